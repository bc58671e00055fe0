"""The member states: shown as of a day, edited in place, led back to what they rest on."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from roster_samples import FORMAT, TEXT, roster_panel

from workbench.actions import Dossier
from workbench.actions.claims import accept
from workbench.actions.dossiers import open_dossier
from workbench.actions.history import redo, undo
from workbench.actions.roster import add_membership, edit_membership, roster
from workbench.domain.roster import Membership
from workbench.window import translations
from workbench.window.desk import Desk
from workbench.window.roster.lines import Column
from workbench.window.roster.panel import RosterPanel

MakePanel = Callable[[Dossier], RosterPanel]


@pytest.fixture
def make_panel(qtbot: QtBot) -> Iterator[MakePanel]:
    desks: list[Desk] = []

    def make(dossier: Dossier) -> RosterPanel:
        desks.append(Desk())
        return roster_panel(desks[-1], dossier, qtbot)

    yield make
    for desk in desks:
        desk.rest()
        desk.lay(None)


@pytest.fixture
def panel(make_panel: MakePanel, dossier: Dossier) -> RosterPanel:
    return make_panel(dossier)


def place(panel: RosterPanel, state: str, status: str = "member") -> int:
    lines = panel.model.lines
    return next(n for n, line in enumerate(lines) if (line.row.state, line.row.status) == (state, status))


def row(dossier: Dossier, state: str, status: str = "member") -> Membership:
    return next(row for row in roster(dossier, FORMAT) if (row.state, row.status) == (state, status))


def begin(panel: RosterPanel, row: int, column: Column) -> QLineEdit:
    index = panel.model.index(row, column)
    panel.table.setCurrentIndex(index)
    panel.table.edit(index)
    return editor(panel)


def editor(panel: RosterPanel) -> QLineEdit:
    found = [line for line in panel.table.findChildren(QLineEdit) if line.isVisible()]
    assert len(found) == 1
    return found[0]


def type_in(qtbot: QtBot, line: QLineEdit, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    line.clear()
    for letter in words:  # QTest knows the keys of Latin letters only
        QApplication.sendEvent(
            line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    qtbot.keyClick(line, key)


def shown(panel: RosterPanel, row: int, column: Column) -> str:
    return str(panel.model.index(row, column).data())


def test_rows_stand_by_status_and_name_and_claims_below(panel: RosterPanel) -> None:
    lines = [(line.row.state, str(line.row.status), bool(line.claims)) for line in panel.model.lines]
    members = [(state, "member", False) for state in ("AZ", "KZ", "KG", "TJ", "TM", "UZ")]
    assert lines == [*members, ("AZ", "guest", False), ("RU", "candidate", True)]
    assert shown(panel, 0, Column.STATE) == "AZ  Azerbaijan"
    assert shown(panel, 0, Column.SINCE) == "16 Nov 2025"
    assert shown(panel, 7, Column.SOURCES) == "1 · open"
    assert panel.model.words.since_lines(panel.model.lines[7])[0][0] == "proposed"


def test_names_are_sorted_in_the_language_of_the_window(panel: RosterPanel, qtbot: QtBot) -> None:
    translations.use("ru")
    panel._desk.language = "ru"
    panel._desk.language_changed.emit("ru")
    qtbot.waitUntil(lambda: shown(panel, 0, Column.STATE) == "AZ  Азербайджан")
    assert [line.row.state for line in panel.model.lines[:6]] == ["AZ", "KZ", "KG", "TJ", "TM", "UZ"]
    assert shown(panel, 0, Column.SINCE) == "16 нояб. 2025"


def test_sources_of_one_origin_count_once(panel: RosterPanel) -> None:
    assert shown(panel, 0, Column.SOURCES) == "1 of 2"


def test_disputed_cell_lists_the_values(panel: RosterPanel) -> None:
    told = panel.model.index(0, Column.SINCE).data(Qt.ItemDataRole.ToolTipRole)
    assert "Sources disagree: 16 November 2025 (Day.Az) ≠ 1 October 2025 (Kazinform)" in told
    assert panel.model.is_disputed(panel.model.lines[0], Column.SINCE)
    assert not panel.model.is_disputed(panel.model.lines[1], Column.SINCE)


def test_day_filters_what_is_shown(panel: RosterPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel._desk.day_chosen):
        type_in(qtbot, panel.day.line, "9.08.2024")
    assert panel._desk.day == date(2024, 8, 9)
    states = [(line.row.state, str(line.row.status)) for line in panel.model.lines]
    assert ("AZ", "guest") in states
    assert ("AZ", "member") not in states
    assert ("RU", "candidate") not in states
    panel.day.line.clear()
    panel.day.line.textEdited.emit("")
    assert panel._desk.day is None
    assert len(panel.model.lines) == 8


def test_day_steps_by_keys(panel: RosterPanel, qtbot: QtBot) -> None:
    panel._desk.choose_day(date(2024, 3, 31))
    qtbot.keyClick(panel.day.line, Qt.Key.Key_Up)
    assert panel._desk.day == date(2024, 4, 1)
    qtbot.keyClick(panel.day.line, Qt.Key.Key_PageDown)
    qtbot.keyClick(panel.day.line, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert panel._desk.day == date(2023, 3, 1)


def test_month_counts_as_its_last_day(panel: RosterPanel, qtbot: QtBot) -> None:
    type_in(qtbot, panel.day.line, "ноябрь 2025")
    assert panel._desk.day == date(2025, 11, 30)


def test_wrong_day_leaves_the_day(panel: RosterPanel, qtbot: QtBot) -> None:
    panel._desk.choose_day(date(2024, 3, 31))
    type_in(qtbot, panel.day.line, "32.13.2024")
    assert panel._desk.day == date(2024, 3, 31)
    assert "32.13.2024" in panel.day.note.text()


def test_edit_in_place_changes_the_dossier_and_undo_takes_it_back(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    at = place(panel, "KZ")
    type_in(qtbot, begin(panel, at, Column.SINCE), "ноябрь 2025")
    assert row(dossier, "KZ").since == "2025-11"
    assert row(dossier, "KZ").by_hand
    qtbot.waitUntil(lambda: shown(panel, at, Column.SINCE) == "Nov 2025")
    undo(dossier)
    qtbot.waitUntil(lambda: shown(panel, at, Column.SINCE) == "15 Mar 2018")
    redo(dossier)
    qtbot.waitUntil(lambda: shown(panel, at, Column.SINCE) == "Nov 2025")


@pytest.mark.parametrize(
    ("column", "words", "field", "value"),
    [
        (Column.STATE, "Киргизия", "state", "KG"),
        (Column.STATE, "uzbekistan", "state", "UZ"),
        (Column.UNTIL, "до мая 2024 г.", "until", "../2024-05"),
        (Column.UNTIL, "2019", "until", "2019"),
        (Column.NOTE, "проверить", "note", "проверить"),
    ],
)
def test_every_typed_column(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot, column: Column, words: str, field: str, value: str
) -> None:
    at = place(panel, "KZ")
    changed = panel.model.lines[at].row.id
    panel.table.setColumnHidden(column, False)
    type_in(qtbot, begin(panel, at, column), words)
    found = next(row for row in roster(dossier, FORMAT) if row.id == changed)
    assert getattr(found, field) == value


def suggestions(panel: RosterPanel) -> list[str]:
    found = panel.table.itemDelegate().suggestions
    return [found.item(n).text() for n in range(found.count())] if found.isVisible() else []


def test_a_digit_begins_a_date(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    panel.table.setCurrentIndex(panel.model.index(place(panel, "KZ"), Column.SINCE))
    panel.table.setFocus()
    qtbot.keyClick(panel.table, "2")
    line = editor(panel)
    assert line.text() == "2"
    for letter in "019":
        qtbot.keyClick(line, letter)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert row(dossier, "KZ").since == "2019"


def test_status_is_chosen_from_a_list(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    line = begin(panel, place(panel, "TM"), Column.STATUS)
    qtbot.waitUntil(lambda: len(suggestions(panel)) == 9)
    assert line.text() == "member"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert row(dossier, "TM", "observer").by_hand
    type_in(qtbot, begin(panel, place(panel, "UZ"), Column.STATUS), "канд")  # the other language will do
    assert row(dossier, "UZ", "candidate").by_hand


@pytest.mark.parametrize(
    ("words", "first", "code"),
    [("азер", "AZ  Azerbaijan", "AZ"), ("Azer", "AZ  Azerbaijan", "AZ"), ("az", "AZ  Azerbaijan", "AZ"),
     ("киргиз", "KG  Kyrgyzstan", "KG"), ("оаэ", "AE  United Arab Emirates", "AE")],
)  # fmt: skip
def test_state_is_completed_in_both_languages_and_by_code(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot, words: str, first: str, code: str
) -> None:
    at = place(panel, "KZ")
    changed = panel.model.lines[at].row.id
    line = begin(panel, at, Column.STATE)
    type_in(qtbot, line, words, Qt.Key.Key_Shift)
    assert suggestions(panel)[0] == first
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert next(row.state for row in roster(dossier, FORMAT) if row.id == changed) == code
    assert not suggestions(panel)


def test_keys_lead_through_the_table_as_in_a_spreadsheet(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    at, table = place(panel, "KZ"), panel.table
    type_in(qtbot, begin(panel, at, Column.SINCE), "2019")
    assert (table.currentIndex().row(), table.currentIndex().column()) == (at + 1, Column.SINCE)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    type_in(qtbot, editor(panel), "2020", Qt.Key.Key_Tab)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (at + 1, Column.UNTIL)
    type_in(qtbot, editor(panel), "2024", Qt.Key.Key_Backtab)
    assert table.currentIndex().column() == Column.SINCE
    assert (row(dossier, "KG").since, row(dossier, "KG").until) == ("2020", "2024")
    qtbot.keyClick(editor(panel), Qt.Key.Key_Escape)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert row(dossier, "KG").since is None
    qtbot.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert not [row for row in roster(dossier, FORMAT) if row.state == "KG"]


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (Column.SINCE, "31.02.2018"),
        (Column.SINCE, "когда-нибудь"),
        (Column.STATE, "Атлантида"),
    ],
)
def test_what_was_typed_wrong_is_said_beside_the_cell_and_changes_nothing(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot, column: Column, words: str
) -> None:
    at, before = place(panel, "KZ"), roster(dossier, FORMAT)
    said: list[tuple[str, bool]] = []
    panel._desk.said.connect(lambda line, is_error: said.append((line, is_error)))
    line = begin(panel, at, column)
    type_in(qtbot, line, words)
    note = panel.table.itemDelegate().note
    assert panel.table.is_editing
    assert line.property("wrong")
    assert note.isVisible()
    assert words in note.text()
    assert roster(dossier, FORMAT) == before
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not panel.table.is_editing
    assert not note.isVisible()
    assert [(words in line, is_error) for line, is_error in said] == [(True, True), (False, False)]
    assert shown(panel, at, Column.SINCE) == "15 Mar 2018"


def test_end_before_the_beginning_is_refused(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    panel.table.setColumnHidden(Column.UNTIL, False)
    line = begin(panel, place(panel, "KZ"), Column.UNTIL)
    type_in(qtbot, line, "2015")
    assert "2018-03-15" in panel.table.itemDelegate().note.text()
    assert row(dossier, "KZ").until is None


def test_what_was_typed_wrong_waits_in_its_cell_until_escape(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    at = place(panel, "KZ")
    line = begin(panel, at, Column.SINCE)
    line.setText("31.02.2018")
    panel.day.line.setFocus()
    qtbot.waitUntil(lambda: not panel.table.is_editing)
    delegate, index = panel.table.itemDelegate(), panel.model.index(at, Column.SINCE)
    assert delegate.note.isVisible()
    assert row(dossier, "KZ").since == "2018-03-15"
    assert delegate.draft(index) == "31.02.2018"
    line = begin(panel, at, Column.SINCE)
    assert line.text() == "31.02.2018"
    qtbot.waitUntil(lambda: bool(line.property("wrong")))
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert delegate.draft(index) is None
    assert begin(panel, at, Column.SINCE).text() == "15 March 2018"


def test_new_row_is_filled_in_place(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Insert)
    type_in(qtbot, editor(panel), "Иран")
    added = row(dossier, "IR")
    assert added.by_hand
    assert added.format == FORMAT
    qtbot.waitUntil(lambda: panel.table.current_key() == ("row", added.id))
    undo(dossier)
    qtbot.waitUntil(lambda: panel.model.place_of(("row", added.id)) < 0)


def test_new_row_without_a_state_goes_away(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    before = roster(dossier, FORMAT)
    panel.add()
    assert any(line.is_new for line in panel.model.lines)
    qtbot.keyClick(editor(panel), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(line.is_new for line in panel.model.lines))
    assert roster(dossier, FORMAT) == before


def test_delete_removes_and_undo_brings_back(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    panel.table.setCurrentIndex(panel.model.index(place(panel, "TJ"), 0))
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert not [row for row in roster(dossier, FORMAT) if row.state == "TJ"]
    qtbot.waitUntil(lambda: len(panel.model.lines) == 7)
    assert panel.model.lines[panel.table.currentIndex().row()].row.state == "TM"
    undo(dossier)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 8)


def test_click_on_sources_leads_to_the_words(panel: RosterPanel, qtbot: QtBot) -> None:
    index = panel.model.index(0, Column.SOURCES)
    where = panel.table.visualRect(index).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert panel.card.isVisible()
    lines = [panel.card.list.item(n).text() for n in range(panel.card.list.count())]
    assert lines[0] == "ТАСС → Day.Az · 17 Dec 2025 · independent"
    assert "same origin as ТАСС → Day.Az" in lines[2]
    with qtbot.waitSignal(panel._desk.place_chosen) as told:
        qtbot.keyClick(panel.card.list, Qt.Key.Key_Return)
    article, start, end = told.args
    assert TEXT[start:end] == "Баку"
    assert article == 1
    assert not panel.card.isVisible()


def test_space_opens_the_card(panel: RosterPanel, qtbot: QtBot) -> None:
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.card.isVisible()
    qtbot.keyClick(panel.card, Qt.Key.Key_Escape)
    assert not panel.card.isVisible()


def test_card_says_what_contradicts_what(panel: RosterPanel, qtbot: QtBot) -> None:
    panel.table.setCurrentIndex(panel.model.index(0, Column.SOURCES))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.card.isVisible()
    assert "Sources disagree: since: 16 Nov 2025 ≠ 1 Oct 2025" in panel.card.accessibleName()
    told = [panel.card.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert ["⚠ since: 1 Oct 2025" in line for line in told] == [False, False, True]


def test_card_shows_while_the_pointer_rests_and_goes_with_it(panel: RosterPanel, qtbot: QtBot) -> None:
    cell = panel.table.visualRect(panel.model.index(0, Column.SOURCES)).center()
    qtbot.mouseMove(panel.table.viewport(), cell)
    panel.table.entered.emit(panel.model.index(0, Column.SOURCES))
    qtbot.waitUntil(lambda: panel.card.is_peeking)
    assert not panel.card.list.hasFocus()
    panel.table.entered.emit(panel.model.index(0, Column.STATE))
    qtbot.waitUntil(lambda: not panel.card.isVisible())
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert panel.card.isVisible()
    assert not panel.card.is_peeking
    panel.card.close()


def select(panel: RosterPanel, *places: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    panel.table.setCurrentIndex(panel.model.index(places[0], 0))
    for place in places[1:]:
        panel.table.selectionModel().select(panel.model.index(place, 0), flags.Select | flags.Rows)


def run(panel: RosterPanel, command: str) -> None:
    found = next(one for one in panel.commands() if one.id == command)
    assert found.enabled()
    found.run()


def test_rows_are_merged_into_the_current_one(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    add_membership(dossier, "KZ", FORMAT, "member", since="2018", until="2030")
    qtbot.waitUntil(lambda: len(panel.model.lines) == 9)
    before = roster(dossier, FORMAT)
    first, second = (n for n, line in enumerate(panel.model.lines) if line.row.state == "KZ")
    select(panel, second, first)
    kept = panel.model.lines[second].row.id
    run(panel, "roster.merge")
    assert (row(dossier, "KZ").id, row(dossier, "KZ").since) == (kept, "2018-03-15")
    qtbot.waitUntil(lambda: len(panel.model.lines) == 8)
    assert panel.table.current_key() == ("row", kept)
    undo(dossier)
    assert roster(dossier, FORMAT) == before


def test_what_cannot_be_merged_is_said_beside_the_row(panel: RosterPanel, dossier: Dossier) -> None:
    before = roster(dossier, FORMAT)
    select(panel, 0, 1)
    run(panel, "roster.merge")
    assert "one state and one status" in panel.delegate.note.text()
    assert panel.delegate.note.isVisible()
    assert roster(dossier, FORMAT) == before


def test_all_selected_rows_are_removed_and_one_undo_brings_them_back(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    before = roster(dossier, FORMAT)
    select(panel, 1, 2, 3)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert len(roster(dossier, FORMAT)) == len(before) - 3
    undo(dossier)
    assert roster(dossier, FORMAT) == before


def test_the_menu_of_the_table_does_what_it_says(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    cell = panel.table.visualRect(panel.model.index(place(panel, "TJ"), 0)).center()
    panel.table.customContextMenuRequested.emit(cell)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    assert "Columns" in actions
    actions["Remove membership"].trigger()
    assert not [row for row in roster(dossier, FORMAT) if row.state == "TJ"]
    menu.close()


def test_click_on_an_open_claim_shows_its_words(panel: RosterPanel, qtbot: QtBot) -> None:
    index = panel.model.index(place(panel, "RU", "candidate"), Column.STATE)
    panel.table.scrollTo(index)
    claim = panel.model.lines[index.row()].claims[0].id
    claims: list[int] = []
    places: list[tuple[int, int, int]] = []
    panel._desk.claim_chosen.connect(claims.append)
    panel._desk.place_chosen.connect(lambda *place: places.append(place))
    where = panel.table.visualRect(index).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    start = TEXT.index("Россия")
    assert claims == [claim]
    assert places == [(1, start, start + 42)]


def test_accepted_claim_becomes_a_row(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    accept(dossier, [panel.model.lines[place(panel, "RU", "candidate")].claims[0].id])
    qtbot.waitUntil(lambda: not any(line.claims for line in panel.model.lines))
    assert shown(panel, place(panel, "RU", "candidate"), Column.SOURCES) == "1"


def test_selection_and_place_survive_news(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    panel.resize(400, 180)
    panel.table.setCurrentIndex(panel.model.index(place(panel, "UZ"), Column.SINCE))
    panel.table.verticalScrollBar().setValue(40)
    key, bar = panel.table.current_key(), panel.table.verticalScrollBar().value()
    assert bar > 0
    edit_membership(dossier, row(dossier, "KG").id, status="observer")
    qtbot.waitUntil(lambda: any(line.row.status == "observer" for line in panel.model.lines))
    assert panel.table.current_key() == key
    assert panel.table.currentIndex().column() == Column.SINCE
    assert panel.table.verticalScrollBar().value() == bar


def test_news_do_not_take_the_cell_out_of_the_hand(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    line = begin(panel, place(panel, "KZ"), Column.SINCE)
    line.setText("2019")
    edit_membership(dossier, row(dossier, "KG").id, status="observer")
    qtbot.wait(150)
    assert panel.table.is_editing
    assert line.text() == "2019"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert row(dossier, "KZ").since == "2019"
    qtbot.waitUntil(lambda: any(line.row.status == "observer" for line in panel.model.lines))


def test_read_only_dossier_is_not_edited(make_panel: MakePanel, dossier: Dossier, qtbot: QtBot) -> None:
    path = dossier.path
    dossier.close()
    reader = open_dossier(path, read_only=True)
    try:
        panel = make_panel(reader)
        flags = [panel.model.flags(panel.model.index(0, column)) for column in Column]
        assert not any(flag & Qt.ItemFlag.ItemIsEditable for flag in flags)
        assert not panel.plus.isEnabled()
        panel.add()
        assert len(panel.model.lines) == 8
        enabled = {command.id for command in panel.commands() if command.enabled()}
        assert not enabled & {"roster.add", "roster.edit", "roster.remove"}
    finally:
        panel._desk.rest()
        reader.close()


def test_format_list_begins_with_what_the_dossier_knows(panel: RosterPanel, qtbot: QtBot) -> None:
    assert panel.format.itemData(0) == FORMAT
    assert panel.format.itemData(1) is None
    sco = panel.format.findData("sco")
    panel.format.setCurrentIndex(sco)
    panel.format.activated.emit(sco)
    assert panel._desk.format == "sco"
    qtbot.waitUntil(lambda: not panel.model.lines)
    assert panel.empty.isVisible()


def test_dates_fit_into_a_narrow_dock(panel: RosterPanel) -> None:
    metrics = panel.table.fontMetrics()
    for line in panel.model.lines:
        for words, _ in panel.model.words.since_lines(line):
            assert metrics.horizontalAdvance(words) + 12 <= panel.table.columnWidth(Column.SINCE)
    assert panel.table.horizontalScrollBar().maximum() == 0


def test_everything_has_a_name(panel: RosterPanel) -> None:
    for widget in (panel.table, panel.format, panel.day.line, panel.plus, panel.slider):
        assert widget.accessibleName()
    spoken = panel.model.index(0, Column.SINCE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Sources disagree" in spoken
