"""The window's language: Qt's translators, from `resources/translations/` and from Qt itself."""

from functools import cache
from typing import ClassVar

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


class _Gaps(QTranslator):
    """What Qt's own file box says in English though Qt speaks Russian."""

    _WORDS: ClassVar = {
        ("QFileDialog", "&Look in:"): "&Папка:",
        ("QFileDialog", "Files of &type:"): "&Тип файлов:",
        ("QAbstractFileIconProvider", "Folder"): "Папка",
        ("QAbstractFileIconProvider", "Drive"): "Диск",
    }

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return self._WORDS.get((context, source))


def use(language: str) -> None:
    """Puts `ru` or `en` in force; Qt then sends LanguageChange to every window."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if language == "ru":
        gaps = _Gaps()  # asked last
        QCoreApplication.installTranslator(gaps)
        _installed.append(gaps)
    qt, ours = QTranslator(), QTranslator()
    words = _compiled(language)
    found = (
        (qt, qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))),
        (ours, ours.load(words)),
    )
    for translator, is_there in found:
        if is_there:
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(QLocale(language))


@cache
def _compiled(language: str) -> bytes:
    """What the translator looks into, kept as long as the program runs. Of a file it would look into the
    disk's own pages, and die when an update writes the file anew under an open window."""
    return (resources() / "translations" / f"workbench_{language}.qm").read_bytes()


def in_the_other(name: str) -> str:
    """What a command or a setting is called in the language that is not in force: who knows it by that name
    finds it, too. Where we know no other, the name itself."""
    return ": ".join(_other_names().get(part, part) for part in name.split(": "))


@cache
def _other_names() -> dict[str, str]:
    """English names by Russian ones, and the other way round."""
    from xml.etree import ElementTree  # which the first paint does without

    path = resources() / "translations" / "workbench_ru.ts"
    names: dict[str, str] = {}
    for message in ElementTree.fromstring(path.read_text(encoding="utf-8")).iter("message"):
        english, russian = (_bare(message.findtext(tag) or "") for tag in ("source", "translation"))
        if english and russian:
            names.setdefault(english, russian)
            names.setdefault(russian, english)
    return names


def _bare(title: str) -> str:
    return title.replace("&", "").rstrip("…").strip()
