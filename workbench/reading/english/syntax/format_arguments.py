"""Which format a noun group of an English sentence means, by name or by what stands for one."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.clauses import Clauses
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, Memory, is_of_kind
from workbench.reading.english.syntax.passing import is_in_passing
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.knowledge import knowledge

_MARKED = terms.STATE_NOUNS | {"member", "ally", "newcomer"}

_INSTITUTIONS = words(
    "center centre bank fund office agency institute court university academy programme program sanctions"
    " resolution resolutions representative envoy rapporteur peacekeepers"
)
_UNIONS = frozenset({"custom", "customs", "currency", "monetary"})
"""Unions of their own: "a customs union of A and B" is not the World Trade Organization named further on."""

_SAYING_WHO = words("member ally observer candidate expansion successor predecessor offshoot extension")
_SAYING_WHAT = words("regional security military political defence defense economic trade")
_ASIDE = 8
"""Words of a remark between commas on who the subject is."""
_KINDS_OF_UNION = _UNIONS | {
    "economic",
    "payment",
    "political",
    "interparliamentary",
    "international",
    "world",
}
_DEALS = words("agreement deal pact accord")
"""What OPEC+ is as well as a group."""
_ATLANTIC = frozenset({"Atlantic", "North", "Western", "Military"})
_NAMED_LATELY = 8
_SOON_NAMED = 300
"""Characters behind a lead within which the format that it speaks of must be named."""


class FormatArguments:
    """The names of one sentence by their tokens, and the formats that its groups stand for."""

    def __init__(self, document: Document, sentence: Sentence, memory: Memory) -> None:
        self.document, self.sentence, self.memory = document, sentence, memory
        self._leaders = knowledge(document.additions).leaders
        names = document.mentions_in(sentence.start, sentence.end)
        self.clauses = Clauses(sentence, names)
        self.tokens = sentence.tokens
        starts = {token.start: index for index, token in enumerate(sentence.tokens)}
        self.names: list[tuple[int, int, Mention]] = []
        for name in names:
            if name.start in starts:
                first = starts[name.start]
                end = first
                while end < len(self.tokens) and self.tokens[end].start < name.end:
                    end += 1
                self.names.append((first, end, name))

    def _near(self, group: NounGroup) -> list[NounGroup]:
        return list(self.clauses.hanging_on(group))[:1]

    def name_at(self, body: Body) -> Mention | None:
        """The mention by which the sentence names the format."""
        return next((name for _, _, name in self.names if name.entity == f"format:{body.id}"), None)

    def format_of(self, group: NounGroup) -> Body | None:
        """The format that the group names or stands for."""
        if group.is_date:
            return None
        head = self.tokens[group.head]
        for first, end, name in self.names:
            if name.type is not MentionType.FORMAT or name.entity is None:
                continue
            if not (group.first <= first and end <= group.end):
                continue
            things = any(token.pos == "NOUN" for token in self.tokens[end : group.head])
            deal = name.entity == "format:opec-plus" and head.lemma in _DEALS
            if first <= group.head < end or (head.lemma in terms.FAMILY and not things) or deal:
                return Body(name.entity.removeprefix("format:"), group.first, group.end)
        if (short := self._in_brackets(group)) is not None:
            return short
        if head.lemma in ("family", "ranks", "rank", "fold", "table", "work", "activity"):
            for owner in ([group.possessor] if group.possessor else []) + self._near(group):
                if owner is not group and (body := self.format_of(owner)):
                    return Body(body.id, group.first, max(group.end, owner.end), body.named)
        if (head.lemma in terms.BODIES or self.echoes(head.lemma)) and self._stands_for_format(group):
            found = self._format_before(group, head.lemma)
            found = None if found and self._is_of_another_kind(group, found) else found
            return found or self._named_later(group)
        if head.lemma == "meeting" and self.clauses.word(group.head - 1) == "consultative":
            region = any(token.text == "Central" for token in self.tokens)
            return Body("ca-consultative", group.first, group.end) if region else None
        if group.is_pronoun and head.text.lower() in ("it", "them"):
            return self._format_before(group)
        return self._named_behind(group) or self._named_later(group)

    def _named_behind(self, group: NounGroup) -> Body | None:
        """ "left another alliance, the CSTO", "a Russian-led bloc, the Eurasian Economic Union"."""
        if self.tokens[group.head].lemma not in terms.BODIES or self.clauses.word(group.end) != ",":
            return None
        opens = self.clauses.word(group.first) in ("another", "a", "an")
        place = group.end + 1 + (self.clauses.word(group.end + 1) == "the")
        names = (name for first, _, name in self.names if opens and first == place)
        name = next((one for one in names if one.type is MentionType.FORMAT and one.entity), None)
        code = (name.entity or "").removeprefix("format:") if name else None
        return Body(code, group.first, group.end, name) if code else None

    def _in_brackets(self, group: NounGroup) -> Body | None:
        """ "the Economic Organisation of West Africa States (ECOWAS)": its short name, where the long is not
        known."""
        if self.clauses.word(group.end - 1) != ")":
            return None
        short = (
            name for _, end, name in self.names if end == group.end - 1 and name.type is MentionType.FORMAT
        )
        name = next(short, None)
        return (
            Body(str(name.entity).removeprefix("format:"), group.first, group.end)
            if name and name.entity
            else None
        )

    def _is_of_another_kind(self, group: NounGroup, body: Body) -> bool:
        """ "the economic union", "the customs union", where the text spoke of the CIS."""
        if self.tokens[group.head].lemma not in ("union", "community", "area", "zone") or body.named is None:
            return False
        kinds = {token.lemma.lower() for token in self.tokens[group.first : group.head]} & _KINDS_OF_UNION
        named = f"{body.named.name} {body.named.text}".lower()
        return any(kind not in named for kind in kinds)

    def _is_another_union(self, before: int, name: Mention) -> bool:
        """ "… of the economic union and Turkmenistan said it would join", where the text spoke of the CIS."""
        named = f"{name.name} {name.text}".lower()
        pairs = zip(self.tokens[:before], self.tokens[1:before], strict=False)
        return any(
            one.lemma in _KINDS_OF_UNION and two.lemma == "union" and one.text.islower()
            and one.lemma not in named
            for one, two in pairs
        )  # fmt: skip

    def _named_later(self, group: NounGroup) -> Body | None:
        """ "has left a Russia-led security pact", "The organization comprises …", in a lead: the format that
        the text then names."""
        main, head = self.memory.main, self.tokens[group.head]
        first = self.clauses.word(group.first) in ("a", "an") and group.head - group.first > 1
        first = first or (group.first == self.sentence.index == 0 and group.head == 1)
        if not first or main is None or head.lemma not in terms.BODIES or self.memory.formats:
            return None
        if any(name.type is MentionType.FORMAT for _, _, name in self.names) or main.entity is None:
            return None
        kind = {token.lemma.lower() for token in self.tokens[group.first : group.head]}
        if kind & _UNIONS and "union" not in main.text.lower():
            return None
        if not 0 <= main.start - self.sentence.end < _SOON_NAMED:
            return None
        return Body(main.entity.removeprefix("format:"), group.first, group.end, main)

    def echoes(self, lemma: str) -> bool:
        """ "the council" where the Turkic Council was named before."""
        last = self.memory.last_format(self.sentence.index)
        if last is not None and (last.entity, lemma) in self.memory.heads:
            return True
        near = {name.entity for _, name in self.memory.formats[-_NAMED_LATELY:]}
        return lemma == "treaty" and any((entity, lemma) in self.memory.heads for entity in near)

    def relative_body(self, group: NounGroup) -> Body | None:
        """ "a bloc that includes …", behind the name of the format in the same sentence."""
        if self.tokens[group.head].lemma not in terms.BODIES:
            return None
        before = [
            name for first, _, name in self.names if first < group.first and name.type is MentionType.FORMAT
        ]
        told = self.memory.formats[-1][0] if self.memory.formats else None
        if not before and (told is None or self.sentence.index - told > 1):
            return None
        return self._format_before(group)

    def owner_of_whose(self, group: NounGroup) -> Body | None:
        """ "the SCO, whose tenth member", "the group of nations, whose members": what stands before it."""
        before = [one for one in reversed(self.clauses.nouns) if one.end <= group.first][:2]
        owners = before if before and before[0].preposition == "of" else before[:1]
        return next((body for one in owners if (body := self.format_of(one))), None)

    def modifier(self, group: NounGroup, before: int) -> Body | None:
        """The format named inside the group before the token `before`: "SCO member"."""
        for first, end, name in self.names:
            if name.type is MentionType.FORMAT and name.entity and group.first <= first and end <= before:
                return Body(name.entity.removeprefix("format:"), first, end)
        return None

    def _stands_for_format(self, group: NounGroup) -> bool:
        words = [token.text.lower() for token in self.tokens[group.first : group.end]]
        if words[0] not in ("the", "this", "that", "our") and group.possessor is None:
            return False
        inside = [name for first, end, name in self.names if group.first <= first and end <= group.end]
        named = any(name.type in (MentionType.ORGANISATION, MentionType.PERSON) for name in inside)
        named = named or self._has_own_name(group)
        return not named and group.possessor is None

    def _has_own_name(self, group: NounGroup) -> bool:
        """ "the Enhanced Opportunities Partnership": a body with a name of its own, and no format's."""
        inside = [token.text for token in self.tokens[group.first + 1 : group.head]]
        capital = self.tokens[group.head].text[:1].isupper() and bool(inside)
        return capital and all(word[:1].isupper() and word not in _ATLANTIC for word in inside)

    def _format_before(self, group: NounGroup, kind: str = "") -> Body | None:
        inside = [
            name
            for first, end, name in self.names
            if first < group.first
            and name.type is MentionType.FORMAT
            and name.entity
            and not self._marks_a_state(end)
        ]
        if self.memory.last_format(self.sentence.index) is not None:
            asides = [
                name
                for first, end, name in self.names
                if first < group.first and self._is_aside(first, end, name)
            ]
            inside = [name for name in inside if name not in asides]
        told = self.memory.last_format(self.sentence.index, kind)
        if told is not None or len(inside) > 1:
            inside = [name for name in inside if not self._is_named_in_passing(name)]
        alike = [name for name in inside if kind and is_of_kind(name, kind)]
        if kind and inside and not alike and told is not None and is_of_kind(told, kind):
            inside = []
        told = (self._just_named(group, told) if kind and not alike else None) or told
        name = (alike or inside)[-1] if alike or inside else told or self._only_format()
        if name is None or name.entity is None:
            return None
        return Body(name.entity.removeprefix("format:"), group.first, group.end, name)

    def _is_named_in_passing(self, name: Mention) -> bool:
        return is_in_passing(self.clauses, next(first for first, _, one in self.names if one is name))

    def _just_named(self, group: NounGroup, told: Mention | None) -> Mention | None:
        """ "Moscow hosted a CSTO summit. The regional security grouping comprises …": the one format of the
        sentence before, of which the next one says what it is."""
        kind = {token.lemma for token in self.tokens[group.first : group.head]} & _SAYING_WHAT
        known = told is not None and any(word in (told.name or "").lower() for word in kind)
        if group.first or not kind or known or not self.memory.formats:
            return None
        index = self.sentence.index - 1
        before = {name.entity: name for at, name in self.memory.formats[-_NAMED_LATELY:] if at == index}
        return next(iter(before.values())) if len(before) == 1 else None

    def _only_format(self) -> Mention | None:
        """The one format that the sentence names, for what stands before it."""
        found = {
            name.entity: name
            for first, end, name in self.names
            if name.type is MentionType.FORMAT and not self.names_another(end, name)
            if not self._is_in_series(first)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _is_in_series(self, first: int) -> bool:
        """ "The bloc has 21 members, among them India, Chile and the EU": named beside others."""
        group = next((one for one in self.clauses.nouns if one.first <= first < one.end), None)
        return group is not None and len(group.series) > 2

    def context_format(self, before: int) -> Body | None:
        """The format last spoken of before a token: for "became a full member in 2023"."""
        inside = [
            (first, end, name)
            for first, end, name in self.names
            if first < before and name.type is MentionType.FORMAT and name.entity
        ]
        inside = [row for row in inside if not self.names_another(row[1], row[2])]
        told = self.memory.last_format(self.sentence.index)
        if told is not None:
            inside = [row for row in inside if not self._marks_a_state(row[1]) and not self._is_aside(*row)]
            inside = [row for row in inside if not is_in_passing(self.clauses, row[0])]
        if inside:
            name = inside[-1][2]
            return Body(str(name.entity).removeprefix("format:"), before, before + 1, name)
        opening = self.clauses.word(0) == "with" and before < self._first_break()
        earlier = (self._only_format() if opening else None) or told or self._only_format()
        if earlier is None or earlier.entity is None or self._is_another_union(before, earlier):
            return None
        return Body(earlier.entity.removeprefix("format:"), before, before + 1, earlier)

    def _first_break(self) -> int:
        """Where the first comma stands: "With Iran becoming an observer, the SCO will have four"."""
        return next((at for at in range(len(self.tokens)) if self.clauses.word(at) == ","), 0)

    def names_another(self, end: int, format_name: Mention) -> bool:
        """Whether a format's name before `end` is only a part of that of another body: "the UN Regional
        Center", "the U.N. General Assembly"."""
        for _, _, name in self.names:
            longer = name.start <= format_name.start and name.end > format_name.end
            if longer and name.type is MentionType.ORGANISATION:
                return True
        return any(self.clauses.word(place) in _INSTITUTIONS for place in range(end, end + 3))

    def _is_aside(self, first: int, end: int, name: Mention) -> bool:
        """Whether a format is named only to say who its subject is: "Turkey, a member of NATO, has asked to
        join"."""
        last, word = self.memory.last_format(self.sentence.index), self.clauses.word
        if last is None or last.entity == name.entity or not self._closes(end):
            return False
        start = next((at for at in range(first, max(first - _ASIDE, 0), -1) if word(at) == ","), None)
        told = {self.tokens[at].lemma for at in range(start + 1, end)} if start is not None else set()
        return bool(told & _SAYING_WHO) and not told & {"be", "which", "who"}

    def _closes(self, end: int) -> bool:
        """Whether a comma ends the remark at `end`, or behind "of A, B and C"."""
        word = self.clauses.word
        if word(end) == "of":
            ends = (at for at in range(end, min(end + _ASIDE, len(self.tokens))) if word(at) == ",")
            return any(at + 1 < len(self.tokens) and self.tokens[at + 1].pos == "AUX" for at in ends)
        return word(end) == ","

    def _marks_a_state(self, end: int) -> bool:
        """Whether a format's name ends at `end` only to say which state is meant: "EU state Hungary"."""
        if self.clauses.word(end) == "(" and self.clauses.word(end + 2) == ")":
            end += 3
        elif self.clauses.word(end) == ")":
            end += 1  # "Gulf Cooperation Council (GCC) member the UAE"
        if end >= len(self.tokens) or self.tokens[end].lemma not in _MARKED:
            return False
        behind = end + 2 if self.clauses.word(end + 1) == "the" else end + 1
        return any(first == behind and name.type is MentionType.STATE for first, _, name in self.names)

    def verb_of(self, group: NounGroup) -> VerbGroup | None:
        """The verb that a group is the subject or the object of, or an adjunct to."""
        for verb in self.clauses.verbs:
            if any(one is group for one in verb.subjects) and verb.governor is not group:
                return verb
        owner = self.clauses.object_of(group)
        if owner is not None:
            return owner
        return next((verb for verb in self.clauses.verbs if group in verb.adjuncts), None)
