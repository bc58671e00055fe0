"""One English sentence as the finders of events see it: its groups, its names by word, the format in view."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from workbench.domain.article import Mention, Span
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.english.events.scene_verbs import SceneVerbs
from workbench.reading.english.names.lead import Lead
from workbench.reading.english.syntax.clauses import Clauses
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.gazetteer import organisation_id, toml

BODY_WORDS = words(
    "bloc organisation organization group grouping alliance union association body forum platform format"
    " club community pact commonwealth c5 participant member"
)
_BOUND = frozenset({"until", "till", "since", "by", "before", "after", "within"})
SET = words("schedule set slate plan due fix expect tentatively")
OWNING = frozenset({"'", "’", "'s", "’s", "s"})
"""The tokens of the ending of who owns something."""
_MEMBER_OF = {"african-union": "g20", "eu": "g20"}
"""Formats that are members of another: an article on both is about that one's meetings."""
_OFFICIAL = {
    f"{noun.title()}s": noun
    for noun in words("leader head president minister member participant state side summit meeting")
}
COUNCIL = re.compile(
    r"Ministerial Council|Interstate Council|(?:Intergovernmental|Supreme|Collective Security) Council"
    r"|(?:Foreign|General) Affairs Council"
    r"|Peace and Security Council|Heads of \w+ Council|(?:Foreign|Defen[cs]e) Ministers['’]? Council"
    r"|Council of (?:\w+ ){0,2}(?:Heads|Foreign|Ministers|Defen[cs]e|Presidents)"
    r"|Committee of (?:the )?(?:\w+ )?(?:Secretaries of|Security Council)|Security Council Secretaries"
)

_ORGAN = re.compile(
    r"Secretariat|Executive Committee|Eurasian Economic Commission|EEC|(?:Inter)?parliamentary Assembly"
    r"|General Assembly|Security Council",
    re.I,
)
_OWN_COUNCIL = re.compile(r"[A-Z]{2,6} Council(?: of [A-Z].+)?")
""" "The CSTO Council", "the SCO Council of National Coordinators": those who act for it."""

_CALLED_SO = 2
"""Sentences behind a name over which "the organization" is still what bears it."""


class Bodies:
    """The formats that the article names, and which of them "the bloc" means at a place."""

    def __init__(self, document: Document) -> None:
        organs = [
            mention
            for mention in document.mentions
            if mention.type is MentionType.ORGANISATION
            and mention.entity not in _councils()
            and not COUNCIL.search(document.text[mention.start : mention.end + 24])
            and not _OWN_COUNCIL.fullmatch(mention.text)
        ]
        self.names = [
            mention
            for mention in document.mentions
            if mention.type is MentionType.FORMAT
            and mention.entity
            and not any(
                organ.start <= mention.start
                and mention.end <= organ.end
                and organ.end - organ.start > mention.end - mention.start
                for organ in organs[max(0, bisect_left(organs, mention.start, key=lambda o: o.start) - 1) :][
                    :3
                ]
            )
        ]
        self._text = document.text
        self._starts = [mention.start for mention in self.names]
        self._lines = starts = [sentence.start for sentence in document.sentences]
        self._by_sentence: dict[int, list[str]] = {}
        self._sentences = [bisect_right(starts, mention.start) - 1 for mention in self.names]
        for mention, place in zip(self.names, self._sentences, strict=True):
            self._by_sentence.setdefault(place, []).append(code(mention))
        self.counts = Counter(code(mention) for mention in self.names)
        self.main = max(self.counts, key=lambda one: (self.counts[one], -self._first(one)), default=None)
        above = _MEMBER_OF.get(self.main or "")
        if above and self.counts[above] * 2 >= self.counts[self.main or ""]:
            self.main = above  # "The African Union has become a member of the G20"
        if self.main is None:  # named but within "the Secretariat of the Organization of Turkic States"
            inside = (m for m in document.mentions if m.type is MentionType.FORMAT and m.entity)
            self.main = next((code(mention) for mention in inside), None) or _of_councils(document)

    @property
    def main_name(self) -> str | None:
        """The name of the format that the article is about."""
        return next((m.name or m.text for m in self.names if code(m) == self.main), None)

    @property
    def are_named_in_passing(self) -> bool:
        """Whether one sentence names them, and no other any of them."""
        return len(self.counts) > 1 and len(self._by_sentence) == 1

    def _first(self, format_id: str) -> int:
        return next(mention.start for mention in self.names if code(mention) == format_id)

    def between(self, start: int, end: int) -> list[Mention]:
        """The formats named in `[start, end)`."""
        low = bisect_left(self._starts, start)
        return [m for m in self.names[low : bisect_left(self._starts, end)] if m.end <= end]

    def named_before(self, place: int) -> str | None:
        """The format that is named last before the place in its sentence."""
        index = bisect_left(self._starts, place) - 1
        here = bisect_right(self._lines, place) - 1
        return code(self.names[index]) if index >= 0 and self._sentences[index] == here else None

    def of_council(self, place: int) -> str | None:
        """The format that "the Council" means: the one named last before that has it in its name, such as
        the Turkic Council."""
        named = self.names[: bisect_left(self._starts, place)]
        return next((code(name) for name in reversed(named) if name.text.endswith(" Council")), None)

    def pointed_at(self, sentence: Sentence) -> str | None:
        """The format that "this format" means: the one named last, in the sentence before."""
        words_of = [token.text.lower() for token in sentence.tokens]
        lemmas = [token.lemma for token in sentence.tokens]
        pointing = any(
            one == "this" and two in BODY_WORDS for one, two in zip(words_of, lemmas[1:], strict=False)
        )
        index = bisect_left(self._starts, sentence.start) - 1
        near = pointing and index >= 0 and sentence.index - self._sentences[index] <= 1
        return code(self.names[index]) if near else None

    def spoken_of(self, place: int, sentence: Sentence) -> str | None:
        """The format that the words at `place` of the sentence mean where they name none."""
        here = [code(m) for m in self.between(sentence.start, place)]
        often = here and self.main is not None and self.counts[here[-1]] >= self.counts[self.main]
        if often and _MEMBER_OF.get(here[-1]) != self.main:
            return here[-1]  # as often named as the main one, and the last before
        if self.main is None or self.main in here:
            return self.main
        if here:
            return here[-1] if self._is_near_main(here[-1]) else self.main
        index = bisect_left(self._starts, place) - 1
        if index < 0:
            return self.main
        before = self._sentences[index]
        told = self._by_sentence[before]
        line = "\n" not in self._text[self._starts[index] : place]
        near = sentence.index - before <= 1 or line
        return told[0] if near and self.main not in told and self._is_near_main(told[0]) else self.main

    def called(self, word: str, sentence: Sentence) -> str | None:
        """The format that "the organization" is by its name: "the Organization of Turkic States" of the lines
        before, where the article is about the European Union."""
        kind = word.replace("organis", "organiz")
        so_called = [
            code(one) for one in self.names if kind in one.text.lower().replace("organis", "organiz")
        ]
        if self.main in so_called:
            return None
        lines = range(sentence.index - _CALLED_SO, sentence.index + 1)
        near = {one for line in lines for one in self._by_sentence.get(line, ()) if one in so_called}
        return near.pop() if len(near) == 1 else None

    def _is_near_main(self, format_id: str) -> bool:
        """Whether the article names the format about as often as its main one, or oftener where its headline
        names the main one alone."""
        if self.main is not None and _MEMBER_OF.get(format_id) == self.main:
            return False
        first = self._text.find("\n")
        titled = {code(mention) for mention in self.names if mention.start < first}
        if titled == {self.main}:
            return self.counts[format_id] > self.counts[self.main or ""]
        return self.counts[format_id] * 2 > self.counts[self.main or ""]


def code(mention: Mention) -> str:
    """The id of the format that the mention names."""
    return (mention.entity or "").removeprefix("format:")


@cache
def _councils() -> dict[str, str]:
    """The councils in which the leaders of a format sit: "the Supreme Eurasian Economic Council"."""
    return {
        key: row["id"]
        for row in toml("formats")["format"]
        for body in row.get("bodies", ())
        for key in (
            organisation_id(body["name"]["ru"]),
            body["name"]["en"].lower(),
            body["name"]["en"].lower().removeprefix(f"{row['short']['en'].lower()} "),
        )
        if any(
            part in body["name"]["en"]
            for part in (
                "Council of Heads",
                "Supreme",
                "Collective Security Council",
                "European Council",
                "Intergovernmental Council",
            )
        )
    }


@cache
def _organs() -> dict[str, str]:
    """The other organs of the formats, by their English names: "Eurasian Economic Commission"."""
    return {
        name.lower(): row["id"]
        for row in toml("formats")["format"]
        for body in row.get("bodies", ())
        for name in (body["name"]["en"], *body.get("aliases", {}).get("en", ()))
    }


_OF_ANY = frozenset({"council of heads of state", "council of heads of government", "heads of state council"})
"""Councils that several formats have."""


def council_in(bodies: Bodies, mention: Mention) -> str | None:
    """The format whose council the mention names: for one that several have, that named last before it in its
    sentence, else that of the article."""
    found = council_of(mention)
    if found is None or mention.text.lower().removeprefix("the ") not in _OF_ANY:
        return found
    here = bodies.named_before(mention.start)
    return here or (found if found == bodies.main else bodies.main)


def _of_councils(document: Document) -> str | None:
    """The format of an article that names but its council: "the Supreme Eurasian Economic Council"."""
    named = (one for one in document.mentions if one.type is MentionType.ORGANISATION)
    told = (one for one in named if one.text.lower().removeprefix("the ") not in _OF_ANY)
    return next((found for one in told if (found := council_of(one))), None)


def council_of(mention: Mention) -> str | None:
    """The format whose council of leaders the mention names."""
    known = _councils()
    return known.get(mention.entity or "") or known.get(mention.text.lower().removeprefix("the "))


def organ_in(names: Sequence[Mention]) -> str | None:
    """The format whose secretariat, commission or assembly is named among the names of a group."""
    for organ in (one for one in names if one.type is MentionType.ORGANISATION and _ORGAN.search(one.text)):
        if known := _organs().get(organ.text.lower().removeprefix("the ")):
            return known
        inner = (one for one in names if one.type is MentionType.FORMAT and one.start >= organ.start)
        if (own := next(inner, None)) is not None and own.end <= organ.end:
            return code(own)
    return None


class Scene(SceneVerbs):
    """One sentence with its groups. Places are indices of tokens."""

    def __init__(self, document: Document, sentence: Sentence, bodies: Bodies, lead: Lead) -> None:
        self.document, self.sentence, self.bodies, self.lead = document, sentence, bodies, lead
        self.tokens = [_told_small(token) for token in sentence.tokens]
        self.names = document.mentions_in(sentence.start, sentence.end)
        whole = Sentence(sentence.index, sentence.start, sentence.end, self.tokens)
        self.clauses = Clauses(whole, self.names)
        self._mend()
        self._places = {token.start: index for index, token in enumerate(sentence.tokens)}

    def place(self, mention: Mention) -> int:
        """The first token of the mention; -1 where it begins within one."""
        return self._places.get(mention.start, -1)

    def end(self, mention: Mention) -> int:
        """The token behind the mention."""
        place = max(self.place(mention), 0)
        while place < len(self.tokens) and self.tokens[place].start < mention.end:
            place += 1
        return place

    def owned(self, group: NounGroup) -> NounGroup:
        """What the group owns: "the union's activities" of "the union", else the group itself."""
        return next((one for one in self.clauses.nouns if one.possessor is group), group)

    def named_in(self, group: NounGroup) -> list[Mention]:
        """The names in the group."""
        return self.document.mentions_in(self.tokens[group.first].start, self.tokens[group.end - 1].end)

    def of(self, group: NounGroup) -> NounGroup | None:
        """The SCO, of "a meeting in Osh of the SCO"."""
        return next((one for one in self.clauses.hanging_on(group) if one.preposition == "of"), None)

    def names_state(self, group: NounGroup) -> bool:
        return any(name.type is MentionType.STATE for name in self.named_in(group))

    def formats_in(self, group: NounGroup) -> list[Mention]:
        """The formats that the group names."""
        return self.bodies.between(self.tokens[group.first].start, self.tokens[group.end - 1].end)

    def owns(self, mention: Mention) -> bool:
        """Whether what follows is the mention's: "last year's summit"."""
        return self.word(self.end(mention)) in OWNING

    def dates(self) -> list[Mention]:
        """The dates that are no limit of something: "on May 5", but not "until May 5"."""
        return [
            name
            for name in self.names
            if name.type is MentionType.DATE
            and name.name
            and ".." not in name.name  # "from December on"
            and name.start >= self.lead.end
            and not self._is_bound(name)
        ]

    def _is_bound(self, name: Mention) -> bool:
        place = self.place(name)
        before = {self.word(place), self.word(place - 1)}
        if "for" in before:
            told = self.tokens[place - 2] if self.word(place - 1) == "for" else self.tokens[place - 1]
            behind = self.word(place - 2 - (self.word(place - 1) == "for"))
            apposed = told.text == "set" and behind in (",", "summit", "meeting", "session")
            return told.lemma not in SET or (told.pos == "NOUN" and not apposed)  # "is scheduled for June 1"
        other = self.owns(name) or _is_range(name)  # "since last year's summit"
        return bool(before & _BOUND) and not other

    def words_of(self, places: set[int]) -> Span:
        """The words from the first to the last of the tokens, with their whole groups."""
        first, last = min(places), max(places)
        group, other = self.group_at(first), self.group_at(last)
        if group is not None:
            first = group.possessor.first if group.possessor else group.first
        if other is not None:
            last = max(last, other.end - 1)
        start, end = self.tokens[first].start, self.tokens[last].end
        text = self.document.text
        opened = text.count("“", start, end) > text.count("”", start, end)
        return self.document.span(start, end + (opened and text[end : end + 1] == "”"))

    def finite(self, place: int) -> VerbGroup | None:
        """The finite verb whose clause the token most likely stands in: the last before, else the first."""
        verbs = [verb for verb in self.clauses.verbs if verb.form == "finite"]
        before = [verb for verb in verbs if verb.first < place]
        return before[-1] if before else next(iter(verbs), None)


def lasts_for_years(when: str) -> bool:
    """ "a plan for 2023–2027", "of the war of 1941–1945": no day that something was adopted on."""
    first, _, last = when.partition("/")
    return bool(last) and first[:4] != last[:4] and max(len(first), len(last)) == len("2023")


def _told_small(token: Token) -> Token:
    """The token, "Leaders" and "Heads" of an official text as the nouns that they are."""
    noun = _OFFICIAL.get(token.text) if token.pos == "PROPN" else None
    if noun is None:
        return token
    return replace(token, lemma=noun, feats={"Number": "Plur"})


def _is_range(name: Mention) -> bool:
    return "/" in (name.name or "") and ".." not in (name.name or "")
