"""Claims over time: lanes by what is claimed, marks by how it is meant and decided, the way to words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from workbench.actions import Dossier
from workbench.actions.claims import accept, list_claims, reject, said_claims
from workbench.actions.dossiers import new_dossier
from workbench.domain.article import Article, Span
from workbench.domain.claims import EventClaim, MembershipClaim, Reading, StatementClaim
from workbench.domain.vocabulary import EventType, Modality, Review, Status
from workbench.window.desk import Desk
from workbench.window.pictures.claims_items import ClaimRow, draw_claim, ways_in
from workbench.window.pictures.claims_page import ClaimsPage
from workbench.window.pictures.time_piles import Pile
from workbench.window.workspace.pages import make_page

TEXT = "Россия предложила подключить ее к формату. Баку стал участником. Встреча прошла."
FORMAT = "ca-consultative"


def span(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span.of(TEXT, start, start + len(words)),)


def import_article(dossier: Dossier, agency: str, day: date | None, *claims: object) -> None:
    article = Article(f"{TEXT} {agency}", agency, day, "ru", agency, agency, (agency,))
    with dossier.action("import", title=agency) as writer:
        added = writer.add_article(article, source_name=f"{agency}.txt")
        writer.keep_reading(added, Reading(article, (), claims), "")  # type: ignore[arg-type]


def joined(
    state: str, status: Status, modality: Modality, words: str, format_id: str = FORMAT
) -> MembershipClaim:
    return MembershipClaim(state, format_id, status, modality, span(words))


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    opened = new_dossier(tmp_path / "test.dossier")
    proposed = joined("RU", Status.CANDIDATE, Modality.PROPOSED, "Россия предложила")
    became = joined("AZ", Status.MEMBER, Modality.DECIDED, "Баку стал")
    met = EventClaim(EventType.MEETING, FORMAT, Modality.DECIDED, span("Встреча прошла"), ordinal=7)
    said = StatementClaim("X", "…", True, span("Россия"))
    import_article(opened, "ТАСС", date(2025, 12, 17), proposed, became, said)
    import_article(opened, "Trend", date(2025, 11, 16), became, met)
    import_article(opened, "Kabar", None, became)
    import_article(
        opened, "АЗЕРТАДЖ", date(2016, 1, 5), joined("AZ", Status.PARTNER, Modality.DECIDED, "Баку", "sco")
    )
    yield opened
    opened.close()


def opened(dossier: Dossier, key: str, qtbot: QtBot) -> ClaimsPage:
    desk = Desk()
    desk.lay(dossier)
    page = make_page(key, desk, None)  # type: ignore[arg-type]  # a window of its own
    assert isinstance(page, ClaimsPage)
    qtbot.addWidget(page)
    page.resize(900, 420)
    page.show()
    qtbot.waitUntil(lambda: bool(page.view.rows))
    return page


@pytest.fixture
def page(dossier: Dossier, qtbot: QtBot) -> Iterator[ClaimsPage]:
    page = opened(dossier, "claims-over-time", qtbot)
    yield page
    page._desk.rest()
    page._desk.lay(None)


def lanes(page: ClaimsPage) -> list[tuple[str, int]]:
    return [(row.name, len(row.points)) for row in page.view.rows if isinstance(row, ClaimRow)]


def test_claims_about_a_format_or_a_state_by_the_day_they_came_out(dossier: Dossier) -> None:
    told = said_claims(dossier, FORMAT)
    assert [said.row.published for said in told] == [
        *[date(2025, 11, 16)] * 2,
        *[date(2025, 12, 17)] * 2,
        None,
    ]
    assert [said.source.origin for said in told] == ["Trend", "Trend", "ТАСС", "ТАСС", "Kabar"]
    assert all(said.row.consequence is None for said in told)
    assert {said.row.claim.format for said in said_claims(dossier, state="AZ")} == {FORMAT, "sco"}  # type: ignore[union-attr]


def test_lane_for_each_state_and_status(page: ClaimsPage, dossier: Dossier, qtbot: QtBot) -> None:
    assert lanes(page) == [("Meeting", 1), ("Azerbaijan · member", 2), ("Russia · candidate", 1)]
    assert [sign.words for sign in page.legend.signs] == ["decided", "proposed", "open"]
    reject(dossier, [next(row.id for row in list_claims(dossier) if "RU" in str(row.claim))], "no")
    qtbot.waitUntil(lambda: "rejected" in [sign.words for sign in page.legend.signs])
    page.reviews.tick(Review.REJECTED, False)
    assert lanes(page) == [("Meeting", 1), ("Azerbaijan · member", 2)]
    page.modalities.tick(Modality.DECIDED, False)
    assert page.empty.text() == "No such claims."


def test_no_mark_at_the_edge_is_cut_off(page: ClaimsPage) -> None:
    view = page.view
    for width in (360, 900, 1600):
        page.resize(width, 420)
        boxes = [
            view.box_of(place, mark)
            for place, row in enumerate(view.rows)
            for mark in row.marks(view.sight())
        ]
        assert min(box.left() for box in boxes) >= view.margin, width
        assert max(box.left() for box in boxes) < view.viewport().width() - view.lane_height, width


def test_page_of_a_state_has_lanes_by_format(dossier: Dossier, qtbot: QtBot) -> None:
    page = opened(dossier, "claims-over-time:state:AZ", qtbot)
    assert page.windowTitle() == "Claims over time: Azerbaijan"
    assert lanes(page) == [("Member · CA consultative meetings", 2), ("Partner · SCO", 1)]
    page._desk.choose_format("sco")
    assert len(lanes(page)) == 2
    page._desk.rest()
    page._desk.lay(None)


def test_hover_tells_the_words_and_a_click_opens_the_claim(page: ClaimsPage, qtbot: QtBot) -> None:
    [point] = page.view.rows[2].marks(page.view.sight())
    told = page._told(point)
    for words in ("Russia: proposed as candidate", "ТАСС · 17 December 2025", "Россия предложила", "open"):
        assert words in told
    where = page.view.box_of(2, point).center().toPoint()
    with qtbot.waitSignal(page._desk.claim_chosen) as chosen:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == [point.key[1]]
    assert "Russia: proposed" in page.view.accessibleDescription()
    qtbot.keyClick(page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page._desk.claim_chosen):
        qtbot.keyClick(page.view, Qt.Key.Key_Return)


def test_claims_of_one_day_are_told_from_a_list(page: ClaimsPage, dossier: Dossier, qtbot: QtBot) -> None:
    again = joined("RU", Status.CANDIDATE, Modality.PLANNED, "подключить")
    import_article(dossier, "РИА", date(2025, 12, 17), again)
    qtbot.waitUntil(lambda: ("Russia · candidate", 2) in lanes(page))
    [pile] = page.view.rows[2].marks(page.view.sight())
    assert isinstance(pile, Pile)
    assert ways_in(pile) == [(Modality.PLANNED, Review.OPEN), (Modality.PROPOSED, Review.OPEN)]
    page.view.pile_opened.emit(pile, QPoint())
    menu = page.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu
    with qtbot.waitSignal(page._desk.claim_chosen):
        menu.actions()[1].trigger()
    menu.close()


def test_shapes_and_fillings_differ(page: ClaimsPage) -> None:
    seen = set()
    for modality in Modality:
        for review in Review:
            image = QImage(24, 24, QImage.Format.Format_Grayscale8)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            painter.translate(12, 12)
            draw_claim(painter, 9, modality, review)
            painter.end()
            seen.add(tuple(image.pixelColor(x, y).value() > 180 for y in range(24) for x in range(24)))
    assert len(seen) == len(Modality) * len(Review)


def test_accepted_claim_is_full(page: ClaimsPage, dossier: Dossier, qtbot: QtBot) -> None:
    accept(dossier, [said.row.id for said in page.shown if said.source.origin == "ТАСС"][:1])
    qtbot.waitUntil(lambda: "accepted" in [sign.words for sign in page.legend.signs])
