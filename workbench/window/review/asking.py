"""Asks the dossier for what there is to review, off the window's thread, when news of it come."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workbench.actions.reviewing import ReviewList, review_list
from workbench.window.desk import Desk
from workbench.window.parts.question import Question

if TYPE_CHECKING:
    from workbench.actions import Dossier

CONCERNING = frozenset(
    {
        "article",
        "reading",
        "decision",
        "postponement",
        "dismissal",
        "membership",
        "event",
        "addition",
        "entity",
    }
)
IMPORTED = frozenset({"article", "reading", "evidence"})
PAUSE = 120
"""How long news of decisions in the whole dossier are gathered, in milliseconds: the list shows them."""
WAITS = 600
"""How long news of an import of other articles may wait, in milliseconds: of what is shown it changes no more
than how many say so."""

Key = tuple[str, int | None]
"""A scope, and its article."""
Told = tuple[ReviewList, Key, int]


class Asking(QObject):
    """One question at a time; whatever comes meanwhile becomes one more."""

    answered = Signal(object, object, int)
    """The list, the key that it is of, and how many decisions were made when it was asked for."""

    def __init__(self, desk: Desk, made: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._made = made
        self.scope = "article"
        self.with_decided = False
        self._question = Question(desk, self._look, self._tell)
        self._soon = self._timer(0)
        self._together = self._timer(PAUSE)
        self._later = self._timer(WAITS)
        desk.changed.connect(self._on_changed)
        desk.articles_changed.connect(self._on_articles_changed)
        desk.opened.connect(self._on_opened)
        desk.article_chosen.connect(self._on_article)

    def _timer(self, pause: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=pause)
        timer.timeout.connect(self._ask)
        return timer

    @property
    def key(self) -> Key:
        """What is to be shown: of which article, or of all."""
        return (self.scope, self._desk.article if self.scope == "article" else None)

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        timers = (self._soon, self._together, self._later)
        return any(timer.isActive() for timer in timers) or self._question.is_asked

    def ask(self) -> None:
        """Asks as soon as what happens now is over."""
        self._soon.start()

    @Slot()
    def _ask(self) -> None:
        if self._desk.dossier is None:
            self.answered.emit(ReviewList(), self.key, self._made())
            return
        self._later.stop()
        self._question.ask()

    def _look(self, dossier: "Dossier") -> Told:
        """On the asking thread. What is decided meanwhile is counted before the dossier is asked."""
        scope, article = key = self.key
        made = self._made()
        if scope == "article" and article is None:
            return ReviewList(), key, made
        decided = scope == "article" or self.with_decided
        return review_list(dossier, article=article, decided=decided), key, made

    def _tell(self, told: Told) -> None:
        self.answered.emit(*told)

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if not kinds & CONCERNING:
            return
        if kinds <= IMPORTED:
            if not self._later.isActive():
                self._later.start()
        elif self.scope == "article":
            self._soon.start()
        else:
            self._together.start()

    @Slot(object)
    def _on_articles_changed(self, articles: frozenset[int] | None) -> None:
        if self.scope == "article" and (articles is None or self._desk.article in articles):
            self._soon.start()

    @Slot()
    def _on_opened(self) -> None:
        self._soon.start()

    @Slot()
    def _on_article(self) -> None:
        if self.scope == "article":
            self._soon.start()
