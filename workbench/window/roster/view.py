"""How an analyst sees the rosters of a dossier: which columns, in what order, under headings or not."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class RosterView:
    """`columns` are those that were chosen, None to have those shown that there is room for; `sort` is the
    column that the rows are sorted by, None for the roster's own order; `folded` are groups."""

    columns: tuple[int, ...] | None = None
    sort: int | None = None
    descending: bool = False
    grouped: bool = False
    folded: frozenset[str] = frozenset()

    def with_column(self, column: int, shown: bool, now: Sequence[int]) -> "RosterView":
        """With a column more or less than those that are shown now."""
        return replace(self, columns=tuple(sorted({*now, column} if shown else {*now} - {column})))

    def with_folded(self, group: str, folded: bool) -> "RosterView":
        return replace(self, folded=self.folded | {group} if folded else self.folded - {group})

    def as_text(self) -> str:
        """For the settings."""
        facts = {
            "columns": self.columns,
            "sort": self.sort,
            "descending": self.descending,
            "grouped": self.grouped,
            "folded": sorted(self.folded),
        }
        return json.dumps(facts)

    @staticmethod
    def of_text(text: str, columns: int) -> "RosterView":
        """What `as_text` wrote for a table of so many columns; the usual view for anything else."""
        try:
            facts = json.loads(text)
            chosen, sort = facts["columns"], facts["sort"]
            known = range(columns)
            if sort is not None and sort not in known:
                return RosterView()
            return RosterView(
                None if chosen is None else tuple(one for one in known if one in chosen),
                sort,
                bool(facts["descending"]),
                bool(facts["grouped"]),
                frozenset(map(str, facts["folded"])),
            )
        except (ValueError, KeyError, TypeError):
            return RosterView()
