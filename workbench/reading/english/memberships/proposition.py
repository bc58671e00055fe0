"""A proposition: what the words of one English sentence say of states and a format."""

from dataclasses import dataclass

from workbench.domain.vocabulary import Status
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.sense import Sense


@dataclass(frozen=True, slots=True)
class Proposition:
    """`states` stand to `body` as `status` says, in the `sense`; `place` is the token that says so.

    `act` is joins, is, leaves or loses; `verb` the verb group whose dates count; `rule` the name of the rule;
    `dated` the tokens `[first, end)` that alone hold its dates, where no verb of its own does.
    """

    rule: str
    act: str
    status: Status
    states: tuple[State, ...]
    body: Body
    sense: Sense
    place: int
    verb: VerbGroup | None = None
    group: NounGroup | None = None
    tokens: tuple[int, ...] = ()
    past: bool = False
    granted: bool = False
    dated: tuple[int, int] | None = None


@dataclass(slots=True)
class Context:
    """What the sentences before leave in mind: the status last spoken of, and in which sentence."""

    status: Status | None = None
    body: Body | None = None
    act: str = ""
    sentence: int = -1
    decided: bool = False
    turned: Status | None = None
    lesser: Status | None = None
    lesser_at: int = -9
