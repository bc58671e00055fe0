"""What every renderer says in the same words: headings, notes and the marks of sources."""

from dataclasses import dataclass
from itertools import chain

from workbench.brief.model import Brief, Proof, Section
from workbench.domain.words import plural, word


@dataclass(frozen=True, slots=True)
class Words:
    """The brief's fixed words in its language."""

    language: str

    def __call__(self, key: str, **facts: object) -> str:
        return word(f"brief.{key}", self.language, **facts)

    def undecided(self, brief: Brief) -> str:
        """The note on claims that are left out, "" if there are none."""
        return plural("brief.undecided", brief.undecided, self.language) if brief.undecided else ""

    def mark(self, proof: Proof) -> str:
        """`[1][3]`, "by hand", or both."""
        numbers = "".join(f"[{number}]" for number in proof.sources)
        return " ".join(part for part in (numbers, self("by_hand") if proof.by_hand else "") if part)

    def quoted(self, quote: str, direct: bool) -> str:
        """The words of a statement: in quotation marks if word for word, else said to be a rendering."""
        if not direct:
            return f"{quote} ({self('paraphrase')})"
        bare = quote.strip('«»“”"„ ')
        return f"«{bare}»" if self.language == "ru" else f"“{bare}”"


def is_empty(section: Section) -> bool:
    """Whether there is nothing to say of the format."""
    tables = chain(section.roster.rows, section.pending.rows, section.chronology.rows)
    return not any(tables) and not section.statements and not section.facts
