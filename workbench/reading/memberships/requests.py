"""Invitations and applications that no verb of joining tells of."""

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.embracing import EmbracingFinder
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.memberships.statuses import StatusFinder
from workbench.reading.patterns import Act
from workbench.reading.syntax.arguments import Argument

_SENDING = patterns.FILING | patterns.wordset("разослать рассылать отправить отправлять")
_TAKING = patterns.wordset(
    "получить получать принять рассмотреть рассматривать одобрить отклонить зарегистрировать изучить изучать"
)
_LYING = patterns.wordset("лежать находиться остаться оставаться рассматриваться быть есть иметься")
_DECLINING = patterns.wordset("отклонить отклонять отвергнуть отказаться отказываться")
_GOING = patterns.wordset("выход выйти выходить покинуть покидать")
_MORE = frozenset({"еще", "также", "и"})
_COPULAS = patterns.COPULAS_BE | patterns.COPULAS_BECOME


class RequestFinder(EmbracingFinder):
    """Finds what is asked for and offered."""

    def __init__(self, roles: Roles, statuses: StatusFinder) -> None:
        super().__init__(roles)
        self.statuses = statuses

    def invited(self, index: int) -> Proposition | None:
        """«пригласили в объединение Аргентину»; an invitation to join is for the verb of joining."""
        tree = self.tree
        below = tree.subtree(index) & set(tree.clause(index))
        if any(tree.lemma(node) in patterns.VERBS for node in below - {index}):
            return None
        if any(tree.lemma(node) in _COPULAS and tree.rel(node) != "aux:pass" for node in below):
            return None
        if self._asks_more_guests(index):
            return self._made(index, Act.IS, Status.GUEST, self.roles.objects(index), None)
        if self._has_as(index):
            return self._invited_as(index)
        body = self.roles.body(index, ("в", "во"))
        aside = self._is_aside(index)
        if body is None and not aside:
            body = self._by_format(index)
        elif body is not None and not aside and tree.parents[body.head] != index:
            body = None
        if body is None and not (aside or self._goes_on(index)):
            return None
        states = self._who_asks(index) or self.roles.objects(index)
        states = [*states, *self.roles.together_with(states, index)]
        rank = patterns.STATUS_NOUNS.get(tree.lemma(body.head), Status.INVITED) if body else Status.INVITED
        status = Status.INVITED if rank is Status.MEMBER else rank  # «в наблюдатели ЕАЭС»
        return self._made(index, Act.JOINS, status, states, body, granted=True)

    def _goes_on(self, index: int) -> bool:
        """«В БРИКС вступил Иран. Пригласили и Аравию»: into what the sentence before told of."""
        tree, told = self.tree, self.context.told
        near = told is not None and told[0] == tree.sentence.index - 1 and self.context.last_act is Act.JOINS
        nobody = tree.feat(index, "Number") == "Plur" and self.roles.subject_of(index) is None
        whither = any(tree.preposition(kid) for kid in tree.kids[index])
        return near and nobody and tree.word(index + 1) == "и" and not whither

    def _who_asks(self, index: int) -> list[Argument]:
        """«Варшава попросит Вашингтон пригласить ее в G20»: she that asks."""
        tree, above = self.tree, self.tree.parents[index]
        her = any(tree.word(kid) in ("ее", "его", "себя") for kid in tree.kids[index])
        asks = (
            above >= 0 and tree.lemma(above) in patterns.REQUESTING and tree.feat(index, "VerbForm") == "Inf"
        )
        return self.roles.subjects(above) if her and asks else []

    def _by_format(self, index: int) -> Argument | None:
        """«Альянс пригласил Швецию и Финляндию»: nowhere but into itself."""
        tree = self.tree
        end = next((i for i in range(index, len(tree)) if tree.word(i) in (",", ";", ".")), len(tree))
        whither = any(tree.word(i) in ("в", "во", "на", "к") for i in range(index, end))
        apart = any(tree.feat(i, "VerbForm") == "Inf" for i in range(index, end))
        return None if apart or whither else self._subject(index)

    def _asks_more_guests(self, index: int) -> bool:
        """«Испания – постоянный гость; Индия пригласила еще Бангладеш и Египет»."""
        if self.context.last_status is not Status.GUEST or self.tree.word(index + 1) not in _MORE:
            return False
        whither = (kid for kid in self.tree.kids[index] if self.tree.preposition(kid) in ("в", "на"))
        return all(self.roles.is_time(kid) for kid in whither)

    def _is_aside(self, index: int) -> bool:
        """«Эр-Рияд, приглашенный год назад, …»: into the format spoken of."""
        kids = self.tree.kids[index]
        told = all(self.roles.is_time(kid) or self.tree.tokens[kid].pos in ("PUNCT", "ADV") for kid in kids)
        return self.tree.rel(index) == "acl" and self.tree.word(index - 1) == "," and told

    def _invited_as(self, index: int) -> Proposition | None:
        """«Куба приглашена в БРИКС в качестве партнера»; who is asked to a meeting is but a guest there."""
        whither = [kid for kid in self.tree.kids[index] if self.tree.preposition(kid) == "на"]
        if whither or self.statuses.as_status(index) not in (Status.PARTNER, Status.MEMBER):
            return None
        body = self.roles.body(index, ("в", "во"))
        return self._made(index, Act.JOINS, Status.INVITED, self.roles.objects(index), body, granted=True)

    def _is_meeting(self, kid: int) -> bool:
        return self.tree.preposition(kid) == "на" and self.tree.lemma(kid) in patterns.MEETINGS

    def _asked_as_guest(self, index: int) -> Proposition | None:
        """«получил приглашение на саммит G20 в качестве гостя»; without that it is but to come."""
        verb = self.tree.parents[index]
        takes = verb >= 0 and self.tree.lemma(verb) in _TAKING and not self.tree.negated(verb)
        if not takes or self.statuses.as_status(verb) is not Status.GUEST:
            return None
        named = (body for body in self.arguments.formats if body.first > index)
        return self._made(verb, Act.IS, Status.GUEST, self.roles.subjects(verb), next(named, None))

    def _has_as(self, index: int) -> bool:
        return any(self.roles.says_as(node) for node in self.tree.subtree(index) if node > index)

    def request(self, index: int, lemma: str) -> Proposition | None:
        tree = self.tree
        below = tree.subtree(index)
        if any(
            tree.lemma(node) in patterns.VERBS or tree.lemma(node) in patterns.NOUNS
            for node in below - {index}
        ):
            return None
        if any(tree.lemma(node) == "статус" for node in below):
            return self._invited_to_status(index) if lemma == "приглашение" else None
        whither = (kid for kid in tree.kids[index] if tree.feat(kid, "Case") == "Acc")
        meeting = any(self._is_meeting(kid) for kid in whither)
        if lemma == "приглашение" and meeting:
            return self._asked_as_guest(index)
        own = self.roles.body(index, ("в", "во"))
        body = own if own is not None and self._is_near(own, index) else self._taken_by(index, lemma)
        if lemma in ("заявление", "обращение") or (own is not None and body is None):
            return None
        if body is None and (self._told_of_leaving() or not self._is_filed(index, lemma)):
            return None
        states = self.roles.genitives(index) or self.roles.senders(index) or self._sent_to(index)
        if not states and not self._is_sent(index, lemma):
            states = self.roles.sharers(index) or self.roles.who_says(index) or self._just_spoken(index)
        verb = tree.parents[index]
        states = [*states, *(self.roles.together_with(states, verb) if verb >= 0 else [])]
        status = Status.INVITED if lemma == "приглашение" else Status.CANDIDATE
        status = Status.MEMBER if self._is_declined(index, lemma) else status
        return self._made(index, Act.IS, status, states, body)

    def _just_spoken(self, index: int) -> list[Argument]:
        """«Пакистан хочет вступить. Заявка подана в 2023 году»: by the state that alone was just told of."""
        tree, told, verb = self.tree, self.context.spoken, self.tree.parents[index]
        filed = verb >= 0 and tree.lemma(verb) in patterns.FILING and tree.rel(index).startswith("nsubj")
        near = told is not None and told[0] >= tree.sentence.index - 1
        if not filed or not near or told is None or self.arguments.states:
            return []
        return [Argument(told[1], index, index, index, None, "", "anaphor")]

    def _is_declined(self, index: int, lemma: str) -> bool:
        """«Аргентина отклонила приглашение», «приглашения не примет»: it was asked, and will not be in it."""
        verb = self.tree.parents[index]
        if lemma != "приглашение" or verb < 0:
            return False
        will = self.tree.feat(verb, "Tense") == "Fut" and self.tree.negated(verb)
        not_taken = self.tree.lemma(verb) == "принять" and will
        return not_taken or self.tree.lemma(verb) in _DECLINING

    def _is_near(self, body: Argument, index: int) -> bool:
        """Whether the format is the request's: it hangs on it, or takes it."""
        above = self.tree.parents[body.head]
        return above in (index, self.tree.parents[index])

    def _taken_by(self, index: int, lemma: str) -> Argument | None:
        """«БРИКС получил заявку Малайзии», «в БРИКС поступила заявка Малайзии»."""
        verb = self.tree.parents[index]
        if lemma != "заявка" or verb < 0:
            return None
        if self.tree.lemma(verb) in _TAKING and not self.tree.is_passive(verb):
            return self._subject(verb)
        there = self.tree.lemma(verb) in patterns.FILING | _LYING
        return (self.roles.body(verb, ("в", "во")) or self._considering(verb)) if there else None

    def _considering(self, verb: int) -> Argument | None:
        """«на рассмотрении ШОС находятся заявки Азербайджана и Армении»."""
        kids = (kid for kid in self.tree.kids[verb] if self.tree.lemma(kid) == "рассмотрение")
        theirs = {deep for kid in kids for deep in self.tree.kids[kid]}
        return next((body for body in self.arguments.formats if body.head in theirs), None)

    def _invited_to_status(self, index: int) -> Proposition | None:
        """«Казахстану направлено приглашение для получения статуса партнера БРИКС»."""
        verb, below = self.tree.parents[index], self.tree.subtree(index)
        body = next((b for b in self.arguments.formats if b.first in below), None)
        if verb < 0 or self.tree.lemma(verb) not in patterns.FILING | patterns.STATUS_GET:
            return None
        got = self.tree.lemma(verb) in patterns.STATUS_GET
        states = self.roles.subjects(verb) if got else self.roles.datives(verb)
        return self._made(index, Act.IS, Status.INVITED, states, body)

    def _is_filed(self, index: int, lemma: str) -> bool:
        """«Дили подал заявку еще в 2011 году»: to the format spoken of."""
        tree = self.tree
        near = list(tree.ancestors(index))[:2]  # «направила письмо с заявкой»
        got = bool(near) and tree.lemma(near[0]) in patterns.STATUS_GET_NOUNS  # «получение заявки»
        filed = got or any(tree.lemma(node) in patterns.FILING | {"отозвать", "отзывать"} for node in near)
        taken = bool(near) and tree.lemma(near[0]) in _TAKING and tree.is_passive(near[0])
        filed = filed or (taken and bool(self.roles.senders(index)))  # «получены заявки от шести: …»
        if lemma == "приглашение":
            got = any(tree.lemma(node) in patterns.STATUS_GET | _SENDING for node in near)
            before = self.context.told[2] if self.context.told is not None else None
            spoken_of = self.context.last_status is not None or before is Status.INVITED
            got = got or (self._is_declined(index, lemma) and spoken_of)
            filed = (
                got
                and self.context.chief_format is not None
                and self.context.chief_format == self._meant(index)
            )
        told = lemma in ("заявка", "приглашение") and filed
        where = [kid for kid in tree.kids[index] if tree.preposition(kid) and not self._is_when(kid)]
        where = [kid for kid in where if tree.preposition(kid) != "от"]  # from whom it came
        at_meeting = all(tree.preposition(kid) == "на" and tree.feat(kid, "Case") == "Loc" for kid in where)
        return told and at_meeting  # «получить приглашение на саммите», not «на саммит»

    def _told_of_leaving(self) -> bool:
        """«покинет союз спустя полгода после того, как подала заявку»: it asked to leave."""
        told = self.context.told
        near = told is not None and told[0] >= self.tree.sentence.index - 1
        goes = near and self.context.last_act is Act.LEAVES
        return goes or bool(self.tree.of_lemmas(_GOING))

    def _is_when(self, node: int) -> bool:
        """«приглашение на саммит G20 в 2026 году» is one to a meeting, however it is dated."""
        return self.roles.is_time(node) and self.tree.lemma(node) not in patterns.MEETINGS

    def _is_sent(self, index: int, lemma: str) -> bool:
        """«мы направим приглашения»: who sends invitations is not invited."""
        verb = self.tree.parents[index]
        active = verb >= 0 and not self.tree.is_passive(verb)
        return lemma == "приглашение" and active and self.tree.lemma(verb) in _SENDING

    def _meant(self, index: int) -> str | None:
        return self.roles.format_before(index)

    def _sent_to(self, index: int) -> list[Argument]:
        """«приглашения разосланы тринадцати странам, в их числе Алжиру и Турции»."""
        verb = self.tree.parents[index]
        if verb < 0 or self.tree.lemma(verb) not in _SENDING:
            return []
        counted = (kid for kid in self.tree.kids[verb] if self.tree.lemma(kid) in patterns.STATES)
        listed = next((found for kid in counted if (found := self.roles.listed_after(kid))), [])
        return self.roles.datives(verb) or listed
