"""What remembers for each dossier how it was left."""

from typing import Any, Protocol, runtime_checkable


@runtime_checkable
class Remembering(Protocol):
    """A panel or a page with something to remember for each dossier: filters, columns, how far it is zoomed
    in. A signal `rearranged`, if it has one, tells that this may be otherwise."""

    def remembered(self) -> dict[str, Any]:
        """Plain values, such as JSON takes."""

    def recall(self, told: dict[str, Any]) -> None:
        """Puts back what `remembered` told; of another dossier, or the first time, {}."""
