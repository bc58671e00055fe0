"""Who the subjects of the verbs in one line of an article are, as far as they can speak."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.english.names.datelines import dateline_end
from workbench.reading.english.statements.lines import Line
from workbench.reading.english.statements.papers import keeper_of
from workbench.reading.english.statements.speakers import Speakers
from workbench.reading.english.syntax.clauses import Clauses
from workbench.reading.english.syntax.groups import VerbGroup
from workbench.reading.english.syntax.phrases import (
    Phrase,
    apposition,
    before_bracket,
    inserted_before,
    phrase_before,
    phrase_behind,
)
from workbench.reading.english.syntax.speech_words import (
    ACTS,
    CALLING,
    CREDITING,
    OFFICES,
    PAPERS,
    SPEECH,
    STATE_SAYS,
    VOICED,
)
from workbench.reading.english.words.closed_class import words
from workbench.reading.statements.speakers import Speaker

_SURELY_SPOKEN = (SPEECH | ACTS | CALLING) - CREDITING
"""Verbs whose subject speaks, whoever that is; what reports may be a medium."""
_READS = STATE_SAYS | {"read"}
_MAKING = words("issue release publish make post circulate adopt sign")
"""What is done with papers before they say something."""
_OCCASIONS = PAPERS | {"interview", "tweet", "briefing", "reply"}


class SpokenSubjects:
    """A line, in which somebody may speak, with its clauses. `limit` is the token where what can be said
    ends."""

    def __init__(self, document: Document, line: Line, speakers: Speakers) -> None:
        self.document = document
        self.line = line
        self.tokens = line.tokens
        self.speakers = speakers
        names = [
            mention
            for mention in document.mentions_in(line.start, line.end)
            if not any(quote.start <= mention.start < quote.end for quote in line.quotes.values())
        ]
        self.names: list[Mention] = names
        self.clauses = Clauses(line.sentence(), names)
        self.named = frozenset(
            place
            for name in names
            if name.type is MentionType.PERSON
            for place, token in enumerate(self.tokens)
            if name.start <= token.start < name.end
        )
        self.limit = len(self.tokens)

    def first_finite(self) -> VerbGroup | None:
        """The verb of the clause that the line begins with."""
        return next((one for one in self.clauses.verbs if one.form == "finite"), None)

    def place_at(self, start: int) -> int:
        """The first token that begins at the character or behind it."""
        return next((i for i, token in enumerate(self.tokens) if token.start >= start), len(self.tokens))

    def is_comma(self, place: int) -> bool:
        return place in self.line.quotes or self.clauses.word(place) in (",", "—", "–", "-", "--")

    def body(self) -> int:
        """The first token behind a dateline."""
        place = self.place_at(dateline_end(self.document.text, self.line.start))
        if not place and 1 in self.line.quotes and self.tokens[0].text.isupper():
            return int(self.speakers.is_medium(self.tokens, Phrase(0, 1)))  # "ASTANA. KAZINFORM “We agree,”"
        return place if place < len(self.tokens) else 0

    def remember(self, before: int | None = None) -> None:
        """Keeps whom the line names, for the lines behind it, or for its own words from `before` on."""
        stop = self.line.end if before is None else self.tokens[before].start
        for name in self.names:
            if name.type is MentionType.PERSON and name.end <= stop:
                end = self.place_at(name.end)
                phrase = phrase_before(self.tokens, end)
                if phrase is not None:
                    whole = self._with_office(phrase, end) or self._with_office_behind(phrase)
                    whole = self._with_bracket(phrase, end) or whole
                    self.speakers.people.named(self.tokens, whole)

    def _with_office(self, phrase: Phrase, end: int) -> Phrase | None:
        """ "The Secretary General of the OTS, Ambassador X." as a line of its own: both."""
        alone = end >= self.limit and phrase.first > 1 and self.clauses.word(phrase.first - 1) == ","
        office = phrase_before(self.tokens, phrase.first - 1) if alone else None
        opens = office is not None and office.first <= 1
        return Phrase(office.first, office.end, (phrase.first, end)) if office and opens else None

    def _with_bracket(self, phrase: Phrase, end: int) -> Phrase | None:
        """ "The talks with the Secretary General of the Turkic States (OTS) Ambassador X": both offices."""
        bracket = phrase.first if self.clauses.word(phrase.first - 1) == ")" else 0
        office = phrase_before(self.tokens, before_bracket(self.tokens, bracket)) if bracket > 1 else None
        held = office is not None and self._has_office(office)
        return Phrase(office.first, office.end, (phrase.first, end)) if office and held else None

    def _with_office_behind(self, phrase: Phrase) -> Phrase:
        """ "The talks with X, Chargé d'Affaires of Y.": the name with the office in commas behind it."""
        first, end = apposition(self.tokens, phrase.end)
        office = next((one for one in self.tokens[first:end] if one.lemma in OFFICES), None)
        alone = office is not None and office.feats.get("Number") != "Plur"
        return (
            Phrase(*phrase[:2], (first, end))
            if alone and self.named.isdisjoint(range(first, end))
            else phrase
        )

    def subject(self, verb: VerbGroup) -> tuple[Speaker, int] | None:
        """Who the subject before the verb is, and where its words begin."""
        end = verb.first
        while end and self._is_skipped(end - 1):
            end -= 1
        if end - 1 in self.line.quotes and self.tokens[end - 2].lemma in PAPERS:
            end -= 1  # "X's article “A New Era” says"
        if not end or end - 1 in self.line.quotes:
            return None
        end = self._past_day(end) - self._is_cleft(end - 1)
        if self.clauses.word(end - 1) in ("and", "but"):
            return self._shared(verb)
        if self.clauses.word(end - 1) == "who":
            return self._named_above(end - 1)
        if self.tokens[end - 1].text in (",", ")", "—", "–"):
            near = inserted_before(self.tokens, end)
            if near and (alone := self._named_alone(near[0])) is not None:
                return alone, near[0].first
            near = [one for phrase in near for one in self._without_occasion(phrase)]
            near = self._from_name(near, verb)
        else:
            phrase = phrase_before(self.tokens, end)
            if phrase is not None and (made := self._of_made_paper(phrase, verb)) is not None:
                return made
            near = [*self._named_before(phrase), *self._without_occasion(phrase)] if phrase else []
            if phrase is not None and self._is_inserted(phrase):
                near += inserted_before(self.tokens, phrase.first - 1)
        for phrase in near:
            speaker = self._meant(phrase, verb)
            if speaker is not None:
                return None if self._is_joint(phrase) else (speaker, self._with_paper(phrase.first))
        return None

    def _of_made_paper(self, phrase: Phrase, verb: VerbGroup) -> tuple[Speaker, int] | None:
        """ "The statement posted on the ministry's website reads", "the note issued in May says": who made
        it, else the paper."""
        made = next((one for one in self.clauses.verbs if one.end in (phrase.first, phrase.first - 1)), None)
        paper = phrase_before(self.tokens, made.first) if made is not None and made.form != "gerund" else None
        if made is None or paper is None or made.lemma not in _MAKING or verb.lemma not in _READS:
            return None
        if self.tokens[paper.end - 1].lemma not in PAPERS:
            return None
        preposition = self.clauses.word(phrase.first - 1)
        maker = phrase if preposition in ("by", "from") else None
        maker = keeper_of(self.tokens, phrase) if preposition == "on" else maker
        whose = self.speakers.meant(self.tokens, maker) if maker else None
        speaker = whose or self.speakers.meant(self.tokens, paper)
        return (speaker, paper.first) if speaker else None

    def _named_above(self, who: int) -> tuple[Speaker, int] | None:
        """Who ends a clause in "It drew a rebuke from X, a minister, who said that …"."""
        comma = who - (self.clauses.word(who - 1) == ",")
        phrase = phrase_before(self.tokens, comma)
        near = [phrase, *inserted_before(self.tokens, who)] if phrase and comma < who else [phrase]
        above = self.first_finite()
        for one in near:
            if one is None or one.end - 1 not in self.named or above is None or above.first > one.first:
                continue
            speaker = self.speakers.meant(self.tokens, one)
            return (speaker, one.first) if speaker else None
        return None

    def _with_paper(self, first: int) -> int:
        """Where the words begin in "a statement by the ministry said"."""
        by = self.clauses.word(first - 1) in ("by", "from")
        paper = phrase_before(self.tokens, first - 1) if by else None
        return paper.first if paper is not None and self.tokens[paper.end - 1].lemma in PAPERS else first

    def _is_cleft(self, place: int) -> bool:
        """Whether "who" stands there in "It was President X who proposed that …"."""
        words = [self.clauses.word(at) for at in (self.body(), self.body() + 1, place)]
        cleft = words[0] == "it" and words[1] in ("was", "is") and words[2] == "who"
        return cleft and place - 1 in self.named

    def _is_joint(self, phrase: Phrase) -> bool:
        """ "He and his counterpart X agreed", "X, a minister, and Y said": two said it, not the latter."""
        opening = self.named & frozenset(range(phrase.first))
        alone = opening and not any(one.first < phrase.first for one in self.clauses.verbs)
        if alone and self.clauses.word(phrase.first - 1) == "and" and phrase.end - 1 in self.named:
            return True
        for place in range(max(phrase.first - 1, 1), phrase.end - 1):
            if self.clauses.word(place) == "and":
                before = self.tokens[place - 1]
                own = before.pos == "PRON" and not before.feats.get("Poss")
                listed = any(one.first == place - 1 for one in self.clauses.verbs)
                return (own or place - 1 in self.named) and not listed and phrase.end - 1 in self.named
        return False

    def subject_with(self, gerund: VerbGroup) -> tuple[Speaker, int] | None:
        """Who the subject of the gerund is in "with the president saying"."""
        found = self.subject(gerund) if self.clauses.word(gerund.first - 1) != "," else None
        return found if found and self.clauses.word(found[1] - 1) == "with" else None

    def _is_skipped(self, place: int) -> bool:
        """An adverb, or "himself" of "Vucic himself has said"."""
        token = self.tokens[place]
        herself = token.text in ("himself", "herself", "itself") and place > 0
        named = herself and self.tokens[place - 1].pos in ("PROPN", "NOUN")
        return place not in self.line.quotes and (token.pos == "ADV" or named)

    def object(self, verb: VerbGroup) -> tuple[Speaker, int] | None:
        """Who is quoted: "Reuters quoted X as saying"; the words begin with the verb."""
        phrase = phrase_behind(self.tokens, verb.end, self.named) if verb.end < len(self.tokens) else None
        speaker = self.speakers.meant(self.tokens, phrase) if phrase else None
        return (speaker, verb.first) if speaker else None

    def _meant(self, phrase: Phrase, verb: VerbGroup) -> Speaker | None:
        """Whom the phrase means as the subject of the verb."""
        if phrase.end - phrase.first == 1 and self.clauses.word(phrase.first) == "it":
            thing = self._thing(verb) or self.speakers.last_thing
            return thing if verb.lemma in STATE_SAYS | VOICED else None
        if self.speakers.last is None and self.clauses.word(phrase.first) == "the":
            self.remember(phrase.first)  # "The decree was signed by President X, the head of state said"
        speaker = self._of_main_clause(phrase) or self.speakers.meant(self.tokens, phrase)
        if speaker is None and verb.lemma in STATE_SAYS and not self._is_listed(phrase):
            speaker = self.speakers.state(self.tokens, phrase)
        lone = phrase.end == phrase.first + 1 and verb.lemma in _SURELY_SPOKEN
        return speaker or (self.speakers.unknown(self.tokens, phrase) if lone else None)

    def _named_alone(self, phrase: Phrase) -> Speaker | None:
        """ "The head of the Committee on Trade, Energy and Water, X, said": the name alone between commas,
        whatever the office before it is taken for."""
        persons = (one for one in self.names if one.type is MentionType.PERSON and " " in one.text)
        if not any(self._is(one, phrase) for one in persons):
            return None
        return self.speakers.people.named(self.tokens, phrase) or self.speakers.people.named(
            self.tokens, Phrase(*phrase.apposed)
        )

    def _from_name(self, near: list[Phrase], verb: VerbGroup) -> list[Phrase]:
        """What one named before holds as that one's: "X, head of the office, spokesman for Y, said"."""
        if not near or near[0].end - 1 in self.named:
            return near
        stop = near[0].apposed[1]
        finite = (one.head for one in self.clauses.verbs if one.form == "finite" and one.first < verb.first)
        for place in range(near[0].first - 1, max(finite, default=0), -1):
            if place - 1 in self.named and self.is_comma(place):
                phrase = phrase_before(self.tokens, place)
                office = self._has_office(Phrase(place + 1, stop))
                if phrase is not None and office and self._opens(phrase):
                    return [Phrase(*phrase[:2], (place + 1, stop)), *near]
        return near

    def _opens(self, named: Phrase) -> bool:
        """Whether a clause begins with the name: not in "after talks with X, the minister said"."""
        before = self.tokens[named.first - 1].pos if named.first else "PUNCT"
        of = next((at for at in range(*named[:2]) if self.tokens[at].pos == "ADP"), named.end)
        office = of == named.end or any(one.lemma in OFFICES for one in self.tokens[named.first : of])
        return before in ("PUNCT", "SCONJ", "CCONJ") and office

    def _has_office(self, phrase: Phrase) -> bool:
        return any(one.lemma in OFFICES for one in self.tokens[phrase.first : phrase.end])

    def _is(self, name: Mention, phrase: Phrase) -> bool:
        """Whether the name is all that stands in commas behind the phrase."""
        first, end = phrase.apposed
        return (name.start, name.end) == (self.tokens[first].start, self.tokens[end - 1].end)

    def _of_main_clause(self, phrase: Phrase) -> Speaker | None:
        """ "X addressed the summit, during which he said": whom the clause above is about, whoever spoke
        before."""
        relative = self.clauses.word(phrase.first - 1) in ("which", "where")
        if not relative or self.clauses.word(phrase.first) not in ("he", "she"):
            return None
        verb = self.first_finite()
        above = self.subject(verb) if verb and verb.first < phrase.first else None
        return above[0] if above and self.speakers.people.is_known(above[0].name) else None

    def _thing(self, verb: VerbGroup) -> Speaker | None:
        """ "The document voices concern: there is no other way, it says": what the line began with."""
        first = self.first_finite() or verb
        phrase = phrase_before(self.tokens, first.first) if first.order < verb.order else None
        if phrase is None or self.tokens[phrase.first].pos == "PRON":
            return None
        speaker = self.speakers.meant(self.tokens, phrase)
        return None if speaker is not None and self.speakers.people.is_known(speaker.name) else speaker

    def _is_listed(self, phrase: Phrase) -> bool:
        """Whether the phrase is but one of several names: "India, China and South Africa announced"."""
        ends = {name.end for name in self.names if name.type is MentionType.STATE}
        starts = {name.start for name in self.names if name.type is MentionType.STATE}
        before, behind = self.clauses.word(phrase.first - 1), self.clauses.word(phrase.end)
        first, last = phrase.first - 2, phrase.end + 1
        after = behind in (",", "and") and last < len(self.tokens) and self.tokens[last].start in starts
        return after or (before in (",", "and") and first >= 0 and self.tokens[first].end in ends)

    def _is_inserted(self, phrase: Phrase) -> bool:
        """Whether the phrase stands between a subject and its verb: "X, in an interview with Y said"."""
        return self.clauses.word(phrase.first - 1) in ("in", "at", "during") and self.is_comma(
            phrase.first - 2
        )

    def _named_before(self, office: Phrase) -> list[Phrase]:
        """The name and the office in "Dmitry Peskov, spokesman of the president told reporters"."""
        comma = office.first - 1
        bare = self.tokens[office.first].pos != "DET" and self.named.isdisjoint(range(*office[:2]))
        held = bare and self._has_office(office)
        name = phrase_before(self.tokens, comma) if held and self.clauses.word(comma) == "," else None
        return [Phrase(*name[:2], office[:2])] if name is not None and name.end - 1 in self.named else []

    def _without_occasion(self, phrase: Phrase) -> list[Phrase]:
        """The phrase; before it what ends with a name in "the prime minister X in an interview said", instead
        of it what ends before a paper in "the ministry in a statement said"."""
        for place in range(phrase.first + 1, phrase.end):
            if place - 1 in self.named and self.tokens[place].pos == "ADP":
                return [Phrase(phrase.first, place, phrase.apposed), phrase]
            if self.clauses.word(place) == "in" and self.tokens[phrase.end - 1].lemma in _OCCASIONS:
                return [Phrase(phrase.first, place)]
        return [phrase]

    def _past_day(self, end: int) -> int:
        """The end of the subject in "Duterte on Tuesday stated"."""
        for name in self.names:
            if name.type is MentionType.DATE and end and name.end == self.tokens[end - 1].end:
                first = self.place_at(name.start)
                before = first - (self.clauses.word(first - 1) in ("on", "in", "late", "early"))
                named = before > 0 and self.tokens[before - 1].pos in ("NOUN", "PROPN")
                return before if named or self.clauses.word(before - 1) == "," else end
        return end

    def _shared(self, verb: VerbGroup) -> tuple[Speaker, int] | None:
        """Who arrived and said: the subject of the verb before."""
        earlier = [other for other in self.clauses.verbs if other.order < verb.order]
        before = [other for other in earlier if other.form == "finite"] or earlier[:1]
        found = self.subject(before[-1]) if before else None
        return (found[0], verb.first) if found else None
