"""Meetings of a format: which they were, when and where. A conference in a city is none."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType
from workbench.reading.arguments import Argument, ArgumentFinder
from workbench.reading.document import Document, Sentence
from workbench.reading.evidence import words_of
from workbench.reading.gazetteer import organisation_id, toml
from workbench.reading.meeting_details import (
    NOUNS,
    ORDINALS,
    city_and_state,
    date_of,
    is_unreal,
    modality_of,
    ordinal_of,
    place_of,
    tokens_of,
)
from workbench.reading.patterns import wordset
from workbench.reading.trees import Tree, Trees

# Who must not be among those that meet: then it is not the format that does.
_LESSER = wordset(
    "министр секретарь эксперт парламент парламентарий бизнес форум конференция спикер депутат посол "
    "координатор группа комитет комиссия руководитель предприниматель журналист ученый ректор прокурор "
    "министерство помощник ведомство делегация мид минобороны шерпа генпрокурор судья спецслужба штаб "
    "банк молодежь женщина ассамблея общественность"
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as one sentence tells of it. `goes_on` says that it is the one of the sentences before."""

    claim: EventClaim
    sentence: int
    goes_on: bool = False


def find_meetings(document: Document, trees: Trees) -> list[Meeting]:
    """The meetings of formats that the article tells of, each sentence for itself."""
    finder = ArgumentFinder(document)
    found: list[Meeting] = []
    meeting_format: str | None = None
    likely = [s for s in document.sentences if any(token.lemma in NOUNS for token in s.tokens)]
    trees.parse(likely)
    for sentence in document.sentences:
        if sentence.parsed and any(token.lemma in NOUNS for token in sentence.tokens):
            tree = trees.of(sentence)
            formats = finder.find(tree).formats
            for index, token in enumerate(tree.tokens):
                if token.lemma in NOUNS:
                    before = found[-1] if found and found[-1].sentence >= sentence.index - 2 else None
                    made = _meeting(
                        document, tree, index, formats, meeting_format or finder.last_format, before
                    )
                    found += [made] if made else []
                    meeting_format = _whose(index, formats) or (made.claim.format if made else meeting_format)
        finder.remember(sentence)
    return found


def _whose(index: int, formats: Sequence[Argument]) -> str | None:
    """The format whose very name holds the noun: «регулярных консультативных встреч глав государств»."""
    return next((body.code for body in formats if body.first <= index <= body.last), None)


def _meeting(
    document: Document,
    tree: Tree,
    index: int,
    formats: Sequence[Argument],
    last_format: str | None,
    before: Meeting | None,
) -> Meeting | None:
    format_id = _council(document, tree, index) or _format(tree, index, formats, last_format)
    goes_on = format_id is None and before is not None and _is_bare(tree, index)
    if goes_on and before is not None:
        format_id = before.claim.format
    elif before is not None and tree.word(0) == "это":  # «Это будет первый саммит организации»
        goes_on = before.claim.format == format_id
    if format_id is None or tree.feat(index, "Number") == "Plur" or is_unreal(tree, index):
        return None
    ordinal = ordinal_of(tree, index)
    dated = date_of(document, tree, index)
    where = place_of(document, tree, index)
    place, state = city_and_state(where)
    if ordinal is None and dated is None and place is None and state is None:
        return None
    modality = modality_of(tree, index, dated.name if dated else None, document.published)
    words = {index, *formats_words(formats, format_id, index, tree)}
    for mention in (dated, where):
        words.update(tokens_of(tree, mention) if mention else ())
    claim = EventClaim(
        type=EventType.MEETING,
        format=format_id,
        modality=modality,
        evidence=(words_of(document, tree, words),),
        ordinal=ordinal,
        date=dated.name if dated else None,
        place=place,
        state=state,
    )
    return Meeting(claim, tree.sentence.index, goes_on)


def _is_bare(tree: Tree, index: int) -> bool:
    """«во встрече», «заседание»: nothing tells which, so it is the one just spoken of."""
    return not any(
        tree.tokens[kid].pos in ("NOUN", "PROPN", "ADJ") and kid != index for kid in tree.kids[index]
    )


def formats_words(formats: Sequence[Argument], format_id: str, index: int, tree: Tree) -> set[int]:
    """The tokens by which the sentence names the format, if they hang on the noun at `index`."""
    below = tree.subtree(index)
    return {
        token
        for argument in formats
        if argument.code == format_id
        and (argument.first in below or argument.first <= index <= argument.last)
        for token in (argument.first, argument.last)
    }


# Whose meeting it is


@cache
def _councils() -> dict[str, str]:
    """The councils in which the leaders of a format sit: «Высший Евразийский экономический совет»."""
    return {
        organisation_id(body["name"]["ru"]): row["id"]
        for row in toml("formats")["format"]
        for body in row.get("bodies", ())
        if any(words in body["name"]["ru"] for words in ("Совет глав", "Высший", "Совет коллективной"))
    }


def _council(document: Document, tree: Tree, index: int) -> str | None:
    """The format whose council holds the session: «заседание Высшего Евразийского экономического совета»."""
    for mention in document.mentions_in(tree.tokens[index].end, tree.sentence.end):
        code = _councils().get(mention.entity or "")
        tokens = tokens_of(tree, mention) if code else []
        if tokens and _runs_on(tree, index, tokens[0]):
            return code
    return None


def _format(tree: Tree, index: int, formats: Sequence[Argument], last_format: str | None) -> str | None:
    if any(tree.lemma(kid) in NOUNS and kid > index for kid in tree.kids[index]):
        return None  # «заседание 7-й встречи»: the inner noun tells
    around = _whose(index, formats)
    if around is not None:
        return around
    below = tree.subtree(index)
    if any(tree.lemma(node).rpartition("-")[2] in _LESSER for node in _noun_phrase(tree, index)):
        return None
    if any(tree.lemma(node) == "министерский" for node in tree.clause(index)):
        return None
    if any(tree.preposition(kid) in ("с", "со", "между") for kid in tree.kids[index] if kid > index):
        return None
    own = [body for body in formats if body.first in below and body.first > index and not body.preposition]
    own = own or [body for body in formats if _runs_on(tree, index, body.first)][:1]
    if own:
        return None if _is_paired(tree, own[0]) else own[0].code
    if not _stands_alone(tree, index):
        return None
    before = [body.code for body in formats if body.first < index]
    return before[-1] if before else last_format


def _runs_on(tree: Tree, index: int, first: int) -> bool:
    """Whether nothing but nouns and adjectives stands between: «заседание Совета глав членов ШОС»."""
    between = range(index + 1, first)
    plain = all(tree.tokens[i].pos in ("NOUN", "PROPN", "ADJ") or tree.word(i) in "—–-" for i in between)
    return first > index and len(between) <= 8 and plain


def _noun_phrase(tree: Tree, index: int) -> list[int]:
    """The noun with its adjectives and what depends on it without a preposition."""
    found, waiting = [index], [index]
    while waiting:
        for kid in tree.kids[waiting.pop()]:
            if tree.rel(kid) in ("nmod", "amod", "appos", "conj", "compound") and not tree.preposition(kid):
                found.append(kid)
                waiting.append(kid)
    return found


def _is_paired(tree: Tree, body: Argument) -> bool:
    """«саммит Россия — АСЕАН»: a meeting of the format with somebody else."""
    return tree.word(body.first - 1) in ("—", "–", "-") or (
        tree.word(body.last + 1) in ("—", "–", "-") and tree.word(body.last + 2)[:1].isalpha()
    )


def _stands_alone(tree: Tree, index: int) -> bool:
    """Whether «саммит», «такая встреча» can only mean one of the format spoken of."""
    kids = tree.kids[index]
    foreign = any(
        tree.rel(kid) == "nmod" and not tree.preposition(kid) and tree.tokens[kid].pos in ("NOUN", "PROPN")
        for kid in kids
    )
    if foreign or tree.word(index + 1) in '«"“':
        return False
    lemmas = {tree.lemma(kid) for kid in kids}
    if tree.lemma(index) == "саммит":
        return True
    return not lemmas.isdisjoint({"такой", "консультативный", *ORDINALS})


def sentence_tells_meeting(sentence: Sentence) -> bool:
    """Whether the sentence speaks of a meeting at all."""
    return any(token.lemma in NOUNS for token in sentence.tokens)
