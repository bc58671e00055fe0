"""Words that the tokenizer glued by a dash though each is a name: "Asia–Russia", "EU–Central"."""

import re
from collections.abc import Iterable, Iterator

from workbench.reading.document import Sentence, Token

_DASHED = re.compile(
    r"(?<=[^\W\d_])[–—](?=[^\W\d_])|(?<=\bAsia)-(?!Pacific|Plus|Europe)(?=[A-Z])|(?<=[A-Za-z])-(?=Central\b|$)"
)


def parted(sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences, such tokens made several."""
    made = []
    for sentence in sentences:
        if any(_DASHED.search(token.text) for token in sentence.tokens):
            sentence.tokens = [part for token in sentence.tokens for part in _parts(token)]
        made.append(sentence)
    return made


def _parts(token: Token) -> Iterator[Token]:
    glued = len(token.text) == token.end - token.start  # else soft hyphens or stress marks lie inside
    start = 0
    for match in _DASHED.finditer(token.text) if glued else ():
        yield Token(token.start + start, token.start + match.start(), token.text[start : match.start()])
        yield Token(token.start + match.start(), token.start + match.end(), match[0])
        start = match.end()
    if start:
        rest = Token(token.start + start, token.end, token.text[start:])
        yield from [rest] if rest.text else []
    else:
        yield token
