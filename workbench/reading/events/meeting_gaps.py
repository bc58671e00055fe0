"""Meetings told of without their noun: «второй принял Ташкент», «он состоится в мае», «Астана (2018), …»."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.dates.numerals import ORDINALS
from workbench.reading.document import Document, Sentence
from workbench.reading.events.date_limits import SET_FOR
from workbench.reading.events.meeting_brackets import days_in_brackets
from workbench.reading.events.meeting_details import HAPPENS, HOSTING, NOUNS
from workbench.reading.events.meeting_modality import modality_when
from workbench.reading.events.meeting_numbers import is_of_a_while, number_of
from workbench.reading.events.meeting_places import city_and_state
from workbench.reading.modality.modality import future
from workbench.reading.patterns import DASHES, wordset
from workbench.reading.syntax.trees import Tree, tokens_of

_PRONOUNS = {"он": ("саммит", "совет"), "она": ("встреча", "сессия"), "оно": ("заседание",)}
_TAKEN = {"его": ("саммит", "заседание", "форум"), "ее": ("встреча", "сессия")}
"""«Принимать его будет Астана»."""
_BESIDE = wordset("предыдущий прошлый прошлогодний следующий последний очередной ближайший")
_FORUM = "форум"
_EVENTS = ("мероприятие", "совещание", _FORUM)
"""How what the sentence before told of is called again."""
_HAPPENING = HAPPENS | HOSTING | SET_FOR
_AHEAD = wordset("готовиться планировать планироваться намечать наметить предстоять ожидаться следующий")
_INSIDE = frozenset({"по", "как", "в", "во"})
"""How what is said aside of one of a row begins: «второй, по словам Кошты, соберут …»."""
_MARKS = frozenset(",;:.")


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of a meeting that it does not name; `words` are its tokens."""

    words: tuple[int, ...]
    modality: Modality
    ordinal: int | None = None
    date: str | None = None
    place: str | None = None
    state: str | None = None


def may_tell(sentence: Sentence) -> bool:
    """Whether the sentence may tell of a meeting without the noun: cheap, before it is parsed."""
    if sentence.lemmas.isdisjoint(_HAPPENING):
        return False
    words = {token.text.lower().replace("ё", "е") for token in sentence.tokens[:4]}
    pronoun = not words.isdisjoint((*_PRONOUNS, *_TAKEN, *_EVENTS))
    return pronoun or any(_numbered(lemma) or lemma in _BESIDE for lemma in sentence.lemmas)


def _numbered(lemma: str) -> bool:
    return lemma in ORDINALS or lemma[:1].isdigit()


def pronoun_at(tree: Tree, nouns: Sequence[str]) -> int | None:
    """The «он», «она» that happens, and so means the meeting that one of `nouns` or the sentence named."""
    for index in tree.of_words({*_PRONOUNS, *_TAKEN, *_EVENTS}):
        meant = (_PRONOUNS | _TAKEN).get(tree.word(index), NOUNS)
        if any(tree.tokens[kid].pos != "DET" for kid in tree.kids[index]):
            continue  # «совещание по дорогам»: another
        named = [*nouns, *tree.lemmas[:index]]
        verb = tree.parents[index]
        # «форум примет Астана», but «предложил провести форум» is of another
        taken = (tree.lemma(index) in _EVENTS and index < verb) or tree.word(index) in _TAKEN
        taken = taken and tree.rel(index) == "obj" and tree.lemma(verb) in HOSTING
        if _FORUM in named and tree.lemma(index) == _FORUM:
            continue  # the one named so
        if any(noun in meant for noun in named) and (tree.rel(index).startswith("nsubj") or taken):
            heads = [verb, *(kid for kid in tree.kids[verb] if tree.feat(kid, "VerbForm") == "Inf")]
            told = any(tree.lemma(head) in HAPPENS and tree.lemma(head) != "стать" for head in heads)
            return index if told else None
    return None


def numbered(document: Document, tree: Tree) -> Iterator[Told]:
    """«второй – Ташкент (ноябрь 2019-го), третий прошел 6 августа в Авазе»: ordinals without a noun."""
    for index in range(len(tree)):
        counted = tree.tokens[index].pos == "ADJ" and number_of(tree, index) is not None
        counted = counted and tree.feat(index, "Case") != "Gen"  # «Третьего и четвертого июля»
        if not counted and not _stands_for_one(tree, index):
            continue
        if (
            is_of_a_while(tree, index)
            or _has_noun(tree, index)
            or _in_date(document, tree, index)
            or tree.word(index + 1) in ("за", "с")
        ):
            continue
        first, last = _segment(tree, index)
        if tree.feat(index, "Case") == "Ins" and _is_a_state(document, tree, first, last):
            continue
        told = _told(document, tree, first, last, index)
        if told is not None:
            yield told


def _is_a_state(document: Document, tree: Tree, first: int, last: int) -> bool:
    """«девятым в июле станет Иран»: the ninth of the members."""
    becomes = any(tree.lemma(i) in ("стать", "быть", "оказаться") for i in range(first, min(last, len(tree))))
    named = document.mentions_in(tree.tokens[first].start, tree.sentence.end)
    states = [m for m in named if m.type is MentionType.STATE and tokens_of(tree, m)]
    return becomes and any(tree.feat(tokens_of(tree, m)[0], "Case") == "Nom" for m in states)


def _stands_for_one(tree: Tree, index: int) -> bool:
    """«предыдущая прошла в Нью-Йорке»: the one before or after, its noun left out."""
    if tree.lemma(index) not in _BESIDE:
        return False
    taken = tree.rel(index) == "obj" and tree.lemma(tree.parents[index]) in HOSTING
    return taken or tree.rel(index).startswith("nsubj")


def listed(document: Document, tree: Tree) -> Iterator[Told]:
    """«такие встречи принимали Астана (2018), Ташкент (2019)»: places, each with its date in brackets."""
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
        tokens = tokens_of(tree, mention)
        place, state = city_and_state(mention)
        if mention.type is not MentionType.PLACE or not place or not tokens:
            continue
        for day, end in days_in_brackets(document, mention):
            last = max(i for i, token in enumerate(tree.tokens) if token.end <= end)
            when = modality_when(day, document.published) or Modality.DECIDED
            yield Told((tokens[0], last), when, None, day, place, state)


def in_turn(document: Document, tree: Tree) -> Iterator[Told]:
    """«Такие встречи он уже посещал: в 2023 году в Душанбе и в 2024-м в Астане»: two days and places or
    more, each day with its place."""
    found: list[Told] = []
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    for day, where in pairwise(m for m in named if m.type in (MentionType.DATE, MentionType.PLACE)):
        place, state = city_and_state(where) if where.type is MentionType.PLACE else (None, None)
        first, last = tokens_of(tree, day), tokens_of(tree, where)
        if day.type is not MentionType.DATE or not day.name or not place or not first or not last:
            continue
        between = [tree.word(node) for node in range(first[-1] + 1, last[0])]
        if between in (["в"], ["во"]):
            when = modality_when(day.name, document.published) or Modality.DECIDED
            found.append(Told((first[0], last[-1]), when, None, day.name, place, state))
    yield from found if len(found) > 1 else ()


def gapped(document: Document, tree: Tree) -> Iterator[Told]:
    """«Саммиты проводятся ежегодно: в 2022 году — в Самарканде, в 2023-м — в Астане»: the verb left out."""
    for dash in range(2, len(tree) - 1):
        if tree.word(dash) not in ("—", "–", "-"):
            continue
        first = next((i + 1 for i in range(dash - 1, -1, -1) if tree.word(i) in _MARKS), 0)
        end = next((i for i in range(dash, len(tree)) if tree.word(i) in _MARKS), len(tree))
        if any(tree.is_finite(i) or tree.lemma(i) in NOUNS for i in (*range(first, dash), *range(dash, end))):
            continue
        left = document.mentions_in(tree.tokens[first].start, tree.tokens[dash].start)
        dates = {m.name for m in left if m.type is MentionType.DATE and m.name}
        if tree.word(dash - 1) == "прошлом" and document.published is not None:
            dates = {str(document.published.year - 1)}
        right = document.mentions_in(tree.tokens[dash].start, tree.tokens[end - 1].end)
        place, state = city_and_state(_where(tree, right))
        if len(dates) == 1 and (place or state) and tree.word(dash + 1) in ("в", "во", "на"):
            date = dates.pop()
            when = modality_when(date, document.published) or Modality.DECIDED
            yield Told((first, end - 1), when, None, date, place, state)


def _has_noun(tree: Tree, index: int) -> bool:
    """Whether the ordinal counts a noun of its own: «второй этап», «7-й раз»."""
    parent = tree.parents[index]
    named = parent > index and tree.tokens[parent].pos in ("NOUN", "PROPN")
    if named and tree.rel(index) == "amod" and _agree(tree, index, parent):
        return True
    following = tree.tokens[index + 1] if index + 1 < len(tree) else None
    return (
        following is not None and following.pos in ("NOUN", "PROPN", "ADJ") and _agree(tree, index, index + 1)
    )


def _agree(tree: Tree, first: int, second: int) -> bool:
    """Whether the two may belong together, but not «третью участники условились провести»."""
    cases = {tree.feat(first, "Case"), tree.feat(second, "Case")}
    numbers = {tree.feat(first, "Number"), tree.feat(second, "Number")}
    return len(cases) == 1 or len(numbers - {None}) < 2


def _in_date(document: Document, tree: Tree, index: int) -> bool:
    start, end = tree.tokens[index].start, tree.tokens[index].end
    return any(mention.type is MentionType.DATE for mention in document.mentions_in(start, end))


def _segment(tree: Tree, index: int) -> tuple[int, int]:
    """The words about the ordinal: up to the next comma on either side, brackets kept whole."""
    first = index
    while first and tree.word(first - 1) not in _MARKS:
        first -= 1
    last, depth = index, 0
    if first == index and tree.word(index + 1) == ",":
        last += 1  # «Следующую, седьмую, готовится провести …»
        if tree.word(index + 2) in _INSIDE:
            last = next((i for i in range(index + 2, len(tree)) if tree.word(i) == ","), last)
    while last + 1 < len(tree):
        sign = tree.word(last + 1)
        depth += (sign == "(") - (sign == ")")
        if not depth and sign in _MARKS:
            if last == index and tree.word(index - 1) in DASHES and tree.word(last + 2) in ("в", "во"):
                last += 1  # «Ташкент – второй, в ноябре 2019 года»
                continue
            break
        last += 1
    return first, last


def _told(document: Document, tree: Tree, first: int, last: int, index: int) -> Told | None:
    inside = range(first, last + 1)
    happens = [node for node in inside if tree.lemma(node) in _HAPPENING]
    if not happens and not {tree.word(index + 1), tree.word(index - 1)} & DASHES:
        return None
    if any(tree.negated(node) for node in happens):
        return None
    named = document.mentions_in(tree.tokens[first].start, tree.tokens[last].end)
    dates = [m for m in named if m.type is MentionType.DATE and m.name and len(m.name) > 3]
    place, state = city_and_state(_where(tree, named))
    if len({m.name for m in dates}) > 1 or not (dates or place or state):
        return None
    if _is_said_of_another(tree, first, index):
        return None
    where = _where(tree, named)
    aside = days_in_brackets(document, where) if where is not None and not dates else []
    date = dates[0].name if dates else aside[0][0] if len(aside) == 1 else None
    ahead = any(
        future(tree, node) or tree.lemma(node) in _AHEAD for node in range(max(0, first - 2), last + 1)
    )
    ahead = ahead or any(tree.feat(node, "VerbForm") == "Inf" for node in happens)  # «решено провести»
    modality = modality_when(date, document.published) or (Modality.PLANNED if ahead else Modality.DECIDED)
    return Told((first, index, last), modality, number_of(tree, index), date, place, state)


def _is_said_of_another(tree: Tree, first: int, index: int) -> bool:
    """«XVI саммит прошел в Казани и стал первым после расширения»: the first of another kind."""
    becomes = tree.lemma(tree.parents[index]) in ("стать", "быть") and tree.feat(index, "Case") == "Ins"
    return becomes and any(number_of(tree, node) is not None for node in range(first, index))


def _where(tree: Tree, named: Sequence[Mention]) -> Mention | None:
    """Where: a city, else a state that is no adjective."""
    for kind in (MentionType.PLACE, MentionType.STATE):
        fits = [m for m in named if m.type is kind and tree.tokens[tokens_of(tree, m)[-1]].pos != "ADJ"]
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None
