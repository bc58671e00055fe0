"""Search as users type: any inflected form, quotes, minus, beginnings, and nothing that is an error."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from dossier_samples import sample_article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.domain.claims import Reading
from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import create

_LEMMAS = {
    "встречами": "встреча",
    "встречи": "встреча",
    "встречу": "встреча",
    "шли": "идти",
    "люди": "человек",
}
TEXTS = {
    "many": "Перед встречами министров шли переговоры. " + "Дальше о другом. " * 40,
    "one": "Саммит в Астане: люди ждали встречу. Токаев и Мирзиёев говорили час.",
    "none": "Погода в Бишкеке: ёж и ёлка, +5 °C. C5+1, «Пояс и путь».",
}


def lemmatise(text: str) -> str:
    words = "".join(sign if sign.isalnum() else " " for sign in text.lower()).split()
    return " ".join(_LEMMAS.get(word, word).replace("ё", "е") for word in words)


def filled(path: Path) -> Dossier:
    dossier = create(path)
    with dossier.action("import") as writer:
        for title, text in TEXTS.items():
            article = sample_article(text, title=title)
            row = writer.add_article(article, source_name=title)
            writer.keep_reading(row, Reading(article, (), ()), lemmatise(text))
    return dossier


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    dossier = filled(tmp_path_factory.mktemp("search") / "x.dossier")
    yield dossier
    dossier.close()


def found(dossier: Dossier, query: str, limit: int = 50) -> list[str]:
    return [hit.title for hit in dossier.search(query, limit, lemmatise)]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("встреча", ["one", "many"]),
        ("ВСТРЕЧЕЙ встреча", []),
        ("встречи министров", ["many"]),
        ("встреча -министров", ["one"]),
        ("-министров", []),
        ('"встречами министров"', ["many"]),
        ('"министров встречами"', []),
        ('"встреча"', []),
        ("перегов*", ["many"]),
        ("перегов", ["many"]),
        ("пер", ["many"]),
        ("перегов ", []),
        ("идти", ["many"]),
        ("человек", ["one"]),
        ("елка", ["none"]),
        ("С5 c5", []),
        ("c5+1", ["none"]),
        ("мирзиёев", ["one"]),
        ("Мирзиеев", ["one"]),
        ("none", ["none"]),
        ("", []),
        ("   ", []),
        ("🤝", []),
        ('"', []),
        ('встреча "', ["one", "many"]),
        ("встреча OR погода", []),
        ("NEAR(встреча, 5)", []),
        ("title:встреча", []),
        ("^встреча", ["one", "many"]),
        ("встреча*", ["many"]),
        ("*", []),
        ("--", []),
        ("встреча'; DROP TABLE search", []),
    ],
)
def test_what_a_query_finds(searched: Dossier, query: str, titles: list[str]) -> None:
    assert sorted(found(searched, query)) == sorted(titles)


def test_the_best_comes_first_and_no_more_than_asked(searched: Dossier) -> None:
    assert found(searched, "встреча") == ["one", "many"]  # the shorter text says it more
    assert found(searched, "встреча", 1) == ["one"]
    assert found(searched, "встреча", 0) == []
    best, second = searched.search("встреча", 9, lemmatise)
    assert best.score > second.score


def test_a_whole_word_is_better_than_a_beginning(tmp_path: Path) -> None:
    dossier = create(tmp_path / "x.dossier")
    with dossier.action("import") as writer:
        for title, text in (("beginning", "Мирзиёев, мирный, мирная."), ("word", "Мир. " + "Слова. " * 50)):
            writer.add_article(sample_article(text, title=title), source_name="x")
    assert found(dossier, "мир") == ["word", "beginning"]
    assert found(dossier, "мир", 1) == ["word"]
    dossier.close()


def test_a_snippet_is_the_articles_own_words_with_the_hits_marked(searched: Dossier) -> None:
    hits = {hit.title: hit.snippet for hit in searched.search("встреча переговоры", 9, lemmatise)}
    assert hits["many"].startswith("Перед \x02встречами\x03 министров шли \x02переговоры\x03.")
    assert hits["many"].endswith("…")
    plain = hits["many"].replace("\x02", "").replace("\x03", "").removesuffix("…")
    assert TEXTS["many"].startswith(plain)


def test_a_form_that_looks_nothing_like_its_lemma_is_marked_too(searched: Dossier) -> None:
    (hit,) = searched.search("человек", 9, lemmatise)
    assert "\x02люди\x03 ждали" in hit.snippet


def test_a_snippet_stands_around_a_hit_far_down(tmp_path: Path) -> None:
    dossier = create(tmp_path / "x.dossier")
    with dossier.action("import") as writer:
        writer.add_article(
            sample_article("Слово. " * 5000 + "Редкость здесь. " + "Слово. " * 9), source_name="x"
        )
    (hit,) = dossier.search("редкость", 5, lemmatise)
    assert "\x02Редкость\x03 здесь" in hit.snippet
    assert hit.snippet.startswith("…") and len(hit.snippet) < 260
    dossier.close()


def test_a_title_counts_and_an_unread_article_is_found_by_its_words(tmp_path: Path) -> None:
    dossier = create(tmp_path / "x.dossier")
    with dossier.action("import") as writer:
        writer.add_article(sample_article("Текст о встречах.", title="Заголовок саммита"), source_name="x")
    assert found(dossier, "саммита") == ["Заголовок саммита"]
    assert found(dossier, "встречах") == ["Заголовок саммита"]
    with dossier.action("import") as writer:
        text = "Ни слова о саммита, " + "кроме саммита. " * 3
        writer.add_article(sample_article(text, title="Другое"), source_name="x")
    assert found(dossier, "саммита") == ["Заголовок саммита", "Другое"]
    dossier.close()


_SIGNS = st.text(st.sampled_from("\"*-+()^:{}[]\\/'%_~|&!?., \t\n\0🤝ё́²½аяz1NEAROTD"), max_size=25)


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_SIGNS | st.text(st.characters(exclude_categories=["Cs"]), max_size=25))
def test_nothing_that_can_be_typed_is_an_error(searched: Dossier, query: str) -> None:
    for hit in searched.search(query, 5, lemmatise):
        json.dumps(hit.snippet)
        assert hit.snippet.count("\x02") == hit.snippet.count("\x03")
