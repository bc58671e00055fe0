"""Who said what: quotations of every shape, words rendered by the author, and the occasion."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import StatementClaim
from workbench.reading import read

CASES = [
    (
        "Министр иностранных дел Ирана Аббас Аракчи заявил: «Мы рады этому. Он важен для региона».",
        [("Аббас Аракчи", True, "Мы рады этому. Он важен для региона")],
    ),
    (
        "«Мы готовы к диалогу, — сказал президент Казахстана Касым-Жомарт Токаев. — Это общий интерес».",
        [("Касым-Жомарт Токаев", True, "Мы готовы к диалогу. Это общий интерес")],
    ),
    (
        "— Решение принято, — сообщил журналистам Дмитрий Песков. — Подробности позже.",
        [("Дмитрий Песков", True, "Решение принято. Подробности позже.")],
    ),
    (
        '"Это хорошая новость", - сказал Сергей Лавров. "Мы ее ждали много долгих лет".',
        [
            ("Сергей Лавров", True, "Это хорошая новость"),
            ("Сергей Лавров", True, "Мы ее ждали много долгих лет"),
        ],
    ),
    (
        '"Мы поддержим встречи [глав государств] и впредь", - отметил Сергей Лавров.',
        [("Сергей Лавров", True, "Мы поддержим встречи [глав государств] и впредь")],
    ),
    (
        "Сергей Лавров сообщил, что саммит пройдет в мае. Министр добавил, что к нему готовятся.",
        [("Сергей Лавров", False, "саммит пройдет в мае. к нему готовятся.")],
    ),
    (
        "Саммит пройдет в мае, сообщил Сергей Лавров.",
        [("Сергей Лавров", False, "Саммит пройдет в мае")],
    ),
    (
        "Саммит пройдет в мае. Об этом сообщил Сергей Лавров.",
        [("Сергей Лавров", False, "Саммит пройдет в мае.")],
    ),
    (
        "Как отметил Сергей Лавров, интерес к объединению растет.",
        [("Сергей Лавров", False, "интерес к объединению растет.")],
    ),
    (
        "По словам Сергея Лаврова, интерес к объединению растет.",
        [("Сергей Лавров", False, "интерес к объединению растет.")],
    ),
]
SILENT = [
    "Компания «Газпром» и концерн «Росатом» подписали соглашение.",
    "Сергей Лавров прибыл в Астану.",
    "Сергей Лавров не говорил, что саммит отменен.",
    "По мнению экспертов, интерес к объединению растет.",
    "Президент назвал саммит «историческим».",
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0][:40] for row in CASES])
def test_said(text: str, expected: list[tuple[str, bool, str]]) -> None:
    assert [(claim.speaker, claim.direct, claim.quote) for claim in _statements(text)] == expected


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks(text: str) -> None:
    assert not _statements(text)


def test_the_occasion_holds_for_what_is_said_afterwards() -> None:
    text = (
        "Саммит состоится в мае. Об этом заявил министр иностранных дел России Сергей Лавров, выступая в "
        'Казани на международном форуме "Россия и мир". По его словам, подготовка идет по плану.\n\n'
        '"Мы к этому готовы", - сказал Лавров.'
    )
    claims = _statements(text)
    assert [claim.direct for claim in claims] == [False, True]
    for claim in claims:
        assert claim.speaker == "Сергей Лавров"
        assert claim.role == "министр иностранных дел России"
        assert (claim.place, claim.venue) == ("Казань", "международный форум «Россия и мир»")


def test_paraphrases_of_one_paragraph_are_one_statement_and_quotations_are_their_own() -> None:
    text = (
        "Сергей Лавров заявил, что саммит состоится. Он отметил, что дата известна.\n\n"
        "Он подчеркнул, что подготовка идет."
    )
    assert [claim.quote for claim in _statements(text)] == [
        "саммит состоится. дата известна.",
        "подготовка идет.",
    ]


def _statements(text: str) -> list[StatementClaim]:
    article = Article(text, text.partition("\n")[0], date(2025, 12, 1))
    claims = [claim for claim in read(article).claims if isinstance(claim, StatementClaim)]
    for claim in claims:
        assert all(text[span.start : span.end] == span.text for span in claim.evidence)
    return claims
