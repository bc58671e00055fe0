"""The words of one English sentence with the tags chosen so far, and what stands around a word."""

from collections.abc import Sequence

from workbench.reading.english.words.closed_class import words as wordset

Candidates = tuple[tuple[str, str], ...]
Chosen = tuple[str, str]

NOMINAL = frozenset({"N", "NS", "P"})
OPENING = frozenset("\"“”«»‘’'([]")
BREAKS = frozenset(",;:—–()") | {"-"}
FINITE = frozenset({"VP", "VZ", "VD", "M", "BE", "HAVE", "DO", "HAVEV", "DOV"})
SAYING = wordset(
    "say tell add note stress announce confirm believe think state declare report explain claim argue"
    " suggest emphasise emphasize insist recall hope warn know acknowledge admit point stress underline"
    " underscore reiterate mention hint contend assert concede joke reckon vow promise pledge predict caution"
)

_MANNERS = (["formally"], ["officially"], ["already"], ["recently"], ["now"], ["publicly"])
_FLOATING = wordset("all both each since")
_PARTICLES = wordset("up out down forth")
_SELDOM_NOUNS = wordset("marking setting ending banning funding")
"""What is a verb behind a noun, as "meeting" need not be: "a declaration marking the anniversary"."""
_ARTICLES = (["a"], ["an"], ["the"])
_ATTACHED = frozenset({"D", "PP", "J", "O", "POS", "CD"})
_OBJECTS = frozenset({"D", "PP", "J", "N", "NS", "P", "CD"})
_VERBS = frozenset({"V", "VP", "VZ", "VD", "VG", "VN"})
_AUXILIARIES = wordset("has have had is are was were")


class Neighbours:
    """The words of one sentence, tagged from left to right."""

    def __init__(self, words: Sequence[str], candidates: Sequence[Candidates]) -> None:
        self.words = words
        self.candidates = candidates
        self.chosen: list[Chosen] = []

    def tag(self, index: int) -> str:
        return self.chosen[index][0].partition(":")[0] if 0 <= index < len(self.chosen) else ""

    def can(self, index: int, tags: frozenset[str] | set[str]) -> bool:
        return 0 <= index < len(self.words) and any(tag in tags for tag, _ in self.candidates[index])

    def before(self, index: int, skip: frozenset[str] = frozenset({"R", "NOT"})) -> int:
        """The nearest word before that is no adverb, negation or quotation mark; -1 if none."""
        place = index - 1
        while place >= 0 and (self.tag(place) in skip or self.words[place] in OPENING):
            place -= 1
        return place

    def after(self, index: int) -> int:
        """The nearest word after that can be no adverb and is no quotation mark."""
        place = index + 1
        while place < len(self.words) and (
            self.words[place] in OPENING or self.can(place, {"NOT"}) or self._is_adverb(place)
        ):
            place += 1
        return place

    def _is_adverb(self, index: int) -> bool:
        options = self.candidates[index]
        if self._is_not_yet(index) or self._floats(index) or self._is_once_again(index):
            return True
        if self._is_once_again(index - 1):
            return True
        return bool(options) and all(tag == "R" for tag, _ in options)

    def _floats(self, index: int) -> bool:
        """ "have all agreed", "has since declined": between an auxiliary and its verb."""
        previous = self.words[index - 1] if index else ""
        if self.words[index] == "likely" and previous in ("will", "would"):
            return self.can(index + 1, {"V"})
        between = self.words[index] in _FLOATING and previous in _AUXILIARIES
        verb = index + 1 + (between and self.words[index + 1 : index + 2] in _MANNERS)
        return between and self.can(verb, {"VN", "VG"})

    def _is_wish(self, index: int) -> bool:
        """ "would also like to join": no preposition."""
        return self.words[index] == "like" and index > 0 and self.tag(self.before(index)) == "M"

    def _is_gerund(self, index: int) -> bool:
        """ "UAE not planning to exit OPEC", "denies planning an exit": no noun."""
        before = self.words[index - 1] if index > 1 else ""
        denied = before == "not" and self.tag(index - 2) in NOMINAL
        return denied or before in ("deny", "denies", "denied") or self._has_own_object(index)

    def _has_own_object(self, index: int) -> bool:
        """ "proposed opening a bank", "a declaration setting out aims": an article behind it, where a verb
        stands before, or a particle and what it is done to."""
        behind, before = self.words[index + 1 : index + 3], self.tag(self.before(index))
        if behind and behind[0] in _PARTICLES:
            return before not in _ATTACHED and self.can(index + 2, _OBJECTS) and "of" not in behind
        told = before in _VERBS or (before in NOMINAL and self.words[index] in _SELDOM_NOUNS)
        return told and (behind[:1] in _ARTICLES or self.can(index + 1, {"PP"}))

    def _is_once_again(self, index: int) -> bool:
        """ "has once again applied": no conjunction."""
        return index >= 0 and self.words[index : index + 2] in (["once", "again"], ["once", "more"])

    def _is_not_yet(self, index: int) -> bool:
        """ "has not yet joined", "has yet to join": no conjunction."""
        before = self.words[index - 1] if index else ""
        return self.words[index] == "yet" and before in ("not", "t", "has", "have", "had", "is", "are")

    def _is_series(self, place: int) -> bool:
        """Whether a name ends a series: "Belarus and Iran plan to …"."""
        return any(self.tag(i) == "C" for i in range(max(0, place - 4), place))

    def _governed(self, place: int) -> bool:
        """Whether the noun group that ends at `place` hangs on a preposition and no group precedes that."""
        first = self._group_start(place)
        if self.tag(first - 1) != "IN":
            return False
        if (
            self.words[first - 1] in ("of", "from", "in", "for", "on", "with", "between")
            and self.tag(first - 2) in NOMINAL
        ):
            return self._governed(first - 2)
        return True

    def _head_tag(self, place: int) -> str:
        """The tag of the noun that "members of the group" is about."""
        first = self._group_start(place)
        if self.tag(first - 1) == "IN" and self.words[first - 1] == "of" and self.tag(first - 2) in NOMINAL:
            return self._head_tag(first - 2)
        return self.tag(place)

    def _group_start(self, place: int) -> int:
        first = place
        inner = NOMINAL | {"J", "D", "PP", "O", "CD", "POS", "VN"}
        while first > 0 and self.tag(first - 1) in inner:
            if self.tag(first) == "P" and self.tag(first - 1) == "CD":
                break
            if self.tag(first) == "D" and self.tag(first - 1) in NOMINAL:
                break  # "of the summit the chairmanship passed": a group of its own
            first -= 1
        return first

    def _has_finite_since_break(self, index: int) -> bool:
        for place in range(index - 1, -1, -1):
            tag = self.tag(place)
            if self._parts_adjectives(place):
                continue
            if self.words[place] in BREAKS or tag in ("C", "S", "W"):
                return False
            if tag in FINITE and self.words[place] not in ("be", "been", "being"):
                return self.chosen[place][1] not in SAYING
        return False

    def _parts_adjectives(self, place: int) -> bool:
        """ "a political, economic and military alliance": a sign inside a group."""
        signs = (",", "and")
        if self.words[place] not in signs:
            return False
        first, last = place - 1, place + 1
        first -= self.words[first] in signs
        last += self.words[last : last + 1] in ([","], ["and"])
        return self.tag(first) == "J" and self.tag(last) == "J"

    def is_year(self, place: int) -> bool:
        word = self.words[place]
        return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")

    def have_before(self, index: int) -> int | None:
        """ "has for years considered": the auxiliary that words of time part from its participle."""
        times = ("year", "years", "decade", "decades", "month", "months", "past", "time", "times")
        for place in range(index - 1, max(-1, index - 5), -1):
            if self.tag(place) == "HAVEV":
                between = self.words[place + 1 : index]
                return (
                    place
                    if any(word in times for word in between) and between[0] in ("for", "in", "at")
                    else None
                )
        return None
