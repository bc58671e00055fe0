"""Whom the words for persons and offices mean: by full name, surname, initials, patronymic or office.

A full name is its own evidence. A surname means the person of whom the article gives the full name; else a
leader of that surname in whose state the article is interested, in office on the article's day. Where
several may be meant, the mention keeps them as candidates and is linked to none.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType
from workbench.reading.links.office_holders import MOST, OfficeLinker
from workbench.reading.links.person_spellings import one_each, skeleton
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.leaders import Leaders, leading_office
from workbench.reading.names.linking import state_of
from workbench.reading.names.person_keys import (
    is_initial,
    is_patronymic,
    person_id,
    person_key,
    stem,
    without_middle_initials,
    word_key,
)
from workbench.reading.names.person_names import gender_of, is_declined, of_a_man
from workbench.reading.text.word_forms import parses

_KNOWN = frozenset(
    f"state:{code}"
    for code in (
        "RU", "UA", "BY", "KZ", "KG", "TJ", "TM", "UZ", "AZ", "AM", "GE", "TR", "IR", "CN", "IN", "JP", "KR",
        "KP", "US", "GB", "DE", "FR", "IL", "HU", "SY", "EG", "BR", "RS", "MD", "SK", "PL", "IT", "FI", "AR",
        "VE",
    )
)  # fmt: skip
"""States whose leader an article may name by the surname without naming the state."""
_SHORT = 2
"""Letters of a key up to which different surnames sound alike."""


class PersonLinker:
    """Links the persons and the offices of one document."""

    def __init__(self, around: Surroundings, table: Leaders) -> None:
        self.around = around
        self.table = table
        self.day = around.document.published
        self.language = "ru" if around.document.language == "ru" else "en"
        self.persons = [mention for mention in around.mentions if mention.type is MentionType.PERSON]
        self.offices = OfficeLinker(around, table)
        self.states = {entity for mention in around.mentions if (entity := _concerned(mention)) is not None}
        self._known: dict[str, str] = {}
        self._by_word: dict[str, dict[str, None]] = {}
        self._by_bare: dict[str, dict[str, None]] = {}
        self._by_first: dict[str, dict[str, None]] = {}
        self._places: dict[str, list[int]] = {}

    def link(self) -> dict[Mention, Mention]:
        """The mentions of persons and offices, as they were and as they are linked."""
        full = [person for person in self.persons if _is_full(person)]
        linked = one_each({person: self._full(person) for person in full}, self.table)
        linked |= self._spelled_again(full, linked)
        for person, made in linked.items():
            self._learn(person, made)
        short = [person for person in self.persons if person not in linked]
        for person in sorted(short, key=lambda person: not _tells_surname(person)):
            made = linked[person] = self._short(person)
            if made.entity is not None and _tells_surname(person):
                self._learn(person, made)
        starts = {made.start: made for made in linked.values()}
        ends = {made.end: made for made in linked.values()}
        return linked | self.offices.link(starts, ends)

    def _full(self, person: Mention) -> Mention:
        """A person with first name and surname."""
        name = of_a_man(person.name or person.text)
        plain = without_middle_initials(name)
        entity = self.table.person(plain) or self._by_office(person, plain) or person_id(plain)
        if self.language == "ru" and is_declined(person_key(name), entity.removeprefix("person:")):
            name = self.table.name(entity, self.language) or name
        return replace(person, entity=entity, name=name)

    def _spelled_again(
        self, full: Sequence[Mention], linked: dict[Mention, Mention]
    ) -> Iterable[tuple[Mention, Mention]]:
        """Those whose name stands in brackets behind it in other letters: «Си Цзиньпин (Xi Jinping)»."""
        text = self.around.text
        for before, person in pairwise(full):
            in_brackets = text[before.end : person.start] == " (" and text[person.end : person.end + 1] == ")"
            if in_brackets and before.text.isascii() != person.text.isascii():
                yield person, replace(linked[person], entity=linked[before].entity)

    def _by_office(self, person: Mention, name: str) -> str | None:
        """The holder of the office that stands before the name, where the surname is spelled alike."""
        office = self.offices.before(person)
        if office is None or office.of is None:
            return None
        words = person_key(name).split()
        skeletons = {skeleton(word) for word in words} - {""}
        for entity in self.table.holders(office.of, office.office, self.day)[:MOST]:
            surnames = {
                skeleton(person_key(name)) for term in self.table.terms(entity) for name in term.surnames
            }
            called = {
                person_key(name).split()[-1] for term in self.table.terms(entity) for name in term.surnames
            }
            if surnames & skeletons or words[-1] in called:
                return entity
        return None

    def _learn(self, person: Mention, made: Mention) -> None:
        """Takes note of a full name, for the surnames beside it."""
        assert made.entity is not None
        key = person_key(made.name or made.text)
        words = key.split()
        # «Юркова-Данелия» is not called «Данелия», least of all beside one who is.
        last = (made.name or made.text).split()[-1]
        surnames = {person_key(last)} if words else set()
        for term in self.table.terms(made.entity):
            surnames |= {person_key(surname) for surname in term.surnames}
        for surname in [*surnames, *map(stem, surnames)]:
            self._by_word.setdefault(surname, {})[made.entity] = None
            self._by_bare.setdefault(_bare(surname), {})[made.entity] = None
        for part in dict.fromkeys(part for word in words[:-1] for part in (word, stem(word))):
            self._by_first.setdefault(part, {})[made.entity] = None
        self._places.setdefault(made.entity, []).append(person.start)
        # The article's language has its own letters for a name that it also gives in others.
        is_own = person.text.isascii() == (self.language != "ru")
        known = self._known.get(made.entity, "")
        if not known or (is_own and len(made.name or "") > len(known)):
            self._known[made.entity] = made.name or made.text

    def _short(self, person: Mention) -> Mention:
        """A person by surname, by initials and surname, or by first name and patronymic."""
        own = _own_name(person)
        words = own.split()
        if len(words) == 2 and is_patronymic(words[1]):
            found = self._by_patronymic(own, words[0])
        else:
            found = self._by_surname(person, own)
        if len(found) == 1:
            return replace(person, entity=found[0], name=self._called(found[0], person), candidates=())
        if found:
            return replace(person, entity=None, name=own, candidates=tuple(found[:MOST]))
        return replace(person, entity=person_id(own), name=own)

    def _by_patronymic(self, name: str, first: str) -> list[str]:
        known = self.table.person(name)
        of_article = list(self._by_first.get(word_key(first), ()))
        if known is not None and (known in of_article or (not of_article and self._is_near(known))):
            return [known]
        return of_article

    def _by_surname(self, person: Mention, own: str) -> list[str]:
        initials, surname = _parted(own)
        key = person_key(surname)
        named = _fitting(self._by_word.get(key) or self._by_word.get(stem(key)) or (), initials)
        leaders = self._leaders_called(person, surname, initials)
        office = self.offices.before(person)
        if office is not None and office.of is not None:
            holders = self.table.holders(office.of, office.office, self.day)
            meant = [entity for entity in dict.fromkeys([*named, *leaders]) if entity in holders]
            if meant:
                return meant
        if named:
            return self._just_named(person, self._of_gender(person, named))
        if not leaders and (alike := _fitting(self._by_bare.get(_bare(key), ()), initials)):
            return alike
        parts = _single(self._by_first.get(key) or self._by_first.get(stem(key)) or ())
        return parts or leaders if self.language == "en" else leaders or parts

    def _just_named(self, person: Mention, entities: list[str]) -> list[str]:
        """The only one of several namesakes who was named so far, or in this sentence or the one before."""
        sentence = self.around.sentence(person.start)
        before = self.around.sentence(sentence.start - 1) if sentence is not None else None
        since = before.start if before is not None else 0
        so_far = [(entity, bisect_left(self._places[entity], person.start)) for entity in entities]
        named = [(entity, self._places[entity][count - 1]) for entity, count in so_far if count]
        near = [entity for entity, start in named if start >= since]
        if len(near) == 1:
            return near
        return [entity for entity, _ in named] if len(named) == 1 else entities

    def _of_gender(self, person: Mention, entities: list[str]) -> list[str]:
        """Of several namesakes, those who may be meant by the verb behind the name: «Малашенко женился»."""
        tokens, first, end = self.around.tokens(person)
        told = tokens[end].feats.get("Gender") if end < len(tokens) and tokens[end].pos == "VERB" else None
        governed = first > 0 and tokens[first - 1].pos == "ADP"
        if len(entities) < 2 or told is None or governed:
            return entities
        genders = {entity: gender_of(entity.partition(":")[2], self._known[entity]) for entity in entities}
        return [entity for entity in entities if genders[entity] in (told, None)] or entities

    def _leaders_called(self, person: Mention, surname: str, initials: str) -> list[str]:
        """The leaders of that surname, as far as the article gives ground to think of them."""
        found = _fitting(self.table.of_surname(surname), initials)
        if len(person_key(surname)) <= _SHORT:
            found = [entity for entity in found if self._is_spelled_so(entity, surname)]
        office = self.offices.before(person)
        if office is not None and office.of is not None:
            holders = self.table.holders(office.of, office.office, self.day)
            return [entity for entity in found if entity in holders]
        now = [entity for entity in found if self._holds_now(entity) and self._is_near(entity)]
        before = [
            entity
            for entity in found
            if entity not in now and self._is_concerned(entity) and self._has_begun(entity)
        ]
        if now and any(_same_state(self.table, one, other) for one in now for other in before):
            return [*now, *before]
        return now or before

    def _is_spelled_so(self, entity: str, surname: str) -> bool:
        """Whether the leader has the surname letter for letter: "Ma" is not "May", if they sound alike."""
        names = [self.table.name(entity, language) or "" for language in ("ru", "en")]
        spelled = {word for name in names for word in name.casefold().split()}
        spelled |= {name.casefold() for term in self.table.terms(entity) for name in term.surnames}
        return surname.casefold() in spelled

    def _is_near(self, entity: str) -> bool:
        """Whether the article is about the leader's state, or readers know the leader by the surname."""
        return self._is_concerned(entity) or any(
            term.of in _KNOWN and term.office == leading_office(term.of.removeprefix("state:"))
            for term in self.table.terms(entity)
        )

    def _is_concerned(self, entity: str) -> bool:
        return any(term.of in self.states for term in self.table.terms(entity))

    def _holds_now(self, entity: str) -> bool:
        day = self.day
        return day is None or any(term.is_in_the_news(day) for term in self.table.terms(entity))

    def _has_begun(self, entity: str) -> bool:
        day = self.day
        return day is None or any(
            (first := PartialDate.parse(term.interval).first) is None or first <= day
            for term in self.table.terms(entity)
        )

    def _called(self, entity: str, person: Mention) -> str:
        """The fullest name that the article gives, else the table's."""
        return self._known.get(entity) or self.table.name(entity, self.language) or person.name or person.text


def _concerned(mention: Mention) -> str | None:
    if mention.type is MentionType.STATE:
        return mention.entity
    if mention.type is MentionType.FORMAT:
        return mention.entity
    code = state_of(mention)
    return f"state:{code}" if code else None


def _is_full(person: Mention) -> bool:
    """Whether the words hold a first name and a surname."""
    words = _spelled(person)
    if len(words) < 2 or _has_initials(person):
        return False
    last = _own_name(person).rsplit(maxsplit=1)[-1]
    by_father = is_patronymic(last) and any("Patr" in parse.tag for parse in parses(last.lower()))
    return not (len(words) == 2 and by_father)  # «Сергей Маскевич» has a surname


def _has_initials(person: Mention) -> bool:
    *first, last = without_middle_initials(" ".join(_spelled(person))).split() or [""]
    return any(is_initial(word) for word in first) or last.endswith(".")  # the И of «Ван И» is a name


def _tells_surname(person: Mention) -> bool:
    """Whether the words may hold a surname beside others: «Андрей Русакович», if that is no patronymic."""
    return _has_initials(person) or len(_spelled(person)) == 2


def _bare(key: str) -> str:
    """A key without its last vowels: all that is left where a woman's surname was declined as a man's."""
    return key.rstrip("aeiou")


def _spelled(person: Mention) -> list[str]:
    """The words as they stand, initials apart."""
    return person.text.replace(".", ". ").split()


def _own_name(person: Mention) -> str:
    """The words in the nominative, without what the article says of the person elsewhere."""
    name = person.name or person.text
    words, spelled = name.replace(".", ". ").split(), _spelled(person)
    if _has_initials(person) and words:
        initials = "".join(word for word in spelled if is_initial(word))
        return " ".join([initials, *([word for word in words if not is_initial(word)] or words[-1:])])
    if len(spelled) == 1 < len(words):
        return _likest(words, spelled[0])
    return name


def _likest(words: Sequence[str], spelled: str) -> str:
    """The one of these words that begins like the spelled one."""
    return max(words, key=lambda word: (_common(word.lower(), spelled.lower()), word == words[-1]))


def _common(one: str, other: str) -> int:
    size = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        size += 1
    return size


def _parted(name: str) -> tuple[str, str]:
    """Initials as keys («в», «d») and surname."""
    words = name.replace(".", ". ").split()
    initials = "".join(word_key(word)[:1] for word in words if is_initial(word))
    rest = [word for word in words if not is_initial(word)]
    return initials, " ".join(rest[-1:]) if initials else " ".join(rest)


def _fitting(entities: Iterable[str], initials: str) -> list[str]:
    """Those whose first name begins with the first initial."""
    found = list(entities)
    if not initials:
        return found
    return [entity for entity in found if entity.partition(":")[2].startswith(initials[0])]


def _single(entities: Iterable[str]) -> list[str]:
    found = list(entities)
    return found if len(found) == 1 else []


def _same_state(table: Leaders, one: str, other: str) -> bool:
    return bool({term.of for term in table.terms(one)} & {term.of for term in table.terms(other)})
