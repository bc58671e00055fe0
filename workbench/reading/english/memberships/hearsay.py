"""What nobody vouches for by name: "sources say", "local media wrote", "by some accounts", "if the press is
to be believed"."""

import re

from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup

_MEDIA = (
    r"(?:media(?: outlets?)?|press|newspapers?|tabloids?|dailies|daily|weekly|magazine|outlets?|web ?sites?"
    r"|portals?|telegram channels?|channels?|blogs?|bloggers?|insiders?|commentators|publications?)"
)
_TELL = (
    r"(?:says?|said|writes?|wrote|has written|have written|claims?|claimed|alleges?|alleged|suggests?"
    r"|suggested|maintains?|maintained|asserts?|asserted|speculates?|speculated)"
)
_SCOOPS = (
    r"(?:bloomberg|financial times|wall street journal|new york times|washington post|politico|nikkei|axios)"
)
"""Whose word on others' plans is a scoop; an agency's, as a relay's, vouches for what it reports."""
_CLOSE = r"(?:familiar with|close to|briefed on|privy to|with (?:direct |first-hand )?knowledge of)"
_WHO = r"(?:sources?|people|persons?|officials?|diplomats?|insiders?)"
_LOOSE = r"(?:unnamed|unidentified|anonymous|unconfirmed|unverified|undisclosed|unofficial)"
_HEARSAY = re.compile(
    r"\b(?:"
    rf"{_LOOSE} (?:\w+ )?(?:sources?|reports?|officials?|diplomats?|information|accounts?|data|insiders?"
    r"|media)|(?:on|under) (?:the )?condition of anonymity"
    rf"|{_WHO} (?:who (?:is|are|was|were) )?{_CLOSE}"
    r"|(?<!the )(?<!same )sources (?:(?:in|at|from|within|inside|close to|near) (?:[\w'’-]+ ){1,5})?"
    r"(?:say|said|tell|told|claim|claimed|suggest|suggested|indicated?)"
    r"|(?<!the )(?<!european )(?:diplomats|insiders) (?:(?:in|from|at|based in) (?:[\w'’-]+ ){1,4})?"
    r"(?:say|said|tell|told|claim|claimed|suggest|suggested|believe|expect)"
    r"|(?:citing|quoting) (?:[\w'’-]+ ){0,4}(?:officials|diplomats|sources|people|insiders)"
    r"|according to (?:\w+ )?(?:sources|rumou?rs|insiders)"
    r"|citing (?:(?:its|their|two|three|several|own|unnamed|informed|diplomatic) )*"
    r"(?:sources|people|insiders)"
    rf"|{_MEDIA} {_TELL}"
    r"|(?:newspaper|daily|weekly|tabloid|web ?site|portal|magazine) (?:[\w'’-]+ ){1,3}"
    r"(?:writes|wrote|claims|claimed|alleges|alleged|speculates|speculated)"
    r"|(?:media(?: outlets?)?|newspapers|channels|bloggers) (?:have |had )?(?:report|reported)"
    r"|(?:media|press|newspaper|news) reports"
    r"|reports (?:have |had )?(?:emerged?|surfaced?|appeared?|circulated?|suggest(?:ed)?|claim(?:ed)?"
    r"|alleg(?:ed?|ing)|suggesting|claiming)"
    r"|according to (?:the |an? )?(?:[\w'’-]+ ){0,2}?(?:newspaper|daily|weekly|tabloid|magazine|media)"
    rf"|according to (?:the )?{_SCOOPS}(?= ,| \.| news|$)"
    r"|by (?:some|several|many|various|one) accounts?"
    r"|according to (?:some|several|various|conflicting) (?:reports|accounts|data|information)"
    r"|if .{3,60} (?:is|are|can|may) (?:to )?be (?:believed|trusted)"
    r"|it (?:is|was) (?:claimed|alleged|rumou?red|whispered) that"
    r"|(?:is|are|was|were) (?:said|believed|understood|thought|reckoned|rumou?red) to"
    r"|(?:rumou?r|gossip) (?:has|had) it"
    r")\b"
)
_BREAKS = re.compile(
    r";| , (?:but|although|though|while|whereas|yet|however)\b"
    r"| , and (?=(?:sources|reports|media|rumou?rs)\b)"
)
_APART = frozenset({"which", "who", "whose", "where"})


def nobody_vouches(arguments: Arguments, place: int, verb: VerbGroup | None) -> bool:
    """Whether the sentence tells what stands at `place` as hearsay; its relative clauses are told apart."""
    if verb is not None and verb.marker in _APART:
        return False  # "is rumoured to leave OPEC, which it joined in 1967": that is no rumour
    if is_answered(arguments, verb) or (verb is not None and _is_known(arguments, verb)):
        return False
    return _HEARSAY.search(_stretch(arguments, place)) is not None


def is_answered(arguments: Arguments, verb: VerbGroup | None) -> bool:
    """ "has not responded to the invitation to join": that there is one is known, be the rest hearsay."""
    noun = verb.governor if verb is not None else None
    if not isinstance(noun, NounGroup) or noun.preposition not in ("to", "about", "on", "over"):
        return False
    return arguments.tokens[noun.head].lemma in terms.INVITATION_NOUNS


def _is_known(arguments: Arguments, verb: VerbGroup) -> bool:
    """ "After being invited to join, Riyadh is still thinking, sources said": that it was is known."""
    top = verb
    while isinstance(top.governor, VerbGroup):
        top = top.governor
    return top.form == "gerund" and arguments.clauses.word(top.first - 1) in ("after", "since", "despite")


def _stretch(arguments: Arguments, place: int) -> str:
    """The words around, up to a semicolon or a turn ("…, but …") on either side."""
    words = [token.text.lower() for token in arguments.tokens]
    starts, text = [], ""
    for word in words:
        starts.append(len(text))
        text += f"{word} "
    here = starts[place]
    breaks = [match.start() for match in _BREAKS.finditer(text)]
    first = max((one for one in breaks if one <= here), default=0)
    return text[first : min((one for one in breaks if one > here), default=len(text))]
