"""Meetings that did not come to be: called off, put off, given up by their host; and their new day."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.english.events.meeting_words import HOLDING
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

CALLED_OFF = words("cancel postpone delay scrap shelve axe defer reschedule boycott suspend")
_OFF = {("call", "off"), ("put", "off"), ("push", "back"), ("fall", "through"), ("bring", "forward")}
_MOVING = words("postpone delay defer reschedule move push put shift bring")
_SHIFTING = words("push move shift bring")
_NOT_OFF = words("boycott suspend")
"""What befalls a meeting without taking it off the calendar."""
_HAPPENING = HOLDING | words("take gather meet go proceed")
_SETTING = words("schedule plan slate set expect fix")
_REFUSING = words("refuse decline withdraw renounce")
_UNABLE = words("unable unwilling")
_WANTING = words(
    "want urge call ask offer seek consider propose suggest threaten demand plan discuss wish hope try decide"
)
_UNSURE = words("could may might should would")
_TO = words("to until till for")
_REACH = 9
"""Words between "was postponed" and the new day."""


def calling_off(scene: Scene, group: NounGroup, governing: Sequence[VerbGroup]) -> VerbGroup | None:
    """The verb that says that the meeting of the group was, or will, not be held when it was set."""
    if any(scene.word(place) in ("yet", "if", "unless") for place in range(len(scene.tokens))):
        return None
    own = [one for one in scene.clauses.verbs if group in one.subjects or group in one.objects]
    own += [one for one in scene.clauses.verbs if _is_joined(scene, one, group)]
    struck = (
        one
        for one in own
        if _is_struck(scene, one, group) or _is_not_held(one, group) or _is_given_up(scene, one, group)
    )
    planned = (
        one
        for one in scene.clauses.verbs
        if _is_of_its_plan(scene, one, group) or _is_said_of_it(scene, one, group)
    )
    off = next(struck, None) or next(planned, None) or _once_set(scene, group, governing)
    return None if off is not None and is_held_after_all(scene, off, group) else off


def is_held_after_all(scene: Scene, off: VerbGroup, group: NounGroup) -> bool:
    """ "was postponed because of the pandemic and took place on August 6"."""
    after = (one for one in scene.clauses.verbs if one.first > off.first and one.form == "finite")
    held = (one for one in after if one.lemma in _HAPPENING and one.tense == "past" and not one.negated)
    return off.lemma in _MOVING and any(group in one.subjects for one in held)


def _is_joined(scene: Scene, verb: VerbGroup, group: NounGroup) -> bool:
    """ "postponed the BRICS summit and the meeting of the SCO scheduled for July": the second that it is said
    of, which was taken for a clause of its own."""
    last = verb.objects[-1] if verb.objects and tells_off(scene, verb) else None
    return last is not None and (scene.word(last.end), last.end + 1) == ("and", group.first)


def _is_said_of_it(scene: Scene, verb: VerbGroup, group: NounGroup) -> bool:
    """ "The summit was to be held in May, but it was put off", "was to hold a summit …; it was cancelled"."""
    it = verb.subjects[0] if verb.subjects else None
    if it is None or it.first < group.end or scene.word(it.head) != "it" or not verb.passive:
        return False
    told = any(
        (group in one.subjects and not one.objects) or (group in one.objects and one.lemma in HOLDING)
        for one in scene.clauses.verbs
        if one.first < it.first and (one.form == "infinitive" or one.lemma in _SETTING)
    ) or any(_is_had(one) and group in one.objects for one in scene.clauses.verbs)
    return told and is_certain_to_be_off(scene, verb)


def _is_of_its_plan(scene: Scene, verb: VerbGroup, group: NounGroup) -> bool:
    """ "Plans for a summit in Tehran fell through"."""
    plans = [one for one in verb.subjects if scene.tokens[one.head].lemma in ("plan", "plans", "preparation")]
    aimed = any(group in scene.clauses.hanging_on(one) and group.preposition == "for" for one in plans)
    off = tells_off(scene, verb) or verb.lemma in ("collapse", "fail", "drop", "abandon")
    return aimed and off and not verb.negated and verb.modal not in _UNSURE


def tells_off(scene: Scene, verb: VerbGroup) -> bool:
    """ "was cancelled", "was called off", "has been put off"."""
    return verb.lemma in CALLED_OFF or is_off(scene, verb)


def is_certain_to_be_off(scene: Scene, verb: VerbGroup) -> bool:
    """ "was cancelled", not "may be postponed", "has not been put off"."""
    certain = not (verb.negated or verb.modal in _UNSURE or verb.lemma in _NOT_OFF)
    return certain and verb.form == "finite" and tells_off(scene, verb)


def is_off(scene: Scene, verb: VerbGroup) -> bool:
    """ "was called off", "has been put off", "pushed back", "moved to June"; not "moved to Minsk"."""
    if (verb.lemma, scene.word(verb.end)) in _OFF:
        return True
    shifted = verb.passive and verb.lemma in _SHIFTING
    return shifted and scene.word(verb.end) in ("to", "from", "forward") and moved_to(scene) is not None


def _is_struck(scene: Scene, verb: VerbGroup, group: NounGroup) -> bool:
    """Whether the meeting is what was called off, for certain: not "may be postponed"."""
    if not tells_off(scene, verb) or verb.lemma in _NOT_OFF or verb.negated or verb.modal in _UNSURE:
        return False
    joined = _is_joined(scene, verb, group)
    befalls = verb.passive or verb.lemma == "fall"
    if (group in verb.subjects) != befalls and group not in verb.objects and not joined:
        return False
    if verb.form == "finite" or verb.passive:
        return not _is_only_wanted(verb)
    governor = verb.governor
    return isinstance(governor, VerbGroup) and governor.lemma == "decide" and not governor.negated


def _is_only_wanted(verb: VerbGroup) -> bool:
    governor = verb.governor
    if verb.form == "finite" or governor is None:
        return False
    return isinstance(governor, NounGroup) or governor.lemma in _WANTING or governor.negated


def _is_not_held(verb: VerbGroup, group: NounGroup) -> bool:
    """ "will not be held on schedule", "did not take place", "cannot host the summit". What "has not been
    held since" may have been before."""
    if not verb.negated or verb.form != "finite" or verb.perfect or verb.tense == "present":
        return False
    if verb.passive or group in verb.subjects:
        return verb.lemma in _HAPPENING and group in verb.subjects
    return verb.lemma in HOLDING and group in verb.objects


def _is_given_up(scene: Scene, verb: VerbGroup, group: NounGroup) -> bool:
    """ "has given up hosting the summit", "refused to host it", "is unable to hold it"."""
    above = verb.governor
    if verb.lemma not in HOLDING or group not in verb.objects or not isinstance(above, VerbGroup):
        return False
    if above.negated or above.modal in _UNSURE:
        return above.lemma == "be" and above.predicate == "able" and above.negated
    gives = above.lemma == "give" and scene.word(above.end) == "up"
    return gives or above.lemma in _REFUSING or above.predicate in _UNABLE


def _once_set(scene: Scene, group: NounGroup, governing: Sequence[VerbGroup]) -> VerbGroup | None:
    """ "had been due to meet in May", "was to have been held", "had been scheduled for 2024": what is told so
    did not come about, unless the sentence says that it did or will."""
    held = any(
        one.form == "finite"
        and one.lemma in _HAPPENING
        and not one.negated
        and one.tense in ("past", "future")
        for one in scene.clauses.verbs
    )
    told = (one for one in governing if _was_set(scene, one, group))
    return None if held else next(told, None)


def _was_set(scene: Scene, verb: VerbGroup, group: NounGroup) -> bool:
    told = {scene.word(place) for place in range(verb.first, verb.end)}
    if "had" in told and verb.form == "finite" and not verb.negated:
        passive = verb.passive and verb.lemma in _SETTING and group in verb.subjects
        return passive or (verb.lemma == "be" and verb.predicate in ("due", "set", "scheduled"))
    was = isinstance(verb.governor, VerbGroup) and verb.governor.lemma == "be"
    unreal = verb.form == "infinitive" and "have" in told and was
    return unreal and (verb.lemma in _HAPPENING or (_is_had(verb) and group in verb.objects))


def _is_had(verb: VerbGroup) -> bool:
    """ "were to have had their summit"."""
    return verb.form == "infinitive" and verb.lemma == "have" and verb.perfect


# The day that it was moved to


def moved_to(scene: Scene) -> str | None:
    """The new day of a meeting that was moved: "postponed until June 7", "put off to next year", "from May 5
    to June 7" of a range."""
    for verb in scene.clauses.verbs:
        if verb.lemma not in _MOVING or verb.negated or verb.modal in _UNSURE:
            continue
        for name in scene.names:
            place = scene.place(name)
            if name.type is not MentionType.DATE or not name.name or not 0 <= place - verb.end <= _REACH:
                continue
            before = {scene.word(place), scene.word(place - 1)}
            if before & _TO:
                return name.name.removesuffix("/..").removeprefix("../")
            if "from" in before and "/" in name.name and ".." not in name.name:
                return name.name.partition("/")[2]
    return None


def first_set(scene: Scene, day: str | None, new: str | None) -> str | None:
    """The day that the meeting was first set for, of a day that the sentence tells; None if it is the new
    one, or lies behind it: "brought forward from December to October" is no range."""
    forward = any(scene.word(place) == "forward" for place in range(len(scene.tokens)))
    if forward and new is not None and day is not None and "/" in day:
        return None
    if day is None or new is None or day == new:
        return None if day == new else day
    start, _, end = day.partition("/")
    return start if end == new else day


def moved(claim: EventClaim, day: str | None) -> EventClaim | None:
    """The meeting on its new day, which is not the old one."""
    if day is None:
        return None
    old, new = PartialDate.parse(claim.date) if claim.date else None, PartialDate.parse(day)
    if old is not None and old.overlaps(new):
        return None
    return replace(claim, modality=Modality.PLANNED, date=day, rule="en.meeting.moved")
