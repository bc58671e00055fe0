"""The words by which Russian news says that a state belongs, joins, leaves, and how sure that is.

Lemmas are pymorphy3's, ё as е. A verb's `body` is the preposition that leads to the format, "" where
the format is the object itself.
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
    """A word that can say so. `actor` is what the state is to it: subject, object or, of a noun, genitive."""

    act: Act
    body: tuple[str, ...]
    actor: str


def wordset(words: str) -> frozenset[str]:
    """The words of a text, for tables that read as text."""
    return frozenset(words.split())


def _table(rows: dict[str, Trigger]) -> dict[str, Trigger]:
    return {lemma: trigger for lemmas, trigger in rows.items() for lemma in lemmas.split()}


_INTO = ("в", "во")
_TO = ("к", "ко")
VERBS = _table(
    {
        "вступить вступать влиться вливаться вернуться возвращаться": Trigger(Act.JOINS, _INTO, "subject"),
        "войти": Trigger(Act.JOINS, _INTO, "subject"),
        "входить состоять": Trigger(Act.IS, _INTO, "subject"),
        "присоединиться присоединяться примкнуть подключиться подключаться": Trigger(
            Act.JOINS, _TO, "subject"
        ),
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
SUSPENDING_VERBS = wordset("приостановить приостанавливать заморозить замораживать")
SUSPENDING_NOUNS = wordset("приостановка приостановление заморозка замораживание")
ENDING_VERBS = wordset("прекратить прекращать")
ENDING_NOUNS = wordset("прекращение")
SUSPENDED_THINGS = wordset("участие членство")
DENOUNCING = wordset("денонсировать денонсация")
FOUNDING_PAPERS = wordset("устав соглашение договор хартия")

# Full participation is membership; bare «участие» is but attending.
FULL = wordset("полноправный полноценный полный постоянный равноправный")

COPULAS_BECOME = wordset("стать становиться")
# «БРИКС объединяет Бразилию и Индию»: the format is the subject, its members the object.
EMBRACING = wordset("объединять включать насчитывать")
# «Казахстану стоит вступить»: who should do it stands in the dative.
DATIVE_CONTROL = wordset(
    "стоить следовать нужно необходимо предстоять удаться рекомендовать советовать предложить предлагать пора"
)
COPULAS_BE = wordset("быть являться остаться оставаться считаться")
STATUS_GET = wordset("получить получать обрести приобрести приобретать")
STATUS_HAVE = wordset("иметь обладать носить сохранять сохранить пользоваться")
STATUS_GIVE = wordset("предоставить предоставлять дать давать присвоить присваивать наделить")
STATUS_LOSE = wordset("утратить утрачивать потерять лишиться")
STATUS_GET_NOUNS = wordset("получение приобретение обретение")
STATUS_GIVE_NOUNS = wordset("предоставление присвоение наделение")

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
GUEST_ADJECTIVES = wordset("почетный специальный приглашенный особый")
# A partner of these kinds is a partner in trade or politics, not in a format.
TRADE_ADJECTIVES = wordset(
    "торговый стратегический ключевой важный надежный экономический главный крупный крупнейший близкий "
    "равный основной естественный зарубежный европейский западный азиатский внешнеторговый"
)
# «в состав ШОС», «в число членов БРИКС»: the format stands behind these words.
CARRIERS = wordset(
    "состав ряд ряды член число семья работа деятельность структура клуб рамка рамки формат участник "
    "страна орган государство организация объединение союз блок"
)

STATES = wordset("страна государство республика королевство держава султанат эмират княжество федерация")
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
GOVERNMENTS = wordset(
    "власть власти правительство руководство парламент президент премьер премьер-министр кабмин мид "
    "лидер глава сторона министерство сейм столица король эмир канцлер"
)

# Governors of a trigger. The first table that holds one on the way up to the predicate decides.
DENYING = wordset(
    "отказаться отказываться отказ отказать опровергнуть опровергать отрицать отклонить отклонять "
    "отвергнуть отвергать заблокировать блокировать ветировать воспротивиться возражать противник "
    "передумать исключить исключать исключение исключенный невозможность невозможно раздумать помешать "
    "воспрепятствовать"
)
PLANNING = wordset(
    "планировать планироваться план намереваться намерен намеренный намерение готовиться подготовка "
    "готовность готовый собираться рассчитывать стремиться стремление желать желание хотеть хотеться "
    "надеяться надежда ожидать ожидаться ожидание предстоять решить решиться решать курс цель путь "
    "переговоры процедура процесс начать начинать запустить запускать обязаться обязательство "
    "договориться договоренность мечтать ускорить ускорение пообещать обещать должный вести ведение "
    "продолжать"
)
PROPOSING = wordset(
    "предложить предлагать предложение призвать призывать призыв рассмотреть рассматривать рассмотрение "
    "рассматриваться подумать думать задуматься обдумать обдумывать изучить изучать изучение "
    "возможность вопрос перспектива идея мочь смочь следовать стоить обсудить обсуждать обсуждаться "
    "обсуждение поддержать поддерживать поддержка выступить выступать инициатива заинтересовать "
    "заинтересованный заинтересованность интерес целесообразность целесообразный вероятность возможный "
    "допустить допускать шанс вариант призывающий желательный необходимость рекомендовать попросить "
    "просить просьба смысл тема проявлять проявить высказаться высказываться"
)
APPLYING = wordset("заявка заявление ходатайство обращение просьба запрос прошение")
FILING = wordset("подать подавать направить направлять податься оформить внести")
INVITING = wordset("пригласить приглашать приглашение приглашенный")
# These say that what hangs on them is done.
DECIDING = wordset(
    "решение приветствовать поприветствовать поздравить поздравлять одобрить одобрять одобрение "
    "утвердить утверждать утверждение подписать подписание подписывать документ декларация договор "
    "меморандум акт протокол состояться произойти завершить завершиться завершать завершение оформить "
    "закрепить закрепление отметить отмечать объявить объявлять итог результат ратифицировать "
    "ратификация удаться суметь провозгласить согласиться согласовать постановить принять принимать "
    "церемония торжественный сообщить сообщать факт возобновить восстановить"
)
AFTER = frozenset({"после", "благодаря", "вследствие"})
UNREAL_PREPOSITIONS = frozenset({"до", "перед", "для", "ради", "без", "против"})
CONDITIONALS = frozenset({"если", "чтобы", "чтоб"})
# «не ставить вопрос о вступлении» says neither that one will join nor that one will not.
EVASIVE = wordset("ставить поставить снять")
HEDGES = (
    "якобы",
    "по слухам",
    "по неподтвержденным",
    "по некоторым данным",
    "по сообщениям сми",
    "по данным источник",
)
SPEECH = wordset(
    "сказать заявить заявлять сообщить сообщать отметить отмечать добавить добавлять подчеркнуть "
    "подчеркивать пояснить пояснять уточнить уточнять рассказать рассказывать напомнить напоминать "
    "продолжить продолжать считать полагать указать указывать констатировать признать признавать "
    "заметить заверить заключить говорить объявить объявлять высказаться высказать прокомментировать "
    "ответить отвечать резюмировать выразить выражать объяснить написать призвать утверждать "
    "утверждаться оценить произнести поделиться обратить акцентировать поведать подытожить выступить "
    "предложить предупредить пообещать поблагодарить подтвердить подтверждать опровергнуть обозначить "
    "сформулировать предположить допустить проинформировать приветствовать информировать парировать "
    "воскликнуть поздравить озвучить анонсировать передать процитировать"
)
