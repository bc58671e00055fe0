"""What the tagger sees and what gazetteer and rules find, made one: the same words are one mention.

Rules and gazetteer know which entity and which day is meant; the tagger knows better where a date or an
office begins and ends. Claims rest on the former; what is shown to the reader is both.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Tagged

TYPES = {
    "PERSON": MentionType.PERSON,
    "COUNTRY": MentionType.STATE,
    "CITY": MentionType.PLACE,
    "LOCATION": MentionType.PLACE,
    "STATE_OR_PROVINCE": MentionType.PLACE,
    "DISTRICT": MentionType.PLACE,
    "ORGANIZATION": MentionType.ORGANISATION,
    "PROFESSION": MentionType.ROLE,
    "EVENT": MentionType.EVENT,
    "DATE": MentionType.DATE,
    "ORDINAL": MentionType.ORDINAL,
}
"""The contract's type of a label; every other label is of type `other`."""
_GEOGRAPHIC = frozenset(["COUNTRY", "CITY", "LOCATION", "STATE_OR_PROVINCE", "DISTRICT", "NATIONALITY"])
_EXTENTS = frozenset(["DATE", "PROFESSION"])
"""Of these the tagger tells the extent: F1 on NEREL's dev part 89 and 84, of the rules 47 and 45."""
_SURE = {"COUNTRY": 3.0, "CITY": 2.0, "NATIONALITY": 2.0}
"""The margin that the tagger's word needs where gazetteer and rules know most of what there is. By halves of
NEREL's dev part: CITY and NATIONALITY gain on both, COUNTRY loses 0.2 on one and gains 1.2 on the other."""
_NO_ORDINAL = frozenset(["AGE", "DATE", "PROFESSION"])
"""In these the annotators of NEREL mark none: «на 97-м году жизни», «первый заместитель»."""
_OPENING, _CLOSING = frozenset('«"“„'), frozenset('»"”“')
_LONGEST = 400
"""Characters of a mention at most, to look no further back than that."""


def joined(text: str, found: Sequence[Mention], tagged: Sequence[Tagged]) -> list[Mention]:
    """The mentions that were found and those that only the tagger marked, in order of their start."""
    known = _ByPlace(found)
    sure = [span for span in tagged if span.margin > _SURE.get(span.label, 0)]
    seen = {(span.start, span.end) for span in sure}
    replaced: set[Mention] = set()
    made: list[Mention] = []
    for span in sure:
        gone, instead = _settled(text, span, known.touching(span), seen)
        replaced.update(gone)
        made += instead
    kept = [mention for mention in found if mention not in replaced]
    return sorted(dict.fromkeys([*kept, *made]), key=lambda mention: (mention.start, -mention.end))


def _settled(
    text: str, span: Tagged, near: Sequence[Mention], seen: set[tuple[int, int]]
) -> tuple[list[Mention], list[Mention]]:
    """Which of the mentions that touch the span give way, and what stands in their place."""
    same = next((one for one in near if (one.start, one.end) == (span.start, span.end)), None)
    gone = [one for one in near if one.label == "ORDINAL" and _is_no_ordinal(span, one, seen)]
    if same is not None:
        if (span.label, same.label) == ("ORGANIZATION", "CITY") and _is_in_quotes(text, span):
            return [same], [_mention(text, span, None)]  # «Барселона», the club
        if _tells_better(span, same, near):
            return [same], [same if same.label == span.label else replace(same, label=span.label)]
        return gone, _without_label(gone)
    if span.label in _EXTENTS:
        own = [one for one in near if one.label == span.label and (one.start, one.end) not in seen]
        wider = [one for one in own if _contains(one, span)]
        instead = _mention(text, span, own[0] if len(own) == 1 else None)
        return [*gone, *own], [*_without_label([*gone, *wider]), instead]
    if any(_cross(span, one) or _is_part_of(span, one) for one in near):
        return gone, _without_label(gone)
    return gone, [*_without_label(gone), _mention(text, span, None)]


def _tells_better(span: Tagged, same: Mention, near: Sequence[Mention]) -> bool:
    """Whether the tagger's label for a name of a place or people is to be preferred to ours."""
    if not {span.label, same.label} <= _GEOGRAPHIC:
        return False
    if (span.label, same.label) == ("NATIONALITY", "COUNTRY"):
        # «японский дипломат» serves the state, «японский композитор» was born there.
        return not any(one.label == "PROFESSION" and _contains(one, span) for one in near)
    return (span.label, same.label) != ("COUNTRY", "STATE_OR_PROVINCE")


def _is_no_ordinal(span: Tagged, ordinal: Mention, seen: set[tuple[int, int]]) -> bool:
    inside = span.start <= ordinal.start and ordinal.end <= span.end
    return inside and span.label in _NO_ORDINAL and (ordinal.start, ordinal.end) not in seen


def _is_in_quotes(text: str, span: Tagged) -> bool:
    return text[max(0, span.start - 1) : span.start] in _OPENING and text[span.end : span.end + 1] in _CLOSING


def _without_label(mentions: Sequence[Mention]) -> list[Mention]:
    return [replace(one, label=None) for one in mentions]


def _mention(text: str, span: Tagged, known: Mention | None) -> Mention:
    """The tagger's span; the entity and its name are those of what it stands in place of."""
    kind = TYPES.get(span.label, MentionType.OTHER)
    entity, name = (known.entity, known.name) if known else (None, None)
    return Mention(span.start, span.end, text[span.start : span.end], kind, span.label, entity, name)


class _ByPlace:
    """Mentions, to be asked by place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._ordered = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._ordered]
        self._longest = min(max((one.end - one.start for one in mentions), default=0), _LONGEST)

    def touching(self, span: Tagged) -> list[Mention]:
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_right(self._starts, span.end - 1)
        return [mention for mention in self._ordered[first:last] if mention.end > span.start]


def _contains(mention: Mention, span: Tagged) -> bool:
    return mention.start <= span.start and span.end <= mention.end


def _cross(span: Tagged, mention: Mention) -> bool:
    inside = span.start <= mention.start and mention.end <= span.end
    return not inside and not _contains(mention, span)


def _is_part_of(span: Tagged, mention: Mention) -> bool:
    """A meeting that the rules know, a number, a place of two words, a format («Шанхайской»): the tagger
    often marks a piece."""
    if mention.type is MentionType.FORMAT and span.label in ("COUNTRY", "CITY"):
        return _contains(mention, span)
    if {span.label, mention.label} <= _GEOGRAPHIC - {"NATIONALITY"}:
        return _contains(mention, span)
    return span.label == mention.label and span.label in ("EVENT", "ORDINAL")
