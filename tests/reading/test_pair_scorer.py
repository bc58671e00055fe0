"""What is learnt adds memberships that no rule found, and only those."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import claims_gold
import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.domain.vocabulary import Modality, Status
from workbench.reading import by_rules, read
from workbench.reading.pair_features import Pairs
from workbench.reading.pair_scorer import scorer

ROOT = Path(__file__).resolve().parents[2]
UNUSUAL = (
    "The Shanghai Cooperation Organisation waved Belarus through as its tenth full member on Thursday.",
    "Союз наделил Кубу и Узбекистан правом наблюдать за работой ЕАЭС.",
)


def article(text: str) -> Article:
    return Article(text, text[:40], date(2025, 11, 20))


def scored(text: str) -> list[MembershipClaim]:
    claims = read(article(text)).claims
    return [one for one in claims if isinstance(one, MembershipClaim) and one.rule.endswith(".scored")]


def pairs(text: str, language: str) -> list[tuple[str, str, str]]:
    document, _, mentions, _ = by_rules(article(text), language)
    return [(*pair.key, pair.where) for pair in Pairs(document, mentions, ())]


def test_a_format_is_looked_for_near_the_state() -> None:
    text = (
        "Саммит ШОС прошёл в Астане. Президенты ШОС подписали декларацию. В ЕАЭС вступает Иран. "
        "Приехал и лидер Индии. Были гости. Были речи. Был концерт. Был ужин. Довольна и Монголия."
    )
    found = pairs(text, "ru")
    assert ("IR", "eaeu", "here") in found
    assert ("IR", "sco", "here") not in found
    assert {where for state, form, where in found if (state, form) == ("IN", "eaeu")} == {"before 1"}
    assert {where for state, form, where in found if (state, form) == ("IN", "sco")} == {"chief"}
    assert {(form, where) for state, form, where in found if state == "MN"} == {("sco", "chief")}


def test_without_a_format_there_is_nothing_to_judge() -> None:
    assert pairs("Индия и Монголия подписали договор.", "ru") == []
    assert scored("Индия и Монголия подписали договор.") == []


def test_names_of_states_and_formats_are_no_features() -> None:
    """What is learnt of one state holds for any other."""

    def features(text: str) -> set[str]:
        document, _, mentions, _ = by_rules(article(text), "en")
        made = Pairs(document, mentions, ())
        return made.features(next(iter(made)))

    first = features("A seat was set up in BRICS for Laos, the bloc said.")
    assert first == features("A seat was set up in SCO for Mongolia, the bloc said.")
    assert {"here", "en", "sentence has seat", "clause FORMAT"} <= first


def test_the_rules_have_the_first_word() -> None:
    learnt = scorer()
    assert learnt is not None
    for text in (*UNUSUAL, "Иран вступил в ШОС в июле 2023 года.", "Belarus joined the SCO in July 2024."):
        language = "ru" if "в" in text else "en"
        _, _, _, claims = by_rules(article(text), language)
        known = {(one.state, one.format) for one in claims if isinstance(one, MembershipClaim)}
        assert not {(one.state, one.format) for one in scored(text)} & known


@pytest.mark.parametrize("name", ["en-308", "ru-333"])
def test_what_is_added_shows_its_words_and_is_less_sure_than_the_rules(name: str) -> None:
    case = next(one for one in claims_gold.cases("tuning") if one.name == name)
    text = case.row["text"]
    found = scored(text)
    assert found
    for claim in found:
        first = claim.evidence[0]
        assert text[first.start : first.end] == first.text
        assert claim.confidence is not None
        assert claim.confidence < 0.95


def test_a_denial_or_a_guest_is_not_taken_for_a_member() -> None:
    for text in (
        "Индия не является членом ОТГ и не собирается ею становиться.",
        "Премьер Индии присутствовал на саммите ОТГ как гость.",
        "Mongolia has never been a member of BRICS, its minister said.",
    ):
        claims = [one for one in read(article(text)).claims if isinstance(one, MembershipClaim)]
        assert (Status.MEMBER, Modality.DECIDED) not in [(one.status, one.modality) for one in claims], text


def test_without_its_file_the_rules_read_alone(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "workbench", tmp_path / "workbench")
    shutil.copytree(ROOT / "resources", tmp_path / "resources", ignore=shutil.ignore_patterns("pairs.npz"))
    code = (
        "from datetime import date; from workbench.reading import read;"
        "from workbench.domain.article import Article;"
        "text = 'Иран вступил в ШОС в июле 2023 года.';"
        "print([one.kind for one in read(Article(text, text, date(2025, 1, 1))).claims])"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert "membership" in done.stdout


@pytest.mark.parametrize("text", UNUSUAL)
def test_it_is_the_same_every_time(text: str) -> None:
    assert scored(text) == scored(text)
