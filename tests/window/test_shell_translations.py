"""The Russian and English of the window: complete, and compiled from what is written."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from workbench.window import translations

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
FILES = ("workbench_ru", "workbench_en")


def messages(path: Path) -> list[tuple[str, ElementTree.Element]]:
    tree = ElementTree.parse(path)
    return [
        (context.findtext("name") or "", message)
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    ]


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def places(words: str) -> set[str]:
    """What is filled in later."""
    return set(re.findall(r"\{\w*\}|%n", words))


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_left_unfinished(name: str) -> None:
    found = messages(FOLDER / f"{name}.ts")
    assert found
    for context, message in found:
        translation = message.find("translation")
        assert translation is not None
        words = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        assert translation.get("type") is None, (context, message.findtext("source"))
        assert all(words), (context, message.findtext("source"))


def test_russian_is_russian_and_keeps_its_places() -> None:
    for context, message in messages(FOLDER / "workbench_ru.ts"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for words in forms or [translation.text or ""]:
            assert set(re.findall(r"\{\w*\}|%n", source)) == set(re.findall(r"\{\w*\}|%n", words)), (
                context,
                source,
            )
        if message.get("numerus"):
            assert len(forms) == 3, (context, source)


@pytest.mark.parametrize("name", FILES)
def test_what_the_window_loads_is_what_is_written(name: str, tmp_path: Path) -> None:
    made = tmp_path / f"{name}.qm"
    subprocess.run(
        [tool("pyside6-lrelease"), "-silent", str(FOLDER / f"{name}.ts"), "-qm", str(made)], check=True
    )
    kept, fresh = QTranslator(), QTranslator()
    assert kept.load(name, str(FOLDER))
    assert fresh.load(name, str(tmp_path))
    for context, message in messages(FOLDER / f"{name}.ts"):
        source = message.findtext("source") or ""
        for count in (1, 2, 5) if message.get("numerus") else (-1,):
            words = fresh.translate(context, source, "", count)
            assert words, (context, source)
            assert kept.translate(context, source, "", count) == words, (context, source)


def test_every_string_of_the_window_is_in_the_files(tmp_path: Path) -> None:
    """Collects the strings anew: one that was added without `packaging/translations` shows."""
    for name in FILES:
        shutil.copy(FOLDER / f"{name}.ts", tmp_path)
    sources = sorted(str(path) for path in (ROOT / "workbench" / "window").rglob("*.py"))
    target = tmp_path / "workbench_ru.ts"
    options = ["-no-obsolete", "-locations", "none"]
    subprocess.run(
        [tool("pyside6-lupdate"), *options, *sources, "-ts", str(target)], check=True, capture_output=True
    )

    def strings(path: Path) -> set[tuple[str, str]]:
        return {(context, message.findtext("source") or "") for context, message in messages(path)}

    assert strings(target) == strings(FOLDER / "workbench_ru.ts")


def test_the_box_for_files_speaks_russian_throughout(qapp: QApplication, tmp_path: Path) -> None:
    translations.use("ru")
    box = QFileDialog(None, "", str(tmp_path))
    told = [label.text() for label in box.findChildren(QLabel) if label.text()]
    assert len(told) > 2
    assert not [words for words in told if re.search("[A-Za-z]", words)]
    box.deleteLater()
    translations.use("en")
    assert QApplication.translate("QFileDialog", "&Look in:") == "&Look in:"


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="asks Linux which files are looked into")
def test_an_update_under_an_open_window_takes_no_words_from_it(qapp: QApplication) -> None:
    translations.use("ru")
    try:
        assert QApplication.translate("RosterClipboard", "Pasted: {what}") == "Вставлено: {what}"
        assert str(FOLDER) not in Path("/proc/self/maps").read_text(encoding="utf-8")
    finally:
        translations.use("en")
