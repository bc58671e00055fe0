"""The buttons that zoom a picture of time: out, the whole of it, in."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton, QWidget

from workbench.window.icons import tint
from workbench.window.pictures.time_view import TimeView
from workbench.window.theme import theme


def tool(icon: str, run: Callable[[], object], parent: QWidget) -> QToolButton:
    """A button with a calm icon, to be named with `name_tool`."""
    button = QToolButton(parent)
    button.clicked.connect(run)
    tint(button, icon, lambda: theme().muted)
    return button


def name_tool(button: QToolButton, words: str, key: str = "") -> None:
    """What a button does, and how the keyboard does it."""
    button.setToolTip(f"{words} ({key})" if key else words)
    button.setAccessibleName(words)


class ZoomButtons(QObject):
    """Of one view; `parent` lays them out."""

    def __init__(self, view: TimeView, parent: QWidget) -> None:
        super().__init__(parent)
        self._out = tool("ph.magnifying-glass-minus", view.zoom_out, parent)
        self._whole = tool("ph.arrows-out-line-horizontal", view.fit, parent)
        self._in = tool("ph.magnifying-glass-plus", view.zoom_in, parent)

    def __iter__(self) -> Iterator[QToolButton]:
        return iter((self._out, self._whole, self._in))

    def retranslate(self) -> None:
        name_tool(self._out, self.tr("Zoom out"), self.tr("−, Ctrl and wheel"))
        name_tool(self._whole, self.tr("Show the whole time"), "0")
        name_tool(self._in, self.tr("Zoom in"), self.tr("+, Ctrl and wheel"))
