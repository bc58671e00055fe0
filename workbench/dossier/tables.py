"""The tables of a dossier. What an analyst did is recorded (see `record`); what a reading found is not.

Flags are 0 or 1, days and times are ISO 8601, dates that are not exact are EDTF, lists are JSON: a row then
looks the same in the table and in the record of changes. There are no floats, which JSON does not keep.
"""

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy import text as sql
from sqlalchemy.sql.schema import SchemaItem

metadata = MetaData()


def _table(name: str, *items: SchemaItem) -> Table:
    """A table whose ids are never used again, so that an id in the record means one row for ever."""
    return Table(name, metadata, Column("id", Integer, primary_key=True), *items, sqlite_autoincrement=True)


def _to(target: str) -> ForeignKey:
    """A link that is checked at the commit, so that undo may put rows back in any order."""
    return ForeignKey(target, deferrable=True, initially="DEFERRED")


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


text = Table(
    "text",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("words", Text, nullable=False),
)
"""The words of articles, by the hash of their UTF-8. They never change and stay when an import is undone."""

article = _table(
    "article",
    Column("text", Text, _to("text.sha256"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("published", Text),
    Column("language", Text),
    Column("outlet", Text),
    Column("agency", Text),
    Column("relay", Text, nullable=False),
    Column("url", Text),
    Column("characters", Integer, nullable=False),
    Column("reprint_of", Integer, _to("article.id"), index=True),
    Column("source_name", Text, nullable=False),
    Index("article_published", "published"),
)

reading = Table(
    "reading",
    metadata,
    Column("article", Integer, primary_key=True),
    Column("mentions", Integer, nullable=False),
    Column("formats", Text, nullable=False),
    Column("edition", Text),
)
"""That an article was read, by which edition of the reader, and what the list needs of it. No link to
`article`: what can be derived again outlives an undone import, so that redo finds it there."""

lemma = Table(
    "lemma",
    metadata,
    Column("article", Integer, primary_key=True),
    Column("words", Text, nullable=False),
)
"""The lemmas of a text's words, for the search; apart from `reading`, that the list need not read past it."""


def _marked() -> list[Column[Any]]:
    """Where in an article something is marked, and as what."""
    return [
        Column("id", Integer, primary_key=True),
        Column("article", Integer, nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("type", Text, nullable=False),
        Column("label", Text),
    ]


mention = Table(
    "mention",
    metadata,
    *_marked(),
    Column("entity", Text),
    Column("name", Text),
    Column("read", Text),
    Column("correction", Integer),
    Index("mention_article", "article"),
    Index("mention_entity", "entity", "article"),
    Index("mention_read", "read"),
    Index("mention_called", "entity", "name", "article"),
    Index("mention_correction", "correction", sqlite_where=sql("correction IS NOT NULL")),
)
"""What stands marked in an article: what its reading found but for what is corrected, and what a `correction`
puts there; `standing` makes it anew whenever either changes. `read` is the entity as this has it, `entity`
what the analyst makes of it: every question goes by `entity`, which `identities` works out anew wherever
either of the two changes."""

aside = Table(
    "aside",
    metadata,
    *_marked(),
    Column("read", Text),
    Column("name", Text),
    Column("correction", Integer, nullable=False),
    Index("aside_article", "article"),
    Index("aside_correction", "correction"),
)
"""What the reading found and a `correction` puts aside, kept for when that is taken back."""

claim = _table(
    "claim",
    Column("article", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("found", Integer, nullable=False),
    Column("later", Text),
    Index("claim_key", "article", "key", unique=True),
    Index("claim_found", "found", "article"),
)
"""`found` is 0 for a claim that the newest reading no longer finds: it is shown only once decided. Rows are
never deleted, so a claim that comes back keeps its id and its decision. `payload` of a decided claim is what
was decided on; `later` is what a newer reading says instead, as JSON, null where it says the same."""

seen = Table("seen", metadata, Column("article", Integer, primary_key=True))

decision = _table(
    "decision",
    Column("claim", Integer, _to("claim.id"), nullable=False, unique=True),
    Column("review", Text, nullable=False),
    Column("why", Text),
    Column("edited", Text),
)
"""What the analyst said of a claim; `edited` is their version of it, as JSON."""

dismissal = _table(
    "dismissal",
    Column("claim", Integer, _to("claim.id"), nullable=False, unique=True),
    Column("later", Text, nullable=False),
)
"""What a newer reading said of a decided claim, and the analyst did not take; "null" where it no longer found
the claim."""

postponement = _table(
    "postponement",
    Column("claim", Integer, _to("claim.id"), nullable=False, unique=True),
)
"""That an open claim is to be looked at later; a decision ends it."""

source = _table(
    "source",
    Column("article", Integer, _to("article.id"), unique=True),
    Column("title", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("outlet", Text),
    Column("agency", Text),
    Column("relay", Text, nullable=False),
    Column("url", Text),
    Column("published", Text),
)

membership = _table(
    "membership",
    Column("state", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("since", Text),
    Column("until", Text),
    _flag("by_hand"),
    Column("note", Text),
    Index("membership_format", "format", "state"),
)

event = _table(
    "event",
    Column("type", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("ordinal", Integer),
    Column("date", Text),
    Column("place", Text),
    Column("state", Text),
    Column("actor", Text),
    Column("venue", Text),
    Column("title", Text),
    _flag("by_hand"),
    Column("note", Text),
    Index("event_format", "format"),
)

evidence = _table(
    "evidence",
    Column("membership", Integer, _to("membership.id"), index=True),
    Column("event", Integer, _to("event.id"), index=True),
    Column("source", Integer, _to("source.id"), nullable=False, index=True),
    Column("quote", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("claim", Integer, _to("claim.id"), index=True),
    Column("asserts", Text, nullable=False),
    CheckConstraint("(membership IS NULL) <> (event IS NULL)", name="evidence_of_one_row"),
)

annotation = _table(
    "annotation",
    Column("article", Integer, _to("article.id"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("colour", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("note", Text),
)

addition = _table(
    "addition",
    Column("kind", Text, nullable=False),
    Column("payload", Text, nullable=False),
)
"""What the analyst adds to the reader's names; `payload` is an addition of that kind, as JSON."""

identity = _table(
    "identity",
    Column("entity", Text, nullable=False),
    Column("name", Text, nullable=False, server_default=""),
    Column("becomes", Text, nullable=False),
    Index("identity_of", "entity", "name", unique=True),
    Index("identity_becomes", "becomes"),
)
"""What a reading links to `entity` (and calls `name`, "" for whatever it calls it) is `becomes`: a merge of
two entities, or names of one that are split off. What it becomes is never itself the `entity` of a row ""."""

entity_name = _table(
    "entity_name",
    Column("entity", Text, nullable=False, unique=True),
    Column("ru", Text, nullable=False, server_default=""),
    Column("en", Text, nullable=False, server_default=""),
)
"""What the analyst calls an entity, "" where they leave it to the articles."""

correction = _table(
    "correction",
    Column("scope", Text, nullable=False),
    Column("article", Integer, _to("article.id"), index=True),
    Column("start", Integer),
    Column("end", Integer),
    Column("words", Text, nullable=False),
    Column("forms", Text, nullable=False),
    Column("type", Text),
    Column("entity", Text),
    Column("name", Text),
)
"""What the analyst says that words name, at one place, in an article or in the dossier; `type` is null where
they name nothing. `forms` are the forms of each word, a JSON list of lists."""

own_claim = _table(
    "own_claim",
    Column("claim", Integer, _to("claim.id"), nullable=False, unique=True),
    Column("payload", Text, nullable=False),
)
"""A claim that the analyst made by hand, as they made it: it stands whatever a reading finds."""

action = _table(
    "action",
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("undoes", Integer, _to("action.id")),
    Index("action_standing", "standing", "id"),
)
"""`standing`: "done"; "undone", which redo can bring back; "cut", undone and overtaken by a new action;
"turn" for an undo or a redo itself, which `undoes` links to what it took back or did again."""

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("action", Integer, _to("action.id"), nullable=False, index=True),
    Column("table", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index("change_row", "table", "row"),
    sqlite_autoincrement=True,
)

underway = Table("underway", metadata, Column("action", Integer, primary_key=True))
"""The id of the action that is being carried out: a row of it exists only within a transaction, and the
triggers refuse to change a recorded table without one."""

RECORDED: tuple[Table, ...] = (
    article,
    source,
    decision,
    dismissal,
    postponement,
    membership,
    event,
    evidence,
    annotation,
    addition,
    identity,
    entity_name,
    correction,
    own_claim,
)
