"""Bodies and documents that speak: «сообщили в МИД Казахстана», «говорится в коммюнике»."""

import re
from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.reading.document import Document, Token
from workbench.reading.names.nominative import nominative
from workbench.reading.patterns import wordset
from workbench.reading.statements.relay_wordings import media

_BODIES = wordset(
    "мид министерство пресс-служба секретариат правительство администрация посольство ведомство кремль "
    "госдеп госдепартамент комиссия парламент офис канцелярия еврокомиссия акорда пресс-центр "
    "пресс-секретариат кабмин совфед сенат мажлис пресс-бюро еэк представительство департамент руководство "
    "власть дипведомство аппарат исполком комитет"
)
_SMALL = wordset(
    "пресс-служба пресс-центр правительство посольство секретариат администрация представительство "
    "руководство власть"
)
_MINISTRY = re.compile(r"мин(?!ист|ут|ус|им|ск|ер|ов|ув)[а-я]{3,}")
_PAPERS = wordset(
    "сообщение заявление коммюнике пресс-релиз релиз статья документ декларация текст доклад письмо "
    "публикация резолюция обращение комментарий послание отчет постановление телеграмма нота пост запись "
    "стратегия концепция хартия меморандум протокол справка ответ"
)
_GENITIVES = ("а", "я", "ого", "ой")
"""How a name ends whose paper it is, where the tagger errs."""
_PAIR = 2
"""Commas around an aside."""
_LONGEST = 6
"""Tokens between a body and its verb."""
_WHOLE = 10
"""Tokens of a body's name."""


def speaking_body(document: Document, tokens: Sequence[Token], verb: Token) -> str | None:
    """The body that says something by `verb`: its subject, or where «сообщили» was said."""
    plural = verb.feats.get("Number") == "Plur"
    for place, token in enumerate(tokens):
        if not _is_body(token):
            continue
        first = _first(tokens, place)
        inside = first > 0 and tokens[first - 1].text.lower() in ("в", "во")
        near = _distance(tokens, place, tokens.index(verb)) <= _LONGEST if verb in tokens else False
        if (inside and plural) or (token.feats.get("Case") == "Nom" and near and not inside):
            return _name(document, tokens[first:], place - first)
    return None


def _distance(tokens: Sequence[Token], one: int, other: int) -> int:
    """The tokens between, an aside left out: «МИД Кипра, со своей стороны, сообщил»."""
    low, high = sorted((one, other))
    commas = [place for place in range(low, high) if tokens[place].text == ","]
    aside = tokens[commas[0] : commas[1] + 1] if len(commas) == _PAIR else ()
    turns = any(token.lemma in ("сторона", "очередь") for token in aside)
    return high - low - (len(aside) if turns else 0)


def cited_body(document: Document, tokens: Sequence[Token]) -> str | None:
    """The body whose words are told: «по мнению МИД Казахстана»."""
    place = next((place for place, token in enumerate(tokens) if _is_body(token)), None)
    if place is None or tokens[place].feats.get("Case") not in ("Gen", None):
        return None
    return _name(document, tokens[_first(tokens, place) :], place - _first(tokens, place))


def speaking_paper(
    document: Document, tokens: Sequence[Token], verb: Token, persons: Sequence[Mention]
) -> str | Mention | None:
    """Who speaks in «говорится в сообщении пресс-службы»: the person or the body whose paper it is, else the
    paper itself."""
    for place, token in enumerate(tokens):
        first = _first(tokens, place)
        inside = first > 0 and tokens[first - 1].text.lower() in ("в", "во")
        inside = inside or _is_told_apart(tokens, verb, place)
        says = verb.lemma == "гласить" and token.feats.get("Case") == "Nom"
        if token.lemma not in _PAPERS or not (inside or says):
            continue
        phrase = tokens[place : place + 1 + _WHOLE]
        end = _end(phrase, 0)
        last = phrase[min(end, len(phrase) - 1)]  # «письме главы Туркменистана Гурбангулы Бердымухамедова»
        author = next((p for p in persons if phrase[0].end < p.start < last.start), None)
        author = author or next(
            (p for p in persons if p.start == last.start and p.text.endswith(_GENITIVES)), None
        )
        body = next((i for i in range(1, end) if _is_body(phrase[i])), None)
        office = next((i for i in range(1, end) if phrase[i].pos == "NOUN"), end)
        if body is not None and not (author is not None and office < body):
            return _name(document, phrase[_first(phrase, body) :], body - _first(phrase, body))
        name = _name(document, tokens[first:], place - first)
        return author or (name if inside else name[:1].lower() + name[1:])
    return None


def _is_told_apart(tokens: Sequence[Token], verb: Token, place: int) -> bool:
    """«сказано в принятой по итогам саммита Делийской декларации»: what became of it stands between."""
    said = tokens.index(verb) if verb in tokens else len(tokens)
    between = tokens[said + 1 : place]
    if len(between) < _PAIR or between[0].text.lower() not in ("в", "во"):
        return False
    located = between[1].feats.get("Case") == "Loc" and between[1].feats.get("VerbForm") == "Part"
    return located and all(one.text != "," for one in between)


def paper_named_in(document: Document, tokens: Sequence[Token]) -> str | None:
    """The only paper that the words call by a name: «приняли Бишкекскую декларацию»."""
    places = [place for place, token in enumerate(tokens) if token.lemma in _PAPERS]
    named = [place for place in places if place and tokens[place - 1].pos == "ADJ"]
    named = [place for place in named if place > 1 and tokens[place - 1].text[:1].isupper()]
    if len(places) != 1 or not named:
        return None
    return nominative(document.text, tokens[named[0] - 1 : named[0] + 1])


def _is_body(token: Token) -> bool:
    if token.pos not in ("NOUN", "PROPN"):
        return False
    return token.lemma in _BODIES or bool(_MINISTRY.fullmatch(token.lemma))


def _first(tokens: Sequence[Token], place: int) -> int:
    while place and tokens[place - 1].pos in ("ADJ", "DET"):
        place -= 1
    return place


def _end(tokens: Sequence[Token], head: int) -> int:
    """Where what depends on the noun at `head` without a preposition ends."""
    end = head + 1
    while end < len(tokens) and end - head <= _WHOLE:
        token = tokens[end]
        if token.text == "и" and _is_field(tokens[end - 1]) and _has_further_field(tokens[end + 1 : end + 3]):
            end += 1
            continue
        genitive = token.feats.get("Case") in ("Gen", None) or token.text.isupper()
        if token.text in media() or token.pos not in ("NOUN", "PROPN", "ADJ") or not genitive:
            break
        end += 1
    while end > head + 1 and tokens[end - 1].pos == "ADJ":
        end -= 1
    return end


def _is_field(token: Token) -> bool:
    """Whether a body may deal with it: «энергетики», not «Казахстана»."""
    return token.feats.get("Case") == "Gen" and token.text.islower() and not _is_body(token)


def _has_further_field(following: Sequence[Token]) -> bool:
    """«энергетики и водных ресурсов», «информации и печати»."""
    noun = next((token for token in following if token.pos != "ADJ"), None)
    return (
        noun is not None
        and noun.pos == "NOUN"
        and all(map(_is_field, following[: following.index(noun) + 1]))
    )


def _name(document: Document, tokens: Sequence[Token], head: int) -> str:
    name = nominative(document.text, tokens[: _end(tokens, head)])
    return name[:1].lower() + name[1:] if tokens[0].lemma in _SMALL else name
