"""Links what an article names to the things themselves, once all its mentions are found.

Mentions go in, linked mentions come out; the same article gives the same links.
"""

from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.reading.anaphora import find_anaphors
from workbench.reading.capital_links import with_governments
from workbench.reading.document import Document
from workbench.reading.leaders import Leaders, leaders
from workbench.reading.person_links import PersonLinker
from workbench.reading.surroundings import Surroundings


def link(document: Document, mentions: Sequence[Mention], table: Leaders | None = None) -> list[Mention]:
    """The mentions, linked, and those words beside them that stand for what was named («страна», «он»).

    `table` are the leaders to think of: those of `leaders.toml` where none is given. In order of their start.
    """
    known = table if table is not None else leaders()
    around = Surroundings(document, mentions)
    linked = PersonLinker(around, known).link()
    persons = [linked.get(mention, mention) for mention in mentions]
    states = with_governments(Surroundings(document, persons))
    around = Surroundings(document, states)
    return find_anaphors(around, known)
