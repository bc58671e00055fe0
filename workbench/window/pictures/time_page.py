"""What every picture of time in the middle of the window has round it: a title, what is chosen of it, zoom, a
way out into a file, a legend."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.window import icons
from workbench.window.desk import Desk
from workbench.window.parts.check_button import CheckButton
from workbench.window.parts.one_line import OneLine
from workbench.window.pictures.legend import LEGEND_FROM, Legend
from workbench.window.pictures.picture_button import PictureButton
from workbench.window.pictures.picture_file import Picture
from workbench.window.pictures.time_view import TimeView
from workbench.window.pictures.zoom_buttons import ZoomButtons


class TimePage(QWidget):
    """Subclasses give it a view and what it is narrowed by, and fill the view."""

    rearranged = Signal()
    """What is remembered between sessions may be otherwise."""

    def __init__(
        self, desk: Desk, view: TimeView, narrowed: Sequence[CheckButton], name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._time_view = view
        self.title = OneLine(self)
        self.title.setProperty("heading", True)
        self.zoom = ZoomButtons(view, self)
        self.out = PictureButton(desk, self.picture, name, self)
        self.legend = Legend(self)
        self.empty = QLabel(view.viewport())
        self.empty.setProperty("muted", True)
        self.empty.setWordWrap(True)
        self.empty.hide()
        bar = QHBoxLayout()
        bar.setSpacing(2)
        bar.addWidget(self.title, 1)
        for button in narrowed:
            bar.addWidget(button)
        bar.addSpacing(12)
        for button in (*self.zoom, self.out):
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 8)
        layout.addLayout(bar)
        layout.addWidget(view, 1)
        layout.addWidget(self.legend)
        self._tools = [*narrowed, *self.zoom, self.out]
        icons.fit(*self._tools)
        desk.theme_changed.connect(self.legend.update)
        desk.text_size_changed.connect(self._on_text_size)
        self.setFocusProxy(view)
        view.horizontalScrollBar().valueChanged.connect(self.rearranged)
        view.horizontalScrollBar().rangeChanged.connect(self.rearranged)

    @Slot()
    def _on_text_size(self) -> None:
        icons.fit(*self._tools)
        self.legend.updateGeometry()

    def name_tools(self) -> None:
        """What every such page has, in the window's language."""
        self.zoom.retranslate()
        self.out.retranslate()

    def say_empty(self, words: str) -> None:
        """What to do where there is nothing to be seen; "" where there is."""
        self.empty.setText(words)
        self.empty.setVisible(bool(words))
        room = self._time_view.viewport().rect().adjusted(40, 60, -40, -20)
        self.empty.setGeometry(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.height() >= LEGEND_FROM * self.fontMetrics().height())
        self.say_empty(self.empty.text())

    # Between sessions

    def remembered(self) -> dict[str, Any]:
        """How far the picture is zoomed in, and where."""
        return {"time": self._time_view.seen()}

    def recall(self, told: dict[str, Any]) -> None:
        self._time_view.see(told.get("time"))

    @abstractmethod
    def picture(self) -> Picture:
        """The picture for a file."""
