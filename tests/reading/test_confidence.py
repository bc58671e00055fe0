"""A confidence is the share of right claims among claims like it."""

from datetime import date

import claims_gold

from workbench.domain.article import Article
from workbench.reading import read
from workbench.reading.confidence import groups_of

PUBLISHED = date(2025, 12, 1)


def test_every_claim_says_how_sure_it_is() -> None:
    text = "Белоруссия вступила в ШОС. Туркмения, возможно, войдет в ОТГ. «Мы рады», — сказал Лукашенко."
    claims = read(Article(text, text, PUBLISHED)).claims
    assert claims
    assert all(claim.confidence is not None and 0 < claim.confidence < 1 for claim in claims)
    assert all(claim.rule for claim in claims if claim.kind == "membership")


def test_of_the_surest_claims_nine_of_ten_are_right() -> None:
    found = claims_gold.outcomes("measured")
    rights = [claim["confidence"] for one in found for _, claim in one.pairs]
    wrongs = [claim["confidence"] for one in found for claim in one.extra]
    sure = sum(share >= 0.9 for share in rights)
    assert sure / (sure + sum(share >= 0.9 for share in wrongs)) >= 0.9
    unsure = sum(share < 0.8 for share in rights)
    assert unsure / max(unsure + sum(share < 0.8 for share in wrongs), 1) < 0.9


def test_the_narrowest_group_comes_last() -> None:
    text = "Белоруссия вступила в ШОС."
    claim = next(c for c in read(Article(text, text, PUBLISHED)).claims if c.kind == "membership")
    assert list(groups_of(claim)) == [
        "membership",
        "membership ru",
        "membership ru.verb.joining",
        "membership ru.verb.joining decided",
    ]


def test_an_accession_is_as_sure_as_a_membership() -> None:
    text = "Белоруссия вступила в ШОС в июле 2024 года."
    claim = next(c for c in read(Article(text, text, PUBLISHED)).claims if c.kind == "event")
    assert list(groups_of(claim)) == ["membership", "membership ru"]
    assert claim.confidence is not None and claim.confidence > 0.8
