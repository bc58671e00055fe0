"""Meetings told by those whom a place receives: "Bishkek will receive the leaders of the bloc in 2026"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.meeting_declared import Declared
from workbench.reading.english.events.meeting_details import Circumstances
from workbench.reading.english.events.meeting_series import in_turn
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meetings import Meeting

_OCCASIONS = words(
    "parade anniversary celebration ceremony festival exhibition expo games funeral inauguration reception"
)


class Received(Declared):
    """Finds the meetings of one sentence whose place expects or receives those who meet."""

    def _expected(self, verb: VerbGroup) -> Iterator[Meeting]:
        """ "BRICS leaders are expected in Rio on July 6": they meet where and when that is told."""
        following = self.scene.clauses.after(verb)
        format_id = self.owners.of_subject(verb.subjects[0])
        if isinstance(following, VerbGroup) or not format_id:
            return
        about = Circumstances(self.scene, NounGroup(verb.first, verb.end, verb.head), verb.head)
        about.verb, about.only_behind = verb, False
        made = self._made(about, format_id, None, False)
        if made is not None and made.claim.date and made.claim.place:
            claim = replace(made.claim, modality=Modality.PLANNED, rule="en.meeting.expected")
            yield replace(made, claim=claim)

    def _received(self, verb: VerbGroup) -> Iterator[Meeting]:
        """ "Bishkek will receive the leaders of the bloc in 2026": a meeting, where the place receives them
        all."""
        who, host = verb.objects[0], verb.subjects[0]
        format_id = self._of_guests(verb)
        if format_id is None or self._is_for_another(verb):
            return
        about = Circumstances(self.scene, who, who.head)
        about.verb, about.only_behind = verb, False
        made = self._made(about, format_id, self._time(verb.end), False)
        city, state = about.named(host)
        undated = made is None or made.claim.date is None
        if undated and city is not None and state is not None and self._will_receive(verb):
            claim = EventClaim(EventType.MEETING, format_id, Modality.PLANNED, (), place=city, state=state)
            made = Meeting(claim, self.scene.sentence.index, level=self.owners.level(who, who.head))
        if made is not None and made.claim.state is None:
            made = replace(made, claim=replace(made.claim, place=city, state=state))
        if made is None or made.claim.state is None or made.claim.modality is Modality.DENIED:
            return
        if made.claim.date is None and made.claim.modality is not Modality.PLANNED:
            return
        words_of = self.scene.words_of({host.first, verb.head, who.end - 1})
        ends = [words_of.end, *(told.end for told in made.claim.evidence)]
        span = self.document.span(words_of.start, max(ends))
        made = replace(made, claim=replace(made.claim, evidence=(span,), rule="en.meeting.received"))
        yield made
        yield from in_turn(self.scene, verb.end, made)

    def _of_guests(self, verb: VerbGroup) -> str | None:
        """The format of those who are received, all of them; of "them", that of the sentence before."""
        who = verb.objects[0]
        them = who.is_pronoun and self.scene.word(who.head) in ("them", "it")
        near = bool(self.told) and self.told[-1].sentence == self.scene.sentence.index - 1
        format_id = self.told[-1].claim.format if them and near else self.owners.of_subject(who)
        plural = them or self.tokens[who.head].feats.get("Number") == "Plur"
        above = self._leading_to(verb)
        was_to = above is not None and (above.lemma, above.tense) == ("be", "past")
        return None if verb.passive or not plural or was_to else format_id

    def _is_for_another(self, verb: VerbGroup) -> bool:
        """ "will receive the leaders for the parade": they do not meet by that."""
        heads = {self.tokens[one.head].lemma for one in verb.adjuncts if one.preposition in ("for", "at")}
        return not heads.isdisjoint(_OCCASIONS)

    def _will_receive(self, verb: VerbGroup) -> bool:
        """ "Kazan will receive them", "stands ready to receive them"."""
        above = self._leading_to(verb)
        ready = above is not None and "ready" in (above.predicate, self.scene.word(above.end))
        return not verb.negated and (ready or (verb.form == "finite" and verb.tense == "future"))

    def _leading_to(self, verb: VerbGroup) -> VerbGroup | None:
        """ "was" of "was to receive them", "stands" of "stands ready to receive them"."""
        above = verb.governor if verb.form == "infinitive" else None
        return above if isinstance(above, VerbGroup) else None
