"""Corrections of mentions: where they hold, that they are remembered, taken back, and never in the way."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from dossier_samples import TEXT as SAMPLE
from dossier_samples import add_sample, contents, sample_dossier, words

from workbench.actions import Dossier, corrections, history
from workbench.actions.articles import entity, list_articles, remove_article, view_article
from workbench.actions.claims import accept
from workbench.domain.article import Article, Mention
from workbench.domain.claims import Reading
from workbench.domain.corrections import Scope
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import MentionType
from workbench.dossier.checking import check
from workbench.dossier.opening import create

TEXT = (
    "Грузии предложили место. Президент Грузии Иван Грузинов приедет. О Грузию спорят. "
    "Река Чир течёт. Чира не видно, а «чир» — рыба."
)


def reading(text: str = TEXT) -> Reading:
    spans = [(at, at + 6) for at in range(len(text)) if text[at : at + 6] in ("Грузии", "Грузию")]
    found = [
        Mention(*span, text[slice(*span)], MentionType.STATE, "COUNTRY", "state:GE", "Грузия")
        for span in spans
    ]
    if "Иван" in text:
        person = words(text, "Иван Грузинов")
        about = (MentionType.PERSON, "PERSON", "person:ivan gruzinov", "Иван Грузинов")
        found.append(Mention(person.start, person.end, person.text, *about))
    return Reading(Article(text, text[:20]), tuple(sorted(found, key=lambda one: (one.start, -one.end))), ())


@pytest.fixture
def corrected(tmp_path: Path) -> Iterator[Dossier]:
    dossier = create(tmp_path / "test.dossier")
    add_sample(dossier, reading())
    add_sample(dossier, reading("Совсем о другом. Грузии это не касается."))
    yield dossier
    dossier.close()


def marked(dossier: Dossier, article: int = 1) -> list[tuple[str, str | None, bool]]:
    view = view_article(dossier, article)
    return [(one.text, one.entity, one.correction is not None) for one in view.mentions]


GE, IVAN = "state:GE", "person:ivan gruzinov"
AS_READ = [
    ("Грузии", GE, False),
    ("Грузии", GE, False),
    ("Иван Грузинов", IVAN, False),
    ("Грузию", GE, False),
]


def test_a_correction_holds_at_its_place_in_its_article_or_everywhere(corrected: Dossier) -> None:
    before = contents(corrected)
    assert marked(corrected) == AS_READ
    corrections.correct(corrected, 1, 0, 6, "none")
    assert marked(corrected) == AS_READ[1:]
    assert view_article(corrected, 1).aside == ((0, 6, 1),)
    history.undo(corrected)
    assert contents(corrected) == before

    corrections.correct(corrected, 1, 0, 6, "none", scope=Scope.ARTICLE)  # in every form: «Грузию»
    assert marked(corrected) == [("Иван Грузинов", IVAN, False)]
    assert marked(corrected, 2) == [("Грузии", GE, False)]
    history.undo(corrected)
    row = corrections.correct(corrected, 1, 0, 6, "place:Джорджия", scope=Scope.DOSSIER)
    place = ("Грузии", "place:джорджия", True)
    assert marked(corrected) == [place, place, AS_READ[2], ("Грузию", "place:джорджия", True)]
    assert marked(corrected, 2) == [place]
    assert entity(corrected, GE) is None
    named = entity(corrected, "place:джорджия")
    assert named is not None and (named.called("ru"), named.type) == ("Джорджия", "place")
    assert sorted((one.id, times) for one, times in named.articles) == [(1, 3), (2, 1)]
    # what holds at one place goes before what holds everywhere
    corrections.correct(corrected, 2, 17, 23, "state:GE")
    assert marked(corrected, 2) == [("Грузии", GE, True)]
    history.undo(corrected)
    corrections.remove(corrected, [row])
    assert contents(corrected) == before
    assert check(corrected.path) == []


def test_what_the_reader_missed_is_marked_where_it_is_spelled_so(corrected: Dossier) -> None:
    chir = words(TEXT, "Чир")
    corrections.correct(corrected, 1, chir.start, chir.end, "place:река Чир", name="Чир", scope=Scope.ARTICLE)
    found = [one for one in view_article(corrected, 1).mentions if one.type == MentionType.PLACE]
    assert [(one.text, one.entity, one.name) for one in found] == [
        ("Чир", "place:река чир", "река Чир"),
        ("Чира", "place:река чир", "река Чир"),
    ]
    assert not any(one.is_anaphor for one in found)
    rows = {row.id: row.mentions for row in list_articles(corrected)}
    assert rows == {1: 6, 2: 1}
    # a surname within the full name stays part of it; at its place alone it may stand for itself
    name = words(TEXT, "Грузинов")
    corrections.correct(corrected, 1, name.start, name.end, "person:Пётр Грузинов", scope=Scope.DOSSIER)
    assert ("Грузинов", "person:petr gruzinov", True) not in marked(corrected)
    corrections.correct(corrected, 1, name.start, name.end, "person:Пётр Грузинов")
    assert ("Грузинов", IVAN, False) not in marked(corrected) and AS_READ[2] not in marked(corrected)
    told = corrections.places(corrected, 1, 0, 6, MentionType.PLACE)
    assert told == corrections.Places(3, 3, 4, 4)
    assert corrections.places(corrected, 1, chir.start, chir.end, MentionType.PLACE).article_all == 2


def test_a_claim_on_a_corrected_mention_is_marked_and_no_more(tmp_path: Path) -> None:
    dossier = sample_dossier(tmp_path / "claims.dossier")
    accept(dossier, [1])
    before = dossier.memberships()
    state = words(SAMPLE, "Азербайджан")
    corrections.correct(dossier, 1, state.start, state.end, "person:Азербайджан Мамедов")
    assert [row.corrected for row in dossier.claims()] == [True, False, False]
    assert dossier.memberships() == before
    history.undo(dossier)
    assert not any(row.corrected for row in dossier.claims())
    dossier.close()


def test_corrections_are_remembered_for_other_readings_and_later_articles(corrected: Dossier) -> None:
    corrections.correct(corrected, 1, 0, 6, "format:СНГ", scope=Scope.DOSSIER)
    after = marked(corrected)
    assert {row.id: row.formats for row in list_articles(corrected)} == {1: ("cis",), 2: ("cis",)}
    with corrected.action("read_again") as writer:
        writer.keep_reading(1, reading(), "")
    assert marked(corrected) == after
    later = add_sample(corrected, reading("О Грузии пишут."))
    assert marked(corrected, later) == [("Грузии", "format:cis", True)]
    # an import that is undone while a correction is made, and then done again, follows it, too
    history.undo(corrected, 2)
    history.redo(corrected, 2)
    assert marked(corrected, later) == [("Грузии", "format:cis", True)]
    remove_article(corrected, 1)
    assert check(corrected.path) == []


def test_the_same_words_have_one_correction_and_wrong_ones_are_told(corrected: Dossier) -> None:
    first = corrections.correct(corrected, 1, 0, 6, "none", scope=Scope.DOSSIER)
    assert corrections.correct(corrected, 2, 17, 23, "none", scope=Scope.DOSSIER) == first
    corrections.correct(corrected, 1, 0, 6, "state:Армения", scope=Scope.DOSSIER)
    (row,) = corrections.corrections(corrected)
    assert (row.entity, row.as_json()["scope"], row.words) == ("state:AM", "dossier", "Грузии")
    corrections.correct(corrected, 1, 0, 6, "state:Иран")
    corrections.correct(corrected, 1, 0, 6, "state:Ирак", scope=Scope.DOSSIER)  # said of this place, too
    assert [(one.entity, one.scope) for one in corrections.corrections(corrected)] == [
        ("state:IQ", Scope.DOSSIER)
    ]
    for entity_, code in (
        ("Армения", "bad_entity"),
        ("planet:Марс", "bad_entity"),
        ("state:Нигдея", "unknown_state"),
    ):
        with pytest.raises(UserError) as refused:
            corrections.correct(corrected, 1, 0, 6, entity_)
        assert refused.value.code == code and refused.value.line("ru")
    for span, code in (((6, 7), "no_words"), ((5, 5), "bad_span"), ((0, 9999), "bad_span")):
        with pytest.raises(UserError) as refused:
            corrections.correct(corrected, 1, *span, "none")
        assert refused.value.code == code
    with pytest.raises(UserError):
        corrections.remove(corrected, [77])


def test_a_large_article_and_a_large_dossier_are_corrected_at_once(tmp_path: Path) -> None:
    dossier = create(tmp_path / "large.dossier")
    large = " ".join(f"Слово {number} о Грузии и прочем, о чём {'пишут ' * 26}." for number in range(5000))
    assert len(large) > 950_000
    add_sample(dossier, reading(large))
    with dossier.action("import") as writer:
        for number in range(1000):
            one = reading(f"{TEXT} Статья {number}.")
            article = writer.add_article(one.article, source_name="x")
            writer.keep_reading(article, one, "")
    start = large.index("Грузии")
    began = time.perf_counter()
    corrections.correct(dossier, 1, start, start + 6, "none")
    corrections.correct(dossier, 1, start, start + 6, "place:Джорджия", scope=Scope.ARTICLE)
    in_article = time.perf_counter() - began
    assert len(marked(dossier)) == 5000
    # Given up halfway, it leaves everything as it was.
    before, steps = (dossier.corrections(), dossier.history(), contents(dossier)), []

    def give_up(done: int, total: int) -> None:
        steps.append((done, total))
        if done:
            raise UserError("cancelled")

    with pytest.raises(UserError, match="Cancelled"):
        corrections.correct(dossier, 1, start, start + 6, "none", scope=Scope.DOSSIER, watch=give_up)
    assert steps == [(0, 1001), (500, 1001)]
    assert (dossier.corrections(), dossier.history(), contents(dossier)) == before
    began = time.perf_counter()
    corrections.correct(dossier, 1, start, start + 6, "place:Джорджия", scope=Scope.DOSSIER)
    in_dossier = time.perf_counter() - began
    named = entity(dossier, "place:джорджия")
    assert named is not None and named.times == 5000 + 3000
    assert (in_article, in_dossier) < (4, 6), (in_article, in_dossier)
    dossier.close()
    print(f"article {in_article:.2f} s, dossier {in_dossier:.2f} s")
