"""How sure it is that a meeting was or will be held: what its verb and those above it say."""

from datetime import date

from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality
from workbench.reading.english.events.meeting_called_off import (
    calling_off,
    is_held_after_all,
    tells_off,
)
from workbench.reading.english.events.meeting_happening import PLANNING, Happening
from workbench.reading.english.events.meeting_words import (
    COMING_TO,
    GATHERING,
    HAPPENS,
    HOLDING,
    SIDES,
    is_over,
    is_unreal,
    may_be,
    stayed_away,
    takes_part,
)
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.english.syntax.terms import HEDGING_PHRASES
from workbench.reading.english.words.closed_class import words

_WISHING = words(
    "propose offer invite suggest want wish like hope ready readiness express could would-be discuss"
    " consider call urge seek bid lobby push press ask"
)
_CALLING = words("call urge propose suggest request demand offer want bid lobby push press ask")
_WISHES = words("readiness offer proposal willingness bid desire interest wish request urging")
_INVITATIONS = frozenset({"invitation", "invitations"})
_ANSWERED = words("thank praise commend")
"""Done by those who have been at what they were invited to, as well as by those who will be."""
_RUMOUR = words("reportedly rumour rumor unconfirmed allegedly")
_ARRIVING = words("arrive travel fly leave depart head land visit return go come")
OTHER_DAY = words(
    "preceding ahead before after following followed since prior until eve preparation preparations prepare"
    " leading"
)
_USUAL = words("traditionally usually normally annually regularly")
_REFUTING = words("deny refute dismiss untrue false")
_EDGES = SIDES | words("results outcome course framework beginning start opening end close conclusion")
_TIME_CLAUSES = ("before", "after", "until", "when", "as", "while")
_TO_BE = words("be take open start begin meet gather convene kick")
"""What a meeting is due to do, or to be."""
_TAKING_PLACE = HOLDING | words("take occur open begin start conclude end close finish")
_MONTH = len("2025-11")
_SOON = 8
"""Words behind "opens" in which "later today" tells when."""
_FRESH = 10
"""Days that news is old by when the meeting ahead of which it happened is still to come."""
_AHEAD = words("next upcoming forthcoming future coming")


class Certainty(Happening):
    """What stands at `[group.first, noun)` of the sentence as something that happens."""

    def __init__(self, scene: Scene, group: NounGroup, noun: int) -> None:
        super().__init__(scene, group, noun)
        self.called_off: VerbGroup | None = None
        self.aside = False  # "Leaders meeting in Brussels agreed": what they did is not told of the meeting
        first = (group.possessor or group).first
        before = {scene.word(place) for place in range(max(0, first - 4), group.first)}
        self.arrives = any(verb.lemma in _ARRIVING and not stayed_away(verb) for verb in self._governing())
        self.only_behind = bool(before & OTHER_DAY)
        self.comes_ahead = False  # "He spoke ahead of the Tashkent summit"

    def is_of_arrivals(self) -> bool:
        """ "arrived to attend the summit", "spoke ahead of it": nothing tells whether it has begun."""
        return (self.arrives and not any(map(is_over, self._governing()))) or self.comes_ahead

    def arrivals(self) -> list[NounGroup]:
        """Those who arrived for the meeting, or gathered for it."""
        kind = _ARRIVING if self.arrives else GATHERING
        return [one for verb in self._governing() if verb.lemma in kind for one in verb.subjects]

    def modality(self, dated: str | None, published: date | None) -> Modality | None:
        """How sure it is; denied where it was called off for certain, None where that is left open."""
        scene, verb, governing = self.scene, self.verb, self._governing()
        if self.aside:
            day = PartialDate.parse(dated).first if dated else None
            return Modality.PLANNED if day and published and day > published else Modality.DECIDED
        self.called_off = calling_off(scene, self.group, governing)
        if self.called_off is not None:
            refuted = any(token.lemma in _REFUTING for token in scene.tokens)
            return None if refuted else Modality.DENIED  # "denied a report that it had been cancelled"
        moved = any(one.lemma == "move" and one.passive and self.group in one.subjects for one in governing)
        if moved and any(token.lemma in _REFUTING for token in scene.tokens):
            return None  # "denied reports that it had been moved to Moscow"
        if any(is_unreal(scene, one) for one in governing):
            return None  # "was to have attended the summit": nothing tells whether it was held
        if scene.tokens[-1].text == "?" or (verb is not None and verb.marker in ("if", "unless", "whether")):
            return None
        own = [one for one in scene.clauses.verbs if one.passive and self.group in one.subjects]
        off = [one for one in [*governing, *own] if tells_off(scene, one)]
        if any(is_held_after_all(scene, one, self.group) for one in off):
            return Modality.DECIDED
        if off or any(one.negated and self._is_of(one) and one.lemma not in COMING_TO for one in governing):
            return None
        if (dated is None or len(dated) <= _MONTH) and any(self._is_habit(one) for one in governing):
            return None  # "an informal summit, which is traditionally held at the end of every year"
        ahead = any(scene.tokens[place].lemma in _AHEAD for place in range(self.group.first, self.noun))
        text = {token.lemma for token in scene.tokens}
        spoken = " ".join(token.text.lower() for token in scene.tokens)
        if self.group.preposition == "since":
            return Modality.DECIDED  # "is to take stock of what was done since the summit in Goa"
        hearsay = bool(text & _RUMOUR) or any(phrase in spoken for phrase in HEDGING_PHRASES)
        if hearsay and not self._is_only_where():
            return Modality.REPORTED
        asked_to_come = self._asked_to_come(governing)
        wished = any(
            (one.lemma in _WISHING and one not in asked_to_come and not self._is_asked(one))
            or (one.modal in ("could", "may", "might", "should") and not self._is_coming_to(one))
            for one in governing
        )
        wished = (wished or self._is_aim()) and not (self._is_only_where() or self._is_told_as_held())
        if self.scene.word(self.group.first - 2) in ("preparations", "preparation"):
            wished, ahead = False, True  # "discussed preparations for the summit"
        behind = [one for one in scene.clauses.verbs if one.first in (self.noun + 1, self.group.end)]
        when = PartialDate.parse(dated) if dated else None
        if when and published and when.last and when.last < published and not wished:
            return Modality.DECIDED
        if when and when.first and when.first == when.last and any(may_be(one) for one in governing):
            return Modality.PLANNED  # "may meet on April 12": set, though not yet for certain
        calls = verb is not None and verb.lemma in _CALLING and not verb.passive
        if wished and (verb is None or calls or verb.modal or self._is_wished()):
            return Modality.PROPOSED
        if when and published and when.first and when.first > published:
            return Modality.PLANNED
        if any(
            one.form == "participle" and one.lemma == "hold" and self.group in one.subjects for one in behind
        ):
            return Modality.DECIDED  # "The summit held in Ufa is expected to lead …"
        if self._is_ended_with() or any(self._has_been_held(one) for one in governing):
            return Modality.DECIDED
        planned = any(
            one.tense == "future"
            or (one.modal == "would" and not self._is_only_where())
            or (one.modal in ("may", "might") and self._is_only_where())  # "may be told during the summit"
            or (one.lemma in PLANNING and (one.lemma != "set" or one.passive))
            for one in governing
        )
        self.comes_ahead = dated is None and self._is_yet_to_come(published)
        ahead = ahead or self._is_scheduled() or self.comes_ahead
        bidden = dated is None and (bool(asked_to_come) or self._is_invited_to())
        planned = planned or self._is_clause_of_what_comes() or bidden
        due = verb is not None and verb.predicate in ("due", "likely")
        return Modality.PLANNED if planned or due or ahead or self._is_due(governing) else Modality.DECIDED

    def _is_ended_with(self) -> bool:
        """ "With the end of the summit in Tianjin, Bishkek will take it": what it comes with is over."""
        word, first = self.scene.word, self.group.first
        ends = self.group.preposition == "of" and word(first - 2) in ("end", "close", "conclusion")
        return ends and word(first - 4) == "with"

    def _has_been_held(self, verb: VerbGroup) -> bool:
        """ "The summit, originally planned for May, was held in Tianjin"."""
        held = verb.passive and verb.lemma in HOLDING and self.group in verb.subjects
        plain = verb.form == "finite" and verb.tense == "past" and not (verb.modal or verb.negated)
        return held and plain and self.scene.word(verb.first) == "was"

    def _is_asked(self, verb: VerbGroup) -> bool:
        """ "was invited to the summit", "will invite them to it", "The summit will be asked to approve it",
        "The summit would consider it": no wish for the meeting."""
        itself = self.group in verb.subjects
        asked = verb.passive and ((verb.lemma == "ask" and itself) or verb.lemma == "invite")
        asked = asked or (verb.lemma == "invite" and self.group.preposition == "to")
        return asked or (itself and not verb.passive)

    def _is_coming_to(self, verb: VerbGroup) -> bool:
        """ "could take part in the summit": nothing is left open of the summit itself."""
        return verb.lemma in COMING_TO or takes_part(self.scene, verb)

    def _asked_to_come(self, governing: list[VerbGroup]) -> list[VerbGroup]:
        """ "asked two countries to attend the meeting": wished of those who come, not of the meeting."""
        come = next((at for at, one in enumerate(governing) if self._is_come_to(one)), None)
        return [one for one in governing[come + 1 :] if one.lemma in _WISHING] if come is not None else []

    def _is_invited_to(self) -> bool:
        """ "received an invitation to the summit", "has been sent one to attend it": it is to come."""
        governor = self.verb.governor if self.verb is not None else None
        first = (self.group.possessor or self.group).first
        head = governor.head if isinstance(governor, NounGroup) else first - 2
        bidden = {self.scene.word(head), self.scene.word(first - 2)} & _INVITATIONS
        return bool(bidden) and not any(one.lemma in _ANSWERED for one in self.scene.clauses.verbs)

    def _is_come_to(self, verb: VerbGroup) -> bool:
        theirs = self.group in (*verb.objects, *verb.adjuncts)
        return theirs and verb.form in ("infinitive", "gerund") and self._is_coming_to(verb)

    def _is_told_as_held(self) -> bool:
        """ "wants to repeat the summit that was held in Tashkent", "which took place in May"."""
        return any(
            one.marker in ("which", "that")
            and one.form == "finite"
            and one.tense == "past"
            and not (one.modal or one.negated)
            and one.lemma in _TAKING_PLACE
            for one in self.held
        )

    def _is_habit(self, verb: VerbGroup) -> bool:
        """Whether it is told how often it is held, not that it was."""
        near = {self.scene.word(place) for place in range(verb.first - 1, verb.end + 1)}
        return verb.tense == "present" and not verb.perfect and bool(near & _USUAL)

    def _is_aim(self) -> bool:
        """ "the proposal to convene a summit", "took note of the proposal of Azerbaijan to convene one"."""
        governor = self.verb.governor if self.verb is not None else None
        if self.verb is None or not isinstance(governor, NounGroup):
            return False
        first = max(0, governor.first - 2)
        return any(token.lemma in _WISHES for token in self.scene.tokens[first : self.verb.first])

    def _is_only_where(self) -> bool:
        """ "At the 2018 summit, Xi called for …": nothing is wished of the meeting itself."""
        owner, first = self.group.possessor, self.group.first
        if owner is None and self.scene.word(first - 1) in ("s", "'s", "’s"):
            owner = self.scene.group_at(first - 3) or self.scene.group_at(first - 2)  # "at today's session"
        opening = owner.preposition if owner and not self.group.preposition else self.group.preposition
        return opening in (
            "at",
            "during",
            "before",
            "until",
            "ahead of",
            "prior to",
            "since",
        ) or (
            self.group.preposition in ("in", "of", "on", "following", "after")
            and bool({self.scene.word(self.group.first - step) for step in (2, 3)} & _EDGES)
        )

    def _is_wished(self) -> bool:
        """ "suggested that the next summit be held in Turkistan", "suggested holding it there"."""
        verb = self.verb
        above = verb.governor if verb is not None and verb.form == "gerund" else None
        wished = isinstance(above, VerbGroup) and above.lemma in _CALLING | _WISHING
        aim = wished or (verb is not None and verb.form == "infinitive")
        return aim or self.scene.word(self.noun + 1) == "be"

    def _is_of(self, verb: VerbGroup) -> bool:
        """Whether the verb is the meeting's own: it is held, or somebody holds it."""
        return self.group in verb.subjects or self.group in verb.objects or verb.lemma in GATHERING

    def _is_scheduled(self) -> bool:
        """ "the meeting of the heads of state scheduled for December 26"."""
        behind = next((one for one in self.scene.clauses.verbs if one.first > self.noun), None)
        word = self.scene.word(behind.first) if behind is not None else ""
        for_when = self.scene.word(behind.end) if behind is not None else ""
        if word in ("scheduled", "slated", "planned") and for_when in ("for", "to"):
            return True
        to_be = behind is not None and self.scene.word(behind.end + 1) in _TO_BE
        if word in ("set", "expected") and for_when == "to" and to_be:
            return True  # "in a summit of the club of large economies set to be held this month"
        return self._is_due_behind() or self._is_later_on()

    def _is_due_behind(self) -> bool:
        """ "the summit of the CIS, due to be held in Minsk on Monday", "a summit to be held this week"."""
        ends = {end + (self.scene.word(end) == ",") for end in self._ends()}
        due = {end for end in ends if self.scene.word(end) == "due" and self._is_when_due(end + 1)}
        starts = ends | {end + 1 for end in due}
        held = any(
            one.first in starts and one.form == "infinitive" and one.passive and one.lemma in HOLDING
            for one in self.scene.clauses.verbs
        )
        return bool(due) or held

    def _is_when_due(self, place: int) -> bool:
        """Whether "due" is said of a day or of what is to be, not "due to bad weather"."""
        word, behind = self.scene.word(place), self.scene.word(place + 1)
        return word in ("in", "on", "next", "this", "later") or (word == "to" and behind in _TO_BE)

    def _is_later_on(self) -> bool:
        """ "the summit, which opens in Bishkek later today": on the day of the news, but to come."""
        verbs = [verb for verb in (self.verb, *self.held) if verb is not None]
        told = [verb for verb in verbs if verb.tense == "present" and not verb.perfect]
        return any(
            self.scene.word(place) == "later" and self.scene.word(place + 1) in ("today", "on", "this")
            for verb in told
            for place in range(verb.end, min(verb.end + _SOON, len(self.scene.tokens)))
        )

    def _is_clause_of_what_comes(self) -> bool:
        """ "will convene on Tuesday, before the leaders sit down for a summit"."""
        verb = self.verb
        if verb is None or verb.tense != "present" or verb.perfect or verb.marker not in _TIME_CLAUSES:
            return False
        return any(one.form == "finite" and one.tense == "future" for one in self.scene.clauses.verbs)

    def _is_yet_to_come(self, published: date | None) -> bool:
        """ "He spoke ahead of the Tashkent summit", "Before their summit in Rio, many have applied": what the
        news of these days came ahead of."""
        verb = self.verb
        has_done = verb is not None and verb.perfect and verb.tense == "present"
        opening = self.group.preposition or (self.group.possessor.preposition if self.group.possessor else "")
        ahead = opening == "ahead of" and (verb is None or not verb.perfect)
        if not ahead and not (has_done and opening in ("ahead of", "before", "prior to")):
            return False
        days = [PartialDate.parse(name.name).last for name in self.scene.dates() if name.name]
        return published is not None and all(day is None or (published - day).days <= _FRESH for day in days)

    def _is_due(self, governing: list[VerbGroup]) -> bool:
        """ "is due to be held", "is to be held"."""
        return any(
            verb.predicate == "due"
            or (verb.form == "infinitive" and verb.lemma in HAPPENS and self.group in verb.subjects)
            or self._is_to(verb)
            for verb in governing
        )

    def _is_to(self, verb: VerbGroup) -> bool:
        """ "The leaders are to meet in Minsk", "Gabala is to host the summit"."""
        be = verb.governor if isinstance(verb.governor, VerbGroup) else None
        return verb.form == "infinitive" and be is not None and (be.lemma, be.tense) == ("be", "present")

    def _governing(self) -> list[VerbGroup]:
        """The verb of the meeting and those that it hangs on."""
        found, verb = [], self.verb
        before = [
            one for one in self.scene.clauses.verbs if one.form == "finite" and one.first < self.group.first
        ]
        if before and self.scene.word(self.group.first - 1) == "that" and before[-1].lemma in _CALLING:
            found.append(before[-1])
        while isinstance(verb, VerbGroup) and verb not in found:
            found.append(verb)
            governor = verb.governor
            if isinstance(governor, NounGroup) and self.scene.tokens[governor.head].pos == "PROPN":
                governor = self.scene.finite(verb.first)  # "left for Saint Petersburg, Russia, to take part"
            verb = governor if isinstance(governor, VerbGroup) else None
        held = [one for one in (*self._told_between(), *self.held) if one not in found]
        return [*found, *held]

    def _told_between(self) -> list[VerbGroup]:
        """ "At the summit, Putin said, the SCO will admit them": what it brings stands behind."""
        verb, scene = self.verb, self.scene
        if verb is None or verb.lemma not in SAYING or scene.word(verb.end) != ",":
            return []
        opened = any(scene.word(place) == "," for place in range(self.noun + 1, verb.first))
        behind = (one for one in scene.clauses.verbs if one.first > verb.end and one.form == "finite")
        told = next(behind, None) if opened else None
        return [told] if told is not None else []
