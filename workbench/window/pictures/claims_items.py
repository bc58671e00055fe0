"""The marks of claims: the shape says how a claim is meant, the filling what the analyst said of it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from workbench.domain.claims import StatementClaim
from workbench.domain.rows import SaidClaim
from workbench.domain.vocabulary import Modality, Review
from workbench.window.pictures.time_piles import Pile, Point, PointRow, radius_in
from workbench.window.pictures.time_rows import Sight
from workbench.window.style import mixed
from workbench.window.theme import theme

# How far apart the shapes of a pile stand, in parts of their width.
APART = 0.95
SHAPES: dict[Modality, tuple[tuple[float, float], ...]] = {
    Modality.PLANNED: ((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)),
    Modality.PROPOSED: ((0, -1.1), (1.1, 0.85), (-1.1, 0.85)),
    Modality.REPORTED: ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    Modality.DENIED: (
        *((-1, -0.45), (-0.45, -1), (0, -0.55), (0.45, -1), (1, -0.45), (0.55, 0)),
        *((1, 0.45), (0.45, 1), (0, 0.55), (-0.45, 1), (-1, 0.45), (-0.55, 0)),
    ),
}
"""A disc for what is decided, a diamond for a plan, a triangle for a proposal, a square for hearsay, a cross
for what is denied; corners in parts of the radius."""


WAYS = [(modality, review) for modality in Modality for review in Review]
"""Every way in which a claim may be meant and decided."""


def modality_of(said: SaidClaim) -> Modality:
    """How a claim about a membership or an event is meant."""
    claim = said.row.claim
    return Modality.DECIDED if isinstance(claim, StatementClaim) else claim.modality


class ClaimPoint(Point):
    """A claim on the day on which its article came out."""

    def __init__(self, said: SaidClaim) -> None:
        assert said.row.published is not None
        day = said.row.published.toordinal()
        super().__init__(("claim", said.row.id), (day, day))
        self.said = said
        self.who = said.source.origin
        self.kind = 1 << WAYS.index((modality_of(said), said.row.review))

    def outline(self, radius: float) -> QPainterPath:
        return shape_of(modality_of(self.said), radius * 0.8)

    def draw(self, painter: QPainter, radius: float, sight: Sight) -> None:
        draw_claim(painter, radius, modality_of(self.said), self.said.row.review)


class ClaimRow(PointRow):
    """The claims about one thing; who said each stands beside it where there is room."""

    def __init__(self, label: str, points: Sequence[ClaimPoint], name: str) -> None:
        super().__init__(label, points, name)

    def half_of(self, start: int, end: int, kinds: int, radius: float, digit: float) -> float:
        letters = len(self.label_of(start, end)) * digit
        return (kinds.bit_count() * 2 * radius * APART + letters + 4) / 2

    def draw_pile(self, painter: QPainter, pile: Pile, sight: Sight) -> None:
        """Every shape and filling that is in it, then how many claims."""
        radius, now = radius_in(sight), theme()
        x = pile.x - pile.half + radius * APART
        for modality, review in ways_in(pile):
            painter.save()
            painter.translate(x, sight.lane / 2)
            draw_claim(painter, radius, modality, review)
            painter.restore()
            x += 2 * radius * APART
        box = QRectF(x - radius * APART + 2, 0, pile.x + pile.half - x + radius + 2, sight.lane)
        painter.setFont(sight.font)
        painter.setPen(QColor(now.text))
        words = self.label_of(pile.start, pile.end)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        if sight.chosen in pile.keys:
            painter.setPen(QPen(QColor(now.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(
                pile.x - pile.half - 2, sight.lane / 2 - radius - 1, 2 * pile.half + 4, 2 * radius + 2
            )
            painter.drawRoundedRect(ring.adjusted(-2, -1, 2, 1), 5, 5)

    def draw(self, painter: QPainter, sight: Sight) -> None:
        super().draw(painter, sight)
        first, last = self.seen(sight)
        piles = self.piles(sight)
        usual = QFont(sight.font)
        usual.setWeight(QFont.Weight.Normal)
        metrics = QFontMetricsF(usual)
        painter.setFont(usual)
        painter.setPen(QColor(theme().muted))
        for place in range(first, last):
            pile = piles[place]
            left = pile.x + pile.half + 4
            right = piles[place + 1].x - piles[place + 1].half if place + 1 < len(piles) else sight.right
            words = " · ".join(dict.fromkeys(p.who for p in pile.held if isinstance(p, ClaimPoint)))
            if left + metrics.horizontalAdvance(words) < right - 2:
                box = QRectF(left, 0, right - left, sight.lane)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


def ways_in(pile: Pile) -> list[tuple[Modality, Review]]:
    """How the claims of a pile are meant and decided, each way once."""
    return [way for place, way in enumerate(WAYS) if pile.kinds >> place & 1]


def shape_of(modality: Modality, radius: float) -> QPainterPath:
    path = QPainterPath()
    corners = SHAPES.get(modality)
    if corners is None:
        path.addEllipse(QPointF(), radius, radius)
        return path
    path.moveTo(QPointF(*corners[0]) * radius)
    for corner in corners[1:]:
        path.lineTo(QPointF(*corner) * radius)
    path.closeSubpath()
    return path


def draw_shape(painter: QPainter, radius: float, modality: Modality) -> None:
    """The shape alone, whatever was decided."""
    painter.setPen(QPen(QColor(theme().muted), 1.2))
    painter.setBrush(QColor(theme().muted))
    painter.drawPath(shape_of(modality, radius * 0.8))


def draw_claim(painter: QPainter, radius: float, modality: Modality, review: Review) -> None:
    """Full for what was accepted, an outline for what waits, pale and struck through once rejected."""
    now = theme()
    shape = shape_of(modality, radius * 0.8)
    ink = QColor(mixed(now.muted, now.surface, 0.25) if review == Review.REJECTED else now.accent)
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(ink if review == Review.ACCEPTED else QColor(now.surface))
    painter.drawPath(shape)
    if review == Review.REJECTED:
        painter.drawLine(QPointF(-radius, radius * 0.7), QPointF(radius, -radius * 0.7))
