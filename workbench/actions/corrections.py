"""Correcting the reader's mentions: these words name another entity, none at all, or one that it missed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.corrections import Correction, Scope, plain, words_in
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import MentionType
from workbench.domain.watching import Watch, nobody

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.questions import Questions
    from workbench.dossier.writer import Writer

NOTHING = "none"
"""What stands for an entity where the words name none."""
KINDS = ("person", "state", "format", "organisation", "place", "event", "role")
"""What words may be said to name; an event or an office has no entity of its own."""
_WITHOUT_ENTITY = ("event", "role")


@dataclass(frozen=True, slots=True)
class Places:
    """At how many places the same words stand, in any form: `marked` by the reader, and `all` that a
    correction would mark. In the article, and in the dossier with it."""

    article_marked: int
    article_all: int
    dossier_marked: int
    dossier_all: int


def corrections(dossier: "Dossier", article: int | None = None) -> list[Correction]:
    """The corrections that hold (in an article), in the order in which they were made."""
    return dossier.corrections(article)


def correct(
    dossier: "Dossier",
    article: int,
    start: int,
    end: int,
    entity: str,
    *,
    name: str | None = None,
    scope: Scope = Scope.HERE,
    watch: Watch = nobody,
) -> int:
    """Keeps that the words `[start, end)` of an article name `entity`, and returns the correction's number.

    `entity` is "none" or as in "state:China", "person:Xi Jinping", "place:Astana", "event:"; `name` is what a
    new one is called. With a wider scope the same words are meant, in any form, wherever they stand in the
    article or in the dossier. It holds for readings to come, too. What was said before of these words gives
    way to it, for the same scope and, at this place, for narrower ones.
    """
    wanted = _sought(dossier, article, start, end, entity, name, scope)
    with dossier.action("correct", title=wanted.words, article=article) as writer:
        writer.watch = watch
        return put(writer, wanted, article, (start, end))


def put(writer: "Writer", wanted: Correction, article: int, place: tuple[int, int]) -> int:
    """Keeps a correction that is made at a place of an article, instead of those that give way to it; returns
    its number."""
    for one in writer.corrections(article):
        if replace(one, id=0, words=wanted.words, forms=wanted.forms) == wanted:
            if _same_words(one, wanted):
                return one.id
        elif _gives_way(one, wanted, place):
            writer.remove_correction(one.id)
    return writer.add_correction(wanted)


def remove(dossier: "Dossier", rows: Iterable[int], watch: Watch = nobody) -> None:
    """Takes corrections back: what the reader found stands again."""
    given = list(dict.fromkeys(rows))
    known = {one.id: one for one in dossier.corrections()}
    strange = next((row for row in given if row not in known), None)
    if strange is not None:
        raise UserError("unknown_correction", id=strange)
    title = known[given[0]].words if len(given) == 1 else None
    with dossier.action("remove_correction", title=title) as writer:
        writer.watch = watch
        for row in given:
            writer.remove_correction(row)


def places(dossier: "Dossier", article: int, start: int, end: int, type: MentionType | None) -> Places:
    """At how many places the words would be corrected to name something of a type, or nothing (None)."""
    entity = f"{type}:" if type in _WITHOUT_ENTITY else NOTHING
    sought = _sought(dossier, article, start, end, entity, None, Scope.DOSSIER)
    marked, added, all_marked, all_added = dossier.count_places(replace(sought, type=type), article)
    return Places(marked, marked + added, all_marked, all_marked + all_added)


def _gives_way(one: Correction, wanted: Correction, place: tuple[int, int]) -> bool:
    """Whether what was said before would keep what is said now from holding at this place."""
    if one.scope == Scope.HERE:
        return (one.start, one.end) == place
    narrower = one.scope == Scope.ARTICLE and wanted.scope == Scope.DOSSIER
    return (one.scope == wanted.scope or narrower) and _same_words(one, wanted)


def _same_words(one: Correction, other: Correction) -> bool:
    return len(one.forms) == len(other.forms) and all(map(frozenset.intersection, one.forms, other.forms))


def _sought(
    asked: "Questions", article: int, start: int, end: int, entity: str, name: str | None, scope: Scope
) -> Correction:
    from workbench.reading.names.inflection import (
        forms_of,  # which other words are the same, the reader knows
    )

    known = asked.article(article)
    if known is None:
        raise UserError("unknown_article", id=article)
    text = known.text
    if not 0 <= start < end <= len(text):
        raise UserError("bad_span", start=start, end=end, length=len(text))
    words = " ".join(text[start:end].split())
    if not words_in(words):
        raise UserError("no_words", text=words)
    here = scope == Scope.HERE
    forms = tuple(map(frozenset, [[plain(one)] for one in words_in(words)] if here else forms_of(words)))
    place = (None if scope == Scope.DOSSIER else article, start if here else None, end if here else None)
    return Correction(0, scope, words, forms, *place, *_meant(asked, entity, name or words))


def _meant(asked: "Questions", entity: str, name: str) -> tuple[MentionType | None, str | None, str | None]:
    """The type, the entity and its name that the analyst means; nothing three times for "none"."""
    if entity == NOTHING:
        return None, None, None
    kind, colon, key = entity.partition(":")
    if not colon or kind not in KINDS:
        known = ", ".join([NOTHING, *(f"{one}:…" for one in KINDS)])
        raise UserError("bad_entity", text=entity, known=known)
    type_ = MentionType(kind)
    if called := asked.entity_called(entity):
        return type_, entity, called
    if kind in _WITHOUT_ENTITY:
        return type_, None, key.strip() or name
    found, called = _called(asked, kind, key.strip() or name)
    return type_, found, asked.entity_called(found) or called


def _called(asked: "Questions", kind: str, name: str) -> tuple[str, str]:
    from workbench.actions.addition_checks import entity_called
    from workbench.reading.names.gazetteer import place_id

    name = " ".join(name.split())
    if kind == "place":
        return place_id(name), name
    return entity_called(kind, name, asked.additions())
