"""What can be found by name, whatever it is: one kind of thing each, with what choosing it does."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

from workbench.window.palette.matching import Match, Places, Wanted

_ALSO = 0.85
"""How much less a name counts that is not the one shown."""
_SURE = 60.0
"""What such a name must fit at least: nobody sees why it was found."""
_LOOSELY, _AT_MOST = 0.62, 61.0
"""How much less it counts, and how much at most, if words fit that are no name: whatever fits a name by its
beginning, or but for its ending, comes before."""
_WHOLE = 100.0


class Kind(StrEnum):
    """The kinds of things, in the order in which equals among them are listed."""

    TAB = "tab"
    COMMAND = "command"
    SETTING = "setting"
    STATE = "state"
    FORMAT = "format"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    ENTITY = "entity"
    ARTICLE = "article"
    ANNOTATION = "annotation"
    MANUAL = "manual"
    DOSSIER = "dossier"


ENTITIES = (Kind.STATE, Kind.FORMAT, Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.ENTITY)
# How many lines of a kind there may be in a search that is not narrowed to it.
FEW = {
    Kind.COMMAND: 6,
    Kind.SETTING: 4,
    Kind.ARTICLE: 20,
    Kind.ANNOTATION: 4,
    Kind.MANUAL: 4,
    Kind.TAB: 4,
    Kind.DOSSIER: 3,
}
FEW_NAMES = 6
# The signs that narrow a search to some kinds, each with what it leaves.
SCOPES: dict[str, tuple[Kind, ...]] = {
    ">": (Kind.COMMAND, Kind.SETTING),
    "@": ENTITIES,
    "#": (Kind.FORMAT, Kind.ANNOTATION),
    "?": (Kind.MANUAL,),
}
ICONS = {
    Kind.TAB: "ph.browsers",
    Kind.COMMAND: "ph.terminal-window",
    Kind.SETTING: "ph.sliders-horizontal",
    Kind.STATE: "ph.flag",
    Kind.FORMAT: "ph.users-three",
    Kind.PERSON: "ph.user",
    Kind.ORGANISATION: "ph.buildings",
    Kind.PLACE: "ph.map-pin",
    Kind.ENTITY: "ph.tag",
    Kind.ARTICLE: "ph.article",
    Kind.ANNOTATION: "ph.highlighter-circle",
    Kind.MANUAL: "ph.book-open",
    Kind.DOSSIER: "ph.folder-open",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing with a name. `detail` says more of it beside the name, `aside` at the edge; `also` are other
    names by which it is found; `key` is its shortcut. `run` opens it, `beside` opens it without taking the
    place of what is being read, if that makes a difference. `memory` is how it is remembered when it was
    chosen, "" if it is not. `sought` are words by which it is looked for that are none of its names; `text`
    is searched, too, where none of them fits."""

    kind: Kind
    title: str
    run: Callable[[], None]
    detail: str = ""
    aside: str = ""
    key: str = ""
    icon: str = ""
    also: tuple[str, ...] = ()
    beside: Callable[[], None] | None = None
    memory: str = ""
    sought: str = ""
    text: str = ""

    def match(self, wanted: Wanted) -> Match | None:
        """How well the words fit its name, else its other names, in which no letters are shown."""
        found = wanted.match(self.title)
        others = (match.score for name in self.also if (match := wanted.match(name)))
        best = max((score * _ALSO for score in others if score >= _SURE), default=0.0)
        if best > (found.score if found else 0.0):
            return Match(best, found.places if found else ())
        return found

    def match_sought(self, wanted: Wanted) -> "Sought | None":
        """How well the words fit its name and what it is looked for by, taken together; None where they are
        none of the latter."""
        text = f"{self.title} {self.sought}"
        found = wanted.match(text) if self.sought else None
        if found is None or found.score < _SURE:
            return None
        sought = [_word_at(text, start) for start, _ in found.places if start > len(self.title)]
        score = min(found.score * _LOOSELY, _AT_MOST)
        return Sought(score, ", ".join(sought), found.score >= _WHOLE) if sought else None


@dataclass(frozen=True, slots=True)
class Sought:
    """How well words fit those that a thing is looked for by, which these are, and whether they were typed
    whole."""

    score: float
    words: str
    is_whole: bool


def _word_at(text: str, start: int) -> str:
    return text[text.rfind(" ", 0, start) + 1 :].partition(" ")[0]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of what was found: a candidate with the letters that were meant; some have words of theirs
    below, with the letters that were meant there."""

    candidate: Candidate
    places: Places = ()
    below: str = ""
    below_places: Places = ()
    is_meant: bool = False
    """It is looked for by just the words that were typed."""


class KindWords(QObject):
    """The kinds in the window's language."""

    def one(self, kind: Kind) -> str:
        return {
            Kind.TAB: self.tr("Tab"),
            Kind.COMMAND: self.tr("Command"),
            Kind.SETTING: self.tr("Setting"),
            Kind.STATE: self.tr("State"),
            Kind.FORMAT: self.tr("Format"),
            Kind.PERSON: self.tr("Person"),
            Kind.ORGANISATION: self.tr("Organisation"),
            Kind.PLACE: self.tr("Place"),
            Kind.ENTITY: self.tr("Name"),
            Kind.ARTICLE: self.tr("Article"),
            Kind.ANNOTATION: self.tr("Annotation"),
            Kind.MANUAL: self.tr("Manual"),
            Kind.DOSSIER: self.tr("Dossier"),
        }[kind]

    def heading(self, kind: Kind) -> str:
        """Over the lines of a kind; those of all names stand under one."""
        if kind in ENTITIES:
            return self.tr("Names")
        return {
            Kind.TAB: self.tr("Open tabs"),
            Kind.COMMAND: self.tr("Commands"),
            Kind.SETTING: self.tr("Settings"),
            Kind.ARTICLE: self.tr("Articles"),
            Kind.ANNOTATION: self.tr("Annotations"),
            Kind.MANUAL: self.tr("Manual"),
            Kind.DOSSIER: self.tr("Recent dossiers"),
        }[kind]
