"""What the leaders of a format agreed on: «лидеры ЕС договорились начать переговоры»."""

from collections.abc import Collection, Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.adoption_ways import ADOPTING, AGREEING
from workbench.reading.events.clause_dates import date_of_act, only_date
from workbench.reading.events.deciders import NEAR, WHO, whose
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.meetings import format_met
from workbench.reading.events.settled import CREATED, CREATING, NAMES, SETTLING, settled
from workbench.reading.modality.modality import future
from workbench.reading.patterns import BODIES, wordset
from workbench.reading.syntax.arguments import Argument, ArgumentFinder, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import quotes_of

_CHANGING = wordset("сменить поменять изменить")
_GETTING = wordset("получить обрести")
_TURNING = _CHANGING | _GETTING | wordset("преобразовать переименовать реорганизовать")
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
# What memberships and meetings tell of themselves.
_TOLD_ELSEWHERE = wordset(
    "встретиться собраться принять предоставить присвоить приостановить исключить пригласить восстановить "
    "вернуть включить прием принятие вступление присоединение членство статус исключение вступить выйти "
    "присоединиться председательство"
)
_PAUSING = wordset("отложить приостановить заморозить")
_GATHERING = wordset("собираться встречаться")
_EVERY = wordset("ежегодно каждый раз регулярно")
_GRANTING = wordset("предоставить присвоить")
_RANKS = wordset("наблюдатель партнер член участник")
_INSTRUCTING = "поручить"
_IT_IS_RESOLVED = frozenset({"решено", "поручено"})
_AT_HOME = wordset("правительство кабмин кабинет парламент аким губернатор")
"""Whom a president charges with something at home."""
_BEFORE = frozenset({"до", "к"})
_SETTLED_ON = AGREEING | {_INSTRUCTING}
_REACHING = wordset("прийти достичь достигнуть вынести")
_REACHED = wordset("соглашение согласие консенсус договоренность решение")
"""«пришли к соглашению», «вынес решение»."""
_STEPS = wordset(
    "рассмотрение рассмотреть рассматривать изучить изучение обсуждение обсудить переговоры намерение "
    "стремление"
)
"""What goes before an accession and is none: «начать рассмотрение заявок», «поддержать намерение»."""
_THAT = ("что", "чтобы")
_ON = ("о", "об", "по")
_DECIDING = (_SETTLED_ON | _REACHING | _TURNING | _UNITING | _BECOMING | SETTLING) - {CREATING}


def find_decisions(
    document: Document, trees: Trees, finder: ArgumentFinder, meetings: Sequence[Meeting]
) -> list[EventClaim]:
    """The decisions that are told by a verb; those told by the noun are found with the documents."""
    quotes = quotes_of(document.text)
    found: list[EventClaim] = []
    for sentence in document.sentences:
        lemmas = sentence.lemmas
        creates = CREATING in lemmas and not lemmas.isdisjoint(CREATED)
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
                elif token.lemma in SETTLING:
                    event = settled(document, tree, verb, arguments, meetings)
                elif token.text in _IT_IS_RESOLVED:
                    event = _resolved(document, tree, verb, arguments, meetings)
                elif token.lemma in _SETTLED_ON | _REACHING and quotes.at(token.start) is None:
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
    what = _matters(tree, verb)
    code = whose(document, tree, verb, arguments, meetings) or _there(tree, verb, arguments, meetings)
    if code is None and before and _go_on(document, tree, verb, before[-1]):
        code = before[-1].format
    if not what or code is None:
        return None
    dated = date_of_act(document, tree, verb)
    words = {verb, tree.parents[what[0]], *what, *tree.kids[what[0]]}
    return EventClaim(
        EventType.DECISION,
        code,
        Modality.DECIDED,
        (words_of(document, tree, words),),
        date=dated.name if dated else None,
        rule="ru.decision",
    )


def _matters(tree: Tree, verb: int) -> list[int]:
    """What was decided; of «пришли к соглашению о банке», what the noun tells."""
    if tree.lemma(verb) not in _REACHING:
        return [kid for kid in tree.kids[verb] if _is_matter(tree, kid)]
    reached = [kid for kid in tree.kids[verb] if tree.lemma(kid) in _REACHED]
    below = [low for kid in reached for low in tree.kids[kid]] + (tree.kids[verb] if reached else [])
    return [kid for kid in below if kid not in reached and _is_matter(tree, kid)]


def _there(tree: Tree, verb: int, arguments: Arguments, meetings: Sequence[Meeting]) -> str | None:
    """The format that met, of «на саммите договорились создать банк»."""
    met = [node for node in tree.clause(verb) if tree.lemma(node) in NOUNS and node < verb]
    if not met or tree.feat(verb, "Number") != "Plur" or subjects_of(tree, verb):
        return None
    held = (one.claim for one in meetings if one.sentence == tree.sentence.index)
    told = next((one.format for one in held if one.modality is Modality.DECIDED), None)
    own = (body.code for body in arguments.formats if body.head in tree.subtree(met[0]))
    return told or next(own, None)


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
    if tree.lemma(verb) in _CHANGING | _GETTING:
        into = [kid for kid in tree.kids[verb] if tree.lemma(kid) in NAMES]
        if tree.lemma(verb) in _GETTING:  # «получил новое название»
            into = [kid for kid in into if _is_new(tree, kid)]
        things = subjects if acts else []
    elif passive:
        things = subjects
    elif indefinite:
        things = [kid for kid in tree.kids[verb] if kid not in into]  # «Тюркский совет переименовали»
    else:
        things = subjects if acts and any(tree.lemma(kid) in WHO for kid in subjects) else []
    below = {node for kid in things for node in tree.subtree(kid)}
    bodies = [body for body in arguments.formats if body.head in below]
    if tree.lemma(verb) in _CHANGING | _GETTING:
        bodies = [body for body in bodies if any(_is_it(tree, body, kid) for kid in things)]
    own = [body.code for body in bodies]
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
    dated = date_of_act(document, tree, verb)
    return EventClaim(
        EventType.DECISION,
        code,
        Modality.PLANNED if future(tree, verb) else Modality.DECIDED,
        (words_of(document, tree, {verb, *into}),),
        date=dated.name if dated else None,
        rule="ru.decision.renamed",
    )


def _is_it(tree: Tree, body: Argument, noun: int) -> bool:
    """Whether the noun means the format: «Тюркский совет», «объединение БРИКС», not «аэропорт»."""
    return body.first <= noun <= body.last or (tree.parents[body.head] == noun and not body.preposition)


def _is_new(tree: Tree, noun: int) -> bool:
    return any(tree.lemma(kid) == "новый" for kid in tree.kids[noun])


def _go_on(document: Document, tree: Tree, verb: int, before: EventClaim) -> bool:
    """«Участники также решили …», right after a decision of theirs."""
    subjects = [kid for kid in subjects_of(tree, verb) if tree.lemma(kid) in WHO and not tree.kids[kid]]
    start = document.sentences[max(0, tree.sentence.index - 1)].start
    return bool(subjects) and before.evidence[0].start >= start


def _is_resolved(tree: Tree, verb: int) -> bool:
    """«решили переименовать»: what the infinitive tells was resolved."""
    above = tree.parents[verb]
    if tree.feat(verb, "VerbForm") != "Inf" or above < 0 or tree.lemma(above) not in AGREEING:
        return False
    return tree.feat(above, "Tense") == "Past" and not tree.negated(above)


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
    """«На саммите ШОС решено учредить центр», «министрам поручено проработать вопрос»: by those who met."""
    home = any(tree.lemma(node) in _AT_HOME for node in tree.clause(verb))
    if tree.lemma(verb) == _INSTRUCTING and (home or arguments.states):
        return None
    what = [kid for kid in tree.kids[verb] if _is_matter(tree, kid)]
    met = any(tree.lemma(node) in NOUNS for node in tree.clause(verb))
    told = [body for body in arguments.formats if body.first in tree.subtree(verb)]
    if tree.lemma(verb) == _INSTRUCTING and any(body.first > verb for body in told):
        return None  # «На совещании поручено подготовиться к саммиту ШОС»
    code = told[0].code if told and met else format_met(meetings, tree.sentence.index, NEAR)
    if not what or code is None or tree.negated(verb):
        return None
    return EventClaim(
        EventType.DECISION,
        code,
        Modality.DECIDED,
        (words_of(document, tree, {verb, *what}),),
        rule="ru.decision",
    )


def _is_another_status(tree: Tree, kid: int, below: Collection[int]) -> bool:
    """«предоставить Туркмении статус постоянного нейтралитета»: none that a membership tells of itself."""
    status = next((node for node in below if tree.lemma(node) == "статус"), None)
    if status is None or tree.lemma(kid) not in _GRANTING:
        return False
    words = {tree.lemma(node).rpartition("-")[2] for node in tree.subtree(status) - {status}}
    return bool(words) and words.isdisjoint(_RANKS | {"членство", "этот", "такой", "кандидат", "гость"})


def _is_matter(tree: Tree, kid: int) -> bool:
    """Whether it says what was decided: «начать переговоры», «о создании банка»."""
    end = next((node for node in range(kid + 1, len(tree)) if tree.is_finite(node)), len(tree))
    below = {node for node in tree.subtree(kid) if node < end}  # no «…, отмечается по итогам встречи»
    if tree.tokens[kid].pos in ("PRON", "DET"):  # «договорились о том, что …», not «об этом»
        return any(_is_matter(tree, low) for low in tree.kids[kid] if tree.is_finite(low))
    if tree.lemma(kid) in _PAUSING and tree.feat(kid, "VerbForm") == "Inf":
        return not any(tree.lemma(node) in NOUNS for node in below)  # «отложить рассмотрение заявок»
    often = tree.lemma(kid) in _GATHERING and not _EVERY.isdisjoint(map(tree.lemma, below))
    if often or _is_another_status(tree, kid, below):
        return True  # «решили собираться ежегодно»
    limits = {node for node in below if tree.lemma(node) in NOUNS and tree.preposition(node) in _BEFORE}
    step = any(tree.lemma(node) in _STEPS for node in below)
    elsewhere = NOUNS if step else _TOLD_ELSEWHERE | ADOPTING | NOUNS
    if any(tree.lemma(node) in elsewhere for node in below - limits):
        return False
    if any(tree.feat(n, "Case") == "Ins" and tree.lemma(n).rpartition("-")[2] in _RANKS for n in below):
        return False  # «решили сделать Афганистан государством-наблюдателем»
    calls = tree.lemma(kid) in _CALLING and any(tree.lemma(node) in NOUNS for node in tree.clause(kid))
    if calls or tree.lemma(kid) in _PLATITUDES:
        return False  # «договорились собрать следующий саммит в Турции»
    # «решили, что пора начать», not «решили, нужен ли банк»
    told = tree.rel(kid) in ("ccomp", "acl") and any(tree.word(n) in _THAT for n in tree.subtree(kid))
    return told or tree.feat(kid, "VerbForm") == "Inf" or tree.preposition(kid) in _ON
