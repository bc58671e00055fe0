"""The header of a text (`date 2025-12-17`) and its title."""

import re
from datetime import date

from workbench.domain.titles import undecorated

_HEADER = re.compile(r"\s*date[ \t]+(\d{4}-\d{2}-\d{2})(?:[ \t]*(?:\r\n|\n|\r)|[ \t]+|\Z)", re.IGNORECASE)
_TITLE_LINE = 160
"""The longest first line that is taken for a title, in characters."""
_TITLE = 120
"""The longest title made from a sentence, in characters."""
_SENTENCE_END = re.compile(r"[.!?…]+[»”\"')\]]*(?=\s+[«“„\"'(\[—–-]*\s*[A-ZА-ЯЁ0-9])")
_DATELINE = re.compile(
    r"[A-ZА-ЯЁ][A-ZА-ЯЁ .–-]{2,40}, \d{1,2} [^\W\d]+\.?(?: \d{4})?(?: г\.| года)?"
    r"(?:\s*[—–/-]\s*[^.]{2,40})?\.\s+(?:/[^/]{2,40}/\.?\s+)?(?=\S)"
)
"""Where, when, from which agency: `ТАШКЕНТ, 16 ноября. /ТАСС/.` It tells nothing of what the article says."""
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"])(?:[^\W\d_]|г|гг|ст|им|стр|св|тыс|млн|млрд|Mr|Mrs|Ms|Dr|St|No|vs)\.$"
)


def take_header(text: str) -> tuple[str, date | None]:
    """The text without its header, and the day that the header gives; anything else stays as it is.

    The header is `date YYYY-MM-DD` on a line of its own, which goes with its line ending, or as the leading
    words, which go with the blanks around them. A day that is none (`2025-02-30`) makes no header.
    """
    match = _HEADER.match(text)
    if not match:
        return text, None
    try:
        published = date.fromisoformat(match[1])
    except ValueError:
        return text, None
    return text[match.end() :], published


def title_of(text: str) -> str:
    """The first line if it is short and stands apart from the body, else the first sentence, shortened."""
    lines = (undecorated(text) or text.lstrip()).splitlines()
    if not lines:
        return ""
    first = " ".join(lines[0].split())
    return first if _stands_apart(first, lines[1:]) else shortened(_first_sentence(lines))


def shortened(text: str) -> str:
    """The text as a title: one line, cut between words with "…" where it is too long."""
    line = " ".join(text.split())
    if len(line) <= _TITLE:
        return line
    cut = line[:_TITLE].rpartition(" ")[0] or line[:_TITLE]
    return cut.rstrip(" ,;:—–-«(\"'") + "…"


def _stands_apart(first: str, rest: list[str]) -> bool:
    body = next((line.strip() for line in rest if line.strip()), "")
    if (
        not body
        or len(first) > _TITLE_LINE
        or _SENTENCE_END.search(first)
        or first.endswith((".", ",", ";", ":"))
    ):
        return False
    # With no blank line between them, a line of a hard-wrapped paragraph must not pass for a title.
    return not rest[0].strip() or (len(body) > 1.5 * len(first) and not body[0].islower())


def _first_sentence(lines: list[str]) -> str:
    blank = next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
    paragraph = " ".join(" ".join(lines[:blank]).split())
    dateline = _DATELINE.match(paragraph)
    paragraph = paragraph[dateline.end() :] if dateline else paragraph
    for match in _SENTENCE_END.finditer(paragraph):
        if not _ABBREVIATION.search(paragraph[: match.start() + 1]):
            return paragraph[: match.end()]
    return paragraph
