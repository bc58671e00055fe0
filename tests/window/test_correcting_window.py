"""The bar beside selected words, and wrong mentions corrected in two clicks or two keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_samples import span

from workbench.actions.annotations import list_annotations
from workbench.actions.corrections import corrections
from workbench.actions.history import undo
from workbench.domain.corrections import Scope
from workbench.window.main_window import MainWindow
from workbench.window.status_line import StatusLine
from workbench.window.viewer import Viewer
from workbench.window.viewer.beside import lines_of

MakeWindow = Callable[..., MainWindow]
Key = Qt.Key


def choose(viewer: Viewer, words: str) -> None:
    place = span(words)
    viewer.page.setFocus()
    viewer.page.select(place.start, place.end)


def named(viewer: Viewer, words: str) -> str | None:
    view = viewer.view
    assert view is not None
    return next((one.entity for one in view.mentions if one.text == words), "nothing")


def rest(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.is_asking and not window.jobs.busy)
    QApplication.processEvents()


def test_the_bar_stands_beside_the_words_and_goes_by_keys(reading: MainWindow, qtbot: QtBot) -> None:
    viewer = reading.viewer
    bar = viewer.bar
    choose(viewer, "прошла седьмая встреча")
    qtbot.waitUntil(bar.isVisible)
    first, last = lines_of(viewer.page, *(viewer.page.selection() or pytest.fail()))
    words = first.united(last)
    assert not bar.geometry().intersects(words)
    assert viewer.rect().contains(bar.geometry())
    shown = {name: button for name, button in bar.buttons.items() if button.isVisible()}
    assert set(shown) >= {"annotation.note", "annotation.tag", "mention.link", "mention.nothing"}
    assert all(button.accessibleName() and button.toolTip() for button in shown.values())
    assert (shown["annotation.tag"].text(), shown["mention.nothing"].text()) == ("T", "X")
    assert "mention.take_back" not in shown  # nothing is corrected here
    # a tag by the keys alone, completed from those in use
    qtbot.keyClick(viewer.page, Key.Key_T)
    assert bar.tags.hasFocus()
    qtbot.keyClicks(bar.tags, "check, later")
    qtbot.keyClick(bar.tags, Key.Key_Return)
    dossier = reading.desk.dossier
    assert dossier is not None
    assert [row.tags for row in list_annotations(dossier)] == [("check", "later")]
    assert not bar.isVisible()
    choose(viewer, "масштабные геополитические")
    qtbot.waitUntil(bar.isVisible)
    qtbot.keyClick(viewer.page, Key.Key_T)
    rest(reading, qtbot)
    qtbot.keyClicks(bar.tags, "new, lat")
    # Down chooses from the list below, Enter takes it; what stands before stays.
    suggested = bar.completing.list
    assert [suggested.item(place).text() for place in range(suggested.count())] == ["later"]
    qtbot.keyClick(bar.tags, Key.Key_Down)
    qtbot.keyClick(bar.tags, Key.Key_Return)
    assert (bar.tags.text(), suggested.isVisible(), bar.isVisible()) == ("new, later", False, True)
    # Esc closes the list first, then the bar.
    qtbot.keyClicks(bar.tags, ", che")
    assert suggested.isVisible()
    qtbot.keyClick(bar.tags, Key.Key_Escape)
    assert not suggested.isVisible() and bar.isVisible()
    qtbot.keyClick(bar.tags, Key.Key_Escape)
    assert not bar.isVisible() and viewer.page.hasFocus()


def test_annotations_are_gone_through_by_keys_edited_in_place_and_never_doubled(
    reading: MainWindow, qtbot: QtBot
) -> None:
    viewer, dossier = reading.viewer, reading.desk.dossier
    assert dossier is not None
    for words in ("масштабные геополитические", "геополитические трансформации", "седьмая встреча"):
        choose(viewer, words)
        qtbot.keyClick(viewer.page, Key.Key_H)
    qtbot.waitUntil(lambda: len(viewer.page.layers.annotations.all) == 3)
    qtbot.keyClick(viewer.page, Key.Key_F7)  # from the last round the end
    panel = reading.docks.by_name["annotations"].widget()
    qtbot.waitUntil(lambda: panel.list.currentIndex().row() == 0)
    qtbot.keyClick(viewer.page, Key.Key_F7)
    assert viewer.page.caret_point() == span("геополитические трансформации").start
    assert panel.list.currentIndex().row() == 1
    qtbot.keyClick(viewer.page, Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert panel.list.currentIndex().row() == 0
    # N where nothing is selected edits the note of the annotation at the caret
    viewer.page.setFocus()
    qtbot.keyClick(viewer.page, Key.Key_N)
    assert panel.note.hasFocus()
    qtbot.keyClicks(panel.note, "look it up")
    qtbot.keyClick(panel.note, Key.Key_Return)
    assert list_annotations(dossier)[0].note == "look it up"
    # on the very same words there is one annotation, whose note the bar shows
    choose(viewer, "масштабные геополитические")
    QApplication.processEvents()
    qtbot.keyClick(viewer.page, Key.Key_N)
    assert viewer.bar.note.text() == "look it up"
    qtbot.keyClicks(viewer.bar.note, " again")
    viewer.bar.tags.setText("later")
    qtbot.keyClick(viewer.bar.note, Key.Key_Return)
    choose(viewer, "масштабные геополитические")
    qtbot.keyClick(viewer.page, Key.Key_H)
    rows = list_annotations(dossier)
    assert len(rows) == 3
    assert (rows[0].note, rows[0].tags) == ("look it up again", ("later",))


def test_a_narrow_bar_lets_go_of_letters_and_then_of_its_row(reading: MainWindow, qtbot: QtBot) -> None:
    bar = reading.viewer.bar
    choose(reading.viewer, "прошла седьмая встреча")
    qtbot.waitUntil(bar.isVisible)
    over = bar.parentWidget()
    assert over is not None
    wide = bar.width()
    for width in (wide - 10, 220):
        over.setMaximumWidth(width)
        over.resize(width, over.height())
        bar.show_beside(QRect(20, 300, 2, 20), QRect(90, 330, 2, 20))
        assert bar.width() <= width and over.rect().contains(bar.geometry())
    assert bar.height() > 2 * bar.colours.height()


def test_words_are_said_to_be_nothing_everywhere_in_two_keys_and_undone_by_a_click(
    reading: MainWindow, qtbot: QtBot
) -> None:
    viewer, dossier = reading.viewer, reading.desk.dossier
    assert dossier is not None
    choose(viewer, "Азербайджана")
    qtbot.keyClick(viewer.page, Key.Key_X)
    form = viewer.correcting.form
    assert form.isVisible() and not viewer.bar.isVisible()
    assert form.buttons[Scope.HERE].hasFocus()
    rest(reading, qtbot)
    assert form.buttons[Scope.ARTICLE].text() == "In this article · 1"
    assert reading.rect().contains(form.geometry())
    assert not form.geometry().intersects(QRect(*_box(viewer)))
    qtbot.keyClick(form.buttons[Scope.HERE], Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(reading, qtbot)
    qtbot.waitUntil(lambda: named(viewer, "Азербайджана") == "nothing")
    assert [row.scope for row in corrections(dossier)] == [Scope.ARTICLE]
    assert viewer.page.hasFocus() and not form.isVisible()
    status = reading.status
    assert isinstance(status, StatusLine)
    # what was put aside is found again on its words
    choose(viewer, "Азербайджана")
    qtbot.waitUntil(viewer.bar.buttons["mention.take_back"].isVisible)
    qtbot.mouseClick(viewer.bar.buttons["mention.take_back"], Qt.MouseButton.LeftButton)
    rest(reading, qtbot)
    qtbot.waitUntil(lambda: named(viewer, "Азербайджана") == "state:AZ")
    undo(dossier)
    qtbot.waitUntil(lambda: named(viewer, "Азербайджана") == "nothing")
    # A long one shows in the status line, and can be given up.
    undo(dossier)
    rest(reading, qtbot)
    qtbot.waitUntil(lambda: named(viewer, "Азербайджана") == "state:AZ")
    done, bar = len(dossier.history()), status.changes
    with dossier._turn:
        choose(viewer, "Азербайджана")
        qtbot.keyClick(viewer.page, Key.Key_X)
        everywhere = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(form.buttons[Scope.HERE], Key.Key_Return, everywhere)
        qtbot.waitUntil(bar.isVisible)
        assert bar.text.text() == "Correcting “Азербайджана”"
        qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    rest(reading, qtbot)
    assert not bar.isVisible()
    assert status.line.text() == "Cancelled: everything is as it was."
    assert not status.line.property("error")
    assert len(dossier.history()) == done
    assert named(viewer, "Азербайджана") == "state:AZ"


def _box(viewer: Viewer) -> tuple[int, int, int, int]:
    first, last = lines_of(viewer.page, *(viewer.page.selection() or pytest.fail()), viewer.window())
    return first.left(), first.top(), max(last.left() - first.left(), 1), first.height()


def test_words_are_linked_to_another_entity_and_a_new_one(reading: MainWindow, qtbot: QtBot) -> None:
    viewer, dossier = reading.viewer, reading.desk.dossier
    assert dossier is not None
    choose(viewer, "Баку")  # which the reader missed
    qtbot.keyClick(viewer.page, Key.Key_L)
    form = viewer.correcting.form
    assert form.line.hasFocus()
    rest(reading, qtbot)
    form.line.setText("azerb")
    form.line.textEdited.emit("azerb")
    qtbot.waitUntil(lambda: form.choices.count() > 0 and not reading.desk.is_asking)
    assert form.choices.currentItem().text().startswith("Azerbaijan · state")
    qtbot.keyClick(form.line, Key.Key_Return)
    qtbot.waitUntil(lambda: named(viewer, "Баку") == "state:AZ")
    # and then as a place of its own, from the hover card, in two clicks and a name
    mark = next(one for one in viewer.page.layers.mentions.all if one.row.text == "Баку")
    viewer.page.hovered.emit(mark)
    qtbot.waitUntil(viewer.card.isVisible)
    assert viewer.card.by_hand.isVisible() and viewer.card.back.isVisible()
    qtbot.mouseClick(viewer.card.other, Qt.MouseButton.LeftButton)
    assert form.isVisible() and not viewer.card.isVisible()
    form.line.setText("Baku City")
    form.line.textEdited.emit("Baku City")
    wanted = "New: place “Baku City”"
    qtbot.waitUntil(
        lambda: any(form.choices.item(row).text() == wanted for row in range(form.choices.count()))
    )
    while form.choices.currentItem().text() != wanted:
        qtbot.keyClick(form.line, Key.Key_Down)
    qtbot.mouseClick(form.buttons[Scope.DOSSIER], Qt.MouseButton.LeftButton)
    rest(reading, qtbot)
    qtbot.waitUntil(lambda: named(viewer, "Баку") == "place:baku city")
    assert [one.name for one in corrections(dossier)] == ["Baku City"]


def test_the_menu_of_a_mention_offers_the_same_and_escape_leaves(reading: MainWindow, qtbot: QtBot) -> None:
    viewer = reading.viewer
    mark = next(one for one in viewer.page.layers.mentions.all if one.row.text == "Таджикистане")
    centre = viewer.page.rect_of(mark).center() - viewer.page.viewport().pos()
    viewer.correcting.point_at(QPoint(centre))
    titles = [action.text() for action in reading.names.menu().actions()]
    assert {"Words are not an entity…", "Link words to an entity…"} <= set(titles)
    viewer.commands["mention.nothing"].run()
    form = viewer.correcting.form
    assert "Tajikistan" in form.about.text()
    qtbot.keyClick(form.buttons[Scope.HERE], Key.Key_Escape)
    assert not form.isVisible() and viewer.page.hasFocus()
    viewer.commands["mention.nothing"].run()
    reading.desk.show_page("corrections")  # which hides the text, and the form with it
    assert not form.isVisible()
