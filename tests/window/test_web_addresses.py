"""An address of a source opens in the browser if it is one of the web, and nothing else does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from workbench.domain.evidence import Evidence, Source
from workbench.window.main_window import MainWindow
from workbench.window.parts.evidence_card import EvidenceCard, Rests

SCHEMES = ("https", "http", "file", "calculator")


class Opener(QObject):
    """Stands where the system's programs would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def opener(qtbot: QtBot) -> Iterator[Opener]:
    made = Opener()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, made, "take")
    yield made
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize(
    ("address", "is_followed"),
    [
        ("https://akorda.kz/en", True),
        ("HTTP://example.org/a", True),
        ("file:///bin/true", False),
        ("calculator:1", False),
        ("/bin/true", False),
    ],
)
def test_a_cited_source_opens_only_on_the_web(
    address: str, is_followed: bool, window: MainWindow, opener: Opener, qtbot: QtBot
) -> None:
    source = Source(1, "A page", "Akorda", outlet="Akorda", url=address)
    rests = Rests("Azerbaijan", (Evidence(1, source, "a member"),), None, False, {}, {})
    card = EvidenceCard(window.desk, window)
    card.show_at(QPoint(50, 50), rests)
    card.follow(card.list.item(0))
    assert bool(opener.opened) == is_followed
    assert (address in window.status.line.text()) != is_followed
