"""Who has a chair where no verb takes it: «председательство – у Узбекистана», «решение о председательстве
Киргизии», and to whom in person it is handed."""

from collections.abc import Sequence

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.chair_words import BREAKS, STAYS
from workbench.reading.patterns import DASHES
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.trees import Tree

_SIDE = "сторона"


def holder(
    tree: Tree, states: Sequence[Argument], formats: Sequence[Argument], office: int
) -> Argument | None:
    """The state of «председательство – у Узбекистана», «останется за Киргизией», but none of «в комитете»."""
    if tree.feat(office, "Case") != "Nom":
        return None
    theirs = (one for one in states if one.first > office and one.preposition in ("у", "за"))
    state = next(theirs, None)
    if state is None:
        return None
    between = range(office + 1, state.first - 1)
    breaks = [tree.word(node) for node in between if tree.word(node) in BREAKS]
    verbs = [tree.lemma(node) for node in between if tree.is_finite(node)]
    own = {node for body in formats for node in range(body.first, body.last + 1)}
    if any(tree.tokens[node].pos == "NOUN" and node not in own for node in between):
        return None
    stays = bool(verbs) and set(verbs) <= STAYS
    return state if (stays and not breaks) or (not verbs and breaks and set(breaks) <= DASHES) else None


def decided_on(tree: Tree, states: Sequence[Argument], office: int) -> Argument | None:
    """The state of «принято решение о председательстве Киргизии в СНГ»."""
    above = tree.parents[office]
    told = above >= 0 and tree.lemma(above) == "решение" and tree.preposition(office) in ("о", "об")
    done = told and tree.feat(tree.clause_head(above), "Tense") == "Past"
    return next((one for one in states if done and one.head in tree.kids[office] and one.case == "Gen"), None)


def receivers(tree: Tree, verb: int, words: range) -> list[int]:
    """The names of «передал председательство Садыру Жапарову», which a tagger takes for genitives."""
    behind = range(verb + 1, words[-1] + 1)
    names = [node for node in behind if tree.tokens[node].pos == "PROPN"]
    return [n for n in names if tree.feat(n, "Case") == "Dat" or tree.word(n).endswith(("у", "ю"))]


def sides(document: Document, tree: Tree, known: set[int]) -> list[Argument]:
    """The states of «перейдет к казахстанской стороне», as if their names stood there."""
    nouns = [node for node in tree.of_lemmas({_SIDE}) if node and node not in known]
    if not nouns:
        return []
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    codes = {
        one.end: one.entity.removeprefix("state:")
        for one in named
        if one.type is MentionType.STATE and one.entity is not None
    }
    told = ((node, codes.get(tree.tokens[node - 1].end)) for node in nouns)
    return [
        Argument(
            code, node - 1, node, node, tree.feat(node, "Case") or "", tree.preposition(node) or "", _SIDE
        )
        for node, code in told
        if code is not None
    ]
