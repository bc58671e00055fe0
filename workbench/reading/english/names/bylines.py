"""Media that a line above or below an English article credits: "Source: Xinhua", "By A. Smith, Reuters",
"(With AP inputs)", "Reuters |", "A title – The Diplomat"."""

import re
from functools import cache

from workbench.reading.names.gazetteer import toml

_HEAD, _FOOT = 6, 5
"""Lines above and below the text that may be a credit."""
_LONGEST = 120
"""Characters of a line that is one."""


def credited(text: str) -> list[str]:
    """The medium that a credit names, as it is written there; nothing where there is none."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    inputs = [match for line in lines[-_FOOT:] if (match := _inputs().search(line))]
    if inputs:
        return [inputs[-1]["inputs"]]
    for line in (*lines[:_HEAD], *lines[-_FOOT:]):
        match = _credit().fullmatch(line) if len(line) <= _LONGEST else None
        if match:
            return [next(name for name in match.groupdict().values() if name)]
    titled = _titled().fullmatch(lines[0]) if lines else None
    return [titled["outlet"]] if titled else []


@cache
def _known() -> str:
    rows = toml("media")["medium"]
    names = {name for row in rows for name in (row["name"]["en"], *row.get("aliases", ())) if name.isascii()}
    names |= {name.upper() for name in names}
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda one: (-len(one), one))) + ")"


@cache
def _inputs() -> re.Pattern[str]:
    """ "(With inputs from PTI)", "(with AP inputs)"."""
    return re.compile(
        rf"\([Ww]ith\s+(?:agency\s+)?(?:inputs?\s+from\s+)?(?P<inputs>{_known()})(?:\s+inputs?)?\)?"
    )


@cache
def _titled() -> re.Pattern[str]:
    """ "Leaders meet in Baku – The Diplomat"."""
    return re.compile(rf"[^\n]{{12,}}\s[–—|-]\s(?P<outlet>{_known()})")


@cache
def _credit() -> re.Pattern[str]:
    known = _known()
    day = r"(?:[,|]?\s*[^|\n]{0,12}\d{1,4}[^|\n]{0,30})?"
    return re.compile(
        rf"(?:[^|\n]{{0,40}}\|\s*)?(?:[Ss]ource|SOURCE)s?:\s*(?P<source>{known})(?:\s+[Nn]ews\s+[Aa]gency)?(?:\s*\|.*|\s+Editor.*|{day})"
        rf"|[Bb][Yy]\s+[^\n]{{3,60}}?[,|/(]\s*(?P<by>{known})\)?\s*[|]?{day}"
        rf"|[Bb][Yy]\s+(?P<agency>{known})"
        rf"|(?P<alone>{known})(?:\s+[Nn]ews\s+[Aa]gency)?\s*\|?{day}"
    )
