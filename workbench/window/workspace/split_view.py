"""One pane, or two side by side."""

from collections.abc import MutableMapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from workbench.window.desk import Desk
from workbench.window.viewer.letters import Letters
from workbench.window.viewer.text_view import Place
from workbench.window.workspace.pages import tab_of
from workbench.window.workspace.pane import Pane


class SplitView(QSplitter):
    """Holds the panes, the second of which is made with the first split and kept from then on. What happens
    in them is the workspace's."""

    def __init__(self, desk: Desk, places: MutableMapping[int, Place], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._desk = desk
        self._places = places
        self.setChildrenCollapsible(False)
        self._letters = Letters(self)
        self.panes: list[Pane] = []
        self.active = self.add_pane()

    def add_pane(self) -> Pane:
        pane = Pane(self._desk, self._places, self)
        self.addWidget(pane)
        self.panes.append(pane)
        return pane

    @property
    def is_split(self) -> bool:
        """Whether there are two panes to be seen."""
        return len(self.panes) > 1 and not self.panes[1].isHidden()

    @property
    def shown(self) -> list[Pane]:
        """The panes that are to be seen, the active one first."""
        there = self.panes if self.is_split else self.panes[:1]
        return sorted(there, key=lambda pane: pane is not self.active)

    def set_split(self, wanted: bool) -> None:
        """Shows or hides the second pane, which must be there."""
        self.panes[1].setVisible(wanted)
        if wanted:
            self.setSizes([1_000, 1_000])
        self.mark_active()

    def mark_active(self) -> None:
        for pane in self.panes:
            pane.show_active(pane is self.active, self.is_split)

    def pane_with(self, key: str) -> Pane:
        """The pane that has a tab for this, else the active one."""
        tab = tab_of(key)
        return next((pane for pane in self.shown if pane.tabs.place_of(tab) >= 0), self.active)

    def pane_of(self, widget: object) -> Pane | None:
        """The pane that a widget is in."""
        if not isinstance(widget, QWidget):
            return None
        return next((pane for pane in self.panes if pane is widget or pane.isAncestorOf(widget)), None)
