"""Words for a status: «стал членом», «получил статус наблюдателя», «партнер по диалогу»."""

from dataclasses import dataclass, replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.memberships.status_nouns import StatusNouns
from workbench.reading.modality.modality import future
from workbench.reading.patterns import Act, wordset
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.coordination import alike, are_subject_behind

_STILL = patterns.wordset("оставаться остаться есть являться")
_COPULAS = patterns.COPULAS_BE | patterns.COPULAS_BECOME | wordset("выступать выступить")
_BYGONE = frozenset({"бывший", "некогда", "когда-то", "прежний"})
_AMONG = wordset("том числе среди них включая ,")
_NOT_ITS_STATES = wordset("саммит встреча ассамблея комитет секретариат")
_WITH_PARTNERS = frozenset({"brics", "sco"})
"""Formats of which «стал партнером» is said without more."""
_REACH = 10
"""Words behind a noun within which its verb follows."""
_A_LIST = 2
"""States that make a list of members behind a dash."""
_STATUSES = frozenset(patterns.STATUS_NOUNS)
_OFFICES = patterns.GOVERNMENTS | {"председатель", "спикер", "министр", "посол"}
_HOLDING = wordset("считать называть признавать")
_AS_IT_IS = frozenset({"хотя", "поскольку", "потому", "ибо", "что"})
"""What opens a clause that tells of what is so."""
_ATTENDING = wordset(
    "участвовать выступить выступать представить представлять принять принимать присутствовать пригласить "
    "приглашать быть сотрудничать взаимодействовать состоять прибыть посетить посещать приехать работать "
    "приезжать прилететь присоединиться"
)


@dataclass(frozen=True, slots=True)
class _Predicate:
    """The word that asserts a status, and of whom; the flags are those of the proposition."""

    trigger: int
    act: Act
    states: list[Argument]
    past: bool = False
    bare: bool = False


class StatusFinder(StatusNouns):
    """Finds what nouns of status assert."""

    def status_noun(self, index: int, lemma: str) -> Proposition | None:
        status = self.status_of(index, lemma)
        status = None if self.is_looked_for(index) else status
        if status is None or (self._under_status_word(index) and not self._in_the_status(index)):
            return None
        if "(" in (self.tree.word(index - 1), self.tree.word(index - 2)) and self.arguments.state_at(
            index - 2 if self.tree.word(index - 1) == "(" else index - 3
        ):
            return None  # «Туркмению (ассоциированный член)»: a gloss on that state alone
        body = self.roles.complement(index)
        if body and status is Status.MEMBER and self._is_of_meeting(body):
            return None
        below = self.tree.subtree(index)
        behind = (b for b in self.arguments.formats if b.first in below and b.first > index)
        inside = any(not self.roles.is_of_another_clause(index, body) for body in behind)
        visits = status is Status.GUEST and self.is_at_meeting(index)
        if (
            body is None
            and not visits
            and (inside or self.roles.has_foreign_complement(index) or self._goes_on(index))
        ):
            return None
        anything = lemma in ("участник", "участница") and self._is_of_anything(index)
        anything = anything and not self.is_none_now(index)
        if body is None and (anything or self._is_of_other_union(index)):
            return None
        format_id = body.code if body else self.roles.format_before(index)
        if body is None and self.roles.says_as(index):
            clause = set(self.tree.clause(index))
            named = (f for f in self.arguments.formats if f.first in clause)
            format_id = next((f.code for f in named if f.preposition or f.first < index), format_id)
        format_id = self.talking(index, format_id, body)
        alone = not self.tree.kids[index] or self.roles.is_numbered(index)
        alone = alone and self.tree.feat(index, "Case") == "Ins"
        spoken_of = self.context.last_status is Status.PARTNER or self._in_dialogue(index)
        spoken_of = spoken_of or (alone and self.context.chief_format in _WITH_PARTNERS)
        if format_id is None or (body is None and status is Status.PARTNER and not spoken_of):
            return None
        found = self._predicate(index, status)
        if found is None:
            return None
        self.context.last_status = status
        words, states = (index, *((body.head,) if body else ())), found.states
        states = [*states, *self.roles.named_with(states, index)] if found.act is Act.IS else states
        return Proposition(
            found.trigger,
            found.act,
            status,
            tuple(states),
            format_id,
            words,
            past=found.past,
            bare=found.bare,
        )

    def _is_of_anything(self, index: int) -> bool:
        """«Участники: …» may be of a forum or of games; «его полноправные участники» are not."""
        tree = self.tree
        told = {tree.lemma(index - 1), *(tree.lemma(kid) for kid in tree.kids[index])}
        its = {tree.word(index - 1), tree.word(index - 2)} & {"его", "ее", "их"}
        return not (its or told & patterns.FULL or "-" in tree.word(index) or self.roles.is_numbered(index))

    def _is_of_other_union(self, index: int) -> bool:
        """«Подписан договор об Экономическом союзе. Украина намерена стать его ассоциированным членом»."""
        its = {self.tree.word(index - 1), self.tree.word(index - 2)} & {"его", "ее"}
        named = any(body.first < index for body in self.arguments.formats)
        return bool(its) and not named and self.context.foreign_at == self.tree.sentence.index - 1

    def _is_of_meeting(self, body: Argument) -> bool:
        """«участники саммита ШОС» take part in a meeting, unless the format is one of meetings."""
        parent = self.tree.parents[body.head]
        of_meeting = parent >= 0 and self.tree.lemma(parent) in _NOT_ITS_STATES
        return of_meeting and "consultative" not in body.code

    def _predicate(self, index: int, status: Status) -> "_Predicate | None":
        """The word by which the status is asserted, what it says, of whom."""
        tree = self.tree
        if self.roles.says_as(index):
            return self._in_quality(index, status)
        noun = self._whole_noun(index)
        copula = next((kid for kid in tree.kids[noun] if tree.lemma(kid) in _COPULAS), None)
        parent = self.infinitive_beside(noun) or self._copula_behind(noun)
        parent = parent or self.roles.verb_above(noun, _COPULAS)
        if parent >= 0 and (seen := self._seen_as(noun, parent)):
            return seen
        listed = self.in_chain(index) or self._follow(index)
        if copula is not None or (parent >= 0 and (tree.lemma(parent) in _COPULAS or self._once_was(parent))):
            verb = parent if copula is None else copula
            anchor = parent if copula is None else noun
            if self._ceased(anchor):
                return _Predicate(anchor, Act.LOSES, self.roles.subjects(anchor), past=True)
            if tree.word(verb) in ("будучи", "оставаясь", "являясь") and tree.word(verb - 1) != "не":
                # the clause above says something else
                return _Predicate(anchor, Act.IS, self.roles.subjects(anchor), bare=True)
            founds = tree.lemma(index).rpartition("-")[2] in patterns.FOUNDERS
            founded = founds and tree.feat(verb, "Tense") == "Past"
            act = Act.JOINS if founded or tree.lemma(verb) in patterns.COPULAS_BECOME else Act.IS
            past = tree.lemma(verb) == "быть" and tree.feat(verb, "Tense") == "Past"
            past = past or tree.lemma(verb) == "бывший"  # «Монголия, бывшая наблюдателем с 2004 года»
            past = past and not (self._goes_on_being(verb, index) or self.is_told_apart(index))
            states = listed or self.roles.subjects(anchor) or self.roles.subjects(verb)
            return _Predicate(anchor, act, states, past=past)
        if listed:
            ahead = (i for i in range(index + 1, listed[0].first) if future(tree, i))
            will = next(ahead, None)  # «гостями будут Армения и Турция», wherever the parser hung the verb
            return _Predicate(index if will is None else will, Act.IS, listed, bare=will is None)
        comes = status in (Status.GUEST, Status.MEMBER) and tree.feat(index, "Case") == "Ins"
        if comes and (told := self._attends(index, status)):
            return told  # «приезжал на встречи почётным гостем», «приедет на саммит полноправным членом»
        found = self._apposition(index) or self._without_verb(index)
        return found or self._as_one(index, status) or self._behind(index)

    def _once_was(self, node: int) -> bool:
        """«Монголия, бывшая наблюдателем с 2004 года»: the participle of «быть»."""
        return self.tree.lemma(node) == "бывший" and self.tree.rel(node) == "acl"

    def _copula_behind(self, noun: int) -> int | None:
        """«Полноправными участниками они станут в январе», where the parser makes the adjective the root."""
        tree, above = self.tree, self.tree.parents[noun]
        if above != noun - 1 or tree.tokens[above].pos != "ADJ" or tree.feat(noun, "Case") != "Ins":
            return None
        for place in range(noun + 1, min(noun + _REACH, len(tree))):
            if tree.tokens[place].pos == "PUNCT":
                return None
            if tree.is_finite(place):
                return place if tree.lemma(place) in _COPULAS else None
        return None

    def _goes_on_being(self, verb: int, index: int) -> bool:
        """«Мы были и остаёмся членом СНГ», «была, есть и будет»."""
        lemmas = {self.tree.lemma(place) for place in range(verb + 1, index)}
        return "и" in lemmas and not lemmas.isdisjoint(_STILL)

    def _in_quality(self, index: int, status: Status) -> "_Predicate | None":
        """What «в качестве наблюдателя», «в роли гостя» asserts, and of whom."""
        listed = self._official_behind(index) or self._follow(index) or self._next_to(index)
        if listed and any(self.tree.word(i) in "—–-" for i in range(index + 1, listed[0].first)):
            return _Predicate(index, Act.IS, listed, bare=True)  # «в роли наблюдателей – Венгрия и Туркмения»
        told = self._apposition(index) or self._attends(index, status)
        if told and told.states:
            if status is Status.GUEST and self.tree.feat(index, "Number") == "Sing":
                told = replace(told, states=self._nearest_official(index, told.states))
            return told
        return _Predicate(index, Act.IS, listed, bare=True) if listed else self._as_one(index, status)

    def _nearest_official(self, index: int, states: list[Argument]) -> list[Argument]:
        """«президент Монголии …, а также президент Туркменистана … как гость»: but the last of them."""
        led = [one for one in self.arguments.states if self.tree.lemma(one.first - 1) in patterns.GOVERNMENTS]
        last = next((one.code for one in reversed(led) if one.last < index and one.how == "name"), None)
        officials = [one for one in self.arguments.states if one.how == "government" and one.code == last]
        theirs = [one for one in officials if one in states or (one.case == "Nom" and not one.preposition)]
        return theirs[:1] or states

    def _next_to(self, index: int) -> list[Argument]:
        """«сидят на правах членов Казахстан и Турция»."""
        if self.tree.word(index - 1) != "правах":
            return []
        first = [s for s in self.arguments.states if s.first == index + 1 and s.case == "Nom"]
        return self.roles.all(first)

    def _official_behind(self, index: int) -> list[Argument]:
        """«в качестве почетного гостя саммита – президент Туркменистана …», «в качестве гостя – Туркмения»:
        who, or whose official, stands there."""
        tree = self.tree
        dash = next((i for i in range(index + 1, min(index + 4, len(tree))) if tree.word(i) in "—–-"), None)
        if dash is None:
            return []
        end = next((i for i in range(dash, len(tree)) if tree.tokens[i].text in (",", ".", ";")), len(tree))
        named = [s for s in self.arguments.states if dash < s.first < end and s.how == "name"]
        right_behind = range(dash + 1, named[0].first) if named else range(0)
        official = not right_behind or any(tree.nouns[i] in _OFFICES for i in right_behind)
        return named if official and len(named) == 1 else []

    def _seen_as(self, noun: int, verb: int) -> "_Predicate | None":
        """«рады видеть Узбекистан членом ЕАЭС», «сделать Армению членом ОТГ», «не считает себя
        членом»."""
        tree = self.tree
        if tree.feat(noun, "Case") != "Ins":
            return None
        if tree.lemma(verb) in patterns.WISHED_FOR:
            return _Predicate(verb, Act.JOINS, self.roles.objects_plain(verb))
        if tree.lemma(verb) == "сделать":
            return _Predicate(verb, Act.JOINS, self.roles.objects_plain(verb))
        itself = any(tree.word(kid) == "себя" for kid in tree.kids[verb])
        if itself and tree.lemma(verb) in _HOLDING:
            return _Predicate(noun, Act.IS, self.roles.subjects(verb))
        return None

    def _as_one(self, index: int, status: Status) -> "_Predicate | None":
        """«Как член ШОС, Таджикистан примет форум»."""
        tree, place = self.tree, index - 1
        while place > 0 and tree.tokens[place].pos == "ADJ":
            place -= 1
        if status is Status.GUEST or tree.word(place) != "как" or tree.feat(index, "Case") != "Nom":
            return None
        comma = next((i for i in range(index, len(tree)) if tree.word(i) == ","), len(tree))
        states = [s for s in self.arguments.states if s.first == comma + 1 and s.case == "Nom"]
        states = states or self.told_as(index, place)
        return _Predicate(index, Act.IS, self.roles.all(states), bare=True) if states else None

    def _goes_on(self, index: int) -> bool:
        """«намерена "не стать участником" Римского статута»: the complement stands beyond the mark."""
        tree, place = self.tree, index + 1
        if tree.word(place) not in ("»", '"', "”"):
            return False
        while tree.tokens[place].pos in ("PUNCT", "ADJ") and place + 1 < len(tree):
            place += 1
        return tree.tokens[place].pos in ("NOUN", "PROPN") and tree.feat(place, "Case") == "Gen"

    def _whole_noun(self, index: int) -> int:
        """«государствами — членами»: the noun that stands in the tree for both."""
        parent = self.tree.parents[index]
        whole = patterns.STATES | {"один"}
        near = parent >= 0 and abs(parent - index) <= 3 and self.tree.lemma(parent) in whole
        near = near and self.arguments.state_at(parent) is None  # «эти страны — члены ШОС»
        return parent if near or self._is_in_format(index, parent) else index

    def _is_in_format(self, index: int, parent: int) -> bool:
        """«был в ШОС наблюдателем»: the parser takes the format for the predicate."""
        named = any(one.head == parent and one.preposition for one in self.arguments.formats)
        copular = named and any(self.tree.lemma(kid) in _COPULAS for kid in self.tree.kids[parent])
        return copular and self.tree.feat(index, "Case") == "Ins"

    def _follow(self, index: int) -> list[Argument]:
        """The states right after «членами являются …», «наблюдателями — …», however they were parsed."""
        tree = self.tree
        # the tagger knows no «страны-наблюдатели» and may take them for one
        if tree.feat(index, "Number") != "Plur" and "-" not in tree.word(index):
            return []
        opening = {"(", ":", "—", "–", "-"}
        first = next(
            (state for state in self.arguments.states if state.first > index and state.how != "government"),
            None,
        )
        if first is None:
            return []
        joined = False
        for place in range(index + 1, first.first):
            if tree.lemma(place) in _COPULAS or tree.word(place) in opening:
                joined = True
            elif joined and (tree.word(place) in _AMONG or tree.lemma(place) in patterns.STATES):
                continue  # «участники — 28 государств, в том числе Вьетнам и Египет»
            elif (joined and tree.tokens[place].pos not in ("ADV", "PART", "ADP", "ADJ", "NUM")) or (
                not joined and tree.tokens[place].pos in ("VERB", "PUNCT") and tree.word(place) not in '«»"()'
            ):
                return []
        states = self.roles.all([first]) if joined else []
        if states and first.preposition in ("помимо", "кроме"):
            after = (s for s in self.arguments.states if s.first > states[-1].last and not s.preposition)
            states += self.roles.all([s for s in after if s.case == "Nom"][:1])
        # «лидеры стран-членов ШОС — Китая, Индии, Ирана»: a list in the same case, or it is another clause
        named = tree.feat(index, "Case") in ("Ins", "Nom") or self.roles.says_as(index)
        oblique = not named and tree.word(first.first - 1) not in "(:"
        other = oblique and (len(states) < _A_LIST or first.case == "Nom")
        return [] if other or are_subject_behind(tree, states) else states

    def _apposition(self, index: int) -> "_Predicate | None":
        """«член ЕАЭС Армения»."""
        tree, case = self.tree, self.tree.feat(index, "Case")
        compound = tree.word(index).startswith(("страны-", "государства-"))
        if (tree.feat(index, "Number") != "Sing" or case == "Gen") and not compound:
            return None
        for kid in tree.kids[index]:
            state = self.arguments.state_at(kid) if kid > index else None
            if (
                state
                and tree.rel(kid) in ("appos", "flat:name", "nmod")
                and (state.case == case or compound)
                and not state.preposition
            ):
                states = [state] if tree.feat(index, "Number") == "Sing" else self.roles.all([state])
                return _Predicate(index, self._act(index), states, bare=True)
        return None

    def _behind(self, index: int) -> "_Predicate | None":
        """«…, Туркмению, ассоциированного члена содружества, …»."""
        tree, place, case = self.tree, index - 1, self.tree.feat(index, "Case")
        while place > 0 and tree.tokens[place].pos in ("ADJ", "VERB"):
            place -= 1
        if tree.word(place) != "," or case in (None, "Nom") or tree.feat(index, "Number") != "Sing":
            return None
        named = [s for s in self.arguments.states if s.last == place - 1]
        states = [s for s in named if alike(s.case, case) or tree.parents[index] == s.head]
        return _Predicate(index, self._act(index), states[:1], bare=True) if states else None

    def _act(self, noun: int) -> Act:
        """«бывший член», «некогда участница»: it was so and is no more."""
        told = {self.tree.lemma(kid) for kid in self.tree.kids[noun]} | {self.tree.word(noun - 1)}
        return Act.LOSES if told & _BYGONE else Act.IS

    def _without_verb(self, index: int) -> "_Predicate | None":
        """«Иран — полноправный член ШОС», «Иран, член ШОС с 2023 года, …»."""
        tree = self.tree
        if tree.feat(index, "Case") != "Nom":
            return None
        noun = self._whole_noun(index)
        subjects = [kid for kid in tree.kids[noun] if tree.rel(kid).startswith("nsubj")]
        states = [state for kid in subjects if (state := self.arguments.state_at(kid))]
        parent = tree.parents[noun]
        if not states and parent >= 0 and tree.rel(noun) == "conj" and tree.lemma(parent) in _STATUSES:
            # «член НАТО и одновременно партнер ШОС»
            shared = self._without_verb(parent)
            gone = self._act(index) is Act.LOSES  # «член ССАГПЗ и бывший участник ОПЕК»
            return replace(shared, trigger=noun, act=Act.LOSES if gone else shared.act) if shared else None
        bare = False
        if not states and parent >= 0 and tree.rel(noun) in ("appos", "acl", "nmod", "conj"):
            state = self.arguments.state_at(parent)
            states = [state] if state and state.last < index else []
            bare = tree.rel(noun) in ("appos", "acl")
        if tree.lemma(index) == "гость" and (official := self._official_behind(index)):
            states, bare = official, True  # «Почетный гость саммита – спикер парламента Венгрии»
        states = states or self.before_dash(noun)
        dashed = any(token.text in "—–-" for token in tree.tokens[:index])
        # «Украина не член НАТО», «хотя они члены ОДКБ», but not «Наблюдатели: Иран против»
        clause = parent < 0 or any(tree.word(kid) in _AS_IT_IS for kid in tree.kids[noun])
        plain = bool(subjects) and clause and tree.word(subjects[0] - 1) != ":"
        if not states or not (dashed or bare or plain):
            return None
        return _Predicate(noun, self._act(index), self.roles.all(states), bare=bare)

    def _attends(self, index: int, status: Status) -> "_Predicate | None":
        verb = next(
            (node for node in self.tree.ancestors(index) if self.tree.tokens[node].pos == "VERB"), None
        )
        full = status is Status.MEMBER and any(
            self.tree.lemma(kid) in patterns.FULL for kid in self.tree.kids[index]
        )
        takes_part = full or status in (Status.GUEST, Status.OBSERVER, Status.PARTNER, Status.ASSOCIATE)
        invited = verb is not None and self.tree.lemma(verb) in patterns.INVITING
        leads = self.tree.lemma(self.tree.parents[index]) in patterns.GOVERNMENTS
        if verb is not None and invited and (leads or "-" in self.tree.word(index)):
            # «приглашен как глава государства-наблюдателя», «как страны-наблюдатели»: they are such
            return _Predicate(index, Act.IS, self.roles.objects(verb), bare=True)
        if invited and status in (Status.PARTNER, Status.MEMBER):
            return None  # «приглашены в качестве партнеров» are not yet
        if verb is None or not takes_part or self.tree.lemma(verb) not in _ATTENDING:
            return None
        kids = {self.tree.lemma(kid) for kid in self.tree.kids[verb]}
        hosts = self.tree.lemma(verb) in ("принять", "принимать") and "участие" not in kids
        states = [] if invited or hosts else self.roles.subjects(verb)
        return _Predicate(verb, Act.IS, states or self.roles.objects(verb))

    def _ceased(self, index: int) -> bool:
        return any(
            self.tree.lemma(node) in ("перестать", "переставать") for node in self.tree.ancestors(index)
        )
