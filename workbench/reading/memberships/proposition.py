"""A proposition: what the words of one sentence say of states and a format."""

from dataclasses import dataclass

from workbench.domain.vocabulary import Status
from workbench.reading.patterns import Act
from workbench.reading.syntax.arguments import Argument


@dataclass(frozen=True, slots=True)
class Proposition:
    """`states` stand to `format` as `status` says.

    `trigger` is the word whose meaning decides; `granted` tells that others give it, `past` that it was so
    once, `bare` that no predicate says it but a list or an apposition, `own` that it is the state's own act;
    `rule` names what found it;
    `opposite` that of these the contrary holds;
    `dated` gives the tokens `[first, last)` that alone hold its dates, where the predicate is left out.
    """

    trigger: int
    act: Act
    status: Status
    states: tuple[Argument, ...]
    format: str
    words: tuple[int, ...]
    granted: bool = False
    past: bool = False
    bare: bool = False
    own: bool = False
    opposite: bool = False
    dated: tuple[int, int] | None = None
    rule: str = ""


@dataclass(slots=True)
class Context:
    """What the sentences before leave in mind."""

    last_format: str | None = None
    chief_format: str | None = None
    """The format that the article is about, if it is about one."""
    in_dialogue: str | None = None
    """The format named last that has partners in dialogue."""
    last_status: Status | None = None
    last_act: Act | None = None
    left: bool = False
    suspended: bool = False
    status_at: int | None = None
    """The sentence that last spoke of a «статус»."""
    foreign_at: int | None = None
    """The last sentence that ended on a union that is no format: «договор об Экономическом союзе»."""
    status_in: str | None = None
    """The format of the status that was last told of with its format."""
    heading: tuple[int, str, Status] | None = None
    """The last line of a list in lines, or its heading, with the format and the status of what it lists."""
    told: tuple[int, str, Status] | None = None
    """The sentence that last told of a state, the format and the status."""
    spoken: tuple[int, str] | None = None
    """The sentence that last told of but one state, and that state."""
    counted: tuple[int, str, Status] | None = None
    """The sentence that counted states without naming them, their format, their status."""
