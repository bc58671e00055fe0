"""The verbs of speech in one line, each with who speaks and where what was said stands."""

from dataclasses import dataclass
from itertools import pairwise

from workbench.reading.english.statements.circumstances import Circumstances, start_of
from workbench.reading.english.statements.papers import owner_of
from workbench.reading.english.statements.quotations import is_sentence
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.phrases import phrase_before, phrase_behind
from workbench.reading.english.words.closed_class import words
from workbench.reading.statements.speakers import Speaker

_ASIDE = frozenset({"as", "when", "while", "after", "before", "because", "during", "ahead", "following"})
"""What opens a clause of the author's behind "X said"."""
_CIRCUMSTANCES = frozenset({"in", "at", "during", "on", "speaking", "addressing", "after", "when", "asked"})
"""What opens the words before "X said" that tell when and where."""
_SAYING = frozenset(
    {"saying", "announcing", "telling", "stating", "declaring", "confirming", "noting", "adding", "warning"}
)
_OWNING_UP = frozenset({"confirm", "admit", "acknowledge", "deny", "mention", "recall"})
"""Verbs of speech with a gerund: "confirmed having told the president"."""
_ANSWERS = frozenset({"answer", "reply", "response", "promise", "comment", "verdict", "conclusion"})
_READS = frozenset({"read", "reads", "said", "says", "stated", "states"})
_SURE = frozenset({"sure", "certain", "confident", "convinced", "hopeful", "adamant"})
_REPORTED = frozenset({"report", "say", "quote", "understand", "believe"})
_QUOTING = ("quote", "cite", "report", "record")
_SEEN_BY = words("greet meet await welcome star feature follow")
"""Verbs of what is read, or shown, to somebody: "“Peace to all,” greeted the guest"."""
_ENDINGS = (",", "!", "?", "…")
"""What a sentence quoted ends with before whoever says it is told."""
_ASIDE_WORDS = 16
"""Words between "said" and "that" which tell to whom and when."""
_OPENING = _ASIDE | {"if", "since", "once", "although", "though", "until", "in", "on", "at", "speaking"}
"""What opens a clause that is not what was said: "After the talks ended, X told a story"."""
_HEARSAY = words(
    "report rumour rumor claim talk news suggestion allegation remark speculation accusation idea"
)
"""What others say: "commented on the talk that …"."""


@dataclass(slots=True)
class Shape:
    """A verb of speech with its speaker: tokens `[first, after)`; `kind` tells where what was said stands."""

    verb: VerbGroup
    speaker: Speaker
    first: int
    after: int
    kind: str


class Shapes(Circumstances):
    """The verbs of speech of one line, told one by one."""

    def all(self) -> list[Shape]:
        """The shapes in the order of their verbs; "was quoted as saying" comes last."""
        found = [shape for verb in self.clauses.verbs if (shape := self._shape(verb)) is not None]
        return sorted([*found, *self._issued()], key=lambda shape: shape.verb.first) + self._quoted_as()

    def _shape(self, verb: VerbGroup) -> Shape | None:
        if verb.lemma == "go":
            return self._going_on(verb)
        if verb.lemma in ("be", "convince"):
            return self._was_answer(verb) or self._is_sure(verb)
        if verb.lemma == "make":
            return self._made_clear(verb)
        if verb.lemma in ("let", "leave"):
            return self._left_known(verb)
        spoken = verb.lemma in known.SPEECH or self._utters(verb)
        if not spoken or verb.negated or self._is_tale(verb):
            return None
        if verb.lemma == "mean" and self.clauses.word(verb.end) == "to":
            return None  # "a fund, meant to help the poor"
        if verb.lemma in ("declare", "announce") and self.clauses.word(self.limit - 1) in ("open", "closed"):
            return None  # "declared the forum open"
        if verb.form == "gerund":
            return self._saying(verb) or self._with_saying(verb)
        inverted = self._follows_quote(verb)
        if verb.form == "infinitive" and verb.perfect:
            return self._reported_to_have(verb)
        to_come = verb.modal or verb.tense == "future"
        if (verb.form != "finite" and not inverted) or to_come or verb.head >= self.limit:
            return None
        if verb.passive and not inverted:
            return self._told_by(verb)
        behind = self.spoken.behind(verb) if verb.lemma != "tell" else None
        if behind is not None:
            return Shape(verb, behind[0], verb.first, self.past_apposition(behind[1]), "behind")
        found = self.spoken.subject(verb)
        return self._placed(verb, *found, self.past_whom(verb)) if found else None

    def _going_on(self, verb: VerbGroup) -> Shape | None:
        """ "“We agree,” he went on", "The bloc, he went on to say, is open"."""
        on = verb.form == "finite" and not verb.negated and self.clauses.word(verb.end) == "on"
        found = self.spoken.subject(verb) if on and not verb.modal else None
        if found is None:
            return None
        saying = next((one for one in self.clauses.verbs if one.first == verb.end + 1), None)
        if saying is not None and saying.form == "infinitive" and saying.lemma in known.SPEECH:
            return self._placed(saying, *found, self.past_whom(saying))
        told = self._placed(verb, *found, verb.end + 1)
        return told if told is not None and told.kind in ("behind", "quote") else None

    def _made_clear(self, verb: VerbGroup) -> Shape | None:
        """ "The premier has made (it) clear that …"."""
        clear = verb.end + (self.clauses.word(verb.end) == "it")
        told = (self.clauses.word(clear), self.clauses.word(clear + 1)) == ("clear", "that")
        able = told and verb.form == "finite" and not (verb.negated or verb.modal or verb.passive)
        found = self.spoken.subject(verb) if able else None
        return self._placed(verb, *found, clear + 1) if found else None

    def _left_known(self, verb: VerbGroup) -> Shape | None:
        """ "The premier let it be known that …", "… left no doubt that …"."""
        told = "let it be known that" if verb.lemma == "let" else "left no doubt that"
        end = verb.first + len(told.split())
        words = " ".join(self.clauses.word(place) for place in range(verb.first, end))
        found = self.spoken.subject(verb) if words == told and not verb.negated else None
        return Shape(verb, *found, end, "that") if found else None

    def _utters(self, verb: VerbGroup) -> bool:
        """ "“It is a great day,” exclaimed X", "…, X smiled": the verb tells of what is quoted."""
        if not self.line.quotes or verb.lemma in _SEEN_BY:
            return False
        if verb.passive or verb.modal or verb.form == "infinitive":
            return False
        if self._is_sentence_before(verb.first):
            found = self.spoken.behind(verb)
            own = found is not None and not any(one.first >= found[1] for one in verb.objects)
        else:
            found = self.spoken.subject(verb) if verb.form == "finite" and not verb.objects else None
            own = found is not None and self._is_sentence_before(found[1])
        return found is not None and own and self.speakers.people.is_known(found[0].name)

    def _is_sentence_before(self, first: int) -> bool:
        """Whether a sentence is quoted right before the words, and nothing before it tells that it is a title
        or a poster's."""
        place = first - 1 - (self.clauses.word(first - 1) == ",")
        opens = place <= self.spoken.body() or place - 1 in self.line.quotes
        if place not in self.line.quotes or not (opens or self.clauses.word(place - 1) == ":"):
            return False
        start, end = self.spoken.quoted(place)
        written = self.text[start:end]
        return written[:1].isupper() and written.endswith(_ENDINGS) and is_sentence(written)

    def _was_answer(self, verb: VerbGroup) -> Shape | None:
        """ "“We are ready,” was the minister's answer"."""
        first = verb.first
        quoted = first - 1 in self.line.quotes or (
            self.clauses.word(first - 1) == "," and first - 2 in self.line.quotes
        )
        phrase = phrase_behind(self.tokens, verb.end, self.spoken.named) if quoted else None
        if phrase is None or self.tokens[phrase.end - 1].lemma not in _ANSWERS:
            return None
        whose = owner_of(self.tokens, phrase)
        speaker = self.speakers.meant(self.tokens, whose) if whose else None
        return Shape(verb, speaker, first, phrase.end, "behind") if speaker else None

    def _is_sure(self, verb: VerbGroup) -> Shape | None:
        """ "The premier is confident that …", "The analyst was convinced the bank would grow"."""
        end = verb.end + (self.clauses.word(verb.end) in _SURE)
        sure = self.clauses.word(end - 1) in _SURE
        of, the, view, that = (self.clauses.word(place) for place in range(end, end + 4))
        if (of, the, that) == ("of", "the", "that") and view in known.WORDS:
            end, sure = end + 3, True  # "was of the opinion that …"
        sure = sure and verb.form == "finite" and not (verb.negated or verb.modal)
        found = self.spoken.subject(verb) if sure else None
        if found is None:
            return None
        if self.clauses.word(end) == "that":
            return Shape(verb, *found, end + 1, "that")
        if self._is_between(found[1], end) or self.clauses.word(end) == "," or end >= self.limit:
            return Shape(verb, *found, end, "behind")
        behind = (one for one in self.clauses.verbs if one.form == "finite" and one.first > end)
        goes_on = any(not one.marker for one in behind)
        begins = end < self.limit and self.tokens[end].pos in ("DET", "NOUN", "PROPN", "PRON", "ADJ")
        return Shape(verb, *found, end, "bare") if goes_on and begins else None

    def _reported_to_have(self, verb: VerbGroup) -> Shape | None:
        """ "The president is reported to have told the ministers that …"."""
        above = next((one for one in self.clauses.verbs if one.end == verb.first), None)
        if above is None or not above.passive or above.negated or above.lemma not in _REPORTED:
            return None
        found = self.spoken.subject(above)
        return self._placed(verb, *found, self.past_whom(verb)) if found else None

    def _told_by(self, verb: VerbGroup) -> Shape | None:
        """ "“We agree,” TASS was told by X", "Reporters were told by X that …"."""
        by = verb.lemma in ("tell", "inform") and self.clauses.word(verb.end) == "by"
        phrase = phrase_behind(self.tokens, verb.end + 1, self.spoken.named) if by else None
        hearer = phrase_before(self.tokens, verb.first)
        speaker = self.speakers.meant(self.tokens, phrase) if phrase else None
        if phrase is None or hearer is None or speaker is None:
            return None
        about = phrase.apposed[1] if self.clauses.word(phrase.end + 1) in ("who", "the", "a") else phrase.end
        order = (i for i, item in enumerate(self.clauses.items) if start_of(item) >= about)
        after = self.place(self.past_circumstances(next(order, len(self.clauses.items))))
        return self._placed(verb, speaker, hearer.first, after)

    def _is_tale(self, verb: VerbGroup) -> bool:
        """ "GUAM tells the same tale", "X wrote a letter to Y": nobody is told to speak; "X warned against
        wars": no clause tells of what."""
        told = {self.tokens[one.head].lemma for one in verb.objects}
        warned = verb.lemma == "warn" and self.clauses.word(verb.end) in ("against", "of", "about")
        written = verb.lemma == "write" and bool(told & known.PAPERS)
        return warned or written or (verb.lemma == "tell" and bool(told & {"tale", "story", "truth", "lie"}))

    def _follows_quote(self, verb: VerbGroup) -> bool:
        """Whether only a comma or a dash parts the verb from a quotation: “We agree” – said X."""
        place = verb.first - 1
        while place > 0 and place not in self.line.quotes and self.spoken.is_comma(place):
            place -= 1
        return verb.form == "participle" and place in self.line.quotes

    def _issued(self) -> list[Shape]:
        """ "The ministry issued a statement saying that …", "… a statement on Friday which read: “…”"."""
        issuing = self.spoken.issuing()
        if issuing is None:
            return []
        verb, speaker, first = issuing
        for place in range(verb.objects[0].end, self.limit - 1):
            pair = self.clauses.word(place) in ("which", "that") and self.clauses.word(place + 1) in _READS
            if pair or self.clauses.word(place) in _SAYING:
                after = place + 1 + pair
                shape = self._placed(verb, speaker, first, after)
                told = any(one.form == "finite" and one.first >= after for one in self.clauses.verbs)
                bare = Shape(verb, speaker, first, after, "bare") if told and not pair else None
                return [one for one in (shape or bare,) if one is not None and one.kind != "behind"]
        return []

    def _quoted_as(self) -> list[Shape]:
        """ "was quoted by TASS as saying that", "Reuters quoted X as saying", "Y quoted X saying"."""
        for place in range(1, len(self.tokens) - 1):
            as_said = self.clauses.word(place) == "as"
            if self.clauses.word(place + as_said) not in _SAYING:
                continue
            before = [one for one in self.clauses.verbs if one.form == "finite" and one.first < place]
            if before and before[-1].lemma in (_QUOTING if as_said else ("quote",)):
                cited = self.spoken.subject if before[-1].passive else self.spoken.object
                found = cited(before[-1])
                after = place + 1 + as_said
                gerund = next((one for one in self.clauses.verbs if one.end == after), None)
                after = self.past_whom(gerund) if gerund is not None else after
                shape = self._placed(before[-1], *found, after) if found else None
                if shape is not None and not before[-1].passive:
                    phrase = phrase_before(self.tokens, before[-1].first)
                    shape.first = phrase.first if phrase else before[-1].first
                return [shape] if shape else []
        return []

    def _placed(self, verb: VerbGroup, speaker: Speaker, first: int, after: int) -> Shape | None:
        if (self.clauses.word(after), self.clauses.word(after + 1)) == ("as", "follows"):
            after += 2
        word = self.clauses.word(after)
        if word != "that" and self._is_between(first, after):
            return Shape(verb, speaker, first, after + (after in self.line.quotes), "behind")
        if after in self.line.quotes or (
            word in (":", ",")
            and after + 1 in self.line.quotes
            and (word == ":" or not self._ends_clause(first))
            and not self._is_behind_quote(first)
        ):
            return Shape(verb, speaker, first, after, "quote")
        if word == "," and (that := self._that_past_aside(first, after)) is not None:
            return Shape(verb, speaker, first, that, "that")
        if after >= self.limit or word in (",", "—", "–", ";", "-", "--"):
            return Shape(verb, speaker, first, after, "behind")
        if word == "that" and self._is_of_anothers_words(after):
            return None
        denies = verb.lemma == "deny"  # "denied that …", "denied selling arms": it says the contrary
        if word == "that" and denies:
            return Shape(verb, speaker, first, verb.first, "that")
        if word in ("that", "how", "why"):
            return Shape(verb, speaker, first, after + (word == "that"), "that")
        if word in _ASIDE:
            that = self._that_behind(after) if not self._ends_clause(first) else None
            shape = "that" if that else "behind"
            return Shape(verb, speaker, first, that or after, shape)
        behind = [v for v in self.clauses.verbs if v.form == "finite" and after <= v.first < self.limit]
        finite = any(not v.marker for v in behind)  # not "admitted Belarus, a year after Iran joined"
        gerund = any(one.first == after and one.form == "gerund" for one in self.clauses.verbs)
        if verb.lemma in _OWNING_UP and gerund:
            return Shape(verb, speaker, first, verb.first if denies else after, "bare")
        if verb.lemma in known.BARE and (finite or any(place > after for place in self.line.quotes)):
            opening = next((v for v in self.clauses.verbs if v.first == after), None)
            starts = opening is None or opening.form == "finite" or self._is_subject(opening)
            return Shape(verb, speaker, first, after, "bare") if starts else None
        return Shape(verb, speaker, first, after, "behind") if self._said_before(first, after) else None

    def _said_before(self, first: int, after: int) -> bool:
        """Whether a clause stands before "X told them after coming to …", and nothing told behind."""
        item = next((one for one in self.clauses.items if start_of(one) >= after), None)
        told = isinstance(item, NounGroup) and not item.preposition
        return not told and self._ends_clause(first) and self.clauses.word(self.spoken.body()) not in _OPENING

    def _that_behind(self, start: int) -> int | None:
        """Where what was said begins in "said on Wednesday after it had voted that …"."""
        items = self.clauses.items
        for before, item in pairwise(items):
            if isinstance(before, Sign) and before.word == "that" and start < before.place < self.limit:
                conjunction = self.tokens[before.place].pos == "SCONJ"
                if conjunction or (isinstance(item, NounGroup) and not item.preposition):
                    return before.place + 1
        return None

    def _is_of_anothers_words(self, that: int) -> bool:
        """Whether what is told there is what others say: "responding to the rumours that …"."""
        group = next((g for g in self.clauses.items if isinstance(g, NounGroup) and g.end == that), None)
        if group is None or group.preposition not in ("on", "to", "about", "upon"):
            return False
        return self.tokens[group.head].lemma in _HEARSAY

    def _that_past_aside(self, first: int, comma: int) -> int | None:
        """Where what was said begins in "said, that …", "said, however, that …", "said to RIA, the state
        agency, on Sunday that …"; not in "For us, he said, that is vital"."""
        inserted = self.clauses.word(first - 1) == ","
        verbs = {one.first: one for one in self.clauses.verbs if one.form in ("finite", "gerund")}
        closed = self.clauses.word(comma + 1) == "that"
        for place in range(comma + 1, min(comma + _ASIDE_WORDS, self.limit)):
            if place in verbs or place in self.line.quotes:
                return None
            if closed and self.clauses.word(place) == "that":
                return None if inserted and place + 1 in verbs else place + 1
            closed = closed or self.clauses.word(place) == ","
        return None

    def _is_behind_quote(self, first: int) -> bool:
        quotes = self.line.quotes
        return first - 1 in quotes or (first - 2 in quotes and self.spoken.is_comma(first - 1))

    def _is_between(self, first: int, after: int) -> bool:
        """Whether a quotation stands before the subject and none behind the verb, but for a title: "“We
        agree,” X said at the forum “A New Era”"."""
        quotes = self.line.quotes
        if not self._is_behind_quote(first) or after + 1 in quotes:
            return False
        groups = (one for one in self.clauses.items if isinstance(one, NounGroup) and one.end == after)
        return after not in quotes or any(one.preposition and not one.is_date for one in groups)

    def _is_subject(self, verb: VerbGroup) -> bool:
        """Whether a gerund is what a clause is about: "said widening the bloc would take time"."""
        following = next((v for v in self.clauses.verbs if v.order > verb.order), None)
        between = range(verb.end, following.first) if following else range(0)
        return (
            verb.form == "gerund"
            and following is not None
            and following.form == "finite"
            and not any(self.clauses.word(place) in (",", "that", "as") for place in between)
        )

    def _ends_clause(self, first: int) -> bool:
        """Whether something said stands before the subject: "If Ukraine were to join, he added, …"."""
        return (
            first > 0
            and self.spoken.is_comma(first - 1)
            and self.clauses.word(self.spoken.body()) not in _CIRCUMSTANCES
            and any(verb.form == "finite" and verb.head < first for verb in self.clauses.verbs)
        )

    def _saying(self, verb: VerbGroup) -> Shape | None:
        """ ", adding that …", ", adding, “…”"."""
        before = self.clauses.before(verb)
        after = self.past_whom(verb)
        found = None
        above = [one for one in self.clauses.verbs if one.order < verb.order and one.form == "finite"]
        speaking = [one for one in above if one.lemma in known.SPEECH]
        others = [one for one in above if one not in speaking and not (speaking and one.marker)]
        for told in (*reversed(speaking), *reversed(others)):  # not "TASS reported that X had come, adding"
            found = found or self.spoken.behind(told) or self.spoken.subject(told)
        if found is None or not isinstance(before, Sign):
            return None
        if before.word not in (",", ":"):
            return None
        if self.clauses.word(after) not in ("that", ":") and verb.lemma not in ("say", "add", "note"):
            return None
        if (
            self.clauses.word(after) in (":", ",")
            and after + 1 in self.line.quotes
            and after not in self.line.quotes
        ):
            return Shape(verb, found[0], verb.first, after + 1, "quote")
        return self._placed(verb, found[0], verb.first, after)

    def _with_saying(self, verb: VerbGroup) -> Shape | None:
        """ "The summit closed, with the president saying that …"."""
        found = self.spoken.subject_with(verb)
        shape = self._placed(verb, *found, self.past_whom(verb)) if found else None
        return shape if shape is not None and shape.kind != "behind" else None
