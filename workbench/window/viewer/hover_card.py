"""The small card beside a mention: what it names, how often, and what to do where that is wrong."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.domain.article import Mention
from workbench.domain.entities import EntityRow
from workbench.domain.gazetteer import coded_name
from workbench.domain.words import word
from workbench.window.parts.spoken import speak_as
from workbench.window.theme import theme

STRIPE = 4


def entity_name(mention: Mention, language: str) -> str:
    """What the mention's entity is called in the window's language, as far as we know."""
    return coded_name(mention.entity or "", language) or mention.name or mention.text


class HoverCard(QFrame):
    """Lies over the page and never takes the focus: everything that it offers has a key or a menu."""

    left = Signal()
    """The mouse has gone from the card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("hover_card")
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._type = "other"
        self.name, self.kind, self.counts = (QLabel(self) for _ in range(3))
        self.by_hand = QLabel(self)
        for label in (self.name, self.kind, self.counts, self.by_hand):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.kind.setProperty("muted", True)
        self.counts.setProperty("muted", True)
        self.offers = QWidget(self)
        self.nothing, self.other, self.back = (QPushButton(self.offers) for _ in range(3))
        row = QHBoxLayout(self.offers)
        row.setContentsMargins(0, 3, 0, 0)
        row.setSpacing(12)
        for button in (self.nothing, self.other, self.back):
            button.setProperty("link", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12 + STRIPE, 8, 14, 9)
        layout.setSpacing(3)
        for widget in (self.name, self.kind, self.counts, self.by_hand, self.offers):
            layout.addWidget(widget)
        speak_as(self, QAccessible.Role.ToolTip)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.by_hand.setText(self.tr("Corrected by hand"))
        self.nothing.setText(self.tr("Not an entity…"))
        self.other.setText(self.tr("Other entity…"))
        self.back.setText(self.tr("Take back"))
        self.back.setToolTip(self.tr("Take the correction back, wherever it holds"))

    def tell(
        self, mention: Mention, here: int, row: EntityRow | None, language: str, *, offers: bool = True
    ) -> None:
        """Fills the card: `here` is how often this article names the entity; `offers` tells whether anything
        can be changed."""
        self._type = str(mention.type)
        name = QFont(self.font())
        name.setBold(True)
        self.name.setFont(name)
        self.name.setText(row.called(language) if row is not None else entity_name(mention, language))
        parts = [word(f"mention.{mention.type}", language)]
        if mention.entity:
            key = mention.entity.partition(":")[2]
            parts.append(key.upper() if mention.entity.startswith(("state:", "format:")) else key)
        self.kind.setText(" · ".join(parts))
        counts = [self.tr("%n time(s) in this article", "", here)]
        if row is not None:
            counts.append(self.tr("in %n article(s) of the dossier", "", row.count))
        self.counts.setText(" · ".join(counts) if mention.entity else self.tr("not linked to an entity"))
        corrected = mention.correction is not None
        self.by_hand.setVisible(corrected)
        self.back.setVisible(corrected)
        self.offers.setVisible(offers)
        told = (self.name, self.kind, self.counts)
        self.setAccessibleName(", ".join(label.text() for label in told))
        self.adjustSize()

    def show_beside(self, mention: QRect) -> None:
        """Shows the card under the mention, above it where there is no room below."""
        room = self._over.rect().adjusted(6, 6, -6, -6)
        at = QPoint(mention.left(), mention.bottom() + 10)
        if at.y() + self.height() > room.bottom():
            at.setY(max(room.top(), min(mention.top() - self.height() - 6, room.bottom() - self.height())))
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        self.move(at)
        self.show()
        self.raise_()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().mentions[self._type].ink))
        painter.drawRoundedRect(QRect(6, 10, STRIPE, self.height() - 20), 2, 2)
        painter.end()
