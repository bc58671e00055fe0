"""Articles and readings for the tests of the dossier, made by hand: no reader is needed for them."""

from datetime import date
from pathlib import Path

from workbench.domain.article import Article, Mention, Span
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, Reading, StatementClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality, Status
from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import create

TEXT = (
    "Президент Узбекистана принял коллег. Азербайджан стал полноправным участником встреч. "
    "Седьмая встреча прошла в Ташкенте 16 ноября. «Мы рады», — сказал Алексей Зенько. 🤝 Конец."
)
FORMAT = "ca-consultative"


def words(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part), part)


def mention(text: str, part: str, type: MentionType, entity: str | None = None) -> Mention:
    span = words(text, part)
    return Mention(span.start, span.end, span.text, type, None, entity, part)


def sample_article(text: str = TEXT, **facts: object) -> Article:
    told = {"title": "Азербайджан присоединился", "published": date(2025, 12, 17), "language": "ru"}
    told |= {"outlet": "Day.Az", "agency": "ТАСС", "relay": ("ТАСС", "Day.Az")}
    return Article(text, **(told | facts))  # type: ignore[arg-type]


def member_claim(text: str = TEXT, **facts: object) -> MembershipClaim:
    evidence = (words(text, "Азербайджан стал полноправным участником"),)
    told = {"state": "AZ", "format": FORMAT, "status": Status.MEMBER, "modality": Modality.DECIDED}
    return MembershipClaim(**(told | {"evidence": evidence, "since": "2025-11"} | facts))  # type: ignore[arg-type]


def meeting_claim(text: str = TEXT, **facts: object) -> EventClaim:
    evidence = (words(text, "Седьмая встреча прошла в Ташкенте 16 ноября"),)
    told = {"type": EventType.MEETING, "format": FORMAT, "modality": Modality.DECIDED, "ordinal": 7}
    place = {"date": "2025-11-16", "place": "Ташкент", "state": "UZ", "evidence": evidence}
    return EventClaim(**(told | place | facts))  # type: ignore[arg-type]


def statement_claim(text: str = TEXT) -> StatementClaim:
    return StatementClaim("Алексей Зенько", "Мы рады", True, (words(text, "«Мы рады»"),), relay=("ТАСС",))


def sample_reading(article: Article | None = None, claims: tuple[Claim, ...] | None = None) -> Reading:
    article = article or sample_article()
    found = claims if claims is not None else (member_claim(), meeting_claim(), statement_claim())
    mentions = (
        mention(article.text, "Президент Узбекистана", MentionType.ROLE),
        mention(article.text, "Узбекистана", MentionType.STATE, "state:UZ"),
        mention(article.text, "Азербайджан", MentionType.STATE, "state:AZ"),
        mention(article.text, "встреч", MentionType.FORMAT, f"format:{FORMAT}"),
    )
    return Reading(article, mentions, found)


def add_sample(dossier: Dossier, reading: Reading | None = None, lemmas: str = "", **facts: object) -> int:
    """Imports an article with its reading, as one action."""
    reading = reading or sample_reading()
    with dossier.action("import", title=reading.article.title) as writer:
        article = writer.add_article(reading.article, source_name="sample.txt", **facts)  # type: ignore[arg-type]
        writer.keep_reading(article, reading, lemmas)
    return article


def sample_dossier(path: Path) -> Dossier:
    dossier = create(path)
    add_sample(dossier)
    return dossier


def contents(dossier: Dossier) -> dict[str, object]:
    """Everything that a user can see of a dossier, but for its history."""
    rows = dossier.articles()
    return {
        "articles": rows,
        "views": [dossier.article_view(row.id) for row in rows],
        "memberships": dossier.memberships(),
        "events": dossier.events(),
        "sources": dossier.sources(),
        "annotations": dossier.annotations(),
        "claims": dossier.claims(),
        "additions": dossier.addition_list(),
        "found": [dossier.search(word, 50, str.lower) for word in ("встреча", "азербайджан", "конец")],
    }
