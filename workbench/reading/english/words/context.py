"""Which of its possible forms a word has in its sentence: by its neighbours, then by what a clause needs.

Here are the words of the closed classes; those of the open ones are in `open_words`. Tags are those of
`lexicon.Form` and `analysis`; a tag may carry a detail behind a colon.
"""

from collections.abc import Sequence

from workbench.reading.english.words.closed_class import MONTHS_AND_DAYS
from workbench.reading.english.words.closed_class import words as wordset
from workbench.reading.english.words.neighbours import BREAKS, NOMINAL, OPENING, Candidates, Chosen
from workbench.reading.english.words.open_words import OpenWords
from workbench.reading.english.words.set_in import with_set_in

_VERBAL = frozenset({"V", "VP", "VZ", "VD", "VN", "VG"})
_ADVERBS_OF_TURN = wordset("first last also finally formally officially originally initially then later")
_STANDINGS = wordset("member observer partner guest associate candidate")
# A noun before "to" that governs a place or an aim, not what somebody will do.
_TO_NOUNS = wordset(
    "accession access admission according due thanks contrary regard respect response relation key visit"
    " trip visits travel contribution transition addition close next prior opposed compared related equal"
)
_LANDS = wordset("state states country countries nation nations economy economies market markets world")
_HAD = wordset("status rank capacity privilege position title")
"""What a verb may have for its object behind "that"."""
_THAT_NOUNS = wordset(
    "fact report reports claim claims rumour rumours rumor rumors idea view decision news statement"
    " possibility hope belief understanding condition speculation suggestion suggestions allegation"
    " allegations declaration announcement promise pledge commitment confirmation assurance"
)


def settled(words: Sequence[str], candidates: Sequence[Candidates]) -> list[Chosen]:
    """The tag and the lemma of each word."""
    context = _Context(words, with_set_in(words, candidates))
    for index in range(len(words)):
        context.choose(index)
    context.mend()
    return context.chosen


class _Context(OpenWords):
    """Chooses the tags of one sentence."""

    def choose(self, index: int) -> None:
        options = self.candidates[index]
        tag, lemma = options[0] if options else ("X", self.words[index])
        if (
            (self.words[index] in ("both", "all", "each") and self.tag(index - 1) in NOMINAL)
            or self._is_not_yet(index)
            or self._floats(index)
            or (self.words[index] == "neither" and self.tag(index - 1) == "HAVE")
            or (self.words[index] == "either" and self.tag(index - 1) == "IN" and self.can(index + 1, {"VG"}))
            or self._is_formerly(index)
            or self._is_once_again(index)
        ):
            self.chosen.append(("R", lemma))
        elif self.words[index : index + 2] == ["provided", "that"]:
            self.chosen.append(("S", "provided"))
        elif self._is_adjective(index):
            self.chosen.append(("J", lemma))
        elif self._is_wish(index):
            self.chosen.append(("V", "like"))
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
            self.chosen.append(self.open(index))

    def _is_adjective(self, index: int) -> bool:
        """ "eight more republics", "an OSCE participating state", "the following papers"."""
        ranked = self.words[index] in ("participating", "acceding", "developing") and not _LANDS.isdisjoint(
            self.words[index + 1 : index + 2]
        )
        listed = self.words[index] == "following" and self.words[index - 1] == "the" and index > 0
        return ranked or listed or (self.words[index] == "more" and self.tag(index - 1) == "CD")

    def _is_formerly(self, index: int) -> bool:
        """ "Ecuador, once a member, left": no conjunction."""
        set_in = self.words[index] == "once" and index > 0 and self.words[index - 1] == ","
        return set_in and self.words[index + 1 : index + 2] in (["a"], ["an"], ["the"], ["one"], ["its"])

    def _demonstrative(self, index: int) -> str:
        word, following = self.words[index], self.after(index)
        nominal = self.can(following, {"N", "NS", "J", "P", "O", "CD"}) and not self.can(
            following, {"VZ", "V"}
        )
        if word != "that":
            return "D" if self.can(following, {"N", "NS", "J", "P", "O", "CD"}) else "Q"
        place = index - 1
        while place >= 0 and self.words[place] in OPENING:
            place -= 1
        before = self.tag(place)
        if before == "CD" or self.words[place] in MONTHS_AND_DAYS:
            return "S"
        finite = self._is_finite(following)
        if finite and self.words[place] in ("several", "some", "many", "those", "few"):
            return "W"
        if before in NOMINAL or before in ("Q", "CD"):
            if self.words[place] in _THAT_NOUNS and not finite:
                return "S"
            return "W"
        had = self.words[following : following + 1]
        having = "HAVEV" in (before, self.tag(place - 1) if before == "R" else "")
        if (before in _VERBAL or having) and not _HAD.isdisjoint(had) and not self._is_finite(following + 1):
            return "D"  # "Bolivia and Uzbekistan obtained that status on January 1"
        if before in _VERBAL or before in ("J", "BE", "R") or self._is_ruled(place):
            return "S"
        if before == "C" and self.can(following, {"P"}) and not self.can(following, {"N", "NS", "J"}):
            return "S"  # "said that Thailand would join and that Japan was an observer"
        if before in ("IN", "C", "S") or place < 0:
            return "Q" if finite or not nominal else "D"
        return "S"

    def _is_finite(self, index: int) -> bool:
        return self.can(index, {"M", "BE", "HAVE", "DO", "VZ", "VD"})

    def _is_ruled(self, place: int) -> bool:
        """ "cannot be ruled out that", "rules out that"."""
        return (
            self.words[place] == "out" and place > 0 and self.words[place - 1].startswith(("rule", "ruling"))
        )

    def _either(self, index: int) -> str:
        """A conjunction where a clause follows before the next break."""
        following = self.after(index)
        if self.words[index] == "as" and not _STANDINGS.isdisjoint(self.words[following : following + 3]):
            return "IN"
        if self.can(following, {"VG", "VN", "CD", "IN"}) and not self.can(following, {"N", "P"}):
            return "IN"
        for place in [*self._outside_short_names(following)][:9]:
            if self.words[place] in BREAKS or self.can(place, {"S", "TO"}):
                break
            if self.can(place, {"M", "BE", "HAVE", "DO"}):
                return "S"
            only = {tag for tag, _ in self.candidates[place]} == {"V"}
            if only and place > following and self.can(place - 1, {"NS"}):
                return "S"  # "until the conditions allow"
            subject = self._before_bracket(place - 1 - (self.words[place - 1] in _ADVERBS_OF_TURN))
            if self.can(place, {"VD"}) and subject >= following and self.can(subject, {"N", "NS", "P", "Q"}):
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
        if self.words[index - 1] == "due" and self.tag(index - 2) == "BE":
            return not self.can(following + 1, {"IN"}) or self.words[following + 1] in (
                "in",
                "on",
                "at",
                "from",
            )
        return self.words[index - 1] not in _TO_NOUNS if index else True

    def _own_or_helping(self, index: int, tag: str) -> str:
        if tag == "BE":
            return "BE"
        following = self.after(index)
        if tag == "HAVE" and self.words[following : following + 1] == ["neither"]:
            return "HAVE" if self.can(following + 1, {"VN"}) else "HAVEV"
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
