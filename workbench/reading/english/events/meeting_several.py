"""Several meetings of one noun: "the BRICS and SCO summits", "the 46th and 47th summits", "the Samarkand and
Astana summits", "The previous meetings were held in …"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Modality
from workbench.reading.english.events.meeting_details import Circumstances
from workbench.reading.english.events.meeting_nouns import MeetingNouns
from workbench.reading.english.events.meeting_numbers import numbers_of
from workbench.reading.english.events.meeting_series import before_noun, numbered, series
from workbench.reading.english.events.scenes import code
from workbench.reading.english.events.whereabouts import Somewhere
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meetings import Meeting

_PAST = words("previous earlier past preceding")
_PRECEDING = _PAST | {"first"}
_TELLING = _PAST | words("other former recent next upcoming forthcoming further subsequent")
"""What says that the meetings are of a format spoken of before."""


class Several(MeetingNouns):
    """Finds the meetings of one sentence that one noun tells together."""

    def _each(self, group: NounGroup, noun: int) -> Iterator[Meeting]:
        """ "The BRICS and SCO summits will be held in Ufa in July": one meeting of each format."""
        if self.tokens[noun].lemma == "summit" and (cities := before_noun(self.scene, noun)):
            yield from self._in_cities(group, noun, cities)
            return
        of = self.scene.of(group)
        parts = list(of.series if of is not None else group.series)
        if of is not None and len(parts) == 1 and self.scene.word(of.end) == "and":
            parts += [one for one in self.scene.clauses.nouns if one.first == of.end + 1]
        named = [[code(name) for name in self.scene.formats_in(one)] for one in parts]
        if len(named) != 2 or not all(named) or named[0][0] == named[1][0] or noun != group.head:
            return
        for verb in self.scene.clauses.verbs:
            if of is not None and parts[-1] in verb.subjects:
                verb.subjects = [group]  # taken for the subject behind "of A and B"
        for format_id, *_ in named:
            made = self._made(Circumstances(self.scene, group, noun), format_id, None, False)
            off = made is not None and made.claim.modality is Modality.DENIED
            if made is not None and made.claim.date and (made.claim.state or made.claim.place or off):
                yield replace(made, claim=replace(made.claim, rule="en.meeting.each"))

    def _in_cities(self, group: NounGroup, noun: int, cities: list[Somewhere]) -> Iterator[Meeting]:
        """ "at the Samarkand and Astana summits": one in each city."""
        one = self._one_of_them(group, noun, None)
        if one is None:
            return
        for where in cities:
            told = (self.scene.words_of({where.first, where.end - 1, noun}),)
            claim = replace(one.claim, date=None, place=where.city, state=where.state, evidence=told)
            yield replace(one, claim=replace(claim, rule="en.meeting.each"))

    def _numbered(self, group: NounGroup, noun: int) -> Iterator[Meeting]:
        """ "will host the 48th and 49th ASEAN summits in May and November respectively"."""
        first, numbers = numbers_of(self.scene, noun)
        parts = [one for one in self.scene.clauses.nouns if one.end > first and one.first < group.end]
        group.first, group.preposition = parts[0].first, parts[0].preposition
        for verb in self.scene.clauses.verbs:
            verb.subjects = _once(group if one in parts else one for one in verb.subjects)
            verb.objects = _once(group if one in parts else one for one in verb.objects)
        one = self._one_of_them(group, noun, numbers[0])
        yield from numbered(self.scene, noun, one, numbers) if one is not None else ()

    def _one_of_them(self, group: NounGroup, noun: int, ordinal: int | None) -> Meeting | None:
        """What is told of them all, of the format named or spoken of."""
        format_id = self.owners.explicit(group, noun)
        if format_id is None:
            format_id = self.scene.bodies.spoken_of(self.tokens[noun].start, self.scene.sentence)
        return (
            self._made(Circumstances(self.scene, group, noun), format_id, ordinal, False)
            if format_id
            else None
        )

    def _several(self, group: NounGroup, noun: int) -> list[Meeting]:
        """ "The previous meetings were held in Moscow in December 2021 and in Tehran in October 2023"."""
        format_id = self.owners.explicit(group, noun)
        if format_id is None:
            format_id = self.owners.implied(group, noun, None)[0]
        inside = {self.scene.word(place) for place in range(max(group.first - 1, 0), noun)}
        telling = bool(inside & _TELLING)
        if format_id is None and (self.scene.word(group.first) == "the" or telling):
            format_id = self.scene.bodies.spoken_of(self.tokens[noun].start, self.scene.sentence)
        further = telling or self.scene.word(noun - 2) == "followed"
        if format_id is None and further and (before := self._before()) is not None:
            format_id = before.claim.format  # "held their fourth meeting. Earlier meetings took place in"
        found = series(self.scene, noun, format_id) if format_id else []
        found = [replace(one, level=self.owners.level(group, noun)) for one in found]
        known = self._following(format_id or "")
        if known is None or not inside & _PRECEDING or len(found) != known - 2:
            return found
        # all that were before the third: the first and the second
        return [replace(one, claim=replace(one.claim, ordinal=i)) for i, one in enumerate(found, 1)]

    def _following(self, format_id: str) -> int | None:
        """The number of "the next one", where the text numbers those before."""
        known = [m.claim.ordinal for m in self.told if m.claim.format == format_id and m.claim.ordinal]
        return max(known) + 1 if known else None


def _once(groups: Iterable[NounGroup]) -> list[NounGroup]:
    """The groups, each once."""
    return list({id(group): group for group in groups}.values())
