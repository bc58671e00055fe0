"""Initiatives: «инициативу о проведении встреч выдвинул Мирзиёев», «Токаев предложил создать банк»."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.dates.publication import lies_ahead
from workbench.reading.document import Document, Sentence
from workbench.reading.events.clause_dates import only_date
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.meeting_owners import is_conference, is_lesser, noun_phrase
from workbench.reading.events.meetings import format_met
from workbench.reading.memberships.membership_dates import as_point, edtf
from workbench.reading.modality.modality import future
from workbench.reading.names.gazetteer import capitals
from workbench.reading.names.linking import state_concerned, state_of, state_of_place
from workbench.reading.names.nominative import nominative
from workbench.reading.patterns import SPEECH, wordset
from workbench.reading.statements.said_at import Occasions
from workbench.reading.statements.speakers import Speakers
from workbench.reading.syntax.arguments import Argument, ArgumentFinder
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.spoken import EVERYBODYS
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import QuoteMap, quotes_of

_OFFER = "предложение"
_INITIATIVE = frozenset({"инициатива", "инициатор", "идея", _OFFER})
_RAISING = wordset(
    "выдвинуть выступить озвучить высказать внести вносить стать являться быть предложить принадлежать"
)
_BACKING = wordset("поддержать поддерживать одобрить приветствовать")
_PROPOSING = wordset("предложить предлагать призвать призывать")
_CALLING_ON = wordset("призвать призывать")
"""«призвала страны ШОС создать банк»."""
_STANDING_FOR = wordset("выступить выступать")
_REFORMS = wordset(
    "создание учреждение образование преобразование запуск формирование разработка реформа реформирование "
    "поправка упразднение"
)
"""What somebody stands for: «выступил за поправки к уставу организации»."""
_INTENDING = wordset("планировать намерен намереваться собираться")
_MEMBERSHIP = wordset("вступление присоединение членство выход денонсация")
_OTHER_VENUES = wordset("форум конференция интервью брифинг пресс-конференция ассамблея")
_FOUNDING = wordset(
    "создать учредить образовать преобразовать основать запустить сформировать разработать создание "
    "учреждение образование преобразование запуск формирование разработка упразднить ликвидировать "
    "реформировать переименовать"
)
_HOLDING = wordset(
    "провести проводить организовать объявить открыть ввести принять добиться собираться заключить подписать "
    "утвердить одобрить встречаться отмечать праздновать"
)
"""What is also put forward, unless it is a meeting, which tells of itself."""
_CELEBRATING = wordset("отмечать праздновать")
_THINKING = wordset("подумать рассмотреть изучить обсудить")
"""«предложил подумать о создании фонда», «рассмотреть возможность создания банка»."""
_CHANGING = wordset("изменить сменить поменять пересмотреть повысить")
_CHANGED = wordset("название наименование устав регламент статус")
"""«предложил изменить название совета», «повысить статус координаторов»."""
_FOUNDED = wordset("создать учредить основать образовать запустить появиться возникнуть провести созвать")
_NEAR = 6
"""Sentences after a meeting in which what is proposed is proposed to its format."""


def find_initiatives(
    document: Document, trees: Trees, finder: ArgumentFinder, meetings: Sequence[Meeting]
) -> list[EventClaim]:
    """What was put forward for a format or at its meeting, and by whom."""
    return _Finder(document, trees, finder, meetings).find()


class _Finder:
    def __init__(
        self, document: Document, trees: Trees, finder: ArgumentFinder, meetings: Sequence[Meeting]
    ) -> None:
        self.document = document
        self.trees = trees
        self.quotes: QuoteMap = quotes_of(document.text)
        self.arguments = finder
        self.meetings = meetings

    @cached_property
    def speakers(self) -> Speakers:
        return Speakers(self.document, self.quotes, self.arguments.persons)

    def find(self) -> list[EventClaim]:
        found: list[EventClaim] = []
        for sentence in self.document.sentences:
            lemmas = sentence.lemmas
            proposes = bool(
                lemmas & (_PROPOSING | _INTENDING) and lemmas & (_FOUNDING | _HOLDING | _CHANGING | _THINKING)
            )
            proposes = proposes or bool(lemmas & _STANDING_FOR and lemmas & _REFORMS)
            if lemmas & _INITIATIVE or proposes:
                tree = self.trees.of(sentence)
                formats = self.arguments.find(tree).formats
                event = self._raised(tree, formats) if lemmas & _INITIATIVE else None
                event = event or (self._proposed(tree, formats) if proposes else None)
                found += [event] if event else []
        return found

    def _raised(self, tree: Tree, formats: Sequence[Argument]) -> EventClaim | None:
        """«выдвинул инициативу», «стал инициатором», «создан по инициативе»."""
        index = next((i for i in tree.of_lemmas(_INITIATIVE) if _is_raised(tree, i)), None)
        if index is None:
            return None
        head = tree.clause_head(index)
        by = tree.preposition(index) == "по" and tree.lemma(index) == "инициатива"
        if any(tree.lemma(kid) in ("такой", "этот", "данный") for kid in tree.kids[index]):
            return None  # «с такой инициативой выступил»: told before
        backed = not by and tree.lemma(head) in _BACKING
        if tree.negated(head) or tree.lemma(head) not in (_FOUNDED if by else _RAISING | _BACKING):
            return None
        if backed and future(tree, head):
            return None  # «Россия поддержит инициативу Киргизии»
        code = self._format(tree, index, head, formats)
        active = not tree.is_passive(head)
        actor = self._subject(tree, head) if active else None
        if by or backed:  # «инициативу Киргизии поддержали все»
            actor = self._owner(tree, index)
        elif not active:  # «инициатива была выдвинута президентом Узбекистана»
            agents = (kid for kid in tree.kids[head] if tree.feat(kid, "Case") == "Ins")
            actor = next((one for kid in agents if (one := self._named(tree, tree.subtree(kid)))), None)
        if tree.lemma(head) == "принадлежать":
            whose = [kid for kid in tree.kids[head] if tree.feat(kid, "Case") == "Dat"]
            actor = self._named(tree, {node for kid in whose for node in tree.subtree(kid)})
        if code is None or actor is None:
            return None
        origin = by or backed or tree.lemma(index) == "инициатор" or tree.lemma(head) == "принадлежать"
        # what is put forward is but offered; what was founded on somebody's initiative is there
        modality = Modality.DECIDED if origin else Modality.PROPOSED
        made = self._event(tree, index, head, code, actor, modality)
        return replace(made, rule="ru.initiative.origin") if origin else made

    def _proposed(self, tree: Tree, formats: Sequence[Argument]) -> EventClaim | None:
        """«предложил создать»: to the format named, or to that of the meeting told of just before."""
        for head in range(len(tree)):
            if tree.lemma(head) in _INTENDING and (made := self._intended(tree, head, formats)) is not None:
                return made
            if tree.lemma(head) not in _PROPOSING | _STANDING_FOR or not _may_propose(tree, head):
                continue
            above = tree.parents[head]
            apart = [node for node in range(head) if tree.parents[node] < 0]
            around = [*tree.kids[head], *([above] if above >= 0 else apart)]
            what = next((node for node in around if self._is_put_forward(tree, node, head)), None)
            mine = tree.feat(head, "Person") == "1"
            if what is None or (self.quotes.at(tree.tokens[head].start) and not mine):
                continue
            stands = tree.lemma(head) in _STANDING_FOR
            case = "Acc" if tree.lemma(head) in _CALLING_ON else "Dat"
            asked = [kid for kid in tree.kids[head] if tree.feat(kid, "Case") == case]
            to = [what, *asked]
            code = self._of_whom(tree, what, formats) if stands else self._to_whom(tree, to, formats)
            actor = self._speaker(tree, head) if mine else self._subject(tree, head)
            actor = actor or self._government(tree, what, head)
            if code is not None and actor is not None:
                return self._event(tree, what, head, code, actor, Modality.PROPOSED)
        return None

    def _to_whom(self, tree: Tree, words: Sequence[int], formats: Sequence[Argument]) -> str | None:
        """The format named in what is put forward or in whom it is put to, else the one that met; the UN only
        if no other met."""
        named = [body.code for word in words for body in formats if body.head in tree.subtree(word)]
        own = [code for code in named if code not in EVERYBODYS]
        return next(iter(own), None) or self._spoken_of(tree.sentence) or next(iter(named), None)

    @staticmethod
    def _of_whom(tree: Tree, what: int, formats: Sequence[Argument]) -> str | None:
        """The format that somebody wants changed, or at whose meeting it was said in the same breath."""
        named = [body.code for body in formats if body.head in tree.subtree(what)]
        met = [
            body.code for body in formats if any(tree.lemma(n) in NOUNS for n in tree.ancestors(body.head))
        ]
        return next(iter(named or met), None)

    def _speaker(self, tree: Tree, head: int) -> Mention | None:
        """Who says «предлагаю создать …»: named behind the quotation, or alone in the sentence before."""
        said = [node for node in range(head, len(tree)) if tree.lemma(node) in SPEECH]
        own = self._subject(tree, said[0]) if said else None
        return own or self._only_one(self.document.sentences[max(0, tree.sentence.index - 1)])

    def _intended(self, tree: Tree, head: int, formats: Sequence[Argument]) -> EventClaim | None:
        """«ОДКБ планирует учредить институт партнеров»: the format's own plan."""
        what = next((kid for kid in tree.kids[head] if tree.lemma(kid) in _FOUNDING), None)
        below = {node for kid in subjects_of(tree, head) for node in tree.subtree(kid) if node < head}
        own = [body.code for body in formats if body.first in below]
        if what is None or not own or tree.negated(head) or self._named(tree, below) is not None:
            return None
        return self._event(tree, what, head, own[0], None, Modality.PLANNED)

    @staticmethod
    def _is_put_forward(tree: Tree, kid: int, head: int) -> bool:
        """«создать банк», «провести учения», but not «провести следующий саммит»; «за создание банка»."""
        if tree.lemma(head) in _STANDING_FOR:
            return tree.lemma(kid) in _REFORMS and tree.preposition(kid) == "за"
        if kid not in tree.kids[head] and tree.feat(kid, "VerbForm") != "Inf":
            return False
        if any(tree.lemma(node) in _MEMBERSHIP for node in tree.subtree(kid)):
            return False
        if tree.lemma(kid) in _FOUNDING:
            return True
        if tree.lemma(kid) in _THINKING:
            below = tree.subtree(kid)
            return any(tree.lemma(node) in _REFORMS or tree.word(node) == "чтобы" for node in below)
        if tree.lemma(kid) in _CHANGING:
            return any(tree.lemma(node) in _CHANGED for node in tree.kids[kid])
        objects = (node for node in tree.kids[head] if tree.rel(node) == "obj")  # «Провести саммит предложил»
        row = tree.lemma(kid) == "проводить"  # «проводить саммиты раз в два года»
        row = row and all(tree.preposition(node) not in ("с", "со") for node in tree.subtree(kid))
        nodes = [n for n in (*tree.subtree(kid), *objects) if not (row and tree.feat(n, "Number") == "Plur")]
        return tree.lemma(kid) in _HOLDING and not any(_is_meeting(tree, node) for node in nodes)

    def _format(self, tree: Tree, index: int, head: int, formats: Sequence[Argument]) -> str | None:
        below = tree.subtree(index)
        own = [body for body in formats if body.first in below and not self._is_venue(tree, body)]
        own += [body for body in formats if body.head in tree.kids[head] and not self._is_venue(tree, body)]
        if own:
            return own[0].code
        subjects = {
            node for kid in tree.kids[head] if tree.rel(kid).startswith("nsubj") for node in tree.subtree(kid)
        }
        own = [body for body in formats if body.head in subjects]
        if own:
            return own[0].code
        meets = any(tree.lemma(node) in NOUNS for node in below)
        there = meets or tree.lemma(head) == "выступить" or self._was_there(tree)
        return self._spoken_of(tree.sentence) if there else None

    def _was_there(self, tree: Tree) -> bool:
        """Whether it was put forward at the meeting that this sentence or the one before tells of."""
        elsewhere = any(token.lemma in _OTHER_VENUES for token in tree.tokens)
        near = (tree.sentence.index - 1, tree.sentence.index)
        held = (m for m in self.meetings if m.claim.modality is Modality.DECIDED)
        return not elsewhere and any(meeting.sentence in near for meeting in held)

    @staticmethod
    def _is_venue(tree: Tree, body: Argument) -> bool:
        """«на сессии Генассамблеи ООН»: where it was put forward."""
        return body.code in EVERYBODYS and any(tree.lemma(n) in NOUNS for n in tree.ancestors(body.head))

    def _spoken_of(self, sentence: Sentence) -> str | None:
        return format_met(self.meetings, sentence.index, _NEAR)

    def _subject(self, tree: Tree, head: int) -> Mention | None:
        """Who acts: the person, office or state in the subject of the predicate."""
        subjects = subjects_of(tree, head)
        if subjects and tree.word(subjects[0]) in ("он", "она"):
            return self._only_one(self.document.sentences[tree.sentence.index - 1])
        return self._named(tree, tree.subtree(subjects[0])) if subjects else None

    def _government(self, tree: Tree, what: int, head: int) -> Mention | None:
        """«Институт предложило учредить венгерское правительство», which the parser takes for the object."""
        behind = (kid for kid in tree.kids[what] if kid > what and tree.lemma(kid) == "правительство")
        does = next((kid for kid in behind if tree.rel(kid) == "obj"), None)
        neuter = tree.feat(head, "Gender") == "Neut"
        return self._named(tree, tree.subtree(does)) if does is not None and neuter else None

    def _only_one(self, sentence: Sentence) -> Mention | None:
        """The person whom the sentence before names, where that is but one: «Он же предложил создать …»."""
        named = self.document.mentions_in(sentence.start, sentence.end)
        persons = [mention for mention in named if mention.type is MentionType.PERSON]
        return persons[0] if len(persons) == 1 else None

    def _owner(self, tree: Tree, index: int) -> Mention | None:
        """Whose initiative it was: «по инициативе Узбекистана»."""
        return self._named(tree, tree.subtree(index) - {index})

    def _named(self, tree: Tree, nodes: set[int]) -> Mention | None:
        starts = {tree.tokens[node].start for node in nodes}
        named = self.document.mentions_in(tree.sentence.start, tree.sentence.end)
        inside = [mention for mention in named if mention.start in starts]
        for kind in (MentionType.PERSON, MentionType.ROLE, MentionType.STATE):
            fits = [mention for mention in inside if mention.type is kind]
            if fits:
                return fits[0]
        cities = (one for one in inside if one.entity in capitals() and one.text == one.name)
        return next(cities, None)  # «Бишкек предложил»

    def _event(
        self, tree: Tree, index: int, head: int, code: str, actor: Mention | None, modality: Modality
    ) -> EventClaim:
        start, end = tree.sentence.start, tree.sentence.end
        planned = tree.feat(index, "VerbForm") == "Inf"  # «предложил учредить 15 марта новый праздник»
        celebrated = tree.lemma(index) in _CELEBRATING
        dated = None if celebrated or planned else only_date(self.document, tree, index)
        dated = dated or only_date(self.document, tree, head)
        if dated and lies_ahead(as_point(edtf(dated)), self.document.published):
            dated = None  # «инициатива провести в 2026 году учения»: not the day on which it was raised
        occasion = Occasions(self.document, self.trees, self.quotes).of(tree.sentence, start, end)
        clause = tree.clause(index)
        first = next((node for node in clause if tree.tokens[node].pos not in ("PUNCT", "SCONJ")), index)
        return EventClaim(
            EventType.INITIATIVE,
            code,
            Modality.PLANNED if future(tree, head) else modality,
            (words_of(self.document, tree, {first, clause[-1], index}),),
            date=dated.name if dated else None,
            place=occasion.place,
            state=self._state(actor) if actor else None,
            actor=self._called(tree, actor),
            venue=occasion.venue,
            rule="ru.initiative" if modality is Modality.DECIDED else "ru.initiative.proposed",
        )

    def _state(self, actor: Mention) -> str | None:
        """Whose initiative it is: the state's own, or that of the state which the person leads."""
        if actor.type is MentionType.PLACE:
            return state_of_place(actor.entity or "")
        if actor.type is MentionType.STATE:
            return state_of(actor) or state_concerned(actor)
        return self.speakers.state_of(actor)

    def _called(self, tree: Tree, actor: Mention | None) -> str | None:
        if actor is None:
            return None
        person = actor.type is MentionType.PERSON
        return self.speakers.of(actor).name if person else self._nominative(tree, actor)

    def _nominative(self, tree: Tree, actor: Mention) -> str | None:
        own = [node for node, token in enumerate(tree.tokens) if actor.start <= token.start < actor.end]
        if tree.tokens[own[-1]].pos == "ADJ" and tree.parents[own[-1]] == own[-1] + 1:
            own.append(own[-1] + 1)  # «венгерское правительство», but not «венгерская инициатива»
            if tree.lemma(own[-1]) in _INITIATIVE:
                return None
        return nominative(self.document.text, [tree.tokens[node] for node in own])


def _may_propose(tree: Tree, head: int) -> bool:
    return tree.is_finite(head) and not tree.negated(head)


def _is_meeting(tree: Tree, node: int) -> bool:
    """Whether the noun is a meeting that tells of itself, not one of «ученых» or «ректоров»."""
    if is_conference(tree, node):
        return True
    return tree.lemma(node) in NOUNS and not any(is_lesser(tree, one) for one in noun_phrase(tree, node)[1:])


def _is_raised(tree: Tree, index: int) -> bool:
    """Whether the word tells of something put forward: an offer does but with what it is to found."""
    if tree.lemma(index) != _OFFER:
        return True
    return any(tree.lemma(kid) in _FOUNDING for kid in tree.kids[index])
