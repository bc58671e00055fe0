"""How claims, rows and events read as a line, the same in the window, on the command line and in a brief."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from workbench.domain.chronology import Event
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.corrections import Correction
from workbench.domain.date_words import date_words, day_words
from workbench.domain.evidence import DATE_FIELDS
from workbench.domain.gazetteer import (
    coded_name,
    format_short,
    meeting_noun,
    person_name,
    place_name,
    state_name,
)
from workbench.domain.roster import Membership
from workbench.domain.roster_changes import Difference, Kind
from workbench.domain.sample_words import own_words
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.domain.words import capital, plural, word

OF_A_STATE = frozenset({EventType.ACCESSION, EventType.WITHDRAWAL})
"""What a state does: the event's `state` tells who did it, not where."""


def ordinal_words(number: int, language: str) -> str:
    """«7-я» (a meeting is feminine in Russian as «встреча»; «7-й» reads as well for «саммит») or "7th"."""
    if language == "ru":
        return f"{number}-я"
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def event_title(event: Event | EventClaim, language: str) -> str:
    """What the event is called: its own title, or by type, ordinal and format, or who joined what."""
    if event.title:
        return own_words(event.title, language)
    if event.type == EventType.MEETING:
        noun = meeting_noun(event.format, language)
        if event.ordinal:
            number = ordinal_words(event.ordinal, language)
            if language == "ru" and noun.split()[-1].lower().endswith(("т", "м", "д", "л")):
                number = f"{event.ordinal}-й"  # саммит, форум, съезд: masculine nouns
            return word("title.numbered", language, ordinal=number, noun=noun)
        return word(
            "title.meeting", language, noun=capital(noun), format=format_short(event.format, language)
        )
    form = format_short(event.format, language)
    if event.type in OF_A_STATE and event.state:
        return word(f"title.{event.type}_of", language, state=state_name(event.state, language), format=form)
    return word(f"title.{event.type}", language, format=form)


def claim_line(claim: Claim, language: str) -> str:
    """The claim as one line: "Azerbaijan: member of CA · since November 2025"."""
    if isinstance(claim, StatementClaim):
        return word("claim.statement", language, speaker=claim.speaker, quote=claim.quote)
    if isinstance(claim, EventClaim):
        parts = [event_title(claim, language), date_words(claim.date, language), place_words(claim, language)]
        if claim.modality != Modality.DECIDED:
            parts.append(word(f"modality.{claim.modality}", language))
        return " · ".join(part for part in parts if part)
    return _membership_line(claim, language)


def place_words(event: Event | EventClaim, language: str) -> str:
    """Where it was: the place, else the state, "" if neither is known."""
    if event.place:
        return place_name(event.place, language)
    return state_name(event.state, language) if event.state and event.type not in OF_A_STATE else ""


def value_words(field: str, value: str, language: str) -> str:
    """The value of a row's field, as a source or the row has it, in the reader's language."""
    if field in DATE_FIELDS:
        return date_words(value, language)
    if field in ("status", "modality"):
        return word(f"{field}.{value}", language)
    if field == "state":
        return state_name(value, language)
    if field == "actor":
        return person_name(value, language)
    return place_name(value, language) if field == "place" else value


def correction_name(correction: Correction, language: str) -> str:
    """What a correction says that its words name: "Xi Jinping", or "event" where that has no name."""
    name = coded_name(correction.entity or "", language) or correction.name
    return name or word(f"mention.{correction.type}", language)


def _membership_line(claim: MembershipClaim, language: str) -> str:
    key = "membership" if claim.modality == Modality.DECIDED else str(claim.modality)
    if claim.modality == Modality.DENIED and claim.status == Status.FORMER:
        key = "denied_former"  # "not former member" says nothing to anybody
    form = format_short(claim.format, language)
    standing = word(f"standing.{claim.status}", language, format=form)
    line = word(
        f"claim.{key}", language, state=state_name(claim.state, language), standing=standing, format=form
    )
    return line + "".join(f" · {part}" for part in interval_words(claim.since, claim.until, language))


def standing_words(rows: Iterable[Membership], language: str) -> str:
    """How a state stands: "member", "proposed: candidate"."""
    said = []
    for row in rows:
        status = word(f"status.{row.status}", language)
        meant = word(f"modality.{row.modality}", language)
        said.append(status if row.modality == Modality.DECIDED else f"{meant}: {status}")
    return ", ".join(dict.fromkeys(said))


def difference_words(difference: Difference, language: str) -> str:
    """ "+ Azerbaijan: member", "Azerbaijan: guest → member", "− Georgia: member"."""
    name = state_name(difference.state, language)
    before, after = (standing_words(rows, language) for rows in (difference.before, difference.after))
    match difference.kind:
        case Kind.JOINED:
            return f"+ {name}: {after}"
        case Kind.LEFT:
            return f"− {name}: {before}"
        case Kind.STATUS:
            return f"{name}: {before} → {after}"
    dates = (" · ".join(row_dates(rows, language)) for rows in (difference.before, difference.after))
    return f"{name}: {' → '.join(dates)}"


def comparison_words(found: Iterable[Difference], day: date, other: date, language: str) -> str:
    """ "Between 9 August 2024 and 17 November 2025: 1 joined, 2 changed status."."""
    counts = Counter(one.kind for one in found)
    told = [plural(f"compare.{kind}", counts[kind], language) for kind in Kind if counts[kind]]
    what = ", ".join(told) or word("compare.nothing", language)
    days = {"day": day_words(day, language), "other": day_words(other, language)}
    return word("compare.between", language, what=what, **days)


def row_dates(rows: Iterable[Membership], language: str) -> list[str]:
    """Since and until when the rows stand, in words."""
    return [part for row in rows for part in interval_words(row.since, row.until, language)]


def interval_words(since: str | None, until: str | None, language: str) -> list[str]:
    """ "since November 2025" and "until 2026", as far as known."""
    parts = []
    if since:
        parts.append(date_words(since if "/" in since else f"{since}/..", language))
    if until:
        parts.append(date_words(until if "/" in until else f"../{until}", language))
    return parts
