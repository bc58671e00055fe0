"""The month or day that an adjective tells: «октябрьский саммит», «до завтрашней встречи»."""

from datetime import date, timedelta

from workbench.reading.syntax.trees import Tree

_STEMS = (
    "январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
)  # fmt: skip
_DAYS = {"вчерашний": -1, "сегодняшний": 0, "завтрашний": 1}
"""How many days after the publication it is."""


def day_of(tree: Tree, index: int, published: date | None) -> str | None:
    """The day of «завтрашний саммит»."""
    days = next((_DAYS[tree.lemma(kid)] for kid in tree.kids[index] if tree.lemma(kid) in _DAYS), None)
    return None if days is None or published is None else str(published + timedelta(days))


def month_of(tree: Tree, index: int, ahead: bool, published: date | None) -> str | None:
    """The month of the meeting at `index`: the next such month where it lies ahead, else the last."""
    told = next((n for kid in tree.kids[index] if (n := _number(tree, kid))), 0)
    if not told or published is None:
        return None
    year = published.year
    if ahead and told < published.month:
        year += 1
    elif not ahead and told > published.month:
        year -= 1
    return f"{year:04}-{told:02}"


def _number(tree: Tree, place: int) -> int:
    """Which month the adjective at the place is of, 0 for none."""
    lemma = tree.lemma(place)
    if tree.tokens[place].pos != "ADJ" or not lemma.endswith("ский"):
        return 0
    return next((i for i, stem in enumerate(_STEMS, 1) if lemma.startswith(stem)), 0)
