"""Which way a text runs: Arabic, Persian, Hebrew and their kin from right to left."""

import re

RTL = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
"""A letter that runs to the left, as a regular expression."""
_RTL = re.compile(RTL)
_LETTER = re.compile(r"[^\W\d_]")


def holds_right_to_left(text: str) -> bool:
    """Whether anything in the text runs from right to left."""
    return _RTL.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Whether the text as a whole does: as most of its letters do. A Russian sentence that begins with a
    Persian quotation is a Russian sentence."""
    return len(_RTL.findall(text)) * 2 > len(_LETTER.findall(text))


def isolated(text: str) -> str:
    """The text, kept apart from what is put beside it if it runs both ways: else a day behind a Persian title
    would be drawn before it (Unicode Standard Annex 9, 2.4)."""
    return f"\u2068{text}\u2069" if holds_right_to_left(text) else text
