"""Names in a Russian document: the gazetteer first, what the model sees beside it second."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import NAMES, Document, Name, Sentence, Tagged, Token
from workbench.reading.names.city_adjectives import city_adjectives
from workbench.reading.names.format_phrases import by_sentence as phrases_by_sentence
from workbench.reading.names.format_phrases import phrases, vague_phrases
from workbench.reading.names.gazetteer import organisation_id, place_id, settings
from workbench.reading.names.knowledge import knowledge
from workbench.reading.names.leaders import Leaders
from workbench.reading.names.linking import link_persons
from workbench.reading.names.misread import is_no_organisation, is_no_person, past_network
from workbench.reading.names.name_matching import Entry, Match
from workbench.reading.names.nominative import nominative
from workbench.reading.names.own_abbreviations import by_own_abbreviation
from workbench.reading.names.person_names import in_nominative, referred_to, stands_in_nominative
from workbench.reading.text.word_forms import parses

_GEO = frozenset({MentionType.STATE, MentionType.PLACE})
_REFERRED = 120
"""Characters before a name within which «со ссылкой на» stands."""
_SHORTEST = 3
"""Letters of a surname that is known by itself."""
_PROVINCES = frozenset([
    "область", "край", "республика", "округ", "провинция", "штат", "земля", "район", "губерния",
])  # fmt: skip
_QUOTES = frozenset("«»\"“”„'")
# Nouns that begin an organisation's name and take what they govern with them: «МИД Турции».
_OFFICES = frozenset([
    "министерство", "мид", "минобороны", "минэкономразвития", "минфин", "минюст", "минэнерго",
    "правительство", "парламент", "посольство", "администрация", "ведомство", "госдума", "совет",
    "комитет", "комиссия", "агентство", "кабинет", "банк", "центробанк",
])  # fmt: skip


def find_names(document: Document, names: Sequence[Name]) -> list[Mention]:
    """Persons, states, places, organisations and formats, in order."""
    matched = list(_known(document, _Names(names)))
    known = [mention for mention, _ in matched]
    own = {place for mention, is_own in matched if is_own for place in range(mention.start, mention.end)}
    if own:  # «Туманбаевском» of a «Туманбаевском форуме» that the analyst named is nobody and no place
        names = [name for name in names if name.type == "ORG" or not _lies_in(own, name)]
        document.tagged = [span for span in document.tagged if not (_is_name(span) and _lies_in(own, span))]
    tokens = _TokensAt(document)
    names = list(_apart(document, tokens, _without_misread(document, tokens, names, known)))
    names = [*names, *_passed_over(document, names)]
    persons = list(_persons(document, tokens, [*names, *_surnames_again(document, names)], known))
    seen = [mention for mention in known if not _within_person(mention, persons)]
    found = [*persons, *seen, *_others(document, tokens, names, seen)]
    return sorted(found, key=lambda mention: (mention.start, -mention.end))


def _without_misread(
    document: Document, tokens: "_TokensAt", names: Sequence[Name], known: Sequence[Mention]
) -> list[Name]:
    """The names without those of organisations that are none; the document's marks lose them, too."""
    spans = {(name.start, name.end) for name in names if name.type == "ORG"}
    spans |= {(span.start, span.end) for span in document.tagged if span.label == "ORGANIZATION"}
    quoted = {(start, end) for start, end in spans if document.text[max(0, start - 1) : start] in _QUOTES}
    kinds = {(mention.start, mention.end): mention.type for mention in known}
    misread = {span for span in spans - quoted if is_no_organisation(tokens.of(Name(*span, "ORG")), kinds)}
    document.tagged = [
        span
        for span in document.tagged
        if span.label != "ORGANIZATION" or (span.start, span.end) not in misread
    ]
    return [name for name in names if name.type != "ORG" or (name.start, name.end) not in misread]


def _is_name(span: Tagged) -> bool:
    return NAMES.get(span.label) in ("PER", "LOC")


def _lies_in(places: set[int], span: Name | Tagged) -> bool:
    return span.start in places and span.end - 1 in places


class _Names:
    """The model's names, to be asked by place."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._at = {place for name in names for place in range(name.start, min(name.end, name.start + 200))}

    def at(self, place: int) -> bool:
        return place in self._at


# Gazetteer


def _known(document: Document, names: _Names) -> Iterator[tuple[Mention, bool]]:
    """The mentions by name, each with whether it is the analyst's own."""
    found: list[tuple[Sentence, Match]] = []
    known = knowledge(document.additions).names(document.language)
    for sentence in document.sentences:
        matches = known.find(sentence)
        found += [(sentence, match) for match in matches if _is_meant(sentence, match, names)]
    found += list(by_own_abbreviation(document.sentences, found))
    certain = {match.entry.entity for _, match in found if not match.entry.contextual}
    phrased = phrases(document.text, document.language)
    certain |= {entry.entity for _, _, entry in phrased}
    phrased += vague_phrases(document.text, document.language, certain)
    certain |= {named for named, place in settings().items() if place in certain}
    by_sentence: dict[int, list[tuple[int, int, Entry]]] = {}
    for sentence, match in found:
        if match.entry.contextual and match.entry.entity not in certain:
            continue
        start, end = sentence.tokens[match.first].start, sentence.tokens[match.end - 1].end
        by_sentence.setdefault(sentence.index, []).append(
            (start, with_closing_quote(document.text, start, end), match.entry)
        )
    for index, inside in phrases_by_sentence(document.sentences, phrased).items():
        by_sentence.setdefault(index, []).extend(inside)
    for spans in by_sentence.values():
        yield from ((_mention(document.text, *span), span[2].own) for span in without_clashes(spans))


def without_clashes(spans: Sequence[tuple[int, int, Entry]]) -> list[tuple[int, int, Entry]]:
    """The longer of two names that cross, or of two of a kind of which one lies in the other."""
    kept: list[tuple[int, int, Entry]] = []
    for start, end, entry in sorted(spans, key=lambda span: (span[0] - span[1], span[0], span[2].contextual)):
        if not any(_clash(start, end, entry, *other) for other in kept):
            kept.append((start, end, entry))
    return kept


def _clash(start: int, end: int, entry: Entry, other_start: int, other_end: int, other: Entry) -> bool:
    if end <= other_start or other_end <= start:
        return False
    inside = other_start <= start and end <= other_end
    if not inside or (start, end) == (other_start, other_end):
        return True
    return entry.type is other.type or {entry.type, other.type} <= _GEO


def with_closing_quote(text: str, start: int, end: int) -> int:
    """The end, moved over a closing quotation mark whose opening one lies inside."""
    words = text[start:end]
    unclosed = words.count("«") > words.count("»") or words.count('"') % 2 == 1
    return end + 1 if unclosed and text[end : end + 1] in _QUOTES else end


def _is_meant(sentence: Sentence, match: Match, names: _Names) -> bool:
    """Whether a single word is the name, not a common word that begins a sentence («Того же мнения…»)."""
    if match.end - match.first > 1 or match.entry.adjective or match.entry.own:
        return True
    token = sentence.tokens[match.first]
    opens = match.first == 0 or (match.first == 1 and sentence.tokens[0].text in '«"“„—–-')
    if not opens or token.text.isupper() or not _has_other_meaning(token, match.entry):
        return True
    return names.at(token.start) or token.pos == "PROPN"


def _has_other_meaning(token: Token, entry: Entry) -> bool:
    own = entry.name.lower().replace("ё", "е")
    return any(
        parse.is_known and "Geox" not in parse.tag and "Orgn" not in parse.tag
        for parse in parses(token.text.lower())
        if str(parse.normal_form).replace("ё", "е") != own or "Geox" not in parse.tag
    )


def _mention(text: str, start: int, end: int, entry: Entry) -> Mention:
    return Mention(start, end, text[start:end], entry.type, entry.label, entry.entity, entry.name)


# The model's names


def _apart(document: Document, tokens: "_TokensAt", names: Iterable[Name]) -> Iterator[Name]:
    """The names, and each of two leaders whom the model took for one: «с Ван И Лавров обсудил саммит». The
    document's marks lose such a pair, too."""
    leaders = knowledge(document.additions).leaders
    pairs: set[tuple[int, int]] = set()
    for name in names:
        words = tokens.of(name) if name.type == "PER" else []
        place = next((i for i in range(1, len(words)) if _are_two(leaders, words, i)), None)
        if place is None:
            yield name
        else:
            pairs.add((name.start, name.end))
            yield name._replace(end=words[place - 1].end)
            yield name._replace(start=words[place].start)
    document.tagged = [span for span in document.tagged if (span.start, span.end) not in pairs]


def _are_two(leaders: Leaders, words: Sequence[Token], place: int) -> bool:
    """Whether the words before the place and those from it on are a leader each, by name or surname."""
    first, second = (_leaders_called(leaders, part) for part in (words[:place], words[place:]))
    two = bool(first and second) and first.isdisjoint(second)
    return two and leaders.person(in_nominative(words)) is None


def _leaders_called(leaders: Leaders, words: Sequence[Token]) -> set[str]:
    """The leaders of that full name or surname; first names and initials alone tell nobody."""
    name = in_nominative(words)
    if len(words) > 1:
        return {entity for entity in (leaders.person(name),) if entity is not None}
    known = parses(name.lower())  # «Лавров» is also of several by the name of Лавр
    first_name = any("Name" in one.tag and one.normal_form == name.lower() for one in known)
    return set() if len(name) <= _SHORTEST or first_name else set(leaders.of_surname(name))


def _passed_over(document: Document, names: Iterable[Name]) -> Iterator[Name]:
    """Those whom the table of leaders has and whom the model did not see: «заявил глава МИД Китая Ван И.»"""
    leaders = knowledge(document.additions).leaders
    seen = {place for name in names if name.type == "PER" for place in range(name.start, name.end)}
    for sentence in document.sentences:
        for one, other in pairwise(sentence.tokens):
            named = one.text[:1].isupper() and other.text[:1].isupper() and other.start == one.end + 1
            if named and seen.isdisjoint((one.start, other.start)):
                full = document.text[one.start : other.end]
                if leaders.person(full) is not None:
                    yield Name(one.start, other.end, "PER")


def _surnames_again(document: Document, names: Sequence[Name]) -> Iterator[Name]:
    """Those whom the article names in full and whose surname alone the model did not see later on."""
    full = [document.text[name.start : name.end].split() for name in names if name.type == "PER"]
    # «И отметил» is no word of Ван И's name.
    surnames = {words[-1] for words in full if len(words) > 1 and len(words[-1]) >= _SHORTEST}
    seen = {place for name in names for place in range(name.start, name.end)}
    for sentence in document.sentences if surnames else ():
        for token in sentence.tokens:
            if token.text in surnames and token.pos == "PROPN" and token.start not in seen:
                yield Name(token.start, token.end, "PER")


def _persons(
    document: Document, tokens: "_TokensAt", names: Iterable[Name], known: Sequence[Mention]
) -> list[Mention]:
    same = {(mention.start, mention.end) for mention in known}
    # «Восточноафриканского» of a «Восточноафриканского сообщества» is nobody, nor is a «Футуна»
    parts = {
        place
        for one in known
        if one.type is MentionType.FORMAT or (one.type is MentionType.STATE and " " in one.text)
        for place in range(one.start, one.end)
    }
    people = (
        Name(past_network(document.text, name.start), name.end, name.type)
        for name in names
        if name.type == "PER" and not is_no_person(document.text, name.start, name.end)
    )
    spans = [
        (name, tokens.of(name))
        for name in people
        if (name.start, name.end) not in same and not _lies_in(parts, name)
    ]
    spans = [(name, words) for name, words in spans if words and _begins_name(words[0].text)]
    referred = {
        name: told
        for name, words in spans
        if (told := referred_to(document.text[max(0, name.start - _REFERRED) : name.start], words))
    }
    straight = frozenset(
        word.text
        for name, words in spans
        if name not in referred and stands_in_nominative(words)
        for word in words
    )
    made = [
        Mention(
            name.start, name.end, document.text[name.start : name.end], MentionType.PERSON, "PERSON", None,
            referred.get(name) or in_nominative(words, straight),
        )
        for name, words in spans
    ]  # fmt: skip
    return link_persons(made)


def _begins_name(word: str) -> bool:
    """A capital, or the article of an Arabic surname: «аль-Кааби»."""
    return word[:1].isupper() or word.lower().startswith(("аль-", "эль-", "ас-", "ад-", "ан-", "ат-", "аш-"))


def _within_person(mention: Mention, persons: Sequence[Mention]) -> bool:
    """Whether the name is part of a person's: «София» of «София Ротару»."""
    from bisect import bisect_right

    place = bisect_right(persons, mention.start, key=lambda person: person.start) - 1
    return place >= 0 and persons[place].end > mention.start


def _others(
    document: Document, tokens: "_TokensAt", names: Iterable[Name], known: Sequence[Mention]
) -> Iterator[Mention]:
    """Places and organisations that the gazetteer does not know."""
    covered = sorted((mention.start, mention.end) for mention in known)
    for name in names:
        if name.type == "PER":
            continue
        start, end = name.start, name.end
        touching = _touching(covered, start, end)
        if name.type == "ORG":
            end = _with_owner(document, tokens, name, covered)
            touching = _touching(covered, start, end)
        if any(
            not (start <= one and other <= end) or (one, other) == (start, end) for one, other in touching
        ):
            continue
        words = tokens.of(Name(start, end, name.type))
        if not words or (name.type == "LOC" and touching):
            continue
        if words[-1].pos == "VERB" and words[-1].text.islower():
            continue  # «Организация объединяет»: the model ran on into the sentence
        yield (
            _place(document, start, end, words)
            if name.type == "LOC"
            else _organisation(document, start, end, words)
        )


def _touching(covered: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    from bisect import bisect_left

    found = []
    place = bisect_left(covered, (end, 0))
    while place and covered[place - 1][0] > start - 400:
        place -= 1
        if covered[place][1] > start:
            found.append(covered[place])
    return found


def _with_owner(
    document: Document, tokens: "_TokensAt", name: Name, covered: Sequence[tuple[int, int]]
) -> int:
    """The end of an office's name with the state that it belongs to: «МИД Турции»."""
    words = tokens.of(name)
    if not words or words[0].lemma not in _OFFICES:
        return name.end
    following = [span for span in _touching(covered, name.end, name.end + 2) if span[0] == name.end + 1]
    if following and document.text[name.end : name.end + 1] == " ":
        owner = tokens.of(Name(*following[0], "LOC"))
        if owner and owner[0].feats.get("Case") in (None, "Gen"):
            return following[0][1]
    return name.end


def _place(document: Document, start: int, end: int, words: Sequence[Token]) -> Mention:
    text = document.text[start:end]
    if len(words) == 1 and words[0].pos == "ADJ":  # «Душанбинская декларация», «Беловежское соглашение»
        city, _ = city_adjectives().get(words[0].lemma, (None, None))
        entity = place_id(city) if city else None
        return Mention(start, end, text, MentionType.PLACE, "CITY" if city else "LOCATION", entity, city)
    name = _in_nominative(document, words)
    if any(word.lemma in _PROVINCES for word in words):
        label = "STATE_OR_PROVINCE"
    else:
        label = "CITY" if len(words) == 1 and words[0].pos == "PROPN" else "LOCATION"
    return Mention(start, end, text, MentionType.PLACE, label, place_id(name), name)


def _organisation(document: Document, start: int, end: int, words: Sequence[Token]) -> Mention:
    name = _in_nominative(document, words).strip('«»"“” ')
    text = document.text[start:end]
    return Mention(start, end, text, MentionType.ORGANISATION, "ORGANIZATION", organisation_id(name), name)


def _in_nominative(document: Document, words: Sequence[Token]) -> str:
    head = next((word for word in words if word.pos in ("NOUN", "PROPN")), None)
    if head is None or head.feats.get("Case", "Nom") == "Nom" or head.text.isupper():
        return document.text[words[0].start : words[-1].end]
    return nominative(document.text, words)


class _TokensAt:
    """The tokens of a document by where they start."""

    def __init__(self, document: Document) -> None:
        self._at: dict[int, tuple[Sentence, int]] = {
            token.start: (sentence, place)
            for sentence in document.sentences
            for place, token in enumerate(sentence.tokens)
        }

    def of(self, name: Name) -> list[Token]:
        """The tokens of a name; none where it does not begin with one."""
        if name.start not in self._at:
            return []
        sentence, place = self._at[name.start]
        words = []
        while place < len(sentence.tokens) and sentence.tokens[place].start < name.end:
            words.append(sentence.tokens[place])
            place += 1
        return words
