"""Formats that a sentence names but does not speak of: partners in talks, those that belong to another."""

from collections.abc import Container

from workbench.domain.article import Mention
from workbench.reading.document import Sentence


def is_counterpart(sentence: Sentence, mention: Mention) -> bool:
    return any(token.text.lower() in ("с", "со", "между") for token in sentence.before(mention.start))


def is_given_status(sentence: Sentence, mention: Mention) -> bool:
    """«Статус наблюдателя предоставлен Организации экономического сотрудничества»: by another format."""
    if "статус" not in sentence.lemmas:
        return False
    first = next((one for one in sentence.tokens if one.start == mention.start), None)
    given = first is not None and first.feats.get("Case") in ("Dat", "Gen") and len(mention.text) > 8
    before = sentence.before(mention.start)
    return given and all(one.pos not in ("NOUN", "PROPN", "ADJ", "ADP", "PUNCT") for one in before)


def is_listed(sentence: Sentence, mention: Mention, states: Container[int]) -> bool:
    """«наблюдатели – Венгрия, Туркмения и Организация экономического сотрудничества»: one of those that
    belong to another."""
    before = sentence.before(mention.start, 2)
    return len(before) == 2 and before[1].text.lower() in (",", "и") and before[0].end in states
