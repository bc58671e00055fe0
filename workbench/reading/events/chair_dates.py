"""The day of a chair, by the words around what is told of it."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Token
from workbench.reading.events.chair_words import BEHIND, BREAKS, OFFICE
from workbench.reading.events.clause_dates import is_last_time, only_date
from workbench.reading.events.date_limits import is_bound
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.modality.modality import future
from workbench.reading.syntax.trees import Tree, tokens_of


def stretch(tree: Tree, index: int) -> range:
    """The words around, up to the next comma on either side."""
    first, last = index, index
    while first and tree.word(first - 1) not in BREAKS:
        first -= 1
    while last + 1 < len(tree) and tree.word(last + 1) not in BREAKS:
        last += 1
    return range(first, last + 1)


class ChairDates:
    """The days that a sentence tells of a chair; `said` is the office, where the one before named it."""

    def __init__(self, document: Document, tree: Tree, said: Token | None) -> None:
        self.document = document
        self.tree = tree
        self.said = said

    def of(self, verb: int) -> str | None:
        """The only date of the words around the verb, else of its clause."""
        words = stretch(self.tree, verb)
        start, end = self.tree.tokens[words[0]].start, self.tree.tokens[words[-1]].end
        near = [m for m in self.document.mentions_in(start, end) if m.type is MentionType.DATE and m.name]
        near = [m for m in near if not (self._is_of_meeting(m, words) or is_last_time(self.document, m))]
        if len(near) > 1:
            return None
        if near:
            first = next(node for node in words if self.tree.tokens[node].start >= near[0].start)
            since = {self.tree.word(first), self.tree.word(first - 1)} & {"с", "со"}
            free = since or self._is_its_year(verb, near[0])
            return near[0].name if free or not is_bound(self.tree, first, near[0].name or "") else None
        dated = only_date(self.document, self.tree, verb, since=True)
        own = dated is not None and not self._is_of_meeting(dated, range(len(self.tree)))
        return dated.name if dated and own else None

    def _is_its_year(self, verb: int, dated: Mention) -> bool:
        """«на будущий год председательство перейдет к России»: all that year; not «план на 2026 год»."""
        tree, tokens = self.tree, tokens_of(self.tree, dated)
        above = [tree.parents[node] for node in tokens if tree.parents[node] not in tokens]
        its = any(one == verb or tree.lemma(one) == OFFICE for one in above)
        return its and (dated.name or "").isdigit() and future(tree, verb)

    def said_for(self) -> str | None:
        """The date of «решение о председательстве в 2027 году», of which the sentence goes on to tell."""
        if self.said is None:
            return None
        behind = self.document.mentions_in(self.said.end, self.said.end + BEHIND)
        return next((one.name for one in behind if one.type is MentionType.DATE), None)

    def same_day(self, verb: int) -> str | None:
        """«в тот же день начинается председательство»: the day that was told last."""
        if "тот же день" not in self.stated(verb):
            return None
        before = self.document.mentions_in(0, self.tree.tokens[verb].start)
        days = [one.name for one in before if one.type is MentionType.DATE and one.name]
        return (days[-1] or "").removesuffix("/..") if days else None

    def _is_of_meeting(self, dated: Mention, words: range) -> bool:
        """«возглавляет до саммита 2026 года»: not the day of the chair."""
        first = next((node for node in words if self.tree.tokens[node].start >= dated.start), words[0])
        return self.tree.lemma(first - 1 - (self.tree.tokens[first - 1].pos == "ADP")) in NOUNS

    def stated(self, verb: int) -> str:
        """The words around the verb."""
        words = stretch(self.tree, verb)
        return self.document.text[self.tree.tokens[words[0]].start : self.tree.tokens[words[-1]].end]
