"""Papers that are told each by its topic in quotation marks: "the decisions “On trade” and “On tolls”"."""

from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

_PAPERS = words("decision resolution agreement protocol document paper regulation statement")
_OPENING = frozenset('"“«')
_CLOSING = frozenset('"”»')
_TOPICS = ("On", "About", "Concerning")
_BETWEEN = words(", and ; also as well")
_FAR = 12
"""Words between the papers and the first topic: "of the heads of the member states"."""


def quoted_topics(scene: Scene, papers: NounGroup) -> list[tuple[int, int]]:
    """Where each of the topics behind the papers begins and ends, without its marks."""
    head = scene.tokens[papers.head]
    if head.lemma not in _PAPERS or head.feats.get("Number") != "Plur":
        return []
    found: list[tuple[int, int]] = []
    at, far = papers.end, min(papers.end + _FAR, len(scene.tokens) - 1)
    verbs = [one.first for one in scene.clauses.verbs if one.form == "finite"]
    while at < far and not _opens(scene, at) and at not in verbs:
        at += 1
    while _opens(scene, at) and (end := _closing(scene, at + 1)) is not None:
        found.append((at + 1, end))
        at = end + 1
        while scene.word(at) in _BETWEEN:
            at += 1
    return found


def names_day(scene: Scene, topics: list[tuple[int, int]]) -> bool:
    """ "“On the budget for 2026” and “On tolls”": a day that is one topic's and tells none of the other."""
    days = [scene.place(day) for day in scene.dates()]
    return any(start <= day < end for start, end in topics for day in days)


def _opens(scene: Scene, at: int) -> bool:
    behind = at + 1 < len(scene.tokens)
    return behind and scene.tokens[at].text in _OPENING and scene.tokens[at + 1].text in _TOPICS


def _closing(scene: Scene, start: int) -> int | None:
    ends = (at for at in range(start, len(scene.tokens)) if scene.tokens[at].text in _CLOSING)
    return next(ends, None)
