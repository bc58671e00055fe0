"""What can be wrong with a window that is seen: words cut off, things on top of each other, words of another
language, words too faint to read, controls too faint to be seen. Each finder gives lines that say where; none
is none."""

from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionSlider,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

ENOUGH = 4.5  # WCAG 2.2, 1.4.3
SEEN = 3.0  # WCAG 2.2, 1.4.11
THICK = 5  # pixels within which the line round a control lies
SLACK = 2  # pixels by which Qt's own sizes are rounded
MANY = 40  # pixels of ink below which a picture of words tells nothing
FULL = 6  # pixels of their full ink that words have at least
FRAME = 3  # pixels round a control that are its frame


def seen(window: QWidget) -> Iterator[QWidget]:
    """Every widget of which something is seen."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is window and not widget.visibleRegion().isEmpty():
            yield widget


def where(widget: QWidget) -> str:
    """A widget as one finds it: its class, name, and words."""
    words = getattr(widget, "text", None)
    said = words() if callable(words) else ""
    parents = []
    parent = widget.parentWidget()
    while parent is not None and len(parents) < 2:
        parents.append(parent.objectName() or type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()!r} {str(said)[:60]!r} in {' in '.join(parents)}"


# Cut off


def cut_off(window: QWidget) -> list[str]:
    """Words for which there is no room. Words that are elided with their whole in the tooltip are not cut."""
    faults = []
    for widget in seen(window):
        if isinstance(widget, QLabel):
            faults += _label(widget)
        elif isinstance(widget, QPushButton | QCheckBox | QRadioButton | QToolButton) and widget.text():
            faults += _button(widget)
        elif isinstance(widget, QTabBar):
            faults += _tabs(widget)
        elif isinstance(widget, QHeaderView):
            faults += _header(widget)
        elif isinstance(widget, QAbstractItemView):
            faults += _rows(widget)
        elif isinstance(widget, QLineEdit):
            faults += _field(widget)
        elif isinstance(widget, QComboBox):
            faults += _combo(widget)
    return faults


def _label(label: QLabel) -> list[str]:
    if not label.text() or label.pixmap().width() or _tells_on_hover(label):
        return []
    room = label.contentsRect()
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        cut = need > label.height() + SLACK
    else:
        need = label.sizeHint().width()
        cut = need > label.width() + SLACK
    out = _outside(label)
    return [f"cut: {where(label)}: {need} in {room.width()}x{room.height()}"] if cut or out else []


def _tells_on_hover(label: QLabel) -> bool:
    """Whether what there is no room for is told on hover."""
    return label.text().rstrip("…") in label.toolTip() and bool(label.toolTip())


def _outside(widget: QWidget) -> bool:
    """Whether a part of it lies outside what holds it, where no scroll bar leads."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return False
    holder = parent.parentWidget()
    if isinstance(holder, QAbstractScrollArea) and holder.viewport() is parent:
        return False
    return not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry())


def _button(button: QAbstractButton) -> list[str]:
    words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())
    if isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return []
    short = words.width() > button.width() + SLACK or words.height() > button.height() + SLACK
    short = short or button.minimumSizeHint().width() > button.width() + SLACK
    return [f"cut: {where(button)}: {words.width()} in {button.width()}"] if short or _outside(button) else []


def _tabs(bar: QTabBar) -> list[str]:
    return [
        f"cut: tab {bar.tabText(place)!r}"
        for place in range(bar.count())
        if bar.isTabVisible(place)
        and not bar.tabToolTip(place)
        and bar.fontMetrics().horizontalAdvance(bar.tabText(place).replace("&", ""))
        > bar.tabRect(place).width()
    ]


def _header(header: QHeaderView) -> list[str]:
    faults = []
    model = header.model()
    if model is None or header.orientation() != Qt.Orientation.Horizontal:
        return []
    for place in range(header.count()):
        words = str(model.headerData(place, header.orientation()) or "")
        if header.isSectionHidden(place) or not words:
            continue
        need = header.fontMetrics().horizontalAdvance(words)
        if need > header.sectionSize(place) - 4:
            faults.append(f"cut: heading {words!r}: {need} in {header.sectionSize(place)} of {where(header)}")
    return faults


def _rows(view: QAbstractItemView) -> list[str]:
    """Rows that are lower than what stands in them, by the first that is seen."""
    index = view.indexAt(QPoint(1, 1))
    need, room = view.sizeHintForIndex(index).height(), view.visualRect(index).height()
    return (
        [f"cut: rows of {where(view)}: {need} in {room}"] if index.isValid() and need > room + SLACK else []
    )


def _field(field: QLineEdit) -> list[str]:
    if field.height() < field.fontMetrics().height():
        return [f"cut: {where(field)} is {field.height()} high"]
    words = field.placeholderText()
    if field.text() or not words or words == field.toolTip():
        return []
    need = field.fontMetrics().horizontalAdvance(words)
    room = field.contentsRect().width() - field.textMargins().left() - field.textMargins().right()
    return [f"cut: placeholder {words!r}: {need} in {room}"] if need > room else []


def _combo(combo: QComboBox) -> list[str]:
    need = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if combo.toolTip():
        return []
    option = QStyleOptionComboBox()
    option.initFrom(combo)
    control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(control, option, part, combo).width()
    return [f"cut: {where(combo)} {combo.currentText()!r}: {need} in {room}"] if need > room else []


# On top of each other


def overlaps(window: QWidget) -> list[str]:
    """Neighbours with words or controls that cover each other. What lies over the window on purpose says so
    by the property `overlay`."""
    faults = []
    by_parent: dict[QWidget, list[QWidget]] = {}
    for widget in seen(window):
        parent = widget.parentWidget()
        if parent is not None and widget is not window and not _is_overlay(widget):
            by_parent.setdefault(parent, []).append(widget)
    for parent, children in by_parent.items():
        if isinstance(
            parent, QAbstractItemView | QMainWindow | QTabBar | QComboBox | QLineEdit | QHeaderView
        ):
            continue
        holder = parent.parentWidget()
        if isinstance(holder, QAbstractItemView) and holder.viewport() is parent:
            continue
        for place, one in enumerate(children):
            for other in children[place + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > SLACK and both.height() > SLACK:
                    faults.append(f"overlap: {where(one)} and {where(other)}")
    return faults


def _is_overlay(widget: QWidget) -> bool:
    return bool(widget.property("overlay"))


# Of another language


def untranslated(window: QWidget, sources: dict[str, str]) -> list[str]:
    """Words that stand as they are written in the code, though the language has others for them."""
    faults = []
    for widget in seen(window):
        for words in _words(widget):
            if words in sources and sources[words] != words:
                faults.append(f"not translated: {words!r} of {where(widget)}")
    return faults


def _words(widget: QWidget) -> Iterator[str]:
    for name in ("text", "placeholderText", "toolTip", "accessibleName", "windowTitle", "title"):
        told = getattr(widget, name, None)
        if callable(told) and not (name == "text" and isinstance(widget, QLineEdit)):
            words = told()
            if isinstance(words, str) and words:
                yield words
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QHeaderView) and widget.model() is not None:
        for place in range(widget.count()):
            yield str(widget.model().headerData(place, widget.orientation()) or "")


# Too faint


def faint(window: QWidget, picture: QImage) -> list[str]:
    """Words whose ink stands out from their ground by less than 4.5 to 1, measured on the picture."""
    faults = []
    for widget, area in _uncovered(window):
        if not _has_words(widget):
            continue
        ratio = stands_out(picture, area.adjusted(FRAME, FRAME, -FRAME, -FRAME))
        if ratio is not None and ratio < ENOUGH:
            faults.append(f"faint: {ratio:.2f} to 1: {where(widget)}")
    return faults


def _uncovered(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """What can be used and is seen as a whole, and where it is."""
    veil = next((child for child in window.children() if _is_veil(child, window)), window)
    assert isinstance(veil, QWidget)
    overlays = [widget for widget in seen(window) if _is_overlay(widget)]
    for widget in seen(window):
        if veil is not window and not _lies_on(widget, veil):
            continue
        whole = widget.visibleRegion().boundingRect() == widget.rect()
        if not widget.isEnabled() or not whole:
            continue
        area = _area(widget, window)
        if any(
            not one.isAncestorOf(widget) and one is not widget and _area(one, window).intersects(area)
            for one in overlays
        ):
            continue  # it is covered, for as long as that is open
        yield widget, area


def unmarked(window: QWidget, picture: QImage) -> list[str]:
    """Controls of which one does not see where they are: fields, buttons, boxes to tick, bars and sliders
    whose line stands out from what they lie on by less than 3 to 1, measured on the picture."""
    faults = []
    for widget, area in _uncovered(window):
        ratio = _line_of(widget, area, picture)
        if ratio is not None and ratio < SEEN:
            faults.append(f"unmarked: {ratio:.2f} to 1: {where(widget)}")
    return faults


def _line_of(widget: QWidget, area: QRect, picture: QImage) -> float | None:
    """How much the line of a control stands out; None for what has none on purpose, or is no control."""
    if isinstance(widget, QScrollBar):
        return _handle(widget, area, picture)
    if isinstance(widget, QSlider):
        return stands_out(picture, area)
    if isinstance(widget, QCheckBox | QRadioButton):
        ticked = isinstance(widget, QCheckBox)
        part = QStyle.SubElement.SE_CheckBoxIndicator if ticked else QStyle.SubElement.SE_RadioButtonIndicator
        option = QStyleOptionButton()
        option.initFrom(widget)
        inner = widget.style().subElementRect(part, option, widget)
        return line(picture, inner.translated(area.topLeft()))
    return line(picture, area) if _has_line(widget) else None


def _has_line(widget: QWidget) -> bool:
    """Whether it is a control with a line round it. Words that are edited where they stand have none, nor
    have buttons that are nothing but words or an icon."""
    bare = any(widget.property(name) for name in ("flat", "quiet", "link"))
    inner = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return bool(widget.property("field"))
    lined = isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox | QPushButton)
    return (lined or widget.objectName() == "find_field") and not bare and not inner


def line(picture: QImage, area: QRect) -> float:
    """How much the line round an area stands out from what lies beside it, at its left or its lower side."""
    ratio = round(picture.devicePixelRatio())
    left, low = area.left() * ratio, (area.bottom() + 1) * ratio - 1
    y, x = area.center().y() * ratio, area.center().x() * ratio
    outer = (left - 1, y) if left else (0, y - 2)
    across = [picture.pixelColor(left + step, y) for step in range(THICK * ratio)]
    beside = max(contrast(one.rgb(), picture.pixelColor(*outer).rgb()) for one in across)
    if low + 1 >= picture.height():
        return beside
    under = picture.pixelColor(x, low + 1).rgb()
    up = (picture.pixelColor(x, low - step) for step in range(THICK * ratio))
    return max(beside, *(contrast(one.rgb(), under) for one in up))


def _handle(bar: QScrollBar, area: QRect, picture: QImage) -> float | None:
    """How much the handle of a scroll bar stands out from the bar, which is seen beside it."""
    if bar.maximum() == bar.minimum():
        return None
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    handle = bar.style().subControlRect(control, option, part, bar).translated(area.topLeft())
    middle, ratio = handle.center(), round(picture.devicePixelRatio())
    upright = bar.orientation() == Qt.Orientation.Vertical
    strengths = []
    for share in (0.3, 0.5, 0.7):  # a sign may lie across it
        if upright:
            middle.setY(handle.top() + round(handle.height() * share))
        else:
            middle.setX(handle.left() + round(handle.width() * share))
        beside = QPoint(area.left(), middle.y()) if upright else QPoint(middle.x(), area.top())
        inked, ground = (picture.pixelColor(point * ratio).rgb() for point in (middle, beside))
        strengths.append(contrast(inked, ground))
    return max(strengths)


def _area(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _is_veil(child: object, window: QWidget) -> bool:
    """Whether it dims the whole window on purpose: only what lies on it is to be read."""
    return isinstance(child, QWidget) and child.isVisible() and child.geometry().contains(window.rect())


def _lies_on(widget: QWidget, veil: QWidget) -> bool:
    """Whether it is a part of the veil, or of what was put over it."""
    window, part = veil.parentWidget(), widget
    while part.parentWidget() not in (None, window):
        part = part.parentWidget()
    inner = window.children()
    return part in inner and inner.index(part) >= inner.index(veil)


def _has_words(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text()) and not widget.pixmap().width()
    if isinstance(widget, QLineEdit):
        return bool(widget.text() or widget.placeholderText())
    return isinstance(widget, QPushButton | QCheckBox | QRadioButton) and bool(widget.text())


def stands_out(picture: QImage, area: QRect) -> float | None:
    """How much the ink of an area stands out from its ground: the commonest colour against the one farthest
    from it that is there more than now and then. None where there is too little to tell."""
    ratio = picture.devicePixelRatio()
    rect = QRect(area.topLeft() * ratio, area.size() * ratio).intersected(picture.rect())
    if rect.isEmpty():
        return None
    image = picture.copy(rect).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)[:, : image.width()]
    colours, counts = np.unique(pixels, return_counts=True)
    ground = int(colours[counts.argmax()])
    strengths = _contrasts(colours, ground)
    if counts[strengths > 1].sum() < MANY:
        return None
    # The very strongest pixels: thin letters reach their full ink only here and there.
    order = np.argsort(-strengths, kind="stable")
    reached = np.flatnonzero(np.cumsum(counts[order]) >= FULL * ratio * ratio)
    return float(strengths[order[reached[0]]]) if reached.size else None


@cache
def contrast(one: int, other: int) -> float:
    """After WCAG 2.2."""
    return float(_contrasts(np.array([one], np.uint32), other)[0])


def _contrasts(colours: NDArray[np.uint32], other: int) -> NDArray[np.float64]:
    """The contrast of each colour with the other, after WCAG 2.2."""
    own, ground = _brightness(colours), _brightness(np.array([other], np.uint32))
    return (np.maximum(own, ground) + 0.05) / (np.minimum(own, ground) + 0.05)


def _brightness(colours: NDArray[np.uint32]) -> NDArray[np.float64]:
    parts = np.stack([colours >> 16, colours >> 8, colours]) & 0xFF
    shares = parts / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return np.array([0.2126, 0.7152, 0.0722]) @ linear


# Jumping


def places(window: QMainWindow) -> dict[str, QRect]:
    """Where the middle of the window stands, to see whether anything pushed it."""
    return {"middle": window.centralWidget().geometry()}
