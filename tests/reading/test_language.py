"""Which language a text, and each of its sentences, is in; and what becomes of those that are not read."""

from collections import defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read
from workbench.reading.text.language import language_of, passages

TEXTS = [
    ("Лидеры стран региона обсудили безопасность.", "ru"),
    ("Саммит ШОС", "ru"),
    ("Участники: Казахстан, Узбекистан.", "ru"),
    ("Казахстан, Узбекистан, Кыргызстан", "ru"),
    ("Казакстан жана Өзбекстан", "ky"),
    ("Президент Kazakhstan Today: встреча в Astana Hub прошла успешно", "ru"),
    ("По словам Гурбангулы Бердымухамедова, газ нужен Афганистану.", "ru"),
    ("The leaders of the region discussed security.", "en"),
    ("SCO summit opens in Astana", "en"),
    ("Президент України заявив, що зустріч відбудеться цього тижня, і її готують.", "uk"),
    ("Мемлекет басшысы Қасым-Жомарт Тоқаев өңір елдерінің басшыларымен кездесті.", "kk"),
    ("Ўзбекистон Республикаси Президенти қатнашди ва ғоялар ҳақида сўзлади.", "uz"),
    (
        "Bu gün Bakıda dövlət başçıları və heyətlər üçün görüş keçirilib, bir sənəd imzalanıb.",
        "az",
    ),
    (
        "Die Präsidenten der Länder haben sich mit dem Kanzler in Berlin getroffen.",
        "de",
    ),
    ("", None),
    ("12 345 — 67 %", None),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


SENTENCES: dict[str, list[str]] = defaultdict(list)
for _line in (Path(__file__).parent / "languages.txt").read_text(encoding="utf-8").splitlines():
    if not _line.startswith("#"):
        SENTENCES[_line.partition(": ")[0]].append(_line.partition(": ")[2])


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_a_sentence_alone_tells_its_language(language: str) -> None:
    told = [language_of(sentence) for sentence in SENTENCES[language]]
    assert told.count(language) >= 0.95 * len(told), told


@pytest.mark.parametrize(
    ("one", "other"), [("ru", "en"), ("en", "ru"), ("ru", "kk"), ("en", "uz"), ("ru", "az")]
)
def test_a_text_is_cut_where_its_language_changes(one: str, other: str) -> None:
    first, second = " ".join(SENTENCES[one]), " ".join(SENTENCES[other])
    text = f"{first}\n\n{second}\n{first}"
    found = passages(text)
    assert [passage.language for passage in found] == [one, other, one]
    assert (found[0].start, found[-1].end) == (0, len(text))
    assert all(one.end == two.start for one, two in pairwise(found))


MIXED = (
    "Иран вступил в ШОС в июле 2023 года.\n\n"
    "Belarus joined the Shanghai Cooperation Organisation in July 2024.\n\n"
    "Қазақстанның Президенті Қытайға келді және Өзбекстан басшысымен кездесті.\n\n"
    "Узбекистан не входит в ЕАЭС."
)


def test_each_language_of_a_mixed_article_is_read_in_its_own_way() -> None:
    reading = read(Article(MIXED, MIXED, date(2025, 1, 1)))
    claims = [claim for claim in reading.claims if isinstance(claim, MembershipClaim)]
    assert [(claim.state, claim.format, claim.since) for claim in claims] == [
        ("IR", "sco", "2023-07"),
        ("BY", "sco", "2024-07"),
        ("UZ", "eaeu", None),
    ]
    spans = [*reading.mentions, *(span for claim in reading.claims for span in claim.evidence)]
    assert all(MIXED[span.start : span.end] == span.text for span in spans)


def test_what_is_not_read_is_said_and_its_states_are_marked() -> None:
    reading = read(Article(MIXED, MIXED, date(2025, 1, 1)))
    assert reading.unread == ("kk",) and reading.as_json()["unread"] == ["kk"]
    kazakh = MIXED.index("Қазақ")
    marked = [(m.text, m.entity) for m in reading.mentions if kazakh <= m.start < MIXED.index("Узбекистан")]
    assert marked == [("Қазақстанның", "state:KZ"), ("Қытайға", "state:CN"), ("Өзбекстан", "state:UZ")]


@pytest.mark.parametrize(
    ("language", "state", "words"),
    [
        ("kk", "state:KZ", "Қазақстан мен"),
        ("uz", "state:KZ", "Qozogʻiston delegatsiyasini"),
        ("uz", "state:UZ", "Ўзбекистон Президенти"),
        ("tg", "state:TJ", "Тоҷикистон ҳайати"),
        ("tk", "state:TM", "Türkmenistanyň Prezidenti"),
        ("az", "state:KZ", "Qazaxıstan nümayəndə"),
    ],
)
def test_states_in_languages_that_are_not_read(language: str, state: str, words: str) -> None:
    sentence = next(sentence for sentence in SENTENCES[language] if words in sentence)
    reading = read(Article(sentence, sentence, date(2025, 1, 1)))
    assert (reading.article.language, reading.unread, reading.claims) == (language, (language,), ())
    assert state in [mention.entity for mention in reading.mentions]
