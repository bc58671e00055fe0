"""Taking articles apart: paragraphs, sentences, lemmas; the models beside slovnet's own loops."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from navec import Navec
from slovnet import NER, Morph, Syntax

from workbench.domain.article import Article
from workbench.reading import lemmas
from workbench.reading.analysis import analyse
from workbench.reading.document import Document
from workbench.reading.text.models import _spans, models
from workbench.reading.text.paragraphs import paragraphs
from workbench.reading.text.word_forms import tagged_lemma

TEXT = (
    "Россия считает, что имеет смысл рассмотреть возможность о ее присоединении к формату. "
    "Стороны приняли решения.\n"
    "Первая такая встреча состоялась в марте 2018 года в Казахстане."
)


def taken_apart(text: str) -> Document:
    return analyse(Article(text, ""), "ru")[0]


def test_tokens_know_their_morphology_and_lemmas() -> None:
    tokens = [token for sentence in taken_apart(TEXT).sentences for token in sentence.tokens]
    by_text = {token.text: token for token in tokens}
    assert by_text["приняли"].lemma == "принять"
    assert by_text["Казахстане"].lemma == "казахстан"
    assert by_text["Казахстане"].feats["Case"] == "Loc"
    assert by_text["Первая"].lemma == "первый"
    assert by_text["решения"].pos == "NOUN"


def test_the_tagger_chooses_between_dictionary_forms() -> None:
    assert tagged_lemma("стали", "VERB", "", "Plur", "") == "стать"
    assert tagged_lemma("стали", "NOUN", "Gen", "Sing", "Fem") == "сталь"
    assert tagged_lemma("Берёзой", "NOUN", "Ins", "Sing", "Fem") == "береза"


def test_names_are_seen_by_the_model() -> None:
    text = "Алексей Зенько приехал в Душанбе."
    names = analyse(Article(text, ""), "ru")[1]
    assert [(text[name.start : name.end], name.type) for name in names] == [
        ("Алексей Зенько", "PER"),
        ("Душанбе", "LOC"),
    ]


def test_trees_are_made_when_asked_for_and_once() -> None:
    document = taken_apart(TEXT)
    first, *others = document.sentences
    document.parse([first])
    assert first.parsed and not any(sentence.parsed for sentence in others)
    root = [token.text for token in first.tokens if token.head == -1]
    assert root == ["считает"]
    assert others[0].tokens[0].head is None


def test_the_models_say_what_slovnets_own_loop_says() -> None:
    """With navec as its own class loads it, and sentences padded to one length, as slovnet does."""
    sentences = [[token.text for token in sentence.tokens] for sentence in taken_apart(TEXT).sentences]
    package = find_spec("natasha")
    assert package and package.origin
    data = Path(package.origin).parent / "data"
    navec = Navec.load(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    morph, ner, syntax = (
        kind.load(data / "model" / f"slovnet_{kind.__name__.lower()}_news_v1.tar").navec(navec)
        for kind in (Morph, NER, Syntax)
    )
    found = models().tag(sentences, with_names=True)
    expected = [[(token.pos, token.feats) for token in markup.tokens] for markup in morph.map(sentences)]
    assert [[(tag.pos, tag.feats) for tag in tagged.tags] for tagged in found] == expected
    labels = ner.infer.decoder(ner.infer.process(ner.infer.encoder(sentences)))
    assert [tagged.names for tagged in found] == [_spans(row) for row in labels]
    trees = [
        [(int(token.head_id) - 1, token.rel) for token in markup.tokens] for markup in syntax.map(sentences)
    ]
    assert models().parse(sentences) == trees


def test_a_form_is_worked_out_anew_once_too_many_are_known() -> None:
    sentences = [["Президент", "России", "прибыл", "."], [], ["В", "Астану", "прибыл", "Президент"]]
    before = models().parse(sentences)
    many = [[f"слово{number}"] for number in range(9_000)]
    models().parse(many)
    assert models().parse([*many[:3000], *sentences])[3000:] == before


def test_a_sentence_without_words_and_a_very_long_one() -> None:
    assert taken_apart("").sentences == []
    assert taken_apart(" \n\t\n ").sentences == []
    long = taken_apart("слово " * 5000)
    assert max(len(sentence.tokens) for sentence in long.sentences) <= 200
    assert sum(len(sentence.tokens) for sentence in long.sentences) == 5000


PARAGRAPHS = [
    ("Заголовок\nПервый абзац.\n\nВторой.", ["Заголовок", "Первый абзац.", "", "Второй."]),
    ("строка,\nразорванная посреди", ["строка,\nразорванная посреди"]),
    ("Раз\r\nДва", ["Раз", "Два"]),
    ("", [""]),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in paragraphs(text)] == expected


def test_a_text_wrapped_to_a_width_keeps_its_sentences() -> None:
    text = (
        "Президент выступил на саммите и сказал, что\nстраны региона готовы к сотрудничеству в самых разных\n"
        "областях. Он встретился с президентом\nКазахстана и поблагодарил его за теплый\n"
        "прием в столице.\n\nВторой абзац."
    )
    start, end = next(paragraphs(text))
    assert text[start:end].count("\n") == 4


def test_lemmas_for_the_search_are_the_same_for_every_form() -> None:
    assert lemmas("встречами встреча ВСТРЕЧ") == "встреча встреча встреча"
    assert lemmas("Тяньцзине, G20 и Ёлки") == f"{lemmas('Тяньцзине')} g20 и елка"
    assert lemmas("") == ""
    assert len(lemmas("Саммит ШОС прошел в Астане").split()) == 5


def test_importing_reading_is_cheap() -> None:
    code = (
        "import sys, workbench.reading;"
        "print([name for name in ('numpy', 'slovnet', 'razdel', 'pymorphy3') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_natasha_itself_is_never_imported() -> None:
    code = (
        "import sys; from workbench.domain.article import Article; from workbench.reading import read;"
        "read(Article('Президент России прибыл в Астану.', ''));"
        "print('natasha' in sys.modules, 'pymorphy2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False False"


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("Ниязов в своих выступлениях повторял, что сотрудничество важнее.", "повторял", "Past"),
        ("Сюда съезжался совет.", "съезжался", "Past"),
        ("Армения остаётся членом союза.", "остаётся", "Pres"),
    ],
)
def test_what_can_be_nothing_but_a_verb_is_one(text: str, word: str, tense: str) -> None:
    (token,) = (
        one for sentence in taken_apart(text).sentences for one in sentence.tokens if one.text == word
    )
    assert (token.pos, token.feats["VerbForm"], token.feats["Tense"]) == ("VERB", "Fin", tense)
