"""Who sits where: the cells as of a day, what keys and clicks do, the table copied and in a file."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot
from roster_samples import FORMAT

from workbench.actions import Dossier
from workbench.actions.roster import add_membership, edit_membership
from workbench.domain.vocabulary import Modality, Status
from workbench.window import theme
from workbench.window.desk import Desk
from workbench.window.pictures.matrix_model import CELL, TOTAL, Order
from workbench.window.pictures.matrix_page import MatrixPage
from workbench.window.status_signs import draw_status
from workbench.window.workspace.pages import make_page


@pytest.fixture
def dossier(dossier: Dossier) -> Dossier:
    """With another format."""
    add_membership(dossier, "KZ", "sco", "member", since="2001-06-15")
    add_membership(dossier, "RU", "sco", "member", since="2001-06-15")
    add_membership(dossier, "AZ", "sco", "partner", since="2016")
    return dossier


@pytest.fixture
def page(desk: Desk, dossier: Dossier, qtbot: QtBot) -> MatrixPage:
    desk.lay(dossier)
    desk.choose_day(date(2026, 1, 31))
    made = make_page("matrix", desk, None)  # type: ignore[arg-type]  # a window of its own
    assert isinstance(made, MatrixPage)
    qtbot.addWidget(made)
    made.resize(800, 420)
    made.show()
    qtbot.waitUntil(lambda: bool(made.model.states))
    return made


def at(page: MatrixPage, state: str, format_id: str) -> QModelIndex:
    model = page.model
    return model.index(model.states.index(state), model.formats.index(format_id) + 1)


def test_cells_are_as_of_the_day(page: MatrixPage) -> None:
    model, desk = page.model, page._desk
    assert model.formats == [FORMAT, "sco"]
    assert model.states == ["AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ"]
    assert [model.total(state) for state in ("AZ", "KZ", "KG", "RU")] == [2, 2, 1, 1]
    assert page.title.text() == "31 January 2026"
    desk.choose_day(date(2016, 6, 1))
    assert model.formats == ["sco"]
    assert model.states == ["AZ", "KZ", "RU"]
    assert at(page, "AZ", "sco").data() == "partner?"  # some time in 2016
    assert page.title.text() == "1 June 2016"
    page.every.setChecked(True)
    assert model.formats == [FORMAT, "sco"]
    assert at(page, "UZ", FORMAT).data(CELL) is None
    desk.choose_day(None)
    assert len(at(page, "AZ", FORMAT).data(CELL).rows) == 2


def test_states_and_formats_are_chosen_and_put_in_order(page: MatrixPage, qtbot: QtBot) -> None:
    model = page.model
    qtbot.keyClicks(page.field, "kaz")
    assert model.states == ["KZ"]
    page.field.clear()
    page.sort(Order.NUMBER)
    assert model.states[:2] == ["AZ", "KZ"]
    page._on_head(model.formats.index("sco") + 1)
    assert model.states[:3] == ["KZ", "RU", "AZ"]  # members, then the partner, then who has no seat there
    page.formats.tick(FORMAT, False)
    assert model.formats == ["sco"]


def test_cell_says_its_row_and_leads_to_it(page: MatrixPage, qtbot: QtBot) -> None:
    index = at(page, "AZ", FORMAT)
    told = index.data(Qt.ItemDataRole.ToolTipRole)
    for words in ("Azerbaijan · member", "CA", "since 16 November 2025", "sources disagree", "Баку"):
        assert words in told
    with qtbot.waitSignal(page._desk.fact_chosen) as chosen:
        page.table.setCurrentIndex(index)
    cell = index.data(CELL)
    assert chosen.args == ["row", cell.row.id]
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page._evidence.isVisible()
    page._evidence.close()
    with qtbot.waitSignals([page._desk.format_chosen, page._desk.fact_chosen]):
        page.show_in_roster(at(page, "RU", "sco").data(CELL).row)
    page.table.verticalHeader().sectionDoubleClicked.emit(0)


def test_keys_go_from_cell_to_cell_and_the_place_is_kept(
    page: MatrixPage, dossier: Dossier, qtbot: QtBot
) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(at(page, "AZ", FORMAT))
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert page.table.currentIndex() == at(page, "KZ", "sco")
    before = len(page.model.states)
    add_membership(dossier, "CN", "sco", "member", since="2001-06-15")
    qtbot.waitUntil(lambda: len(page.model.states) == before + 1)
    assert page.table.currentIndex() == at(page, "KZ", "sco")
    page._desk.fact_chosen.emit("row", at(page, "RU", "sco").data(CELL).row.id)
    assert page.table.currentIndex() == at(page, "RU", "sco")


def test_table_is_copied_in_words(page: MatrixPage, dossier: Dossier, qtbot: QtBot) -> None:
    row = at(page, "RU", "sco").data(CELL).row
    edit_membership(dossier, row.id, modality=str(Modality.PLANNED))
    qtbot.waitUntil(lambda: "planned" in str(at(page, "RU", "sco").data()))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == ["", "State", "Seats", "CA consultative meetings", "SCO"]
    assert lines[1] == ["AZ", "Azerbaijan", "2", "member", "partner"]
    assert lines[4] == ["RU", "Russia", "0", "", "member (planned)"]


def test_picture_names_states_formats_and_signs(page: MatrixPage, tmp_path: Path) -> None:
    page.out.save(tmp_path / "matrix.svg")
    tree = ElementTree.parse(tmp_path / "matrix.svg")
    said = {"".join(node.itertext()).strip() for node in tree.iter("{http://www.w3.org/2000/svg}text")}
    wanted = {"Kazakhstan", "KZ", "SCO", "member", "partner", "Who sits where · 31 January 2026"}
    assert wanted <= said


@pytest.mark.parametrize("name", ["light", "dark"])
def test_signs_differ_without_colour(page: MatrixPage, name: str) -> None:
    theme.use(name)
    seen = set()
    for status in Status:
        image = QImage(40, 30, QImage.Format.Format_Grayscale8)
        image.fill(128)
        painter = QPainter(image)
        draw_status(painter, image.rect().toRectF().adjusted(2, 2, -2, -2), status)
        painter.end()
        middle = [image.pixelColor(x, y).value() for y in range(4, 26) for x in range(8, 32)]
        ground = image.pixelColor(6, 15).value()
        seen.add(tuple(abs(value - ground) > 60 for value in middle))
    assert len(seen) == len(Status)


def test_screen_reader_hears_cells_and_headings(page: MatrixPage) -> None:
    for widget in (page.table, page.field, page.formats, page.order, page.copy_button, page.out, page.legend):
        assert widget.accessibleName()
    index = at(page, "KZ", "sco")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Kazakhstan · member · since 15 June 2001"
    assert page.model.headerData(index.row(), Qt.Orientation.Vertical) == "KZ  Kazakhstan"
    assert page.model.headerData(TOTAL, Qt.Orientation.Horizontal) == "Seats"
