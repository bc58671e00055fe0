"""Initiatives line by line under "The president's proposals include:", as press services list them."""

from collections.abc import Iterator

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Sentence
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.leaders import leaders

_NOUNS = words("initiative proposal idea suggestion")
_PROPOSING = words("propose suggest")
_BULLETS = frozenset("–—-•*·✅✔▪●")
_STATESMEN = words("president minister premier leader chancellor king emir secretary-general")


class InitiativeLines:
    """The lines of one article; it remembers the heading above."""

    def __init__(self) -> None:
        self._above: tuple[int, str, str] | None = None

    def may_go_on(self, sentence: Sentence) -> bool:
        """Whether the sentence is a heading, or a line right behind one or behind another line."""
        heading = sentence.tokens[-1].text == ":"
        return heading or (self._above is not None and self._above[0] == sentence.index - 1)

    def read(self, scene: Scene) -> Iterator[EventClaim]:
        """The initiative that the line tells, where the line is one of such a list."""
        tokens, index = scene.tokens, scene.sentence.index
        if tokens[-1].text == ":":
            self._above = self._heading(scene)
            return
        above, first = self._above, int(tokens[0].text in _BULLETS)
        if above is None or above[0] != index - 1 or first == len(tokens):
            return
        gerund = tokens[first].text.endswith("ing") and tokens[first].text[:1].isupper()
        last = max(at for at in range(len(tokens)) if at == first or tokens[at].text[-1:].isalnum())
        if not first and not gerund:
            return
        self._above = index, above[1], above[2]
        title = scene.document.text[tokens[first].start : tokens[last].end]
        span = scene.document.span(tokens[first].start, tokens[last].end)
        yield EventClaim(
            EventType.INITIATIVE,
            above[1],
            Modality.PROPOSED,
            (span,),
            actor=above[2],
            title=" ".join(title.split()),
            rule="en.initiative.lines",
        )

    def _heading(self, scene: Scene) -> tuple[int, str, str] | None:
        """Whose initiatives follow, and to which format they are put: a leader's of a known format."""
        lemmas = {token.lemma for token in scene.tokens}
        format_id = scene.bodies.spoken_of(scene.sentence.end, scene.sentence)
        actor = _actor(scene) or (_spoken_of(scene) if lemmas & _STATESMEN or "he" in lemmas else None)
        if not lemmas & (_NOUNS | _PROPOSING) or format_id is None or actor is None:
            return None
        return scene.sentence.index, format_id, actor


def last_told(scene: Scene, verb: VerbGroup) -> int:
    """The last token of what the verb proposes, up to the comma of "a fund," he said"."""
    tokens, last = scene.tokens, len(scene.tokens) - 1
    closing = (at - 1 for at in range(verb.end + 1, last) if tokens[at].text in ('"', "”"))
    last = next((at for at in closing if tokens[at].text == ","), last)
    while last > verb.head and not tokens[last].text[-1:].isalnum():
        last -= 1
    return last


def _actor(scene: Scene) -> str | None:
    """The leader that the heading names."""
    people = [name for name in scene.names if name.type is MentionType.PERSON]
    return (people[0].name or people[0].text) if len(people) == 1 else None


def _spoken_of(scene: Scene) -> str | None:
    """ "The president's proposals include:": the leader named last before."""
    before = scene.document.mentions_in(0, scene.sentence.start)
    people = (name for name in reversed(before) if name.type is MentionType.PERSON and name.name)
    return next((name.name for name in people if name.name and leaders().person(name.name)), None)
