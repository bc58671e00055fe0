"""The timeline's geometry: what stands where, what fades, and that a large picture is built quickly."""

import time
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.chronology import Event
from workbench.domain.evidence import Evidence, Source
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.window import theme
from workbench.window.timeline_items import PATTERNS, Bar, reach
from workbench.window.timeline_view import TimelineView

TODAY = date(2026, 1, 31)


def row(id: int, state: str, since: str | None, until: str | None = None, **more: object) -> Membership:
    facts = {"status": Status.MEMBER, **more}
    return Membership(id, state, "sco", since=since, until=until, **facts)  # type: ignore[arg-type]


def meeting(id: int, when: str | None, **more: object) -> Event:
    return Event(id, EventType.MEETING, "sco", ordinal=id, date=when, **more)  # type: ignore[arg-type]


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    made = TimelineView()
    qtbot.addWidget(made)
    made.today = TODAY
    made.resize(400, 220)
    made.show()
    return made


def fill(view: TimelineView, rows: list[Membership], events: list[Event]) -> None:
    view.show_rows(
        rows,
        events,
        name=lambda code: code,
        told_row=lambda row: row.state,
        told_event=lambda event: str(event.date),
    )


def test_bar_begins_at_its_day_and_an_open_one_ends_today(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "2018-03-15")], [meeting(1, "2018-03-15")])
    bar = view.bars[0]
    assert bar.rect.left() == pytest.approx(view.x_of(date(2018, 3, 15).toordinal()))
    assert bar.rect.right() == pytest.approx(view.x_of(date(2026, 2, 1).toordinal()))
    assert not bar.fades_in
    assert not bar.fades_out
    assert view.dots[0].pos().x() == pytest.approx(bar.rect.left() + view.scale_x / 2)


def test_last_day_belongs_to_the_bar(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "2018-03-15", "2020-03-15")], [])
    assert view.bars[0].rect.right() == pytest.approx(view.x_of(date(2020, 3, 16).toordinal()))


@pytest.mark.parametrize(
    ("since", "until", "fades_in", "fades_out"),
    [
        ("2018", None, True, False),
        ("2018-03", "2024", True, True),
        ("2018-03-15", "2024-05", False, True),
        (None, "2020-01-01", True, False),
        ("2018-03-15", "../2020", False, True),
    ],
)
def test_partial_dates_have_soft_ends(
    view: TimelineView, since: str | None, until: str | None, fades_in: bool, fades_out: bool
) -> None:
    fill(view, [row(1, "KZ", since, until), row(2, "UZ", "2010-01-01")], [])
    assert (view.bars[0].fades_in, view.bars[0].fades_out) == (fades_in, fades_out)


def test_year_fades_over_that_year(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "2018")], [])
    bar = view.bars[0]
    assert bar.rect.left() == pytest.approx(view.x_of(date(2018, 1, 1).toordinal()))
    assert bar.sure[0] == pytest.approx(view.x_of(date(2018, 12, 31).toordinal()))


def test_reach_agrees_with_what_held_on_a_day() -> None:
    for since, until in (("2018", "2020-05"), ("2018-03-15", None), (None, "2020"), ("2018/2019", "2021")):
        made = row(1, "KZ", since, until)
        covered = reach(made)
        for day in (date(2017, 6, 1), date(2018, 6, 1), date(2019, 6, 1), date(2020, 6, 1), date(2021, 6, 1)):
            number = day.toordinal()
            certain = (covered.sure_from is None or number >= covered.sure_from) and (
                covered.sure_to is None or number <= covered.sure_to
            )
            outside = (covered.first is not None and number < covered.first) or (
                covered.last is not None and number > covered.last
            )
            assert str(made.holds_on(day)) == ("no" if outside else "yes" if certain else "maybe")


def test_single_day_is_still_to_be_seen(view: TimelineView) -> None:
    guest = row(1, "AZ", "2024-08-09", "2024-08-09", status=Status.GUEST)
    fill(view, [guest, row(2, "KZ", "1992-05-15")], [])
    assert view.bars[0].rect.width() >= view.bars[0].rect.height()


def test_each_state_has_one_lane(view: TimelineView) -> None:
    rows = [row(1, "AZ", "2023-09-14", "2023-09-14"), row(2, "KZ", "2018-03-15"), row(3, "AZ", "2025-11-16")]
    fill(view, rows, [])
    assert [code for code, _ in view.lanes] == ["AZ", "KZ"]
    first, other, second = view.bars
    assert first.rect.top() == second.rect.top() < other.rect.top()


def test_every_status_has_a_pattern_of_its_own() -> None:
    assert set(PATTERNS) == set(Status)
    assert len(set(PATTERNS.values())) == len(Status)


def test_planned_is_hollow_and_disputed_hatched() -> None:
    source = Source(1, "title", "ТАСС")
    evidence = Evidence(1, source, "", asserts={"since": "2019"})
    planned = Bar(row(1, "IR", "2026", modality=Modality.PLANNED), "")
    disputed = Bar(row(2, "AZ", "2025-11-16", evidence=(evidence,)), "")
    plain = Bar(row(3, "KZ", "2018-03-15"), "")
    assert (planned.hollow, disputed.hollow, plain.hollow) == (True, False, False)
    assert (planned.disputed, disputed.disputed, plain.disputed) == (False, True, False)


def test_undated_event_is_in_the_table_alone(view: TimelineView) -> None:
    fill(view, [], [meeting(1, "2018-03-15"), meeting(2, None)])
    assert [dot.key for dot in view.dots] == [("event", 1)]


def test_inexact_event_spreads_over_its_time(view: TimelineView) -> None:
    fill(view, [], [meeting(1, "2018"), meeting(2, "2020-05-05")])
    year, day = view.dots
    assert year.spread == pytest.approx(365 * view.scale_x / 2)
    assert day.spread == pytest.approx(view.scale_x / 2)


def test_everything_fits_at_the_start_and_after_a_change_of_width(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "1992-05-15")], [meeting(1, "2040-01-01")])
    for width in (400, 900, 300):
        view.resize(width, 220)
        qtbot.waitUntil(lambda width=width: view.width() == width)
        assert view.horizontalScrollBar().maximum() == 0
        assert view.sceneRect().width() <= view.viewport().width()


def test_wheel_with_ctrl_zooms_where_the_mouse_is(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "1992-05-15")], [])
    before, day = view.scale_x, view.day_at(300)
    wheel = QWheelEvent(
        QPointF(300, 80),
        QPointF(300, 80),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.scale_x == pytest.approx(before * 1.25**2)
    there = view.x_of(0) + day * view.scale_x - view.horizontalScrollBar().value()
    assert there == pytest.approx(300, abs=1)


def test_keys_zoom_move_and_show_all(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "1992-05-15")], [])
    whole = view.scale_x
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.scale_x > 5 * whole
    at = view.horizontalScrollBar().value()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.horizontalScrollBar().value() < at
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.scale_x == pytest.approx(whole)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.scale_x == pytest.approx(whole)


def test_labels_of_the_axis_grow_finer(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "1992-05-15")], [])
    assert all(tick.label.isdigit() and len(tick.label) == 4 for tick in view.ticks())
    view.zoom(30)
    assert any(tick.label in ("Jan", "Apr", "Jul", "Oct") for tick in view.ticks())
    view.zoom(1000)
    assert any(tick.label.isdigit() and int(tick.label) <= 31 for tick in view.ticks())


def test_day_is_a_line(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "2018-03-15"), row(2, "UZ", "2018-03-15")], [])
    before = picture(view)
    view.show_day(date(2022, 6, 1))
    assert picture(view) != before


def test_chosen_bar_comes_into_view(view: TimelineView) -> None:
    rows = [row(n, f"A{chr(65 + n)}", "2018-03-15") for n in range(25)]
    fill(view, rows, [])
    assert view.verticalScrollBar().value() == 0
    view.choose(("row", 24))
    assert view.verticalScrollBar().value() > 0
    assert [bar.chosen for bar in view.bars] == [False] * 24 + [True]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_pictures_of_all_statuses_differ_without_colour(view: TimelineView, name: str) -> None:
    theme.use(name)
    seen = set()
    for place, status in enumerate(Status):
        bar = Bar(row(place, "KZ", "2018-03-15", status=status), "")
        bar.place(bar.rect.adjusted(4, 4, 124, 16), (4.0, 124.0))
        image = QImage(130, 24, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        bar.paint(painter, None)  # type: ignore[arg-type]  # it does not look at the option
        painter.end()
        lines = [image.pixelColor(x, y).value() for y in range(6, 14) for x in range(20, 100)]
        middle = (max(lines) + min(lines)) / 2
        seen.add(tuple(value > middle for value in lines) if max(lines) - min(lines) > 6 else ())
    assert len(seen) == len(Status)


def test_large_picture_is_built_quickly(view: TimelineView) -> None:
    states = [chr(65 + n // 10) + chr(65 + n % 10) for n in range(100)]
    rows = [row(n, state, f"{1950 + n % 70}-0{1 + n % 9}") for n, state in enumerate(states)]
    events = [meeting(n, date.fromordinal(711_000 + n * 14).isoformat()) for n in range(1, 2001)]
    start = time.perf_counter()
    fill(view, rows, events)
    picture(view)
    built = time.perf_counter() - start
    start = time.perf_counter()
    view.zoom(1.25)
    picture(view)
    zoomed = time.perf_counter() - start
    print(f"100 states, 2,000 events: built {built * 1000:.0f} ms, zoomed {zoomed * 1000:.0f} ms")
    assert built < 1.5
    assert zoomed < 0.6


def picture(view: TimelineView) -> QImage:
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    view.viewport().render(image)
    return image
