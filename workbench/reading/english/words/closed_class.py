"""The small words of English, with part of speech and features after Universal Dependencies."""

Features = dict[str, str]


def words(text: str) -> frozenset[str]:
    """The words of a text, for tables that read as text."""
    return frozenset(text.split())


_SINGULAR, _PLURAL = {"Number": "Sing"}, {"Number": "Plur"}

# The determiners and pronouns that are always the one or the other; "that", "this" and the like are told
# apart by what follows.
COMPASS = frozenset({"South", "North", "Latin", "Central", "West", "East"})
DETERMINERS = {
    **dict.fromkeys(("a", "an", "each", "every", "either", "neither", "another"), _SINGULAR),
    **dict.fromkeys(("the", "no", "some", "any", "what"), Features()),
    **dict.fromkeys(("both", "several", "many", "few", "all", "certain", "various"), _PLURAL),
}
DEMONSTRATIVES = {
    "this": _SINGULAR,
    "that": _SINGULAR,
    "these": _PLURAL,
    "those": _PLURAL,
    "such": Features(),
}
SUBJECTS = {
    **dict.fromkeys(("he", "she", "it", "i"), _SINGULAR),
    **dict.fromkeys(("we", "they"), _PLURAL),
    "you": Features(),
}
OBJECTS = {**dict.fromkeys(("him", "me", "itself", "himself", "herself"), _SINGULAR),
           **dict.fromkeys(("us", "them", "themselves", "ourselves"), _PLURAL)}  # fmt: skip
POSSESSIVES = words("its his her their our my your whose")
RELATIVES = words("who whom which whoever whatever")
OTHER_PRONOUNS = words(
    "everyone everybody everything someone somebody something anyone anybody anything nobody nothing none"
    " there"
)
MODALS = words("will would shall should can could may might must cannot")
SHORT_AUXILIARIES = {"'ll": "will", "'d": "would", "'ve": "have", "'re": "be", "'m": "be"}
BE = {
    "is": ("Pres", "Sing"),
    "are": ("Pres", "Plur"),
    "am": ("Pres", "Sing"),
    "was": ("Past", "Sing"),
    "were": ("Past", "Plur"),
}
BE_OTHER = {"be": "Inf", "been": "Part", "being": "Ger"}
HAVE = {"has": ("Pres", "Sing"), "have": ("Pres", ""), "had": ("Past", "")}
DO = {"does": ("Pres", "Sing"), "do": ("Pres", ""), "did": ("Past", "")}
NEGATIONS = words("not n't never n’t")
PREPOSITIONS = words(
    "of in on at by for with from into onto over under about against between among amongst during within"
    " without through throughout toward towards upon across behind beyond near despite via per alongside"
    " along beside besides inside outside amid amidst amongst except including excluding concerning"
    " regarding pending notwithstanding versus than like unlike following up out off down"
)
EITHER = words(
    "as since before after until till"
)  # a preposition before a noun, a conjunction before a clause
SUBORDINATORS = words(
    "if whether because although though while whereas unless once when where why how lest wherever whenever"
)
COORDINATORS = words("and or but nor & yet plus")
ADVERBS = words(
    "also already still yet soon now then thus therefore however moreover meanwhile again ever just even"
    " only later earlier recently currently officially formally often always usually once twice together"
    " apart here today yesterday tomorrow very too quite rather almost nearly perhaps maybe instead"
    " otherwise not never ago away back forward forth home abroad further much more most less least well"
    " long far likewise nonetheless nevertheless hence so de jure facto viz inter alia"
)
NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
    " million billion dozen"
)
ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)
MONTHS_AND_DAYS = words(
    "january february march april may june july august september october november december monday tuesday"
    " wednesday thursday friday saturday sunday"
)
INITIALS = words("ch dzh kh sh ts ya ye yo yu zh")
"""Initials of two letters, for one in Cyrillic: "Sh. Mirziyoyev"."""

# Words of which the dictionary knows more than the news does: tag and lemma, as in `lexicon.Form`.
READINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "left": (("VD", "leave"), ("VN", "leave"), ("J", "left")),
    "willing": (("J", "willing"),),
    "unwilling": (("J", "unwilling"),),
    "said": (("VD", "say"), ("VN", "say")),
    "set": (("VN", "set"), ("VD", "set"), ("V", "set"), ("N", "set")),
    "met": (("VD", "meet"), ("VN", "meet")),
    "noted": (("VD", "note"), ("VN", "note")),
    "pointed": (("VD", "point"), ("VN", "point")),
    "wanted": (("VD", "want"), ("VN", "want")),
    "comprised": (("VD", "comprise"), ("VN", "comprise")),
    "reads": (("VZ", "read"),),
    "saying": (("VG", "say"),),
    "led": (("VD", "lead"), ("VN", "lead")),
    "saw": (("VD", "see"),),
    "spoke": (("VD", "speak"),),
    "northern": (("J", "northern"),),
    "southern": (("J", "southern"),),
    "western": (("J", "western"),),
    "held": (("VD", "hold"), ("VN", "hold")),
    "fell": (("VD", "fall"),),
    "found": (("VD", "find"), ("VN", "find"), ("V", "found")),
    "founded": (("VD", "found"), ("VN", "found")),
    "wound": (("VD", "wind"), ("VN", "wind")),
    "better": (("R", "better"), ("J", "better")),
    "best": (("R", "best"), ("J", "best")),
    "complete": (("J", "complete"), ("V", "complete")),
    "country": (("N", "country"),),
    "founding": (("J", "founding"),),
    "becoming": (("VG", "become"),),
    "coming": (("VG", "come"), ("J", "coming")),
    "re-join": (("V", "rejoin"),),
    "re-joins": (("VZ", "rejoin"),),
    "in-principle": (("R", "in-principle"),),
    "re-joined": (("VD", "rejoin"), ("VN", "rejoin")),
    "re-joining": (("VG", "rejoin"),),
    "developing": (("VG", "develop"), ("J", "developing")),
    "participating": (("VG", "participate"), ("J", "participating")),
    "acceding": (("VG", "accede"), ("J", "acceding")),
    "full-fledged": (("J", "full-fledged"),),
    "interested": (("J", "interested"),),
    "emerging": (("J", "emerging"),),
    "hold": (("V", "hold"),),
    "group": (("N", "group"), ("V", "group")),
    "groups": (("NS", "group"), ("VZ", "group")),
    "full": (("J", "full"),),
    "part": (("N", "part"),),
    "included": (("VD", "include"), ("VN", "include")),
    "united": (("J", "united"), ("VD", "unite"), ("VN", "unite")),
    "member": (("N", "member"),),
    "members": (("NS", "member"),),
    "state": (("N", "state"), ("V", "state")),
    "states": (("NS", "state"),),
    "countries": (("NS", "country"),),
    "status": (("N", "status"),),
    "partner": (("N", "partner"),),
    "partners": (("NS", "partner"),),
    "associate": (("J", "associate"), ("N", "associate")),
    "observer": (("N", "observer"),),
    "guest": (("N", "guest"),),
    "guests": (("NS", "guest"),),
    "fellow": (("J", "fellow"),),
    "according": (("VG", "accord"),),
    "bid": (("N", "bid"), ("V", "bid")),
    "summit": (("N", "summit"),),
    "bloc": (("N", "bloc"),),
    "present": (("J", "present"), ("V", "present")),
    "own": (("J", "own"), ("V", "own")),
    "key": (("J", "key"),),
    "last": (("J", "last"),),
    "next": (("J", "next"),),
    "same": (("J", "same"),),
    "new": (("J", "new"),),
    "former": (("J", "former"),),
    "other": (("J", "other"),),
    "others": (("NS", "other"),),
    "yesterday": (("R", "yesterday"),),
    "data": (("NS", "datum"),),
    "media": (("NS", "medium"),),
    "people": (("NS", "person"),),
    "leaders": (("NS", "leader"),),
    "heads": (("NS", "head"), ("VZ", "head")),
    "due": (("J", "due"),),
    "likely": (("J", "likely"),),
    "unlikely": (("J", "unlikely"),),
    "ready": (("J", "ready"),),
    "open": (("J", "open"), ("V", "open")),
    "able": (("J", "able"),),
    "based": (("VN", "base"), ("VD", "base")),
    "ministers": (("NS", "minister"),),
    "minister": (("N", "minister"),),
    "president": (("N", "president"),),
    "secretary": (("N", "secretary"),),
    "general": (("J", "general"), ("N", "general")),
    "chair": (("N", "chair"), ("V", "chair")),
    "foreign": (("J", "foreign"),),
    "prime": (("J", "prime"),),
    "central": (("J", "central"),),
    "eastern": (("J", "eastern"),),
    "total": (("N", "total"), ("J", "total")),
}
NEVER_NOUNS = words(
    "remain remains known called dubbed based born join accede become seek include grant denounce withdraw"
    " suspend confirm joins accedes becomes seeks includes denounces withdraws suspends joining leaving"
    " seen given taken made told went came comes says say goes signed added noted expected invited takes"
    " brings gets gives puts keeps comes lets want approved accepted granted gathered brought becoming"
    " considering planned will being quit quits holds gather convene convenes assemble assembles"
)
NEVER_VERBS = words(
    "membership accession organisation organization nations nation leader leaders official officials"
    " troops minister peace power security council heads government governments union unions countries"
    " country republic alliance parties party community communities region regions forum forums format"
    " formats conference talk south north west east summit bank body bodies body capital capitals side"
    " sides round house weekend january february april june july august september october november"
    " december monday tuesday wednesday thursday friday saturday sunday time times day year years month"
    " months week weeks dialogue candidate candidates candidacy observer observers"
)
CLOSED: frozenset[str] = frozenset().union(
    *(DETERMINERS, DEMONSTRATIVES, SUBJECTS, OBJECTS, POSSESSIVES, RELATIVES, OTHER_PRONOUNS, MODALS),
    *(BE, BE_OTHER, HAVE, DO, NEGATIONS, PREPOSITIONS, EITHER, SUBORDINATORS, COORDINATORS, ADVERBS),
    *(NUMBERS, ORDINALS, READINGS),
)
"""All words of these classes: none is a name."""
