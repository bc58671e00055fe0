"""Wordings that name states, a format and what one is in the other, read as they stand: a sentence as a line
of lemmas in which names are marks ("S3 be among the founder of F9"), and a pattern a way of saying it.

They see what the grammar of clauses does not: idioms, counted lists, ellipsis. How sure it is what they say
is told by the verb of the clause, as for the other rules.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.english.memberships.proposition import Context, Proposition
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import VerbGroup
from workbench.reading.english.syntax.memory import State
from workbench.reading.english.syntax.modality import Senses
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.syntax.wording_line import Line
from workbench.reading.english.syntax.wording_slots import Slots, status_of
from workbench.reading.english.syntax.wording_table import Wording, wordings
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.gazetteer import governments

_LONGEST = 600
"""Characters of a line beyond which a sentence is a table or a list and read by others."""
_TRAPS = words(
    "if whether unless would could may might should must not never no n't cannot nobody none deny refute"
    " rumour rumor reportedly allegedly until possible potential prospective hypothetical future would-be"
    " aspiring unlikely without lest claim suggest will shall want wish hope plan intend propose invite"
    " consider discuss urge oppose block expect seek"
)
_STATES = re.compile(r"\b[SKCIAP]\d")
_SET_IN = re.compile(r"\bby (?:the )?$")
_IN_A_LIST = re.compile(r"[SK]\d+(?: ,)? and (?:the )?$")
_BEFORE = 7
"""Words before a wording in which a trap undoes it."""
_CLOSE = 9
"""Words behind a wording in which its date may follow."""
_REACH = 3
"""Sentences over which "no such plans" still finds what is meant."""


class Wordings:
    """The wordings of one sentence."""

    def __init__(self, arguments: Arguments, context: Context, senses: Senses) -> None:
        self.arguments, self.context, self.senses = arguments, context, senses
        self.clauses, self.tokens = arguments.clauses, arguments.tokens

    @cached_property
    def line(self) -> Line:
        return Line(self.arguments)

    @cached_property
    def slots(self) -> Slots:
        return Slots(self.arguments, self.line)

    def find(self, found: Sequence[Proposition]) -> Iterator[Proposition]:
        """What the wordings say that the rules of grammar have not `found` yet."""
        if self.senses.is_question or not self._has_states():
            return
        lemmas = {token.lemma.lower() for token in self.tokens}
        if not _STATES.search(self.line.text) or len(self.line.text) > _LONGEST:
            return
        said, index = list(found), self.arguments.sentence.index
        recent = self.context.status is not None and index - self.context.sentence <= _REACH
        known = {key for made in found for key in _told(made)}
        for wording in wordings():
            if wording.keys.isdisjoint(lemmas) or (wording.again and not (said or recent)):
                continue
            for match in wording.pattern.finditer(self.line.text):
                for made in self._read(wording, match, said):
                    status = made.status if made.act != "leaves" else Status.FORMER
                    new = [one for one in made.states if (one.code, made.body.id, status) not in known]
                    if wording.otherwise:
                        told = {code for code, body, _ in known if body == made.body.id}
                        new = [one for one in new if one.code not in told]
                    states = made.states if wording.anew else tuple(new)
                    known |= set(_told(replace(made, states=states)))
                    if states:
                        said.append(replace(made, states=states))
                        yield from self._in_brackets(said[-1])

    def _in_brackets(self, made: Proposition) -> Iterator[Proposition]:
        """The proposition; a state with a date in brackets behind it, "Libya (1962)", with that one alone."""
        plain: list[State] = []
        for state in made.states:
            dated = self._bracket(state.end)
            if dated is None:
                plain.append(state)
            else:
                act = "joins" if made.act == "is" else made.act
                yield replace(made, states=(state,), act=act, dated=dated, verb=None)
        if plain:
            yield replace(made, states=tuple(plain))

    def _bracket(self, place: int) -> tuple[int, int] | None:
        """The tokens of the date that brackets at `place` hold."""
        if self.clauses.word(place) != "(":
            return None
        for first, end, name in self.arguments.names:
            if name.type is MentionType.DATE and name.name and place < first <= place + 2:
                return (first, end) if self.clauses.word(end) == ")" else None
        return None

    def _has_states(self) -> bool:
        return any(
            name.type in (MentionType.STATE, MentionType.PERSON)
            or (name.type is MentionType.PLACE and name.entity in governments())
            for _, _, name in self.arguments.names
        ) or any(group.is_pronoun for group in self.clauses.nouns)

    def _read(
        self, wording: Wording, match: re.Match[str], found: Sequence[Proposition]
    ) -> Iterator[Proposition]:
        groups = {name: text for name, text in match.groupdict().items() if text}
        if (
            "s" in groups
            and match.start("s") == match.start()
            and _IN_A_LIST.search(match.string[: match.start()])
        ):
            return  # "from Iran and Turkey took part": only the end of a list
        if "f" in groups and self._is_set_in(match):
            return  # "The New Development Bank, set up by BRICS, has taken in Algeria"
        first, end = self.line.token(match.start()), self.line.end(match.end())
        base = self._base(wording, found, first) if wording.again else None
        if wording.again and base is None:
            return
        states = self._states(groups, base)
        bodies = self.slots.bodies(groups, first) if not base or self._names_format(groups) else [base.body]
        status = wording.status or (status_of(groups["st"]) if "st" in groups else None)
        status = status or (base.status if base is not None else None)
        if base is not None and wording.modality is Modality.DENIED and base.sense.status is not None:
            status = base.sense.status  # "have no such plans", where others applied
        own = base is None or wording.modality is not None or wording.turned is not None
        sense = self._sense(wording, match, groups, first, end) if own or base is None else base.sense
        if len(states) < wording.least or status is None or sense is None or self._is_bare(wording, groups):
            return
        if (
            "st" in groups
            and "fo" not in groups
            and self._is_of_something_else(self.line.end(match.end("st")))
        ):
            return
        if (wording.many or wording.single) and self._is_plural(match) is not wording.many:
            return
        act = wording.act or (base.act if base else "is")
        if wording.modality is Modality.DENIED and base is not None and status is Status.SUSPENDED:
            act, status = "leaves", Status.MEMBER  # what is denied of others who "followed" is that they left
        verb = base.verb if wording.at_once and base is not None and "d" not in groups else None
        for body in bodies:
            here = replace(body, first=first, end=first + 1) if body.named else body
            yield Proposition(
                wording.rule,
                act,
                status,
                tuple(states),
                here,
                sense,
                self._place(match, groups, first),
                verb,
                tokens=(first, end - 1),
                dated=None if verb else self._dated(match, groups, act, first, end),
                past=wording.past and self._is_past(match, groups),
            )

    @staticmethod
    def _is_set_in(match: re.Match[str]) -> bool:
        """Whether the format that opens the wording ends what commas set in behind another subject."""
        opens = match.start("f") - match.start() in (0, len("the "))
        return (
            opens
            and _SET_IN.search(match.string[: match.start("f")]) is not None
            and match.string.startswith(" ,", match.end("f"))
        )

    def _is_of_something_else(self, place: int) -> bool:
        """ "make Uzbekistan a member of the Turkic Academy": of a body with a name that is no format's."""
        if self.clauses.word(place) != "of":
            return False
        group = next((one for one in self.clauses.nouns if place <= one.first <= place + 1), None)
        named = group is not None and self.tokens[group.head].pos == "PROPN"
        return named and group is not None and self.arguments.format_of(group) is None

    def _is_plural(self, match: re.Match[str]) -> bool:
        """Whether the noun of status stands in the plural."""
        noun = self.tokens[self.line.end(match.end("st")) - 1]
        return noun.feats.get("Number") == "Plur"

    def _states(self, groups: dict[str, str], base: Proposition | None) -> list[State]:
        if "s" not in groups:
            return list(base.states) if base else []
        excepted = {state.code for state in self.slots.states(groups.get("x", ""))}
        named = [state for state in self.slots.states(groups["s"]) if state.code not in excepted]
        return named if "st" in groups else [state for state in named if not self._is_associate(state)]

    def _is_associate(self, state: State) -> bool:
        """ "Turkmenistan (associate member)", in a list of members."""
        return (self.clauses.word(state.end), self.clauses.word(state.end + 1)) == ("(", "associate")

    def _names_format(self, groups: dict[str, str]) -> bool:
        return not {"f", "fs", "fo"}.isdisjoint(groups)

    def _is_bare(self, wording: Wording, groups: dict[str, str]) -> bool:
        """ "was named as a partner": whose, nothing says."""
        told = not {"fs", "fo"}.isdisjoint(groups) or wording.many or wording.implied
        return groups.get("st") == "partner" and not told

    def _dated(
        self, match: re.Match[str], groups: dict[str, str], act: str, first: int, end: int
    ) -> tuple[int, int]:
        """The tokens that hold the date: the slot's, else for an act those of the wording and behind."""
        if "d" in groups:
            return self.line.token(match.start("d")), self.line.end(match.end("d"))
        return (self._from_date(first), self._with_date(end)) if act != "is" else (0, 0)

    def _from_date(self, first: int) -> int:
        """Where the date begins that opens the sentence right before a wording: "In 2005 Turkmenistan …"."""
        for start, last, name in self.arguments.names:
            beside = last == first or (last == first - 1 and self.clauses.word(last) == ",")
            if name.type is MentionType.DATE and name.name and beside and start <= 1:
                return start
        return first

    def _with_date(self, end: int) -> int:
        """Where the date ends that stands close behind a wording, else the wording."""
        stops = [verb.first for verb in self.clauses.verbs if verb.first >= end]
        stops += [
            at for at in range(end, min(end + _CLOSE, len(self.tokens))) if self.clauses.word(at) in ",;:"
        ]
        for first, last, name in self.arguments.names:
            near = end <= first <= end + _CLOSE and not any(end <= stop < first for stop in stops)
            if name.type is MentionType.DATE and (near or end <= first <= end + 1):
                return last
        return end

    def _is_past(self, match: re.Match[str], groups: dict[str, str]) -> bool:
        """Whether the verb of the wording stands in the past, where it has one."""
        verb = self._verb(match) if "v" in groups else None
        return verb is None or verb.tense == "past" or verb.perfect

    def _verb(self, match: re.Match[str]) -> VerbGroup | None:
        place = self.line.token(match.start("v"))
        return next((one for one in self.clauses.verbs if one.first <= place < one.end), None)

    def _place(self, match: re.Match[str], groups: dict[str, str], first: int) -> int:
        return self.line.token(match.start("v")) if "v" in groups else first

    def _base(self, wording: Wording, found: Sequence[Proposition], first: int) -> Proposition | None:
        """What was said last before the wording, in this sentence or in those before, of the acts that it
        may say again."""
        acts = wording.acts
        before = [
            made
            for made in found
            if max(made.place, made.states[0].first) < first and (not acts or made.act in acts)
        ]
        if before:
            last = max(before, key=lambda made: made.place)
            return None if wording.at_once and self._is_of_another(last, first) else last
        context = self.context
        if wording.near and not self._goes_on():
            return None
        far = bool(acts) or wording.modality is Modality.DENIED
        near = self.arguments.sentence.index - context.sentence <= (_REACH if far else 1)
        sure = context.decided or wording.turned is not None or wording.modality is not None
        if not near or context.status is None or context.body is None or not sure:
            return None
        if acts and context.act not in acts:
            return None
        body = replace(context.body, first=first, end=first + 1)
        sense = Sense(Modality.DECIDED, context.turned if context.act != "leaves" else None)
        return Proposition("", context.act, context.status, (), body, sense, first)

    def _is_of_another(self, made: Proposition, first: int) -> bool:
        """ "joined NATO in 2017 and is likely to join the EU along with Serbia": whether another act stands
        between."""
        acts = terms.JOIN_OBJECT | terms.LEAVE_OBJECT | set(terms.JOIN_TO) | terms.LEAVE_FROM
        return any(made.place < verb.first < first and verb.lemma in acts for verb in self.clauses.verbs)

    def _goes_on(self) -> bool:
        """Whether only a semicolon or a colon parts the sentence from the one before."""
        document, sentence = self.arguments.document, self.arguments.sentence
        before = document.text[max(0, sentence.start - 3) : sentence.start]
        return before.rstrip().endswith((";", ":"))

    def _sense(
        self, wording: Wording, match: re.Match[str], groups: dict[str, str], first: int, end: int
    ) -> Sense | None:
        if "v" in groups and (verb := self._verb(match)) is not None:
            return self._by_verb(wording, verb)
        if wording.modality is not None and wording.certain:
            return Sense(wording.modality, wording.turned)
        around = {self.clauses.word(place) for place in range(max(0, first - _BEFORE), end)}
        around |= {self.tokens[place].lemma for place in range(max(0, first - _BEFORE), first)}
        if around & _TRAPS or self.senses.conditional:
            return None
        return Sense(wording.modality or Modality.DECIDED, wording.turned)

    def _by_verb(self, wording: Wording, verb: VerbGroup) -> Sense | None:
        sense = self.senses.of_verb(verb, wording.act or "joins", wording.granted)
        if sense is None:
            return None
        if wording.modality is not None:
            if sense.modality is Modality.DENIED:
                contrary = wording.modality is Modality.DENIED
                return None if contrary else replace(sense, status=wording.turned)
            kept = sense.modality is Modality.REPORTED
            sense = sense if kept else replace(sense, modality=wording.modality)
        return replace(sense, status=wording.turned or sense.status)


def _told(made: Proposition) -> list[tuple[str, str, Status]]:
    """Of which states the proposition tells what status in which format."""
    status = made.status if made.act != "leaves" else Status.FORMER
    return [(state.code, made.body.id, status) for state in made.states]
