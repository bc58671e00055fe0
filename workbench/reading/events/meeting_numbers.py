"""Which meeting of its row it was: «седьмой», «7-й», «VII», «стал пятнадцатым по счету»."""

import re

from workbench.reading.dates.numerals import ORDINALS, TENS, roman_value
from workbench.reading.events.meeting_details import ASIDE, BREAKS, NOUNS, REACH
from workbench.reading.syntax.trees import Tree

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LATIN = str.maketrans("ХІМС", "XIMC")
"""Roman numbers written with letters of the Russian keyboard."""
_DIGITS = re.compile(r"(\d{1,3})-?(?:й|я|ый|ой|ий|го|ого|му|ому|м|ом|ым|ая|ую|е|ое|х|ей|ю)")
_WHILES = frozenset({"год", "полугодие", "месяц", "неделя", "день", "лето", "осень", "зима", "весна"})
_NOW = frozenset({"этот", "нынешний", "текущий", "уходящий"})
_PARTS = frozenset({"европа", "африка", "континент", "материк"})
_SINCE = frozenset({"начало", "момент", "время", "пора"})


def ordinal_of(tree: Tree, index: int) -> int | None:
    """The number of the meeting: «седьмой», «7-й», «VII», or told by «стал пятнадцатым по счету»."""
    if _is_first_of_its_kind(tree, index) or _is_of_one_chair(tree, index):
        return None
    if (times := _for_the_nth_time(tree, index)) is not None:
        return times
    if tree.word(index - 1) == "счету" and index > 2:
        return number_of(tree, index - 3)  # «очередная, восьмая по счету встреча»
    for kid in tree.kids[index]:
        if tree.rel(kid) in ("amod", "nummod", "nmod", "det", "compound", "flat") and kid < index:
            number = number_of(tree, kid)
            if number is not None:
                return None if is_of_a_while(tree, kid) else number
    place = index - 1
    while place >= 0 and tree.tokens[place].pos in ("ADJ", "NUM", "X", "PROPN", "DET"):
        number = number_of(tree, place)
        if number is not None and (tree.tokens[place].text[-1:].isalpha()):
            return None if is_of_a_while(tree, place) else number
        place -= 1
    for node in range(index + 1, min(len(tree) - 2, index + REACH)):
        if tree.word(node + 1) in ("по", "в") and tree.word(node + 2) in ("счету", "истории"):
            return number_of(tree, node)  # «Саммит 2025 года, семнадцатый по счету»
    return _counted_aside(tree, index) or _by_predicate(tree, index)


def _for_the_nth_time(tree: Tree, index: int) -> int | None:
    """«в седьмой раз встретились президенты»: where leaders gather, the number of times; of a summit, too, if
    no place is told: «пройдет в Казани во второй раз»."""
    if tree.lemma(index) in NOUNS:
        named = (tree.tokens[i].pos == "PROPN" and bool(tree.preposition(i)) for i in tree.clause(index))
        if not tree.rel(index).startswith("nsubj") or any(named):
            return None
    times = (i for i in range(2, len(tree)) if tree.word(i) == "раз" and abs(i - index) <= ASIDE)
    times = (i for i in times if not is_of_a_while(tree, i))
    return next((n for i in times if (n := number_of(tree, i - 1)) is not None), None)


def _by_predicate(tree: Tree, index: int) -> int | None:
    """«саммит стал пятнадцатым», «встреча была второй»."""
    parent = tree.parents[index]
    above = tree.kids[parent] if parent >= 0 else []
    if any(tree.preposition(kid) == "для" for kid in above):
        return None  # «для Индонезии саммит станет первым»
    if (
        tree.rel(index).startswith("nsubj")
        and parent >= 0
        and tree.lemma(parent) in ("стать", "являться", "быть")
    ):
        told = (kid for kid in tree.kids[parent] if kid > index and not is_of_a_while(tree, kid))
        return next((n for kid in told if (n := number_of(tree, kid)) is not None), None)
    if tree.rel(index).startswith("nsubj") and parent >= 0 and tree.tokens[parent].pos == "ADJ":
        return None if is_of_a_while(tree, parent) else number_of(tree, parent)
    return None


def _counted_aside(tree: Tree, index: int) -> int | None:
    """«саммит, уже седьмой, намечен …»."""
    comma = next((i for i in range(index + 1, min(index + REACH, len(tree))) if tree.word(i) in BREAKS), None)
    if comma is None or tree.word(comma) != ",":
        return None
    place = comma + 1
    while tree.word(place) in ("уже", "по", "счету", "теперь"):
        place += 1
    return number_of(tree, place) if tree.word(place + 1) == "," else None


def _is_first_of_its_kind(tree: Tree, index: int) -> bool:
    """«первая встреча такого формата», «первый саммит в Африке», «первая встреча после расширения»: not the
    first of the row."""
    if any(_begins_a_while(tree, kid) for kid in tree.kids[index] if kid > index):
        return True
    below = [node for node in tree.subtree(index) if node > index]
    kinds = [node for node in below if tree.lemma(node) in ("формат", "род") and not tree.preposition(node)]
    kind = any(tree.lemma(kid) == "такой" for node in kinds for kid in tree.kids[node])
    return kind or any(tree.lemma(node) in _PARTS for node in below)


def _begins_a_while(tree: Tree, node: int) -> bool:
    """«встреча после расширения», «саммит со времени выборов», «саммит за три года»: counted from then on."""
    how = tree.preposition(node)
    since = how in ("с", "со") and tree.lemma(node) in _SINCE
    return how == "после" or since or (how == "за" and tree.lemma(node) in _WHILES)


def is_of_a_while(tree: Tree, number: int) -> bool:
    """«третий за этот год саммит», «вторая в нынешнем году встреча», «третье с начала года заседание»,
    «первый после выборов саммит»: so many of that time, and of the whole row nobody knows."""
    if tree.word(number + 1) == "после":
        return True
    near = range(number + 1, min(number + ASIDE, len(tree)))
    noun = next((i for i in near if tree.lemma(i) in _WHILES), None)
    if noun is None or tree.word(number + 1) not in ("за", "в", "с"):
        return False
    now = any(tree.lemma(node) in _NOW for node in range(number + 2, noun))
    begun = [tree.word(number + 1), tree.lemma(number + 2)] == ["с", "начало"]
    return tree.word(number + 1) == "за" or begun or (tree.word(number + 1) == "в" and now)


def _is_of_one_chair(tree: Tree, index: int) -> bool:
    """«уже второе заседание под председательством Армении»: the second of her year."""
    chairs = (node for node in tree.subtree(index) if tree.lemma(node) == "председательство")
    return tree.word(index - 2) == "уже" and any(tree.preposition(node) == "под" for node in chairs)


def number_of(tree: Tree, index: int) -> int | None:
    if not 0 <= index < len(tree):
        return None
    text, lemma = tree.tokens[index].text, tree.lemma(index)
    if lemma in ORDINALS:
        return ORDINALS.index(lemma) + 1 + TENS.get(tree.word(index - 1), 0)
    if index and tree.tokens[index - 1].end == tree.tokens[index].start:
        text = tree.tokens[index - 1].text + text  # «ХХIV», in letters of two alphabets
    text = text.translate(_LATIN)
    digits = _DIGITS.fullmatch(text.lower())
    if digits:
        return int(digits[1])
    if text and _ROMAN.fullmatch(text) and text.isalpha():
        return roman_value(text)
    return None
