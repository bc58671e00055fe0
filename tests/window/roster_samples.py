"""Dossiers for the tests of roster, chronology and timeline, written as imports and decisions write them."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from workbench.actions import Dossier
from workbench.actions.dossiers import new_dossier
from workbench.domain.article import Article, Span
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, Reading
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.window.desk import Desk
from workbench.window.roster.panel import RosterPanel

FORMAT = "ca-consultative"
TEXT = (
    "Азербайджан стал участником\n\nБаку участвует с 16 ноября 2025 года. "
    "Россия предложила подключить ее к формату. Седьмая встреча прошла в Ташкенте 16 ноября."
)
REPRINT = "Азербайджан: новость дня\n\nБаку участвует с ноября. Встреча прошла 15 ноября."


def made(path: Path) -> Dossier:
    """Five members since 2018, Azerbaijan disputed and reprinted, a guest of 2024, a claim on Russia."""
    dossier = new_dossier(path)
    article = _article(dossier, TEXT, "Day.Az", _claims())
    reprint = _article(dossier, REPRINT, "Kazinform", ())
    with dossier.action("starter", name="test") as writer:
        for state in ("KZ", "KG", "TJ", "TM", "UZ"):
            writer.add_membership(state, FORMAT, Status.MEMBER, since="2018-03-15")
        member = writer.add_membership("AZ", FORMAT, Status.MEMBER, since="2025-11-16")
        writer.add_membership("AZ", FORMAT, Status.GUEST, since="2024-08-09", until="2024-08-09")
        first = writer.add_event(
            EventType.MEETING, FORMAT, ordinal=1, date="2018-03-15", place="Астана", state="KZ"
        )
        writer.add_event(EventType.MEETING, FORMAT, ordinal=7, date="2025-11-16", place="Ташкент")
        writer.add_event(EventType.INITIATIVE, FORMAT, title="Секретариат", modality=Modality.PROPOSED)
        for source, since in ((article, "2025-11-16"), (article, "2025-11-16"), (reprint, "2025-10-01")):
            start = TEXT.index("Баку") if source == article else REPRINT.index("Баку")
            writer.add_evidence(
                source=writer.source_of(source).id,
                quote="Баку",
                start=start,
                end=start + 4,
                membership=member,
                asserts={"since": since},
            )
        writer.add_evidence(
            source=writer.source_of(reprint).id, quote="Встреча", event=first, asserts={"date": "2018-03-16"}
        )
    return dossier


def roster_panel(desk: Desk, dossier: Dossier, qtbot: QtBot, high: int = 420) -> RosterPanel:
    """The roster on a desk, with every row: the tests of the day choose one."""
    desk.day = None
    panel = RosterPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(420, high)
    panel.show()
    desk.lay(dossier)
    qtbot.waitUntil(lambda: bool(panel.model.lines))
    return panel


def _article(dossier: Dossier, text: str, outlet: str, claims: tuple[Claim, ...]) -> int:
    title = text.partition("\n")[0]
    article = Article(text, title, date(2025, 12, 17), "ru", outlet, "ТАСС", ("ТАСС", outlet))
    with dossier.action("import", title=title) as writer:
        added = writer.add_article(article, source_name=f"{outlet}.txt")
        writer.keep_reading(added, Reading(article, (), claims), "")
    return added


def _claims() -> tuple[Claim, ...]:
    start = TEXT.index("Россия")
    russia = (Span.of(TEXT, start, start + 42),)
    meeting = (Span.of(TEXT, TEXT.index("Седьмая"), len(TEXT)),)
    return (
        MembershipClaim("RU", FORMAT, Status.CANDIDATE, Modality.PROPOSED, russia, since="2025-12-17"),
        EventClaim(EventType.MEETING, FORMAT, Modality.DECIDED, meeting, ordinal=7, date="2025-11-16"),
    )
