"""Papers of those who met that are only cited: «говорится в итоговой декларации», «Казанская декларация
призывает к …», «согласно декларации саммита ШОС»."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.paper_owners import OWNING, is_of
from workbench.reading.events.paper_titles import title_of
from workbench.reading.modality.modality import future
from workbench.reading.names.city_adjectives import city_adjectives
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import ArgumentFinder, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import quotes_of

_STATEMENT = "заявление"
_PAPERS = wordset("декларация коммюнике") | {_STATEMENT}
_FINAL = wordset("итоговый заключительный")
_SAYING = wordset(
    "говориться сказать отметить отмечаться указать указываться зафиксировать закрепить отразить подчеркнуть "
    "подчеркиваться осудить призвать выразить поддержать заявить содержаться подтвердить"
)
_TELLING = wordset(
    "призывать призвать осуждать осудить подтверждать подтвердить фиксировать зафиксировать закреплять "
    "закрепить отражать отразить содержать предусматривать предусмотреть подчеркивать подчеркнуть включать "
    "упоминать касаться отмечать"
)
"""What a paper itself is said to do."""
_FOLLOWING = wordset("следовать вытекать")
_ACCORDING = "согласно"
_CITING = _SAYING | _TELLING | _FOLLOWING | {_ACCORDING}
_LED = NOUNS | wordset("глава лидер президент министр участник совет")
"""Whose statement is one of all who met: a format's own may be its secretariat's."""
_MET = OWNING | NOUNS | {"лидер"}
_NEAR = 3
"""Sentences behind one that tells of a meeting, in which its paper is cited."""


def find_cited(
    document: Document, trees: Trees, finder: ArgumentFinder, meetings: Sequence[Meeting]
) -> list[EventClaim]:
    """The papers, each with the meeting at which it was adopted where that is told."""
    quotes = quotes_of(document.text)
    found = []
    for sentence in document.sentences:
        lemmas = sentence.lemmas
        if lemmas.isdisjoint(_PAPERS) or lemmas.isdisjoint(_CITING):
            continue
        called = not lemmas.isdisjoint(_FINAL) or not lemmas.isdisjoint(city_adjectives())
        if not called and not finder.names_format(sentence):
            continue
        tree = trees.of(sentence)
        paper = next((one for one in tree.of_lemmas(_PAPERS) if _teller(tree, one) is not None), None)
        verb = _teller(tree, paper) if paper is not None else None
        if paper is None or verb is None:
            continue
        ahead = verb != paper and future(tree, verb)
        made = _made(tree, paper, ahead, finder.find(tree), meetings)
        if made is not None:
            words = (words_of(document, tree, {paper, verb}),)
            found.append(replace(made, evidence=words, title=title_of(document, quotes, tree, paper)))
    return found


def _teller(tree: Tree, paper: int) -> int | None:
    """The word that cites it: it says so, and need not be adopted first."""
    above = tree.parents[paper]
    top = above if above >= 0 and tree.lemma(above) == "текст" else paper
    verb, how = tree.parents[top], tree.preposition(top)
    if not how and top == paper and _city(tree, paper):
        how = tree.preposition(paper - 1)  # «в Бишкекской», whatever the parser says
    if how == _ACCORDING:
        return top
    if verb < 0:
        return None
    owed = tree.parents[verb] >= 0 and tree.lemma(tree.parents[verb]) in ("должный", "мочь")
    if owed or not (tree.is_finite(verb) or tree.feat(verb, "Variant") == "Short"):
        return None
    if not how:
        tells = tree.rel(top).startswith("nsubj") and tree.lemma(verb) in _TELLING
        return verb if tells and not tree.is_passive(verb) else None
    told = {"в": _SAYING, "во": _SAYING, "из": _FOLLOWING}
    return verb if tree.lemma(verb) in told.get(how, frozenset()) else None


def _made(
    tree: Tree, paper: int, ahead: bool, arguments: Arguments, meetings: Sequence[Meeting]
) -> EventClaim | None:
    """The claim without its words: whose the paper is, and the meeting that it is of."""
    modality = Modality.PLANNED if ahead else Modality.DECIDED
    code = _owner(tree, paper, arguments)
    city = _city(tree, paper)
    final = any(tree.lemma(kid) in _FINAL for kid in tree.kids[paper])
    if code is None and city is None and (ahead or not final):
        return None
    index = tree.sentence.index
    mine = [one for one in meetings if code in (None, one.claim.format)]
    if city is None:
        mine = [one for one in mine if index - _NEAR <= one.sentence <= index][-1:]
    else:
        mine = [one for one in mine if one.claim.place == city[0]]
    held = [one.claim for one in mine if one.claim.modality is modality]
    if not held and (code is None or ahead):
        return None
    place, state = city if city else (None, None)
    bare = EventClaim(
        EventType.DOCUMENT, code or "", modality, (), place=place, state=state, rule="ru.adopted.cited"
    )
    if not held:
        return bare
    met = held[-1]
    return replace(bare, format=met.format, date=met.date, place=met.place, state=met.state)


def _owner(tree: Tree, paper: int, arguments: Arguments) -> str | None:
    """The format whose paper it is: «декларация саммита ШОС», «совместное заявление лидеров БРИКС»."""
    joint = any(tree.lemma(kid) == "совместный" for kid in tree.kids[paper])
    for body in arguments.formats:
        if tree.preposition(body.head) or not is_of(tree, body.head, paper, _MET):
            continue
        led = any(tree.lemma(node) in _LED for node in tree.ancestors(body.head) if node > paper)
        if tree.lemma(paper) != _STATEMENT or joint or led:
            return body.code
    return None


def _city(tree: Tree, paper: int) -> tuple[str, str | None] | None:
    """The city, and its state, after which the paper is called: «Казанская декларация»."""
    named = paper > 0 and tree.tokens[paper - 1].text[:1].isupper()
    return city_adjectives().get(tree.lemma(paper - 1)) if named else None
