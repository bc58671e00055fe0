"""A status as people type it: its word in Russian or English, or the first letters of one."""

from workbench.domain.errors import UserError
from workbench.domain.vocabulary import Language, Status
from workbench.domain.words import word


def typed_status(typed: str, language: str) -> str:
    """The status that is meant. Raises UserError `unknown_status`, which names the words of `language`."""
    asked = typed.strip().casefold()
    named = {
        word(f"status.{status}", spoken).casefold(): status for spoken in Language for status in Status
    } | {str(status): status for status in Status}
    if asked in named:
        return str(named[asked])
    begun = {status for name, status in named.items() if asked and name.startswith(asked)}
    if len(begun) == 1:
        return str(begun.pop())
    known = ", ".join(word(f"status.{status}", language) for status in Status)
    raise UserError("unknown_status", text=typed.strip(), known=known)
