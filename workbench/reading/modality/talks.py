"""Talks on joining, and what is asked and not answered: who is in them is a candidate, however they go."""

from workbench.reading.patterns import NEGOTIATING, wordset
from workbench.reading.syntax.trees import Tree

GOING_ON = wordset("проходить идти продолжаться продолжить продолжать находиться затянуться")
"""«проходит процедуру вступления»: past its beginning, and not at its end."""
_ANSWERS = wordset(
    "ответ ответить отвечать реакция отреагировать поддержка прогресс продвижение подвижка сдвиг движение"
)


def negotiates(tree: Tree, node: int) -> bool:
    """«ведет переговоры о вступлении»; the parser may hang «о вступлении» on the verb."""
    lemma = tree.lemma(node)
    beside = lemma == "вести" and any(tree.lemma(kid) in NEGOTIATING for kid in tree.kids[node])
    return lemma in NEGOTIATING or beside


def is_unanswered(tree: Tree, node: int, category: str | None) -> bool:
    """«не ответил на приглашение», «ответа на заявку не получил», «нет прогресса на переговорах»: it is there
    all the same."""
    if category not in ("applied", "invited", "negotiating"):
        return False
    kids = (kid for kid in tree.kids[node] if not tree.preposition(kid))
    return tree.lemma(node) in _ANSWERS or any(tree.lemma(kid) in _ANSWERS for kid in kids)
