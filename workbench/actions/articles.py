"""The articles of a dossier: list, view, date, search, remove."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from workbench.domain.entities import EntityRow
from workbench.domain.errors import UserError
from workbench.domain.rows import ArticleRow, ArticleView, SearchHit
from workbench.domain.typed_dates import typed_day

if TYPE_CHECKING:
    from workbench.actions import Dossier


def list_articles(dossier: "Dossier", articles: Collection[int] | None = None) -> list[ArticleRow]:
    """Every article, or those of these (some hundreds at most) that there are, the latest published first."""
    return dossier.articles(articles)


def first_article(dossier: "Dossier", last: int | None = None) -> int | None:
    """The article to begin with: the `last` that was open if it is still there, else the head of the list;
    None where there is none."""
    return last if last is not None and titles(dossier, [last]) else dossier.newest_article()


def titles(dossier: "Dossier", articles: Sequence[int]) -> dict[int, str]:
    """What these articles are called; those that are no more are missing."""
    return dossier.titles(articles)


def view_article(dossier: "Dossier", article: int, most_mentions: int | None = None) -> ArticleView:
    """The article with its text and everything that is marked or claimed in it. Mentions by the thousand
    take time: where there are more than `most_mentions`, none is told."""
    view = dossier.article_view(article, most_mentions)
    if view is None:
        raise UserError("unknown_article", id=article)
    return view


def article_formats(dossier: "Dossier", article: int) -> dict[str, int]:
    """The formats that the article is about, the first most of all, each with how much it says of it."""
    weights = dossier.formats_said(article)
    return {name: weights[name] for name in sorted(weights, key=lambda name: -weights[name])}


def mark_seen(dossier: "Dossier", article: int) -> None:
    """Keeps that the analyst has opened the article; in a dossier that is only read, nothing."""
    if dossier.read_only:
        return
    with dossier.action("mark_seen") as writer:
        writer.mark_seen(article)


def date_article(dossier: "Dossier", article: int, typed: str) -> date | None:
    """Says on which day an article was published, as people type it; "" for not known.

    It is to be read again then, for its own "yesterday" goes by that day. Raises UserError `not_one_day`,
    `unknown_article`.
    """
    day = typed_day(typed)
    with dossier.action("date_article", article=article) as writer:
        writer.date_article(article, day)
    return day


def day_in_text(text: str) -> date | None:
    """The day on which the words of an article themselves say that it was filed, None where they do not."""
    from workbench.reading.dates.filed import filed_day

    return filed_day(text)


def remove_article(dossier: "Dossier", article: int) -> None:
    """Takes an article out, with its annotations and decisions, unless a row of roster or chronology rests
    on its words."""
    with dossier.action("remove_article", article=article) as writer:
        writer.remove_article(article)


def search(dossier: "Dossier", query: str, limit: int = 50) -> list[SearchHit]:
    """The articles that hold every word of the query in any inflected form, the best first.

    Quotes ask for words as written, a minus for articles without the word, an asterisk for beginnings.
    """
    return dossier.search(query, limit, _lemmas)


def entity(dossier: "Dossier", entity: str) -> EntityRow | None:
    """The entity and the articles that name it; None if no article does."""
    return dossier.entity(entity)


def _lemmas(text: str) -> str:
    from workbench.reading import lemmas

    return lemmas(text)
