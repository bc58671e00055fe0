"""Review: claims of an article or of the whole dossier, one under the hand, decided by mouse or key."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from workbench.actions.reviewing import ReviewList
from workbench.domain.vocabulary import Review
from workbench.window import keymap
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import bring_forward
from workbench.window.parts.spoken import announce
from workbench.window.review.agenda import Entry
from workbench.window.review.asking import Asking, Key
from workbench.window.review.card import ClaimCard
from workbench.window.review.commands import ReviewCommands
from workbench.window.review.view import ReviewView

LIGHTS = 90
"""How long the hand rests on a claim of another article before that is opened."""
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class ReviewPanel(ReviewView):
    """What is under the hand, and what is done with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.asking = Asking(desk, lambda: self.agenda.asked, self)
        self._there: Key | None = None
        self._wanted: tuple[int, str] | None = None
        self._is_choosing = False
        self._light = QTimer(self, singleShot=True, interval=LIGHTS)
        self._light.timeout.connect(self._on_light)
        self._commands = ReviewCommands(self)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        desk = self._desk
        desk.opened.connect(self._on_opened)
        desk.article_chosen.connect(self._on_article)
        desk.claim_chosen.connect(self._on_claim)
        desk.draft_wanted.connect(self._on_draft_wanted)
        desk.language_changed.connect(self.retranslate)
        desk.keys_changed.connect(self.retranslate)
        self.asking.answered.connect(self._on_answer)
        self.filters.scope_chosen.connect(self._on_scope)
        self.filters.filtered.connect(self._on_filtered)
        self.decider.wanted.connect(self._on_wanted)
        self.forms.opened.connect(self.restate)
        self.forms.left.connect(self.take_keys)
        self.deciding.changed.connect(self._on_decided)
        self.deciding.kept.connect(self._on_kept)
        self.deciding.failed.connect(self._on_failed)
        self.cards.pressed.connect(self._on_pressed)
        self.cards.group_pressed.connect(self._on_group)
        self.cards.entered.connect(self._on_entered)
        self.cards.resized.connect(self.column.measure_again)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def commands(self) -> list[Command]:
        return self._commands.all()

    @Slot()
    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Review"))
        self.filters.retranslate(keymap.shown("scope.switch", "D"))
        self.decider.retranslate()
        self.forms.retranslate()
        self.show_list()
        self.asking.ask()

    # What a dossier remembers

    def remembered(self) -> dict[str, Any]:
        return {"scope": self.filters.scope, "kinds": sorted(self.filters.kinds)}

    def recall(self, told: dict[str, Any]) -> None:
        self.filters.choose_scope("dossier" if told.get("scope") == "dossier" else "article")
        self.filters.choose_kinds(told.get("kinds", ()))

    # What is shown

    @property
    def is_settled(self) -> bool:
        """Whether the list shows what the dossier says, and is of what is to be shown."""
        waiting = self.asking.is_waiting or self.deciding.is_busy
        return not waiting and self._there == self.asking.key

    @Slot(object, object, int)
    def _on_answer(self, found: ReviewList, key: Key, made: int) -> None:
        if key != self.asking.key:
            return  # another article was opened meanwhile: its own answer is on its way
        self.agenda.together = key[0] == "dossier"
        other_scope = self._there is not None and key[0] != self._there[0]
        if key != self._there:
            self._there = key
            self.agenda.begin()
            self.column.to_top()
        self.found = found
        self.decider.show_reasons(found.reasons)
        self.agenda.take(found, made)
        undone = self.deciding.follow_undo()
        self.show_list()
        self._hold_wanted()
        if undone or other_scope:
            self._follow()

    @Slot()
    def _on_opened(self) -> None:
        self.deciding.forget()
        self._there = None
        self._put_away()

    @Slot()
    def _on_article(self) -> None:
        if self.filters.scope == "article":
            self._put_away()

    @Slot(str)
    def _on_scope(self, scope: str) -> None:
        self._put_away()
        self.asking.scope = scope
        self.asking.ask()

    @Slot()
    def _on_filtered(self) -> None:
        self.agenda.kinds, self.agenda.states = self.filters.kinds, self.filters.states
        self.asking.with_decided = "decided" in self.filters.states
        self.agenda.arrange()
        self.show_list()
        self._follow()
        if self.asking.with_decided and self.found.decided is None:
            self.asking.ask()

    def _put_away(self) -> None:
        """Closes what is open, for other claims are to be shown; what is half typed stays kept."""
        self.forms.close_why()
        self.forms.close()

    # Which one is under the hand

    def choose(self, claim: int) -> None:
        """Puts a claim under the hand: its card comes into view, its evidence lights up in the text."""
        self.agenda.hold(claim)
        self._follow()

    def step(self, by: int, *, choosing: bool = False) -> None:
        """The next (1) or previous (-1) claim, chosen with those before if that is said."""
        if self.isHidden():  # folded away
            bring_forward(self)
        if self.agenda.step(by, choosing=choosing) is not None:
            self._follow()

    @Slot()
    def choose_group(self) -> None:
        """Chooses every claim of the group that the one under the hand is of."""
        self.agenda.choose(self.agenda.group_of(self.agenda.current))
        self.restate()

    def _follow(self) -> None:
        """What is under the hand comes into view, and its evidence lights up."""
        self._wanted = None  # what was wanted before, and is not there, must not take the hand away later
        self.restate()
        claim, row = self.agenda.current, self.row()
        if claim is None or row is None:
            return
        self.column.bring_into_view(Entry("claim", claim))
        self.cards.restate(self.column.widgets.values())
        if row.article == self._desk.article:
            self._on_light()
        else:
            self._light.start()
        announce(self, f"{self.accessibleDescription()}: {self.cards.title(row)}")

    @Slot()
    def _on_light(self) -> None:
        self._light.stop()
        if self.agenda.current is not None:
            self._is_choosing = True
            self._desk.claim_chosen.emit(self.agenda.current)
            self._is_choosing = False

    @Slot(int, object)
    def _on_pressed(self, claim: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & SHIFT:
            self.agenda.choose_to(claim)
        elif modifiers & CONTROL:
            self.agenda.toggle(claim)
        else:
            if claim not in self.agenda.meant:
                self.forms.close_why()  # the reason that is being typed is another claim's
            self.agenda.hold(claim)
        self._follow()

    @Slot(int)
    def _on_group(self, claim: int) -> None:
        self.agenda.choose(self.agenda.group_of(claim))
        self._follow()

    @Slot(int)
    def _on_claim(self, claim: int) -> None:
        """Another part of the window chose a claim, perhaps together with its article."""
        if not self._is_choosing:
            self._wanted = (claim, "")
            self.asking.ask()

    @Slot(str)
    def _on_draft_wanted(self, place: str) -> None:
        kind, _, rest = place.partition("/")
        claim, _, form = rest.partition("/")
        if kind == "claim" and claim.isdigit():
            self._desk.claim_chosen.emit(int(claim))
            self._wanted = (int(claim), form)

    def _hold_wanted(self) -> None:
        if self._wanted is None:
            return
        claim, form = self._wanted
        if claim in self.agenda.rows and claim not in self.agenda.listed:
            self.agenda.hold(claim)
            self.filters.show_all()
        if claim not in self.agenda.listed:
            return
        self._wanted = None
        if claim != self.agenda.current or form:
            self.agenda.hold(claim)
            self.restate()
            self.column.bring_into_view(Entry("claim", claim))
            self.cards.restate(self.column.widgets.values())
        bring_forward(self)
        if form and self.can_decide():
            self.edit() if form == "form" else self.ask_why()

    # Decisions

    @Slot(str)
    def _on_wanted(self, name: str) -> None:
        row = self.row()
        run = {
            "accept": self.accept,
            "edit": self.edit,
            "reject": self.ask_why,
            "later": self.put_off,
            "back": self.put_off,
            "agree": self.accept_agreeing,
        }.get(name)
        form = self.forms.form_of(self.current)
        if name in ("keep", "keep_accept", "leave") and form is not None:
            {"keep": form.save, "keep_accept": form.save_and_accept, "leave": form.left.emit}[name]()
        elif run is not None:
            run()
        elif row is not None:
            self.deciding.settle(row.id, name)

    @Slot()
    def accept(self) -> None:
        """Accepts the claims that are meant, one that is being edited as it stands in its form."""
        form = None if self.agenda.chosen else self.forms.form_of(self.agenda.current)
        if form is not None:
            form.save_and_accept()
            return
        self.deciding.accept(self.agenda.meant)

    @Slot()
    def put_off(self) -> None:
        """Puts them off, or takes them up again."""
        self.deciding.put_off(self.agenda.meant)

    @Slot()
    def accept_agreeing(self) -> None:
        """Accepts all that are shown and say what is there already."""
        self.deciding.accept(self.agenda.agreeing)

    @Slot()
    def ask_why(self) -> None:
        """Asks for a reason to reject them."""
        self.forms.ask_why()

    @Slot()
    def edit(self) -> None:
        """Opens the form of the claim under the hand."""
        row = self.row()
        if row is not None and row.review == Review.OPEN:
            self.choose(row.id)
            self.forms.edit(row.id)

    @Slot(int)
    def _on_entered(self, claim: int) -> None:
        self.choose(claim)
        if self.can_decide():
            self.edit()

    @Slot()
    def _on_decided(self) -> None:
        was_typing = self.forms.is_open
        self.show_list()  # first: what follows asks how high the cards are
        self.forms.close_why()
        self.forms.close(self.deciding.last)
        self._follow()
        if was_typing:
            self.take_keys()

    @Slot(object)
    def _on_kept(self, claims: Sequence[int]) -> None:
        """What was typed for a decision is needed no more once that is on disk."""
        for claim in claims:
            self._desk.drafts.drop(f"claim/{claim}")

    @Slot()
    def take_keys(self) -> None:
        """The letters are the panel's again."""
        self._follow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_failed(self) -> None:
        self.agenda.unmark()
        self.show_list()
        self.asking.ask()

    # What the commands ask

    def has_claims(self) -> bool:
        return bool(self.agenda.entries)

    def has_dossier(self) -> bool:
        return self._desk.dossier is not None

    def can_decide(self) -> bool:
        """Whether something open is meant, and shown for what is being read."""
        return self._desk.can_write and self._there == self.asking.key and bool(self.agenda.meant)

    def can_agree(self) -> bool:
        return self._desk.can_write and self._there == self.asking.key and bool(self.agenda.agreeing)

    @Slot()
    def switch_scope(self) -> None:
        """This article, or the whole dossier."""
        self.filters.choose_scope("article" if self.filters.scope == "dossier" else "dossier")

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        """What can be done to the claim below the mouse, or to those that are chosen if it is one of them."""
        below = self.childAt(where)
        while below is not None and not isinstance(below, ClaimCard):
            below = below.parentWidget()
        if below is not None and below.row is not None and below.row.id not in self.agenda.chosen:
            self.choose(below.row.id)
        menu = QMenu(self)
        for command in self.commands():
            if command.id.startswith("decision.") or command.id == "claim.choose_group":
                action = menu.addAction(f"{command.title()}\t{command.key()}")
                action.triggered.connect(partial(Command.try_run, command))  # Qt cannot hold it weakly
                action.setEnabled(command.enabled())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(where))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list, while nothing in the panel is typed into."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 4, Qt.Key.Key_PageUp: -4}
        ends = {Qt.Key.Key_Home: -len(self.agenda.entries), Qt.Key.Key_End: len(self.agenda.entries)}
        by = (steps | ends).get(key)
        if by is not None and self.has_claims():
            self.step(by, choosing=bool(modifiers & SHIFT))
        elif key == Qt.Key.Key_A and modifiers & CONTROL:
            self.agenda.choose(claim for claim in self.agenda.listed if self.agenda.is_open(claim))
            self.restate()
        elif key == Qt.Key.Key_Space and self.agenda.current is not None:
            self.agenda.toggle(self.agenda.current)
            self.restate()
        elif key == Qt.Key.Key_Escape and self.forms.is_open:
            self.forms.leave(self.agenda.current)
        elif key == Qt.Key.Key_Escape and self.agenda.chosen:
            self.agenda.chosen.clear()
            self.restate()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.can_decide():
            self.edit()
        else:
            super().keyPressEvent(event)
