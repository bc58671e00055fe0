"""The palette in a real window: by keys alone, by the mouse alone, in both languages."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_samples import starter

from workbench.actions.annotations import annotate
from workbench.domain.resources import resources
from workbench.window import keymap, theme
from workbench.window.main_window import MainWindow
from workbench.window.palette.candidates import Candidate, Kind
from workbench.window.palette.lines import Heading
from workbench.window.palette.palette import Palette
from workbench.window.settings import Settings

MakeWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    """Opened by its key over a window whose article list has the focus."""
    window.activateWindow()
    window.docks.by_name["articles"].widget().list.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    made = window.finding.palette
    assert made.isVisible()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def found(palette: Palette) -> list[Candidate]:
    return [line.candidate for line in palette.found()]


def titles(palette: Palette, kind: Kind) -> list[str]:
    return [one.title for one in found(palette) if one.kind == kind]


def headings(palette: Palette) -> list[str]:
    return [row.words for row in palette.model.rows if isinstance(row, Heading)]


def ask(palette: Palette, words: str, qtbot: QtBot) -> None:
    """Types, and waits for what the dossier says; QTest has no Cyrillic keys."""
    palette.field.setText(words)
    qtbot.waitUntil(lambda: not palette.is_waiting)


def test_commands_by_keys_alone(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    articles = window.docks.by_name["articles"].widget().list
    assert "Commands" in headings(palette)
    brief = next(one for one in found(palette) if one.title == "Brief")
    assert (brief.key, brief.aside) == ("Ctrl+B", "File")
    qtbot.keyClicks(palette.field, "dark theme")
    chosen = palette.chosen()
    assert chosen is not None
    assert chosen.candidate.title == "Theme: Dark"
    assert chosen.places == ((0, 5), (7, 11))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert theme.theme().name == "dark"
    assert not palette.isVisible()
    assert articles.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(palette.field, "open do")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert articles.hasFocus()


def test_what_was_used_lately_comes_first_and_next_time_too(
    window: MainWindow, make_window: MakeWindow, settings: Settings, qtbot: QtBot
) -> None:
    window.desk.choose_article(3)
    window.desk.choose_article(2)
    dossier = window.desk.dossier
    assert dossier is not None
    qtbot.waitUntil(
        lambda: [key for key, _ in settings.recent_things(dossier.path)][:2] == ["article:2", "article:3"]
    )
    palette = window.finding.palette
    palette.begin()
    ask(palette, "larger", qtbot)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    palette.begin("узбек")
    with qtbot.waitSignal(window.desk.entity_chosen):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return, CONTROL)
    path = dossier.path
    window.close()
    again = make_window(path, kept=Settings(settings.path))
    qtbot.waitUntil(lambda: again.desk.article == 2)
    palette = again.finding.palette
    palette.begin()
    assert headings(palette)[0] == "Recent"
    told = [one.title for one in found(palette)][:4]
    assert told[0] == "Uzbekistan"
    assert "President to join the consultative meeting in Tashkent" in told
    assert "Larger text" in told
    # The article that is open is no place to go.
    assert "Азербайджан стал равноправным участником" not in told
    assert [one.title for one in found(palette)].count("Larger text") == 1


def test_what_was_just_opened_is_not_forgotten_with_news_of_another(
    window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    """The dossier is asked for the name of the one and after the other before it has answered."""
    dossier, opened = window.desk.dossier, window.desk.article
    assert dossier is not None
    assert opened is not None
    qtbot.waitUntil(lambda: len(settings.recent_things(dossier.path)) == 1)
    window.desk.choose_article(1 if opened != 1 else 2)
    window.desk.articles_changed.emit(frozenset([opened]))
    qtbot.waitUntil(lambda: not window.desk.is_asking)
    assert len(settings.recent_things(dossier.path)) == 2


def test_articles_names_and_notes_are_found(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    annotate(dossier, 1, 0, 6, note="Ask the embassy", tags=["urgent"])
    ask(palette, "Азербайджан", qtbot)
    assert titles(palette, Kind.STATE) == ["Azerbaijan"]
    assert titles(palette, Kind.ARTICLE) == ["Азербайджан стал равноправным участником"]
    ask(palette, "fpth,fql;fy", qtbot)
    assert titles(palette, Kind.STATE) == ["Azerbaijan"]
    assert titles(palette, Kind.ARTICLE) == ["Азербайджан стал равноправным участником"]
    ask(palette, "возможность", qtbot)
    assert len(titles(palette, Kind.ARTICLE)) == 3
    line = palette.found()[-1]
    assert [line.below[start:end] for start, end in line.below_places] == ["возможность"]
    with qtbot.waitSignal(window.desk.place_chosen) as place:
        line.candidate.run()
    assert dossier.article(place.args[0]).text[slice(*place.args[1:])] == "возможность"
    ask(palette, "meeting", qtbot)  # the manual has them, too
    kinds = [line.candidate.kind for line in palette.found()]
    assert kinds.index(Kind.ARTICLE) < kinds.index(Kind.MANUAL)
    ask(palette, "tashk pres", qtbot)
    assert titles(palette, Kind.ARTICLE) == ["President to join the consultative meeting in Tashkent"]
    ask(palette, "#urg", qtbot)
    assert titles(palette, Kind.ANNOTATION) == ["Ask the embassy"]
    with qtbot.waitSignal(window.desk.place_chosen) as place:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert place.args == [1, 0, 6]


def test_a_late_answer_is_not_taken_for_another_question(palette: Palette, qtbot: QtBot) -> None:
    palette.field.setText("Азербайджан")
    QTest.qWait(70)  # asked, and not yet answered or just so
    palette.field.setText("xqzw")
    qtbot.waitUntil(lambda: not palette.is_waiting)
    assert found(palette) == []
    assert palette.none.isVisible()
    palette.field.setText("Азербайджан")
    palette.leave()
    qtbot.wait(150)
    assert titles(palette, Kind.ARTICLE) == []


def test_without_a_dossier_there_is_what_can_be_done(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    palette = window.finding.palette
    palette.begin()
    assert "New dossier" in titles(palette, Kind.COMMAND)
    assert "Brief" not in titles(palette, Kind.COMMAND)
    ask(palette, "uzbekistan", qtbot)
    assert titles(palette, Kind.STATE) == titles(palette, Kind.ARTICLE) == []
    ask(palette, "?undo", qtbot)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.workspace.active.page("manual") is not None


def test_signs_and_chips_narrow(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    kinds = {}
    for scope in ">@#?":
        ask(palette, scope, qtbot)
        kinds[scope] = {one.kind for one in found(palette)}
        assert palette.scopes[scope].isChecked()
    assert kinds[">"] == {Kind.COMMAND, Kind.SETTING}
    assert kinds["@"] == {Kind.STATE, Kind.FORMAT}
    assert kinds["#"] == {Kind.FORMAT}
    assert kinds["?"] == {Kind.MANUAL}
    ask(palette, "#sco", qtbot)
    assert found(palette)[0].title == "Shanghai Cooperation Organisation"
    qtbot.mouseClick(palette.scopes["?"], Qt.MouseButton.LeftButton)
    assert palette.field.text() == "?sco"
    assert palette.field.hasFocus()
    ask(palette, "annotation", qtbot)
    kinds_in_order = [one.kind for one in found(palette) if one.kind in (Kind.COMMAND, Kind.MANUAL)]
    assert kinds_in_order[0] == Kind.COMMAND
    assert kinds_in_order[-1] == Kind.MANUAL
    ask(palette, "?confidence", qtbot)
    assert found(palette)[0].title == "What the confidence means"
    with qtbot.waitSignal(window.desk.page_chosen) as page:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert page.args == ["manual:reader#what-the-confidence-means"]


def test_the_mouse_alone(window: MainWindow, qtbot: QtBot) -> None:
    field = window.toolbar.search
    assert field.toolTip() == "Search articles, names, commands (Ctrl+K)"
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    palette = window.finding.palette
    assert palette.isVisible()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, palette.height() - 4))
    assert not palette.isVisible()
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    ask(palette, "кирг", qtbot)
    index = palette.model.index(1)
    where = palette.list.visualRect(index).center()
    with qtbot.waitSignal(window.desk.page_chosen) as chosen:
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == ["entity:state:KG"]
    assert not palette.isVisible()


def test_arrows_go_round_past_the_headings(palette: Palette, qtbot: QtBot) -> None:
    first = palette.list.currentIndex().row()
    assert isinstance(palette.model.rows[0], Heading)
    assert first == 1
    # A line that comes under a mouse at rest is not chosen; one that the mouse goes to is.
    palette.list.entered.emit(palette.model.index(5))
    assert palette.list.currentIndex().row() == first
    QCursor.setPos(QCursor.pos() + QPoint(3, 3))
    palette.list.entered.emit(palette.model.index(5))
    assert palette.list.currentIndex().row() == 5
    palette.list.setCurrentIndex(palette.model.index(first))
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    last = palette.list.currentIndex().row()
    assert last == len(palette.model.rows) - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first
    qtbot.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() > 6


def test_no_shortcut_fires_behind_it_and_a_key_of_ones_own_opens_it(
    palette: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_W, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.desk.dossier is not None
    palette.leave()
    keymap.choose("find.everything", "Ctrl+J", "Ctrl+K")
    window.desk.keys_changed.emit()
    assert window.toolbar.search.toolTip().endswith("(Ctrl+J)")
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert not palette.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_J, CONTROL)
    assert not palette.isVisible()


def test_it_speaks_russian_and_fits_the_window(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    palette.leave()
    window.menus.action("language.ru").trigger()
    palette.begin("темн")
    assert [one.title for one in found(palette)][:1] == ["Тема: Тёмная"]
    assert headings(palette)[0] == "Настройки"
    # By their English names, too, and on the keyboard that is not switched.
    for typed, meant in (("dark theme", "Тема: Тёмная"), ("undo", "Отменить"), ("вфкл", "Тема: Тёмная")):
        palette.begin(typed)
        assert palette.found()[0].candidate.title == meant
    palette.begin("темн")
    index = palette.model.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Тема: Тёмная, Настройка"
    for size in ((700, 420), (1500, 900)):
        window.resize(*size)
        QApplication.processEvents()
        assert palette.rect() == window.rect()
        assert palette.rect().contains(palette.card.geometry())


def test_persons_of_the_dossier_and_what_opens_beside(
    tmp_path: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    path = starter(tmp_path / "starter.dossier", "ru")
    window = make_window(path)
    qtbot.waitUntil(lambda: window.desk.article is not None)
    palette = window.finding.palette
    palette.begin()
    ask(palette, "@мирзиёев", qtbot)
    assert palette.found()[0].candidate.kind == Kind.PERSON
    assert titles(palette, Kind.ARTICLE) == []
    ask(palette, "vbhpbttd", qtbot)
    assert len(titles(palette, Kind.PERSON)) == 1
    assert len(titles(palette, Kind.STATE)) == len(set(titles(palette, Kind.STATE)))
    with qtbot.waitSignal(window.desk.page_chosen) as chosen:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args[0].startswith("entity:person:")
    palette.begin("@")
    assert palette.field.selectedText() == ""
    name = palette.found()[0].candidate
    assert (headings(palette)[0], name.kind, name.memory) == ("Recent", Kind.PERSON, chosen.args[0])
    palette.leave()
    # The tab that was left is found by its title, and another article opens beside it.
    article = window.workspace.tabs.articles()[0]
    title = window.workspace.tabs.title_of(f"article:{article}")
    palette.begin(title)
    assert palette.found()[0].candidate.kind == Kind.TAB
    with qtbot.waitSignal(window.desk.article_chosen) as there:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert there.args == [article]
    first = window.workspace.active
    palette.begin()
    ask(palette, "консультативной", qtbot)
    while palette.chosen().candidate.kind != Kind.ARTICLE or palette.chosen().candidate.title == title:
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, CONTROL)
    assert window.workspace.is_split
    assert window.workspace.active is not first
    assert window.desk.article != article


SOUGHT = [
    ("матр", "Who sits where", "матрица"),
    ("matrix", "Who sits where", "matrix"),
    ("pdf", "Brief", "pdf"),
    ("ворд", "Brief", "ворд"),
    ("экспорт", "Brief", "экспорт"),  # before the exporting countries
    ("экспорт pdf", "Brief", "экспорт, pdf"),
    ("выгрузка", "Roster and chronology as tables (CSV)", "выгрузка"),
    ("csv", "Roster and chronology as tables (CSV)", ""),
    ("черновик", "Half-typed words", "черновики"),
    # By name, where there is one, as before.
    ("отмена", "Undo", ""),
    ("печать", "Print", ""),
    ("тёмная", "Theme: Dark", ""),
    ("save", "Save timeline as SVG or PNG", ""),
    ("word", "Words are not an entity", ""),
]


def test_commands_are_found_by_what_else_they_are_looked_for(palette: Palette) -> None:
    for typed, first, also in SOUGHT:
        palette.field.setText(typed)
        line = palette.found()[0]
        assert (line.candidate.title, line.candidate.detail) == (first, also), typed
    palette.field.setText("word")  # what is just that word is not crowded out
    assert ("Brief", "word") in [(one.title, one.detail) for one in found(palette)]


def test_what_things_are_looked_for_by_is_of_things_that_there_are(window: MainWindow) -> None:
    options = window.desk.options
    assert options is not None
    known = {command.id for command in window.menus.commands} | {f"option.{one.id}" for one in options.all()}
    for language in ("ru", "en"):
        text = (resources() / "words" / f"{language}.toml").read_text(encoding="utf-8")
        told = tomllib.loads(text)["also"]
        sought = {f"{group}.{name}" for group, names in told.items() for name in names}
        assert sought <= known
        assert len(sought) > 60


def test_a_dossier_that_is_opened_beneath_takes_neither_the_keys_nor_what_is_typed(
    palette: Palette, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(palette.field, "opening")
    path = starter(tmp_path / "other.dossier")
    window.files.open(path)
    desk = window.desk
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.path == path and not desk.is_asking)
    assert palette.field.hasFocus()
    assert palette.field.text() == "opening"
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    articles = window.docks.by_name["articles"].widget()
    assert articles.isAncestorOf(QApplication.focusWidget())
