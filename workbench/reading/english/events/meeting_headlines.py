"""What the headline tells of the meeting that the first sentences speak of: whose it is, and its number."""

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence
from workbench.reading.english.events.meeting_numbers import ordinal_of
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.scenes import Bodies, Scene, code, council_in
from workbench.reading.english.names.lead import Lead, headline_end

_FIRST = 2
"""Sentences behind the headline that tell of what it names."""


class Headline:
    """The headline of one article; nothing where it has none."""

    def __init__(self, document: Document, bodies: Bodies, lead: Lead) -> None:
        end = headline_end(document.text)
        lines = [sentence for sentence in document.sentences if sentence.start < end]
        self._behind = lines[-1].index + 1 if lines else 0
        self._scene = Scene(document, lines[0], bodies, lead) if len(lines) == 1 else None

    def is_above(self, sentence: Sentence) -> bool:
        """Whether the sentence is one of the first behind it."""
        return self._scene is not None and 0 <= sentence.index - self._behind < _FIRST

    def format(self) -> str | None:
        """The format of "CSTO council holds session in Dushanbe": the only one that it names."""
        scene = self._scene
        if scene is None or not any(token.lemma in NOUNS for token in scene.tokens):
            return None
        organs = (name for name in scene.names if name.type is MentionType.ORGANISATION)
        named = {code(name) for name in scene.bodies.between(scene.sentence.start, scene.sentence.end)}
        named |= {held for organ in organs if (held := council_in(scene.bodies, organ))}
        return named.pop() if len(named) == 1 else None

    def looks_ahead(self) -> bool:
        """ "Ministers agree on text ahead of Rio summit": whether the meeting is still to come."""
        tokens = self._scene.tokens if self._scene is not None else []
        places = [at for at, token in enumerate(tokens) if token.text.lower() == "ahead"]
        return any(token.lemma in NOUNS for at in places[:1] for token in tokens[at + 1 : at + 7])

    def ordinal(self, lemma: str, format_id: str) -> int | None:
        """The number of "BRICS leaders sign declaration at 17th summit", for a meeting by the same noun."""
        scene = self._scene
        if scene is None or self.format() != format_id:
            return None
        nouns = [place for place, token in enumerate(scene.tokens) if token.lemma in NOUNS]
        group = scene.group_at(nouns[0]) if len(nouns) == 1 else None
        alike = group is not None and scene.tokens[nouns[0]].lemma == lemma
        return ordinal_of(scene, group.first, nouns[0]) if group is not None and alike else None
