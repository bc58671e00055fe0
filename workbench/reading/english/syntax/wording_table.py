"""The table of wordings of `resources/gazetteer/wordings_en.toml`, which says what its rows mean."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.names.gazetteer import toml

_ONE = (
    r"(?:P\d+ of )?(?:the )?(?:[SK]\d+)(?! (?:'|’))"
    r"(?: \( (?!(?:full )?(?:member|observer|partner|guest))[^()]{1,30} \))?"
)
_JOINT = (
    r"(?: ,)?(?: (?:and|or|as well as|plus|along with|together with|alongside|followed by|but also"
    r"|and also))?"
)
_LIST = (
    rf"{_ONE}(?:(?=(?: ,| and| or| as| plus| along| together| alongside| followed| but)){_JOINT} {_ONE})*"
    r"|[CI]\d+(?! (?:'|’))"
)
_INSET = r"(?: ,(?: (?!;|:|\.|,)\S+){1,12} ,)?"
_KINDS = (
    r"(?:(?:full|fledged|full-fledged|fully-fledged|associate|associated|dialogue|observer|candidate|partner"
    r"|sectoral|special|honorary|invited|acceding|participating|-) )*"
)
_NOUN = (
    r"(?:(?:member|observer|partner|candidate|associate|participant|membership|newcomer|entrant|guest|ally"
    r"|aspirant|applicant)"
    r"(?:[ -](?:state|country|nation|member|status))?|(?:acceding|applicant) (?:state|country|nation))"
)
_DETAIL = (
    r"(?:(?:a|an|the|its|their|new|newest|latest|last|first|second|third|\w+th|only|official|founding|permanent"
    r"|other|fresh|\d+ st|\d+ nd|\d+ rd|\d+ th|one of the|so-called|one of \d+"
    r"|one of (?:two|three|four|five|six|seven|eight|nine|ten|\w+teen)) )*"
)
_STATUS = (
    rf"{_DETAIL}(?:(?P<fs>F\d+) (?:(?:'|’) (?:s )?)?)?(?P<st>{_KINDS}{_NOUN})"
    r"(?: (?:for|of|in|at|to|with|within|into|by|for membership of|for membership in|for membership"
    r"|for accession to) (?:the )?(?P<fo>[FB]\d+)(?: membership| accession)?| for membership| for accession)?"
)
_SLOTS = {
    "s": f"(?P<s>{_LIST})",
    "f": r"(?:the )?(?P<f>[FBI]\d+(?:(?: ,)?(?: (?:and|or))? (?:the )?F\d+)*)",
    "st": _STATUS,
    "in": _INSET,
    "d": r"(?P<d>(?:(?:in|on|since|from|as of|by|effective) )?D\d+)",
}
_SLOT = re.compile(r"(?<!\?P)<([a-z_]+)>")
_FILLED = re.compile(r" ?\.\.(\d+)")
_NO_PREPOSITION = "".join(
    rf"(?<!\b{word} )(?<!\b{word} the )"
    for word in ("from", "of", "by", "to", "in", "than", "between", "against")
)
"""Whoever does something stands behind no preposition: "delegates from Iran took part"."""
_LINE_START = r"^(?:[\d*•·–—-]+ )?(?:the )?"


@dataclass(frozen=True, slots=True)
class Wording:
    """A row of the table."""

    rule: str
    keys: frozenset[str]
    source: str
    act: str = ""
    status: Status | None = None
    modality: Modality | None = None
    turned: Status | None = None
    acts: tuple[str, ...] = ()
    least: int = 1
    again: bool = False
    states_again: bool = False
    at_once: bool = False
    anew: bool = False
    granted: bool = False
    certain: bool = False
    past: bool = False
    many: bool = False
    implied: bool = False
    near: bool = False
    single: bool = False
    otherwise: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, made when a sentence first asks for it: all of them take a third of a second."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


@cache
def wordings() -> tuple[Wording, ...]:
    """All wordings, in the order in which they are tried."""
    table = toml("wordings_en")
    return tuple(_wording(row, table["parts"]) for row in table["wording"])


@cache
def chair_wordings() -> tuple[re.Pattern[str], ...]:
    """The ways of saying who chairs a format."""
    table = toml("wordings_en")
    filled = (_filled(saying, table["parts"]) for saying in table["chairs"]["sayings"])
    return tuple(re.compile(rf"(?:(?<=\s)|^){saying}(?=\s|$)") for saying in filled)


def _wording(row: dict[str, Any], parts: dict[str, str]) -> Wording:
    more = {name: value for name, value in row.items() if name not in ("rule", "keys", "pattern", "anchored")}
    for name, kind in (("status", Status), ("turned", Status), ("modality", Modality), ("acts", tuple)):
        if name in more:
            more[name] = kind(more[name])
    opening = _LINE_START if row.get("anchored") else r"(?:(?<=\s)|^)"
    if row["pattern"].startswith("<s>"):
        opening += _NO_PREPOSITION
    source = rf"{opening}{_filled(row['pattern'], parts)}(?=\s|$)"
    return Wording(f"en.wording.{row['rule']}", frozenset(row["keys"].split()), source, **more)


def _filled(pattern: str, parts: dict[str, str]) -> str:
    """The pattern with what its slots and gaps stand for."""
    while _SLOT.search(pattern):
        pattern = _SLOT.sub(lambda found: _SLOTS.get(found[1]) or parts[found[1]], pattern)
    return _FILLED.sub(lambda found: rf"(?: (?!;|:|\.)\S+){{0,{found[1]}}}?", pattern)
