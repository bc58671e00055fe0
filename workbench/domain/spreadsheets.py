"""Tables as text that a spreadsheet takes: nothing in them is ever a formula."""

import html
from collections.abc import Iterable, Sequence

# A spreadsheet takes a cell that begins so for a formula, which may fetch and send:
# https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(words: str) -> str:
    """The words of a cell, with a ' before what a spreadsheet would take for a formula."""
    return f"'{words}" if words.startswith(FORMULA) else words


def tab_separated(rows: Iterable[Sequence[str]]) -> str:
    """One row a line, cells apart by tabs."""
    return "".join("\t".join(_one_line(cell) for cell in row) + "\n" for row in rows)


def html_table(rows: Iterable[Sequence[str]]) -> str:
    """The same as a table, its first row the head; every cell is text, so that "2025-11" stays what it is."""
    lines = []
    for place, row in enumerate(rows):
        tag = "td" if place else "th"
        cells = "".join(
            f"<{tag} style='mso-number-format:\"\\@\"'>{html.escape(_one_line(cell))}</{tag}>" for cell in row
        )
        lines.append(f"<tr>{cells}</tr>")
    return f"<meta charset='utf-8'><table>{''.join(lines)}</table>"


def _one_line(words: str) -> str:
    return harmless(" ".join(words.split()))
