"""Correcting what the reader marked: the keys, the form beside the words, and the actions behind it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from workbench.domain.article import Mention
from workbench.domain.corrections import Correction, Scope
from workbench.domain.rows import ArticleView
from workbench.domain.wording import correction_name
from workbench.domain.words import shortened, word
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.viewer.beside import Beside
from workbench.window.viewer.correction_form import NOTHING, CorrectionForm
from workbench.window.viewer.hover_card import entity_name
from workbench.window.viewer.page import Page

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.actions.corrections import Places
    from workbench.domain.entities import Found
    from workbench.domain.watching import Watch

TYPED_MS = 120
_LONGEST = 40
"""Signs of the words that the form and the status line show."""
_DRAFT = "link"
Span = tuple[int, int]


class Shows(Protocol):
    """What shows an article: the viewer."""

    view: ArticleView | None


class Correcting(QObject):
    """Belongs to a page, and corrects the article that its viewer shows."""

    begun = Signal()
    """The form is about to open."""

    def __init__(self, desk: Desk, page: Page, viewer: Shows, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._viewer = viewer
        self._beside = Beside(page, self)
        self._beside.left.connect(self.leave)
        self._counted = 0
        self.form = CorrectionForm(parent)
        self.form.chosen.connect(self._on_chosen)
        self.form.left.connect(self.leave)
        self.form.taken_back.connect(self._on_taken_back)
        self.form.sought.connect(self._on_sought)
        self.form.kind_changed.connect(self._count)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._typed.timeout.connect(self._seek)
        desk.draft_wanted.connect(self._on_draft_wanted)

    def commands(self) -> list[Command]:
        return [
            Command(
                "mention.link",
                lambda: self.tr("Link words to an entity…"),
                lambda: self.ask(linking=True),
                "ph.link",
                "L",
                "article",
                self.can_correct,
            ),
            Command(
                "mention.nothing",
                lambda: self.tr("Words are not an entity…"),
                lambda: self.ask(linking=False),
                "ph.link-break",
                "X",
                "article",
                self.can_correct,
            ),
            Command(
                "mention.take_back",
                lambda: self.tr("Take back the correction of these words"),
                self.take_back,
                "ph.arrow-counter-clockwise",
                "",
                "article",
                lambda: self.can_correct() and self.correction_at(self.target()) is not None,
            ),
        ]

    # What is meant

    def target(self) -> Span | None:
        """The selected words, else those of the innermost mention at the caret."""
        place = self._page.selection()
        if place is not None or self._page.textCursor().hasSelection():
            return place
        mark = self._page.layers.mentions.at(self._page.textCursor().position())
        return (mark.row.start, mark.row.end) if mark is not None else None

    def point_at(self, where: QPoint) -> None:
        """Puts the caret into what is at a point of the viewport, unless words are selected there."""
        unit = self._page.unit_at(where)
        if unit is not None and not self._page.textCursor().hasSelection():
            cursor = self._page.textCursor()
            cursor.setPosition(unit)
            self._page.setTextCursor(cursor)

    def mention_at(self, place: Span | None) -> Mention | None:
        """What is marked on just these words."""
        mentions = self._viewer.view.mentions if self._viewer.view is not None else ()
        return next((one for one in mentions if (one.start, one.end) == place), None)

    def correction_at(self, place: Span | None) -> int | None:
        """The correction that holds for just these words."""
        mention = self.mention_at(place)
        if mention is not None:
            return mention.correction
        aside = self._viewer.view.aside if self._viewer.view is not None else ()
        return next((by for start, end, by in aside if (start, end) == place), None)

    def can_correct(self) -> bool:
        return self._desk.can_write and self._viewer.view is not None

    # The form

    def ask(self, place: Span | None = None, *, linking: bool) -> None:
        """Opens the form for some words, else for the selected ones."""
        place = place or self.target()
        view = self._viewer.view
        if place is None or view is None or not self.can_correct():
            self._desk.said.emit(self.tr("Select some words first, or put the caret into a mention."), False)
            return
        self.begun.emit()
        height = self._beside.lay(self.form, place)
        mention = self.mention_at(place)
        corrected = self.correction_at(place) is not None
        about = self._about(mention, corrected=corrected)
        self.form.begin(
            shortened(self._words(), _LONGEST),
            about,
            linking=linking,
            corrected=corrected,
            language=self._desk.language,
        )
        self.form.settle(height)
        self._beside.open()
        self.form.open_beside()
        if linking:
            self._desk.drafts.follow(_kept_at(view.row.id, place), {"name": self.form.line})
            if self.form.line.text():  # half typed before
                self._seek()
            else:
                self._suggest()
        else:
            self._count(NOTHING)

    @Slot(str)
    def _on_draft_wanted(self, place: str) -> None:
        """Opens the form in which a name is half typed."""
        begins, *where = place.split("/")
        if begins != _DRAFT:
            return
        article, start, end = (int(number) for number in where)
        self._desk.place_chosen.emit(article, start, end)
        view = self._viewer.view
        if view is not None and view.row.id == article and self._page.isVisible():
            self._page.select(start, end)
            self.ask((start, end), linking=True)

    @Slot()
    def leave(self) -> None:
        """Puts the form away; the words stay selected."""
        if self._beside.close():
            self._page.setFocus()

    @property
    def _place(self) -> Span | None:
        """The words that the form is about, while it is open."""
        return self._beside.place

    def _words(self) -> str:
        view = self._viewer.view
        return " ".join(view.text[slice(*self._place)].split()) if view and self._place else ""

    def _about(self, mention: Mention | None, *, corrected: bool) -> str:
        """What the words are taken for now."""
        if mention is None:
            return self.tr("Not marked, by your correction") if corrected else ""
        kind = word(f"mention.{mention.type}", self._desk.language)
        name = entity_name(mention, self._desk.language) if mention.entity else ""
        told = self.tr("By your correction: {what}") if corrected else self.tr("Now: {what}")
        return told.format(what=" · ".join(part for part in (name, kind) if part))

    def _suggest(self) -> None:
        """Puts the words as a dictionary lists them into the line."""
        from workbench.actions.additions import as_listed

        place, words = self._place, self._words()

        def put(name: str) -> None:
            if self._place == place:
                self.form.suggest(name)

        self._desk.ask(lambda _dossier: as_listed(words), put)

    @Slot(str)
    def _on_sought(self, _text: str) -> None:
        self._typed.start()

    @Slot()
    def _seek(self) -> None:
        from workbench.actions.entity_search import find_entities

        typed, place = self.form.line.text(), self._place

        def show(found: "list[Found]") -> None:
            if self._place == place and self.form.line.text() == typed:
                self.form.show_found(found)

        self._desk.ask(find_entities, show, typed, 20)

    @Slot(str)
    def _count(self, kind: str) -> None:
        """Counts the places where the words stand, in the background."""
        view, place = self._viewer.view, self._place
        if view is None or place is None:
            return
        from workbench.actions.corrections import places
        from workbench.domain.vocabulary import MentionType

        self._counted += 1
        number = self._counted
        none = kind == NOTHING

        def show(told: "Places") -> None:
            if number == self._counted and self._place == place:
                if none:
                    self.form.show_places(told.article_marked, told.dossier_marked)
                else:
                    self.form.show_places(told.article_all, told.dossier_all)

        self._desk.ask(places, show, view.row.id, *place, None if none else MentionType(kind))

    # What is done

    @Slot(str, str, object)
    def _on_chosen(self, entity: str, name: str, scope: Scope) -> None:
        view, place, words = self._viewer.view, self._place, shortened(self._words(), _LONGEST)
        if view is None or place is None:
            return
        from workbench.actions.corrections import correct

        new = entity.partition(":")[2] == name  # a new one is called what was typed
        facts = {"name": name if new else None, "scope": scope}

        def carry_out(dossier: "Dossier", watch: "Watch") -> tuple[Correction, int | None]:
            row = correct(dossier, view.row.id, *place, entity, **facts, watch=watch)  # type: ignore[arg-type]
            last = dossier.next_undo()
            made = next(one for one in dossier.corrections(view.row.id) if one.id == row)
            return made, last.id if last is not None else None

        def done(told: tuple[Correction, int | None]) -> None:
            made, action = told
            self._desk.drafts.drop(_kept_at(view.row.id, place))
            line = self._line(words, made)
            self._desk.offered.emit(line, self.tr("Undo"), lambda: self._undo(made.id, action))

        self.leave()
        self._page.unselect()
        self._desk.change(self._title(words), carry_out, done, can_cancel=True)

    def _title(self, words: str) -> Callable[[], str]:
        return lambda: self.tr("Correcting “{words}”").format(words=words)

    def _line(self, words: str, made: Correction) -> str:
        """What was done, for the status line."""
        where = {
            Scope.HERE: self.tr("here"),
            Scope.ARTICLE: self.tr("in this article"),
            Scope.DOSSIER: self.tr("in the dossier"),
        }[made.scope]
        if made.type is None:
            return self.tr("“{words}” is marked no more, {where}").format(words=words, where=where)
        name = correction_name(made, self._desk.language)
        told = self.tr("“{words}” is now marked as {name}, {where}")
        return told.format(words=words, name=name, where=where)

    def _undo(self, row: int, action: int | None) -> None:
        """Undoes the correction; takes it back where something else was done since."""
        from workbench.actions.corrections import remove
        from workbench.actions.history import undo

        def carry_out(dossier: "Dossier", watch: "Watch") -> None:
            last = dossier.next_undo()
            if last is not None and last.id == action:
                undo(dossier, watch=watch)
            else:
                remove(dossier, [row], watch)

        self._change_back(carry_out, self.tr("Taken back."))

    def _change_back(self, carry_out: "Callable[[Dossier, Watch], None]", told: str) -> None:
        self._desk.change(
            lambda: self.tr("Taking back the correction"),
            carry_out,
            lambda _done: self._desk.said.emit(told, False),
            can_cancel=True,
        )

    @Slot()
    def take_back(self) -> None:
        """Takes back the correction of the selected words, or of the mention at the caret."""
        self.take_back_at(self.target())

    def take_back_at(self, place: Span | None) -> None:
        """Takes back the correction that holds for these words, wherever else it holds."""
        row = self.correction_at(place)
        if row is None:
            self._desk.said.emit(self.tr("Nothing is corrected on these words."), False)
            return
        from workbench.actions.corrections import remove

        self._change_back(
            lambda dossier, watch: remove(dossier, [row], watch), self.tr("The correction is taken back.")
        )

    @Slot()
    def _on_taken_back(self) -> None:
        place = self._place
        self.leave()
        self.take_back_at(place)


def _kept_at(article: int, place: Span) -> str:
    """Where the half-typed name of what these words mean is kept."""
    return f"{_DRAFT}/{article}/{place[0]}/{place[1]}"
