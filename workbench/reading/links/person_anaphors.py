"""Whom «он», "she", «дипломат», "the minister" stand for: the only one of the persons named before."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence, Token
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.leaders import Leaders
from workbench.reading.names.person_names import gender_of
from workbench.reading.patterns import wordset

REACH = 2
"""Sentences before its own in which a thing may have been named."""
HE = {
    "он": "Masc", "него": "Masc", "нему": "Masc", "ним": "Masc", "нем": "Masc", "ему": "Masc", "его": "Masc",
    "она": "Fem", "ее": "Fem", "её": "Fem", "ей": "Fem", "ней": "Fem", "нее": "Fem", "неё": "Fem",
    "he": "Masc", "him": "Masc", "his": "Masc", "she": "Fem", "her": "Fem", "hers": "Fem",
}  # fmt: skip
_INSIDE = frozenset(["нем", "ней", "него", "нее", "неё"])
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
    "поверенный спецпосланник спецпредставитель мид замглавы шерп шерпа"
) | frozenset(["ambassador", "diplomat", "consul", "envoy", "minister"])  # fmt: skip
_WORDS_OF = {
    "head": frozenset(["президент", "лидер", "president", "leader"]),
    "government": frozenset(["премьер", "премьер-министр", "premier", "chancellor", "канцлер"]),
    "foreign": frozenset(["министр", "дипломат", "minister", "diplomat"]),
    "secretary": frozenset(["генсек", "генсекретарь", "секретарь", "secretary-general"]),
    "supreme": frozenset(["лидер", "аятолла", "leader"]),
}
"""What the holders of the table's offices are called."""
_OPENING = 3
"""Words before the pronoun of an opening: "In his remarks", "At the end of his visit"."""
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
class Named:
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


class Persons:
    """The persons of one document as far as they have been named; `states` are the states so far."""

    def __init__(self, around: Surroundings, table: Leaders, states: Named) -> None:
        self.around = around
        self.table = table
        self.russian = around.document.language == "ru"
        self.states = states
        self.persons = Named()
        self.roles = _roles_of(around)
        self.genders: dict[str, str] = {}
        self.offices: dict[str, frozenset[str]] = {}
        self.holders: dict[str, dict[str, Mention]] = {}

    def add(self, sentence: Sentence, mention: Mention) -> None:
        """Takes note of a person."""
        self.persons.add(sentence.index, mention)
        entity = mention.entity
        if entity is None:
            return
        if entity not in self.offices:
            self.offices[entity] = self._offices_of(entity)
        for word in self.offices[entity]:
            self.holders.setdefault(word, {})[entity] = mention

    def he(self, sentence: Sentence, index: int, gender: str) -> Mention | None:
        token = sentence.tokens[index]
        if self.russian and (token.feats.get("Number") == "Plur" or _is_of_a_thing(sentence, index)):
            return None
        found: list[Mention] = []
        acting: set[str | None] = set()
        if not self.russian and (named_behind := self._opened(sentence, index, gender)):
            return named_behind
        for back in range(REACH + 1):
            named = self.persons.of_sentence(sentence.index - back, token.start)
            if not self.russian and not back:
                acting = {one.entity for one in named if self._acts_on(one, sentence, index)}
            found = [one for one in named if one.entity not in acting and self._may_be(one, gender)]
            if not found and not back and (state := self._she_the_state(sentence, token, gender)):
                return state
            if found:
                break
        meant = self._chief_person(found)
        if (
            meant is None
            or meant.entity is None
            or (self.russian and self._is_rivalled(meant, sentence, token))
        ):
            return None
        if self.russian and not self._is_human(sentence, index, meant):
            return None
        self.genders.setdefault(meant.entity, gender)
        return meant

    def _is_rivalled(self, meant: Mention, sentence: Sentence, token: Token) -> bool:
        """Whether «его» may as well be a meeting named behind the person, or what a later sentence names
        before the word: «Говоря об СНГ, он критиковал его органы»."""
        if token.text.lower() in ("он", "она"):
            return False
        own = self.around.between(sentence.start, token.start) if meant.end <= sentence.start else []
        if any(one.type in (MentionType.STATE, MentionType.FORMAT, MentionType.ORGANISATION) for one in own):
            return True
        genders = ("Fem",) if HE[token.text.lower()] == "Fem" else ("Masc", "Neut")
        meetings = [
            one for one in self.around.between(meant.end, token.start) if one.type is MentionType.EVENT
        ]
        return any(self._noun_gender(one) in genders for one in meetings)

    def _noun_gender(self, mention: Mention) -> str | None:
        """The gender of the noun that a mention begins with."""
        tokens, first, end = self.around.tokens(mention)
        noun = next((token for token in tokens[first:end] if token.pos in ("NOUN", "PROPN", "VERB")), None)
        return noun.feats.get("Gender") if noun is not None and noun.pos == "NOUN" else None

    def _opened(self, sentence: Sentence, index: int, gender: str) -> Mention | None:
        """ "Greeting his guests, Tokayev said": who acts behind words that open a sentence without a name."""
        tokens = sentence.tokens
        opening = tokens[0].pos == "ADP" or tokens[0].text.endswith("ing")
        if not opening or index > _OPENING or tokens[index].text not in ("his", "her"):
            return None
        around = self.around
        inside = around.between(sentence.start, sentence.end)
        person = next((one for one in inside if one.type is MentionType.PERSON), None)
        if person is None or person.start < tokens[index].start or not self._may_be(person, gender):
            return None
        roles = [one for one in around.ending_at(person.start - 1) if one.type is MentionType.ROLE]
        start = min((role.start for role in roles), default=person.start)
        before = next((token for token in reversed(tokens) if token.end <= start), tokens[0])
        behind = next((token for token in tokens if token.start >= person.end), None)
        acts = behind is not None and behind.pos in ("VERB", "AUX")
        return person if acts and before.pos not in ("ADP", "PART", "CCONJ") else None

    def _acts_on(self, mention: Mention, sentence: Sentence, index: int) -> bool:
        """Whether the person acts on whom the pronoun means, who is another: "Tokayev thanked him"."""
        tokens = sentence.tokens
        named = next((token for token in tokens[index + 1 : index + 2] if token.pos in ("NOUN", "ADJ")), None)
        if tokens[index].text not in ("him", "her") or (tokens[index].text == "her" and named):
            return False
        between = [token for token in tokens[:index] if token.start >= mention.end]
        verbs = sum(token.pos == "VERB" for token in between)
        return verbs == 1 and all(token.pos in ("VERB", "AUX", "ADV", "PUNCT") for token in between)

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
        if token.pos == "PRON" and all(word.pos in ("VERB", "AUX", "ADV", "PART") for word in between):
            return None  # «Россия убеждает ее» is of another
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
        told = gender_of((mention.entity or "").removeprefix("person:"), mention.name or mention.text)
        return told is None or told == gender

    # Offices

    def role(self, sentence: Sentence, role: Mention, inside: Sequence[Mention]) -> Mention:
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
            noun = "secretary-general" if words == ["secretary", "general"] else words[-1]
            if noun not in _PERSON_WORDS_EN or len(words) > 2 or before not in ("the", "this"):
                return role
        if any(other.type is MentionType.PERSON and 0 <= other.start - role.end <= 2 for other in inside):
            return role
        if any(
            other.type is MentionType.ROLE and other.start == role.start < role.end < other.end
            for other in inside
        ):
            return role
        meant = self._holding(sentence, role.start, noun)
        if meant is None or (first and tokens[first - 1].text == "не"):
            return role
        made = replace(role, entity=meant.entity, name=meant.name)
        self.add(sentence, made)
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
        for back in range(REACH + 1):
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


def _is_of_a_thing(sentence: Sentence, index: int) -> bool:
    """«в нем», «на ней»: in a meeting, a body, a paper, hardly ever in a person."""
    before = sentence.tokens[index - 1].text.lower() if index else ""
    return before in ("в", "на") and sentence.tokens[index].text.lower() in _INSIDE


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
            words = frozenset(word for token in tokens[first:end] for word in _with_parts(token.lemma))
            if role.text.lower().startswith("secretary general"):
                words |= {"secretary-general"}
            assert person.entity is not None
            found[person.entity] = found.get(person.entity, frozenset()) | words
    return found


def _with_parts(word: str) -> list[str]:
    """«советник-посланник», «советник», «посланник»."""
    return [word, *word.split("-")]
