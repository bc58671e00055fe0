"""Who speaks, in what office, and where: names, «он», «дипломат», and the occasion they speak on."""

from bisect import bisect_left
from dataclasses import dataclass

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.knowledge import knowledge
from workbench.reading.nominative import nominative, with_outer_guillemets
from workbench.reading.patterns import wordset
from workbench.reading.person_links import PersonLinker
from workbench.reading.quotes import QuoteMap
from workbench.reading.surroundings import Surroundings
from workbench.reading.trees import Trees

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
# Nouns that stand for whoever spoke last, or for the one who holds that office.
_OFFICES = wordset(
    "дипломат министр президент премьер премьер-министр политик чиновник глава посол спикер депутат "
    "сенатор эксперт политолог представитель секретарь генсек генсекретарь собеседник лидер замминистра "
    "пресс-секретарь помощник вице-премьер канцлер председатель директор руководитель аналитик "
    "экономист парламентарий госсекретарь советник вице-президент"
)
_OCCASIONS = wordset(
    "конференция пресс-конференция брифинг форум саммит встреча заседание сессия совещание церемония "
    "съезд конгресс слушание симпозиум семинар дебаты консультация ассамблея презентация прием "
    "выставка"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `name` is the fullest that the article gives; a `body` is no person."""

    name: str
    role: str | None = None
    body: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where and when something was said, as far as the words tell."""

    place: str | None = None
    venue: str | None = None
    date: str | None = None


class Speakers:
    """The persons of a document: found by place, remembered as having spoken."""

    def __init__(self, document: Document, trees: Trees, quotes: QuoteMap) -> None:
        self.document = document
        self.trees = trees
        linked = _linked(document)
        self.persons = [linked.get(one, one) for one in document.mentions if _is_person(one)]
        self._holders = {one: linked[one] for one in linked if one.type is MentionType.ROLE}
        self._starts = [mention.start for mention in self.persons]
        self._told = [mention for mention in self.persons if quotes.at(mention.start) is None]
        self._told_starts = [mention.start for mention in self._told]
        self._tokens = {token.start: token for one in document.sentences for token in one.tokens}
        self._roles = _roles(document, self.persons)
        self._full = _full_names(self.persons)
        self.last: Speaker | None = None
        self.place = 0
        """Where the words for who spoke last stand."""
        self.unknown = False
        """Whether it was somebody whom the article does not name."""

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
        name = self._full.get(_key(mention), mention.name or mention.text)
        return Speaker(name, self._roles.get(_key(mention)))

    def meant(self, tokens: list[Token], cases: tuple[str, ...]) -> Speaker | None:
        """Whom «он», «дипломат», «глава МИД» among the tokens means: who holds such an office, else who
        spoke last. A woman's pronoun never means a man whose name tells so."""
        for token in tokens:
            word = token.text.lower().replace("ё", "е")
            if word in (_PRONOUNS if cases != ("Nom",) else _ACTING):
                meant = self._he(token.start)
                return meant if meant and _may_be(meant.name, _PRONOUNS[word]) else None
            one = token.feats.get("Number") != "Plur"
            if token.lemma in _OFFICES and one and token.feats.get("Case") in cases:
                return self._holder(token) or self._holding(token.lemma, self._has_own(token))
        return None

    def _holder(self, token: Token) -> Speaker | None:
        """Who holds the office that is told with its state: «президент Казахстана заявил»."""
        for office, holder in self._holders.items():
            known = holder.entity is not None and holder.entity.startswith("person:") and holder.name
            if known and office.start <= token.start < office.end and self._has_own(token):
                words = [one for one in self._tokens.values() if office.start <= one.start < office.end]
                return Speaker(holder.name or "", _small(nominative(self.document.text, words)))
        return None

    def _he(self, place: int) -> Speaker | None:
        """Whom «он» means: who spoke last, or whom the author has made a subject since."""
        since = bisect_left(self._told_starts, self.place)
        until = bisect_left(self._told_starts, place)
        acting = [person for person in self._told[since:until] if self._is_subject(person)]
        if acting:
            return self.of(acting[-1])
        if self.unknown or (self.last is not None and self.last.body):
            return None
        return self.last or self._named_before(place)

    def _is_subject(self, person: Mention) -> bool:
        token = self._tokens.get(person.start)
        return token is not None and token.feats.get("Case") == "Nom"

    def _has_own(self, office: Token) -> bool:
        """Whether the office is told with a body of its own: «депутат Жогорку Кенеша»."""
        behind = self._tokens.get(office.end + 1)
        if behind is None or behind.pos not in ("NOUN", "PROPN", "NUM", "DET"):
            return False
        return behind.pos in ("PROPN", "NUM") or behind.feats.get("Case") == "Gen"

    def _named_before(self, place: int) -> Speaker | None:
        """The person whom the author, not a quotation, named last."""
        index = bisect_left(self._told_starts, place) - 1
        return self.of(self._told[index]) if index >= 0 else None

    def _holding(self, office: str, own: bool) -> Speaker | None:
        untold = self.last is not None and not self.last.body and self.last.role is None and not own
        if self.last is not None and (untold or office in _words(self.last.role or "")):
            return None if self.unknown else self.last
        holders = [key for key, role in self._roles.items() if office in _words(role)]
        if len(holders) == 1:
            return Speaker(self._full[holders[0]], self._roles[holders[0]])
        body = self.last is not None and self.last.body
        return None if own or body or self.unknown else self.last

    def occasion(self, sentence: Sentence, start: int, end: int, quotes: QuoteMap) -> Occasion:
        """The occasion that the words `[start, end)` of the sentence tell."""
        tokens = [token for token in sentence.tokens if start <= token.start < end]
        venue = self._venue(sentence, tokens, quotes)
        return Occasion(self._place(start, end, venue), venue[0] if venue else None, self._date(start, end))

    def _venue(
        self, sentence: Sentence, tokens: list[Token], quotes: QuoteMap
    ) -> tuple[str, int, int] | None:
        """What it was said at, in the nominative, and where the words for it stand."""
        for place, token in enumerate(tokens):
            if token.lemma not in _OCCASIONS or token.feats.get("Case") not in ("Loc", "Acc", "Gen"):
                continue
            first = place
            while first and tokens[first - 1].pos in ("ADJ", "DET", "NUM"):
                first -= 1
            if not first or tokens[first - 1].text.lower() not in (
                "на",
                "в",
                "во",
                "ходе",
                "время",
                "рамках",
                "полях",
            ):
                continue
            last = self._phrase_end(sentence, token)
            phrase = [other for other in sentence.tokens if tokens[first].start <= other.start < last]
            words = nominative(self.document.text, phrase)
            title = quotes.at(last + 1)
            if title is not None and title.start == last + 1:
                words = f"{words} {with_outer_guillemets(self.document.text[title.start : title.end])}"
                last = title.end
            return words, tokens[first].start, last
        return None

    def _phrase_end(self, sentence: Sentence, noun: Token) -> int:
        """The end of what depends on the noun without a preposition: «сессии Генеральной Ассамблеи ООН»."""
        tree = self.trees.of(sentence)
        index = tree.tokens.index(noun)
        below, last = tree.subtree(index), index
        while last + 1 < len(tree) and last + 1 in below:
            following = tree.tokens[last + 1]
            if following.pos in ("ADP", "PUNCT", "VERB", "CCONJ"):
                break
            last += 1
        return tree.tokens[last].end

    def _date(self, start: int, end: int) -> str | None:
        """The only date of the words."""
        named = self.document.mentions_in(start, end)
        dates = {mention.name for mention in named if mention.type is MentionType.DATE}
        return dates.pop() if len(dates) == 1 else None

    def _place(self, start: int, end: int, venue: tuple[str, int, int] | None) -> str | None:
        offices = [
            mention for mention in self.document.mentions_in(start, end) if mention.type is MentionType.ROLE
        ]
        for mention in self.document.mentions_in(start, end):
            if mention.type is not MentionType.PLACE or mention.label not in (None, "CITY"):
                continue
            inside = any(office.start <= mention.start < office.end for office in offices)
            named = venue is not None and venue[1] <= mention.start < venue[2]
            before = self.document.text[max(0, mention.start - 3) : mention.start].lower().strip()
            if not inside and not named and before in ("в", "во"):
                return mention.name or mention.text
        return None


def _linked(document: Document) -> dict[Mention, Mention]:
    """The persons and offices that stand for a leader, as that leader."""
    around = Surroundings(document, document.mentions)
    return PersonLinker(around, knowledge(document.additions).leaders).link()


def _is_person(mention: Mention) -> bool:
    """«Президент» with a capital is at times taken for a name."""
    office = mention.text.lower() in _OFFICES
    return mention.type is MentionType.PERSON and not office


def _key(mention: Mention) -> str:
    return mention.entity or (mention.name or mention.text).lower()


def _full_names(persons: list[Mention]) -> dict[str, str]:
    """The longest name of each person."""
    full: dict[str, str] = {}
    for mention in persons:
        name = mention.name or mention.text
        if len(name) > len(full.get(_key(mention), "")):
            full[_key(mention)] = name
    return full


def _roles(document: Document, persons: list[Mention]) -> dict[str, str]:
    """The office of each person: the role that stands right before the name, or right after it in commas."""
    offices = sorted(
        (mention for mention in document.mentions if mention.type is MentionType.ROLE),
        key=lambda mention: (mention.start, mention.end),
    )
    by_end: dict[int, Mention] = {}
    by_start: dict[int, Mention] = {}
    for office in offices:
        if office.end not in by_end:
            by_end[office.end] = office
        by_start[office.start] = office
    tokens = {
        token.start: (sentence, place)
        for sentence in document.sentences
        for place, token in enumerate(sentence.tokens)
    }
    found: dict[str, str] = {}
    for person in persons:
        before = by_end.get(person.start - 1)
        after = by_start.get(person.end + 2) if document.text[person.end : person.end + 2] == ", " else None
        role = before or after
        if role is not None and _key(person) not in found and role.start in tokens:
            sentence, place = tokens[role.start]
            phrase = [token for token in sentence.tokens[place:] if token.start < role.end]
            if sentence.tokens[place].feats.get("Number") == "Plur":
                continue  # «спросил журналистов Жапаров»
            found[_key(person)] = _small(nominative(document.text, phrase))
    return found


def _small(role: str) -> str:
    """The role as it reads inside a sentence: «президент», but «МИД»."""
    return role if role[1:2].isupper() else role[:1].lower() + role[1:]


def _words(role: str) -> list[str]:
    return role.lower().replace("ё", "е").split()


def _may_be(name: str, gender: str) -> bool:
    """Whether a person of that name may be meant by a pronoun of that gender."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    woman = last.endswith(("ова", "ева", "ёва", "ина", "ская", "ая"))
    man = last.endswith(("ов", "ев", "ёв", "ин", "ский", "ко", "ян"))
    return not (woman and gender == "Masc") and not (
        man and not last.endswith(("ко", "ян")) and gender == "Fem"
    )
