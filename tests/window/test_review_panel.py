"""Review of an article in its window: deciding by key and mouse, evidence in the text, undo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from reading_samples import TEXT, TITLE, sample_article, sample_dossier, sample_reading, span
from review_helpers import (
    CONTROL,
    SHIFT,
    begin,
    button,
    card,
    hold,
    page,
    press,
    review,
    reviews,
    settled,
)

from workbench.actions.annotations import annotate, list_annotations
from workbench.actions.chronology import chronology
from workbench.actions.claims import list_claims
from workbench.actions.dossiers import new_dossier
from workbench.actions.roster import roster, set_membership
from workbench.domain.article import Article
from workbench.domain.claims import EventClaim, MembershipClaim, StatementClaim
from workbench.domain.vocabulary import EventType, Modality, Review
from workbench.reading import read
from workbench.window.main_window import MainWindow
from workbench.window.review.words import quote_of

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def reading(make_window: MakeWindow, read_path: Path, qtbot: QtBot) -> MainWindow:
    """A window in which the sample article is read and the page has the focus."""
    return begin(make_window(read_path), qtbot)


def test_words_are_quoted_in_the_order_of_the_article() -> None:
    text = "Слухи о том, что Иран вышел из ШОС, опровергли."
    claim = next(one for one in read(Article(text, "", None)).claims if isinstance(one, MembershipClaim))
    assert quote_of(replace(claim, evidence=claim.evidence[::-1]), "ru") == "«Иран вышел из ШОС … опровергли»"
    assert quote_of(claim, "ru") == "«Иран вышел из ШОС … опровергли»"


def test_cards_tell_claim_words_speaker_and_consequence(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    first = card(reading, panel.rows[0].id)
    assert first.title.text() == "Russia: proposed as candidate of CA consultative meetings"
    assert first.quote.text().startswith("“Россия считает")
    assert first.quote.text().endswith("” — Алексей Зенько")
    assert first.quote.font().italic()
    assert first.effect.text() == "Roster: not listed → candidate (proposed)"
    # Where there is little room, what would become of it is seen, and what is there is cut.
    wide = first.effect.fontMetrics().horizontalAdvance
    shown = first.effect.shown(wide(first.effect.text()) - wide("ted "))
    assert shown.startswith("Roster: no")
    assert shown.endswith("… → candidate (proposed)")
    assert first.effect.shown(wide("Roster: not")).endswith("…")
    assert first.effect.shown(wide(first.effect.text())) == first.effect.text()
    assert first.accessibleName() == first.title.text()
    assert first.accessibleDescription().startswith("claim 1 of 4. “Россия")
    assert panel.accessibleDescription() == f"claim 1 of 4: {first.title.text()}"
    heard = QAccessible.queryAccessibleInterface(first)
    assert heard.text(QAccessible.Text.Name) == first.title.text()
    assert "not listed" in heard.text(QAccessible.Text.Description)
    assert panel.windowTitle() == "Review — 4 open claims in this article"
    kinds = [type(row.claim) for row in panel.rows]
    assert kinds == [MembershipClaim, MembershipClaim, EventClaim, StatementClaim]
    last = panel.rows[-1]
    panel.choose(last.id)
    said = card(reading, last.id)
    assert said.title.text() == "Алексей Зенько, первый секретарь посольства РФ в Таджикистане"
    assert said.quote.text() == "“в мире происходят масштабные геополитические трансформации”"
    assert button(reading, "accept").text() == "Accept  A"


def test_accepting_by_key_changes_the_roster_and_the_next_is_under_the_hand(
    reading: MainWindow, qtbot: QtBot
) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    order = [row.id for row in review(reading).rows]
    assert review(reading).current == order[0]
    press(reading, qtbot, Qt.Key.Key_A)
    # At once, before the dossier is asked again.
    assert [row.id for row in review(reading).rows] == [*order[1:], order[0]]
    assert review(reading).current == order[1]
    assert [(row.state, str(row.status)) for row in roster(dossier)] == [("RU", "candidate")]
    settled(reading, qtbot)
    assert [row.id for row in review(reading).rows] == [*order[1:], order[0]]
    assert review(reading).current == order[1]
    qtbot.keyClick(page(reading), Qt.Key.Key_Z, CONTROL)
    settled(reading, qtbot)
    assert roster(dossier) == []
    assert [row.id for row in review(reading).rows] == order
    assert review(reading).current == order[0]  # as it was before the decision


def test_all_by_keys_alone(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    for _ in range(4):  # faster than the dossier answers
        press(reading, qtbot, Qt.Key.Key_A)
    assert reviews(reading) == [Review.ACCEPTED] * 4
    settled(reading, qtbot)
    assert len(roster(dossier)) == 2
    assert [event.ordinal for event in chronology(dossier)] == [7]
    press(reading, qtbot, Qt.Key.Key_A)  # nothing is left: nothing happens
    assert reviews(reading) == [Review.ACCEPTED] * 4
    assert not button(reading, "accept").isVisible()


def test_j_and_k_light_up_the_evidence(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    press(reading, qtbot, Qt.Key.Key_J)
    press(reading, qtbot, Qt.Key.Key_J)
    row = panel.rows[2]
    assert panel.current == row.id
    assert card(reading).is_current
    assert list(page(reading).evidence) == list(row.claim.evidence)
    unit = page(reading).offsets.to_units(row.claim.evidence[0].start)
    assert page(reading).viewport().rect().contains(page(reading)._rect_of(unit).center())
    press(reading, qtbot, Qt.Key.Key_K)
    assert panel.current == panel.rows[1].id
    there = [entry.key for entry in panel.column.widgets if entry.kind == "claim"]
    assert [claim for claim in there if card(reading, claim).is_current] == [panel.current]
    assert page(reading).hasFocus()


def test_a_claim_chosen_elsewhere_comes_under_the_hand(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    reading.docks.by_name["review"].hide()
    panel.filters.chips["membership"].click()
    last = panel.agenda.rows[4]
    reading.desk.claim_chosen.emit(last.id)
    settled(reading, qtbot)
    assert panel.current == last.id
    assert panel.isVisible()
    assert not panel.filters.chips["membership"].isChecked()  # it would have been hidden
    assert list(page(reading).evidence) == list(last.claim.evidence)


def test_a_click_chooses_and_buttons_decide(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    second = panel.rows[1].id
    qtbot.mouseClick(card(reading, second).title, Qt.MouseButton.LeftButton)
    assert panel.current == second
    qtbot.mouseClick(button(reading, "accept"), Qt.MouseButton.LeftButton)
    settled(reading, qtbot)
    assert reviews(reading).count(Review.ACCEPTED) == 1
    assert panel.agenda.rows[second].review == Review.ACCEPTED
    panel.choose(second)
    assert card(reading).effect.text() == "✓ accepted"
    assert not button(reading, "accept").isVisible()


def test_rejecting_asks_for_a_reason_in_place(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    panel = review(reading)
    claim = panel.current
    assert claim is not None
    press(reading, qtbot, Qt.Key.Key_R)
    why = panel.decider.why
    assert QApplication.focusWidget() is why
    qtbot.keyClicks(why, "a joke")
    press(reading, qtbot, Qt.Key.Key_Return)
    row = next(row for row in list_claims(dossier) if row.id == claim)
    assert (row.review, row.why) == (Review.REJECTED, "a joke")
    assert not why.isVisible()
    assert QApplication.focusWidget() is panel
    assert not panel.forms.is_open  # the key was for the reason alone
    settled(reading, qtbot)
    assert panel.current != claim
    panel.choose(claim)
    assert card(reading).effect.text() == "✕ rejected: a joke"
    button(reading, "reopen").click()
    settled(reading, qtbot)
    assert reviews(reading) == [Review.OPEN] * 4


def test_a_digit_gives_a_reason_and_given_ones_are_offered_again(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    panel = review(reading)
    press(reading, qtbot, Qt.Key.Key_R)
    press(reading, qtbot, Qt.Key.Key_2)
    assert [row.why for row in list_claims(dossier) if row.why] == ["plan, not fact"]
    press(reading, qtbot, Qt.Key.Key_R)
    qtbot.keyClicks(panel.decider.why, "a rumour of 2025")
    press(reading, qtbot, Qt.Key.Key_Return)
    settled(reading, qtbot)
    assert panel.decider.all_reasons[5:] == ["a rumour of 2025"]
    press(reading, qtbot, Qt.Key.Key_R)
    qtbot.mouseClick(panel.decider.reasons[5], Qt.MouseButton.LeftButton)
    assert [row.why for row in list_claims(dossier)].count("a rumour of 2025") == 2


def test_escape_leaves_the_claim_open(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, Qt.Key.Key_R)
    press(reading, qtbot, Qt.Key.Key_Escape)
    assert not review(reading).decider.is_asking
    assert QApplication.focusWidget() is review(reading)
    assert reviews(reading) == [Review.OPEN] * 4
    press(reading, qtbot, Qt.Key.Key_R)
    press(reading, qtbot, Qt.Key.Key_Return)
    assert reviews(reading).count(Review.REJECTED) == 1


def test_escape_leaves_what_is_open_wherever_the_focus_went(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, Qt.Key.Key_E)
    assert review(reading).forms.is_open
    qtbot.mouseClick(card(reading).title, Qt.MouseButton.LeftButton)
    review(reading).setFocus()
    press(reading, qtbot, Qt.Key.Key_Escape)
    assert not review(reading).forms.is_open
    press(reading, qtbot, Qt.Key.Key_R)
    review(reading).setFocus()
    press(reading, qtbot, Qt.Key.Key_Escape)
    assert not review(reading).forms.is_open
    assert reviews(reading) == [Review.OPEN] * 4


def test_titles_are_strong_from_the_first_sight(
    make_window: MakeWindow, read_path: Path, qtbot: QtBot
) -> None:
    begin(make_window(read_path), qtbot).close()
    again = make_window(read_path)  # with the article as it was left
    settled(again, qtbot)
    qtbot.waitUntil(lambda: review(again).current is not None)
    assert card(again).title.font().weight() > QFont.Weight.Normal


def test_what_is_put_off_waits_at_the_end_and_comes_back_by_the_same_key(
    reading: MainWindow, qtbot: QtBot
) -> None:
    panel = review(reading)
    order = [row.id for row in panel.rows]
    press(reading, qtbot, Qt.Key.Key_P)
    assert [row.id for row in panel.rows] == [*order[1:], order[0]]
    settled(reading, qtbot)
    assert [row.id for row in panel.rows] == [*order[1:], order[0]]
    assert panel.current == order[1]
    assert [entry.key for entry in panel.agenda.entries if entry.kind == "section"] == ["postponed"]
    assert panel.filters.chips["postponed"].text() == "Later 1"
    panel.choose(order[0])
    assert button(reading, "back").text() == "Take up  P"
    press(reading, qtbot, Qt.Key.Key_P)
    settled(reading, qtbot)
    assert [row.id for row in panel.rows] == order
    press(reading, qtbot, Qt.Key.Key_Z, CONTROL)
    settled(reading, qtbot)
    assert [row.id for row in panel.rows] == [*order[1:], order[0]]


def test_several_are_decided_as_one_action(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    panel = review(reading)
    press(reading, qtbot, Qt.Key.Key_J, SHIFT)
    press(reading, qtbot, Qt.Key.Key_J, SHIFT)
    assert panel.agenda.chosen == {row.id for row in panel.rows[:3]}
    assert button(reading, "accept").text() == "Accept 3  A"
    assert not button(reading, "edit").isVisible()
    before = len(dossier.history())
    press(reading, qtbot, Qt.Key.Key_A)
    assert len(dossier.history()) == before + 1
    settled(reading, qtbot)
    assert reviews(reading).count(Review.ACCEPTED) == 3
    assert panel.current == panel.rows[0].id  # the only one that is left
    qtbot.waitUntil(lambda: reading.edit.commands()[0].title() != "Undo")
    assert reading.edit.commands()[0].title() == "Undo: accept 3 claims"
    reading.edit.undo()
    settled(reading, qtbot)
    assert reviews(reading) == [Review.OPEN] * 4
    assert panel.agenda.chosen == {row.id for row in panel.rows[:3]}
    panel.setFocus()
    press(reading, qtbot, Qt.Key.Key_Escape)
    assert not panel.agenda.chosen
    press(reading, qtbot, Qt.Key.Key_A, CONTROL)
    assert len(panel.agenda.chosen) == 4
    press(reading, qtbot, Qt.Key.Key_R)
    press(reading, qtbot, Qt.Key.Key_1)
    assert reviews(reading) == [Review.REJECTED] * 4


def test_the_right_button_offers_what_can_be_done(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    second = card(reading, panel.rows[1].id)
    where = second.mapTo(panel, second.rect().center())
    panel.customContextMenuRequested.emit(where)
    assert panel.current == panel.rows[1].id
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert offered["Accept claim"].text() == "Accept claim\tA"
    offered["Accept claim"].trigger()
    menu.close()
    settled(reading, qtbot)
    assert reviews(reading).count(Review.ACCEPTED) == 1


def test_clicks_choose_several(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    first, second, third, _ = (row.id for row in panel.rows)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(card(reading, first), left)
    qtbot.mouseClick(card(reading, third), left, CONTROL)
    assert panel.agenda.chosen == {first, third}
    assert card(reading, third).is_chosen and not card(reading, second).is_chosen
    qtbot.mouseClick(card(reading, first), left)
    qtbot.mouseClick(card(reading, third), left, SHIFT)
    assert panel.agenda.chosen == {first, second, third}


def test_chips_show_some_kinds_or_states_alone(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    assert panel.filters.chips["membership"].text() == "Roster 2"
    qtbot.mouseClick(panel.filters.chips["event"], Qt.MouseButton.LeftButton)
    assert [type(row.claim) for row in panel.rows] == [EventClaim]
    assert panel.current == panel.rows[0].id
    qtbot.mouseClick(panel.filters.chips["decided"], Qt.MouseButton.LeftButton)
    assert panel.rows == []
    assert panel.empty.isVisible()
    panel.filters.show_all()
    assert len(panel.rows) == 4


def test_conflicts_show_both_values_as_a_warning(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "conflict.dossier"
    dossier = sample_dossier(path)
    set_membership(dossier, "AZ", "ca-consultative", "member", since="2023-09")
    dossier.close()
    window = begin(make_window(path), qtbot)
    hold(window, "AZ")
    shown = card(window).effect
    assert shown.text() == "⚠ Roster: member · since: Sep 2023 here, Nov 2025 in the article"
    assert shown.property("warning")


def test_two_hundred_claims_do_not_hold_the_window_up(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "many.dossier"
    dossier = new_dossier(path)
    evidence = (span("седьмая встреча"),)
    claims = tuple(
        EventClaim(
            EventType.MEETING, "sco", Modality.DECIDED, evidence, ordinal=number, date=f"{1800 + number}"
        )
        for number in range(1, 201)
    )
    with dossier.action("import", title=TITLE) as writer:
        article = writer.add_article(sample_article(), source_name="many.txt")
        writer.keep_reading(article, replace(sample_reading(), claims=claims), TEXT.lower())
    dossier.close()
    window = begin(make_window(path), qtbot)
    panel = review(window)
    assert len(panel.rows) == 200
    assert len(panel.column.widgets) < 12
    bar = panel.column.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert card(window, panel.rows[-1].id).isVisible()
    assert len(panel.column.widgets) < 12
    panel.choose(panel.rows[150].id)
    assert card(window).isVisible()
    panel.agenda.choose(row.id for row in panel.rows[:150])
    panel.accept()  # many at once, off the window's thread: shown at once, and one action
    assert len([row for row in panel.rows if row.review == Review.OPEN]) == 50
    settled(window, qtbot)
    assert reviews(window).count(Review.ACCEPTED) == 150
    assert panel.agenda.is_open(panel.current)
    window.edit.undo()
    settled(window, qtbot)
    assert reviews(window).count(Review.ACCEPTED) == 0
    # What is taken back before it was carried out is that, and not what was done before it.
    held = window.desk.dossier
    assert held is not None
    annotate(held, article, 0, 6)
    settled(window, qtbot)
    order = [row.id for row in panel.rows]
    with held._turn:
        panel.agenda.choose(order[:150])
        panel.accept()
        window.edit.undo()
        panel.agenda.choose(order[150:153])
        panel.accept()  # few, but not before those that wait
        QApplication.processEvents()
    settled(window, qtbot)
    assert reviews(window).count(Review.ACCEPTED) == 3
    assert len(list_annotations(held, article)) == 1
    window.edit.undo()
    window.edit.undo()
    settled(window, qtbot)
    assert list_annotations(held, article) == []
    assert reviews(window).count(Review.ACCEPTED) == 0


def test_the_next_card_is_in_view_and_nothing_jumps(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "calm.dossier"
    dossier = new_dossier(path)
    evidence = (span("седьмая встреча"),)
    claims = tuple(
        EventClaim(EventType.MEETING, "sco", Modality.DECIDED, evidence, ordinal=n) for n in range(1, 41)
    )
    with dossier.action("import", title=TITLE) as writer:
        article = writer.add_article(sample_article(), source_name="many.txt")
        writer.keep_reading(article, replace(sample_reading(), claims=claims), TEXT.lower())
    dossier.close()
    window = begin(make_window(path), qtbot)
    panel = review(window)
    order = [row.id for row in panel.rows]
    panel.choose(order[20])
    place = card(window).y()
    room = panel.column.viewport().rect()
    for step in range(1, 4):
        press(window, qtbot, Qt.Key.Key_A)
        settled(window, qtbot)
        assert panel.current == order[20 + step]
        assert room.contains(card(window).geometry())
        assert abs(card(window).y() - place) <= 1
    top = panel.column.verticalScrollBar().value()
    window.edit.undo()
    settled(window, qtbot)
    assert panel.current == order[22]
    assert room.contains(card(window).geometry())
    assert abs(panel.column.verticalScrollBar().value() - top) <= card(window).height() + 10


def test_language_and_theme_reach_the_cards(reading: MainWindow, qtbot: QtBot) -> None:
    reading.looks.choose_language("ru")
    settled(reading, qtbot)
    assert card(reading).title.text().startswith("Россия")
    assert card(reading).effect.text() == "Состав: нет в списке → кандидат (предложено)"
    assert button(reading, "accept").text() == "Принять  A"
    reading.looks.choose_theme("dark")
    assert card(reading).isVisible()


def test_another_article_is_not_decided_by_a_key_that_comes_too_soon(
    reading: MainWindow, qtbot: QtBot
) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    with dossier.action("import", title="two") as writer:
        other = writer.add_article(
            replace(sample_article(), text=TEXT + "2", title="two"), source_name="two.txt"
        )
    settled(reading, qtbot)
    reading.desk.choose_article(other)
    press(reading, qtbot, Qt.Key.Key_A)  # the claims of the first article are still to be seen
    assert reviews(reading) == [Review.OPEN] * 4
    settled(reading, qtbot)
    assert review(reading).empty.isVisible()


def test_statements_name_their_speaker(reading: MainWindow) -> None:
    assert isinstance(review(reading).rows[-1].claim, StatementClaim)
