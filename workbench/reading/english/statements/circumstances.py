"""To whom, where and when something was said: the words between a verb of speech and what was said."""

from workbench.reading.english.statements.spoken_lines import LineReader
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.groups import Item, NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.phrases import Phrase

_NAMED_BEHIND = [
    [word] for word in ("channel", "newspaper", "agency", "outlet", "daily", "broadcaster", "station")
]


class Circumstances(LineReader):
    """The circumstances told in one line, and where they end."""

    def past_whom(self, verb: VerbGroup) -> int:
        """Where the words behind the verb begin that are no longer of to whom, where and when it was said."""
        items, order = self.clauses.items, verb.order + 1
        if order < len(items) and verb.lemma in known.TO_WHOM:
            item = items[order]
            named = isinstance(item, NounGroup) and self.clauses.lemmas(item)[-1:] in _NAMED_BEHIND
            following = items[order + 1] if order + 1 < len(items) else None
            named = named and isinstance(following, NounGroup) and not following.preposition
            if isinstance(following, NounGroup) and (named or self._is_of_medium(item, following)):
                order, item = order + 1, following  # "told French television channel France 24"
            while isinstance(item, NounGroup) and not item.is_date:
                order = item.series[-1].order + 1
                item = items[order] if order < len(items) else Sign(len(self.tokens), "PU", "")
                if isinstance(item, Sign) and item.kind == "POS" and order + 1 < len(items):
                    order, item = order + 1, items[order + 1]
                else:
                    break
        return self.place(self.past_circumstances(order))

    def _is_of_medium(self, hearer: Item, following: NounGroup) -> bool:
        """ "told TASS First Deputy Director X": the office of the hearer, read as a group of its own."""
        medium = isinstance(hearer, NounGroup) and self.speakers.is_medium(
            self.tokens, Phrase(hearer.first, hearer.end)
        )
        office = not known.OFFICES.isdisjoint(self.clauses.lemmas(following))
        return medium and office and not any(following in verb.subjects for verb in self.clauses.verbs)

    def past_circumstances(self, order: int) -> int:
        """The first item from `order` on that tells neither where nor when it was said."""
        items = self.clauses.items
        while order < len(items):
            item = items[order]
            if isinstance(item, NounGroup) and item.is_date and self._is_spoken_of(item):
                break
            if isinstance(item, NounGroup) and (item.preposition or item.is_date):
                order = max(order, item.series[-1].order) + 1
            elif (
                self.clauses.word(start_of(item)) == "there"
                and self.clauses.word(start_of(item) + 1) == "that"
            ):
                order += 1  # "told reporters there that …"
            elif isinstance(item, NounGroup) and self._is_span(item):
                order += 1  # "announced hours before the opening"
            elif isinstance(item, Sign) and item.kind in ("IN", "R", "POS") and item.word != "as":
                order += 1
            elif isinstance(item, Sign) and item.word == "(":
                order = self._past_bracket(order)
            elif isinstance(item, VerbGroup) and self.spoken.is_participle(item) and self._is_reduced(order):
                order += 1  # "at the meeting held today in Dushanbe"
            else:
                break
        return order

    def _is_spoken_of(self, day: NounGroup) -> bool:
        """ "The president said this year was a hard one"."""
        return not day.preposition and any(verb.first == day.end for verb in self.clauses.verbs)

    def _is_span(self, group: NounGroup) -> bool:
        spans = ("hour", "day", "week", "minute", "month")
        following = self.clauses.word(group.end)
        return self.tokens[group.head].lemma in spans and following in ("before", "after", "earlier", "later")

    def _is_reduced(self, order: int) -> bool:
        before = self.clauses.items[order - 1]
        return isinstance(before, NounGroup) and bool(before.preposition)

    def _past_bracket(self, order: int) -> int:
        """Behind "(AA)"; a bracket that never closes is stepped into."""
        for place in range(order + 1, min(order + 4, len(self.clauses.items))):
            item = self.clauses.items[place]
            if isinstance(item, Sign) and item.word == ")":
                return place + 1
        return order + 1

    def past_apposition(self, end: int) -> int:
        """The end of "said X, spokesman for the party," with the name's end at `end`: the next clause."""
        order = next((place for place, item in enumerate(self.clauses.items) if start_of(item) >= end), None)
        if order is None:
            return len(self.tokens)
        items = self.clauses.items
        while order < len(items):
            item = items[order]
            if isinstance(item, Sign) and item.place in self.line.quotes:
                break
            if isinstance(item, VerbGroup) and item.form == "finite":
                before = items[order - 1]
                order -= isinstance(before, Sign) and before.word == ","
                break  # "The dates, said X, have not been set"
            order += 1
        return self.place(order)

    def place(self, order: int) -> int:
        items = self.clauses.items
        if order >= len(items):
            return len(self.tokens)
        return start_of(items[order])


def start_of(item: Item) -> int:
    """The first token of an item."""
    return item.place if isinstance(item, Sign) else item.first
