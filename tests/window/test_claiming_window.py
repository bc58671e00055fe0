"""Claims made of selected words in the window, by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_samples import span

from workbench.actions.claims import list_claims
from workbench.actions.history import undo
from workbench.domain.vocabulary import Review, Status
from workbench.window.main_window import MainWindow
from workbench.window.review.words import ReviewWords
from workbench.window.viewer.beside import lines_of

MakeWindow = Callable[..., MainWindow]
Key = Qt.Key
WORDS = "и Азербайджана 🤝, этот шаг"


def choose(window: MainWindow, words: str) -> None:
    place = span(words)
    window.viewer.page.setFocus()
    window.viewer.page.select(place.start, place.end)


def test_a_claim_is_made_of_words_by_keys_and_undone(reading: MainWindow, qtbot: QtBot) -> None:
    viewer, dossier = reading.viewer, reading.desk.dossier
    assert dossier is not None
    before = len(list_claims(dossier))
    viewer.page.unselect()
    qtbot.keyClick(viewer.page, Key.Key_M)  # nothing is selected: said, and no form
    assert not viewer.claiming.form.isVisible()
    choose(reading, WORDS)
    qtbot.keyClick(viewer.page, Key.Key_M)
    form = viewer.claiming.form
    assert form.isVisible() and form.editor is not None
    assert reading.rect().contains(form.geometry())
    first, last = lines_of(viewer.page, *(viewer.page.selection() or pytest.fail()), reading)
    assert not form.geometry().intersects(first.united(last))
    fields = form.editor.fields
    assert (fields["state"].value(), fields["format"].value()) == ("AZ", "ca-consultative")
    assert WORDS in form.quote.text()
    status = fields["status"].box
    status.setCurrentIndex(status.findData("guest"))
    assert QApplication.focusWidget() is fields["since"].line
    qtbot.keyClicks(fields["since"].line, "2024")
    qtbot.keyClick(fields["since"].line, Key.Key_Return)
    assert not form.isVisible() and viewer.page.hasFocus()
    made = [row for row in list_claims(dossier, Review.OPEN) if row.by_hand]
    assert [(row.claim.status, row.claim.since) for row in made] == [(Status.GUEST, "2024")]  # type: ignore[union-attr]
    reading.desk.claim_chosen.emit(made[0].id)
    words = ReviewWords(reading)
    assert words.sureness(made[0]) == "by hand"
    # the same once more is no second claim: the form says so and stays
    choose(reading, WORDS)
    qtbot.keyClick(viewer.page, Key.Key_M)
    editor = form.editor
    assert editor is not None
    editor.fields["status"].box.setCurrentIndex(status.findData("guest"))
    editor.fields["since"].line.setText("2024")
    editor.save()
    assert form.isVisible() and str(made[0].id) in editor.error.text()
    qtbot.keyClick(editor, Key.Key_Escape)
    assert not form.isVisible()
    undo(dossier)
    assert len(list_claims(dossier)) == before


def test_a_half_made_claim_is_kept_and_led_back_to(reading: MainWindow, qtbot: QtBot) -> None:
    viewer, drafts = reading.viewer, reading.desk.drafts
    choose(reading, WORDS)
    viewer.claiming.ask()
    form = viewer.claiming.form
    assert form.editor is not None
    qtbot.keyClicks(form.editor.fields["since"].line, "2024-0")
    (place,) = drafts.places
    viewer.claiming.leave()  # as another article would have it
    viewer.page.unselect()
    reading.desk.draft_wanted.emit(place)
    assert form.isVisible() and form.editor.fields["since"].line.text() == "2024-0"
    form.editor.fields["since"].line.setText("2024-05")
    form.editor.fields["status"].box.setCurrentIndex(form.editor.fields["status"].box.findData("guest"))
    form.editor.save()
    assert not form.isVisible() and drafts.places == []


def test_another_kind_is_chosen_and_accepted_at_once(reading: MainWindow, qtbot: QtBot) -> None:
    viewer, dossier = reading.viewer, reading.desk.dossier
    assert dossier is not None
    choose(reading, "прошла седьмая встреча")
    viewer.claiming.ask()
    form = viewer.claiming.form
    assert form.kinds["event"].isChecked()
    form.kinds["membership"].click()
    assert form.editor is not None and "status" in form.editor.fields
    assert form.editor.fields["state"].line.hasFocus()  # no state is named there: it is what is missing
    form.editor.save()
    assert form.isVisible() and form.editor.error.text()
    form.editor.fields["state"].line.setText("Kazakhstan")
    form.editor.save_and_accept()
    (row,) = [one for one in list_claims(dossier) if one.by_hand]
    assert (row.review, row.claim.kind) == (Review.ACCEPTED, "membership")
    assert not form.isVisible()
