"""Writing a brief to a file, whole or not at all."""

import errno
from collections.abc import Callable
from pathlib import Path

from workbench.brief.model import Brief
from workbench.domain.errors import UserError
from workbench.domain.whole_file import put


def _docx(brief: Brief) -> bytes:
    from workbench.brief.as_docx import render

    return render(brief)


def _pdf(brief: Brief) -> bytes:
    from workbench.brief.as_pdf import render

    return render(brief)


def _html(brief: Brief) -> bytes:
    from workbench.brief.as_html import render

    return render(brief)


def _markdown(brief: Brief) -> bytes:
    from workbench.brief.as_markdown import render

    return render(brief)


# Imported when asked for: a renderer's library is dear to load.
RENDERERS: dict[str, Callable[[Brief], bytes]] = {
    ".docx": _docx,
    ".pdf": _pdf,
    ".html": _html,
    ".md": _markdown,
}


def renderer(path: Path) -> Callable[[Brief], bytes]:
    """What makes the kind of document that the path's ending names. Raises UserError for another ending."""
    found = RENDERERS.get(path.suffix.lower())
    if found is None:
        raise UserError("brief_ending", path=path, known=", ".join(RENDERERS))
    return found


def write(path: Path, content: bytes) -> None:
    """Puts the content in the place of the file at once; what stood there stays if anything goes wrong.

    Raises UserError for a missing folder, no rights, a full disk.
    """
    if path.is_dir():
        raise UserError("brief_is_folder", path=path)
    try:
        put(path, content)
    except OSError as error:
        raise _refusal(path, error) from None


def _refusal(path: Path, error: OSError) -> UserError:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return UserError("brief_disk_full", path=path)
        case errno.ENOENT | errno.ENOTDIR:
            return UserError("brief_no_folder", path=path, folder=path.parent)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return UserError("brief_no_rights", path=path)
        case _:
            return UserError("brief_not_written", path=path, reason=error.strerror or str(error))
