"""The model of a table of a format's rows: each is told from the others by a key that outlives a refresh."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Signal

from workbench.domain.chronology import Event
from workbench.domain.errors import UserError
from workbench.domain.roster import Membership
from workbench.window.desk import Desk, Edited
from workbench.window.parts.cell_editing import Index
from workbench.window.parts.evidence_card import Rests
from workbench.window.parts.suggestions import Suggested

if TYPE_CHECKING:
    from workbench.actions import Dossier

KINDS = frozenset({"membership", "event", "evidence", "decision", "reading", "article", "addition"})
"""The kinds of news that may change rows, or what they rest on."""
NEW = ("row", 0)
"""The key of an empty row that is being filled."""


Row = TypeVar("Row", Membership, Event)


@dataclass(eq=False)
class Edit:
    """What was typed into the cell of a row, and what it makes of that."""

    row: Membership | Event
    """As it was before; a new one has the number 0."""
    column: int
    typed: str
    changes: dict[str, Any]
    known: int = 0
    """The number by which the window knows the row while the edit waits."""


class RowsModel(QAbstractTableModel):
    """The part of a model that table and panel work with. An edit that has to wait for another writer is
    shown at once, as one that waits."""

    waits = Signal(object)
    """What an Edit typed into a cell is shown, and not on disk yet."""
    kept = Signal(object, int)
    """It is on disk now, in the row of this number."""
    refused = Signal(object)
    """An Edit that is not on disk and will not be."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[Edit] = []
        self._made: dict[int, int] = {}
        """The numbers of new rows by those that they had while they waited."""
        self._last = 0

    def carry_out(self, edit: Edit, action: "Callable[[Dossier, int], int]") -> int:
        """Has a row changed, or made where it has no number: `action` gets its number, and returns it.
        Returns the number by which the row is known from now on, below 0 for a new one that waits; 0 where it
        was refused."""
        row = edit.row.id
        if not row:
            self._last -= 1
        edit.known = row or self._last

        def carried_out(dossier: "Dossier") -> int:
            made = action(dossier, self.number(row))
            if made != edit.known:
                self._made[edit.known] = made
            return made

        became = self._desk.edit(carried_out, partial(self._on_kept, edit), partial(self._on_refused, edit))
        if became == Edited.REFUSED:
            return 0
        if became == Edited.WAITING:
            self._waiting.append(edit)
            self.waits.emit(edit)
            return edit.known
        return self.number(edit.known)

    def number(self, row: int) -> int:
        """The number of a row in the dossier."""
        return self._made.get(row, row)

    def is_waiting(self, row: int) -> bool:
        """Whether what a row shows is not on disk yet."""
        return any(row in (edit.known, self.number(edit.known)) for edit in self._waiting)

    def waiting_words(self) -> str:
        """What is said of such a row."""
        return self.tr("Not kept yet: it waits until what is under way is done.")

    def with_waiting(self, rows: Iterable[Row]) -> list[Row]:
        """The dossier's rows as they will be when all that waits is on disk."""
        shown = {row.id: row for row in rows}
        for edit in self._waiting:
            number = self.number(edit.known)
            if number not in shown and edit.known not in shown:
                if edit.row.id or edit.row.format != self._desk.format:
                    continue
                shown[edit.known] = replace(edit.row, id=edit.known)  # type: ignore[assignment]
            place = number if number in shown else edit.known
            shown[place] = replace(shown[place], **edit.changes)
        return list(shown.values())

    def _on_kept(self, edit: Edit, made: int) -> None:
        if edit in self._waiting:
            self._waiting.remove(edit)
            self.renumber(edit.known, made)
            self.kept.emit(edit, made)

    def _on_refused(self, edit: Edit, error: UserError) -> None:
        self._desk.said.emit(error.line(self._desk.language), True)
        if edit in self._waiting:
            self._waiting.remove(edit)
        self.refused.emit(edit)

    @abstractmethod
    def renumber(self, row: int, made: int) -> None:
        """Shows a row that waited as one that is on disk, by its number there."""

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
