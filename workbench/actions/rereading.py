"""Reading articles of a dossier again: with a better reader, or with names that were added since."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from typing import TYPE_CHECKING

from workbench.actions.bug_reports import write_report
from workbench.actions.readers import Reader, Readers, ReadingError
from workbench.actions.reading import in_turn
from workbench.domain.article import Article
from workbench.domain.claims import Reading
from workbench.domain.errors import UserError
from workbench.domain.rows import ClaimRow, RereadReport
from workbench.domain.vocabulary import Review
from workbench.reading import edition

if TYPE_CHECKING:
    from workbench.actions import Dossier

Progress = Callable[[int, int, str], None]
_LOOK_UP = 0.1
"""How often, in seconds, a long reading is left waiting to see whether the work was cancelled."""


def read_all_again(
    dossier: "Dossier",
    articles: Sequence[int] | None = None,
    *,
    reader: Reader | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> RereadReport:
    """Makes the readings of these articles (of all `outdated` ones) anew, each in a transaction of its own.

    Decisions, memberships, events and annotations stay as they are; what was decided on keeps its words. It
    can be cancelled between articles. In the history all of it is one action. An article that the machine
    cannot read keeps the reading it had. Raises UserError `unknown_article` before anything is read.
    """
    if reader is None:
        with Readers() as readers:
            return read_all_again(dossier, articles, reader=readers, progress=progress, cancelled=cancelled)
    wanted = list(articles) if articles is not None else outdated(dossier)
    kept = [_known(dossier, article) for article in wanted]
    additions = dossier.additions()
    report = RereadReport()
    turns = in_turn(zip(wanted, kept, strict=True), lambda item: reader.submit(item[1], additions))
    action = None
    for done, ((number, article), future) in enumerate(turns):
        if progress:
            progress(done, len(wanted), article.title)
        if not _waited(future, cancelled):
            report = report.stopped()
            break
        before = dossier.claims(article=number)
        try:
            reading = _result(future)
        except ReadingError as failure:
            if failure.detail:
                write_report(failure)
            report = report.with_unread(number)
            continue
        with dossier.action("read_again", continues=action, articles=wanted) as writer:
            writer.keep_reading(number, reading, reading.lemmas)
        action = writer.id
        report = report.with_article(number, *_news(before, dossier.claims(article=number)))
    turns.close()
    return report


def outdated(dossier: "Dossier") -> list[int]:
    """The articles that this reader, with the names of the dossier, has not read: only with these can
    reading again change anything."""
    return dossier.articles_not_read_by(edition(dossier.additions()))


def _known(dossier: "Dossier", article: int) -> Article:
    kept = dossier.article(article)
    if kept is None:
        raise UserError("unknown_article", id=article)
    return kept


def _result(future: Future[Reading] | None) -> Reading:
    assert future is not None
    return future.result()


def _waited(future: Future[Reading] | None, cancelled: Callable[[], bool]) -> bool:
    while not cancelled():
        if future is None or wait([future], timeout=_LOOK_UP).done:
            return True
    return False


def _news(before: Sequence[ClaimRow], after: Sequence[ClaimRow]) -> tuple[list[int], list[int], list[int]]:
    """The claims that are new, those decided that are no longer found, and those that are read otherwise."""
    known = {row.id: row for row in before}
    new = [row.id for row in after if row.review == Review.OPEN and row.id not in known]
    gone = [row.id for row in after if not row.found and row.id in known and known[row.id].found]
    changed = [row.id for row in after if row.later is not None and row.later != _later(known, row.id)]
    return new, gone, changed


def _later(known: dict[int, ClaimRow], claim: int) -> object:
    return known[claim].later if claim in known else None
