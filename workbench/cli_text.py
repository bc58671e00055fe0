"""How the command line shows things to a person: aligned tables and lines, in Russian or English."""

import os
import shutil
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from workbench.domain.article import Article, Mention
from workbench.domain.chronology import Event
from workbench.domain.claims import Claim, Reading
from workbench.domain.date_words import date_words, day_words
from workbench.domain.gazetteer import format_short, state_name
from workbench.domain.roster import Membership
from workbench.domain.rows import ArticleRow, ClaimRow, HistoryRow, ImportReport, RereadReport, SearchHit
from workbench.domain.sample_words import own_words
from workbench.domain.vocabulary import MentionType, Modality
from workbench.domain.wording import claim_line, event_title, place_words, value_words
from workbench.domain.words import plural, word

_GAP = "  "
_NARROWEST = 14
"""The least that a column is cut to, in character cells; a narrower terminal wraps."""


def language_of_environment() -> str | None:
    """The language that the environment asks for, as far as we speak it: "ru", "en", or None for neither."""
    asked = next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return asked[:2].lower() if asked[:2].lower() in ("ru", "en") else None


def cells(text: str) -> int:
    """How many cells of a terminal the text takes: two for Chinese, none for a combining accent."""
    return sum(_cells(sign) for sign in text)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The rows under their headings; in a terminal, the widest columns are cut until a line is one line."""
    lines = [list(head), *([clean(value) for value in row] for row in rows)]
    widths = [max(cells(line[i]) for line in lines) for i in range(len(head))]
    room = _room() - len(_GAP) * (len(head) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return "\n".join(
        _GAP.join(_padded(value, width) for value, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def articles_text(rows: Sequence[ArticleRow], language: str) -> str:
    if not rows:
        return word("cli.said.no_articles", language)
    shown = (
        (
            row.id,
            row.published or "",
            _via(row.relay, row.outlet),
            row.language or "",
            row.open_claims,
            row.title,
        )
        for row in rows
    )
    return table(_head(language, "id", "published", "source", "language", "open", "title"), shown)


def claims_text(rows: Sequence[ClaimRow], language: str) -> str:
    if not rows:
        return word("cli.said.no_claims", language)
    shown = (
        (
            row.id,
            row.article,
            word("cli.said.put_off" if row.postponed else f"review.{row.review}", language),
            word(f"effect.{row.consequence.effect}", language) if row.consequence else "",
            claim_line(row.claim, language),
        )
        for row in rows
    )
    return table(_head(language, "id", "article", "review", "effect", "claim"), shown)


def roster_text(rows: Sequence[Membership], day: date | None, language: str) -> str:
    heading = word("cli.said.as_of", language, day=day_words(day, language)) + "\n" if day else ""
    if not rows:
        return heading + word("cli.said.no_roster", language)
    shown = (
        (
            format_short(row.format, language),
            state_name(row.state, language),
            _status(row, language),
            date_words(row.since, language),
            date_words(row.until, language),
            _support(row.by_hand, len({item.source.origin for item in row.evidence}), language),
            _remarks(own_words(row.note, language), row.disputes, language),
        )
        for row in rows
    )
    names = ("format", "state", "status", "since", "until", "sources", "note")
    return heading + table(_head(language, *names), shown)


def chronology_text(rows: Sequence[Event], language: str) -> str:
    if not rows:
        return word("cli.said.no_chronology", language)
    shown = (
        (
            row.id,
            date_words(row.date, language),
            _event_line(row, language),
            place_words(row, language),
            _support(row.by_hand, len({item.source.origin for item in row.evidence}), language),
            _remarks(own_words(row.note, language), row.disputes, language),
        )
        for row in rows
    )
    return table(_head(language, "id", "date", "event", "place", "sources", "note"), shown)


def _event_line(row: Event, language: str) -> str:
    """What the event is called, and whether it is but planned."""
    title = event_title(row, language)
    sure = row.modality == Modality.DECIDED
    return title if sure else f"{title} ({word(f'modality.{row.modality}', language)})"


def history_text(rows: Sequence[HistoryRow], language: str) -> str:
    if not rows:
        return word("cli.said.no_history", language)
    shown = (
        (
            row.id,
            row.at.astimezone().strftime("%Y-%m-%d %H:%M"),
            row.who,
            action_line(row, language) + (word("cli.said.undone", language) if row.undone else ""),
        )
        for row in rows
    )
    return table(_head(language, "id", "when", "who", "action"), shown)


def action_line(row: HistoryRow, language: str) -> str:
    """What was done, with what is known of it: "import: Title"."""
    given = (value if isinstance(value, list) else [value] for value in row.facts.values())
    facts = ", ".join(str(value) for values in given for value in values if value not in (None, ""))
    name = word(f"action.{row.action}", language)
    return f"{name}: {facts}" if facts else name


def search_text(hits: Sequence[SearchHit], language: str) -> str:
    if not hits:
        return word("cli.said.nothing_found", language)
    heads = (f"{hit.article}  {clean(hit.title)}{_bracketed(hit.published, hit.outlet)}" for hit in hits)
    return "\n\n".join(f"{head}\n    {_marked(hit.snippet)}" for head, hit in zip(heads, hits, strict=True))


def reading_text(reading: Reading, language: str) -> str:
    """What was found in an article: who is named how often, then the claims with their words."""
    article = reading.article
    named = (
        f"  {word(f'mention.{kind}', language)}: {found}"
        for kind in MentionType
        if kind != MentionType.OTHER and (found := _named(reading.mentions, kind))
    )
    claimed = (
        f"  {number}. {_with_evidence(claim, language)}" for number, claim in enumerate(reading.claims, 1)
    )
    parts = [clean(article.title) + _bracketed(article.published, _chain(article))]
    parts += [word("cli.said.mentions", language), *named] if reading.mentions else []
    parts += [word("cli.said.claims", language), *claimed] if reading.claims else []
    if reading.unread:
        codes = ", ".join(reading.unread)
        parts.append(word("cli.said.unread_languages", language, languages=codes))
    return "\n".join(parts)


def import_text(report: ImportReport, language: str) -> str:
    """What became of the sources; those that were refused are told as errors."""
    lines = [plural("cli.said.added", len(report.added), language)]
    lines += [word("cli.said.there", language, source=name, id=there) for name, there in report.already_there]
    lines += [word("cli.said.reprint", language, id=new, original=old) for new, old in report.reprints]
    lines += [word("cli.said.unread", language, id=article) for article in report.unread]
    return "\n".join(lines)


def reread_text(report: RereadReport, language: str) -> str:
    """What reading again has changed, with the numbers of the claims to look at."""
    if not report.articles and not report.unread:
        return word("cli.said.all_read", language)
    lines = [plural("cli.said.reread", len(report.articles), language)]
    for name in ("new", "gone", "changed"):
        claims: tuple[int, ...] = getattr(report, name)
        if claims:
            listed = ", ".join(str(claim) for claim in claims)
            lines.append(word(f"cli.said.reread_{name}", language, claims=listed))
    lines += [word("cli.said.not_reread", language, id=article) for article in report.unread]
    return "\n".join(lines)


def _cells(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def clean(value: object) -> str:
    """The value on one line, without what a terminal would obey."""
    return " ".join(_harmless(str(value)).split())


def _harmless(text: str) -> str:
    """The text on one line, without what a terminal would obey: articles come from strangers."""
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in text)


def _room() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize


def _padded(text: str, width: int) -> str:
    if cells(text) > width:
        while cells(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - cells(text))


def _head(language: str, *names: str) -> list[str]:
    return [word(f"cli.column.{name}", language) for name in names]


def _via(relay: tuple[str, ...], outlet: str | None) -> str:
    return " → ".join(relay) if relay else outlet or ""


def _chain(article: Article) -> str:
    return _via(article.relay, article.outlet)


def _bracketed(*parts: object) -> str:
    shown = ", ".join(str(part) for part in parts if part)
    return f" ({shown})" if shown else ""


def _status(row: Membership, language: str) -> str:
    status = word(f"status.{row.status}", language)
    if row.modality == Modality.DECIDED:
        return status
    return f"{status} ({word(f'modality.{row.modality}', language)})"


def _support(by_hand: bool, origins: int, language: str) -> str:
    parts = [str(origins)] if origins else []
    return ", ".join([*parts, word("cli.said.by_hand", language)] if by_hand else parts)


def _remarks(note: str | None, disputes: dict[str, tuple[str, ...]], language: str) -> str:
    label = word("cli.said.disputed", language)
    disputed = [
        f"{label}: {' / '.join(value_words(field, value, language) for value in values)}"
        for field, values in disputes.items()
    ]
    return "; ".join([*disputed, *([note] if note else [])])


def _marked(snippet: str) -> str:
    """The snippet with its hits in bold on a terminal, plain elsewhere."""
    start, end = ("\x1b[1m", "\x1b[0m") if sys.stdout.isatty() else ("", "")
    lead, *hits = snippet.split("\x02")
    shown = [_harmless(lead)]
    for hit in hits:
        found, _, rest = hit.partition("\x03")
        shown.append(f"{start}{_harmless(found)}{end}{_harmless(rest)}")
    return "".join(shown)


def _named(mentions: Iterable[Mention], kind: MentionType) -> str:
    names = Counter(mention.name or mention.text for mention in mentions if mention.type == kind)
    return ", ".join(clean(name) + (f" ×{count}" if count > 1 else "") for name, count in names.most_common())


def _with_evidence(claim: Claim, language: str) -> str:
    words = "".join(f"\n     [{span.start}–{span.end}] {clean(span.text)}" for span in claim.evidence)
    return clean(claim_line(claim, language)) + words


def article_json(row: ArticleRow) -> dict[str, Any]:
    """A line of `workbench articles --json`."""
    return {
        "id": row.id,
        "title": row.title,
        "published": _iso(row.published),
        "language": row.language,
        "outlet": row.outlet,
        "agency": row.agency,
        "relay": list(row.relay),
        "url": row.url,
        "characters": row.characters,
        "mentions": row.mentions,
        "open_claims": row.open_claims,
        "seen": row.seen,
        "reprint_of": row.reprint_of,
        "formats": list(row.formats),
    }


def hit_json(hit: SearchHit) -> dict[str, Any]:
    """A line of `workbench search --json`."""
    return {
        "article": hit.article,
        "title": hit.title,
        "published": _iso(hit.published),
        "outlet": hit.outlet,
        "snippet": hit.snippet.replace("\x02", "").replace("\x03", ""),
        "score": hit.score,
    }


def action_json(row: HistoryRow) -> dict[str, Any]:
    """A line of `workbench history --json`."""
    return {
        "id": row.id,
        "at": row.at.isoformat(),
        "who": row.who,
        "action": row.action,
        "facts": dict(row.facts),
        "undone": row.undone,
        "undoes": row.undoes,
        "changes": [
            {
                "table": change.table,
                "row": change.row,
                "before": None if change.before is None else dict(change.before),
                "after": None if change.after is None else dict(change.after),
            }
            for change in row.changes
        ],
    }


def import_json(report: ImportReport) -> dict[str, Any]:
    """What `workbench import --json` prints."""
    return {
        "added": list(report.added),
        "already_there": [{"source": source, "article": there} for source, there in report.already_there],
        "reprints": [{"article": new, "reprint_of": old} for new, old in report.reprints],
        "refused": [{"source": source, "why": why} for source, why in report.refused],
        "unread": list(report.unread),
        "cancelled": report.cancelled,
    }


def reread_json(report: RereadReport) -> dict[str, Any]:
    """What `workbench read-again --json` prints."""
    return {
        "articles": list(report.articles),
        "new": list(report.new),
        "gone": list(report.gone),
        "changed": list(report.changed),
        "unread": list(report.unread),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
