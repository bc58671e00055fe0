"""Papers that still wait for those who sign: «документы готовы к подписанию», «на подпись вынесут план»,
«одобрили проект договора»."""

from collections.abc import Set

from workbench.reading.events.paper_lists import CARRIERS, PAPERS
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

_READY = wordset("готовый готов подготовить подготовлен готовиться")
_LAYING = wordset("вынести выносить выноситься внести вносить представить представлять передать поступить")
_TEXT = wordset("текст")
_DRAFT = "проект"
DRAFTING = wordset(
    "подготовить разработать рассмотреть обсудить согласовать одобрить утвердить поддержать внести доработать"
)
"""What is done with a draft."""
DRAFTED = "ru.adopted.draft"
THINGS = ("obj", "nsubj:pass", "nsubj")


def laid_before(tree: Tree, noun: int) -> list[int]:
    """The papers, or what stands for them, that lie before those who are to sign, by «к подписанию» or «на
    подпись» at `noun`; none where that was once so, «было подготовлено»."""
    head, how = tree.parents[noun], tree.preposition(noun)
    waits = head >= 0 and tree.lemma(head) in {"к": _READY, "на": _LAYING}.get(how, frozenset())
    if not waits or tree.negated(head) or any(tree.word(kid).startswith("был") for kid in tree.kids[head]):
        return []
    said = tree.rel(head) in ("acl", "amod") and tree.feat(head, "Variant") != "Short"
    if said:
        return []  # «документы, вынесенные на подписание, …»: what became of them is told beside
    things = [kid for kid in tree.kids[head] if tree.rel(kid).startswith(("nsubj", "obj"))]
    below = [node for kid in things for node in (kid, *tree.kids[kid])]
    return [node for node in below if tree.lemma(node) in PAPERS | CARRIERS][:1]


def text_of(tree: Tree, index: int) -> int | None:
    """The paper of «текст декларации»."""
    if tree.lemma(index) not in _TEXT:
        return None
    return next((kid for kid in tree.kids[index] if tree.lemma(kid) in PAPERS and kid > index), None)


def drafts_of(tree: Tree, verb: int) -> list[int]:
    """The papers of which somebody approved, wrote or discussed the drafts: «проекты протокола и плана»."""
    drafts = [kid for kid in tree.kids[verb] if tree.lemma(kid) == _DRAFT and tree.rel(kid) in THINGS]
    below = (kid for draft in drafts for kid in tree.kids[draft] if kid > draft)
    return [kid for kid in below if tree.lemma(kid) in PAPERS and tree.feat(kid, "Case") == "Gen"]


def may_draft(lemmas: Set[str]) -> bool:
    """Whether a sentence of these words may tell of a draft."""
    return _DRAFT in lemmas and not lemmas.isdisjoint(DRAFTING)
