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
    return _pair_in(scene, parts) if len(parts) == 2 else None


def with_the_five(scene: Scene, groups: Sequence[NounGroup]) -> str | None:
    """The series of both, where the groups are a partner and the five."""
    if len(groups) not in (1, 2):
        return None
    hanging = next(iter(scene.clauses.hanging_on(groups[-1])), None)
    of = hanging if hanging is not None and hanging.preposition == "of" else None
    if len(groups) == 2:
        return _pair_in(scene, [*groups, of] if of is not None else groups)
    first = groups[0].first
    before = scene.group_at(first - 2) if scene.word(first - 1) == "and" else None
    if before is not None and before.preposition == "of":
        return _pair_in(scene, [before, *groups])  # "leaders of the EU and the five Central Asian states"
    return of_both(scene, of.series) if of is not None else None  # "countries of the GCC and Central Asia"


def _pair_in(scene: Scene, groups: Sequence[NounGroup]) -> str | None:
    """The series of the five and of the one partner that the groups name."""
    start, end = scene.tokens[groups[0].first].start, scene.tokens[groups[-1].end - 1].end
    if _THE_FIVE.search(scene.document.text, start, end) is None:
        return None
    named = {name.entity for name in scene.document.mentions_in(start, end)}
    pairs = [entry for partner, entry in by_partner().items() if partner in named]
    return (pairs[0].entity or "").removeprefix("format:") if len(pairs) == 1 else None
