"""What a format adopted: documents and decisions, «главы государств ШОС приняли Астанинскую декларацию»."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.adopted_at import AdoptedAt
from workbench.reading.events.adopted_things import (
    COMING_OUT,
    between_dashes,
    carried_by,
    come_out_with,
    described,
    has_matter,
    is_carrier,
    is_meant,
    papers_of,
    right_behind,
    signed_under,
    speaks_of_papers,
    titled,
)
from workbench.reading.events.adopters import Adopters
from workbench.reading.events.adoption_ways import (
    ADOPTING,
    ADOPTION,
    ISSUING,
    LEADERS,
    PRONOUNS,
    acts_itself,
    is_awaited,
    is_decided_on,
    is_done,
    is_ended_with,
    is_last_genitive,
    is_of_meeting,
    is_of_states,
    is_of_two,
    is_planned,
    is_yet_to_be_signed,
    nominatives_of,
    shares_future,
    takes_place,
)
from workbench.reading.events.clause_dates import date_of_act, date_told_by, only_date, opening_date
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.meeting_modality import next_such_day
from workbench.reading.events.meeting_places import city_and_state, place_of
from workbench.reading.events.meetings import sentence_tells_meeting
from workbench.reading.events.paper_drafts import DRAFTED, DRAFTING, drafts_of, laid_before, may_draft
from workbench.reading.events.paper_events import PaperEvents
from workbench.reading.events.paper_lists import CARRIERS, DECISION, PAPERS, listed
from workbench.reading.events.paper_owners import concluded_with, is_theirs, named
from workbench.reading.events.paper_packages import PACKAGE, package_of, without_unpacked
from workbench.reading.events.paper_titles import title_of
from workbench.reading.modality.modality import future
from workbench.reading.patterns import CLAUSE_MARKS, wordset
from workbench.reading.syntax.arguments import Argument, ArgumentFinder, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.subjects import antecedent, subjects_of
from workbench.reading.syntax.trees import Tree, Trees, tokens_of
from workbench.reading.text.quotes import quotes_of

_OPENING_SIGNS = frozenset('«"“:')
_BECOMING = wordset("стать явиться")
_OUTCOMES = wordset("итог результат решение документ главный основной ключевой итоговый важный")
_PAPERS = PAPERS | CARRIERS | {DECISION}
_TELLING = ADOPTING | ADOPTION | _BECOMING | COMING_OUT


def find_adopted(
    document: Document, trees: Trees, finder: ArgumentFinder, meetings: Sequence[Meeting]
) -> list[EventClaim]:
    """The documents and decisions, each with the meeting at which it was adopted where that is told."""
    return _Adopted(document, trees, finder, meetings).find()


class _Adopted:
    """Only what a meeting adopted, or the leaders of the format: a parliament's law is none of its acts."""

    def __init__(
        self, document: Document, trees: Trees, finder: ArgumentFinder, meetings: Sequence[Meeting]
    ) -> None:
        self.document = document
        self.trees = trees
        self.quotes = quotes_of(document.text)
        self.arguments = finder
        self.who = Adopters(document, self.arguments, meetings)
        self.events = PaperEvents(document, self.quotes)
        self.at = AdoptedAt(document, meetings)
        self.found: list[EventClaim] = []

    def find(self) -> list[EventClaim]:
        for sentence in self.document.sentences:
            lemmas = sentence.lemmas
            papers = lemmas & _PAPERS
            again = lemmas & ADOPTING and lemmas & PRONOUNS and self._speaks_of_papers(sentence.index - 1)
            quoted = lemmas & ADOPTING and lemmas & _OPENING_SIGNS
            told = (
                papers or quoted or again or (self.found and "подписание" in lemmas)
            ) and lemmas & _TELLING
            if told or may_draft(lemmas):
                tree = self.trees.of(sentence)
                self._read(tree, self.arguments.find(tree))
        return without_unpacked(self.found)

    def _speaks_of_papers(self, index: int) -> bool:
        return index >= 0 and any(token.lemma in PAPERS for token in self.document.sentences[index].tokens)

    def _read(self, tree: Tree, arguments: Arguments) -> None:
        for index, token in enumerate(tree.tokens):
            told: list[EventClaim] = []
            if token.lemma in DRAFTING and (drafts := drafts_of(tree, index)):
                told = self._drafted(tree, index, drafts, arguments)
            elif token.lemma in ADOPTING or come_out_with(tree, index):
                told = self._adopted(tree, index, arguments)
            elif token.lemma in _BECOMING:
                told = self._outcome(tree, index, arguments.formats)
            elif token.lemma in ADOPTION:
                told = self._by_noun(tree, index, arguments)
            self.who.remember(tree.sentence.index, told)
            self.found += told

    def _adopted(self, tree: Tree, verb: int, arguments: Arguments) -> list[EventClaim]:
        if tree.rel(verb) in ("acl", "amod") and tree.feat(verb, "Variant") != "Short":
            return self._described(tree, verb, arguments)
        ahead = future(tree, verb) or is_planned(tree, verb) or shares_future(tree, verb)
        done = is_done(tree, verb) or is_decided_on(tree, verb)
        done = done and not is_yet_to_be_signed(tree, verb)
        if not tree.negated(verb) and (ahead or done):
            return self._told(tree, verb, arguments, ahead)
        return []

    def _told(self, tree: Tree, verb: int, arguments: Arguments, ahead: bool) -> list[EventClaim]:
        if any(tree.lemma(kid) == "который" and tree.rel(kid) != "obl" for kid in tree.kids[verb]):
            return self._told_aside(tree, verb, arguments)
        papers = papers_of(tree, verb) or signed_under(tree, verb) or come_out_with(tree, verb)
        if not papers and (inside := between_dashes(tree, verb)) is not None:
            papers = [inside]
        signs = tree.lemma(verb) in ("поставить", "стоять")
        carriers = [kid for kid in tree.kids[verb] if is_carrier(tree, kid) and not signs]
        if not papers and not carriers and not signs:
            papers, carriers = right_behind(tree, verb)
        colon = verb + 1 + (tree.word(verb + 1) == "также")
        announces = bool(carriers) or tree.word(colon) == ":" or speaks_of_papers(tree, verb)
        items = listed(self.document, tree.sentence, verb) if announces and not papers else []
        if not papers and not items and not signs and (title := titled(tree, verb)) is not None:
            papers = [title]
        if ahead and not papers and not items and is_of_meeting(tree, verb):
            papers = carriers[:1]  # «по итогам подпишут пакет документов»
        package = None if ahead or papers or items or signs else package_of(tree, verb)
        papers = papers if package is None else [package]
        if not papers and not items:
            return self._told_again(tree, verb, arguments, ahead)
        things = papers or carriers or [verb]
        others = self.who.are_others(tree, verb, things, arguments)
        meeting = self.at.ahead.get(tree.sentence.index) if ahead else None
        meeting = None if others else meeting or self.at.held(tree)
        meeting = meeting if is_theirs(tree, papers, arguments, meeting) else None
        own = self._own(tree, verb, papers[0], arguments) if meeting is None and papers else None
        own = None if self.who.is_firm(tree, verb, things) else own
        if own is not None:
            return self._of_its_own(tree, verb, papers, own, ahead)
        if others or is_of_two(tree, things[0], arguments):
            return []
        code = meeting.format if meeting else self.who.format_of(tree, verb, things, arguments)
        if code is None or (meeting is None and is_of_states(tree, verb, things[0], arguments)):
            return []
        dated = date_of_act(self.document, tree, verb)
        past = meeting is None and dated is not None and self.at.is_of_another_time(dated.name or "", code)
        if past and not acts_itself(tree, verb, arguments.formats):
            return []
        told = self.events.of(tree, verb, papers, code, meeting, dated, ahead)
        if meeting is None and papers:
            told = self._signed_there(tree, verb, papers, told)
        if package is not None:
            sure = meeting or acts_itself(tree, verb, arguments.formats) or code == self.who.near(tree)
            return [replace(one, rule=PACKAGE) for one in told if sure]
        return told + [self.events.listed(item, code, meeting, dated, ahead) for item in items]

    def _drafted(
        self, tree: Tree, verb: int, papers: Sequence[int], arguments: Arguments
    ) -> list[EventClaim]:
        """«министры одобрили проект договора», «подготовлен проект декларации»: it is still to be adopted."""
        others = self.who.are_others(tree, verb, papers, arguments)
        told = tree.is_finite(verb) and not tree.negated(verb)  # but «намерены подготовить проект»
        if others or not told or is_of_two(tree, papers[0], arguments):
            return []
        meeting = self.at.ahead.get(tree.sentence.index)
        code = meeting.format if meeting else self._own(tree, verb, papers[0], arguments)
        code = code or self.who.format_of(tree, verb, papers, arguments)
        made = self.events.of(tree, verb, papers, code, meeting, None, True) if code else []
        return [replace(one, rule=DRAFTED) for one in made]

    def _own(self, tree: Tree, verb: int, paper: int, arguments: Arguments) -> str | None:
        """Whose the paper is by its own words, or by those of one joined to it."""
        for one in (paper, *(kid for kid in tree.kids[paper] if tree.rel(kid) == "conj")):
            own = named(tree, one, arguments, self.arguments.last_format(tree.sentence.index))
            if own is not None:
                return own
        return concluded_with(tree, verb, paper, arguments)

    def _told_again(self, tree: Tree, verb: int, arguments: Arguments, ahead: bool) -> list[EventClaim]:
        """«СВМДА готовит хартию. Главы государств подпишут ее на саммите»: the paper of the sentence before,
        where it is told who signs, or at which meeting."""
        meant = [kid for kid in tree.kids[verb] if is_meant(tree, kid)]
        acts = bool(subjects_of(tree, verb)) or sentence_tells_meeting(tree.sentence)
        paper = self._paper_before(tree) if meant and acts else None
        if paper is None or self.who.are_others(tree, verb, meant, arguments):
            return []
        meeting = (self.at.ahead if ahead else self.at.meetings).get(tree.sentence.index)
        code = meeting.format if meeting else self.who.format_of(tree, verb, meant, arguments)
        if code is None:
            return []
        dated = only_date(self.document, tree, verb)
        made = self.events.of_one(tree, verb, meant[0], code, meeting, dated, ahead)
        again = [replace(made, type=EventType.DOCUMENT, title=paper)]
        return again if meeting else self._signed_there(tree, verb, meant, again)

    def _paper_before(self, tree: Tree) -> str | None:
        """What the only paper of the sentence before is called."""
        index = tree.sentence.index
        before = self.document.sentences[index - 1] if index else None
        if before is None or all(token.lemma not in PAPERS for token in before.tokens):
            return None
        last = self.trees.of(before)
        papers = [node for node in range(len(last)) if last.lemma(node) in PAPERS]
        bare = {node for node in papers if not last.preposition(node)}
        tops = [node for node in sorted(bare) if bare.isdisjoint(last.ancestors(node))]
        return title_of(self.document, self.quotes, last, tops[0]) if len(tops) == 1 else None

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
        meeting = self.at.held(tree) if any(tree.lemma(i) in NOUNS for i in range(verb, end)) else None
        acts = [one for one in (*subjects_of(tree, verb), *nominatives_of(tree, verb)) if one > which]
        led = any(tree.lemma(one) in LEADERS for one in acts)
        code = (
            self.who.format_of(tree, verb, [which], arguments) if led else meeting.format if meeting else None
        )
        dated = only_date(self.document, tree, verb)
        if code is None or is_of_two(tree, paper, arguments):
            return []
        return [self.events.of_one(tree, verb, paper, code, meeting, dated, ahead)]

    def _described(self, tree: Tree, verb: int, arguments: Arguments) -> list[EventClaim]:
        """«в декларации, принятой по итогам саммита»: the meeting, or the leaders, must stand with it."""
        paper = described(tree, verb)
        done = tree.feat(verb, "Tense") == "Past" and tree.feat(verb, "Voice") == "Pass"
        decision = paper >= 0 and tree.lemma(paper) == DECISION and has_matter(tree, paper)
        paperlike = paper >= 0 and (decision or tree.lemma(paper) in PAPERS | CARRIERS)
        if not paperlike or not done or tree.negated(verb):
            return []
        items = listed(self.document, tree.sentence, verb) if tree.lemma(paper) in CARRIERS else []
        if tree.lemma(paper) in CARRIERS and not items:
            return []
        below = tree.subtree(verb)
        own = [body.code for body in arguments.formats if body.first in below]
        agents = [kid for kid in tree.kids[verb] if tree.feat(kid, "Case") == "Ins"]
        meeting = self.at.meetings.get(tree.sentence.index)
        dated = date_told_by(self.document, tree, verb)
        if any(tree.lemma(node) in NOUNS for node in below) and tree.lemma(verb) not in ISSUING:
            code = meeting.format if meeting else own[0] if own else self.who.spoken_of(tree)
        elif own and any(tree.lemma(kid) in LEADERS or _is_format(arguments, kid) for kid in agents):
            meeting, code = None, own[0]
        elif items or any(tree.word(kid) == "ими" for kid in agents):
            meeting, code = None, self.who.near(tree)  # «Среди подписанных документов – …»
        elif (
            not items
            and tree.feat(paper, "Number") == "Sing"
            and tree.lemma(verb) not in ISSUING
            and (named_by := self._own(tree, verb, paper, arguments)) is not None
        ):
            return self._of_its_own(tree, verb, [paper], named_by, False)[:1]
        else:
            return []
        if code is None or is_of_two(tree, paper, arguments):
            return []
        if items:
            return [self.events.listed(item, code, meeting, dated, False) for item in items]
        return [self.events.of_one(tree, verb, paper, code, meeting, dated, False)]

    def _of_its_own(
        self, tree: Tree, verb: int, papers: Sequence[int], code: str, ahead: bool
    ) -> list[EventClaim]:
        """A document of the format that was signed at no meeting told of."""
        dated = date_told_by(self.document, tree, verb) or opening_date(self.document, tree)
        where = place_of(self.document, tree, verb)
        words = tokens_of(tree, where) if where else []
        if words and "который" in map(tree.lemma, range(verb, words[0])):
            where = None  # «согласовали стратегию, которую вынесут на утверждение в Бишкеке»
        place, state = city_and_state(where)
        told = self.events.of(tree, verb, papers, code, None, dated, ahead)
        return [replace(made, place=place, state=state, rule="ru.adopted.named") for made in told]

    def _signed_there(
        self, tree: Tree, verb: int, papers: Sequence[int], told: Sequence[EventClaim]
    ) -> list[EventClaim]:
        """«ЕАЭС и Иран заключили в Санкт-Петербурге соглашение»: where, at no meeting told of, and not in the
        paper's own words: «соглашение о центре в Баку»."""
        where = place_of(self.document, tree, verb)
        words = tokens_of(tree, where) if where else []
        if not words or (words[0] > papers[0] and tree.parents[words[0]] != verb):
            return list(told)
        place, state = city_and_state(where)
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
        if laid := laid_before(tree, noun):
            last = max(noun, tree.parents[noun])
            items = listed(self.document, tree.sentence, last) if tree.lemma(laid[0]) in CARRIERS else items
            papers = [] if items else laid
        verb = tree.clause_head(noun)
        ended = is_ended_with(tree, verb)
        ahead = bool(laid) or is_awaited(tree, noun) or (ended and future(tree, verb))
        if tree.word(noun - 1) == "без" or not (ahead or ended or takes_place(tree, noun)):
            return []
        if ahead and not papers and not items:
            papers = carried_by(tree, noun)
        dated = self._ahead_date(tree, noun) if ahead else None
        if not papers and not items:
            return self._awaited(tree, noun, dated) if ahead else []
        meeting = self.at.ahead.get(tree.sentence.index) if ahead else None
        meeting = meeting or self.at.held(tree)
        near = [body.code for body in arguments.formats if body.head in tree.clause(verb)]
        code = meeting.format if meeting else near[0] if near else self.who.near(tree)
        if code is None or is_of_two(tree, noun, arguments):
            return []
        told = self.events.of(tree, noun, papers, code, meeting, dated, ahead)
        return told + [self.events.listed(item, code, meeting, dated, ahead) for item in items]

    def _ahead_date(self, tree: Tree, noun: int) -> Mention | None:
        """«17 ноября» of what is to come: that of this year or the next, though a verb stands in the past."""
        dated = only_date(self.document, tree, noun)
        if dated is None or not dated.name:
            return dated
        return replace(dated, name=next_such_day(dated.name, self.document.published))

    def _awaited(self, tree: Tree, noun: int, dated: Mention | None) -> list[EventClaim]:
        """«Соглашение подпишут осенью. Подписание ожидается 25 октября»: when that will be."""
        last = self.found[-1] if self.found else None
        before = self.document.sentences[max(0, tree.sentence.index - 1)]
        if last is None or last.modality is not Modality.PLANNED or dated is None or tree.kids[noun]:
            return []
        words = (words_of(self.document, tree, {noun, *tokens_of(tree, dated)}),)
        near = last.evidence[0].start >= before.start
        return [replace(last, date=dated.name, evidence=words)] if near else []

    def _outcome(self, tree: Tree, verb: int, formats: Sequence[Argument]) -> list[EventClaim]:
        """«Итогом саммита стала Астанинская декларация», «… стало подписание хартии», «… станет хартия»."""
        kids, ahead = tree.kids[verb], future(tree, verb)
        if not (ahead or tree.feat(verb, "Tense") == "Past") or tree.negated(verb):
            return []
        ends = [node for kid in kids if tree.feat(kid, "Case") == "Ins" for node in (kid, *tree.kids[kid])]
        if not any(tree.lemma(node) in _OUTCOMES for node in ends):
            return []  # «Одним из итогов стало …», too
        subjects = [kid for kid in kids if tree.rel(kid).startswith("nsubj")]
        subjects += [below for kid in subjects if tree.lemma(kid) in ADOPTION for below in tree.kids[kid]]
        papers = [kid for kid in subjects if tree.lemma(kid) in PAPERS]
        carriers = any(tree.lemma(kid) in CARRIERS for kid in subjects)
        items = listed(self.document, tree.sentence, verb) if carriers and not papers else []
        meeting = self.at.ahead.get(tree.sentence.index) if ahead else self.at.held(tree)
        near = [body.code for body in formats if body.head in tree.clause(verb)]
        code = meeting.format if meeting else near[0] if near else self.who.spoken_of(tree)
        if code is None:
            return []
        told = self.events.of(tree, verb, papers, code, meeting, None, ahead)
        return told + [self.events.listed(item, code, meeting, None, ahead) for item in items]


def _is_format(arguments: Arguments, token: int) -> bool:
    return any(body.first <= token <= body.last for body in arguments.formats)


def _aside_end(tree: Tree, verb: int) -> int:
    return next((i for i in range(verb, len(tree)) if tree.word(i) in CLAUSE_MARKS), len(tree))
