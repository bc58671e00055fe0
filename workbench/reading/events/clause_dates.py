"""The day that a clause tells of."""

from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.date_limits import is_bound
from workbench.reading.events.meeting_details import is_of_plan
from workbench.reading.patterns import CLAUSE_MARKS
from workbench.reading.syntax.trees import Tree

_FIRST = "впервые"
_ENDS = CLAUSE_MARKS | {")"}


def only_date(document: Document, tree: Tree, index: int, *, since: bool = False) -> Mention | None:
    """The date of the clause of the token at `index`, if it has but one and that is no limit of something.

    With `since`, the day from which on something holds («с 1 января») counts, too.
    """
    clause = sorted(tree.clause(index))
    dates = []
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
        if mention.type is not MentionType.DATE or not mention.name or is_last_time(document, mention):
            continue
        inside = [node for node in clause if mention.start <= tree.tokens[node].start < mention.end]
        if inside and (is_of_plan(tree, index, inside[0]) or _is_of_thing(tree, inside[0])):
            continue
        if inside and (not is_bound(tree, inside[0], mention.name) or (since and _is_since(tree, inside[0]))):
            dates.append(mention)
    if len({mention.name for mention in dates}) > 1:
        dates = _of_its_verb(tree, index, dates)
    return dates[0] if len({mention.name for mention in dates}) == 1 else None


def date_told_by(document: Document, tree: Tree, verb: int) -> Mention | None:
    """«Устав, принятый 22 января 1993 года, и договор, подписанный 3 мая»: the day right behind the
    participle, else the only one of its clause."""
    if tree.feat(verb, "VerbForm") != "Part" or tree.feat(verb, "Variant") == "Short":
        return only_date(document, tree, verb)
    end = next((node for node in range(verb, len(tree)) if tree.word(node) in _ENDS), len(tree) - 1)
    named = document.mentions_in(tree.tokens[verb].end, tree.tokens[end].start)
    days = [one for one in named if one.type is MentionType.DATE and one.name]
    first = next((i for i in range(verb, end) if days and tree.tokens[i].start >= days[0].start), verb)
    told = len(days) == 1 and not is_bound(tree, first, days[0].name or "") and not _is_of_thing(tree, first)
    return days[0] if told else only_date(document, tree, verb)


def _is_of_thing(tree: Tree, first: int) -> bool:
    """«о ходе выполнения договора от 5 мая 2011 года», «план на период с 2016 по 2020 год»."""
    return tree.word(first - 1) == "от" or "период" in (tree.lemma(first - 1), tree.lemma(first - 2))


def _of_its_verb(tree: Tree, verb: int, dates: list[Mention]) -> list[Mention]:
    """«был подписан 27 июля и ратифицирован 12 октября»: those behind the verb and before the one joined to
    it."""
    joined = (
        kid for kid in tree.kids[verb] if tree.rel(kid) == "conj" and kid > verb and tree.is_finite(kid)
    )
    end = next(joined, None)
    if end is None:
        return dates
    return [one for one in dates if tree.tokens[verb].start < one.start < tree.tokens[end].start]


def is_last_time(document: Document, mention: Mention) -> bool:
    """«впервые с 2019 года возглавил СНГ»: when it was so before."""
    before = document.text[max(0, mention.start - len(_FIRST) - 3) : mention.start].lower().split()
    return _FIRST in before[-2:]


def opening_date(document: Document, tree: Tree) -> Mention | None:
    """The date that opens the sentence, if it has no other: it holds for what is joined by «и», too."""
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    dates = [mention for mention in named if mention.type is MentionType.DATE and mention.name]
    opens = len(dates) == 1 and dates[0].start <= tree.tokens[min(1, len(tree) - 1)].start
    return dates[0] if opens and not is_bound(tree, 0, dates[0].name or "") else None


def date_before_when(document: Document, tree: Tree, verb: int) -> Mention | None:
    """The date of «в ноябре прошлого года, когда его решили переименовать»."""
    comma = next((node for node in range(verb, 0, -1) if tree.word(node) == ","), 0)
    if not comma or tree.word(comma + 1) != "когда":
        return None
    named = document.mentions_in(tree.sentence.start, tree.tokens[comma].start)
    ends = tree.tokens[comma].start
    return next((m for m in named if m.type is MentionType.DATE and m.name and m.end == ends), None)


def date_of_act(document: Document, tree: Tree, verb: int) -> Mention | None:
    """The date of what somebody did, in its clause or before «…, когда»."""
    before = date_before_when(document, tree, verb)
    return only_date(document, tree, verb) or (
        replace(before, name=(before.name or "").removesuffix("/..")) if before else None
    )


def _is_since(tree: Tree, first: int) -> bool:
    return not {tree.word(first), tree.word(first - 1)}.isdisjoint(("с", "со"))
