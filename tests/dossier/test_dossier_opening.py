"""What a file may be, and the one line that each gets."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from dossier_samples import contents, sample_dossier
from sqlalchemy import create_engine

from workbench.domain.additions import AddedAlias
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import Status
from workbench.dossier import migrating, schema
from workbench.dossier.checking import check
from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import create, open_file

REPOSITORY = Path(__file__).parents[2]


def refusal(path: Path, *, read_only: bool = False) -> str:
    """The code of the error that opening ends in; its line must name the file and stand in both languages."""
    with pytest.raises(UserError) as refused:
        open_file(path, read_only=read_only).close()
    for language in ("ru", "en"):
        line = refused.value.line(language)
        assert path.name in line and "\n" not in line
    return refused.value.code


def closed(path: Path) -> Path:
    sample_dossier(path).close()
    return path


def run(code: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *arguments],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_closed_dossier_is_one_file(path: Path) -> None:
    closed(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_who_only_reads_leaves_nothing_behind(path: Path) -> None:
    reader = open_file(closed(path), read_only=True)
    assert len(reader.articles()) == 1
    reader.close()
    assert check(path) == []
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_is_written_is_there_after_opening_again(dossier: Dossier) -> None:
    before = contents(dossier)
    dossier.close()
    again = open_file(dossier.path)
    assert contents(again) == before
    again.close()


def test_new_refuses_to_overwrite(path: Path) -> None:
    path.write_text("my thesis")
    with pytest.raises(UserError) as refused:
        create(path)
    assert refused.value.code == "exists"
    assert path.read_text() == "my thesis"


def test_new_says_where_it_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        create(tmp_path / "no such folder" / "x.dossier")
    assert refused.value.code == "cannot_create"


def test_files_that_are_no_dossier(path: Path, tmp_path: Path) -> None:
    assert refusal(path) == "missing_file"
    assert not path.exists()  # and it is not made anew
    assert refusal(tmp_path) == "is_directory"
    path.write_bytes(b"")
    assert refusal(path) == "empty_file"
    path.write_text("Казахстан вступил в ШОС. " * 100)
    assert refusal(path) == "not_a_dossier"
    path.write_bytes(b"x")
    assert refusal(path) == "not_a_dossier"


def test_a_database_of_another_program_is_no_dossier(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE membership(id)")
    raw.commit()
    raw.close()
    assert refusal(path) == "not_a_dossier"


def test_a_dossier_of_a_newer_version(path: Path) -> None:
    raw = sqlite3.connect(closed(path))
    raw.execute("PRAGMA user_version=99")
    raw.close()
    assert refusal(path) == "newer"


@pytest.mark.parametrize("left", [0.03, 0.3, 0.9])
def test_a_dossier_that_was_cut_short(path: Path, left: float) -> None:
    whole = closed(path).stat().st_size
    os.truncate(path, int(whole * left))
    assert refusal(path) == "damaged"


def test_a_dossier_with_bytes_overwritten_says_so_when_they_are_met(path: Path) -> None:
    size = closed(path).stat().st_size
    with path.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    assert refusal(path) == "damaged"


def test_every_page_that_may_be_overwritten_ends_in_a_line_and_never_in_a_traceback(path: Path) -> None:
    whole = closed(path).read_bytes()
    found = 0
    for page in range(0, len(whole) // 4096):
        path.write_bytes(whole[: page * 4096] + b"\xa5" * 4096 + whole[(page + 1) * 4096 :])
        try:
            dossier = open_file(path, read_only=True)
            try:
                contents(dossier)
                dossier.history()
                found += bool(check(path))
            finally:
                dossier.close()
        except UserError as error:
            assert error.code in {"damaged", "not_a_dossier", "not_trusted"}
            found += 1
    assert found == len(whole) // 4096  # no page is so idle that its loss would not be seen


def test_a_table_that_was_taken_away(path: Path) -> None:
    raw = sqlite3.connect(closed(path))
    raw.execute("DROP TABLE annotation")
    raw.close()
    assert refusal(path) == "damaged"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER spy AFTER INSERT ON article BEGIN DELETE FROM membership; END",
        "CREATE VIEW spy AS SELECT load_extension('x')",
        "CREATE VIRTUAL TABLE spy USING fts5(x)",
        "DROP TRIGGER text_update; CREATE TRIGGER text_update BEFORE UPDATE ON text BEGIN SELECT 1; END",
    ],
)
def test_a_dossier_with_instructions_of_a_stranger(path: Path, statement: str) -> None:
    raw = sqlite3.connect(closed(path))
    raw.executescript(statement)
    raw.close()
    assert refusal(path) == "not_trusted"


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE mention SET "end" = 99999',
        "UPDATE mention SET type = 'spell'",
        "UPDATE claim SET payload = '[]'",
        'UPDATE claim SET payload = \'{"kind": "membership"}\'',
        "UPDATE claim SET payload = replace(payload, '2025-11', '2025-99')",
        f"UPDATE claim SET payload = '{'[' * 100_000}'",
        "UPDATE claim SET payload = replace(payload, '\"start\":', '\"start\":9')",
        "UPDATE reading SET formats = '7'",
    ],
)
def test_rows_of_a_stranger_are_not_believed(path: Path, statement: str) -> None:
    raw = sqlite3.connect(closed(path), isolation_level=None)
    raw.execute(statement)
    raw.close()
    dossier = open_file(path)
    with pytest.raises(UserError) as refused:
        dossier.article_view(1)
    assert refused.value.code == "damaged"
    dossier.close()
    assert check(path)


def test_the_second_process_is_told_and_may_read(dossier: Dossier, path: Path) -> None:
    code = """
        import sys
        from pathlib import Path
        from workbench.actions.dossiers import open_dossier
        from workbench.domain.errors import UserError
        path = Path(sys.argv[1])
        try:
            open_dossier(path)
        except UserError as error:
            print(error.code, error.facts["pid"])
        reader = open_dossier(path, read_only=True)
        print(len(reader.articles()), reader.state().read_only)
        try:
            reader.undo()
        except UserError as error:
            print(error.code)
        reader.close()
    """
    second = run(code, str(path))
    out, err = second.communicate(timeout=60)
    assert out.split() == ["in_use", str(os.getpid()), "1", "True", "read_only"], err
    with dossier.action("add_membership") as writer:  # the first goes on
        writer.add_membership("AZ", "sco", Status.MEMBER, by_hand=True)


def test_two_names_of_one_file_meet_at_one_lock(dossier: Dossier, path: Path) -> None:
    link = path.parent / "link.dossier"
    link.symlink_to(path)
    with pytest.raises(UserError) as refused:
        open_file(link)
    assert refused.value.code == "in_use"


def test_the_lock_of_a_process_that_was_killed_does_not_block(path: Path) -> None:
    closed(path)
    code = """
        import sys, time
        from pathlib import Path
        from workbench.actions.dossiers import open_dossier
        dossier = open_dossier(Path(sys.argv[1]))
        with dossier.action("annotate") as writer:
            writer.add_annotation(1, 0, 9, colour="blue")
        print("open", flush=True)
        time.sleep(60)
    """
    holder = run(code, str(path))
    assert holder.stdout is not None and holder.stdout.readline() == "open\n"
    assert refusal(path) == "in_use"
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    reader = open_file(path, read_only=True)  # with the log that was left behind
    assert len(reader.annotations()) == 1
    reader.close()
    writer = open_file(path)
    assert len(writer.annotations()) == 1
    writer.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_lock_that_cannot_be_made_is_told(path: Path) -> None:
    closed(path)
    path.with_name(path.name + ".lock").mkdir()
    with pytest.raises(UserError) as refused:
        open_file(path)
    assert refused.value.code == "cannot_open"
    open_file(path, read_only=True).close()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a_dossier_without_the_right_to_write_is_read(path: Path, locked: str) -> None:
    closed(path)
    before = path.read_bytes()
    _let_others_in(path.parent)
    path.chmod(0o444 if locked == "file" else 0o666)
    path.parent.chmod(0o777 if locked == "file" else 0o555)
    code = """
        import os, sys
        from pathlib import Path
        from workbench.actions.dossiers import open_dossier
        open_dossier(Path(sys.argv[1]), read_only=True).close()  # imports what others may not read
        if os.getuid() == 0:
            os.setuid(65534)  # root may do everything
        dossier = open_dossier(Path(sys.argv[1]))
        print(dossier.read_only, dossier.state().read_only, len(dossier.articles()))
        dossier.close()
    """
    reader = run(code, str(path))
    out, err = reader.communicate(timeout=60)
    path.parent.chmod(0o755)
    assert out.split() == ["True", "True", "1"], err
    assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_a_dossier_without_the_right_to_read(path: Path) -> None:
    closed(path).chmod(0o000)
    code = """
        import os, sys
        from pathlib import Path
        import workbench.dossier.opening
        from workbench.actions.dossiers import open_dossier
        from workbench.domain.errors import UserError
        if os.getuid() == 0:
            os.setuid(65534)
        try:
            open_dossier(Path(sys.argv[1]))
        except UserError as error:
            print(error.code)
    """
    _let_others_in(path.parent)
    out, err = run(code, str(path)).communicate(timeout=60)
    assert out.strip() == "no_rights", err


def _let_others_in(folder: Path) -> None:
    """Lets any user walk to the folder: pytest keeps its own to itself, some levels deep under xdist."""
    while folder.stat().st_uid == os.getuid() and folder != folder.parent and folder.name != "tmp":
        folder.chmod(folder.stat().st_mode | 0o055)
        folder = folder.parent


def _schema(path: Path) -> list[tuple[str, str, str]]:
    raw = sqlite3.connect(path)
    rows = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    version = raw.execute("SELECT version_num FROM alembic_version").fetchall()
    raw.close()
    plain = [(kind, name, "".join(sql.replace('"', "").split()).lower()) for kind, name, sql in rows]
    return sorted([*plain, ("version", "alembic", str(version))])


def test_a_new_dossier_has_the_schema_that_the_steps_make(path: Path, tmp_path: Path) -> None:
    closed(path)
    stepped = tmp_path / "stepped.dossier"
    engine = create_engine(f"sqlite:///{stepped}")
    with engine.begin() as connection:
        migrating.run_steps(connection)
        schema.finish(connection)
    engine.dispose()
    assert _schema(stepped) == _schema(path)
    assert check(stepped) == []


def test_a_dossier_from_before_additions_can_have_some(
    dossier: Dossier, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(dossier)
    dossier.close()
    raw = sqlite3.connect(path)  # as the first version of the program left it
    raw.executescript(
        "DROP TABLE addition; DELETE FROM sqlite_sequence WHERE name = 'addition';"
        "DROP TABLE correction; DROP TABLE own_claim; DROP TABLE aside; DROP INDEX mention_correction;"
        "DELETE FROM sqlite_sequence WHERE name IN ('correction', 'own_claim');"
        "ALTER TABLE mention DROP COLUMN correction;"
        "DROP TABLE postponement; DROP TABLE dismissal;"
        "ALTER TABLE claim DROP COLUMN later; ALTER TABLE reading DROP COLUMN edition;"
        "DROP TABLE identity; DROP TABLE entity_name; DROP INDEX mention_read; DROP INDEX mention_called;"
        "DELETE FROM sqlite_sequence WHERE name IN ('identity', 'entity_name');"
        "ALTER TABLE mention DROP COLUMN read;"
        "UPDATE alembic_version SET version_num = '0001'; PRAGMA user_version = 1;"
    )
    raw.close()
    again = open_file(path)
    assert contents(again) == before
    with again.action("add_addition") as writer:
        writer.add_addition(AddedAlias("state:CN", "China", "Middle Kingdom"))
    assert [row.addition.kind for row in again.addition_list()] == ["alias"]
    again.undo()
    assert again.addition_list() == []
    again.close()
    assert check(path) == []


NEWEST = schema.REVISIONS[-1]
STEP = """
from alembic import op

revision = "tomorrow"
down_revision = "{newest}"


def upgrade() -> None:
    op.execute("CREATE TABLE wish (id INTEGER PRIMARY KEY, words TEXT)")
    with op.batch_alter_table("membership") as batch:  # rebuilds the table that evidence links to
        batch.alter_column("note", new_column_name="note")
        batch.create_check_constraint("known_state", "state <> ''")
    {more}
"""


@pytest.fixture
def tomorrow(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The program of tomorrow, which has one step more; returns that step's file."""
    steps = tmp_path / "steps"
    shutil.copytree(migrating.STEPS, steps)
    step = steps / "versions" / "tomorrow.py"
    step.write_text(STEP.format(newest=NEWEST, more=""))
    monkeypatch.setattr(migrating, "STEPS", steps)
    monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "tomorrow"))
    return step


def test_a_dossier_of_an_earlier_version_is_brought_up_to_date_after_a_copy(
    dossier: Dossier, path: Path, request: pytest.FixtureRequest
) -> None:
    from workbench.actions import claims

    claims.accept(dossier, [1, 2])
    before, history = contents(dossier), dossier.history()
    dossier.close()
    request.getfixturevalue("tomorrow")
    assert refusal(path, read_only=True) == "old_read_only"
    again = open_file(path)
    assert (contents(again), again.history()) == (before, history)
    again.undo(2)
    again.redo(2)
    assert contents(again) == before
    again.close()
    assert check(path) == []
    (copy,) = path.parent.glob(f"test.version-{len(schema.REVISIONS) - 1}-*.dossier")
    raw = sqlite3.connect(copy)
    assert raw.execute("PRAGMA user_version").fetchone() == (len(schema.REVISIONS) - 1,)
    raw.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, tomorrow: Path) -> None:
    tomorrow.write_text(STEP.format(newest=NEWEST, more='raise ZeroDivisionError("a step with a fault")'))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "REVISIONS", schema.REVISIONS[:-1])
        closed(path)
    before = _schema(path)
    with pytest.raises(ZeroDivisionError):
        open_file(path)
    assert _schema(path) == before
    assert list(path.parent.glob("*.lock")) == []


def test_alembic_is_imported_only_when_a_step_is_due(path: Path) -> None:
    closed(path)
    code = """
        import sys
        from pathlib import Path
        import workbench.actions.dossiers, workbench.actions.claims
        print("sqlalchemy" in sys.modules)
        workbench.actions.dossiers.open_dossier(Path(sys.argv[1])).close()
        workbench.actions.dossiers.new_dossier(Path(sys.argv[1] + ".new")).close()
        print("sqlalchemy" in sys.modules, "alembic" in sys.modules)
    """
    out, err = run(code, str(path)).communicate(timeout=60)
    assert out.split() == ["False", "True", "False"], err
