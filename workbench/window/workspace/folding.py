"""When the panels below the middle are folded to their tabs: a page in the middle of a low window needs the
height that an article shares with its claims."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QToolButton

from workbench.window import keymap
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import Docks
from workbench.window.icons import tint
from workbench.window.theme import theme
from workbench.window.workspace.workspace import Workspace

# Heights of a letter below which a window leaves a page and what is below it too little room together.
LOW = 48
ARTICLES, PAGES = "articles", "pages"
KEY = "Ctrl+J"


class Folding(QObject):
    """Belongs to the window. What the analyst folds or opens while articles are in front is kept for
    articles, and likewise for pages; a panel that is called for is there until the other kind comes in
    front."""

    def __init__(self, desk: Desk, docks: Docks, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._docks = docks
        self._workspace = workspace
        self._window = window
        self._kind = ARTICLES
        self._chosen: dict[str, bool] = {}
        self._is_called = False
        self.button = QToolButton(window)
        self.button.setAutoRaise(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key is in the menu
        self.button.clicked.connect(self.toggle)
        docks.called.connect(self._on_called)
        docks.arranged.connect(self._on_arranged)
        docks.tidied.connect(self._on_tidied)
        docks.fold.changed.connect(self.retranslate)
        workspace.turned.connect(self.look)
        for signal in (desk.article_chosen, desk.text_size_changed):
            signal.connect(self.look)
        for signal in (desk.language_changed, desk.keys_changed, desk.text_size_changed, desk.opened):
            signal.connect(self.retranslate)
        window.installEventFilter(self)
        self.retranslate()

    def commands(self) -> list[Command]:
        return [
            Command(
                "panels.fold",
                lambda: self.tr("Fold the lower panels"),
                self.toggle,
                "ph.caret-double-down",
                KEY,
                "view",
                self._can_fold,
                lambda: self._docks.fold.is_folded,
            )
        ]

    def _can_fold(self) -> bool:
        return self._desk.dossier is not None and bool(self._docks.fold.below())

    @Slot()
    def retranslate(self) -> None:
        """What the button does just now."""
        folded, button = self._docks.fold.is_folded, self.button
        key = keymap.shown("panels.fold", KEY)
        words = self.tr("Open the lower panels") if folded else self.tr("Fold the lower panels")
        button.setToolTip(f"{words} ({key})" if key else words)
        button.setAccessibleName(words)
        side = button.fontMetrics().height()
        button.setIconSize(QSize(side, side))
        button.setFixedSize(side + 8, side + 2)  # the line stays as high as its words
        tint(button, "ph.caret-double-up" if folded else "ph.caret-double-down", lambda: theme().muted)
        self._on_tidied()

    @Slot()
    def _on_tidied(self) -> None:
        self.button.setVisible(self._can_fold())

    @Slot()
    def toggle(self) -> None:
        """Folds or opens, now and whenever such things are in front."""
        if not self._can_fold():
            return
        wanted = not self._docks.fold.is_folded
        self._is_called = False
        self._chosen.pop(self._kind, None)
        if self._is_wanted() != wanted:
            self._chosen[self._kind] = wanted
        self._set(wanted)

    @Slot()
    def look(self) -> None:
        """Folds or opens after what is in front."""
        kind = ARTICLES if any(pane.reads for pane in self._workspace.view.shown) else PAGES
        if kind != self._kind:
            self._kind, self._is_called = kind, False
        self._set(self._is_wanted())

    def _is_wanted(self) -> bool:
        if self._is_called:
            return False
        return self._chosen.get(self._kind, self._kind == PAGES and self._is_low())

    def _is_low(self) -> bool:
        return self._window.height() < LOW * self._window.fontMetrics().height()

    def _set(self, folded: bool) -> None:
        focus = QApplication.focusWidget()
        if folded and focus and any(dock.isAncestorOf(focus) for dock in self._docks.fold.below()):
            self._workspace.active.setFocus()
        self._docks.fold.set(folded)

    @Slot(QDockWidget)
    def _on_called(self, dock: QDockWidget) -> None:
        if self._docks.fold.hides(dock):
            self._is_called = True
            self._set(False)

    @Slot()
    def _on_arranged(self) -> None:
        self._chosen.clear()
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.look()
        return super().eventFilter(watched, event)

    # Between sessions

    def remembered(self) -> dict[str, Any]:
        """What was chosen, and whether and from what height it is folded just now."""
        fold = self._docks.fold
        fold.measure()
        return {"chosen": dict(self._chosen), "folded": fold.is_folded, "height": fold.height}

    def recall(self, told: dict[str, Any]) -> None:
        """Puts back what `remembered` told, when the docks stand as they stood then."""
        self._is_called = False
        self._chosen = {kind: bool(on) for kind, on in told.get("chosen", {}).items()}
        fold, height = self._docks.fold, int(told.get("height", 0))
        if told.get("folded"):
            fold.set(True)
            fold.height = height
        else:
            fold.height = height
            fold.set(False)
