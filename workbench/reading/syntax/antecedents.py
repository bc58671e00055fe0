"""The states that «страна», «она», «мы» mean in a Russian sentence."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence
from workbench.reading.links.representatives import Representatives
from workbench.reading.names.linking import state_concerned, state_of
from workbench.reading.patterns import GOVERNMENTS, PROPOSING, SPEECH, STATES, STATUS_NOUNS, wordset
from workbench.reading.syntax.several import SEVERAL, WHICH, Several
from workbench.reading.syntax.trees import Tree, brackets_around, tokens_of
from workbench.reading.syntax.wills import WILLING

_PRONOUNS = frozenset({"она", "он", "ее", "его", "ей", "нее", "ней"})
_WE = frozenset({"мы", "нас", "нам"})
_OURS = frozenset({"наш", "мой"})
_OTHERS = STATES | wordset("коллега сосед друг союзник брат партнер товарищ")
_CABINETS = frozenset({"правительство", "кабмин", "кабинет"})
_MEANING_STATE = STATES | _OURS | WHICH | _CABINETS
_POINTING = _PRONOUNS | _WE | SEVERAL | {"речь", "речи"}
_OFFICES = GOVERNMENTS - {"власть", "власти"} | {"посол", "министр", "представитель"}
_ENTERING = frozenset({"прием", "принятие", "вступление", "присоединение", "вхождение"})
_INFORMING = wordset(
    "известить извещать уведомить уведомлять оповестить информировать проинформировать сообщить сообщать "
    "сказать рассказать доложить передать подтвердить ответить"
)
"""Whoever tells a state such a thing tells it of himself; whom one assures hears at times of his own."""
_NO_REPUBLICS = frozenset([
    "RU", "US", "GB", "JP", "ES", "NL", "SE", "NO", "DK", "BE", "LU", "TH", "SA", "AE", "KW", "QA", "BH",
    "OM", "JO", "MA", "MY", "KH", "BN", "CA", "AU", "NZ",
])  # fmt: skip
"""Never called «республика»."""
_WHERE = frozenset({"в", "во", "на", "при"})
_DENIED = frozenset({"не", "нет"})
# So many states in a sentence are a list, and none of them is what the article goes on about.
_ENUMERATION = 4
_DEEPEST = 5
"""Words between a name and the subject that it belongs to: «глава МИД Чехии»."""
_TAKING_IN = _ENTERING | {"принять", "принимать", "включить"}
_TELLING = SPEECH | _INFORMING


@dataclass(frozen=True, slots=True)
class Antecedents:
    """What was spoken of before a sentence.

    `speaker_at` tells who speaks at a place of the text, None where the author does. `him` is the state of
    the one person whom the last sentence names, and no state; `led` that of whoever a sentence names that
    names no state: «Пашинян выступил. Выход страны …»; `many` tells whether the last sentence that named
    states named several; `joins` is the state of whose joining the sentence before told: «призвала принять
    Иран».
    """

    representatives: Representatives
    speaker_at: Callable[[int], str | None]
    several: Several = field(default_factory=Several)
    last: str | None = None
    topic: str | None = None
    led: str | None = None
    him: str | None = None
    many: bool = False
    joins: str | None = None

    def meant(self, tree: Tree, named: Sequence[Mention], taken: set[int]) -> Iterator[tuple[int, str]]:
        """Each token that stands for a state, with that state. `named` are the mentions of the sentence
        outside the names of formats, `taken` the tokens that are names."""
        meaning = [index for index in _may_mean_state(tree) if index not in taken]
        if not meaning:
            return
        told = [(places[0], mention) for mention in named if (places := tokens_of(tree, mention))]
        for index in meaning:
            if tree.word(index) == "речи" and self.many:
                continue  # «Узбекистан и Куба – наблюдатели. О членстве речи не идет»
            code = None
            for one in self.several.meant(tree, index, named):
                yield index, one
            if (told_apart := self.several.which(tree, index, named)) is not None:
                yield index, told_apart
                continue
            if tree.word(index) in _WE or self._is_ours(tree, index) or _says_we(tree, index):
                code = self._speaking(tree, index, told)
            elif _means_state(tree, index):
                ours = any(tree.lemma(kid) in _OURS for kid in tree.kids[index])
                code = (ours and self._speaking(tree, index, told)) or self._of_holder(tree, index, told)
                code = code or self._of_him(tree, index, told) or self._taken_up(tree, index, told)
            if code in _NO_REPUBLICS and tree.lemma(index) == "республика":
                spoken_of = (self.topic, self.last)
                code = next((one for one in spoken_of if one and one not in _NO_REPUBLICS), None)
            if code:
                yield index, code

    @staticmethod
    def _is_ours(tree: Tree, index: int) -> bool:
        """«наша цель», «нашего вступления»; «наша страна» is told by its noun, «наши соседи» are others."""
        above = tree.parents[index]
        return tree.lemma(index) in _OURS and above >= 0 and tree.lemma(above) not in _OTHERS

    def after(self, sentence: Sentence, outside: Sequence[Mention]) -> "Antecedents":
        """What was spoken of behind a sentence, too; `outside` are its mentions outside names of formats."""
        named = [(mention, code) for mention in outside if (code := state_of(mention))]
        codes = [code for _, code in named]
        people = {self.representatives.state_of(one) for one in outside if _is_person(one)}
        alone = next(iter(people)) if len(people) == 1 else None
        joining = [code for mention, code in named if _behind_joining(sentence, mention)]
        last, topic, led = self.last, self.topic, self.led
        if (code := self._of_speaker(sentence)) is not None and set(codes) <= {code}:
            last = topic = code
        elif 0 < len(codes) < _ENUMERATION:
            last, topic = codes[-1], self._topic(sentence, named)
        elif not codes and topic is None:
            led = alone if len(people) == 1 else led
        return Antecedents(
            self.representatives,
            self.speaker_at,
            self.several.after(sentence, outside),
            last,
            topic,
            led,
            him=alone if all(one.type is not MentionType.STATE for one in outside) else None,
            many=len(set(codes)) > 1 if codes else self.many,
            joins=joining[-1] if joining else None if codes else self.joins,
        )

    def _of_speaker(self, sentence: Sentence) -> str | None:
        """The state of whoever says «мы» in the sentence."""
        if sentence.words.isdisjoint(_WE):
            return None
        ours = next((token.start for token in sentence.tokens if token.text.lower() in _WE), None)
        speaker = self.speaker_at(ours) if ours is not None else None
        return self.representatives.state_of_name(speaker) if speaker else None

    def _topic(self, sentence: Sentence, named: Sequence[tuple[Mention, str]]) -> str:
        """The state that is spoken of behind a sentence that names some, but no long list."""
        opens = sentence.tokens[0].text.lower() in ("в", "во") and len(sentence.tokens) > 1
        opens = opens and sentence.tokens[1].feats.get("Case") != "Acc"  # «В Бишкек прибыл президент …»
        place = sentence.tokens[1].start if opens else -1
        # «В Ереване идею комментировать не стали»: those there are spoken of
        there = (code for one, code in named if one.start == place and one.type is MentionType.PLACE)
        subjects = (code for mention, code in named if _is_subject(sentence, mention))
        return next(there, None) or next(subjects, None) or self.topic or named[0][1]

    def _of_him(self, tree: Tree, index: int, told: Sequence[tuple[int, Mention]]) -> str | None:
        """«Алиев уже бывал на встречах. Он был почетным гостем»: the state of the one of whom it is told."""
        named = any(place < index for place, one in told if _is_person(one) or state_of(one))
        return self.him if tree.word(index) == "он" and not named else None

    def _of_holder(self, tree: Tree, index: int, told: Sequence[tuple[int, Mention]]) -> str | None:
        """«Министр подтвердил, что его страна готова …»: the one for which that person stands."""
        if tree.lemma(index) not in STATES:
            return None
        whose = [kid for kid in tree.kids[index] if tree.word(kid) in ("его", "ее") and kid < index]
        holders = (one for place, one in told if place in whose)
        code = next((code for one in holders if (code := self.representatives.state_of(one))), None)
        return code or (self._speaking(tree, index, told) if whose else None)

    def _taken_up(self, tree: Tree, index: int, told: Sequence[tuple[int, Mention]]) -> str | None:
        """The state named last before the word; one that only tells where something was, or whose somebody
        is, only if there is no other: «посол Сирии в РФ сообщил, что страна …»."""
        doers = _doers(tree, index)
        before = [(place, one) for place, one in told if place < index and place not in doers]
        if (speaks := self._of_who_speaks(tree, index, before)) is not None:
            return speaks
        plain = [
            code for place, one in before if (code := state_of(one)) and not _is_aside(tree, place, index)
        ]
        if plain:
            return plain[-1]
        if tree.lemma(index) in STATES:
            people = [(place, self.representatives.state_of(one)) for place, one in before if _is_person(one)]
            speaking = {code for _, code in people if code}
            if len(speaking) > 1:  # «Лукашенко ответил Путину: наша страна …»
                speaking = {code for place, code in people if code and tree.feat(place, "Case") == "Nom"}
            if len(speaking) == 1:
                return speaking.pop()
        beside = [code for _, one in before if (code := state_of(one) or state_concerned(one))]
        above = tree.parents[index]
        if not beside and self.joins and above >= 0 and tree.lemma(above) in _ENTERING:
            return self.joins  # «процедура приема страны»
        led = self.led if tree.lemma(index) in STATES else None
        return beside[-1] if beside else self.topic or self.last or led

    def _of_who_speaks(self, tree: Tree, index: int, told: Sequence[tuple[int, Mention]]) -> str | None:
        """«премьер Малайзии после встречи с главой МИД РФ сообщил, что страна …»: the state whose somebody
        speaks, where what is said names no other before."""
        verb = next((node for node in tree.ancestors(index) if tree.lemma(node) in _TELLING), None)
        if verb is None or verb > index:
            return None
        hearers = _hearers(tree, verb)
        if any(verb < place and place not in hearers for place, one in told if state_of(one)):
            return None
        subjects = (kid for kid in tree.kids[verb] if tree.rel(kid).startswith("nsubj") and kid < verb)
        below = {node for kid in subjects for node in tree.subtree(kid)}
        theirs = [one for place, one in told if place in below]
        codes = [code for one in theirs if (code := state_of(one))]
        persons = (self.representatives.state_of(one) for one in theirs if _is_person(one))
        codes = codes or [code for code in persons if code]  # «президент Саакашвили пообещал вывести страну»
        if not codes:
            return None
        # «посол России в Ташкенте выразил надежду, что республика …»: the one that the article is about
        spoken_of = {state_of(one) for _, one in told}
        wished = any(tree.lemma(node) in PROPOSING and node > verb for node in tree.ancestors(index))
        return self.topic if wished and self.topic and self.topic in spoken_of else codes[0]

    def _speaking(self, tree: Tree, index: int, told: Sequence[tuple[int, Mention]]) -> str | None:
        """The state for which somebody says «мы», «наша страна»."""
        speaker = self.speaker_at(tree.tokens[index].start)
        code = self.representatives.state_of_name(speaker) if speaker else None
        if code is not None:
            return code
        for verb in range(len(tree)):
            if tree.lemma(verb) in SPEECH:
                subjects = (kid for kid in tree.kids[verb] if tree.rel(kid).startswith("nsubj"))
                for below in map(tree.subtree, subjects):
                    own = ((place, state_of(one)) for place, one in told if place in below)
                    # «посол республики в России»: not for the state where he is
                    codes = [code for place, code in own if code and tree.word(place - 1) not in _WHERE]
                    return codes[0] if codes else None
        return None


def _is_person(mention: Mention) -> bool:
    return mention.type is MentionType.PERSON


def _is_aside(tree: Tree, place: int, behind: int) -> bool:
    """Whether the name that begins at the token tells but where, or whose office it is that is spoken to:
    «письмо президенту России»; or stands in brackets that are closed before the word `behind`: «просил
    лидеров БРИКС (Бразилия, …) принять страну»."""
    within = brackets_around(tree, place)
    if within and behind not in within:
        return True
    head = tree.parents[place] if tree.tokens[place].pos == "ADJ" else place  # «Российской Федерации»
    office = tree.parents[head]
    if office >= 0 and tree.lemma(office) in _OFFICES and tree.feat(place, "Case") == "Gen":
        while tree.rel(office) == "nmod" and tree.lemma(tree.parents[office]) in _OFFICES:
            office = tree.parents[office]  # «глава правительства Ирана»
        return not tree.rel(office).startswith("nsubj")
    place -= 1
    while place > 0 and tree.tokens[place].pos == "ADJ":
        place -= 1
    return tree.word(place) in _WHERE


def _hearers(tree: Tree, verb: int) -> set[int]:
    """The tokens that tell who was informed: «власти Аргентины известили Россию о том, что страна …»."""
    if tree.lemma(verb) not in _INFORMING:
        return set()
    spoken_to = (
        kid
        for kid in tree.kids[verb]
        if kid > verb and tree.feat(kid, "Case") in ("Dat", "Acc") and not tree.preposition(kid)
    )
    named = (kid for kid in spoken_to if tree.tokens[kid].pos in ("NOUN", "PROPN"))
    return {node for kid in named for node in tree.subtree(kid)}


def _doers(tree: Tree, index: int) -> set[int]:
    """«Каримов пригласил его», «Иран поддержал ее»: the tokens of who does it to another."""
    if tree.word(index) not in _PRONOUNS or tree.rel(index) not in ("obj", "iobj"):
        return set()
    verb = tree.parents[index]
    doers = [kid for kid in tree.kids[verb] if tree.rel(kid).startswith("nsubj")]
    if tree.feat(verb, "VerbForm") == "Inf" and tree.rel(verb) in ("xcomp", "ccomp", "obj"):
        # «Алжир просит Россию принять его»
        doers += [kid for kid in tree.kids[tree.parents[verb]] if tree.rel(kid) in ("obj", "iobj")]
    return {node for kid in doers for node in tree.subtree(kid)} - {index}


def _may_mean_state(tree: Tree) -> list[int]:
    """Where the words stand that can mean a state named before: few do."""
    told = zip(tree.lemmas, tree.words, strict=True)
    return [
        place
        for place, (lemma, word) in enumerate(told)
        if lemma.partition("-")[0] in _MEANING_STATE or word in _POINTING or _says_we(tree, place)
    ]


def _says_we(tree: Tree, index: int) -> bool:
    """«Лукашенко: из ЕАЭС не уйдем»: the verb alone says «мы»; «уйдём» the tagger takes for the past."""
    feats = tree.tokens[index].feats
    if feats.get("Person") == "1":
        ours = feats.get("Number") == "Plur"
    else:
        ours = feats.get("Tense") == "Past" and tree.word(index).endswith("ем")
    return ours and not any(tree.rel(kid).startswith("nsubj") for kid in tree.kids[index])


def _means_state(tree: Tree, index: int) -> bool:
    lemma, word = tree.lemma(index), tree.word(index)
    # «о членстве речь не идет», «речи пока нет»: of the state that is spoken of
    denied = lemma == "речь" and not _DENIED.isdisjoint(tree.word(index + ahead) for ahead in (1, 2))
    # «Вступать в союз правительство не намерено»
    above = tree.parents[index]
    cabinet = lemma in _CABINETS and above >= 0 and tree.lemma(above) in WILLING and not tree.kids[index]
    if denied or cabinet:
        return True
    if word in _PRONOUNS and tree.tokens[index].pos in ("PRON", "DET"):
        return True
    if lemma not in STATES or tree.feat(index, "Number") == "Plur" or has_complement(tree, index):
        return False
    if tree.word(index + 1) in ("—", "–", "-") and tree.lemma(index + 2) in STATUS_NOUNS:
        return False  # «остается государством – членом»
    if index and tree.tokens[index].text[:1].isupper():
        return False  # «Сахарская Республика»: a name that we do not know
    if index + 1 < len(tree) and tree.tokens[index + 1].pos == "PROPN" and tree.parents[index + 1] == index:
        return False  # «республика Таджикистан»: the name tells which
    if any(tree.tokens[kid].pos == "NUM" for kid in tree.kids[index]):
        return False  # «еще два государства»
    return not any(tree.word(kid) in ("каждая", "любая", "другая", "третья") for kid in tree.kids[index])


def has_complement(tree: Tree, index: int) -> bool:
    """Whether the noun is told more closely, as «организация выборов» or «союз писателей» is."""
    return any(
        tree.rel(kid) == "nmod" and tree.feat(kid, "Case") == "Gen" and not tree.preposition(kid)
        for kid in tree.kids[index]
        if kid > index
    )


def _behind_joining(sentence: Sentence, mention: Mention) -> bool:
    """«принять Иран», «вступление Ирана»."""
    return any(token.lemma in _TAKING_IN for token in sentence.before(mention.start))


def _is_subject(sentence: Sentence, mention: Mention) -> bool:
    """Whether the sentence is about what is named: it or an office of it is the subject, or stands first."""
    places = [i for i, token in enumerate(sentence.tokens) if mention.start <= token.start < mention.end]
    if not places:
        return False
    if not sentence.parsed:
        before = sentence.tokens[places[0] - 1] if places[0] else None
        if before is not None and before.lemma in _OFFICES and before.feats.get("Case") == "Nom":
            return True  # «прибыл президент Монголии»
        named = sentence.tokens[places[-1]].feats.get("Case") == "Nom"
        return before is None or (named and before.pos != "ADP")
    place: int | None = places[-1]
    for _ in range(_DEEPEST):
        rel = sentence.tokens[place].rel or "" if place is not None else ""
        if rel.startswith("nsubj") or (rel == "root" and place == places[-1]):
            return True  # «— Молдова.», which is all that is said
        if place is None or rel not in ("nmod", "appos", "amod", "flat", "flat:name", "conj"):
            return False
        place = sentence.tokens[place].head
    return False
