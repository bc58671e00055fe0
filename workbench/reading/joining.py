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
_LONGEST = 400
"""Characters of a mention at most, to look no further back than that."""


def joined(text: str, found: Sequence[Mention], tagged: Sequence[Tagged]) -> list[Mention]:
    """The mentions that were found and those that only the tagger marked, in order of their start."""
    known = _ByPlace(found)
    made: list[Mention] = []
    replaced: set[Mention] = set()
    seen = {(span.start, span.end) for span in tagged}
    for span in tagged:
        near = known.touching(span)
        same = next((one for one in near if (one.start, one.end) == (span.start, span.end)), None)
        if same is not None:
            if {span.label, same.label} <= _GEOGRAPHIC and span.label != same.label:
                replaced.add(same)
                made.append(replace(same, label=span.label))
            continue
        if span.label in _EXTENTS:
            own = [one for one in near if one.label == span.label and (one.start, one.end) not in seen]
            wider = [one for one in own if _contains(one, span)]
            replaced.update(own)
            made += [replace(one, label=None) for one in wider]
            made.append(_mention(text, span, own[0] if len(own) == 1 else None))
        elif not any(_cross(span, one) or _is_part_of(span, one) for one in near):
            made.append(_mention(text, span, None))
    kept = [mention for mention in found if mention not in replaced]
    return sorted([*kept, *made], key=lambda mention: (mention.start, -mention.end))


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

    def touching(self, span: Tagged) -> list[Mention]:
        first = bisect_left(self._starts, span.start - _LONGEST)
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
