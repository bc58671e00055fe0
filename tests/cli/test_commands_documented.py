"""Every command of the contract exists and is documented; help comes without anything heavy."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.cli import COMMANDS
from workbench.domain.words import word

CONTRACT = Path(__file__).parents[3] / "shared" / "contract.md"
EXPECTED = {
    "new": ["--starter"],
    "read": ["--json", "--published", "--explain"],
    "import": ["--json"],
    "articles": ["--json"],
    "claims": ["--review", "--json"],
    "accept": [],
    "reject": ["--why"],
    "roster": ["--format", "--as-of", "--json"],
    "chronology": ["--format", "--json"],
    "set-membership": ["--since", "--until", "--note"],
    "annotate": ["--note", "--tag", "--colour"],
    "search": ["--limit", "--json"],
    "history": ["--json"],
    "undo": [],
    "redo": [],
    "brief": ["-o", "--format", "--since", "--as-of", "--language"],
    "export": ["-o"],
    "check": [],
    "backup": ["-o"],
}
ADDED = {
    "additions": ["--json"],
    "add-format": ["--ru", "--en", "--short-ru", "--short-en", "--meeting-ru", "--meeting-en", "--alias"],
    "add-alias": [],
    "add-status": [],
    "add-leader": ["--ru", "--en", "--since", "--until", "--source"],
    "edit-addition": [],
    "remove-addition": [],
    "import-additions": [],
    "export-additions": ["-o"],
    "read-again": ["--json"],
    "date-article": ["--json"],
    "entities": ["--limit", "--json"],
    "entity": ["--limit", "--json"],
    "merge-entities": [],
    "split-entity": ["--to"],
    "rename-entity": ["--ru", "--en"],
    "accept-agreeing": [],
    "postpone": ["--back"],
    "correct": ["--name", "--everywhere"],
    "corrections": ["--json"],
    "remove-correction": [],
    "make-claim": ["--kind", "--format", "--fields", "--accept"],
    "remove-membership": [],
    "merge-memberships": [],
    "compare": ["--format", "--json"],
    "import-roster": ["--format"],
    "edit-format": ["--ru", "--en", "--short-ru", "--short-en", "--colour", "--description"],
}
"""Commands that the program has beside those of the contract."""
HEAVY = ["PySide6", "numpy", "sqlalchemy", "slovnet", "docx", "typst", "pymorphy3", "charset_normalizer"]


def test_the_commands_are_those_of_the_contract() -> None:
    assert set(COMMANDS) == set(EXPECTED | ADDED)


@pytest.mark.skipif(not CONTRACT.exists(), reason="the shared folder is not beside the checkout")
def test_the_list_here_is_the_contract_s() -> None:
    rows = [
        line for line in CONTRACT.read_text(encoding="utf-8").splitlines() if line.startswith("| `workbench ")
    ]
    named = {match for row in rows for match in re.findall(r"`workbench ([a-z][a-z-]+)", row)}
    assert named == set(EXPECTED)
    for row in rows:
        for usage in re.findall(r"`workbench ([^`]*)`", row):
            name = usage.split()[0]
            if name in EXPECTED:
                assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", usage)) <= set(EXPECTED[name]), usage


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_overview_names_every_command(run: Callable[..., Any], language: str) -> None:
    done = run("--help", language=f"{language}.UTF-8")
    assert done.status == 0
    for name in EXPECTED | ADDED:
        assert re.search(
            rf"^  {name} +{re.escape(word(f'cli.command.{name}', language))}$", done.out, re.M
        ), name


@pytest.mark.parametrize("name", EXPECTED | ADDED)
def test_each_command_tells_its_options_and_an_example(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.cli import main

    for language in ("en", "ru"):
        monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
        with pytest.raises(SystemExit) as ended:
            main([name, "--help"])
        assert ended.value.code == 0
        shown = capsys.readouterr().out
        assert all(option in shown for option in (EXPECTED | ADDED)[name])
        assert COMMANDS[name].example in shown
        for argument in COMMANDS[name].arguments:
            said = word(f"cli.argument.{argument.says}", language)
            assert " ".join(said.split()) in " ".join(shown.split())


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom workbench.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    repository = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": repository, "PYTHONUTF8": "1"},
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_version(run: Callable[..., Any]) -> None:
    done = run("--version")
    assert done.status == 0
    assert re.fullmatch(r"Summit Workbench \d+\.\d+\.\d+\n", done.out)


@pytest.mark.parametrize(
    "words",
    [
        ["improt", "x.dossier"],
        ["improt"],
        ["import"],
        ["import", "x.dossier"],
        ["read"],
        ["read", "a.txt", "--published", "yesterday"],
        ["accept", "x.dossier"],
        ["accept", "x.dossier", "one"],
        ["roster", "x.dossier", "--as-of", "2025-13-01"],
        ["claims", "x.dossier", "--review", "maybe"],
        ["undo", "x.dossier", "0"],
        ["undo", "x.dossier", "-1"],
        ["search", "x.dossier"],
        ["search", "x.dossier", "word", "--limit", "0"],
        ["brief", "x.dossier"],
        ["brief", "x.dossier", "-o", "a.md", "--language", "fr"],
        ["brief", "x.dossier", "-o", "a.md", "--since", "soon"],
        ["new", "x.dossier", "--starter", "moon"],
        ["--no-such-option"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told_and_exits_with_two(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.cli import main

    for language in ("en", "ru"):
        monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert word("cli.usage", language) in said.err


def test_a_mistyped_command_gets_a_hint(run: Callable[..., Any]) -> None:
    done = run("improt")
    assert done.status == 2
    assert "did you mean import?" in done.err
