"""Whether a text repeats another: reprints are found, reports in other words are not."""

import random
import time
from pathlib import Path

from workbench.intake.reprints import Reprints

OWN = [
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[1] / "gold" / "articles").glob("*.txt"))
]


def known(texts: list[str]) -> Reprints:
    return Reprints(enumerate(texts), texts.__getitem__)


def edited(text: str, every: int) -> str:
    words = text.split()
    return " ".join("иначе" if i % every == every // 2 else word for i, word in enumerate(words))


def test_an_article_and_its_reprints_are_one() -> None:
    reprints = known(OWN)
    for number, text in enumerate(OWN):
        assert reprints.repeated_by(text) == number
        assert reprints.repeated_by(text.upper().replace("Ё", "Е").replace(".", " .")) == number
        assert reprints.repeated_by(edited(text, 12)) == number
        assert reprints.repeated_by(text[: len(text) // 2]) == number
        assert reprints.repeated_by("По сообщению агентства. " + text + " Новости дня.") == number


def test_articles_on_like_matters_are_not() -> None:
    for number, text in enumerate(OWN):
        others = [other for i, other in enumerate(OWN) if i != number]
        assert known(others).repeated_by(text) is None


def test_a_digest_is_no_reprint_of_its_parts_and_a_line_of_nothing() -> None:
    assert known(OWN).repeated_by("\n".join(OWN)) is None
    assert known(OWN).repeated_by(OWN[0][:60]) is None
    assert known(OWN).repeated_by("") is None
    assert known([]).repeated_by(OWN[0]) is None


def test_the_nearest_of_several_is_the_one() -> None:
    text = OWN[0]
    assert known([edited(text, 8), text, edited(text, 20)]).repeated_by(edited(text, 20)) == 2


def test_ten_thousand_articles_are_no_problem() -> None:
    chance = random.Random(0)
    words = [f"слово{i}" for i in range(3_000)]
    texts = [" ".join(chance.choices(words, k=150)) for _ in range(10_000)]
    begun = time.perf_counter()
    reprints = known(texts)
    assert reprints.repeated_by(edited(texts[7_777], 15)) == 7_777
    assert time.perf_counter() - begun < 10
