"""From rows of the tables to the frozen rows of the domain. A file may hold anything, so nothing is believed:
what cannot be a row of ours is damage, and is said."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from typing import Any

from workbench.domain.errors import UserError


class DamageError(Exception):
    """A row that no action of ours can have written."""


@contextmanager
def unpacked(table: str) -> Iterator[None]:
    """Around the building of rows from what `table` holds; raises DamageError for what makes no sense (the
    domain says of a date that is none by UserError)."""
    try:
        yield
    except (KeyError, ValueError, TypeError, RecursionError, UserError) as error:
        raise DamageError(table) from error


@lru_cache(maxsize=5000)
def day(value: str | None) -> date | None:
    """A day in ISO 8601. Cached like `words`: ten thousand articles share a few hundred of either."""
    return date.fromisoformat(value) if value else None


@lru_cache(maxsize=5000)
def words(value: str) -> tuple[str, ...]:
    """A JSON list of strings."""
    return tuple(str(item) for item in json.loads(value))


def mapping(value: str) -> dict[str, Any]:
    """A JSON object."""
    found = json.loads(value)
    if not isinstance(found, dict):
        raise ValueError(f"not an object: {value[:40]!r}")
    return found


def pack(value: object) -> str:
    """A list or an object as JSON, readable in any viewer of databases."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
