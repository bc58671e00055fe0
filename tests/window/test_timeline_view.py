"""The timeline's geometry: what stands where, what fades, and that a large picture is built quickly."""

import itertools
import re
import time
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.chronology import Event
from workbench.domain.evidence import Evidence, Source
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.window import theme
from workbench.window.pictures.bar_drawing import PATTERNS, Stroke, draw_bar
from workbench.window.pictures.time_piles import Pile, PointRow
from workbench.window.pictures.timeline_items import Bar, reach
from workbench.window.pictures.timeline_view import Band, TimelineView

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
    view.show_bands([Band("SCO", rows, events)], name=lambda code: code)


def box(view: TimelineView, bar: Bar) -> QRectF:
    """Where a bar is, in what is seen."""
    found = view.mark_of(bar.key)
    assert found
    return view.box_of(*found)


def fades(view: TimelineView, bar: Bar) -> tuple[bool, bool]:
    drawn = bar.box(view.sight())
    stroke = Stroke(drawn, drawn, bar.sure(view.sight(), drawn))
    return stroke.fades_in, stroke.fades_out


def piles(view: TimelineView) -> list[Pile]:
    return [pile for row in view.rows if isinstance(row, PointRow) for pile in row.piles(view.sight())]


def ordinal(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


def test_bar_begins_at_its_day_and_an_open_one_ends_today(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "2018-03-15")], [meeting(1, "2018-03-15")])
    bar = view.bars[0]
    drawn = box(view, bar)
    assert drawn.left() == pytest.approx(view.x_of(ordinal(2018, 3, 15)))
    assert drawn.right() == pytest.approx(view.x_of(ordinal(2026, 2, 1)))
    assert fades(view, bar) == (False, False)
    assert piles(view)[0].x == pytest.approx(drawn.left() + view.per_day / 2)


def test_last_day_belongs_to_the_bar(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "2018-03-15", "2020-03-15")], [])
    assert box(view, view.bars[0]).right() == pytest.approx(view.x_of(ordinal(2020, 3, 16)))


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
    assert fades(view, view.bars[0]) == (fades_in, fades_out)


def test_year_fades_over_that_year(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "2018")], [])
    bar = view.bars[0]
    drawn = bar.box(view.sight())
    assert drawn.left() == pytest.approx(view.x_of(ordinal(2018, 1, 1)))
    assert bar.sure(view.sight(), drawn)[0] == pytest.approx(view.x_of(ordinal(2018, 12, 31)))


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
    drawn = box(view, view.bars[0])
    assert drawn.width() >= drawn.height()


def test_each_state_has_one_lane(view: TimelineView) -> None:
    rows = [row(1, "AZ", "2023-09-14", "2023-09-14"), row(2, "KZ", "2018-03-15"), row(3, "AZ", "2025-11-16")]
    fill(view, rows, [])
    assert view.lanes == ["AZ", "KZ"]
    first, other, second = (box(view, bar).top() for bar in view.bars)
    assert first == second < other


def test_bars_that_hold_at_once_lie_side_by_side(view: TimelineView, qtbot: QtBot) -> None:
    rows = [
        row(1, "AZ", "2010", "2014-05", status=Status.OBSERVER),
        row(2, "AZ", "2014-05", status=Status.PARTNER),
        row(3, "AZ", "2018-03-15", "2020-01-01", status=Status.CANDIDATE),
        row(4, "AZ", "2019-06-01", "2019-06-01", status=Status.GUEST),
    ]
    fill(view, rows, [])
    observer, partner, candidate, guest = view.bars
    assert observer.part == (0, 1)  # it was over when the next began, as far as the dates tell
    assert [bar.part for bar in (partner, candidate, guest)] == [(0, 3), (1, 3), (2, 3)]
    assert box(view, partner).bottom() < box(view, candidate).top()
    for bar in (partner, candidate):
        middle = box(view, candidate).center().x()
        found = view.mark_at(QPointF(middle - 9, box(view, bar).center().y()))
        assert found is bar


def test_every_status_has_a_pattern_of_its_own() -> None:
    assert set(PATTERNS) == set(Status)
    assert len(set(PATTERNS.values())) == len(Status)


def test_planned_is_hollow_proposed_dotted_and_disputed_hatched(view: TimelineView) -> None:
    source = Source(1, "title", "ТАСС")
    evidence = Evidence(1, source, "", asserts={"since": "2019"})
    rows = [
        row(1, "KZ", "2018-03-15"),
        row(2, "KZ", "2018-03-15", modality=Modality.PLANNED),
        row(3, "KZ", "2018-03-15", modality=Modality.PROPOSED),
        row(4, "KZ", "2018-03-15", evidence=(evidence,)),
    ]
    pictures = []
    for one in rows:
        fill(view, [one], [])
        pictures.append(picture(view).convertToFormat(QImage.Format.Format_Grayscale8))
    assert len({bytes(image.constBits()) for image in pictures}) == len(rows)
    ground = pictures[0].pixelColor(100, view.height() - 6)
    middle = box(view, view.bars[0]).center().toPoint()
    filled = [image.pixelColor(middle) != ground for image in pictures[:3]]
    assert filled == [True, False, False]


def test_undated_event_is_in_the_table_alone(view: TimelineView) -> None:
    fill(view, [], [meeting(1, "2018-03-15"), meeting(2, None)])
    assert [pile.keys for pile in piles(view)] == [(("event", 1),)]


def test_inexact_event_spreads_over_its_time(view: TimelineView) -> None:
    fill(view, [], [meeting(1, "2018"), meeting(2, "2020-05-05")])
    inexact = picture(view)
    fill(view, [], [meeting(1, "2018-07-02"), meeting(2, "2020-05-05")])
    assert picture(view) != inexact


def test_everything_fits_at_the_start_and_after_a_change_of_width(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "1992-05-15")], [meeting(1, "2040-01-01")])
    for width in (400, 900, 300):
        view.resize(width, 220)
        qtbot.waitUntil(lambda width=width: view.width() == width)
        assert view.horizontalScrollBar().maximum() == 0
        assert view.sceneRect().width() <= view.viewport().width()


def test_wheel_with_ctrl_zooms_where_the_mouse_is(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "1992-05-15")], [])
    before, day = view.per_day, view.day_at(300)
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
    qtbot.waitUntil(lambda: view.per_day == pytest.approx(before * 1.25**2))
    assert view.x_of(day) == pytest.approx(300, abs=1)


def test_keys_zoom_move_and_show_all(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "1992-05-15")], [])
    whole, bar = view.per_day, view.horizontalScrollBar()
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: view.per_day == pytest.approx(1.25**8 * whole))
    at = bar.value()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: bar.value() == at - view.viewport().width() // 4)
    for key, place in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_End, bar.maximum())):
        qtbot.keyClick(view, key)
        qtbot.waitUntil(lambda place=place: bar.value() == place)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.per_day == pytest.approx(whole)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.per_day == pytest.approx(whole)


def test_labels_of_the_axis_grow_finer(view: TimelineView) -> None:
    fill(view, [row(1, "KZ", "1992-05-15")], [])
    assert all(tick.label.isdigit() and len(tick.label) == 4 for tick in view.frame.ticks())
    assert view.frame.context() == ""
    view.zoom(30)
    assert any(tick.label in ("Jan", "Apr", "Jul", "Oct") for tick in view.frame.ticks())
    assert re.fullmatch("[0-9]{4}", view.frame.context())
    view.zoom(1000)
    assert any(tick.label.isdigit() and int(tick.label) <= 31 for tick in view.frame.ticks())
    assert re.fullmatch("[A-Z][a-z]{2} [0-9]{4}", view.frame.context())


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
    assert view.viewport().rect().contains(box(view, view.bars[24]).center().toPoint())


@pytest.mark.parametrize("name", ["light", "dark"])
def test_pictures_of_all_statuses_differ_without_colour(view: TimelineView, name: str) -> None:
    theme.use(name)
    seen = set()
    for place, status in enumerate(Status):
        one = row(place, "KZ", "2018-03-15", status=status)
        drawn = QRectF(4, 4, 120, 12)
        image = QImage(130, 24, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_bar(painter, one, Stroke(drawn, drawn, (4.0, 124.0)), view.sight())
        painter.end()
        lines = [image.pixelColor(x, y).value() for y in range(6, 14) for x in range(20, 100)]
        middle = (max(lines) + min(lines)) / 2
        seen.add(tuple(value > middle for value in lines) if max(lines) - min(lines) > 6 else ())
    assert len(seen) == len(Status)


def test_meetings_that_would_cover_one_another_are_counted(view: TimelineView, qtbot: QtBot) -> None:
    events = [meeting(n, date(2020 + n // 12, 1 + n % 12, 5).isoformat()) for n in range(1, 60)]
    fill(view, [row(1, "KZ", "1992-05-15")], events)
    whole = piles(view)
    assert len(whole) < 20
    assert sum(len(pile.keys) for pile in whole) == 59
    for one, other in itertools.pairwise(whole):
        assert one.x + one.half <= other.x - other.half
    first = whole[0]
    row_of = view.rows[0]
    assert isinstance(row_of, PointRow)
    assert row_of.label_of(first.start, first.end) == f"1–{len(first.keys)}"
    where = QPoint(round(first.x), round(view.frame.axis + view.lane_height / 2))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len([pile for pile in piles(view) if set(pile.keys) & set(first.keys)]) > 2


def test_events_of_one_day_are_told_from_a_list(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [], [meeting(1, "2020-05-05"), meeting(2, "2020-05-05")])
    [pile] = piles(view)
    where = QPoint(round(pile.x), round(view.frame.axis + view.lane_height / 2))
    with qtbot.waitSignal(view.pile_opened) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args[0].keys == pile.keys


def pressed(view: TimelineView, qtbot: QtBot, way: list[QPoint], *, let_go: bool = True) -> None:
    """Presses at the first place, draws through the others and lets go at the last."""
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=way[0])
    for spot in map(QPointF, way[1:]):
        move = QMouseEvent(QEvent.Type.MouseMove, spot, spot, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(port, move)
    if let_go:
        qtbot.mouseRelease(port, left, pos=way[-1])


def end_of(view: TimelineView, bar: Bar) -> QPoint:
    drawn = box(view, bar)
    return QPoint(round(drawn.right()) - 1, round(drawn.center().y()))


def test_end_of_a_bar_is_dragged_as_exactly_as_the_picture_tells(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "1992-05-15"), row(2, "UZ", "1992-05-15", "2010-06-15")], [])
    view.can_edit = True
    told: list[tuple[int, str, str]] = []
    view.end_dragged.connect(lambda *args: told.append(args))
    bar = view.bars[1]

    def drag_to(day: int) -> None:
        start = end_of(view, bar)
        pressed(view, qtbot, [start, QPoint(round(view.x_of(day)), start.y())])

    drag_to(ordinal(2012, 7, 1))
    assert told[-1] == (2, "until", "2012")
    fill(view, [row(1, "KZ", "1992-05-15"), row(2, "UZ", "1992-05-15", "2010-06-15")], [])
    bar = view.bars[1]
    view.show_time(ordinal(2009, 1, 1), ordinal(2011, 12, 31))
    drag_to(ordinal(2010, 10, 15))
    assert told[-1] == (2, "until", "2010-10")
    fill(view, [row(1, "KZ", "1992-05-15"), row(2, "UZ", "1992-05-15", "2010-06-15")], [])
    bar = view.bars[1]
    view.show_time(ordinal(2010, 6, 1), ordinal(2010, 6, 30))
    drag_to(ordinal(2010, 6, 21))
    assert told[-1] == (2, "until", "2010-06-20")
    assert len(told) == 3


def test_drag_that_is_given_up_changes_nothing(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "1992-05-15"), row(2, "UZ", "1992-05-15", "2010-06-15")], [])
    told: list[object] = []
    view.end_dragged.connect(lambda *args: told.append(args))
    bar = view.bars[1]
    start = end_of(view, bar)
    way = [start, start + QPoint(40, 0)]
    pressed(view, qtbot, way)
    assert bar.row.until == "2010-06-15"  # it may not be changed: the picture is moved instead
    view.can_edit = True
    pressed(view, qtbot, way, let_go=False)
    assert bar.row.until != "2010-06-15"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert bar.row.until == "2010-06-15"
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=way[-1])
    assert not told


def test_keys_move_an_end_and_keep_it(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "1992-05-15"), row(2, "UZ", "1992-05-15", "2010-06-15")], [])
    view.can_edit = True
    view.choose(("row", 2))
    bar, shift = view.bars[1], Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_Right, shift)
    qtbot.keyClick(view, Qt.Key.Key_Right, shift)
    assert bar.row.until == "2012"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert bar.row.until == "2010-06-15"
    qtbot.keyClick(view, Qt.Key.Key_Right, shift | Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.end_dragged) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [2, "since", "1993"]


def test_hand_on_the_axis_draws_the_day(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "2018-03-15")], [])
    view.show_day(date(2020, 1, 1))
    days: list[date] = []
    view.day_dragged.connect(days.append)
    pressed(view, qtbot, [QPoint(150, 5), QPoint(160, 5), QPoint(200, 5)])
    assert days == sorted(days)
    assert days[-1] == view.day == date.fromordinal(int(view.day_at(200)))


def test_keys_go_from_mark_to_mark(view: TimelineView, qtbot: QtBot) -> None:
    rows = [row(1, "KZ", "2018-03-15"), row(2, "AZ", "2023-09-14", "2023-09-14"), row(3, "AZ", "2025-11-16")]
    fill(view, rows, [meeting(1, "2018-03-15")])
    view.spoken = lambda mark: f"mark {mark.key}"
    control, chosen = Qt.KeyboardModifier.ControlModifier, []
    view.mark_chosen.connect(lambda kind, number: chosen.append((kind, number)))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(view, key, control)
    assert chosen == [("event", 1), ("row", 1), ("row", 2), ("row", 3), ("row", 1)]
    assert view.accessibleDescription() == "mark ('row', 1)"
    with qtbot.waitSignal(view.mark_opened) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["row", 1]


def test_fingers_move_and_zoom(view: TimelineView, qtbot: QtBot) -> None:
    fill(view, [row(1, "KZ", "1992-05-15")], [])
    screen = QTest.createTouchDevice()
    port, before, day = view.viewport(), view.per_day, view.day_at(200)
    touch = QTest.touchEvent(port, screen, False)
    for places in (((180, 90), (220, 90)), ((140, 90), (260, 90))):
        for finger, place in enumerate(places):
            put = touch.press if places[0][0] == 180 else touch.move
            put(finger, QPoint(*place), port)
        touch.commit()
    for finger, place in enumerate(((140, 90), (260, 90))):
        touch.release(finger, QPoint(*place), port)
    touch.commit()
    assert view.per_day == pytest.approx(3 * before, rel=0.05)
    assert view.x_of(day) == pytest.approx(200, abs=3)
    at = view.horizontalScrollBar().value()
    touch.press(0, QPoint(200, 90), port)
    touch.commit()
    touch.move(0, QPoint(150, 90), port)
    touch.commit()
    touch.release(0, QPoint(150, 90), port)
    touch.commit()
    assert view.horizontalScrollBar().value() == pytest.approx(at + 50, abs=5)


def test_large_picture_is_built_and_zoomed_quickly(view: TimelineView) -> None:
    states = [chr(65 + n // 10) + chr(65 + n % 10) for n in range(100)]
    rows = [row(n, states[n % 100], f"{1950 + n % 70}-0{1 + n % 9}", f"{2021 + n % 4}") for n in range(300)]
    events = [meeting(n, date.fromordinal(711_000 + n * 14).isoformat()) for n in range(1, 2001)]
    view.resize(1200, 800)
    start = time.perf_counter()
    fill(view, rows, events)
    picture(view)
    built = time.perf_counter() - start
    frames = []
    for _ in range(10):
        start = time.perf_counter()
        view.zoom(1.25)
        picture(view)
        frames.append(time.perf_counter() - start)
    print(f"100 states, 2,000 events: built {built * 1000:.0f} ms, worst frame {max(frames) * 1000:.0f} ms")
    assert built < 0.8
    assert max(frames) < 0.2


def picture(view: TimelineView) -> QImage:
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    view.viewport().render(image)
    return image
