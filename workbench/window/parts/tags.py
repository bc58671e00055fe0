"""Tags as they are typed into a line, apart by commas, completed from those in use."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from workbench.window.parts.completing import Completing


def split_tags(text: str) -> list[str]:
    """Tags as typed, apart by commas or semicolons."""
    return [tag.strip() for tag in text.replace(";", ",").split(",") if tag.strip()]


class TagCompleting(Completing):
    """Completes the last tag in a line; those before it stay."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line, lambda: self._tags)
        self._tags: Sequence[str] = ()

    def offer(self, tags: Sequence[str]) -> None:
        """The tags in use, the most frequent first."""
        self._tags = tags

    def asked(self, text: str) -> str:
        return text.replace(";", ",").rpartition(",")[2]

    def filled(self, words: str) -> str:
        before, comma, _ = self.line.text().replace(";", ",").rpartition(",")
        return f"{before}, {words}" if comma else words
