"""Documents that a format adopted: "leaders of the SCO signed the Astana Declaration"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document, Sentence
from workbench.reading.english.events.adopted_days import own_day
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.decisions import find_decisions, tells_decision
from workbench.reading.english.events.paper_cited import dated
from workbench.reading.english.events.paper_drafts import TELLING, drafts
from workbench.reading.english.events.paper_lines import PaperLines
from workbench.reading.english.events.paper_lists import ADOPTION, by_noun, foretold, listed, outcome
from workbench.reading.english.events.paper_quoted import names_day, quoted_topics
from workbench.reading.english.events.paper_talk import PaperTalk
from workbench.reading.english.events.paper_titles import format_named, quoted_title, title_end, topic_end
from workbench.reading.english.events.paper_verbs import ISSUING, WORDS, adopted
from workbench.reading.english.events.papers import (
    ISSUED,
    PAPERS,
    is_draft,
    is_for_others,
    is_known,
    is_of_two_states,
    is_paper,
    is_title,
    past_brackets,
    past_dash,
)
from workbench.reading.english.events.scenes import Bodies, Scene, code
from workbench.reading.english.events.treaties import (
    is_founding,
    is_its_charter,
    of_accession,
    of_before,
    of_its_city,
    of_organ,
    other_party,
    party,
    ratifications,
    told_on,
)
from workbench.reading.english.events.voices import Voice
from workbench.reading.english.names.lead import Lead, headline_end
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meeting_merge import is_news
from workbench.reading.events.meetings import Meeting

_LONG_AFTER = re.compile(r"\b(?:years?|months?|decades?)\s+(?:after|before|since)\s+$")
""" "Two years after the Samarkand summit, the SCO approved a strategy": not at that summit."""
_WORD = re.compile(r"[^\W_]+")
_OF_TWO = re.compile(r"\bbilateral\b(?! (?:and|or) (?:multi|tri)lateral)", re.IGNORECASE)
""" "A plan of bilateral trade" is no format's."""
_LITTLE = words("again also the a an on of for against in to its their with from and")
_TITLE_GOES_ON = re.compile(r"\s(?:on|of|for)\s")
_TELLING = WORDS | ADOPTION | PAPERS | {"ratification"}
_SIGNING = words("sign conclude adopt approve endorse")
_SOON = 3
"""Sentences behind a paper in which "the document" is still that one."""
_BEFORE = 24
"""Signs before a meeting's words that may say how long after it something was adopted."""
_IN_PASSING = ("at", "since", "after", "from", "before", "of", "than")
_REACH = 12
"""Sentences over which a meeting is still the one that is spoken of."""


def find_english_adopted(
    document: Document,
    bodies: Bodies,
    lead: Lead,
    meetings: Sequence[Meeting],
    voices: Mapping[int, Voice],
) -> list[EventClaim]:
    """The documents and decisions, each with the meeting at which it was adopted where that is told; `voices`
    are the formats that speak, by the sentence in which they do."""
    held = {meeting.sentence: meeting for meeting in meetings}
    found: list[EventClaim] = []
    lines = PaperLines(talk := PaperTalk())
    last: tuple[int, EventClaim] | None = None
    before: tuple[int, str] | None = None
    now: tuple[int, EventClaim] | None
    headline = headline_end(document.text)
    for sentence in document.sentences:
        if sentence.start < headline:
            continue
        meeting = held.get(sentence.index)
        if meeting is not None:
            now = sentence.index, last[1] if last and meeting.goes_on else meeting.claim
            last = last if last and _is_alluded_to(document, now[1], last[1]) else now
        else:
            now = last
        lemmas = {token.lemma for token in sentence.tokens}
        decides = tells_decision(lemmas)
        told = lemmas & _TELLING or decides or lines.may_go_on(sentence)
        heads = sentence.tokens[-1].text == ":"  # "These are:"
        if sentence.tokens[-1].text == "?" or not (told or heads):
            continue
        near: EventClaim | None = None
        if now is not None and sentence.index - now[0] <= _REACH:
            near = _named_since(document, bodies, meetings, now[0], sentence) or now[1]
        if near is not None and _LONG_AFTER.search(
            document.text[max(0, near.evidence[0].start - _BEFORE) : near.evidence[0].start]
        ):
            near = None
        scene, voice = Scene(document, sentence, bodies, lead), voices.get(sentence.index)
        adopters = Adopters(scene, near, now[0] if now else -1, before, voice)
        papers = [event for verb in adopters.scene.clauses.verbs for event in _papers(adopters, verb)]
        papers += [it for verb in adopters.scene.clauses.verbs if (it := of_before(adopters, verb))]
        papers += by_noun(adopters)
        papers += ratifications(adopters) if "ratification" in lemmas else ()
        papers += listed(adopters)
        papers += lines.read(adopters)
        papers += () if papers else talk.read(adopters)
        papers += drafts(adopters) if lemmas & TELLING else ()
        papers += () if papers else outcome(adopters)
        papers += () if papers else foretold(adopters)
        papers += () if papers else dated(adopters)
        found = found if papers else _with_its_day(adopters, found)
        talk.remember(adopters, papers)
        lines.go_on_from(adopters, papers)
        told_now = [*papers, *(find_decisions(adopters, papers) if decides else ())]
        told_now = [one for one in told_now if not _OF_TWO.search(one.title or "")]
        before = (sentence.index, told_now[-1].format) if told_now else before
        found += told_now
    return _once(found)


def _named_since(
    document: Document, bodies: Bodies, meetings: Sequence[Meeting], told: int, now: Sentence
) -> EventClaim | None:
    """Of the meetings of several formats that one sentence told of, the one whose format was named since."""
    beside = [one.claim for one in meetings if one.sentence == told]
    if len({one.format for one in beside}) == 1 or now.index == told:
        return None
    named = [code(one) for one in bodies.between(document.sentences[told].end, now.start)]
    return next((one for one in beside if named and one.format == named[-1]), None)


def _with_its_day(adopters: Adopters, found: list[EventClaim]) -> list[EventClaim]:
    """ "… an agreement with Iran. The document was signed on Friday": the one just told of, dated."""
    near = adopters.document.sentences[max(0, adopters.scene.sentence.index - _SOON)].start
    last = next((one for one in reversed(found) if one.type is EventType.DOCUMENT), None)
    if last is None or last.date is not None or last.evidence[0].start < near:
        return found
    for verb in adopters.scene.clauses.verbs:
        group = verb.subjects[0] if verb.passive and verb.lemma in _SIGNING and verb.subjects else None
        again = group is not None and is_known(adopters.scene, group)
        if group is None or not again or adopters.modality(verb) is not last.modality:
            continue
        day = own_day(adopters.scene, {group.first, verb.head}, "", last.format)
        span = adopters.scene.words_of({group.first, verb.head})
        dated = replace(last, date=day, evidence=(*last.evidence, span)) if day else last
        return [dated if one is last else one for one in found]
    return found


def _is_alluded_to(document: Document, named: EventClaim, held: EventClaim) -> bool:
    """ "the progress since the first gathering in 2018": named in passing, where the article tells of one
    that was held in these days."""
    before = document.text[max(0, named.evidence[0].start - _BEFORE) : named.evidence[0].start].split()
    published, passing = document.published, bool(before) and before[-1].lower() in _IN_PASSING
    if published is None or not passing or not named.date or not is_news(held, published):
        return False
    year = PartialDate.parse(named.date).last
    return year is not None and year.year < published.year and held.modality is Modality.DECIDED


def _once(events: Sequence[EventClaim]) -> list[EventClaim]:
    """The events, a document that several sentences name by its title once."""
    found: list[EventClaim] = []
    for event in events:
        named = event.type is EventType.DOCUMENT and event.title is not None
        again = named and any(
            (other.type, other.format, other.modality) == (event.type, event.format, event.modality)
            and (other.title or "").casefold() == (event.title or "").casefold()
            for other in found
        )
        found += [] if again or _is_told_before(event, found) else [event]
        if again and event.date:
            found = [_with_day(other, event) for other in found]
    return found


def _with_day(told: EventClaim, again: EventClaim) -> EventClaim:
    """ "was ratified by Russia", then "was signed on October 18": the first with the day of the second."""
    same = told.type is again.type and told.format == again.format and told.modality is again.modality
    same = same and (told.title or "").casefold() == (again.title or "").casefold()
    if not same or told.date is not None:
        return told
    day, evidence = again.date, (*told.evidence, *again.evidence)
    return replace(told, date=day, place=again.place, state=again.state, evidence=evidence)


def _is_told_before(event: EventClaim, found: Sequence[EventClaim]) -> bool:
    """ "the declaration, which was adopted at the summit" of one that was named by its title before."""
    bare = (event.title or "").lower()
    definite = event.evidence[0].text.lower().startswith((f"the {bare}", f"this {bare}"))
    if event.type is EventType.DECISION:
        return any(_is_decided_alike(event, other) for other in found)
    if event.type is not EventType.DOCUMENT or bare not in PAPERS or not definite:
        return False
    return any(
        other.type is EventType.DOCUMENT
        and other.format == event.format
        and other.modality in (event.modality, Modality.DECIDED)
        and bare == _TITLE_GOES_ON.split((other.title or "").lower())[0].rpartition(" ")[2]
        for other in found
    )


def _is_decided_alike(event: EventClaim, other: EventClaim) -> bool:
    """ "agreed to extend sanctions against Russia", then "to extend again the sanctions on Russia"."""
    alike = (other.type, other.format, other.modality) == (event.type, event.format, event.modality)
    one, two = (set(_WORD.findall((each.title or "").lower())) - _LITTLE for each in (event, other))
    return alike and event.rule == other.rule and len(one & two) > 1 and (one <= two or two <= one)


def _papers(adopters: Adopters, verb: VerbGroup) -> Iterator[EventClaim]:
    if verb.lemma not in WORDS or (modality := adopters.modality(verb)) is None:
        return
    objects = _apart(_whole(adopters, group) for group in adopted(adopters, verb))
    if not objects:
        return
    agreed = adopters.code(verb) or of_organ(adopters, verb) or of_accession(adopters, verb)
    for group in objects:
        if adopters.scene.word(group.first) == "no" or is_known(adopters.scene, group):
            continue  # "produced no declaration"
        if agreed is not None and (topics := quoted_topics(adopters.scene, group)):
            yield from _each_quoted(adopters, topics, agreed, modality)
            continue
        quoted = quoted_title(adopters.scene, group)
        named = (
            verb.lemma in ("adopt", "sign", "endorse", "approve")
            and agreed is not None
            and (is_title(adopters.scene, group) or quoted is not None)
        )
        if not (named or is_paper(adopters.scene, group)) or is_of_two_states(adopters.scene, group):
            continue
        if verb.lemma in ISSUING and adopters.tokens[group.head].lemma not in ISSUED:
            continue
        format_id = _whose(adopters, verb, group, agreed)
        if format_id is None:
            continue
        first, end = group.first, quoted or title_end(adopters.scene, group)
        titled = _title_before(adopters, group) if verb.form == "participle" else None
        first, end = titled or (first, end)
        places = {first, end - 1}
        if group is objects[0] or verb.passive:
            places |= {verb.first, verb.head}
        title = phrase(adopters.scene, first, end)
        agreed_on = verb.lemma == "agree" and is_draft(adopters.scene, group)
        later = agreed_on or is_for_others(adopters.scene, group)  # for those who will sign it
        certain = Modality.PLANNED if later else modality
        behind = topic_end(adopters.scene, group, verb) if end == verb.first else None
        if behind is not None:  # "A protocol was signed on customs"
            places, title = {*places, behind - 1}, f"{title} {phrase(adopters.scene, verb.end, behind)}"
        made = adopters.event(EventType.DOCUMENT, format_id, certain, places, title, "en.adopted.paper")
        if verb.lemma == "ratify":  # at home, not at the meeting that is spoken of
            day = own_day(adopters.scene, places, title, format_id)
            made = replace(made, date=day, place=None, state=None)
        yield made


def _each_quoted(
    adopters: Adopters, topics: list[tuple[int, int]], format_id: str, modality: Modality
) -> Iterator[EventClaim]:
    """The papers of "signed the decisions “On the budget” and “On tolls”"."""
    undated, rule = names_day(adopters.scene, topics), "en.adopted.paper"
    for start, end in topics:
        title, places = phrase(adopters.scene, start, end), {start, end - 1}
        yield adopters.event(EventType.DOCUMENT, format_id, modality, places, title, rule, undated=undated)


def _whose(adopters: Adopters, verb: VerbGroup, group: NounGroup, agreed: str | None) -> str | None:
    """The format that the paper is of: of those who adopt it, unless the paper names its own."""
    scene = adopters.scene
    if verb.passive and agreed is None and is_its_charter(adopters, group):
        agreed = scene.bodies.spoken_of(adopters.tokens[group.first].start, scene.sentence)
    if agreed is None and verb.lemma == "sign" and not verb.passive:
        agreed = other_party(adopters, group)
    if adopters.tokens[group.head].lemma in ("charter", "statute"):
        agreed = format_named(scene, group) or agreed  # at a CIS summit, "the charter of the CSTO"
    if agreed is None and verb.passive:
        agreed = party(adopters, group) or of_its_city(adopters, verb, group)
    own = verb.passive or verb.lemma == "ratify"
    own = own or (verb.lemma == "sign" and is_founding(adopters, group))
    return told_on(adopters, verb, group) or agreed or (format_named(scene, group) if own else None)


def _apart(groups: Iterable[NounGroup]) -> list[NounGroup]:
    """The groups without those that are a part of the one before: "the “Central Asia - 2040” concept"."""
    found: list[NounGroup] = []
    for group in groups:
        found += [] if found and group.first < found[-1].end else [group]
    return found


def _whole(adopters: Adopters, group: NounGroup) -> NounGroup:
    """The group with what a dash or letters in brackets part from it."""
    return past_brackets(adopters.scene, past_dash(adopters.scene, group))


def _title_before(adopters: Adopters, group: NounGroup) -> tuple[int, int] | None:
    """The tokens of the title of "the Turkic World Vision – 2040, a strategic document adopted by …"."""
    first = group.first
    if adopters.scene.word(first - 1) != "," or adopters.scene.word(first) not in ("a", "an"):
        return None
    for named in reversed([one for one in adopters.scene.clauses.nouns if one.end <= first - 1]):
        if adopters.tokens[min(named.first + 1, named.end - 1)].text[:1].isupper():
            return named.first, first - 1
        if first - named.first > 8:
            break
    return None
