"""What the words of one sentence say of states and formats, before it is asked how that is meant."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.arguments import Argument, Arguments, stands_with
from workbench.reading.patterns import Act, Trigger
from workbench.reading.trees import Tree

_STATUS_VERBS = (
    patterns.STATUS_GET | patterns.STATUS_HAVE | patterns.STATUS_GIVE | patterns.STATUS_LOSE | patterns.STATUS_GET_NOUNS
) | patterns.STATUS_GIVE_NOUNS
_COPULAS = patterns.COPULAS_BE | patterns.COPULAS_BECOME
_SAME = frozenset("этот такой тот аналогичный данный подобный тот-же".split())
_ATTENDING = frozenset("участвовать принять принимать присутствовать пригласить приглашать быть прибыть посетить".split())
_OBJECT_CONTROL = frozenset("призвать призывать пригласить приглашать позволить предложить предлагать убедить помочь".split())
# These govern what somebody else does, so their subject is not who joins.
_OTHERS_AFFAIR = frozenset(
    "поддержать поддерживать приветствовать одобрить одобрять призвать призывать предложить предлагать обсудить обсуждать "
    "заблокировать блокировать поздравить поздравлять утвердить утверждать опровергнуть опровергать прокомментировать "
    "подписать принять принимать отметить отмечать выступить выступать".split()
)


@dataclass(frozen=True, slots=True)
class Proposition:
    """`states` stand to `format` as `status` says. `trigger` is the word whose meaning decides; `granted` tells
    that others give it, `past` that it was so once."""

    trigger: int
    act: Act
    status: Status
    states: tuple[Argument, ...]
    format: str
    words: tuple[int, ...]
    granted: bool = False
    past: bool = False


@dataclass(slots=True)
class Context:
    """What the sentences before leave in mind."""

    last_format: str | None = None
    last_status: Status | None = None


class PropositionFinder:
    """Finds the propositions of one sentence."""

    def __init__(self, tree: Tree, arguments: Arguments, context: Context) -> None:
        self.tree = tree
        self.arguments = arguments
        self.context = context

    def find(self) -> Iterator[Proposition]:
        for index, token in enumerate(self.tree.tokens):
            lemma = token.lemma.rpartition("-")[2]
            found: Proposition | None = None
            if lemma in patterns.VERBS and token.pos in ("VERB", "ADJ"):
                found = self._verb(index, patterns.VERBS[lemma])
            elif lemma in ("членство", "участие") and token.pos == "NOUN" and self._is_suspended_thing(index):
                found = self._suspended(index)
            elif lemma in patterns.NOUNS and token.pos == "NOUN":
                found = self._noun(index, patterns.NOUNS[lemma], lemma)
            elif lemma == "статус":
                found = self._status_word(index)
            elif lemma in patterns.STATUS_NOUNS and token.pos == "NOUN":
                found = self._status_noun(index, lemma)
            elif lemma in patterns.APPLYING | {"приглашение"} and token.pos == "NOUN":
                found = self._request(index, lemma)
            if found is not None and found.states:
                yield found

    # Verbs and nouns of joining and leaving

    def _verb(self, index: int, trigger: Trigger) -> Proposition | None:
        if any(self.tree.lemma(kid) in ("участие", "решение", "сила") for kid in self.tree.kids[index]):
            return None
        body = self._body(index, trigger.body)
        if body is None:
            return None
        states = self._subjects(index) if trigger.actor == "subject" else self._objects(index)
        if trigger.act is Act.IS:
            states = [*states, *self._named_with(states, index)]
        status = Status.FORMER if trigger.act is Act.LEAVES else self._as_status(index) or Status.MEMBER
        status = self._associate(index, status)
        return self._made(index, trigger.act, status, states, body, granted=trigger.actor == "object")

    def _noun(self, index: int, trigger: Trigger, lemma: str) -> Proposition | None:
        if lemma == "участие" and not self._has_adjective(index, patterns.FULL):
            return None
        body = self._body(index, trigger.body)
        if body is None and not (lemma == "вступление" and self._is_asked_for(index)):
            return None
        states = self._genitives(index)
        granted = lemma in ("прием", "принятие", "включение", "исключение")
        if not states and not granted:
            states = self._sharers(index)
        status = Status.FORMER if trigger.act is Act.LEAVES else self._as_status(index) or Status.MEMBER
        status = self._associate(index, status)
        # membership as such: whether it is, comes or ends is for its governor to say
        act = Act.JOINS if trigger.act is Act.IS else trigger.act
        return self._made(index, act, status, states, body, granted=granted)

    def _is_suspended_thing(self, index: int) -> bool:
        governor = self._governor(index)
        return governor is not None

    def _governor(self, index: int) -> int | None:
        """The verb or noun of suspending or ending that governs «участие», «членство»."""
        parent = self.tree.parents[index]
        words = (
            patterns.SUSPENDING_VERBS | patterns.SUSPENDING_NOUNS | patterns.ENDING_VERBS | patterns.ENDING_NOUNS
        )
        return parent if parent >= 0 and self.tree.lemma(parent) in words else None

    def _suspended(self, index: int) -> Proposition | None:
        governor = self._governor(index)
        body = self._body(index, ("в", "во", "")) or (governor is not None and self._body(governor, ("в", "во"))) or None
        if governor is None or body is None:
            return None
        states = self._genitives(index) or self._subjects(governor) or self._genitives(governor)
        ends = self.tree.lemma(governor) in patterns.ENDING_VERBS | patterns.ENDING_NOUNS
        act, status = (Act.LEAVES, Status.FORMER) if ends else (Act.SUSPENDS, Status.SUSPENDED)
        return self._made(governor, act, status, states, body, words=(index,))

    # Statuses

    def _status_noun(self, index: int, lemma: str) -> Proposition | None:
        status = self._status_of(index, lemma)
        if status is None or self._under_status_word(index):
            return None
        body = self._complement(index)
        if body is None and self._has_foreign_complement(index):
            return None
        format_id = body.code if body else self._format_before(index)
        if format_id is None or (body is None and status in (Status.PARTNER, Status.CANDIDATE)):
            return None
        found = self._predicate(index, status)
        if found is None:
            return None
        trigger, act, states, past = found
        words = (index, *((body.head,) if body else ()))
        states = [*states, *self._named_with(states, index)] if act is Act.IS else states
        return Proposition(trigger, act, status, tuple(states), format_id, words, past=past)

    def _predicate(self, index: int, status: Status) -> tuple[int, Act, list[Argument], bool] | None:
        """The word by which the status is asserted, what it says, of whom, and whether it is over."""
        tree, parent = self.tree, self.tree.parents[index]
        if self._says_as(index):
            return self._attends(index, status)
        copula = next((kid for kid in tree.kids[index] if tree.lemma(kid) in _COPULAS), None)
        if copula is not None or (parent >= 0 and tree.lemma(parent) in _COPULAS):
            verb = parent if copula is None else copula
            anchor = parent if copula is None else index
            act = Act.JOINS if tree.lemma(verb) in patterns.COPULAS_BECOME else Act.IS
            if self._ceased(anchor):
                return anchor, Act.LOSES, self._subjects(anchor), True
            past = tree.lemma(verb) == "быть" and tree.feat(verb, "Tense") == "Past"
            return verb if copula is None else index, act, self._subjects(anchor), past
        if tree.feat(index, "Case") == "Nom":
            return self._without_verb(index)
        return None

    def _without_verb(self, index: int) -> tuple[int, Act, list[Argument], bool] | None:
        """«Иран — полноправный член ШОС», «Иран, член ШОС с 2023 года, …»."""
        tree = self.tree
        subjects = [kid for kid in tree.kids[index] if tree.rel(kid).startswith("nsubj")]
        states = [state for kid in subjects if (state := self.arguments.state_at(kid))]
        parent = tree.parents[index]
        if not states and parent >= 0 and tree.rel(index) in ("appos", "nmod", "conj"):
            state = self.arguments.state_at(parent)
            states = [state] if state and state.last < index else []
        dashed = any(token.text in "—–-" for token in tree.tokens[:index])
        if not states or not (dashed or tree.rel(index) == "appos"):
            return None
        former = any(tree.lemma(kid) == "бывший" for kid in tree.kids[index])
        return index, Act.IS, self._all(states), former

    def _attends(self, index: int, status: Status) -> tuple[int, Act, list[Argument], bool] | None:
        verb = next((node for node in self.tree.ancestors(index) if self.tree.tokens[node].pos == "VERB"), None)
        if verb is None or status not in (Status.GUEST, Status.OBSERVER) or self.tree.lemma(verb) not in _ATTENDING:
            return None
        return verb, Act.IS, self._subjects(verb, officials=True) or self._objects(verb, officials=True), False

    def _status_of(self, index: int, lemma: str) -> Status | None:
        tree, status = self.tree, patterns.STATUS_NOUNS.get(lemma)
        adjectives = {tree.lemma(kid) for kid in tree.kids[index]}
        if lemma in ("членство", "участие", "партнерство"):
            return None
        if status is Status.PARTNER and adjectives & patterns.TRADE_ADJECTIVES:
            return None
        if status is Status.GUEST and not adjectives & patterns.GUEST_ADJECTIVES and not self._says_as(index):
            return None
        if status is Status.MEMBER and "ассоциированный" in adjectives:
            return Status.ASSOCIATE
        return status

    def _status_word(self, index: int) -> Proposition | None:
        """«получил статус наблюдателя», «тем же статусом обладают», «предоставить Алжиру статус партнера»."""
        tree, status = self.tree, self._status_named(index)
        governor = next(
            (node for node in tree.ancestors(index) if tree.lemma(node) in _STATUS_VERBS), None
        )
        if status is None or governor is None:
            return self._status_offered(index, status) if status else None
        if self._has_foreign_status(index):
            return None
        self.context.last_status = status
        lemma = tree.lemma(governor)
        gives = lemma in patterns.STATUS_GIVE | patterns.STATUS_GIVE_NOUNS
        states = self._receivers(governor) if gives else self._subjects(governor)
        if not states and tree.tokens[governor].pos == "NOUN":
            states = self._genitives(governor) or self._sharers(governor)
        if not states and tree.rel(index).startswith("nsubj") and not gives:
            states = self._objects_plain(governor)
        act = Act.JOINS if gives or lemma in patterns.STATUS_GET | patterns.STATUS_GET_NOUNS else Act.IS
        if lemma in patterns.STATUS_LOSE:
            act = Act.LOSES
        body = self._complement(index) or self._body(governor, ("в", "во", "при", ""))
        format_id = body.code if body else self._format_before(index)
        if format_id is None:
            return None
        if act is Act.IS:
            states = [*states, *self._named_with(states, governor)]
        past = act is Act.IS and tree.feat(governor, "Tense") == "Past" and lemma in ("иметь", "обладать", "носить")
        words = (index, *((body.head,) if body else ()), *self._status_tokens(index))
        return Proposition(governor, act, status, tuple(states), format_id, words, gives, past)

    def _status_offered(self, index: int, status: Status) -> Proposition | None:
        """«предложить Алжиру статус партнера», «претендует на статус наблюдателя»."""
        tree, parent = self.tree, self.tree.parents[index]
        body = self._complement(index)
        format_id = body.code if body else self._format_before(index)
        if parent < 0 or format_id is None or self._has_foreign_status(index):
            return None
        if tree.lemma(parent) in ("предложить", "предлагать"):
            states = self._receivers(parent)
        elif tree.lemma(parent) in ("претендовать", "запросить", "запрашивать", "просить"):
            states = self._subjects(parent)
        else:
            return None
        words = (index, parent, *((body.head,) if body else ()))
        return Proposition(index, Act.JOINS, status, tuple(states), format_id, words)

    def _status_named(self, index: int) -> Status | None:
        tree = self.tree
        for node in sorted(tree.subtree(index)):
            lemma = tree.lemma(node).rpartition("-")[2]
            if lemma in patterns.STATUS_NOUNS:
                status = patterns.STATUS_NOUNS[lemma]
                adjectives = {tree.lemma(kid) for kid in tree.kids[node]}
                return Status.ASSOCIATE if "ассоциированный" in adjectives and status is Status.MEMBER else status
            if lemma in patterns.STATUS_ADJECTIVES:
                return patterns.STATUS_ADJECTIVES[lemma]
        if any(tree.lemma(kid) in _SAME for kid in tree.kids[index]):
            return self.context.last_status
        return None

    def _status_tokens(self, index: int) -> list[int]:
        return [node for node in self.tree.subtree(index) if self.tree.lemma(node) in patterns.STATUS_NOUNS]

    def _has_foreign_status(self, index: int) -> bool:
        """«статус члена правления»: the status is one in something else."""
        for node in self._status_tokens(index):
            if self._has_foreign_complement(node):
                return True
        return False

    # Requests and invitations that name no act: «подал заявку в БРИКС», «получил приглашение в ЕАЭС»

    def _request(self, index: int, lemma: str) -> Proposition | None:
        tree = self.tree
        below = tree.subtree(index)
        if any(tree.lemma(node) in patterns.VERBS or tree.lemma(node) in patterns.NOUNS for node in below - {index}):
            return None
        if any(tree.lemma(node) == "статус" for node in below):
            return self._asked_status(index)
        body = self._body(index, ("в", "во"))
        if body is None or tree.parents[body.head] != index or lemma in ("заявление", "обращение"):
            return None
        states = self._genitives(index) or self._sharers(index)
        status = Status.INVITED if lemma == "приглашение" else Status.CANDIDATE
        return self._made(index, Act.IS, status, states, body)

    def _asked_status(self, index: int) -> Proposition | None:
        return None

    # Bodies

    def _body(self, index: int, prepositions: tuple[str, ...]) -> Argument | None:
        """The format that the trigger speaks of."""
        tree = self.tree
        relative = self._relative_body(index, prepositions)
        if relative is not None:
            return relative
        fits = [body for body in self.arguments.formats if body.preposition in prepositions]
        own = [body for body in fits if tree.parents[body.head] == index]
        if own:
            return own[0]
        clause = set(tree.clause(index))
        loose = [
            body
            for body in fits
            if body.head in clause and body.preposition and self._is_loose(body, index)
        ]
        return min(loose, key=lambda body: (abs(body.head - index), body.first), default=None)

    def _is_loose(self, body: Argument, index: int) -> bool:
        """Whether the format may belong to the trigger though the parser hung it elsewhere: on a word that
        governs the trigger or hangs on it, and takes no such complement itself."""
        parent = self.tree.parents[body.head]
        if parent < 0:
            return True
        lemma = self.tree.lemma(parent)
        if lemma in patterns.VERBS or lemma in patterns.NOUNS:
            return False
        return parent in set(self.tree.ancestors(index)) or parent in self.tree.subtree(index)

    def _relative_body(self, index: int, prepositions: tuple[str, ...]) -> Argument | None:
        for kid in self.tree.kids[index]:
            if self.tree.lemma(kid) == "который" and self.tree.preposition(kid) in prepositions:
                if self.tree.rel(kid).startswith("nsubj"):
                    continue
                before = [body for body in self.arguments.formats if body.last < kid]
                return before[-1] if before else None
        return None

    def _complement(self, index: int) -> Argument | None:
        """The format on which a status noun or «статус» depends: «член ШОС», «наблюдатель при ЕАЭС»."""
        below = self.tree.subtree(index)
        own = [body for body in self.arguments.formats if body.first in below and body.first > index]
        if own:
            return own[0]
        near = [body for body in self.arguments.formats if body.first > index and body.preposition in ("в", "во", "при")]
        clause = set(self.tree.clause(index))
        return next((body for body in near if body.first in clause and self._is_loose(body, index)), None)

    def _has_foreign_complement(self, index: int) -> bool:
        formats = {body.first for body in self.arguments.formats}
        for kid in self.tree.kids[index]:
            if self.tree.rel(kid) not in ("nmod", "obl") or kid < index or self.tree.tokens[kid].pos == "ADP":
                continue
            below = self.tree.subtree(kid)
            named = below & formats or any(self.tree.lemma(node) in ("член", "диалог", "вступление") for node in below)
            if not named and self.tree.feat(kid, "Case") in ("Gen", "Loc", "Dat", "Acc") and not self._is_time(kid):
                return self.arguments.state_at(kid) is None
        return False

    def _is_time(self, index: int) -> bool:
        words = {self.tree.lemma(node) for node in self.tree.subtree(index)}
        return bool(words & {"год", "месяц", "день", "время", "счет"}) or any(word[:4].isdigit() for word in words)

    def _format_before(self, index: int) -> str | None:
        before = [body.code for body in self.arguments.formats if body.first < index]
        return before[-1] if before else self.context.last_format

    # States

    def _subjects(self, index: int, officials: bool = True) -> list[Argument]:
        """The states that are the subject of the verb, sought upwards through infinitives and coordination."""
        tree, node = self.tree, index
        while True:
            found = self._subject_of(node, officials)
            if found is not None:
                return found
            parent, rel = tree.parents[node], tree.rel(node)
            if parent < 0:
                break
            if rel in ("acl", "amod") and tree.feat(node, "VerbForm") in ("Part", None):
                return self._all_at(parent)
            if tree.lemma(parent) in _OBJECT_CONTROL and rel in ("xcomp", "ccomp", "obj"):
                return self._objects_plain(parent)
            if tree.feat(node, "VerbForm") == "Inf" and tree.tokens[parent].pos == "NOUN":
                own = self._genitives(parent)
                if own:
                    return own
                if tree.lemma(parent) in patterns.INVITING and self._receivers(parent):
                    return self._receivers(parent)
            if rel in ("acl:relcl", "ccomp", "parataxis"):
                break
            node = parent
        return self._linear_subject(index)

    def _subject_of(self, node: int, officials: bool) -> list[Argument] | None:
        """The states in the subject of `node`; None where it has no subject."""
        tree = self.tree
        for kid in tree.kids[node]:
            if not tree.rel(kid).startswith("nsubj"):
                continue
            if tree.lemma(kid) == "который":
                relative = tree.parents[node]
                return self._all_at(relative) if relative >= 0 else []
            found = self._all_at(kid)
            if not found and tree.lemma(kid) in patterns.STATES | {"участник", "новичок"}:
                found = self._listed_after(kid)
            return found
        return None

    def _linear_subject(self, index: int) -> list[Argument]:
        """Without a subject in the tree: the nearest state of the clause in the nominative."""
        clause = set(self.tree.clause(index))
        fits = [
            state
            for state in self.arguments.states
            if state.case == "Nom" and not state.preposition and (state.head in clause or state.last < index)
        ]
        inside = [state for state in fits if state.head in clause]
        if inside:
            return self._all([min(inside, key=lambda state: (abs(state.head - index), state.first))])
        shares = self.tree.rel(index) in ("conj", "root") and any(
            self.tree.rel(kid) == "cc" for kid in self.tree.kids[index]
        )
        return self._all(fits[-1:]) if shares else []

    def _all_at(self, token: int) -> list[Argument]:
        state = self.arguments.state_at(token)
        return self._all([state]) if state else []

    def _all(self, states: list[Argument]) -> list[Argument]:
        return [other for state in states for other in self.arguments.with_all_of_group(state)]

    def _listed_after(self, index: int) -> list[Argument]:
        """«шесть стран: Аргентина, Египет и Иран», «такие страны, как Иран и Египет»."""
        for state in self.arguments.states:
            if state.first <= index:
                continue
            between = [self.tree.word(place) for place in range(index + 1, state.first)]
            marks = {":", "(", "—", "–", "-", "как", "включая", "именно"}
            return self._all([state]) if marks & set(between) else []
        return []

    def _objects(self, index: int, officials: bool = False) -> list[Argument]:
        """The states that are taken in: the subject of a passive, the object of an active verb."""
        tree = self.tree
        if tree.feat(index, "Voice") == "Pass" or tree.tokens[index].feats.get("Variant") == "Short":
            if tree.rel(index) in ("amod", "acl"):
                return self._all_at(tree.parents[index])
            found = self._subject_of(index, officials)
            return found if found is not None else self._linear_subject(index)
        return self._objects_plain(index)

    def _objects_plain(self, index: int) -> list[Argument]:
        tree = self.tree
        for kid in tree.kids[index]:
            if tree.rel(kid) in ("obj", "iobj", "obl") and not tree.preposition(kid):
                found = self._all_at(kid)
                if found:
                    return found
        return []

    def _receivers(self, index: int) -> list[Argument]:
        """The states in the dative under a verb or noun of giving; «наделить» takes the accusative."""
        tree = self.tree
        below = tree.subtree(index)
        fits = [
            state
            for state in self.arguments.states
            if state.head in below and state.case == "Dat" and not state.preposition
        ]
        return self._all(fits[:1]) or self._objects_plain(index)

    def _genitives(self, index: int) -> list[Argument]:
        """The states on which a noun depends: «вступление Ирана», «ее присоединение»."""
        tree = self.tree
        own = [
            state
            for state in self.arguments.states
            if tree.parents[state.head] == index and not state.preposition and state.how != "government"
        ]
        if own:
            return self._all(own[:1])
        below = tree.subtree(index)
        loose = [
            state
            for state in self.arguments.states
            if state.head in below
            and state.case == "Gen"
            and not state.preposition
            and state.first > index
            and self._hangs_on_format(state)
        ]
        return self._all(loose[:1])

    def _hangs_on_format(self, state: Argument) -> bool:
        """«вступление в ШОС Ирана»: the parser takes the state for the format's."""
        parent = self.tree.parents[state.head]
        return any(body.first <= parent <= body.last for body in self.arguments.formats)

    def _sharers(self, index: int) -> list[Argument]:
        """The subject of the predicate above, where that governs its own subject's doing."""
        tree = self.tree
        for node in tree.ancestors(index):
            if tree.lemma(node) in _OTHERS_AFFAIR:
                return []
            if tree.tokens[node].pos == "NOUN":
                own = self._genitives(node)
                if own:
                    return own
            if tree.is_finite(node) or tree.feat(node, "VerbForm") in ("Inf", "Part", "Conv"):
                return self._subjects(node)
        return []

    def _named_with(self, states: list[Argument], index: int) -> list[Argument]:
        """The states that «наряду с», «вместе с» or «кроме» adds to an enumeration."""
        if not states:
            return []
        taken = {state.first for state in states}
        if any(self.tree.word(place) in ("все", "всех") for place in range(len(self.tree))):
            return []
        clause = set(self.tree.clause(index))
        added = [
            state
            for state in self.arguments.states
            if state.first not in taken and state.head in clause and stands_with(self.tree, state)
        ]
        return [other for other in self._all(added[:1]) if other.first not in taken]

    # Smaller questions

    def _made(
        self,
        index: int,
        act: Act,
        status: Status,
        states: list[Argument],
        body: Argument | None,
        granted: bool = False,
        words: tuple[int, ...] = (),
    ) -> Proposition | None:
        format_id = body.code if body else self.context.last_format
        if format_id is None:
            return None
        where = (index, *words, *((body.head, body.first, body.last) if body else ()))
        return Proposition(index, act, status, tuple(states), format_id, where, granted)

    def _says_as(self, index: int) -> bool:
        """Whether the noun follows «в качестве»."""
        window = [self.tree.word(place) for place in range(max(0, index - 4), index)]
        return "качестве" in window or "правах" in window

    def _as_status(self, index: int) -> Status | None:
        """«присоединился в качестве наблюдателя»: the status that goes with the act."""
        for place in range(index + 1, len(self.tree)):
            lemma = self.tree.lemma(place).rpartition("-")[2]
            if lemma in patterns.STATUS_NOUNS and self._says_as(place):
                return self._status_of(place, lemma)
        return None

    def _associate(self, index: int, status: Status) -> Status:
        adjectives = {self.tree.lemma(kid) for kid in self.tree.kids[index]}
        return Status.ASSOCIATE if status is Status.MEMBER and "ассоциированный" in adjectives else status

    def _has_adjective(self, index: int, wanted: frozenset[str]) -> bool:
        return any(self.tree.lemma(kid) in wanted for kid in self.tree.kids[index])

    def _under_status_word(self, index: int) -> bool:
        return any(self.tree.lemma(node) == "статус" for node in self.tree.ancestors(index))

    def _is_asked_for(self, index: int) -> bool:
        """«подал заявку на вступление»: the format was named before."""
        return any(self.tree.lemma(node) in patterns.APPLYING for node in self.tree.ancestors(index))

    def _ceased(self, index: int) -> bool:
        return any(self.tree.lemma(node) in ("перестать", "переставать") for node in self.tree.ancestors(index))


def without_repeats(states: tuple[Argument, ...]) -> list[Argument]:
    """Each state once, as it is first named."""
    seen: dict[str, Argument] = {}
    for state in states:
        seen.setdefault(state.code, replace(state))
    return list(seen.values())
