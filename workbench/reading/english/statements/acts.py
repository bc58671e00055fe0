"""What verbs tell that are acts of speech: "hailed the vote", "urged partners to …", "warned of haste"."""

from workbench.reading.english.statements.attributions import Attribution
from workbench.reading.english.statements.introductions import office_of
from workbench.reading.english.statements.spoken_lines import LineReader
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.statements.speakers import Speaker

_ABOUT = {
    "complain": ("of", "about", "that"),
    "press": ("for",),
    "plead": ("for",),
    "speak": ("of", "against", "out"),
    "point": ("to", "out"),
    "warn": ("against", "of", "about"),
    "rule": ("out",),
    "tell": ("of", "about"),
    "brief": ("on", "about"),
    "inform": ("of", "about", "on"),
    "object": ("to",),
    "insist": ("on", "upon"),
}
"""Verbs that tell what was said only with what stands behind them."""
_HEARD = words("tell brief inform")
_OF_THINGS = words("announce confirm affirm restate laud appreciate value regret")
"""Verbs that tell what was said by their objects: "confirmed the wish to join"."""
_OF_WHAT = ("of", "to", "that", "for", "between", "with")
_LAID = {"set": "out", "lay": "out", "spell": "out", "put": "forward", "bring": "forward"}
"""Verbs that tell what was said by their objects, with their particles: "set out the aims"."""
_DRAWN = words("attention parallel comparison analogy distinction conclusion picture")
_PROPOSALS = words("proposal initiative idea suggestion plan concept demand condition request")
_AIMS = _PROPOSALS | words(
    "priority vision aim goal objective principle position view stance approach agenda direction area reason"
    " term task step measure detail strategy outline programme program theme"
)
"""What is put forward, or set out, in words."""
_WILLS = words(
    "intention readiness willingness support commitment wish desire interest opposition confidence hope"
    " concern solidarity gratitude determination"
)
_MEANT = {
    "state": _WILLS,
    "declare": _WILLS,
    "oppose": _PROPOSALS | words("move step bid change entry accession expansion"),
    "repeat": _WILLS | _PROPOSALS | words("call appeal claim position warning promise pledge offer"),
}
"""Verbs that tell what was said where their objects are such: "declared his readiness"."""
_MADE = words("proposal suggestion appeal pledge promise")
_COUNTS = words("number series set range raft package list couple host variety")
_TREATIES = words("agreement treaty convention pact accord protocol charter memorandum")
_COMING = words("delegation guest participant delegate dignitary visitor attendee everyone")
"""Who is welcomed where somebody is."""
_OWNS = ("'s", "'", "’s", "’")
_JOINING = ("and", "while", "but", "whereas")
_VOICED = known.VOICED | known.CALLING | {"describe"}
_TELLING = (
    known.ACTS | _OF_THINGS | known.CALLING | {"name", "make", "object", "insist", *_HEARD, *_LAID, *_MEANT}
)
_ARRIVING = known.OFFICES | _COMING


class Acts(LineReader):
    """What the acts of speech of one line tell."""

    def find(self) -> list[Attribution]:
        """ "hailed the vote as …", "urged partners to …": the verb's own words tell it."""
        for verb in self.clauses.verbs:
            if self._may_tell(verb) and (found := self._teller(verb)) is not None:
                return [self._told(verb, *found, self.limit)]
        return []

    def beside(self, told: list[Attribution]) -> list[Attribution]:
        """What was told with what stands beside it, which is one with it where it stands before: "X hailed
        the step, adding that …", "X hailed the step and said that …", "…, X said, urging partners to …"."""
        first, last = told[0], told[-1]
        start = self.spoken.place_at(first.zone[0])
        joined = not self.line.quotes and any(
            verb.first == start and (verb.form == "gerund" or self.clauses.word(start - 1) == "and")
            for verb in self.clauses.verbs
        )
        ended = max(end for one in told for _, end in (*one.pieces, one.zone))
        for verb in self.clauses.verbs:
            before = joined and verb.first < start and verb.form == "finite"
            behind = self.tokens[verb.first].start >= ended and verb.form == "gerund"
            found = self._teller(verb) if (before or behind) and self._may_tell(verb) else None
            if found is None or found[0] != last.speaker:
                continue
            act = self._told(verb, *found, self.limit)
            if behind:
                return [*told, act]
            (_, end), *rest = first.pieces
            first.pieces, first.zone = [(act.pieces[0][0], end), *rest], act.zone
            break
        return told

    def of_another(self, speaker: Speaker, first: int, end: int) -> tuple[int, Attribution] | None:
        """ "X said they were ready, and Y called it historic": where in `[first, end)` what another than the
        speaker tells begins, and that."""
        for verb in self.clauses.verbs:
            own = verb.form == "finite" and verb.marker in ("", *_JOINING) and first < verb.first < end
            found = self._teller(verb) if own and self._may_tell(verb) else None
            if found is None or found[0].name == speaker.name:
                continue
            inside = max([first, *(one.end for one in self.clauses.verbs if one.end <= found[1])])
            for place in range(found[1] - 1, inside, -1):  # ", but a few hours later Y announced …"
                if self.clauses.word(place - 1) == ",":
                    if self.clauses.word(place) in _JOINING:
                        return place, self._told(verb, *found, end)
                    break
        return None

    def _told(self, verb: VerbGroup, speaker: Speaker, first: int, end: int) -> Attribution:
        end = next((place for place in range(verb.end, end) if self.clauses.word(place) == ";"), end)
        piece, zone = self.spoken.chars(verb.first, end), self.spoken.chars(first, verb.first)
        return Attribution(speaker, [piece], zone if zone[1] else piece, False, "en.act")

    def _may_tell(self, verb: VerbGroup) -> bool:
        to_come = verb.modal or verb.tense == "future"  # "will voice several proposals"
        denied = verb.negated and verb.lemma != "rule"
        if verb.lemma not in _TELLING or denied or to_come or verb.passive or verb.marker == "whom":
            return False
        return verb.head < self.limit and self._is_act(verb)

    def _teller(self, verb: VerbGroup) -> tuple[Speaker, int] | None:
        """Who acts, and where the words begin that say so."""
        if verb.form == "gerund":
            found = self.spoken.subject_with(verb) or self._of_clause_above(verb)
        else:
            found = self.spoken.subject(verb) if verb.form == "finite" else None
        if found is None or self.speakers.people.is_known(found[0].name) or office_of(found[0].name):
            return found
        voiced = verb.lemma in _VOICED and self.speakers.is_voice(found[0])
        return found if voiced or self._is_its_officer(found[1]) else None

    def _of_clause_above(self, gerund: VerbGroup) -> tuple[Speaker, int] | None:
        """Who spoke or acted in the clause that goes on with ", urging partners to …"."""
        above = [one for one in self.clauses.verbs if one.first < gerund.first and one.form == "finite"]
        if self.clauses.word(gerund.first - 1) != "," or not above or gerund.lemma not in _VOICED:
            return None
        found = self.spoken.behind(above[-1]) or self.spoken.subject(above[-1])
        return (found[0], gerund.first) if found else None

    def _is_its_officer(self, first: int) -> bool:
        """ "Its prime minister called for trade": of the state or the body spoken of."""
        behind = self.tokens[first + 1 : first + 4]
        return self.clauses.word(first) == "its" and any(one.lemma in known.OFFICES for one in behind)

    def _is_act(self, verb: VerbGroup) -> bool:
        following = self.clauses.word(verb.end)
        if verb.lemma == "call" and following in ("for", "on", "upon"):
            return True
        if verb.lemma in known.CALLING:
            return following != "off" and self._is_called(verb)
        if verb.lemma in _ABOUT:
            heard = verb.lemma in _HEARD and verb.objects
            place = verb.objects[0].series[-1].end if heard else verb.end
            told = self._word_past_again(place) in _ABOUT[verb.lemma]
            return told and not (verb.lemma in _HEARD and self.clauses.word(place + 1) in ("this", "it"))
        if verb.lemma == "ask":
            aims = any(one.form == "infinitive" and one.first > verb.end for one in self.clauses.verbs)
            return bool(verb.objects) and aims  # "asked fellow members to cut ties"
        if verb.lemma in _LAID:
            return self._is_laid_out(verb)
        if verb.lemma == "make":
            return bool(self._heads(verb) & _MADE) or self._is_made_clear(verb)
        if verb.lemma in _MEANT:
            return bool(self._heads(verb) & _MEANT[verb.lemma])
        if verb.lemma == "denounce" and self._heads(verb) & _TREATIES:
            return self.clauses.word(verb.objects[0].end) == "as"  # else it is a body that ends a treaty
        if verb.lemma == "welcome" and self._is_of_arrivals(verb):
            return False
        if verb.lemma == "congratulate":
            return any(one.preposition == "on" for one in verb.adjuncts)
        if verb.lemma == "note":
            opens = verb.end < self.limit and self.tokens[verb.end]
            marked = opens and (opens.pos == "DET" or opens.feats.get("Poss"))
            return bool(marked and verb.objects)  # "noted the importance of the talks", "noted his refusal"
        if verb.lemma in _OF_THINGS:
            return self._is_of_something(verb)
        if verb.lemma == "name":
            return self._is_ranked(verb)
        if verb.lemma == "draw":
            return bool(self._heads(verb) & _DRAWN)
        return self.tokens[verb.end].text not in (",", ".") if verb.end < self.limit else False

    def _is_of_something(self, verb: VerbGroup) -> bool:
        """ "announced the date of the talks"; not "confirmed this", nor "announced the decision"."""
        if not verb.objects or verb.objects[0].is_pronoun:
            return False
        thing = verb.objects[0]
        told_before = verb.lemma == "announce" and self.clauses.word(thing.first) in ("the", "this", "that")
        return not told_before or self.clauses.word(thing.end) in _OF_WHAT

    def _is_called(self, verb: VerbGroup) -> bool:
        """ "called Iran's entry a step", "termed the talks fruitful"; not "called a meeting on Monday"."""
        quotes, named = self.line.quotes, False
        for item in self.clauses.items[verb.order + 1 :]:
            if isinstance(item, VerbGroup):
                return False
            if isinstance(item, Sign):
                if named and (item.kind == "J" or item.word == "out of" or item.place in quotes):
                    return True  # "called the idea absurd", "called a return out of the question"
                if item.word in (",", ";"):
                    return False
                named = named and item.word != "and"  # "called ten African and Asian leaders to the talks"
            elif not item.preposition and self.clauses.word(item.first - 1) not in _OWNS:
                if named:
                    return not item.is_date
                named = True
        return False

    def _is_ranked(self, verb: VerbGroup) -> bool:
        """ "named trade as one of the aims"; who is "named as one of the envoys" is appointed."""
        behind = range(verb.end, self.limit)
        place = next((at for at in behind if self.clauses.word(at) == "as"), 0)
        ranked = place and self.clauses.word(place + 1) in ("one", "a", "an", "the", "among")
        offices = any(self.tokens[at].lemma in known.OFFICES for at in behind)
        return bool(ranked) and not offices and self.spoken.named.isdisjoint(behind)

    def _word_past_again(self, place: int) -> str:
        """The word at the place, or behind "again", "once more" there."""
        while place < self.limit and self.tokens[place].pos == "ADV":
            place += 1
        return self.clauses.word(place)

    def _is_of_arrivals(self, verb: VerbGroup) -> bool:
        """ "welcomed the leaders of Mali and Niger": who greets those who come says nothing."""
        named = bool(verb.objects) and verb.objects[0].head in self.spoken.named
        return named or bool(self._heads(verb) & _ARRIVING)

    def _is_laid_out(self, verb: VerbGroup) -> bool:
        """ "set out the priorities", "put forward a proposal"; not "set out on a journey"."""
        plans = _PROPOSALS if _LAID[verb.lemma] == "forward" else _AIMS
        behind = [one for one in self.clauses.items[verb.order + 1 :] if isinstance(one, NounGroup)]
        laid = next((one for one in behind if self._is_whole(one)), None)
        if laid is None or behind[0].preposition not in ("", "out"):
            return False
        return self.clauses.word(verb.end) == _LAID[verb.lemma] and self.tokens[laid.head].lemma in plans

    def _is_made_clear(self, verb: VerbGroup) -> bool:
        """ "made clear his unhappiness at …"; "made it clear that …" tells what was said."""
        opens = self.clauses.word(verb.end + 1) not in ("that", ".", ",") and verb.end + 1 < self.limit
        return self.clauses.word(verb.end) == "clear" and opens

    def _is_whole(self, group: NounGroup) -> bool:
        """Whether nothing behind tells what it is of: not "Moscow's" views, "a number" of them."""
        counted = self.clauses.word(group.end) == "of" and self.tokens[group.head].lemma in _COUNTS
        return not counted and self.clauses.word(group.end) not in _OWNS

    def _heads(self, verb: VerbGroup) -> set[str]:
        return {self.tokens[one.head].lemma for one in verb.objects[:1]}
