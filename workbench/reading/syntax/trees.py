"""Questions to a sentence's dependency tree. A parser errs: cycles are cut, so that every walk ends."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.patterns import SPEECH
from workbench.reading.syntax.topics import with_topics
from workbench.reading.syntax.wills import with_wills

_INVITING = frozenset({"пригласить", "позвать", "призвать"})
_REQUESTS = frozenset({"заявка", "ходатайство", "запрос"})
_RELATIVES = frozenset({"который", "чей", "где", "что", "кто", "когда", "если", "хотя"})
_INSERTED = SPEECH | {"уверять", "уверить", "выразиться", "узнать"}
_CONJUNCTIONS = frozenset({"а", "но", "и", "зато", "однако"})
_PASSIVE = re.compile(r"нн(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ыми|ых|ом)$")
_CLAUSES = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"})


class Tree:
    """A parsed sentence. Tokens are named by their index in the sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: list[Token] = sentence.tokens
        heads = _without_cycles([-1 if token.head is None else token.head for token in self.tokens])
        for mended in (
            *(_within_purpose, _within_relatives, _within_parts, _within_clauses),
            *(_with_matter, _within_asides, _with_asides, _with_invitations, _with_next_verb),
        ):
            heads = mended(heads, self.tokens)
        heads, self._rels = with_topics(heads, self.tokens)
        self.parents, willed = with_wills(heads, self.tokens)
        self._rels |= dict.fromkeys(willed, "xcomp")
        self.kids: list[list[int]] = [[] for _ in self.tokens]
        for index, parent in enumerate(self.parents):
            if parent >= 0:
                self.kids[parent].append(index)

    def __len__(self) -> int:
        return len(self.tokens)

    def lemma(self, index: int) -> str:
        """The dictionary form; "" beyond the ends of the sentence."""
        return self._lemmas[index] if 0 <= index < len(self._lemmas) else ""

    @cached_property
    def _lemmas(self) -> list[str]:
        return [token.lemma for token in self.tokens]

    def word(self, index: int) -> str:
        """The token in lower case, ё as е; "" beyond the ends of the sentence."""
        return self._words[index] if 0 <= index < len(self.tokens) else ""

    @cached_property
    def _words(self) -> list[str]:
        words = (token.text.lower().replace("ё", "е") for token in self.tokens)
        # «страны—наблюдатели»
        return [word.replace("—", "-").replace("–", "-") if len(word) > 1 else word for word in words]

    def feat(self, index: int, name: str) -> str | None:
        return self.tokens[index].feats.get(name)

    def rel(self, index: int) -> str:
        return self._rels.get(index) or self.tokens[index].rel or ""

    def ancestors(self, index: int) -> Iterator[int]:
        """The tokens above, the nearest first."""
        parent = self.parents[index]
        while parent >= 0:
            yield parent
            parent = self.parents[parent]

    def subtree(self, index: int) -> set[int]:
        """The token and all below it."""
        found, waiting = {index}, [index]
        while waiting:
            for kid in self.kids[waiting.pop()]:
                found.add(kid)
                waiting.append(kid)
        return found

    def preposition(self, index: int) -> str:
        """The preposition that governs the token, "" for none: the nearest, where the parser gives it two."""
        for kid in reversed(self.kids[index]):
            # «до сих пор» is an adverb
            apart = self.rel(kid) in ("advmod", "discourse", "parataxis")
            plain = self.tokens[kid].pos == "ADP" and kid < index and not apart
            if self.rel(kid) == "case" or plain:
                return self.word(kid)
        return ""

    def is_finite(self, index: int) -> bool:
        """Whether the token can stand as predicate: a finite verb, a short participle or adjective."""
        feats = self.tokens[index].feats
        if self.tokens[index].pos in ("VERB", "AUX") and feats.get("VerbForm") == "Fin":
            return True
        # the tagger takes «попросится» for a noun
        reflexive = self.word(index).endswith("тся") and self.lemma(index).endswith("ться")
        return reflexive or feats.get("Variant") == "Short"

    def is_passive(self, index: int) -> bool:
        """Whether the verb tells what was done to its subject; the tagger errs on «исключённая»."""
        feats = self.tokens[index].feats
        if feats.get("Voice") == "Pass" or feats.get("Variant") == "Short":
            return True
        return feats.get("VerbForm") == "Part" and bool(_PASSIVE.search(self.word(index)))

    def is_fronted_object(self, index: int, verb: int) -> bool:
        """«Эр-Рияд присоединение не оформил»: of two subjects the second is the object; «процесс выхода
        Армения не начинала»: what has a name acts."""
        others = [kid for kid in self.kids[verb] if kid != index and self.rel(kid).startswith("nsubj")]
        acts = self.tokens[index].pos == "NOUN" and any(kid < verb and self._may_act(kid) for kid in others)
        return index < verb and (acts or any(kid < index for kid in others))

    def _may_act(self, index: int) -> bool:
        return self.tokens[index].pos == "PROPN" or self.lemma(index) in ("республика", "страна", "она")

    def next_mark(self, place: int) -> int:
        """Where the first sign of punctuation stands from `place` on, the sentence's length for none."""
        return next((i for i in range(place, len(self)) if self.tokens[i].pos == "PUNCT"), len(self))

    def clause_head(self, index: int) -> int:
        """The predicate of the clause that the token stands in, infinitives counted to their governor."""
        here = index
        while self.parents[here] >= 0:
            rel = self.rel(here)
            plain = rel == "csubj" and self.feat(here, "VerbForm") == "Inf"  # «следовало бы подключить»
            if (rel in _CLAUSES and not plain) or (rel == "conj" and self.is_finite(here)):
                break
            here = self.parents[here]
        return here

    @cached_property
    def _clause_heads(self) -> list[int]:
        return [self.clause_head(index) for index in range(len(self.tokens))]

    def clause(self, index: int) -> list[int]:
        """The tokens of the clause that the token stands in, without the clauses that hang on it."""
        head = self._clause_heads[index]
        return [i for i, other in enumerate(self._clause_heads) if other == head]

    def negated(self, index: int) -> bool:
        """Whether «не», «ни» or «нет» stands at the token itself."""
        # «Украина получила статус, Грузия – нет»: what follows denies something else
        before = (kid for kid in self.kids[index] if kid < index and self.word(kid + 1) != "только")
        if any(self.word(kid) in ("не", "ни", "нет", "нельзя") for kid in before):
            return True  # and not by «не только»
        return self.word(index - 1) == "не" or any(
            self.word(verb - 1) == "не" for verb in (*self._wills(index), *self._copulas(index))
        )

    def _copulas(self, index: int) -> list[int]:
        """The «была» of «членом СНГ она никогда не была»."""
        return [kid for kid in self.kids[index] if self.rel(kid) == "cop" and self.is_finite(kid)]

    def _wills(self, index: int) -> list[int]:
        """The «будет» behind an infinitive: «подавать заявку не будет»; parsers make it a root of its own."""
        if self.feat(index, "VerbForm") != "Inf":
            return []
        loose = range(index + 1, len(self)) if self.parents[index] < 0 else ()
        behind = (
            *(kid for kid in self.kids[index] if kid > index),
            *(i for i in loose if self.parents[i] < 0),
        )
        return [place for place in behind if self.lemma(place) == "быть"]

    def nearest(self, index: int, others: Iterable[int]) -> int | None:
        """The one of `others` that stands closest in the sentence, the earlier of two as close."""
        return min(others, key=lambda other: (abs(other - index), other), default=None)


def _within_asides(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with the object of a participle left to it: «Турция, получившая предложение, ответа не дала»,
    where the parser hangs «предложение» on «дала»."""
    made = heads
    for index, token in enumerate(tokens):
        if (
            token.feats.get("VerbForm") != "Part"
            or token.feats.get("Variant") == "Short"
            or token.rel != "acl"
        ):
            continue
        if index < 2 or tokens[index - 1].text != ",":
            continue
        end = next((i for i in range(index, len(tokens)) if tokens[i].pos == "PUNCT"), len(tokens))
        if end < len(tokens) and tokens[end].text != ",":
            continue
        for place in range(index + 1, end):
            if heads[place] > end and tokens[place].rel in ("obj", "obl") and tokens[place].pos == "NOUN":
                made = [*made]
                made[place] = index
    return made


def _with_asides(parents: list[int], tokens: list[Token]) -> list[int]:
    """«Вступление, намеченное на саммит, не состоялось»: the participle hangs on the subject that the parser
    gave to it, and that on the verb."""
    for index, token in enumerate(tokens):
        aside = parents[index] < 0 and (token.rel or "").startswith("acl") and index > 1
        if not aside or tokens[index - 1].text != "," or token.feats.get("VerbForm") != "Part":
            continue
        roots = (i for i in range(index + 1, len(tokens)) if parents[i] < 0)
        verb = next((i for i in roots if tokens[i].feats.get("VerbForm") == "Fin"), None)
        rels = ((i, tokens[i].rel or "") for i in range(index) if parents[i] == index)
        subject = next((i for i, rel in rels if rel.startswith("nsubj")), None)
        if verb is not None and subject is not None:
            parents[subject], parents[index] = verb, subject
    return parents


def _without_cycles(heads: list[int]) -> list[int]:
    """The heads with every cycle cut at its first token, and tokens that head themselves made roots."""
    parents = list(heads)
    state = [0] * len(parents)
    for start in range(len(parents)):
        path, here = [], start
        while here >= 0 and not state[here]:
            state[here] = 1
            path.append(here)
            here = parents[here]
        if here >= 0 and state[here] == 1:
            parents[here] = -1
        for index in path:
            state[index] = 2
    return parents


def _within_clauses(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with the words of a first clause taken back from the verb of a second: «Индия подала заявку,
    Иран также претендует …», where the parser leaves each verb a root and hangs all on the later one."""
    verbs = [i for i, head in enumerate(heads) if head < 0 and tokens[i].pos in ("VERB", "AUX")]
    if len(verbs) < 2:
        return heads
    made = list(heads)
    for first, second in pairwise(verbs):
        commas = [i for i in range(first, second) if tokens[i].text in (",", ";")]
        if not commas:
            continue
        start = max((i + 1 for i in range(first) if tokens[i].pos == "PUNCT"), default=0)
        inserted = tokens[first - 1].text == "," and tokens[first].lemma in _INSERTED
        related = any(token.lemma in _RELATIVES for token in tokens[:first])
        if first == verbs[0] and not inserted and not related:
            # «Выход, уверял министр, не обсуждается», but
            start = 0  # «Узбекистан, по словам экспертов, ведет переговоры; в МИД это опровергли»
        joints = [i for i in commas if tokens[i + 1].text in _CONJUNCTIONS]  # «…, а Иран, как вы знаете, …»
        for index in range(joints[-1] if joints else second, second):
            if made[index] == first:
                made[index] = second  # «подал заявку, однако приглашения не получил»
        for index in range(start, next(iter(joints), commas[-1])):
            if made[index] == second:
                made[index] = first
        for index in range(next((i for i in commas if tokens[i].text == ";"), len(made)), len(made)):
            if made[index] == first:
                made[index] = second
    return made


def _with_next_verb(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with a second subject given to the verb behind it: «Президент принял участие, но, как сказал
    посол, членство не рассматривается», where the parser hangs «членство» on «принял» as well."""
    made = heads
    for index, head in enumerate(heads):
        no_object = tokens[index].rel == "obj" and tokens[index].feats.get("Case") == "Nom"
        if not (tokens[index].rel == "nsubj" or no_object) or not 0 <= head < index:
            continue
        stretch = range(index + 1, len(tokens))
        end = next((i for i in stretch if tokens[i].pos == "PUNCT"), len(tokens))
        verb = next((i for i in range(index + 1, end) if tokens[i].feats.get("VerbForm") == "Fin"), None)
        twice = no_object or any(heads[i] == head and tokens[i].rel == "nsubj" for i in range(head))
        parted = any(token.text == "," for token in tokens[head:index])
        if verb is None or not (twice and parted) or tokens[verb].pos != "VERB":
            continue
        if not any(
            heads[i] == verb and (tokens[i].rel or "").startswith("nsubj") for i in range(len(tokens))
        ):
            made = [*made]
            made[index] = verb
    return made


def _within_purpose(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with what follows «и» left in the clause of «чтобы» where no comma has ended it: «предложил,
    чтобы Иран вступил и стал наблюдателем»."""
    made = heads
    for mark, token in enumerate(tokens):
        verb = heads[mark] if token.lemma == "чтобы" else -1
        if verb <= mark:
            continue
        end = next((i for i in range(verb, len(tokens)) if tokens[i].text in ",;:—–"), len(tokens))
        for index in range(verb + 1, end):
            if tokens[index].rel == "conj" and 0 <= heads[index] < mark and tokens[index].pos == "VERB":
                made = [*made]
                made[index] = verb
    return made


def _within_relatives(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with the words of a relative clause, which only a comma ends, left in it: «принят, как
    сообщает МИД Бразилии, которая председательствует с января»."""
    made = heads
    for place, token in enumerate(tokens):
        verb = heads[place] if token.lemma == "который" and place and tokens[place - 1].text == "," else -1
        if verb <= place:
            continue
        end = next((i for i in range(verb, len(tokens)) if tokens[i].pos == "PUNCT"), len(tokens))
        torn = [i for i in range(verb + 1, end) if 0 <= heads[i] < place and tokens[i].rel in ("obl", "obj")]
        if torn:
            made = [*made]
        for index in torn:
            made[index] = verb
    return made


def _with_invitations(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with what somebody is invited to left to the inviting: «приняли решение пригласить Иран стать
    членом»."""
    made = heads
    for place, token in enumerate(tokens):
        if token.lemma not in _INVITING or token.feats.get("VerbForm") != "Inf":
            continue
        behind = (i for i in range(place + 1, len(tokens)) if tokens[i].feats.get("VerbForm") == "Inf")
        matter = next(behind, None)
        if matter is not None and heads[matter] == heads[place] >= 0 and tokens[matter].rel != "conj":
            made = [*made]
            made[matter] = place
    return made


def _within_parts(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with the words before a semicolon taken back from behind it, where they have a root there:
    «Испания – гость форума; Индия пригласила …»."""
    made, start = heads, 0
    for mark in (i for i, token in enumerate(tokens) if token.text == ";"):
        roots = [i for i in range(start, mark) if heads[i] < 0]
        torn = [i for i in range(start, mark) if heads[i] > mark] if len(roots) == 1 else []
        if torn:
            made = [*made]
        for index in torn:
            made[index] = roots[0]
        start = mark + 1
    return made


def _with_matter(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with what is applied for taken back from the verb: «Заявка на членство рассмотрена»."""
    made = heads
    for index, token in enumerate(tokens):
        if token.lemma not in _REQUESTS:
            continue
        place = index + 1
        while place < len(tokens) and tokens[place].pos in ("NOUN", "PROPN", "ADJ", "CCONJ"):
            place += 1
        matter = heads[place] if place < len(tokens) and tokens[place].text == "на" else -1
        if matter > place and heads[matter] == heads[index] >= 0:
            made = [*made]
            made[matter] = index
    return made


class Trees:
    """The trees of a document, each made when first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._trees: dict[int, Tree] = {}

    def of(self, sentence: Sentence) -> Tree:
        if sentence.index not in self._trees:
            self.document.parse([sentence])
            self._trees[sentence.index] = Tree(sentence)
        return self._trees[sentence.index]

    def parse(self, sentences: list[Sentence]) -> None:
        """Parses many at once, which is cheaper than one by one."""
        self.document.parse(sentences)


def tokens_of(tree: Tree, mention: Mention) -> list[int]:
    """The places of the mention's tokens in the sentence."""
    return [i for i, token in enumerate(tree.tokens) if mention.start <= token.start < mention.end]


def brackets_around(tree: Tree, place: int) -> range:
    """The words of the brackets in which a word stands; none where it stands in none."""
    opened = next((i for i in range(place, -1, -1) if tree.word(i) in ("(", ")")), None)
    closed = next((i for i in range(place, len(tree)) if tree.word(i) in ("(", ")")), None)
    if opened is None or closed is None or tree.word(opened) != "(" or tree.word(closed) != ")":
        return range(0)
    return range(opened + 1, closed)
