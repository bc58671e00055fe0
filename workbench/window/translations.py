"""The window's language: Qt's translators, from `resources/translations/` and from Qt itself."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from workbench.domain.resources import resources

_installed: list[QTranslator] = []


def system_language() -> str:
    """The language of the system as far as the program speaks it, else English."""
    for name in QLocale.system().uiLanguages():
        code = name.split("-")[0].lower()
        if code in ("ru", "en"):
            return code
    return "en"


def use(language: str) -> None:
    """Puts `ru` or `en` in force; Qt then sends LanguageChange to every window."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    ours = str(resources() / "translations")
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (f"workbench_{language}", ours)):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(QLocale(language))
