"""Wordings that name states, a format and what one is in the other, read as they stand: a sentence as a line
of lemmas in which names are marks ("S3 be among the founder of F9"), and a pattern a way of saying it.

They see what the grammar of clauses does not: idioms, counted lists, ellipsis. How sure it is what they say
is told by the verb of the clause, as for the other rules.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.document import Token
from workbench.reading.english import terms
from workbench.reading.english.arguments import Arguments
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup, VerbGroup
from workbench.reading.english.memory import Body, State
from workbench.reading.english.modality import Senses
from workbench.reading.english.proposition import Context, Proposition
from workbench.reading.english.sense import Sense
from workbench.reading.english.wording_table import Wording, wordings
from workbench.reading.gazetteer import capitals
from workbench.reading.linking import is_adjective, state_concerned

_MARKS = {MentionType.FORMAT: "F", MentionType.DATE: "D", MentionType.PERSON: "P"}
_LONGEST = 600
"""Characters of a line beyond which a sentence is a table or a list and read by others."""
_STATE_WORDS = words(
    "country republic nation state kingdom economy emirate island archipelago sultanate neighbour neighbor"
)
_TRAPS = words(
    "if whether unless would could may might should must not never no n't cannot nobody none deny refute"
    " rumour rumor reportedly allegedly until possible potential prospective hypothetical future"
    " would-be aspiring unlikely without lest claim suggest will shall want wish hope plan intend"
    " propose invite consider discuss urge oppose block expect seek"
)
_BEFORE = 7
"""Words before a wording in which a trap undoes it."""
_PARTS = words("northern southern eastern western north south turkish")
_SEATS = frozenset({"Brussels"})
"""Capitals that stand for a format rather than for their state."""
_INSIDE = frozenset(
    {"parliamentary", "interparliamentary", "inter-parliamentary", "pa", "court", "bank", "business"}
)


class Line:
    """One sentence as a line of lemmas and marks; `starts` are the places of its tokens in it."""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments, self.tokens = arguments, arguments.tokens
        self.ends = self._names()
        parts: list[str] = []
        self.starts: list[int] = []
        self.at: list[int] = []
        place, length = 0, 0
        while place < len(self.tokens):
            mark, end = self.ends.get(place, ("", place + 1))
            part = f"{mark}{place}" if mark else self._word(place)
            self.starts.append(length)
            self.at.append(place)
            parts.append(part)
            length += len(part) + 1
            place = end
        self.text = " ".join(parts)

    def token(self, offset: int) -> int:
        """The token at an offset of the line."""
        return self.at[bisect_right(self.starts, offset) - 1]

    def end(self, offset: int) -> int:
        """Where the token ends that stands before an offset of the line."""
        place = self.token(max(offset - 1, 0))
        return self.ends.get(place, ("", place + 1))[1]

    def _word(self, place: int) -> str:
        token = self.tokens[place]
        if token.pos in ("VERB", "AUX", "NOUN"):
            return token.lemma.lower()
        return "s" if token.text == "s" else token.text.lower()

    def _names(self) -> dict[int, tuple[str, int]]:
        found: dict[int, tuple[str, int]] = {}
        for first, end, name in self.arguments.names:
            if mark := self._mark(first, end, name):
                kept = found.get(first)
                if kept is None or kept[1] <= end:
                    found[first] = (mark, end)
        for group in self.arguments.clauses.nouns:
            if group.first not in found and (mark := self._stand_in(group)):
                found[group.first] = (mark, group.end)
        return found

    def _mark(self, first: int, end: int, name: Mention) -> str:
        if name.type is MentionType.STATE and state_concerned(name):
            adjective = is_adjective(name) or self.tokens[end - 1].pos == "ADJ"
            part = first > 0 and self.tokens[first - 1].lemma in _PARTS
            return "A" if adjective or part else "S"
        if name.type is MentionType.PLACE:
            return "K" if name.entity in capitals() else "L"
        if name.type is MentionType.FORMAT and name.entity:
            return "G" if self.arguments.names_another(end, name) else "F"
        return _MARKS.get(name.type, "")

    def _stand_in(self, group: NounGroup) -> str:
        """The mark of what stands for a state (C), for a format (B) or for either (I)."""
        if group.is_date or group.end - group.first > 6:
            return ""
        if group.is_pronoun:
            return "I" if self.arguments.clauses.word(group.first) in ("it", "they", "them", "both") else ""
        if self.arguments.clauses.word(group.first) not in ("the", "this", "that", "both"):
            return ""
        lemma = self.tokens[group.head].lemma
        if lemma in terms.BODIES:
            return "B"
        return "C" if lemma in _STATE_WORDS and self.arguments.states([group]) else ""


class Wordings:
    """The wordings of one sentence."""

    def __init__(self, arguments: Arguments, context: Context, senses: Senses) -> None:
        self.arguments, self.context, self.senses = arguments, context, senses
        self.clauses, self.tokens = arguments.clauses, arguments.tokens

    @cached_property
    def line(self) -> Line:
        return Line(self.arguments)

    def find(self, found: Sequence[Proposition]) -> Iterator[Proposition]:
        """What the wordings say that the rules of grammar have not `found` yet."""
        if self.senses.is_question or not self._has_states():
            return
        lemmas = {token.lemma.lower() for token in self.tokens}
        known = {(state.code, made.body.id, made.status) for made in found for state in made.states}
        for wording in wordings():
            if wording.keys.isdisjoint(lemmas) or len(self.line.text) > _LONGEST:
                continue
            for match in wording.pattern.finditer(self.line.text):
                for made in self._read(wording, match, found):
                    new = [
                        one
                        for one in made.states
                        if wording.anew or (one.code, made.body.id, made.status) not in known
                    ]
                    known |= {(one.code, made.body.id, made.status) for one in new}
                    if new:
                        yield from self._in_brackets(replace(made, states=tuple(new)))

    def _in_brackets(self, made: Proposition) -> Iterator[Proposition]:
        """The proposition; a state with a date in brackets behind it, "Libya (1962)", with that one alone."""
        plain = []
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
            name.type is MentionType.STATE or (name.type is MentionType.PLACE and name.entity in capitals())
            for _, _, name in self.arguments.names
        ) or any(group.is_pronoun for group in self.clauses.nouns)

    def _read(
        self, wording: Wording, match: re.Match[str], found: Sequence[Proposition]
    ) -> Iterator[Proposition]:
        groups = {name: text for name, text in match.groupdict().items() if text}
        first, end = self.line.token(match.start()), self.line.end(match.end())
        base = self._base(found, first) if wording.again else None
        if wording.again and base is None:
            return
        if base is not None and wording.acts and base.act not in wording.acts:
            return
        states = self._states(groups["s"]) if "s" in groups else list(base.states if base else ())
        body = self._body(groups, first) or (base.body if base else None)
        status = (
            _status(groups["st"]) if "st" in groups else wording.status or (base.status if base else None)
        )
        sense = (
            self._sense(wording, match, groups, first, end)
            if not (base and not wording.modality)
            else base.sense
        )
        if (
            groups.get("st") == "partner"
            and not {"f", "fs", "fo"} & groups.keys()
            and not (wording.many or wording.implied)
        ):
            return  # "was named as a partner": whose, nothing says
        if not states or len(states) < wording.least or body is None or status is None or sense is None:
            return
        if wording.many and self._noun(match).feats.get("Number") != "Plur":
            return
        act = wording.act or (base.act if base else "is")
        if wording.modality is Modality.DENIED and base is not None and status is Status.SUSPENDED:
            act, status = "leaves", Status.MEMBER  # what is denied of others who "followed" is that they left
        dated = (first, self._with_date(end)) if act != "is" else (0, 0)
        if "d" in groups:
            dated = (self.line.token(match.start("d")), self.line.end(match.end("d")))
        body = replace(body, first=first, end=first + 1) if body.named else body
        at_once = wording.at_once and base is not None and "d" not in groups
        verb = base.verb if at_once and base else None
        yield Proposition(
            wording.rule,
            act,
            status,
            tuple(states),
            body,
            sense,
            self._place(match, groups, first),
            verb,
            tokens=(first, end - 1),
            dated=None if verb else dated,
            past=wording.past and self._is_past(match, groups),
        )

    def _with_date(self, end: int) -> int:
        """Where the date ends that stands right behind a wording, else the wording."""
        for first, last, name in self.arguments.names:
            if name.type is MentionType.DATE and end <= first <= end + 1:
                return last
        return end

    def _is_past(self, match: re.Match[str], groups: dict[str, str]) -> bool:
        """Whether the verb of the wording stands in the past, where it has one."""
        verb = self._verb(match) if "v" in groups else None
        return verb is None or verb.tense == "past" or verb.perfect

    def _verb(self, match: re.Match[str]) -> VerbGroup | None:
        place = self.line.token(match.start("v"))
        return next((one for one in self.clauses.verbs if one.first <= place < one.end), None)

    def _noun(self, match: re.Match[str]) -> Token:
        """The noun of status that the wording holds."""
        return self.tokens[self.line.end(match.end("st")) - 1]

    def _place(self, match: re.Match[str], groups: dict[str, str], first: int) -> int:
        return self.line.token(match.start("v")) if "v" in groups else first

    def _base(self, found: Sequence[Proposition], first: int) -> Proposition | None:
        """What was said last before the wording, in this sentence or in the one before."""
        before = [made for made in found if max(made.place, made.states[0].first) < first]
        if before:
            return max(before, key=lambda made: made.place)
        context = self.context
        near = self.arguments.sentence.index - context.sentence == 1
        if not near or context.status is None or context.body is None or not context.decided:
            return None
        body = replace(context.body, first=first, end=first + 1)
        return Proposition("", context.act, context.status, (), body, Sense(Modality.DECIDED), first)

    def _states(self, text: str) -> list[State]:
        """The states of a slot: names, or what stands for one."""
        found: dict[str, State] = {}
        for mark in re.finditer(r"([SKCI])(\d+)", text):
            place = int(mark[2])
            for state in self._state_at(mark[1], place):
                found.setdefault(state.code, state)
        return list(found.values())

    def _state_at(self, kind: str, place: int) -> list[State]:
        end = self.line.ends[place][1]
        if kind in ("C", "I"):
            group = next((one for one in self.clauses.nouns if one.first == place), None)
            return self.arguments.states([group]) if group else []
        name = self._name(place, end)
        code = capitals().get(name.entity or "") if kind == "K" else state_concerned(name)
        seat = kind == "K" and name.text in _SEATS
        return [State(code, place, end)] if code and not seat else []

    def _name(self, place: int, end: int) -> Mention:
        """The state, the place or the format that is named at tokens `[place, end)`."""
        kinds = (MentionType.STATE, MentionType.PLACE, MentionType.FORMAT)
        told = (row for row in self.arguments.names if row[:2] == (place, end))
        return next(name for _, _, name in told if name.type in kinds)

    def _body(self, groups: dict[str, str], first: int) -> Body | None:
        for slot in ("f", "fs", "fo"):
            mark = re.search(r"([FBI])(\d+)", groups.get(slot, ""))
            if mark is None:
                continue
            place = int(mark[2])
            end = self.line.ends[place][1]
            if self.arguments.clauses.word(end) in _INSIDE or self.arguments.clauses.word(end + 2) in _INSIDE:
                return None
            if mark[1] == "F":
                name = self._name(place, end)
                return Body(str(name.entity).removeprefix("format:"), place, end)
            group = next((one for one in self.clauses.nouns if one.first == place), None)
            return self.arguments.format_of(group) if group else None
        if {"f", "fs", "fo"} & groups.keys():
            return None
        return self.arguments.context_format(first) or self._main(first)

    def _main(self, first: int) -> Body | None:
        """The format that the text is about, where it is named only further on."""
        main = self.arguments.memory.main
        return Body(str(main.entity).removeprefix("format:"), first, first + 1, main) if main else None

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


_LABELS = {
    **dict.fromkeys(("invited", "invite", "invitee"), Status.INVITED),
    **dict.fromkeys(("suspended", "suspend"), Status.SUSPENDED),
    **dict.fromkeys(("former", "withdrawn", "withdraw", "left", "leave", "exit"), Status.FORMER),
    **dict.fromkeys(("applicant", "applied", "apply"), Status.CANDIDATE),
    **dict.fromkeys(("joined", "join", "admitted", "admit"), Status.MEMBER),
}
"""What the labels of lists say beside the nouns of status."""


def _status(text: str) -> Status | None:
    """The status of such words as "dialogue partner", "full member", "candidate country"."""
    inside = text.split()
    label = next((_LABELS[word] for word in inside if word in _LABELS), None)
    if label is not None:
        return label
    for word in reversed(inside):
        if word in terms.STATUS_MODIFIERS and word not in ("member", "membership"):
            return terms.STATUS_MODIFIERS[word]
    return Status.MEMBER
