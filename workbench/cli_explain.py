"""`workbench read --explain`: each claim with its rule, its score, and the words that its parts come from."""

from workbench.cli_text import clean
from workbench.domain.article import Span
from workbench.domain.claims import Claim, Reading
from workbench.domain.explaining import Taken, taken
from workbench.domain.wording import claim_line
from workbench.domain.words import word


def explained_text(reading: Reading, language: str) -> str:
    """What was found in an article, claim by claim, for those who mend the rules."""
    lines = [clean(reading.article.title)]
    for number, claim in enumerate(reading.claims, 1):
        lines += [
            "",
            f"{number}. {clean(claim_line(claim, language))}",
            *_explained(claim, reading, language),
        ]
    if not reading.claims:
        lines.append(word("cli.said.no_claims", language))
    return "\n".join(lines)


def _explained(claim: Claim, reading: Reading, language: str) -> list[str]:
    parts = taken(claim, reading)
    rows = [("rule", _rule(claim, language)), *((part.field, _part(part, language)) for part in parts)]
    rows += [("evidence", _quoted(span, language)) for span in claim.evidence]
    names = [word(f"cli.explain.{name}", language) for name, _ in rows]
    width = max(map(len, names))
    return [f"   {name:{width}}  {shown}" for name, (_, shown) in zip(names, rows, strict=True)]


def _rule(claim: Claim, language: str) -> str:
    sure = word("cli.explain.unsure", language)
    if claim.confidence is not None:
        sure = word("cli.explain.confidence", language, share=f"{claim.confidence:.2f}")
    return f"{claim.rule or '?'}, {sure}"


def _part(part: Taken, language: str) -> str:
    words = ", ".join(_quoted(span, language) for span in part.spans)
    shown = clean(part.value)
    if not words:
        return shown
    return f"{shown} ← {words}" + ("" if part.inside else f" ({word('cli.explain.outside', language)})")


def _quoted(span: Span, language: str) -> str:
    left, right = "«»" if language == "ru" else "“”"
    return f"{left}{clean(span.text)}{right} [{span.start}–{span.end}]"
