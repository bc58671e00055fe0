"""The analyst's own marks on the words of articles."""

from typing import TYPE_CHECKING

from collections.abc import Sequence

from workbench.domain.errors import UserError
from workbench.domain.rows import AnnotationRow

if TYPE_CHECKING:
    from workbench.actions import Dossier


def annotate(
    dossier: "Dossier",
    article: int,
    start: int,
    end: int,
    *,
    note: str | None = None,
    tags: Sequence[str] = (),
    colour: str = "yellow",
) -> int:
    """Marks `[start, end)` (code points) of an article and returns the annotation's id."""
    with dossier.action("annotate", article=article) as writer:
        return writer.add_annotation(article, start, end, note=note, tags=tags, colour=colour)


def edit_annotation(dossier: "Dossier", annotation: int, **changes: object) -> int:
    """Changes note, tags or colour of an annotation."""
    with dossier.action("edit_annotation", annotation=annotation) as writer:
        writer.change_annotation(annotation, **changes)
        return annotation


def remove_annotation(dossier: "Dossier", annotation: int) -> None:
    with dossier.action("remove_annotation", annotation=annotation) as writer:
        writer.remove_annotation(annotation)


def list_annotations(dossier: "Dossier", article: int | None = None) -> list[AnnotationRow]:
    """The annotations (of one article), in the order of the text."""
    return dossier.annotations(article)
