"""What the sentences before a place of a Russian article speak of: formats, and states by `antecedents`."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence, is_within
from workbench.reading.syntax.antecedents import Antecedents
from workbench.reading.syntax.named_formats import code_of
from workbench.reading.syntax.other_formats import is_counterpart, is_given_status, is_listed

# Named as the place where something was said more often than as what an article is about.
EVERYBODYS = frozenset({"un"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """`format` is the one that is spoken of, `other_format` the one before it, `named_last` the one that the
    sentence before named last, whatever the article is about."""

    antecedents: Antecedents
    format: str | None
    other_format: str | None = None
    named_last: str | None = None

    def after(
        self, sentence: Sentence, named: Sequence[Mention], chief_format: str | None, taken_up: str | None
    ) -> "Spoken":
        """What is spoken of behind a sentence too: `named` are its mentions, `chief_format` is the one that
        the article is about, `taken_up` that of which the sentence speaks last by a noun."""
        formats = [mention for mention in named if mention.type is MentionType.FORMAT and mention.entity]
        states = {one.end for one in named if one.type is MentionType.STATE}
        last, other = self.format, self.other_format
        for mention in formats:
            if last and (
                is_counterpart(sentence, mention)
                or is_listed(sentence, mention, states)
                or is_given_status(sentence, mention)
            ):
                continue  # «подписал соглашение с ЕС»: the bloc that is spoken of is another
            code = code_of(mention)
            if code not in EVERYBODYS or last in (None, *EVERYBODYS):
                last, other = code, last if code != last else other
        codes = [code_of(mention) for mention in formats]
        if chief_format in codes:
            last = chief_format  # of two that a sentence names, what the article is about
        outside = [
            mention
            for mention in named
            if mention.type is not MentionType.FORMAT and not is_within(mention, formats)
        ]
        antecedents = self.antecedents.after(sentence, outside)
        return Spoken(antecedents, taken_up or last, other, codes[-1] if codes else None)
