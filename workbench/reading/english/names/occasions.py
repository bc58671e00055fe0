"""Named meetings of an English text: "the 12th CICA leaders' summit", "a session of the Supreme Council"."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.english.words.closed_class import ORDINALS, words
from workbench.reading.names.names import with_closing_quote
from workbench.reading.names.occasions import is_number
from workbench.reading.names.offices import Cover

_NOUNS = words("summit meeting session forum conference congress")
_PLACED = words("summit meeting forum")
"""What may be called by its place: "the Astana summit"."""
_HOLDERS = words(
    "heads state states government governments leaders presidents ministers council coordinators advisors"
    " advisers secretaries committee countries members nations assembly speakers"
)
"""Who meets in a format."""
_THEIR = words(
    "head presidential ministerial prime foreign defence defense interior finance economic trade national"
    " security collective supreme high level member leader minister president"
)
"""What says whose or which meeting it is, before the word for who meets."""
_JOINING = words("of the and for ' ’ 's ’s s - ( )")
_ARTICLES = words("the and for")
"""Words that end the name before the noun, or begin another one behind it."""
_ORGANS = words("council assembly commission committee parliament conference congress")
_KINDS = words("anniversary jubilee first-ever")
_MODIFIERS = frozenset({"ADJ", "DET", "NUM"})
_FAR = 14
"""Words from the noun to the name of who meets."""


def find_meetings(
    document: Document,
    sentence: Sentence,
    covers: Sequence[Cover],
    title_end: Callable[[Token], int | None],
) -> Iterator[Mention]:
    """The meetings of the sentence that have a name: that of their format, organ or place, a number, or a
    title in quotation marks, whose end `title_end` tells by the noun before it."""
    tokens = sentence.tokens
    nouns = [index for index, token in enumerate(tokens) if _is_noun(token)]
    if not nouns:
        return
    bodies = [cover for cover in covers if _is_body(cover)]
    bodies.sort(key=lambda cover: cover.end - cover.first)  # "United Nations" opens its General Assembly
    starts, ends = {cover.first: cover for cover in bodies}, {cover.end: cover for cover in bodies}
    places = {cover.end: cover.first for cover in covers if cover.mention.type is MentionType.PLACE}
    reached = 0
    for index in nouns:
        own = next((cover for cover in bodies if cover.first <= index < cover.end), None)
        if index < reached or (own is not None and own.mention.type is not MentionType.FORMAT):
            continue
        front = own.first if own else _first_of(tokens, index, ends, places)
        first = _with_modifiers(tokens, front)
        end = max(own.end if own else 0, _end_of(tokens, index, starts))
        titled = None if end else title_end(tokens[index])
        if not (own or end or titled or front < index or _is_numbered(tokens, first, index)):
            continue
        start, last = tokens[first].start, titled or tokens[max(end, index + 1) - 1].end
        last = with_closing_quote(document.text, start, last)
        reached = max(end, index + 1)
        text = document.text[start:last]
        yield Mention(start, last, text, MentionType.EVENT, "EVENT", None, text)


def _is_noun(token: Token) -> bool:
    return token.lemma in _NOUNS and token.pos != "VERB" and not token.text.lower().endswith("s")


def _is_body(cover: Cover) -> bool:
    """Whether a name is of a format or of what meets in one: not a ministry, not a medium."""
    kind, text = cover.mention.type, cover.mention.text.lower()
    return kind is MentionType.FORMAT or (
        kind is MentionType.ORGANISATION and any(organ in text for organ in _ORGANS)
    )


def _first_of(
    tokens: Sequence[Token], index: int, ends: Mapping[int, Cover], places: Mapping[int, int]
) -> int:
    """Where the name before the noun begins: "SCO foreign ministers' meeting", "Astana summit"; the noun's
    own place where there is none."""
    if index in places and tokens[index].lemma in _PLACED:
        return places[index]
    place = index
    while place and index - place < _FAR:
        if place in ends:
            first = ends[place].first
            bracketed = place < len(tokens) and tokens[place].text == ")" and first - 1 in ends
            return ends[first - 1].first if bracketed else first  # "the African Union (AU) summit"
        word = tokens[place - 1].text.lower()
        if word in _ARTICLES or not (word in _HOLDERS | _NOUNS or word in _THEIR or word in _JOINING):
            return index
        place -= 1
    return index


def _end_of(tokens: Sequence[Token], index: int, starts: Mapping[int, Cover]) -> int:
    """The end of the name of who meets behind the noun, with who in it: "a meeting of the SCO Foreign
    Ministers"; 0 where none is named."""
    place, found = index + 1, 0
    if place >= len(tokens) or tokens[place].text.lower() not in ("of", "for"):
        return 0
    while place < len(tokens) and place - index < _FAR:
        if place in starts:
            found = place = starts[place].end
            continue
        word = tokens[place].text.lower()
        if found and word in (*_ARTICLES, "(", ")"):
            break
        if not (word in _HOLDERS or word in _THEIR or word in _JOINING):
            break
        if found and word in _HOLDERS:
            found = place + 1
        place += 1
    return found


def _with_modifiers(tokens: Sequence[Token], first: int) -> int:
    """Where the adjectives and the number of an event begin."""
    while first:
        word = tokens[first - 1]
        named = word.lemma in _NOUNS or word.text.lower() in _KINDS
        if word.pos not in _MODIFIERS and not named and not _is_number(word):
            return first
        first -= 1
    return first


def _is_numbered(tokens: Sequence[Token], first: int, index: int) -> bool:
    """ "the seventh summit", "its VIII Summit"."""
    return first < index and tokens[index].lemma == "summit" and _is_number(tokens[index - 1])


def _is_number(token: Token) -> bool:
    return is_number(token.text) or token.lemma in ORDINALS
