"""What pasting a table does, in words."""

from collections import Counter
from collections.abc import Sequence

from workbench.domain.pasting import Effect, PastedLine
from workbench.domain.words import plural, word


def paste_words(lines: Sequence[PastedLine], language: str) -> str:
    """ "5 rows added, 3 changed, 2 lines refused"."""
    counts = Counter(line.effect for line in lines)
    told = [plural(f"paste.{effect}", counts[effect], language) for effect in Effect if counts[effect]]
    return ", ".join(told)


def refused_words(line: PastedLine, language: str) -> str:
    """Which line is refused, and why."""
    fault = line.fault.line(language) if line.fault else ""
    return word("paste.line", language, number=line.number, text=line.text, fault=fault)
