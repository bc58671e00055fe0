"""Words that stand for what was named before: «страна», «он», «организация», "the bloc", "the president".

A word is linked only where one thing alone can be meant: named before in the sentence or shortly before it.
The words become mentions without label. Bare offices («дипломат») are mentions already and get their holder.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from workbench.domain.article import Mention
from workbench.domain.gazetteer import states_file
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence, is_covered, is_within
from workbench.reading.links.person_anaphors import HE, REACH, Named, Persons
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.knowledge import knowledge
from workbench.reading.names.leaders import Leaders
from workbench.reading.patterns import BODIES, STATES

_MANY = 4
"""So many states in a sentence are a list, and «страна» means none of them."""
_THIS = frozenset(["этот", "данный", "такой", "указанный", "названный", "наш", "сам", "свой", "весь"])
_NEEDS_THIS = frozenset(["формат", "группа", "структура", "лига", "клуб", "встреча", "саммит", "площадка"])
_BODY_WORDS = frozenset(BODIES) | frozenset(["содружество", "встреча", "площадка", "тройка", "шестерка"])
_NOUNS = STATES | _BODY_WORDS
_BELONGING = frozenset(
    ["член", "участник", "участница", "партнер", "наблюдатель", "основатель", "основательница"]
)
_MEETINGS = frozenset(["встреча", "саммит", "формат"])
_OF_STATES = frozenset([
    "пятерка", "шестерка", "тройка", "формат", "объединение", "блок", "альянс", "союз", "содружество",
    "сообщество",
])  # fmt: skip
"""Words for a format, and for no agency or ministry."""
_FORMS = {
    "республика": "республик", "королевство": "королевств", "федерация": "федераци", "эмират": "эмират",
    "султанат": "султанат", "княжество": "княжеств", "republic": "republic", "kingdom": "kingdom",
}  # fmt: skip
"""What the official name of a state has in it that such a word may stand for."""
_STATES_EN = frozenset(["country", "republic", "nation", "state", "kingdom"])
_BODIES_EN = frozenset([
    "organisation", "organization", "bloc", "grouping", "union", "alliance", "association", "format",
    "body", "group", "commonwealth", "forum",
])  # fmt: skip
_NOT_BEHIND = frozenset(["of", "-", "among", "between"])
"""What tells which union or group is meant."""
_NOUNS_EN = _STATES_EN | _BODIES_EN


def find_anaphors(around: Surroundings, table: Leaders) -> list[Mention]:
    """The mentions with those that stand for others, in order of their start."""
    return _Finder(around, table).find()


class _Finder:
    """Goes through a document sentence by sentence, in order."""

    def __init__(self, around: Surroundings, table: Leaders) -> None:
        self.around = around
        self.table = table
        self.known = knowledge(around.document.additions)
        self.russian = around.document.language == "ru"
        self.states, self.bodies = Named(), Named()
        self.persons = Persons(around, table, self.states)
        self.chief = _chief(around.mentions)
        self.topic = _topic(around.mentions)

    def find(self) -> list[Mention]:
        """All mentions, the new ones among them."""
        made: list[Mention] = []
        mentions = self.around.mentions
        place = 0
        for sentence in self.around.document.sentences:
            inside = []
            while place < len(mentions) and mentions[place].start < sentence.end:
                inside.append(mentions[place])
                place += 1
            self._note(sentence, inside)
            made += [self.persons.role(sentence, mention, inside) for mention in inside]
            made += self._words(sentence, inside)
        made += mentions[place:]
        return sorted(made, key=lambda mention: (mention.start, -mention.end))

    def _note(self, sentence: Sentence, inside: Sequence[Mention]) -> None:
        """Takes note of what the sentence names."""
        bodies = [
            mention
            for mention in inside
            if mention.type in (MentionType.FORMAT, MentionType.ORGANISATION) and mention.entity
        ]
        formats = [mention for mention in bodies if mention.type is MentionType.FORMAT]
        states = [mention for mention in inside if _means_state(mention) and not is_within(mention, formats)]
        for mention in bodies:
            others = formats if mention.type is MentionType.FORMAT else bodies
            nested = is_within(mention, [other for other in others if other is not mention])
            if not nested and not self._is_aside(mention):
                self.bodies.add(sentence.index, mention)
        if len({mention.entity for mention in states}) < _MANY:
            for mention in states:
                self.states.add(sentence.index, mention)
        for mention in inside:
            if mention.type is MentionType.PERSON or (mention.entity or "").startswith("person:"):
                self.persons.add(sentence, mention)

    def _is_aside(self, mention: Mention) -> bool:
        """«Турция, член НАТО, подала заявку …»: the format tells only who somebody is."""
        tokens, first, end = self.around.tokens(mention)
        aside = first > 1 and tokens[first - 2].text == "," and end < len(tokens) and tokens[end].text == ","
        return aside and tokens[first - 1].lemma in _BELONGING

    # Words

    def _words(self, sentence: Sentence, inside: Sequence[Mention]) -> Iterable[Mention]:
        nouns = sentence.lemmas & _NOUNS if self.russian else sentence.words & _NOUNS_EN
        if not nouns and sentence.words.isdisjoint(HE):
            return
        closed = [
            mention
            for mention in inside
            if mention.type
            in (MentionType.PERSON, MentionType.STATE, MentionType.FORMAT, MentionType.ORGANISATION)
        ]
        for index, token in enumerate(sentence.tokens):
            key = token.text.lower()
            if key in HE and not (token.text[0].isupper() and is_covered(token, closed)):
                meant = self.persons.he(sentence, index, HE[key])
            elif self.russian and token.lemma in STATES:
                meant = self._country(sentence, index, closed)
            elif self.russian and token.lemma in _BODY_WORDS:
                meant = self._body(sentence, index, closed)
            elif not self.russian and key in _NOUNS_EN:
                meant = self._english(sentence, index, closed, key)
            else:
                continue
            if meant is not None and meant.entity:
                first = index if key in HE else self._start(sentence, index)
                start = sentence.tokens[first].start
                text = self.around.text[start : token.end]
                kind = MentionType.PERSON if key in HE and meant.type is MentionType.ROLE else meant.type
                yield Mention(start, token.end, text, kind, None, meant.entity, meant.name)

    def _start(self, sentence: Sentence, index: int) -> int:
        """Where the words begin: with «этот», "the" before the noun."""
        before = sentence.tokens[index - 1] if index else None
        if before is not None and (before.lemma in _THIS or before.text.lower() in ("the", "this", "that")):
            return index - 1
        return index

    def _country(self, sentence: Sentence, index: int, closed: Sequence[Mention]) -> Mention | None:
        token = sentence.tokens[index]
        if not _stands_alone(sentence, index, closed) or token.feats.get("Number") == "Plur":
            return None
        return self._state_meant(sentence, token.start, _FORMS.get(token.lemma))

    def _state_meant(self, sentence: Sentence, before: int, form: str | None) -> Mention | None:
        """The state that was named: where `form` is given, one whose official name tells no other form."""

        def fits(mention: Mention) -> bool:
            name = _official_name(mention.entity or "")
            return form is None or form in name or not any(other in name for other in _FORMS.values())

        topic = self.topic if self.topic is not None and fits(self.topic) else None
        return self._one(self.states, sentence, before, topic, fits)

    def _body(self, sentence: Sentence, index: int, closed: Sequence[Mention]) -> Mention | None:
        token = sentence.tokens[index]
        this = index > 0 and sentence.tokens[index - 1].lemma in _THIS
        if this and token.lemma not in _MEETINGS and sentence.tokens[index - 1].lemma == "такой":
            return None  # «такая площадка нужна» speaks of a kind
        if token.lemma in _NEEDS_THIS and not this:
            return None
        if not _stands_alone(sentence, index, closed):
            return None
        if token.feats.get("Number") == "Plur" and token.lemma not in ("встреча",):
            return None
        meant = self._body_meant(sentence, token.start)
        if meant is None:
            return None
        code = (meant.entity or "").partition(":")[2]
        if token.lemma in ("встреча", "саммит") and token.lemma not in self.known.meeting_noun(code, "ru"):
            return None
        if token.lemma in _OF_STATES and not _is_format(meant):
            return None
        fitting = BODIES.get(token.lemma)
        return meant if fitting is None or code in fitting else None

    def _english(self, sentence: Sentence, index: int, closed: Sequence[Mention], key: str) -> Mention | None:
        token = sentence.tokens[index]
        before = sentence.tokens[index - 1].text.lower() if index else ""
        after = sentence.tokens[index + 1].text.lower() if index + 1 < len(sentence.tokens) else ""
        if before not in ("the", "this", "that") or is_covered(token, closed) or after in _NOT_BEHIND:
            return None
        behind = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        if behind is not None and (behind.text[:1].isupper() or (key == "state" and behind.pos == "NOUN")):
            return None  # "the state agency"
        if key in _STATES_EN:
            return self._state_meant(sentence, token.start, _FORMS.get(key))
        noun = key.replace("s", "z")

        def fits(mention: Mention) -> bool:
            return mention.type is MentionType.FORMAT or noun in mention.text.lower().replace("s", "z")

        return self._one(self.bodies, sentence, token.start, self.chief, fits)

    def _body_meant(self, sentence: Sentence, before: int) -> Mention | None:
        """The format that was named; where none was, the agency, the ministry or the like."""
        named = [self.bodies.of_sentence(sentence.index - back, before) for back in range(REACH + 1)]
        formats = any(mention.type is MentionType.FORMAT for found in named for mention in found)
        return self._one(
            self.bodies,
            sentence,
            before,
            self.chief,
            _is_format if formats or self.chief is not None else bool,
        )

    def _one(
        self,
        named: Named,
        sentence: Sentence,
        before: int,
        chief: Mention | None,
        fits: Callable[[Mention], bool] = bool,
    ) -> Mention | None:
        """The only thing that was named in the sentence before the word; else the only one of the sentence
        before it, and so on; else what the article is about."""
        for back in range(REACH + 1):
            found = [mention for mention in named.of_sentence(sentence.index - back, before) if fits(mention)]
            entities = {mention.entity for mention in found}
            if len(entities) == 1:
                return found[-1]
            if entities:
                return chief if chief is not None and chief.entity in entities else None
        return chief


def _is_format(mention: Mention) -> bool:
    return mention.type is MentionType.FORMAT


def _chief(mentions: Sequence[Mention]) -> Mention | None:
    """The format that most of the mentions of formats mean."""
    return _commonest([mention for mention in mentions if mention.type is MentionType.FORMAT], 0.6)


def _topic(mentions: Sequence[Mention]) -> Mention | None:
    """The state that most of the mentions of states mean."""
    return _commonest([mention for mention in mentions if _means_state(mention)], 0.7)


def _commonest(mentions: Sequence[Mention], share: float) -> Mention | None:
    counts: dict[str, int] = {}
    first: dict[str, Mention] = {}
    for mention in mentions:
        if mention.entity:
            counts[mention.entity] = counts.get(mention.entity, 0) + 1
            first.setdefault(mention.entity, mention)
    chief = max(sorted(counts), key=lambda entity: counts[entity], default=None)
    return first[chief] if chief and counts[chief] >= share * sum(counts.values()) else None


def _stands_alone(sentence: Sentence, index: int, closed: Sequence[Mention]) -> bool:
    """Whether the noun stands for a name: with no name, adjective or genitive that tells which it is."""
    tokens = sentence.tokens
    if is_covered(tokens[index], closed):
        return False
    if index:
        before = tokens[index - 1]
        if before.pos in ("ADJ", "NUM") or (before.pos == "DET" and before.lemma not in _THIS):
            return before.lemma in _THIS
    if index + 1 < len(tokens):
        after = tokens[index + 1]
        if after.text in "-–" and index + 2 < len(tokens) and tokens[index + 2].start == after.end:
            return False
        if after.text[:1] in '«"' or after.text[:1].isupper():
            return False
        noun = next((t for t in tokens[index + 1 : index + 4] if t.pos not in ("ADJ", "DET")), None)
        return noun is None or not (noun.pos in ("NOUN", "PROPN") and noun.feats.get("Case") == "Gen")
    return True


@cache
def _official_name(entity: str) -> str:
    """The names of a state in lower case, the official ones among them."""
    row = states_file().get(entity.removeprefix("state:"), {})
    names = [
        row.get(language, {}).get(kind, "") for language in ("ru", "en") for kind in ("official", "name")
    ]
    return " ".join(names).lower()


def _means_state(mention: Mention) -> bool:
    """Whether a state is named, by its own name or by its capital's."""
    return mention.entity is not None and mention.entity.startswith("state:")
