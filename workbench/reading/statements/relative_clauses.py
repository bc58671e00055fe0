"""Who speaks in a clause that «который» opens, and what «что» says of a whole clause: «Путин принял Эрдогана,
который заявил, что …», «заявил о выходе, что вызвало критику»."""

from collections.abc import Sequence

from workbench.reading.document import Token
from workbench.reading.statements.speech_words import is_finite

_ABOUT = frozenset({"о", "об", "обо"})
_POINTING = frozenset({"том", "этом"})
_BEFORE_A_VERB = frozenset({"PART", "ADV", "AUX"})


def relative_subject(tokens: Sequence[Token], verb: Token) -> int | None:
    """The place of «который» by which the verb has its subject."""
    parted = False
    place = next((place for place, token in enumerate(tokens) if token.start == verb.start), 0)
    for before in range(place - 1, 0, -1):
        token = tokens[before]
        if token.lemma == "который" and tokens[before - 1].text == ",":
            return before if token.feats.get("Case") == "Nom" else None
        if parted and is_finite(token):
            return None  # «Токаев, который прибыл в Баку, заявил»
        parted = parted or token.text in ",:;"
    return None


def stands_before(tokens: Sequence[Token], relative: int) -> bool:
    """Whether what «который» means is the subject of the clause before: «Токаев, глава страны, который»."""
    for before in range(relative - 1, -1, -1):
        token = tokens[before]
        if is_finite(token):
            return False
        named = token.pos in ("NOUN", "PROPN") and token.feats.get("Case") == "Nom"
        if named and agrees(token, tokens[relative]):
            return True
    return False


def agrees(noun: Token, relative: Token) -> bool:
    """Whether «который» may mean the noun by its gender and number."""
    told = ((noun.feats.get(feat), relative.feats.get(feat)) for feat in ("Gender", "Number"))
    return all(one == other or None in (one, other) for one, other in told)


def is_comment(tokens: Sequence[Token], verb: int, comma: int) -> bool:
    """Whether «, что» takes up all that was said, in the author's words: «заявил о выходе, что удивило»."""
    said = [token.text.lower() for token in tokens[verb + 1 : comma]]
    if not said or said[-1] in _POINTING or not _ABOUT & set(said) or tokens[comma + 1].text.lower() != "что":
        return False
    behind = next((token for token in tokens[comma + 2 :] if token.pos not in _BEFORE_A_VERB), None)
    return behind is not None and is_finite(behind) and behind.feats.get("Gender", "Neut") == "Neut"
