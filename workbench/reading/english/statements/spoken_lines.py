"""One line of an article with its grammar: its clauses, its subjects, where what it tells begins and ends."""

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
    inserted_before,
    phrase_before,
    phrase_behind,
)
from workbench.reading.english.syntax.speech_words import OFFICES, PAPERS, SPEECH, STATE_SAYS, VOICED
from workbench.reading.english.words.closed_class import words
from workbench.reading.statements.speakers import Speaker

_ISSUED = frozenset({"issued", "released", "published", "made", "posted", "circulated", "obtained", "seen"})
_ISSUE = words("issue release publish make post circulate")
_OCCASIONS = PAPERS | {"interview", "tweet", "briefing", "reply"}
_OFFICE_WORDS = 3
_CREDITING = words("report say write inform quote note learn")


class SpokenLine:
    """A line, in which somebody may speak. `limit` is the token where what can be said ends."""

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
        self.limit = self._find_limit()

    def subject_person(self) -> Speaker | None:
        """The person whom the line is about: the subject of its first verb, or of one of speech, though it be
        denied: "…, although X would not confirm it"."""
        finite = [
            one for one in self.clauses.verbs if one.form == "finite" and one.marker not in ("who", "which")
        ]
        for verb in finite:
            if verb is finite[0] or verb.lemma in SPEECH:
                found = self.subject(verb)
                if found and (self.speakers.people.is_known(found[0].name) or self._is_holder(found[0])):
                    return found[0]
        return None

    @staticmethod
    def _is_holder(speaker: Speaker) -> bool:
        """ "The Russian premier met …": one office, though the article names nobody who holds it."""
        article, *office = speaker.name.lower().split()
        return article == "the" and len(office) <= _OFFICE_WORDS and office[-1] in OFFICES

    def is_of_company(self) -> bool:
        """ "Minister Y accompanied the president on the walk": the article is about whom others go with."""
        verb = next((one for one in self.clauses.verbs if one.form == "finite"), None)
        return verb is not None and verb.lemma == "accompany" and not verb.passive

    def remember(self, before: int | None = None) -> None:
        """Keeps whom the line names, for the lines behind it, or for its own words from `before` on."""
        stop = self.line.end if before is None else self.tokens[before].start
        for name in self.names:
            if name.type is MentionType.PERSON and name.end <= stop:
                end = next(
                    (i for i, token in enumerate(self.tokens) if token.start >= name.end), len(self.tokens)
                )
                phrase = phrase_before(self.tokens, end)
                if phrase is not None:
                    whole = self._with_office(phrase, end) or self._with_office_behind(phrase)
                    self.speakers.people.named(self.tokens, whole)

    def _with_office(self, phrase: Phrase, end: int) -> Phrase | None:
        """ "The Secretary General of the OTS, Ambassador X." as a line of its own: both."""
        alone = end >= self.limit and phrase.first > 1 and self.clauses.word(phrase.first - 1) == ","
        office = phrase_before(self.tokens, phrase.first - 1) if alone else None
        opens = office is not None and office.first <= 1
        return Phrase(office.first, office.end, (phrase.first, end)) if office and opens else None

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

    # Limits

    def _find_limit(self) -> int:
        """Where what can be said ends: before the last stop, and before ", Trend reports"."""
        end = len(self.tokens)
        while end and self.tokens[end - 1].text in (".", "!", "…") and end - 1 not in self.line.quotes:
            end -= 1
        for verb in self.clauses.verbs:
            if verb.form != "finite" or verb.lemma not in _CREDITING:
                continue
            phrase = phrase_before(self.tokens, verb.first)
            if phrase is not None and (
                not self.named.isdisjoint(range(phrase.first, phrase.end)) or self._is_inserted(phrase)
            ):
                continue  # "X in an interview with the channel said"
            if phrase is None or not self.speakers.is_medium(self.tokens, phrase):
                phrase = phrase_behind(self.tokens, verb.end) if verb.end < len(self.tokens) else None
            if phrase is None or not self.speakers.is_medium(self.tokens, phrase):
                continue
            first = min(phrase.first, verb.first)
            if first > 1 and (self.is_comma(first - 1) or self.clauses.word(first - 1) == "as"):
                return min(end, first - 1 - (self.clauses.word(first - 1) == "as"))
        return end

    def is_aside(self, start: int) -> bool:
        """Whether the words there only limit what is told: "hailed the bid, which he said would succeed"."""
        place = next((i for i, token in enumerate(self.tokens) if token.start >= start), 0)
        return place > 0 and self.tokens[place - 1].pos == "PRON"

    def is_comma(self, place: int) -> bool:
        return place in self.line.quotes or self.clauses.word(place) in (",", "—", "–", "-", "--")

    # Subjects

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
        if self.tokens[end - 1].text in (",", ")", "—", "–"):
            near = inserted_before(self.tokens, end)
            if near and (alone := self._named_alone(near[0])) is not None:
                return alone, near[0].first
        else:
            phrase = phrase_before(self.tokens, end)
            near = [*self._named_before(phrase), *self._without_occasion(phrase)] if phrase else []
            if phrase is not None and self._is_inserted(phrase):
                near += inserted_before(self.tokens, phrase.first - 1)
        for phrase in near:
            speaker = self._meant(phrase, verb)
            if speaker is not None:
                return None if self._is_joint(phrase) else (speaker, self._with_paper(phrase.first))
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
        """ "He and his counterpart X agreed", "Presidents X and Y said": two said it, not the latter."""
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
            return self.speakers.state(self.tokens, phrase)
        return speaker

    def _named_alone(self, phrase: Phrase) -> Speaker | None:
        """ "The head of the Committee on Trade, Energy and Water, X, said": the name alone between commas,
        whatever the office before it is taken for."""
        persons = (one for one in self.names if one.type is MentionType.PERSON and " " in one.text)
        if not any(self._is(one, phrase) for one in persons):
            return None
        return self.speakers.people.named(self.tokens, phrase) or self.speakers.people.named(
            self.tokens, Phrase(*phrase.apposed)
        )

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
        verb = next((one for one in self.clauses.verbs if one.form == "finite"), None)
        above = self.subject(verb) if verb and verb.first < phrase.first else None
        return above[0] if above and self.speakers.people.is_known(above[0].name) else None

    def _thing(self, verb: VerbGroup) -> Speaker | None:
        """ "The document voices concern: there is no other way, it says": what the line began with."""
        first = next((one for one in self.clauses.verbs if one.form == "finite"), verb)
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
        held = bare and any(one.lemma in OFFICES for one in self.tokens[office.first : office.end])
        name = phrase_before(self.tokens, comma) if held and self.clauses.word(comma) == "," else None
        return [Phrase(*name[:2], office[:2])] if name is not None and name.end - 1 in self.named else []

    def _without_occasion(self, phrase: Phrase) -> list[Phrase]:
        """The phrase; before it what ends with a name in "the prime minister X in an interview said", instead
        of it what ends before a paper in "the ministry in a statement said"."""
        for place in range(phrase.first + 1, phrase.end):
            if place - 1 in self.named and self.tokens[place].pos == "ADP":
                return [Phrase(phrase.first, place), phrase]
            if self.clauses.word(place) == "in" and self.tokens[phrase.end - 1].lemma in _OCCASIONS:
                return [Phrase(phrase.first, place)]
        return [phrase]

    def _past_day(self, end: int) -> int:
        """The end of the subject in "Duterte on Tuesday stated"."""
        for name in self.names:
            if name.type is MentionType.DATE and end and name.end == self.tokens[end - 1].end:
                first = next((i for i, token in enumerate(self.tokens) if token.start >= name.start), end)
                before = first - (self.clauses.word(first - 1) in ("on", "in", "late", "early"))
                named = before > 0 and self.tokens[before - 1].pos in ("NOUN", "PROPN")
                return before if named or self.clauses.word(before - 1) == "," else end
        return end

    def issuer(self, paper: Phrase) -> Phrase | None:
        """Who made the paper: "a statement issued on Monday by the ministry", "one that it released"."""
        if self.tokens[paper.end - 1].lemma not in PAPERS:
            return None
        if self.clauses.word(paper.end) in ("that", "which") and paper.end + 1 < len(self.tokens):
            named = phrase_behind(self.tokens, paper.end + 1, self.named)
            issued = named and {self.clauses.word(named.end), self.clauses.word(named.end + 1)} & _ISSUED
            return named if issued else None
        place = self.past_day(paper.end + (self.clauses.word(paper.end) in _ISSUED))
        if place + 1 >= len(self.tokens) or self.clauses.word(place) not in ("by", "from", "on"):
            return None
        behind = phrase_behind(self.tokens, place + 1, self.named)
        posted = behind is not None and self.clauses.word(place) == "on"
        return keeper_of(self.tokens, behind) if posted and behind else behind

    def issuing(self) -> tuple[VerbGroup, Speaker, int] | None:
        """The verb and its subject in "The ministry issued a statement on Friday"."""
        for verb in self.clauses.verbs:
            made = verb.form == "finite" and not (verb.passive or verb.negated or verb.modal)
            paper = any(self.tokens[one.head].lemma in PAPERS for one in verb.objects[:1])
            if made and paper and verb.lemma in _ISSUE and (found := self.subject(verb)) is not None:
                return verb, *found
        return None

    def past_day(self, place: int) -> int:
        """Where the words behind "on Wednesday" begin, if that is what stands there."""
        starts = [
            token.start for token in self.tokens[place : place + 2]
        ]  # "on Monday" or "Monday" is marked
        days = (one for one in self.names if one.type is MentionType.DATE and one.start in starts)
        day = next(days, None)
        return sum(token.start < day.end for token in self.tokens) if day else place

    def _shared(self, verb: VerbGroup) -> tuple[Speaker, int] | None:
        """Who arrived and said: the subject of the verb before."""
        earlier = [other for other in self.clauses.verbs if other.order < verb.order]
        before = [other for other in earlier if other.form == "finite"] or earlier[:1]
        found = self.subject(before[-1]) if before else None
        return (found[0], verb.first) if found else None

    def behind(self, verb: VerbGroup) -> tuple[Speaker, int] | None:
        """Who the subject of ", said X" is, and where its words end, what stands in commas with them."""
        before = verb.first - 1
        opened = (
            before < 0
            or before in self.line.quotes
            or self.clauses.word(before) in (",", "as", "—", "–", "-")
        )
        if not opened or verb.end >= len(self.tokens):
            return None
        phrase = phrase_behind(self.tokens, verb.end, self.named)
        issuer = self.issuer(phrase) if phrase else None
        if issuer is not None and self.speakers.meant(self.tokens, issuer) is not None:
            phrase = issuer
        speaker = self._meant(phrase, verb) if phrase else None
        if phrase is None or speaker is None:
            return None
        paper = self.tokens[phrase.end - 1].lemma in PAPERS  # "said a statement made public on Monday"
        if not paper and any(
            other.first == phrase.end and self._is_finite(other) for other in self.clauses.verbs
        ):
            return None  # "X, a minister, says Azerbaijan has proposed it"
        return speaker, phrase.end

    def _is_finite(self, verb: VerbGroup) -> bool:
        """Whether the verb is no participle that looks like a finite form: "a statement released in May"."""
        behind = self.tokens[verb.end].pos if verb.end < len(self.tokens) else ""
        return verb.form == "finite" and not (self.tokens[verb.head].text.endswith("ed") and behind == "ADP")

    def is_participle(self, verb: VerbGroup) -> bool:
        """Whether the verb is one, though it may look like a finite form."""
        return verb.form == "participle" or (verb.form == "finite" and not self._is_finite(verb))

    def quoted(self, place: int) -> tuple[int, int]:
        quote = self.line.quotes[place]
        return quote.first, min(quote.last, len(self.document.text))

    def chars(self, first: int, end: int) -> tuple[int, int]:
        """The characters of tokens `[first, end)`, without commas at their ends."""
        end = min(end, len(self.tokens))
        while (
            first < end
            and first not in self.line.quotes
            and self.tokens[first].text in (",", "—", "–", "-", "--", ":", ";")
        ):
            first += 1
        while (
            end > first
            and end - 1 not in self.line.quotes
            and self.tokens[end - 1].text in (",", "—", "–", "-", "--", ":", ";")
        ):
            end -= 1
        if first >= end:
            return (0, 0)
        return self.tokens[first].start, self.tokens[end - 1].end

    def body(self) -> int:
        """The first token behind a dateline."""
        start = dateline_end(self.document.text, self.line.start)
        return next((i for i, token in enumerate(self.tokens) if token.start >= start), 0)
