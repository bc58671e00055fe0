"""Which verbs of a sentence tell that a meeting happens: its own, those of its clauses, those of its plan."""

from functools import cached_property

from workbench.reading.english.events.meeting_words import GATHERING, HAPPENS, HOLDING
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

PLANNING = words("schedule plan slate expect set due intend prepare aim")
_WELCOMING = words("welcome receive accommodate")
_SCHEDULING = words("schedule slate plan set")
_COMING_TOGETHER = GATHERING | words("open begin start kick hold sit")


class Happening:
    """The verbs of the meeting that stands at `[group.first, noun)` of the sentence."""

    def __init__(self, scene: Scene, group: NounGroup, noun: int) -> None:
        self.scene, self.group, self.noun = scene, group, noun
        self.verb = self._verb()

    def _verb(self) -> VerbGroup | None:
        """The verb that tells what becomes of the meeting."""
        verbs = self.scene.clauses.verbs
        for verb in verbs:
            own = self.group in verb.subjects or self.group in verb.objects
            if own and not self._is_of_its_aim(verb):
                return verb
        near = [verb for verb in verbs if verb.first < self.noun]
        return near[-1] if near else next(iter(verbs), None)

    def _is_of_its_aim(self, verb: VerbGroup) -> bool:
        """ "gathered for a summit expected to admit Mali", "for one aimed at closer ties": what is to come of
        it, not whether it is held."""
        above = verb.governor if verb.form in ("infinitive", "gerund") else verb
        if not isinstance(above, VerbGroup) or above.form != "participle" or above.first != self.noun + 1:
            return False
        if above.lemma == "aim":
            return True
        verbs = self.scene.clauses.verbs
        came = any(
            one.tense == "past" and one.lemma in _COMING_TOGETHER and one.end <= self.group.first
            for one in verbs
        )
        aim = next((one for one in verbs if one.governor is above and one.form == "infinitive"), None)
        return above.lemma in PLANNING and came and aim is not None and aim.lemma not in HAPPENS

    @cached_property
    def held(self) -> list[VerbGroup]:
        """The verbs that say that the meeting happens, even past a relative clause: "the 58th meeting, which
        takes place there tomorrow"."""
        return [
            verb
            for verb in self.scene.clauses.verbs
            if (verb.lemma in HAPPENS or (verb.lemma in _WELCOMING and self.group in verb.objects))
            and verb.first > self.noun
            and (self.group in verb.subjects or self._is_relative(verb) or self._is_where_it_is(verb))
            and not self._is_of_its_aim(verb)
        ]

    def _is_where_it_is(self, verb: VerbGroup) -> bool:
        """ "was moved from Bishkek to Moscow, where it will take place"."""
        itself = bool(verb.subjects) and self.scene.word(verb.subjects[0].head) == "it"
        moved = (one for one in self.scene.clauses.verbs if one.lemma == "move")
        return verb.marker == "where" and itself and any(self.group in one.subjects for one in moved)

    def _is_relative(self, verb: VerbGroup) -> bool:
        """ "the summit of the organization, which took place in Istanbul", ", scheduled in Bishkek"."""
        if self._is_apposed_plan(verb):
            return True
        if self._is_what_was_said(verb) or self.scene.tokens[self.noun].pos == "VERB":
            return False  # "met in Osh before the summit, which opened on May 5": no clause of those who met
        between = {self.scene.word(place) for place in range(self.noun + 1, verb.first)}
        return (
            verb.marker in ("which", "that")
            and not between & {"and", "but"}
            and not any(
                other.form == "finite" and self.noun < other.first < verb.first
                for other in self.scene.clauses.verbs
            )
        )

    def _is_what_was_said(self, verb: VerbGroup) -> bool:
        """ "proposed at the summit that a centre be set up in Aktau": no clause of the summit."""
        own = self.group in verb.subjects or self.group in verb.objects
        return verb.marker == "that" and not own and any(one.first > self.noun for one in verb.subjects)

    def _is_apposed_plan(self, verb: VerbGroup) -> bool:
        """ "the 11th summit of the organization, scheduled in Bishkek": a participle taken for a verb."""
        bare = verb.end - verb.first == 1 and verb.tense == "past"
        to_be_held = verb.form == "infinitive" and verb.passive and verb.lemma in HOLDING
        held = bare and verb.lemma in HOLDING and not verb.objects  # "the first, held in Astana in 2018"
        told = (bare and verb.lemma in _SCHEDULING) or to_be_held or held
        return told and verb.first > self.noun and verb.first - 1 in self._commas_behind()

    def _commas_behind(self) -> set[int]:
        """Where the meeting with its "of …" ends and a comma follows."""
        return {end for end in self._ends() if self.scene.word(end) == ","}

    def _ends(self) -> set[int]:
        """Where the meeting ends, with its "of …" or without, and with the letters of a name in brackets."""
        hanging = [g for g in self.scene.clauses.hanging_on(self.group) if g.preposition == "of"]
        ends = {self.noun + 1, *(group.end for group in hanging)}
        bracketed = {
            end + 3 for end in ends if (self.scene.word(end), self.scene.word(end + 2)) == ("(", ")")
        }
        return ends | bracketed

    def _is_set_behind(self) -> bool:
        """ "the first summit, set for April 4 in Samarkand", where "set" was taken for a noun."""
        return any(self.scene.word(end + 1) in ("set", "due") for end in self._commas_behind())
