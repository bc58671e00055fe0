"""What every picture of time in the middle of the window has round it: a title, what is chosen of it, zoom, a
way out into a file, a legend."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from workbench.window import icons
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.parts.check_button import CheckButton
from workbench.window.parts.one_line import OneLine
from workbench.window.pictures.legend import LEGEND_FROM, Legend
from workbench.window.pictures.picture_button import PictureButton
from workbench.window.pictures.picture_file import Picture
from workbench.window.pictures.time_view import TimeView
from workbench.window.theme import theme


class TimePage(QWidget):
    """Subclasses give it a view and what it is narrowed by, and fill the view."""

    def __init__(
        self, desk: Desk, view: TimeView, narrowed: Sequence[CheckButton], name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._time_view = view
        self.title = OneLine(self)
        self.title.setProperty("heading", True)
        self.zoom_out = self._button("ph.magnifying-glass-minus", view.zoom_out)
        self.fit = self._button("ph.arrows-out-line-horizontal", view.fit)
        self.zoom_in = self._button("ph.magnifying-glass-plus", view.zoom_in)
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
        for tool in (self.zoom_out, self.fit, self.zoom_in, self.out):
            bar.addWidget(tool)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 8)
        layout.addLayout(bar)
        layout.addWidget(view, 1)
        layout.addWidget(self.legend)
        self._tools = [*narrowed, self.zoom_out, self.fit, self.zoom_in, self.out]
        icons.fit(*self._tools)
        desk.theme_changed.connect(self.legend.update)
        desk.text_size_changed.connect(self._on_text_size)
        self.setFocusProxy(view)

    def _button(self, icon: str, run: object) -> QToolButton:
        button = QToolButton(self)
        button.clicked.connect(run)
        tint(button, icon, lambda: theme().muted)
        return button

    @Slot()
    def _on_text_size(self) -> None:
        icons.fit(*self._tools)
        self.legend.updateGeometry()

    def name_tools(self) -> None:
        """The zoom's buttons, in the window's language."""
        self.name_button(self.zoom_out, self.tr("Zoom out"), self.tr("−, Ctrl and wheel"))
        self.name_button(self.fit, self.tr("Show the whole time"), "0")
        self.name_button(self.zoom_in, self.tr("Zoom in"), self.tr("+, Ctrl and wheel"))
        self.out.retranslate()

    def name_button(self, button: QToolButton, words: str, key: str = "") -> None:
        button.setToolTip(f"{words} ({key})" if key else words)
        button.setAccessibleName(words)

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

    @abstractmethod
    def picture(self) -> Picture:
        """The picture for a file."""
