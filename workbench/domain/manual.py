"""The pages of the manual, `resources/manual/<language>/<page>.md`, as Markdown."""

import re
from dataclasses import dataclass
from functools import cache

from workbench.domain.resources import resources

PAGES = (
    "start",
    "reading",
    "marking",
    "review",
    "roster",
    "chronology",
    "entities",
    "briefs",
    "reader",
    "keys",
    "safety",
    "cli",
)
"""The pages in the order in which they are listed."""
_HEADING = re.compile(r"^(#{1,3}) +(.+?)\s*$", re.M)
_FENCED = re.compile(r"^(```|~~~).*?^\1", re.M | re.S)
_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)|[*_`|]+|^#+ |^[-:| ]+$", re.M)
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]*)\)")
_NO_SLUG = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it, as plain words. `anchor` is what a link names: `page.md#anchor`;
    "" for the page's own title."""

    page: str
    anchor: str
    heading: str
    text: str


def page(name: str, language: str) -> str:
    """A page in the reader's language. Raises FileNotFoundError: a missing page is a bug."""
    folder = resources() / "manual" / ("ru" if language == "ru" else "en")
    return (folder / f"{name}.md").read_text(encoding="utf-8")


def pictures(text: str) -> list[tuple[str, str]]:
    """The pictures of a page: each as it stands in the text, and its file."""
    return [(found[0], found[1]) for found in _PICTURE.finditer(text)]


def title(name: str, language: str) -> str:
    """The heading of a page."""
    return sections(name, language)[0].heading


@cache
def sections(name: str, language: str) -> tuple[Section, ...]:
    """The sections of a page in their order; the first is its title and what stands before all others."""
    text = page(name, language)
    blank = _FENCED.sub(lambda block: re.sub(r"[^\n]", " ", block[0]), text)
    found = list(_HEADING.finditer(blank))
    ends = [heading.start() for heading in found[1:]] + [len(text)]
    return tuple(
        Section(
            name,
            anchor(heading[2]) if len(heading[1]) > 1 else "",
            plain(heading[2]),
            plain(text[heading.end() : end]),
        )
        for heading, end in zip(found, ends, strict=True)
    )


def anchor(heading: str) -> str:
    """A heading as a link names it, by the rule that the places use where Markdown is read."""
    return _NO_SLUG.sub("", plain(heading).lower()).replace(" ", "-")


def plain(markdown: str) -> str:
    """The words without their marks, in one line."""
    return " ".join(_MARKS.sub(lambda mark: mark[1] or "", markdown).split())
