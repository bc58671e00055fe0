"""Formats of a dossier: made, renamed, coloured and described, each with its undo."""

from collections.abc import Iterator

import pytest

from workbench.actions.additions import additions, export_file, import_file
from workbench.actions.formats import create_format, edit_format, format_looks
from workbench.actions.history import undo
from workbench.domain.errors import UserError
from workbench.domain.format_looks import COLOURS, format_colour, format_description
from workbench.domain.gazetteer import format_name, format_short
from workbench.dossier.dossier import Dossier


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", ["#ffffff", "#1c2028"])
def test_every_colour_is_told_from_both_grounds(ground: str) -> None:
    for colour in COLOURS.values():
        light, dark = sorted((luminance(colour), luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 3


def test_a_known_format_is_renamed_coloured_and_described(empty: Dossier) -> None:
    before = format_short("sco", "en"), format_colour("sco"), format_name("sco", "ru")
    edit_format(empty, "sco", short_en="Shanghai Co-op", colour="teal", description="Eight and more")
    assert format_short("sco", "en") == "Shanghai Co-op"
    assert format_colour("sco") == COLOURS["teal"]
    assert format_description("sco") == "Eight and more"
    assert format_name("sco", "ru") == before[2]
    assert format_looks(empty)["sco"].colour == "teal"
    edit_format(empty, "sco", description="")
    assert format_description("sco") == ""
    undo(empty)
    undo(empty)
    assert (format_short("sco", "en"), format_colour("sco"), format_name("sco", "ru")) == before
    assert format_looks(empty) == {}


def test_what_is_put_back_leaves_nothing_behind(empty: Dossier) -> None:
    edit_format(empty, "ШОС", colour="red")
    edit_format(empty, "sco", colour="")
    assert additions(empty) == []


def test_a_format_is_made_and_is_known_to_the_reader_too(empty: Dossier) -> None:
    made = create_format(empty, ru="Озёрный форум", short_ru="ОФ", colour="violet", description="Пять озёр")
    assert format_name(made, "ru") == "Озёрный форум"
    assert format_colour(made) == COLOURS["violet"]
    assert [row.ru for row in empty.additions().formats] == ["Озёрный форум"]
    again = create_format(empty, ru="Озёрный форум", short_ru="ОФ")
    assert again == f"{made}-2"
    edit_format(empty, made, ru="Форум озёр", colour="")
    assert format_name(made, "ru") == "Форум озёр"
    assert [row.ru for row in empty.additions().formats] == ["Форум озёр", "Озёрный форум"]
    undo(empty, 3)
    assert empty.additions().formats == ()
    assert format_name(made, "ru") == made


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({}, "addition_lacks"),
        ({"ru": "1"}, "bad_name"),
        ({"ru": "Озёрный форум", "colour": "mauve"}, "bad_format_colour"),
        ({"ru": "Озёрный форум", "size": "big"}, "unknown_field"),
    ],
)
def test_what_is_wrong_makes_nothing(empty: Dossier, facts: dict[str, str], code: str) -> None:
    with pytest.raises(UserError) as refused:
        create_format(empty, **facts)
    assert refused.value.code == code
    assert additions(empty) == []


def test_looks_go_with_the_other_names(empty: Dossier, other: Dossier) -> None:
    edit_format(empty, "sco", colour="pink")
    path = export_file(empty, empty.path.with_suffix(".toml"))
    assert import_file(other, path) == (1, 0, 0)
    assert format_looks(other)["sco"].colour == "pink"


@pytest.fixture
def other(empty: Dossier) -> Iterator[Dossier]:
    from workbench.actions.dossiers import new_dossier

    opened = new_dossier(empty.path.with_name("other.dossier"))
    yield opened
    opened.close()
