"""Since when and until when a membership holds, by the dates of the sentence that asserts it."""

import re
from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading import patterns
from workbench.reading.dates.publication import lies_ahead
from workbench.reading.document import Document
from workbench.reading.memberships.date_owners import aside_before, is_told_beside, of_segment
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.modality.modality import Meaning
from workbench.reading.patterns import DASHES, MEETINGS, Act
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.trees import Tree, brackets_around

_SINCE, _UNTIL = frozenset({"с", "со", "начиная"}), frozenset({"до", "по"})
_BOTH = frozenset({"оба", "обе", "все"})
_TAKING_BACK = frozenset({"отозвать", "отзывать", "снять", "забрать"})
_ITS = frozenset({"ее", "заявку", "заявление", "кандидатуру", "ходатайство"})
_GATHERING = frozenset(
    {"собраться", "встретиться", "съехаться", "пройти", "состояться", "провести", "прибыть"}
)
_MOMENT = frozenset({"времени", "времен", "момента", "дня", "самого"})
_BEGINNINGS = frozenset(
    {"основание", "создание", "образование", "учреждение", "возникновение", "появление", "начало"}
)
ASKED_FOR = frozenset({Status.CANDIDATE, Status.INVITED})
_LONGEST_ASIDE = 9
_YEARS = re.compile(r"\d{4}\s?[—–-]\s?\d{4}\b|\d0-[хе]\b")
_AGO = re.compile(r"\b(?:ago|earlier|later|назад|спустя)\b", re.IGNORECASE)


def interval(
    document: Document, tree: Tree, proposition: Proposition, meant: Meaning, modality: Modality
) -> tuple[str | None, str | None]:
    """`since` and `until` from the dates of the clause."""
    since = until = None
    status = meant.status or proposition.status
    dates = _dates(document, tree, proposition, meant)
    held = [(edtf(mention), preposition, _runs_over_years(mention)) for mention, preposition in dates]
    for told, preposition, at_some_time in held:
        if "/" in told and proposition.act is Act.IS and (preposition in _SINCE or proposition.past):
            since, until = told.split("/")
        elif preposition in _UNTIL and "/" not in told:
            by_then = proposition.act in (Act.JOINS, Act.LEAVES)  # «намерена выйти до конца года»
            until = until or (None if by_then else told)
        elif preposition in _SINCE or _gives_since(tree, proposition, meant):
            since = since or (told if at_some_time else as_point(told))
    if status is Status.GUEST and modality is Modality.DECIDED:
        visits = _of_visits([told for told, preposition, _ in held if preposition not in _SINCE])
        return visits if visits != (None, None) else (since, until)
    if status in ASKED_FOR and modality is Modality.DECIDED and lies_ahead(since, document.published):
        # «в августе пригласил» tells of the last, «подал заявку на вступление в 2030 году» of no request
        yearless = {edtf(mention) for mention, _ in dates if not re.search(r"\d", mention.text)}
        since = a_year_before(since) if since in yearless else None
    return since, until


def edtf(mention: Mention) -> str:
    """The date of a mention, without the ends that it leaves open; «год назад» is that year or month."""
    told = (mention.name or "").removesuffix("/..").removeprefix("../")
    return told.removesuffix("~") if _AGO.search(mention.text) else told


def _runs_over_years(mention: Mention) -> bool:
    """«вступили в 2024–2025 годах», «в 90-х»: at some time in these years, nobody knows when."""
    return "/" in edtf(mention) and _YEARS.search(mention.text) is not None


def as_point(told: str) -> str:
    """When something began that is told of several days: «15–16 ноября» in November, «летом» in the year; of
    days of two months, or years («в 1999 и 2012 годах»), the last."""
    if "/" not in told:
        return told
    first, last = told.split("/")
    same_month = first[:7] == last[:7] and len(first) > len("2025-11")
    if same_month:
        return first[:7]
    seasonal = first[:4] == last[:4] and len(first) == len("2025-11")
    return first[:4] if seasonal else last


def _of_visits(days: Sequence[str]) -> tuple[str | None, str | None]:
    """A guest is one on the day of the meeting, and from the first of several to the last."""
    told = sorted({as_point(day) for day in days})
    return (told[0], told[-1]) if told else (None, None)


def _gives_since(tree: Tree, proposition: Proposition, meant: Meaning) -> bool:
    """Whether a plain date («в 2019 году») tells when it began: of an act, or a request, it does; of a state
    it does not."""
    asked = tree.lemma(proposition.trigger) in patterns.APPLYING | {"приглашение"}
    return proposition.act is not Act.IS or asked or meant.status is not None


def _dates(
    document: Document, tree: Tree, proposition: Proposition, meant: Meaning
) -> list[tuple[Mention, str]]:
    """The dates of the trigger's own clause, those that hang on the trigger itself first."""
    if proposition.dated is not None:
        return _dates_between(document, tree, *proposition.dated)
    if gapped := _behind_dash(document, tree, proposition):
        return gapped
    below = tree.subtree(proposition.trigger)
    clause = {*tree.clause(proposition.trigger), *_behind(tree, proposition.trigger)}
    begins = _joined_at(tree, proposition.trigger)
    own: list[tuple[Mention, str]] = []
    others: list[tuple[Mention, str]] = []
    head = tree.clause_head(proposition.trigger)
    spoken = tree.lemma(head) in patterns.SPEECH and tree.feat(head, "Variant") != "Short"
    announced = tree.lemma(head) in ("объявить", "объявлять") and tree.parents[proposition.trigger] == head
    spoken = spoken and not announced  # «в пятницу объявил о своем ассоциированном членстве»
    listed = proposition.bare and proposition.act is Act.IS
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
        if mention.type is not MentionType.DATE:
            continue
        tokens = [i for i, token in enumerate(tree.tokens) if mention.start <= token.start < mention.end]
        if not mention.name:
            if tokens and tokens[-1] == proposition.trigger - 1:
                return []  # «на следующий день присоединилась»: on a day that we do not know
            continue
        if not tokens or _is_after(tree, tokens[0]) or tokens[0] < begins:
            continue
        if of_segment(tree, tokens) > proposition.trigger or is_told_beside(
            tree, tokens, proposition.trigger
        ):
            continue
        entry = (mention, "с" if _is_since_founding(tree, tokens[0]) else _preposition(tree, tokens))
        verb = _verb_before(tree, tokens[0])
        foreign = verb not in (-1, proposition.trigger, *tree.ancestors(proposition.trigger))
        if _is_anothers(tree, tokens[-1], proposition.trigger) or (foreign and verb > 0):
            continue
        behind = meant.status is not None and entry[1] in _SINCE and tokens[0] > proposition.trigger
        ahead = lies_ahead(as_point(edtf(mention)), document.published)
        if behind and (ahead or not _asks(tree, proposition)):
            continue  # «приглашение вступить с 1 января»: not the day of the invitation
        beside = tokens[-1] == proposition.trigger - 1
        right_behind = listed and entry[1] in _SINCE and _follows(tree, proposition, tokens[0])
        beside = beside or right_behind or verb == proposition.trigger
        inside = beside or any(token in below for token in tokens)
        # «присоединились к основателям – Ирану и Турции – в 1992 году»
        own_kid = any(tree.parents[token] == proposition.trigger for token in tokens)
        if inside and (beside or own_kid or any(token in clause for token in tokens)):
            own.append(entry)
        elif not inside and any(token in clause for token in tokens) and not (spoken or listed):
            others.append(entry)
    place = proposition.words[0] if proposition.words else proposition.trigger
    told = _closest(tree, own, place) or _closest(tree, others, proposition.trigger)
    told = told or _dates_of_main(document, tree, proposition.trigger)
    told = told or _dates_of_gathering(document, tree, proposition.trigger)
    told = told or _dates_of_growth(document, tree, proposition.trigger)
    told = told or _dates_of_summit(document, tree, proposition.trigger)
    told = told or _dates_behind_colon(document, tree, proposition.trigger)
    return told or _dates_in_front(document, tree, proposition.trigger)


def _dates_of_gathering(document: Document, tree: Tree, trigger: int) -> list[tuple[Mention, str]]:
    """«Лидеры, собравшиеся 16 сентября в Самарканде, предоставили …»: the day on which they met."""
    above = {trigger, *tree.ancestors(trigger)}
    for place in range(trigger):
        met = tree.feat(place, "VerbForm") == "Part" and tree.lemma(place) in _GATHERING
        if not met or tree.parents[tree.parents[place]] not in above:
            continue
        end = next((i for i in range(place, len(tree)) if tree.word(i) == ","), place)
        dates = _dates_between(document, tree, place, max(end, place + 1))
        if len(dates) == 1 and end < trigger:
            return dates
    return []


def _dates_of_growth(document: Document, tree: Tree, trigger: int) -> list[tuple[Mention, str]]:
    """«В 2004 году НАТО расширилась: к ней присоединились …»: the date before the colon."""
    colon = next((i for i in range(trigger, 0, -1) if tree.word(i) == ":"), None)
    if colon is None or all(tree.lemma(i) not in patterns.GROWING for i in range(colon)):
        return []
    dates = _dates_between(document, tree, 0, colon)
    return dates if len(dates) == 1 and dates[0][1] not in _SINCE | _UNTIL else []


def _dates_of_summit(document: Document, tree: Tree, trigger: int) -> list[tuple[Mention, str]]:
    """«получит членство на саммите, который соберется 11 ноября»: the day of the meeting that brings it."""
    for noun in tree.kids[trigger]:
        if tree.preposition(noun) != "на" or tree.lemma(noun) not in MEETINGS:
            continue
        told = next((kid for kid in tree.kids[noun] if tree.rel(kid).startswith("acl") and kid > noun), None)
        dates = _dates_between(document, tree, noun + 1, tree.next_mark(told)) if told is not None else []
        if len(dates) == 1:
            return dates
    return []


def _dates_behind_colon(document: Document, tree: Tree, trigger: int) -> list[tuple[Mention, str]]:
    """«Из организации он уже выходил: в 1999 году отказался …»: the date that tells when, right behind it."""
    colon = tree.next_mark(trigger)
    if tree.word(colon) != ":" or colon + 3 > len(tree):
        return []
    dates = _dates_between(document, tree, colon + 1, tree.next_mark(colon + 1))
    opens = bool(dates) and dates[0][0].start <= tree.tokens[colon + 2].start
    return dates[:1] if opens else []


def _dates_in_front(document: Document, tree: Tree, trigger: int) -> list[tuple[Mention, str]]:
    """«в 1999 году отказался от продления и вступил в ГУАМ»: the date that opens what both verbs tell."""
    above = tree.parents[trigger]
    joined = tree.rel(trigger) == "conj" and above >= 0 and tree.is_finite(above) and tree.is_finite(trigger)
    between = range(above + 1, trigger) if joined else ()
    plain = any(tree.word(place) == "и" for place in between)
    if not plain or any(tree.tokens[place].pos == "PUNCT" for place in between):
        return []
    opens = next((place for place in range(above, 0, -1) if tree.tokens[place - 1].pos == "PUNCT"), 0)
    if _dates_between(document, tree, above, trigger):
        return []
    return [one for one in _dates_between(document, tree, opens, above) if one[1] not in _SINCE | _UNTIL]


def _behind_dash(document: Document, tree: Tree, proposition: Proposition) -> list[tuple[Mention, str]]:
    """«стала партнером в 2010 году, наблюдателем – в 2015-м»: what stands for the verb left out."""
    noun = proposition.words[0] if proposition.words else proposition.trigger
    if tree.word(noun + 1) not in DASHES or noun <= proposition.trigger or noun + 2 >= len(tree):
        return []
    end = tree.next_mark(noun + 2)
    verbs = any(tree.is_finite(i) for i in range(noun + 2, end))
    return [] if verbs else _dates_between(document, tree, noun + 2, end)


def _dates_of_main(document: Document, tree: Tree, trigger: int) -> list[tuple[Mention, str]]:
    """«Организация расширялась в 2009 году, когда в нее вступила Албания»: the date before the «когда»."""
    when = next(
        (i for i in range(trigger, 0, -1) if tree.word(i) == "когда" and tree.word(i - 1) == ","), None
    )
    if when is None or tree.clause_head(when) != tree.clause_head(trigger):
        return []
    return [one for one in _dates_between(document, tree, 0, when) if one[0].end == tree.tokens[when - 2].end]


def _is_anothers(tree: Tree, last: int, trigger: int) -> bool:
    """«получили приглашение и 1 апреля 2009 года вошли в НАТО»: the date right before another verb is its."""
    verb = last + 1
    if verb <= trigger or verb >= len(tree) or not tree.is_finite(verb) or tree.tokens[verb].pos != "VERB":
        return False
    copula = tree.parents[verb] == trigger and tree.lemma(verb) in patterns.COPULAS_BE
    return verb not in tree.ancestors(trigger) and not copula


def _verb_before(tree: Tree, first: int) -> int:
    """The finite verb right before a date, «вышел в 1999-м», -1 for none."""
    place = first - 1
    while place > 0 and tree.tokens[place].pos == "ADP":
        place -= 1
    told = place >= 0 and tree.is_finite(place) and tree.tokens[place].pos == "VERB"
    return place if told else -1


def _asks(tree: Tree, proposition: Proposition) -> bool:
    """«просит принять его с 2024 года»: since when it asks, not since when it was invited."""
    above = tree.parents[proposition.trigger]
    return above >= 0 and tree.lemma(above) in patterns.REQUESTING


def _follows(tree: Tree, proposition: Proposition, first: int) -> bool:
    """«Иран, член ШОС с 2023 года, провел …»: the date right behind what the apposition says."""
    last = max((one for one in (*proposition.words, proposition.trigger) if one < first), default=-1)
    return last >= proposition.trigger and first - last <= 2 and tree.word(last + 1) in ("с", "со")


def _is_since_founding(tree: Tree, first: int) -> bool:
    """«со времени ее основания в 2001 году», «с момента создания в 1991-м»."""
    before = {tree.word(place) for place in range(max(0, first - 5), first)}
    since = not before.isdisjoint(_MOMENT) and not before.isdisjoint(_SINCE)
    return since and any(tree.lemma(place) in _BEGINNINGS for place in range(max(0, first - 2), first))


def _behind(tree: Tree, trigger: int) -> range:
    """The words from the trigger to the next mark: its clause's, wherever the parser hung them."""
    end = tree.next_mark(trigger)
    verbs = any(tree.is_finite(i) for i in range(trigger + 1, end))
    inside = brackets_around(tree, trigger)
    if sum(tree.is_finite(i) for i in inside) == 1:
        return inside  # «(с 1999 по 2005 год в организацию входил Узбекистан)»
    return range(trigger, trigger if verbs else end)


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


def withdrawn(document: Document, tree: Tree, trigger: int) -> str | None:
    """«подала заявку в 2009 году, но в 2015-м отозвала ее»: when the application was taken back."""
    for verb in range(trigger + 1, len(tree)):
        if tree.lemma(verb) not in _TAKING_BACK or tree.feat(verb, "Tense") != "Past" or tree.negated(verb):
            continue
        things = {tree.word(kid) for kid in tree.kids[verb]}
        bare = tree.lemma(verb) == "отозвать" and tree.tokens[min(verb + 1, len(tree) - 1)].pos == "PUNCT"
        if (things.isdisjoint(_ITS) and not bare) or not tree.is_finite(verb):
            continue
        first = next((i for i in range(verb, trigger, -1) if tree.tokens[i].pos == "PUNCT"), trigger)
        end = tree.next_mark(verb)
        dates = _dates_between(document, tree, first, end)
        return as_point(edtf(dates[0][0])) if len(dates) == 1 else None
    return None


def a_year_before(told: str | None) -> str | None:
    """«членами с 1 января остаются …», said in October: the day meant is this year's, not the next one's."""
    if told is None or not told[:4].isdigit():
        return None
    return f"{int(told[:4]) - 1}{told[4:]}"


def narrated(document: Document, tree: Tree, trigger: int) -> str | None:
    """«9 июня 2017 года: ШОС принимает Индию», «Тбилиси покинет СНГ в 2008 году»: the day in the past of
    which the present or future tense tells."""
    tense, rel = tree.feat(trigger, "Tense"), tree.rel(trigger)
    told = tense == "Pres" and (rel in ("root", "parataxis") or _was_said(tree, trigger))
    ahead = tense == "Fut" and rel in ("root", "parataxis", "conj")
    if not (told or ahead):
        return None
    clause = set(tree.clause(trigger))
    if told and rel == "ccomp":
        clause = set(tree.clause(tree.parents[trigger]))
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
    dates = [date.removesuffix("/..") for date in dates]  # «с 1 января 2025 года присоединяются»
    day = PartialDate.parse(dates[0]).last if len(dates) == 1 else None
    return dates[0] if day and document.published and day < document.published else None


def _was_said(tree: Tree, trigger: int) -> bool:
    """«в 2017-м Москва объявила, что уходит»."""
    verb = tree.parents[trigger]
    said = verb >= 0 and tree.lemma(verb) in patterns.SPEECH and tree.feat(verb, "Tense") == "Past"
    return said and tree.rel(trigger) == "ccomp"


def in_brackets(document: Document, tree: Tree, state: Argument, others: Sequence[Argument]) -> str | None:
    """«Индия (2017), Иран (с 2023 года)»: the date that stands in brackets right behind a state, or behind
    the last of several: «Лаос и Мьянма (оба в 1997-м)»; «и – с декабря – Иран» before it."""
    if (opening := aside_before(tree, state.first)) is not None:
        before = _dates_between(document, tree, opening, state.first - 1)
        return as_point(edtf(before[0][0])) if before else None
    place = state.last + 1
    while tree.word(place) in (",", "и") or any(one.first <= place <= one.last for one in others):
        place += 1
    shared = place > state.last + 1
    if tree.word(place) != "(" or (shared and tree.word(place + 1) not in _BOTH):
        return None
    end = next((i for i in range(place, min(place + _LONGEST_ASIDE, len(tree))) if tree.word(i) == ")"), None)
    dates = _dates_between(document, tree, place + 1, end) if end is not None and end > place + 1 else []
    if dates:
        return as_point(edtf(dates[0][0]))
    year = tree.word(place + 1)
    return year if end == place + 2 and len(year) == 4 and year.isdigit() else None
