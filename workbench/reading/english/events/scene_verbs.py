"""The verbs of one sentence as the finders of events take them: mended where an object, a comma or a later
verb tells what a form is."""

from itertools import pairwise

from workbench.reading.document import Token
from workbench.reading.english.syntax.clauses import Clauses
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup

_PARTING = frozenset({",", ";", "and", "but", "or"})


class SceneVerbs:
    """The groups of one sentence. Places are indices of tokens."""

    tokens: list[Token]
    clauses: Clauses

    def word(self, place: int) -> str:
        return self.clauses.word(place)

    def group_at(self, place: int) -> NounGroup | None:
        """The noun group that holds the token."""
        return next((group for group in self.clauses.nouns if group.first <= place < group.end), None)

    def _mend(self) -> None:
        """ "the leaders signed the Treaty": a form with an object of its own is the verb, no participle."""
        verbs = self.clauses.verbs
        told = {group.order for verb in verbs if verb.form == "finite" for group in verb.subjects}
        for verb in verbs:
            lone = verb.form == "participle" and verb.objects and verb.subjects
            if lone and self._stands_behind(verb) and verb.subjects[0].order not in told:
                verb.form, verb.tense, verb.passive = "finite", "past", False
        self._mend_made_public()
        self._mend_aside()
        finite = [verb for verb in verbs if verb.form == "finite"]
        self._mend_past_relative(finite)
        self._mend_reduced(finite)
        for before, verb in pairwise(verbs):
            if self._shares(before, verb):
                verb.form, verb.tense, verb.modal = before.form, before.tense, before.modal
                verb.governor, verb.subjects = before.governor, list(before.subjects)

    def _stands_behind(self, verb: VerbGroup) -> bool:
        """ "Leaders of the SCO on Monday adopted": right behind its subject, but for the day."""
        day = self.group_at(verb.first - 1)
        first = day.first if day is not None and day.is_date else verb.first
        return verb.subjects[-1].end == first

    def _mend_past_relative(self, finite: list[VerbGroup]) -> None:
        """ "adopted a vision, which lays down aims, and agreed to meet": what stands in the tense of the main
        verb goes on from it."""
        for main, relative, verb in zip(finite, finite[1:], finite[2:], strict=False):
            joined = (self.word(verb.first - 2), self.word(verb.first - 1)) == (",", "and")
            goes_on = joined and verb.marker == relative.marker in ("which", "who", "that")
            if goes_on and not main.marker and main.tense == verb.tense != relative.tense:
                verb.marker, verb.subjects = "", list(main.subjects)

    def _mend_made_public(self) -> None:
        """ "a statement made public on Saturday", "was made public": it was published."""
        for verb in self.clauses.verbs:
            beside = bool(verb.subjects) and verb.subjects[-1].end == verb.first
            if verb.lemma != "make" or self.word(verb.end) != "public" or not (verb.passive or beside):
                continue
            verb.form = verb.form if verb.passive and verb.end - verb.first > 1 else "participle"
            verb.lemma, verb.passive, verb.objects, verb.end = "publish", True, [], verb.end + 1

    def _mend_aside(self) -> None:
        """ "launched a format, initiated by Kazakhstan": what stands behind the comma tells of the noun."""
        for verb in self.clauses.verbs:
            plain = verb.form == "finite" and verb.tense == "past" and verb.end - verb.first == 1
            aside = plain and not verb.objects and not verb.marker and self.word(verb.end) == "by"
            before = self.group_at(verb.first - 2) if aside and self.word(verb.first - 1) == "," else None
            by = self.group_at(verb.end + 1) if before is not None else None
            if before is None or by is None or before.is_date:
                continue
            if self.tokens[by.head].pos == "PROPN":
                verb.form, verb.passive, verb.subjects = "participle", True, [before]

    def _mend_reduced(self, finite: list[VerbGroup]) -> None:
        """ "The plan required to ensure growth was approved", "the documents signed include": a form right
        behind its noun is a participle where a later verb has no subject but that noun."""
        for told, verb in pairwise(finite):
            plain = told.tense == "past" and told.end - told.first == 1 and not (told.objects or told.marker)
            lone = not (verb.subjects or verb.marker) and self.word(verb.first - 1) not in _PARTING
            beside = bool(told.subjects) and told.subjects[-1].end == told.first
            if not (plain and lone and beside) or told.passive or told.subjects[0].is_pronoun:
                continue
            told.form, told.passive = "participle", True
            for one in (verb, *(one for one in self.clauses.verbs if one.governor is verb)):
                one.subjects = one.subjects or list(told.subjects)

    def _shares(self, before: VerbGroup, verb: VerbGroup) -> bool:
        """ "are expected to sign a declaration and approve a plan", "will meet and adopt": whether the base
        form behind "and" shares what stands before the verb."""
        bare = verb.end - verb.first == 1 and self.word(verb.first) == verb.lemma and verb.tense == "present"
        joined = bare and self.word(verb.first - 1) in ("and", "or")
        return joined and (before.form == "infinitive" or before.tense == "future" or bool(before.modal))
