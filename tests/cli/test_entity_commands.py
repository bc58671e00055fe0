"""Entities on the command line: found, looked at, taken together, split, named."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.actions.dossiers import new_dossier

sys.path.insert(0, str(Path(__file__).parents[1] / "dossier"))
sys.path.insert(0, str(Path(__file__).parents[1] / "actions"))

from test_entities import LATIN, SHORT, ZENKO, fill

Run = Callable[..., Any]


@pytest.fixture
def known(tmp_path: Path) -> Path:
    dossier = new_dossier(tmp_path / "zenko.dossier")
    fill(dossier)
    dossier.close()
    return tmp_path / "zenko.dossier"


def test_entities_are_merged_split_and_named_by_their_names(run: Run, known: Path) -> None:
    assert [row["entity"] for row in run("entities", known, "зень", "--json").json] == [SHORT, ZENKO]
    assert "Алексей Зенько" in run("entities", known, "зенько").out
    merged = run("merge-entities", known, "Алексей Зенько", "А. Зенько", LATIN)
    assert (merged.status, merged.err) == (0, "") and ZENKO in merged.out
    told = run("entity", known, SHORT, "--json").json
    assert (told["entity"], told["mentions"], told["articles"]) == (ZENKO, 3, 3)
    assert told["united"] == [SHORT, LATIN]
    assert [row["quote"] for row in told["statements"]] == ["Мы рады"]
    assert [len(row["lines"]) for row in told["in_articles"]] == [1, 1, 1]
    assert "выступил Алексей Зенько" in run("entity", known, "Алексей Зенько").out
    assert run("rename-entity", known, ZENKO, "--en", "Alexei Zenko").status == 0
    assert run("entity", known, ZENKO, "--json").json["name"] == "Alexei Zenko"
    assert SHORT in run("split-entity", known, ZENKO, "А. Зенько").out
    assert run("entity", known, SHORT, "--json").json["mentions"] == 1
    assert run("undo", known, 3).status == 0
    assert run("entity", known, LATIN, "--json").json["entity"] == LATIN
    assert run("check", known).status == 0


def test_what_is_wrong_is_said_in_a_line(run: Run, known: Path) -> None:
    assert "look for it by name" in run("entity", known, "Никто Никакой").complaint
    assert "Aleksei" in run("split-entity", known, LATIN, "Кто-то").complaint
    assert "state" in run("merge-entities", known, "state:RU", "state:BY").complaint
    run("rename-entity", known, SHORT, "--ru", "Алексей Зенько")
    assert SHORT in run("entity", known, "Алексей Зенько").complaint  # and the other one
