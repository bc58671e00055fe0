"""The noun groups of an English sentence, and the signs that stand outside the groups."""

from dataclasses import replace
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.syntax.groups import Item, NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.verb_grouper import OPENING, VerbGrouper
from workbench.reading.english.words.closed_class import COMPASS, words

_STATUS_WORDS = words(
    "full associate associated observer partner member membership candidate dialogue permanent guest"
    " official formal new special"
)
_STANDINGS = words("member observer partner state country")
"""Behind these, a name is told what it is: "observer members Northern Cyprus and Hungary"."""
_TIMES = words("year month week decade day spring summer autumn winter weekend night morning afternoon")
_TIME_OPENINGS = words("that this last next each every a an another same later")
_PARTICLES = words("over up out off down back forward together away")
_PHRASAL = words(
    "hand take set give carry put turn bring rule send hold point work call back step cut sign roll speed"
    " wind come draw make sum let pull walk drop go break phase get throw"
)
_AMOUNTS = words("a dozen hundred score thousand million third quarter half")
_PAPERS = words("application bid request petition resignation")
_CURRENCIES = frozenset("$€£¥")
_JOINED_PREPOSITIONS = {
    ("along", "with"): "along with",
    ("together", "with"): "along with",
    ("in", "addition"): "in addition to",
    ("apart", "from"): "apart from",
    ("next", "to"): "next to",
    ("such", "as"): "such as",
    ("as", "well"): "along with",
    ("out", "of"): "out of",
    ("according", "to"): "according to",
    ("due", "to"): "because of",
    ("because", "of"): "because of",
    ("instead", "of"): "instead of",
    ("in", "favour"): "in favour of",
    ("in", "favor"): "in favour of",
    ("ahead", "of"): "ahead of",
    ("prior", "to"): "before",
}


class Grouper(VerbGrouper):
    """Makes the groups of one sentence."""

    def make(self) -> list[Item]:
        place = 0
        while place < len(self.tokens):
            place = self._next(place)
        _commas_behind_marks(self.items)
        for order, item in enumerate(self.items):
            if not isinstance(item, Sign):
                item.order = order
        return self.items

    def _next(self, place: int) -> int:
        """Makes the item that begins at `place` and returns where the next begins."""
        token, unit = self.tokens[place], self.units.get(place)
        if unit and unit[1].type is MentionType.DATE:
            return self._date(place, unit[0])
        if token.text.lower() == "such" and self.tokens[min(place + 1, len(self.tokens) - 1)].text == "as":
            return self._sign(place)
        if unit or self._begins_noun(place):
            return self._noun_group(place)
        if token.pos in ("VERB", "AUX") or self._is_infinitive(place):
            return self._verb_group(place)
        if token.pos == "PRON" and token.feats.get("PronType") != "Rel":
            self._add_noun(NounGroup(place, place + 1, place, is_pronoun=True))
            return place + 1
        return self._sign(place)

    def _sign(self, place: int) -> int:
        token = self.tokens[place]
        word = token.text.lower()
        following = self.tokens[place + 1].text.lower() if place + 1 < len(self.tokens) else ""
        joined = _JOINED_PREPOSITIONS.get((word, following))
        third = self.tokens[place + 2].text.lower() if place + 2 < len(self.tokens) else ""
        if (following == "to" and self.tokens[place + 1].pos == "PART") or (
            following == "addition" and third != "to"
        ):
            joined = None
        if (word, following) == ("as", "well") and third != "as":
            self.items.append(Sign(place, "R", "as well"))
            return place + 2
        if joined:
            extra = (
                3
                if (word, following) in (("in", "addition"), ("as", "well")) or joined == "in favour of"
                else 2
            )
            self.items.append(Sign(place, "IN", joined))
            return min(place + extra, len(self.tokens))
        kind = {"ADP": "IN", "CCONJ": "C", "SCONJ": "S", "PUNCT": "PU", "ADJ": "J", "ADV": "R"}.get(
            token.pos, "X"
        )
        if token.feats.get("PronType") == "Rel":
            kind = "W"
        if token.feats.get("Polarity") == "Neg":
            kind = "NOT"
        if (word in _PARTICLES and self._is_particle()) or self._is_about(place, word):
            kind = "R"
        if word == "in" and self._hands_in(place):
            kind = "R"
        self.items.append(Sign(place, kind, word))
        return place + 1

    def _is_about(self, place: int, word: str) -> bool:
        """ "More than 20 documents were signed", "In Kazan, over 30 countries applied": no preposition."""
        behind = self.tokens[place + 1 : place + 3]
        about = len(behind) == 2 and behind[0].text in ("a", "half") and behind[1].text in _AMOUNTS
        if not about and (not behind or behind[0].pos != "NUM"):
            return False
        before = self.tokens[place - 1].text.lower() if place else ","
        return (word == "than" and before in ("more", "less", "fewer")) or (
            before in (",", "that", "and") and word in ("over", "about", "around")
        )

    def _is_particle(self) -> bool:
        """Whether the word belongs to the verb before it: "handed over its application", "ruled out
        joining"."""
        before = self.items[-1] if self.items else None
        return isinstance(before, VerbGroup) and before.lemma in _PHRASAL

    def _hands_in(self, place: int) -> bool:
        """ "handed in its application", "put in a formal bid": what one applies with is no place."""
        before = self.items[-1] if self.items else None
        behind = (token.lemma for token in self.tokens[place + 1 : place + 5])
        handed = isinstance(before, VerbGroup) and before.lemma in ("hand", "put", "send")
        return handed and any(lemma in _PAPERS for lemma in behind)

    def _begins_noun(self, place: int) -> bool:
        token = self.tokens[place]
        if token.text.lower() in ("neither", "either", "both") and self._is_before_preposition(place):
            return False
        if self._floats(place):
            return False
        if token.pos in ("NOUN", "PROPN", "DET", "NUM") or token.feats.get("Poss"):
            return True
        if (
            token.pos == "VERB"
            and token.feats.get("VerbForm") in ("Part", "Ger")
            and self._is_possessive(place - 1)
        ):
            return self._leads_to_noun(place + 1)
        if token.pos == "ADJ" or (token.pos == "VERB" and token.feats.get("VerbForm") == "Part"):
            attached = token.pos == "ADJ" or not self._is_passive_here(place) or self._is_governed(place)
            joined = token.pos == "ADJ" and self._joins_adjectives(place + 1, place)
            return attached and (joined or self._leads_to_noun(place + 1))
        return token.pos == "ADV" and self._leads_to_noun(place + 1) and self._after_article(place)

    def _is_before_preposition(self, place: int) -> bool:
        return place + 1 < len(self.tokens) and self.tokens[place + 1].pos == "ADP"

    def _is_passive_here(self, place: int) -> bool:
        """A participle that is not an adjective: behind an auxiliary, or with nothing nominal close by."""
        if self.tokens[place].feats.get("Voice"):
            return not self._after_article(place)
        return True

    def _is_governed(self, place: int) -> bool:
        """ "from associated countries"."""
        return place > 0 and self.tokens[place - 1].pos == "ADP"

    def _after_article(self, place: int) -> bool:
        return place > 0 and self.tokens[place - 1].pos in ("DET", "ADJ", "NUM")

    def _leads_to_noun(self, place: int) -> bool:
        """Whether adjectives at most stand between `place` and a noun."""
        while place < len(self.tokens) and place not in self.units:
            token = self.tokens[place]
            if token.pos in ("NOUN", "PROPN", "NUM"):
                return True
            if token.pos != "ADJ" and token.text not in OPENING and token.text != "-":
                return False
            place += 1
        return place < len(self.tokens) and self.units[place][1].type is not MentionType.DATE

    def _noun_group(self, place: int) -> int:
        first, head, end = place, -1, place
        while end < len(self.tokens):
            unit = self.units.get(end)
            if unit and unit[1].type is MentionType.DATE:
                if not self._is_dated(first, end, head):
                    break
                end = unit[0]
                continue
            if unit:
                if head >= 0 and self._cannot_follow(head, end):
                    break
                head, end = unit[0] - 1, self._past_abbreviation(unit)
                if self._stands_alone(unit[1], end):
                    break
                continue
            if not self._continues(end, first, head):
                break
            counted = self.tokens[end].pos == "NUM" and head < 0 and not self._leads_to_noun(end + 1)
            if self.tokens[end].pos in ("NOUN", "PROPN") or counted:
                head = end
            end += 1
        end = max(end, first + 1)
        while end - 1 > max(head, first) and self.tokens[end - 1].text in OPENING:
            end -= 1
        group = NounGroup(first, end, head if head >= first else end - 1)
        group.is_date = self._is_time(group)
        return self._possessive(group, end)

    def _is_dated(self, first: int, place: int, head: int) -> bool:
        """ "the 2018 SCO summit", "a May 21 informal summit": a day between an article and its noun."""
        opened = first < place and head < 0 and self.tokens[first].pos == "DET"
        bare = self.tokens[place].pos in ("NUM", "PROPN")
        return opened and bare and self._leads_to_noun(self.units[place][0])

    def _is_time(self, group: NounGroup) -> bool:
        """ "that year", "a year later", "every week": an adverbial, neither subject nor object."""
        named = (
            self.tokens[group.first].text.lower() in _TIME_OPENINGS or self.tokens[group.first].pos == "NUM"
        )
        return named and self.tokens[group.head].lemma in _TIMES and group.head == group.end - 1

    def _cannot_follow(self, head: int, place: int) -> bool:
        """A name behind a year, "In 2001 Uzbekistan …", or behind what it is, "SCO member Iran"."""
        end, name = self.units[place]
        before = next((other for stop, other in self.units.values() if stop == place), None)
        if before is not None and {before.type, name.type} <= {MentionType.PLACE, MentionType.STATE}:
            return True  # "In Baku Ashgabat was invited"
        apposed = name.type is MentionType.STATE and self.tokens[head].pos == "NOUN"
        apposed = apposed or (name.type is MentionType.PLACE and self.tokens[head].lemma in _STANDINGS)
        if apposed and not (end < len(self.tokens) and self.tokens[end].pos == "NOUN"):
            return True
        return self.tokens[head].pos == "NUM" and self.tokens[head].text.isdigit() and place == head + 1

    def _past_abbreviation(self, unit: tuple[int, Mention]) -> int:
        """The end of "the Organization of Turkic States (OTS)": what is in the brackets names the same."""
        end, name = unit
        short = self.tokens[end : end + 3]
        if name.type not in (MentionType.FORMAT, MentionType.ORGANISATION) or len(short) < 3:
            return end
        bracketed = short[0].text == "(" and short[2].text == ")" and short[1].text[:2].isupper()
        if len(longer := self.tokens[end : end + 4]) == 4 and longer[0].text == "(" and longer[3].text == ")":
            return end + 4 if longer[1].text.isupper() and longer[2].text.isdigit() else end  # "(G20)"
        return end + 3 if bracketed and (end + 1 in self.units or short[1].text.isupper()) else end

    def _stands_alone(self, name: Mention, end: int) -> bool:
        """A state's name before a status is not its adjective: "granted Iran full membership"."""
        if end >= len(self.tokens) or name.type not in (MentionType.STATE, MentionType.PLACE):
            return False
        return self.tokens[end].lemma in _STATUS_WORDS

    def _continues(self, place: int, first: int, head: int) -> bool:
        token = self.tokens[place]
        if token.pos in ("NOUN", "PROPN") or self._is_sum(place):
            return True
        if place > first and any(self._opens_bracketed(place - step) for step in range(3)):
            return True
        if token.pos == "NUM":
            one_day = token.text == "one" and self.tokens[min(place + 1, len(self.tokens) - 1)].text == "day"
            return head < 0 or (self.tokens[place - 1].pos in ("PROPN", "NUM") and not one_day)
        if token.pos == "DET" or token.feats.get("Poss"):
            opened = place == first or self.tokens[place - 1].text.lower() in ("all", "both")
            return head < 0 and (opened or token.text.lower() == "such")  # "the first such meeting"
        if token.pos in ("ADJ", "ADV") or token.feats.get("VerbForm") in ("Part", "Ger"):
            if token.feats.get("VerbForm") and token.feats.get("Voice") and place != first and head >= 0:
                return False
            if head >= 0:
                regional = self.tokens[place - 1].text in COMPASS and self._leads_to_noun(place + 1)
                return token.pos == "ADJ" and (regional or self._is_modified_body(place))
            joined = token.pos == "ADJ" and (place > first or self._joins_adjectives(place + 1, first))
            return joined or self._leads_to_noun(place + 1)
        if head >= 0 and token.text in OPENING and self._closes(first, place):
            return True  # "the “SCO Plus” meeting"
        if head < 0 and self._joins_adjectives(place, first):
            return True
        if self._opens_quoted(place) or (place > first and self._opens_quoted(place - 2)):
            return True
        joins = token.text in OPENING or token.text in ("-", "–")
        close = token.start == self.tokens[place - 1].end and token.text in ("-", "–") if place else False
        if joins and place > first and head < 0:
            return token.text in OPENING and self._leads_to_noun(place + 1)
        return close and place + 1 < len(self.tokens) and self.tokens[place + 1].start == token.end

    def _is_sum(self, place: int) -> bool:
        """ "a $100bn bank": the sign of a currency before a number."""
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return self.tokens[place].text in _CURRENCIES and following is not None and following.pos == "NUM"

    def _opens_quoted(self, place: int) -> bool:
        """ "SAARC “observer” status": a noun in quotation marks before its own noun."""
        quoted = self.tokens[place : place + 4] if place >= 0 else []
        if len(quoted) < 4 or quoted[0].text not in '“"‘' or quoted[2].text not in '”"’':
            return False
        return quoted[1].pos == "NOUN" and quoted[3].pos == "NOUN"

    def _opens_bracketed(self, place: int) -> bool:
        """ "a working (consultative) meeting": an adjective in brackets before the noun."""
        inside = self.tokens[place : place + 4] if place >= 0 else []
        bracketed = [token.text for token in inside[::2]] == ["(", ")"]
        return bracketed and len(inside) == 4 and (inside[1].pos, inside[3].pos) == ("ADJ", "NOUN")

    def _joins_adjectives(self, place: int, first: int) -> bool:
        """ "a political, economic and military alliance", "of political and economic decisions": a comma or
        "and" between adjectives, behind an article or a preposition."""
        opened = self.tokens[first].pos == "DET" or self._is_governed(first)
        if place == first or not opened or self.tokens[place - 1].pos != "ADJ":
            return False
        last = place
        while last < len(self.tokens) and last not in self.units:
            token = self.tokens[last]
            if token.pos != "ADJ" and token.text not in (",", "and"):
                return token.pos == "NOUN" and self.tokens[last - 1].pos == "ADJ"
            last += 1
        return False

    def _closes(self, first: int, place: int) -> bool:
        """Whether a quotation mark closes what was opened in the group, with its noun behind."""
        opened = sum(token.text in OPENING for token in self.tokens[first:place]) % 2 == 1
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return opened and following is not None and following.pos == "NOUN"

    def _is_modified_body(self, place: int) -> bool:
        """ "the CIS founding agreements", "the Commonwealth (CIS) foreign ministers": an adjective between a
        format's name and a noun."""
        formats = (unit for unit in self.units.values() if unit[1].type is MentionType.FORMAT)
        named = any(place in (unit[0], self._past_abbreviation(unit)) for unit in formats)
        return named and self._leads_to_noun(place + 1)

    def _possessive(self, group: NounGroup, end: int) -> int:
        """Adds the group, and the one that it possesses if "'s" follows."""
        self._add_noun(group)
        after = end
        while after < len(self.tokens) and self._is_possessive(after):
            after += 1
        if after == end:
            return end
        self.items.append(Sign(end, "POS", "'s"))
        return after

    def _is_possessive(self, place: int) -> bool:
        if place < 0:
            return False
        token = self.tokens[place]
        return token.pos == "PART" and token.lemma in ("'s", "'")

    def _add_noun(self, group: NounGroup) -> None:
        before = self.items[-1] if self.items else None
        if isinstance(before, Sign) and before.kind == "POS" and isinstance(self.items[-2], NounGroup):
            group.possessor = self.items[-2]
            group.preposition = self.items[-2].preposition
        elif isinstance(before, Sign) and before.kind == "IN":
            group.preposition = before.word
        elif isinstance(before, Sign) and before.word in OPENING and len(self.items) > 1:
            earlier = self.items[-2]
            group.preposition = earlier.word if isinstance(earlier, Sign) and earlier.kind == "IN" else ""
        self.items.append(group)

    def _date(self, place: int, end: int) -> int:
        return self._possessive(NounGroup(place, end, end - 1, is_date=True), end)


def _commas_behind_marks(items: list[Item]) -> None:
    """Puts the comma that ends an aside behind its quotation mark: 'themed "Peace," is under way'."""
    for order, (comma, mark) in enumerate(pairwise(items)):
        if isinstance(comma, Sign) and isinstance(mark, Sign) and comma.word == "," and mark.word in '”"’':
            items[order] = replace(mark, place=comma.place)
            items[order + 1] = replace(comma, place=mark.place)
