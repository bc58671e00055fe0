"""Meetings of a format: which they were, when and where. A conference in a city is none."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document, Sentence
from workbench.reading.events.central_asia import FIVE, LEADING, by_partner, met_with_region
from workbench.reading.events.councils import (
    ATTENDING,
    council,
    council_named,
    is_of_heads,
    is_of_the_council,
    names_council,
    sits,
)
from workbench.reading.events.gatherings import (
    are_all_its_heads,
    has_gathered,
    is_of_states,
    is_plural,
    names_meeting,
    names_states,
    told_beside,
)
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import COURSE, HAPPENS, NOUNS
from workbench.reading.events.meeting_gaps import gapped, in_turn, listed, may_tell, numbered, pronoun_at
from workbench.reading.events.meeting_levels import level_of
from workbench.reading.events.meeting_modality import next_such_day
from workbench.reading.events.meeting_numbers import ordinal_of
from workbench.reading.events.meeting_owners import (
    HOLDING,
    OFFICIALS,
    format_of,
    is_conference,
    is_lesser,
    noun_phrase,
    tells_of_region,
    whose,
)
from workbench.reading.events.meeting_places import city_and_state, place_of
from workbench.reading.events.meeting_told import formats_words, is_bare, meeting_at, told_of
from workbench.reading.events.put_off import moved
from workbench.reading.modality.modality import future
from workbench.reading.names.datelines import dateline_of
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import ArgumentFinder, Arguments
from workbench.reading.syntax.subjects import antecedent, subjects_of
from workbench.reading.syntax.trees import Tree, Trees

__all__ = ["Meeting", "find_meetings", "format_met", "sentence_tells_meeting"]

_NUMBERING = "ca-consultative"
"""The format whose meetings have a number, but are no summits: «восьмая встреча» is its own."""
_COUNCIL_ACTS = HAPPENS | COURSE | ATTENDING | {"на", "после", "работа"}
_COUNCILS = wordset("совет совещание межправсовет евросовет веэс скб сгг сгп смид снк коллегия")
_REACH = 4
"""Sentences within which what stands without a name means the meeting told of last."""
_TAKING_PART = wordset("участник")
_PREMIERS = wordset("премьер премьер-министр министр")
_AHEAD = wordset(
    "мочь должный планировать намерен намереваться предстоять договориться условиться собираться решить"
)
_GATHERING = wordset(
    "встретиться встречаться собраться собираться съехаться съезжаться слететься повидаться увидеться "
    "сойтись совещаться посовещаться заседать"
)
_DECIDING = wordset(
    "решить постановить принять утвердить одобрить подписать рассмотреть рассматривать обсудить обсуждать "
    "договориться условиться согласовать поддержать избрать назначить"
)
"""What leaders and councils do where they sit."""
_PREVIOUS = frozenset({"предыдущие", "прежние", "прошлые"})
"""«Предыдущие проходили в Авазе (2021) и Ташкенте (2019)»."""
_AT_ONCE = ("одновременно", "параллельно", "в эти же дни", "в те же дни")
_HOSTING_LEADERS = wordset("принимать принять ждать собрать собирать встречать встретить")
_TO_HOST = frozenset({"ждать", "принять", "собрать"})
_MEETING = NOUNS | _COUNCILS | {"форум"}
_WHO_MEET = LEADING | _TAKING_PART | _PREMIERS | OFFICIALS


def find_meetings(document: Document, trees: Trees, finder: ArgumentFinder) -> list[Meeting]:
    """The meetings of formats that the article tells of, each sentence for itself."""
    return _Finder(document, trees, finder).find()


class _Hints(NamedTuple):
    """By which rules a sentence may tell of a meeting, before it is parsed: it names one, means one, or tells
    of leaders that gather, are hosted, or decide somewhere on a day."""

    named: bool
    unnamed: bool
    gathers: bool
    hosts: bool
    decides: bool


class _Finder:
    """Reads sentence by sentence; what stands without a name means the meeting or format told of last."""

    def __init__(self, document: Document, trees: Trees, finder: ArgumentFinder) -> None:
        self.document = document
        self.trees = trees
        self.finder = finder
        self.dateline = dateline_of(document)
        self.found: list[Meeting] = []
        self.format: str | None = None
        self.met: set[str] = set()
        """The formats whose meetings were told of."""
        self.titled: tuple[int, str | None] = (0, None)
        """The last sentence that named a council, or its session but told nothing of it, and the format."""
        self.nouns: tuple[str, ...] = ()
        """The nouns of the sentence before."""

    def find(self) -> list[Meeting]:
        sentences = self.document.sentences
        hinted = [self._hints(sentence) for sentence in sentences]
        self.trees.parse([sentence for sentence, hints in zip(sentences, hinted, strict=True) if any(hints)])
        for sentence, hints in zip(sentences, hinted, strict=True):
            before, named = len(self.found), hints.named
            if named:
                self._named(self.trees.of(sentence))
            elif (code := council_named(self.document, sentence)) is not None:
                self.titled = (sentence.index, code)
            if hints.gathers:
                self._gathered(self.trees.of(sentence))
            if hints.hosts and not named:
                self._hosted(self.trees.of(sentence))
            if hints.decides:
                self._decided(self.trees.of(sentence))
            if named or hints.unnamed or hints.gathers:
                self._unnamed(self.trees.of(sentence))
            self.nouns = tuple(token.lemma for token in sentence.tokens if token.lemma in _MEETING)
            if not self.nouns and len(self.found) > before:
                self.nouns = ("встреча",)  # «Министры встретились»
            self.met.update(meeting.claim.format for meeting in self.found[before:])
            last = self.finder.last_format(sentence.index + 1)
            if not named and last in self.met and self.finder.names_format(sentence):
                self.format = last
        return self.found

    def _hints(self, sentence: Sentence) -> _Hints:
        lemmas = sentence.lemmas
        hosts = not lemmas.isdisjoint(_HOSTING_LEADERS) and not lemmas.isdisjoint(LEADING)
        decides = not lemmas.isdisjoint(_DECIDING) and self._names_day_and_city(sentence)
        gathers = not lemmas.isdisjoint(_GATHERING)
        return _Hints(sentence_tells_meeting(sentence), may_tell(sentence), gathers, hosts, decides)

    def _named(self, tree: Tree) -> None:
        arguments = self.finder.find(tree)
        formats = arguments.formats
        in_session = names_council(self.document, tree)
        for index, token in enumerate(tree.tokens):
            held = token.lemma in NOUNS or is_conference(tree, index)
            if held or (in_session and sits(self.document, tree, index)):
                last = self.format or self.finder.last_format(tree.sentence.index)
                chief = self.finder.chief_format == _NUMBERING and token.lemma == "встреча"
                if chief and ordinal_of(tree, index):
                    last = _NUMBERING
                made = meeting_at(
                    self.document,
                    tree,
                    index,
                    arguments,
                    last,
                    self._before(tree),
                    bool(self.found) or self.titled[1] is not None,
                    self.dateline,
                )
                made = made or self._it(tree, index)
                made = self._at_once(tree, made) if made else None
                for one in _of_each(tree, index, made, arguments) if made else ():
                    self.found += [one, *moved(one)]
                code = None
                if made is None:
                    itself = format_of(tree, index, arguments, None, False)
                    code = council(self.document, tree, index) or itself
                self.titled = (tree.sentence.index, code) if code else self.titled
                self.format = whose(index, formats) or (made.claim.format if made else self.format)

    def _it(self, tree: Tree, index: int) -> Meeting | None:
        """«Заседание прошло в Душанбе», after a title that told but whose it was."""
        sentence, code = self.titled
        near = 0 < tree.sentence.index - sentence <= _REACH
        its = is_of_the_council(tree, index)
        plain = tree.rel(index).startswith("nsubj") and (its or not tree.kids[index])
        happens = plain and tree.lemma(tree.parents[index]) in HAPPENS
        # «Об этом по итогам заседания в Минске сообщил …»
        sat = tree.lemma(index) in ("заседание", "сессия") and is_bare(self.document, tree, index)
        happens = happens or (sat and tree.lemma(tree.parents[index]) in COURSE)
        happens = happens or (its and tree.preposition(index) in ("на", "в", "после"))
        return told_of(self.document, tree, index, code, None) if code and near and happens else None

    def _gathered(self, tree: Tree) -> None:
        """«Лидеры двадцатки встретились в Рио-де-Жанейро», «в Москве собрался Высший совет»."""
        arguments = self.finder.find(tree)
        for verb in range(len(tree)):
            now = tree.feat(verb, "Tense") == "Pres" and not future(tree, verb)
            if tree.lemma(verb) not in _GATHERING or tree.negated(verb) or now:
                continue
            if any(tree.lemma(node) in NOUNS for node in tree.subtree(verb) if node > verb):
                continue  # «собрались на саммит»: the noun tells
            top = verb if tree.is_finite(verb) else tree.parents[verb]
            ahead = top not in (verb, -1) and tree.lemma(top) in _AHEAD
            begun = top not in (verb, -1) and tree.lemma(top) in HOLDING  # «министры начали заседать»
            who_met = [top] if has_gathered(tree, verb) else subjects_of(tree, top)
            if top != verb and not ahead and not begun and who_met != [top]:
                continue
            code, who = self._who_gathers(tree, who_met, top, arguments)
            code = code or met_with_region(tree, tree.kids[verb], who_met, arguments)
            made = told_of(self.document, tree, verb, code, self.dateline) if code else None
            if made is not None:
                made = self._at_once(tree, replace(made, level=level_of(tree, who)))
            if made is not None and ahead:
                may = tree.lemma(top) == "мочь"
                modality = Modality.PROPOSED if may else Modality.PLANNED
                day = made.claim.date and next_such_day(made.claim.date, self.document.published)
                made = replace(made, claim=replace(made.claim, modality=modality, date=day))
            self.found += [made] if made else []

    def _hosted(self, tree: Tree) -> None:
        """«Астана принимала лидеров ШОС», «в Бишкеке ждут лидеров ШОС»: where the place is told."""
        formats = self.finder.find(tree).formats
        for verb in range(len(tree)):
            if tree.lemma(verb) not in _HOSTING_LEADERS or tree.negated(verb) or not tree.is_finite(verb):
                continue
            led = [kid for kid in tree.kids[verb] if tree.rel(kid) == "obj" and tree.lemma(kid) in LEADING]
            own = [body.code for kid in led for body in formats if body.first in tree.subtree(kid)]
            if led and not own and not tree.kids[led[0]] and self.format in self.met:
                own = [self.format] if self.format else []  # «В 2026 году лидеров примет Дели»
            made = told_of(self.document, tree, verb, own[0], None) if own else None
            if made is None or not (made.claim.place or made.claim.state):
                continue
            made = replace(made, level=level_of(tree, led[0]))
            if tree.feat(verb, "Tense") in ("Pres", "Fut") and tree.lemma(verb) in _TO_HOST:
                made = replace(made, claim=replace(made.claim, modality=Modality.PLANNED))
            self.found.append(made)

    def _names_day_and_city(self, sentence: Sentence) -> bool:
        kinds = {mention.type for mention in self.document.mentions_in(sentence.start, sentence.end)}
        return {MentionType.DATE, MentionType.PLACE} <= kinds

    def _decided(self, tree: Tree) -> None:
        """«30 мая в Ашхабаде главы правительств СНГ решили …»: there they sat that day."""
        arguments = self.finder.find(tree)
        for verb in range(len(tree)):
            done = tree.lemma(verb) in _DECIDING and tree.feat(verb, "Tense") == "Past"
            if not done or tree.negated(verb) or not tree.is_finite(verb) or names_meeting(tree, verb):
                continue
            who_sat = subjects_of(tree, verb) or [kid for kid in tree.kids[verb] if is_of_heads(tree, kid)]
            code, who = self._who_gathers(tree, who_sat, verb, arguments)
            many = tree.feat(verb, "Number") == "Plur" or "совет" in tree.lemma(who)
            many = many and not names_states(self.document, tree, who)
            if code is None and is_of_heads(tree, who):
                code = self.finder.last_format(
                    tree.sentence.index
                )  # «проект рассматривал в Минске совет глав правительств»
            made = told_of(self.document, tree, verb, code, None) if code and many else None
            if made is None or not (made.claim.place and made.claim.date):
                continue
            told = told_beside(self.document, tree, verb)
            if made.claim.date in told and "" in told:
                self.found.append(replace(made, level=level_of(tree, who)))

    def _who_gathers(
        self, tree: Tree, subjects: Sequence[int], verb: int, arguments: Arguments
    ) -> tuple[str | None, int]:
        """The format whose leaders, or whose council, are the subject, or in whose format they meet; and the
        subject."""
        formats = arguments.formats
        for subject in subjects:
            kid = antecedent(tree, subject) if tree.lemma(subject) == "который" else subject
            below = tree.subtree(kid)
            itself = next((body.code for body in formats if body.first <= kid <= body.last), None)
            if itself is not None:
                return itself, kid  # «формат собирался в Риме»
            if tree.word(kid) == "они":
                return (self.format if self.format in self.met and self._are_they(tree, kid) else None), kid
            if is_of_heads(tree, kid):
                return next((body.code for body in formats if body.first in below), None), kid
            of_security = tree.lemma(kid) == "секретарь" and not is_lesser(tree, kid)
            if (of_security or tree.lemma(kid) in _WHO_MEET) and not any(
                is_lesser(tree, n) for n in noun_phrase(tree, kid)
            ):
                own = [body for body in formats if body.first in below]
                own += [body for body in formats if tree.lemma(body.first - 1) == "формат"]
                alone = all(is_of_states(tree, i) for i in below - {kid}) and "(" not in (
                    tree.word(kid - 1),
                    tree.word(kid - 2),
                )
                if not own and tells_of_region(tree, kid, arguments) and self._are_alone(tree, verb):
                    return _NUMBERING, kid
                spoken_of = self.format if alone and self.format in self.met else None
                return (own[0].code if own else spoken_of), kid
            return council(self.document, tree, min(below) - 1), kid
        return None, verb

    def _are_alone(self, tree: Tree, verb: int) -> bool:
        """Whether the leaders of Central Asia meet by themselves: counted so, or in one of their states where
        the article names no format of theirs with a partner."""
        partners = {f"format:{code}" for code in by_partner().values()}
        if ordinal_of(tree, verb) or any(one.entity in partners for one in self.document.mentions):
            return bool(ordinal_of(tree, verb))
        where = place_of(self.document, tree, verb)
        return city_and_state(where)[1] in FIVE

    def _are_they(self, tree: Tree, pronoun: int) -> bool:
        """Whether «они» are the leaders or ministers of whom the sentence before told: all of the format's,
        or of each of its states, not those of two."""
        if tree.sentence.index == 0 or any(is_plural(tree, node) for node in range(pronoun)):
            return False
        before = self.trees.of(self.document.sentences[tree.sentence.index - 1])
        return are_all_its_heads(before, self.finder.find(before).formats, _WHO_MEET)

    def _at_once(self, tree: Tree, made: Meeting) -> Meeting:
        """«Одновременно в столице соберется и совет фонда»: on the days of the meeting told of before."""
        before, begins = self._before(tree), " ".join(map(tree.word, range(min(len(tree), 4))))
        if not begins.startswith(_AT_ONCE) or before is None or made.claim.date is not None:
            return made
        return replace(made, claim=replace(made.claim, date=before.claim.date))

    def _before(self, tree: Tree) -> Meeting | None:
        """The meeting that the words just before told of."""
        return (
            self.found[-1] if self.found and self.found[-1].sentence >= tree.sentence.index - _REACH else None
        )

    def _unnamed(self, tree: Tree) -> None:
        pronoun = pronoun_at(tree, self.nouns)
        before = self._before(tree)
        spoken_of = self.format or self.finder.last_format(tree.sentence.index)
        if pronoun is not None and spoken_of is not None:
            made = told_of(self.document, tree, pronoun, spoken_of, None)
            if made is not None and before is not None and not before.bare:
                made = replace(made, goes_on=before.claim.modality is made.claim.modality)
            self.found += [made] if made else []
        several = [i for i in tree.of_lemmas(NOUNS) if tree.feat(i, "Number") == "Plur"]
        several = several or tree.of_lemmas(_GATHERING)
        several = several or (tree.of_words(_PREVIOUS) if before is not None else [])
        formats = self.finder.find(tree).formats if several else ()
        own = (body.first in tree.subtree(index) for body in formats for index in several)
        named = any(own)  # «Саммиты ОТГ прошли в Стамбуле (2021), …»
        if spoken_of is None or not (self.found or self.nouns or named):
            return
        told = [*listed(self.document, tree), *in_turn(self.document, tree)] if several else []
        if before is not None or self.nouns:
            told += numbered(self.document, tree)
        if several or (before is not None and before.sentence == tree.sentence.index):
            told += gapped(self.document, tree)
        for one in told:
            claim = EventClaim(
                type=EventType.MEETING,
                format=before.claim.format if before else spoken_of,
                modality=one.modality,
                evidence=(self.document.span(*_bounds(tree, one.words)),),
                ordinal=one.ordinal,
                date=one.date,
                place=one.place,
                state=one.state,
                rule="ru.meeting.unnamed",
            )
            self.found.append(Meeting(claim, tree.sentence.index))


def _of_each(tree: Tree, index: int, made: Meeting, arguments: Arguments) -> list[Meeting]:
    """«саммиты ШОС и БРИКС пройдут в Уфе»: the meeting of each of the formats."""
    words = formats_words(arguments.formats, made.claim.format, index, tree)
    several = tree.feat(index, "Number") == "Plur" and words
    others = arguments.formats_beside(made.claim.format, sorted(words)) if several else []
    return [made, *(replace(made, claim=replace(made.claim, format=body.code)) for body in others)]


def _bounds(tree: Tree, words: Sequence[int]) -> tuple[int, int]:
    return tree.tokens[min(words)].start, tree.tokens[max(words)].end


def format_met(meetings: Sequence[Meeting], before: int, reach: int) -> str | None:
    """The format whose meeting the sentence number `before` goes on about: the only one that meets in the
    article, else that of the last meeting within `reach` sentences."""
    earlier = [meeting for meeting in meetings if meeting.sentence <= before]
    if earlier and len({meeting.claim.format for meeting in meetings}) == 1:
        return earlier[-1].claim.format
    near = [meeting.claim.format for meeting in earlier if meeting.sentence >= before - reach]
    return near[-1] if near else None


def sentence_tells_meeting(sentence: Sentence) -> bool:
    """Whether the sentence speaks of a meeting at all."""
    lemmas = sentence.lemmas
    if not lemmas.isdisjoint(NOUNS):
        return True
    councils_act = not lemmas.isdisjoint(_COUNCILS) and not lemmas.isdisjoint(_COUNCIL_ACTS)
    return councils_act or {"министерский", "конференция"} <= lemmas
