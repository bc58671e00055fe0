"""Papers that speak, and whose they are: "a statement of the ministry", "the ministry's letter"."""

from collections.abc import Sequence

from workbench.reading.document import Token
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.phrases import Phrase

_BY = frozenset({"by", "from", "of"})
_KINDS = frozenset({"joint", "press", "official", "written", "brief", "latest", "new", "recent", "final"})
"""What may stand between whose paper it is and the paper: "the ministry's brief statement"."""


def author_of(tokens: Sequence[Token], paper: Phrase) -> Phrase | None:
    """Who the phrase of a paper says made it: "a statement by X", "X's press statement"."""
    for place in range(paper.first + 1, paper.end - 1):
        if tokens[place].pos == "ADP":
            made = tokens[place - 1].lemma in known.PAPERS and tokens[place].text.lower() in _BY
            return Phrase(place + 1, paper.end) if made else None
    if tokens[paper.end - 1].lemma not in known.PAPERS:
        return None
    owner = paper.end - 1
    while owner > paper.first and tokens[owner - 1].text.lower() in _KINDS:
        owner -= 1
    while owner > paper.first and tokens[owner - 1].lemma in ("'s", "'"):
        owner -= 1
        if tokens[owner - 1].lemma not in ("'s", "'"):
            kind = tokens[paper.first].text.lower() in ("a", "an")  # "a chair's statement"
            return Phrase(paper.first, owner) if owner > paper.first and not kind else None
    return None
