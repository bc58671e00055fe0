"""An article and the spans that it is made of. Offsets count Unicode code points, end exclusive."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from workbench.domain.vocabulary import MentionType


@dataclass(frozen=True, slots=True)
class Span:
    """The words `[start, end)` of an article."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, article_text: str, start: int, end: int) -> Self:
        """The span with its words taken from the article, so that they cannot disagree."""
        return cls(start, end, article_text[start:end])

    def as_json(self) -> dict[str, Any]:
        return {"start": self.start, "end": self.end, "text": self.text}


def in_order(spans: Iterable[Span]) -> str:
    """The words of the spans in the order of the article, an ellipsis between them, blanks folded."""
    ordered = sorted(spans, key=lambda span: span.start)
    return " … ".join(" ".join(span.text.split()) for span in ordered)


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something, perhaps a known entity.

    `label` is the finer type in NEREL's spelling (PERSON, COUNTRY, …) or None; `entity` is an id such as
    `state:AZ`, `format:sco`, `person:ilham aliev`; `name` is what the entity is called. Where the words may
    mean one of several entities, `entity` is None and `candidates` are those. `correction` is the analyst's
    correction that this mention comes of, None where the reader found it so.
    """

    start: int
    end: int
    text: str
    type: MentionType
    label: str | None = None
    entity: str | None = None
    name: str | None = None
    candidates: tuple[str, ...] = ()
    correction: int | None = None

    @property
    def is_anaphor(self) -> bool:
        """Whether the words name nothing by themselves: «страна», "he", linked to what was named before."""
        return self.label is None and self.entity is not None

    def as_json(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "type": str(self.type),
            "label": self.label,
            "entity": self.entity,
            "name": self.name,
            "candidates": list(self.candidates),
        }


@dataclass(frozen=True, slots=True)
class Article:
    """A text that was opened. Its words never change; language, agency and relay are what reading found."""

    text: str
    title: str
    published: date | None = None
    language: str | None = None
    outlet: str | None = None
    agency: str | None = None
    relay: tuple[str, ...] = field(default=())
    url: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "published": self.published.isoformat() if self.published else None,
            "language": self.language,
            "outlet": self.outlet,
            "agency": self.agency,
            "relay": list(self.relay),
            "url": self.url,
            "text": self.text,
        }
