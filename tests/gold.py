"""Says line by line whether reading finds what the gold names, and nothing that it must not.

    python tests/gold.py            the seed article, if ../shared is there, and the ten under tests/gold/
    python tests/gold.py 03 seed    only these

Exits 1 if a line fails. The tests run the same checks.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
_HEADER = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})\s+")
_COUNTS = ("evidence", "quotes", "paraphrases", "why")


@dataclass(frozen=True)
class Line:
    """One thing that was looked for."""

    holds: bool
    what: str


def cases() -> dict[str, Path]:
    """The gold files by name."""
    found = {path.stem: path for path in sorted((HERE / "gold").glob("*.json"))}
    seed = SHARED / "gold" / "seed.json"
    return {**({"seed": seed} if seed.exists() else {}), **found}


def checked(path: Path) -> list[Line]:
    """Reads the article of a gold file and compares."""
    from workbench.domain.article import Article
    from workbench.reading import read

    gold = json.loads(path.read_text(encoding="utf-8"))
    root = SHARED if path.is_relative_to(SHARED) else path.parent
    raw = (root / gold["file"]).read_text(encoding="utf-8")
    header = _HEADER.match(raw)
    assert header, f"{gold['file']} has no header line"
    text = raw[header.end() :]
    found = read(Article(text, text.partition("\n")[0], date.fromisoformat(header[1]))).as_json()
    return [*compared(gold, found), *([] if path.is_relative_to(SHARED) else beyond(gold, found))]


def compared(gold: dict[str, Any], found: dict[str, Any]) -> Iterator[Line]:
    """Every line of the gold against what was found."""
    yield from _article(gold["article"], found["article"])
    yield from _spans(found)
    for entity in gold.get("entities", ()):
        yield from _entity(entity, found["mentions"])
    for claim in gold["claims"]:
        check = _statement if claim["kind"] == "statement" else _claim
        yield check(claim, found["claims"])
    for claim in gold["must_not"]:
        hits = [other for other in found["claims"] if _agrees(claim, other)]
        yield Line(not hits, f"must not: {_short(claim)}{_quoted(hits)}")


def beyond(gold: dict[str, Any], found: dict[str, Any]) -> Iterator[Line]:
    """No membership but those of the gold."""
    for claim in found["claims"]:
        if claim["kind"] == "membership":
            about = {name: claim[name] for name in ("kind", "state", "format", "status", "modality")}
            known = any(all(other.get(k) == v for k, v in about.items()) for other in gold["claims"])
            yield Line(known, f"in the gold: {_short(about)}{'' if known else _quoted([claim])}")


def _article(gold: dict[str, Any], found: dict[str, Any]) -> Iterator[Line]:
    for name, value in gold.items():
        yield Line(found[name] == value, f"article.{name}: {value!r}, found {found[name]!r}")


def _spans(found: dict[str, Any]) -> Iterator[Line]:
    text = found["article"]["text"]
    spans = [*found["mentions"], *(span for claim in found["claims"] for span in claim["evidence"])]
    wrong = [span for span in spans if text[span["start"] : span["end"]] != span["text"]]
    yield Line(not wrong, f"spans exact: {len(spans)}, wrong: {wrong[:3]}")
    bare = [claim for claim in found["claims"] if not claim["evidence"]]
    yield Line(not bare, f"claims without evidence: {len(bare)}")


def _entity(entity: dict[str, Any], mentions: list[dict[str, Any]]) -> Iterator[Line]:
    values = entity.get("values", [None] * len(entity["mentions"]))
    for words, value in zip(entity["mentions"], values, strict=True):
        hits = [
            mention
            for mention in mentions
            if mention["type"] == entity["type"]
            and words in mention["text"]
            and ("id" not in entity or mention["entity"] == entity["id"])
            and (value is None or mention["name"] == value)
            and (value is not None or "name" not in entity or mention["name"] == entity["name"])
        ]
        told = entity.get("id") or entity.get("name") or value or ""
        yield Line(bool(hits), f"{entity['type']} {told}: «{words}»")


def _claim(claim: dict[str, Any], found: list[dict[str, Any]]) -> Line:
    near = [other for other in found if _agrees(claim, other)]
    holds = any(_has_words(claim, [other]) for other in near)
    almost = [other for other in found if other["kind"] == claim["kind"] and _same_subject(claim, other)]
    return Line(holds, f"{_short(claim)}{'' if holds else _quoted(near or almost)}")


def _statement(claim: dict[str, Any], found: list[dict[str, Any]]) -> Line:
    """All statements of one speaker against the one line of the gold."""
    own = [other for other in found if other["kind"] == "statement" and other["speaker"] == claim["speaker"]]
    direct = sum(other["direct"] for other in own)
    fields = {name: value for name, value in claim.items() if name not in ("kind", "speaker", *_COUNTS)}
    holds = (
        (direct, len(own) - direct) == (claim["quotes"], claim["paraphrases"])
        and all(other[name] == value for other in own for name, value in fields.items())
        and _has_words(claim, own)
    )
    told = f", found {direct} and {len(own) - direct}"
    differing = [
        (name, other[name]) for other in own for name, value in fields.items() if other[name] != value
    ]
    return Line(holds, f"{_short(claim)}{'' if holds else f'{told} {differing}'}")


def _agrees(claim: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(other.get(name) == value for name, value in claim.items() if name not in _COUNTS)


def _same_subject(claim: dict[str, Any], other: dict[str, Any]) -> bool:
    names = ("state", "format") if claim["kind"] == "membership" else ("type", "format")
    return all(other.get(name) == claim.get(name) for name in names)


def _has_words(claim: dict[str, Any], found: list[dict[str, Any]]) -> bool:
    spans = [span["text"] for other in found for span in other["evidence"]]
    return all(any(words in span for span in spans) for words in claim.get("evidence", ()))


def _short(claim: dict[str, Any]) -> str:
    return " ".join(f"{name}={value}" for name, value in claim.items() if name not in ("evidence", "why"))


def _quoted(claims: list[dict[str, Any]]) -> str:
    told = [
        " ".join(
            f"{k}={v}" for k, v in claim.items() if k not in ("evidence", "relay", "kind") and v is not None
        )
        + " :: "
        + " | ".join(span["text"] for span in claim["evidence"])
        for claim in claims
    ]
    return "".join(f"\n        found {words}" for words in told)


def main(names: list[str]) -> int:
    """Prints every line; 1 if one fails."""
    failed = 0
    for name, path in cases().items():
        if names and name not in names:
            continue
        lines = checked(path)
        failed += sum(not line.holds for line in lines)
        print(f"{name}: {sum(line.holds for line in lines)} of {len(lines)}")
        for line in lines:
            print(f"  {'ok  ' if line.holds else 'FAIL'} {line.what}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
