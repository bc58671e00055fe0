"""Questions about entities. All go by `mention.entity`: as read, corrected and merged (see `identities`)."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, select, text

from workbench.domain.claims import StatementClaim, claim_from_json
from workbench.domain.entities import (
    Beside,
    EntityRow,
    Line,
    Lines,
    Month,
    Names,
    Saying,
    Spelling,
    names_of,
)
from workbench.domain.vocabulary import Review
from workbench.dossier import article_rows, identities, tables
from workbench.dossier.unpacking import day, mapping, unpacked

_AROUND = 160
"""Characters before and after a mention that are shown with it."""
_LATEST = 100
_NEAR = 200
"""So many characters apart, two mentions are mostly in one sentence."""
_MOST_ARTICLES = 500
"""Who is named beside whom is asked of so many of the newest articles."""


def entity(connection: Connection, entity: str) -> EntityRow | None:
    """What the entity is called, and the latest articles that name it; None if none does."""
    entity = identities.same(connection, entity)
    times, articles = count(connection, entity)
    if not times:
        return None
    latest = _latest(connection, entity)
    named = tuple((row, latest[row.id]) for row in article_rows.rows_of(connection, latest))
    return EntityRow(entity, names(connection, [entity])[entity], times, articles, named)


def _latest(connection: Connection, entity: str) -> dict[int, int]:
    """The latest articles that name it, and how often each does."""
    mention, article = tables.mention, tables.article
    asked = (
        select(article.c.id, func.count())
        .select_from(mention.join(article, article.c.id == mention.c.article))
        .where(mention.c.entity == entity)
        .group_by(article.c.id)
        .order_by(article.c.published.desc(), article.c.id.desc())
        .limit(_LATEST)
    )
    return {row[0]: row[1] for row in connection.execute(asked)}


def names(connection: Connection, entities: Collection[str]) -> dict[str, Names]:
    """What these entities are called."""
    given = given_names(connection)
    called: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for one, name, times in spelled(connection, entities):
        called[one].append((name, times))
    return {one: names_of(called[one], given.get(one, Names())) for one in entities}


def count(connection: Connection, entity: str) -> tuple[int, int]:
    """How often articles name it, and how many do."""
    mention = tables.mention
    asked = select(func.count(), func.count(mention.c.article.distinct())).where(
        mention.c.entity == entity, _there()
    )
    times, articles = connection.execute(asked).one()
    return times, articles


def given_names(connection: Connection) -> dict[str, Names]:
    """What the analyst calls entities."""
    table = tables.entity_name
    return {row.entity: Names(row.ru, row.en) for row in connection.execute(select(table))}


_SPELLED = """SELECT entity, name, count(*) FROM mention INDEXED BY mention_called
WHERE name IS NOT NULL AND article IN (SELECT id FROM article) AND {which}
GROUP BY entity, name"""
_ONE = text(_SPELLED.format(which="entity IN :entities")).bindparams(bindparam("entities", expanding=True))
_ALL = text(_SPELLED.format(which="entity NOT LIKE 'date:%'"))


def spelled(connection: Connection, entities: Collection[str] | None = None) -> list[tuple[str, str, int]]:
    """Every entity (of these) with each name that readings give it, and how often."""
    found = (
        connection.execute(_ALL)
        if entities is None
        else connection.execute(_ONE, {"entities": list(entities)})
    )
    return [(row[0], row[1], row[2]) for row in found]


def spellings(connection: Connection, entity: str) -> list[Spelling]:
    """The names that readings give the entity, the most frequent first."""
    mention = tables.mention
    asked = (
        select(mention.c.name, mention.c.read, func.count())
        .where(mention.c.entity == entity, mention.c.name.is_not(None), _there())
        .group_by(mention.c.name, mention.c.read)
        .order_by(mention.c.read)
    )
    times: dict[str, int] = defaultdict(int)
    read: dict[str, list[str]] = defaultdict(list)
    for name, as_read, count in connection.execute(asked):
        times[name] += count
        read[name].append(as_read or "")
    return sorted(
        (Spelling(name, times[name], tuple(read[name])) for name in times),
        key=lambda row: (-row.times, row.name),
    )


def months(connection: Connection, entity: str) -> list[Month]:
    """How often it is named, by month of publication; articles without a day are left out."""
    mention, article = tables.mention, tables.article
    month = func.substr(article.c.published, 1, 7)
    asked = (
        select(month, func.count())
        .select_from(mention.join(article, article.c.id == mention.c.article))
        .where(mention.c.entity == entity, article.c.published.is_not(None))
        .group_by(month)
        .order_by(month)
    )
    return [Month(row[0], row[1]) for row in connection.execute(asked)]


def lines(connection: Connection, entity: str, skip: int, limit: int) -> list[Lines]:
    """Its mentions with the words around them: of `limit` articles, the latest first, after `skip` others."""
    mention, article, words = tables.mention, tables.article, tables.text
    naming = select(mention.c.article).where(mention.c.entity == entity)
    asked = (
        select(article.c.id, article.c.title, article.c.published, article.c.outlet, words.c.words)
        .join(words, words.c.sha256 == article.c.text)
        .where(article.c.id.in_(naming))
        .order_by(article.c.published.desc(), article.c.id.desc())
        .offset(skip)
        .limit(limit)
    )
    rows = connection.execute(asked).all()
    placed = (
        select(mention.c.article, mention.c.start, mention.c.end, mention.c.name)
        .where(mention.c.entity == entity, mention.c.article.in_([row.id for row in rows]))
        .order_by(mention.c.start, mention.c.end.desc())
    )
    places: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for row in connection.execute(placed):
        known = places[row.article]
        if not known or row.end > known[-1][1]:  # «президент» within «президент Казахстана» is told once
            known.append((row.start, row.end, row.name or ""))
    with unpacked("article"):
        return [
            Lines(
                row.id,
                row.title,
                day(row.published),
                row.outlet,
                tuple(_line(row.words, *place) for place in places[row.id]),
            )
            for row in rows
        ]


def _line(words: str, start: int, end: int, name: str) -> Line:
    """The mention within its paragraph, which ends the words around it."""
    before = words[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = words[end : end + _AROUND].partition("\n")[0]
    return Line(start, end, before, " ".join(words[start:end].split()), after, name)


_BESIDE = text(
    """SELECT near.entity AS entity, count(DISTINCT near.id) AS times,
  count(DISTINCT near.article) AS articles
FROM (SELECT DISTINCT article FROM mention WHERE entity = :entity AND article IN (SELECT id FROM article)
      ORDER BY article DESC LIMIT :most) AS newest
JOIN mention AS own INDEXED BY mention_entity ON own.entity = :entity AND own.article = newest.article
JOIN mention AS near INDEXED BY mention_article ON near.article = own.article
WHERE near.entity <> :entity AND near.entity NOT LIKE 'date:%' AND near.type <> 'ordinal'
  AND near.start BETWEEN own.start - :near AND own.end + :near
GROUP BY near.entity ORDER BY times DESC, articles DESC, near.entity LIMIT :limit"""
)


def beside(connection: Connection, entity: str, limit: int) -> list[Beside]:
    """The entities that are named near it most often."""
    facts = {"entity": entity, "most": _MOST_ARTICLES, "near": _NEAR, "limit": limit}
    rows = connection.execute(_BESIDE, facts).all()
    called = names(connection, [row.entity for row in rows])
    return [Beside(row.entity, called[row.entity], row.times, row.articles) for row in rows]


def sayings(connection: Connection, entity: str, limit: int) -> list[Saying]:
    """What the entity said, by the claims of the articles that name it, the latest first."""
    speakers = {name for _, name, _ in spelled(connection, [entity])}
    claim, decision, article = tables.claim, tables.decision, tables.article
    naming = select(tables.mention.c.article).where(tables.mention.c.entity == entity)
    asked = (
        select(
            claim.c.id,
            claim.c.article,
            func.coalesce(decision.c.edited, claim.c.payload).label("payload"),
            decision.c.review,
            article.c.published,
            article.c.outlet,
        )
        .join(article, article.c.id == claim.c.article)
        .outerjoin(decision, decision.c.claim == claim.c.id)
        .where(claim.c.article.in_(naming), claim.c.payload.startswith('{"kind":"statement"'))
        .where((claim.c.found == 1) | decision.c.id.is_not(None))
        .order_by(article.c.published.desc(), article.c.id.desc(), claim.c.id)
    )
    said: list[Saying] = []
    with unpacked("claim"):
        for row in connection.execute(asked):
            told = claim_from_json(mapping(row.payload))
            if isinstance(told, StatementClaim) and told.speaker in speakers:
                said.append(_saying(row, told))
                if len(said) == limit:
                    break
    return said


def _saying(row: Any, told: StatementClaim) -> Saying:
    first = told.evidence[0] if told.evidence else None
    return Saying(
        row.id,
        row.article,
        day(row.published),
        row.outlet,
        told.quote,
        told.direct,
        told.role,
        told.date,
        told.place,
        told.venue,
        Review(row.review or Review.OPEN),
        first.start if first else 0,
        first.end if first else 0,
    )


def _there() -> ColumnElement[bool]:
    """Of an article that is there: what was read outlives an import that was undone."""
    return tables.mention.c.article.in_(select(tables.article.c.id))
