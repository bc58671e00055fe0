"""A line that offers the format of the open article, where the roster shows another."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from workbench.domain.gazetteer import format_name, format_short
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.parts.one_line import OneLine
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier


class FormatOffer(QFrame):
    """ "This article is about SCO — Show". Hidden where there is nothing to offer, or it was put away."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._article: int | None = None
        self._formats: dict[str, int] = {}
        self._put_away: set[int] = set()
        self.setProperty("card", True)
        self.words = OneLine(self)
        self.show_button, self.close_button = QPushButton(self), QToolButton(self)
        self.show_button.setProperty("link", True)
        for button in (self.show_button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they were: they go
        self.show_button.clicked.connect(self.take)
        self.close_button.clicked.connect(self.put_away)
        tint(self.close_button, "ph.x", lambda: theme().muted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 2, 4, 2)
        layout.setSpacing(4)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.show_button)
        layout.addWidget(self.close_button)
        desk.article_chosen.connect(self._on_article)
        desk.format_chosen.connect(self._offer)
        desk.opened.connect(self._on_opened)
        self.hide()

    @property
    def offered(self) -> str | None:
        """The format that the article says most of, where it says less than half as much of the roster's."""
        first = next(iter(self._formats), None)
        if first is None or self._article in self._put_away:
            return None
        own = self._formats.get(self._desk.format, 0)
        return first if 2 * own < self._formats[first] else None

    @Slot(int)
    def _on_article(self, article: int) -> None:
        self._article, self._formats = article, {}
        self._desk.ask(_formats_of, self._on_told, article)

    def _on_told(self, told: tuple[int, dict[str, int]]) -> None:
        article, found = told
        if article == self._article:
            self._formats = found
            self._offer()

    @Slot()
    def _offer(self, *_what: object) -> None:
        self.retranslate()
        self.setVisible(self.offered is not None)

    @Slot()
    def retranslate(self) -> None:
        language, format_id = self._desk.language, self.offered or ""
        told = self.tr("This article is about {format}")
        self.words.say(
            told.format(format=format_short(format_id, language)), format_name(format_id, language)
        )
        self.show_button.setText(self.tr("Show"))
        name = format_name(format_id, language)
        self.show_button.setAccessibleName(self.tr("Show the roster of {format}").format(format=name))
        self.show_button.setToolTip(self.show_button.accessibleName())
        self.close_button.setToolTip(self.tr("Not for this article"))
        self.close_button.setAccessibleName(self.close_button.toolTip())

    @Slot()
    def take(self) -> None:
        """The roster shows the format of the article."""
        if self.offered is not None:
            self._desk.choose_format(self.offered)

    @Slot()
    def put_away(self) -> None:
        if self._article is not None:
            self._put_away.add(self._article)
        self._offer()

    @Slot()
    def _on_opened(self) -> None:
        self._article, self._formats = None, {}
        self._put_away.clear()
        self.hide()


def _formats_of(dossier: "Dossier", article: int) -> tuple[int, dict[str, int]]:
    from workbench.actions.articles import article_formats

    return article, article_formats(dossier, article)
