"""The whole way of an analyst by commands alone: from an article to a brief, with every change taken back and
made again in between."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.actions.dossiers import close_dossier, new_dossier
from workbench.actions.importing import import_sources
from workbench.actions.roster import set_membership

Run = Callable[..., Any]
SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_c425ea13b3ff562a.txt"
OWN = """date 2025-11-17
Ташкент принял седьмую консультативную встречу

Седьмая консультативная встреча глав государств Центральной Азии прошла 16 ноября 2025 года в Ташкенте.
16 ноября 2025 года было принято решение о полноправном участии Азербайджана в этом формате.

"Мы приветствуем братский Азербайджан", - заявил президент Узбекистана Шавкат Мирзиёев.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The seed article where it is beside the checkout, else one of our own on the same matter."""
    if SEED.exists():
        return SEED
    path = tmp_path / "own.txt"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with our own article, and a row by hand."""
    folder = tmp_path_factory.mktemp("filled")
    (folder / "own.txt").write_text(OWN, encoding="utf-8")
    dossier = new_dossier(folder / "filled.dossier")
    try:
        import_sources(dossier, [str(folder / "own.txt")])
        set_membership(dossier, "AZ", "ca-consultative", "member", since="2025-11")
    finally:
        close_dossier(dossier)
    return folder / "filled.dossier"


def test_from_an_article_to_a_brief(run: Run, made: Path, article: Path, tmp_path: Path) -> None:
    reading = run("read", article, "--json").json
    text = reading["article"]["text"]
    assert reading["article"]["language"] == "ru"
    for span in (*reading["mentions"], *(span for claim in reading["claims"] for span in claim["evidence"])):
        assert text[span["start"] : span["end"]] == span["text"]

    report = run("import", made, article, "--json").json
    assert report["added"] == [1]
    again = run("import", made, article, "--json").json
    assert again["already_there"] == [{"source": str(article), "article": 1}]

    (row,) = run("articles", made, "--json").json
    assert row["published"] == reading["article"]["published"]
    assert row["mentions"] == len(reading["mentions"])
    assert row["open_claims"] == len(reading["claims"])

    claims = run("claims", made, "--review", "open", "--json").json
    assert [
        {name: claim[name] for name in reading["claims"][i]} for i, claim in enumerate(claims)
    ] == reading["claims"]
    accession = next(
        claim["id"]
        for claim in claims
        if claim["kind"] == "membership"
        and (claim["state"], claim["status"], claim["modality"]) == ("AZ", "member", "decided")
    )
    meeting = next(claim["id"] for claim in claims if claim["kind"] == "event" and claim["ordinal"] == 7)
    assert run("accept", made, accession, meeting).status == 0
    statement = next(claim["id"] for claim in claims if claim["kind"] == "statement")
    assert run("reject", made, statement, "--why", "известно").status == 0
    (rejected,) = run("claims", made, "--review", "rejected", "--json").json
    assert rejected["why"] == "известно"

    (member,) = run("roster", made, "--format", "ca-consultative", "--as-of", "2025-12-01", "--json").json
    assert (member["state"], member["status"], member["sources"], member["by_hand"]) == (
        "AZ",
        "member",
        1,
        False,
    )
    assert run("roster", made, "--as-of", "2024-01-01", "--json").json == []
    (event,) = run("chronology", made, "--json").json
    assert (event["ordinal"], event["place"]) == (7, "Ташкент")

    assert (
        run("set-membership", made, "Узбекистан", "ca-consultative", "member", "--since", "2018-03").status
        == 0
    )
    by_hand = {row["state"]: row["by_hand"] for row in run("roster", made, "--json").json}
    assert by_hand == {"AZ": False, "UZ": True}

    start = text.index("Ташкент")
    assert (
        run("annotate", made, 1, start, start + 7, "--note", "столица", "--tag", "место", "важно").status == 0
    )

    before = run("roster", made, "--json").json
    assert run("undo", made, 2).status == 0
    assert [row["state"] for row in run("roster", made, "--json").json] == ["AZ"]
    assert run("redo", made, 2).status == 0
    assert run("roster", made, "--json").json == before

    for ending in ("docx", "pdf", "html", "md"):
        brief = tmp_path / f"brief.{ending}"
        done = run("brief", made, "-o", brief, "--language", "ru", "--as-of", "2025-12-31")
        assert done.status == 0, done
        assert brief.stat().st_size > 500
    assert "Азербайджан" in (tmp_path / "brief.md").read_text(encoding="utf-8")

    assert run("export", made, "-o", "facts.csv").status == 0
    assert list(tmp_path.glob("facts*.csv"))
    assert run("check", made).status == 0
    assert run("backup", made, "-o", "copy.dossier").status == 0
    assert run("roster", tmp_path / "copy.dossier", "--json").json == before


def test_every_form_of_a_word_finds_the_article(run: Run, filled: Path) -> None:
    for query in ("встречами", "полноправное участие", "АЗЕРБАЙДЖАНОМ"):
        (hit,) = run("search", filled, query, "--json").json
        assert hit["article"] == 1
        assert not set(hit["snippet"]) & {"\x02", "\x03"}
    assert run("search", filled, "Исландия", "--json").json == []


def test_a_folder_with_a_reprint_and_a_copy(run: Run, made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    body = OWN.partition("\n")[2]
    (folder / "1.txt").write_text(OWN, encoding="utf-8")
    (folder / "2.txt").write_text(body + "\nПодробности следуют.\n", encoding="utf-8")
    (folder / "3.txt").write_text(body, encoding="cp1251")
    (folder / "4.pdf").write_bytes(b"%PDF-1.7")
    done = run("import", made, folder, "--json")
    report = json.loads(done.out)
    assert done.status == 1
    assert report["added"] == [1, 2]
    assert report["reprints"] == [{"article": 2, "reprint_of": 1}]
    assert report["already_there"] == [{"source": str(folder / "3.txt"), "article": 1}]
    assert [refused["source"] for refused in report["refused"]] == [str(folder / "4.pdf")]
    assert {row["id"]: row["reprint_of"] for row in run("articles", made, "--json").json} == {1: None, 2: 1}

    assert len(run("history", made, "--json").json) == 1
    assert run("undo", made).status == 0
    assert run("articles", made, "--json").json == []
    assert run("redo", made).status == 0
    assert len(run("articles", made, "--json").json) == 2


def test_several_sources_are_one_object_a_line(run: Run, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(
            f"Статья {number}. Лидеры встретились в Баку.", encoding="utf-8"
        )
    done = run("read", "0.txt", "1.txt", "2.txt", "--json", "--published", "2025-11-20")
    titles = [json.loads(line)["article"]["title"] for line in done.out.splitlines()]
    assert titles == ["Статья 0.", "Статья 1.", "Статья 2."]
    assert {json.loads(line)["article"]["published"] for line in done.out.splitlines()} == {"2025-11-20"}


def test_a_person_reads_the_same_in_either_language(run: Run, filled: Path) -> None:
    for language, words in (("ru", ["Азербайджан", "участник"]), ("en", ["Azerbaijan", "member"])):
        for command in ("roster", "claims"):
            shown = run(command, filled, language=f"{language}.UTF-8").out
            assert all(word in shown for word in words), shown
    assert "Ташкент" in run("read", "-", input=OWN.encode()).out
    assert "Ташкент принял" in run("articles", filled).out


def test_the_starter(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "ca.dossier"
    assert run("new", path, "--starter", "ca-consultative").status == 0
    members = {
        row["state"]
        for row in run("roster", path, "--format", "ca-consultative", "--as-of", "2025-12-01", "--json").json
        if row["status"] == "member"
    }
    assert {"KZ", "KG", "TJ", "TM", "UZ"} <= members
    meetings = [row for row in run("chronology", path, "--json").json if row["type"] == "meeting"]
    assert {1, 2, 3, 4, 5, 6, 7} <= {row["ordinal"] for row in meetings}
    assert any(row["reprint_of"] for row in run("articles", path, "--json").json)
    assert run("check", path).status == 0


def test_reading_again_keeps_what_was_decided(run: Run, filled: Path) -> None:
    run("accept", filled, "1")
    before = run("claims", filled, "--json").json
    assert "Nothing to read again" in run("read-again", filled).out
    assert run("read-again", filled, "1").out == "1 article read again\n"
    assert run("claims", filled, "--json").json == before
    run("add-alias", filled, "state", "China", "Middle Kingdom")
    report = run("read-again", filled, "--json").json
    assert report == {"articles": [1], "new": [], "gone": [], "changed": [], "unread": []}
    assert run("claims", filled, "--json").json == before
    assert "99" in run("read-again", filled, "99").complaint
    run("undo", filled)


def test_an_article_in_a_language_that_is_not_read_says_so(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "kk.txt"
    article.write_text("Қазақстан мен Өзбекстан одақтастық туралы шарт жасасты.\n", encoding="utf-8")
    out = run("read", article).out
    assert "not read yet" in out and "kk" in out
    row = run("read", article, "--json").json
    assert (row["article"]["language"], row["unread"], row["claims"]) == ("kk", ["kk"], [])
    assert {mention["entity"] for mention in row["mentions"]} >= {"state:KZ", "state:UZ"}


def test_putting_claims_off_and_accepting_what_agrees(run: Run, filled: Path) -> None:
    claim = run("claims", filled, "--review", "open", "--json").json[0]["id"]
    assert run("postpone", filled, claim).out == "1 claim put off\n"
    assert [row["id"] for row in run("claims", filled, "--json").json if row["postponed"]] == [claim]
    assert "put off" in run("claims", filled).out
    assert run("postpone", filled, claim, "--back").out == "1 claim taken up again\n"
    assert "put off" not in run("claims", filled).out
    run("undo", filled, 2)
    agreeing = sum("agrees" in line for line in run("claims", filled, "--review", "open").out.splitlines())
    assert run("accept-agreeing", filled).out.startswith(f"{agreeing} claim")
    assert "99" in run("postpone", filled, "99").complaint
    if agreeing:
        run("undo", filled)


def test_the_sample_is_made_in_one_language_and_read_in_both(run: Run, tmp_path: Path) -> None:
    for language, note in (
        ("ru", "Почётный гость пятой встречи."),
        ("en", "Guest of honour of the fifth meeting."),
    ):
        path = tmp_path / f"{language}.dossier"
        assert run("new", path, "--starter", "ca-consultative", "--language", language).status == 0
        notes = [row["note"] for row in run("roster", path, "--as-of", "2023-09-14", "--json").json]
        assert note in notes
        for locale, title in (("ru_RU.UTF-8", "Договор о дружбе"), ("en_GB.UTF-8", "Treaty of friendship")):
            told = run("chronology", path, "--json", language=locale).json
            assert any(row["title"].startswith(title) for row in told)


def test_what_is_but_planned_is_said_to_be(run: Run, made: Path, tmp_path: Path) -> None:
    article = tmp_path / "chair.txt"
    article.write_text(
        "date 2026-01-15\nNews of a bloc\n\nIndia took over the chairmanship of BRICS on January 1, 2026. "
        "The 18th BRICS summit will be held in New Delhi on June 5, 2026.\n",
        encoding="utf-8",
    )
    run("import", made, article)
    open_claims = [row for row in run("claims", made, "--json").json if row["kind"] == "event"]
    run("accept", made, *(row["id"] for row in open_claims))
    said = run("chronology", made, "--format", "brics").out
    assert "18th summit (planned)" in said
    assert "India took over the chairmanship of BRICS" in said
