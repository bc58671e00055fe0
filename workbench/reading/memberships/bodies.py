"""The format that belongs to a word of a sentence: «вступил в ШОС», «член ЕАЭС»."""

from itertools import pairwise

from workbench.reading import patterns
from workbench.reading.document import Sentence
from workbench.reading.memberships.proposition import Context
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

_WITHIN = patterns.wordset(
    "министр комитет секретариат диалог вступление присоединение статус встреча саммит"
)
_TIMES = patterns.MONTHS | {"год", "месяц", "день", "время", "счет"}
_RANKS = patterns.wordset(
    "ряд ряды состав семья участник член партнер наблюдатель список клуб круг десятка пятерка шестерка "
    "восьмерка костяк ядро основа"
)
PAPERS = patterns.FOUNDING_PAPERS | {"конвенция", "протокол", "меморандум"}
SO_MANY = patterns.wordset("тройка четверка пятерка шестерка семерка восьмерка десятка")
_NEXT = 4
"""Tokens between a verb and its format, if the format is taken for the verb's without asking the tree."""
_UNIONS = frozenset({"союз", "сообщество", "объединение"})
_FEWEST = 3
"""States that make up a union of such and such."""


def may_be_of_states(sentence: Sentence) -> bool:
    """Whether «союз» and the like may have its states behind it: cheap, before the sentence is parsed."""
    listed = any(token.text == "," for token in sentence.tokens)
    return listed and any(
        token.lemma in _UNIONS and behind.text[:1].isupper() for token, behind in pairwise(sentence.tokens)
    )


def own_states(tree: Tree, arguments: Arguments, body: Argument) -> list[Argument]:
    """«Таможенный союз (ТС) России, Белоруссии и Казахстана»: those behind its name are its own."""
    if tree.lemma(body.last) not in _UNIONS:
        return []
    end = body.last + 1
    if tree.word(end) == "(" and tree.word(end + 2) == ")":
        end += 3
    first = next((state for state in arguments.states if state.first == end), None)
    states = arguments.with_all_of_group(first) if first and first.case == "Gen" else []
    return states if len(states) >= _FEWEST else []


class Bodies:
    """The formats of one sentence, asked by the word that needs one."""

    def __init__(self, tree: Tree, arguments: Arguments, context: Context) -> None:
        self.tree = tree
        self.arguments = arguments
        self.context = context

    def body(self, index: int, prepositions: tuple[str, ...]) -> Argument | None:
        """The format that the trigger speaks of."""
        tree = self.tree
        relative = self.relative_body(index, prepositions)
        if relative is not None:
            return relative
        fits = [body for body in self.arguments.formats if body.preposition in prepositions]
        own = [body for body in fits if index in self._above(body) or self._is_next_to(body, index)]
        if own:  # «вступил в ШОС, в ОДКБ – в 1992 году, а в ЕАЭС не вступил»
            return next((body for body in own if self._is_next_to(body, index)), own[0])
        clause = set(tree.clause(index))
        loose = [
            body
            for body in fits
            if body.head in clause
            and body.preposition
            and self.is_loose(body, index)
            and not self._is_anothers(body, index)
            and not any(tree.word(i) == ":" for i in range(index, body.first))
        ]
        return min(loose, key=lambda body: (abs(body.head - index), body.first), default=None)

    def _is_anothers(self, body: Argument, index: int) -> bool:
        """«не входит в большинство организаций, причем глава объяснял неучастие в структурах СНГ»."""
        between = range(min(index, body.head) + 1, max(index, body.head))
        verbs = {i for i in between if self.tree.tokens[i].pos == "VERB" and self.tree.is_finite(i)}
        others = verbs.difference(self.tree.ancestors(index))  # but «в ЕАЭС может войти Узбекистан»
        return any(self.tree.lemma(i) not in patterns.SPEECH for i in others)

    def _above(self, body: Argument) -> set[int]:
        """The word that governs the format, and that of «ряды БРИКС», «десятка участников ШОС»."""
        above = self.tree.parents[body.head]
        found = {above}
        while above >= 0 and not body.preposition and self.tree.lemma(above) in _RANKS:
            above = self.tree.parents[above]
            found.add(above)
        return found

    def _is_next_to(self, body: Argument, index: int) -> bool:
        """«не входящий ни в ЕАЭС, ни в ОДКБ», «к ней присоединился Иран»: the format stands next to the verb,
        whatever the parser made of it."""
        tree, places = self.tree, range(index + 1, body.first)
        behind = index - 1 - (tree.word(index - 1) == "не")  # «а в ЕАЭС не вступил»
        if body.preposition and body.last == behind and tree.tokens[index].pos == "VERB":
            return True
        if not body.preposition or len(places) > _NEXT or body.first <= index:
            return False
        small = ("ADP", "ADV", "PART", "CCONJ")
        whose = self.arguments.state_at(index + 1) if tree.tokens[index].pos == "NOUN" else None
        after = range(whose.last + 1, body.first) if whose else places  # «вступление Ирана в ШОС»
        return all(tree.tokens[place].pos in small for place in after)

    def is_loose(self, body: Argument, index: int) -> bool:
        """Whether the format may belong to the trigger though the parser hung it elsewhere: on a word that
        governs the trigger or hangs on it, and takes no such complement itself."""
        parent = self.tree.parents[body.head]
        if parent < 0:
            return True
        lemma = self.tree.lemma(parent)
        will = lemma in patterns.WISHING_IN and self.tree.parents[index] == parent
        if (lemma in patterns.VERBS and not will) or lemma in patterns.NOUNS:
            return False  # but «из СНГ выходить не собирается»
        return parent in set(self.tree.ancestors(index)) or parent in self.tree.subtree(index)

    def relative_body(self, index: int, prepositions: tuple[str, ...]) -> Argument | None:
        for kid in self.tree.kids[index]:
            if self.tree.word(kid) == "где" and self.tree.word(kid - 1) == "," and "в" in prepositions:
                return next((body for body in self.arguments.formats if body.last == kid - 2), None)
            if self.tree.lemma(kid) == "который" and self.tree.preposition(kid) in prepositions:
                if self.tree.rel(kid).startswith("nsubj"):
                    continue
                before = [body for body in self.arguments.formats if body.last < kid]
                if before and before[-1].how == "anaphor" and self.tree.lemma(before[-1].head) in SO_MANY:
                    return None  # «из пятерки, в которую входят Аргентина и Иран»: of five of its own
                return before[-1] if before else None
        return None

    def complement(self, index: int) -> Argument | None:
        """The format on which a status noun or «статус» depends: «член ШОС», «наблюдатель при ЕАЭС»."""
        below = self.tree.subtree(index)
        own = [
            body
            for body in self.arguments.formats
            if {body.first, body.head} & below and body.first > index and not self._is_listed(body, index)
            if not (self._is_apart if body.preposition else self.is_of_another_clause)(index, body)
        ]
        if own:
            return own[0] if self.is_own(own[0], index) else None
        behind = (b for b in self.arguments.formats if b.first == index + 1 and b.how == "name")
        beside = next((b for b in behind if b.case == "Gen" and not b.preposition), None)
        if beside is not None:
            return beside  # «главы правительств стран-участниц Таможенного союза», wherever it was hung
        near = [
            body
            for body in self.arguments.formats
            if body.first > index and body.preposition in ("в", "во", "при")
        ]
        if near and near[0].first == index + 2 and self.tree.word(index - 1) == ",":
            return near[0]  # «Монголия, наблюдатель при ШОС с 2004 года», hung on the verb of the sentence
        clause = set(self.tree.clause(index))
        near = [body for body in near if not self._is_apart(index, body)]
        loose = (body for body in near if body.first in clause and self.is_loose(body, index))
        return next(loose, None) or self._right_before(index)

    def _right_before(self, index: int) -> Argument | None:
        """«был в ШОС наблюдателем», «остается в СНГ ассоциированным членом»."""
        if self.tree.feat(index, "Case") != "Ins" or self.has_foreign_complement(index):
            return None
        place = index - 1
        while place > 0 and self.tree.tokens[place].pos == "ADJ":
            place -= 1
        before = (one for one in self.arguments.formats if one.last == place)
        return next((one for one in before if one.preposition in ("в", "во", "при")), None)

    def _is_apart(self, index: int, body: Argument) -> bool:
        """«В ШОС она наблюдатель, в СВМДА – член», «участница соглашений, заключенных в рамках содружества»:
        a mark stands between, and no «но и»."""
        marks = (i for i in range(index, body.first) if self.tree.word(i) == ",")
        return any(self.tree.word(i + 1) not in ("но", "а", "и") for i in marks)

    def is_of_another_clause(self, index: int, body: Argument) -> bool:
        """«на правах члена: нейтралитет, признанный ООН»: the format of what is said behind the mark, but
        «член трех объединений: СНГ, …»."""
        end = body.head if index <= body.head < body.first else body.first
        return any(self.tree.word(i) in (":", ";") for i in range(index, end))

    def _is_listed(self, body: Argument, noun: int) -> bool:
        """«наблюдателей – Венгрия и Организация экономического сотрудничества»: one of those that are it."""
        return not body.preposition and any(noun < one.first < body.first for one in self.arguments.states)

    def is_own(self, body: Argument, index: int) -> bool:
        """Not «член банка развития БРИКС», «участник договоров, подписанных в рамках СНГ»: the status is one
        in something of the format's."""
        parent = self.tree.parents[body.head]
        within = self.tree.word(body.first - 1) == "рамках"
        if within and any(self.tree.lemma(i) in PAPERS for i in range(index, body.first)):
            return False
        if parent <= index or self.tree.tokens[parent].pos != "NOUN":
            return True
        known = patterns.CARRIERS | patterns.SAME_AS_FORMAT | patterns.STATUS_NOUNS.keys() | _WITHIN
        return self.tree.lemma(parent).split("-")[0] in known or self.arguments.state_at(parent) is not None

    def has_foreign_complement(self, index: int) -> bool:
        formats = {body.first for body in self.arguments.formats}
        for kid in self.tree.kids[index]:
            if self.tree.rel(kid) not in ("nmod", "obl") or kid < index or self.tree.tokens[kid].pos == "ADP":
                continue
            below = self.tree.subtree(kid)
            named = below & formats or any(
                self.tree.lemma(node) in ("член", "диалог", "вступление", "комитет", "секретариат", "сторона")
                for node in below
            )
            if (
                not named
                and self.tree.feat(kid, "Case") in ("Gen", "Loc", "Dat", "Acc")
                and not self.is_time(kid)
            ):
                return self.arguments.state_at(kid) is None
        return False

    def is_time(self, index: int) -> bool:
        words = {self.tree.lemma(node) for node in self.tree.subtree(index)}
        return bool(words & _TIMES) or any(word[:4].isdigit() for word in words)

    def format_before(self, index: int) -> str | None:
        """The format that is meant where none is told: of several named before, what the article is about."""
        before = [body.code for body in self.arguments.formats if body.first < index]
        if self.context.chief_format in before:
            return self.context.chief_format
        return before[-1] if before else self.context.last_format
