"""Whom an office means in an English text: "the minister", "the Uzbek diplomat", "the ambassador"."""

from collections.abc import Sequence

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Token
from workbench.reading.english.statements.introductions import PAIR, by_other_words
from workbench.reading.english.statements.people import People, role_words
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.phrases import Phrase
from workbench.reading.english.words.closed_class import words
from workbench.reading.statements.speakers import Speaker

_HELD_BY_ONE = words(
    "ambassador envoy minister president premier chancellor governor mayor spokesman king secretary chairman"
    " secretary-general chairwoman rector"
)
"""Offices that whoever is known by another one does not hold."""
_HEADS = words("minister president premier chancellor king")
_SENT = words("the this that of for official representative")
_DEPUTIES = frozenset({"deputy", "vice"})
"""Whom a body may also call its representative."""
_ENVOYS = ("diplomat", "consul", "envoy", "d'affaires", "ambassador")
_RULING = ("premier", "government")
_LOOSE = frozenset({"top", "senior", "new", "former", "the", "this", "foreign"})
_STEM = 5
"""Signs that the name of a state and its adjective share."""


class OfficeHolders:
    """Who was named with the offices of one document; `last` is the person whom "he" and "the minister" most
    likely mean."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.people = People(document)
        self.last: Speaker | None = None

    def _holding(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """ "the minister": who holds such an office, the last speaker first."""
        if self._is_of_another_state(tokens, phrase):
            return Speaker(self._text(tokens, phrase))
        countryman = self._countryman(tokens, phrase) or self._of_state(tokens, phrase)
        if countryman is not None:
            return countryman
        inside = [t.lemma for t in tokens[phrase.first : phrase.end] if t.pos in ("NOUN", "PROPN", "ADJ")]
        if len(inside) > PAIR and self._is_nation(tokens, phrase.first + 1):
            del inside[0]  # "the Ukrainian head of state"
        asked = {part for word in inside for part in word.split("-")} - _LOOSE
        offices = by_other_words(inside, asked)
        state = self.people.state_at(tokens[phrase.first].start, tokens[phrase.end - 1].end)
        holders = next((held for office in offices if (held := self._holders(office, state))), [])
        if holders and self.last is not None and self.last.name.startswith("the "):
            return holders[-1]  # not the one without a name who spoke last
        role = set(role_words(self.last.role)) if self.last is not None and self.last.role else set()
        if self.last is not None and not asked.isdisjoint(self.last.name.split()):
            return self.last  # "the spokesperson" of "a spokesperson for the committee"
        if self.last is not None and self.people.is_known(self.last.name):
            called = role or self.people.offices(self.last.name)
            if called and (holder := self._who_holds_all(inside, called, state)) is not None:
                return holder
            ruling = inside[-1] in _RULING or inside[-2:] == ["prime", "minister"]
            if called is None and not holders:
                return self.last
            if called and any(office <= called if ruling else office & called for office in offices):
                return self.last
        if holders:
            return holders[-1]
        return self._newcomer(role, asked, self._text(tokens, phrase)) or self.last

    def _newcomer(self, role: set[str], asked: set[str], text: str) -> Speaker | None:
        """ "The ambassador", where a president spoke last, or one without a name: somebody else, who may have
        been named last without an office; None where it may be who spoke."""
        if self.last is None:
            return Speaker(text)
        held = role or self.people.offices(self.last.name) or set()
        if (whose := self._of_ministry(held, text)) is not None:
            return whose
        nameless = not self.people.is_known(self.last.name)
        if not (nameless or held & _HELD_BY_ONE) or not asked & (_HELD_BY_ONE | {"opposition"}):
            return None
        named = self.people.latest()
        if named is not None and named.role is None:
            known_as = self.people.offices(named.name)
            if known_as is None or known_as & asked:
                return Speaker(named.name, text.removeprefix("the ").removeprefix("The "))
        return Speaker(text)

    def _of_ministry(self, held: set[str], text: str) -> Speaker | None:
        """ "The representative of the foreign ministry", where a minister spoke last, who is none: whoever
        was named with that ministry, else nobody known."""
        words_of = set(role_words(text))
        sent = "representative" in words_of and not known.BODIES.isdisjoint(words_of)
        if not sent or not held & _HEADS or not held.isdisjoint(_DEPUTIES):
            return None
        return next(reversed(self.people.holders(words_of - _SENT)), None) or Speaker(text)

    def _holders(self, office: set[str], state: str | None) -> list[Speaker]:
        """Who was named with the office, but not the Kyrgyz one for "the Russian head of state"."""
        named = self.people.holders(office)
        if state is None:
            return named
        return [one for one in named if state in (self.people.states(one) or {state})]

    def _who_holds_all(self, inside: Sequence[str], called: set[str], state: str | None) -> Speaker | None:
        """ "The deputy prime minister", where a minister of trade spoke last: who was named with that very
        office, if whoever is `called` by another was not."""
        exact = {part for word in inside for part in word.split("-")}
        if any(office <= called for office in by_other_words(inside, exact)):
            return None
        return next(reversed(self._holders(exact, state)), None)

    def _is_nation(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether the adjective of a state stands there."""
        start, end = tokens[place].start, tokens[place].end
        marked = self.document.mentions_in(start, end)
        return any(one.type is MentionType.STATE and (one.start, one.end) == (start, end) for one in marked)

    def _countryman(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """ "The Uzbek diplomat", where no diplomat spoke last: the envoy of that state who was named before,
        else nobody known."""
        start, end = tokens[phrase.first].start, tokens[phrase.end - 1].end
        names = [one for one in self.document.mentions_in(start, end) if one.type is MentionType.STATE]
        states = [one.text.lower()[:_STEM] for one in names]
        role = (self.last.role or "").lower() if self.last is not None else ""
        if tokens[phrase.end - 1].lemma != "diplomat" or not states or states[0] in role:
            return None
        envoys = [one for office in _ENVOYS for one in self.people.holders({office})]
        own = next((one for one in reversed(envoys) if states[0] in (one.role or "").lower()), None)
        other = bool(role) and not any(office in role for office in (*_ENVOYS, "minister"))
        return own or (Speaker(self._text(tokens, phrase)) if other else None)

    def _of_state(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """ "The Turkish minister", where one of Hungary spoke last: the Turk who was named last, else nobody
        known."""
        state = self.people.state_at(tokens[phrase.first].start, tokens[phrase.end - 1].end)
        own = self.people.states(self.last) if self.last is not None else set()
        if state is None or not own or state in own:
            return None
        return self.people.countryman(state) or Speaker(self._text(tokens, phrase))

    def _is_of_another_state(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """ "The president of Argentina", where a minister of China spoke last."""
        start, end = tokens[phrase.first].start, tokens[phrase.end - 1].end
        named = [
            name.text.lower() for name in self.document.mentions_in(start, end)
            if name.end == end and name.type is MentionType.STATE
        ]  # fmt: skip
        of = len(tokens[phrase.first : phrase.end]) > 2 and any(
            token.text == "of" for token in tokens[phrase.first : phrase.end]
        )
        if not named or not of or self.last is None:
            return False
        role = (self.last.role or "").lower()
        return not any(name[:_STEM] in role for name in named)

    def _text(self, tokens: Sequence[Token], phrase: Phrase) -> str:
        """The phrase as it is written, without "its"."""
        first = phrase.first + bool(tokens[phrase.first].feats.get("Poss"))
        return " ".join(self.document.text[tokens[first].start : tokens[phrase.end - 1].end].split())
