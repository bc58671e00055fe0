"""Who speaks in the words that tell it: a person by name, by «он» or by office, a body, a document."""

from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.names.person_names import never_declines
from workbench.reading.statements.nameless import PASSING_ON, nameless_speaker
from workbench.reading.statements.relative_clauses import agrees, relative_subject, stands_before
from workbench.reading.statements.speakers import Speaker, Speakers, fits_gender
from workbench.reading.statements.speaking_bodies import (
    cited_body,
    paper_named_in,
    speaking_body,
    speaking_paper,
)
from workbench.reading.statements.speech_words import CITING, is_written
from workbench.reading.statements.zones import Zone
from workbench.reading.syntax.trees import Trees

_REFERRING = ("со ссылкой на ", "ссылаясь на ")
_NEAR = 12
"""Tokens around the verb within which the words for an office may mean who speaks."""

_REPORTS = frozenset({"сообщение", "пресс-релиз", "релиз"})
_LETTERS = frozenset({"письмо", "послание", "телеграмма", "обращение"})
_PRONOUNS = frozenset({"его", "ее", "её"})
_HIS = tuple(f"{word} " for word in sorted(_PRONOUNS))
_OWN = frozenset({"ведомство", "министерство", "дипведомство", "внешнеполитическое ведомство"})
_JUST_NOW = 600
"""Signs within which whoever spoke last has its own report."""
_LINKS = frozenset({"и", "но", "а", "также", "затем", "потом", "далее", "однако"})
"""Words behind which a sentence without a subject goes on: «А также отметил»."""


class ZoneSpeakers:
    """Finds who speaks in a zone, and has `speakers` take note of it."""

    def __init__(self, document: Document, trees: Trees, speakers: Speakers) -> None:
        self.document = document
        self.trees = trees
        self.speakers = speakers
        self._author: Speaker | None = None
        """Whose letter was told of last."""

    def of(self, zone: Zone) -> Speaker | None:
        """The person of the attribution closest to its verb; else whom its pronoun or office means; else the
        body or the document that speaks."""
        told = self.first([zone])
        return told[0] if told is not None else None

    def first(self, zones: Sequence[Zone]) -> tuple[Speaker, int] | None:
        """The speaker of the first zone that has one, and its place; «он» will mean them, and nobody where
        somebody without a name speaks."""
        for place, zone in enumerate(zones):
            speaker = self._speaker(zone)
            if speaker is not None:
                self.speakers.note(zone.start, speaker)
                return speaker, place
        for place, zone in enumerate(zones):
            nameless = nameless_speaker(self.document, self.trees, zone)
            if nameless is not None:
                self.speakers.note(zone.start, nameless)
                self.speakers.last = nameless
                return nameless, place
        if any(self._has_somebody(zone) for zone in zones):
            self.speakers.note(zones[0].start, None)
        return None

    def _speaker(self, zone: Zone) -> Speaker | None:
        tokens = zone.sentence.tokens
        relative = relative_subject(tokens, zone.verb) if zone.verb is not None else None
        if relative is not None and tokens[relative].start >= zone.start:
            person = self._right_before(tokens, relative)
            if person is not None or not stands_before(tokens, relative):
                return person  # «принял Эрдогана, который заявил», «главу Турции, которая заявила»
        return self._person(zone) or self._body(zone)

    def _right_before(self, tokens: Sequence[Token], relative: int) -> Speaker | None:
        """The person right before «, который»."""
        comma, last = tokens[relative - 1], tokens[relative - 2] if relative > 1 else None
        if last is None or not agrees(last, tokens[relative]):
            return None
        named = self.speakers.named_in(tokens[0].start, comma.start)
        return self.speakers.of(named[-1]) if named and named[-1].end == last.end else None

    @staticmethod
    def _has_somebody(zone: Zone) -> bool:
        """Whether a person speaks, and no medium or city: «рассуждает аналитик»."""
        inside = [token for token in zone.sentence.tokens if zone.start <= token.start < zone.end]
        subjects = [token for token in inside if token.feats.get("Case") == "Nom"]
        subjects = [token for token in subjects if token.lemma not in PASSING_ON]
        return any(
            (token.feats.get("Animacy") == "Anim" and token.pos == "NOUN") or token.lemma == "источник"
            for token in subjects
        )

    def _body(self, zone: Zone) -> Speaker | None:
        tokens = [token for token in zone.sentence.tokens if zone.start <= token.start < zone.end]
        if zone.verb is None:
            return _body(cited_body(self.document, tokens)) if zone.opinion else None
        if zone.verb.lemma in CITING:
            return None
        if is_written(zone.verb):
            persons = self.speakers.named_in(zone.start, zone.end)
            found = speaking_paper(self.document, tokens, zone.verb, persons)
            if isinstance(found, str) and found.startswith(_HIS):  # «говорится в его обращении»
                owner = next(token for token in tokens if token.text.lower() in _PRONOUNS)
                return self.speakers.meant([owner], ("Gen",))
            if isinstance(found, Mention):
                self._author = self.speakers.of(found)
                return self._author
            return (
                self._whose_paper(found, zone)
                or self._paper_again(found, zone)
                or self._body_again(found)
                or (Speaker(found) if found else None)
            )
        name = speaking_body(self.document, tokens, zone.verb)
        return self._body_again(name) or _body(name)

    def _body_again(self, name: str | None) -> Speaker | None:
        """«сообщили в МИД Кубы. …, говорится в заявлении ведомства»: the body that spoke last."""
        last = self.speakers.last
        return last if name in _OWN and last is not None and last.body else None

    def _paper_again(self, paper: str | None, zone: Zone) -> Speaker | None:
        """«Приняли Бишкекскую декларацию. «…», – говорится в документе»: the one named right before."""
        index = zone.sentence.index
        if paper != "документ" or not index:
            return None
        here = [token for token in zone.sentence.tokens if token.start < zone.start]
        before = self.document.sentences[index - 1].tokens
        name = paper_named_in(self.document, here) or paper_named_in(self.document, before)
        return Speaker(name) if name else None

    def _whose_paper(self, paper: str | None, zone: Zone) -> Speaker | None:
        """«Итоги подвели в МИД РФ. «…», – говорится в сообщении»: the body that spoke right before; and
        the author of a letter that goes on."""
        if paper in _LETTERS:
            return self._author
        last = self.speakers.last
        body = last is not None and last.body and zone.start - self.speakers.place < _JUST_NOW
        return last if body and paper in _REPORTS else None

    def _person(self, zone: Zone) -> Speaker | None:
        if zone.verb is not None and is_written(zone.verb):
            return None
        persons = self.speakers.named_in(zone.start, zone.end)
        if (
            zone.verb is not None
            and zone.verb.feats.get("Number") == "Plur"
            and zone.verb.lemma not in CITING
        ):  # «Мирзиёев и Токаев заявили» is nobody's word alone, «сообщают СМИ со ссылкой на Токаева» is his
            referred = (person for person in persons if self._is_referred_to(person, zone))
            return next(map(self.speakers.of, referred), None)
        able = [person for person in persons if self._may_speak(person, zone)]
        able = able or [person for person in persons if self._is_referred_to(person, zone)]
        able = able or [person for person in persons if self._does_not_decline(person, zone)]
        if able:
            anchor = zone.verb.start if zone.verb else zone.start
            starts = {person.start for person in persons}
            speaking = [person for person in able if person.end + 1 not in starts]  # «спикер Путина Песков»
            speaking = speaking or able
            if len(speaking) > 1 and zone.verb is not None:
                speaking = self._subjects(zone.sentence, zone.verb, speaking) or speaking
            return self.speakers.of(min(speaking, key=lambda one: (abs(one.start - anchor), one.start)))
        tokens = [token for token in zone.sentence.tokens if zone.start <= token.start < zone.end]
        if zone.verb is not None:
            verb = zone.verb
            tokens.sort(key=lambda token: abs(token.start - verb.start))
        acts = zone.verb is not None and zone.verb.lemma not in CITING
        near = tokens[:_NEAR] + [token for token in tokens[_NEAR:] if token.lemma == "он"]
        meant = self.speakers.meant(near, ("Nom",) if acts or zone.cue else ("Gen", "Dat", "Acc"))
        if meant is not None and zone.verb is not None and not fits_gender(meant.name, zone.verb):
            return None
        return self._going_on(zone) if meant is None and acts else meant

    def _going_on(self, zone: Zone) -> Speaker | None:
        """«Токаев принял послов. И отметил, что …»: whoever the sentence before was about."""
        tokens, index = zone.sentence.tokens, zone.sentence.index
        place = next((i for i, token in enumerate(tokens) if token.lemma not in _LINKS), 0)
        if zone.verb is None or not index or not place or tokens[place] is not zone.verb:
            return None
        named = any(t.feats.get("Case") == "Nom" for t in tokens[place:] if t.start < zone.end)
        return None if named else self.speakers.going_on(self.document.sentences[index - 1], zone.verb)

    def _subjects(self, sentence: Sentence, verb: Token, persons: Sequence[Mention]) -> list[Mention]:
        """Those who are the subject of the verb: «Песков, отвечая, приедет ли Путин, сказал»."""
        tree = self.trees.of(sentence)
        place = next((i for i, token in enumerate(tree.tokens) if token.start == verb.start), None)
        kids = tree.kids[place] if place is not None else []
        subjects = [kid for kid in kids if tree.rel(kid).startswith("nsubj")]
        starts = {tree.tokens[index].start for kid in subjects for index in tree.subtree(kid)}
        return [person for person in persons if person.start in starts]

    def _is_referred_to(self, person: Mention, zone: Zone) -> bool:
        """«пишет РИА Новости со ссылкой на помощника президента Юрия Ушакова»."""
        before = self.document.text[zone.start : person.start]
        referring = next((words for words in _REFERRING if words in before), None)
        behind = before.rpartition(referring)[2] if referring is not None else ","
        return zone.verb is not None and not any(sign in behind for sign in ",;:(")

    @staticmethod
    def _does_not_decline(person: Mention, zone: Zone) -> bool:
        """«отметил на встрече Сийярто»: the tagger cannot tell the case of such a name."""
        tokens = zone.sentence.tokens
        place = next((i for i, token in enumerate(tokens) if token.start == person.start), 0)
        after_verb = zone.verb is not None and zone.verb.start < person.start
        free = tokens[place - 1].pos not in ("ADP", "ADJ") if place else True
        return after_verb and free and never_declines(person.text)

    def _may_speak(self, person: Mention, zone: Zone) -> bool:
        """Whether the name stands as subject, or, after «по словам», in the genitive."""
        words = [token for token in zone.sentence.tokens if person.start <= token.start < person.end]
        cases = {token.feats.get("Case") for token in words} or {None}
        if zone.verb is not None and zone.verb.lemma in CITING:
            return bool(cases & {None, "Gen", "Acc"})  # «приводит слова Шавката Мирзиёева»
        if zone.verb is not None or zone.cue:
            return bool(cases & {None, "Nom"})
        return bool(cases & {None, "Gen", "Nom", "Acc"})


def _body(name: str | None) -> Speaker | None:
    return Speaker(name, body=True) if name else None
