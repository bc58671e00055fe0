"""Formats that do something themselves: they embrace, accept and are founded by states."""

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import Act
from workbench.reading.syntax.arguments import Argument

DECLARING = patterns.wordset("объявить провозгласить")
_PAPERS = patterns.FOUNDING_PAPERS | {"декларация", "протокол", "акт"}
CREATION = patterns.wordset("создание учреждение образование")


class EmbracingFinder:
    """Finds what sentences assert whose subject is a format."""

    def __init__(self, roles: Roles) -> None:
        self.roles = roles
        self.tree = roles.tree
        self.arguments = roles.arguments
        self.context = roles.context

    def _subject(self, verb: int) -> Argument | None:
        """The format that is the subject of the verb: «Африканский союз приостановил членство Габона»."""
        subjects = [kid for kid in self.tree.kids[verb] if self.tree.rel(kid).startswith("nsubj")]
        return next((b for b in self.arguments.formats for kid in subjects if self._is_at(b, kid)), None)

    def _is_at(self, body: Argument, token: int) -> bool:
        """Whether the format is, or tells more closely, what stands at `token`: «группа БРИКС»."""
        named = self.tree.parents[body.head] == token and self.tree.lemma(token) in patterns.SAME_AS_FORMAT
        return named or body.first <= token <= body.last

    def embraces(self, index: int) -> bool:
        return self._embracing_body(index) is not None

    def _embracing_body(self, index: int) -> Argument | None:
        """The format that is the subject, also of a participle: «объединение ШОС, включающее …»."""
        tree, noun = self.tree, self.tree.parents[index]
        if noun < 0 or tree.rel(index) != "acl" or noun > index:
            return self._subject(index) or self._it(index)
        formats = [b for b in self.arguments.formats if b.first < index and not b.preposition]
        return next((b for b in formats if noun in (b.head, tree.parents[b.first], b.first, b.last)), None)

    def _it(self, index: int) -> Argument | None:
        """«Он объединяет Россию и Армению»: the format spoken of."""
        format_id = self.context.last_format
        subjects = [kid for kid in self.tree.kids[index] if self.tree.rel(kid).startswith("nsubj")]
        it = next((kid for kid in subjects if self.tree.word(kid) in ("он", "она", "оно")), None)
        if format_id is None or it is None or self.tree.lemma(index) not in patterns.EMBRACING:
            return None
        several = [state for state in self.arguments.states if state.first > index and state.how == "name"]
        return Argument(format_id, it, it, it, "Nom", "", "anaphor") if len(several) > 1 else None

    def embracing(self, index: int) -> Proposition | None:
        """«БРИКС объединяет Бразилию, Россию и Индию», «… десять государств: Индию, Иран …»."""
        if not self.embraces(index):
            return None
        body = self._embracing_body(index)
        states = self.roles.objects_plain(index) or self.roles.right_after(index)
        if self.tree.lemma(index) == "состоять":
            of = (s for s in self.arguments.states if s.first > index and s.preposition == "из")
            states = self.roles.all([first] if (first := next(of, None)) else [])
        for kid in self.tree.kids[index]:
            if not states and self.tree.lemma(kid) in patterns.STATES | {"член", "участник"}:
                states = self.roles.listed_after(kid)
        return self._made(index, Act.IS, Status.MEMBER, states, body)

    def founded(self, index: int) -> Proposition | None:
        """«ШОС основана в 2001 году Китаем и Россией», «… главами Китая и России»."""
        tree = self.tree
        if tree.feat(index, "Voice") != "Pass" and tree.feat(index, "VerbForm") != "Part":
            return self._founders(index)
        subjects = [kid for kid in tree.kids[index] if tree.rel(kid).startswith("nsubj")]
        if tree.rel(index) in ("acl", "amod"):
            noun = tree.parents[index]
            subjects = [noun, *(kid for kid in tree.kids[noun] if tree.rel(kid).startswith("nsubj"))]
        body = next((b for b in self.arguments.formats if any(self._is_at(b, kid) for kid in subjects)), None)
        founders = [
            state
            for kid in tree.kids[index]
            if tree.rel(kid) == "obl" and tree.feat(kid, "Case") == "Ins"
            for state in self.roles.genitives(kid) or self.roles.all_at(kid)
        ]
        if not founders:
            listed = (s for s in self.arguments.states if s.first > index and s.case == "Ins")
            founders = [s for s in self.roles.all(list(listed)[:1]) if not s.preposition]
        return self._made(index, Act.JOINS, Status.MEMBER, founders, body, granted=True) if body else None

    def _founders(self, index: int) -> Proposition | None:
        """«АСЕАН основали Индонезия, Малайзия и Сингапур»."""
        tree = self.tree
        things = [kid for kid in tree.kids[index] if tree.rel(kid) in ("obj", "nsubj", "obl")]
        named = (b for b in self.arguments.formats if any(self._is_at(b, kid) for kid in things))
        body, states = next(named, None), self.roles.subjects(index)
        if body is None or body.preposition or len(states) < 2 or self._founds_other(index):
            return None
        return self._made(index, Act.JOINS, Status.MEMBER, states, body, granted=True)

    def _founds_other(self, index: int) -> bool:
        """«ЕАЭС учредил фонд»: something of the format's."""
        tree = self.tree
        things = (i for i in tree.kids[index] if tree.rel(i) == "obj" and tree.tokens[i].pos == "NOUN")
        others = (i for i in things if tree.lemma(i) not in patterns.STATES)
        return any(all(not self._is_at(body, i) for body in self.arguments.formats) for i in others)

    def signed(self, index: int) -> Proposition | None:
        """«Главы Казахстана и Турции подписали соглашение о создании Тюркского совета»."""
        tree = self.tree
        papers = [kid for kid in tree.kids[index] if tree.lemma(kid) in _PAPERS]
        passive = tree.is_passive(index)
        part = "nsubj" if passive else "obj"
        paper = next((kid for kid in papers if tree.rel(kid).startswith(part)), None)
        below = tree.subtree(paper) if paper is not None else set()
        creation = next((node for node in below if tree.lemma(node) in CREATION), None)
        body = self._created(creation) if creation is not None else self._created_then(index, paper)
        body = body or self._of_treaty(paper)
        if body is None or tree.feat(index, "Tense") != "Past" or tree.negated(index):
            return None
        if passive:  # «руководителями России и Украины подписано соглашение о создании СНГ»
            who = [kid for kid in tree.kids[index] if tree.feat(kid, "Case") == "Ins"]
        else:
            who = [kid for kid in tree.kids[index] if tree.rel(kid).startswith("nsubj")]
        led = (found for kid in who if (found := self.roles.genitives(kid) or self.roles.all_at(kid)))
        states = next(led, []) or ([] if passive else self.roles.subjects(index))
        if len(states) < 2:
            return None
        return self._made(index, Act.JOINS, Status.MEMBER, states, body, granted=True)

    def _of_treaty(self, paper: int | None) -> Argument | None:
        """«подписали договор о ЕАЭС», «… Договор о коллективной безопасности»: the format that it makes."""
        if paper is None or self.tree.lemma(paper) != "договор":
            return None
        about = self.tree.word(paper + 1) in ("о", "об")
        places = (paper, paper + 2) if about else (paper,)
        return next((b for b in self.arguments.formats if b.first in places), None)

    def _created_then(self, index: int, paper: int | None) -> Argument | None:
        """«Совет создан в 2009 году, когда соглашение подписали Турция и Казахстан»: the format."""
        tree = self.tree
        when = next((i for i in tree.of_words({"когда"}) if i < index), None)
        if when is None or paper is None or not when < paper:
            return None
        made = (i for i in tree.of_lemmas(patterns.FOUNDING) if i < when and tree.is_passive(i))
        return next((body for i in made if (body := self._subject(i)) is not None), None)

    def declared(self, index: int) -> Proposition | None:
        """«О создании организации объявили Казахстан, Китай и Россия»."""
        tree = self.tree
        creation = next((kid for kid in tree.kids[index] if tree.lemma(kid) in CREATION), None)
        body = self._created(creation) if creation is not None else None
        states = self.roles.subjects(index) if body is not None else []
        if len(states) < 2 or tree.feat(index, "Tense") != "Past" or tree.negated(index):
            return None
        return self._made(index, Act.JOINS, Status.MEMBER, states, body, granted=True)

    def _created(self, creation: int) -> Argument | None:
        """The format that is created, and not something of its: «о создании банка ШОС»."""
        own = [kid for kid in self.tree.kids[creation] if kid > creation]
        return next((b for b in self.arguments.formats if any(self._is_at(b, kid) for kid in own)), None)

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
        format_id = body.code if body else self.roles.format_before(index)
        if format_id is None:
            return None
        where = (index, *words, *((body.head, body.first, body.last) if body else ()))
        return Proposition(index, act, status, tuple(states), format_id, where, granted)
