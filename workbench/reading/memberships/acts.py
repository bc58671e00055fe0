"""Words of joining and leaving, and membership as such."""

from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.belonging import RANKS, BelongingFinder
from workbench.reading.memberships.governed import NEWCOMERS
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import Act, Trigger
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.subjects import subjects_of

_NOT_STATES = patterns.wordset("участие решение сила председательство эстафета")
_ELLIPTIC = frozenset({"вступление", "вхождение", "присоединение", "выход", "уход", "членство"})
_ANSWERS = patterns.wordset(
    "восстановить восстанавливать восстановление отказ отказаться приглашение поздравить объявить объявлять "
    "уведомить уведомлять "
    "подумывать процедура процесс переговоры оформить оформлять завершить завершать воздержаться "
    "воздерживаться уклониться"
)
_TALKS = patterns.wordset("разговор слух сообщение информация домысел спекуляция обсуждение")
_RESTORING = frozenset({"восстановить", "восстанавливать"})
_RESUMING = frozenset({"возобновить", "возобновлять", "восстановить"})
_WISHES = patterns.wordset("хотеть желать мечтать надеяться готовый рад хотеться")
_TAKING_IN = frozenset({"прием", "принятие", "включение", "исключение"})
_OFFERS = patterns.wordset("предложить предлагать обещать пообещать сулить гарантировать прочить")
_BACK = frozenset({"обратно", "снова", "вновь", "опять"})
_GETTING_IN = frozenset({"попасть", "попадать"})
_ENTERING = patterns.wordset("вступить вступать присоединиться присоединяться примкнуть подключиться")
_ANNOUNCED = patterns.wordset("объявить объявлять сообщить")
_REFUSALS = patterns.wordset("отказать отказывать отказано")
_RETURNING = frozenset({"вернуться", "возвратиться", "возвращаться"})
_INTO_RANKS = RANKS | {"ряды", "клуб"}
_BESIDE_MEMBERS = (Status.PARTNER, Status.OBSERVER, Status.ASSOCIATE)
_GOING = frozenset({"выйти", "выходить", "уйти", "уходить"})
_WHITHER = frozenset({"в", "во", "на", "к", "из", "с", "за", "от", "по"})
_STAYING = frozenset({"оставаться", "остаться"})
_PARTNERSHIPS = frozenset({"cptpp", "rcep", "aukus", "eastern-partnership"})
_NOT_QUESTIONED = frozenset({"поддержать", "поддерживать", "поддержка"})


class ActFinder(BelongingFinder):
    """Finds what verbs and nouns of doing assert."""

    def verb(self, index: int, trigger: Trigger) -> Proposition | None:
        objects = [*self.tree.kids[index], *range(index + 1, min(index + 2, len(self.tree)))]
        idle = any(self.tree.lemma(kid) in _NOT_STATES for kid in objects)
        if idle or self._into_other_list(index) or self._into_paper(index, trigger.body):
            return None
        if self.tree.lemma(index) in _STAYING and any(
            self.tree.lemma(kid) in patterns.STATUS_NOUNS
            or (self.tree.tokens[kid].pos == "ADJ" and self.tree.rel(kid) == "xcomp")
            for kid in self.tree.kids[index]
        ):
            return None  # «остается наблюдателем в АСЕАН», «остается нейтральной и в НАТО не вступит»
        body = self.roles.body(index, trigger.body) or self._accepting(index)
        trigger = replace(trigger, act=Act.JOINS) if self._would_take_part(index, body) else trigger
        said_before = (
            self._into_ranks(index)
            or self._to_its_states(index, trigger)
            or self._alone(index)
            or self._to_its_ranks(index, trigger)
            or self._as_partner(index)
            or self._group_joined(index) is not None
            or self._leaves_it(index, trigger)
            or self._asked_in(index)
            or self._restored(index)
        )
        if body is None and not said_before:
            return None
        ranks = body is not None and self.tree.lemma(body.head) in _INTO_RANKS
        if self.tree.lemma(index) in _GETTING_IN and not ranks:
            return None  # «попал в число партнеров», and not «попал в Россию»
        wished = self._among(body) or self._is_wished(index)
        if self.tree.lemma(index) in patterns.WISHED_FOR and not wished:
            return None
        doing = self.roles.subjects if trigger.actor == "subject" else self._taken
        states = self._right_behind(index, trigger) or doing(index)
        if not states and "" in trigger.body:
            counted = (kid for kid in self.tree.kids[index] if self.tree.rel(kid) == "obj")
            states = [state for kid in counted for state in self.roles.listed_after(kid)]
        if not states and trigger.actor == "subject" and "" not in trigger.body:
            states = self._taken_for_object(index)
        states = states or self._whose_membership(index) or self._left_by(index, trigger)
        if not self._belong(index, body, states) or self._comes_to_meeting(index, body, states):
            return None
        if trigger.act is Act.IS:
            states = self.roles.right_after(index) or states
            states = [*states, *self.roles.named_with(states, index)]
        else:
            states = [*states, *self.roles.together_with(states, index)]
        if body is None and self.tree.lemma(index) in _GOING:
            states = [state for state in states if state.how == "name"]  # «премьер намерен уйти»: from office
        status = self._status_taken(index, trigger, body)
        if status is None:
            return None
        made = self._made(index, trigger.act, status, states, body, granted=trigger.actor == "object")
        was = trigger.act is Act.IS and self.tree.feat(index, "Tense") == "Past"
        return replace(made, past=True) if made and was else made

    def _status_taken(self, index: int, trigger: Trigger, body: Argument | None) -> Status | None:
        """The status that goes with the act; None where it is none of a state in a format."""
        if trigger.act is Act.LEAVES:
            return Status.FORMER
        if self.tree.lemma(index) == "наблюдать":
            return Status.OBSERVER
        if body is None and (group := self._group_joined(index)) is not None:
            return group
        if body is None and self._to_them(index) and self.context.last_status in _BESIDE_MEMBERS:
            return self.context.last_status  # «Партнерами стали Куба и Уганда. К ним присоединилась Боливия»
        named = range(body.head, body.last + 1) if body else ()
        if any(self._told_by_status(place) for place in named):
            return None
        behind = body is not None and not body.preposition and body.first > index  # «ряды партнеров БРИКС»
        for place in range(index + 1 if behind else body.head, body.first) if body else ():
            lemma = self.tree.lemma(place).rpartition("-")[2]
            if lemma in patterns.STATUS_NOUNS and lemma not in ("член", "участник"):
                return self.statuses.status_of(place, lemma)  # «вошла в число партнеров БРИКС»
        if self.statuses.in_that_capacity(index):
            return self.context.last_status
        told = self.statuses.as_status(index)
        self.context.last_status = told or self.context.last_status
        return self.statuses.associate(index, told or Status.MEMBER)

    def _group_joined(self, index: int) -> Status | None:
        """«к группе партнеров присоединились …», «вступление в категорию стран-партнеров»: which status."""
        tree = self.tree
        for kid in tree.kids[index]:
            if tree.preposition(kid) not in ("в", "во", "к"):
                continue
            inside = tree.kids[kid] if tree.lemma(kid) in patterns.CARRIERS else ()
            if tree.lemma(kid) == "партнерство" and self.roles.format_before(index) in _PARTNERSHIPS:
                return Status.MEMBER  # «ТТП … вступила в партнерство»
            for noun in (kid, *inside):  # «к партнерам добавились Египет и Катар»
                status = patterns.STATUS_NOUNS.get(tree.lemma(noun).rpartition("-")[2])
                if status in (Status.PARTNER, Status.OBSERVER) and not self.roles.has_foreign_complement(
                    noun
                ):
                    return status
        return None

    def _told_by_status(self, noun: int) -> bool:
        """«входит в число стран ШОС, обладающих статусом партнера»: the participle says which."""
        participles = [kid for kid in self.tree.kids[noun] if self.tree.rel(kid) == "acl"]
        below = {node for kid in participles for node in self.tree.subtree(kid)}
        return any(self.tree.lemma(node) == "статус" for node in below)

    def _into_ranks(self, index: int) -> bool:
        """«был принят в члены», «вошла в состав»: of the format spoken of."""
        ranks = [kid for kid in self.tree.kids[index] if self.tree.lemma(kid) in ("член", "участник")]
        full = patterns.FULL | {"в"}
        return any(
            self.tree.preposition(kid) == "в"
            and all(self.tree.lemma(node) in full for node in self.tree.kids[kid])
            for kid in ranks
        )

    def _among(self, body: Argument | None) -> bool:
        """«видеть Узбекистан в составе ЕАЭС», and not «видеть премьера в ЕАЭС»."""
        return body is not None and self.tree.lemma(body.head) in patterns.CARRIERS

    def _is_wished(self, index: int) -> bool:
        """«хочет видеть Азербайджан в ЕАЭС»."""
        above = self.tree.parents[index]
        return above >= 0 and self.tree.lemma(above) in _WISHES and self.tree.feat(index, "VerbForm") == "Inf"

    def _leaves_it(self, index: int, trigger: Trigger) -> bool:
        """«первым покинет его»: the format spoken of."""
        if trigger.act is not Act.LEAVES or "" not in trigger.body:
            return False
        things = [kid for kid in self.tree.kids[index] if self.tree.rel(kid) == "obj"]
        return any(self.tree.word(kid) in ("его", "ее") for kid in things)

    def _as_partner(self, index: int) -> bool:
        """«решили принять Лаос в качестве партнера»: of the format spoken of."""
        tree = self.tree
        if tree.lemma(index) not in ("принять", "присоединиться", "подключиться"):
            return False
        beside = ((tree.preposition(kid), tree.feat(kid, "Case")) for kid in tree.kids[index])
        whither = [case for how, case in beside if how in ("к", "на") and case != "Loc"]  # not «на саммите»
        return not whither and self.statuses.as_status(index) in (Status.PARTNER, Status.OBSERVER)

    def _restored(self, index: int) -> bool:
        """«участие было приостановлено и восстановлено», «был исключен и восстановлен»."""
        again = self.context.left or self.context.suspended
        return again and self.tree.lemma(index) in _RESTORING and self.tree.is_passive(index)

    def _whose_membership(self, index: int) -> list[Argument]:
        """«Участие Мали приостановлено и восстановлено»: of Mali."""
        if self.tree.lemma(index) not in _RESTORING or not self.tree.is_passive(index):
            return []
        things = (
            kid for kid in subjects_of(self.tree, index) if self.tree.lemma(kid) in patterns.SUSPENDED_THINGS
        )
        return next((found for kid in things if (found := self.roles.genitives(kid))), [])

    def _asked_in(self, index: int) -> bool:
        """«Баку просит принять его»: into the format spoken of."""
        tree, above = self.tree, self.tree.parents[index]
        asks = above >= 0 and tree.lemma(above) in patterns.REQUESTING and tree.lemma(index) == "принять"
        return asks and all(self.roles.is_time(kid) for kid in tree.kids[index] if tree.preposition(kid))

    def _alone(self, index: int) -> bool:
        """«Узбекистан вступил десять лет спустя», «затем присоединилась Армения»: the format spoken of."""
        tree = self.tree
        entering = tree.lemma(index) in _ENTERING | patterns.ASKING_IN
        again = self.context.last_act is Act.LEAVES and tree.lemma(index) in _RETURNING
        again = again or (self.context.left and tree.lemma(index) in _GOING)
        again = again or (tree.lemma(index) in _GOING and self._joined_just_now())
        back = any(tree.word(node) in _BACK for node in tree.kids[index])
        again = again or (self.context.left and back and tree.lemma(index) == "принять")
        again = again or self._taken_in_then(index)
        if not (entering or again) or self.roles.format_before(index) is None:
            return False
        above = tree.parents[index]
        modal = above if tree.rel(index) == "xcomp" and tree.is_finite(above) else index
        whither = [kid for kid in tree.kids[index] if tree.preposition(kid) in _WHITHER]
        whither += [kid for kid in tree.kids[modal] if tree.preposition(kid) in _WHITHER - {"по"}]
        return all(self.roles.is_time(kid) or self._is_where(kid) for kid in whither)

    def _joined_just_now(self) -> bool:
        """«вступил в ОДКБ в 1992 году, вышел в 1999-м»: out of what the same sentence told of."""
        told = self.context.told
        return self.context.last_act is Act.JOINS and told is not None and told[0] == self.tree.sentence.index

    def _to_its_states(self, index: int, trigger: Trigger) -> bool:
        """«к России и Китаю присоединился Иран», «к ним добавилась Индия»: to the states of the format."""
        tree = self.tree
        if "к" not in trigger.body or not any(tree.rel(kid).startswith("nsubj") for kid in tree.kids[index]):
            return False
        if self._to_them(index) or any(
            tree.lemma(kid) in patterns.FOUNDERS and tree.preposition(kid) == "к" for kid in tree.kids[index]
        ):
            return True
        return len(self.roles.joined_to(index)) > 1

    def _to_them(self, index: int) -> bool:
        tree = self.tree
        return any(tree.word(kid) == "ним" and tree.preposition(kid) == "к" for kid in tree.kids[index])

    def _accepting(self, index: int) -> Argument | None:
        """«ШОС приняла Белоруссию в свои ряды»: the format is the subject."""
        tree = self.tree
        into = {"ряд", "состав", "семья", "число", "член"}
        if any(tree.lemma(kid) in into and tree.preposition(kid) in ("в", "во") for kid in tree.kids[index]):
            return self._subject(index)
        if tree.lemma(index) != "принять" or not self.roles.objects_plain(index):
            return None
        verb = index
        while tree.feat(verb, "VerbForm") == "Inf" and tree.parents[verb] >= 0:
            verb = tree.parents[verb]
        return self._subject(verb)  # «НАТО приняла Швецию», «ЕАЭС готов принять Узбекистан»

    def noun(self, index: int, trigger: Trigger, lemma: str) -> Proposition | None:
        above = self.tree.parents[index]
        if above >= 0 and self.tree.lemma(above) in ("кандидат", "кандидатка", "кандидатура"):
            return None  # «статус кандидатов на вступление»: the status tells
        if lemma == "участие" and above >= 0 and self.tree.lemma(above) in ("принять", "принимать"):
            return None  # «принимает участие»: it but attends
        for_another = self._is_for_another(index) or self._into_paper(index, trigger.body)
        if self.tree.preposition(index) == "вместо" or for_another:
            return None  # «статус партнера вместо членства»
        resumed = above >= 0 and self.tree.lemma(above) in _RESUMING  # «возобновила участие в ТЮРКСОЙ»
        full = self._has_adjective(index, patterns.FULL)
        if lemma == "участие" and not (full or resumed or self._is_in_part(index)):
            return None
        body = self.roles.body(index, trigger.body) or self._body_of_status(index)
        group = self._group_joined(index) if body is None else None
        refused = above >= 0 and self.tree.lemma(above) in _REFUSALS
        given = lemma == "членство" and above >= 0 and self.tree.lemma(above) in patterns.STATUS_GIVE
        got = above >= 0 and self.tree.lemma(above) == "отказ" and self.tree.parents[above] >= 0
        body = body or (self._subject(above) if refused or given else None)  # «БРИКС отказал Алжиру в приеме»
        states = self.roles.genitives(index)
        offered = lemma == "партнерство" and above >= 0 and self.tree.lemma(above) in _OFFERS
        elliptic = (
            lemma in _ELLIPTIC
            or offered
            or (bool(states) and above >= 0 and self.tree.lemma(above) in _ANNOUNCED)
        )
        meant = elliptic and (self._is_asked_for(index) or self._among_members(index))
        meant = meant or (lemma in _TAKING_IN and self._into_itself(index, states))
        if body is None and group is None and not meant:
            return None
        granted = lemma in _TAKING_IN
        if lemma == "членство" and states and not full and self._is_questioned(index):
            return None
        if lemma == "членство" and (held := self._held(index, body) or self._is_there(index, body, states)):
            return held
        own = not states and not granted
        parent = self.tree.parents[index]
        if not states and refused:
            states, own, granted = self.roles.receivers(parent), False, True
        if not states and got and self.tree.lemma(self.tree.parents[above]) in patterns.STATUS_GET:
            states, own = self.roles.subjects(self.tree.parents[above]), False  # «получил отказ в приеме»
        own = own or (not states and self._is_asked_by_itself(index))
        if own:
            states = self.roles.sharers(index) or self.roles.where_considered(index)
            states = states or self.roles.who_says(index) or self._whose_plans(index)
            states = states or self.roles.concerned(index) or self.roles.spoken_of(index)
            states = [*states, *self.roles.together_with(states, self.tree.clause_head(index))]
        if not states and parent >= 0 and self.tree.lemma(parent) in _OFFERS:
            states, own = self.roles.datives(parent), False  # «предлагают Туркмении членство»
        partner = Status.PARTNER if lemma == "партнерство" else Status.MEMBER
        told = group or self.statuses.as_status(index) or partner
        status = self.statuses.associate(index, Status.FORMER if trigger.act is Act.LEAVES else told)
        # membership as such: whether it is, comes or ends is for its governor to say
        act = Act.JOINS if trigger.act is Act.IS else trigger.act
        made = self._made(index, act, status, states, body or self._only_format(), granted=granted)
        return replace(made, own=own) if made else None

    def _is_asked_by_itself(self, index: int) -> bool:
        """«обратилась с просьбой о приеме»: who asks is who is to be taken in."""
        parent = self.tree.parents[index]
        return parent >= 0 and self.tree.lemma(parent) in patterns.APPLYING

    def _whose_plans(self, index: int) -> list[Argument]:
        """«Вступление в ЕАЭС не входит в планы Узбекистана»."""
        verb = self.tree.parents[index]
        if verb < 0 or self.tree.lemma(verb) not in ("входить", "значиться", "стоять", "быть"):
            return []
        plans = (kid for kid in self.tree.kids[verb] if self.tree.lemma(kid) in patterns.PLANS)
        return next((found for kid in plans if (found := self.roles.genitives(kid))), [])

    def _body_of_status(self, index: int) -> Argument | None:
        """«присоединение Нигерии в качестве партнера БРИКС»: the format of the status."""
        nouns = (i for i in range(index + 1, len(self.tree)) if self.roles.says_as(i))
        noun = next(
            (i for i in nouns if self.tree.lemma(i).rpartition("-")[2] in patterns.STATUS_NOUNS), None
        )
        return self.roles.complement(noun) if noun is not None else None

    def _held(self, index: int, body: Argument | None) -> Proposition | None:
        """«Узбекистан получил членство в ЕАЭС»: the verb says what becomes of it."""
        parent = self.tree.parents[index]
        if parent >= 0 and self.tree.rel(index) == "conj" and self.tree.lemma(parent) == "статус":
            parent = self.tree.parents[parent]  # «имеет статус наблюдателя и полноправное членство»
        lemma = self.tree.lemma(parent) if parent >= 0 else ""
        acts = (
            (patterns.STATUS_GET, Act.JOINS),
            (patterns.STATUS_HAVE, Act.IS),
            (patterns.STATUS_LOSE, Act.LOSES),
            (patterns.STATUS_GIVE, Act.JOINS),
        )
        act = next((act for words, act in acts if lemma in words), None)
        if act is None:
            return None
        status = self.statuses.associate(index, Status.MEMBER)
        gives = lemma in patterns.STATUS_GIVE
        states = self.roles.receivers(parent) if gives else self.roles.subjects(parent)
        return self._made(parent, act, status, states, body, granted=gives, words=(index,))

    def _is_questioned(self, index: int) -> bool:
        """«вопрос о членстве Армении»: it may be a member already."""
        asked = patterns.PROPOSING - _NOT_QUESTIONED
        return any(self.tree.lemma(node) in asked for node in self.tree.ancestors(index))

    def founded(self, index: int) -> Proposition | None:
        if self.tree.feat(index, "Tense") == "Pres" and not self._founds_other(index):
            return self.verb(index, patterns.VERBS["составлять"])  # «ГУАМ образуют Грузия и Молдавия»
        return super().founded(index)

    def _has_adjective(self, index: int, wanted: frozenset[str]) -> bool:
        near = {*self.tree.kids[index], *([index - 1] if index else [])}
        return any(self.tree.lemma(place) in wanted for place in near)

    def _is_newcomer(self, kid: int) -> bool:
        """The «членов» of «обсудят присоединение новых членов, в том числе Алжира»."""
        new = any(self.tree.lemma(adjective) == "новый" for adjective in self.tree.kids[kid])
        return new and self.tree.lemma(kid) in patterns.STATES | NEWCOMERS

    def _is_asked_for(self, index: int) -> bool:
        """«подал заявку на вступление»: the format was named before."""
        kids = self.tree.kids[index]
        complements = [kid for kid in kids if self.tree.preposition(kid) in ("в", "во", "на", "из")]
        ranks = [kid for kid in complements if self.tree.lemma(kid) in ("число", "ряд", "ряды")]
        if not all(self.roles.is_time(kid) or kid in ranks for kid in complements):
            return False
        if self.tree.preposition(index) == "после":
            return True
        if self.tree.lemma(index) == "членство" and self._has_adjective(index, patterns.FULL):
            return True
        tree = self.tree
        if any(tree.lemma(kid) == "речь" for node in tree.ancestors(index) for kid in tree.kids[node]):
            return True  # «о вступлении Туркменистана речь не идет»
        asking = patterns.APPLYING | _ANSWERS
        if any(tree.lemma(i) in patterns.DENYING for i in range(len(tree))):
            asking |= _TALKS  # «Разговоры о выходе Нигерии он отверг»
        matters = (kid for kid in kids if tree.rel(kid) == "nmod" and not self.roles.is_time(kid))
        if all(self._is_newcomer(kid) or kid in ranks for kid in matters):
            asking |= patterns.PROPOSING | patterns.PLANNING  # «вопрос о присоединении изучает»
        return any(self.tree.lemma(node) in asking for node in self.tree.ancestors(index))
