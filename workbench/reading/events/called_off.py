"""Meetings called off or moved: «саммит, который должен был пройти в ноябре, перенесён на лето 2026 года»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.date_limits import SET_FOR
from workbench.reading.events.meeting_details import BREAKS, HAPPENS, NOUNS, date_of
from workbench.reading.events.meeting_modality import next_such_day
from workbench.reading.modality.modality import future
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree, tokens_of

_MOVING = wordset(
    "перенести отложить переносить откладывать переноситься откладываться сдвинуть сдвигать сдвинуться "
    "сдвигаться отсрочить отодвинуть отодвигаться"
)
_CALLING_OFF = _MOVING | wordset("отменить отменять отменяться сорваться отложен отсрочен")
_HOLDING = wordset("проведение созыв дата срок")
"""«проведение саммита отложено»."""
_HELD = wordset("провести проводить проводиться собирать созывать")
"""«не будут проводить саммит», «саммит проводиться не будет»."""
_GIVING_UP = wordset("отказаться отказываться воздержаться")
"""«отказались от проведения саммита»."""
_RESOLVING = wordset("решить договориться условиться прийтись вынудить постановить")
_HAPPENING = wordset("состояться пройти")
_MEANT = wordset("намечаться планироваться ожидаться собираться")
_AT_FIRST = frozenset({"ранее", "первоначально", "изначально"})
_REACH = 16
"""Words before the meeting within which it is told for when it was set."""
_TILL = frozenset({"на", "до", "к"})


@dataclass(frozen=True, slots=True)
class CalledOff:
    """The verb that says so, the day of which the meeting is taken, and the new one where it is told; `held`
    is the verb that says that it was held after all."""

    verb: int
    was: str | None
    will_be: str | None
    held: int | None = None


def called_off(document: Document, tree: Tree, index: int) -> CalledOff | None:
    """Whether the sentence says that the meeting at `index` will not be, or not when it was to be."""
    verb = _verb(tree, index)
    verb = _of_it(tree, index) if verb is None else verb
    verb = _once_set(tree, index) if verb is None else verb
    if verb is None:
        return None
    new = _new_day(document, tree, verb) if tree.lemma(verb) in _MOVING else None
    will_be = next_such_day(new.name, document.published) if new and new.name else None
    held = _held_after_all(tree, verb)
    if held is None:
        return CalledOff(verb, _old_day(document, tree, index, verb, new), will_be)
    then = next((one.name for one, first in _days(document, tree) if first > held), None)
    return CalledOff(verb, None, then, held)


def _held_after_all(tree: Tree, verb: int) -> int | None:
    """«встречу перенесли, и она состоялась 6 августа 2021 года в Авазе»."""
    for node in range(verb + 1, len(tree)):
        if tree.lemma(node) in NOUNS:
            return None
        if tree.lemma(node) in _HAPPENING and tree.feat(node, "Tense") == "Past":
            return None if tree.negated(node) else node
    return None


def _verb(tree: Tree, index: int) -> int | None:
    """«отменён», «перенесли»; «не состоится», of which the meeting is the subject."""
    verb, rel, held = tree.parents[index], tree.rel(index), 0
    if verb >= 0 and tree.lemma(verb) in _HOLDING and not tree.preposition(index):
        verb, rel, held = tree.parents[verb], tree.rel(verb), verb
    if verb >= 0 and tree.lemma(verb) in _RESOLVING and not tree.negated(verb):
        # «саммит пришлось отложить», of which the parser makes it the subject
        infinitives = (kid for kid in tree.kids[verb] if tree.feat(kid, "VerbForm") == "Inf")
        verb = next((kid for kid in infinitives if tree.lemma(kid) in _CALLING_OFF), verb)
    if verb >= 0 and tree.lemma(verb) in _GIVING_UP and held and tree.preposition(held) == "от":
        return verb if tree.is_finite(verb) and not tree.negated(verb) else None
    if verb < 0 or not rel.startswith(("nsubj", "obj")):
        return None
    if tree.lemma(verb) in _HELD and tree.negated(verb) and _will_be(tree, verb):
        return verb
    resolved = any(tree.lemma(node) in _RESOLVING for node in tree.ancestors(verb))
    told = (tree.is_finite(verb) and tree.feat(verb, "VerbForm") != "Inf") or resolved
    if tree.lemma(verb) in _CALLING_OFF:
        return verb if told and not tree.negated(verb) and tree.feat(verb, "Tense") != "Fut" else None
    fails = rel.startswith("nsubj") and tree.lemma(verb) in HAPPENS and tree.negated(verb)
    return verb if told and fails and tree.lemma(verb) in _HAPPENING else None


def _will_be(tree: Tree, verb: int) -> bool:
    return future(tree, verb) or any(future(tree, kid) for kid in tree.kids[verb])


def _once_set(tree: Tree, index: int) -> int | None:
    """«решение коснется ранее запланированной на июль встречи»."""
    for node in range(index - 1, max(0, index - _REACH), -1):
        if tree.is_finite(node) or tree.word(node) in BREAKS:
            return None
        set_so = tree.lemma(node) in SET_FOR and tree.feat(node, "Case") == tree.feat(index, "Case")
        if set_so and tree.word(node - 1) in _AT_FIRST:
            return node
    return None


def _of_it(tree: Tree, index: int) -> int | None:
    """«Встреча намечалась на октябрь, но её перенесли», «…, затем саммит перенесли», «…, но был отложен»."""
    if tree.lemma(tree.parents[index]) not in SET_FOR | _MEANT:
        return None
    if any(tree.lemma(node) == "хотеть" for node in tree.ancestors(index)):
        return None  # «хотели созвать весной»: it was never set
    verbs = [i for i in range(index + 1, len(tree)) if _falls_through(tree, i)]
    verb = next(iter(verbs), None)
    again = [i for i in range(index + 1, verb or 0) if tree.lemma(i) in NOUNS]
    if verb is None or not all(_is_it(tree, i, verbs) for i in again):
        return None
    it = bool(again) or any(tree.word(kid) in ("его", "ее", "он", "она", "оно") for kid in tree.kids[verb])
    it = it or (
        tree.rel(verb) == "conj" and tree.parents[verb] == tree.parents[index] and _goes_on(tree, verb)
    )
    return verbs[-1] if it else None  # «…, но потом отложили на 2021 год»


def _falls_through(tree: Tree, verb: int) -> bool:
    """«отложили», «был отменен», «так и не состоялась»."""
    if not tree.is_finite(verb):
        return False
    return tree.lemma(verb) in (_HAPPENING if tree.negated(verb) else _CALLING_OFF)


def _goes_on(tree: Tree, verb: int) -> bool:
    """Whether the verb has the subject of the one before: «но был отложен»; not «но выборы отложили»."""
    others = (kid for kid in tree.kids[verb] if tree.rel(kid).startswith(("nsubj", "obj")))
    return next(others, None) is None


def _is_it(tree: Tree, noun: int, verbs: Sequence[int]) -> bool:
    """Whether the noun tells of no other meeting: «затем встречу перенесли»."""
    told = (kid for kid in tree.kids[noun] if tree.tokens[kid].pos in ("ADJ", "NOUN", "PROPN"))
    return tree.parents[noun] in verbs and next(told, None) is None


def _days(document: Document, tree: Tree) -> list[tuple[Mention, int]]:
    """The dates of the sentence, each with its first token."""
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    dates = [one for one in named if one.type is MentionType.DATE and one.name]
    return [(one, places[0]) for one in dates if (places := tokens_of(tree, one))]


def _new_day(document: Document, tree: Tree, verb: int) -> Mention | None:
    behind = [(one, first) for one, first in _days(document, tree) if first > verb]
    return next((one for one, first in behind if _leads(tree, first) & _TILL), None)


def _old_day(document: Document, tree: Tree, index: int, verb: int, new: Mention | None) -> str | None:
    """What stands in the meeting's own words, else the other date of the sentence: «с октября»."""
    below = tree.subtree(index)
    others = [(one, first) for one, first in _days(document, tree) if new is None or one != new]
    own = [one for one, first in others if first in below]
    if not own and (told := date_of(document, tree, index)) is not None and told != new:
        own = [told]
    rest = [one for one, first in others if tree.clause_head(first) in (verb, tree.clause_head(index))]
    day = next(iter([*own, *rest]), None)
    return _nearest(day, document.published) if day else None


def _nearest(day: Mention, published: date | None) -> str:
    """The day that nobody gave a year is the one nearest to the news, whatever the tense says."""
    name = (day.name or "").removesuffix("/..").removeprefix("../")
    first = PartialDate.parse(name).first
    if published is None or first is None or re.search(r"\d{4}|год", day.text) or not day.text[:1].isdigit():
        return name
    ahead = next_such_day(name, published)
    then = PartialDate.parse(ahead).first
    return ahead if then and abs(then - published) < abs(first - published) else name


def _leads(tree: Tree, first: int) -> set[str]:
    return {tree.word(first), tree.word(first - 1)}
