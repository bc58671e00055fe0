"""What a row rests on: a card with each source, its day, its words, and whether it speaks for itself."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QPainter, QTextDocument
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

from workbench.domain.evidence import DATE_FIELDS, Evidence, independent_sources, source_count
from workbench.domain.gazetteer import place_name, state_name
from workbench.domain.words import word
from workbench.window.cell_editing import Index
from workbench.window.desk import Desk
from workbench.window.short_dates import short_date
from workbench.window.theme import theme

ITEM = Qt.ItemDataRole.UserRole
HTML = Qt.ItemDataRole.UserRole + 1
WIDE = 400
HIGHEST = 420
PAD = 9


class EvidenceCard(QFrame):
    """A popover under a cell. Enter or a click on a line leads to its words; Escape closes."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addWidget(self.list)

    def show_at(
        self, where: QPoint, title: str, evidence: Sequence[Evidence], note: str | None = None
    ) -> None:
        """Opens the card at a point of the screen."""
        now = theme()
        self.setStyleSheet(
            f"EvidenceCard {{ background: {now.raised}; border: 1px solid {now.border}; }}"
            f"EvidenceCard QListWidget {{ background: transparent; border: none; }}"
        )
        self._fill(title, evidence, note)
        high = self._height()
        self.resize(WIDE, min(high, HIGHEST))
        screen = QGuiApplication.screenAt(where) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry() if screen else QRect(0, 0, 4096, 4096)
        x = min(where.x(), room.right() - WIDE)
        y = where.y() if where.y() + self.height() <= room.bottom() else room.bottom() - self.height()
        self.move(max(x, room.left()), max(y, room.top()))
        self.show()
        self.list.setFocus()

    def _fill(self, title: str, evidence: Sequence[Evidence], note: str | None) -> None:
        counted = self.tr("{independent} independent of {every} sources").format(
            independent=independent_sources(evidence), every=source_count(evidence)
        )
        if not evidence:
            counted = self.tr("No source: entered by hand")
        muted = theme().muted
        words = f"<b>{_plain(title)}</b><br><span style='color:{muted}'>{_plain(counted)}</span>"
        if note:
            words += f"<br>{_plain(note)}"
        self.heading.setText(words)
        self.setAccessibleName(f"{title}. {counted}")
        self.list.setAccessibleName(self.tr("Evidence"))
        self.list.clear()
        origins: dict[str, str] = {}
        for item in evidence:
            self.list.addItem(self._item(item, origins))
        self.list.setVisible(bool(evidence))
        self.list.setCurrentRow(0 if evidence else -1)

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
        rest = " · ".join(_plain(part) for part in head[1:])
        parts = [
            f"<span style='color:{colour}'><b>{_plain(head[0])}</b></span>"
            f"<span style='color:{now.muted}'> · {rest}</span>"
        ]
        if item.quote:
            parts.append(f"<span style='font-family:Noto Serif,serif'>“{_plain(item.quote)}”</span>")
        else:
            parts.append(_plain(source.title))
        if says:
            parts.append(f"<span style='color:{now.muted}'>{_plain(says)}</span>")
        return "<br>".join(parts)

    def _says(self, item: Evidence) -> str:
        """What the source gives for the fields of the row, in words."""
        names = {
            "status": self.tr("status"),
            "since": self.tr("since"),
            "until": self.tr("until"),
            "date": self.tr("date"),
            "place": self.tr("place"),
            "state": self.tr("state"),
            "actor": self.tr("who"),
            "modality": self.tr("meant as"),
        }
        told = [
            f"{names.get(field, field)}: {self._value(field, value)}" for field, value in item.asserts.items()
        ]
        return self.tr("says {facts}").format(facts=", ".join(told)) if told else ""

    def _value(self, field: str, value: str) -> str:
        language = self._desk.language
        if field in DATE_FIELDS:
            return short_date(value, language)
        if field in ("status", "modality"):
            return word(f"{field}.{value}", language)
        if field == "state":
            return state_name(value, language)
        return place_name(value, language) if field == "place" else value

    def _height(self) -> int:
        lines = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        return lines + self.heading.heightForWidth(WIDE - 24) + 34

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
            QDesktopServices.openUrl(QUrl(source.url))


class _LineDelegate(QStyledItemDelegate):
    """A few lines of text, the quote in the article's letters."""

    def _document(self, option: QStyleOptionViewItem, index: Index) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        document.setDefaultStyleSheet(f"body {{ color: {theme().text}; }}")
        document.setHtml(f"<body>{index.data(HTML)}</body>")
        document.setTextWidth(WIDE - 24 - 2 * PAD - 12)
        return document

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, round(self._document(option, index).size().height()) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().selected))
            painter.drawRoundedRect(rect.adjusted(0, 1, -1, -1), 6, 6)
        painter.save()
        painter.translate(rect.left() + PAD, rect.top() + PAD)
        self._document(option, index).drawContents(painter)
        painter.restore()


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
