"""The rooms and what each may import, as the architecture has them; libraries that live in one room alone."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "workbench"
ROOMS = {
    "domain": set(),
    "reading": {"domain"},
    "dossier": {"domain"},
    "intake": {"domain"},
    "brief": {"domain", "dossier"},
    "exchange": {"domain", "dossier"},
    "actions": {"domain", "reading", "dossier", "intake", "brief", "exchange"},
    "window": {"actions", "domain"},
}
AT_HOME = {
    "PySide6": "window",
    "qtawesome": "window",
    "natasha": "reading",
    "slovnet": "reading",
    "navec": "reading",
    "razdel": "reading",
    "pymorphy3": "reading",
    "spacy": "reading",
    "sqlalchemy": "dossier",
    "alembic": "dossier",
    "docx": "brief intake",
    "typst": "brief",
}
TOP = {"pyproject.toml", "workbench", "resources", "tests", "packaging"} | {
    *("README.md", "LICENSE", "CHANGELOG.md", ".gitignore", ".ci"),
}
READER = {
    "text": set(),
    "dates": set(),
    "names": {"text", "dates"},
    "links": {"text", "names"},
    "syntax": {"names", "links"},
    "modality": {"syntax"},
    "memberships": {"dates", "names", "syntax", "modality"},
    "statements": {"text", "names", "links", "syntax", "english.statements"},
    "events": {*("text", "dates", "names", "links", "syntax", "modality"), "memberships", "statements"},
    "english.words": {"names"},
    "english.names": {"names", "english.words", "english.syntax"},
    "english.syntax": {"names", "english.words"},
    "english.memberships": {"dates", "names", "memberships"}
    | {"english.words", "english.names", "english.syntax"},
    "english.statements": {"text", "names", "links", "statements"}
    | {"english.words", "english.names", "english.syntax"},
    "english.events": {"dates", "names", "events", "statements"}
    | {"english.words", "english.names", "english.syntax"},
}
"""What each part of the reader may import besides itself and what all of them share."""
SHARED_BY_READER = {"document", "patterns"}
HEAVY = ["numpy", "slovnet", "docx", "typst", "sqlalchemy"]


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, late imports and those for typing included."""
    return frozenset(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module
            yield node.module
            if node.module == "workbench":
                yield from (f"workbench.{name.name}" for name in node.names)


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_the_rooms_it_may(room: str) -> None:
    allowed = {f"workbench.{name}" for name in ROOMS[room] | {room}}
    seen = 0
    for path in (PACKAGE / room).rglob("*.py"):
        seen += 1
        for module in imports(path):
            if module == "workbench.cli" or (module.startswith("workbench.") and module.count(".") >= 1):
                assert ".".join(module.split(".")[:2]) in allowed, f"{path} imports {module}"
    assert seen > 1


def test_a_part_of_the_reader_imports_only_the_parts_before_it() -> None:
    reading = PACKAGE / "reading"
    seen = set()
    for path in reading.rglob("*.py"):
        part = ".".join(path.parent.relative_to(reading).parts)
        if part not in READER:
            continue  # what puts the parts together
        seen.add(part)
        for module in imports(path):
            if module.startswith("workbench.reading."):
                other = module.removeprefix("workbench.reading.")
                allowed = READER[part] | {part} | SHARED_BY_READER
                assert any(f"{other}.".startswith(f"{name}.") for name in allowed), f"{path} imports {module}"
    assert seen == READER.keys()


def test_the_domain_needs_nothing_but_the_standard_library() -> None:
    for path in (PACKAGE / "domain").rglob("*.py"):
        for module in imports(path):
            top = module.split(".")[0]
            assert top == "workbench" or top in sys.stdlib_module_names, f"{path} imports {module}"


def test_the_command_line_goes_through_the_actions_alone() -> None:
    for path in PACKAGE.glob("cli*.py"):
        for module in imports(path):
            if module.startswith("workbench."):
                room = module.split(".")[1]
                own = room in {"actions", "domain"} or room.startswith("cli")
                assert own or module == "workbench.window.app", module


@pytest.mark.parametrize("library", AT_HOME)
def test_a_library_lives_in_its_room(library: str) -> None:
    for path in files():
        room = path.relative_to(PACKAGE).parts[0]
        if library in {module.split(".")[0] for module in imports(path)}:
            assert room in AT_HOME[library].split(), f"{path} imports {library}"


@pytest.mark.parametrize("module", ["workbench.cli", "workbench.window.app", "workbench.window.main_window"])
def test_what_runs_before_the_first_paint_is_light(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_nothing_lies_at_the_top_that_was_not_agreed_on() -> None:
    git = ["git", "-C", str(PACKAGE.parent), "ls-files", "-z"]
    done = subprocess.run(git, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("no checkout of git's")
    assert {path.partition("/")[0] for path in done.stdout.split("\0") if path} == TOP
