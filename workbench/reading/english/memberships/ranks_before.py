"""The status that the sentence before an English one speaks of without saying who has it."""

import re

from workbench.domain.vocabulary import Status
from workbench.reading.english.memberships.proposition import Context
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments

_NEWLY_MADE = re.compile(
    r"\b(?:category|status|institution|tier|class|format) of (?:an? |the )?(?:\w+ )?"
    r"(?:(partner|observer|associate)s?(?: (?:country|state|member|countr|nation)\w*)?)\b",
    re.IGNORECASE,
)
"""The status that a sentence tells of without giving it to anybody: "the category of partner states"."""
_OF_RANK = re.compile(r"\b(observer|partner|associate)[ -](?:countr|state|member|nation)", re.IGNORECASE)


def named_before(arguments: Arguments, context: Context) -> Status | None:
    """ "… the first summit in an observer country. Hungary gained that status in 2018"."""
    told = _OF_RANK.findall(_before(arguments, context))
    return terms.STATUS_HEADS[told[-1].lower()] if told else None


def newly_made(arguments: Arguments, context: Context) -> Status | None:
    """ "The category of partner states was set up. Bolivia and Cuba obtained the status"."""
    told = _NEWLY_MADE.search(_before(arguments, context))
    return terms.STATUS_HEADS[told[1].lower()] if told else None


def _before(arguments: Arguments, context: Context) -> str:
    """The words of the sentence before; none if it says already who is what."""
    here, document = arguments.sentence, arguments.document
    if here.index == 0 or context.sentence >= here.index - 1:
        return ""
    before = document.sentences[here.index - 1]
    return document.text[before.start : before.end]
