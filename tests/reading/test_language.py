"""Which language a text is in."""

import pytest

from workbench.reading.language import language_of

TEXTS = [
    ("Лидеры стран региона обсудили безопасность.", "ru"),
    ("Саммит ШОС", "ru"),
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
