"""The states and formats that a sentence speaks of, named or meant by «страна», «этот формат»."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence
from workbench.reading.links.persons import Persons
from workbench.reading.links.representatives import Representatives
from workbench.reading.names.linking import state_concerned, state_of
from workbench.reading.patterns import (
    BELONGING,
    BODIES,
    CARRIERS,
    FILING,
    FOUNDING_PAPERS,
    INVITING,
    NOUNS,
    STATUS_NOUNS,
    VERBS,
)
from workbench.reading.syntax.antecedents import Antecedents, has_complement
from workbench.reading.syntax.coordination import FORMAT_JOINTS, STATE_JOINTS, grouped
from workbench.reading.syntax.format_nouns import by_another_noun, tokens_of_names
from workbench.reading.syntax.governments import government_told_by, governments_of, with_shared
from workbench.reading.syntax.named_formats import by_sentence, chief_format_of, formats_named
from workbench.reading.syntax.regions import states_of_regions
from workbench.reading.syntax.spoken import Spoken
from workbench.reading.syntax.trees import Tree, Trees, tokens_of

WHITHER = {"туда": "в", "куда": "в", "оттуда": "из", "откуда": "из"}
_ACTS = VERBS.keys() | FILING
_POINTING = WHITHER.keys() | {"свой", "свои", "его", "ее", "нем", "него", "нее", "ней", "нему"}
_MEANING_FORMAT = BODIES.keys() | {"последний", "договор", "встреча"}
"""Lemmas that, like the words that point, can stand for a format named before."""
_RANKS = frozenset({"состав", "ряд", "ряды", "число", "член", "участник", "семья", "деятельность", "работа"})
_SUCH = 5
"""Tokens between «как» and the «таких» of «в таких структурах постсоветского пространства, как ОДКБ»."""


def _nobody(_: int) -> None:
    """The author speaks."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A state (`code`) or a format in a sentence: its tokens `[first, last]`, the one that stands in the tree
    for all (`head`), with that one's case and preposition. `how` tells what made it one."""

    code: str
    first: int
    last: int
    head: int
    case: str | None
    preposition: str
    how: str = "name"
    group: int = 0


@dataclass(frozen=True, slots=True)
class Arguments:
    """The states and formats of one sentence, in order; `represented` tells the code of the state for which a
    person at some token acts."""

    states: tuple[Argument, ...]
    formats: tuple[Argument, ...]
    represented: Callable[[int], str | None] = _nobody

    def state_at(self, token: int) -> Argument | None:
        return next((state for state in self.states if state.first <= token <= state.last), None)

    def with_all_of_group(self, state: Argument) -> list[Argument]:
        """The states that stand coordinated with this one, itself among them."""
        return [other for other in self.states if other.group == state.group]

    def formats_beside(self, code: str, words: Sequence[int]) -> list[Argument]:
        """The formats that stand coordinated with the one that `words` name: «в ШОС и ЕАЭС»."""
        named = next(
            (f for f in self.formats if f.code == code and {f.first, f.last, f.head} & set(words)), None
        )
        if named is None:
            return []
        beside = [one for one in self.formats if one.group == named.group and one.code != code]
        if named.preposition:  # not «член ШОС и ЕАЭС, в НАТО …»
            return [one for one in beside if one.preposition or one.first > named.first]
        return [one for one in beside if not one.preposition]  # not «член ШОС, в НАТО …»


class ArgumentFinder:
    """Finds the arguments of a document's sentences, each once, for whoever asks and in whatever order: what
    «страна» means depends on what the sentences before speak of. Those that will be parsed are to be parsed
    by then."""

    def __init__(
        self,
        document: Document,
        trees: Trees,
        persons: Persons,
        speaker_at: Callable[[int], str | None] = _nobody,
    ) -> None:
        self.document = document
        self.trees = trees
        self.persons = persons
        self.by_sentence = by_sentence(document)
        self.chief_format = chief_format_of(document)
        self._found: dict[int, Arguments] = {}
        self._spoken = [Spoken(Antecedents(Representatives(persons), speaker_at), self.chief_format)]
        """What the sentences before each one speak of, as far as it was asked for."""

    def find(self, tree: Tree) -> Arguments:
        """The arguments of the sentence of `tree`."""
        index = tree.sentence.index
        if index not in self._found:
            named, before = self._named(tree.sentence), self._before(index)
            self._found[index] = _Here(self.document, tree, named, self.chief_format, before).arguments()
        return self._found[index]

    def last_format(self, index: int) -> str | None:
        """The format that is spoken of where the sentence of that number begins."""
        return self._before(index).format

    def names_format(self, sentence: Sentence) -> bool:
        """Whether the sentence names a format."""
        named = self._named(sentence)
        return any(mention.type is MentionType.FORMAT and mention.entity for mention in named)

    def name_of(self, entity: str, sentence: Sentence) -> Mention | None:
        """Where `format:sco`, `state:IR` is named for a sentence that does not: before it, else at all."""
        named = self._by_entity.get(entity, [])
        before = bisect_right(named, sentence.start, key=lambda mention: mention.start)
        return named[max(before - 1, 0)] if named else None

    @cached_property
    def _by_entity(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in sorted(self.document.mentions, key=lambda mention: mention.start):
            if mention.entity:
                found.setdefault(mention.entity, []).append(mention)
        return found

    def _named(self, sentence: Sentence) -> Sequence[Mention]:
        return self.by_sentence.get(sentence.index, ())

    def _before(self, index: int) -> Spoken:
        """What the sentences before the one of that number speak of."""
        while len(self._spoken) <= index:
            sentence = self.document.sentences[len(self._spoken) - 1]
            self._spoken.append(self._after(sentence))
        return self._spoken[index]

    def _after(self, sentence: Sentence) -> Spoken:
        taken_up = _taken_up(tree, self.find(tree)) if (tree := self.trees.made(sentence)) else None
        spoken = self._spoken[sentence.index]
        return spoken.after(sentence, self._named(sentence), self.chief_format, taken_up)


def _taken_up(tree: Tree, arguments: Arguments) -> str | None:
    """The format of which a sentence speaks last by a noun that fits no other, «картель»."""
    last = arguments.formats[-1] if arguments.formats else None
    only = last is not None and last.how == "anaphor" and BODIES.get(tree.lemma(last.first)) is not None
    return last.code if last is not None and only else None


@dataclass(frozen=True, slots=True)
class _Here:
    """A sentence that is searched for arguments: its mentions, and what was spoken of before."""

    document: Document
    tree: Tree
    named: Sequence[Mention]
    chief_format: str | None
    spoken: Spoken

    def arguments(self) -> Arguments:
        """All of the sentence."""
        formats = self._formats()
        states = with_shared(self.tree, grouped(self.tree, self._states(formats), STATE_JOINTS))
        return Arguments(tuple(states), tuple(formats), self._represented)

    def _represented(self, token: int) -> str | None:
        """«президент Хавьер Милей отказался»: for Argentina."""
        tree = self.tree
        near = (token, *(kid for kid in tree.kids[token] if tree.rel(kid) == "appos"))
        for place in near:
            start = tree.tokens[place].start
            people = (one for one in reversed(self.named) if one.type is MentionType.PERSON)
            person = next((one for one in people if one.start <= start < one.end), None)
            if person is not None:
                return self.spoken.antecedents.representatives.state_of(person)
        return None

    def _formats(self) -> list[Argument]:
        tree, named = self.tree, self.named
        found = [
            made
            for mention, code in formats_named(named)
            if (made := _argument(tree, mention, code)) is not None
        ]
        taken = {token for argument in found for token in range(argument.first, argument.last + 1)}
        taken |= tokens_of_names(tree, [m for m in named if m.type is MentionType.ORGANISATION])
        for index in sorted({*tree.of_lemmas(_MEANING_FORMAT), *tree.of_words(_POINTING)} - taken):
            if (whither := self._whither(index, found)) is not None:
                found.append(whither)
            elif code := self._format_meant(index, found):
                found.append(_at(tree, index, code, "anaphor"))
        lifted = [_lifted(tree, argument) for argument in sorted(found, key=lambda argument: argument.first)]
        return grouped(tree, lifted, FORMAT_JOINTS)

    def _whither(self, index: int, named: Sequence[Argument]) -> Argument | None:
        """The format of «вернулась туда», «куда приняли», «к последнему присоединилась», «в ее составе»."""
        tree, word = self.tree, self.tree.word(index)
        own = word in ("свой", "свои") and bool(named)  # «ШОС подписала документы о приеме в свой состав»
        if word not in WHITHER and word not in ("его", "ее") and tree.lemma(index) != "последний" and not own:
            return None
        before = self._named_before(named, index)
        if named and tree.lemma(named[-1].first - 1) in STATUS_NOUNS:
            return None  # «в список партнеров БРИКС, куда включили …»
        above = tree.parents[index]
        acts = above >= 0 and tree.lemma(above) in (_ACTS | INVITING if named else _ACTS)
        at_once = bool(named) and named[-1].last >= index - 3 and tree.word(index - 1) == ","
        if before and word in WHITHER and acts and (at_once or word[0] != "к"):
            return replace(_at(tree, index, before, "anaphor"), preposition=WHITHER[word])
        owner = (own or word in ("его", "ее")) and tree.word(index - 1) in ("в", "из", "к")
        if before and owner and tree.lemma(index + 1) in _RANKS:
            preposition = tree.word(index - 1)
            return Argument(
                before, index, index, index + 1, tree.feat(index + 1, "Case"), preposition, "anaphor"
            )
        last = tree.lemma(index) == "последний" and tree.word(index - 1) in ("в", "из", "к")
        noun = index + 1 < len(tree) and tree.tokens[index + 1].pos in ("NOUN", "ADJ", "NUM", "PROPN")
        if last and not noun and acts and (meant := named[-1].code if named else self.spoken.named_last):
            return replace(_at(tree, index, meant, "anaphor"), preposition=tree.word(index - 1))
        return None

    def _format_meant(self, index: int, named: Sequence[Argument]) -> str | None:
        """The format that «организация», «этот формат» at `index` means, if it means one."""
        tree, lemma = self.tree, self.tree.lemma(index)
        if tree.word(index) == "нем" and tree.word(index - 1) == "в":
            above = tree.parents[index]
            belongs = above >= 0 and tree.lemma(above) in BELONGING
            return self._named_before(named, index) if belongs else None
        if tree.word(index) in ("него", "нее", "ней", "нему") and tree.word(index - 1) in ("в", "к", "из"):
            paper = tree.word(index) == "нему" and self._after_paper()
            return None if paper else self._named_before(named, index)
        told_closer = has_complement(tree, index) and not _is_joined_by(tree, index)
        this = lemma != "группа" and any(tree.lemma(kid) == "этот" for kid in tree.kids[index])
        told_closer = told_closer and not this
        if lemma in ("договор", "встреча"):
            return (
                None if told_closer else by_another_noun(tree, index, {self.chief_format, self.spoken.format})
            )
        if lemma not in BODIES or told_closer or tree.feat(index, "Number") == "Plur":
            return None
        itself = next((one.code for one in named if one.first == index + 1 and one.how == "name"), None)
        meant = itself or self._named_before(named, index)  # «объединение ОПЕК+»
        if lemma == "группа" and any(
            tree.tokens[kid].pos == "ADJ" or tree.rel(kid) == "acl" for kid in tree.kids[index]
        ):
            return None  # «рабочая группа», «группа, получившая приглашение»
        if lemma == "сообщество" and any(tree.tokens[kid].pos == "ADJ" for kid in tree.kids[index]):
            return None  # «международное сообщество»
        fitting = BODIES[lemma]
        if lemma == "союз" and meant == "eu" and any(argument.last > index for argument in named):
            meant = self.spoken.other_format  # «из союза ради Евросоюза»
        if fitting is not None and meant not in fitting:
            meant = self.spoken.other_format  # «ОПЕК … ОПЕК+ … в сам картель»
        return meant if fitting is None or meant in fitting else None

    def _after_paper(self) -> bool:
        """Whether «присоединятся к нему» may mean a treaty that was just told of."""
        index = self.tree.sentence.index
        before = self.document.sentences[max(0, index - 1) : index + 1]
        return any(token.lemma in FOUNDING_PAPERS for sentence in before for token in sentence.tokens)

    def _named_before(self, named: Sequence[Argument], index: int) -> str | None:
        before = [one.code for one in named if one.last < index and not _is_aside(self.tree, one)]
        return before[-1] if before else self.spoken.format

    def _states(self, formats: Sequence[Argument]) -> list[Argument]:
        tree, named = self.tree, self.named
        found: list[Argument] = []
        body_spans = [(m.start, m.end) for m in named if m.type == MentionType.FORMAT and m.entity]
        for mention in named:
            if mention.type not in (MentionType.STATE, MentionType.PLACE):
                continue
            code = state_of(mention)
            if not code and (places := tokens_of(tree, mention)):
                acting = government_told_by(tree, places[-1])
                concerned = state_concerned(mention) if acting is not None else None
                found += [_at(tree, acting, concerned, "government")] if acting and concerned else []
            if not code or any(start <= mention.start and mention.end <= end for start, end in body_spans):
                continue
            made = _argument(tree, mention, code, "name" if mention.type == MentionType.STATE else "capital")
            if made is not None and not any(
                made.first <= other.last and other.first <= made.last for other in found
            ):
                found.append(made)
        found += [official for state in list(found) for official in _government(tree, state)]
        outside = [m for m in named if not any(a <= m.start and m.end <= b for a, b in body_spans)]
        taken = {token for one in (*found, *formats) for token in range(one.first, one.last + 1)}
        for index, code in states_of_regions(tree, named):
            if index not in taken:
                case = tree.feat(index - 1, "Case")  # «пять республик»: the numeral's
                found.append(replace(_at(tree, index, code, "name"), first=index - 1, case=case))
        meant = self.spoken.antecedents.meant(tree, outside, taken)
        found += [_at(tree, index, code, "anaphor") for index, code in meant]
        return sorted(found, key=lambda argument: (argument.first, argument.last))


def _is_joined_by(tree: Tree, index: int) -> bool:
    """«вступление в организацию Армении»: what seems to be the organisation's is who joins it."""
    parent, kids = tree.parents[index], tree.kids[index]
    joins = parent >= 0 and tree.lemma(parent) in NOUNS and bool(tree.preposition(index))
    return joins and all(tree.tokens[kid].pos == "PROPN" for kid in kids if tree.rel(kid) == "nmod")


def _is_aside(tree: Tree, named: Argument) -> bool:
    """«Турция, член НАТО, подала заявку на вступление в объединение»: that one is not meant."""
    noun = tree.parents[named.head]
    status = noun >= 0 and tree.lemma(noun) in STATUS_NOUNS and tree.word(noun - 1) == ","
    return status and tree.word(named.last + 1) == ","


def _argument(tree: Tree, mention: Mention, code: str, how: str = "name") -> Argument | None:
    inside = range(bisect_right(tree.ends, mention.start), bisect_left(tree.starts, mention.end))
    if not inside:
        return None
    outer = (i for i in inside if tree.parents[i] not in inside and tree.tokens[i].pos != "PUNCT")
    head = next(outer, inside[0])
    case, preposition = _case_and_preposition(tree, head)
    preposition = preposition or _before(tree, inside[0])
    return Argument(code, inside[0], inside[-1], head, case, preposition, how)


def _at(tree: Tree, index: int, code: str, how: str) -> Argument:
    case, preposition = _case_and_preposition(tree, index)
    return Argument(code, index, index, index, case, preposition, how)


def _case_and_preposition(tree: Tree, index: int) -> tuple[str | None, str]:
    """Those of the word that stands in the tree for an argument."""
    possessive = tree.tokens[index].pos == "DET"
    preposition = "" if possessive else tree.preposition(index) or _before(tree, index)
    case = tree.feat(index, "Case")
    if case == "Loc" and not preposition and tree.word(index - 1) not in ("и", "или", ","):
        case = "Dat"  # «Москве имеет смысл»
    return case, preposition


def _before(tree: Tree, index: int) -> str:
    """The preposition that stands right before the words, modifiers and quotation marks passed over."""
    place = index - 1
    while place >= 0 and (tree.tokens[place].pos in ("ADJ", "DET") or tree.tokens[place].text in '«"“'):
        place -= 1
    return tree.word(place) if place >= 0 and tree.tokens[place].pos == "ADP" else ""


def _lifted(tree: Tree, argument: Argument) -> Argument:
    """The format as the whole of «состав ШОС», «число членов БРИКС» stands in the tree."""
    head, preposition = argument.head, argument.preposition
    if (such := _such(tree, argument)) is not None:
        head, preposition = such, tree.preposition(such)
    while (
        not preposition
        and tree.parents[head] >= 0
        and tree.rel(head) in ("nmod", "appos", "flat:name", "flat")
    ):
        parent = tree.parents[head]
        lemma = tree.lemma(parent)
        known = lemma.split("-")[0] in CARRIERS or lemma.rpartition("-")[2] in STATUS_NOUNS
        beside = {tree.lemma(kid) for kid in tree.kids[parent]} & {"рабочий", "такой"}
        if not known or beside:
            break  # «из рабочих групп «двадцатки»», «в таких структурах СНГ, как …» are not it
        head = parent
        preposition = tree.preposition(head)
    if not preposition and such is None:
        return argument
    return replace(argument, head=head, preposition=preposition, case=tree.feat(head, "Case"))


def _such(tree: Tree, argument: Argument) -> int | None:
    """The «структурах» of «в таких структурах (СНГ), как ОДКБ», «в двух структурах региона: СНГ и ОДКБ»."""
    near = range(argument.first - 2, max(0, argument.first - 2 - _SUCH), -1)
    if tree.word(argument.first - 1) == ":":
        return next((i for i in near if tree.lemma(i) in BODIES and tree.feat(i, "Number") == "Plur"), None)
    if tree.word(argument.first - 1) != "как":
        return None
    noun = next((i for i in near if tree.lemma(i - 1) == "такой"), None)
    return noun if noun is not None and tree.lemma(noun) in CARRIERS else None


def _government(tree: Tree, state: Argument) -> Iterator[Argument]:
    """«власти Грузии», «глава МИД Ирана»: each word for whoever acts for the state."""
    if state.how == "name" and not state.preposition and state.case == "Gen":
        for above in governments_of(tree, state.head, state.first):
            yield replace(_at(tree, above, state.code, "government"), last=above)
