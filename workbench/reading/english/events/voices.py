"""Who speaks for a format, and of whom "we" and "it" tell where they do: "“We have signed a pact,” said the
secretary general of the SCO", "The SCO says it will adopt a plan"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.article import Mention, Span
from workbench.domain.claims import StatementClaim
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.scenes import BODY_WORDS, Scene, code, organ_in

_OWN = frozenset({"we"})
_OTHERS = frozenset({"it", "they"})


@dataclass(frozen=True)
class Voice:
    """Whoever speaks in a sentence speaks for `format`, in `direct` words or not."""

    format: str
    direct: bool

    @property
    def pronouns(self) -> frozenset[str]:
        """What the speakers call themselves."""
        return _OWN if self.direct else _OTHERS


def voices(document: Document, statements: Sequence[StatementClaim]) -> dict[int, Voice]:
    """The voices of formats, by the sentence in which they speak."""
    found: dict[int, Voice] = {}
    for statement in statements:
        format_id = _spoken_for(document, statement)
        if format_id is None:
            continue
        voice = Voice(format_id, statement.direct)
        for span in statement.evidence:
            found |= dict.fromkeys(sentences_of(document, span), voice)
    return found


def sentences_of(document: Document, span: Span) -> range:
    """The sentences that the span lies in."""
    first, last = (
        bisect_right(document.sentences, at, key=lambda one: one.start) - 1
        for at in (span.start, span.end - 1)
    )
    return range(first, last + 1)


def is_of_a_format(scene: Scene, lemmas: set[str]) -> bool:
    """ "We propose drawing up a rule for the format": whether those who speak speak of a format."""
    named = scene.bodies.between(scene.sentence.start, scene.sentence.end)
    return bool(lemmas & {"we", "i"}) and bool(named or lemmas & (BODY_WORDS | NOUNS))


def _spoken_for(document: Document, statement: StatementClaim) -> str | None:
    """The format that speaks itself, or whose own the speaker is: no state's minister."""
    if statement.role is None:
        named = [] if statement.direct else _named(document, statement.speaker)
        return _format_of([one for one in named if statement.speaker.endswith(one.text)])
    inside = list(_named(document, statement.role))
    if any(one.type is MentionType.STATE for one in inside):
        return None
    return _format_of(inside)


def _named(document: Document, words: str) -> Iterator[Mention]:
    kinds = (MentionType.FORMAT, MentionType.ORGANISATION, MentionType.STATE)
    return (one for one in document.mentions if one.type in kinds and _stands_in(words, one.text))


def _stands_in(words: str, name: str) -> bool:
    """Whether the name is among the words, and no part of one: not "SCO" in "NASCO"."""
    return name in words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def _format_of(names: Sequence[Mention]) -> str | None:
    formats = (code(one) for one in names if one.type is MentionType.FORMAT and one.entity)
    return organ_in(names) or next(formats, None)
