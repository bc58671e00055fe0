"""A text without what only its setting put there: odd blanks, signs of no width, lines broken at a width.

«в 2018 году» with a blank that does not break, "member" with a soft hyphen in it, a mail whose lines end
after seventy signs and a post with flags and "#" before its words say what they say without. Offsets lead
back to the article, which keeps every sign.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise

from workbench.domain.article import Span
from workbench.domain.claims import Claim, Reading
from workbench.domain.titles import PICTURES
from workbench.reading.text.word_forms import is_known

_BLANK = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_ODD = re.compile(
    rf"(?P<blank>[ \t{_BLANK}]{{2,}}|[{_BLANK}])|(?P<dash>--(?=\s))|(?P<tag>\#(?=[^\W\d_]))"
    rf"|(?P<cited>(?:>[ \t]?)+)|(?P<picture>(?:[{PICTURES}][\ufe0f\u200d]*)+[ \t]*)"
    r"|(?P<entity>&(?:[a-z]{2,8}|\#\d{2,5}|\#x[\da-f]{2,4});)|[\u00ad\u200b\u2060\ufeff]|\r(?=\n)"
)
"""Blanks, a dash of two hyphens, marks of topics and of quoted mail, pictures, signs as HTML writes them, and
those that say nothing."""
_LATIN_INSIDE = re.compile(
    "(?<![A-Za-z])[A-Za-z]{1,12}(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё])[A-Za-z]{1,12}(?![A-Za-z])"
)
_LOOKALIKES = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")
_LINE = re.compile(r"[^\n]+")
_HYPHENED = re.compile(r"([^\W\d_]+)[-\u00ad]$")
_WORD = re.compile(r"[а-яёa-z]+")
_LEAD = re.compile(r"[\s>]*")
"""What stands before the words of a line, in a mail that is answered, too."""
_ITEM = re.compile(r"[-–—•*·▪|]|\(?\d{1,3}[.)]\s")
"""How an item of a list begins, which is a line of its own."""
_GOES_ON = re.compile(r"[–—-]\s[^\W\d_A-ZА-ЯЁ]")
_NARROWEST, _WIDEST = 50, 120
"""Signs of a line that was broken at a width, as mail and plain text files are."""
_ALIKE = 8
_LONGER = 2
"""By how much the longest line of such a text may differ from the next, and how many may be longer, such as
addresses."""
_FEWEST = 3
"""Lines that end where the next word would not have fitted, in a text that was broken so."""


_Line = tuple[int, int, str]
"""Where a line starts and ends, and its words."""
_Change = tuple[int, int, str]
"""Where the text is changed, and what stands there instead."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """`text` as it is to be read; from the sign at each of `places` on it is the original's from the sign at
    the same one of `origins`, or one sign for as many as `widths` tells."""

    text: str
    places: list[int]
    origins: list[int]
    widths: list[int]

    def restored(self, reading: Reading, original: str) -> Reading:
        """The reading of this text as one of the original."""
        mentions = []
        for one in reading.mentions:
            span = self._span(one.start, one.end, original)
            mentions.append(replace(one, start=span.start, end=span.end, text=span.text))
        claims = tuple(self._restored(claim, original) for claim in reading.claims)
        article = replace(reading.article, text=original)
        return replace(reading, article=article, mentions=tuple(mentions), claims=claims)

    def _restored(self, claim: Claim, original: str) -> Claim:
        spans = (self._span(span.start, span.end, original) for span in claim.evidence)
        return replace(claim, evidence=tuple(spans))

    def _span(self, start: int, end: int, original: str) -> Span:
        return Span.of(original, self._origin(start)[0], self._origin(end - 1)[1])

    def _origin(self, place: int) -> tuple[int, int]:
        """Where the sign at a place begins and ends in the original."""
        index = bisect_right(self.places, place) - 1
        start = self.origins[index] + place - self.places[index]
        return start, start + self.widths[index]


def tidied(text: str) -> Tidied | None:
    """The text made tidy; None where there is nothing to be done."""
    changes = sorted(
        [*_odd(text), *_foreign(text), *_broken(text)], key=lambda change: (change[0], -change[1])
    )
    if not changes:
        return None
    pieces: list[str] = []
    places, origins, widths = [0], [0], [1]
    done = length = 0
    for start, end, instead in changes:
        if start < done:
            continue  # blanks where two lines were joined
        pieces += [text[done:start], instead]
        length += start - done
        if instead:
            places.append(length)
            origins.append(start)
            widths.append(end - start if len(instead) == 1 else 1)
        length += len(instead)
        places.append(length)
        origins.append(end)
        widths.append(1)
        done = end
    pieces.append(text[done:])
    return Tidied("".join(pieces), places, origins, widths)


def _odd(text: str) -> Iterator[_Change]:
    for match in _ODD.finditer(text):
        start, end = match.span()
        instead = _instead(match, text[start - 1 : start])
        if instead is not None:
            yield start, end, instead


def _instead(match: re.Match[str], before: str) -> str | None:
    """What is read in place of the signs behind `before`; None where they are read as they are."""
    begins, words = not before or before.isspace(), match[0]
    match match.lastgroup:
        case "blank":  # how far a line stands in is left alone
            return None if begins and len(words) > 1 else " "
        case "dash":
            return "—" if begins else None
        case "tag":
            return "" if begins or not before.isalnum() else None
        case "cited":
            return "" if before in ("", "\n") else None
        case "entity":
            sign = unescape(words)
            return (" " if sign.isspace() else sign) if len(sign) == 1 else None
        case "picture":
            return " " if not begins and words[-1].isspace() else ""
    return ""


def _foreign(text: str) -> Iterator[_Change]:
    """Latin letters inside Cyrillic words that look like the letters that are meant: «Кaзахстан»."""
    for match in _LATIN_INSIDE.finditer(text):
        if _LOOKALIKES.keys() >= {ord(sign) for sign in match[0]}:
            yield *match.span(), match[0].translate(_LOOKALIKES)


def _broken(text: str) -> list[_Change]:
    """The line ends that are but the width's: the next line's first word would not have fitted before."""
    lines = [(match.start(), match.end(), match.group()) for match in _LINE.finditer(text)]
    lengths = sorted((len(line.rstrip()) for _, _, line in lines), reverse=True)
    longest = pairwise(lengths[: _LONGER + 2])
    width = next((one for one, other in longest if one - other < _ALIKE), 0)
    if not _NARROWEST <= width <= _WIDEST:
        return []
    neighbours = [(one, other) for one, other in pairwise(lines) if one[1] + 1 == other[0]]
    told = [(one, other) for one, other in neighbours if _has_words(one[2]) and _has_words(other[2])]
    broken = [(one, other) for one, other in told if _is_full(one[2], other[2], width)]
    if len(broken) < _FEWEST or 2 * len(broken) < len(told):
        return []
    return [_joint(one, other) for one, other in broken]


def _joint(one: _Line, other: _Line) -> _Change:
    """What two lines are joined by: nothing behind a hyphen, which goes where it only broke a word."""
    line, start = one[2].rstrip(), other[0] + _words_at(other[2])
    end, following = one[0] + len(line), other[2][start - other[0] :]
    hyphened = _HYPHENED.search(line)
    rest = _WORD.match(following)
    if hyphened is None or rest is None:
        return end, start, " "
    return end - is_known(hyphened[1].lower() + rest[0]), start, ""


def _is_full(line: str, following: str, width: int) -> bool:
    words = following[_words_at(following) :]
    return not _is_item(line, words) and len(line.rstrip()) + 1 + len(words.split(maxsplit=1)[0]) > width


def _is_item(line: str, words: str) -> bool:
    """Whether the words begin an item of a list; a dash and a small letter may go on with the line before."""
    goes_on = _GOES_ON.match(words) is not None and line.rstrip()[-1:] not in (":", ";", ".", "")
    return _ITEM.match(words) is not None and not goes_on


def _words_at(line: str) -> int:
    lead = _LEAD.match(line)
    return lead.end() if lead else 0


def _has_words(line: str) -> bool:
    return _words_at(line) < len(line)
