"""What can be set: shown with its explanation, in force at once, the same from page, menu and palette."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.window import theme
from workbench.window.help.settings_page import SettingsPage
from workbench.window.main_window import MainWindow
from workbench.window.palette.candidates import Kind
from workbench.window.parts import measure
from workbench.window.parts.measure import COLUMNS, SPACINGS
from workbench.window.settings import Settings
from workbench.window.viewer.setting import column_width

MakeWindow = Callable[..., MainWindow]


def page_of(window: MainWindow) -> SettingsPage:
    page = window.workspace.active.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def test_a_choice_counts_at_once_by_keys_alone(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    page = page_of(window)
    rows = {row.option.id: row for row in page.rows}
    theme_box, language, size = (rows[name].box for name in ("theme", "language", "text_size"))
    qtbot.waitUntil(theme_box.hasFocus)
    assert theme_box.currentText() == "Light"
    qtbot.keyClick(theme_box, Qt.Key.Key_Down)
    assert theme.theme().name == "dark"
    assert settings.theme == "dark"
    before = QApplication.font().pointSizeF()
    qtbot.keyClick(size, Qt.Key.Key_Down)
    assert settings.text_size == 110
    assert QApplication.font().pointSizeF() > before
    # From elsewhere: the page shows it.
    window.menus.action("size.usual").trigger()
    window.menus.action("theme.light").trigger()
    assert (size.currentText(), theme_box.currentText()) == ("100 %", "Light")
    qtbot.keyClick(language, Qt.Key.Key_Up)
    assert window.workspace.tabs.tabText(window.workspace.tabs.place_of("settings")) == "Настройки"
    assert theme_box.currentText() == "Светлая"
    assert (theme_box.accessibleName(), theme_box.accessibleDescription()[:5]) == ("Тема", "Цвета")


def test_the_article_is_set_as_chosen_and_next_time_too(
    window: MainWindow, settings: Settings, make_window: MakeWindow, qtbot: QtBot
) -> None:
    def set_so() -> tuple[int, float]:
        text = window.viewer.page
        heights = {
            text.document().findBlockByNumber(number).blockFormat().lineHeight()
            for number in range(text.document().blockCount())
        }
        return column_width(text.document().defaultFont()), max(heights)

    usual = set_so()
    window.options.option("column").set("wide")
    window.options.option("spacing").set("wide")
    qtbot.waitUntil(lambda: set_so()[1] == SPACINGS["wide"])
    assert set_so()[0] > usual[0] * 1.1
    assert (settings.column, settings.spacing) == ("wide", "wide")
    window.options.option("spacing").set("usual")
    window.options.option("column").set("usual")
    qtbot.waitUntil(lambda: set_so() == usual)
    measure.use("nonsense", "wide")
    assert (measure.column(), measure.spacing()) == (COLUMNS["usual"], SPACINGS["wide"])
    measure.use("usual", "usual")


def test_every_option_says_what_it_does_and_is_found_by_name(window: MainWindow, qtbot: QtBot) -> None:
    for language in ("ru", "en"):
        window.looks.choose_language(language)
        for option in window.options.all():
            assert option.title()
            assert option.explanation().endswith(".")
            values = [choice.value for choice in option.choices()]
            assert option.get() in values
            assert len({choice.words for choice in option.choices()}) == len(values) > 1
    palette = window.finding.palette
    for option in window.options.all():
        palette.begin(option.title())
        assert any(row.candidate.kind == Kind.SETTING for row in palette.found())
    palette.begin("text size")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert page_of(window).argument == "text_size"
    assert page_of(window).focusProxy().accessibleName() == "Text size"
    # One tab, however often it is asked for.
    window.desk.show_page("settings:theme")
    assert [key for key in window.workspace.tabs.keys() if key.startswith("settings")] == ["settings"]  # noqa: SIM118
    window.workspace.go(-1)
    assert page_of(window).argument == "text_size"


def test_without_a_dossier_too(make_window: MakeWindow) -> None:
    window = make_window()
    for key in ("settings", "keys", "manual"):
        window.desk.show_page(key)
        page = window.workspace.active.page(key)
        assert page is not None
        assert page.isVisible()
    for _ in range(3):
        window.workspace.close_tab()
    assert window.welcome.isVisible()
