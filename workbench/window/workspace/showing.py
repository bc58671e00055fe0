"""Leads to words: a place in an article, or what a claim rests on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workbench.domain.rows import ClaimRow
from workbench.window.desk import Desk
from workbench.window.viewer import Viewer

if TYPE_CHECKING:
    from workbench.window.workspace.workspace import Workspace


class Showing(QObject):
    """Belongs to the workspace. An article that is open already is shown where it is."""

    def __init__(self, desk: Desk, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._desk = desk
        self._workspace = workspace
        desk.place_chosen.connect(self._on_place)
        desk.claim_chosen.connect(self._on_claim)

    @Slot(int, int, int)
    def _on_place(self, article: int, start: int, end: int) -> None:
        with self._workspace.trail.visiting(elsewhere=True):
            viewer = self._viewer_of(article)
            if viewer is not None:
                viewer.page.go_to(start, end)

    @Slot(int)
    def _on_claim(self, claim: int) -> None:
        row = self._claim(claim)
        viewer = self._viewer_of(row.article) if row is not None else None
        if row is not None and viewer is not None:
            viewer.light_claim(row)
            for pane in self._workspace.view.shown:  # the same article may be in both
                if pane.viewer is not viewer and pane.viewer.article == row.article:
                    pane.viewer.page.light(row.claim.evidence)

    def _viewer_of(self, article: int) -> Viewer | None:
        """The viewer in which an article is to be seen, after opening it if it is in none; None if it is no
        more."""
        workspace = self._workspace
        there = next((pane for pane in workspace.view.shown if pane.article == article), None)
        if there is None:
            self._desk.choose_article(article)
            there = workspace.active
        workspace.activate(there)
        return there.viewer if there.viewer.article == article else None

    def _claim(self, claim: int) -> ClaimRow | None:
        known = (pane.viewer.claim(claim) for pane in self._workspace.view.shown)
        found = next((row for row in known if row is not None), None)
        if found is not None or self._desk.dossier is None:
            return found
        from workbench.actions.claims import find_claim

        return self._desk.do(find_claim, self._desk.dossier, claim)
