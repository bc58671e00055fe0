"""What words tell of a meeting by themselves: that it happens, that it may, that somebody comes to it, stays
away or meets beside it."""

from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import VerbGroup
from workbench.reading.english.words.closed_class import words

HAPPENS = words(
    "hold take host open begin start conclude close end convene be schedule plan set slate expect due"
    " kick wrap occur organise organize stage complete finish gather meet attend launch wind culminate"
    " bring unfold"
)
HOLDING = words("hold host convene organise organize stage")
GATHERING = words("meet gather convene assemble")
COMING_TO = words("attend participate join visit miss send skip boycott address watch")
"""What somebody may not do at a meeting that is held all the same."""
SIDES = words("sidelines sideline side-lines margins margin")
"""Where somebody meets besides a meeting of others."""


def takes_part(scene: Scene, verb: VerbGroup) -> bool:
    return verb.lemma == "participate" or (verb.lemma == "take" and scene.word(verb.end) == "part")


def is_over(verb: VerbGroup) -> bool:
    """ "visited Istanbul on November 12 to take part in the summit": the summit is over with the visit."""
    return verb.lemma == "visit" and verb.form == "finite" and verb.tense == "past" and not verb.progressive


def stayed_away(verb: VerbGroup) -> bool:
    """ "did not come to the summit", "was alone in not coming to it": it was held, whoever came."""
    return verb.negated and (verb.tense == "past" or verb.form == "gerund")


def may_be(verb: VerbGroup) -> bool:
    return verb.modal in ("may", "might") and verb.lemma in HAPPENS | {"play"}  # "play host"


def is_unreal(scene: Scene, verb: VerbGroup) -> bool:
    """ "was to have attended"."""
    was = isinstance(verb.governor, VerbGroup) and verb.governor.lemma == "be"
    return verb.form == "infinitive" and was and scene.word(verb.first + 1) == "have"
