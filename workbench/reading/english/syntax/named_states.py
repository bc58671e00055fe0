"""The states that a noun group of an English sentence names, lists or is named by."""

from collections.abc import Sequence

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.format_arguments import FormatArguments
from workbench.reading.english.syntax.groups import NounGroup, Sign
from workbench.reading.english.syntax.insets import SOME
from workbench.reading.english.syntax.memory import State
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.gazetteer import governments
from workbench.reading.names.linking import is_adjective, state_concerned

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "around", "throughout"})
_LISTED = terms.STATE_NOUNS | words("member observer partner newcomer five trio economy power kingdom")
_AMOUNTS = words("number dozen score handful majority series range")
"""What "a number of countries, including A and B" begins with."""
LANDS = words("country republic nation state kingdom emirate sultanate island archipelago principality")
_PARTNERS = words("partner friend colleague neighbour neighbor brother ally")
_PARTS = words("northern southern eastern western north south east west upper lower inner outer turkish")
_OPENING = frozenset({"—", "–", "-", ":", "(", "such as", "including", "like", ","})
"""What opens a list of states behind their noun."""
_EXCEPTING = (
    " except", " except for", " bar", " barring", " save", " save for", " but", " minus", " apart from",
    " aside from", " exception of", " excluding", " other than",
)  # fmt: skip
_REACH = 5
"""Words in which an exception stands behind what it is made from, or opens the sentence."""


class NamedStates(FormatArguments):
    """The states that the groups of one sentence name."""

    def _named(self, group: NounGroup) -> list[State]:
        """A state by its name, its capital or its government."""
        head = self.tokens[group.head]
        for first, end, name in self.names:
            if not (group.first <= first and end <= group.end):
                continue
            if (
                name.type is MentionType.STATE
                and first <= group.head < end
                and self.tokens[end - 1].pos != "ADJ"
            ):
                if self.tokens[first - 1].lemma in _PARTS and first > group.first:
                    return []  # "Northern Cyprus", "West Germany"
                if not is_adjective(name) and (code := state_concerned(name)):
                    return [State(code, group.first, group.end)]
            if (
                name.type is MentionType.PLACE
                and first <= group.head < end
                and group.preposition not in _PLACE_PREPOSITIONS
                and name.entity in governments()
            ):
                return [State(governments()[name.entity], group.first, group.end)]
            if (head.lemma in terms.GOVERNMENTS or self._are_partners(group)) and (
                code := state_concerned(name)
            ):
                return [State(code, group.first, group.end)]
        if head.lemma in terms.GOVERNMENTS:
            owners = [group.possessor] if group.possessor else []
            owners += [item for item in self._near(group) if item.preposition == "of"]
            for owner in owners:
                if named := self._named(owner):
                    return [State(named[0].code, min(group.first, owner.first), max(group.end, owner.end))]
        return []

    def _are_partners(self, group: NounGroup) -> bool:
        """ "Our Iranian partners have asked": those who govern there."""
        head = self.tokens[group.head]
        return head.lemma in _PARTNERS and head.text != head.lemma and self.clauses.word(group.first) == "our"

    def _listed_after(self, group: NounGroup) -> list[State]:
        """ "six countries – A, B and C", "states such as A and B", "four countries, including A"."""
        head = self.tokens[group.head]
        of = next((one for one in self._near(group) if one.preposition == "of"), None)
        if of is not None and head.lemma in _AMOUNTS:
            return self._listed_after(of)
        if head.lemma not in _LISTED:
            return self.listed(group) if head.lemma in SOME else []
        if group.listed:
            return self.listed(group)
        items, order = self.clauses.items, group.order + 1
        if of is not None and head.lemma in ("state", "country", "republic", "nation", "kingdom"):
            named = [state for one in of.series for state in self._named(one)]
            if named and len(named) == len(of.series):
                return named  # "the Baltic states of Estonia, Latvia and Lithuania"
        while order < len(items):
            item = items[order]
            opens = isinstance(item, Sign) and item.word in _OPENING
            if (
                isinstance(item, NounGroup)
                and item.preposition in ("of", "from", "in")
                and not self._named(item)
            ):
                order += 1
                continue
            if isinstance(item, NounGroup) and item.preposition in ("of", "in") and self.format_of(item):
                order += 1
                continue
            among = isinstance(item, NounGroup) and item.is_pronoun and item.preposition == "among"
            if among or (isinstance(item, Sign) and item.word in ("of", "from", "in", "among")):
                order += 1  # "nine republics, among them A, B and C"
                continue
            if not opens or not isinstance(item, Sign):
                break
            following = items[order + 1] if order + 1 < len(items) else None
            several = isinstance(following, NounGroup) and len(following.series) > 1 - (item.word != ",")
            if several and isinstance(following, NounGroup) and (named := self.all_states(following.series)):
                return named
            them = (
                isinstance(following, NounGroup) and following.is_pronoun and following.preposition == "among"
            )
            if item.word == "," and (them or isinstance(following, Sign)):
                order += 1  # "15 partners, among them A and B"
                continue
            break
        return []

    def _told_by_name(self, group: NounGroup) -> list[State]:
        """ "Another former republic, Moldova, is an observer"."""
        if self.clauses.word(group.first) not in ("another", "one", "its", "the", "a", "an", "fellow"):
            return []
        comma, named, closing = (self.clauses.items[group.order + 1 : group.order + 4] + [None] * 3)[:3]
        set_in = (
            isinstance(comma, Sign)
            and comma.word == ","
            and isinstance(closing, Sign)
            and closing.word == ","
        )
        alone = set_in and isinstance(named, NounGroup) and not named.preposition and len(named.series) == 1
        land = self.tokens[group.head].lemma in LANDS | words(
            "neighbour neighbor power economy ally newcomer"
        )
        return self._named(named) if alone and land and isinstance(named, NounGroup) else []

    def _excepted(self, group: NounGroup) -> set[str]:
        """ "the five Central Asian states except Turkmenistan", "Apart from Turkmenistan, all Central …"."""
        left_out = (one for one in self.clauses.nouns if self._is_left_out(one.series[0], group))
        return {state.code for one in left_out for state in self._named(one)}

    def _is_left_out(self, named: NounGroup, group: NounGroup) -> bool:
        """Whether a list that opens with `named` is excepted from `group`, right behind it or at the opening
        of the sentence."""
        before = [self.clauses.word(named.first - back) for back in (3, 2, 1)]
        before = ["", *before[:2]] if before[2] == "the" else before
        excepted = " ".join(before).endswith(_EXCEPTING)
        behind = group.end <= named.first <= group.end + _REACH
        opens = named.first <= _REACH and self.clauses.word(named.series[-1].end) == ","
        return excepted and (behind or (opens and named.first < group.first))

    def all_states(self, groups: Sequence[NounGroup]) -> list[State]:
        """The states of a list that names nothing but states, and Northern Cyprus, which is none of ours."""
        known = [one for one in groups if not self._is_northern_cyprus(one)]
        named = [self._named(one) for one in known]
        return [state for states in named for state in states] if all(named) else []

    def _is_northern_cyprus(self, group: NounGroup) -> bool:
        return self.tokens[group.head].text in ("Cyprus", "TRNC") and not self._named(group)

    def listed(self, group: NounGroup) -> list[State]:
        """The states that a list set in behind the group names."""
        return [state for one in group.listed for state in self._named(one)]
