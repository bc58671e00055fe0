"""Formats that are called by a phrase, not by a name: "leaving the Alliance", «из Содружества».

`patterns` of `formats.toml` name their format wherever they stand. What `vague` finds is such a name only in
a text that names the format otherwise, too, or that shows all its `signs`; where the text matches `unless`,
the words mean something else.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from workbench.domain.gazetteer import formats_file
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence
from workbench.reading.names.name_matching import Entry

Span = tuple[int, int, Entry]
_CLASS = re.compile(r"(?:\[\^?\]?(?:\\.|[^]\\])*\]|\\.|\{[^}]*\}|\w[?*])[?*+]*")
_GROUP = re.compile(r"\([^()]*\)[?*+]*")
_LETTERS = re.compile(r"[^\W\d_]+")


def stem_of(pattern: str) -> str:
    """The longest stretch of letters that stands in whatever the pattern matches, "" where there is none. To
    look for it is far cheaper than to try a pattern that begins with what must stand before a name."""
    plain, inner = _CLASS.sub("#", pattern), ""
    while plain != inner:
        plain, inner = _GROUP.sub("#", plain), plain
    return "" if "|" in plain else max(_LETTERS.findall(plain), key=len, default="")


@dataclass(frozen=True, slots=True)
class _Vague:
    """The words that may mean a format, and by what a text shows whether they do."""

    entry: Entry
    stems: tuple[str, ...]
    words: re.Pattern[str]
    signs: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None

    def is_meant(self, text: str, named: Collection[str | None]) -> bool:
        shown = bool(self.signs) and all(sign.search(text) for sign in self.signs)
        other = self.unless is not None and self.unless.search(text)
        return not other and (shown or self.entry.entity in named)


def phrases(text: str, language: str) -> list[Span]:
    """The phrases that always name their format; but what may mean another, too, means that where the text
    names it: "the Commonwealth leaders" of a text on the CIS."""
    plain = _plain(text, language)
    found = [
        (*match.span(), entry)
        for stem, pattern, entry in _patterns(language)
        if stem in plain
        for match in pattern.finditer(plain)
    ]
    told = {(text[start:end], entry.entity) for start, end, entry in found}
    others = {
        one for one in told
        if any(re.search(rf"\b{name}\b", text) for name in _rivals(language).get(one, ()))
    }  # fmt: skip
    return [span for span in found if (text[span[0] : span[1]], span[2].entity) not in others]


def vague_phrases(text: str, language: str, named: Collection[str | None]) -> list[Span]:
    """The phrases that mean their format in this text, which otherwise names those in `named`."""
    plain = _plain(text, language)
    found: list[Span] = []
    for vague in _vague(language):
        near = any(stem in plain for stem in vague.stems)
        spans = [match.span() for match in vague.words.finditer(plain)] if near else []
        if spans and vague.is_meant(plain, named):
            found += [(*span, vague.entry) for span in spans]
    return found


def by_sentence(sentences: Sequence[Sentence], spans: Iterable[Span]) -> dict[int, list[Span]]:
    """The phrases by the index of the sentence that each lies in; of several, none."""
    found: dict[int, list[Span]] = {}
    for span in spans:
        place = bisect_right(sentences, span[0], key=lambda sentence: sentence.start) - 1
        if place >= 0 and span[1] <= sentences[place].end:
            found.setdefault(sentences[place].index, []).append(span)
    return found


def _plain(text: str, language: str) -> str:
    return text.replace("ё", "е").replace("Ё", "Е") if language == "ru" else text


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str], Entry], ...]:
    return tuple(
        (stem_of(pattern), re.compile(pattern), _entry(row, language))
        for row in formats_file()
        for pattern in row.get("patterns", {}).get(language, ())
    )


@cache
def _vague(language: str) -> tuple[_Vague, ...]:
    return tuple(
        _Vague(
            _entry(row, language, contextual=True),
            tuple(map(stem_of, row["vague"][language])),
            re.compile("|".join(row["vague"][language])),
            tuple(re.compile(sign) for sign in row.get("signs", {}).get(language, ())),
            re.compile(row["unless"][language]) if language in row.get("unless", {}) else None,
        )
        for row in formats_file()
        if language in row.get("vague", {})
    )


def _entry(row: dict[str, object], language: str, *, contextual: bool = False) -> Entry:
    name = row["name"]
    assert isinstance(name, dict)
    return Entry(
        MentionType.FORMAT, "ORGANIZATION", f"format:{row['id']}", name[language], contextual=contextual
    )


@cache
def _rivals(language: str) -> dict[tuple[str, str | None], list[str]]:
    """The full and short names of the other formats that a word may mean, by the word and the format."""
    rows = formats_file()
    vague = [(name, row) for row in rows for name in row.get("contextual", {}).get(language, ())]
    return {
        (name, f"format:{row['id']}"): [
            known for alike, other in vague if alike == name and other is not row
            for known in (other["name"][language], other["short"][language])
        ]
        for name, row in vague
    }  # fmt: skip
