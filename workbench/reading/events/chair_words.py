"""The words by which a chair is held, taken and passed on."""

from workbench.reading.patterns import wordset

OFFICE = "председательство"
CHAIR = "председатель"
SEATS = wordset("пост кресло место миссия функция полномочие роль обязанность должность мандат")
REINS = wordset("бразды руль штурвал")
HOLDING = "председательствовать"
PASSES = wordset("перейти переходить отойти достаться перешло переданный")
HANDS = wordset("передать передавать уступить вручить")
TAKES = wordset(
    "принять принимать взять получить возглавить перенять занять занимать приступить вступить начать "
    "осуществлять осуществить"
)
PASSING = wordset("передача переход")
ENDS = wordset("прекратить прекращать сложить отказаться отказываться")
FOLLOWS = wordset("сменить сменять")
GOES_ON = wordset("продлить продлевать начаться начинаться")
BECOMES = wordset("стать становиться являться быть избрать выбрать назначить выступать выступить")
LEADS = wordset("возглавить возглавлять руководить")
CARRIERS = wordset("эстафета право функция пост полномочие")
AHEAD = wordset("готовиться намерен планировать предстоять собираться должный ожидаться рассчитывать")
WISHED = wordset("предложить предлагать готовый готовность мочь хотеть выразить")
IN_TURN = frozenset(["ежегодно", "поочередно", "очереди", "алфавитном", "ротации"])
NEAR = 4
"""Sentences after a meeting in which the chair without a name is its format's."""
BEHIND = 12
"""Signs behind the office within which its date begins."""
BREAKS = frozenset({",", ";", ":", "(", ")", "—", "–"})
