"""What is open in a pane, as tabs: articles and pages, each by its key."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionTab, QTabBar, QToolButton, QWidget

from workbench.window import keymap
from workbench.window.icons import tint
from workbench.window.style import look
from workbench.window.theme import theme

MOST = 12
WIDTH = 190  # of a title, in pixels at the usual text size
BESIDE = 4  # heights of a letter that what is beside a title takes
_ARTICLE = "article:"


def article_key(article: int) -> str:
    """The key of an article's tab."""
    return f"{_ARTICLE}{article}"


def article_of(key: str) -> int | None:
    """The article that a key names; None for a page's."""
    return int(key.removeprefix(_ARTICLE)) if key.startswith(_ARTICLE) else None


class Tabs(QTabBar):
    """When there are too many articles, the one not looked at for longest makes room. One of them, in
    italics, is only looked at on the way: the next one that is opened so takes its tab."""

    chosen = Signal(str)
    """The key of the tab that was chosen by the user, or took the place of one that was closed."""
    close_wanted = Signal(str)
    carried = Signal(QPoint)
    """The mouse holds a tab, at this place on the screen."""
    dropped = Signal(str, QPoint)
    """It let go of the tab with this key."""
    put_down = Signal()
    """The tab is not carried any more, and stays."""
    menu_wanted = Signal(str, QPoint)
    """The tab's key, and the place on the screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMovable(True)
        self.setExpanding(False)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setSelectionBehaviorOnRemove(QTabBar.SelectionBehavior.SelectPreviousTab)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setProperty("active", True)
        self.preview = ""
        """The key of the tab that the next article takes, "" if all are kept."""
        self._titles: dict[str, str] = {}
        self._used: list[str] = []
        self._pressed = -1
        self._held = ""
        self._held_at = QPoint()
        self._is_carried = False
        self._is_painting = False
        self._named_for = 0
        self.currentChanged.connect(self._on_current)
        self.tabBarDoubleClicked.connect(self._on_double_click)
        self.tabMoved.connect(self._on_moved)
        self.customContextMenuRequested.connect(self._on_menu)

    # What is open

    def keys(self) -> list[str]:
        """The keys in the order of their tabs."""
        return [self.tabData(place) for place in range(self.count())]

    def articles(self) -> list[int]:
        """The articles in the order of their tabs."""
        return [article for article in map(article_of, self.keys()) if article is not None]

    def place_of(self, key: str) -> int:
        """The place of the key's tab, -1 if it has none."""
        keys = self.keys()
        return keys.index(key) if key in keys else -1

    @property
    def current(self) -> str:
        """The key of the current tab, "" without one."""
        place = self.currentIndex()
        return self.tabData(place) or "" if place >= 0 else ""

    def title_of(self, key: str) -> str:
        """What the key's tab is called, in full."""
        return self._titles[key]

    # Opening and closing, without a word to anybody

    def look_at(self, key: str, title: str) -> list[str]:
        """As `show_key`, but what has no tab yet is only looked at on the way: it takes the preview's."""
        if self.place_of(key) < 0:
            if self.preview:
                self._give_over(self.preview, key)
            self.preview = key
        return self.show_key(key, title)

    def keep(self, key: str) -> None:
        """Has a tab stay, if it was only a preview."""
        if key and key == self.preview:
            self.set_preview("")

    def set_preview(self, key: str) -> None:
        """Makes this tab the one that the next article takes, and the one that was so a tab that stays."""
        before, self.preview = self.preview, key
        for one in {before, key} & set(self.keys()):
            self.name_tab(one, self._titles[one])

    def _give_over(self, old: str, new: str) -> None:
        self.setTabData(self.place_of(old), new)
        self._used = [new if one == old else one for one in self._used]
        del self._titles[old]

    def show_key(self, key: str, title: str) -> list[str]:
        """Makes the key's tab the current one; there is one afterwards if there was none. The keys of those
        that made room."""
        self.add(key, title)
        self.name_tab(key, title)
        self.blockSignals(True)
        self.setCurrentIndex(self.place_of(key))
        self.blockSignals(False)
        self._used = [one for one in self._used if one != key] + [key]
        return self._make_room()

    def add(self, key: str, title: str) -> None:
        """Adds a tab behind the others, unless the key has one."""
        if self.place_of(key) >= 0:
            return
        self.blockSignals(True)
        place = self.addTab("")
        self.setTabData(place, key)
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, self._closer())
        self.blockSignals(False)
        self._used.insert(0, key)
        self.name_tab(key, title)

    def name_tab(self, key: str, title: str) -> None:
        """Gives the key's tab another title."""
        place = self.place_of(key)
        if place >= 0:
            short = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, self._room())
            self._titles[key] = title
            self.setTabText(place, short.replace("&", "&&"))
            preview = key == self.preview
            self.setTabToolTip(place, self._about_preview(title) if preview else title)
            self.setAccessibleTabName(
                place, self.tr("{title}, preview").format(title=title) if preview else ""
            )

    def _room(self) -> int:
        """For a title: as much as is usual, but where a tab would be wider than the bar, less."""
        high = self.fontMetrics().height()
        beside = BESIDE * high
        return min(WIDTH * high // 17, max(self.width() - beside, beside))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for key in self.keys() if self._room() != self._named_for else ():
            self.name_tab(key, self._titles[key])
        self._named_for = self._room()

    def remove(self, key: str) -> None:
        """Takes the key's tab away; another becomes the current one."""
        self._used = [one for one in self._used if one != key]
        self._titles.pop(key, None)
        self.preview = "" if key == self.preview else self.preview
        self.blockSignals(True)
        self.removeTab(self.place_of(key))
        self.blockSignals(False)

    def turn(self, by: int) -> None:
        """The tab `by` places on, round the end."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def _make_room(self) -> list[str]:
        articles = [key for key in self._used if article_of(key) is not None]
        over = articles[: max(len(articles) - MOST, 0)]
        for key in over:
            self.remove(key)
        return over

    # How it looks

    def show_active(self, active: bool) -> None:
        """The tabs of the pane in which nothing is done are calmer."""
        look(self, active=active)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Open articles and pages"))
        for place, key in enumerate(self.keys()):
            self.name_tab(key, self._titles[key])
            button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
            if button is not None:
                self._name(button)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            for place, key in enumerate(self.keys()):
                button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
                if isinstance(button, QToolButton):
                    self._fit(button)
                self.name_tab(key, self._titles[key])

    def _fit(self, button: QToolButton) -> None:
        """The icon goes with the letters."""
        side = self.fontMetrics().height() * 3 // 4
        button.setIconSize(QSize(side, side))
        button.resize(button.sizeHint())  # which Qt does when a tab gets its button, and then no more

    def _closer(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fit(button)
        tint(button, "ph.x", lambda: theme().muted)
        button.clicked.connect(self._on_closer)
        self._name(button)
        return button

    def _name(self, button: QWidget) -> None:
        key = keymap.shown("tab.close", "Ctrl+W")
        button.setToolTip(self.tr("Close tab") + (f" ({key})" if key else ""))
        button.setAccessibleName(self.tr("Close tab"))

    def _about_preview(self, title: str) -> str:
        key = keymap.shown("tab.keep", "Ctrl+T")
        kept = self.tr("A preview: what you look at next takes this tab. A double click keeps it")
        return f"{title}\n{kept} ({key})." if key else f"{title}\n{kept}."

    # Qt's own

    def initStyleOption(self, option: QStyleOptionTab, place: int) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, place)
        if self._is_painting and self.preview and self.tabData(place) == self.preview:
            option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style knows one font for all tabs: the preview's title is written here."""
        self._is_painting = True
        super().paintEvent(event)
        self._is_painting = False
        place = self.place_of(self.preview) if self.preview else -1
        if place >= 0:
            self._write_preview(place)

    def _write_preview(self, place: int) -> None:
        option = QStyleOptionTab()
        self.initStyleOption(option, place)
        room = self.style().subElementRect(QStyle.SubElement.SE_TabBarTabText, option, self)
        state: QStyle.StateFlag = option.state
        is_strong = self.property("active") and state & QStyle.StateFlag.State_Selected
        is_under_mouse = state & QStyle.StateFlag.State_MouseOver
        painter = QPainter(self)
        font = self.font()
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(QColor(theme().text if is_strong or is_under_mouse else theme().muted))
        # Leaning letters may take more room than those for which the tab was made.
        title = self._titles[self.tabData(place)]
        short = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, short)
        painter.end()

    @Slot()
    def _on_closer(self) -> None:
        button, side = self.sender(), QTabBar.ButtonPosition.RightSide
        place = next((one for one in range(self.count()) if self.tabButton(one, side) is button), -1)
        if place >= 0:
            self.close_wanted.emit(self.tabData(place))

    @Slot(int)
    def _on_double_click(self, place: int) -> None:
        if place >= 0:
            self.keep(self.tabData(place))

    @Slot()
    def _on_moved(self) -> None:
        """A tab that is put elsewhere is one to stay; those that make way for it are not meant."""
        self.keep(self._held)

    @Slot(int)
    def _on_current(self, place: int) -> None:
        if place >= 0 and self.tabData(place) is not None:
            self.chosen.emit(self.tabData(place))

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        place = self.tabAt(where)
        if place < 0 and where.isNull():  # asked for by the keyboard
            place = self.currentIndex()
            where = self.tabRect(place).bottomLeft()
        if place >= 0:
            self.menu_wanted.emit(self.tabData(place), self.mapToGlobal(where))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pressed = self.tabAt(event.position().toPoint())
            return
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._held, self._held_at = self.tabData(place), event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        way = (event.position().toPoint() - self._held_at).manhattanLength()
        if self._held and (self._is_carried or way >= QApplication.startDragDistance()):
            self._is_carried = True
            self.carried.emit(event.globalPosition().toPoint())

    def put_back(self) -> None:
        """The tab that the mouse holds stays where it is."""
        if self._is_carried:
            self._held, self._is_carried = "", False
            self.put_down.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            place = self.tabAt(event.position().toPoint())
            if place >= 0 and place == self._pressed:
                self.close_wanted.emit(self.tabData(place))
            self._pressed = -1
            return
        super().mouseReleaseEvent(event)
        held, carried, self._held, self._is_carried = self._held, self._is_carried, "", False
        if carried:
            self.dropped.emit(held, event.globalPosition().toPoint())
