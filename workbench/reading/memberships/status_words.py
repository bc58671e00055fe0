"""The word «статус»: who has, gets, gives or loses that of an observer, a partner, a member."""

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.memberships.status_nouns import is_entering
from workbench.reading.patterns import Act, wordset
from workbench.reading.syntax.arguments import Argument

_STATUS_VERBS = (
    patterns.STATUS_GET
    | patterns.STATUS_HAVE
    | patterns.STATUS_GIVE
    | patterns.STATUS_LOSE
    | patterns.STATUS_GET_NOUNS
) | patterns.STATUS_GIVE_NOUNS
_ASKING = wordset(
    "подумать думать "
    "подумывать задуматься мечтать стремиться заинтересованный заинтересовать рассчитывать надеяться "
    "претендовать запросить запрашивать просить попросить добиваться хотеть желать изучать изучить "
    "рассматривать рассмотреть взвешивать обдумывать"
)
_TALKS = patterns.NEGOTIATING | wordset("разговор речь вопрос заинтересованность интерес желание")
_CHANGING = wordset("понизить понижать повысить повышать изменить менять сменить поменять")
_CHANGES = wordset("понижение повышение изменение смена")
_BESIDE_MEMBERS = (Status.OBSERVER, Status.PARTNER, Status.ASSOCIATE, Status.CANDIDATE)
_SEATING = wordset("занять занимать примерить согласиться возвести")
_BESIDE = 3
_DATING = patterns.MONTHS | {"год", "в", "с", "уже"}
_GIVING_UP = frozenset({"отказаться", "отказываться"})
_OFFERED = wordset("предложить предложенный предлагать предлагаемый")
_NEAR = 6
"""Sentences after «статус» in which «его» may mean it."""
_SAME = wordset("этот такой тот аналогичный данный подобный тот-же")


class StatusWordFinder:
    """Finds what «статус» asserts."""

    def __init__(self, roles: Roles) -> None:
        self.roles = roles
        self.tree = roles.tree
        self.arguments = roles.arguments
        self.context = roles.context

    def find(self, index: int) -> Proposition | None:
        """«получил статус наблюдателя», «тем же статусом обладают», «предоставить Алжиру статус партнера»."""
        if (changed := self._changed(index)) is not None:
            return changed
        tree, status = self.tree, self._status_named(index)
        governor = self._verb_behind(index) or self._status_verb(index) or self._participle(index)
        governor = self._participle_before(index) if governor is None else governor
        if governor is None:
            close = self.roles.verb_above(index, _STATUS_VERBS)
            governor = close if close >= 0 and tree.lemma(close) in _STATUS_VERBS else None
        if status is None or governor is None:
            self.context.last_status = status or self.context.last_status
            return self._without_verb(index, status) if status else None
        if self._has_foreign_status(index) or self._seated_elsewhere(index, governor):
            return None
        if tree.feat(governor, "VerbForm") != "Inf":
            self.context.last_status = status
        lemma = tree.lemma(governor)
        gives = lemma in patterns.STATUS_GIVE | patterns.STATUS_GIVE_NOUNS
        states = self._states(index, governor, lemma, gives)
        act = Act.JOINS if gives or lemma in patterns.STATUS_GET | patterns.STATUS_GET_NOUNS else Act.IS
        if lemma in patterns.STATUS_LOSE:
            act = Act.LOSES
        body = self.roles.complement(index) or self.roles.body(governor, ("в", "во", "при", ""))
        format_id = body.code if body else self._same_format(index) or self.roles.format_before(index)
        if format_id is None:
            return None
        self.context.status_in = format_id
        if act is Act.IS:
            states = [*states, *self.roles.named_with(states, governor)]
        past = (
            act is Act.IS
            and tree.feat(governor, "Tense") == "Past"
            and lemma in ("иметь", "обладать", "носить")
            and not any(tree.lemma(kid) in _SAME for kid in tree.kids[index])
        )
        words = (index, *((body.head,) if body else ()), *self._status_tokens(index))
        return Proposition(governor, act, status, tuple(states), format_id, words, gives, past)

    def _same_format(self, index: int) -> str | None:
        """«Статус наблюдателя при СНГ имеет и ШОС. Такой же статус …»: that of СНГ."""
        near = self.context.status_at in (self.tree.sentence.index - 1, self.tree.sentence.index)
        same = any(self.tree.lemma(kid) in _SAME for kid in self.tree.kids[index])
        return self.context.status_in if near and same else None

    def _states(self, index: int, governor: int, lemma: str, gives: bool) -> list[Argument]:
        """The states that have the status, get or lose it."""
        tree = self.tree
        states = self.roles.receivers(governor) if gives else self.roles.subjects(governor)
        if lemma in ("лишить", "лишать"):
            states = self.roles.objects(governor)
        if gives and not states:
            states = self._given_behind(index) or self._given_above(governor)
        if not states and tree.tokens[governor].pos == "NOUN":
            states = self.roles.genitives(governor) or self.roles.sharers(governor)
        if lemma in ("остаться", "оставаться"):
            states = []  # «статус наблюдателя остается неясным», but «за Ираном остается статус»
        states = states or self._kept_for(governor) or self.roles.regarding(governor)
        if not states and tree.rel(index).startswith("nsubj") and not gives:
            states = self.roles.objects_plain(governor)
        return states

    def _seated_elsewhere(self, index: int, governor: int) -> bool:
        """«занял место постоянного члена комиссии СНГ»: in something of the format's."""
        below = self.tree.subtree(index)
        named = (body for body in self.arguments.formats if body.first in below)
        return self.tree.lemma(governor) in _SEATING and any(not self.roles.is_own(b, index) for b in named)

    def is_seat(self, index: int) -> bool:
        """«кресло наблюдателя», «ранг постоянного члена», «роль наблюдателя»: a status by another name."""
        tree, place = self.tree, index + 1
        if tree.lemma(index) not in patterns.SEATS:
            return False
        if any(tree.lemma(kid) in _SAME for kid in tree.kids[index]):
            return self.context.last_status in _BESIDE_MEMBERS  # «та же категория записана за Кубой»
        while place < min(len(tree), index + 4) and (
            tree.tokens[place].pos in ("ADJ", "PUNCT") or tree.rel(place) == "amod"
        ):
            if tree.lemma(place) in patterns.TRADE_ADJECTIVES:
                return False  # «роль ключевого партнера»
            place += 1
        if place >= len(tree):
            return False
        noun = tree.lemma(place).rpartition("-")[2]
        if tree.lemma(place) in patterns.STATES and tree.lemma(place + 1) in patterns.STATUS_NOUNS:
            return True
        return noun in patterns.STATUS_NOUNS and tree.feat(place, "Case") in ("Gen", "Acc", None)

    def _participle(self, index: int) -> int | None:
        """«Статус наблюдателя, предоставленный Израилю в 2021 году, отозван»."""
        kids = (kid for kid in self.tree.kids[index] if self.tree.rel(kid) == "acl")
        return next((kid for kid in kids if self.tree.lemma(kid) in _STATUS_VERBS), None)

    def _participle_before(self, index: int) -> int | None:
        """«Уганда, получившая 1 января статус партнера, …», where the parser has it for another verb's."""
        tree, place = self.tree, index - 1
        while place > 0 and (tree.tokens[place].text[:1].isdigit() or tree.lemma(place) in _DATING):
            place -= 1
        told = tree.feat(place, "VerbForm") == "Part" and tree.word(place - 1) == ","
        return place if told and tree.lemma(place) in _STATUS_VERBS else None

    def _kept_for(self, verb: int) -> list[Argument]:
        """«за Ираном закреплен статус наблюдателя», «утвердил статус партнера для Лаоса»."""
        near = {verb, *self.tree.kids[verb]}
        for state in self.arguments.states:
            behind = (state.preposition == "за" and state.case == "Ins") or state.preposition == "для"
            if behind and (state.head in near or self.tree.parents[state.head] in near):
                return self.roles.all([state])
        return []

    def _given_behind(self, index: int) -> list[Argument]:
        """«предоставления статуса партнера по диалогу Египту и Катару», whatever the parser hangs them on."""
        tree = self.tree
        for place in range(index + 1, min(index + _NEAR, len(tree))):
            if tree.lemma(place) in patterns.STATES and tree.feat(place, "Case") == "Dat":
                return self.roles.listed_after(place)  # «статуса ряду государств, в том числе Сербии»
        state = next((one for one in self.arguments.states if one.first > index), None)
        if state is None or state.preposition:
            return []
        alike = state.case == "Gen" and tree.word(state.last).endswith("ии")  # «статуса Монголии»
        if state.case != "Dat" and not alike:
            return []
        between = range(index + 1, state.first)
        close = all(tree.tokens[place].pos in ("NOUN", "ADJ", "ADP") for place in between)
        return self.arguments.with_all_of_group(state) if close else []

    def by_pronoun(self, verb: int) -> Proposition | None:
        """«Статус наблюдателя дает мало. Молдавия получила его в 2018 году»."""
        tree, status = self.tree, self.context.last_status
        things = [kid for kid in tree.kids[verb] if tree.rel(kid) == "obj"]
        near = self.context.status_at is not None and tree.sentence.index - self.context.status_at <= _NEAR
        near = near or any(tree.lemma(place) == "статус" for place in range(verb))
        meant = [tree.word(kid) for kid in things] == ["его"] and near and status in _BESIDE_MEMBERS
        format_id = self.roles.format_before(verb)
        if not meant or status is None or format_id is None:
            return None
        act = Act.LOSES if tree.lemma(verb) in patterns.STATUS_LOSE else Act.JOINS
        states = tuple(self.roles.subjects(verb))
        return Proposition(verb, act, status, states, format_id, (verb, things[0]))

    def _given_above(self, verb: int) -> list[Argument]:
        """«Афганистану могут вернуть статус наблюдателя»."""
        above = self.tree.parents[verb] if self.tree.feat(verb, "VerbForm") == "Inf" else -1
        return self.roles.datives(above) if above >= 0 else []

    def _without_verb(self, index: int, status: Status) -> Proposition | None:
        return (
            self._borne(index, status)
            or self._status_offered(index, status)
            or self._kept(index, status)
            or self._owned(index, status)
        )

    def _kept(self, index: int, status: Status) -> Proposition | None:
        """«не откажется от статуса партнера»: it has it, as has who but means to give it up; «отказалась от
        предложенного статуса» has it not."""
        tree, verb = self.tree, self.tree.parents[index]
        if verb < 0 or tree.lemma(verb) not in _GIVING_UP or tree.preposition(index) != "от":
            return None
        body = self.roles.complement(index)
        format_id = body.code if body else self.roles.format_before(index)
        if format_id is None or self._has_foreign_status(index):
            return None
        offered = any(tree.lemma(kid) in _OFFERED for kid in tree.kids[index])
        has = any(tree.negated(node) for node in (verb, *tree.ancestors(verb)))
        has = has or tree.feat(verb, "VerbForm") == "Inf"
        if not offered and not has:
            return None  # «отказалась от статуса»: perhaps it was but offered
        words = (index, verb, *((body.head,) if body else ()), *self._status_tokens(index))
        states = tuple(self.roles.subjects(verb))
        act = Act.JOINS if offered else Act.IS
        return Proposition(index, act, status, states, format_id, words, bare=not offered)

    def _borne(self, index: int, status: Status) -> Proposition | None:
        """«со статусом Молдавии как кандидата на вступление в ЕС»."""
        tree, body = self.tree, self.roles.complement(index)
        states = self.roles.genitives(index)
        if body is None or not states or tree.word(states[-1].last + 1) != "как":
            return None
        words = (index, body.head, *self._status_tokens(index))
        return Proposition(index, Act.IS, status, tuple(states), body.code, words, bare=True)

    def _status_verb(self, index: int) -> int | None:
        """The word of getting, having or giving that governs «статус», with no other verb between."""
        for node in self.tree.ancestors(index):
            if self.tree.lemma(node) in _STATUS_VERBS:
                return node
            if self.tree.tokens[node].pos == "VERB":  # «статус может достаться Пакистану»
                under = (kid for kid in self.tree.kids[node] if self.tree.feat(kid, "VerbForm") == "Inf")
                return next((kid for kid in under if self.tree.lemma(kid) in _STATUS_VERBS), None)
        return None

    def _verb_behind(self, index: int) -> int | None:
        """«приглашение получил Таиланд, статус партнера присвоен Белоруссии»: a verb of its own behind it."""
        tree, parent, place = self.tree, self.tree.parents[index], index + 1
        if tree.word(index - 1) not in (",", ";") or not 0 <= parent < index:
            return None
        while place < len(tree) and tree.tokens[place].pos in ("NOUN", "PROPN", "ADP", "ADJ"):
            place += 1
        return place if place < len(tree) and tree.lemma(place) in _STATUS_VERBS else None

    def _status_offered(self, index: int, status: Status) -> Proposition | None:
        """«предложить Алжиру статус партнера», «претендует на статус наблюдателя»."""
        tree, parent = self.tree, self.tree.parents[index]
        body = self.roles.complement(index)
        format_id = body.code if body else self.roles.format_before(index)
        if parent < 0 or format_id is None or self._has_foreign_status(index):
            return None
        if tree.lemma(parent) in ("предложить", "предлагать", "прочить", "сулить"):
            states = self.roles.receivers(parent)
        elif tree.lemma(parent) in ("отказать", "отказывать"):
            # «Грузии отказали»: genitive and dative of such names look alike
            states = self.roles.receivers(parent) or self.roles.objects_plain(parent)
        elif tree.lemma(parent) in _ASKING:
            states = self.roles.subjects(parent) or self.roles.where_considered(index)
        elif tree.lemma(parent) in patterns.APPLYING | _TALKS:
            states = self.roles.genitives(parent) or self._talked_with(parent) or self.roles.sharers(parent)
        else:
            return None
        words = (index, parent, *((body.head,) if body else ()))
        return Proposition(index, Act.JOINS, status, tuple(states), format_id, words)

    def _talked_with(self, noun: int) -> list[Argument]:
        """«С Саудовской Аравией идет разговор о статусе наблюдателя»."""
        above = {noun, *self.tree.ancestors(noun)}
        named = (s for s in self.arguments.states if s.preposition in ("с", "со"))
        return self.roles.all([s for s in named if self.tree.parents[s.head] in above][:1])

    def _changed(self, index: int) -> Proposition | None:
        """«понизила свой статус до ассоциированного члена», «сменил статус наблюдателя на партнерский»,
        «просит о повышении статуса до наблюдателя»."""
        tree, verb = self.tree, self.tree.parents[index]
        to_it = any(tree.lemma(kid) in patterns.STATUS_NOUNS for kid in tree.kids[index])
        foreign = not to_it and self.roles.has_foreign_complement(index)
        if verb < 0 or tree.lemma(verb) not in _CHANGING | _CHANGES or foreign:
            return None
        nouns = (i for i in range(index + 1, len(tree)) if tree.preposition(i) in ("до", "на"))
        kinds = patterns.STATUS_NOUNS.keys() | patterns.STATUS_ADJECTIVES.keys()
        noun = next((i for i in nouns if tree.lemma(i).rpartition("-")[2] in kinds), None)
        status = self._status_named(noun) if noun is not None else None
        behind = (b for b in self.arguments.formats if noun is not None and 0 < b.first - noun <= _BESIDE)
        body = self.roles.complement(index) or next(behind, None)
        format_id = body.code if body else self.roles.format_before(index)
        if noun is None or status is None or format_id is None:
            return None
        if tree.lemma(verb) in _CHANGES:
            asks = tree.parents[verb] if tree.lemma(tree.parents[verb]) in _ASKING else -1
            states = self.roles.genitives(index) or self.roles.sharers(verb)
            states = states or (self.roles.subjects(asks) if asks >= 0 else [])
        else:
            states = self.roles.subjects(verb)
        return Proposition(verb, Act.JOINS, status, tuple(states), format_id, (verb, noun))

    def _owned(self, index: int, status: Status) -> Proposition | None:
        """«статус наблюдателя при ЕАЭС есть у Молдавии и Кубы»."""
        tree, parent = self.tree, self.tree.parents[index]
        body = self.roles.complement(index) or self.roles.body(parent, ("в", "во", "при"))
        format_id = body.code if body else self.roles.format_before(index)
        self.context.status_in = format_id
        if format_id is None or parent < 0 or tree.word(parent) not in ("есть", "имеется", "был"):
            return None
        owners = [s for s in self.arguments.states if s.preposition == "у" and tree.parents[s.head] == parent]
        words = (index, *((body.head,) if body else ()), *self._status_tokens(index))
        past = tree.word(parent) == "был"
        states = tuple(self.roles.all(owners[:1]))
        return Proposition(parent, Act.IS, status, states, format_id, words, past=past)

    def _status_named(self, index: int) -> Status | None:
        tree = self.tree
        for node in sorted(tree.subtree(index)):
            lemma = tree.lemma(node).rpartition("-")[2]
            if lemma in patterns.STATUS_NOUNS:
                status = patterns.STATUS_NOUNS[lemma]
                if status is Status.MEMBER and is_entering(tree, node):
                    return Status.CANDIDATE
                associated = any(tree.word(kid).startswith("ассоциирован") for kid in tree.kids[node])
                return Status.ASSOCIATE if associated and status is Status.MEMBER else status
            if lemma in patterns.STATUS_ADJECTIVES:
                return patterns.STATUS_ADJECTIVES[lemma]
        following = patterns.STATUS_NOUNS.get(tree.lemma(index + 1).rpartition("-")[2])
        near = self.context.status_at is not None and tree.sentence.index - self.context.status_at <= _NEAR
        bare = near and not tree.kids[index] and self.context.last_status in _BESIDE_MEMBERS
        if following is None and (bare or any(tree.lemma(kid) in _SAME for kid in tree.kids[index])):
            return self.context.last_status  # «Иран статуса пока не имеет»
        return following

    def _status_tokens(self, index: int) -> list[int]:
        return [node for node in self.tree.subtree(index) if self.tree.lemma(node) in patterns.STATUS_NOUNS]

    def _has_foreign_status(self, index: int) -> bool:
        """«статус члена правления»: the status is one in something else."""
        return any(self.roles.has_foreign_complement(node) for node in self._status_tokens(index))
