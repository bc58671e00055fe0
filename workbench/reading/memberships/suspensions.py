"""Membership suspended, ended and denounced: «заморозила участие в ОДКБ», «денонсировала устав СНГ»."""

from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.memberships.requests import RequestFinder
from workbench.reading.patterns import Act
from workbench.reading.syntax.arguments import Argument

_RESTORING = frozenset({"восстановить", "восстанавливать", "возобновить", "вернуть"})
_REFUSING = frozenset({"отказаться", "отказываться"})
_BARRING = frozenset({"отстранить", "отстранять"})
_FOUNDING = frozenset({"базовый", "учредительный", "основополагающий", "уставный"})
_ASIDE = 8
"""Tokens back from a comma in which the verb before an aside is looked for."""


class SuspensionFinder(RequestFinder):
    """Finds what is said of a membership itself: that it is put to rest or ends."""

    def is_suspended_thing(self, index: int) -> bool:
        """Whether a membership is suspended, unless a participle says so beside a verb that says more."""
        governor = self._governor(index)
        return governor is not None and not self._is_restored(index)

    def _is_restored(self, index: int) -> bool:
        """«восстановили членство, замороженное в 2011 году»."""
        parent = self.tree.parents[index]
        return parent >= 0 and self.tree.lemma(parent) in _RESTORING

    def suspended_aside(self, index: int) -> Proposition | None:
        """What the «замороженное» of «восстановили членство, замороженное в 2011 году» says."""
        if self.tree.lemma(index) in _BARRING:
            return self._barred(index)
        if self.context.suspended and (again := self._again(index)):
            return again
        noun = self.tree.parents[index]
        told = noun >= 0 and self.tree.lemma(noun) in patterns.SUSPENDED_THINGS and self._is_restored(noun)
        return self.suspended(noun) if told and self.tree.rel(index) == "acl" else None

    def _governor(self, index: int) -> int | None:
        """The verb or noun of suspending or ending that governs «участие», «членство»."""
        parent = self.tree.parents[index]
        if parent >= 0 and self.tree.lemma(parent) in patterns.PAUSING:
            paused = any(self.tree.lemma(kid) == "пауза" for kid in self.tree.kids[parent])
            return parent if paused else None
        words = (
            patterns.SUSPENDING_VERBS
            | patterns.SUSPENDING_NOUNS
            | patterns.ENDING_VERBS
            | patterns.ENDING_NOUNS
        )
        if parent >= 0 and self.tree.lemma(parent) in words:
            return parent
        if parent >= 0 and self.tree.is_finite(parent):  # «членство Армении могут приостановить»
            below = [kid for kid in self.tree.kids[parent] if self.tree.lemma(kid) in words]
            stays = self.tree.lemma(parent) in patterns.COPULAS_BE  # «остается приостановленным»
            verbs = (kid for kid in below if stays or self.tree.feat(kid, "VerbForm") == "Inf")
            if (told := next(verbs, None)) is not None:
                return told
        # «членство Сирии, замороженное в 2011 году»
        participles = (kid for kid in self.tree.kids[index] if self.tree.rel(kid) == "acl")
        if (told := next((kid for kid in participles if self.tree.lemma(kid) in words), None)) is not None:
            return told
        before = index - 1
        while before > 0 and self.tree.tokens[before].pos in ("DET", "ADJ"):
            before -= 1
        if self.tree.word(before) == ",":  # «заморозившая, как они говорят, свое членство»
            verbs = (i for i in range(before, max(-1, before - _ASIDE), -1) if self.tree.lemma(i) in words)
            if (told := next(verbs, None)) is not None:
                return told
        # «чье членство в МЕРКОСУР приостановлено»: the parser may hang it on a verb far behind
        body = next((b for b in self.arguments.formats if index < b.first <= index + 3), None)
        after = body.last + 1 if body else len(self.tree)
        return after if after < len(self.tree) and self.tree.lemma(after) in words else None

    def suspended(self, index: int) -> Proposition | None:
        governor = self._governor(index)
        body = (
            self.roles.body(index, ("в", "во", ""))
            or (governor is not None and (self.roles.body(governor, ("в", "во")) or self._subject(governor)))
            or (governor is not None and self._organ(governor))
            or None
        )
        timeless = (kid for kid in self.tree.kids[index] if not self.roles.is_time(kid))
        complements = [kid for kid in timeless if self.tree.preposition(kid)]
        clause = set(self.tree.clause(index))
        within = any(b.first > index and b.first in clause for b in self.arguments.formats)
        if governor is None or (body is None and (within or complements)):
            return None  # «участие в координационных советах СНГ»
        if body and not self.roles.is_own(body, index):
            return None
        states = (
            self.roles.genitives(index)
            or self.roles.subjects(governor)
            or self.roles.genitives(governor)
            or self.roles.objects_plain(governor)
        )
        ends = self.tree.lemma(governor) in patterns.ENDING_VERBS | patterns.ENDING_NOUNS
        if ends and body and self._works_in(body):
            return None
        act, status = (Act.LEAVES, Status.FORMER) if ends else (Act.SUSPENDS, Status.SUSPENDED)
        made = self._made(governor, act, status, states, body, words=(index,))
        # «заморозившая свое членство Армения …»
        aside = self.tree.rel(governor) == "acl" and not self.tree.is_finite(governor)
        return replace(made, bare=True) if made and aside else made

    def _organ(self, verb: int) -> Argument | None:
        """«Совет мира и безопасности Африканского союза приостановил участие Мали»: in that union."""
        subjects = (kid for kid in self.tree.kids[verb] if self.tree.rel(kid).startswith("nsubj"))
        organ = next((kid for kid in subjects if self.tree.lemma(kid) in patterns.WORKINGS), None)
        below = self.tree.subtree(organ) if organ is not None else set()
        return next((one for one in self.arguments.formats if one.first in below), None)

    def paused(self, index: int) -> Proposition | None:
        """«Армения взяла паузу в ОДКБ»: in the format itself."""
        verb = self.tree.parents[index]
        body = self.roles.body(index, ("в", "во")) if verb >= 0 else None
        takes = verb >= 0 and self.tree.lemma(verb) in ("взять", "брать")
        if body is None or not takes or not self.roles.is_own(body, index):
            return None
        states = self.roles.subjects(verb)
        return self._made(verb, Act.SUSPENDS, Status.SUSPENDED, states, body, words=(index,))

    def denounced(self, index: int) -> Proposition | None:
        """«Молдавия денонсировала устав СНГ»: only a founding paper takes the membership with it."""
        tree = self.tree
        # «одобрил денонсацию устава», where the parser takes it for an adjective
        near = (*tree.kids[index], *([tree.parents[index]] if tree.parents[index] == index + 1 else []))
        paper = next((kid for kid in near if tree.lemma(kid) in patterns.FOUNDING_PAPERS), None)
        if paper is None:
            return None
        below = tree.subtree(paper)
        body = next((body for body in self.arguments.formats if body.first in below), None)
        founding = tree.lemma(paper) in ("устав", "хартия") or any(
            tree.lemma(node) in _FOUNDING | {"создание", "учреждение", "образование", "коллективный"}
            for node in below
        )
        if body is None or not founding:
            return None
        states = self.roles.subjects(index) or self.roles.genitives(index) or self.roles.subjects(paper)
        return self._made(index, Act.LEAVES, Status.FORMER, states, body)

    def lapsed(self, index: int) -> Proposition | None:
        """«отказались продлевать участие в договоре», «отказались от продления договора»: it ran out."""
        tree, refuses = self.tree, self.tree.parents[index]
        if refuses < 0 or tree.lemma(refuses) not in _REFUSING or tree.negated(refuses):
            return None
        below = tree.subtree(index)
        own = [body for body in self.arguments.formats if body.first in below]
        things = {tree.lemma(node) for node in below} & (patterns.SUSPENDED_THINGS | patterns.FOUNDING_PAPERS)
        if len(own) != 1 or not things:
            return None
        states = self.roles.subjects(refuses)
        states = [*states, *self.roles.together_with(states, refuses)]
        return self._made(refuses, Act.LEAVES, Status.FORMER, states, own[0], words=(index,))

    def _barred(self, verb: int) -> Proposition | None:
        """«Гвинея-Бисау отстранена от работы ЭКОВАС», «АЛБА отстранила Боливию», «остается отстраненной»."""
        tree = self.tree
        thing = next((kid for kid in tree.kids[verb] if tree.preposition(kid) == "от"), None)
        below = tree.subtree(thing) if thing is not None else set()
        body = next((one for one in self.arguments.formats if one.first in below), None) or self._subject(
            verb
        )
        part = thing is None or tree.lemma(thing) in patterns.WORKINGS | patterns.SUSPENDED_THINGS
        if not part and not (body and thing is not None and body.first <= thing <= body.last):
            return None  # «отстранила его от выборов»
        above = tree.parents[verb]
        stays = above >= 0 and tree.lemma(above) in patterns.COPULAS_BE
        states = self.roles.subjects(above) if stays else self.roles.objects(verb)
        if body is None or any(state.how == "government" for state in states):
            return None
        made = self._made(verb, Act.SUSPENDS, Status.SUSPENDED, states, body, granted=True)
        return replace(made, bare=True) if made and stays and not tree.negated(above) else made

    def _again(self, verb: int) -> Proposition | None:
        """«… и в ноябре приостановила его опять»."""
        things = [self.tree.word(kid) for kid in self.tree.kids[verb] if self.tree.rel(kid) == "obj"]
        if things not in (["его"], ["ее"]):
            return None
        return self._made(verb, Act.SUSPENDS, Status.SUSPENDED, self.roles.subjects(verb), None)

    def _works_in(self, body: Argument) -> bool:
        """«участие в органах СНГ», «в координационных советах СНГ»: no membership."""
        own = range(body.first, body.last + 1)
        places = {body.head, self.tree.parents[body.first]} - {-1, *own}
        return any(self.tree.lemma(place) in patterns.WORKINGS for place in places)
