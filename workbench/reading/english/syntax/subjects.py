"""Who does what in an English sentence: the objects, adjuncts and subjects of its verbs."""

from collections.abc import Sequence

from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import Item, NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.series import BREAKS, COMMA, SAYING, SET_IN, Series
from workbench.reading.english.words.closed_class import words

_EACH = frozenset({"neither", "none", "both", "all", "each"})
_ALL_OF_THEM = frozenset({"all", "both", "each", "together"})
_LATEST = words("new newest newcomer late latest recent also now other")


class Subjects(Series):
    """Links the verbs of one sentence to the groups beside them."""

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
                if item.kind in ("S", "W") or item.word in BREAKS:
                    return
                if item.kind == "J" and not verb.objects and verb.lemma in ("be", "become", "remain", "seem"):
                    verb.predicate = verb.predicate or self.tokens[item.place].lemma
                if item.word == COMMA:
                    if (behind := self._behind_list(verb, order)) is not None:
                        order = behind
                        continue
                    if not self._goes_on(verb, order):
                        return
                    direct = False
                elif item.kind == "C" and not (self._preposition_follows(order) or self._parts_owners(order)):
                    return
                direct = direct and item.kind not in ("IN",)
            elif item.is_date and self._opens_gap(order):
                return  # "Indonesia left in 2009, in 2019 Qatar"
            elif item.preposition or item.is_date:
                verb.adjuncts.append(item)
                direct = False
            elif self._is_owner(item) or item in verb.objects:
                pass
            elif (self._may_precede_clause(verb) and self._begins_clause(item)) or (
                verb.objects and not self._is_second(verb, item)
            ):
                return
            elif not verb.objects or self._is_second(verb, item):
                verb.objects += [group for group in item.series if group not in verb.objects]
                self._objects_of[item.series[0].order] = verb
                order = max(order, item.series[-1].order)
            order += 1

    def _behind_list(self, verb: VerbGroup, order: int) -> int | None:
        """ "took in A, B and C as observers": the place behind the list that the comma parts."""
        first = verb.adjuncts[-1] if verb.adjuncts and not verb.passive else None
        if first is None or first.series[0] is not first:
            return None
        last = first.series[-1].order
        return last + 1 if first.order < order < last else None

    def _opens_gap(self, order: int) -> bool:
        """Whether a date behind a comma or "and" stands right before a name that no verb follows."""
        name = self.items[order + 1] if order + 1 < len(self.items) else None
        named = isinstance(name, NounGroup) and not name.preposition and self.head(name).pos == "PROPN"
        sign = self.items[order - 1]
        parted = isinstance(sign, Sign) and (sign.word == COMMA or sign.kind == "C")
        after = self.items[order + 2] if order + 2 < len(self.items) else None
        return named and parted and not isinstance(after, VerbGroup)

    def _may_precede_clause(self, verb: VerbGroup) -> bool:
        """ "said Iran had joined", "At the summit held in Baku Uzbekistan joined"."""
        says = verb.lemma in SAYING or verb.lemma == "deny"
        return says or (verb.form == "participle" and verb.passive and bool(verb.adjuncts))

    def _parts_owners(self, order: int) -> bool:
        """The "and" of "Azerbaijan's and Armenia's membership"."""
        before = self.items[order - 1]
        return isinstance(before, Sign) and before.kind == "POS" and self._is_owner_at(order + 1)

    def _lists(self, order: int) -> bool:
        """Whether a series of names stands behind a colon."""
        following = self.items[order + 1] if order + 1 < len(self.items) else None
        return (
            isinstance(following, NounGroup) and len(following.series) > 1 and self._alike(following.series)
        )

    def _goes_on(self, verb: VerbGroup, order: int) -> bool:
        """Whether what follows a comma still belongs to the verb: a preposition, an adverb, a conjunction."""
        following = self.items[order + 1] if order + 1 < len(self.items) else None
        if isinstance(following, Sign) and following.word == "then":
            return isinstance(self.items[order + 2], Sign)  # "Vietnam joined in 1995, then Laos in 1997"
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

    def _marker(self, verb: VerbGroup) -> str:
        """The conjunction or relative pronoun that opens the verb's clause."""
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, Sign):
                if item.kind in ("S", "W"):
                    return item.word
                if item.word in BREAKS:
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
        return order > 0 and opened and isinstance(after, Sign) and after.word == COMMA

    def _subjects(self, verb: VerbGroup) -> list[NounGroup]:
        order, depth_comma = verb.order - 1, False
        while order >= 0:
            item = self.items[order]
            if isinstance(item, Sign):
                if item.word == ")":
                    order = self._opening(order)  # "The Senate on Tuesday (28) approved"
                if item.kind == "W":
                    return self._antecedent(order, verb)
                if item.kind == "S" or item.word in BREAKS:
                    return []
                if item.kind == "C" and (shared := self._shared(order, verb)) is not None:
                    return shared
                depth_comma = depth_comma or item.word in (",", "—", "–")
            elif isinstance(item, NounGroup):
                aside = depth_comma and self._is_told_aside(item)
                if self._may_be_subject(item, verb) and not (aside or self._is_contrasted(item)):
                    first = item.series[0]
                    named = self._named_by(first, verb) if depth_comma or first.order > 0 else None
                    named = named or (self._named_far_off(first, verb) if depth_comma else None)
                    return list((named or first).series)
                order = item.series[0].order
            elif item.form == "finite":
                start = self._relative_start(item)
                if start is None:
                    return self._parted(item, verb)
                order = start
            order -= 1
        return []

    def _is_told_aside(self, item: NounGroup) -> bool:
        """ "Hungary, which claims Turkic roots, has …": what the clause that commas set in is about."""
        owner = self._objects_of.get(item.series[0].order)
        return owner is not None and owner.marker in ("which", "who")

    def _is_contrasted(self, item: NounGroup) -> bool:
        """ "Laos, not Nepal, joined": whoever did not."""
        order = item.series[0].order
        signs = [one.word for one in self.items[max(0, order - 2) : order] if isinstance(one, Sign)]
        return signs in ([COMMA, "not"], ["and", "not"], ["but", "not"])

    def _opening(self, order: int) -> int:
        """Where the bracket opens that closes at `order`; `order` itself if nowhere."""
        places = range(order - 1, max(-1, order - 12), -1)
        signs = ((place, self.items[place]) for place in places)
        return next((place for place, item in signs if isinstance(item, Sign) and item.word == "("), order)

    def _may_be_subject(self, item: NounGroup, verb: VerbGroup) -> bool:
        if (
            self.word(item.first) == "them"
            and item.preposition == "of"
            and self.word(item.first - 2) in _EACH
        ):
            return True  # "neither of them is in BRICS"
        if item.is_date or item.preposition or item.series[0].preposition or self._is_owner(item):
            return False
        owner = self._objects_of.get(item.series[0].order)
        if owner is None or owner is verb:
            return True
        # an object of a verb before: only of one that a clause may follow without "that"
        return owner.form == "finite" and owner.lemma in SAYING | {"deny"}

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
        if (spoken_of := self._before_saying(other)) is not None:
            return list(spoken_of.series)
        order = verb.order - 1
        while (
            order > other.order
            and isinstance(skipped := self.items[order], Sign)
            and skipped.kind in ("R", "NOT")
        ):
            order -= 1
        sign = self.items[order]
        shared = isinstance(sign, Sign) and sign.word == COMMA
        return list(other.subjects or self._subjects(other)) if shared else []

    def _before_saying(self, saying: VerbGroup) -> NounGroup | None:
        """ "Azerbaijan, its envoy recalled, came in": whoever stands before the words that commas set in."""
        if saying.lemma not in SET_IN or saying.marker:
            return None
        after = self._past_adverb(saying.order + 1)
        if not (isinstance(after, Sign) and after.word == COMMA):
            return None
        place = saying.order - 1
        while place > 1 and not (isinstance(sign := self.items[place], Sign) and sign.word == COMMA):
            place -= 1
        before = self.items[place - 1] if place > 0 else None
        told = any(isinstance(one, VerbGroup) and one.form == "finite" for one in self.items[: max(place, 0)])
        named = isinstance(before, NounGroup) and not (before.preposition or before.is_date or told)
        return before if named and isinstance(before, NounGroup) else None

    def _past_adverb(self, order: int) -> Item | None:
        """What stands there, past the adverb of ", the presidency announced too, "."""
        item = self.items[order] if order < len(self.items) else None
        if isinstance(item, Sign) and item.kind == "R":
            item = self.items[order + 1] if order + 1 < len(self.items) else None
        return item

    def _antecedent(self, order: int, verb: VerbGroup) -> list[NounGroup]:
        """What a relative pronoun stands for: the group before it, or the one that "of …" hangs on."""
        for place in range(order - 1, -1, -1):
            item = self.items[place]
            if isinstance(item, NounGroup) and not item.is_date:
                if item.preposition == "of" and self._disagrees(item, verb):
                    continue
                above = self.items[place - 2] if place > 1 and item.preposition == "of" else None
                including = verb.lemma in terms.INCLUDE and not verb.passive
                if including and isinstance(above, NounGroup) and self.head(above).lemma in terms.BODIES:
                    continue  # "the bloc of emerging economies, which comprised"
                sign = self.items[order]
                some = isinstance(sign, Sign) and self.word(sign.place - 1) == "of"  # "neither of which"
                last = not some and self._is_of_the_last(item.series, verb)
                return [item.series[-1]] if last else list(item.series)
            if isinstance(item, VerbGroup):
                return []
        return []

    def _is_of_the_last(self, series: Sequence[NounGroup], verb: VerbGroup) -> bool:
        """ "Its members are A, B and C, which was the last to join": of C alone, as its verb says or the
        whole list does, which puts side by side those who came at different times."""
        if len(series) < 2 or self.word(verb.first - 1) in _ALL_OF_THEM:
            return False
        if self.tokens[verb.first].feats.get("Number") == "Sing":
            return True
        listing = self._objects_of.get(series[0].order)
        if listing is None or listing.form != "finite" or len(series) < 3:
            return False
        told = {*self.lemmas(listing), *(word for one in listing.subjects for word in self.lemmas(one))}
        return listing.lemma in terms.INCLUDE | {"be"} and _LATEST.isdisjoint(told)

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

    def _named_far_off(self, group: NounGroup, verb: VerbGroup) -> NounGroup | None:
        """ "Angola, a country of 33 million and four times the size of Italy, joined": who opens it, where
        only what says who it is stands between two commas."""
        if verb.order < 5 or group.order < 3 or self.head(group).pos == "PROPN":
            return None
        name, comma, told, last = *self.items[:3], self.items[verb.order - 1]
        set_in = (
            isinstance(comma, Sign) and comma.word == COMMA and isinstance(last, Sign) and last.word == COMMA
        )
        if not (set_in and isinstance(name, NounGroup) and isinstance(told, NounGroup)):
            return None
        apposed = self.word(told.first) in ("a", "an", "the") and not told.preposition
        verbs = any(
            isinstance(item, VerbGroup) and item.form == "finite" for item in self.items[: verb.order]
        )
        named = self.head(name).pos == "PROPN" and not name.preposition and not name.is_date
        return name if apposed and named and not verbs else None

    def _named_by(self, group: NounGroup, verb: VerbGroup) -> NounGroup | None:
        """The name before an apposition: "Iran" of "Iran, a full member since 2023, has …", "Iran, Iraq's
        neighbour, has …"."""
        order = (group.possessor or group).order - 1
        while order > 0 and isinstance(skipped := self.items[order], Sign) and skipped.kind == "R":
            order -= 1
        order = self._before_owning_date(order)
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

    def _before_owning_date(self, order: int) -> int:
        """ "Malaysia, this year's ASEAN chair, …": what stands before the day that owns the apposition."""
        place = order
        while place > 0 and isinstance(sign := self.items[place], Sign) and sign.kind == "POS":
            place -= 1
        dated = self.items[place]
        return place - 1 if place < order and isinstance(dated, NounGroup) and dated.is_date else order

    def _brought_about(self, verb: VerbGroup) -> list[NounGroup]:
        """ "It grew, with Iran and Egypt invited to join": a participle, which looks like a finite verb."""
        order = verb.order - 1
        while order > 0 and isinstance(sign := self.items[order], Sign) and sign.kind == "R":
            order -= 1
        group = self.items[order] if order > 0 else None
        if not isinstance(group, NounGroup) or verb.tense != "past" or verb.first != verb.head:
            return []
        if not self.is_set_in_with(group.series[0]):
            return []
        verb.form, verb.passive = "participle", True
        return list(group.series)
