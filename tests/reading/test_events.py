"""Meetings, documents and initiatives of formats; conferences and talks in a city are none."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import EventClaim
from workbench.reading import read

PUBLISHED = date(2025, 12, 1)

MEETINGS = [
    ("Саммит БРИКС пройдет 22 октября 2026 года в Казани.", "brics None 2026-10-22 Казань RU planned"),
    ("XVI саммит БРИКС состоялся в Казани в октябре 2024 года.", "brics 16 2024-10 Казань RU decided"),
    ("В Казани 22 октября 2024 года открылся 16-й саммит БРИКС.", "brics 16 2024-10-22 Казань RU decided"),
    ("Двадцать пятый саммит ШОС прошел в Китае.", "sco 25 None None CN decided"),
    ("Неформальный саммит ОТГ пройдет в Венгрии 21 мая 2026 года.", "ots None 2026-05-21 None HU planned"),
    (
        "Очередное заседание Совета глав государств — членов ШОС состоится в Душанбе в 2026 году.",
        "sco None 2026 Душанбе TJ planned",
    ),
    ("Саммит БРИКС в Йоханнесбурге стал пятнадцатым по счету.", "brics 15 None Йоханнесбург ZA decided"),
    (
        "Шестая консультативная встреча глав государств Центральной Азии прошла в Астане 9 августа 2024 г.",
        "ca-consultative 6 2024-08-09 Астана KZ decided",
    ),
    ("На полях саммита ШОС в Самарканде прошли переговоры.", "sco None None Самарканд UZ decided"),
]
NO_MEETINGS = [
    "Встреча глав МИД стран ШОС прошла в Казани 15 мая 2025 года.",
    "Саммит Россия — АСЕАН состоялся в Казани.",
    "В Ташкенте прошла конференция, посвященная ШОС.",
    "Президенты России и Казахстана встретились в Астане накануне саммита ШОС.",
    "Форум стран БРИКС прошел в Казани в мае 2024 года.",
    "Министр прибыл в Астану для участия в заседании ЕАЭС.",
    "Встреча ШОС на министерском уровне состоялась в Казани в 2024 году.",
    "Пятый саммит ОТГ отменен.",
    "Встреча президентов России и Ирана прошла в Москве.",
]


@pytest.mark.parametrize(("sentence", "expected"), MEETINGS, ids=[row[0][:40] for row in MEETINGS])
def test_meetings(sentence: str, expected: str) -> None:
    found = _events(sentence, "meeting")
    told = [(c.format, c.ordinal, c.date, c.place, c.state, c.modality) for c in found]
    assert [" ".join(str(value) for value in row) for row in told] == [expected]


@pytest.mark.parametrize("sentence", NO_MEETINGS)
def test_no_meeting_of_the_format(sentence: str) -> None:
    assert not _events(sentence, "meeting")


def test_one_meeting_told_in_two_sentences_is_one_claim() -> None:
    text = (
        "В Астане завершилась шестая консультативная встреча глав государств Центральной Азии. "
        "Во встрече 9 августа 2024 года приняли участие президенты пяти стран."
    )
    (meeting,) = _events(text, "meeting")
    assert (meeting.ordinal, meeting.date, meeting.place, len(meeting.evidence)) == (
        6,
        "2024-08-09",
        "Астана",
        2,
    )


def test_documents_belong_to_the_meeting_that_adopted_them() -> None:
    text = "Лидеры стран СНГ на саммите в Душанбе 10 октября утвердили концепцию сотрудничества до 2030 года."
    (paper,) = _events(text, "document")
    assert (paper.format, paper.date, paper.state) == ("cis", "2025-10-10", "TJ")
    assert paper.title == "концепция сотрудничества"


def test_an_accession_is_dated_and_decided() -> None:
    (joined,) = _events("Иран вступил в ШОС в июле 2023 года.", "accession")
    assert (joined.format, joined.state, joined.date) == ("sco", "IR", "2023-07")
    assert not _events("Иран вступит в ШОС в июле 2027 года.", "accession")
    assert not _events("Иран вступил в ШОС.", "accession")


def _events(text: str, kind: str) -> list[EventClaim]:
    claims = read(Article(text, text, PUBLISHED)).claims
    return [claim for claim in claims if isinstance(claim, EventClaim) and claim.type == kind]
