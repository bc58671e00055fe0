"""Fonts made of another one: larger or smaller, stronger, with the letters that articles are read in."""

from PySide6.QtGui import QFont

SERIF = ["Noto Serif", "PT Serif", "Georgia", "DejaVu Serif", "serif"]


def scaled(base: QFont, share: float = 0.9) -> QFont:
    """At so much of its size."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * share)
    return font


def strong(base: QFont) -> QFont:
    """In heavier letters."""
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def in_serif(base: QFont) -> QFont:
    """In the letters that articles are read in."""
    font = QFont(base)
    font.setFamilies(SERIF)
    return font
