"""How an action of the history reads: "accept claim", «принять утверждение», "import article: Title"."""

from workbench.domain.rows import HistoryRow
from workbench.domain.words import plural, word


def action_words(row: HistoryRow, language: str) -> str:
    """The action's name in the window's language, short enough for a menu: "accept 12 claims"."""
    claims = row.facts.get("claims", ())
    if len(claims) > 1:
        return plural(f"actions.{row.action}", len(claims), language)
    return word(f"action.{row.action}", language)


def action_line(row: HistoryRow, language: str) -> str:
    """The action's name, with the title of what it was done to if it says so."""
    title = row.facts.get("title")
    name = action_words(row, language)
    return f"{name}: {title}" if title else name
