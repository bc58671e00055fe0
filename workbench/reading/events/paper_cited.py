"""Papers by which a meeting ended that are only cited: «говорится в итоговой декларации саммита»."""

from collections.abc import Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.paper_titles import title_of
from workbench.reading.modality.modality import future
from workbench.reading.patterns import wordset
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import quotes_of

_PAPERS = wordset("декларация коммюнике заявление")
_FINAL = wordset("итоговый заключительный")
_SAYING = wordset(
    "говориться сказать отметить отмечаться указать указываться зафиксировать закрепить отразить подчеркнуть "
    "подчеркиваться осудить призвать выразить поддержать заявить содержаться подтвердить"
)
_NEAR = 3
"""Sentences behind one that tells of a meeting, in which its paper is cited."""


def find_cited(document: Document, trees: Trees, meetings: Sequence[Meeting]) -> list[EventClaim]:
    """The papers, each with the meeting that was held in that sentence or just before."""
    quotes = quotes_of(document.text)
    found = []
    for sentence in document.sentences:
        lemmas = {token.lemma for token in sentence.tokens}
        if lemmas.isdisjoint(_PAPERS) or lemmas.isdisjoint(_FINAL) or lemmas.isdisjoint(_SAYING):
            continue
        tree = trees.of(sentence)
        meeting = _held(meetings, sentence.index)
        cited = next((one for one in tree.of_lemmas(_PAPERS) if _is_cited(tree, one)), None)
        if meeting is None or cited is None:
            continue
        found.append(
            EventClaim(
                EventType.DOCUMENT,
                meeting.claim.format,
                Modality.DECIDED,
                (words_of(document, tree, {cited, tree.parents[cited]}),),
                date=meeting.claim.date,
                place=meeting.claim.place,
                state=meeting.claim.state,
                title=title_of(document, quotes, tree, cited),
                rule="ru.adopted.cited",
            )
        )
    return found


def _is_cited(tree: Tree, paper: int) -> bool:
    """«в итоговой декларации осудили»: it says so, and need not be adopted first."""
    verb = tree.parents[paper]
    final = any(tree.lemma(kid) in _FINAL for kid in tree.kids[paper])
    if not final or tree.preposition(paper) not in ("в", "во") or verb < 0 or tree.lemma(verb) not in _SAYING:
        return False
    owed = tree.parents[verb] >= 0 and tree.lemma(tree.parents[verb]) in ("должный", "мочь")
    told = tree.is_finite(verb) or tree.feat(verb, "Variant") == "Short"
    return told and not owed and not tree.negated(verb) and not future(tree, verb)


def _held(meetings: Sequence[Meeting], sentence: int) -> Meeting | None:
    """The meeting of the sentence, else the last of those before, if it was held."""
    near = [one for one in meetings if sentence - _NEAR <= one.sentence <= sentence]
    return near[-1] if near and near[-1].claim.modality is Modality.DECIDED else None
