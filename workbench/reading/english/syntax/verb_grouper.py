"""The verb groups of an English sentence: auxiliaries, negation and adverbs up to the verb that means it."""

from collections.abc import Mapping, Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Token
from workbench.reading.english.syntax.groups import Item, NounGroup, Sign, VerbGroup

_NAMES = (
    MentionType.STATE,
    MentionType.FORMAT,
    MentionType.ORGANISATION,
    MentionType.PERSON,
    MentionType.PLACE,
)
OPENING = frozenset("“\"«‘'[]")


_TIMES = frozenset({"first", "last"})
FLOATING = frozenset({"all", "both", "each"})
"""What may stand by the verb and mean the subject: "have all been invited"."""
_ADVERBS = 7
"""Words between an auxiliary and its verb: "has for the first time formally applied"."""
_SOME_TIME = frozenset({"day", "point", "time", "future", "course", "year", "month", "week", "stage"})


class VerbGrouper:
    """Makes the verb groups of one sentence. `names` are the mentions in it."""

    def __init__(self, tokens: Sequence[Token], names: Sequence[Mention]) -> None:
        self.tokens = tokens
        self.units = _units(tokens, names)
        self.items: list[Item] = []

    def _is_infinitive(self, place: int) -> bool:
        token = self.tokens[place]
        return token.pos == "PART" and token.lemma == "to"

    def _verb_group(self, place: int) -> int:
        parts: list[int] = []
        end, negated = place, self._denied_before()
        infinitive = self._is_infinitive(place)
        end += infinitive
        while end < len(self.tokens):
            token = self.tokens[end]
            if token.feats.get("Polarity") == "Neg" or token.lemma in ("never", "no longer"):
                negated = True
            elif parts and (after := self._past_times(parts, end)):
                end = after
                continue
            elif token.pos in ("AUX", "VERB"):
                if end in self.units or not self._may_follow(parts, token):
                    break
                parts.append(end)
                negated = negated or token.text.lower() == "cannot"
                parted = token.lemma == "have" and (self._past_date(parts, end + 1) or self._is_had(end + 1))
                if token.pos == "VERB" and not parted:
                    end += 1
                    break
            elif not (parts or infinitive) or not self._is_inside(token, end):
                break
            end += 1
        if not parts:
            self.items.append(Sign(place, "X", self.tokens[place].text.lower()))
            return place + 1
        self.items.append(self._described(place, parts, infinitive, negated))
        return parts[-1] + 1

    def _floats(self, place: int) -> bool:
        """ "Iran and Egypt have all been invited", "A and B both joined": the word means the subject."""
        before = self.items[-1] if self.items else None
        verbs = isinstance(before, NounGroup) and self.tokens[place].text in FLOATING
        at = place + 1
        while verbs and at < len(self.tokens) and self.tokens[at].pos == "ADV":
            at += 1
        return (
            verbs
            and at < len(self.tokens)
            and self.tokens[at].pos in ("VERB", "AUX")
            and at not in self.units
        )

    def _past_times(self, parts: Sequence[int], place: int) -> int:
        """Where the verb goes on in "has for years considered", "will one day join"; 0 if it does not."""
        if (after := self._past_date(parts, place)) or self.tokens[place].pos not in ("ADP", "NUM", "DET"):
            return after
        if self.tokens[parts[-1]].lemma != "have":
            return self._past_some_time(parts, place)
        for after in range(place + 1, min(len(self.tokens), place + 5)):
            token = self.tokens[after]
            if token.feats.get("Voice") == "Act":
                return after
            if token.pos not in ("NOUN", "ADJ", "DET", "NUM"):
                break
        return 0

    def _past_date(self, parts: Sequence[int], place: int) -> int:
        """Where the verb goes on in "was on Friday formally admitted", "had in August invited", "may on April
        12 host"; 0 if no date stands between."""
        behind = place < len(self.tokens) and self.tokens[place].pos == "ADP"
        at = place + (behind and place not in self.units)
        unit, last = self.units.get(at), self.tokens[parts[-1]]
        helps = last.pos == "AUX" or last.lemma == "have"
        if unit is None or unit[1].type is not MentionType.DATE or not helps:
            return 0
        after = unit[0]
        while after < len(self.tokens) and self.tokens[after].pos == "ADV":
            after += 1
        goes_on = after < len(self.tokens) and after not in self.units
        feats = self.tokens[after].feats if goes_on else {}
        past = last.lemma == "have" and feats.get("Tense") == "Past"
        may = goes_on and _is_modal(last) and self.tokens[after].text == self.tokens[after].lemma
        told = past or may or feats.get("VerbForm") in ("Part", "Ger")
        return after if told and self.tokens[after].pos in ("VERB", "AUX") else 0

    def _is_had(self, place: int) -> bool:
        """ "were to have had their summit in May", "have all been invited"."""
        here = [token.text for token in self.tokens[place : place + 2]]
        return here[:1] == ["had"] or (len(here) > 1 and here[0] in FLOATING and here[1] in ("been", "had"))

    def _past_some_time(self, parts: Sequence[int], place: int) -> int:
        for after in range(place + 1, min(len(self.tokens), place + 5)):
            token = self.tokens[after]
            if token.pos in ("VERB", "AUX") and token.text.lower() == token.lemma:
                timed = self.tokens[after - 1].lemma in _SOME_TIME and _is_modal(self.tokens[parts[-1]])
                return after if timed else 0
            if token.pos not in ("NOUN", "ADJ", "DET", "NUM"):
                break
        return 0

    def _denied_before(self) -> bool:
        before = self.items[-1] if self.items else None
        return isinstance(before, Sign) and before.kind == "NOT"

    def _is_inside(self, token: Token, place: int) -> bool:
        """An adverb between the verbs of a group: "has already been", "is not yet a member"."""
        if token.pos == "PART" and token.lemma == "'":
            return True
        aside = token.text in OPENING or token.text in _TIMES or token.text in FLOATING
        if token.pos != "ADV" and not aside:
            return False  # "was first proposed", "was last held"
        for after in range(place + 1, min(len(self.tokens), place + _ADVERBS)):
            following = self.tokens[after]
            if following.lemma == "never":
                return True  # "was in fact never a member"
            if following.pos in ("VERB", "AUX"):
                told = following.pos == "AUX" or following.text.lower() == "had"
                return told or following.feats.get("VerbForm") in ("Part", "Ger", "Inf")
            if following.pos not in ("ADV", "PART") and following.text not in OPENING:
                break
        return False

    def _may_follow(self, parts: Sequence[int], token: Token) -> bool:
        """Whether the verb can belong to the auxiliaries before it: "has" + participle, "will" + base
        form."""
        if not parts:
            return True
        last, form = self.tokens[parts[-1]], token.feats.get("VerbForm")
        if last.pos == "VERB" and last.lemma != "have":
            return False
        if last.lemma in ("have", "be"):
            had = last.lemma == "have" and token.text.lower() == "had"  # "have long had"
            return (
                had
                or form in ("Part", "Ger")
                or (form == "Fin" and token.feats.get("Tense") == "Past" and token.pos == "VERB")
            )
        return form == "Inf" or token.pos == "AUX" or token.feats.get("Tense") == "Pres"

    def _described(self, first: int, parts: Sequence[int], infinitive: bool, negated: bool) -> VerbGroup:
        tokens = [self.tokens[place] for place in parts]
        head, opening = tokens[-1], tokens[0]
        helpers = tokens[:-1]
        modal = next((token.lemma for token in helpers if _is_modal(token)), "")
        if not helpers and _is_modal(head):
            modal = head.lemma
        be, participle = any(token.lemma == "be" for token in helpers), head.feats.get("VerbForm")
        form = {"Fin": "finite", "Inf": "infinitive", "Part": "participle", "Ger": "gerund"}.get(
            opening.feats.get("VerbForm", "Fin"), "finite"
        )
        future = modal in ("will", "shall")
        tense = (
            "future"
            if future
            else {"Past": "past", "Pres": "present"}.get(opening.feats.get("Tense", ""), "")
        )
        passive = (be and participle in ("Part", "Fin")) or (form == "participle" and not helpers)
        return VerbGroup(
            first,
            parts[-1] + 1,
            parts[-1],
            head.lemma,
            "infinitive" if infinitive else form,
            tense,
            passive,
            any(token.lemma == "have" for token in helpers),
            be and participle == "Ger",
            negated,
            "" if future else modal,
        )


def _is_modal(token: Token) -> bool:
    return token.pos == "AUX" and token.lemma not in ("be", "have", "do")


def _units(tokens: Sequence[Token], names: Sequence[Mention]) -> Mapping[int, tuple[int, Mention]]:
    """The names as `first token: (end, mention)`, the longest where several begin at one word."""
    starts = {token.start: index for index, token in enumerate(tokens)}
    units: dict[int, tuple[int, Mention]] = {}
    covered = -1
    order = sorted(names, key=lambda name: (name.start, -name.end))
    for name in order:
        if name.type not in (*_NAMES, MentionType.DATE) or name.start < covered or name.start not in starts:
            continue
        end = starts[name.start]
        while end < len(tokens) and tokens[end].start < name.end:
            end += 1
        if name.type is MentionType.STATE and tokens[end - 1].pos == "ADJ":
            continue
        units[starts[name.start]] = (end, name)
        covered = name.end
    return units
