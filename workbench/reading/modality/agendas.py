"""Turns of phrase that say how a thing is meant: on the agenda, among the plans, an aim, a matter of time."""

from workbench.reading.modality.doubt import UNTRUE, UNTRUE_ADJECTIVES
from workbench.reading.modality.governing_words import DOMESTIC, HAPPENING, KNOWING, KNOWLEDGE, ORDERS
from workbench.reading.patterns import PLANS, wordset
from workbench.reading.syntax.trees import Tree

_OUGHT = frozenset(
    {"стоит", "следует", "стал", "стала", "стали", "станет", "могу", "может", "могут", "готов"}
)

MAY = wordset("мочь смочь готовый готов допустить допускать пригрозить грозить угрожать")
_TOGETHER = wordset(
    "глава лидер президент участник страна-участница страна-член государство-участник государство-член член"
)
_ENTERING = wordset("вступление присоединение вхождение прием принятие включение участие членство")
_WHOSE = wordset("государство страна регион организация объединение союз формат содружество саммит блок")
_GREETINGS = wordset("приветствие поздравление")
_TAKING = wordset("принять принимать приниматься")
_STEPS = frozenset({"процедура"})
_INTERNAL = wordset("внутренний внутригосударственный национальный ратификационный")
_NOT_TRUE = UNTRUE | UNTRUE_ADJECTIVES


def is_left_open(tree: Tree, node: int) -> bool:
    """Of «исключить», «отрицать»: «не исключил», «нельзя исключать», «не стоит исключать»."""
    not_to = tree.word(node - 1) in _OUGHT and tree.word(node - 2) == "не"
    return tree.negated(node) or not_to or tree.word(node - 1) in ("нельзя", "невозможно")


def is_on_agenda(tree: Tree, node: int) -> bool:
    """«вопрос о вступлении стоит», «вступление стоит на повестке дня»."""
    if tree.lemma(node) not in ("стоить", "стоять"):
        return False
    below = {tree.lemma(kid) for kid in tree.subtree(node)}
    return not below.isdisjoint({"вопрос", "повестка"})


def is_planned_by(tree: Tree, node: int) -> bool:
    """«не входит в планы», «ставит целью вступление», «вступление – вопрос времени»."""
    lemma, kids = tree.lemma(node), {tree.lemma(kid) for kid in tree.kids[node]}
    aims = lemma in ("ставить", "поставить") and not kids.isdisjoint({"цель", "задача"})
    in_time = lemma == "вопрос" and tree.word(node + 1) == "времени"
    return aims or in_time or (lemma in ("входить", "значиться") and not kids.isdisjoint(PLANS))


def is_backed_by_all(tree: Tree, node: int, act: int) -> bool:
    """«Главы государств Центральной Азии поддержали вхождение …», «лидеры ШОС», «страны-участницы»: what
    those whose format it is back together is decided."""
    backed = tree.lemma(node) == "поддержать" and tree.feat(node, "Tense") == "Past"
    if not backed or tree.negated(node) or tree.lemma(act) not in _ENTERING:
        return False
    subject = next((kid for kid in tree.kids[node] if tree.rel(kid) == "nsubj"), None)
    if subject is None or tree.feat(subject, "Number") != "Plur" or tree.lemma(subject) not in _TOGETHER:
        return False
    below = tree.subtree(subject) - {subject}
    whose = any(tree.lemma(kid) in _WHOSE for kid in below)
    whose = whose or any(_is_abbreviation(tree.sentence.tokens[kid].text) for kid in below)
    whose = whose or (not below and "-" in tree.lemma(subject))
    return whose and _named_whither(tree, act) <= {tree.lemma(kid) for kid in below}


def _named_whither(tree: Tree, act: int) -> set[str]:
    """The names in what the act goes into: «Лидеры ШОС поддержали вступление Ирана в ВТО» is not theirs."""
    into = [kid for kid in tree.kids[act] if tree.preposition(kid) in ("в", "во", "к", "ко")]
    inside = {node for kid in into for node in tree.subtree(kid)}
    return {tree.lemma(node) for node in inside if tree.tokens[node].text[:1].isupper()}


def _is_abbreviation(word: str) -> bool:
    """«ШОС», «БРИКС»: short for a format, not for a state."""
    return word.isupper() and len(word) > 2 and word not in ("США", "КНР", "ОАЭ", "КНДР", "ФРГ", "ЮАР")


def is_untold(tree: Tree, node: int) -> bool:
    """«указаний о выходе не поступало», «не располагает информацией о выходе»: nobody says whether it
    leaves."""
    lemma = tree.lemma(node)
    if lemma not in ORDERS | KNOWLEDGE:
        return False
    denied = [above for above in tree.ancestors(node) if tree.negated(above)]
    return any(lemma in ORDERS or tree.lemma(above) in KNOWING for above in denied)


def has_condition(tree: Tree, node: int) -> bool:
    """Whether an «если» clause, or «при условии», hangs on the node; «если верить газетам» is none. Of what
    may be all the same, «может выйти, если …», it says no more than that."""
    if any(tree.lemma(place) in MAY for place in (node, tree.parents[node]) if place >= 0):
        return False
    if any(tree.lemma(kid) == "условие" and tree.preposition(kid) == "при" for kid in tree.kids[node]):
        return True
    if tree.lemma(node) in _TAKING and any(_only_after(tree, kid) for kid in tree.kids[node]):
        will = any(tree.lemma(kid) == "быть" and tree.word(kid)[:3] == "буд" for kid in tree.kids[node])
        return will or tree.feat(node, "Tense") == "Fut"
    clauses = [kid for kid in tree.kids[node] if tree.rel(kid) == "advcl"]
    marks = (mark for clause in clauses for mark in tree.kids[clause])
    return any(tree.word(mark) == "если" and tree.word(mark + 1) != "верить" for mark in marks)


def _only_after(tree: Tree, node: int) -> bool:
    """«решение о приеме примут только после оценки»: it may turn out either way."""
    return tree.preposition(node) == "после" and any(
        tree.word(kid) == "после" and tree.word(kid - 1) in ("только", "лишь") for kid in tree.kids[node]
    )


def takes_force(tree: Tree, trigger: int, lemma: str) -> bool:
    """Whether the verb above is that of «договор о присоединении вступил в силу»."""
    verbs = (node for node in tree.ancestors(trigger) if tree.lemma(node) == lemma)
    return lemma in ("вступить", "вступать") and any(
        tree.lemma(kid) == "сила" for node in verbs for kid in tree.kids[node]
    )


def with_steps_done(tree: Tree, own: bool) -> str:
    """«Армения завершила процедуры по вступлению», «внутренние процедуры завершены»: planned, for whoever
    is done with its own steps waits for the others'; `own` tells that it is the state that took them."""
    for step in tree.of_lemmas(_STEPS):
        several = own and tree.feat(step, "Number") == "Plur"
        if several or any(tree.lemma(kid) in _INTERNAL for kid in tree.kids[step]):
            return "planned"
    return "decided"


def is_called_untrue(tree: Tree, node: int) -> bool:
    """«сообщения о том, что …, назвали слухами»."""
    called = tree.lemma(node) in ("назвать", "называть", "считать", "счесть")
    return called and any(tree.lemma(kid) in _NOT_TRUE for kid in tree.kids[node])


def is_whose(tree: Tree, node: int) -> bool:
    """«решение о выходе должно приниматься народом»: whose it is, not that it comes."""
    return any(tree.lemma(kid) in ("приниматься", "принимать") for kid in tree.kids[node])


def is_nobodys(tree: Tree, node: int) -> bool:
    """«Вступление в НАТО — не наша цель»."""
    owned = tree.tokens[node].pos == "NOUN" and tree.tokens[node - 1].pos == "DET"
    return node > 1 and owned and tree.word(node - 2) == "не"


def is_not_raised(tree: Tree, node: int) -> bool:
    """«Монголия не ставит вопрос о вступлении»: it has no mind to, as «откладывает вопрос» does not say."""
    raised = any(tree.lemma(kid) == "вопрос" for kid in tree.kids[node])
    now = tree.is_finite(node) and tree.feat(node, "Tense") == "Pres"  # «не будет ставить» leaves it open
    return tree.lemma(node) == "ставить" and now and tree.negated(node) and raised


def may_happen(tree: Tree, node: int) -> bool:
    """«решение о выходе может быть принято», «вступление может состояться»."""
    below = {tree.lemma(kid) for kid in tree.kids[node]}
    return tree.lemma(node) == "мочь" and not below.isdisjoint(HAPPENING)


def appears(tree: Tree, node: int) -> bool:
    """«наблюдателями выступают Венгрия и Туркмения», «выступил с поздравлением»: to be or to speak, not to
    speak up for something."""
    told = [kid for kid in tree.kids[node] if tree.preposition(kid)]
    return not told or any(tree.preposition(kid) == "с" and tree.lemma(kid) in _GREETINGS for kid in told)


def is_domestic(tree: Tree, node: int) -> bool:
    """«Парламент одобрил вступление»: a step at home, which makes nobody a member."""
    subjects = [kid for kid in tree.kids[node] if tree.rel(kid).startswith("nsubj")]
    return any(tree.lemma(kid) in DOMESTIC for kid in subjects)
