"""`read --explain` shows which rule made a claim, how sure it is and from which words it comes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench.domain.article import Article, Mention, Span
from workbench.domain.claims import MembershipClaim, Reading
from workbench.domain.explaining import taken
from workbench.domain.vocabulary import MentionType, Modality, Status

Run = Callable[..., Any]
TEXT = (
    "date 2026-05-20\nБРИКС расширяется.\n"
    "Армения стала партнером БРИКС в марте 2026 года. Сербия вступит в ШОС, сообщил Иван Петров.\n"
)


def test_each_claim_names_its_rule_its_score_and_its_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    row = run("read", "news.txt", "--json", "--explain").json
    plain = run("read", "news.txt", "--json").json
    assert [{**claim, "explain": None} for claim in plain["claims"]] == [
        {**claim, "explain": None} for claim in row["claims"]
    ]
    claim = next(claim for claim in row["claims"] if claim["kind"] == "membership" and claim["state"] == "AM")
    parts = {part["field"]: part for part in claim["explain"]}
    assert {name: part["value"] for name, part in parts.items()} == {
        "state": "AM",
        "format": "brics",
        "status": "partner",
        "modality": "decided",
        "since": "2026-03",
    }
    words = {name: [span["text"] for span in part["spans"]] for name, part in parts.items()}
    assert words["state"] == ["Армения"]
    assert words["since"] == ["в марте 2026 года"]
    text = row["article"]["text"]
    for claim in row["claims"]:
        for part in claim["explain"]:
            for span in part["spans"]:
                assert text[span["start"] : span["end"]] == span["text"]
    shown = run("read", "news.txt", "--explain").out
    assert claim["rule"] in shown
    assert "AM ← “Армения” [" in shown
    russian = run("read", "news.txt", "--explain", language="ru_RU.UTF-8").out
    assert "«Армения» [" in russian
    assert "правило" in russian


def test_words_outside_the_evidence_are_told_from_those_within() -> None:
    text = "ШОС растёт. Он принял Иран."
    mentions = (
        Mention(0, 3, "ШОС", MentionType.FORMAT, "ORGANIZATION", "format:sco", "ШОС"),
        Mention(22, 26, "Иран", MentionType.STATE, "COUNTRY", "state:IR", "Иран"),
    )
    evidence = (Span.of(text, 12, 26),)
    claim = MembershipClaim("IR", "sco", Status.MEMBER, Modality.DECIDED, evidence, rule="ru.verb.admission")
    parts = {part.field: part for part in taken(claim, Reading(Article(text, "t"), mentions, (claim,)))}
    assert (parts["state"].spans[0].text, parts["state"].inside) == ("Иран", True)
    assert (parts["format"].spans[0].text, parts["format"].inside) == ("ШОС", False)
    assert parts["status"].spans == ()


def test_an_article_without_claims_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Погода в Астане хорошая.", encoding="utf-8")
    assert "No claims." in run("read", "news.txt", "--explain").out
