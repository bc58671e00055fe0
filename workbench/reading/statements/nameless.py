"""Whoever speaks without a name: «российский дипломат», «замглавы МИД России», «источник в правительстве»."""

from collections.abc import Iterable

from workbench.reading.document import Document, Token
from workbench.reading.names.nominative import nominative
from workbench.reading.patterns import wordset
from workbench.reading.statements.speaker_roles import VAGUE, small
from workbench.reading.statements.speakers import Speaker, is_office
from workbench.reading.statements.speech_words import CITING
from workbench.reading.statements.zones import Zone
from workbench.reading.syntax.trees import Tree, Trees

_BEYOND = wordset("источник собеседник заместитель уполномоченный")
"""Who speaks, too, and whom no other word alone means."""
PASSING_ON = wordset("корреспондент журналист репортер обозреватель")
"""Those who but pass on what others say: «сообщает корреспондент агентства»."""
_ENDS = frozenset({"PUNCT", "VERB", "AUX", "SCONJ", "PRON", "ADV"})
"""What stands in no phrase for who holds an office."""
_OF = frozenset({"в", "во", "из", "при", "по"})
"""Prepositions behind which the phrase goes on: «посол в Баку», «спецпредставитель по Афганистану»."""
_LONGEST = 12
"""Tokens of such a phrase: «официальный представитель министерства иностранных дел Китая»."""


def nameless_speaker(document: Document, trees: Trees, zone: Zone) -> Speaker | None:
    """Who speaks in the zone by an office that says whose it is, in the nominative; None for nobody.

    Nobody is told by «президент» or «источник» alone, nor by «эксперты считают», nor does speak who but
    passes on what others say.
    """
    tree = trees.of(zone.sentence)
    cases = _cases(zone)
    for place in _subjects_first(tree, zone):
        token = tree.tokens[place]
        if not zone.start <= token.start < zone.end or token.feats.get("Case") not in cases:
            continue
        alone = token.feats.get("Number") != "Plur" and token.lemma not in PASSING_ON
        if alone and (is_office(token) or token.lemma in _BEYOND):
            phrase = _phrase(tree, place, zone)
            name = small(nominative(document.text, phrase))
            return Speaker(name) if len(phrase) > 1 and not name.endswith(VAGUE) else None
    return None


def _cases(zone: Zone) -> tuple[str, ...]:
    """The cases in which whoever speaks stands: «по словам дипломата», «сказал дипломат»."""
    cited = zone.verb is None and not zone.cue
    return ("Gen",) if cited or (zone.verb is not None and zone.verb.lemma in CITING) else ("Nom",)


def _subjects_first(tree: Tree, zone: Zone) -> Iterable[int]:
    """The places of the sentence, the subject of the verb before all others."""
    verb = next((i for i, token in enumerate(tree.tokens) if token is zone.verb), None)
    kids = tree.kids[verb] if verb is not None else []
    subjects = [kid for kid in kids if tree.rel(kid).startswith("nsubj")]
    return dict.fromkeys([*subjects, *range(len(tree))])


def _phrase(tree: Tree, place: int, zone: Zone) -> list[Token]:
    """The noun and the words around it that say whose office it is, without a gap or a clause."""
    below = tree.subtree(place)
    if tree.lemma(place) in _BEYOND and tree.word(place + 1) in _OF:  # «рассказал собеседник в МИД»
        below |= tree.subtree(tree.parents[place + 1])
    first = last = place
    while first - 1 in below and tree.tokens[first - 1].pos in ("ADJ", "DET"):
        first -= 1
    for index in range(place + 1, min(len(tree), first + _LONGEST)):
        token = tree.tokens[index]
        aside = token.pos == "ADP" and tree.word(index) not in _OF  # «на брифинге»
        if index not in below or token.pos in _ENDS or aside or token.start >= zone.end:
            break
        last = index
    while last > place and tree.tokens[last].pos in ("ADP", "CCONJ"):
        last -= 1
    return tree.tokens[first : last + 1]
