"""How right and how complete the claims are, on the gold under tests/gold/claims.

    python tests/claims_gold.py [--part tuning|measured] [--language ru|en] [--show] [NAME…]

`tuning` may be looked at while rules are mended; `measured` is only measured, so that its figures stay true:
--show refuses it. Articles may go over to `tuning`, from where there is no way back: those named 201 to 230
there were measured until rules could no longer learn from the others; from 301 on stand short items in rare
wordings, from 501 on plain ones as agencies write them. In `measured` those below 100 are by the hand that
wrote the rules, the others by hands that never saw them: from 401 on news articles, from 501 on plain items,
from 701 on real news of six formats retold in words of our own, quotations too, by others who labelled them
(`source` is what was retold; those in `tuning` were measured before any rule learned from them).

A claim is found if a claim of the reading says the same:

- membership: state, format, status and modality are equal (to propose a candidate is to propose a member);
  since, until and speaker are counted apart;
- event: type, format and modality are equal, and ordinal, date, place and state wherever the gold has them
  (a date also where one is a part of the other: 2025-11 and 2025-11-16; a place in either language);
- statement: speaker (without an article) and directness are equal, and the words overlap.

The gold writes accessions and withdrawals as memberships; an event of that kind beside a membership that was
found is neither right nor wrong.

`labelled` names the kinds that an article is labelled with, where it is not with all: others are not counted.
`optional` claims are right if found and not missed if not. `forbidden` ones must not be there. Precision is
the share of the found claims that are in the gold; recall the share of the gold that was found.
"""

import argparse
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

HERE = Path(__file__).resolve().parent
FOLDER = HERE / "gold" / "claims"
PARTS = ("tuning", "measured")
Row = dict[str, Any]
_EVENT_DETAILS = ("ordinal", "date", "place", "state")
_DETAILS = ("since", "until", "said_by")
_JOINING = frozenset(["candidate", "member"])
"""Whoever proposes that a state join proposes it as a candidate or as a member: those who wrote the gold are
not of one mind, nor need they be."""


@dataclass(frozen=True)
class Case:
    """One article of the gold; `wanted` are its claims, each with its `kind`."""

    name: str
    part: str
    row: Row

    @property
    def language(self) -> str:
        return self.name[:2]

    @property
    def wanted(self) -> list[Row]:
        kinds = {"memberships": "membership", "events": "event", "statements": "statement"}
        return [{"kind": kind, **row} for key, kind in kinds.items() for row in self.row.get(key, ())]

    @property
    def labelled(self) -> frozenset[str]:
        """The kinds of claims that are told of the article."""
        return frozenset(self.row.get("labelled", ("membership", "event", "statement")))

    @property
    def forbidden(self) -> list[Row]:
        return list(self.row.get("forbidden", ()))


@dataclass
class Outcome:
    """What became of one article: pairs of gold and found, what was missed, what was found beside it."""

    case: Case
    pairs: list[tuple[Row, Row]] = field(default_factory=list)
    missed: list[Row] = field(default_factory=list)
    extra: list[Row] = field(default_factory=list)
    ashamed: list[Row] = field(default_factory=list)


@cache
def cases(part: str) -> tuple[Case, ...]:
    found = []
    for path in sorted((FOLDER / part).glob("*.toml")):
        with path.open("rb") as file:
            found.append(Case(path.stem, part, tomllib.load(file)))
    return tuple(found)


@cache
def outcomes(part: str) -> tuple[Outcome, ...]:
    """What reading makes of every article of the part, each read once."""
    return tuple(outcome(case) for case in cases(part))


def outcome(case: Case) -> Outcome:
    from workbench.domain.article import Article
    from workbench.reading import read

    text = case.row["text"]
    reading = read(Article(text, text.partition("\n")[0], case.row["published"]))
    left: list[Row] = [claim for claim in reading.as_json()["claims"] if claim["kind"] in case.labelled]
    made = Outcome(case)
    made.ashamed = [claim for claim in left for row in case.forbidden if _is_forbidden(row, claim)]
    for row in sorted(case.wanted, key=lambda row: bool(row.get("optional"))):
        hits = [claim for claim in left if agrees(row, claim)]
        if hits:
            best = max(hits, key=lambda claim: _overlap(row, claim))
            left.remove(best)
            made.pairs.append((row, best))
        elif not row.get("optional"):
            made.missed.append(row)
    made.extra = [claim for claim in left if not _again(claim, made.pairs)]
    return made


def agrees(row: Row, claim: Row) -> bool:
    """Whether the claim says what the gold's row says."""
    if row["kind"] != claim["kind"]:
        return False
    match row["kind"]:
        case "membership":
            same = all(row[name] == claim[name] for name in ("state", "format", "modality"))
            alike = row["modality"] == "proposed" and {row["status"], claim["status"]} <= _JOINING
            return same and (alike or bool(row["status"] == claim["status"]))
        case "event":
            same = all(row[name] == claim[name] for name in ("type", "format", "modality"))
            return same and all(
                _same_detail(name, row[name], claim[name]) for name in _EVENT_DETAILS if row.get(name)
            )
        case _:
            same = _bare(row["speaker"]) == _bare(claim["speaker"]) and row["direct"] == claim["direct"]
            return same and _overlap(row, claim) > 0


def _bare(speaker: str) -> str:
    """The speaker without an article: "the Foreign Ministry" and "Foreign Ministry" are one."""
    article, _, rest = speaker.partition(" ")
    return rest if rest and article.lower() in ("the", "a", "an") else speaker


def _same_detail(name: str, wanted: Any, found: Any) -> bool:
    if name == "date":
        return found is not None and (str(found).startswith(wanted) or str(wanted).startswith(found))
    if name == "place":
        return found is not None and _place(str(wanted)) == _place(str(found))
    return bool(wanted == found)


def _place(name: str) -> str:
    """The place in English, so that «Астана», "Astana" and the "ASTANA" of a dateline are one."""
    from workbench.domain.gazetteer import place_name

    plain = "".join(sign for sign in normalize("NFD", place_name(name, "en")) if not combining(sign))
    return plain.casefold()


def _overlap(row: Row, claim: Row) -> int:
    """How many words the gold's words and the claim's share."""
    own = set(row.get("words", "").split())
    texts = [*(span["text"] for span in claim["evidence"]), claim.get("quote") or ""]
    if any(row.get("words", "") in text or (text and text in row.get("words", "")) for text in texts):
        return 1000
    shared = max((len(own & set(text.split())) for text in texts), default=0)
    return shared if shared * 2 >= len(own) else 0


def _again(claim: Row, pairs: Iterable[tuple[Row, Row]]) -> bool:
    """A statement may be found in pieces, and an accession stands beside the membership that it begins."""
    if claim["kind"] == "statement":
        return any(row["kind"] == "statement" and agrees(row, claim) for row, _ in pairs)
    if claim["kind"] == "event" and claim["type"] in ("accession", "withdrawal"):
        about = (claim["state"], claim["format"])
        return any(row["kind"] == "membership" and (row["state"], row["format"]) == about for row, _ in pairs)
    return False


def _is_forbidden(row: Row, claim: Row) -> bool:
    about = {name: value for name, value in row.items() if name not in ("why", "words")}
    return all(claim.get(name) == value for name, value in about.items())


# Printing


class Tally:
    """How many were right, found and wanted."""

    def __init__(self) -> None:
        self.right = self.extra = self.missed = 0

    def line(self) -> str:
        precision = self.right / max(self.right + self.extra, 1)
        recall = self.right / max(self.right + self.missed, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        counts = f"{self.right} right, {self.extra} beside the gold, {self.missed} missed"
        return f"precision {precision:.2f}  recall {recall:.2f}  F1 {f1:.2f}   ({counts})"

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.extra, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missed, 1)


def tallies(found: Sequence[Outcome]) -> dict[str, Tally]:
    """The counts over all, by kind, language, modality, and by trap."""
    made: dict[str, Tally] = defaultdict(Tally)
    for one in found:
        for group, rows in (
            ("right", [row for row, _ in one.pairs]),
            ("extra", one.extra),
            ("missed", one.missed),
        ):
            for row in rows:
                for key in _keys(one.case, row):
                    setattr(made[key], group, getattr(made[key], group) + 1)
    return made


def _keys(case: Case, row: Row) -> Iterator[str]:
    yield "all"
    yield f"kind {row['kind']}"
    yield f"language {case.language}"
    yield f"{case.language} {row['kind']}"
    if row["kind"] != "statement":
        yield f"modality {row['modality']}"
    yield "trap" if case.row.get("traps") else "plain"
    if "source" in case.row:
        yield f"news {row['kind']}"


def _print(part: str, found: Sequence[Outcome], show: bool) -> None:
    print(f"== {part}: {len(found)} articles")
    for key, tally in sorted(tallies(found).items()):
        print(f"  {key:22}{tally.line()}")
    pairs = [(row, claim) for one in found for row, claim in one.pairs]
    for name in _DETAILS:
        with_it = [(row, claim) for row, claim in pairs if row["kind"] == "membership" and row.get(name)]
        same = sum(row[name] == claim[name] for row, claim in with_it)
        print(f"  {name} the same in {same} of {len(with_it)} memberships that were found")
    worded = [(row, claim) for row, claim in pairs if row.get("words")]
    overlapping = sum(_overlap(*pair) > 0 for pair in worded)
    print(f"  evidence overlaps the gold's words in {overlapping} of {len(worded)}")
    print(f"  forbidden claims: {sum(len(one.ashamed) for one in found)}")
    _print_reliability(found)
    if show:
        for one in found:
            for title, rows in (("MISSED", one.missed), ("EXTRA", one.extra), ("FORBIDDEN", one.ashamed)):
                for row in rows:
                    print(f"{one.case.name} {title:9} {_short(row)}")


def _print_reliability(found: Sequence[Outcome]) -> None:
    """Of the claims of a confidence, how many are right."""
    bins: dict[int, list[bool]] = defaultdict(list)
    for one in found:
        for right, claims in ((True, [claim for _, claim in one.pairs]), (False, one.extra)):
            for claim in claims:
                if claim.get("confidence") is not None:
                    bins[min(int(claim["confidence"] * 10), 9)].append(right)
    for tenth, rights in sorted(bins.items()):
        share = sum(rights) / len(rights)
        print(f"  confidence {tenth / 10:.1f} to {tenth / 10 + 0.1:.1f}: {share:.2f} of {len(rights)} right")


def _short(row: Row) -> str:
    names = (
        "kind",
        "type",
        "state",
        "format",
        "status",
        "modality",
        "ordinal",
        "date",
        "place",
        "speaker",
        "direct",
        "rule",
    )
    about = " ".join(f"{row[name]}" for name in names if row.get(name) is not None)
    words = row.get("words") or " … ".join(span["text"] for span in row.get("evidence", ()))
    return f"{about} «{words[:160]}»"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--language", choices=("ru", "en"))
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    if asked.show and asked.part != "tuning":
        print("--show goes with --part tuning: the other part is only measured", file=sys.stderr)
        return 2
    for part in [asked.part] if asked.part else PARTS:
        found = [
            one
            for one in outcomes(part)
            if (not asked.language or one.case.language == asked.language)
            and (not asked.names or one.case.name in asked.names)
        ]
        _print(part, found, asked.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
