"""Whether a text repeats another: reprints are found, reports in other words are not."""

from collections.abc import Sequence
from pathlib import Path

from workbench.intake.reprints import repeated_by

ARTICLES = Path(__file__).parents[1] / "gold" / "articles"
OWN = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]


def repeats(text: str, known: list[str]) -> int | None:
    """As with a dossier, but every article is a candidate; tests/actions asks a real one."""

    def all_of_them(phrases: Sequence[str]) -> range:
        assert 12 <= len(set(phrases)) <= 16
        return range(len(known))

    return repeated_by(text, all_of_them, known.__getitem__)


def edited(text: str, every: int) -> str:
    words = text.split()
    return " ".join("иначе" if i % every == every // 2 else word for i, word in enumerate(words))


def test_an_article_and_its_reprints_are_one() -> None:
    for number, text in enumerate(OWN):
        assert repeats(text, OWN) == number
        assert repeats(text.upper().replace(".", " ."), OWN) == number
        assert repeats(edited(text, 12), OWN) == number
        assert repeats(text[: len(text) // 2], OWN) == number
        assert repeats("По сообщению агентства. " + text + " Новости дня.", OWN) == number


def test_articles_on_like_matters_are_not() -> None:
    for number, text in enumerate(OWN):
        assert repeats(text, OWN[:number] + OWN[number + 1 :]) is None


def test_a_digest_is_no_reprint_of_its_parts_and_a_line_of_nothing() -> None:
    assert repeats("\n".join(OWN), OWN) is None
    assert repeats(OWN[0][:60], OWN) is None
    assert repeats("", OWN) is None
    assert repeats(OWN[0], []) is None


def test_the_nearest_of_several_is_the_one() -> None:
    text = OWN[0]
    assert repeats(edited(text, 20), [edited(text, 8), text, edited(text, 20)]) == 2
    assert repeats(text, [edited(text, 9), text, text]) == 1
