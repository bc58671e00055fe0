"""How the pages of a dossier were left, whether they are open or not."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from workbench.window.remembering import Remembering
from workbench.window.workspace.pane import Pane


class PageMemory(QObject):
    """Belongs to the workspace. A page that is opened again is as it was when it was closed."""

    rearranged = Signal()
    """An open page may be otherwise than it was kept."""

    def __init__(self, panes: Callable[[], Sequence[Pane]], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._told: dict[str, dict[str, Any]] = {}

    def listen(self, pane: Pane) -> None:
        pane.adopted.connect(self._on_adopted)
        pane.released.connect(self._on_released)

    @Slot(str, QWidget)
    def _on_adopted(self, key: str, page: QWidget) -> None:
        if isinstance(page, Remembering):
            if key in self._told:
                page.recall(self._told[key])
            if hasattr(page, "rearranged"):
                page.rearranged.connect(self.rearranged)

    @Slot(str, QWidget)
    def _on_released(self, key: str, page: QWidget) -> None:
        if isinstance(page, Remembering):
            self._told[key] = page.remembered()
            if hasattr(page, "rearranged"):
                page.rearranged.disconnect(self.rearranged)

    def state(self) -> dict[str, Any]:
        """How each page was left that was ever opened, as plain values."""
        for pane in self._panes():
            for key, page in pane.pages():
                if isinstance(page, Remembering):
                    self._told[key] = page.remembered()
        return {key: told for key, told in self._told.items() if told}

    def begin(self, told: dict[str, Any]) -> None:
        """Of another dossier: what `state` told of its pages, none of which is open yet."""
        self._told = dict(told)
