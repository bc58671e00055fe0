"""The commands of the command line, each a function: call the action, print what came of it."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from workbench import cli_text
from workbench.cli_explain import explained_text
from workbench.domain.claims import claim_as_json
from workbench.domain.errors import UserError
from workbench.domain.explaining import explained_json
from workbench.domain.gazetteer import state_name
from workbench.domain.vocabulary import Language, Review
from workbench.domain.watching import Watch, nobody
from workbench.domain.wording import event_title
from workbench.domain.words import plural, word

if TYPE_CHECKING:
    from workbench.actions import Dossier

Arguments = argparse.Namespace


def new(arguments: Arguments) -> int:
    from workbench.actions.dossiers import close_dossier, new_dossier

    close_dossier(new_dossier(arguments.dossier, arguments.starter, arguments.language))
    return say(word("cli.said.made", language(), file=arguments.dossier))


def read(arguments: Arguments) -> int:
    from workbench.actions.reading import ReadingError, read_sources

    status = 0

    def refuse(error: UserError) -> None:
        nonlocal status
        if isinstance(error, ReadingError) and error.detail:
            status = tell_fault(error, error.detail.splitlines()[-1])
        else:
            status = complain(error)

    for number, reading in enumerate(read_sources(arguments.source, arguments.published, refuse=refuse)):
        if arguments.json:
            shown = explained_json(reading) if arguments.explain else reading.as_json()
            say(json.dumps(shown, ensure_ascii=False))
        else:
            told = explained_text if arguments.explain else cli_text.reading_text
            say(("\n" if number else "") + told(reading, language()))
    return status


def import_(arguments: Arguments) -> int:
    from workbench.actions.importing import import_sources

    with opened(arguments) as dossier, _progress() as progress:
        report = import_sources(dossier, arguments.source, progress=progress, language=language())
    if arguments.json:
        say_json(cli_text.import_json(report))
    else:
        say(cli_text.import_text(report, language()))
    for _, why in report.refused:
        print(why, file=sys.stderr)
    return 1 if report.refused else 0


def read_again(arguments: Arguments) -> int:
    from workbench.actions.rereading import read_all_again

    with opened(arguments) as dossier, _progress() as progress:
        report = read_all_again(dossier, arguments.article or None, progress=progress)
    if arguments.json:
        say_json(cli_text.reread_json(report))
    else:
        say(cli_text.reread_text(report, language()))
    return 1 if report.unread else 0


def date_article(arguments: Arguments) -> int:
    from workbench.actions.articles import date_article

    with opened(arguments) as dossier:
        date_article(dossier, arguments.article, arguments.day)
    arguments.article = [arguments.article]
    return read_again(arguments)


def articles(arguments: Arguments) -> int:
    from workbench.actions.articles import list_articles

    with opened(arguments, read_only=True) as dossier:
        rows = list_articles(dossier)
    if arguments.json:
        return say_json([cli_text.article_json(row) for row in rows])
    return say(cli_text.articles_text(rows, language()))


def claims(arguments: Arguments) -> int:
    from workbench.actions.claims import list_claims

    with opened(arguments, read_only=True) as dossier:
        rows = list_claims(dossier, Review(arguments.review) if arguments.review else None)
        if arguments.json:
            about = (
                {
                    "id": row.id,
                    "article": row.article,
                    "review": str(row.review),
                    "why": row.why,
                    "postponed": row.postponed,
                    "by_hand": row.by_hand,
                }
                for row in rows
            )
            return say_json(
                [{**own, **claim_as_json(row.claim)} for own, row in zip(about, rows, strict=True)]
            )
        return say(cli_text.claims_text(rows, language()))


def accept(arguments: Arguments) -> int:
    from workbench.actions.claims import accept

    with opened(arguments) as dossier, watched() as watch:
        accept(dossier, arguments.claim, watch)
    return say(plural("cli.said.accepted", len(arguments.claim), language()))


def accept_agreeing(arguments: Arguments) -> int:
    from workbench.actions.claims import accept_agreeing

    with opened(arguments) as dossier, watched() as watch:
        accepted = accept_agreeing(dossier, watch)
    return say(plural("cli.said.accepted", len(accepted), language()))


def postpone(arguments: Arguments) -> int:
    from workbench.actions.claims import postpone, take_up

    with opened(arguments) as dossier, watched() as watch:
        (take_up if arguments.back else postpone)(dossier, arguments.claim, watch)
    said = "cli.said.taken_up" if arguments.back else "cli.said.postponed"
    return say(plural(said, len(arguments.claim), language()))


def reject(arguments: Arguments) -> int:
    from workbench.actions.claims import reject

    with opened(arguments) as dossier, watched() as watch:
        reject(dossier, arguments.claim, arguments.why, watch)
    return say(plural("cli.said.rejected", len(arguments.claim), language()))


def roster(arguments: Arguments) -> int:
    from workbench.actions.roster import roster

    with opened(arguments, read_only=True) as dossier:
        rows = roster(dossier, arguments.format, arguments.as_of)
        if arguments.json:
            return say_json([row.as_json(state_name(row.state, language())) for row in rows])
        return say(cli_text.roster_text(rows, arguments.as_of, language()))


def chronology(arguments: Arguments) -> int:
    from workbench.actions.chronology import chronology

    with opened(arguments, read_only=True) as dossier:
        rows = chronology(dossier, arguments.format)
        if arguments.json:
            return say_json([row.as_json(event_title(row, language())) for row in rows])
        return say(cli_text.chronology_text(rows, language()))


def set_membership(arguments: Arguments) -> int:
    from workbench.actions.roster import set_membership

    about = {
        name: getattr(arguments, name) for name in ("state", "format", "status", "since", "until", "note")
    }
    with opened(arguments) as dossier:
        row = set_membership(dossier, **about)
    return say(word("cli.said.membership", language(), id=row))


def annotate(arguments: Arguments) -> int:
    from workbench.actions.annotations import annotate

    how = {"note": arguments.note, "tags": arguments.tag, "colour": arguments.colour}
    with opened(arguments) as dossier:
        row = annotate(dossier, arguments.article, arguments.start, arguments.end, **how)
    return say(word("cli.said.annotation", language(), id=row))


def search(arguments: Arguments) -> int:
    from workbench.actions.articles import search

    with opened(arguments, read_only=True) as dossier:
        hits = search(dossier, " ".join(arguments.query), arguments.limit)
    if arguments.json:
        return say_json([cli_text.hit_json(hit) for hit in hits])
    return say(cli_text.search_text(hits, language()))


def history(arguments: Arguments) -> int:
    from workbench.actions.history import history

    with opened(arguments, read_only=True) as dossier:
        rows = history(dossier)
    if arguments.json:
        return say_json([cli_text.action_json(row) for row in rows])
    return say(cli_text.history_text(rows, language()))


def undo(arguments: Arguments) -> int:
    from workbench.actions.history import undo

    with opened(arguments) as dossier, watched() as watch:
        rows = undo(dossier, arguments.steps, watch)
    lines = (cli_text.action_line(row, language()) for row in rows)
    return say("\n".join(word("cli.said.undone_line", language(), action=line) for line in lines))


def redo(arguments: Arguments) -> int:
    from workbench.actions.history import redo

    with opened(arguments) as dossier, watched() as watch:
        rows = redo(dossier, arguments.steps, watch)
    lines = (cli_text.action_line(row, language()) for row in rows)
    return say("\n".join(word("cli.said.redone_line", language(), action=line) for line in lines))


def brief(arguments: Arguments) -> int:
    from workbench.actions.briefs import write_brief

    about = {name: getattr(arguments, name) for name in ("format", "since", "as_of", "language")}
    with opened(arguments, read_only=True) as dossier:
        written = write_brief(dossier, arguments.output, **about)
    return say(word("cli.said.written", language(), file=written))


def export(arguments: Arguments) -> int:
    from workbench.actions.exports import export

    with opened(arguments, read_only=True) as dossier:
        written = export(dossier, arguments.output)
    return say("\n".join(word("cli.said.written", language(), file=file) for file in written))


def check(arguments: Arguments) -> int:
    from workbench.actions.dossiers import check_dossier

    problems = check_dossier(arguments.dossier)
    if problems:
        say("\n".join(problems))
        raise UserError("checked_damaged", file=arguments.dossier, count=len(problems))
    return say(word("cli.said.sound", language(), file=arguments.dossier))


def backup(arguments: Arguments) -> int:
    from workbench.actions.dossiers import back_up

    with opened(arguments, read_only=True) as dossier:
        written = back_up(dossier, arguments.output)
    return say(word("cli.said.copied", language(), file=written))


# What they share


@contextmanager
def opened(arguments: Arguments, *, read_only: bool = False) -> Iterator["Dossier"]:
    """The dossier of a command; one that only reads takes no lock, so that it works beside the window.

    What names formats is said within: those that the analyst added are known while the dossier is open."""
    from workbench.actions.dossiers import close_dossier, open_dossier

    dossier = open_dossier(arguments.dossier, read_only=read_only)
    try:
        yield dossier
    finally:
        close_dossier(dossier)


@contextmanager
def _progress() -> Iterator[Callable[[int, int, str], None] | None]:
    """Shows on a terminal how far a long command is, on one line that is gone in the end."""
    if not sys.stderr.isatty():
        yield None
        return
    try:
        yield lambda done, total, name: print(
            f"\r\x1b[K{done + 1}/{total} {name}", end="", file=sys.stderr, flush=True
        )
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


@contextmanager
def watched() -> Iterator[Watch]:
    """The same for actions that tell how far they are and no more."""
    with _progress() as show:
        yield nobody if show is None else lambda done, total: show(min(done, total - 1), total, "")


def language() -> str:
    return cli_text.language_of_environment() or Language.EN


def say(shown: str) -> int:
    """Prints and returns the exit status of success. Raises UserError where the output cannot be written."""
    try:
        print(shown, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise UserError("output_failed", reason=error.strerror) from error
    return 0


def say_json(value: object) -> int:
    return say(json.dumps(value, ensure_ascii=False, indent=2))


def complain(error: UserError) -> int:
    print(error.line(language()), file=sys.stderr)
    return 1


def tell_fault(error: BaseException, what: str) -> int:
    """A fault of ours: one line that says `what` and where the report lies. Returns the exit status."""
    from workbench.actions.bug_reports import write_report

    file = write_report(error)
    key = "cli.said.bug" if file else "cli.said.bug_unkept"
    print(word(key, language(), error=" ".join(what.split()), file=file), file=sys.stderr)
    return 1


def drop_output() -> None:
    """Nothing more can be written: keeps Python from trying again, and complaining, at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
