"""What the tagger sees beside what gazetteer and rules find: which of them is believed."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Tagged
from workbench.reading.names.joining import joined

KINDS = {
    "COUNTRY": MentionType.STATE,
    "PROFESSION": MentionType.ROLE,
    "ORDINAL": MentionType.ORDINAL,
}


def labels(text: str, found: dict[str, str], tagged: dict[str, tuple[str, float]]) -> dict[str, str | None]:
    """The labels of the words of `text`, given what the rules found and what the tagger saw, how surely."""
    mentions = [
        Mention(at, at + len(words), words, KINDS.get(label, MentionType.PLACE), label)
        for words, label in found.items()
        if (at := text.index(words)) >= 0
    ]
    spans = [
        Tagged(at, at + len(words), label, margin)
        for words, (label, margin) in tagged.items()
        if (at := text.index(words)) >= 0
    ]
    return {mention.text: mention.label for mention in joined(text, mentions, spans)}


def test_what_only_the_tagger_takes_for_a_country_must_be_sure() -> None:
    assert labels("скандинавская ходьба", {}, {"скандинавская": ("COUNTRY", 2.9)}) == {}
    assert labels("Азавад", {}, {"Азавад": ("COUNTRY", 3.1)}) == {"Азавад": "COUNTRY"}
    assert labels("«Метро»", {}, {"Метро": ("ORGANIZATION", 0.6)}) == {"Метро": "ORGANIZATION"}


def test_an_adjective_of_a_state_at_an_office_means_the_state() -> None:
    text = "японский дипломат"
    served = labels(text, {"японский": "COUNTRY", text: "PROFESSION"}, {"японский": ("NATIONALITY", 8.3)})
    assert served == {text: "PROFESSION", "японский": "COUNTRY"}
    text = "японский композитор"
    assert labels(text, {"японский": "COUNTRY"}, {"японский": ("NATIONALITY", 8.3)}) == {
        "японский": "NATIONALITY"
    }


def test_a_part_of_a_state_is_no_state() -> None:
    found = {"Республике Башкортостан": "STATE_OR_PROVINCE"}
    assert labels("в Республике Башкортостан", found, {"Республике Башкортостан": ("COUNTRY", 7.3)}) == found


def test_a_city_in_quotation_marks_may_be_an_organisation() -> None:
    found, seen = {"Барселона": "CITY"}, {"Барселона": ("ORGANIZATION", 8.0)}
    assert labels("уехал в «Барселона» и", found, seen) == {"Барселона": "ORGANIZATION"}
    assert labels("уехал в Барселона и", found, seen) == {"Барселона": "CITY"}


def test_no_ordinal_is_marked_in_an_age_a_date_or_an_office() -> None:
    text = "на 97-м году жизни"
    assert labels(text, {"97-м": "ORDINAL"}, {"97-м году жизни": ("AGE", 5.0)})["97-м"] is None
    assert labels(text, {"97-м": "ORDINAL"}, {})["97-м"] == "ORDINAL"
    seen = {"97-м году жизни": ("AGE", 5.0), "97-м": ("ORDINAL", 3.0)}
    assert labels(text, {"97-м": "ORDINAL"}, seen)["97-м"] == "ORDINAL"
    office = {"первый": "ORDINAL", "первый заместитель": "PROFESSION"}
    seen = {"первый заместитель": ("PROFESSION", 5.0)}
    assert labels("первый заместитель", office, seen)["первый"] is None
