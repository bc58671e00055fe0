"""On what occasion something was said: "told a press conference", "said in an interview with Izvestia"."""

import re

_OCCASIONS = (
    r"(?i:press\s+conference|news\s+conference|conference|briefing|summit|meeting|forum|session|interview|assembly|talks"
    r"|hearing|congress|ceremony|parliament|seminar|symposium|debate|consultations|gathering)"
)
_BETWEEN = r"(?:in|at|on|after|during|following|told|an|a|the|and)\b"
_VENUE = re.compile(
    rf"\b(?:at|in|during|within|on\s+the\s+sidelines\s+of|told|addressing|following|after)\s+"
    rf"(?P<venue>(?:(?:the|a|an|his|her|today's|this)\s+)?(?:(?!{_BETWEEN})[\w’'.+-]+\s+){{0,5}}?{_OCCASIONS}\b"
    rf"(?:\s+(?:of|with|to|for)\s+(?:the\s+)?(?:[A-Z0-9][\w’'.+-]*|of|the|and|newspaper|television|channel|TV|agency)"
    rf"(?:\s+(?:[A-Z0-9][\w’'.+-]*|of|the|and|newspaper|television|channel|TV|agency))*)?)"
)
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|this)\s+", re.IGNORECASE)
_LONGEST = 100
"""Characters of an occasion."""


def venue_of(zone: str) -> str | None:
    """The occasion that the words around a verb of speech name, without its article."""
    match = _VENUE.search(zone)
    venue = " ".join(_ARTICLE.sub("", match["venue"]).split()) if match else ""
    return venue if 0 < len(venue) <= _LONGEST else None
