"""What the leaders of a format agreed on: «лидеры ЕС договорились начать переговоры»."""

from collections.abc import Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.adoption_ways import ADOPTING, AGREEING, is_nobodys
from workbench.reading.events.clause_dates import date_before_when, only_date
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.meeting_owners import is_of_the_region
from workbench.reading.events.meetings import format_met
from workbench.reading.modality.modality import future
from workbench.reading.patterns import BODIES, wordset
from workbench.reading.syntax.arguments import ArgumentFinder, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import quotes_of

_CHANGING = wordset("сменить поменять изменить")
_TURNING = _CHANGING | wordset("преобразовать переименовать реорганизовать")
_BECOMING = wordset("переименование преобразование трансформация реорганизация")
# What every meeting agrees on.
_PLATITUDES = wordset(
    "укреплять укрепить развивать продолжать продолжить расширять расширить углублять углубить "
    "координировать усиливать усилить наращивать нарастить активизировать поддерживать сотрудничать "
    "взаимодействовать содействовать способствовать стремиться обмениваться уделять искать работать "
    "сотрудничество взаимодействие укрепление развитие продолжение расширение углубление координация "
    "усиление активизация наращивание интенсификация поддержание"
)
_CALLING = wordset("собрать созвать провести организовать")
_UNITING = wordset("объединить слить упразднить отменить заменить")
_STATUS = frozenset({"статус", "категория"})
_NAMES = wordset("название имя наименование")
_WHO = wordset("глава лидер участник сторона президент страна саммит государство")
# What memberships and meetings tell of themselves.
_TOLD_ELSEWHERE = wordset(
    "встретиться собраться принять предоставить присвоить приостановить исключить пригласить восстановить "
    "вернуть включить прием принятие вступление присоединение членство статус исключение вступить выйти "
    "присоединиться председательство"
)
_PAUSING = wordset("отложить приостановить заморозить")
_GATHERING = wordset("собираться встречаться")
_EVERY = wordset("ежегодно каждый раз регулярно")
_RANKS = wordset("наблюдатель партнер член участник")
_SETTLED = _NAMES | wordset("формат флаг эмблема герб гимн логотип бюджет кандидатура повестка девиз состав")
"""What leaders settle that is no paper of theirs."""
_APPOINTING = wordset("назначить избрать сделать")
_POSTS = wordset("секретарь генсек председатель директор координатор спецпредставитель")
_CREATING = "создать"
_CREATED = wordset(
    "фонд банк категория институт секретариат комитет комиссия агентство механизм пост должность"
)
"""What is founded by whoever creates it: «создан фонд», not «созданы условия»."""
_FOUNDING = wordset("учредить") | {_CREATING}
_DECLARING = wordset("объявить провозгласить")
_SETTLING = ADOPTING | _APPOINTING | _FOUNDING | _DECLARING
_DECIDING = (AGREEING | _TURNING | _UNITING | _BECOMING | _SETTLING) - {_CREATING}
_NEAR = 2
"""Sentences after a meeting in which «стороны», «лидеры» are those who met."""


def find_decisions(
    document: Document, trees: Trees, finder: ArgumentFinder, meetings: Sequence[Meeting]
) -> list[EventClaim]:
    """The decisions that are told by a verb; those told by the noun are found with the documents."""
    quotes = quotes_of(document.text)
    found: list[EventClaim] = []
    for sentence in document.sentences:
        lemmas = {token.lemma for token in sentence.tokens}
        creates = _CREATING in lemmas and not lemmas.isdisjoint(_CREATED)
        if creates or not lemmas.isdisjoint(_DECIDING):
            tree = trees.of(sentence)
            arguments = finder.find(tree)
            last_format = finder.last_format(sentence.index)
            for verb, token in enumerate(tree.tokens):
                event = None
                if token.lemma in _UNITING:
                    event = _united(document, tree, verb, arguments, last_format)
                elif token.lemma in _BECOMING:
                    event = _announced(document, tree, verb, arguments, last_format)
                elif token.lemma in _SETTLING:
                    event = _settled(document, tree, verb, arguments, meetings)
                elif token.text == "решено":
                    event = _resolved(document, tree, verb, arguments, meetings)
                elif token.lemma in AGREEING and quotes.at(token.start) is None:
                    event = _decided(document, tree, verb, arguments, meetings, found)
                elif token.lemma in _TURNING:
                    event = _turned(document, tree, verb, arguments, last_format)
                found += [event] if event else []
    return found


def _decided(
    document: Document,
    tree: Tree,
    verb: int,
    arguments: Arguments,
    meetings: Sequence[Meeting],
    before: Sequence[EventClaim],
) -> EventClaim | None:
    if tree.feat(verb, "Tense") != "Past" or not tree.is_finite(verb) or tree.negated(verb):
        return None
    what = [kid for kid in tree.kids[verb] if _is_matter(tree, kid)]
    code = _whose(tree, verb, arguments, meetings)
    if code is None and before and _go_on(document, tree, verb, before[-1]):
        code = before[-1].format
    if not what or code is None:
        return None
    dated = only_date(document, tree, verb)
    words = {verb, *what, *tree.kids[what[0]]}
    return EventClaim(
        EventType.DECISION,
        code,
        Modality.DECIDED,
        (words_of(document, tree, words),),
        date=dated.name if dated else None,
        rule="ru.decision",
    )


def _turned(
    document: Document, tree: Tree, verb: int, arguments: Arguments, last_format: str | None
) -> EventClaim | None:
    """«альянс, который в июле был преобразован в конфедерацию», «Тюркский совет сменил название»: the
    format itself became something else."""
    if tree.negated(verb):
        return None
    subjects = subjects_of(tree, verb)
    acts = tree.is_finite(verb) and tree.feat(verb, "Tense") in ("Past", "Fut")
    passive = tree.feat(verb, "Variant") == "Short" and tree.feat(verb, "VerbForm") == "Part"
    into = [kid for kid in tree.kids[verb] if tree.preposition(kid) in ("в", "во")]
    indefinite = acts and not subjects and tree.feat(verb, "Number") == "Plur"
    if tree.lemma(verb) in _CHANGING:
        into = [kid for kid in tree.kids[verb] if tree.lemma(kid) in _NAMES]
        things = subjects if acts else []
    elif passive:
        things = subjects
    elif indefinite:
        things = [kid for kid in tree.kids[verb] if kid not in into]  # «Тюркский совет переименовали»
    else:
        things = subjects if acts and any(tree.lemma(kid) in _WHO for kid in subjects) else []
    below = {node for kid in things for node in tree.subtree(kid)}
    own = [body.code for body in arguments.formats if body.head in below]
    if any(tree.lemma(kid) == "который" for kid in subjects):
        own = [body.code for body in arguments.formats if body.first < verb][-1:]
    if indefinite and not own:
        own = [body.code for body in arguments.formats if body.last == verb - 1]
    resolved = _is_resolved(tree, verb)  # «его решили переименовать»
    if resolved:
        what = [kid for kid in tree.kids[verb] if tree.rel(kid) == "obj"]
        own = [body.code for kid in what for body in arguments.formats if body.head in tree.subtree(kid)]
        own = own or [last for kid in what if tree.word(kid) in ("его", "ее") and (last := last_format)]
    code = own[0] if own else last_format if passive and not subjects else None
    if code is None or not (into or resolved):
        return None
    dated = only_date(document, tree, verb) or date_before_when(document, tree, verb)
    return EventClaim(
        EventType.DECISION,
        code,
        Modality.PLANNED if future(tree, verb) else Modality.DECIDED,
        (words_of(document, tree, {verb, *into}),),
        date=(dated.name or "").removesuffix("/..") if dated else None,
        rule="ru.decision.renamed",
    )


def _go_on(document: Document, tree: Tree, verb: int, before: EventClaim) -> bool:
    """«Участники также решили …», right after a decision of theirs."""
    subjects = [kid for kid in subjects_of(tree, verb) if tree.lemma(kid) in _WHO and not tree.kids[kid]]
    start = document.sentences[max(0, tree.sentence.index - 1)].start
    return bool(subjects) and before.evidence[0].start >= start


def _is_resolved(tree: Tree, verb: int) -> bool:
    """«решили переименовать»: what the infinitive tells was resolved."""
    above = tree.parents[verb]
    if tree.feat(verb, "VerbForm") != "Inf" or above < 0 or tree.lemma(above) not in AGREEING:
        return False
    return tree.feat(above, "Tense") == "Past" and not tree.negated(above)


def _settled(
    document: Document, tree: Tree, verb: int, arguments: Arguments, meetings: Sequence[Meeting]
) -> EventClaim | None:
    """«новое название утвердили на саммите», «участники сделали его председателем»: what the leaders settle
    that is no paper."""
    passive = tree.feat(verb, "Variant") == "Short" and tree.feat(verb, "VerbForm") == "Part"
    done = passive or (tree.is_finite(verb) and tree.feat(verb, "Tense") == "Past")
    if not done or tree.negated(verb):
        return None
    what = [kid for kid in tree.kids[verb] if _is_settled(tree, verb, kid, arguments)]
    code = _whose(tree, verb, arguments, meetings)
    there = tree.lemma(verb) != _CREATING or any(tree.lemma(node) in NOUNS for node in tree.clause(verb))
    if code is None and what and there and is_nobodys(tree, verb, what):
        undated = tree.lemma(verb) in _FOUNDING and only_date(document, tree, verb) is None
        goes_on = undated or tree.lemma(verb) in _DECLARING
        near = tree.sentence.index - (_NEAR if goes_on else 0)
        here = [m.claim for m in meetings if near <= m.sentence <= tree.sentence.index]
        code = here[-1].format if here and here[-1].modality is Modality.DECIDED else None
    if not what or code is None:
        return None
    dated = only_date(document, tree, verb)
    return EventClaim(
        EventType.DECISION,
        code,
        Modality.DECIDED,
        (words_of(document, tree, {verb, *what}),),
        date=dated.name if dated else None,
        rule="ru.decision.settled",
    )


def _is_settled(tree: Tree, verb: int, kid: int, arguments: Arguments) -> bool:
    """«название», «генеральным секретарем», «учрежден формат», «объявлен Годом культуры», not in a state."""
    if tree.lemma(verb) in _APPOINTING:
        return tree.feat(kid, "Case") == "Ins" and _is_post(tree, kid)
    if tree.lemma(verb) in _DECLARING:
        everywhere = all(state.head not in tree.clause(verb) for state in arguments.states)
        return everywhere and tree.feat(kid, "Case") == "Ins" and tree.lemma(kid) == "год"
    if tree.lemma(verb) in _FOUNDING:
        itself = any(body.first <= kid <= body.last for body in arguments.formats)
        itself = itself or tree.lemma(kid) in NOUNS  # «Саммит ОТГ учрежден в 2009 году»
        itself = itself or (tree.lemma(verb) == _CREATING and tree.lemma(kid) not in _CREATED)
        return not itself and tree.rel(kid) in ("obj", "nsubj:pass") and tree.tokens[kid].pos == "NOUN"
    return tree.lemma(kid) in _SETTLED and not tree.preposition(kid)


def _is_post(tree: Tree, kid: int) -> bool:
    """«генеральным секретарем», «почетным председателем», but no state's chair."""
    return tree.lemma(kid) in _POSTS


def _announced(
    document: Document, tree: Tree, noun: int, arguments: Arguments, last_format: str | None
) -> EventClaim | None:
    """«объявил о переименовании объединения в Организацию тюркских государств»."""
    verb = tree.parents[noun]
    told = verb >= 0 and tree.lemma(verb) == "объявить" and tree.feat(verb, "Tense") == "Past"
    into = [kid for kid in tree.kids[noun] if tree.preposition(kid) in ("в", "во")]
    if not told or tree.negated(verb) or not into or tree.preposition(noun) not in ("о", "об"):
        return None
    own = [body.code for body in arguments.formats if body.head in tree.kids[noun] and body.head not in into]
    bare = any(tree.lemma(kid) in BODIES for kid in tree.kids[noun] if kid not in into)
    code = own[0] if own else last_format if bare else None
    if code is None:
        return None
    dated = only_date(document, tree, verb)
    return EventClaim(
        EventType.DECISION,
        code,
        Modality.DECIDED,
        (words_of(document, tree, {verb, noun, *into}),),
        date=dated.name if dated else None,
        rule="ru.decision.renamed",
    )


def _united(
    document: Document, tree: Tree, verb: int, arguments: Arguments, last_format: str | None
) -> EventClaim | None:
    """«статусы наблюдателя и партнера по диалогу объединены», «… слили в один»."""
    things = [kid for kid in tree.kids[verb] if tree.lemma(kid) in _STATUS and not tree.preposition(kid)]
    done = tree.feat(verb, "Tense") == "Past" and not tree.negated(verb)
    near = [body.code for body in arguments.formats if body.head in tree.clause(verb)]
    code = next(iter(near), last_format)
    if not things or not done or code is None:
        return None
    dated = only_date(document, tree, verb)
    words = (words_of(document, tree, {verb, *things}),)
    return EventClaim(
        EventType.DECISION,
        code,
        Modality.DECIDED,
        words,
        date=dated.name if dated else None,
        rule="ru.decision",
    )


def _resolved(
    document: Document, tree: Tree, verb: int, arguments: Arguments, meetings: Sequence[Meeting]
) -> EventClaim | None:
    """«На саммите ШОС решено учредить центр»: by those who met."""
    what = [kid for kid in tree.kids[verb] if _is_matter(tree, kid)]
    met = any(tree.lemma(node) in NOUNS for node in tree.clause(verb))
    near = [body.code for body in arguments.formats if body.first in tree.subtree(verb)]
    code = near[0] if near and met else format_met(meetings, tree.sentence.index, _NEAR)
    if not what or code is None or tree.negated(verb):
        return None
    return EventClaim(
        EventType.DECISION,
        code,
        Modality.DECIDED,
        (words_of(document, tree, {verb, *what}),),
        rule="ru.decision",
    )


def _is_matter(tree: Tree, kid: int) -> bool:
    """Whether it says what was decided: «начать переговоры», «о создании банка»."""
    below = tree.subtree(kid)
    if tree.lemma(kid) in _PAUSING and tree.feat(kid, "VerbForm") == "Inf":
        return not any(tree.lemma(node) in NOUNS for node in below)  # «отложить рассмотрение заявок»
    if tree.lemma(kid) in _GATHERING and not _EVERY.isdisjoint(map(tree.lemma, below)):
        return True  # «решили собираться ежегодно»
    if any(tree.lemma(node) in _TOLD_ELSEWHERE | ADOPTING | NOUNS for node in below):
        return False
    if any(tree.feat(n, "Case") == "Ins" and tree.lemma(n).rpartition("-")[2] in _RANKS for n in below):
        return False  # «решили сделать Афганистан государством-наблюдателем»
    if tree.lemma(kid) in _CALLING and any(tree.lemma(node) in NOUNS for node in tree.clause(kid)):
        return False  # «договорились собрать следующий саммит в Турции»
    if tree.lemma(kid) in _PLATITUDES:
        return False
    return tree.feat(kid, "VerbForm") == "Inf" or tree.preposition(kid) in ("о", "об")


def _whose(tree: Tree, verb: int, arguments: Arguments, meetings: Sequence[Meeting]) -> str | None:
    """The format whose leaders agreed: named with them, or that of the meeting just told of."""
    for kid in subjects_of(tree, verb):
        below = tree.subtree(kid)
        own = [body for body in arguments.formats if body.first in below]
        if own:  # «лидеры НАТО решили», «НАТО решила»
            itself = own[0].first <= kid <= own[0].last
            return own[0].code if itself or tree.lemma(kid) in _WHO else None
        if is_of_the_region(tree, kid) and not _names_partner(tree, arguments):
            return "ca-consultative"
        if tree.lemma(kid) in _WHO and not any(tree.tokens[node].pos == "PROPN" for node in below):
            return format_met(meetings, tree.sentence.index, _NEAR)
    return None


def _names_partner(tree: Tree, arguments: Arguments) -> bool:
    """Whether the leaders of the region are said to decide with somebody: «и Евросоюза», «в Токио»."""
    return bool(arguments.formats or arguments.states) or any(tree.word(i) == "с" for i in range(len(tree)))
