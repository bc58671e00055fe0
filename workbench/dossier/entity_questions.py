"""What can be asked about entities."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from workbench.domain.entities import Beside, EntityRow, Identity, Lines, Month, Names, Saying, Spelling
from workbench.dossier import entity_rows, identities


class EntityQuestions(ABC):
    """A part of `Questions`. An entity that was merged into another one is that other one."""

    @abstractmethod
    def asking(self) -> AbstractContextManager[Connection]:
        """A connection within a transaction."""

    def same_entity(self, entity: str, name: str = "") -> str:
        """The entity that this one, where a reading calls it so, is by now: itself, or another one."""
        with self.asking() as connection:
            return identities.same(connection, entity, name)

    def same_entities(self, called: Sequence[tuple[str, str]]) -> list[str]:
        """The same for several at once, each with what a reading calls it."""
        with self.asking() as connection:
            return [identities.same(connection, entity, name) for entity, name in called]

    def is_entity(self, entity: str) -> bool:
        """Whether anything is, was or could be this entity."""
        with self.asking() as connection:
            return identities.is_entity(connection, entity)

    def entity(self, entity: str) -> EntityRow | None:
        """What the entity is called, and the articles that name it; None if none does."""
        with self.asking() as connection:
            return entity_rows.entity(connection, entity)

    def entity_count(self, entity: str) -> tuple[int, int]:
        """How often articles name it, and how many do."""
        with self.asking() as connection:
            return entity_rows.count(connection, entity)

    def names(self, entities: Collection[str]) -> dict[str, Names]:
        """What these entities are called."""
        with self.asking() as connection:
            return entity_rows.names(connection, entities)

    def given_names(self) -> dict[str, Names]:
        """What the analyst calls entities."""
        with self.asking() as connection:
            return entity_rows.given_names(connection)

    def spelled(self) -> list[tuple[str, str, int]]:
        """Every entity with each name that readings give it, and how often."""
        with self.asking() as connection:
            return entity_rows.spelled(connection)

    def spellings(self, entity: str) -> list[Spelling]:
        """The names that readings give the entity, the most frequent first."""
        with self.asking() as connection:
            return entity_rows.spellings(connection, entity)

    def identities(self, entity: str) -> list[Identity]:
        """What was made another entity of it, or it of another one."""
        with self.asking() as connection:
            return identities.about(connection, entity)

    def as_read(self, entity: str, names: Iterable[str] = ()) -> list[tuple[str, str]]:
        """The entities and names as read whose mentions (of these names) are of this entity by now."""
        with self.asking() as connection:
            return identities.as_read(connection, entity, names)

    def entity_lines(self, entity: str, skip: int, limit: int) -> list[Lines]:
        """Its mentions with the words around them: of `limit` articles, the latest first, after `skip`."""
        with self.asking() as connection:
            return entity_rows.lines(connection, entity, skip, limit)

    def entity_months(self, entity: str) -> list[Month]:
        """How often it is named, by month of publication."""
        with self.asking() as connection:
            return entity_rows.months(connection, entity)

    def beside(self, entity: str, limit: int) -> list[Beside]:
        """The entities that are named near it most often."""
        with self.asking() as connection:
            return entity_rows.beside(connection, entity, limit)

    def sayings(self, entity: str, limit: int) -> list[Saying]:
        """What the entity said, the latest first."""
        with self.asking() as connection:
            return entity_rows.sayings(connection, entity, limit)
