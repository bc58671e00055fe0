"""Writing what the dossier knows to a document."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.brief.compose import compose
from workbench.brief.writing import renderer, write
from workbench.domain.errors import UserError

if TYPE_CHECKING:
    from workbench.actions import Dossier


def write_brief(
    dossier: "Dossier",
    path: Path,
    *,
    format: str | None = None,
    since: date | None = None,
    as_of: date | None = None,
    language: str = "ru",
) -> Path:
    """Writes a brief as the path's ending says (.docx, .pdf, .html, .md) and returns the path.

    `format` None takes every format of the dossier, `as_of` None the day of today. What stood at the path is
    replaced at once, or stays if anything goes wrong: then UserError says what.
    """
    render = renderer(path)
    if format is not None and format not in dossier.formats():
        raise UserError("brief_no_format", format=format, known=", ".join(sorted(dossier.formats())) or "—")
    day = as_of or date.today()
    brief = compose(dossier, format=format, since=since, as_of=day, language=language)
    write(path, render(brief))
    return path
