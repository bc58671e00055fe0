"""From what an analyst typed, or a file says, to an addition: every field made sure of."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workbench.actions.checks import check_order, known_format, known_word
from workbench.domain import gazetteer
from workbench.domain.additions import (
    ALIASED,
    LISTS,
    OFFICES,
    STATUSES,
    AddedAlias,
    AddedFormat,
    AddedLeader,
    AddedStatus,
    Addition,
    Additions,
    FormatLook,
)
from workbench.domain.errors import UserError
from workbench.domain.format_looks import COLOURS
from workbench.domain.state_finding import state_code
from workbench.domain.typed_dates import typed_date
from workbench.domain.vocabulary import Status
from workbench.domain.words import is_russian

FIELDS = {
    "format": (
        "id", "ru", "en", "short_ru", "short_en", "meeting_ru", "meeting_en", "aliases", "former",
    ),
    "alias": ("of", "alias"),
    "status": ("words", "status"),
    "look": ("of", "ru", "en", "short_ru", "short_en", "colour", "description"),
    "leader": ("of", "office", "ru", "en", "since", "until", "source"),
}  # fmt: skip
"""What can be given of each kind of addition."""
_LONGEST = 200
_MOST_WORDS = 15
_ID_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def made(kind: str, facts: Mapping[str, Any], known: Additions) -> Addition:
    """The addition of a kind that the facts describe. `known` are the others of the dossier, whose formats
    and leaders can be named. Raises UserError for a fact that is wrong, missing or of no use here."""
    if kind not in FIELDS:
        raise UserError("unknown_addition_kind", text=kind, known=", ".join(FIELDS))
    strange = next((name for name in facts if name not in FIELDS[kind]), None)
    if strange is not None:
        raise UserError("unknown_field", name=strange, known=", ".join(FIELDS[kind]))
    plain = {
        name: _list(name, value) if name in LISTS else _text(name, value) for name, value in facts.items()
    }
    makers: dict[str, Callable[[dict[str, Any], Additions], Addition]] = {
        "format": _format,
        "alias": _alias,
        "status": _status,
        "leader": _leader,
        "look": _look,
    }
    return makers[kind](plain, known)


def _format(facts: dict[str, Any], _known: Additions) -> AddedFormat:
    code = _needed(facts, "id").lower()
    if not code or code.strip("-") != code or not _ID_SIGNS.issuperset(code) or "--" in code:
        raise UserError("bad_format_id", text=code)
    if code in gazetteer.our_formats():
        raise UserError("format_is_known", id=code)
    row = AddedFormat(code, **{name: value for name, value in facts.items() if value and name != "id"})
    if not (row.ru or row.en):
        raise UserError("addition_lacks", name="ru, en")
    for name in row.names():
        _check_name(name)
    return row


def _alias(facts: dict[str, Any], known: Additions) -> AddedAlias:
    alias = _check_name(_needed(facts, "alias"))
    kind, colon, name = _needed(facts, "of").partition(":")
    name = name.strip()
    if kind in ALIASED and colon and not name:
        raise UserError("addition_lacks", name="of")
    if not colon or kind not in ALIASED:
        raise UserError("bad_alias_of", text=facts["of"], known=", ".join(f"{one}:…" for one in ALIASED))
    if kind in ("state", "person") and not (alias[0].isupper() or alias[0].isdigit()):
        raise UserError("alias_capital", text=alias)
    return AddedAlias(*entity_called(kind, name, known, alias), alias)


def entity_called(kind: str, name: str, known: Additions, as_in: str = "") -> tuple[str, str]:
    """The entity of a kind (one of ALIASED) by its name or code, and what it is called in the language of
    these words, of the name itself without any."""
    language = "ru" if is_russian(as_in or name) else "en"
    if kind == "state":
        code = state_code(name)
        return f"state:{code}", gazetteer.state_name(code, language)
    if kind == "format":
        code = _format_called(name, known)
        return f"format:{code}", gazetteer.format_name(code, language)
    return _called(kind, name, known), name


def _status(facts: dict[str, Any], _known: Additions) -> AddedStatus:
    words = _check_name(_needed(facts, "words"))
    status = known_word(Status, _needed(facts, "status"))
    if status not in STATUSES:
        raise UserError("status_without_noun", text=status, known=", ".join(STATUSES))
    return AddedStatus(words, status)


def _leader(facts: dict[str, Any], known: Additions) -> AddedLeader:
    of, office = _holder(_needed(facts, "of"), known), _needed(facts, "office")
    if office not in OFFICES:
        raise UserError("unknown_office", text=office, known=", ".join(OFFICES))
    since, until = _day(_needed(facts, "since")), _day(facts.get("until", ""))
    check_order(since, until)
    ru, en = facts.get("ru", ""), facts.get("en", "")
    if not (ru or en):
        raise UserError("addition_lacks", name="ru, en")
    for name in filter(None, (ru, en)):
        _check_name(name)
    return AddedLeader(of, office, since, until, ru, en, _needed(facts, "source"))


def _look(facts: dict[str, Any], known: Additions) -> FormatLook:
    given = {name: value for name, value in facts.items() if value and name != "of"}
    for name in ("ru", "en", "short_ru", "short_en"):
        if name in given:
            _check_name(given[name])
    colour = given.get("colour", "")
    if colour and colour not in COLOURS:
        raise UserError("bad_format_colour", text=colour, known=", ".join(COLOURS))
    return FormatLook(_format_called(_needed(facts, "of"), known), **given)


def _holder(text: str, known: Additions) -> str:
    """The state or format whose office it is: by name, code, or as `state:UZ`."""
    kind, _, name = text.rpartition(":")
    if kind != "format":
        try:
            return f"state:{state_code(name)}"
        except UserError:
            if kind == "state":
                raise
    try:
        return f"format:{_format_called(name, known)}"
    except UserError:
        raise UserError("unknown_holder", text=text) from None


def _format_called(text: str, known: Additions) -> str:
    plain = " ".join(text.casefold().split())
    for row in known.formats:
        if plain == row.id or plain in (name.casefold() for name in row.names()):
            return row.id
    return known_format(text, ())


def _called(kind: str, name: str, known: Additions) -> str:
    """The entity of an organisation or a person of that name."""
    from workbench.reading.names.gazetteer import organisation_called
    from workbench.reading.names.knowledge import person_called

    return organisation_called(name) if kind == "organisation" else person_called(name, known)


def _day(text: str) -> str:
    """A year, month or day in EDTF, "" for none."""
    day = typed_date(text) or ""
    if "/" in day:
        raise UserError("bad_date", text=text)
    return day


def _needed(facts: Mapping[str, Any], name: str) -> str:
    value = str(facts.get(name, ""))
    if not value:
        raise UserError("addition_lacks", name=name)
    return value


def _check_name(name: str) -> str:
    """The name itself, if it is one that can be looked for."""
    letters = sum(sign.isalpha() for sign in name)
    if not letters or len(name) < 2 or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
        raise UserError("bad_name", text=name)
    return name


def _text(name: str, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UserError("addition_no_text", name=name)
    return " ".join(value.split())


def _list(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, Sequence) or isinstance(value, str | bytes):
        raise UserError("addition_no_list", name=name)
    return tuple(dict.fromkeys(text for one in value if (text := _text(name, one))))
