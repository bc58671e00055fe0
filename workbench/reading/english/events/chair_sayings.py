"""Ways of saying who chairs a format that no verb of taking or holding tells: "Belarus, this year's chair",
"picks up the gavel next", "in whose chair Kyrgyzstan has replaced Kazakhstan"."""

import re
from collections.abc import Iterator, Sequence

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.scenes import Scene, code
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.syntax.memory import State
from workbench.reading.english.syntax.wording_line import Line
from workbench.reading.english.syntax.wording_table import chair_wordings
from workbench.reading.names.gazetteer import governments
from workbench.reading.names.linking import state_concerned

_OFFICE = r"(?:chair|presidency|chairmanship|gavel|baton|helm|reins)"
_NAMED = re.compile(rf"{_OFFICE}|preside|chair")


class _Names:
    """The names of a scene by token."""

    def __init__(self, scene: Scene) -> None:
        self.tokens, self.clauses = scene.tokens, scene.clauses
        placed = ((scene.place(name), scene.end(name), name) for name in scene.names)
        self.names: list[tuple[int, int, Mention]] = [row for row in placed if row[0] >= 0]

    def names_another(self, end: int, format_name: Mention) -> bool:
        """Nothing is told of other bodies here."""
        return False

    def states(self, groups: Sequence[NounGroup]) -> list[State]:
        """What stands for a state is not read here."""
        return []


def sayings(scene: Scene, found: Sequence[EventClaim]) -> Iterator[EventClaim]:
    """The chairs that the sentence tells of so, but for those `found` already."""
    names = _Names(scene)
    line = Line(names)
    if not _NAMED.search(line.text) or scene.tokens[-1].text == "?":
        return
    for pattern in chair_wordings():
        for match in pattern.finditer(line.text):
            made = _chair(scene, names, line, match)
            here = [one for one in found if one.evidence[0].start >= scene.sentence.start]
            if made is not None and not any(_is_same(made, one) for one in here):
                yield made
                return


def _is_same(made: EventClaim, other: EventClaim) -> bool:
    return (made.format, made.state) == (other.format, other.state)


def _chair(scene: Scene, names: _Names, line: Line, match: re.Match[str]) -> EventClaim | None:
    groups = match.groupdict()
    state = _state(names, groups["s"])
    named = _name(names, groups["f"]) if groups.get("f") else None
    first, end = line.token(match.start()), line.end(match.end())
    format_id = code(named) if named else scene.bodies.spoken_of(scene.tokens[first].start, scene.sentence)
    if state is None or format_id is None:
        return None
    dated = _name(names, groups["d"]) if groups.get("d") else None
    day = (dated.name or "").removesuffix("/..") if dated and dated.name else None
    day = day or groups.get("year")
    when = PartialDate.parse(day).first if day else None
    published = scene.document.published
    ahead = when is not None and published is not None and when > published
    ahead = ahead or bool(groups.get("ahead") or groups.get("next")) or " will " in f" {match[0]} "
    return EventClaim(
        EventType.DECISION,
        format_id,
        Modality.PLANNED if ahead else Modality.DECIDED,
        (scene.words_of({first, end - 1}),),
        date=day,
        state=state,
        rule="en.chairmanship.said",
    )


def _state(names: _Names, mark: str) -> str | None:
    named = _name(names, mark)
    if named is None:
        return None
    return governments().get(named.entity or "") if mark[0] == "K" else state_concerned(named)


def _name(names: _Names, mark: str) -> Mention | None:
    place = int(mark[1:])
    longest = (row for row in sorted(names.names, key=lambda row: -row[1]) if row[0] == place)
    kinds = {"S": "state", "K": "place", "F": "format", "D": "date"}
    return next((name for _, _, name in longest if str(name.type) == kinds[mark[0]]), None)
