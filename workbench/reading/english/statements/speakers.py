"""Who speaks in an English text, and in what office: names, "he", "the minister", "the ministry"."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Token
from workbench.reading.english.statements.introductions import office_of
from workbench.reading.english.statements.office_holders import OfficeHolders
from workbench.reading.english.statements.papers import author_of, keeper_of, paper_of
from workbench.reading.english.statements.people import role_words
from workbench.reading.english.statements.pronouns import MEN, WOMEN, meant_by
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.phrases import STANDING, Phrase
from workbench.reading.english.words.closed_class import words
from workbench.reading.english.words.lexicon import is_listed
from workbench.reading.names.gazetteer import toml
from workbench.reading.names.linking import state_of
from workbench.reading.statements.speakers import Speaker

_FOR_ANOTHER = frozenset({"spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor"})
_TITLE = re.compile(
    r"(?!The )(?:[A-Z][\w’'-]+ ){1,3}"
    r"(?P<kind>Declaration|Communiqu[eé]|Statement|Treaty|Charter|Resolution|Strategy)"
    r"(?![ ][A-Z])"
)
_JUST_BEFORE, _NEAR = 400, 2000
"""Signs before "the message" in which its sender stands, before "the document" in which its title does."""
_OF_MANY = words("declaration communique communiqué resolution")
"""Papers that no ministry makes alone."""
_PAPERS = frozenset({"Times", "Herald", "Tribune", "Gazette", "Telegraph", "Journal", "Post", "News"})
_OFFICE_WORDS = words("prime minister president secretary general secretary-general premier foreign state")
_VOICES = known.OFFICES | known.BODIES | known.PAPERS


class Speakers(OfficeHolders):
    """Whom the words before or behind a verb of speech mean.

    `last` is the person whom "he" and "the minister" most likely mean, `last_body` what "the ministry" does,
    `last_thing` the body or the paper of the line before, which "it" does.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.last_body: Speaker | None = None
        self.last_thing: Speaker | None = None
        self._formats = [m for m in document.mentions if m.type is MentionType.FORMAT and m.entity]
        self._format_starts = [m.start for m in self._formats]
        counts = Counter(m.entity for m in self._formats)
        self._main = max(self._formats, key=lambda m: (counts[m.entity], -m.start), default=None)

    def meant(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """Whom the phrase names, or stands for; None where that can be no speaker, or cannot be told."""
        first, end = phrase.first, phrase.end
        if tokens[first].pos == "PRON" and not tokens[first].feats.get("Poss"):
            return self._he(tokens, first) if end == first + 1 else None
        phrase = paper_of(tokens, phrase) or phrase  # whom a letter is sent to does not speak
        named = None if self._is_of_body(tokens, phrase) else self.people.named(tokens, phrase)
        if named is not None:
            return named
        author = author_of(tokens, phrase)
        if author is not None and (whose := self.meant(tokens, author)) is not None:
            return whose
        keeper = keeper_of(tokens, phrase)  # "the ministry's website says"; not the president's
        kept = self.meant(tokens, keeper) if keeper is not None else None
        if kept is not None and not self.people.is_known(kept.name) and office_of(kept.name) is None:
            return kept
        if self.is_medium(tokens, phrase) or tokens[_head(tokens, phrase)].text.lower() == "reports":
            return None
        held = None if self._is_of_body(tokens, phrase) else self.people.holding(tokens, phrase)
        return held or self._body_named(tokens, phrase) or self._standing_for(tokens, phrase)

    def _he(self, tokens: Sequence[Token], place: int) -> Speaker | None:
        """Whom the pronoun means: in "X was glad: it was time, he said" whom the part before the nearest sign
        names first."""
        word, start = tokens[place].text.lower(), tokens[0].start
        signs = [one.start for one in tokens[:place] if one.text in (":", ";") and one.end - one.start == 1]
        parts = pairwise([start, *signs]) if word in MEN | WOMEN and tokens[0].pos != "PRON" else ()
        for part in reversed(list(parts)):
            for name in self.document.mentions_in(*part):
                named = self.people.named_between(name.start, name.end)
                if (meant := meant_by(word, named, ())) is not None:
                    return meant
        return self.pronoun(word, start, tokens[place].start)

    def unknown(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """Who is called by a lone surname, unless that is the name of a medium."""
        return None if self.is_medium(tokens, phrase) else self.people.met(tokens[phrase.first])

    @staticmethod
    def _is_of_body(tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a body speaks, or somebody for another: "the press service of X", "a spokesman for X"."""
        head = _head(tokens, phrase)
        behind = tokens[head + 1].text if head + 1 < phrase.end else ""
        for_another = tokens[head].lemma in _FOR_ANOTHER and behind in ("for", "of", "to")
        return head < phrase.end - 1 and (tokens[head].lemma in known.BODIES or for_another)

    def state(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """The state, or the capital for its government, that the phrase names: "South Africa", "official
        Moscow"."""
        first = phrase.first + (tokens[phrase.first].pos == "DET")
        first += tokens[phrase.first].text.lower() == "official"
        if first >= phrase.end:
            return None
        start, end = tokens[first].start, tokens[phrase.end - 1].end
        for mention in self.document.mentions_in(start, end):
            if (mention.start, mention.end) == (start, end) and state_of(mention):
                return Speaker(mention.text)
        return None

    def pronoun(self, word: str, start: int = 0, place: int = 0) -> Speaker | None:
        """Whom "he", "his", "she" at the place mean: who spoke last, who is named since `start`."""
        if word not in MEN | WOMEN:
            return None
        meant = self.last or self.people.named_between(start, place) or self.people.latest()
        return meant_by(word, meant, self.people.latest_first())

    def is_medium(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether the phrase names a newspaper, an agency, a broadcaster, or somebody who asks for one."""
        keeper = keeper_of(tokens, phrase)
        if keeper is not None and not self.is_medium(tokens, keeper):
            return False  # "the Kremlin's Telegram channel"
        written = self.document.text[tokens[phrase.first].start : tokens[phrase.end - 1].end]
        text = written.lower()
        name = text.removeprefix("the ").split("(")[0].strip()
        name = name.replace("’", "'").removesuffix("'s report")
        listed = name in _media() or name.removesuffix(" agency").removesuffix(" news") in _media()
        kind = name.endswith(" agency") and any(word in _media() for word in name.split()[:-1])
        common = written.removeprefix("The ").islower() and is_listed(name)  # "The report said"
        paper = tokens[phrase.end - 1].text in _PAPERS and tokens[phrase.end - 2].text[:1].isupper()
        return (
            kind  # "the official BelTA agency"
            or (paper and phrase.end - phrase.first > 1)  # "the Moscow Times"
            or (listed and not common)
            or (not set(text.replace("’s", " ").split()).isdisjoint(known.PRESS))
        )

    def is_voice(self, speaker: Speaker) -> bool:
        """Whether it is an office, a body or a paper, not a format or a state: what it voices are words."""
        told = {word.lower() for word in speaker.name.split()}
        formats = (one.text for one in self._formats)
        return not told.isdisjoint(_VOICES) and speaker.name not in formats

    def _body_named(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """A body named by its name: "ECOWAS", "the Moscow-led Eurasian Economic Union", "the Kremlin"."""
        first = phrase.first + (tokens[phrase.first].pos == "DET")
        while first + 1 < phrase.end and _is_epithet(tokens[first]):
            first += 1
        if first >= phrase.end:
            return None
        start, end = tokens[first].start, tokens[phrase.end - 1].end
        for mention in self.document.mentions_in(start, end):
            if mention.start == start and mention.end == end and mention.type in (
                MentionType.FORMAT, MentionType.ORGANISATION,
            ):  # fmt: skip
                lone = tokens[phrase.end - 1].lemma
                return None if lone in known.OFFICES and end - start < 20 else Speaker(mention.text)
        return None

    def _standing_for(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """Who "the minister", "the bloc", "officials in Yerevan", "the statement" are."""
        head = tokens[_head(tokens, phrase)]
        lemma, plural = head.lemma.rpartition("-")[2], head.feats.get("Number") == "Plur"
        opening = tokens[phrase.first].text.lower()
        if lemma == "source" and opening == "the" and self.last and "source" in self.last.name.split():
            return self.last
        if head.text.lower() in known.SOURCES and (
            plural or opening in ("a", "an", "one") or lemma in ("source",)
        ):
            return Speaker(self._text(tokens, phrase))
        if plural:
            return None
        if head.pos == "ADJ" and opening == "the" and phrase.end - phrase.first == 2:
            return self.last  # "the Brazilian"
        if lemma in known.GROUPS:
            return self._spoken_of(head.start) if opening in ("the", "this") else None
        if lemma in known.OFFICES or head.text.lower() in known.OFFICES:
            return (
                self._holding(tokens, phrase)
                if opening in ("the", "this", "that")
                or self._is_last_of(tokens, phrase)
                or self._is_bare_office(tokens, phrase)
                else Speaker(self._text(tokens, phrase))
            )
        if lemma in known.PAPERS:
            titled = self._titled(tokens, phrase, lemma) or self._sender(head, opening)
            whose = self.last_body if lemma not in _OF_MANY else None
            return titled or whose or Speaker(self._text(tokens, phrase))
        return self._body(tokens, phrase, lemma) if lemma in known.BODIES else None

    def _sender(self, paper: Token, opening: str) -> Speaker | None:
        """ "The message says", where "X sent a message", "in his message X noted" stands just before."""
        if opening != "the" or self.last is None or not self.people.is_known(self.last.name):
            return None
        near = self.document.text[max(0, paper.start - _JUST_BEFORE) : paper.start]
        return self.last if re.search(rf"\b(?:his|her|sent|wrote)\b[^.:;]*\b{paper.lemma}\b", near) else None

    def _is_last_of(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether "Tajik diplomat", without an article, is who spoke last: of that state."""
        nation = tokens[phrase.first].text.lower()
        role = role_words(self.last.role or "") if self.last is not None else []
        return phrase.end - phrase.first == 2 and tokens[phrase.first].text[:1].isupper() and nation in role

    def _is_bare_office(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether "Secretary General", without an article and of nothing, is one who was named."""
        inside = tokens[phrase.first : phrase.end]
        bare = all(one.text[:1].isupper() and one.text.lower() in _OFFICE_WORDS for one in inside)
        return bare and bool(self.people.holders({one.text.lower() for one in inside}))

    def _spoken_of(self, place: int) -> Speaker | None:
        """The format that "the bloc" means: the one named last before the place, else the commonest."""
        index = bisect_left(self._format_starts, place) - 1
        meant = self._formats[index] if index >= 0 else self._main
        return Speaker(meant.text) if meant else None

    def _body(self, tokens: Sequence[Token], phrase: Phrase, lemma: str) -> Speaker | None:
        """ "the ministry": the body of that kind that spoke last, else as it is written."""
        bare = phrase.end - phrase.first == 2 and tokens[phrase.first].text.lower() in ("the", "this")
        lemma = "bank" if lemma == "lender" else lemma
        if bare and self.last_body is not None and lemma in self.last_body.name.lower():
            return self.last_body
        named = self._named_before(tokens[phrase.first].start, lemma) if bare else None
        if tokens[phrase.first].text.lower() in MEN | WOMEN:  # "Her office said"
            whose = self._whose(tokens, phrase.first)
            return Speaker(f"{whose}’s {self._text(tokens, phrase)}") if whose else None
        return named or Speaker(self._text(tokens, phrase))

    def _whose(self, tokens: Sequence[Token], place: int) -> str | None:
        """Whose office "his office" is: of whom the sentence names first, else of who spoke last."""
        written = {token.start for token in tokens[:place]}  # not what a quotation names
        inside = self.document.mentions_in(tokens[0].start, tokens[place].start)
        kinds = (MentionType.PERSON, MentionType.ROLE)
        names = [one for one in inside if one.start in written and one.type in kinds]
        if names:
            held = len(names) > 1 and names[1].start - names[0].end <= 1  # "President X"
            person = self.people.named_between(names[0].start, names[held].end)
            return person.name if person else names[0].text
        meant = self.pronoun(tokens[place].text.lower())
        return meant.name if meant else None

    def _titled(self, tokens: Sequence[Token], phrase: Phrase, lemma: str) -> Speaker | None:
        """ "The document says": the paper that is named by its title before."""
        bare = phrase.end - phrase.first == 2 and tokens[phrase.first].text.lower() in ("the", "this")
        place = tokens[phrase.first].start
        titles = list(_TITLE.finditer(self.document.text, max(0, place - _NEAR), place)) if bare else []
        if not titles or not (lemma == "document" or titles[-1]["kind"].lower().startswith(lemma[:9])):
            return None
        return Speaker(titles[-1][0])

    def _named_before(self, place: int, kind: str) -> Speaker | None:
        """The body of that kind which the article names last before the place: "the New Development Bank"."""
        before = self.document.mentions_in(0, place)
        named = (one for one in reversed(before) if one.type is MentionType.ORGANISATION)
        found = next((one for one in named if kind in one.text.lower().split()), None)
        return Speaker(found.text) if found is not None else None


def _head(tokens: Sequence[Token], phrase: Phrase) -> int:
    """The noun that the phrase is about: before "of", "in"."""
    for place in range(phrase.first + 1, phrase.end):
        if tokens[place].pos == "ADP":
            return place - 1 - (tokens[place - 1].text in STANDING)
    return phrase.end - 1


def _is_epithet(token: Token) -> bool:
    """Whether a word before a body's name only describes it: "regional", "Russia-backed"."""
    of = token.pos == "ADJ" or token.feats.get("VerbForm") == "Part"
    return (of and token.text.islower()) or token.text.rpartition("-")[2].endswith(("led", "backed", "based"))


@cache
def _media() -> frozenset[str]:
    rows = toml("media")["medium"]
    return frozenset(name.lower() for row in rows for name in (row["name"]["en"], *row.get("aliases", ())))
