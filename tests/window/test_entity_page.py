"""The page of an entity: names, mentions, statements; two taken together and apart again, by the keys."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workbench.actions.dossiers import new_dossier
from workbench.actions.entities import entity_page
from workbench.actions.roster import set_membership
from workbench.domain.entities import Names
from workbench.window.desk import Desk
from workbench.window.entities.entities_model import NAME
from workbench.window.entities.entities_page import EntitiesPage
from workbench.window.entities.entity_head import EntityHead
from workbench.window.entities.entity_page import EntityPageView
from workbench.window.main_window import MainWindow

sys.path.insert(0, str(Path(__file__).parents[1] / "dossier"))
sys.path.insert(0, str(Path(__file__).parents[1] / "actions"))

from test_entities import SHORT, ZENKO, fill

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    dossier = new_dossier(tmp_path / "zenko.dossier")
    fill(dossier)
    dossier.close()
    made = make_window(tmp_path / "zenko.dossier")
    qtbot.waitUntil(lambda: made.desk.article is not None)
    settle(made, qtbot)
    return made


def shown(window: MainWindow, qtbot: QtBot, entity: str = ZENKO) -> EntityPageView:
    """The page of the entity, when it has come to rest."""
    window.desk.show_page(f"entity:{entity}")
    page = window.workspace.active.page(f"entity:{entity}")  # type: ignore[attr-defined]
    assert isinstance(page, EntityPageView)
    settle(window, qtbot)
    return page


def settle(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(2):  # news are told and what changed is asked again after a moment, each
        qtbot.wait(200)
        qtbot.waitUntil(lambda: not window.desk.is_asking)


def typed(field: QWidget, text: str) -> None:
    """Types letters of any alphabet, which QTest does not know."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)


def lines(page: EntityPageView) -> list[str]:
    model = page.mentions.rows
    return [model.index(row).data() for row in range(model.rowCount())]


def test_a_page_tells_all_of_a_person_and_leads_to_the_words(window: MainWindow, qtbot: QtBot) -> None:
    page = shown(window, qtbot)
    assert page.windowTitle() == "Алексей Зенько"
    assert page.head.names["ru"].text() == "Алексей Зенько" and page.head.names["en"].text() == ""
    assert page.head.about.text() == "person · 1 mention · 1 article"
    assert [page.tabs.tabText(place) for place in range(page.tabs.count())] == [
        "Mentions  1", "Statements  1", "Names  1", "Named nearby  1",
    ]  # fmt: skip
    assert len(lines(page)) == 2 and "выступил Алексей Зенько" in lines(page)[1]
    assert window.focusWidget() is page.mentions
    page.mentions.setCurrentIndex(page.mentions.rows.index(1))
    with qtbot.waitSignal(window.desk.place_chosen) as told:
        qtbot.keyClick(page.mentions, Qt.Key.Key_Return)
    assert told.args == [1, 19, 33]
    page = shown(window, qtbot)
    page.tabs.setCurrentIndex(1)
    assert "Мы рады" in page.sayings.rows.index(0).data()
    page.sayings.setCurrentIndex(page.sayings.rows.index(0))
    with qtbot.waitSignal(window.desk.place_chosen):
        qtbot.keyClick(page.sayings, Qt.Key.Key_Return)
    page = shown(window, qtbot)
    page.tabs.setCurrentIndex(3)
    page.beside.setCurrentItem(page.beside.topLevelItem(0))
    with qtbot.waitSignal(window.desk.page_chosen) as chosen:
        qtbot.keyClick(page.beside, Qt.Key.Key_Return)
    assert chosen.args == ["entity:place:душанбе"]
    views = [one for one in page.findChildren(QAbstractItemView) if not isinstance(one, QHeaderView)]
    for control in (*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit), *views):
        if not control.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight")):
            spoken = QAccessible.queryAccessibleInterface(control)
            assert spoken.text(QAccessible.Text.Name), control
    window.looks.choose_language("ru")
    settle(window, qtbot)
    assert page.head.about.text() == "лицо · 1 упоминание · 1 статья"


def test_two_are_taken_together_and_split_by_the_keys_and_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.choose_article(2)
    page, dossier = shown(window, qtbot), window.desk.dossier
    assert dossier is not None
    # Who may be the same is only told: nobody is taken for another unasked.
    assert page.head.likely.isVisible() and page.head.likely_button.isVisible()
    page.head.dismiss.click()
    assert page.head.likely.isVisible()  # the other one
    page.head.dismiss.click()
    assert not page.head.likely.isVisible()
    field = page.head.same
    field.setFocus()
    typed(field, "а. зен")
    qtbot.waitUntil(field.popup.isVisible)
    qtbot.keyClick(field.popup, Qt.Key.Key_Return)
    assert field.found is not None and field.found.entity == SHORT
    assert "А. Зенько (1 mention) and Алексей Зенько will be one" in page.head.told.text()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert entity_page(dossier, SHORT).entity == ZENKO
    viewer = window.workspace.viewer  # type: ignore[attr-defined]
    assert viewer.article == 2
    qtbot.waitUntil(lambda: ZENKO in {one.entity for one in viewer.view.mentions})
    assert page.head.about.text() == "person · 2 mentions · 2 articles"
    assert field.text() == "" and not page.head.unite.isVisible()
    assert len(lines(page)) == 4
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    assert page.head.about.text() == "person · 1 mention · 1 article"
    # Again, and apart by the name.
    page.head.merge_wanted.emit(SHORT)
    settle(window, qtbot)
    page.tabs.setCurrentIndex(2)
    table = page.names.table
    assert not page.names.split.button.isEnabled()
    (item,) = table.findItems("А. Зенько", Qt.MatchFlag.MatchExactly)
    item.setSelected(True)
    with qtbot.waitSignal(window.desk.offered):
        page.names.split.button.click()
    settle(window, qtbot)
    assert entity_page(dossier, SHORT).entity == SHORT
    assert table.topLevelItemCount() == 1


def test_single_mentions_are_given_to_somebody_whom_the_dossier_knows(
    window: MainWindow, qtbot: QtBot
) -> None:
    page, dossier = shown(window, qtbot), window.desk.dossier
    assert dossier is not None
    page.head.merge_wanted.emit(SHORT)
    settle(window, qtbot)
    page.mentions.setCurrentIndex(page.mentions.rows.index(1))
    assert len(page.mentions.places()) == 1 and page.split.button.isEnabled()
    page.split.to.setFocus()
    typed(page.split.to, "aliyev")
    qtbot.waitUntil(page.split.to.popup.isVisible)
    qtbot.keyClick(page.split.to.popup, Qt.Key.Key_Return)
    qtbot.keyClick(page.split.to, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert entity_page(dossier, "person:ilham aliev").times == 2
    assert page.head.about.text() == "person · 1 mention · 1 article"
    assert page.split.to.text() == ""


def test_tab_goes_round_the_window_and_is_caught_nowhere(window: MainWindow, qtbot: QtBot) -> None:
    window.docks.by_name["articles"].widget().setFocus()
    first = window.focusWidget()
    gone: list[QWidget | None] = []
    while len(gone) < 150 and (not gone or window.focusWidget() is not first):
        gone.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is first
    assert len(set(gone)) == len(gone) > 15


def test_tab_goes_through_the_page_and_out_of_it(window: MainWindow, qtbot: QtBot) -> None:
    page = shown(window, qtbot)
    page.head.names["ru"].setFocus()
    gone: list[QWidget | None] = []
    while len(gone) < 20 and page.isAncestorOf(window.focusWidget()):
        gone.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    wanted = [page.head.names["ru"], page.head.names["en"], page.head.same, page.mentions, page.split.to]
    assert [one for one in gone if one in wanted] == wanted
    assert not page.isAncestorOf(window.focusWidget())


def test_names_are_edited_in_place(window: MainWindow, qtbot: QtBot) -> None:
    page, dossier = shown(window, qtbot), window.desk.dossier
    assert dossier is not None
    english = page.head.names["en"]
    english.setFocus()
    typed(english, "Alexei Zenko")
    qtbot.keyClick(english, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert entity_page(dossier, ZENKO).given == Names("", "Alexei Zenko")
    assert page.windowTitle() == "Alexei Zenko"
    assert window.focusWidget() is page.mentions  # where Ctrl+Z takes back what was done
    english.setFocus()
    typed(english, "!")
    qtbot.keyClick(english, Qt.Key.Key_Escape)
    assert english.text() == "Alexei Zenko"
    english.selectAll()
    typed(english, "17")
    qtbot.keyClick(english, Qt.Key.Key_Return)
    assert page.error.isVisible() and english.text() == "17"  # refused, and there to be mended
    english.setText("Alexei Zenko")
    page.tabs.setCurrentIndex(2)
    typed(page.names.new, "Лёха Зенько")
    qtbot.keyClick(page.names.new, Qt.Key.Key_Return)
    settle(window, qtbot)
    (alias,) = entity_page(dossier, ZENKO).aliases
    (item,) = page.names.table.findItems("Лёха Зенько", Qt.MatchFlag.MatchExactly)
    item.setText(0, "Лёша Зенько")
    settle(window, qtbot)
    assert entity_page(dossier, ZENKO).aliases[0].addition.alias == "Лёша Зенько"  # type: ignore[union-attr]
    # A name that cannot be is not lost: it stays in its field, the reason beside it; Esc gives it up.
    (item,) = page.names.table.findItems("Лёша Зенько", Qt.MatchFlag.MatchExactly)
    page.names.table.setCurrentItem(item)
    page.names.table.editItem(item, 0)
    typed(QApplication.focusWidget(), "x")
    for _again in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.names.note.isVisible() and page.names.table.is_editing)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit) and editor.text() == "x"
        page.names.note.hide()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle(window, qtbot)
    (item,) = page.names.table.findItems("Лёша Зенько", Qt.MatchFlag.MatchExactly)
    page.names.table.setCurrentItem(item)
    qtbot.keyClick(page.names.table, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert entity_page(dossier, ZENKO).aliases == () and alias
    typed(page.names.new, "x")
    qtbot.keyClick(page.names.new, Qt.Key.Key_Return)
    assert page.names.note.isVisible() and page.names.new.text() == "x"


def test_an_entity_that_nobody_names_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    page = shown(window, qtbot, "state:AZ")
    assert page.head.about.text() == "state · AZ · no article names it"
    assert page.head.fixed["en"].text() == "Azerbaijan" and not page.head.names["en"].isVisible()
    assert not page.head.same.isVisible()
    assert page.tabs.tabText(0) == "Memberships"
    assert any("Accept a claim" in label for label in empties(page))


def test_a_page_with_little_room_begins_with_its_name_and_scrolls_as_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    formats = ("sco", "brics", "ots", "cis", "eaeu", "csto", "oic", "un", "g20", "eco")
    for name in formats:
        set_membership(dossier, "AZ", name, "observer")
    window.resize(1366, 480)
    page = shown(window, qtbot, "state:AZ")
    whole, own = page.area.verticalScrollBar(), page.standing.verticalScrollBar()
    assert page.standing.topLevelItemCount() == len(formats)
    assert whole.maximum() > 0
    assert whole.value() == 0
    assert page.isAncestorOf(QApplication.focusWidget())
    # More than the page shows at once: the wheel goes to the page's end, and then to the list's.
    assert own.maximum() > 0
    for _ in range(30):
        wheel(page.standing, -120)
        assert own.value() == 0 or whole.value() == whole.maximum()
    assert own.value() == own.maximum()
    assert page.standing.height() <= page.area.viewport().height()
    # As much as it shows: there is nothing else to scroll.
    window.resize(1366, 1200)
    settle(window, qtbot)
    assert own.maximum() == 0
    window.resize(1366, 640)
    settle(window, qtbot)
    assert own.maximum() == 0
    page.tabs.setCurrentIndex(1)
    settle(window, qtbot)
    assert whole.maximum() == 0, "a list behind another asks for no room"


def wheel(view: QAbstractItemView, turned: int) -> None:
    viewport = view.viewport()
    where = QPointF(viewport.rect().center())
    event = QWheelEvent(
        where,
        QPointF(viewport.mapToGlobal(where.toPoint())),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def empties(page: EntityPageView) -> list[str]:
    return [section.empty.text() for section in page.sections.values() if hasattr(section, "empty")]


def test_all_entities_are_filtered_and_taken_together(window: MainWindow, qtbot: QtBot) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    window.desk.show_page("entities")
    page = window.workspace.active.page("entities")  # type: ignore[attr-defined]
    assert isinstance(page, EntitiesPage)
    settle(window, qtbot)
    assert page.model.rowCount() == 6 and window.focusWidget() is page.filter
    page.kin.click()
    assert page.model.rowCount() == 3
    page.kin.click()
    page.kinds.setCurrentIndex(page.kinds.findData("place"))
    page.kinds.activated.emit(page.kinds.currentIndex())
    assert {row.entity for row in page.model.rows} == {"place:душанбе", "place:ташкент"}
    page.kinds.setCurrentIndex(0)
    page.kinds.activated.emit(0)
    typed(page.filter, "зен")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert window.focusWidget() is page.table
    assert not page.unite.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.unite.isEnabled() and "will be the same as" in page.told.text()
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        chosen = {row.entity for row in page.table.chosen()}
        page.filter.clear()
        qtbot.waitUntil(lambda: page.model.rowCount() == 6)
        page._choose(chosen)
        page.table.sortByColumn(NAME, order)  # the same stay chosen, wherever they stand now
        assert {row.entity for row in page.table.chosen()} == chosen and len(chosen) == 2
    typed(page.filter, "зен")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page._choose(chosen)
    page.unite.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert entity_page(dossier, ZENKO).times == 2
    with qtbot.waitSignal(window.desk.page_chosen) as chosen:
        qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert chosen.args == [f"entity:{entity_page(dossier, ZENKO).entity}"]


def test_nothing_is_offered_before_the_dossier_has_answered(desk: Desk, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    head = EntityHead(desk, page)
    page.show()
    head.show()
    assert not [button for button in head.findChildren(QPushButton) if button.isVisible()]
