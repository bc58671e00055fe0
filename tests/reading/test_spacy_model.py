"""A spaCy model that the analyst has installed is used, and does not get in the way of what is known."""

import os
import subprocess
import sys
from collections.abc import Mapping
from json import loads
from pathlib import Path
from typing import Any

import pytest
import spacy

TEXT = "Quax met Xi Jinping in Tashkent on Monday. They praised Kazakhstan and the SCO, and Quax left."
NAMES = [
    {"label": "PERSON", "pattern": "Quax"},
    {"label": "ORG", "pattern": "Jinping in Tashkent"},  # crosses what we know
    {"label": "DATE", "pattern": "on Monday"},
    {"label": "GPE", "pattern": "Kazakhstan"},
]


def _read(folder: Path | None) -> dict[str, Any]:
    """What a process of its own reads and what edition it is, with the model on its path or without one."""
    code = (
        "import json, sys; from workbench.domain.article import Article\n"
        "from workbench.domain.additions import NOTHING\n"
        "from workbench.reading import edition, read\n"
        "print(json.dumps({**read(Article(sys.argv[1], 'T')).as_json(), 'edition': edition(NOTHING)}))"
    )
    path = os.pathsep.join(part for part in (str(folder or ""), *sys.path) if part)
    run = subprocess.run(
        [sys.executable, "-c", code, TEXT],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        check=True,
    )
    made: dict[str, Any] = loads(run.stdout)
    return made


def _mentions(reading: Mapping[str, Any]) -> set[tuple[str, str, str | None]]:
    return {(row["text"], row["type"], row["entity"]) for row in reading["mentions"]}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A folder with a package `en_core_web_sm`: a real pipeline of spaCy's that knows four names by heart."""
    package = tmp_path / "en_core_web_sm"
    package.mkdir()
    made = spacy.blank("en")
    made.add_pipe("entity_ruler").add_patterns(NAMES)  # type: ignore[attr-defined]
    made.to_disk(package / "data")
    (package / "__init__.py").write_text(
        "from pathlib import Path\nimport spacy\n"
        "def load(**given):\n    return spacy.load(Path(__file__).parent / 'data', **given)\n"
    )
    record = tmp_path / "en_core_web_sm-3.8.0.dist-info"
    record.mkdir()
    (record / "METADATA").write_text("Metadata-Version: 2.1\nName: en_core_web_sm\nVersion: 3.8.0\n")
    return tmp_path


def test_names_that_only_the_model_sees_are_marked(model: Path) -> None:
    without, beside = _read(None), _read(model)
    added = _mentions(beside) - _mentions(without)
    assert {(text, kind) for text, kind, _ in added} == {("Quax", "person")}
    assert _mentions(without) <= _mentions(beside)


def test_another_model_is_another_edition(model: Path) -> None:
    assert _read(None)["edition"] != _read(model)["edition"]


def test_a_model_that_does_not_load_is_none(model: Path) -> None:
    (model / "en_core_web_sm" / "data" / "config.cfg").write_text("[nlp]\nlang = 'xx'\n")
    assert _mentions(_read(model)) == _mentions(_read(None))
