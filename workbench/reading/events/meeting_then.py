"""What somebody told of a meeting on an earlier day: «в мае министр заявил, что саммит пройдет осенью»."""

import re
from datetime import date

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality
from workbench.reading.document import Document
from workbench.reading.events.clause_dates import only_date
from workbench.reading.events.meeting_modality import modality_of, modality_when, shifted
from workbench.reading.patterns import SPEECH
from workbench.reading.syntax.trees import Tree


def day_as_of_then(
    document: Document, tree: Tree, index: int, dated: Mention | None, day: str | None
) -> str | None:
    """The day counted from when it was told of, and not from the publication."""
    then = _told_on(document, tree, index) if dated and day else None
    if then is None or day is None or dated is None or re.search(r"\d{4}", dated.text):
        return day
    earlier = shifted(day, -1)
    return earlier if modality_when(earlier, then) is Modality.PLANNED else day


def is_over_since(document: Document, tree: Tree, index: int, day: str | None) -> bool:
    """«в мае сообщил, что саммит пройдет в июле», told in August: nobody says that it was held."""
    over = modality_when(day, document.published) is Modality.DECIDED
    return over and _told_on(document, tree, index) is not None


def _told_on(document: Document, tree: Tree, index: int) -> date | None:
    """The day, before the publication, on which it was said that the meeting will be."""
    verb = tree.parents[tree.clause_head(index)]
    if verb < 0 or tree.lemma(verb) not in SPEECH or tree.feat(verb, "Tense") != "Past":
        return None
    said = only_date(document, tree, verb)
    before = said and modality_when(said.name, document.published) is Modality.DECIDED
    ahead = before and modality_of(tree, index, None, None) is not Modality.DECIDED
    return PartialDate.parse(said.name).last if said and said.name and ahead else None
