"""Reading again never touches decisions: what was decided stays, what is now read is shown beside it."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from dossier_samples import TEXT, add_sample, member_claim, sample_article, sample_reading, words
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.actions.claims import accept, dismiss_later, edit_claim, reject, take_later
from workbench.actions.history import undo
from workbench.actions.readers import Readers
from workbench.actions.rereading import outdated, read_all_again
from workbench.domain.additions import AddedAlias, Additions
from workbench.domain.article import Article
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, Reading, StatementClaim
from workbench.domain.errors import UserError
from workbench.domain.rows import RereadReport
from workbench.domain.vocabulary import EventType, Modality, Review, Status
from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import create

MEMBER, MEETING, STATEMENT = 1, 2, 3


class Another:
    """A reader that says what it is told to say."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = tuple(claims)

    def submit(self, article: Article, additions: Additions) -> "Future[Reading]":
        made: Future[Reading] = Future()
        made.set_result(sample_reading(article, self.claims))
        return made


def _again(dossier: Dossier, *claims: Claim) -> RereadReport:
    return read_all_again(dossier, reader=Another(claims))


def _row(dossier: Dossier, claim: int = MEMBER):  # type: ignore[no-untyped-def]
    return next(row for row in dossier.claims() if row.id == claim)


def test_a_decided_claim_stays_decided_when_its_words_shrink(dossier: Dossier) -> None:
    accept(dossier, [MEMBER])
    shorter = member_claim(evidence=(words(TEXT, "Азербайджан стал"),), rule="ru.new", confidence=0.9)
    report = _again(dossier, shorter)
    row = _row(dossier)
    assert (row.review, row.found, row.later) == (Review.ACCEPTED, True, None)
    assert row.claim.evidence[0].text == "Азербайджан стал полноправным участником"
    assert (report.new, report.changed) == ((), ())


def test_what_the_reader_now_says_of_a_decided_claim_is_shown_beside_it(dossier: Dossier) -> None:
    accept(dossier, [MEMBER])
    report = _again(dossier, member_claim(since="2025-11-16"))
    row = _row(dossier)
    assert isinstance(row.claim, MembershipClaim) and isinstance(row.later, MembershipClaim)
    assert (row.claim.since, row.later.since) == ("2025-11", "2025-11-16")
    assert report.changed == (MEMBER,)
    assert _again(dossier, member_claim(since="2025-11-16")).changed == ()  # told once


def test_another_modality_is_the_same_claim_read_otherwise_once_it_is_decided(dossier: Dossier) -> None:
    reject(dossier, [MEMBER])
    report = _again(dossier, member_claim(modality=Modality.PLANNED))
    row = _row(dossier)
    assert row.review == Review.REJECTED and isinstance(row.later, MembershipClaim)
    assert row.later.modality == Modality.PLANNED and report.new == ()


def test_taking_the_new_reading_of_an_accepted_claim_mends_the_roster(dossier: Dossier) -> None:
    accept(dossier, [MEMBER])
    _again(dossier, member_claim(since="2025-11-16"))
    take_later(dossier, MEMBER)
    assert [row.since for row in dossier.memberships()] == ["2025-11-16"]
    assert (_row(dossier).review, _row(dossier).later) == (Review.ACCEPTED, None)
    undo(dossier)
    assert [row.since for row in dossier.memberships()] == ["2025-11"]
    assert _row(dossier).later is not None


def test_a_rejected_claim_whose_new_reading_is_taken_waits_again(dossier: Dossier) -> None:
    reject(dossier, [MEMBER])
    _again(dossier, member_claim(since="2025-11-16"))
    take_later(dossier, MEMBER)
    assert _row(dossier).review == Review.OPEN


def test_what_was_dismissed_is_not_told_again_until_the_reader_says_something_new(dossier: Dossier) -> None:
    accept(dossier, [MEMBER])
    _again(dossier, member_claim(since="2025-11-16"))
    dismiss_later(dossier, MEMBER)
    assert _row(dossier).later is None
    _again(dossier, member_claim(since="2025-11-16"))
    assert _row(dossier).later is None
    _again(dossier, member_claim(since="2025-11-17"))
    assert _row(dossier).later is not None
    with pytest.raises(UserError):
        dismiss_later(dossier, STATEMENT)


def test_a_decided_claim_that_is_no_longer_found_stays_and_says_so(dossier: Dossier) -> None:
    accept(dossier, [MEMBER])
    report = _again(dossier)
    assert [(row.id, row.found) for row in dossier.claims()] == [(MEMBER, False)]
    assert report.gone == (MEMBER,)


def test_what_is_no_longer_found_can_be_kept_all_the_same(dossier: Dossier) -> None:
    accept(dossier, [MEMBER])
    _again(dossier)
    dismiss_later(dossier, MEMBER)
    assert _row(dossier).found and _again(dossier).gone == ()
    undo(dossier)
    assert not _row(dossier).found
    dismiss_later(dossier, MEMBER)
    _again(dossier, member_claim(since="2025-11-16"))
    assert _row(dossier).later is not None  # that is something else


def test_only_what_another_edition_read_is_read_again(dossier: Dossier) -> None:
    assert outdated(dossier) == [1]
    with Readers(1) as readers:
        assert read_all_again(dossier, reader=readers).articles == (1,)
        assert outdated(dossier) == [] and read_all_again(dossier, reader=readers).articles == ()
        with dossier.action("add_addition") as writer:
            writer.add_addition(AddedAlias("state:CN", "China", "Middle Kingdom"))
        assert outdated(dossier) == [1]
        assert read_all_again(dossier, [1], reader=readers).articles == (1,)
        undo(dossier)
    assert outdated(dossier) == [1]


def test_what_an_earlier_reading_said_of_a_claim_goes_when_it_is_no_longer_found(dossier: Dossier) -> None:
    accept(dossier, [MEMBER])
    _again(dossier, member_claim(since="2025-11-16"))
    _again(dossier)
    assert (_row(dossier).found, _row(dossier).later) == (False, None)
    with pytest.raises(UserError):
        take_later(dossier, MEMBER)


def test_a_hand_edit_stays(dossier: Dossier) -> None:
    edit_claim(dossier, MEMBER, member_claim(since="2025-11-15"))
    _again(dossier, member_claim(since="2025-11-16", evidence=(words(TEXT, "Азербайджан стал"),)))
    row = _row(dossier)
    assert row.edited and isinstance(row.claim, MembershipClaim) and row.claim.since == "2025-11-15"


def test_open_claims_are_replaced_in_silence(dossier: Dossier) -> None:
    report = _again(dossier, member_claim(since="2025-11-16"))
    (row,) = dossier.claims()
    assert (row.id, row.later) == (MEMBER, None)
    assert isinstance(row.claim, MembershipClaim) and row.claim.since == "2025-11-16"
    assert report.changed == ()


def test_it_can_be_cancelled_between_articles(dossier: Dossier) -> None:
    add_sample(dossier, sample_reading(sample_article(TEXT + " Еще.")))
    done: list[int] = []
    report = read_all_again(
        dossier,
        reader=Another([member_claim()]),
        progress=lambda number, _total, _title: done.append(number),
        cancelled=lambda: len(done) > 1,
    )
    assert report.cancelled and len(report.articles) == 1
    assert len(read_all_again(dossier, reader=Another([member_claim()])).articles) == 2


def test_an_article_that_is_not_there_is_told_before_anything_is_read(dossier: Dossier) -> None:
    with pytest.raises(UserError):
        read_all_again(dossier, [1, 99], reader=Another([]))
    assert len(dossier.claims()) == 3


SPANS = st.tuples(st.integers(0, 150), st.integers(1, 20)).map(
    lambda place: (
        words(TEXT, TEXT[place[0] : place[0] + place[1]]) if TEXT[place[0] :] else words(TEXT, "Конец")
    )
)
DATES = st.sampled_from([None, "2025", "2025-11", "2025-11-16"])
MEMBERS = st.builds(
    member_claim,
    state=st.sampled_from(["AZ", "UZ"]),
    status=st.sampled_from([Status.MEMBER, Status.OBSERVER]),
    modality=st.sampled_from(list(Modality)),
    since=DATES,
    evidence=st.tuples(SPANS),
)
EVENTS = st.builds(
    EventClaim,
    type=st.sampled_from(list(EventType)),
    format=st.just("sco"),
    modality=st.just(Modality.DECIDED),
    evidence=st.tuples(SPANS),
    ordinal=st.sampled_from([None, 7]),
)
STATEMENTS = st.builds(
    StatementClaim,
    speaker=st.sampled_from(["Токаев", "Касым-Жомарт Токаев"]),
    quote=st.just("Мы рады"),
    direct=st.booleans(),
    evidence=st.tuples(SPANS),
)
READINGS = st.lists(st.one_of(MEMBERS, EVENTS, STATEMENTS), max_size=6)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=READINGS, second=READINGS, decided=st.lists(st.integers(0, 5)))
def test_whatever_is_read_no_decision_is_lost_or_changed(
    tmp_path: Path, first: list[Claim], second: list[Claim], decided: list[int]
) -> None:
    path = tmp_path / "any.dossier"
    path.unlink(missing_ok=True)
    dossier = create(path)
    try:
        add_sample(dossier, sample_reading(claims=tuple(first)))
        rows = dossier.claims()
        for number, place in enumerate(dict.fromkeys(decided)):
            if place < len(rows):
                (reject if number % 2 else accept)(dossier, [rows[place].id])
        held = {row.id: row for row in dossier.claims() if row.review != Review.OPEN}
        facts = dossier.memberships(), dossier.events()
        _again(dossier, *second)
        after = {row.id: row for row in dossier.claims()}
        for claim, row in held.items():
            assert replace(after[claim], found=True, later=None) == row
        assert (dossier.memberships(), dossier.events()) == facts
        assert sum(row.found for row in after.values()) == len(second)
        once = dossier.claims()
        assert _again(dossier, *second).changed == ()
        assert dossier.claims() == once
    finally:
        dossier.close()
