"""What a user can meet. Anything else that is raised is a bug, and is shown as one."""

from pathlib import Path


class UserError(Exception):
    """What is wrong, with which file or input, and what to do: one line, in the user's language.

    `code` names a sentence of `resources/words/*.toml` under `[error]`; `facts` fill its places.
    """

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code, facts)

    def __str__(self) -> str:
        return self.line("en")

    def line(self, language: str) -> str:
        """The error as one line to show, e.g. `article.txt: the file is empty; choose another.`"""
        from workbench.domain.words import word

        facts = {name: _shown(value, language) for name, value in self.facts.items()}
        return " ".join(word(f"error.{self.code}", language, **facts).split())


def _shown(value: object, language: str) -> str:
    if isinstance(value, UserError):  # what is wrong within what is wrong
        return value.line(language)
    from workbench.domain.entities import Names

    if isinstance(value, Names):
        return value.called(language)
    return str(value) if not isinstance(value, Path) else value.as_posix()
