"""The panels round the viewer: where each stands, its title bar, and remembering how it was arranged."""

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QTabWidget,
    QToolButton,
    QWidget,
)

from workbench.window.desk import Desk
from workbench.window.dock_tabs import DockTabs
from workbench.window.fold import Fold
from workbench.window.icons import tint
from workbench.window.settings import Settings
from workbench.window.theme import theme

Area = Qt.DockWidgetArea
# Changes when docks are added or renamed: a state of another version is not restored.
VERSION = 1
# Below this width, in heights of a letter, a column at the right would leave the article no room: all panels
# but the list go under it.
NARROW = 59
LEAST_HEIGHT = 90


# The places of the first start: in each, the panels that share it, the one in front first.
Places = tuple[tuple[Qt.DockWidgetArea, tuple[str, ...]], ...]
WIDE: Places = (
    (Area.LeftDockWidgetArea, ("articles",)),
    (Area.RightDockWidgetArea, ("roster", "entity")),
    (Area.RightDockWidgetArea, ("chronology",)),
    (Area.BottomDockWidgetArea, ("review", "annotations", "history")),
)
SMALL: Places = (
    (Area.LeftDockWidgetArea, ("articles",)),
    (Area.BottomDockWidgetArea, ("review", "roster", "chronology", "entity", "annotations", "history")),
)


class DockTitle(QWidget):
    """A dock's title with the buttons that take it out of the window and put it away."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setObjectName("dock_title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._dock = dock
        self.label = QLabel(self)
        self.float_button = self._button("ph.arrow-square-out")
        self.float_button.clicked.connect(self._on_float)
        self.close_button = self._button("ph.x")
        self.close_button.clicked.connect(dock.close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 3, 3)
        layout.setSpacing(0)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.float_button)
        layout.addWidget(self.close_button)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tint(button, name, lambda: theme().muted)
        return button

    def retranslate(self) -> None:
        self.label.setText(self._dock.windowTitle())
        self._name(self.float_button, self.tr("Take out of the window, or put back"))
        self._name(self.close_button, self.tr("Put away (View menu brings it back)"))

    def _name(self, button: QToolButton, words: str) -> None:
        button.setToolTip(words)
        button.setAccessibleName(f"{words}: {self._dock.windowTitle()}")

    @Slot()
    def _on_float(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())


class _NoTitle(QWidget):
    """Stands where a title would, and takes no room."""

    def sizeHint(self) -> QSize:
        return QSize(0, 0)


class Dock(QDockWidget):
    """A panel's frame. Where it shares its place with others, the tab is its title and the bar goes away."""

    called = Signal()
    """The panel is wanted in front."""

    def __init__(self, name: str, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self.bar = DockTitle(self)
        self._no_bar = _NoTitle(self)
        self.setTitleBarWidget(self.bar)
        self._no_bar.hide()
        self.setWidget(QWidget(self))
        # Qt calls a dock behind another tab visible; only this signal knows better.
        self.is_in_front = False
        self.visibilityChanged.connect(self._on_visibility_changed)

    @Slot(bool)
    def _on_visibility_changed(self, visible: bool) -> None:
        self.is_in_front = visible

    def show_title(self, wanted: bool) -> None:
        bar = self.bar if wanted else self._no_bar
        if self.titleBarWidget() is not bar:
            self.titleBarWidget().hide()
            self.setTitleBarWidget(bar)
            bar.show()


def bring_forward(panel: QWidget) -> None:
    """Shows the dock that a panel lies in, in front of those that share its place, open if it was folded."""
    dock = panel.parentWidget()
    if isinstance(dock, Dock):
        dock.show()
        dock.raise_()
        dock.called.emit()


class DockWindow(QMainWindow):
    """A window with docks."""

    docks: "Docks"

    def focusNextPrevChild(self, on: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab passes over panels that are covered by others: nobody would see where it is."""
        begun = QApplication.focusWidget()
        while super().focusNextPrevChild(on):
            now = QApplication.focusWidget()
            if now is begun or not self.docks.hides(now):
                return True
        return False


class Docks(QObject):
    """All docks of the window by name."""

    called = Signal(QDockWidget)
    """A panel is wanted in front: it was brought there, or its tab was clicked on."""
    tidied = Signal()
    """Docks have come or gone."""
    arranged = Signal()
    """The docks stand as at the first start."""

    def __init__(self, desk: Desk, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._kept: QByteArray | None = None
        self._is_small = False
        self.by_name: dict[str, Dock] = {}
        self.fold = Fold(window, self.by_name)
        self._tabs = DockTabs(window, self.by_name)
        self._tabs.called.connect(self.called)
        self.fold.changed.connect(self._on_tidy)
        self._was_folded = False
        self._tidy = QTimer(self, singleShot=True, interval=0)
        self._tidy.timeout.connect(self._on_tidy)
        for _, names in WIDE:
            for name in names:
                self._add(name)
        window.setCorner(Qt.Corner.BottomLeftCorner, Area.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Area.RightDockWidgetArea)
        window.setTabPosition(Area.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        window.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.GroupedDragging
        )
        desk.language_changed.connect(self.retranslate)
        desk.text_size_changed.connect(self._on_text_size)
        self.retranslate()

    def _add(self, name: str) -> None:
        dock = Dock(name, self._window)
        self.by_name[name] = dock
        for signal in (dock.dockLocationChanged, dock.topLevelChanged, dock.visibilityChanged):
            signal.connect(self._tidy.start)
        dock.called.connect(lambda: self.called.emit(dock))

    def titles(self) -> dict[str, str]:
        return {
            "articles": self.tr("Articles"),
            "roster": self.tr("Member states"),
            "entity": self.tr("Entity"),
            "chronology": self.tr("Chronology"),
            "review": self.tr("Review"),
            "annotations": self.tr("Annotations"),
            "history": self.tr("History"),
        }

    @Slot()
    def retranslate(self) -> None:
        for name, title in self.titles().items():
            dock = self.by_name[name]
            dock.setWindowTitle(dock.widget().windowTitle() or title)
            dock.bar.retranslate()

    def fill(self, name: str, panel: QWidget) -> None:
        """Puts a panel into its dock. If the panel has a window title, the dock shows it and follows it."""
        dock = self.by_name[name]
        empty = dock.widget()
        dock.setWidget(panel)
        empty.deleteLater()
        panel.windowTitleChanged.connect(self.retranslate)
        # What a panel would rather have must not push the window over the edge of a small screen.
        panel.setMinimumHeight(LEAST_HEIGHT)
        self.retranslate()

    @Slot()
    def arrange(self) -> None:
        """The arrangement of the first start, after the room that the window has."""
        small = self._is_small = self._has_little_room()
        self.fold.set(False)
        for dock in self.by_name.values():
            # From nothing: docks that are only moved leave the tab bars behind that they had together.
            self._window.removeDockWidget(dock)
        for area, names in SMALL if small else WIDE:
            first = self.by_name[names[0]]
            for name in names:
                dock = self.by_name[name]
                if dock.isFloating():
                    dock.setFloating(False)
                if dock is first:
                    self._window.addDockWidget(area, dock)
                else:
                    # At once behind the first: beside it, it could push the window over the screen's edge.
                    self._window.tabifyDockWidget(first, dock)
                dock.show()
            first.raise_()
        self.share_room()
        self._tidy.start()
        self.arranged.emit()

    def _has_little_room(self) -> bool:
        return self._window.width() < NARROW * self._window.fontMetrics().height()

    @Slot()
    def _on_text_size(self) -> None:
        """Other letters need other room: arranged anew unless the analyst has done so."""
        if self._kept is None and self._settings.bytes("window/docks") is None:
            if self._has_little_room() != self._is_small:
                self.arrange()
            else:
                self.share_room()

    def share_room(self) -> None:
        """Gives each place its usual part of the window; to be done again when panels with wishes of their
        own have come in, unless the analyst has arranged them."""
        small = self._has_little_room()
        wide, high = self._window.width(), self._window.height()
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        if small:
            self._resize(("articles",), (wide * 30 // 100,), across)
            self.fold.open_to(max(high * 28 // 100, self._claims_room()))
            return
        self._resize(("articles", "roster"), (wide * 18 // 100, wide * 31 // 100), across)
        self._resize(("roster", "chronology"), (high * 40 // 100, high * 50 // 100), down)
        self.fold.open_to(max(high * 26 // 100, self._claims_room()))

    def _claims_room(self) -> int:
        """Room for three claims with what is above and below them, if that leaves the article by far the
        larger part; for one in any case."""
        letter, high = self._window.fontMetrics().height(), self._window.height()
        return min(letter * 19, max(high * 35 // 100, letter * 17 // 2))

    def _resize(self, names: tuple[str, ...], sizes: tuple[int, ...], along: Qt.Orientation) -> None:
        self._window.resizeDocks([self.by_name[name] for name in names], list(sizes), along)

    def toggle(self, name: str) -> None:
        """Shows a panel and brings it to the front, or puts it away if it is there already."""
        dock = self.by_name[name]
        if dock.is_in_front and not self.fold.hides(dock):
            dock.hide()
        else:
            bring_forward(dock.widget())

    def hides(self, widget: QWidget | None) -> bool:
        """Whether a widget is in a panel that another one covers, which Qt calls visible."""
        docks = self.by_name.values()
        return any(not dock.is_in_front and dock.isAncestorOf(widget) for dock in docks) if widget else False

    def restore(self) -> None:
        """Puts every dock where it stood when the window was last closed, at first in the usual places."""
        self.arrange()
        state = self._settings.bytes("window/docks")
        if state is not None:
            self._window.restoreState(state, VERSION)

    def state(self) -> QByteArray:
        """Where every dock stands, or will stand when they are brought back."""
        return self._kept or self._window.saveState(VERSION)

    def put(self, state: QByteArray) -> None:
        """Puts every dock where it stood by `state`."""
        self._window.restoreState(state, VERSION)

    def keep(self) -> None:
        """Remembers where every dock stands, for dossiers that are opened for the first time."""
        self.fold.set(False)
        self._settings.keep_bytes("window/docks", self.state())

    def put_away(self) -> None:
        """Hides every dock, for a window without a dossier, which has nothing to show in them."""
        if self._kept is None:
            self._kept = self._window.saveState(VERSION)
            self._was_folded = self.fold.is_folded
            self.fold.measure()
            for dock in self.by_name.values():
                dock.hide()

    def bring_back(self) -> None:
        """Undoes `put_away` for a dossier that is opened."""
        if self._kept is not None:
            self.bring_back_as_it_was()
            self.settle()

    def bring_back_as_it_was(self) -> None:
        """Undoes `put_away`, to the pixel."""
        if self._kept is not None:
            self._window.restoreState(self._kept, VERSION)
            self._kept = None
            if self._was_folded:
                self.fold.open_to(self.fold.height)  # it may have been opened meanwhile

    def settle(self) -> None:
        """Shares the room anew if nobody has arranged the panels yet."""
        if self._settings.bytes("window/docks") is None:
            self.share_room()

    @Slot()
    def _on_tidy(self) -> None:
        self.fold.apply()
        self._tabs.tidy({dock for dock in self.by_name.values() if self.fold.hides(dock)})
        for dock in self.by_name.values():
            shares = [
                other
                for other in self._window.tabifiedDockWidgets(dock)
                if not other.isHidden() and not other.isFloating()
            ]
            dock.show_title(dock.isFloating() or not shares)
        self.tidied.emit()
