"""The paragraphs of a text: what its lines are."""

import re
from collections.abc import Iterator

_LONG = 40
"""Signs of a line that is more than one of a list in lines."""
_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029](?:(?<=\r)\n)?[ \t\xa0]*")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text: lines, or runs of lines where the text was wrapped to a width."""
    breaks = list(_BREAK.finditer(text))
    continued = [match for match in breaks if text[match.end() : match.end() + 1].islower()]
    wrapped = len(continued) * 3 > len(breaks) and len(breaks) > 3
    start = previous = 0
    for match in breaks:
        following = text[match.end() : match.end() + 1]
        line = text[previous : match.start()].strip()
        previous = match.end()
        goes_on = following.islower() or (following.isupper() and line[-1:] == "," and len(line) > _LONG)
        if goes_on or (wrapped and line and following and following not in "\r\n\v\f"):
            continue
        yield start, match.start()
        start = match.end()
    yield start, len(text)
