"""Two entities taken together and apart again: every question follows, and no reading is rewritten."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from dossier_samples import add_sample, mention, sample_article, statement_claim

from workbench.actions.additions import add_name
from workbench.actions.articles import entity, view_article
from workbench.actions.claims import list_claims
from workbench.actions.dossiers import check_dossier, open_dossier
from workbench.actions.entities import (
    entity_page,
    mentions_of,
    merge,
    named_beside,
    rename,
    sayings_of,
    separate,
    split,
)
from workbench.actions.entity_search import find_entities, likely_same, list_entities
from workbench.actions.history import redo, undo
from workbench.domain.additions import AddedAlias
from workbench.domain.article import Mention
from workbench.domain.claims import Reading
from workbench.domain.entities import Names
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import MentionType
from workbench.dossier.dossier import Dossier

ZENKO, SHORT, LATIN = "person:alekse zenko", "person:a zenko", "person:aleksei zenko"
TALK = (
    "В Душанбе выступил Алексей Зенько. «Мы рады», — сказал Алексей Зенько.",
    "А. Зенько приехал в Ташкент.",
    "Aleksei Zenko met Ilham Aliyev. Moscow is not named.",
)


def named(part: str, who: str, text: str) -> object:
    return mention(text, part, MentionType.PERSON, who)


def fill(dossier: Dossier) -> list[int]:
    """Three articles, in each another spelling of one man, read as three."""
    readings = [
        (TALK[0], [("Алексей Зенько", ZENKO)], [("Душанбе", "place:душанбе")]),
        (TALK[1], [("А. Зенько", SHORT)], [("Ташкент", "place:ташкент")]),
        (TALK[2], [("Aleksei Zenko", LATIN), ("Ilham Aliyev", "person:ilham aliev")], []),
    ]
    made = []
    for text, persons, places in readings:
        article = sample_article(text, title=text[:20])
        mentions = [mention(text, part, MentionType.PERSON, who) for part, who in persons]
        mentions += [mention(text, part, MentionType.PLACE, where) for part, where in places]
        claims = (statement_claim(text),) if "«" in text else ()
        made.append(add_sample(dossier, Reading(article, tuple(mentions), claims)))
    return made


def state(dossier: Dossier) -> object:
    """All that a question about entities may answer."""
    entities = [ZENKO, SHORT, LATIN]
    return (
        [entity(dossier, one) for one in entities],
        [entity_page(dossier, one) for one in entities],
        [mentions_of(dossier, one) for one in entities],
        [view_article(dossier, row.id) for row in dossier.articles()],
        dossier.spelled(),
    )


def test_a_merge_makes_one_entity_for_every_question_and_undo_brings_all_back(empty: Dossier) -> None:
    first, second, third = fill(empty)
    before, claims = state(empty), list_claims(empty)
    assert merge(empty, ZENKO, [SHORT, LATIN]) == ZENKO
    row = entity(empty, SHORT)
    assert row is not None
    assert (
        row.entity == ZENKO and row.called("ru") == "Алексей Зенько" and row.called("en") == "Aleksei Zenko"
    )
    assert {article.id for article, _ in row.articles} == {first, second, third}
    assert [one.entity for one in view_article(empty, second).mentions] == [ZENKO, "place:ташкент"]
    page = entity_page(empty, LATIN)
    assert (page.entity, page.times, page.articles, page.united) == (ZENKO, 3, 3, (SHORT, LATIN))
    assert {one.name for one in page.spellings} == {"Алексей Зенько", "А. Зенько", "Aleksei Zenko"}
    assert [group.article for group in mentions_of(empty, ZENKO)] == [third, second, first]
    assert [group.article for group in mentions_of(empty, ZENKO, 1, 1)] == [second]
    assert [one.quote for one in sayings_of(empty, SHORT)] == ["Мы рады"]
    assert {one.entity for one in named_beside(empty, SHORT)} == {
        "place:душанбе", "place:ташкент", "person:ilham aliev",
    }  # fmt: skip
    assert [one.entity for one in find_entities(empty, "зень")] == [ZENKO]
    assert list_claims(empty) == claims  # what articles claim stays in their words
    after = state(empty)
    undo(empty)
    assert state(empty) == before
    redo(empty)
    assert state(empty) == after


def test_a_later_reading_and_another_day_go_by_the_merge(empty: Dossier) -> None:
    _, second, _ = fill(empty)
    merge(empty, ZENKO, [SHORT])
    text = TALK[1]
    again = Reading(sample_article(text), (mention(text, "А. Зенько", MentionType.PERSON, SHORT),), ())
    with empty.action("read_again") as writer:
        writer.keep_reading(second, again, "")
    add_sample(
        empty,
        Reading(sample_article(text + " Снова."), (named("А. Зенько", SHORT, text),), ()),  # type: ignore[arg-type]
    )
    path = empty.path
    empty.close()
    dossier = open_dossier(path)
    try:
        assert entity_page(dossier, SHORT).times == 3
        undo(dossier, 2)  # the import, then the merge: reading again leaves nothing to take back
        assert (entity_page(dossier, ZENKO).times, entity_page(dossier, SHORT).times) == (1, 1)
    finally:
        dossier.close()
    assert check_dossier(path) == []


def test_what_was_merged_comes_back_whole_when_its_names_are_split_off(empty: Dossier) -> None:
    fill(empty)
    before = state(empty)
    merge(empty, ZENKO, [SHORT, LATIN])
    assert split(empty, ZENKO, ["А. Зенько"]) == SHORT
    assert entity_page(empty, SHORT).entity == SHORT
    assert split(empty, ZENKO, ["Aleksei Zenko"]) == LATIN
    assert state(empty) == before


def test_merges_of_merges_lead_to_one(empty: Dossier) -> None:
    fill(empty)
    merge(empty, SHORT, [LATIN])
    merge(empty, ZENKO, [LATIN])  # which is SHORT by now
    assert {entity_page(empty, one).entity for one in (ZENKO, SHORT, LATIN)} == {ZENKO}
    with pytest.raises(UserError, match="already"):
        merge(empty, SHORT, [LATIN])
    assert split(empty, LATIN, ["А. Зенько"]) == SHORT
    assert entity_page(empty, LATIN).entity == ZENKO


def test_names_of_one_reading_are_split_off_into_a_new_entity_and_back(empty: Dossier) -> None:
    text = "Зенько-старший и Зенько-младший приехали."
    both = [
        mention(text, part, MentionType.PERSON, "person:zenko")
        for part in ("Зенько-старший", "Зенько-младший")
    ]
    add_sample(empty, Reading(sample_article(text), tuple(both), ()))
    before = state(empty)
    new = split(empty, "person:zenko", ["Зенько-младший"])
    assert new.startswith("person:") and new != "person:zenko"
    assert [one.entity for one in view_article(empty, 1).mentions] == ["person:zenko", new]
    assert entity_page(empty, new).called("ru") == "Зенько-младший"
    merge(empty, "person:zenko", [new])
    assert entity_page(empty, new).entity == "person:zenko"
    third = split(empty, "person:zenko", ["Зенько-младший"])
    assert entity_page(empty, third).times == 1
    undo(empty, 3)
    assert state(empty) == before


def test_a_name_that_is_added_to_one_that_was_split_off_stays_with_it(empty: Dossier) -> None:
    text = "Зенько-старший и Зенько-младший приехали."
    parts = ("Зенько-старший", "Зенько-младший")
    both = [mention(text, part, MentionType.PERSON, "person:zenko") for part in parts]
    add_sample(empty, Reading(sample_article(text), tuple(both), ()))
    other = split(empty, "person:zenko", ["Зенько-младший"])
    merge(empty, other, ["person:zenko"])
    other = split(empty, other, ["Зенько-младший"])  # by a code of its own, for the first is taken
    row = add_name(empty, other, "Зенёк")
    (alias,) = entity_page(empty, other).aliases
    assert alias.id == row and isinstance(alias.addition, AddedAlias)
    news = "Приехал Зенёк."
    read = replace(
        mention(news, "Зенёк", MentionType.PERSON, alias.addition.entity), name=alias.addition.name
    )
    article = add_sample(empty, Reading(sample_article(news), (read,), ()))
    assert [one.entity for one in view_article(empty, article).mentions] == [other]
    undo(empty, 2)
    assert entity_page(empty, other).aliases == ()


def test_names_may_be_given_to_an_entity_that_is_there(empty: Dossier) -> None:
    fill(empty)
    merge(empty, ZENKO, [SHORT])
    assert split(empty, ZENKO, ["А. Зенько"], to=LATIN) == LATIN
    assert entity_page(empty, SHORT).entity == LATIN
    assert entity_page(empty, LATIN).times == 2


def test_single_mentions_are_split_off_and_the_next_reading_keeps_it(empty: Dossier) -> None:
    text = "Зенько встретил Ивана. Потом приехал Зенько."
    first, last = text.index("Зенько"), text.rindex("Зенько")
    both = tuple(
        Mention(at, at + 6, "Зенько", MentionType.PERSON, "PERSON", "person:zenko", "Зенько")
        for at in (first, last)
    )
    article = add_sample(empty, Reading(sample_article(text), both, ()))
    before = state(empty)
    new = separate(empty, "person:zenko", [(article, last, last + 6)])
    assert new == "person:zenko 2"
    assert [one.entity for one in view_article(empty, article).mentions] == ["person:zenko", new]
    with empty.action("read_again") as writer:
        writer.keep_reading(article, Reading(sample_article(text), both, ()), "")
    assert entity_page(empty, new).times == entity_page(empty, "person:zenko").times == 1
    merge(empty, "person:zenko", [new])
    assert entity_page(empty, new).times == 2
    undo(empty, 2)
    assert state(empty) == before
    with pytest.raises(UserError) as refused:
        separate(empty, "person:zenko", [(article, 0, 3)])
    assert refused.value.code == "no_such_mention"


@pytest.mark.parametrize(
    ("keep", "other", "code"),
    [
        (ZENKO, ZENKO, "merge_itself"),
        (ZENKO, "person:nobody", "unknown_entity"),
        ("state:RU", "state:BY", "merge_coded"),
        (ZENKO, "place:ташкент", "merge_kinds"),
        ("place:ташкент", ZENKO, "merge_kinds"),
    ],
)
def test_what_cannot_be_merged_is_said_in_one_line(empty: Dossier, keep: str, other: str, code: str) -> None:
    fill(empty)
    with pytest.raises(UserError) as refused:
        merge(empty, keep, [other])
    assert refused.value.code == code
    lines = [refused.value.line(language) for language in ("ru", "en")]
    assert not any("\n" in line for line in lines)
    if code != "unknown_entity":  # else they are called as people call them
        assert not any(one in line for line in lines for one in (keep, other))


def test_a_split_says_what_is_wrong(empty: Dossier) -> None:
    fill(empty)
    for entity_, names, code in (
        (ZENKO, ["Кто-то"], "unknown_spelling"),
        (ZENKO, ["Алексей Зенько"], "split_all"),
        ("person:nobody", ["X"], "unknown_entity"),
    ):
        with pytest.raises(UserError) as refused:
            split(empty, entity_, names)
        assert refused.value.code == code


def test_the_analyst_s_own_name_is_shown_and_taken_back(empty: Dossier) -> None:
    fill(empty)
    rename(empty, SHORT, ru="Алексей  Зенько (МИД)")
    assert entity_page(empty, SHORT).names == Names("Алексей Зенько (МИД)", "")
    assert [one.entity for one in find_entities(empty, "МИД")] == [SHORT]
    rename(empty, SHORT, en="Alexei Zenko")
    row = entity(empty, SHORT)
    assert row is not None and row.called("en") == "Alexei Zenko"
    rename(empty, SHORT, ru="", en="")
    assert entity_page(empty, SHORT).names == Names("А. Зенько", "")
    undo(empty, 2)
    assert entity_page(empty, SHORT).given == Names("Алексей Зенько (МИД)", "")
    with pytest.raises(UserError) as refused:
        rename(empty, "state:RU", ru="Москва")
    assert refused.value.code == "rename_coded"


def test_entities_are_found_by_any_name_half_typed(empty: Dossier) -> None:
    fill(empty)
    assert find_entities(empty, "зенько а")[0].entity == SHORT
    assert {one.entity for one in find_entities(empty, "zenk", kind="person")} == {LATIN}
    assert find_entities(empty, "енько", kind="person")  # the middle of a word
    assert find_entities(empty, "ень") and not find_entities(empty, "ьк")
    azerbaijan = find_entities(empty, "azerb")[0]
    assert (azerbaijan.entity, azerbaijan.called("ru")) == ("state:AZ", "Азербайджан")
    assert find_entities(empty, "шос")[0].entity == "format:sco"
    assert find_entities(empty, " ") == []


def test_who_may_be_the_same_is_told_in_both_alphabets(empty: Dossier) -> None:
    fill(empty)
    other = "Борис Зенько приехал."
    boris = mention(other, "Борис Зенько", MentionType.PERSON, "person:boris zenko")
    add_sample(empty, Reading(sample_article(other), (boris,), ()))
    assert {one.entity for one in likely_same(empty, ZENKO)} == {SHORT, LATIN}
    assert {one.entity for one in likely_same(empty, SHORT)} == {ZENKO, LATIN}
    assert likely_same(empty, "person:ilham aliev") == []
    merge(empty, ZENKO, [SHORT])
    assert {one.entity for one in likely_same(empty, ZENKO)} == {LATIN}  # by the initial


def test_the_list_of_all_puts_those_together_that_may_be_the_same(empty: Dossier) -> None:
    fill(empty)
    rows = {row.entity: row for row in list_entities(empty)}
    assert set(rows) == {
        ZENKO, SHORT, LATIN, "person:ilham aliev", "place:душанбе", "place:ташкент",
    }  # fmt: skip
    assert {row.entity for row in rows.values() if row.kin is not None} == {ZENKO, SHORT, LATIN}
    assert len({rows[one].kin for one in (ZENKO, SHORT, LATIN)}) == 1
    merge(empty, ZENKO, [SHORT, LATIN])
    assert all(row.kin is None for row in list_entities(empty))


def test_one_who_was_named_without_letters_is_listed_among_the_others(empty: Dossier) -> None:
    fill(empty)
    text = "«Мы рады», — сказал он 🙂 🙂."
    signs = mention(text, "🙂 🙂", MentionType.PERSON, "person: ")
    add_sample(empty, Reading(sample_article(text, title="Знаки"), (signs,), ()))
    assert {ZENKO, "person: "} <= {row.entity for row in list_entities(empty)}
    assert likely_same(empty, "person: ") == []


def test_a_dossier_that_is_only_read_refuses_in_one_line(empty: Dossier) -> None:
    fill(empty)
    path = empty.path
    empty.close()
    dossier = open_dossier(path, read_only=True)
    try:
        before = state(dossier)
        for do in (
            lambda: merge(dossier, ZENKO, [SHORT]),
            lambda: split(dossier, ZENKO, ["Алексей Зенько"]),
            lambda: rename(dossier, ZENKO, ru="Зенько"),
        ):
            with pytest.raises(UserError) as refused:
                do()
            assert refused.value.code == "read_only" and "\n" not in str(refused.value)
        assert state(dossier) == before
    finally:
        dossier.close()


def test_a_merge_survives_a_sound_check_and_readings_stay_as_they_were(
    empty: Dossier, tmp_path: Path
) -> None:
    fill(empty)
    merge(empty, ZENKO, [SHORT])
    empty.close()
    raw = sqlite3.connect(empty.path)
    read = {row[0] for row in raw.execute("SELECT read FROM mention WHERE type = 'person'")}
    raw.close()
    assert {ZENKO, SHORT, LATIN} <= read
    assert check_dossier(empty.path) == []
    raw = sqlite3.connect(empty.path)
    raw.execute("UPDATE mention SET entity = 'person:somebody' WHERE read = ?", (SHORT,))
    raw.commit()
    raw.close()
    assert check_dossier(empty.path) == ["article 2: a mention is of another entity than was read and said"]
