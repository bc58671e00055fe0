"""However wrongly a sentence was parsed, no token of its tree hangs below itself: a walk without an end would
take the whole memory of the machine."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.reading.document import Sentence, Token
from workbench.reading.syntax.trees import Tree

_VERB, _NOUN = {"VerbForm": "Fin"}, {"Case": "Nom"}
_SHAPES: list[list[tuple[str, str, dict[str, str]]]] = [
    [(",", "PUNCT", {}), ("который", "PRON", {})],
    [(",", "PUNCT", {}), ("намеченный", "VERB", {"VerbForm": "Part"})],
    [("чтобы", "SCONJ", {})],
    [("заявка", "NOUN", _NOUN), ("на", "ADP", {}), ("вступление", "NOUN", _NOUN)],
    [("пригласить", "VERB", {"VerbForm": "Inf"}), ("стать", "VERB", {"VerbForm": "Inf"})],
    [("речь", "NOUN", _NOUN), ("идти", "VERB", _VERB)],
    [("собираться", "VERB", _VERB)],
    [("принять", "VERB", _VERB)],
    [("саммит", "NOUN", _NOUN)],
    [(";", "PUNCT", {})],
]
"""What the mending of heads looks for, and what stands beside it."""
_RELATIONS = ["nsubj", "obj", "obl", "acl", "conj", "root"]


@st.composite
def _parsed(draw: st.DrawFn) -> Sentence:
    shapes = draw(st.lists(st.sampled_from(_SHAPES), min_size=2, max_size=6))
    words = [word for shape in shapes for word in shape]
    heads = draw(st.lists(st.integers(-1, len(words) - 1), min_size=len(words), max_size=len(words)))
    tokens = []
    for index, (lemma, pos, feats) in enumerate(words):
        rel = draw(st.sampled_from(_RELATIONS))
        tokens.append(Token(index * 12, index * 12 + len(lemma), lemma, pos, feats, lemma, heads[index], rel))
    return Sentence(0, 0, len(words) * 12, tokens, parsed=True)


def _hangs_below_itself(tree: Tree) -> bool:
    for start in range(len(tree)):
        above = tree.parents[start]
        for _ in range(len(tree)):
            if above < 0:
                break
            above = tree.parents[above]
        if above >= 0:
            return True
    return False


@settings(max_examples=2000, derandomize=True)
@given(_parsed())
def test_no_token_hangs_below_itself(sentence: Sentence) -> None:
    assert not _hangs_below_itself(Tree(sentence))


def test_a_relative_clause_torn_by_the_parser_leaves_a_tree() -> None:
    """«сказано в декларации, которую приняли в Тяньцзине после заседания»: as the parser gave it."""
    parsed = [
        *[("сказано", -1, "root"), ("в", 2, "case"), ("декларации", 9, "obl"), (",", 5, "punct")],
        *[("который", 5, "obj"), ("приняли", 2, "acl:relcl"), ("в", 7, "case"), ("Тяньцзине", 0, "obl")],
        *[("после", 9, "case"), ("заседания", 0, "obl"), (".", 0, "punct")],
    ]
    tokens = [
        Token(i * 12, i * 12 + len(word), word, "X", {}, word, head, rel)
        for i, (word, head, rel) in enumerate(parsed)
    ]
    assert not _hangs_below_itself(Tree(Sentence(0, 0, len(tokens) * 12, tokens, parsed=True)))
