"""What is dragged over the window: told while it is dragged, done when it is dropped, refused in one line."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_samples import TITLES, MakeWindow

from workbench.actions.additions import additions
from workbench.actions.articles import list_articles
from workbench.window.articles_panel import ArticlesPanel
from workbench.window.main_window import MainWindow
from workbench.window.taking import Taking

MOVE = Qt.DropAction.MoveAction
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
KEYS = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
NAMES = """[[alias]]
alias = "Поднебесная"
of = "state:CN"
"""


def drag(window: MainWindow, mime: QMimeData, where: QPoint) -> QDragMoveEvent:
    QApplication.sendEvent(window, QDragEnterEvent(where, BOTH, mime, *KEYS))
    move = QDragMoveEvent(where, BOTH, mime, *KEYS)
    QApplication.sendEvent(window, move)
    return move


def drop(window: MainWindow, mime: QMimeData, where: QPoint) -> QDropEvent:
    drag(window, mime, where)
    event = QDropEvent(QPointF(where), BOTH, mime, *KEYS)
    event.setDropAction(MOVE)
    QApplication.sendEvent(window, event)
    return event


def of_files(*names: Path | str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(name)) for name in names])
    return mime


def of_text(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


@pytest.fixture
def taking(window: MainWindow) -> Taking:
    return window.files.taking


def test_each_thing_is_told_by_what_would_be_done(window: MainWindow, taking: Taking, tmp_path: Path) -> None:
    folder = tmp_path / "week"
    folder.mkdir()
    for mime, line in (
        (of_files("/a/1.txt", "/a/2.html", "/a/3"), "Add 3 articles"),
        (of_files("/a/1.txt", "/a/2.png"), "Add 1 article · 1 file cannot be taken"),
        (of_files(folder), "Add the articles in week"),
        (of_files("/a/1.txt", "/a/ca.dossier"), "Open dossier ca.dossier"),
        (of_files("/a/mine.toml"), "Add the names in mine.toml for the reader"),
        (of_text("Азербайджан вошёл в формат."), "Add the text as an article"),
    ):
        offer = taking.offer(mime)
        assert offer.line == line
        assert offer.run is not None
    link = QMimeData()
    link.setUrls([QUrl("https://day.az/news/1.html")])
    for mime, beginning in (
        (of_files("/a/1.png"), "1.png cannot be taken"),
        (of_text("https://day.az/news/1.html\nhttps://day.az/2"), "Web addresses are not read yet"),
        (link, "Web addresses are not read yet"),
        (of_text("  \n"), "Files, folders, text"),
        (of_text("ы" * 20_000_001), "This text is too long"),
        (QMimeData(), "Files, folders, text"),
    ):
        offer = taking.offer(mime)
        assert offer.line.startswith(beginning)
        assert offer.run is None
    many = of_files(*(f"/a/{number}.txt" for number in range(20_000)))
    assert taking.offer(many).line == "Add 20000 articles"


def test_a_drag_shows_its_line_and_a_refused_one_drops_nothing(window: MainWindow) -> None:
    overlay, where = window.drops, QPoint(500, 300)
    assert not drag(window, of_files("/a/picture.png"), where).isAccepted()
    assert overlay.isVisible()
    assert overlay.size() == window.size()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()
    move = drag(window, of_files("/a/1.txt"), where)
    assert move.isAccepted()
    assert move.dropAction() == Qt.DropAction.CopyAction
    assert overlay.offer.line == "Add 1 article"
    QApplication.sendEvent(window, QDragLeaveEvent())


def test_dropped_text_becomes_an_article_and_the_file_stays_the_users(
    window: MainWindow, qtbot: QtBot
) -> None:
    text = of_text("Президент прибыл в Ташкент.\n\nВстреча глав государств начнётся завтра утром.")
    assert drop(window, text, QPoint(500, 300)).dropAction() == Qt.DropAction.CopyAction
    dossier = window.desk.dossier
    assert dossier is not None
    qtbot.waitUntil(lambda: len(list_articles(dossier)) == len(TITLES) + 1, timeout=60_000)
    assert not window.drops.isVisible()


def test_names_for_the_reader_are_dropped_as_a_file(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text(NAMES, "utf-8")
    drop(window, of_files(path), QPoint(500, 300))
    assert window.desk.dossier is not None
    assert len(additions(window.desk.dossier)) == 1
    path.write_text("[[alias]", "utf-8")
    drop(window, of_files(path), QPoint(500, 300))
    assert window.status.line.property("error")


def test_an_article_is_dragged_from_the_list_into_the_other_pane(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.docks.by_name["articles"].widget()
    assert isinstance(panel, ArticlesPanel)
    window.workspace.toggle_split()
    left = window.workspace.panes[0]
    row = next(place for place, row in enumerate(panel.model.rows) if row.id != window.desk.article)
    mime = panel.model.mimeData([panel.model.index(row)])
    assert mime.text() in TITLES
    assert not drag(window, mime, panel.mapTo(window, QPoint(20, 200))).isAccepted()
    where = left.mapTo(window, QPoint(60, 120))
    assert drag(window, mime, where).isAccepted()
    assert window.drops.size() == left.size()
    assert window.drops.offer.line.startswith("Open “")
    drop(window, mime, where)
    qtbot.waitUntil(lambda: left.article == panel.model.rows[row].id)
    assert window.workspace.active is left


def test_without_a_dossier_a_new_one_is_asked_for(make_window: MakeWindow) -> None:
    taking = make_window().files.taking
    assert taking.offer(of_text("слова")).line.endswith("a new dossier is asked for first")
    assert taking.offer(of_files("/a/names.toml")).run is None
