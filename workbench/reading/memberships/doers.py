"""Who does what the verbs of a sentence tell: the states that are their subject, named or meant."""

from workbench.reading import patterns
from workbench.reading.memberships.governed import Governed
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Argument

_OBJECT_CONTROL = wordset(
    "призвать призывать пригласить приглашать позволить предложить предлагать убедить убеждать помочь "
    "уговорить уговаривать агитировать подталкивать подтолкнуть склонять склонить побуждать побудить звать "
    "позвать зазывать заставить заставлять вынудить вынуждать просить попросить"
)
_HELPING = wordset("помочь помогать поддержать содействовать способствовать")
_RELATIVES = patterns.wordset("который чей где куда кто")
_HAVING = patterns.wordset("нет быть есть иметься появиться возникнуть отсутствовать")
_OF_SEVERAL = ("ихся", "иеся", "имся")
"""Endings of participles that the tagger takes for nouns."""
_SOME = wordset("ряд множество десяток группа дюжина большинство")
_WILLS = frozenset({"желание", "намерение", "стремление", "готовность"})
_COUNTED = patterns.STATES | {"участник", "участница", "новичок", "член", "партнер", "наблюдатель"}


class Doers(Governed):
    """The subjects of one sentence, asked by the verb that needs them."""

    def subjects(self, index: int) -> list[Argument]:
        """The states that are the subject of the verb, also above infinitives and coordination."""
        found = (
            self._behind_participle(index)
            or self._between_dashes(index - 1)
            or self._nominative_beside(index)
            or self.before_will(index)
            or self._shared_beside(index)
            or self.behind_noun(index)
            or self._told_subjects(index)
        )
        if not found and self.tree.feat(index, "VerbForm") == "Inf":
            return self.where_considered(index)  # «В Минске опровергли намерение вступить»
        return found

    def _told_subjects(self, index: int) -> list[Argument]:
        tree, node = self.tree, index
        while (found := self.subject_of(node)) is None:
            parent, rel = tree.parents[node], tree.rel(node)
            if rel == "acl:relcl" and (self._which(parent, node) or self._is_main(node)):
                return self.meant_by(parent)
            if parent < 0 or rel == "acl:relcl":
                return self.linear_subject(index)
            if rel in ("acl", "amod") and tree.feat(node, "VerbForm") in ("Part", None):
                return self._beside_comma(node, tree.feat(node, "Case")) or self.meant_by(parent)
            controlled = self._controlled(node, parent, rel)
            if controlled or self._is_urged(node, parent):
                return controlled
            of_that = rel == "acl" and tree.lemma(parent) in ("то", "тот")
            if (rel == "ccomp" or of_that) and tree.is_finite(node):
                # «Таджикистан заявил, что изучает …»: who speaks is who does
                teller = self._teller_behind(node) if of_that else parent
                return self.subject_of(teller) or self.where_considered(teller)
            if rel == "conj" and tree.is_finite(node):
                # «… государство, поэтому членом ШОС не является»: the clause before has the subject
                return self._nearer(parent, index) or self.subject_of(parent) or self.linear_subject(index)
            if rel in ("ccomp", "parataxis"):
                # «СМИ: Алжир вступит …»: the subject is at times hung on the word before the colon
                raised = tree.word(parent + 1) == ":" and self.subject_of(parent)
                return raised or self.linear_subject(index)
            node = parent
        return found if node == index else self._nearer(node, index) or found

    def _teller_behind(self, verb: int) -> int:
        """«О том, что становится наблюдателем, Иран объявил в мае»: the verb of whoever tells of it."""
        tree = self.tree
        behind = (i for i in range(verb + 1, len(tree)) if tree.lemma(i) in patterns.SPEECH)
        return next((i for i in behind if tree.is_finite(i)), tree.parents[verb])

    def _nearer(self, verb: int, index: int) -> list[Argument]:
        """«Индия против – Баку пока не член, хотя в 2024 году подал заявку»: the subject nearest before, of a
        clause that the parser did not see."""
        if not (self.tree.is_finite(index) and verb < index):
            return []
        dash = next((i for i in range(index, verb, -1) if self.tree.word(i) in ("—", "–", ";")), None)
        near = (one for one in self.arguments.states if dash is not None and dash < one.first < index)
        plain = (one for one in near if one.case == "Nom" and not one.preposition and one.how != "government")
        first = next((one for one in plain if one.first == (dash or 0) + 1), None)
        return self.all([first]) if first else []

    def _nominative_beside(self, verb: int) -> list[Argument]:
        """The state in the nominative that stands right before the verb, wherever the parser hung it."""
        if not self.tree.is_finite(verb) or self.subject_of(verb) is not None:
            return []
        beside = (one for one in self.arguments.states if one.last == verb - 1 and one.case == "Nom")
        state = next((one for one in beside if one.how in ("name", "capital") and not one.preposition), None)
        return self.all([state]) if state is not None else []

    def _behind_participle(self, index: int) -> list[Argument]:
        """«Казахстан и вступивший в 2019 году Узбекистан»: the state that the participle stands before."""
        tree = self.tree
        if tree.feat(index, "VerbForm") != "Part" or tree.word(index - 1) != "и":
            return []
        stop = tree.next_mark(index)
        states = (one for one in self.arguments.states if index < one.first < stop)
        return [one for one in states if one.case == tree.feat(index, "Case") and not one.preposition][:1]

    def _shared_beside(self, verb: int) -> list[Argument]:
        """«Грузия вышла, Украина не подписала устав и прекратила участие»: of the verb right before «и»."""
        tree = self.tree
        if not tree.is_finite(verb) or self.subject_of(verb) is not None:
            return []
        first = next((i for i in range(verb, -1, -1) if tree.tokens[i].pos == "PUNCT"), -1) + 1
        joint = next((i for i in range(verb, first, -1) if tree.word(i) == "и"), first)
        before = next((i for i in range(joint, first, -1) if tree.is_finite(i)), None)
        own = [] if before is None else [kid for kid in tree.kids[before] if tree.rel(kid) == "nsubj"]
        here = before is not None and all(first <= kid < before for kid in own)
        return (self.subject_of(before) or []) if own and here and before is not None else []

    def _between_dashes(self, dash: int) -> list[Argument]:
        """«восемь других – Белоруссия, Куба и Уганда – числятся партнерами»."""
        if self.tree.word(dash) not in ("—", "–"):
            return []
        last = next((one for one in self.arguments.states if one.last == dash - 1), None)
        states = self.arguments.with_all_of_group(last) if last else []
        opened = bool(states) and self.tree.word(states[0].first - 1) in ("—", "–")
        return states if opened else []

    def _which(self, noun: int, verb: int) -> bool:
        """Whether «который» is the subject of the clause, though the parser gave it to another verb."""
        places = range(noun + 1, verb)
        return any(self.tree.lemma(i) == "который" and self.tree.feat(i, "Case") == "Nom" for i in places)

    def _is_main(self, verb: int) -> bool:
        """«Пакистан, о котором говорил премьер, в БРИКС не вошел»: the sentence's own verb, taken for one of
        the relative clause."""
        below = self.tree.subtree(verb)
        beside = [kid for kid in self.tree.kids[self.tree.parents[verb]] if kid < verb]
        closed = any(self.tree.rel(kid) == "acl:relcl" for kid in beside)
        return closed and not any(self.tree.lemma(i) in _RELATIVES for i in below)

    def _controlled(self, node: int, parent: int, rel: str) -> list[Argument]:
        """Who is to do what stands in the infinitive: «призвал Иран вступить», «Ирану стоит вступить»."""
        tree = self.tree
        infinitive = tree.feat(node, "VerbForm") == "Inf"
        helps = tree.lemma(node) in _HELPING  # «просит Россию помочь вступить»: who asks is to join
        urged = tree.lemma(parent) in _OBJECT_CONTROL and not helps
        if urged and (infinitive or rel in ("xcomp", "ccomp", "obj")):
            return self.objects_plain(parent) or self._represented(parent, self._objects(parent))
        if not infinitive:
            return []
        sensible = tree.lemma(parent) == "иметь" and any(tree.lemma(i) == "смысл" for i in tree.kids[parent])
        ought = sensible or tree.lemma(parent) in patterns.DATIVE_CONTROL
        receivers = self.datives(parent) if ought else []
        if not receivers and tree.tokens[parent].pos == "NOUN":
            invites = tree.lemma(parent) in patterns.INVITING
            invited = (self.receivers(parent) or self.addressed(parent)) if invites else []
            return self.genitives(parent) or invited
        return receivers

    def _objects(self, verb: int) -> list[int]:
        return [kid for kid in self.tree.kids[verb] if self.tree.rel(kid) in ("obj", "iobj")]

    def _is_urged(self, node: int, parent: int) -> bool:
        """«уговорил депутатов не выходить»: another than who urges, of no state that is told."""
        tree = self.tree
        urges = tree.lemma(parent) in _OBJECT_CONTROL and tree.lemma(node) not in _HELPING
        named = any(tree.tokens[kid].pos in ("NOUN", "PROPN") for kid in self._objects(parent))
        return urges and named and tree.feat(node, "VerbForm") == "Inf"

    def subject_of(self, node: int) -> list[Argument] | None:
        """The states in the subject of `node`; None where it has no subject."""
        subjects = [
            kid
            for kid in self.tree.kids[node]
            if self.tree.rel(kid).startswith("nsubj")
            and (self.tree.lemma(kid) != "речь" or self.arguments.state_at(kid))
            and not self._is_of_next(kid, node)
        ]
        if not subjects:
            speaks = self.arguments.state_at(node) if self.tree.is_finite(node) else None
            ours = speaks is not None and speaks.how == "anaphor"  # «из ЕАЭС не уйдем»
            return [speaks] if speaks is not None and ours else self._hidden_subject(node)
        # a parser that errs gives a verb two subjects
        subjects = [kid for kid in subjects if not self._is_before_that(kid, node)] or subjects
        subjects.sort(key=lambda kid: self._is_cut_off(kid, node))
        found = next((found for kid in subjects if (found := self._in_subject(kid, node))), [])
        if not found and all(self._is_cut_off(kid, node) for kid in subjects):
            return None  # «взносы не заплатил, хотя не выходил»: of the verb before
        return found or self._owners(node) or self._represented(node, subjects)

    def _is_of_next(self, subject: int, verb: int) -> bool:
        """«является наблюдателем, и этого статуса достаточно»: a genitive behind «и» is no subject of its."""
        between = range(verb + 1, subject)
        behind = any(self.tree.word(i) in ("и", "а", "но") and self.tree.word(i - 1) == "," for i in between)
        return behind and self.tree.feat(subject, "Case") == "Gen"

    def _is_before_that(self, subject: int, verb: int) -> bool:
        """«МИД РФ сообщал, что несколько государств присоединятся»: of the verb of the clause."""
        tree = self.tree
        return any(tree.rel(kid) == "mark" and subject < kid < verb for kid in tree.kids[verb])

    def _is_cut_off(self, subject: int, verb: int) -> bool:
        """Whether another verb, or a comma and another subject, stand between a verb and its subject."""
        between = range(subject + 1, verb)
        if any(self.tree.word(place) == ";" for place in between):
            return True
        return any(self.tree.is_finite(place) and self.tree.rel(place) != "cop" for place in between)

    def _hidden_subject(self, node: int) -> list[Argument] | None:
        """«Вьетнам возможность присоединения изучает»: of two objects the one in front is the subject."""
        tree = self.tree
        things = [kid for kid in tree.kids[node] if tree.rel(kid) == "obj"]
        says = tree.is_finite(node) or any(tree.lemma(kid) == "быть" for kid in tree.kids[node])
        if len(things) < 2 or not says or things[0] > node:
            return None
        return self.all_at(things[0]) or None

    def _represented(self, node: int, subjects: list[int]) -> list[Argument]:
        """«президент Хавьер Милей отказался от вступления», «говорил о желании вступить»: who acts for a
        state, and not but speaks."""
        says = self.tree.lemma(node) in patterns.SPEECH and not self._tells_own_will(node)
        for kid in subjects if not says else ():
            if (code := self.arguments.represented(kid)) is not None:
                return [Argument(code, kid, kid, kid, self.tree.feat(kid, "Case"), "", "person")]
        return []

    def _tells_own_will(self, verb: int) -> bool:
        """«Эрдоган заявил о желании вступить», and not «о желании Чада вступить» or «о желании вступить,
        которое высказал Чад»."""
        tree = self.tree
        wills = (kid for kid in tree.kids[verb] if tree.lemma(kid) in _WILLS and tree.preposition(kid) == "о")
        return any(not self._is_will_of_another(will) for will in wills)

    def _is_will_of_another(self, will: int) -> bool:
        tree, gender = self.tree, self.tree.feat(will, "Gender")
        which = (node for node in tree.subtree(will) if tree.lemma(node) == "который")
        told = any(tree.feat(node, "Gender") == gender for node in which)  # wherever the parser hangs it
        return told or any(tree.feat(below, "Case") == "Gen" for below in tree.kids[will])

    def _owners(self, node: int) -> list[Argument]:
        """«у Узбекистана нет планов»."""
        if self.tree.lemma(node) not in _HAVING:
            return []
        owners = (
            s for s in self.arguments.states if s.preposition == "у" and self.tree.parents[s.head] == node
        )
        return self.all(list(owners)[:1])

    def _in_subject(self, kid: int, node: int) -> list[Argument]:
        tree = self.tree
        if tree.lemma(kid) == "который":
            relative = tree.parents[node]
            named = self._beside_comma(kid) if relative >= 0 else []
            return named or (self.meant_by(relative) if relative >= 0 else [])
        found = self.all_at(kid) or self._the_one(kid)
        if found:
            return found
        if tree.tokens[kid].pos in ("ADV", "NUM") or tree.lemma(kid) in _SOME:
            # «более 20 стран, в том числе Иран», «ряд стран, например Иран»
            counted = (k for k in sorted(tree.subtree(kid)) if tree.lemma(k) in patterns.STATES)
            found = [one for noun in counted for one in self.all_at(noun) or self.listed_after(noun)]
            return found or (self.listed_after(kid) if tree.word(kid + 1) == ":" else [])
        return self.listed_after(kid) if _COUNTED & set(tree.lemma(kid).split("-")) else []

    def _the_one(self, kid: int) -> list[Argument]:
        """«Венгрия единственная из стран ЕС имеет …»: the state stands before the adjective."""
        if self.tree.tokens[kid].pos != "ADJ":
            return []
        return [state for state in self.arguments.states if state.last == kid - 1 and state.case == "Nom"]

    def _beside_comma(self, token: int, case: str | None = None) -> list[Argument]:
        """«опыт Киргизии, которая вошла», «о выходе Грузии, покинувшей СНГ»: the name before the comma,
        whatever the parser took it for; a participle agrees with it."""
        if self.tree.word(token - 1) != ",":
            return []
        named = (s for s in self.arguments.states if s.last == token - 2 and s.how == "name")
        found = [s for s in named if case is None or s.case == case or s.case is None][:1]
        several = self.tree.feat(token, "Number") == "Plur" or self.tree.word(token).endswith(_OF_SEVERAL)
        return self.all(found) if several else found

    def meant_by(self, token: int) -> list[Argument]:
        """The states at a noun, or those of which it is said: «остается страной, которая не входит в ШОС»."""
        found = self.all_at(token)
        if found or not _COUNTED & set(self.tree.lemma(token).split("-")):
            return found
        above = self.tree.parents[token]
        own = self.subject_of(token)
        while above >= 0 and self.tree.lemma(above) in ("число", "ряд"):
            above = self.tree.parents[above]  # «входит в число стран, обладающих статусом»
        linking = patterns.COPULAS_BE | patterns.COPULAS_BECOME | {"входить", "относиться"}
        if own is None and above >= 0 and self.tree.lemma(above) in linking:
            own = self.subject_of(above)
        return own or []

    def where_considered(self, index: int) -> list[Argument]:
        """«В Таджикистане рассматривают возможность присоединения»: those there, if nobody else is named."""
        tree, head = self.tree, self.tree.clause_head(index)
        subjects = [kid for kid in tree.kids[head] if tree.rel(kid).startswith("nsubj")]
        weighed = any(tree.lemma(kid) in patterns.PROPOSING for kid in subjects)  # «поднимался вопрос»
        if (subjects or tree.feat(head, "Number") != "Plur") and not weighed:
            return []
        there = [
            state
            for state in self.arguments.states
            if state.preposition in ("в", "во") and state.first < head and tree.parents[state.head] == head
        ]
        return self.all(there[:1])
