"""How the window looks: theme, language, text size, which panels are shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import Dock, Docks
from workbench.window.looks import Looks
from workbench.window.settings import Settings


class ViewCommands(QObject):
    """The View menu."""

    def __init__(self, desk: Desk, looks: Looks, docks: Docks, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._looks = looks
        self._docks = docks
        self._settings = settings

    def commands(self) -> list[Command]:
        return [*self._sizes(), *self._themes(), *self._languages(), *self._panels()]

    def _sizes(self) -> list[Command]:
        looks = self._looks
        return [
            Command(
                "size.larger",
                lambda: self.tr("Larger text"),
                looks.larger,
                "ph.magnifying-glass-plus",
                "Ctrl++",
                "view",
            ),
            Command(
                "size.smaller",
                lambda: self.tr("Smaller text"),
                looks.smaller,
                "ph.magnifying-glass-minus",
                "Ctrl+-",
                "view",
            ),
            Command("size.usual", lambda: self.tr("Usual text size"), looks.usual_size, "", "Ctrl+0", "view"),
        ]

    def _themes(self) -> list[Command]:
        names: dict[str, Callable[[], str]] = {
            "system": lambda: self.tr("As the system"),
            "light": lambda: self.tr("Light"),
            "dark": lambda: self.tr("Dark"),
            "contrast-light": lambda: self.tr("High contrast, light"),
            "contrast-dark": lambda: self.tr("High contrast, dark"),
        }
        return [
            Command(
                f"theme.{name}",
                title,
                _with(self._looks.choose_theme, name),
                menu="view/theme",
                checked=_is(lambda: self._settings.theme, name),
            )
            for name, title in names.items()
        ]

    def _languages(self) -> list[Command]:
        # A language is written in itself, so that one who is lost in the other finds it.
        names: dict[str, Callable[[], str]] = {
            "system": lambda: self.tr("As the system"),
            "ru": lambda: "Русский",
            "en": lambda: "English",
        }
        return [
            Command(
                f"language.{name}",
                title,
                _with(self._looks.choose_language, name),
                menu="view/language",
                checked=_is(lambda: self._settings.language, name),
            )
            for name, title in names.items()
        ]

    def _panels(self) -> list[Command]:
        toggles = [
            Command(
                f"panel.{name}",
                _title(self._docks, name),
                _with(self._docks.toggle, name),
                shortcut=f"Alt+{place}",
                menu="view/panels",
                enabled=lambda: self._desk.dossier is not None,
                checked=_shown(dock),
            )
            for place, (name, dock) in enumerate(self._docks.by_name.items(), start=1)
        ]
        usual = Command(
            "panels.usual",
            lambda: self.tr("Usual arrangement"),
            self._docks.arrange,
            menu="view/panels",
            enabled=lambda: self._desk.dossier is not None,
        )
        return [*toggles, usual]


def _with(run: Callable[[str], None], name: str) -> Callable[[], None]:
    return lambda: run(name)


def _is(chosen: Callable[[], str], name: str) -> Callable[[], bool]:
    return lambda: chosen() == name


def _title(docks: Docks, name: str) -> Callable[[], str]:
    return lambda: docks.titles()[name]


def _shown(dock: Dock) -> Callable[[], bool]:
    return lambda: not dock.isHidden()
