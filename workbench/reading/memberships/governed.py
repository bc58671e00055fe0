"""The states that a word governs: its objects and genitives, and those that come with them."""

from workbench.reading import patterns
from workbench.reading.memberships.bodies import Bodies, own_states
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.coordination import is_indeclinable, stands_with

_CONSIDERED = patterns.wordset(
    "стоять стоить идти вестись рассматриваться рассматривать обсуждаться обсуждать ставиться подниматься "
    "планироваться планировать предусматриваться входить нет"
)
_AMONG_OTHERS = frozenset({"также", "в", "частности", ","})

_SO_DID = (["вместе", "с"], ["вместе", "со"], ["как", "и"])
NEWCOMERS = frozenset({"член", "участник"})
"""«присоединение новых членов, в том числе Алжира»."""
_OPENING = frozenset(
    {":", "(", "—", "–", "-", "как", "включая", "именно", "числе", "среди", "прежде", "частности", "например"}
)
"""What opens the list of those that a noun counts."""
_MARKS = patterns.DASHES | {":", "("}
_NEXT = 6
"""Tokens from a verb to the states that are counted behind it."""
_SENDING = patterns.wordset("разослать рассылать отправить отправлять выслать")


class Governed(Bodies):
    """The formats and the governed states of one sentence, asked by the word that needs them."""

    def all_at(self, token: int) -> list[Argument]:
        state = self.arguments.state_at(token)
        return self.all([state]) if state else []

    def all(self, states: list[Argument]) -> list[Argument]:
        return [other for state in states for other in self.arguments.with_all_of_group(state)]

    def listed_after(self, index: int) -> list[Argument]:
        """«шесть стран: Аргентина, Египет и Иран», «такие страны, как Иран и Египет»."""
        for state in self.arguments.states:
            if state.first <= index:
                continue
            between = [self.tree.word(place) for place in range(index + 1, state.first)]
            mark = next(
                (place for place, word in reversed(list(enumerate(between))) if word in _OPENING), None
            )
            if mark is None:
                return self.all([state]) if between == [","] and self._are_among(state) else []
            opened = self.tree.tokens[index + 1 + mark : state.first]
            if any(token.pos == "VERB" for token in opened):
                return []  # «шесть стран (позднее присоединилась Индия)»
            return self.all([state])
        return []

    def _are_among(self, state: Argument) -> bool:
        """«пять стран, Иран среди них»."""
        end = self.all([state])[-1].last + 1
        return self.tree.words[end : end + 2] in (["среди", "них"], ["среди", "которых"])

    def behind_noun(self, participle: int) -> list[Argument]:
        """«опыт стран, уже вступивших в союз, – Киргизии и Армении»: which they are."""
        tree = self.tree
        if tree.feat(participle, "VerbForm") != "Part":
            return []
        noun = next((i for i in range(participle, 0, -1) if tree.word(i) == ","), 0) - 1
        mark = tree.next_mark(participle)
        mark += tree.word(mark) == ","
        first = next((one for one in self.arguments.states if one.first == mark + 1), None)
        if tree.word(mark) not in _MARKS or first is None or tree.lemma(noun) not in patterns.STATES:
            return []
        return self.all([first]) if first.case == tree.feat(noun, "Case") and first.how == "name" else []

    def senders(self, index: int) -> list[Argument]:
        """«заявка на вступление поступила от Малайзии»."""
        near = {index, self.tree.parents[index]}
        named = (s for s in self.arguments.states if s.preposition == "от")
        found = self.all([s for s in named if self.tree.parents[s.head] in near][:1])
        kids = (kid for node in near if node >= 0 for kid in self.tree.kids[node])
        counted = (kid for kid in kids if self.tree.preposition(kid) == "от")
        return found or next((told for kid in counted if (told := self.listed_after(kid))), [])

    def addressed(self, invitation: int) -> list[Argument]:
        """«Приглашение вступить в БРИКС направлено в Казахстан»."""
        verb = self.tree.parents[invitation]
        if verb < 0 or self.tree.lemma(verb) not in patterns.FILING | _SENDING:
            return []
        if given := self.datives(verb):
            return given  # «приглашения Эмиратам не направлялось»
        named = (s for s in self.arguments.states if self.tree.parents[s.head] == verb and s.how == "name")
        return self.all([s for s in named if s.preposition in ("в", "во") and s.case == "Acc"][:1])

    def concerned(self, index: int) -> list[Argument]:
        """«Членство для Узбекистана исключено», «вопрос вступления перед Узбекистаном не стоит»."""
        above = {index, *list(self.tree.ancestors(index))[:2]}
        named = (s for s in self.arguments.states if s.preposition in ("для", "у", "перед"))
        found = self.all([s for s in named if self.tree.parents[s.head] in above][:1])
        parent = self.tree.parents[index]
        invited = parent >= 0 and self.tree.lemma(parent) == "приглашение"
        return found or (self.addressed(parent) if invited else [])

    def spoken_of(self, index: int) -> list[Argument]:
        """«Вопрос о вступлении не рассматривается, добавил Урунов»: the state of who denies it, where the
        sentence names none, else the one that was just spoken of."""
        tree = self.tree
        above = [node for node in tree.ancestors(index) if tree.lemma(node) in _CONSIDERED]
        denied = (tree.negated(node) or tree.lemma(node) == "нет" for node in above)
        asked = any(tree.lemma(node) in patterns.APPLYING for node in tree.ancestors(index))
        if asked or not any(denied):
            return []
        speaking = [verb for verb in range(len(tree)) if tree.lemma(verb) in patterns.SPEECH]
        if self.arguments.states:
            return self._whoever_speaks(speaking)
        for kid in (kid for verb in speaking for kid in tree.kids[verb] if tree.rel(kid) == "nsubj"):
            code = self.arguments.represented(kid)
            return [Argument(code, kid, kid, kid, "Nom", "", "anaphor")] if code else []
        told, near = self.context.spoken, tree.sentence.index - 1
        at_hand = told is not None and told[0] >= near
        return [Argument(told[1], index, index, index, None, "", "anaphor")] if told and at_hand else []

    def _whoever_speaks(self, verbs: list[int]) -> list[Argument]:
        """«Планов по выходу нет, сообщил министр Киргизии»: where the sentence names no other state."""
        tree = self.tree
        kids = (kid for verb in verbs for kid in tree.kids[verb] if tree.rel(kid) == "nsubj")
        said = {node for kid in kids for node in tree.subtree(kid)}
        named = self.arguments.states
        alone = len({one.code for one in named}) == 1 and all(one.head in said for one in named)
        return list(named[:1]) if alone else []

    def regarding(self, index: int) -> list[Argument]:
        """«в отношении Бахрейна и Кувейта начинаются процедуры предоставления статуса»."""
        above = {index, *self.tree.ancestors(index)}
        named = (s for s in self.arguments.states if self.tree.word(s.first - 1) == "отношении")
        return self.all([s for s in named if self.tree.parents[s.head] in above][:1])

    def linear_subject(self, index: int) -> list[Argument]:
        """Without a subject in the tree: the nearest state of the clause in the nominative."""
        clause = set(self.tree.clause(index))
        fits = [
            state
            for state in self.arguments.states
            if state.case == "Nom" and not state.preposition and (state.head in clause or state.last < index)
        ]
        next_to = [
            state for state in fits if state.last == index - 1 and index and self.tree.is_finite(index)
        ]
        if next_to:
            return self.all(next_to)
        inside = [state for state in fits if state.head in clause]
        if not inside and (before := self._in_one_breath(fits, index)):
            return self.all(before)
        if inside:
            return self.all([min(inside, key=lambda state: (abs(state.head - index), state.first))])
        head = self.tree.clause_head(index)
        shares = self.tree.rel(index) in ("conj", "root") and any(
            self.tree.rel(kid) == "cc" for kid in self.tree.kids[index]
        )
        # a second root: the parser did not see how the clauses hang together
        shares = shares or (self.tree.parents[head] < 0 and any(p < 0 for p in self.tree.parents[:head]))
        return self.all(fits[-1:]) if shares else self._counted_behind(index)

    def _counted_behind(self, verb: int) -> list[Argument]:
        """«Интерес проявили более 20 стран, в том числе Алжир», where the parser sees no subject."""
        tree = self.tree
        if tree.feat(verb, "Number") != "Plur" or any(tree.rel(kid) == "nsubj" for kid in tree.kids[verb]):
            return []
        for place in range(verb + 1, min(verb + _NEXT, len(tree))):
            if tree.lemma(place) in patterns.STATES and tree.tokens[place - 1].pos in ("NUM", "ADJ"):
                return self.listed_after(place)
            if tree.tokens[place].pos not in ("ADV", "NUM", "ADJ", "ADP", "DET"):
                break
        return []

    def _in_one_breath(self, states: list[Argument], verb: int) -> list[Argument]:
        """The last state before the verb with no mark and no other verb between."""
        last = next((state for state in reversed(states) if state.last < verb), None)
        between = range(last.last + 1, verb) if last else ()
        torn = any(self.tree.tokens[i].pos in ("PUNCT", "VERB", "CCONJ", "SCONJ") for i in between)
        return [last] if last and not torn and self.tree.is_finite(verb) else []

    def before_will(self, verb: int) -> list[Argument]:
        """«Россия вступать в ОПЕК не собирается, но …»: the nominative before an infinitive whose verb stands
        behind it, where the parser gives that verb no subject."""
        tree, will = self.tree, self.tree.parents[verb]
        if tree.feat(verb, "VerbForm") != "Inf" or will < verb or not tree.is_finite(will):
            return []
        if any(tree.rel(kid).startswith("nsubj") for kid in tree.kids[will]):
            return []
        before = (one for one in reversed(self.arguments.states) if one.last < verb and one.case == "Nom")
        state = next((one for one in before if not one.preposition), None)
        between = self._without_inset(range(state.last + 1, verb)) if state else ()
        torn = any(tree.tokens[i].pos in ("PUNCT", "SCONJ", "CCONJ") or tree.is_finite(i) for i in between)
        return self.all([state]) if state and not torn else []

    def _without_inset(self, between: range) -> range:
        """«Молдавия, сообщил президент, из СНГ выходить не собирается»: without who says so."""
        tree = self.tree
        commas = [place for place in between if tree.word(place) == ","]
        opened = len(commas) > 1 and commas[0] == between.start
        said = opened and tree.lemma(between.start + 1) in patterns.SPEECH
        return range(commas[1] + 1, between.stop) if said else between

    def objects_plain(self, index: int) -> list[Argument]:
        tree = self.tree
        for kid in tree.kids[index]:
            if tree.lemma(kid) == "который" and tree.rel(kid) in ("obj", "iobj") and tree.parents[index] >= 0:
                return self.all_at(tree.parents[index])
            if tree.rel(kid) in ("obj", "iobj", "obl") and not tree.preposition(kid):
                found = self.all_at(kid) or self._counted(kid)
                if found:
                    return found
        if (
            tree.is_finite(index)
            and tree.feat(index, "Number") == "Plur"
            and tree.feat(index, "Voice") not in ("Pass", "Mid")
        ):
            # «в ШОС примут Иран», «Египет исключали»: nobody is named who does it, and the accusative looks
            # like the nominative
            taken = [kid for kid in tree.kids[index] if tree.rel(kid).startswith("nsubj")]
            taken = [kid for kid in taken if kid > index or self._is_single(kid)]
            if len(taken) == 1 and (found := self.all_at(taken[0])):
                return found
        clause = set(tree.clause(index))
        loose = [
            state
            for state in self.arguments.states
            if state.head in clause
            and state.head > index
            and (state.case == "Acc" or is_indeclinable(tree, state))
            and not state.preposition
            and self.hangs_on_format(state)
        ]
        return self.all(loose[:1])

    def _is_single(self, noun: int) -> bool:
        """One state, of which a verb in the plural says nothing."""
        state = self.arguments.state_at(noun)
        alone = state is not None and len(self.all([state])) == 1
        return alone and self.tree.feat(noun, "Number") == "Sing"

    def _counted(self, noun: int) -> list[Argument]:
        """«пригласили шесть стран: Аргентину, Египет и Иран»."""
        counts = any(self.tree.tokens[kid].pos == "NUM" for kid in self.tree.kids[noun])
        return self.listed_after(noun) if counts and self.tree.lemma(noun) in patterns.STATES else []

    def receivers(self, index: int) -> list[Argument]:
        """The states in the dative under a verb or noun of giving; «наделить» takes the accusative."""
        tree = self.tree
        below = tree.subtree(index)
        fits = [
            state
            for state in self.arguments.states
            if state.head in below and state.case == "Dat" and not state.preposition
        ]
        return self.all(fits[:1]) or self.objects_plain(index)

    def joined_to(self, index: int) -> list[Argument]:
        """The states behind «к» that the verb brings others to."""
        below = self.tree.subtree(index)
        return self.all([s for s in self.arguments.states if s.preposition == "к" and s.head in below][:1])

    def datives(self, index: int) -> list[Argument]:
        fits = [
            state
            for state in self.arguments.states
            if self.tree.parents[state.head] == index
            and (
                state.case == "Dat" or self.tree.rel(state.head) == "iobj"
            )  # «Малайзии» looks like a genitive
            and not state.preposition
        ]
        return self.all(fits[:1])

    def genitives(self, index: int) -> list[Argument]:
        """The states on which a noun depends: «вступление Ирана», «ее присоединение»."""
        tree = self.tree
        own = [
            state
            for state in self.arguments.states
            if tree.parents[state.head] == index
            and not state.preposition
            and state.how != "government"
            and not tree.rel(state.head).startswith("nsubj")
        ]
        own = own or [state for state in self.arguments.states if self._is_right_behind(state, index)]
        if own:
            return self.all(own[:1])
        if tree.lemma(index - 1) == "чей" and tree.word(index - 2) == ",":
            return self.all([state for state in self.arguments.states if state.last == index - 3])
        if tree.lemma(index + 1) == "который" and tree.word(index - 1) == ",":  # «, членство которой»
            return self.all([state for state in self.arguments.states if state.last == index - 2])
        for kid in tree.kids[index]:
            counts = (
                tree.lemma(kid) in patterns.STATES | NEWCOMERS
                and tree.feat(kid, "Case") == "Gen"
                and kid > index
            )
            if counts and (listed := self.listed_after(kid)):
                return listed  # «членство шести стран: Мали, Судана и Нигера»
        below = tree.subtree(index)
        loose = [
            state
            for state in self.arguments.states
            if state.head in below
            and state.case == "Gen"
            and not state.preposition
            and state.first > index
            and self.hangs_on_format(state)
        ]
        return [] if loose and self._makes_it_up(loose[0], index) else self.all(loose[:1])

    def _is_right_behind(self, state: Argument, index: int) -> bool:
        """«карты по присоединению Кыргызстана к Таможенному союзу», wherever the parser hung the state."""
        named = state.how == "name" and not state.preposition
        return named and state.first == index + 1 and state.case == "Gen"

    def _makes_it_up(self, state: Argument, index: int) -> bool:
        """«Узбекистан изучает присоединение к Таможенному союзу Белоруссии, Казахстана и России»: another
        joins what they make up."""
        other = any(one.first < index and one.case == "Nom" for one in self.arguments.states)
        return other and any(
            state in own_states(self.tree, self.arguments, body) for body in self.arguments.formats
        )

    def hangs_on_format(self, state: Argument) -> bool:
        """«вступление в ШОС Ирана»: the parser takes the state for the format's."""
        tree, parent = self.tree, self.tree.parents[state.head]
        if tree.lemma(parent) in NEWCOMERS and tree.lemma(tree.parents[parent]) in ("число", "ряд", "ряды"):
            return True  # «вхождение в число полноправных членов Монголии»
        return any(body.first <= parent <= body.last for body in self.arguments.formats)

    def named_with(self, states: list[Argument], index: int) -> list[Argument]:
        """The states that «наряду с», «вместе с» or «кроме» adds to an enumeration."""
        if not states:
            return []
        taken = {state.first for state in states}
        if any(self.tree.word(place) in ("все", "всех") for place in range(len(self.tree))):
            return []
        clause, heads = set(self.tree.clause(index)), {state.head for state in states}
        added = [
            state
            for state in self.arguments.states
            if state.first not in taken
            and (state.head in clause or self.tree.parents[state.head] in heads)
            and not self._is_behind_which(state, states)
            and (stands_with(self.tree, state) or self._and_with(state, states))
        ]
        return [other for other in self.all(added[:1]) if other.first not in taken]

    def _is_behind_which(self, state: Argument, others: list[Argument]) -> bool:
        """«Венгрии и Северного Кипра, который не признал никто, кроме Турции»: of what is told of one."""
        between = range(max(one.last for one in others), state.first)
        return any(self.tree.lemma(place) == "который" for place in between)

    def _and_with(self, state: Argument, others: list[Argument]) -> bool:
        """«Афганистан с Монголией являются …»."""
        tree = self.tree
        return tree.word(state.first - 1) in ("с", "со") and any(
            one.last == state.first - 2 and tree.feat(tree.parents[one.head], "Number") == "Plur"
            for one in others
        )

    def together_with(self, states: list[Argument], index: int) -> list[Argument]:
        """The states that did the same: «Саудовская Аравия вместе с Ираном и Египтом была приглашена»."""
        taken, clause = {state.first for state in states}, set(self.tree.clause(index))
        heads = {state.head for state in states}
        added = [
            state
            for state in self.arguments.states
            if states
            and (state.head in clause or self.tree.parents[state.head] in heads)
            and [self.tree.word(state.first - back) for back in (2, 1)] in _SO_DID
        ]
        return [other for other in self.all(added[:1]) if other.first not in taken]

    def right_after(self, index: int) -> list[Argument]:
        """The states that follow «входят» at once: whatever the parser made of a long list."""
        tree = self.tree
        first = next((s for s in self.arguments.states if s.first > index and s.how == "name"), None)
        if first is None or first.preposition:
            return []
        between = range(index + 1, first.first)
        plain = all(
            tree.tokens[place].pos in ("ADV", "PART")
            or tree.word(place) in _AMONG_OTHERS
            or tree.word(place) in ("него", "нее")
            for place in between
        )
        return self.all([first]) if plain else []
