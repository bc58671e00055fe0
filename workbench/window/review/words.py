"""What a claim would do, in words: what roster or chronology says now, and what accepting makes of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject

from workbench.actions.reviewing import ReviewList
from workbench.domain.acceptance import Consequence, Effect
from workbench.domain.article import in_order
from workbench.domain.chronology import Event
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.evidence import Source
from workbench.domain.gazetteer import format_short, state_name
from workbench.domain.review_groups import Group
from workbench.domain.roster import Membership
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Modality, Review
from workbench.domain.wording import claim_line, event_title, place_words
from workbench.domain.words import word
from workbench.window import keymap
from workbench.window.parts.short_dates import in_short, short_date

Row = TypeVar("Row", Membership, Membership | Event)
LONGEST_QUOTE = 260
ARROW = "→"
# From which share of right claims on the words for it are fair.
SURE, LIKELY, EVEN = 0.9, 0.75, 0.5


@dataclass(frozen=True, slots=True)
class Shown:
    """What cards compare their claims with, and the language they speak."""

    language: str = "en"
    with_sources: bool = False
    """Whether the cards say which article each is of: they are of many."""
    memberships: Mapping[tuple[str, str], Sequence[Membership]] = field(default_factory=dict)
    events: Mapping[int, Event] = field(default_factory=dict)
    sources: Mapping[int, Source] = field(default_factory=dict)
    origins: Mapping[tuple[str, int], frozenset[str]] = field(default_factory=dict)


def shown(found: ReviewList, language: str, *, with_sources: bool) -> Shown:
    """What the cards of a list need."""
    memberships: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for row in found.standing.memberships:
        memberships[row.state, row.format].append(row)
    events = {event.id: event for event in found.standing.events}
    return Shown(language, with_sources, memberships, events, found.sources, found.origins)


def quote_of(claim: Claim, language: str) -> str:
    """The words that the claim rests on in the order of the article, or that were said, in the language's
    quotation marks, shortened in the middle where they are long."""
    said = claim.quote if isinstance(claim, StatementClaim) else in_order(claim.evidence)
    words = " ".join(said.split())
    if len(words) > LONGEST_QUOTE:
        half = LONGEST_QUOTE // 2
        words = f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"
    opening, closing = "«»" if language == "ru" else "“”"
    return f"{opening}{words}{closing}" if words else ""


class ReviewWords(QObject):
    """Speaks the window's language; ask again when it has changed."""

    # Of the list

    def heading(self, shown: int, waiting: int, in_dossier: bool) -> str:
        """What the panel is called: with how many claims wait, where any are shown."""
        if not shown:
            return self.tr("Review")
        if in_dossier:
            return self.tr("Review — %n open claim(s) in the dossier", "", waiting)
        return self.tr("Review — %n open claim(s) in this article", "", waiting)

    def emptiness(self, shown: int, in_dossier: bool, has_article: bool) -> str:
        """Why nothing is shown, and what to do."""
        if shown:
            return self.tr("Nothing is of the kinds that are chosen above.")
        if in_dossier:
            return self.tr("No claim waits for a decision. Open or paste articles to find some.")
        if not has_article:
            return self.tr("Open an article to see what it claims.")
        told = self.tr("No claims were found in this article. {key} shows those of the whole dossier.")
        return told.format(key=keymap.shown("scope.switch", "D"))

    # Of a claim

    def effect(self, row: ClaimRow, now: Shown) -> tuple[str, bool]:
        """ "Roster: not listed → adds a row", and whether it is a warning. For a decided claim, how it was
        decided, and what the newest reading says of it."""
        news = self.news(row, now.language)
        if row.review != Review.OPEN:
            verdict = self.verdict(row, now.language)
            return (f"{verdict} · {news}", True) if news else (verdict, False)
        after = row.consequence
        if after is None:
            return "", False
        if isinstance(row.claim, StatementClaim):
            return self.tr("Statement: {effect}").format(effect=self._effect(after, now.language)), False
        if isinstance(row.claim, MembershipClaim):
            told, held = self.tr("Roster: {now}"), self._roster_now(row, row.claim, now)
        else:
            told, held = self.tr("Chronology: {now}"), self._chronology_now(row, now)
        line = told.format(now=held)
        if after.effect == Effect.CONFLICTS:
            clash = "; ".join(self.conflicts(after, now.language))
            return f"⚠ {line} · {clash}", True
        support, is_known = self._support(row, after, now)
        then = self._then(row.claim, after, now.language)
        if is_known and after.effect == Effect.ADDS_SOURCE:
            then = self.tr("agrees, but its origin counts already")
        return f"{line}{support} {ARROW} {then}", False

    def _support(self, row: ClaimRow, after: Consequence, now: Shown) -> tuple[str, bool]:
        """On how many origins the row rests that is there, and whether the claim's is among them."""
        origins = now.origins.get((row.claim.kind, after.target or 0), frozenset())
        source = now.sources.get(row.article)
        told = self.tr("%n origin(s)", "", len(origins))
        return (f" · {told}" if origins else ""), source is not None and source.origin in origins

    def verdict(self, row: ClaimRow, language: str) -> str:
        """ "✓ accepted", "✕ rejected: attendance only"."""
        sign = {Review.ACCEPTED: "✓ ", Review.REJECTED: "✕ "}.get(row.review, "")
        line = sign + word(f"review.{row.review}", language)
        return f"{line}: {row.why}" if row.why else line

    def news(self, row: ClaimRow, language: str) -> str:
        """What the newest reading says of a decided claim; "" where it says the same."""
        if row.later is not None:
            told = self.tr("The reader now says: {claim}")
            return told.format(claim=claim_line(row.later, language))
        return "" if row.found else self.tr("The reader no longer finds this claim.")

    def conflicts(self, after: Consequence, language: str) -> list[str]:
        """For each field about which row and claim disagree, both values side by side."""
        told = self.tr("{field}: {held} here, {said} in the article")
        return [
            told.format(
                field=self.field(name),
                held=in_short(name, held, language),
                said=in_short(name, said, language),
            )
            for name, (held, said) in after.conflicts.items()
        ]

    def sureness(self, row: ClaimRow) -> str:
        """How sure the reader is, in words; "" where it does not know. That the analyst made the claim, or
        corrected a mention that it rests on, is said instead."""
        if row.by_hand:
            return self.tr("by hand")
        if row.corrected:
            return self.tr("on a corrected mention")
        sure = row.claim.confidence
        if sure is None or row.edited or row.review != Review.OPEN:
            return ""
        if sure >= SURE:
            return self.tr("nearly certain")
        if sure >= LIKELY:
            return self.tr("likely")
        return self.tr("rather likely") if sure >= EVEN else self.tr("doubtful")

    def why_sure(self, row: ClaimRow) -> str:
        """The share behind the words, and the rule that found the claim."""
        lines = []
        if row.corrected:
            told = self.tr("You corrected what is marked in its words since the reader found it.")
            lines.append(told)
        if row.claim.confidence is not None:
            told = self.tr("{share} % of claims like this one were right.")
            lines.append(told.format(share=round(row.claim.confidence * 100)))
        if row.claim.rule:
            lines.append(self.tr("Rule: {rule}").format(rule=row.claim.rule))
        return "\n".join(lines)

    def source(self, row: ClaimRow, now: Shown, *, whole: bool = False) -> str:
        """Which article the claim is of: "ТАСС → Day.Az · 17 Dec 2025"; with its title if `whole`."""
        source = now.sources.get(row.article)
        if source is None or not now.with_sources:
            return ""
        way = f" {ARROW} ".join(source.relay[-2:]) or source.outlet or source.agency or ""
        day = short_date(source.published.isoformat(), now.language) if source.published else ""
        line = " · ".join(part for part in (way, day) if part)
        return f"{source.title}\n{line}" if whole else line

    # Of a group

    def subject(self, group: Group, language: str) -> str:
        """What the claims of a group are about: "Azerbaijan — CA consultative meetings"."""
        claim = group.claims[0].claim
        if isinstance(claim, MembershipClaim):
            return f"{state_name(claim.state, language)} — {format_short(claim.format, language)}"
        if isinstance(claim, EventClaim):
            told = next((row for row in group.then if isinstance(row, Event)), claim)
            title, form = event_title(told, language), format_short(claim.format, language)
            return title if form in title else f"{title} — {form}"
        return claim.speaker

    def support(self, group: Group) -> str:
        """ "2 origins, 3 articles": reprints and relays of one agency are one origin."""
        said = self.tr("%n independent origin(s)", "", group.origins)
        in_articles = self.tr("%n article(s)", "", group.articles)
        return f"{said} · {in_articles}"

    def change(self, group: Group, now: Shown) -> str:
        """What stands there now, and what would if all of them were accepted: the rows that would change,
        else those that stand."""
        language = now.language
        if group.kind == "statement":
            return self.tr("Statement: {effect}").format(effect=word("effect.records", language))
        told = self.tr("Roster: {now}") if group.kind == "membership" else self.tr("Chronology: {now}")
        rows: Sequence[Membership | Event] = group.now
        held = [self._fact(row, language) for row in _standing(rows)]
        then = [self._fact(row, language) for row in group.then if row not in group.now]
        before = "; ".join(held) or self.tr("not listed")
        after = "; ".join(then) or self.tr("no change")
        return f"{told.format(now=before)} {ARROW} {after}"

    def clash(self, group: Group, language: str) -> str:
        """Where the claims of the group contradict each other."""
        told = [
            f"{self.field(name)}: {' / '.join(in_short(name, value, language) for value in values)}"
            for name, values in group.contradictions.items()
        ]
        return self.tr("⚠ They disagree — {fields}").format(fields="; ".join(told)) if told else ""

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

    # Parts

    @staticmethod
    def _effect(after: Consequence, language: str) -> str:
        return word(f"effect.{after.effect}", language)

    def _then(self, claim: MembershipClaim | EventClaim, after: Consequence, language: str) -> str:
        """What the row says once the claim is accepted, where it says something else than before."""
        effect = self._effect(after, language)
        changes = ", ".join(
            f"{self.field(name)}: {in_short(name, value, language)}" for name, value in after.changes.items()
        )
        if after.effect == Effect.ENDS_STATUS and isinstance(claim, MembershipClaim):
            return f"{changes}; {self._membership(claim, language)}"
        if after.adds and isinstance(claim, MembershipClaim):
            return self._membership(claim, language)
        return changes or effect

    def _roster_now(self, row: ClaimRow, claim: MembershipClaim, now: Shown) -> str:
        after = row.consequence
        about = now.memberships.get((claim.state, claim.format), ())
        target = next((one for one in about if after is not None and one.id == after.target), None)
        if target is not None and after is not None and after.conflicts and "status" not in after.conflicts:
            return word(f"status.{target.status}", now.language)  # the dates follow, side by side
        rows = _standing(about) if target is None else [target]
        return "; ".join(self._membership(one, now.language) for one in rows) or self.tr("not listed")

    def _chronology_now(self, row: ClaimRow, now: Shown) -> str:
        target = row.consequence.target if row.consequence else None
        event = now.events.get(target) if target is not None else None
        if event is None:
            return self.tr("not listed")
        told, language = self._event(event, now.language), now.language
        if isinstance(row.claim, EventClaim):  # what the card says above is not said again
            told = told.removeprefix(f"{event_title(row.claim, language)}, ")
        return told

    def _fact(self, row: Membership | Event, language: str) -> str:
        return self._event(row, language) if isinstance(row, Event) else self._membership(row, language)

    @staticmethod
    def _membership(row: Membership | MembershipClaim, language: str) -> str:
        parts = [word(f"status.{row.status}", language)]
        if row.modality != Modality.DECIDED:
            parts.append(f"({word(f'modality.{row.modality}', language)})")
        if row.since and row.since == row.until:
            parts.append(short_date(row.since, language))
        else:
            since = row.since and (row.since if "/" in row.since else f"{row.since}/..")
            until = row.until and (row.until if "/" in row.until else f"../{row.until}")
            parts += [short_date(when, language) for when in (since, until) if when]
        return " ".join(parts)

    @staticmethod
    def _event(event: Event, language: str) -> str:
        parts = [event_title(event, language), short_date(event.date, language), place_words(event, language)]
        return ", ".join(part for part in parts if part)


def _standing(rows: Sequence[Row]) -> Sequence[Row]:
    """Of the rows about a state, those that stand; without any, the last one."""
    standing = [row for row in rows if not isinstance(row, Membership) or row.until is None]
    return standing or rows[-1:]
