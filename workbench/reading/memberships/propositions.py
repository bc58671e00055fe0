"""What the words of one sentence say of states and formats, before it is asked how that is meant."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from workbench.reading import patterns
from workbench.reading.memberships.acts import ActFinder
from workbench.reading.memberships.appositions import allied, one_of, several_aside
from workbench.reading.memberships.bullets import listed_in_lines
from workbench.reading.memberships.contrasts import (
    also_these,
    not_these,
    opposed,
    raised_from,
    told_last,
    turned_down,
)
from workbench.reading.memberships.counts import named_next
from workbench.reading.memberships.embracing import DECLARING
from workbench.reading.memberships.enumerations import enumerated
from workbench.reading.memberships.gaps import did_it, elsewhere, gapped, there_too, too
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.growing import grown
from workbench.reading.memberships.headings import dashed, glossed, headed, told_aside
from workbench.reading.memberships.implied import taken_for_granted
from workbench.reading.memberships.invited import among_invited, among_wishing, guests_listed
from workbench.reading.memberships.listings import STATUSES, listed
from workbench.reading.memberships.officials import officials, officials_behind
from workbench.reading.memberships.ordinals import next_in_row
from workbench.reading.memberships.proposition import Context, Proposition
from workbench.reading.memberships.rosters import made_up
from workbench.reading.memberships.standing import standing
from workbench.reading.memberships.status_nouns import WITH_DIALOGUE
from workbench.reading.memberships.status_words import StatusWordFinder
from workbench.reading.memberships.statuses import StatusFinder
from workbench.reading.memberships.verbless import (
    after_aside,
    already_in,
    as_such,
    in_front,
    in_it_as,
    since_then,
)
from workbench.reading.modality.doubt import nearly
from workbench.reading.patterns import DASHES, Act
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree, brackets_around


class PropositionFinder:
    """Finds the propositions of one sentence."""

    def __init__(self, tree: Tree, arguments: Arguments, context: Context) -> None:
        self.tree = tree
        self.arguments = arguments
        self.context = context
        talking = [one.code for one in arguments.formats if one.code in WITH_DIALOGUE and one.how == "name"]
        context.in_dialogue = talking[-1] if talking else context.in_dialogue
        self.roles = Roles(tree, arguments, context)
        self.statuses = StatusFinder(self.roles)
        self.status_words = StatusWordFinder(self.roles)
        self.acts = ActFinder(self.roles, self.statuses)

    def find(self) -> Iterator[Proposition]:
        """The propositions in the order of the words that make them, then those of lists left out."""
        found: list[Proposition] = []
        for one in self._found():
            if _is_but_nearly(self.tree, one):
                continue
            found.append(one)
            yield one
        yield from enumerated(self.tree, self.arguments, self.context, found)
        self._remember_union()

    def _remember_union(self) -> None:
        """Takes note of a union that the sentence names last and that is no format."""
        known = [place for body in self.arguments.formats for place in range(body.first, body.last + 1)]
        last = max(known, default=0)
        for place in self.tree.of_lemmas(_UNIONS):
            capital = self.tree.tokens[place - 1].text[:1].isupper() and place > 1
            if place > last and capital and self.tree.tokens[place - 1].pos == "ADJ":
                self.context.foreign_at = self.tree.sentence.index

    def _found(self) -> Iterator[Proposition]:
        known = self.tree, self.arguments, self.roles
        yield from listed(*known)
        under = [_before_contrast(self.tree, one) for one in headed(*known)]
        yield from under
        for find in (officials, officials_behind, dashed, told_aside, since_then):
            yield from find(*known)
        yield from already_in(self.tree, self.arguments)
        for find in (after_aside, among_invited, among_wishing, in_front, as_such, in_it_as, one_of):
            yield from find(*known)
        for find in (several_aside, allied, guests_listed):
            yield from find(*known)
        glosses = list(glossed(*known))
        yield from glosses
        under += glosses
        yield from listed_in_lines(*known)
        yield from made_up(*known)
        yield from named_next(*known)
        yield from grown(self.tree, self.arguments)
        yield from standing(*known)
        said: list[Proposition] = []
        for index in range(len(self.tree)):
            found = self._at(index)
            if found is None or _is_but_nearly(self.tree, found):
                continue
            self.context.left = self.context.left or found.act is Act.LEAVES
            self.context.suspended = self.context.suspended or found.act is Act.SUSPENDS
            found = _before_contrast(self.tree, self._of_brackets(_without_headed(found, under)))
            if parts := list(told_last(self.tree, self.roles, found)):
                yield from parts[1:]
                found = parts[0]
            yield from opposed(self.tree, self.arguments, found)
            if found.states:
                yield found
                yield from not_these(self.tree, self.arguments, found)
                yield from also_these(self.tree, self.arguments, found)
                yield from raised_from(self.tree, found)
                yield from taken_for_granted(self.tree, found)
                said.append(found)
                self.context.last_act = found.act
                self.context.told = (self.tree.sentence.index, found.format, found.status)
                codes = {state.code for state in found.states}
                alone = len(codes) == 1
                self.context.spoken = (self.tree.sentence.index, codes.pop()) if alone else None
                for other in self.arguments.formats_beside(found.format, found.words):
                    yield replace(found, format=other.code, words=(*found.words, other.first, other.last))
        self._remember_status([*under, *said])
        for place, one in enumerate(said):
            following = (other.trigger for other in said[place + 1 :] if other.trigger > one.trigger)
            end = min(following, default=len(self.tree))
            yield from gapped(self.tree, self.arguments, one, end)
            yield from too(self.tree, self.arguments, one, end)
            yield from there_too(self.tree, self.arguments, one, end)
            yield from elsewhere(self.tree, self.arguments, one, len(self.tree))
            yield from did_it(self.tree, self.arguments, one, len(self.tree))
            yield from turned_down(self.tree, self.roles, one)

    def _of_brackets(self, said: Proposition) -> Proposition:
        """«Украина и Молдавия (с 2014 года является членом)»: what brackets behind a state say
        of one, they say of that state."""
        tree, inside = self.tree, brackets_around(self.tree, said.trigger)
        if not inside or len(said.states) == 1:
            return said
        states = said.states or self.arguments.states
        own = tuple(one for one in states if one.last == inside[0] - 2 and one.how in ("name", "capital"))
        verb = next((i for i in inside if tree.is_finite(i)), said.trigger)
        alone = tree.feat(verb, "Number") != "Plur" and (said.states or tree.is_finite(verb))
        return replace(said, states=own) if own and alone else said

    def _remember_status(self, said: Sequence[Proposition]) -> None:
        """«Наблюдателей трое. Этот статус …»: a status that is named though nobody is said to have it."""
        if "статус" in self.tree.lemmas:
            self.context.status_at = self.tree.sentence.index
        told = [patterns.STATUS_NOUNS[noun] for noun in self.tree.nouns if noun in STATUSES]
        if len(set(told)) == 1 and not said:
            self.context.last_status = told[0]
        elif len(set(told)) > 1 and "объединить" in self.tree.lemmas:
            # «объединить статусы наблюдателя и партнера по диалогу в один — «партнер ШОС»»
            self.context.last_status = told[-1]

    def _at(self, index: int) -> Proposition | None:
        """What the word at `index` says, and by which rule."""
        named = self._by_kind(index)
        if named is None:
            return None
        rule, found = named
        return replace(found, rule=rule) if found is not None else None

    def _by_kind(self, index: int) -> tuple[str, Proposition | None] | None:
        token = self.tree.tokens[index]
        lemma = self.tree.nouns[index]
        # A common noun that begins a sentence is at times taken for a name.
        first = token.pos == "PROPN" and index == 0 and lemma not in patterns.VERBS
        # the tagger errs on «возвратилось», «отстраненным»
        noun = token.pos == "NOUN" and lemma not in patterns.VERBS and lemma not in patterns.SUSPENDING_VERBS
        noun = (
            noun or lemma == "статус" or lemma in patterns.NOUNS
        )  # and on «Статуса наблюдателя …» at the head of a sentence
        if noun or first or lemma != token.lemma:
            return self._of_noun(index, lemma)
        if lemma in _COPULAS:
            return "ru.ordinal", next_in_row(self.tree, self.arguments, self.roles, index)
        if lemma in patterns.VERBS:
            trigger = patterns.VERBS[lemma]
            if lemma not in _EMBRACING or not self.acts.embraces(index):
                return f"ru.verb.{_OF[trigger.act]}", self.acts.verb(index, trigger)
        if lemma not in _OTHER_VERBS:
            return None
        return next(((rule, find(index)) for words, rule, find in self._kinds if lemma in words), None)

    @cached_property
    def _kinds(self) -> "list[tuple[Container[str], str, Callable[[int], Proposition | None]]]":
        """The words of the rules that no table of verbs has, the first that fits to be taken."""
        return [
            (_EMBRACING, "ru.embracing", self.acts.embracing),
            (patterns.FOUNDING, "ru.founding", self.acts.founded),
            ({"подписать"}, "ru.founding", self.acts.signed),
            (DECLARING, "ru.founding", self.acts.declared),
            (_STATUS_CHANGING, "ru.status.pronoun", self.status_words.by_pronoun),
            (patterns.DENOUNCING, "ru.denunciation", self.acts.denounced),
            (patterns.PROLONGING, "ru.denunciation", self.acts.lapsed),
            ({"вне"}, "ru.outside", self.acts.outside),
            (patterns.INVITING, "ru.invitation", self.acts.invited),
            (patterns.SUSPENDING_VERBS, "ru.suspension", self.acts.suspended_aside),
        ]

    @cached_property
    def _nouns(self) -> "list[tuple[Container[str], str, Callable[[int], Proposition | None]]]":
        """The nouns of the rules that no table of nouns has."""
        return [
            ({"пауза"}, "ru.suspension", self.acts.paused),
            ({"интерес"}, "ru.interest", self.acts.interested),
            (patterns.STAYING_OUT, "ru.outside", self.acts.staying_out),
        ]

    def _told_by_verb(self, noun: int) -> bool:
        """«стала девятой страной, присоединившейся к БРИКС»: the participle says how."""
        participles = (kid for kid in self.tree.kids[noun] if self.tree.rel(kid).startswith("acl"))
        return any(self.tree.lemma(kid) in patterns.VERBS for kid in participles)

    def _is_in_name(self, index: int) -> bool:
        """«взвешивает вступление в Транстихоокеанское партнерство»: no status, but the format's name."""
        return any(one.first <= index <= one.last for one in self.arguments.formats)

    def _of_noun(self, index: int, lemma: str) -> tuple[str, Proposition | None] | None:
        if lemma in patterns.SUSPENDED_THINGS and self.acts.is_suspended_thing(index):
            return "ru.suspension", self.acts.suspended(index)
        for words, rule, find in self._nouns:
            if lemma in words:
                return rule, find(index)
        if lemma in patterns.NOUNS and not (lemma == "партнерство" and self._is_in_name(index)):
            trigger = patterns.NOUNS[lemma]
            return f"ru.noun.{_OF[trigger.act]}", self.acts.noun(index, trigger, lemma)
        if (
            lemma in patterns.STATES
            and (self.roles.is_numbered(index) or self.statuses.is_associated(index))
            and not self._told_by_verb(index)
        ):
            return "ru.nth", self.statuses.status_noun(index, "член")
        if lemma == "статус" or self.status_words.is_seat(index):
            return "ru.status.word", self.status_words.find(index)
        if lemma in patterns.STATUS_NOUNS:
            return "ru.status.noun", self.statuses.status_noun(index, lemma)
        if lemma in patterns.APPLYING or lemma == "приглашение":
            return "ru.application", self.acts.request(index, lemma)
        ends = self.acts.lapsed if lemma in patterns.PROLONGING else self.acts.denounced
        ending = lemma in patterns.DENOUNCING or lemma in patterns.PROLONGING
        return ("ru.denunciation", ends(index)) if ending else None


def _is_but_nearly(tree: Tree, said: Proposition) -> bool:
    """«почти член», «фактически вступила», «чуть не вышла»; but who in fact leaves does."""
    if tree.lemma(said.trigger) == "пользоваться" and tree.negated(said.trigger):
        return True  # who makes no use of a status may have it
    goes = said.act in (Act.LEAVES, Act.SUSPENDS, Act.LOSES)
    return any(nearly(tree, place, goes) for place in (said.trigger, *said.words[:1]))


def _before_contrast(tree: Tree, said: Proposition) -> Proposition:
    """What is said, without dates behind it that are of others: «…, а Непал с апреля – статус партнера»."""
    last = max((state.last for state in said.states), default=len(tree))
    contrasted = (tree.word(last + 1), tree.word(last + 2)) == (",", "а") and said.dated is None
    gaps = (tree.word(i) in DASHES and tree.word(i + 1) == "статус" for i in range(last + 3, len(tree)))
    return replace(said, dated=(0, last + 1)) if contrasted and any(gaps) else said


def _without_headed(said: Proposition, under: Sequence[Proposition]) -> Proposition:
    """The proposition without the states of a list behind it that is headed by another status, or of whom
    a verb tells: «договорились принять новых членов – …»."""
    others = (one for one in under if one.status is not said.status or one.granted)
    theirs = {state.first for one in others for state in one.states}
    states = tuple(state for state in said.states if state.first not in theirs or state.first < said.trigger)
    return said if len(states) == len(said.states) else replace(said, states=states)


_COPULAS = patterns.COPULAS_BECOME | {"быть", "оказаться", "являться"}
_EMBRACING = patterns.EMBRACING | {"состоять"}
_STATUS_CHANGING = patterns.STATUS_GET | patterns.STATUS_LOSE
_OTHER_VERBS = (
    _EMBRACING | patterns.FOUNDING | {"подписать", "вне"} | DECLARING | _STATUS_CHANGING | patterns.DENOUNCING
    | patterns.PROLONGING | patterns.INVITING | patterns.SUSPENDING_VERBS
)  # fmt: skip
"""The words of the rules that no table of verbs has, together."""
_UNIONS = frozenset({"союз", "сообщество", "организация", "объединение", "совет", "фонд", "банк"})
_OF = {Act.JOINS: "joining", Act.IS: "belonging", Act.LEAVES: "leaving"}


def without_repeats(states: tuple[Argument, ...]) -> list[Argument]:
    """Each state once, as it is first named."""
    seen: dict[str, Argument] = {}
    for state in states:
        seen.setdefault(state.code, state)
    return list(seen.values())
