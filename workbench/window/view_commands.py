"""How the window looks: theme, language, text size, which panels are shown."""

from collections.abc import Callable
from functools import partial
from itertools import chain

from PySide6.QtCore import QObject

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import Dock, Docks
from workbench.window.help.options import Option, Options, setter
from workbench.window.looks import Looks


class ViewCommands(QObject):
    """The View menu."""

    def __init__(self, desk: Desk, looks: Looks, docks: Docks, options: Options, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._looks = looks
        self._docks = docks
        self._options = options

    def commands(self) -> list[Command]:
        chosen = [self._options.option(name) for name in ("theme", "language")]
        settings = Command(
            "settings.show",
            lambda: self.tr("Settings"),
            lambda: self._desk.show_page("settings"),
            "ph.sliders-horizontal",
            "Ctrl+,",
            "edit",
        )
        return [settings, *self._sizes(), *chain(*map(self._choices, chosen)), *self._panels()]

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

    def _choices(self, option: Option) -> list[Command]:
        """The choices of an option, each as a command of the option's menu."""
        return [
            Command(
                f"{option.id}.{choice.value}",
                partial(option.words, choice.value),
                setter(option, choice),
                menu=f"view/{option.id}",
                checked=_is(option.get, choice.value),
            )
            for choice in option.choices()
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
