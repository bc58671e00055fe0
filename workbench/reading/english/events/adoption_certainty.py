"""How sure it is that something was adopted or decided, or that it will be: what its verb says."""

from workbench.domain.vocabulary import Modality
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

_PLANNING = words("expect plan schedule intend set due prepare aim hope")
_INTENT = words("intention intent readiness determination commitment")
_USUALLY = words("traditionally usually normally typically customarily annually regularly always")
TALKS = words("talk negotiation work possibility idea issue question prospect preparation consultation")
_DISCUSSING = words(
    "discuss consider debate contemplate propose suggest recommend mull favour favor support oppose"
)
_DONE = words("result outcome ceremony moment day time aim")
"""What something done is told of: "as a result of signing the treaty"."""
_REFUSING = ("without", "against", "not")
_OPEN = ("if", "unless", "whether")
"""What opens a clause that leaves open whether it is so."""
_ASIDE = 6
"""Words of an aside in "are, among other things, to sign"."""


class AdoptionCertainty:
    """How sure the verbs of one sentence make what is done."""

    scene: Scene

    def modality(self, verb: VerbGroup) -> Modality | None:
        """Whether it was done or is to be done; None where it was neither."""
        governor = verb.governor if isinstance(verb.governor, VerbGroup) else None
        if verb.negated or (governor is not None and governor.negated) or verb.marker in _OPEN:
            return None
        telling = [verb, *(one for one in self.scene.clauses.verbs if self._is_told_of(verb, one))]
        if any(one.tense == "present" and not one.perfect and self._is_usual(one) for one in telling):
            return None  # "A communique is traditionally released at the end"
        if verb.first and self.scene.word(verb.first - 1) in _REFUSING:
            return None  # "ended without adopting a statement", "decided against issuing it", "not to sign"
        if verb.form == "gerund" and self._is_talked_of(verb):
            return None  # "approved the start of talks on signing an agreement"
        if verb.modal == "would" or verb.tense == "future":
            return Modality.PLANNED
        if self._is_yet_to_come(verb):
            return Modality.PLANNED
        if verb.form == "infinitive":
            due = governor is not None and governor.lemma == "be" and governor.tense == "present"
            due = due and governor is not None and self._is_beside(governor, verb)
            due = due or (governor is not None and _is_to_be_asked(governor))
            planned = governor is not None and governor.lemma in _PLANNING
            planned = planned or (governor is not None and self._is_agreed_on(governor))
            planned = planned or (
                isinstance(verb.governor, NounGroup) and self._is_meant(verb, verb.governor)
            )
            return Modality.PLANNED if due or planned else None
        if verb.form == "gerund" and not verb.subjects and verb is self.scene.clauses.verbs[0]:
            told = next((one for one in self.scene.clauses.verbs if one.form == "finite"), None)
            if told is not None and told.passive and told.lemma in _PLANNING:
                return Modality.PLANNED  # "Signing of ten documents is planned for the summit"
        return None if verb.modal else Modality.DECIDED

    def _is_yet_to_come(self, verb: VerbGroup) -> bool:
        """ "When this regulation is approved, the first step will have been taken"."""
        opening = verb.marker in ("when", "once", "after", "until", "before")
        ahead = opening and verb.form == "finite" and verb.tense == "present" and not verb.perfect
        return ahead and any(one.tense == "future" for one in self.scene.clauses.verbs)

    def _is_beside(self, governor: VerbGroup, verb: VerbGroup) -> bool:
        """ "are to sign", "are, among other things, to sign"."""
        aside = self.scene.word(governor.end) == "," == self.scene.word(verb.first - 1)
        return governor.end >= verb.first - 1 or (aside and verb.first - governor.end <= _ASIDE)

    def _is_meant(self, verb: VerbGroup, noun: NounGroup) -> bool:
        """ "their intention to adopt a plan", "a plan to be adopted at the summit"."""
        return verb.passive or self.scene.tokens[noun.head].lemma in _INTENT

    def _is_agreed_on(self, governor: VerbGroup) -> bool:
        """ "agreed to adopt the plan at the next summit": what was agreed is yet to be done."""
        plain = governor.form == "finite" and not (governor.passive or governor.modal)
        return governor.lemma in ("agree", "decide", "resolve") and plain and governor.tense == "past"

    def _is_told_of(self, verb: VerbGroup, other: VerbGroup) -> bool:
        """ "A statement endorsed by all is released": whether the other tells of what is endorsed."""
        own = verb.subjects[0] if verb.form == "participle" and verb.subjects else None
        return own is not None and other.form == "finite" and own in other.subjects

    def _is_usual(self, verb: VerbGroup) -> bool:
        return any(self.scene.word(place) in _USUALLY for place in range(verb.first, verb.end))

    def _is_talked_of(self, verb: VerbGroup) -> bool:
        """ "talks on signing an agreement", "a group for signing it", "discussed adopting it"."""
        governor = verb.governor
        if isinstance(governor, VerbGroup) and governor.lemma in _DISCUSSING and governor.end == verb.first:
            return True
        opening = self.scene.word(verb.first - 1)
        before = self.scene.group_at(verb.first - 2) if opening == "of" and verb.first > 1 else None
        told = before is not None and self.scene.tokens[before.head].lemma not in _DONE
        return opening in ("on", "about", "for", "towards", "toward") or told


def _is_to_be_asked(governor: VerbGroup) -> bool:
    """ "The summit will be asked to approve the rules"."""
    ahead = governor.tense == "future" or governor.modal == "would"
    return governor.lemma == "ask" and governor.passive and ahead
