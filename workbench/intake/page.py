"""HTML to text: what a reader of the page would read. Nothing is fetched, nothing is run.

Menus and scripts are left out; where the page marks its article (`<article>`, `<main>`), only that is taken.
"""

import codecs
import re
from datetime import date
from html.parser import HTMLParser

from workbench.domain.errors import UserError
from workbench.intake.decoding import decode
from workbench.intake.sources import Found

_HIDDEN_TAGS = "script style noscript template svg math iframe object nav aside footer button select textarea"
_HIDDEN = frozenset(_HIDDEN_TAGS.split())
_BLOCK_TAGS = (
    "p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr blockquote pre figure "
    "figcaption hr br address body title"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD_BYTES = 4096
"""A page must declare its encoding within the first 1,024 bytes (HTML standard); many do so later."""


def read_page(name: str, data: bytes) -> Found:
    """The visible text of a page, its title, day, outlet and address as far as it gives them.

    Raises UserError when the bytes are no text or nothing of it is visible.
    """
    source = _decoded(data)
    if source is None:
        raise UserError("source_binary", file=name)
    page = _Page()
    page.feed(source)
    page.close()
    text = page.text("article") or page.text("main") or page.text("")
    if not text:
        raise UserError("source_empty", file=name)
    title = page.about.get("og:title") or page.text("h1") or page.text("title")
    return Found(
        text,
        title or None,
        _day(page.about.get("article:published_time", "")),
        page.about.get("og:site_name"),
        page.about.get("og:url"),
    )


def _decoded(data: bytes) -> str | None:
    """The page's own word on its encoding is believed where it fits; a byte order mark goes before it."""
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            text = data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            return decode(data)
        return None if "\x00" in text else text
    return decode(data)


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None


class _Page(HTMLParser):
    """Gathers the visible text of the page, and of its `<article>`, `<main>`, `<h1>` and `<title>` apart."""

    _GATHERED = ("article", "main", "h1", "title")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.about: dict[str, str] = {}
        self._depth = dict.fromkeys((*_HIDDEN, *self._GATHERED), 0)
        self._parts: dict[str, list[str]] = {name: [] for name in ("", *self._GATHERED)}

    def text(self, part: str) -> str:
        """The text gathered under a tag ("" for the page): blanks made one, a line for each block."""
        lines = (" ".join(line.split()) for line in "".join(self._parts[part]).split("\n"))
        return "\n".join(line for line in lines if line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            self._note(dict(attrs))
        if tag in self._depth:
            self._depth[tag] += 1
        if tag in _BLOCKS:
            self._gather("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._gather("\n")
        if self._depth.get(tag):
            self._depth[tag] -= 1

    def handle_data(self, data: str) -> None:
        # Line ends in the source are blanks to a reader.
        self._gather(data.replace("\r", " ").replace("\n", " "))

    def _gather(self, text: str) -> None:
        if any(self._depth[tag] for tag in _HIDDEN):
            return
        if not self._depth["title"]:
            self._parts[""].append(text)
        for name in self._GATHERED:
            if self._depth[name]:
                self._parts[name].append(text)

    def _note(self, attributes: dict[str, str | None]) -> None:
        name = attributes.get("property") or attributes.get("name")
        content = attributes.get("content")
        if name and content and content.strip():
            self.about.setdefault(name, content.strip())
