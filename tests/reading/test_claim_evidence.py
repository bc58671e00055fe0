"""What a claim rests on: the shortest words, and the names that another sentence gives."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import EventClaim, MembershipClaim, StatementClaim
from workbench.domain.vocabulary import EventType
from workbench.reading import read

PUBLISHED = date(2025, 12, 1)


def _evidence(text: str) -> list[str]:
    claims = read(Article(text, text[:40], PUBLISHED)).claims
    claim = next(claim for claim in claims if isinstance(claim, MembershipClaim))
    return [span.text for span in claim.evidence]


def test_a_state_and_a_format_named_before_are_told_with_the_words() -> None:
    text = "Иран участвует в саммите ШОС. Страна вступила в организацию в 2023 году."
    assert _evidence(text) == ["Страна вступила в организацию в 2023 году", "ШОС", "Иран"]


def test_the_nearest_name_before_is_told() -> None:
    text = "ШОС растет. ШОС богатеет. Иран вступил в организацию. ШОС рада."
    reading = read(Article(text, text[:40], PUBLISHED))
    claim = next(claim for claim in reading.claims if isinstance(claim, MembershipClaim))
    assert [span.start for span in claim.evidence] == [text.index("Иран"), text.index("ШОС богатеет")]


def test_words_that_name_both_stand_alone() -> None:
    assert _evidence("Саммит открылся. Иран вступил в ШОС.") == ["Иран вступил в ШОС"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'Лидеры ЕАЭС утвердили программу "Чистый воздух".',
            'Лидеры ЕАЭС утвердили программу "Чистый воздух"',
        ),
        ("Лидеры ЕАЭС утвердили план «Чистый воздух».", "Лидеры ЕАЭС утвердили план «Чистый воздух»"),
        (
            'Лидеры ЕАЭС утвердили программу "Чистый воздух" и план.',
            'Лидеры ЕАЭС утвердили программу "Чистый воздух" и план',
        ),
    ],
)
def test_a_title_keeps_its_closing_mark(text: str, words: str) -> None:
    claims = read(Article(text, "", PUBLISHED)).claims
    papers = [one for one in claims if isinstance(one, EventClaim) and one.type is EventType.DOCUMENT]
    assert {span.text for one in papers for span in one.evidence} == {words}


def test_what_is_put_forward_begins_with_a_word() -> None:
    text = "Министр напомнил, что на саммите ОТГ Рахмон предложил создать фонд."
    claims = read(Article(text, "", PUBLISHED)).claims
    raised = next(one for one in claims if isinstance(one, EventClaim) and one.type is EventType.INITIATIVE)
    assert raised.evidence[0].text.startswith("на саммите ОТГ Рахмон предложил создать фонд")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Он опроверг, что Иран вышел из ШОС.", ["Иран вышел из ШОС", "опроверг"]),
        ("Слухи о том, что Иран вышел из ШОС, опровергли.", ["Иран вышел из ШОС", "опровергли"]),
        ("Он предложил, чтобы Иран вступил в ШОС.", ["Иран вступил в ШОС", "предложил"]),
        ("Он не исключил, что Иран вступит в ШОС.", ["Иран вступит в ШОС", "не исключил"]),
        ("Он сообщил, что Иран не вышел из ШОС.", ["Иран не вышел из ШОС"]),
        ("По данным источников, Иран вышел из ШОС.", ["Иран вышел из ШОС", "По данным источников"]),
        (
            "Иран вышел из ШОС, утверждает источник агентства.",
            ["Иран вышел из ШОС", "утверждает источник агентства"],
        ),
        ("Иран, по слухам, вышел из ШОС.", ["Иран, по слухам, вышел из ШОС"]),
        ("He denied reports that Iran had left the SCO.", ["Iran had left the SCO", "denied"]),
        ("He proposed that Iran join the SCO.", ["Iran join the SCO", "proposed"]),
        ("He said that Iran had not left the SCO.", ["Iran had not left the SCO"]),
    ],
)
def test_what_turns_a_clause_is_told_with_it(text: str, words: list[str]) -> None:
    assert sorted(_evidence(text)) == sorted(words)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Токаев опроверг слухи о том, что Иран вышел из ШОС.",
            "опроверг слухи о том, что Иран вышел из ШОС.",
        ),
        ("Токаев отрицает, что Иран вышел из ШОС.", "отрицает, что Иран вышел из ШОС."),
        ("Токаев сообщил, что Иран вышел из ШОС.", "Иран вышел из ШОС."),
        ("President Kassym-Jomart Tokayev denied that Iran had left.", "denied that Iran had left"),
        ("President Kassym-Jomart Tokayev said that Iran had left.", "Iran had left"),
    ],
)
def test_who_denies_something_is_not_said_to_have_said_it(text: str, quote: str) -> None:
    claims = read(Article(text, "", PUBLISHED)).claims
    assert [one.quote for one in claims if isinstance(one, StatementClaim)] == [quote]
