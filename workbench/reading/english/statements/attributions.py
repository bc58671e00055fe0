"""What an English sentence attributes to somebody."""

from dataclasses import dataclass, field

from workbench.reading.statements.speakers import Speaker


@dataclass(slots=True)
class Attribution:
    """`speaker` said the words `[start, end)` of each of `pieces`; `zone` is where it is said that they did.

    `quoted` are the signs in the line that stand for speech in full, `rule` names the shape.
    """

    speaker: Speaker
    pieces: list[tuple[int, int]]
    zone: tuple[int, int]
    direct: bool
    rule: str
    quoted: list[int] = field(default_factory=list)
