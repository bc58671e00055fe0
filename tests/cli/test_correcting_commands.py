"""Mentions corrected on the command line: here, everywhere, listed, taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.cli import main

Run = Callable[..., Any]
TEXT = "date 2026-05-20\nВ Грузии прошёл форум. О Грузии пишут. Иван Иванов приехал в Тбилиси.\n"


def test_mentions_are_corrected_listed_and_taken_back(run: Run, made: Path, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    assert run("import", made, "news.txt").status == 0
    named = run("articles", made, "--json").json[0]["mentions"]
    assert run("correct", made, 1, 2, 8, "none", "--everywhere", "article").out == "Correction 1\n"
    assert run("articles", made, "--json").json[0]["mentions"] == named - 2
    assert run("correct", made, 1, 2, 8, "place:Джорджия").status == 0
    first, second = run("corrections", made, "--json").json
    assert (first["scope"], first["entity"], first["words"]) == ("article", None, "Грузии")
    assert (second["scope"], second["entity"], second["start"], second["end"]) == (
        "here",
        "place:джорджия",
        2,
        8,
    )
    shown = run("corrections", made, language="ru_RU.UTF-8").out
    assert "ничего" in shown and "Джорджия (place:джорджия)" in shown and "в статье" in shown
    assert "планет" in run("correct", made, 1, 2, 8, "планета", language="ru_RU.UTF-8").complaint
    assert "42" in run("remove-correction", made, 42).complaint
    assert run("remove-correction", made, 1, 2).out == "2 corrections taken back\n"
    assert run("articles", made, "--json").json[0]["mentions"] == named
    assert "correction" in run("undo", made).out
    assert run("check", made).status == 0


def test_a_claim_is_made_of_words(run: Run, made: Path, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    assert run("import", made, "news.txt").status == 0
    fields = ("format=ots", "status=observer", "since=ноябрь 2025")
    said = run("make-claim", made, 1, 2, 22, "--kind", "membership", "--fields", *fields, "--accept")
    assert said.status == 1 and "ноябрь" in said.err  # the contract's dates are EDTF
    done = run("make-claim", made, 1, 2, 22, "--kind", "membership", "--fields", *fields[:2], "--accept")
    assert done.out.startswith("Claim 1: Georgia: observer")
    (claim,) = [row for row in run("claims", made, "--json").json if row["by_hand"]]
    assert (claim["state"], claim["review"], claim["evidence"][0]["text"]) == ("GE", "accepted", TEXT[18:38])
    assert "planet" in run("make-claim", made, 1, 2, 22, "--fields", "planet=Mars").complaint


def test_a_terminal_is_told_how_far_it_is(
    run: Run, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(
            f"Грузия и соседи. Грузия, статья {number}.", encoding="utf-8"
        )
    run("import", made, *sorted(tmp_path.glob("*.txt")))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["correct", str(made), "1", "0", "6", "none", "--everywhere", "dossier"]) == 0
    told = capsys.readouterr()
    assert told.out.strip() in ("Correction 1", "Исправление 1")
    assert "1/3" in told.err
    assert told.err.endswith("\r\x1b[K")  # nothing of it stays
    monkeypatch.setattr("sys.stderr.isatty", lambda: False)
    assert main(["undo", str(made)]) == 0
    assert capsys.readouterr().err == ""
