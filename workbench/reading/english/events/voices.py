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
from workbench.reading.english.events.named_owners import LESSER
from workbench.reading.english.events.scenes import BODY_WORDS, Scene, code, organ_in
from workbench.reading.english.words.closed_class import words

_OWN = frozenset({"we"})
_OTHERS = frozenset({"it", "they"})
_OF_OTHERS = LESSER - words("committee commission press board assembly assistant speaker") | words(
    "researcher analyst professor envoy economist"
)
"""Who does not speak for the format that his office names."""
_APART = frozenset({"to", "on", "from", "with", "at"})
_ARTICLES = frozenset({"the", "a", "an"})


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
    if any(one.type is MentionType.STATE for one in inside) or _is_of_others(statement.role, inside):
        return None
    return _format_of(inside)


def _is_of_others(role: str, named: Sequence[Mention]) -> bool:
    """ "an SCO expert", "head of a bank from the BRICS", "of the delegation to ASEAN": none of its own."""
    before = (role[: role.find(one.text)].lower().split() for one in named)
    above = (next((word for word in reversed(told) if word not in _ARTICLES), "") for told in before)
    return not _OF_OTHERS.isdisjoint(re.findall(r"[\w-]+", role.lower())) or not _APART.isdisjoint(above)


def _named(document: Document, told: str) -> Iterator[Mention]:
    kinds = (MentionType.FORMAT, MentionType.ORGANISATION, MentionType.STATE)
    return (one for one in document.mentions if one.type in kinds and _stands_in(told, one.text))


def _stands_in(told: str, name: str) -> bool:
    """Whether the name is among the words, and no part of one: not "SCO" in "NASCO"."""
    return name in told and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told) is not None


def _format_of(names: Sequence[Mention]) -> str | None:
    formats = (code(one) for one in names if one.type is MentionType.FORMAT and one.entity)
    return organ_in(names) or next(formats, None)
