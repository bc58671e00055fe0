"""Which formats an article names: in each of its sentences, and most of all."""

from collections.abc import Iterator, Sequence
from functools import cache

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.names.gazetteer import organisation_id, toml

_NAMED = (
    "Совет глав", "Высший", "Совет коллективной", "межправительственный", "Комитет министров",
    "Европейский совет",
)  # fmt: skip
_ASSEMBLIES = ("ПА ", "Парламентск", "Межпарламентск", "МПА ")


def by_sentence(document: Document) -> dict[int, list[Mention]]:
    """The mentions of each sentence, in one pass over both."""
    found: dict[int, list[Mention]] = {}
    sentences, place = document.sentences, 0
    for mention in sorted(document.mentions, key=lambda mention: (mention.start, -mention.end)):
        while place < len(sentences) and sentences[place].end <= mention.start:
            place += 1
        if place < len(sentences) and mention.start >= sentences[place].start:
            found.setdefault(sentences[place].index, []).append(mention)
    return found


def chief_format_of(document: Document) -> str | None:
    """The format that most of the article's mentions mean: what a title means before any is named."""
    codes = [
        code_of(mention)
        for mention in document.mentions
        if mention.type is MentionType.FORMAT and mention.entity
    ]
    chief = max(sorted(set(codes)), key=codes.count, default=None)
    return chief if chief is not None and codes.count(chief) * 2 > len(codes) else None


def code_of(mention: Mention) -> str:
    """The code of the format or state that the mention means, "" for none."""
    return (mention.entity or "").partition(":")[2]


def formats_named(named: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """The mentions of formats with their codes, and those of councils that name theirs by another word:
    «Высший Евразийский экономический совет»."""
    for mention in named:
        if mention.type is MentionType.FORMAT and mention.entity and not is_of_assembly(mention, named):
            yield mention, code_of(mention)
        elif (code := councils().get(mention.entity or "")) and not _names_format(mention, named):
            yield mention, code


def _names_format(council: Mention, others: Sequence[Mention]) -> bool:
    """«Совет глав государств СНГ»."""
    return any(
        other.type is MentionType.FORMAT and council.start <= other.start and other.end <= council.end
        for other in others
    )


def is_of_assembly(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether the format only tells whose parliamentary assembly is named: «наблюдатель при ПА ОДКБ»."""
    return any(
        other.start < mention.start and mention.end == other.end and other.text.startswith(_ASSEMBLIES)
        for other in others
        if other.type is MentionType.ORGANISATION
    )


@cache
def councils() -> dict[str, str]:
    """The format of each council, by the entity of its name."""
    return {
        organisation_id(body["name"]["ru"]): row["id"]
        for row in toml("formats")["format"]
        for body in row.get("bodies", ())
        if any(words in body["name"]["ru"] for words in _NAMED)
    }
