"""One line of an article as it is told: who it is about, who issues papers, where what is said ends."""

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.english.statements.lines import Line
from workbench.reading.english.statements.papers import keeper_of, paper_of
from workbench.reading.english.statements.speakers import Speakers
from workbench.reading.english.statements.spoken_subjects import SpokenSubjects
from workbench.reading.english.syntax.groups import VerbGroup
from workbench.reading.english.syntax.phrases import Phrase, phrase_before, phrase_behind
from workbench.reading.english.syntax.speech_words import OFFICES, PAPERS, PASSING_ON, SPEECH
from workbench.reading.english.words.closed_class import words
from workbench.reading.statements.speakers import Speaker

_ISSUED = frozenset({"issued", "released", "published", "made", "posted", "circulated", "obtained", "seen"})
_ISSUE = words("issue release publish make post circulate")
_OFFICE_WORDS = 3


class SpokenLine(SpokenSubjects):
    """A line with what is told in it."""

    def __init__(self, document: Document, line: Line, speakers: Speakers) -> None:
        super().__init__(document, line, speakers)
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
        verb = self.first_finite()
        return verb is not None and verb.lemma == "accompany" and not verb.passive

    def _find_limit(self) -> int:
        """Where what can be said ends: before the last stop, and before ", Trend reports"."""
        end = len(self.tokens)
        while end and self.tokens[end - 1].text in (".", "!", "…") and end - 1 not in self.line.quotes:
            end -= 1
        for verb in self.clauses.verbs:
            passes_on = verb.form == "finite" and verb.lemma in PASSING_ON
            if not passes_on or self.clauses.word(verb.end) == "that":
                continue  # "…, while the agency reported that …"
            hearer = phrase_behind(self.tokens, verb.end) if verb.lemma == "inform" else None
            if hearer is not None and self.clauses.word(hearer.end) == "that":
                continue  # "X, an aide, informed the agency that …"
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
        place = self.place_at(start)
        return 0 < place < len(self.tokens) and self.tokens[place - 1].pos == "PRON"

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

    def behind(self, verb: VerbGroup) -> tuple[Speaker, int] | None:
        """Who the subject of ", said X" is, and where its words end, what stands in commas with them."""
        before = verb.first - 1
        opened = (
            before < 0
            or before in self.line.quotes
            or self.clauses.word(before) in (",", "as", "—", "–", "-")
        )
        if not opened or verb.end >= len(self.tokens) or verb.perfect:
            return None  # "The envoy, X, has written to Y" begins with its subject
        phrase = phrase_behind(self.tokens, verb.end, self.named)
        if phrase is not None and verb.lemma == "write" and paper_of(self.tokens, phrase) is not None:
            return None  # "The envoy, X, wrote a letter to Y"
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


class LineReader:
    """What reads one thing off a line: the line, with its parts at hand."""

    def __init__(self, spoken: SpokenLine) -> None:
        self.spoken = spoken
        self.line = spoken.line
        self.text = spoken.document.text
        self.tokens = spoken.tokens
        self.clauses = spoken.clauses
        self.speakers = spoken.speakers
        self.limit = spoken.limit
