"""Offices in an English text: "First Deputy Prime Minister of Armenia", "the leaders of the Central Asian
countries"."""

from collections.abc import Mapping, Sequence
from functools import cache

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence, Token
from workbench.reading.english.names.organisations import FIELDS, HEADS
from workbench.reading.english.names.persons import before_name
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.gazetteer import adjectives
from workbench.reading.names.offices import OWN_BODIES
from workbench.reading.names.offices import words as offices_of

_SENT = words("ambassador envoy representative adviser advisor consul aide assistant attache")
"""Offices that one has "to" a place."""
_LONGEST_BODY = 7
"""Words of what an office is of."""
_LONGEST = 4
"""Words of an office."""
_SHORT = words("PM DPM FM EAM")
"""Offices by their initials: "Indian PM Narendra Modi"."""
_GRADES = words(
    "first second third deputy vice acting assistant executive senior chief state federal national special"
    " permanent under interim crown"
)
"""What goes before an office's noun and makes it another office, or one of another grade."""
_SMALL_GRADES = words("deputy vice acting assistant executive")
"""Those that never tell but of the holder: "the first president" is a president."""
_WITH_FIELD = words("minister adviser advisor secretary councilor councillor commissioner representative")
"""Offices with their field before them: "National Security Adviser"."""
_FIELDS_MORE = words(
    "affairs international relation cooperation security and internal external home european eurasian"
    " integration agricultural economic digital industry information infrastructure science sport youth"
)
_NO_NOUNS = words("official expert general chair")
"""Offices that are adjectives before a noun: "an official visit", "expert consultations"."""
_PARTS = words(
    "mission delegation secretariat commission office bank council parliament assembly committee court"
    " chamber department member country state nation government tank"
)
"""What a body has that another name stands for: the "head of the OSCE mission" does not head the OSCE."""
_GATHERED = words("board cabinet council committee conference college bureau")
"""What is made up of office-holders: "the Cabinet of Ministers" has none in its name."""


def find_offices(sentence: Sentence, known: Sequence[Mention]) -> list[tuple[int, int]]:
    """The offices as `[start, end)` of the text, each with «of …» behind it. `known` are the names."""
    tokens = sentence.tokens
    ends = {mention.start: mention.end for mention in reversed(known)}
    covered = {place for mention in known for place in range(mention.start, mention.end)}
    found: list[tuple[int, int]] = []
    skip = 0
    for first in range(len(tokens)):
        if first < skip or tokens[first].start in covered:
            continue
        size = _size(tokens, first)
        if not size or _names_body(tokens, first + size) or _is_no_office(tokens, first, size):
            continue
        skip = first + size
        if [token.text.lower() for token in tokens[skip - 1 : skip + 2]] == ["state", "and", "government"]:
            skip += 2
        start = _start(tokens, first, known)
        while found and found[-1][0] >= start:
            found.pop()  # the "Assistant" of an Assistant Secretary
        found.append((start, _end(tokens, skip, ends)))
    return found


def _size(tokens: Sequence[Token], first: int) -> int:
    """How many words from `first` name an office; 0 where they name none."""
    if tokens[first].text in _SHORT:
        return 1
    return next((size for size in range(_LONGEST, 0, -1) if _is_head(tokens, first, size)), 0)


def _is_head(tokens: Sequence[Token], first: int, size: int) -> bool:
    if first + size > len(tokens):
        return False
    name = tuple(token.lemma for token in tokens[first : first + size])
    return name in _heads() or (*name[:-1], name[-1].removesuffix("s")) in _heads()


@cache
def _heads() -> frozenset[tuple[str, ...]]:
    known = offices_of("en")
    return frozenset(tuple(name.split()) for name in known.offices | known.wide)


def _names_body(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word behind makes it a body's name: "General Secretariat", "Head Office"."""
    return place < len(tokens) and tokens[place].text[:1].isupper() and tokens[place].lemma in HEADS


def _is_no_office(tokens: Sequence[Token], first: int, size: int) -> bool:
    """ "in general", "Cabinet of Ministers", "was chaired by", "an official visit"."""
    before = [token.text.lower() for token in tokens[max(0, first - 3) : first]]
    if before[-1:] == ["in"] and tokens[first].text == "general":
        return True
    of = next(
        (place for place in (len(before) - 1, len(before) - 2) if before[place : place + 1] == ["of"]), 0
    )
    if of and before[of - 1] in _GATHERED and tokens[first + size - 1].text.endswith("s"):
        return tokens[first].lemma not in ("head", "leader")
    if size > 1 or first + 1 == len(tokens):
        return size == 1 and tokens[first].pos == "VERB"
    behind = tokens[first + 1]
    as_adjective = tokens[first].text in _NO_NOUNS and behind.pos == "NOUN" and behind.text.islower()
    return as_adjective or tokens[first].pos == "VERB"


def _start(tokens: Sequence[Token], first: int, known: Sequence[Mention]) -> int:
    """Where "Uzbek First Deputy Prime Minister" begins: with the adjective or the body's name, else with the
    grade or the field."""
    names = {mention.end for mention in known}
    noun = first
    while first and tokens[first - 1].end not in names and _belongs(tokens, first - 1, noun):
        first -= 1
    while first < noun and tokens[first].text.lower() == "and":
        first += 1
    return _nation_before(tokens, first, known)


def _belongs(tokens: Sequence[Token], place: int, noun: int) -> bool:
    """Whether a word before the noun of an office is part of its name; small letters may tell of its holder:
    "the first president", "a senior minister"."""
    word = tokens[place].text.lower()
    if word in _GRADES:
        ranked = any(token.text.lower() in ("deputy", "vice") for token in tokens[place + 1 : noun + 1])
        return (
            ranked
            or word in _SMALL_GRADES
            or (tokens[place].text[0].isupper() and tokens[place + 1].text[0].isupper())
        )
    named = tokens[noun].text[:1].isupper() and any(
        token.lemma in _WITH_FIELD for token in tokens[noun : noun + 2]
    )
    plain = word.removesuffix("s")
    field = not FIELDS.isdisjoint((word, plain)) or not _FIELDS_MORE.isdisjoint((word, plain))
    return named and field and (tokens[place].text[0].isupper() or word == "and")


def _nation_before(tokens: Sequence[Token], first: int, known: Sequence[Mention]) -> int:
    """Where "Uzbek President", "SCO Secretary-General" begin: with the adjective or the body's name."""
    if first:
        kinds = (MentionType.STATE, MentionType.FORMAT, MentionType.ORGANISATION)
        end = tokens[first - 1].end
        before = next((mention for mention in known if mention.end == end and mention.type in kinds), None)
        if before is not None and not (before.text.isupper() and before.type is MentionType.ORGANISATION):
            return before.start  # "KAZINFORM President" is a dateline and an office
    return tokens[first].start


def _end(tokens: Sequence[Token], behind: int, ends: Mapping[int, int]) -> int:
    """Where what "of …" adds to an office ends; `behind` is the place behind its noun."""
    end = tokens[behind - 1].end
    place = behind
    sent = tokens[behind - 1].lemma in _SENT
    while place + 1 < len(tokens) and tokens[place].text in ("of", "for", *(["to"] * sent)):
        after = place + 2 if tokens[place + 1].text == "the" else place + 1
        if after >= len(tokens):
            break
        last = ends.get(tokens[after].start) or _capitalised_end(tokens, after)
        if last is None and after > place + 1 and tokens[after].text in OWN_BODIES:
            last = tokens[after].end
        if last is None:
            break
        place = next((i for i in range(after, len(tokens)) if tokens[i].start >= last), len(tokens))
        place = _with_noun(tokens, place)
        place += place < len(tokens) and tokens[place].text == "Affairs"  # "Secretary for ASEAN Affairs"
        end = tokens[place - 1].end
    return end


def _capitalised_end(tokens: Sequence[Token], first: int) -> int | None:
    """The end of a run of capitalised words, "and" among them."""
    last = first
    for place in range(first, min(len(tokens), first + _LONGEST_BODY)):
        if tokens[place].text[:1].isupper():
            last = place + 1
        elif tokens[place].text not in ("and", "&"):
            break
    return tokens[before_name(tokens, first, last) - 1].end if last > first else None


def _with_noun(tokens: Sequence[Token], place: int) -> int:
    """Behind the nouns that a name stands before: "of the Central Asian countries", "of Tajik customs",
    "of the OSCE mission"."""
    word = tokens[place - 1].text.lower()
    adjective = word in adjectives() or word.endswith(("an", "arab", "ic", "ish", "ese"))
    while place < len(tokens) and tokens[place].start == tokens[place - 1].end + 1:
        own = tokens[place].pos == "NOUN" and tokens[place].text.islower()
        if not own or not (adjective or tokens[place].lemma in _PARTS):
            break
        place, adjective = place + 1, False
    return place
