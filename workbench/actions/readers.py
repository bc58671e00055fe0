"""Reading in worker processes, so that the window's thread never waits for it.

Not `ProcessPoolExecutor`: there, one process that dies takes every article in hand with it, and none that
hangs can be stopped alone. Here each thread of a small pool talks to one process of its own; a process that
dies or takes too long is replaced, and only the article it was reading is the worse for it.
"""

import os
import signal
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Protocol, Self

from workbench.domain.additions import NOTHING, Additions
from workbench.domain.article import Article, Mention, Span
from workbench.domain.claims import Reading
from workbench.domain.errors import UserError

_MOST_WORKERS = 4
"""A worker holds 120 MB of models, dictionary and gazetteer; what it keeps of word forms may double that."""
_MOST_MEMORY = 4 << 30
"""Bytes of address space for a worker: a text of the largest size allowed takes 3 GB, 145 bytes for each
sign of it. An article that makes a reader take more is given up, rather than all memory of the machine."""
_NICENESS = 10
_ATTEMPTS = 2
ONE_CORE = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
"""What the environment must say before numpy loads, that it leave the other cores to others. Alone, a process
reads a tenth faster with two cores than with one, and spends twice the time of processors on it."""


class Reader(Protocol):
    """Reads articles at its own pace."""

    def submit(self, article: Article, additions: Additions = NOTHING) -> Future[Reading]:
        """The reading to come by these additions of the analyst's, with lemmas and edition. It raises
        ReadingError where the article cannot be read."""
        ...


class ReadingError(UserError):
    """The machine could not read the article. `detail` is for a report: a traceback, "" for a process that
    died or took too long."""

    def __init__(self, article: Article, detail: str = "") -> None:
        super().__init__("reading_failed", title=article.title)
        self.detail = detail
        if detail:
            self.add_note(detail)


def time_limit(article: Article) -> float:
    """How many seconds the reading of an article may take: a tenth of the usual speed, and a slow start."""
    return 60 + len(article.text) / 2_000


class Readers:
    """Worker processes, started when there is work for them. Close them, or use `with`."""

    def __init__(
        self,
        workers: int | None = None,
        *,
        limit: Callable[[Article], float] = time_limit,
    ) -> None:
        count = workers or max(1, min(_MOST_WORKERS, _usable_cores()))
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="reader")
        self._limit = limit
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._closed = False

    def submit(self, article: Article, additions: Additions = NOTHING) -> Future[Reading]:
        """Begins to read the article as soon as a worker is free."""
        return self._threads.submit(self._read, article, additions)

    def close(self) -> None:
        """Stops at once, whatever is being read: a reading can always be made again."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            self._closed = True
            workers = [*self._idle, *self._busy]
        for worker in workers:
            worker.stop()
        self._threads.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read(self, article: Article, additions: Additions) -> Reading:
        """Runs on a thread of the pool. A process that died gets one successor: it may have been the system
        that ended it, for want of memory."""
        for _ in range(_ATTEMPTS):
            worker = self._take(article)
            try:
                answer = worker.ask(article, additions, self._limit(article))
            except TimeoutError:
                self._drop(worker)
                break
            except (EOFError, OSError):
                self._drop(worker)
                continue
            self._give_back(worker)
            if isinstance(answer, Reading):
                return answer
            raise ReadingError(article, answer)
        raise ReadingError(article)

    def _take(self, article: Article) -> "_Worker":
        with self._lock:
            if self._closed:
                raise ReadingError(article)
            worker = self._idle.pop() if self._idle else _Worker()
            self._busy.add(worker)
            return worker

    def _give_back(self, worker: "_Worker") -> None:
        with self._lock:
            self._busy.remove(worker)
            self._idle.append(worker)

    def _drop(self, worker: "_Worker") -> None:
        worker.stop()
        with self._lock:
            self._busy.remove(worker)


class _Worker:
    """One process that reads one article after the other. It ends when we do: its pipe is then closed."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), name="reader", daemon=True)
        self._process.start()
        theirs.close()

    def ask(self, article: Article, additions: Additions, seconds: float) -> Reading | str:
        """The reading, or a traceback. Raises TimeoutError when it takes longer, EOFError or OSError when the
        process is gone."""
        self._ours.send((article, additions))
        if not self._ours.poll(seconds):
            raise TimeoutError
        answer: Reading | str = self._ours.recv()
        return answer

    def stop(self) -> None:
        """Ends the process; there is nothing in it that could be lost."""
        self._process.kill()
        self._process.join()


def _serve(connection: "Connection[Reading | str, tuple[Article, Additions]]") -> None:
    """The life of a worker process."""
    # Ctrl+C reaches every process of the terminal; the one that owns this one decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(ONE_CORE)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    _bound_memory()
    # A future catches what the reading raises, whatever it is, so that it can be sent home.
    with ThreadPoolExecutor(1) as here:
        while True:
            try:
                article, additions = connection.recv()
                future = here.submit(_read_with_lemmas, article, additions)
                error = future.exception()
                connection.send("".join(traceback.format_exception(error)) if error else future.result())
            except (EOFError, OSError):
                return


def _bound_memory() -> None:
    """Beyond the bound, reading ends with a MemoryError. Windows knows no such bound."""
    try:
        import resource
    except ImportError:
        return
    _, hardest = resource.getrlimit(resource.RLIMIT_AS)
    bound = _MOST_MEMORY if hardest == resource.RLIM_INFINITY else min(_MOST_MEMORY, hardest)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hardest))


def _read_with_lemmas(article: Article, additions: Additions) -> Reading:
    from workbench.reading import edition, lemmas, read

    reading = read(article, additions)
    _check_spans(reading)
    return replace(reading, lemmas=lemmas(article.text), edition=edition(additions))


def _check_spans(reading: Reading) -> None:
    """Raises ValueError for a span that is not what it says: it would spoil a dossier, and end an import."""
    text = reading.article.text
    spans: list[Mention | Span] = [*reading.mentions]
    spans += [span for claim in reading.claims for span in claim.evidence]
    for span in spans:
        if span.start >= span.end or text[span.start : span.end] != span.text:
            raise ValueError(f"[{span.start}, {span.end}) is not {span.text!r}")


def _usable_cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
