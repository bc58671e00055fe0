"""Who does what in a sentence: the states and the format that belong to one of its words."""

from workbench.reading import patterns
from workbench.reading.memberships.doers import Doers
from workbench.reading.modality.agendas import is_domestic
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Argument

# These govern what somebody else does, so their subject is not who joins.
_OTHERS_AFFAIR = wordset(
    "поддержать поддерживать приветствовать одобрить одобрять призвать призывать предложить предлагать "
    "обсудить обсуждать заблокировать блокировать поздравить поздравлять утвердить утверждать "
    "опровергнуть опровергать прокомментировать подписать отметить отмечать выступить выступать"
)
_LAWS = wordset("закон указ законопроект")
_TREATIES = wordset("договор соглашение протокол")
_WEIGHING = frozenset({"обсуждать", "обсудить"})


class Roles(Doers):
    """The grammar of one sentence, asked by the word that needs states or a format."""

    def objects(self, index: int) -> list[Argument]:
        """The states that are taken in: the subject of a passive, the object of an active verb."""
        tree = self.tree
        if tree.is_passive(index):
            if tree.rel(index) in ("amod", "acl"):
                aside = self._beside_comma(index, tree.feat(index, "Case"))
                return aside or self.all_at(tree.parents[index])
            found = self.subject_of(index)
            return found if found is not None else self.linear_subject(index)
        above = tree.parents[index]
        raised = tree.feat(index, "VerbForm") == "Inf" and above >= 0
        if raised and tree.lemma(above) in patterns.DATIVE_CONTROL:
            return self.objects_plain(index) or self.objects_plain(above)  # «Азербайджан следует принять»
        return self.objects_plain(index)

    def sharers(self, index: int) -> list[Argument]:
        """The subject of the predicate above, where that governs its own subject's doing."""
        tree = self.tree
        if tree.word(index - 1) == "целях":  # «об обязательствах Индии в целях получения статуса»
            return self.all([state for state in self.arguments.states if state.last == index - 3])
        for node in tree.ancestors(index):
            if tree.lemma(node) in patterns.CONGRATULATING:
                return self.objects_plain(node)
            alone = len({state.code for state in self.arguments.states}) == 1
            leaving = tree.lemma(index) in ("выход", "уход")
            theirs = (alone or leaving) and tree.lemma(node) in _WEIGHING
            # «правительство Молдавии поддержало выход из СНГ»
            theirs = theirs or (alone and leaving and is_domestic(tree, node))
            # «Багдад опроверг слухи о выходе», «Азербайджан выступил за вступление в ШОС»: its own
            theirs = theirs or (alone and tree.lemma(node) in ("опровергнуть", "опровергать"))
            theirs = theirs or (alone and tree.lemma(node) in ("выступить", "выступать"))
            theirs = theirs or (alone and self._makes_law(node))  # «президент Армении подписал закон о …»
            if tree.lemma(node) in _OTHERS_AFFAIR and not theirs:
                return []
            if tree.tokens[node].pos == "NOUN" or tree.lemma(node) in patterns.APPLYING:
                own = self.genitives(node)
                if not own and tree.lemma(node) in patterns.APPLYING:
                    own = self.senders(node) or self.senders(index)
                if own:
                    return own
                if (subject := self.subject_of(node)) is not None:
                    return subject  # «партнерство — ступень к членству»
            if tree.lemma(node) in patterns.COPULAS_BE:
                aims = (kid for kid in tree.kids[node] if tree.feat(kid, "Case") == "Ins")
                if aimed := next((found for kid in aims if (found := self.genitives(kid))), None):
                    return aimed  # «целью Турции является членство»
            if tree.is_finite(node) or tree.feat(node, "VerbForm") in ("Inf", "Part", "Conv"):
                return self.subjects(node)
        return []

    def _makes_law(self, verb: int) -> bool:
        """Whether a law or treaty is signed or passed: that of the state itself."""
        signs = self.tree.lemma(verb) in ("подписать", "одобрить", "утвердить")
        papers = _LAWS | _TREATIES if self.tree.is_finite(verb) else _LAWS
        return signs and any(self.tree.lemma(kid) in papers for kid in self.tree.kids[verb])

    def who_says(self, index: int) -> list[Argument]:
        """«МИД Узбекистана заявил, что вопрос о вступлении не стоит»: who says so of no other says it of
        itself."""
        tree = self.tree
        verb = next((node for node in tree.ancestors(index) if tree.lemma(node) in patterns.SPEECH), None)
        if verb is None or verb > index or not any(tree.word(i) in ("что", ":") for i in range(verb, index)):
            return []
        head = tree.clause_head(index)
        if tree.tokens[head].pos == "NOUN" and self.subject_of(head) is not None:
            return []  # «партнерство — ступень к членству»
        if any(tree.rel(kid) == "nsubj" and tree.lemma(kid) in patterns.STATES for kid in tree.kids[head]):
            return []  # «заявил, что десять государств претендуют на членство»
        sides = (kid for kid in tree.kids[verb] if kid < index and tree.rel(kid) in ("nsubj", "obl"))
        below = {node for kid in sides for node in tree.subtree(kid)}
        named = [state for state in self.arguments.states if state.head in below]
        others = (state for state in self.arguments.states if state.head > verb and state.head not in below)
        if any(state.how != "anaphor" for state in others):
            return []
        return self.all(named[:1])

    def verb_above(self, index: int, verbs: frozenset[str]) -> int:
        """The word above, or, where a comma misled the parser, the verb that stands right before the noun."""
        tree, parent = self.tree, self.tree.parents[index]
        if parent < index or "," not in (tree.word(place) for place in range(index, parent)):
            return parent
        for place in range(index - 1, max(-1, index - 5), -1):
            if tree.lemma(place) in verbs:
                return place
            if tree.tokens[place].pos in ("PUNCT", "VERB"):
                break
        return parent

    def is_numbered(self, index: int) -> bool:
        """«30-я страна НАТО», «десятой страной объединения»."""
        adjective = index - 1
        if adjective < 0 or self.tree.tokens[adjective].pos not in ("ADJ", "NUM"):
            return False
        told = self.tree.word(adjective)
        return (told[:1].isdigit() and "-" in told) or self.tree.lemma(adjective) in patterns.ORDINALS

    def says_as(self, index: int) -> bool:
        """Whether the noun follows «в качестве»."""
        window = [self.tree.word(place) for place in range(max(0, index - 4), index)]
        return not {"качестве", "правах", "статусе", "роли"}.isdisjoint(window) or self._as(index)

    def _as(self, index: int) -> bool:
        """«участвует как наблюдатель»."""
        place = index - 1
        while self.tree.tokens[place].pos in ("ADJ", "VERB") and place > 0:
            place -= 1
        named = self.tree.feat(index, "Case") == "Nom" or self.tree.word(index) in ("гостей", "гостя")
        named = named or self.tree.word(place - 1) in (
            "пока",
            "лишь",
            "только",
        )  # «принял, пока как партнера»
        return place > 0 and self.tree.word(place) == "как" and named
