"""What reading marks beside what NEREL's annotators marked: exact, nested, all 29 types, micro F1.

    python tests/benchmarks/nerel.py [FOLDER] [--rules]

FOLDER is in brat's format (default: NEREL's dev part beside the checkout). Three columns of one run: rules
and gazetteer on slovnet's names (as without the tagger's weights), the tagger alone, and their sum, which
is what a user sees. With --rules, what only the rules found is told by label: how much of it is right.
An entity annotated in several parts counts as missed.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

from workbench.domain.article import Article
from workbench.reading import analysis
from workbench.reading.document import Document
from workbench.reading.mentions import find_mentions
from workbench.reading.names.joining import joined
from workbench.reading.text import tagger

SHARED = Path(__file__).resolve().parents[3] / "shared"
LABELS = frozenset([
    "AGE", "AWARD", "CITY", "COUNTRY", "CRIME", "DATE", "DISEASE", "DISTRICT", "EVENT", "FACILITY", "FAMILY",
    "IDEOLOGY", "LANGUAGE", "LAW", "LOCATION", "MONEY", "NATIONALITY", "NUMBER", "ORDINAL", "ORGANIZATION",
    "PENALTY", "PERCENT", "PERSON", "PRODUCT", "PROFESSION", "RELIGION", "STATE_OR_PROVINCE", "TIME",
    "WORK_OF_ART",
])  # fmt: skip
_ENTITY = re.compile(r"T\d+\t([A-Z_]+) ([\d ;]+)\t")
Spans = set[tuple[int, int, str]]


def gold(folder: Path) -> Iterator[tuple[str, Spans]]:
    """The texts and what was marked in them; of an entity in several parts, a span that nothing equals."""
    for path in sorted(folder.glob("*.ann")):
        spans: Spans = set()
        for line in path.read_text(encoding="utf-8").splitlines():
            match = _ENTITY.match(line)
            if match and match[1] in LABELS:
                places = [int(place) for place in re.split("[ ;]", match[2])]
                spans.add((places[0], places[-1] if len(places) == 2 else -1, match[1]))
        yield path.with_suffix(".txt").read_bytes().decode("utf-8"), spans


def read(text: str) -> tuple[Document, Spans]:
    document, names = analysis.analyse(Article(text, "", date(2020, 1, 1)), "ru")
    mentions = joined(text, find_mentions(document, names), document.tagged)
    return document, {(one.start, one.end, one.label) for one in mentions if one.label}


class Score:
    """Counts by label."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()

    def add(self, found: Spans, wanted: Spans) -> None:
        self.right.update(label for *_, label in found & wanted)
        self.found.update(label for *_, label in found)
        self.wanted.update(label for *_, label in wanted)

    def figures(self, label: str = "") -> tuple[float, float, float]:
        """Precision, recall and F1 of a label, in per cent; of all without one."""
        right, found, wanted = (
            count[label] if label else count.total() for count in (self.right, self.found, self.wanted)
        )
        return (
            100 * right / max(found, 1),
            100 * right / max(wanted, 1),
            200 * right / max(found + wanted, 1),
        )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?", default=SHARED / "data" / "nerel" / "dev")
    parser.add_argument("--rules", action="store_true")
    asked = parser.parse_args()
    without, alone, summed, only_rules = Score(), Score(), Score(), Score()
    for text, wanted in gold(asked.folder):
        with patch.object(tagger, "tagger", return_value=None):
            without.add(read(text)[1], wanted)
        document, found = read(text)
        tagged = {(span.start, span.end, span.label) for span in document.tagged}
        alone.add(tagged, wanted)
        summed.add(found, wanted)
        only_rules.add(found - tagged, wanted)
    print(f"{'':20}{'rules':>19}{'tagger':>19}{'sum':>19}{'wanted':>8}")
    for label in ("", *sorted(LABELS)):
        columns = [score.figures(label) for score in (without, alone, summed)]
        figures = "".join(f"{p:7.1f}{r:6.1f}{f:6.1f}" for p, r, f in columns)
        wanted_of = summed.wanted[label] if label else summed.wanted.total()
        print(f"{label or 'all':20}{figures}{wanted_of:8}")
    if asked.rules:
        for label, count in only_rules.found.most_common():
            print(
                f"only the rules: {label:20} {count:5} {100 * only_rules.right[label] / count:5.1f} % right"
            )


if __name__ == "__main__":
    main()
