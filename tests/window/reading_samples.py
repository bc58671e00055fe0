"""A dossier with one article that was read, made by hand so that every place in it is known."""

from datetime import date
from pathlib import Path

from workbench.actions import Dossier
from workbench.actions.dossiers import new_dossier
from workbench.domain.article import Article, Mention, Span
from workbench.domain.claims import EventClaim, MembershipClaim, Reading, StatementClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality, Status

TITLE = "Россия предложила присоединиться к формату консультативных встреч"
TEXT = f"""{TITLE}

Россия считает, что имеет смысл рассмотреть возможность о ее присоединении к формату консультативных \
встреч глав государств Центральной Азии и Азербайджана 🤝, этот шаг поможет укрепить координацию. \
Об этом заявил первый секретарь посольства РФ в Таджикистане Алексей Зенько, выступая в Душанбе на \
международной конференции, передает Day.Az со ссылкой на ТАСС.

По его словам, в мире происходят масштабные геополитические трансформации. 𝒜 Речь идет о создании \
новых союзов.\r
В ноябре в Ташкенте прошла седьмая встреча, на которой было принято решение о полноправном участии Баку \
в работе этого формата. Теперь и Россия могла бы подумать о том, чтобы присоединиться.
"""
LABELS = {
    MentionType.PERSON: "PERSON",
    MentionType.STATE: "COUNTRY",
    MentionType.PLACE: "CITY",
    MentionType.ORGANISATION: "ORGANIZATION",
    MentionType.FORMAT: "ORGANIZATION",
    MentionType.EVENT: "EVENT",
    MentionType.ROLE: "PROFESSION",
    MentionType.DATE: "DATE",
    MentionType.ORDINAL: "ORDINAL",
    MentionType.OTHER: "LAW",
}
"""What the reader says besides; a name without a label is «страна», «он», and not marked."""
NAMES: tuple[tuple[str, MentionType, str | None, str | None], ...] = (
    ("Россия", MentionType.STATE, "state:RU", "Россия"),
    ("РФ", MentionType.STATE, "state:RU", "Россия"),
    ("Азербайджана", MentionType.STATE, "state:AZ", "Азербайджан"),
    ("Таджикистане", MentionType.STATE, "state:TJ", "Таджикистан"),
    (
        "формату консультативных встреч",
        MentionType.FORMAT,
        "format:ca-consultative",
        "консультативные встречи",
    ),
    ("Центральной Азии", MentionType.PLACE, "place:центральная азия", "Центральная Азия"),
    ("первый секретарь посольства РФ в Таджикистане", MentionType.ROLE, None, None),
    ("Алексей Зенько", MentionType.PERSON, "person:алексей зенько", "Алексей Зенько"),
    ("Душанбе", MentionType.PLACE, "place:душанбе", "Душанбе"),
    ("Ташкенте", MentionType.PLACE, "place:ташкент", "Ташкент"),
    ("Day.Az", MentionType.ORGANISATION, "organisation:day.az", "Day.Az"),
    ("ТАСС", MentionType.ORGANISATION, "organisation:тасс", "ТАСС"),
    ("В ноябре", MentionType.DATE, None, None),
    ("седьмая", MentionType.ORDINAL, None, None),
    ("седьмая встреча", MentionType.EVENT, "event:ca-consultative-7", "7-я встреча"),
    ("геополитические", MentionType.OTHER, None, None),
)
CHAIN = ("ТАСС", "Day.Az")


def span(words: str, text: str = TEXT) -> Span:
    """The first place where `words` stand after the title."""
    start = text.index(words, len(TITLE))
    return Span.of(text, start, start + len(words))


def sample_article() -> Article:
    return Article(TEXT, TITLE, date(2025, 12, 17), "ru", "Day.Az", "ТАСС", CHAIN)


def sample_reading() -> Reading:
    """Two memberships, a meeting and a statement."""
    return Reading(
        sample_article(),
        tuple(_mentions(TEXT)),
        (
            MembershipClaim(
                "RU", "ca-consultative", Status.CANDIDATE, Modality.PROPOSED,
                (span("Россия считает, что имеет смысл рассмотреть возможность о ее присоединении"),),
                said_by="Алексей Зенько", relay=CHAIN,
            ),
            EventClaim(
                EventType.MEETING, "ca-consultative", Modality.DECIDED,
                (span("В ноябре в Ташкенте прошла седьмая встреча"),),
                ordinal=7, date="2025-11", place="Ташкент", state="UZ", relay=CHAIN,
            ),
            MembershipClaim(
                "AZ", "ca-consultative", Status.MEMBER, Modality.DECIDED,
                (span("было принято решение о полноправном участии Баку в работе этого формата"),),
                since="2025-11", relay=CHAIN,
            ),
            StatementClaim(
                "Алексей Зенько", "в мире происходят масштабные геополитические трансформации", False,
                (span("в мире происходят масштабные геополитические трансформации"),),
                role="первый секретарь посольства РФ в Таджикистане", place="Душанбе", relay=CHAIN,
            ),
        ),
    )  # fmt: skip


def _mentions(text: str) -> list[Mention]:
    found: list[Mention] = []
    for words, kind, entity, name in NAMES:
        start = text.find(words, len(TITLE))
        while start >= 0:
            found.append(Mention(start, start + len(words), words, kind, LABELS[kind], entity, name))
            start = text.find(words, start + 1)
    return sorted(found, key=lambda mention: (mention.start, -mention.end))


def sample_dossier(path: Path) -> Dossier:
    """The dossier at `path`, open, with the article read."""
    dossier = new_dossier(path)
    with dossier.action("import", title=TITLE) as writer:
        article = writer.add_article(sample_article(), source_name="sample.txt")
        writer.keep_reading(article, sample_reading(), TEXT.lower())
    return dossier
