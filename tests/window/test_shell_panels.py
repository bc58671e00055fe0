"""Articles, history, jobs, and what comes in by dialog, drop and paste."""

import random
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from workbench.actions.annotations import annotate
from workbench.actions.articles import list_articles
from workbench.actions.dossiers import open_dossier
from workbench.domain.errors import UserError
from workbench.domain.rows import ArticleRow
from workbench.window.articles_model import ROW
from workbench.window.articles_panel import ArticlesPanel
from workbench.window.desk import Desk
from workbench.window.history_panel import HistoryPanel
from workbench.window.jobs import Job, Jobs
from workbench.window.main_window import MainWindow
from workbench.window.parts.question import Question
from workbench.window.status_line import JobBar

MakeWindow = Callable[..., MainWindow]
RUSSIAN = (
    "Азербайджан стал полноправным участником формата консультативных встреч глав государств "
    "Центральной Азии. "
    "Об этом 16 ноября 2025 года сообщил президент Узбекистана Шавкат Мирзиёев в Ташкенте."
)


def articles(window: MainWindow) -> ArticlesPanel:
    panel = window.docks.by_name["articles"].widget()
    assert isinstance(panel, ArticlesPanel)
    return panel


def alone(desk: Desk, qtbot: QtBot) -> ArticlesPanel:
    """A panel without a window, after it has asked for what is on the empty desk."""
    panel = ArticlesPanel(desk)
    qtbot.addWidget(panel)
    QApplication.processEvents()
    return panel


def row(number: int, *, seen: bool = True, claims: int = 0, reprint_of: int | None = None) -> ArticleRow:
    return ArticleRow(
        number, f"Article {number}", date.fromordinal(800_000 - number), "en", "Day.Az", None, (), None, 100,
        5, claims, seen, reprint_of, ("sco",) if number % 2 else (),
    )  # fmt: skip


def test_the_list_shows_what_is_in_the_dossier(window: MainWindow, qtbot: QtBot) -> None:
    panel = articles(window)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    details = [panel.model.detail(one) for one in panel.model.rows]
    assert details[0] == "17 Dec 2025 · ТАСС → Day.Az · not read yet"
    window.looks.choose_language("ru")
    assert panel.model.detail(panel.model.rows[0]).startswith("17 дек. 2025")


def test_articles_gone_through_quickly_are_all_seen(window: MainWindow, qtbot: QtBot) -> None:
    """What is kept off the window's thread comes late: by then another article is open."""
    panel = articles(window)
    for article in (3, 2, 1):
        window.desk.choose_article(article)
    qtbot.waitUntil(lambda: not window.desk.is_asking)
    assert [one.seen for one in panel.model.rows] == [True, True, True]
    assert window.desk.dossier is not None
    assert all(one.seen for one in list_articles(window.desk.dossier))


def test_enter_opens_and_what_was_opened_is_no_longer_bold(window: MainWindow, qtbot: QtBot) -> None:
    panel = articles(window)
    qtbot.waitUntil(lambda: window.desk.article == 1)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert window.desk.article == 1
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert window.desk.article == 2
    qtbot.waitUntil(lambda: [one.seen for one in panel.model.rows] == [True, True, False])
    assert "unread" in panel.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_words_and_chips_filter(qtbot: QtBot, qapp: object) -> None:
    desk = Desk()
    panel = alone(desk, qtbot)
    panel.model.show_rows([row(1), row(2, seen=False), row(3, claims=2), row(4, seen=False, claims=1)])

    def shown() -> list[int]:
        return [one.id for one in panel.model.rows]

    panel.unread.click()
    assert shown() == [2, 4]
    panel.claims.click()
    assert shown() == [4]
    panel.unread.click()
    assert shown() == [3, 4]
    panel.claims.click()
    desk.format = "sco"
    panel.format.click()
    assert shown() == [1, 3]
    panel.format.click()
    panel.filter.setText("article 3")
    qtbot.waitUntil(lambda: shown() == [3])
    panel.filter.setText("nothing of the kind")
    qtbot.waitUntil(lambda: not panel.empty.isHidden())
    assert panel.empty.text() == "No article passes the filter."
    with qtbot.waitSignal(desk.find_wanted) as looked_for:
        panel.empty.buttons[0].click()
    assert looked_for.args == ["nothing of the kind"]
    qtbot.keyClick(panel.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown() == [1, 2, 3, 4])
    assert panel.focusWidget() is panel.list


def test_a_click_on_the_link_beside_the_line_leaves_the_keys_where_they_were(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.offered.emit("3 articles added", "Open the first", lambda: window.desk.choose_article(1))
    window.workspace.setFocus()
    before = window.focusWidget()
    assert before is not None
    qtbot.mouseClick(window.status.link, Qt.MouseButton.LeftButton)
    assert window.desk.article == 1
    assert window.status.link.isHidden()
    assert window.focusWidget() is before


def test_reprints_are_counted_at_the_original(qtbot: QtBot, qapp: object) -> None:
    panel = alone(Desk(), qtbot)
    panel.model.show_rows([row(1), row(2, reprint_of=1), row(3, reprint_of=1)])
    assert panel.model.detail(panel.model.rows[0]).endswith("2 reprints")
    assert panel.model.detail(panel.model.rows[1]).endswith("reprint")
    nameless = replace(row(4), published=None, outlet=None)
    assert panel.model.detail(nameless) == "no date"


def test_ten_thousand_articles_do_not_hold_the_window_up(qtbot: QtBot, qapp: object) -> None:
    panel = alone(Desk(), qtbot)
    panel.resize(280, 700)
    panel.show()
    rows = [row(number) for number in range(1, 10_001)]
    begun = time.perf_counter()
    panel.model.show_rows(rows)
    panel.list.scrollToBottom()
    panel.grab()
    panel.filter.setText("9999")
    panel._on_filter()
    panel.grab()
    assert [one.id for one in panel.model.rows] == [9999]
    assert time.perf_counter() - begun < 1.0


def test_single_lines_come_change_and_go_where_the_whole_list_would_have_them(
    qtbot: QtBot, qapp: object
) -> None:
    panel, whole = alone(Desk(), qtbot), alone(Desk(), qtbot)
    chance = random.Random(3)
    rows = {number: row(number) for number in range(1, 40)}
    panel.model.show_rows([])
    for _ in range(60):
        touched = frozenset(chance.sample(range(1, 60), 4))
        for number in touched:
            rows.pop(number, None)
            if chance.random() < 0.7:
                repeated = chance.choice([None, None, 1, 2])
                rows[number] = row(number, seen=chance.random() < 0.5, reprint_of=repeated)
        panel.model.take_in(range(60) if not panel.model.rows else touched, rows.values())
        whole.model.show_rows([rows[number] for number in sorted(rows)])
        assert panel.model.rows == whole.model.rows
        assert [panel.model.detail(one) for one in panel.model.rows] == [
            whole.model.detail(one) for one in whole.model.rows
        ]


def test_what_the_filter_lets_no_longer_through_stays_under_the_hand(qtbot: QtBot, qapp: object) -> None:
    panel = alone(Desk(), qtbot)
    panel.model.show_rows([row(1, claims=1), row(2), row(3, claims=2)])
    panel.claims.click()
    panel.model.take_in([1, 2, 4], [row(1), row(2, claims=1), row(4)])
    assert [one.id for one in panel.model.rows] == [1, 2, 3]
    panel.claims.click()
    panel.claims.click()
    assert [one.id for one in panel.model.rows] == [2, 3]


def test_lines_that_come_above_do_not_move_what_is_read(window: MainWindow, qtbot: QtBot) -> None:
    panel = articles(window)
    qtbot.waitUntil(lambda: not window.desk.is_asking)
    panel.model.show_rows([row(number) for number in range(5, 200)])
    QApplication.processEvents()
    panel.list.verticalScrollBar().setValue(panel.list.verticalScrollBar().maximum() // 2 + 7)
    before = panel.list.indexAt(QPoint(5, 5))
    number, top = before.data(ROW).id, panel.list.visualRect(before).top()
    assert number > 50
    panel._take_in(frozenset({3, 4, 5, 199}), [row(3), row(4, seen=False)])
    after = panel.list.indexAt(QPoint(5, 5))
    assert (after.data(ROW).id, panel.list.visualRect(after).top()) == (number, top)
    # but at the head of the list, what is new is to be seen
    panel.list.verticalScrollBar().setValue(0)
    panel._take_in(frozenset({2}), [row(2)])
    assert panel.list.indexAt(QPoint(5, 5)).data(ROW).id == 2


def test_an_article_is_removed_and_brought_back(window: MainWindow, qtbot: QtBot) -> None:
    panel, dossier = articles(window), window.desk.dossier
    assert dossier is not None
    qtbot.waitUntil(lambda: window.desk.article == 1)
    panel.list.customContextMenuRequested.emit(panel.list.visualRect(panel.list.currentIndex()).center())
    menu = panel.findChild(QMenu)
    assert menu is not None
    # Open, as Enter and a double click, leaves a tab that stays.
    assert window.workspace.tabs.preview == "article:1"
    menu.actions()[0].trigger()
    assert (window.workspace.tabs.preview, window.workspace.tabs.keys()) == ("", ["article:1"])
    menu.actions()[2].trigger()
    menu.close()
    qtbot.waitUntil(lambda: [one.id for one in list_articles(dossier)] == [2, 3])
    qtbot.waitUntil(lambda: window.desk.article == 2)
    window.edit.undo()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)


def test_ctrl_down_goes_through_the_articles(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.desk.article == 1)
    window.menus.action("article.next").trigger()
    assert window.desk.article == 2
    window.menus.action("article.previous").trigger()
    window.menus.action("article.previous").trigger()
    assert window.desk.article == 1


def test_the_history_leads_back(window: MainWindow, qtbot: QtBot) -> None:
    panel, dossier = window.docks.by_name["history"].widget(), window.desk.dossier
    assert isinstance(panel, HistoryPanel)
    assert dossier is not None
    window.docks.toggle("history")
    annotate(dossier, 1, 0, 6)
    annotate(dossier, 1, 7, 14)
    annotate(dossier, 2, 0, 6)
    qtbot.waitUntil(lambda: panel.table.topLevelItemCount() == 6)
    assert panel.table.topLevelItem(0).text(0) == "annotate"
    panel.table.setCurrentItem(panel.table.topLevelItem(1))
    assert panel.back.isEnabled()
    panel.back.click()
    qtbot.waitUntil(lambda: panel.table.topLevelItemCount() == 8)
    first = panel.table.topLevelItem(0)
    assert first.text(0) == "undo: annotate"
    assert panel.table.topLevelItem(2).font(0).strikeOut()
    assert panel.table.topLevelItem(3).font(0).strikeOut()
    assert not panel.table.topLevelItem(4).font(0).strikeOut()
    panel.table.setCurrentItem(first)
    assert not panel.back.isEnabled()


def test_jobs_come_one_after_the_other_and_tell_on_the_windows_thread(qtbot: QtBot, qapp: object) -> None:
    jobs, order, threads = Jobs(), [], set()

    def work(name: str) -> Callable[[Job], str]:
        def run(_job: Job) -> str:
            order.append(name)
            threads.add(threading.current_thread().name)
            return name

        return run

    told: list[tuple[object, bool]] = []
    here = threading.get_ident()
    for name in ("one", "two", "three"):
        job = jobs.run(lambda: "", work(name))
        job.done.connect(lambda result: told.append((result, threading.get_ident() == here)))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["one", "two", "three"]
    assert told == [("one", True), ("two", True), ("three", True)]
    assert threads == {"worker"}
    jobs.close()


def test_what_a_job_refers_to_goes_on_the_windows_thread(qtbot: QtBot, qapp: object) -> None:
    """Though the thread of jobs has the job still in its hand."""
    jobs, taken_down = Jobs(), []

    class Panel:
        def ask(self, _job: Job) -> None: ...

        def title(self) -> str:
            return ""

    panel = Panel()
    weakref.finalize(panel, lambda: taken_down.append(threading.get_ident()))
    job = jobs.run(panel.title, panel.ask)
    del panel
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.waitUntil(lambda: taken_down == [threading.get_ident()])
    assert isinstance(job, Job)
    jobs.close()


def test_a_job_tells_how_far_it_is_and_can_be_cancelled(qtbot: QtBot, qapp: object) -> None:
    jobs, bar, gate = Jobs(), JobBar(), threading.Event()
    qtbot.addWidget(bar)
    jobs.started.connect(bar.follow)

    def work(job: Job) -> int:
        for step in range(1000):
            job.progress(step, 1000, f"{step}.txt")
            gate.wait(0.01)
            if job.cancelled():
                return step
        return -1

    job = jobs.run(lambda: "Reading articles", work, can_cancel=True)
    results: list[object] = []
    job.done.connect(results.append)
    qtbot.waitUntil(lambda: not bar.isHidden())
    qtbot.waitUntil(lambda: " of 1000 · " in bar.text.text())
    assert bar.text.text().startswith("Reading articles · ")
    bar.stop.click()
    assert bar.text.text() == "Stopping…"
    qtbot.waitUntil(lambda: bool(results))
    assert results[0] != -1
    assert bar.isHidden()
    jobs.close()


def test_what_the_user_can_meet_is_told_as_such(qtbot: QtBot, qapp: object) -> None:
    jobs = Jobs()

    def work(_job: Job) -> None:
        raise UserError("bad_date", text="soon")

    failed: list[object] = []
    broke: list[object] = []
    job = jobs.run(lambda: "", work)
    job.failed.connect(failed.append)
    job.broke.connect(broke.append)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert len(failed) == 1
    assert not broke
    jobs.close()


def test_closing_ends_the_work_at_a_whole_step(qtbot: QtBot, qapp: object) -> None:
    jobs, steps = Jobs(), []

    def work(job: Job) -> None:
        while not job.cancelled():
            time.sleep(0.01)
        steps.append("whole")

    jobs.run(lambda: "", work, can_cancel=True)
    jobs.run(lambda: "", lambda _job: steps.append("never"))
    qtbot.wait(50)
    jobs.close()
    assert steps == ["whole"]


def test_a_question_asked_many_times_is_answered_few_times(window: MainWindow, qtbot: QtBot) -> None:
    put, got, gate = [], [], threading.Event()

    def ask(_dossier: object) -> int:
        put.append(gate.wait(5))
        return len(put)

    question = Question(window.desk, ask, got.append)
    for _ in range(100):
        question.ask()
    gate.set()
    qtbot.waitUntil(lambda: got == [1, 2])
    qtbot.wait(50)
    assert got == [1, 2]
    question.ask()
    qtbot.waitUntil(lambda: got == [1, 2, 3])


def test_news_of_another_thread_come_to_the_windows_thread(window: MainWindow, qtbot: QtBot) -> None:
    dossier, here = window.desk.dossier, threading.get_ident()
    assert dossier is not None
    heard: list[tuple[object, bool]] = []
    qtbot.waitUntil(lambda: window.desk.article is not None)
    qtbot.waitUntil(lambda: not window.desk.is_asking)
    qtbot.wait(20)
    window.desk.changed.connect(lambda kinds: heard.append((kinds, threading.get_ident() == here)))
    thread = threading.Thread(target=lambda: annotate(dossier, 1, 0, 6))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(frozenset({"annotation"}), True)]


def test_a_pasted_article_is_read_and_opened(window: MainWindow, qtbot: QtBot) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    QGuiApplication.clipboard().setText(f"date 2025-11-17\nАзербайджан вошел в формат\n{RUSSIAN}")
    window.menus.action("import.paste").trigger()
    qtbot.waitUntil(lambda: len(list_articles(dossier)) == 4, timeout=60_000)
    qtbot.waitUntil(lambda: window.desk.article == 4)
    assert window.status.line.text() == "1 article added"
    rows = {one.id: one for one in list_articles(dossier)}
    assert rows[4].language == "ru"
    assert (rows[4].mentions or 0) > 3
    window.edit.undo()
    qtbot.waitUntil(lambda: not window.desk.is_asking)
    assert len(list_articles(dossier)) == 3


def test_an_empty_clipboard_is_said_to_be_empty(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("  ")
    window.toolbar.paste.click()
    assert window.status.line.text().startswith("There is nothing on the clipboard")
    assert window.status.mark.isVisible()


def test_dropped_files_are_imported_and_what_is_wrong_is_said(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    good, bad, void = (tmp_path / name for name in ("good.txt", "empty.txt", "void.txt"))
    good.write_text(f"Азербайджан вошел в формат\n{RUSSIAN}", encoding="utf-8")
    bad.write_text("")
    void.write_text("")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, bad, void)])
    window.files.taking.take(mime)
    qtbot.waitUntil(lambda: "refused" in window.status.line.text(), timeout=60_000)
    assert window.status.line.text().startswith("1 article added · 2 refused (empty.txt, void.txt): ")
    assert "holds no words" in window.status.line.text()
    assert len(list_articles(dossier)) == 4


def test_closing_amid_an_import_leaves_whole_articles(
    window: MainWindow, dossier_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(f"Статья номер {number}\n{RUSSIAN}", encoding="utf-8")
    window.files.import_sources([str(path) for path in sorted(tmp_path.glob("*.txt"))])
    dossier = window.desk.dossier
    assert dossier is not None
    qtbot.waitUntil(lambda: len(list_articles(dossier)) > 3, timeout=60_000)
    begun = time.perf_counter()
    window.close()
    assert time.perf_counter() - begun < 5
    again = open_dossier(dossier_path)
    rows = list_articles(again)
    again.close()
    assert 3 < len(rows) < 15
    assert all(row.mentions for row in rows if row.title.startswith("Статья номер"))


def test_a_backup_lies_beside_the_dossier(window: MainWindow, dossier_path: Path, qtbot: QtBot) -> None:
    window.menus.action("keep.backup").trigger()
    qtbot.waitUntil(lambda: window.status.line.text().startswith("Backed up to "))
    assert len(list(dossier_path.parent.glob("*.dossier"))) == 2


def test_a_line_goes_by_and_an_error_stays(window: MainWindow) -> None:
    window.status._wipe.setInterval(1)
    window.desk.said.emit("Something went wrong with the file.", True)
    assert not window.status._wipe.isActive()
    assert window.status.mark.accessibleName() == "Error"
    window.desk.said.emit("All is well.", False)
    assert window.status._wipe.isActive()
    assert not window.status.mark.isVisible()


def test_a_click_opens_an_article(window: MainWindow, qtbot: QtBot) -> None:
    panel = articles(window)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    index = panel.model.index(2)
    where: QPoint = panel.list.visualRect(index).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.desk.article == index.data(ROW).id
