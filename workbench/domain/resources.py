"""Where the data files are: inside the installed package, or beside it in a checkout."""

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder that `resources/` of the repository became. Not by importlib.resources, which takes long to
    import for the first paint: what pip installs is never a zip."""
    package = Path(__file__).parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
