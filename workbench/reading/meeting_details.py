"""Which meeting it was, when and where, as the words around its noun tell."""

import re
from collections.abc import Sequence
from datetime import date

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.linking import state_of, state_of_place
from workbench.reading.modality import future
from workbench.reading.patterns import wordset
from workbench.reading.trees import Tree

NOUNS = frozenset({"саммит", "встреча", "заседание", "сессия"})
ORDINALS = [
    "первый",
    "второй",
    "третий",
    "четвертый",
    "пятый",
    "шестой",
    "седьмой",
    "восьмой",
    "девятый",
    "десятый",
    "одиннадцатый",
    "двенадцатый",
    "тринадцатый",
    "четырнадцатый",
    "пятнадцатый",
    "шестнадцатый",
    "семнадцатый",
    "восемнадцатый",
    "девятнадцатый",
    "двадцатый",
]
_TENS = {"двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70}
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DIGITS = re.compile(r"(\d{1,3})-?(?:й|я|ый|ой|ий|го|ого|му|ому|м|ом|ым|ая|ую|е|ое|х|ей|ю)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
HAPPENS = wordset(
    "состояться пройти проходить открыться открываться завершиться завершаться начаться начинаться "
    "стартовать провести проводить планироваться стать принять принимать собраться собираться собрать "
    "намечать запланировать наметить ожидаться предстоять соберется"
)
HELD = wordset(
    "состояться пройти проходить открыться открываться завершиться завершаться начаться начинаться "
    "стартовать собраться завершить начать закончиться"
)
_PLANNED = wordset(
    "планироваться намечать запланировать наметить ожидаться предстоять предстоящий предложить"
)
_SET_FOR = wordset("намечать наметить запланировать планировать планироваться назначить назначать")
HOSTING = wordset("принять принимать провести проводить организовать")
_REACH = 10
"""Tokens behind the noun within which its number may follow."""
_LONGEST_DATE = 40
_YEAR = re.compile(r" \(((?:19|20)\d\d)\)")
_BREAKS = frozenset({",", ";", ":", "(", "—", "–"})
_TOWNS = frozenset({"город", "столица"})
_HOSTS = wordset("хозяин хозяйка организатор")
_BECOMING = wordset("стать становиться выступить быть являться")
_CALLED_OFF = wordset("отменить отмена перенести перенос отложить отложен сорваться")
_OTHER_DAY = wordset("накануне перед до после к ко преддверие канун")
_ARRIVING = wordset("прибыть прилететь вылететь отправиться прибывать приехать")


def ordinal_of(tree: Tree, index: int) -> int | None:
    """The number of the meeting: «седьмой», «7-й», «VII», or told by «стал пятнадцатым по счету»."""
    for kid in tree.kids[index]:
        if tree.rel(kid) in ("amod", "nummod", "nmod", "det", "compound", "flat") and kid < index:
            number = number_of(tree, kid)
            if number is not None:
                return number
    place = index - 1
    while place >= 0 and tree.tokens[place].pos in ("ADJ", "NUM", "X", "PROPN"):
        number = number_of(tree, place)
        if number is not None and (tree.tokens[place].text[-1:].isalpha()):
            return number
        place -= 1
    for node in range(index + 1, min(len(tree) - 2, index + _REACH)):
        if tree.word(node + 1) in ("по", "в") and tree.word(node + 2) in ("счету", "истории"):
            return number_of(tree, node)  # «Саммит 2025 года, семнадцатый по счету»
    parent = tree.parents[index]
    if (
        tree.rel(index).startswith("nsubj")
        and parent >= 0
        and tree.lemma(parent) in ("стать", "являться", "быть")
    ):
        return next(
            (n for kid in tree.kids[parent] if (n := number_of(tree, kid)) is not None and kid > index), None
        )
    if tree.rel(index).startswith("nsubj") and parent >= 0 and tree.tokens[parent].pos == "ADJ":
        return number_of(tree, parent)
    return None


def number_of(tree: Tree, index: int) -> int | None:
    if not 0 <= index < len(tree):
        return None
    text, lemma = tree.tokens[index].text, tree.lemma(index)
    if lemma in ORDINALS:
        return ORDINALS.index(lemma) + 1 + _TENS.get(tree.word(index - 1), 0)
    digits = _DIGITS.fullmatch(text.lower())
    if digits:
        return int(digits[1])
    if text and _ROMAN.fullmatch(text) and tree.tokens[index].text.isalpha():
        return _roman(text)
    return None


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[sign] for sign in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def tokens_of(tree: Tree, mention: Mention) -> list[int]:
    return [i for i, token in enumerate(tree.tokens) if mention.start <= token.start < mention.end]


def date_of(document: Document, tree: Tree, index: int) -> Mention | None:
    """The day of the meeting: what hangs on the noun, else the clause's only date if it can be meant."""
    below, clause = tree.subtree(index), telling(tree, index)
    dates = [
        (mention, tokens)
        for mention in document.mentions_in(tree.sentence.start, tree.sentence.end)
        if mention.type is MentionType.DATE and mention.name and (tokens := tokens_of(tree, mention))
        if not is_bound(tree, tokens[0], mention.name) and not _is_anothers(tree, index, tokens[0])
    ]
    own = [mention for mention, tokens in dates if tokens[0] in below and _is_its_own(tree, index, tokens[0])]
    if arrives(tree, index):
        return None
    if own:
        return own[0]
    if _is_another_day(tree, index):
        return None
    shared = [(mention, tokens[0]) for mention, tokens in dates if tokens[0] in clause]
    if len({mention.name for mention, _ in shared}) > 1:
        following = next((i for i in range(index + 1, len(tree)) if tree.lemma(i) in NOUNS), len(tree))
        near = [(mention, token) for mention, token in shared if index < token < following]
        verb = verb_beside(tree, index)
        behind = index if verb is None else verb
        end = next((i for i in range(behind, len(tree)) if tree.word(i) in _BREAKS), len(tree))
        stretch = [(mention, token) for mention, token in near if token < end]
        shared = stretch or near
    return shared[0][0] if len({mention.name for mention, _ in shared}) == 1 else None


def arrives(tree: Tree, index: int) -> bool:
    """«прибыл на саммит»: that somebody came says little of the meeting."""
    return any(tree.lemma(node) in _ARRIVING for node in tree.ancestors(index))


def _is_its_own(tree: Tree, index: int, token: int) -> bool:
    """Whether a date below the noun tells of the meeting: near it, in its clause or in «который прошел …»."""
    if token < index - 3:
        return False
    head = tree.clause_head(token)
    return head == tree.clause_head(index) or tree.lemma(head) in HAPPENS


def is_bound(tree: Tree, first: int, name: str = "") -> bool:
    """Whether the date at `first` is the limit of something: «до 2030 года», «с 2018 года», «на 2026 год».

    Days from one to another («с 31 августа по 1 сентября») and what is set for a day («намечен на 9 июля»)
    are when something happens.
    """
    words = {tree.word(first), tree.word(first - 1)}
    if "/" in name and not words.isdisjoint(("с", "со")):
        return False
    if "на" in words and any(tree.lemma(node) in _SET_FOR for node in tree.ancestors(first)):
        return False
    return not words.isdisjoint(("до", "с", "со", "к", "по", "на", "после", "перед", "за"))


def _is_anothers(tree: Tree, index: int, token: int) -> bool:
    """Whether the date belongs to a participle that the meeting does not stand under: «получивший в 2021
    году статус Туркменистан участвует в саммите»."""
    above = {index, *tree.ancestors(index)}
    for node in tree.ancestors(token):
        participle = tree.feat(node, "VerbForm") == "Part" and tree.feat(node, "Variant") != "Short"
        aside = index < node and any(tree.word(i) == "," for i in range(index, node))
        if participle and (node not in above or aside):
            return tree.parents[node] != index
        if node in above:
            return False
    return False


def telling(tree: Tree, index: int) -> set[int]:
    """The words that may tell of the meeting: its clause, that of the verb beside it where the parser tore
    the two apart, and all of a sentence without a verb."""
    verb = verb_beside(tree, index)
    if verb is not None and tree.clause_head(verb) != tree.clause_head(index):
        return {index, *tree.clause(verb)}
    if not any(tree.is_finite(node) for node in range(len(tree))):
        return set(range(len(tree)))
    return set(tree.clause(index))


def _is_another_day(tree: Tree, index: int) -> bool:
    """«накануне саммита»: the clause tells of another day, perhaps of another place."""
    near = any(tree.lemma(node) in _OTHER_DAY for node in _near(tree, index))
    return near or tree.preposition(index) in _OTHER_DAY


def _near(tree: Tree, index: int) -> list[int]:
    """The words right before the noun's modifiers."""
    first = index
    while first and tree.tokens[first - 1].pos in ("ADJ", "DET", "NUM"):
        first -= 1
    return list(range(max(0, first - 2), first))


def place_of(document: Document, tree: Tree, index: int) -> Mention | None:
    """Where the meeting was: the place or state with «в» that stands closest in its clause."""
    clause = tree.subtree(index)
    if not _is_another_day(tree, index):
        clause |= telling(tree, index)
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    closed = [m for m in named if m.type in (MentionType.ROLE, MentionType.FORMAT, MentionType.ORGANISATION)]
    fits = []
    for mention in named:
        if mention.type not in (MentionType.PLACE, MentionType.STATE):
            continue
        tokens = tokens_of(tree, mention)
        if not tokens or any(c.start <= mention.start < c.end for c in closed):
            continue
        follows = _follows(tree, index, tokens[0])
        if (tokens[0] not in clause or _is_of_another(tree, index, tokens[0])) and not follows:
            continue
        if tree.word(_where_from(tree, tokens[0])) in ("в", "во") and _is_where(tree, tokens, mention):
            fits.append(
                (mention.type is not MentionType.PLACE, abs(tokens[0] - index), mention.start, mention)
            )
    return min(fits, key=lambda fit: fit[:3])[3] if fits else _host(tree, index, named)


def _is_of_another(tree: Tree, index: int, token: int) -> bool:
    """Whether another meeting is named between the two: «участники саммита проведут встречу в Турции»."""
    low, high = sorted((index, token))
    return any(tree.lemma(node) in NOUNS for node in range(low + 1, high))


def _follows(tree: Tree, index: int, first: int) -> bool:
    """Whether the name at `first` ends the noun's own phrase: «саммита ОТГ в азербайджанской Габале»."""
    preposition = _where_from(tree, first)
    between = range(index + 1, preposition)
    return index < preposition < index + _REACH and all(
        tree.tokens[node].pos in ("NOUN", "PROPN", "ADJ")
        or (node == preposition - 1 and tree.word(node) in ("—", "–"))  # «Следующий саммит — в Индии»
        for node in between
    )


def years_ago(tree: Tree, index: int, published: date | None) -> str | None:
    """The year that «прошлогодний саммит» means."""
    if published is None or all(tree.lemma(kid) != "прошлогодний" for kid in tree.kids[index]):
        return None
    return str(published.year - 1)


def _host(tree: Tree, index: int, named: Sequence[Mention]) -> Mention | None:
    """Who has the meeting: «саммит примет Бишкек», «саммит провела Индия»."""
    verb = next((node for node in tree.ancestors(index) if tree.lemma(node) in HOSTING), None)
    owner = tree.parents[index]
    if owner >= 0 and tree.lemma(owner) in _HOSTS and tree.lemma(tree.clause_head(owner)) in _BECOMING:
        verb = tree.clause_head(owner)  # «Хозяйкой следующего саммита станет Турция»
    elif verb is None or tree.rel(index) not in ("obj", "nsubj"):
        return None
    if tree.feat(verb, "VerbForm") == "Inf" and tree.clause_head(verb) != verb:
        verb = tree.clause_head(verb)  # «Казань готовится принять саммит»
    relative = any(tree.lemma(kid) == "который" and tree.rel(kid) == "nsubj" for kid in tree.kids[verb])
    for mention in named:
        tokens = tokens_of(tree, mention) if mention.type in (MentionType.PLACE, MentionType.STATE) else []
        if (
            relative
            and tokens
            and tree.word(tokens[-1] + 1) == ","
            and tree.lemma(tokens[-1] + 2) == "который"
        ):
            return mention  # «Киргизии, которая примет следующую сессию»
        head = next((token for token in tokens if tree.parents[token] not in tokens), None)
        if head is None or tree.parents[head] != verb or tree.rel(head) not in ("nsubj", "obj"):
            continue
        if tree.tokens[head].pos != "ADJ" and not tree.preposition(head):
            return mention
    return None


def in_brackets(document: Document, mention: Mention) -> tuple[str, int] | None:
    """The date in brackets right behind a name, and where they end: «Астана (март 2018 года)»."""
    first = mention.end + 2
    year = _YEAR.match(document.text, mention.end)
    if year is not None:
        return year[1], year.end()
    if document.text[mention.end : first] != " (":
        return None
    behind = document.mentions_in(first, first + _LONGEST_DATE)
    day = next((m for m in behind if m.start == first and m.type is MentionType.DATE and m.name), None)
    closed = day is not None and document.text[day.end : day.end + 1] == ")"
    return (day.name or "", day.end + 1) if day is not None and closed else None


def _where_from(tree: Tree, first: int) -> int:
    """The place of the «в» before a name, «столице Узбекистана» and «городе» passed over."""
    place = first - 1
    while place > 0 and first - place <= 3 and tree.lemma(place) not in _TOWNS:
        if tree.tokens[place].pos not in ("NOUN", "PROPN"):
            break
        place -= 1
    before = place - 1 if tree.lemma(place) in _TOWNS else first - 1
    while before > 0 and tree.tokens[before].pos == "ADJ":  # «в азербайджанской Шуше»
        before -= 1
    return before


def _is_where(tree: Tree, tokens: Sequence[int], mention: Mention) -> bool:
    """Whether «в» with the name says where, not whither; «в Баку» may be either and is taken for where."""
    if mention.type is MentionType.STATE and tokens[0] and tree.lemma(tokens[0] - 1) == "столица":
        return True
    case = tree.feat(tokens[-1], "Case")
    if mention.text == mention.name and mention.text[-1] not in "уиоеэы":
        return False  # «прибыл в Тяньцзинь»
    indeclinable = mention.text == mention.name
    return case in ("Loc", None) or (indeclinable and case in ("Acc", "Nom", "Gen", "Dat"))


def city_and_state(mention: Mention | None) -> tuple[str | None, str | None]:
    """The city and the state."""
    if mention is None:
        return None, None
    if mention.type is MentionType.STATE:
        return None, state_of(mention)
    state = state_of_place(mention.entity) if mention.entity else None
    known = state is not None or mention.label == "CITY"
    return (mention.name or mention.text, state) if known else (None, None)


def modality_when(dated: str | None, published: date | None) -> Modality | None:
    """What lies wholly after the day of publication is planned, what lies before it is decided."""
    if not dated or published is None:
        return None
    when = PartialDate.parse(dated)
    if when.first is not None and when.first > published:
        return Modality.PLANNED
    if when.last is not None and when.last < published:
        return Modality.DECIDED
    return None


def modality_of(tree: Tree, index: int, dated: str | None, published: date | None) -> Modality:
    when = modality_when(dated, published)
    if when is not None:
        return when
    head = tree.clause_head(index)
    if (
        tree.preposition(index) in ("на", "в")
        and tree.feat(head, "Tense") == "Past"
        and not arrives(tree, index)
    ):
        return Modality.DECIDED  # «на саммите предложил»
    nodes = {head, *tree.kids[head], *tree.kids[index]}
    following = verb_beside(tree, index)
    if any(future(tree, node) for node in (head, following) if node is not None):
        return Modality.PLANNED
    if any(tree.lemma(node) in _PLANNED for node in nodes):
        return Modality.PLANNED
    if any(tree.lemma(kid) in ("следующий", "предстоящий", "будущий") for kid in tree.kids[index]):
        return Modality.PLANNED
    return Modality.DECIDED


def verb_beside(tree: Tree, index: int) -> int | None:
    """The verb that says that the meeting happens, in the words up to the next comma behind the noun."""
    for node in range(index + 1, len(tree)):
        if tree.word(node) in _BREAKS:
            return None
        if tree.is_finite(node):
            return node if tree.lemma(node) in HAPPENS and tree.rel(index) != "obl" else None
    return None


def is_unreal(tree: Tree, index: int) -> bool:
    """Called off, denied, or only thought of."""
    head = tree.clause_head(index)
    words = {tree.word(kid) for kid in tree.kids[head]}
    off = tree.lemma(head) in _CALLED_OFF or any(
        tree.lemma(node) in _CALLED_OFF for node in tree.ancestors(index)
    )
    is_it = tree.rel(index).startswith("nsubj") and tree.negated(head)
    return off or is_it or bool(words & {"бы", "если", "ли"})
