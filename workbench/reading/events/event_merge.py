"""One paper, or one change of chair, that an article tells of several times becomes one claim."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType

_RENAMED = "ru.decision.renamed"
_NAMING = ("переименован", "наименован", "смене названи", "изменении названи")
_DECIDED = ("ru.decision", "ru.adopted")
_VERBS = ("решени", "решил", "договорил", "условил", "постановил", "согласил", "одобр", "утверд", "поруч")
_BEGINNING = 4
_TELLING = 2
"""Words that tell one decision from another."""
_SHORTEST = 2
"""Letters of a preposition, which tells no paper from another."""
_PRONOUNS = frozenset({"его", "ее", "их"})
_COMMON = frozenset({"итоговый", "итоговая", "итоговое", "совместный", "совместная", "совместное"})
"""What a paper is called that has no name of its own."""


def told_once(events: Sequence[EventClaim]) -> list[EventClaim]:
    """The events, of what is told again only the first, with the later words as further evidence."""
    made: list[EventClaim] = []
    for event in events:
        place = next((i for i, other in enumerate(made) if _is_same(other, event)), None)
        if place is None:
            made.append(event)
        else:
            made[place] = _joined(made[place], event)
    return made


def _is_same(one: EventClaim, other: EventClaim) -> bool:
    if (one.type, one.format) != (other.type, other.format):
        return False
    if one.modality != other.modality and not _is_chair(one, other):
        return False
    if one.date and other.date and not PartialDate.parse(one.date).overlaps(PartialDate.parse(other.date)):
        return False
    if one.type is EventType.DECISION and _is_same_matter(one, other):
        return True
    if one.title is None or other.title is None:
        if _renames(one) and _renames(other):
            return True
        return _is_chair(one, other) and one.state == other.state
    if one.type is EventType.DECISION:
        return _is_same_decision(one.title, other.title)
    # «приняты план действий и план торговли», told by one verb
    apart = one.title != other.title and one.rule == other.rule and _overlap(one, other)
    return not apart and _is_same_title(one.title, other.title)


def _is_same_matter(one: EventClaim, other: EventClaim) -> bool:
    """«решили создать банк» and «договорились о создании банка развития»: all of one is in the other."""
    if not all(event.rule.startswith(_DECIDED) and event.rule != _RENAMED for event in (one, other)):
        return False
    if any(
        span.start < said.end and said.start < span.end for span in one.evidence for said in other.evidence
    ):
        return False  # «объявили Год туризма и договорились создать группы»
    short, long = sorted((_matter(one), _matter(other)), key=len)
    return len(short) >= _TELLING and short <= long


def _overlap(one: EventClaim, other: EventClaim) -> bool:
    """Whether both are told in the same words."""
    told, again = one.evidence[-1], other.evidence[0]
    return told.start < again.end and again.start < told.end


def _matter(event: EventClaim) -> set[str]:
    """The beginnings of the words that say what was decided: those behind the verb or «решение»."""
    words = (event.title or event.evidence[0].text).lower().replace("ё", "е").split()
    told = [word.strip('«»",.') for word in words]
    verb = next((i for i, word in enumerate(told) if word.startswith(_VERBS)), -1)
    return {word[:_BEGINNING] for word in told[verb + 1 :] if len(word) > _SHORTEST}


def _renames(event: EventClaim) -> bool:
    """«Совет переименован», «решение об изменении наименования совета»."""
    title = (event.title or "").lower()
    named = event.type is EventType.DECISION and any(stem in title for stem in _NAMING)
    return event.rule == _RENAMED or named


def _is_chair(one: EventClaim, other: EventClaim) -> bool:
    return all(e.rule.startswith("ru.chair") or "председательств" in (e.title or "") for e in (one, other))


def _is_same_decision(one: str, other: str) -> bool:
    """Whether both name one decision: in the same words, or what is told later by a pronoun, as «решение о
    его учреждении» behind «решение о создании банка»."""
    first, second = _words(one), _words(other)
    return first == second or any(word in _PRONOUNS for word in second)


def _is_same_title(one: str, other: str) -> bool:
    """Whether both name one paper: by the same words, or one of them only says what kind it is."""
    first, second = _words(one), _words(other)
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return short[0] in long[:3]
    return short[0] in long[:3] and {_stem(word) for word in short} <= {_stem(word) for word in long}


def _is_abbreviation(word: str) -> bool:
    """«ЕАЭС», which the other title may spell out."""
    return word.isupper() and word.isalpha() and len(word) > _SHORTEST


def _stem(word: str) -> str:
    """The word without its ending: «меморандум о сотрудничестве в торговле» is the one «о взаимопонимании по
    сотрудничеству в сфере торговли»."""
    return word if word.isdigit() else word[: max(4, len(word) - 3)]


def _words(title: str) -> list[str]:
    words = [word for word in title.split() if not _is_abbreviation(word)]
    words = words or title.split()  # all in capitals, as headlines are at times
    words = " ".join(words).lower().replace("ё", "е").split()
    told = [word.strip('«»",') for word in words if word not in _COMMON and len(word) > _SHORTEST]
    return told or words


def _worth(title: str) -> tuple[bool, int]:
    """What tells more: no «его учреждение», and more words."""
    return _PRONOUNS.isdisjoint(title.split()), len(title)


def _joined(held: EventClaim, said: EventClaim) -> EventClaim:
    finer = held.date or said.date
    if said.date and held.date and PartialDate.parse(said.date).refines(PartialDate.parse(held.date)):
        finer = said.date
    titles = sorted((held.title or "", said.title or ""), key=_worth)
    dated = held if held.date or not said.date else said
    return replace(
        held,
        modality=dated.modality,
        evidence=tuple(dict.fromkeys((*held.evidence, *said.evidence))),
        date=finer,
        place=held.place or said.place,
        state=held.state or said.state,
        title=titles[-1] or None,
    )
