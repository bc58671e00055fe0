"""Headlines all in capitals are read as others are, in the words that they have."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import EventClaim, MembershipClaim, StatementClaim
from workbench.domain.vocabulary import MentionType
from workbench.reading import read

DAY = date(2025, 7, 1)


def _told(text: str) -> list[str]:
    claims = read(Article(text, "", DAY)).claims
    rows = (claim for claim in claims if isinstance(claim, MembershipClaim))
    return [f"{row.state} {row.format} {row.status} {row.modality}" for row in rows]


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("ИРАН СТАЛ ПОЛНОПРАВНЫМ ЧЛЕНОМ ШОС - ЛАВРОВ", "IR sco member decided"),
        ("КУБА ПОЛУЧИЛА СТАТУС НАБЛЮДАТЕЛЯ В ЕАЭС", "CU eaeu observer decided"),
        ("ТУРКМЕНИЯ НЕ НАМЕРЕНА ВСТУПАТЬ В ОДКБ", "TM csto member denied"),
        ("ТОКАЕВ ПРЕДЛОЖИЛ ПРИНЯТЬ СИРИЮ В ОРГАНИЗАЦИЮ ТЮРКСКИХ ГОСУДАРСТВ", "SY ots candidate proposed"),
        ("KAZAKHSTAN JOINS BRICS AS PARTNER", "KZ brics partner decided"),
        ("LAOS BECOMES FULL MEMBER OF SHANGHAI COOPERATION ORGANIZATION", "LA sco member decided"),
        ("US OPPOSES IRAN'S SCO MEMBERSHIP", "IR sco member denied"),
    ],
)
def test_a_headline_in_capitals(headline: str, told: str) -> None:
    assert _told(headline) == [told]
    assert _told(f"{headline}\n\nДругие новости дня.") == [told]


def test_its_words_stay_as_they_are() -> None:
    text = "УЗБЕКИСТАН ВСТУПИЛ В ШОС, СООБЩИЛ ПУТИН\n\nВ Ташкенте это подтвердили."
    reading = read(Article(text, "", DAY))
    [claim] = [claim for claim in reading.claims if isinstance(claim, MembershipClaim)]
    assert [span.text for span in claim.evidence] == ["УЗБЕКИСТАН ВСТУПИЛ В ШОС"]
    names = {(mention.text, mention.name) for mention in reading.mentions if mention.name}
    assert {("УЗБЕКИСТАН", "Узбекистан"), ("ПУТИН", "Владимир Путин")} <= names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Президент Узбекистана Шавкат МИРЗИЁЕВ заявил, что встреча удалась.", "Шавкат Мирзиёев"),
        ("«Мы ждем гостей», — сказал Касым-Жомарт ТОКАЕВ.", "Касым-Жомарт Токаев"),
        ('"We await our guests," Azerbaijani President Ilham ALIYEV said.', "Ilham Aliyev"),
    ],
)
def test_surnames_in_capitals(text: str, speaker: str) -> None:
    reading = read(Article(text, "", DAY))
    [claim] = [claim for claim in reading.claims if isinstance(claim, StatementClaim)]
    assert claim.speaker == speaker
    assert all(text[one.start : one.end] == one.text for one in reading.mentions)


def test_a_surname_named_again_in_capitals_keeps_its_letters() -> None:
    text = "Nikol Pashinian spoke first.\n\nPASHINIAN LEAVES THE SUMMIT EARLY"
    persons = [one for one in read(Article(text, "", DAY)).mentions if one.type is MentionType.PERSON]
    assert [(one.text, one.name) for one in persons] == [
        ("Nikol Pashinian", "Nikol Pashinian"),
        ("PASHINIAN", "Nikol Pashinian"),
    ]


def test_other_words_in_capitals_stay() -> None:
    text = "The XVII BRICS summit will be held in Rio de Janeiro on July 16."
    [claim] = [claim for claim in read(Article(text, "", DAY)).claims if isinstance(claim, EventClaim)]
    assert claim.ordinal == 17


@pytest.mark.parametrize(
    "words", ["ШОС, БРИКС, ЕАЭС, СНГ", "NATO, BRICS, ASEAN AND SCO", "МИД РФ, МИД КНР, МИД РК"]
)
def test_abbreviations_beside_each_other_are_no_headline(words: str) -> None:
    formats = [one.text for one in read(Article(words, "", DAY)).mentions if one.type is MentionType.FORMAT]
    assert formats == [word for word in words.replace(",", "").split() if word in _FORMATS]


_FORMATS = {"ШОС", "БРИКС", "ЕАЭС", "СНГ", "NATO", "BRICS", "ASEAN", "SCO"}
