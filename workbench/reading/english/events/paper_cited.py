"""Documents that are cited by their day: "the Almaty Declaration of December 21, 1991", "the 2002 Charter of
the SCO", "the CIS Charter, dated January 22, 1993"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.paper_titles import format_named, title_end
from workbench.reading.english.events.papers import PAPERS
from workbench.reading.english.events.scenes import Scene, lasts_for_years
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

_INSTRUMENTS = words("charter treaty declaration convention agreement protocol statute accord")
_BEARING = (
    ("dated",),
    ("is", "dated"),
    *((verb, "the", "date", "of") for verb in ("bears", "bearing", "carries", "carrying")),
)
"""What stands between a paper and the day that it bears."""


def dated(adopters: Adopters) -> Iterator[EventClaim]:
    """ "The Almaty Declaration of December 21, 1991 founded the CIS": a document with its day."""
    scene = adopters.scene
    for group in scene.clauses.nouns:
        head = scene.tokens[group.head]
        if head.lemma not in PAPERS or not head.text[:1].isupper() or group.first == group.head:
            continue
        day, linked = _day_behind(scene, group)
        inside = _year_inside(scene, group) if day is None else None
        if inside is not None and (own := _of_its_own(scene, group)) is not None:
            yield _cited(adopters, group, inside, own)
            continue
        spanned = day is not None and lasts_for_years(day.name or "")  # "the Strategic Plan 2026-2030"
        if day is None or spanned or not linked or scene.word(group.end) == "on":
            continue
        format_id = format_named(scene, group) or scene.bodies.spoken_of(head.start, scene.sentence)
        if format_id is not None:
            yield _cited(adopters, group, day, format_id)


def _cited(adopters: Adopters, group: NounGroup, day: Mention, format_id: str) -> EventClaim:
    """The document, of the day that it is told by."""
    scene = adopters.scene
    first = group.first if scene.place(day) >= group.end else scene.end(day)
    title = phrase(scene, first, group.end if first == group.first else title_end(scene, group))
    places = {group.first, max(scene.end(day), group.end) - 1}
    rule = "en.adopted.dated"
    made = adopters.event(EventType.DOCUMENT, format_id, Modality.DECIDED, places, title, rule)
    return replace(made, date=day.name, place=None, state=None)


def _day_behind(scene: Scene, group: NounGroup) -> tuple[Mention | None, bool]:
    """The day behind "the Almaty Declaration of", and whether it is tied to it."""
    day = next((n for n in scene.dates() if scene.place(n) in (group.end, group.end + 1)), None)
    if day is None:
        return _day_borne(scene, title_end(scene, group)), True
    return day, scene.word(group.end) in ("of", "(") or scene.place(day) == group.end


def _year_inside(scene: Scene, group: NounGroup) -> Mention | None:
    """ "the 2002 Charter": the year by which an instrument is known, not that up to which a plan runs."""
    if scene.tokens[group.head].lemma not in _INSTRUMENTS:
        return None
    before = (day for day in scene.dates() if group.first <= scene.place(day) < group.head)
    return next(before, None)


def _of_its_own(scene: Scene, group: NounGroup) -> str | None:
    """The format that "the 2002 Charter of the SCO", "its 2002 Charter" names or points at."""
    start = scene.tokens[group.first].start
    if scene.word(group.first) == "its":
        return scene.bodies.spoken_of(start, scene.sentence)
    return format_named(scene, group)


def _day_borne(scene: Scene, end: int) -> Mention | None:
    """ "the CIS Charter, dated January 22, 1993", "the Agreement, which bears the date of October 3"."""
    place = end + (scene.word(end) == ",")
    place += scene.word(place) == "which"
    borne = next(
        (one for one in _BEARING if tuple(scene.word(place + n) for n in range(len(one))) == one), ()
    )
    return next((day for day in scene.dates() if borne and scene.place(day) == place + len(borne)), None)
