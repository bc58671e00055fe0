"""Who an English sentence says spoke, and which of its words are what was said.

The shapes here: "X said (that) …", "…, X said", "…, said X", "…, X said, …", "…, as X said", "adding that …".
"""

from dataclasses import dataclass, field

from workbench.reading.english import speech_words as known
from workbench.reading.english.groups import Item, NounGroup, Sign, VerbGroup
from workbench.reading.english.phrases import phrase_before
from workbench.reading.english.spoken_lines import SpokenLine
from workbench.reading.speakers import Speaker

_ASIDE = frozenset({"as", "when", "while", "after", "before", "because", "during", "ahead", "following"})
"""What opens a clause of the author's behind "X said"."""
_NAMED_BEHIND = [
    [word] for word in ("channel", "newspaper", "agency", "outlet", "daily", "broadcaster", "station")
]
_CIRCUMSTANCES = frozenset({"in", "at", "during", "on", "speaking", "addressing", "after", "when", "asked"})
"""What opens the words before "X said" that tell when and where."""
_TIMES = frozenset({"after", "when", "while", "as", "before"})
_OPENING = _ASIDE | {"if", "since", "once", "although", "though", "until", "in", "on", "at", "speaking"}
"""What opens a clause that is not what was said: "After the talks ended, X told a story"."""
_FEW = 4
"""Words from which on what stands before ", X said" is a clause even if no verb was seen in it."""


@dataclass(slots=True)
class Attribution:
    """`speaker` said the words `[start, end)` of each of `pieces`; `zone` is where it is said that they did.

    `quoted` are the signs in the line that stand for speech in full, `rule` names the shape.
    """

    speaker: Speaker
    pieces: list[tuple[int, int]]
    zone: tuple[int, int]
    direct: bool
    rule: str
    quoted: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Shape:
    """A verb of speech with its speaker: tokens `[first, after)`; `kind` tells where what was said stands."""

    verb: VerbGroup
    speaker: Speaker
    first: int
    after: int
    kind: str


class Told:
    """What verbs of speech tell in one line."""

    def __init__(self, spoken: SpokenLine) -> None:
        self.spoken = spoken
        self.line = spoken.line
        self.tokens = spoken.tokens
        self.clauses = spoken.clauses
        self.limit = spoken.limit
        self.text = spoken.document.text

    # "said", "told", "noted"

    def find(self) -> list[Attribution]:
        shapes = [shape for verb in self.clauses.verbs if (shape := self._shape(verb)) is not None]
        shapes += self._quoted_as()
        behind = [shape for shape in shapes if shape.kind == "behind" and self._left(shape) is not None]
        found: list[Attribution] = []
        reached = 0
        if behind:
            last = behind[-1]
            found.append(self._from_behind(last))
            reached = last.after
        rest = [shape for shape in shapes if shape.kind != "behind" and shape.verb.first >= reached]
        while rest:
            shape = rest.pop(0)
            following = next((other for other in rest if self._is_joined(other)), None)
            end = following.first if following else self.limit
            found.append(self._from_before(shape, end))
            rest = [other for other in rest if other.verb.first >= end] if following else []
        return found

    def _shape(self, verb: VerbGroup) -> "_Shape | None":
        if verb.lemma not in known.SPEECH or verb.negated:
            return None
        if verb.form == "gerund":
            return self._saying(verb)
        inverted = self._follows_quote(verb)
        if (verb.form != "finite" and not inverted) or verb.modal or verb.head >= self.limit:
            return None
        if verb.passive and not inverted:
            return None
        behind = self.spoken.behind(verb) if verb.lemma != "tell" else None
        if behind is not None:
            return _Shape(verb, behind[0], verb.first, self._past_apposition(behind[1]), "behind")
        found = self.spoken.subject(verb)
        return self._placed(verb, *found, self._past_whom(verb)) if found else None

    def _follows_quote(self, verb: VerbGroup) -> bool:
        """Whether only a comma or a dash parts the verb from a quotation: “We agree” – said X."""
        place = verb.first - 1
        while place > 0 and place not in self.line.quotes and self.spoken.is_comma(place):
            place -= 1
        return verb.form == "participle" and place in self.line.quotes

    def _quoted_as(self) -> "list[_Shape]":
        """ "was quoted by TASS as saying that", "Reuters quoted X as saying"."""
        for place in range(1, len(self.tokens) - 1):
            if self.clauses.word(place) != "as" or self.clauses.word(place + 1) != "saying":
                continue
            before = [one for one in self.clauses.verbs if one.form == "finite" and one.first < place]
            if before and before[-1].lemma in ("quote", "cite", "report"):
                cited = self.spoken.subject if before[-1].passive else self.spoken.object
                found = cited(before[-1])
                after = place + 2
                order = next((i for i, one in enumerate(self.clauses.items) if start_of(one) >= after), None)
                after = self._place(self._past_circumstances(order)) if order is not None else after
                shape = self._placed(before[-1], *found, after) if found else None
                if shape is not None and not before[-1].passive:
                    phrase = phrase_before(self.tokens, before[-1].first)
                    shape.first = phrase.first if phrase else before[-1].first
                return [shape] if shape else []
        return []

    def _placed(self, verb: VerbGroup, speaker: Speaker, first: int, after: int) -> "_Shape | None":
        word = self.clauses.word(after)
        if word != "that" and self._is_between(first, after):
            return _Shape(verb, speaker, first, after, "behind")
        if after in self.line.quotes or (
            word in (":", ",")
            and after + 1 in self.line.quotes
            and not self._ends_clause(first)
            and first - 1 not in self.line.quotes
        ):
            return _Shape(verb, speaker, first, after, "quote")
        if word == "," and self.clauses.word(after + 1) == "that":
            return _Shape(verb, speaker, first, after + 2, "that")
        if after >= self.limit or word in (",", "—", "–", ";", "-", "--"):
            return _Shape(verb, speaker, first, after, "behind")
        if word in ("that", "how", "why"):
            return _Shape(verb, speaker, first, after + (word == "that"), "that")
        if word in _ASIDE:
            that = self._that_behind(after) if not self._ends_clause(first) else None
            shape = "that" if that else "behind"
            return _Shape(verb, speaker, first, that or after, shape)
        finite = any(v.form == "finite" and v.first >= after for v in self.clauses.verbs)
        if verb.lemma in known.BARE and (finite or any(place > after for place in self.line.quotes)):
            opening = next((v for v in self.clauses.verbs if v.first == after), None)
            starts = opening is None or opening.form == "finite" or self._is_subject(opening)
            return _Shape(verb, speaker, first, after, "bare") if starts else None
        return _Shape(verb, speaker, first, after, "behind") if self._said_before(first, after) else None

    def _said_before(self, first: int, after: int) -> bool:
        """Whether a clause stands before "X told them after coming to …", and nothing told behind."""
        item = next((one for one in self.clauses.items if start_of(one) >= after), None)
        told = isinstance(item, NounGroup) and not item.preposition
        return not told and self._ends_clause(first) and self.clauses.word(self.spoken.body()) not in _OPENING

    def _that_behind(self, start: int) -> int | None:
        """Where what was said begins in "said on Wednesday after it had voted that …"."""
        for place in range(start + 1, self.limit):
            if self.tokens[place].text == "that" and self.tokens[place].pos == "SCONJ":
                return place + 1
        return None

    def _is_between(self, first: int, after: int) -> bool:
        """Whether a quotation stands before the subject and none behind the verb."""
        quotes = self.line.quotes
        before = first - 1 in quotes or (first - 2 in quotes and self.spoken.is_comma(first - 1))
        return before and after not in quotes and after + 1 not in quotes

    def _is_subject(self, verb: VerbGroup) -> bool:
        """Whether a gerund is what a clause is about: "said widening the bloc would take time"."""
        following = next((v for v in self.clauses.verbs if v.order > verb.order), None)
        between = range(verb.end, following.first) if following else range(0)
        return (
            verb.form == "gerund"
            and following is not None
            and following.form == "finite"
            and not any(self.clauses.word(place) in (",", "that", "as") for place in between)
        )

    def _ends_clause(self, first: int) -> bool:
        """Whether something said stands before the subject: "If Ukraine were to join, he added, …"."""
        return (
            first > 0
            and self.spoken.is_comma(first - 1)
            and self.clauses.word(self.spoken.body()) not in _CIRCUMSTANCES
            and any(verb.form == "finite" and verb.head < first for verb in self.clauses.verbs)
        )

    def _saying(self, verb: VerbGroup) -> "_Shape | None":
        """ ", adding that …"."""
        before = self.clauses.before(verb)
        after = self._past_whom(verb)
        found = None
        for told in reversed(self.clauses.verbs):
            if told.order < verb.order and told.form == "finite":
                found = found or self.spoken.behind(told) or self.spoken.subject(told)
        if found is None or not isinstance(before, Sign):
            return None
        if before.word not in (",", ":"):
            return None
        if self.clauses.word(after) not in ("that", ":") and verb.lemma not in ("say", "add", "note"):
            return None
        return self._placed(verb, found[0], verb.first, after)

    def _past_whom(self, verb: VerbGroup) -> int:
        """Where the words behind the verb begin that are no longer of to whom, where and when it was said."""
        items, order = self.clauses.items, verb.order + 1
        if order < len(items) and verb.lemma in known.TO_WHOM:
            item = items[order]
            named = isinstance(item, NounGroup) and self.clauses.lemmas(item)[-1:] in _NAMED_BEHIND
            following = items[order + 1] if order + 1 < len(items) else None
            if named and isinstance(following, NounGroup) and not following.preposition:
                order, item = order + 1, following  # "told French television channel France 24"
            while isinstance(item, NounGroup) and not item.is_date:
                order = item.series[-1].order + 1
                item = items[order] if order < len(items) else Sign(len(self.tokens), "PU", "")
                if isinstance(item, Sign) and item.kind == "POS" and order + 1 < len(items):
                    order, item = order + 1, items[order + 1]
                else:
                    break
        return self._place(self._past_circumstances(order))

    def _past_circumstances(self, order: int) -> int:
        """The first item from `order` on that tells neither where nor when it was said."""
        items = self.clauses.items
        while order < len(items):
            item = items[order]
            if isinstance(item, NounGroup) and (item.preposition or item.is_date):
                order = max(order, item.series[-1].order) + 1
            elif isinstance(item, Sign) and item.kind in ("IN", "R", "POS") and item.word != "as":
                order += 1
            elif isinstance(item, Sign) and item.word == "(":
                order = self._past_bracket(order)
            elif isinstance(item, VerbGroup) and item.form == "participle" and self._is_reduced(order):
                order += 1  # "at the meeting held today in Dushanbe"
            else:
                break
        return order

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

    def _past_apposition(self, end: int) -> int:
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
                break
            order += 1
        return self._place(order)

    def _place(self, order: int) -> int:
        items = self.clauses.items
        if order >= len(items):
            return len(self.tokens)
        return start_of(items[order])

    def _is_joined(self, shape: "_Shape") -> bool:
        """Whether the shape begins a second attribution: "and added that", ", while Y noted that"."""
        before = shape.first - 1
        if shape.verb.form == "gerund":
            return True
        if self.clauses.word(shape.verb.first - 1) == "and" and shape.kind == "that":
            shape.first = shape.verb.first
            return True
        return self.clauses.word(before) in ("while", "whereas", "but", ";") or (
            self.clauses.word(before) == "and" and shape.kind == "that"
        )

    # Pieces

    def _left(self, shape: "_Shape") -> tuple[int, int] | None:
        """The words before ", X said", as tokens; None where they are no clause and no quotation."""
        first = shape.first
        as_said = self.clauses.word(first - 1) == "as"
        end = first - 1 if as_said else first
        if end <= 0:
            return (0, 0) if as_said else None
        if end - 1 in self.line.quotes:
            return 0, end
        if not self.spoken.is_comma(end - 1):
            return None
        clauses = sum(verb.form == "finite" and verb.head < end for verb in self.clauses.verbs)
        if clauses == 1 and self.clauses.word(self.spoken.body()) in _TIMES:
            return None  # "After the talks ended, X told a story"
        finite = clauses > 0
        quoted = any(place < end for place in self.line.quotes)
        named = as_said and any(isinstance(item, NounGroup) for item in self.clauses.items[:1])
        alone = shape.after >= self.limit and end > _FEW
        return (0, end - 1) if finite or quoted or named or alone or self._goes_on(shape) else None

    def _goes_on(self, shape: "_Shape") -> bool:
        """Whether what was said goes on behind: "A decision, experts say, should not be expected"."""
        following = next((verb for verb in self.clauses.verbs if verb.first > shape.after), None)
        return (
            self.clauses.word(shape.after) == ","
            and following is not None
            and following.form == "finite"
            and shape.after + 1 <= following.first <= shape.after + 3
        )

    def _from_behind(self, shape: "_Shape") -> Attribution:
        left = self._left(shape) or (0, 0)
        full = [place for place in range(*left) if place in self.line.quotes]
        others = [
            i
            for i in range(*left)
            if i not in self.line.quotes and self.tokens[i].text not in (",", ".", "-", "–", "—")
        ]
        direct = bool(full) and not [i for i in others if i >= self.spoken.body()]
        right = self._right(shape)
        if direct:
            pieces = [self.spoken.quoted(place) for place in full]
            following = [place for place in self.line.quotes if place >= shape.after]
            pieces += [self.spoken.quoted(place) for place in following[:1] if place <= shape.after + 2]
            full += following[:1]
            return Attribution(
                shape.speaker,
                pieces,
                self.spoken.chars(shape.first, shape.after),
                True,
                "en.quote.before",
                full,
            )
        pieces = [self.spoken.chars(max(left[0], self.spoken.body()), left[1])] if left[1] > left[0] else []
        pieces += [self.spoken.chars(*right)] if right else []
        rule = "en.as-said" if self.clauses.word(shape.first - 1) == "as" else "en.said.behind"
        return Attribution(
            shape.speaker,
            [p for p in pieces if p[0] < p[1]],
            self.spoken.chars(shape.first, shape.after),
            False,
            rule,
        )

    def _right(self, shape: "_Shape") -> tuple[int, int] | None:
        """What goes on behind ", X said, …": a clause, no participle and no relative."""
        if self.clauses.word(shape.after) != ",":
            return None
        after = shape.after + 1
        if after in self.line.quotes:
            return after, self.limit
        opening = self.clauses.word(after)
        if opening in (
            "who",
            "which",
            "adding",
            "citing",
            "while",
            "whereas",
            "as",
            "referring",
            "whose",
            "when",
        ):
            return None
        finite = any(verb.form == "finite" and verb.first >= after for verb in self.clauses.verbs)
        gerund = any(
            verb.form in ("gerund", "participle") and verb.first == after for verb in self.clauses.verbs
        )
        return (after, self.limit) if finite and not gerund else None

    def _from_before(self, shape: "_Shape", end: int) -> Attribution:
        zone = self.spoken.chars(shape.first, shape.after)
        if shape.kind == "quote":
            place = shape.after if shape.after in self.line.quotes else shape.after + 1
            places = [p for p in self.line.quotes if p >= place]
            start = self.spoken.quoted(place)[0]
            if self.text[start : start + 1].isupper() or self.text[start : start + 1] in "[…":
                pieces = [self.spoken.quoted(p) for p in places]
                return Attribution(shape.speaker, pieces, zone, True, "en.quote.behind", places)
            return Attribution(shape.speaker, [self.spoken.chars(place, end)], zone, False, "en.said.quote")
        while end > shape.after and self.clauses.word(end - 1) in (",", "and", "but", "while"):
            end -= 1
        return Attribution(
            shape.speaker, [self.spoken.chars(shape.after, end)], zone, False, f"en.said.{shape.kind}"
        )


def start_of(item: Item) -> int:
    """The first token of an item."""
    return item.place if isinstance(item, Sign) else item.first
