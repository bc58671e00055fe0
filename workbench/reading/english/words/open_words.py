"""Which of its possible forms a word of an open class has in its sentence: a noun, a verb or an adjective."""

from collections.abc import Sequence

from workbench.reading.english.words.closed_class import words as wordset
from workbench.reading.english.words.mending import Mending
from workbench.reading.english.words.neighbours import BREAKS, FINITE, NOMINAL, SAYING, Chosen

_LIST = 12
"""Words of a list between "with" and what those in it do."""
_ADVERBS = wordset("also still now already reportedly thus currently")
# What states and their people do in headlines; as nouns these forms are rare behind a name.
_HEADLINE_VERBS = wordset(
    "eye mull host seek plan weigh vote back sign ratify admit join leave quit urge slam vow accept reject"
    " pledge welcome offer want hope expect call move head chair bid consider claim deny refuse approve"
    " gain get win open close turn face push hail praise warn report aim fear doubt delay halt suspend"
    " resume veto block support favour favor suggest inch near edge dismiss rule restate group unite hold"
    " enjoy"
)


class OpenWords(Mending):
    """Chooses the tags of the words of the open classes in one sentence."""

    def open(self, index: int) -> Chosen:
        """The tag and the lemma of a word that several of its forms may be."""
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
        if nouns and self.words[index - 1] in _ADVERBS:
            if "VZ" in options and self.can(index + 1, {"TO", "D", "PP"}):
                return "VZ", options["VZ"]  # "Nigeria, a large economy, also hopes to join"
            if "VD" in options and self.can(index + 1, {"D", "PP", "P"}):
                return "VD", options["VD"]  # "the premier also accused Russia"
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
        # "with Mongolia and India holding observer status"
        with_whom = held and before in NOMINAL and "with" in self.words[max(0, index - _LIST) : index]
        if "VG" in options and (
            self._is_gerund(index) or with_whom or (self.words[place] in BREAKS and opens)
        ):
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
