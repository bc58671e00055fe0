"""Who an English sentence says spoke, and which of its words are what was said.

The shapes here: "X said (that) …", "…, X said", "…, said X", "…, X said, …", "…, as X said", "adding that …".
"""

from workbench.reading.english.statements.acts import Acts
from workbench.reading.english.statements.attributions import Attribution
from workbench.reading.english.statements.spoken_lines import LineReader
from workbench.reading.english.statements.told_shapes import Shape, Shapes
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.syntax.speech_words import PASSING_ON
from workbench.reading.english.words.closed_class import words

_TIMES = frozenset({"after", "when", "while", "as", "before", "answering", "responding"})
_DASHES = ("-", "–", "—")
_OF_SPEAKER = frozenset({"i", "we", "my", "our", "us", "me"})
_FEW = 4
"""Words from which on what stands before ", X said" is a clause even if no verb was seen in it."""
_NEW_CLAUSES = words("who which adding citing while whereas as referring whose when")


class Told(LineReader):
    """What verbs of speech tell in one line."""

    def find(self) -> list[Attribution]:
        shapes, acts = Shapes(self.spoken).all(), Acts(self.spoken)
        behind = [shape for shape in shapes if shape.kind == "behind" and self._left(shape) is not None]
        found: list[Attribution] = []
        reached = 0
        if behind:
            last = behind[-1]
            if len(behind) > 1 and last.verb.lemma in PASSING_ON and self._is_passed_on(behind[-2], last):
                self.limit = last.first - 1
                last = behind[-2]
            found.append(self._from_behind(last))
            reached = last.after
        rest = [shape for shape in shapes if shape.kind != "behind" and shape.verb.first >= reached]
        while rest:
            shape = rest.pop(0)
            following = next((other for other in rest if self._is_joined(other)), None)
            end = following.first if following else self.limit
            other = acts.of_another(shape.speaker, shape.after, end) if shape.kind != "quote" else None
            stop = other[0] if other else end
            quoted = self._in_full(shape, stop) if shape.kind != "quote" else None
            found.append(self._from_before(shape, quoted.quoted[0] - 1 if quoted else stop))
            found += [one for one in (quoted, other[1] if other else None) if one is not None]
            rest = [other for other in rest if other.verb.first >= end] if following else []
        return found

    def _in_full(self, shape: Shape, end: int) -> Attribution | None:
        """What the speaker is quoted with behind what is rendered: "X said that they agreed: “We agree.”"."""
        place = max((one for one in self.line.quotes if shape.after + 1 < one < end), default=0)
        alone = place >= end - 1 and self.clauses.word(place - 1) == ":" and place - 1 not in self.line.quotes
        if not place or not alone or not self.text[self.spoken.quoted(place)[0]].isupper():
            return None
        zone, piece = self.spoken.chars(shape.first, shape.after), self.spoken.quoted(place)
        return Attribution(shape.speaker, [piece], zone, True, "en.quote.behind", [place])

    def _is_passed_on(self, told: Shape, last: Shape) -> bool:
        """ "The year was good, X told the summit, the press service reported": the words are those of X."""
        people = self.speakers.people
        his = people.is_known(told.speaker.name) and not people.is_known(last.speaker.name)
        return his and self.spoken.is_comma(last.first - 1) and told.after < last.first + 1

    def _is_joined(self, shape: Shape) -> bool:
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

    def _left(self, shape: Shape) -> tuple[int, int] | None:
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
        if self.clauses.word(self.spoken.body()) == "asked":
            return None  # "Asked whether they would, X replied in kind"
        clauses = [verb for verb in self.clauses.verbs if verb.form == "finite" and verb.head < end]
        if len(clauses) == 1 and self.clauses.word(self.spoken.body()) in _TIMES:
            comma = next((place for place in range(end) if self.clauses.word(place) == ","), end)
            if clauses[0].first < comma:
                return None  # "After the talks ended, X told a story"
        finite = bool(clauses)
        quoted = any(place < end for place in self.line.quotes)
        named = as_said and any(isinstance(item, NounGroup) for item in self.clauses.items[:1])
        alone = shape.after >= self.limit and end > _FEW
        return (0, end - 1) if finite or quoted or named or alone or self._goes_on(shape) else None

    def _goes_on(self, shape: Shape) -> bool:
        """Whether what was said goes on behind: "A decision, experts say, should not be expected", "In May, X
        said, the first of them was opened"."""
        following = next((verb for verb in self.clauses.verbs if verb.first > shape.after), None)
        if self.clauses.word(shape.after) != "," or following is None or following.form != "finite":
            return False
        if self.clauses.word(shape.after + 1) in ("and", "but"):
            return False
        when = self.tokens[self.spoken.body()].pos in ("ADP", "PART")  # "To grow, X said, we need …"
        return when or shape.after + 1 <= following.first <= shape.after + 3

    def _from_behind(self, shape: Shape) -> Attribution:
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
        if self._is_spoken(left):
            pieces = [self.spoken.chars(1, left[1])]
            zone = self.spoken.chars(shape.first, shape.after)
            return Attribution(shape.speaker, pieces, zone, True, "en.quote.dash")
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

    def _is_spoken(self, left: tuple[int, int]) -> bool:
        """ "– We are ready, X said.": a dash opens speech in the first person; else it may mark an item."""
        opens = left[1] > 1 and self.tokens[0].text in _DASHES
        return opens and any(self.clauses.word(place) in _OF_SPEAKER for place in range(1, left[1]))

    def _right(self, shape: Shape) -> tuple[int, int] | None:
        """What goes on behind ", X said, …": a clause, no participle and no relative."""
        if self.clauses.word(shape.after) != ",":
            return None
        after = shape.after + 1
        if after in self.line.quotes:
            return after, self.limit
        opening = self.clauses.word(after)
        if opening in _NEW_CLAUSES:
            return None
        goes_on = any(
            (verb.form == "finite" and verb.first >= after)
            or (verb.form == "infinitive" and verb.first == after)
            for verb in self.clauses.verbs
        )
        gerund = any(
            verb.form in ("gerund", "participle") and verb.first == after for verb in self.clauses.verbs
        )
        return (after, self.limit) if goes_on and not gerund else None

    def _from_before(self, shape: Shape, end: int) -> Attribution:
        zone = self.spoken.chars(shape.first, shape.after)
        if shape.kind == "quote":
            place = shape.after if shape.after in self.line.quotes else shape.after + 1
            places = [p for p in self.line.quotes if p >= place]
            start = self.spoken.quoted(place)[0]
            told = self.clauses.word(place - 1) == ":"  # «said: “we shall all …”»
            if told or self.text[start : start + 1].isupper() or self.text[start : start + 1] in "[…":
                pieces = [self.spoken.quoted(p) for p in places]
                return Attribution(shape.speaker, pieces, zone, True, "en.quote.behind", places)
            return Attribution(shape.speaker, [self.spoken.chars(place, end)], zone, False, "en.said.quote")
        while end > shape.after and self.clauses.word(end - 1) in (",", "and", "but", "while"):
            end -= 1
        return Attribution(
            shape.speaker, [self.spoken.chars(shape.after, end)], zone, False, f"en.said.{shape.kind}"
        )
