"""The notes and titles in the sample dossiers that are our own: they are read in the reader's language,
whichever the sample was made in, as the names of states are. What the analyst writes is left alone.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from workbench.domain.resources import resources


def own_words(text: str | None, language: str) -> str:
    """The words in a language if they are ours, else as they are; "" for none."""
    if not text:
        return ""
    return _ours().get(text, {}).get("ru" if language == "ru" else "en", text)


@cache
def _ours() -> dict[str, Mapping[str, str]]:
    return {text: both for both in _told() for text in both.values()}


def _told() -> Iterator[Mapping[str, str]]:
    import tomllib  # not above: the window's first paint needs none of them

    for folder in (resources() / "starter").iterdir():
        if folder.is_dir():
            facts = tomllib.loads((folder / "facts.toml").read_text(encoding="utf-8"))
            for row in (*facts["membership"], *facts["event"]):
                yield from (row[name] for name in ("note", "title") if name in row)
