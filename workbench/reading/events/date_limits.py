"""Dates that are the limit of something, and no day on which it happens: «до 2030 года», «на 2026 год»; and
where a date stands."""

import re
from collections.abc import Sequence

from workbench.reading.patterns import CLAUSE_MARKS, CLOSING_QUOTES, DASHES, SPEECH, wordset
from workbench.reading.syntax.trees import Tree

SET_FOR = wordset(
    "намечать намечаться наметить запланировать планировать планироваться назначить назначать назначаться "
    "созвать созывать созываться"
)
_YEARS = re.compile(r"\d{4}/\d{4}")
_STOPS = CLAUSE_MARKS | DASHES
_LIMITS = frozenset({"до", "с", "со", "к", "по", "на", "после", "перед", "за"})


def is_bound(tree: Tree, first: int, name: str = "") -> bool:
    """Whether the date at `first` is such a limit.

    Days from one to another («с 31 августа по 1 сентября»), what is set for a day («намечен на 9 июля»), «на
    этой неделе» and «на следующий день» are when something happens.
    """
    words = {tree.word(first), tree.word(first - 1)}
    if "/" in name and ".." not in name and not words.isdisjoint(("с", "со")):
        return False
    if "на" in words and _YEARS.fullmatch(name):
        return True  # «запланировано подписание программы на 2026–2028 годы»
    if tree.word(first) == "на" and first + 2 < len(tree):
        weekly = tree.feat(first + 2, "Case") == "Loc"
        if weekly or [tree.word(first + 1), tree.word(first + 2)] == ["следующий", "день"]:
            return False
    if "на" in words and any(tree.lemma(node) in SET_FOR for node in tree.ancestors(first)):
        return False
    if "на" in words and any(tree.lemma(node) in SET_FOR for node in range(max(0, first - 3), first)):
        return False  # wherever the parser hung it
    return not words.isdisjoint(_LIMITS)


def is_declared(tree: Tree, tokens: Sequence[int]) -> bool:
    """«2023 год объявлен Годом русского языка»: of a year itself."""
    plain = tree.word(tokens[0]).isdigit() and tree.word(tokens[-1]) == "год"
    return plain and tree.tokens[tokens[0] - 1].pos != "ADP"


def opens_segment(tree: Tree, tokens: Sequence[int]) -> bool:
    """Whether the date stands between a comma and a dash, the verb left out behind it."""
    before, behind = tree.word(tokens[0] - 1), tree.word(tokens[-1] + 1)
    if before == "в":
        before = tree.word(tokens[0] - 2)
    return before in (",", ";", ":") and behind in ("–", "—", "-")


def verb_between(tree: Tree, first: int, last: int) -> bool:
    """Whether a verb, or a semicolon, stands between the two."""
    return any(tree.is_finite(node) or tree.word(node) == ";" for node in range(first, last))


def is_quoted(tree: Tree, index: int, told: int) -> bool:
    """«Встретимся 5 мая в Казани», – сказал он после заседания»: what is told inside a quotation alone, the
    word at `index` standing outside, or the other way round."""
    low, high = sorted((index, told))
    for node in (node for node in range(low + 1, high) if tree.word(node) in CLOSING_QUOTES):
        # but «Саммит «ШОС плюс» – 5 мая», a name
        ends = tree.word(node + 1) == "," or tree.word(node - 1) in ("!", "?")
        behind = node + 1 + (tree.word(node + 1) == ",")
        if ends and (tree.word(behind) in DASHES or _speaks(tree, behind)):
            return True
    return False


def _speaks(tree: Tree, node: int) -> bool:
    return tree.lemma(node) in SPEECH and tree.is_finite(node)


def before_speech(tree: Tree, index: int, head: int) -> int:
    """The verb of «Путин соберет лидеров на встрече, сообщил он», where the parser hangs «на встрече» on what
    stands behind the comma, at `head`; else that one."""
    said = next((node for node in range(index + 1, head + 1) if tree.is_finite(node)), -1)
    if said < 1 or tree.word(said - 1) != "," or tree.lemma(said) not in SPEECH:
        return head
    if any(tree.word(node) in _STOPS for node in range(index, said - 1)):
        return head
    start = next((node for node in range(index, -1, -1) if tree.word(node) in _STOPS), 0)
    return next((node for node in range(index, start, -1) if tree.is_finite(node)), head)
