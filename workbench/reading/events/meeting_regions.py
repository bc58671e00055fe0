"""Meetings of which no city is told, but a region: «саммит в Ленинградской области»; and the state of a city,
told beside it."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.meeting_details import is_another_day, telling
from workbench.reading.events.meeting_hosts import TOWNS
from workbench.reading.names.city_adjectives import city_adjectives
from workbench.reading.names.gazetteer import province_adjectives
from workbench.reading.names.linking import state_concerned, state_of
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree, tokens_of

REGIONS = wordset("область край провинция регион округ штат")
_NEAR = 40
"""Characters before a city within which its state's adjective begins."""


def region_of(document: Document, tree: Tree, index: int) -> tuple[str | None, str | None]:
    """The region where the meeting at `index` was, with its state, where both are known."""
    regions = [] if is_another_day(tree, index) else tree.of_lemmas(REGIONS)
    own = telling(tree, index) | tree.subtree(index) if regions else set()
    for noun in regions:
        kind = noun in own or _runs_on(tree, index, noun)
        kind = kind and tree.feat(noun, "Case") == "Loc" and tree.preposition(noun) in ("в", "во")
        state = (_of_name(tree.lemma(noun - 1)) or _behind(document, tree, noun)) if kind else None
        if state:
            return _name(tree, noun), state
    return None, None


def _name(tree: Tree, noun: int) -> str:
    """«Ленинградская область», in the nominative, whatever the tagger takes for one name with it."""
    stem = tree.lemma(noun - 1).removesuffix("ий")
    words = "-".join(part.capitalize() for part in stem.split("-"))
    return f"{words}{'ая' if tree.feat(noun, 'Gender') == 'Fem' else 'ий'} {tree.lemma(noun)}"


def _runs_on(tree: Tree, index: int, noun: int) -> bool:
    """«заседание совета в Ленинградской области», wherever the parser hung the region."""
    parts = ("NOUN", "PROPN", "ADJ", "ADP")
    return index < noun and all(tree.tokens[node].pos in parts for node in range(index, noun))


def is_region(place: str | None) -> bool:
    """Whether the name of the place is that of a region."""
    return place is not None and place.rpartition(" ")[2].lower() in REGIONS


def _of_name(adjective: str) -> str | None:
    """The state by the adjective that names the region."""
    return province_adjectives().get(adjective) or city_adjectives().get(adjective, ("", None))[1]


def _behind(document: Document, tree: Tree, noun: int) -> str | None:
    """«Иссык-Кульской области Кыргызстана»: the state right behind it."""
    start = tree.tokens[noun].end + 1
    behind = document.mentions_in(start, tree.sentence.end)
    return next((state_of(one) for one in behind if one.start == start and tokens_of(tree, one)), None)


def state_beside(document: Document, tree: Tree, mention: Mention | None) -> str | None:
    """The state whose adjective stands before a city, or that is told behind it: «в туркменской Авазе», «на
    Хайнане, провинции Китая»."""
    if mention is None:
        return None
    below = {node for token in tokens_of(tree, mention) for node in tree.subtree(token)}
    told = any(tree.rel(node) == "appos" and tree.lemma(node) in TOWNS for node in below)
    behind = document.mentions_in(mention.end, tree.sentence.end) if told else ()
    for one in behind:
        if one.type is MentionType.STATE and below.issuperset(tokens_of(tree, one)):
            return state_of(one)
    before = document.mentions_in(max(0, mention.start - _NEAR), mention.start)
    return next((state_concerned(m) for m in before if m.end == mention.start - 1), None)
