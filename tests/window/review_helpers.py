"""What the tests of the review have in common."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from workbench.actions.claims import list_claims
from workbench.domain.claims import EventClaim, MembershipClaim
from workbench.domain.vocabulary import Review
from workbench.window.main_window import MainWindow
from workbench.window.review.agenda import Entry
from workbench.window.review.card import ClaimCard
from workbench.window.review.panel import ReviewPanel
from workbench.window.viewer import Viewer

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NO = Qt.KeyboardModifier.NoModifier


def review(window: MainWindow) -> ReviewPanel:
    panel = window.docks.by_name["review"].widget()
    assert isinstance(panel, ReviewPanel)
    return panel


def begin(window: MainWindow, qtbot: QtBot, article: int = 1) -> MainWindow:
    """The article is read, its claims are there, and the page has the focus."""
    window.desk.choose_article(article)
    settled(window, qtbot)
    page(window).setFocus()
    QApplication.processEvents()
    return window


def page(window: MainWindow):  # type: ignore[no-untyped-def]
    assert isinstance(window.viewer, Viewer)
    return window.viewer.page


def card(window: MainWindow, claim: int | None = None) -> ClaimCard:
    """The card of a claim, of that under the hand if none is said."""
    panel = review(window)
    wanted = panel.current if claim is None else claim
    assert wanted is not None
    found = panel.column.widgets[Entry("claim", wanted)]
    assert isinstance(found, ClaimCard)
    return found


def button(window: MainWindow, name: str) -> QPushButton:
    return review(window).decider.buttons[name]


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
    """A key pressed where the focus is."""
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


def settled(window: MainWindow, qtbot: QtBot) -> None:
    """The list is what the dossier says."""
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.desk.changes.busy and review(window).is_settled)


def reviews(window: MainWindow) -> list[Review]:
    assert window.desk.dossier is not None
    return [row.review for row in list_claims(window.desk.dossier)]


def hold(window: MainWindow, state: str) -> MembershipClaim:
    """Puts the first membership of a state under the hand and returns the claim."""
    row = next(
        row
        for row in review(window).rows
        if isinstance(row.claim, MembershipClaim) and row.claim.state == state
    )
    review(window).choose(row.id)
    assert isinstance(row.claim, MembershipClaim)
    return row.claim


def hold_event(window: MainWindow) -> EventClaim:
    row = next(row for row in review(window).rows if isinstance(row.claim, EventClaim))
    review(window).choose(row.id)
    assert isinstance(row.claim, EventClaim)
    return row.claim
