"""The page of a brief: what it will hold is seen before it is written, and only the file is asked for."""

import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot
from window_samples import MakeWindow, starter

from workbench.actions.dossiers import new_dossier, open_dossier
from workbench.actions.roster import set_membership
from workbench.domain.vocabulary import EventType
from workbench.window.briefs.brief_page import BriefPage
from workbench.window.briefs.brief_text import MOST
from workbench.window.main_window import MainWindow

FORMAT = "ca-consultative"


@pytest.fixture
def sample_path(tmp_path: Path) -> Path:
    """The sample's facts, and a row by hand in another format."""
    path = starter(tmp_path / "sample.dossier")
    dossier = open_dossier(path)
    set_membership(dossier, "CN", "sco", "member", since="2001-06-15")
    dossier.close()
    return path


def opened(window: MainWindow, qtbot: QtBot) -> BriefPage:
    window.menus.action("out.brief").trigger()
    page = window.workspace.active.page("brief")
    assert isinstance(page, BriefPage)
    settled(window, page, qtbot)
    return page


def settled(window: MainWindow, page: BriefPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page._soon.isActive() and not window.desk.is_asking)


def test_what_a_brief_will_hold_is_seen_as_it_is_chosen(
    make_window: MakeWindow, sample_path: Path, qtbot: QtBot
) -> None:
    window = make_window(sample_path)
    window.desk.choose_day(date(2025, 11, 20))
    page = opened(window, qtbot)
    assert QApplication.focusWidget() is page.choices.format
    assert page.choices.format.currentText() == "Consultative Meetings of the Heads of State of Central Asia"
    assert page.choices.as_of.day == date(2025, 11, 20)
    text = page.preview.toPlainText()
    assert window.desk.dossier is not None
    waiting = window.desk.dossier.state().open_claims
    assert f"As of 20 November 2025 · {waiting} claims await a decision and are left out." in text
    assert "16 November 2025: Azerbaijan — member [1]" in text
    assert page.summary.text() == "35 lines · 24 sources"
    assert page.missing.isHidden()
    for field in (page.choices.as_of.line, page.choices.since.line, page.choices.language, page.choices.type):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is field
    page.choices.format.setFocus()

    # Every choice is seen at once; what lacks a source is counted and shown.
    QTest.keyClick(page.choices.format, Qt.Key.Key_Home)
    settled(window, page, qtbot)
    assert page.choices.format.currentText() == "All formats of the dossier"
    assert page.missing.text() == "2 lines without a source"
    assert "no source: by hand" in page.preview.toPlainText()
    before = page.preview.verticalScrollBar().value()
    page.missing.setFocus()
    QTest.keyClick(page.missing, Qt.Key.Key_Return)
    first = page.preview.verticalScrollBar().value()
    assert first > before
    QTest.keyClick(page.missing, Qt.Key.Key_Return)
    assert page.preview.verticalScrollBar().value() > first
    QTest.keyClick(page.missing, Qt.Key.Key_Return)
    assert page.preview.verticalScrollBar().value() == first

    # So is every change of the dossier, and of the desk's day.
    assert window.desk.dossier is not None
    set_membership(window.desk.dossier, "RU", "sco", "member", since="2001-06-15")
    settled(window, page, qtbot)
    assert page.missing.text() == "4 lines without a source"
    window.desk.choose_day(date(1999, 1, 1))
    settled(window, page, qtbot)
    assert "As of 1 January 1999" in page.preview.toPlainText()


def test_only_the_file_is_asked_for_and_the_rest_remembered(
    make_window: MakeWindow, sample_path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: MonkeyPatch
) -> None:
    window = make_window(sample_path)
    page = opened(window, qtbot)
    page.choices.format.setCurrentIndex(0)
    page.choices.since.line.setFocus()
    QTest.keyClicks(page.choices.since.line, "11.2025")
    QTest.keyClick(page.choices.since.line, Qt.Key.Key_Return)
    assert page.choices.since.day == date(2025, 11, 1)
    page.choices.language.setCurrentIndex(page.choices.language.findData("ru"))
    page.choices.type.setCurrentIndex(page.choices.type.findData("md"))
    settled(window, page, qtbot)
    assert "Главное: с 1 ноября 2025" in page.preview.toPlainText()
    assert "Сентябрь 2017" not in page.preview.toPlainText()

    asked: list[str] = []
    target = tmp_path / "brief.md"

    def choose(_parent: object, _title: str, path: str, _filter: str) -> tuple[str, str]:
        asked.append(path)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    QTest.keyClick(page.preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.status.line.text() == "Brief written: brief.md", timeout=30_000)
    assert asked[0].endswith(f"brief-{date.today().isoformat()}.md")
    assert "Азербайджан" in target.read_text(encoding="utf-8")
    assert window.status.link.text() == "Open"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "facts"), ""))
    window.menus.action("out.tables").trigger()
    told = "Tables written: facts.roster.csv, facts.chronology.csv"
    qtbot.waitUntil(lambda: window.status.line.text() == told)
    assert "AZ" in (tmp_path / "facts.roster.csv").read_text(encoding="utf-8")
    window.close()

    # What was chosen is remembered for this dossier; another begins with the language and the kind of file.
    again = make_window(sample_path)
    page = opened(again, qtbot)
    assert page.choices.wanted.format is None
    assert page.choices.since.day == date(2025, 11, 1)
    assert page.choices.type.currentData() == "md"
    other = tmp_path / "other.dossier"
    new_dossier(other).close()
    again.files.open(other)
    qtbot.waitUntil(lambda: again.desk.dossier is not None and again.desk.dossier.path == other)
    page = opened(again, qtbot)
    assert page.choices.since.day is None
    assert page.choices.language.currentData() == "ru"
    assert page.choices.type.currentData() == "md"
    # Nothing to tell: said, with what to do, and nothing to write.
    assert page.preview.toPlainText().startswith("Nothing to tell yet")
    assert not page.write.isEnabled()
    QTest.keyClick(page.preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 1


def test_a_long_brief_is_shown_by_its_beginnings_and_a_page_that_is_closed_still_writes(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.dossier"
    dossier = new_dossier(path)
    with dossier.action("import", title="meetings") as writer:
        for number in range(1, 301):
            writer.add_event(EventType.MEETING, FORMAT, ordinal=number, date=f"{1700 + number}")
    dossier.close()
    window = make_window(path)
    page = opened(window, qtbot)
    assert page.summary.text() == "310 lines · 0 sources"
    text = page.preview.toPlainText()
    assert text.count("consultative meeting") < MOST
    assert "and 220 more lines" in text
    page.begin(tmp_path / "long.md")
    window.workspace.close_tab()
    qtbot.waitUntil(lambda: window.status.line.text() == "Brief written: long.md")
    page = opened(window, qtbot)
    page.begin(tmp_path / "nowhere" / "long.md")
    qtbot.waitUntil(lambda: "nowhere" in window.status.line.text())
    assert window.status.line.property("error")


def test_a_page_that_is_closed_while_it_is_asked_for_is_not_looked_into(
    make_window: MakeWindow, sample_path: Path, qtbot: QtBot
) -> None:
    window = make_window(sample_path)
    page, gate = opened(window, qtbot), threading.Event()
    window.desk.ask(lambda _dossier: gate.wait(5), lambda _answer: None)
    page.choices.chosen.emit()
    qtbot.waitUntil(lambda: page._asked.is_asked)
    window.workspace.active.close_all()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    qtbot.waitUntil(lambda: not window.desk.is_asking)  # a bug would be raised here
