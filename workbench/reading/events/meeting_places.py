"""Where a meeting was, as the words around its noun tell."""

from collections.abc import Sequence, Set

from workbench.domain.article import Mention
from workbench.domain.gazetteer import states_file
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.date_limits import is_quoted
from workbench.reading.events.meeting_asides import (
    aside_of,
    happened_there,
    is_chaired,
    is_discussed,
    is_of_thing,
    is_speakers_place,
)
from workbench.reading.events.meeting_details import (
    ARRIVING,
    NOUNS,
    is_another_day,
    is_between,
    is_of_plan,
    telling,
)
from workbench.reading.events.meeting_hosts import (
    CAPITAL,
    HOSTS,
    SHORT_TOWNS,
    TAKING,
    TOWNS,
    city_subject,
    host,
    is_hosted_aside,
    taker,
)
from workbench.reading.events.meeting_regions import REGIONS
from workbench.reading.names.city_adjectives import city_adjectives
from workbench.reading.names.gazetteer import capitals
from workbench.reading.names.linking import state_concerned, state_of, state_of_place
from workbench.reading.patterns import OPENING_QUOTES, SPEECH, wordset
from workbench.reading.syntax.trees import Tree, tokens_of

_REACH = 10
"""Tokens behind the noun within which the name of the place may follow."""
_ISLANDS = frozenset(
    {"Мальта", "Кипр", "Куба", "Бали", "Себу", "Хайнань", "Филиппины", "Мальдивы", "Шри-Ланка"}
    | {"Маврикий", "Мадагаскар", "Самоа"}
)
_BRINGING = wordset(
    "пригласить приглашать позвать звать собрать собирать съехаться съезжаться собраться собираться"
)
_GATHERING = wordset("собрать собирать")
_SIDELINES = wordset("поле кулуары")
"""«провели встречу на полях сессии в Нью-Йорке»: in one town."""
_VISITING = wordset("посетить посещать")
_GOING = (
    ARRIVING
    | _VISITING
    | wordset(
        "поехать ехать полететь лететь направиться направляться вылетать отбыть приезжать ездить летать "
        "прилетать"
    )
)
_KREMLIN = frozenset({"кремль", "кремлевский"})
_HALLS = _KREMLIN | wordset(
    "дворец резиденция госрезиденция отель гостиница центр конгресс-центр комплекс зал дом штаб-квартира парк"
)
_VENUES = frozenset({"место", "площадка"})
_HOSTS_OR_VENUES = HOSTS | _VENUES


def place_of(document: Document, tree: Tree, index: int) -> Mention | None:
    """Where the meeting was: the place or state with «в» that stands closest in its clause."""
    clause = tree.subtree(index)
    if not is_another_day(tree, index):
        clause |= telling(tree, index)
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    closed = _closed(tree, index, named)
    others = [node for node in tree.of_lemmas(NOUNS) if node != index]
    others = [node for node in others if tree.lemma(tree.parents[node]) not in _SIDELINES]
    others = [node for node in others if not _is_in_its_name(tree, node, index)]
    fits, aside = [], aside_of(tree, index)
    dated = {token for one in named if one.type is MentionType.DATE for token in tokens_of(tree, one)}
    for mention in named:
        if mention.type not in (MentionType.PLACE, MentionType.STATE):
            continue
        tokens = tokens_of(tree, mention)
        if not tokens or any(
            c.start <= mention.start < c.end and not _ends_council(mention, c) for c in closed
        ):
            continue
        if _is_region(tree, tokens, mention) or _is_of_something_else(tree, index, tokens[0]):
            continue
        if is_discussed(tree, index, tokens):
            continue
        follows = _follows(tree, index, tokens[0], dated) or is_between(tree, index, tokens[0])
        follows = follows or tokens[0] in aside or _is_shut(tree, index, tokens, clause)
        if (tokens[0] not in clause or _is_of_another(tree, index, tokens[0])) and not follows:
            continue
        if not follows and _is_spoken_of(tree, index):
            continue
        if not follows and any(_follows(tree, node, tokens[0], dated) for node in others):
            continue  # «на заседании в Минске сообщил, что саммит пройдет …»
        mark = tree.word(tokens[0] - 1)  # «IV встреча: Чолпон-Ата», «Шестой саммит (Астана, 2022 год)»
        line = mark == ":" or (mark == "(" and follows and mention.type is MentionType.PLACE)
        line = line and mention.text == mention.name
        whither = tree.lemma(index) in _BRINGING  # «съехались в Тяньцзинь»
        if line or (_is_in(tree, tokens[0], mention) and (whither or _is_where(tree, tokens, mention))):
            wide = mention.type is not MentionType.PLACE
            fits.append((not follows, wide, abs(tokens[0] - index), mention.start, mention))
    if fits:
        return min(fits, key=lambda fit: fit[:4])[4]
    return (
        host(tree, index, named)
        or _antecedent(tree, index, named)
        or _invited_to(tree, index, named)
        or _in_capital(document, tree, index, clause)
    )


def lone_place(document: Document, tree: Tree, index: int) -> Mention | None:
    """Where the meeting was by the only place that its sentence names, wherever the parser hung it: with «в»,
    or, where the sentence has no verb, by itself: «6-я встреча, снова Астана»."""
    others = [node for node in tree.of_lemmas(NOUNS) if node != index]
    others = [node for node in others if not _is_in_its_name(tree, node, index)]
    taken = taker(document, tree, index)
    if taken is not None and is_hosted_aside(tree, index):
        return taken
    if any(tree.lemma(tree.parents[node]) not in _SIDELINES for node in others):
        return None
    if is_another_day(tree, index) or any(tree.lemma(node) in ARRIVING for node in range(len(tree))):
        return None
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    closed = _closed(tree, index, named)
    hosted = bool(tree.of_lemmas(_HOSTS_OR_VENUES))
    seat = tree.parents[index]  # «Бишкек станет столицей саммита»
    hosted = hosted or (tree.lemma(seat) == CAPITAL and tree.feat(seat, "Case") == "Ins")
    verbless = not any(tree.is_finite(node) or tree.tokens[node].pos == "VERB" for node in range(len(tree)))
    found = []
    for mention in named:
        tokens = tokens_of(tree, mention)
        if mention.type is not MentionType.PLACE or not tokens or not city_and_state(mention)[0]:
            continue
        if any(c.start <= mention.start < c.end for c in closed) or _is_speakers(tree, tokens[0]):
            continue
        if _is_region(tree, tokens, mention) or _is_of_something_else(tree, index, tokens[0]):
            continue
        if tokens[0] < index and _is_spoken_of(tree, index):
            continue
        headed = tokens[0] == 0 and tree.word(tokens[-1] + 1) == ":"  # «Астана: открылось заседание»
        alone = verbless and (tokens[0] > index or tokens[0] == 0) and mention.text == mention.name
        alone = alone or headed or (hosted and _is_plain(tree, tokens, mention))
        if alone or (_is_in(tree, tokens[0], mention) and _is_where(tree, tokens, mention)):
            found.append(mention)
    if not found:
        takes = tree.lemma(index) in TAKING | _GATHERING  # «Казань соберет лидеров»
        return taken or (city_subject(document, tree, index) if takes else None)
    return found[0] if len({one.entity for one in found}) == 1 else None


def _closed(tree: Tree, index: int, named: Sequence[Mention]) -> list[Mention]:
    """The names within which a place is no place of a meeting, but not «туристическая зона «Аваза»»; a body
    that holds the meeting's noun is none: «Самарканде саммита»."""
    noun = tree.tokens[index].start
    bodies = (m for m in named if m.type is MentionType.ORGANISATION and " зон" not in m.text)
    others = [m for m in named if m.type in (MentionType.ROLE, MentionType.FORMAT)]
    return [*others, *(m for m in bodies if not m.start <= noun < m.end)]


def _is_shut(tree: Tree, index: int, tokens: Sequence[int], clause: set[int]) -> bool:
    """«саммит состоялся в октябре (Душанбе)»: alone in brackets behind what else is told of it."""
    alone = tree.word(tokens[0] - 1) == "(" and tree.word(tokens[-1] + 1) == ")"
    return alone and index < tokens[0] and tokens[0] - 2 in clause and tree.parents[tokens[0]] in clause


def _is_of_something_else(tree: Tree, index: int, place: int) -> bool:
    """«договоренностей, достигнутых здесь, в Тяньцзине», «на заседании предложил открыть в Астане центр»,
    «Встретимся в Казани», – сказал он на саммите»."""
    planned = tree.preposition(index) == "на" and is_of_plan(tree, index, place)
    return (
        planned
        or is_of_thing(tree, index, place)
        or happened_there(tree, index, place)
        or is_speakers_place(tree, place)
        or is_quoted(tree, index, place)
    )


def _is_spoken_of(tree: Tree, index: int) -> bool:
    """«в Петербурге говорили о саммите»: where people spoke of it."""
    return tree.preposition(index) in ("о", "об", "про")


def _is_region(tree: Tree, tokens: Sequence[int], mention: Mention) -> bool:
    """«Чолпон-Ата в Иссык-Кульской области»: what tells no city."""
    return tree.lemma(tokens[-1]) in REGIONS and not any(city_and_state(mention))


def _is_in_its_name(tree: Tree, node: int, index: int) -> bool:
    """«встреча в формате Консультативных встреч глав государств»."""
    row = tree.feat(node, "Number") == "Plur" or is_chaired(tree, node)
    return row and node > index and node in tree.subtree(index)


def whither(document: Document, tree: Tree, index: int) -> Mention | None:
    """«прибыл в Габалу для участия в XII саммите», «посетит Габалу, чтобы участвовать в саммите»."""
    verb = next((node for node in tree.ancestors(index) if tree.lemma(node) in _GOING), None)
    if verb is None:
        return None
    countries = []
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
        tokens = tokens_of(tree, mention)
        goes = tokens and tree.word(tokens[0] - 1) == "в" and tree.feat(tokens[-1], "Case") != "Gen"
        if tokens and tree.lemma(verb) not in ARRIVING:
            goes = (goes or tree.lemma(verb) in _VISITING) and tree.parents[tokens[-1]] == verb
        if not goes or index in tokens:
            continue
        if mention.type is MentionType.PLACE and city_and_state(mention)[0]:
            return mention
        if mention.type is MentionType.STATE and tokens[-1] < index and tree.parents[tokens[-1]] == verb:
            countries.append(mention)  # «ездил в Азербайджан на саммит ОТГ»
    return countries[0] if len(countries) == 1 else None


def _is_plain(tree: Tree, tokens: Sequence[int], mention: Mention) -> bool:
    """«Местом саммита станет Бишкек»: in the nominative, with no preposition."""
    named = tree.feat(tokens[-1], "Case") in ("Nom", None) and mention.text == mention.name
    return named and tree.tokens[tokens[0] - 1].pos != "ADP"


def _is_speakers(tree: Tree, place: int) -> bool:
    """«сообщили в Минске», «заявил в Москве»: where somebody spoke."""
    above = tree.parents[place]
    return above >= 0 and tree.lemma(above) in SPEECH


def by_adjective(tree: Tree, index: int) -> tuple[str | None, str | None]:
    """The city and state of «ташкентская встреча»."""
    place = index - 1
    while place >= 0 and tree.tokens[place].pos in ("ADJ", "NUM", "PROPN"):
        if (city := city_adjectives().get(tree.lemma(place))) is not None:
            return city
        place -= 1
    return None, None


def at_venue(tree: Tree, index: int) -> tuple[str | None, str | None]:
    """The city and state of «в астанинском Дворце независимости», «в Кремле»."""
    for node in sorted(telling(tree, index)):
        if tree.lemma(node) not in _HALLS or tree.feat(node, "Case") != "Loc":
            continue
        first = node
        while first and tree.tokens[first - 1].pos == "ADJ":
            first -= 1
        for word in map(tree.lemma, range(first, node + 1)) if tree.word(first - 1) in ("в", "во") else ():
            if (city := city_adjectives().get(word)) is not None or word in _KREMLIN:
                return city or ("Москва", "RU")
    return None, None


def _in_capital(document: Document, tree: Tree, index: int, clause: set[int]) -> Mention | None:
    """«в столице пройдет саммит»: the capital that was named last."""
    nouns = (i for i in clause if tree.lemma(i) == CAPITAL and tree.preposition(i) == "в")
    noun = next((i for i in nouns if not any(tree.rel(kid) == "nmod" for kid in tree.kids[i])), None)
    if noun is None:
        return None
    before = document.mentions_in(0, tree.tokens[noun].start)
    return next((one for one in reversed(before) if one.entity in capitals()), None)


def _invited_to(tree: Tree, index: int, named: Sequence[Mention]) -> Mention | None:
    """«пригласил лидеров в Вашингтон на саммит», «зову на саммит в Россию»."""
    verb = next((node for node in tree.ancestors(index) if tree.lemma(node) in _BRINGING), None)
    if verb is None or tree.preposition(index) != "на":
        return None
    for kind in (MentionType.PLACE, MentionType.STATE):
        for mention in named:
            tokens = tokens_of(tree, mention) if mention.type is kind else []
            into = tokens and tree.word(tokens[0] - 1) in ("в", "во") and tree.tokens[tokens[-1]].pos != "ADJ"
            if into and not is_quoted(tree, index, tokens[0]):
                return mention
    return None


def _antecedent(tree: Tree, index: int, named: Sequence[Mention]) -> Mention | None:
    """«в Берлине, где канцлер проведет саммит»."""
    begins = next((node for node in range(index, 0, -1) if tree.word(node) in (",", ";", ":")), 0)
    if not begins or tree.word(begins + 1) != "где":
        return None
    kinds = (MentionType.PLACE, MentionType.STATE)
    places = [mention for mention in named if mention.type in kinds]
    return next((m for m in places if (tokens := tokens_of(tree, m)) and tokens[-1] == begins - 1), None)


def _is_in(tree: Tree, first: int, mention: Mention) -> bool:
    """«в Маниле», «на Бали»."""
    before = tree.word(_where_from(tree, first))
    return before in ("в", "во") or (before == "на" and mention.name in _ISLANDS) or _is_near(tree, first)


def _is_near(tree: Tree, first: int) -> bool:
    """«саммит под Петербургом»."""
    return tree.word(first - 1) == "под" and tree.feat(first, "Case") == "Ins"


def _ends_council(place: Mention, body: Mention) -> bool:
    """«совета глав правительств организации в Москве», which the tagger takes for one name."""
    council = "совет" in body.text.lower() and place.end == body.end
    return council and body.text[: place.start - body.start].endswith(" в ")


def _is_of_another(tree: Tree, index: int, token: int) -> bool:
    """Whether another meeting is named between the two: «участники саммита проведут встречу в Турции»."""
    low, high = sorted((index, token))
    # «заседание 7-й встречи»: the same
    sitting = -1 if tree.preposition(index) else tree.parents[index]
    others = [node for node in range(low + 1, high) if tree.lemma(node) in NOUNS and node != sitting]
    others = [node for node in others if not is_chaired(tree, node)]
    return any(tree.lemma(tree.parents[node]) not in _SIDELINES for node in others)


def _follows(tree: Tree, index: int, first: int, dated: Set[int]) -> bool:
    """Whether the name at `first` ends the noun's own phrase: «саммита ОТГ в азербайджанской Габале»; the
    words of dates, `dated`, may stand between."""
    preposition = _where_from(tree, first)
    between = [node for node in range(index + 1, preposition) if node not in dated]
    return index < preposition < index + _REACH and all(
        tree.tokens[node].pos in ("NOUN", "PROPN", "ADJ")
        or tree.word(node) in ("(", ")")
        or tree.word(node) == "и"  # «заседание шерп и су-шерп БРИКС в Москве»
        or (node == preposition - 1 and tree.word(node) in ("—", "–", "-"))  # «Следующий саммит — в Индии»
        for node in between
    )


def _where_from(tree: Tree, first: int) -> int:
    """The place of the «в» before a name, «столице Узбекистана» and «городе» passed over."""
    place = first - 1
    if tree.word(place) in OPENING_QUOTES:
        place -= 1  # «в туристической зоне «Аваза»»
    if tree.word(place) == "." and tree.word(place - 1) in SHORT_TOWNS:
        place -= 1  # «в г. Габала»
    while place > 0 and first - place <= 3 and tree.lemma(place) not in TOWNS:
        if tree.tokens[place].pos not in ("NOUN", "PROPN"):
            break
        place -= 1
    before = place - 1 if tree.lemma(place) in TOWNS else first - 1
    while before > 0 and (tree.tokens[before].pos == "ADJ" or tree.lemma(before).endswith("ский")):
        before -= 1  # «в азербайджанской Шуше»
    return before


def _is_where(tree: Tree, tokens: Sequence[int], mention: Mention) -> bool:
    """Whether «в» with the name says where, not whither; «в Баку» may be either and is taken for where."""
    if capital_meant(tree, mention) is not None:
        return True
    if _is_near(tree, tokens[0]):
        return mention.type is MentionType.PLACE
    town = tokens[0] - 2 if tree.word(tokens[0] - 1) in (".", *OPENING_QUOTES) else tokens[0] - 1
    if tree.lemma(town) in TOWNS and tree.word(_where_from(tree, tokens[0])) in ("в", "во"):
        short = tree.word(town) in SHORT_TOWNS
        return short or tree.feat(town, "Case") != "Acc"  # «в городе Чолпон-Ата»
    named_in_full = mention.type is MentionType.STATE and len(tokens) > 1  # «в Исламской Республике Иран»
    case = tree.feat(tokens[0 if named_in_full else -1], "Case")
    if mention.type is MentionType.STATE and mention.text.isupper():
        return not any(tree.lemma(node) in ARRIVING for node in tree.ancestors(tokens[-1]))  # «в ЮАР»
    if mention.text == mention.name and mention.text[-1] not in "уиоеэы" and mention.text[-2:] != "иа":
        return False  # «прибыл в Тяньцзинь», but not «в Бразилиа»
    if mention.type is MentionType.PLACE and mention.text != mention.name and mention.text[-1] in "еи":
        return True  # «в Габале», which the tagger does not know
    indeclinable = mention.text == mention.name
    return case in ("Loc", None) or (indeclinable and case in ("Acc", "Nom", "Gen", "Dat"))


def city_and_state(mention: Mention | None) -> tuple[str | None, str | None]:
    """The city and the state."""
    if mention is None or mention.type is MentionType.STATE:
        return None, state_of(mention) if mention else None
    if mention.text.startswith("Акорд"):
        return "Астана", "KZ"  # the president's residence there
    state = state_of_place(mention.entity) if mention.entity else None
    known = state is not None or mention.label == "CITY"
    return (mention.name or mention.text, state) if known else (None, None)


def capital_meant(tree: Tree, mention: Mention | None) -> str | None:
    """The city that «столице Казахстана», «казахстанской столице» means."""
    code = state_of(mention) or state_concerned(mention) if mention else None
    if mention is None or mention.type is not MentionType.STATE or code is None:
        return None
    tokens = tokens_of(tree, mention)
    beside = (tokens[0] - 1, tokens[-1] + 1) if tokens else ()
    name: str | None = states_file().get(code, {}).get("capital", {}).get("ru")
    if tokens and tree.lemma(tokens[0] - 1) == "город" and mention.name == name:
        return name  # «в городе Алжир»
    if not any(0 <= node < len(tree) and tree.lemma(node) == CAPITAL for node in beside):
        return None
    return name
