"""Which articles are only looked at on the way, and what makes their tab one that stays."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workbench.window.desk import Desk
from workbench.window.workspace.pane import Pane

if TYPE_CHECKING:
    from workbench.window.workspace.workspace import Workspace

_LASTING = frozenset({"annotation", "correction"})


class Preview(QObject):
    """Belongs to the workspace. Leafing through articles leaves one tab behind; doing something to an article
    that lasts keeps its tab."""

    def __init__(self, desk: Desk, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        desk.changed.connect(self._on_changed)

    def listen(self, pane: Pane) -> None:
        """Hears when something is done to the article of a pane."""
        viewer = pane.viewer
        viewer.renamed.connect(self.keep)
        viewer.bar.asked.connect(self.keep)
        viewer.claiming.begun.connect(self.keep)
        viewer.correcting.begun.connect(self.keep)

    @property
    def is_here(self) -> bool:
        """Whether what is in front is only looked at on the way."""
        tabs = self._workspace.tabs
        return bool(tabs.preview) and tabs.preview == tabs.current

    @Slot()
    def keep(self) -> None:
        """Has the tab in front stay."""
        tabs = self._workspace.tabs
        tabs.keep(tabs.current)

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _LASTING:
            self.keep()
