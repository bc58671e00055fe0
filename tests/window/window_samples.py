"""What a window of the tests opens, and how a test asks for one."""

from collections.abc import Callable
from datetime import date

from workbench.actions import Dossier
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
