"""Claims of membership: a proposition, how it is meant, since when, and the words that say so."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from workbench.domain.article import Mention, Span
from workbench.domain.claims import MembershipClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading import patterns
from workbench.reading.arguments import Argument, ArgumentFinder
from workbench.reading.counts import may_name
from workbench.reading.document import Document, Sentence
from workbench.reading.evidence import words_of
from workbench.reading.modality import Meaning, meaning
from workbench.reading.patterns import Act
from workbench.reading.proposition import Context, Proposition
from workbench.reading.propositions import PropositionFinder, without_repeats
from workbench.reading.trees import Tree, Trees

_HINTS = (
    frozenset(patterns.VERBS)
    | frozenset(patterns.NOUNS)
    | frozenset(patterns.STATUS_NOUNS)
    | frozenset({"статус", "заявка", "приглашение", "ходатайство"})
    | patterns.EMBRACING
    | patterns.INVITING
    | patterns.DENOUNCING
    | patterns.FOUNDING
    | {"вне"}
)
_THE_DECISION = re.compile(
    r"(?:(?:соответствующ|эт|так|данн)\w+\s+)?(?:решени|документ|деклараци|протокол|соглашени|договор|меморандум)",
    re.IGNORECASE,
)
_EARLIER = frozenset({"ранее", "прежде", "раньше", "некогда", "когда-то"})
_OPPOSITES = {Modality.DECIDED: Modality.DENIED, Modality.DENIED: Modality.DECIDED}
_HOPED = frozenset({Modality.PLANNED, Modality.PROPOSED, Modality.REPORTED})
_SINCE, _UNTIL = frozenset({"с", "со", "начиная"}), frozenset({"до", "по"})


@dataclass(frozen=True, slots=True)
class _Found:
    claim: MembershipClaim
    joins: bool
    sentence: int


def find_memberships(
    document: Document, trees: Trees, speaker_at: Callable[[int], str | None]
) -> list[MembershipClaim]:
    """The memberships that the article asserts, each once, in the order of their evidence.

    `speaker_at` tells who speaks at a place of the text, None where the author does.
    """
    finder, context = ArgumentFinder(document), Context()
    likely = [sentence for sentence in document.sentences if _may_tell(sentence)]
    trees.parse(likely)
    found: list[_Found] = []
    for sentence in document.sentences:
        if sentence.parsed:
            tree = trees.of(sentence)
            context.last_format = finder.last_format
            propositions = PropositionFinder(tree, finder.find(tree), context).find()
            for proposition in propositions:
                found += _claims(document, tree, proposition, finder)
        finder.remember(sentence)
    claims = _dated_by_decision(document, found)
    return merged([replace(claim, said_by=speaker_at(claim.evidence[0].start)) for claim in claims])


def _may_tell(sentence: Sentence) -> bool:
    """Whether the sentence has a word, or a list, that can tell of a membership: only then it is parsed."""
    signs = [token.text for token in sentence.tokens]
    if signs.count(",") >= 2 and ("(" in signs or ":" in signs):
        return True
    telling = patterns.BODIES.keys() | patterns.STATES
    if ("—" in signs or "–" in signs) and any(token.lemma in telling for token in sentence.tokens):
        return True
    return may_name(sentence) or any(token.lemma.rpartition("-")[2] in _HINTS for token in sentence.tokens)


def _claims(document: Document, tree: Tree, proposition: Proposition, finder: ArgumentFinder) -> list[_Found]:
    meant = meaning(tree, proposition.trigger, proposition.act, proposition.granted, proposition.own)
    if proposition.bare:
        meant = Meaning(Modality.DECIDED, proposition.trigger)
    if meant is None:
        return []
    status, modality = _status_and_modality(proposition, meant)
    if proposition.opposite:
        if modality not in _OPPOSITES:
            return []
        modality = _OPPOSITES[modality]
    since, until = _interval(document, tree, proposition, meant, modality)
    if modality is Modality.PLANNED and (day := _narrated(document, tree, proposition.trigger)):
        modality, since = Modality.DECIDED, since or day
    if modality is Modality.DECIDED and _lies_ahead(since, document.published):
        # «членами с 1 января остаются …»: of another year than the next
        present = proposition.bare or tree.feat(proposition.trigger, "Tense") == "Pres"
        is_now = proposition.act is Act.IS and present
        since, modality = (None, modality) if is_now else (since, Modality.PLANNED)
    over = proposition.past or _was_once(tree, proposition)
    if over and modality is Modality.DECIDED and proposition.act is not Act.LOSES:
        until = until or _before_publication(document.published)
    if proposition.act is Act.LOSES and status is Status.MEMBER:
        status = Status.FORMER
    elif proposition.act is Act.LOSES and modality is Modality.DECIDED:
        since, until = None, since or _before_publication(document.published)
    if modality is Modality.DENIED:
        since = until = None
    if modality in (Modality.PLANNED, Modality.PROPOSED) and not _lies_ahead(since, document.published):
        since = None  # «ведет переговоры о вступлении с 2014 года» dates the talks
    states = without_repeats(proposition.states)
    words = {*proposition.words, proposition.trigger, *(token for s in states for token in (s.first, s.last))}
    told = words_of(document, tree, words)
    dates = modality is Modality.DECIDED
    joins = proposition.act is Act.JOINS and modality is Modality.DECIDED
    return [
        _Found(
            MembershipClaim(
                state.code,
                proposition.format,
                status,
                modality,
                (told, *_names_elsewhere(document, tree, finder, proposition.format, state)),
                (own := dates and _in_brackets(document, tree, state)) or since,
                None if own else until,
                rule=proposition.rule,
            ),
            joins,
            tree.sentence.index,
        )
        for state in states
    ]


def _names_elsewhere(
    document: Document, tree: Tree, finder: ArgumentFinder, format_id: str, state: Argument
) -> list[Span]:
    """The names in other sentences, where this one says «страна» or names no format."""
    here = document.mentions_in(tree.sentence.start, tree.sentence.end)
    named = {mention.entity for mention in here}
    wanted = [f"format:{format_id}", *([f"state:{state.code}"] if state.how == "anaphor" else [])]
    elsewhere = [finder.name_of(one, tree.sentence) for one in wanted if one not in named]
    return [document.span(mention.start, mention.end) for mention in elsewhere if mention]


def _narrated(document: Document, tree: Tree, trigger: int) -> str | None:
    """«9 июня 2017 года: ШОС принимает Индию», «Тбилиси покинет СНГ в 2008 году»: the day in the past of
    which the present or future tense tells."""
    tense, rel = tree.feat(trigger, "Tense"), tree.rel(trigger)
    told = tense == "Pres" and rel in ("root", "parataxis")
    ahead = tense == "Fut" and rel in ("root", "parataxis", "conj")
    if not (told or ahead):
        return None
    clause = set(tree.clause(trigger))
    dates = [
        mention.name
        for mention in document.mentions_in(tree.sentence.start, tree.sentence.end)
        if mention.type is MentionType.DATE and mention.name
        if (
            any(mention.start <= tree.tokens[i].start < mention.end for i in clause)
            if ahead
            else mention.start < tree.tokens[trigger].start
        )
    ]
    day = PartialDate.parse(dates[0]).last if len(dates) == 1 else None
    return dates[0] if day and document.published and day < document.published else None


def _in_brackets(document: Document, tree: Tree, state: Argument) -> str | None:
    """«Индия (2017), Иран (с 2023 года)»: the date that stands in brackets right behind a state."""
    place = state.last + 1
    if tree.word(place) != "(":
        return None
    end = next((i for i in range(place, min(place + 9, len(tree))) if tree.word(i) == ")"), None)
    dates = _dates_between(document, tree, place + 1, end) if end is not None and end > place + 1 else []
    if dates:
        return (dates[0][0].name or "").removesuffix("/..")
    year = tree.word(place + 1)
    return year if end == place + 2 and len(year) == 4 and year.isdigit() else None


def _was_once(tree: Tree, proposition: Proposition) -> bool:
    """«Ранее в ОДКБ входил Узбекистан»."""
    if proposition.act is not Act.IS or tree.feat(proposition.trigger, "Tense") != "Past":
        return False
    return any(tree.word(node) in _EARLIER for node in tree.clause(proposition.trigger))


def _status_and_modality(proposition: Proposition, meant: Meaning) -> tuple[Status, Modality]:
    """A wish to be a member makes a candidate; a request for another status is a proposal of that status."""
    status, modality = proposition.status, meant.modality
    if meant.status is Status.CANDIDATE and status not in (Status.MEMBER, Status.CANDIDATE):
        return status, Modality.PROPOSED if modality is Modality.DECIDED else modality
    if meant.status is not None:
        return meant.status, modality
    if modality is Modality.PROPOSED and status is Status.MEMBER:
        return Status.CANDIDATE, modality
    return status, modality


# Dates


def _interval(
    document: Document, tree: Tree, proposition: Proposition, meant: Meaning, modality: Modality
) -> tuple[str | None, str | None]:
    """`since` and `until` from the dates of the clause."""
    since = until = None
    for mention, preposition in _dates(document, tree, proposition, meant):
        edtf = (mention.name or "").removesuffix("/..").removeprefix("../")
        if "/" in edtf and proposition.act is Act.IS and preposition in _SINCE:
            since, until = edtf.split("/")
        elif preposition in _UNTIL and "/" not in edtf:
            until = until or edtf
        elif preposition in _SINCE or _gives_since(proposition, modality):
            since = since or edtf
    return since, until


def _gives_since(proposition: Proposition, modality: Modality) -> bool:
    """Whether a plain date («в 2019 году») tells when it began: of an act it does, of a state it does not."""
    return proposition.act is not Act.IS


def _dates(
    document: Document, tree: Tree, proposition: Proposition, meant: Meaning
) -> list[tuple[Mention, str]]:
    """The dates of the trigger's own clause, those that hang on the trigger itself first."""
    if proposition.dated is not None:
        return _dates_between(document, tree, *proposition.dated)
    below = tree.subtree(proposition.trigger)
    clause = set(tree.clause(proposition.trigger))
    begins = _joined_at(tree, proposition.trigger)
    own: list[tuple[Mention, str]] = []
    others: list[tuple[Mention, str]] = []
    spoken = tree.lemma(tree.clause_head(proposition.trigger)) in patterns.SPEECH
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
        if mention.type is not MentionType.DATE or not mention.name:
            continue
        tokens = [i for i, token in enumerate(tree.tokens) if mention.start <= token.start < mention.end]
        if not tokens or _is_after(tree, tokens[0]) or tokens[0] < begins:
            continue
        entry = (mention, _preposition(tree, tokens))
        inside = any(token in below for token in tokens)
        if inside and meant.status is None and any(token in clause for token in tokens):
            own.append(entry)
        elif meant.status is not None and entry[1] in _SINCE and tokens[0] > proposition.trigger:
            continue  # «приглашение вступить с 1 января»: not the day of the invitation
        elif not inside and any(token in clause for token in tokens) and not (spoken or proposition.bare):
            others.append(entry)
    return own or _closest(tree, others, proposition.trigger)


def _dates_between(document: Document, tree: Tree, first: int, last: int) -> list[tuple[Mention, str]]:
    start, end = tree.tokens[first].start, tree.tokens[last - 1].end
    found = []
    for mention in document.mentions_in(start, end):
        tokens = [i for i in range(first, last) if mention.start <= tree.tokens[i].start < mention.end]
        if tokens and mention.type is MentionType.DATE and mention.name:
            found.append((mention, _preposition(tree, tokens)))
    return found


def _joined_at(tree: Tree, trigger: int) -> int:
    """Where the trigger's part of a coordinated sentence begins: «… в 2018 году и был принят в 2019 году»."""
    if tree.rel(trigger) != "conj":
        return 0
    return max((kid for kid in tree.kids[trigger] if tree.rel(kid) == "cc" and kid < trigger), default=0)


def _closest(tree: Tree, dates: list[tuple[Mention, str]], trigger: int) -> list[tuple[Mention, str]]:
    place = tree.tokens[trigger].start
    return sorted(dates, key=lambda entry: abs(entry[0].start - place))


def _preposition(tree: Tree, tokens: Sequence[int]) -> str:
    first = tree.word(tokens[0])
    if tree.tokens[tokens[0]].pos == "ADP":
        return first
    return tree.word(tokens[0] - 1) if tokens[0] and tree.tokens[tokens[0] - 1].pos == "ADP" else ""


def _is_after(tree: Tree, token: int) -> bool:
    return tree.word(token) in ("после", "перед") or tree.word(token - 1) in ("после", "перед")


def _lies_ahead(since: str | None, published: date | None) -> bool:
    if since is None or published is None:
        return False
    first = PartialDate.parse(since).first
    return first is not None and first > published


def _before_publication(published: date | None) -> str | None:
    return f"../{published.isoformat()}" if published else None


def _dated_by_decision(document: Document, found: Iterable[_Found]) -> list[MembershipClaim]:
    """Gives an undated accession the date of the next sentence, if that says when it was decided."""
    claims = []
    for item in found:
        claim = item.claim
        if item.joins and claim.since is None:
            dated = _decision_date(document, item.sentence)
            if dated is not None:
                mention, span = dated
                claim = replace(claim, since=mention.name, evidence=(*claim.evidence, span))
        claims.append(claim)
    return claims


def _decision_date(document: Document, sentence: int) -> tuple[Mention, Span] | None:
    if sentence + 1 >= len(document.sentences):
        return None
    following = document.sentences[sentence + 1]
    if not _THE_DECISION.match(document.text[following.start : following.end]):
        return None
    mentions = document.mentions_in(following.start, following.end)
    dated = next((mention for mention in mentions if mention.type is MentionType.DATE and mention.name), None)
    if dated is None or _lies_ahead(dated.name, document.published):
        return None
    return dated, document.span(following.start, following.end)


# Several sentences that say the same


def merged(claims: Sequence[MembershipClaim]) -> list[MembershipClaim]:
    """One claim for what is said several times, with all its evidence and the finest of its dates."""
    about: dict[tuple[str, ...], list[MembershipClaim]] = {}
    for claim in claims:
        rows = about.setdefault((claim.state, claim.format, claim.status, claim.modality), [])
        place = next((i for i, other in enumerate(rows) if _same(claim, other)), None)
        if place is None:
            rows.append(claim)
        else:
            rows[place] = _joined(rows[place], claim)
    settled = {key[:3] for key in about if key[3] == Modality.DECIDED}
    made = [
        claim
        for key, rows in about.items()
        for claim in rows
        # a plan or a wish that the article says has come true is no news any more
        if not (key[3] in _HOPED and claim.since is None and key[:3] in settled)
    ]
    return sorted(made, key=lambda claim: (claim.evidence[0].start, claim.evidence[0].end, claim.state))


def _joined(held: MembershipClaim, said: MembershipClaim) -> MembershipClaim:
    return replace(
        held,
        evidence=tuple(dict.fromkeys((*held.evidence, *said.evidence))),
        since=_finer(held.since, said.since),
        until=_finer(held.until, said.until),
        said_by=held.said_by if held.said_by == said.said_by else None,
    )


def _same(one: MembershipClaim, other: MembershipClaim) -> bool:
    """Whether two claims about one status can be of one spell."""
    return _compatible(one.since, other.since) and _compatible(one.until, other.until)


def _compatible(one: str | None, other: str | None) -> bool:
    if one is None or other is None or one == other:
        return True
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    return first.contains(second) or second.contains(first)


def _finer(one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return one or other
    return other if PartialDate.parse(other).refines(PartialDate.parse(one)) else one
