"""How sure a claim is: the share of right ones among claims like it in our gold.

resources/models/confidence.json holds the shares; packaging/calibrate counts them. A claim's share is that of
its rule and modality, drawn towards the rule's, that towards its language's, that towards its kind's, since
few claims of a rule are in the gold. A rule that the gold has not met has its language's share.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from workbench.domain.claims import Claim, EventClaim, StatementClaim
from workbench.domain.resources import resources
from workbench.domain.wording import OF_A_STATE


def with_confidence(claim: Claim) -> Claim:
    """The claim with how sure it is; with none where the shares are missing."""
    shares = _shares()
    known = [shares[key] for key in groups_of(claim) if key in shares]
    return replace(claim, confidence=known[-1]) if known else claim


def groups_of(claim: Claim) -> Iterator[str]:
    """The groups that the claim belongs to, from the widest to the narrowest."""
    language = claim.rule.partition(".")[0]
    if isinstance(claim, EventClaim) and claim.type in OF_A_STATE:
        # the gold writes them as memberships, and they are as sure as those
        yield "membership"
        yield f"membership {language}"
        return
    yield claim.kind
    yield f"{claim.kind} {language}"
    yield f"{claim.kind} {claim.rule}"
    if not isinstance(claim, StatementClaim):
        yield f"{claim.kind} {claim.rule} {claim.modality}"


@cache
def _shares() -> dict[str, float]:
    file = resources() / "models" / "confidence.json"
    if not file.is_file():
        return {}
    shares: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))
    return shares
