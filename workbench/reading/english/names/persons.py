"""Persons in an English text: capitalised words with a sign that they name one.

The signs: an office or a title before them, a known first name, an office in apposition behind, a verb of
saying behind, or a surname from the table of leaders. A surname is then found wherever it stands again.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.english.words.closed_class import INITIALS, MONTHS_AND_DAYS, words
from workbench.reading.english.words.lexicon import forms, is_listed
from workbench.reading.names.accents import without_accents
from workbench.reading.names.knowledge import knowledge
from workbench.reading.names.leaders import table

_LONGEST = 4
"""Words of a name."""
TITLES = words(
    "mr mrs ms miss dr prof sir lord lady dame sheikh sheikha ayatollah rev hon madam datuk dato seri"
    " shri haji hojatoleslam hojjatoleslam excellency"
)
_PARTICLES = words(
    "bin ibn bint al el ul de da di dos van von der den la le du st oglu ogly oghlu kyzy gyzy qizi uulu"
)
_JOINED = words("of for to the and at in on a an or by from with")
_FIELD_JOINTS = frozenset(["of", "for", "and", "&"])
_EXCELLENCY = ["H", ".", "E", "."]
_SYLLABLES = frozenset(["He", "She", "An", "So"])
"""Surnames that are other words elsewhere."""
NOT_NAMES = words(
    "president presidents ministers premiers chancellors minister minster prime foreign secretary general"
    " deputy ministry council government"
    " parliament street avenue university institute summit organisation organization north south east west"
    " new central great united republic kingdom state states national international press news agency bank"
    " party region province district city sea river island islands lake mount mountains gulf ocean union"
    " european asian african world peace treaty declaration agreement charter conference forum meeting"
    " committee commission court office house palace square airport hotel airlines academy center centre"
    " school college army navy air force security defence defense economic development affairs relations"
    " studies speaking according today yesterday tomorrow however meanwhile earlier later also he she it"
    " they we this that these those there but while although after before since when where who what which"
    " one two three both all some many most more other another each every any no not if as so yet still now"
    " then here analysts experts officials leaders members countries sources observers critics photo"
    " councilor councillor counselor counsellor associate assistant"
    " regional department secretariat bureau directorate administration executive agency board service"
    " centre union assembly corridor platform youth women business media policy foreign-policy ambassador"
    " chairman chairwoman chairperson director governor senator envoy speaker spokesman spokeswoman"
    " spokesperson premier adviser advisor aide commissioner diplomat official professor representative"
    " coordinator consul undersecretary cabinet integration cooperation trade industry investment"
    " investments finance culture tourism energy interior justice image reporting editing writing updated"
    " read watch breaking exclusive analysis opinion interview senate duma majlis mejlis majilis kenesh"
    " member members nation nations party parties partner partners observer observers contracting"
)
_SURE_LENGTH, _RATHER_SURE, _SHORTEST = 6, 5, 4
"""Letters of a surname that is nothing else, of one that is not where no word is written so, and of one that
is not where its holder speaks: "said Modi"."""
_SURNAMES_TOO = words("he she")
"""Pronouns that are surnames as well: "Vice Premier He Lifeng"."""
# First names that English news about Eurasia is full of; those of the table of leaders are added.
_FIRST_NAMES = words(
    "aaron abdulla abdullah adam adrian ahmad ahmed aida aigul akbar alan alena aleksandr aleksandra"
    " aleksei aleksey alex alexander alexandra alexei alexey ali alice alina alisher aliya altynai amanda"
    " amir ana anastasia anatoly andrea andreas andrei andrew andrey andrzej angela anita ann anna anne"
    " anthony anton antonio aram arkady arman armen arthur artur artyom askar asel aslan ayan aygun aynur"
    " azamat aziz aziza barbara ben benjamin berik bernd bill bob bobby boris botir brian bruce burak carl"
    " carlos carol caroline catherine charles chris christian christina christine christopher claire"
    " claudia dan daniel daniela daniyar dariga darya david dean deborah denis dennis diana dilnoza"
    " dilshod dina dmitri dmitriy dmitry don donald dosym edgar edil eduard edward ekaterina elchin elena"
    " elizabeth elmar elnur emil emily emin emma emomali eric erik erlan ernest eugene eva evan evgeny"
    " fadi farhad farid farida farrukh fatima fedor felix fiona francesco francis frank fred galina gary"
    " george gennady georg georgy gerald gleb gordon grace graham greg gregory grigory gulnara gulnora"
    " gunther hamid hans harry hasan hassan heather heidi helen helena henry hikmet hugo hussein ian"
    " ibrahim ignatius igor ilham ilya indira inga ingrid inna irina isaac iskandar islam ismail ivan jack"
    " jacob jakub james jamila jamshid jan jane janet jasur jean jeff jeffrey jennifer jeremy jessica jim"
    " joan joe joel johan johannes john jon jonathan jose joseph josh juan judith julia julie jurgen"
    " justin kairat kamila kamran karen karim karina karl kate katherine kathryn katya keith kemal ken"
    " kenneth kerry kevin kirill klaus konstantin kristina kyle larisa larry laura lawrence leila leo"
    " leonid leyla lidia lilia linda lisa liz louis lucy luis luke lyudmila madina maia maksim malika"
    " manuel marat marc marcus margaret maria marie marina mark markus marta martha martin mary maryam"
    " matt matthew max maxim mehmet mehriban melissa michael michel miguel mikhail mike mikheil miras"
    " mohamed mohammad mohammed monica muhammad murad murat mustafa nadezhda nadia nail nancy naomi"
    " nargiza nariman natalia natalya natasha nathan neil nick nicholas nicole nigel nigina nigora nikita"
    " nikol nikolai nikolay nina nodir nora norbert nurlan nursultan oksana oleg olga olivia omar omer"
    " oscar otabek pamela patricia patrick paul paula pavel pedro peter petr philip philipp pierre polina"
    " rachel radoslaw rafael rahim rahul rajiv ralph ramil ramzan rashid rauf ravshan raymond rebecca"
    " renat richard rinat robert roberto robin roger roman ron ronald rosa ross roy roza ruben ruslan"
    " rustam ruth ryan saad sabina sadyr said salim sally sam samir samuel sandra sanjar sara sarah sardor"
    " sasha sayed scott sean sebastian selim serdar sergei sergey serik shakhnoza shamil sharif sharon"
    " shavkat sherzod shinzo shukhrat simon sofia sophia sophie stanislav stefan stella stephen steve"
    " steven sue sultan sunil susan svetlana sven tahir talgat tamara tanya tariq tatiana tatyana taras"
    " terry theresa thomas tigran tim timothy timur tina tofig tom tomas tony tural ulf umar umida ursula"
    " vadim valentin valentina valeria valery vasily vera veronica viktor viktoria victor victoria vincent"
    " viola virginia vitaly vladimir vladislav volodymyr vyacheslav walter wei wendy werner wilhelm will"
    " william wolfgang xavier yan yana yaroslav yegor yekaterina yelena yerlan yerzhan yevgeny yulia yuri"
    " yury yusuf zafar zarina zhanar zhanna zoya zulfiya"
)


def find_persons(
    document: Document, sentence: Sentence, offices: Sequence[tuple[int, int]], known: Sequence[Mention]
) -> Iterator[Mention]:
    """The persons of a sentence. `offices` are its offices as `[start, end)`, `known` the other names in
    it."""
    tokens = sentence.tokens
    spans = [*offices, *((mention.start, mention.end) for mention in known)]
    covered = {place for start, end in spans for place in range(start, end)}
    after_offices = [end for _, end in offices]
    place = 0
    while place < len(tokens):
        begin = _past_excellency(tokens, place)
        end = max(place, _run(tokens, begin, covered))
        if end == place and _is_syllable(tokens, place, covered, after_offices):
            end = _run(tokens, place + 1, covered)
        if end == place:
            place += 1
            continue
        first = begin
        while first < end and _is_title(tokens[first]):
            first += 1
        while first < end and tokens[first].text == ".":
            first += 1
        if first < end and _names_person(document, tokens, first, end, place < first, after_offices):
            start, last = tokens[first].start, tokens[end - 1].end
            text, name = document.text[start:last], _spelled(document, tokens[first:end])
            yield Mention(start, last, text, MentionType.PERSON, "PERSON", None, name)
        place = end


def _past_excellency(tokens: Sequence[Token], place: int) -> int:
    """Behind "H.E.", which no initials are."""
    if tokens[place].text != _EXCELLENCY[0]:
        return place
    excellency = [token.text for token in tokens[place : place + len(_EXCELLENCY)]] == _EXCELLENCY
    return place + len(_EXCELLENCY) * excellency


def _is_syllable(
    tokens: Sequence[Token], place: int, covered: set[int], after_offices: Sequence[int]
) -> bool:
    """Whether a word that is a pronoun elsewhere is a surname: "Vice Foreign Minister He Sanming"."""
    behind = place and tokens[place].text in _SYLLABLES and tokens[place - 1].end in after_offices
    return bool(behind) and tokens[place].start not in covered and _continues(tokens, place + 1)


def _spelled(document: Document, tokens: Sequence[Token]) -> str:
    """The words as they are read, a surname in capitals as others are, apart as in the article."""
    name = tokens[0].text
    for before, token in pairwise(tokens):
        name += document.text[before.end : token.start] + token.text
    return " ".join(name.split())


def _run(tokens: Sequence[Token], first: int, covered: set[int]) -> int:
    """The end of the run of words that may name a person, from `first`; `first` if there is none."""
    end = first
    while end < len(tokens) and end - first < _LONGEST + 2:
        token = tokens[end]
        taken = token.start in covered and token.text.lower() not in _first_names()
        if (
            (not taken and (_is_name(token) or _is_title(token)))
            or (end > first and token.text.lower() in _PARTICLES and _continues(tokens, end + 1))
            or (
                end > first
                and token.text == "."
                and (_is_title(tokens[end - 1]) or _is_initial(tokens, end - 1))
            )
            or _is_initial(tokens, end)
            or (end > first and token.text in ("-", "’", "'") and _is_inside(tokens, end))
        ):
            end += 1
        else:
            break
    while end > first and not tokens[end - 1].text[:1].isalpha():
        end -= 1
    return end


def _is_inside(tokens: Sequence[Token], place: int) -> bool:
    """Whether a hyphen or an apostrophe joins two capitalised parts: "O'Brien", "Kassym-Jomart"."""
    if place + 1 >= len(tokens):
        return False
    before, sign, after = tokens[place - 1], tokens[place], tokens[place + 1]
    return before.end == sign.start and sign.end == after.start and after.text[:1].isupper()


def _continues(tokens: Sequence[Token], place: int) -> bool:
    while place < len(tokens) and tokens[place].text.lower() in _PARTICLES:
        place += 1  # "Ursula von der Leyen"
    return place < len(tokens) and (_is_name(tokens[place]) or tokens[place].text == "-")


def _is_title(token: Token) -> bool:
    return token.text[:1].isupper() and token.text.lower() in TITLES


def _is_initial(tokens: Sequence[Token], place: int) -> bool:
    """Whether an initial stands there, be it read as an article: "A. Lukashenko"."""
    word, stop = tokens[place].text, tokens[place + 1] if place + 1 < len(tokens) else None
    short = word[:1].isupper() and (len(word) == 1 or word.lower() in INITIALS)
    if word == "X" and place and tokens[place - 1].text.lower() in ("on", "network", "platform"):
        return False
    return short and stop is not None and stop.text == "." and stop.start == tokens[place].end


def _is_name(token: Token) -> bool:
    word = token.text.lower()
    return (
        token.text[:1].isupper()
        and (token.text[1:2].islower() or len(token.text) == 1 or "-" in token.text or "'" in token.text)
        and token.text[-1:].isalpha()
        and word not in _JOINED
        and (
            NOT_NAMES.isdisjoint([word, *word.split("-")])  # "Secretary-General"
            or (word in _SURNAMES_TOO and token.pos == "PROPN")
        )
        and word not in MONTHS_AND_DAYS
        and not word.endswith(("-led", "-backed", "-based", "-run", "-born"))
        and token.pos not in ("DET", "ADP", "AUX", "CCONJ", "SCONJ", "PRON")
    )


def _names_person(
    document: Document, tokens: Sequence[Token], first: int, end: int, titled: bool, offices: Sequence[int]
) -> bool:
    start = tokens[first].start
    if all(len(token.text) == 1 for token in tokens[first:end]):
        return False  # "wrote on the official X"
    between = {document.text[office:start].strip() for office in offices if office <= start}
    behind_office = "" in between and not (end < len(tokens) and _is_body(tokens[end]))
    if titled:
        return True
    if behind_office and tokens[first].pos in ("PROPN", "NOUN", "ADJ", "X", "VERB", "PRON"):
        return not _tells_of_office(tokens, first, end)
    words_of = [token.text.lower() for token in tokens[first:end]]
    if len(words_of) == 1:
        short = words_of[0] in _surnames(_RATHER_SURE) and not is_listed(words_of[0])
        known = short or words_of[0] in _surnames() or words_of[0] in knowledge(document.additions).surnames
        said = first > 0 and tokens[first - 1].lemma in SAYING and tokens[first - 1].pos == "VERB"
        if _speaks(tokens, end) or _is_apposed(tokens, end) or said:
            return known or words_of[0] in _surnames(_SHORTEST)
        return known and (first > 0 or not is_listed(words_of[0]))
    name = " ".join(words_of)
    if words_of[0] in _first_names() or without_accents(name) in _full_names():
        return True
    if _is_initial(tokens, first):  # "K. Tokayev and Sh. Mirziyoyev met"
        return len(words_of[-1]) >= _SHORTEST and not is_listed(words_of[-1])
    proper = all(token.pos == "PROPN" for token in tokens[first:end])
    if "," in between and tokens[end : end + 1] and tokens[end].text in (",", "."):
        return proper and not any(
            map(is_listed, words_of)
        )  # "the head of the Commission, Bamba Diallo, said"
    return proper and len(words_of) <= 3 and (_speaks(tokens, end) or _is_apposed(tokens, end))


def _tells_of_office(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the words behind an office are the headline's verb, not a name: "Prime Ministers Gather In",
    "President Signs Deal"."""
    if tokens[-1].text in (".", "!", "?"):
        return False  # no headline
    office = tokens[first - 1].text.lower()
    verb, *others = [token.text.lower() for token in tokens[first:end]]
    wanted = ("V", "VD") if office.endswith("s") else ("VZ", "VD")
    tags = {form.tag for form in forms(verb)} if is_listed(verb) else set()
    joined = end < len(tokens) and tokens[end].text in ("and", ",")
    return bool(tags & set(wanted)) and all(map(is_listed, others)) and not joined


def _is_body(token: Token) -> bool:
    """ "Head of the United Nations Regional Centre": what stands before the body's noun is no name."""
    return token.text[:1].isupper() and token.text.lower() in NOT_NAMES


def before_name(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the capitalised words `[first, end)` of an office or a body end if a name is behind them:
    "Foreign Affairs | Maksim Ryzhenkov", "Information and Broadcasting | Attaullah Tarar"; two or three words
    that no list has, or a known first name."""
    for place in range(max(first + 1, end - 3), end - 1):
        words_of = [token.text.lower() for token in tokens[place:end]]
        before = tokens[place - 1].text
        named = words_of[0] in _first_names() or not any(map(is_listed, words_of))
        ended = before.lower() in NOT_NAMES or (before.isupper() and len(before) > 2)
        ended = ended or _is_field(tokens, place)
        if named and ended and NOT_NAMES.isdisjoint(words_of):
            return place
    return end


def _is_field(tokens: Sequence[Token], end: int) -> bool:
    """Whether what an office is of ends there, in words of the language: "and Natural Gas"."""
    place = end - 1
    while place and is_listed(tokens[place].text.lower()) and tokens[place].text not in _FIELD_JOINTS:
        place -= 1
    return place < end - 1 and tokens[place].text in _FIELD_JOINTS


def _speaks(tokens: Sequence[Token], end: int) -> bool:
    return end < len(tokens) and tokens[end].lemma in SAYING | {"tell"} and tokens[end].pos == "VERB"


def _is_apposed(tokens: Sequence[Token], end: int) -> bool:
    """ "Elchin Huseynov, an expert on …, said"."""
    following = [token.lemma for token in tokens[end : end + 6]]
    offices = words(
        "expert analyst director head chairman spokesman spokeswoman spokesperson fellow researcher"
        " professor minister president secretary adviser advisor scientist diplomat ambassador economist"
        " editor author lawmaker member deputy historian scholar journalist"
    )
    return following[:1] == [","] and any(word in offices for word in following[1:])


@cache
def _first_names() -> frozenset[str]:
    leading = {name.split()[0].lower() for row in table() for name in row.english if " " in name}
    return _FIRST_NAMES | (leading - NOT_NAMES)


@cache
def _full_names() -> frozenset[str]:
    """The names of leaders in plain letters."""
    return frozenset(without_accents(name).lower() for row in table() for name in row.english)


@cache
def _surnames(shortest: int = _SURE_LENGTH) -> frozenset[str]:
    """The surnames of leaders that are long enough to be nothing else."""
    return frozenset(
        surname.lower()
        for row in table()
        for surname in row.surnames
        if surname.isascii() and len(surname) >= shortest
    )
