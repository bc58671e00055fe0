"""The timeline as a page: formats side by side, what is chosen of them, and the picture in a file."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot
from roster_samples import FORMAT

from workbench.actions import Dossier
from workbench.actions.roster import add_membership
from workbench.domain.vocabulary import Status
from workbench.window import theme
from workbench.window.desk import Desk
from workbench.window.pictures.time_rows import Heading
from workbench.window.pictures.timeline_page import TimelinePage
from workbench.window.workspace.pages import make_page


@pytest.fixture
def dossier(dossier: Dossier) -> Dossier:
    """With another format."""
    add_membership(dossier, "RU", "sco", "member", since="2001-06-15")
    return dossier


@pytest.fixture
def page(desk: Desk, dossier: Dossier, qtbot: QtBot) -> TimelinePage:
    desk.lay(dossier)
    made = make_page("timeline", desk, None)  # type: ignore[arg-type]  # a window of its own
    assert isinstance(made, TimelinePage)
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show()
    qtbot.waitUntil(lambda: bool(made.view.bars))
    return made


def headings(page: TimelinePage) -> list[str]:
    return [row.name for row in page.view.rows if isinstance(row, Heading)]


def test_formats_statuses_and_kinds_are_chosen(page: TimelinePage, dossier: Dossier, qtbot: QtBot) -> None:
    assert page.windowTitle() == "Timeline"
    assert page.title.text() == "Consultative Meetings of the Heads of State of Central Asia"
    assert (headings(page), page.view.lanes[-1]) == ([], "AZ")
    page.statuses.tick(Status.MEMBER, False)
    assert page.view.lanes == ["AZ"]
    assert page.legend.signs[0].words == "guest"
    page.statuses.tick_all()
    page.formats.tick("sco", True)
    qtbot.waitUntil(lambda: len(headings(page)) == 2)
    assert page.view.lanes[-1] == "RU"
    add_membership(dossier, "CN", "sco", "member", since="2001-06-15")
    qtbot.waitUntil(lambda: "CN" in page.view.lanes)


def test_what_is_chosen_elsewhere_is_ringed_here(page: TimelinePage, qtbot: QtBot) -> None:
    bar = page.view.bars[0]
    page._desk.fact_chosen.emit("row", bar.row.id)
    assert page.view.chosen == bar.key
    assert "member" in page.view.accessibleDescription()
    other = page.view.bars[1]
    found = page.view.mark_of(other.key)
    assert found
    where = page.view.box_of(*found).center().toPoint()
    with qtbot.waitSignal(page._desk.fact_chosen) as told:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == ["row", other.row.id]


def test_day_is_drawn_for_all(page: TimelinePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._desk.day_chosen) as told:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 6))
    assert page._desk.day == told.args[0] == page.view.day


@pytest.mark.parametrize("name", ["light", "dark"])
def test_picture_in_a_file_says_what_it_is(page: TimelinePage, tmp_path: Path, name: str) -> None:
    theme.use(name)
    path = tmp_path / "picture.svg"
    page.out.save(path)
    assert theme.theme().name == name
    tree = ElementTree.parse(path)  # it is well-formed
    space = "{http://www.w3.org/2000/svg}"
    said = {"".join(node.itertext()).strip() for node in tree.iter(f"{space}text")}
    for words in (page.title.text(), "Kazakhstan", "KZ", "member", "2020", "7", "guest", "sources disagree"):
        assert words in said
    assert any(words.startswith("Source: dossier test, independent sources: ") for words in said)
    assert tree.getroot().findtext(f"{space}title") == page.title.text()
    told = [node.get("font-family", "") for node in tree.iter()]
    families = {family for names in told for family in names.split(",") if family}
    assert families <= {page.font().family(), *page.font().families()}
    drawn = QSvgRenderer(str(path))
    assert drawn.isValid()


def test_picture_has_two_pixels_for_each(page: TimelinePage, tmp_path: Path) -> None:
    page.out.save(tmp_path / "picture.png")
    image = QImage(str(tmp_path / "picture.png"))
    assert image.width() == 2 * page.picture().size().width()
    assert image.pixelColor(4, 4).name() == theme.LIGHT.surface
    page.out.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.hasImage()
    assert copied.hasFormat("image/svg+xml")


def test_picture_that_cannot_be_written_is_said(page: TimelinePage, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._desk.said) as told:
        page.out.save(tmp_path / "nowhere" / "picture.svg")
    line, is_error = told.args
    assert is_error
    assert "nowhere" in line


def test_everything_has_a_name(page: TimelinePage) -> None:
    buttons = (page.formats, page.statuses, page.kinds, *page.zoom, page.out)
    for widget in (page.view, page.legend, *buttons):
        assert widget.accessibleName()
    assert page._desk.format == FORMAT
