"""The page alone: marks on their words, hits, selection, copy, scrolling."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.article import Mention, Span
from workbench.domain.rows import AnnotationRow
from workbench.domain.vocabulary import MentionType
from workbench.window import theme
from workbench.window.offsets import Offsets
from workbench.window.viewer.marks import Marks
from workbench.window.viewer.page import Page
from workbench.window.viewer.setting import Content

TEXT = (
    "\ufeff🤝 Россия и 𝒜зия встретились.\r\n\r\nПервый секретарь посольства РФ в Таджикистане "
    "сказал: «Да́!» 👩‍👩‍👧\r\nБаку. ."
)


def mention(words: str, kind: MentionType, entity: str | None = None, text: str = TEXT) -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), words, kind, None, entity, words)


MENTIONS = [
    mention("Россия", MentionType.STATE, "state:RU"),
    mention("𝒜зия", MentionType.PLACE),
    mention("Первый секретарь посольства РФ в Таджикистане", MentionType.ROLE),
    mention("РФ", MentionType.STATE, "state:RU"),
    mention("Баку", MentionType.PLACE, "place:баку"),
]


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    made = Page()
    qtbot.addWidget(made)
    made.resize(760, 420)
    made.show_content(Content(TEXT, "17 December 2025 🤝", "A title", False))
    made.mark(MENTIONS, ())
    made.show()
    QApplication.processEvents()
    yield made


def middle(page: Page, start: int) -> QPoint:
    """A point inside the letter at the code point `start`, in the viewport."""
    unit = page.offsets.to_units(start)
    here, after = page._rect_of(unit), page._rect_of(page.offsets.to_units(start + 1))
    return QPoint((here.left() + after.left()) // 2, here.center().y())


def ground(page: Page, start: int, above: int = 9) -> QColor:
    """The colour just above the letter at `start`, between it and the edge of its fill."""
    image = page.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    where = middle(page, start)
    top = page._rect_of(page.offsets.to_units(start)).center().y() - above
    return image.pixelColor(round(where.x() * scale), round(top * scale))


def test_every_mark_covers_its_own_words(page: Page) -> None:
    for mark in page.layers.mentions.all:
        cursor = QTextCursor(page.document())
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == mark.row.text


@pytest.mark.parametrize("look", ["light", "dark"])
def test_fills_are_painted_on_the_words_and_nowhere_else(page: Page, look: str) -> None:
    theme.use(look)
    page.show_content(page.content)
    page.mark(MENTIONS, ())
    marks = theme.theme().mentions
    assert ground(page, TEXT.index("Россия") + 2) == QColor(marks["state"].fill)
    assert ground(page, TEXT.index("𝒜зия") + 2) == QColor(marks["place"].fill)
    assert ground(page, TEXT.index("секретарь") + 3) == QColor(marks["role"].fill)
    assert ground(page, TEXT.index("РФ")) == QColor(marks["state"].fill)
    assert ground(page, TEXT.index("Баку") + 1) == QColor(marks["place"].fill)
    bare = page.palette().base().color()
    assert ground(page, TEXT.index("встретились") + 3) == bare
    assert ground(page, TEXT.index("сказал") + 2) == bare


def test_an_annotation_lies_over_the_mentions_and_evidence_beneath(page: Page) -> None:
    start = TEXT.index("Россия")
    page.mark_annotations([AnnotationRow(1, 1, start, start + 8, TEXT[start : start + 8], "green", (), None)])
    assert ground(page, start + 2) == QColor(theme.theme().annotations["green"].fill)
    bare = ground(page, TEXT.index("сказал") + 2)
    page.light([Span.of(TEXT, TEXT.index("сказал"), TEXT.index("сказал") + 6)])
    assert ground(page, TEXT.index("сказал") + 2) != bare
    page.light([])
    assert ground(page, TEXT.index("сказал") + 2) == bare


def test_the_innermost_mention_is_hit(page: Page) -> None:
    hit = page.mention_at(middle(page, TEXT.index("РФ")))
    assert hit is not None
    assert hit.row.text == "РФ"
    outer = page.mention_at(middle(page, TEXT.index("посольства")))
    assert outer is not None
    assert outer.row.type == MentionType.ROLE
    assert outer.height == 1
    assert page.mention_at(middle(page, TEXT.index("сказал"))) is None
    assert page.mention_at(QPoint(3, 3)) is None


def test_a_click_tells_which_and_a_drag_does_not(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.clicked) as told:
        qtbot.mouseClick(
            page.viewport(), Qt.MouseButton.LeftButton, pos=middle(page, TEXT.index("Россия") + 1)
        )
    assert told.args is not None
    assert told.args[0].row.entity == "state:RU"
    heard: list[object] = []
    page.clicked.connect(heard.append)
    viewport = page.viewport()
    start, end = middle(page, TEXT.index("Россия")), middle(page, TEXT.index("встретились") + 4)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(page, TEXT.index("сказал")))
    assert heard == []


def test_enter_opens_the_mention_at_the_caret(page: Page, qtbot: QtBot) -> None:
    page.go_to(TEXT.index("Баку"), TEXT.index("Баку") + 4)
    with qtbot.waitSignal(page.clicked) as told:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].row.text == "Баку"


def test_space_turns_the_page(page: Page, qtbot: QtBot) -> None:
    page.show_content(Content("\n".join(f"Абзац {number}. " + "слово " * 40 for number in range(100))))
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Space)
    on = page.place()
    assert on.top > 0
    assert on.caret > 0
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert page.place().top == 0
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert page.caret_point() == on.caret
    qtbot.keyClick(page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert page.place().top == 0


def choose(page: Page, start: int, end: int) -> None:
    cursor = page.textCursor()
    cursor.setPosition(page.offsets.to_units(start))
    cursor.setPosition(page.offsets.to_units(end), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)


def test_selection_is_in_code_points_and_without_blanks_at_its_ends(page: Page) -> None:
    start = TEXT.index(" и 𝒜зия ")
    choose(page, start, start + 8)
    chosen = page.selection()
    assert chosen is not None
    assert TEXT[slice(*chosen)] == "и 𝒜зия"
    choose(page, start, start + 1)
    assert page.selection() is None
    page.selectAll()
    chosen = page.selection()
    assert chosen is not None
    assert TEXT[slice(*chosen)] == TEXT.strip("\ufeff")


def test_a_copy_gives_the_original_words(page: Page) -> None:
    start, end = TEXT.index("встретились"), TEXT.index("секретарь")
    choose(page, start, end)
    page.copy()
    assert QGuiApplication.clipboard().text() == TEXT[start:end]
    assert "\r\n\r\n" in page.createMimeDataFromSelection().text()


def test_places_are_brought_into_view_and_shine(page: Page) -> None:
    text = "\n".join(f"Абзац {number}. " + "слово " * 40 for number in range(400))
    page.show_content(Content(text))
    start = text.index("Абзац 350")
    page.go_to(start, start + 9)
    rect = page._rect_of(page.offsets.to_units(start))
    assert 0 < rect.top() < page.viewport().height() / 2
    assert page.layers.strength == pytest.approx(1.0, abs=0.2)
    top = page.top_point()
    assert abs(top - start) < 1500
    page.scroll_to_top(0)
    assert page.top_point() == 0
    page.scroll_to_top(top)
    assert page.top_point() == top


def test_the_column_is_for_reading(page: Page) -> None:
    page.resize(1600, 800)
    page.show_content(Content("слово и другое слово " * 200))
    QApplication.processEvents()
    layout = page.document().findBlock(page.offsets.before).layout()
    lengths = [layout.lineAt(place).textLength() for place in range(2, layout.lineCount() - 1)]
    assert 55 <= sum(lengths) / len(lengths) <= 76


def test_marks_are_found_by_place_however_they_overlap() -> None:
    text = "x" * 300
    spans = [(0, 300), (10, 40), (12, 20), (13, 15), (50, 60), (55, 70), (290, 300)]
    rows = [
        Mention(start, end, text[start:end], MentionType.STATE, None, f"{start}-{end}", None)
        for start, end in spans
    ]
    marks = Marks(rows, Offsets(text))
    for start in range(0, 300, 7):
        for end in (start + 1, start + 9):
            wanted = {(one.start, one.end) for one in rows if one.start < end and one.end > start}
            assert {(one.start, one.end) for one in marks.between(start, end)} == wanted
    inner = marks.at(14)
    assert inner is not None
    assert (inner.start, inner.end) == (13, 15)
    heights = {(one.start, one.end): one.height for one in marks.all}
    assert heights[(13, 15)] == 0
    assert heights[(12, 20)] == 1
    assert heights[(10, 40)] == 2
    assert heights[(0, 300)] == 3
