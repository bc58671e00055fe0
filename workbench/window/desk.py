"""What lies on the analyst's desk: one dossier, what is chosen in it, and the news of what changed.

Panels know the desk and nothing of each other. A panel asks the desk to do an action, hears by `changed`
which kinds of thing were touched, and asks again if it shows one of them.
"""

import threading
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from workbench.domain.errors import UserError
from workbench.domain.watching import Watch
from workbench.window.drafts import Drafts
from workbench.window.jobs import Job, Jobs

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.domain.rows import News
    from workbench.window.help.options import Options
    from workbench.window.menus import Menus
    from workbench.window.settings import Settings

GRACE = 2.0
"""Seconds that who opens another dossier waits for what is being done to this one."""
A_BLINK = 0.03
"""Seconds that the window waits for somebody else who writes: most are done by then."""
PATIENCE = 200
"""Milliseconds that an edit waits before a word is said of it."""
NEWS_APART = 300
"""How long, in milliseconds, news of what other threads do are gathered after some were told: an import
commits ten times a second, and whoever shows something would ask the dossier as often."""

P = ParamSpec("P")
R = TypeVar("R")


def _nameless() -> str:
    """Questions have no title: nobody is told of them."""
    return ""


def _raise(error: Exception) -> None:
    """Out of the asking thread into the window's, where bugs are shown."""
    raise error


def _is_there(then: Callable[..., None]) -> bool:
    """Whether what wants the answer still exists: a page may be closed while it waits."""
    owner = getattr(then.func if isinstance(then, partial) else then, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


def _nothing_more(_made: object) -> None:
    """The news of the dossier tell what came of it."""


class Edited(StrEnum):
    """What became of an edit: it is on disk, waits for its turn, or was refused."""

    DONE = "done"
    WAITING = "waiting"
    REFUSED = "refused"


def _nothing() -> None:
    """There is no dossier to hear from."""


class Desk(QObject):
    """The state that panels share. Every signal is emitted on the window's thread."""

    opened = Signal()
    """Another dossier, or none, lies on the desk."""
    changed = Signal(object)
    """A frozenset of kinds (article, reading, correction, decision, postponement, dismissal, membership,
    event, evidence, annotation, addition, entity)."""
    articles_changed = Signal(object)
    """A frozenset of the articles of which a list may have to tell something else now; None where it may be
    any."""
    article_chosen = Signal(int)
    page_chosen = Signal(str)
    """The key of a page, `kind` or `kind:argument`, to be shown in the middle of the window."""
    place_chosen = Signal(int, int, int)
    """Article, start, end in code points: bring these words into view and show them."""
    entity_chosen = Signal(str)
    claim_chosen = Signal(int)
    fact_chosen = Signal(str, int)
    """A membership ("row") or an event ("event") was chosen: who shows it marks it."""
    annotation_chosen = Signal(int)
    """The caret has come to an annotation of the article."""
    format_chosen = Signal(str)
    day_chosen = Signal(object)
    """The as-of day, a date, or None for "at any time"."""
    said = Signal(str, bool)
    """A line for the status bar; True if it is an error."""
    offered = Signal(str, str, object)
    """A line for the status bar with a link: the line, the link's words, what a click on it runs."""
    command_wanted = Signal(str)
    """The id of a command that shall be run, as if it were chosen in its menu."""
    find_wanted = Signal(str)
    """These words are to be found by name, and in all articles."""
    draft_wanted = Signal(str)
    """A place where something is half typed (see Drafts): who has its field opens it."""
    read_again_wanted = Signal(object)
    """The numbers of articles that are to be read by the names as they are now."""
    language_changed = Signal(str)
    theme_changed = Signal()
    keys_changed = Signal()
    """Commands have other keys: who shows one writes it anew."""
    looks_changing = Signal()
    """Theme, language or letters are about to be others: whoever shows a long text notes where it stands."""
    text_size_changed = Signal(int)
    """Per cent of the usual size; the application's font has it already. Told, too, when articles are set
    otherwise (see `measure`)."""

    _committed = Signal(object, object)
    _committed_elsewhere = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dossier: Dossier | None = None
        self.language = "en"
        self.format = "ca-consultative"
        self.day: date | None = date.today()
        self.article: int | None = None
        self.text_size = 100
        self.drafts = Drafts(self)
        self.settings: Settings | None = None
        """What the window remembers; None on a desk without a window."""
        # What the window can do and how it can be set, for the pages that show it; None until it is known.
        self.menus: Menus | None = None
        self.options: Options | None = None
        self._unsubscribe: Callable[[], None] = _nothing
        self._committed.connect(self._on_committed)
        self._committed_elsewhere.connect(self._on_committed_elsewhere)
        self._untold: News | None = None
        self._apart = QTimer(self, singleShot=True, interval=NEWS_APART)
        self._apart.timeout.connect(self._on_apart)
        self._questions = Jobs(self)
        self.changes = Jobs(self)
        """What is being done to the dossier, one after the other."""
        self._notes = Jobs(self)

    def lay(self, dossier: "Dossier | None") -> None:
        """Puts a dossier on the desk, in place of the one that lay there; the caller closes that one."""
        self.changes.settle(GRACE)
        self._unsubscribe()
        self._unsubscribe = _nothing
        self.dossier = dossier
        self.article = None
        self._untold = None
        self.drafts.begin(dossier.path if dossier is not None else None)
        if dossier is not None:
            self._unsubscribe = dossier.subscribe(partial(self._hear, dossier))
        self.opened.emit()

    @property
    def can_write(self) -> bool:
        """Whether a dossier lies on the desk and may be changed."""
        return self.dossier is not None and not self.dossier.read_only

    def ask(
        self,
        question: Callable[Concatenate["Dossier", P], R],
        then: Callable[[R], None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Job | None:
        """Puts a question to the dossier off the window's thread, for answers that may take longer than a
        blink; `then` gets the answer on the window's thread, unless another dossier was laid meanwhile, or
        `then` is a method of a widget that is no more. None without a dossier."""
        dossier = self.dossier
        if dossier is None:
            return None

        job = self._questions.run(_nameless, lambda _job: question(dossier, *args, **kwargs))
        self._follow(job, dossier, then)
        return job

    def change(
        self,
        title: Callable[[], str],
        action: Callable[["Dossier", Watch], R],
        then: Callable[[R], None],
        refused: Callable[[UserError], None] | None = None,
        *,
        can_cancel: bool = False,
    ) -> Job | None:
        """Has something done to the dossier off the window's thread, after all that was to be done before;
        the status line shows how far it is. `then` and `refused` are told as by `edit`. None without a
        dossier."""
        dossier = self.dossier
        if dossier is None:
            return None
        job = self.changes.run(title, lambda job: action(dossier, job.step), can_cancel=can_cancel)
        self._follow(job, dossier, then, refused)
        return job

    def edit(
        self,
        action: Callable[["Dossier"], R],
        then: Callable[[R], None] | None = None,
        refused: Callable[[UserError], None] | None = None,
    ) -> Edited:
        """Does something short to the dossier: at once, so that it is on disk when this returns; where
        somebody else is writing, in its turn, while the window goes on. `then` hears of it when it is on
        disk, `refused` of what stood in the way; without `refused` the status line tells it."""
        dossier = self.dossier
        if dossier is None:
            return Edited.REFUSED
        # A note is kept sooner than an edit could be put off.
        if self.changes.busy or (dossier.is_busy(A_BLINK) and not self._notes.busy):
            self._edit_later(dossier, action, then or _nothing_more, refused)
            return Edited.WAITING
        try:
            made = action(dossier)
        except UserError as error:
            (refused or self._complain)(error)
            return Edited.REFUSED
        (then or _nothing_more)(made)
        return Edited.DONE

    def _edit_later(
        self,
        dossier: "Dossier",
        action: Callable[["Dossier"], R],
        then: Callable[[R], None],
        refused: Callable[[UserError], None] | None,
    ) -> None:
        job = self.changes.run(lambda: self.tr("Keeping an edit"), lambda _job: action(dossier))
        patient = QTimer(job, singleShot=True, interval=PATIENCE)

        def wait() -> None:
            self.said.emit(self.tr("Is kept as soon as what is under way is done."), False)

        def kept(made: R) -> None:
            if not patient.isActive():  # it was said to wait
                self.said.emit(self.tr("Kept."), False)
            patient.stop()
            if _is_there(then):
                then(made)

        patient.timeout.connect(wait)
        patient.start()
        self._follow(job, dossier, kept, refused)

    def _complain(self, error: UserError) -> None:
        self.said.emit(error.line(self.language), error.code != "cancelled")

    def note(self, action: Callable[Concatenate["Dossier", P], R], *args: P.args, **kwargs: P.kwargs) -> None:
        """Has something small kept that nobody waits for, such as that an article was seen. On a thread of
        its own: where somebody is writing, those who ask would wait with it."""
        dossier = self.dossier
        if dossier is not None:
            job = self._notes.run(_nameless, lambda _job: action(dossier, *args, **kwargs))
            self._follow(job, dossier, _nothing_more)

    def _follow(
        self,
        job: Job,
        dossier: "Dossier",
        then: Callable[[R], None],
        refused: Callable[[UserError], None] | None = None,
    ) -> None:
        def told(answer: R) -> None:
            self.tell_news()  # of what was done, to those who show it, before the answer of what came of it
            if dossier is self.dossier and _is_there(then):
                then(answer)

        def failed(error: UserError) -> None:
            if dossier is not self.dossier:  # closed meanwhile: nobody waits for it any more
                return
            if refused is not None and _is_there(refused):
                refused(error)
            else:
                self._complain(error)

        job.done.connect(told)
        job.failed.connect(failed)
        job.broke.connect(_raise)

    @property
    def is_asking(self) -> bool:
        """Whether an answer is still to come, or something to be done."""
        return self._questions.busy or self.changes.busy or self._notes.busy

    def rest(self) -> None:
        """Ends the threads that ask and change: the window is closing. What was to be done is done before."""
        for jobs in (self.changes, self._notes):
            jobs.settle()
            jobs.close()
        self._questions.close()

    def _hear(self, dossier: "Dossier", news: "News") -> None:
        """On the thread that committed; the signal carries the news over to the window's."""
        is_here = threading.current_thread() is threading.main_thread()
        (self._committed if is_here else self._committed_elsewhere).emit(dossier, news)

    @Slot(object, object)
    def _on_committed(self, dossier: object, news: "News") -> None:
        self._gather(dossier, news)
        self.tell_news()

    @Slot(object, object)
    def _on_committed_elsewhere(self, dossier: object, news: "News") -> None:
        self._gather(dossier, news)
        if not self._apart.isActive():
            self._apart.start()
            self.tell_news()

    def _gather(self, dossier: object, news: "News") -> None:
        if dossier is self.dossier:  # news of a dossier that was closed meanwhile are of no use
            self._untold = news if self._untold is None else self._untold | news

    @Slot()
    def _on_apart(self) -> None:
        if self._untold is not None:
            self._apart.start()
            self.tell_news()

    def tell_news(self) -> None:
        """Tells what was done on other threads and is not told yet."""
        news, self._untold = self._untold, None
        if news is not None:
            self.changed.emit(news.kinds)
            if news.articles != frozenset():
                self.articles_changed.emit(news.articles)

    def way(self, command: str) -> Callable[[], None]:
        """What a link does that stands for a command."""
        return lambda: self.command_wanted.emit(command)

    def choose_article(self, article: int) -> None:
        self.article = article
        self.article_chosen.emit(article)

    def show_page(self, key: str) -> None:
        """Opens a page in the middle of the window, or comes back to it."""
        self.page_chosen.emit(key)

    def choose_format(self, format_id: str) -> None:
        self.format = format_id
        self.format_chosen.emit(format_id)

    def choose_day(self, day: date | None) -> None:
        self.day = day
        self.day_chosen.emit(day)

    def do(self, action: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Runs an action or a query; what went wrong for the user becomes a line, and None comes back."""
        try:
            return action(*args, **kwargs)
        except UserError as error:
            self.said.emit(error.line(self.language), True)
            return None
