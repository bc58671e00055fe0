"""Everything that an article names, as mentions, nested where they are nested, in order of their start."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.dates.dates import find_dates
from workbench.reading.dates.days import Tense
from workbench.reading.dates.tenses import Tenses, russian_signs
from workbench.reading.dates.tenses_en import english_signs
from workbench.reading.document import Document, Name, Sentence
from workbench.reading.names.names import find_names
from workbench.reading.names.occasions import find_events, find_ordinals, title_end
from workbench.reading.names.offices import Cover, RoleFinder, cover_of
from workbench.reading.text.quotes import QuoteMap, quotes_of

_DAY = len("2025-11-20")
_FRESH = timedelta(days=3)
"""How long before its publication what is filed may be written."""
_CENTURY = re.compile(r"\d\d01/\d\d00")


def find_mentions(document: Document, names: Sequence[Name]) -> list[Mention]:
    """The mentions of the document. `names` are what the model saw, if there was a model."""
    if document.language == "ru":
        named = find_names(document, names)
    else:
        from workbench.reading.english.names.names import find_english_names

        named = find_english_names(document)
    dates = _dates(document)
    told = [one for one in _of_sentences(document, named) if not _is_of_a_day(document, one, dates)]
    found = [*named, *dates, *told]
    return sorted(set(found), key=lambda mention: (mention.start, -mention.end, mention.type))


def _is_of_a_day(document: Document, told: Mention, dates: Sequence[Mention]) -> bool:
    """ "July 4th", "the 21st century": an ordinal that an English date holds counts nothing."""
    if told.type is not MentionType.ORDINAL or document.language == "ru":
        return False
    before = bisect_right(dates, told.start, key=lambda one: one.start) - 1
    return before >= 0 and told.end <= dates[before].end


def _of_sentences(document: Document, named: Sequence[Mention]) -> Iterator[Mention]:
    """Offices, events and ordinals, which lie within a sentence."""
    quotes = quotes_of(document.text)
    place = 0
    for sentence in document.sentences:
        starts = {token.start: index for index, token in enumerate(sentence.tokens)}
        inside = []
        while place < len(named) and named[place].start < sentence.end:
            inside.append(named[place])
            place += 1
        covers = [cover for mention in inside if (cover := cover_of(sentence, mention, starts))]
        if document.language == "ru":
            for first, end in RoleFinder(sentence, covers).find():
                yield _role(document, sentence, first, end)
        yield from _events(document, sentence, covers, quotes)
        titled = {mention.start for mention in inside if mention.type is MentionType.ROLE}
        numbers = find_ordinals(sentence, document.text)
        yield from (number for number in numbers if number.start not in titled)  # "First Vice President"


def _events(
    document: Document, sentence: Sentence, covers: Sequence[Cover], quotes: QuoteMap
) -> Iterator[Mention]:
    if document.language == "ru":
        return find_events(document, sentence, covers, quotes)
    from workbench.reading.english.names.occasions import find_meetings

    return find_meetings(document, sentence, covers, lambda noun: title_end(noun, quotes, sentence.end))


def _role(document: Document, sentence: Sentence, first: int, end: int) -> Mention:
    start, last = sentence.tokens[first].start, sentence.tokens[end - 1].end
    return Mention(start, last, document.text[start:last], MentionType.ROLE, "PROFESSION")


# Dates


def _dates(document: Document) -> list[Mention]:
    signs_of = russian_signs if document.language == "ru" else english_signs
    tenses = Tenses(document.sentences, signs_of)
    written = _written(document)
    found = find_dates(document.text, document.published, document.language, tenses.at, written)
    return [
        Mention(
            one.start,
            one.end,
            document.text[one.start : one.end],
            MentionType.DATE,
            "DATE",
            f"date:{one.edtf}" if one.edtf else None,
            # Nothing happens "in the 21st century": that stands in the names of treaties.
            None if one.edtf and _CENTURY.fullmatch(one.edtf) else one.edtf,
        )
        for one in found
    ]


def _written(document: Document) -> date | None:
    """The day of an English dateline: "today" in a release of the day before is not the day of
    publication."""
    if document.language != "en" or document.published is None:
        return None
    from workbench.reading.english.names.datelines import lines_of_place

    for start, end in lines_of_place(document.text):
        days = find_dates(document.text[start:end], document.published, "en", lambda _: Tense.PAST)
        day = next((one.edtf for one in days if one.edtf and len(one.edtf) == _DAY), None)
        written = date.fromisoformat(day) if day else None
        if written and timedelta(0) <= document.published - written <= _FRESH:
            return written
    return None
