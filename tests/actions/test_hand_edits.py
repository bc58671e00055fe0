"""Edits by hand: roster, chronology, annotations; what was typed wrong is said and changes nothing."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from dossier_samples import FORMAT, contents

from workbench.actions import annotations, articles, chronology, claims, roster
from workbench.domain.errors import UserError
from workbench.dossier.dossier import Dossier


def refused(code: str) -> "pytest.RaisesExc[UserError]":
    return pytest.raises(UserError, check=lambda error: error.code == code)


def table(dossier: Dossier) -> list[tuple[object, ...]]:
    return [(row.state, row.status, row.since, row.until, row.by_hand) for row in roster.roster(dossier)]


def test_setting_adds_then_changes_the_row_of_that_status(empty: Dossier) -> None:
    first = roster.set_membership(empty, "AZ", FORMAT, "guest", since="2023-09-14")
    again = roster.set_membership(empty, "az", FORMAT, "guest", until="2024-08-09")
    assert again == first
    assert table(empty) == [("AZ", "guest", "2023-09-14", "2024-08-09", True)]


def test_setting_another_status_changes_the_row_that_stands_open(empty: Dossier) -> None:
    closed = roster.add_membership(empty, "AZ", FORMAT, "guest", since="2023", until="2024")
    standing = roster.add_membership(empty, "AZ", FORMAT, "observer", since="2025")
    changed = roster.set_membership(empty, "AZ", FORMAT, "member")
    assert (changed, closed != changed) == (standing, True)
    assert table(empty) == [("AZ", "member", "2025", None, True), ("AZ", "guest", "2023", "2024", True)]


def test_setting_adds_where_nothing_stands_open(empty: Dossier) -> None:
    roster.add_membership(empty, "AZ", FORMAT, "guest", since="2023", until="2024")
    roster.set_membership(empty, "AZ", FORMAT, "member", since="2025-11-16", note="по заявлению")
    assert [row[1] for row in table(empty)] == ["member", "guest"]
    assert roster.roster(empty)[0].note == "по заявлению"


def test_setting_what_was_proposed_decides_it(dossier: Dossier) -> None:
    with dossier.action("add_membership") as writer:
        from workbench.domain.vocabulary import Modality, Status

        proposed = writer.add_membership("KZ", "sco", Status.MEMBER, modality=Modality.PROPOSED, by_hand=True)
    assert roster.set_membership(dossier, "KZ", "sco", "member") == proposed
    assert roster.roster(dossier)[0].modality == "decided"


@pytest.mark.parametrize(
    "name",
    ["KG", " kg ", "Кыргызстан", "киргизия", "Kyrgyzstan", "Кыргызская Республика", "Kyrgyz Republic"],
)
def test_a_state_is_known_by_code_and_by_name(empty: Dossier, name: str) -> None:
    roster.add_membership(empty, name, "ШОС", "Member")
    assert [(row.state, row.format, row.status) for row in roster.roster(empty)] == [("KG", "sco", "member")]


@pytest.mark.parametrize(
    ("state", "format", "status", "dates", "code"),
    [
        ("Атлантида", "sco", "member", {}, "unknown_state"),
        ("", "sco", "member", {}, "unknown_state"),
        ("AZ", "no-such-format", "member", {}, "unknown_format"),
        ("AZ", "", "member", {}, "unknown_format"),
        ("AZ", "sco", "friend", {}, "unknown_status"),
        ("AZ", "sco", "member", {"since": "16.11.2025"}, "bad_date"),
        ("AZ", "sco", "member", {"until": "2025-02-30"}, "bad_date"),
        ("AZ", "sco", "member", {"since": "2025-11", "until": "2025-10"}, "ends_before"),
    ],
)
def test_what_is_typed_wrong_is_said_and_changes_nothing(
    empty: Dossier, state: str, format: str, status: str, dates: dict[str, str], code: str
) -> None:
    for edit in (roster.set_membership, roster.add_membership):
        with refused(code) as error:
            edit(empty, state, format, status, **dates)
        assert error.value.line("ru") != error.value.line("en")
    assert (empty.memberships(), empty.history()) == ([], [])


def test_editing_a_cell_marks_the_row_as_set_by_hand(dossier: Dossier) -> None:
    claims.accept(dossier, [1])
    (row,) = roster.roster(dossier)
    assert roster.edit_membership(dossier, row.id, since="2025-11-16", note="") == row.id
    (row,) = roster.roster(dossier)
    assert (row.since, row.by_hand, row.note, len(row.evidence)) == ("2025-11-16", True, None, 1)
    roster.edit_membership(dossier, row.id, since=None)
    assert roster.roster(dossier)[0].since is None


def test_editing_to_what_it_was_is_no_edit(dossier: Dossier) -> None:
    claims.accept(dossier, [1])
    before = contents(dossier)
    roster.edit_membership(dossier, 1, since="2025-11", state="Азербайджан")
    assert contents(dossier) == before
    assert dossier.history()[0].action == "accept"


def test_an_end_before_the_beginning_that_stands_is_refused(empty: Dossier) -> None:
    row = roster.add_membership(empty, "AZ", FORMAT, "member", since="2025-11")
    with refused("ends_before"):
        roster.edit_membership(empty, row, until="2024")


def test_removing_a_row_takes_its_evidence_and_undo_brings_both_back(dossier: Dossier) -> None:
    claims.accept(dossier, [1, 2])
    before = contents(dossier)
    roster.remove_memberships(dossier, [1])
    chronology.remove_event(dossier, 1)
    assert (dossier.memberships(), dossier.events()) == ([], [])
    dossier.undo(2)
    assert contents(dossier) == before


def test_the_roster_as_of_a_day(empty: Dossier) -> None:
    roster.add_membership(empty, "AZ", FORMAT, "guest", since="2023-09-14", until="2025-11-15")
    roster.add_membership(empty, "AZ", FORMAT, "member", since="2025-11-16")
    roster.add_membership(empty, "KZ", "sco", "member")
    assert [row.status for row in roster.roster(empty, FORMAT, date(2024, 8, 9))] == ["guest"]
    assert [row.status for row in roster.roster(empty, FORMAT, date(2025, 12, 1))] == ["member"]
    assert len(roster.roster(empty)) == 3


def test_an_event_by_hand(empty: Dossier) -> None:
    event = chronology.add_event(
        empty,
        "meeting",
        FORMAT,
        ordinal="6",
        date="2024-08-09",
        place=" Астана ",
        state="Казахстан",
        actor="",
    )
    (row,) = chronology.chronology(empty, FORMAT)
    assert (row.id, row.ordinal, row.place, row.state, row.actor, row.by_hand) == (
        event,
        6,
        "Астана",
        "KZ",
        None,
        True,
    )
    chronology.edit_event(empty, event, ordinal=7, date=None, modality="planned")
    (row,) = chronology.chronology(empty)
    assert (row.ordinal, row.date, row.modality) == (7, None, "planned")
    assert chronology.chronology(empty, "sco") == []


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"type": "party"}, "unknown_eventtype"),
        ({"ordinal": "седьмая"}, "bad_ordinal"),
        ({"ordinal": 0}, "bad_ordinal"),
        ({"date": "вчера"}, "bad_date"),
        ({"state": "Атлантида"}, "unknown_state"),
        ({"modality": "perhaps"}, "unknown_modality"),
        ({"evidence": "x"}, "unknown_field"),
        ({"id": 3}, "unknown_field"),
    ],
)
def test_an_event_that_makes_no_sense_is_refused(empty: Dossier, facts: dict[str, Any], code: str) -> None:
    with refused(code):
        chronology.add_event(empty, **({"type": "meeting", "format": FORMAT} | facts))
    assert (empty.events(), empty.history()) == ([], [])


def test_annotations_stand_on_code_points(dossier: Dossier) -> None:
    text = articles.view_article(dossier, 1).text
    start = text.index("🤝")
    mark = annotations.annotate(
        dossier, 1, start, start + 7, note=" важно ", tags=["a", " a", "", "b"], colour="blue"
    )
    (row,) = annotations.list_annotations(dossier, 1)
    assert (row.id, row.text, row.note, row.tags, row.colour) == (
        mark,
        "🤝 Конец",
        "важно",
        ("a", "b"),
        "blue",
    )
    annotations.edit_annotation(dossier, mark, tags=("c",), colour="pink", note=None)
    (row,) = articles.view_article(dossier, 1).annotations
    assert (row.note, row.tags, row.colour) == (None, ("c",), "pink")
    annotations.edit_annotation(dossier, mark, colour="pink")
    assert len(dossier.history()) == 3
    annotations.remove_annotation(dossier, mark)
    assert annotations.list_annotations(dossier) == []


@pytest.mark.parametrize("span", [(5, 5), (9, 3), (-1, 4), (0, 10**6)])
def test_a_span_outside_the_words_is_refused(dossier: Dossier, span: tuple[int, int]) -> None:
    with refused("bad_span"):
        annotations.annotate(dossier, 1, *span)


_UNKNOWN: list[tuple[Callable[[Dossier], object], str]] = [
    (lambda dossier: annotations.annotate(dossier, 9, 0, 1), "unknown_article"),
    (lambda dossier: annotations.annotate(dossier, 1, 0, 1, colour="red"), "bad_colour"),
    (lambda dossier: annotations.edit_annotation(dossier, 9, note="x"), "unknown_annotation"),
    (lambda dossier: annotations.edit_annotation(dossier, 9, start="x"), "unknown_field"),
    (lambda dossier: annotations.remove_annotation(dossier, 9), "unknown_annotation"),
    (lambda dossier: articles.view_article(dossier, 9), "unknown_article"),
    (lambda dossier: articles.mark_seen(dossier, 9), "unknown_article"),
    (lambda dossier: articles.remove_article(dossier, 9), "unknown_article"),
    (lambda dossier: roster.edit_membership(dossier, 9, note="x"), "unknown_membership"),
    (lambda dossier: roster.remove_memberships(dossier, [9]), "unknown_membership"),
    (lambda dossier: chronology.edit_event(dossier, 9, note="x"), "unknown_event"),
    (lambda dossier: chronology.remove_event(dossier, 9), "unknown_event"),
]


@pytest.mark.parametrize(("ask", "code"), _UNKNOWN)
def test_what_is_not_there_is_said(dossier: Dossier, ask: Callable[[Dossier], object], code: str) -> None:
    with refused(code) as error:
        ask(dossier)
    assert error.value.line("ru") and error.value.line("en")
    assert len(dossier.history()) == 1
