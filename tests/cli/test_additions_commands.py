"""Names, words and leaders added on the command line: kept, listed, changed, carried to another dossier."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.actions.additions import add, additions
from workbench.actions.dossiers import check_dossier, close_dossier, new_dossier, open_dossier

Run = Callable[..., Any]
FORMAT = '[[format]]\nid = "tuman"\nru = "Туман"\n'
LEADER = '[[leader]]\nof = "UZ"\nru = "А Б"\nsource = "x"\n'
TEXT = (
    "date 2026-05-20\nАрмения стала ассоциированным участником Туманбаевского форума.\n"
    "Поднебесная вступила в Туманбаевский форум 5 мая 2026 года.\n"
)


def test_an_article_imported_after_the_additions_is_read_by_them(
    run: Run, made: Path, tmp_path: Path
) -> None:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    said = run(
        "add-format", made, "tuman", "--ru", "Туманбаевский форум", "--short-ru", "ТМФ", "--en", "T Forum"
    )
    assert (said.status, said.err) == (0, "")
    assert run("add-status", made, "ассоциированный участник", "partner").status == 0
    assert run("add-alias", made, "state", "Китай", "Поднебесная").status == 0
    leader = ("--ru", "Иван Туманов", "--since", "март 2026", "--source", "https://x.org/")
    assert run("add-leader", made, "ТМФ", "secretary", *leader).status == 0
    assert run("import", made, "news.txt").status == 0
    found = {(row["state"], row["format"], row["status"]) for row in run("claims", made, "--json").json
             if row["kind"] == "membership"}  # fmt: skip
    assert found == {("AM", "tuman", "partner"), ("CN", "tuman", "member")}
    assert "ТМФ" in run("claims", made, language="ru_RU.UTF-8").out
    assert run("set-membership", made, "RS", "тмф", "observer").status == 0
    assert "T Forum" in run("roster", made, "--format", "tuman").out
    assert run("additions", made, "--json").json[3] == {
        "id": 4,
        "kind": "leader",
        "facts": {
            "of": "format:tuman",
            "office": "secretary",
            "since": "2026-03",
            "ru": "Иван Туманов",
            "source": "https://x.org/",
        },
    }


def test_additions_are_edited_removed_and_taken_back(run: Run, made: Path) -> None:
    run("add-format", made, "tuman", "--ru", "Туманбаевский форум")
    run("add-alias", made, "format", "tuman", "Клуб туманов")
    assert run("edit-addition", made, 1, "en=Tumanbay Forum", "aliases=Форум туманов; Fog Forum").status == 0
    (first, _) = run("additions", made, "--json").json
    assert first["facts"] == {
        "id": "tuman",
        "ru": "Туманбаевский форум",
        "en": "Tumanbay Forum",
        "aliases": ["Форум туманов", "Fog Forum"],
    }
    assert "Tumanbay Forum" in run("additions", made).out
    assert run("remove-addition", made, 1, 2).out == "2 additions removed\n"
    assert run("additions", made, "--json").json == []
    assert run("undo", made, 2).status == 0
    (first, second) = run("additions", made, "--json").json
    assert "en" not in first["facts"]
    assert second["facts"] == {"of": "format:tuman", "alias": "Клуб туманов"}
    assert check_dossier(made) == []


def test_what_is_exported_is_what_another_dossier_imports(run: Run, made: Path, tmp_path: Path) -> None:
    dossier = open_dossier(made)
    add(dossier, "format", id="tuman", ru='Форум «Туман "и" \\ дождь»', aliases=["А\u007fБ", "🌫 Fog"])
    add(dossier, "alias", of="person:Си Цзиньпин", alias="Товарищ Барвинок")
    add(dossier, "alias", of="organisation:Палата", alias="Туманпалата")
    add(dossier, "status", words="fellow traveller", status="guest")
    add(
        dossier,
        "leader",
        of="tuman",
        office="secretary",
        en="John Fog",
        since="2020",
        until="2024-05",
        source="x",
    )
    rows = [row.addition for row in additions(dossier)]
    close_dossier(dossier)
    assert run("export-additions", made, "-o", "names.toml").status == 0
    close_dossier(new_dossier(tmp_path / "other.dossier"))
    assert run("import-additions", "other.dossier", "names.toml").out.startswith(
        "Added 5, changed 0, there already 0"
    )
    assert run("import-additions", "other.dossier", "names.toml").out.startswith(
        "Added 0, changed 0, there already 5"
    )
    other = open_dossier(tmp_path / "other.dossier", read_only=True)
    assert sorted(map(str, (row.addition for row in additions(other)))) == sorted(map(str, rows))
    close_dossier(other)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FORMAT + '[[alias]]\nof = "state:XQ"\nalias = "Туман"', "[[alias]] 1: “XQ” is not a state"),
        ('[[alias]]\nof = "moon:CN"\nalias = "Туман"', "[[alias]] 1: “moon:CN”"),
        ('[[alias]]\nof = "state:CN"', "[[alias]] 1: “alias” is missing"),
        ('[[status]]\nwords = "слово"\nstatus = "friend"', "[[status]] 1: “friend” is not a status"),
        ('[[status]]\nwords = "слово"\nstatus = "former"', "[[status]] 1: A noun cannot mean “former”"),
        ('[[status]]\nwords = "а"\nstatus = "guest"', "[[status]] 1: “а” cannot be looked for"),
        ('[[format]]\nid = "sco"\nru = "Туман"', "[[format]] 1: The format “sco” is known"),
        ('[[format]]\nid = "Тум"\nru = "Туман"', "[[format]] 1: “тум” cannot be"),
        ('[[format]]\nid = "tuman"', "[[format]] 1: “ru, en” is missing"),
        ('[[format]]\nru = "Туман"', "[[format]] 1: “id” is missing"),
        ('[[format]]\nid = "tuman"\nru = "Т У"\naliases = "Туман"', "[[format]] 1: “aliases” must be a list"),
        ('[[format]]\nid = "tuman"\nru = 5', "[[format]] 1: “ru” must be a text"),
        (FORMAT + 'colour = "red"', "[[format]] 1: “colour” cannot be changed here"),
        (LEADER + 'office = "tsar"\nsince = "2020"', "“tsar” is not an office"),
        (LEADER + 'office = "head"\nsince = "soon"', "“soon” is not a date"),
        (LEADER + 'office = "head"\nsince = "2020"\nuntil = "2019"', "It would end"),
        (LEADER + 'office = "head"\nsince = 2020', "“since” must be a text"),
        ("[[planet]]\nx = 1", "[[planet]] 1: “planet” cannot be added"),
        ('planet = "x"', "planet: must be tables; write [[planet]]"),
        ("[[format]\n", "names.toml: is no TOML"),
        ('[[format]]\nid = "x" id = "y"', "line 2"),
        (b"\xff\xfe\x00", "is no TOML (UTF-8)"),
    ],
)  # fmt: skip
def test_a_bad_file_is_told_in_one_line_and_adds_nothing(
    run: Run, made: Path, tmp_path: Path, text: str | bytes, said: str
) -> None:
    (tmp_path / "names.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    complaint = run("import-additions", made, "names.toml").complaint
    assert said in complaint
    assert "names.toml" in complaint
    assert run("additions", made, "--json").json == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add-alias", "state", "Марс", "Туман"), "“Марс” is not a state"),
        (("add-alias", "state", "Китай", "туман"), "begins with a capital"),
        (("add-format", "tu man", "--ru", "Туман"), "“tu man”"),
        (("add-leader", "Марс", "head", "--ru", "А Б", "--since", "2020", "--source", "x"), "neither"),
        (("edit-addition", "7", "en=X Y"), "There is no addition 7"),
        (("remove-addition", "7"), "There is no addition 7"),
        (("edit-addition", "1", "en"), "changes nothing"),
        (("edit-addition", "1", "id=other"), "“id” cannot be changed"),
        (("add-alias", "state", "CN", "Второй"), "there already, as addition 2"),
        (("import-additions", "no.toml"), "no.toml: there is no such file"),
    ],
)  # fmt: skip
def test_what_cannot_be_added_is_told_in_one_line(
    run: Run, made: Path, words: tuple[str, ...], said: str
) -> None:
    dossier = open_dossier(made)
    add(dossier, "format", id="tuman", ru="Туманбаевский форум")
    add(dossier, "alias", of="state:UZ", alias="Второй")
    close_dossier(dossier)
    command, *rest = words
    assert said in run(command, made, *rest).complaint
    assert len(json.loads(run("additions", made, "--json").out)) == 2
