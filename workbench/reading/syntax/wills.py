"""Infinitives before the verb that governs them: «намерена сохранять нейтралитет и вступать в НАТО не
собирается». A parser hangs them on the verb before."""

from collections.abc import Sequence

from workbench.reading.document import Token

WILLING = frozenset(
    [
        "собираться",
        "намереваться",
        "намерен",
        "планировать",
        "хотеть",
        "хотеться",
        "мочь",
        "готов",
        "готовый",
        "должный",
        "думать",
        "спешить",
        "торопиться",
        "рассчитывать",
        "обещать",
        "решиться",
        "желать",
        "стремиться",
        "суметь",
        "пытаться",
        "стать",
        "мечтать",
        "надеяться",
        "отказаться",
        "отказываться",
    ]
)
_FARTHEST = 8
"""Tokens between the infinitive and its verb."""


def with_wills(parents: list[int], tokens: Sequence[Token]) -> tuple[list[int], frozenset[int]]:
    """The heads with such infinitives under their verb, and which they are."""
    made, moved = parents, set[int]()
    for index, token in enumerate(tokens):
        if token.feats.get("VerbForm") != "Inf":
            continue
        verb = _verb_behind(tokens, index)
        if verb is None or made[index] == verb or is_below(made, verb, index):
            continue
        made = [*made]
        made[index] = verb
        moved.add(index)
    return made, frozenset(moved)


def _verb_behind(tokens: Sequence[Token], index: int) -> int | None:
    """The verb of will right behind the infinitive and its complements, denied or not."""
    for place in range(index + 1, min(index + _FARTHEST, len(tokens))):
        token = tokens[place]
        if token.pos in ("PUNCT", "CCONJ", "SCONJ") or token.feats.get("VerbForm") == "Inf":
            return None
        finite = token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short"
        if finite:
            before = tokens[place - 1].text.lower()
            if token.lemma == "быть":  # «вступать в ЕАЭС не будет»
                return place if before == "не" and token.text.startswith("буд") else None
            return place if token.lemma in WILLING and (before == "не" or place > index + 1) else None
    return None


def is_below(parents: Sequence[int], node: int, above: int) -> bool:
    """Whether the node is that above, or hangs on it however far."""
    while node >= 0:
        if node == above:
            return True
        node = parents[node]
    return False
