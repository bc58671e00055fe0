"""What a row rests on: a card with each source, its day, its words, and whether it speaks for itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QColor, QFont, QGuiApplication, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.chronology import Event
from workbench.domain.evidence import Evidence, agree, independent_sources, source_count
from workbench.domain.roster import Membership
from workbench.domain.sample_words import own_words
from workbench.window.desk import Desk
from workbench.window.parts.cell_editing import Index
from workbench.window.parts.short_dates import in_short, short_date
from workbench.window.parts.spoken import speak_as
from workbench.window.parts.web import open_in_browser
from workbench.window.theme import theme

ITEM = Qt.ItemDataRole.UserRole
HTML = Qt.ItemDataRole.UserRole + 1
WIDE, HIGHEST = 40, 42
"""How large the card may become, for each point of its letters."""
PAD = 9
LEAVES = 250
"""Milliseconds that the pointer has to come from the cell to the card."""


@dataclass(frozen=True, slots=True)
class Rests:
    """What a row is called and rests on; the fields about which its sources disagree, and what the row itself
    says of them."""

    name: str
    evidence: tuple[Evidence, ...]
    note: str | None
    by_hand: bool
    disputes: Mapping[str, tuple[str, ...]]
    own: Mapping[str, str | None]

    @staticmethod
    def of(name: str, row: Membership | Event) -> "Rests":
        """What a row of the roster or the chronology rests on."""
        disputes = row.disputes
        own = {field: getattr(row, field) for field in disputes}
        return Rests(name, row.evidence, row.note, row.by_hand, disputes, own)

    def clashes(self, item: Evidence) -> set[str]:
        """The fields in which a source says something else than the row; where the row says nothing, than
        the other sources."""
        found = set()
        for field, value in item.asserts.items():
            own = self.own.get(field)
            if value in self.disputes.get(field, ()) and not (own and agree(field, own, value)):
                found.add(field)
        return found


class EvidenceCard(QFrame):
    """A popover under a cell. Enter or a click on a line leads to its words; Escape closes. Shown by hovering
    (`peek`), it takes no focus and goes when the pointer does."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
        self._panel = parent
        desk.language_changed.connect(self.hide)  # what it tells is told in the language of before
        self._rests: Rests | None = None
        self._leave = QTimer(self, singleShot=True, interval=LEAVES)
        self._leave.timeout.connect(self._on_left)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setItemDelegate(_LineDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.itemActivated.connect(self.follow)
        self.list.itemClicked.connect(self.follow)
        speak_as(self, QAccessible.Role.Dialog)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addWidget(self.list)

    def show_at(self, where: QPoint, rests: Rests) -> None:
        """Opens the card at a point of the screen."""
        self._open(Qt.WindowType.Popup, where, rests)
        self.list.setFocus()

    def peek(self, where: QPoint, rests: Rests) -> None:
        """Shows the card while the pointer rests on its cell, or on the card."""
        self._open(Qt.WindowType.ToolTip, where, rests)

    @property
    def is_peeking(self) -> bool:
        return self.isVisible() and self.windowType() == Qt.WindowType.ToolTip

    @Slot()
    def leave_soon(self) -> None:
        """The pointer left the cell: it may be on its way to the card."""
        if self.is_peeking:
            self._leave.start()

    @Slot()
    def _on_left(self) -> None:
        if self.is_peeking and not self.underMouse():
            self.hide()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.leave_soon()

    def _open(self, kind: Qt.WindowType, where: QPoint, rests: Rests) -> None:
        now = theme()
        self._leave.stop()
        if self.windowType() != kind:
            self.hide()
            self.setWindowFlags(kind)
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, kind == Qt.WindowType.ToolTip)
        self.setStyleSheet(
            f"EvidenceCard {{ background: {now.raised}; border: 1px solid {now.border}; }}"
            f"EvidenceCard QListWidget {{ background: transparent; border: none; }}"
        )
        self._fill(rests)
        screen = QGuiApplication.screenAt(where) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry() if screen else QRect(0, 0, 4096, 4096)
        wide = min(_wide(self.font()), room.width())
        self.resize(wide, min(self._height(wide), round(HIGHEST * self.font().pointSizeF()), room.height()))
        window = self._panel.window().frameGeometry()
        # Within the window, where that is wide enough, so that the card does not hang over its edge.
        edge = room.right() if window.width() < wide else min(room.right(), window.right() - 8)
        x = min(where.x(), edge - wide)
        y = where.y() if where.y() + self.height() <= room.bottom() else room.bottom() - self.height()
        self.move(max(x, room.left()), max(y, room.top()))
        self.show()

    def _fill(self, rests: Rests) -> None:
        title, evidence = rests.name, rests.evidence
        self._rests = rests
        counted = self.tr("independent sources: {independent} of {every}").format(
            independent=independent_sources(evidence), every=source_count(evidence)
        )
        if not evidence:
            counted = self.tr("No source: entered by hand")
        elif rests.by_hand:
            counted = self.tr("{sources}; edited by hand").format(sources=counted)
        muted, told = theme().muted, self._disagreement(rests)
        words = f"<b>{escape(title)}</b><br><span style='color:{muted}'>{escape(counted)}</span>"
        if told:
            words += f"<br><span style='color:{theme().warning}'>⚠ {escape(told)}</span>"
        if rests.note:
            words += f"<br>{escape(own_words(rests.note, self._desk.language))}"
        self.heading.setText(words)
        self.setAccessibleName(". ".join(part for part in (title, counted, told) if part))
        self.list.setAccessibleName(self.tr("Evidence"))
        self.list.clear()
        origins: dict[str, str] = {}
        for item in evidence:
            self.list.addItem(self._item(item, origins))
        self.list.setVisible(bool(evidence))
        self.list.setCurrentRow(0 if evidence else -1)

    def _disagreement(self, rests: Rests) -> str:
        """What contradicts what: "Sources disagree: since: 16 Nov 2025 ≠ 1 Oct 2025"."""
        clashes = [
            f"{self._names().get(name, name)}: {' ≠ '.join(self._value(name, value) for value in values)}"
            for name, values in rests.disputes.items()
        ]
        return self.tr("Sources disagree: {values}").format(values="; ".join(clashes)) if clashes else ""

    def _item(self, item: Evidence, origins: dict[str, str]) -> QListWidgetItem:
        """A line; `origins` are those that were named before, each with who named it."""
        source = item.source
        who = " → ".join(source.relay) or source.outlet or source.origin
        day = short_date(source.published.isoformat(), self._desk.language) if source.published else ""
        first = origins.get(source.origin)
        kin = self.tr("independent")
        if first is not None:
            kin = self.tr("same origin as {first}").format(first=first)
        origins.setdefault(source.origin, who)
        head = [part for part in (who, day, kin) if part]
        says = self._says(item)
        line = QListWidgetItem(" · ".join(head))
        line.setData(ITEM, item)
        line.setData(HTML, self._html(head, item, says))
        line.setData(Qt.ItemDataRole.AccessibleTextRole, "; ".join([*head, source.title, item.quote, says]))
        lead = self.tr("Show the words in the article") if source.article else source.url or ""
        line.setToolTip(f"{source.title}\n{lead}".strip())
        return line

    def _html(self, head: Sequence[str], item: Evidence, says: str) -> str:
        now, source = theme(), item.source
        colour = now.accent if source.article or source.url else now.text
        rest = " · ".join(escape(part) for part in head[1:])
        parts = [
            f"<span style='color:{colour}'><b>{escape(head[0])}</b></span>"
            f"<span style='color:{now.muted}'> · {rest}</span>"
        ]
        if item.quote:
            parts.append(f"<span style='font-family:Noto Serif,serif'>“{escape(item.quote)}”</span>")
        else:
            parts.append(escape(source.title))
        if says:
            ink = now.warning if self._clashes(item) else now.muted
            parts.append(f"<span style='color:{ink}'>{escape(says)}</span>")
        return "<br>".join(parts)

    def _clashes(self, item: Evidence) -> set[str]:
        return self._rests.clashes(item) if self._rests is not None else set()

    def _names(self) -> dict[str, str]:
        return {
            "status": self.tr("status"),
            "since": self.tr("since"),
            "until": self.tr("until"),
            "date": self.tr("date"),
            "place": self.tr("place"),
            "state": self.tr("state"),
            "actor": self.tr("who"),
            "modality": self.tr("meant as"),
        }

    def _says(self, item: Evidence) -> str:
        """What the source gives for the fields of the row, in words, marked where the row says otherwise."""
        names, clashes = self._names(), self._clashes(item)
        told = [
            f"{'⚠ ' if name in clashes else ''}{names.get(name, name)}: {self._value(name, value)}"
            for name, value in item.asserts.items()
        ]
        return self.tr("says {facts}").format(facts=", ".join(told)) if told else ""

    def _value(self, field: str, value: str) -> str:
        return in_short(field, value, self._desk.language)

    def _height(self, wide: int) -> int:
        lines = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        return lines + self.heading.heightForWidth(wide - 24) + 34

    @Slot(QListWidgetItem)
    def follow(self, line: QListWidgetItem) -> None:
        """Leads to the words in their article, or to the address of a source that is only cited."""
        item: Evidence = line.data(ITEM)
        source = item.source
        if source.article is not None:
            self.close()
            self._desk.place_chosen.emit(source.article, item.start or 0, item.end or 0)
        elif source.url:
            self.close()
            if not open_in_browser(source.url):
                told = self.tr("Not opened, for it is no address of the web: {address}")
                self._desk.said.emit(told.format(address=source.url), True)


def _wide(font: QFont) -> int:
    return round(WIDE * font.pointSizeF())


class _LineDelegate(QStyledItemDelegate):
    """A few lines of text, the quote in the article's letters."""

    def _document(self, option: QStyleOptionViewItem, index: Index) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        document.setDefaultStyleSheet(f"body {{ color: {theme().text}; }}")
        document.setHtml(f"<body>{index.data(HTML)}</body>")
        document.setTextWidth(_wide(QFont(option.font)) - 24 - 2 * PAD - 12)
        return document

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, round(self._document(option, index).size().height()) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(QColor(theme().accent) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().selected))
            painter.drawRoundedRect(rect.adjusted(0, 1, -1, -1), 6, 6)
        painter.save()
        painter.translate(rect.left() + PAD, rect.top() + PAD)
        self._document(option, index).drawContents(painter)
        painter.restore()
