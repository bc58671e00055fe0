"""What a window of the tests opens, and how a test asks for one."""

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.actions import Dossier
from workbench.actions.dossiers import new_dossier
from workbench.domain.article import Article
from workbench.window.main_window import MainWindow

TITLES = (
    "Россия предложила присоединиться к формату консультативных встреч",
    "Азербайджан стал равноправным участником",
    "President to join the consultative meeting in Tashkent",
)

MakeWindow = Callable[..., MainWindow]
"""Makes a window with all its panels in, on a dossier if one is given."""


def fill(dossier: Dossier) -> None:
    """Adds an article for each title, as an import without a reader would."""
    for number, title in enumerate(TITLES):
        text = f"{title}\n\nРоссия считает, что имеет смысл рассмотреть эту возможность ({number})."
        article = Article(
            text, title, date(2025, 12, 17 - number), "ru", "Day.Az", "ТАСС", ("ТАСС", "Day.Az")
        )
        with dossier.action("import", title=title) as writer:
            writer.add_article(article, source_name=f"{number}.txt")


def copy_of(make: Callable[[Path], Dossier], path: Path) -> Path:
    """Puts a dossier at `path`, closed, that `make` makes only once for all tests that ask for it."""
    path.write_bytes(_content(make))
    return path


@cache
def _content(make: Callable[[Path], Dossier]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "once.dossier"
        make(path).close()
        assert [one.name for one in path.parent.iterdir()] == [path.name]  # nothing is left in a log
        return path.read_bytes()


def starter(path: Path, language: str = "en") -> Path:
    """The sample that the program offers, whose articles have been read."""
    return copy_of(_STARTERS[language], path)


_STARTERS = {
    language: partial(new_dossier, starter="ca-consultative", language=language) for language in ("en", "ru")
}


def three_articles(path: Path) -> Dossier:
    """A new dossier, open, with an article for each title."""
    dossier = new_dossier(path)
    fill(dossier)
    return dossier
