"""The wheel: what a user who never saw the repository gets."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = """
import sys
import workbench
from workbench.actions.starter import starters
from workbench.domain.gazetteer import format_short, state_name
from workbench.domain.words import word
assert workbench.__file__.startswith(sys.argv[1]), workbench.__file__
print(state_name("AZ", "ru"), format_short("sco", "ru"), word("status.member", "ru"), starters())
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as pip would build it and unpacked as pip would."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_carries_its_resources_and_finds_them(unpacked: Path) -> None:
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, sys.argv[1])\n{CODE}"]
    done = subprocess.run([*command, str(unpacked)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "Азербайджан ШОС участник ['ca-consultative']"


def test_every_resource_is_in_it(unpacked: Path) -> None:
    here_root = ROOT / "resources"
    here = {path.relative_to(here_root) for path in here_root.rglob("*") if path.is_file()}
    there_root = unpacked / "workbench" / "resources"
    assert here == {path.relative_to(there_root) for path in there_root.rglob("*") if path.is_file()}


def test_has_both_commands(unpacked: Path) -> None:
    (entries,) = unpacked.glob("*.dist-info/entry_points.txt")
    text = entries.read_text()
    assert "workbench = workbench.cli:main" in text
    assert "summit-workbench = workbench.window.app:main" in text
