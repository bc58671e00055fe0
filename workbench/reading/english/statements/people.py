"""The persons of an English text as speakers: the name and the office that a noun phrase gives."""

from collections.abc import Iterator, Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Token
from workbench.reading.english.names.persons import NOT_NAMES, TITLES
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.phrases import Phrase
from workbench.reading.english.words.closed_class import words
from workbench.reading.english.words.lexicon import is_listed
from workbench.reading.links.person_links import PersonLinker
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.knowledge import knowledge
from workbench.reading.names.person_keys import key_of
from workbench.reading.statements.speakers import Speaker

_PARTICLES = words("al el bin ibn bint de da di van von der den ul oglu ogly oghlu kyzy gyzy qizi uulu")
_TITLES = TITLES | {"mr.", "dr."}
_CALLED = {
    "head": ("president", "leader", "king", "emir", "sultan", "head", "state"),
    "government": ("prime", "minister", "premier", "chancellor", "leader"),
    "foreign": ("foreign", "minister", "diplomat"),
    "secretary": ("secretary", "general"),
    "supreme": ("leader", "ayatollah"),
}
"""What the holders of the offices of `leaders` are called."""
_NAMES = (
    MentionType.STATE,
    MentionType.PLACE,
    MentionType.ORGANISATION,
    MentionType.FORMAT,
    MentionType.DATE,
)
_LONGEST_NAME, _LONGEST_ROLE = 5, 140
"""Words of a name, characters of an office."""


class People:
    """The persons that were named so far, by surname."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._by_surname: dict[str, Speaker] = {}
        self._by_part: dict[str, set[str]] = {}
        self._linked = linked = _linked(document)
        self._full = _full_names([linked.get(mention, mention) for mention in document.mentions])
        self._entities = {name: entity for entity, name in self._full.items()}
        self._states = {
            one.text.lower(): one.entity
            for one in document.mentions
            if one.type is MentionType.STATE and one.entity
        }
        self._holders = {
            (role.start, role.end): made.entity
            for role, made in linked.items()
            if role.type is MentionType.ROLE and made.entity
        }

    def named(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """The person whom the phrase names, or the words in commas behind it: "the minister, X, said"."""
        first = self._name_start(tokens, phrase.first, phrase.end)
        if first is not None:
            name = self._name(tokens, first, phrase.end)
            role = self._role(tokens, phrase.first, first) or self.apposed_role(tokens, *phrase.apposed)
            return self._known(name, role)
        start, end = phrase.apposed
        if end > start and self._is_office(tokens[phrase.first : phrase.end]):
            first = self._name_start(tokens, start, end)
            if first is not None and all(self._is_titled(tokens, place) for place in range(start, first)):
                start = first  # "the ambassador, Mr. X, says"
            if first == start:
                return self._known(
                    self._name(tokens, start, end), self._role(tokens, phrase.first, phrase.end)
                )
        return None

    def met(self, token: Token) -> Speaker | None:
        """Who is called by a surname that the article explains nowhere: "Satpayev replied that …"."""
        word = token.text
        plain = word[1:].islower() and word[:1].isupper() and word.lower() not in NOT_NAMES
        if token.pos not in ("PROPN", "NOUN", "ADJ") or not plain or is_listed(word.lower()):
            return None
        marked = self.document.mentions_in(token.start, token.end)
        return None if marked or word.lower() in known.SOURCES | known.OFFICES else self._known(word, None)

    def holding(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """Who holds the office that the phrase is, if the article names them, before or behind."""
        end = tokens[phrase.end - 1].end
        for mention in self.document.mentions_in(tokens[phrase.first].start, end):
            name = self._full.get(self._holders.get((mention.start, mention.end), ""))
            if name and mention.end == end:
                return self._known(name, self._role(tokens, phrase.first, phrase.end))
        return None

    def named_between(self, start: int, end: int) -> Speaker | None:
        """The person named last in `[start, end)`: "Lukashenko’s letter, in which he said"."""
        for mention in reversed(self.document.mentions_in(start, end)):
            if mention.type is MentionType.PERSON:
                linked = self._linked.get(mention, mention)
                return self._known(self._full.get(key_of(linked), mention.text), None)
        return None

    def offices(self, name: str) -> set[str] | None:
        """The words for the offices that leaders are known to have held; None for anybody else."""
        terms = knowledge(self.document.additions).leaders.terms(self._entities.get(name, ""))
        return {word for term in terms for word in _CALLED[term.office]} if terms else None

    def states(self, person: Speaker) -> set[str]:
        """The states that the person's office, or those they are known to have held, are of."""
        terms = knowledge(self.document.additions).leaders.terms(self._entities.get(person.name, ""))
        office = person.role or ("" if self.is_known(person.name) else person.name)
        words = office.lower().replace("’", "'").replace("'s", "").split()
        told = {self._states[word] for word in words if word in self._states}
        return told or {term.of for term in terms if term.of}

    def countryman(self, state: str) -> Speaker | None:
        """The person of that state who was named last."""
        return next((one for one in reversed(self._by_surname.values()) if state in self.states(one)), None)

    def state_at(self, start: int, end: int) -> str | None:
        """The state whose adjective, or name, lies in `[start, end)`."""
        marked = self.document.mentions_in(start, end)
        return next((one.entity for one in marked if one.type is MentionType.STATE and one.entity), None)

    def latest(self) -> Speaker | None:
        """The person who was named last."""
        return next(reversed(self._by_surname.values()), None)

    def latest_first(self) -> Iterator[Speaker]:
        return reversed(self._by_surname.values())

    def is_known(self, name: str) -> bool:
        """Whether it is the name of a person who was named."""
        held = self._by_surname.get(name.rsplit(maxsplit=1)[-1])
        return held is not None and held.name == name

    def _is_part_of_known(self, word: str) -> bool:
        """Whether the word is a surname or a part of one name: "Lula" of "Luiz Inacio Lula da Silva"."""
        return word in self._by_surname or len(self._by_part.get(word, ())) == 1

    def holders(self, asked: set[str]) -> list[Speaker]:
        """Those whose office has all these words, the last named last."""
        return [one for one in self._by_surname.values() if one.role and asked <= set(role_words(one.role))]

    # Names

    def _name_start(self, tokens: Sequence[Token], first: int, end: int) -> int | None:
        """Where the name begins that the tokens end with."""
        mention = self._mention(tokens, first, end)
        if mention is not None:
            start = next((i for i in range(first, end) if tokens[i].start >= mention.start), None)
            return self._past_office(tokens, start, end) if start is not None else None
        closed = [
            m for m in self.document.mentions_in(tokens[first].start, tokens[end - 1].end) if m.type in _NAMES
        ]
        if self._is_office(tokens[first:end]):
            closed = [one for one in closed if not self._runs_on(tokens, first, end, one)]
        start, parts = end, 0
        while start > first and self._is_part(tokens, start - 1, closed):
            start -= 1
            parts += tokens[start].text.rpartition("-")[2][:1].isupper()
        while start < end and (not tokens[start].text[:1].isupper() or tokens[start].text.lower() in _TITLES):
            start += 1
        titled = start > first and (
            self._is_office(tokens[start - 1 : start]) or self._is_title(tokens, start - 1)
        )
        single = end - start == 1 and (titled or self._is_part_of_known(tokens[start].text))
        return start if (2 <= parts <= _LONGEST_NAME and end - start > 1) or single else None

    @staticmethod
    def _runs_on(tokens: Sequence[Token], first: int, end: int, body: Mention) -> bool:
        """Whether a body's name took a person's behind it: "the Committee on Foreign Affairs X Y"."""
        if body.type is not MentionType.ORGANISATION or body.end != tokens[end - 1].end:
            return False
        place = end
        while place > first and tokens[place - 1].text.lower() not in NOT_NAMES:
            place -= 1
        inside = place > first and tokens[place - 1].start >= body.start
        return inside and 2 <= end - place <= _LONGEST_NAME - 1

    def _past_office(self, tokens: Sequence[Token], first: int, end: int) -> int:
        """Where the name begins that was taken together with an office: "Secretary-General Guterres"."""
        offices = [i for i in range(first, end - 1) if self._is_office(tokens[i : i + 1])]
        return offices[-1] + 1 if offices else first

    @staticmethod
    def _is_titled(tokens: Sequence[Token], place: int) -> bool:
        token = tokens[place]
        return token.text == "." or token.text.lower() in _TITLES or token.lemma in known.OFFICES

    @staticmethod
    def _is_title(tokens: Sequence[Token], place: int) -> bool:
        return tokens[place].text.lower() in _TITLES or (
            tokens[place].text == "." and place > 0 and tokens[place - 1].text.lower() in _TITLES
        )

    def _mention(self, tokens: Sequence[Token], first: int, end: int) -> Mention | None:
        """The person's name that ends where the tokens do."""
        last = tokens[end - 1].end
        for mention in self.document.mentions_in(tokens[first].start, last):
            if mention.type is MentionType.PERSON and mention.end == last:
                return mention
        return None

    def _is_part(self, tokens: Sequence[Token], place: int, closed: Sequence[Mention]) -> bool:
        token = tokens[place]
        word = token.text.lower()
        if (
            any(mention.start <= token.start < mention.end for mention in closed)
            or token.lemma in known.OFFICES
        ):
            return False
        if (
            word in NOT_NAMES
            or word in known.BODIES | known.GROUPS | known.SOURCES
            or not known.OFFICES.isdisjoint(word.split("-"))
        ):
            return False
        if token.text in ("-", "'", "’", ".") and place > 0 and tokens[place - 1].end == token.start:
            return token.text != "." or len(tokens[place - 1].text) == 1
        if word in _PARTICLES:
            return True
        word_end = token.text.rpartition("-")[2]
        if word.partition("-")[0] in _PARTICLES and word_end[:1].isupper():
            return True  # "al-Shaibani"
        capital = token.text[:1].isupper() and not (token.text.isupper() and len(token.text) > 1)
        return capital and token.pos not in ("DET", "PRON", "ADP") and token.text[-1:].isalpha()

    def _name(self, tokens: Sequence[Token], first: int, end: int) -> str:
        text = self.document.text[tokens[first].start : tokens[end - 1].end]
        mention = self._mention(tokens, first, end)
        whole = mention is not None and mention.start == tokens[first].start
        full = self._full.get(key_of(self._linked.get(mention, mention))) if mention and whole else None
        return full or " ".join(text.split())

    def _known(self, name: str, role: str | None) -> Speaker:
        surname = name.rsplit(maxsplit=1)[-1]
        held = self._by_surname.get(surname)
        if held is None:  # "Sheikh Khalid bin Ahmed" of "Khalid bin Ahmed al-Khalifa"
            alike = (
                self._by_surname[one] for one in sorted(self._by_part.get(name.split(maxsplit=1)[0], ()))
            )
            held = next((one for one in alike if one.name.startswith(f"{name} ")), None)
            name = held.name if held else name
            surname = name.rsplit(maxsplit=1)[-1]
        if held is None and " " not in name:
            surname = min(self._by_part.get(name, ()), default=surname)
            held = self._by_surname.get(surname)
            name = held.name if held else name
        if held is not None and (
            " " not in name or held.name == name or name.split(maxsplit=1)[0] == held.name.split()[0]
        ):
            longer = max(held.name, name, key=len)
            made = Speaker(longer, held.role or role)
        else:
            made = Speaker(name, role)
        self._by_surname.pop(surname, None)
        self._by_surname[surname] = made
        for part in made.name.split():
            self._by_part.setdefault(part, set()).add(surname)
        return made

    # Offices

    def _role(self, tokens: Sequence[Token], first: int, end: int) -> str | None:
        dated = (
            {
                index
                for name in self.document.mentions_in(tokens[first].start, tokens[end - 1].end)
                if name.type is MentionType.DATE
                for index in range(first, end)
                if name.start <= tokens[index].start < name.end
            }
            if first < end
            else set()
        )
        first = self._past_occasion(tokens, self._past_others(tokens, first, end), end)
        while first < end and (
            tokens[first].pos == "DET" or tokens[first].feats.get("Poss") or first in dated
        ):
            first += 1
        while end > first and (tokens[end - 1].text.lower() in _TITLES or tokens[end - 1].text in (".", ",")):
            end -= 1
        if first >= end or not self._is_office(tokens[first:end]):
            return None
        return " ".join(self.document.text[tokens[first].start : tokens[end - 1].end].split()).strip(
            "‘’'\"“”"
        )

    def _past_others(self, tokens: Sequence[Token], first: int, end: int) -> int:
        """Where the office of the last begins in "Secretary-General X and Ambassador Y"."""
        if first >= end:
            return first
        inside = self.document.mentions_in(tokens[first].start, tokens[end - 1].end)
        names = {one.end for one in inside if one.type is MentionType.PERSON}
        joined = (
            i for i in range(end - 1, first, -1) if tokens[i].pos == "CCONJ" and tokens[i - 1].end in names
        )
        return next(joined, first - 1) + 1

    def _past_occasion(self, tokens: Sequence[Token], first: int, end: int) -> int:
        """Where an office begins before which it is told when it was said: "in his remarks on Monday Premier
        X", "a call from Minister X"; what stands before a preposition there is no office."""
        for place in range(first, end):
            behalf = tokens[place].pos == "ADP" and tokens[place - 1].lemma == "behalf"
            if behalf or (tokens[place].pos == "ADP" and not self._is_office(tokens[first:place])):
                first = place + 1
        if first < end and tokens[first].feats.get("Poss"):  # "of his speech President X"
            told = (
                at
                for at in range(first + 1, end)
                if tokens[at].text[:1].isupper() or tokens[at].lemma in known.OFFICES
            )
            first = next(told, first)
        return first

    def apposed_role(self, tokens: Sequence[Token], first: int, end: int) -> str | None:
        """ "X, a minister of the commission, told"."""
        if end <= first or tokens[first].pos not in ("DET", "NOUN", "PROPN", "ADJ", "PRON", "ADV"):
            return None
        if any(token.feats.get("VerbForm") == "Fin" or token.pos == "AUX" for token in tokens[first:end]):
            return None
        office = self._is_office(tokens[first:end])
        text = " ".join(self.document.text[tokens[first].start : tokens[end - 1].end].split())
        return text if office and len(text) <= _LONGEST_ROLE else None

    @staticmethod
    def _is_office(phrase: Sequence[Token]) -> bool:
        return any(
            token.lemma in known.OFFICES or not known.OFFICES.isdisjoint(token.text.lower().split("-"))
            for token in phrase
        )


def role_words(role: str) -> list[str]:
    return role.lower().replace("’", "'").replace("'s", " ").replace("-", " ").split()


def _linked(document: Document) -> dict[Mention, Mention]:
    """The persons and offices that stand for a leader, as that leader."""
    around = Surroundings(document, document.mentions)
    return PersonLinker(around, knowledge(document.additions).leaders).link()


def _bare(name: str) -> str:
    """The name without an office that was taken for a part of it: "Secretary-General Antonio Guterres"."""
    parts = name.split()
    while len(parts) > 1 and parts[0].lower() in known.OFFICES:
        del parts[0]
    return " ".join(parts)


def _full_names(mentions: Sequence[Mention]) -> dict[str, str]:
    """The longest name of each person that the article writes, else the name that a leader is known by."""
    full: dict[str, str] = {}
    written: dict[str, str] = {}
    for person in mentions:
        name = _bare(person.name or person.text)
        if person.type is not MentionType.PERSON:
            continue
        if len(name) > len(full.get(key_of(person), "")):
            full[key_of(person)] = name
        if " " in person.text and len(name) > len(written.get(key_of(person), "")):
            written[key_of(person)] = name
    return full | written
