"""Rumours that are denied in the next breath: «…, в Астане эти сообщения опровергли»."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.domain.claims import MembershipClaim
from workbench.domain.vocabulary import Modality
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.modality.doubt import HEARSAY, UNTRUE, UNTRUE_ADJECTIVES
from workbench.reading.patterns import wordset

_REFUTING = wordset("опровергнуть опровергать отрицать отвергнуть отвергать дезавуировать")
_NOT_THIS = (["не", "так"], ["не", "соответствует"], ["не", "правда"])
_CALLING = wordset("назвать называть")
_THIS = wordset("этот данный такой подобный")
_ABOUT = frozenset({"о", "об", "про", "насчет"})


def refuted(
    document: Document, sentence: Sentence, told: Iterable[MembershipClaim]
) -> Iterator[MembershipClaim]:
    """The denials of what is `told` in this sentence before the refutation, or in the one before."""
    rumours = [claim for claim in told if claim.modality is Modality.REPORTED]
    place = _refutation(sentence.tokens) if rumours else None
    if place is None:
        return
    start, end = sentence.tokens[place[0]].start, sentence.tokens[place[1]].end
    for claim in rumours:
        if claim.evidence[0].end <= start:
            yield replace(
                claim,
                modality=Modality.DENIED,
                evidence=(document.span(start, end), *claim.evidence),
                since=None,
                until=None,
                rule="ru.refutation",
            )


def _refutation(tokens: list[Token]) -> tuple[int, int] | None:
    """Where «эти сообщения опровергли», «это отрицают», «это неправда» stands, first and last token."""
    words = [token.text.lower() for token in tokens]
    for place in range(len(words) - 1):
        if words[place] == "это" and (
            tokens[place + 1].lemma in UNTRUE or words[place + 1 : place + 3] in _NOT_THIS
        ):
            return place, place + 1
    for verb, token in enumerate(tokens):
        if token.lemma in _REFUTING or (token.lemma in _CALLING and _is_untrue(tokens)):
            thing = next((i for i in range(len(tokens)) if _is_what_was_said(tokens, i)), None)
            negated = verb > 0 and tokens[verb - 1].text.lower() in ("не", "ни")
            if thing is not None and not negated:
                return min(thing, verb), max(thing, verb)
    return None


def _is_untrue(tokens: list[Token]) -> bool:
    words = {token.lemma for token in tokens}
    return not words.isdisjoint(UNTRUE | UNTRUE_ADJECTIVES) or {"соответствовать", "не"} <= words


def _is_what_was_said(tokens: list[Token], index: int) -> bool:
    """«это», «эти слухи», «такую информацию»; not «сообщения о задержаниях»."""
    token = tokens[index]
    following = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    if token.lemma in HEARSAY:
        return index > 0 and tokens[index - 1].lemma in _THIS and following not in _ABOUT
    return token.text.lower() == "это" and token.pos == "PRON"
