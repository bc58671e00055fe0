"""How right and how complete the memberships are, on the short texts under tests/gold/memberships.

    python tests/memberships_gold.py [--show] [FILE…]     such as ru-a en-k; without names, all of them

A line is a text (`\\n` in it ends a line) and what it asserts:

    text || STATES format status modality since=… until=…; STATES …

All are of our own writing, by hands that did not write the rules, and were labelled before the reader saw
them. They are harder than the news: few say things as another does. Files a to d are lively, e to g as
agencies write, h to k longer; most texts of k assert nothing. Rules are mended by all of them but i, which is
kept to tell whether the rules are general; packaging/pairs learns from all but i, too. Published: 2025-12-01.

A claim counts as in claims_gold. What is claimed again of a state and format with the same status and
modality counts once.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from claims_gold import Row, Tally, agrees

FOLDER = Path(__file__).resolve().parent / "gold" / "memberships"
DAY = date(2025, 12, 1)
KEPT = "i"
"""The files that neither rules nor scorer may learn from."""


@dataclass(frozen=True)
class Case:
    """A text, in which language it is, and what it asserts."""

    language: str
    text: str
    wanted: tuple[Row, ...]


@dataclass
class Outcome:
    """What became of one text: the claims that are right and those beside the gold, and what was missed."""

    case: Case
    right: list[Row] = field(default_factory=list)
    extra: list[Row] = field(default_factory=list)
    missed: list[Row] = field(default_factory=list)


def files() -> list[Path]:
    return sorted(FOLDER.glob("*.txt"))


def learnable() -> list[Path]:
    """Those that may be learnt from."""
    return [path for path in files() if path.stem[-1] != KEPT]


def kept() -> list[Path]:
    """The others."""
    return [path for path in files() if path.stem[-1] == KEPT]


def cases(path: Path) -> Iterator[Case]:
    """The texts of a file. ValueError where a line does not say what its text asserts."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, bar, told = line.partition("||")
        if not bar:
            raise ValueError(f"{path.name}: no || in {line[:60]!r}")
        yield Case(path.stem[:2], text.strip().replace("\\n", "\n"), tuple(_rows(told)))


def _rows(told: str) -> Iterator[Row]:
    for part in filter(None, map(str.strip, told.split(";"))):
        states, form, status, modality, *dates = part.split()
        days = dict(one.split("=") for one in dates)
        for state in states.split(","):
            yield {
                "kind": "membership", "state": state, "format": form, "status": status, "modality": modality,
                **days,
            }  # fmt: skip


def outcome(case: Case) -> Outcome:
    from workbench.domain.article import Article
    from workbench.reading import read

    made = Outcome(case)
    claims = read(Article(case.text, case.text.partition("\n")[0][:80], DAY)).as_json()["claims"]
    left = [claim for claim in claims if claim["kind"] == "membership"]
    for row in case.wanted:
        hits = [claim for claim in left if agrees(row, claim)]
        if hits:
            made.right.append(hits[0])
        else:
            made.missed.append(row)
        left = [claim for claim in left if claim not in hits]
    made.extra = left
    return made


def tally(outcomes: Iterable[Outcome]) -> Tally:
    made = Tally()
    for one in outcomes:
        made.right += len(one.right)
        made.extra += len(one.extra)
        made.missed += len(one.missed)
    return made


def _shown(row: Row) -> str:
    return " ".join(
        str(row[name]) for name in ("state", "format", "status", "modality", "rule") if row.get(name)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Scores memberships on the short texts.")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--show", action="store_true", help="print each text that is not read as labelled")
    options = parser.parse_args()
    every: list[Outcome] = []
    for path in files():
        if options.names and path.stem not in options.names:
            continue
        found = [outcome(case) for case in cases(path)]
        every += found
        print(f"{path.stem:6}", tally(found).line())
        for one in found if options.show else ():
            if one.extra or one.missed:
                print("   ", one.case.text.replace("\n", "\\n"))
                print(*(f"      + {_shown(row)}" for row in one.extra), sep="\n")
                print(*(f"      - {_shown(row)}" for row in one.missed), sep="\n")
    print(f"{'all':6}", tally(every).line())


if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).resolve().parents[1])]
    main()
