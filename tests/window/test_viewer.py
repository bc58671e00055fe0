"""The viewer in its window, over a real dossier: tabs, mentions, annotations, places."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from reading_samples import TEXT, TITLE, sample_dossier, span

from workbench.actions.annotations import list_annotations
from workbench.actions.articles import list_articles, remove_article
from workbench.actions.dossiers import open_dossier
from workbench.actions.history import undo
from workbench.domain.article import Article
from workbench.domain.vocabulary import MentionType
from workbench.intake.header import title_of
from workbench.window.main_window import MainWindow
from workbench.window.viewer import Viewer

MakeWindow = Callable[..., MainWindow]
OTHER = "Другая статья\n\n" + "Совсем другие слова. " * 400


@pytest.fixture
def read_path(tmp_path: Path) -> Path:
    """A dossier with the article that was read and one that was not."""
    path = tmp_path / "read.dossier"
    dossier = sample_dossier(path)
    with dossier.action("import", title="Другая статья") as writer:
        writer.add_article(Article(OTHER, "Другая статья", None, "ru"), source_name="other.txt")
    dossier.close()
    return path


def viewer(window: MainWindow) -> Viewer:
    assert isinstance(window.viewer, Viewer)
    return window.viewer


def choose_words(window: MainWindow, words: str) -> None:
    page, place = viewer(window).page, span(words)
    cursor = page.textCursor()
    cursor.setPosition(page.offsets.to_units(place.start))
    cursor.setPosition(page.offsets.to_units(place.end), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)


def test_the_headline_tells_day_way_language_and_length(reading: MainWindow) -> None:
    page = viewer(reading).page
    lines = page.toPlainText().split("\n")
    assert lines[0] == "17 December 2025  ·  ТАСС → Day.Az  ·  Russian  ·  1 min"
    assert lines[1] == TITLE
    assert lines.count(TITLE) == 1
    reading.looks.choose_language("ru")
    assert page.toPlainText().startswith("17 декабря 2025 г.  ·  ТАСС → Day.Az  ·  ")
    assert page.mention_at(page._rect_of(page.layers.mentions.all[0].start).center()) is not None


def test_the_title_of_a_post_or_an_answered_mail_stands_there_once(
    read_path: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    text = "> ⚡️ Иран вступил в ШОС\n>\n> Об этом сообщил министр, и это подтвердили."
    dossier = open_dossier(read_path)
    with dossier.action("import", title="post") as writer:
        added = writer.add_article(Article(text, title_of(text), None, "ru"), source_name="post.txt")
    dossier.close()
    window = make_window(read_path)
    window.desk.choose_article(added)
    qtbot.waitUntil(lambda: window.viewer.view is not None and window.viewer.view.row.id == added)
    shown = viewer(window).page.toPlainText()
    assert shown.count("Иран вступил в ШОС") == 1
    assert "> ⚡️ Иран" in shown  # as the article has it


def test_a_click_on_a_mention_chooses_its_entity(reading: MainWindow, qtbot: QtBot) -> None:
    page = viewer(reading).page
    mark = next(mark for mark in page.layers.mentions.all if mark.row.text == "Алексей Зенько")
    page.bring_into_view(mark.row.start, mark.row.end)
    where = page._rect_of(mark.start + 2).center()
    with qtbot.waitSignal(reading.desk.entity_chosen) as told:
        qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == ["person:алексей зенько"]
    assert page.layers.entity == "person:алексей зенько"


def test_hovering_tells_what_is_named_and_how_often(reading: MainWindow, qtbot: QtBot) -> None:
    page, card = viewer(reading).page, viewer(reading).card
    mark = next(mark for mark in page.layers.mentions.all if mark.row.entity == "state:RU")
    focus = QApplication.focusWidget()
    qtbot.mouseMove(page.viewport(), page._rect_of(mark.start + 2).center())
    assert not card.isVisible()
    qtbot.waitUntil(card.isVisible)
    assert card.name.text() == "Russia"
    assert card.kind.text() == "state · RU"
    assert "3" in card.counts.text()
    assert QApplication.focusWidget() is focus
    qtbot.mouseMove(page.viewport(), QPoint(1, 1))  # for QTest, a point at 0 is the middle
    qtbot.waitUntil(lambda: not card.isVisible())


def test_f8_goes_from_mention_to_mention_and_round(reading: MainWindow, qtbot: QtBot) -> None:
    page = viewer(reading).page
    places = [mark.row.start for mark in page.layers.mentions.all if mark.row.entity == "state:RU"]
    assert len(places) == 3
    page.go_to(places[0], places[0] + 1)
    found = []
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_F8)
        found.append(page.caret_point())
    assert found == [places[1], places[2], places[0]]
    qtbot.keyClick(page, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.caret_point() == places[2]


def test_h_marks_the_selected_words_and_undo_takes_the_mark_off(reading: MainWindow, qtbot: QtBot) -> None:
    page, dossier = viewer(reading).page, reading.desk.dossier
    assert dossier is not None
    choose_words(reading, "Азербайджана 🤝, этот шаг")
    qtbot.keyClick(page, Qt.Key.Key_H)
    rows = list_annotations(dossier, 1)
    assert [(row.text, row.colour) for row in rows] == [("Азербайджана 🤝, этот шаг", "yellow")]
    qtbot.waitUntil(lambda: len(page.layers.annotations.all) == 1)
    mark = page.layers.annotations.all[0]
    assert page.offsets.to_points(mark.start) == span("Азербайджана 🤝").start
    assert not page.textCursor().hasSelection()
    undo(dossier)
    qtbot.waitUntil(lambda: page.layers.annotations.all == [])


def test_the_bar_beside_the_selection_marks_in_its_colour(reading: MainWindow, qtbot: QtBot) -> None:
    bar, dossier = viewer(reading).bar, reading.desk.dossier
    assert dossier is not None
    choose_words(reading, "имеет смысл")
    qtbot.waitUntil(bar.isVisible)
    assert QApplication.focusWidget() is viewer(reading).page
    bar.colours.buttons["pink"].click()
    assert not bar.isVisible()
    choose_words(reading, "этот шаг")
    qtbot.keyClick(viewer(reading).page, Qt.Key.Key_H)
    assert [row.colour for row in list_annotations(dossier, 1)] == ["pink", "pink"]


def test_n_writes_a_note_with_tags(reading: MainWindow, qtbot: QtBot) -> None:
    bar, dossier = viewer(reading).bar, reading.desk.dossier
    assert dossier is not None
    choose_words(reading, "имеет смысл")
    qtbot.keyClick(viewer(reading).page, Qt.Key.Key_N)
    assert QApplication.focusWidget() is bar.note
    qtbot.keyClicks(bar.note, "hark the jnh note")  # letters that are shortcuts elsewhere
    bar.tags.setText("один, два; ")
    qtbot.keyClick(bar.note, Qt.Key.Key_Return)
    (row,) = list_annotations(dossier, 1)
    assert (row.note, row.tags, row.text) == ("hark the jnh note", ("один", "два"), "имеет смысл")
    assert QApplication.focusWidget() is viewer(reading).page


def test_escape_leaves_without_a_mark(reading: MainWindow, qtbot: QtBot) -> None:
    bar, dossier = viewer(reading).bar, reading.desk.dossier
    assert dossier is not None
    choose_words(reading, "имеет смысл")
    qtbot.keyClick(viewer(reading).page, Qt.Key.Key_N)
    qtbot.keyClicks(bar.note, "no")
    qtbot.keyClick(bar.note, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert list_annotations(dossier, 1) == []


def test_tabs_keep_articles_and_their_places(reading: MainWindow, qtbot: QtBot) -> None:
    view = viewer(reading)
    reading.desk.choose_article(2)
    bar = view.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    top = view.page.top_point()
    assert top > 0
    qtbot.keyClick(view.page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert reading.desk.article == 1
    assert view.page.content.text == TEXT
    reading.workspace.tabs.setCurrentIndex(1)
    assert view.page.content.text == OTHER
    assert view.page.top_point() == top
    qtbot.keyClick(view.page, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert reading.workspace.tabs.articles() == [1]
    assert reading.desk.article == 1
    qtbot.keyClick(view.page, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert reading.workspace.tabs.articles() == []
    assert view.view is None
    assert view.empty.isVisibleTo(view)


def test_of_very_many_marks_the_text_is_shown_first(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("workbench.window.viewer.viewer.AT_ONCE", 3)
    page = viewer(reading).page
    count = len(page.layers.mentions.all)
    assert count > 3
    reading.desk.choose_article(2)
    reading.desk.choose_article(1)
    assert page.content.text == TEXT
    assert page.layers.mentions.all == []
    qtbot.waitUntil(lambda: len(page.layers.mentions.all) == count)


def test_a_removed_article_loses_its_tab(reading: MainWindow, qtbot: QtBot) -> None:
    reading.desk.choose_article(2)
    assert reading.workspace.tabs.articles() == [1, 2]
    assert reading.desk.dossier is not None
    remove_article(reading.desk.dossier, 2)
    qtbot.waitUntil(lambda: reading.workspace.tabs.articles() == [1])
    assert viewer(reading).page.content.text == TEXT


def test_a_place_in_another_article_opens_it_there(reading: MainWindow) -> None:
    start = OTHER.rindex("Совсем")
    reading.desk.place_chosen.emit(2, start, start + 6)
    page = viewer(reading).page
    assert reading.desk.article == 2
    assert page.caret_point() == start
    assert page.layers.flash is not None
    rect = page._rect_of(page.offsets.to_units(start))
    assert page.viewport().rect().contains(rect.center())


def test_other_names_are_marked_only_when_asked_for(reading: MainWindow) -> None:
    page = viewer(reading).page

    def others() -> int:
        return sum(mark.row.type == MentionType.OTHER for mark in page.layers.mentions.all)

    assert others() == 0
    reading.menus.action("mention.others").trigger()
    assert others() == 1


def test_letters_stay_letters_where_something_is_typed(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    choose_words(reading, "имеет смысл")
    box = QComboBox(reading)
    box.addItems(["alpha", "hotel"])
    box.show()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_H)
    assert box.currentText() == "hotel"
    assert list_annotations(dossier, 1) == []


def test_what_is_read_only_is_not_marked(read_path: Path, make_window: MakeWindow, qtbot: QtBot) -> None:
    holder = open_dossier(read_path)
    window = make_window()
    window.files.open(read_path, read_only=True)
    qtbot.waitUntil(lambda: window.desk.dossier is not None)
    window.desk.choose_article(1)
    choose_words(window, "имеет смысл")
    viewer(window).page.setFocus()
    qtbot.keyClick(viewer(window).page, Qt.Key.Key_H)
    assert list_annotations(holder, 1) == []
    holder.close()


def test_opening_an_article_marks_it_as_seen(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.desk.dossier is not None
    dossier = reading.desk.dossier
    qtbot.waitUntil(lambda: [row.seen for row in list_articles(dossier) if row.id == 1] == [True])
