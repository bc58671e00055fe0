"""Tags as they are typed into a line, apart by commas, completed from those in use."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def split_tags(text: str) -> list[str]:
    """Tags as typed, apart by commas or semicolons."""
    return [tag.strip() for tag in text.replace(";", ",").split(",") if tag.strip()]


class TagCompleter(QCompleter):
    """Completes the last tag in a line; those before it stay."""

    def __init__(self, line: QLineEdit) -> None:
        self._tags = QStringListModel()
        super().__init__(self._tags, line)
        self._line = line
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(self)

    def offer(self, tags: Sequence[str]) -> None:
        """The tags in use, the most frequent first."""
        self._tags.setStringList(list(tags))

    def splitPath(self, path: str) -> list[str]:
        return [path.replace(";", ",").rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        before, comma, _ = self._line.text().replace(";", ",").rpartition(",")
        return f"{before}, {super().pathFromIndex(index)}" if comma else super().pathFromIndex(index)
