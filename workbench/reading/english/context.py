"""Which of its possible forms a word has in its sentence: by its neighbours, then by what a clause needs.

Tags are those of `lexicon.Form` and `analysis`; a tag may carry a detail behind a colon.
"""

from collections.abc import Sequence

from workbench.reading.english.closed_class import MONTHS_AND_DAYS
from workbench.reading.english.closed_class import words as wordset

Candidates = tuple[tuple[str, str], ...]
Chosen = tuple[str, str]

_NOMINAL = frozenset({"N", "NS", "P"})
_OPENING = frozenset("\"“”«»‘’'(")
_BREAKS = frozenset(",;:—–()") | {"-"}
_VERBAL = frozenset({"V", "VP", "VZ", "VD", "VN", "VG"})
_FINITE = frozenset({"VP", "VZ", "VD", "M", "BE", "HAVE", "DO", "HAVEV", "DOV"})
# A noun before "to" that governs a place or an aim, not what somebody will do.
_TO_NOUNS = wordset(
    "accession access admission according due thanks contrary regard respect response relation key visit"
    " trip"
    " visits travel contribution transition addition close next prior opposed compared related equal"
)
# What states and their people do in headlines; as nouns these forms are rare behind a name.
_HEADLINE_VERBS = wordset(
    "eye mull host seek plan weigh vote back sign ratify admit join leave quit urge slam vow accept"
    " reject pledge welcome offer want hope expect call move head chair bid consider claim deny refuse"
    " approve gain get win open close turn face push hail praise warn report aim fear doubt delay halt"
    " suspend resume veto block"
    " support favour favor suggest inch near edge dismiss rule restate group unite hold enjoy"
)
_SAYING = wordset(
    "say tell add note stress announce confirm believe think state declare report explain claim argue"
    " suggest"
    " emphasise emphasize insist recall hope warn know acknowledge admit"
)
_THAT_NOUNS = wordset(
    "fact report reports claim claims rumour rumours rumor rumors idea view decision news statement"
    " possibility"
    " hope belief understanding condition speculation suggestion suggestions allegation allegations"
)


def settled(words: Sequence[str], candidates: Sequence[Candidates]) -> list[Chosen]:
    """The tag and the lemma of each word."""
    context = _Context(words, candidates)
    for index in range(len(words)):
        context.choose(index)
    context.mend()
    return context.chosen


class _Context:
    """The words of one sentence, tagged from left to right."""

    def __init__(self, words: Sequence[str], candidates: Sequence[Candidates]) -> None:
        self.words = words
        self.candidates = candidates
        self.chosen: list[Chosen] = []

    def choose(self, index: int) -> None:
        options = self.candidates[index]
        tag, lemma = options[0] if options else ("X", self.words[index])
        if (
            self.words[index] in ("both", "all", "each") and self.tag(index - 1) in _NOMINAL
        ) or self._is_not_yet(index):
            self.chosen.append(("R", lemma))
        elif tag == "DEM":
            self.chosen.append((self._demonstrative(index), lemma))
        elif tag == "O" and self.can(index + 1, {"VD"}) and self.tag(index - 1) in ("W", "Q", "P", "N", "NS"):
            self.chosen.append(("R", lemma))
        elif tag == "EITHER":
            self.chosen.append((self._either(index), lemma))
        elif tag == "TO":
            self.chosen.append(("TO" if self._is_infinitive(index) else "IN", lemma))
        elif tag in ("BE", "HAVE", "DO"):
            self.chosen.append((self._own_or_helping(index, tag), lemma))
        elif len(options) <= 1 and tag not in ("V", "VN", "VG"):
            self.chosen.append((tag, lemma))
        else:
            self.chosen.append(self._open(index))

    # What stands around

    def tag(self, index: int) -> str:
        return self.chosen[index][0].partition(":")[0] if 0 <= index < len(self.chosen) else ""

    def can(self, index: int, tags: frozenset[str] | set[str]) -> bool:
        return 0 <= index < len(self.words) and any(tag in tags for tag, _ in self.candidates[index])

    def before(self, index: int, skip: frozenset[str] = frozenset({"R", "NOT"})) -> int:
        """The nearest word before that is no adverb, negation or quotation mark; -1 if none."""
        place = index - 1
        while place >= 0 and (self.tag(place) in skip or self.words[place] in _OPENING):
            place -= 1
        return place

    def after(self, index: int) -> int:
        """The nearest word after that can be no adverb and is no quotation mark."""
        place = index + 1
        while place < len(self.words) and (
            self.words[place] in _OPENING or self.can(place, {"NOT"}) or self._is_adverb(place)
        ):
            place += 1
        return place

    def _is_adverb(self, index: int) -> bool:
        options = self.candidates[index]
        return self._is_not_yet(index) or (bool(options) and all(tag == "R" for tag, _ in options))

    def _is_not_yet(self, index: int) -> bool:
        """ "has not yet joined", "has yet to join": no conjunction."""
        before = self.words[index - 1] if index else ""
        return self.words[index] == "yet" and before in ("not", "t", "has", "have", "had", "is", "are")

    # Small words

    def _demonstrative(self, index: int) -> str:
        word, following = self.words[index], self.after(index)
        nominal = self.can(following, {"N", "NS", "J", "P", "O", "CD"}) and not self.can(
            following, {"VZ", "V"}
        )
        if word != "that":
            return "D" if self.can(following, {"N", "NS", "J", "P", "O", "CD"}) else "Q"
        place = index - 1
        while place >= 0 and self.words[place] in _OPENING:
            place -= 1
        before = self.tag(place)
        if before == "CD" or self.words[place] in MONTHS_AND_DAYS:
            return "S"
        finite = self.can(following, {"M", "BE", "HAVE", "DO", "VZ", "VD"})
        if before in _NOMINAL or before in ("Q", "CD"):
            if self.words[place] in _THAT_NOUNS and not finite:
                return "S"
            return "W"
        if before in _VERBAL or before in ("J", "BE", "R"):
            return "S"
        if before in ("IN", "C", "S") or place < 0:
            return "Q" if finite or not nominal else "D"
        return "S"

    def _either(self, index: int) -> str:
        """A conjunction where a clause follows before the next break."""
        following = self.after(index)
        if self.can(following, {"VG", "VN", "CD", "IN"}) and not self.can(following, {"N", "P"}):
            return "IN"
        for place in range(following, min(len(self.words), following + 9)):
            if self.words[place] in _BREAKS or self.can(place, {"S", "TO"}):
                break
            if self.can(place, {"M", "BE", "HAVE", "DO"}):
                return "S"
            if self.can(place, {"VD"}) and place > following and self.can(place - 1, {"N", "NS", "P", "Q"}):
                return "S"
        return "IN"

    def _is_infinitive(self, index: int) -> bool:
        following = self.after(index)
        if self.can(following, {"BE", "HAVE", "DO"}):
            return self.words[following] in ("be", "have", "do")
        if not self.can(following, {"V"}):
            return False
        if not self.can(following, {"N"}):
            return True
        return self.words[index - 1] not in _TO_NOUNS if index else True

    def _own_or_helping(self, index: int, tag: str) -> str:
        if tag == "BE":
            return "BE"
        following = self.after(index)
        if tag == "HAVE" and self.tag(self.before(index)) in ("HAVE", "HAVEV", "M", "TO"):
            return (
                "HAVE"
                if self.can(following, {"VN"}) or self.words[following : following + 1] == ["been"]
                else "HAVEV"
            )
        if tag == "HAVE" and self.words[following : following + 1] == ["had"]:
            return "HAVE"
        if tag == "HAVE":
            participle = self.can(following, {"VN"}) or self.words[following : following + 1] == ["been"]
            asked = self.can(following, {"Q", "P", "D"}) and self.before(index) < 0
            return "HAVE" if participle or asked else "HAVEV"
        return (
            "DO" if self.can(following, {"V", "HAVE", "BE"}) or self.can(index + 1, {"NOT", "POS"}) else "DOV"
        )

    # Words of the open classes

    def _open(self, index: int) -> Chosen:
        options = dict(reversed(self.candidates[index]))
        place = self.before(index)
        before = self.tag(place)
        nouns = [tag for tag in ("N", "NS") if tag in options]
        if "VN" in options and (have := self._have_before(index)) is not None:
            self.chosen[have] = ("HAVE", "have")
            return "VN:Act", options["VN"]
        if "VG" in options and self.words[place] in _BREAKS and self.can(index + 1, {"D", "PP", "P"}):
            return "VG", options["VG"]
        if before in ("TO", "M", "DO") and "V" in options:
            return "V", options["V"]
        if before in ("HAVE", "HAVEV") and "VN" in options and not self._has_object_reading(index):
            return "VN:Act", options["VN"]
        if before in ("VZ", "VP", "VD") and self.chosen[place][1] in ("remain", "stay") and "VN" in options:
            return "VN:Pass", options["VN"]
        if before == "BE":
            if "VN" in options:
                return "VN:Pass", options["VN"]
            if "VG" in options:
                return "VG", options["VG"]
            if "J" in options and not self.can(index + 1, {"N", "NS", "P"}):
                return "J", options["J"]
        if before in _NOMINAL and "VD" in options and self._takes_object(index, options):
            return "VD", options["VD"]
        attached = ("D", "PP", "J", "O", "POS", "CD")
        if before in attached or before == "IN":
            return self._in_group(index, options, nouns)
        if before in ("Q", "W") and (verb := self._finite(options)):
            return verb
        if (
            "J" in options
            and self.can(self.after(index), {"N", "NS", "P", "J"})
            and not self._verb_fits(options, place)
        ):
            return "J", options["J"]
        if self._verb_fits(options, place) and not nouns and (verb := self._finite(options)):
            return verb
        if nouns and (before in _NOMINAL) and (verb := self._headline_verb(index, options, place)):
            return verb
        if nouns:
            return nouns[0], options[nouns[0]]
        return self._leftover(index, options, place)

    def _have_before(self, index: int) -> int | None:
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

    def _takes_object(self, index: int, options: dict[str, str]) -> bool:
        """ "Armenia cut its tariffs", "Kazakhstan set to host": a past form that may be a noun as well."""
        following = self.after(index)
        return self.can(following, {"TO"}) or (
            "N" in options
            and self.can(following, {"D", "PP", "DEM"})
            and not self._has_finite_since_break(index)
        )

    def _has_object_reading(self, index: int) -> bool:
        """ "has limited powers": a participle that belongs to a noun behind it."""
        return self.tag(index - 1) == "HAVEV" and self.can(index + 1, {"N", "NS"})

    def _in_group(self, index: int, options: dict[str, str], nouns: Sequence[str]) -> Chosen:
        """Behind an article, adjective, number or preposition."""
        before = self.tag(self.before(index))
        following = index + 1
        if before == "IN" and "VG" in options and not (nouns and self.can(following, {"IN"})):
            return "VG", options["VG"]
        if (
            before in ("CD", "J", "O")
            and not nouns
            and (verb := self._finite(options))
            and "J" not in options
        ):
            return verb
        more = self.can(following, {"N", "NS", "P", "J"})
        if "J" in options and (more or not nouns):
            return "J", options["J"]
        if "VN" in options and more and not nouns:
            return "VN:Pass", options["VN"]
        if nouns:
            return nouns[0], options[nouns[0]]
        return self._leftover(index, options, self.before(index))

    def _verb_fits(self, options: dict[str, str], place: int) -> bool:
        """Whether a verb may stand here: behind a noun, a name, a pronoun, a conjunction, a closed
        bracket."""
        before = self.tag(place)
        return (
            before in _NOMINAL
            or before in ("Q", "W", "C", "POS")
            or (place >= 0 and self.words[place] in ',)”"—')
        )

    def _finite(self, options: dict[str, str]) -> Chosen | None:
        for tag in ("VD", "VZ"):
            if tag in options:
                return tag, options[tag]
        return ("VP", options["V"]) if "V" in options else None

    def _headline_verb(self, index: int, options: dict[str, str], place: int) -> Chosen | None:
        """ "Pakistan eyes membership", "leaders plan to meet": a form that may be a noun as well."""
        tag = self._head_tag(place)
        form = "VZ" if "VZ" in options else "V" if "V" in options else None
        if form is None or (form == "VZ") == (tag == "NS"):
            return None
        if self._governed(place) or self._has_finite_since_break(index):
            return None
        following = self.after(index)
        strong = options[form] in _HEADLINE_VERBS
        opens = (
            self.can(following, {"D", "PP", "Q", "TO", "DEM", "O"})
            or (strong and (tag == "P" or form == "V") and following < len(self.words))
            or (strong and self.can(following, {"P", "J", "IN", "N", "NS"}))
        )
        if not opens or (form == "V" and not (tag == "NS" or self._is_series(place))):
            return None
        return ("VZ" if form == "VZ" else "VP"), options[form]

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
            and self.tag(first - 2) in _NOMINAL
        ):
            return self._governed(first - 2)
        return True

    def _head_tag(self, place: int) -> str:
        """The tag of the noun that "members of the group" is about."""
        first = self._group_start(place)
        if self.tag(first - 1) == "IN" and self.words[first - 1] == "of" and self.tag(first - 2) in _NOMINAL:
            return self._head_tag(first - 2)
        return self.tag(place)

    def _group_start(self, place: int) -> int:
        first = place
        inner = _NOMINAL | {"J", "D", "PP", "O", "CD", "POS", "VN"}
        while first > 0 and self.tag(first - 1) in inner:
            if self.tag(first) == "P" and self.tag(first - 1) == "CD":
                break
            first -= 1
        return first

    def _has_finite_since_break(self, index: int) -> bool:
        for place in range(index - 1, -1, -1):
            tag = self.tag(place)
            if self.words[place] in _BREAKS or tag in ("C", "S", "W"):
                return False
            if tag in _FINITE and self.words[place] not in ("be", "been", "being"):
                return self.chosen[place][1] not in _SAYING
        return False

    def _leftover(self, index: int, options: dict[str, str], place: int) -> Chosen:
        if place < 0 or self.words[place] in _BREAKS or self.tag(place) in ("S", "IN"):
            for tag in ("J", "R", "VN", "VG", "V"):
                if tag in options:
                    detail = "VN:Pass" if tag == "VN" else "VP" if tag == "V" else tag
                    if tag == "VN" and "VD" in options and self.can(index + 1, {"D", "PP"}):
                        return "VD", options["VD"]
                    return detail, options[tag]
        for tag in ("VD", "VZ", "VG", "V", "VN", "J", "R"):
            if tag in options:
                return ("VP" if tag == "V" else "VN:Pass" if tag == "VN" else tag), options[tag]
        return self.candidates[index][0]

    # A clause has one verb

    def mend(self) -> None:
        self._reduced_relatives()
        if not any(tag.partition(":")[0] in _FINITE for tag, _ in self.chosen):
            self._promote()

    def _reduced_relatives(self) -> None:
        """A past form that is a participle: "the deal signed yesterday was …", "under the deal signed"."""
        for index, (tag, lemma) in enumerate(self.chosen):
            if tag == "VD" and self.can(index, {"VN"}) and self._is_reduced(index):
                self.chosen[index] = ("VN:Pass", lemma)

    def _is_reduced(self, index: int) -> bool:
        place = self.before(index)
        follows_by = self.words[index + 1 : index + 2] == ["by"]
        if self.tag(place) in _NOMINAL:
            return self._governed(place) or follows_by or self._finite_ahead(index)
        if self.words[place] not in _BREAKS:
            return False
        if follows_by and self._finite_ahead(index, past_break=True):
            return True
        return self.words[place] == "," and self.tag(place - 1) in _NOMINAL and self._is_inserted(index)

    def _is_inserted(self, index: int) -> bool:
        """ "Venezuela, admitted in 2012, has been suspended": between commas, with the verb behind the
        second."""
        for place in range(index + 1, len(self.words)):
            tag = self.tag(place)
            if self.words[place] == ",":
                after = place + 1
                while self.tag(after) in ("R", "NOT"):
                    after += 1
                return self.tag(after) in _FINITE
            if tag in _FINITE or tag in ("S", "W", "C"):
                return False
        return False

    def _finite_ahead(self, index: int, past_break: bool = False) -> bool:
        """Whether a finite verb follows with neither conjunction nor break nor a subject of its own
        between."""
        if self.chosen[index][1] in _SAYING or self.can(index + 1, {"D", "PP"}):
            return False
        for place in range(index + 1, len(self.words)):
            tag = self.tag(place)
            if (self.words[place] in _BREAKS and not past_break) or tag in ("C", "S", "W", "TO"):
                return False
            if tag in ("M", "BE", "HAVE", "VZ") and self.words[place] not in ("be", "been", "being"):
                return True
        return False

    def _promote(self) -> None:
        """Gives a sentence without a verb its likeliest one."""
        if not self._promoted({"D", "PP", "Q", "TO", "DEM", "IN"}):
            self._promoted({"P", "J", "N", "NS", "CD", "O", "R"})

    def _promoted(self, openings: set[str]) -> bool:
        for index, (tag, _) in enumerate(self.chosen):
            options = dict(reversed(self.candidates[index]))
            form = "VZ" if "VZ" in options else "V" if "V" in options else None
            if tag not in ("N", "NS") or form is None or self.tag(self.before(index)) not in _NOMINAL:
                continue
            number = "NS" if self._is_series(self.before(index)) else self._head_tag(self.before(index))
            if (form == "VZ") == (number == "NS") or self._governed(self.before(index)):
                continue
            following = self.after(index)
            if self.can(following, openings):
                self.chosen[index] = (("VZ" if form == "VZ" else "VP"), options[form])
                return True
        return False
