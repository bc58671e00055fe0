"""Whose a paper is by what it is called, or by who concluded it."""

from collections.abc import Sequence, Set

from workbench.domain.claims import EventClaim
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.paper_lists import DECISION, MEMBERSHIP
from workbench.reading.patterns import CLAUSE_MARKS, wordset
from workbench.reading.syntax.arguments import Arguments
from workbench.reading.syntax.trees import Tree

_CREATION = wordset("создание учреждение образование основание")
_FOUNDING = wordset("договор соглашение устав хартия протокол меморандум")
_DECLARED = wordset("декларация концепция стратегия коммюнике заявление")
OWNING = wordset(
    "глава лидер президент министр государство государств страна стран правительство член участник совет "
    "развитие учредитель"
)
_REMEMBERED = wordset("годовщина юбилей день")
_CONCLUDING = wordset("подписать заключить парафировать")
_TREATIES = wordset("договор соглашение меморандум")
_JOINING = _TREATIES | {"протокол"}


def named(tree: Tree, paper: int, arguments: Arguments, last_format: str | None) -> str | None:
    """The format that the document is about by its name, «Соглашение о создании СНГ», or that it is of:
    «Астанинская декларация ШОС»."""
    if (decided := _decided_by(tree, paper, arguments)) is not None:
        return decided
    below = tree.subtree(paper)
    below -= {low for kid in tree.kids[paper] if tree.rel(kid) == "conj" for low in tree.subtree(kid)}
    if any(tree.word(node) in ("между", "двусторонний", "с", "со") for node in below):
        return None
    if any(tree.lemma(node) in MEMBERSHIP for node in below):
        # «Договор о вступлении подписан в Минске», but not «Украина подписала протокол о вступлении»
        joined = next((b.code for b in arguments.formats if b.head in below), last_format)
        return joined if tree.lemma(paper) in _JOINING and tree.rel(paper).startswith("nsubj") else None
    founds = any(tree.lemma(node) in _CREATION and not _is_past(tree, paper, node) for node in below)
    if founds and any(tree.word(node) in ("его", "ее") for node in below):
        return last_format  # «Договор о его создании»
    if tree.lemma(paper) in _DECLARED and not founds:
        mine = (b.code for b in arguments.formats if is_of(tree, b.head, paper) and not b.preposition)
        return next(mine, None)
    owners = [b for b in arguments.formats if b.head in below and (founds or b.how == "name")]
    own = [b.code for b in owners if not _met_there(tree, b.head, paper)]
    return own[0] if own and tree.lemma(paper) in _FOUNDING | _DECLARED else None


def is_theirs(tree: Tree, papers: Sequence[int], arguments: Arguments, meeting: EventClaim | None) -> bool:
    """Whether what is told at the meeting is not a decision that says by its own words that another format
    took it: «решение глав государств – учредителей Фонда», told where the leaders of the region met."""
    own = _decided_by(tree, papers[0], arguments) if papers else None
    return meeting is None or own in (None, meeting.format)


def _decided_by(tree: Tree, paper: int, arguments: Arguments) -> str | None:
    if tree.lemma(paper) != DECISION:
        return None
    bodies = (b for b in arguments.formats if not b.preposition and is_of(tree, b.head, paper))
    return next((b.code for b in bodies if tree.parents[b.head] != paper), None)


def _is_past(tree: Tree, paper: int, creation: int) -> bool:
    """«по случаю 30-летия создания СНГ»: what is remembered, and not what the paper founds."""
    between = range(paper, creation)
    return any(tree.word(node).endswith("летия") or tree.lemma(node) in _REMEMBERED for node in between)


def is_of(tree: Tree, body: int, paper: int, owners: Set[str] = OWNING) -> bool:
    """«декларация ШОС», «заявление глав государств – членов ШОС»: between them stand but `owners`."""
    above = tree.parents[body]
    while (
        above not in (paper, -1)
        and tree.lemma(above).partition("-")[0] in owners
        and not tree.preposition(above)
    ):
        above = tree.parents[above]
    return above == paper


def _met_there(tree: Tree, body: int, paper: int) -> bool:
    """«соглашение о транзите на полях саммита СНГ»: the parser hangs the occasion on the paper."""
    between = (node for node in tree.ancestors(body) if paper in tree.ancestors(node))
    return any(tree.lemma(node) in NOUNS for node in between)


def concluded_with(tree: Tree, verb: int, paper: int, arguments: Arguments) -> str | None:
    """The format that is a party: «подписан договор о зоне свободной торговли с ЕАЭС», «соглашение между
    ЕАЭС и Сербией подпишут в октябре». A parliament that approves such a one concludes nothing."""
    if tree.lemma(verb) not in _CONCLUDING or tree.lemma(paper) not in _TREATIES:
        return None
    behind = range(paper, len(tree))
    end = next((node for node in behind if node == verb or tree.word(node) in CLAUSE_MARKS), 0)
    phrase = {*tree.subtree(paper), *range(paper, end)}
    if any(tree.lemma(node) in MEMBERSHIP | _CREATION for node in phrase):
        return None
    between = any(tree.word(node) == "между" for node in phrase)
    parties = [one for one in arguments.formats if one.first in phrase]
    codes = {one.code for one in parties if between or one.preposition in ("с", "со")}
    return codes.pop() if len(codes) == 1 == len({one.code for one in parties}) else None
