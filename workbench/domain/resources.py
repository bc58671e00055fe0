"""Where the data files are: inside the installed package, or beside it in a checkout."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def resources() -> Traversable:
    """The folder that `resources/` of the repository became."""
    installed = files("workbench") / "resources"
    if installed.is_dir():
        return installed
    return Path(__file__).parents[2] / "resources"
