"""While an article is read Python's collector of cycles stays away: there is next to nothing for it."""

import gc
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.reading import read
from workbench.reading.text.uncollected import uncollected

FOLDER = Path(__file__).resolve().parents[1] / "gold" / "claims" / "tuning"
PATHS = [*sorted(FOLDER.glob("ru-*.toml"))[:20], *sorted(FOLDER.glob("en-*.toml"))[:20]]
ARTICLES = [
    Article(tomllib.loads(path.read_text(encoding="utf-8"))["text"], "", date(2025, 12, 17)) for path in PATHS
]


@pytest.fixture
def collecting() -> Iterator[None]:
    """As in a process without a window, which sends the collector away for good."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_a_reading_is_not_interrupted(collecting: None) -> None:
    for article in ARTICLES:
        read(article)  # what is kept of the words and the models is there now
    gc.collect()
    runs: list[str] = []

    def count(phase: str, info: dict[str, int]) -> None:
        runs.append(phase)

    gc.callbacks.append(count)
    try:
        for article in ARTICLES:
            read(article)
        assert runs.count("start") <= len(ARTICLES)  # it may come once when one is done
    finally:
        gc.callbacks.remove(count)
    assert gc.isenabled()


def test_what_was_read_waits_for_no_collector(collecting: None) -> None:
    russian = [article for article in ARTICLES if read(article).article.language == "ru"]
    gc.collect()
    for article in russian:
        read(article)
    assert gc.collect() < len(russian)


def test_whoever_sent_the_collector_away_calls_it_back(collecting: None) -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_an_error_calls_the_collector_back(collecting: None) -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        assert not gc.isenabled()
        print(1 / 0)
    assert gc.isenabled()
