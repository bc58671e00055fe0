"""What an action may do to a dossier: everything that it changes goes through here."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Table, select

from workbench.domain.additions import Addition, addition_as_json
from workbench.domain.claims import Claim, claim_as_json
from workbench.domain.corrections import Correction
from workbench.domain.entities import Names
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import EventType, Modality, Review, Status
from workbench.dossier import tables
from workbench.dossier.article_writing import ArticleWriting
from workbench.dossier.derived import keep_own_claim
from workbench.dossier.unpacking import pack


class Writer(ArticleWriting):
    """Writes what it is told, links and spans apart, which it checks; whether an edit makes sense is for the
    action that calls it to say."""

    def add_citation(
        self,
        title: str,
        origin: str,
        url: str | None = None,
        outlet: str | None = None,
        published: date | None = None,
    ) -> int:
        """Keeps a source outside the dossier, which is only cited, and returns its id."""
        day = published.isoformat() if published else None
        values = {"title": title, "origin": origin, "url": url, "outlet": outlet, "published": day}
        return self.insert(tables.source, {**values, "relay": []})

    def add_membership(
        self,
        state: str,
        format: str,
        status: Status,
        *,
        modality: Modality = Modality.DECIDED,
        since: str | None = None,
        until: str | None = None,
        by_hand: bool = False,
        note: str | None = None,
    ) -> int:
        values = {"state": state, "format": format, "status": status, "modality": modality}
        dates = {"since": since, "until": until}
        return self.insert(tables.membership, {**values, **dates, "by_hand": by_hand, "note": note})

    def change_membership(self, membership: int, values: Mapping[str, Any]) -> None:
        self.update(tables.membership, membership, values)

    def remove_membership(self, membership: int) -> None:
        """Takes a row out of the roster, with its evidence."""
        self._remove_fact(tables.membership, membership)

    def move_evidence(self, membership: int, to: int) -> None:
        """Rests another row of the roster on what this one rests on."""
        for evidence in self.ids(tables.evidence, "membership", membership):
            self.update(tables.evidence, evidence, {"membership": to})

    def add_event(
        self,
        type: EventType,
        format: str,
        *,
        modality: Modality = Modality.DECIDED,
        by_hand: bool = False,
        ordinal: int | None = None,
        **facts: str | None,
    ) -> int:
        """`facts` are date, place, state, actor, venue, title, note."""
        values = {"type": type, "format": format, "modality": modality, "ordinal": ordinal}
        return self.insert(tables.event, {**values, **facts, "by_hand": by_hand})

    def change_event(self, event: int, values: Mapping[str, Any]) -> None:
        self.update(tables.event, event, values)

    def remove_event(self, event: int) -> None:
        """Takes a row out of the chronology, with its evidence."""
        self._remove_fact(tables.event, event)

    def _remove_fact(self, table: Table, row: int) -> None:
        for evidence in self.ids(tables.evidence, table.name, row):
            self.delete(tables.evidence, evidence)
        self.delete(table, row)

    def add_evidence(
        self,
        *,
        source: int,
        quote: str,
        membership: int | None = None,
        event: int | None = None,
        start: int | None = None,
        end: int | None = None,
        claim: int | None = None,
        asserts: Mapping[str, str] | None = None,
    ) -> int:
        """Rests a row of the roster or of the chronology on the words of a source."""
        place = {"membership": membership, "event": event, "source": source, "claim": claim}
        words = {"quote": quote, "start": start, "end": end, "asserts": dict(asserts or {})}
        return self.insert(tables.evidence, {**place, **words})

    def dismiss(self, claim: int, later: Claim | None) -> None:
        """Keeps that the analyst does not take what a newer reading says of a decided claim; None where it
        says nothing of it."""
        told = pack(None if later is None else claim_as_json(later))
        known = self.ids(tables.dismissal, "claim", claim)
        if known:
            self.update(tables.dismissal, known[0], {"later": told})
        else:
            self.insert(tables.dismissal, {"claim": claim, "later": told})

    def decide(
        self, claim: int, review: Review, *, why: str | None = None, edited: Claim | None = None
    ) -> None:
        """Keeps the analyst's word on a claim; `edited` is their version of it, None to leave it as it is."""
        decision = tables.decision
        known = self._connection.execute(select(decision).where(decision.c.claim == claim)).one_or_none()
        version = pack(claim_as_json(edited)) if edited else known.edited if known else None
        values = {"review": review, "why": why, "edited": version}
        if known is None:
            self.insert(decision, {"claim": claim, **values})
        elif review == Review.OPEN and version is None:
            self.delete(decision, known.id)
        else:
            self.update(decision, known.id, values)

        if review != Review.OPEN:
            self.postpone(claim, False)

    def postpone(self, claim: int, later: bool) -> None:
        """Puts an open claim off, or (False) takes it up again."""
        known = self.ids(tables.postponement, "claim", claim)
        if later and not known:
            self.insert(tables.postponement, {"claim": claim})
        for row in known if not later else ():
            self.delete(tables.postponement, row)

    def make_claim(self, article: int, claim: Claim) -> int:
        """Keeps a claim of the analyst's own, open, and returns its id."""
        row = keep_own_claim(self._connection, article, claim)
        self.insert(tables.own_claim, {"claim": row, "payload": claim_as_json(claim)})
        return row

    def add_addition(self, addition: Addition) -> int:
        """Keeps a name, word or leader of the analyst's for the reader."""
        return self.insert(tables.addition, {"kind": addition.kind, "payload": addition_as_json(addition)})

    def change_addition(self, row: int, addition: Addition) -> None:
        self.update(tables.addition, row, {"kind": addition.kind, "payload": addition_as_json(addition)})

    def remove_addition(self, row: int) -> None:
        self.delete(tables.addition, row)

    def make(self, entity: str, name: str, becomes: str) -> None:
        """Has what readings link to `entity` and call `name` ("" for whatever they call it) be another
        entity; or itself again, which leaves no row behind."""
        known = {row.name: row for row in self.identities(entity) if row.entity == entity}
        otherwise = known[""].becomes if name and "" in known else entity
        if becomes == otherwise:
            if name in known:
                self.delete(tables.identity, known[name].id)
        elif name in known:
            self.update(tables.identity, known[name].id, {"becomes": becomes})
        else:
            self.insert(tables.identity, {"entity": entity, "name": name, "becomes": becomes})

    def name_entity(self, entity: str, names: Names) -> None:
        """Keeps what the analyst calls an entity."""
        table = tables.entity_name
        row = self._connection.execute(select(table.c.id).where(table.c.entity == entity)).scalar()
        values = {"ru": names.ru, "en": names.en}
        if row is None and names != Names():
            self.insert(table, {"entity": entity, **values})
        elif row is not None and names == Names():
            self.delete(table, row)
        elif row is not None:
            self.update(table, row, values)

    def add_correction(self, correction: Correction) -> int:
        """Keeps what words name, or that they name nothing."""
        place = {"article": correction.article, "start": correction.start, "end": correction.end}
        forms = [sorted(each) for each in correction.forms]
        means = {"type": correction.type, "entity": correction.entity, "name": correction.name}
        told = {"scope": correction.scope, "words": correction.words, "forms": forms}
        return self.insert(tables.correction, {**told, **place, **means})

    def remove_correction(self, correction: int) -> None:
        self.delete(tables.correction, correction)

    def add_annotation(
        self,
        article: int,
        start: int,
        end: int,
        *,
        colour: str,
        tags: Sequence[str] = (),
        note: str | None = None,
    ) -> int:
        """Marks `[start, end)` of an article. Raises UserError if these are not words of it."""
        text = self.known_article(article).text
        if not 0 <= start < end <= len(text):
            raise UserError("bad_span", start=start, end=end, length=len(text))
        place = {"article": article, "start": start, "end": end, "quote": text[start:end]}
        return self.insert(tables.annotation, {**place, "colour": colour, "tags": list(tags), "note": note})

    def change_annotation(self, annotation: int, values: Mapping[str, Any]) -> None:
        """Changes colour, tags or note."""
        self.update(tables.annotation, annotation, values)

    def remove_annotation(self, annotation: int) -> None:
        self.delete(tables.annotation, annotation)
