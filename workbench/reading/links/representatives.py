"""For which state a person speaks: told by the office beside the name, or by the table of leaders."""

import re
from functools import cached_property

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.links.persons import Persons
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.linking import state_concerned, state_of

_WHERE = re.compile(r"\b(?:в|во|при)\s(?:[А-ЯЁ][\w-]+\s)?$")
"""«посол республики в России» speaks for another state than the one where he is."""


class Representatives:
    """The persons of a document and their states, found when first asked for."""

    def __init__(self, persons: Persons) -> None:
        self.document = persons.document
        self.persons = persons

    def state_of(self, person: Mention) -> str | None:
        """The code of the state of somebody whom the article names."""
        return self._by_place.get(person.start)

    def state_of_name(self, name: str) -> str | None:
        """The code of the state of somebody by the fullest name that the article gives, or by the surname."""
        return self._by_name.get(name) or self._by_name.get(name.rpartition(" ")[2])

    @cached_property
    def _by_place(self) -> dict[int, str]:
        document = self.document
        around, table, linked = self.persons.around, self.persons.table, self.persons.linked
        by_entity: dict[str, str] = {}
        persons = [linked.get(one, one) for one in document.mentions if one.type is MentionType.PERSON]
        for person in persons:
            beside = self._beside(around, person)
            if beside is not None and person.entity:
                by_entity.setdefault(person.entity, beside)
        for entity in {person.entity for person in persons if person.entity} - by_entity.keys():
            day = document.published
            of = {term.of for term in table.terms(entity) if day is None or term.is_in_the_news(day)}
            states = [owner.removeprefix("state:") for owner in sorted(of) if owner.startswith("state:")]
            if len(states) == 1:
                by_entity[entity] = states[0]
        return {one.start: by_entity[one.entity] for one in persons if one.entity in by_entity}

    @cached_property
    def _by_name(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for person in self.document.mentions:
            if person.type is MentionType.PERSON and (code := self._by_place.get(person.start)):
                for name in (person.name or person.text, (person.name or person.text).rpartition(" ")[2]):
                    found.setdefault(name, code)
        return found

    @staticmethod
    def _beside(around: Surroundings, person: Mention) -> str | None:
        """«президент Турции Реджеп Тайип Эрдоган», «Ян Липавский, глава МИД Чехии»."""
        ahead = around.ending_at(person.start - 1)
        comma = around.text[person.end : person.end + 2] == ", "
        behind = around.starting_at(person.end + 2) if comma else []
        for role in (*ahead, *behind):
            if role.type is MentionType.ROLE:
                states = around.inside(role, MentionType.STATE, MentionType.PLACE)
                states = [one for one in states if not _WHERE.search(around.text[role.start : one.start])]
                codes = [code for one in states if (code := state_of(one) or state_concerned(one))]
                if codes:
                    return codes[0]  # «посол Сирии в РФ»: who sends comes first
        return None
