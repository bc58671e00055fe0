"""Formats found by typing, made and changed in place, and offered by the article that is open."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from roster_samples import FORMAT, roster_panel

from workbench.actions import Dossier
from workbench.actions.formats import format_looks
from workbench.actions.history import undo
from workbench.domain.article import Article, Mention
from workbench.domain.claims import Reading
from workbench.domain.gazetteer import format_name
from workbench.domain.vocabulary import MentionType
from workbench.window.desk import Desk
from workbench.window.roster.panel import RosterPanel


@pytest.fixture
def panel(desk: Desk, dossier: Dossier, qtbot: QtBot) -> RosterPanel:
    return roster_panel(desk, dossier, qtbot, 620)


def listed(panel: RosterPanel) -> list[str]:
    found = panel.format.popup.list
    return [found.item(place).text() for place in range(found.count())]


def test_a_format_is_found_by_typing(panel: RosterPanel, qtbot: QtBot) -> None:
    panel.choose_format()
    popup = panel.format.popup
    assert popup.isVisible()
    assert listed(panel)[0] == "In this dossier"
    assert listed(panel)[2] == "Others"
    popup.line.setText("шанхай сотр")  # in the other language, two beginnings
    assert listed(panel)[1] == "Shanghai Cooperation Organisation (SCO)"
    qtbot.keyClick(popup.line, Qt.Key.Key_Return)
    assert panel._desk.format == "sco"
    assert not popup.isVisible()
    panel.choose_format()
    qtbot.keyClick(popup.line, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert panel._desk.format == "sco"


def test_keys_on_the_closed_list_open_it_and_change_nothing(panel: RosterPanel, qtbot: QtBot) -> None:
    popup = panel.format.popup
    qtbot.keyClick(panel.format, Qt.Key.Key_Down)
    assert popup.isVisible()
    assert panel._desk.format == FORMAT
    popup.close()
    qtbot.keyClick(panel.format, "b")
    assert popup.line.text() == "b"
    assert all("b" in line.lower() for line in listed(panel)[1:] if line != "Others")
    popup.close()
    assert panel._desk.format == FORMAT


def test_what_no_format_is_called_is_made_in_place(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    panel.choose_format()
    panel.format.popup.line.setText("Озёрный форум")
    assert listed(panel) == ["New format “Озёрный форум”"]
    qtbot.keyClick(panel.format.popup.line, Qt.Key.Key_Return)
    card = panel.top.card
    assert card.isVisible()
    assert card.fields["ru"].text() == "Озёрный форум"
    assert card.fields["ru"].hasFocus()
    card.swatches["violet"].click()
    card.fields["short_ru"].setText("ОзФ")
    qtbot.keyClick(card.fields["ru"], Qt.Key.Key_Return)
    assert not card.isVisible()
    made_id = panel._desk.format
    assert format_name(made_id, "ru") == "Озёрный форум"
    assert format_looks(dossier)[made_id].colour == "violet"
    qtbot.waitUntil(lambda: panel.format.currentData() == made_id)
    undo(dossier)
    assert format_looks(dossier) == {}
    assert dossier.additions().formats == ()


def test_a_format_is_changed_in_place_and_what_is_wrong_is_said_there(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    next(one for one in panel.commands() if one.id == "format.edit").run()
    card = panel.top.card
    name = card.fields["en"].text()
    assert name == format_name(FORMAT, "en")
    card.fields["en"].setText("7")
    card.keep()
    assert card.isVisible()
    assert "7" in card.error.text()
    assert format_looks(dossier) == {}
    card.fields["en"].setText(name)
    card.fields["description"].setText("Five, now six")
    qtbot.keyClick(card.fields["description"], Qt.Key.Key_Return)
    look = format_looks(dossier)[FORMAT]
    assert (look.description, look.en, look.ru) == ("Five, now six", "", "")
    qtbot.waitUntil(lambda: "Five, now six" in panel.format.toolTip())
    card.begin(FORMAT)
    qtbot.keyClick(card.fields["ru"], Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert panel.format.hasFocus()


def test_an_article_about_another_format_offers_it(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    text = "SCO and SCO, Central Asia aside"
    article = Article(text, "SCO", date(2025, 12, 17), "en", "Day.Az", None, ())
    spans = ((0, 3, "sco"), (8, 11, "sco"), (13, 25, "sco"))
    mentions = tuple(
        Mention(start, end, text[start:end], MentionType.FORMAT, None, f"format:{format_id}", None)
        for start, end, format_id in spans
    )
    with dossier.action("import", title="SCO") as writer:
        added = writer.add_article(article, source_name="sco.txt")
        writer.keep_reading(added, Reading(article, mentions, ()), "")
    offer = panel.top.offer
    panel._desk.choose_article(1)
    qtbot.wait(80)
    assert offer.isHidden()  # this one is about the roster's own format
    panel._desk.choose_article(added)
    qtbot.waitUntil(offer.isVisible)
    assert offer.words.text() == "This article is about SCO"
    offer.close_button.click()
    assert offer.isHidden()
    panel._desk.choose_article(1)
    panel._desk.choose_article(added)
    qtbot.wait(80)
    assert offer.isHidden()  # it was put away for this article
    offer._put_away.clear()
    panel._desk.choose_article(added)
    qtbot.waitUntil(offer.isVisible)
    panel.table.setFocus()
    qtbot.mouseClick(offer.show_button, Qt.MouseButton.LeftButton)
    assert panel._desk.format == "sco"
    assert offer.isHidden()
    assert panel.table.hasFocus()
