"""Which words say something: verbs of speech, «уверен», and acts that are done by speaking."""

from collections.abc import Callable, Sequence
from itertools import dropwhile

from workbench.reading.document import Token
from workbench.reading.patterns import SPEECH, wordset

WRITTEN = wordset("говориться отмечаться подчеркиваться сообщаться указываться утверждаться гласить")
"""What is said in a document."""
_PUT_DOWN = wordset("указать сказать подчеркнуть отметить написать")
CITING = wordset("приводить цитировать процитировать")
# Verbs of speech and of opinion that tell of a statement, if not of how a membership is meant.
SAYING = (
    SPEECH
    | WRITTEN
    | CITING
    | wordset(
        "обещать уверять уверить спросить поинтересоваться пошутить шутить рассчитывать надеяться настаивать "
        "настоять возразить возражать признаться признаваться предупреждать предполагать допускать сетовать "
        "посетовать отрезать съязвить подытоживать заверять доложить докладывать обмолвиться вспомнить "
        "вспоминать раскрыть раскрывать согласиться соглашаться усомниться исключать отреагировать "
        "порассуждать рассуждать верить думать посчитать счесть комментировать пожаловаться жаловаться "
        "возмутиться возмущаться удивиться удивляться иронизировать обронить повторить повторять оговориться "
        "восклицать прибавить обобщить поправить предсказать предсказывать прогнозировать спрогнозировать "
        "рапортовать отозваться отзываться намекнуть намекать опасаться отрицать опровергать заключать "
        "гарантировать высказываться выступать уведомить уведомлять известить упомянуть упоминать подметить "
        "отрапортовать похвалиться похвастаться посулить огласить оповестить разъяснить разъяснять "
        "предостеречь предостерегать отчитаться посоветовать сожалеть писать передавать"
    )
)
_SURE = wordset("уверенный убежденный согласный")
"""«Токаев уверен, что …»."""
_DENYING = wordset("исключать исключить сомневаться скрывать скрыть")
"""Verbs that say something only with «не»: «не исключил, что»."""
_CALLING = wordset("назвать называть считать охарактеризовать")
_WISHING = wordset("выразить выражать высказать высказывать")
_NAMING = wordset(
    "допустить исключить анонсировать подтвердить опровергнуть предсказать предречь гарантировать"
)
"""«допустил выход страны из союза»: the object is what was said."""
_STRESSING = wordset(
    "подчеркнуть подчеркивать отметить отмечать подтвердить подтверждать указать указывать констатировать"
)
_DRAWING = wordset("обратить обращать акцентировать заострить")
_CONGRATULATING = wordset("поздравить поздравлять")
_WEIGHTS = wordset(
    "важность необходимость значение значимость роль готовность намерение приверженность заинтересованность "
    "поддержка решимость позиция целесообразность актуальность рост вклад"
)
_PLEDGING = wordset("пообещать обещать предложить предлагать поручить попросить потребовать рекомендовать")
ABOUT = wordset("заявить заявлять объявить выступить напомнить предупредить сообщить")
TELLING = ABOUT | wordset("рассказать рассказывать поведать")
"""«О визите рассказал министр»: what they told of says little where it does not stand first."""
_SIDING = wordset("выступить выступать высказаться высказываться")
_FOR = frozenset({"за", "против"})
_ON = frozenset({"с", "со"})
_CALLS = wordset(
    "призвать призывать раскритиковать критиковать осудить осуждать поблагодарить приветствовать обвинить "
    "обвинять"
)
_GIVING = wordset("привести назвать представить озвучить")
_FIGURES = wordset("данные цифра статистика пример факт довод аргумент причина срок условие")
_WITH = wordset("предложение инициатива призыв идея")
"""«выступил с предложением»."""


def speaks(token: Token) -> bool:
    """Whether the token is a finite verb of speech, or «уверен»; the author's own «напомним» is none."""
    if is_written(token) or (token.feats.get("Variant") == "Short" and token.lemma in _SURE):
        return True
    return token.lemma in SAYING and is_finite(token) and token.feats.get("Person") != "1"


def is_written(token: Token) -> bool:
    """Whether a document says it: «говорится», «указано»."""
    put_down = token.feats.get("Variant") == "Short" and token.feats.get("Gender") == "Neut"
    return (token.lemma in WRITTEN and is_finite(token)) or (put_down and token.lemma in _PUT_DOWN)


def adds(token: Token) -> bool:
    """Whether the token is «отметив», «добавляя»."""
    return token.lemma in SPEECH and token.feats.get("VerbForm") == "Conv"


def says(tokens: Sequence[Token], place: int) -> bool:
    """Whether the token says something: a verb of speech without «не», «не исключил», «дал понять»."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    if token.lemma == "понять":
        return before is not None and before.lemma == "дать"
    denied = is_denied(tokens, place)
    if token.lemma in _DENYING:
        return denied
    return speaks(token) and not denied


def presents(tokens: Sequence[Token]) -> bool:
    """Whether the tokens are those before the colon of «привел такие данные: …»."""
    gives = tokens[0].lemma in _GIVING and is_finite(tokens[0])
    return gives and any(token.lemma in _FIGURES and token.feats.get("Case") == "Acc" for token in tokens[1:])


def acts_in_words(tokens: Sequence[Token], place: int, quoted: bool) -> bool:
    """Whether the finite verb does what is done by speaking: «призвал страны к единству», «выразил надежду»,
    «назвал решение историческим». `quoted` tells that a quotation follows it."""
    token = tokens[place]
    if token.feats.get("Person") == "1" or is_denied(tokens, place):
        return False
    following = tokens[place + 1 : place + 9]
    if quoted and token.lemma in _CALLING:
        return True
    return any(token.lemma in verbs and holds(following) for verbs, holds in _ACTS)


def is_finite(token: Token) -> bool:
    return token.pos == "VERB" and token.feats.get("VerbForm", "Fin") == "Fin"


def is_denied(tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and tokens[place - 1].text.lower() == "не"


def _is_object(token: Token) -> bool:
    return token.pos == "NOUN" and token.feats.get("Case") == "Acc"


def _is_given_a_name(following: Sequence[Token]) -> bool:
    """Whether what an object is called follows: «назвал саммит историческим», «назвал важными встречи»."""
    governed = False
    for token in _clause(following):
        if token.pos in ("NOUN", "ADJ", "PROPN"):
            if token.feats.get("Case") == "Ins" and not governed:
                return True
            governed = governed and token.pos == "ADJ"
        elif token.pos == "ADP":
            governed = True
    return False


def _governs_infinitive(following: Sequence[Token]) -> bool:
    """Whether an infinitive follows within the clause: «пообещал поддержать»."""
    return any(token.feats.get("VerbForm") == "Inf" for token in _clause(following))


def _clause(following: Sequence[Token]) -> Sequence[Token]:
    """The words up to the next sign."""
    end = next((place for place, token in enumerate(following) if token.text in ",:;—–«"), len(following))
    return following[:end]


def _tells_about(following: Sequence[Token]) -> bool:
    """«заявил о выходе», «заявил журналистам о выходе», «выступил с предложением»."""
    following = list(dropwhile(lambda token: token.feats.get("Case") == "Dat", following))
    first = following[0].text.lower() if following else ""
    with_it = first in ("с", "со") and any(token.lemma in _WITH for token in following[:3])
    return with_it or first in ("о", "об")


_ACTS: tuple[tuple[frozenset[str], Callable[[Sequence[Token]], bool]], ...] = (
    (_CALLS, lambda following: True),
    (_CALLING, _is_given_a_name),
    (_NAMING, lambda following: any(map(_is_object, _clause(following[:4])))),
    (_WISHING, lambda following: any(map(_is_object, following[:3]))),
    (_STRESSING, lambda following: any(token.lemma in _WEIGHTS for token in following[:3])),
    (_PLEDGING, lambda following: _governs_infinitive(following[:4])),
    (_SIDING, lambda following: any(token.text.lower() in _FOR for token in _clause(following))),
    (ABOUT, _tells_about),
    (_DRAWING, lambda following: any(token.lemma == "внимание" for token in following[:3])),
    (_CONGRATULATING, lambda following: any(token.text.lower() in _ON for token in _clause(following))),
)
"""Verbs that do what is done by speaking, and what must follow them."""
