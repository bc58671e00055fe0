"""Rumours that are denied in the next breath: "…. This is not true, Tokayev said", "…; Tehran denied it"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.claims import MembershipClaim
from workbench.domain.vocabulary import Modality
from workbench.reading.document import Document, Sentence

_SAID = r"(?:rumou?rs?|reports?|claims?|allegations?|information|speculation|news|stor(?:y|ies)|suggestions?)"
_THIS = rf"(?:this|that|it|(?:this|these|those|such|the|all) (?:\w+ )?{_SAID})"
_WRONG = (
    r"(?:not true|untrue|false|fake|baseless|groundless|unfounded|wrong|incorrect|a lie|a fabrication"
    r"|nonsense|fiction|not the case)"
)
_REFUTES = r"(?:denied|denies|refuted|refutes|rejected|rejects|dismissed|dismisses|rebutted|disproved)"
_REFUTATION = re.compile(
    rf"(?:^|[\"“;,] ?){_THIS} (?:is|are|was|were) (?:\w+ )?{_WRONG}\b"
    rf"|(?<!not )(?<!neither )\b{_REFUTES} (?:{_THIS})(?=\W*$|[,.;]| (?:as|on|in|at|last|to|during)\b)"
    rf"|(?:^|; ?){_THIS} (?:was|were|has been|have been) (?:\w+ )?(?:denied|refuted|rejected|dismissed)\b"
)


def refuted(
    document: Document, sentence: Sentence, told: Sequence[MembershipClaim]
) -> Iterator[MembershipClaim]:
    """The denials of what was `told` as a rumour before the refutation, here or in the sentence before."""
    rumours = [claim for claim in told if claim.modality is Modality.REPORTED]
    text = document.text[sentence.start : sentence.end]
    match = _REFUTATION.search(text.lower()) if rumours else None
    if match is None:
        return
    start, end = sentence.start + match.start(), sentence.start + match.end()
    near = document.sentences[sentence.index - 1].start if sentence.index else 0
    for claim in rumours:
        if near <= claim.evidence[0].start and claim.evidence[0].end <= start + 1:
            yield replace(
                claim,
                modality=Modality.DENIED,
                evidence=(document.span(start, end), *claim.evidence),
                since=None,
                until=None,
                rule="en.refutation",
            )
