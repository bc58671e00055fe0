"""Where the Qt binding lets a program fall, and what keeps ours from it.

It must not eat references to None, as 6.12.0 on Python 3.11 does until it aborts. And a painter must be ended
by hand: else it ends with the last reference to it, which may be that of a frame that a profiler or our own
probe of stalls is looking at, on another thread and when the picture is gone.
"""

import ast
import subprocess
import sys
from pathlib import Path

WINDOW = Path(__file__).parents[1] / "workbench" / "window"

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


def test_every_painter_is_ended_where_it_is_made() -> None:
    making, left = 0, []
    for path in sorted(WINDOW.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                called = [ast.unparse(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)]
                made = called.count("QPainter") + called.count("QStylePainter")
                making += made
                if made > called.count("painter.end"):
                    left.append(f"{path.name}: {node.name}")
    assert making > 20
    assert left == []
