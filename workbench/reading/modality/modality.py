"""How a word that tells of a membership is meant: decided, planned, proposed, denied or only reported.

Who is to join or wishes to is a candidate where that is but proposed, and a member where it is planned: that
is settled where the claim is made.
"""

import re
from dataclasses import dataclass

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.modality.doubt import (
    alleged,
    both_at_once,
    hedged,
    is_asked,
    is_in_question,
    perhaps,
    supposed,
    unlikely,
    wondered,
)
from workbench.reading.modality.governing_words import COMING, MAYBE, OPENING
from workbench.reading.modality.governors import Governors
from workbench.reading.modality.hearsay import is_tale
from workbench.reading.modality.verbs_as_nouns import is_noun
from workbench.reading.patterns import (
    AFTER,
    ASKING_IN,
    COPULAS_BECOME,
    DENYING,
    GROWING,
    INVITING,
    SPEECH,
    STATUS_GET,
    Act,
    wordset,
)
from workbench.reading.syntax.trees import Tree

_TAKES_TIME = wordset("привести занять занимать состояться произойти завершиться начаться потребовать пройти")
_EFFECTS = wordset("усилить укрепить расширить увеличить обогатить принести превратить изменить")
"""«присоединение Азербайджана усилило формат»: what has had its effect is there."""
_BEGINNING = wordset("начаться начинаться стартовать оформить отсчитываться состояться")
_OUTCOMES = wordset("итог результат достижение событие")
_NOT_THERE = MAYBE | COMING | {"ожидать", "планировать"}
_WITH_MORE = {
    "вступить": wordset("сила"), "вступать": wordset("сила"), "войти": wordset("сила"),
    "стать": wordset("реальность факт"), "вести": wordset("отсчет начало"), "обрести": wordset("сила"),
}  # fmt: skip
"""«членство вступило в силу», «стало реальностью»: it is there, with this beside the verb."""
SETTLING_ON = wordset("решить договориться условиться постановить")
_UNDER_WAY = re.compile(r"[аяую]щ(?:ий|ая|ее|ие|его|ей|ему|ую|им|ими|их|ем)(?:ся)?$")
"""«вступающая», which the tagger may take for a participle of the past."""
_WILL_BE = wordset("буду будешь будет будем будете будут")
_EXPECTED = frozenset({"предполагалось", "планировалось", "ожидалось", "намечалось"})
_TO_BE_DONE = wordset("встретиться собраться съехаться состояться")
"""«Встретятся главы государств …», which the tagger takes for the present."""
_CONFIRMING = wordset("подтвердить подтверждать")
_MEANING = wordset("значить означать верить")
_DOUBTING = wordset("сомневаться усомниться представить вообразить")
"""«трудно представить, что …», «представьте, что …»: who doubts or imagines it does not say that it is so."""
_KEEPING = wordset("сохранять сохранить сохранение оставаться остаться")


@dataclass(frozen=True, slots=True)
class Meaning:
    """`modality` of the claim, `status` where an application or an invitation changes it, and the token that
    governs it all, whose clause may hold the date."""

    modality: Modality
    anchor: int
    status: Status | None = None


def meaning(
    tree: Tree, trigger: int, act: Act, granted: bool = False, own: bool = False, hearsay: bool = False
) -> Meaning | None:
    """How the trigger is meant; None where it asserts nothing: a question, a condition, a bare noun.

    `granted` says that others give what the trigger tells of, so that their decision makes it so; `own` that
    the state is the subject of what governs the trigger, so that its decision is but a plan; `hearsay`
    that the next sentence names but unnamed sources for it.
    """
    if is_asked(tree) or any(open_(tree, trigger) for open_ in (unlikely, supposed, is_in_question)):
        return None
    walk = Governors(tree, trigger, act, granted, own)
    walk.go()
    if walk.unreal or walk.category == "would":
        return None
    if walk.category == "proposed" and tree.preposition(trigger) in AFTER | {"с", "со"}:
        return None  # «изучает опыт Киргизии после ее вступления»: what is proposed is something else
    found = _settled(walk) or _of_tale(walk)
    if found is None or (found[0] is Modality.DECIDED and perhaps(tree, trigger)):
        return None
    ahead = found[0] in (Modality.PLANNED, Modality.PROPOSED)
    once = ahead and (_was_but_expected(tree, trigger) or wondered(tree, trigger))
    modality, status = found
    if modality is Modality.PLANNED and _resolved_to_invite(tree, trigger):
        modality = Modality.DECIDED
    if once or _never_said(tree, trigger) or (modality is Modality.DENIED and both_at_once(tree)):
        return None
    if modality in (Modality.DECIDED, Modality.DENIED) and _not_yet_said(tree, trigger):
        return None
    if told := alleged(tree, trigger):
        # «опроверг слухи о том, что она не вступит», «что она отозвала заявку»
        twice = told is Modality.DENIED and (tree.negated(trigger) or walk.withdrawn)
        return None if twice else Meaning(told, walk.anchor, status)
    if modality is Modality.PLANNED and perhaps(tree, trigger):
        modality = Modality.PROPOSED
    if modality is not Modality.DENIED and (hearsay or hedged(tree, trigger)):
        modality = Modality.REPORTED
    return Meaning(modality, walk.anchor, status)


def _was_but_expected(tree: Tree, trigger: int) -> bool:
    """«Ранее предполагалось, что Индонезия станет партнером», «Иран добивался членства», «мог вступить еще в
    2024 году»: nobody plans it any more."""
    above = list(tree.ancestors(trigger))
    if above and tree.lemma(above[0]) == "мочь" and tree.feat(above[0], "Tense") == "Past":
        return not any(tree.word(i) == "бы" for i in tree.kids[above[0]])
    sought = (tree.feat(node, "Tense") == "Past" for node in above if tree.lemma(node) == "добиваться")
    return any(sought) or any(tree.word(node) in _EXPECTED for node in above)


def _of_tale(walk: Governors) -> tuple[Modality, Status | None] | None:
    """«СМИ пишут о выходе Молдавии»: the bare noun of what is told."""
    told = not walk.denials and not walk.unreal and is_tale(walk.tree, walk.trigger)
    return (Modality.REPORTED, None) if told else None


def _resolved_to_invite(tree: Tree, trigger: int) -> bool:
    """«лидеры договорились пригласить шесть государств»: by that they are invited."""
    above = tree.parents[trigger]
    invites = tree.lemma(trigger) in INVITING and tree.feat(trigger, "VerbForm") == "Inf"
    resolved = above >= 0 and tree.lemma(above) in SETTLING_ON and not tree.negated(above)
    return invites and resolved and tree.feat(above, "Tense") == "Past"


def _not_yet_said(tree: Tree, trigger: int) -> bool:
    """«даст нам право сказать, что Молдавия больше не член СНГ»: it is so only when that can be said."""
    said = (node for node in tree.ancestors(trigger) if tree.feat(node, "VerbForm") == "Inf")
    return any(tree.lemma(node) in SPEECH and _lets_say(tree, node) for node in said)


def _never_said(tree: Tree, trigger: int) -> bool:
    """«не подтвердил, что Иран вышел», «это не значит, что …», «сомневается, что …»: nobody says it."""
    above = list(tree.ancestors(trigger))
    said = [node for node in above if tree.lemma(node) in SPEECH | _CONFIRMING | _MEANING]
    unsaid = [node for node in said if _is_ruled_out(tree, node) and tree.lemma(node) not in DENYING]
    unsaid += [node for node in above if tree.lemma(node) in _DOUBTING and not tree.negated(node)]
    return any(_opens_that(tree, node, trigger) for node in unsaid)


def _is_ruled_out(tree: Tree, verb: int) -> bool:
    """«не значит», «нельзя сказать»."""
    return tree.negated(verb) or tree.word(tree.parents[verb]) in ("нельзя", "невозможно")


def _opens_that(tree: Tree, verb: int, trigger: int) -> bool:
    """Whether «что» stands before the trigger and opens what that verb says."""
    that = next((node for node in range(verb, trigger) if tree.word(node) == "что"), None)
    return that is not None and not any(tree.is_finite(node) for node in range(verb + 1, that))


def _lets_say(tree: Tree, node: int) -> bool:
    """Whether what is to come lets one say it, above the infinitive or, as parsers have it, below."""
    before = (kid for kid in tree.kids[node] if kid < node)
    return any(future(tree, verb) for verb in (*tree.ancestors(node), *before))


def _settled(walk: Governors) -> tuple[Modality, Status | None] | None:
    denied = walk.denials % 2 == 1
    if (walk.denials and not denied) or (denied and walk.about and walk.category is None):
        kept = walk.withdrawn and not denied and walk.category == "applied"  # «не отзывала заявку»
        return (Modality.DECIDED, Status.CANDIDATE) if kept else None
    match walk.category:
        case "applied" | "applying" | "asking" | "invited":
            return _asked_for(walk, denied)
        case "negotiating":
            return _negotiated(walk, denied)
        case "planned" | "proposed" | None if _keeps(walk) and not denied:
            return Modality.DECIDED, None  # who means to stay, or will stay, is there
        case "proposed" | "planned" | "announced":
            modality = Modality.PROPOSED if walk.category == "proposed" else Modality.PLANNED
            return (Modality.DENIED if denied else modality), None
        case "resolved":
            return None if denied else (Modality.PLANNED, None)
    if denied:
        # A decision that was not taken says nothing of what is; a membership that is not, does.
        verb = walk.tree.parents[walk.trigger]
        came = walk.tree.lemma(verb) in ("состояться", "произойти", "случиться")
        open_still = walk.category == "decided" and not walk.incomplete and not came
        return None if open_still else (Modality.DENIED, None)
    tensed = _by_tense(walk)
    return (tensed, None) if tensed else None


def _negotiated(walk: Governors, denied: bool) -> tuple[Modality, Status | None]:
    """Who negotiates on joining is a candidate; who does on leaving, or on its rights, plans that."""
    if denied:
        return Modality.DENIED, None
    if walk.act is not Act.JOINS:
        return Modality.PLANNED, None
    verbs = [node for node in walk.tree.ancestors(walk.trigger) if walk.tree.lemma(node) in OPENING]
    ahead = any(future(walk.tree, node) for node in verbs)  # «начнет переговоры о вступлении»
    return (Modality.PLANNED if ahead else Modality.DECIDED), Status.CANDIDATE


def _keeps(walk: Governors) -> bool:
    return walk.act is Act.IS and walk.tree.lemma(walk.trigger) in _KEEPING


def _asked_for(walk: Governors, denied: bool) -> tuple[Modality, Status | None] | None:
    status = Status.INVITED if walk.category == "invited" else Status.CANDIDATE
    if denied:
        if walk.category == "invited" and (left := _left_lying(walk)) is not None:
            return (Modality.DENIED, None) if left else (Modality.DECIDED, status)
        unwilling = walk.tree.lemma(walk.trigger) in ASKING_IN  # who does not want to ask will not be in it
        return Modality.DENIED, None if walk.declined or unwilling else status
    if walk.category == "asking":
        return Modality.PROPOSED, status
    asks = walk.tree.lemma(walk.trigger) in ASKING_IN and future(walk.tree, walk.trigger)
    made_then = (
        asks or walk.filed or walk.category == "invited"
    )  # «рассмотрят заявку Ирана»: it is there already
    if walk.category == "applying" or (made_then and future(walk.tree, walk.anchor)):
        return Modality.PLANNED, status
    return Modality.DECIDED, status


def _left_lying(walk: Governors) -> bool | None:
    """Whether an invitation will not be taken, «приглашения вступить не примет»; False where it was not yet,
    «пока не приняла»; None where nothing of the kind is said."""
    above = (node for node in walk.tree.ancestors(walk.trigger) if walk.tree.lemma(node) == "принять")
    left = next((node for node in above if walk.tree.negated(node)), None)
    return None if left is None else future(walk.tree, left)


def _by_tense(walk: Governors) -> Modality | None:
    tree, trigger = walk.tree, walk.trigger
    token = tree.tokens[trigger]
    if is_noun(tree, trigger):
        return _of_noun(walk)
    form = token.feats.get("VerbForm")
    if form == "Conv" and _is_foreseen(tree, tree.parents[trigger]):
        return None
    if future(tree, trigger) or (walk.act is Act.LOSES and future(tree, walk.anchor)):
        return Modality.PLANNED
    if form == "Inf":
        return Modality.DECIDED if walk.category == "decided" else None
    now = _UNDER_WAY.search(tree.word(trigger)) or (form == "Fin" and token.feats.get("Tense") == "Pres")
    if form in ("Fin", "Part", "Conv") and token.feats.get("Tense") == "Past" and not now:
        return Modality.DECIDED
    if now and walk.act in (Act.JOINS, Act.LEAVES):
        if _is_habit(tree, trigger):
            return None
        settled = token.lemma in COPULAS_BECOME | STATUS_GET | INVITING | GROWING
        return Modality.DECIDED if settled else Modality.PLANNED
    return Modality.DECIDED


def _is_habit(tree: Tree, verb: int) -> bool:
    """«не первый случай, когда Узбекистан покидает организацию»: told of what was, time and again."""
    return any(tree.word(kid) == "когда" for kid in tree.kids[verb])


def _is_foreseen(tree: Tree, governor: int) -> bool:
    """«Вступив в ЕАЭС, Узбекистан получит …», «получил бы …»: what would follow if it did."""
    would = governor >= 0 and any(tree.word(kid) == "бы" for kid in tree.kids[governor])
    return would or (governor >= 0 and future(tree, governor))


def _of_noun(walk: Governors) -> Modality | None:
    tree = walk.tree
    if walk.act in (Act.IS, Act.LOSES):  # «был членом», «— член», «перестанет быть членом»
        ahead = future(tree, walk.trigger) or future(tree, walk.anchor)
        return Modality.PLANNED if ahead else Modality.DECIDED
    if walk.coming and walk.category in (None, "said", "decided"):
        return Modality.PLANNED  # «приветствовал скорое вступление»
    if walk.category == "decided":
        return Modality.PLANNED if future(tree, walk.anchor) else Modality.DECIDED
    if tree.preposition(walk.trigger) in AFTER and not future(tree, walk.anchor):
        return Modality.DECIDED
    head = tree.clause_head(walk.trigger)
    acts = tree.rel(walk.trigger).startswith("nsubj") or tree.feat(walk.trigger, "Case") == "Nom"
    if acts and tree.lemma(head) in _EFFECTS:
        done = tree.feat(head, "Tense") == "Past" and not tree.negated(head) and walk.act is Act.JOINS
        return Modality.DECIDED if done else None
    of_force = tree.lemma(head) in ("вступить", "вступать", "обрести")  # «выход вступил в силу»
    comes = (of_force or tree.lemma(walk.trigger) == "членство") and _comes_about(tree, head)
    if acts and (comes or _is_outcome(tree, head)):
        return Modality.PLANNED if future(tree, head) else Modality.DECIDED
    if future(tree, head) and tree.lemma(head) in _TAKES_TIME:
        return Modality.PLANNED
    return None


def _is_outcome(tree: Tree, verb: int) -> bool:
    """«Итогом саммита стало присоединение Ирана»: what came of it is there."""
    if tree.lemma(verb) not in COPULAS_BECOME | {"являться"} or tree.negated(verb):
        return False
    told = [
        kid for kid in tree.kids[verb] if tree.lemma(kid) in _OUTCOMES and tree.feat(kid, "Case") == "Ins"
    ]
    return any(all(tree.lemma(kid) not in _NOT_THERE for kid in tree.kids[noun]) for noun in told)


def _comes_about(tree: Tree, verb: int) -> bool:
    """«членство началось в 2017 году», «оформлено», «вступит в силу»: it is there since then."""
    told = {tree.lemma(kid) for kid in tree.kids[verb]}
    begins = tree.lemma(verb) in _BEGINNING or not told.isdisjoint(_WITH_MORE.get(tree.lemma(verb), ()))
    return begins and not tree.negated(verb) and tree.feat(verb, "VerbForm") != "Inf"


def future(tree: Tree, index: int) -> bool:
    """Whether the predicate at `index` lies ahead."""
    if tree.feat(index, "Tense") == "Fut" or tree.word(index) in _WILL_BE:
        return True
    if (
        tree.feat(index, "VerbForm") == "Fin"
        and tree.feat(index, "Tense") == "Past"
        and (tree.feat(index, "Aspect") != "Imp" or tree.lemma(index).endswith("ти"))  # not «подводят»
        and tree.word(index).endswith(("т", "ем", "тся", "емся"))
    ):
        return True  # «отойдёт», «уйдём», «увидятся», which the tagger takes for the past
    if tree.feat(index, "Tense") == "Pres" and tree.lemma(index) in _TO_BE_DONE:
        return True
    return any(
        tree.lemma(kid) == "быть" and (tree.feat(kid, "Tense") == "Fut" or tree.word(kid) in _WILL_BE)
        for kid in tree.kids[index]
    )
