"""Groups of states named by where they lie: «пять республик Центральной Азии», «три страны Балтии»."""

from collections.abc import Iterator, Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.names.linking import state_of
from workbench.reading.patterns import STATES
from workbench.reading.syntax.trees import Tree, tokens_of

_GROUPS = {
    "центральная азия": ("KZ", "KG", "TJ", "TM", "UZ"),
    "балтия": ("EE", "LV", "LT"),
    "прибалтика": ("EE", "LV", "LT"),
}
_ALL = frozenset({"все", "всех", "всем", "всеми"})
BUT = frozenset({"кроме", "исключением"})
_NUMBERS = {3: frozenset({"три", "трех", "3"}), 5: frozenset({"пять", "пяти", "пятью", "5"})}


def states_of_regions(tree: Tree, named: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """Each noun for states that is counted and of which a region tells which they are, with each of them that
    is not left out: «все страны Центральной Азии, кроме Туркменистана»."""
    for index in tree.of_lemmas(STATES):
        codes = _states_of_region(tree, index, named) if index else ()
        left_out = set(_left_out(tree, named)) if codes else set()
        for code in codes:
            if code not in left_out:
                yield index, code


def _left_out(tree: Tree, named: Sequence[Mention]) -> Iterator[str]:
    """The states of a list behind «кроме» or «за исключением»."""
    for but in tree.of_words(BUT):
        end = next((i for i in range(but + 1, len(tree)) if tree.is_finite(i)), len(tree))
        behind = range(but + 1, end)
        for mention in named:
            code, places = state_of(mention), tokens_of(tree, mention)
            if code and places and places[0] in behind:
                yield code


def _states_of_region(tree: Tree, index: int, named: Sequence[Mention]) -> tuple[str, ...]:
    codes = next((_GROUPS[name] for one in named if (name := _region(tree, index, one)) in _GROUPS), ())
    counted = {tree.word(index - 1), tree.word(index - 2)}
    return codes if codes and not counted.isdisjoint(_ALL | _NUMBERS[len(codes)]) else ()


def _region(tree: Tree, index: int, mention: Mention) -> str:
    """The region that stands right behind the noun."""
    places = tokens_of(tree, mention) if mention.type is MentionType.PLACE else []
    return (mention.name or "").lower() if places and places[0] == index + 1 else ""
