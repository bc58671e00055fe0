"""A window on a desktop whose settings change, told over D-Bus as desktops do; prints what the window made of
it. Started by test_following_the_system.py on an X server and a bus of its own.

desktop_changes.py DOSSIER HOME kde|gnome
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

DOSSIER, HOME, DESKTOP = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
os.environ.update(HOME=str(HOME), XDG_CONFIG_HOME=str(HOME), QT_QPA_PLATFORM="xcb")
os.environ["XDG_CURRENT_DESKTOP"] = DESKTOP.upper()
if DESKTOP == "kde":
    os.environ.update(KDE_SESSION_VERSION="5", KDE_FULL_SESSION="true")

PORTAL = ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings.SettingChanged")


def kde_font(family: str, points: int) -> None:
    (HOME / "kdeglobals").write_text(f"[General]\nfont={family},{points},-1,5,50,0,0,0,0,0\n")


def tell(group: str, name: str, value: str) -> None:
    """Says on the bus that a setting has changed."""
    signal = ["dbus-send", "--session", "--type=signal", *PORTAL]
    subprocess.run([*signal, f"string:{group}", f"string:{name}", f"variant:{value}"], check=True)


kde_font("DejaVu Sans", 10)

# ruff: noqa: E402 - Qt asks the desktop as soon as it is there
from PySide6.QtWidgets import QApplication

from workbench.window import theme
from workbench.window.app import make_window
from workbench.window.settings import Settings

application = QApplication([])
settings = Settings(HOME / "window.ini")
settings.language = "en"
window = make_window(application, DOSSIER, settings)
window.show()


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not is_so() and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


def state() -> list[object]:
    articles = window.docks.by_name["articles"].widget()
    size = articles.list.font().pointSizeF()  # type: ignore[attr-defined]
    return [theme.theme().name, application.font().families()[0], size, window.desk.dossier is not None]


until(lambda: window.is_furnished and window.desk.dossier is not None)
told = [state()]
if DESKTOP == "kde":
    kde_font("DejaVu Serif", 16)
    tell("org.kde.kdeglobals.General", "ColorScheme", "string:Breeze")
    until(lambda: application.font().families()[0] == "DejaVu Serif")
    told.append(state())
else:
    for name, value in (("contrast", 1), ("color-scheme", 1), ("contrast", 0)):
        before = theme.theme().name
        tell("org.freedesktop.appearance", name, f"uint32:{value}")
        until(lambda before=before: theme.theme().name != before)  # type: ignore[misc]
        told.append(state())
window.close()
print(json.dumps(told))
