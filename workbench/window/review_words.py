"""What a claim would do, in words: what roster or chronology says now, and what accepting changes there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from workbench.domain.acceptance import Effect
from workbench.domain.chronology import Event
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.date_words import date_words
from workbench.domain.roster import Membership
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Modality
from workbench.domain.wording import claim_line, event_title, interval_words, place_words, value_words
from workbench.domain.words import word

LONGEST_QUOTE = 190


@dataclass(frozen=True, slots=True)
class Standing:
    """What roster and chronology say now, to compare claims with."""

    memberships: Sequence[Membership] = ()
    events: Mapping[int, Event] | None = None


def quote_of(claim: Claim, language: str) -> str:
    """The words that the claim rests on, or that were said, in the language's quotation marks, shortened in
    the middle where they are long."""
    said = [claim.quote] if isinstance(claim, StatementClaim) else [span.text for span in claim.evidence]
    words = " … ".join(" ".join(text.split()) for text in said)
    if len(words) > LONGEST_QUOTE:
        half = LONGEST_QUOTE // 2
        words = f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"
    opening, closing = "«»" if language == "ru" else "“”"
    return f"{opening}{words}{closing}" if words else ""


class ReviewWords(QObject):
    """Speaks the window's language; ask again when it has changed."""

    def effect(self, row: ClaimRow, standing: Standing, language: str) -> str:
        """ "Roster: not listed — adds a row"."""
        after = row.consequence
        if after is None:
            return ""
        effect = word(f"effect.{after.effect}", language)
        if isinstance(row.claim, MembershipClaim):
            now = self._roster_now(row, row.claim, standing, language)
            told = self.tr("Roster: {now} — {effect}")
        elif isinstance(row.claim, EventClaim):
            now = self._chronology_now(row, standing, language)
            told = self.tr("Chronology: {now} — {effect}")
        else:
            return self.tr("Statement: {effect}").format(effect=effect)
        line = told.format(now=now, effect=effect)
        changes = [
            f"{self.field(name)}: {value_words(name, value, language)}"
            for name, value in after.changes.items()
        ]
        return line + (f" ({', '.join(changes)})" if changes else "")

    def with_sureness(self, row: ClaimRow, effect: str) -> str:
        """The effect, and of how many claims like this one, in the gold, so many in a hundred were right."""
        sure = row.claim.confidence
        if sure is None or row.edited:
            return effect
        return self.tr("{effect} · {share} % sure").format(effect=effect, share=round(sure * 100))

    def news(self, row: ClaimRow, language: str) -> str:
        """What the newest reading says of a decided claim; "" where it says the same."""
        if row.later is not None:
            said = self.tr("The reader now says: {claim}")
            return said.format(claim=claim_line(row.later, language))
        return "" if row.found else self.tr("The reader no longer finds this claim.")

    def conflicts(self, row: ClaimRow, language: str) -> list[str]:
        """A line for each field about which row and claim disagree, both values side by side."""
        after = row.consequence
        if after is None or after.effect != Effect.CONFLICTS:
            return []
        told = self.tr("{field}: here “{held}”, in the article “{said}”")
        return [
            told.format(
                field=self.field(name),
                held=value_words(name, held, language),
                said=value_words(name, said, language),
            )
            for name, (held, said) in after.conflicts.items()
        ]

    def field(self, name: str) -> str:
        """What a field of a claim or a row is called."""
        return {
            "status": self.tr("status"),
            "modality": self.tr("how it is meant"),
            "since": self.tr("since"),
            "until": self.tr("until"),
            "date": self.tr("date"),
            "place": self.tr("place"),
            "state": self.tr("state"),
            "actor": self.tr("who"),
            "venue": self.tr("occasion"),
            "ordinal": self.tr("number"),
            "title": self.tr("title"),
            "format": self.tr("format"),
            "type": self.tr("kind"),
            "speaker": self.tr("speaker"),
            "role": self.tr("office"),
        }.get(name, name)

    def _roster_now(self, row: ClaimRow, claim: MembershipClaim, standing: Standing, language: str) -> str:
        target = row.consequence.target if row.consequence else None
        rows = [one for one in standing.memberships if one.id == target] or [
            one for one in standing.memberships if (one.state, one.format) == (claim.state, claim.format)
        ]
        if not rows:
            return self.tr("not listed")
        return "; ".join(self._membership(one, language) for one in rows)

    def _membership(self, row: Membership, language: str) -> str:
        parts = [word(f"status.{row.status}", language)]
        if row.modality != Modality.DECIDED:
            parts.append(f"({word(f'modality.{row.modality}', language)})")
        return " ".join(parts + interval_words(row.since, row.until, language))

    def _chronology_now(self, row: ClaimRow, standing: Standing, language: str) -> str:
        target = row.consequence.target if row.consequence else None
        event = (standing.events or {}).get(target) if target is not None else None
        if event is None:
            return self.tr("not listed")
        parts = [event_title(event, language), date_words(event.date, language), place_words(event, language)]
        return ", ".join(part for part in parts if part)
