"""What an analyst can do, one function an action: the only door that the window and the command line use.

Importing this costs nothing; the database is imported when a dossier is opened.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.dossier.dossier import Dossier

__all__ = ["Dossier"]


def __getattr__(name: str) -> Any:
    if name == "Dossier":
        from workbench.dossier.dossier import Dossier

        return Dossier
    raise AttributeError(name)
