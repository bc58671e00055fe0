"""A disk that is full: what was asked for is not said to be there, and what was there stays."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.actions.dossiers import close_dossier, new_dossier
from workbench.domain.errors import UserError
from workbench.domain.whole_file import put
from workbench.window.main_window import MainWindow
from workbench.window.pictures.picture_file import Picture, save
from workbench.window.print_sheet import PrintSheet


@contextmanager
def full_disk() -> Iterator[None]:
    """No file can be longer than some bytes: for whoever writes, a disk without room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that is there already, in a folder of its own."""
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "there.pdf"
    path.write_text("as it was")
    return path


def assert_as_it_was(target: Path) -> None:
    assert [one.name for one in target.parent.iterdir()] == [target.name]
    assert target.read_text() == "as it was"


def test_a_file_is_whole_or_as_it_was(target: Path) -> None:
    with full_disk(), pytest.raises(OSError):
        put(target, b"x" * 200)
    assert_as_it_was(target)
    put(target, b"x" * 200)
    assert target.read_bytes() == b"x" * 200
    target.write_text("as it was")
    put(target, b"as it was")
    assert_as_it_was(target)


@pytest.mark.parametrize("ending", [".svg", ".png"])
def test_a_picture_is_whole_or_not_there(target: Path, ending: str, qapp: QApplication) -> None:
    picture = Picture("Timeline", "central-asia", 300, 200, lambda _painter: None, (), qapp.font())
    path = target.with_suffix(ending)
    with full_disk(), pytest.raises(UserError):
        save(picture, path)
    assert_as_it_was(target)
    save(picture, path)
    assert path.stat().st_size > 200


def test_a_pdf_without_room_is_not_called_saved(window: MainWindow, target: Path, qtbot: QtBot) -> None:
    next(one for one in window.menus.commands if one.id == "out.print").run()
    sheet = window.findChild(PrintSheet)
    assert isinstance(sheet, PrintSheet)
    with full_disk():
        sheet.save(target)
    assert sheet.isVisible()
    assert sheet.told.text() == "there.pdf cannot be written: No space left on device"
    assert_as_it_was(target)
    sheet.save(target)
    assert target.read_bytes().startswith(b"%PDF")


def test_what_is_said_of_a_dossier_goes_with_it(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    other = tmp_path / "other.dossier"
    close_dossier(new_dossier(other))
    window.desk.offered.emit("3 articles added", "Open the first", lambda: window.desk.choose_article(1))
    assert window.status.has_link()
    window.files.open(other)
    qtbot.waitUntil(lambda: window.desk.dossier is not None and window.desk.dossier.path == other)
    assert not window.status.has_link()
    assert window.status.line.text() == ""
