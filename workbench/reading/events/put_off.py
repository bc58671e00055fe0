"""A meeting that will not be, or not then: and the one that will be instead."""

from collections.abc import Iterable
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.called_off import CalledOff
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import HAPPENS, NOUNS
from workbench.reading.events.meeting_levels import level_of
from workbench.reading.events.meeting_numbers import ordinal_of
from workbench.reading.events.meeting_places import capital_meant, city_and_state, place_of
from workbench.reading.events.meeting_regions import state_beside
from workbench.reading.modality.modality import future
from workbench.reading.names.linking import state_concerned
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree, tokens_of


def put_off(
    document: Document, tree: Tree, index: int, format_id: str, off: CalledOff, words: Iterable[int]
) -> Meeting | None:
    """The meeting as it was to be; None where nothing tells which it was."""
    ordinal, where = ordinal_of(tree, index), place_of(document, tree, index)
    place, state = city_and_state(where)
    if off.held is not None:
        return _held(document, tree, index, format_id, off.held, off.will_be)
    if ordinal is None and off.was is None and place is None and state is None:
        return None
    told = {index, off.verb, *words}
    claim = EventClaim(
        EventType.MEETING,
        format_id,
        Modality.DENIED,
        (words_of(document, tree, told),),
        ordinal=ordinal,
        date=off.was,
        place=place or capital_meant(tree, where),
        state=state or state_beside(document, tree, where),
        rule="ru.meeting.called off",
    )
    made = Meeting(claim, tree.sentence.index, apart=True, level=level_of(tree, index))
    if off.will_be is None:
        return made
    ahead = replace(claim, modality=Modality.PLANNED, date=off.will_be, rule="ru.meeting.moved")
    there = _there(document, tree, off.verb)
    if there is not None:
        place, state = city_and_state(there)
        words_told = words_of(document, tree, told.union(tokens_of(tree, there)))
        state = state or state_concerned(there)
        ahead = replace(ahead, evidence=(words_told,), place=place, state=state)
    return replace(made, moved_to=ahead)


def _held(document: Document, tree: Tree, index: int, format_id: str, verb: int, day: str | None) -> Meeting:
    """The meeting that was put off, as it was held after all."""
    there = place_of(document, tree, verb)
    place, state = city_and_state(there)
    told = {index, verb, *(tokens_of(tree, there) if there is not None else ())}
    claim = EventClaim(
        EventType.MEETING,
        format_id,
        Modality.DECIDED,
        (words_of(document, tree, told),),
        ordinal=ordinal_of(tree, index),
        date=day,
        place=place,
        state=state or (state_concerned(there) if there is not None else None),
        rule="ru.meeting.moved",
    )
    return Meeting(claim, tree.sentence.index, level=level_of(tree, index))


def _there(document: Document, tree: Tree, verb: int) -> Mention | None:
    """Where it will be instead: «перенесена на май и пройдет в Туркмении»."""
    behind = range(verb + 1, len(tree))
    if any(tree.lemma(node) in NOUNS for node in behind):
        return None  # what is told is told of another
    then = (node for node in behind if tree.lemma(node) in HAPPENS and future(tree, node))
    return next((where for node in then if (where := place_of(document, tree, node)) is not None), None)


def moved(meeting: Meeting) -> list[Meeting]:
    """The meeting on the day that it was moved to."""
    return [replace(meeting, claim=meeting.moved_to, moved_to=None)] if meeting.moved_to else []
