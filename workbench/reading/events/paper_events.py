"""The claims of papers and decisions that were or will be adopted."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.adopted_things import has_matter
from workbench.reading.events.paper_drafts import text_of
from workbench.reading.events.paper_lists import DECISION, Listed, chair_settled, joined_to, parted
from workbench.reading.events.paper_titles import title_of
from workbench.reading.names.nominative import nominative
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree
from workbench.reading.text.quotes import QuoteMap


class PaperEvents:
    """Makes the claims, dated and placed by the meeting where that is told."""

    def __init__(self, document: Document, quotes: QuoteMap) -> None:
        self.document = document
        self.quotes = quotes

    def of(
        self,
        tree: Tree,
        verb: int,
        papers: Sequence[int],
        code: str,
        meeting: EventClaim | None,
        dated: Mention | None,
        ahead: bool,
    ) -> list[EventClaim]:
        """Each of the papers, those that stand joined to them, and each of «соглашения о … и о …»."""
        told = []
        nouns = [*papers, *(noun for _, noun in joined_to(tree.sentence, papers[0]))] if papers else []
        for paper in dict.fromkeys(nouns):
            if paper not in papers and tree.lemma(paper) == DECISION and not has_matter(tree, paper):
                continue  # «важные документы и решения»
            made = self.of_one(tree, verb, paper, code, meeting, dated, ahead)
            tokens, text = tree.tokens, self.document.text
            parts = [
                replace(
                    made,
                    evidence=(self.document.span(tokens[min(verb, paper)].start, tokens[end - 1].end),),
                    title=_parted_title(tree.lemma(paper), text[tokens[start].start : tokens[end - 1].end]),
                )
                for start, end in parted(tree.sentence, paper)
            ]
            told += parts or [made]
        return told

    def of_one(
        self,
        tree: Tree,
        verb: int,
        paper: int,
        code: str,
        meeting: EventClaim | None,
        dated: Mention | None,
        ahead: bool,
    ) -> EventClaim:
        text = text_of(tree, paper)
        return replace(
            _adopted(tree.lemma(paper) == DECISION, code, meeting, dated, ahead),
            evidence=(words_of(self.document, tree, {verb, paper}),),
            title=title_of(self.document, self.quotes, tree, paper if text is None else text),
            rule="ru.adopted.meeting" if meeting else "ru.adopted.leaders",
        )

    def listed(
        self, item: Listed, code: str, meeting: EventClaim | None, dated: Mention | None, ahead: bool
    ) -> EventClaim:
        """What a list lists; whose chair it settles, where it does."""
        words = item.words
        made = replace(
            _adopted(item.is_decision, code, meeting, dated, ahead),
            evidence=(self.document.span(words[0].start, words[-1].end),),
            title=self._listed_title(item),
            rule="ru.adopted.listed",
        )
        chair = chair_settled(self.document, item)
        return replace(made, state=chair[0], date=chair[1] or made.date, place=None) if chair else made

    def _listed_title(self, item: Listed) -> str:
        """What the line says, with the word for it where the line only says what was decided."""
        words, text = item.words, self.document.text
        if words[0].lemma not in ("о", "об"):
            return nominative(text, words)
        said = text[words[0].start : words[-1].end]
        return f"{DECISION} {said[:1].lower()}{said[1:]}"


def _parted_title(paper: str, matter: str) -> str:
    """«решение о создании …», also of «решения о … и создании …»."""
    about = matter.lower().startswith(("о ", "об ", "обо "))
    return f"{paper} {matter}" if about else f"{paper} о {matter}"


def _adopted(
    decision: bool, code: str, meeting: EventClaim | None, dated: Mention | None, ahead: bool
) -> EventClaim:
    """What all such claims have in common; the words are still to be told."""
    return EventClaim(
        EventType.DECISION if decision else EventType.DOCUMENT,
        code,
        Modality.PLANNED if ahead else Modality.DECIDED,
        (),
        date=dated.name if dated else meeting.date if meeting else None,
        place=meeting.place if meeting else None,
        state=meeting.state if meeting else None,
    )
