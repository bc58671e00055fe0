"""How English writes dates: patterns, each linear in the text, with the value behind each."""

from workbench.reading.dates import date_values as value
from workbench.reading.dates import date_words as words
from workbench.reading.dates.date_values import Handler

_YEAR = r"(?:1[89]|20)\d\d"
_MONTH = (
    # Capitalised always: "may" and "march" are words.
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?!\w)"
)
_TURN = r"(?P<turn>last|next|this(?:\s+(?:past|coming))?)"
_WHICH = r"(?:this|last|next|that(?:\s+same)?|the\s+same)"
_THAT_YEAR = rf"(?:(?:of\s+)?(?P<year>{_YEAR})|(?:of\s+)?(?P<rel>{_WHICH}\s+year))"
_OPEN_YEAR = rf"(?:,?\s+{_THAT_YEAR})?(?!\w)"
_PREP = r"(?:(?<!\w)(?P<prep>starting\s+(?:in|on|from)|since|from|after|by|until|till|before)\s+)?"
_FIRST = r"(?<![\w.,–-])"
_NUMBER = rf"(?:[0-3]?\d(?:st|nd|rd|th)?|{words.ENGLISH_ORDINALS})(?!\w)"
_DAY, _DAY0 = rf"(?P<day>{_NUMBER})", rf"{_FIRST}(?P<day0>{_NUMBER})"
_TO = r"(?:\s?[-–—]\s?|\s+(?:to|and|through|until|till)\s+)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?:days?|weeks?|months?|years?|decades?)"
_EDGE = (
    r"(?:(?:at\s+|toward(?:s)?\s+|in\s+)?(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle)\s+of\s+"
    r"|(?:in\s+)?the\s+(?:first|second|last)\s+(?:half|week|ten\s+days|days)\s+of\s+(?=(?-i:[A-Z]))"
    r"|(?:early|mid|late)(?:\s+in)?[\s-]+)"
)
_MOVED = (
    r"(?:pushed|moved|postponed|delayed|deferred|shifted|rescheduled|put\s+off|brought\s+forward)\s+"
    r"(?:(?:back|forward)\s+)?(?:to|until|till|for)"
)
_EACH = r"(?:,?\s+respectively(?!\w))"
_LEAD = r"(?:in|during|throughout|(?P<prep>since|by|until|till|before|after|from))"
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{words.ENGLISH_ORDINALS})"
_OCCASION = (
    r"(?:(?:(?-i:[A-Z])[\w-]*|online|virtual|informal|extraordinary|emergency|special|regular|annual|foreign|"
    r"defen[cs]e|ministers['’]|leaders['’]|ministerial|heads|of|state|government)\s+){0,5}"
    r"(?:summits?|meetings?|conferences?|sessions?|editions?|forums?|declarations?|agreements?|treaty|"
    r"charter|memorandum|statements?|elections?|chairmanship|presidency)(?!\w)"
)

MONTHS = r"(?<!\w)(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
SIGNS = (
    rf"\d|{MONTHS}|(?<!\w)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"day|yesterday|today|tonight|morning|afternoon|evening|tomorrow|year|month|week|decade|century|quarter|half|spring|summer|autumn|fall|"
    rf"winter|{words.ENGLISH_DECADES})"
)
"""What stands in every date: no rule finds anything where none is near."""
MARKS: list[tuple[str, frozenset[Handler]]] = [
    (MONTHS, value.OF_A_MONTH),
    (r"\d[./-]\d", frozenset({value.numeric})),
    (rf"0s|{words.ENGLISH_DECADES}", frozenset({value.decade})),
    (r"century", frozenset({value.century})),
    (r"quarter|half|q[1-4]", frozenset({value.part_of_year})),
    (r"spring|summer|autumn|fall|winter", frozenset({value.season})),
    (r"day|tonight|tomorrow|morning|afternoon|evening", frozenset({value.near_day})),
    (r"day", frozenset({value.weekday, value.weekday_range})),
    (r"ago", frozenset({value.ago})),
]
"""What stands in every date of a kind: to look for that first is cheaper than to try its rules."""
RULES: list[tuple[str, Handler]] = [
    # Days
    (
        rf"{_DAY0}\s+(?:of\s+)?(?P<month0>{_MONTH})(?:,?\s+(?P<year0>{_YEAR}))?{_TO}{_DAY}\s+(?:of\s+)?"
        rf"(?P<month>{_MONTH}){_OPEN_YEAR}",
        value.day_range,
    ),
    (
        rf"(?<!\w)(?P<month0>{_MONTH})\s+{_DAY0}(?:,?\s+(?P<year0>{_YEAR}))?{_TO}(?P<month>{_MONTH})\s+"
        rf"{_DAY}{_OPEN_YEAR}",
        value.day_range,
    ),
    (rf"{_DAY0}{_TO}(?:the\s+)?{_DAY}\s+(?:of\s+)?(?P<month>{_MONTH}){_OPEN_YEAR}", value.day_range),
    (rf"(?<!\w)(?P<month>{_MONTH})\s+{_DAY0}{_TO}{_DAY}{_OPEN_YEAR}", value.day_range),
    (rf"{_PREP}{_FIRST}{_DAY}\s+(?:of\s+)?(?P<month>{_MONTH}){_OPEN_YEAR}", value.full_day),
    (
        # "from June 6 to 7" is a range, not open from the sixth
        rf"{_PREP}(?<!\w)(?P<month>{_MONTH})\s+(?:the\s+)?{_DAY}(?!{_TO}{_NUMBER})(?:,?\s+{_THAT_YEAR})?(?!\w|:\d)",
        value.full_day,
    ),
    (
        rf"{_PREP}(?<!\w)(?P<month>{_MONTH}),\s+(?P<day>[0-3]?\d),?\s+(?P<year>{_YEAR})(?!\w)",
        value.full_day,
    ),
    (
        rf"(?:(?<=\n)|^)(?P<year>{_YEAR}),\s+(?P<month>{_MONTH})(?:\s+{_DAY})?(?=[.:,]?\s)",
        value.line_of_year,
    ),
    (r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\d)", value.numeric),
    (r"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>[0-3]?\d)/(?P<year>(?:19|20)\d\d)(?![\d/])", value.numeric),
    (r"(?<![\d/-])(?P<year>(?:19|20)\d\d)([/-])(?P<month>[01]\d)\2(?P<day>[0-3]\d)(?![\d/-])", value.numeric),
    (
        r"(?<!\w)(?P<near>the day before yesterday|the day after tomorrow|"
        r"yesterday|today|tonight|tomorrow|this\s+(?:morning|afternoon|evening))(?!\w)",
        value.near_day,
    ),
    (r"(?<!\w)(?P<day>New\s+Year['’]s\s+(?:Day|Eve))(?!\w)", value.new_year),
    (
        r"(?<!\w)on\s+(?P<all>the\s+(?P<day>[1-3]?\d(?:st|nd|rd|th)))"
        r"(?=[.,;)]|\s+(?:in|at|of\s+this\s+month|and(?!\s+(?:\d|the\s)))\s)",
        value.day_of_month,
    ),
    (
        rf"(?<!\w)(?:on\s+)?(?P<weekday0>{_WEEKDAY})(?:{_TO}|\s+and\s+)(?P<weekday>{_WEEKDAY})(?!\w)",
        value.weekday_range,
    ),
    (
        rf"(?<!\w)(?:on\s+)?(?:(?P<rel>last|next|this)\s+)?(?P<weekday>{_WEEKDAY})(?!\w)"
        rf"(?!,?\s+(?:[0-3]?\d|{_MONTH}))",
        value.weekday,
    ),
    # Months
    (
        rf"(?<!\w)(?P<month0>{_MONTH})(?:\s+(?P<year0>{_YEAR}))?{_TO}(?P<month>{_MONTH}),?\s+"
        rf"{_THAT_YEAR}(?!\w)",
        value.month_range,
    ),
    (
        rf"(?<!\w)(?:in|from|between)\s+(?P<month0>{_MONTH}){_TO}(?P<month>{_MONTH})(?!\s+\d|{_EACH})",
        value.month_range,
    ),
    (rf"(?<!\w)(?P<month>{_MONTH})(?=(?:,?\s+(?:and\s+)?{_MONTH})*{_EACH})", value.month),
    (rf"{_PREP}(?<!\w){_EDGE}?(?P<month>{_MONTH}),?\s+{_THAT_YEAR}(?!\w)", value.month),
    (rf"(?<!\w)(?P<all>{_LEAD}\s+{_EDGE}?(?P<month>{_MONTH}))(?!\s+\d)", value.month),
    (rf"(?<!\w)(?P<all>{_EDGE}(?P<month>{_MONTH}))(?!\s+\d)", value.month),
    (rf"(?<!\w){_TURN}\s+(?P<month>{_MONTH})(?!\s+\d)", value.month),
    (
        rf"(?<!\w)(?:slated|scheduled|set|planned|due|expected)\s+(?:for|in)\s+(?P<all>(?P<month>{_MONTH}))"
        r"(?!\s+\d)",
        value.month,
    ),
    (rf"(?<!\w){_MOVED}\s+(?P<all>(?P<month>{_MONTH}))(?!\s+\d)", value.month),
    (
        rf"(?<!\w)(?:the|its|their|upcoming|forthcoming)\s+(?P<all>(?P<month>{_MONTH}))"
        rf"(?=\s+{_OCCASION})",
        value.month,
    ),
    # Years and what is made of them
    (
        rf"(?<!\w)(?:(?:slated|scheduled|set|planned|due|expected)\s+for|{_MOVED})\s+(?P<all>(?P<year>{_YEAR}))(?![\w–—-]|,\d)",
        value.year,
    ),
    (
        rf"(?<!\w)(?:from|between)\s+(?P<year0>{_YEAR})\s+(?:to|until|and)\s+(?P<year>{_YEAR})(?!\w)",
        value.year_range,
    ),
    (rf"{_FIRST}(?P<year0>{_YEAR})[-–—](?P<year>{_YEAR}|\d\d)(?![\w-])", value.year_range),
    (
        rf"(?<!\w)(?:{_LEAD}|as\s+of|(?P<from>starting\s+(?:in|from))|(?P<about>around|about|circa))\s+"
        rf"{_EDGE}?(?:the\s+year\s+)?(?P<year>{_YEAR})(?![\w–—-]|,\d)",
        value.year,
    ),
    (rf"(?<!\w){_EDGE}(?:the\s+year\s+)?(?P<year>{_YEAR})(?![\w–—-]|,\d)", value.year),
    (rf"(?<=in\s\d{{4}}\sand\s)(?P<year>{_YEAR})(?![\w–—-]|,\d)", value.year),
    (rf"(?<=\()(?P<year>{_YEAR})(?=\))", value.year),  # "in Astana (2018)"
    (rf"{_FIRST}(?P<year>{_YEAR})(?=(?:,?\s+(?:and\s+)?{_YEAR})*{_EACH})", value.year),
    (rf"(?<![^\n])(?P<year>{_YEAR})(?=\s*[—–:|]|\s+-\s|\.\s)", value.year),  # a line of a timeline
    (rf"(?<=\|\s)(?P<year>{_YEAR})(?=\s*(?:\n|\||$))", value.year),  # a cell of a table
    (rf"{_FIRST}(?P<year>{_YEAR})(?=\s+{_OCCASION})", value.year),
    (
        rf"(?<!\w)(?:(?P<prep>by|until|before)\s+)?{_EDGE}(?P<rel>this\s+year|the\s+year)(?!\w)",
        value.relative_year,
    ),
    (r"(?<!\w)(?:the\s+)?(?:(?:early|mid|late)[\s-])?(?P<decade>(?:1[89]|20)\d0)s(?!\w)", value.decade),
    (
        rf"(?<!\w)the\s+(?:(?:early|mid|late)[\s-])?(?P<decade>{words.ENGLISH_DECADES})(?!\w)",
        value.decade,
    ),
    (rf"(?<!\w)the\s+(?P<century>{_ORDINAL})\s+century(?!\w)", value.century),
    (
        rf"(?<!\w)(?:the\s+)?(?P<part>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?P<quarter>quarter)\s+of\s+"
        rf"(?:(?P<year>{_YEAR})|(?P<rel>(?:this|last|next|the)\s+year))",
        value.part_of_year,
    ),
    (rf"(?<!\w)(?P<quarter>Q)(?P<part>[1-4])\s+(?:of\s+)?(?P<year>{_YEAR})(?!\w)", value.part_of_year),
    (
        rf"(?<!\w)(?:the\s+)?(?P<part>first|second)\s+(?P<half>half)\s+of\s+"
        rf"(?:(?P<year>{_YEAR})|(?P<rel>(?:this|last|next|the)\s+year))",
        value.part_of_year,
    ),
    (
        rf"(?<!\w)(?:in\s+(?:the\s+)?)(?P<season>spring|summer|autumn)(?:\s+{_THAT_YEAR})?(?!\w)",
        value.season,
    ),
    (
        r"(?<!\w)(?:slated|scheduled|set|planned|due|expected)\s+for\s+"
        r"(?P<all>(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter))(?!\w|\s+(?:of\s+)?\d)",
        value.season,
    ),
    (
        rf"(?<!\w)(?:in\s+(?:the\s+)?)?(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?"
        rf"(?P<year>{_YEAR})(?!\w)",
        value.season,
    ),
    (rf"(?<!\w){_TURN}\s+(?P<season>spring|summer|autumn|fall|winter)(?!\w)", value.season),
    # By the day of publication
    (
        r"(?<!\w)(?:(?:later|earlier)\s+|in\s+)?(?P<rel>last|this|next)\s+(?P<unit>year|month|week)(?!\w)",
        value.relative_period,
    ),
    (r"(?<!\w)in\s+the\s+(?P<rel>coming)\s+(?P<unit>year)(?!\w)", value.relative_period),
    (rf"(?<!\w)(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})\s+ago(?!\w)", value.ago),
    (rf"(?<!\w)(?P<ahead>in)\s+(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})(?!['’\w])", value.ago_if_ahead),
    (
        rf"(?<!\w)(?P<ahead>in)\s+(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})(?:['’]s?)\s+time(?!\w)",
        value.ago_if_ahead,
    ),
    # By something else that is told
    (r"(?<!\w)(?:in\s+|later\s+)?(?:the\s+same|that(?:\s+same)?)\s+year(?!\w)", value.same_year),
    (r"(?<!\w)(?:on\s+)?(?:(?:the|that)\s+same|that\s+very)\s+day(?!\w)", value.day_later),
    (rf"(?<!\w)(?P<count>{_COUNT})\s+years?\s+(?P<way>later|earlier|before)(?!\w)", value.years_later),
    (r"(?<!\w)(?:in\s+)?the\s+following\s+year(?!\w)", value.years_later),
    (r"(?<!\w)the\s+year\s+after(?=\s*[,.;]|\s+and\b)", value.years_later),
    (
        rf"(?<!\w)(?<!\bin\s)(?:{_COUNT}\s+{_UNIT}\s+(?:earlier|later|before)|within\s+{_COUNT}\s+{_UNIT}|"
        rf"the\s+(?:past|last)\s+{_COUNT}\s+{_UNIT}|the\s+(?:previous|following)\s+(?:day|week|month)|"
        rf"the\s+previous\s+year)(?!\w)",
        value.untold,
    ),
]  # fmt: skip
