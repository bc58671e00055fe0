"""The Qt binding must not eat references to None, as 6.12.0 on Python 3.11 does until it aborts."""

import subprocess
import sys

CALLS = 20_000
COUNT = f"""
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    thing.setObjectName("x")
print(before - sys.getrefcount(None))
"""


def test_calls_that_return_nothing_keep_the_references_to_none() -> None:
    # In a process of its own: with an unsound release the interpreter aborts.
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < CALLS / 100
