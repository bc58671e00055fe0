"""Asks the dossier for what there is to review, off the window's thread, when news of it come."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workbench.actions.reviewing import ReviewList, review_list
from workbench.window.desk import Desk

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
        self._asked = False
        self._again = False
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
        return any(timer.isActive() for timer in timers) or self._asked

    def ask(self) -> None:
        """Asks as soon as what happens now is over."""
        self._soon.start()

    @Slot()
    def _ask(self) -> None:
        scope, article = key = self.key
        if self._desk.dossier is None or (scope == "article" and article is None):
            self.answered.emit(ReviewList(), key, self._made())
            return
        if self._asked:
            self._again = True
            return
        self._later.stop()
        self._asked = True
        made = self._made()
        job = self._desk.ask(
            review_list,
            lambda found: self.answered.emit(found, key, made),
            article=article,
            decided=scope == "article" or self.with_decided,
        )
        if job is not None:
            job.ended.connect(self._on_ended)

    @Slot()
    def _on_ended(self) -> None:
        self._asked = False
        if self._again:
            self._again = False
            self._ask()

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
