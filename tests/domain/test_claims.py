"""Claims as JSON and back, and the key that keeps a decision with its claim."""

from dataclasses import replace
from typing import Any

import pytest

from workbench.domain.article import Article, Mention, Span
from workbench.domain.claims import (
    Claim,
    EventClaim,
    MembershipClaim,
    Reading,
    StatementClaim,
    claim_as_json,
    claim_from_json,
    claim_key,
)
from workbench.domain.vocabulary import EventType, MentionType, Modality, Status

TEXT = "Баку стал участником. Седьмая встреча прошла в Ташкенте."
MEMBER = MembershipClaim(
    "AZ",
    "ca-consultative",
    Status.MEMBER,
    Modality.DECIDED,
    (Span.of(TEXT, 0, 21), Span.of(TEXT, 22, 37)),
    since="2025-11",
    said_by="Зенько",
    relay=("ТАСС", "Day.Az"),
)
MEETING = EventClaim(
    EventType.MEETING,
    "ca-consultative",
    Modality.DECIDED,
    (Span.of(TEXT, 22, 56),),
    ordinal=7,
    date="2025-11",
    place="Ташкент",
)
SAID = StatementClaim("Зенько", "цитата", True, (Span.of(TEXT, 0, 4),), role="секретарь")


@pytest.mark.parametrize("claim", [MEMBER, MEETING, SAID])
def test_json_and_back(claim: Claim) -> None:
    shown = claim_as_json(claim)
    assert next(iter(shown)) == "kind"
    assert claim_from_json(shown) == claim
    assert all(TEXT[span["start"] : span["end"]] == span["text"] for span in shown["evidence"])


def test_contract_fields_are_there() -> None:
    """The fields that contract.md lists."""
    assert {*claim_as_json(MEMBER)} >= {
        *("kind", "state", "format", "status", "modality", "since", "until", "said_by", "relay", "evidence")
    }
    assert {*claim_as_json(MEETING)} >= {
        *(
            "kind",
            "type",
            "format",
            "ordinal",
            "date",
            "place",
            "state",
            "actor",
            "title",
            "modality",
            "evidence",
        )
    }
    assert {*claim_as_json(SAID)} >= {
        *("kind", "speaker", "role", "place", "venue", "date", "quote", "direct", "relay", "evidence")
    }


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "rumour"}, {"status": "friend"}, {"modality": "perhaps"}, {"evidence": [{"begin": 1}]}],
)
def test_anything_else_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises((KeyError, ValueError, TypeError)):
        claim_from_json({**claim_as_json(MEMBER), **wrong})


def test_fields_of_a_later_version_are_passed_over() -> None:
    assert claim_from_json({**claim_as_json(MEMBER), "mood": 1}) == MEMBER


def test_key_survives_a_better_reading() -> None:
    finer = replace(MEMBER, since="2025-11-16", said_by=None, relay=())
    assert claim_key(finer) == claim_key(MEMBER)
    moved = replace(MEMBER, evidence=(replace(MEMBER.evidence[0], start=5, end=26),))
    assert claim_key(moved) == claim_key(MEMBER)


@pytest.mark.parametrize(
    "other",
    [
        replace(MEMBER, state="RU"),
        replace(MEMBER, format="sco"),
        replace(MEMBER, status=Status.GUEST),
        replace(MEMBER, modality=Modality.PROPOSED),
        replace(MEMBER, evidence=MEMBER.evidence[1:]),
        MEETING,
        replace(MEETING, ordinal=6),
        SAID,
        replace(SAID, direct=False),
    ],
)
def test_key_tells_claims_apart(other: Claim) -> None:
    assert claim_key(other) != claim_key(MEMBER)


def test_keys_do_not_change_between_versions() -> None:
    """Decisions in dossiers rest on them."""
    assert claim_key(MEMBER) == "8ed10075cd1d9c8deb9fd258"
    assert claim_key(MEETING) == "c9dfdb0732a20121b3ebed56"


def test_reading_as_json() -> None:
    mention = Mention(0, 4, "Баку", MentionType.STATE, "CITY", "state:AZ", "Азербайджан")
    shown = Reading(Article(TEXT, "Баку"), (mention,), (MEMBER,)).as_json()
    assert set(shown) == {"article", "mentions", "claims"}
    assert shown["article"]["text"] == TEXT
    assert shown["mentions"][0]["entity"] == "state:AZ"
