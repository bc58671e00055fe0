"""States told by their officials: «главы стран-наблюдателей – премьер Узбекистана …», «президент Молдавии …
как глава государства-наблюдателя»."""

from collections.abc import Iterator

from workbench.reading import patterns
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.headings import Heading, heading_at, places_of_headings
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import DASHES, Act, wordset
from workbench.reading.syntax.arguments import Arguments
from workbench.reading.syntax.trees import Tree

_REPRESENTING = "представлять"
_LEADING = wordset("глава лидер руководитель президент премьер")
_FAR = 4
"""Tokens between an office and its state."""


def officials(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«главы стран-наблюдателей ЕАЭС — вице-президент Ирана … и премьер Узбекистана …»."""
    for index in places_of_headings(tree):
        heading = heading_at(tree, arguments, roles, index)
        if heading is None or heading.held or tree.feat(index, "Number") != "Plur":
            continue
        start = heading.end + 1
        represents = tree.lemma(heading.end) == _REPRESENTING  # «наблюдателей представляют премьер …»
        if not (represents or tree.word(heading.end) in (":", "—", "–", "-")) or start >= len(tree):
            continue
        if not any(_is_office(tree, i) for i in range(start, min(start + 3, len(tree)))):
            continue
        end = next((i for i in range(start, len(tree)) if _ends_officials(tree, i)), len(tree))
        states = [one for one in arguments.states if start < one.first < end and one.how == "name"]
        kinds = ("NOUN", "PROPN") if represents else ("NOUN",)
        groups = {one.group for one in states if tree.tokens[one.first - 1].pos in kinds}
        named = [one for one in states if one.group in groups]  # «президенты Монголии и Афганистана»
        format_id = heading.body.code if heading.body else roles.format_before(index)
        if named and format_id is not None:
            words = (heading.noun, named[-1].last)
            yield Proposition(
                heading.noun,
                Act.IS,
                heading.status,
                tuple(named),
                format_id,
                words,
                bare=True,
                rule="ru.officials",
            )


def officials_behind(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«президент Узбекистана … и президент Кубы … – главы государств-наблюдателей при союзе», «президент
    Молдавии … как глава государства-наблюдателя», «премьеры Венгрии и Туркмении – стран-наблюдателей»."""
    for index in places_of_headings(tree):
        heading = heading_at(tree, arguments, roles, index) if index > 2 else None
        lead = heading.first - 1 if heading is not None else 0
        if tree.lemma(lead) == "делегация":
            lead -= 1  # «как глава делегации государства-наблюдателя»
        if heading is None or heading.held:
            continue
        represents = tree.lemma(lead) == _REPRESENTING  # «президент Беларуси … представлял страну-…»
        leads = tree.lemma(lead) in _LEADING and tree.word(lead - 1) in ("–", "—", "-", "как", "(")
        behind_dash = _is_gloss(tree, heading) and any(one.last == lead for one in arguments.states)
        lead += behind_dash
        if not (represents or leads or behind_dash or _follows_as(tree, arguments, lead)):
            continue
        marks = (";", ":")
        verbs = (i + 1 for i in range(lead - 1) if tree.rel(i) == "root" or tree.word(i) in marks)
        if represents and tree.negated(lead):
            continue
        start = max(verbs, default=0)
        named = [one for one in arguments.states if start < one.first < lead and one.how == "name"]
        led = [one for one in named if _is_led(tree, one.first)]
        named = [one for one in named if one in led or (led and one.group == led[-1].group)]
        if tree.feat(heading.noun, "Number") == "Sing":
            named = named[-1:]
        format_id = heading.body.code if heading.body else roles.format_before(index)
        if named and format_id is not None:
            words = (heading.noun, named[0].first)
            yield Proposition(
                heading.noun,
                Act.IS,
                heading.status,
                tuple(named),
                format_id,
                words,
                bare=True,
                rule="ru.officials",
            )


def _follows_as(tree: Tree, arguments: Arguments, place: int) -> bool:
    """«президенты Узбекистана и Кубы как государств-наблюдателей», «премьер Венгрии, … и глава ТРСК как
    наблюдатели»."""
    if tree.lemma(place - 1) in patterns.INVITING:
        return False  # «премьеры приглашены как наблюдатели»: to that meeting
    if tree.word(place) == "как" and tree.feat(place + 1, "Number") == "Plur":
        return True
    return tree.word(place) == "как" and any(one.last == place - 1 for one in arguments.states)


def _is_gloss(tree: Tree, heading: Heading) -> bool:
    """«– стран-наблюдателей» that follows what it is said of."""
    told = tree.word(heading.noun).startswith(("стран", "государств")) and "-" in tree.word(heading.noun)
    return told and tree.word(heading.first) in DASHES and tree.feat(heading.noun, "Case") in ("Gen", "Acc")


def _is_led(tree: Tree, first: int) -> bool:
    """Whether an office stands before the state, «председатель Халк Маслахаты Туркменистана»."""
    if tree.tokens[first - 1].pos == "NOUN":
        return _is_office(tree, first - 1)
    begins = next((i + 1 for i in range(first - 1, -1, -1) if tree.word(i) in (",", "и")), 0)
    return first - begins <= _FAR and any(_is_office(tree, i) for i in range(begins, first))


def _is_office(tree: Tree, place: int) -> bool:
    offices = patterns.GOVERNMENTS | {"председатель", "министр"}
    return tree.lemma(place).rpartition("-")[2] in offices


def _ends_officials(tree: Tree, place: int) -> bool:
    contrast = tree.word(place) == "а" and tree.word(place + 1) != "также"
    return contrast or tree.word(place) in (";", "(") or tree.tokens[place].pos in ("VERB", "AUX")
