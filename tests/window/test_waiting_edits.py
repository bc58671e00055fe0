"""While something long is being done, edits wait for their turn and the window for nobody."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from window_samples import MakeWindow, starter

from workbench.actions.additions import additions
from workbench.actions.annotations import list_annotations
from workbench.actions.claims import list_claims
from workbench.actions.dossiers import open_dossier
from workbench.actions.roster import remove_memberships, roster, set_membership
from workbench.domain.vocabulary import Review
from workbench.window.docks import bring_forward
from workbench.window.entities.entity_page import EntityPageView
from workbench.window.entities.names_dialog import NamesDialog
from workbench.window.history_panel import HistoryPanel
from workbench.window.main_window import MainWindow
from workbench.window.review.panel import ReviewPanel
from workbench.window.roster.lines import Column
from workbench.window.roster.panel import RosterPanel

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.domain.watching import Watch

AT_ONCE = 0.3
"""Seconds in which an edit that waits gives the window back, on a machine with much else to do."""


@contextmanager
def something_long(window: MainWindow) -> Iterator[threading.Event]:
    """Somebody writes until the event is set, or they are told to stop."""
    begun, over = threading.Event(), threading.Event()

    def work(dossier: "Dossier", watch: "Watch") -> None:
        with dossier.action("set_membership") as writer:
            writer.touch("reading")
            begun.set()
            while not over.wait(0.005):
                watch(1, 2)

    window.desk.change(lambda: "Something long", work, lambda _done: None, can_cancel=True)
    begun.wait(5)
    try:
        yield over
    finally:
        over.set()


def roster_of(window: MainWindow) -> RosterPanel:
    panel = window.docks.by_name["roster"].widget()
    bring_forward(panel)
    assert isinstance(panel, RosterPanel)
    return panel


def type_into(panel: RosterPanel, column: Column, words: str) -> None:
    """Types over a cell of the only row, and Enter; the window must have it back at once."""
    panel.edit_cell(0, column)
    editor = panel.table.findChildren(QLineEdit)[-1]
    editor.setText(words)
    begun = time.perf_counter()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert time.perf_counter() - begun < AT_ONCE


@pytest.fixture
def sco(window: MainWindow, qtbot: QtBot) -> RosterPanel:
    assert window.desk.dossier is not None
    set_membership(window.desk.dossier, "KZ", "sco", "member")
    window.desk.choose_format("sco")
    panel = roster_of(window)
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1)
    return panel


def test_a_cell_is_shown_as_waiting_and_kept_in_its_turn(
    window: MainWindow, sco: RosterPanel, qtbot: QtBot
) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    model, row = sco.model, sco.model.lines[0].row.id
    with something_long(window) as over:
        type_into(sco, Column.NOTE, "Ask Astana")
        type_into(sco, Column.SINCE, "2001")
        assert model.lines[0].row.note == "Ask Astana"
        assert model.is_waiting(row)
        told = model.index(0, Column.STATE).data(Qt.ItemDataRole.AccessibleTextRole)
        assert told.endswith("Not kept yet: it waits until what is under way is done.")
        waits = "Is kept as soon as what is under way is done."
        qtbot.waitUntil(lambda: window.status.line.text() == waits)
        # Nothing is said to be kept that is not; what was typed outlives a crash.
        assert roster(dossier, "sco")[0].note is None
        words = [window.desk.drafts.words(place)["text"] for place in window.desk.drafts.places]
        assert words == ["Ask Astana", "2001"]
        qtbot.wait(700)
        assert not window.unsaved.count.isVisible()  # and nobody is told that it is half typed
        over.set()
        qtbot.waitUntil(lambda: not model.is_waiting(row))
        assert window.status.line.text() == "Kept."
    (kept,) = roster(dossier, "sco")
    assert (kept.note, kept.since) == ("Ask Astana", "2001")
    qtbot.waitUntil(lambda: not window.desk.drafts.places)
    # Undo takes back the last of them, as if they had not waited.
    window.edit.undo()
    qtbot.waitUntil(lambda: roster(dossier, "sco")[0].since is None)
    assert roster(dossier, "sco")[0].note == "Ask Astana"


def test_a_new_row_is_filled_while_it_waits(window: MainWindow, sco: RosterPanel, qtbot: QtBot) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    with something_long(window) as over:
        sco.add()
        editor = sco.table.findChildren(QLineEdit)[-1]
        editor.setText("Uzbekistan")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        place = sco.model.place_of(("row", -1))
        assert sco.model.lines[place].row.state == "UZ"
        sco.edit_cell(place, Column.NOTE)
        editor = sco.table.findChildren(QLineEdit)[-1]
        editor.setText("since when?")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        over.set()
        qtbot.waitUntil(lambda: len(roster(dossier, "sco")) == 2 and not window.desk.is_asking)
    notes = {one.state: one.note for one in roster(dossier, "sco")}
    assert notes == {"KZ": None, "UZ": "since when?"}
    qtbot.waitUntil(lambda: all(line.row.id > 0 for line in sco.model.lines))


def test_what_is_refused_in_its_turn_is_said_and_shown_as_it_is(
    window: MainWindow, sco: RosterPanel, qtbot: QtBot
) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    with something_long(window) as over:
        sco.table.setCurrentIndex(sco.model.index(0, Column.STATE))
        sco.remove()
        type_into(sco, Column.NOTE, "too late")
        over.set()
        qtbot.waitUntil(lambda: bool(window.status.line.property("error")))
    qtbot.waitUntil(lambda: sco.model.rowCount() == 0)
    assert roster(dossier, "sco") == []
    assert [window.desk.drafts.words(place) for place in window.desk.drafts.places] == [{"text": "too late"}]


def test_what_is_typed_into_a_row_that_is_gone_meanwhile_stays_half_typed(
    window: MainWindow, sco: RosterPanel, qtbot: QtBot
) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    sco.edit_cell(0, Column.NOTE)
    editor = sco.table.findChildren(QLineEdit)[-1]
    remove_memberships(dossier, {sco.model.lines[0].row.id})
    editor.setText("Ask Astana")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sco.model.rowCount() == 0)
    (place,) = window.desk.drafts.places
    assert window.desk.drafts.words(place) == {"text": "Ask Astana"}


def test_what_waits_is_shown_in_other_rows_of_another_day_and_format(
    window: MainWindow, sco: RosterPanel, qtbot: QtBot
) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    with something_long(window) as over:
        type_into(sco, Column.NOTE, "Ask Astana")
        sco.add()
        editor = sco.table.findChildren(QLineEdit)[-1]
        editor.setText("Uzbekistan")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        window.desk.choose_day(None)
        assert {line.row.state: line.row.note for line in sco.model.lines} == {"KZ": "Ask Astana", "UZ": None}
        window.desk.choose_format("ca-consultative")
        qtbot.waitUntil(lambda: sco.model.rowCount() == 0)
        window.desk.choose_format("sco")
        qtbot.waitUntil(lambda: sco.model.rowCount() == 2)
        assert {line.row.state: line.row.note for line in sco.model.lines} == {"KZ": "Ask Astana", "UZ": None}
        assert all(sco.model.is_waiting(line.row.id) for line in sco.model.lines)
        window.desk.choose_format("ca-consultative")
        over.set()
        qtbot.waitUntil(lambda: not window.desk.is_asking)
    assert {row.state: row.note for row in roster(dossier, "sco")} == {"KZ": "Ask Astana", "UZ": None}
    assert window.desk.drafts.places == []  # though another format is shown


def test_what_is_being_typed_into_a_new_row_goes_with_it_when_it_has_its_number(
    window: MainWindow, sco: RosterPanel, qtbot: QtBot
) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    drafts = window.desk.drafts
    with something_long(window) as over:
        sco.add()
        editor = sco.table.findChildren(QLineEdit)[-1]
        editor.setText("Uzbekistan")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        sco.edit_cell(sco.model.place_of(("row", -1)), Column.NOTE)
        editor = sco.table.findChildren(QLineEdit)[-1]
        QTest.keyClicks(editor, "since")
        over.set()
        qtbot.waitUntil(lambda: not window.desk.changes.busy)
    (number,) = (row.id for row in roster(dossier, "sco") if row.state == "UZ")
    place = f"cell/roster/sco/row/{number}/{Column.NOTE}"
    assert drafts.places == [place]
    QTest.keyClicks(editor, " when?")
    assert drafts.words(place) == {"text": "since when?"}
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert {row.state: row.note for row in roster(dossier, "sco")} == {"KZ": None, "UZ": "since when?"}
    assert drafts.places == []


def test_a_note_and_a_decision_wait_and_a_window_that_closes_keeps_them(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = starter(tmp_path / "sample.dossier")
    window = make_window(path)
    qtbot.waitUntil(lambda: window.viewer.view is not None)
    article = window.desk.article or 0
    review = window.docks.by_name["review"].widget()
    assert isinstance(review, ReviewPanel)
    qtbot.waitUntil(lambda: review.is_settled and review.can_decide())
    claim = review.agenda.current
    seen: list[bool] = []

    def end() -> None:
        seen.append(window.isVisible())
        over.set()

    with something_long(window) as over:
        begun = time.perf_counter()
        review.accept()
        window.desk.draft_wanted.emit(f"note/{article}/0/6")
        note = QApplication.focusWidget()
        assert isinstance(note, QLineEdit)
        QTest.keyClicks(note, "Ask")
        QTest.keyClick(note, Qt.Key.Key_Return)
        assert time.perf_counter() - begun < 2 * AT_ONCE
        assert review.agenda.current != claim
        assert window.desk.drafts.words(f"note/{article}/0/6") == {"note": "Ask"}
        threading.Timer(0.4, end).start()
        window.close()
    assert seen == [False]  # nobody looks at a window that does not hear
    dossier = open_dossier(path)
    accepted = [row.id for row in list_claims(dossier, Review.ACCEPTED)]
    notes = [row.note for row in list_annotations(dossier, article)]
    dossier.close()
    assert (accepted, notes) == ([claim], ["Ask"])
    again = make_window(path)
    assert again.desk.drafts.places == []


def test_many_decisions_tell_how_far_they_are_and_can_be_given_up(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = starter(tmp_path / "sample.dossier")
    window = make_window(path)
    dossier = window.desk.dossier
    assert dossier is not None
    review = window.docks.by_name["review"].widget()
    assert isinstance(review, ReviewPanel)
    review.switch_scope()
    qtbot.waitUntil(lambda: review.is_settled and len(review.agenda.entries) > 20)
    claims = [row.id for row in list_claims(dossier, Review.OPEN)]
    many = "workbench.window.review.deciding.AT_ONCE"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(many, 5)
        told: list[tuple[int, int]] = []
        window.desk.changes.started.connect(
            lambda job: job.progressed.connect(lambda done, total, _what: told.append((done, total)))
        )
        review.deciding.reject(claims, "misread")
        assert not any(review.agenda.is_open(claim) for claim in claims)  # shown at once
        assert "rejected" not in window.status.line.text()  # and not said to be done before it is
        qtbot.waitUntil(lambda: "claims rejected" in window.status.line.text())
        assert told[-1] == (len(claims), len(claims))
        assert list_claims(dossier, Review.OPEN) == []
        window.edit.undo()
        qtbot.waitUntil(lambda: len(list_claims(dossier, Review.OPEN)) == len(claims))
        qtbot.waitUntil(lambda: review.is_settled)
        window.desk.changes.started.connect(lambda job: job.cancel())
        review.deciding.accept(claims)
        qtbot.waitUntil(lambda: review.is_settled and all(map(review.agenda.is_open, claims)))
    assert len(list_claims(dossier, Review.OPEN)) == len(claims)


def test_what_is_taken_back_just_before_the_window_closes_is_taken_back(
    window: MainWindow, dossier_path: Path
) -> None:
    assert window.desk.dossier is not None
    set_membership(window.desk.dossier, "KZ", "sco", "member")
    window.desk.change(lambda: "Something short", lambda *_: time.sleep(0.2), lambda _done: None)
    window.edit.undo()
    window.close()
    dossier = open_dossier(dossier_path)
    assert roster(dossier, "sco") == []
    dossier.close()


def test_the_history_goes_back_to_the_chosen_change_whatever_is_done_before_its_turn(
    window: MainWindow, qtbot: QtBot
) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    for state in ("KZ", "KG", "TJ", "TM"):
        set_membership(dossier, state, "sco", "member")
    panel = window.docks.by_name["history"].widget()
    assert isinstance(panel, HistoryPanel)
    bring_forward(panel)
    qtbot.waitUntil(lambda: panel.table.topLevelItemCount() >= 4)
    panel.table.setCurrentItem(panel.table.topLevelItem(1))
    with something_long(window) as over:
        window.desk.edit(lambda dossier: set_membership(dossier, "UZ", "sco", "member"))
        panel.go_back()
        panel.go_back()  # a double click takes back no more
        over.set()
        qtbot.waitUntil(lambda: not window.desk.changes.busy)
    assert {row.state for row in roster(dossier, "sco")} == {"KZ", "KG"}


def test_a_reason_stays_half_typed_until_the_rejection_is_on_disk(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = starter(tmp_path / "sample.dossier")
    window = make_window(path)
    review = window.docks.by_name["review"].widget()
    assert isinstance(review, ReviewPanel)
    qtbot.waitUntil(lambda: review.is_settled and review.can_decide())
    claim, drafts = review.agenda.current, window.desk.drafts
    with something_long(window) as over:
        review.ask_why()
        QTest.keyClicks(review.decider.why, "a rumour")
        QTest.keyClick(review.decider.why, Qt.Key.Key_Return)
        assert review.agenda.current != claim
        assert drafts.words(f"claim/{claim}/why") == {"why": "a rumour"}
        over.set()
        qtbot.waitUntil(lambda: "rejected" in window.status.line.text())
    assert drafts.places == []


def test_what_was_typed_on_a_sheet_or_page_that_is_closed_while_it_waits_is_not_half_typed(
    reading: MainWindow, qtbot: QtBot
) -> None:
    desk = reading.desk
    desk.show_page("entity:state:UZ")
    page = reading.workspace.active.page("entity:state:UZ")
    assert isinstance(page, EntityPageView)
    qtbot.waitUntil(lambda: page.page is not None)
    reading.menus.action("names.show").trigger()
    (sheet,) = reading.findChildren(NamesDialog)
    with something_long(reading) as over:
        QTest.keyClicks(page.names.new, "Surkhan")
        QTest.keyClick(page.names.new, Qt.Key.Key_Return)
        QTest.keyClicks(sheet.form.line("alias"), "Astanas")
        QTest.keyClicks(sheet.form.line("of"), "Kazakhstan")
        sheet.keep()
        assert desk.drafts.places == ["entity/state:UZ/name", "names/alias/new"]
        sheet.close()
        reading.workspace.active.close_all()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        over.set()
        qtbot.waitUntil(lambda: not desk.is_asking)
    assert desk.dossier is not None and len(additions(desk.dossier)) == 2
    assert desk.drafts.places == []
