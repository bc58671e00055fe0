"""How fast articles come into a dossier: loading and keeping alone, and with reading by worker processes.

    python tests/benchmarks/importing.py [ARTICLES]

Those to be read are the sentences of tests/gold in random order; those that are only kept are their words in
random order, some 3,000 characters each, so that like the news of a year they share words but few phrases.
Prints seconds for all and milliseconds for one; last what one more costs when 10,000 are there already, half
of which is the search for the article that it may repeat.
"""

import random
import sys
import tempfile
import time
from concurrent.futures import Future
from pathlib import Path

from workbench.actions.dossiers import close_dossier, new_dossier
from workbench.actions.importing import import_sources
from workbench.actions.readers import Readers
from workbench.domain.article import Article
from workbench.domain.claims import Reading

ARTICLES = Path(__file__).parents[1] / "gold" / "articles"


class Unread:
    """Finds nothing, at once: what remains is the cost of loading and keeping."""

    def submit(self, article: Article, _additions: object = None) -> Future[Reading]:
        future: Future[Reading] = Future()
        future.set_result(Reading(article, (), (), article.text.lower()))
        return future


def write_articles(folder: Path, count: int, parted_by: str, pieces: int) -> list[str]:
    chance = random.Random(count)
    pool = " ".join(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))).split(
        parted_by
    )
    paths = []
    for number in range(count):
        paths.append(folder / f"{count}-{number:05}.txt")
        words = parted_by.join(chance.choices(pool, k=pieces))
        paths[-1].write_text(f"Статья {number} из {count}. {words}", encoding="utf-8")
    return [str(path) for path in paths]


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dossier = new_dossier(folder / "benchmark.dossier")
        try:
            with Readers() as readers:
                read = write_articles(folder, count, ". ", 25)
                timed(f"{count} articles, read", count, lambda: import_sources(dossier, read, reader=readers))
            kept = write_articles(folder, 10_000, " ", 400)
            timed("10,000 articles, not read", 10_000, lambda: import_sources(dossier, kept, reader=Unread()))
            more = write_articles(folder, 20, " ", 400)
            timed("20 more, not read", 20, lambda: import_sources(dossier, more, reader=Unread()))
        finally:
            close_dossier(dossier)


def timed(what: str, count: int, work: object) -> None:
    assert callable(work)
    begun = time.perf_counter()
    work()
    taken = time.perf_counter() - begun
    print(f"{what:30} {taken:8.2f} s {taken / count * 1000:8.2f} ms each", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
