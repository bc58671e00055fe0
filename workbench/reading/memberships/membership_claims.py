"""Claims of membership: a proposition, how it is meant, since when, and the words that say so."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from workbench.domain.article import Span
from workbench.domain.claims import MembershipClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality, Status
from workbench.reading import patterns
from workbench.reading.dates.line_dates import line_day
from workbench.reading.dates.publication import before_publication, lies_ahead
from workbench.reading.document import Document, Sentence
from workbench.reading.memberships.appositions import ALLIES
from workbench.reading.memberships.beginnings import told_of_beginning
from workbench.reading.memberships.bodies import may_be_of_states
from workbench.reading.memberships.bullets import may_be_line
from workbench.reading.memberships.context_dates import Undated, dated_by_context, ended_with_news
from workbench.reading.memberships.counts import may_count, may_name
from workbench.reading.memberships.embracing import CREATION, DECLARING
from workbench.reading.memberships.listings import may_list
from workbench.reading.memberships.membership_dates import (
    a_year_before,
    as_point,
    edtf,
    interval,
    narrated,
    withdrawn,
)
from workbench.reading.memberships.membership_merge import heard_in_headline, merged
from workbench.reading.memberships.proposition import Context, Proposition
from workbench.reading.memberships.propositions import PropositionFinder, without_repeats
from workbench.reading.memberships.refutations import refuted
from workbench.reading.memberships.respective_dates import own_date
from workbench.reading.memberships.rosters import may_make_up
from workbench.reading.memberships.spells import closed
from workbench.reading.memberships.standing import may_stand
from workbench.reading.memberships.turning_words import turning_words
from workbench.reading.memberships.verbless import ALREADY
from workbench.reading.modality.doubt import hearsay_behind, hedged
from workbench.reading.modality.governing_words import DOMESTIC
from workbench.reading.modality.hearsay import asserted_by_another
from workbench.reading.modality.modality import SETTLING_ON, Meaning, future, meaning
from workbench.reading.patterns import Act
from workbench.reading.syntax.arguments import Argument, ArgumentFinder, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree, Trees

_HINTS = (
    frozenset(patterns.VERBS)
    | frozenset(patterns.NOUNS)
    | frozenset(patterns.STATUS_NOUNS)
    | frozenset({"статус", "заявка", "приглашение", "ходатайство"})
    | patterns.EMBRACING
    | patterns.INVITING
    | patterns.DENOUNCING
    | patterns.PROLONGING
    | patterns.FOUNDING
    | patterns.GROWING
    | patterns.STAYING_OUT
    | {"вне", "пауза", "интерес", "отстранить", "отстранять"}
)
_APPROVING = frozenset({"одобрить", "удовлетворить", "утвердить"})
_OPINING = frozenset({"считать", "полагать", "мнение"})
_SCHEDULED = patterns.wordset(
    "саммит встреча заседание сессия форум год скоро вскоре ближайший сообщить сообщать уточнить напомнить "
    "рассказать"
)
"""Words of what is to come by arrangement, or is reported rather than wished."""
_HALF_A_YEAR = 183
_NEAR = 6
"""Tokens around a predicate within which what goes with it stands."""
_EARLIER = frozenset({"ранее", "прежде", "раньше", "некогда", "когда-то"})
_OPPOSITES = {Modality.DECIDED: Modality.DENIED, Modality.DENIED: Modality.DECIDED}
_CHANGING = patterns.STATUS_GET | patterns.STATUS_LOSE
_SIGNING = DECLARING | {"подписать"}
_MEANT = patterns.BODIES.keys() | patterns.STATES


def find_memberships(
    document: Document, trees: Trees, finder: ArgumentFinder, speaker_at: Callable[[int], str | None]
) -> list[MembershipClaim]:
    """The memberships that the article asserts, each once, in the order of their evidence.

    `speaker_at` tells who speaks at a place of the text, None where the author does.
    """
    context = Context(chief_format=finder.chief_format)
    likely = [sentence for sentence in document.sentences if _may_tell(sentence)]
    trees.parse(likely)
    found: list[Undated] = []
    denied: list[MembershipClaim] = []
    for sentence in document.sentences:
        if sentence.parsed:
            tree = trees.of(sentence)
            context.last_format = finder.last_format(sentence.index)
            arguments = finder.find(tree)
            for proposition in PropositionFinder(tree, arguments, context).find():
                made = _claims(document, tree, proposition, finder, arguments)
                found += [_wished(item, speaker_at) for item in made]
        denied += refuted(document, sentence, _recent(found, sentence.index))
    claims = [*dated_by_context(document, found), *denied]
    said = [
        replace(claim, said_by=speaker) if (speaker := speaker_at(claim.evidence[0].start)) else claim
        for claim in claims
    ]
    return closed(merged(heard_in_headline(document, said)))


def _recent(found: Sequence[Undated], sentence: int) -> list[MembershipClaim]:
    """The claims of the sentence and of the one before it."""
    near = takewhile(lambda item: item.tree.sentence.index >= sentence - 1, reversed(found))
    return [item.claim for item in near]


def _may_tell(sentence: Sentence) -> bool:
    """Whether the sentence has a word, or a list, that can tell of a membership: only then it is parsed."""
    signs = [token.text for token in sentence.tokens]
    if signs.count(",") >= 2 and ("(" in signs or ":" in signs):
        return True
    words = [sign.lower() for sign in signs]
    if any(word in ALREADY and after in ("в", "во") for word, after in pairwise(words)):
        return True  # «Финляндия теперь в НАТО»
    lemmas = sentence.lemmas
    if "его" in signs and not lemmas.isdisjoint(_CHANGING):
        return True  # «Молдавия получила его»
    if "же" in words and not lemmas.isdisjoint(patterns.SEATS):
        return True  # «та же категория записана за Кубой»
    if not lemmas.isdisjoint(_SIGNING) and not lemmas.isdisjoint(CREATION | {"договор"}):
        return True  # «подписали соглашение о создании совета»
    if "по" in signs and not lemmas.isdisjoint(ALLIES):
        return True  # «союзники по ОДКБ»
    if ("—" in signs or "–" in signs) and not lemmas.isdisjoint(_MEANT):
        return True
    return (
        any(lemma.rpartition("-")[2] in _HINTS for lemma in lemmas)
        or may_name(sentence)
        or may_count(sentence)
        or may_be_line(sentence)
        or may_stand(sentence)
        or may_list(words)
        or may_make_up(words)
        or may_be_of_states(sentence)
    )


def _lost(
    status: Status, modality: Modality, since: str | None, until: str | None, day: str | None
) -> tuple[Status, Modality, str | None, str | None]:
    """Status, modality, since and until where a status goes, on `day` if it has gone: a member is then a
    former one. Who may lose another status, will, or will not, has it."""
    if status is Status.MEMBER:
        return Status.FORMER, modality, since, until
    if modality in (Modality.DECIDED, Modality.REPORTED):
        return status, modality, None, day
    return status, Modality.DECIDED, None, None


def _claims(
    document: Document, tree: Tree, proposition: Proposition, finder: ArgumentFinder, arguments: Arguments
) -> list[Undated]:
    codes = {state.code for state in proposition.states}
    hearsay = hearsay_behind(document, tree.sentence)
    hearsay = hearsay or asserted_by_another(tree, proposition.trigger, arguments, codes)
    meant = meaning(tree, proposition.trigger, proposition.act, proposition.granted, proposition.own, hearsay)
    if proposition.bare:
        if tree.tokens[-1].text == "?":
            return []
        # «по данным источников, отклонил приглашение»: that it was invited is hearsay as well, but who they
        # are is not where «как стало известно, прибудут главы стран АСЕАН – Лаоса …»
        heard = meant is not None and (
            meant.modality is Modality.REPORTED or hedged(tree, proposition.trigger)
        )
        heard = heard and not proposition.rule.startswith("ru.list")
        meant = Meaning(Modality.REPORTED if heard else Modality.DECIDED, proposition.trigger)
    if meant is None:
        return []
    status, modality = _status_and_modality(document, tree, proposition, meant)
    if proposition.opposite:
        if modality not in _OPPOSITES:
            return []
        modality = _OPPOSITES[modality]
    if proposition.act is Act.IS and modality is Modality.DENIED:
        status, modality = _no_more(tree, proposition, status)
    status, modality, since, until = _dated(document, tree, proposition, meant, status, modality)
    states = without_repeats(proposition.states)
    words = {*proposition.words, proposition.trigger, *(token for s in states for token in (s.first, s.last))}
    told = words_of(document, tree, words)
    turned = turning_words(document, tree, proposition.trigger, modality, told)
    decided = modality is Modality.DECIDED
    begins = proposition.act is not Act.IS and decided
    asked = decided and status is Status.CANDIDATE
    return [
        Undated(
            MembershipClaim(
                state.code,
                proposition.format,
                status,
                modality,
                (told, *turned, *_names_elsewhere(document, tree, finder, proposition.format, state)),
                (own := decided and own_date(document, tree, state, states)) or since,
                None if own else until or (withdrawn(document, tree, proposition.trigger) if asked else None),
                rule=proposition.rule,
            ),
            begins,
            tree,
            proposition.trigger,
        )
        for state in states
    ]


def _wished(item: Undated, speaker_at: Callable[[int], str | None]) -> Undated:
    """«Узбекистан должен вступить в ЕАЭС, считает политик»: what somebody says ought to be, without a day or
    a meeting for it, is but proposed."""
    claim, tree = item.claim, item.tree
    if claim.modality is not Modality.PLANNED or claim.since is not None:
        return item
    ought = any(tree.lemma(node) == "должный" for node in tree.ancestors(item.trigger))
    lemmas = tree.sentence.lemmas
    if not ought or not lemmas.isdisjoint(_SCHEDULED):
        return item
    if lemmas.isdisjoint(_OPINING) and speaker_at(claim.evidence[0].start) is None:
        return item
    status = Status.CANDIDATE if claim.status is Status.MEMBER else claim.status
    return replace(item, claim=replace(claim, status=status, modality=Modality.PROPOSED))


def _dated(
    document: Document,
    tree: Tree,
    proposition: Proposition,
    meant: Meaning,
    status: Status,
    modality: Modality,
) -> tuple[Status, Modality, str | None, str | None]:
    """Since when and until when, with status and modality as these days and the article's own leave them."""
    since, until = interval(document, tree, proposition, meant, modality)
    head = line_day(document, tree.sentence) if since is None and until is None else None
    if (
        head is not None
        and proposition.act is not Act.IS
        and modality in (Modality.DECIDED, Modality.PLANNED)
    ):
        since = as_point(edtf(head))
        modality = Modality.PLANNED if lies_ahead(since, document.published) else Modality.DECIDED
    if modality is Modality.PLANNED and (day := narrated(document, tree, proposition.trigger)):
        modality, since = Modality.DECIDED, since or day
    if meant.status is not None and lies_ahead(since, document.published):
        since = None  # «пригласил вступить с 1 января»: not the day of the invitation
    if modality is Modality.DECIDED and lies_ahead(since, document.published):
        # «членами с 1 января остаются …»: of another year than the next
        present = proposition.bare or tree.feat(proposition.trigger, "Tense") == "Pres"
        verbless = _is_verbless(tree, proposition.trigger) and _is_long_ahead(since, document)
        present = present or verbless
        is_now = proposition.act is Act.IS and present
        since, modality = (a_year_before(since), modality) if is_now else (since, Modality.PLANNED)
    over = proposition.past or _was_once(tree, proposition)
    over = over and not told_of_beginning(tree, proposition)
    if over and modality is Modality.DECIDED and proposition.act is not Act.LOSES:
        until = until or ended_with_news(document, tree) or before_publication(document.published)
    if proposition.act is Act.LOSES:
        day = since or before_publication(document.published)
        status, modality, since, until = _lost(status, modality, since, until, day)
    if modality is Modality.DENIED:
        since = until = None
    if modality in (Modality.PLANNED, Modality.PROPOSED) and not lies_ahead(since, document.published):
        since = None  # «ведет переговоры о вступлении с 2014 года» dates the talks
    return status, modality, since, until


def _is_verbless(tree: Tree, trigger: int) -> bool:
    """«Иран с декабря – наблюдатель»: it is, no «будет» stands with the noun."""
    copulas = (kid for kid in tree.kids[trigger] if tree.lemma(kid) in patterns.COPULAS_BE)
    return tree.tokens[trigger].pos == "NOUN" and next(copulas, None) is None


def _is_long_ahead(since: str | None, document: Document) -> bool:
    """Whether a month, «с марта», or a day nearer to a year ahead than to now is the last such one, where no
    verb tells; «с 1 января», said in December, is the next."""
    first = PartialDate.parse(since).first if since and "/.." not in since else None
    published = document.published
    month = since is not None and len(since) <= len("2025-11")
    return month or (first is not None and published is not None and (first - published).days > _HALF_A_YEAR)


def _no_more(tree: Tree, proposition: Proposition, status: Status) -> tuple[Status, Modality]:
    """«Молдавия больше не будет членом СНГ»: it is one yet; «больше не член»: it was one."""
    near = range(max(0, proposition.trigger - _NEAR), min(proposition.trigger + _NEAR, len(tree) - 2))
    places = [i for i in near if tree.word(i) == "больше" and tree.word(i + 1) == "не"]
    if status is not Status.MEMBER or not places:
        return status, Modality.DENIED
    ahead = any(tree.word(i + 2) in ("будет", "будем", "будут") for i in places)
    return Status.FORMER, Modality.PLANNED if ahead else Modality.DECIDED


def _names_elsewhere(
    document: Document, tree: Tree, finder: ArgumentFinder, format_id: str, state: Argument
) -> list[Span]:
    """The names in other sentences, where this one says «страна» or names no format."""
    here = document.mentions_in(tree.sentence.start, tree.sentence.end)
    named = {mention.entity for mention in here}
    wanted = [f"format:{format_id}", *([f"state:{state.code}"] if state.how == "anaphor" else [])]
    elsewhere = [finder.name_of(one, tree.sentence) for one in wanted if one not in named]
    return [document.span(mention.start, mention.end) for mention in elsewhere if mention]


def _was_once(tree: Tree, proposition: Proposition) -> bool:
    """«Ранее в ОДКБ входил Узбекистан»."""
    if proposition.act is not Act.IS or tree.feat(proposition.trigger, "Tense") != "Past":
        return False
    return any(tree.word(node) in _EARLIER for node in tree.clause(proposition.trigger))


def _is_approved(tree: Tree, trigger: int) -> bool:
    """«заявка на статус наблюдателя одобрена»: by that they have it, unless it was one at home."""
    for verb in tree.ancestors(trigger):
        done = tree.feat(verb, "Tense") == "Past" and not future(tree, verb)
        done = done or tree.lemma(tree.parents[verb]) in SETTLING_ON  # «решили удовлетворить просьбу»
        if tree.lemma(verb) in _APPROVING and done and not tree.negated(verb):
            by = (kid for kid in tree.kids[verb] if tree.rel(kid).startswith(("nsubj", "obl")))
            return not any(tree.lemma(kid) in DOMESTIC for kid in by)
    return False


def _is_to_be_final(document: Document, sentence: Sentence) -> bool:
    """«Окончательное решение примут на саммите», in the sentence or the next: nothing has been given yet."""
    near = document.sentences[sentence.index : sentence.index + 2]
    return any({"окончательный", "решение"} <= one.lemmas for one in near)


def _status_and_modality(
    document: Document, tree: Tree, proposition: Proposition, meant: Meaning
) -> tuple[Status, Modality]:
    """A proposal or a wish that a state be a member makes a candidate, proposed; one of another status is a
    proposal of that status. Who plans to join is a member, planned; who applied is a candidate, decided; a
    wish denied denies the membership."""
    status, modality = proposition.status, meant.modality
    if meant.status is Status.CANDIDATE and status not in (Status.MEMBER, Status.CANDIDATE):
        if modality is Modality.DECIDED and _is_approved(tree, proposition.trigger):
            if status is Status.FORMER:
                return status, Modality.PLANNED  # as by a decision that it leave
            if not _is_to_be_final(document, tree.sentence):
                return status, modality
        return status, Modality.PROPOSED if modality is Modality.DECIDED else modality
    asked = tree.lemma(proposition.trigger) in patterns.INVITING
    if asked and status in (Status.OBSERVER, Status.PARTNER) and modality is not Modality.PROPOSED:
        return Status.INVITED, modality  # «пригласили в наблюдатели»
    if meant.status is not None:
        return meant.status, modality
    if modality is Modality.PROPOSED and status is Status.MEMBER:
        return Status.CANDIDATE, modality
    return status, modality


# Dates
