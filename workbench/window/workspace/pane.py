"""One half of the workspace, or all of it: tabs, one viewer for the articles among them, and the pages."""

from collections.abc import Iterator, MutableMapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.window import keymap
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.theme import theme
from workbench.window.viewer import Viewer
from workbench.window.viewer.text_view import Place
from workbench.window.workspace.pages import BOOKS, make_page, tab_of
from workbench.window.workspace.tabs import Tabs, article_key, article_of

_LINE = 3

LEAST = 10  # heights of a letter that a pane keeps


class _Line(QWidget):
    """The line over the pane in which things open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_LINE)
        self.is_lit = False

    def light(self, lit: bool) -> None:
        self.is_lit = lit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.is_lit:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(theme().accent))
            painter.end()


class _Stack(QStackedWidget):
    """What a page would rather have must not push the window over the edge of a small screen: a page that
    finds too little room is scrolled."""

    def minimumSizeHint(self) -> QSize:
        letter = self.fontMetrics().height()
        return QSize(letter * LEAST, letter * LEAST // 3)

    def put(self, page: QWidget) -> None:
        frame = QScrollArea(self)
        frame.setFrameShape(QFrame.Shape.NoFrame)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setWidgetResizable(True)
        frame.setWidget(page)
        self.addWidget(frame)

    def bring_forward(self, page: QWidget) -> None:
        self.setCurrentWidget(self._frame(page))

    def drop(self, page: QWidget) -> None:
        frame = self._frame(page)
        frame.takeWidget()
        self.removeWidget(frame)
        frame.deleteLater()

    @staticmethod
    def _frame(page: QWidget) -> QScrollArea:
        viewport = page.parentWidget()
        frame = viewport.parentWidget() if viewport is not None else None
        assert isinstance(frame, QScrollArea)
        return frame


class Pane(QWidget):
    """Shows what it is told to show. Its viewer is kept whatever is opened and closed in it."""

    left = Signal(str)
    """The key of a tab that is no more: closed, or gone to make room."""
    died = Signal(str)
    """The key of a page whose thing is no more."""
    emptied = Signal()
    adopted = Signal(str, QWidget)
    """A page is there, under this key."""
    released = Signal(str, QWidget)
    """A page is let go, alive still."""
    turned = Signal()
    """Something else may be in front."""
    split_wanted = Signal()
    """Two panes, or one again."""

    def __init__(self, desk: Desk, places: MutableMapping[int, Place], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: dict[str, QWidget] = {}
        self.tabs = Tabs(self)
        self.viewer = Viewer(desk, places, self)
        self._line = _Line(self)
        self._stack = _Stack(self)
        self._stack.addWidget(self.viewer)
        self._stack.currentChanged.connect(self.turned)
        self.splitter = self._split_button()
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 4, 0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._line)
        layout.addLayout(head)
        layout.addWidget(self._stack)
        layout.setStretchFactor(self._stack, 1)
        self._line.hide()
        self.tabs.close_wanted.connect(self.close_key)
        self.viewer.renamed.connect(self.tabs.name_tab)
        self.setFocusProxy(self.viewer)
        for signal in (desk.language_changed, desk.keys_changed, desk.text_size_changed):
            signal.connect(self.retranslate)
        self.retranslate()

    def _split_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key is in the menu
        tint(button, "ph.columns", lambda: theme().muted)
        button.clicked.connect(self.split_wanted)
        return button

    @Slot()
    def retranslate(self) -> None:
        self.tabs.retranslate()
        side = self.fontMetrics().height()
        self.splitter.setIconSize(QSize(side, side))
        key = keymap.shown("pane.split", "Ctrl+\\")
        words = self.tr("One pane again") if self.splitter.isChecked() else self.tr("Split view")
        self.splitter.setToolTip(f"{words} ({key})" if key else words)
        self.splitter.setAccessibleName(words)

    @property
    def article(self) -> int | None:
        """The article of the current tab; None if that is a page."""
        return article_of(self.tabs.current)

    @property
    def reads(self) -> bool:
        """Whether an article is in front, and not a page."""
        return self._stack.currentWidget() is self.viewer

    def page(self, key: str) -> QWidget | None:
        """The page that is open under a key."""
        return self._pages.get(key)

    def pages(self) -> Iterator[tuple[str, QWidget]]:
        """Every page that is open, with its key."""
        yield from self._pages.items()

    def show_article(self, article: int) -> None:
        """Shows an article in its tab, in the preview's if it has none."""
        title = self.viewer.show_article(article)
        if title is not None:
            self._stack.setCurrentWidget(self.viewer)
            self.setFocusProxy(self.viewer)
            self._tell_left(self.tabs.look_at(article_key(article), title))

    def show_page(self, key: str) -> None:
        """Shows a page in its tab, made now if it is not open."""
        tab, argument = tab_of(key), key.partition(":")[2]
        if tab not in self._pages:
            self.adopt(tab, make_page(key, self._desk, self))
        elif tab != key and (page := self._pages[tab]).argument != argument:  # type: ignore[attr-defined]
            page.turn_to(argument)  # type: ignore[attr-defined]
        page = self._pages[tab]
        self._stack.bring_forward(page)
        self.setFocusProxy(page)
        self.tabs.show_key(tab, page.windowTitle())

    @property
    def here(self) -> str:
        """The key of what is in front; of a page with one tab for all arguments, that which it shows."""
        key = self.tabs.current
        argument = getattr(self._pages.get(key), "argument", "") if key in BOOKS else ""
        return f"{key}:{argument}" if argument else key

    def adopt(self, key: str, page: QWidget) -> None:
        """Takes a page in, with a tab behind the others."""
        self._pages[key] = page
        self._stack.put(page)
        self.tabs.add(key, page.windowTitle())
        page.windowTitleChanged.connect(self._on_title)
        if hasattr(page, "gone"):
            page.gone.connect(self._on_gone)
        self.adopted.emit(key, page)

    def take(self, key: str) -> QWidget | None:
        """Lets a tab go without showing another: its page comes back alive, None for an article."""
        page = self._pages.pop(key, None)
        if page is not None:
            page.windowTitleChanged.disconnect(self._on_title)
            if hasattr(page, "gone"):
                page.gone.disconnect(self._on_gone)
            if self.focusProxy() is page:
                self.setFocusProxy(self.viewer)
            self._stack.drop(page)
            self.released.emit(key, page)
        if self.viewer.article is not None and self.viewer.article == article_of(key):
            self.viewer.clear()
        self.tabs.remove(key)
        return page

    def put(self, key: str, page: QWidget | None, title: str) -> None:
        """Adds behind the others what another pane let go: an article's tab, or a page."""
        if page is None:
            self.tabs.add(key, title)
            self.tabs.keep(key)
        elif self.page(key) is None:
            self.adopt(key, page)
        else:
            page.deleteLater()

    @Slot(str)
    def close_key(self, key: str) -> None:
        """Closes a tab; the one before it comes to the front."""
        if self.tabs.place_of(key) < 0:
            return
        was_current = self.tabs.current == key
        focus = QApplication.focusWidget()
        had_keys = focus is not None and self.isAncestorOf(focus)
        page = self.take(key)
        if page is not None:
            page.hide()
            page.deleteLater()
        self.left.emit(key)
        is_left = bool(self.tabs.current)
        if was_current:
            self.show_current()
        # Else Qt hands them to whatever comes next in the window. An empty pane may be gone by now.
        if had_keys and is_left:
            self.setFocus()

    def close_all(self) -> None:
        """Closes every tab, without a word."""
        for key in self.tabs.keys():  # noqa: SIM118 - no mapping
            self.tabs.remove(key)
        for page in self._pages.values():
            self._stack.drop(page)
            page.deleteLater()
        self._pages.clear()
        self.show_current()

    def show_active(self, active: bool, split: bool) -> None:
        """Marks the pane in which things open, where there are two."""
        self.splitter.setChecked(split)
        self.retranslate()
        self._line.setVisible(split)
        self._line.light(active)
        self.tabs.show_active(active)

    def show_current(self) -> None:
        """Brings what the current tab stands for to the front; tells if there is no tab."""
        key = self.tabs.current
        if not key:
            self.viewer.clear()
            self._stack.setCurrentWidget(self.viewer)
            self.setFocusProxy(self.viewer)
            self.emptied.emit()
            return
        self.tabs.chosen.emit(key)

    def _tell_left(self, keys: list[str]) -> None:
        for key in keys:
            self.left.emit(key)

    def _key_of(self, page: object) -> str | None:
        return next((key for key, one in self._pages.items() if one is page), None)

    @Slot(str)
    def _on_title(self, title: str) -> None:
        key = self._key_of(self.sender())
        if key is not None:
            self.tabs.name_tab(key, title)

    @Slot()
    def _on_gone(self) -> None:
        key = self._key_of(self.sender())
        if key is not None:
            self.close_key(key)
            self.died.emit(key)
