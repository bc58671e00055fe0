"""Files, folders and standard input to articles, and the line that each bad one gets."""

import io
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from workbench.domain.errors import UserError
from workbench.domain.words import word
from workbench.intake.sources import MAX_BYTES, Source, article_from_text, expand, load

SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_c425ea13b3ff562a.txt"
TEXT = "Лидеры встретились в Ташкенте.\r\nПодписано заявление.\n"


def loaded(path: Path, published: date | None = None) -> object:
    (source,) = expand(str(path))
    return load(source, published)


def refusal(path: Path | str) -> UserError:
    with pytest.raises(UserError) as caught:
        for source in expand(str(path)):
            load(source)
    for language in ("ru", "en"):
        line = caught.value.line(language)
        assert "\n" not in line
        assert str(path) in line
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "koi8-r", "utf-16"])
def test_a_file_keeps_its_words_and_line_ends(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode(encoding))
    (source,) = expand(str(path))
    article = load(source)
    assert article.text == TEXT
    assert article.title == "Лидеры встретились в Ташкенте."
    assert article.published is None


def test_the_header_gives_the_day_unless_the_user_does(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("date 2025-12-17\nТекст.", encoding="utf-8")
    (source,) = expand(str(path))
    assert load(source).published == date(2025, 12, 17)
    assert load(source, date(2024, 1, 1)).published == date(2024, 1, 1)
    assert load(source, date(2024, 1, 1)).text == "Текст."


@pytest.mark.skipif(not SEED.exists(), reason="the shared folder is not beside the checkout")
def test_the_seed_article() -> None:
    (source,) = expand(str(SEED))
    article = load(source)
    raw = SEED.read_bytes().decode("utf-8")
    assert article.published == date(2025, 12, 17)
    assert raw == " date 2025-12-17 " + article.text
    assert article.title.startswith("Россия считает, что имеет смысл")
    assert article.title.endswith("…")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1251"))))
    (source,) = expand("-")
    assert load(source).text == TEXT


def test_a_folder_gives_its_articles_in_order_and_nothing_from_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(TEXT, encoding="utf-8")
    folder = tmp_path / "articles"
    for name in (
        "b.txt",
        "a.html",
        "sub/c.TXT",
        "sub/deep/d.docx",
        "picture.jpg",
        ".hidden.txt",
        ".git/x.txt",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    (folder / "link.txt").symlink_to(outside)
    (folder / "round").symlink_to(folder)
    found = [source.name for source in expand(str(folder))]
    assert found == [str(folder / name) for name in ("a.html", "b.txt", "sub/c.TXT", "sub/deep/d.docx")]


def test_a_file_in_a_folder_that_a_later_version_reads_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7")
    assert refusal_of(expand(str(tmp_path))[0]) == "source_later"


def refusal_of(source: Source) -> str:
    with pytest.raises(UserError) as caught:
        load(source)
    return caught.value.code


def test_a_folder_that_may_not_be_entered_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may enter everything; tests/cli does this as another user")
    locked = tmp_path / "locked"
    locked.mkdir(mode=0)
    assert refusal_of(expand(str(tmp_path))[0]) == "source_forbidden"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "source_empty"),
        ("blank.txt", b" \r\n\t\n", "source_empty"),
        ("mark.txt", b"\xef\xbb\xbf", "source_empty"),
        ("header.txt", b"date 2025-12-17\n", "source_empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "source_binary"),
        ("paper.pdf", b"%PDF-1.7", "source_later"),
        ("paper.txt", b"%PDF-1.7", "source_later"),
        ("mail.eml", b"Subject: x", "source_later"),
        ("old.doc", b"\xd0\xcf\x11\xe0", "source_later"),
        ("zip.docx", b"PK\x03\x04broken", "source_no_word"),
        ("text.docx", b"only text", "source_no_word"),
        ("page.html", b"<html><script>no words</script></html>", "source_empty"),
    ],
)
def test_a_bad_file_gets_one_clear_line(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(path).code == code


def test_a_missing_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere.txt").code == "source_missing"
    assert refusal("nul\0.txt").code == "source_missing"


def test_a_name_that_is_no_text_can_be_kept_and_shown(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    try:
        path.write_text(TEXT, encoding="utf-8", newline="")
    except OSError:
        pytest.skip("this file system takes no such name")
    for found in (expand(str(tmp_path)), expand(str(path))):
        (source,) = found
        assert source.name.encode("utf-8").endswith("/\ufffd.txt".encode())
        assert load(source).text == TEXT


def test_no_name_is_no_folder() -> None:
    with pytest.raises(UserError) as caught:
        expand("")
    assert caught.value.code == "source_missing"


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"x")
    assert refusal(tmp_path).code == "source_folder_empty"


@pytest.mark.parametrize(
    "address", ["https://example.org/a", "http://example.org", "feed://x", "www.example.org"]
)
def test_addresses_come_later(address: str) -> None:
    assert refusal(address).code == "source_address"


def test_fifty_megabytes_on_one_line_are_refused_and_one_is_read(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert refusal(path).code == "source_too_large"
    path.write_text("Саммит прошёл. " * 70_000, encoding="utf-8")
    (source,) = expand(str(path))
    assert len(load(source).text) == 15 * 70_000


def test_a_stream_without_end_is_refused() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no such device here")
    assert refusal("/dev/zero").code == "source_too_large"
    assert MAX_BYTES < 50 * 1024 * 1024


def test_pasted_text() -> None:
    article = article_from_text("date 2025-12-17 Текст \ud83d\x00.", title="Заголовок\nв две строки")
    assert article.text == "Текст \ufffd\ufffd."
    assert article.title == "Заголовок в две строки"
    with pytest.raises(UserError) as caught:
        article_from_text(" \n")
    assert caught.value.code == "text_empty"


def test_every_refusal_has_its_words() -> None:
    for code in ("source_unreadable", "source_unpacks", "source_forbidden"):
        for language in ("ru", "en"):
            assert word(f"error.{code}", language)
