"""How a word that tells of a membership is meant: walked upwards from it, past whatever governs it."""

from dataclasses import dataclass

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.patterns import (
    AFTER,
    APPLYING,
    CONDITIONALS,
    COPULAS_BECOME,
    DECIDING,
    DENYING,
    EVASIVE,
    FILING,
    HEDGES,
    INVITING,
    PLANNING,
    PROPOSING,
    SPEECH,
    STATUS_GET,
    SUSPENDING_VERBS,
    UNREAL_PREPOSITIONS,
    VERBS,
    Act,
    wordset,
)
from workbench.reading.trees import Tree

_TAKES_TIME = wordset("привести занять занимать состояться произойти завершиться начаться потребовать пройти")
_ANNOUNCING = wordset("объявить объявлять заявить заявлять сообщить уведомить решение")
_DOMESTIC = wordset("парламент сенат палата депутат сенатор правительство кабмин мажлис сейм дума")
_NOT_YET = wordset("принципиальный предварительный")
_ALLEGED = wordset("обвинение слух домысел сообщение утверждение информация")
_UNTRUE = wordset("слух домысел выдумка вымысел ложь фейк неправда спекуляция")
_APPEARING = wordset("выступить выступать")
_FINISHING = wordset("завершить завершиться завершение закончить закончиться")
_WITHDRAWING = wordset("отозвать отзывать отклонить отвергнуть")
_WILL_BE = wordset("буду будешь будет будем будете будут")
_KEEPING = wordset("сохранять сохранить оставаться остаться")
_HARD_CLAUSES = frozenset({"ccomp", "advcl", "acl:relcl", "parataxis", "csubj"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """`modality` of the claim, `status` where an application or an invitation changes it, and the token that
    governs it all, whose clause may hold the date."""

    modality: Modality
    anchor: int
    status: Status | None = None


@dataclass(slots=True)
class _Walk:
    tree: Tree
    trigger: int
    act: Act
    granted: bool
    own: bool
    category: str | None = None
    status: Status | None = None
    denials: int = 0
    unreal: bool = False
    process: bool = False
    declined: bool = False
    filed: bool = False
    anchor: int = 0

    def go(self) -> None:
        """Visits the trigger and what governs it, until a clause ends that nothing denies."""
        below, self.anchor = self.trigger, self.trigger
        self._visit(self.trigger)
        for node in self.tree.ancestors(self.trigger):
            rel = self.tree.rel(below)
            if self._ends(below, rel, node) or self._only_does(rel, node) or self._is_apart(below, node):
                break
            self._visit(node)
            below = node
            if rel not in _HARD_CLAUSES:
                self.anchor = node

    def _is_apart(self, below: int, node: int) -> bool:
        """Whether a semicolon stands between, which a parser at times reads over."""
        return any(self.tree.word(place) == ";" for place in range(min(below, node), max(below, node)))

    def _only_does(self, rel: str, node: int) -> bool:
        """«Вступление Ирана ускорило переговоры»: what a thing does says nothing of how it is meant."""
        lemma = self.tree.lemma(node)
        if not rel.startswith("nsubj") or lemma not in PLANNING | PROPOSING | SUSPENDING_VERBS | DENYING:
            return False
        passive = self.tree.feat(node, "Voice") == "Pass" or self.tree.feat(node, "Variant") == "Short"
        return self.tree.tokens[node].pos == "VERB" and not lemma.endswith("ся") and not passive

    def _ends(self, below: int, rel: str, node: int) -> bool:
        """Whether what stands at `node` no longer bears on what hangs below it."""
        if rel in ("ccomp", "acl") and self.tree.lemma(node) in _ALLEGED | {"то", "тот"}:
            return False
        if rel in ("acl:relcl", "parataxis", "advcl"):
            return True
        if (
            rel in ("acl", "amod")
            and self.tree.feat(below, "VerbForm") != "Inf"
            and not _is_noun(self.tree, below)
        ):
            return True
        if rel == "conj":
            if self.tree.negated(node) and any(self.tree.word(kid) == "а" for kid in self.tree.kids[below]):
                return True  # «не наблюдатель, а партнер»
            # «планирует и намерен»: only an infinitive or a noun shares its governor with its neighbour
            return self.tree.is_finite(below)
        if rel == "ccomp":
            return self.tree.lemma(node) not in DENYING | PROPOSING | PLANNING
        return False

    def _visit(self, node: int) -> None:
        lemma = self.tree.lemma(node)
        marks = {self.tree.word(kid) for kid in self.tree.kids[node] if self.tree.tokens[kid].pos != "NOUN"}
        purpose = bool(marks & {"чтобы", "чтоб"}) and self.category is None
        if marks & (CONDITIONALS - {"чтобы", "чтоб"}) or "ли" in marks or purpose:
            self.unreal = True
        if lemma in EVASIVE or (lemma in SUSPENDING_VERBS and node != self.trigger):
            self.unreal = True
        if lemma == "стоить" and any(self.tree.lemma(kid) == "вопрос" for kid in self.tree.kids[node]):
            self.unreal = True  # «вопрос о вступлении не стоит»
        if lemma in ("назвать", "называть") and self._as_untrue(node):
            self.denials += 1
        if self._has_condition(node):
            self.unreal = True
        preposition = self.tree.preposition(node)
        aimed = self.tree.word(node - 1) in ("целях", "целью")
        if node == self.trigger and preposition == "против" and self._not_against(node):
            self.category = "proposed"
            return
        if node == self.trigger and (preposition in UNREAL_PREPOSITIONS or aimed):
            self.unreal = True
        if "бы" in marks and self.category is None:
            self.category = "would"
        if lemma in ("исключить", "исключать") and self.tree.negated(node) and node != self.trigger:
            self.category = "proposed"
            return
        if self.tree.negated(node):
            self.denials += 1
        if node != self.trigger:
            self._categorise(lemma, node, preposition)

    def _as_untrue(self, node: int) -> bool:
        """«сообщения о том, что …, назвали слухами»."""
        return any(self.tree.lemma(kid) in _UNTRUE for kid in self.tree.kids[node])

    def _not_against(self, node: int) -> bool:
        """«Россия не против вступления Ирана»."""
        against = next(kid for kid in self.tree.kids[node] if self.tree.word(kid) == "против")
        return self.tree.word(against - 1) == "не"

    def _has_condition(self, node: int) -> bool:
        """Whether an «если» clause hangs on the node."""
        tree = self.tree
        clauses = [kid for kid in tree.kids[node] if tree.rel(kid) == "advcl"]
        return any(tree.word(mark) == "если" for clause in clauses for mark in tree.kids[clause])

    def _categorise(self, lemma: str, node: int, preposition: str) -> None:
        self.filed = self.filed or lemma in FILING
        if lemma in APPLYING and self.category in (None, "planned"):
            self.category = "applied"
        elif lemma in INVITING and self.category is None:
            self.category = "invited"
        elif lemma in DENYING or (lemma in _WITHDRAWING and self.category in ("applied", "invited")):
            self.denials += 1
            turned_down = self.category == "applied" and not self.filed
            self.declined = self.declined or turned_down or self.category == "invited"
        elif self.category == "applied" and self.filed and lemma in PLANNING | PROPOSING:
            self.category = "applying"
        elif self.category == "would" and lemma in PROPOSING | PLANNING:
            self.category = "proposed"
        elif self.process and lemma in _FINISHING:
            self.category = "decided"
        elif self.category == "decided" and self.process and lemma in PLANNING:
            self.category = "planned"  # «должна завершить процедуру вступления»
        elif self.category is None:
            self.category = self._category(lemma, node, preposition)
            self.process = lemma in ("процесс", "процедура")

    def _appears(self, node: int) -> bool:
        """«наблюдателями выступают Венгрия и Туркмения»: to be, not to speak up for something."""
        return not any(self.tree.preposition(kid) for kid in self.tree.kids[node])

    def _is_domestic(self, node: int) -> bool:
        """«Парламент одобрил вступление»: a step at home, which makes nobody a member."""
        subjects = [kid for kid in self.tree.kids[node] if self.tree.rel(kid).startswith("nsubj")]
        return any(self.tree.lemma(kid) in _DOMESTIC for kid in subjects)

    def _category(self, lemma: str, node: int, preposition: str) -> str | None:
        if lemma == "решение" and any(self.tree.lemma(kid) in _NOT_YET for kid in self.tree.kids[node]):
            return "planned"
        if lemma in ("решить", "решение") and (self.granted or (self._is_noun and not self.own)):
            return "announced" if self.act is Act.LEAVES else "decided"
        if lemma in PLANNING:
            return "planned"
        if lemma in _APPEARING and self._appears(node):
            return None
        if lemma in PROPOSING and preposition not in AFTER:
            return "proposed"
        if self._is_noun and lemma in _ANNOUNCING and self.act is Act.LEAVES:
            return "announced"
        if lemma in DECIDING:
            return "planned" if self._is_domestic(node) else "decided"
        return "said" if lemma in SPEECH else None

    @property
    def _is_noun(self) -> bool:
        return _is_noun(self.tree, self.trigger)


def _is_noun(tree: Tree, index: int) -> bool:
    """A verb at the head of a sentence is at times taken for a name: «Вступившая в ШОС Белоруссия»."""
    token = tree.tokens[index]
    verbs = VERBS.keys() | COPULAS_BECOME
    return token.pos == "NOUN" or (token.pos == "PROPN" and token.lemma not in verbs)


def meaning(tree: Tree, trigger: int, act: Act, granted: bool = False, own: bool = False) -> Meaning | None:
    """How the trigger is meant; None where it asserts nothing: a question, a condition, a bare noun.

    `granted` says that others give what the trigger tells of, so that their decision makes it so; `own` that
    the state is the subject of what governs the trigger, so that its decision is but a plan.
    """
    if _is_asked(tree):
        return None
    walk = _Walk(tree, trigger, act, granted, own)
    walk.go()
    if walk.unreal or walk.category == "would":
        return None
    found = _settled(walk)
    if found is None:
        return None
    modality, status = found
    if modality is not Modality.DENIED and (alleged := _alleged(tree, trigger)):
        return Meaning(alleged, walk.anchor, status)
    sure = modality is Modality.DECIDED or (modality is not Modality.DENIED and status is None)
    if sure and hedged(tree, trigger):
        modality = Modality.REPORTED
    return Meaning(modality, walk.anchor, status)


def _settled(walk: _Walk) -> tuple[Modality, Status | None] | None:
    denied = walk.denials % 2 == 1
    if walk.denials and not denied:
        return None
    match walk.category:
        case "applied" | "applying" | "invited":
            return _asked_for(walk, denied)
        case "planned" | None if _keeps(walk) and not denied:
            return Modality.DECIDED, None  # who means to stay, or will stay, is there
        case "proposed" | "planned":
            modality = Modality.PROPOSED if walk.category == "proposed" else Modality.PLANNED
            return (Modality.DENIED if denied else modality), None
        case "announced":
            return None if denied else (Modality.PLANNED, None)
    if denied:
        # A decision that was not taken says nothing of what is; a membership that is not, does.
        return None if walk.category == "decided" else (Modality.DENIED, None)
    tensed = _by_tense(walk)
    return (tensed, None) if tensed else None


def _keeps(walk: _Walk) -> bool:
    return walk.act is Act.IS and walk.tree.lemma(walk.trigger) in _KEEPING


def _asked_for(walk: _Walk, denied: bool) -> tuple[Modality, Status | None] | None:
    status = Status.INVITED if walk.category == "invited" else Status.CANDIDATE
    if denied:
        return Modality.DENIED, None if walk.declined else status
    if walk.category == "applying" or future(walk.tree, walk.anchor):
        return Modality.PLANNED, status
    return Modality.DECIDED, status


def _by_tense(walk: _Walk) -> Modality | None:
    tree, trigger = walk.tree, walk.trigger
    token = tree.tokens[trigger]
    if _is_noun(tree, trigger):
        return _of_noun(walk)
    form = token.feats.get("VerbForm")
    if future(tree, trigger) or (walk.act is Act.LOSES and future(tree, walk.anchor)):
        return Modality.PLANNED
    if form == "Inf":
        return Modality.DECIDED if walk.category == "decided" else None
    if form in ("Fin", "Part", "Conv") and token.feats.get("Tense") == "Past":
        return Modality.DECIDED
    if token.feats.get("Tense") == "Pres" and walk.act in (Act.JOINS, Act.LEAVES) and form == "Fin":
        settled = token.lemma in COPULAS_BECOME | STATUS_GET | INVITING
        return Modality.DECIDED if settled else Modality.PLANNED
    return Modality.DECIDED


def _of_noun(walk: _Walk) -> Modality | None:
    tree = walk.tree
    if walk.act in (Act.IS, Act.LOSES):  # «был членом», «— член», «перестанет быть членом»
        ahead = future(tree, walk.trigger) or future(tree, walk.anchor)
        return Modality.PLANNED if ahead else Modality.DECIDED
    if walk.category == "decided":
        return Modality.PLANNED if future(tree, walk.anchor) else Modality.DECIDED
    if tree.preposition(walk.trigger) in AFTER and not future(tree, walk.anchor):
        return Modality.DECIDED
    head = tree.clause_head(walk.trigger)
    if future(tree, head) and tree.lemma(head) in _TAKES_TIME:
        return Modality.PLANNED
    return None


def future(tree: Tree, index: int) -> bool:
    """Whether the predicate at `index` lies ahead."""
    if tree.feat(index, "Tense") == "Fut":
        return True
    return any(
        tree.lemma(kid) == "быть" and (tree.feat(kid, "Tense") == "Fut" or tree.word(kid) in _WILL_BE)
        for kid in tree.kids[index]
    )


def _alleged(tree: Tree, trigger: int) -> Modality | None:
    """«Сообщения о том, что …, назвали слухами», «слухи о том, что …»: whatever the parser made of it."""
    before = [i for i in range(trigger) if tree.lemma(i) in _ALLEGED]
    nouns = [i for i in before if tree.word(i + 1) == "о" and tree.word(i + 3) == ","]
    if not nouns:
        return None
    others = [i for i in range(len(tree)) if i < nouns[0] or i > trigger]
    untrue = any(tree.lemma(i) in _UNTRUE | DENYING or tree.word(i) == "неверны" for i in others)
    if untrue or any(tree.lemma(i) == "соответствовать" and tree.negated(i) for i in others):
        return Modality.DENIED
    return Modality.REPORTED if tree.lemma(nouns[0]) == "слух" else None


def hedged(tree: Tree, trigger: int) -> bool:
    """Whether the sentence itself says that nobody vouches for it; «якобы» must stand in the same clause."""
    text = " ".join(token.text.lower() for token in tree.tokens)
    if any(hedge in text for hedge in HEDGES):
        return True
    return any(tree.word(node) == "якобы" for node in tree.clause(trigger))


def _is_asked(tree: Tree) -> bool:
    signs = [token.text for token in tree.tokens if token.pos == "PUNCT"]
    if any(tree.word(i) == "то" and tree.word(i + 1) == "ли" for i in range(len(tree))):
        return True  # «то ли вступила, то ли нет»
    return bool(signs) and any("?" in sign for sign in signs[-2:])
