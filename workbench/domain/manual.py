"""The pages of the manual, `resources/manual/<language>/<page>.md`, as Markdown."""

from workbench.domain.resources import resources


def page(name: str, language: str) -> str:
    """A page in the reader's language. Raises FileNotFoundError: a missing page is a bug."""
    folder = resources() / "manual" / ("ru" if language == "ru" else "en")
    return (folder / f"{name}.md").read_text(encoding="utf-8")
