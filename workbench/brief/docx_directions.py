"""Right-to-left text in a Word document.

Word does not find out by itself: a paragraph that runs from right to left says so (`w:bidi`), and so does
each run of such letters (`w:rtl`), whose size and weight are then those for complex scripts (ECMA-376,
part 1, 17.3.1.6 and 17.3.2.30).
"""

import re
from collections.abc import Iterator
from copy import deepcopy

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.text.run import Run

from workbench.domain.directions import RTL, runs_right_to_left

# From the first letter that runs to the left to the last one before a letter that does not.
_PIECE = re.compile(rf"{RTL}(?:[\W\d_]*{RTL})*")
_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
    "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip


def direct(paragraph: CT_P) -> None:
    """Tells Word which way the paragraph and what is written in it run."""
    words = "".join(one.text or "" for one in paragraph.iter(qn("w:t")))
    if runs_right_to_left(words):
        paragraph.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
    if re.search(RTL, words):
        for run in list(paragraph.iter(qn("w:r"))):
            _part(run)


def _part(run: CT_R) -> None:
    """Puts runs of one direction each in place of a run of both."""
    if not any(re.search(RTL, one.text or "") for one in run.iter(qn("w:t"))):
        return
    for child in list(run):
        if child.tag == qn("w:rPr"):
            continue
        for words, to_the_left in _pieces(child.text or "") if child.tag == qn("w:t") else [("", False)]:
            made = deepcopy(run)
            for other in [one for one in made if one.tag != qn("w:rPr")]:
                made.remove(other)
            if child.tag == qn("w:t"):
                made.text = words
            else:
                made.append(deepcopy(child))
            if to_the_left:
                _turn(made)
            run.addprevious(made)
    run.getparent().remove(run)


def _pieces(words: str) -> Iterator[tuple[str, bool]]:
    at = 0
    for found in _PIECE.finditer(words):
        if found.start() > at:
            yield words[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(words):
        yield words[at:], False


def _turn(run: CT_R) -> None:
    font = Run(run, None).font  # type: ignore[arg-type]
    font.rtl, font.cs_bold, font.cs_italic = True, font.bold, font.italic
    size = run.get_or_add_rPr().find(qn("w:sz"))
    if size is not None:
        size.addnext(size_for_complex_script(size.get(qn("w:val"))))


def size_for_complex_script(half_points: str) -> object:
    """The size that letters of a run that runs to the left have."""
    made = OxmlElement("w:szCs")
    made.set(qn("w:val"), half_points)
    return made
