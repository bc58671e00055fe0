"""Adding articles to a real dossier: whole or not at all, once, with progress, and stopped at any time."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import date
from pathlib import Path

import pytest

from workbench.actions.articles import list_articles, search, view_article
from workbench.actions.claims import list_claims, reject
from workbench.actions.dossiers import check_dossier, close_dossier, new_dossier
from workbench.actions.history import history, redo, undo
from workbench.actions.importing import import_sources, import_text
from workbench.actions.readers import Readers
from workbench.actions.reading import read_sources
from workbench.actions.rereading import read_all_again
from workbench.domain.additions import NOTHING, Additions
from workbench.domain.article import Article
from workbench.domain.claims import Reading
from workbench.domain.errors import UserError
from workbench.dossier.dossier import Dossier

TEXT = (
    "Седьмая консультативная встреча глав государств Центральной Азии прошла 16 ноября 2025 года в Ташкенте. "
    "На ней было принято решение о полноправном участии Азербайджана в этом формате, сообщили журналистам."
)
OTHERS = [
    f"Президент Узбекистана Шавкат Мирзиёев принял посла номер {number} в Ташкенте." for number in range(12)
]


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(1) as made:
        yield made


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = new_dossier(tmp_path / "asia.dossier")
    yield made
    close_dossier(made)


def written(folder: Path, *texts: str) -> list[str]:
    paths = [folder / f"{number:02}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_an_article_is_added_read_and_found(dossier: Dossier, readers: Readers, tmp_path: Path) -> None:
    report = import_sources(
        dossier, written(tmp_path, f"date 2025-12-17\n{TEXT}"), published=date(2025, 12, 1), reader=readers
    )
    assert report.added == (1,)
    view = view_article(dossier, 1)
    assert view.text == TEXT
    assert view.row.published == date(2025, 12, 1)
    assert view.row.language == "ru"
    assert view.mentions
    assert view.claims
    assert [hit.article for hit in search(dossier, "встречами")] == [1]


def test_the_same_words_are_not_added_twice_nor_read_again(
    dossier: Dossier, readers: Readers, tmp_path: Path
) -> None:
    sources = written(tmp_path, TEXT, OTHERS[0], TEXT)
    report = import_sources(dossier, sources, reader=readers)
    assert report.added == (1, 2)
    assert report.already_there == ((sources[2], 1),)
    submitted: list[Article] = []

    class Watching:
        def submit(self, article: Article, additions: Additions = NOTHING) -> Future[Reading]:
            submitted.append(article)
            return readers.submit(article, additions)

    assert import_sources(dossier, sources, reader=Watching()).added == ()
    assert submitted == []


def test_a_reprint_is_added_and_marked(dossier: Dossier, readers: Readers, tmp_path: Path) -> None:
    reprint = "Агентство сообщает. " + TEXT.replace("сообщили журналистам", "говорится в отчёте")
    report = import_sources(dossier, written(tmp_path, *OTHERS, TEXT, reprint), reader=readers)
    assert report.reprints == ((14, 13),)
    assert {row.id: row.reprint_of for row in list_articles(dossier) if row.reprint_of} == {14: 13}


def test_progress_tells_every_source_and_what_is_refused_does_not_stop_the_rest(
    dossier: Dossier, readers: Readers, tmp_path: Path
) -> None:
    told: list[tuple[int, int, str]] = []
    sources = [*written(tmp_path, *OTHERS[:2]), str(tmp_path / "nowhere.txt"), "https://example.org"]
    report = import_sources(
        dossier, sources, reader=readers, progress=lambda *step: told.append(step), language="ru"
    )
    assert told == [(number, 4, source) for number, source in enumerate(sources)]
    assert report.added == (1, 2)
    assert [source for source, _ in report.refused] == sources[2:]
    assert "такого файла нет" in report.refused[0][1]


def test_an_import_can_be_stopped_between_articles_and_leaves_whole_ones(
    dossier: Dossier, readers: Readers, tmp_path: Path
) -> None:
    stop = threading.Event()

    def progress(done: int, total: int, name: str) -> None:
        if done == 3:
            stop.set()

    report = import_sources(
        dossier, written(tmp_path, *OTHERS), reader=readers, progress=progress, cancelled=stop.is_set
    )
    assert report.cancelled
    assert report.added == (1, 2, 3)
    assert all(row.mentions for row in list_articles(dossier))
    assert not check_dossier(dossier.path)


def test_a_long_reading_does_not_hold_up_the_stop(dossier: Dossier, tmp_path: Path) -> None:
    stop = threading.Event()
    timer = threading.Timer(1, stop.set)
    timer.start()
    with Readers(1) as readers:
        report = import_sources(
            dossier, written(tmp_path, TEXT * 2_000), reader=readers, cancelled=stop.is_set
        )
    assert report.cancelled
    assert report.added == ()
    assert list_articles(dossier) == []


def test_an_article_that_cannot_be_read_is_kept_unread_and_can_be_read_later(
    dossier: Dossier, readers: Readers, tmp_path: Path
) -> None:
    with Readers(1, limit=lambda article: 0.01) as hasty:
        report = import_sources(dossier, written(tmp_path, TEXT), reader=hasty)
    assert report.added == report.unread == (1,)
    (row,) = list_articles(dossier)
    assert row.mentions is None
    assert view_article(dossier, 1).text == TEXT
    assert [hit.article for hit in search(dossier, "седьмая")] == [1]
    read_all_again(dossier, [1], reader=readers)
    (row,) = list_articles(dossier)
    assert row.mentions
    assert [hit.article for hit in search(dossier, "встречами")] == [1]


def test_reading_again_leaves_decisions_alone(dossier: Dossier, readers: Readers, tmp_path: Path) -> None:
    import_sources(dossier, written(tmp_path, TEXT), reader=readers)
    before = list_claims(dossier)
    reject(dossier, [before[0].id], "слух")
    decided = list_claims(dossier)
    read_all_again(dossier, [1], reader=readers)
    assert list_claims(dossier) == decided
    with pytest.raises(UserError) as caught:
        read_all_again(dossier, [99], reader=readers)
    assert caught.value.code == "unknown_article"


def test_an_import_is_one_action(dossier: Dossier, readers: Readers, tmp_path: Path) -> None:
    sources = written(tmp_path, *OTHERS[:3])
    import_sources(dossier, sources, reader=readers)
    (row,) = history(dossier)
    assert (row.action, row.facts) == ("import", {"sources": ["00.txt", "01.txt", "02.txt"]})
    undo(dossier)
    assert list_articles(dossier) == []
    redo(dossier)
    assert [row.mentions is not None for row in list_articles(dossier)] == [True] * 3


def test_pasted_text(dossier: Dossier, readers: Readers) -> None:
    report = import_text(dossier, f"date 2025-12-17 {TEXT}", title="Из буфера", reader=readers)
    assert report.added == (1,)
    (row,) = list_articles(dossier)
    assert (row.title, row.published) == ("Из буфера", date(2025, 12, 17))
    assert import_text(dossier, TEXT, reader=readers).already_there[0][1] == 1
    with pytest.raises(UserError):
        import_text(dossier, "  ", reader=readers)


def test_reading_without_a_dossier_keeps_the_order_and_tells_what_it_could_not(
    readers: Readers, tmp_path: Path
) -> None:
    sources = written(tmp_path, *OTHERS)
    refused: list[UserError] = []
    readings = read_sources([sources[0], "nowhere", *sources[1:]], refuse=refused.append, reader=readers)
    assert [reading.article.text for reading in readings] == OTHERS
    assert [error.code for error in refused] == ["source_missing"]
    with pytest.raises(UserError):
        list(read_sources(["nowhere"], reader=readers))


def test_a_dossier_that_is_only_read_takes_no_article(
    dossier: Dossier, readers: Readers, tmp_path: Path
) -> None:
    from workbench.actions.dossiers import open_dossier

    second = open_dossier(dossier.path, read_only=True)
    try:
        with pytest.raises(UserError) as caught:
            import_sources(second, written(tmp_path, TEXT), reader=readers)
        assert caught.value.code == "read_only"
    finally:
        close_dossier(second)
