"""What can be set, as data. The settings page shows it, the View menu and the palette offer its choices; each
choice counts at once."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from workbench.window.desk import Desk
from workbench.window.looks import STEP, Looks
from workbench.window.settings import LARGEST, SMALLEST, Settings


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of an option, and what it is called."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be set. `title`, `explanation` and `choices` are called each time, so that they
    follow the language; `get` tells the value in force, `set` puts another in force and keeps it."""

    id: str
    title: Callable[[], str]
    explanation: Callable[[], str]
    choices: Callable[[], list[Choice]]
    get: Callable[[], str]
    set: Callable[[str], None]

    def words(self, value: str) -> str:
        """What a value is called."""
        return next((choice.words for choice in self.choices() if choice.value == value), value)


class Options(QObject):
    """Every option of the window, in the order in which they are shown."""

    changed = Signal()
    """Something was set, from wherever."""

    def __init__(self, desk: Desk, looks: Looks, settings: Settings) -> None:
        super().__init__(desk)
        self._looks = looks
        self._settings = settings
        desk.options = self
        for signal in (desk.theme_changed, desk.language_changed, desk.text_size_changed):
            signal.connect(self.changed)

    def option(self, option_id: str) -> Option:
        return next(option for option in self.all() if option.id == option_id)

    def all(self) -> list[Option]:
        looks, settings = self._looks, self._settings
        return [
            Option(
                "theme",
                lambda: self.tr("Theme"),
                lambda: self.tr("Colours of the window. “As the system” changes with the system."),
                self._themes,
                lambda: settings.theme,
                self._with(looks.choose_theme),
            ),
            Option(
                "language",
                lambda: self.tr("Language"),
                lambda: self.tr("Of menus, dates and names. Articles stay in their own language."),
                self._languages,
                lambda: settings.language,
                self._with(looks.choose_language),
            ),
            Option(
                "text_size",
                lambda: self.tr("Text size"),
                lambda: self.tr("Of everything, by the size that the system has for text."),
                lambda: [
                    Choice(str(size), self.tr("{size} %").format(size=size))
                    for size in range(SMALLEST, LARGEST + 1, STEP)
                ],
                lambda: str(settings.text_size),
                self._with(lambda size: looks.choose_size(int(size))),
            ),
            Option(
                "column",
                lambda: self.tr("Column width"),
                lambda: self.tr("How many letters a line of an article has. 60 to 75 read best."),
                lambda: [
                    Choice("narrow", self.tr("Narrow")),
                    Choice("usual", self.tr("Usual")),
                    Choice("wide", self.tr("Wide")),
                ],
                lambda: settings.column,
                self._with(looks.choose_column),
            ),
            Option(
                "spacing",
                lambda: self.tr("Line spacing"),
                lambda: self.tr("How far apart the lines of an article stand."),
                lambda: [
                    Choice("close", self.tr("Close")),
                    Choice("usual", self.tr("As usual")),
                    Choice("wide", self.tr("Far apart")),
                ],
                lambda: settings.spacing,
                self._with(looks.choose_spacing),
            ),
        ]

    def _with(self, put: Callable[[str], None]) -> Callable[[str], None]:
        """Puts a value in force and tells."""

        def put_and_tell(value: str) -> None:
            put(value)
            self.changed.emit()

        return put_and_tell

    def _themes(self) -> list[Choice]:
        return [
            Choice("system", self.tr("As the system")),
            Choice("light", self.tr("Light")),
            Choice("dark", self.tr("Dark")),
            Choice("contrast-light", self.tr("High contrast, light")),
            Choice("contrast-dark", self.tr("High contrast, dark")),
        ]

    def _languages(self) -> list[Choice]:
        # A language is written in itself, so that one who is lost in the other finds it.
        return [
            Choice("system", self.tr("As the system")),
            Choice("ru", "Русский"),
            Choice("en", "English"),
        ]


def setter(option: Option, choice: Choice) -> Callable[[], None]:
    """What puts this choice in force."""
    return partial(option.set, choice.value)
