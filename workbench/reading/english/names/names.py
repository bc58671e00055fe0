"""Names in an English text: the gazetteer, offices, persons by the signs of one, organisations by their
kind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence
from workbench.reading.english.names.offices import find_offices
from workbench.reading.english.names.organisations import HEADS, find_organisations, find_sites
from workbench.reading.english.names.pair_formats import by_partner, find_pairs
from workbench.reading.english.names.persons import NOT_NAMES, find_persons
from workbench.reading.english.words.closed_class import COMPASS
from workbench.reading.english.words.lexicon import is_listed
from workbench.reading.names.accents import without_accents
from workbench.reading.names.format_phrases import by_sentence, phrases, vague_phrases
from workbench.reading.names.gazetteer import english_settings
from workbench.reading.names.knowledge import knowledge
from workbench.reading.names.linking import link_persons
from workbench.reading.names.name_matching import Entry, Match
from workbench.reading.names.names import without_clashes
from workbench.reading.names.own_abbreviations import by_own_abbreviation

# Names that are common words, too: at the beginning of a sentence they are most likely the word.
_COMMON = frozenset([
    "report", "trend", "nice", "mary", "app", "guardian", "spiegel", "fars", "dawn", "oral", "eco",
    "who", "pace", "quad",
])  # fmt: skip
_TERMS = frozenset(["prime", "foreign policy", "foreign affairs", "national interest", "politics today"])
"""Names of media that are common terms: before another word with a capital they are a part of its name."""


_NO_MEETINGS = frozenset([
    "community", "relations", "ties", "trade", "cooperation", "friendship", "railway", "pipeline", "corridor",
])  # fmt: skip
"""What a partner and Central Asia have beside their meetings: "China-Central Asia trade"."""


def find_english_names(document: Document) -> list[Mention]:
    """Persons, states, places, organisations, formats and offices, in order of their start."""
    found: list[Mention] = []
    persons: list[Mention] = []
    patterned = phrases(document.text, "en")
    matched, certain = _matches(document, {entry.entity for _, _, entry in patterned})
    patterned += vague_phrases(document.text, "en", certain)
    phrased = by_sentence(document.sentences, patterned)
    for sentence in document.sentences:
        inside = phrased.get(sentence.index, [])
        plain = [
            (sentence.tokens[match.first].start, sentence.tokens[match.end - 1].end, match.entry)
            for match in _by_capitals(sentence, matched.get(sentence.index, ()))
        ]
        pairs = find_pairs(document.text, sentence, [*plain, *inside])
        spans = without_clashes([*plain, *inside, *pairs])
        known = [_mention(document.text, *span) for span in spans]
        known = _with_sites(known, list(find_sites(document, sentence)))
        offices = find_offices(sentence, known)
        own = list(find_persons(document, sentence, offices, known))
        persons += own
        bodies = [_as_known(body, known) for body in find_organisations(document, sentence, [*known, *own])]
        found += [*known, *(_office(document, *_whole(office, bodies)) for office in offices), *bodies]
    persons += _seen_by_model(document, [*found, *persons])
    persons += _in_full(document, [*found, *persons], persons)
    persons = _again(document, link_persons(persons))
    taken = {place for person in persons for place in range(person.start, person.end)}
    kept = [mention for mention in found if mention.start not in taken or mention.type is MentionType.ROLE]
    return sorted([*persons, *kept], key=lambda mention: (mention.start, -mention.end))


def _seen_by_model(document: Document, found: Sequence[Mention]) -> Iterator[Mention]:
    """The persons that only a model sees (`spacy_model`)."""
    taken = {place for mention in found for place in range(mention.start, mention.end)}
    for span in document.tagged:
        if span.label == "PERSON" and taken.isdisjoint(range(span.start, span.end)):
            name = document.text[span.start : span.end]
            yield Mention(span.start, span.end, name, MentionType.PERSON, "PERSON", None, name)


def _in_full(document: Document, found: Sequence[Mention], persons: Sequence[Mention]) -> list[Mention]:
    """Those of whom elsewhere only the surname tells that it is one, by their full names: "the press chief,
    Bertalan Havasi" of "Mr. Havasi"."""
    surnames = {one.name for one in persons if one.name and " " not in one.name and len(one.name) > 2}
    taken = {place for mention in found for place in range(mention.start, mention.end)} if surnames else set()
    made = []
    for sentence in document.sentences if surnames else ():
        for first, last in pairwise(sentence.tokens):
            plain = first.pos == "PROPN" and first.text[1:].islower() and first.text.lower() not in NOT_NAMES
            alone = last.text in surnames and taken.isdisjoint((first.start, last.start))
            if alone and plain and not is_listed(first.text.lower()) and last.start == first.end + 1:
                name = f"{first.text} {last.text}"
                made.append(Mention(first.start, last.end, name, MentionType.PERSON, "PERSON", None, name))
    return made


def _with_sites(known: list[Mention], sites: Sequence[Mention]) -> list[Mention]:
    """The names with the addresses of sites, and without what stands in one."""
    if not sites:
        return known
    new = [
        site for site in sites if not any(one.start <= site.start and site.end <= one.end for one in known)
    ]
    return [one for one in known if not any(site.start <= one.start < site.end for site in new)] + new


def _whole(office: tuple[int, int], bodies: Sequence[Mention]) -> tuple[int, int]:
    """The office with the whole name of its body: "Head of the United Nations Regional Centre"."""
    start, end = office
    return start, max([end, *(body.end for body in bodies if start < body.start < end < body.end)])


def _as_known(body: Mention, known: Sequence[Mention]) -> Mention:
    """The body as the one that we know: "Xinhua News Agency" is Xinhua."""
    bare = body.text.removesuffix(" Agency").removesuffix(" News")
    same = next((one for one in known if one.start == body.start and one.text == bare), None)
    if same is None or same.type is not MentionType.ORGANISATION or bare == body.text:
        return body
    return replace(body, entity=same.entity, name=same.name)


def _matches(document: Document, named: set[str | None]) -> tuple[dict[int, list[Match]], set[str | None]]:
    """The gazetteer's names by sentence, the contextual ones only where the entity is `named` otherwise; and
    the entities that are."""
    known = knowledge(document.additions).names(document.language)
    found = [
        (sentence.index, match)
        for sentence in document.sentences
        for match in known.find(sentence)
        if (match.first or sentence.tokens[0].text.lower() not in _COMMON) and not _is_term(sentence, match)
    ]
    found += _by_own_abbreviation(document, found)
    certain = named | {match.entry.entity for _, match in found if not match.entry.contextual}
    regional = {entity for entity, region in english_settings().items() if region in document.text}
    kept: dict[int, list[Match]] = {}
    for index, match in found:
        entity = match.entry.entity
        if (
            not match.entry.contextual
            or entity in certain
            or (entity in regional and _is_bare(document, index, match))
        ):
            kept.setdefault(index, []).append(match)
    return kept, certain


def _by_own_abbreviation(document: Document, found: Sequence[tuple[int, Match]]) -> list[tuple[int, Match]]:
    """The formats by the letters that the text itself gives them: "Eurasian Economic Community (EES)"."""
    if "(" not in document.text:
        return []
    named = [
        (document.sentences[index], match)
        for index, match in found
        if match.entry.type is MentionType.FORMAT and not _is_owner(document.sentences[index], match)
    ]
    made = by_own_abbreviation(document.sentences, named)
    return [(sentence.index, match) for sentence, match in made]


def _is_owner(sentence: Sentence, match: Match) -> bool:
    """Whether a format only has the body that is named: "the Court of the Eurasian Economic Union (CEEU)"."""
    before = [
        token.lemma for token in sentence.tokens[max(0, match.first - 3) : match.first] if token.text != "the"
    ]
    return before[-1:] == ["of"] and len(before) > 1 and before[-2] in HEADS


def _is_bare(document: Document, index: int, match: Match) -> bool:
    """Whether a name says "the consultative meeting" and leaves the region to the text: a "Central Asian
    summit" may be one with others, "a consultative meeting" one of anybody."""
    sentence = document.sentences[index].tokens
    tokens = sentence[match.first : match.end]
    if match.first and sentence[match.first - 1].text.lower() in ("a", "an"):
        return False
    return not any(token.text in region.split() for region in english_settings().values() for token in tokens)


def _is_term(sentence: Sentence, match: Match) -> bool:
    """Whether a name is a part of another or a common term: "the Foreign Policy Department", "US$"."""
    tokens = sentence.tokens
    own = tokens[match.first : match.end]
    following = tokens[match.end].text.lower() if match.end < len(tokens) else ""
    if following in _NO_MEETINGS and match.entry in by_partner().values():
        return True
    if following == "$" or (own[-1].text == "Prime" and following in ("minister", "ministers")):
        return True
    if own[-1].text == "States" and match.entry.type is MentionType.FORMAT:
        return "States" not in (match.entry.name or "")  # "the heads of the Union States"
    behind = match.end < len(tokens) and tokens[match.end].text[:1].isupper()
    return (behind or own[-1].text.islower()) and " ".join(t.text.lower() for t in own) in _TERMS


def _by_capitals(sentence: Sentence, matches: Sequence[Match]) -> list[Match]:
    """Without the states that only share their letters with another name: GUAM is not Guam, a "South
    American" bloc is not American."""
    bodies = {(match.first, match.end) for match in matches if match.entry.type is MentionType.FORMAT}
    return [
        match
        for match in matches
        if match.entry.type is not MentionType.STATE
        or (match.first, match.end) not in bodies
        or not sentence.tokens[match.first].text.isupper()
        if not (match.entry.adjective and match.first and sentence.tokens[match.first - 1].text in COMPASS)
    ]


def _mention(text: str, start: int, end: int, entry: Entry) -> Mention:
    return Mention(start, end, text[start:end], entry.type, entry.label, entry.entity, entry.name)


def _office(document: Document, start: int, end: int) -> Mention:
    return Mention(start, end, document.text[start:end], MentionType.ROLE, "PROFESSION")


def _again(document: Document, persons: Sequence[Mention]) -> list[Mention]:
    """The persons with every later mention of their surnames, or of another part of their names: "Lula"."""
    parts = [(part, one) for one in persons if one.name for part in one.name.split()[:-1] if len(part) > 3]
    surnames = {
        part: one for part, one in reversed(parts) if part.lower() not in NOT_NAMES and part[0].isupper()
    }
    surnames |= {person.name.split()[-1]: person for person in persons if person.name}
    marked = {without_accents(word): one for word, one in surnames.items() if not word.isascii()}
    plain = {word: one for word, one in marked.items() if word not in surnames}  # "Cavusoglu" of "Çavuşoğlu"
    taken = {place for person in persons for place in range(person.start, person.end)}
    found = list(persons)
    for sentence in document.sentences:
        last: Mention | None = None
        for token in sentence.tokens:
            person = surnames.get(token.text) or plain.get(without_accents(token.text))
            if person is None or token.start in taken or len(token.text) <= 2:
                last = None
                continue
            start = token.start
            if last is not None and last.entity == person.entity and last.end + 1 == token.start:
                start = found.pop().start  # the whole name again
            text = document.text[start : token.end]
            last = Mention(start, token.end, text, MentionType.PERSON, "PERSON", person.entity, person.name)
            found.append(last)
    return sorted(found, key=lambda person: person.start)
