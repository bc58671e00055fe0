"""A statement in the making: who said it, in which pieces of the text, and what tells so."""

from dataclasses import dataclass

from workbench.domain.article import Span
from workbench.domain.claims import StatementClaim
from workbench.reading.statements.relay import Relay
from workbench.reading.statements.said_at import Occasion
from workbench.reading.statements.speakers import Speaker
from workbench.reading.statements.zones import INSERTED


@dataclass(slots=True)
class Statement:
    speaker: Speaker
    pieces: list[Span]
    attribution: Span | None
    direct: bool
    occasion: Occasion
    paragraph: int
    last_sentence: int
    rule: str

    @property
    def words(self) -> str:
        """The pieces as one text, with the stop or comma back that the attribution displaced."""
        told = self.pieces[0].text
        for piece in self.pieces[1:]:
            open_end = told[-1:].isalnum() or told[-1:] in '»")]'
            ends = piece.text[:1].isupper() or (not self.direct and self.rule != INSERTED)
            mark = "" if not open_end else "." if ends else ","
            told = f"{told}{mark} {piece.text}"
        return told


def claim_of(statement: Statement, relay: Relay) -> StatementClaim:
    evidence = list(statement.pieces)
    if statement.attribution is not None and statement.attribution not in evidence:
        evidence.append(statement.attribution)
    return StatementClaim(
        speaker=statement.speaker.name,
        quote=statement.words,
        direct=statement.direct,
        evidence=tuple(evidence),
        role=statement.speaker.role,
        place=statement.occasion.place,
        venue=statement.occasion.venue,
        date=statement.occasion.date,
        relay=relay.chain,
        rule=statement.rule,
    )
