"""What is half typed outlives the program, however it ends."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot
from window_samples import MakeWindow

from workbench.actions.annotations import annotate, list_annotations
from workbench.actions.corrections import corrections
from workbench.actions.roster import roster, set_membership
from workbench.window.annotations_panel import AnnotationsPanel
from workbench.window.docks import bring_forward
from workbench.window.drafts import Drafts
from workbench.window.kept_file import file_of
from workbench.window.main_window import MainWindow
from workbench.window.roster.lines import Column
from workbench.window.roster.panel import RosterPanel
from workbench.window.settings import Settings
from workbench.window.unfinished_page import UnfinishedPage

# What a user does: open, select words, press N, write half a note; then the power of a SIGKILL.
TYPES_AND_DIES = """
import os, signal, sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from workbench.window.app import make_window
from workbench.window.settings import Settings
from workbench.window.unfinished_page import UnfinishedPage

application = QApplication([])
kept = Settings(Path(sys.argv[1]))
kept.language = "en"
window = make_window(application, Path(sys.argv[2]), kept)
window.show()
while not window.is_furnished or window.desk.article is None or window.jobs.busy:
    application.processEvents()
QTest.qWait(100)
window.desk.draft_wanted.emit(f"note/{window.desk.article}/0/6")
note = QApplication.focusWidget()
QTest.keyClicks(note, "Ask the em")
window.desk.draft_wanted.emit(f"link/{window.desk.article}/0/6")
QTest.keyClicks(QApplication.focusWidget(), "Ministry of Trans")
until = time.monotonic() + 0.5
while time.monotonic() < until:  # QTest.qWait lets no other thread run
    application.processEvents()
    time.sleep(0.01)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_half_typed_note_outlives_a_killed_program(
    make_window: MakeWindow, dossier_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    ini = settings.folder / "window.ini"
    died = subprocess.run(
        [sys.executable, "-c", TYPES_AND_DIES, str(ini), str(dossier_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert died.returncode == -signal.SIGKILL
    window = make_window(dossier_path)
    qtbot.waitUntil(lambda: "Ministry of Trans" in window.status.line.text())
    assert window.status.link.text() == "Go on writing"
    link, note_place = window.desk.drafts.places[-1], window.desk.drafts.places[0]
    qtbot.mouseClick(window.status.link, Qt.MouseButton.LeftButton)
    form = window.viewer.correcting.form
    assert form.line.hasFocus()
    assert form.line.text() == "Ministry of Trans"
    QTest.keyClicks(form.line, "port")
    qtbot.waitUntil(lambda: form.choices.count() > 0 and not window.desk.is_asking)
    assert window.desk.drafts.words(link) == {"name": "Ministry of Transport"}
    # Words whose name is half typed are asked about with it; Esc drops it.
    window.viewer.correcting.leave()
    window.viewer.correcting.ask((0, 6), linking=True)
    assert form.line.text() == "Ministry of Transport"
    qtbot.waitUntil(lambda: form.choices.count() > 0)
    row = next(n for n in range(form.choices.count()) if "organisation" in form.choices.item(n).text())
    form.choices.setCurrentRow(row)
    QTest.keyClick(form.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.desk.is_asking)
    assert window.desk.dossier is not None
    assert [one.name for one in corrections(window.desk.dossier)] == ["Ministry of Transport"]
    assert window.desk.drafts.places == [note_place]
    window.viewer.correcting.ask((0, 6), linking=True)
    QTest.keyClicks(form.line, "x")
    assert link in window.desk.drafts.places
    QTest.keyClick(form.line, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert window.desk.drafts.places == [note_place]
    window.desk.draft_wanted.emit(note_place)
    note = window.focusWidget()
    assert isinstance(note, QLineEdit)
    assert note.text() == "Ask the em"
    QTest.keyClicks(note, "bassy")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert window.desk.dossier is not None
    notes = [row.note for row in list_annotations(window.desk.dossier, window.desk.article or 0)]
    assert notes == ["Ask the embassy"]
    assert window.desk.drafts.places == []
    window.close()
    again = make_window(dossier_path)
    QTest.qWait(50)
    assert "Kept" not in again.status.line.text()


def test_a_note_of_an_annotation_is_put_back_until_it_is_saved_or_dropped(
    window: MainWindow, qtbot: QtBot, make_window: MakeWindow, dossier_path: Path
) -> None:
    desk = window.desk
    assert desk.dossier is not None
    article = desk.article or 0
    annotate(desk.dossier, article, 0, 6, note="saved")
    panel = window.docks.by_name["annotations"].widget()
    assert isinstance(panel, AnnotationsPanel)
    panel.refresh()
    panel.list.setCurrentIndex(panel.model.index(0))
    panel.note.setFocus()
    panel.note.setText("saved")
    QTest.keyClicks(panel.note, ", and half")
    assert desk.drafts.words(f"annotation/{article}/1/note") == {"text": "saved, and half"}
    # As a crash leaves it: written, and the window's later acts never came.
    desk.drafts.write()
    folder, path = desk.drafts.folder, desk.dossier.path
    assert folder is not None
    qtbot.waitUntil(file_of(folder, path).exists)
    text = file_of(folder, path).read_text("utf-8")
    window.close()
    file_of(folder, path).write_text(text.replace("and half", "and the other half"), "utf-8")
    again = make_window(dossier_path)
    again.desk.draft_wanted.emit(again.desk.drafts.places[0])
    note = again.focusWidget()
    assert isinstance(note, QLineEdit)
    assert note.text() == "saved, and the other half"
    assert again.status.line.text().startswith("What you had typed here is back")
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert note.text() != "saved, and the other half"
    assert again.desk.drafts.places == []


def test_a_draft_is_what_differs_and_a_damaged_file_is_no_draft(tmp_path: Path, qtbot: QtBot) -> None:
    dossier = tmp_path / "a.dossier"
    path = file_of(tmp_path, dossier)
    drafts = Drafts()
    drafts.folder = tmp_path
    for damaged in ("", "[]", "{", '{"places": 3}', '{"places": {"a": 1}}', "[" * 100_000):
        path.write_text(damaged)
        drafts.begin(dossier)
        assert drafts.places == []
    line, page = QLineEdit("as saved"), QPlainTextEdit()
    for field in (line, page):
        qtbot.addWidget(field)
    drafts.follow("form/1", {"line": line, "page": page})
    QTest.keyClicks(page, "two")
    QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClicks(page, "lines")
    QTest.keyClicks(line, "!")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert drafts.words("form/1") == {"page": "two\nlines"}
    drafts.close()
    assert json.loads(path.read_text("utf-8"))["places"] == {"form/1": {"page": "two\nlines"}}
    drafts.begin(dossier)
    page.clear()
    drafts.follow("form/1", {"line": line, "page": page})
    assert page.toPlainText() == "two\nlines"
    drafts.drop("form")
    assert drafts.places == []
    drafts.close()


def test_a_disk_that_takes_nothing_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    drafts = Drafts()
    drafts.folder = tmp_path / "file" / "below"
    (tmp_path / "file").write_text("no folder")
    drafts.begin(tmp_path / "a.dossier")
    with qtbot.waitSignal(drafts.failed, timeout=2000):
        drafts.keep("note/1", {"text": "a"})
    drafts.close()


def test_a_cell_is_typed_on_where_it_was_left(
    window: MainWindow, make_window: MakeWindow, dossier_path: Path, qtbot: QtBot
) -> None:
    assert window.desk.dossier is not None
    set_membership(window.desk.dossier, "KZ", "sco", "member")
    window.desk.choose_format("sco")
    panel = window.docks.by_name["roster"].widget()
    bring_forward(panel)
    assert isinstance(panel, RosterPanel)
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1)
    panel.edit_cell(0, Column.NOTE)
    editor = panel.table.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "Ask Astana")
    (place,) = window.desk.drafts.places
    window.desk.drafts.write()
    assert window.desk.drafts.folder is not None
    path = file_of(window.desk.drafts.folder, window.desk.dossier.path)
    qtbot.waitUntil(path.exists)
    text = path.read_text("utf-8")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert window.desk.drafts.places == []
    window.close()
    path.write_text(text, "utf-8")
    again = make_window(dossier_path)
    panel = again.docks.by_name["roster"].widget()
    assert isinstance(panel, RosterPanel)
    again.desk.choose_format("brics")
    again.desk.draft_wanted.emit(place)
    qtbot.waitUntil(lambda: panel.table.is_editing)
    editor = panel.table.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "Ask Astana"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert again.desk.dossier is not None
    assert [row.note for row in roster(again.desk.dossier, "sco")] == ["Ask Astana"]
    assert again.desk.drafts.places == []
    new = f"cell/roster/sco/row/0/{int(Column.STATE)}"  # a row that was not there yet
    again.desk.drafts.keep(new, {"text": "Kyrgyz"})
    again.desk.draft_wanted.emit(new)
    editor = again.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Kyrgyz"
    QTest.keyClicks(editor, "stan")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert [row.state for row in roster(again.desk.dossier, "sco")] == ["KG", "KZ"]
    assert again.desk.drafts.places == []


def test_a_form_of_names_is_filled_on(window: MainWindow) -> None:
    sheet = window.names.sheet()
    QTest.keyClicks(sheet.forms["alias"].line("alias"), "Middle Kingdom")
    sheet.forms["alias"].box("kind").activated.emit(0)
    (place,) = window.desk.drafts.places
    assert place == "names/alias/new"
    sheet.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.desk.draft_wanted.emit(place)
    sheet = window.names.sheet()
    assert sheet.form.line("alias").text() == "Middle Kingdom"
    QTest.keyClicks(sheet.form.line("of"), "China")
    sheet.keep()
    assert window.desk.drafts.places == []
    assert sheet.form.line("alias").text() == ""


def test_what_is_half_typed_is_counted_listed_and_gone_on_with(window: MainWindow, qtbot: QtBot) -> None:
    desk, count = window.desk, window.unsaved.count
    article = desk.article or 0
    assert not count.isVisible()
    place = f"note/{article}/0/6"
    desk.draft_wanted.emit(place)
    note = window.focusWidget()
    assert isinstance(note, QLineEdit)
    QTest.keyClicks(note, "Ask the em")
    desk.drafts.keep("entity/state:AZ/name", {"text": "Azerb"})
    desk.drafts.keep("cell/roster/sco/row/0/1", {"text": "Kyr"})
    qtbot.waitUntil(count.isVisible)
    assert count.text() == "2 half typed"  # what is being typed is no news
    window.viewer.page.setFocus()
    qtbot.waitUntil(lambda: count.text() == "3 half typed")
    window.menus.action("drafts.show").trigger()
    page = window.workspace.active.page("unfinished")
    assert isinstance(page, UnfinishedPage)
    qtbot.waitUntil(lambda: page.table.topLevelItem(2).text(2) != "")  # type: ignore[union-attr]
    told = [[item.text(column) for column in range(3)] for item in lines(page)]
    assert told == [
        ["Kyr", "Row of the roster", "Shanghai Cooperation Organisation"],
        ["Azerb", "Another name", "Azerbaijan"],
        ["Ask the em", "Note", window.viewer.view.row.title if window.viewer.view else ""],
    ]
    # Delete gives one up, the link brings it back.
    assert QApplication.focusWidget() is page.table
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert [item.text(0) for item in lines(page)] == ["Azerb", "Ask the em"]
    qtbot.waitUntil(lambda: count.text() == "2 half typed")
    window.status.follow()
    qtbot.waitUntil(lambda: lines(page)[0].text(0) == "Kyr")
    # Enter goes on where it was begun.
    page.table.setCurrentItem(lines(page)[1])
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.workspace.tabs.current == "entity:state:AZ"
    window.desk.show_page("unfinished")
    page.table.setCurrentItem(lines(page)[2])
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    note = window.focusWidget()
    assert isinstance(note, QLineEdit)
    assert note.text() == "Ask the em"
    qtbot.waitUntil(lambda: count.text() == "2 half typed")  # it is being typed again
    QTest.keyClick(note, Qt.Key.Key_Return)
    for left in desk.drafts.places:
        desk.drafts.give_up(left)
    qtbot.waitUntil(lambda: not count.isVisible())
    window.desk.show_page("unfinished")
    qtbot.waitUntil(lambda: page.words.text() == "Nothing is half typed: all that you wrote is saved.")


def lines(page: UnfinishedPage) -> list[QTreeWidgetItem]:
    found = [page.table.topLevelItem(place) for place in range(page.table.topLevelItemCount())]
    return [item for item in found if item is not None]
