"""How an article is set by the analyst's choice: how long its lines are and how far apart."""

COLUMNS = {"narrow": 58, "usual": 68, "wide": 80}
"""Letters in a line; 60 to 75 read best."""
SPACINGS = {"close": 120.0, "usual": 145.0, "wide": 175.0}
"""Per cent of what the font asks for: 1.6 to 2.4 times the height of its letters. The closest has room for
the underlines of three nested mentions."""
_chosen = {"column": "usual", "spacing": "usual"}


def column() -> int:
    return COLUMNS[_chosen["column"]]


def spacing() -> float:
    return SPACINGS[_chosen["spacing"]]


def use(column: str, spacing: str) -> None:
    """Puts these in force, the usual ones for names that are not known; the caller tells the desk
    (`text_size_changed`)."""
    _chosen["column"] = column if column in COLUMNS else "usual"
    _chosen["spacing"] = spacing if spacing in SPACINGS else "usual"
