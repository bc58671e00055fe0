"""A word of a closed list as it is typed: in either language, as documents have it, or its first letters."""

from collections.abc import Iterable
from enum import StrEnum

from workbench.domain.errors import UserError
from workbench.domain.state_finding import plain_name
from workbench.domain.vocabulary import Language
from workbench.domain.words import typed_as, word


def typed_word(kind: str, values: Iterable[StrEnum], typed: str, language: str) -> str:
    """The value of `kind` (`status`, `modality`) that is meant. Raises UserError `unknown_status`, …, which
    names the words of `language`."""
    asked, known = plain_name(typed), list(values)
    named = {
        plain_name(word(f"{kind}.{value}", spoken)): str(value) for spoken in Language for value in known
    }
    named |= {str(value): str(value) for value in known}
    meant = {plain_name(name): str(value) for value in known for name in typed_as(kind, value)} | named
    if asked in meant:
        return meant[asked]
    begun = {value for name, value in named.items() if asked and name.startswith(asked)}
    if len(begun) == 1:
        return begun.pop()
    words = ", ".join(word(f"{kind}.{value}", language) for value in known)
    raise UserError(f"unknown_{kind}", text=typed.strip(), known=words)
