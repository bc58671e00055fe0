"""What the review list shows in which order, what is under the hand, and what is chosen. Knows no widgets."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from workbench.actions.reviewing import ReviewList
from workbench.domain.review_groups import KINDS, Group, agrees, sureness
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Review

STATES = ("open", "postponed", "decided")
SECTIONS = ("again", *STATES)


class Entry(NamedTuple):
    """A line of the list: a `section` with its name, a `group` with the first claim that it heads, or a
    `claim` with its id."""

    kind: str
    key: str | int


@dataclass(frozen=True, slots=True)
class Mark:
    """A decision that is made, but perhaps not in the list that is on its way."""

    number: int
    claims: frozenset[int]
    review: Review
    postponed: bool
    why: str | None


@dataclass(slots=True)
class Agenda:
    """The list that was asked for, as the chips and the decisions since then leave it.

    An order once shown stays: the place of a claim is kept from when it was first seen, so that nothing jumps
    while others are decided.
    """

    together: bool = False
    kinds: set[str] = field(default_factory=set)
    """The kinds to be shown, all where none is chosen; so with `states`."""
    states: set[str] = field(default_factory=set)
    entries: list[Entry] = field(default_factory=list)
    listed: list[int] = field(default_factory=list)
    """The claims that are shown, in order."""
    rows: dict[int, ClaimRow] = field(default_factory=dict)
    heads: dict[int, Group] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    current: int | None = None
    chosen: set[int] = field(default_factory=set)
    asked: int = 0
    """The number of the newest mark."""
    _list: ReviewList = field(default_factory=ReviewList)
    _marks: list[Mark] = field(default_factory=list)
    _ranks: dict[int, tuple[int, float, int]] = field(default_factory=dict)
    _places: dict[int, int] = field(default_factory=dict)
    _anchor: int | None = None

    # What is shown

    def begin(self) -> None:
        """Another article or scope is shown: nothing of what was shown counts."""
        self._ranks.clear()
        self.chosen.clear()
        self.current = self._anchor = None

    def take(self, found: ReviewList, asked: int) -> None:
        """Shows a list that was asked for when `asked` marks were made."""
        self._list = found
        self._marks = [mark for mark in self._marks if mark.number > asked]
        self.arrange()

    def mark(
        self, claims: Iterable[int], review: Review, *, postponed: bool = False, why: str | None = None
    ) -> None:
        """Shows claims as decided or put off at once, before the dossier has told it."""
        self.asked += 1
        self._marks.append(Mark(self.asked, frozenset(claims), review, postponed, why))
        self.arrange()

    def unmark(self) -> None:
        """A decision failed: what the dossier told last counts."""
        self._marks.clear()
        self.arrange()

    def _nearest(self, before: list[int]) -> int | None:
        """What comes under the hand where what was there is shown no more: what stood next to it."""
        place = before.index(self.current) if self.current in before else -1
        near = [*before[place + 1 :], *before[:place][::-1]] if place >= 0 else []
        near += self.listed
        return next((claim for claim in near if claim in self._places and self.is_open(claim)), None)

    def arrange(self) -> None:
        """Puts the entries in order anew."""
        before = self.listed
        sections = self._sections()
        self.rows = {row.id: row for groups in sections.values() for group in groups for row in group.claims}
        self._count(sections)
        self.entries = []
        self.heads = {}
        for name in SECTIONS:
            shown = [group for group in sections[name] if self._is_shown(name, group.kind)]
            if shown and name != "open":
                self.entries.append(Entry("section", name))
            for group in shown:
                first = group.claims[0].id
                if self.together and len(group.claims) > 1:
                    self.heads[first] = group
                    self.entries.append(Entry("group", first))
                self.entries += [Entry("claim", row.id) for row in group.claims]
        self.listed = [
            entry.key for entry in self.entries if isinstance(entry.key, int) and entry.kind == "claim"
        ]
        self._places = {claim: place for place, claim in enumerate(self.listed)}
        self.chosen &= self._places.keys()
        if self.current not in self._places:
            self.current = self._nearest(before)

    def _sections(self) -> dict[str, list[Group]]:
        """The list with the marks of since: each group loses what was decided, and is dropped when empty."""
        found = self._list
        given: dict[str, list[Group]] = {
            "again": [Group((row,)) for row in found.again],
            "open": self._ranked(found.waiting),
            "postponed": self._ranked(found.postponed),
            "decided": [Group((row,)) for row in found.decided or ()],
        }
        for mark in self._marks:
            moved = self._move(given, mark)
            goal = "decided" if mark.review != Review.OPEN else "postponed" if mark.postponed else "open"
            if goal != "decided" or found.decided is not None:
                given[goal] = [*given[goal], *moved]
                if goal == "open":
                    given[goal] = self._ranked(given[goal])
        return given

    @staticmethod
    def _move(sections: dict[str, list[Group]], mark: Mark) -> list[Group]:
        moved = []
        for name, groups in sections.items():
            kept = []
            for group in groups:
                left = tuple(row for row in group.claims if row.id not in mark.claims)
                gone = [row for row in group.claims if row.id in mark.claims]
                moved += [replace(group, claims=(_decided(row, mark),), contradictions={}) for row in gone]
                if left:
                    kept.append(replace(group, claims=left) if gone else group)
            sections[name] = kept
        return moved

    def _ranked(self, groups: Iterable[Group]) -> list[Group]:
        """The groups where they stood; a new one by its surest claim."""
        placed = []
        for place, group in enumerate(groups):
            known = [self._ranks[row.id] for row in group.claims if row.id in self._ranks]
            fresh = (KINDS.index(group.kind), -sureness(group.claims[0]), place)
            rank = min(known, default=fresh)
            for row in group.claims:
                self._ranks.setdefault(row.id, rank)
            placed.append((rank, group))
        return [group for _, group in sorted(placed, key=lambda pair: pair[0])]

    def _count(self, sections: dict[str, list[Group]]) -> None:
        self.counts = dict.fromkeys((*KINDS, *SECTIONS), 0)
        for name, groups in sections.items():
            for group in groups:
                self.counts[name] += len(group.claims)
                if name == "open":
                    self.counts[group.kind] += len(group.claims)

    def _is_shown(self, section: str, kind: str) -> bool:
        if self.kinds and kind not in self.kinds:
            return False
        return not self.states or section in self.states or (section == "again" and "decided" in self.states)

    def is_open(self, claim: int | None) -> bool:
        row = self.rows.get(claim or 0)
        return row is not None and row.review == Review.OPEN

    @property
    def agreeing(self) -> list[int]:
        """The open claims shown that say what roster or chronology say already, none that is put off."""
        rows = (self.rows[claim] for claim in self.listed)
        return [row.id for row in rows if agrees(row) and not row.postponed]

    def place(self, claim: int | None) -> tuple[int, int]:
        """Claim `n` of `m`, from 1; 0 where it is not shown."""
        return self._places.get(claim or 0, -1) + 1, len(self.listed)

    # The hand, and what is chosen

    def step(self, by: int, *, choosing: bool = False) -> int | None:
        """Puts the claim so many places on under the hand; returns it. With `choosing`, all from where the
        choosing began to there are chosen."""
        listed = self.listed
        if not listed:
            return None
        place = self._places.get(self.current or 0, -1 if by > 0 else len(listed))
        goal = listed[min(max(place + by, 0), len(listed) - 1)]
        if choosing:
            self.choose_to(goal)
        else:
            self.hold(goal)
        return goal

    def hold(self, claim: int) -> None:
        """Puts a claim under the hand; nothing else is chosen."""
        self.current = self._anchor = claim
        self.chosen.clear()

    def choose_to(self, claim: int) -> None:
        """Chooses every claim from where the choosing began to this one."""
        listed = self.listed
        start = self._anchor if self._anchor in self._places else self.current
        if start not in self._places or claim not in self._places:
            self.hold(claim)
            return
        first, last = sorted((self._places[start], self._places[claim]))
        self.chosen = set(listed[first : last + 1])
        self._anchor, self.current = start, claim

    def toggle(self, claim: int) -> None:
        """Chooses one claim more, or no longer."""
        if not self.chosen and self.current is not None and self.current != claim:
            self.chosen.add(self.current)
        self.chosen ^= {claim}
        self.current = self._anchor = claim

    def choose(self, claims: Iterable[int]) -> None:
        """Chooses exactly these; the first of them is under the hand."""
        ordered = sorted({claim for claim in claims if claim in self._places}, key=self._places.__getitem__)
        if ordered:
            self.chosen = set(ordered)
            if self.current not in self.chosen:
                self.current = self._anchor = ordered[0]

    def group_of(self, claim: int | None) -> list[int]:
        """The claims of the group in which a claim stands; itself alone without one."""
        for group in self.heads.values():
            claims = [row.id for row in group.claims]
            if claim in claims:
                return claims
        return [claim] if claim is not None else []

    @property
    def meant(self) -> list[int]:
        """The open claims that a decision is about: those chosen, else the one under the hand; in order."""
        chosen = self.chosen or {self.current or 0}
        there = [claim for claim in chosen if claim in self._places and self.is_open(claim)]
        return sorted(there, key=self._places.__getitem__)

    def after(self, claims: Iterable[int]) -> int | None:
        """What comes under the hand once these are decided: the next that waits, else the one before."""
        gone = set(claims)
        last = max((self._places.get(claim, -1) for claim in gone), default=-1)
        near = [*self.listed[last + 1 :], *self.listed[: max(last, 0)][::-1]]
        return next((claim for claim in near if claim not in gone and self._waits(claim)), None)

    def _waits(self, claim: int) -> bool:
        return self.is_open(claim) and not self.rows[claim].postponed


def _decided(row: ClaimRow, mark: Mark) -> ClaimRow:
    after = row.consequence if mark.review == Review.OPEN else None
    return replace(row, review=mark.review, postponed=mark.postponed, why=mark.why, consequence=after)
