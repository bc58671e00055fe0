"""Reading: text in, mentions and claims out. The same article gives the same reading, and nothing is kept.

Any article passes through `text`, `dates` and `names` to its `mentions`, and through `links` to what they
mean. Russian goes on through `syntax` and `modality` to `memberships`, `events` and `statements`; English,
with another grammar, through the parts of the same names in `english`. `claims` gathers what both found.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.domain.additions import NOTHING, Additions
from workbench.domain.article import Article, Mention
from workbench.domain.claims import Claim, Reading
from workbench.reading.edition import edition

if TYPE_CHECKING:
    from workbench.reading.document import Document

__all__ = ["by_rules", "edition", "lemmas", "read"]


def read(article: Article, additions: Additions = NOTHING) -> Reading:
    """What the article says: whom and what it names, what it claims, and through whom it came.

    `additions` are the names, words and leaders that an analyst added to ours.

    Of an article without a day, "yesterday" is read by the day of its dateline; the article stays undated.
    The models load with the first call in a process, in under a second.
    """
    from workbench.reading.text.tidy import tidied
    from workbench.reading.text.uncollected import uncollected

    with uncollected():
        tidy = tidied(article.text)
        if tidy is None:
            return _by_its_day(article, additions)
        return tidy.restored(_by_its_day(replace(article, text=tidy.text), additions), article.text)


def _by_its_day(article: Article, additions: Additions) -> Reading:
    from workbench.reading.dates.filed import filed_day

    if article.published is not None or (filed := filed_day(article.text)) is None:
        return _whole(article, additions)
    reading = _whole(replace(article, published=filed), additions)
    return replace(reading, article=replace(reading.article, published=None))


def _whole(article: Article, additions: Additions) -> Reading:
    """The reading of an article in whatever languages it is."""
    from workbench.reading.names.unread import find_states
    from workbench.reading.text.furniture import find_furniture, set_apart
    from workbench.reading.text.language import READ, chief_of, passages
    from workbench.reading.text.parts import only, restored

    told = passages(article.text)
    chief = chief_of(told)
    told = set_apart(told, list(find_furniture(article.text)))
    languages = {passage.language for passage in told}
    if languages == {chief} and (chief in READ or chief is None):
        return _read(article, chief, additions)
    read = _read(only(article, told, chief), chief if chief in READ else None, additions)
    mentions, claims = list(read.mentions), list(read.claims)
    for language in sorted(READ & languages - {chief}):
        other = _read(only(article, told, language), language, additions)
        mentions += other.mentions
        claims += [replace(claim, relay=read.article.relay) for claim in other.claims]
    unread = [passage for passage in told if passage.language not in (*READ, None)]
    mentions += find_states(article.text, unread)
    whole = replace(read.article, text=article.text, language=chief)
    return restored(Reading(whole, tuple(mentions), tuple(claims)), unread)


def _read(article: Article, language: str | None, additions: Additions) -> Reading:
    """The reading of an article that is all in one language."""
    from workbench.reading.pair_scorer import with_scored

    document, known, mentions, claims = by_rules(article, language, additions)
    return Reading(known, tuple(mentions), tuple(with_scored(document, mentions, claims, known.relay)))


def by_rules(
    article: Article, language: str | None, additions: Additions = NOTHING
) -> tuple["Document", Article, list[Mention], list[Claim]]:
    """What is read without what was learnt from it: the document, the article with what it says of itself,
    what it names, and what the rules find claimed."""
    from workbench.reading.analysis import analyse
    from workbench.reading.claims import find_claims
    from workbench.reading.links.links import link
    from workbench.reading.mentions import find_mentions
    from workbench.reading.names.joining import joined
    from workbench.reading.statements.relay import find_relay

    document, names = analyse(article, language, additions)
    document.mentions = find_mentions(document, names)
    relay = find_relay(document)
    claims = find_claims(document, relay)
    known = replace(
        article,
        language=language,
        outlet=relay.outlet or article.outlet,
        agency=relay.agency or article.agency,
        relay=relay.chain or article.relay,
    )
    mentions = link(document, joined(article.text, document.mentions, document.tagged))
    return document, known, mentions, claims


def lemmas(text: str) -> str:
    """The words of `text` in their dictionary forms, apart by blanks, in the order of the text."""
    from workbench.reading.text.tidy import tidied
    from workbench.reading.text.word_forms import lemmas as in_dictionary_form

    tidy = tidied(text)
    return in_dictionary_form(tidy.text if tidy else text)
