"""Theme, language and text size: chosen by the system or by the analyst, and put in force at once.

What the system chooses is followed while the window is open, as far as Qt tells of it (6.11, tried on X11):
light and dark and high contrast wherever the desktop's portal tells them; another font, or another size of
it, where Qt hears that the theme changed. KDE tells that with any other change of its looks, Windows with any
change of its settings. Of GNOME's font and of its factor for text Qt hears nothing: they are taken with the
next start.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QFont, QFontDatabase, QStyleHints
from PySide6.QtWidgets import QApplication

from workbench.window import icons, style, translations
from workbench.window import theme as themes
from workbench.window.desk import Desk
from workbench.window.parts import measure
from workbench.window.settings import LARGEST, SMALLEST, USUAL, Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints

STEP = 10


class Looks(QObject):
    """Keeps the choices in the settings and carries them out."""

    def __init__(self, application: QApplication, desk: Desk, settings: Settings) -> None:
        super().__init__(desk)
        self._application = application
        self._desk = desk
        self._settings = settings
        self._usual_font = _system_font()
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        # Both are kept: PySide takes what belongs to hints that nobody holds for deleted.
        self._hints = application.styleHints()
        self._accessibility = _accessibility(self._hints)
        if self._accessibility is not None:
            self._accessibility.contrastPreferenceChanged.connect(self._on_scheme_changed)

    def put_on(self) -> None:
        """Everything at once, before the window is made."""
        self._application.setStyle("Fusion")
        self._size()
        measure.use(self._settings.column, self._settings.spacing)
        themes.use(self._theme_name())
        style.dress(self._application)
        self._speak()

    def choose_theme(self, name: str) -> None:
        """`system` or one of `theme.THEMES`."""
        self._settings.theme = name
        self._wear()

    def choose_language(self, name: str) -> None:
        """`system`, `ru` or `en`."""
        self._settings.language = name
        self._desk.looks_changing.emit()
        self._speak()
        self._desk.language_changed.emit(self._desk.language)

    def larger(self) -> None:
        self.choose_size(self._settings.text_size + STEP)

    def smaller(self) -> None:
        self.choose_size(self._settings.text_size - STEP)

    def usual_size(self) -> None:
        self.choose_size(USUAL)

    def choose_size(self, per_cent: int) -> None:
        """Per cent of the usual size, kept within its bounds."""
        self._settings.text_size = min(max(per_cent, SMALLEST), LARGEST)
        self._resize()

    def follow_font(self) -> None:
        """Takes the system's font if it has another one now, or if somebody has put ours away."""
        now = _system_font()
        ours = style.text_font(self._usual_font, self._settings.text_size)
        if now != self._usual_font or self._application.font() != ours:
            self._usual_font = now
            self._resize()

    def choose_column(self, name: str) -> None:
        """A name of `measure.COLUMNS`."""
        self._settings.column = name
        self._set()

    def choose_spacing(self, name: str) -> None:
        """A name of `measure.SPACINGS`."""
        self._settings.spacing = name
        self._set()

    def _set(self) -> None:
        self._desk.looks_changing.emit()
        measure.use(self._settings.column, self._settings.spacing)
        self._desk.text_size_changed.emit(self._desk.text_size)

    def _resize(self) -> None:
        self._desk.looks_changing.emit()
        self._size()
        # The style sheet measures in the font's size: it must be read again.
        style.dress(self._application)
        self._desk.text_size_changed.emit(self._desk.text_size)

    def _size(self) -> None:
        self._desk.text_size = self._settings.text_size
        self._application.setFont(style.text_font(self._usual_font, self._settings.text_size))

    def _speak(self) -> None:
        chosen = self._settings.language
        self._desk.language = chosen if chosen in ("ru", "en") else translations.system_language()
        translations.use(self._desk.language)

    def _theme_name(self) -> str:
        if self._settings.theme in themes.THEMES:
            return self._settings.theme
        dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
        return f"contrast-{name}" if self._wants_contrast() else name

    def _wants_contrast(self) -> bool:
        """Whether the system asks for high contrast."""
        asked = self._accessibility
        return asked is not None and asked.contrastPreference() == Qt.ContrastPreference.HighContrast

    def _wear(self) -> None:
        if themes.theme().name == self._theme_name():
            return
        self._desk.looks_changing.emit()
        themes.use(self._theme_name())
        style.dress(self._application)
        icons.refresh()
        self._desk.theme_changed.emit()

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._wear()


def _system_font() -> QFont:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)


def _accessibility(hints: QStyleHints) -> "QAccessibilityHints | None":
    """What the system asks for; Qt tells it from 6.10 on."""
    return hints.accessibility() if hasattr(hints, "accessibility") else None
