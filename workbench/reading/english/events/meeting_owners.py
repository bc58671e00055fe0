"""Whose meeting it is: the format that the words with the noun name, or that they mean."""

from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.english.events.meeting_numbers import ordinal_of
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.meeting_words import COMING_TO, SIDES
from workbench.reading.english.events.named_owners import LEADERS, MINISTERS, NamedOwners
from workbench.reading.english.events.regional_owners import summit_of_region
from workbench.reading.english.events.scenes import BODY_WORDS, OWNING, code
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.syntax.speech_words import SPEECH
from workbench.reading.english.words.closed_class import MONTHS_AND_DAYS, words
from workbench.reading.events.meetings import Meeting

_TELLING = words(
    "consultative next previous annual informal extraordinary last regular upcoming latest earlier"
    " jubilee anniversary emergency special first inaugural final forthcoming"
)
_SPECIAL = words("extraordinary emergency special informal annual inaugural jubilee")
_OF_A_SUMMIT = (
    LEADERS
    | MINISTERS
    | BODY_WORDS
    | words(
        "videoconference teleconference anniversary jubilee outreach video day week month year level member"
        " week-long meeting summit session gathering leadership birthday number end follow-up landmark"
        " milestone key council annual working"
    )
)
_RULING = words("head state government leader minister")
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_DEFINITE = frozenset({"the", "this", "that"})


class Owners(NamedOwners):
    """The formats whose meetings one sentence tells of, named in it or not."""

    def implied(self, group: NounGroup, noun: int, before: Meeting | None) -> tuple[str | None, bool]:
        """Whose meeting it is where no name stands with it, and whether it is the one just spoken of."""
        scene = self.scene
        modifiers = self.tokens[group.first : noun]
        regional = summit_of_region(scene, group, noun) if self.tokens[noun].lemma == "summit" else None
        if regional is not None:
            return regional, False
        if self._is_foreign(group, noun) or self._is_of_states(group):
            return None, False
        meant = scene.bodies.spoken_of(self.tokens[noun].start, scene.sentence)
        meant = before.claim.format if meant is None and before is not None else meant
        lemma = self.tokens[noun].lemma
        if lemma == "summit" and (into := self._admitted_there(noun)) is not None:
            return into, False
        if lemma == "event":
            return (before.claim.format, True) if before else (None, False)
        if lemma in ("one", "next") or lemma not in (*NOUNS, "conference", "forum", "dialogue", "council"):
            return (before.claim.format, False) if before else (None, False)
        if self._is_on_something(group, noun):
            return None, False
        telling = {token.lemma for token in modifiers} & _TELLING
        numbered = ordinal_of(scene, group.first, noun) is not None
        definite = bool(modifiers) and modifiers[0].text.lower() in _DEFINITE
        if definite and before is not None and not telling and not numbered:
            ahead = before.claim.modality is not Modality.DECIDED
            return before.claim.format, not (ahead and self._is_where_it_was_said(group))
        if scene.word(group.first) == "that" and noun - group.first == 1 and before is None:
            return self._of_those_before(), False
        placed = any(n.type is MentionType.PLACE for n in self._inside(group.first, noun))
        # "Tuesday's meeting", "the leaders' meeting", "last year's session"
        owned = group.possessor is not None or scene.word(group.first - 1) in OWNING
        if lemma != "summit" and (placed or owned):
            return meant, False
        if definite and not telling and not numbered and lemma in ("meeting", "session", "gathering"):
            acting = self._acting(noun)
            if acting is not None:
                return acting, False
        if modifiers and modifiers[0].text.lower() == "another":
            return self._acting(noun), False  # another than those of the format that is spoken of
        if modifiers and modifiers[0].text.lower() in ("a", "an"):
            special = lemma in ("summit", "council") and not self._is_come_to(group)
            special = special or bool(telling & _SPECIAL) or self._is_of_heads(group)
            return self._acting(noun) or (meant if special else None), False
        if lemma in ("summit", "conference", "forum", "dialogue", "council"):
            return meant, False
        known = telling or numbered or self._is_where_it_was_said(group)
        known = known or any(token.lemma == "ministerial" for token in modifiers)
        return (meant, False) if known and definite else (None, False)

    def _of_those_before(self) -> str | None:
        """ "A panel of Commonwealth ministers gave it six months. That meeting was held in New York": the one
        format of the sentence before, if it tells of those who may meet."""
        index = self.scene.sentence.index
        before = self.document.sentences[index - 1] if index else self.scene.sentence
        named = {code(name) for name in self.scene.bodies.between(before.start, before.end)}
        ruling = any(token.lemma in LEADERS | MINISTERS for token in before.tokens)
        return named.pop() if index and ruling and len(named) == 1 else None

    def _is_where_it_was_said(self, group: NounGroup) -> bool:
        """ "the next session of the CIS council will be held in May, he said at the session in Astana"."""
        said = any(verb.lemma in SPEECH and group in verb.adjuncts for verb in self.scene.clauses.verbs)
        hanging = next(iter(self.scene.clauses.hanging_on(group)), None)
        placed = hanging is not None and hanging.preposition == "in" and not hanging.is_date
        return said and placed and len(self.scene.bodies.counts) == 1

    def _admitted_there(self, noun: int) -> str | None:
        """ "At the summit in Cairo, Azerbaijan was admitted to the D-8": that of what it was admitted to."""
        verb = next((one for one in self.scene.clauses.verbs if one.first > noun), None)
        if verb is None or verb.lemma not in ("admit", "accept") or not verb.passive:
            return None
        named = self.scene.bodies.between(self.tokens[verb.first].start, self.scene.sentence.end)
        at_head = self.scene.word(0) in ("at", "during") and noun < verb.first
        return code(named[0]) if len(named) == 1 and at_head else None

    def _is_come_to(self, group: NounGroup) -> bool:
        """ "Putin met Trump at a summit in Alaska", "had attended a summit in Cairo": anybody's, where the
        sentence names no format."""
        sentence = self.scene.sentence
        theirs = (verb for verb in self.scene.clauses.verbs if group in (*verb.objects, *verb.adjuncts))
        came = any(verb.lemma in COMING_TO or verb.lemma == "meet" for verb in theirs)
        return came and not self.scene.bodies.between(sentence.start, sentence.end)

    def _is_on_something(self, group: NounGroup, noun: int) -> bool:
        """ "a summit on artificial intelligence": told by its theme, and by nothing else."""
        inside = {token.lemma for token in self.tokens[group.first : noun]}
        if inside & _TELLING or ordinal_of(self.scene, group.first, noun) is not None:
            return False
        hanging = next(iter(self.scene.clauses.hanging_on(group)), None)
        if hanging is None or hanging.is_date or self.scene.word(hanging.first - 2) == "set":
            return False  # "with the main summit set for Cebu in May"
        return hanging.preposition in ("on", "about", "for") and self.scene.word(hanging.head) not in SIDES

    def _is_of_states(self, group: NounGroup) -> bool:
        """ "Kazakhstan and Uzbekistan held a summit": of those who met, not of a format."""
        subjects = [
            one for verb in self.scene.clauses.verbs if group in verb.objects for one in verb.subjects
        ]
        states = [n for one in subjects for n in self.scene.named_in(one) if n.type is MentionType.STATE]
        return len(states) > 1

    def _is_foreign(self, group: NounGroup, noun: int) -> bool:
        """Whether a name of something else stands before the noun: "the Trump-Putin summit"."""
        for place in range(group.first, noun):
            token = self.tokens[place]
            telling = token.text.lower() in _TELLING | {"ordinary", "online", "virtual", "hybrid", "joint"}
            if telling:
                continue
            if token.pos == "NOUN" and "-" not in token.text and token.lemma not in _OF_A_SUMMIT:
                return True  # "the climate summit"
            if token.lemma.lower().removesuffix("s") in _RULING:
                continue  # "the upcoming Heads of State Summit"
            if token.pos != "PROPN" or token.text in ("Summit", "Ministerial", "Meeting", "Council"):
                continue
            if token.text.lower() in MONTHS_AND_DAYS:
                continue
            names = [n for n in self.scene.names if n.start <= token.start < n.end]
            if not any(n.type in (MentionType.PLACE, MentionType.ORDINAL, MentionType.DATE) for n in names):
                return True
        if group.possessor is not None:
            lemmas = {token.lemma for token in self.tokens[group.possessor.first : group.possessor.end]}
            dated = any(n.type is MentionType.DATE for n in self.scene.named_in(group.possessor))
            dated = dated or bool(lemmas & _WEEKDAYS)
            return not dated and not lemmas & (LEADERS | MINISTERS)
        return False
