"""The page of all corrections."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from reading_samples import sample_dossier, span

from workbench.actions.corrections import correct, corrections
from workbench.domain.corrections import Scope
from workbench.window.entities.corrections_page import CorrectionsPage
from workbench.window.main_window import MainWindow

MakeWindow = Callable[..., MainWindow]


def test_corrections_are_listed_gone_to_and_taken_back(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "read.dossier"
    sample_dossier(path).close()
    window = make_window(path)
    window.desk.choose_article(1)
    commands = {command.id: command for command in window.menus.commands}
    commands["corrections.show"].run()
    page = window.workspace.active.page("corrections")
    assert isinstance(page, CorrectionsPage)
    qtbot.waitUntil(lambda: page.words.text().startswith("Nothing is corrected yet"))
    assert not page.table.isVisible()
    dossier = window.desk.dossier
    assert dossier is not None
    for words, entity, scope in (
        ("Душанбе", "none", Scope.HERE),
        ("Азербайджана", "state:Иран", Scope.ARTICLE),
        ("ТАСС", "organisation:Агентство", Scope.DOSSIER),
    ):
        place = span(words)
        correct(dossier, 1, place.start, place.end, entity, scope=scope)
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() == 3)
    lines = [[page.table.topLevelItem(row).text(column) for column in range(3)] for row in range(3)]
    assert lines == [
        ["ТАСС", "Агентство · organisation", "in the dossier"],
        ["Азербайджана", "Iran · state", "in the article"],
        ["Душанбе", "nothing", "here"],
    ]
    page.table.setFocus()
    page.table.setCurrentItem(page.table.topLevelItem(1))
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() == 2)
    assert [row.words for row in corrections(dossier)] == ["Душанбе", "ТАСС"]
    page.table.setCurrentItem(page.table.topLevelItem(1))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.viewer.page.caret_point() == span("Душанбе").start)
