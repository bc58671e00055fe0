"""What typed words find by name, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.window.layouts import as_on_the_other
from workbench.window.palette.matching import Wanted, fold, found_in

COMMANDS = (
    "Открыть досье",
    "Новое досье",
    "Закрыть досье",
    "Открыть статью",
    "Тема: тёмная",
    "Тема: светлая",
    "Следующее утверждение",
    "Theme: Dark",
    "Open article",
    "Open dossier",
    "Larger text",
    "Узбекистан",
    "Азербайджан",
)


def best(typed: str) -> list[str]:
    wanted = Wanted(typed)
    found = [(match.score, name) for name in COMMANDS if (match := wanted.match(name))]
    return [name for _, name in sorted(found, key=lambda one: -one[0])]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("откр", "Открыть досье"),
        ("досье закрыть", "Закрыть досье"),
        ("статьи", "Открыть статью"),
        ("темная", "Тема: тёмная"),
        ("ТЁМНАЯ тема", "Тема: тёмная"),
        ("dark", "Theme: Dark"),
        ("opdo", "Open dossier"),
        ("зд", "Закрыть досье"),
        ("бекист", "Узбекистан"),
        ("азребайджан", "Азербайджан"),
        ("азрбайджан", "Азербайджан"),
        ("aser", None),
        ("вфкл", "Theme: Dark"),
        ("ghbdtn", None),
        ("fpth,fql;fy", "Азербайджан"),
        ("jnrhsnm cnf", "Открыть статью"),
        ("щзут вщ", "Open dossier"),
        ("xyz", None),
    ],
)
def test_the_best_comes_first(typed: str, first: str | None) -> None:
    assert (best(typed) or [None])[0] == first


def bold(typed: str, name: str) -> list[str]:
    match = Wanted(typed).match(name)
    assert match is not None
    return [name[start:end] for start, end in match.places]


def test_the_letters_that_were_meant_are_told() -> None:
    assert bold("до откр", "Открыть досье") == ["Откр", "до"]
    assert bold("темная", "Тема: тёмная") == ["тёмная"]
    assert bold("зд", "Закрыть досье") == ["З", "д"]
    assert bold("статьи", "Открыть статью") == ["стать"]
    assert bold("азрбайджан", "Азербайджан") == ["Аз", "рбайджан"]
    assert bold("turki", "Türkiye") == ["Türki"]


def test_folding_keeps_every_letter_in_its_place() -> None:
    for text in ("Ёлка İstanbul ß ﬁn 𝒜 Кирги́зия", "Türkiye", ""):
        assert len(fold(text)) == len(text)
    assert fold("Ёлка Йод Türkiye") == "елка йод turkiye"


def test_words_are_found_in_a_longer_text_all_or_none() -> None:
    text = "Утверждение, которое противоречит таблице, показано рядом."
    assert [text[start:end] for start, end in found_in("табл проти", text)] == ["проти", "табл"]
    assert list(found_in("табл отсутствует", text)) == []
    assert [text[start:end] for start, end in found_in("утверждений", text)] == ["Утвержден"]
    assert [text[start:end] for start, end in found_in("nf,kbw", text)] == ["таблиц"]
    assert list(found_in("", text)) == []


@given(st.sampled_from(COMMANDS), st.data())
def test_what_fits_one_of_several_names_is_not_passed_over_for_all_of_them(
    name: str, data: st.DataObject
) -> None:
    letters = st.sampled_from(sorted({*fold("".join(COMMANDS)), "x", "й", "b"}))
    start = data.draw(st.integers(0, len(name) - 1))
    typed = name[start : data.draw(st.integers(start + 1, len(name)))] + "".join(
        data.draw(st.lists(letters, max_size=3))
    )
    for one in (typed, as_on_the_other(typed)):
        wanted = Wanted(one)
        if wanted.match(name) is not None:
            assert wanted.may_match(f"Что-то\n{name}\nдругое")


def test_names_without_these_letters_are_passed_over() -> None:
    assert not Wanted("xyz").may_match("Открыть досье\nOpen dossier")
    assert Wanted("досье").may_match("Open dossier\nОткрыть досье")


def test_a_letter_that_is_a_sign_on_the_other_keyboard_is_not_left_out() -> None:
    assert Wanted("узб").match("EPC") is None
    assert Wanted("узс").match("EPC") is not None
    assert Wanted("nf,kbwf").match("Таблица") is not None
