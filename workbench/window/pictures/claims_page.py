"""Claims over time: what was proposed, planned, decided, denied or reported on which day, by whom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Slot
from PySide6.QtWidgets import QMenu, QWidget

from workbench.domain.gazetteer import format_name, state_name
from workbench.domain.rows import SaidClaim
from workbench.domain.vocabulary import Modality, Review
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.parts.check_button import CheckButton
from workbench.window.parts.question import Question
from workbench.window.pictures.claims_cards import ClaimsCards
from workbench.window.pictures.claims_items import ClaimPoint, modality_of
from workbench.window.pictures.picture_button import source_line
from workbench.window.pictures.picture_file import Picture
from workbench.window.pictures.time_export import time_picture
from workbench.window.pictures.time_page import TimePage
from workbench.window.pictures.time_piles import Pile
from workbench.window.pictures.time_rows import Mark
from workbench.window.pictures.time_view import TimeView
from workbench.window.pictures.zoom_buttons import name_tool

if TYPE_CHECKING:
    from workbench.actions import Dossier

KINDS = frozenset({"reading", "article", "decision", "correction"})


class ClaimsView(TimeView):
    """A click on a claim opens it at once: it stands for words in an article."""

    def __init__(self) -> None:
        super().__init__(named=True)
        self.shows_today = False
        self.edges = 2  # marks of one day stand beside each other

    def click(self, where: QPointF) -> None:
        super().click(where)
        mark = self.mark_at(where)
        if isinstance(mark, Pile) and mark.is_single:
            self.mark_opened.emit(*mark.key)


class ClaimsPage(TimePage):
    """Of the desk's format; with `state:AZ` of that state, in all formats."""

    def __init__(self, desk: Desk, argument: str, parent: QWidget) -> None:
        self.view = ClaimsView()
        self.reviews = CheckButton("ph.check-square")
        self.modalities = CheckButton("ph.funnel")
        super().__init__(desk, self.view, (self.modalities, self.reviews), "claims", parent)
        self._state = argument.removeprefix("state:") if argument.startswith("state:") else ""
        self._claims: list[SaidClaim] = []
        self.shown: list[SaidClaim] = []
        self._cards = ClaimsCards(desk, self)
        self._asked = Question(desk, self._ask, self._on_claims)
        self._connect()
        self.retranslate()
        self._asked.ask()

    def _connect(self) -> None:
        desk, view = self._desk, self.view
        view.told, view.spoken = self._told, self._spoken
        view.day = desk.day
        view.day_dragged.connect(desk.choose_day)
        view.mark_opened.connect(self.open)
        view.pile_opened.connect(self._on_pile)
        desk.day_chosen.connect(view.show_day)
        desk.claim_chosen.connect(self._on_claim)
        desk.opened.connect(self._asked.ask)
        desk.changed.connect(self._on_changed)
        desk.format_chosen.connect(self._on_format)
        desk.language_changed.connect(self._on_language)
        desk.theme_changed.connect(view.lay_out)
        self.reviews.ticked.connect(self._show)
        self.modalities.ticked.connect(self._show)

    # What is said

    @Slot()
    def retranslate(self) -> None:
        language = self._desk.language
        self.view.language = language
        self.name_tools()
        name_tool(self.reviews, self.tr("Open, accepted, rejected"))
        name_tool(self.modalities, self.tr("How claims are meant"))
        every = self.tr("All")
        self.reviews.offer([(one, word(f"review.{one}", language)) for one in Review], every)
        self.modalities.offer([(one, word(f"modality.{one}", language)) for one in Modality], every)
        name = state_name(self._state, language) if self._state else format_name(self._desk.format, language)
        self.title.say(name)
        title = self.tr("Claims over time")
        self.setWindowTitle(f"{title}: {name}" if self._state else title)
        self.view.setAccessibleName(title)
        self.view.tell_how(
            self.tr(
                "A lane for each state and status, a mark for each claim on the day on which it came out. "
                "Control and an arrow go from mark to mark, Enter opens a claim in its article. Review says "
                "the same as a list."
            )
        )

    @Slot()
    def _on_language(self) -> None:
        self.retranslate()
        self._show()

    def _told(self, mark: Mark) -> str:
        held = _claims_of(mark)
        return self._cards.card(held[0]) if len(held) == 1 else self._cards.pile_card(held)

    def _spoken(self, mark: Mark) -> str:
        chosen = self.view.chosen
        return "; ".join(self._cards.line(one) for one in _claims_of(mark) if ("claim", one.row.id) == chosen)

    # What is shown

    def _ask(self, dossier: "Dossier") -> list[SaidClaim]:
        from workbench.actions.claims import said_claims

        if self._state:
            return said_claims(dossier, state=self._state)
        return said_claims(dossier, self._desk.format)

    def _on_claims(self, claims: list[SaidClaim]) -> None:
        self._claims = claims
        self._show()

    @Slot()
    def _show(self) -> None:
        """The claims that are ticked."""
        reviews, meant = self.reviews.chosen, self.modalities.chosen
        self.shown = [
            said for said in self._claims if said.row.review in reviews and modality_of(said) in meant
        ]
        self.view.show_rows(self._cards.lanes(self.shown, by_format=bool(self._state)))
        self.legend.show_signs(self._cards.signs(self.shown), self.tr("Legend"))
        nothing = self.tr("No claims yet. Open articles: what they assert is shown here by the day.")
        hidden = self.tr("No such claims.") if self._claims else nothing
        self.say_empty("" if self.view.rows else hidden)

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & KINDS:
            self._asked.ask()

    @Slot(str)
    def _on_format(self, _format: str) -> None:
        if not self._state:
            self.view.fit()
            self.retranslate()
            self._asked.ask()

    @Slot(int)
    def _on_claim(self, claim: int) -> None:
        if self.view.chosen != ("claim", claim):
            self.view.choose(("claim", claim))

    # What is done

    @Slot(str, int)
    def open(self, _kind: str, claim: int) -> None:
        """The claim in Review, its words in the article."""
        self._desk.claim_chosen.emit(claim)

    @Slot(object, QPoint)
    def _on_pile(self, pile: Pile, where: QPoint) -> None:
        """Claims of one day, which no zoom parts, are chosen from a list."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for said in _claims_of(pile):
            action = menu.addAction(self._cards.line(said))
            action.triggered.connect(lambda _checked=False, claim=said.row.id: self._take(claim))
        menu.popup(where)

    def _take(self, claim: int) -> None:
        self.view.choose(("claim", claim))
        self.open("claim", claim)

    def picture(self) -> Picture:
        source = source_line(self._desk, len({said.source.origin for said in self.shown}))
        title = f"{self.tr('Claims over time')}: {self.title.text()}"
        return time_picture(self.view, title, source, self.legend.signs)


def _claims_of(mark: Mark) -> list[SaidClaim]:
    held = mark.held if isinstance(mark, Pile) else ()
    return [point.said for point in held if isinstance(point, ClaimPoint)]
