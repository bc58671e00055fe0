"""A short day at the real window, by mouse and keys; run by test_session.py on a virtual screen.

day.py DOSSIER ARTICLE FOLDER     prints what was done, as JSON
"""

import json
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

from workbench.domain.claims import MembershipClaim
from workbench.window.app import make_window
from workbench.window.briefs.brief_page import BriefPage
from workbench.window.main_window import MainWindow
from workbench.window.review.panel import ReviewPanel
from workbench.window.roster.panel import RosterPanel
from workbench.window.settings import Settings

LONGEST_WAIT = 60.0
NOTE = "Проверено по протоколу."


def main() -> None:
    dossier, article, folder = (Path(argument) for argument in sys.argv[1:])
    application = QApplication(sys.argv[:1])
    settings = Settings(folder / "window.ini")
    settings.language, settings.theme = "en", "light"
    window = make_window(application, dossier, settings)
    window.resize(1366, 768)
    window.show()
    until(lambda: window.is_furnished and window.desk.dossier is not None and not window.jobs.busy)
    window.activateWindow()
    done = {
        "imported": open_article(window, article),
        "accepted": accept_two(window),
        "edited": edit_membership(window),
        "annotated": annotate(window),
    }
    undo_and_redo(window)
    done["briefs"] = write_briefs(window, folder)
    window.grab().save(str(folder / "day.png"))
    window.close()
    print(json.dumps(done))


def until(what: Callable[[], object]) -> None:
    """Lets the window live until something is so; raises TimeoutError if it never is."""
    end = monotonic() + LONGEST_WAIT
    while not what():
        if monotonic() > end:
            raise TimeoutError("the window did not come to it")
        QTest.qWait(20)


def panel(window: MainWindow, kind: type[QWidget]) -> QWidget:
    found = window.findChild(kind)
    assert found is not None, kind
    return found


def open_article(window: MainWindow, article: Path) -> int:
    """Drops the file on the window, and waits until it is read and shown."""
    from workbench.actions.articles import list_articles

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(article))])
    copy = Qt.DropAction.CopyAction
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, data, *held))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, *held))
    until(lambda: list_articles(window.desk.dossier))
    row = list_articles(window.desk.dossier)[0]
    until(lambda: not window.jobs.busy)
    window.desk.choose_article(row.id)
    review = panel(window, ReviewPanel)
    until(lambda: len(review.rows) > 3)
    return row.id


def accept_two(window: MainWindow) -> list[int]:
    """Goes to the claims on Azerbaijan and on Russia with J and accepts each with A."""
    review = panel(window, ReviewPanel)
    accepted = []
    for state in ("AZ", "RU"):
        wanted = next(
            row.id
            for row in review.rows
            if isinstance(row.claim, MembershipClaim) and row.claim.state == state and row.review == "open"
        )
        for _ in review.rows:
            if review.current == wanted:
                break
            QTest.keyClick(window.viewer.page, Qt.Key.Key_J)
        for _ in review.rows:
            if review.current == wanted:
                break
            QTest.keyClick(window.viewer.page, Qt.Key.Key_K)
        assert review.current == wanted
        QTest.keyClick(window.viewer.page, Qt.Key.Key_A)
        until(lambda: any(row.id == wanted and row.review == "accepted" for row in review.rows))  # noqa: B023
        accepted.append(wanted)
    return accepted


def edit_membership(window: MainWindow) -> dict[str, str]:
    """Types another day into the roster's cell for Azerbaijan."""
    roster = panel(window, RosterPanel)
    table = roster.findChild(QTableView)
    assert table is not None
    until(lambda: opened_editor(table))
    editor = opened_editor(table)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "16.11.2025")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    from workbench.actions.roster import roster as rows

    until(lambda: any(row.since == "2025-11-16" for row in rows(window.desk.dossier)))
    return {"state": "AZ", "since": "2025-11-16"}


def opened_editor(table: QTableView) -> QLineEdit | None:
    """The field over the roster's cell for November 2025, opened by F2 once the panel shows that row."""
    model = table.model()
    if table.findChild(QLineEdit) is None:
        places = product(range(model.rowCount()), range(model.columnCount()))
        cells = [model.index(row, column) for row, column in places]
        cell = next((cell for cell in cells if "Nov 2025" in str(cell.data())), None)
        if cell is None:
            return None
        table.setCurrentIndex(cell)
        QTest.keyClick(table, Qt.Key.Key_F2)
    return table.findChild(QLineEdit)


def annotate(window: MainWindow) -> str:
    """Selects the last words from the keyboard and marks them with H."""
    from workbench.actions.annotations import list_annotations

    page = window.viewer.page
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        QTest.keyClick(
            page,
            Qt.Key.Key_Left,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    QTest.keyClick(page, Qt.Key.Key_H)
    until(lambda: list_annotations(window.desk.dossier))
    return list_annotations(window.desk.dossier)[0].text


def undo_and_redo(window: MainWindow) -> None:
    """Takes the mark and the edit back with Ctrl+Z, and does both again."""
    from workbench.actions.annotations import list_annotations
    from workbench.actions.roster import roster as rows

    dossier = window.desk.dossier
    page = window.viewer.page
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page, Qt.Key.Key_Z, control)
    until(lambda: not list_annotations(dossier))
    QTest.keyClick(page, Qt.Key.Key_Z, control)
    until(lambda: not any(row.since == "2025-11-16" for row in rows(dossier)))
    QTest.keyClick(page, Qt.Key.Key_Z, control | shift)
    until(lambda: any(row.since == "2025-11-16" for row in rows(dossier)))
    QTest.keyClick(page, Qt.Key.Key_Z, control | shift)
    until(lambda: list_annotations(dossier))


def write_briefs(window: MainWindow, folder: Path) -> list[str]:
    """Four briefs from the page that the Brief button opens."""
    window.show_brief()
    page = window.workspace.active.page("brief")
    assert isinstance(page, BriefPage)
    written = []
    for ending in ("docx", "pdf", "html", "md"):
        path = folder / f"day.{ending}"
        page.begin(path)
        until(lambda: not window.desk.is_asking and path.exists())  # noqa: B023
        written.append(path.name)
    return written


if __name__ == "__main__":
    main()
