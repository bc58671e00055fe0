"""How many names are linked to the right thing, by kind, on our own sentences and on NEREL's dev part.

    python tests/benchmarks/linking.py             the gold under tests/gold/links; every miss with -v
    python tests/benchmarks/linking.py measured    the part of it that no rule was written with
    python tests/benchmarks/linking.py nerel       NEREL's dev part, if ../shared/data is there

Our gold: a link is right if a mention of exactly these words has the entity. Words that may not be told are
right if nothing is linked. "not spurious" are the words linked as anaphors that the gold has, among all such.
NEREL: a state is right if the words mean the state of the linked page's title. A person (one who has a page)
is right if the words have the entity that most of the person's names in the article have, and no other's.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workbench.domain.article import Article, Mention
from workbench.domain.gazetteer import states_file
from workbench.reading import read
from workbench.reading.names.person_keys import person_id

TESTS = Path(__file__).resolve().parents[1]
NEREL = TESTS.parents[1] / "shared" / "data" / "nerel" / "dev"
_MARK = re.compile(r"\[\[|\]\]|\|([a-z]+)\|([^\[\]|]+)(?=\]\])")
_ARTICLE = re.compile(r"(?:the)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Link:
    """What the gold says of `[start, end)`."""

    start: int
    end: int
    kind: str
    entity: str


@dataclass(frozen=True)
class Outcome:
    """One link as it came out. `found` is what was linked instead, or None."""

    kind: str
    words: str
    wanted: str
    found: str | None
    right: bool


def parsed(marked: str) -> tuple[str, list[Link]]:
    """The text without marks, and its links."""
    text, links, opened, pending, place = "", [], [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[place : match.start()]
        place = match.end()
        if match[0] == "[[":
            opened.append(len(text))
        elif match[0] == "]]":
            links.append(Link(opened.pop(), len(text), *pending.pop()))
        else:
            pending.append((match[1], match[2]))
    return text + marked[place:], links


def articles(measured: bool = False) -> Iterator[tuple[Article, list[Link]]]:
    """The articles of our gold: those that rules were written with, or those that are only measured."""
    for path in sorted((TESTS / "gold" / "links").glob("*.toml")):
        if (path.stem == "measured") is not measured:
            continue
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["article"]:
            text, links = parsed(row["text"].strip())
            yield Article(text, text[:60], row["published"]), links


def outcomes(article: Article, links: list[Link]) -> Iterator[Outcome]:
    """Each link of the gold, and each anaphor that the gold does not have."""
    mentions = read(article).mentions
    at: dict[tuple[int, int], list[Mention]] = {}
    for mention in mentions:
        at.setdefault((mention.start, mention.end), []).append(mention)
    wanted = {_span(article.text, link.start, link.end) for link in links}
    for link in links:
        here = [*at.get((link.start, link.end), ()), *at.get(_span(article.text, link.start, link.end), ())]
        found = [_told(mention) for mention in here]
        told = next((entity for entity in found if entity), None)
        words = article.text[link.start : link.end]
        yield Outcome(link.kind, words, link.entity, told, _is_right(link, here))
    for mention in mentions:
        if mention.is_anaphor:
            right = _span(article.text, mention.start, mention.end) in wanted
            yield Outcome("not spurious", mention.text, "-", mention.entity, right)


def _is_right(link: Link, here: list[Mention]) -> bool:
    if link.entity == "?":
        return any(mention.entity is None and len(mention.candidates) > 1 for mention in here)
    entities = {mention.entity for mention in here if mention.entity}
    if link.entity == "-":
        return not any(entity.startswith(("state:", "person:")) for entity in entities)
    return _entity(link.entity) in entities


def _entity(written: str) -> str:
    if re.fullmatch("[A-Z]{2}", written):
        return f"state:{written}"
    return written if ":" in written else person_id(written)


def _told(mention: Mention) -> str | None:
    return mention.entity or ("?".join(mention.candidates) if mention.candidates else None)


def _span(text: str, start: int, end: int) -> tuple[int, int]:
    article = _ARTICLE.match(text[start:end])
    return (start + article.end() if article else start), end


def all_outcomes(measured: bool = False) -> list[Outcome]:
    return [outcome for article, links in articles(measured) for outcome in outcomes(article, links)]


def table(results: list[Outcome]) -> dict[str, tuple[int, int]]:
    """Right and all, by kind."""
    kinds = sorted({one.kind for one in results})
    return {
        kind: (
            sum(one.right for one in results if one.kind == kind),
            sum(one.kind == kind for one in results),
        )
        for kind in kinds
    }


# NEREL


def nerel_outcomes() -> Iterator[Outcome]:
    """The states and persons of NEREL's dev part that are linked to a page with a title."""
    codes = {
        name: code
        for code, row in states_file().items()
        for name in (row["ru"]["name"], *row["ru"]["aliases"], row["ru"].get("official", ""))
    }
    for path in sorted(NEREL.glob("*.ann")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        spans, pages, titles = {}, {}, {}
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if fields[0][0] == "T":
                kind, start, *_, end = re.split(r"[ ;]", fields[1])
                spans[fields[0]] = (kind, int(start), int(end))
            elif fields[0][0] == "N":
                _, span, page = fields[1].split()
                pages[span], titles[page] = page, fields[2] if len(fields) > 2 else ""
        yield from _of_nerel(text, spans, pages, titles, codes)


def _of_nerel(
    text: str,
    spans: dict[str, tuple[str, int, int]],
    pages: dict[str, str],
    titles: dict[str, str],
    codes: dict[str, str],
) -> Iterator[Outcome]:
    mentions = read(Article(text, text[:60], date(2019, 6, 1))).mentions
    at: dict[tuple[int, int], list[Mention]] = {}
    for mention in mentions:
        at.setdefault((mention.start, mention.end), []).append(mention)
    persons: dict[str, list[tuple[int, int]]] = {}
    for span, page in pages.items():
        kind, start, end = spans.get(span, ("", 0, 0))
        if kind == "COUNTRY" and titles[page] in codes:
            wanted = f"state:{codes[titles[page]]}"
            entities = [m.entity for m in at.get((start, end), ()) if m.entity]
            found = entities[0] if entities else None
            yield Outcome("nerel state", text[start:end], wanted, found, wanted in entities)
        elif kind == "PERSON" and titles[page] not in ("", "нет данных"):
            persons.setdefault(page, []).append((start, end))
    owners: dict[str, set[str]] = {}
    chosen: dict[str, str | None] = {}
    for page, places in persons.items():
        given = [entity for place in places if (entity := _person(at.get(place, [])))]
        chosen[page] = max(given, key=given.count, default=None)
        owners.setdefault(chosen[page] or "", set()).add(page)
    for page, places in persons.items():
        for start, end in places:
            found = _person(at.get((start, end), []))
            alone = len(owners[chosen[page] or ""]) == 1
            right = found is not None and found == chosen[page] and alone
            yield Outcome("nerel person", text[start:end], f"{titles[page]} {chosen[page]}", found, right)


def _person(mentions: list[Mention]) -> str | None:
    return next((m.entity for m in mentions if m.entity and m.entity.startswith("person:")), None)


def main() -> None:
    results = list(nerel_outcomes()) if "nerel" in sys.argv else all_outcomes("measured" in sys.argv)
    if "-v" in sys.argv:
        for one in results:
            if not one.right:
                print(f"{one.kind:10} {one.words!r}: wanted {one.wanted}, found {one.found}")
    for kind, (right, count) in table(results).items():
        print(f"{kind:14} {right:4} of {count:4}  {right / count:.3f}")


if __name__ == "__main__":
    main()
