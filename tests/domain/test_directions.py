"""Which way texts run."""

import pytest

from workbench.domain.directions import holds_right_to_left, isolated, runs_right_to_left


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Россия и Иран", False),
        ("نشست سران", True),
        ("«نشست سران» — так назвали встречу глав государств в Астане.", False),
        ("SCO به نشست سران پیوست و عضو شد", True),
        ("2025 — 17.12", False),
        ("", False),
    ],
)
def test_a_text_runs_as_most_of_its_letters_do(text: str, runs: bool) -> None:
    assert runs_right_to_left(text) is runs


def test_what_runs_both_ways_is_kept_apart_from_what_follows() -> None:
    assert holds_right_to_left("«نشست» в Астане")
    assert isolated("«نشست» в Астане") == "\u2068«نشست» в Астане\u2069"
    assert isolated("в Астане") == "в Астане"
