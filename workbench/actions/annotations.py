"""The analyst's own marks on the words of articles."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from workbench.actions.checks import check_fields
from workbench.domain.errors import UserError
from workbench.domain.rows import AnnotationRow

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer

COLOURS = ("yellow", "green", "blue", "pink", "violet")
_FIELDS = ("note", "tags", "colour")


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
    values = _checked({"note": note, "tags": tags, "colour": colour})
    with dossier.action("annotate", article=article, start=start, end=end) as writer:
        return writer.add_annotation(article, start, end, **values)


def edit_annotation(dossier: "Dossier", annotation: int, **changes: str | Sequence[str] | None) -> int:
    """Changes note, tags or colour of an annotation and returns its id."""
    values = _checked(changes)
    with dossier.action("edit_annotation", annotation=annotation) as writer:
        row = _known(writer, annotation)
        changed = {name: value for name, value in values.items() if value != getattr(row, name)}
        if changed:
            writer.change_annotation(annotation, changed)
        return annotation


def remove_annotation(dossier: "Dossier", annotation: int) -> None:
    """Takes a mark off again."""
    with dossier.action("remove_annotation", annotation=annotation) as writer:
        _known(writer, annotation)
        writer.remove_annotation(annotation)


def list_annotations(dossier: "Dossier", article: int | None = None) -> list[AnnotationRow]:
    """The annotations (of one article), in the order of the text."""
    return dossier.annotations(article)


def tags_in_use(dossier: "Dossier") -> list[str]:
    """The tags of all annotations, the most frequent first."""
    counted = Counter(tag for row in dossier.annotations() for tag in row.tags)
    return [tag for tag, _ in counted.most_common()]


def _known(writer: "Writer", annotation: int) -> AnnotationRow:
    found = next((row for row in writer.annotations() if row.id == annotation), None)
    if found is None:
        raise UserError("unknown_annotation", id=annotation)
    return found


def _checked(values: Mapping[str, str | Sequence[str] | None]) -> dict[str, Any]:
    """The fields that are given; a tag is kept once, and nothing typed is None."""
    check_fields(values, _FIELDS)
    told: dict[str, Any] = dict(values)
    if "note" in told:
        told["note"] = (told["note"] or "").strip() or None
    if "tags" in told:
        tags = (tag.strip() for tag in told["tags"] or ())
        told["tags"] = tuple(dict.fromkeys(tag for tag in tags if tag))
    if "colour" in told and told["colour"] not in COLOURS:
        raise UserError("bad_colour", text=told["colour"], known=", ".join(COLOURS))
    return told
