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
        [
            ("Сергей Лавров", False, "саммит пройдет в мае."),
            ("Сергей Лавров", False, "к нему готовятся."),
        ],
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
    ("Сергей Лавров дал понять: заявки не будет.", [("Сергей Лавров", False, "заявки не будет.")]),
    (
        "Сергей Лавров не исключил, что Иран подаст заявку.",
        [("Сергей Лавров", False, "Иран подаст заявку.")],
    ),
    (
        "Сергей Лавров назвал саммит «историческим».",
        [("Сергей Лавров", False, "назвал саммит «историческим».")],
    ),
    ("Сергей Лавров: Россия открыта к диалогу", [("Сергей Лавров", False, "Россия открыта к диалогу")]),
    (
        "«Нас не приглашали», – пожал плечами Александр Вучич.",
        [("Александр Вучич", True, "Нас не приглашали")],
    ),
    (
        "Александр Лукашенко поблагодарил партнёров: «Мы ценим это».",
        [("Александр Лукашенко", True, "Мы ценим это")],
    ),
    (
        "Реджеп Тайип Эрдоган пообещал поддержать заявку.",
        [("Реджеп Тайип Эрдоган", False, "пообещал поддержать заявку.")],
    ),
    (
        "«Мы за мир», – приводит слова Сергея Лаврова ТАСС.",
        [("Сергей Лавров", True, "Мы за мир")],
    ),
]
SILENT = [
    "Компания «Газпром» и концерн «Росатом» подписали соглашение.",
    "Сергей Лавров прибыл в Астану.",
    "Сергей Лавров не говорил, что саммит отменен.",
    "По мнению экспертов, интерес к объединению растет.",
    "Президент назвал саммит «историческим».",
    "Касым-Жомарт Токаев подписал указ: «О мерах поддержки».",
    "«Ренессанс» – новая статья Касым-Жомарта Токаева.",
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
    assert [claim.direct for claim in claims] == [False, False, True]
    for claim in claims:
        assert claim.speaker == "Сергей Лавров"
        assert claim.role == "министр иностранных дел России"
        assert (claim.place, claim.venue) == ("Казань", "международный форум «Россия и мир»")


def test_what_goes_on_under_a_trailing_attribution_is_one_statement() -> None:
    """«…, добавил он» takes up what was said; «Он отметил, что …» begins anew."""
    text = (
        "Сергей Лавров заявил, что саммит состоится. Он отметил, что дата известна. Речь о мае, добавил он."
    )
    assert [claim.quote for claim in _statements(text)] == [
        "саммит состоится.",
        "дата известна. Речь о мае",
    ]


BODIES = [
    ("Саммит пройдет в мае, сообщили в МИД Казахстана.", ("МИД Казахстана", False)),
    ("В МИД Казахстана сообщили, что саммит пройдет в мае.", ("МИД Казахстана", False)),
    ("Пресс-служба Кремля сообщила, что саммит пройдет в Казани.", ("пресс-служба Кремля", False)),
    ("Как сообщили в секретариате ОТГ, саммит пройдет в Габале.", ("секретариат ОТГ", False)),
    ("В коммюнике говорится, что стороны поддерживают реформу ООН.", ("коммюнике", False)),
    ("«Саммит пройдет в мае», – отмечается в сообщении пресс-службы Акорды.", ("пресс-служба Акорды", True)),
    ("– Мир меняется, – говорится в статье Сергея Лаврова.", ("Сергей Лавров", True)),
]


@pytest.mark.parametrize(("text", "expected"), BODIES, ids=[row[0][:40] for row in BODIES])
def test_bodies_and_documents_speak(text: str, expected: tuple[str, bool]) -> None:
    (claim,) = _statements(text)
    assert (claim.speaker, claim.direct) == expected


def test_the_only_words_before_a_quotation_may_be_who_speaks() -> None:
    for text in (
        "Президент Ирана Эбрахим Раиси:\n– Надеюсь, это послужит безопасности.",
        "Эбрахим Раиси (Иран): «Надеюсь, это послужит безопасности».",
    ):
        (claim,) = _statements(text)
        assert (claim.speaker, claim.direct) == ("Эбрахим Раиси", True)


def test_what_is_said_on_both_sides_of_its_attribution_is_one_statement() -> None:
    (claim,) = _statements("Нигерия, заявил ее президент Бола Тинубу, сама хотела бы стать членом G20.")
    assert claim.quote == "Нигерия, сама хотела бы стать членом G20."


def test_before_a_quotation_something_may_be_rendered() -> None:
    text = "Данияр Ашимбаев полагает, что союза не будет: «У каждого свой союз – у кого ЕАЭС, у кого ОТГ»."
    assert [(claim.direct, claim.quote) for claim in _statements(text)] == [
        (False, "союза не будет"),
        (True, "У каждого свой союз – у кого ЕАЭС, у кого ОТГ"),
    ]


def test_he_is_whom_the_author_spoke_of_since() -> None:
    text = (
        "«Мы долго ждали», – признал Луис Арсе.\n\nПрезидент Аргентины Хавьер Милей прибыл в Монтевидео. "
        "По его мнению, блок пора распустить."
    )
    assert [claim.speaker for claim in _statements(text)] == ["Луис Арсе", "Хавьер Милей"]


def test_somebody_without_a_name_is_not_taken_for_who_spoke_before() -> None:
    text = "«Мы готовы», – сказал Сергей Лавров.\n\n«Пора уходить», – рассуждает аналитик одного из банков."
    assert [claim.quote for claim in _statements(text)] == ["Мы готовы"]


def test_a_leader_has_the_full_name() -> None:
    (claim,) = _statements("Президент России Путин заявил, что саммит пройдет в Казани.")
    assert claim.speaker == "Владимир Путин"


def test_an_office_told_with_its_state_is_its_holder() -> None:
    (claim,) = _statements("Президент Казахстана заявил, что заявка не подавалась.")
    assert (claim.speaker, claim.role) == ("Касым-Жомарт Токаев", "президент Казахстана")


def test_every_statement_names_its_rule() -> None:
    for text, _ in CASES:
        assert all(claim.rule.startswith("ru.") for claim in _statements(text))


def _statements(text: str) -> list[StatementClaim]:
    article = Article(text, text.partition("\n")[0], date(2025, 12, 1))
    claims = [claim for claim in read(article).claims if isinstance(claim, StatementClaim)]
    for claim in claims:
        assert all(text[span.start : span.end] == span.text for span in claim.evidence)
    return claims
