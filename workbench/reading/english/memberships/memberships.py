"""Claims of membership in English: a proposition, since when and until when, and the words that say so."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from workbench.domain.article import Mention, Span
from workbench.domain.claims import MembershipClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.dates.publication import before_publication, lies_ahead
from workbench.reading.document import Document, Sentence
from workbench.reading.english.memberships.hearsay import is_answered, nobody_vouches
from workbench.reading.english.memberships.lined import Lined
from workbench.reading.english.memberships.membership_dates import in_brackets, interval
from workbench.reading.english.memberships.news_dates import entry_day, placed
from workbench.reading.english.memberships.proposition import Context, Proposition
from workbench.reading.english.memberships.propositions import Propositions
from workbench.reading.english.memberships.refutations import refuted
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Memory
from workbench.reading.english.words.closed_class import words
from workbench.reading.memberships.membership_merge import heard_in_headline, merged
from workbench.reading.memberships.spells import closed
from workbench.reading.names.datelines import day_of

_KNOWN = frozenset(
    {"en.status.name", "en.status.used", "en.apposition", "en.request", "en.request.to", "en.bid"}
)
"""Rules of what is told in passing, as known, also beside hearsay."""
_RESOLVING = words("decide agree choose resolve")
_LESSER = (Status.OBSERVER, Status.PARTNER, Status.ASSOCIATE)
_LETTING = frozenset({"en.admits", "en.phrasal.let", "en.restores"})


def find_english_memberships(
    document: Document, sentences: Sequence[Sentence], speaker_at: Callable[[int], str | None]
) -> list[MembershipClaim]:
    """The memberships that the English sentences assert, each once, in the order of their evidence.

    `speaker_at` tells who speaks at a place of the text, None where the author does.
    """
    day = day_of(document)
    memory, context, lined = Memory(_commonest(document)), Context(), Lined()
    claims: list[MembershipClaim] = []
    for sentence in sentences:
        arguments = Arguments(document, sentence, memory)
        finder = Propositions(arguments, context)
        propositions = [*finder.find(), *lined.find(arguments, finder.statuses)]
        for proposition in propositions:
            found = _claims(document, arguments, proposition)
            claims += [placed(document, arguments, proposition, claim, day) for claim in found]
        claims += refuted(document, sentence, claims)
        arguments.remember()
        told = [
            made.body
            for made in propositions
            if made.act != "is" or made.rule.startswith("en.body") or made.body.named is not None
        ]
        arguments.focus(told)
    claims = _without_what_lies_ahead(claims)
    claims = _without_suspensions(_without_wishes(_without_headlines(document, claims)))
    claims = [claim for claim in _without_bare_entries(claims) if not _was_but_scheduled(claim)]
    said = [replace(claim, said_by=speaker_at(claim.evidence[0].start)) for claim in claims]
    return closed(merged(heard_in_headline(document, said)))


def _without_headlines(document: Document, claims: Sequence[MembershipClaim]) -> list[MembershipClaim]:
    """Without what a headline in the present tense says is so, where the text says that it is to be."""
    first = document.text.find("\n")
    if document.text[:first].rstrip().endswith("."):
        return list(claims)  # a lead and no headline
    ahead = {
        (claim.state, claim.format, claim.status)
        for claim in claims
        if claim.modality is Modality.PLANNED and claim.evidence[0].start > first
    }
    return [
        claim
        for claim in claims
        if not (
            claim.evidence[0].end <= first
            and claim.modality is Modality.DECIDED
            and claim.since is None
            and (claim.state, claim.format, claim.status) in ahead
        )
    ]


def _without_what_lies_ahead(claims: Sequence[MembershipClaim]) -> list[MembershipClaim]:
    """Without what was but agreed on, where the text says on which day ahead it will be so."""
    ahead = {
        (claim.state, claim.format, claim.status)
        for claim in claims
        if claim.modality is Modality.PLANNED and claim.since is not None
    }
    return [
        claim
        for claim in claims
        if not (
            claim.rule in _LETTING
            and claim.modality is Modality.DECIDED
            and re.search(r"\b(?:agreed|decided|invited)\b", claim.evidence[0].text)
            and (claim.state, claim.format, claim.status) in ahead
        )
    ]


def _without_wishes(claims: Sequence[MembershipClaim]) -> list[MembershipClaim]:
    """Without the wish of a state to be a member where the text says that it has become one and stayed."""
    gone = {
        (claim.state, claim.format) for claim in claims if claim.status in (Status.FORMER, Status.SUSPENDED)
    }
    full = {
        (claim.state, claim.format)
        for claim in claims
        if claim.status is Status.MEMBER and claim.modality is Modality.DECIDED and claim.until is None
    }
    return [
        claim
        for claim in claims
        if not (
            claim.status is Status.CANDIDATE
            and claim.modality in (Modality.PROPOSED, Modality.PLANNED)
            and (claim.state, claim.format) in full - gone
        )
    ]


def _without_suspensions(claims: Sequence[MembershipClaim]) -> list[MembershipClaim]:
    """Without a suspension that only the return tells, where the text says that the state had left."""
    gone = {(claim.state, claim.format) for claim in claims if claim.status is Status.FORMER}
    return [
        claim
        for claim in claims
        if claim.rule != "en.restores.suspended" or (claim.state, claim.format) not in gone
    ]


def _was_but_scheduled(claim: MembershipClaim) -> bool:
    """ "was set to join", with no day ahead: what came of it, the text tells elsewhere, or nothing did."""
    past = (
        r"\b(?:was|were|had been) (?:also |originally |initially |all )*"
        r"(?:set|scheduled|slated|supposed|due) to\b|\bhad been (?:\w+ly )?(?:expected|tipped) to\b"
    )
    planned = claim.modality is Modality.PLANNED and claim.since is None
    return planned and re.search(past, claim.evidence[0].text) is not None


def _without_bare_entries(claims: Sequence[MembershipClaim]) -> list[MembershipClaim]:
    """Without the full membership that a bare "its entry", "will join" seem to tell, where the text says that
    the state came in, or will, as less."""
    less = {
        (claim.state, claim.format, claim.modality): claim.since
        for claim in claims
        if claim.status in _LESSER and claim.until is None
    }
    return [
        claim
        for claim in claims
        if not (
            _is_bare_entry(claim)
            and (key := (claim.state, claim.format, claim.modality)) in less
            and (less[key] in (None, claim.since) or claim.modality is Modality.DECIDED)
        )
    ]


def _is_bare_entry(claim: MembershipClaim) -> bool:
    """ "its entry", "will join the bloc next month": not said to be as a member."""
    noun = claim.rule.startswith("en.noun.") and claim.modality is Modality.DECIDED and claim.since is None
    text = claim.evidence[0].text
    will = re.search(r"\bwill (?:\w+ly )?(?:join|enter)\b", text) is not None
    ahead = claim.rule == "en.joins.verb" and claim.modality is Modality.PLANNED and will
    said = re.search(r"\b(?:full|members?|membership)\b", text)
    return claim.status is Status.MEMBER and (noun or ahead) and not said


def _commonest(document: Document) -> Mention | None:
    """The format that the text names most often, the first of equals; None where it names none."""
    names = [name for name in document.mentions if name.type is MentionType.FORMAT and name.entity]
    counts = Counter(name.entity for name in names)
    return max(names, key=lambda name: (counts[name.entity], -name.start), default=None)


def _claims(document: Document, arguments: Arguments, made: Proposition) -> list[MembershipClaim]:
    status, modality = _settled(made)
    named = made.rule in _KNOWN  # "members China and India": whatever the rest is
    if modality is not Modality.DENIED and not named and nobody_vouches(arguments, made.place, made.verb):
        modality = Modality.REPORTED
    since, until, used = interval(arguments, made)
    if modality is Modality.DECIDED and lies_ahead(since, document.published):
        if status in (Status.CANDIDATE, Status.INVITED):
            since = None  # "requested to be admitted in 2027": the request was made
        else:
            modality = Modality.PLANNED
    if modality is Modality.DECIDED and made.rule == "en.admits" and _was_decided(arguments, made):
        coming = entry_day(document, arguments, made.verb) if made.verb is not None else None
        if coming is not None:
            modality, since = Modality.PLANNED, coming
    if modality is Modality.PLANNED and _was_decision(arguments, made):
        if _is_long_past(since, document.published):
            modality, since = Modality.DECIDED, None  # the day may be that of the decision
    elif modality is Modality.PLANNED and _was_decided(arguments, made):
        since = since or _only_date(arguments)
        if _is_long_past(since, document.published):
            modality = Modality.DECIDED  # "In 2005 Ashgabat decided to take part as an associate member"
    if is_answered(arguments, made.verb):
        since = None  # the day is that of the answer
    over = made.past or made.sense.over
    if over and modality is Modality.DECIDED and made.act in ("is", "joins"):
        until = until or before_publication(document.published)
        if made.sense.over and made.act == "joins":
            since = None
    if made.act == "leaves" and status is Status.MEMBER:
        status = Status.FORMER
    elif made.act == "loses":
        if modality is not Modality.DENIED and status is Status.MEMBER:
            status = Status.FORMER
        elif modality is Modality.DECIDED:
            since, until = None, since or before_publication(document.published)
        elif modality is not Modality.REPORTED:
            modality, since = Modality.DECIDED, None  # who may lose it, will, or will not, has it
    if status is Status.GUEST:
        lasting = any(one.text.lower().startswith("since") for one in used)
        until = None if lasting else since  # a guest of one meeting
    if modality is Modality.DENIED:
        since = until = None
    if modality in (Modality.PLANNED, Modality.PROPOSED) and not lies_ahead(since, document.published):
        since = None
    return [
        MembershipClaim(
            state.code,
            made.body.id,
            status,
            modality,
            _evidence(document, arguments, made, used),
            (own := in_brackets(arguments, made, state) if modality is Modality.DECIDED else None) or since,
            None if own else until,
            rule=made.rule,
        )
        for state in made.states
    ]


def _is_long_past(since: str | None, published: date | None) -> bool:
    """Whether the date lies more than a year back."""
    last = PartialDate.parse(since).last if since and "/.." not in since else None
    return last is not None and published is not None and published.year - last.year > 1


def _only_date(arguments: Arguments) -> str | None:
    """The day of the sentence, if it has but one."""
    named = (name.name for _, _, name in arguments.names if name.type is MentionType.DATE and name.name)
    dates = {name.removesuffix("/..") for name in named}
    return dates.pop() if len(dates) == 1 else None


def _was_decided(arguments: Arguments, made: Proposition) -> bool:
    """Whether the verb hangs on "decided", in the past, or on "was the first to decide", and not on a plan of
    which nothing came."""
    governor = made.verb.governor if made.verb is not None else None
    if not isinstance(governor, VerbGroup) or governor.lemma not in _RESOLVING or governor.negated:
        return False
    one = governor.governor
    main = (
        arguments.verb_of(one) if governor.form == "infinitive" and isinstance(one, NounGroup) else governor
    )
    return main is not None and main.tense == "past" and not main.negated


def _was_decision(arguments: Arguments, made: Proposition) -> bool:
    """ "Armenia's decision to join in 2013 surprised Brussels"."""
    one = made.verb.governor if made.verb is not None else None
    return isinstance(one, NounGroup) and arguments.tokens[one.head].lemma == "decision"


def _settled(made: Proposition) -> tuple[Status, Modality]:
    """A wish to be a member makes a candidate; a request for another status is a proposal of that status."""
    status, modality = made.status, made.sense.modality
    turned = made.sense.status
    if turned is Status.CANDIDATE and status not in (Status.MEMBER, Status.CANDIDATE):
        return status, Modality.PROPOSED if modality is Modality.DECIDED else modality
    if turned is Status.INVITED and status in (Status.GUEST, Status.OBSERVER):
        return status, Modality.PROPOSED if modality is Modality.DECIDED else modality
    if turned in (Status.CANDIDATE, Status.INVITED) and made.act == "leaves":
        return status, Modality.PROPOSED if modality is Modality.DECIDED else modality  # "was asked to leave"
    if turned is not None:
        return turned, modality
    if modality is Modality.PROPOSED and status is Status.MEMBER and made.act == "joins":
        let = made.rule in _LETTING and made.verb is not None and made.verb.form == "finite"
        let = let and made.verb is not None and made.verb.modal != ""
        return Status.MEMBER if let else Status.CANDIDATE, modality  # "could be readmitted" wishes nothing
    return status, modality


def _evidence(
    document: Document,
    arguments: Arguments,
    made: Proposition,
    used: Sequence[Mention],
) -> tuple[Span, ...]:
    """From the first to the last of the words that make the claim, and the names that stand elsewhere."""
    tokens = arguments.tokens
    places = {made.place, *made.tokens, *made.sense.tokens, made.body.first, made.body.end - 1}
    elsewhere = [made.body.named] if made.body.named else []
    turned = _turning(arguments, made)
    for state in made.states:
        places |= {state.first, state.end - 1}
        if state.named is not None:
            elsewhere.append(state.named)
    if made.group is not None:
        places |= {made.group.first, made.group.end - 1}
    for mention in used:
        places |= {i for i, token in enumerate(tokens) if mention.start <= token.start < mention.end}
    places = {place for place in places if 0 <= place < len(tokens)}
    start, end = tokens[min(places)].start, tokens[max(places)].end
    spans = {document.span(start, end)}
    if turned is not None and not start <= tokens[turned.first].start < end:
        spans.add(document.span(tokens[turned.first].start, tokens[turned.end - 1].end))
    for mention in elsewhere:
        if not start <= mention.start < end:
            spans.add(document.span(mention.start, mention.end))
    main = document.span(start, end)
    others = sorted(spans - {main}, key=lambda span: (span.start, span.end))
    return (main, *others)


def _turning(arguments: Arguments, made: Proposition) -> VerbGroup | None:
    """ "He denied reports that Iran had left": the verb by which what the clause says is denied, or but
    proposed."""
    kinds = {Modality.DENIED: terms.DENYING, Modality.PROPOSED: terms.PROPOSING}
    lemmas = kinds.get(made.sense.modality, frozenset())
    if made.verb is None or made.verb.marker != "that":
        return None
    before = [verb for verb in arguments.clauses.verbs if verb.order < made.verb.order]
    return before[-1] if before and before[-1].lemma in lemmas else None
