"""A claim that an analyst makes of words of an article, begun from what is marked in and around them."""

import re
from collections.abc import Sequence
from typing import TypeVar

from workbench.domain.article import Mention, Span
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality, Status

T = TypeVar("T")
KINDS = ("membership", "event", "statement")
_END = re.compile(r"[.!?…]+[»”\"')\]]*\s|\n")
_NEAR = 250
_QUOTED = '«»“”"„'
# Beginnings of words; the first that occurs says it.
_STATUSES = (
    (Status.OBSERVER, ("наблюдател", "observer")),
    (Status.PARTNER, ("партнер", "partner")),
    (Status.ASSOCIATE, ("ассоциирован", "associate")),
    (Status.CANDIDATE, ("кандидат", "candidate")),
    (Status.GUEST, ("гост", "guest")),
    (Status.INVITED, ("приглаш", "приглас", "invit")),
    (Status.SUSPENDED, ("приостан", "suspend")),
    (Status.FORMER, ("бывш", "вышл", "выше", "former", "left", "withdr")),
)
_MODALITIES = (
    (Modality.DENIED, ("опроверг", "отрица", "den")),
    (Modality.PROPOSED, ("предлож", "предлаг", "propos")),
    (Modality.PLANNED, ("план", "намерен", "предстоя", "будет", "will", "plan", "intend")),
)
_EVENTS = (
    (EventType.INITIATIVE, ("инициатив", "initiative")),
    (
        EventType.DOCUMENT,
        ("деклараци", "договор", "соглашени", "документ", "declaration", "treaty", "agreement"),
    ),
    (EventType.DECISION, ("решени", "решил", "постанов", "decision", "decided")),
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or sentences, that `[start, end)` lies in."""
    ends = [found.end() for found in _END.finditer(text, max(0, start - 2000), start)]
    behind = _END.search(text, max(start, end - 1))
    return (ends[-1] if ends else max(0, start - 2000)), (behind.end() if behind else len(text))


class Draft:
    """What the words `[start, end)` of an article tell; what they do not, their sentence may."""

    def __init__(self, text: str, start: int, end: int, mentions: Sequence[Mention]) -> None:
        self._span = Span.of(text, start, end)
        first, last = sentence_around(text, start, end)
        if self._is_quoted:  # who said it may stand in the sentence before or behind
            first, last = max(0, first - _NEAR), last + _NEAR
        near = [one for one in mentions if first <= one.start and one.end <= last]
        inside = [one for one in near if start <= one.start and one.end <= end]
        self._mentions = [*inside, *sorted((one for one in near if one not in inside), key=self._distance)]
        self._inside = inside
        self._words = [word.replace("ё", "е") for word in re.findall(r"\w+", self._span.text.lower())]
        self._all = [*self._words, *re.findall(r"\w+", text[first:last].lower().replace("ё", "е"))]

    @property
    def _is_quoted(self) -> bool:
        return self._span.text[0] in _QUOTED

    def kind(self) -> str:
        """What the words are likeliest about."""
        types = {one.type for one in self._inside}
        if self._is_quoted and self._first(MentionType.PERSON):
            return "statement"
        if MentionType.STATE in types and (MentionType.FORMAT in types or self._names_status()):
            return "membership"
        if types & {MentionType.EVENT, MentionType.ORDINAL}:
            return "event"
        if MentionType.PERSON in types and MentionType.STATE not in types:
            return "statement"
        return "membership" if MentionType.STATE in types else "event"

    def claim(self, kind: str, format: str, relay: tuple[str, ...] = ()) -> Claim:
        """The claim of a kind, with "" for a state or a speaker that is not told; `format` where none is."""
        told = self._key(MentionType.FORMAT) or format
        if kind == "membership":
            return self._membership(told, relay)
        return self._event(told, relay) if kind == "event" else self._statement(relay)

    def _membership(self, format: str, relay: tuple[str, ...]) -> MembershipClaim:
        return MembershipClaim(
            self._key(MentionType.STATE) or "",
            format,
            self._said(_STATUSES, Status.MEMBER),
            self._said(_MODALITIES, Modality.DECIDED),
            (self._span,),
            since=self._key(MentionType.DATE),
            relay=relay,
        )

    def _event(self, format: str, relay: tuple[str, ...]) -> EventClaim:
        place, ordinal = self._first(MentionType.PLACE), self._first(MentionType.ORDINAL)
        number = ordinal.name if ordinal is not None and ordinal.name else ""
        return EventClaim(
            self._said(_EVENTS, EventType.MEETING),
            format,
            self._said(_MODALITIES, Modality.DECIDED),
            (self._span,),
            ordinal=int(number) if number.isdigit() else None,
            date=self._key(MentionType.DATE),
            place=place.name if place is not None else None,
            relay=relay,
        )

    def _statement(self, relay: tuple[str, ...]) -> StatementClaim:
        speaker = self._first(MentionType.PERSON)
        role = next(
            (
                one.text
                for one in self._mentions
                if one.type == MentionType.ROLE and speaker and one.entity == speaker.entity
            ),
            None,
        )
        words = self._span.text
        return StatementClaim(
            (speaker.name or speaker.text) if speaker is not None else "",
            words.strip(_QUOTED) or words,
            self._is_quoted,
            (self._span,),
            role=role,
            relay=relay,
        )

    def _first(self, type: MentionType) -> Mention | None:
        return next((one for one in self._mentions if one.type == type and not one.is_anaphor), None)

    def _key(self, type: MentionType) -> str | None:
        """What is behind the colon of the first entity of a type."""
        keys = (one.entity.partition(":")[2] for one in self._mentions if one.type == type and one.entity)
        return next(keys, None)

    def _said(self, table: Sequence[tuple[T, tuple[str, ...]]], otherwise: T) -> T:
        for words in (self._words, self._all):
            for value, beginnings in table:
                if any(word.startswith(beginnings) for word in words):
                    return value
        return otherwise

    def _names_status(self) -> bool:
        return any(word.startswith(each) for word in self._words for _, each in _STATUSES)

    def _distance(self, mention: Mention) -> int:
        return max(mention.start - self._span.end, self._span.start - mention.end)
