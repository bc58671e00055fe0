"""Looks at every screen in one theme and at one scale, and prints as JSON what is wrong with each.

look.py DOSSIER THEME SCALE [FOLDER]     with FOLDER, the pictures are kept there

SCALE is 1 or 2: device pixels for each of the window's. It must be known before Qt starts, so each has a
process of its own.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
os.environ["QT_SCALE_FACTOR"] = sys.argv[3]

from faults import cut_off, faint, overlaps, places, unmarked, untranslated
from screens import SCREENS, leave
from window_picture import Stage, on_stage

ROOT = Path(__file__).parents[2]
SMALL, LARGE = (1366, 768), (2560, 1440)
# At twice the scale a large screen has half as many of the window's pixels; a small one has too few for any
# program, so there the letters are made twice as large instead.
VIEWS = {
    "1": [("1366x768", SMALL, 100), ("1366x768-text-200", SMALL, 200), ("2560x1440", LARGE, 100)],
    "2": [("2560x1440", (1280, 720), 100)],
}


def main() -> None:
    dossier, theme, scale = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    folder = Path(sys.argv[4]) if len(sys.argv) > 4 else None
    found: dict[str, list[str]] = {}
    for language in ("ru", "en"):
        with on_stage(dossier, language, theme, VIEWS[scale][0][1]) as stage:
            for view, size, letters in VIEWS[scale]:
                _fit(stage, size, letters)
                for name, come in SCREENS.items():
                    look = f"{name} {theme} {language} {view} at {scale}"
                    found[look] = _look(
                        stage, come, language, folder / f"{look}.png" if folder else None, size
                    )
    print(json.dumps(found, ensure_ascii=False))


def _fit(stage: Stage, size: tuple[int, int], letters: int) -> None:
    looks = stage.window.looks
    looks.usual_size()
    while stage.window.settings.text_size < letters:
        looks.larger()
    stage.window.resize(*size)
    stage.settle()
    stage.window.docks.arrange()
    stage.window.resize(*size)
    stage.settle()


def _look(
    stage: Stage,
    come: Callable[[Stage], None],
    language: str,
    picture: Path | None,
    wanted: tuple[int, int],
) -> list[str]:
    before = places(stage.window)
    come(stage)
    sources = _sources() if language == "ru" else {}
    faults = _faults(stage, sources, picture)
    if faults:  # beside other work something may not have come to its place yet
        stage.spend(0.5)
        stage.settle()
        faults = _faults(stage, sources, picture)
    size = stage.window.size().toTuple()
    if size != wanted:
        faults.append(f"grown: {size} for {wanted}")
    leave(stage)
    after = places(stage.window)
    faults += [f"moved: {name}" for name in before if name in after and after[name] != before[name]]
    return faults


def _faults(stage: Stage, sources: dict[str, str], picture: Path | None) -> list[str]:
    """Those of every window that is there, of each of which `picture` is a copy."""
    faults = []
    for window in stage.application.topLevelWidgets():
        if not window.isVisible() or window.isHidden():
            continue
        image = window.grab().toImage()
        faults += cut_off(window) + overlaps(window) + untranslated(window, sources)
        faults += faint(window, image) + unmarked(window, image)
        if picture is not None:
            name = picture if window is stage.window else picture.with_suffix(f".{type(window).__name__}.png")
            image.save(str(name))
    return faults


def _sources() -> dict[str, str]:
    """What the code says and what Russian says for it."""
    tree = ElementTree.parse(ROOT / "resources" / "translations" / "workbench_ru.ts")
    return {
        message.findtext("source") or "": message.findtext("translation") or ""
        for message in tree.getroot().iter("message")
    }


if __name__ == "__main__":
    main()
