"""Meetings that a declaration opens with: "We, the Leaders of the BRICS countries, met in Kazan"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.reading.english.events.meeting_acts import Acts
from workbench.reading.english.events.meeting_details import Circumstances
from workbench.reading.english.events.meeting_words import GATHERING
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.events.meetings import Meeting

_NOUNS = ("summit", "meeting", "session")


class Declared(Acts):
    """Finds the meeting that those who speak in the first person say they hold."""

    def declared(self) -> Iterator[Meeting]:
        """Whose it is and which one the words behind "We" tell, else the title above."""
        who = next((one for one in self.scene.clauses.nouns if one.first >= 2), None)
        verb = next((one for one in self.scene.clauses.verbs if one.lemma in GATHERING), None)
        if (self.scene.word(0), self.scene.word(1)) != ("we", ",") or who is None or verb is None:
            return
        titled = self.headline.format() if self.headline.is_above(self.scene.sentence) else None
        format_id = self.owners.of_subject(who) or titled
        if not format_id:
            return
        numbers = (self.headline.ordinal(noun, format_id) for noun in _NOUNS) if titled else iter(())
        ordinal = next((one for one in numbers if one is not None), None)
        about = Circumstances(self.scene, NounGroup(verb.first, verb.end, verb.head), verb.head)
        about.verb, about.only_behind = verb, False
        made = self._made(about, format_id, ordinal, False)
        if made is not None and made.claim.place and made.claim.date:
            span = self.document.span(self.tokens[0].start, made.claim.evidence[-1].end)
            claim = replace(made.claim, evidence=(span,), rule="en.meeting.declared")
            yield replace(made, claim=claim, level=self.owners.level(who, who.head))
