"""Tags of an English sentence, mended by what a clause needs: one finite verb, no more."""

from collections.abc import Iterator

from workbench.reading.english.words.neighbours import BREAKS, FINITE, NOMINAL, OPENING, SAYING, Neighbours
from workbench.reading.patterns import wordset

_RELATIVE = frozenset({"which", "who", "whose", "where"})
_OWNING = frozenset({"'", "’", "s", "'s", "’s"})
_TIMES = frozenset({"month", "year", "day", "week", "time"})
_OCCASIONS = frozenset({"summit", "meeting", "session", "talks", "conference", "gathering", "forum"})

_MADE = wordset(
    "hold host organise organize convene chair attend found create establish form launch sign adopt approve"
    " lead head publish endorse ratify"
)
"""What is done to something: without an object these are participles."""
_TOLD = {
    "read": ("VD", "read"),
    "notes": ("VZ", "note"),
    "states": ("VZ", "state"),
    "reports": ("VZ", "report"),
    "claims": ("VZ", "claim"),
}
"""Words for speech that are nouns as well."""
_TELLING = wordset(
    "statement declaration document communique communiqué text report letter message release paper article"
    " ministry minister office service president spokesman spokeswoman spokesperson diplomat official expert"
)
_STANDING = {"stands": "VZ", "stand": "VP"}
_PARTING = OPENING | BREAKS | {"."}


class Mending(Neighbours):
    """Mends what was chosen from left to right."""

    def mend(self) -> None:
        for index in range(1, len(self.words)):
            if self.words[index] == "follows" and self.words[index - 1] == "as":
                self.chosen[index] = ("N", "follows")
        self._reduced_relatives()
        self._opening_verb()
        self._closing_speech()
        for index in range(1, len(self.words)):
            if self.words[index] == "retreat" and self.words[index - 1] in _OWNING:
                self.chosen[index] = ("N", "retreat")  # "the ministers' retreat"
            if self.words[index - 1] == "and" and self._is_handing_over(index):
                self.chosen[index] = ("V", self.words[index])
            if self.words[index] == "underway":
                self.chosen[index] = ("R", "underway")
            if self.words[index] in _STANDING and self.words[index + 1 : index + 2] == ["ready"]:
                self.chosen[index] = (_STANDING[self.words[index]], "stand")
            if self.words[index] == "ministerial" and self._is_a_meeting(index):
                self.chosen[index] = ("N", "ministerial")
            if self.words[index] == "set" and self._has_subject_and_object(index):
                self.chosen[index] = ("VD", "set")
            if self.words[index : index + 2] == ["set", "up"] and self._is_set_up(index):
                self.chosen[index] = ("VN", "set")
        end = self._main_end()
        if not any(tag.partition(":")[0] in FINITE for tag, _ in self.chosen[:end]):
            self._promote(end)
        for index, (tag, _) in enumerate(self.chosen):
            if self.words[index - 1 : index + 1] == ["and", "groups"] and self.tag(index + 1) == "P":
                self.chosen[index] = ("VZ", "group")  # "covers a third of trade and groups Australia, …"
            if tag == "S" and self.words[index] == "that":
                self._promote_behind(index + 1)
            if self.words[index - 1 : index + 1] == [",", "for"] and self._is_because(index):
                self.chosen[index] = ("S", "for")

    def _is_handing_over(self, index: int) -> bool:
        """ "will chair it and hand the post over to Laos": taken for a noun, though an article follows."""
        noun = self.words[index] in ("hand", "pass") and self.tag(index) == "N"
        return noun and self.words[index + 1 : index + 2] in (["the"], ["it"], ["its"])

    def _is_a_meeting(self, index: int) -> bool:
        """ "hosted a C5+1 ministerial in Washington": no noun that it is said of behind it."""
        ends = index + 1 >= len(self.words) or self.words[index + 1] in _PARTING
        alone = ends or self.tag(index + 1) in ("IN", "S", "W", "R", *FINITE)
        return alone and (self.tag(index - 1) in (*NOMINAL, "CD", "D") or self.words[index - 1] in _OWNING)

    def _has_subject_and_object(self, index: int) -> bool:
        """ "the ministers set up a fund": a plural or a name before, an article behind "up"."""
        up = self.words[index + 1 : index + 2] == ["up"]
        return up and self.tag(index - 1) in ("NS", "P") and self.tag(index + 2) in ("D", "PP", "J")

    def _is_set_up(self, index: int) -> bool:
        """ "joined the Turkic Council set up in 2009": a noun before, a preposition behind."""
        noun = self.tag(index) == "N" and self.tag(index - 1) in NOMINAL
        return noun and self.words[index + 2 : index + 3] in (["in"], ["by"], ["on"], ["under"], ["at"])

    def _is_because(self, index: int) -> bool:
        """ "…, for Azerbaijan does not belong to the bloc": a name or "it" and a verb right behind it."""
        behind = index + 1 + (self.tag(index + 1) == "D")
        end = behind
        while self.tag(end) == "P":
            end += 1
        end += end == behind and self.words[end : end + 1] in (["it"], ["they"], ["he"], ["she"])
        return end > behind and self.tag(end) in FINITE

    def _promote_behind(self, first: int) -> None:
        """ "recommended that the bloc grants a status": the verb of a clause that has none."""
        ends = (
            place
            for place in range(first, len(self.words))
            if self.words[place] in BREAKS or self.tag(place) in ("S", "W", "C")
        )
        end = next(ends, len(self.words))
        if not any(tag.partition(":")[0] in FINITE or tag == "TO" for tag, _ in self.chosen[first:end]):
            self._promoted({"D", "PP", "J", "O", "N", "NS", "P"}, end, first)

    def _opening_verb(self) -> None:
        """ "welcome the accession of Laos": a line of a communiqué, whose subject stands in a line before."""
        if self.tag(0) == "N" and self.can(0, {"V"}) and self.can(1, {"D", "PP"}):
            self.chosen[0] = ("VP", self.chosen[0][1])

    def _closing_speech(self) -> None:
        """ "“We agree,” the statement read", "They agreed, the document notes.": a verb of speech that might
        be a noun, behind what was said and with nothing behind it."""
        for index in range(3, len(self.words)):
            told = _TOLD.get(self.words[index]) if self.words[index - 1] in _TELLING else None
            ends = index + 1 >= len(self.words) or self.words[index + 1] in _PARTING
            if told is None or not ends or self.tag(index) not in ("N", "NS"):
                continue
            first = self._group_start(index - 1)
            if self.tag(first) == "D" and self.words[first - 1] in _PARTING:
                self.chosen[index] = told

    def _main_end(self) -> int:
        """Where a relative clause goes on: "Turkey plans to join BRICS, which includes Egypt"."""
        places = range(1, len(self.words))
        relative = (i for i in places if self.words[i] in _RELATIVE and self.words[i - 1] == ",")
        return next(relative, len(self.words))

    def _reduced_relatives(self) -> None:
        """A past form that is a participle: "the deal signed yesterday was …", "under the deal signed"."""
        for index, (tag, lemma) in enumerate(self.chosen):
            if tag == "VD" and self.can(index, {"VN"}) and self._is_reduced(index):
                self.chosen[index] = ("VN:Pass", lemma)

    def _is_made_up(self, index: int) -> bool:
        """ "a bloc made up of five states", "a council composed of ministers": whatever stands around it."""
        behind = self.words[index + 1 : index + 3]
        return (self.words[index] == "made" and behind == ["up", "of"]) or (
            self.words[index] in ("composed", "comprised") and behind[:1] == ["of"]
        )

    def _is_reduced(self, index: int) -> bool:
        if self._is_made_up(index):
            return True
        place = self._before_bracket(self.before(index))
        follows_by = self.words[index + 1 : index + 2] == ["by"]
        says = self._may_say(index) and not follows_by
        if says and ("that" in self.words[index + 1 : index + 3] or not self._has_finite_since_break(index)):
            return False
        if self.tag(place) in ("N", "NS") and self._has_finite_since_break(index):
            return True  # "is an association created in 2006 by …"
        if self.tag(place) in NOMINAL:
            if not follows_by and self._is_behind_a_time(place):
                return False
            if self._governed(place) and not follows_by and self._is_of_a_relative(place):
                return False
            return self._governed(place) or follows_by or self._finite_ahead(index)
        if self.words[place] not in BREAKS:
            return False
        if follows_by and self._finite_ahead(index, past_break=True):
            return True
        if self.words[place] != "," or self.tag(place - 1) not in NOMINAL:
            return False
        return self._is_inserted(index) or self._is_appended(index)

    def _is_appended(self, index: int) -> bool:
        """ "since the first summit, held in Astana in 2018": with no object and nothing joined to it."""
        if self.chosen[index][1] not in _MADE or self.tag(index + 1) != "IN":
            return False
        behind = next((i for i in range(index, len(self.words)) if self.words[i] in BREAKS), len(self.words))
        joined = any(self.tag(i) == "C" and self.can(i + 1, {"VD"}) for i in range(index, behind))
        return not joined and any(tag in FINITE for tag, _ in self.chosen[:index])

    def _before_bracket(self, place: int) -> int:
        """ "the summit of the SCO (Shanghai Six) held in Astana": the word before a bracket."""
        if place < 2 or self.words[place] != ")":
            return place
        opening = next((at for at in range(place - 1, max(0, place - 6), -1) if self.words[at] == "("), 0)
        return opening - 1 if opening else place

    def _is_behind_a_time(self, place: int) -> bool:
        """ "In the same month Uzbekistan joined", "At the summit Belarus received": a name behind a time or
        an occasion begins the clause."""
        named = place
        while self.tag(place) == "P":
            place -= 1
        if self.words[place] in _OCCASIONS and place < named:
            return True
        return self.words[place] in _TIMES and self.words[place - 1 : place] in (["same"], ["that"], ["next"])

    def _may_say(self, index: int) -> bool:
        """Whether the word may be a verb that "that …" hangs on: "the head of state pointed out that"."""
        return any(lemma in SAYING for tag, lemma in self.candidates[index] if tag == "VD")

    def _is_inserted(self, index: int) -> bool:
        """ "Venezuela, admitted in 2012, has been suspended": between commas, with the verb behind the
        second."""
        for place in range(index + 1, len(self.words)):
            tag = self.tag(place)
            if self.words[place] == ",":
                after = place + 1
                while self.tag(after) in ("R", "NOT"):
                    after += 1
                return self.tag(after) in FINITE
            if tag in FINITE or tag in ("S", "W", "C"):
                return False
        return False

    def _finite_ahead(self, index: int, past_break: bool = False) -> bool:
        """Whether a finite verb follows with neither conjunction nor break nor a subject of its own
        between."""
        if self.chosen[index][1] in SAYING or self.can(index + 1, {"D", "PP"}):
            return False
        for place in self._outside_short_names(index + 1):
            tag = self.tag(place)
            if (self.words[place] in BREAKS and not past_break) or tag in ("C", "S", "W", "TO"):
                return False
            if tag in ("M", "BE", "HAVE", "VZ") and self.words[place] not in ("be", "been", "being"):
                return True
            if tag == "VD" and self.words[index] == "held" and self.words[place + 1 : place + 2] != ["by"]:
                return True
        return False

    def _outside_short_names(self, first: int) -> Iterator[int]:
        """The places from `first` on, without a name of initials in brackets: "the Arab League (AL)"."""
        place = first
        while place < len(self.words):
            if self.words[place] == "(" and self.words[place + 2 : place + 3] == [")"]:
                place += 3
            else:
                yield place
                place += 1

    def _is_of_a_relative(self, place: int) -> bool:
        """ "The meeting held in Bishkek ended": what stands at `place` belongs to the participle before."""
        for before in range(place, max(-1, place - 8), -1):
            if self.words[before] in BREAKS or self.tag(before) in ("C", "S", "W", *FINITE):
                return False
            if self.chosen[before][0] == "VN:Pass":
                return self.words[before] == "held" and self.tag(before - 1) in NOMINAL
        return False

    def _promote(self, end: int) -> None:
        """Gives a sentence that has no verb before `end` its likeliest one."""
        if end == len(self.words) and self._past_with_object():
            return
        if not self._promoted({"D", "PP", "Q", "TO", "DEM", "IN"}, end) and end == len(self.words):
            self._promoted({"P", "J", "N", "NS", "CD", "O", "R"}, end)

    def _past_with_object(self) -> bool:
        """ "Hungary, an observer, on Wednesday hosted a summit": a past form with an object of its own."""
        if self.words[-1:] != ["."]:
            return False
        for index, (tag, lemma) in enumerate(self.chosen):
            if tag != "VN:Pass" or not self.can(index, {"VD"}) or index < 1 or self.tag(index - 1) == "IN":
                continue
            if self.can(index + 1, {"D", "PP"}) and any(one in NOMINAL for one, _ in self.chosen[:index]):
                self.chosen[index] = ("VD", lemma)
                return True
        return False

    def _promoted(self, openings: set[str], end: int, first: int = 0) -> bool:
        for index, (tag, _) in enumerate(self.chosen[first:end], first):
            options = dict(reversed(self.candidates[index]))
            form = "VZ" if "VZ" in options else "V" if "V" in options else None
            before = self._past_aside(self.before(index))
            if tag not in ("N", "NS") or form is None or self.tag(before) not in NOMINAL:
                continue
            number = "NS" if self._is_series(before) else self._head_tag(before)
            if (form == "VZ") == (number == "NS") or self._governed(before):
                continue
            following = self.after(index)
            if self.can(following, openings):
                self.chosen[index] = (("VZ" if form == "VZ" else "VP"), options[form])
                return True
        return False

    def _past_aside(self, before: int) -> int:
        """The word before an aside that ends there: "Turkey, a NATO member, plans to join"."""
        if before < 2 or self.words[before] != ",":
            return before
        opening = next((place for place in range(before - 1, 0, -1) if self.words[place] == ","), 0)
        return opening - 1 if opening and self.words[opening + 1] in ("a", "an", "the", "one") else before
