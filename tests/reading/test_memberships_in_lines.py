"""Members that an article lists line by line."""

from datetime import date

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read

TEXT = """ШОС: справка

Страны-участницы ШОС:
– Индия;
– Иран;
– Белоруссия (с 4 июля 2024 года).

Наблюдатели:
1) Монголия,
2) Афганистан.

Гости заседания:
– Турция;
– Индонезия.

Партнеры по диалогу:
– Египет;
– Торговля Катара растет;
– Непал.
"""


def test_lines_have_the_status_of_the_heading_above_them() -> None:
    claims = read(Article(TEXT, "ШОС: справка", date(2025, 12, 1))).claims
    found = {
        (claim.state, str(claim.status), claim.since)
        for claim in claims
        if isinstance(claim, MembershipClaim) and claim.format == "sco"
    }
    assert found == {
        ("IN", "member", None),
        ("IR", "member", None),
        ("BY", "member", "2024-07-04"),
        ("MN", "observer", None),
        ("AF", "observer", None),
        ("EG", "partner", None),
    }


BELONGING = """Что такое БРИКС

В объединение входят:
– Бразилия;
– Египет, Эфиопия, Иран и Объединенные Арабские Эмираты (все с 2024 года);
– Индонезия.

В делегацию БРИКС входят:
– Мексика.
"""


def test_lines_belong_to_the_format_that_a_verb_of_belonging_heads() -> None:
    claims = read(Article(BELONGING, "Что такое БРИКС", date(2025, 12, 1))).claims
    found = {(claim.state, str(claim.status)) for claim in claims if isinstance(claim, MembershipClaim)}
    assert found == {(state, "member") for state in ("BR", "EG", "ET", "IR", "AE", "ID")}


DECISIONS = """По итогам саммита ШОС подписаны документы

Главы государств подписали:

1. Бишкекскую декларацию.

2. Решение Совета глав государств — членов ШОС о предоставлении Республике Армения статуса партнера ШОС.

3. Решение Совета глав государств — членов ШОС о приеме Монголии в ШОС.
"""


def test_numbered_decisions_tell_whom_they_take_in() -> None:
    claims = read(Article(DECISIONS, "По итогам саммита ШОС подписаны документы", date(2025, 12, 1))).claims
    found = {
        (claim.state, str(claim.status), str(claim.modality))
        for claim in claims
        if isinstance(claim, MembershipClaim)
    }
    assert found == {("AM", "partner", "decided"), ("MN", "member", "decided")}
