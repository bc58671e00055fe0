"""Whose meeting it is: a format's, or somebody else's."""

from collections.abc import Sequence

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.adoption_ways import MEMBER_STATES
from workbench.reading.events.central_asia import (
    LEADING,
    MINISTERS,
    PREMIERS,
    REGION_WORDS,
    STATES,
    is_of_the_region,
    met_with_region,
    names_all_five,
    with_region,
)
from workbench.reading.events.councils import is_of_heads, runs_on
from workbench.reading.events.meeting_asides import is_chaired
from workbench.reading.events.meeting_details import COURSE, HOSTING, NOUNS, arrives
from workbench.reading.events.meeting_numbers import number_of
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.named_formats import councils
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree

# Who must not be among those that meet: then it is not the format that does.
_LESSER = wordset(
    "секретарь эксперт парламент парламентарий бизнес форум конференция спикер депутат посол комитет "
    "комиссия орган служба агентство предприниматель журналист ученый ректор прокурор помощник ведомство "
    "делегация генпрокурор судья спецслужба штаб банк молодежь женщина ассамблея общественность деловой "
    "молодежный"
)
_OCCASIONS = wordset("поле кулуары генассамблея ассамблея")
"""«на полях сессии», «на Генассамблее»: at what others hold."""
_MEMBERS = wordset("участник участница член")
OFFICIALS = wordset("координатор шерпа")
"""Who sits for the states between their ministers' meetings."""
_CONSULTATIVE = "ca-consultative"
"""The only format whose meetings are called consultative."""
_REACH = 8
"""Tokens behind a meeting's noun within which the format's name follows, «в формате» before it."""
_OF_OTHERS: dict[str, frozenset[str]] = dict.fromkeys(
    wordset(
        "восточноазиатский всемирный мировой глобальный климатический энергетический водный гуманитарный "
        "продовольственный экономический деловой цифровой инвестиционный молодежный парламентский балканский "
        "трехсторонний двусторонний четырехсторонний экологический ядерный торговый финансовый "
        "технологический туристический американский азиатский"
    ),
    frozenset(),
) | {
    "арабский": frozenset({"arab-league"}),
    "исламский": frozenset({"oic"}),
    "европейский": frozenset({"eu"}),
    "африканский": frozenset({"african-union"}),
}
"""Of whom a summit so called is: of no format, or of these."""
_NO_TOPICS = wordset(
    "итог приглашение счет случай инициатива видеосвязь видеоконференция традиция график план"
)
_KINDS = wordset(
    "предыдущий внеочередной экстренный чрезвычайный неформальный очередной ежегодный юбилейный прошлогодний "
    "предстоящий следующий последний прошлый нынешний недавний"
)
_ITSELF = wordset("группа союз блок форум альянс содружество организация объединение совещание")
"""What a format is called by where its name need not be said again."""
_THEMSELVES = _ITSELF | {"год"}
"""The same; «саммит 2025 года» is dated."""
HOLDING = wordset("начать начинать открыть открывать завершить завершать закончить продолжить продолжать")
"""«Совет глав правительств СНГ начал заседание в Душанбе»."""
SHORT_MINISTERS = frozenset({"смид", "смо"})
_THEIR_OFFICES = wordset("внешнеполитический военный оборонный дипломатический")
"""«главы внешнеполитических ведомств»: the ministers."""
_ACTING = PREMIERS | wordset("совет страна государство участник член")
_LEADERS = _ITSELF | wordset(
    "глава государство правительство лидер президент страна член участник высокий уровень совет "
    "центральноазиатский смид"
)


def whose(index: int, formats: Sequence[Argument]) -> str | None:
    """The format whose very name holds the noun: «регулярных консультативных встреч глав государств»."""
    return next((body.code for body in formats if body.first <= index <= body.last), None)


def may_own_events(document: Document) -> bool:
    """Whether the article names any whose events are told: a format, a council of one, or the region whose
    leaders' meetings are known without a name."""
    if any(one.type is MentionType.FORMAT or one.entity in councils() for one in document.mentions):
        return True
    words = REGION_WORDS | {"консультативный"}
    return any(not s.lemmas.isdisjoint(words) for s in document.sentences) or names_all_five(document)


def is_conference(tree: Tree, index: int) -> bool:
    """«совещание министров транспорта ШОС», «министерская конференция ВТО», which is no part of a name."""
    if tree.lemma(index) == "конференция":
        return tree.lemma(index - 1) == "министерский"
    who = {"министр", "глава", "секретарь"} | OFFICIALS
    return tree.lemma(index) == "совещание" and tree.lemma(index + 1) in who


def format_of(
    tree: Tree,
    index: int,
    arguments: Arguments,
    last_format: str | None,
    told: bool,
) -> str | None:
    formats = arguments.formats
    if any(tree.lemma(kid) in NOUNS and kid > index and tree.rel(kid) != "conj" for kid in tree.kids[index]):
        return None  # «заседание 7-й встречи»: the inner noun tells
    around = whose(index, formats)
    if around is not None:
        return around
    below = tree.subtree(index)
    names = {i for body in formats for i in range(body.first, body.last + 1)}
    between = (kid for kid in tree.kids[index] if tree.word(kid - 1) == "между")
    phrase = noun_phrase(tree, index) + [node for kid in between for node in noun_phrase(tree, kid)]
    lesser = any(is_lesser(tree, node) for node in phrase if node not in names and node != index)
    pair = with_region(tree, phrase, formats, arguments.states)
    pair = pair or met_with_region(tree, tree.kids[index], phrase[1:2], arguments)
    if pair is None and tree.rel(index) in (
        "obj",
        "nsubj",
    ):  # «провел встречу с лидерами стран Центральной Азии»
        who = subjects_of(tree, tree.parents[index]) or subjects_of(tree, tree.clause_head(index))
        who = [one for one in who if one != index]
        summit = bool(who) and tree.lemma(index) == "саммит"
        pair = met_with_region(tree, tree.kids[index], who, arguments, summit)
    if lesser or pair is not None:
        return None if lesser else pair
    met = [kid for kid in tree.kids[index] if kid > index and tree.preposition(kid) in ("с", "со", "между")]
    met = [kid for kid in met if tree.lemma(kid) != "участие"]  # «встречу с участием госсекретаря»
    met = [kid for kid in met if tree.lemma(kid) not in LEADING and not is_of_heads(tree, kid)]
    named = [body for body in formats if body.first > index]  # «С5+1» begins with no preposition
    if any(not any(b.first <= kid <= b.last for b in named) for kid in met):
        return None
    others = [node for node in below - {index} if tree.lemma(node) in NOUNS and not is_chaired(tree, node)]
    below -= {low for node in others for low in tree.subtree(node)}
    own = [body for body in formats if body.first in below and body.first > index and not body.preposition]
    asides = [kid for kid in tree.kids[index] if tree.lemma(kid) == "участие"]
    asides += [node for node in below if tree.lemma(node) in _OCCASIONS and _is_held_at(tree, index, node)]
    # «в формате «ЦА – Япония» с участием посла АСЕАН», «встречу на полях Генассамблеи ООН»
    beside = {low for node in asides for low in tree.subtree(node)}
    own = [body for body in own if body.first not in beside] or [
        *[body for body in formats if runs_on(tree, index, body.first)][:1],
        *(body for body in formats if _is_in_format(tree, index, body)),
        *(body for body in own if body.code != "un"),
    ]
    if own:
        occasion = own[0].code == "un" and not tree.rel(index).startswith("nsubj")
        return None if occasion or _is_paired(tree, own[0]) else own[0].code
    if any(_is_of_two(tree, kid) or _is_topic(tree, kid) for kid in tree.kids[index]):
        return None
    if tells_of_region(tree, index, arguments):
        return _CONSULTATIVE
    return (
        _chaired(tree, index, arguments)
        or _holders(tree, index, formats)
        or _those_there(tree, index, formats)
        or _meant(tree, index, formats, last_format, told)
    )


def _is_held_at(tree: Tree, index: int, node: int) -> bool:
    """«на Генассамблее», «на «полях» Генассамблеи», which stands by itself there."""
    sidelines = ("полях", "кулуарах", "маргиналиях")
    return bool(tree.preposition(node)) or any(tree.word(i) in sidelines for i in range(index, node))


def tells_of_region(tree: Tree, index: int, arguments: Arguments) -> bool:
    """«рабочая встреча глав государств Центральной Азии»: of these five and of nobody else."""
    nouns = [node for node in noun_phrase(tree, index) if node > index or tree.lemma(node) in LEADING]
    return is_of_the_region(tree, nouns, arguments, LEADING)


def _is_of_two(tree: Tree, kid: int) -> bool:
    """«российско-арабский саммит»."""
    first, hyphen, _ = tree.lemma(kid).partition("-")
    return tree.tokens[kid].pos == "ADJ" and bool(hyphen) and first.endswith("о")


def _is_topic(tree: Tree, kid: int) -> bool:
    """«саммит по водным вопросам»: on a matter of its own."""
    return tree.preposition(kid) == "по" and tree.lemma(kid) in ("вопрос", "проблема", "тема", "безопасность")


def _chaired(tree: Tree, index: int, arguments: Arguments) -> str | None:
    """«В рамках председательства России в БРИКС прошла встреча министров»: the format that is chaired,
    wherever the parser hung it."""
    chairs = tree.of_lemmas({"председательство"})
    chair = next((node for node in chairs if tree.word(node - 1) in ("рамках", "под", "к")), None)
    phrase = noun_phrase(tree, index)
    ministers = any(tree.lemma(node) in MINISTERS | {"секретарь"} for node in phrase)
    if chair is None or not ministers or any(one.head in phrase for one in arguments.states):
        return None  # «встреча министров России и Китая»: of two
    end = next((node for node in range(chair, len(tree)) if tree.word(node) == ","), len(tree))
    return next((body.code for body in arguments.formats if chair < body.first < end), None)


def _holders(tree: Tree, index: int, formats: Sequence[Argument]) -> str | None:
    """«Главы МИД ОТГ провели неформальную встречу»: the format of those who held it."""
    verb = tree.parents[index]
    started = verb >= 0 and tree.lemma(verb) == "приступить" and tree.preposition(index) == "к"
    held = verb >= 0 and tree.lemma(verb) in HOSTING | HOLDING and tree.rel(index).startswith("obj")
    if not (started or held):
        return None
    for kid in subjects_of(tree, verb):
        officials = tree.lemma(kid) in OFFICIALS and tree.feat(kid, "Number") == "Plur"
        who = LEADING | MINISTERS | PREMIERS | {"власть"}
        if (officials or tree.lemma(kid) in who or is_of_heads(tree, kid)) and not any(
            is_lesser(tree, n) for n in noun_phrase(tree, kid)
        ):
            below = tree.subtree(kid)
            return next((body.code for body in formats if body.first in below), None)
    return None


def _those_there(tree: Tree, index: int, formats: Sequence[Argument]) -> str | None:
    """«На встрече в Самарканде лидеры ШОС приняли декларацию», «Совет министров СНГ по итогам заседания
    одобрил план»: the format of who did it there."""
    above = tree.parents[index]
    during = any(tree.lemma(node) == "ход" for node in range(max(0, index - 2), index))
    there = during or (tree.preposition(index) == "на" and tree.feat(index, "Case") == "Loc")
    after = above >= 0 and tree.lemma(above) in COURSE and bool(tree.preposition(above))
    if not there and not after and tree.preposition(index) != "после":
        return None
    verb = above if not after and (tree.rel(index) == "obl" or above < 0) else tree.clause_head(above)
    for kid in subjects_of(tree, verb):
        phrase = noun_phrase(tree, kid)
        acts = tree.lemma(kid) in LEADING | MINISTERS | _ACTING or tree.lemma(kid).endswith("совет")
        if acts and not any(is_lesser(tree, n) for n in phrase):
            own = (body.code for body in formats if body.first in phrase or body.head in phrase)
            return next(own, None)
    return None


def _meant(
    tree: Tree, index: int, formats: Sequence[Argument], last_format: str | None, told: bool
) -> str | None:
    """The format spoken of, where the noun without a name can only mean one of its meetings."""
    if not (_stands_alone(tree, index) or _is_of_leaders(tree, index)) or arrives(tree, index):
        return None
    named = [body.code for body in formats if body.first < index]
    if any(tree.lemma(kid) == "консультативный" for kid in tree.kids[index]):
        return named[-1] if named else last_format or _CONSULTATIVE
    known = told or named or tree.lemma(index) == "саммит" or _is_a_kind(tree, index)
    if not known and not _is_of_leaders(tree, index):
        return None
    code = named[-1] if named else last_format  # «на сессии ООН. Первый саммит прошел …»: another's
    return None if code == "un" or _is_of_others(tree, index, code) else code


def _is_of_others(tree: Tree, index: int, code: str | None) -> bool:
    """«Климатический саммит», «Восточноазиатский саммит», «саммит по климату»: none of the format's own."""
    kids = [kid for kid in tree.kids[index] if kid < index and tree.tokens[kid].pos in ("ADJ", "PROPN")]
    if any(code not in _OF_OTHERS[tree.lemma(kid)] for kid in kids if tree.lemma(kid) in _OF_OTHERS):
        return True
    behind = index + 1
    topic = tree.word(behind) == "по" and behind + 1 < len(tree) and tree.tokens[behind + 1].pos == "NOUN"
    return topic and tree.lemma(behind + 1) not in _NO_TOPICS


def _is_in_format(tree: Tree, index: int, body: Argument) -> bool:
    """«встреча в формате C5+1», «встреча на высшем уровне в формате «ШОС плюс»»."""
    before = range(max(index + 1, body.first - 3), body.first)
    near = body.first - index <= _REACH and not any(tree.word(i) == "," for i in range(index, body.first))
    return near and any(tree.lemma(node) == "формат" for node in before)


def is_lesser(tree: Tree, node: int) -> bool:
    """Whether the noun says that others than the leaders meet: «рабочей группы», but not «саммит группы»."""
    if tree.lemma(node) == "ассамблея" and tree.lemma(node + 1) == "африканский":
        return False  # there it is that of the heads of state
    if tree.lemma(node) == "секретарь" and tree.lemma(node + 1) in ("совет", "совбез"):
        return False  # those of the security councils sit for their states
    if tree.lemma(node) == "комитет" and tree.lemma(node + 1) == "секретарь":
        return False
    if tree.lemma(node) == "ведомство" and tree.lemma(node - 1) in _THEIR_OFFICES:
        return False
    if tree.lemma(node) == "группа":
        return any(tree.tokens[kid].pos in ("ADJ", "NOUN") for kid in tree.kids[node])
    return tree.lemma(node).rpartition("-")[2] in _LESSER


def noun_phrase(tree: Tree, index: int) -> list[int]:
    """The noun with its adjectives and what depends on it without a preposition."""
    found, waiting = [index], [index]
    while waiting:
        for kid in tree.kids[waiting.pop()]:
            behind = kid > index or tree.tokens[kid].pos in ("ADJ", "DET", "NUM")
            joined = tree.rel(kid) in ("nmod", "amod", "appos", "conj", "compound") and behind
            if joined and not tree.preposition(kid):
                found.append(kid)
                waiting.append(kid)
    return found


def _is_paired(tree: Tree, body: Argument) -> bool:
    """«саммит Россия — АСЕАН»: a meeting of the format with somebody else."""
    return tree.word(body.first - 1) in ("—", "–", "-") or (
        tree.word(body.last + 1) in ("—", "–", "-")
        and body.last + 2 < len(tree)
        and tree.tokens[body.last + 2].text[:1].isupper()
    )


def _stands_alone(tree: Tree, index: int) -> bool:
    """Whether «саммит», «такая встреча» can only mean one of the format spoken of."""
    kids = tree.kids[index]
    foreign = any(
        tree.rel(kid) == "nmod"
        and not tree.preposition(kid)
        and tree.tokens[kid].pos in ("NOUN", "PROPN")
        and tree.lemma(kid) not in _THEMSELVES
        and not _are_its_states(tree, kid)
        and not (tree.lemma(kid) == "совет" and all(tree.lemma(i) == "этот" for i in tree.kids[kid]))
        for kid in kids
    )
    if foreign or tree.word(index + 1) in '«"“':
        return False
    if tree.lemma(index).endswith("саммит"):
        return True
    return _is_a_kind(tree, index) or any(
        tree.lemma(kid) in _KINDS or tree.lemma(kid) == "год" for kid in kids
    )


def _are_its_states(tree: Tree, kid: int) -> bool:
    """«на саммите государств-участников»: of the format spoken of."""
    words = {
        tree.lemma(node) for node in noun_phrase(tree, kid) if tree.tokens[node].pos in ("NOUN", "PROPN")
    }
    return words <= MEMBER_STATES | STATES | _MEMBERS and not words.isdisjoint(MEMBER_STATES | _MEMBERS)


def _is_a_kind(tree: Tree, index: int) -> bool:
    """«такая встреча», «седьмая встреча»: one of a row that was spoken of."""
    lemmas = {tree.lemma(kid) for kid in tree.kids[index]}
    counted = any(number_of(tree, kid) is not None for kid in tree.kids[index] if kid < index)
    counted = counted or tree.word(index - 1) == "счету" or number_of(tree, index - 1) is not None
    return counted or not lemmas.isdisjoint({"такой", "консультативный"})


def _is_of_leaders(tree: Tree, index: int) -> bool:
    """«встреча глав государств и правительств»: of whose leaders is not said, so of those spoken of."""
    nouns = [node for node in noun_phrase(tree, index) if node > index]
    if all(tree.lemma(node) not in LEADING for node in nouns):
        return bool(nouns) and all("шерп" in tree.lemma(node) for node in nouns)
    return all(tree.lemma(node) in _LEADERS | MEMBER_STATES for node in nouns)
