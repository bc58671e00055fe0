"""Which status a noun means, and which goes with an act: «полноправный член», «принят наблюдателем»."""

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.grammar import Roles
from workbench.reading.patterns import DASHES, wordset
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.trees import Tree

_CAPACITY = wordset("качество статус роль ранг")
_THAT = wordset("этот тот такой данный прежний новый")
_COPULAS = patterns.COPULAS_BE | patterns.COPULAS_BECOME | wordset("выступать выступить")
ARE = patterns.COPULAS_BE | patterns.COPULAS_BECOME | wordset("выступать выступить относиться принадлежать")
_NAMING = wordset("назвать указать упомянуть перечислить")
_MEETINGS = patterns.MEETINGS | {"мероприятие"}
_OF_MEETINGS = frozenset({"g7", "g8", "g20", "c5-plus-1", "caspian-summit", "ca-consultative"})
_COMING = wordset("пригласить приглашать приглашенный приехать прибыть прилететь участвовать присутствовать")
_NOT_YET = wordset("потенциальный возможный вероятный будущий")
WITH_DIALOGUE = frozenset({"sco", "asean"})
"""Formats that have partners in dialogue."""
_WHICH_OF_THEM = wordset("последний единственный первый второй третий")
_NEW = wordset("новый очередной дополнительный")
LOOKING_FOR = wordset(
    "ждать ожидать искать обсудить обсуждать рассмотреть рассматривать предложить предлагать видеть выбрать "
    "выбирать определить наметить назвать"
)


class StatusNouns:
    """The nouns of status in one sentence."""

    def __init__(self, roles: Roles) -> None:
        self.roles = roles
        self.tree = roles.tree
        self.arguments = roles.arguments
        self.context = roles.context

    def told_as(self, index: int, as_: int) -> list[Argument]:
        """«Казахстан, как член ОТГ, примет форум», and not «Украина как член НАТО станет угрозой»."""
        tree = self.tree
        apart = tree.word(as_ - 1) == ","
        ahead = (i for i in range(index, len(tree)) if tree.is_finite(i))
        would = any(tree.word(i) == "бы" for i in range(index, len(tree)))
        if would or (not apart and any(tree.feat(i, "Tense") == "Fut" for i in ahead)):
            return []
        return [one for one in self.arguments.states if one.first == 0 and one.last == as_ - 1 - apart]

    def is_none_now(self, index: int) -> bool:
        """«Туркменистан участником не является», right behind what others are in a format."""
        told, tree, near = self.context.told, self.tree, self.tree.sentence.index - 1
        just = self.context.status_at == near or (told is not None and told[0] == near)
        alone = not tree.kids[index] and tree.feat(index, "Case") == "Ins"
        beside = range(max(index - 2, 0), min(index + 3, len(tree)))
        return just and alone and any(tree.lemma(i) == "являться" and tree.negated(i) for i in beside)

    def status_of(self, index: int, lemma: str) -> Status | None:
        """The status that the noun means, if it means one."""
        tree, status = self.tree, patterns.STATUS_NOUNS.get(lemma)
        adjectives = {tree.lemma(kid) for kid in tree.kids[index]}
        if index and tree.tokens[index - 1].pos == "ADJ":
            adjectives.add(tree.lemma(index - 1))  # «почетными гостями стали …», which the parser takes apart
        if self._means_none(index, lemma, adjectives):
            return None
        by = next((i for i in range(index + 1, index + 4) if tree.word(i) == "по"), index)
        if status is Status.PARTNER and by > index and self._is_of_format(by + 1):
            return Status.MEMBER  # «ее партнеры по ЕАЭС», «партнер России по союзу»: who belongs with it
        if (
            status is Status.GUEST
            and not adjectives & patterns.GUEST_ADJECTIVES
            and not self.is_at_meeting(index)
            and not self.roles.says_as(index)
            and not self._comes_as_guest(index)
        ):
            return None
        if status is Status.MEMBER and is_entering(tree, index):
            return Status.CANDIDATE
        if status is Status.MEMBER and self.is_associated(index):
            return Status.ASSOCIATE
        return status

    def _means_none(self, index: int, lemma: str, adjectives: set[str]) -> bool:
        """Whether the noun, as it stands, means no status in a format."""
        tree = self.tree
        if lemma in ("членство", "участие", "партнерство") or adjectives & _NOT_YET:
            return True
        if lemma == "член" and self._is_of_family(index, adjectives):
            return True
        if lemma == "претендент" and tree.word(index + 1) != "на":
            return True  # «претенденты на членство в ШОС», of others nobody knows to what
        if lemma == "часть" and (tree.feat(index, "Case"), tree.feat(index, "Number")) != ("Ins", "Sing"):
            return True  # «стать частью БРИКС»
        # «Россия и Иран – партнеры в ЕАЭС»: of each other
        fellows = tree.word(index) == "партнеры" and tree.word(index + 1) == "в"
        return lemma == "партнер" and (fellows or bool(adjectives & patterns.TRADE_ADJECTIVES))

    def _is_of_family(self, index: int, adjectives: set[str]) -> bool:
        """«остается важным членом семьи ШОС», as its observers and partners are called, too."""
        tree = self.tree
        family = any(kid > index and tree.lemma(kid) == "семья" for kid in tree.kids[index])
        becomes = any(tree.lemma(i) in patterns.COPULAS_BECOME for i in tree.clause(index))
        return family and not becomes and "полноправный" not in adjectives

    def _comes_as_guest(self, index: int) -> bool:
        """«приглашен на саммит гостем», «прилетел на встречу гостем»."""
        above = self.tree.parents[index]
        comes = above >= 0 and self.tree.lemma(above) in _COMING
        return comes and self.tree.feat(index, "Case") == "Ins" and not self.tree.preposition(index)

    def _is_of_format(self, place: int) -> bool:
        return any(body.first == place and body.how == "name" for body in self.arguments.formats)

    def is_at_meeting(self, index: int) -> bool:
        """«гость саммита», «почетным гостем на ней был …»: of the meeting that is spoken of."""
        tree = self.tree
        if tree.feat(index, "Number") == "Plur":
            return False
        own = (kid for kid in tree.kids[index] if kid > index and not self._is_called(kid))
        below = (tree.lemma(kid) for kid in own)
        near = range(index + 1, index + 4)
        if any(body.code in _OF_MEETINGS and body.first in near for body in self.arguments.formats):
            return True  # «гостем «двадцатки»»
        on_it = tree.word(index + 1) == "на" and tree.word(index + 2) in ("ней", "нем", "них")
        return on_it or any(lemma in _MEETINGS for lemma in below)

    def _is_called(self, meeting: int) -> bool:
        """«гостем форума «Открытый диалог»»: of one with a name of its own."""
        end = self.tree.next_mark(meeting)
        return self.tree.word(end) == "«" and all(body.first != end + 1 for body in self.arguments.formats)

    def is_looked_for(self, index: int) -> bool:
        """«ждет новых членов: …», «обсудит новых партнеров»: who they will be, not who they are."""
        tree, place = self.tree, index - 1
        while place > 0 and tree.tokens[place].pos in ("ADJ", "NUM"):
            place -= 1
        new = any(tree.lemma(i) in _NEW for i in range(place + 1, index))
        return new and tree.lemma(place) in LOOKING_FOR

    def talking(self, index: int, format_id: str | None, body: Argument | None) -> str | None:
        """«хочет в ШОС, не отказываясь от НАТО. Партнером организации по диалогу является …»: of the one
        that has such partners."""
        named = body is not None and body.how == "name"
        meant = self.context.in_dialogue
        if named or meant is None or format_id in WITH_DIALOGUE:
            return format_id
        behind = range(index + 1, min(index + 5, len(self.tree)))
        return meant if any(self.tree.lemma(i) == "диалог" for i in behind) else format_id

    def is_told_apart(self, index: int) -> bool:
        """«были последними членами, которые не ратифицировали»: which of them, not what is over."""
        below = range(index + 1, len(self.tree))
        clause = any(self.tree.rel(i).startswith("acl") and self.tree.parents[i] == index for i in below)
        adjectives = (kid for kid in self.tree.kids[index] if kid < index)
        return clause or any(self.tree.lemma(kid) in _WHICH_OF_THEM for kid in adjectives)

    def is_associated(self, index: int) -> bool:
        """Whether «ассоциированный» stands with the noun, adjective or participle."""
        kids = {index - 1, *(kid for kid in self.tree.kids[index] if kid < index)}
        return any(self.tree.word(kid).startswith("ассоциирован") for kid in kids)

    def in_that_capacity(self, index: int) -> bool:
        """«В том же качестве принята Монголия»: with the status told before."""
        tree = self.tree
        nouns = (i for i in tree.clause(index) if tree.lemma(i) in _CAPACITY and tree.preposition(i) == "в")
        return any(tree.lemma(i - 1) in _THAT or tree.word(i - 1) == "же" for i in nouns)

    def as_status(self, index: int) -> Status | None:
        """«присоединился в качестве наблюдателя»: the status that goes with the act."""
        before = [place for place in self.tree.clause(index) if place < index]
        for place in (*range(index + 1, len(self.tree)), *before):
            lemma = self.tree.lemma(place).rpartition("-")[2]
            named = lemma in patterns.STATUS_NOUNS or (lemma in patterns.STATES and self.is_associated(place))
            named = named and not self._is_of_next_clause(place, index)
            named = named and not (self.tree.negated(index) and self._is_but(index, place))
            # «не членом, а наблюдателем», «не в качестве члена, а …»
            named = named and "не" not in self.tree.words[max(index + 1, place - 3) : place]
            if named and (self.roles.says_as(place) or self._is_what_it_becomes(place, index)):
                return self.status_of(place, lemma if lemma in patterns.STATUS_NOUNS else "член")
        return None

    def _is_but(self, first: int, noun: int) -> bool:
        """«речь не о членстве в ЕАЭС, а о статусе наблюдателя»: the status is another thing."""
        return any(self.tree.word(i) == "а" and self.tree.word(i - 1) == "," for i in range(first, noun))

    def _is_of_next_clause(self, noun: int, act: int) -> bool:
        """«входят Азербайджан и Турция, в качестве наблюдателей участвует Венгрия»: another verb's."""
        tree = self.tree
        comma = any(tree.word(i) in (",", ";") for i in range(act, noun))
        if comma and tree.rel(act) == "acl" and tree.feat(act, "VerbForm") == "Part":
            return True  # «Туркмения, не входящая в ШОС, приехала как гость»
        end = tree.next_mark(noun)
        first = next((i for i in range(act, noun) if tree.word(i) in (",", ";")), noun)
        return comma and any(tree.is_finite(i) for i in range(first, end))

    def _is_what_it_becomes(self, noun: int, act: int) -> bool:
        """«принят полноправным членом», «прием Лаоса партнером»."""
        tree, parent = self.tree, self.tree.parents[noun]
        below = parent == act or (parent in tree.subtree(act) and parent in tree.clause(act))
        return below and tree.feat(noun, "Case") == "Ins" and not tree.preposition(noun)

    def associate(self, index: int, status: Status) -> Status:
        adjectives = {self.tree.lemma(kid) for kid in self.tree.kids[index]}
        return Status.ASSOCIATE if status is Status.MEMBER and "ассоциированный" in adjectives else status

    def infinitive_beside(self, noun: int) -> int | None:
        """«Членом ОДКБ Узбекистан быть не собирается», «Наблюдателями хотели бы стать Иран и Куба»: the
        parser hangs the noun on the verb above."""
        tree, above = self.tree, self.tree.parents[noun]
        if above < 0 or tree.feat(noun, "Case") != "Ins" or tree.preposition(noun):
            return None
        behind = (kid for kid in tree.kids[above] if noun < kid)
        beside = (kid for kid in behind if kid < above or tree.rel(kid) == "xcomp")
        return next(
            (k for k in beside if tree.feat(k, "VerbForm") == "Inf" and tree.lemma(k) in _COPULAS), None
        )

    def before_dash(self, noun: int) -> list[Argument]:
        """«Узбекистан в ЕАЭС — наблюдатель, вопрос не стоит», where the last verb has the subject."""
        tree, dash = self.tree, noun - 1
        while dash > 0 and tree.tokens[dash].pos == "ADJ":
            dash -= 1
        of_clause = tree.parents[noun] >= 0 and tree.rel(noun) != "parataxis"
        if of_clause or tree.word(dash) not in ("—", "–"):
            return []
        start = max(
            (i for i in range(dash) if tree.tokens[i].pos == "PUNCT" or tree.is_finite(i)), default=-1
        )
        named = (one for one in self.arguments.states if start < one.first < dash and one.case == "Nom")
        return [one for one in named if not one.preposition and one.how == "name"][-1:]

    def in_chain(self, noun: int) -> list[Argument]:
        """«Афганистан – наблюдатель, Турция – партнер по диалогу»: each of whom stands before its dash."""
        tree, dash = self.tree, noun - 1
        while dash > 0 and tree.tokens[dash].pos == "ADJ":
            dash -= 1
        state = next((one for one in self.arguments.states if one.last == dash - 1), None)
        if state is None or tree.word(dash) not in DASHES or state.preposition:
            return []
        end = next((i for i in range(noun, len(tree)) if tree.word(i) in (",", ";", ".")), len(tree))
        following = next((one for one in self.arguments.states if one.first == end + 1), None)
        goes_on = following is not None and tree.word(following.last + 1) in DASHES
        group = self.roles.all([state])
        first = group[0].first
        follows = tree.word(first - 1) in (",", ";") and any(tree.word(i) in DASHES for i in range(first - 1))
        return group if goes_on or follows else []

    def _in_dialogue(self, index: int) -> bool:
        """«партнер по диалогу» is a status and nothing else."""
        return any(self.tree.lemma(node) == "диалог" for node in self.tree.subtree(index))

    def _in_the_status(self, index: int) -> bool:
        """«участвует в статусе наблюдателя»."""
        return self.tree.word(index - 1) == "статусе" or self.tree.word(index - 2) == "статусе"

    def _under_status_word(self, index: int) -> bool:
        return any(
            self.tree.lemma(node) == "статус" or (node == self.tree.parents[index] and self._is_seat(node))
            for node in self.tree.ancestors(index)
        )

    def _is_seat(self, node: int) -> bool:
        return self.tree.lemma(node) in patterns.SEATS - {"членство"} and self.tree.tokens[node].pos == "NOUN"


def is_entering(tree: Tree, noun: int) -> bool:
    """«присоединяющийся член»: one that is yet to be a member."""
    return any(tree.word(kid).startswith(("присоединяющ", "вступающ")) for kid in tree.kids[noun])


def names(tree: Tree, verb: int, noun: int) -> bool:
    """«среди наблюдателей названы», «партнерами названы»: who they are, and not what they are called."""
    among = tree.preposition(noun) == "среди" or tree.lemma(tree.parents[noun]) == "число"
    named = tree.lemma(verb) in _NAMING and tree.feat(verb, "Variant") == "Short"
    return named and (among or tree.feat(noun, "Case") == "Ins") and tree.lemma(noun) != "кандидат"
