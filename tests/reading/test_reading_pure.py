"""Reading is a pure function: neither the process, its hash seed, the order, a thread nor what was read
before changes what is found."""

import json
import os
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.reading import read

FOLDER = Path(__file__).resolve().parents[1] / "gold" / "claims" / "tuning"
PATHS = [*sorted(FOLDER.glob("ru-*.toml"))[:4], *sorted(FOLDER.glob("en-*.toml"))[:3]]
TEXTS = [tomllib.loads(path.read_text(encoding="utf-8"))["text"] for path in PATHS]
TEXTS.append(f"{TEXTS[0]}\n\n{TEXTS[-1]}\n\nҚазақстан мен Өзбекстан одақтастық туралы шарт жасасты.")
ELSEWHERE = """
import json, sys
from datetime import date
from workbench.domain.article import Article
from workbench.reading import read
for text in json.load(sys.stdin):
    print(json.dumps(read(Article(text, "", date(2025, 12, 17))).as_json()))
"""


def as_json(text: str) -> str:
    return json.dumps(read(Article(text, "", date(2025, 12, 17))).as_json())


@pytest.fixture(scope="module")
def expected() -> list[str]:
    return [as_json(text) for text in TEXTS]


def test_the_texts_say_something(expected: list[str]) -> None:
    assert len(TEXTS) == 8
    assert all(json.loads(one)["claims"] and json.loads(one)["mentions"] for one in expected)


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_another_process_finds_the_same_in_another_order(expected: list[str], seed: str) -> None:
    made = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        input=json.dumps(TEXTS[::-1]),
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert made.stdout.splitlines() == expected[::-1]


def test_two_threads_find_the_same(expected: list[str]) -> None:
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(as_json, [*TEXTS, *TEXTS[::-1]]))
    assert found == [*expected, *expected[::-1]]


def test_what_was_read_before_changes_nothing(expected: list[str]) -> None:
    order = [5, 0, 3, 3, 7, 1, 0, 6, 2, 4]
    assert [as_json(TEXTS[place]) for place in order] == [expected[place] for place in order]


def test_another_day_and_the_same_day_again() -> None:
    text = "Саммит ШОС прошел в ноябре. Иран вступил в ШОС в июле."
    earlier = read(Article(text, "", date(2020, 1, 15))).as_json()
    assert earlier != json.loads(as_json(text))
    assert read(Article(text, "", date(2020, 1, 15))).as_json() == earlier
