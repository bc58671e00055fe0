"""Briefs through real dossiers and real documents: what a reader of each format can rely on."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from workbench.actions import Dossier
from workbench.actions.briefs import write_brief
from workbench.actions.dossiers import close_dossier, new_dossier
from workbench.actions.roster import add_membership
from workbench.brief import as_docx, as_html, as_pdf
from workbench.brief.model import Brief, Proof, Row, Section, SourceLine, Statement, Table
from workbench.domain.claims import StatementClaim
from workbench.domain.directions import isolated
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import EventType, Modality, Status

DAY = date(2025, 12, 17)
ENDINGS = ["docx", "pdf", "html", "md"]
HOSTILE = '<script>alert(1)</script> #panic() [x](javascript:1) "| `a` \x01 &amp; =1+1'


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Two members, a proposal, a disputed meeting, a row by hand; all sources are cited ones."""
    made = new_dossier(tmp_path / "a.dossier")
    with made.action("test") as writer:
        first = writer.add_citation("First agency, 2018", "first", "https://first.example/1", "First")
        second = writer.add_citation("Second agency, 2025", "second", "https://second.example/2", "Second")
        for state, since in (("KZ", "2018-03-15"), ("AZ", "2025-11")):
            row = writer.add_membership(state, "ca-consultative", Status.MEMBER, since=since)
            writer.add_evidence(source=first, quote="", membership=row, asserts={"since": since})
        row = writer.add_membership(
            "RU", "ca-consultative", Status.CANDIDATE, modality=Modality.PROPOSED, since="2025-12"
        )
        writer.add_evidence(source=second, quote="подумать о возможности", membership=row)
        event = writer.add_event(
            EventType.MEETING,
            "ca-consultative",
            ordinal=7,
            date="2025-11-16",
            place="Ташкент",
            state="UZ",
            actor="Шавкат Мирзиёев",
        )
        writer.add_evidence(source=first, quote="", event=event, asserts={"date": "2025-11-16"})
        writer.add_evidence(source=second, quote="", event=event, asserts={"date": "2025-11-14/2025-11-15"})
    add_membership(made, "UZ", "ca-consultative", "member", since="2018-03-15")
    yield made
    close_dossier(made)


def text_of(path: Path) -> str:
    """What a reader sees of the document, read by a program other than the one that wrote it."""
    match path.suffix:
        case ".docx":
            document = Document(str(path))
            cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
            return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
        case ".pdf":
            return "\n".join(page.extract_text() for page in PdfReader(path).pages)
        case ".html":
            reader = _Text()
            reader.feed(path.read_text(encoding="utf-8"))
            return "".join(reader.words)
        case _:
            return path.read_text(encoding="utf-8").replace("\\", "")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ["Azerbaijan", "November 2025", "7th consultative meeting", "Tashkent", "Mirziyoyev", "by hand"],
        ),
        (
            "ru",
            ["Азербайджан", "ноябрь 2025 г.", "7-я консультативная встреча", "Мирзиёев", "внесено вручную"],
        ),
    ],
)
def test_says_what_is_known(
    dossier: Dossier, tmp_path: Path, ending: str, language: str, words: list[str]
) -> None:
    path = write_brief(dossier, tmp_path / f"brief.{ending}", as_of=DAY, language=language)
    text = re.sub(r"\s+", " ", text_of(path))
    for expected in [*words, "First agency, 2018", "https://second.example/2"]:
        assert expected in text


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_number_is_that_of_a_listed_source(dossier: Dossier, tmp_path: Path, ending: str) -> None:
    text = text_of(write_brief(dossier, tmp_path / f"brief.{ending}", as_of=DAY, language="en"))
    body, _, listed = text.rpartition("\nSources")
    assert {int(number) for number in re.findall(r"\[(\d+)\]", body or text)} == {1, 2}
    for number in ("1.", "2."):
        assert number in listed or number in text


def test_every_row_of_every_table_has_its_proof(dossier: Dossier, tmp_path: Path) -> None:
    path = write_brief(dossier, tmp_path / "brief.docx", as_of=DAY, language="en")
    rows = [row for table in Document(str(path)).tables for row in table.rows[1:]]
    assert len(rows) == 5
    for row in rows:
        assert re.search(r"\[\d+\]|by hand", row.cells[-1].text), row.cells[0].text


def test_a_proposal_stands_apart_from_the_roster(dossier: Dossier, tmp_path: Path) -> None:
    text = write_brief(dossier, tmp_path / "brief.md", as_of=DAY, language="en").read_text(encoding="utf-8")
    roster = text.split("### Roster")[1].split("###")[0]
    pending = text.split("### Proposed")[1].split("###")[0]
    assert "Russia" not in roster
    assert "| Russia | candidate | proposed |" in pending


def test_a_dispute_shows_both_values_with_their_sources(dossier: Dossier, tmp_path: Path) -> None:
    text = text_of(write_brief(dossier, tmp_path / "brief.html", as_of=DAY, language="en"))
    disputes = text.split("Where sources disagree")[1]
    assert re.search(r"16 November 2025 \[\d\]; 14–15 November 2025 \[\d\]", disputes)


def test_the_roster_is_that_of_the_day(dossier: Dossier, tmp_path: Path) -> None:
    path = write_brief(dossier, tmp_path / "brief.md", as_of=date(2020, 1, 1), language="en")
    roster = path.read_text(encoding="utf-8").split("### Roster")[1].split("###")[0]
    assert "Kazakhstan" in roster
    assert "Azerbaijan" not in roster


def test_headline_facts_begin_on_the_day_asked_for(dossier: Dossier, tmp_path: Path) -> None:
    path = write_brief(dossier, tmp_path / "b.md", since=date(2025, 1, 1), as_of=DAY, language="en")
    facts = path.read_text(encoding="utf-8").split("since 1 January 2025")[1].split("###")[0]
    assert "Azerbaijan" in facts
    assert "2018" not in facts


def test_a_statement_names_speaker_office_and_relay(dossier: Dossier, tmp_path: Path) -> None:
    from workbench.brief.compose import _Composer
    from workbench.domain.evidence import Source

    claim = StatementClaim(
        "Алексей Зенько", "имеет смысл подумать", True, (), role="первый секретарь", relay=("ТАСС", "Day.Az")
    )
    source = Source(9, "Статья", "ТАСС", article=1, published=DAY)
    said = _Composer(dossier, None, DAY, "ru")._statement(claim, source)
    assert said.speaker == "Алексей Зенько, первый секретарь"
    assert said.relay == "ТАСС → Day.Az"
    assert said.proof.sources == (1,)


@pytest.mark.parametrize("ending", ENDINGS)
def test_hostile_words_stay_words(dossier: Dossier, tmp_path: Path, ending: str) -> None:
    with dossier.action("test") as writer:
        source = writer.add_citation(HOSTILE, "x", "javascript:alert(1)", HOSTILE)
        event = writer.add_event(EventType.DECISION, "ca-consultative", date="2025-11", title=HOSTILE)
        writer.add_evidence(source=source, quote=HOSTILE, event=event)
    path = write_brief(dossier, tmp_path / f"brief.{ending}", as_of=DAY, language="en")
    raw = path.read_bytes()
    if ending == "html":
        reader = _Text()
        reader.feed(raw.decode())
        assert not [tag for tag, _ in reader.tags if tag in ("script", "img", "iframe", "link", "object")]
        links = [attributes["href"] for tag, attributes in reader.tags if tag == "a"]
        assert all(link and link.startswith(("#", "https://")) for link in links)
    elif ending == "md":
        assert "<script" not in raw.decode().replace("\\<", "")
        assert "](javascript" not in raw.decode()
    elif ending == "docx":
        assert "<script>alert(1)</script>" in text_of(path)
        with ZipFile(path) as parts:
            assert b"javascript" not in parts.read("word/_rels/document.xml.rels")
    else:
        assert "#panic()" in text_of(path)


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_empty_dossier_gives_a_brief_that_says_so(tmp_path: Path, ending: str) -> None:
    dossier = new_dossier(tmp_path / "empty.dossier")
    try:
        path = write_brief(dossier, tmp_path / f"brief.{ending}", as_of=DAY, language="en")
        assert "Nothing in the dossier" in text_of(path)
    finally:
        close_dossier(dossier)


def test_the_same_dossier_and_day_give_the_same_document(dossier: Dossier, tmp_path: Path) -> None:
    for ending in ("html", "md", "pdf"):
        one = write_brief(dossier, tmp_path / f"one.{ending}", as_of=DAY).read_bytes()
        other = write_brief(dossier, tmp_path / f"other.{ending}", as_of=DAY).read_bytes()
        assert one == other, ending


@pytest.mark.parametrize("name", ["brief.odt", "no/such/folder/brief.pdf"])
def test_what_cannot_be_written_is_said_in_one_line(dossier: Dossier, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError) as error:
        write_brief(dossier, tmp_path / name)
    assert "\n" not in error.value.line("ru")
    assert Path(name).name in error.value.line("en")


def test_a_format_that_the_dossier_does_not_know_is_refused(dossier: Dossier, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nothing of the format “sco”"):
        write_brief(dossier, tmp_path / "brief.md", format="sco")


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from workbench.brief.writing import write
from workbench.domain.directions import isolated
from workbench.domain.errors import UserError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write(Path(sys.argv[1]), b"x" * 100_000)
except UserError as error:
    print(error.code)
"""


def test_a_full_disk_leaves_the_old_brief(tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_text("the old one")
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "brief_disk_full"
    assert path.read_text() == "the old one"
    assert [found.name for found in tmp_path.iterdir()] == ["brief.html"]


def test_dates_in_tables_break_only_between_month_and_year(dossier: Dossier, tmp_path: Path) -> None:
    path = write_brief(dossier, tmp_path / "brief.docx", as_of=DAY, language="ru")
    cells = {cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells}
    assert "15\u00a0марта 2018\u00a0г." in cells
    assert not any(re.search(r"\d г\.", cell) for cell in cells)


def test_no_word_is_broken_in_a_table(dossier: Dossier, tmp_path: Path) -> None:
    path = write_brief(dossier, tmp_path / "brief.docx", as_of=DAY, language="ru")
    rows = [table.rows[-1].cells for table in Document(str(path)).tables]
    assert len(rows) == 3
    # «Великобритания», bold, takes 3.0 cm in the serif of the tables at 9.5 points, «Источники» 2.1 at 8.5, a
    # cell's margins 0.4. «Бердымухамедов», who was host in 2021, takes 2.9 and "Berdimuhamedow" 3.0.
    assert all(cells[0].width is not None and cells[0].width.cm >= 3.4 for cells in rows)
    assert all(cells[-1].width is not None and cells[-1].width.cm >= 2.5 for cells in rows)
    hosts = [cells[3] for cells in rows if len(cells) == 5]
    assert hosts
    assert all(cell.width is not None and cell.width.cm >= 3.4 for cell in hosts)


def test_the_longest_host_stays_in_its_column_of_a_pdf(tmp_path: Path) -> None:
    opened = new_dossier(tmp_path / "hosts.dossier", starter="ca-consultative")
    path = write_brief(opened, tmp_path / "brief.pdf", as_of=DAY, language="ru")
    close_dossier(opened)
    begins: dict[str, float] = {}

    def note(text: str, matrix: list[float], *_: object) -> None:
        begins[text.strip()] = max(matrix[4], begins.get(text.strip(), 0))

    for page in PdfReader(path).pages:
        page.extract_text(visitor_text=note)
    # The name takes 80.1 points in the serif of the tables at 9.2, a cell's margins 6. The column of sources
    # begins furthest to the right where a table has five columns.
    assert begins["Источники"] - begins["Бердымухамедов"] >= 86.1


def test_states_of_the_same_day_stand_by_their_names(tmp_path: Path) -> None:
    opened = new_dossier(tmp_path / "named.dossier", starter="ca-consultative")
    path = write_brief(opened, tmp_path / "brief.md", format="ca-consultative", as_of=DAY, language="ru")
    opened.close()
    roster = path.read_text(encoding="utf-8").split("### Состав")[1].split("###")[0]
    assert roster.index("Казахстан") < roster.index("Кыргызстан")


def test_who_joined_is_told_once_and_is_no_place(dossier: Dossier, tmp_path: Path) -> None:
    with dossier.action("test") as writer:
        for state, day in (("KZ", "2018-03-15"), ("TM", "2019")):
            writer.add_event(EventType.ACCESSION, "ca-consultative", date=day, state=state)
    path = write_brief(dossier, tmp_path / "brief.md", as_of=DAY, language="ru")
    facts, rest = path.read_text(encoding="utf-8").split("### Состав")
    assert "Вступление: Казахстан" not in facts  # the roster's line on that day tells it
    assert "Вступление: Туркмения" in facts or "Вступление: Туркменистан" in facts
    joined = next(line for line in rest.splitlines() if "Вступление: Казахстан" in line)
    assert joined.count("Казахстан") == 1


PERSIAN = "صلح و ثبات در آسیای مرکزی اولویت ماست (Azerbaijan)"


def test_right_to_left_text_runs_to_the_left(tmp_path: Path) -> None:
    proof, nothing = Proof((1,)), Table((), ())
    roster = Table(("State", "Status"), (Row(("אזרבייג'ן", "member"), proof),))
    said = [PERSIAN, "Он сказал «صلح» и уехал", "صلح", "صلح, сказал он"]
    statements = tuple(Statement("Шавкат Мирзиёев", "", quote, True, "", proof) for quote in said)
    section = Section("ca", "CA", (), roster, nothing, nothing, statements, (), "")
    brief = Brief("Brief", "", "en", DAY, "", "Roster", (section,), (SourceLine(1, PERSIAN, None),), 0)

    made = tmp_path / "a.docx"
    made.write_bytes(as_docx.render(brief))
    document = Document(str(made))
    cell = document.tables[0].rows[1].cells[0].paragraphs[0]
    paragraphs = {one.text[:12]: one for one in [*document.paragraphs, cell]}
    turned = {words for words, one in paragraphs.items() if one._p.find(f".//{qn('w:bidi')}") is not None}
    assert turned == {f"“{PERSIAN[:11]}", "אזרבייג'ן", f"1.\t{PERSIAN[:9]}", "“صلح” [1]"}
    mixed = next(one for one in paragraphs.values() if "уехал" in one.text)
    assert [run.text for run in mixed.runs if run.font.rtl] == ["صلح"]
    assert mixed.text.startswith("“Он сказал «صلح» и уехал”")

    page = as_html.render(brief).decode()
    assert f'<blockquote dir="rtl">“{PERSIAN}”' in page
    assert '<blockquote dir="ltr">“Он сказал «صلح» и уехал”' in page
    assert '<blockquote dir="ltr">“صلح, сказал он”' in page  # a browser would go by the first letter
    assert '<th scope="row" dir="rtl">אזרבייג' in page
    assert page.count('<p class="meta turned">') == 2
    assert "<td>member" in page

    # Of the PDF, where the number of the source stands behind the shortest quote: near the right edge.
    made = tmp_path / "a.pdf"
    made.write_bytes(as_pdf.render(brief))
    printed = PdfReader(made).pages[0]
    links = [float(link.get_object()["/Rect"][0]) for link in printed["/Annots"]]
    assert min(links) > 140
    assert max(links) > 480
    assert bars_of(printed) == ["right", "left", "right", "left"]


def bars_of(page: PageObject) -> list[str]:
    """On which side of each quotation its bar stands, from above: what is filled and narrow and high."""
    drawn, found = page.get_contents(), []
    assert drawn is not None
    points: list[tuple[float, float]] = []
    for numbers, operator in ContentStream(drawn, page.pdf).operations:
        if operator in (b"m", b"l"):
            points = points * (operator == b"l") + [(float(numbers[0]), float(numbers[1]))]
        elif operator == b"f" and points:
            wide, high = (max(axis) - min(axis) for axis in zip(*points, strict=True))
            if wide < 3 and high > 10:
                found.append("right" if points[0][0] > 200 else "left")
            points = []
    return found


def test_what_stands_beside_right_to_left_text_stays_beside_it() -> None:
    assert isolated("Статья") == "Статья"
    assert isolated(PERSIAN) == f"\u2068{PERSIAN}\u2069"
