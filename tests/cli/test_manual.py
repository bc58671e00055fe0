"""Every command that the manual shows runs, in the order of the page, with the files that it has one save."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.cli import COMMANDS
from workbench.domain.manual import PAGES, page

Run = Callable[..., Any]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)
_FILES = {"text": "news.txt", "toml": "more.toml"}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_command_of_the_page_on_the_reader_runs(run: Run, tmp_path: Path, language: str) -> None:
    said: list[str] = []
    for kind, block in _BLOCK.findall(page("reader", language)):
        if kind in _FILES:
            (tmp_path / _FILES[kind]).write_text(block, encoding="utf-8")
            continue
        assert kind == "sh"
        for line in block.splitlines():
            program, *words = shlex.split(line)
            assert program == "workbench"
            assert words[0] in COMMANDS, line
            done = run(*words, language=f"{language}_RU.UTF-8")
            assert (done.status, done.err) == (0, ""), line
            said.append(f"{line}\n{done.out}")
    shown = next(one for one in said if one.startswith("workbench claims"))
    assert ("партнёр" if language == "ru" else "partner") in shown
    assert ("СФ" if language == "ru" else "MF") in shown
    explained = next(one for one in said if one.startswith("workbench read"))
    assert ("СФ" if language == "ru" else "MF") not in explained


def test_every_command_of_the_other_pages_runs(run: Run) -> None:
    """The page on the command line makes the dossier; both languages show the same."""
    others = ["cli", *(name for name in PAGES if name not in ("cli", "reader"))]
    shown: dict[str, list[list[str]]] = {}
    for language in ("en", "ru"):
        blocks = [
            block for name in others for kind, block in _BLOCK.findall(page(name, language)) if kind == "sh"
        ]
        lines = [line for block in blocks for line in block.splitlines()]
        shown[language] = [shlex.split(line)[1:] for line in lines]
    assert [words[:2] for words in shown["en"]] == [words[:2] for words in shown["ru"]]
    assert len(shown["ru"]) > 12
    for words in shown["ru"]:
        done = run(*words, language="ru_RU.UTF-8")
        assert (done.status, done.err) == (0, ""), words


def test_the_page_shows_every_command_for_additions() -> None:
    adding = {name for name in COMMANDS if "addition" in name or name.startswith("add-")}
    for language in ("en", "ru"):
        text = page("reader", language)
        assert {name for name in adding if f"workbench {name} " in text} == adding


def test_both_languages_have_the_same_sections() -> None:
    counts = [len(re.findall(r"^## ", page("reader", language), re.M)) for language in ("en", "ru")]
    assert counts[0] == counts[1] > 5
