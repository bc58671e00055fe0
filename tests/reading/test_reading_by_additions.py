"""A reading goes by what the analyst added, in every case and in both languages, and by nothing else."""

import random
from datetime import date
from pathlib import Path

import pytest

from workbench.domain.additions import (
    ALIASED,
    NOTHING,
    OFFICES,
    STATUSES,
    AddedAlias,
    AddedFormat,
    AddedLeader,
    AddedStatus,
    Additions,
)
from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim, Reading
from workbench.domain.vocabulary import Status
from workbench.reading import read

ARTICLES = Path(__file__).resolve().parents[1] / "gold" / "articles"
ADDED = Additions(
    formats=(
        AddedFormat(
            "tuman", "Туманбаевский форум", "Tumanbay Forum", "ТМФ", "TMF",
            aliases=("форум туманных стран",), former=("Клуб пяти озёр", "Five Lakes Club"),
        ),
    ),
    aliases=(
        AddedAlias("state:CN", "Китай", "Поднебесная"),
        AddedAlias("state:CN", "China", "Middle Kingdom"),
        AddedAlias("format:sco", "ШОС", "шанхайское братство"),
        AddedAlias("person:si tszinpin", "Си Цзиньпин", "Товарищ Барвинок"),
        AddedAlias("organisation:торговая палата тумана", "Торговая палата Тумана", "Туманпалата"),
    ),
    statuses=(
        AddedStatus("ассоциированный участник", Status.PARTNER),
        AddedStatus("участник расширенного круга", Status.OBSERVER),
        AddedStatus("содружник", Status.ASSOCIATE),
        AddedStatus("affiliated participant", Status.PARTNER),
        AddedStatus("wider circle companion", Status.OBSERVER),
    ),
    leaders=(
        AddedLeader(
            "state:UZ", "foreign", "2026-03", "", "Пахтакор Туманбаев", "Pakhtakor Tumanbayev", "https://x.org"
        ),
    ),
)  # fmt: skip


def reading(text: str, additions: Additions = ADDED, day: date = date(2026, 5, 20)) -> Reading:
    return read(Article(text, "title", day), additions)


def entities(text: str, additions: Additions = ADDED) -> dict[str, str | None]:
    return {mention.text: mention.entity for mention in reading(text, additions).mentions}


def memberships(text: str, additions: Additions = ADDED) -> set[tuple[str, str, str]]:
    claims = reading(text, additions).claims
    return {(one.state, one.format, one.status) for one in claims if isinstance(one, MembershipClaim)}


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Встреча Туманбаевского форума прошла в Баку.", "Туманбаевского форума", "format:tuman"),
        ("О Туманбаевском форуме говорили в Баку.", "Туманбаевском форуме", "format:tuman"),
        ("Доволен Туманбаевским форумом и Казахстан.", "Туманбаевским форумом", "format:tuman"),
        ("Страны ТМФ договорились о торговле.", "ТМФ", "format:tuman"),
        ("Лидеры форума туманных стран встретились.", "форума туманных стран", "format:tuman"),
        ("В Клубе пяти озёр состоят шесть государств.", "Клубе пяти озёр", "format:tuman"),
        ("В Клубе пяти озер состоят шесть государств.", "Клубе пяти озер", "format:tuman"),
        ("Власти Поднебесной сообщили о решении.", "Поднебесной", "state:CN"),
        ("Поднебесная сообщила о решении.", "Поднебесная", "state:CN"),
        ("Саммит шанхайского братства прошёл в Астане.", "шанхайского братства", "format:sco"),
        ("Речь Товарища Барвинка услышали все.", "Товарища Барвинка", "person:si tszinpin"),
        ("Отчёт Туманпалаты вышел в мае.", "Туманпалаты", "organisation:торговая палата тумана"),
        ("The leaders of the Tumanbay Forum met in Baku.", "Tumanbay Forum", "format:tuman"),
        ("The Tumanbay Forum's leaders met in Baku.", "Tumanbay Forum", "format:tuman"),
        ("Two Tumanbay Forums were held in Baku.", "Tumanbay Forums", "format:tuman"),
        ("The Five Lakes Club’s charter was signed.", "Five Lakes Club", "format:tuman"),
        ("The TMF summit ended on Friday.", "TMF", "format:tuman"),
        ("The Middle Kingdom's envoy spoke on Friday.", "Middle Kingdom", "state:CN"),
    ],
)
def test_an_added_name_is_found_in_every_form(text: str, words: str, entity: str) -> None:
    assert entities(text)[words] == entity
    assert entities(text, NOTHING).get(words) != entity


def test_parts_of_an_added_name_are_no_persons_nor_places() -> None:
    for text in (
        "Армения вступила в Туманбаевский форум в марте 2026 года.",
        "О Туманбаевском форуме говорили в Баку.",
    ):
        inside = [mention for mention in reading(text).mentions if mention.text.startswith("Туманбаевск")]
        assert {str(mention.type) for mention in inside} <= {"format", "event"}
        assert any(mention.entity == "format:tuman" for mention in inside)
    plain = reading("Армения вступила в Туманбаевский форум.", NOTHING).mentions
    assert "format:tuman" not in {mention.entity for mention in plain}


def test_what_a_rule_says_of_formats_it_says_of_an_added_one() -> None:
    assert memberships("Армения стала членом Туманбаевского форума.") == {("AM", "tuman", "member")}
    assert memberships("Поднебесная вышла из ТМФ.") == {("CN", "tuman", "former")}
    assert memberships("Armenia became an observer in the Tumanbay Forum.") == {("AM", "tuman", "observer")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Сербия получила статус ассоциированного участника ШОС.", ("RS", "sco", "partner")),
        ("Куба стала ассоциированным участником БРИКС.", ("CU", "brics", "partner")),
        ("Армения является участником расширенного круга ШОС.", ("AM", "sco", "observer")),
        ("Монголия стала содружником ШОС.", ("MN", "sco", "associate")),
        ("Serbia was granted the status of affiliated participant of the SCO.", ("RS", "sco", "partner")),
        ("Cuba is a wider circle companion in BRICS.", ("CU", "brics", "observer")),
    ],
)
def test_an_added_word_means_its_status(text: str, found: tuple[str, str, str]) -> None:
    assert memberships(text) == {found}
    assert found not in memberships(text, NOTHING)


def test_an_added_leader_holds_the_office_from_its_day() -> None:
    text = "Министр иностранных дел Узбекистана заявил о решении."
    after = entities(text)["Министр иностранных дел Узбекистана"]
    assert after == "person:pahtakor tumanbaev"
    before = {mention.text: mention.entity for mention in reading(text, day=date(2025, 5, 20)).mentions}
    assert before["Министр иностранных дел Узбекистана"] not in (after, None)
    english = entities("Uzbek Foreign Minister Pakhtakor Tumanbayev arrived in Moscow.")
    assert english["Pakhtakor Tumanbayev"] == after
    assert entities("Tumanbayev said the Uzbek side was ready.")["Tumanbayev"] == after


def test_the_same_additions_give_the_same_reading_whatever_was_read_between() -> None:
    text = "Армения стала ассоциированным участником Туманбаевского форума. Поднебесная вступила в ШОС."
    first = reading(text)
    plain = reading(text, NOTHING)
    assert reading(text) == first
    assert reading(text, NOTHING) == plain != first


def test_an_analyst_s_name_holds_against_ours() -> None:
    own = Additions(aliases=(AddedAlias("format:brics", "БРИКС", "Шанхайская пятёрка"),))
    text = "Саммит Шанхайской пятёрки прошёл в Баку."
    assert entities(text, own)["Шанхайской пятёрки"] == "format:brics"
    assert entities(text, NOTHING)["Шанхайской пятёрки"] == "format:sco"


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_added_reading_ends_and_its_spans_are_exact(seed: int) -> None:
    """Names of any words and signs of the text itself: the worst that an analyst could add."""
    chance = random.Random(seed)
    text = (ARTICLES / f"{chance.randint(1, 10):02}.txt").read_text(encoding="utf-8")
    words = [*text.split(), "«", "-", "😀", "C5+1", "e\u0301", "ШОС", "член", "и", "of", "3"]

    def name() -> str:
        return " ".join(chance.choices(words, k=chance.randint(1, 4)))

    added = Additions(
        tuple(AddedFormat(f"f{n}", name(), name(), name(), name()) for n in range(8)),
        tuple(AddedAlias(f"{kind}:x", name(), name()) for kind in ALIASED for _ in range(4)),
        tuple(AddedStatus(name(), status) for status in STATUSES),
        tuple(AddedLeader("state:UZ", office, "2020", "", name(), name(), "x") for office in OFFICES),
    )
    found = reading(text, added)
    spans = [*found.mentions, *(span for claim in found.claims for span in claim.evidence)]
    assert all(text[span.start : span.end] == span.text and span.text.strip() for span in spans)
