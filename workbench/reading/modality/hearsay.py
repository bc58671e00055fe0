"""What nobody vouches for by name: «по данным источника», «говорят, что», «утверждает депутат»."""

from collections.abc import Collection

from workbench.reading.modality.governing_words import KNOWLEDGE
from workbench.reading.patterns import CLOSING_QUOTES, OPENING_QUOTES, QUOTES, wordset
from workbench.reading.syntax.arguments import Arguments
from workbench.reading.syntax.trees import Tree

_NAMELESS = wordset(
    "источник собеседник сми пресса газета издание портал телеканал телеграм-канал telegram-канал "
    "telegram-каналы канал медиа очевидец инсайдер блогер телевидение радио"
)
_KNOWLEDGE = KNOWLEDGE | {"версия", "утверждение"}
_VAGUE = wordset("неподтвержденный неофициальный некоторый непроверенный имеющийся")
_TELLING = wordset(
    "сообщать сообщить писать написать утверждать рассказать рассказывать говорить заявить заявлять "
    "передавать узнать выяснить"
)
_UNNAMED = wordset("дипломат чиновник источник собеседник эксперт аналитик экономист наблюдатель очевидец")
_ANONYMOUS = wordset("неназванный анонимный безымянный осведомленный")
_SPREADING = wordset(
    "появиться появляться распространиться распространяться распространить циркулировать просочиться "
    "возникнуть всплыть ходить гулять разойтись"
)
_TALES = wordset("информация сообщение слух новость данные сведение сведения утечка публикация вброс")
_NETS = frozenset({"сеть", "соцсеть", "интернет", "telegram", "телеграм"})
_ABOUT = frozenset({"о", "об", "про"})
_IT_IS_SAID = frozenset({"говорят", "поговаривают", "ходят"})
_IT_IS_REPORTED = frozenset({"сообщается", "утверждается"})
_LEAKS = frozenset({"утечка", "сообщение", "публикация", "слух"})
_GUESSED = frozenset({"предположительно", "якобы", "будто"})
_SIGNS = _KNOWLEDGE | _TELLING | _ANONYMOUS | _SPREADING | {"заговорить", "анонимность"}
_SIGNING = _IT_IS_SAID | _IT_IS_REPORTED | {
    "известно", "судя", "словам", "на", ":", "узнал", "узнала", "узнали", "узнало", "верить",
}  # fmt: skip
"""Words at one of which, or of the lemmas before, whatever tells of hearsay stands: most sentences have
none."""
_WE = frozenset({"мы", "нас", "нам", "наша", "наш"})


def hearsay_in(tree: Tree, within: Collection[int]) -> bool:
    """Whether one of the words `within` tells that what is said there is hearsay."""
    signs = {*tree.of_lemmas(_SIGNS), *tree.of_words(_SIGNING)}
    return any(_is_hearsay(tree, place) for place in signs.intersection(within))


def _is_hearsay(tree: Tree, i: int) -> bool:
    """Whether what the sentence says is hearsay by the word at `i`."""
    return (
        _by_knowledge(tree, i)
        or _nameless_tells(tree, i)
        or _it_is_said(tree, i)
        or _became_known(tree, i)
        or _by_unnamed(tree, i)
        or _anonymous(tree, i)
        or tale_spreads(tree, i)
        or _by_press(tree, i)
        or _by_reference(tree, i)
        or _headed_by_source(tree, i)
        or _press_learned(tree, i)
        or _agency_wrote(tree, i)
        or (tree.word(i) == "верить" and tree.word(i - 1) == "если")
    )


def _anonymous(tree: Tree, index: int) -> bool:
    """«неназванный дипломат», «на условиях анонимности», «пожелавший остаться неназванным»."""
    if tree.lemma(index) == "анонимность":
        return tree.word(index - 1) in ("условиях", "условии", "правах")
    if tree.lemma(index) not in _ANONYMOUS:
        return False
    said = tree.lemma(index + 1) in _UNNAMED | _NAMELESS
    return said or tree.word(index - 1) in ("остаться", "оставаться")


def tale_spreads(tree: Tree, index: int) -> bool:
    """«появилась информация о том, что …», «распространились сообщения о выходе»: of `index` the verb."""
    if tree.lemma(index) not in _SPREADING or tree.negated(index):
        return False
    said = (kid for kid in tree.kids[index] if tree.lemma(kid) in _TALES)
    return any(tree.word(kid + 1) in _ABOUT or tree.word(kid + 1) == "," for kid in said)


def is_tale(tree: Tree, trigger: int) -> bool:
    """«СМИ пишут о выходе Молдавии», «распространились сообщения о выходе Молдавии», «слухи о выходе»."""
    if tree.preposition(trigger) not in _ABOUT:
        return False
    noun = tree.parents[trigger]
    verb = tree.parents[noun] if noun >= 0 and tree.lemma(noun) in _TALES else noun
    if verb < 0 or tree.negated(verb) or tree.word(noun - 1) == "нет":
        return False
    return _nameless_tells(tree, verb) or tale_spreads(tree, verb) or _by_press(tree, verb)


def _by_press(tree: Tree, verb: int) -> bool:
    """«В СМИ пишут о выходе», «в прессе заговорили о выходе»."""
    if tree.lemma(verb) not in _TELLING | {"заговорить"} or tree.feat(verb, "Number") != "Plur":
        return False
    where = (kid for kid in tree.kids[verb] if tree.lemma(kid) in _NAMELESS | _NETS)
    return any(tree.preposition(kid) in ("в", "во") for kid in where)


def _by_reference(tree: Tree, index: int) -> bool:
    """«ссылаясь на дипломатический источник», «со ссылкой на трех чиновников», whom nobody names."""
    if not (tree.word(index) == "на" and tree.word(index - 1) in ("ссылаясь", "ссылкой")):
        return False
    place = index + 1
    while place < len(tree) and tree.tokens[place].pos in ("ADJ", "NUM", "ADV"):
        place += 1
    unnamed = tree.lemma(place) in _UNNAMED  # «со ссылкой на СМИ» may relay what somebody said
    return unnamed and (place + 1 >= len(tree) or tree.tokens[place + 1].pos != "PROPN")


def _headed_by_source(tree: Tree, index: int) -> bool:
    """«Источники «Коммерсанта»: Баку изучает …», «Источник в правительстве: …»."""
    if tree.word(index) != ":" or tree.lemma(0) not in ("источник", "собеседник"):
        return False
    return not any(tree.is_finite(i) for i in range(index))


def _press_learned(tree: Tree, verb: int) -> bool:
    """«…, узнала «Политика»», «…, узнал Bloomberg»: a paper that has it from somebody."""
    if tree.word(verb) not in ("узнал", "узнала", "узнали", "узнало") or tree.word(verb - 1) != ",":
        return False
    place = verb + 1
    if tree.lemma(place) in ("агентство", "газета", "издание"):
        place += 1
    return tree.word(place) in OPENING_QUOTES or _is_latin(tree, place)


def _is_latin(tree: Tree, place: int) -> bool:
    """Whether a name in Latin letters begins there, as those of foreign agencies are."""
    name = tree.tokens[place].text if place < len(tree) else ""
    return name.isascii() and name[:1].isupper()


def _agency_wrote(tree: Tree, verb: int) -> bool:
    """«Reuters писало, что страна стала членом», «О том, что страна стала членом, сообщал Reuters», and not
    «…, пишет Reuters», which may relay others."""
    if tree.words[:2] == ["о", "том"] and tree.lemma(verb) in ("писать", "сообщать"):
        return _is_latin(tree, verb + 1)
    if tree.lemma(verb) not in ("писать", "написать") or tree.word(verb + 1) != ",":
        return False
    opens = next((i for i in range(verb, 0, -1) if tree.word(i) == ":"), 0)  # wherever the parser hung it
    who = (i for i in range(opens, verb) if tree.rel(i).startswith("nsubj"))
    return tree.word(verb + 2) == "что" and any(_is_latin(tree, i) for i in who)


def guessed(tree: Tree, trigger: int) -> bool:
    """«якобы», «будто бы», «предположительно» in the clause itself."""
    return not set(tree.of_words(_GUESSED)).isdisjoint(tree.clause(trigger))


def _by_knowledge(tree: Tree, index: int) -> bool:
    """«по данным источника», «по информации Bloomberg», «по неподтвержденным данным»; by a ministry's data
    it is official."""
    if tree.lemma(index) not in _KNOWLEDGE or index == 0:
        return False
    if _spread_by_press(tree, index):
        return True
    before = index - 1
    if tree.tokens[before].pos == "ADJ":
        if tree.lemma(before) in _VAGUE and tree.word(before - 1) == "по":
            return True
        before -= 1
    return tree.word(before) == "по" and _is_of_media(tree, index + 1)


def _spread_by_press(tree: Tree, index: int) -> bool:
    """«по распространенной в СМИ информации»."""
    start = next((i for i in range(index - 1, max(-1, index - 6), -1) if tree.word(i) == "по"), index)
    where = (i for i in range(start + 1, index) if tree.word(i - 1) in ("в", "во"))
    return any(tree.lemma(i) in _NAMELESS | _NETS for i in where)


def _is_of_media(tree: Tree, place: int) -> bool:
    while place < len(tree) and tree.tokens[place].pos in ("ADJ", "NUM"):
        place += 1
    if place >= len(tree):
        return False
    return _is_nameless(tree, place) or tree.word(place) in OPENING_QUOTES or _is_latin(tree, place)


def _is_nameless(tree: Tree, index: int) -> bool:
    """Not «Российская газета», which is one's name."""
    quoted = tree.word(index + 1) in CLOSING_QUOTES or tree.word(index - 1) in OPENING_QUOTES
    return tree.lemma(index) in _NAMELESS and not quoted


def _nameless_tells(tree: Tree, index: int) -> bool:
    """«турецкие СМИ утверждают», «как рассказал собеседник в правительстве»."""
    if tree.lemma(index) not in _TELLING:
        return False
    return any(tree.rel(kid).startswith("nsubj") and _is_nameless(tree, kid) for kid in tree.kids[index])


def _it_is_said(tree: Tree, index: int) -> bool:
    """«Говорят, что …», «ходят слухи», «сообщается, что …»; «в Ташкенте говорят» somebody."""
    word = tree.word(index)
    kids = tree.kids[index]
    if word == "поговаривают":
        return True
    if word == "ходят":
        return any(tree.lemma(kid) == "слух" for kid in kids)
    if word not in _IT_IS_SAID | _IT_IS_REPORTED:
        return False
    somebody = any(tree.rel(kid).startswith(("nsubj", "obl", "iobj")) for kid in kids)
    apart = tree.word(index + 1) == ","
    return apart and not somebody and not tree.negated(index)


def _by_unnamed(tree: Tree, index: int) -> bool:
    """«по словам двух дипломатов», «судя по утечкам»; «по словам дипломата» is of one who was named."""
    if tree.word(index) == "судя" and tree.word(index + 1) == "по":
        return index + 2 < len(tree) and tree.lemma(index + 2) in _LEAKS
    if tree.word(index) != "словам" or tree.word(index - 1) != "по":
        return False
    whose = (kid for kid in tree.kids[index] if tree.feat(kid, "Number") == "Plur")
    return any(tree.lemma(kid) in _UNNAMED for kid in whose)


def _became_known(tree: Tree, index: int) -> bool:
    """«Как стало известно Report», which does not tell from whom."""
    return (
        tree.word(index) == "известно" and tree.word(index - 1) == "стало" and tree.word(index - 2) == "как"
    )


def asserted_by_another(tree: Tree, trigger: int, arguments: Arguments, codes: Collection[str]) -> bool:
    """«Узбекистан намерен вступить, утверждает Матвиенко»: who asserts it does not speak for the state.

    «утверждать» is what news says of whom it does not vouch for; of one's own affairs it may stand.
    """
    if _is_quoted(tree, trigger) and any(tree.feat(i, "Tense") == "Fut" for i in tree.clause(trigger)):
        return False  # «Украина станет членом», – утверждал генсек: these are his words
    head = tree.clause_head(trigger)
    around = [*tree.ancestors(trigger), *tree.kids[head], *_loose(tree, head)]
    for verb in around:
        if tree.lemma(verb) != "утверждать" or tree.negated(verb):
            continue
        subjects = [kid for kid in tree.kids[verb] if tree.rel(kid).startswith("nsubj")]
        if subjects and not any(_speaks_for(tree, kid, arguments, codes) for kid in subjects):
            return not any(tree.word(i) in _WE for i in tree.clause(trigger))
    return False


def _is_quoted(tree: Tree, place: int) -> bool:
    """Whether the word stands in quotation marks that hold a clause."""
    before = [mark for mark in tree.of_words(QUOTES) if mark <= place]
    return bool(before) and tree.word(before[-1]) in OPENING_QUOTES


def _loose(tree: Tree, head: int) -> list[int]:
    """Verbs behind a comma that the parser left without a head."""
    return [i for i in range(head + 1, len(tree)) if tree.parents[i] < 0 and tree.word(i - 1) == ","]


def _speaks_for(tree: Tree, subject: int, arguments: Arguments, codes: Collection[str]) -> bool:
    below = tree.subtree(subject)
    own = {state.code for state in arguments.states if state.head in below}
    own.add(arguments.represented(subject) or "")
    return not own.isdisjoint(codes)
