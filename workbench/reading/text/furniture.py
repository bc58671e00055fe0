"""What a page has beside its article: headlines of other articles, told by the heading above them.

A copied page often ends with «Новости партнеров» or "Latest News", or has "Read also: …" between two
paragraphs. What stands there is no part of the article, and asserts nothing in it.
"""

import re
from collections.abc import Iterator, Sequence

from workbench.reading.text.language import Passage

_HEADINGS = (
    r"новости\s+(?:партн[её]ров|сми2?|по\s+теме|mediametrics)|читайте\s+(?:также|ещ[её]|по\s+теме|нас\s+в)|(?:материалы\s+)?по\s+теме"
    r"|смотрите\s+также|(?:другие|последние|главные|популярные|похожие|связанные)\s+(?:новости|материалы|статьи)|лента\s+новостей"
    r"|рекомендуем|самое\s+(?:читаемое|популярное|интересное)|популярное|ещ[её]\s+(?:по\s+теме|новости)|топ\s+новостей"
    r"|latest\s+(?:news|stories)|more\s+(?:news|stories|on\s+this)|related\s+(?:news|articles|stories|topics|posts|content)"
    r"|(?:read|see|watch)\s+(?:also|more)|also\s+read|most\s+(?:read|popular|recent\s+stories|viewed)|recent\s+(?:news|posts)(?:\s+from\s+\w+)?"
    r"|you\s+(?:may|might)\s+also\s+(?:like|be\s+interested\s+in)|trending(?:\s+now)?|recommended|editor.?s\s+picks|similar\s+news"
)
_HEADING = re.compile(rf"\W{{0,3}}(?:{_HEADINGS})\s*(?P<more>:[^\n]*)?\W{{0,3}}", re.IGNORECASE)
_LONGEST = 160
"""Characters of another article's headline."""
_LINE = re.compile(r"[^\n]*\n?")


def find_furniture(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of the text, whole lines each, that are no part of the article."""
    start = None
    place = 0
    for match in _LINE.finditer(text):
        line = match[0].strip()
        heading = _HEADING.fullmatch(line) if len(line) <= _LONGEST else None
        if start is not None and line and not heading and not _is_headline(line):
            yield start, place
            start = None
        elif heading and (heading["more"] or "").strip(": "):
            if start is None:
                yield match.span()
        elif heading and start is None and place:
            start = match.start()
        place = match.end()
    if start is not None:
        yield start, len(text)


def _is_headline(line: str) -> bool:
    """Whether the line is no sentence of an article: short, and without a stop."""
    stopped = line.rstrip('»”"')[-1:] in tuple(".!?…;:,")
    quoted = line[-1:] in tuple('»”"') and line[:1] not in tuple('«“"')
    return len(line) <= _LONGEST and not stopped and not quoted


def set_apart(passages: Sequence[Passage], furniture: Sequence[tuple[int, int]]) -> list[Passage]:
    """The passages, those stretches taken out of them as passages in no language."""
    made: list[Passage] = []
    for passage in passages:
        place = passage.start
        for start, end in furniture:
            first, last = max(start, place), min(end, passage.end)
            if first < last:
                made += [passage._replace(start=place, end=first), Passage(first, last, None)]
                place = last
        made.append(passage._replace(start=place))
    return [passage for passage in made if passage.start < passage.end]
