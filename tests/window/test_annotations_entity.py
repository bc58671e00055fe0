"""The lists of annotations and of an entity's articles, in their window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot
from reading_samples import TEXT, sample_dossier, span

from workbench.actions.annotations import annotate, list_annotations
from workbench.actions.history import undo
from workbench.actions.roster import set_membership
from workbench.domain.article import Article
from workbench.window.annotations_panel import AnnotationsPanel
from workbench.window.entities.entity_panel import EntityPanel
from workbench.window.main_window import MainWindow

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def marked(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window with an article in which two passages are marked."""
    path = tmp_path / "marked.dossier"
    dossier = sample_dossier(path)
    for words, note, tags in (("этого формата", None, ()), ("укрепить", "why?", ("goal", "quote"))):
        place = span(words)
        annotate(dossier, 1, place.start, place.end, note=note, tags=tags)
    set_membership(dossier, "RU", "sco", "member", since="2001-06-15")
    with dossier.action("import", title="Another") as writer:
        writer.add_article(Article("Another\n\nwords.", "Another"), source_name="a.txt")
    dossier.close()
    window = make_window(path)
    window.desk.choose_article(1)
    for name in ("annotations", "entity"):
        window.docks.by_name[name].show()
        window.docks.by_name[name].raise_()
    qtbot.waitUntil(lambda: annotations(window).model.rowCount() == 2)
    return window


def annotations(window: MainWindow) -> AnnotationsPanel:
    panel = window.docks.by_name["annotations"].widget()
    assert isinstance(panel, AnnotationsPanel)
    return panel


def entities(window: MainWindow) -> EntityPanel:
    panel = window.docks.by_name["entity"].widget()
    assert isinstance(panel, EntityPanel)
    return panel


def choose(window: MainWindow, place: int) -> AnnotationsPanel:
    panel = annotations(window)
    panel.list.setCurrentIndex(panel.model.index(place))
    return panel


def test_annotations_stand_in_the_order_of_the_text(marked: MainWindow) -> None:
    panel = annotations(marked)
    assert [row.text for row in panel.model.rows] == ["укрепить", "этого формата"]
    assert "#goal #quote" in panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_enter_goes_to_the_words(marked: MainWindow, qtbot: QtBot) -> None:
    panel = choose(marked, 0)
    with qtbot.waitSignal(marked.desk.place_chosen) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    place = span("укрепить")
    assert told.args == [1, place.start, place.end]


def test_note_tags_and_colour_are_edited_in_place(marked: MainWindow, qtbot: QtBot) -> None:
    dossier = marked.desk.dossier
    assert dossier is not None
    panel = choose(marked, 0)
    assert panel.note.text() == "why?"
    panel.note.setFocus()
    panel.note.setText("because")
    qtbot.keyClick(panel.note, Qt.Key.Key_Return)
    panel.tags.setText("goal; new")
    panel.tags.editingFinished.emit()
    panel.colours.buttons["violet"].click()
    row = list_annotations(dossier, 1)[0]
    assert (row.note, row.tags, row.colour) == ("because", ("goal", "new"), "violet")
    qtbot.waitUntil(lambda: panel.model.rows[0].colour == "violet")
    assert panel.current() == row
    undo(dossier)
    undo(dossier)
    qtbot.waitUntil(lambda: panel.model.rows[0].tags == ("goal", "quote"))
    assert list_annotations(dossier, 1)[0].note == "because"


def test_delete_takes_an_annotation_off_and_undo_brings_it_back(marked: MainWindow, qtbot: QtBot) -> None:
    panel = choose(marked, 0)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [row.text for row in panel.model.rows] == ["этого формата"])
    current = panel.current()
    assert current is not None
    assert current.text == "этого формата"
    assert marked.desk.dossier is not None
    undo(marked.desk.dossier)
    qtbot.waitUntil(lambda: len(panel.model.rows) == 2)


def test_without_annotations_it_says_how_to_make_one(marked: MainWindow, qtbot: QtBot) -> None:
    marked.desk.choose_article(2)
    panel = annotations(marked)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)
    assert not panel.empty.isHidden()
    assert "press H, N or T" in panel.empty.text()
    assert panel.fields.isHidden()


def test_an_entity_tells_what_it_is_and_who_names_it(marked: MainWindow, qtbot: QtBot) -> None:
    panel = entities(marked)
    marked.docks.by_name["roster"].raise_()
    QApplication.processEvents()
    marked.desk.entity_chosen.emit("state:RU")
    qtbot.waitUntil(lambda: panel.name.text() == "Russia")
    assert not panel.name.visibleRegion().isEmpty()
    assert panel.kind.text() == "state · RU · 3 mentions · 1 article"
    assert panel.standing.text() == "SCO: member since 15 June 2001"
    assert panel.articles.topLevelItemCount() == 1
    marked.desk.choose_article(2)
    item = panel.articles.topLevelItem(0)
    assert item is not None
    panel.articles.setCurrentItem(item)
    with qtbot.waitSignal(marked.desk.place_chosen) as told:
        qtbot.keyClick(panel.articles, Qt.Key.Key_Return)
    assert marked.desk.article == 1
    assert told.args is not None
    assert TEXT[told.args[1] : told.args[2]] == "Россия"
    marked.looks.choose_language("ru")
    qtbot.waitUntil(lambda: panel.name.text() == "Россия")
    marked.desk.entity_chosen.emit("state:FR")
    qtbot.waitUntil(lambda: panel.name.text() == "Франция")
    assert panel.articles.isHidden()
    marked.resize(1366, 768)
    marked.docks.arrange()
    marked.desk.entity_chosen.emit("format:sco")
    qtbot.waitUntil(lambda: panel.name.text() == "Шанхайская организация сотрудничества")
    bars = marked.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    bar = next(bar for bar in bars if any("Шанхайская" in bar.tabText(place) for place in range(bar.count())))
    assert (bar.tabRect(0).left(), bar.tabText(0)) == (0, "Участники")  # not pushed out of sight
    assert bar.tabRect(bar.count() - 1).right() < bar.width()


def test_every_control_of_the_reading_side_has_a_name(marked: MainWindow) -> None:
    choose(marked, 0)
    marked.desk.entity_chosen.emit("state:RU")
    QApplication.processEvents()
    names = ("review", "annotations", "entity")
    places: list[QWidget] = [marked.workspace, *(marked.docks.by_name[name].widget() for name in names)]
    for place in places:
        for control in (*place.findChildren(QAbstractButton), *place.findChildren(QLineEdit)):
            made_by_qt = control.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))
            if made_by_qt or isinstance(control.parentWidget(), QLineEdit) or not control.isVisibleTo(place):
                continue
            spoken = QAccessible.queryAccessibleInterface(control)
            assert spoken.text(QAccessible.Text.Name), (place, control)
