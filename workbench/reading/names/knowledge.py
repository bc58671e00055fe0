"""The names that one reading knows: those of `resources/gazetteer/`, and before them what an analyst added.

An added name is found in every case that pymorphy3 would decline it in, in English also in the plural and
with a possessive; where it means something else in our files, the analyst's word holds.
"""

from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from workbench.domain.additions import AddedLeader, Additions
from workbench.domain.gazetteer import meeting_noun
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence
from workbench.reading.names.gazetteer import gazetteer
from workbench.reading.names.leaders import Leader, Leaders, leader_named, leaders, with_more
from workbench.reading.names.name_matching import Entry, Gazetteer, Match
from workbench.reading.names.person_keys import person_id

_MENTIONED = {
    "state": (MentionType.STATE, "COUNTRY"),
    "format": (MentionType.FORMAT, "ORGANIZATION"),
    "organisation": (MentionType.ORGANISATION, "ORGANIZATION"),
    "person": (MentionType.PERSON, "PERSON"),
}


@lru_cache(maxsize=4)
def knowledge(additions: Additions) -> "Knowledge":
    """What a reading with these additions knows; kept for the next article."""
    return Knowledge(additions)


class Knowledge:
    """Names, words for a status and leaders, by language."""

    def __init__(self, additions: Additions) -> None:
        self._additions = additions
        self.names = cache(self._names)
        self.statuses = cache(self._statuses)

    @cached_property
    def leaders(self) -> Leaders:
        """The table of leaders, the analyst's rows last, so that they win."""
        own = [_leader(row) for row in self._additions.leaders]
        return with_more(own) if own else leaders()

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The surnames of the leaders that the analyst added, in lower case."""
        own = map(_leader, self._additions.leaders)
        return frozenset(surname.lower() for row in own for surname in row.surnames)

    def meeting_noun(self, format_id: str, language: str) -> str:
        """What a meeting of the format is called."""
        added = next((row for row in self._additions.formats if row.id == format_id), None)
        return added.entry().meeting[language] if added else meeting_noun(format_id, language)

    def _names(self, language: str) -> "Names":
        known = "ru" if language == "ru" else "en"
        own = [*self._own(known)]
        return Names(gazetteer(known), Gazetteer(known, own, guessing=True) if own else None)

    def _own(self, language: str) -> Iterator[tuple[str, Entry]]:
        for row in self._additions.formats:
            shown = row.entry().name[language]
            entry = Entry(MentionType.FORMAT, "ORGANIZATION", row.entity, shown, own=True)
            yield from ((name, entry) for name in row.names())
        for alias in self._additions.aliases:
            kind, label = _MENTIONED[alias.entity.partition(":")[0]]
            yield alias.alias, Entry(kind, label, alias.entity, alias.name, own=True)
        for term in self._additions.leaders:
            person = _leader(term)
            entry = Entry(MentionType.PERSON, "PERSON", person.entity, person.name(language), own=True)
            yield from ((name, entry) for name in (*person.russian, *person.english))

    def _statuses(self, language: str) -> Gazetteer | None:
        """The added words for a status, each as an entry of that status."""
        own = [
            (row.words, Entry(MentionType.OTHER, "", row.status, row.words, own=True))
            for row in self._additions.statuses
        ]
        return Gazetteer("ru" if language == "ru" else "en", own, guessing=True) if own else None


def person_called(name: str, additions: Additions) -> str:
    """The entity of a person of that full name, one of the leaders or anybody else."""
    return knowledge(additions).leaders.person(name) or person_id(name)


class Names:
    """The names of one language: the analyst's, then ours."""

    def __init__(self, known: Gazetteer, own: Gazetteer | None) -> None:
        self._known = known
        self._own = own

    def is_abbreviation(self, word: str) -> bool:
        """Whether the word is one of a name, or a name itself, that is written in capitals."""
        return any(names.is_abbreviation(word) for names in (self._known, self._own) if names)

    def find(self, sentence: Sentence) -> list[Match]:
        """Every name in the sentence; of two for the same words the analyst's comes first."""
        found = self._known.find(sentence)
        return [*self._own.find(sentence), *found] if self._own else found


def _leader(row: AddedLeader) -> Leader:
    return leader_named(row.of, row.office, f"{row.since}/{row.until or '..'}", row.ru, row.en, row.source)
