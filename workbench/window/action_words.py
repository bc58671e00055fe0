"""How an action of the history reads: "accept claim", «принять утверждение»."""

from workbench.domain.rows import HistoryRow
from workbench.domain.words import word


def action_words(row: HistoryRow, language: str) -> str:
    """The action's name in the window's language."""
    return word(f"action.{row.action}", language)
