"""What the leaders of a format settle that is no paper: a name, a post, a year's motto, what they found."""

from collections.abc import Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.adoption_ways import ADOPTING, is_nobodys
from workbench.reading.events.clause_dates import only_date
from workbench.reading.events.deciders import NEAR, whose
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.paper_drafts import text_of
from workbench.reading.events.paper_lists import CARRIERS, MEMBERSHIP, PAPERS
from workbench.reading.modality.modality import future
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree

NAMES = wordset("название имя наименование")
_SETTLED = NAMES | wordset(
    "формат флаг эмблема герб гимн логотип бюджет кандидатура повестка девиз состав структура"
)
"""What leaders settle that is no paper of theirs."""
_APPOINTING = wordset("назначить избрать сделать")
_POSTS = wordset("секретарь генсек председатель директор координатор спецпредставитель руководитель")
_NAMING = _APPOINTING | wordset("утвердить")
CREATING = "создать"
CREATED = wordset(
    "фонд банк категория институт секретариат комитет комиссия агентство механизм пост должность"
)
"""What is founded by whoever creates it: «создан фонд», not «созданы условия»."""
_FOUNDING = wordset("учредить") | {CREATING}
_AGREEING = wordset("утвердить одобрить согласовать поддержать")
_FIXING = wordset("утвердить согласовать")
_NOT_FIXED = (
    CARRIERS
    | PAPERS
    | MEMBERSHIP
    | NOUNS
    | wordset("решение проект текст позиция подход действие усилие заявка доклад отчет итог")
)
"""What is a paper, what memberships tell, and what every meeting brings into line."""
_CREATION = wordset("создание учреждение образование запуск")
_TALK = wordset(
    "намерение стремление желание предложение заявление обращение решение укрепление развитие "
    "расширение углубление взаимодействие"
)
_ACTIONS = ("ение", "ание", "запуск", "отмена", "перенос", "переход")
"""«одобрили создание банка», «… отмену пошлин»: what is agreed to is that it be done."""
_DECLARING = wordset("объявить провозгласить")
_DECLARED = wordset("год столица")
_PROLONGING = wordset("продлить")
_TERMS = wordset("полномочие срок мандат пребывание")
SETTLING = ADOPTING | _APPOINTING | _FOUNDING | _DECLARING | _AGREEING | _PROLONGING


def settled(
    document: Document, tree: Tree, verb: int, arguments: Arguments, meetings: Sequence[Meeting]
) -> EventClaim | None:
    """«новое название утвердили на саммите», «участники сделали его председателем»."""
    passive = tree.feat(verb, "Variant") == "Short" and tree.feat(verb, "VerbForm") == "Part"
    ahead = future(tree, verb)
    done = passive or (tree.is_finite(verb) and tree.feat(verb, "Tense") == "Past")
    if not (done or ahead) or tree.negated(verb):
        return None
    kids = tree.kids[verb]
    if tree.lemma(verb) in _DECLARING:  # «объявили 2026 год Годом туризма»
        kids = [*kids, *(low for low in tree.clause(verb) if tree.lemma(low) == "год" and low not in kids)]
    what = [kid for kid in kids if _is_settled(tree, verb, kid, arguments)]
    modality = Modality.PLANNED if ahead else Modality.DECIDED
    code = whose(document, tree, verb, arguments, meetings)
    there = tree.lemma(verb) != CREATING or any(tree.lemma(node) in NOUNS for node in tree.clause(verb))
    if code is None and what and there and is_nobodys(tree, verb, what):
        at_home = any(state.head in tree.clause(verb) for state in arguments.states)
        code = _told_with(document, tree, verb, meetings, modality, passive and not at_home)
        code = code or (_own(tree, what[0], arguments) if passive else None)
    if not what or code is None:
        return None
    dated = only_date(document, tree, verb)
    return EventClaim(
        EventType.DECISION,
        code,
        modality,
        (words_of(document, tree, {verb, *what}),),
        date=dated.name if dated else None,
        rule="ru.decision.settled",
    )


def _told_with(
    document: Document,
    tree: Tree,
    verb: int,
    meetings: Sequence[Meeting],
    modality: Modality,
    besides: bool,
) -> str | None:
    """The format that met where the sentence, or one of those before, tells so; `besides` lets the passive
    go on: «кроме того, утвержден бюджет»."""
    undated = tree.lemma(verb) in _FOUNDING and only_date(document, tree, verb) is None
    goes_on = undated or tree.lemma(verb) in _DECLARING
    near = tree.sentence.index - (NEAR if goes_on else 1 if besides else 0)
    here = [m.claim for m in meetings if near <= m.sentence <= tree.sentence.index]
    return here[-1].format if here and here[-1].modality is modality else None


def _own(tree: Tree, kid: int, arguments: Arguments) -> str | None:
    """Whose the post or title is: «генсеком ОТГ назначен …», «объявлен столицей культуры СНГ»; not of a state
    that is to have the chair."""
    verb, below = tree.parents[kid], tree.subtree(kid)
    if any(state.head in tree.kids[verb] for state in arguments.states):
        return None
    own = [body.code for body in arguments.formats if body.head in below and not body.preposition]
    return own[0] if own and tree.feat(kid, "Case") == "Ins" else None


def _is_settled(tree: Tree, verb: int, kid: int, arguments: Arguments) -> bool:
    """«название», «генеральным секретарем», «учрежден формат», «объявлен Годом культуры», not in a state."""
    lemma, instrumental = tree.lemma(kid), tree.feat(kid, "Case") == "Ins"
    thing = tree.rel(kid) in ("obj", "nsubj:pass") and tree.tokens[kid].pos == "NOUN"
    match tree.lemma(verb):
        case word if word in _NAMING and instrumental and lemma in _POSTS:
            return True
        case word if word in _APPOINTING:
            return False
        case word if word in _DECLARING:
            everywhere = all(state.head not in tree.clause(verb) for state in arguments.states)
            return everywhere and instrumental and lemma in _DECLARED
        case word if word in _FOUNDING:
            itself = any(body.first <= kid <= body.last for body in arguments.formats)
            itself = itself or lemma in NOUNS  # «Саммит ОТГ учрежден в 2009 году»
            return thing and not itself and (word != CREATING or lemma in CREATED)
        case word if word in _PROLONGING:
            return thing and lemma in _TERMS
        case word if word in _AGREEING and _is_action(tree, kid):
            return thing and (word != "поддержать" or lemma in _CREATION)
        case word if word in _FIXING and lemma not in _NOT_FIXED:
            return thing and not _is_told_elsewhere(tree, kid) and text_of(tree, kid) is None
        case word:
            return word in ADOPTING and lemma in _SETTLED and not tree.preposition(kid)


def _is_action(tree: Tree, kid: int) -> bool:
    """«создание банка», «отмену пошлин»; not «предоставление Афганистану статуса»."""
    lemma = tree.lemma(kid)
    if not lemma.endswith(_ACTIONS) or lemma in _NOT_FIXED | _TALK or _is_told_elsewhere(tree, kid):
        return False
    return any(tree.feat(below, "Case") == "Gen" for below in tree.kids[kid])


def _is_told_elsewhere(tree: Tree, kid: int) -> bool:
    return any(tree.lemma(low) in _NOT_FIXED for low in tree.subtree(kid) - {kid})
