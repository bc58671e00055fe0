"""Word files (.docx) to text, through python-docx, which resolves no entities and fetches nothing."""

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from workbench.domain.errors import UserError
from workbench.intake.sources import MEGABYTE, Found

if TYPE_CHECKING:
    from docx.table import Table

_MAX_UNPACKED = 100 * MEGABYTE
"""What a file may unpack to: a bomb of 20 MB unpacks to 20 GB. Python's zipfile reads no entry beyond the
size that the archive declares, so the declared sizes are a bound."""
_MAX_ENTRIES = 5_000
_DAMAGE = (
    SyntaxError,  # what lxml raises for XML that is none
    ValueError,  # another kind of Office file
    AttributeError,  # an element stands where python-docx counts on another
    KeyError,  # a part is missing
    EOFError,  # an entry is cut short
    NotImplementedError,  # an unknown compression
    RuntimeError,  # an entry under a password
)
_TITLE_STYLES = frozenset({"Title", "Heading 1"})


def read_word(name: str, data: bytes) -> Found:
    """The paragraphs and table cells in their order, a line each; the title by its style.

    Raises UserError when it is no Word file, is damaged, unpacks to too much, or holds no words.
    """
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError
    from docx.oxml.exceptions import XmlchemyError

    try:
        _check_size(name, data)
        found = _words(data)
    except (zipfile.BadZipFile, zlib.error, OpcError, PythonDocxError, XmlchemyError, *_DAMAGE) as error:
        raise UserError("source_no_word", file=name) from error
    if not found.text:
        raise UserError("source_empty", file=name)
    return found


def is_plain_archive(data: bytes) -> bool:
    """Whether it is a sound ZIP archive of anything but an Office file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "[Content_Types].xml" not in archive.namelist()
    except (zipfile.BadZipFile, *_DAMAGE):
        return False


def _check_size(name: str, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    if len(entries) > _MAX_ENTRIES or sum(entry.file_size for entry in entries) > _MAX_UNPACKED:
        raise UserError("source_unpacks", file=name, limit=_MAX_UNPACKED // MEGABYTE)


def _words(data: bytes) -> Found:
    from docx import Document
    from docx.text.paragraph import Paragraph

    title: str | None = None
    lines: list[str] = []
    for block in Document(io.BytesIO(data)).iter_inner_content():
        if not isinstance(block, Paragraph):
            lines += _table_lines(block)
            continue
        if title is None and block.style is not None and block.style.name in _TITLE_STYLES:
            title = block.text
        lines.append(block.text)
    return Found("\n".join(lines).strip(), title)


def _table_lines(table: "Table") -> list[str]:
    """A line for each row, its cells apart by tabs; a cell that spans several is said once."""
    lines = []
    for row in table.rows:
        cells = {cell._tc: " ".join(cell.text.split()) for cell in row.cells}
        lines.append("\t".join(cells.values()))
    return lines
