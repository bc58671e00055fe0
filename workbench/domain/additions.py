"""What an analyst adds to the names that the reader knows: formats, aliases, words for a status, leaders.

They belong to a dossier; a reading takes them as an argument beside the article.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar

from workbench.domain.gazetteer import FormatEntry
from workbench.domain.vocabulary import Status

MEETING = {"ru": "встреча", "en": "meeting"}
"""What the meetings of an added format are called where the analyst does not say."""
ALIASED = ("state", "format", "organisation", "person")
"""What an alias may be one of."""
OFFICES = ("head", "supreme", "government", "foreign", "secretary")
"""Head of state (of the European Council), supreme leader, head of government (of the European Commission),
foreign minister, head of an organisation's secretariat."""
STATUSES = (
    Status.MEMBER,
    Status.ASSOCIATE,
    Status.OBSERVER,
    Status.PARTNER,
    Status.GUEST,
    Status.CANDIDATE,
)
"""What an added word may mean: the others are told by verbs ("suspended", "left"), not by nouns."""


@dataclass(frozen=True, slots=True)
class AddedFormat:
    """A group of states. `ru`, `en` are its names in full, one of them "" where it has none; `short_…` what
    stands in a table, `meeting_…` the noun for what it holds; `former` names still mean it."""

    kind: ClassVar[str] = "format"
    id: str
    ru: str = ""
    en: str = ""
    short_ru: str = ""
    short_en: str = ""
    meeting_ru: str = ""
    meeting_en: str = ""
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()

    @property
    def entity(self) -> str:
        return f"format:{self.id}"

    def names(self) -> list[str]:
        """Every name that means it in a text."""
        own = (self.ru, self.en, self.short_ru, self.short_en, *self.aliases, *self.former)
        return list(dict.fromkeys(name for name in own if name))

    def entry(self) -> FormatEntry:
        """How the program shows it."""
        ru, en = self.ru or self.en, self.en or self.ru
        return FormatEntry(
            self.id,
            {"ru": ru, "en": en},
            {
                "ru": self.short_ru or self.ru or self.short_en or ru,
                "en": self.short_en or self.en or self.short_ru or en,
            },
            {"ru": self.meeting_ru or MEETING["ru"], "en": self.meeting_en or MEETING["en"]},
        )


@dataclass(frozen=True, slots=True)
class AddedAlias:
    """`alias` means `entity` (`state:CN`), which is called `name`."""

    kind: ClassVar[str] = "alias"
    entity: str
    name: str
    alias: str


@dataclass(frozen=True, slots=True)
class AddedStatus:
    """A noun, perhaps with what goes with it, that means a status: «ассоциированный участник»."""

    kind: ClassVar[str] = "status"
    words: str
    status: Status


@dataclass(frozen=True, slots=True)
class AddedLeader:
    """A term of office: `of` is `state:UZ` or `format:sco`, `since` and `until` are EDTF, "" for still so."""

    kind: ClassVar[str] = "leader"
    of: str
    office: str
    since: str
    until: str = ""
    ru: str = ""
    en: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class FormatLook:
    """What the dossier calls a format (`of` is its id), its colour and what it is, "" where the dossier does
    not say. It is for the window and the briefs; the reader knows other names by `AddedAlias`."""

    kind: ClassVar[str] = "look"
    of: str
    ru: str = ""
    en: str = ""
    short_ru: str = ""
    short_en: str = ""
    colour: str = ""
    description: str = ""


_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip


def suggested_id(*names: str) -> str:
    """An id for a format, of the first of its names that is one: "ozernyi-forum" for «Озёрный форум»."""
    name = next((name for name in names if name), "").lower()
    plain = "".join(_LATIN.get(sign, sign) for sign in name)
    kept = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in plain)
    return "-".join(kept.split())


Addition = AddedFormat | AddedAlias | AddedStatus | AddedLeader | FormatLook
KINDS: dict[str, type[Addition]] = {
    made.kind: made for made in (AddedFormat, AddedAlias, AddedStatus, AddedLeader, FormatLook)
}
LISTS = ("aliases", "former")
"""The fields of an addition that hold several names."""


@dataclass(frozen=True, slots=True)
class Additions:
    """Everything that was added to a dossier, each kind in the order in which it was."""

    formats: tuple[AddedFormat, ...] = ()
    aliases: tuple[AddedAlias, ...] = ()
    statuses: tuple[AddedStatus, ...] = ()
    leaders: tuple[AddedLeader, ...] = ()


NOTHING = Additions()


@dataclass(frozen=True, slots=True)
class AdditionRow:
    """An addition with its number in the dossier."""

    id: int
    addition: Addition

    def as_json(self) -> dict[str, Any]:
        """A line of `workbench additions --json`."""
        return {"id": self.id, "kind": self.addition.kind, "facts": addition_facts(self.addition)}


def together(rows: Iterable[Addition]) -> Additions:
    """The additions, sorted by kind."""
    given = list(rows)
    return Additions(
        tuple(row for row in given if isinstance(row, AddedFormat)),
        tuple(row for row in given if isinstance(row, AddedAlias)),
        tuple(row for row in given if isinstance(row, AddedStatus)),
        tuple(row for row in given if isinstance(row, AddedLeader)),
    )


def addition_as_json(addition: Addition) -> dict[str, Any]:
    """Its fields, by name."""
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in asdict(addition).items()
    }


def addition_facts(addition: Addition) -> dict[str, Any]:
    """Its fields as an analyst gives them: an alias says of what it is one as `state:CN` or
    `person:Xi Jinping`; what is not given is left out."""
    facts = addition_as_json(addition)
    if isinstance(addition, AddedAlias):
        kind, _, key = addition.entity.partition(":")
        shown = key if kind in ("state", "format") else addition.name
        facts = {"of": f"{kind}:{shown}", "alias": addition.alias}
    return {name: value for name, value in facts.items() if value}


def addition_from_json(kind: str, row: Mapping[str, Any]) -> Addition:
    """The addition that `addition_as_json` wrote. Raises KeyError, TypeError, ValueError on anything else."""
    made = KINDS[kind]
    known = {field.name for field in fields(made)}
    values: dict[str, Any] = {name: value for name, value in row.items() if name in known}
    for name in LISTS:
        if name in values:
            values[name] = tuple(values[name])
    if "status" in values:
        values["status"] = Status(values["status"])
    return made(**values)
