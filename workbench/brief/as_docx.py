"""The brief as a Word document: styles for headings, real tables, numbers that lead to the sources.

python-docx has no interface for bookmarks and links inside a document; `docx_links` makes them.
"""

import io
import re

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from workbench.brief.docx_directions import direct, size_for_complex_script
from workbench.brief.docx_links import add_bookmark, add_field, link_inside, link_outside
from workbench.brief.model import Brief, Line, Proof, Section, SourceLine, Statement, Table
from workbench.brief.picture import as_png
from workbench.brief.view import Words, is_empty

_MUTED = RGBColor(0x5B, 0x64, 0x72)
_INK = RGBColor(0x1B, 0x21, 0x30)
_TEXT_WIDTH = Cm(17)
# What XML cannot hold; an article may.
_UNWRITABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(brief: Brief) -> bytes:
    """The document."""
    page = _Page(brief)
    page.write()
    for paragraph in page.document.element.body.iter(qn("w:p")):
        direct(paragraph)
    buffer = io.BytesIO()
    page.document.save(buffer)
    return buffer.getvalue()


class _Page:
    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.words = Words(brief.language)
        self.document: Docx = Document()
        self._set_up()

    def _set_up(self) -> None:
        properties = self.document.core_properties
        properties.title = _writable(self.brief.title)
        properties.author = "Summit Workbench"
        properties.comments = ""
        properties.language = self.brief.language
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin, section.bottom_margin = Cm(2), Cm(2.2)
        self._style("Normal", "Noto Serif", 10, _INK)
        self._style("Title", "Noto Sans", 18, _INK)
        title = self.document.styles["Title"].element.get_or_add_pPr()
        for border in title.findall(qn("w:pBdr")):
            title.remove(border)
        self._style("Heading 1", "Noto Sans", 14, _INK)
        self._style("Heading 2", "Noto Sans", 11.5, _INK)
        footer = section.footer.paragraphs[0]
        footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        add_field(footer, "PAGE")

    def _style(self, name: str, font: str, size: float, colour: RGBColor) -> None:
        style = self.document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = font, Pt(size), colour
        properties = style.element.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{kind}"), font)
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "ru-RU" if self.brief.language == "ru" else "en-GB")
        properties.append(language)
        letters = properties.find(qn("w:sz"))
        for known in properties.findall(qn("w:szCs")):
            properties.remove(known)
        letters.addnext(size_for_complex_script(letters.get(qn("w:val"))))

    def write(self) -> None:
        self._paragraph(self.brief.title, "Title")
        note = self.words.undecided(self.brief)
        self._muted(" · ".join(part for part in (self.brief.subtitle, note) if part))
        for section in self.brief.sections:
            self._section(section)
        if not self.brief.sections:
            self._paragraph(self.words("nothing"))
        if self.brief.sources:
            self._paragraph(self.words("sources"), "Heading 1")
            for source in self.brief.sources:
                self._source(source)

    def _section(self, section: Section) -> None:
        if len(self.brief.sections) > 1:
            self._paragraph(section.title, "Heading 1")
        if is_empty(section):
            self._paragraph(self.words("nothing"))
        if section.facts:
            self._paragraph(self.brief.facts_heading, "Heading 2")
            for line in section.facts:
                self._bullet(line)
        self._table(self.brief.roster_heading, section.roster)
        self._table(self.words("pending"), section.pending)
        if section.timeline:
            self._paragraph(self.words("timeline"), "Heading 2")
            self._picture(section.timeline)
        self._table(self.words("chronology"), section.chronology)
        if section.statements:
            self._paragraph(self.words("statements"), "Heading 2")
            for it in section.statements:
                self._statement(it)
        if section.disputes:
            self._paragraph(self.words("disputes"), "Heading 2")
            for line in section.disputes:
                self._numbered(self._paragraph("", "List Bullet"), line.text)

    # Parts

    def _paragraph(self, text: str, style: str = "Normal") -> Paragraph:
        return self.document.add_paragraph(_writable(text), style)

    def _muted(self, text: str, paragraph: Paragraph | None = None) -> Paragraph:
        paragraph = paragraph or self.document.add_paragraph()
        run = paragraph.add_run(_writable(text))
        run.font.color.rgb, run.font.size = _MUTED, Pt(9)
        return paragraph

    def _bullet(self, line: Line) -> None:
        paragraph = self._paragraph(f"{line.text} ", "List Bullet")
        self._proof(paragraph, line.proof)
        if line.detail:
            paragraph.add_run().add_break()
            self._muted(line.detail, paragraph)

    def _proof(self, paragraph: Paragraph, proof: Proof) -> None:
        self._numbered(paragraph, self.words.mark(proof))

    def _numbered(self, paragraph: Paragraph, text: str) -> None:
        """The text with every `[3]` in it a link to that source."""
        numbers = {source.number for source in self.brief.sources}
        for piece in re.split(r"(\[\d+\])", _writable(text)):
            if re.fullmatch(r"\[\d+\]", piece) and int(piece[1:-1]) in numbers:
                link_inside(paragraph, piece, f"source_{piece[1:-1]}")
            elif piece:
                paragraph.add_run(piece)

    def _table(self, heading: str, content: Table) -> None:
        if not content.rows:
            return
        self._paragraph(heading, "Heading 2")
        heads = [*content.heads, self.words("head.sources")]
        table = self.document.add_table(rows=1, cols=len(heads), style="Table Grid")
        table.autofit = False
        _calm(table._tbl)
        _repeat_head(table.rows[0]._tr)
        widths = _widths(len(heads))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for cell, head in zip(table.rows[0].cells, heads, strict=True):
            run = cell.paragraphs[0].add_run(head)
            run.font.bold, run.font.size, run.font.color.rgb = True, Pt(8.5), _MUTED
        for row in content.rows:
            cells = table.add_row().cells
            for place, text in enumerate(row.cells):
                self._cell(cells[place], text, bold=place == 0)
            if row.detail:
                self._muted(row.detail, cells[1].add_paragraph())
            self._proof(cells[-1].paragraphs[0], row.proof)
        for line in table.rows:
            _keep_whole(line._tr)
            for cell, width in zip(line.cells, widths, strict=True):
                cell.width = width
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.space_after = Pt(1)

    def _cell(self, cell: _Cell, text: str, bold: bool) -> None:
        run = cell.paragraphs[0].add_run(_writable(text))
        run.font.size, run.font.bold = Pt(9.5), bold

    def _picture(self, svg: str) -> None:
        paragraph = self.document.add_paragraph()
        shape = paragraph.add_run().add_picture(io.BytesIO(as_png(svg)), width=_TEXT_WIDTH)
        shape._inline.docPr.set("descr", self.words("picture"))

    def _statement(self, it: Statement) -> None:
        paragraph = self._paragraph(self.words.quoted(it.quote, it.direct) + " ")
        paragraph.paragraph_format.left_indent = Cm(0.6)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_after = Pt(1)
        self._proof(paragraph, it.proof)
        through = self.words("through", relay=it.relay) if it.relay else ""
        who = self._muted(" · ".join(part for part in (it.speaker, it.occasion, through) if part))
        who.paragraph_format.left_indent = Cm(0.6)

    def _source(self, source: SourceLine) -> None:
        paragraph = self._paragraph("")
        form = paragraph.paragraph_format
        form.left_indent, form.first_line_indent, form.space_after = Cm(0.9), Cm(-0.9), Pt(4)
        form.tab_stops.add_tab_stop(Cm(0.9))
        add_bookmark(paragraph, f"source_{source.number}", f"{source.number}.\t", source.number)
        paragraph.add_run(_writable(source.text))
        if source.url:
            paragraph.add_run().add_break()
            link_outside(paragraph, _writable(source.url), source.url)


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)


def _widths(columns: int) -> list[Cm]:
    """The second column, which names things, is the widest; the first holds «Великобритания» in bold, or a
    whole date, the third «Йоханнесбург», the fourth «Бердымухамедов», the last its head."""
    shares = [*(3.7, 4.5, 2.8, 3.45)[: columns - 1], 2.55]
    return [Cm(17 * share / sum(shares)) for share in shares]


def _calm(table: object) -> None:
    """Thin lines between rows only."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single" if side in ("bottom", "insideH") else "nil")
        line.set(qn("w:sz"), "4")
        line.set(qn("w:color"), "D4D8DE")
        borders.append(line)
    table.tblPr.append(borders)  # type: ignore[attr-defined]


def _repeat_head(row: object) -> None:
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # type: ignore[attr-defined]


def _keep_whole(row: object) -> None:
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # type: ignore[attr-defined]
