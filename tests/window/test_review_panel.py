"""Review in its window: deciding by key and mouse, editing in place, evidence in the text, undo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_samples import TEXT, TITLE, sample_article, sample_dossier, sample_reading, span

from workbench.actions.chronology import chronology
from workbench.actions.claims import list_claims
from workbench.actions.dossiers import new_dossier
from workbench.actions.roster import roster, set_membership
from workbench.domain.claims import EventClaim, MembershipClaim, StatementClaim
from workbench.domain.vocabulary import EventType, Modality, Review
from workbench.window import theme
from workbench.window.main_window import MainWindow
from workbench.window.review_card import ClaimCard
from workbench.window.review_panel import BATCH, ReviewPanel
from workbench.window.viewer import Viewer

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def reading(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window in which the sample article is read and the page has the focus."""
    path = tmp_path / "read.dossier"
    sample_dossier(path).close()
    return begin(make_window(path), qtbot)


def begin(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.desk.choose_article(1)
    qtbot.waitUntil(lambda: bool(review(window).cards))
    page(window).setFocus()
    QApplication.processEvents()
    return window


def review(window: MainWindow) -> ReviewPanel:
    panel = window.docks.by_name["review"].widget()
    assert isinstance(panel, ReviewPanel)
    return panel


def page(window: MainWindow):  # type: ignore[no-untyped-def]
    assert isinstance(window.viewer, Viewer)
    return window.viewer.page


def card(window: MainWindow) -> ClaimCard:
    """The card under the hand."""
    current = review(window).current
    assert current is not None
    return review(window).cards[current]


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key)


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not review(window)._ask.isActive())


def reviews(window: MainWindow) -> list[Review]:
    assert window.desk.dossier is not None
    return [row.review for row in list_claims(window.desk.dossier)]


def test_cards_tell_claim_words_speaker_and_consequence(reading: MainWindow) -> None:
    panel = review(reading)
    first = panel.cards[panel.rows[0].id]
    assert first.title.text() == "Russia: proposed as candidate of CA consultative meetings"
    assert first.quote.text().startswith("“Россия считает")
    assert first.quote.text().endswith("” — Алексей Зенько")
    assert first.quote.font().italic()
    assert first.effect.text() == "Roster: not listed — adds a row"
    assert first.accept.text() == "Accept  A"
    assert panel.windowTitle() == "Review — 4 open claims in this article"
    said = next(row for row in panel.rows if isinstance(row.claim, StatementClaim))
    assert (
        panel.cards[said.id].title.text() == "Алексей Зенько, первый секретарь посольства РФ в Таджикистане"
    )
    assert panel.cards[said.id].quote.text() == "“в мире происходят масштабные геополитические трансформации”"


def test_accepting_by_key_changes_the_roster_and_the_next_is_under_the_hand(
    reading: MainWindow, qtbot: QtBot
) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    order = [row.id for row in review(reading).rows]
    assert review(reading).current == order[0]
    press(reading, qtbot, Qt.Key.Key_A)
    assert [(row.state, str(row.status)) for row in roster(dossier)] == [("RU", "candidate")]
    assert review(reading).current == order[1]
    settled(reading, qtbot)
    decided = review(reading).cards[order[0]]
    assert not decided.accept.isVisible()
    assert decided.verdict.text() == "✓ accepted"
    assert [row.id for row in review(reading).rows] == [*order[1:], order[0]]
    qtbot.keyClick(page(reading), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(reading, qtbot)
    assert roster(dossier) == []
    assert [row.id for row in review(reading).rows] == order
    assert decided.accept.isVisibleTo(review(reading))


def test_all_by_keys_alone(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    for _ in range(4):
        press(reading, qtbot, Qt.Key.Key_A)
        settled(reading, qtbot)
    assert reviews(reading) == [Review.ACCEPTED] * 4
    assert len(roster(dossier)) == 2
    assert [event.ordinal for event in chronology(dossier)] == [7]
    press(reading, qtbot, Qt.Key.Key_A)  # nothing is left: nothing happens
    assert reviews(reading) == [Review.ACCEPTED] * 4


def test_j_and_k_light_up_the_evidence(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    press(reading, qtbot, Qt.Key.Key_J)
    press(reading, qtbot, Qt.Key.Key_J)
    row = panel.rows[2]
    assert panel.current == row.id
    assert card(reading).is_current
    assert list(page(reading).evidence) == list(row.claim.evidence)
    unit = page(reading).offsets.to_units(row.claim.evidence[0].start)
    assert page(reading).viewport().rect().contains(page(reading)._rect_of(unit).center())
    press(reading, qtbot, Qt.Key.Key_K)
    assert panel.current == panel.rows[1].id
    assert sum(one.is_current for one in panel.cards.values()) == 1


def test_a_claim_chosen_elsewhere_comes_under_the_hand(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    reading.docks.by_name["review"].hide()
    last = panel.rows[-1]
    reading.desk.claim_chosen.emit(last.id)
    assert panel.current == last.id
    assert panel.isVisible()
    assert list(page(reading).evidence) == list(last.claim.evidence)


def test_a_click_chooses_and_buttons_decide(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    second = panel.cards[panel.rows[1].id]
    qtbot.mouseClick(second.title, Qt.MouseButton.LeftButton)
    assert panel.current == panel.rows[1].id
    qtbot.mouseClick(second.accept, Qt.MouseButton.LeftButton)
    settled(reading, qtbot)
    assert reviews(reading).count(Review.ACCEPTED) == 1


def test_rejecting_asks_for_a_reason_in_place(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    claim = card(reading).row.id
    press(reading, qtbot, Qt.Key.Key_R)
    assert QApplication.focusWidget() is card(reading).why
    qtbot.keyClicks(card(reading).why, "a joke")
    press(reading, qtbot, Qt.Key.Key_Return)
    row = next(row for row in list_claims(dossier) if row.id == claim)
    assert (row.review, row.why) == (Review.REJECTED, "a joke")
    settled(reading, qtbot)
    rejected = review(reading).cards[claim]
    assert rejected.verdict.text() == "✕ rejected: a joke"
    assert review(reading).current != claim
    rejected.reopen.click()
    settled(reading, qtbot)
    assert reviews(reading) == [Review.OPEN] * 4


def test_escape_leaves_the_claim_open(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, Qt.Key.Key_R)
    press(reading, qtbot, Qt.Key.Key_Escape)
    assert card(reading).why.isHidden()
    assert reviews(reading) == [Review.OPEN] * 4
    press(reading, qtbot, Qt.Key.Key_R)
    press(reading, qtbot, Qt.Key.Key_Return)
    assert reviews(reading).count(Review.REJECTED) == 1


def membership(window: MainWindow, qtbot: QtBot) -> MembershipClaim:
    """Puts Azerbaijan's membership under the hand and returns the claim."""
    row = next(
        row
        for row in review(window).rows
        if isinstance(row.claim, MembershipClaim) and row.claim.state == "AZ"
    )
    review(window).choose(row.id)
    assert isinstance(row.claim, MembershipClaim)
    return row.claim


def test_editing_in_place_keeps_the_analysts_version(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    before = membership(reading, qtbot)
    press(reading, qtbot, Qt.Key.Key_E)
    editor = card(reading).editor
    assert editor is not None
    since = editor.fields["since"]
    assert QApplication.focusWidget() is since.focusProxy()
    since.line.setText("2025-11-16")  # type: ignore[attr-defined]
    editor.fields["state"].line.setText("Азербайджан")  # type: ignore[attr-defined]
    press(reading, qtbot, Qt.Key.Key_Return)
    settled(reading, qtbot)
    assert card(reading).editor is None
    row = next(row for row in list_claims(dossier) if row.id == card(reading).row.id)
    assert row.claim == replace(before, since="2025-11-16")
    assert row.edited
    assert card(reading).title.text().endswith("since 16 November 2025 · edited")
    press(reading, qtbot, Qt.Key.Key_A)
    assert [row.since for row in roster(dossier)] == ["2025-11-16"]


def test_what_is_typed_wrong_is_said_and_what_was_there_stays(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    before = membership(reading, qtbot)
    card(reading).edit.click()
    editor = card(reading).editor
    assert editor is not None
    line = editor.fields["since"].line  # type: ignore[attr-defined]
    line.setText("in autumn")
    press(reading, qtbot, Qt.Key.Key_Return)
    assert "“in autumn” is not a date" in editor.error.text()
    assert line.property("wrong")
    line.setText("2025-11")
    editor.fields["until"].line.setText("2024")  # type: ignore[attr-defined]
    editor.save()
    assert "before it began" in editor.error.text()
    editor.fields["state"].line.setText("Atlantis")  # type: ignore[attr-defined]
    editor.save()
    assert "“Atlantis” is not a state" in editor.error.text()
    press(reading, qtbot, Qt.Key.Key_Escape)
    assert card(reading).editor is None
    assert before in [row.claim for row in list_claims(dossier)]


def test_conflicts_show_both_values_in_the_colour_of_warnings(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "conflict.dossier"
    dossier = sample_dossier(path)
    set_membership(dossier, "AZ", "ca-consultative", "member", since="2023-09")
    dossier.close()
    window = begin(make_window(path), qtbot)
    membership(window, qtbot)
    shown = card(window).conflict
    assert shown.isVisibleTo(card(window))
    assert shown.text() == "⚠ since: here “September 2023”, in the article “November 2025”"
    assert theme.theme().warning in shown.styleSheet()
    assert "member since September 2023 — contradicts" in card(window).effect.text()


def test_two_hundred_claims_do_not_hold_the_window_up(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "many.dossier"
    dossier = new_dossier(path)
    evidence = (span("седьмая встреча"),)
    claims = tuple(
        EventClaim(
            EventType.MEETING, "sco", Modality.DECIDED, evidence, ordinal=number, date=f"{1800 + number}"
        )
        for number in range(1, 201)
    )
    with dossier.action("import", title=TITLE) as writer:
        article = writer.add_article(sample_article(), source_name="many.txt")
        writer.keep_reading(article, replace(sample_reading(), claims=claims), TEXT.lower())
    dossier.close()
    window = begin(make_window(path), qtbot)
    panel = review(window)
    assert len(panel.rows) == 200
    assert len(panel.cards) <= BATCH
    bar = panel.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert len(panel.cards) == 2 * BATCH
    panel.choose(panel.rows[150].id)
    assert card(window).isVisibleTo(panel)


def test_language_and_theme_reach_the_cards(reading: MainWindow, qtbot: QtBot) -> None:
    reading.looks.choose_language("ru")
    settled(reading, qtbot)
    assert card(reading).title.text().startswith("Россия")
    assert card(reading).effect.text() != ""
    reading.looks.choose_theme("dark")
    assert theme.theme().warning in card(reading).conflict.styleSheet()


def test_the_next_card_is_seen_from_its_top_after_a_decision(reading: MainWindow, qtbot: QtBot) -> None:
    settled(reading, qtbot)
    panel = review(reading)
    first = panel.current
    press(reading, qtbot, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: panel.current != first and reviews(reading).count(Review.ACCEPTED) == 1)
    settled(reading, qtbot)
    qtbot.wait(60)
    top = card(reading).mapTo(panel.area.viewport(), card(reading).rect().topLeft()).y()
    assert 0 <= top <= panel.area.viewport().height() - 20
