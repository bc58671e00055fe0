"""Offices: «первый секретарь посольства РФ в Таджикистане», "President of Uzbekistan"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence, Token
from workbench.reading.names.gazetteer import toml

# Adjectives that belong to an office's name. Others («новый», «бывший») tell of its holder.
_PART_OF_NAME = frozenset([
    "первый", "второй", "третий", "старший", "младший", "главный", "генеральный", "исполнительный",
    "чрезвычайный", "полномочный", "специальный", "постоянный", "временный", "верховный", "официальный",
    "государственный", "ответственный", "почетный", "действующий", "федеральный", "народный", "военный",
])  # fmt: skip
# Offices that are told by what they deal with: «спецпредставитель по Центральной Азии».
_WITH_PO = frozenset([
    "министр", "заместитель", "замминистра", "советник", "помощник", "представитель",
    "спецпредставитель", "спецпосланник", "комиссар", "координатор", "эксперт", "уполномоченный",
    "председатель", "секретарь", "посланник", "спецпосол", "вице-премьер", "директор",
])  # fmt: skip
OWN_BODIES = frozenset([
    "organization", "organisation", "bloc", "union", "alliance", "grouping", "association", "commonwealth",
])  # fmt: skip
"""What stands for a body named before: "the secretary general of the organization"."""
_OPENING, _CLOSING = frozenset('«"“„'), frozenset('»"”“')
_LONGEST_TITLE = 10
"""Tokens of a quoted name inside an office."""
_INDECLINABLE = ("о", "у", "и", "ю", "э")


@dataclass(frozen=True, slots=True)
class Cover:
    """A mention at tokens `[first, end)` of its sentence."""

    first: int
    end: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Words:
    """The head nouns of offices, from roles.toml."""

    offices: frozenset[str]
    wide: frozenset[str]
    posted: frozenset[str]


@cache
def words(language: str) -> Words:
    row = toml("roles")[language]
    return Words(frozenset(row["offices"]), frozenset(row["wide"]), frozenset(row.get("posted", ())))


class RoleFinder:
    """Finds the offices of one Russian sentence. `covers` are the names in it, persons among them."""

    def __init__(self, sentence: Sentence, covers: Sequence[Cover]) -> None:
        self.tokens = sentence.tokens
        self.names: dict[int, Cover] = {}
        self.persons: set[int] = set()
        self.closed: set[int] = set()
        for cover in covers:
            kind = cover.mention.type
            if kind is MentionType.PERSON:
                self.persons.update(range(cover.first, cover.end))
                continue
            held = self.names.get(cover.first)
            if held is None or cover.end > held.end:
                self.names[cover.first] = cover
            if kind in (MentionType.FORMAT, MentionType.ORGANISATION):
                self.closed.update(range(cover.first, cover.end))

    def find(self) -> list[tuple[int, int]]:
        """The offices as `[first, end)` in tokens, those inside others included."""
        known = words("ru")
        found = []
        for index, token in enumerate(self.tokens):
            lemma = token.lemma
            if lemma not in known.offices and lemma not in known.wide:
                continue
            if index and token.text == "главе" and self.tokens[index - 1].text.lower() == "во":
                continue
            if token.pos not in ("NOUN", "PROPN") or index in self.persons or index in self.closed:
                continue
            first, end = self._start(index), self._end(index, known.posted)
            if end > index + 1 or lemma in known.offices:
                found.append((first, end))
        return found

    def _start(self, index: int) -> int:
        """Where the adjectives begin that belong to the office."""
        first = index
        while first:
            before = self.tokens[first - 1]
            nation = self.names.get(first - 1)
            of_state = nation is not None and nation.mention.type is MentionType.STATE
            if before.pos == "ADJ" and (before.lemma in _PART_OF_NAME or of_state):
                first -= 1
            elif before.text == "и" and first > 1 and self.tokens[first - 2].lemma in _PART_OF_NAME:
                first -= 2
            else:
                return first
        return first

    def _end(self, index: int, posted: frozenset[str]) -> int:
        """Where what depends on the head noun ends."""
        tokens, end, place = self.tokens, index + 1, index + 1
        serves_abroad = tokens[index].lemma in posted
        while place < len(tokens) and place not in self.persons:
            token = tokens[place]
            cover = self.names.get(place)
            if cover is not None and self._depends(tokens[place : cover.end]):
                serves_abroad = serves_abroad or token.lemma in posted
                end = place = cover.end
            elif token.text in _OPENING and (closing := self._closing(place)) is not None:
                end = place = closing + 1
            elif token.pos in ("NOUN", "ADJ", "PROPN") and _is_genitive(token):
                place += 1
                end = place if token.pos != "ADJ" else end
                serves_abroad = serves_abroad or token.lemma in posted
            elif serves_abroad and token.text in ("в", "во", "при", "на") and place + 1 in self.names:
                end = place = self.names[place + 1].end
                serves_abroad = False
            elif token.text == "по" and tokens[index].lemma in _WITH_PO and self._dative(place + 1):
                end = place = self._dative(place + 1)
            elif (
                token.text == "и"
                and tokens[index].lemma in ("министр", "замминистра")
                and self._field(place + 1)
            ):
                place += 1
            else:
                break
        return end

    def _depends(self, name: Sequence[Token]) -> bool:
        """Whether a name may stand in the genitive."""
        head = next((token for token in name if token.pos in ("NOUN", "PROPN")), name[0])
        if head.feats.get("Case") in (None, "Gen") or head.text.isupper() or not head.text.isalpha():
            return True
        return head.text.lower().endswith(_INDECLINABLE) and head.lemma == head.text.lower()

    def _closing(self, opening: int) -> int | None:
        for place in range(opening + 2, min(len(self.tokens), opening + _LONGEST_TITLE)):
            if self.tokens[place].text in _CLOSING:
                return place
        return None

    def _dative(self, place: int) -> int:
        """The end of what «по» governs; 0 where it governs nothing of an office."""
        if place in self.names:
            return self.names[place].end
        while place < len(self.tokens) and self.tokens[place].pos == "ADJ":
            place += 1
        if place < len(self.tokens) and self.tokens[place].feats.get("Case") == "Dat":
            return place + 1
        return 0

    def _field(self, place: int) -> bool:
        """Whether a further field of a ministry follows: «инвестиций и торговли»."""
        if place >= len(self.tokens) or place in self.names or place in self.persons:
            return False
        token = self.tokens[place]
        known = words("ru")
        return _is_genitive(token) and token.text.islower() and token.lemma not in known.offices | known.wide


def _is_genitive(token: Token) -> bool:
    case = token.feats.get("Case")
    return case == "Gen" or (case is None and token.text.isupper() and len(token.text) > 1)


def cover_of(sentence: Sentence, mention: Mention, starts: Mapping[int, int]) -> Cover | None:
    """The mention in tokens; `starts` are the tokens' indices by where they start."""
    first = starts.get(mention.start)
    if first is None:
        return None
    end = first
    while end < len(sentence.tokens) and sentence.tokens[end].start < mention.end:
        end += 1
    return Cover(first, end, mention)
