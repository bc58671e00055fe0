"""What a format adopted: documents and decisions, «главы государств ШОС приняли Астанинскую декларацию»."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.arguments import Argument, ArgumentFinder, Arguments
from workbench.reading.clause_dates import only_date
from workbench.reading.document import Document
from workbench.reading.evidence import words_of
from workbench.reading.meeting_details import NOUNS
from workbench.reading.meeting_places import city_and_state, place_of
from workbench.reading.meetings import Meeting, format_met, sentence_tells_meeting
from workbench.reading.modality import future
from workbench.reading.nominative import nominative, with_outer_guillemets
from workbench.reading.patterns import wordset
from workbench.reading.quotes import quotes_of
from workbench.reading.subjects import subjects_of
from workbench.reading.trees import Tree, Trees

_PAPERS = wordset(
    "декларация заявление коммюнике концепция договор соглашение стратегия программа план меморандум "
    "карта протокол хартия конвенция устав резолюция регламент дорожный манифест обращение"
)
_ADOPTING = wordset("принять подписать утвердить одобрить согласовать")
_ADOPTION = wordset("принятие подписание утверждение одобрение")
_BECOMING = wordset("стать явиться")
_OUTCOMES = wordset("итог результат документ главный основной ключевой итоговый важный")
_FOUNDING = wordset("договор соглашение устав хартия протокол меморандум")
_ENDS = wordset("завершиться завершаться закончиться ознаменоваться увенчаться")
_LONG_AGO = timedelta(days=60)
_NEAR = 3
"""Sentences after a meeting in which what is adopted without a word on who did it is its work."""
_MEMBERSHIP = wordset("вступление прием присоединение членство участие статус выход денонсация принятие")
# Who adopts for a format.
_LEADERS = wordset("глава лидер президент государство страна участник саммит совет сторона член премьер")
# Who need not be named with it.
_THEY = wordset("участник лидер сторона глава президент")
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
            papers = lemmas & (_PAPERS | {"решение"})
            if lemmas & (_ADOPTING | _ADOPTION | _BECOMING) and papers and not self.quotes.at(sentence.start):
                tree = self.trees.of(sentence)
                arguments = self.arguments.find(tree)
                for index, token in enumerate(tree.tokens):
                    if token.lemma in _ADOPTING:
                        found += self._adopted(tree, index, arguments)
                    elif token.lemma in _BECOMING:
                        found += self._outcome(tree, index, arguments.formats)
                    elif token.lemma in _ADOPTION:
                        found += self._ended_with(tree, index, arguments.formats)
            self.arguments.remember(sentence)
        return found

    def _adopted(self, tree: Tree, verb: int, arguments: Arguments) -> list[EventClaim]:
        ahead = future(tree, verb) or self._is_planned(tree, verb)
        told = tree.is_finite(verb) and tree.feat(verb, "Tense") == "Past"
        told = told or (tree.feat(verb, "Variant") == "Short" and tree.feat(verb, "VerbForm") == "Part")
        if tree.negated(verb) or not (told or ahead):
            return []
        papers = [kid for kid in tree.kids[verb] if self._is_paper(tree, kid)]
        if not papers:
            return []
        meeting = self.ahead.get(tree.sentence.index) if ahead else None
        meeting = meeting or self._meeting(tree)
        named = self._named(tree, papers, arguments) if meeting is None else None
        if named is not None:
            return self._of_its_own(tree, verb, papers, named, ahead)
        code = meeting.format if meeting else self._format(tree, verb, papers, arguments)
        if code is None or (meeting is None and self._is_of_states(tree, verb, papers[0], arguments)):
            return []
        dated = only_date(self.document, tree, verb)
        if meeting is None and dated is not None and self._is_of_another_time(dated.name or "", code):
            return []
        papers += self._further(tree, papers[0])
        return [self._event(tree, verb, paper, code, meeting, dated, ahead) for paper in papers]

    @staticmethod
    def _named(tree: Tree, papers: Sequence[int], arguments: Arguments) -> str | None:
        """The format that the document is about by its name: «Соглашение о создании СНГ»."""
        below = tree.subtree(papers[0])
        if any(tree.word(node) in ("между", "двусторонний", "с", "со") for node in below):
            return None
        own = [body.code for body in arguments.formats if body.head in below and body.how == "name"]
        return own[0] if own and tree.lemma(papers[0]) in _FOUNDING else None

    def _of_its_own(
        self, tree: Tree, verb: int, papers: Sequence[int], code: str, ahead: bool
    ) -> list[EventClaim]:
        """A document of the format that was signed at no meeting told of."""
        dated = only_date(self.document, tree, verb)
        place, state = city_and_state(place_of(self.document, tree, verb))
        made = self._event(tree, verb, papers[0], code, None, dated, ahead)
        return [replace(made, place=place, state=state, rule="ru.adopted.named")]

    def _ended_with(self, tree: Tree, noun: int, formats: Sequence[Argument]) -> list[EventClaim]:
        """«Саммит завершился принятием Делийской декларации»."""
        verb = tree.clause_head(noun)
        papers = [kid for kid in tree.kids[noun] if tree.lemma(kid) in _PAPERS]
        if tree.lemma(verb) not in _ENDS or tree.negated(verb) or future(tree, verb) or not papers:
            return []
        meeting = self._meeting(tree)
        code = meeting.format if meeting else formats[0].code if formats else self._spoken_of(tree)
        if code is None or not any(tree.lemma(node) in NOUNS for node in tree.clause(verb)):
            return []
        return [self._event(tree, verb, paper, code, meeting, None, False) for paper in papers]

    def _outcome(self, tree: Tree, verb: int, formats: Sequence[Argument]) -> list[EventClaim]:
        """«Итогом саммита стала Астанинская декларация», «… стало подписание хартии»."""
        kids = tree.kids[verb]
        if tree.feat(verb, "Tense") != "Past" or tree.negated(verb):
            return []
        if not any(tree.feat(kid, "Case") == "Ins" and tree.lemma(kid) in _OUTCOMES for kid in kids):
            return []
        subjects = [kid for kid in kids if tree.rel(kid).startswith("nsubj")]
        subjects += [below for kid in subjects if tree.lemma(kid) in _ADOPTION for below in tree.kids[kid]]
        papers = [kid for kid in subjects if tree.lemma(kid) in _PAPERS]
        meeting = self._meeting(tree)
        near = [body.code for body in formats if body.head in tree.clause(verb)]
        code = meeting.format if meeting else near[0] if near else self._spoken_of(tree)
        if code is None:
            return []
        return [self._event(tree, verb, paper, code, meeting, None, False) for paper in papers]

    def _is_of_another_time(self, date: str, code: str) -> bool:
        """Whether no meeting of the format that the article dates was then: a document of the past."""
        held = [m.claim.date for m in self.told if m.claim.format == code and m.claim.date]
        when, published = PartialDate.parse(date), self.document.published
        if not held and published is not None and when.last is not None:
            return published - when.last > _LONG_AGO
        return bool(held) and not any(PartialDate.parse(day).overlaps(when) for day in held)

    @staticmethod
    def _further(tree: Tree, paper: int) -> list[int]:
        """The documents that stand beside the first, in its case: «… и Стратегию развития»."""
        straight = ("Nom", "Acc")  # spelled alike, the tagger errs
        case = tree.feat(paper, "Case")
        cases = straight if case in straight else (case,)
        return [
            node
            for node in sorted(tree.subtree(paper) - {paper})
            if tree.rel(node) == "conj" and tree.lemma(node) in _PAPERS | {"решение"}
            if tree.feat(node, "Case") in cases
        ]

    @staticmethod
    def _is_of_states(tree: Tree, verb: int, paper: int, arguments: Arguments) -> bool:
        """«подписан меморандум между Россией и Ираном»: not the format's."""
        words = set(tree.clause(verb)) | tree.subtree(paper)
        between = any(tree.word(node) in ("между", "двусторонний") for node in words)
        agents = [state for state in arguments.states if state.case == "Ins" and state.head in words]
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
            EventType.DECISION if tree.lemma(paper) == "решение" else EventType.DOCUMENT,
            code,
            Modality.PLANNED if ahead else Modality.DECIDED,
            (words_of(self.document, tree, {verb, paper}),),
            date=dated.name if dated else meeting.date if meeting else None,
            place=meeting.place if meeting else None,
            state=meeting.state if meeting else None,
            title=self._title(tree, paper),
            rule="ru.adopted.meeting" if meeting else "ru.adopted.leaders",
        )

    @staticmethod
    def _is_planned(tree: Tree, verb: int) -> bool:
        """«планируется принять», «намерены подписать»."""
        parent = tree.parents[verb]
        planning = wordset("планироваться планировать намерен намереваться предстоять ожидаться")
        return tree.feat(verb, "VerbForm") == "Inf" and parent >= 0 and tree.lemma(parent) in planning

    def _is_paper(self, tree: Tree, index: int) -> bool:
        if tree.rel(index) not in ("obj", "nsubj:pass", "nsubj"):
            return False
        if tree.lemma(index) == "решение":
            below = {tree.lemma(node) for node in tree.subtree(index)}
            return len(below) > 2 and not below & _MEMBERSHIP
        return tree.lemma(index) in _PAPERS

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
        above = tree.parents[verb]
        if not subjects and above >= 0:
            subjects = [kid for kid in tree.kids[above] if tree.rel(kid) == "iobj"]
        subjects = subjects or [one for one in subjects_of(tree, verb) if one not in papers]
        for subject in subjects:
            below = tree.subtree(subject)
            own = [body for body in formats if body.first in below]
            if own and (tree.lemma(subject) in _LEADERS or own[0].first <= subject <= own[0].last):
                return own[0].code
            alone = not any(state.head in below for state in arguments.states)
            if (
                tree.lemma(subject) in _THEY
                and alone
                and not any(tree.tokens[i].pos == "PROPN" for i in below)
            ):
                return self._spoken_of(tree)
        if any(tree.lemma(node) in NOUNS for node in tree.clause(verb)) and not subjects:
            near = [body.code for body in formats if body.head in tree.clause(verb)]
            return near[0] if near else self._spoken_of(tree)
        passive = tree.feat(verb, "Voice") == "Pass" and tree.feat(verb, "VerbForm") == "Part"
        return format_met(self.told, tree.sentence.index, _NEAR) if passive and not subjects else None

    def _spoken_of(self, tree: Tree) -> str | None:
        """The format of the last meeting that was told of."""
        before = [claim for index, claim in self.meetings.items() if index < tree.sentence.index]
        return before[-1].format if before else self.arguments.last_format

    def _title(self, tree: Tree, paper: int) -> str:
        """What was adopted, in the nominative, with its title if it has one."""
        below = tree.subtree(paper)
        last = paper
        while (
            last + 1 < len(tree)
            and last + 1 in below
            and tree.tokens[last + 1].pos not in ("PUNCT", "VERB", "CCONJ")
        ):
            last += 1
        first = paper
        while first and tree.tokens[first - 1].pos in ("ADJ", "DET"):
            first -= 1
        text = self.document.text
        phrase = nominative(text, tree.tokens[first : last + 1])
        end = tree.tokens[last].end
        title = self.quotes.at(end + 1)
        return f"{phrase} {with_outer_guillemets(text[title.start : title.end])}" if title else phrase
