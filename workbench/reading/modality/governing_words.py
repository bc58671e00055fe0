"""The words that Governors looks for on its way up from a trigger, beside those of `patterns`."""

from workbench.reading.patterns import COPULAS_BE, wordset

ANNOUNCING = wordset("объявить объявлять заявить заявлять сообщить уведомить нота уведомление")
DOMESTIC = wordset("парламент сенат палата депутат сенатор правительство кабмин мажлис сейм дума")
NOT_YET = wordset("принципиальный предварительный")
RESOLVING = wordset("решить решение")
APPEARING = wordset("выступить выступать")
BEFORE_THAT = frozenset({"прежде"})
FINISHING = wordset("завершить завершиться завершение закончить закончиться")
COMPLETING = FINISHING | wordset("оформить оформлять довести")
LEADING = wordset("вести ведение начать начинать запустить запускать")
WITHDRAWING = wordset("отозвать отзывать отклонить отвергнуть")
HARD_CLAUSES = frozenset({"ccomp", "advcl", "acl:relcl", "parataxis", "csubj"})
THAT = frozenset({"то", "тот"})
MAYBE = wordset("возможный вероятный потенциальный гипотетический предполагаемый")
TREATIES = wordset("меморандум договор соглашение карта")  # «дорожная карта»
ENTERING = wordset("вступление присоединение прием")
COMING = wordset("предстоящий ожидаемый скорый грядущий будущий намеченный запланированный")
STEPS = wordset("процедура процесс")
# What is said of these says nothing of whether it comes.
FRUITS = wordset(
    "действие последствие выгода польза условие критерий эффект преимущество риск стоимость цена"
)
HAPPENING = wordset("решение состояться произойти завершиться начаться быть")
COMING_ABOUT = HAPPENING | wordset(
    "поступать поступить приходить прийти входить наступить случиться последовать получиться вступить"
)
SO_THAT = frozenset({"чтобы", "чтоб"})
WELCOMING = wordset("приветствовать отвечать способствовать укрепить усилить")
RULING_OUT = wordset("исключить исключать исключаться отрицать")
PAPERS = wordset("документ декларация договор меморандум акт протокол")
WHY = frozenset({"почему", "отчего", "зачем"})
DRAFTS = frozenset({"проект", "законопроект"})
STILL_TO_DO = wordset("остаться предстоять планировать намереваться собираться готовиться рассчитывать")
DOSSIERS = wordset("документ бумага пакет письмо досье анкета")
PREPARING = wordset("подготовить готовить разработать разрабатывать подготавливать")
HANDLING = wordset(
    "поддержать поддерживать поддержка рассмотреть рассматривать рассмотрение рассматриваться обсудить "
    "обсуждать изучить изучать"
)
TOPICS = wordset("вопрос возможность перспектива тема вероятность шанс вариант")
COMMENTING = wordset(
    "ответить отвечать прокомментировать комментировать комментарий спросить отреагировать оценить оценивать"
)


JUDGING = COPULAS_BE | wordset("считать полагать признать признавать назвать называть")
