"""Where and when an article was filed."""

import re

from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.english.names.datelines import lines_of_place
from workbench.reading.names.linking import state_of_place

_STAMP = re.compile(r"\d\s+\d\d:\d\d\b|\d{4},\s+[A-Z][^\n.:/(]*\n")


class Lead:
    """Where and when the article was filed: the place of its dateline, the first day that its news tells;
    `stamped` if its summary stands before a line with day, hour and place, as on presidential sites."""

    def __init__(self, document: Document) -> None:
        self.sentence: int | None = None
        self.end = 0
        self.city = self.state = self.date = None
        self.stamped = False
        for start, end in lines_of_place(document.text):
            self.end = end
            place = next((m for m in document.mentions_in(start, end) if m.type is MentionType.PLACE), None)
            if place is not None:
                self.city = place.name or place.text
                self.state = state_of_place(place.entity) if place.entity else None
            sentence = next((s for s in document.sentences if s.end > end), None)
            self.sentence = sentence.index if sentence else None
            self.stamped = _STAMP.search(document.text, start, end) is not None
            days = document.mentions_in(end, sentence.end) if sentence and not self.stamped else []
            named = [
                m.name
                for m in (*days, *document.mentions_in(start, end))
                if m.type is MentionType.DATE and m.name
            ]
            self.date = next((name for name in named if _is_day(name, document)), None)
            return


def _is_day(name: str, document: Document) -> bool:
    when = PartialDate.parse(name)
    known = when.first is not None and when.last is not None and (when.last - when.first).days <= 3
    return known and (document.published is None or when.first is None or when.first <= document.published)


def headline_end(text: str) -> int:
    """The end of a first line that is no sentence, with more behind it."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    line = text[start:end].rstrip()
    sentence = line.rstrip("”\"»’'")[-1:] in (".", "!", ",") or line[-1:] == "”"
    wrapped = text[end:].lstrip()[:1].islower()
    return end if end >= 0 and text[end:].strip() and not sentence and not wrapped else 0
