"""A scripted session with the real window on a virtual screen, read back by the command line."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "seed" / "000_c425ea13b3ff562a.txt"
SAMPLE = ROOT / "resources" / "starter" / "ca-consultative" / "5.txt"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    """A virtual screen of our own; skipped where there is no Xvfb."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed")
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with (tmp_path / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(command, pass_fds=[writing], stderr=log, stdout=log)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    yield display
    server.terminate()
    server.wait(10)


def workbench(*arguments: object) -> Any:
    """What the command prints as JSON, None if it prints nothing."""
    command = [sys.executable, "-m", "workbench", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout) if "--json" in arguments else None


@pytest.mark.parametrize("article", [SEED, SAMPLE], ids=["seed", "sample"])
def test_a_day_at_the_window_is_what_the_command_line_finds(
    article: Path, screen: str, tmp_path: Path
) -> None:
    if not article.exists():
        pytest.skip("the seed article is not here")
    dossier = tmp_path / "day.dossier"
    workbench("new", dossier)
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("day.py")), str(dossier), str(article), str(tmp_path)],
        env=os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    day = json.loads(done.stdout)

    accepted = workbench("claims", dossier, "--review", "accepted", "--json")
    assert sorted(claim["id"] for claim in accepted) == sorted(day["accepted"])
    rows = {row["state"]: row for row in workbench("roster", dossier, "--json")}
    assert rows["AZ"]["since"] == day["edited"]["since"]
    assert rows["AZ"]["by_hand"]
    assert rows["AZ"]["sources"] == 1
    assert (rows["RU"]["status"], rows["RU"]["modality"]) == ("candidate", "proposed")
    assert [row["id"] for row in workbench("articles", dossier, "--json")] == [day["imported"]]
    assert day["annotated"].strip()
    undone = [row for row in workbench("history", dossier, "--json") if row["undoes"]]
    assert len(undone) == 4
    assert workbench("check", dossier) is None
    for name in day["briefs"]:
        assert (tmp_path / name).stat().st_size > 500
    assert "Azerbaijan" in (tmp_path / "day.md").read_text(encoding="utf-8")


def test_the_window_comes_back_to_what_was_there(screen: str, tmp_path: Path) -> None:
    """Closed by a kill in mid-air, opened again: what was acknowledged is there, and can be taken back."""
    dossier = tmp_path / "kept.dossier"
    workbench("new", dossier)
    workbench("set-membership", dossier, "KZ", "ca-consultative", "member", "--since", "2018-03")
    environment = os.environ | {
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    window = subprocess.Popen(
        [sys.executable, "-m", "workbench", str(dossier)], env=environment, cwd=ROOT, stderr=subprocess.PIPE
    )
    try:
        time.sleep(4)
        assert window.poll() is None, window.stderr.read() if window.stderr else ""
    finally:
        window.kill()
        window.communicate()
    (row,) = workbench("roster", dossier, "--json")
    assert row["since"] == "2018-03"
    workbench("undo", dossier)
    assert workbench("roster", dossier, "--json") == []
