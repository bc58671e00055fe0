"""What a format adopted: documents and decisions, «главы государств ШОС приняли Астанинскую декларацию»."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.events.adoption_ways import (
    ADOPTING,
    ADOPTION,
    between_dashes,
    governor,
    is_awaited,
    is_carrier,
    is_decided_on,
    is_done,
    is_ended_with,
    is_last_genitive,
    is_nobodys,
    is_of_two,
    is_paper,
    is_planned,
    nominatives_before,
    right_behind,
    shares_future,
    signed_under,
    takes_place,
    titled,
)
from workbench.reading.events.clause_dates import only_date, opening_date
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.meeting_owners import council
from workbench.reading.events.meeting_places import city_and_state, place_of
from workbench.reading.events.meeting_told import Meeting
from workbench.reading.events.meetings import format_met, sentence_tells_meeting
from workbench.reading.events.paper_lists import (
    CARRIERS,
    DECISION,
    MEMBERSHIP,
    PAPERS,
    Listed,
    chair_settled,
    joined_to,
    listed,
)
from workbench.reading.modality.modality import future
from workbench.reading.names.nominative import nominative, with_outer_guillemets
from workbench.reading.patterns import BODIES, wordset
from workbench.reading.syntax.arguments import Argument, ArgumentFinder, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import quotes_of

_OPENING_SIGNS = frozenset('«"“:')
_BECOMING = wordset("стать явиться")
_OUTCOMES = wordset("итог результат решение документ главный основной ключевой итоговый важный")
_CREATION = wordset("создание учреждение образование основание")
_FOUNDING = wordset("договор соглашение устав хартия протокол меморандум")
_DECLARED = wordset("декларация концепция стратегия коммюнике")
_LONG_AGO = timedelta(days=60)
_MANY = 3
"""Persons who sign for the format, where fewer sign for themselves."""
_NEAR = 3
"""Sentences after a meeting in which what is adopted without a word on who did it is its work."""
# Who adopts for a format.
_LEADERS = wordset(
    "глава лидер президент государство страна участник саммит совет сторона член премьер посол"
)
# Who need not be named with it.
_THEY = wordset("участник лидер сторона глава президент министр совет саммит")
_OUTCOME = (
    "по итогам",
    "его итогам",
    "ее итогам",
    "её итогам",
    "по результатам",
    "на нем ",
    "на ней ",
    "в ходе",
)


def find_adopted(document: Document, trees: Trees, meetings: Sequence[Meeting]) -> list[EventClaim]:
    """The documents and decisions, each with the meeting at which it was adopted where that is told."""
    return _Adopted(document, trees, meetings).find()


class _Adopted:
    """Only what a meeting adopted, or the leaders of the format: a parliament's law is none of its acts."""

    def __init__(self, document: Document, trees: Trees, meetings: Sequence[Meeting]) -> None:
        self.document = document
        self.trees = trees
        self.quotes = quotes_of(document.text)
        self.arguments = ArgumentFinder(document)
        self.told = meetings
        decided = [meeting for meeting in meetings if meeting.claim.modality is Modality.DECIDED]
        self.meetings = {meeting.sentence: meeting.claim for meeting in decided}
        self.ahead = {m.sentence: m.claim for m in meetings if m.claim.modality is Modality.PLANNED}

    def find(self) -> list[EventClaim]:
        found: list[EventClaim] = []
        for sentence in self.document.sentences:
            lemmas = {token.lemma for token in sentence.tokens}
            papers = lemmas & (PAPERS | CARRIERS | {DECISION})
            quoted = lemmas & ADOPTING and lemmas & _OPENING_SIGNS
            if (
                (papers or quoted)
                and lemmas & (ADOPTING | ADOPTION | _BECOMING)
                and not self.quotes.at(sentence.start)
            ):
                tree = self.trees.of(sentence)
                arguments = self.arguments.find(tree)
                for index, token in enumerate(tree.tokens):
                    if token.lemma in ADOPTING:
                        found += self._adopted(tree, index, arguments)
                    elif token.lemma in _BECOMING:
                        found += self._outcome(tree, index, arguments.formats)
                    elif token.lemma in ADOPTION:
                        found += self._by_noun(tree, index, arguments)
            self.arguments.remember(sentence)
        return found

    def _adopted(self, tree: Tree, verb: int, arguments: Arguments) -> list[EventClaim]:
        if tree.rel(verb) in ("acl", "amod") and tree.feat(verb, "Variant") != "Short":
            return self._described(tree, verb, arguments)
        ahead = future(tree, verb) or is_planned(tree, verb) or shares_future(tree, verb)
        if tree.negated(verb) or not (ahead or is_done(tree, verb) or is_decided_on(tree, verb)):
            return []
        papers = [kid for kid in tree.kids[verb] if is_paper(tree, kid)] or signed_under(tree, verb)
        if not papers and (inside := between_dashes(tree, verb)) is not None:
            papers = [inside]
        if tree.lemma(verb) == "поставить" and not papers:
            return []
        carriers = [kid for kid in tree.kids[verb] if is_carrier(tree, kid)]
        if not papers and not carriers:
            papers, carriers = right_behind(tree, verb)
        announces = bool(carriers) or tree.word(verb + 1) == ":"
        items = listed(self.document, tree.sentence, verb) if announces and not papers else []
        if not papers and not items and (title := titled(tree, verb)) is not None:
            papers = [title]
        if not papers and not items:
            return []
        meeting = self.ahead.get(tree.sentence.index) if ahead else None
        meeting = meeting or self._meeting(tree)
        named = self._named(tree, papers, arguments) if meeting is None and papers else None
        if named is not None:
            return self._of_its_own(tree, verb, papers, named, ahead)
        things = papers or carriers or [verb]
        code = meeting.format if meeting else self._format(tree, verb, things, arguments)
        if code is None or (meeting is None and self._is_of_states(tree, verb, things[0], arguments)):
            return []
        dated = only_date(self.document, tree, verb)
        if meeting is None and dated is not None and self._is_of_another_time(dated.name or "", code):
            return []
        papers += [noun for _, noun in joined_to(tree.sentence, papers[0])] if papers else []
        told = [self._event(tree, verb, paper, code, meeting, dated, ahead) for paper in papers]
        if meeting is None and papers:
            told = self._signed_there(tree, verb, told)
        return told + [self._item(item, code, meeting, dated, ahead) for item in items]

    def _described(self, tree: Tree, verb: int, arguments: Arguments) -> list[EventClaim]:
        """«в декларации, принятой по итогам саммита»: the meeting, or the leaders, must stand with it."""
        paper = tree.parents[verb]
        done = tree.feat(verb, "Tense") == "Past" and tree.feat(verb, "Voice") == "Pass"
        if paper < 0 or tree.lemma(paper) not in PAPERS or not done or tree.negated(verb):
            return []
        below = tree.subtree(verb)
        own = [body.code for body in arguments.formats if body.first in below]
        led = any(tree.lemma(kid) in _LEADERS and tree.feat(kid, "Case") == "Ins" for kid in tree.kids[verb])
        meeting = self.meetings.get(tree.sentence.index)
        if any(tree.lemma(node) in NOUNS for node in below):
            code = meeting.format if meeting else own[0] if own else self._spoken_of(tree)
        else:
            meeting, code = None, own[0] if own and led else None
        if code is None or is_of_two(tree, paper, arguments.states):
            return []
        return [self._event(tree, verb, paper, code, meeting, only_date(self.document, tree, verb), False)]

    def _named(self, tree: Tree, papers: Sequence[int], arguments: Arguments) -> str | None:
        """The format that the document is about by its name, «Соглашение о создании СНГ», or that it is of:
        «Астанинская декларация ШОС»."""
        below = tree.subtree(papers[0])
        if any(tree.word(node) in ("между", "двусторонний", "с", "со") for node in below):
            return None
        if any(tree.lemma(node) in MEMBERSHIP for node in below):
            return None
        founds = any(tree.lemma(node) in _CREATION for node in below)
        if founds and any(tree.word(node) in ("его", "ее") for node in below):
            return self.arguments.last_format  # «Договор о его создании»
        if tree.lemma(papers[0]) in _DECLARED and not founds:
            owners = (b for b in arguments.formats if tree.parents[b.head] == papers[0] and not b.preposition)
            return next((b.code for b in owners), None)
        own = [b.code for b in arguments.formats if b.head in below and (founds or b.how == "name")]
        return own[0] if own and tree.lemma(papers[0]) in _FOUNDING | _DECLARED else None

    def _of_its_own(
        self, tree: Tree, verb: int, papers: Sequence[int], code: str, ahead: bool
    ) -> list[EventClaim]:
        """A document of the format that was signed at no meeting told of."""
        dated = only_date(self.document, tree, verb) or opening_date(self.document, tree)
        place, state = city_and_state(place_of(self.document, tree, verb))
        made = self._event(tree, verb, papers[0], code, None, dated, ahead)
        return [replace(made, place=place, state=state, rule="ru.adopted.named")]

    def _signed_there(self, tree: Tree, verb: int, told: Sequence[EventClaim]) -> list[EventClaim]:
        """«ЕАЭС и Иран заключили в Санкт-Петербурге соглашение»: where, at no meeting told of."""
        place, state = city_and_state(place_of(self.document, tree, verb))
        return [replace(one, place=place, state=state) for one in told] if place else list(told)

    def _by_noun(self, tree: Tree, noun: int, arguments: Arguments) -> list[EventClaim]:
        """«Саммит завершился принятием декларации» (not: «без принятия»), «ожидается подписание договора»."""
        items = []
        if any(tree.lemma(node) in CARRIERS for kid in tree.kids[noun] for node in (kid, *tree.kids[kid])):
            items = listed(self.document, tree.sentence, noun)
        papers = [kid for kid in tree.kids[noun] if tree.lemma(kid) in PAPERS and not items]
        papers = papers or [
            node for node in sorted(tree.subtree(noun)) if not items and is_last_genitive(tree, noun, node)
        ]
        ahead = is_awaited(tree, noun)
        verb = tree.clause_head(noun)
        done = is_ended_with(tree, verb) or takes_place(tree, noun)
        if not (papers or items) or not (ahead or done) or tree.word(noun - 1) == "без":
            return []
        meeting = self.ahead.get(tree.sentence.index) if ahead else None
        meeting = meeting or self._meeting(tree)
        near = [body.code for body in arguments.formats if body.head in tree.clause(verb)]
        code = meeting.format if meeting else near[0] if near else self._near(tree)
        if code is None or is_of_two(tree, noun, arguments.states):
            return []
        papers += [paper for _, paper in joined_to(tree.sentence, papers[0])] if papers else []
        told = [self._event(tree, noun, paper, code, meeting, None, ahead) for paper in papers]
        return told + [self._item(item, code, meeting, None, ahead) for item in items]

    def _near(self, tree: Tree) -> str | None:
        """The format whose meeting the sentence goes on about."""
        return format_met(self.told, tree.sentence.index, _NEAR)

    def _outcome(self, tree: Tree, verb: int, formats: Sequence[Argument]) -> list[EventClaim]:
        """«Итогом саммита стала Астанинская декларация», «… стало подписание хартии»."""
        kids = tree.kids[verb]
        if tree.feat(verb, "Tense") != "Past" or tree.negated(verb):
            return []
        if not any(tree.feat(kid, "Case") == "Ins" and tree.lemma(kid) in _OUTCOMES for kid in kids):
            return []
        subjects = [kid for kid in kids if tree.rel(kid).startswith("nsubj")]
        subjects += [below for kid in subjects if tree.lemma(kid) in ADOPTION for below in tree.kids[kid]]
        papers = [kid for kid in subjects if tree.lemma(kid) in PAPERS]
        carriers = any(tree.lemma(kid) in CARRIERS for kid in subjects)
        items = listed(self.document, tree.sentence, verb) if carriers and not papers else []
        meeting = self._meeting(tree)
        near = [body.code for body in formats if body.head in tree.clause(verb)]
        code = meeting.format if meeting else near[0] if near else self._spoken_of(tree)
        if code is None:
            return []
        told = [self._event(tree, verb, paper, code, meeting, None, False) for paper in papers]
        return told + [self._item(item, code, meeting, None, False) for item in items]

    def _is_of_another_time(self, date: str, code: str) -> bool:
        """Whether no meeting of the format that the article dates was then: a document of the past."""
        held = [m.claim.date for m in self.told if m.claim.format == code and m.claim.date]
        when, published = PartialDate.parse(date), self.document.published
        if not held and published is not None and when.last is not None:
            return published - when.last > _LONG_AGO
        return bool(held) and not any(PartialDate.parse(day).overlaps(when) for day in held)

    @staticmethod
    def _is_of_states(tree: Tree, verb: int, paper: int, arguments: Arguments) -> bool:
        """«подписан меморандум между Россией и Ираном»: not the format's."""
        words = set(tree.clause(verb)) | tree.subtree(paper)
        between = any(tree.word(node) in ("между", "двусторонний") for node in words)
        own = words - tree.subtree(paper)
        agents = [state for state in arguments.states if state.case == "Ins" and state.head in own]
        return between or bool(agents)

    def _event(
        self,
        tree: Tree,
        verb: int,
        paper: int,
        code: str,
        meeting: EventClaim | None,
        dated: Mention | None,
        ahead: bool,
    ) -> EventClaim:
        return EventClaim(
            EventType.DECISION if tree.lemma(paper) == DECISION else EventType.DOCUMENT,
            code,
            Modality.PLANNED if ahead else Modality.DECIDED,
            (words_of(self.document, tree, {verb, paper}),),
            date=dated.name if dated else meeting.date if meeting else None,
            place=meeting.place if meeting else None,
            state=meeting.state if meeting else None,
            title=self._title(tree, paper),
            rule="ru.adopted.meeting" if meeting else "ru.adopted.leaders",
        )

    def _item(
        self, item: Listed, code: str, meeting: EventClaim | None, dated: Mention | None, ahead: bool
    ) -> EventClaim:
        """What a list lists; whose chair it settles, where it does."""
        words = item.words
        made = EventClaim(
            EventType.DECISION if item.is_decision else EventType.DOCUMENT,
            code,
            Modality.PLANNED if ahead else Modality.DECIDED,
            (self.document.span(words[0].start, words[-1].end),),
            date=dated.name if dated else meeting.date if meeting else None,
            place=meeting.place if meeting else None,
            state=meeting.state if meeting else None,
            title=nominative(self.document.text, words),
            rule="ru.adopted.listed",
        )
        chair = chair_settled(self.document, item)
        return replace(made, state=chair[0], date=chair[1] or made.date, place=None) if chair else made

    def _meeting(self, tree: Tree) -> EventClaim | None:
        """The meeting of the sentence, or the last one before where this sentence goes on about it."""
        index = tree.sentence.index
        if index in self.meetings:
            return self.meetings[index]
        text = self.document.text[tree.sentence.start : tree.sentence.end].lower()
        if not any(words in text for words in _OUTCOME) or sentence_tells_meeting(tree.sentence):
            return None
        return self.meetings.get(index - 1)

    def _format(self, tree: Tree, verb: int, papers: Sequence[int], arguments: Arguments) -> str | None:
        """Whose leaders adopted it: named with them, or, where the meeting stands bare, spoken of before."""
        formats = arguments.formats
        actors = ("nsubj", "iobj", "obl:agent")
        subjects = [kid for kid in tree.kids[verb] if tree.rel(kid).startswith(actors) and kid not in papers]
        subjects = [kid for kid in subjects if tree.lemma(kid) not in CARRIERS]
        above = tree.parents[verb]
        if not subjects and above >= 0:
            subjects = [kid for kid in tree.kids[above] if tree.rel(kid) == "iobj"]
        decides = governor(tree, verb)
        acts = verb if decides is None else decides
        subjects = subjects or [
            one for one in subjects_of(tree, acts) if one not in papers and tree.lemma(one) not in CARRIERS
        ]
        subjects = subjects or [one for one in nominatives_before(tree, verb) if one not in papers]
        for subject in subjects:
            below = tree.subtree(subject)
            own = [body for body in formats if body.first in below]
            if own and (tree.lemma(subject) in _LEADERS or own[0].first <= subject <= own[0].last):
                return own[0].code
            sitting = council(self.document, tree, min(below) - 1)
            if sitting is not None:
                return sitting
            alone = not any(state.head in below for state in arguments.states)
            if tree.lemma(subject) in _THEY and alone and not self._persons(tree, below):
                return self._spoken_of(tree)
            if self._persons(tree, below) >= _MANY:
                return self._near(tree)  # «Жапаров, Токаев и Мирзиёев подписали договор»
        if any(tree.lemma(node) in NOUNS for node in tree.clause(verb)) and not subjects:
            near = [body.code for body in formats if body.head in tree.clause(verb)]
            return near[0] if near else self._spoken_of(tree)
        return self._near(tree) if is_nobodys(tree, verb) and not subjects else None

    def _persons(self, tree: Tree, nodes: set[int]) -> int:
        """How many persons are named there."""
        starts = {tree.tokens[node].start for node in nodes}
        named = self.document.mentions_in(tree.sentence.start, tree.sentence.end)
        return sum(mention.type is MentionType.PERSON and mention.start in starts for mention in named)

    def _spoken_of(self, tree: Tree) -> str | None:
        """The format of the last meeting that was told of."""
        before = [claim for index, claim in self.meetings.items() if index < tree.sentence.index]
        return before[-1].format if before else self.arguments.last_format

    def _title(self, tree: Tree, paper: int) -> str:
        """What was adopted, in the nominative, with its title if it has one."""
        own = self.quotes.at(tree.tokens[paper].start)
        if own is not None and own.first == tree.tokens[paper].start:
            return with_outer_guillemets(self.document.text[own.start : own.end])
        below = tree.subtree(paper)
        last = paper
        while (
            last + 1 < len(tree)
            and last + 1 in below
            and tree.tokens[last + 1].pos not in ("PUNCT", "VERB", "CCONJ")
            and not (last == paper and tree.lemma(last + 1) in BODIES)
        ):
            last += 1
        first = paper
        while first and (tree.tokens[first - 1].pos in ("ADJ", "DET") or tree.rel(first - 1) == "amod"):
            first -= 1
        text = self.document.text
        phrase = text[tree.tokens[first].start : tree.tokens[last].end]
        if tree.tokens[paper].pos in ("NOUN", "PROPN"):  # what the tagger takes for an adjective stays
            phrase = nominative(text, tree.tokens[first : last + 1])
        end = tree.tokens[last].end
        title = self.quotes.at(end + 1)
        return f"{phrase} {with_outer_guillemets(text[title.start : title.end])}" if title else phrase
