"""Tokens beside razdel's own, which is slower."""

from hypothesis import example, given
from hypothesis import strategies as st
from razdel import tokenize

from workbench.reading.text.tokens import tokens

SIGNS = st.sampled_from([*"аБzD019.,-–_/\\!?…()«\":;=*'Δσ№ \n", "слово", "word", "yahoo", "--", ":-)"])


@given(st.lists(SIGNS, max_size=12).map("".join))
@example("кто-то - -то 1,5% 1/2 1 /2 ΔP Δ7 ?! :-))) yahoo! Yahoo ! **-- _x_ и_у 10-й $5")
@example("")
def test_tokens_are_razdels(text: str) -> None:
    assert list(tokens(text)) == [(token.start, token.stop) for token in tokenize(text)]
