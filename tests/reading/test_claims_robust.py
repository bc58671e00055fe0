"""Whatever the text, reading ends without an error, the same each time, and its words are where it says."""

import random
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import Claim, EventClaim
from workbench.reading import read

ARTICLES = Path(__file__).resolve().parents[1] / "gold" / "articles"
TUNING = Path(__file__).resolve().parents[1] / "gold" / "claims" / "tuning"
WORDS = " ".join(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))).split()
SIGNS = [*'«»"—()[]…:;?-', "\n", "\r\n", "\u2028", "\t", "\x00", "\u200b", "😀", "e\u0301", "VII", "7-й", "𝒜"]


@pytest.mark.parametrize("seed", range(30))
def test_any_text_is_read_and_its_evidence_is_exact(seed: int) -> None:
    text = _shuffled(random.Random(seed))
    for claim in _claims(text):
        assert claim.evidence
        for span in claim.evidence:
            assert text[span.start : span.end] == span.text
            assert span.text.strip()


@pytest.mark.parametrize("seed", range(12))
def test_news_with_words_missing_is_read(seed: int) -> None:
    """Grammar that nobody writes: a group that is nothing but "both", a verb without anybody."""
    chance = random.Random(seed)
    for line in chance.sample(_lines(), 30):
        words = line.split()
        for _ in range(chance.randint(1, 1 + len(words) // 4)):
            del words[chance.randrange(len(words))]
        _claims(" ".join(words) + ".")


@pytest.mark.parametrize(
    "words",
    [
        "ЛИДЕРЫ ПОДПИШУТ 19 ДОКУМЕНТОВ, ВКЛЮЧАЯ ДЕКЛАРАЦИЮ И СТРАТЕГИЮ ГОДЫ.ОДКБ",
        "In its third year the 15th Summit of the Economic Cooperation Organization met.\nWe are one",
        "Russia, China and they joined the SCO.",
        "Узбекистан в ОДКБ: неучастие",
        "The EAEU summit has been postponed from October to December.",
    ],
)
def test_words_that_once_ended_in_an_error(words: str) -> None:
    _claims(words)


@pytest.mark.parametrize("seed", range(4))
def test_news_all_in_capitals_is_read(seed: int) -> None:
    for line in random.Random(seed).sample(_lines(), 40):
        _claims(line.upper())


@pytest.mark.parametrize(
    "words", ["The OTS approved both.", "The SCO summit adopted all.", "Саммит ШОС принял оба."]
)
def test_groups_without_a_noun(words: str) -> None:
    assert all(claim.kind != "membership" for claim in _claims(words))


@cache
def _lines() -> list[str]:
    """The longer lines of the articles that rules are written with."""
    texts = (
        tomllib.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(TUNING.glob("*.toml"))
    )
    return [line for text in texts for line in text.split("\n") if len(line.split()) > 3]


def test_the_same_text_gives_the_same_claims() -> None:
    text = (ARTICLES / "03.txt").read_text(encoding="utf-8").partition("\n")[2]
    assert _claims(text) == _claims(text)


def test_another_language_gives_no_claims_yet() -> None:
    assert not _claims(
        "Der Iran ist seit Juli 2023 Mitglied der SCO, wie das Ministerium am Dienstag mitteilte."
    )


@pytest.mark.parametrize(
    "text",
    ["", " \n\n ", "—", "«", "«»", ":", "Об этом заявил он.", "— , — сказал он.", "статус", "наблюдатель"],
)
def test_scraps(text: str) -> None:
    assert not _claims(text)


def _shuffled(chance: random.Random) -> str:
    pieces = []
    for _ in range(chance.randint(1, 120)):
        pieces.append(chance.choice(WORDS) if chance.random() < 0.8 else chance.choice(SIGNS))
        pieces.append(chance.choice([" ", " ", " ", ""]))
    return "".join(pieces)


def _claims(text: str) -> tuple[Claim, ...]:
    return read(Article(text, text.partition("\n")[0], date(2025, 12, 1))).claims


def test_a_day_that_only_leap_years_have_is_not_put_off_by_a_year() -> None:
    text = "Саммит ШОС назначен на 29 февраля."
    (summit,) = read(Article(text, text, date(2024, 4, 13))).claims
    assert isinstance(summit, EventClaim)
    assert summit.date == "2024-02-29"


def test_names_that_run_into_each_other_have_a_speaker_or_none() -> None:
    said = "рассказала близкая подруга супруги Джигарханяна Виталины Цымбалюк-Романовской."
    text = f"«Никаких прав у Джигарханяна нет, и квартиру удалось отстоять», – {said}"
    assert all(claim.kind == "statement" for claim in _claims(text))


NEWS = sorted((Path(__file__).resolve().parents[3] / "shared" / "data").glob("*/*/*.txt"))


@pytest.mark.skipif(not NEWS, reason="the news to measure with is not here")
@pytest.mark.parametrize("first", range(4))
def test_news_of_every_kind_is_read_without_an_error(first: int) -> None:
    """Every fourth text: the crimes, sports and obituaries that no table of ours has a sentence of."""
    for path in NEWS[first::16]:
        text = path.read_text(encoding="utf-8")
        for claim in _claims(text):
            assert all(text[span.start : span.end] == span.text for span in claim.evidence)
