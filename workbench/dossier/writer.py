"""What an action may do to a dossier. A Writer lives as long as the transaction of its action."""

import getpass
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from workbench.dossier import article_rows, tables
from workbench.dossier.derived import keep_reading
from workbench.dossier.questions import Questions
from workbench.dossier.unpacking import pack
from workbench.domain.article import Article
from workbench.domain.claims import Claim, Reading, claim_as_json
from workbench.domain.errors import UserError
from workbench.domain.evidence import Source
from workbench.domain.vocabulary import EventType, Modality, Review, Status

# The kinds of thing that panels know, by the table that changed.
_KINDS = {"source": "evidence"}


class Writer(Questions):
    """Writes rows and answers questions as of this moment of its action.

    It checks links and spans; whether an edit makes sense is for the action that calls it to say. What it
    changes in recorded tables the triggers of the file write down (see `record`).
    """

    def __init__(self, connection: Connection, continues: int | None = None) -> None:
        self._connection = connection
        self._kinds: set[str] = set()
        self.id = self._continued(continues) or _next_action(connection)
        connection.execute(insert(tables.underway), {"action": self.id})

    def _continued(self, action: int | None) -> int | None:
        """The action itself if it is the newest and stands: only then is undoing the two as one sound."""
        newest = select(func.max(tables.action.c.id))
        asked = select(tables.action.c.id).where(
            tables.action.c.id == action,
            tables.action.c.id == newest.scalar_subquery(),
            tables.action.c.standing == "done",
        )
        found: int | None = self._connection.execute(asked).scalar()
        return found

    @contextmanager
    def asking(self) -> Iterator[Connection]:
        yield self._connection

    def finish(self, name: str, facts: Mapping[str, object], undoes: int | None = None) -> frozenset[str]:
        """Signs the record, or leaves none where nothing changed; returns the kinds that were touched."""
        self._connection.execute(delete(tables.underway))
        change = tables.change
        asked = select(change.c.table).where(change.c.action == self.id).distinct()
        touched = set(self._connection.execute(asked).scalars())
        if touched:
            self._sign(name, facts, undoes)
        return frozenset(self._kinds | {_KINDS.get(table, table) for table in touched})

    def _sign(self, name: str, facts: Mapping[str, object], undoes: int | None) -> None:
        action = tables.action
        if self._connection.execute(select(action.c.id).where(action.c.id == self.id)).scalar():
            return  # signed when the action that this continues was done
        if undoes is None:  # like everywhere, a new action ends what could be done again
            overtaken = update(action).where(action.c.standing == "undone").values(standing="cut")
            self._connection.execute(overtaken)
        row = {
            "id": self.id,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "who": _who(),
            "name": name,
            "facts": pack({key: value for key, value in facts.items() if value is not None}),
            "standing": "done" if undoes is None else "turn",
            "undoes": undoes,
        }
        self._connection.execute(insert(action), row)

    # Rows of any recorded table

    def insert(self, table: Table, values: Mapping[str, Any]) -> int:
        result = self._connection.execute(insert(table), dict(values))
        assert result.inserted_primary_key is not None
        return int(result.inserted_primary_key[0])

    def update(self, table: Table, row: int, values: Mapping[str, Any]) -> None:
        self._connection.execute(update(table).where(table.c.id == row).values(**values))

    def delete(self, table: Table, row: int) -> None:
        self._connection.execute(delete(table).where(table.c.id == row))

    def touch(self, kind: str) -> None:
        """Says that something was changed that the record does not keep."""
        self._kinds.add(kind)

    # Articles

    def add_article(self, article: Article, *, reprint_of: int | None = None, source_name: str) -> int:
        """Keeps an article and returns its id; that of the article which has these very words if there is
        one and the new one is not said to be a reprint of it."""
        sha256 = article_rows.sha256(article.text)
        if reprint_of is None and (known := self.find_text(article.text)) is not None:
            return known
        stored = select(tables.text.c.sha256).where(tables.text.c.sha256 == sha256)
        if not self._connection.execute(stored).scalar():
            self._connection.execute(insert(tables.text), {"sha256": sha256, "words": article.text})
        described = _described(article)
        new = {
            **described,
            "text": sha256,
            "language": article.language,
            "characters": len(article.text),
            "reprint_of": reprint_of,
            "source_name": source_name,
        }
        row = self.insert(tables.article, new)
        origin = self._origin(article, row, reprint_of)
        self.insert(tables.source, {**described, "article": row, "origin": origin})
        return row

    def _origin(self, article: Article, row: int, reprint_of: int | None) -> str:
        """Who said it first, as far as the article tells: two sources of one origin count as one."""
        if article.agency or article.relay:
            return article.agency or article.relay[0]
        if reprint_of is not None:
            return self.source_of(reprint_of).origin
        return article.outlet or f"article:{row}"

    def source_of(self, article: int) -> Source:
        """The source that an article is."""
        found = next((source for source in self.sources() if source.article == article), None)
        if found is None:
            raise UserError("unknown_article", id=article)
        return found

    def keep_reading(self, article: int, reading: Reading, lemmas: str) -> None:
        """Keeps what a reading found, in place of what an earlier one did; decisions stay as they are.

        `lemmas` are those of the text's words, parted by spaces, for the search.
        """
        kept = self.article(article)
        if kept is None:
            raise UserError("unknown_article", id=article)
        if kept.text != reading.article.text:
            raise ValueError("a reading of other words than the article's")
        keep_reading(self._connection, article, reading, lemmas)
        self.touch("reading")
        self._keep_description(article, kept, reading.article)

    def _keep_description(self, row: int, kept: Article, read: Article) -> None:
        """What reading may find better than before: language, agency and relay."""
        if (kept.language, kept.agency, kept.relay) == (read.language, read.agency, read.relay):
            return
        found = {"agency": read.agency, "relay": pack(read.relay)}
        self.update(tables.article, row, {**found, "language": read.language})
        reprint_of = self._connection.execute(
            select(tables.article.c.reprint_of).where(tables.article.c.id == row)
        ).scalar()
        source = self.source_of(row)
        self.update(tables.source, source.id, {**found, "origin": self._origin(read, row, reprint_of)})

    def remove_article(self, article: int) -> None:
        """Takes an article out, with its annotations and decisions. Raises UserError `article_in_use` if rows
        of roster or chronology rest on it."""
        row = self.articles_by_id(article)
        source = self.source_of(article)
        evidence = tables.evidence
        asked = select(func.count()).select_from(evidence).where(evidence.c.source == source.id)
        if count := self._connection.execute(asked).scalar_one():
            raise UserError("article_in_use", title=row, count=count)
        for note in self.annotations(article):
            self.delete(tables.annotation, note.id)
        of_claims = select(tables.claim.c.id).where(tables.claim.c.article == article)
        decided = select(tables.decision.c.id).where(tables.decision.c.claim.in_(of_claims))
        for decision in list(self._connection.execute(decided).scalars()):
            self.delete(tables.decision, decision)
        reprints = select(tables.article.c.id).where(tables.article.c.reprint_of == article)
        for reprint in list(self._connection.execute(reprints).scalars()):
            self.update(tables.article, reprint, {"reprint_of": None})
        self.delete(tables.source, source.id)
        self.delete(tables.article, article)

    def articles_by_id(self, article: int) -> str:
        """The title of an article. Raises UserError if there is none."""
        kept = self.article(article)
        if kept is None:
            raise UserError("unknown_article", id=article)
        return kept.title

    def mark_seen(self, article: int) -> None:
        """Keeps that the analyst has opened the article. No action to undo: reading cannot be undone."""
        self.articles_by_id(article)
        known = select(tables.seen.c.article).where(tables.seen.c.article == article)
        if self._connection.execute(known).scalar() is None:
            self._connection.execute(insert(tables.seen), {"article": article})
            self.touch("seen")

    # Claims

    def decide(self, claim: int, review: Review, *, why: str | None = None, edited: Claim | None = None) -> None:
        """Keeps the analyst's word on a claim; `edited` is their version of it, None to leave it as it is."""
        decision = tables.decision
        known = self._connection.execute(select(decision).where(decision.c.claim == claim)).one_or_none()
        version = pack(claim_as_json(edited)) if edited else known.edited if known else None
        values = {"review": str(review), "why": why, "edited": version}
        if known is None:
            self.insert(decision, {"claim": claim, **values})
        elif review == Review.OPEN and version is None:
            self.delete(decision, known.id)
        else:
            self.update(decision, known.id, values)

    # Roster and chronology

    def add_citation(
        self,
        title: str,
        origin: str,
        url: str | None = None,
        outlet: str | None = None,
        published: date | None = None,
    ) -> int:
        """Keeps a source outside the dossier, which is only cited, and returns its id."""
        values = {"title": title, "origin": origin, "url": url, "outlet": outlet, "relay": "[]"}
        return self.insert(
            tables.source, {**values, "published": published.isoformat() if published else None}
        )

    def add_membership(
        self,
        state: str,
        format: str,
        status: Status,
        *,
        modality: Modality = Modality.DECIDED,
        since: str | None = None,
        until: str | None = None,
        by_hand: bool = False,
        note: str | None = None,
    ) -> int:
        values = {"state": state, "format": format, "status": str(status), "modality": str(modality)}
        values |= {"since": since, "until": until, "note": note}
        return self.insert(tables.membership, {**values, "by_hand": int(by_hand)})

    def add_event(
        self,
        type: EventType,
        format: str,
        *,
        modality: Modality = Modality.DECIDED,
        by_hand: bool = False,
        ordinal: int | None = None,
        **facts: str | None,
    ) -> int:
        """`facts` are date, place, state, actor, venue, title, note."""
        values = {"type": str(type), "format": format, "modality": str(modality), "ordinal": ordinal}
        return self.insert(tables.event, {**values, **facts, "by_hand": int(by_hand)})

    def add_evidence(
        self,
        *,
        source: int,
        quote: str,
        membership: int | None = None,
        event: int | None = None,
        start: int | None = None,
        end: int | None = None,
        claim: int | None = None,
        asserts: Mapping[str, str] | None = None,
    ) -> int:
        """Rests a row of the roster or of the chronology on the words of a source."""
        values = {"membership": membership, "event": event, "source": source, "quote": quote}
        values |= {"start": start, "end": end, "claim": claim, "asserts": pack(dict(asserts or {}))}
        return self.insert(tables.evidence, values)

    def change_membership(self, membership: int, **values: Any) -> None:
        self.update(tables.membership, membership, _plain(values))

    def change_event(self, event: int, **values: Any) -> None:
        self.update(tables.event, event, _plain(values))

    def remove_membership(self, membership: int) -> None:
        """Takes a row out of the roster, with its evidence."""
        self._remove_fact(tables.membership, membership)

    def remove_event(self, event: int) -> None:
        """Takes a row out of the chronology, with its evidence."""
        self._remove_fact(tables.event, event)

    def _remove_fact(self, table: Table, row: int) -> None:
        evidence = tables.evidence
        asked = select(evidence.c.id).where(evidence.c[table.name] == row)
        for item in list(self._connection.execute(asked).scalars()):
            self.delete(evidence, item)
        self.delete(table, row)

    # Annotations

    def add_annotation(
        self,
        article: int,
        start: int,
        end: int,
        *,
        colour: str,
        tags: Sequence[str] = (),
        note: str | None = None,
    ) -> int:
        """Marks `[start, end)` of an article. Raises UserError if these are not words of it."""
        kept = self.article(article)
        if kept is None:
            raise UserError("unknown_article", id=article)
        if not 0 <= start < end <= len(kept.text):
            raise UserError("bad_span", start=start, end=end, length=len(kept.text))
        values = {"article": article, "start": start, "end": end, "quote": kept.text[start:end]}
        return self.insert(
            tables.annotation, {**values, "colour": colour, "tags": pack(tags), "note": note}
        )

    def change_annotation(self, annotation: int, **values: Any) -> None:
        """Changes colour, tags or note."""
        self.update(tables.annotation, annotation, _plain(values))

    def remove_annotation(self, annotation: int) -> None:
        self.delete(tables.annotation, annotation)


def _next_action(connection: Connection) -> int:
    """The id of an action that is not written yet: only one that changes something will be."""
    asked = "SELECT seq FROM sqlite_sequence WHERE name = 'action'"
    return int(connection.exec_driver_sql(asked).scalar() or 0) + 1


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as the tables hold them: flags as numbers, lists as JSON, an ordinal as a number."""
    plain = {}
    for name, value in values.items():
        if isinstance(value, bool):
            plain[name] = int(value)
        elif isinstance(value, tuple | list):
            plain[name] = pack(value)
        elif name == "ordinal" and value is not None:
            plain[name] = int(value)
        else:
            plain[name] = value
    return plain


def _described(article: Article) -> dict[str, Any]:
    """What an article's row and its source's have in common."""
    return {
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "outlet": article.outlet,
        "agency": article.agency,
        "relay": pack(article.relay),
        "url": article.url,
    }


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a system without accounts, as a container may be
        return "?"
