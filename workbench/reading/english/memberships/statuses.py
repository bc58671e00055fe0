"""Nouns of status in English: "full member of the SCO", "the bloc's dialogue partner", "BRICS partner
country"."""

from dataclasses import dataclass

from workbench.domain.vocabulary import Status
from workbench.reading.english.memberships.status_bodies import RANKS, StatusBodies
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.syntax.memory import Body
from workbench.reading.english.words.closed_class import POSSESSIVES, words

_ASSOCIATED = frozenset({"associate", "associated"})
_LATEST = frozenset({"late", "latest", "new", "newest", "recent"})
_OLD = frozenset({"former", "ex-member", "onetime", "erstwhile"})
_KINDS = words("full associate observer candidate partner")
_FINER = (
    ("candidate", Status.CANDIDATE),
    ("acceding", Status.CANDIDATE),
    ("observer", Status.OBSERVER),
    ("partner", Status.PARTNER),
)
"""What "member" and "participant" are less than: "partner participants"."""
_TO_BE = words("future prospective potential would-be aspiring possible")
_TELLING = words("acceding participating associated")
"""Words of status that may be read as forms of a verb."""
_WITHOUT_PARTNERS = words("eu un g7 g20 imf wto world-bank")
"""What has partners as everybody has, and no status of that name."""
_GUEST_SIGNS = frozenset(
    {"honorary", "permanent", "as", "honour", "honor", "special", "invited", "country", "state", "guest"}
)


@dataclass(frozen=True, slots=True)
class StatusNoun:
    """A status at a noun group, and the format it is one in; `old` for "former", `ahead` for "future"."""

    status: Status
    body: Body
    group: NounGroup
    old: bool = False
    ahead: bool = False
    denied: bool = False
    implied: bool = False
    """Whether no complement names the format: "became a full member in 2023"."""


class Statuses(StatusBodies):
    """Finds the status and the format that noun groups of one sentence name."""

    def of(self, group: NounGroup, implied: bool = True) -> StatusNoun | None:
        """The status that the group names; None for a member of a delegation or a trading partner.

        With `implied`, a group without a complement is about the format last spoken of.
        """
        found = self.named(group)
        if found is None:
            return None
        status, _ = found
        inside = [token.lemma for token in self.tokens[group.first : group.end]]
        body, foreign = self._body(group)
        if foreign:
            return None
        is_implied = body is None
        if body is None and implied:
            body = self.arguments.context_format(group.first)
        plain = not {"dialogue", "country", "state", "nation", "status"} & set(inside)
        friend = self.tokens[group.head].lemma in ("partner", "ally")
        if is_implied and self.tokens[group.head].lemma == "ally" and (body is None or body.id != "nato"):
            return None  # "Russian ally Belarus hailed the BRICS summit"
        if friend and group.possessor and self.arguments.states([group.possessor]):
            return None  # "Kazakhstan, Moscow's partner in the union", "Azerbaijan's closest ally"
        if is_implied and status is Status.GUEST and body is not None and self._is_secretary(body):
            return None  # "attended as a guest, as did the UN Secretary-General"
        apart = group.preposition != "as" and plain and not self._is_of_status(group)
        if body is None or (is_implied and status is Status.PARTNER and apart):
            return None
        lower = {token.text.lower() for token in self.tokens[group.first : group.end]}
        return StatusNoun(
            status,
            body,
            group,
            bool(_OLD & {*inside, *lower}),
            bool(_TO_BE & set(inside)),
            self._is_no_member(status, inside),
            is_implied,
        )

    def _is_no_member(self, status: Status, inside: list[str]) -> bool:
        """ "non-member", "non-EU member"; a "non-member observer" is an observer."""
        apart = "non-member" in inside and status is not Status.MEMBER
        return not apart and ("non" in inside or any(word.startswith("non-") for word in inside))

    def named(self, group: NounGroup) -> tuple[Status, int] | None:
        """The status of the group's words and where the word for it stands."""
        head = self.tokens[group.head]
        if self._is_of_two_kinds(group):
            return None  # "either full or observer members", "member and observer states: A, B and C"
        inside = [
            token.text.lower() if token.text.lower() in _TELLING else token.lemma.removeprefix("non-")
            for token in self.tokens[group.first : group.head + 1]
        ]
        lemma = inside[-1]
        others = ("non-", "our", "my", "his", "their")  # "a major non-NATO ally", "our friend and ally"
        lower = (token.text.lower() for token in self.tokens[group.first : group.end])
        if lemma == "ally" and any(word.startswith(others) for word in lower):
            return None
        if lemma.partition("-")[2] in terms.STATE_NOUNS:
            inside[-1:] = lemma.split("-")  # "observer-country"
            lemma = inside[-1]
        owner = group.possessor  # "an observer's seat"
        if owner is not None and lemma in terms.STANDINGS and self.tokens[owner.head].lemma in RANKS:
            return terms.STATUS_HEADS[self.tokens[owner.head].lemma], group.head
        if lemma in terms.STATE_NOUNS | terms.STANDINGS and len(inside) > 1:
            named = next((word for word in reversed(inside[:-1]) if word in terms.STATUS_MODIFIERS), None)
            if named is None and lemma == "status" and "full" in inside:
                return Status.MEMBER, group.head
            if named is None:
                return (Status.MEMBER, group.head) if lemma == "membership" else None
            status = terms.STATUS_MODIFIERS[named]
        elif lemma in terms.STATUS_HEADS:
            status = terms.STATUS_HEADS[lemma]
        else:
            return None
        return self._finer(status, inside, group, head.lemma)

    def _finer(
        self, status: Status, inside: list[str], group: NounGroup, lemma: str
    ) -> tuple[Status, int] | None:
        modifiers = set(inside[:-1])
        if lemma in ("arrival", "addition") and not modifiers & _LATEST:
            return None
        if status is Status.MEMBER:
            for word, finer in _FINER:
                if word in modifiers:
                    status = finer
            if modifiers & _ASSOCIATED:
                status = Status.ASSOCIATE
            if (
                lemma == "participant"
                and not modifiers & {"full", "state"}
                and (modifiers & terms.FOREIGN_PARTNERS or not self._is_participant(group))
            ):
                return None
            if {"non-permanent", "elected", "rotating", "board"} & modifiers:
                return None
            if "permanent" in modifiers and not self._is_of_format(group):
                return None
        if status is Status.PARTNER:
            if modifiers & terms.FOREIGN_PARTNERS:
                return None
            bare = not modifiers & {"dialogue", "country", "state", "brics"} and lemma == "partner"
            if bare and not self._is_status_partner(group):
                return None
        if status is Status.GUEST and not self._is_guest(group, inside):
            return None
        if status is Status.ASSOCIATE and lemma == "associate" and not self._is_predicate(group):
            return None
        return status, group.head

    def _is_of_two_kinds(self, group: NounGroup) -> bool:
        """Whether the noun is of what stands before "or" as well, and who is which nothing says."""
        kind, joint = self.clauses.word(group.first - 2), self.clauses.word(group.first - 1)
        plural = self.tokens[group.head].feats.get("Number") == "Plur" and group.head > group.first
        both = joint == "and" and plural and kind in _KINDS | {"member"}
        return both or (joint == "or" and kind in _KINDS)

    def _is_of_format(self, group: NounGroup) -> bool:
        """ "a permanent member of the SCO", "its permanent members": not of the UN and its council."""
        bodies = [body for near in self._complements(group) if (body := self.arguments.format_of(near))]
        if not bodies and self.clauses.word(group.first) == "its":
            bodies = [body for body in [self.arguments.context_format(group.first)] if body]
        return bool(bodies) and bodies[0].id != "un"

    def _is_participant(self, group: NounGroup) -> bool:
        """ "a participant in CICA", "a participant since 2002"; not one in a meeting."""
        numbered = any(one.feats.get("NumType") == "Ord" for one in self.tokens[group.first : group.head])
        if numbered and self.tokens[group.first].text.lower() == "its":
            return True
        near = next(self.clauses.hanging_on(group), None)
        told = near is not None and near.preposition != "as"
        return near is not None and told and (near.is_date or self.arguments.format_of(near) is not None)

    def _is_status_partner(self, group: NounGroup) -> bool:
        """ "a partner of BRICS", "BRICS partners", "joined as a partner"; not "Modi's and his partners"."""
        owned = self.clauses.word(group.first) in POSSESSIVES
        modified = not owned and self.arguments.modifier(group, group.head) is not None
        owner = self.arguments.format_of(group.possessor) if group.possessor else None
        modified = modified or (owner is not None and owner.id not in _WITHOUT_PARTNERS)
        complement = any(self.arguments.format_of(near) for near in self._complements(group))
        return modified or complement or self._is_of_status(group) or group.preposition == "as"

    def _is_of_status(self, group: NounGroup) -> bool:
        """ "the status of a partner"; "the tenth partner", of nobody."""
        if any(token.feats.get("NumType") == "Ord" for token in self.tokens[group.first : group.head]):
            return not self._complements(group)
        return group.preposition == "of" and self.clauses.word(group.first - 2) == "status"

    def _is_guest(self, group: NounGroup, inside: list[str]) -> bool:
        complements = self._complements(group)
        if any(self.arguments.format_of(item) or self.meeting(item) for item in complements):
            return True
        near = {self.tokens[item.head].lemma for item in complements}
        if group.preposition == "of" and self.clauses.word(group.first - 2) == "status":
            return True
        return group.preposition == "as" or bool(_GUEST_SIGNS & ({*inside[:-1], *near}))

    def _is_predicate(self, group: NounGroup) -> bool:
        verb = self.clauses.object_of(group)
        be = verb is not None and verb.lemma in terms.BE | terms.BECOME
        owner = group.possessor and self.arguments.format_of(group.possessor)
        be = be or bool(owner) or self.arguments.modifier(group, group.head) is not None
        return be or group.preposition in ("as", "to") or self.clauses.word(group.first) == "whose"

    def bodies(self, status: StatusNoun) -> list[Body]:
        """The formats the status is one in, where several are coordinated: "member of the SCO and BRICS"."""
        for near in self._complements(status.group):
            further = (one for one in self.clauses.hanging_on(near) if one.preposition == "along with")
            listed = [*near.series, *(each for one in further for each in one.series)]
            found = [body for one in listed if (body := self.arguments.format_of(one))]
            found += [body for body in self._but_also(near) if body.id not in {one.id for one in found}]
            if len(found) > 1 and any(body.id == status.body.id for body in found):
                return found
        return [status.body]
