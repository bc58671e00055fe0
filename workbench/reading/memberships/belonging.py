"""Verbs that but at times say that a state belongs, «участвовать», «быть представленным», «хотеть в …», and
who it is that does, where a parser does not tell."""

from collections.abc import Container, Sequence
from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading.memberships.bodies import PAPERS, SO_MANY
from workbench.reading.memberships.effects import has_effects, in_spite_of, is_kept
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.memberships.suspensions import SuspensionFinder
from workbench.reading.patterns import (
    FULL,
    INVITING,
    MONTHS,
    OPENING_QUOTES,
    PROLONGING,
    STATES,
    Act,
    Trigger,
    wordset,
)
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.coordination import is_indeclinable
from workbench.reading.syntax.trees import Tree

_BODIES = frozenset({"организация", "союз", "содружество", "объединение"})
_LISTS = wordset("число список перечень ряд рейтинг")
_NO_MEMBERS = wordset(
    "пригласить приглашенный желать желающий претендовать претендент подать поддержать подписать соавтор "
    "крупный"
)
"""Of whom such a list may be that are not the format's states as such."""
_TERMS = wordset("условие порядок правило договор соглашение")
"""«условия, на которых Армения входит в союз»: they are those of a step that is to come."""
_MEMBERS = FULL | wordset("в число ряд ряды состав член участник ее его")
_WISHING = wordset(
    "хотеть захотеть желать желание намерение намерен намереваться готов готовый готовность планировать "
    "собираться стремиться заинтересовать заинтересованный мечтать рассчитывать решить"
)
_SUCH = wordset("такой структура организация объединение союз формат")
RANKS = wordset("состав число")
_WORKING = wordset("работа деятельность")
_MEETINGS = SO_MANY | {"встреча", "саммит"}
_IN_PERSON = wordset("президент премьер премьер-министр лидер глава король эмир канцлер министр")
_THEM = frozenset({"ним", "нему", "ней"})
_GATHERINGS = wordset(
    "саммит встреча заседание сессия съезд форум совещание конференция учения маневры проект"
)
_INSTEAD = wordset("альтернатива замена противовес")
_NEXT = 3
"""Tokens from «интерес» to the format that it is in."""
_ENTERING = wordset("войти входить вступить попасть попадать включить включать вносить внести")


def into_other_list(tree: Tree, index: int) -> bool:
    """«вошли в число приглашенных на саммит БРИКС», «в топ-5 стран ОТГ»: in a list, not in the format."""
    if tree.lemma(index) not in _ENTERING:
        return False
    for place in range(1, len(tree) - 1):
        ranked = tree.word(place).startswith("топ")
        if tree.word(place - 1) not in ("в", "во") or not (ranked or tree.lemma(place) in _LISTS):
            continue
        between = range(min(place, index) + 1, max(place, index))
        if any(tree.is_finite(i) or tree.word(i) in (";", ":") for i in between):
            continue
        behind = place + 1
        while tree.lemma(behind) in STATES or tree.word(behind) == ",":
            behind += 1
        of_states = tree.lemma(place) not in ("число", "ряд") and tree.lemma(place + 1) in STATES
        if ranked or of_states or tree.lemma(behind) in _NO_MEMBERS:
            return True  # «в список стран СНГ с быстрым ростом»
    return False


def _is_year(tree: Tree, since: int) -> bool:
    """Whether a year, or a month of it, follows «с»."""
    near = range(since + 1, min(since + 4, len(tree)))
    return any(len(tree.word(i)) >= 4 and tree.word(i)[:4].isdigit() for i in near)


class BelongingFinder(SuspensionFinder):
    """Tells whether such a verb says so."""

    def _belong(self, index: int, body: Argument | None, states: list[Argument]) -> bool:
        """Whether verbs that say so but at times do say that the states belong to the format."""
        match self.tree.lemma(index):
            case "участвовать":
                return self._would_take_part(index, body) or self._makes_up(index, body, states)
            case "входить" if self.tree.rel(index) == "acl:relcl":
                return self.tree.lemma(self.tree.parents[index]) not in _TERMS
            case "наблюдать":  # «наблюдает за работой объединения», and not for how others do
                told = body is not None and self.tree.lemma(body.head) in _WORKING
                return told or (body is not None and body.preposition != "за")
            case "представить":
                return self._are_seated(index, body, states)
            case "собираться" if not self.tree.negated(index):
                return False  # «министры собираются в БРИКС»
            case "хотеть" | "захотеть" | "стремиться" | "собираться" | "жаждать":
                below = self.tree.subtree(index) & set(self.tree.clause(index))
                return not any(self.tree.feat(node, "VerbForm") == "Inf" for node in below)
        return True

    def _comes_to_meeting(self, index: int, body: Argument | None, states: Sequence[Argument]) -> bool:
        """«Президент Азербайджана присоединится к консультативной встрече», «к пятерке», «к ним», «к нему»:
        a guest there."""
        tree = self.tree
        in_person = any(one.how == "government" and tree.lemma(one.first) in _IN_PERSON for one in states)
        if not in_person or self.statuses.as_status(index) is not None:
            return False
        if any(tree.preposition(kid) == "к" and tree.word(kid) in _THEM for kid in tree.kids[index]):
            return True
        meets = body is not None and tree.lemma(body.head) in _MEETINGS
        return body is not None and meets and tree.feat(body.head, "Number") != "Plur"

    def _is_in_part(self, index: int) -> bool:
        """«участие в ЕАЭС в качестве наблюдателя»."""
        return self.statuses.as_status(index) in (Status.OBSERVER, Status.PARTNER, Status.ASSOCIATE)

    def interested(self, index: int) -> Proposition | None:
        """«Камерун проявляет интерес к БРИКС»: to the format itself, and not to its projects."""
        tree = self.tree
        near = (one for one in self.arguments.formats if one.preposition == "к" and one.how == "name")
        body = next((one for one in near if tree.parents[one.head] == index), None)
        if body is None or not body.first <= body.head <= body.last or body.first > index + _NEXT:
            return None
        states = self.roles.genitives(index) or self.roles.sharers(index)
        return self._made(index, Act.JOINS, Status.MEMBER, states, body)

    def _is_there(self, index: int, body: Argument | None, states: list[Argument]) -> Proposition | None:
        """«Членство Турции в НАТО не мешает …», «Несмотря на членство в НАТО, Турция …», «не отказывается от
        членства»: it is one."""
        told = in_spite_of(self.tree, index) or is_kept(self.tree, index)
        states = states or (self.roles.subjects(self.tree.clause_head(index)) if told else [])
        if body is None or not (told or has_effects(self.tree, index)):
            return None
        status = self.statuses.associate(index, Status.MEMBER)
        made = self._made(index, Act.IS, status, states, body)
        return replace(made, bare=True) if made else None

    def _into_other_list(self, index: int) -> bool:
        return into_other_list(self.tree, index)

    def outside(self, index: int) -> Proposition | None:
        """«Ирландия и Мальта остаются вне альянса»."""
        body = next((b for b in self.arguments.formats if b.preposition == "вне" and b.first > index), None)
        verb = self._nearest_verb(index, self.tree.parents[body.head]) if body else -1
        if body is None or body.first > index + 3 or verb < 0:
            return None
        if "ногой" in self.tree.words:
            return None  # «одной ногой уже вне СНГ»
        made = self._made(verb, Act.IS, Status.MEMBER, self.roles.subjects(verb), body, words=(index,))
        return replace(made, opposite=True) if made else None

    def _nearest_verb(self, index: int, above: int) -> int:
        """«не накладываем вето, потому что считаем себя вне союза»: of this clause, whatever the parser took
        it for; -1 where it has none."""
        tree = self.tree
        begins = next((i for i in range(index, 0, -1) if tree.tokens[i].pos == "PUNCT"), 0)
        if above >= begins:
            return above
        return next((i for i in range(index, begins, -1) if tree.is_finite(i)), -1)

    def staying_out(self, index: int) -> Proposition | None:
        """«Неучастие Туркмении в ОДКБ», «ее неучастие в таких структурах, как ОДКБ и ЕврАзЭС»."""
        tree, into = self.tree, index + 1
        while into < len(tree) and tree.rel(into) == "nmod" and tree.preposition(into) == "":
            into += 1  # whose it is
        place = into + 1
        while tree.word(place) in (",", "как") or tree.lemma(place) in _SUCH:
            place += 1
        body = next((one for one in self.arguments.formats if one.first == place), None)
        states = self.roles.genitives(index)
        if tree.word(into) not in ("в", "во") or body is None:
            return None
        made = self._made(index, Act.IS, Status.MEMBER, states, body)
        return replace(made, opposite=True, bare=True) if made else None

    def _into_paper(self, index: int, whither: Container[str]) -> bool:
        """«присоединился к договору о зоне свободной торговли СНГ»: to that, and not to the format."""
        tree = self.tree
        if tree.word(index + 1) in ("к", "ко") and tree.lemma(index + 2) == "документ":
            return True
        into = (kid for kid in tree.kids[index] if tree.preposition(kid) in whither)
        papers = (kid for kid in into if tree.lemma(kid) in PAPERS and tree.preposition(kid))
        told = (kid for kid in papers if any(tree.rel(node) == "nmod" for node in tree.kids[kid]))
        return any(not any(one.first <= kid <= one.last for one in self.arguments.formats) for kid in told)

    def _is_for_another(self, index: int) -> bool:
        """«отказались продлевать членство», which another rule tells, «вступление в Шенген»,
        «альтернатива членству в Евросоюзе»."""
        tree, above = self.tree, self.tree.parents[index]
        if above >= 0 and tree.lemma(above) in PROLONGING | _INSTEAD:
            return True
        place = index + 2
        known = any(
            one.first <= place <= one.last for one in (*self.arguments.formats, *self.arguments.states)
        )
        named = (
            place < len(tree) and tree.tokens[place].pos == "PROPN" and tree.word(place - 1) in ("в", "во")
        )
        return named and not known and tree.lemma(place) not in MONTHS

    def _makes_up(self, index: int, body: Argument | None, states: list[Argument]) -> bool:
        """«В ОДКБ участвуют Армения, Россия и Таджикистан»: who makes it up, and not who attends a summit."""
        such = body is not None and self.tree.word(body.first - 1) == "как"  # «в таких союзах, как ЕАЭС»
        if body is None or not (such or body.first <= body.head <= body.last):
            return False
        tree, above = self.tree, self.tree.parents[index]
        which = tree.rel(index) == "acl:relcl" and any(
            tree.lemma(kid) == "который" and tree.preposition(kid) in ("в", "во") for kid in tree.kids[index]
        )
        if which and tree.lemma(above) in _GATHERINGS:
            return False  # «саммит ШОС, в котором участвуют Россия и Индия»
        since = any(tree.word(i) in ("с", "со") and _is_year(tree, i) for i in tree.clause(index))
        told_by = tree.feat(index, "VerbForm") == "Part" and tree.feat(index, "Tense") == "Pres"
        lasting = told_by or (since and tree.feat(index, "Tense") == "Pres")
        lasting = lasting and not tree.negated(index) and all(one.how != "government" for one in states)
        if body.code.endswith("-plus"):
            return len(states) > 2 or lasting  # «ОПЕК+» is a format of its own
        around = " ".join(self.tree.word(place) for place in range(body.first, body.last + 2))
        if "+" in around or "плюс" in around:
            return False  # «ШОС плюс» is a meeting
        lasts = self.tree.feat(index, "Tense") == "Pres" and self.tree.is_finite(index)
        named = such or tree.tokens[body.head].text.isupper() or tree.lemma(body.head) in _BODIES
        if lasting and named and states:
            return True  # «республика, участвующая в ОПЕК+», «участвует в ней с 2016 года»
        several = len(states) > (1 if which else 2) and all(state.how == "name" for state in states)
        if self.tree.negated(index):  # «Ашхабад не участвует ни в ЕАЭС, ни в ОДКБ»
            none = self.tree.word(body.first - 2) == "ни"
            others = self.arguments.formats_beside(body.code, (body.head,))  # «В ОДКБ и ЕАЭС не участвует»
            return lasts and named and (none or such or bool(others))
        return lasts and named and several

    def _would_take_part(self, index: int, body: Argument | None) -> bool:
        """«Киргизия хочет участвовать в Таможенном союзе», «ее пригласили участвовать»: in the union, and not
        in a summit of its."""
        tree, above = self.tree, self.tree.parents[index]
        wished = above >= 0 and tree.lemma(above) in _WISHING | INVITING
        wished = wished and tree.feat(index, "VerbForm") == "Inf"
        itself = body is not None and body.preposition in ("в", "во") and body.first <= body.head <= body.last
        if not (wished and itself and tree.lemma(index) == "участвовать") or body is None:
            return False
        around = {tree.word(place) for place in range(body.first, body.last + 2)}
        named = tree.tokens[body.head].pos in ("NOUN", "PROPN")  # «участвовать в нем»: in a summit, perhaps
        if tree.lemma(body.head) == "формат" and not around.isdisjoint(OPENING_QUOTES):
            return False  # «участвовать в формате «аутрич»»
        return named and around.isdisjoint({"+", "плюс"}) and tree.lemma(body.head) not in _MEETINGS

    def _into_itself(self, index: int, states: Sequence[Argument]) -> bool:
        """«Лидеры ШОС приняли решение о приеме Белоруссии»: into the one format that decides on it."""
        whither = (kid for kid in self.tree.kids[index] if self.tree.preposition(kid))
        plain = all(self.roles.is_time(kid) for kid in whither)
        named = all(one.how == "name" for one in states)
        return bool(states) and named and plain and self._only_format() is not None

    def _among_members(self, index: int) -> bool:
        """«Вступление Туркменистана в число полноправных членов»: of the format spoken of."""
        into = [kid for kid in self.tree.kids[index] if self.tree.preposition(kid) in ("в", "во")]
        below = {self.tree.lemma(node) for kid in into for node in self.tree.subtree(kid)}
        return bool(below & {"член", "участник"}) and below <= _MEMBERS

    def _are_seated(self, index: int, body: Argument | None, states: list[Argument]) -> bool:
        """«В ОТГ представлены Азербайджан, Казахстан и Турция», «представлена только ЮАР»: in the format
        itself, and not in something of its."""
        itself = body is not None and body.first <= body.head <= body.last
        if not itself or not self.tree.is_passive(index):
            return False
        by_whom = any(self.tree.feat(kid, "Case") == "Ins" for kid in self.tree.kids[index])
        only = any(self.tree.word(i) in ("только", "лишь") for i in range(len(self.tree)))
        return not by_whom and (len(states) > 2 or only)

    def _left_by(self, index: int, trigger: Trigger) -> list[Argument]:
        """«ОПЕК покинул Катар»: where both may be either, it is the state that does it."""
        if "" not in trigger.body or trigger.actor != "subject" or self._subject(index) is None:
            return []
        things = (kid for kid in self.tree.kids[index] if self.tree.rel(kid) == "obj" and kid > index)
        named = (state for kid in things if (state := self.arguments.state_at(kid)))
        return self.roles.all([state for state in named if not state.preposition][:1])

    def _right_behind(self, index: int, trigger: Trigger) -> list[Argument]:
        """«ОПЕК покинул Катар, позже – Эквадор»: the state next to the verb, if the format is before it."""
        if "" not in trigger.body or trigger.act is not Act.LEAVES or trigger.actor != "subject":
            return []
        ahead = any(one.last == index - 1 and not one.preposition for one in self.arguments.formats)
        beside = (one for one in self.arguments.states if one.first == index + 1 and not one.preposition)
        state = next(beside, None) if ahead else None
        return self.roles.all([state]) if state is not None and state.case in ("Nom", "Acc", None) else []

    def _taken(self, index: int) -> list[Argument]:
        """The states that are taken in; «приняли президента Ирана» takes in none."""
        return [state for state in self.roles.objects(index) if state.how != "government"]

    def _only_format(self) -> Argument | None:
        """«Разговоры о выходе Нигерии генсек ОПЕК отверг»: the only format that the sentence names."""
        named = [body for body in self.arguments.formats if body.how == "name"]
        return named[0] if len({body.code for body in named}) == 1 else None

    def _is_where(self, kid: int) -> bool:
        """«приняли в Баку», «на саммите»: where it was done, and not into what."""
        if self.tree.lemma(kid) in _GATHERINGS and self.tree.feat(kid, "Case") == "Loc":
            return True
        state = self.arguments.state_at(kid)
        return state is not None and state.how == "capital" and state.case == "Loc"

    def _taken_in_then(self, index: int) -> bool:
        """«Десятой стала Белоруссия: ее приняли в 2024 году», «Конго принято в 2018-м»: into the format whose
        members were just told of."""
        tree, told = self.tree, self.context.told
        if tree.lemma(index) not in ("принять", "вернуть", "возвратить", "исключить") or told is None:
            return False
        nobody = tree.feat(index, "Number") == "Plur" and self.roles.subject_of(index) is None
        near = told[0] >= tree.sentence.index - 1
        if told[0] != tree.sentence.index and any(
            tree.word(kid) in ("его", "ее") for kid in tree.kids[index]
        ):
            return False  # «его приняли в Кремле»: perhaps the president
        return near and (tree.is_passive(index) or nobody) and tree.feat(index, "Tense") == "Past"

    def _to_its_ranks(self, index: int, trigger: Trigger) -> bool:
        """«к первоначальному составу, в который входили Россия и Индия, подключилась ЮАР»; a parser may hang
        it on the date before."""
        tree = self.tree
        kids = tree.kids[index]
        near = (*kids, *(deep for kid in kids if kid < index for deep in tree.kids[kid]))
        whither = [kid for kid in near if tree.preposition(kid) in trigger.body]
        named = [kid for kid in whither if tree.lemma(kid) == "который"]
        ranks = [tree.parents[index] for _ in named] or whither
        return any(kid >= 0 and tree.lemma(kid) in RANKS and not self._told_whose(kid) for kid in ranks)

    def _told_whose(self, noun: int) -> bool:
        return any(self.tree.rel(kid) == "nmod" for kid in self.tree.kids[noun])

    def _taken_for_object(self, index: int) -> list[Argument]:
        """«К ОТГ мог бы примкнуть Афганистан», «… подключилась ЮАР»: who enters takes no object, so this is
        the subject."""
        tree = self.tree
        kids = (kid for kid in tree.kids[index] if kid > index and tree.rel(kid) in ("obj", "iobj"))
        named = (state for kid in kids if (state := self.arguments.state_at(kid)) and not state.preposition)
        told = [one for one in named if one.case in ("Acc", "Nom") or is_indeclinable(tree, one)]
        return self.roles.all(told[:1])
