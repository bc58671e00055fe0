"""Which of its possible forms a word has in its sentence: by its neighbours, then by what a clause needs.

Tags are those of `lexicon.Form` and `analysis`; a tag may carry a detail behind a colon.
"""

from collections.abc import Sequence

from workbench.reading.english.words.closed_class import MONTHS_AND_DAYS
from workbench.reading.english.words.closed_class import words as wordset
from workbench.reading.english.words.mending import Mending
from workbench.reading.english.words.neighbours import (
    BREAKS,
    FINITE,
    NOMINAL,
    OPENING,
    SAYING,
    Candidates,
    Chosen,
)
from workbench.reading.english.words.set_in import with_set_in

_VERBAL = frozenset({"V", "VP", "VZ", "VD", "VN", "VG"})
_ADVERBS = wordset("also still now already reportedly thus currently")
_ADVERBS_OF_TURN = wordset("first last also finally formally officially originally initially then later")
_STANDINGS = wordset("member observer partner guest associate candidate")
# A noun before "to" that governs a place or an aim, not what somebody will do.
_TO_NOUNS = wordset(
    "accession access admission according due thanks contrary regard respect response relation key visit"
    " trip visits travel contribution transition addition close next prior opposed compared related equal"
)
# What states and their people do in headlines; as nouns these forms are rare behind a name.
_HEADLINE_VERBS = wordset(
    "eye mull host seek plan weigh vote back sign ratify admit join leave quit urge slam vow accept reject"
    " pledge welcome offer want hope expect call move head chair bid consider claim deny refuse approve"
    " gain get win open close turn face push hail praise warn report aim fear doubt delay halt suspend"
    " resume veto block support favour favor suggest inch near edge dismiss rule restate group unite hold"
    " enjoy"
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


class _Context(Mending):
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
            self.chosen.append(self._open(index))

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

    # Words of the open classes

    def _open(self, index: int) -> Chosen:
        options = dict(reversed(self.candidates[index]))
        place = self.before(index)
        before = self.tag(place)
        nouns = [tag for tag in ("N", "NS") if tag in options]
        if self.words[index + 1 : index + 2] == ["place"] and self.words[index] in ("take", "takes", "took"):
            finite = self._finite(options) if before not in ("TO", "M", "DO") else None
            return finite or ("V", "take")
        if (verb := self._verb_by_neighbours(index, options, place)) is not None:
            return verb
        attached = ("D", "PP", "J", "O", "POS", "CD")
        if before in attached or before == "IN":
            return self._in_group(index, options, nouns)
        if before in ("Q", "W") and (verb := self._finite(options)):
            return verb
        if (
            "J" in options
            and self.can(self.after(index), {"N", "NS", "P", "J"})
            and not self._verb_fits(place)
        ):
            return "J", options["J"]
        if self._verb_fits(place) and not nouns and (verb := self._finite(options)):
            return verb
        if nouns and (before in NOMINAL) and (verb := self._headline_verb(index, options, place)):
            return verb
        if (
            nouns
            and "VZ" in options
            and self.words[index - 1] in _ADVERBS
            and self.can(index + 1, {"TO", "D", "PP"})
        ):
            return "VZ", options["VZ"]  # "Nigeria, a large economy, also hopes to join"
        if nouns:
            return nouns[0], options[nouns[0]]
        return self._leftover(index, options, place)

    def _verb_by_neighbours(self, index: int, options: dict[str, str], place: int) -> Chosen | None:
        """A form of a verb that what stands right before and behind asks for; `place` is the word before."""
        before = self.tag(place)
        if "VN" in options and (have := self.have_before(index)) is not None:
            self.chosen[have] = ("HAVE", "have")
            return "VN:Act", options["VN"]
        early = index > 1 and self.words[index - 1] in ("initially", "originally", "jointly")
        if early and "VN" in options and self.words[index - 2] == "," and self.can(index + 1, {"IN"}):
            return "VN:Pass", options["VN"]  # "BRICS, initially founded in 2009 by four states, grew"
        held = self.words[index] in ("holding", "receiving") and self.can(index + 1, {"N"})
        opens = held or self.can(index + 1, {"D", "PP", "P"})
        if "VG" in options and (self._is_gerund(index) or (self.words[place] in BREAKS and opens)):
            return "VG", options["VG"]
        if "VN" in options and self.words[index - 1] in ("first", "last") and self.tag(index - 2) == "BE":
            return "VN:Pass", options["VN"]  # "was first proposed"
        if before in ("TO", "M", "DO") and "V" in options:
            return "V", options["V"]
        if "V" in options and self.words[index - 1] == "next" and self.tag(index - 2) == "M":
            self.chosen[index - 1] = ("R", "next")
            return "V", options["V"]  # "will next meet in Minsk"
        if "VN" in options and self.words[place] == "those" and self.can(index + 1, {"TO"}):
            self.chosen[place] = ("Q", "those")
            return "VN:Pass", options["VN"]  # "named among those expected to join"
        first = self.words[place] == "first" and self.words[place - 1] in ("and", ",")
        if "VD" in options and first and self.can(index + 1, {"IN"}):
            return "VD", options["VD"]  # "Timor-Leste, a new nation, first applied for membership"
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
        if before in NOMINAL and "VD" in options and self._takes_object(index, options):
            return "VD", options["VD"]
        if before == "CD" and "VZ" in options and self.is_year(place) and self.can(index + 1, {"TO", "IN"}):
            return "VZ", options["VZ"]  # "the chairmanship for 2026 passes to Russia"
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
        if before == "IN" and {"VG", "J"} <= options.keys() and self.can(following, {"NS"}):
            return "J", options["J"]  # "of developing countries"
        if self.words[index] == "understanding" and self.words[index - 1] == "of":
            return "N", "understanding"  # "memoranda of understanding"
        if (
            before in ("D", "PP", "POS", "J")
            and "VG" in options
            and self.words[following : following + 1] == ["of"]
        ):
            return "N", self.words[index]  # "the signing of the charter"
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
        if before == "IN" and options.keys() == {"V"} and self.words[self.before(index)] != "to":
            return "N", options["V"]  # "put on hold": no verb in its base form follows a preposition
        return self._leftover(index, options, self.before(index))

    def _verb_fits(self, place: int) -> bool:
        """Whether a verb may stand here: behind a noun, a name, a pronoun, a conjunction, a closed
        bracket."""
        before = self.tag(place)
        return (
            before in NOMINAL
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
        grouped = options[form] == "group" and self.words[following : following + 1] == ["of"]
        if self.can(following, {"M"}) or grouped:
            return None  # "Leaders of the BRICS group will gather", "of the EAC group of states met"
        strong = options[form] in _HEADLINE_VERBS
        opens = (
            self.can(following, {"D", "PP", "Q", "TO", "DEM", "O"})
            or (strong and (tag == "P" or form == "V") and following < len(self.words))
            or (strong and self.can(following, {"P", "J", "IN", "N", "NS"}))
            or (form == "VZ" and options[form] in SAYING and self._ends_with(index, place))
        )
        if not opens or (form == "V" and not (tag == "NS" or self._is_series(place))):
            return None
        return ("VZ" if form == "VZ" else "VP"), options[form]

    def _ends_with(self, index: int, place: int) -> bool:
        """ ", the press service reports.": the last word, with its subject behind a comma."""
        return self.words[index + 1 :] in ([], ["."]) and self.words[self._group_start(place) - 1] == ","

    def _closes_aside(self, index: int) -> bool:
        """ "The summit of BRICS - the group of five - ended": the sentence's own verb behind an aside."""
        dashes = ("-", "–", "—")
        opened = any(word in dashes for word in self.words[1 : index - 1])
        return (
            opened
            and self.words[index - 1] in dashes
            and not any(tag.partition(":")[0] in FINITE for tag, _ in self.chosen)
        )

    def _leftover(self, index: int, options: dict[str, str], place: int) -> Chosen:
        if place < 0 or self.words[place] in BREAKS or self.tag(place) in ("S", "IN"):
            for tag in ("J", "R", "VN", "VG", "V"):
                if tag in options:
                    detail = "VN:Pass" if tag == "VN" else "VP" if tag == "V" else tag
                    own = self.can(index + 1, {"D", "PP"}) or self._closes_aside(index)
                    if tag == "VN" and "VD" in options and own:
                        return "VD", options["VD"]
                    return detail, options[tag]
        for tag in ("VD", "VZ", "VG", "V", "VN", "J", "R"):
            if tag in options:
                return ("VP" if tag == "V" else "VN:Pass" if tag == "VN" else tag), options[tag]
        return self.candidates[index][0]
