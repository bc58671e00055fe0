"""Entities: what is known of one, which two are the same, which names of one are another's."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.domain.additions import AddedAlias, AdditionRow
from workbench.domain.article import Mention
from workbench.domain.corrections import Correction, Scope, plain
from workbench.domain.entities import (
    CODED,
    Beside,
    EntityPage,
    Lines,
    Names,
    Saying,
    kind_of,
    shown_names,
)
from workbench.domain.errors import UserError
from workbench.domain.gazetteer import formats, is_state
from workbench.domain.vocabulary import MentionType
from workbench.domain.words import is_russian

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer

_LONGEST = 200
_MOST_SAYINGS = 500


def entity_page(dossier: "Dossier", entity: str) -> EntityPage:
    """What is known of an entity, but for its mentions and what it said; one that no article names is known
    as well. An entity that was merged into another one is that other one."""
    entity = dossier.same_entity(entity)
    times, articles = dossier.entity_count(entity)
    kind, _, key = entity.partition(":")
    rows = [] if kind not in CODED else dossier.memberships(key if kind == MentionType.FORMAT else None)
    identities = dossier.identities(entity)
    return EntityPage(
        entity,
        with_leaders(entity, dossier.names([entity])[entity]),
        dossier.given_names().get(entity, Names()),
        times,
        articles,
        tuple(dossier.spellings(entity)),
        tuple(_aliases(dossier, entity)),
        tuple(row.entity for row in identities if row.becomes == entity and not row.name),
        tuple(dossier.entity_months(entity)),
        tuple(row for row in rows if key in (row.state, row.format)),
    )


def with_leaders(entity: str, names: Names) -> Names:
    """The names, and for a leader whom no article names in one of the languages, the one that we know."""
    if kind_of(entity) != MentionType.PERSON or (names.ru and names.en):
        return names
    from workbench.reading.names.leaders import leaders

    known = [leaders().name(entity, language) or "" for language in ("ru", "en")]
    return Names(names.ru or known[0], names.en or known[1])


def mentions_of(dossier: "Dossier", entity: str, skip: int = 0, limit: int = 30) -> list[Lines]:
    """Its mentions with the words around them: of `limit` articles, the latest first, after `skip` others."""
    return dossier.entity_lines(dossier.same_entity(entity), skip, limit)


def sayings_of(dossier: "Dossier", entity: str) -> list[Saying]:
    """What the entity said, the latest first."""
    return dossier.sayings(dossier.same_entity(entity), _MOST_SAYINGS)


def named_beside(dossier: "Dossier", entity: str, limit: int = 12) -> list[Beside]:
    """The entities that are named near it most often."""
    return dossier.beside(dossier.same_entity(entity), limit)


def merge(dossier: "Dossier", keep: str, others: Sequence[str]) -> str:
    """Has `others` be the same as `keep` from now on, in every reading there is and will be; returns it.

    Readings are not rewritten: undo, or `split` of a name, brings all back. Raises UserError
    `unknown_entity`, `merge_itself`, `merge_kinds`, `merge_coded` where a state or format would be another.
    """
    with dossier.action("merge_entities", title=_shown(dossier, [keep, *others])) as writer:
        kept = _known(writer, keep)
        for other in dict.fromkeys(_known(writer, other) for other in others):
            _check_same(writer, kept, other)
            for row in writer.identities(other):
                if row.becomes == other:
                    writer.make(row.entity, row.name, kept)
            writer.make(other, "", kept)
        return kept


def split(dossier: "Dossier", entity: str, names: Sequence[str], to: str | None = None) -> str:
    """Has what readings call by these names be another entity: `to`, else the one that these words were read
    as before a merge, else a new one. Returns it.

    Raises UserError `unknown_entity`, `unknown_spelling`, `split_all` where no name would be left.
    """
    with dossier.action("split_entity", title=", ".join(names)) as writer:
        entity = _known(writer, entity)
        pairs = [pair for pair in writer.as_read(entity) if pair[1]]
        _check_names(_called(writer, entity), names, {name for _, name in pairs})
        chosen = [pair for pair in pairs if pair[1] in names]
        whole = _whole(writer, entity, pairs, names)
        target = _known(writer, to) if to else next(iter(whole), None) or _new(writer, entity, names)
        if to:
            _check_same(writer, target, entity, split=True)
        for read in whole:
            writer.make(read, "", target)
        for read, name in chosen:
            writer.make(read, name, target)
        return target


def separate(
    dossier: "Dossier", entity: str, places: Sequence[tuple[int, int, int]], to: str | None = None
) -> str:
    """Has single mentions, each by its article, start and end, be of another entity: `to`, else a new one.
    Returns it. Each is a correction of that place, so that the next reading keeps it. Raises UserError
    `unknown_entity`, or `no_such_mention` where the entity is not mentioned."""
    from workbench.actions.corrections import put

    with dossier.action("separate_mentions", title=_shown(dossier, [entity])) as writer:
        entity = _known(writer, entity)
        mentions = [(place[0], _mention(writer, entity, place)) for place in places]
        names = [mention.name or mention.text for _, mention in mentions]
        target = _known(writer, to) if to else _new(writer, entity, names)
        if to:
            _check_same(writer, target, entity, split=True)
        known = writer.names([target])[target]
        for article, mention in mentions:
            called_ = known.called("ru" if is_russian(mention.text) else "en")
            wanted = _correction(article, mention, target, called_ or mention.name or mention.text)
            put(writer, wanted, article, (mention.start, mention.end))
        return target


def rename(dossier: "Dossier", entity: str, *, ru: str | None = None, en: str | None = None) -> None:
    """Keeps what the analyst calls an entity; "" leaves it to the articles, None as it is. Raises UserError
    `rename_coded` for a state or a format, `bad_name`."""
    with dossier.action("rename_entity", title=ru or en or _shown(dossier, [entity])) as writer:
        known = _known(writer, entity)
        if kind_of(known) in CODED:
            raise UserError("rename_coded", entity=_called(writer, known))
        given = writer.given_names().get(known, Names())
        names = Names(given.ru if ru is None else _name(ru), given.en if en is None else _name(en))
        writer.name_entity(known, names)


def _shown(dossier: "Dossier", entities: Sequence[str]) -> str:
    """What the history calls them."""
    names = dossier.names(entities)
    return ", ".join(names[entity].called("ru") or entity for entity in entities)


def _called(writer: "Writer", entity: str) -> Names:
    """What an error calls it, in either language."""
    return Names(**shown_names(entity, writer.names([entity])[entity]))


def _aliases(dossier: "Dossier", entity: str) -> list[AdditionRow]:
    """The names that the analyst added for the reader, of this entity or of one that is it by now."""
    rows = dossier.addition_list()
    added = [(row, row.addition) for row in rows if isinstance(row.addition, AddedAlias)]
    of = dossier.same_entities([(alias.entity, alias.name) for _, alias in added])
    return [row for (row, _), one in zip(added, of, strict=True) if one == entity]


def _known(writer: "Writer", entity: str) -> str:
    """The entity that this one is by now, if there is one."""
    known = writer.same_entity(entity)
    kind, _, key = known.partition(":")
    there = (
        writer.entity_count(known)[0]
        or writer.identities(known)
        or (kind == MentionType.STATE and is_state(key))
        or (kind == MentionType.FORMAT and key in formats())
    )
    if not there:
        raise UserError("unknown_entity", text=entity)
    return known


def _check_same(writer: "Writer", keep: str, other: str, *, split: bool = False) -> None:
    """Whether what is `other` may be `keep`."""
    if keep == other:
        raise UserError("merge_itself", entity=_called(writer, keep))
    if kind_of(other) in CODED and not split:
        raise UserError("merge_coded", entity=_called(writer, other))
    if (kind_of(keep) == MentionType.PERSON) != (kind_of(other) == MentionType.PERSON):
        raise UserError("merge_kinds", keep=_called(writer, keep), other=_called(writer, other))


def _mention(writer: "Writer", entity: str, place: tuple[int, int, int]) -> Mention:
    """The mention of an entity at a place."""
    article, start, end = place
    view = writer.article_view(article)
    for mention in view.mentions if view is not None else ():
        if (mention.start, mention.end, mention.entity) == (start, end, entity):
            return mention
    named = _called(writer, entity)
    raise UserError("no_such_mention", article=article, start=start, end=end, entity=named)


def _correction(article: int, mention: Mention, entity: str, name: str) -> Correction:
    from workbench.reading.names.inflection import forms_of

    words = " ".join(mention.text.split())
    forms = tuple(frozenset(each) for each in forms_of(words))
    place = (article, mention.start, mention.end)
    return Correction(0, Scope.HERE, words, forms, *place, mention.type, entity, name)


def _check_names(entity: Names, names: Sequence[str], known: set[str]) -> None:
    strange = next((name for name in names if name not in known), None)
    if strange is not None or not names:
        raise UserError("unknown_spelling", entity=entity, name=strange or "", known=", ".join(sorted(known)))
    if known <= set(names):
        raise UserError("split_all", entity=entity)


def _whole(
    writer: "Writer", entity: str, pairs: Sequence[tuple[str, str]], names: Sequence[str]
) -> list[str]:
    """The entities, merged into this one, all of whose names are to be split off: they come back whole."""
    merged = [row.entity for row in writer.identities(entity) if row.becomes == entity and not row.name]
    return [one for one in merged if all(name in names for read, name in pairs if read == one)]


def _new(writer: "Writer", entity: str, names: Sequence[str]) -> str:
    """An entity that there was not, of the same kind."""
    from workbench.reading.names.person_keys import person_key

    kind = kind_of(entity)
    if kind in CODED:
        raise UserError("split_coded", entity=_called(writer, entity))
    name = max(names, key=len)
    key = person_key(name) if kind == MentionType.PERSON else plain(name)
    number, made = 1, f"{kind}:{key}"
    while made == entity or writer.is_entity(made):
        number += 1
        made = f"{kind}:{key} {number}"
    return made


def _name(text: str) -> str:
    name = " ".join(text.split())
    if len(name) > _LONGEST or (name and not any(sign.isalpha() for sign in name)):
        raise UserError("bad_name", text=name)
    return name
