"""Finding a state by what was typed of its name or code so far: «азер», "Azer", "AZ"."""

import re
from collections.abc import Iterator
from functools import cache

from workbench.domain.errors import UserError
from workbench.domain.gazetteer import is_state, states_file


def plain_name(name: str) -> str:
    """A name as it is compared: without case, ё and kinds of dashes."""
    return re.sub(r"[\s\-–—]+", " ", name.casefold().replace("ё", "е")).strip()


def state_code(text: str) -> str:
    """The code of a state given by code or by any of its names in Russian or English. Raises UserError
    `unknown_state`."""
    code = text.strip().upper()
    if is_state(code):
        return code
    found = _codes().get(plain_name(text))
    if found is None:
        raise UserError("unknown_state", text=text)
    return found


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for name, code in state_names():
        codes.setdefault(name, code)
    return codes


def find_states(typed: str) -> list[str]:
    """The codes of the states that the letters may begin, the likeliest first: a code, a whole name, the
    beginning of a name, then of a word of it. Every state for nothing typed, none where nothing fits."""
    asked = plain_name(typed)
    ranks: dict[str, int] = {}
    for name, code in state_names():
        rank = _rank(asked, name, code)
        if rank is not None:
            ranks[code] = min(rank, ranks.get(code, rank))
    return sorted(ranks, key=lambda code: ranks[code])


def _rank(asked: str, name: str, code: str) -> int | None:
    if asked in (code.lower(), name):
        return 0
    if name.startswith(asked):
        return 1
    if len(asked) == 1 and code.lower().startswith(asked):
        return 2
    return 3 if f" {asked}" in name else None


@cache
def state_names() -> tuple[tuple[str, str], ...]:
    """Every name with the code of its state."""
    return tuple((plain_name(name), code) for code, names in _by_state() for name in names)


def _by_state() -> Iterator[tuple[str, list[str]]]:
    for code, entry in states_file().items():
        known = (entry["ru"], entry["en"])
        names = [
            name for one in known for name in (one["name"], one.get("official"), *one.get("aliases", ()))
        ]
        yield code, [name for name in names if name]
