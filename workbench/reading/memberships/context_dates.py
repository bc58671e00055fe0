"""Since when and until when, by what stands around a sentence without a date: the decision, the meeting, the
founding that its neighbours tell of, and the day that is the news."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.domain.article import Mention, Span
from workbench.domain.claims import MembershipClaim
from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading import patterns
from workbench.reading.dates.publication import lies_ahead
from workbench.reading.document import Document, Sentence
from workbench.reading.memberships.membership_dates import ASKED_FOR, as_point, edtf
from workbench.reading.names.datelines import dateline_of, day_of
from workbench.reading.patterns import AFTER, wordset
from workbench.reading.syntax.trees import Tree

_THE_DECISION = re.compile(
    r"(?:(?:соответствующ|эт|так|данн)\w+\s+)?(?:решени|документ|деклараци|протокол|соглашени|договор|меморандум|нот[аеуы]\b|уведомлени|грамот)",
    re.IGNORECASE,
)
_EARLIER = wordset("ранее раньше прежде некогда до впервые напомнить предыдущий")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_LEAD = 4
"""Sentences from the beginning that tell the news itself."""
_NEWS = 6
"""Sentences from the beginning that may tell what is new."""
_GRANTED = frozenset({"ru.status.word", "ru.status.noun"})
_BY_NOUN = frozenset({"ru.status.noun", "ru.heading"})
_FOUNDING = patterns.FOUNDING | wordset("появиться возникнуть образоваться сформировать")
_CHANGING = wordset("объединить упразднить отменить заменить ликвидировать слить преобразовать")
_STATUS = wordset("статус категория")
_TURNS = wordset("решение саммит встреча заседание")
_BEFORE = frozenset({"до", "перед"})
_LATER, _SOONER = wordset("спустя позже позднее"), wordset("раньше ранее")
_AFTERWARDS = wordset("позже позднее потом затем впоследствии спустя через")
_LISTED = 2
"""States behind the first of a list of three."""
_NEAR = 6
_AFTER = frozenset({"спустя", "через"})
_NUMBERS = ("один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять")


@dataclass(frozen=True, slots=True)
class Undated:
    """A claim, whether it tells that something began, and the words that assert it."""

    claim: MembershipClaim
    begins: bool
    tree: Tree
    trigger: int


def dated_by_context(document: Document, found: Iterable[Undated]) -> list[MembershipClaim]:
    """The claims; those that have no date of their own get the one that stands around them, but what the
    article says elsewhere of the day of the same request or invitation goes before the day of the news."""
    items, day = list(found), day_of(document)
    ahead = {_about(item.claim): item.claim for item in items if _lies_ahead(document, item.claim)}
    told = {_request(item.claim) for item in items if item.claim.since and item.claim.status in ASKED_FOR}
    claims = []
    for item in items:
        claim = item.claim
        if claim.since is None and claim.until is None and _request(claim) not in told:
            coming = ahead.get(_about(claim)) if _is_becoming(item) else None
            if coming is not None:
                claim = replace(claim, modality=coming.modality, since=coming.since)
            else:
                claim = _dated(document, item, day)
        claims.append(claim)
    return claims


def _lies_ahead(document: Document, claim: MembershipClaim) -> bool:
    return claim.modality is Modality.PLANNED and lies_ahead(claim.since, document.published)


def _is_becoming(item: Undated) -> bool:
    """«6 августа вступает в силу договор о присоединении. Киргизия становится пятым членом», «в нем закреплен
    факт ее присоединения»: on that day."""
    tree, places = item.tree, (item.trigger, *item.tree.kids[item.trigger])
    now = (i for i in places if tree.lemma(i) in patterns.COPULAS_BECOME and tree.feat(i, "Tense") == "Pres")
    told = item.claim.rule.startswith("ru.noun.") or next(now, None) is not None
    return told and item.begins and item.claim.modality is Modality.DECIDED


def _about(claim: MembershipClaim) -> tuple[str, str, Status]:
    return claim.state, claim.format, claim.status


def _request(claim: MembershipClaim) -> tuple[str, str, Status, Modality]:
    return claim.state, claim.format, claim.status, claim.modality


def _dated(document: Document, item: Undated, day: Mention | None) -> MembershipClaim:
    claim, sentence = item.claim, item.tree.sentence
    is_guest = claim.status is Status.GUEST and claim.modality == "decided"
    asked = claim.status is Status.CANDIDATE and claim.rule not in _GRANTED
    past = item.tree.preposition(item.trigger) in AFTER  # «спустя 12 лет после приостановки»
    if not (item.begins or is_guest) or asked or past:
        return claim
    if claim.status in ASKED_FOR:
        new = day is not None and _is_news(document, item) and sentence.index < _LEAD
        return replace(claim, since=as_point(edtf(day))) if day and new else claim
    if item.begins and (decided := decision_date(document, sentence.index)):
        mention, span = decided
        return replace(claim, since=as_point(edtf(mention)), evidence=(*claim.evidence, span))
    if item.begins and (counted := _counted_from(document, item)):
        return replace(claim, since=counted)
    if (
        item.begins
        and (claim.rule in _BY_NOUN or _first_entered(item))
        and claim.status is Status.MEMBER
        and (founded := _founded(document, item))
    ):
        return replace(claim, since=founded)
    told = as_point(edtf(day)) if day else _published_as_news(document, item)
    if told is None or not _is_news(document, item) or not (is_guest or sentence.index < _NEWS):
        return claim
    return replace(claim, since=told, until=told if is_guest else None)


def _published_as_news(document: Document, item: Undated) -> str | None:
    """The day of publication, where headline or lead tell of it in the past tense and nothing dates them."""
    lead = document.sentences[: _LEAD - 1]
    dated = any(
        mention.type is MentionType.DATE and mention.name
        for mention in document.mentions_in(0, lead[-1].end if lead else 0)
    )
    long = len(document.sentences) > _LEAD
    news = item.tree.sentence.index <= 1 and item.tree.feat(item.trigger, "Tense") == "Past"
    return document.published.isoformat() if document.published and long and news and not dated else None


def decision_date(document: Document, sentence: int) -> tuple[Mention, Span] | None:
    if sentence + 1 >= len(document.sentences):
        return None
    following = document.sentences[sentence + 1]
    if not _THE_DECISION.match(document.text[following.start : following.end]):
        return None
    mentions = document.mentions_in(following.start, following.end)
    dated = next((mention for mention in mentions if mention.type is MentionType.DATE and mention.name), None)
    if dated is None or lies_ahead(dated.name, document.published):
        return None
    return dated, document.span(following.start, following.end)


def _is_news(document: Document, item: Undated) -> bool:
    """Whether the sentence tells of today: in the past tense, with no date at all, and not as of earlier."""
    tree, filed = item.tree, dateline_of(document)
    named = document.mentions_in(filed.end if filed else 0, tree.sentence.end)
    dated = any(
        mention.type is MentionType.DATE and mention.name and mention.start >= tree.sentence.start
        for mention in named
    )
    earlier = any(tree.lemma(place) in _EARLIER for place in range(len(tree)))
    dated = dated or any(_YEAR_ALONE.fullmatch(token.text) for token in tree.tokens)  # «в Душанбе (2023)»
    return not dated and not earlier


def _first_entered(item: Undated) -> bool:
    """«Совет появился в 2009 году. Вошли в него Казахстан, Турция и Киргизия»: as it began, and not later."""
    tree = item.tree
    if tree.lemma(item.trigger) != "войти" or tree.feat(item.trigger, "Tense") != "Past":
        return False
    several = [kid for kid in tree.kids[item.trigger] if tree.rel(kid).startswith("nsubj")]
    listed = any(sum(tree.rel(one) == "conj" for one in tree.kids[kid]) >= _LISTED for kid in several)
    return listed and all(tree.word(place) not in _AFTERWARDS for place in range(len(tree)))


def _founded(document: Document, item: Undated) -> str | None:
    """«Совет учрежден в 2009 году, учредителями выступили …»: when the format began."""
    tree, index = item.tree, item.tree.sentence.index
    places = [i for i in range(item.trigger) if tree.lemma(i) in _FOUNDING]
    here = document.mentions_in(tree.sentence.start, tree.tokens[item.trigger].start)
    if places:
        return _only(here)
    if any(mention.type is MentionType.DATE and mention.name for mention in here) or not index:
        return None
    before = document.sentences[index - 1]
    if any(token.lemma in _FOUNDING for token in before.tokens):
        return _only(document.mentions_in(before.start, before.end))
    return None


def _only(mentions: Iterable[Mention]) -> str | None:
    dates = {as_point(edtf(one)) for one in mentions if one.type is MentionType.DATE and one.name}
    return dates.pop() if len(dates) == 1 else None


def _counted_from(document: Document, item: Undated) -> str | None:
    """«вступил десять лет спустя», «годом раньше»: counted from the date that was named before."""
    tree = item.tree
    clause = set(tree.clause(item.trigger))
    for place in range(len(tree) - 1):
        near = place in clause or _right_behind(tree, item.trigger, place)
        if (tree.lemma(place) != "год" and tree.word(place) != "лет") or not near:
            continue
        way = tree.word(place + 1)
        before = {tree.word(place - 1), tree.word(place - 2)} & _AFTER
        if (way not in _LATER | _SOONER and not before) or (before and way == "после"):
            continue  # «спустя 12 лет после приостановки»: counted from that
        if any(tree.word(i) in (",", ";") for i in range(item.trigger, place)):
            return None  # of another clause
        if place + 2 < len(tree) and tree.tokens[place + 2].pos == "PROPN":
            return None  # «годом раньше Швеции»
        years = _number(tree, place - 1) * (-1 if way in _SOONER else 1)
        base = _date_before(document, tree.sentence, tree.tokens[place].start)
        if base is None and years < 0 and document.published:
            base = document.published.isoformat()  # «Иран, принятый годом ранее, …»
        return f"{int(base[:4]) + years:04}" if base else None
    return None


def _right_behind(tree: Tree, trigger: int, place: int) -> bool:
    """Whether nothing but a few words part the place from the trigger, whatever the parser hung them on."""
    between = range(trigger, place)
    return 0 < len(between) <= _NEAR and all(tree.tokens[node].pos != "PUNCT" for node in between)


def _number(tree: Tree, place: int) -> int:
    lemma = tree.lemma(place) if place >= 0 else ""
    if lemma.isdigit():
        return int(lemma)
    return _NUMBERS.index(lemma) + 1 if lemma in _NUMBERS else 1


def _date_before(document: Document, sentence: Sentence, place: int) -> str | None:
    """The last date named before the place, here or a sentence before."""
    start = document.sentences[max(0, sentence.index - 1)].start
    named = [
        edtf(one) for one in document.mentions_in(start, place) if one.type is MentionType.DATE and one.name
    ]
    return named[-1] if named and named[-1][:4].isdigit() else None


def ended_with_news(document: Document, tree: Tree) -> str | None:
    """«До этого решения наблюдателями были …», «статусы объединены. Раньше …»: until that news."""
    day = day_of(document)
    if day is None:
        return None
    turns = any(
        tree.lemma(place) in _TURNS and tree.preposition(place) in _BEFORE for place in range(len(tree))
    )
    index = tree.sentence.index
    before = {token.lemma for token in document.sentences[index - 1].tokens} if index else set()
    changed = bool(before & _CHANGING) and any(lemma in _STATUS for lemma in before)
    return as_point(edtf(day)) if turns or changed else None
