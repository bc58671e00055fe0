"""Code points and UTF-16 units, against Python's own encoder and against Qt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from workbench.window.offsets import Offsets

PIECES = ["a", "Ж", "é", "й", "🤝", "𝒜", "👩‍👩‍👧", "\r\n", "\n", "\r", " ", "\ufeff", "\u2028", "מ"]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts, st.integers(0, 5))
def test_units_are_those_of_what_is_shown(text: str, before: int) -> None:
    offsets = Offsets(text, before)
    for point in range(len(text) + 1):
        if text[point - 1 : point + 1] == "\r\n" and point:
            continue  # between the two there is nothing on the page
        assert offsets.to_units(point) == before + units(Offsets(text[:point]).shown)


@given(texts)
def test_there_and_back(text: str) -> None:
    offsets = Offsets(text, 3)
    for point in range(len(text) + 1):
        inside = point and text[point - 1 : point + 1] == "\r\n"
        assert offsets.to_points(offsets.to_units(point)) == (point - 1 if inside else point)


@given(texts)
def test_units_never_lead_out_of_the_text(text: str) -> None:
    offsets = Offsets(text, 4)
    found = [offsets.to_points(unit) for unit in range(units(offsets.shown) + 10)]
    assert found == sorted(found)
    assert found[0] == 0
    assert found[-1] == len(text)


@given(texts, st.data())
def test_words_are_the_same_words_in_qt(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document = QTextDocument()
    cursor = QTextCursor(document)
    cursor.insertText("Head")
    cursor.insertBlock()
    offsets = Offsets(text, cursor.position())
    cursor.insertText(offsets.shown)
    cursor.setPosition(offsets.to_units(start))
    cursor.setPosition(offsets.to_units(end), QTextCursor.MoveMode.KeepAnchor)
    # Qt tells of every paragraph's end as U+2029.
    shown = cursor.selectedText().replace("\u2029", "\n").replace("\u2060", "\ufeff")
    words = text[start:end]
    if words.endswith("\r") and text[end : end + 1] == "\n":
        words = words[:-1]
    if words.startswith("\n") and text[start - 1 : start + 1] == "\r\n":
        words = f"\r{words}"  # half of a paragraph's end is the whole of it
    assert shown == words.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("unit", [1, 2, 3])
def test_both_halves_of_a_letter_are_that_letter(unit: int) -> None:
    assert Offsets("a𝒜b").to_points(unit) == {1: 1, 2: 1, 3: 2}[unit]


def test_a_byte_order_mark_reaches_qt_as_one_unit() -> None:
    document = QTextDocument()
    QTextCursor(document).insertText(Offsets("\ufeffслово").shown)
    assert len(document.toPlainText()) == 6
