"""The meeting at which a paper was or will be adopted."""

from collections.abc import Sequence
from datetime import timedelta

from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality
from workbench.reading.document import Document
from workbench.reading.events.adoption_ways import OUTCOME, THERE
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meetings import sentence_tells_meeting
from workbench.reading.syntax.trees import Tree

_LONG_AGO = timedelta(days=60)
_NEAR = 3
"""Sentences after a meeting in which «там же», «на ней» mean it."""


class AdoptedAt:
    """The meetings that were held, and those that lie ahead, by the number of their sentence."""

    def __init__(self, document: Document, meetings: Sequence[Meeting]) -> None:
        self.document = document
        self.told = meetings
        decided = [meeting for meeting in meetings if meeting.claim.modality is Modality.DECIDED]
        self.meetings = {meeting.sentence: meeting.claim for meeting in decided}
        self.ahead = {m.sentence: m.claim for m in meetings if m.claim.modality is Modality.PLANNED}

    def held(self, tree: Tree) -> EventClaim | None:
        """The meeting of the sentence, or the last one before where this sentence goes on about it."""
        index = tree.sentence.index
        if index in self.meetings:
            return self.meetings[index]
        text = self.document.text[tree.sentence.start : tree.sentence.end].lower()
        if text.startswith(THERE):
            near = [here for here in self.meetings if index - _NEAR <= here < index]
            return self.meetings[near[-1]] if near else None
        if not any(words in text for words in OUTCOME) or sentence_tells_meeting(tree.sentence):
            return None
        return self.meetings.get(index - 1)

    def is_of_another_time(self, date: str, code: str) -> bool:
        """Whether no meeting of the format that the article dates was then: a document of the past."""
        held = [m.claim.date for m in self.told if m.claim.format == code and m.claim.date]
        when, published = PartialDate.parse(date), self.document.published
        if not held and published is not None and when.last is not None:
            return published - when.last > _LONG_AGO
        return bool(held) and not any(PartialDate.parse(day).overlaps(when) for day in held)
