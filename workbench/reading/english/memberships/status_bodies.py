"""The format that an English noun of status is of: "full member of the SCO", "the bloc's partner"."""

from itertools import takewhile

from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, Sign
from workbench.reading.english.syntax.memory import Body
from workbench.reading.english.words.closed_class import words

_OF = frozenset({"of", "in", "at", "to", "with", "within", "under", "by", "for", "into", "from"})
_OTHER_GROUPS = words(
    "council family cabinet parliament committee board staff crew team party delegation opposition cross"
    " panel band cast founding-family faculty jury"
)
RANKS = words("observer partner member")
"""Whose seat or place it may be: "an observer's seat"."""
_MEETINGS = words("summit meeting session conference forum gathering talk")


class StatusBodies:
    """Finds the format of each noun of status in one sentence."""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments = arguments
        self.clauses = arguments.clauses
        self.tokens = arguments.tokens

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
        ranked = owner is not None and self.tokens[owner.head].lemma in RANKS
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

    def _is_secretary(self, body: Body) -> bool:
        """Whether a format's name only tells whose secretary is meant."""
        end = next((end for _, end, name in self.arguments.names if name is body.named), 0)
        return end > 0 and self.clauses.word(end).startswith("secretary")

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
