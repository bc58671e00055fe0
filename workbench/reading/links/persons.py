"""Whom the persons and offices of a document mean, worked out once for whoever asks."""

from functools import cached_property

from workbench.domain.article import Mention
from workbench.reading.document import Document
from workbench.reading.links.office_links import Office
from workbench.reading.links.person_links import PersonLinker
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.knowledge import knowledge
from workbench.reading.names.leaders import Leaders


class Persons:
    """The persons and offices of a document; `table` are the leaders to think of."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.table: Leaders = knowledge(document.additions).leaders
        self.around = Surroundings(document, document.mentions)

    @property
    def offices(self) -> dict[tuple[int, int], Office]:
        """The offices that words at `[start, end)` tell."""
        return self._linker.offices.meant

    @cached_property
    def linked(self) -> dict[Mention, Mention]:
        """The mentions of persons and offices, as they were and as they are linked."""
        return self._linker.link()

    @cached_property
    def _linker(self) -> PersonLinker:
        return PersonLinker(self.around, self.table)
