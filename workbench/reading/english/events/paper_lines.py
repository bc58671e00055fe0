"""Documents line by line under "signed:", as press releases list them."""

from collections.abc import Iterator, Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Sentence, Token
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.paper_talk import PaperTalk
from workbench.reading.english.events.paper_verbs import in_other_words
from workbench.reading.english.events.papers import is_paper, past_quotation, title_end
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

_ADOPTING = words("adopt sign approve endorse issue")
_DECISIONS = words("decision order")
_BULLETS = frozenset("–—-•*·")
_NUMBERING = frozenset({".", ")"})


class PaperLines:
    """The lines of one article, of which `talk` is what it said last of documents; it remembers the heading
    above."""

    def __init__(self, talk: PaperTalk) -> None:
        self._talk = talk
        self._above: tuple[int, str, Modality] | None = None

    def may_go_on(self, sentence: Sentence) -> bool:
        """Whether the sentence stands right behind the heading or behind another line."""
        return self._above is not None and self._above[0] == sentence.index - 1

    def read(self, adopters: Adopters) -> Iterator[EventClaim]:
        """The document that the line names, where the line is one of such a list."""
        tokens, index, above = adopters.tokens, adopters.scene.sentence.index, self._above
        goes_on = above is not None and above[0] == index - 1
        first = _past_mark(tokens)
        if tokens[-1].text == ":" and not (goes_on and first):
            self._above = self._heading(adopters, index)
            return
        if above is None or not goes_on or not (first or _is_bare(adopters)):
            return
        self._above = index, above[1], above[2]
        yield from _named(adopters, first, above)

    def go_on_from(self, adopters: Adopters, papers: Sequence[EventClaim]) -> None:
        """Keeps that the list that the sentence opens goes on: "signed: the Charter; Protocol on trade"."""
        tokens, listed = adopters.tokens, [one for one in papers if one.rule != "en.adopted.lines"]
        if listed and tokens[-1].text == ";" and any(token.text == ":" for token in tokens):
            self._above = adopters.scene.sentence.index, listed[-1].format, listed[-1].modality

    def _heading(self, adopters: Adopters, index: int) -> tuple[int, str, Modality] | None:
        bodies = adopters.scene.bodies
        for verb in reversed(adopters.scene.clauses.verbs):
            adopts = verb.lemma in _ADOPTING or in_other_words(adopters, verb)
            modality = adopters.modality(verb) if adopts else None
            format_id = adopters.code(verb) if modality is not None else None
            if format_id is None and verb.passive and len(bodies.counts) == 1:
                format_id = bodies.main  # "The documents signed include:", of the only format there is
            if modality is not None and format_id is not None:
                return index, format_id, modality
        told = self._talk.whose_list(adopters)
        return (index, *told) if told is not None else None


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


def _decides(adopters: Adopters, group: NounGroup) -> bool:
    return adopters.tokens[group.head].lemma in _DECISIONS


def _named(adopters: Adopters, first: int, above: tuple[int, str, Modality]) -> Iterator[EventClaim]:
    """The document or the decision of one line, whose words begin at token `first`."""
    scene, tokens = adopters.scene, adopters.tokens
    nouns = [one for one in scene.clauses.nouns if one.first >= first]
    topical = scene.word(first) in ("on", "about") and tokens[first].text[:1].isupper()
    decides = bool(nouns) and _decides(adopters, nouns[0])
    if not nouns or not (decides or topical or is_paper(scene, nouns[0])):
        return
    opening, end = nouns[0].first, title_end(scene, nouns[0])
    if decides or topical:  # "- The decision on founding a day of remembrance on February 6;"
        end = max(at for at in range(opening, len(tokens)) if tokens[at].text[-1:].isalnum()) + 1
        end = past_quotation(scene, opening, end)
    opening = first if topical else opening  # "3. On the plan of measures until 2030"
    title = phrase(scene, opening, end)
    kind = EventType.DECISION if decides else EventType.DOCUMENT
    yield adopters.event(kind, above[1], above[2], {opening, end - 1}, title, "en.adopted.lines")
