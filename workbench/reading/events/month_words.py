"""The month that an adjective tells: «октябрьский саммит», «до декабрьской встречи»."""

from datetime import date

from workbench.reading.syntax.trees import Tree

_STEMS = (
    "январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
)  # fmt: skip


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
