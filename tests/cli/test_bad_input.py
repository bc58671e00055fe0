"""Bad input: one line that says what is wrong with which file, exit status 1, and nothing changed."""

import ctypes
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from workbench.actions.articles import list_articles
from workbench.actions.dossiers import close_dossier, open_dossier
from workbench.domain.rows import ArticleRow
from workbench.domain.words import word

Run = Callable[..., Any]
PR_CAPBSET_DROP = 24
CAPABILITIES = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
TEXT = "Президент Узбекистана Шавкат Мирзиёев прибыл в Баку. Переговоры прошли утром.\n"

BAD_FILES = {
    "empty.txt": b"",
    "blank.txt": b"\r\n \t\r\n",
    "binary.txt": bytes(range(256)) * 50,
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "line.txt": b"a" * (50 * 1024 * 1024),
    "paper.pdf": b"%PDF-1.7",
    "broken.docx": b"PK\x03\x04",
}


def start(name: str, language: str = "en") -> str:
    """The beginning of an error's sentence, up to its first fact but the file."""
    return word(f"error.{name}", language).split(":", 1)[1].split("{")[0]


def articles_of(path: Path) -> list[ArticleRow]:
    dossier = open_dossier(path, read_only=True)
    try:
        return list_articles(dossier)
    finally:
        close_dossier(dossier)


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_refused_by_read_and_by_import(run: Run, made: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD_FILES[name])
    complaint = run("read", name).complaint
    assert complaint.startswith(f"{name}: ")
    done = run("import", made, name, "--json")
    assert done.status == 1
    assert done.err.rstrip("\n") == complaint
    assert articles_of(made) == []


def test_the_complaint_is_in_the_user_s_language(run: Run) -> None:
    assert run("read", "nowhere.txt").complaint == word("error.source_missing", "en", file="nowhere.txt")
    russian = run("read", "nowhere.txt", language="ru_RU.UTF-8").complaint
    assert russian == word("error.source_missing", "ru", file="nowhere.txt")


@pytest.mark.parametrize("source", ["https://example.org/news", "feed://example.org/rss", "www.example.org"])
def test_addresses_and_feeds_are_said_to_come_later(run: Run, source: str) -> None:
    assert start("source_address") in run("read", source).complaint


def test_a_folder_without_articles(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    assert start("source_folder_empty") in run("read", "pictures").complaint


def test_of_several_sources_the_good_ones_are_added(run: Run, made: Path, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    done = run("import", made, "nowhere.txt", "good.txt", "https://example.org")
    assert done.status == 1
    assert [line.split(":")[0] for line in done.err.splitlines()] == ["nowhere.txt", "https"]
    assert len(run("articles", made, "--json").json) == 1


def test_other_encodings_are_no_bad_input(run: Run, tmp_path: Path) -> None:
    names = ["cp1251", "koi8-r", "utf-16", "utf-8-sig"]
    for encoding in names:
        (tmp_path / encoding).write_bytes(TEXT.encode(encoding))
    done = run("read", *names, "--json")
    assert [json.loads(line)["article"]["text"] for line in done.out.splitlines()] == [TEXT] * 4


def test_standard_input(run: Run) -> None:
    done = run("read", "-", "--json", input=TEXT.encode("cp1251"))
    assert done.json["article"]["text"] == TEXT
    assert run("read", "-", input=b"").complaint.startswith("-: ")


def give_up_root_s_rights() -> None:
    """Makes the next program of this process obey the rights of files even if root runs it (Linux)."""
    system = ctypes.CDLL(None, use_errno=True)
    for right in CAPABILITIES:
        if system.prctl(PR_CAPBSET_DROP, right, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "prctl")


def as_anybody(run: Run, *words: object) -> Any:
    """Runs the command without root's right to read and write whatever it likes."""
    if os.geteuid() != 0:
        return run(*words)
    if sys.platform != "linux":
        pytest.skip("root cannot give up its rights here")
    return run(*words, preexec_fn=give_up_root_s_rights)


def test_a_file_and_a_folder_that_may_not_be_read(run: Run, tmp_path: Path) -> None:
    secret, locked = tmp_path / "secret.txt", tmp_path / "locked"
    secret.write_text(TEXT, encoding="utf-8")
    locked.mkdir()
    secret.chmod(0)
    locked.chmod(0)
    try:
        assert start("source_forbidden") in as_anybody(run, "read", "secret.txt").complaint
        assert start("source_forbidden") in as_anybody(run, "read", "locked").complaint
    finally:
        locked.chmod(0o755)


def test_a_dossier_that_may_not_be_read_or_written(run: Run, made: Path, tmp_path: Path) -> None:
    made.chmod(0o444)
    assert as_anybody(run, "articles", made).status == 0
    assert made.name in as_anybody(run, "set-membership", made, "AZ", "sco", "member").complaint
    made.chmod(0)
    assert made.name in as_anybody(run, "articles", made).complaint
    assert made.name in as_anybody(run, "check", made).complaint


def damage(path: Path, how: str) -> None:
    if how == "newer":
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA user_version=999999")
        connection.close()
        return
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).unlink(missing_ok=True)
    content = path.read_bytes()
    made_of = {
        "truncated": content[: len(content) // 2],
        "header only": content[:100],
        "garbage": b"no dossier at all\n" * 1_000,
        "empty": b"",
        "other database": b"SQLite format 3\x00" + b"\xff" * 5_000,
    }
    path.write_bytes(made_of[how])


@pytest.mark.parametrize("how", ["newer", "truncated", "header only", "garbage", "empty", "other database"])
def test_a_file_that_is_no_sound_dossier(run: Run, made: Path, how: str) -> None:
    damage(made, how)
    before = made.read_bytes()
    for words in (["roster", made], ["undo", made]):
        assert str(made) in run(*words).complaint
    checked = run("check", made)
    assert checked.status == 1
    assert len(checked.err.splitlines()) == 1
    assert made.read_bytes() == before


def test_a_missing_dossier_is_not_made(run: Run, tmp_path: Path) -> None:
    for words in (["articles"], ["undo"], ["check"], ["backup"], ["import"]):
        name = tmp_path / "nowhere.dossier"
        assert (
            "nowhere.dossier" in run(words[0], name, *(["x.txt"] if words[0] == "import" else [])).complaint
        )
        assert not name.exists()


def test_new_does_not_overwrite(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.dossier").write_text("precious", encoding="utf-8")
    assert "mine.dossier" in run("new", "mine.dossier").complaint
    assert (tmp_path / "mine.dossier").read_text(encoding="utf-8") == "precious"
    assert "nowhere" in run("new", "nowhere/x.dossier").complaint


def test_another_process_may_read_while_one_writes(run: Run, made: Path) -> None:
    dossier = open_dossier(made)
    try:
        assert run("articles", made, "--json").json == []
        complaint = run("set-membership", made, "AZ", "sco", "member").complaint
        assert str(os.getpid()) in complaint
    finally:
        close_dossier(dossier)
    assert run("set-membership", made, "AZ", "sco", "member").status == 0


def smaller_files(most: int) -> Callable[[], None]:
    """A disk on which no file may grow beyond `most` bytes: what a full one looks like to a program."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def test_a_disk_that_is_full_while_saving(run: Run, made: Path) -> None:
    assert run("set-membership", made, "AZ", "sco", "observer").status == 0
    long = ["set-membership", made, "KZ", "sco", "member", "--note", "x" * 120_000]
    complaint = run(*long, preexec_fn=smaller_files(150_000)).complaint
    assert str(made) in complaint
    assert run("check", made).status == 0
    assert [row["state"] for row in run("roster", made, "--json").json] == ["AZ"]
    assert run(*long).status == 0


def test_a_disk_that_is_full_while_importing_or_making(run: Run, made: Path, tmp_path: Path) -> None:
    (tmp_path / "short.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "long.txt").write_text(TEXT * 600, encoding="utf-8")
    done = run("import", made, "short.txt", "long.txt", preexec_fn=smaller_files(200_000))
    assert str(made) in done.complaint
    assert [row["title"] for row in run("articles", made, "--json").json] == [TEXT.partition(" Пере")[0]]
    assert run("check", made).status == 0
    assert "new.dossier" in run("new", "new.dossier", preexec_fn=smaller_files(10_000)).complaint
    assert not list(tmp_path.glob("new.dossier*"))


def test_a_disk_that_is_full_while_exporting(run: Run, made: Path, tmp_path: Path) -> None:
    for state in ("AZ", "KZ", "KG", "TJ"):
        run("set-membership", made, state, "sco", "member", "--note", "x" * 30_000)
    there = {path.name for path in tmp_path.iterdir()}
    old = "the file of yesterday"
    for target, written in (
        ("brief.md", "brief.md"),
        ("brief.html", "brief.html"),
        ("facts.csv", "facts.roster.csv"),
    ):
        (tmp_path / written).write_text(old, encoding="utf-8")
        command = "export" if target.endswith(".csv") else "brief"
        complaint = run(command, made, "-o", target, preexec_fn=smaller_files(70_000)).complaint
        assert written in complaint or target in complaint
        assert (tmp_path / written).read_text(encoding="utf-8") == old
        (tmp_path / written).unlink()
    left = {path.name for path in tmp_path.iterdir()} - there
    assert not [name for name in left if not name.startswith((".", "asia.dossier-"))]


@contextmanager
def launched(*words: object, **options: Any) -> Iterator["subprocess.Popen[bytes]"]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "workbench", *map(str, words)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, **options) as process:
        yield process


def test_an_output_that_takes_nothing(made: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no such device here")
    with Path("/dev/full").open("wb") as full, launched("articles", made, stdout=full) as process:
        _, complaint = process.communicate(timeout=60)
    assert process.returncode == 1
    (line,) = complaint.decode().splitlines()
    assert line.startswith(word("error.output_failed", "en").split("{")[0])


def test_a_reader_who_has_seen_enough(run: Run, made: Path) -> None:
    for state in ("AZ", "KZ", "KG", "TJ", "TM"):
        run("set-membership", made, state, "sco", "member", "--note", "x" * 30_000)
    with launched("roster", made, "--json", stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait(60) == 0
        assert process.stderr.read() == b""


def test_ctrl_c_gives_one_line_and_leaves_no_process(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(TEXT * 12_000, encoding="utf-8")
    # A shell has what it starts in the background ignore Ctrl+C, and these tests may run there.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with launched("read", long, stdout=subprocess.PIPE, start_new_session=True) as process:
        signal.signal(signal.SIGINT, before)
        time.sleep(4)
        os.killpg(process.pid, signal.SIGINT)
        out, complaint = process.communicate(timeout=20)
    assert process.returncode == 130
    assert out == b""
    assert complaint.decode().splitlines() == [word("cli.said.interrupted", "en")]
    assert not alive_in_group(process.pid)


def test_a_killed_import_leaves_whole_articles_and_no_process(run: Run, made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(16):
        (folder / f"{number:02}.txt").write_text(f"Номер {number}. {TEXT}" * 8, encoding="utf-8")
    with launched("import", made, folder, stdout=subprocess.DEVNULL, start_new_session=True) as process:
        before = 0
        while process.poll() is None and before < 3:
            before = len(articles_of(made))
        process.kill()
    rows = run("articles", made, "--json").json
    assert before <= len(rows) < 16
    assert all(row["mentions"] for row in rows)
    assert run("check", made).status == 0
    assert not alive_in_group(process.pid)
    assert run("import", made, folder).status == 0
    assert len(run("articles", made, "--json").json) == 16


def alive_in_group(group: int) -> list[int]:
    """The processes of a group that have not ended. They get two seconds to do so."""
    found: list[int] = []
    for _ in range(20):
        found = []
        for process in psutil.process_iter():
            with suppress(psutil.Error, OSError):
                if os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE:
                    found.append(process.pid)
        if not found:
            break
        time.sleep(0.1)
    return found


def test_a_fault_of_ours_is_one_line_and_a_report(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom workbench import cli\n"
        "cli.COMMANDS['check'] = cli.Command(lambda asked: 1 // 0, '', ())\n"
        "sys.exit(cli.main(['check']))"
    )
    state = tmp_path / "state"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "LC_ALL": "C.UTF-8",
            "XDG_STATE_HOME": str(state),
            "HOME": str(tmp_path),
        },
    )
    assert done.returncode == 1
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    assert "ZeroDivisionError" in line
    (report,) = tmp_path.rglob("fault-*.txt")
    assert str(report) in line
    assert "Traceback" in report.read_text(encoding="utf-8")


def test_without_a_screen_the_window_says_so(run: Run) -> None:
    if sys.platform != "linux":
        pytest.skip("other systems always have one")
    bare = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    assert run(env=bare).complaint == word("error.no_screen", "en")
