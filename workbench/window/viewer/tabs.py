"""The open articles as tabs."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from workbench.window.icons import tint
from workbench.window.theme import theme

MOST = 12
WIDTH = 190  # of a title, in pixels at the usual text size


class Tabs(QTabBar):
    """One tab an article. When there are too many, the one not looked at for longest makes room."""

    chosen = Signal(int)
    """The article of the tab that was chosen by the user, or took the place of one that was closed."""
    closed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMovable(True)
        self.setExpanding(False)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setSelectionBehaviorOnRemove(QTabBar.SelectionBehavior.SelectPreviousTab)
        self._used: list[int] = []
        self.currentChanged.connect(self._on_current)

    def show_article(self, article: int, title: str) -> None:
        """Makes the article's tab the current one; there is one afterwards if there was none."""
        place = self.place_of(article)
        self.blockSignals(True)
        if place < 0:
            width = WIDTH * self.fontMetrics().height() // 17
            short = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, width)
            place = self.addTab(short.replace("&", "&&"))
            self.setTabData(place, article)
            self.setTabToolTip(place, title)
            self.setTabButton(place, QTabBar.ButtonPosition.RightSide, self._closer(article))
        self.setCurrentIndex(place)
        self._used = [one for one in self._used if one != article] + [article]
        if len(self._used) > MOST:
            self.removeTab(self.place_of(self._used.pop(0)))
        self.blockSignals(False)

    def articles(self) -> list[int]:
        """The articles in the order of their tabs."""
        return [self.tabData(place) for place in range(self.count())]

    def place_of(self, article: int) -> int:
        """The place of the article's tab, -1 if it has none."""
        articles = self.articles()
        return articles.index(article) if article in articles else -1

    def turn(self, by: int) -> None:
        """The tab `by` places on, round the end."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def close_article(self, article: int) -> None:
        """Takes the article's tab away."""
        self._used = [one for one in self._used if one != article]
        self.closed.emit(article)
        self.removeTab(self.place_of(article))

    def clear_all(self) -> None:
        """Takes every tab away, without a word."""
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        self._used.clear()
        self.blockSignals(False)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Open articles"))
        for place in range(self.count()):
            button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
            if button is not None:
                self._name(button)

    def _closer(self, article: int) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side = self.fontMetrics().height() * 3 // 4
        button.setIconSize(button.iconSize().scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio))
        tint(button, "ph.x", lambda: theme().muted)
        button.clicked.connect(lambda: self.close_article(article))
        self._name(button)
        return button

    def _name(self, button: QWidget) -> None:
        button.setToolTip(self.tr("Close (Ctrl+W)"))
        button.setAccessibleName(self.tr("Close tab"))

    @Slot(int)
    def _on_current(self, place: int) -> None:
        if place >= 0 and self.tabData(place) is not None:
            self.chosen.emit(self.tabData(place))
