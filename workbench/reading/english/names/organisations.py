"""Organisations that no gazetteer lists, by the words that name their kind: "Ministry of …", "… Council"."""

from collections.abc import Iterator, Mapping, Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.english.names.persons import before_name
from workbench.reading.english.words.closed_class import MONTHS_AND_DAYS, words
from workbench.reading.names.gazetteer import organisation_id

HEADS = words(
    "ministry secretariat council parliament senate committee commission agency assembly chamber court"
    " bank university institute academy embassy consulate department corporation company federation"
    " foundation endowment fund party congress duma majilis mejlis bundestag kremlin pentagon office"
    " bureau service administration directorate centre center think-tank board authority association"
    " society organisation organization union alliance league group holding airlines airways railways"
    " cabinet government headquarters inspectorate delegation mission mosque church"
)
_ALONE = words("kremlin pentagon majilis mejlis bundestag duma seimas sejm verkhovna knesset")
# Written small, too, these name a body where a state or its adjective stands before them.
_SMALL = words("government parliament senate ministry embassy cabinet administration army")
FIELDS = words(
    "foreign defence defense interior justice finance health education economy energy trade transport"
    " culture agriculture environment labour labor tourism investment"
)
_OPENING = ("of", "for", "on")
_BUILDINGS = frozenset({"Palace", "House", "Hall", "Building", "Square", "Tower", "Wall"})
"""What a body's name makes a place's: "the Grand Kremlin Palace", "Congress Hall"."""
_DOMAINS = words("az am by eu ge kg kz md ru tj tm ua uz com info net news org")
_TITLE_CASE = frozenset(
    {"To", "In", "At", "With", "As", "From", "By", "After", "Amid", "Over", "Is", "Will", "Says"}
)
"""Words that end a name in a headline whose every word has a capital."""
_SHORT_MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec")
_LONGEST = 9
"""Words of a name."""


def find_organisations(document: Document, sentence: Sentence, known: Sequence[Mention]) -> Iterator[Mention]:
    """The organisations of a sentence that do not lie inside a known name. `known` are the other names
    in it."""
    tokens = sentence.tokens
    taken = [
        (mention.start, mention.end)
        for mention in known
        if mention.type in (MentionType.ORGANISATION, MentionType.FORMAT, MentionType.PERSON)
    ]
    ends = {mention.start: mention.end for mention in known if mention.type is MentionType.STATE}
    ends |= {mention.start: mention.end for mention in known if mention.type is MentionType.FORMAT}
    reached = -1
    for place, token in enumerate(tokens):
        if token.lemma not in HEADS or token.start < reached:
            continue
        if any(one <= token.start < other for one, other in taken) or _is_ruled(tokens, place):
            continue
        if place + 1 < len(tokens) and tokens[place + 1].text in _BUILDINGS:
            continue
        first = _first(tokens, place, known)
        end = _end(tokens, place, ends)
        capital = token.text[:1].isupper()
        if not _is_named(tokens, first, place, end, capital):
            continue
        start, last = tokens[first].start, tokens[end - 1].end
        if any(start >= one and last <= other for one, other in taken) or ends.get(start) == last:
            continue
        reached = last
        text = document.text[start:last]
        yield Mention(
            start,
            last,
            text,
            MentionType.ORGANISATION,
            "ORGANIZATION",
            organisation_id(text),
            " ".join(text.split()),
        )


def find_sites(document: Document, sentence: Sentence) -> Iterator[Mention]:
    """The media that are named by their address: "Ukraine.ua" is no state."""
    for name, sign, domain in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        joined = sign.text == "." and name.end == sign.start and sign.end == domain.start
        if joined and domain.text.lower() in _DOMAINS and name.text[:1].isupper():
            text = document.text[name.start : domain.end]
            kind, label = MentionType.ORGANISATION, "ORGANIZATION"
            yield Mention(name.start, domain.end, text, kind, label, organisation_id(text), text)


def _is_ruled(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word is what heads are of: "the Heads of Government of the Member States"."""
    before = [token.text.lower() for token in tokens[max(0, place - 4) : place]]
    return tokens[place].lemma == "government" and before[-1:] in (["of"], ["and"]) and "heads" in before


def _is_named(tokens: Sequence[Token], first: int, place: int, end: int, capital: bool) -> bool:
    """Whether the words name one organisation, not a kind: "Foreign Ministry" but not "the company"."""
    lemma = tokens[place].lemma
    longer = first < place or end > place + 1
    if capital:
        starts = place == 0 and not longer
        return (longer or lemma in _ALONE) and not starts
    fields = {token.lemma for token in tokens[first:place]}
    of_state = first < place and tokens[first].text[:1].isupper()
    return lemma in _SMALL and (of_state or (lemma == "ministry" and bool(fields & FIELDS)))


def _first(tokens: Sequence[Token], place: int, known: Sequence[Mention]) -> int:
    """Where the capitalised words before the head begin, a state or a body among them."""
    first = place
    names = {mention.end: mention.start for mention in known if mention.type is not MentionType.DATE}
    while first > 0 and place - first < _LONGEST:
        before = tokens[first - 1]
        if before.end in names and before.text[:1].isupper():
            start = names[before.end]
            first = next(i for i, token in enumerate(tokens) if token.start >= start)
        elif (
            before.text[:1].isupper() and before.pos in ("PROPN", "ADJ", "NOUN") and before.text.isalpha()
        ) or (before.lemma in FIELDS and tokens[place].lemma == "ministry"):
            first -= 1
        elif before.text in ("and", "&") and first > 1 and tokens[first - 2].text[:1].isupper():
            if tokens[place].lemma not in ("ministry", "department", "committee", "agency"):
                return first
            first -= 1
        else:
            break
    while first < place and tokens[first].text in ("The", "and", "&"):
        first += 1
    return first


def _end(tokens: Sequence[Token], place: int, ends: Mapping[int, int]) -> int:
    """The end of what "of …" adds to the head: "Ministry of Foreign Affairs of Uzbekistan"."""
    end = place + 1
    while end + 1 < len(tokens) and end - place < _LONGEST and tokens[end].text.lower() in _OPENING:
        after = end + 1
        if tokens[after].text.lower() == "the" and after + 1 < len(tokens):
            after += 1
        if tokens[after].text.lower() in MONTHS_AND_DAYS | _SHORT_MONTHS:
            break  # "the Senate on Tuesday"
        if tokens[after].start in ends:
            last = ends[tokens[after].start]
            end = next((i for i in range(after, len(tokens)) if tokens[i].start >= last), len(tokens))
            continue
        stop = after
        while stop < len(tokens) and (
            (tokens[stop].text[:1].isupper() and tokens[stop].text not in _TITLE_CASE)
            or (
                tokens[stop].text in ("and", ",", "&")
                and stop + 1 < len(tokens)
                and _may_join(tokens, stop, place)
            )
        ):
            stop += 1
        if stop == after:
            break
        end = before_name(tokens, after, stop)
        if end < stop:
            break
    return end


def _may_join(tokens: Sequence[Token], stop: int, place: int) -> bool:
    """Whether a comma or "and" goes on with the fields of a ministry: "of Investment, Industry and Trade"."""
    following = tokens[stop + 1]
    ministry = tokens[place].lemma in ("ministry", "department", "institute", "committee", "council", "bank")
    closed = any(token.text == "and" for token in tokens[stop + 1 : stop + 4])
    return ministry and following.text[:1].isupper() and (tokens[stop].text != "," or closed)
