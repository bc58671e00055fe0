"""Filling a new dossier with a starter of `resources/starter/`: facts with their sources, and articles."""

import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import as_file
from typing import TYPE_CHECKING, Any

from workbench.domain.errors import UserError
from workbench.domain.resources import resources
from workbench.domain.vocabulary import EventType, Modality, Status

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer


def starters() -> list[str]:
    """The names of the starters that there are."""
    return sorted(folder.name for folder in (resources() / "starter").iterdir() if folder.is_dir())


def fill_starter(dossier: "Dossier", name: str, language: str = "en") -> None:
    """Writes the starter's facts in one action and imports its articles. Raises UserError for an unknown one.

    `language` is that of the notes and titles which are ours; everything else is as its source has it.
    """
    from workbench.actions.importing import import_sources

    if name not in starters():
        raise UserError("unknown_starter", name=name, known=", ".join(["empty", *starters()]))
    folder = resources() / "starter" / name
    facts = tomllib.loads((folder / "facts.toml").read_text(encoding="utf-8"))
    with dossier.action("starter", name=name) as writer:
        _write_facts(writer, name, facts, language)
    with as_file(folder) as path:
        import_sources(dossier, sorted(str(article) for article in path.glob("*.txt")))


def _write_facts(writer: "Writer", format_id: str, facts: Mapping[str, Any], language: str) -> None:
    citations = {row["id"]: _add_citation(writer, row) for row in facts["citation"]}
    for row in facts["membership"]:
        for state in row["states"]:
            membership = writer.add_membership(
                state,
                row.get("format", format_id),
                Status(row["status"]),
                since=row.get("since"),
                until=row.get("until"),
                note=_in(row.get("note"), language),
            )
            _add_evidence(writer, citations, row["sources"], membership=membership)
    for row in facts["event"]:
        event = writer.add_event(
            EventType(row["type"]),
            row.get("format", format_id),
            modality=Modality(row.get("modality", "decided")),
            ordinal=row.get("ordinal"),
            title=_in(row.get("title"), language),
            note=_in(row.get("note"), language),
            **{name: row.get(name) for name in ("date", "place", "state", "actor", "venue")},
        )
        _add_evidence(writer, citations, row["sources"], event=event)


def _add_citation(writer: "Writer", row: Mapping[str, Any]) -> int:
    origin = row.get("origin", row["outlet"])
    return writer.add_citation(row["title"], origin, row["url"], row["outlet"], row.get("published"))


def _add_evidence(
    writer: "Writer",
    citations: Mapping[str, int],
    sources: Sequence[Mapping[str, Any]],
    *,
    membership: int | None = None,
    event: int | None = None,
) -> None:
    for source in sources:
        writer.add_evidence(
            source=citations[source["id"]],
            quote=source.get("quote", ""),
            asserts=source.get("says", {}),
            membership=membership,
            event=event,
        )


def _in(text: Mapping[str, str] | None, language: str) -> str | None:
    return text[language] if text else None
