"""Whether anybody vouches for what a sentence says: questions, hearsay, rumours, and «возможно»."""

import re
from collections.abc import Collection

from workbench.domain.vocabulary import Modality
from workbench.reading.document import Document, Sentence
from workbench.reading.modality.hearsay import guessed, hearsay_in
from workbench.reading.patterns import DENYING, HEDGES, QUOTES, wordset
from workbench.reading.syntax.trees import Tree

HEARSAY = wordset("обвинение слух домысел сообщение утверждение информация ошибка заблуждение")
_WRONG = wordset("ошибка заблуждение")
_IDLE_TALK = wordset("слух разговор")
UNTRUE = wordset(
    "слух домысел выдумка вымысел ложь фейк неправда спекуляция глупость чушь бред ерунда фантазия провокация"
)
UNTRUE_ADJECTIVES = wordset("ложный недостоверный необоснованный беспочвенный несоответствующий")
_UNCONFIRMED = re.compile(
    r"(?:[\w-]+ ){0,5}(?:эт(?:у|и|ой|о|ого)|данн\w+|так\w+) (?:информаци\w+|сообщени\w+|сведени\w+"
    r"|новост\w+|слух\w*)?\b"
    r"[^,;:]{0,30}\bне (?:подтверд\w+|подтвержда\w+)|(?:[\w-]+ ){0,4}новость не подтвердил"
)
_NOT_SO = frozenset({"неверно", "неправда", "неправдой", "ложь", "выдумка"})
_PERHAPS = wordset("возможно вероятно наверное видимо по-видимому пожалуй когда-нибудь когда-либо")
_NEAR = 8
_QUESTIONS = wordset("какой когда зачем почему как сколько чей кто куда")
_WONDERING = wordset(
    "гадать спорить неизвестно неизвестный неясно неясный непонятно непонятный спросить спрашивать вопрос "
    "интрига загадка"
)
_KNOWN = wordset("известно известный ясно ясный понятно понятный знать")
_UNLIKELY = frozenset({"вряд", "едва", "навряд"})
_NEARLY = frozenset({"почти", "практически", "фактически", "де-факто"})
"""Who is it but nearly, or but in fact, is not."""
_FELL_SHORT = frozenset({"чуть", "едва"})
_ALREADY = frozenset({"уже", "и", "так", "давно", "ли", "бы"})
_CLAUSE_ENDS = frozenset({",", ";", ":", "—", "–"})
_TALK = HEARSAY | _IDLE_TALK
_GUESSING = _PERHAPS | {"скорее", "всего"}


def is_asked(tree: Tree) -> bool:
    """Whether the sentence is a question, or leaves it open: «то ли вступила, то ли нет»."""
    signs = [token.text for token in tree.tokens if token.pos == "PUNCT" and token.text not in QUOTES]
    if any(tree.word(i + 1) == "ли" for i in tree.of_words({"то"})):
        return True
    return bool(signs) and any("?" in sign for sign in signs[-2:])


def unlikely(tree: Tree, trigger: int) -> bool:
    """«Вряд ли Монголия вступит»."""
    places = tree.of_words(_UNLIKELY)
    return any(tree.word(i + 1) == "ли" and abs(i - trigger) <= _NEAR for i in places)


def nearly(tree: Tree, place: int, goes: bool = False) -> bool:
    """«почти полноправный член», «чуть не вступила», «без пяти минут кандидат», «де-факто член»; who in fact
    `goes` does so."""
    before = place - 1
    while before > 0 and (tree.tokens[before].pos == "ADJ" or tree.word(before) in _ALREADY):
        before -= 1
    if tree.word(before) in _NEARLY or (tree.word(before) == "сути" and tree.word(before - 1) == "по"):
        return not goes
    if tree.word(before) == "не" and (tree.word(before - 1) in _FELL_SHORT or tree.word(before - 1) == "ли"):
        return tree.word(before - 1) in _FELL_SHORT or tree.word(before - 2) in _FELL_SHORT
    return tree.word(before) == "минут" and tree.word(before - 1) == "пяти"


def is_in_question(tree: Tree, trigger: int) -> bool:
    """«в ответ на вопрос о возможном возвращении»: whatever the parser hangs the matter on."""
    start = max(0, trigger - _NEAR)
    asked = (
        i for i in range(start, trigger) if tree.lemma(i) == "вопрос" and tree.word(i - 1) in ("на", "в")
    )
    return any(all(not tree.is_finite(node) for node in range(i, trigger)) for i in asked)


def wondered(tree: Tree, trigger: int) -> bool:
    """«гадают, в каком формате страна вступит», «неизвестно, когда она вступит»: whether it will is open."""
    comma = next((i for i in range(trigger, 0, -1) if tree.word(i) == ","), 0)
    asks = any(tree.lemma(i) in _QUESTIONS for i in (comma + 1, comma + 2))
    if not asks:
        return False
    return any(tree.lemma(i) in _WONDERING or _is_not_known(tree, i) for i in range(comma))


def _is_not_known(tree: Tree, place: int) -> bool:
    return tree.lemma(place) in _KNOWN and tree.negated(place)


def supposed(tree: Tree, trigger: int) -> bool:
    """«если бы он оставался в ОДКБ»: whatever the parser hangs the «если бы» on; «вступит не иначе как …»."""
    if any(tree.word(i) == "иначе" and tree.word(i - 1) == "не" for i in range(trigger, len(tree))):
        return True
    for place in range(trigger - 1, 0, -1):
        if tree.word(place) in _CLAUSE_ENDS:
            return False
        if tree.word(place) == "бы" and tree.word(place - 1) == "если":
            return True
        if tree.word(place) == "то" and tree.word(place - 1) == ",":
            return _follows_from(tree, place, trigger)
    return False


def _follows_from(tree: Tree, then: int, trigger: int) -> bool:
    """«если парламент одобрит закон, то Молдавия больше не будет частью СНГ»: what would come of it."""
    condition = any(tree.word(i) == "если" and tree.word(i + 1) != "верить" for i in range(then))
    told = range(then, min(trigger + 3, len(tree)))
    return condition and any(
        tree.feat(i, "Tense") == "Fut" or (tree.lemma(i) == "быть" and tree.word(i).startswith("буд"))
        for i in told
    )


def both_at_once(tree: Tree) -> bool:
    """«не может состоять в ЕС и ЕАЭС одновременно»: neither of the two is denied."""
    return any(token.lemma in ("одновременно", "одновременный") for token in tree.tokens)


def alleged(tree: Tree, trigger: int) -> Modality | None:
    """«Сообщения о том, что …, назвали слухами», «слухи о том, что …»: whatever the parser made of it."""
    if any(
        tree.word(i + 1) == "," and tree.word(i + 2) == "что" for i in tree.of_words(_NOT_SO) if i < trigger
    ):
        return Modality.DENIED  # «Неверно, что Монголия стала членом»
    before = [i for i in tree.of_lemmas(_TALK) if i < trigger]
    nouns = [
        i for i in before if tree.word(i + 1) == "о" and (tree.word(i + 3) == "," or _is_of(tree, i, trigger))
    ]
    nouns += [i for i in before if tree.lemma(i) in _WRONG and tree.word(i + 2) == "что"]  # «ошибка, что»
    if not nouns:
        return None
    if tree.lemma(nouns[0]) in _WRONG:
        return Modality.DENIED
    others = [i for i in range(len(tree)) if i < nouns[0] or i > trigger]
    untrue = any(
        tree.lemma(i) in UNTRUE | UNTRUE_ADJECTIVES | DENYING or tree.word(i) == "неверны" for i in others
    )
    if untrue or any(tree.lemma(i) == "соответствовать" and tree.negated(i) for i in others):
        return Modality.DENIED
    unsure = any(tree.lemma(i) in ("подтвердить", "подтверждать") and tree.negated(i) for i in others)
    return Modality.REPORTED if tree.lemma(nouns[0]) == "слух" or unsure else None


def _is_of(tree: Tree, noun: int, trigger: int) -> bool:
    """«слухи, разговоры о выходе Армении»; «сообщения о выходе» may be right."""
    hangs = tree.parents[trigger] == noun and tree.rel(trigger) != "acl:relcl"
    return hangs and tree.lemma(noun) in _IDLE_TALK  # not «слухи о возвращении в СНГ, из которого она вышла»


def _stretch(tree: Tree, place: int) -> range:
    """The words around, up to a semicolon on either side."""
    first = next((i + 1 for i in range(place, -1, -1) if tree.word(i) == ";"), 0)
    return range(first, next((i for i in range(place, len(tree)) if tree.word(i) == ";"), len(tree)))


def _contrasted(tree: Tree, trigger: int) -> set[int]:
    """The words behind «, но», «, однако»: «приглашение получила, но, по данным Reuters, не ответила»."""
    turns = tree.of_words({"но", "однако"})
    behind = next((i for i in turns if i > trigger and tree.word(i - 1) == ","), len(tree))
    return set(range(behind, len(tree)))


def hedged(tree: Tree, trigger: int) -> bool:
    """Whether the sentence itself says that nobody vouches for it; «якобы» must stand in the same clause."""
    head = tree.clause_head(trigger)
    told = tree.rel(head) == "acl" and tree.feat(head, "VerbForm") == "Part"
    apart = told or tree.rel(head) == "acl:relcl"  # «по слухам, уйдет и Грузия, которая вступила в 1993 году»
    within = tree.subtree(head) if apart else _stretch(tree, trigger)
    within = set(within) - _contrasted(tree, trigger)
    return unvouched(tree, within) or guessed(tree, trigger)


def unvouched(tree: Tree, within: Collection[int]) -> bool:
    """Whether the words `within` say that nobody vouches for what is told."""
    text = " ".join(("", *(tree.words[place] for place in sorted(within)), ""))
    return any(hedge in text for hedge in HEDGES) or hearsay_in(tree, within)


def hearsay_behind(document: Document, sentence: Sentence) -> bool:
    """«Об этом пишет Bloomberg со ссылкой на источники»: the next sentence tells that this is hearsay."""
    if sentence.index + 1 >= len(document.sentences):
        return False
    following = document.sentences[sentence.index + 1]
    text = " ".join(token.text.lower() for token in following.tokens)
    by_source = text.startswith(("об этом", "такие данные", "такую информацию")) and "источник" in text
    return by_source or _UNCONFIRMED.match(text) is not None


def perhaps(tree: Tree, trigger: int) -> bool:
    """«Возможно, Узбекистан вступит», «скорее всего»: the author guesses."""
    clause = set(tree.clause(trigger))
    told = tree.of_words(_GUESSING)
    near = (node for node in told if node in clause or tree.parents[node] in clause)
    words = {tree.word(node) for node in near if tree.tokens[node].pos in ("ADV", "PART")}
    return not words.isdisjoint(_PERHAPS) or {"скорее", "всего"} <= words
