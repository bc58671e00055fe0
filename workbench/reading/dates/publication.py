"""What the day on which an article came out tells of the dates in it."""

from datetime import date

from workbench.domain.dates import PartialDate


def lies_ahead(since: str | None, published: date | None) -> bool:
    """Whether a date lies behind the day of publication."""
    if since is None or published is None:
        return False
    first = PartialDate.parse(since).first
    return first is not None and first > published


def before_publication(published: date | None) -> str | None:
    """Some time before the article came out."""
    return f"../{published.isoformat()}" if published else None
