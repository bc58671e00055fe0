"""The command line as a user runs it: a process of its own, its output and its exit status."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workbench.actions.dossiers import close_dossier, new_dossier

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.err == ""
        return json.loads(self.out)

    @property
    def complaint(self) -> str:
        """The one line of a command that could not do its work."""
        assert self.status == 1, self
        assert self.out == ""
        (line,) = self.err.splitlines()
        assert "Traceback" not in line
        return line


Run = Callable[..., Done]


def environment(home: Path, language: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "XDG_"))}
    return {
        **kept,
        "PYTHONPATH": str(REPOSITORY),
        "PYTHONUTF8": "1",
        "HOME": str(home),
        "LC_ALL": language,
    }


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `workbench` with the given words in the test's folder."""

    def workbench(*words: object, language: str = "en_GB.UTF-8", **options: Any) -> Done:
        command = [sys.executable, "-m", "workbench", *map(str, words)]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env=environment(tmp_path, language) | options.pop("env", {}),
            capture_output=True,
            timeout=200,
            check=False,
            **options,
        )
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return workbench


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """An empty dossier."""
    path = tmp_path / "asia.dossier"
    close_dossier(new_dossier(path))
    return path
