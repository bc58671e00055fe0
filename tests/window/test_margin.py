"""Signs beside the text and on the scroll bar, and the state of review above it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot
from reading_samples import TEXT, span

from workbench.actions.annotations import annotate
from workbench.actions.claims import accept, reject
from workbench.domain.rows import ClaimRow
from workbench.window.main_window import MainWindow
from workbench.window.theme import theme
from workbench.window.viewer.gutter import Gutter
from workbench.window.viewer.mark_bar import MarkBar, heights

MakeWindow = Callable[..., MainWindow]


def gutter(window: MainWindow) -> Gutter:
    return window.viewer._margin.gutter


def claims(window: MainWindow) -> list[ClaimRow]:
    assert window.viewer.view is not None
    return list(window.viewer.view.claims)


def box_of(window: MainWindow, row: ClaimRow) -> QPoint:
    """The middle of the claim's sign."""
    page = window.viewer.page
    start = min(one.start for one in row.claim.evidence)
    page.bring_into_view(start, start + 1)
    middle = page.line_rect(page.offsets.to_units(start)).center().y()
    return gutter(window).claims_box(middle).center().toPoint()


def colours(widget: QWidget) -> set[str]:
    picture: QImage = widget.grab().toImage()
    return {
        QColor(picture.pixel(x, y)).name() for x in range(picture.width()) for y in range(picture.height())
    }


def test_a_click_on_a_sign_chooses_its_claim(reading: MainWindow, qtbot: QtBot) -> None:
    first = claims(reading)[0]
    where = box_of(reading, first)
    rows = gutter(reading).rows_at(where)
    assert first in rows
    with qtbot.waitSignal(reading.desk.claim_chosen) as told:
        qtbot.mouseClick(gutter(reading), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == [rows[0].id]
    assert reading.viewer.page.evidence
    QApplication.sendEvent(
        gutter(reading), QHelpEvent(QHelpEvent.Type.ToolTip, where, gutter(reading).mapToGlobal(where))
    )
    assert QToolTip.text().startswith("open: ")
    QToolTip.hideText()
    qtbot.mouseMove(gutter(reading), where)
    assert gutter(reading).cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_decisions_change_the_signs_and_the_line_above(reading: MainWindow, qtbot: QtBot) -> None:
    page, dossier = reading.viewer.page, reading.desk.dossier
    assert dossier is not None
    assert page.review is not None
    count = len(claims(reading))
    assert count == 4
    assert page.review.words == "4 claims: 0 decided"
    reject(dossier, [claims(reading)[0].id])
    qtbot.waitUntil(lambda: page.review is not None and page.review.words == "4 claims: 1 decided")
    accept(dossier, [row.id for row in claims(reading) if row.review == "open"])
    qtbot.waitUntil(lambda: page.review is not None and page.review.words == "4 claims, all decided")
    assert page.review.share == 1.0
    page.scroll_to_top(0)
    reading.looks.choose_language("ru")
    assert page.review.words == "4 утверждения, все решены"
    # Told in the picture, not only in our own words.
    line = page.grab().toImage()
    about = page.document().firstBlock().layout()
    top = round(about.position().y() + about.boundingRect().height())
    done = QColor(theme().statuses["member"].ink)
    found = {QColor(line.pixel(x, y)).name() for y in range(top, top + 24) for x in range(line.width() // 2)}
    assert done.name() in found


def test_annotations_are_shown_where_they_are(reading: MainWindow, qtbot: QtBot) -> None:
    page, dossier = reading.viewer.page, reading.desk.dossier
    assert dossier is not None
    place = span("Душанбе")
    annotate(dossier, 1, place.start, place.end, note="check this", tags=["later"], colour="pink")
    qtbot.waitUntil(lambda: len(page.layers.annotations.all) == 1)
    page.bring_into_view(place.start, place.end)
    middle = page.line_rect(page.offsets.to_units(place.start)).center().y()
    where = gutter(reading).annotations_box(middle).center().toPoint()
    assert theme().annotations["pink"].fill in colours(gutter(reading))
    assert theme().annotations["pink"].ink in colours(page.verticalScrollBar())
    QApplication.sendEvent(
        gutter(reading), QHelpEvent(QHelpEvent.Type.ToolTip, where, gutter(reading).mapToGlobal(where))
    )
    assert QToolTip.text() == "check this #later"
    QToolTip.hideText()
    page.scroll_to_top(0)
    page.put_caret(0)
    middle = page.line_rect(page.offsets.to_units(place.start)).center().y()
    qtbot.mouseClick(
        gutter(reading),
        Qt.MouseButton.LeftButton,
        pos=gutter(reading).annotations_box(middle).center().toPoint(),
    )
    assert page.caret_point() == place.start
    assert page.layers.flash is not None


def test_hits_stand_on_the_scroll_bar(reading: MainWindow) -> None:
    page = reading.viewer.page
    bar = page.verticalScrollBar()
    assert isinstance(bar, MarkBar)
    assert theme().warning not in colours(bar)
    reading.viewer._finding.begin()
    reading.viewer.find_bar.field.setText("Теперь и Россия")
    assert theme().warning in colours(bar)
    unit = page.offsets.to_units(TEXT.index("Теперь и Россия"))
    (height,) = heights(page.document(), [unit])
    there = (page.line_rect(unit).top() + bar.value()) / page.document().size().height()
    assert abs(height - there) < 0.03
    assert page.viewport().height() > 0


def test_the_wheel_turns_the_page_over_the_margin_too(reading: MainWindow) -> None:
    page = reading.viewer.page
    where = QPointF(4, 40)
    none = Qt.KeyboardModifier.NoModifier
    for beside in (gutter(reading), page):
        page.scroll_to_top(0)
        turn = QWheelEvent(
            where,
            beside.mapToGlobal(where),
            QPoint(0, -60),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            none,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(beside, turn)
        assert page.verticalScrollBar().value() > 0
