"""How something is meant: decided, planned, proposed, denied, reported."""

from dataclasses import dataclass

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.words.closed_class import words

SOON = words("set due about bound poised scheduled prepared certain sure slated going")
INCLINED = words(
    "likely willing keen eager able free entitled eligible interested open possible inclined hopeful ready"
    " welcome determined"
)
COMING = words("planned upcoming forthcoming imminent future expected pending scheduled impending")
UNTRUE = words("false untrue baseless groundless wrong fake unfounded incorrect unsubstantiated fictitious")


@dataclass(frozen=True, slots=True)
class Sense:
    """How something is meant. `status` is the one that a request or an invitation makes of it; `over` tells
    that it ceased; `tokens` are the words that make it so."""

    modality: Modality
    status: Status | None = None
    over: bool = False
    tokens: tuple[int, ...] = ()


DECIDED, PLANNED = Sense(Modality.DECIDED), Sense(Modality.PLANNED)
PROPOSED, DENIED = Sense(Modality.PROPOSED), Sense(Modality.DENIED)
REPORTED = Sense(Modality.REPORTED)
