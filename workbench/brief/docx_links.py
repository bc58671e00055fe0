"""Bookmarks, links and fields of a Word document, which python-docx can read but not write.

The elements are those of ECMA-376, part 1: 17.13.6 (bookmarks), 17.16.22 (hyperlink), 17.16.18 (fields).
"""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_LINK = RGBColor(0x2A, 0x56, 0xD4)


def add_bookmark(paragraph: Paragraph, name: str, text: str, number: int) -> None:
    """Adds `text` as a place that links can lead to."""
    for kind in ("bookmarkStart", "bookmarkEnd"):
        mark = OxmlElement(f"w:{kind}")
        mark.set(qn("w:id"), str(number))
        if kind == "bookmarkStart":
            mark.set(qn("w:name"), name)
        paragraph._p.append(mark)
        if kind == "bookmarkStart":
            paragraph.add_run(text)


def link_inside(paragraph: Paragraph, text: str, bookmark: str) -> None:
    """Adds `text` as a link to a bookmark of the same document."""
    _link(paragraph, text, "w:anchor", bookmark, 9)


def link_outside(paragraph: Paragraph, text: str, url: str) -> None:
    """Adds `text` as a link to an address."""
    target = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    _link(paragraph, text, "r:id", target, 8.5)


def _link(paragraph: Paragraph, text: str, attribute: str, target: str, size: float) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn(attribute), target)
    run = Run(OxmlElement("w:r"), paragraph)
    run.text = text
    run.font.color.rgb, run.font.size = _LINK, Pt(size)
    link.append(run._r)
    paragraph._p.append(link)


def add_field(paragraph: Paragraph, name: str) -> None:
    """Adds a field that the reader's program fills in, such as PAGE."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = Run(OxmlElement("w:r"), paragraph)
    run.text = "1"
    run.font.size = Pt(9)
    field.append(run._r)
    paragraph._p.append(field)
