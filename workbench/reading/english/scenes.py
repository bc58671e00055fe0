"""One English sentence as the finders of events see it: its groups, its names by word, the format in view."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache

from workbench.domain.article import Mention, Span
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence
from workbench.reading.english.clauses import Clauses
from workbench.reading.english.closed_class import words
from workbench.reading.english.datelines import dateline_end
from workbench.reading.english.groups import NounGroup, VerbGroup
from workbench.reading.gazetteer import organisation_id, toml
from workbench.reading.linking import state_concerned, state_of, state_of_place

BODY_WORDS = words(
    "bloc organisation organization group grouping alliance union association body forum platform format"
    " club community pact commonwealth c5 participant member"
)
_BOUND = frozenset({"until", "till", "since", "by", "before", "after", "within"})
_SET = words("schedule set slate plan due fix expect tentatively")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = re.compile(
    r"\b(next|last|this)\s+(January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
_MONTH_AHEAD = re.compile(r"\b(?:slated|scheduled|set|planned|due|expected) (?:for|in) (May|March)\b(?! \d)")
_COUNCIL = re.compile(
    r"Council of (?:the )?(?:Heads|Foreign|Ministers|Defen[cs]e|Presidents)|Heads of \w+ Council"
)
# Seats of power that stand for a city: "was held at the White House".
_VENUES = {
    "the white house": ("Washington", "US"),
    "the kremlin": ("Moscow", "RU"),
    "the great hall of the people": ("Beijing", "CN"),
    "downing street": ("London", "GB"),
    "the akorda": ("Astana", "KZ"),
}


class Bodies:
    """The formats that the article names, and which of them "the bloc" means at a place."""

    def __init__(self, document: Document) -> None:
        organs = [
            mention
            for mention in document.mentions
            if mention.type is MentionType.ORGANISATION
            and mention.entity not in _councils()
            and not _COUNCIL.search(mention.text)
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
        self._starts = [mention.start for mention in self.names]
        starts = [sentence.start for sentence in document.sentences]
        self._sentences = [bisect_right(starts, mention.start) - 1 for mention in self.names]
        self.counts = Counter(code(mention) for mention in self.names)
        self.main = max(self.counts, key=lambda one: (self.counts[one], -self._first(one)), default=None)

    def _first(self, format_id: str) -> int:
        return next(mention.start for mention in self.names if code(mention) == format_id)

    def between(self, start: int, end: int) -> list[Mention]:
        """The formats named in `[start, end)`."""
        low = bisect_left(self._starts, start)
        return [m for m in self.names[low : bisect_left(self._starts, end)] if m.end <= end]

    def spoken_of(self, place: int, sentence: Sentence) -> str | None:
        """The format that the words at `place` of the sentence mean where they name none."""
        here = [code(m) for m in self.between(sentence.start, place)]
        if here:
            return self.main if self.main in here else here[-1]
        index = bisect_left(self._starts, place) - 1
        if index < 0 or self.main is None:
            return self.main
        told = [
            code(m)
            for m, s in zip(self.names[: index + 1], self._sentences, strict=False)
            if s == self._sentences[index]
        ]
        rare = self.counts[told[0]] * 2 <= self.counts[self.main]
        return self.main if rare or self.main in told else told[0]


def code(mention: Mention) -> str:
    """The id of the format that the mention names."""
    return (mention.entity or "").removeprefix("format:")


@cache
def _councils() -> dict[str, str]:
    """The councils in which the leaders of a format sit: "the Supreme Eurasian Economic Council"."""
    return {
        organisation_id(body["name"]["ru"]): row["id"]
        for row in toml("formats")["format"]
        for body in row.get("bodies", ())
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


def council_of(mention: Mention) -> str | None:
    """The format whose council of leaders the mention names."""
    return _councils().get(mention.entity or "")


class Scene:
    """One sentence with its groups. Places are indices of tokens."""

    def __init__(self, document: Document, sentence: Sentence, bodies: Bodies, lead: "Lead") -> None:
        self.document, self.sentence, self.bodies, self.lead = document, sentence, bodies, lead
        self.tokens = sentence.tokens
        self.names = document.mentions_in(sentence.start, sentence.end)
        self.names += _months(document, sentence, self.names)
        self.clauses = Clauses(sentence, self.names)
        self._places = {token.start: index for index, token in enumerate(sentence.tokens)}

    def word(self, place: int) -> str:
        return self.clauses.word(place)

    def place(self, mention: Mention) -> int:
        """The first token of the mention; -1 where it begins within one."""
        return self._places.get(mention.start, -1)

    def end(self, mention: Mention) -> int:
        """The token behind the mention."""
        place = max(self.place(mention), 0)
        while place < len(self.tokens) and self.tokens[place].start < mention.end:
            place += 1
        return place

    def group_at(self, place: int) -> NounGroup | None:
        """The noun group that holds the token."""
        return next((group for group in self.clauses.nouns if group.first <= place < group.end), None)

    def dates(self) -> list[Mention]:
        """The dates that are no limit of something: "on May 5", but not "until May 5"."""
        return [
            name
            for name in self.names
            if name.type is MentionType.DATE and name.name and not self._is_bound(name)
        ]

    def _is_bound(self, name: Mention) -> bool:
        place = self.place(name)
        before = {self.word(place), self.word(place - 1)}
        if "for" in before:
            return self.tokens[place - 2].lemma not in _SET  # "is scheduled for June 1"
        return bool(before & _BOUND) and not _is_range(name)

    def places(self, whither: bool = False) -> list[Mention]:
        """The places and states with "in" or "at": where something is; with `whither`, with "to", too."""
        found = []
        closed = [
            n
            for n in self.names
            if n.type in (MentionType.ROLE, MentionType.FORMAT, MentionType.ORGANISATION)
        ]
        for name in self.names:
            if name.type not in (MentionType.PLACE, MentionType.STATE) or self.place(name) < 1:
                continue
            if any(other.start <= name.start < other.end for other in closed):
                continue
            if self._is_where(name, ("in", "at", "to") if whither else ("in", "at")):
                found.append(name)
        return found

    def _is_where(self, name: Mention, prepositions: tuple[str, ...]) -> bool:
        """Whether "in" governs the name: "in Tashkent", "in the Kazakh capital", "in the city of …"."""
        place = self.place(name) - 1
        while place >= 0 and self.word(place) in (
            "the",
            "of",
            "city",
            "town",
            "resort",
            "capital",
            "port",
            "state",
            "nearby",
            "historic",
        ):
            place -= 1
        if place >= 0 and any(
            other.end == self.tokens[place].end and other.type is MentionType.STATE for other in self.names
        ):
            place -= 1
            while place >= 0 and self.word(place) in ("the", "'s", "’s", "'", "’", "s"):
                place -= 1
        adjective = state_of(name) is None and name.type is MentionType.STATE
        if adjective and self.word(self.end(name)) != "capital":
            return False
        return place >= 0 and self.word(place) in prepositions

    def city_and_state(self, name: Mention | None) -> tuple[str | None, str | None]:
        """The city and the state that a place means; the city alone counts with the state that it lies in."""
        if name is None:
            return None, None
        if name.type is MentionType.STATE:
            held = state_concerned(name)
            if self.word(self.end(name)) == "capital" or self.word(self.end(name) + 1) == "capital":
                return _capital_of(held), held
            return None, held
        state = state_of_place(name.entity) if name.entity else None
        return (name.name or name.text, state) if state else (None, None)

    def venue(self) -> tuple[str | None, str | None]:
        """The city and the state of a seat of power that the sentence says something happened at."""
        text = self.document.text[self.sentence.start : self.sentence.end].lower()
        found = (told for venue, told in _VENUES.items() if f" at {venue}" in text or f" in {venue}" in text)
        return next(found, (None, None))

    def words_of(self, places: set[int]) -> Span:
        """The words from the first to the last of the tokens, with their whole groups."""
        first, last = min(places), max(places)
        group, other = self.group_at(first), self.group_at(last)
        if group is not None:
            first = group.possessor.first if group.possessor else group.first
        if other is not None:
            last = max(last, other.end - 1)
        start, end = self.tokens[first].start, self.tokens[last].end
        return self.document.span(start, end)

    def finite(self, place: int) -> VerbGroup | None:
        """The finite verb whose clause the token most likely stands in: the last before, else the first."""
        verbs = [verb for verb in self.clauses.verbs if verb.form == "finite"]
        before = [verb for verb in verbs if verb.first < place]
        return before[-1] if before else next(iter(verbs), None)


def _months(document: Document, sentence: Sentence, names: Sequence[Mention]) -> list[Mention]:
    """The months that are told from the day of publication: "last November's summit", "next May"."""
    published, found = document.published, []
    if published is None:
        return []
    for match in _MONTH_AHEAD.finditer(document.text, sentence.start, sentence.end):
        month = _MONTHS.index(match[1][:3].lower()) + 1
        day = f"{published.year + (month < published.month):04}-{month:02}"
        found.append(Mention(*match.span(1), match[1], MentionType.DATE, "DATE", f"date:{day}", day))
    names = [*names, *found]
    for match in _MONTH.finditer(document.text, sentence.start, sentence.end):
        if any(
            name.start < match.end() and match.start() < name.end
            for name in names
            if name.type is MentionType.DATE
        ):
            continue
        month = _MONTHS.index(match[2][:3].lower()) + 1
        later = month > published.month if match[1].lower() == "next" else month >= published.month
        year = published.year + {"next": 1 - later, "last": -later, "this": 0}[match[1].lower()]
        day = f"{year:04}-{month:02}"
        found.append(Mention(*match.span(), match[0], MentionType.DATE, "DATE", f"date:{day}", day))
    return found


class Lead:
    """Where and when the article was filed: the place of its dateline, the first day that its news tells."""

    def __init__(self, document: Document) -> None:
        self.city = self.state = self.date = None
        for start in _line_starts(document.text):
            end = dateline_end(document.text, start)
            if end == start:
                continue
            place = next((m for m in document.mentions_in(start, end) if m.type is MentionType.PLACE), None)
            if place is not None:
                self.city = place.name or place.text
                self.state = state_of_place(place.entity) if place.entity else None
            sentence = next((s for s in document.sentences if s.end > end), None)
            days = document.mentions_in(end, sentence.end) if sentence else []
            named = [
                m.name
                for m in (*days, *document.mentions_in(start, end))
                if m.type is MentionType.DATE and m.name
            ]
            self.date = next((name for name in named if _is_day(name, document)), None)
            return


def _line_starts(text: str) -> list[int]:
    """Where the first lines of the text begin."""
    found, place = [], 0
    for _ in range(8):
        found.append(place)
        following = text.find("\n", place)
        if following < 0:
            break
        place = following + 1
    return found


def _is_day(name: str, document: Document) -> bool:
    when = PartialDate.parse(name)
    known = when.first is not None and when.last is not None and (when.last - when.first).days <= 3
    return known and (document.published is None or when.first is None or when.first <= document.published)


def _is_range(name: Mention) -> bool:
    return "/" in (name.name or "") and ".." not in (name.name or "")


@cache
def _capital_of(state: str | None) -> str | None:
    """The English name of a state's capital."""
    from workbench.domain.gazetteer import states_file

    row = states_file().get(state or "")
    return row.get("capital", {}).get("en") if row else None
