"""The groups of an English sentence in their order, and what is coordinated: "A, B and C"."""

from collections.abc import Iterator, Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence, Token
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.grouper import Grouper
from workbench.reading.english.syntax.groups import Item, NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.insets import without_insets
from workbench.reading.english.words.closed_class import words

BREAKS = frozenset({";", ":"})
COMMA = ","
_KINDS = words(
    "member observer partner candidate participant associate country state nation republic founder"
)
_OWN = terms.JOINING_NOUNS | terms.LEAVING_NOUNS | terms.WISHES | terms.REQUEST_NOUNS | terms.MEMBERSHIP
_OPENING = frozenset(
    {"in", "at", "in addition to", "besides", "apart from", "like", "unlike", "alongside", "along with"}
)
"""What may stand before a subject with one name of its own: "Besides Iran, Cuba and Moldova hold"."""
SAYING = words(
    "say tell add note stress announce confirm believe think declare report explain claim argue suggest"
    " emphasise emphasize insist recall hope warn know acknowledge mean state reveal clarify reiterate"
    " conclude remark"
)
SET_IN = SAYING | words("recall write observe remember speculate allege hope expect fear")
"""Verbs of what commas set in: "Azerbaijan, its envoy recalled, came in"."""


_OFFICES = words("president minister chancellor secretary chairman")
"""Who stands in no list of names: "of Chad, Idriss Deby, President of Togo Faure Gnassingbe"."""
_PARTING = ("", COMMA, "(", "–", "—")


class Series:
    """The groups of one sentence and the series that they form."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention]) -> None:
        self.sentence = sentence
        self.tokens: list[Token] = sentence.tokens
        self.items = without_insets(Grouper(sentence.tokens, names).make(), sentence.tokens, names)
        self._states = [(name.start, name.end) for name in names if name.type is MentionType.STATE]
        self._formats = [(name.start, name.end) for name in names if name.type is MentionType.FORMAT]
        self._make_series()
        self._objects_of: dict[int, VerbGroup] = {}

    @property
    def verbs(self) -> list[VerbGroup]:
        return [item for item in self.items if isinstance(item, VerbGroup)]

    @property
    def nouns(self) -> list[NounGroup]:
        return [item for item in self.items if isinstance(item, NounGroup)]

    def head(self, group: NounGroup) -> Token:
        return self.tokens[group.head]

    def lemmas(self, group: NounGroup | VerbGroup) -> list[str]:
        return [token.lemma for token in self.tokens[group.first : group.end]]

    def word(self, place: int) -> str:
        return self.tokens[place].text.lower() if 0 <= place < len(self.tokens) else ""

    def before(self, item: NounGroup | VerbGroup) -> Item | None:
        return self.items[item.order - 1] if item.order > 0 else None

    def after(self, item: NounGroup | VerbGroup) -> Item | None:
        return self.items[item.order + 1] if item.order + 1 < len(self.items) else None

    def object_of(self, group: NounGroup) -> VerbGroup | None:
        """The verb whose object the group's series is."""
        return self._objects_of.get(group.series[0].order)

    def hanging_on(self, group: NounGroup) -> Iterator[NounGroup]:
        """The groups that prepositions tie to a noun group, from near to far, up to a verb or a break."""
        order = group.order + 1
        while order < len(self.items):
            item = self.items[order]
            if isinstance(item, VerbGroup):
                return
            if isinstance(item, NounGroup):
                if (
                    not item.preposition
                    and not item.is_date
                    and item.possessor is None
                    and not self._is_owner(item)
                ):
                    return
                yield item
            elif (
                item.kind not in ("IN", "PU", "C", "J", "R", "POS", "NOT")
                or item.word in BREAKS
                or (item.word in ("—", "–", ",") and not self._preposition_follows(order))
                or (item.kind == "C" and not self._preposition_follows(order))
            ):
                return
            order += 1

    def _preposition_follows(self, order: int) -> bool:
        following = self.items[order + 1] if order + 1 < len(self.items) else None
        return (isinstance(following, Sign) and following.kind in ("IN", "R")) or (
            isinstance(following, NounGroup) and following.preposition != ""
        )

    def _make_series(self) -> None:
        groups = self.nouns
        for group in groups:
            group.series = [group]
        order = 0
        while order < len(self.items):
            item = self.items[order]
            order = self._series_from(item) if isinstance(item, NounGroup) and not item.is_date else order + 1

    def _series_from(self, first: NounGroup) -> int:
        """Collects what is coordinated with `first`; returns the place behind it."""
        found, order, closed = [first], first.order + 1, False
        last = order
        while order < len(self.items) and not closed:
            joins = []
            order = self._past_owner(self._past_bracket(order))
            while order < len(self.items) and (self._joins(self.items[order]) or self._is_dated_aside(order)):
                joins.append(self.items[order])
                order += 1
            following = self.items[order] if order < len(self.items) else None
            owners = self._is_owner(found[-1])
            if isinstance(following, NounGroup) and self._is_owner(following) and not owners:
                owned = self.items[order + 2] if order + 2 < len(self.items) else None
                owned = owned if isinstance(owned, NounGroup) else None
                following = following if self._own_it_all(found, following, owned) else owned
            if not joins or not isinstance(following, NounGroup) or following.is_date:
                break
            if following.preposition and not (following.possessor and not following.possessor.preposition):
                break
            closed = any(isinstance(sign, Sign) and sign.kind == "C" for sign in joins)
            if not closed and all(isinstance(sign, Sign) and sign.kind == "R" for sign in joins):
                break
            found.append(following)
            order = following.order + 1
            last = order
        set_in = not closed and any(group.listed for group in found)  # "in Delhi, India, six states (A, B)"
        if set_in or (first.preposition in _OPENING and self._opens_with(found)):
            return first.order + 1
        if closed and self._begins_sentence_part(found):
            last = found.pop().order
            closed = len(found) > 1
        if len(found) > 1 and not self._is_of_a_kind(found):
            return first.order + 1
        headed = len(found) == 2 and first.order == 0 and self._is_headline(found[-1])
        listed = headed or len(found) > 2 or (len(found) == 2 and self._is_enclosed(found))
        if closed or (listed and self._alike(found)):
            for group in found:
                group.series = found
                if group is not first and not group.preposition:
                    group.preposition = first.preposition
            return last
        return first.order + 1

    def _own_it_all(self, found: Sequence[NounGroup], last: NounGroup, owned: NounGroup | None) -> bool:
        """ "Chad and Togo's bids": of both, where states have what a state alone has."""
        if owned is None or self.head(owned).lemma not in _OWN:
            return False
        return all(self._is_in(one, self._states) for one in (*found, last))

    def _is_headline(self, last: NounGroup) -> bool:
        """ "Chile, Peru sign a pact", and not "Chile, Peru hopes, will sign"."""
        verb = self.after(last)
        behind = self.after(verb) if isinstance(verb, VerbGroup) else None
        aside = isinstance(behind, Sign) and behind.word == COMMA
        return isinstance(verb, VerbGroup) and not (aside and verb.lemma in SET_IN)

    def _is_dated_aside(self, order: int) -> bool:
        """ "Belarus, Bolivia and, since June, Vietnam": the day that commas set in before the last."""
        around = [self.items[order - 2], self.items[order - 1], *self.items[order + 1 : order + 2]]
        signs = [item.kind if item.kind == "C" else item.word for item in around if isinstance(item, Sign)]
        dated = self.items[order]
        return isinstance(dated, NounGroup) and dated.is_date and signs == ["C", COMMA, COMMA]

    def _past_bracket(self, order: int) -> int:
        """The place behind a year in brackets: "Chile (1996), Peru (2003) and Guyana"."""
        bracket = self.items[order : order + 3]
        signs = [item.word for item in bracket if isinstance(item, Sign)]
        dated = len(bracket) == 3 and isinstance(year := bracket[1], NounGroup) and year.is_date
        return order + 3 if dated and signs == ["(", ")"] else order

    def _opens_with(self, found: Sequence[NounGroup]) -> bool:
        """ "At the talks in South Africa, Egypt and Iran were invited": the place is no part of them."""
        following = self.after(found[-1])
        if len(found) < 3 or not (isinstance(following, VerbGroup) and following.form == "finite"):
            return False
        before = self.items[: found[0].order]
        return not any(isinstance(item, VerbGroup) and item.form == "finite" for item in before)

    def _past_owner(self, order: int) -> int:
        """The place behind "'s" in "Azerbaijan's and Armenia's membership"."""
        signs = [item.kind if isinstance(item, Sign) else "" for item in self.items[order : order + 2]]
        return order + 1 if signs == ["POS", "C"] and self._is_owner_at(order + 2) else order

    def _is_owner_at(self, order: int) -> bool:
        item = self.items[order] if order < len(self.items) else None
        return isinstance(item, NounGroup) and self._is_owner(item)

    def _is_enclosed(self, found: Sequence[NounGroup]) -> bool:
        """ "two observers (Afghanistan, Mongolia)", "Observers: Hungary, Turkmenistan." """
        before, after = self.before(found[0]), self.after(found[-1])
        opened = isinstance(before, Sign) and before.word in ("(", ":")
        return opened and (after is None or (isinstance(after, Sign) and after.word in (")", ".", ";")))

    def _is_of(self, item: Item) -> bool:
        """ "the Heads of State signed": what hangs on the group before the verb."""
        return (isinstance(item, Sign) and item.word == "of") or (
            isinstance(item, NounGroup) and item.preposition == "of"
        )

    def _begins_sentence_part(self, found: Sequence[NounGroup]) -> bool:
        """ "became a partner and Belarus was upgraded": the last group is the subject of what follows."""
        order = found[-1].order + 1
        while order < len(self.items) and self._is_of(self.items[order]):
            order += 1
        named = self._past_names(found[-1], order)
        following = self.items[named] if named < len(self.items) else None
        if not (isinstance(following, VerbGroup) and following.form == "finite"):
            return False
        if named > order and following.lemma in SAYING:
            return False  # "includes A, B, and C, the Moscow Times reported"
        opening = self.before(found[0])
        if self.is_set_in_with(found[0]) and following.tense == "past" and following.first == following.head:
            return False  # "It grew, with Cuba and Laos invited to join"
        if isinstance(opening, Sign) and opening.kind == "C":
            return False  # "…, but Austria, Ireland and Malta remain outside"
        for item in reversed(self.items[: found[0].order]):
            if isinstance(item, Sign) and (
                item.kind in ("S", "W") or item.word in BREAKS or item.word == "("
            ):
                return False
            if isinstance(item, VerbGroup) and item.form == "finite":
                return item.lemma not in SAYING and not self._is_of_subject(item)
        return False

    def _is_of_subject(self, verb: VerbGroup) -> bool:
        """ "The bloc, which consisted of Chad and Togo, grew": what it says, the sentence has yet to say."""
        before = self.before(verb)
        earlier = any(isinstance(one, VerbGroup) and one.form == "finite" for one in self.items[: verb.order])
        return isinstance(before, Sign) and before.kind == "W" and before.word != "who" and not earlier

    def is_set_in_with(self, first: NounGroup) -> bool:
        """ "…, with Cuba", where a comma or a dash parts it from what stands before."""
        return first.preposition == "with" and self.word(first.first - 2) in _PARTING

    def _past_names(self, first: NounGroup, order: int) -> int:
        """The place behind the names of "making it BRICS, and Egypt, Iran and Cuba joined": a new list."""
        before = self.items[first.order - 2] if first.order > 1 else None
        if not (isinstance(before, Sign) and before.word == COMMA):
            return order
        signs = [one.word for one in self.items[order : order + 2] if isinstance(one, Sign)]
        if signs == [COMMA, "and"]:
            return order  # "with Chile and, Peru, and Guyana joined": whoever stands there is the subject
        for item in self.items[order:]:
            named = isinstance(item, NounGroup) and not item.preposition and self.head(item).pos == "PROPN"
            if not named and not (isinstance(item, Sign) and (item.word == COMMA or item.kind == "C")):
                break
            order += 1
        return order

    def _is_of_a_kind(self, found: Sequence[NounGroup]) -> bool:
        """Whether a noun and names are not one series: "At the summit, Egypt and Qatar …"."""
        names = [self.head(group).pos == "PROPN" for group in found]
        apposed = len(found) > 1 and self.word(found[1].first) in ("a", "an")
        if apposed and names[0] and self.head(found[1]).lemma in _KINDS:
            return False  # "Albania, a NATO member and EU candidate, …"
        whole = found[0].preposition in ("of", "in", "to", "into") and self._is_format(found[0])
        whole = whole and not (len(found) == 2 and names[1])
        if whole and not any(self._is_format(group) for group in found[1:]):
            return False  # "observers of the OTS, Hungary and Turkmenistan", not "of the EU and Central Asia"
        return names[0] or not found[0].preposition or not any(names[1:])

    def _is_format(self, group: NounGroup) -> bool:
        return self._is_in(group, self._formats)

    def _is_in(self, group: NounGroup, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether the head of the group stands in one of the spans of the text."""
        start = self.head(group).start
        return any(first <= start < end for first, end in spans)

    def _joins(self, item: Item) -> bool:
        if not isinstance(item, Sign):
            return False
        return item.word == COMMA or item.kind == "R" or (item.kind == "C" and item.word != "but")

    def _is_owner(self, group: NounGroup) -> bool:
        following = self.after(group)
        return isinstance(following, Sign) and following.kind == "POS"

    def _alike(self, groups: Sequence[NounGroup]) -> bool:
        """Whether all are names: "Armenia, Belarus, Kazakhstan" without "and"."""
        offices = (self.head(group).lemma.lower() in _OFFICES for group in groups[1:])
        return all(self.head(group).pos == "PROPN" for group in groups) and not any(offices)
