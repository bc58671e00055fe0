"""A few of the sessions of tests/benchmarks/kill_sessions.py, which runs two hundred."""

import random
import sys
from pathlib import Path

import pytest

from workbench.dossier.opening import create

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from kill_sessions import session

SESSIONS = 8


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_what_was_acknowledged_outlives_a_kill(path: Path) -> None:
    create(path).close()
    chance = random.Random(8)
    edits = sum(session(path, seed, chance.uniform(0, 0.2))[0] for seed in range(SESSIONS))
    assert edits > SESSIONS
