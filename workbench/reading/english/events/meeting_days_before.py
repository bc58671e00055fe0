"""The day of a meeting that the sentences before tell: "The following day", "On the same days"."""

from datetime import timedelta

from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.english.events.meeting_headlines import Headline
from workbench.reading.english.events.meeting_owners import Owners
from workbench.reading.english.events.meeting_words import HAPPENS
from workbench.reading.english.events.scenes import Scene
from workbench.reading.events.meetings import Meeting

_LATER = {
    "same day": 0,
    **dict.fromkeys(("previous day", "preceding day", "day before", "day earlier"), -1),
    **dict.fromkeys(("following day", "next day", "day later", "day after"), 1),
    **dict.fromkeys(("following morning", "next morning"), 1),
    "two days later": 2,
    "three days later": 3,
    "a week later": 7,
}
"""How many days behind another meeting, or before it, a sentence that opens so lays its own."""
_SAME_DAYS = ("on the same days", "on the same dates", "in the same days", "on those days", "at that time")


class DaysBefore:
    """The meetings `made` of one sentence. `told` are those of the sentences before."""

    def __init__(self, scene: Scene, told: list[Meeting], headline: Headline) -> None:
        self.scene, self.told, self.headline = scene, told, headline
        self.made: list[Meeting] = []
        self.document, self.tokens, self.owners = scene.document, scene.tokens, Owners(scene)

    def _before(self) -> Meeting | None:
        """The meeting told of last, not long ago."""
        if self.made:
            return self.made[-1]
        return (
            self.told[-1] if self.told and self.told[-1].sentence >= self.scene.sentence.index - 3 else None
        )

    def _later_day(self) -> str | None:
        """ "The following day Dushanbe hosted a summit": the day behind that of the meeting before."""
        opening = self._opening_of_day()
        if opening.startswith("that meeting ") and self._before() is None:
            return self._day_before()  # "Last month a panel of ministers … That meeting was held in"
        if any(phrase in opening for phrase in _SAME_DAYS):
            return self._same_days(opening)
        whole = self.scene.sentence
        if "earlier in the day" in self.document.text[whole.start : whole.end].lower():
            return self._day_before() or self.scene.lead.date
        step = next((days for phrase, days in reversed(_LATER.items()) if phrase in opening), None)
        ending = [self.scene.word(place) for place in range(len(self.tokens) - 4, len(self.tokens))]
        if step is None and ending in (["the", "same", "day", "."], ["that", "same", "day", "."]):
            step = 0
        dated = (Modality.DECIDED, Modality.DENIED)
        before = [one.claim for one in self.told if step or one.claim.modality in dated]
        told = before[-1].date if before else self._day_before() if step == 0 else None
        when = PartialDate.parse(told) if told and step is not None else None
        last = (when.first if step == -1 else when.last) if when is not None else None
        exact = last is not None and told is not None and len(told.split("/")[-1]) == len(last.isoformat())
        return (last + timedelta(step)).isoformat() if last and step is not None and exact else None

    def _same_days(self, opening: str) -> str | None:
        """ "The summit is set for May 4-5. On the same days Minsk will host …": those of the one before; "at
        that time" only of what is to come."""
        before = self._before()
        told = before.claim.date if before is not None and before.claim.date else self._days_before()
        first, published = PartialDate.parse(told).first if told else None, self.document.published
        ahead = first is not None and published is not None and first > published
        return told if ahead or "that time" not in opening else None

    def _days_before(self) -> str | None:
        """The days told last, not long ago; but one day of the sentence right before."""
        index = self.scene.sentence.index
        start = self.document.sentences[max(0, index - 3)].start
        names = self.document.mentions_in(start, self.scene.sentence.start)
        days = [one.name for one in names if one.type is MentionType.DATE and one.name and "/" in one.name]
        return days[-1] if days else self._day_before()

    def _opening_of_day(self) -> str:
        """The words that may lay the meeting a day before or behind another: those that the sentence opens
        with, ends with, or that stand before "when the leaders met"."""
        words_of = [self.scene.word(place) for place in range(len(self.tokens))]
        if "day before when" in " ".join(words_of):
            return "day before"
        finite = [verb for verb in self.scene.clauses.verbs if verb.form == "finite"]
        ending = " ".join(words_of[-3:-1])
        tells = bool(finite) and finite[-1].lemma in HAPPENS
        return ending if tells and ending in _LATER else " ".join(words_of[:6])

    def _day_before(self) -> str | None:
        """The only day that the sentence before tells: "announced on Tuesday. On the same day …"."""
        index = self.scene.sentence.index
        before = self.document.sentences[index - 1] if index else self.scene.sentence
        names = self.document.mentions_in(before.start, before.end)
        days = {name.name for name in names if name.type is MentionType.DATE and name.name}
        return days.pop() if index and len(days) == 1 else None
