"""Questions about articles: the list, one article whole, annotations."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from workbench.domain.article import Article, Mention, Span
from workbench.domain.rows import AnnotationRow, ArticleRow
from workbench.domain.vocabulary import MentionType, Review
from workbench.dossier import tables
from workbench.dossier.unpacking import DamageError, day, unpacked, words


def articles(connection: Connection) -> list[ArticleRow]:
    """Every article, the latest published first, those of one day by id."""
    return _rows(connection, _listing())


def newest(connection: Connection) -> int | None:
    """The first of all articles in the order of `articles`."""
    table = tables.article.c
    return connection.execute(
        select(table.id).order_by(table.published.desc(), table.id.desc()).limit(1)
    ).scalar()


def article_row(connection: Connection, article: int) -> ArticleRow | None:
    found = _rows(connection, _listing().where(tables.article.c.id == article), [article])
    return found[0] if found else None


def article(connection: Connection, article: int) -> Article | None:
    """The article itself, as it was imported, with what reading found of its language and relay."""
    table, text = tables.article, tables.text
    asked = select(table, text.c.words).join(text, text.c.sha256 == table.c.text).where(table.c.id == article)
    row = connection.execute(asked).one_or_none()
    if row is None:
        return None
    with unpacked("article"):
        return Article(
            row.words,
            row.title,
            day(row.published),
            row.language,
            row.outlet,
            row.agency,
            words(row.relay),
            row.url,
        )


def text_of(connection: Connection, article: int) -> str:
    """The words of an article; "" if there is no such article."""
    table, text = tables.article.c, tables.text.c
    asked = select(text.words).where(
        text.sha256 == select(table.text).where(table.id == article).scalar_subquery()
    )
    return connection.execute(asked).scalar() or ""


def titles(connection: Connection, articles: Sequence[int]) -> dict[int, str]:
    """What these articles are called; those that are no more are missing."""
    table = tables.article.c
    asked = select(table.id, table.title).where(table.id.in_(articles))
    return {row.id: row.title for row in connection.execute(asked)}


def formats_said(connection: Connection, article: int) -> dict[str, int]:
    """How often an article names each format, a claim about it counted as three names."""
    mention, claim = tables.mention.c, tables.claim.c
    named = select(mention.entity, func.count()).where(
        mention.article == article, mention.entity.startswith("format:")
    )
    told = func.json_extract(claim.payload, "$.format")
    claimed = select(told, func.count()).where(claim.article == article, claim.found == 1, told.is_not(None))
    found = {
        str(row[0]).removeprefix("format:"): int(row[1])
        for row in connection.execute(named.group_by(mention.entity))
    }
    for row in connection.execute(claimed.group_by(told)):
        found[str(row[0])] = found.get(str(row[0]), 0) + 3 * int(row[1])
    return found


def count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(tables.article)).scalar_one()


def articles_not_read_by(connection: Connection, edition: str) -> list[int]:
    """The articles that have no reading by this edition of the reader, in the order of import."""
    article, reading = tables.article.c, tables.reading.c
    asked = (
        select(article.id)
        .outerjoin(tables.reading, (reading.article == article.id) & (reading.edition == edition))
        .where(reading.article.is_(None))
        .order_by(article.id)
    )
    return list(connection.execute(asked).scalars())


def find_text(connection: Connection, text: str) -> int | None:
    """The first article of exactly these words."""
    asked = select(func.min(tables.article.c.id)).where(tables.article.c.text == sha256(text))
    found: int | None = connection.execute(asked).scalar()
    return found


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def mentions(connection: Connection, article: int, text: str) -> tuple[Mention, ...]:
    """What stands marked, in the order of the text."""
    table = tables.mention
    asked = (
        select(table)
        .where(table.c.article == article)
        .order_by(table.c.start, table.c.end.desc(), table.c.id)
    )
    with unpacked("mention"):
        return tuple(_mention(row, text) for row in connection.execute(asked))


def _mention(row: Row[Any], text: str) -> Mention:
    words = text[row.start : row.end]
    about = (MentionType(row.type), row.label, row.entity, row.name)
    span = Mention(row.start, row.end, words, *about, correction=row.correction)
    check_spans(text, [span])
    return span


def check_spans(text: str, spans: Iterable[Mention | Span | AnnotationRow]) -> None:
    """Raises DamageError unless every span's words stand where it says."""
    for span in spans:
        if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.text:
            raise DamageError(f"[{span.start}, {span.end}) of {len(text)} characters")


def annotations(connection: Connection, article: int | None = None) -> list[AnnotationRow]:
    """The analyst's marks (on one article), in the order of the text."""
    table = tables.annotation
    asked = select(table).order_by(table.c.article, table.c.start, table.c.end, table.c.id)
    if article is not None:
        asked = asked.where(table.c.article == article)
    with unpacked("annotation"):
        return [
            AnnotationRow(
                row.id, row.article, row.start, row.end, row.quote, row.colour, words(row.tags), row.note
            )
            for row in connection.execute(asked)
        ]


def rows_of(connection: Connection, articles: Collection[int]) -> list[ArticleRow]:
    """The lines of these articles, of a few hundred at most."""
    wanted = list(articles)
    return _rows(connection, _listing().where(tables.article.c.id.in_(wanted)), wanted)


def _listing() -> Select[Any]:
    article, reading, seen = tables.article.c, tables.reading.c, tables.seen.c
    described = (article.title, article.published, article.language, article.outlet, article.agency)
    return (
        select(
            article.id,
            *described,
            article.relay,
            article.url,
            article.characters,
            article.reprint_of,
            reading.mentions,
            reading.formats,
            seen.article,
        )
        .outerjoin(tables.reading, reading.article == article.id)
        .outerjoin(tables.seen, seen.article == article.id)
        .order_by(article.published.desc(), article.id.desc())  # SQLite puts the undated last
    )


def open_claims(connection: Connection, articles: Sequence[int] | None = None) -> dict[int, int]:
    """How many claims of each article (of some only) wait for a decision; those without any are missing."""
    claim, decision = tables.claim, tables.decision
    decided = select(decision.c.claim).where(decision.c.review != Review.OPEN)
    asked = select(claim.c.article, func.count()).where(claim.c.found == 1, claim.c.id.not_in(decided))
    if articles is not None:
        asked = asked.where(claim.c.article.in_(articles))
    return {row[0]: row[1] for row in connection.execute(asked.group_by(claim.c.article))}


def _rows(
    connection: Connection, asked: Select[Any], articles: Sequence[int] | None = None
) -> list[ArticleRow]:
    waiting = open_claims(connection, articles)
    with unpacked("article"):
        return [_row(waiting.get(row[0], 0), row) for row in connection.execute(asked).all()]


def _row(open_claims: int, row: Sequence[Any]) -> ArticleRow:
    """Taken apart by place, for there may be ten thousand of them."""
    (
        id,
        title,
        published,
        language,
        outlet,
        agency,
        relay,
        url,
        length,
        reprint_of,
        mentions,
        formats,
        seen,
    ) = row
    return ArticleRow(
        id,
        title,
        day(published),
        language,
        outlet,
        agency,
        words(relay),
        url,
        length,
        mentions,
        open_claims,
        seen is not None,
        reprint_of,
        words(formats or "[]"),
    )
