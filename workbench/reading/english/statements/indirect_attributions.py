"""Attributions without a verb of saying: "according to X", "in his words", "It was announced by X that …"."""

import re
from collections.abc import Collection

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.statements.attributions import Attribution
from workbench.reading.english.statements.spoken_lines import LineReader
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.phrases import Phrase, phrase_behind
from workbench.reading.statements.speakers import Speaker

_LABEL = re.compile(r"[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]+){1,3}(?=: )")
_QUESTION, _ANSWER = re.compile(r"^(?:Q|Question): ", re.MULTILINE), re.compile(r"(?:A|Answer): ")
_RELATIVES = frozenset({"which", "that", "who"})
_LEARNING = (("learned", "from"), ("learnt", "from"), ("reference", "to"))
_CITING = frozenset({"citing", "quoting"})
_ANSWERS = 2
"""Paragraphs that begin with a name from which on an article is an interview."""


class Otherwise(LineReader):
    """What one line attributes otherwise than by a verb of saying."""

    def according(self) -> list[Attribution]:
        """ "According to X, …", "…, according to X", "in his words, …"."""
        for place, token in enumerate(self.tokens):
            word = token.text.lower()
            found = self._by_words(place, word) if place < self.limit or word == "as" else None
            if found is None:
                continue
            speaker, stop = found
            begin = max(
                [self.spoken.body(), *(at + 1 for at in range(place) if self.clauses.word(at) == ";")]
            )
            opening = self.tokens[begin:place]  # "But according to X, …"
            first = all(one.pos in ("CCONJ", "ADV") or one.text == "," for one in opening)
            zone = self.spoken.chars(place, stop)
            if stop + 1 in self.line.quotes and self.clauses.word(stop) == "," and not first:
                quoted = [self.spoken.quoted(stop + 1)]  # "Belarus, in his words, “has submitted a bid”"
                return [Attribution(speaker, quoted, zone, True, "en.quote.according", [stop + 1])]
            before = place - 1 - (self.clauses.word(place - 1) == ",")
            alone = before if before == self.spoken.body() else stop + 1 if stop + 2 >= self.limit else -1
            if alone in self.line.quotes:
                quoted = [self.spoken.quoted(alone)]  # "“It is a matter of time,” according to Kao"
                return [Attribution(speaker, quoted, zone, True, "en.quote.according", [alone])]
            content = (stop + 1, self.limit) if first else (self.spoken.body(), min(place, self.limit))
            if self._is_aside(place):
                content = (stop, self.limit)  # "the step, which in his view would help"
            pieces = [self.spoken.chars(*content)]
            if not first and not self._is_aside(place) and self._is_inserted(place, stop):
                pieces.append(self.spoken.chars(stop + 1, self.limit))
            return [Attribution(speaker, pieces, zone, False, "en.according")]
        return []

    def _is_inserted(self, place: int, stop: int) -> bool:
        """ "Laos, in his words, is ready", "Laos is, in his words, ready": between commas, beside the verb of
        what was said."""
        commas = self.clauses.word(place - 1) == "," == self.clauses.word(stop)
        verb = self.spoken.first_finite()
        if not commas or verb is None or verb.marker:
            return False
        return stop < verb.first < self.limit or verb.end == place - 1

    def _by_words(self, place: int, word: str) -> tuple[Speaker, int] | None:
        """Who is named behind "according to", "in the words of", and the comma behind that."""
        if word == "according" and self.clauses.word(place + 1) == "to":
            return self._named_at(place + 2)
        if word == "per":
            whose = self.clauses.word(place + 1) == "the" or place + 1 in self.spoken.named
            return self._named_at(place + 1) if whose else None  # not "per minister"
        if word == "as" and place + 2 < len(self.tokens) and self.clauses.word(place + 2) == "by":
            return self._named_at(place + 3) if self.tokens[place + 1].lemma in known.SPEECH else None
        if word == "as" and (found := self._named_at(place + 1)) is not None:
            put = [self.clauses.word(at) for at in (found[1], found[1] + 1)]
            return (found[0], found[1] + 2) if put in (["put", "it"], ["puts", "it"]) else None
        if word not in ("in", "by", "to", "from"):
            return None
        phrase = phrase_behind(self.tokens, place + 1, self.spoken.named)
        if phrase is None:
            return None
        if self.tokens[place + 1].feats.get("Poss") and self.tokens[phrase.end - 1].lemma in known.WORDS:
            speaker = self._own(place)
            if speaker is None and not self._is_aside(place, ("who",)):
                speaker = self.speakers.pronoun(self.clauses.word(place + 1))
            return (speaker, phrase.end) if speaker else None
        words = [self.clauses.word(i) for i in range(place + 1, place + 6)]
        if words[:1] == ["the"] and words[1] in known.WORDS and words[2] == "of":
            return self._named_at(place + 4)
        if words == ["the", "point", "of", "view", "of"]:
            return self._named_at(place + 6)
        if self.tokens[phrase.end - 1].lemma in known.WORDS and self.tokens[phrase.end - 2].lemma in (
            "'s",
            "'",
        ):
            named = Phrase(phrase.first, phrase.end - 2)
            while named.end > named.first and self.tokens[named.end - 1].lemma in ("'s", "'"):
                named = Phrase(named.first, named.end - 1)
            speaker = self.speakers.meant(self.tokens, named) if named.end > named.first else None
            return (speaker, phrase.end) if speaker else None
        return None

    def _is_aside(self, place: int, opening: Collection[str] = _RELATIVES) -> bool:
        """ "…, which in his view would help", "those who, in his words, came"."""
        return self.clauses.word(place - 1 - (self.clauses.word(place - 1) == ",")) in opening

    def _own(self, place: int) -> Speaker | None:
        """ "Amreyev hailed the step, which in his view would help": who the line is about, named by name."""
        verb = self.spoken.first_finite()
        if not self._is_aside(place) or verb is None or verb.first > place:
            return None
        return self.spoken.subject_person()

    def _named_at(self, start: int) -> tuple[Speaker, int] | None:
        phrase = phrase_behind(self.tokens, start, self.spoken.named) if start < len(self.tokens) else None
        phrase = (self.spoken.issuer(phrase) or phrase) if phrase is not None else None
        speaker = self.speakers.meant(self.tokens, phrase) if phrase else None
        if phrase is None or speaker is None:
            return None
        role = self.speakers.people.apposed_role(self.tokens, *phrase.apposed)
        # also "as noted by X, who heads it, …"
        told = role or (phrase.apposed[1] and self.clauses.word(phrase.apposed[0]) == "who")
        return speaker, phrase.apposed[1] if told else self._past_home(phrase.end)

    def _past_home(self, end: int) -> int:
        """Where the words end that tell whose professor it is: "according to X of the University of Y, …"."""
        home = phrase_behind(self.tokens, end + 1) if self.clauses.word(end) in ("of", "from", "at") else None
        return home.end if home is not None and self.clauses.word(home.end) == "," else end

    def source(self) -> Speaker | None:
        """Whom an agency has its news from, if that is told: "…, TASS learned from the ministry"."""
        named = self._origin()
        return named[0] if named else None

    def passed_on(self) -> list[Attribution]:
        """ "All is ready, TASS learned from X", "…, the paper reported, citing X": a person's words."""
        named = self._origin()
        if named is None or not self.speakers.people.is_known(named[0].name):
            return []
        piece = self.spoken.chars(self.spoken.body(), self.limit)
        zone = self.spoken.chars(self.limit, named[1])
        return [Attribution(named[0], [piece], zone, False, "en.passed-on")] if piece[1] else []

    def _origin(self) -> tuple[Speaker, int] | None:
        """Who is told to be the source behind what an agency tells, and where the words end that say so."""
        for place in range(self.limit, len(self.tokens) - 2):
            words = self.clauses.word(place), self.clauses.word(place + 1)
            if words in _LEARNING or words[0] in _CITING:
                return self._named_at(place + 1 + (words in _LEARNING))
        return None

    def announced(self) -> list[Attribution]:
        """ "That its papers were ready was announced earlier by X", "It was announced by X that …"."""
        first = self.spoken.body()
        opening = self.clauses.word(first)
        finite = [one for one in self.clauses.verbs if one.form == "finite" and one.head < self.limit]
        if not finite or opening not in ("that", "it") or (opening == "that" and len(finite) < 2):
            return []
        verb = finite[0] if opening == "it" else finite[-1]
        if not verb.passive or verb.negated or verb.modal or verb.lemma not in known.ANNOUNCED:
            return []
        by = next((i for i in range(verb.end, verb.end + 4) if self.clauses.word(i) == "by"), None)
        named = self._named_at(by + 1) if by is not None else None
        if named is None:
            return []
        if opening == "it":
            that = (i for i in range(named[1], self.limit) if self.clauses.word(i) == "that")
            piece = self.spoken.chars(next(that, self.limit) + 1, self.limit)
        else:
            piece = self.spoken.chars(first + 1, verb.first)
        zone = self.spoken.chars(verb.first, named[1])
        return [Attribution(named[0], [piece], zone, False, "en.said.passive")] if piece[1] else []

    def labelled(self) -> list[Attribution]:
        """ "Muzaffar Olimov: I do not expect this." in an interview: all of the paragraph is his."""
        text, start = self.text, self.tokens[0].start
        if answers := self._answered(text, start):
            return answers
        label = _LABEL.match(text, start)
        if self.line.quotes or label is None or (start and text[start - 1] != "\n"):
            return []
        person = any(one.start == start and one.type is MentionType.PERSON for one in self.spoken.names)
        often = person and text.count(f"\n{label[0]}: ") >= _ANSWERS
        if not often and not (person and "transcript" in text[:start].lower()):
            return []
        end = text.find("\n", label.end())
        piece = (label.end() + 2, end if end > 0 else len(text))
        last = sum(token.end <= label.end() for token in self.tokens)
        speaker = self.speakers.people.named(self.tokens, Phrase(0, last)) or Speaker(label[0])
        return [Attribution(speaker, [piece], self.spoken.chars(0, last), True, "en.quote.label")]

    def _answered(self, text: str, start: int) -> list[Attribution]:
        """ "Answer: We are happy with that." of the one person named before the first question."""
        label = _ANSWER.match(text, start)
        if label is None or text[start - 1 : start] != "\n":
            return []
        asked = _QUESTION.search(text, 0, start)
        if asked is None:
            return []
        speaker = self.speakers.people.named_between(0, asked.start())
        end = text.find("\n", start)
        piece = (label.end(), end if end > 0 else len(text))
        zone = (start, label.end())
        return [Attribution(speaker, [piece], zone, True, "en.quote.label")] if speaker else []

    def colon(self) -> list[Attribution]:
        """ "The president was blunt: “We are leaving.”", "Ilham Aliyev, President of Azerbaijan: “We …”"."""
        last = max(self.line.quotes, default=-1)
        if (
            last < 2
            or last < self.limit - 1
            or self.clauses.word(last - 1) != ":"
            or last - 1 in self.line.quotes
        ):
            return []
        alone = phrase_behind(self.tokens, self.spoken.body(), self.spoken.named)
        named = self.speakers.people.named(self.tokens, alone) if alone and not self.clauses.verbs else None
        speaker = self.spoken.subject_person() or named
        if speaker is None:
            return []
        return [
            Attribution(
                speaker,
                [self.spoken.quoted(last)],
                self.spoken.chars(0, last - 1),
                True,
                "en.quote.colon",
                [last],
            )
        ]
