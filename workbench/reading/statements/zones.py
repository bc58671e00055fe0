"""Where an article says who speaks, and what they are reported to say."""

from dataclasses import dataclass

from workbench.domain.article import Span
from workbench.reading.document import Sentence, Token

ABOUT_THIS = "ru.about this"
"""The rule of what stands before «об этом заявил Иванов»."""
CALLED = "ru.called"
"""The rule of what is done by speaking: «назвал решение историческим»."""
INSERTED = "ru.inserted"
"""The rule of words around an attribution: «Нигерия, заявил ее президент, хотела бы …»."""


@dataclass(slots=True)
class Zone:
    """Where a speech verb stands with its subject: the sentence, the verb and the limits of its words."""

    sentence: Sentence
    verb: Token | None
    start: int
    end: int
    cue: bool = False
    """Whether it is nothing but who spoke, as before the colon of a headline."""
    opinion: bool = False
    """Whether a body may hold it: «по мнению МИД», but not «по данным МИД»."""
    before: Sentence | None = None
    """The sentence before, where it has what was said: «Об этом заявил …»."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What a sentence reports: who said it stands in `zone`, what was said in `pieces`."""

    zone: Zone
    pieces: tuple[Span, ...]
    rule: str
    further: Span | None = None
    """What the same speaker says by a second verb: «…, но добавил: …»."""
