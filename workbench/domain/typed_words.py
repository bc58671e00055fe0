"""A word of a closed list as people type it: in Russian or English, or the first letters of one."""

from collections.abc import Iterable
from enum import StrEnum

from workbench.domain.errors import UserError
from workbench.domain.vocabulary import Language
from workbench.domain.words import word


def typed_word(kind: str, values: Iterable[StrEnum], typed: str, language: str) -> str:
    """The value of `kind` (`status`, `modality`) that is meant. Raises UserError `unknown_status`, …, which
    names the words of `language`."""
    asked, known = typed.strip().casefold(), list(values)
    named = {word(f"{kind}.{value}", spoken).casefold(): str(value) for spoken in Language for value in known}
    named |= {str(value): str(value) for value in known}
    if asked in named:
        return named[asked]
    begun = {value for name, value in named.items() if asked and name.startswith(asked)}
    if len(begun) == 1:
        return begun.pop()
    words = ", ".join(word(f"{kind}.{value}", language) for value in known)
    raise UserError(f"unknown_{kind}", text=typed.strip(), known=words)
