"""Papers that speak, and whose they are: "a statement of the ministry", "the ministry's letter"."""

from collections.abc import Sequence

from workbench.reading.document import Token
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.phrases import Phrase

_BY = frozenset({"by", "from", "of"})
_KINDS = frozenset(
    {"joint", "press", "official", "written", "brief", "latest", "new", "recent", "final", "telegram"}
)
"""What may stand between whose paper it is and the paper: "the ministry's brief statement"."""
_SITES = frozenset({"website", "site", "webpage", "page", "channel", "account", "portal"})
_POSSESSIVE = ("'s", "'")


def author_of(tokens: Sequence[Token], paper: Phrase) -> Phrase | None:
    """Who the phrase of a paper says made it: "a statement by X", "X's press statement", "a statement on the
    website of X"."""
    place = _adposition(tokens, paper)
    if place is None:
        return owner_of(tokens, paper) if tokens[paper.end - 1].lemma in known.PAPERS else None
    if tokens[place - 1].lemma not in known.PAPERS:
        return None
    behind = Phrase(place + 1, paper.end)
    if tokens[place].text.lower() in _BY:
        return behind
    return keeper_of(tokens, behind) if tokens[place].text.lower() == "on" else None


def paper_of(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """The paper without whom it is sent to: "a letter to X"."""
    end = _adposition(tokens, phrase) or phrase.end
    sent = end == phrase.end or tokens[end].text.lower() in ("to", "for")
    return Phrase(phrase.first, end) if sent and tokens[end - 1].lemma in known.PAPERS else None


def keeper_of(tokens: Sequence[Token], site: Phrase) -> Phrase | None:
    """Whose site the phrase is: "the ministry's website", "the website of the ministry"."""
    of = _adposition(tokens, site)
    if of is None:
        return owner_of(tokens, site) if tokens[site.end - 1].lemma in _SITES else None
    return Phrase(of + 1, site.end) if tokens[of - 1].lemma in _SITES else None


def owner_of(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """What stands before "'s" in "the ministry's joint statement"; not in "a chair's statement"."""
    end = phrase.end - 1
    while end > phrase.first and tokens[end - 1].text.lower() in _KINDS:
        end -= 1
    owned = end > phrase.first and tokens[end - 1].lemma in _POSSESSIVE
    while end > phrase.first and tokens[end - 1].lemma in _POSSESSIVE:
        end -= 1
    kind = tokens[phrase.first].text.lower() in ("a", "an")
    return Phrase(phrase.first, end) if owned and end > phrase.first and not kind else None


def _adposition(tokens: Sequence[Token], phrase: Phrase) -> int | None:
    places = range(phrase.first + 1, phrase.end - 1)
    return next((place for place in places if tokens[place].pos == "ADP"), None)
