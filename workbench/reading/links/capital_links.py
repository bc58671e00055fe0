"""Capitals that stand for their state's government: «решение Баку», "Baku's decision", not «прибыл в Баку».

Where nothing speaks for the government, the capital is the city.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Token
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.gazetteer import governments
from workbench.reading.patterns import wordset

_PLACES = frozenset([
    "в", "во", "из", "под", "до", "через", "около", "возле", "близ", "вокруг", "за", "над", "у", "по", "о",
    "об", "вблизи",
])  # fmt: skip
_PARTNERS = frozenset(["с", "со", "между", "против", "для", "перед", "к", "ко", "от", "на", "при"])
# With these about, «между», «с», «от», «к» tell of a way, not of a government.
_WAYS = wordset(
    "рейс поезд маршрут дорога расстояние километр км полет авиасообщение трасса сообщение автобус "
    "граница север юг запад восток пригород район билет самолет магистраль"
)
_PRESSURE = wordset("давление влияние нажим вина надежда ориентация ставка оглядка санкция обида")
# Nouns that a government, not a city, has.
_OWNED = wordset(
    "решение участие позиция политика заявление предложение интерес усилие присоединение вступление "
    "членство отношение реакция союзник партнер инициатива курс требование готовность согласие отказ "
    "намерение желание стремление планы план роль подход ответ обвинение претензия поддержка официальный "
    "дипломатия представитель делегация обязательство победа выход приглашение председательство "
    "линия ставка аргумент точка зрения риторика вклад голос аккредитация кандидатура одобрение "
    "недовольство стратегия амбиция внимание опасение озабоченность уступка помощь ратификация визави "
    "посредничество выбор признание протест нота действие шаг возможность влияние сближение сотрудничество "
    "диалог партнерство спор конфликт разногласие соперничество противостояние посол эмиссар "
    "статус заявка посыл сигнал оценка мнение взгляд видение расчет доверие дружба суверенитет"
)
_SAYING = wordset(
    "заявить заявлять отметить считать полагать рассчитывать надеяться ожидать опасаться отреагировать "
    "назвать призвать подчеркнуть утверждать настаивать опровергнуть отрицать признать подтвердить "
    "отвергнуть ответить напомнить видеть сообщить приветствовать уверить понимать предложить "
    "хотеть намереваться обвинить выразить осудить поддержать поддерживать требовать потребовать"
)
_ACTING = _SAYING | wordset(
    "мочь стремиться планировать готовиться готовый намеренный намерен заинтересованный заинтересовать "
    "присоединиться вступить выступить выступать отказаться отказать согласиться разделять подписать "
    "подписывать решить добиваться пытаться попытаться продолжать продолжить обещать пообещать передать "
    "выйти ввести вводить разорвать направить отозвать получить стать войти одобрить ратифицировать "
    "проводить вести укрепить укреплять развивать расширять наращивать договориться обсудить обсуждать "
    "обратиться сделать пойти желать должный критиковать выслать отклонить приостановить возобновить "
    "сохранять сохранить занимать занять делать давать дать остаться оставаться думать размышлять "
    "колебаться молчать промолчать ждать просить попросить искать помогать помочь торговать готовить "
    "высказаться возражать возразить спорить поспорить соглашаться оценивать оценить предупредить "
    "предостеречь гарантировать дистанцироваться заморозить денонсировать аннулировать закупать поставлять "
    "экспортировать импортировать финансировать предоставить выделить списать признавать игнорировать "
    "проигнорировать возглавить председательствовать оспаривать парафировать передумать спешить медлить "
    "блокировать заблокировать лоббировать продвигать выдвигать выдвинуть усиливать опираться "
    "балансировать ввязаться согласовать предлагать обещать рассматривать изучать видеть бояться "
    "благодарить отстаивать участвовать активизировать нарушить нарушать воздержаться проголосовать "
    "голосовать"
)
_URGING = wordset(
    "призвать призывать обвинить обвинять поддержать поддерживать поблагодарить упрекнуть убедить убеждать "
    "предупредить попросить критиковать раскритиковать заставить вынудить побудить осудить обязать "
    "приветствовать поздравить благодарить понять услышать одобрить успокоить разочаровать "
    "уговорить подтолкнуть пригласить склонить рассматривать уведомить предостеречь"
)
_OF_CITY = wordset(
    "город столица мэр мэрия аэропорт улица район пригород житель центр окраина площадь посольство "
    "хокимият аким акимат вокзал окрестность музей власть университет театр округ метро станция"
)
_TIMES = wordset(
    "год месяц день неделя г январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
)
"""«в 1999 году Ташкент отказался»: the noun before the capital has nothing to do with it."""
_PASSED_OVER = frozenset(["ADJ", "DET", "NUM"])

_EN_PLACES = re.compile(
    r"\b(?:in|at|near|outside|around|into|via|through|from|to|across|of|over|for)\s+(?:the\s+)?$"
)
_EN_OF = re.compile(
    r"\b(?:governments?|decisions?|position|participation|membership|accession|support|policy|stance|approach|allies|"
    r"interests?|proposals?|role|return|entry|exit|withdrawal|admission|application|bid|commitment|intention|refusal|"
    r"desire|wish|readiness|representatives?\s+of|pressure\s+on|appeals?\s+to|message\s+to|aid\s+to|assistance\s+to|support\s+for)"
    r"\s+(?:of\s+)?(?:the\s+)?$"
)
_EN_PARTNERS = re.compile(
    r"\b(?:with|between|against|by|official|pressure on|urged|accused|thanked|told|asked|critici[sz]\w+|"
    r"backed|condemned|warned|suit(?:s|ed)(?:\s+only)?|(?:pressure|leverage)\s+(?:[\w’']+\s+){0,4}on)\s+$"
)
_EN_OWNED = re.compile(
    r"['’]s?\s+(?:\w+\s+){0,2}?(?:decision|position|policy|participation|membership|accession|stance|offer|proposal|"
    r"interests?|support|role|bid|request|response|reaction|efforts?|initiative|ally|allies|relations|diplomacy|"
    r"claims?|refusal|willingness|readiness|intention|plans?|foreign|government|application|status|call|view|"
    r"commitment|approval|invitation|chairmanship|withdraw(?:al)?|ambitions?|concerns?|demands?|strategy|partners?|"
    r"opinion|exit|departure|entry|admission)\b"
)
_EN_ACTS = re.compile(
    r"(?:\s+(?:also|has|had|have|will|would|does|did|do|not|never|officially|formally|already|again|now|repeatedly|long|"
    r"first|still|reportedly|"
    r"is|are|was|were|may|can|could|should|must|and\s+[A-Z]\w+))*\s+(?:say|says|said|want|wants|wanted|insist\w*|"
    r"den(?:y|ies|ied)|reject\w*|support\w*|back(?:s|ed)?|consider\w*|hope[sd]?|plan(?:s|ned)?|accus\w+|"
    r"called|calls|offer\w*|join\w*|sign\w*|agree[sd]?|see[sk]?s?|sought|decid\w+|declar\w+|announc\w+|propos\w+|"
    r"welcom\w+|condemn\w*|ratif\w+|appl(?:y|ies|ied)|intend\w*|refus\w+|express\w*|confirm\w*|believ\w+|expect\w*|"
    r"ready|willing|interested|committed|prepared|determined|keen|opposed|(?:un)?happy|content|dissatisfied|"
    r"concerned|worried|reluctant|eager|wary|s[ck]eptical|adamant|rul(?:ed|es?|ing)\s+out|observ\w+|"
    r"(?:['\"“‘]?no\s+longer\s+)?an?\s+(?:\w+\s+){0,2}(?:member|observer|ally|mediator|guarantor)|"
    r"t(?:ak(?:es?|ing|en)|ook)\s+(?:full\s+)?control|demand\w*|view(?:s|ed)|warn\w*|"
    r"argu\w+|recogni[sz]\w+|bec[oa]me(?!\s+(?:an?|the)\s+(?:\w+\s+){0,2}(?:epicent|cent(?:er|re)|venue|capital|host|scene|site|home|hub|"
    r"stage|place|city|focus|focal))|pursu\w+|respond\w*|urg\w+|told|voted|withdr\w+|suspend\w*|"
    r"stress\w*|regard\w*|approv\w+|accept\w*|ask(?:s|ed)?|pledg\w+|promis\w+|negotiat\w+|strengthen\w*|"
    r"froze\w*|freez\w+|striv\w+|strove|participat\w+|tak(?:es?|ing|en)\s+(?:an?\s+\w+\s+)?part|took\s+part|took\s+over|"
    r"need(?:s|ed)?|block\w*|veto\w*|object\w*|invit\w+|acknowledg\w+|not(?:es|ed)|emphasi\w+|clarif\w+|"
    r"react\w*|critici\w+|advocat\w+|favou?rs?|prefer\w*|fear\w*|tr(?:y|ies|ied)|attempt\w*|remain\w*\s+committed|"
    r"think\w*|thought|trade[sd]?|wait\w*|prepar\w+|lobb\w+|hesitat\w+|delay\w*|push\w*|buy\w*|sells?|export\w*|"
    r"import\w*|help(?:s|ed)?|send\w*|sent|play(?:s|ed)?|face[sd]?|los(?:es|t)|gain(?:s|ed)?|object\w*|disagree\w*|"
    r"halt\w*|renounc\w+|abstain\w*|obtain\w*|receiv\w+|grant\w*|maintain\w*|attach\w*|aspir\w+)\b"
)


def with_governments(around: Surroundings) -> list[Mention]:
    """The mentions; those of capitals that stand for governments stay places, but mean the state."""
    language = "ru" if around.document.language == "ru" else "en"
    known = governments()
    decided: dict[int, bool] = {}
    made = []
    for mention in around.mentions:
        code = known.get(mention.entity or "") if mention.type is MentionType.PLACE else None
        if code is None:
            made.append(mention)
            continue
        meant = _russian(around, mention, decided) if language == "ru" else _english(around, mention, decided)
        decided[mention.end] = meant
        made.append(replace(mention, entity=f"state:{code}") if meant else mention)
    return made


def _russian(around: Surroundings, mention: Mention, decided: dict[int, bool]) -> bool:
    tokens, first, end = around.tokens(mention)
    if not tokens or first >= end or tokens[end - 1].pos == "ADJ":  # «Душанбинская декларация»
        return False
    if first and tokens[first - 1].lemma == "официальный":
        return True
    if _is_called_capital(tokens, first):
        return False
    joined = _joined_to(tokens, first, decided)
    if joined is not None:
        return joined
    preposition = _preposition(tokens, first)
    if preposition in _PLACES:
        return preposition in ("в", "во") and _they_say(tokens, end)
    if preposition in _PARTNERS:
        near = {token.lemma for token in tokens[max(0, first - 5) : first]}
        if preposition == "на":
            return bool(near & _PRESSURE)
        return not near & (_WAYS | _OF_CITY)
    return _acts(tokens, first, end) or mention.label == "COUNTRY"


def _is_called_capital(tokens: Sequence[Token], first: int) -> bool:
    """«в столице Малайзии Куала-Лумпуре»: of the words between, none but the state's name."""
    between = [
        place for place in range(first - 1, max(-1, first - 5), -1) if tokens[place].lemma == "столица"
    ]
    return bool(between) and all(
        token.pos in ("PROPN", "ADJ") or token.text[:1].isupper() for token in tokens[between[0] + 1 : first]
    )


def _joined_to(tokens: Sequence[Token], first: int, decided: dict[int, bool]) -> bool | None:
    """What was decided of the capital that this one is coordinated with: «Москвы и Пекина»."""
    place = first - 1
    if place > 0 and tokens[place].text in ("и", ",", "—", "–", "-"):
        return decided.get(tokens[place - 1].end)
    return None


def _preposition(tokens: Sequence[Token], first: int) -> str:
    place = first - 1
    while place >= 0 and (tokens[place].pos in _PASSED_OVER or tokens[place].text in '«"“'):
        place -= 1
    return tokens[place].text.lower() if place >= 0 and tokens[place].pos == "ADP" else ""


def _they_say(tokens: Sequence[Token], end: int) -> bool:
    """«В Москве считают»: a verb in the plural without a subject."""
    place = end
    while place < len(tokens) and tokens[place].pos in ("ADV", "PART"):
        place += 1
    if (
        place >= len(tokens)
        or tokens[place].lemma not in _SAYING
        or tokens[place].feats.get("Number") != "Plur"
    ):
        return False
    behind = tokens[place + 1 : place + 3]
    return not any(token.feats.get("Case") == "Nom" and token.pos in ("NOUN", "PROPN") for token in behind)


def _acts(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a verb or noun beside the capital says that a government is meant."""
    before = tokens[first - 1] if first and tokens[first - 1].lemma not in _TIMES else None
    case = tokens[end - 1].feats.get("Case")
    declined = tokens[end - 1].lemma != tokens[end - 1].text.lower()
    if before is not None and before.pos == "NOUN" and not (declined and case in ("Nom", "Dat", "Ins")):
        return before.lemma in _OWNED and before.lemma not in _OF_CITY
    if before is not None and before.lemma in _ACTING and before.pos in ("VERB", "ADJ"):
        return True
    if before is not None and before.lemma in _URGING:
        return True
    if case in ("Dat", "Ins", "Loc"):  # «Москве имеет смысл», taken for a locative
        return before is None or before.lemma not in _OF_CITY
    return _is_subject_of_will(tokens, end)


def _is_subject_of_will(tokens: Sequence[Token], end: int) -> bool:
    """Whether the verb that follows, with nothing but adverbs and a second subject between, tells of will."""
    for token in tokens[end : end + 7]:
        if token.lemma in _ACTING and token.pos in ("VERB", "ADJ", "AUX"):
            return True
        if token.pos == "VERB" or token.text in ",.;:()":
            return False
        if token.pos == "NOUN" and token.feats.get("Case") == "Nom":
            return False
    return False


def _english(around: Surroundings, mention: Mention, decided: dict[int, bool]) -> bool:
    before = around.text[max(0, mention.start - 40) : mention.start].rpartition("\n")[2]
    after = around.text[mention.end : mention.end + 80]
    if _EN_PARTNERS.search(before) or _EN_OF.search(before):
        return True
    if _EN_OWNED.match(after):
        return True
    if before.endswith((" and ", ", ")):
        joined = decided.get(mention.start - (5 if before.endswith(" and ") else 2))
        if joined:
            return True
    return not _EN_PLACES.search(before) and _EN_ACTS.match(after) is not None
