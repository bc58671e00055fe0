"""Start to first paint: our window beside a bare QMainWindow with the same Qt imports, in turns.

    python tests/benchmarks/start.py [REPETITIONS]

Each start is a process of its own, offscreen, with warm files and with the modules of both compiled, as they
are from the second start on. The bare window imports every Qt name that ours imports before its first paint,
and draws nothing. Prints the medians and their ratio; at most 1.5 is the goal.
"""

import ast
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import sys, time
{imports}
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.told)

    def told(self):
        print(time.time())
        sys.stdout.flush()
        application.exit(0)

application = QApplication([])
window = Window()
window.resize(1440, 880)
window.show()
application.exec()
"""
OURS = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from workbench.window.app import make_window
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings

def told(self):
    print(time.time())
    sys.stdout.flush()
    application.exit(0)

MainWindow.furnish = told
application = QApplication([])
window = make_window(application, settings=Settings(Path(sys.argv[1])))
window.show()
application.exec()
"""


LOADED = """
import sys
import workbench.window.main_window, workbench.window.app
ours = [module for name, module in sys.modules.items() if name.startswith("workbench.window")]
print("\\n".join(module.__file__ for module in ours))
"""


def same_imports() -> str:
    """The import statements of Qt in the modules that our window loads before its first paint."""
    loaded = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    lines = set()
    for name in loaded.stdout.split():
        for node in ast.parse(Path(name).read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
                lines.add(ast.unparse(node))
    return "\n".join(sorted(lines))


def milliseconds(code: str, settings: Path) -> float:
    """From the start of the process to the end of the first paint."""
    # Where the environment forbids to keep what was compiled, ours would be compiled anew at each start.
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(settings.parent / "compiled")}
    environment = {**os.environ, **kept, "QT_QPA_PLATFORM": "offscreen"}
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, str(settings)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return (float(done.stdout.split()[-1]) - begun) * 1000


def main() -> None:
    repetitions = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    bare_code = BARE.format(imports=same_imports())
    figures: dict[str, list[float]] = {"bare QMainWindow": [], "Summit Workbench": []}
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "window.ini"
        for turn in range(repetitions + 1):
            for name, code in zip(figures, (bare_code, OURS), strict=True):
                taken = milliseconds(code, settings)
                if turn:  # the first turn warms the files
                    figures[name].append(taken)
    for name, taken_times in figures.items():
        print(f"{name}: median {statistics.median(taken_times):.0f} ms, best {min(taken_times):.0f} ms")
    bare, ours = (statistics.median(taken_times) for taken_times in figures.values())
    print(f"ratio of the medians: {ours / bare:.2f}")


if __name__ == "__main__":
    main()
