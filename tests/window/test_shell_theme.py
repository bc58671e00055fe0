"""Colours that can be read: at least 4.5 to 1 (WCAG 2.2, 1.4.3), in every theme, and never colour alone."""

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from workbench.domain.vocabulary import MentionType, Status
from workbench.window import theme
from workbench.window.style import stylesheet, text_font
from workbench.window.theme import Theme

ENOUGH, MORE = 4.5, 7.0
THEMES = pytest.mark.parametrize("now", theme.THEMES.values(), ids=lambda now: now.name)


def enough(now: Theme) -> float:
    """What words need in this theme: high contrast keeps to WCAG's higher level (1.4.6)."""
    return MORE if now.name.startswith("contrast") else ENOUGH


def brightness(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""

    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return 0.2126 * part(made.redF()) + 0.7152 * part(made.greenF()) + 0.0722 * part(made.blueF())


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEMES
def test_words_stand_out_from_every_ground(now: Theme) -> None:
    for ground in (now.surface, now.window, now.raised, now.selected):
        for ink in (now.text, now.muted, now.accent):
            assert contrast(ink, ground) >= enough(now), (ink, ground)
    for ground in (now.surface, now.window):
        for ink in (now.error, now.warning):
            assert contrast(ink, ground) >= enough(now), (ink, ground)
    assert contrast(now.on_accent, now.accent) >= enough(now)


@THEMES
def test_marks_can_be_read(now: Theme) -> None:
    for name, mark in {**now.statuses, **now.annotations}.items():
        assert contrast(mark.ink, mark.fill) >= enough(now), name
    for name, mark in {**now.mentions, **now.annotations}.items():
        assert contrast(now.text, mark.fill) >= enough(now), name


@THEMES
def test_every_word_of_the_contract_has_its_mark(now: Theme) -> None:
    assert set(now.mentions) == set(MentionType)
    assert set(now.statuses) == set(Status)


@THEMES
def test_kinds_of_one_fill_differ_by_their_line(now: Theme) -> None:
    seen = [(mark.fill, mark.line) for name, mark in now.mentions.items() if name not in ("date", "ordinal")]
    assert len(set(seen)) == len(seen)


@THEMES
def test_the_style_sheet_is_filled_in(now: Theme) -> None:
    sheet = stylesheet(now, 10.0)
    assert "$" not in sheet
    assert now.accent in sheet


def test_a_system_font_measured_in_pixels_is_taken_as_large_as_it_is(qapp: QApplication) -> None:
    usual = QFont("Noto Sans")
    usual.setPixelSize(24)
    points = QFontInfo(usual).pointSizeF()
    assert text_font(usual, 100).pointSizeF() == pytest.approx(points)
    assert text_font(usual, 200).pointSizeF() == pytest.approx(2 * points)
