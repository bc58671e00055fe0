"""Forty claims of eight articles, decided by keys alone in the real window: keys pressed, and how long the
machine takes from a key to the next card with its words lit up in the text.

    python tests/benchmarks/forty_claims.py [CLAIMS]

Of ten claims six are accepted and two rejected for a reason that a digit gives; the others are rejected for a
reason that is typed, edited and accepted, or put off. The keys go where the focus is, as a keyboard's do.
Offscreen unless DISPLAY is set. Who looks at each claim for two seconds must be done with forty in two
minutes, so the machine may take one second of each.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.actions.dossiers import new_dossier
from workbench.domain.article import Article, Span
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, Reading, StatementClaim
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.window.app import make_window
from workbench.window.main_window import MainWindow
from workbench.window.review.panel import ReviewPanel
from workbench.window.settings import Settings

CONTROL, NO = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
A_LOOK, A_MORNING = 2.0, 120.0
LONGEST_WAIT = 20.0
STATES = ("KZ", "KG", "TJ", "TM", "UZ", "AZ", "RU", "TR", "HU", "BY")
AGENCIES = ("ТАСС", "Казинформ", "Интерфакс")
PLAN = ("accept", "accept", "digit", "accept", "words", "accept", "accept", "digit", "accept", "edit")
OTHERWISE = {4: "words", 14: "later", 24: "words", 34: "later"}


@dataclass
class Tally:
    """What deciding has taken."""

    keys: int = 0
    seconds: list[float] = field(default_factory=list)


def make(path: Path, claims: int) -> None:
    """A dossier with so many claims, five an article, some of them about the same rows."""
    dossier = new_dossier(path)
    for number in range(-(-claims // 5)):
        sentence = f"{number + 1}-я статья. Страны встретились, и было сказано многое. "
        text = sentence + "Главы государств обсудили сотрудничество. " * 20
        agency = AGENCIES[number % 3]
        day = date(2025, 12, 1) - timedelta(days=number)
        article = Article(text, f"Статья {number + 1}", day, "ru", "Gazeta", agency, (agency, "Gazeta"))
        with dossier.action("import", title=article.title) as writer:
            row = writer.add_article(article, source_name=f"{number}.txt")
            writer.keep_reading(row, Reading(article, (), tuple(_claims(number, text))), text.lower())
    dossier.close()


def _claims(number: int, text: str) -> Iterator[Claim]:
    words = (Span.of(text, 0, 20),)
    for place in range(2):
        state = STATES[(number + 5 * place) % len(STATES)]
        sure = 0.9 - number / 100
        yield MembershipClaim(
            state, "sco", Status.MEMBER, Modality.DECIDED, words, since=f"{2001 + number}", confidence=sure
        )
    for place in range(2):
        day = f"202{number % 5}-0{place + 1}-1{number % 9}"
        yield EventClaim(EventType.MEETING, "sco", Modality.DECIDED, words, date=day, confidence=0.8)
    yield StatementClaim(f"Министр {number}", f"Сказано {number}", True, words, confidence=0.95)


def open_window(application: QApplication, dossier: Path, folder: Path) -> MainWindow:
    """The window on the dossier, its claims to be seen, and the keys in the list of articles."""
    settings = Settings(folder / "window.ini")
    settings.language, settings.theme = "en", "light"
    window = make_window(application, dossier, settings)
    window.resize(1366, 768)
    window.show()
    wait(lambda: window.is_furnished and window.desk.article is not None)
    window.activateWindow()
    wait(lambda: review(window).is_settled)
    press(window, Tally(), Qt.Key.Key_D)
    wait(lambda: is_calm(window))
    return window


def review(window: MainWindow) -> ReviewPanel:
    panel = window.docks.by_name["review"].widget()
    assert isinstance(panel, ReviewPanel)
    return panel


def wait(is_so) -> None:  # type: ignore[no-untyped-def]
    """Lets the window live until something is so. Raises TimeoutError if it never is."""
    until = time.perf_counter() + LONGEST_WAIT
    while not is_so():
        if time.perf_counter() > until:
            raise TimeoutError("the window did not come to it")
        QApplication.processEvents()
        time.sleep(0.001)


def is_calm(window: MainWindow) -> bool:
    """The list is what the dossier says, the card under the hand is in view, and its article is open."""
    panel = review(window)
    row, card = panel.row(), panel.card(panel.current)
    if not panel.is_settled or row is None or card is None:
        return False
    lit = list(window.viewer.page.evidence) == list(row.claim.evidence)
    in_view = panel.column.viewport().rect().contains(card.geometry())
    return in_view and window.desk.article == row.article and lit


def press(window: MainWindow, tally: Tally, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
    """A key pressed where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)
    tally.keys += 1


def write(window: MainWindow, tally: Tally, words: str) -> None:
    for letter in words:
        QTest.keyClicks(QApplication.focusWidget() or window, letter)
        tally.keys += 1


def decide(window: MainWindow, tally: Tally, how: str) -> None:
    """Decides the claim under the hand by keys."""
    if how == "accept":
        press(window, tally, Qt.Key.Key_A)
    elif how == "later":
        press(window, tally, Qt.Key.Key_P)
    elif how == "digit":
        press(window, tally, Qt.Key.Key_R)
        press(window, tally, Qt.Key.Key_2)
    elif how == "words":
        press(window, tally, Qt.Key.Key_R)
        write(window, tally, "a guess")
        press(window, tally, Qt.Key.Key_Return)
    else:
        press(window, tally, Qt.Key.Key_E)
        if review(window).forms.form_of(review(window).current) is None:
            raise RuntimeError("no form has opened")
        write(window, tally, "2019")
        press(window, tally, Qt.Key.Key_Return, CONTROL)


def work_through(window: MainWindow, claims: int) -> Tally:
    """Decides so many claims, one after the other, each when the one before is out of the way."""
    tally = Tally()
    for number in range(claims):
        how = OTHERWISE.get(number, PLAN[number % len(PLAN)])
        row = review(window).row()
        if how == "edit" and row is not None and row.claim.kind == "statement":
            how = "accept"
        assert row is not None
        begun = time.perf_counter()
        decide(window, tally, how)
        wait(lambda last=number + 1 == claims: is_calm(window) or (last and review(window).is_settled))
        tally.seconds.append(time.perf_counter() - begun)
    return tally


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "forty.dossier", claims)
        window = open_window(application, folder / "forty.dossier", folder)
        tally = work_through(window, claims)
        window.close()
    took = tally.seconds
    print(f"{claims} claims, {tally.keys} keys: {tally.keys / claims:.1f} a claim")
    print(f"machine, key to settled next card: median {statistics.median(took) * 1000:.0f} ms, ", end="")
    print(f"longest {max(took) * 1000:.0f} ms, together {sum(took):.1f} s")
    whole = sum(took) + A_LOOK * claims
    print(f"with {A_LOOK:.0f} s of looking at each: {whole:.0f} s of {A_MORNING * claims / 40:.0f} s")


if __name__ == "__main__":
    main()
