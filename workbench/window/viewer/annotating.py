"""Marking selected words: the bar beside them, the keys H, N and T, and the one action behind them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from workbench.domain.rows import AnnotationRow
from workbench.window.commands import Command
from workbench.window.desk import Desk, Edited
from workbench.window.viewer.beside import lines_of
from workbench.window.viewer.correcting import Shows
from workbench.window.viewer.page import Page
from workbench.window.viewer.selection_bar import SelectionBar

if TYPE_CHECKING:
    from workbench.actions import Dossier

SELECTION_MS = 120
_MOST = 5000
"""Signs of a selection that still gets the bar."""


class Annotating(QObject):
    """Belongs to a page, and annotates the article that its viewer shows."""

    def __init__(self, desk: Desk, page: Page, viewer: Shows, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._viewer = viewer
        self.bar = SelectionBar(parent)
        self._soon = QTimer(self, singleShot=True, interval=SELECTION_MS)
        self._soon.timeout.connect(self.show_bar)
        page.selected.connect(self._soon.start)
        page.selected.connect(self._on_selected)
        page.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.bar.highlighted.connect(self._on_colour)
        self.bar.written.connect(self._annotate)
        self.bar.asked.connect(self._on_asked)
        self.bar.left.connect(page.setFocus)
        desk.draft_wanted.connect(self._on_draft_wanted)

    def commands(self) -> list[Command]:
        return [
            Command(
                "annotation.highlight",
                lambda: self.tr("Highlight selected words"),
                self.highlight,
                "ph.highlighter-circle",
                "H",
                "article",
                self._can_annotate,
            ),
            Command(
                "annotation.note",
                lambda: self.tr("Note on selected words"),
                self.ask_note,
                "ph.note",
                "N",
                "article",
                self._can_annotate,
            ),
            Command(
                "annotation.tag",
                lambda: self.tr("Tag selected words"),
                self.ask_tags,
                "ph.tag",
                "T",
                "article",
                self._can_annotate,
            ),
            Command(
                "annotation.next",
                lambda: self.tr("Next annotation"),
                lambda: self.step(1),
                "ph.arrow-bend-right-down",
                "F7",
                "article",
                self._has_article,
            ),
            Command(
                "annotation.previous",
                lambda: self.tr("Previous annotation"),
                lambda: self.step(-1),
                "ph.arrow-bend-right-up",
                "Shift+F7",
                "article",
                self._has_article,
            ),
        ]

    @property
    def _article(self) -> int | None:
        return self._viewer.view.row.id if self._viewer.view is not None else None

    @Slot()
    def highlight(self) -> None:
        """Marks the selected words in the colour that was last used."""
        self._annotate("", ())

    @Slot()
    def ask_note(self) -> None:
        """Opens the field for a note on the selected words, or that of the annotation at the caret."""
        self._ask("note", self.bar.ask_note)

    @Slot()
    def ask_tags(self) -> None:
        """Opens the field for tags on the selected words, or that of the annotation at the caret."""
        self._ask("tags", self.bar.ask_tags)

    def _ask(self, field: str, ask: Callable[[], None]) -> None:
        place, here, article = self._page.selection(), self._at_caret(), self._article
        if place is None and here is not None:
            self._desk.draft_wanted.emit(f"annotation/{article}/{here.id}/{field}")
        elif place is None:
            self._desk.said.emit(self.tr("Select some words first."), False)
        else:
            self._soon.stop()
            self.show_bar()
            there = self._on(place)
            if there is not None and not self.bar.is_writing:
                self.bar.show_written(there.note or "", there.tags, there.colour)
            ask()
            self._place_bar()

    def _on(self, place: tuple[int, int]) -> AnnotationRow | None:
        """The annotation on just these words."""
        marks = self._page.layers.annotations.all
        return next((one.row for one in marks if (one.row.start, one.row.end) == place), None)

    def _at_caret(self) -> AnnotationRow | None:
        """The innermost annotation at the caret, where nothing is selected."""
        cursor = self._page.textCursor()
        mark = None if cursor.hasSelection() else self._page.layers.annotations.at(cursor.position())
        return mark.row if mark is not None else None

    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) annotation, round the end."""
        marks, unit = self._page.layers.annotations.all, self._page.textCursor().selectionStart()
        if not marks:
            self._desk.said.emit(self.tr("Nothing is annotated in this article."), False)
            return
        after = [mark for mark in marks if mark.start > unit]
        before = [mark for mark in marks if mark.start < unit]
        goal = (after or marks)[0] if by > 0 else (before or marks)[-1]
        self._page.go_to(goal.row.start, goal.row.end)
        self._desk.annotation_chosen.emit(goal.row.id)
        told = self.tr("Annotation {number} of {count}")
        self._desk.said.emit(told.format(number=marks.index(goal) + 1, count=len(marks)), False)

    @Slot()
    def _on_selected(self) -> None:
        here = self._at_caret()
        if here is not None:
            self._desk.annotation_chosen.emit(here.id)

    @Slot()
    def show_bar(self) -> None:
        """Shows the bar beside the selected words, or puts it away where there are none, or so many that they
        were hardly chosen to be marked."""
        place = self._page.selection()
        if place is not None and self._desk.can_write and place[1] - place[0] <= _MOST:
            self._place_bar()
        elif not self.bar.is_writing:
            self.bar.put_away()

    @Slot()
    def put_away(self) -> None:
        """Hides the bar, and the one that was about to come; the words stay selected."""
        self._soon.stop()
        self.bar.put_away()

    def _place_bar(self) -> None:
        place = self._page.selection()
        if place is not None:
            self.bar.show_beside(*lines_of(self._page, *place))

    @Slot(str, object)
    def _annotate(self, note: str, tags: Sequence[str]) -> None:
        place, article = self._page.selection(), self._article
        if place is None or article is None:
            self._desk.said.emit(self.tr("Select some words first."), False)
            return
        from workbench.actions.annotations import annotate, edit_annotation

        told: dict[str, Any] = {"colour": self.bar.colours.colour}
        if self.bar.is_writing:
            told |= {"note": note or None, "tags": tags}
        there = self._on(place)  # the same words are not marked twice

        def action(dossier: "Dossier") -> int:
            if there is not None:
                return edit_annotation(dossier, there.id, **told)
            return annotate(dossier, article, *place, **told)

        # What is typed stays kept as half typed until it is on disk.
        became = self._desk.edit(action, lambda _done: self._desk.drafts.drop(_place(article, *place)))
        if became != Edited.REFUSED:
            self.bar.put_away()
            self._page.unselect()
            self._page.setFocus()

    @Slot()
    def _on_asked(self) -> None:
        """What is typed about these words is kept until it is saved."""
        words, article = self._page.selection(), self._article
        if words is not None and article is not None:
            from workbench.actions.annotations import tags_in_use

            self._desk.ask(tags_in_use, self.bar.completing.offer)
            fields = {"note": self.bar.note, "tags": self.bar.tags}
            self._desk.drafts.follow(_place(article, *words), fields)

    @Slot(str)
    def _on_draft_wanted(self, place: str) -> None:
        """Selects the words on which a note is half typed, and opens its field."""
        kind, *where = place.split("/")
        if kind != "note":
            return
        article, start, end = (int(number) for number in where)
        self._desk.place_chosen.emit(article, start, end)
        if article == self._article and self._page.isVisible():
            self._page.select(start, end)
            self.ask_note()

    @Slot(str)
    def _on_colour(self, _colour: str) -> None:
        self.highlight()

    @Slot()
    def _on_scroll(self) -> None:
        if self.bar.isVisible():
            self._place_bar()

    def _has_article(self) -> bool:
        return self._article is not None

    def _can_annotate(self) -> bool:
        return self._desk.can_write and self._article is not None


def _place(article: int, start: int, end: int) -> str:
    """Where a note that is being written on these words is kept."""
    return f"note/{article}/{start}/{end}"
