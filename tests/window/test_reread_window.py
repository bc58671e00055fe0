"""Reading again in the window: in the background, with what it changed to go to, and what to do about it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot
from review_helpers import button, card, review

from workbench.actions.claims import accept, list_claims
from workbench.actions.dossiers import new_dossier
from workbench.actions.roster import roster
from workbench.domain.article import Article, Span
from workbench.domain.claims import MembershipClaim, Reading
from workbench.domain.review_groups import KINDS
from workbench.domain.vocabulary import Modality, Review, Status
from workbench.window.articles_panel import ArticlesPanel
from workbench.window.main_window import MainWindow
from workbench.window.review.card import ClaimCard

TEXT = "Иран вступил в ШОС в июле 2023 года. Белоруссия станет членом ШОС в 2030 году."
MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def dossier_path(tmp_path: Path) -> Path:
    """An article as a worse reader read it: without the date, and with a claim that its words do not make."""
    path = tmp_path / "older.dossier"
    dossier = new_dossier(path)
    article = Article(TEXT, "Title", date(2026, 5, 20), "ru")
    claims = tuple(
        MembershipClaim(state, "sco", Status.MEMBER, Modality.DECIDED, (Span.of(TEXT, start, start + 18),))
        for state, start in (("IR", 0), ("AF", TEXT.index("Белоруссия")))
    )
    with dossier.action("import") as writer:
        writer.keep_reading(
            writer.add_article(article, source_name="a.txt"), Reading(article, (), claims), ""
        )
    accept(dossier, [1, 2])
    dossier.close()
    return path


@pytest.fixture
def window(make_window: MakeWindow, qtbot: QtBot, dossier_path: Path) -> Iterator[MainWindow]:
    made = make_window(dossier_path)
    qtbot.waitUntil(lambda: made.desk.article is not None and made.viewer.view is not None, timeout=10_000)
    yield made


def _read(window: MainWindow, qtbot: QtBot, command: str) -> list[tuple[str, str]]:
    """What the status line offers once the articles are read again."""
    offered: list[tuple[str, str]] = []
    window.desk.offered.connect(lambda line, link, _run: offered.append((line, link)))
    next(one for one in window.menus.commands if one.id == command).try_run()
    qtbot.waitUntil(lambda: bool(offered), timeout=60_000)
    return offered


def _card(window: MainWindow, claim: int, qtbot: QtBot) -> ClaimCard:
    """The card of a decided claim of which there is news, under the hand."""
    qtbot.waitUntil(lambda: _has_news(window, claim))
    review(window).choose(claim)
    return card(window, claim)


def _has_news(window: MainWindow, claim: int) -> bool:
    row = review(window).agenda.rows.get(claim)
    return review(window).is_settled and row is not None and (row.later is not None or not row.found)


@pytest.mark.parametrize("command", ["reread.article", "reread.all"])
def test_what_is_now_read_stands_beside_what_was_decided(
    window: MainWindow, qtbot: QtBot, command: str
) -> None:
    ((line, link),) = _read(window, qtbot, command)
    assert "1 decided claim now reads otherwise" in line and "1 decided claim is no longer found" in line
    assert link == "Show the first"
    shown = _card(window, 1, qtbot)
    assert "July 2023" in shown.effect.text() and shown.effect.property("warning")
    assert button(window, "take").isVisible() and button(window, "dismiss").isVisible()
    assert shown.effect.text() in shown.accessibleDescription()
    assert "no longer finds" in _card(window, 2, qtbot).effect.text()
    assert not button(window, "take").isVisible()
    rows = list_claims(window.desk.dossier)
    assert [row.review for row in rows if row.id in (1, 2)] == [Review.ACCEPTED, Review.ACCEPTED]


def test_taking_it_mends_the_roster_and_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    _read(window, qtbot, "reread.article")
    _card(window, 1, qtbot)
    qtbot.mouseClick(button(window, "take"), Qt.MouseButton.LeftButton)
    dossier = window.desk.dossier
    assert "2023-07" in [row.since for row in roster(dossier) if row.state == "IR"]
    qtbot.waitUntil(lambda: not _has_news(window, 1))
    window.edit.undo()
    qtbot.waitUntil(lambda: _has_news(window, 1))
    assert "2023-07" not in [row.since for row in roster(dossier) if row.state == "IR"]


def test_keeping_one_s_own_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    _read(window, qtbot, "reread.article")
    _card(window, 1, qtbot)
    qtbot.mouseClick(button(window, "dismiss"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not _has_news(window, 1))
    said: list[str] = []
    window.desk.said.connect(lambda line, _wrong: said.append(line))
    next(one for one in window.menus.commands if one.id == "reread.article").try_run()
    qtbot.waitUntil(lambda: any("what you decided stays" in line for line in said), timeout=60_000)


def test_keeping_what_the_reader_no_longer_finds(window: MainWindow, qtbot: QtBot) -> None:
    _read(window, qtbot, "reread.article")
    _card(window, 2, qtbot)
    assert button(window, "dismiss").isVisible()
    qtbot.mouseClick(button(window, "dismiss"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not _has_news(window, 2) and not button(window, "dismiss").isVisible())
    window.edit.undo()
    qtbot.waitUntil(lambda: _has_news(window, 2))


def test_what_an_earlier_reader_read_is_offered_once_it_is_opened(
    make_window: MakeWindow, qtbot: QtBot, dossier_path: Path
) -> None:
    window = make_window(None)
    offered: list[tuple[str, Callable[[], None]]] = []
    window.desk.offered.connect(lambda line, _link, run: offered.append((line, run)))
    window.files.open(dossier_path)
    qtbot.waitUntil(lambda: bool(offered), timeout=10_000)
    line, run = offered.pop()
    assert line == "1 article was read by an earlier reader"
    window.looks.choose_language("ru")
    assert window.status.line.text() == ""
    qtbot.waitUntil(lambda: bool(offered), timeout=10_000)
    assert offered.pop()[0] == window.status.line.text() == "1 статья прочитана прежней версией программы"
    window.looks.choose_language("en")
    qtbot.waitUntil(lambda: bool(offered), timeout=10_000)
    offered.clear()
    run()
    qtbot.waitUntil(lambda: bool(offered), timeout=60_000)
    said: list[str] = []
    window.desk.said.connect(lambda line, _wrong: said.append(line))
    next(one for one in window.menus.commands if one.id == "reread.all").try_run()
    qtbot.waitUntil(lambda: said == ["This reader, with these names, has read every article"])


def test_the_surest_open_claim_comes_first(window: MainWindow, qtbot: QtBot) -> None:
    _read(window, qtbot, "reread.article")
    panel = review(window)
    qtbot.waitUntil(lambda: panel.is_settled and len(panel.rows) > 2)
    waiting = [row for row in panel.rows if row.review == Review.OPEN]
    order = [(KINDS.index(row.claim.kind), -(row.claim.confidence or 0)) for row in waiting]
    assert order == sorted(order)
    panel.choose(waiting[0].id)
    assert card(window).sureness.text() in ("nearly certain", "likely", "rather likely", "doubtful")
    assert "% of claims like this one were right" in card(window).sureness.toolTip()


def test_the_day_of_an_article_is_typed_above_it_and_its_words_are_read_by_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    dossier = window.desk.dossier
    window.files.import_text("Иран в ШОС\n\nИран вступил в ШОС в июле, сообщила пресс-служба.")
    qtbot.waitUntil(lambda: window.viewer.article == 2, timeout=60_000)
    page, block = window.viewer.page, window.viewer.page.document().firstBlock()
    assert block.text().startswith("no date")
    letter = QTextCursor(block)
    letter.movePosition(QTextCursor.MoveOperation.NextCharacter)
    spot = page.cursorRect(letter).center()
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    line = window.dating.line
    assert line is not None and line.field.hasFocus()
    qtbot.keyClicks(line.field, "August 2023")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert "not one day" in line.note.text() and line.field.text() == "August 2023"
    line.field.selectAll()
    qtbot.keyClicks(line.field, "3 aug 2023")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert window.dating.line is None and page.hasFocus()
    qtbot.waitUntil(
        lambda: any(getattr(row.claim, "since", "") == "2023-07" for row in list_claims(dossier)),
        timeout=60_000,
    )
    qtbot.waitUntil(lambda: page.document().firstBlock().text().startswith("3 August 2023"))
    panel = window.docks.by_name["articles"].widget()
    assert isinstance(panel, ArticlesPanel)
    dated = panel.current()
    assert dated is not None and dated.id == 2  # the line goes with the article to another place
    next(one for one in window.menus.commands if one.id == "article.date").try_run()
    line = window.dating.line
    assert line is not None and line.field.text() == "3 August 2023"
    qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert window.dating.line is None
    window.edit.undo()
    qtbot.waitUntil(lambda: page.document().firstBlock().text().startswith("no date"))


def test_the_day_that_the_text_begins_with_is_put_forward(window: MainWindow, qtbot: QtBot) -> None:
    window.files.import_text(
        "Иран в ШОС\n\nАСТАНА, 5 июля 2024 г. /Казинформ/. Белоруссия вчера вступила в ШОС."
    )
    qtbot.waitUntil(lambda: window.viewer.article == 2, timeout=60_000)
    page = window.viewer.page
    told = page.document().firstBlock().text()
    assert told.startswith("no date, 5 July 2024 by its text"), "nobody has vouched for it yet"
    next(one for one in window.menus.commands if one.id == "article.date").try_run()
    line = window.dating.line
    assert line is not None and line.field.text() == "5 July 2024"
    assert "dateline" in line.note.text()
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.document().firstBlock().text().startswith("5 July 2024"))
