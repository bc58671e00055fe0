"""An article in several languages, read as several articles in one language each.

For each of its languages the passages in others are blanked out, sign for sign, so that every place stays
where it was; what is found is put together again on the whole text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import Article, Span
from workbench.domain.claims import Claim, Reading
from workbench.reading.text.language import Passage

_SIGN = re.compile(r"[^\n]")


def only(article: Article, passages: Sequence[Passage], language: str | None) -> Article:
    """The article with nothing but its passages in `language`."""
    text = article.text
    parts = [
        text[passage.start : passage.end]
        if passage.language == language
        else _SIGN.sub(" ", text[passage.start : passage.end])
        for passage in passages
    ]
    return replace(article, text="".join(parts))


def restored(reading: Reading, unread: Sequence[Passage]) -> Reading:
    """The reading with the words of the whole text, in its order, and with what was not read."""
    text = reading.article.text
    mentions = [replace(one, text=text[one.start : one.end]) for one in reading.mentions]
    claims = [_restored(claim, text) for claim in reading.claims]
    return replace(
        reading,
        mentions=tuple(sorted(mentions, key=lambda one: (one.start, -one.end))),
        claims=tuple(sorted(claims, key=lambda claim: claim.evidence[0].start)),
        unread=tuple(dict.fromkeys(passage.language for passage in unread if passage.language)),
    )


def _restored(claim: Claim, text: str) -> Claim:
    return replace(claim, evidence=tuple(Span.of(text, span.start, span.end) for span in claim.evidence))
