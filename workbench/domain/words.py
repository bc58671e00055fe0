"""The program's own words in Russian and English: statuses, kinds of event, errors, headings of a brief.

They stand in `resources/words/{ru,en}.toml`; the window, the command line and the briefs share them.
"""

from functools import cache
from typing import Any

from workbench.domain.resources import resources


@cache
def _words(language: str) -> dict[str, Any]:
    import tomllib  # not above: the window's first paint needs none of the words

    path = resources() / "words" / f"{'ru' if language == 'ru' else 'en'}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def word(key: str, language: str, **facts: object) -> str:
    """The words under a dotted key, e.g. `status.member`, with `{places}` filled from `facts`.

    Raises KeyError when there is no such key: a missing word is a bug, and a test looks for it.
    """
    found: Any = _words(language)
    for part in key.split("."):
        found = found[part]
    return str(found).format(**facts) if facts else str(found)


def also(name: str) -> str:
    """By which other words in either language a command or a setting ("option.theme") is looked for; "" where
    we know none."""
    group, _, own = name.partition(".")
    told: list[str] = [_words(language)["also"].get(group, {}).get(own, "") for language in ("ru", "en")]
    return " ".join(filter(None, told))


def typed_as(kind: str, value: str) -> list[str]:
    """What else is typed in either language for a value of a closed list: «полноправный член»."""
    told = [_words(language)["typed"].get(kind, {}).get(value, "") for language in ("ru", "en")]
    return [name for line in told for name in line.split(", ") if name]


def plural(key: str, count: int, language: str) -> str:
    """The words under `key` in the form that `count` asks for, `{count}` filled in.

    `key` is a table with `one`, `few`, `many` (Russian) or `one`, `many` (English), after CLDR's rules.
    """
    return word(f"{key}.{_plural_form(count, language)}", language, count=count)


def _plural_form(count: int, language: str) -> str:
    if language != "ru":
        return "one" if count == 1 else "many"
    if count % 10 == 1 and count % 100 != 11:
        return "one"
    return "few" if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else "many"


def is_russian(words: str) -> bool:
    """Whether a Russian letter is among them."""
    return any("а" <= sign <= "я" or sign == "ё" for sign in words.lower())


def capital(words: str) -> str:
    """With a capital at its head."""
    return words[:1].upper() + words[1:]


def shortened(words: str, most: int) -> str:
    """Of so many letters at most, with an ellipsis where any are left out."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
