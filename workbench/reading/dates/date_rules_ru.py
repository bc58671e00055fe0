"""How Russian writes dates: patterns, each linear in the text, with the value behind each."""

from workbench.reading.dates import date_values as value
from workbench.reading.dates import date_words as words
from workbench.reading.dates.date_values import Handler

_MONTH = (
    r"(?:январ[ьяеюё]м?|феврал[ьяею]м?|март[ауе]?|мартом|апрел[ьяею]м?|ма[йяюе]|маем|июн[ьяею]м?|июл[ьяею]м?|"
    r"август[ауе]?|августом|сентябр[ьяею]м?|октябр[ьяею]м?|ноябр[ьяею]м?|декабр[ьяею]м?)(?!\w)"
)
_SHORT = (
    r"(?:(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)\.|"
    # «МОСКВА, 4 июл — РИА Новости»
    r"(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)(?=(?: \d{4})?\s?[—–/-]))"
)
_ACTING = (
    r"(?:(?:министр|лидер|президент|премьер|премьер-министр|посол)ы?|глав[аы]|страны|стороны|участники|власти"
    r"|представители|делегации|финансовые|совет)"
)
"""Who did something the day before, where «накануне саммита» is no day: «накануне министры договорились»."""
_MONTH_GEN = (
    r"(?:(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\w)|"
    rf"{_SHORT})"
)
_YEAR = r"(?:1[89]|20)\d\d"
_YEAR_ENDING = r"(?:-?(?:го|й|м|му|ого|ом|ому)(?!\w))?(?:\s?(?:года|год|году|годом|г\.|г(?!\w)))?"
_THIS_YEAR = (
    r"(?:этого|текущего|нынешнего|сего|прошлого|минувшего|истекшего|позапрошлого|следующего|будущего|"
    r"наступающего|предстоящего|того же)\s+года"
)
_THAT_YEAR = rf"(?:(?P<year>{_YEAR}){_YEAR_ENDING}|(?P<rel>{_THIS_YEAR}))"
_OPEN_YEAR = rf"(?:,?\s+{_THAT_YEAR})?"
_DASH = r"\s?[-–—−‑]\s?"
_PREP = r"(?:(?<!\w)(?P<prep>начиная с|со?|после|ко?|до|не позднее)\s+)?"
_FIRST = r"(?<![\w.,–-])"
_NUMBER = rf"(?:[0-3]?\d(?:-?(?:го|е|му|ого)(?!\w))?|{words.RUSSIAN_ORDINALS}(?!\w))"
_DAY, _DAY0 = rf"(?P<day>{_NUMBER})", rf"{_FIRST}(?P<day0>{_NUMBER})"
_WEEKDAY = (
    r"(?:понедельник[ау]?|вторник[ау]?|сред[ауы]|четверг[ау]?|пятниц[ауы]|суббот[ауы]|воскресень[еяю])(?!\w)"
)
_REL = (
    r"(?:этом|этой|этот|эту|текущ(?:ем|ей)|нынешн(?:ем|ей)|прошл(?:ом|ой|ый|ую|ое)|минувш(?:ем|ей|ий|ую|ее)|"
    r"прошедш(?:ем|ей|ий|ую|ее)|позапрошл(?:ом|ой)|следующ(?:ем|ей|ий|ую|ее)|будущ(?:ем|ей|ий|ую|ее)|"
    r"наступающ(?:ем|ей|ий|ую|ее)|предстоящ(?:ем|ей|ий|ую|ее))"
)
_REL_GEN = (
    r"(?:это(?:го|й)|текущ(?:его|ей)|нынешн(?:его|ей)|прошл(?:ого|ой)|минувш(?:его|ей)|следующ(?:его|ей)|"
    r"будущ(?:его|ей)|наступающ(?:его|ей)|предстоящ(?:его|ей))"
)
_COUNT = r"(?:\d{1,3}|один|одну|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|полтора)"
_UNIT = r"(?:дн(?:я|ей)|день|сут(?:ок|ки)|недел[юиь]|месяц(?:а|ев)?|год(?:а)?|лет|десятилети[ея])(?!\w)"
_PART = r"(?P<part>перв\w{2,3}|втор\w{2,3}|трет\w{2,4}|четв[её]рт\w{2,3}|[1-4](?:-[мйо]\w?)?|IV|I{1,3})"
_EDGE = (
    r"(?:(?:(?:последних|первых)\s+(?:числах|днях)|(?:самом\s+)?(?:начал[еау]|середин[еуы]|кон(?:це|ца|цу|ец)))"
    r"\s+)"
)

MONTHS = r"(?<!\w)(?:янв|фев|мар|апр|ма[йяюе]|июн|июл|авг|сен|окт|ноя|дек)"
SIGNS = (
    rf"\d|{MONTHS}|(?<!\w)(?:понедельник|вторник|сред[ауы]|четверг|"
    r"пятниц|суббот|воскресен|позавчера|вчера|сегодня|завтра|послезавтра|накануне|весн|лет|осен|зим|дн|день|сут|"
    rf"недел|месяц|год|десятилет|век|столет|квартал|полугод|половин|{words.RUSSIAN_DECADES})"
)
"""What stands in every date: no rule finds anything where none is near."""
MARKS: list[tuple[str, frozenset[Handler]]] = [
    (MONTHS, value.OF_A_MONTH),
    (r"\d[./-][\dIVX]", frozenset({value.numeric})),
    (_YEAR, frozenset({value.year, value.year_range})),
    (rf"0-|{words.RUSSIAN_DECADES}", frozenset({value.decade})),
    (r"век|столети", frozenset({value.century})),
    (r"квартал|полугоди|половин", frozenset({value.part_of_year})),
    (r"весн|лет|осен|зим", frozenset({value.season})),
    (r"вчера|сегодня|завтра|накануне", frozenset({value.near_day})),
    (_WEEKDAY, frozenset({value.weekday, value.weekday_range})),
    (r"назад|через", frozenset({value.ago})),
    (r"спустя|ранее|раньше|позже|позднее", frozenset({value.years_later})),
    (r"спустя|ранее|раньше|позже|позднее|месяце|последние", frozenset({value.untold})),
    (r"начал|середин|конц|конец", frozenset({value.relative_year})),
    (r"нового", frozenset({value.from_new_year})),
    (r"день", frozenset({value.day_later})),
]
"""What stands in every date of a kind: to look for that first is cheaper than to try its rules."""
RULES: list[tuple[str, Handler]] = [
    (
        rf"(?:(?<!\w)со?\s+)?{_DAY0}\s+(?P<month0>{_MONTH_GEN})(?:\s+(?P<year0>{_YEAR}){_YEAR_ENDING})?(?:\s+по\s+|{_DASH}|\s+и\s+){_DAY}\s+(?P<month>{_MONTH_GEN}){_OPEN_YEAR}",
        value.day_range,
    ),
    (rf"(?<!\w)со?\s+{_DAY0}\s+по\s+{_DAY}\s+(?P<month>{_MONTH_GEN}){_OPEN_YEAR}", value.day_range),
    (rf"{_DAY0}(?:{_DASH}|\s+и\s+|,\s?){_DAY}\s+(?P<month>{_MONTH_GEN}){_OPEN_YEAR}", value.day_range),
    # the head of a line of a chronicle: «1991, 21 декабря», «1992, ноябрь»
    (
        rf"(?<![^\n])(?P<year>{_YEAR})(?:\s+год)?,\s+{_DAY}\s+(?P<month>{_MONTH_GEN})(?=\s*[.:—–])",
        value.full_day,
    ),
    (rf"(?<![^\n])(?P<year>{_YEAR})(?:\s+год)?,\s+(?P<month>{_MONTH})(?=\s*[.:—–])", value.month),
    (rf"{_PREP}{_FIRST}{_DAY}\s+(?P<month>{_MONTH_GEN}){_OPEN_YEAR}", value.full_day),
    (rf"(?<!\w)(?P<month0>{_MONTH}){_DASH}(?P<month>{_MONTH})\s+{_THAT_YEAR}", value.month_range),
    (rf"(?<!\w)во?\s+(?P<month0>{_MONTH})(?:{_DASH}|\s+и\s+)(?P<month>{_MONTH})", value.month_range),
    (rf"{_PREP}(?<!\w)(?P<month>{_MONTH})\s+{_THAT_YEAR}", value.month),
    (rf"(?<!\w)(?P<all>(?:во?|на|(?P<prep>со?|после|ко?|до))\s+(?P<month>{_MONTH}))", value.month),
    (rf"{_PREP}(?<!\w){_EDGE}(?P<month>{_MONTH_GEN})(?:\s+{_THAT_YEAR})?", value.month),
    (rf"(?<!\w)(?P<all>(?:в|во)\s+{_EDGE}(?P<month>{_MONTH_GEN}))", value.month),
    (rf"(?<!\w)в\s+(?P<turn>прошлом|минувшем|этом|следующем|будущем)\s+(?P<month>{_MONTH})", value.month),
    (
        rf"(?<!\w)с\s+(?P<year0>{_YEAR})(?:-го)?(?:\s+года)?\s+(?:по|до)\s+{_EDGE}?(?P<year>{_YEAR})(?:-й|-го)?(?:\s+года?(?!\w)|\s+г\.)?",
        value.year_range,
    ),
    (
        rf"{_FIRST}(?P<year0>{_YEAR})(?:-?[хем]\w?)?{_DASH}(?P<year>{_YEAR}|\d\d)(?:-?[хем]\w?)?\s?(?:год(?:ы|ов|ам|ах|а|у)?|гг\.?)(?!\w)",
        value.year_range,
    ),
    (rf"{_FIRST}(?P<year0>{_YEAR})\s+и\s+(?P<year>{_YEAR})\s+год(?:ы|ов|ам|ах)(?!\w)", value.year_range),
    (
        rf"(?:(?<!\w)(?P<about>около|примерно\sв|приблизительно\sв)\s+)?{_PREP}(?:(?<!\w){_EDGE})?{_FIRST}(?P<year>{_YEAR})(?:-?(?:го|й|м|му|ого|ом))?\s?(?:год(?:а|у|ом|е)?(?!\w)|г\.|г(?!\w))",
        value.year,
    ),
    (
        rf"(?<!\w)(?P<all>(?:в|(?P<prep>со?|ко?|до|после))\s+{_EDGE}?(?P<year>{_YEAR})-(?:го|м|му|й))(?!\w)",
        value.year,
    ),
    (rf"(?<!\w)(?P<all>во?\s+(?P<year>{_YEAR}))(?=\s?[,;.)](?!\d)|\s*\Z)", value.year),
    (rf"(?<![^\n])(?P<year>{_YEAR})(?=(?:\s+[—–-]|\s*[:.])\s+[^\W\d])", value.year),  # a line of a timeline
    (
        rf"{_FIRST}(?P<decade>(?:1[89]|20)\d0)-(?:е|х|м|ми)(?:\s+год(?:ы|ов|ах|ам))?(?!\w)",
        value.decade,
    ),
    (rf"{_FIRST}(?P<decade>[2-9]0)-(?:е|х|м|ми)\s+год(?:ы|ов|ах|ам)(?!\w)", value.decade),
    # «в 90-х», but «на 20-м саммите»
    (
        r"(?<!\w)(?:в|с|начале|середине|конце|начала|середины|конца|до)\s+(?P<all>(?P<decade>[2-9]0)-(?:е|х))(?!\w)",
        value.decade,
    ),
    (rf"(?<!\w)(?P<decade>{words.RUSSIAN_DECADES})\s+год(?:ы|ов|ах|ам)(?!\w)", value.decade),
    (
        rf"(?<!\w)в\s+(?:начале\s+|середине\s+|конце\s+)?(?P<decade>{words.RUSSIAN_DECADES})(?=\s*[,.;)]|\s*\Z)",
        value.decade,
    ),
    (
        rf"(?<![\w-])(?P<century>[IVX]+|\d{{1,2}}(?:-?(?:й|м|го|ом))?|{words.RUSSIAN_ORDINALS})\s+(?:век[ауе]?|столети[ею]|столетия)(?!\w)",
        value.century,
    ),
    (
        rf"{_PREP}(?<!\w)(?:в\s+)?{_EDGE}(?P<rel>года|{_THIS_YEAR})(?!\w)",
        value.relative_year,
    ),
    (r"(?<!\w)(?P<prep>с)\s+нового\s+года(?!\w)", value.from_new_year),
    (rf"(?<!\w)(?:во?\s+)?{_PART}\s+(?P<quarter>квартал\w?){_OPEN_YEAR}", value.part_of_year),
    (
        rf"(?<!\w)(?:во?\s+)?{_PART}\s+(?P<half>полугоди\w|половин[еыу])\s+(?:(?P<year>{_YEAR}){_YEAR_ENDING}|(?P<rel>{_THIS_YEAR}|года(?!\w)))",
        value.part_of_year,
    ),
    (rf"(?<!\w)(?P<season>весной|летом|осенью|зимой|весны|осени|зимы){_OPEN_YEAR}(?!\w)", value.season),
    (rf"(?<=\bна )(?P<season>весну|лето|осень|зиму){_OPEN_YEAR}(?!\w)", value.season),
    (
        r"(?<!\w)(?P<turn>прошл|минувш|этой|этим|следующ|будущ)\w*\s+(?P<season>весной|летом|осенью|зимой)(?!\w)",
        value.season,
    ),
    (
        r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d|\d\d)(?![\d.]\d|\d)",
        value.numeric,
    ),
    (r"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>[01]?\d)/(?P<year>(?:19|20)\d\d)(?![\d/])", value.numeric),
    (
        r"(?<![\d./])(?P<day>[0-3]?\d)([./])(?P<month>(?-i:[IVX]+))\2(?P<year>(?:19|20)\d\d)(?![\d./]\d|\d)",
        value.numeric,
    ),
    (r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])", value.numeric),
    (r"(?<!\w)(?P<since>со?\s+)(?P<near>(?:сегодняшнего|завтрашнего|вчерашнего) дня)(?!\w)", value.near_day),
    (r"(?<!\w)(?P<near>позавчера|вчера|сегодня|послезавтра|завтра)(?!\w)", value.near_day),
    (
        rf"(?<!\w)(?P<near>накануне)(?=\s*[,.]|\s+(?:во?|на|по)\s|\s+[а-яё]+(?:л|ла|ло|ли)(?:с[ья])?\s|\s+{_ACTING}\s)",
        value.near_day,
    ),
    (
        rf"(?<!\w)во?\s+(?P<weekday0>{_WEEKDAY})(?:\s+и\s+(?:во?\s+)?|{_DASH})(?P<weekday>{_WEEKDAY})",
        value.weekday_range,
    ),
    (
        rf"(?<!\w)во?\s+(?:(?P<rel>{_REL})\s+)?(?P<weekday>{_WEEKDAY})(?!,?\s+[0-3]?\d\s+{_MONTH_GEN})",
        value.weekday,
    ),
    (
        rf"(?<!\w)(?:во?|на|за)\s+(?P<rel>{_REL})\s+(?P<unit>год(?:у|е)?|месяц(?:е)?|недел(?:е|ю))(?!\w)",
        value.relative_period,
    ),
    (
        rf"(?<!\w)в\s+{_EDGE}(?:(?P<rel>{_REL_GEN})\s+)?(?P<unit>месяца|недели)(?!\w)",
        value.relative_period,
    ),
    (rf"(?<!\w)(?:(?P<count>{_COUNT})\s+)?(?P<unit>{_UNIT})\s+(?:тому\s+)?назад(?!\w)", value.ago),
    (rf"(?<!\w)(?P<ahead>через)\s+(?:(?P<count>{_COUNT})\s+)?(?P<unit>{_UNIT})", value.ago),
    # By something else that is told
    (r"(?<!\w)в\s+(?:том|тот|этом)\s+же\s+году?(?!\w)", value.same_year),
    (r"(?<!\w)(?:(?P<later>на\s+следующий)|в\s+(?:тот|этот)\s+же)\s+день(?!\w)", value.day_later),
    (rf"(?<!\w)(?:(?P<count>{_COUNT})\s+)?(?:года?|лет)\s+спустя(?!\w)", value.years_later),
    (rf"(?<!\w)спустя\s+(?:(?P<count>{_COUNT})\s+)?(?:года?|лет)(?!\w)(?! после)", value.years_later),
    (
        r"(?<!\w)(?:(?P<count>двумя|тремя|четырьмя|пятью)\s+)?(?:годом|годами)\s+"
        r"(?P<way>ранее|раньше|позже|позднее)(?!\w)",
        value.years_later,
    ),
    (
        rf"(?<!\w)(?:(?:{_COUNT}\s+)?{_UNIT}\s+спустя|(?:двумя\s+|тремя\s+|четырьмя\s+|пятью\s+)?(?:дн[её]м|днями|неделей|"
        r"неделями|месяцем|месяцами)\s+(?:ранее|раньше|позже|позднее)|"
        rf"в\s+том\s+же\s+месяце|за\s+последние\s+{_COUNT}\s+{_UNIT})(?!\w)",
        value.untold,
    ),
]
