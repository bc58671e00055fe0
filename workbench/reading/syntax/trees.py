"""Questions to a sentence's dependency tree. No token stands below itself, so that every walk ends."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from functools import cached_property

from workbench.domain.article import Mention
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.syntax.heads import mended_heads
from workbench.reading.syntax.topics import with_topics
from workbench.reading.syntax.wills import with_wills

_PASSIVE = re.compile(r"нн(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ыми|ых|ом)$")
_CLAUSES = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"})


class Tree:
    """A parsed sentence. Tokens are named by their index in the sentence; `lemmas`, `words` and `rels` have
    what `lemma`, `word` and `rel` tell of each."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: list[Token] = sentence.tokens
        heads = mended_heads(self.tokens)
        heads, moved = with_topics(heads, self.tokens)
        self.parents, willed = with_wills(heads, self.tokens)
        moved |= dict.fromkeys(willed, "xcomp")
        self.kids: list[list[int]] = [[] for _ in self.tokens]
        for index, parent in enumerate(self.parents):
            if parent >= 0:
                self.kids[parent].append(index)
        # Plain attributes, as rules ask for them more often than for anything else.
        self.lemmas = [token.lemma for token in self.tokens]
        self.words = [_plain(token.text) for token in self.tokens]
        self.rels = [moved.get(index) or token.rel or "" for index, token in enumerate(self.tokens)]

    def __len__(self) -> int:
        return len(self.tokens)

    def lemma(self, index: int) -> str:
        """The dictionary form; "" beyond the ends of the sentence."""
        return self.lemmas[index] if 0 <= index < len(self.lemmas) else ""

    def of_lemmas(self, wanted: Container[str]) -> list[int]:
        """The places of the words of these dictionary forms: cheaper than to ask each word."""
        return [index for index, lemma in enumerate(self.lemmas) if lemma in wanted]

    def word(self, index: int) -> str:
        """The token in lower case, ё as е; "" beyond the ends of the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def of_words(self, wanted: Container[str]) -> list[int]:
        """The places of these words and signs."""
        return [index for index, word in enumerate(self.words) if word in wanted]

    def feat(self, index: int, name: str) -> str | None:
        return self.tokens[index].feats.get(name)

    def rel(self, index: int) -> str:
        return self.rels[index]

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
            apart = self.rels[kid] in ("advmod", "discourse", "parataxis")
            plain = self.tokens[kid].pos == "ADP" and not apart
            if kid < index and (plain or self.rels[kid] == "case"):
                return self.words[kid]
        return ""

    def is_finite(self, index: int) -> bool:
        """Whether the token can stand as predicate: a finite verb, a short participle or adjective."""
        feats = self.tokens[index].feats
        if self.tokens[index].pos in ("VERB", "AUX") and feats.get("VerbForm") == "Fin":
            return True
        return feats.get("Variant") == "Short"

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
        return self._clause_heads[index]

    def _heads_clause(self, index: int) -> bool:
        rel = self.rels[index]
        plain = rel == "csubj" and self.feat(index, "VerbForm") == "Inf"  # «следовало бы подключить»
        opens = (rel in _CLAUSES and not plain) or (rel == "conj" and self.is_finite(index))
        return opens or self.parents[index] < 0

    @cached_property
    def nouns(self) -> list[str]:
        """The lemmas, of compounds the last part: «наблюдатель» of «государство-наблюдатель»."""
        return [lemma.rpartition("-")[2] for lemma in self.lemmas]

    @cached_property
    def starts(self) -> list[int]:
        """Where the tokens start in the article."""
        return [token.start for token in self.tokens]

    @cached_property
    def ends(self) -> list[int]:
        """Where they end."""
        return [token.end for token in self.tokens]

    @cached_property
    def _clause_heads(self) -> list[int]:
        heads: dict[int, int] = {}
        for index in range(len(self)):
            path, here = [], index
            while here not in heads and not self._heads_clause(here):
                path.append(here)
                here = self.parents[here]
            heads |= dict.fromkeys((*path, here), heads.get(here, here))
        return [heads[index] for index in range(len(self))]

    @cached_property
    def _clauses(self) -> dict[int, list[int]]:
        """The tokens of each clause, by its head."""
        clauses: dict[int, list[int]] = {}
        for index, head in enumerate(self._clause_heads):
            clauses.setdefault(head, []).append(index)
        return clauses

    def clause(self, index: int) -> list[int]:
        """The tokens of the clause that the token stands in, without the clauses that hang on it."""
        return self._clauses[self._clause_heads[index]]

    def negated(self, index: int) -> bool:
        """Whether «не», «ни» or «нет» stands at the token itself."""
        # «Украина получила статус, Грузия – нет»: what follows denies something else
        before = [kid for kid in self.kids[index] if kid < index and self.word(kid + 1) != "только"]
        before = [kid for kid in before if (self.word(kid), self.word(kid + 1)) != ("нет", ",")]
        if any(self.word(kid) in ("не", "ни", "нет", "нельзя") for kid in before):
            return True  # and not by «не только», nor by «Нет, Куба остается наблюдателем»
        return self.word(index - 1) == "не" or any(
            self.word(verb - 1) == "не" for verb in (*self._wills(index), *self._copulas(index))
        )

    def _copulas(self, index: int) -> list[int]:
        """The «была» of «членом СНГ она никогда не была», the «будучи» of «не будучи членом»."""
        copulas = [kid for kid in self.kids[index] if self.rel(kid) == "cop"]
        return [kid for kid in copulas if self.is_finite(kid) or self.feat(kid, "VerbForm") == "Conv"]

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


def _plain(text: str) -> str:
    """The token in lower case, ё as е, a hyphen for a dash in it: «страны—наблюдатели»."""
    word = text.lower().replace("ё", "е")
    return word.replace("—", "-").replace("–", "-") if len(word) > 1 else word


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

    def made(self, sentence: Sentence) -> Tree | None:
        """The tree of a sentence that was parsed; None for another."""
        return self.of(sentence) if sentence.parsed else None

    def parse(self, sentences: list[Sentence]) -> None:
        """Parses many at once, which is cheaper than one by one."""
        self.document.parse(sentences)


def tokens_of(tree: Tree, mention: Mention) -> list[int]:
    """The places of the mention's tokens in the sentence."""
    first = bisect_left(tree.starts, mention.start)
    return list(range(first, bisect_left(tree.starts, mention.end, first)))


def brackets_around(tree: Tree, place: int) -> range:
    """The words of the brackets in which a word stands; none where it stands in none."""
    brackets = tree.of_words({"(", ")"})
    opened = next((i for i in reversed(brackets) if i <= place), None)
    closed = next((i for i in brackets if i >= place), None)
    if opened is None or closed is None or tree.word(opened) != "(" or tree.word(closed) != ")":
        return range(0)
    return range(opened + 1, closed)
