"""Documents line by line under "signed:", as press releases list them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Sentence, Token
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.decided_else import is_of_membership
from workbench.reading.english.events.paper_lists import ADOPTION
from workbench.reading.english.events.paper_series import with_those_beside
from workbench.reading.english.events.paper_talk import PaperTalk
from workbench.reading.english.events.paper_titles import past_quotation, title_end
from workbench.reading.english.events.paper_verbs import in_other_words
from workbench.reading.english.events.papers import is_paper
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

_ADOPTING = words("adopt sign approve endorse issue")
_DECISIONS = words("decision order")
_BULLETS = frozenset("–—-•*·")
_NUMBERING = frozenset({".", ")"})


@dataclass(frozen=True)
class _Heading:
    """What is told above a list: whose its documents or decisions are. `index` is the sentence that the list
    has come to."""

    index: int
    format: str
    modality: Modality
    decides: bool = False


class PaperLines:
    """The lines of one article, of which `talk` is what it said last of documents; it remembers the heading
    above."""

    def __init__(self, talk: PaperTalk) -> None:
        self._talk = talk
        self._above: _Heading | None = None

    def may_go_on(self, sentence: Sentence) -> bool:
        """Whether the sentence stands right behind the heading or behind another line."""
        return self._above is not None and self._above.index == sentence.index - 1

    def read(self, adopters: Adopters) -> Iterator[EventClaim]:
        """The document that the line names, where the line is one of such a list."""
        tokens, index, above = adopters.tokens, adopters.scene.sentence.index, self._above
        goes_on = above is not None and above.index == index - 1
        first = _past_mark(tokens)
        if tokens[-1].text == ":" and not (goes_on and first):
            self._above = self._heading(adopters, index)
            return
        if above is None or not goes_on:
            return
        opens = _opens_line(adopters)
        if opens and not (first or _is_bare(adopters) or (above.decides and _is_line(adopters))):
            return
        self._above = replace(above, index=index)
        if opens:  # and not "Agreement on trade. It provides for quotas."
            yield from _named(adopters, first, above)

    def go_on_from(self, adopters: Adopters, papers: Sequence[EventClaim]) -> None:
        """Keeps that the list that the sentence opens goes on: "signed: the Charter; Protocol on trade"."""
        tokens, listed = adopters.tokens, [one for one in papers if one.rule != "en.adopted.lines"]
        if listed and tokens[-1].text == ";" and any(token.text == ":" for token in tokens):
            self._above = _Heading(adopters.scene.sentence.index, listed[-1].format, listed[-1].modality)

    def _heading(self, adopters: Adopters, index: int) -> _Heading | None:
        bodies = adopters.scene.bodies
        lemmas = {token.lemma for token in adopters.tokens}
        decides = bool(lemmas & {"decision", "resolution"}) and "document" not in lemmas
        for verb in reversed(adopters.scene.clauses.verbs):
            adopts = verb.lemma in _ADOPTING or in_other_words(adopters, verb)
            modality = adopters.modality(verb) if adopts else None
            format_id = adopters.code(verb) if modality is not None else None
            if format_id is None and verb.passive and len(bodies.counts) == 1 and not adopters.is_of_two:
                format_id = bodies.main  # "The documents signed include:", of the only format there is
            if modality is not None and format_id is not None:
                return _Heading(index, format_id, modality, decides)
        if (ended := _ended_with(adopters)) is not None:
            return _Heading(index, *ended, decides)
        told = self._talk.whose_list(adopters)
        return _Heading(index, *told) if told is not None else None


def _ended_with(adopters: Adopters) -> tuple[str, Modality] | None:
    """ "The meeting concluded with the adoption of several resolutions, including:": whose they are."""
    meeting = adopters.meeting
    adopted = any(adopters.tokens[one.head].lemma in ADOPTION for one in adopters.scene.clauses.nouns)
    listed = any(verb.lemma in ("conclude", "end", "result") for verb in adopters.scene.clauses.verbs)
    near = meeting is not None and adopters.is_near and meeting.modality is Modality.DECIDED
    return (meeting.format, meeting.modality) if meeting and near and adopted and listed else None


def _opens_line(adopters: Adopters) -> bool:
    """Whether the sentence is the first of its line."""
    before = adopters.document.text[: adopters.scene.sentence.start].rstrip(" \t")
    return not before or before[-1] in "\n;:"


def _past_mark(tokens: Sequence[Token]) -> int:
    """Where the words of a line begin behind its bullet or number; 0 where it has none."""
    numbered = len(tokens) > 2 and tokens[0].text.isdigit() and tokens[1].text in _NUMBERING
    return 2 if numbered else int(tokens[0].text in _BULLETS and len(tokens) > 1)


def _is_bare(adopters: Adopters) -> bool:
    """ "Roadmap for regional cooperation for 2025-2027;": a line that is a title and nothing else."""
    nouns, verbs = adopters.scene.clauses.nouns, adopters.scene.clauses.verbs
    titled = bool(nouns) and nouns[0].first == 0
    titled = titled and (_decides(adopters, nouns[0]) or is_paper(adopters.scene, nouns[0]))
    return titled and not any(verb.form == "finite" for verb in verbs)


def _is_line(adopters: Adopters) -> bool:
    """ "Approval of the budget for 2026;": no sentence, below what tells of decisions."""
    return not any(verb.form == "finite" for verb in adopters.scene.clauses.verbs)


def _decides(adopters: Adopters, group: NounGroup) -> bool:
    return adopters.tokens[group.head].lemma in _DECISIONS


def _named(adopters: Adopters, first: int, above: _Heading) -> Iterator[EventClaim]:
    """The document or the decision of one line, whose words begin at token `first`."""
    scene, tokens = adopters.scene, adopters.tokens
    nouns = [one for one in scene.clauses.nouns if one.first >= first]
    topical = scene.word(first) in ("on", "about") and tokens[first].text[:1].isupper()
    decides = above.decides or (bool(nouns) and _decides(adopters, nouns[0]))
    if not nouns or not (decides or topical or is_paper(scene, nouns[0])):
        return
    if not (decides or topical):
        for paper in with_those_beside(scene, nouns[0]):
            yield _made(adopters, above, EventType.DOCUMENT, paper.first, title_end(scene, paper))
        return
    opening = first if topical or above.decides else nouns[0].first  # "3. On the plan of measures until 2030"
    end = max(at for at in range(opening, len(tokens)) if tokens[at].text[-1:].isalnum()) + 1
    end = past_quotation(scene, opening, end)
    if above.decides and is_of_membership(adopters, first, end - first):
        return
    yield _made(adopters, above, EventType.DECISION if decides else EventType.DOCUMENT, opening, end)


def _made(adopters: Adopters, above: _Heading, kind: EventType, first: int, end: int) -> EventClaim:
    title, rule = phrase(adopters.scene, first, end), "en.adopted.lines"
    return adopters.event(kind, above.format, above.modality, {first, end - 1}, title, rule)
