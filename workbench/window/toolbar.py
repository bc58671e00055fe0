"""The bar at the head of the window: open, paste, find by name, and the brief."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolBar, QWidget

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.find_field import FindField
from workbench.window.icons import tint
from workbench.window.theme import theme


class Toolbar(QToolBar):
    """Its buttons stand from the first paint on; their commands come with `offer`."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._offered: dict[QPushButton, Command] = {}
        self.back = self._button("ph.arrow-left")
        self.forward = self._button("ph.arrow-right")
        self.open = self._button("ph.file-plus")
        self.paste = self._button("ph.clipboard-text")
        self.search = FindField(self)
        self._find: Command | None = None
        self.brief = self._button("ph.note-pencil", accent=True)
        for button in (self.back, self.forward, self.open, self.paste, self.brief):
            button.setEnabled(False)
        self._fit()
        self._lay_out()
        for signal in (desk.opened, desk.changed):
            signal.connect(self.refresh)
        desk.language_changed.connect(self.retranslate)
        desk.keys_changed.connect(self.retranslate)
        desk.text_size_changed.connect(self._fit)
        self.retranslate()

    @Slot()
    def _fit(self) -> None:
        """Icons and field as large as the letters ask for."""
        letter = self.fontMetrics().height()
        self.search.setMinimumWidth(letter * 9)
        self.search.setMaximumWidth(letter * 28)
        for button in (self.back, self.forward, self.open, self.paste, self.brief):
            button.setIconSize(QSize(letter, letter))

    def _button(self, name: str, *, accent: bool = False) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("accent" if accent else "quiet", True)
        button.setAutoDefault(True)  # Enter presses it, as well as Space
        tint(button, name, (lambda: theme().on_accent) if accent else None)
        return button

    def _lay_out(self) -> None:
        # Equal parts left and right keep the field in the middle of the window.
        left, right = QWidget(self), QWidget(self)
        for side, buttons in (
            (left, (self.back, self.forward, self.open, self.paste)),
            (right, (self.brief,)),
        ):
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            if side is right:
                row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
            if side is left:
                row.addStretch(1)
        whole = QWidget(self)
        whole.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(2, 3, 6, 3)
        layout.addWidget(left, 3)
        layout.addWidget(self.search, 4)
        layout.addWidget(right, 3)
        self.addWidget(whole)

    def offer(self, commands: Mapping[str, Command]) -> None:
        """Gives the buttons their commands."""
        for button, name in (
            (self.back, "visit.back"),
            (self.forward, "visit.forward"),
            (self.open, "import.files"),
            (self.paste, "import.paste"),
            (self.brief, "out.brief"),
        ):
            self._offered[button] = commands[name]
            button.clicked.connect(commands[name].try_run)
        self._find = commands["find.everything"]
        self.search.clicked.connect(self._find.try_run)
        self.retranslate()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Asks which of the commands can be run."""
        for button, command in self._offered.items():
            button.setEnabled(command.enabled())

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Toolbar"))
        self.open.setText(self.tr("Open article"))
        self.paste.setText(self.tr("Paste"))
        self.brief.setText(self.tr("Brief"))
        for button, command in self._offered.items():
            button.setToolTip(command.tooltip())
            button.setAccessibleName(command.name())
        self.search.show_key(self._find.key() if self._find else "")
