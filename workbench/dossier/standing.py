"""Which mentions stand in an article: those of its reading, under the analyst's corrections.

Here alone the two meet, in the transaction that changes either of them (a reading that is kept, a correction,
the undo of one): `mention` holds what stands, so that every question may go by its indexes, and `aside` what
was put away. Both can be derived again. A correction says what was read (`read`) as a better reader would;
what becomes of that entity is for `identities` to say.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, delete, func, insert, select, text, update

from workbench.domain.article import Mention
from workbench.domain.corrections import Correction, Scope, corrected, count_places
from workbench.domain.vocabulary import MentionType
from workbench.domain.watching import Watch, nobody
from workbench.dossier import correction_rows, identities, tables
from workbench.dossier.portions import portions
from workbench.dossier.unpacking import mapping, pack, unpacked

_HOLDING = text("SELECT rowid FROM search WHERE search MATCH :match")
_COLUMNS = ("article", "start", "end", "type", "label", "name")


def restate(connection: Connection, articles: Collection[int], watch: Watch = nobody) -> None:
    """Makes anew what stands in these articles."""
    known = correction_rows.corrections(connection)
    if not known and not _is_corrected(connection):
        return
    of_article: dict[int | None, list[Correction]] = defaultdict(list)
    for one in known:
        of_article[one.article].append(one)
    done = 0
    for some in portions(sorted(articles)):
        watch(done, len(articles))
        done += len(some)
        texts, found = _texts(connection, some), _found(connection, some)
        claimed = _claimed(connection, some)
        changes = _Changes(connection)
        for article, words in texts.items():
            hold = [*of_article[article], *of_article[None]]
            changes.add(article, words, found[article], hold, claimed[article])
        changes.carry_out()


def _is_corrected(connection: Connection) -> bool:
    """Whether anything still is as a correction had it."""
    made, aside = tables.mention.c, tables.aside.c
    asked = (select(made.id).where(made.correction.is_not(None)), select(aside.id))
    return any(connection.execute(one.limit(1)).first() for one in asked)


def touched_since(connection: Connection, change: int) -> set[int]:
    """The articles that the corrections touch which were changed after `change`."""
    table = tables.change
    asked = select(table.c.row, table.c.before, table.c.after).where(
        table.c.id > change, table.c.table == tables.correction.name
    )
    touched: set[int] = set()
    with unpacked("correction"):
        rows = list(connection.execute(asked))
        for row in rows:
            for side in filter(None, (row.before, row.after)):
                touched |= _reached(connection, mapping(side))
    marked = [row.row for row in rows]
    for table_ in (tables.mention, tables.aside):
        there = select(table_.c.article).where(table_.c.correction.in_(marked)).distinct()
        touched.update(connection.execute(there).scalars())
    return touched


def count(connection: Connection, sought: Correction, article: int) -> tuple[int, int, int, int]:
    """At how many places a correction would hold, marked ones and others: in the article, in the dossier."""
    wider = sorted(holding(connection, sought.forms) | {article})
    here, there = (0, 0), [0, 0]
    for some in portions(wider):
        texts, found = _texts(connection, some), _found(connection, some)
        for one, words in texts.items():
            mentions = [mention for mention, _, _ in found[one]]
            told = count_places(words, mentions, sought)
            there[0] += told[0]
            there[1] += told[1]
            if one == article:
                here = told
    return *here, there[0], there[1]


def holding(connection: Connection, forms: Iterable[Iterable[str]]) -> set[int]:
    """The articles that have each of the words in one of its forms: all where they stand, and some more."""
    asked = " AND ".join(
        "(" + " OR ".join(f'words : "{form}"' for form in sorted(each)) + ")" for each in forms
    )
    return set(connection.execute(_HOLDING, {"match": asked}).scalars()) if asked else set()


def _reached(connection: Connection, row: Mapping[str, Any]) -> set[int]:
    """The articles in which a correction may hold, as the record has it."""
    if row["scope"] != Scope.DOSSIER:
        return {int(row["article"])}
    return holding(connection, json.loads(row["forms"]))


_Found = tuple[Mention, int, str]
"""A mention of a reading, the id of its row, and the table where that lies."""


class _Changes:
    """What is to be written for some articles."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._made: list[dict[str, Any]] = []
        self._put_aside: list[dict[str, Any]] = []
        self._brought_back: list[dict[str, Any]] = []
        self._gone: dict[str, list[int]] = {"mention": [], "aside": []}
        self._articles: list[int] = []
        self._described: list[dict[str, Any]] = []

    def add(
        self,
        article: int,
        words: str,
        found: Sequence[_Found],
        corrections: Sequence[Correction],
        claimed: Iterable[str],
    ) -> None:
        mentions = [mention for mention, _, _ in found]
        left = corrected(words, mentions, corrections)
        self._articles.append(article)
        standing = [*(mentions[place] for place in left.standing), *left.made]
        formats = sorted({*claimed, *formats_named(standing)})
        self._described.append({"row": article, "mentions": len(standing), "formats": pack(formats)})
        self._made += [_row(article, mention) for mention in left.made]
        for place, (mention, row, table) in enumerate(found):
            by = left.aside.get(place)
            if by is not None:
                self._gone[table].append(row)
                self._put_aside.append({**_row(article, mention), "correction": by})
            elif table == "aside":
                self._gone[table].append(row)
                self._brought_back.append(_row(article, mention))

    def carry_out(self) -> None:
        mention, connection = tables.mention, self._connection
        for articles in portions(self._articles):
            made_before = mention.c.article.in_(articles) & mention.c.correction.is_not(None)
            connection.execute(delete(mention).where(made_before))
        for table in (mention, tables.aside):
            for rows in portions(self._gone[table.name]):
                connection.execute(delete(table).where(table.c.id.in_(rows)))
        standing = [{**row, "entity": row["read"]} for row in (*self._made, *self._brought_back)]
        for table, wanted in ((mention, standing), (tables.aside, self._put_aside)):
            if wanted:
                connection.execute(insert(table), wanted)
        identities.settle_articles(connection, self._articles)
        if self._described:
            table = tables.reading
            described = update(table).where(table.c.article == bindparam("row"))
            connection.execute(described, self._described)


def _row(article: int, mention: Mention) -> dict[str, Any]:
    return {
        "article": article,
        "start": mention.start,
        "end": mention.end,
        "type": str(mention.type),
        "label": mention.label,
        "read": mention.entity,
        "name": mention.name,
        "correction": mention.correction,
    }


def _claimed(connection: Connection, articles: Sequence[int]) -> dict[int, set[str]]:
    """The formats that the claims of the articles are about."""
    claim = tables.claim.c
    asked = select(claim.article, func.json_extract(claim.payload, "$.format")).where(
        claim.article.in_(articles), claim.found == 1
    )
    formats: dict[int, set[str]] = defaultdict(set)
    for article, about in connection.execute(asked):
        if about:
            formats[article].add(about)
    return formats


def formats_named(mentions: Iterable[Mention]) -> set[str]:
    """The formats among what is mentioned."""
    entities = (mention.entity or "" for mention in mentions)
    return {entity.removeprefix("format:") for entity in entities if entity.startswith("format:")}


def _texts(connection: Connection, articles: Sequence[int]) -> dict[int, str]:
    article, words = tables.article.c, tables.text.c
    asked = (
        select(article.id, words.words)
        .join_from(tables.article, tables.text, words.sha256 == article.text)
        .where(article.id.in_(articles))
    )
    return {row[0]: row[1] for row in connection.execute(asked)}


def _found(connection: Connection, articles: Sequence[int]) -> dict[int, list[_Found]]:
    """What the readings of the articles found, standing or not, in the order of the text."""
    found: dict[int, list[_Found]] = defaultdict(list)
    with unpacked("mention"):
        for table in (tables.mention, tables.aside):
            for row in connection.execute(_of_readings(table, articles)):
                found[row.article].append((_mention(row), row.id, table.name))
    for each in found.values():
        each.sort(key=lambda one: (one[0].start, -one[0].end, one[1]))
    return found


def _of_readings(table: Table, articles: Sequence[int]) -> Any:
    columns = (table.c[name] for name in ("id", "read", *_COLUMNS))
    asked = select(*columns).where(table.c.article.in_(articles))
    return asked.where(table.c.correction.is_(None)) if table is tables.mention else asked


def _mention(row: Row[Any]) -> Mention:
    return Mention(row.start, row.end, "", MentionType(row.type), row.label, row.read, row.name)
