"""How fast a large dossier answers: `python tests/benchmarks/search_speed.py [ARTICLES]`, 10,000 by default.

Fills a dossier with made-up articles of 3 KB, then asks what the window asks: the list of articles, one
article, searches. Beside each search stands plain FTS5 over the same words in the same run.
"""

import itertools
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from workbench.domain.article import Article, Mention, Span
from workbench.domain.claims import MembershipClaim, Reading
from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import create

RUNS = 15
SYLLABLES = [
    "ста",
    "на",
    "ко",
    "ви",
    "дер",
    "мо",
    "ра",
    "ли",
    "гу",
    "тов",
    "ше",
    "ни",
    "ба",
    "зор",
    "пы",
    "лек",
]
ENDINGS = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"]


def vocabulary(chance: random.Random) -> list[str]:
    """8,000 stems, the commonest first: with endings they are as many forms as real articles have."""
    stems = {"".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)}
    return ["встреч", "саммит", *sorted(stems, key=lambda _: chance.random())[:8000]]


def article(chance: random.Random, stems: list[str], weights: list[float], number: int) -> Reading:
    words = [stem + chance.choice(ENDINGS) for stem in chance.choices(stems, cum_weights=weights, k=430)]
    text = " ".join(words)
    spans = [Span.of(text, start, start + 8) for start in range(0, 1000, 20)]
    day = date(2020, 1, 1) + timedelta(days=chance.randrange(2000))
    whole = Article(text, " ".join(words[:8]), day, "ru", "Day.Az", "ТАСС", ("ТАСС", "Day.Az"))
    mentions = [
        Mention(s.start, s.end, s.text, MentionType.STATE, None, f"state:{number % 60}") for s in spans
    ]
    claims = [
        MembershipClaim(state, "sco", Status.MEMBER, Modality.DECIDED, (spans[0],), since="2025-11")
        for state in ("AZ", "KZ", "KG")
    ]
    return Reading(whole, tuple(mentions), tuple(claims))


def lemmatise(text: str) -> str:
    """The stems: a reader with a cache that is full is as fast."""
    return " ".join(word.rstrip("аеуоымхв") for word in text.lower().split())


def fill(dossier: Dossier, plain: sqlite3.Connection, count: int) -> float:
    """Adds the articles to both; returns the seconds that the dossier took."""
    chance = random.Random(7)
    stems = vocabulary(chance)
    weights = [1 / (place + 3) for place in range(len(stems))]
    running = list(itertools.accumulate(weights))
    plain.execute("CREATE VIRTUAL TABLE search USING fts5(title, words, lemmas, tokenize='unicode61')")
    spent, writer_id = 0.0, None
    for number in range(count):
        reading = article(chance, stems, running, number)
        lemmas = lemmatise(reading.article.text)
        begun = time.perf_counter()
        with dossier.action("import", continues=writer_id) as writer:
            row = writer.add_article(reading.article, source_name="made up")
            writer.keep_reading(row, reading, lemmas)
            writer_id = writer_id or writer.id
        spent += time.perf_counter() - begun
        plain.execute(
            "INSERT INTO search VALUES (?, ?, ?)", (reading.article.title, reading.article.text, lemmas)
        )
    plain.commit()
    return spent


def milliseconds(ask: Callable[[], object]) -> str:
    """Median and worst of some runs, after one that warms up."""
    ask()
    taken = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - begun) * 1000)
    return f"{statistics.median(taken):8.1f} {max(taken):8.1f}"


def report(what: str, ask: Callable[[], object]) -> None:
    print(f"{what:42}{milliseconds(ask)}")


def plain_search(plain: sqlite3.Connection, match: str) -> object:
    return plain.execute(
        "SELECT rowid, title, snippet(search, 1, char(2), char(3), '…', 24), rank FROM search"
        " WHERE search MATCH ? ORDER BY rank LIMIT 50",
        (match,),
    ).fetchall()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder, closing(sqlite3.connect(f"{folder}/plain.db")) as plain:
        dossier = create(Path(folder) / "large.dossier")
        spent = fill(dossier, plain, count)
        size = dossier.path.stat().st_size / 1e6
        print(f"{count} articles added in {spent:.1f} s, {spent / count * 1000:.1f} ms each; {size:.0f} MB")
        print(f"{'':42}{'median':>8} {'worst':>8}  ms")
        report("list of articles", dossier.articles)
        report("one article", lambda: dossier.article_view(count // 2))
        report("an entity that 1 of 60 articles names", lambda: dossier.entity("state:7"))
        report("state", dossier.state)
        report("every claim, with what accepting would do", dossier.claims)
        for query, match in (
            ("встреча", '({title words} : "встреча") OR (lemmas : "встреч")'),
            ("встреча саммит", '(({title words} : "встреча") OR (lemmas : "встреч")) AND "саммит"'),
            ("встр", '"встр" *'),
            ("вс", '"вс" *'),
            ("нетникакого", '"нетникакого"'),
        ):
            report(f"search {query}", lambda query=query: dossier.search(query, 50, lemmatise))
            report("    plain FTS5", lambda match=match: plain_search(plain, match))
        dossier.close()


if __name__ == "__main__":
    main()
