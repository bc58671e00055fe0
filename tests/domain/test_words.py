"""The program's words: the same in both languages, every closed list complete, and how lines read."""

import ast
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workbench.domain.acceptance import Effect
from workbench.domain.article import Span
from workbench.domain.chronology import Event
from workbench.domain.claims import EventClaim, MembershipClaim, StatementClaim
from workbench.domain.errors import UserError
from workbench.domain.resources import resources
from workbench.domain.vocabulary import EventType, MentionType, Modality, Review, Status
from workbench.domain.wording import claim_line, event_title, interval_words, ordinal_words, place_words
from workbench.domain.words import plural, word

PLURAL_FORMS = {"ru": {"one", "few", "many"}, "en": {"one", "many"}}


def tree(language: str) -> dict[str, Any]:
    path = resources() / "words" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def flat(branch: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, found in branch.items():
        if isinstance(found, dict):
            yield from flat(found, f"{above}{name}.")
        else:
            yield f"{above}{name}", found


RU, EN = dict(flat(tree("ru"))), dict(flat(tree("en")))


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def test_both_languages_have_the_same_keys() -> None:
    few = {key for key in RU if key.endswith(".few")}
    assert set(RU) - few == set(EN)
    assert {key.removesuffix("few") + "one" for key in few} <= set(RU)


@pytest.mark.parametrize("key", sorted(EN))
def test_same_places_are_filled_in(key: str) -> None:
    assert places(RU[key]) == places(EN[key])
    assert RU[key].strip()
    assert EN[key].strip()


def test_plurals_have_all_their_forms() -> None:
    for language, known in (("ru", RU), ("en", EN)):
        counted = {key.rpartition(".")[0] for key in known if key.endswith(".many")}
        for key in counted:
            forms = {name.rpartition(".")[2] for name in known if name.rpartition(".")[0] == key}
            assert forms == PLURAL_FORMS[language], key


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("status", Status),
        ("modality", Modality),
        ("event", EventType),
        ("review", Review),
        ("mention", MentionType),
        ("effect", Effect),
    ],
)
def test_closed_lists_are_complete(table: str, words: Any) -> None:
    for known in (RU, EN):
        assert {key.partition(".")[2] for key in known if key.startswith(f"{table}.")} == {
            str(w) for w in words
        }


def test_missing_word_is_a_bug() -> None:
    with pytest.raises(KeyError):
        word("no.such", "en")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "Добавлена 1 статья"),
        (2, "Добавлено 2 статьи"),
        (5, "Добавлено 5 статей"),
        (11, "Добавлено 11 статей"),
    ],
)
def test_russian_plurals(count: int, words: str) -> None:
    assert plural("cli.said.added", count, "ru") == words


def test_forms_of_larger_numbers() -> None:
    endings = {
        count: plural("cli.said.added", count, "ru").split()[2] for count in (21, 22, 25, 111, 112, 101)
    }
    assert endings == {21: "статья", 22: "статьи", 25: "статей", 111: "статей", 112: "статей", 101: "статья"}
    assert plural("cli.said.added", 21, "en") == "21 articles added"


def test_an_error_is_one_line_in_both_languages() -> None:
    error = UserError("bad_date", text="31.02\n2018")
    assert "31.02 2018" in error.line("ru")
    assert "\n" not in str(error)
    assert str(error) == error.line("en")


@pytest.mark.parametrize(
    ("number", "english"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (112, "112th"),
    ],
)
def test_ordinals(number: int, english: str) -> None:
    assert ordinal_words(number, "en") == english
    assert ordinal_words(number, "ru") == f"{number}-я"


def test_event_titles() -> None:
    seventh = Event(1, EventType.MEETING, "ca-consultative", ordinal=7)
    assert event_title(seventh, "en") == "7th consultative meeting"
    assert event_title(seventh, "ru") == "7-я консультативная встреча"
    assert event_title(Event(1, EventType.MEETING, "sco", ordinal=2), "ru") == "2-й саммит"
    assert event_title(Event(1, EventType.MEETING, "sco", title="Own"), "en") == "Own"
    assert "SCO" in event_title(Event(1, EventType.DOCUMENT, "sco"), "en")
    joined = Event(1, EventType.ACCESSION, "sco", state="IR")
    assert event_title(joined, "ru") == "Вступление: Иран (ШОС)"
    assert place_words(joined, "ru") == ""
    assert place_words(Event(1, EventType.MEETING, "sco", state="IR"), "ru") == "Иран"


def test_claim_lines() -> None:
    span = (Span(0, 1, "А"),)
    member = MembershipClaim("AZ", "sco", Status.MEMBER, Modality.DECIDED, span, since="2025-11")
    assert claim_line(member, "en") == "Azerbaijan: member of SCO · since November 2025"
    proposed = MembershipClaim("RU", "sco", Status.CANDIDATE, Modality.PROPOSED, span)
    assert claim_line(proposed, "en") == "Russia: proposed as candidate of SCO"
    asked = MembershipClaim("TR", "brics", Status.INVITED, Modality.REPORTED, span)
    assert claim_line(asked, "en") == "Türkiye: said to be invited to BRICS"
    stays = MembershipClaim("IN", "sco", Status.FORMER, Modality.DENIED, span)
    assert claim_line(stays, "en") == "India: has not left SCO"
    assert claim_line(stays, "ru") == "Индия — отрицается: выход, ШОС"
    meeting = EventClaim(
        EventType.MEETING, "sco", Modality.PLANNED, span, ordinal=2, date="2026", place="Bishkek"
    )
    assert claim_line(meeting, "en") == "2nd summit · 2026 · Bishkek · planned"
    said = StatementClaim("Зенько", "цитата", True, span)
    assert claim_line(said, "ru") == "Зенько: «цитата»"


def test_intervals() -> None:
    assert interval_words("2024", "2025-03", "ru") == ["с 2024 г.", "до марта 2025 г."]
    assert interval_words("2024/..", None, "en") == ["since 2024"]
    assert interval_words(None, "../2025", "en") == ["until 2025"]


def test_every_error_that_is_raised_by_name_has_its_sentence() -> None:
    package = Path(__file__).parents[2] / "workbench"
    codes = {
        node.args[0].value
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "UserError"
        and isinstance(node.args[0], ast.Constant)
    }
    assert len(codes) > 20
    for language in ("en", "ru"):
        assert codes <= tree(language)["error"].keys()
