"""The series of a partner and the five of Central Asia, told by those who act: "India and five Central Asian
countries held their first summit"."""

import re
from collections.abc import Sequence

from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.names.pair_formats import by_partner
from workbench.reading.english.syntax.groups import NounGroup

_THE_FIVE = re.compile(r"\bCentral Asia(?:n (?:countries|nations|states|republics|leaders|presidents))?\b")


_BETWEEN = re.compile(r", (?:the|its) [\w-]+(?: ever)?(?: of its kind| such| summit| meeting)? between (.+)")


def of_councils(scene: Scene, subject: NounGroup, of: Sequence[NounGroup]) -> str | None:
    """The format that is spoken of, where "the secretaries of the security councils" are its own."""
    councils = bool(of) and "security councils" in " ".join(
        scene.word(at) for at in range(of[0].first, of[0].end)
    )
    start = scene.tokens[subject.first].start
    return scene.bodies.spoken_of(start, scene.sentence) if councils else None


def named_between(scene: Scene, noun: int) -> str | None:
    """ "At the Samarkand summit, the first between the EU and Central Asia": the series of both."""
    start = scene.tokens[noun].end
    told = _BETWEEN.match(scene.document.text, start, scene.sentence.end)
    if told is None or "Central Asia" not in told.group(1):
        return None
    named = {name.entity for name in scene.document.mentions_in(start, told.end())}
    pairs = [entry for partner, entry in by_partner().items() if partner in named]
    return (pairs[0].entity or "").removeprefix("format:") if len(pairs) == 1 else None


def is_of_a_pair(format_id: str) -> bool:
    """Whether two parties make the format: the EU and Central Asia, the United States and the five."""
    return any(entry.entity == f"format:{format_id}" for entry in by_partner().values())


def of_both(scene: Scene, parts: Sequence[NounGroup]) -> str | None:
    """The series of both, of "leaders of the EU and Central Asia"."""
    spans = ((scene.tokens[one.first].start, scene.tokens[one.end - 1].end) for one in parts)
    five = any(_THE_FIVE.search(scene.document.text, start, end) for start, end in spans)
    return _only_partner(scene, parts) if len(parts) == 2 and five else None


def with_the_five(scene: Scene, groups: Sequence[NounGroup]) -> str | None:
    """The series of both, where the groups are a partner and the five."""
    before = (
        scene.group_at(groups[0].first - 2) if groups and scene.word(groups[0].first - 1) == "and" else None
    )
    if len(groups) == 1 and before is not None and before.preposition == "of":
        return of_both(scene, [before, *groups])  # "leaders of the EU and the five Central Asian states"
    of = next(iter(scene.clauses.hanging_on(groups[-1])), None) if groups else None
    if len(groups) == 1 and of is not None and of.preposition == "of":
        return of_both(scene, of.series)  # "countries of the GCC and Central Asia"
    if len(groups) != 2:
        return None
    parts = [*groups, *([of] if of is not None and of.preposition == "of" else [])]
    start, end = scene.tokens[parts[0].first].start, scene.tokens[parts[-1].end - 1].end
    five = _THE_FIVE.search(scene.document.text[start:end]) is not None
    return _only_partner(scene, parts) if five else None


def _only_partner(scene: Scene, groups: Sequence[NounGroup]) -> str | None:
    """The series of the one partner that the groups name."""
    start, end = scene.tokens[groups[0].first].start, scene.tokens[groups[-1].end - 1].end
    named = {name.entity for name in scene.document.mentions_in(start, end)}
    pairs = [entry for partner, entry in by_partner().items() if partner in named]
    return (pairs[0].entity or "").removeprefix("format:") if len(pairs) == 1 else None
