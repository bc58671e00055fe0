"""What is dropped on the window or pasted: what it would do, in one line, and doing it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl

from workbench.domain.words import shortened, word
from workbench.window.desk import Desk

if TYPE_CHECKING:
    from workbench.window.file_commands import FileCommands

ENDING = ".dossier"
ARTICLE = "application/x-summit-article"
"""An article of the list, dragged within the window: its number and its title, a line each."""
LONGEST = 20_000_000
"""Signs of a text that is taken for an article; as much as a file may hold."""
TITLE = 44
LOOKED_AT = 200
"""Files whose kind is looked at while something is dragged; of the others the import tells."""
_READABLE = ("text/", "application/xhtml", "application/vnd.openxmlformats-officedocument.wordprocessingml")


@dataclass(frozen=True, slots=True)
class Offer:
    """What a drop would do: the line, an icon, and what does it; None for what cannot be taken."""

    line: str
    run: Callable[[], None] | None = None
    icon: str = "ph.prohibit"


class Taking(QObject):
    """Knows what can be taken, and whose work that is."""

    def __init__(self, desk: Desk, files: "FileCommands") -> None:
        super().__init__(files)
        self._desk = desk
        self._files = files

    def offer(self, mime: QMimeData) -> Offer:
        """What would be done with this. Nothing is opened or read to tell it."""
        if mime.hasFormat(ARTICLE):
            return self._article(bytes(mime.data(ARTICLE).data()).decode("utf-8"))
        files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        if files:
            return self._of_files(files)
        text = mime.text().strip()
        if not text:
            return Offer(self.tr("Files, folders, text and dossiers can be dropped here; this cannot."))
        if all(_is_address(line) for line in text.split(maxsplit=20)[:20]):
            return Offer(
                self.tr("Web addresses are not read yet: save the page as a file, or drag its text here.")
            )
        if len(text) > LONGEST:
            return Offer(self.tr("This text is too long for an article."))
        line = self.tr("Add the text as an article")
        return self._adding(line, lambda: self._files.import_text(text), "ph.text-align-left")

    def _article(self, told: str) -> Offer:
        number, _, title = told.partition("\n")
        if not number.isdigit():
            return Offer("")
        shown = shortened(title, TITLE)
        line = self.tr("Open “{title}” here").format(title=shown)
        return Offer(line, lambda: self._open(int(number)), "ph.article")

    def _open(self, article: int) -> None:
        self._desk.choose_article(article)
        self._desk.command_wanted.emit("tab.keep")  # put there by hand, and so to stay

    def _of_files(self, files: Sequence[str]) -> Offer:
        first = Path(files[0])
        dossier = next((Path(name) for name in files if name.endswith(ENDING)), None)
        if dossier is not None:
            line = self.tr("Open dossier {name}").format(name=dossier.name)
            return Offer(line, lambda: self._files.open(dossier), "ph.folder-open")
        if len(files) == 1 and first.suffix.lower() == ".toml":
            return self._names(first)
        bad = [name for name in files[:LOOKED_AT] if not _may_be_article(name)]
        if len(bad) == len(files):
            return Offer(self.tr("{name} cannot be taken for an article.").format(name=Path(bad[0]).name))
        if len(files) == 1 and first.is_dir():
            line = self.tr("Add the articles in {name}").format(name=first.name)
        else:
            line = self.tr("Add %n article(s)", "", len(files) - len(bad))
        if bad:
            line += " · " + self.tr("%n file(s) cannot be taken", "", len(bad))
        return self._adding(line, lambda: self._files.import_sources(files), "ph.file-plus")

    def _names(self, path: Path) -> Offer:
        if not self._desk.can_write:
            return Offer(self.tr("Names for the reader belong to a dossier: open one first."))
        line = self.tr("Add the names in {name} for the reader").format(name=path.name)
        return Offer(line, lambda: self._add_names(path), "ph.book-bookmark")

    def _adding(self, line: str, run: Callable[[], None], icon: str) -> Offer:
        if self._desk.dossier is not None and not self._desk.can_write:
            return Offer(self.tr("This dossier is open to read only; nothing can be added."))
        if self._desk.dossier is None:
            line += " · " + self.tr("a new dossier is asked for first")
        return Offer(line, run, icon)

    def _add_names(self, path: Path) -> None:
        from workbench.actions.additions import import_file

        self._desk.edit(lambda dossier: import_file(dossier, path), self._on_names)

    def _on_names(self, counts: tuple[int, int, int]) -> None:
        told = dict(zip(("added", "changed", "there"), counts, strict=True))
        self._desk.said.emit(word("cli.said.additions_imported", self._desk.language, **told), False)

    def take(self, mime: QMimeData) -> None:
        """Does what `offer` tells."""
        offer = self.offer(mime)
        if offer.run is not None:
            offer.run()
        else:
            self._desk.said.emit(offer.line, True)


def _is_address(word: str) -> bool:
    return QUrl(word).scheme() in ("http", "https", "ftp", "feed") or word.startswith("www.")


def _may_be_article(name: str) -> bool:
    """By its name alone: a file without an ending, or of an unknown kind, may well be a text."""
    kind = guess_type(name)[0]
    return kind is None or kind.startswith(_READABLE)
