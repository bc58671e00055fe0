"""What a verb says is adopted: the papers, what stands for them, and what makes a decision one."""

from collections.abc import Sequence

from workbench.reading.events.adoption_ways import ADOPTING, PRONOUNS
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.paper_drafts import THINGS, text_of
from workbench.reading.events.paper_lists import CARRIERS, DECISION, MEMBERSHIP, PAPERS, opens_list, paper_at
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

_MANY = wordset("ряд пакет серия десяток")
_CLOSE = 6
"""Tokens behind a verb within which its object follows."""
COMING_OUT = wordset("выступить")
_TOGETHER = wordset("совместный общий итоговый политический")
_RULES = wordset("флаг герб гимн бюджет символика")
_TERMS = wordset("принцип условие порядок правило критерий форма механизм процедура")
_CHAIR = wordset("председательство председатель")


def papers_of(tree: Tree, verb: int) -> list[int]:
    """What the verb says is adopted; of «текст согласован и будет подписан», what the verb before names. What
    stands behind «документы, в том числе …» is a list."""
    kids, above = tree.kids[verb], tree.parents[verb]
    carrier = next((kid for kid in kids if is_carrier(tree, kid)), len(tree))
    papers = [kid for kid in kids if is_paper(tree, kid) and not opens_list(tree.words[carrier:kid])]
    papers = papers or _joined_to_others(tree, kids)
    alone = tree.rel(verb) == "conj" and above >= 0 and all(tree.rel(kid) not in THINGS for kid in kids)
    shares = alone and tree.lemma(above) in ADOPTING and tree.is_passive(above) and tree.is_passive(verb)
    return [kid for kid in tree.kids[above] if is_paper(tree, kid)] if shares and not papers else papers


def _joined_to_others(tree: Tree, kids: Sequence[int]) -> list[int]:
    """The paper of «подписали 16 решений и заявление», where only that one is named; behind a comma begins
    a list of which they are."""
    counted = (
        kid for kid in kids if tree.rel(kid) in THINGS and tree.lemma(kid) in CARRIERS | _MANY | {DECISION}
    )
    below = ((kid, low) for kid in counted for low in tree.kids[kid])
    joined = [low for kid, low in below if tree.rel(low) == "conj" and "," not in tree.words[kid:low]]
    return [low for low in joined if tree.lemma(low) in PAPERS]


def is_paper(tree: Tree, index: int) -> bool:
    """Whether the object or subject is what can be adopted."""
    if tree.rel(index) not in THINGS:
        return False
    if tree.lemma(index) == DECISION:
        return has_matter(tree, index)
    if tree.lemma(index) in CARRIERS:
        told = ("acl:relcl",) if tree.feat(index, "Number") == "Sing" else ()
        return any(tree.preposition(k) in ("о", "об") or tree.rel(k) in told for k in tree.kids[index])
    return tree.lemma(index) in PAPERS or text_of(tree, index) is not None


def is_carrier(tree: Tree, index: int) -> bool:
    """«документы», «ряд документов», «ряд протоколов»; not their drafts."""
    if tree.lemma(index) == "проект":
        return False
    if tree.rel(index) not in THINGS:
        return False
    if tree.lemma(index) == DECISION and tree.word(index + 1) == ":":
        return True
    many = [
        kid
        for kid in tree.kids[index]
        if tree.lemma(index) in _MANY and tree.lemma(kid) in PAPERS | {DECISION}
    ]
    return bool(many) or any(tree.lemma(node) in CARRIERS for node in (index, *tree.kids[index]))


def is_meant(tree: Tree, kid: int) -> bool:
    """«подпишут ее», «документ подписан»: the paper that was told of before."""
    bare = tree.lemma(kid) in CARRIERS and tree.feat(kid, "Number") == "Sing"
    return tree.rel(kid) in ("obj", "nsubj:pass") and (bare or tree.lemma(kid) in PRONOUNS)


def speaks_of_papers(tree: Tree, verb: int) -> bool:
    """«приняли по итогам заседания 12 документов», wherever the parser hangs them."""
    behind = [node for node in tree.clause(verb) if node > verb and tree.lemma(node) in CARRIERS]
    behind = [node for node in behind if tree.lemma(tree.parents[node]) != "проект"]
    return any(not tree.preposition(node) for node in behind)


def has_matter(tree: Tree, decision: int) -> bool:
    """Whether it is said what was decided: «решение о флаге», not «решение об этом» nor one on a member."""
    below = tree.subtree(decision) - {decision}
    aside = (node for node in below if tree.rel(node) == "conj" or _is_where(tree, node))
    below -= {low for node in aside for low in tree.subtree(node)}
    if any(tree.lemma(node) in NOUNS | _CHAIR or is_on_member(tree, node) for node in below):
        return False
    if any(tree.feat(node, "VerbForm") == "Inf" and tree.lemma(node) in ADOPTING for node in below):
        return False  # «решение утвердить концепцию»: the paper is told
    return any(tree.tokens[n].pos in ("NOUN", "PROPN") or tree.feat(n, "VerbForm") == "Inf" for n in below)


def is_on_member(tree: Tree, node: int) -> bool:
    """«о принятии Ирана», «о статусе Ирана»; not «о принятии правил» nor «о предоставлении ШОС статуса»,
    which make no state a member."""
    if tree.lemma(node) not in MEMBERSHIP:
        return False
    if tree.lemma(node) == "принятие" and any(tree.lemma(kid) in PAPERS | _RULES for kid in tree.kids[node]):
        return False
    if tree.lemma(tree.parents[node]) in _TERMS:
        return False  # «о принципах участия Туркмении»
    given = [kid for kid in tree.kids[tree.parents[node]] if tree.feat(kid, "Case") == "Dat"]
    return not any(tree.tokens[kid].text.isupper() for kid in given)


def described(tree: Tree, participle: int) -> int:
    """What «соглашение, подписанное в мае, и Устав, утвержденный в июне» tells of: the paper before the
    comma, where the parser hangs the participle on the one that it is joined to."""
    above = tree.parents[participle]
    near = next((i for i in range(participle - 1, -1, -1) if tree.lemma(i) in PAPERS), -1)
    joined = tree.parents[near] == above and tree.rel(near) in ("conj", "appos")
    if near < 0 or tree.word(participle - 1) != "," or not (joined or above > participle):
        return above
    return near if tree.feat(near, "Gender") == tree.feat(participle, "Gender") else above


def _is_where(tree: Tree, node: int) -> bool:
    """«решение создать банк на саммите в Уфе»: where it was taken, wherever the parser hangs that."""
    return tree.lemma(node) in NOUNS and tree.preposition(node) == "на" and tree.feat(node, "Case") == "Loc"


def signed_under(tree: Tree, verb: int) -> list[int]:
    """The papers of «поставили подписи под протоколом»."""
    names = [kid for kid in tree.kids[verb] if tree.lemma(kid) == "подпись"]
    below = [kid for noun in (verb, *names) for kid in tree.kids[noun] if tree.preposition(kid) == "под"]
    return [kid for kid in below if names and tree.lemma(kid) in PAPERS]


def come_out_with(tree: Tree, verb: int) -> list[int]:
    """The paper of «министры выступили с совместным заявлением»; what one of them says is none."""
    if tree.lemma(verb) not in COMING_OUT:
        return []
    with_it = [
        kid for kid in tree.kids[verb] if tree.lemma(kid) == "заявление" and tree.preposition(kid) == "с"
    ]
    return [kid for kid in with_it if any(tree.lemma(own) in _TOGETHER for own in tree.kids[kid])]


def between_dashes(tree: Tree, verb: int) -> int | None:
    """The paper of «Итоговый документ – Совместное заявление – подписали все пятеро»."""
    dashes = [i for i in range(1, verb) if tree.word(i) in ("—", "–", "-")]
    opened = dashes[0] if len(dashes) == 2 and dashes[1] == verb - 1 else -1
    begins = next((i for i in range(opened, 0, -1) if tree.word(i) in (",", ";", ":")), 0)
    if opened < 1 or all(tree.lemma(i) not in CARRIERS | {"документ"} for i in range(begins, opened)):
        return None
    inside = range(opened + 1, verb - 1)
    return next((i for i in inside if tree.lemma(i) in PAPERS), None)


def right_behind(tree: Tree, verb: int) -> tuple[list[int], list[int]]:
    """The paper, or what stands for papers, right behind the verb, where the parser hangs it elsewhere."""
    paper = paper_at(tree.sentence, verb + 1)
    if paper is not None and tree.lemma(paper) in PAPERS:
        return [paper], []
    words = range(verb + 1, min(verb + _CLOSE, len(tree)))
    end = next((i for i in words if tree.tokens[i].pos in ("PUNCT", "ADP", "VERB")), words.stop)
    if any(tree.lemma(i) == "проект" for i in range(verb + 1, end)):
        return [], []  # «одобрили проекты двух документов: …»
    return [], [i for i in range(verb + 1, end) if tree.lemma(i) in CARRIERS][:1]


def titled(tree: Tree, verb: int) -> int | None:
    """The first word of a title that is adopted without a word for what it is: «утвердил "Видение – 2040"»,
    «утвердили программный документ «Видение – 2040»»."""
    place = verb + 1
    passed = CARRIERS | {"также", "и"}
    while place < len(tree) and (tree.lemma(place) in passed or tree.tokens[place].pos == "ADJ"):
        place += 1
    quoted = tree.word(place) in ("«", '"', "“") and place + 1 < len(tree)
    return place + 1 if quoted and tree.tokens[place + 1].text[:1].isupper() else None


def carried_by(tree: Tree, noun: int) -> list[int]:
    """The «документов» of «принятием ряда документов», which are not named."""
    below = sorted(tree.subtree(noun))
    return [node for node in below if node > noun and tree.lemma(node) in CARRIERS][:1]
