"""Which key runs which command: its usual one, unless the analyst has chosen another.

A command says its usual key and never changes; what was chosen instead is kept here and in the settings. Who
writes a key on a button asks `shown`, and again when the desk says `keys_changed`.
"""

from collections.abc import Iterable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from workbench.window.layouts import TO_LATIN, TO_RUSSIAN
from workbench.window.settings import Settings

# Keys that stand for another: on many keyboards "+" is typed with Shift, and nobody presses that for Ctrl++;
# the question mark asks for help where no function keys are.
_ALSO = {"Ctrl++": "Ctrl+=", "F1": "?"}
# Keys that fields, lists and tables need for themselves, whatever the analyst would like.
_NEEDED = """Esc Tab Shift+Tab Ctrl+Tab Ctrl+Shift+Tab Return Enter Ctrl+Return Ctrl+Enter Shift+Return Space
    Backspace Del Ins Up Down Left Right Home End PgUp PgDown Shift+Up Shift+Down Shift+Left Shift+Right Menu
    F2 F4 Ctrl+C Ctrl+V Ctrl+X Ctrl+A Ctrl+Left Ctrl+Right Ctrl+Home Ctrl+End Ctrl+Backspace Ctrl+Del"""
_settings: Settings | None = None
_own: dict[str, str] = {}


def use(settings: Settings) -> None:
    """Takes the analyst's keys from the settings, and keeps those that are chosen from now on there."""
    global _settings  # noqa: PLW0603 - the one place that holds it
    _settings = settings
    _own.clear()
    _own.update(settings.own_keys)


def key_of(command_id: str, usual: str) -> str:
    """The key in force, as portable text such as `Ctrl+O`; "" for none. A usual key gives way where the
    analyst gave it to another command."""
    if command_id in _own:
        return _own[command_id]
    return "" if usual and any(same(usual, own) for own in _own.values()) else usual


def shown(command_id: str, usual: str) -> str:
    """The key in force as this system writes it, for a button or a tooltip."""
    return native(key_of(command_id, usual))


def native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def portable(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def is_own(command_id: str) -> bool:
    """Whether the analyst has chosen a key, or none, for this command."""
    return command_id in _own


def choose(command_id: str, key: str, usual: str) -> None:
    """Gives a command a key of the analyst's, "" for none. The caller tells the desk."""
    if key == usual:
        _own.pop(command_id, None)
    else:
        _own[command_id] = key
    _keep()


def reset(command_ids: Iterable[str]) -> None:
    """Gives these commands their usual keys back. The caller tells the desk."""
    for command_id in command_ids:
        _own.pop(command_id, None)
    _keep()


def _keep() -> None:
    if _settings is not None:
        _settings.own_keys = dict(_own)


def every_way(key: str) -> list[str]:
    """The key and the others that do the same, the first being the one that is shown. Who writes Russian has
    the Russian layout on: a letter's key must do the same with either."""
    if not key:
        return []
    head, plus, sign = key.rpartition("+")
    ways = [key, _ALSO.get(key)]
    if sign and head in ("", "Shift"):
        russian = sign.lower().translate(TO_RUSSIAN).upper()
        ways.append(f"{head}{plus}{russian}" if len(sign) == 1 and russian != sign else None)
    return [way for way in ways if way]


def is_needed(key: str) -> bool:
    """Whether writing or moving needs this key, so that no command may have it."""
    return key in _NEEDED.split() or (len(key) == 1 and key.isdigit())


def same(one: str, other: str) -> bool:
    """Whether two keys would run both their commands at once."""
    return not {portable(QKeySequence(way)) for way in every_way(one)}.isdisjoint(
        portable(QKeySequence(way)) for way in every_way(other)
    )


def pressed(event: QKeyEvent) -> str:
    """The key as portable text, as it is on the Latin keyboard whatever layout is on."""
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    letter = chr(key) if 0x20 < key < 0x10000 else ""
    latin = letter.lower().translate(TO_LATIN).upper()
    if letter and latin != letter.upper():
        key = ord(latin)
    elif letter and not letter.isalnum():
        # Shift was pressed to write the sign itself.
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return portable(QKeySequence(QKeyCombination(modifiers, Qt.Key(key))))
