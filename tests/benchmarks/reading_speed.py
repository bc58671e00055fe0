"""How fast reading is, beside natasha's full pipeline on the same texts in one run; and that it is linear.

    python tests/benchmarks/reading_speed.py [FOLDER]

FOLDER holds texts (default: the dev part of NEREL beside the checkout, with the seed article). Both programs
take turns, article by article, on one core; figures are characters per second of processor time. `first` is
the first pass over the texts, with no word form known yet; `again` the second, as in a long import. natasha's
pipeline is split, morphology, syntax and names; reading does lemmas, gazetteer, offices, dates, linking and
claims besides, and syntax only where it needs it: nearly everywhere in news of formats, which are compared
next. Then, each beside its goal: what two cores read, how long the models take to load in a new process, the
first short article after that, and the memory of a process that reads up to 1 MB in one go.
"""

import os
import resource
import subprocess
import sys
import time
import tomllib
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from workbench.actions.readers import ONE_CORE
from workbench.domain.article import Article
from workbench.reading import read

os.environ.update(ONE_CORE)  # for both; numpy is imported only when the first text is read

GOLD = Path(__file__).resolve().parents[1] / "gold" / "claims" / "tuning"
SHARED = Path(__file__).resolve().parents[3] / "shared"
SIZES = (10_000, 100_000, 1_000_000)


def texts(folder: Path | None) -> list[str]:
    paths = sorted((folder or SHARED / "data" / "nerel" / "dev").glob("*.txt"))
    if folder is None:
        paths += sorted((SHARED / "seed").glob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths]


def natasha() -> Callable[[str], object]:
    """natasha's full pipeline. Raises ImportError where its pymorphy2 finds no pkg_resources."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    segmenter, embedding = Segmenter(), NewsEmbedding()
    morphology, syntax = NewsMorphTagger(embedding), NewsSyntaxParser(embedding)
    names = NewsNERTagger(embedding)

    def run(text: str) -> object:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morphology)
        doc.parse_syntax(syntax)
        doc.tag_ner(names)
        return doc

    return run


def ours(text: str) -> object:
    return read(Article(text, "", date(2025, 12, 17)))


def seconds(run: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    run(text)
    return time.process_time() - start


def news_of_formats() -> list[str]:
    """The Russian items of real news in the gold: formats are named in nearly every sentence, so most is to
    be read in them."""
    rows = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("ru-*.toml"))]
    return [row["text"] for row in rows if "source" in row]


def rivals() -> dict[str, Callable[[str], object]]:
    """The two that are compared, each ready to read."""
    runs = {"reading": ours}
    try:
        runs["natasha"] = natasha()
    except ImportError as error:
        print(f"natasha does not import here ({error}); reading alone")
    for run in runs.values():
        run("Президент России прибыл в Астану.")
    return runs


def compare(runs: dict[str, Callable[[str], object]], found: list[str]) -> None:
    characters = sum(map(len, found))
    for turn in ("first", "again"):
        spent = dict.fromkeys(runs, 0.0)
        for text in found:
            for name, run in runs.items():
                spent[name] += seconds(run, text)
        speeds = {name: characters / took for name, took in spent.items()}
        line = "  ".join(f"{name} {speed:8,.0f} chars/s" for name, speed in speeds.items())
        ratio = f"  ratio {speeds['reading'] / speeds['natasha']:.2f}" if "natasha" in speeds else ""
        print(f"{turn}: {line}{ratio}   ({len(found)} texts, {characters:,} characters)")


def grow(found: list[str]) -> float:
    """The same words at three sizes: the figures stay level if the work is linear. How many megabytes that
    takes at most."""
    joined = "\n\n".join(found)
    ours(found[0])  # loads the models
    for size in SIZES:
        text = (joined * (size // len(joined) + 1))[:size]
        took = seconds(ours, text)
        print(f"{size:9,} characters: {took:7.2f} s  {size / took:8,.0f} chars/s", flush=True)
    return most_memory()


def most_memory() -> float:
    """The megabytes that this process held at most. Linux counts in `ru_maxrss` what the process held that
    started it, natasha's models here; its status page does not."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_all(found: list[str]) -> int:
    for text in found:
        ours(text)
    return sum(map(len, found))


def two_cores(found: list[str]) -> None:
    """The texts in two processes beside the same in one, both warm, by the clock on the wall."""
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(read_all, [found[::2], found[1::2]]))
        start = time.perf_counter()
        list(pool.map(read_all, [found[::2], found[1::2]]))
        both = time.perf_counter() - start
    start = time.perf_counter()
    read_all(found)
    alone = time.perf_counter() - start
    print(f"two processes: {alone / both:.2f} times one (a machine that is otherwise idle: near 2)")


COLD = """
import resource, time
from datetime import date
from multiprocessing import get_context
from workbench.domain.article import Article
from workbench.reading import read
def took(text):
    start = time.perf_counter()
    read(Article(text, "", date(2025, 12, 17)))
    return (time.perf_counter() - start) * 1000
load = took("Президент России прибыл в Астану.")
short = took("Иран вступил в ШОС. " + "Лидеры пяти стран обсудили водную повестку в Ташкенте. " * 36)
print(f"{load:.0f} {short:.0f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
"""


def cold() -> None:
    """A new process: loading, then the first article of 2,000 characters; the best of three."""
    runs = [
        [int(part) for part in subprocess.check_output([sys.executable, "-c", COLD], text=True).split()]
        for _ in range(3)
    ]
    load, short, memory = (min(run[place] for run in runs) for place in range(3))
    print(f"models loaded and a line read: {load} ms (goal: under 1,000)")
    print(f"first short article after that: {short} ms (goal: under 150)")
    print(f"memory then: {memory} MB (goal: under 400)")


if __name__ == "__main__":
    sample = texts(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    if not sample:
        sys.exit("no texts found; give a folder of .txt files")
    cold()
    runs = rivals()
    compare(runs, sample)  # before anything else has warmed the reader up
    print("news of formats, word forms of the texts above known:")
    compare(runs, news_of_formats())
    two_cores(sample)
    with ProcessPoolExecutor(1, get_context("spawn")) as alone:  # without natasha's models
        peak = alone.submit(grow, sample).result()
    print(f"most memory, 1 MB in one go included: {peak:.0f} MB (goal: under 400)")
