"""Who speaks in the words that tell it: a person by name, by «он» or by office, a body, a document."""

from workbench.domain.article import Mention
from workbench.reading.document import Document
from workbench.reading.relay_wordings import wordings
from workbench.reading.reported_speech import Zone
from workbench.reading.speakers import Speaker, Speakers
from workbench.reading.speaking_bodies import speaking_body, speaking_paper
from workbench.reading.speech_words import CITING, WRITTEN


class ZoneSpeakers:
    """Finds who speaks in a zone, and has `speakers` take note of it."""

    def __init__(self, document: Document, speakers: Speakers) -> None:
        self.document = document
        self.speakers = speakers

    def of(self, zone: Zone) -> Speaker | None:
        """The person of the attribution closest to its verb; else whom its pronoun or office means; else the
        body or the document that speaks."""
        speaker = self._person(zone) or self._body(zone)
        if speaker is not None or not wordings().known.search(self.document.text, zone.start, zone.end):
            self.speakers.note(zone.start, speaker)  # but of «сообщает ТАСС» it takes none
        return speaker

    def _body(self, zone: Zone) -> Speaker | None:
        if zone.verb is None or zone.verb.lemma in CITING:
            return None
        tokens = [token for token in zone.sentence.tokens if zone.start <= token.start < zone.end]
        if zone.verb.lemma in WRITTEN:
            found = speaking_paper(self.document, tokens, self.speakers.named_in(zone.start, zone.end))
            return (
                self.speakers.of(found) if isinstance(found, Mention) else Speaker(found) if found else None
            )
        name = speaking_body(self.document, tokens, zone.verb)
        return _body(name)

    def _person(self, zone: Zone) -> Speaker | None:
        if zone.verb is not None and zone.verb.lemma in WRITTEN:
            return None
        persons = self.speakers.named_in(zone.start, zone.end)
        able = [person for person in persons if self._may_speak(person, zone)]
        if able:
            anchor = zone.verb.start if zone.verb else zone.start
            starts = {person.start for person in persons}
            speaking = [person for person in able if person.end + 1 not in starts]  # «спикер Путина Песков»
            return self.speakers.of(min(speaking, key=lambda one: (abs(one.start - anchor), one.start)))
        tokens = [token for token in zone.sentence.tokens if zone.start <= token.start < zone.end]
        if zone.verb is not None:
            verb = zone.verb
            tokens.sort(key=lambda token: abs(token.start - verb.start))
        acts = zone.verb is not None and zone.verb.lemma not in CITING
        return self.speakers.meant(tokens[:12], ("Nom",) if acts or zone.cue else ("Gen", "Dat"))

    def _may_speak(self, person: Mention, zone: Zone) -> bool:
        """Whether the name stands as subject, or, after «по словам», in the genitive."""
        token = next((t for t in zone.sentence.tokens if t.start == person.start), None)
        case = token.feats.get("Case") if token else None
        if zone.verb is not None and zone.verb.lemma in CITING:
            return case in (None, "Gen", "Acc")  # «приводит слова Шавката Мирзиёева»
        if zone.verb is not None or zone.cue:
            return case in (None, "Nom")
        return case in (None, "Gen", "Nom", "Acc")


def _body(name: str | None) -> Speaker | None:
    return Speaker(name, body=True) if name else None
