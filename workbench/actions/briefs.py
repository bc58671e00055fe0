"""Writing what the dossier knows to a document."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.brief.compose import compose
from workbench.brief.model import Brief, Line, Proof, Row, Section, Statement, Table
from workbench.brief.writing import renderer, write
from workbench.domain.errors import UserError

if TYPE_CHECKING:
    from workbench.actions import Dossier

__all__ = ["Brief", "Line", "Proof", "Row", "Section", "Statement", "Table", "draft_brief", "write_brief"]


def draft_brief(
    dossier: "Dossier",
    *,
    format: str | None = None,
    since: date | None = None,
    as_of: date | None = None,
    language: str = "ru",
) -> Brief:
    """What a brief would hold now, before it becomes a document.

    `format` None takes every format of the dossier, `as_of` None the day of today. Raises UserError for a
    format that the dossier does not have.
    """
    if format is not None and format not in dossier.formats():
        raise UserError("brief_no_format", format=format, known=", ".join(sorted(dossier.formats())) or "—")
    return compose(dossier, format=format, since=since, as_of=as_of or date.today(), language=language)


def write_brief(
    dossier: "Dossier",
    path: Path,
    *,
    format: str | None = None,
    since: date | None = None,
    as_of: date | None = None,
    language: str = "ru",
) -> Path:
    """Writes what `draft_brief` tells, as the path's ending says (.docx, .pdf, .html, .md), and returns the
    path.

    What stood at the path is replaced at once, or stays if anything goes wrong: then UserError says what.
    """
    render = renderer(path)
    brief = draft_brief(dossier, format=format, since=since, as_of=as_of, language=language)
    write(path, render(brief))
    return path
