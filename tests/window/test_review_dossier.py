"""Review of the whole dossier: claims of every article by what they would change."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_samples import TEXT, sample_article, sample_dossier, sample_reading
from review_helpers import begin, button, card, page, press, review, reviews, settled

from workbench.actions.claims import accept
from workbench.actions.roster import roster
from workbench.domain.claims import Claim, MembershipClaim
from workbench.domain.vocabulary import Review
from workbench.window.main_window import MainWindow
from workbench.window.review.agenda import Entry
from workbench.window.review.heads import GroupHead

MakeWindow = Callable[..., MainWindow]


def sooner(claim: Claim) -> Claim:
    """The same, of another year."""
    return replace(claim, since="2024-08") if isinstance(claim, MembershipClaim) and claim.since else claim


@pytest.fixture
def reading(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Three articles with the same claims: a relay of the first one's agency, and another agency's, which
    has Azerbaijan join sooner."""
    path = tmp_path / "three.dossier"
    dossier = sample_dossier(path)
    for title, agency, told in (("relay", "ТАСС", None), ("other", "Интерфакс", sooner)):
        words = f"{TEXT} {title}"
        article = replace(
            sample_article(),
            text=words,
            title=title,
            agency=agency,
            relay=(agency, "Gazeta"),
            outlet="Gazeta",
        )
        claims = tuple(told(claim) if told else claim for claim in sample_reading().claims)
        with dossier.action("import", title=title) as writer:
            number = writer.add_article(article, source_name=f"{title}.txt")
            writer.keep_reading(number, replace(sample_reading(), article=article, claims=claims), "")
    dossier.close()
    window = begin(make_window(path), qtbot)
    press(window, qtbot, Qt.Key.Key_D)
    settled(window, qtbot)
    return window


def head(window: MainWindow, claim: int) -> GroupHead:
    found = review(window).column.widgets[Entry("group", claim)]
    assert isinstance(found, GroupHead)
    return found


def test_claims_stand_under_what_they_would_change(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    assert panel.windowTitle() == "Review — 12 open claims in the dossier"
    assert [row.claim.kind for row in panel.rows] == ["membership"] * 6 + ["event"] * 3 + ["statement"] * 3
    assert [entry.key for entry in panel.agenda.entries if entry.kind == "group"] == [1, 3, 2, 4]
    russia = head(reading, 1)
    assert russia.title.text() == "Russia — CA consultative meetings"
    assert russia.support.text() == "2 independent origins · 3 articles"
    assert russia.change.text() == "Roster: not listed → candidate (proposed)"
    panel.choose(3)
    assert head(reading, 3).clash.text() == "⚠ They disagree — since: Nov 2025 / Aug 2024"
    assert card(reading).source.text() == "ТАСС → Day.Az · 17 Dec 2025"
    press(reading, qtbot, Qt.Key.Key_D)
    settled(reading, qtbot)
    assert len(panel.rows) == 4
    assert panel.remembered()["scope"] == "article"


def test_a_group_is_decided_as_one_action(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    panel = review(reading)
    press(reading, qtbot, Qt.Key.Key_G)
    assert button(reading, "accept").text() == "Accept 3  A"
    history = len(dossier.history())
    press(reading, qtbot, Qt.Key.Key_A)
    settled(reading, qtbot)
    assert len(dossier.history()) == history + 1
    (row,) = roster(dossier)
    assert (row.state, len(row.evidence)) == ("RU", 3)
    assert panel.current == 3
    assert len(panel.rows) == 9  # what is decided is not shown unless it is asked for
    qtbot.mouseClick(panel.filters.chips["decided"], Qt.MouseButton.LeftButton)
    settled(reading, qtbot)
    assert [row.id for row in panel.rows] == [1, 5, 9]
    panel.filters.show_all()
    reading.edit.undo()
    settled(reading, qtbot)
    assert len(panel.rows) == 12
    assert panel.agenda.chosen == {1, 5, 9}
    panel.choose(3)
    qtbot.mouseClick(head(reading, 3), Qt.MouseButton.LeftButton)
    assert panel.agenda.chosen == {3, 7, 11}


def test_the_order_stays_while_claims_are_decided(reading: MainWindow, qtbot: QtBot) -> None:
    panel = review(reading)
    order = [row.id for row in panel.rows]
    press(reading, qtbot, Qt.Key.Key_A)
    settled(reading, qtbot)
    assert [row.id for row in panel.rows] == order[1:]
    assert panel.current == order[1]
    # Its group has another first claim and another target now, and stays where it was.
    assert next(entry.key for entry in panel.agenda.entries if entry.kind == "group") == order[1]


def test_the_evidence_lights_up_in_another_article_without_taking_the_keys(
    reading: MainWindow, qtbot: QtBot
) -> None:
    panel = review(reading)
    panel.setFocus()
    press(reading, qtbot, Qt.Key.Key_J)
    row = panel.agenda.rows[panel.current or 0]
    assert row.article == 2
    qtbot.waitUntil(lambda: reading.desk.article == 2)
    assert list(page(reading).evidence) == list(row.claim.evidence)
    assert QApplication.focusWidget() is panel
    settled(reading, qtbot)
    assert panel.current == row.id
    assert len(panel.rows) == 12


def test_all_that_agree_are_accepted_at_once(reading: MainWindow, qtbot: QtBot) -> None:
    dossier = reading.desk.dossier
    assert dossier is not None
    accept(dossier, [1, 2, 3])
    settled(reading, qtbot)
    review(reading).choose(5)  # a relay of the agency that the roster knows it from
    assert card(reading).effect.text().endswith(" · 1 origin → agrees, but its origin counts already")
    review(reading).choose(9)
    assert card(reading).effect.text().endswith(" · 1 origin → agrees, one more source")
    agreeing = review(reading).agenda.agreeing
    assert set(agreeing) == {5, 6, 7, 9, 10}
    assert button(reading, "agree").text() == "Accept 5 that agree  Shift+A"
    qtbot.mouseClick(button(reading, "agree"), Qt.MouseButton.LeftButton)
    settled(reading, qtbot)
    assert reviews(reading).count(Review.ACCEPTED) == 8
    assert dossier.history(1)[0].facts["claims"] == agreeing
    assert review(reading).agenda.is_open(review(reading).current)
    assert not button(reading, "agree").isVisible()
