"""Any text at all reads without an error, with every span exact: arbitrary Unicode, hostile shapes, and news
that was cut, swapped and sprinkled with signs."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.domain.article import Article
from workbench.domain.claims import Reading, StatementClaim, claim_key
from workbench.domain.dates import PartialDate
from workbench.reading import read

FOLDER = Path(__file__).resolve().parents[1] / "gold" / "claims" / "tuning"
TEXTS = [
    tomllib.loads(path.read_text(encoding="utf-8"))["text"]
    for path in [*sorted(FOLDER.glob("ru-*.toml"))[:6], *sorted(FOLDER.glob("en-*.toml"))[:6]]
]
PIECES = [sentence for text in TEXTS for sentence in text.replace("\n", ". ").split(". ") if sentence]
SIGNS = [
    *"«»„“”\"'’()[]{}<>—–-…:;,.!?/\\|*&%№$0\t\n\r\f\v",
    *("\r\n", "\n\n", "\x00", "\x1b", "\x7f", "\x85", "\u00ad", "\u200b", "\u200d", "\u200e", "\u200f"),
    *("\u202e", "\u2028", "\u2066", "\ufeff", "\ufffd", "\U000e0041", "e\u0301", "и\u0306", "\u0301"),
    *("😀", "👩‍👩‍👧", "𝒜", "ǅ", "ﬁ", "İ", "ß", "Σ", "١٢", "٣ ноября", "²", "Ⅶ", "七", "ا", "א", "VII", "7-й"),
    *("31.02.2025", "99 мая", "0000-00-00", "May 0", "IVXLC век", "в 9999 году", "сказал он", "said"),
]
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
SHAPED = st.lists(
    st.one_of(st.sampled_from(SIGNS), st.sampled_from(PIECES), st.text(max_size=8), st.just(" ")),
    max_size=25,
).map("".join)
DAYS = st.one_of(st.none(), st.dates())
QUICK = settings(max_examples=100, suppress_health_check=list(HealthCheck), derandomize=True)


def read_soundly(text: str, published: date | None = date(2025, 12, 17)) -> Reading:
    """The reading of a text, after a look at every span and date of it."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    reading = read(Article(text, "", published))
    assert reading.article.text == text
    for mention in reading.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        if mention.type == "date" and mention.name:
            assert PartialDate.parse(mention.name).edtf == mention.name
    for claim in reading.claims:
        assert claim.evidence
        for span in claim.evidence:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == span.text
        if isinstance(claim, StatementClaim):
            assert claim.quote
    reading.as_json()
    return reading


@QUICK
@given(ANY, DAYS)
def test_arbitrary_unicode(text: str, published: date | None) -> None:
    read_soundly(text, published)


@QUICK
@given(SHAPED, DAYS)
def test_pieces_of_news_among_odd_signs(text: str, published: date | None) -> None:
    read_soundly(text, published)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A sentence or three of news, some of whose signs were taken out, doubled, swapped or replaced."""
    text = ". ".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3)))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(0, len(text) - 1)))
        end = min(len(text), place + draw(st.integers(0, 12)))
        old = text[place:end]
        new = draw(st.sampled_from(["", old * 2, old[::-1], old.upper(), *SIGNS]))
        text = text[:place] + new + text[end:]
    return text


@settings(QUICK, max_examples=200)
@given(mutated())
def test_mutations_of_news(text: str) -> None:
    read_soundly(text)


LONG = {
    "a mark before the words": "»По словам президента Таджикистана Эмомали Рахмона, договор не подписан.",
    "brackets": "(" * 4000 + "Иран вступил в ШОС" + "[" * 4000,
    "closed brackets": "([{«" * 1500 + "Iran joined the SCO" + "»}])" * 1500,
    "quotation marks": "«" * 3000 + "Мы вступим в ШОС" + '"' * 3000,
    "one word": "саммит" * 5000,
    "one line": "Иран и Индия, " * 1500,
    "an English line": "Iran and India, " * 1500,
    "dashes": "— сказал он, — " * 1200,
    "digits": "2025 " * 3000,
    "digits without blanks": "2025-11-" * 2000,
    "ordinals": "VII саммит ШОС 7-й " * 400,
    "blanks": " \t\u00a0" * 8000,
    "lines": "\r\n\u2028\n" * 3000,
    "combining marks": "а" + "\u0301" * 8000,
    "marks of direction": "\u202eИран\u202c " * 800,
    "emoji": "😀👩‍👩‍👧" * 1000,
    "initials": "А. Б. В. " * 1200,
    "full stops": "." * 9000,
    "capitals": "ШОС БРИКС ЕАЭС " * 600,
    "two languages": "Иран вступил в ШОС. Iran joined the SCO. " * 60,
    "two languages in a sentence": "Президент Iran said что ШОС is большая, " * 60,
    "months": "марта, мая и июня, May, March " * 300,
    "words that a date begins with": "в начале в конце до конца с начала " * 400,
}


@pytest.mark.parametrize("shape", LONG)
def test_hostile_shapes(shape: str) -> None:
    read_soundly(LONG[shape])


@pytest.mark.parametrize("text", TEXTS)
def test_line_ends_of_windows_change_nothing_that_is_claimed(text: str) -> None:
    plain, windows = read_soundly(text), read_soundly(text.replace("\n", "\r\n"))
    assert [claim_key(claim) for claim in plain.claims] == [claim_key(claim) for claim in windows.claims]
