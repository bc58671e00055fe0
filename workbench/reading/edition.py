"""Which reader made a reading: the same edition reads the same article in the same way."""

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from json import dumps
from pathlib import Path

from workbench.domain.additions import Addition, Additions, addition_as_json
from workbench.domain.resources import resources
from workbench.reading.english.words.spacy_model import installed

_LIBRARIES = ("slovnet", "navec", "razdel", "natasha", "pymorphy3", "pymorphy3-dicts-ru", "lemminflect")
"""What reads beside us: their models, dictionaries and word lists."""
_RESOURCES = ("gazetteer", "words", "models")
_SIZE = 8  # bytes: among the few editions that a dossier meets, enough


def edition(additions: Additions) -> str:
    """A short name for this reader with these names of the analyst's. It changes with any of its rules,
    words, names, models and libraries, and with nothing else."""
    rows: list[Addition] = [*additions.formats, *additions.aliases]
    rows += [*additions.statuses, *additions.leaders]
    added = [[row.kind, addition_as_json(row)] for row in rows]
    told = f"{_own_edition()} {dumps(added, ensure_ascii=False, sort_keys=True)}"
    return blake2b(told.encode(), digest_size=_SIZE).hexdigest()


@cache
def _own_edition() -> str:
    """Of the reader itself, as its files are when the process first asks."""
    made = blake2b(digest_size=_SIZE)
    for told in (*(f"{name} {version(name)}" for name in _LIBRARIES), installed()):
        made.update(f"{told}\n".encode())
    package = Path(__file__).parents[1]
    code = sorted([*(package / "reading").rglob("*.py"), *(package / "domain").glob("*.py")])
    for path in [*code, *_resources()]:
        made.update(f"{path.name}\n".encode())
        made.update(path.read_bytes())
    return made.hexdigest()


def _resources() -> list[Path]:
    root = resources()
    files = [file for name in _RESOURCES for file in (root / name).iterdir() if file.is_file()]
    return sorted(files, key=lambda file: file.name)
