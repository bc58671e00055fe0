"""What brackets tell of a meeting: «в Астане (2018, 2024)», «встреча в формате «ШОС плюс» (1 сентября,
Тяньцзинь)»."""

import re

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.syntax.trees import Tree, brackets_around, tokens_of

_LONGEST_DATE = 40
_YEAR = re.compile(r" \(((?:19|20)\d\d)\)")
_YEARS = re.compile(r" \((?:19|20)\d\d(?:(?:, | и )(?:19|20)\d\d)+(?: гг\.| годы)?\)")
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "PUNCT"})


def days_in_brackets(document: Document, mention: Mention) -> list[tuple[str, int]]:
    """Every date in brackets right behind a name, and where they end: «в Астане (2018, 2024)»."""
    if several := _YEARS.match(document.text, mention.end):
        return [(year, several.end()) for year in re.findall(r"\d{4}", several[0])]
    single = in_brackets(document, mention)
    return [single] if single else []


def in_brackets(document: Document, mention: Mention) -> tuple[str, int] | None:
    """The date in brackets right behind a name, and where they end: «Астана (март 2018 года)»."""
    first = mention.end + 2
    year = _YEAR.match(document.text, mention.end)
    if year is not None:
        return year[1], year.end()
    if document.text[mention.end : first] != " (":
        return None
    behind = document.mentions_in(first, first + _LONGEST_DATE)
    day = next((m for m in behind if m.start == first and m.type is MentionType.DATE and m.name), None)
    closed = day is not None and document.text[day.end : day.end + 1] == ")"
    return (day.name or "", day.end + 1) if day is not None and closed else None


def place_in_brackets(document: Document, tree: Tree, index: int) -> Mention | None:
    """The city of «встреча на высшем уровне (31 августа – 1 сентября, Тяньцзинь)»: named with the day in the
    brackets that end the noun's phrase."""
    opened = next((node for node in range(index + 1, len(tree)) if tree.word(node) == "("), None)
    if opened is None or any(not _is_of_phrase(tree, node) for node in range(index + 1, opened)):
        return None
    inside = brackets_around(tree, opened + 1)
    if not inside or any(tree.is_finite(node) for node in inside):
        return None
    named = document.mentions_in(tree.tokens[inside[0]].start, tree.tokens[inside[-1]].end)
    cities = [one for one in named if one.type is MentionType.PLACE and one.text == one.name]
    dated = any(one.type is MentionType.DATE for one in named)
    alone = len(cities) == 1 and tree.word(tokens_of(tree, cities[0])[0] - 1) != "в"
    return cities[0] if dated and alone else None


def _is_of_phrase(tree: Tree, node: int) -> bool:
    return tree.tokens[node].pos in _PHRASE and tree.word(node) not in (",", ";", ":")
