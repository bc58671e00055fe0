"""Theme, language and letters change while somebody is at work: nothing that was typed, chosen or reached is
lost, and nothing is left in the language before."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from reading_samples import span
from window_samples import MakeWindow, starter

from workbench.window.main_window import MainWindow
from workbench.window.review.claim_editor import ClaimEditor


def run(window: MainWindow, command_id: str) -> None:
    next(one for one in window.menus.commands if one.id == command_id).run()
    QApplication.processEvents()


def typed(qtbot: QtBot, words: str) -> QLineEdit:
    """Types into the line that has the keyboard."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, words)
    return line


def change_all(window: MainWindow) -> None:
    for command in ("theme.dark", "language.ru", "size.larger", "theme.contrast-light"):
        run(window, command)
    window.looks.usual_size()
    QApplication.processEvents()


def test_the_place_and_the_selection_stay(reading: MainWindow, qtbot: QtBot) -> None:
    page = reading.viewer.page
    reading.resize(900, 420)
    words = span("По его словам")
    page.put_caret(words.start)
    page.scroll_to_top(words.start)
    QApplication.processEvents()
    top = page.top_point()
    assert top > 100
    page.select(words.start, words.end)
    page.scroll_to_top(top)
    for change in (reading.looks.larger, reading.looks.usual_size, lambda: run(reading, "language.ru")):
        change()
        QApplication.processEvents()
        assert abs(page.top_point() - top) < 160  # a line or two, as long as they are now
        assert page.selection() == (words.start, words.end)


def test_a_half_typed_note_stays(reading: MainWindow, qtbot: QtBot) -> None:
    words = span("По его словам")
    reading.viewer.page.select(words.start, words.end)
    run(reading, "annotation.note")
    note = typed(qtbot, "whose words")
    change_all(reading)
    assert note.isVisible()
    assert note.text() == "whose words"
    assert QApplication.focusWidget() is note
    qtbot.keyClicks(note, "?")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(one.row.note == "whose words?" for one in marks(reading)))


def marks(window: MainWindow) -> list:  # type: ignore[type-arg]
    return list(window.viewer.page.layers.annotations.all)


def test_a_half_made_claim_stays_and_speaks_the_new_language(reading: MainWindow, qtbot: QtBot) -> None:
    words = span("По его словам")
    reading.viewer.page.select(words.start, words.end)
    run(reading, "claim.make")
    form = reading.viewer.claiming.form
    day = typed(qtbot, "2024")
    change_all(reading)
    assert form.isVisible()
    assert day.text() == "2024"
    assert_russian(form.editor)


@pytest.fixture
def sample(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    window = make_window(starter(tmp_path / "sample.dossier"))
    qtbot.waitUntil(lambda: window.desk.article is not None)
    return window


def test_a_claim_that_is_edited_stays_and_speaks_the_new_language(sample: MainWindow, qtbot: QtBot) -> None:
    review = sample.docks.by_name["review"].widget()
    review.setFocus()
    qtbot.waitUntil(lambda: review.is_settled and review.current is not None)  # type: ignore[attr-defined]
    run(sample, "decision.edit")
    day = typed(qtbot, "2024")
    editor = day.parentWidget().parentWidget()
    assert isinstance(editor, ClaimEditor)
    change_all(sample)
    qtbot.waitUntil(lambda: review.is_settled)  # type: ignore[attr-defined]
    assert day.text() == "2024"
    assert_russian(editor)
    assert sample.docks.by_name["annotations"].windowTitle() == "Пометки"


def assert_russian(editor: ClaimEditor | None) -> None:
    assert editor is not None
    titles = {field.title.text() for field in editor.fields.values()}
    assert {"формат", "в каком смысле"} <= titles
    box = editor.fields["modality"].editor
    assert isinstance(box, QComboBox)
    assert "решено" in [box.itemText(place) for place in range(box.count())]
    assert box.currentData() is not None
