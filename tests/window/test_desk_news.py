"""What other threads do to the dossier is told to the panels together, and in time."""

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from workbench.actions import Dossier
from workbench.domain.article import Article
from workbench.domain.watching import Watch
from workbench.window.desk import NEWS_APART, Desk
from workbench.window.main_window import MainWindow

MANY = 30


def add(dossier: Dossier, number: int) -> int:
    with dossier.action("import", title=str(number)) as writer:
        return writer.add_article(Article(f"text {number}", str(number)), source_name=f"{number}.txt")


def add_many(dossier: Dossier, _watch: Watch | None = None) -> set[int]:
    return {add(dossier, number) for number in range(MANY)}


def quiet(window: MainWindow, qtbot: QtBot) -> Desk:
    desk = window.desk
    qtbot.waitUntil(lambda: desk.article is not None and not desk.is_asking)
    qtbot.wait(NEWS_APART + 50)
    return desk


def test_many_commits_of_another_thread_are_a_few_news_that_name_each_article(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk = quiet(window, qtbot)
    assert desk.dossier is not None
    told: list[frozenset[int]] = []
    kinds: list[frozenset[str]] = []
    added: set[int] = set()
    desk.changed.connect(kinds.append)
    desk.articles_changed.connect(told.append)
    dossier = desk.dossier
    thread = threading.Thread(target=lambda: added.update(add_many(dossier)))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(added) and frozenset().union(*told) == added)
    qtbot.wait(NEWS_APART + 50)
    assert len(kinds) == 2  # the first at once, the others together
    assert "article" in kinds[0] and "article" in kinds[1]
    assert frozenset().union(*told) == added


def test_a_commit_of_the_windows_own_thread_is_told_at_once(window: MainWindow, qtbot: QtBot) -> None:
    desk = quiet(window, qtbot)
    assert desk.dossier is not None
    told: list[frozenset[int]] = []
    desk.articles_changed.connect(told.append)
    added = [add(desk.dossier, number) for number in range(3)]
    assert told == [frozenset({article}) for article in added]


def test_who_had_it_done_hears_the_news_before_the_answer(window: MainWindow, qtbot: QtBot) -> None:
    desk = quiet(window, qtbot)
    told: set[int] = set()
    known: list[tuple[set[int], set[int]]] = []
    desk.articles_changed.connect(told.update)
    desk.change(lambda: "adding", add_many, lambda added: known.append((added, set(told))))
    qtbot.waitUntil(lambda: bool(known))
    assert known[0][0] == known[0][1]


def test_news_of_a_dossier_that_is_no_more_on_the_desk_are_not_told(window: MainWindow, qtbot: QtBot) -> None:
    desk = quiet(window, qtbot)
    dossier = desk.dossier
    assert dossier is not None
    thread = threading.Thread(target=lambda: add_many(dossier))
    thread.start()
    thread.join()
    told: list[frozenset[int]] = []
    desk.articles_changed.connect(told.append)
    desk.lay(None)
    qtbot.wait(NEWS_APART + 50)
    assert told == []
    desk.lay(dossier)


def test_what_was_asked_of_a_dossier_that_is_closed_meanwhile_is_not_complained_of(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = quiet(window, qtbot)
    gate, said = threading.Event(), []
    desk.said.connect(lambda line, is_error: said.append((line, is_error)))
    desk.ask(lambda _dossier: gate.wait(5), lambda _answer: None)
    desk.ask(Dossier.state, lambda _answer: None)
    path = tmp_path / "other.dossier"
    window.files.new(path)
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.path == path)
    gate.set()
    qtbot.waitUntil(lambda: not desk.is_asking)
    assert [line for line, is_error in said if is_error] == []
