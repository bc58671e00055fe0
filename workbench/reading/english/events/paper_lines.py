"""Documents line by line under "signed:", as press releases list them."""

from collections.abc import Iterator

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Sentence
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.papers import is_paper, title_end
from workbench.reading.english.words.closed_class import words

_ADOPTING = words("adopt sign approve endorse issue")
_DECISIONS = words("decision order")
_BULLETS = frozenset("–—-•*·")


class PaperLines:
    """The lines of one article; it remembers the heading above."""

    def __init__(self) -> None:
        self._above: tuple[int, str, Modality] | None = None

    def may_go_on(self, sentence: Sentence) -> bool:
        """Whether the sentence stands right behind the heading or behind another line."""
        return self._above is not None and self._above[0] == sentence.index - 1

    def read(self, adopters: Adopters) -> Iterator[EventClaim]:
        """The document that the line names, where the line is one of such a list."""
        tokens, index = adopters.tokens, adopters.scene.sentence.index
        if tokens[-1].text == ":":
            self._above = self._heading(adopters, index)
            return
        above = self._above
        if above is None or above[0] != index - 1 or tokens[0].text not in _BULLETS:
            return
        self._above = index, above[1], above[2]
        nouns = adopters.scene.clauses.nouns
        decides = bool(nouns) and tokens[nouns[0].head].lemma in _DECISIONS
        if decides or (nouns and is_paper(adopters.scene, nouns[0])):
            first, end = nouns[0].first, title_end(adopters.scene, nouns[0])
            if decides:  # "- The decision on founding a day of remembrance on February 6;"
                end = max(at for at in range(first, len(tokens)) if tokens[at].text[-1:].isalnum()) + 1
            title = phrase(adopters.scene, first, end)
            kind = EventType.DECISION if decides else EventType.DOCUMENT
            rule = "en.adopted.lines"
            yield adopters.event(kind, above[1], above[2], {first, end - 1}, title, rule)

    def _heading(self, adopters: Adopters, index: int) -> tuple[int, str, Modality] | None:
        bodies = adopters.scene.bodies
        for verb in reversed(adopters.scene.clauses.verbs):
            modality = adopters.modality(verb) if verb.lemma in _ADOPTING else None
            format_id = adopters.code(verb) if modality is not None else None
            if format_id is None and verb.passive and len(bodies.counts) == 1:
                format_id = bodies.main  # "The documents signed include:", of the only format there is
            if modality is not None and format_id is not None:
                return index, format_id, modality
        return None
