"""A text as the models can read it: letters composed, without stress marks and signs of no width, brackets
round.

«Росси́я» and «Рос­сия» are one word to a reader and three to a tokenizer, and so is «государств — членов»,
which agencies write for «государств-членов». Offsets lead back to the text itself.
"""

import re
import unicodedata
from dataclasses import dataclass

_MARKS = re.compile(r"[\u0300-\u036f\u00ad\u200b\u2060]")
_CLUSTER = re.compile(
    r"[^\u0300-\u036f\u00ad\u200b\u2060][\u0300-\u036f]*|[\u0300-\u036f]+|[\u00ad\u200b\u2060]"
)
_COMPOUND = re.compile(
    r"\b(?:[Гг]осударств|[Сс]тран)[а-я]{0,3}([ \xa0][-–—][ \xa0]?|[-–—][ \xa0])"
    r"(?=(?:член|наблюдател|партн[её]р|участник)(?:а|я|у|ю|ом|ем|ов|ей|ам|ям|ами|ями|ах|ях)\b"
    r"|участниц(?:|ей|е|ам|ами|ах)\b)"
)
"""Only where the case tells that it is one word: «обе страны — члены ШОС» says that they are."""
_SLASHED = re.compile(r"(?<=[\w»\"”)] )/(?=[^\W\d])([^/\n()]{1,250}(?<=[\w»\"”.]))/(?=[\s,.;:!?–—-]|$)")
"""«страны БРИКС /Бразилия, Россия, Индия/», as agencies write what others put in brackets."""
_INVISIBLE = frozenset("\u00ad\u200b\u2060")


@dataclass(frozen=True, slots=True)
class PlainText:
    """The text to be read, and for each of its signs where in the original it starts and ends.

    `starts` and `ends` are None where nothing was changed.
    """

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that `[start, end)`, which is not empty, was made of."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def plain(text: str) -> PlainText:
    """The text made plain; itself where there is nothing to make."""
    text = _SLASHED.sub(r"(\1)", text) if "/" in text else text
    dashes = {match.start(1): match.end(1) for match in _COMPOUND.finditer(text)}
    if not dashes and not _MARKS.search(text):
        return PlainText(text)
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    behind = 0
    for match in _CLUSTER.finditer(text):
        sign = match.group()
        if match.start() in dashes:
            behind = dashes[match.start()]
            signs.append("-")
            starts.append(match.start())
            ends.append(behind)
        if sign in _INVISIBLE or match.start() < behind:
            continue
        composed = unicodedata.normalize("NFC", sign) if len(sign) > 1 else sign
        signs.append(composed if len(composed) == 1 else composed[0])
        starts.append(match.start())
        ends.append(match.end())
    return PlainText("".join(signs), starts, ends)
