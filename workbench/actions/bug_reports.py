"""What is kept of a fault of the program, so that a user can send it on."""

import platform
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

import workbench


def write_report(error: BaseException) -> Path | None:
    """Writes where it happened, and on which versions, into a file; None where none can be written.

    No article is in it, though an error may quote a line of one.
    """
    from platformdirs import user_log_path

    lines = [
        f"Summit Workbench {workbench.__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
        "",
        "".join(traceback.format_exception(error)),
    ]
    name = f"fault-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
    for folder in (user_log_path("summit-workbench", appauthor=False), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text("\n".join(lines), encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return folder / name
    return None
