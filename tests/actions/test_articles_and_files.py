"""Articles: list, view, remove, entities; the file: state, check, copies, CSV."""

import csv
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from dossier_samples import FORMAT, add_sample, contents, meeting_claim, sample_article, sample_reading

from workbench.actions import annotations, articles, claims, dossiers, exports, roster
from workbench.domain.claims import Reading
from workbench.domain.errors import UserError
from workbench.dossier.dossier import Dossier
from workbench.dossier.record import triggers


def refused(code: str) -> "pytest.RaisesExc[UserError]":
    return pytest.raises(UserError, check=lambda error: error.code == code)


def test_the_list_tells_what_waits(dossier: Dossier) -> None:
    second = add_sample(dossier, sample_reading(sample_article(sample_article().text + " Ещё.")))
    with dossier.action("import") as writer:
        unread = writer.add_article(sample_article("Не читано.", published=None, title="x"), source_name="x")
    claims.accept(dossier, [1])
    claims.reject(dossier, [2])
    articles.mark_seen(dossier, 1)
    rows = articles.list_articles(dossier)
    assert [row.id for row in rows] == [second, 1, unread]
    assert [(row.mentions, row.open_claims, row.seen) for row in rows] == [
        (4, 3, False),
        (4, 1, True),
        (None, 0, False),
    ]
    assert rows[0].formats == (FORMAT,)
    assert (rows[1].relay, rows[1].characters) == (("ТАСС", "Day.Az"), len(sample_article().text))
    assert dossiers.state_of(dossier).open_claims == 4
    assert dossiers.state_of(dossier).articles == 3


def test_the_view_holds_everything_of_an_article(dossier: Dossier) -> None:
    annotations.annotate(dossier, 1, 0, 9)
    view = articles.view_article(dossier, 1)
    assert view.text == sample_article().text
    assert all(view.text[mark.start : mark.end] == mark.text for mark in view.mentions)
    assert [mark.text for mark in view.mentions][:2] == [
        "Президент Узбекистана",
        "Узбекистана",
    ]  # outer first
    assert [row.id for row in view.claims] == [1, 2, 3]
    assert [mark.text for mark in view.annotations] == ["Президент"]


def test_an_entity_and_the_articles_that_name_it(dossier: Dossier) -> None:
    add_sample(dossier, sample_reading(sample_article(sample_article().text + " Ещё.", title="второй")))
    entity = articles.entity(dossier, "state:AZ")
    assert entity is not None
    assert (entity.called("ru"), entity.type) == ("Азербайджан", "state")
    assert [(row.title, times) for row, times in entity.articles] == [
        ("второй", 1),
        ("Азербайджан присоединился", 1),
    ]
    assert articles.entity(dossier, "state:XX") is None


def test_search_finds_any_inflected_form(dossier: Dossier) -> None:
    from workbench.reading import lemmas

    text = "Министры довольны прошедшими встречами."
    add_sample(dossier, Reading(sample_article(text), (), ()), lemmas(text))
    hits = articles.search(dossier, "встреча")
    assert "прошедшими \x02встречами\x03" in {hit.article: hit.snippet for hit in hits}[2]
    assert [hit.article for hit in articles.search(dossier, "министр")] == [2]


def test_opening_an_article_is_no_action(dossier: Dossier) -> None:
    articles.mark_seen(dossier, 1)
    articles.mark_seen(dossier, 1)
    assert len(dossier.history()) == 1
    dossier.close()
    reader = dossiers.open_dossier(dossier.path, read_only=True)
    articles.mark_seen(reader, 1)  # nothing to complain of
    assert articles.list_articles(reader)[0].seen
    dossiers.close_dossier(reader)


def test_an_article_is_removed_with_its_marks_and_comes_back_whole(dossier: Dossier) -> None:
    annotations.annotate(dossier, 1, 0, 9, note="x")
    claims.reject(dossier, [1])
    with dossier.action("import") as writer:
        reprint = writer.add_article(sample_article("Перепечатка."), source_name="x", reprint_of=1)
    before = contents(dossier)
    articles.remove_article(dossier, 1)
    assert [(row.id, row.reprint_of) for row in articles.list_articles(dossier)] == [(reprint, None)]
    assert articles.search(dossier, "Ташкенте") == []
    assert dossiers.check_dossier(dossier.path) == []
    dossier.undo()
    assert contents(dossier) == before


def test_the_day_of_an_article_is_typed_and_taken_back(dossier: Dossier) -> None:
    claims.accept(dossier, [1])
    before = contents(dossier)
    assert articles.date_article(dossier, 1, "17 ноября 2025 г.") == date(2025, 11, 17)
    (row,) = articles.list_articles(dossier)
    assert row.published == date(2025, 11, 17)
    rests_on = next(item for row in dossier.memberships() for item in row.evidence)
    assert rests_on.source.published == date(2025, 11, 17)
    assert dossiers.check_dossier(dossier.path) == []
    dossier.undo()
    assert contents(dossier) == before
    with refused("not_one_day"):
        articles.date_article(dossier, 1, "ноябрь 2025")
    with refused("unknown_article"):
        articles.date_article(dossier, 9, "17.11.2025")
    assert articles.date_article(dossier, 1, " ") is None
    assert articles.list_articles(dossier)[0].published is None


def test_an_article_on_which_rows_rest_stays(dossier: Dossier) -> None:
    claims.accept(dossier, [1])
    with refused("article_in_use"):
        articles.remove_article(dossier, 1)
    dossier.undo()
    articles.remove_article(dossier, 1)
    assert articles.list_articles(dossier) == []


def test_a_copy_beside_the_dossier_is_a_dossier(dossier: Dossier) -> None:
    claims.accept(dossier, [1])
    copy = dossiers.back_up(dossier)
    assert copy.parent == dossier.path.parent and copy != dossier.path
    assert dossiers.check_dossier(copy) == []
    opened = dossiers.open_dossier(copy)
    assert contents(opened) == contents(dossier)
    assert opened.history() == dossier.history()
    dossiers.close_dossier(opened)


def test_a_copy_replaces_an_earlier_copy_and_nothing_else(dossier: Dossier, tmp_path: Path) -> None:
    copy = tmp_path / "copy.dossier"
    assert dossiers.back_up(dossier, copy) == copy
    claims.accept(dossier, [1])
    dossiers.back_up(dossier, copy)
    other = dossiers.open_dossier(copy)
    assert len(other.memberships()) == 1
    roster.add_membership(other, "KZ", "sco", "member")
    dossiers.close_dossier(other)
    with refused("exists"):  # it knows what we do not
        dossiers.back_up(dossier, copy)
    with refused("exists"):
        dossiers.back_up(dossier, dossier.path)
    (tmp_path / "thesis.txt").write_text("mine")
    with refused("exists"):
        dossiers.back_up(dossier, tmp_path / "thesis.txt")
    with refused("cannot_create"):
        dossiers.back_up(dossier, tmp_path / "none" / "x.dossier")
    assert (tmp_path / "thesis.txt").read_text() == "mine"
    assert not list(tmp_path.glob(".*.part"))


def _behind_its_back(statement: str) -> str:
    """A change that pretends to belong to an action that there is."""
    return f"INSERT INTO underway VALUES (1); {statement}; DELETE FROM underway"


@pytest.mark.parametrize(
    ("damage", "where"),
    [
        ("INSERT INTO search(search, rowid, words) VALUES ('delete', 1, 'Ташкенте')", "search"),
        ("INSERT INTO search(search) VALUES ('delete-all')", "search"),
        (_behind_its_back("UPDATE membership SET note = 'x'").replace("(1)", "(99)"), "change"),
        (_behind_its_back("UPDATE evidence SET quote = 'x'"), "evidence 1"),
        (_behind_its_back("DELETE FROM evidence"), "rests on nothing"),
        (_behind_its_back("UPDATE annotation SET quote = 'x'"), "article 1"),
        ("DELETE FROM change WHERE \"table\" = 'membership'", "membership 1"),
        ("UPDATE change SET after = NULL WHERE \"table\" = 'event'", "event 1"),
        ("UPDATE change SET after = replace(after, 'AZ', 'KZ') WHERE row = 1", "membership 1"),
        ('UPDATE mention SET start = 3, "end" = 3', "article 1"),
        (
            "DROP TRIGGER text_update; UPDATE text SET words = replace(words, 'Конец', 'Начал');"
            + triggers()["text_update"],
            "the words are not those",
        ),
        ("INSERT INTO underway VALUES (1)", "underway"),
        ("DROP TRIGGER lemma_update_forget", None),
    ],
)
def test_check_finds_what_is_wrong(dossier: Dossier, damage: str, where: str | None) -> None:
    claims.accept(dossier, [1, 2])
    annotations.annotate(dossier, 1, 0, 9)
    dossier.close()
    assert dossiers.check_dossier(dossier.path) == []
    raw = sqlite3.connect(dossier.path, isolation_level=None)
    raw.executescript(damage)
    raw.close()
    if where is None:
        with refused("damaged"):
            dossiers.check_dossier(dossier.path)
        return
    assert any(where in line for line in dossiers.check_dossier(dossier.path))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_roster_and_chronology_as_csv(dossier: Dossier, tmp_path: Path) -> None:
    claims.accept(dossier, [1, 2])
    add_sample(
        dossier,
        sample_reading(sample_article(sample_article().text + "!"), (meeting_claim(date="2025-11-15"),)),
    )
    claims.accept(dossier, [4])
    roster, chronology = exports.export(dossier, tmp_path / "out.csv")
    assert (roster.name, chronology.name) == ("out.roster.csv", "out.chronology.csv")
    (member,) = rows(tmp_path / "out.roster.csv")
    assert (member["state"], member["name"], member["status"]) == ("AZ", "Azerbaijan", "member")
    assert (member["since"], member["until"], member["by_hand"], member["sources"]) == (
        "2025-11",
        "",
        "0",
        "1",
    )
    (event,) = rows(tmp_path / "out.chronology.csv")
    assert (event["ordinal"], event["place"], event["independent_sources"]) == ("7", "Ташкент", "1")
    assert event["disputes"] == "date: 2025-11-16 | 2025-11-15"


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_is_never_a_formula(empty: Dossier, tmp_path: Path, begins: str) -> None:
    with empty.action("add_membership") as writer:
        from workbench.domain.vocabulary import Status

        writer.add_membership("KZ", "sco", Status.MEMBER, by_hand=True, note=begins + 'HYPERLINK("http://x")')
    exports.export(empty, tmp_path / "out.csv")
    (row,) = rows(tmp_path / "out.roster.csv")
    assert row["note"] == "'" + begins + 'HYPERLINK("http://x")'


def test_an_empty_dossier_has_tables_with_headings(empty: Dossier, tmp_path: Path) -> None:
    exports.export(empty, tmp_path / "out.csv")
    assert (
        (tmp_path / "out.roster.csv")
        .read_text(encoding="utf-8-sig")
        .startswith("id,state,name,format,status")
    )
    assert (tmp_path / "out.chronology.csv").read_text(encoding="utf-8-sig").startswith("id,type,format")


def test_an_export_that_cannot_be_written_leaves_what_was_there(empty: Dossier, tmp_path: Path) -> None:
    (tmp_path / "out.roster.csv").mkdir()
    with refused("write_failed"):
        exports.export(empty, tmp_path / "out.csv")
    with refused("export_format"):
        exports.export(empty, tmp_path / "out.ris")
    assert not list(tmp_path.glob(".*.part"))
