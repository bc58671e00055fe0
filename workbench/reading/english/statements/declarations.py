"""Declarations in the first person: "We, the Leaders of the BRICS countries, met in Kazan", and what they say
below: "We welcome the offer"."""

import re

from workbench.domain.article import Span
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.english.statements.quotations import Quotations
from workbench.reading.english.syntax.speech_words import OFFICES
from workbench.reading.statements.speakers import Speaker

_OPENING = re.compile(r"We, (?:the )?(?P<who>[A-Z][^,;:()–—\n.]{2,150}?)(?=,| [(–—-])")
_PARTIES = OFFICES | {"state", "government", "member", "party", "participant", "delegate", "country"}
"""Who adopts a declaration, many of them."""
_OF = re.compile(r" (?:of|from) ")
_FORMAL = re.compile(
    r"(?:the )?(?:(?:[A-Z][\w’'-]+ )*(?:Republic|Kingdom|State|Federation|Union|Sultanate) of (?:the )?)?\Z"
)
"""What stands between "of" and the name of a state: "the Federative Republic of"."""
_WE = re.compile(r"(?:\d+[.)]\s*)?(?P<words>(?:[A-Z][^.;:!?\n]{2,200}, )?[Ww]e\b(?!,))")


class Declaration:
    """Tells what sentences of a declaration those who adopt it say."""

    def __init__(self, document: Document, quotations: Quotations) -> None:
        self.document = document
        self.quotations = quotations
        self.speaker: Speaker | None = None

    def said(self, sentence: Sentence, opens: bool) -> Span | None:
        """What the sentence declares; None where it is the author's, or recounts what was done. It may be the
        first of a declaration if it `opens` a paragraph."""
        text = self.document.text
        opening = _OPENING.match(text, sentence.start, sentence.end) if opens else None
        if (opening is None and self.speaker is None) or self.quotations.at(sentence.start) is not None:
            return None
        if opening is not None and self._are_parties(opening["who"]):
            self.speaker = Speaker(self._without_states(*opening.span("who")))
            declares = any(_tense(token) == "Pres" for token in sentence.tokens)
            return self.document.span(sentence.start, sentence.end) if declares else None
        told = _WE.match(text, sentence.start, sentence.end) if self.speaker else None
        if told is None:
            return None
        verbs = [token for token in sentence.tokens if token.start >= told.end() and _tense(token)]
        recounts = not verbs or _tense(verbs[0]) == "Past"  # "We agreed to meet again"
        return None if recounts else self.document.span(told.start("words"), sentence.end)

    @staticmethod
    def _are_parties(who: str) -> bool:
        """Whether "Leaders of …" is told, in the plural; not "the people", "the young"."""
        many = [word.lower().replace("ies", "y") for word in who.split() if word.endswith("s")]
        return any(word.removesuffix("s") in _PARTIES for word in many)

    def _without_states(self, start: int, end: int) -> str:
        """ "Ministers of Agriculture" of "Ministers of Agriculture of the Federative Republic of Brazil"."""
        text = self.document.text
        for of in _OF.finditer(text, start, end):
            for name in self.document.mentions_in(of.end(), end):
                if name.type is MentionType.STATE and _FORMAL.match(text, of.end(), name.start):
                    return text[start : of.start()]
        return text[start:end]


def _tense(token: Token) -> str:
    """The tense of a finite verb, "" for any other word; "will" tells of the future."""
    finite = token.feats.get("VerbForm") == "Fin"
    return token.feats.get("Tense", "Fut") if finite else ""
