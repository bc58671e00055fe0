"""What the picture of claims over time says: its lanes, its cards, its legend."""

import textwrap
from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from workbench.domain.claims import EventClaim, MembershipClaim
from workbench.domain.date_words import day_words
from workbench.domain.gazetteer import format_short, state_name
from workbench.domain.rows import SaidClaim
from workbench.domain.vocabulary import EventType, Modality, Review, Status
from workbench.domain.wording import claim_line
from workbench.domain.words import capital, word
from workbench.window.desk import Desk
from workbench.window.pictures.claims_items import ClaimPoint, ClaimRow, draw_claim, draw_shape, modality_of
from workbench.window.pictures.legend import Sign
from workbench.window.theme import theme

LETTERS = 160
_PLACES = {word: place for words in (EventType, Status) for place, word in enumerate(words)}


class ClaimsCards(QObject):
    """Speaks the window's language."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def lanes(self, claims: Iterable[SaidClaim], *, by_format: bool) -> list[ClaimRow]:
        """A lane for each state and status of a format (or each format and status of a state), the events
        above them; claims whose article has no day have no place in time."""
        language = self._desk.language
        held: dict[tuple[object, ...], list[ClaimPoint]] = {}
        names: dict[tuple[object, ...], tuple[str, str]] = {}
        for said in claims:
            claim = said.row.claim
            if said.row.published is None:
                continue
            if isinstance(claim, EventClaim):
                key: tuple[object, ...] = (0, "", _PLACES[claim.type])
                names[key] = ("", capital(word(f"event.{claim.type}", language)))
            elif isinstance(claim, MembershipClaim):
                who = format_short(claim.format, language) if by_format else state_name(claim.state, language)
                key = (1, who.casefold(), _PLACES[claim.status])
                status = word(f"status.{claim.status}", language)
                told = ("", f"{capital(status)} · {who}") if by_format else (claim.state, f"{who} · {status}")
                names[key] = told
            else:
                continue
            held.setdefault(key, []).append(ClaimPoint(said))
        return [ClaimRow(names[key][0], held[key], names[key][1]) for key in sorted(held)]

    def line(self, said: SaidClaim) -> str:
        """ "ТАСС · 17 December 2025 · Russia: proposed as candidate of CA · open", for lists and readers."""
        return " · ".join(
            [*self._head(said), claim_line(said.row.claim, self._desk.language), self._review(said)]
        )

    def card(self, said: SaidClaim) -> str:
        """The claim, who said it when in which words, and what the analyst said of it."""
        muted, evidence = theme().muted, said.row.claim.evidence
        quote = evidence[0].text if evidence else ""
        quote = textwrap.shorten(quote, LETTERS, placeholder="…")
        lines = [f"<b>{escape(claim_line(said.row.claim, self._desk.language))}</b>"]
        lines.append(escape(" · ".join(self._head(said))))
        if quote:
            lines.append(f"“{escape(quote)}”")
        last = " · ".join([self._review(said), self.tr("a click shows it in its article")])
        lines.append(f"<span style='color:{muted}'>{escape(last)}</span>")
        return "<br>".join(lines)

    def pile_card(self, held: Sequence[SaidClaim]) -> str:
        """Several at once."""
        lines = [escape(self.line(said)) for said in held[:8]]
        if len(held) > len(lines):
            lines.append("…")
        more = escape(self.tr("A click shows them apart"))
        return "<br>".join([*lines, f"<span style='color:{theme().muted}'>{more}</span>"])

    def _head(self, said: SaidClaim) -> list[str]:
        source, day = said.source, said.row.published
        who = " → ".join(source.relay) or source.outlet or source.origin
        return [who, *([day_words(day, self._desk.language)] if day else [])]

    def _review(self, said: SaidClaim) -> str:
        words = word(f"review.{said.row.review}", self._desk.language)
        return f"{words}: {said.row.why}" if said.row.why else words

    def signs(self, claims: Sequence[SaidClaim]) -> list[Sign]:
        """The shapes and fillings that occur."""
        language = self._desk.language
        meant = {modality_of(said) for said in claims}
        decided = {said.row.review for said in claims}
        made = [Sign(word(f"modality.{one}", language), _shape(one), 14) for one in Modality if one in meant]
        return made + [
            Sign(word(f"review.{one}", language), _sample(one), 14) for one in Review if one in decided
        ]


def _sample(review: Review) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        painter.translate(box.center())
        draw_claim(painter, min(box.width(), box.height()) / 2, Modality.DECIDED, review)

    return draw


def _shape(modality: Modality) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        painter.translate(box.center())
        draw_shape(painter, min(box.width(), box.height()) / 2, modality)

    return draw
