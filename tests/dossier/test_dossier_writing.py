"""The one way to write: one transaction, recorded row by row, told to who listens."""

import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest
from dossier_samples import add_sample, contents, member_claim, sample_article, sample_reading
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from workbench.domain.article import Span
from workbench.domain.errors import UserError
from workbench.domain.rows import News
from workbench.domain.vocabulary import Status
from workbench.dossier.checking import check
from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import open_file

AZ = ("AZ", "ca-consultative", Status.MEMBER)


def add_row(dossier: Dossier, state: str = "AZ") -> int:
    with dossier.action("add_membership", state=state) as writer:
        return writer.add_membership(state, "ca-consultative", Status.MEMBER, by_hand=True)


def test_an_action_is_recorded_with_every_row_before_and_after(empty: Dossier) -> None:
    row = add_row(empty)
    with empty.action("edit_membership", membership=row) as writer:
        writer.change_membership(row, {"since": "2025-11"})
    newest, first = empty.history()
    assert (first.action, first.facts, first.undone, first.undoes) == (
        "add_membership",
        {"state": "AZ"},
        False,
        None,
    )
    assert first.changes[0].before is None
    assert newest.changes[0].before is not None and newest.changes[0].after is not None
    assert (newest.changes[0].before["since"], newest.changes[0].after["since"]) == (None, "2025-11")
    assert newest.who and newest.at >= first.at and newest.at.tzinfo is not None


def test_an_action_that_raises_has_not_happened(dossier: Dossier) -> None:
    before, history = contents(dossier), dossier.history()
    with pytest.raises(ZeroDivisionError), dossier.action("add_membership") as writer:
        writer.add_membership(*AZ)
        raise ZeroDivisionError
    assert contents(dossier) == before
    assert dossier.history() == history
    assert add_row(dossier)  # and the next one works


def test_an_action_that_changes_nothing_leaves_no_trace_and_no_gap(empty: Dossier) -> None:
    told: list[News] = []
    empty.subscribe(told.append)
    with empty.action("edit_membership"):
        pass
    row = add_row(empty)
    with empty.action("edit_membership") as writer:
        writer.change_membership(row, {"state": "AZ"})  # as it was
    assert [entry.id for entry in empty.history()] == [1]
    assert told == [News(frozenset({"membership"}))]


def test_who_listens_hears_the_kinds_and_articles_and_can_stop(dossier: Dossier) -> None:
    told: list[News] = []
    stop = dossier.subscribe(told.append)
    with dossier.action("annotate") as writer:
        writer.add_annotation(1, 0, 4, colour="green")
        writer.mark_seen(1)
    dossier.undo()
    stop()
    dossier.redo()
    assert told == [News(frozenset({"annotation", "seen"}), frozenset({1})), News(frozenset({"annotation"}))]


def test_news_come_after_the_commit(empty: Dossier) -> None:
    seen: list[int] = []
    empty.subscribe(lambda _: seen.append(len(empty.memberships())))
    add_row(empty)
    assert seen == [1]


def test_a_write_outside_an_action_is_refused_whoever_writes(dossier: Dossier, path: Path) -> None:
    dossier.close()
    with sqlite3.connect(path) as raw:
        for statement in (
            "INSERT INTO membership(state, format, status, modality) VALUES ('AZ', 'sco', 'guest', 'denied')",
            "UPDATE article SET title = 'x'",
            "DELETE FROM source",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="a change outside an action"):
                raw.execute(statement)
    raw.close()
    assert check(path) == []


def test_the_words_of_an_article_never_change(dossier: Dossier) -> None:
    refused = pytest.raises(IntegrityError, match="never change")
    with refused, dossier.action("import") as writer, writer.asking() as connection:
        connection.execute(text("UPDATE text SET words = 'other words'"))


def test_core_and_plain_sql_within_an_action_are_recorded_too(empty: Dossier) -> None:
    add_row(empty)
    with empty.action("edit_membership") as writer, writer.asking() as connection:
        connection.execute(text("UPDATE membership SET note = 'by plain SQL'"))
    (change,) = empty.history(limit=1)[0].changes
    assert change.after is not None and change.after["note"] == "by plain SQL"


def test_a_link_that_leads_nowhere_is_refused(empty: Dossier) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), empty.action("add_evidence") as writer:
        row = writer.add_membership(*AZ)
        writer.add_evidence(source=77, quote="x", membership=row)
    assert empty.memberships() == []


def test_actions_cannot_be_nested(empty: Dossier) -> None:
    with pytest.raises(RuntimeError, match="within"), empty.action("a"), empty.action("b"):
        pass
    assert add_row(empty)


def test_pieces_of_a_long_job_are_one_action(empty: Dossier) -> None:
    first = None
    for number in range(3):
        with empty.action("import", continues=first) as writer:
            writer.add_article(sample_article(f"Статья {number}."), source_name="x")
            first = first or writer.id
    (entry,) = empty.history()
    assert len(entry.changes) == 6
    empty.undo()
    assert empty.articles() == []
    empty.redo()
    assert len(empty.articles()) == 3


@pytest.mark.parametrize("between", ["another action", "undo"])
def test_a_job_that_was_interrupted_goes_on_as_an_action_of_its_own(empty: Dossier, between: str) -> None:
    with empty.action("import") as writer:
        first = writer.id
        writer.add_article(sample_article("Первая."), source_name="x")
    if between == "undo":
        empty.undo()
    else:
        add_row(empty)
    with empty.action("import", continues=first) as writer:
        assert writer.id != first
        writer.add_article(sample_article("Вторая."), source_name="x")
    empty.undo()
    assert len(empty.articles()) == (0 if between == "undo" else 1)


def test_a_text_is_kept_once_and_found_again(empty: Dossier) -> None:
    article = add_sample(empty)
    assert empty.find_text(sample_article().text) == article
    assert empty.find_text(sample_article().text + " ") is None
    with empty.action("import") as writer:
        assert writer.add_article(sample_article(), source_name="again") == article
        reprint = writer.add_article(sample_article(), source_name="elsewhere", reprint_of=article)
    assert reprint != article
    assert [row.reprint_of for row in empty.articles()] == [article, None]


def test_an_id_is_never_used_again(empty: Dossier) -> None:
    first = add_row(empty)
    empty.undo()
    second = add_row(empty)
    assert second > first


@pytest.mark.parametrize(
    ("facts", "origin"),
    [
        ({"agency": "ТАСС", "relay": ("ТАСС", "Day.Az")}, "ТАСС"),
        ({"agency": None, "relay": ("Интерфакс", "Day.Az")}, "Интерфакс"),
        ({"agency": None, "relay": ()}, "Day.Az"),
        ({"agency": None, "relay": (), "outlet": None}, "article:1"),
    ],
)
def test_the_origin_of_a_source(empty: Dossier, facts: dict[str, Any], origin: str) -> None:
    with empty.action("import") as writer:
        writer.add_article(sample_article(**facts), source_name="x")
    assert [source.origin for source in empty.sources()] == [origin]


def test_a_reprint_without_agency_has_the_origin_of_what_it_repeats(empty: Dossier) -> None:
    with empty.action("import") as writer:
        first = writer.add_article(sample_article(), source_name="x")
        reprint = sample_article("Перепечатка.", agency=None, relay=(), outlet="Vesti.az")
        writer.add_article(reprint, source_name="y", reprint_of=first)
    assert [source.origin for source in empty.sources()] == ["ТАСС", "ТАСС"]


def test_reading_again_keeps_ids_and_decisions_and_brings_back_what_was_lost(dossier: Dossier) -> None:
    with dossier.action("reject", claims=[1]) as writer:
        from workbench.domain.vocabulary import Review

        writer.decide(1, Review.REJECTED, why="нет")
    better = sample_article(language="ru", agency="РИА Новости", relay=("РИА Новости",))
    with dossier.action("read_again") as writer:
        writer.keep_reading(1, sample_reading(better, (member_claim(since="2025-11-16"),)), "")
    (claim,) = dossier.claims()  # the two that were not decided are gone
    assert (claim.id, claim.review, claim.why) == (1, "rejected", "нет")
    assert (claim.claim, claim.later) == (member_claim(), member_claim(since="2025-11-16"))
    assert dossier.articles()[0].agency == "РИА Новости"
    assert dossier.sources()[0].origin == "РИА Новости"
    with dossier.action("read_again") as writer:
        writer.keep_reading(1, sample_reading(), "")
    assert [row.id for row in dossier.claims()] == [1, 2, 3]


def test_two_claims_of_one_key_are_two(empty: Dossier) -> None:
    add_sample(empty, sample_reading(claims=(member_claim(), member_claim(since="2024"))))
    assert [row.claim.since for row in empty.claims()] == ["2025-11", "2024"]  # type: ignore[union-attr]


def test_a_reading_of_other_words_is_refused(dossier: Dossier) -> None:
    with pytest.raises(ValueError, match="other words"), dossier.action("read_again") as writer:
        writer.keep_reading(1, sample_reading(sample_article(sample_article().text + "!")), "")


def test_a_reading_whose_spans_are_not_its_words_is_refused(dossier: Dossier) -> None:
    shifted = member_claim(evidence=(Span(1, 5, "Прези"),))
    with pytest.raises(ValueError, match="is not"), dossier.action("read_again") as writer:
        writer.keep_reading(1, sample_reading(claims=(shifted,)), "")


def test_readers_see_a_whole_moment_and_never_wait_for_a_writer(dossier: Dossier) -> None:
    reading, written = threading.Event(), threading.Event()

    def write() -> None:
        with dossier.action("add_membership") as writer:
            writer.add_membership(*AZ, by_hand=True)
            reading.set()
            assert written.wait(10)

    thread = threading.Thread(target=write)
    thread.start()
    assert reading.wait(10)
    assert dossier.memberships() == []  # at once, though the other thread is in the middle of it
    written.set()
    thread.join()
    assert len(dossier.memberships()) == 1


def test_threads_take_turns_to_write(empty: Dossier) -> None:
    threads = [threading.Thread(target=lambda: [add_row(empty) for _ in range(10)]) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(empty.memberships()) == 30
    assert [entry.id for entry in empty.history()] == list(range(30, 0, -1))


def test_a_full_disk_loses_nothing(dossier: Dossier, path: Path) -> None:
    before = contents(dossier)

    def fill() -> None:
        with dossier.action("import") as writer:
            with writer.asking() as connection:
                pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
                connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
            writer.add_article(sample_article("Слово. " * 100_000), source_name="large")

    with pytest.raises(UserError) as refused:
        fill()
    assert refused.value.code == "disk_full"
    assert contents(dossier) == before
    dossier.close()
    assert check(path) == []
    again = open_file(path)
    assert contents(again) == before
    assert add_row(again)
    again.close()


def test_a_closed_dossier_says_so(dossier: Dossier) -> None:
    dossier.close()
    dossier.close()
    for ask in (dossier.articles, dossier.undo, lambda: add_row(dossier)):
        with pytest.raises(UserError) as refused:
            ask()
        assert refused.value.code == "closed"


def test_half_a_character_is_refused(dossier: Dossier) -> None:
    for note in ("\udcff", "a\ud83e"):
        with pytest.raises(UserError) as refused, dossier.action("annotate", note=note) as writer:
            writer.add_annotation(1, 0, 4, colour="blue", note=note)
        assert refused.value.code == "bad_text"
    assert dossier.find_text("x") is None
    assert dossier.search("\udcff встреча", 5, str.lower)
