"""Articles, tables and pictures on paper: laid out, with a running head and numbered pages, always light."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QAbstractItemModel, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer

from workbench.domain.rows import ArticleView
from workbench.window.offsets import Offsets
from workbench.window.parts.fonts import SERIF
from workbench.window.pictures.picture_file import Picture, svg_of
from workbench.window.theme import LIGHT
from workbench.window.viewer.headline import begins_with_title, title_above

MARGINS = QMarginsF(22, 16, 22, 14)
"""Of the paper, in millimetres: left, top, right, bottom."""
HEAD, FOOT = 11.0, 9.0
"""What the running head and the page's number take, in millimetres."""
SANS = ["Noto Sans", "DejaVu Sans", "sans-serif"]
INK, PALE = "#111111", "#555555"
BODY, SMALL = 10.5, 8.5


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands on every page: left and right of the head, and the words of a page's number."""

    left: str
    right: str
    number: Callable[[int, int], str]


Body = QTextDocument | Picture


def set_up(printer: QPrinter, *, landscape: bool) -> None:
    """A4 with our margins."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    wanted = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(wanted)
    printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)


def put(printer: QPrinter, body: Body, frame: Frame) -> int:
    """Puts a body onto the printer's pages and returns how many it took."""
    painter = QPainter(printer)
    mm = printer.logicalDpiX() / 25.4
    whole = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    room = QRectF(0, HEAD * mm, whole.width(), whole.height() - (HEAD + FOOT) * mm)
    if isinstance(body, Picture):
        pages = 1
        _frame(painter, frame, whole.size(), mm, 1, 1)
        _put_picture(painter, body, room)
    else:
        body.documentLayout().setPaintDevice(printer)
        body.setPageSize(room.size())
        pages = body.pageCount()
        for page in range(pages):
            if page:
                printer.newPage()
            _frame(painter, frame, whole.size(), mm, page + 1, pages)
            _put_page(painter, body, room, page)
    painter.end()
    return pages


def _put_page(painter: QPainter, body: QTextDocument, room: QRectF, page: int) -> None:
    painter.save()
    painter.translate(room.left(), room.top() - page * room.height())
    seen = QRectF(0, page * room.height(), room.width(), room.height())
    painter.setClipRect(seen)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = seen
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(INK))
    context.palette = palette
    body.documentLayout().draw(painter, context)
    painter.restore()


def _put_picture(painter: QPainter, picture: Picture, room: QRectF) -> None:
    """As large as there is room for; by way of SVG, whose letters are measured as the picture's are."""
    size = QSizeF(picture.size())
    size *= min(room.width() / size.width(), room.height() / size.height())
    QSvgRenderer(svg_of(picture)).render(painter, QRectF(room.topLeft(), size))


def _frame(painter: QPainter, frame: Frame, size: QSizeF, mm: float, page: int, pages: int) -> None:
    font = QFont()
    font.setFamilies(SANS)
    font.setPointSizeF(SMALL)
    painter.setFont(font)
    painter.setPen(QColor(PALE))
    head = QRectF(0, 0, size.width(), 6 * mm)
    right = painter.fontMetrics().horizontalAdvance(frame.right)
    left = painter.fontMetrics().elidedText(
        frame.left, Qt.TextElideMode.ElideRight, int(size.width()) - right - round(6 * mm)
    )
    painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, left)
    painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, frame.right)
    painter.setPen(QPen(QColor("#b8b8b8"), 0.2 * mm))
    painter.drawLine(0, round(7 * mm), round(size.width()), round(7 * mm))
    painter.setPen(QColor(PALE))
    foot = QRectF(0, size.height() - 6 * mm, size.width(), 6 * mm)
    painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, frame.number(page, pages))


# Articles


def article_on_paper(view: ArticleView, about: str, notes_title: str, *, marks: bool) -> QTextDocument:
    """The article with the line about it; with `marks`, what the reader and the analyst marked, and the notes
    in the order of the text."""
    made = _document(SERIF, BODY)
    cursor = QTextCursor(made)
    cursor.beginEditBlock()
    cursor.insertText(about, _letters(SANS, SMALL, PALE))
    if title_above(view):
        cursor.insertBlock(_spaced(0, 8))
        cursor.insertText(view.row.title, _letters(SERIF, BODY * 1.6, INK, bold=True))
    cursor.insertBlock(_spaced(0, 6, 135))
    units = Offsets(view.text, cursor.position())
    cursor.insertText(units.shown, _letters(SERIF, BODY, INK))
    _set_paragraphs(made, units.before, begins_with_title(view))
    if marks:
        for start, end, form in _formats(view):
            cursor.setPosition(units.to_units(start))
            cursor.setPosition(units.to_units(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)
        _add_notes(cursor, view, notes_title)
    cursor.endEditBlock()
    return made


def _set_paragraphs(made: QTextDocument, begin: int, has_title: bool) -> None:
    """Empty lines are no more than a little room; the title stands out, if the text begins with it."""
    block = made.findBlock(begin)
    cursor = QTextCursor(block)
    if has_title:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.setCharFormat(_letters(SERIF, BODY * 1.6, INK, bold=True))
        cursor.setBlockFormat(_spaced(6, 8))
    while block.isValid():
        if not block.text().strip():
            empty = _spaced(0, 0)
            empty.setLineHeight(3, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            QTextCursor(block).setBlockFormat(empty)
        block = block.next()


def _formats(view: ArticleView) -> list[tuple[int, int, QTextCharFormat]]:
    """What is marked how, outer before inner, the analyst's marks over the reader's."""
    found = []
    for mention in sorted(view.mentions, key=lambda one: (one.start, -one.end)):
        mark = LIGHT.mentions[mention.type]
        form = QTextCharFormat()
        form.setBackground(QColor(mark.fill))
        form.setUnderlineStyle(mark.line)
        form.setUnderlineColor(QColor(mark.ink))
        found.append((mention.start, mention.end, form))
    for note in view.annotations:
        form = QTextCharFormat()
        form.setBackground(QColor(LIGHT.annotations[note.colour].fill))
        found.append((note.start, note.end, form))
    return found


def _add_notes(cursor: QTextCursor, view: ArticleView, title: str) -> None:
    noted = [row for row in view.annotations if row.note or row.tags]
    if not noted:
        return
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertBlock(_spaced(14, 4))
    cursor.insertText(title, _letters(SANS, BODY, INK, bold=True))
    for number, row in enumerate(noted, start=1):
        cursor.insertBlock(_spaced(2, 2))
        words = " ".join(row.text.split())
        cursor.insertText(f"{number}. «{words}» ", _letters(SERIF, SMALL + 1, PALE, italic=True))
        told = " ".join(part for part in (row.note or "", *(f"#{tag}" for tag in row.tags)) if part)
        cursor.insertText(told, _letters(SANS, SMALL + 0.5, INK))


# Tables


def table_on_paper(
    title: str, about: str, model: QAbstractItemModel, columns: Sequence[int]
) -> QTextDocument:
    """The rows of a model as they are seen, the heading again on every page."""
    made = _document(SANS, 9.0)
    heads = "".join(f"<th align=left style='{_CELL}'>{escape(_head(model, one))}</th>" for one in columns)
    rows = []
    for row in range(model.rowCount()):
        texts = [str(model.index(row, one).data() or "") for one in columns]
        cells = "".join(
            f"<td style='{_CELL}'>{'<br>'.join(escape(line) for line in text.splitlines())}</td>"
            for text in texts
        )
        rows.append(f"<tr>{cells}</tr>")
    made.setHtml(
        f"<p style='font-size:14pt; font-weight:600; margin:0px'>{escape(title)}</p>"
        f"<p style='color:{PALE}; margin:4px 0px 10px 0px'>{escape(about)}</p>"
        f"<table width='100%' cellspacing=0 style='border-collapse: collapse'><thead><tr>{heads}</tr></thead>"
        f"{''.join(rows)}</table>"
    )
    return made


_CELL = "border-bottom: 1px solid #b8b8b8; padding: 4px 10px 4px 0px"


def _head(model: QAbstractItemModel, column: int) -> str:
    across = Qt.Orientation.Horizontal
    told = (
        model.headerData(column, across, role)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    )
    return next((str(words) for words in told if words), "")


def filled_columns(model: QAbstractItemModel) -> list[int]:
    """Those in which something stands."""
    return [
        column
        for column in range(model.columnCount())
        if any(model.index(row, column).data() for row in range(model.rowCount()))
    ]


# Letters


def _document(families: Sequence[str], size: float) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentMargin(0)
    font = QFont()
    font.setFamilies(list(families))
    font.setPointSizeF(size)
    made.setDefaultFont(font)
    made.setDefaultStyleSheet(f"body, td, th, p {{ color: {INK}; }}")
    return made


def _letters(
    families: Sequence[str], size: float, ink: str, *, bold: bool = False, italic: bool = False
) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontFamilies(list(families))
    form.setFontPointSize(size)
    form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    form.setFontItalic(italic)
    form.setForeground(QColor(ink))
    return form


def _spaced(above: float, below: float, line: float = 115) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setBottomMargin(below)
    form.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form
