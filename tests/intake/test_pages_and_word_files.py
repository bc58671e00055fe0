"""HTML pages and Word files: the words that a reader sees, and nothing dangerous."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from workbench.domain.article import Article
from workbench.domain.errors import UserError
from workbench.intake import word_file
from workbench.intake.sources import expand, load

PAGE = """<!DOCTYPE html>
<html><head>
<meta charset="{charset}"><title>Саммит &mdash; Новости</title>
<meta property="og:site_name" content="Новости &amp; Ко">
<meta property="og:url" content="https://news.example/1">
<meta property="article:published_time" content="2025-11-16T10:00:00+05:00">
<style>p {{ color: red }}</style><script>var x = "<p>скрипт</p>";</script>
</head><body>
<nav><ul><li>Главная<li>Политика</ul></nav>
<article><h1>Саммит в
Ташкенте</h1>
<p>Лидеры <b>встре</b>тились&nbsp;16&#160;ноября.<br>Подписано
заявление.
<p>Баку&#x2014; участник.</p><aside>Читайте также</aside></article>
<footer>Все права</footer></body></html>"""


def load_one(path: Path) -> Article:
    (source,) = expand(str(path))
    return load(source)


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "utf-8"), ("windows-1251", "cp1251"), ("koi8-r", "koi8-r")]
)
def test_a_page_gives_what_a_reader_sees(tmp_path: Path, charset: str, encoding: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.format(charset=charset).encode(encoding))
    article = load_one(path)
    assert article.text.splitlines() == [
        "Саммит в Ташкенте",
        "Лидеры встретились 16 ноября.",
        "Подписано заявление.",
        "Баку— участник.",
    ]
    assert article.title == "Саммит в Ташкенте"
    assert article.published == date(2025, 11, 16)
    assert article.outlet == "Новости & Ко"
    assert article.url == "https://news.example/1"


def test_a_page_without_marks_and_with_a_wrong_charset(tmp_path: Path) -> None:
    path = tmp_path / "page.htm"
    path.write_bytes("<meta charset=utf-8><title>Тема</title><p>Одно<p>Другое<div hidden>".encode("cp1251"))
    article = load_one(path)
    assert article.text == "Одно\nДругое"
    assert article.title == "Тема"


def test_a_deep_and_broken_page_is_read_in_time(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p><b><div>слово " * 20_000 + "</nav></i>", encoding="utf-8")
    assert load_one(path).text.count("слово") == 20_000


def test_a_word_file_gives_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Саммит в Ташкенте", 0)
    document.add_paragraph("Лидеры встретились.")
    table = document.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), "ABCD", strict=True):
        cell.text = words
    document.add_paragraph("Подписано заявление.")
    path = tmp_path / "article.docx"
    document.save(str(path))
    article = load_one(path)
    assert article.text == "Саммит в Ташкенте\nЛидеры встретились.\nA\tB\nC\tD\nПодписано заявление."
    assert article.title == "Саммит в Ташкенте"


def refused(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        load_one(path)
    return caught.value.code


def word_archive(document_xml: bytes) -> bytes:
    """A Word file whose main part is what the test says."""
    packed = io.BytesIO()
    empty = io.BytesIO()
    Document().save(empty)
    with zipfile.ZipFile(empty) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, document_xml if name == "word/document.xml" else source.read(name))
    return packed.getvalue()


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(word_archive(b" " * (word_file._MAX_UNPACKED + 1)))
    assert path.stat().st_size < 1_000_000
    assert refused(path) == "source_unpacks"


def test_entities_are_neither_fetched_nor_multiplied(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("тайна", encoding="utf-8")
    path = tmp_path / "evil.docx"
    laughs = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 50}">' for i in range(1, 8))
    path.write_bytes(
        word_archive(
            f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">'
            f'<!ENTITY a0 "ха">{laughs}]>'
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            "<w:p><w:r><w:t>слова &x; &a7;</w:t></w:r></w:p></w:body></w:document>".encode()
        )
    )
    try:
        article = load_one(path)
    except UserError as error:
        assert error.code == "source_no_word"
    else:
        assert "тайна" not in article.text
        assert len(article.text) < 1_000


def test_other_archives_and_cut_files_are_no_word_files(tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    sound = word_archive(b"<not-word/>")
    for content in (sound, sound[: len(sound) // 2], sound[:200] + bytes(200) + sound[400:]):
        path.write_bytes(content)
        assert refused(path) in ("source_no_word", "source_empty")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("words.txt", "x")
    assert refused(path) == "source_no_word"
    assert refused(path.rename(tmp_path / "file.zip")) == "source_archive"
