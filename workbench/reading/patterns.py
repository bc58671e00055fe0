"""The words by which Russian news says that a state belongs, joins, leaves, and how sure that is.

Lemmas are pymorphy3's, ё as е. A verb's `body` is the preposition that leads to the format, "" where the format
is the object itself.
"""

from dataclasses import dataclass
from enum import Enum, auto

from workbench.domain.vocabulary import Status


class Act(Enum):
    """What a word says happens between state and format."""

    JOINS = auto()
    IS = auto()
    LEAVES = auto()
    SUSPENDS = auto()
    LOSES = auto()


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that can say so. `actor` is the case of the state: the subject, the object or, of a noun, its genitive."""

    act: Act
    body: tuple[str, ...]
    actor: str


def _table(rows: dict[str, Trigger]) -> dict[str, Trigger]:
    return {lemma: trigger for lemmas, trigger in rows.items() for lemma in lemmas.split()}


_INTO = ("в", "во")
_TO = ("к", "ко")
VERBS = _table(
    {
        "вступить вступать влиться вливаться вернуться возвращаться": Trigger(Act.JOINS, _INTO, "subject"),
        "войти": Trigger(Act.JOINS, _INTO, "subject"),
        "входить состоять": Trigger(Act.IS, _INTO, "subject"),
        "присоединиться присоединяться примкнуть подключиться подключаться": Trigger(Act.JOINS, _TO, "subject"),
        "принять принимать включить включать": Trigger(Act.JOINS, _INTO, "object"),
        "присоединить присоединять подключить подключать": Trigger(Act.JOINS, _TO, "object"),
        "выйти выходить": Trigger(Act.LEAVES, ("из",), "subject"),
        "покинуть покидать": Trigger(Act.LEAVES, ("",), "subject"),
        "исключить исключать": Trigger(Act.LEAVES, ("из",), "object"),
    }
)
NOUNS = _table(
    {
        "вступление вхождение возвращение": Trigger(Act.JOINS, _INTO, "genitive"),
        "присоединение подключение": Trigger(Act.JOINS, _TO, "genitive"),
        "прием принятие включение": Trigger(Act.JOINS, _INTO, "genitive"),
        "выход": Trigger(Act.LEAVES, ("из",), "genitive"),
        "исключение": Trigger(Act.LEAVES, ("из",), "genitive"),
        "членство участие": Trigger(Act.IS, _INTO, "genitive"),
    }
)
SUSPENDING_VERBS = frozenset("приостановить приостанавливать заморозить замораживать".split())
SUSPENDING_NOUNS = frozenset("приостановка приостановление заморозка замораживание".split())
ENDING_VERBS = frozenset("прекратить прекращать".split())
ENDING_NOUNS = frozenset("прекращение".split())
SUSPENDED_THINGS = frozenset("участие членство".split())
RESUMING = frozenset("возобновить возобновлять восстановить восстанавливать".split())
DENOUNCING = frozenset("денонсировать денонсация".split())
FOUNDING_PAPERS = frozenset("устав соглашение договор хартия".split())

# Full participation is membership; bare «участие» is but attending.
FULL = frozenset("полноправный полноценный полный постоянный равноправный".split())

COPULAS_BECOME = frozenset("стать становиться".split())
COPULAS_BE = frozenset("быть являться остаться оставаться считаться".split())
STATUS_GET = frozenset("получить получать обрести приобрести приобретать".split())
STATUS_HAVE = frozenset("иметь обладать носить сохранять сохранить пользоваться".split())
STATUS_GIVE = frozenset("предоставить предоставлять дать давать присвоить присваивать наделить".split())
STATUS_LOSE = frozenset("утратить утрачивать потерять лишиться".split())
STATUS_GET_NOUNS = frozenset("получение приобретение обретение".split())
STATUS_GIVE_NOUNS = frozenset("предоставление присвоение наделение".split())

STATUS_NOUNS = {
    "член": Status.MEMBER,
    "участник": Status.MEMBER,
    "участница": Status.MEMBER,
    "наблюдатель": Status.OBSERVER,
    "партнер": Status.PARTNER,
    "кандидат": Status.CANDIDATE,
    "кандидатка": Status.CANDIDATE,
    "гость": Status.GUEST,
    "членство": Status.MEMBER,
    "партнерство": Status.PARTNER,
    "участие": Status.MEMBER,
}
STATUS_ADJECTIVES = {
    "наблюдательный": Status.OBSERVER,
    "кандидатский": Status.CANDIDATE,
    "партнерский": Status.PARTNER,
    "гостевой": Status.GUEST,
}
GUEST_ADJECTIVES = frozenset("почетный специальный приглашенный особый".split())
# A partner of these kinds is a partner in trade or politics, not in a format.
TRADE_ADJECTIVES = frozenset(
    "торговый стратегический ключевой важный надежный экономический главный крупный крупнейший близкий равный "
    "основной естественный зарубежный европейский западный азиатский внешнеторговый".split()
)
# «в состав ШОС», «в число членов БРИКС»: the format stands behind these words.
CARRIERS = frozenset(
    "состав ряд ряды член число семья работа деятельность структура клуб рамка рамки формат участник страна орган "
    "государство организация объединение союз блок".split()
)

STATES = frozenset("страна государство республика королевство держава султанат эмират княжество федерация".split())
BODIES = {
    "организация": None,
    "объединение": None,
    "формат": None,
    "блок": None,
    "группа": None,
    "группировка": None,
    "альянс": None,
    "структура": None,
    "ассоциация": None,
    "пятерка": None,
    "клуб": None,
    "союз": frozenset({"eaeu", "eu", "au", "benelux"}),
    "евросоюз": frozenset({"eu"}),
    "содружество": frozenset({"cis", "commonwealth"}),
    "совет": frozenset({"ots", "gcc", "coe", "arctic-council"}),
}
# The government for the state.
GOVERNMENTS = frozenset(
    "власть власти правительство руководство парламент президент премьер премьер-министр кабмин мид лидер глава сторона "
    "министерство сейм столица король эмир канцлер".split()
)

# Governors of a trigger. The first table that holds one on the way up to the predicate decides.
DENYING = frozenset(
    "отказаться отказываться отказ отказать опровергнуть опровергать отрицать отклонить отклонять отвергнуть отвергать "
    "заблокировать блокировать ветировать воспротивиться возражать противник передумать исключить исключать исключение "
    "исключенный невозможность невозможно раздумать помешать воспрепятствовать".split()
)
PLANNING = frozenset(
    "планировать планироваться план намереваться намерен намеренный намерение готовиться подготовка готовность готовый "
    "собираться рассчитывать стремиться стремление желать желание хотеть хотеться надеяться надежда ожидать ожидаться "
    "ожидание предстоять решить решиться решать курс цель путь переговоры процедура процесс начать начинать "
    "запустить запускать обязаться обязательство договориться договоренность мечтать ускорить ускорение "
    "пообещать обещать должный вести ведение продолжать".split()
)
PROPOSING = frozenset(
    "предложить предлагать предложение призвать призывать призыв рассмотреть рассматривать рассмотрение рассматриваться "
    "подумать думать задуматься обдумать обдумывать изучить изучать изучение возможность вопрос перспектива идея мочь смочь "
    "следовать стоить обсудить обсуждать обсуждаться обсуждение поддержать поддерживать поддержка выступить выступать "
    "инициатива заинтересовать заинтересованный заинтересованность интерес целесообразность целесообразный вероятность возможный "
    "допустить допускать шанс вариант призывающий желательный необходимость рекомендовать попросить просить просьба смысл "
    "тема проявлять проявить высказаться высказываться".split()
)
APPLYING = frozenset("заявка заявление ходатайство обращение просьба запрос прошение".split())
FILING = frozenset("подать подавать направить направлять податься оформить внести".split())
INVITING = frozenset("пригласить приглашать приглашение приглашенный".split())
# These say that what hangs on them is done.
DECIDING = frozenset(
    "решение приветствовать поприветствовать поздравить поздравлять одобрить одобрять одобрение утвердить утверждать "
    "утверждение подписать подписание подписывать документ декларация договор меморандум акт протокол состояться произойти "
    "завершить завершиться завершать завершение оформить закрепить закрепление отметить отмечать объявить "
    "объявлять итог результат ратифицировать ратификация удаться суметь провозгласить согласиться "
    "согласовать постановить принять принимать церемония торжественный сообщить сообщать факт".split()
)
AFTER = frozenset({"после", "благодаря", "вследствие"})
UNREAL_PREPOSITIONS = frozenset({"до", "перед", "для", "ради", "без", "против"})
CONDITIONALS = frozenset({"если", "чтобы", "чтоб", "прежде", "пока", "хотя"})
HEDGES = ("якобы", "по слухам", "по неподтвержденным", "по некоторым данным", "по сообщениям сми", "по данным источник")
SPEECH = frozenset(
    "сказать заявить заявлять сообщить сообщать отметить отмечать добавить добавлять подчеркнуть подчеркивать пояснить пояснять "
    "уточнить уточнять рассказать рассказывать напомнить напоминать продолжить продолжать считать полагать указать указывать "
    "констатировать признать признавать заметить заверить заключить говорить объявить объявлять высказаться высказать "
    "прокомментировать ответить отвечать резюмировать выразить выражать объяснить написать призвать утверждать утверждаться "
    "оценить произнести поделиться обратить акцентировать поведать подытожить выступить предложить предупредить пообещать "
    "поблагодарить подтвердить подтверждать опровергнуть обозначить сформулировать предположить допустить проинформировать "
    "приветствовать информировать парировать воскликнуть поздравить озвучить анонсировать заметить передать процитировать".split()
)
