"""Meetings of a format: which they were, when and where. A conference in a city is none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.arguments import Argument, ArgumentFinder
from workbench.reading.datelines import Dateline, dateline_of
from workbench.reading.document import Document, Sentence
from workbench.reading.evidence import words_of
from workbench.reading.linking import state_concerned, state_of
from workbench.reading.meeting_details import (
    HAPPENS,
    NOUNS,
    arrives,
    date_of,
    is_another_day,
    ordinal_of,
    verb_beside,
    years_ago,
)
from workbench.reading.meeting_gaps import gapped, listed, may_tell, numbered, pronoun_at
from workbench.reading.meeting_modality import (
    is_set_for,
    is_unreal,
    modality_of,
    next_such_day,
    was_but_planned,
)
from workbench.reading.meeting_owners import (
    LEADING,
    council,
    format_of,
    is_lesser,
    level_of,
    noun_phrase,
    sits,
    whose,
)
from workbench.reading.meeting_places import (
    capital_meant,
    city_and_state,
    in_brackets,
    place_of,
    state_beside,
)
from workbench.reading.patterns import wordset
from workbench.reading.subjects import subjects_of
from workbench.reading.trees import Tree, Trees, tokens_of

_PAST = wordset("прошлый прошлогодний минувший предыдущий первый")
_COUNCILS = frozenset({"совет", "веэс", "скб", "сгг", "сгп"})
_REACH = 4
"""Sentences within which what stands without a name means the meeting told of last."""
_TAKING_PART = wordset("участник")
_PREMIERS = wordset("премьер премьер-министр")
_AHEAD = wordset(
    "должный планировать намерен намереваться предстоять договориться условиться собираться решить"
)
_GATHERING = wordset("встретиться встречаться собраться собираться съехаться съезжаться")


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as one sentence tells of it. `goes_on` says that it is the one of the sentences before,
    `apart` that it is another than the one the article is about: «предыдущий саммит», `bare` that nothing is
    told of it but that it was; `level` who met."""

    claim: EventClaim
    sentence: int
    goes_on: bool = False
    apart: bool = False
    bare: bool = False
    level: str | None = None


def find_meetings(document: Document, trees: Trees) -> list[Meeting]:
    """The meetings of formats that the article tells of, each sentence for itself."""
    return _Finder(document, trees).find()


class _Finder:
    """Reads sentence by sentence; what stands without a name means the meeting or format told of last."""

    def __init__(self, document: Document, trees: Trees) -> None:
        self.document = document
        self.trees = trees
        self.finder = ArgumentFinder(document)
        self.dateline = dateline_of(document)
        self.found: list[Meeting] = []
        self.format: str | None = None
        self.met: set[str] = set()
        """The formats whose meetings were told of."""
        self.nouns: tuple[str, ...] = ()
        """The nouns of the sentence before."""

    def find(self) -> list[Meeting]:
        sentences = self.document.sentences
        self.trees.parse([s for s in sentences if sentence_tells_meeting(s) or may_tell(s) or _gathers(s)])
        for sentence in sentences:
            before, named = len(self.found), sentence_tells_meeting(sentence)
            if named:
                self._named(self.trees.of(sentence))
            if _gathers(sentence):
                self._gathered(self.trees.of(sentence))
            if named or may_tell(sentence):
                self._unnamed(self.trees.of(sentence))
            self.nouns = tuple(token.lemma for token in sentence.tokens if token.lemma in NOUNS | _COUNCILS)
            self.finder.remember(sentence)
            self.met.update(meeting.claim.format for meeting in self.found[before:])
            if not named and self.finder.last_format in self.met and self.finder.names_format(sentence):
                self.format = self.finder.last_format
        return self.found

    def _named(self, tree: Tree) -> None:
        formats = self.finder.find(tree).formats
        for index, token in enumerate(tree.tokens):
            if token.lemma in NOUNS or sits(self.document, tree, index):
                last = self.format or self.finder.last_format
                made = _meeting(
                    self.document,
                    tree,
                    index,
                    formats,
                    last,
                    self._before(tree),
                    bool(self.found),
                    self.dateline,
                )
                self.found += [made] if made else []
                self.format = whose(index, formats) or (made.claim.format if made else self.format)

    def _gathered(self, tree: Tree) -> None:
        """«Лидеры двадцатки встретились в Рио-де-Жанейро», «в Москве собрался Высший совет»."""
        formats = self.finder.find(tree).formats
        for verb in range(len(tree)):
            if tree.lemma(verb) not in _GATHERING or tree.negated(verb) or tree.feat(verb, "Tense") == "Pres":
                continue
            if any(tree.lemma(node) in NOUNS for node in tree.subtree(verb) if node > verb):
                continue  # «собрались на саммит»: the noun tells
            top = verb if tree.is_finite(verb) else tree.parents[verb]
            ahead = top not in (verb, -1) and tree.lemma(top) in _AHEAD
            if top != verb and not ahead:
                continue
            code, who = self._who_gathers(tree, top, formats)
            made = _told_of(self.document, tree, verb, code, self.dateline) if code else None
            if made is not None:
                made = replace(made, level=level_of(tree, who))
            if made is not None and ahead:
                made = replace(made, claim=replace(made.claim, modality=Modality.PLANNED))
            self.found += [made] if made else []

    def _who_gathers(self, tree: Tree, verb: int, formats: Sequence[Argument]) -> tuple[str | None, int]:
        """The format whose leaders, or whose council, are the subject, or in whose format they meet; and the
        subject."""
        for kid in subjects_of(tree, verb):
            below = tree.subtree(kid)
            if tree.lemma(kid) in LEADING | _TAKING_PART | _PREMIERS and not any(
                is_lesser(tree, n) for n in noun_phrase(tree, kid)
            ):
                own = [body for body in formats if body.first in below]
                own += [body for body in formats if tree.lemma(body.first - 1) == "формат"]
                return (own[0].code if own else None), kid
            return council(self.document, tree, min(below) - 1), kid
        return None, verb

    def _before(self, tree: Tree) -> Meeting | None:
        """The meeting that the words just before told of."""
        return (
            self.found[-1] if self.found and self.found[-1].sentence >= tree.sentence.index - _REACH else None
        )

    def _unnamed(self, tree: Tree) -> None:
        pronoun = pronoun_at(tree, self.nouns)
        before = self._before(tree)
        spoken_of = self.format or self.finder.last_format
        if pronoun is not None and spoken_of is not None:
            made = _told_of(self.document, tree, pronoun, spoken_of, None)
            if made is not None and before is not None and not before.bare:
                made = replace(made, goes_on=before.claim.modality is made.claim.modality)
            self.found += [made] if made else []
        several = [i for i in range(len(tree)) if tree.lemma(i) in NOUNS and tree.feat(i, "Number") == "Plur"]
        formats = self.finder.find(tree).formats if several else ()
        own = (body.first in tree.subtree(index) for body in formats for index in several)
        named = any(own)  # «Саммиты ОТГ прошли в Стамбуле (2021), …»
        if spoken_of is None or not (self.found or self.nouns or named):
            return
        told = list(listed(self.document, tree)) if several else []
        if before is not None or self.nouns:
            told += numbered(self.document, tree)
        if several or (before is not None and before.sentence == tree.sentence.index):
            told += gapped(self.document, tree)
        for one in told:
            claim = EventClaim(
                type=EventType.MEETING,
                format=before.claim.format if before else spoken_of,
                modality=one.modality,
                evidence=(self.document.span(*_bounds(tree, one.words)),),
                ordinal=one.ordinal,
                date=one.date,
                place=one.place,
                state=one.state,
                rule="ru.meeting.unnamed",
            )
            self.found.append(Meeting(claim, tree.sentence.index))


def _gathers(sentence: Sentence) -> bool:
    return any(token.lemma in _GATHERING for token in sentence.tokens)


def _bounds(tree: Tree, words: Sequence[int]) -> tuple[int, int]:
    return tree.tokens[min(words)].start, tree.tokens[max(words)].end


def _meeting(
    document: Document,
    tree: Tree,
    index: int,
    formats: Sequence[Argument],
    last_format: str | None,
    before: Meeting | None,
    told: bool,
    dateline: Dateline | None,
) -> Meeting | None:
    sitting = council(document, tree, index - 1) if tree.lemma(index) not in NOUNS else None
    format_id = (
        sitting or council(document, tree, index) or format_of(tree, index, formats, last_format, told)
    )
    goes_on = format_id is None and before is not None and _is_bare(tree, index)
    if goes_on and before is not None:
        format_id = before.claim.format
    elif before is not None and "это" in (
        tree.word(0),
        tree.word(2) if tree.word(1) == "," else "",
    ):  # «Это будет первый саммит организации»
        goes_on = before.claim.format == format_id
    several = tree.feat(index, "Number") == "Plur" and tree.word(index) != tree.lemma(
        index
    )  # the tagger errs
    part = before is not None and not before.bare and _is_part(tree, index)
    if format_id is None or several or part or is_unreal(tree, index):
        return None
    words = formats_words(formats, format_id, index, tree)
    made = _told_of(document, tree, index, format_id, dateline, words)
    return replace(made, goes_on=goes_on and before is not None and not before.bare) if made else None


def _told_of(
    document: Document,
    tree: Tree,
    index: int,
    format_id: str,
    dateline: Dateline | None,
    words: Iterable[int] = (),
) -> Meeting | None:
    """What the words around the token at `index` tell of the meeting; None where that tells nothing."""
    ordinal = ordinal_of(tree, index)
    dated = date_of(document, tree, index)
    where = place_of(document, tree, index)
    aside = in_brackets(document, where) if where and not dated else None
    filed = dateline if dateline and _is_reported(document, tree, index, dateline, where) else None
    named = filed.place if filed and (where is None or where.type is MentionType.STATE) else where
    place, state = city_and_state(named or where)
    place = place or capital_meant(tree, where)
    state = state or (state_concerned(where) if where else None) or state_beside(document, where)
    day = _day(_in_year(document, tree, dated), aside, filed) or years_ago(tree, index, document.published)
    if dated is not None and day is not None and is_set_for(tree, index, dated):
        day = next_such_day(day, document.published)
    bare = ordinal is None and day is None and place is None and state is None
    if bare and not tree.lemma(index).endswith("саммит"):
        return None
    if was_but_planned(tree, index, day, document.published):
        return None
    verb = verb_beside(tree, index)
    told = {index, *words, *(() if verb is None else (verb,))}
    for mention in (dated, where):
        told.update(tokens_of(tree, mention) if mention else ())
    claim = EventClaim(
        type=EventType.MEETING,
        format=format_id,
        modality=modality_of(tree, index, day, document.published),
        evidence=(words_of(document, tree, told),),
        ordinal=ordinal,
        date=day,
        place=place,
        state=state,
        rule="ru.meeting.numbered" if ordinal else "ru.meeting.dated" if day else "ru.meeting.placed",
    )
    past = _is_of_the_past(tree, index)
    if claim.modality is Modality.PLANNED and ordinal == 1:
        past = False  # «первый саммит состоится»
    return Meeting(claim, tree.sentence.index, apart=past, bare=bare, level=level_of(tree, index))


def _in_year(document: Document, tree: Tree, dated: Mention | None) -> Mention | None:
    """The date in the year that stands before it: «В прошлом году встреча прошла 24 декабря»."""
    if dated is None or not dated.name or re.search(r"\d{4}|год", dated.text):
        return dated
    before = document.mentions_in(tree.sentence.start, dated.start)
    years = [m.name for m in before if m.type is MentionType.DATE and re.fullmatch(r"\d{4}", m.name or "")]
    stated = [
        m
        for m in before
        if m.type is MentionType.DATE and re.search("(прошл|следующ|будущ|минувш).* год", m.text)
    ]
    if len(years) != 1 or not stated:
        return dated
    return replace(dated, name=re.sub(r"\b\d{4}", years[0] or "", dated.name))


def _day(dated: Mention | None, aside: tuple[str, int] | None, filed: Dateline | None) -> str | None:
    if dated is not None:
        return dated.name
    return aside[0] if aside else filed.date if filed else None


def _is_reported(
    document: Document, tree: Tree, index: int, dateline: Dateline, where: Mention | None
) -> bool:
    """Whether the report under the dateline is of the meeting: its first paragraph tells of it as held, and
    nothing says that it was held elsewhere or at another time."""
    start, end = tree.sentence.start, tree.sentence.end
    if document.text[dateline.end : dateline.end + 1] == ":":
        return start <= dateline.start < end
    if start >= dateline.end and "\n" in document.text[dateline.end : start].strip(" \n"):
        return False
    if dateline.desk and where is None and verb_beside(tree, index) is None:
        return False
    if end <= dateline.start or modality_of(tree, index, None, None) is not Modality.DECIDED:
        return False
    if where is not None and not _is_there(where, dateline.place):
        return False
    return not _is_of_the_past(tree, index)


def _is_there(where: Mention, filed: Mention | None) -> bool:
    """Whether the report was filed where the meeting was: in that city, or a city of that state."""
    if filed is None or where.entity == filed.entity:
        return filed is not None
    return where.type is MentionType.STATE and state_of(where) == city_and_state(filed)[1]


def _is_of_the_past(tree: Tree, index: int) -> bool:
    """«прошлогоднего саммита», «на полях прошлого саммита»: not the one that is reported."""
    past = any(tree.lemma(kid) in _PAST for kid in tree.kids[index])
    return (
        past or arrives(tree, index) or is_another_day(tree, index) or tree.negated(tree.clause_head(index))
    )


def _is_part(tree: Tree, index: int) -> bool:
    """«третий день саммита», «заседание саммита»: of the meeting that was told of."""
    above = tree.parents[index]
    part = above >= 0 and tree.lemma(above) in NOUNS | {"день"} and not tree.preposition(index)
    return part and ordinal_of(tree, index) is None


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


def format_met(meetings: Sequence[Meeting], before: int, reach: int) -> str | None:
    """The format whose meeting the sentence number `before` goes on about: the only one that meets in the
    article, else that of the last meeting within `reach` sentences."""
    earlier = [meeting for meeting in meetings if meeting.sentence <= before]
    if earlier and len({meeting.claim.format for meeting in meetings}) == 1:
        return earlier[-1].claim.format
    near = [meeting.claim.format for meeting in earlier if meeting.sentence >= before - reach]
    return near[-1] if near else None


def sentence_tells_meeting(sentence: Sentence) -> bool:
    """Whether the sentence speaks of a meeting at all."""
    lemmas = {token.lemma for token in sentence.tokens}
    return not lemmas.isdisjoint(NOUNS) or (
        not lemmas.isdisjoint(_COUNCILS) and not lemmas.isdisjoint(HAPPENS)
    )
