"""What the words that govern a trigger make of it: walked upwards from it, to the end of what bears on it."""

from dataclasses import dataclass

from workbench.domain.vocabulary import Status
from workbench.reading.modality import agendas, talks
from workbench.reading.modality import governing_words as words
from workbench.reading.modality.doubt import HEARSAY
from workbench.reading.modality.verbs_as_nouns import is_noun
from workbench.reading.patterns import (
    AFTER,
    APPLYING,
    ASKING_IN,
    CONDITIONALS,
    DECIDING,
    DENYING,
    EVASIVE,
    FILING,
    INVITING,
    PLANNING,
    PROPOSING,
    REQUESTING,
    SPEECH,
    SUSPENDING_VERBS,
    UNREAL_PREPOSITIONS,
    VERBS,
    WISHED_FOR,
    WISHING_IN,
    Act,
)
from workbench.reading.syntax.trees import Tree

_OPENING = CONDITIONALS - words.SO_THAT | words.BEFORE_THAT
_MEANING = DENYING | PROPOSING | PLANNING


@dataclass(slots=True)
class Governors:
    """The trigger, and what its governors say: `category` names the first of them that decides, `denials`
    counts those that deny, `unreal` tells that nothing is asserted, `anchor` is the highest in one clause."""

    tree: Tree
    trigger: int
    act: Act
    granted: bool
    own: bool
    category: str | None = None
    status: Status | None = None
    denials: int = 0
    unreal: bool = False
    process: bool = False
    topic: bool = False
    paper: bool = False
    about: bool = False
    declined: bool = False
    incomplete: bool = False
    filed: bool = False
    withdrawn: bool = False
    coming: bool = False
    anchor: int = 0

    def go(self) -> None:
        """Visits the trigger and what governs it, until a clause ends that nothing denies."""
        below, self.anchor = self.trigger, self.trigger
        self._visit(self.trigger)
        for node in self.tree.ancestors(self.trigger):
            rel = self._relation(below)
            over = self._ends(below, rel, node) or self._only_does(below, rel, node)
            if over or self._is_apart(below, node):
                break
            self._visit(node)
            below = node
            if rel not in words.HARD_CLAUSES:
                self.anchor = node

    def _relation(self, below: int) -> str:
        """«Украина о членстве в НАТО не просит»: what the parser hangs on a name is its verb's; «не будучи
        членом, не подпадает» is a clause of its own."""
        if any(self.tree.word(kid) == "будучи" for kid in self.tree.kids[below]):
            return "advcl"
        named = below != self.trigger and self.tree.tokens[below].pos == "PROPN"
        return "obl" if named and self._is_noun else self.tree.rel(below)

    def _is_apart(self, below: int, node: int) -> bool:
        """Whether a semicolon stands between."""
        return any(self.tree.word(place) == ";" for place in range(min(below, node), max(below, node)))

    def _only_does(self, below: int, rel: str, node: int) -> bool:
        """«Вступление Ирана ускорило переговоры», «выход не повредит»: what a thing does, or does not, says
        nothing of how it is meant."""
        lemma = self.tree.lemma(node)
        if not rel.startswith("nsubj") or self.tree.is_fronted_object(below, node):
            return False
        denies = below == self.trigger and self.tree.negated(node) and lemma not in words.COMING_ABOUT
        if not denies and lemma not in _MEANING and lemma not in SUSPENDING_VERBS:
            return False
        passive = self.tree.feat(node, "Voice") == "Pass" or self.tree.feat(node, "Variant") == "Short"
        does = self.tree.tokens[node].pos == "VERB" and not lemma.endswith("ся") and not passive
        return does and not agendas.is_on_agenda(self.tree, node) and not agendas.may_happen(self.tree, node)

    def _ends(self, below: int, rel: str, node: int) -> bool:
        """Whether what stands at `node` no longer bears on what hangs below it."""
        if rel in ("ccomp", "acl") and self.tree.lemma(node) in HEARSAY | words.THAT:
            return False
        if rel in ("ccomp", "acl", "csubj") and self._is_content(below):
            return self.tree.lemma(node) not in _MEANING
        aside = rel.startswith("nsubj") and self.tree.lemma(below) in VERBS
        if rel in ("acl:relcl", "parataxis", "advcl") or aside:
            return True  # «Финляндия, третий год состоящая в НАТО, предложила …», which parsers misread
        if (
            rel in ("acl", "amod")
            and below != self._need
            and self.tree.feat(below, "VerbForm") != "Inf"
            and not (is_noun(self.tree, below) or self.tree.lemma(below) in words.LINKING)
        ):
            return True
        if rel == "conj":
            if self.tree.negated(node) and any(self.tree.word(kid) == "а" for kid in self.tree.kids[below]):
                return True  # «не наблюдатель, а партнер»
            # «планирует и намерен»: only an infinitive or a noun shares its governor with its neighbour
            return self.tree.is_finite(below)
        if rel == "ccomp":
            return self.tree.lemma(node) not in _MEANING
        return False

    def _is_content(self, node: int) -> bool:
        """«надежда, что …», «вероятно, что …»: what is hoped or likely."""
        return any(self.tree.word(kid) in ("что", "чтобы") for kid in self.tree.kids[node])

    # What stands on the way

    def _visit(self, node: int) -> None:
        tree, lemma = self.tree, self.tree.lemma(node)
        marks = {tree.word(kid) for kid in tree.kids[node] if tree.tokens[kid].pos != "NOUN"}
        self.unreal = self.unreal or self._is_unreal(node, lemma, marks)
        wish = self._with_so_that(node)
        if wish is not None and self.category is None:
            self.unreal = self.unreal or not self._is_asked_for(wish)
            self.category = "proposed"
        if agendas.is_on_agenda(self.tree, node):
            self.category = "proposed"  # «не стоит на повестке» denies it
        if agendas.is_planned_by(tree, node):
            self.category = "planned"
        if self.category is None and self._is_guessed(node):
            self.category = "proposed"
        if self.category is None and (judged := self._judged(node)) is not None:
            self._categorise(judged, node, "")
        if node == self.trigger and self._opens(tree.preposition(node)):
            return
        if "бы" in marks:  # «заявка на вступление стала бы …»: there is none yet
            self.unreal = self.unreal or (self.category == "applied" and not self.filed)
            self.category = self.category or "would"
        if lemma in words.RULING_OUT and node != self.trigger and agendas.is_left_open(tree, node):
            if lemma != "отрицать" or not tree.is_finite(self.trigger):  # «не отрицают, что вступила»
                self.category = "proposed"
            return
        denied = self.denials % 2 == 1
        self.denials += self._denials(node, lemma)
        # who announces an unwillingness has decided nothing
        if node != self.trigger and not (denied and self.category is None and lemma in DECIDING):
            self._categorise(lemma, node, tree.preposition(node))

    def _with_so_that(self, node: int) -> int | None:
        """The verb with which «чтобы» stands for this one too: «чтобы Иран вступил и стал членом»."""
        verb = node
        while self.tree.rel(verb) == "conj" and self.tree.parents[verb] >= 0:
            verb = self.tree.parents[verb]
        before = (kid for kid in self.tree.kids[verb] if kid < node and self.tree.tokens[kid].pos != "NOUN")
        return verb if any(self.tree.word(kid) in words.SO_THAT for kid in before) else None

    def _is_unreal(self, node: int, lemma: str, marks: set[str]) -> bool:
        """Whether the node leaves it open or tells of something else."""
        if marks & _OPENING or "ли" in marks or agendas.has_condition(self.tree, node):
            return True
        if (marks & words.WHY and self.tree.negated(node)) or lemma in words.ENTITLED:
            return True  # «спросил, почему Армения не выходит», «вправе подать заявку»
        broken_off = self.process and lemma in words.BREAKING_OFF  # «процесс присоединения прекращен»
        if broken_off or (lemma in words.FRUITS and self.category in (None, "resolved")):
            return True
        if node == self.trigger or agendas.is_untold(self.tree, node):
            return node != self.trigger
        told = agendas.is_planned_by(self.tree, node) or agendas.is_on_agenda(self.tree, node)
        if lemma in EVASIVE and not told and not agendas.is_not_raised(self.tree, node):
            return self.category != "applied"  # «заявка отложена»: it is there
        if lemma == "вопрос" and self.tree.preposition(node) in ("на", "в"):
            return True  # «в ответ на вопрос о возвращении»
        if lemma in SUSPENDING_VERBS or self.tree.preposition(node) in ("до", "перед"):
            return True  # «перед решением о выходе»
        # «планов нет», but «единого мнения о членстве нет»
        return lemma == "нет" and self.category is None and self.tree.parents[self.trigger] != node

    def _denials(self, node: int, lemma: str) -> int:
        """How many times the node denies what hangs below it, its own meaning left aside."""
        if self.category == "applied" and lemma in words.HANDLING:
            return 0  # «заявки рассмотрены не были»: they are there
        untouched = self.act is Act.IS and self.category is None and lemma in words.TOUCHING
        if untouched or talks.is_unanswered(self.tree, node, self.category):
            return 0
        untrue = agendas.is_called_untrue(self.tree, node)
        negated = self.tree.negated(node) or (lemma == "нет" and node != self.trigger)
        negated = negated or agendas.is_nobodys(self.tree, node)
        if negated and self._agrees_with_denial(node):
            return untrue
        return untrue + (negated and not self._is_when(node))

    def _agrees_with_denial(self, node: int) -> bool:
        """«ни о каком выходе речи не идет»: the «ни» says no more than the «не» of the verb."""
        tree = self.tree
        own = {tree.word(kid) for kid in tree.kids[node] if kid < node} & {"не", "ни"}
        above = (other for other in tree.ancestors(node) if tree.is_finite(other))
        return own == {"ни"} and any(tree.word(other - 1) == "не" for other in above)

    def _is_when(self, node: int) -> bool:
        """«После вступления Киргизия не получила льгот», «при вступлении льгот не будет»: not denied."""
        when = self.tree.preposition(self.trigger) if self._is_noun else ""
        beside = when in AFTER | {"с", "со"} and node == self.tree.parents[self.trigger]
        beside = beside and self.tree.lemma(node) not in words.HASTENING  # «не спешит со вступлением»
        return beside or when == "при"

    def _opens(self, preposition: str) -> bool:
        """What stands right at the trigger; whether that settles it."""
        tree, trigger = self.tree, self.trigger
        if preposition == "против" and self._not_against():
            self.category = "proposed"
            return True
        aimed = tree.word(trigger - 1) in ("целях", "целью")
        if (preposition in UNREAL_PREPOSITIONS or aimed) and not self._is_needed_for():
            self.unreal = True
        told = {tree.lemma(kid) for kid in tree.kids[trigger] if tree.tokens[kid].pos in ("ADJ", "VERB")}
        self.about = any(tree.word(trigger - back) == "поводу" for back in (1, 2))
        self.coming = self._is_noun and not told.isdisjoint(words.COMING)
        if tree.lemma(trigger) in WISHED_FOR | WISHING_IN | {"желать"} and self.act is Act.JOINS:
            self.category = "proposed"
        elif self._is_needed_for():
            self.category = "planned"
        elif tree.lemma(trigger) in ASKING_IN:
            self.category = "applied"
        return False

    @property
    def _need(self) -> int:
        """The «необходимые» of «процедуры, необходимые для выхода»."""
        above = self.tree.parents[self.trigger]
        return above if self._is_needed_for() else -1

    def _is_needed_for(self) -> bool:
        """«процедуры, необходимые для выхода», «меморандум в целях получения статуса»: with that in mind."""
        if self.tree.word(self.trigger - 1) == "целях":
            return "обязательство" in self.tree.lemmas[: self.trigger]
        near = [self.tree.lemma(node) for node in list(self.tree.ancestors(self.trigger))[:2]]
        return self.tree.preposition(self.trigger) == "для" and not words.STEPS.isdisjoint(near)

    def _is_asked_for(self, node: int) -> bool:
        """«предложил, чтобы …», «выступает за то, чтобы …»: no purpose but what is wished."""
        above = next((n for n in self.tree.ancestors(node) if self.tree.lemma(n) not in words.THAT), -1)
        return above >= 0 and self.tree.lemma(above) in PROPOSING

    def _judged(self, node: int) -> str | None:
        """The word of «целью является …», «считает возможным …» that says how it is meant."""
        lemma, kids = self.tree.lemma(node), self.tree.kids[node]
        if node == self.trigger or lemma not in words.JUDGING:
            return None
        told = [self.tree.lemma(kid) for kid in kids if self.tree.feat(kid, "Case") == "Ins"]
        return next((word for word in told if word in _MEANING), None)

    def _is_guessed(self, node: int) -> bool:
        """«возможный выход», «возможные шаги по возвращению»."""
        told = (kid for kid in self.tree.kids[node] if self.tree.tokens[kid].pos == "ADJ")
        return is_noun(self.tree, node) and any(self.tree.lemma(kid) in words.MAYBE for kid in told)

    def _not_against(self) -> bool:
        """«Россия не против вступления Ирана»."""
        kids = self.tree.kids[self.trigger]
        return any(self.tree.word(kid) == "против" and self.tree.word(kid - 1) == "не" for kid in kids)

    def _categorise(self, lemma: str, node: int, preposition: str) -> None:
        self.filed = self.filed or lemma in FILING
        asks = lemma in REQUESTING and self._asks_for_itself()
        asks = asks or self._files_papers(lemma, node)
        turns = lemma == "обратиться" and self._is_noun and self.tree.preposition(self.trigger) == "за"
        if (lemma in APPLYING and self.category in (None, "planned")) or (
            (asks or turns) and self.category is None
        ):
            self.category = "applied"
        elif self.category is None and talks.negotiates(self.tree, node):
            self.category = "negotiating"
        elif lemma in INVITING and self.category is None:
            self.category = "invited"
        elif self.category == "negotiating" and lemma in words.BARRING:
            pass  # «блокирует переговоры о вступлении», «закрыла главу переговоров»: they are there
        elif lemma == "отсутствие" and talks.is_unanswered(self.tree, node, self.category):
            pass  # «отсутствие прогресса по заявке»: it is there
        elif lemma in DENYING or (lemma in words.WITHDRAWING and self._is_asked()):
            self.denials += 1
            self.withdrawn = self.withdrawn or lemma in words.TAKING_BACK
            turned_down = self.category == "applied" and not self.filed
            self.declined = self.declined or turned_down or self.category == "invited"
        elif (other := self._turned(lemma, node)) is not None:
            self.category = other
            self.unreal = self.unreal or (lemma == "должный" and agendas.is_whose(self.tree, node))
        elif self.topic and lemma in words.COMMENTING:
            self.unreal = True
        elif self.category is None:
            self.category = self._category(lemma, node, preposition)
            self.incomplete = lemma in words.COMPLETING and self.tree.negated(node)
            self.process = lemma in words.STEPS
            self.topic = lemma in words.TOPICS
            self.paper = lemma in words.PAPERS

    def _is_asked(self) -> bool:
        """Whether an application or an invitation is spoken of."""
        asked = self.tree.lemma(self.trigger) in APPLYING | {"приглашение"}
        return asked or self.category in ("applied", "invited")

    def _asks_for_itself(self) -> bool:
        """«просит принять его», «просит о членстве»: who asks is who is to be taken in."""
        tree, trigger = self.tree, self.trigger
        if self._is_noun:
            return tree.preposition(trigger) in ("о", "об")
        return self.granted and any(tree.word(kid) in ("его", "ее", "себя") for kid in tree.kids[trigger])

    def _files_papers(self, lemma: str, node: int) -> bool:
        """«подала документы на вступление»: no decision but a request."""
        above = self.tree.parents[node]
        filed = above >= 0 and self.tree.lemma(above) in FILING
        return filed and self._is_noun and self.act is Act.JOINS and lemma in words.DOSSIERS

    def _turned(self, lemma: str, node: int) -> str | None:
        """What a word further up turns the category into, if into any."""
        was, weighs = self.category, lemma in PROPOSING | PLANNING
        meant = "proposed" if lemma in PROPOSING else "planned"
        asks = self.tree.lemma(self.trigger) in APPLYING
        offered = self.tree.lemma(self.trigger) == "приглашение"
        turns = (
            (was is None and offered and lemma in words.HANDLING, "invited"),  # «рассматривает приглашение»
            (was is None and asks and lemma in words.HANDLING, "applied"),  # «поддерживает заявку Пакистана»
            (was == "applied" and self.filed and weighs, "applying" if lemma in PLANNING else "asking"),
            (was == "would" and (weighs or lemma in words.WELCOMING), "proposed"),
            (self.process and lemma in words.FINISHING, agendas.with_steps_done(self.tree, self.own)),
            (self.process and lemma in words.UNDERGOING, "negotiating"),
            # «может рассчитывать на членство», «могла бы завершить переговоры»
            (was == "planned" and lemma in ("мочь", "смочь"), "proposed"),
            (was is None and agendas.is_backed_by_all(self.tree, node, self.trigger), "decided"),
            (
                self.paper and agendas.takes_force(self.tree, self.trigger, lemma),
                "decided",
            ),  # «договор о присоединении вступил в силу»
            # «завершила переговоры о вступлении», «планирует переговоры о вступлении»
            (was == "negotiating" and lemma in words.FINISHING, "planned"),
            (self.process and was == "planned" and lemma in talks.GOING_ON, "negotiating"),
            (self.process and was == "planned" and lemma == "закон", "proposed"),
            (was == "negotiating" and weighs and lemma not in words.LEADING, meant),
            # «решение о приеме может быть принято»
            (was in ("decided", "resolved") and lemma in ("мочь", "должный"), meant),
            # «договор о присоединении осталось одобрить», «одобрен проект решения»
            (was in ("decided", "resolved") and lemma in words.STILL_TO_DO | words.DRAFTS, "planned"),
            # «готовит документ о выходе»
            (was in ("decided", "planned") and self.paper and (weighs or lemma in words.PREPARING), meant),
            # «изучает процесс вступления», «должна завершить процедуру вступления»
            (was in ("decided", "planned") and self.process and weighs, meant),
        )
        return next((category for holds, category in turns if holds), None)

    def _category(self, lemma: str, node: int, preposition: str) -> str | None:
        # a memorandum of joining tells what is to be done before
        memorandum = lemma in words.TREATIES and self.tree.lemma(self.trigger) in words.ENTERING
        memorandum = memorandum or (
            lemma == "решение" and self._is_noun and self.own and self.act is Act.JOINS
        )
        first_step = lemma == "решение" and any(
            self.tree.lemma(kid) in words.NOT_YET for kid in self.tree.kids[node]
        )
        if memorandum or first_step:
            return "planned"
        leaves = lemma == "решение" and self.act is Act.LEAVES
        if leaves or (lemma in words.RESOLVING and (self.granted or (self._is_noun and not self.own))):
            # «ожидается, что лидеры решат предоставить статус»
            ahead = self.tree.feat(node, "Tense") == "Fut"
            return "planned" if ahead else "resolved" if self.act is Act.LEAVES else "decided"
        own_will = lemma == "решение" and not self._is_noun and not self.granted
        # «подписал закон о вступлении», «согласились денонсировать договор»: a step at home
        at_home = lemma in words.LAWS if self._is_noun else lemma == "согласиться" and not self.granted
        if lemma in PLANNING or own_will or at_home:
            return "planned"
        if lemma in words.APPEARING and agendas.appears(self.tree, node):
            return None
        if lemma in PROPOSING and preposition not in AFTER:
            return "proposed"
        if self._is_noun and lemma in words.ANNOUNCING and self.act in (Act.LEAVES, Act.SUSPENDS):
            # who announces that it suspends its part has done so
            return "announced" if self.act is Act.LEAVES else "decided"
        if lemma in DECIDING:
            return "planned" if agendas.is_domestic(self.tree, node) else "decided"
        return "said" if lemma in SPEECH else None

    @property
    def _is_noun(self) -> bool:
        return is_noun(self.tree, self.trigger)
