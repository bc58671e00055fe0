"""Lists of what was adopted: «подписаны следующие документы: декларация …; решение …», in one sentence or a
line for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.names.linking import state_of
from workbench.reading.patterns import DASHES, wordset

PAPERS = wordset(
    "декларация заявление коммюнике концепция договор соглашение стратегия программа план меморандум "
    "карта протокол хартия конвенция устав резолюция регламент дорожный манифест обращение доктрина "
    "каталог направление ориентир положение акт пакт видение кодекс правило порядок комплекс распоряжение"
)
DECISION = "решение"
CARRIERS = wordset("документ")
"""What stands for papers that are listed after it: «ряд документов, в том числе …»."""

MEMBERSHIP = wordset("вступление прием присоединение членство участие статус выход денонсация принятие")
"""What memberships tell of themselves."""
_GIVEN = wordset("статус принятие")
"""Of those, what not only states are given."""

_INTO = frozenset({"к", "ко", "в", "во"})
_BODIES = wordset("фонд академия соглашение конвенция договор центр палата банк")
"""What a state joins that is no group of states."""
_LONGEST = 40
"""Lines that a list has at most."""
_BEFORE_NOUN = 6
"""Tokens that stand at most between the beginning of an item and its noun."""
_MARKS = frozenset('-–—•·*.)(«"“„')
_STRAIGHT = ("Nom", "Acc")
_JOINTS = frozenset({",", ";", "и"})
_OPENERS = (
    ("в", "том", "числе"),
    ("в", "числе", "которых"),
    ("среди", "которых"),
    ("среди", "них"),
    ("из", "них"),
    ("в", "частности"),
    ("а", "именно"),
    ("включая",),
)
_TAKEN_UP = (
    ("в", "их", "числе"),
    ("среди", "них"),
    ("в", "числе"),
    ("среди",),
    ("в", "перечне"),
    ("в", "частности"),
    ("одним", "из", "них"),
    ("один", "из", "них"),
    ("это", ",", "например", ","),
    ("это",),
    ("главный",),
    ("основной",),
)
_ROWS = CARRIERS | wordset("число список перечень ряд")
_GOES_ON = 2
"""Sentences behind that which tells of papers, in which it is told which they were."""
_ABOUT = frozenset({"о", "об", "обо"})
_RELATIVE = frozenset({"что", "который"})
"""«…, о чем сообщили СМИ»: no further matter."""
_NAMING = wordset("быть являться стать значиться выделяться оказаться войти")


@dataclass(frozen=True, slots=True)
class Listed:
    """A paper of a list: its tokens `[first, end)`, its noun among them at `noun`."""

    sentence: Sentence
    first: int
    noun: int
    end: int

    @property
    def words(self) -> Sequence[Token]:
        return self.sentence.tokens[self.first : self.end]

    @property
    def is_decision(self) -> bool:
        return self.sentence.tokens[self.noun].lemma in _ABOUT | {DECISION}


def listed(document: Document, sentence: Sentence, verb: int) -> list[Listed]:
    """The papers that the list lists which the sentence announces behind the token at `verb`."""
    found = _listed(document, sentence, verb)
    return [one for one in found if not (one.is_decision and _is_told_elsewhere(document, one))]


def opens_list(words: Sequence[str]) -> bool:
    """Whether «в том числе», «среди которых» or the like is among the words."""
    return any(tuple(words[at : at + len(one)]) == one for one in _OPENERS for at in range(len(words)))


def chair_settled(document: Document, item: Listed) -> tuple[str, str | None] | None:
    """Who takes the chair, and when, by «решение о председательстве Туркменистана в 2026 году»."""
    words = item.words
    if not item.is_decision or all(word.lemma != "председательство" for word in words):
        return None
    named = document.mentions_in(words[0].start, words[-1].end)
    when = next((one.name for one in named if one.type is MentionType.DATE and one.name), None)
    state = next((code for one in named if (code := state_of(one))), None)
    return (state, when) if state else None


def _listed(document: Document, sentence: Sentence, verb: int) -> list[Listed]:
    words = _words(sentence)
    start = _opening(sentence, words, verb)
    found = list(_inside(sentence, start)) if start is not None else []
    following = document.sentences[sentence.index + 1 : sentence.index + 1 + _LONGEST]
    if words[-1] == ":" and sentence.tokens[-2].lemma == DECISION:
        found += list(_matters(following)) or list(_lines(following))
    elif words[-1] == ":":
        found += _lines(following)
    elif following and _opens_lines(_words(following[0])):
        found += _lines(
            following[1:]
        )  # «Какие документы приняты? Это: 1. …», «подписан ряд документов. Среди них:»
    elif not found:
        found += next((more for one in following[:_GOES_ON] if (more := list(_taken_up(one)))), [])
    return found


def _opens_lines(words: Sequence[str]) -> bool:
    return words[-1] == ":" and tuple(words[:-1]) in _TAKEN_UP


def _taken_up_till(sentence: Sentence) -> int:
    """Where the words end by which a sentence goes on with a list: «В их числе», «Среди других подписанных
    документов», «В опубликованном перечне»."""
    words = _words(sentence)
    plain = next((len(one) for one in _TAKEN_UP if tuple(words[: len(one)]) == one), 0)
    if plain or words[0] not in ("среди", "в"):
        return plain
    tokens = sentence.tokens
    noun = next((i for i in range(1, len(tokens)) if tokens[i].pos not in ("ADJ", "DET", "VERB")), 0)
    return noun + 1 if tokens[noun].lemma in _ROWS else 0


def _words(sentence: Sentence) -> list[str]:
    return [token.text.lower() for token in sentence.tokens]


def _opening(sentence: Sentence, words: Sequence[str], verb: int) -> int | None:
    """Where the list begins: behind a colon or dash, «в том числе», «включая»."""
    for index in range(verb + 1, len(words)):
        if sentence.tokens[index].feats.get("Variant") == "Short":
            return None  # «утвержден план, подписан протокол»: another act
        for opener in _OPENERS:
            end = index + len(opener)
            if tuple(words[index:end]) == opener:
                return _past_naming(sentence, end)
        inside = sum(word in "«»" for word in words[verb:index]) % 2
        if words[index] in (":", "–", "—", "-") and paper_at(sentence, index + 1) is not None and not inside:
            return index + 1  # no «Тюркский мир – видение»
    return None


def _past_naming(sentence: Sentence, start: int) -> int:
    """Beyond the sign or verb between an opener and the list: «среди них: …», «среди них значатся …»,
    «среди них, уточнил министр, — …»."""
    words = _words(sentence)
    commas = [i for i in range(start, len(words)) if words[i] == ","][:2]
    if len(commas) > 1 and commas[0] == start and words[commas[1] + 1] in DASHES:
        start = commas[1] + 1
    while start < len(sentence.tokens):
        token = sentence.tokens[start]
        if token.text not in (":", "–", "—", "-", ",") and token.lemma not in _NAMING:
            break
        start += 1
    return start


def _taken_up(sentence: Sentence) -> Iterator[Listed]:
    """«В их числе – Заявление …»: the sentence after goes on with the list."""
    taken_up = _taken_up_till(sentence)
    if taken_up or any(token.lemma in CARRIERS for token in sentence.tokens):
        start = _opening(sentence, _words(sentence), -1)
        start = _past_naming(sentence, taken_up) if start is None and taken_up else start
        yield from _inside(sentence, start) if start is not None else ()


def _lines(sentences: Sequence[Sentence]) -> Iterator[Listed]:
    """The lines that begin with a paper, up to the first that does not, unless that is one of the list."""
    for sentence in sentences:
        if not any(token.text.isalpha() for token in sentence.tokens):
            continue
        first = next(i for i, token in enumerate(sentence.tokens) if not _is_bullet(token.text))
        if paper_at(sentence, first) is not None:
            yield from _apart(sentence, first)
        elif not first and sentence.tokens[-1].text != ";":
            return


def _matters(sentences: Sequence[Sentence]) -> Iterator[Listed]:
    """The lines of «приняты следующие решения: 1. О бюджете; 2. Об уставе»."""
    for sentence in sentences:
        tokens = sentence.tokens
        first = next((i for i, token in enumerate(tokens) if not _is_bullet(token.text)), len(tokens))
        if first < len(tokens) and tokens[first].lemma in _ABOUT:
            yield Listed(sentence, first, first, _trimmed(sentence, first, len(tokens)))
        elif first < len(tokens):
            return


def _apart(sentence: Sentence, first: int) -> Iterator[Listed]:
    """The papers of a line, set apart by semicolons."""
    ends = [i for i, token in enumerate(sentence.tokens) if token.text == ";"]
    for start, end in zip([first, *(i + 1 for i in ends)], [*ends, len(sentence.tokens)], strict=True):
        noun = paper_at(sentence, start) if start < end else None
        if noun is not None:
            yield Listed(sentence, start, noun, _trimmed(sentence, noun, end))


def _inside(sentence: Sentence, start: int) -> Iterator[Listed]:
    """The papers of a list inside a sentence, from `start` on."""
    noun = paper_at(sentence, start)
    if noun is None:
        return
    starts = [(start, noun), *joined_to(sentence, noun)]
    ends = [first - 1 for first, _ in starts[1:]] + [len(sentence.tokens)]
    for (first, place), end in zip(starts, ends, strict=True):
        also = (i for i in range(first, place) if sentence.tokens[i].text.lower() not in ("а", "также"))
        yield Listed(sentence, next(also, place), place, _trimmed(sentence, place, end))


def joined_to(sentence: Sentence, noun: int) -> Iterator[tuple[int, int]]:
    """Where the papers begin that are joined to the one at `noun`, each with its noun: behind a comma or
    «и», in the same case, with no verb between."""
    case = sentence.tokens[noun].feats.get("Case")
    cases = _STRAIGHT if case in _STRAIGHT else (case,)
    last, aside = noun, False
    for index in range(noun + 1, len(sentence.tokens) - 1):
        token = sentence.tokens[index]
        aside = aside or token.lemma == "который"
        acts = token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short"
        if acts and not aside:
            return
        other = paper_at(sentence, index + 1) if token.text.lower() in _JOINTS else None
        if other is not None and _acts(sentence, other):
            return  # «подписала соглашение, Устав ратифицировала позже»
        if other is not None and other != last and _is_of_case(sentence.tokens[other], cases):
            last, aside = other, False
            yield index + 1, other


def _is_of_case(noun: Token, cases: Sequence[str | None]) -> bool:
    """Whether the noun is in such a case; one that stands as a dictionary has it may be in either of the
    straight ones, whatever the tagger says of «Соглашение» with a capital."""
    return noun.feats.get("Case") in cases or (cases == _STRAIGHT and noun.text.lower() == noun.lemma)


def _acts(sentence: Sentence, noun: int) -> bool:
    """Whether a verb of its own follows the noun right away."""
    behind = sentence.tokens[noun + 1] if noun + 1 < len(sentence.tokens) else None
    return behind is not None and behind.feats.get("VerbForm") == "Fin"


def paper_at(sentence: Sentence, first: int) -> int | None:
    """The noun of the paper that begins at `first`, modifiers and quotation marks passed over."""
    for index in range(first, min(first + _BEFORE_NOUN, len(sentence.tokens))):
        token = sentence.tokens[index]
        if token.lemma in PAPERS and token.pos != "ADJ":
            return index
        if token.lemma == DECISION:
            return index
        if token.pos not in ("ADJ", "DET", "NUM") and token.text.lower() not in ("а", "также", *_MARKS):
            return None
    return None


def _trimmed(sentence: Sentence, noun: int, end: int) -> int:
    """The end without marks and joining words."""
    told = (i for i in range(noun + 1, end) if sentence.tokens[i].feats.get("VerbForm") == "Fin")
    acts = next(told, end)  # «…, в том числе декларации, планируется по итогам саммита»
    marks = [i for i in range(noun + 1, acts) if sentence.tokens[i].text == ","] if acts < end else []
    end = marks[-1] if marks else end
    while end > noun + 1 and sentence.tokens[end - 1].text.lower() in (",", ";", ".", "и", "а", "также"):
        end -= 1
    return end


def parted(sentence: Sentence, noun: int) -> list[tuple[int, int]]:
    """Where each begins of «соглашения: о транспорте и о молодежи», «решения о бюджете и о начале
    переговоров», and ends; none where the noun means one paper."""
    tokens = sentence.tokens
    if tokens[noun].feats.get("Number") != "Plur" or tokens[noun].lemma in ("направление", "ориентир"):
        return []
    first = next((i for i in range(noun + 1, len(tokens)) if tokens[i].text.lower() in _ABOUT), None)
    if first is None or any(tokens[i].pos in ("VERB", "ADP") for i in range(noun + 1, first)):
        return []
    starts = [first]
    last = len(tokens) - 1 if tokens[-1].text == "." else len(tokens)
    for index in range(first + 1, len(tokens) - 2):
        token = tokens[index]
        if token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short":
            last = next((i for i in range(index, starts[-1], -1) if tokens[i].text == ","), index)
            break
        then = tokens[index + 1]
        again = tokens[noun].lemma == DECISION and token.text.lower() == "и" and _is_deed(then)
        about = then.text.lower() in _ABOUT and tokens[index + 2].lemma not in _RELATIVE
        if token.text.lower() in _JOINTS and (about or again):
            starts.append(index + 1)
    ends = [*(start - 1 for start in starts[1:]), last]
    return list(zip(starts, ends, strict=True)) if len(starts) > 1 else []


def _is_deed(token: Token) -> bool:
    """«создании», «наделении», what was decided on."""
    return token.text.endswith(("нии", "тии")) and token.feats.get("Case") == "Loc"


def _is_bullet(text: str) -> bool:
    return text.rstrip(".)").isdigit() or all(sign in _MARKS for sign in text)


def _is_told_elsewhere(document: Document, one: Listed) -> bool:
    """A decision on a membership, or only on the papers that are listed beside it, or on what is not said."""
    words = one.words
    if len(words) == 1 or any(token.lemma in CARRIERS for token in words):
        return True
    if _is_on_another_body(document, words):
        return False
    on = {token.lemma for token in words} & MEMBERSHIP
    if on <= _GIVEN:  # «о принятии правил», «о статусе финансовых центров»
        named = document.mentions_in(words[0].start, words[-1].end)
        return bool(on) and any(state_of(mention) for mention in named)
    return True


def _is_on_another_body(document: Document, words: Sequence[Token]) -> bool:
    """«о присоединении Узбекистана к Фонду тюркской культуры»: to what is no group of states."""
    joined = next((i for i, token in enumerate(words) if token.lemma in MEMBERSHIP), len(words))
    into = next((i for i in range(joined, len(words)) if words[i].text.lower() in _INTO), len(words))
    behind = words[into + 1 :]
    noun = next((token for token in behind if token.pos != "ADJ"), None)
    if noun is None or noun.lemma not in _BODIES:
        return False
    named = document.mentions_in(noun.start, noun.end)
    return all(mention.type is not MentionType.FORMAT for mention in named)
