"""An analyst's own words for a status, made to read as the words that the rules know.

Every rule asks for lemmas: where «ассоциированный участник» shall mean a partner, its noun gets the lemma
«партнер», and what goes with it one that does not change what that means. The text stays as it is.
"""

from collections.abc import Sequence

from workbench.domain.vocabulary import Status
from workbench.reading.document import Document, Token
from workbench.reading.names.knowledge import knowledge

# The lemma of the noun and of a word before it; in Russian also of a word behind it («участник диалога»).
_RUSSIAN = {
    Status.MEMBER: ("член", "полноправный"),
    Status.ASSOCIATE: ("член", "ассоциированный"),
    Status.OBSERVER: ("наблюдатель", "постоянный"),
    Status.PARTNER: ("партнер", "диалоговый"),
    Status.GUEST: ("гость", "почетный"),
    Status.CANDIDATE: ("кандидат", "официальный"),
}
_ENGLISH = {
    Status.MEMBER: ("member", "full"),
    Status.ASSOCIATE: ("member", "associate"),
    Status.OBSERVER: ("observer", "full"),
    Status.PARTNER: ("partner", "dialogue"),
    Status.GUEST: ("guest", "honorary"),
    Status.CANDIDATE: ("candidate", "official"),
}
_ALONE = {"ru": "ассоциат", "en": "associate"}
"""The noun of an associate that has no word before it."""
_BEHIND = "диалог"
_NOUNS = ("NOUN", "PROPN")


def read_as_ours(document: Document) -> None:
    """Gives the words of the document that mean a status by the analyst's word the lemmas of ours."""
    found = knowledge(document.additions).statuses(document.language)
    if found is None or document.language not in ("ru", "en"):
        return
    for sentence in document.sentences:
        done = 0
        for match in sorted(found.find(sentence), key=lambda match: (match.first, -match.end)):
            if match.first >= done:  # the longest of those that begin alike
                _rename(sentence.tokens[match.first : match.end], match.entry.entity, document.language)
                done = match.end


def _rename(words: Sequence[Token], status: str, language: str) -> None:
    head = _head(words, language)
    noun, before = (_RUSSIAN if language == "ru" else _ENGLISH)[Status(status)]
    if status == Status.ASSOCIATE and head == 0:
        noun = _ALONE[language]
    for place, token in enumerate(words):
        if place == head:
            token.lemma, token.pos = noun, "NOUN"
        elif place < head:
            token.lemma, token.pos = before, "ADJ"
        elif language == "ru" and token.pos in _NOUNS:
            token.lemma = _BEHIND


def _head(words: Sequence[Token], language: str) -> int:
    """Which word is the noun: in Russian the first, in English the last before a preposition."""
    nouns = [place for place, token in enumerate(words) if token.pos in _NOUNS]
    if language == "ru":
        return nouns[0] if nouns else len(words) - 1
    end = next((place for place, token in enumerate(words) if token.pos == "ADP" and place), len(words))
    return end - 1
