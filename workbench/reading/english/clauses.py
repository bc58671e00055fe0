"""The clauses of an English sentence: who does what to whom, with which prepositions, and what governs what.

No tree is built: groups are linked to their neighbours, which is enough for the plain syntax of news,
and what
cannot be told is left open.
"""

from collections.abc import Iterator, Sequence

from workbench.domain.article import Mention
from workbench.reading.document import Sentence, Token
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import Grouper, Item, NounGroup, Sign, VerbGroup

_BREAKS = frozenset({";", ":"})
_COMMA = ","
_KINDS = words(
    "member observer partner candidate participant associate country state nation republic founder"
)
SAYING = words(
    "say tell add note stress announce confirm believe think declare report explain claim argue suggest"
    " emphasise emphasize insist recall hope warn know acknowledge mean state reveal clarify reiterate"
    " conclude remark"
)
# "invite Iran to join": the one who joins is the object.
_OBJECT_CONTROL = words(
    "invite allow ask urge want enable permit encourage help call expect require request authorise"
    " authorize persuade propose push lead prompt force compel oblige welcome see"
)


class Clauses:
    """The groups of one sentence and the links between them."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention]) -> None:
        self.sentence = sentence
        self.tokens: list[Token] = sentence.tokens
        self.items: list[Item] = Grouper(sentence.tokens, names).make()
        self._make_series()
        self._objects_of: dict[int, VerbGroup] = {}
        for item in self.items:
            if isinstance(item, VerbGroup):
                self._link_right(item)
        for item in self.items:
            if isinstance(item, VerbGroup):
                self._link_left(item)

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
                or item.word in _BREAKS
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

    # Series: "A, B and C"

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
            order = self._past_bracket(order)
            while order < len(self.items) and self._joins(self.items[order]):
                joins.append(self.items[order])
                order += 1
            following = self.items[order] if order < len(self.items) else None
            if isinstance(following, NounGroup) and self._is_owner(following):
                owned = self.items[order + 2] if order + 2 < len(self.items) else None
                following = owned if isinstance(owned, NounGroup) else None
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
        if closed and self._begins_sentence_part(found):
            last = found.pop().order
            closed = len(found) > 1
        if len(found) > 1 and not self._is_of_a_kind(found):
            return first.order + 1
        headed = len(found) == 2 and first.order == 0 and isinstance(self.after(found[-1]), VerbGroup)
        listed = headed or len(found) > 2 or (len(found) == 2 and self._is_enclosed(found))
        if closed or (listed and self._alike(found)):
            for group in found:
                group.series = found
                if group is not first and not group.preposition:
                    group.preposition = first.preposition
            return last
        return first.order + 1

    def _past_bracket(self, order: int) -> int:
        """The place behind a year in brackets: "Chile (1996), Peru (2003) and Guyana"."""
        bracket = self.items[order : order + 3]
        signs = [item.word for item in bracket if isinstance(item, Sign)]
        dated = len(bracket) == 3 and isinstance(year := bracket[1], NounGroup) and year.is_date
        return order + 3 if dated and signs == ["(", ")"] else order

    def _is_enclosed(self, found: Sequence[NounGroup]) -> bool:
        """ "two observers (Afghanistan, Mongolia)", "Observers: Hungary, Turkmenistan." """
        before, after = self.before(found[0]), self.after(found[-1])
        opened = isinstance(before, Sign) and before.word in ("(", ":")
        return opened and (after is None or (isinstance(after, Sign) and after.word in (")", ".", ";")))

    def _begins_sentence_part(self, found: Sequence[NounGroup]) -> bool:
        """ "became a partner and Belarus was upgraded": the last group is the subject of what follows."""
        following = self.after(found[-1])
        if not (isinstance(following, VerbGroup) and following.form == "finite"):
            return False
        opening = self.before(found[0])
        if isinstance(opening, Sign) and opening.kind == "C":
            return False  # "…, but Austria, Ireland and Malta remain outside"
        for item in reversed(self.items[: found[0].order]):
            if isinstance(item, Sign) and (item.kind in ("S", "W") or item.word in _BREAKS):
                return False
            if isinstance(item, VerbGroup) and item.form == "finite":
                return item.lemma not in SAYING
        return False

    def _is_of_a_kind(self, found: Sequence[NounGroup]) -> bool:
        """Whether a noun and names are not one series: "At the summit, Egypt and Qatar …"."""
        names = [self.head(group).pos == "PROPN" for group in found]
        apposed = len(found) > 1 and self.word(found[1].first) in ("a", "an")
        if apposed and names[0] and self.head(found[1]).lemma in _KINDS:
            return False  # "Albania, a NATO member and EU candidate, …"
        return names[0] or not found[0].preposition or not any(names[1:])

    def _joins(self, item: Item) -> bool:
        if not isinstance(item, Sign):
            return False
        return item.word == _COMMA or item.kind == "R" or (item.kind == "C" and item.word != "but")

    def _is_owner(self, group: NounGroup) -> bool:
        following = self.after(group)
        return isinstance(following, Sign) and following.kind == "POS"

    def _alike(self, groups: Sequence[NounGroup]) -> bool:
        """Whether all are names: "Armenia, Belarus, Kazakhstan" without "and"."""
        return all(self.head(group).pos == "PROPN" for group in groups)

    # To the right of a verb

    def _link_right(self, verb: VerbGroup) -> None:
        order, direct = verb.order + 1, True
        while order < len(self.items):
            item = self.items[order]
            if isinstance(item, VerbGroup):
                return
            if isinstance(item, Sign):
                if item.word == ":" and order == verb.order + 1 and self._lists(order):
                    order += 1
                    continue  # "Its members are: A, B and C"
                if item.kind in ("S", "W") or item.word in _BREAKS:
                    return
                if item.kind == "J" and not verb.objects and verb.lemma in ("be", "become", "remain", "seem"):
                    verb.predicate = verb.predicate or self.tokens[item.place].lemma
                if item.word == _COMMA:
                    if not self._goes_on(verb, order):
                        return
                    direct = False
                elif item.kind == "C" and not self._preposition_follows(order):
                    return
                direct = direct and item.kind not in ("IN",)
            elif item.preposition or item.is_date:
                verb.adjuncts.append(item)
                direct = False
            elif self._is_owner(item) or item in verb.objects:
                pass
            elif (verb.lemma in SAYING and self._begins_clause(item)) or (
                verb.objects and not self._is_second(verb, item)
            ):
                return
            elif not verb.objects or self._is_second(verb, item):
                verb.objects += [group for group in item.series if group not in verb.objects]
                self._objects_of[item.series[0].order] = verb
                order = max(order, item.series[-1].order)
            order += 1

    def _lists(self, order: int) -> bool:
        """Whether a series of names stands behind a colon."""
        following = self.items[order + 1] if order + 1 < len(self.items) else None
        return (
            isinstance(following, NounGroup) and len(following.series) > 1 and self._alike(following.series)
        )

    def _goes_on(self, verb: VerbGroup, order: int) -> bool:
        """Whether what follows a comma still belongs to the verb: a preposition, an adverb, a conjunction."""
        following = self.items[order + 1] if order + 1 < len(self.items) else None
        if isinstance(following, Sign):
            return following.kind in ("IN", "R") and verb.form != "participle"
        return isinstance(following, NounGroup) and following.is_date

    def _is_second(self, verb: VerbGroup, item: NounGroup) -> bool:
        """The second object of "granted Iran observer status"."""
        before = self.before(item)
        return bool(verb.objects) and before is verb.objects[-1] and not verb.passive

    def _begins_clause(self, item: NounGroup) -> bool:
        """Whether the group is the subject of a finite verb right behind it: "said Iran had joined"."""
        last = item.series[-1]
        order = last.order + 1
        while order < len(self.items):
            following = self.items[order]
            if isinstance(following, VerbGroup):
                return following.form == "finite"
            if isinstance(following, Sign) and following.kind in ("R", "NOT"):
                order += 1
                continue
            if isinstance(following, NounGroup) and following.preposition == "of":
                order += 1
                continue
            if isinstance(following, Sign) and following.word == "of":
                order += 1
                continue
            return False
        return False

    # To the left of a verb

    def _link_left(self, verb: VerbGroup) -> None:
        verb.marker = self._marker(verb)
        if verb.form == "finite":
            verb.subjects = self._subjects(verb)
            if verb.marker in ("which", "that") and not verb.objects:
                verb.objects = self._relative_object(verb)
        elif verb.form == "infinitive":
            self._govern(verb)
        elif verb.form == "gerund":
            self._govern_gerund(verb)
        else:
            verb.subjects = self._described_by(verb)

    def _marker(self, verb: VerbGroup) -> str:
        """The conjunction or relative pronoun that opens the verb's clause."""
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, Sign):
                if item.kind in ("S", "W"):
                    return item.word
                if item.word in _BREAKS:
                    return ""
            elif isinstance(item, VerbGroup) and item.form == "participle" and self._is_elliptic(order):
                return ""  # "If approved, Azerbaijan would become …"
            elif isinstance(item, VerbGroup) and item.form == "finite":
                joined = any(
                    isinstance(sign, Sign) and sign.kind == "C" for sign in self.items[order + 1 : verb.order]
                )
                return item.marker if joined and verb.form == "finite" else ""
        return ""

    def _is_elliptic(self, order: int) -> bool:
        """Whether a participle stands alone between a conjunction and a comma."""
        before, after = self.items[order - 1], self.items[order + 1]
        opened = isinstance(before, Sign) and before.kind == "S"
        return order > 0 and opened and isinstance(after, Sign) and after.word == _COMMA

    def _subjects(self, verb: VerbGroup) -> list[NounGroup]:
        order, depth_comma = verb.order - 1, False
        while order >= 0:
            item = self.items[order]
            if isinstance(item, Sign):
                if item.kind == "W":
                    return self._antecedent(order, verb)
                if item.kind == "S" or item.word in _BREAKS:
                    return self._inverted(verb)
                if item.kind == "C" and (shared := self._shared(order, verb)) is not None:
                    return shared
                depth_comma = depth_comma or item.word in (",", "—", "–")
            elif isinstance(item, NounGroup):
                if self._may_be_subject(item, verb):
                    first = item.series[0]
                    named = self._named_by(first, verb) if depth_comma or first.order > 0 else None
                    return list((named or first).series)
                order = item.series[0].order
            elif item.form == "finite":
                start = self._relative_start(item)
                if start is None:
                    return self._parted(item, verb)
                order = start
            order -= 1
        return self._inverted(verb)

    def _may_be_subject(self, item: NounGroup, verb: VerbGroup) -> bool:
        if item.is_date or item.preposition or self._is_owner(item):
            return False
        owner = self._objects_of.get(item.series[0].order)
        if owner is None or owner is verb:
            return True
        # an object of a verb before: only of one that a clause may follow without "that"
        return owner.form == "finite" and owner.lemma in SAYING

    def _shared(self, order: int, verb: VerbGroup) -> list[NounGroup] | None:
        """The subject of "joined in 2001 and left in 2012": that of the verb before "and"."""
        between = self.items[order + 1 : verb.order]
        if any(isinstance(item, NounGroup) and not item.is_date and not item.preposition for item in between):
            return None
        for item in reversed(self.items[:order]):
            if isinstance(item, VerbGroup) and item.form == "finite":
                return item.subjects or self._subjects(item)
        return None

    def _relative_start(self, verb: VerbGroup) -> int | None:
        """Where the relative clause begins that the verb belongs to; None if it is in none."""
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, Sign) and item.kind in ("W", "S"):
                return order
            if isinstance(item, NounGroup) and self.word(item.first) == "whose":
                return order
            if isinstance(item, VerbGroup) and item.form == "finite":
                return None
        return None

    def _parted(self, other: VerbGroup, verb: VerbGroup) -> list[NounGroup]:
        """A verb before with no conjunction between: the subject of the two is the same only after a
        comma."""
        order = verb.order - 1
        while (
            order > other.order
            and isinstance(skipped := self.items[order], Sign)
            and skipped.kind in ("R", "NOT")
        ):
            order -= 1
        sign = self.items[order]
        shared = isinstance(sign, Sign) and sign.word == _COMMA
        return list(other.subjects or self._subjects(other)) if shared else []

    def _antecedent(self, order: int, verb: VerbGroup) -> list[NounGroup]:
        """What a relative pronoun stands for: the group before it, or the one that "of …" hangs on."""
        for place in range(order - 1, -1, -1):
            item = self.items[place]
            if isinstance(item, NounGroup) and not item.is_date:
                if item.preposition == "of" and self._disagrees(item, verb):
                    continue
                return list(item.series)
            if isinstance(item, VerbGroup):
                return []
        return []

    def _relative_object(self, verb: VerbGroup) -> list[NounGroup]:
        """ "the organisation, which it founded": the pronoun stands for the object if a subject follows
        it."""
        if not verb.subjects:
            return []
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, Sign) and item.kind == "W":
                inside = verb.subjects[0].order > order
                return self._antecedent(order, verb) if inside else []
            if isinstance(item, VerbGroup) or (isinstance(item, Sign) and item.kind == "S"):
                return []
        return []

    def _disagrees(self, group: NounGroup, verb: VerbGroup) -> bool:
        """ "a group of nations that comprises": the verb is singular, the nearest noun is not."""
        first = self.tokens[verb.first].feats
        return first.get("Number") == "Sing" and self.head(group).feats.get("Number") == "Plur"

    def _named_by(self, group: NounGroup, verb: VerbGroup) -> NounGroup | None:
        """The name before an apposition: "Iran" of "Iran, a full member since 2023, has …"."""
        order = group.order - 1
        while order > 0 and isinstance(skipped := self.items[order], Sign) and skipped.kind == "R":
            order -= 1
        if order < 1:
            return None
        sign, before = self.items[order], self.items[order - 1]
        if not (isinstance(sign, Sign) and sign.word in (",", "—", "–")):
            return None
        tail = self.items[group.series[-1].order + 1 : verb.order]
        if not any(isinstance(item, Sign) and item.word in (",", "—", "–") for item in tail):
            return None
        if isinstance(before, NounGroup) and not before.preposition and not before.is_date:
            return before
        return None

    def _inverted(self, verb: VerbGroup) -> list[NounGroup]:
        """ "Should Iran join", "Also present was Turkey": the subject stands behind."""
        return []

    def _govern(self, verb: VerbGroup) -> None:
        """Finds what an infinitive hangs on, and who is to do it."""
        between: list[NounGroup] = []
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, VerbGroup):
                verb.governor = item
                verb.subjects = self._controller(item, verb)
                if between and not item.objects and item.form == "finite" and item.lemma == "be":
                    verb.governor = between[-1]
                return
            if isinstance(item, NounGroup):
                if not item.preposition and not item.is_date:
                    between.append(item)
                    if self._governs(item, verb):
                        return
            elif (item.kind in ("S", "W") and item.word != "whether") or item.word in _BREAKS:
                return
        if between:
            verb.governor, verb.subjects = between[0], list(between[-1].series)

    def _governs(self, group: NounGroup, verb: VerbGroup) -> bool:
        """ "its decision to join": the noun governs, its owner does. A name governs only in a headline."""
        owner = self._objects_of.get(group.series[0].order)
        named = self.head(group).pos == "PROPN" or group.is_pronoun
        if owner is not None and (named or owner.lemma in _OBJECT_CONTROL) and owner.lemma not in ("be",):
            verb.governor, verb.subjects = owner, list(group.series)
            return True
        if named and owner is None:
            verb.governor, verb.subjects = group, list(group.series)
            return True
        verb.governor = group
        if group.possessor is not None:
            verb.subjects = [group.possessor]
        elif owner is not None:
            verb.subjects = (
                owner.objects[:1] if len(owner.objects) > 1 else owner.subjects or self._subjects(owner)
            )
            if owner.lemma in ("be", "become"):
                verb.subjects = owner.subjects or self._subjects(owner)
        elif (of := self._of(group)) is not None:
            verb.subjects = list(of.series)
        return True

    def _of(self, group: NounGroup) -> NounGroup | None:
        following = next(self.hanging_on(group), None)
        return (
            following
            if following is not None and following.preposition in ("of", "for", "from", "by")
            else None
        )

    def _controller(self, governor: VerbGroup, verb: VerbGroup) -> list[NounGroup]:
        subjects = governor.subjects
        if not subjects and governor.form == "finite":
            subjects = self._subjects(governor)
        if governor.passive or governor.lemma not in _OBJECT_CONTROL:
            return list(subjects)
        return list(governor.objects or governor.adjuncts[:1] or subjects)

    def _govern_gerund(self, verb: VerbGroup) -> None:
        """A gerund hangs on the verb or noun before it, or on a preposition at the head of a clause."""
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, VerbGroup):
                verb.governor = item
                verb.subjects = list(item.subjects or (item.governor and []) or [])
                return
            if isinstance(item, NounGroup) and not item.is_date:
                self._hang_on_noun(verb, item)
                return
            if isinstance(item, Sign) and (item.kind in ("W",) or item.word in _BREAKS):
                break
        verb.subjects = self._following_subject(verb)

    def _hang_on_noun(self, verb: VerbGroup, group: NounGroup) -> None:
        """ "the idea of joining", and "the possibility of Iran joining", where the name does it."""
        owner = self._objects_of.get(group.series[0].order)
        if owner is not None and owner.lemma in ("congratulate", "thank", "praise", "applaud"):
            verb.governor, verb.subjects = owner, list(group.series)
            return
        verb.governor = group
        verb.subjects = [group.possessor] if group.possessor else self._near(group)
        named = self.head(group).pos == "PROPN" or group.is_pronoun
        if group.series[0].preposition == "with" and named and self.before(verb) is group:
            verb.governor, verb.subjects = None, list(group.series)
            return
        if (
            group.preposition in ("of", "about", "on", "against", "for", "to")
            and named
            and self.before(verb) is group
        ):
            verb.subjects = list(group.series)
            for item in reversed(self.items[: group.series[0].order]):
                if isinstance(item, NounGroup) and not item.is_date:
                    verb.governor = item
                    return
                if isinstance(item, VerbGroup):
                    verb.governor = item
                    return

    def _near(self, group: NounGroup) -> list[NounGroup]:
        """Who does what a gerund behind a noun says: whoever has the noun, or does what it is the object
        of."""
        owner = self._objects_of.get(group.series[0].order)
        if owner is None and group.preposition == "in":
            before = [item for item in self.items[: group.order] if isinstance(item, VerbGroup)]
            owner = before[-1] if before and before[-1].lemma == "be" else None
        if owner is not None:
            return list(owner.subjects or (self._subjects(owner) if owner.form == "finite" else []))
        return list(group.series)

    def _following_subject(self, verb: VerbGroup) -> list[NounGroup]:
        """The subject of the next finite verb: "After joining the bloc, Iran …"."""
        for item in self.items[verb.order + 1 :]:
            if isinstance(item, VerbGroup) and item.form == "finite":
                return self._subjects(item)
        return []

    def _described_by(self, verb: VerbGroup) -> list[NounGroup]:
        """What a participle describes: the group before it, else the subject that follows."""
        before = self.before(verb)
        if isinstance(before, VerbGroup) and before.lemma in ("remain", "stay", "get", "become"):
            return list(before.subjects)
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, NounGroup) and not item.is_date:
                return list(item.series)
            if isinstance(item, VerbGroup) or (isinstance(item, Sign) and item.word in _BREAKS):
                break
        return self._following_subject(verb)
