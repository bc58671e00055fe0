"""How long a meeting lasted, told behind the day that it opened or closed on: "closed here on Saturday. The
meeting, which lasted three days, …", "The two-day summit adopted a declaration"."""

import re
from dataclasses import replace
from datetime import timedelta

from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality
from workbench.reading.english.events.scenes import Scene
from workbench.reading.events.meetings import Meeting

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_COUNT = rf"(?P<count>{'|'.join(_NUMBERS)})"
_KIND = r"(?P<kind>summit|meeting|session|gathering)"
_LASTING = (
    re.compile(rf"\b[Tt]he {_COUNT}-day {_KIND}\b"),
    re.compile(rf"\b[Tt]he {_KIND},? (?:which |that )?(?:had )?lasted (?:for )?{_COUNT} days\b"),
)
_CLOSED = re.compile(r"\b(?:closed|ended|concluded|wrapped up|finished|came to (?:a close|an end))\b")
_OPENED = re.compile(r"\b(?:opened|began|started|kicked off|got under way)\b")
_NEAR = 2
"""Sentences from the meeting to the one that tells how long it lasted."""


def lasting(meeting: Meeting, scene: Scene) -> Meeting:
    """The meeting told of before with all its days, where this sentence tells how many they were."""
    claim, text = meeting.claim, scene.document.text[scene.sentence.start : scene.sentence.end]
    told = next((found for one in _LASTING if (found := one.search(text))), None)
    words_of = " ".join(span.text for span in claim.evidence)
    known = claim.modality is Modality.DECIDED and 0 < scene.sentence.index - meeting.sentence <= _NEAR
    day = PartialDate.parse(claim.date).first if claim.date and known else None
    if told is None or day is None or claim.date != day.isoformat() or told["kind"] not in words_of.lower():
        return meeting
    others = timedelta(_NUMBERS[told["count"]] - 1)
    if _CLOSED.search(words_of):
        return replace(meeting, claim=replace(claim, date=f"{day - others}/{day}"))
    if _OPENED.search(words_of):
        return replace(meeting, claim=replace(claim, date=f"{day}/{day + others}"))
    return meeting
