"""The words of a title, without what the setting of a post or of an answered mail puts before them."""

import re

PICTURES = "\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff"
"""Flags and other pictures, as a class of signs in a pattern."""
_DECORATION = re.compile(f"[\\s>\u200d\ufe0f{PICTURES}]+")
"""Blanks, marks of quoted mail and pictures."""


def undecorated(text: str) -> str:
    """The lines of the text without such signs before their words, and without soft hyphens in them."""
    lines = text.replace("\u00ad", "").splitlines()
    return "\n".join(_words(line) for line in lines).strip()


def _words(line: str) -> str:
    decoration = _DECORATION.match(line)
    return line[decoration.end() :] if decoration else line
