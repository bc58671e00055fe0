"""Meetings of which the next sentence says that they were called off: "It has been put off, he said"."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.vocabulary import Modality
from workbench.reading.english.events.meeting_called_off import CALLED_OFF, is_certain_to_be_off
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meetings import Meeting

OFF = CALLED_OFF | words("call put push")
_EVENTS = NOUNS | {"event", "it"}
_SET = words("schedule plan slate set due expect")


def cancelled(scene: Scene, told: Sequence[Meeting]) -> Meeting | None:
    """The meeting told of in the sentence before, if it was but planned there and this one takes it off."""
    before = told[-1] if told else None
    if before is None or before.sentence != scene.sentence.index - 1 or not _was_planned(scene, before):
        return None
    for verb in scene.clauses.verbs:
        if verb.passive and verb.subjects and is_certain_to_be_off(scene, verb):
            if not _is_the_same(scene, verb.subjects[0]):
                continue
            words_of = scene.words_of({verb.subjects[0].first, verb.head})
            evidence = (*before.claim.evidence, words_of)
            claim = replace(before.claim, modality=Modality.DENIED, evidence=evidence)
            return replace(before, claim=replace(claim, rule="en.meeting.called-off"))
    return None


def _was_planned(scene: Scene, before: Meeting) -> bool:
    """Whether it was still to come, or the sentence says what it was set for: "was to open on Friday"."""
    if before.claim.modality is Modality.PLANNED:
        return True
    tokens = scene.document.sentences[before.sentence].tokens
    texts = [token.text for token in tokens]
    was_to = any(texts[at : at + 2] in (["was", "to"], ["were", "to"]) for at in range(len(texts)))
    return was_to or any(token.lemma in _SET for token in tokens)


def _is_the_same(scene: Scene, group: NounGroup) -> bool:
    """ "It", "the summit", with nothing that tells it from others."""
    bare = group.end - group.first <= 2 and scene.word(group.first) in ("it", "the", "this", "that")
    return bare and scene.word(group.head) in _EVENTS and not any(scene.clauses.hanging_on(group))
