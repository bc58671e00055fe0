"""The timeline in the middle of the window: one format or several as bands, statuses and kinds chosen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from workbench.domain.gazetteer import format_name, format_short
from workbench.domain.vocabulary import EventType, Status
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.parts.check_button import CheckButton
from workbench.window.parts.evidence_card import EvidenceCard
from workbench.window.parts.question import Question
from workbench.window.parts.rows_model import KINDS
from workbench.window.pictures.picture_file import Picture
from workbench.window.pictures.time_page import TimePage
from workbench.window.pictures.timeline_binding import Facts, TimelineBinding, facts_of
from workbench.window.pictures.timeline_view import TimelineView
from workbench.window.pictures.zoom_buttons import name_tool

if TYPE_CHECKING:
    from workbench.actions import Dossier


class TimelinePage(TimePage):
    """Shows the desk's format, and beside it those that are ticked."""

    def __init__(self, desk: Desk, argument: str, parent: QWidget) -> None:
        self.view = TimelineView(named=True)
        self.formats = CheckButton("ph.stack")
        self.statuses = CheckButton("ph.funnel")
        self.kinds = CheckButton("ph.calendar-check")
        super().__init__(desk, self.view, (self.formats, self.statuses, self.kinds), "timeline", parent)
        self._known: list[str] = []
        self._facts: list[Facts] = []
        self._beside = {argument} if argument else set()
        self.card = EvidenceCard(desk, self)
        self.binding = TimelineBinding(desk, self.view, self.card)
        self._asked = Question(desk, self._ask, self._on_facts)
        self._connect()
        self.retranslate()
        self._asked.ask()

    def _connect(self) -> None:
        desk = self._desk
        desk.opened.connect(self._asked.ask)
        desk.changed.connect(self._on_changed)
        desk.format_chosen.connect(self._on_format)
        desk.fact_chosen.connect(self._on_fact)
        desk.language_changed.connect(self._on_language)
        self.view.mark_chosen.connect(desk.fact_chosen)
        self.formats.ticked.connect(self._on_formats)
        self.statuses.ticked.connect(self._show)
        self.kinds.ticked.connect(self._show)

    # What is said

    @Slot()
    def retranslate(self) -> None:
        language = self._desk.language
        self.setWindowTitle(self.tr("Timeline"))
        self.name_tools()
        name_tool(self.formats, self.tr("Formats beside this one"))
        name_tool(self.statuses, self.tr("Statuses"))
        name_tool(self.kinds, self.tr("Kinds of event"))
        every = self.tr("All")
        self.statuses.offer([(status, word(f"status.{status}", language)) for status in Status], every)
        self.kinds.offer([(kind, word(f"event.{kind}", language)) for kind in EventType], every)
        self.view.setAccessibleName(self.windowTitle())
        self.view.tell_how(
            self.tr(
                "A lane for each state, meetings on top. Plus and minus zoom, the arrows move, Control "
                "and an arrow go from mark to mark, Enter tells what a mark rests on. The roster and the "
                "chronology say the same as tables."
            )
        )

    @Slot()
    def _on_language(self) -> None:
        self.retranslate()
        self._offer_formats()
        self._show()

    # What is shown

    def _ask(self, dossier: "Dossier") -> tuple[list[str], list[Facts]]:
        known = dossier.formats()
        return known, facts_of(dossier, self._wanted(known))

    def _wanted(self, known: Sequence[str]) -> list[str]:
        """The desk's format first, then those beside it."""
        others = sorted(self._beside & set(known) - {self._desk.format})
        return [self._desk.format, *others]

    def _on_facts(self, answer: tuple[list[str], list[Facts]]) -> None:
        self._known, self._facts = answer
        self._offer_formats()
        self._show()

    def _offer_formats(self) -> None:
        language = self._desk.language
        others = [(name, format_short(name, language)) for name in self._known if name != self._desk.format]
        self.formats.blockSignals(True)
        self.formats.offer(others, self.tr("All"))
        for name, _ in others:
            self.formats.tick(name, name in self._beside)
        self.formats.blockSignals(False)
        self.formats.setEnabled(bool(others))

    @Slot()
    def _show(self) -> None:
        """The facts with the statuses and kinds that are ticked."""
        statuses, kinds, language = self.statuses.chosen, self.kinds.chosen, self._desk.language
        chosen = [
            replace(
                one,
                rows=[row for row in one.rows if row.status in statuses],
                events=[event for event in one.events if event.type in kinds],
            )
            for one in self._facts
        ]
        self.binding.show(chosen)
        names = [format_name(one.format, language) for one in chosen]
        self.title.say(names[0] if len(names) == 1 else self.tr("Timeline"))
        self.legend.show_signs(self.binding.signs(), self.tr("Legend"))
        nothing = self.tr("Nothing yet. Accept a claim in Review, or add a state to the roster.")
        self.say_empty("" if self.view.rows else nothing)

    @Slot()
    def _on_formats(self) -> None:
        self._beside = set(self.formats.chosen)
        self._asked.ask()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & KINDS:
            self._asked.ask()

    @Slot(str)
    def _on_format(self, _format: str) -> None:
        self.view.fit()
        self._asked.ask()

    @Slot(str, int)
    def _on_fact(self, kind: str, number: int) -> None:
        if self.view.chosen != (kind, number):
            self.view.choose((kind, number))

    # Out of the window

    def picture(self) -> Picture:
        return self.binding.picture()
