"""«о вступлении … речь не идет», «вопрос о возвращении … не стоит»: what is spoken of, hung on the verb that
says whether it is. Parsers tear the two apart, the more so where a headline or a colon stands before."""

from collections.abc import Sequence

from workbench.reading.document import Token
from workbench.reading.syntax.wills import is_below

_TOPICS = frozenset({"вопрос", "речь"})
_CONSIDERED = frozenset(
    ["стоять", "стоить", "идти", "вестись", "рассматриваться", "обсуждаться", "ставиться", "подниматься"]
)
_ENDS = frozenset({".", ";", ":", "—", "–"})


def with_topics(parents: list[int], tokens: Sequence[Token]) -> tuple[list[int], dict[int, str]]:
    """The heads with each such topic under its verb, and how those that were moved stand to it."""
    moved: dict[int, str] = {}
    made = parents
    for index, token in enumerate(tokens):
        if token.lemma not in _TOPICS and not _stands_alone(tokens, made, index):
            continue
        verb = _verb_behind(tokens, index)
        if verb is None:
            continue
        if not is_below(made, index, verb) and not is_below(made, verb, index):
            made = [*made]
            made[index], moved[index] = verb, "nsubj"
        matter = _matter_before(tokens, index)
        if made[index] == verb and matter is not None and not is_below(made, matter, verb):
            made = [*made]
            if is_below(made, verb, matter):
                made[verb] = made[matter]
            made[matter], moved[matter] = verb, "obl"
    return made, moved


def _stands_alone(tokens: Sequence[Token], parents: Sequence[int], index: int) -> bool:
    """«Новак: возвращение Анголы в ОПЕК не обсуждается»: the noun behind a colon, left without its verb."""
    nominative = tokens[index].pos == "NOUN" and tokens[index].feats.get("Case") in ("Nom", "Acc")
    return nominative and index > 0 and parents[index] < index and tokens[index - 1].text in _ENDS


def _verb_behind(tokens: Sequence[Token], index: int) -> int | None:
    """The verb that says whether the matter comes up, in the same stretch of words."""
    for place in range(index + 1, len(tokens)):
        if tokens[place].lemma in _CONSIDERED or tokens[place].lemma == "нет":
            return place
        if tokens[place].pos == "PUNCT" or tokens[place].feats.get("VerbForm") == "Fin":
            return None
    return None


def _matter_before(tokens: Sequence[Token], topic: int) -> int | None:
    """The noun of «о вступлении» at the head of the clause, an aside in commas between passed over."""
    start = max((i + 1 for i in range(topic) if tokens[i].text in _ENDS), default=0)
    if start + 1 >= topic or tokens[start].text.lower() not in ("о", "об"):
        return None
    noun = next((i for i in range(start + 1, topic) if tokens[i].pos == "NOUN"), None)
    between = tokens[start:topic]
    return None if any(token.feats.get("VerbForm") == "Fin" for token in between) else noun
