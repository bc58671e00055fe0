"""The roster from the command line: a table taken in, rows merged and removed, two days compared."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_a_table_is_taken_compared_merged_and_removed(run: Run, made: Path, tmp_path: Path) -> None:
    table = tmp_path / "members.csv"
    table.write_text(
        "state,status,since,until\nAZ,guest,2024-08-09,2024-08-09\nAZ,member,2025-11,\nXX,member,2018,\n",
        encoding="utf-8",
    )
    said = run("import-roster", made, table, "--format", "ca-consultative").out
    assert said.splitlines()[0] == "2 new rows, 1 line refused"
    assert "line 4: XX" in said
    run("set-membership", made, "AZ", "ca-consultative", "member", "--since", "2025-11")
    days = ("2024-08-09", "2025-12-01", "--format", "ca-consultative")
    assert run("compare", made, *days).out.splitlines() == [
        "Between 9 August 2024 and 1 December 2025: 1 changed status.",
        "Azerbaijan: guest → member",
    ]
    (found,) = run("compare", made, *days, "--json").json
    assert (found["state"], found["kind"], found["before"][0]["status"]) == ("AZ", "status", "guest")
    rows = [row["id"] for row in run("roster", made, "--json").json]
    assert "one state and one status" in run("merge-memberships", made, *rows).complaint
    assert run("remove-membership", made, *rows).out == "2 rows removed\n"
    run("undo", made)
    assert len(run("roster", made, "--json").json) == 2
