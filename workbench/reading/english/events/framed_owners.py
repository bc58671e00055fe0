"""The format in which a meeting was held: "a meeting in the C5+1 format", "under the auspices of the OTS"."""

from workbench.reading.english.events.scenes import Scene, code
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

FRAMES = words("format framework frame auspice auspices umbrella aegis")
_WITHIN = ("in", "within", "under")
_THOSE_WHO_MEET = words("leader head president minister secretary affair trade")
_OTHERS = words(
    "summit meeting session gathering forum working expert business parliament parliamentary youth"
)
"""In the words of which some other meeting is named, or others than those who meet in the format."""


def framed(scene: Scene, group: NounGroup) -> str | None:
    """The format in whose frame the meeting was held, where nothing tells of others who met in it."""
    verbs = [one for one in scene.clauses.verbs if group in one.subjects or group in one.objects]
    holders = [one for verb in verbs if group in verb.objects for one in verb.subjects]
    if any(_is_of_others(scene, one) for one in holders):
        return None
    beside = [*scene.clauses.hanging_on(group), *(one for verb in verbs for one in verb.adjuncts)]
    for frame in beside:
        if frame.preposition not in _WITHIN or scene.tokens[frame.head].lemma not in FRAMES:
            continue
        of = next((one for one in scene.clauses.nouns if one.first == frame.end + 1), None)
        named = [frame, *([of] if of is not None and of.preposition == "of" else [])]
        before = [one for one in scene.clauses.nouns if group.end <= one.first < frame.first]
        if not all(_may_stand(scene, one) for one in before) or any(
            _is_of_others(scene, one) for one in named
        ):
            return None
        start, end = scene.tokens[frame.first].start, scene.tokens[named[-1].end - 1].end
        return next((code(name) for name in scene.bodies.between(start, end)), None)
    return None


def _may_stand(scene: Scene, group: NounGroup) -> bool:
    """Whether the group tells but when or where the meeting was, or who of the format met."""
    if group.is_date or group.preposition in ("in", "at"):
        return True
    states = scene.names_state(group)
    who = {scene.tokens[place].lemma.lower() for place in range(group.first, group.end)}
    return (
        group.preposition == "of"
        and not states
        and not _is_of_others(scene, group)
        and bool(who & _THOSE_WHO_MEET)
    )


def _is_of_others(scene: Scene, group: NounGroup) -> bool:
    return any(scene.tokens[place].lemma.lower() in _OTHERS for place in range(group.first, group.end))
