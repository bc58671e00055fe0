"""Looks at every screen in one theme and at one scale, and prints as JSON what is wrong with each.

look.py DOSSIER THEME SCALE [FOLDER] [--all]     with FOLDER, the pictures are kept there

Each view is seen in one of the languages, with --all in both. SCALE is 1 or 2: device pixels for each of the
window's. It must be known before Qt starts, so each has a process of its own.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
os.environ["QT_SCALE_FACTOR"] = sys.argv[3]

from faults import cut_off, faint, overlaps, places, unmarked, untranslated
from screens import SCREENS, leave
from views import LANGUAGES, chosen
from window_picture import Stage, on_stage

ROOT = Path(__file__).parents[2]
EVERY = "--all"


def main() -> None:
    dossier, theme, scale, *others = sys.argv[1:]
    folder = next((Path(word) for word in others if word != EVERY), None)
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        views = chosen(theme, language, scale, every=EVERY in others)
        if not views:
            continue
        with on_stage(Path(dossier), language, theme, views[0].size) as stage:
            for view in views:
                _fit(stage, view.size, view.letters)
                for name, come in SCREENS.items():
                    look = f"{name} {theme} {language} {view.name} at {scale}"
                    picture = folder / f"{look}.png" if folder else None
                    found[look] = _look(stage, come, language, picture, view.size)
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


@cache
def _sources() -> dict[str, str]:
    """What the code says and what Russian says for it."""
    tree = ElementTree.parse(ROOT / "resources" / "translations" / "workbench_ru.ts")
    return {
        message.findtext("source") or "": message.findtext("translation") or ""
        for message in tree.getroot().iter("message")
    }


if __name__ == "__main__":
    main()
