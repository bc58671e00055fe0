"""The manual in the window: its pages at the left, searched as one types, and what is read at the right."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.domain import manual
from workbench.domain.resources import resources
from workbench.window.desk import Desk
from workbench.window.palette.matching import found_in
from workbench.window.parts.web import open_in_browser
from workbench.window.theme import theme

KEY = Qt.ItemDataRole.UserRole
_LEFT, _COLUMN = 15, 44  # ems
_MARGIN = 24
_MOST = 60


class ManualText(QTextBrowser):
    """A page as Markdown. Nothing is ever loaded but our own pictures; one that is missing is left out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)

    def show_page(self, name: str, language: str) -> None:
        text = manual.page(name, language)
        for place, file in manual.pictures(text):
            if not _picture(file).is_file():
                text = text.replace(place, "")
        self.setMarkdown(text)
        self._dress()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        image = QImage(str(_picture(QUrl(name).fileName())))
        room = self.viewport().width() - 2 * _MARGIN - 8
        ratio = self.devicePixelRatioF()
        if image.width() > room * ratio > 0:
            image = image.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def _dress(self) -> None:
        """Room between blocks, commands that wrap, keys and words of code on a ground of their own."""
        em = self.fontMetrics().height()
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            form = block.blockFormat()
            level = form.headingLevel()
            form.setTopMargin(em * (1.4 if level > 1 else 0.3))
            form.setBottomMargin(em * (0.4 if level else 0.5))
            if form.nonBreakableLines():
                form.setNonBreakableLines(False)
                form.setLeftMargin(em)
                form.setTopMargin(0)
                form.setBottomMargin(0)
            else:
                form.setLineHeight(125, 1)
            cursor.setBlockFormat(form)
            self._dress_code(block)
            block = block.next()

    def _dress_code(self, block: QTextBlock) -> None:
        code = QTextCharFormat()
        code.setBackground(QColor(theme().window))
        code.setForeground(QColor(theme().text))
        places = []
        piece = block.begin()
        while not piece.atEnd():
            if piece.fragment().charFormat().fontFixedPitch():
                places.append((piece.fragment().position(), piece.fragment().length()))
            piece += 1
        for start, length in places:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(code)

    def go_to(self, anchor: str) -> None:
        """Brings a heading to the top, the page's beginning for ""."""
        block = self.document().begin()
        while anchor and block.isValid():
            if block.blockFormat().headingLevel() > 1 and manual.anchor(block.text()) == anchor:
                break
            block = block.next()
        top = 0.0
        if anchor and block.isValid():
            top = self.document().documentLayout().blockBoundingRect(block).top() - 8
        self.verticalScrollBar().setValue(round(top))
        cursor = QTextCursor(block if anchor and block.isValid() else self.document().begin())
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(top))

    def light(self, words: str) -> None:
        """Marks the words that were searched for."""
        marks = []
        paint = QTextCharFormat()
        paint.setBackground(QColor(theme().annotations["yellow"].fill))
        block = self.document().begin()
        while words and block.isValid():
            for start, end in found_in(words, block.text()):
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor = cursor
                mark.format = paint
                marks.append(mark)
            block = block.next()
        self.setExtraSelections(marks)


def _picture(file: str) -> Path:
    return Path(str(resources() / "pictures" / Path(file).name))


class ManualPage(QWidget):
    """`manual:PAGE`, or `manual:PAGE#heading`; without an argument the first page."""

    def __init__(self, desk: Desk, argument: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.argument = argument
        self._shown = ""
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = ManualText(self)
        self._soon = QTimer(self, singleShot=True, interval=80)
        self._soon.timeout.connect(self._fill)
        self._lay_out()
        self._size()
        self.filter.textChanged.connect(self._soon.start)
        self.filter.returnPressed.connect(self._on_entered)
        self.filter.installEventFilter(self)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        self.text.anchorClicked.connect(self._on_link)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self.retranslate)
        desk.text_size_changed.connect(self._on_size)
        self.turn_to(argument)
        self.retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(10, 12, 6, 10)
        left.setSpacing(8)
        left.addWidget(self.filter)
        left.addWidget(self.list, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left)
        whole.addWidget(self.text, 20)
        whole.addStretch(1)
        self.setFocusProxy(self.text)

    def _size(self) -> None:
        """The list takes no more than a third of the room."""
        wide = min(_LEFT * self.fontMetrics().height(), self.width() // 3)
        self.list.setFixedWidth(wide)
        self.filter.setFixedWidth(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()

    @Slot()
    def _on_size(self) -> None:
        self._size()
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Search the manual…"))
        self.filter.setAccessibleName(self.tr("Search the manual"))
        self.list.setAccessibleName(self.tr("Pages of the manual"))
        self._fill()
        self._shown = ""
        self.turn_to(self.argument)

    # What is read

    @property
    def page(self) -> str:
        name = self.argument.partition("#")[0]
        return name if name in manual.PAGES else manual.PAGES[0]

    def turn_to(self, argument: str) -> None:
        """Opens a page at its beginning or at a heading."""
        self.argument = argument
        if self._shown != self.page:
            self._shown = self.page
            self.text.show_page(self.page, self._desk.language)
        title = manual.title(self.page, self._desk.language)
        self.setWindowTitle(self.tr("Manual: {page}").format(page=title))
        self.text.setAccessibleName(title)
        self.text.light(self.filter.text().strip())
        self._choose_shown()
        # Where a heading stands is known once the page has its width.
        self.text.go_to(argument.partition("#")[2])
        QTimer.singleShot(0, self, lambda: self.text.go_to(self.argument.partition("#")[2]))

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        """Other pages open here; the web opens in the browser, and only when it is clicked."""
        if not link.isRelative():
            open_in_browser(link.toString())
            return
        name = link.path().removesuffix(".md") or self.page
        anchor = link.fragment()
        self._desk.show_page(f"manual:{name}#{anchor}" if anchor else f"manual:{name}")

    # The list

    @Slot()
    def _fill(self) -> None:
        """The pages, or, with words in the field, the sections in which they stand."""
        words, language = self.filter.text().strip(), self._desk.language
        self.list.clear()
        for page in manual.PAGES:
            for section in manual.sections(page, language):
                key = f"{page}#{section.anchor}" if section.anchor else page
                if not words and not section.anchor:
                    self._add(section.heading, key)
                elif words and list(found_in(words, f"{section.heading} {section.text}")):
                    title = manual.title(page, language)
                    self._add(f"{section.heading}\n{title}" if section.anchor else section.heading, key)
        if not self.list.count():
            nothing = QListWidgetItem(self.tr("Nothing in the manual has these words."), self.list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self._choose_shown()
        self.text.light(words)

    def _add(self, words: str, key: str) -> None:
        if self.list.count() < _MOST:
            item = QListWidgetItem(words, self.list)
            item.setData(KEY, key)
            lines = 2 if "\n" in words else 1
            item.setSizeHint(QSize(10, self.fontMetrics().height() * lines + 12))
            item.setToolTip(words)

    def _choose_shown(self) -> None:
        for row in range(self.list.count()):
            key = self.list.item(row).data(KEY)
            if key in (self.argument or self.page, self.page):
                self.list.setCurrentRow(row)
                return

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem) -> None:
        key = item.data(KEY)
        if key:
            self._desk.show_page(f"manual:{key}")

    @Slot()
    def _on_entered(self) -> None:
        self._fill()
        self._step(0)

    def _step(self, by: int) -> None:
        row = min(max(self.list.currentRow() + by, 0), self.list.count() - 1)
        self.list.setCurrentRow(row)
        self.turn_to(self.list.item(row).data(KEY) or self.argument)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                self.text.setFocus()
                return True
        return super().eventFilter(watched, event)
