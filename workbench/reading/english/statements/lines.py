"""The sentences of a paragraph as its author speaks: what is quoted stands in them as one sign.

“We agree. We always did,” he said. “It matters.” is one line of the author's, [quote] he said, and another,
[quote]; the sentence splitter sees four.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workbench.reading.document import Document, Sentence, Token
from workbench.reading.english.statements.quotations import Quotations
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.text.quotes import Quote

_STOPS = frozenset({".", "!", "?", "…", "..."})
_SIGN = ":"
"""What stands for a quotation: a sign that no group and no subject reaches across."""
_REACH = 8


@dataclass(slots=True)
class Line:
    """`tokens` with their quotations, by the index of the sign for each; `number` is the paragraph's."""

    tokens: list[Token]
    number: int
    quotes: dict[int, Quote] = field(default_factory=dict)
    index: int = 0

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    def sentence(self) -> Sentence:
        return Sentence(self.index, self.start, self.end, self.tokens)


def lines_of(
    document: Document, quotations: Quotations, sentences: Sequence[Sentence], number: int
) -> Iterator[Line]:
    """The lines of one paragraph, whose sentences are given."""
    line: Line | None = None
    previous = -1
    for token, index, quote in _signs(document, quotations, sentences):
        parts = line is not None and _parts(line, token, quote, index != previous, document.text)
        if parts and line is not None and not (quote is None and _is_asked(line, sentences, index, token)):
            yield line
            line = None
        if line is None:
            line = Line([], number, index=index)
        if quote is not None:
            line.quotes[len(line.tokens)] = quote
        line.tokens.append(token)
        previous = index
    if line is not None:
        yield line


def _signs(
    document: Document, quotations: Quotations, sentences: Sequence[Sentence]
) -> Iterator[tuple[Token, int, Quote | None]]:
    """The tokens outside quotations, with their sentence, and one token for each quotation of speech."""
    done: Quote | None = None
    for sentence in sentences:
        for token in sentence.tokens:
            quote = quotations.at(token.start)
            if quote is None or not quotations.is_speech(quote):
                yield token, sentence.index, None
            elif quote is not done:
                done = quote
                end = min(quote.end, len(document.text))
                yield Token(quote.start, end, _SIGN, "PUNCT", {}, _SIGN), sentence.index, quote


def _parts(line: Line, token: Token, quote: Quote | None, other: bool, text: str) -> bool:
    """Whether a new line begins with the token."""
    last = line.tokens[-1]
    held = line.quotes.get(len(line.tokens) - 1)
    if held is None:
        if last.text in _STOPS and quote is not None:
            return True
        return other and (last.text in _STOPS or quote is None)
    if token.text in _STOPS or token.text in (",", ")", ";", "-", "–", "—"):
        return False
    if "\n" in text[last.end : token.start]:
        return True
    ended = text[held.last - 1 : held.last] in tuple(".!?…")
    return ended and (quote is not None or token.text[:1].isupper() or token.text[:1].isdigit())


def _is_asked(line: Line, sentences: Sequence[Sentence], index: int, token: Token) -> bool:
    """ "Yes!" President Arce said: a sign of exclamation or of question does not end what the author says."""
    held = line.quotes.get(len(line.tokens) - 1)
    if held is None or len(line.tokens) > 1:
        return False
    sentence = next((one for one in sentences if one.index == index), None)
    if sentence is None:
        return False
    following = [one for one in sentence.tokens if one.start >= token.start]
    for place, one in enumerate(following[:_REACH]):
        if one.text in (",", ":", ";"):
            return False
        if one.lemma in SAYING and one.pos == "VERB":
            return len(following) <= place + _REACH
    return False
