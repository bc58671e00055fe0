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
    LEADERS,
    OUTCOME,
    THERE,
    THEY,
    acts_itself,
    between_dashes,
    carried_by,
    governor,
    is_awaited,
    is_carrier,
    is_decided_on,
    is_done,
    is_ended_with,
    is_last_genitive,
    is_nobodys,
    is_of_meeting,
    is_of_states,
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
from workbench.reading.events.meeting_owners import council, is_lesser, noun_phrase
from workbench.reading.events.meeting_places import city_and_state, place_of
from workbench.reading.events.meeting_told import Meeting
from workbench.reading.events.meetings import format_met, sentence_tells_meeting
from workbench.reading.events.paper_lists import (
    CARRIERS,
    DECISION,
    PAPERS,
    Listed,
    chair_settled,
    joined_to,
    listed,
)
from workbench.reading.events.paper_owners import concluded_with, named
from workbench.reading.events.paper_titles import title_of
from workbench.reading.modality.modality import future
from workbench.reading.names.nominative import nominative
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Argument, ArgumentFinder, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.subjects import antecedent, subjects_of
from workbench.reading.syntax.trees import Tree, Trees, tokens_of
from workbench.reading.text.quotes import quotes_of

_OPENING_SIGNS = frozenset('«"“:')
_BECOMING = wordset("стать явиться")
_OUTCOMES = wordset("итог результат решение документ главный основной ключевой итоговый важный")
_BREAKS = frozenset({",", ";", ":"})
_LONG_AGO = timedelta(days=60)
_MANY = 3
"""Persons who sign for the format, where fewer sign for themselves."""
_NEAR = 3
"""Sentences after a meeting in which what is adopted without a word on who did it is its work."""


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
        self.found: list[EventClaim] = []
        decided = [meeting for meeting in meetings if meeting.claim.modality is Modality.DECIDED]
        self.meetings = {meeting.sentence: meeting.claim for meeting in decided}
        self.ahead = {m.sentence: m.claim for m in meetings if m.claim.modality is Modality.PLANNED}

    def find(self) -> list[EventClaim]:
        for sentence in self.document.sentences:
            lemmas = {token.lemma for token in sentence.tokens}
            papers = lemmas & (PAPERS | CARRIERS | {DECISION})
            quoted = lemmas & ADOPTING and lemmas & _OPENING_SIGNS
            if (
                (papers or quoted or (self.found and "подписание" in lemmas))
                and lemmas & (ADOPTING | ADOPTION | _BECOMING)
                and not self.quotes.at(sentence.start)
            ):
                tree = self.trees.of(sentence)
                arguments = self.arguments.find(tree)
                for index, token in enumerate(tree.tokens):
                    if token.lemma in ADOPTING:
                        self.found += self._adopted(tree, index, arguments)
                    elif token.lemma in _BECOMING:
                        self.found += self._outcome(tree, index, arguments.formats)
                    elif token.lemma in ADOPTION:
                        self.found += self._by_noun(tree, index, arguments)
            self.arguments.remember(sentence)
        return self.found

    def _adopted(self, tree: Tree, verb: int, arguments: Arguments) -> list[EventClaim]:
        if tree.rel(verb) in ("acl", "amod") and tree.feat(verb, "Variant") != "Short":
            return self._described(tree, verb, arguments)
        ahead = future(tree, verb) or is_planned(tree, verb) or shares_future(tree, verb)
        done = is_done(tree, verb) or is_decided_on(tree, verb)
        if not tree.negated(verb) and (ahead or done):
            return self._told(tree, verb, arguments, ahead)
        return []

    def _told(self, tree: Tree, verb: int, arguments: Arguments, ahead: bool) -> list[EventClaim]:
        if any(tree.lemma(kid) == "который" and tree.rel(kid) != "obl" for kid in tree.kids[verb]):
            return self._told_aside(tree, verb, arguments)
        papers = [kid for kid in tree.kids[verb] if is_paper(tree, kid)] or signed_under(tree, verb)
        if not papers and (inside := between_dashes(tree, verb)) is not None:
            papers = [inside]
        signs = tree.lemma(verb) in ("поставить", "стоять")
        carriers = [kid for kid in tree.kids[verb] if is_carrier(tree, kid) and not signs]
        if not papers and not carriers and not signs:
            papers, carriers = right_behind(tree, verb)
        announces = bool(carriers) or tree.word(verb + 1) == ":"
        items = listed(self.document, tree.sentence, verb) if announces and not papers else []
        if not papers and not items and not signs and (title := titled(tree, verb)) is not None:
            papers = [title]
        if ahead and not papers and not items and is_of_meeting(tree, verb):
            papers = carriers[:1]  # «по итогам подпишут пакет документов»
        if not papers and not items:
            return []
        meeting = self.ahead.get(tree.sentence.index) if ahead else None
        meeting = meeting or self._meeting(tree)
        own = self._own(tree, verb, papers[0], arguments) if meeting is None and papers else None
        if own is not None:
            return self._of_its_own(tree, verb, papers, own, ahead)
        things = papers or carriers or [verb]
        code = meeting.format if meeting else self._format(tree, verb, things, arguments)
        if code is None or (meeting is None and is_of_states(tree, verb, things[0], arguments)):
            return []
        dated = only_date(self.document, tree, verb)
        past = meeting is None and dated is not None and self._is_of_another_time(dated.name or "", code)
        if past and not acts_itself(tree, verb, arguments.formats):
            return []
        papers += [noun for _, noun in joined_to(tree.sentence, papers[0])] if papers else []
        told = [self._event(tree, verb, paper, code, meeting, dated, ahead) for paper in papers]
        if meeting is None and papers:
            told = self._signed_there(tree, verb, told)
        return told + [self._item(item, code, meeting, dated, ahead) for item in items]

    def _own(self, tree: Tree, verb: int, paper: int, arguments: Arguments) -> str | None:
        """Whose the paper is by its own words."""
        own = named(tree, paper, arguments, self.arguments.last_format)
        return own or concluded_with(tree, verb, paper, arguments)

    def _told_aside(self, tree: Tree, verb: int, arguments: Arguments) -> list[EventClaim]:
        """«в Концепции, которую саммит утвердил», «о договоре с ЕАЭС, который подписан в 2023 году»: who did
        it, or the meeting, must stand in the aside."""
        which = next(kid for kid in tree.kids[verb] if tree.lemma(kid) == "который")
        paper, end = antecedent(tree, which), _aside_end(tree, verb)
        if tree.lemma(paper) not in PAPERS:
            return []
        ahead = future(tree, verb)
        own = self._own(tree, verb, paper, arguments)
        if own is not None:
            return self._of_its_own(tree, verb, [paper], own, ahead)
        meeting = self._meeting(tree) if any(tree.lemma(i) in NOUNS for i in range(verb, end)) else None
        acts = [one for one in (*subjects_of(tree, verb), *nominatives_before(tree, verb)) if one > which]
        led = any(tree.lemma(one) in LEADERS for one in acts)
        code = self._format(tree, verb, [which], arguments) if led else meeting.format if meeting else None
        dated = only_date(self.document, tree, verb)
        if code is None or is_of_two(tree, paper, arguments.states):
            return []
        return [self._event(tree, verb, paper, code, meeting, dated, ahead)]

    def _described(self, tree: Tree, verb: int, arguments: Arguments) -> list[EventClaim]:
        """«в декларации, принятой по итогам саммита»: the meeting, or the leaders, must stand with it."""
        paper = tree.parents[verb]
        done = tree.feat(verb, "Tense") == "Past" and tree.feat(verb, "Voice") == "Pass"
        if paper < 0 or tree.lemma(paper) not in PAPERS or not done or tree.negated(verb):
            return []
        below = tree.subtree(verb)
        own = [body.code for body in arguments.formats if body.first in below]
        led = any(tree.lemma(kid) in LEADERS and tree.feat(kid, "Case") == "Ins" for kid in tree.kids[verb])
        meeting = self.meetings.get(tree.sentence.index)
        if any(tree.lemma(node) in NOUNS for node in below):
            code = meeting.format if meeting else own[0] if own else self._spoken_of(tree)
        else:
            meeting, code = None, own[0] if own and led else None
        if code is None or is_of_two(tree, paper, arguments.states):
            return []
        return [self._event(tree, verb, paper, code, meeting, only_date(self.document, tree, verb), False)]

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
        verb = tree.clause_head(noun)
        ended = is_ended_with(tree, verb)
        ahead = is_awaited(tree, noun) or (ended and future(tree, verb))
        if tree.word(noun - 1) == "без" or not (ahead or ended or takes_place(tree, noun)):
            return []
        if ahead and not papers and not items:
            papers = carried_by(tree, noun)
        dated = only_date(self.document, tree, noun) if ahead else None
        if not papers and not items:
            return self._awaited(tree, noun, dated) if ahead else []
        meeting = self.ahead.get(tree.sentence.index) if ahead else None
        meeting = meeting or self._meeting(tree)
        near = [body.code for body in arguments.formats if body.head in tree.clause(verb)]
        code = meeting.format if meeting else near[0] if near else self._near(tree)
        if code is None or is_of_two(tree, noun, arguments.states):
            return []
        papers += [paper for _, paper in joined_to(tree.sentence, papers[0])] if papers else []
        told = [self._event(tree, noun, paper, code, meeting, dated, ahead) for paper in papers]
        return told + [self._item(item, code, meeting, dated, ahead) for item in items]

    def _awaited(self, tree: Tree, noun: int, dated: Mention | None) -> list[EventClaim]:
        """«Соглашение подпишут осенью. Подписание ожидается 25 октября»: when that will be."""
        last = self.found[-1] if self.found else None
        before = self.document.sentences[max(0, tree.sentence.index - 1)]
        if last is None or last.modality is not Modality.PLANNED or dated is None or tree.kids[noun]:
            return []
        words = (words_of(self.document, tree, {noun, *tokens_of(tree, dated)}),)
        near = last.evidence[0].start >= before.start
        return [replace(last, date=dated.name, evidence=words)] if near else []

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
            title=title_of(self.document, self.quotes, tree, paper),
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
        if text.startswith(THERE):
            near = [here for here in self.meetings if index - _NEAR <= here < index]
            return self.meetings[near[-1]] if near else None
        if not any(words in text for words in OUTCOME) or sentence_tells_meeting(tree.sentence):
            return None
        return self.meetings.get(index - 1)

    def _format(self, tree: Tree, verb: int, papers: Sequence[int], arguments: Arguments) -> str | None:
        """Whose leaders adopted it: named with them, or, where the meeting stands bare, spoken of before."""
        formats = arguments.formats
        actors = ("nsubj", "iobj", "obl:agent")
        subjects = [kid for kid in tree.kids[verb] if tree.rel(kid).startswith(actors) and kid not in papers]
        subjects = [kid for kid in subjects if tree.lemma(kid) not in CARRIERS]
        if tree.lemma(verb) == "стоять":  # «под договором стоят подписи Токаева и …»
            subjects = [one for signed in subjects for one in (signed, *tree.kids[signed])]
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
            if any(is_lesser(tree, node) for node in noun_phrase(tree, subject)[1:]):
                continue  # «представители бизнеса стран ШОС»
            if own and (tree.lemma(subject) in LEADERS or own[0].first <= subject <= own[0].last):
                return own[0].code
            sitting = council(self.document, tree, min(below) - 1)
            if sitting is not None:
                return sitting
            alone = not any(state.head in below for state in arguments.states)
            if tree.lemma(subject) in THEY and alone and not self._persons(tree, below):
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


def _aside_end(tree: Tree, verb: int) -> int:
    return next((i for i in range(verb, len(tree)) if tree.word(i) in _BREAKS), len(tree))
