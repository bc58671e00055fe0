"""Words with where they stand."""

from dataclasses import replace
from datetime import date

from workbench.domain.citing import cited
from workbench.domain.rows import ArticleRow

ROW = ArticleRow(
    id=1,
    title="Россия предложила  присоединиться",
    published=date(2025, 12, 17),
    language="ru",
    outlet="Day.Az",
    agency="ТАСС",
    relay=("ТАСС", "Day.Az"),
    url="https://day.az/1",
    characters=100,
    mentions=None,
    open_claims=0,
    seen=True,
    reprint_of=None,
    formats=(),
)


def test_words_are_cited_in_the_readers_language() -> None:
    assert cited(" имеет смысл\r\nрассмотреть ", ROW, "ru") == (
        "«имеет смысл\nрассмотреть»\n"
        "— ТАСС → Day.Az, «Россия предложила присоединиться», 17 декабря 2025 г., https://day.az/1"
    )
    assert cited("имеет смысл", ROW, "en") == (
        "“имеет смысл”\n"
        "— ТАСС → Day.Az, “Россия предложила присоединиться”, 17 December 2025, https://day.az/1"
    )


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(ROW, relay=(), outlet=None, agency="ТАСС", url=None, published=None)
    assert cited("x", bare, "en").endswith("\n— ТАСС, “Россия предложила присоединиться”")
    assert cited("x", replace(bare, agency=None, title=" "), "en") == "“x”"
