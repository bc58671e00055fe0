"""What an analyst can name as a source, found and loaded: files, folders and standard input."""

import os
import re
import stat
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from workbench.domain.article import Article
from workbench.domain.errors import UserError
from workbench.intake.decoding import decode
from workbench.intake.header import shortened, take_header, title_of

MEGABYTE = 1024 * 1024
MAX_BYTES = 20 * MEGABYTE
"""The largest file that is taken for an article: the longest novels are a tenth of it."""

_STANDARD_INPUT = "-"
_TEXT = frozenset({".txt", ".text"})
_PAGE = frozenset({".html", ".htm", ".xhtml"})
_WORD = frozenset({".docx"})
_LATER = frozenset(
    {".pdf", ".doc", ".odt", ".rtf", ".eml", ".mht", ".mhtml", ".msg", ".epub", ".rss", ".atom"}
)
_ADDRESS = re.compile(r"(?:https?|ftp|feed)://|www\.", re.IGNORECASE)
_NO_TEXT = re.compile("[\\x00\ud800-\udfff]")
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-"


@dataclass(frozen=True, slots=True)
class Source:
    """One article to load; `path` is None for standard input, `name` is what the user knows it by."""

    name: str
    path: Path | None


@dataclass(frozen=True, slots=True)
class Found:
    """What a format of files gave: the words, and what it tells about them besides."""

    text: str
    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None


def expand(source: str) -> list[Source]:
    """The articles behind what the user named: itself, or for a folder the files in it and below it, sorted.

    In a folder the files that cannot be articles (pictures, tables) are passed over, and so are links, which
    may lead anywhere; a file that a later version will read is kept, so that loading it says so.
    Raises UserError for an address, a missing file, and a folder without articles.
    """
    if source == _STANDARD_INPUT:
        return [Source(source, None)]
    if _ADDRESS.match(source):
        raise UserError("source_address", address=source)
    path = Path(source)
    try:
        # os.stat, because Path("") is the current folder.
        is_folder = stat.S_ISDIR(os.stat(source).st_mode)  # noqa: PTH116
    except (OSError, ValueError) as error:
        raise _unreadable(_shown(source), error) from error
    return _in_folder(path) if is_folder else [Source(_shown(source), path)]


def load(source: Source, published: date | None = None) -> Article:
    """The article of a source; `published` overrules the day that the source gives itself.

    Raises UserError when the source is missing, forbidden, empty, too large, or no text.
    """
    return _article(source.name, _found(source, _data(source)), published)


def plain_text(source: str) -> str:
    """The text of a file, or of standard input, as it stands. Raises UserError as `load`."""
    path = None if source == _STANDARD_INPUT else Path(source)
    name = _shown(source)
    return _decoded(name, _data(Source(name, path)))


def _data(source: Source) -> bytes:
    try:
        if source.path is None:
            return _bounded(source.name, sys.stdin.buffer)
        with source.path.open("rb") as file:
            return _bounded(source.name, file)
    except (OSError, ValueError) as error:
        raise _unreadable(source.name, error) from error


def _decoded(name: str, data: bytes) -> str:
    text = decode(data)
    if text is None:
        raise UserError("source_binary", file=name)
    return text


def article_from_text(text: str, title: str | None = None, published: date | None = None) -> Article:
    """The article of a text that was pasted or typed. Raises UserError when there is none.

    Half a surrogate pair and NUL, which a clipboard may hold but no file of text can, become U+FFFD.
    """
    return _article("", Found(_NO_TEXT.sub("\ufffd", text), title), published)


def _in_folder(folder: Path) -> list[Source]:
    found: list[Path] = []
    for parent, folders, files in os.walk(folder, onerror=lambda error: found.append(Path(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(parent, name) for name in files if _may_be_article(Path(parent, name)))
    if not found:
        raise UserError("source_folder_empty", folder=folder)
    return [Source(_shown(str(path)), path) for path in sorted(found, key=lambda path: path.parts)]


def _shown(name: str) -> str:
    """The name as text that can be kept and shown: a file's name may be bytes that are no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def _may_be_article(path: Path) -> bool:
    known = path.suffix.lower() in _TEXT | _PAGE | _WORD | _LATER
    return known and not path.name.startswith((".", "~$")) and not path.is_symlink()


def _bounded(name: str, file: BinaryIO) -> bytes:
    """The bytes of the file, never many more than may be, whatever its size claims to be."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UserError("source_too_large", file=name, limit=MAX_BYTES // MEGABYTE)
    if not data.strip():
        raise UserError("source_empty", file=name)
    return data


def _found(source: Source, data: bytes) -> Found:
    suffix = source.path.suffix.lower() if source.path else ""
    if suffix in _LATER or data.startswith(_PDF):
        raise UserError("source_later", file=source.name, kind=suffix or ".pdf")
    if suffix in _WORD or data.startswith((_ZIP, _OLE)):
        from workbench.intake.word_file import is_plain_archive, read_word

        if suffix not in _WORD and is_plain_archive(data):
            raise UserError("source_archive", file=source.name)
        return read_word(source.name, data)
    if suffix in _PAGE:
        from workbench.intake.page import read_page

        return read_page(source.name, data)
    return Found(_decoded(source.name, data))


def _article(name: str, found: Found, published: date | None) -> Article:
    text, in_header = take_header(found.text)
    if not text.strip():
        raise UserError("source_empty" if name else "text_empty", file=name)
    return Article(
        text=text,
        title=shortened(found.title) if found.title and found.title.strip() else title_of(text),
        published=published or in_header or found.published,
        outlet=found.outlet,
        url=found.url,
    )


def _unreadable(name: str, error: Exception) -> UserError:
    """The error of the operating system, as one that a user can act on."""
    codes: tuple[tuple[type[Exception], str], ...] = (
        (FileNotFoundError, "source_missing"),
        (NotADirectoryError, "source_missing"),
        (ValueError, "source_missing"),  # a name that holds a NUL
        (PermissionError, "source_forbidden"),
    )
    code = next((code for kind, code in codes if isinstance(error, kind)), "source_unreadable")
    return UserError(code, file=name, reason=getattr(error, "strerror", None) or error)
