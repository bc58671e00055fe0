"""Undo and redo: as far back as the dossier goes, over restarts, or not at all."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from dossier_samples import add_sample, contents, member_claim, sample_article, sample_reading
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.actions import annotations, articles, chronology, claims, history, roster
from workbench.domain.errors import UserError
from workbench.domain.rows import ArticleRow, News
from workbench.domain.vocabulary import Status
from workbench.dossier.checking import check
from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import create, open_file

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_dates = st.sampled_from([None, "2023", "2024-05", "2025-11-16", "2017-09~"])
_states = st.sampled_from(["AZ", "KZ", "KG", "TJ"])
_statuses = st.sampled_from(["member", "observer", "guest"])
_places = st.integers(0, 4)
_Step = Callable[[Dossier], Any]


def _nth(rows: list[Any], place: int) -> int:
    """The id of some row: one that is there if any is."""
    return int(rows[place % len(rows)].id) if rows else 1


@st.composite
def _steps(draw: st.DrawFn) -> _Step:
    """Something an analyst may do; some of it will be refused, which must change nothing."""
    kind = draw(st.sampled_from(_KINDS))
    return kind(draw)


def _importing(draw: st.DrawFn) -> _Step:
    number = draw(st.integers(0, 3))
    text = f"{sample_article().text} {number}"
    reading = sample_reading(sample_article(text))
    return lambda dossier: dossier.find_text(text) or add_sample(dossier, reading, lemmas=text.lower())


def _accepting(draw: st.DrawFn) -> _Step:
    claim = draw(st.integers(1, 8))
    return lambda dossier: claims.accept(dossier, [claim])


def _rejecting(draw: st.DrawFn) -> _Step:
    claim, why = draw(st.integers(1, 8)), draw(_texts)
    return lambda dossier: claims.reject(dossier, [claim], why)


def _reopening(draw: st.DrawFn) -> _Step:
    claim = draw(st.integers(1, 8))
    return lambda dossier: claims.reopen(dossier, [claim])


def _setting(draw: st.DrawFn) -> _Step:
    state, status, since, note = draw(_states), draw(_statuses), draw(_dates), draw(_texts)
    return lambda dossier: roster.set_membership(dossier, state, "sco", status, since=since, note=note)


def _editing(draw: st.DrawFn) -> _Step:
    place, since, note = draw(_places), draw(_dates), draw(_texts)
    return lambda dossier: roster.edit_membership(
        dossier, _nth(dossier.memberships(), place), since=since, note=note
    )


def _removing(draw: st.DrawFn) -> _Step:
    place = draw(_places)
    return lambda dossier: roster.remove_memberships(dossier, [_nth(dossier.memberships(), place)])


def _dating(draw: st.DrawFn) -> _Step:
    date, title, ordinal = draw(_dates), draw(_texts), draw(st.integers(1, 9))
    return lambda dossier: chronology.add_event(
        dossier, "meeting", "sco", date=date, title=title, ordinal=ordinal
    )


def _marking(draw: st.DrawFn) -> _Step:
    place, start, note = draw(_places), draw(st.integers(0, 30)), draw(_texts)
    return lambda dossier: annotations.annotate(
        dossier, _nth(dossier.articles(), place), start, start + 5, note=note, tags=[note]
    )


def _unmarking(draw: st.DrawFn) -> _Step:
    place = draw(_places)
    return lambda dossier: annotations.remove_annotation(dossier, _nth(dossier.annotations(), place))


def _dropping(draw: st.DrawFn) -> _Step:
    place = draw(_places)
    return lambda dossier: articles.remove_article(dossier, _nth(dossier.articles(), place))


_KINDS = (
    _importing,
    _importing,
    _accepting,
    _accepting,
    _rejecting,
    _reopening,
    _setting,
    _editing,
    _removing,
    _dating,
    _marking,
    _unmarking,
    _dropping,
)


def _do(dossier: Dossier, step: _Step, before: dict[str, object]) -> dict[str, object]:
    """What the dossier holds after the step: the same as before if it is refused."""
    refused = False
    try:
        step(dossier)
    except UserError:
        refused = True
    after = contents(dossier)
    assert after == before or not refused
    return after


def _reopened(dossier: Dossier) -> Dossier:
    dossier.close()
    return open_file(dossier.path)


@settings(max_examples=25)
@given(st.lists(_steps(), min_size=3, max_size=14), st.integers(1, 6))
def test_undo_all_is_the_beginning_and_redo_all_the_end(steps: list[_Step], stride: int) -> None:
    with TemporaryDirectory() as folder:
        dossier = create(Path(folder) / "x.dossier")
        beginning = contents(dossier)
        states = [beginning]
        for step in steps:
            after = _do(dossier, step, states[-1])
            if after != states[-1]:
                states.append(after)
        end = states[-1]
        done = len(dossier.history())
        dossier = _reopened(dossier)
        while dossier.next_undo():
            dossier.undo(stride)
        assert contents(dossier) == beginning
        dossier = _reopened(dossier)
        assert len(dossier.redo(done + 1)) == done if done else True
        assert contents(dossier) == end
        for state in reversed(states[:-1]):  # and each step back is the state that was
            dossier.undo()
            while (now := contents(dossier)) != state and dossier.next_undo():
                dossier.undo()
            assert now == state
        dossier.close()
        assert check(dossier.path) == []


def _claiming(draw: st.DrawFn) -> _Step:
    place, state = draw(_places), draw(_states)
    claim = member_claim(state=state, status=Status.GUEST)
    return lambda dossier: claims.make_claim(dossier, _nth(dossier.articles(), place), claim)


def _turning(draw: st.DrawFn) -> _Step:
    back, steps = draw(st.booleans()), draw(st.integers(1, 3))
    return lambda dossier: dossier.undo(steps) if back else dossier.redo(steps)


def _reading_again(draw: st.DrawFn) -> _Step:
    place, kept = draw(_places), draw(st.integers(0, 3))

    def step(dossier: Dossier) -> None:
        article = _nth(dossier.articles(), place)
        reading = sample_reading(dossier.article(article))
        with dossier.action("read_again") as writer:
            writer.keep_reading(article, replace(reading, claims=reading.claims[:kept]), "")

    return step


@st.composite
def _listed_steps(draw: st.DrawFn) -> _Step:
    kinds = (*_KINDS, _claiming, _claiming, _turning, _turning, _turning, _reading_again)
    return draw(st.sampled_from(kinds))(draw)


@settings(max_examples=25)
@given(st.lists(_listed_steps(), min_size=3, max_size=14))
def test_a_list_of_articles_that_follows_the_news_tells_what_the_dossier_does(steps: list[_Step]) -> None:
    with TemporaryDirectory() as folder:
        dossier = create(Path(folder) / "x.dossier")
        listed: dict[int, ArticleRow] = {}

        def follow(news: News) -> None:
            assert news.articles is not None
            for article in news.articles:
                listed.pop(article, None)
            listed.update((row.id, row) for row in dossier.articles(news.articles))

        dossier.subscribe(follow)
        held = contents(dossier)
        for step in steps:
            held = _do(dossier, step, held)
            assert listed == {row.id: row for row in dossier.articles()}
        dossier.close()


def test_undo_says_what_it_took_back_and_history_keeps_all(dossier: Dossier) -> None:
    claims.accept(dossier, [1])
    (entry,) = history.undo(dossier)
    assert (entry.action, entry.undone) == ("accept", True)
    newest = dossier.history(limit=1)[0]
    assert (newest.action, newest.undoes, newest.undone) == ("undo", entry.id, False)
    (again,) = history.redo(dossier)
    assert (again.id, again.undone) == (entry.id, False)
    assert [row.action for row in dossier.history()] == ["redo", "undo", "accept", "import"]
    assert history.can_redo(dossier) is None
    undoable = history.can_undo(dossier)
    assert undoable is not None and undoable.id == entry.id


def test_a_new_action_ends_what_could_be_redone(dossier: Dossier) -> None:
    claims.accept(dossier, [1])
    claims.accept(dossier, [2])
    dossier.undo(2)
    roster.add_membership(dossier, "KZ", "sco", "member")
    dossier.undo()
    assert [row.action for row in dossier.redo(5)] == ["add_membership"]
    with pytest.raises(UserError, match="nothing to redo"):
        dossier.redo()


def test_more_steps_than_there_are_take_back_all(dossier: Dossier) -> None:
    assert len(dossier.undo(99)) == 1
    assert dossier.articles() == []
    with pytest.raises(UserError, match="nothing to undo"):
        dossier.undo()
    with pytest.raises(UserError, match="not a number of steps"):
        dossier.undo(0)


def test_what_was_read_comes_back_with_its_article(dossier: Dossier) -> None:
    before = contents(dossier)
    dossier.undo()
    assert dossier.search("встреча", 5, str.lower) == []
    assert dossier.entity("state:AZ") is None
    assert dossier.claims() == []
    assert dossier.state().open_claims == 0
    dossier.redo()
    assert contents(dossier) == before


def _tamper(dossier: Dossier, statement: str) -> None:
    """Writes past the program, as a careless script might."""
    dossier.close()
    raw = sqlite3.connect(dossier.path, isolation_level=None)
    (trigger,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'membership_update'").fetchone()
    raw.execute("DROP TRIGGER membership_update")
    raw.execute(statement)
    raw.execute(trigger)
    raw.close()


def test_undo_is_refused_where_a_row_has_changed_since(dossier: Dossier) -> None:
    claims.accept(dossier, [1])
    roster.add_membership(dossier, "KZ", "sco", "member")
    _tamper(dossier, "UPDATE membership SET note = 'changed' WHERE state = 'AZ'")
    dossier = open_file(dossier.path)
    before, entries = contents(dossier), dossier.history()
    with pytest.raises(UserError) as refused:
        dossier.undo(2)  # the first of the two could be undone, but it is all or none
    assert refused.value.code == "undo_blocked"
    assert (contents(dossier), dossier.history()) == (before, entries)
    dossier.close()


def test_undo_is_refused_where_a_link_would_be_orphaned(dossier: Dossier, path: Path) -> None:
    dossier.close()
    raw = sqlite3.connect(path, isolation_level=None)
    (trigger,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'annotation_insert'").fetchone()
    raw.execute("DROP TRIGGER annotation_insert")
    raw.execute(
        'INSERT INTO annotation(article, start, "end", quote, colour, tags)'
        " VALUES (1, 0, 9, 'Президент', 'blue', '[]')"
    )
    raw.execute(trigger)
    raw.close()
    dossier = open_file(path)
    before = contents(dossier)
    with pytest.raises(UserError) as refused:
        dossier.undo()
    assert refused.value.code == "undo_linked"
    assert contents(dossier) == before
    dossier.close()
