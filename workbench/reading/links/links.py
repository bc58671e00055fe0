"""Links what an article names to the things themselves, once all its mentions are found.

Mentions go in, linked mentions come out; the same article gives the same links.
"""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.gazetteer import state_name
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.links.anaphora import find_anaphors
from workbench.reading.links.capital_links import with_governments
from workbench.reading.links.person_links import PersonLinker
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.knowledge import knowledge
from workbench.reading.names.leaders import Leaders
from workbench.reading.names.linking import state_called
from workbench.reading.names.person_names import in_nominative


def link(document: Document, mentions: Sequence[Mention], table: Leaders | None = None) -> list[Mention]:
    """The mentions, linked, and those words beside them that stand for what was named («страна», «он»).

    `table` are the leaders to think of: those that the reading knows where none is given. In
    order of their start.
    """
    known = table if table is not None else knowledge(document.additions).leaders
    around = Surroundings(document, _named(document, mentions))
    linked = PersonLinker(around, known).link()
    persons = [linked.get(mention, mention) for mention in around.mentions]
    states = with_governments(Surroundings(document, persons))
    around = Surroundings(document, states)
    return find_anaphors(around, known)


def _named(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; persons and states that only the tagger saw get a name and, if a state, its entity."""
    around = Surroundings(document, mentions)
    made = []
    for mention in mentions:
        if mention.type is MentionType.PERSON and mention.name is None:
            tokens, first, end = around.tokens(mention)
            name = in_nominative(tokens[first:end]) if document.language == "ru" else mention.text
            made.append(replace(mention, name=name or mention.text))
        elif mention.type is MentionType.STATE and mention.entity is None:
            code = state_called(mention.text)
            language = "ru" if document.language == "ru" else "en"
            known = replace(mention, entity=f"state:{code}", name=state_name(code or "", language))
            made.append(known if code else mention)
        else:
            made.append(mention)
    return made
