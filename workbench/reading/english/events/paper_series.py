"""The papers that one sentence tells together: "the Astana Declaration, a strategy until 2035 and a plan".

What is coordinated in a list of titles cannot be read from neighbours alone, since titles hold "and" and
commas of their own: a paper goes on with the list where it opens behind a comma or "and" and is none that
the title before is about.
"""

from collections.abc import Callable
from dataclasses import replace

from workbench.reading.english.events.papers import is_beside, is_paper
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

_IsPaper = Callable[[Scene, NounGroup], bool]
_JOINING = frozenset({",", "and", ";", "as", "with", "–", "—", "-", ":"})
_DASHES = frozenset({"-", "–", "—", "--"})
_CLOSING = frozenset({"and", "as", "with", ";"})
_QUOTES = frozenset('"“”«»‘’')
_BESIDE = ("", "along with", "in addition to")
_ANY = words("document paper package")
"""What stands beside a title to say that it is one: "the Tokyo Declaration, a document of 20 pages"."""


def with_those_beside(
    scene: Scene,
    first: NounGroup,
    end: int | None = None,
    open_list: bool = False,
    is_one: _IsPaper = is_paper,
) -> list[NounGroup]:
    """The paper with those that the list goes on with, up to token `end` or the next clause. Behind a comma
    alone, one says what the first is, unless "and" closes the list or nothing needs to (`open_list`).
    `is_one` tells which group is a paper."""
    stop = _next_clause(scene, first) if end is None else end
    found, waiting = [first], list[NounGroup]()
    behind = [one for one in scene.clauses.nouns if first.end <= one.first < stop]
    for group in (_with_dash(scene, one) for one in behind):
        joint = _joint(scene, group)
        if joint is None or not _goes_on(scene, group, [*found, *waiting]):
            continue
        told = is_one(scene, group) and not (joint == "," and _is_any(scene, group))
        told = told or (_are_titled(scene, [*found, *waiting]) and is_beside(scene, group))
        waiting += [group] if told else []
        if joint in _CLOSING or open_list:
            found, waiting = [*found, *waiting], []
    return found


def _with_dash(scene: Scene, group: NounGroup) -> NounGroup:
    """ "a statement and the Central Asia – 2040 concept": the group with what stands before its dash."""
    before = scene.group_at(group.first - 2) if scene.word(group.first - 1) in _DASHES else None
    if before is None or before.end != group.first - 1 or _joint(scene, before) not in _CLOSING | {","}:
        return group
    return replace(group, first=before.first, preposition=before.preposition)


def _joint(scene: Scene, group: NounGroup) -> str | None:
    """What joins the group to the one before; None where it stands within another's words."""
    place = group.first - 1
    while scene.word(place) in _QUOTES:
        place -= 1
    word = scene.word(place)
    if word == "as" and scene.word(place - 1) != "well":
        return None  # "a statement as the main document"
    return word if word in _JOINING and not group.is_date else None


def _goes_on(scene: Scene, group: NounGroup, papers: list[NounGroup]) -> bool:
    """Whether it is no part of what the one before is on: "a plan to fulfil the treaty and the protocol"."""
    head = group.series[0]
    inner = head.order != group.order and head not in papers and is_paper(scene, head)
    titled = scene.tokens[group.first].pos == "DET" or scene.tokens[group.first].text[:1].isupper()
    return not inner and (group.preposition in _BESIDE or titled)


def _are_titled(scene: Scene, papers: list[NounGroup]) -> bool:
    return len(papers) > 1 and all(scene.tokens[one.head].text[:1].isupper() for one in papers)


def _is_any(scene: Scene, group: NounGroup) -> bool:
    return scene.tokens[group.head].lemma in _ANY and scene.tokens[group.head].text.islower()


def _next_clause(scene: Scene, group: NounGroup) -> int:
    """Where the next clause of its own begins, with its subject; "which" opens none."""
    for verb in scene.clauses.verbs:
        if verb.form != "finite" or verb.first < group.end or verb.marker in ("which", "that", "who"):
            continue
        subjects = [one.first for one in verb.subjects if one.first > group.first]
        return min([verb.first, *subjects])
    return len(scene.tokens)


def before_verb(scene: Scene, verb: VerbGroup, is_one: _IsPaper = is_paper) -> list[NounGroup]:
    """The papers that are the subjects of a passive: "A plan for 2026 and a programme were approved"."""
    start = max(
        (one.end for one in scene.clauses.verbs if one.form == "finite" and one.end <= verb.first), default=0
    )
    before = [one for one in scene.clauses.nouns if start <= one.first < verb.first and not one.preposition]
    first = next((one for one in before if is_one(scene, one)), None)
    return with_those_beside(scene, first, verb.first, is_one=is_one) if first is not None else []
