"""Nouns of status in English: "full member of the SCO", "the bloc's dialogue partner", "BRICS partner
country"."""

from dataclasses import dataclass
from itertools import takewhile

from workbench.domain.vocabulary import Status
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, Sign
from workbench.reading.english.syntax.memory import Body
from workbench.reading.english.words.closed_class import POSSESSIVES, words

_OF = frozenset({"of", "in", "at", "to", "with", "within", "under", "by", "for", "into", "from"})
_ASSOCIATED = frozenset({"associate", "associated"})
_LATEST = frozenset({"late", "latest", "new", "newest", "recent"})
_OLD = frozenset({"former", "ex-member", "onetime", "erstwhile"})
_OTHER_GROUPS = words(
    "council family cabinet parliament committee board staff crew team party delegation opposition cross"
    " panel band cast founding-family faculty jury"
)
_KINDS = words("full associate observer candidate partner")
_FINER = (
    ("candidate", Status.CANDIDATE),
    ("acceding", Status.CANDIDATE),
    ("observer", Status.OBSERVER),
    ("partner", Status.PARTNER),
)
"""What "member" and "participant" are less than: "partner participants"."""
_RANKS = words("observer partner member")
"""Whose seat or place it may be: "an observer's seat"."""
_TO_BE = words("future prospective potential would-be aspiring possible")
_TELLING = words("acceding participating associated")
"""Words of status that may be read as forms of a verb."""
_WITHOUT_PARTNERS = words("eu un g7 g20 imf wto world-bank")
"""What has partners as everybody has, and no status of that name."""
_MEETINGS = words("summit meeting session conference forum gathering talk")
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


class Statuses:
    """Finds the status and the format that noun groups of one sentence name."""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments = arguments
        self.clauses = arguments.clauses
        self.tokens = arguments.tokens

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

    def _is_secretary(self, body: Body) -> bool:
        """Whether a format's name only tells whose secretary is meant."""
        end = next((end for _, end, name in self.arguments.names if name is body.named), 0)
        return end > 0 and self.clauses.word(end).startswith("secretary")

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
        if owner is not None and lemma in terms.STANDINGS and self.tokens[owner.head].lemma in _RANKS:
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

    def _complements(self, group: NounGroup) -> list[NounGroup]:
        near = []
        for item in self.clauses.hanging_on(group):
            if item.is_date:
                continue
            if item.preposition not in _OF:
                break
            near.append(item)
            if len(near) == 3:
                break
        return near

    def _body(self, group: NounGroup) -> tuple[Body | None, bool]:
        """The format that the status is one in, and whether it is one in something else."""
        inner = self.arguments.modifier(group, group.head)
        if inner is not None:
            return inner, False
        owner = group.possessor
        ranked = owner is not None and self.tokens[owner.head].lemma in _RANKS
        if owner is not None and not ranked and not self.arguments.states([owner]):
            body = self.arguments.format_of(owner)
            return body, body is None
        first = self.tokens[group.first].text.lower()
        if first == "whose":
            body = self.arguments.owner_of_whose(group)
            return body, body is None  # "the SCO, whose tenth member, Belarus, …"
        named = any(self.arguments.format_of(near) for near in self._complements(group))
        if first in ("its", "their", "our") and not named:
            body = self._its(group)
            if body is not None:
                return body, False
        for near in self._complements(group):
            if self._is_parliament(near) or self._owns_fund(near):
                return None, True
            body = self.arguments.format_of(near)
            if body is None and self.tokens[group.head].lemma == "guest":
                body = self.meeting(near)
            if body is not None:
                return Body(body.id, near.first, near.end, body.named), False
            lemma = self.tokens[near.head].lemma
            if lemma == "membership" and (body := self.arguments.modifier(near, near.head)):
                return body, False
            if lemma in ("honour", "honor", "status", "membership", "accession", "admission", "entry"):
                continue
            if self.named_guest(group) and lemma.lower() in ("chair", "chairmanship", "presidency"):
                continue  # "Guest of the Chair"
            if near.preposition == "under" and lemma in ("presidency", "chairmanship", "chair"):
                continue  # "became a full member under the Indian presidency"
            if lemma == "format" and self.clauses.word(near.first) in ("a", "an"):
                continue  # "a guest of honour in an expanded format"
            if self.arguments.states([near]):
                if self.named_guest(group):
                    return None, True
                break
            if near.preposition == "by" and (body := self.arguments.modifier(near, near.head)) is not None:
                return body, False  # "observer status by the WTO Council"
            if near.preposition in ("in", "at", "from", "for", "by") and not self._is_body_like(near):
                break
            return None, True
        return None, self._has_foreign_modifier(group)

    def _is_body_like(self, near: NounGroup) -> bool:
        """Whether a complement is another organisation: "observer at the Security Council"."""
        if self.tokens[near.head].lemma.lower() in _MEETINGS:
            return False  # "became a full member at the 7th Summit"
        ranked = any(token.feats.get("NumType") == "Ord" for token in self.tokens[near.first : near.head])
        if near.preposition == "at" and ranked:
            return False  # "was accorded the status at the 29th AMM"
        names = [name for first, end, name in self.arguments.names if near.first <= first and end <= near.end]
        kinds = {str(name.type) for name in names}
        head = self.tokens[near.head]
        return (
            "organisation" in kinds
            or head.lemma
            in terms.BODIES | words("council committee parliament board team delegation assembly commission")
            or (head.pos == "PROPN" and not kinds)
        )

    def _owns_fund(self, near: NounGroup) -> bool:
        """ "a member of the bloc's bank": one of the bank."""
        owned = next((one for one in self.clauses.nouns if one.possessor is near), None)
        return owned is not None and self.tokens[owned.head].lemma in ("bank", "fund", "court")

    def _is_parliament(self, near: NounGroup) -> bool:
        """ "an observer at the CSTO's parliamentary assembly": not in the format itself."""
        owned = next((one for one in self.clauses.nouns if one.possessor is near), near)
        inside = " ".join(token.text.lower() for token in self.tokens[owned.first : owned.end])
        return "parliamentary assembly" in inside or "parliamentary union" in inside

    def meeting(self, group: NounGroup) -> Body | None:
        """The format whose meeting the group names: "the BRICS summit"."""
        is_one = self.tokens[group.head].lemma in _MEETINGS
        return self.arguments.modifier(group, group.head) if is_one else None

    def named_guest(self, group: NounGroup) -> bool:
        """ "a guest of the Russian side": not of the format."""
        return self.tokens[group.head].lemma == "guest"

    def _has_foreign_modifier(self, group: NounGroup) -> bool:
        """ "a Security Council member", "family members", "cabinet members"."""
        for token in self.tokens[group.first : group.head]:
            if token.lemma in _OTHER_GROUPS and not self.arguments.echoes(token.lemma):
                return True
            if token.pos == "PROPN" and token.text not in (
                "Member", "Full", "Observer", "Partner", "Dialogue",
            ):  # fmt: skip
                return not self._is_state_name(token.start)
        return False

    def _is_state_name(self, start: int) -> bool:
        return any(
            name.start <= start < name.end and str(name.type) in ("state", "format")
            for _, _, name in self.arguments.names
        )

    def _its(self, group: NounGroup) -> Body | None:
        """ "its ninth member": the format that is the subject, or the one last spoken of."""
        if (owner := self._besides_the_listed(group)) is not None:
            return owner
        before = [
            (first, end, name)
            for first, end, name in self.arguments.names
            if first < group.first and name.entity and str(name.type) == "format"
        ]
        if before:
            first, end, name = before[-1]
            return Body(str(name.entity).removeprefix("format:"), first, end)
        bodies = [
            body
            for item in self.clauses.nouns
            if item.first < group.first and not item.is_pronoun and (body := self.arguments.format_of(item))
        ]
        return bodies[-1] if bodies else self.arguments.context_format(group.first)

    def _besides_the_listed(self, group: NounGroup) -> Body | None:
        """ "Hungary and the ECO are its observers": not the ECO's, but of what was spoken of before."""
        verb = self.arguments.verb_of(group)
        listed = verb.subjects if verb is not None and len(verb.subjects) > 1 else []
        own = {body.id for one in listed if (body := self.arguments.format_of(one))}
        told = (name for _, name in reversed(self.arguments.memory.formats))
        named = next((one for one in told if (one.entity or "").removeprefix("format:") not in own), None)
        if not own or named is None:
            return None
        return Body((named.entity or "").removeprefix("format:"), group.first, group.first + 1, named)

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

    def _but_also(self, group: NounGroup) -> list[Body]:
        """ "not only of the CIS but also of the SCO", "neither of the CIS nor of the SCO"."""
        only = any(self.clauses.word(group.first - back) == "only" for back in (1, 2, 3))
        places = iter(self.clauses.items[group.order + 1 :])
        signs = list(takewhile(lambda item: isinstance(item, Sign), places))
        told = [sign.word for sign in signs if isinstance(sign, Sign) and sign.kind in ("C", "R", "IN")]
        order = group.order + 1 + len(signs)
        following = self.clauses.items[order] if order < len(self.clauses.items) else None
        if not ((only and told[:1] == ["but"]) or told[:1] == ["nor"]) or not isinstance(
            following, NounGroup
        ):
            return []
        return [body for one in following.series if (body := self.arguments.format_of(one))]
