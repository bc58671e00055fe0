"""The tagger: what it marks, that nothing beside it changes that, and that reading does without it."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from workbench.domain.article import Article
from workbench.domain.resources import resources
from workbench.reading import read
from workbench.reading.analysis import analyse
from workbench.reading.document import Tagged
from workbench.reading.text.tagger import _near

ROOT = Path(__file__).resolve().parents[2]
NEREL = ROOT.parent / "shared" / "data" / "nerel" / "dev"
DAY = date(2024, 5, 20)
TEXT = (
    "Министр иностранных дел Турции Хакан Фидан 12 мая 2024 года прибыл в Ташкент. "
    "Двадцатилетний казахстанский боксер завоевал золотую медаль на третьем чемпионате Азии в Бангкоке."
)


def tagged(text: str) -> list[Tagged]:
    return analyse(Article(text, "", DAY), "ru")[0].tagged


def test_names_within_names_are_marked_with_their_types() -> None:
    found = {(TEXT[span.start : span.end], span.label) for span in tagged(TEXT)}
    assert found >= {
        ("Министр иностранных дел Турции", "PROFESSION"),
        ("Турции", "COUNTRY"),
        ("Хакан Фидан", "PERSON"),
        ("12 мая 2024 года", "DATE"),
        ("Ташкент", "CITY"),
        ("Двадцатилетний", "AGE"),
        ("третьем", "ORDINAL"),
        ("Бангкоке", "CITY"),
    }


def test_what_has_no_type_of_ours_is_told_as_other() -> None:
    labels = {mention.label: str(mention.type) for mention in read(Article(TEXT, "", DAY)).mentions}
    assert labels["AGE"] == "other"
    assert labels["PROFESSION"] == "role"


def test_no_two_spans_cross_and_none_is_marked_twice() -> None:
    spans = [(span.start, span.end) for span in tagged(" ".join([TEXT] * 40))]
    assert len(spans) == len(set(spans))
    crossing = [(one, other) for one in spans for other in spans if one[0] < other[0] < one[1] < other[1]]
    assert not crossing


def test_what_stands_in_another_window_changes_nothing() -> None:
    """Stretches stand in one column, a few blank rows between: what is beyond them must not be seen."""
    filler = "Слово " + "за словом " * 80 + "идет рассказ."  # fills a window alone
    alone = {(span.label, TEXT[span.start : span.end]) for span in tagged(TEXT)}
    after = [span for span in tagged(filler + "\n\n" + TEXT) if span.start >= len(filler)]
    shift = len(filler) + 2
    assert alone == {(span.label, TEXT[span.start - shift : span.end - shift]) for span in after}


@pytest.mark.parametrize("count", [1, 2, 5, 40])
@pytest.mark.parametrize("width", [3, 5, 7])
def test_each_channel_sees_the_same_of_its_neighbours(count: int, width: int) -> None:
    made = np.random.default_rng(count * width)
    rows = made.standard_normal((count, 4)).astype(np.float32)
    filters = made.standard_normal((width, 4)).astype(np.float32)
    alone = [np.convolve(rows[:, k], filters[::-1, k])[width // 2 :][:count] for k in range(4)]
    assert _near(rows, filters) == pytest.approx(np.stack(alone, axis=1), abs=1e-5)


def test_the_weights_are_small_enough_to_ship() -> None:
    assert len((resources() / "models" / "tagger.npz").read_bytes()) <= 6_000_000


def test_without_the_weights_reading_goes_on(tmp_path: Path) -> None:
    """A copy of the program from which the weights were taken away."""
    shutil.copytree(ROOT / "workbench", tmp_path / "workbench", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", tmp_path / "resources", ignore=shutil.ignore_patterns("tagger.npz"))
    source = tmp_path / "article.txt"
    source.write_text(f"date 2024-05-20\n{TEXT} Туркмения стала наблюдателем в ОТГ.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "read", str(source), "--json"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {"Хакан Фидан", "Турции", "ОТГ"} <= {mention["text"] for mention in found["mentions"]}
    assert not [mention for mention in found["mentions"] if mention["label"] == "AGE"]
    assert [claim["status"] for claim in found["claims"] if claim["kind"] == "membership"] == ["observer"]


def _benchmark() -> ModuleType:
    spec = spec_from_file_location("nerel", ROOT / "tests" / "benchmarks" / "nerel.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not NEREL.exists(), reason="needs the shared folder")
def test_a_part_of_nerels_dev_part_is_marked_as_its_annotators_did() -> None:
    """Floors a little under what was measured; the whole is tests/benchmarks/nerel.py."""
    nerel = _benchmark()
    alone, summed = nerel.Score(), nerel.Score()
    for text, wanted in list(nerel.gold(NEREL))[::6]:
        document, found = nerel.read(text)
        alone.add({(span.start, span.end, span.label) for span in document.tagged}, wanted)
        summed.add(found, wanted)
    assert alone.figures()[2] >= 78
    assert summed.figures()[2] >= alone.figures()[2] - 0.5
