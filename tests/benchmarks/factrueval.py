"""Persons, places and organisations beside factRuEval-2016's own, and beside natasha's names, in one run.

    python tests/benchmarks/factrueval.py [FOLDER]

FOLDER is the devset (default: beside the checkout). A mention is right if it is of the object's type (LocOrg
counting as a place), covers all of the object's names and no word outside the object; describing words may be
there or not, as factRuEval's rules have it. Its own comparer, which also gives parts of a point, is not used.
A mention or object counts once. What the markup has no objects for is left out of ours: adjectives of states,
and bodies that are named by a common noun alone («правительство»).
"""

import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workbench.domain.article import Article, Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading import read

SHARED = Path(__file__).resolve().parents[3] / "shared"
KINDS = {"Person": "PER", "Org": "ORG", "LocOrg": "LOC", "Location": "LOC"}
OURS = {
    MentionType.PERSON: "PER",
    MentionType.STATE: "LOC",
    MentionType.PLACE: "LOC",
    MentionType.ORGANISATION: "ORG",
    MentionType.FORMAT: "ORG",
}
Name = tuple[int, int, str]


@dataclass(frozen=True)
class Object:
    """`names` are the spans that must be covered, `[start, end)` the whole with its describing words."""

    kind: str
    start: int
    end: int
    names: tuple[tuple[int, int], ...]

    def agrees(self, name: Name) -> bool:
        start, end, kind = name
        inside = self.start <= start and end <= self.end
        return kind == self.kind and inside and all(start <= a and b <= end for a, b in self.names)


def objects(path: Path) -> list[Object]:
    """The objects of a text, without the spans that are signs around them."""
    spans = {}
    for line in path.with_suffix(".spans").read_text(encoding="utf-8").splitlines():
        number, kind, start, length, *_ = line.split()
        spans[number] = (kind, int(start), int(start) + int(length))
    found = []
    for line in path.with_suffix(".objects").read_text(encoding="utf-8").splitlines():
        _, kind, *rest = line.partition("#")[0].split()
        parts = [spans[number] for number in rest]
        if kind not in KINDS or not parts:
            continue
        named = [part for part in parts if not part[0].endswith(("_descr", "job"))] or parts
        start, end = min(part[1] for part in parts), max(part[2] for part in parts)
        found.append(Object(KINDS[kind], start, end, tuple((part[1], part[2]) for part in named)))
    return found


def ours(text: str) -> list[Name]:
    mentions = read(Article(text, "", date(2010, 1, 1))).mentions
    return [(one.start, one.end, OURS[one.type]) for one in mentions if one.type in OURS and _named(one)]


def _named(mention: Mention) -> bool:
    """Whether the markup would have an object: a name of its own, no adjective, no pronoun."""
    if mention.type is MentionType.STATE and not mention.text[:1].isupper():
        return False
    return mention.label is not None and any(sign.isupper() for sign in mention.text)


def natasha() -> Callable[[str], list[Name]]:
    """natasha's names. Raises ImportError where its pymorphy2 finds no pkg_resources."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def names(text: str) -> list[Name]:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_ner(tagger)
        return [(span.start, span.stop, span.type) for span in doc.spans]

    return names


def matched(found: list[Name], wanted: list[Object]) -> Iterator[str]:
    """The kinds of the objects that were found; each object and each mention once, exact ones first."""
    left = list(wanted)
    for name in sorted(found, key=lambda name: name[0] - name[1]):
        fits = [one for one in left if one.agrees(name)]
        if fits:
            best = min(fits, key=lambda one: abs(one.start - name[0]) + abs(one.end - name[1]))
            left.remove(best)
            yield best.kind


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "data" / "factrueval" / "devset"
    readers = {"natasha": natasha(), "reading": ours}
    right = {name: dict.fromkeys(("PER", "LOC", "ORG"), 0) for name in readers}
    marked = {name: dict.fromkeys(("PER", "LOC", "ORG"), 0) for name in readers}
    wanted = dict.fromkeys(("PER", "LOC", "ORG"), 0)
    for path in sorted(folder.glob("*.txt")):
        text, gold = path.read_text(encoding="utf-8"), objects(path)
        for one in gold:
            wanted[one.kind] += 1
        for name, reader in readers.items():
            found = reader(text)
            for *_, kind in found:
                marked[name][kind] += 1
            for kind in matched(found, gold):
                right[name][kind] += 1
    for name in readers:
        print(name)
        for kinds in (["PER", "LOC", "ORG"], ["PER"], ["LOC"], ["ORG"]):
            hits, all_marked, all_wanted = (
                sum(count[kind] for kind in kinds) for count in (right[name], marked[name], wanted)
            )
            precision, recall = hits / max(all_marked, 1), hits / max(all_wanted, 1)
            f1 = 2 * hits / max(all_marked + all_wanted, 1)
            print(f"  {'+'.join(kinds):12} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
