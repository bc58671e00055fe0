"""States and formats that stand coordinated: neighbours with nothing between them but commas and «и»."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.reading.syntax.trees import Tree

if TYPE_CHECKING:
    from workbench.reading.syntax.arguments import Argument

STATE_JOINTS = frozenset({",", "и", "а", "также", "или", "(", "плюс", "да", "так", "ни"})
FORMAT_JOINTS = STATE_JOINTS | {"ни", "в", "во"}
_NEXT_PHRASE = ([",", "в"], [",", "во"])
_PASSED = frozenset({"республика", "королевство", "«", "»"})
_WITH = ("наряду", "вместе", "кроме", "помимо", "наравне", "включая")
_ASIDE = 14
"""Tokens that a remark in brackets between two states of one list may have, its brackets counted."""


def grouped(tree: Tree, states: Sequence["Argument"], joints: frozenset[str]) -> list["Argument"]:
    """Numbers the coordinations: neighbours with nothing between them but commas and «и»."""
    made: list[Argument] = []
    for state in states:
        if made and made[-1].first == state.first:  # «обе страны»
            made.append(replace(state, group=made[-1].group, preposition=made[-1].preposition))
            continue
        previous = next((other for other in reversed(made) if other.last < state.first), None)
        if previous is not None and state.how != "government" and _coordinated(tree, previous, state, joints):
            joined = replace(
                state,
                group=previous.group,
                preposition=previous.preposition or state.preposition,
                case=previous.case or state.case,
            )
            made.append(joined)
        else:
            made.append(replace(state, group=len(made)) if made else state)
    return made


def _coordinated(tree: Tree, one: "Argument", other: "Argument", joints: frozenset[str]) -> bool:
    # abbreviations do not decline, so the case that the tagger gives a format means nothing
    indeclinable = is_indeclinable(tree, one) or is_indeclinable(tree, other)
    agree = indeclinable or _cases_agree(one.case, other.case)
    if one.how != other.how or (joints is STATE_JOINTS and not agree):
        return False
    between = _without_aside(tree, one.last + 1, other.first)
    if other.preposition not in joints and other.preposition in between:
        return False
    if between == [","] and tree.word(one.first - 1) == "и" and _begins_clause(tree, other):
        return False
    if joints is FORMAT_JOINTS and between in _NEXT_PHRASE and _is_of_next_verb(tree, one, other):
        return False
    plain = [word for word in between if word not in _PASSED]
    contrasted = plain[:2] == [",", "а"] and plain[2:3] != ["также"]
    return bool(plain) and all(word in joints for word in plain) and not contrasted


def _is_of_next_verb(tree: Tree, one: "Argument", other: "Argument") -> bool:
    """«состоит в СНГ и ОТГ, в ОДКБ не входит», «…, в ЕАЭС его нет»: each verb has its formats."""
    closed = "и" in (tree.word(one.first - 1), tree.word(one.first - 2))
    return closed or (_begins_clause(tree, other) and any(tree.is_finite(i) for i in range(one.first)))


def _begins_clause(tree: Tree, state: "Argument") -> bool:
    """«…, Казахстан и Турция, Узбекистан вступил позже»: behind the «и» of a list the next clause begins."""
    place = state.last + 1
    while place < len(tree) and tree.tokens[place].pos in ("ADV", "PART"):
        place += 1
    return place < len(tree) and tree.is_finite(place)


def _without_aside(tree: Tree, first: int, end: int) -> list[str]:
    """The words between two states of a list, without what does not part them: «Индия (2017), Пакистан», and
    names that are no states we know: «Венгрия, ТРСК, Туркмения»."""
    words = [tree.word(index) for index in range(first, end)]
    if words[:1] == ["("] and ")" in words[1:_ASIDE]:
        return words[words.index(")") + 1 :]
    if words[:1] == [","] and _opens_aside(tree, first + 1) and "," in words[1:-1]:
        end = words.index(",", 1)
        return words[end + 1 :] or ["|"]  # «Монголия, бывшая наблюдателем, и Афганистан»
    dashes = [place for place, word in enumerate(words) if word in ("—", "–")]
    if len(dashes) == 2 and dashes[1] == len(words) - 1 and len(words) <= _ASIDE:
        return words[: dashes[0]]  # «Эфиопия и – с 6 января – Индонезия»
    names = [index for index in range(first + 1, end - 1) if tree.tokens[index].pos == "PROPN"]
    listed = names and tree.word(first) == "," and tree.word(end - 1) in (",", "и")
    return [tree.word(index) for index in range(first, end) if index not in names] if listed else words


def _opens_aside(tree: Tree, place: int) -> bool:
    """Whether a participle or «который» opens there what is said of the name before."""
    return tree.feat(place, "VerbForm") == "Part" or tree.lemma(place) in ("бывший", "который")


def is_indeclinable(tree: Tree, state: "Argument") -> bool:
    """«Мали», «Конго», «Перу»: the tagger can but guess their case."""
    word, text = tree.word(state.last), tree.tokens[state.last].text
    if text.isupper() and len(text) > 1:
        return True
    return word == tree.lemma(state.last) and word.endswith(("и", "о", "у", "е", "э"))


def _cases_agree(one: str | None, other: str | None) -> bool:
    """Whether two neighbours can be coordinated. Nominative and accusative look alike and are often confused,
    as are the oblique cases of names in -ия; but «в Астане, Белоруссия …» are two phrases."""
    if one is None or other is None or one == other:
        return True
    direct = {"Nom", "Acc"}
    return (one in direct) == (other in direct)


def alike(one: str | None, other: str | None) -> bool:
    """Whether two cases agree: of living things the accusative is the genitive."""
    return one == other or {one, other} == {"Acc", "Gen"}


def stands_with(tree: Tree, state: "Argument") -> bool:
    """Whether the state is brought in by «наряду с», «вместе с», «кроме», «помимо»."""
    window = [tree.word(index) for index in range(max(0, state.first - 3), state.first)]
    if window[-2:] == ["как", "и"]:
        return True  # «Кувейт, как и ОАЭ, является партнером»
    return state.preposition in ("кроме", "помимо") or any(word in _WITH for word in window)


def are_subject_behind(tree: Tree, states: Sequence["Argument"]) -> bool:
    """«введет статус партнера: Индия и Египет заинтересованы»: they make no list behind the colon, but open a
    clause of its own."""
    place = states[-1].last + 1 if states else len(tree)
    while place < len(tree) and tree.tokens[place].pos in ("ADV", "PART") and tree.word(place) != "против":
        place += 1
    tells = place < len(tree) and (tree.is_finite(place) or tree.word(place) in ("за", "против"))
    return tells and tree.word(states[0].first - 1) == ":"
