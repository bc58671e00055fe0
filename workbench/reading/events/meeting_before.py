"""Where a meeting is by the sentence before, «Лидеры прибыли в Самарканд. Здесь пройдет саммит», and whether
one is that told of there."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.meeting_details import ARRIVING, HAPPENS
from workbench.reading.events.meeting_places import city_and_state
from workbench.reading.patterns import QUOTES, wordset
from workbench.reading.syntax.trees import Tree

_HERE = frozenset({"здесь", "там", "тут"})
_COMING = ARRIVING | wordset("съехаться съезжаться слететься собраться собирать принимать встречать ждать")
_INTO = (" в ", " во ", " городе ", " город ", "В ", "Во ")


def place_before(document: Document, tree: Tree, index: int) -> Mention | None:
    """The only city of the sentence before, where that tells that people came there, or this one says
    «здесь»; the meeting at `index` must be what happens, and no other place be named with it."""
    verb, sentence = tree.parents[index], tree.sentence
    happens = tree.rel(index).startswith("nsubj") and tree.lemma(verb) in HAPPENS
    if not happens or not sentence.index or _cities(document, sentence.start, sentence.end):
        return None
    before = document.sentences[sentence.index - 1]
    here = any(tree.word(kid) in _HERE for kid in tree.kids[verb])
    came = any(token.lemma in _COMING for token in before.tokens)
    cities = _cities(document, before.start, before.end) if here or came else []
    if len({one.entity for one in cities}) != 1:
        return None
    text = document.text[before.start - 1 if before.start else 0 : cities[0].start]
    return cities[0] if here or text.endswith(_INTO) else None


def _cities(document: Document, start: int, end: int) -> list[Mention]:
    named = (one for one in document.mentions_in(start, end) if one.type is MentionType.PLACE)
    return [one for one in named if city_and_state(one)[0]]


def is_meant(tree: Tree) -> bool:
    """«Это будет первый саммит организации», «"Это первый саммит", – сказал он»: the one just told of."""
    first = int(tree.word(0) in QUOTES)
    places = (first, first + 2) if tree.word(first + 1) == "," else (first,)
    return any(tree.word(place) == "это" and tree.rel(place) != "det" for place in places)


def is_timeless(tree: Tree) -> bool:
    """«Это первый саммит организации»: no verb tells when."""
    said = next((node for node in range(1, len(tree)) if tree.word(node) in QUOTES), len(tree))
    return not any(tree.is_finite(node) for node in range(said))
