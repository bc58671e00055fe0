"""Worker processes that read: they may die, hang or fail, and no article is the worse for it."""

import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from threading import Thread

import psutil
import pytest

from workbench.actions.readers import Readers, ReadingError
from workbench.domain.article import Article
from workbench.domain.claims import Reading

SHORT = Article("Президент Узбекистана Шавкат Мирзиёев прибыл в Баку.", "Прибытие")
LONG = Article(
    "Лидеры стран Центральной Азии встретились в Ташкенте и подписали заявление. " * 20_000, "Долгая"
)
PROMPT = 60


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(1) as made:
        yield made


def kill_one_by_one(until: Future[Reading], spared: set[BaseProcess]) -> None:
    """Ends every worker as soon as it is there, as the system does when memory runs out."""
    while not until.done():
        for child in set(active_children()) - spared:
            child.kill()
        time.sleep(0.02)


def test_an_article_is_read_with_its_lemmas(readers: Readers) -> None:
    reading = readers.submit(SHORT).result(PROMPT)
    assert reading.article.text == SHORT.text
    assert "прибыть" in reading.lemmas.split()
    assert {"state:UZ"} <= {mention.entity for mention in reading.mentions}


def test_a_worker_keeps_to_one_core_and_lets_the_window_go_first(readers: Readers) -> None:
    readers.submit(SHORT).result(PROMPT)
    worker = next(psutil.Process(child.pid) for child in active_children() if child.name == "reader")
    assert worker.nice() >= 10
    # The one that talks and the one that reads; numpy would start one more for each core.
    assert worker.num_threads() <= 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the bound cannot be looked at")
def test_an_article_that_takes_too_much_memory_is_given_up_and_the_next_is_read() -> None:
    before = set(active_children())
    with Readers(1) as readers:
        readers.submit(SHORT).result(PROMPT)
        (child,) = set(active_children()) - before
        worker = psutil.Process(child.pid)
        bound, hardest = worker.rlimit(psutil.RLIMIT_AS)
        assert 0 < bound <= 4 << 30
        worker.rlimit(psutil.RLIMIT_AS, (worker.memory_info().vms + (24 << 20), hardest))
        with pytest.raises(ReadingError) as caught:
            readers.submit(LONG).result(PROMPT)
        assert "MemoryError" in caught.value.detail
        assert readers.submit(SHORT).result(PROMPT).mentions
        assert child in active_children()


def test_a_fault_in_reading_is_told_with_its_place_and_the_worker_goes_on(readers: Readers) -> None:
    broken = Article(b"bytes are no text", "Негодная")  # type: ignore[arg-type]
    with pytest.raises(ReadingError) as caught:
        readers.submit(broken).result(PROMPT)
    assert "Traceback" in caught.value.detail
    assert "Негодная" in caught.value.line("ru")
    assert readers.submit(SHORT).result(PROMPT).mentions


def test_a_worker_that_died_is_replaced_and_its_article_read() -> None:
    before = set(active_children())
    with Readers(1) as readers:
        readers.submit(SHORT).result(PROMPT)
        (worker,) = set(active_children()) - before
        worker.kill()
        worker.join()
        assert readers.submit(SHORT).result(PROMPT).mentions


def test_an_article_that_kills_its_workers_is_given_up() -> None:
    before = set(active_children())
    with Readers(1) as readers:
        future = readers.submit(LONG)
        killer = Thread(target=kill_one_by_one, args=(future, before))
        killer.start()
        with pytest.raises(ReadingError):
            future.result(PROMPT)
        killer.join()
        assert readers.submit(SHORT).result(PROMPT).mentions


def test_an_article_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    with Readers(1, limit=lambda article: 3 if article is LONG else PROMPT) as readers:
        readers.submit(SHORT).result(PROMPT)
        begun = time.monotonic()
        with pytest.raises(ReadingError):
            readers.submit(LONG).result(PROMPT)
        assert time.monotonic() - begun < 8
        assert readers.submit(SHORT).result(PROMPT).mentions


def test_closing_does_not_wait_for_what_is_being_read() -> None:
    before = set(active_children())
    readers = Readers(1)
    futures = [readers.submit(LONG) for _ in range(3)]
    time.sleep(1)
    begun = time.monotonic()
    readers.close()
    assert time.monotonic() - begun < 3
    assert all(future.done() for future in futures)
    assert set(active_children()) <= before


def test_no_process_is_started_before_there_is_work() -> None:
    before = set(active_children())
    with Readers():
        assert set(active_children()) <= before
