"""What stands in the middle while no dossier is open: ways to get one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.parts.recent_list import RecentList
from workbench.window.theme import theme


class WelcomePage(QFrame):
    """Buttons of the commands that open or make a dossier, the recent dossiers, and a hint about dropping."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._buttons: list[tuple[QPushButton, Command]] = []
        self.title = QLabel(self)
        self.title.setProperty("heading", True)
        self.words = self._muted()
        self.recent_title = QLabel(self)
        self.hint = self._muted()
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self.recent = RecentList(desk, self)
        column = QVBoxLayout()
        column.setSpacing(10)
        for part in (
            self.title,
            self.words,
            10,
            self._choices,
            18,
            self.recent_title,
            self.recent,
            10,
            self.hint,
        ):
            if isinstance(part, int):
                column.addSpacing(part)
            elif isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(column, 3)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)
        desk.language_changed.connect(self.retranslate)
        desk.keys_changed.connect(self.retranslate)
        self.retranslate()

    def _muted(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("muted", True)
        label.setWordWrap(True)
        return label

    def offer(self, commands: list[Command]) -> None:
        """One button for each command; the first is the one that a newcomer wants."""
        for command in commands:
            button = QPushButton(command.name(), self)
            button.setMinimumHeight(34)
            button.setAutoDefault(True)  # Enter presses it, as well as Space
            button.setProperty("accent", not self._buttons)
            button.clicked.connect(_runner(command))
            first = not self._buttons
            tint(button, command.icon, (lambda: theme().on_accent) if first else None)
            self._buttons.append((button, command))
            self._choices.addWidget(button)
        self._choices.addStretch(1)
        self.setFocusProxy(self._buttons[0][0])
        self.retranslate()

    def show_recent(
        self, recent: list[Path], open_dossier: Callable[[Path], None], forget: Callable[[Path], None]
    ) -> None:
        """Lists the recent dossiers."""
        self.recent.show_paths(recent, open_dossier, forget)
        self.recent_title.setVisible(bool(recent))

    def retranslate(self) -> None:
        self.title.setText(self.tr("Summit Workbench"))
        self.words.setText(
            self.tr(
                "Who belongs to which group of states, since when, and who says so. "
                "Everything you collect lies in one file, a dossier."
            )
        )
        self.recent_title.setText(self.tr("Recent dossiers"))
        self.hint.setText(self.tr("Or drop a dossier, articles or a piece of text anywhere on this window."))
        for button, command in self._buttons:
            button.setText(command.name())
            button.setToolTip(command.tooltip())


def _runner(command: Command) -> Callable[[], None]:
    return command.try_run
