"""The first steps: a bubble that points at five things in the window, one after the other, and is left at any
moment. It asks nothing, holds nothing up, and changes nothing but which panel is in front."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from workbench.window import keymap
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import bring_forward
from workbench.window.help.tour_bubble import Bubble, Ring
from workbench.window.settings import Settings

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.window.main_window import MainWindow

SEEN = "tour/seen"
LOOKED_AT = 60
"""Mentions among which one in view is looked for."""
FOLLOWS_MS = 150
"""How often, while it is shown, it looks whether what it points at has moved."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is said, and of what: `place` brings the thing into view and tells where it is in the window."""

    title: Callable[[], str]
    words: Callable[[], str]
    place: Callable[[], QRect]


class Tour(QObject):
    """Belongs to the window."""

    def __init__(self, desk: Desk, settings: Settings, window: "MainWindow") -> None:
        super().__init__(window)
        self._desk = desk
        self._settings = settings
        self._window = window
        self._came_from: QWidget | None = None
        self.at = 0
        self.steps = self._all_steps()
        self.ring = Ring(window)
        self.bubble = Bubble(window)
        self.bubble.next.clicked.connect(self.go_on)
        self.bubble.back.clicked.connect(self.go_back)
        self.bubble.leave.clicked.connect(self.end)
        self._follow = QTimer(self)
        self._follow.setInterval(FOLLOWS_MS)
        self._follow.timeout.connect(self._place)
        desk.opened.connect(self.end)
        desk.language_changed.connect(self._say)
        desk.theme_changed.connect(self._say)
        desk.text_size_changed.connect(self._say)

    def commands(self) -> list[Command]:
        return [
            Command(
                "help.tour",
                lambda: self.tr("First steps"),
                self.begin,
                "ph.compass",
                "",
                "help",
                lambda: self._desk.article is not None,
            )
        ]

    def greet(self) -> None:
        """Begins by itself when the sample is opened for the first time; never twice."""
        if not self._settings.text(SEEN, ""):
            self._desk.article_chosen.connect(self._on_first_article)

    @Slot()
    def _on_first_article(self) -> None:
        self._desk.article_chosen.disconnect(self._on_first_article)
        self._desk.ask(_is_sample, self._on_told)

    def _on_told(self, is_sample: bool) -> None:
        if is_sample:
            self.begin()

    @property
    def is_on(self) -> bool:
        return self._follow.isActive()

    @Slot()
    def begin(self) -> None:
        """Shows the first step."""
        self._settings.keep_text(SEEN, "yes")
        if not self.is_on:
            self._came_from = QApplication.focusWidget()
        self._show(0)

    @Slot()
    def go_on(self) -> None:
        """The next step; after the last, the end."""
        if self.at + 1 < len(self.steps):
            self._show(self.at + 1)
        else:
            self.end()

    @Slot()
    def go_back(self) -> None:
        if self.at:
            self._show(self.at - 1)

    @Slot()
    def end(self) -> None:
        """Leaves the tour; the keyboard goes back to where it was."""
        if not self.is_on:
            return
        self._follow.stop()
        had_focus = self.bubble.has_focus
        self.bubble.hide()
        self.ring.hide()
        if had_focus and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()
        self._came_from = None

    def _show(self, step: int) -> None:
        self.at = step
        self._follow.start()
        self._say()
        self.bubble.setFocus()

    @Slot()
    def _say(self) -> None:
        if not self.is_on:
            return
        step = self.steps[self.at]
        counted = self.tr("{step} of {steps}").format(step=self.at + 1, steps=len(self.steps))
        self.bubble.say(counted, step.title(), step.words())
        self.bubble.back.setEnabled(self.at > 0)
        is_last = self.at + 1 == len(self.steps)
        self.bubble.name(self.tr("Done") if is_last else self.tr("Next"), self.tr("Back"), self.tr("Leave"))
        self._place()

    @Slot()
    def _place(self) -> None:
        target = self.steps[self.at].place()
        self.ring.put_round(target)
        self.bubble.point_at(target)

    # What is pointed at

    def _all_steps(self) -> list[Step]:
        return [
            Step(
                lambda: self.tr("Articles"),
                lambda: self.tr(
                    "Everything you collect is listed here. The number tells how many claims wait to be "
                    "decided. Drop files, folders or text on the window to add more."
                ),
                self._article,
            ),
            Step(
                lambda: self.tr("What the text names"),
                lambda: self.tr(
                    "States, persons, formats, places and dates are marked, each by a colour and a line of "
                    "its own. Point at one to see what it stands for; click to see all that is known of it."
                ),
                self._mention,
            ),
            Step(
                lambda: self.tr("What the text claims"),
                lambda: self.tr(
                    "Each claim comes with its words and with what accepting it would change. "
                    "{accept} accepts, {edit} edits, {reject} rejects, {next} and {previous} go on and back. "
                    "{undo} takes anything back."
                ).format(
                    accept=keymap.shown("decision.accept", "A"),
                    edit=keymap.shown("decision.edit", "E"),
                    reject=keymap.shown("decision.reject", "R"),
                    next=keymap.shown("claim.next", "J"),
                    previous=keymap.shown("claim.previous", "K"),
                    undo=keymap.shown("history.undo", "Ctrl+Z"),
                ),
                self._claim,
            ),
            Step(
                lambda: self.tr("Who stands how, and who says so"),
                lambda: self.tr(
                    "Members and guests on the chosen day. The number of sources opens the evidence; "
                    "a triangle marks what the sources do not agree about."
                ),
                self._cell,
            ),
            Step(
                lambda: self.tr("What you hand on"),
                lambda: self.tr(
                    "A brief in Word, PDF or HTML, each line with its source. Everything else is found by "
                    "name: press {find}. Help → First steps shows this again."
                ).format(find=keymap.shown("find.everything", "Ctrl+K")),
                lambda: self._rect(self._window.toolbar.brief),
            ),
        ]

    def _article(self) -> QRect:
        from workbench.window.articles_panel import ArticlesPanel

        panel = self._panel("articles")
        assert isinstance(panel, ArticlesPanel)
        index = panel.list.currentIndex()
        if not index.isValid():
            return self._rect(panel.list)
        return self._rect(panel.list.viewport(), panel.list.visualRect(index))

    def _mention(self) -> QRect:
        page = self._window.viewer.page
        inside = page.viewport().geometry()
        seen = (page.rect_of(mark) for mark in page.layers.mentions.all[:LOOKED_AT])
        first = next((rect for rect in seen if inside.contains(rect)), None)
        return self._rect(page) if first is None else self._rect(page, first)

    def _claim(self) -> QRect:
        from workbench.window.review.panel import ReviewPanel

        panel = self._panel("review")
        assert isinstance(panel, ReviewPanel)
        card = panel.card(panel.current)
        return self._rect(panel) if card is None else self._rect(card.title)

    def _cell(self) -> QRect:
        from workbench.window.roster.lines import Column
        from workbench.window.roster.panel import RosterPanel

        panel = self._panel("roster")
        assert isinstance(panel, RosterPanel)
        index = panel.model.index(0, Column.SOURCES)
        cell = panel.table.visualRect(index)
        return self._rect(panel.table) if cell.isEmpty() else self._rect(panel.table.viewport(), cell)

    def _panel(self, name: str) -> QWidget:
        dock = self._window.docks.by_name[name]
        if not dock.is_in_front:
            bring_forward(dock.widget())
        return dock.widget()

    def _rect(self, widget: QWidget, part: QRect | None = None) -> QRect:
        """Where a widget, or a part of it, is in the window."""
        rect = widget.rect() if part is None else part
        whole = QRect(widget.mapTo(self._window, QPoint()), widget.size())
        return QRect(widget.mapTo(self._window, rect.topLeft()), rect.size()).intersected(whole)


def _is_sample(dossier: "Dossier") -> bool:
    from workbench.actions.dossiers import is_sample

    return is_sample(dossier)
