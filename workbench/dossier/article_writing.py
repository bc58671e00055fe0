"""Adding, describing and removing articles, and keeping what was read in them."""

from datetime import date
from typing import Any

from sqlalchemy import insert, select

from workbench.domain.article import Article
from workbench.domain.claims import Reading
from workbench.domain.errors import UserError
from workbench.domain.evidence import Source
from workbench.dossier import article_rows, fact_rows, tables
from workbench.dossier.derived import keep_reading
from workbench.dossier.recording import Recorder


class ArticleWriting(Recorder):
    """What an action may do to articles."""

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
        of_article = {"text": sha256, "language": article.language, "characters": len(article.text)}
        kept = {"reprint_of": reprint_of, "source_name": source_name}
        row = self.insert(tables.article, {**described, **of_article, **kept})
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
        source = fact_rows.source_of(self._connection, article)
        if source is None:
            raise UserError("unknown_article", id=article)
        return source

    def known_article(self, article: int) -> Article:
        """The article. Raises UserError `unknown_article` if there is none."""
        known = self.article(article)
        if known is None:
            raise UserError("unknown_article", id=article)
        return known

    def keep_reading(self, article: int, reading: Reading, lemmas: str) -> None:
        """Keeps what a reading found, in place of what an earlier one did; decisions stay as they are.

        `lemmas` are those of the text's words, parted by spaces, for the search.
        """
        known = self.known_article(article)
        if known.text != reading.article.text:
            raise ValueError("a reading of other words than the article's")
        keep_reading(self._connection, article, reading, lemmas)
        self.touch("reading", article)
        self._keep_description(article, known, reading.article)

    def _keep_description(self, row: int, known: Article, read: Article) -> None:
        """What reading may find better than before: language, agency and relay."""
        if (known.language, known.agency, known.relay) == (read.language, read.agency, read.relay):
            return
        found = {"agency": read.agency, "relay": read.relay}
        self.update(tables.article, row, {**found, "language": read.language})
        asked = select(tables.article.c.reprint_of).where(tables.article.c.id == row)
        reprint_of: int | None = self._connection.execute(asked).scalar()
        origin = self._origin(read, row, reprint_of)
        self.update(tables.source, self.source_of(row).id, {**found, "origin": origin})

    def date_article(self, article: int, day: date | None) -> None:
        """Says on which day the article was published. Raises UserError `unknown_article`."""
        published = {"published": day.isoformat() if day else None}
        self.update(tables.source, self.source_of(article).id, published)
        self.update(tables.article, article, published)

    def remove_article(self, article: int) -> None:
        """Takes an article out, with its annotations and decisions. Raises UserError `article_in_use` if rows
        of roster or chronology rest on it."""
        title, source = self.known_article(article).title, self.source_of(article)
        if resting := self.ids(tables.evidence, "source", source.id):
            raise UserError("article_in_use", title=title, count=len(resting))
        for table in (tables.annotation, tables.correction):
            for row in self.ids(table, "article", article):
                self.delete(table, row)
        for claim in self.ids(tables.claim, "article", article):
            for table in (tables.postponement, tables.dismissal, tables.decision, tables.own_claim):
                for row in self.ids(table, "claim", claim):
                    self.delete(table, row)
        for reprint in self.ids(tables.article, "reprint_of", article):
            self.update(tables.article, reprint, {"reprint_of": None})
        self.delete(tables.source, source.id)
        self.delete(tables.article, article)

    def mark_seen(self, article: int) -> None:
        """Keeps that the analyst has opened the article. No action to undo: reading cannot be undone."""
        self.known_article(article)
        known = select(tables.seen.c.article).where(tables.seen.c.article == article)
        if self._connection.execute(known).scalar() is None:
            self._connection.execute(insert(tables.seen), {"article": article})
            self.touch("seen", article)


def _described(article: Article) -> dict[str, Any]:
    """What an article's row and its source's have in common."""
    return {
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "outlet": article.outlet,
        "agency": article.agency,
        "relay": article.relay,
        "url": article.url,
    }
