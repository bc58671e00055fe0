"""Pairs of a state and a format that an article names near each other, and the words about them, by which
`pair_scorer` judges what the state is in the format.

No syntax: that is what the rules go by, and where they find nothing it was not understood. A word is known by
its first letters, so that most of its forms are one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.domain.article import Mention
from workbench.domain.claims import MembershipClaim
from workbench.reading.document import Document, Sentence
from workbench.reading.names.gazetteer import capitals

_LETTERS = 6
_NEAR = 5
"""Words to either side of the state that are told from those further away."""
_BACK = 3
"""Sentences before its own in which the format may stand."""
_STANDING = re.compile(
    "член|участн|участи|партн|наблюд|кандид|приглаш|гост|выш|выход|приост|заявк|ассоци|вступ|присоедин|войти"
    "|вход|основат|member|observ|partner|candid|invit|guest|accession|join|left|leave|exit|withdr|suspend"
    "|appl|bid|associat|found|entrant"
)
"""How words begin that tell of a standing."""
_LINKS = frozenset([",", "и", "а", "также", "and", "as", "well"])
"""What stands between the items of a list."""
_NOT = frozenset(["не", "нет", "ни", "без", "no", "not", "never", "n't", "without", "neither", "nor"])
_STOPS = frozenset([";", "—", "–", "(", ")"])


@dataclass(frozen=True, slots=True)
class Pair:
    """A state where it is named, and a format: where that is named in the same sentence, else the one named
    last in one of those before, or the one that the article names most."""

    sentence: Sentence
    state: Mention
    format: str
    named: Mention
    where: str

    @property
    def key(self) -> tuple[str, str]:
        """The codes of state and format."""
        return _code(self.state) or "", self.format.removeprefix("format:")


class Pairs:
    """The pairs of one article. `claims` are the memberships that the rules have found."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], claims: Sequence[MembershipClaim]
    ) -> None:
        self._sentences = document.sentences
        self._states = _by_sentence(document.sentences, [one for one in mentions if _code(one)])
        formats = [one for one in mentions if (one.entity or "").startswith("format:")]
        self._formats = _by_sentence(document.sentences, formats)
        self._language = document.language or ""
        self._named = Counter(one.entity or "" for found in self._formats.values() for one in found)
        self._found: dict[str, set[tuple[str, str]]] = {}
        for claim in claims:
            self._found.setdefault(claim.format, set()).add((claim.state, claim.status))
        self._of_sentence: dict[int, _Words] = {}

    def __iter__(self) -> Iterator[Pair]:
        for index, states in self._states.items():
            formats = list(self._formats_near(index))
            for state in states:
                for named, where in formats:
                    yield Pair(self._sentences[index], state, named.entity or "", named, where)

    def _formats_near(self, index: int) -> Iterator[tuple[Mention, str]]:
        here = {one.entity: one for one in self._formats.get(index, ())}
        yield from ((one, "here") for one in here.values())
        back = next((back for back in range(1, _BACK + 1) if index - back in self._formats), 0)
        before = {one.entity: one for one in (self._formats[index - back] if back else ())}
        yield from ((one, f"before {back}") for entity, one in before.items() if entity not in here)
        chief = self._chief
        if chief is not None and chief.entity not in here and chief.entity not in before:
            yield chief, "chief"

    @cached_property
    def _chief(self) -> Mention | None:
        """The first mention of the format that is named most."""
        if not self._named:
            return None
        (most, _count), *_ = self._named.most_common(1)
        named = (one for index in sorted(self._formats) for one in self._formats[index])
        return next(one for one in named if one.entity == most)

    def is_near(self, pair: Pair) -> bool:
        """Whether the sentence names the format, or goes on about the one that the article is about."""
        of_chief = self._chief is not None and self._chief.entity == pair.format
        return pair.where == "here" or (of_chief and pair.where != "chief")

    def are_listed(self, pair: Pair) -> bool:
        """Whether state and format are items of one list: «Япония и США, а также ООН и Лига арабских
        государств»; what they have in common then is not that one belongs to the other."""
        if pair.where != "here":
            return False
        start, end = sorted([pair.state, pair.named], key=lambda one: one.start)
        index = pair.sentence.index
        names = [*self._states.get(index, ()), *self._formats.get(index, ())]
        return all(
            token.text.lower() in _LINKS or any(one.start <= token.start < one.end for one in names)
            for token in pair.sentence.tokens
            if start.end <= token.start < end.start
        )

    def features(self, pair: Pair) -> set[str]:
        """What there is to go by, in words that only the scorer reads."""
        words = self._words(pair.sentence)
        first, last = words.of(pair.state)
        share = 5 * self._named[pair.format] // self._named.total()
        made = {
            pair.where, self._language, f"share {share}", f"sentence {min(pair.sentence.index, 2)}",
            f"states {min(len(self._states[pair.sentence.index]), 6)}",
        }  # fmt: skip
        if self._chief is not None and self._chief.entity == pair.format:
            made.add("is chief")
        state, form = pair.key
        made |= {f"others {status}" for other, status in self._found.get(form, ()) if other != state}
        made |= words.everywhere
        made |= words.about(first, last)
        if pair.where == "here":
            made |= words.between(first, *words.of(pair.named))
        if pair.sentence.index:
            made |= self._words(self._sentences[pair.sentence.index - 1]).behind
        return made

    def standing_words(self, pair: Pair) -> list[tuple[int, int]]:
        """Where the words of a standing are in the pair's sentence, the nearest to the state first."""
        words = self._words(pair.sentence)
        first, _ = words.of(pair.state)
        tokens = pair.sentence.tokens
        nearest = sorted(words.standing, key=lambda place: abs(place - first))
        return [(tokens[place].start, tokens[place].end) for place in nearest]

    def _words(self, sentence: Sentence) -> "_Words":
        index = sentence.index
        if index not in self._of_sentence:
            names = [*self._states.get(index, ()), *self._formats.get(index, ())]
            self._of_sentence[index] = _Words(sentence, names)
        return self._of_sentence[index]


class _Words:
    """The words of a sentence: names of states and formats by their kind, others by how they begin."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention]) -> None:
        self._tokens = sentence.tokens
        self.stems = [(token.lemma or token.text).lower()[:_LETTERS] for token in sentence.tokens]
        for name in names:
            first, last = self.of(name)
            kind = (name.entity or "").partition(":")[0].upper()
            self.stems[first : last + 1] = [kind] * (last + 1 - first)
        whole = [(token.lemma or token.text).lower() for token in sentence.tokens]
        self.standing = [place for place, word in enumerate(whole) if _STANDING.match(word)]
        self._negations = [place for place, word in enumerate(whole) if word in _NOT]
        self.everywhere = frozenset(f"sentence has {stem}" for stem in self.stems)
        self.behind = frozenset(f"previous {self.stems[place]}" for place in self.standing)
        """What they tell of a state in the next sentence."""
        self._about: dict[tuple[int, int], set[str]] = {}

    def of(self, mention: Mention) -> tuple[int, int]:
        """The first and the last token of a mention."""
        inside = [
            place
            for place, token in enumerate(self._tokens)
            if token.end > mention.start and token.start < mention.end
        ]
        return (inside[0], inside[-1]) if inside else (0, 0)

    def about(self, first: int, last: int) -> set[str]:
        """What stands around the state, and the words of a standing nearest to it, whatever the format."""
        if (first, last) not in self._about:
            self._about[first, last] = self._around(first, last)
        return self._about[first, last]

    def _around(self, first: int, last: int) -> set[str]:
        stems, made = self.stems, set()
        for place in range(max(first - _NEAR, 0), first):
            made |= {f"left {stems[place]}", f"left {first - place} {stems[place]}"}
        for place in range(last + 1, min(last + 1 + _NEAR, len(stems))):
            made |= {f"right {stems[place]}", f"right {place - last} {stems[place]}"}
        made |= {f"clause {stem}" for stem in self._clause(first, last)}
        nearest = sorted(self.standing, key=lambda place: abs(place - first))[:3]
        for place in nearest:
            made |= {f"standing {stems[place]} {place > first}", f"far {min(abs(place - first) // 3, 5)}"}
        for place in nearest[:1]:
            made.add(f"nearest {stems[place]}")
            for near in range(max(place - 2, 0), min(place + 3, len(stems))):
                made.add(f"nearest {near - place} {stems[near]}")
        if not nearest:
            made.add("no standing")
        for place in self._negations:
            made.add(f"not {place > first} {min(abs(place - first) // 3, 4)}")
        return made

    def _clause(self, first: int, last: int) -> Sequence[str]:
        while first > 0 and self._tokens[first - 1].text not in _STOPS:
            first -= 1
        while last + 1 < len(self._tokens) and self._tokens[last + 1].text not in _STOPS:
            last += 1
        return self.stems[first : last + 1]

    def between(self, state: int, first: int, last: int) -> set[str]:
        """The way from the state to the format, and what stands around that."""
        made = {f"format {first > state} {min(abs(first - state) // 4, 4)}"}
        made |= {f"between {stem}" for stem in self.stems[min(first, state) : max(last, state) + 1]}
        made |= {f"before format {stem}" for stem in self.stems[max(first - 3, 0) : first]}
        return made | {f"behind format {stem}" for stem in self.stems[last + 1 : last + 3]}


def _code(mention: Mention) -> str | None:
    """The code of the state that is named, or whose capital is."""
    kind, _, name = (mention.entity or "").partition(":")
    return name if kind == "state" else capitals().get(mention.entity or "")


def _by_sentence(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    """The mentions, by the sentence that they begin in."""
    found: dict[int, list[Mention]] = {}
    at = 0
    for mention in sorted(mentions, key=lambda mention: mention.start):
        while at < len(sentences) and sentences[at].end <= mention.start:
            at += 1
        if at < len(sentences) and sentences[at].start <= mention.start:
            found.setdefault(at, []).append(mention)
    return found
