"""Words that stand for what was named before: «страна», «он», «организация», "the bloc", "the president".

A word is linked only where one thing alone can be meant: named before in the sentence or shortly before it.
The words become mentions without label. Bare offices («дипломат») are mentions already and get their holder.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.gazetteer import states_file
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence, Token
from workbench.reading.knowledge import knowledge
from workbench.reading.leaders import Leaders
from workbench.reading.patterns import BODIES, STATES, wordset
from workbench.reading.surroundings import Surroundings
from workbench.reading.word_forms import parses

_REACH = 2
"""Sentences before its own in which a thing may have been named."""
_MANY = 4
"""So many states in a sentence are a list, and «страна» means none of them."""
_HE = {
    "он": "Masc", "него": "Masc", "нему": "Masc", "ним": "Masc", "нем": "Masc", "ему": "Masc", "его": "Masc",
    "она": "Fem", "ее": "Fem", "её": "Fem", "ей": "Fem", "ней": "Fem", "нее": "Fem", "неё": "Fem",
    "he": "Masc", "him": "Masc", "his": "Masc", "she": "Fem", "her": "Fem", "hers": "Fem",
}  # fmt: skip
_THIS = frozenset(["этот", "данный", "такой", "указанный", "названный", "наш", "сам", "свой", "весь"])
_NEEDS_THIS = frozenset(
    ["формат", "группа", "структура", "союз", "лига", "клуб", "встреча", "саммит", "площадка"]
)
_BODY_WORDS = frozenset(BODIES) | frozenset(["содружество", "встреча", "площадка", "тройка", "шестерка"])
_MEETINGS = frozenset(["встреча", "саммит", "формат"])
_FIVE = frozenset(["пятерка", "шестерка", "тройка"])
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
_PERSON_WORDS = wordset(
    "дипломат политик чиновник президент премьер премьер-министр министр посол генсек генсекретарь лидер "
    "спикер депутат сенатор эксперт политолог глава канцлер госсекретарь представитель председатель "
    "замминистра аналитик экономист собеседник пресс-секретарь"
)
_PERSON_WORDS_EN = frozenset([
    "president", "minister", "diplomat", "leader", "politician", "official", "ambassador", "chancellor",
    "premier", "spokesman", "spokeswoman", "spokesperson", "analyst", "expert", "secretary-general",
])  # fmt: skip
_DIPLOMATS = wordset(
    "посол дипломат секретарь консул генконсул атташе посланник постпред замминистра представитель министр "
    "поверенный спецпосланник спецпредставитель мид"
) | frozenset(["ambassador", "diplomat", "consul", "envoy", "minister"])  # fmt: skip
_WORDS_OF = {
    "head": frozenset(["президент", "лидер", "president", "leader"]),
    "government": frozenset(["премьер", "премьер-министр", "premier", "chancellor", "канцлер"]),
    "foreign": frozenset(["министр", "дипломат", "minister", "diplomat"]),
    "secretary": frozenset(["генсек", "генсекретарь", "секретарь", "secretary-general"]),
    "supreme": frozenset(["лидер", "аятолла", "leader"]),
}
"""What the holders of the table's offices are called."""
_HUMAN = wordset(
    "сказать заявить отметить добавить подчеркнуть напомнить считать сообщить рассказать пояснить выразить "
    "призвать ответить уточнить указать объяснить полагать поблагодарить провести встретиться посетить "
    "прибыть принять предложить выступить назвать поздравить пожелать обсудить подписать вылететь поручить "
    "высказать обратиться возглавить занимать родиться стать работать быть надеяться верить "
    "выразить поддержать проинформировать констатировать признать пообещать согласиться отказаться мочь "
    "намереваться совершить написать намеренный уверенный готовый пригласить подтвердить передать "
    "привести акцентировать"
)


@dataclass(slots=True)
class _Named:
    """What was named where, in order."""

    places: list[tuple[int, int, Mention]] = field(default_factory=list)

    def add(self, sentence: int, mention: Mention) -> None:
        self.places.append((sentence, mention.start, mention))

    def of_sentence(self, sentence: int, before: int) -> list[Mention]:
        """What the sentence named before a place, in order."""
        found = []
        for index, start, mention in reversed(self.places):
            if index < sentence:
                break
            if index == sentence and start < before:
                found.append(mention)
        return found[::-1]


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
        self.states, self.bodies, self.persons = _Named(), _Named(), _Named()
        self.roles = _roles_of(around)
        self.genders: dict[str, str] = {}
        self.chief = _chief(around.mentions)
        self.topic = _topic(around.mentions)
        self.offices: dict[str, frozenset[str]] = {}
        self.holders: dict[str, dict[str, Mention]] = {}

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
            made += [self._role(sentence, mention, inside) for mention in inside]
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
        states = [mention for mention in inside if _means_state(mention) and not _within(mention, formats)]
        for mention in bodies:
            if not _within(mention, [other for other in bodies if other is not mention]):
                self.bodies.add(sentence.index, mention)
        if len({mention.entity for mention in states}) < _MANY:
            for mention in states:
                self.states.add(sentence.index, mention)
        for mention in inside:
            if mention.type is MentionType.PERSON or (mention.entity or "").startswith("person:"):
                self._add_person(sentence, mention)

    def _add_person(self, sentence: Sentence, mention: Mention) -> None:
        self.persons.add(sentence.index, mention)
        entity = mention.entity
        if entity is None:
            return
        if entity not in self.offices:
            self.offices[entity] = self._offices_of(entity)
        for word in self.offices[entity]:
            self.holders.setdefault(word, {})[entity] = mention

    # Words

    def _words(self, sentence: Sentence, inside: Sequence[Mention]) -> Iterable[Mention]:
        closed = [
            mention
            for mention in inside
            if mention.type
            in (MentionType.PERSON, MentionType.STATE, MentionType.FORMAT, MentionType.ORGANISATION)
        ]
        for index, token in enumerate(sentence.tokens):
            key = token.text.lower()
            if key in _HE:
                meant = self._he(sentence, index, _HE[key])
            elif self.russian and token.lemma in STATES:
                meant = self._country(sentence, index, closed)
            elif self.russian and token.lemma in _BODY_WORDS:
                meant = self._body(sentence, index, closed)
            elif not self.russian and key in _STATES_EN | _BODIES_EN:
                meant = self._english(sentence, index, closed, key)
            else:
                continue
            if meant is not None and meant.entity:
                first = self._start(sentence, index)
                start = sentence.tokens[first].start
                text = self.around.text[start : token.end]
                kind = MentionType.PERSON if key in _HE and meant.type is MentionType.ROLE else meant.type
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
        meant = self._one(self.bodies, sentence, token.start, self.chief)
        if meant is None:
            return None
        code = (meant.entity or "").partition(":")[2]
        if token.lemma in ("встреча", "саммит") and token.lemma not in self.known.meeting_noun(code, "ru"):
            return None
        if token.lemma in ("формат", *_FIVE) and meant.type is not MentionType.FORMAT:
            return None
        fitting = BODIES.get(token.lemma)
        return meant if fitting is None or code in fitting else None

    def _english(self, sentence: Sentence, index: int, closed: Sequence[Mention], key: str) -> Mention | None:
        token = sentence.tokens[index]
        before = sentence.tokens[index - 1].text.lower() if index else ""
        after = sentence.tokens[index + 1].text.lower() if index + 1 < len(sentence.tokens) else ""
        if before not in ("the", "this", "that") or _covered(token, closed) or after in ("of", "-"):
            return None
        if index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].text[:1].isupper():
            return None
        if key in _STATES_EN:
            return self._state_meant(sentence, token.start, _FORMS.get(key))
        return self._one(self.bodies, sentence, token.start, self.chief)

    def _one(
        self,
        named: _Named,
        sentence: Sentence,
        before: int,
        chief: Mention | None,
        fits: Callable[[Mention], bool] = bool,
    ) -> Mention | None:
        """The only thing that was named in the sentence before the word; else the only one of the sentence
        before it, and so on; else what the article is about."""
        for back in range(_REACH + 1):
            found = [mention for mention in named.of_sentence(sentence.index - back, before) if fits(mention)]
            entities = {mention.entity for mention in found}
            if len(entities) == 1:
                return found[-1]
            if entities:
                return chief if chief is not None and chief.entity in entities else None
        return chief

    # Persons

    def _he(self, sentence: Sentence, index: int, gender: str) -> Mention | None:
        token = sentence.tokens[index]
        if self.russian and token.feats.get("Number") == "Plur":
            return None
        found: list[Mention] = []
        for back in range(_REACH + 1):
            named = self.persons.of_sentence(sentence.index - back, token.start)
            found = [mention for mention in named if self._may_be(mention, gender)]
            if not found and not back and (state := self._she_the_state(sentence, token, gender)):
                return state
            if found:
                break
        meant = self._chief_person(found)
        if meant is None or meant.entity is None:
            return None
        if self.russian and not self._is_human(sentence, index, meant):
            return None
        self.genders.setdefault(meant.entity, gender)
        return meant

    def _chief_person(self, found: Sequence[Mention]) -> Mention | None:
        """The only person among those named in a sentence, or the only one of whom the sentence tells."""
        if len({mention.entity for mention in found}) == 1:
            return found[-1]
        subjects = [mention for mention in found if self._tells_of(mention)]
        if len({mention.entity for mention in subjects}) == 1:
            return subjects[-1]
        return subjects[0] if subjects and self._says_that(subjects[0]) else None

    def _says_that(self, mention: Mention) -> bool:
        """«Мирзиёев сообщил, что …»: whoever is named behind it is so in what he says."""
        tokens, _, end = self.around.tokens(mention)
        words = [token.text for token in tokens[end : end + 4]]
        return any(one == "," and other == "что" for one, other in pairwise(words))

    def _tells_of(self, mention: Mention) -> bool:
        """Whether a person is the subject: in the nominative, or, in English, first in the sentence."""
        tokens, first, end = self.around.tokens(mention)
        if self.russian:
            return any(token.feats.get("Case") == "Nom" for token in tokens[first:end])
        sentence = self.around.sentence(mention.start)
        opening = (
            [one for one in self.around.starting_at(sentence.start) if one.end >= mention.start - 1]
            if sentence
            else []
        )
        return first == 0 or bool(opening)

    def _is_human(self, sentence: Sentence, index: int, meant: Mention) -> bool:
        """Whether the pronoun's verb tells of a human, or the person was what its sentence was about."""
        token = sentence.tokens[index]
        word = token.text.lower()
        before = sentence.tokens[index - 1].text.lower() if index else ""
        after = sentence.tokens[index + 1].lemma if index + 1 < len(sentence.tokens) else ""
        if before == "по" and after in ("слово", "мнение", "оценка"):
            return True
        if word in ("он", "она"):
            near = [*sentence.tokens[index + 1 : index + 5], *sentence.tokens[max(0, index - 2) : index]]
            return any(one.lemma in _HUMAN for one in near)
        return self._was_subject(meant)

    def _was_subject(self, meant: Mention) -> bool:
        tokens, first, end = self.around.tokens(meant)
        return any(token.feats.get("Case") in (None, "Nom") for token in tokens[first:end])

    def _she_the_state(self, sentence: Sentence, token: Token, gender: str) -> Mention | None:
        """«Россия считает … о ее присоединении»: a state that opens the sentence in the nominative."""
        if not self.russian or gender != "Fem":
            return None
        named = self.states.of_sentence(sentence.index, token.start)
        if len({mention.entity for mention in named}) != 1:
            return None
        tokens, first, end = self.around.tokens(named[0])
        words = [word for word in tokens[first:end] if word.pos in ("NOUN", "PROPN")]
        if not words or words[0].feats.get("Case") != "Nom" or words[0].feats.get("Gender") != "Fem":
            return None
        between = [word for word in tokens[end:] if word.start < token.start]
        rival = any(
            word.pos in ("NOUN", "PROPN")
            and word.feats.get("Gender") == "Fem"
            and word.feats.get("Case") == "Nom"
            for word in between
        )
        return None if rival else named[0]

    def _may_be(self, mention: Mention, gender: str) -> bool:
        known = self.genders.get(mention.entity or "")
        if known is not None:
            return known == gender
        told = _gender_of((mention.entity or "").removeprefix("person:"), mention.name or mention.text)
        return told is None or told == gender

    # Offices

    def _role(self, sentence: Sentence, role: Mention, inside: Sequence[Mention]) -> Mention:
        """A bare office with the one person of the article who may be meant by it."""
        if role.type is not MentionType.ROLE or role.entity or role.candidates:
            return role
        words = role.text.lower().split()
        tokens, first, end = self.around.tokens(role)
        if self.russian:
            bare = end - first == 1 and tokens[first].lemma in _PERSON_WORDS
            state_head = [token.lemma for token in tokens[first:end]] in (
                ["глава", "государство"],
                ["глава", "республика"],
            )
            if not (bare or state_head) or tokens[first].feats.get("Number") == "Plur":
                return role
            if (
                bare
                and end < len(tokens)
                and (tokens[end].feats.get("Case") == "Gen" and tokens[end].pos in ("NOUN", "PROPN", "ADJ"))
            ):
                return role
            noun = "президент" if state_head else tokens[first].lemma
        else:
            before = tokens[first - 1].text.lower() if first else ""
            if words[-1] not in _PERSON_WORDS_EN or len(words) > 2 or before not in ("the", "this"):
                return role
            noun = words[-1]
        if any(other.type is MentionType.PERSON and 0 <= other.start - role.end <= 2 for other in inside):
            return role
        if any(
            other.type is MentionType.ROLE and other.start == role.start < role.end < other.end
            for other in inside
        ):
            return role
        meant = self._holding(sentence, role.start, noun)
        if meant is None:
            return role
        made = replace(role, entity=meant.entity, name=meant.name)
        self._add_person(sentence, made)
        return made

    def _holding(self, sentence: Sentence, place: int, noun: str) -> Mention | None:
        """The one person named before whose office has this noun; for «дипломат» that of a diplomat."""
        wanted = _DIPLOMATS if noun in ("дипломат", "diplomat") else frozenset([noun])
        holders = {
            entity: mention
            for word in sorted(wanted)
            for entity, mention in self.holders.get(word, {}).items()
            if mention.start < place
        }
        if len(holders) < 2:
            return next(iter(holders.values()), None)
        for back in range(_REACH + 1):
            near = self.persons.of_sentence(sentence.index - back, place)
            found = [mention for mention in near if mention.entity in holders]
            if found:
                return self._chief_person(found)
        return None

    def _offices_of(self, entity: str) -> frozenset[str]:
        """The words for what a person is: those beside the name, and those of the table's offices."""
        day = self.around.document.published
        held = [term.office for term in self.table.terms(entity) if day is None or term.holds(day)]
        return self.roles.get(entity, frozenset()).union(*(_WORDS_OF[office] for office in held))


def _roles_of(around: Surroundings) -> dict[str, frozenset[str]]:
    """The words of the offices that stand beside each person."""
    found: dict[str, frozenset[str]] = {}
    persons = [
        mention for mention in around.mentions if mention.type is MentionType.PERSON and mention.entity
    ]
    for person in persons:
        ahead = [role for role in around.ending_at(person.start - 1) if role.type is MentionType.ROLE]
        behind = [
            role
            for role in around.starting_at(person.end + 2)
            if role.type is MentionType.ROLE and around.text[person.end : person.end + 2] == ", "
        ]
        for role in (*ahead, *behind):
            tokens, first, end = around.tokens(role)
            words = frozenset(token.lemma for token in tokens[first:end])
            assert person.entity is not None
            found[person.entity] = found.get(person.entity, frozenset()) | words
    return found


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
    if _covered(tokens[index], closed):
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


def _covered(token: Token, mentions: Sequence[Mention]) -> bool:
    return any(mention.start <= token.start < mention.end for mention in mentions)


def _within(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(other.start <= mention.start and mention.end <= other.end for other in others)


def _gender_of(key: str, name: str) -> str | None:
    """What a person's first name, or the ending of a surname, tells of the bearer's gender."""
    first, _, rest = name.lower().partition(" ")
    genders = {parse.tag.gender for parse in parses(first) if "Name" in parse.tag and "nomn" in parse.tag}
    if rest and len(genders) == 1:
        return {"masc": "Masc", "femn": "Fem"}.get(str(genders.pop()))
    if key.endswith(("ova", "eva", "ina", "skaa", "ska")) and " " in key:
        return "Fem"
    return "Masc" if key.endswith(("ov", "ev", "in", "ski")) and " " in key else None
