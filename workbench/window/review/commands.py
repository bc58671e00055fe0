"""What can be done to claims, as commands: in the menu, by key, by name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.window.commands import Command
from workbench.window.docks import bring_forward

if TYPE_CHECKING:
    from workbench.window.review.panel import ReviewPanel


class ReviewCommands(QObject):
    """The commands of the review panel."""

    def __init__(self, panel: "ReviewPanel") -> None:
        super().__init__(panel)
        self._panel = panel

    def all(self) -> list[Command]:
        return [*self._going(), *self._deciding(), *self._showing()]

    def _command(
        self,
        id: str,
        title: Callable[[], str],
        run: Callable[[], None],
        icon: str,
        key: str,
        enabled: Callable[[], bool],
    ) -> Command:
        return Command(id, title, run, icon, key, "claims", enabled)

    def _seen(self, run: Callable[[], None]) -> Callable[[], None]:
        """A claim that is folded away is shown first; nothing is decided of what nobody sees."""

        def try_run() -> None:
            if self._panel.isHidden():
                bring_forward(self._panel)
            else:
                run()

        return try_run

    def _going(self) -> list[Command]:
        panel = self._panel
        made = self._command
        return [
            made("claim.next", lambda: self.tr("Next claim"), lambda: panel.step(1),
                 "ph.arrow-down", "J", panel.has_claims),
            made("claim.previous", lambda: self.tr("Previous claim"), lambda: panel.step(-1),
                 "ph.arrow-up", "K", panel.has_claims),
            made("claim.choose_next", lambda: self.tr("Choose the next claim, too"),
                 lambda: panel.step(1, choosing=True), "", "Shift+J", panel.has_claims),
            made("claim.choose_previous", lambda: self.tr("Choose the previous claim, too"),
                 lambda: panel.step(-1, choosing=True), "", "Shift+K", panel.has_claims),
            made("claim.choose_group", lambda: self.tr("Choose all claims of this group"),
                 panel.choose_group, "ph.stack", "G", panel.has_claims),
        ]  # fmt: skip

    def _deciding(self) -> list[Command]:
        panel = self._panel
        made = self._command
        return [
            made("decision.accept", lambda: self.tr("Accept claim"), self._seen(panel.accept),
                 "ph.check", "A", panel.can_decide),
            made("decision.edit", lambda: self.tr("Edit claim"), self._seen(panel.edit),
                 "ph.pencil-simple", "E", panel.can_decide),
            made("decision.reject", lambda: self.tr("Reject claim"), self._seen(panel.ask_why),
                 "ph.x", "R", panel.can_decide),
            made("decision.later", lambda: self.tr("Put claim off, or take it up again"),
                 self._seen(panel.put_off), "ph.clock", "P", panel.can_decide),
            made("decision.agree", lambda: self.tr("Accept all that agree with roster and chronology"),
                 self._seen(panel.accept_agreeing), "ph.checks", "Shift+A", panel.can_agree),
        ]  # fmt: skip

    def _showing(self) -> list[Command]:
        panel = self._panel
        return [
            self._command("scope.switch", lambda: self.tr("Claims of this article, or of the whole dossier"),
                          panel.switch_scope, "ph.files", "D", panel.has_dossier),
        ]  # fmt: skip
