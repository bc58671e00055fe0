"""Editing a claim in its card: typed dates, completion, what is wrong beside its field, nothing is lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from reading_samples import TEXT, sample_article
from review_helpers import CONTROL, begin, button, card, hold, hold_event, press, review, reviews, settled

from workbench.actions.claims import list_claims
from workbench.actions.roster import roster
from workbench.domain.vocabulary import Review
from workbench.window.main_window import MainWindow
from workbench.window.review.claim_editor import ClaimEditor

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def reading(make_window: MakeWindow, read_path: Path, qtbot: QtBot) -> MainWindow:
    return begin(make_window(read_path), qtbot)


def editor(window: MainWindow) -> ClaimEditor:
    found = card(window).editor
    assert found is not None
    return found


def line(window: MainWindow, name: str) -> QLineEdit:
    found = editor(window).fields[name].editor
    assert isinstance(found, QLineEdit)
    return found


def type_into(window: MainWindow, qtbot: QtBot, name: str, words: str) -> None:
    field = line(window, name)
    field.selectAll()
    for letter in words:  # QTest types Latin letters alone
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, key)


def test_editing_in_place_keeps_the_analysts_version(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    before = hold(reading, "AZ")
    press(reading, qtbot, Qt.Key.Key_E)
    assert QApplication.focusWidget() is line(reading, "since")
    assert line(reading, "since").selectedText() == "November 2025"
    assert not button(reading, "accept").isVisible()
    assert button(reading, "keep_accept").text() == "Keep and accept  Ctrl+Enter"
    qtbot.keyClicks(line(reading, "since"), "16.11.2025")
    type_into(reading, qtbot, "state", "Азербайджан")
    history = len(dossier.history())
    press(reading, qtbot, Qt.Key.Key_Return)
    assert len(dossier.history()) == history + 1
    settled(reading, qtbot)
    assert card(reading).editor is None
    row = next(row for row in list_claims(dossier) if row.id == review(reading).current)
    assert row.claim == replace(before, since="2025-11-16")
    assert row.edited
    assert card(reading).title.text().endswith("since 16 November 2025 · edited")
    assert QApplication.focusWidget() is review(reading)
    press(reading, qtbot, Qt.Key.Key_A)
    assert [row.since for row in roster(dossier)] == ["2025-11-16"]


def test_ctrl_enter_keeps_and_accepts_as_one_action(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    hold(reading, "AZ")
    following = review(reading).rows[2].id
    press(reading, qtbot, Qt.Key.Key_E)
    type_into(reading, qtbot, "since", "ноябрь 2024")
    history = len(dossier.history())
    press(reading, qtbot, Qt.Key.Key_Return, CONTROL)
    assert len(dossier.history()) == history + 1
    assert [row.since for row in roster(dossier)] == ["2024-11"]
    assert review(reading).current == following
    settled(reading, qtbot)
    reading.edit.undo()
    settled(reading, qtbot)
    assert reviews(reading) == [Review.OPEN] * 4
    assert not any(row.edited for row in list_claims(dossier))


def test_the_field_that_is_wrong_stays_in_sight(reading: MainWindow, qtbot: QtBot) -> None:
    reading.resize(1366, 768)
    reading.docks.arrange()
    hold(reading, "AZ")
    press(reading, qtbot, Qt.Key.Key_E)
    column, field = review(reading).column.viewport(), editor(reading).fields["since"]

    def is_seen() -> bool:
        QApplication.processEvents()
        return column.rect().contains(QRect(field.mapTo(column, QPoint(0, 0)), field.size()))

    type_into(reading, qtbot, "since", "2025-99")
    press(reading, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(editor(reading).error.isVisible)
    assert is_seen()
    press(reading, qtbot, Qt.Key.Key_Escape)
    reading.resize(900, 560)
    reading.docks.arrange()
    QApplication.processEvents()
    press(reading, qtbot, Qt.Key.Key_E)
    column, field = review(reading).column.viewport(), editor(reading).fields["since"]
    assert column.height() > field.height()
    assert is_seen()


def test_what_is_typed_wrong_is_said_and_what_was_there_stays(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    before = hold(reading, "AZ")
    button(reading, "edit").click()
    type_into(reading, qtbot, "since", "in autumn")
    press(reading, qtbot, Qt.Key.Key_Tab)  # leaving says it, beside the field
    field = editor(reading).fields["since"]
    assert "in autumn" in field.error
    assert line(reading, "since").property("wrong")
    assert field.note.isVisible() and "in autumn" in field.note.text()  # type: ignore[attr-defined]
    assert line(reading, "since").accessibleDescription() == field.error
    press(reading, qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is line(reading, "since")
    assert editor(reading).error.text().startswith("since: ")
    type_into(reading, qtbot, "since", "2025-11")
    assert field.error == ""
    type_into(reading, qtbot, "until", "2024")
    press(reading, qtbot, Qt.Key.Key_Return)
    assert "before it began" in editor(reading).error.text()
    type_into(reading, qtbot, "until", "")
    line(reading, "until").clear()
    type_into(reading, qtbot, "state", "Atlantis")
    press(reading, qtbot, Qt.Key.Key_Return)
    assert "“Atlantis” is not a state" in editor(reading).error.text()
    press(reading, qtbot, Qt.Key.Key_Escape)
    assert card(reading).editor is None
    assert before in [row.claim for row in list_claims(dossier)]


def test_tab_goes_from_field_to_field_and_lists_complete(reading: MainWindow, qtbot: QtBot) -> None:
    hold_event(reading)
    press(reading, qtbot, Qt.Key.Key_E)
    names = list(editor(reading).fields)
    for name in names[names.index("date") :]:
        assert QApplication.focusWidget() is editor(reading).fields[name].editor, name
        press(reading, qtbot, Qt.Key.Key_Tab)
    type_into(reading, qtbot, "place", "бишк")
    suggested = editor(reading).fields["place"].completing.list  # type: ignore[attr-defined]
    assert [suggested.item(row).text() for row in range(suggested.count())] == ["Бишкек"]
    line(reading, "place").setFocus()
    press(reading, qtbot, Qt.Key.Key_Down)
    press(reading, qtbot, Qt.Key.Key_Return)  # takes the line, and does not keep the form yet
    assert line(reading, "place").text() == "Бишкек"
    assert not suggested.isVisible()
    type_into(reading, qtbot, "state", "kyrg")
    suggested = editor(reading).fields["state"].completing.list  # type: ignore[attr-defined]
    assert suggested.item(0).text() == "Kyrgyzstan"
    line(reading, "state").setFocus()
    press(reading, qtbot, Qt.Key.Key_Escape)  # closes the list, not the form
    assert card(reading).editor is not None and not suggested.isVisible()
    box = editor(reading).fields["modality"].editor
    assert isinstance(box, QComboBox)
    assert box.accessibleName() == "how it is meant"


def test_what_is_half_typed_survives_news_and_another_article(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    claim = hold(reading, "AZ")
    press(reading, qtbot, Qt.Key.Key_E)
    type_into(reading, qtbot, "since", "16 nov")
    with dossier.action("import", title="two") as writer:
        other = writer.add_article(
            replace(sample_article(), text=TEXT + "2", title="two"), source_name="two.txt"
        )
    settled(reading, qtbot)
    assert line(reading, "since").text() == "16 nov"
    assert QApplication.focusWidget() is line(reading, "since")
    begin(reading, qtbot, other)
    begin(reading, qtbot, 1)
    assert hold(reading, "AZ") == claim
    assert card(reading).editor is None
    press(reading, qtbot, Qt.Key.Key_E)
    assert line(reading, "since").text() == "16 nov"
    press(reading, qtbot, Qt.Key.Key_Escape)
    press(reading, qtbot, Qt.Key.Key_E)
    assert line(reading, "since").text() == "November 2025"  # Escape gave it up


def test_a_half_typed_reason_is_led_back_to(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    hold(reading, "AZ")
    claim = panel.current
    press(reading, qtbot, Qt.Key.Key_R)
    qtbot.keyClicks(panel.decider.why, "why so")
    panel.forms.close_why()  # as another article would
    panel.choose(panel.rows[0].id)
    reading.desk.draft_wanted.emit(f"claim/{claim}/why")
    settled(reading, qtbot)
    assert panel.current == claim
    assert panel.decider.why.text() == "why so"
    # The reason is that claim's: another one that is clicked is not rejected with it.
    other = next(row.id for row in panel.rows if row.id != claim)
    qtbot.mouseClick(card(reading, other), Qt.MouseButton.LeftButton)
    assert panel.current == other
    assert not panel.decider.is_asking
    reading.desk.draft_wanted.emit(f"claim/{claim}/why")
    settled(reading, qtbot)
    assert panel.decider.why.text() == "why so"
    press(reading, qtbot, Qt.Key.Key_Return)
    assert reviews(reading).count(Review.REJECTED) == 1
    assert f"claim/{claim}/why" not in reading.desk.drafts.places


def test_a_date_is_seen_whole_in_a_narrow_form(reading: MainWindow, qtbot: QtBot) -> None:
    claim = hold_event(reading)
    form = ClaimEditor(claim, "ru", reading)
    form.show()
    date = form.fields["date"].editor
    for width in range(420, 900, 20):
        form.resize(width, 200)
        QApplication.processEvents()
        needed = date.fontMetrics().horizontalAdvance("16 ноября 2025 г.")
        assert date.contentsRect().width() > needed, width
