"""Words with where they stand: what is pasted into a note or a message."""

from workbench.domain.date_words import day_words
from workbench.domain.directions import isolated
from workbench.domain.rows import ArticleRow

_QUOTES = {"ru": ("«", "»"), "en": ("“", "”")}


def cited(words: str, row: ArticleRow, language: str) -> str:
    """The words in quotation marks, and in a line below them the way of the news, title, day and address:
    "“…”" over "ТАСС → Day.Az, “Title”, 17 December 2025, https://…"."""
    opening, closing = _QUOTES.get(language, _QUOTES["en"])
    source = [
        " → ".join(row.relay) or row.outlet or row.agency or "",
        f"{opening}{' '.join(row.title.split())}{closing}" if row.title.strip() else "",
        day_words(row.published, language) if row.published else "",
        row.url or "",
    ]
    told = ", ".join(isolated(part) for part in source if part)
    quoted = f"{opening}{words.strip()}{closing}".replace("\r\n", "\n")
    return f"{quoted}\n— {told}" if told else quoted
