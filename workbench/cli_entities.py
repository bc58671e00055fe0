"""The commands for entities: found by name, looked at, taken together, split, named."""

from collections.abc import Sequence
from typing import Any

from workbench import cli_text
from workbench.cli_arguments import DOSSIER, JSON, Command, argument, count
from workbench.cli_commands import Arguments, language, opened, say, say_json
from workbench.domain.date_words import day_words
from workbench.domain.entities import EntityPage, Found, Lines, kind_of
from workbench.domain.words import word

_ARTICLES = 20


def entities(arguments: Arguments) -> int:
    from workbench.actions.entity_search import find_entities

    with opened(arguments, read_only=True) as dossier:
        rows = find_entities(dossier, " ".join(arguments.words), arguments.limit)
        if arguments.json:
            return say_json([row.as_json() for row in rows])
        if not rows:
            return say(word("cli.said.nothing_found", language()))
        return say(_table(("entity", "title", "kind", "times"), map(_found, rows)))


def entity(arguments: Arguments) -> int:
    from workbench.actions import entities

    with opened(arguments, read_only=True) as dossier:
        known = _called(dossier, arguments.entity)
        page = entities.entity_page(dossier, known)
        said = entities.sayings_of(dossier, known)
        near = entities.named_beside(dossier, known)
        named = entities.mentions_of(dossier, known, 0, arguments.limit)
        if arguments.json:
            about = {
                "statements": [row.as_json() for row in said],
                "beside": [row.as_json() for row in near],
                "in_articles": [group.as_json() for group in named],
            }
            return say_json({**page.as_json(language()), **about})
        return say("\n".join(_told(page, named)))


def merge_entities(arguments: Arguments) -> int:
    from workbench.actions.entities import merge

    with opened(arguments) as dossier:
        keep, *others = (_called(dossier, name) for name in (arguments.keep, *arguments.other))
        kept = merge(dossier, keep, others)
        names = dossier.names([kept])[kept]
    return say(word("cli.said.merged", language(), entity=kept, name=names.called(language())))


def split_entity(arguments: Arguments) -> int:
    from workbench.actions.entities import split

    with opened(arguments) as dossier:
        to = _called(dossier, arguments.to) if arguments.to else None
        made = split(dossier, _called(dossier, arguments.entity), arguments.name, to)
    return say(word("cli.said.split", language(), entity=made, names=", ".join(arguments.name)))


def rename_entity(arguments: Arguments) -> int:
    from workbench.actions.entities import rename

    with opened(arguments) as dossier:
        known = _called(dossier, arguments.entity)
        rename(dossier, known, ru=arguments.ru, en=arguments.en)
        names = dossier.names([known])[known]
    return say(word("cli.said.renamed", language(), entity=known, name=names.called(language())))


def _called(dossier: Any, text: str) -> str:
    from workbench.actions.entity_search import entity_called

    return entity_called(dossier, text)


def _found(row: Found) -> tuple[object, ...]:
    kind = word(f"mention.{kind_of(row.entity)}", language())
    return row.entity, row.called(language()), kind, row.times


def _told(page: EntityPage, named: Sequence[Lines]) -> list[str]:
    spoken = language()
    kind = word(f"mention.{kind_of(page.entity)}", spoken)
    lines = [cli_text.clean(f"{page.called(spoken)} ({kind}, {page.entity})")]
    lines += [f"  {cli_text.clean(row.name)} ×{row.times}" for row in page.spellings]
    if page.memberships:
        lines += ["", cli_text.roster_text(page.memberships, None, spoken)]
    for group in named:
        day = f" ({day_words(group.published, spoken)})" if group.published else ""
        lines += ["", f"{group.article}  {cli_text.clean(group.title)}{day}"]
        lines += [f"    {cli_text.clean(row.before + row.words + row.after)}" for row in group.lines]
    return lines


def _table(names: Sequence[str], rows: Any) -> str:
    return cli_text.table([word(f"cli.column.{name}", language()) for name in names], rows)


_ENTITY = argument("entity", says="entity")

COMMANDS: dict[str, Command] = {
    "entities": Command(
        entities,
        "workbench entities asia.dossier Токаев",
        (
            DOSSIER,
            argument("words", says="entity_words", nargs="+"),
            argument("--limit", says="limit", type=count, default=_ARTICLES, metavar="N"),
            JSON,
        ),
    ),
    "entity": Command(
        entity,
        "workbench entity asia.dossier 'Касым-Жомарт Токаев'",
        (
            DOSSIER,
            _ENTITY,
            argument("--limit", says="entity_articles", type=count, default=_ARTICLES, metavar="N"),
            JSON,
        ),
    ),
    "merge-entities": Command(
        merge_entities,
        "workbench merge-entities asia.dossier 'Алексей Зенько' 'А. Зенько'",
        (DOSSIER, argument("keep", says="kept_entity"), argument("other", says="other_entity", nargs="+")),
    ),
    "split-entity": Command(
        split_entity,
        "workbench split-entity asia.dossier 'Алексей Зенько' 'А. Зенько'",
        (
            DOSSIER,
            _ENTITY,
            argument("name", says="split_names", nargs="+"),
            argument("--to", says="split_to", metavar="ENTITY"),
        ),
    ),
    "rename-entity": Command(
        rename_entity,
        "workbench rename-entity asia.dossier 'Алексей Зенько' --en 'Alexei Zenko'",
        (
            DOSSIER,
            _ENTITY,
            argument("--ru", says="shown_ru", metavar="NAME"),
            argument("--en", says="shown_en", metavar="NAME"),
        ),
    ),
}
