"""Who decides for a format: its leaders, its ministers, the states that are in it."""

from collections.abc import Sequence

from workbench.reading.document import Document
from workbench.reading.events.adoption_ways import MEMBER_STATES
from workbench.reading.events.councils import is_of_heads, sitting
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_owners import tells_of_region
from workbench.reading.events.meetings import format_met
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Arguments
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree

REGION = "ca-consultative"
NEAR = 2
"""Sentences after a meeting in which «стороны», «лидеры» are those who met."""
_OFFICES = wordset("глава лидер президент министр премьер премьер-министр вице-премьер секретарь")
_SITTING = wordset("саммит совет межправсовет")
_ASSEMBLY = frozenset({"ассамблея", "генассамблея"})
"""«Генеральная Ассамблея ООН решила»: all of its states."""
WHO = _OFFICES | _SITTING | MEMBER_STATES | wordset("участник сторона страна государство член")


def whose(
    document: Document, tree: Tree, verb: int, arguments: Arguments, meetings: Sequence[Meeting]
) -> str | None:
    """The format whose leaders decided: named with them, or that of the meeting just told of."""
    taken = (kid for kid in tree.kids[verb] if tree.rel(kid) == "iobj" and tree.feat(kid, "Case") == "Nom")
    for kid in (*subjects_of(tree, verb), *taken):
        if tree.lemma(kid) in _SITTING and (code := sitting(document, tree, kid)) is not None:
            return code  # «Высший совет решил»
        below = tree.subtree(kid)
        own = [body for body in arguments.formats if body.first in below]
        if own:  # «лидеры НАТО решили», «НАТО решила»
            itself = own[0].first <= kid <= own[0].last
            itself = itself or (own[0].code == "un" and tree.lemma(kid) in _ASSEMBLY)
            sits = tree.lemma(kid) != "совет" or is_of_heads(tree, kid)  # no «Деловой совет ШОС»
            return own[0].code if itself or (tree.lemma(kid) in WHO and sits) else None
        if acts_for_region(tree, kid, arguments):
            return REGION
        if tree.lemma(kid) in WHO - _SITTING and not any(tree.tokens[node].pos == "PROPN" for node in below):
            several = tree.lemma(kid) not in _OFFICES or tree.feat(kid, "Number") == "Plur"
            return format_met(meetings, tree.sentence.index, NEAR) if several else None
    return None


def acts_for_region(tree: Tree, subject: int, arguments: Arguments) -> bool:
    """«страны Центральной Азии», alone."""
    return tells_of_region(tree, subject, arguments) and not _names_partner(tree, arguments)


def _names_partner(tree: Tree, arguments: Arguments) -> bool:
    """Whether the leaders of the region are said to decide with somebody: «и Евросоюза», «в Токио»; «по
    итогам своей консультативной встречи» they do by themselves."""
    others = [body for body in arguments.formats if body.code != REGION]
    return bool(others or arguments.states) or any(tree.word(i) == "с" for i in range(len(tree)))
