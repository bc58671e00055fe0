"""What the window remembers between sessions: places, sizes, looks, recent dossiers. One INI file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

RECENT = 8
SMALLEST, USUAL, LARGEST = 70, 100, 200


def usual_place() -> Path:
    """Where the settings lie unless a test says otherwise."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "summit-workbench" / "window.ini"


class Settings:
    """The settings by name, each with its type. Written by Qt in the background and on closing."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or usual_place()
        self.folder = self.path.parent
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    def save(self) -> None:
        self._store.sync()

    @property
    def theme(self) -> str:
        """`system`, or the name of a theme (see theme.THEMES)."""
        return self.text("view/theme", "system")

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("view/theme", name)

    @property
    def language(self) -> str:
        """`system`, `ru` or `en`."""
        return self.text("view/language", "system")

    @language.setter
    def language(self, name: str) -> None:
        self._store.setValue("view/language", name)

    @property
    def text_size(self) -> int:
        """Per cent of the system's text size."""
        kept = self.text("view/text_size", str(USUAL))
        return min(max(int(kept), SMALLEST), LARGEST) if kept.isdigit() else USUAL

    @text_size.setter
    def text_size(self, per_cent: int) -> None:
        self._store.setValue("view/text_size", str(per_cent))

    @property
    def column(self) -> str:
        """How long the lines of an article are: a name of `measure.COLUMNS`."""
        return self.text("view/column", "usual")

    @column.setter
    def column(self, name: str) -> None:
        self._store.setValue("view/column", name)

    @property
    def spacing(self) -> str:
        """How far apart they are: a name of `measure.SPACINGS`."""
        return self.text("view/spacing", "usual")

    @spacing.setter
    def spacing(self, name: str) -> None:
        self._store.setValue("view/spacing", name)

    @property
    def own_keys(self) -> dict[str, str]:
        """The keys that the analyst chose, by the command's id; "" where it is to have none."""
        lines = self.text("keys/own", "").split("\n")
        return {name: key for name, _, key in (line.partition("=") for line in lines) if name}

    @own_keys.setter
    def own_keys(self, keys: dict[str, str]) -> None:
        self._store.setValue("keys/own", "\n".join(f"{name}={key}" for name, key in keys.items()))

    @property
    def recent(self) -> list[Path]:
        """The dossiers that were open lately, the latest first."""
        kept = self.text("recent/dossiers", "")
        return [Path(line) for line in kept.split("\n") if line]

    def remember(self, dossier: Path) -> None:
        """Puts `dossier` at the head of the recent ones and makes it the one to open next time."""
        recent = [dossier, *(path for path in self.recent if path != dossier)][:RECENT]
        self._store.setValue("recent/dossiers", "\n".join(str(path) for path in recent))
        self._store.setValue("session/dossier", str(dossier))

    def forget(self, dossier: Path) -> None:
        """Takes a dossier that is no longer there off the recent ones."""
        recent = [path for path in self.recent if path != dossier]
        self._store.setValue("recent/dossiers", "\n".join(str(path) for path in recent))

    @property
    def last_dossier(self) -> Path | None:
        """What lay on the desk when the window was closed; None if nothing did."""
        kept = self.text("session/dossier", "")
        return Path(kept) if kept else None

    def close_session(self) -> None:
        """The next start shows the welcome page."""
        self._store.remove("session/dossier")

    def last_article(self, dossier: Path) -> int | None:
        """The article that was open in `dossier`."""
        kept = self.text(f"session/article/{_key(dossier)}", "")
        return int(kept) if kept.isdigit() else None

    def remember_article(self, dossier: Path, article: int) -> None:
        self._store.setValue(f"session/article/{_key(dossier)}", str(article))

    def of_dossier(self, dossier: Path, name: str) -> str:
        """How something of `dossier` was left, "" if it never was."""
        return self.text(f"{name}/{_key(dossier)}", "")

    def keep_of_dossier(self, dossier: Path, name: str, value: str) -> None:
        self._store.setValue(f"{name}/{_key(dossier)}", value)

    @property
    def recent_commands(self) -> list[str]:
        """The commands that were run by name, the latest first."""
        return [line for line in self.text("recent/commands", "").split("\n") if line]

    @recent_commands.setter
    def recent_commands(self, ids: list[str]) -> None:
        self._store.setValue("recent/commands", "\n".join(ids))

    def recent_things(self, dossier: Path) -> list[tuple[str, str]]:
        """What was opened lately in `dossier`, the latest first: a key such as `article:7`, and its name."""
        lines = self.of_dossier(dossier, "recent/things").split("\n")
        return [(key, name) for key, _, name in (line.partition("\t") for line in lines) if key]

    def remember_things(self, dossier: Path, things: list[tuple[str, str]]) -> None:
        lines = (f"{key}\t{' '.join(name.split())}" for key, name in things)
        self.keep_of_dossier(dossier, "recent/things", "\n".join(lines))

    def bytes(self, name: str) -> QByteArray | None:
        """A state of Qt's own (geometry, docks); None if there is none."""
        kept = self._store.value(name)
        return kept if isinstance(kept, QByteArray) else None

    def keep_bytes(self, name: str, state: QByteArray) -> None:
        self._store.setValue(name, state)

    def text(self, name: str, default: str) -> str:
        kept = self._store.value(name, default)
        return kept if isinstance(kept, str) else default

    def keep_text(self, name: str, value: str) -> None:
        self._store.setValue(name, value)


def _key(path: Path) -> str:
    """A path as a name that an INI file takes."""
    return "".join(sign if sign.isalnum() else "_" for sign in str(path))
