"""Attributions of the sentence before: "This was announced by the ministry.", "The head of it, X, said."."""

from workbench.reading.english.statements.attributions import Attribution
from workbench.reading.english.statements.lines import Line
from workbench.reading.english.statements.spoken_lines import SpokenLine
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.english.syntax.groups import VerbGroup
from workbench.reading.english.syntax.phrases import Phrase, phrase_before, phrase_behind
from workbench.reading.statements.speakers import Speaker

_THIS = frozenset({"this", "that", "it", "so"})
_NEWS = frozenset({"information", "announcement", "statement", "news", "data"})
_MADE = frozenset({"make", "give", "provide", "share", "convey", "release", "publish", "voice"})
_MADE_KNOWN = known.ANNOUNCED | _MADE
"""Verbs of news that somebody gives: "the announcement was made by X"."""
_NEAR = 5
"""Words behind such a verb within which "by" stands: "was announced on Monday evening by X"."""
_LONGEST = 45
"""Words of a sentence that only tells who said what stands before it."""


def of_line_before(spoken: SpokenLine, before: Line | None) -> list[Attribution]:
    """Who said the line before, if that is what this line tells."""
    if before is None or before.quotes or len(spoken.tokens) > _LONGEST or spoken.line.quotes:
        return []
    speaker = _announced_by(spoken) or _teller(spoken)
    if speaker is None:
        return []
    end = before.end - (before.tokens[-1].text in (".", "…"))
    return [
        Attribution(
            speaker, [(before.start, end)], (spoken.line.start, spoken.line.end), False, "en.said.before"
        )
    ]


def _announced_by(spoken: SpokenLine) -> Speaker | None:
    """ "This was reported by the press service of the President"."""
    verb = spoken.first_finite()
    if verb is None or not verb.passive or verb.negated or verb.modal or verb.lemma not in _MADE_KNOWN:
        return None
    told = phrase_before(spoken.tokens, verb.first - (spoken.tokens[verb.first - 1].pos == "ADV"))
    if told is None or not _is_news(spoken, told, verb.lemma):
        return None
    near = range(verb.end, min(verb.end + _NEAR, spoken.limit))
    by = next((place for place in near if spoken.clauses.word(place) in ("by", "that")), None)
    if by is None or spoken.clauses.word(by) == "that":
        return None  # "It was reported that X will come": nobody is told to report it
    phrase = phrase_behind(spoken.tokens, by + 1, spoken.named)
    return spoken.speakers.meant(spoken.tokens, _without_hearers(spoken, phrase)) if phrase else None


def _is_news(spoken: SpokenLine, told: Phrase, verb: str) -> bool:
    """Whether what the sentence before tells is meant: "this", "the relevant information"."""
    opens = told.first in (0, spoken.body()) or spoken.clauses.word(told.first - 1) == ","
    first, *words = (spoken.clauses.word(place) for place in range(*told[:2]))
    if not words:
        return opens and first in _THIS and verb not in _MADE
    return opens and words[-1] in _NEWS and first in _THIS | {"the", "such"}


def _without_hearers(spoken: SpokenLine, phrase: Phrase) -> Phrase:
    """The phrase up to "to TASS", "on Monday", "at a briefing"."""
    ends = (i for i in range(phrase.first + 1, phrase.end) if spoken.clauses.word(i) in ("to", "on", "at"))
    return Phrase(phrase.first, next(ends, phrase.end), phrase.apposed)


def _teller(spoken: SpokenLine) -> Speaker | None:
    """ "The head of the department, X, said.", "The minister told reporters about this on Monday"."""
    verb = spoken.first_finite()
    if verb is None or verb.lemma not in known.ANNOUNCED or verb.passive or verb.negated or verb.modal:
        return None
    found = spoken.subject(verb)
    return found[0] if found and _says_no_more(spoken, verb) else None


def _says_no_more(spoken: SpokenLine, verb: VerbGroup) -> bool:
    """Whether what stands behind the verb tells to whom, where, when and about "this" only."""
    after = [spoken.clauses.word(place) for place in range(verb.end, spoken.limit)]
    if not after:
        return True
    if after[0] in _THIS and (len(after) == 1 or spoken.tokens[verb.end + 1].pos in ("ADP", "ADV", "PUNCT")):
        return True
    return "about this" in " ".join(after) and all(other is verb for other in spoken.clauses.verbs)
