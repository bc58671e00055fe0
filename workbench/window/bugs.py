"""Exceptions that nobody expected: shown as a bug with a report to copy, never lost and never a crash."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import qVersion


def report(error: BaseException) -> str:
    """What a developer needs: where it happened, and on which versions."""
    import platform  # which the first paint does without
    import traceback

    where = "".join(traceback.format_exception(error))
    python, qt = platform.python_version(), qVersion()
    versions = f"Summit Workbench · Python {python} · Qt {qt} · {platform.platform()}"
    return f"{versions}\n\n{where}"


def watch(tell: Callable[[BaseException], None]) -> Callable[[], None]:
    """Calls `tell` for every exception that reaches the top; what comes back ends the watch. The exception
    is printed as well, for one who started the program from a terminal."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        if not isinstance(error, KeyboardInterrupt):
            tell(error)

    sys.excepthook = hook

    def end() -> None:
        if sys.excepthook is hook:
            sys.excepthook = before

    return end
