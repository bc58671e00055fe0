"""The day of what English news tells without one: that of the meeting which did it, of the decision that the
next sentence dates, or of the news itself."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.article import Mention, Span
from workbench.domain.claims import MembershipClaim
from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.dates.publication import lies_ahead
from workbench.reading.document import Document
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.names.datelines import lines_of_place
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.english.words.closed_class import words
from workbench.reading.memberships.membership_dates import ASKED_FOR, as_point, edtf
from workbench.reading.names.datelines import is_recent

_DECIDED_LATER = frozenset(
    {"en.admits", "en.grants", "en.becomes", "en.joins.verb", "en.joins.as", "en.upgrades"}
)
_THE_DECISION = re.compile(
    r"(?:the|this|a|that|such)\s+(?:\w+\s+)?(?:decision|document|declaration|protocol|agreement|memorandum|resolution)\b"
    r"(?!(?: in principle)? (?:to|on) )",
    re.IGNORECASE,
)
_TOOK_IT = re.compile(r"\b(?:took|made|adopted|passed|announced)\s+(?:the|this|that|such\s+a)\s+decision\b")
_MEETINGS = words("summit meeting session sitting conference gathering council ceremony talks")
_AT = frozenset({"at", "during", "in"})
_RESOLVING = words("decide agree resolve approve")
_GIVEN = words("give grant award admit accept invite approve confer accord take")
_HELD = words("hold convene host open take gather chair")
_EARLIER = words(
    "previously earlier already first originally initially once formerly before ago former then later recall"
    " past since after until recently lately"
)
_ENTERING = words("join enter accede")
_TAKING_BACK = words("withdraw retract rescind drop")
_REQUESTS = words("application bid request candidacy")
_COMING_IN = re.compile(
    r"(?:they|the(?:se)? (?:new|six|five|four|three|two)\b|(?:the|its) newcomers?|their (?:full )?membership)"
    r".{0,60}?\b(?:join|come in|become|enter|take effect|accede|be admitted|start|begin)",
    re.IGNORECASE,
)
_LEAD, _NEWS = 4, 6
"""Sentences from the beginning that tell the news itself, and that may tell what is new."""
_APART = frozenset(
    {"which", "who", "whose", "that", "when", "after", "since", "before", "where", "as", "while"}
)


def in_dateline(document: Document, mention: Mention) -> bool:
    """Whether the date is that of the dateline, which tells when the news was filed."""
    return any(start <= mention.start < end for start, end in lines_of_place(document.text))


def meeting_day(arguments: Arguments, made: Proposition) -> Mention | None:
    """ "At a summit held on July 4, Iran was admitted", "was granted … at Thursday's summit"."""
    verb = made.verb
    above = verb.governor if verb is not None and verb.form == "infinitive" else None
    resolved = isinstance(above, VerbGroup) and above.lemma in _RESOLVING and above.tense == "past"
    if verb is None or made.act == "is" or not (resolved or verb.form == "finite"):
        return None
    for group in arguments.clauses.nouns:
        if group.preposition not in _AT or arguments.tokens[group.head].lemma not in _MEETINGS:
            continue
        if group in verb.adjuncts or _opens_for(arguments, group, verb):
            days = list(_days_of(arguments, group, verb))
            if len({mention.name for mention in days}) == 1:
                return days[0]
    return next(_of_whose_meeting(arguments, verb), None)


def _of_whose_meeting(arguments: Arguments, verb: VerbGroup) -> Iterator[Mention]:
    """ "was granted … at Thursday's summit"."""
    others = [one.first for one in arguments.clauses.verbs if one.form == "finite" and one is not verb]
    for first, end, mention in arguments.names:
        told = mention.type is MentionType.DATE and mention.name and arguments.clauses.word(end) in ("'", "’")
        between = range(min(first, verb.first), max(first, verb.first))
        if not told or arguments.clauses.word(first - 1) not in _AT or any(one in between for one in others):
            continue
        if any(token.lemma in _MEETINGS for token in arguments.tokens[end + 1 : end + 6]):
            yield mention


def _opens_for(arguments: Arguments, group: NounGroup, verb: VerbGroup) -> bool:
    """Whether the meeting opens the sentence whose own verb this is."""
    finite = (one for one in arguments.clauses.verbs if one.form == "finite" and one.order < verb.order)
    return group.end <= verb.first and group.first <= 2 and not any(not _holds(one) for one in finite)


def _holds(verb: VerbGroup) -> bool:
    return verb.lemma in _HELD


def _days_of(arguments: Arguments, group: NounGroup, verb: VerbGroup) -> Iterator[Mention]:
    """The dates of the meeting: "Friday's session", "the summit, which was held in Baku on Tuesday"."""
    verbs = [one for one in arguments.clauses.verbs if one.order > group.order and one is not verb]
    alien = (one.first for one in verbs if not _holds(one))
    end = min([*alien, *([verb.first] if verb.first > group.end else [])], default=len(arguments.tokens))
    held = any(_holds(one) and one.first < end for one in verbs)
    start = group.first - 2 if group.possessor is None else group.possessor.first
    for first, last, mention in arguments.names:
        dated = mention.type is MentionType.DATE and mention.name and start <= first < end
        if dated and (first < group.end or (held and last <= end)):
            yield mention


def placed(
    document: Document, arguments: Arguments, made: Proposition, claim: MembershipClaim, day: Mention | None
) -> MembershipClaim:
    """The claim, with the day that stands around it where it has none of its own."""
    if claim.status is Status.CANDIDATE and claim.modality is Modality.DECIDED and claim.until is None:
        claim = replace(claim, until=_withdrawn(arguments, made))
    if claim.since is not None or claim.until is not None or claim.modality is not Modality.DECIDED:
        return claim
    guest = claim.status is Status.GUEST
    if (guest and claim.rule == "en.invites.as") or claim.rule.endswith("founded"):
        return claim  # who was invited need not have come; what was founded is seldom the news
    if made.act not in ("joins", "leaves") and not guest:
        return claim
    decided = claim.rule in _DECIDED_LATER and claim.status not in ASKED_FOR
    if decided and (found := decision_date(document, claim)) is not None:
        return replace(claim, since=found[0].name, evidence=(*claim.evidence, found[1]))
    told = _day_told(document, arguments, made, day)
    if told is None or not _is_news(document, arguments, made):
        return claim
    reach = _LEAD if claim.status in ASKED_FOR else _NEWS
    if arguments.sentence.index >= reach and not guest:
        return claim
    return replace(claim, since=told, until=told if guest else None)


def _day_told(document: Document, arguments: Arguments, made: Proposition, day: Mention | None) -> str | None:
    """The day on which the sentence says that it was announced, else that of the article, or, where the first
    sentences name no day at all, of its publication."""
    published = document.published
    said = {one.name: one for one in _said_on(arguments, made.verb)}
    if len(said) == 1 and published is not None and all(is_recent(name or "", published) for name in said):
        return as_point(edtf(next(iter(said.values()))))
    if day is not None:
        return as_point(edtf(day))
    lead = document.sentences[: _LEAD - 1]
    dates = document.mentions_in(0, lead[-1].end)
    dated = any(mention.type is MentionType.DATE and mention.name for mention in dates)
    opens = arguments.sentence.index <= 1 and not dated and len(document.sentences) > _LEAD
    return published.isoformat() if published is not None and opens else None


def _said_on(arguments: Arguments, own: VerbGroup | None) -> Iterator[Mention]:
    """The days of "…, the ministry announced Friday"."""
    said = [
        range(one.first, one.end)
        for verb in arguments.clauses.verbs
        if verb.lemma in SAYING and verb is not own
        for one in verb.adjuncts
        if one.is_date
    ]
    for first, _, mention in arguments.names:
        if mention.type is MentionType.DATE and mention.name and any(first in place for place in said):
            yield mention


def entry_day(document: Document, arguments: Arguments, verb: VerbGroup) -> str | None:
    """ "decided to admit Iran from January 1", "… to admit Iran. The new members will come in on Jan. 1"."""
    for first, _, mention in arguments.names:
        opening = {arguments.clauses.word(first - 1), arguments.clauses.word(first)}
        from_it = bool(opening & {"from", "of", "effective", "starting", "on"})
        if first > verb.first and from_it and _is_ahead(document, mention):
            return _first_day(mention)
    place = arguments.sentence.index + 1
    if place >= len(document.sentences):
        return None
    following = document.sentences[place]
    if not _COMING_IN.match(document.text[following.start : following.end]):
        return None
    dates = document.mentions_in(following.start, following.end)
    return next((_first_day(one) for one in dates if _is_ahead(document, one)), None)


def _first_day(mention: Mention) -> str:
    return (mention.name or "").removesuffix("/..")


def _is_ahead(document: Document, mention: Mention) -> bool:
    return (
        mention.type is MentionType.DATE
        and bool(mention.name)
        and lies_ahead(mention.name, document.published)
    )


def _withdrawn(arguments: Arguments, made: Proposition) -> str | None:
    """ "applied in 2009 but withdrew its bid in 2015": when the application was taken back."""
    for verb in arguments.clauses.verbs:
        taken = verb.lemma in _TAKING_BACK and verb.form == "finite" and verb.tense == "past"
        if made.verb is None or verb.order <= made.verb.order or not taken or verb.negated:
            continue
        own = (arguments.tokens[one.first].text.lower() in ("its", "the") for one in verb.objects)
        if any(own) and any(arguments.tokens[one.head].lemma in _REQUESTS for one in verb.objects):
            return _only_date(arguments, verb)
    return None


def joined_alone(arguments: Arguments, made: Proposition) -> VerbGroup | None:
    """ "Croatia, the EU's youngest member, joined on July 1": the verb that tells since when."""
    if made.rule != "en.apposition" or made.status is not Status.MEMBER:
        return None
    for verb in arguments.clauses.verbs:
        alone = not verb.objects and all(one.is_date for one in verb.adjuncts)
        enters = verb.lemma in _ENTERING or (verb.passive and verb.lemma in terms.ADMIT)
        happened = verb.form == "finite" and verb.tense == "past" and not verb.negated and not verb.marker
        if enters and alone and happened:
            codes = {state.code for state in arguments.states(verb.subjects)}
            if made.group in verb.subjects or codes == {state.code for state in made.states}:
                return verb
    return None


def _only_date(arguments: Arguments, verb: VerbGroup) -> str | None:
    """The one date that hangs on the verb."""
    places = [range(one.first, one.end) for one in verb.adjuncts if one.is_date]
    dates = {
        edtf(mention)
        for first, _, mention in arguments.names
        if mention.type is MentionType.DATE and mention.name and any(first in place for place in places)
    }
    return dates.pop() if len(dates) == 1 else None


def _is_news(document: Document, arguments: Arguments, made: Proposition) -> bool:
    """Whether the sentence tells what happened: in the plain past, on no day that it names itself."""
    verb = _finite_above(arguments, made.verb)
    if made.status is Status.GUEST and made.verb is None:
        return not _dates_but_those_of_sayings(document, arguments)
    if verb is None or verb.marker in _APART:
        return False
    if not (_is_resolved(arguments, verb) if verb.perfect else verb.tense == "past"):
        return False
    if any(token.lemma in _EARLIER or _is_year_before(document, token.text) for token in arguments.tokens):
        return False
    return not _dates_but_those_of_sayings(document, arguments, verb)


def _is_resolved(arguments: Arguments, verb: VerbGroup) -> bool:
    """ "has agreed to take in South Africa", "has been granted the status": the news, where an article opens
    with it."""
    opens = arguments.sentence.index <= 1 and verb.tense == "present"
    return opens and (verb.lemma in _RESOLVING or (verb.passive and verb.lemma in _GIVEN))


def _is_year_before(document: Document, word: str) -> bool:
    """Whether the word is a year that is over: "was suspended during the 2011 uprising" is no news."""
    day = document.published
    return day is not None and len(word) == 4 and word.isdigit() and 1900 < int(word) < day.year


def _dates_but_those_of_sayings(
    document: Document, arguments: Arguments, own: VerbGroup | None = None
) -> list[Mention]:
    """The dates of the sentence but for the dateline's and that of "…, the ministry announced Friday"."""
    said = [mention.start for mention in _said_on(arguments, own)]
    return [
        mention
        for _, _, mention in arguments.names
        if mention.type is MentionType.DATE and mention.name and not in_dateline(document, mention)
        if mention.start not in said
    ]


def _finite_above(arguments: Arguments, verb: VerbGroup | None) -> VerbGroup | None:
    """The finite verb that a verb hangs on, be it by a noun: "adopted a decision to grant"."""
    for _ in range(5):
        if verb is None or verb.form == "finite":
            return verb
        above = verb.governor
        verb = arguments.verb_of(above) if isinstance(above, NounGroup) else above
    return None


def decision_date(document: Document, claim: MembershipClaim) -> tuple[Mention, Span] | None:
    """The date of "The decision was taken on …", "The council took the decision on …" behind the claim, with
    the words."""
    start = claim.evidence[0].start
    place = bisect_right(document.sentences, start, key=lambda one: one.start) - 1
    if place < 0 or place + 1 >= len(document.sentences):
        return None
    following = document.sentences[place + 1]
    text = document.text[following.start : following.end]
    if not (_THE_DECISION.match(text) or _TOOK_IT.search(text)):
        return None
    for mention in document.mentions_in(following.start, following.end):
        if (
            mention.type is MentionType.DATE
            and mention.name
            and not lies_ahead(mention.name, document.published)
        ):
            return mention, document.span(following.start, following.end)
    return None
