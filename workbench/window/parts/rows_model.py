"""The model of a table of a format's rows: each is told from the others by a key that outlives a refresh."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex

from workbench.window.parts.cell_editing import Index
from workbench.window.parts.evidence_card import Rests
from workbench.window.parts.suggestions import Suggested

KINDS = frozenset({"membership", "event", "evidence", "decision", "reading", "article", "addition"})
"""The kinds of news that may change rows, or what they rest on."""
NEW = ("row", 0)
"""The key of an empty row that is being filled."""


class RowsModel(QAbstractTableModel):
    """The part of a model that table and panel work with."""

    @abstractmethod
    def begin_new(self) -> QModelIndex:
        """Adds an empty row to be filled in place, and returns its first cell."""

    @abstractmethod
    def drop_new(self) -> None:
        """Takes the empty row away if it is still empty."""

    @abstractmethod
    def place_of(self, key: tuple[str, int]) -> int:
        """The row of the table that shows this, -1 for none."""

    @abstractmethod
    def key_at(self, place: int) -> tuple[str, int]:
        """Tells a row from the others, before and after a refresh."""

    @abstractmethod
    def rests_on(self, place: int) -> Rests | None:
        """What the card of a row shows; None for a line that has none."""

    def completions(self, index: Index) -> Sequence[str]:
        """Words that the cell is likely to hold; others may stand there as well."""
        return ()

    def suggested(self, index: Index, typed: str) -> Suggested:
        """Of the completions those that hold what was typed, those that begin with it first."""
        asked = typed.casefold()
        fitting = [words for words in self.completions(index) if asked in words.casefold() != asked]
        fitting.sort(key=lambda words: not words.casefold().startswith(asked))
        return Suggested([(words, words) for words in fitting])

    def can_clear(self, index: Index) -> bool:
        """Whether Delete empties the cell; else it is meant for the row."""
        return False
