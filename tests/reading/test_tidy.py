"""What a text's setting does to it, blanks that do not break, soft hyphens, lines of a width, is not read."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import wrap
from typing import Any

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.reading import lemmas, read
from workbench.reading.text.tidy import tidied

TUNING = Path(__file__).resolve().parents[1] / "gold" / "claims" / "tuning"


def _wrapped(text: str) -> str:
    return "\n".join(line for paragraph in text.split("\n") for line in wrap(paragraph, 72) or [""])


def _alike(letter: re.Match[str]) -> str:
    return letter[0].translate(str.maketrans("аео", "aeo"))


SETTINGS: dict[str, Callable[[str], str]] = {
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
    "two blanks": lambda text: text.replace(" ", "  "),
    "soft hyphens": lambda text: re.sub(r"(\w{4})(\w{4})", "\\1\u00ad\\2", text),
    "signs of no width": lambda text: re.sub(r"(\w{5})(\w{3})", "\\1\u200b\\2", text),
    "two signs for a line's end": lambda text: text.replace("\n", "\r\n"),
    "lines of a width": _wrapped,
    "a mail that is answered": lambda text: "\n".join(f"> {line}" for line in _wrapped(text).split("\n")),
    "pictures": lambda text: re.sub(r"(?m)^(?=.)", "⚡️ 🇰🇿🇺🇿", text),
    "marked topics": lambda text: re.sub(r"\b(?=(?:ШОС|ОТГ|SCO|EAEU|Иран|Куба|Iran)\b)", "#", text),
    "signs as HTML writes them": lambda text: (
        text.replace("«", "&laquo;").replace("»", "&raquo;").replace(" — ", "&nbsp;&#8212; ")
    ),
    "letters that look alike": lambda text: re.sub("(?<=[а-я])[аео](?=[а-я])", _alike, text),
    "dashes without blanks": lambda text: text.replace(" — ", "—").replace(" – ", "—"),
    "two hyphens": lambda text: text.replace(" — ", " -- ").replace(" – ", " -- "),
}


def about(claim: Claim) -> tuple[Any, ...]:
    match claim:
        case MembershipClaim():
            return claim.state, claim.format, claim.status, claim.modality, claim.since
        case EventClaim():
            return claim.type, claim.format, claim.modality, claim.date, claim.place, claim.ordinal
        case StatementClaim():
            return claim.speaker, claim.direct


def _claims(text: str, day: date) -> Counter[tuple[Any, ...]]:
    reading = read(Article(text, "", day))
    assert reading.article.text == text
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.text
    for claim in reading.claims:
        assert all(text[span.start : span.end] == span.text for span in claim.evidence)
    return Counter(map(about, reading.claims))


@pytest.mark.parametrize("name", ["ru-001", "ru-025", "ru-505", "en-001", "en-505"])
@pytest.mark.parametrize("setting", SETTINGS)
def test_an_article_says_the_same_however_it_is_set(name: str, setting: str) -> None:
    row = tomllib.loads((TUNING / f"{name}.toml").read_text(encoding="utf-8"))
    plain = _claims(row["text"], row["published"])
    assert plain
    assert _claims(SETTINGS[setting](row["text"]), row["published"]) == plain


def test_a_word_broken_at_a_line_s_end_is_one() -> None:
    text = (
        "Монголия получила статус наблюдателя в Шанхайской организации сотруд-\n"
        "ничества. Решение принято на заседании Совета глав государств, и стра-\n"
        "ны организации его поддержали, а за ними и ее партнеры, и государства-\n"
        "наблюдатели."
    )
    tidy = tidied(text)
    assert tidy is not None
    assert tidy.text.endswith("государства-наблюдатели.")
    assert "организации сотрудничества. Решение" in tidy.text
    [claim] = [claim for claim in read(Article(text, "", None)).claims if isinstance(claim, MembershipClaim)]
    assert (claim.state, claim.format, claim.status) == ("MN", "sco", "observer")
    assert claim.evidence[0].text.endswith("сотруд-\nничества")


@pytest.mark.parametrize(
    "text",
    [
        "Члены ШОС:\nИндия\nИран\nКазахстан\nКитай\nКиргизия\nПакистан",
        "- Декларация глав государств о мире и развитии в регионе;\n"
        "- Решение о Секретариате и о его работе до 2030 года;\n"
        "- Заявление глав государств о торговле и о транзите;\n"
        "- Программа работы на 2026 год и на годы за ним.",
        "Астана\n\nТашкент\n\nБишкек",
        "Обычный текст. В нем две строки,\nи это всё.",
    ],
)
def test_lists_and_plain_lines_stay_as_they_are(text: str) -> None:
    assert tidied(text) is None


def test_the_blank_before_a_line_stays() -> None:
    tidy = tidied("    Иран  и\u00a0Куба\r\n\tСербия")
    assert tidy is not None
    assert tidy.text == "    Иран и Куба\n\tСербия"


@pytest.mark.parametrize("mark", ["> ", ">> ", "  ", "\u00a0", "> \t"])
def test_lines_of_nothing_but_marks_are_read(mark: str) -> None:
    line = "Лидеры стран региона собрались в Ташкенте, чтобы обсудить воду и"
    text = "\n".join([line, f"{mark}  ", line, line, f"{mark}{line}", line, line, mark * 20, line])
    assert tidied(text) is not None


def test_the_search_finds_words_that_were_parted() -> None:
    assert lemmas("о сотруд\u00adничестве и\u00a0торговле") == "о сотрудничество и торговля"


def test_a_sign_that_html_writes_stays_whole() -> None:
    text = "Об этом сказал Токаев: &laquo;Казахстан вступил в ШОС&raquo;"
    [claim] = [claim for claim in read(Article(text, "", None)).claims if isinstance(claim, StatementClaim)]
    assert claim.quote == "Казахстан вступил в ШОС"
    mention = next(one for one in read(Article("&#1048;ран вступил в ШОС.", "", None)).mentions)
    assert mention.text == "&#1048;ран"
    title = "Лидеры СНГ приняли концепцию &laquo;Один пояс&raquo;."
    spans = [span.text for one in read(Article(title, "", None)).claims for span in one.evidence]
    assert spans and all("&raquo" not in span or "&raquo;" in span for span in spans)


@pytest.mark.parametrize(
    "sign", ["a", " ", "\u00a0", ">", "#", "&", "⚡", "-", "aя", "a ", "\n", "> a\n", "\u00ad"]
)
def test_the_work_grows_with_the_length_of_the_text(sign: str) -> None:
    """Each would take hours if it grew with the square."""
    tidied(sign * 300_000)
