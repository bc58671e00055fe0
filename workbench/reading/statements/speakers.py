"""Who speaks, and in what office: names, «он», «дипломат», «глава МИД»."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.links.office_links import Office
from workbench.reading.links.persons import Persons
from workbench.reading.names.leaders import Leaders
from workbench.reading.names.nominative import nominative
from workbench.reading.names.person_keys import key_of
from workbench.reading.patterns import wordset
from workbench.reading.statements.relay_wordings import wordings
from workbench.reading.statements.speaker_roles import full_names, roles, small, words_of
from workbench.reading.text.quotes import QuoteMap

_PRONOUNS = {
    "он": "Masc",
    "она": "Fem",
    "его": "Masc",
    "ее": "Fem",
    "ним": "Masc",
    "ней": "Fem",
    "ему": "Masc",
    "ей": "Fem",
}
_ACTING = frozenset({"он", "она"})
_LEADING = frozenset({"head", "government", "supreme"})
"""The offices that «лидер» and «глава» alone may mean."""
_ALIKE = tuple(
    map(wordset, ("спикер председатель", "премьер премьер-министр", "генсек генсекретарь секретарь"))
)
"""Words for one office."""
_STATE = "state:"
_HEADS, _FIELD = wordset("глава руководитель"), 3
"""Who is the minister, too, and by how many letters a short name tells of what: «Минфин»."""
_MOST = 20
"""Persons who are looked at as holders of an office."""
_CROWD, _AROUND = 3, 500
"""So many heads of state named within so many characters, «глава государства» means none of them alone."""
_SPOKESMEN = wordset("представитель пресс-секретарь")
_OWN_BODY = wordset(
    "ведомство министерство организация государство правительство республика страна парламент комитет союз "
    "объединение комиссия мид кабмин делегация содружество"
)
"""Whose head may be whoever spoke last: «глава ведомства»."""
# Nouns that stand for whoever spoke last, or for the one who holds that office.
_OFFICES = wordset(
    "дипломат министр президент премьер премьер-министр политик чиновник глава посол спикер депутат "
    "сенатор эксперт политолог представитель секретарь генсек генсекретарь собеседник лидер замминистра "
    "пресс-секретарь помощник вице-премьер канцлер председатель директор руководитель аналитик "
    "экономист парламентарий госсекретарь советник вице-президент журналист обозреватель историк профессор "
    "исследователь блогер спецпредставитель постпред законодатель генерал монарх король эмир "
    "принц губернатор мэр шерпа евродепутат еврокомиссар комиссар правозащитник юрист востоковед специалист "
    "ученый вице-спикер госсоветник зампред замглавы замминистр предприниматель бизнесмен оппозиционер"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `name` is the fullest that the article gives; a `body` is no person."""

    name: str
    role: str | None = None
    body: bool = False


class Speakers:
    """The persons of a document: found by place, remembered as having spoken."""

    def __init__(self, document: Document, quotes: QuoteMap, known: Persons) -> None:
        self.document = document
        linked = known.linked
        persons = [one for one in document.mentions if _is_person(one) and not _is_medium(document, one)]
        self.persons = [linked.get(one, one) for one in persons]
        self._holders = {one: linked[one] for one in linked if one.type is MentionType.ROLE}
        self._offices = known.offices
        self._starts = [mention.start for mention in self.persons]
        self._told = [mention for mention in self.persons if quotes.at(mention.start) is None]
        self._told_starts = [mention.start for mention in self._told]
        self._tokens = {token.start: token for one in document.sentences for token in one.tokens}
        self._roles = roles(document, self.persons)
        self._full = full_names(self.persons)
        self._table: Leaders = known.table
        self._held = self._offices_of_persons()
        self._role_at = {place: role for role in self._holders for place in range(role.start, role.end)}
        self._states = {one.end: one.entity for one in document.mentions if one.type is MentionType.STATE}
        self._by_word = self._holders_by_word()
        self.last: Speaker | None = None
        self.place = 0
        """Where the words for who spoke last stand."""
        self.unknown = False
        """Whether it was somebody whom the article does not name."""
        self.reported: list[tuple[int, int]] = []
        """Where what somebody said stands: whom it names is no subject of the author's."""

    def note(self, place: int, speaker: Speaker | None) -> None:
        """Takes note of who spoke, named or not: «он» means them."""
        self.place, self.unknown = place, speaker is None

    def named_in(self, start: int, end: int) -> list[Mention]:
        """The persons named in `[start, end)`."""
        found = []
        for index in range(bisect_left(self._starts, start), len(self.persons)):
            if self.persons[index].start >= end:
                break
            found.append(self.persons[index])
        return found

    def of(self, mention: Mention) -> Speaker:
        """The person as a speaker, with the office that the article gives them."""
        name = self._full.get(key_of(mention), mention.name or mention.text)
        return Speaker(name, self._roles.get(key_of(mention)))

    def state_of(self, mention: Mention) -> str | None:
        """The code of the state in whose name the person, or whoever has the office, acts."""
        name = self.of(mention).name
        full = self._table.of_surname(name)
        offices = self._held.get(name) or self._offices_in_table(full[0] if len(full) == 1 else "")
        if mention.type is MentionType.ROLE:
            told = self._offices.get((mention.start, mention.end))
            offices = {told} if told else set()
        states = {office.of for office in offices if office.of and office.of.startswith(_STATE)}
        return states.pop().removeprefix(_STATE) if len(states) == 1 else None

    def _offices_in_table(self, person: str) -> set[Office]:
        return {Office(term.office, term.of) for term in self._table.terms(person)}

    def meant(self, tokens: list[Token], cases: tuple[str, ...]) -> Speaker | None:
        """Whom «он», «дипломат», «глава МИД» among the tokens means: who holds such an office, else who
        spoke last. A woman's pronoun never means a man whose name tells so."""
        for token in tokens:
            word = token.text.lower().replace("ё", "е")
            if word in (_PRONOUNS if cases != ("Nom",) else _ACTING):
                meant = self._he(token.start)
                return meant if meant and _may_be(meant.name, _PRONOUNS[word]) else None
            if token.lemma == "собеседник" and self._is_nameless(token):
                return None
            one = token.feats.get("Number") != "Plur"
            if token.lemma in _OFFICES and one and token.feats.get("Case") in cases:
                return self._by_office(token)
        return None

    def going_on(self, before: Sentence, verb: Token) -> Speaker | None:
        """Whom a verb without a subject tells of: who spoke in the sentence before or was its subject."""
        acting = any(self._is_subject(one) for one in self.named_in(before.start, before.end))
        meant = self._he(verb.start) if acting or self.place >= before.start else None
        return meant if meant and _may_be(meant.name, verb.feats.get("Gender", "")) else None

    def _is_nameless(self, token: Token) -> bool:
        """«собеседник в правительстве», «собеседник, пожелавший …»: somebody whom nobody names."""
        behind = self._tokens.get(token.end + 1)
        return behind is not None and behind.text.lower() in ("в", "во", "из")

    def _offices_of_persons(self) -> dict[str, set[Office]]:
        """Which offices the article or the table of leaders gives to the persons, by their full names."""
        held: dict[str, set[Office]] = {}
        ends = {end: office for (_, end), office in self._offices.items()}
        for person in self.persons:
            offices = held.setdefault(self._full[key_of(person)], set())
            offices.update(self._offices_in_table(key_of(person)))
            if person.start - 1 in ends:
                offices.add(ends[person.start - 1])
        return held

    def _holders_by_word(self) -> dict[str, list[str]]:
        """The persons, by key, for each word of their offices and each office that they hold."""
        found: dict[str, list[str]] = {}
        for key, name in self._full.items():
            kinds = {office.office for office in self._held.get(name, ())}
            lead = {"lead"} if kinds & _LEADING else set()
            for word in {*words_of(self._roles.get(key, "")), *kinds, *lead}:
                found.setdefault(word, []).append(key)
        return found

    def _by_office(self, token: Token) -> Speaker | None:
        """Whom «президент Казахстана», «глава МИД», «дипломат» means."""
        role = self._role_at.get(token.start)
        office = self._offices.get((role.start, role.end)) if role is not None else None
        if role is not None and self._has_own(token):
            holder = self._holders[role]
            if holder.entity is not None and holder.entity.startswith("person:") and holder.name:
                places = range(role.start, role.end)
                words = [self._tokens[place] for place in places if place in self._tokens]
                name = self._full.get(holder.entity, holder.name)
                told = self._roles.get(holder.entity) or small(nominative(self.document.text, words))
                return Speaker(name, told)
        return self._holding(token, office)

    def _heads_press_service(self, token: Token) -> bool:
        behind = self._tokens.get(token.end + 1)
        return behind is not None and behind.lemma in ("пресс-служба", "пресс-центр", "пресс-бюро")

    def _speaks_for(self, token: Token, role: list[str]) -> bool:
        """Whether «представитель Кремля» may speak for whom the role says."""
        behind = self._tokens.get(token.end + 1)
        if self._heads_press_service(token) or not self._has_own(token):
            return True
        return behind is not None and behind.text.lower() in ("кремля", *role)

    def _heads_ministry(self, token: Token, role: list[str]) -> bool:
        """«глава Минфина» is the «министр финансов», «глава Минторга» is not."""
        behind = self._tokens.get(token.end + 1)
        if token.lemma not in _HEADS or behind is None or "министр" not in role:
            return False
        ministry, field = behind.text[:3], behind.text[3 : 3 + _FIELD].lower()
        return ministry == "Мин" and len(field) == _FIELD and any(one.startswith(field) for one in role)

    def _fits(self, speaker: Speaker, token: Token, office: Office | None) -> bool | None:
        """Whether the speaker holds the office; None where the article does not tell."""
        if self._is_of_another_state(speaker, token):
            return False
        word = "представитель" if self._heads_press_service(token) else token.lemma
        role = words_of(speaker.role or "")
        if self._heads_ministry(token, role):
            return True
        if word in _SPOKESMEN and _SPOKESMEN & set(role):
            return self._speaks_for(token, role)
        if word in role or any(word in group and group & set(role) for group in _ALIKE):
            return True
        held = self._held.get(speaker.name, set())
        if office is None or not held:
            return None
        if office.of is not None:
            return office in held
        kinds = {one.office for one in held}
        return office.office in kinds or (office.office == "lead" and bool(kinds & _LEADING))

    def _is_of_another_state(self, speaker: Speaker, token: Token) -> bool:
        """«российский дипломат» behind the president of Uzbekistan: somebody else."""
        told = {office.of for office in self._held.get(speaker.name, ()) if office.of}
        return token.start - 1 in self._states and bool(told) and self._states[token.start - 1] not in told

    def _he(self, place: int) -> Speaker | None:
        """Whom «он» means: who spoke last, or whom the author has made a subject since."""
        since = bisect_left(self._told_starts, self.place)
        until = bisect_left(self._told_starts, place)
        acting = (self._told[index] for index in range(until - 1, since - 1, -1))
        person = next((one for one in acting if self._is_subject(one) and not self._in_reported(one)), None)
        if person is not None:
            return self.of(person)
        if self.unknown or (self.last is not None and self.last.body):
            return None
        return self.last or self._named_before(place)

    def _in_reported(self, person: Mention) -> bool:
        return any(start <= person.start < end for start, end in self.reported)

    def _is_subject(self, person: Mention) -> bool:
        token = self._tokens.get(person.start)
        return token is not None and token.feats.get("Case") == "Nom"

    def _has_own(self, office: Token) -> bool:
        """Whether the office is told with a body of its own: «депутат Жогорку Кенеша»."""
        behind = self._tokens.get(office.end + 1)
        if office.lemma == "собеседник":
            return False  # «собеседник агентства»
        if behind is None or behind.pos not in ("NOUN", "PROPN", "NUM", "DET"):
            return False
        if behind.lemma in _OWN_BODY or wordings().known.match(self.document.text, behind.start):
            return False
        return behind.pos in ("PROPN", "NUM") or behind.feats.get("Case") == "Gen"

    def _is_of_anothers(self, office: Token) -> bool:
        """«советник индийского премьера»: told with an office that is not theirs."""
        behind = self._tokens.get(office.end + 1)
        whose = self._tokens.get(behind.end + 1) if behind is not None and behind.pos == "ADJ" else None
        return whose is not None and whose.lemma in _OFFICES and whose.feats.get("Case") == "Gen"

    def _named_before(self, place: int) -> Speaker | None:
        """The person whom the author, not a quotation, named last."""
        index = bisect_left(self._told_starts, place) - 1
        return self.of(self._told[index]) if index >= 0 else None

    def _holding(self, token: Token, office: Office | None) -> Speaker | None:
        """Who holds such an office: who spoke last, else the only one whom the article names with it."""
        generic = office is not None and office.of is None
        own = (self._has_own(token) or self._is_of_anothers(token)) and not generic
        if (ours := self._our_president(token)) is not None:
            return ours
        last = self._of_title(token) or self._he(token.start)
        fits = self._fits(last, token, office) if last is not None else None
        if last is not None and (fits or (fits is None and last.role is None and not own)):
            return last
        words = {token.lemma, *(office.office for office in (office,) if office is not None)}
        words.update(*(group for group in (*_ALIKE, _SPOKESMEN) if token.lemma in group))
        words.update(_SPOKESMEN if self._heads_press_service(token) else ())
        keys = dict.fromkeys(key for word in words for key in self._by_word.get(word, ()))
        named = [Speaker(self._full[key], self._roles.get(key)) for key in islice(keys, _MOST)]
        holders = [one for one in named if self._fits(one, token, office)]
        if len(holders) == 1:
            return holders[0]
        return None if own or fits is False else last

    def _of_title(self, token: Token) -> Speaker | None:
        """Behind a list of those who came «глава государства» means the one whom the title names."""
        behind = self._tokens.get(token.end + 1)
        if token.lemma != "глава" or behind is None or behind.lemma not in ("государство", "республика"):
            return None
        near = self.named_in(token.start - _AROUND, token.start)
        heads = {one.name for one in map(self.of, near) if self._leads(one)}
        title = self.document.text.strip().partition("\n")[0]
        named = self.named_in(0, self.document.text.find(title) + len(title))
        leading = {one.name: one for one in map(self.of, named) if self._leads(one)}
        return next(iter(leading.values())) if len(heads) >= _CROWD and len(leading) == 1 else None

    def _our_president(self, token: Token) -> Speaker | None:
        """«глава нашего государства», in what a state's own agency writes: it names its president first."""
        behind = self._tokens.get(token.end + 1)
        if token.lemma not in ("глава", "президент") or behind is None or behind.lemma != "наш":
            return None
        told = map(self.of, self.named_in(0, token.start))
        return next((one for one in told if self._leads(one)), None)

    def _leads(self, person: Speaker) -> bool:
        return any(office.office == "head" for office in self._held.get(person.name, ()))


def is_office(token: Token) -> bool:
    """Whether the noun stands for whoever holds an office."""
    return token.lemma in _OFFICES


def _is_person(mention: Mention) -> bool:
    """«Президент» with a capital is at times taken for a name."""
    office = mention.text.lower() in _OFFICES
    return mention.type is MentionType.PERSON and not office


def _is_medium(document: Document, mention: Mention) -> bool:
    """«передает Азатутюн»: who passes on what was said is no person, whatever the tagger takes it for."""
    passes = document.text[: mention.start].endswith(("передает ", "передаёт ", "сообщает агентство "))
    return passes and " " not in mention.text


def fits_gender(name: str, verb: Token) -> bool:
    """Whether the person may be the subject: «добавила дипломат» is no man's word, but «добавил дипломат»
    may be a woman's."""
    return verb.feats.get("Gender") != "Fem" or _may_be(name, "Fem")


def _may_be(name: str, gender: str) -> bool:
    """Whether a person of that name may be meant by a pronoun of that gender."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    woman = last.endswith(("ова", "ева", "ёва", "ина", "ская", "ая"))
    man = last.endswith(("ов", "ев", "ёв", "ин", "ский", "ко", "ян"))
    return not (woman and gender == "Masc") and not (
        man and not last.endswith(("ко", "ян")) and gender == "Fem"
    )
