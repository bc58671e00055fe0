"""Memberships that no rule found, judged by what is learnt from our own gold (packaging/pairs).

A linear scorer over `pair_features`: for each status, and for none, how far the words speak for it; then the
same for the modality. It knows the ways of speaking only roughly, so it is asked about states of which the
rules say nothing, and heard where it is sure; resources/models/pairs.md says how often it is right then.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.domain.article import Mention, Span
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.resources import resources
from workbench.domain.vocabulary import Modality, Status
from workbench.reading.claims import in_order
from workbench.reading.confidence import with_confidence
from workbench.reading.document import Document
from workbench.reading.pair_features import Pair, Pairs

SURE = 0.85
"""What the scorer must give status and modality together. Of what it then adds to the rules, three of four
are right on the parts of the gold that neither has seen; at 0.8, two of three."""
NONE = "none"
_FEW = re.compile(
    r"(?:[а-я] (?:тройк|четв[её]рк|пят[её]рк|шест[её]рк)\w*, в котор\w+ вход"
    r"|\b(?:удво|утро|увелич|пополн|расшир|вырас)\w*т(?:ся)?\b[^.;]* после (?:принят|при[её]м|вступл)\w+"
    r"|\b(?:желающ|претендующ|мечтающ)\w+ (?:на|вступить|войти|присоединиться|стать)\b)[^.;]*$"
)
_OF_ANOTHER = re.compile(r"\w.*\(([^)]*)$", re.DOTALL)
_OF_ALL = re.compile(r"\b(?:об[ае]|все|члены|членами|являются|вступили|входят|both|all|members)\b")
_ASKED = re.compile(r"[^,.;:()]{0,60}\b(?:приглаш|(?:was|were|is|been) invited)", re.IGNORECASE)
_OUTSIDE = re.compile(r"\b(?:вне|не (?:входящ|вступивш)\w+ в|outside|non)[ -]$", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\b(?:наблюдател|партн[её]р|кандидат|гост|observer|partner|candidate|guest)\w*"
    r"(?: (?:по диалогу|в|при|к|of|in|at|to|with|the))*[ «\"]*$",
    re.IGNORECASE,
)
"""«член ШОС, наблюдатель в ЕАЭС»: the standing that is told right before the format."""
_IF = re.compile(r"\b(?:в случае|если|in case|in the event|if)\b[^.;]*$", re.IGNORECASE)
"""«в случае включения новых участников – Турции и Алжира»: what may never be."""
_LEFT_OUT = re.compile(
    r"\b(?:except|excluding|apart from|with the exception of|barring|за исключением)\b[^.;:]*$", re.IGNORECASE
)
"""«все страны региона, за исключением …», "all the republics except for …"."""
_CLOSED = re.compile(r"\s*[–—)]\s*,?\s*(?:and|и)\s+(?:the )?")
"""What ends an aside on another state: «Ghana – also a member of the Commonwealth – and Benin»."""
_APPOSED = re.compile(r"\w, an? (?:[\w-]+ )?$")
"""«U.S. strikes on Iran, a BRICS member»: of whoever is named last."""
_LISTS = frozenset(
    {"en.list", "en.members.list", "en.body.of", "en.body.includes", "en.members.include", "en.founded"}
)
"""Rules that say of which format a list is; of another that the sentence names, too, it is none."""
_SEEKING = re.compile(r"\bcandidac(?:y|ies)\b|\bкандидатур", re.IGNORECASE)
_ON_ITS_WAY = re.compile(
    r"\s+(?:is )?(?:still )?in the process of\b"
    r"|[^.;:]{0,150}?\b(?:had been|was|were) (?:due|set|scheduled|slated|supposed|expected) to\b"
)
_FOUNDING_ELSEWHERE = re.compile(
    r"\b(?:set up|established|founded|launched|created|formed)\b[^;]*\b(?:at|during|on the \w+ of)\b"
)
"""«Laos and Fiji set up the group at a meeting of ASEAN leaders»: at whose meeting it was done."""
_WITH_WHOSE_HELP = re.compile(r"(?:['’]s)?\s+(?:assistance|support|backing|help|aid|sponsorship)\b")
_OF_ELSEWHERE = re.compile(r"\b(?:is|are|were|was) (?:also )?(?:a )?members? of [^,;–—]*(?:--|[–—])")
"""«which with Fiji are members of the Forum – the Community unites Laos and Nepal»: of what the dash ends."""
_OF_A_BANK = re.compile(r"\b(?:bank|fund|банк\w{0,3}|фонд\w{0,3})\b", re.IGNORECASE)
_BANKS = frozenset({"aiib", "edb", "imf", "world-bank", "ifas"})
_IN_PICTURE = re.compile(r"\b(?:from left|left to right|слева направо)\b", re.IGNORECASE)
"""«Presidents (from left) of Kazakhstan and Turkmenistan line up»: who stands in a picture, and where else
they belong it does not say."""
_COMPARED = re.compile(
    r"\b(?:size|area|population|coast|shores?|north|south|east|west|borders?|half) (?:of|with) (?:the )?$"
    r"|\bfellow (?:\w+ )?(?:states?|countr(?:y|ies)|nations?)(?: \w+ and)? (?:the )?$"
)
_BEFORE_STATE = (_FEW, _IF, _LEFT_OUT, _COMPARED)
_BEHIND_STATE = (_ON_ITS_WAY, _WITH_WHOSE_HELP)
_UP_TO_FORMAT = (_FOUNDING_ELSEWHERE, _OF_ELSEWHERE, _APPOSED)


@dataclass(frozen=True, slots=True)
class PairScorer:
    """The weights of each feature, in a row, for the statuses and then for the modalities; `bias` for all."""

    rows: dict[str, int]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    statuses: tuple[str, ...]
    modalities: tuple[str, ...]

    def judge(self, features: Collection[str]) -> tuple[str, str, float]:
        """Status and modality that are likeliest if it is any, and how likely the two are."""
        rows = [row for feature in features if (row := self.rows.get(feature)) is not None]
        scores = 1 / (1 + np.exp(-(np.add.reduce(self.weights[rows]) + self.bias)))
        standing, modality = scores[: len(self.statuses)], scores[len(self.statuses) :]
        standing, modality = standing / np.add.reduce(standing), modality / np.add.reduce(modality)
        standing[self.statuses.index(NONE)] = 0
        best, how = int(standing.argmax()), int(modality.argmax())
        return self.statuses[best], self.modalities[how], float(standing[best] * modality[how])


@cache
def scorer() -> PairScorer | None:
    """The scorer that was learnt, None where its file is missing."""
    path = resources() / "models" / "pairs.npz"
    if not path.is_file():
        return None
    file: Any = np.load(path)
    rows = {str(name): row for row, name in enumerate(file["features"])}
    names = (tuple(map(str, file[name])) for name in ("statuses", "modalities"))
    return PairScorer(rows, file["weights"].astype(np.float32), file["bias"].astype(np.float32), *names)


def with_scored(
    document: Document, mentions: Sequence[Mention], claims: Sequence[Claim], relay: tuple[str, ...]
) -> list[Claim]:
    """The claims of the rules, and what the scorer is sure of, in the order of their evidence."""
    found = [with_confidence(replace(claim, relay=relay)) for claim in _scored(document, mentions, claims)]
    return sorted([*claims, *found], key=in_order) if found else list(claims)


def _scored(
    document: Document, mentions: Sequence[Mention], claims: Sequence[Claim]
) -> Iterator[MembershipClaim]:
    """Of states that no membership of `claims` puts into the format."""
    judge = scorer()
    if judge is None:
        return
    memberships = [claim for claim in claims if isinstance(claim, MembershipClaim)]
    known = {(claim.state, claim.format) for claim in memberships}
    events = [claim for claim in claims if isinstance(claim, EventClaim)]
    chairs = {(event.state, event.format) for event in events if ".chair" in event.rule}
    pairs = Pairs(document, mentions, memberships)
    best: dict[tuple[str, str], tuple[float, Pair, str, str]] = {}
    for pair in pairs:
        if pair.key not in known and pairs.is_near(pair):
            status, modality, sure = judge.judge(pairs.features(pair))
            surest = sure >= SURE and sure > best.get(pair.key, (0.0,))[0]
            if not surest or (status != Status.MEMBER and pair.key in chairs):
                continue
            if not _is_apart(document, pairs, pair, status) and not _are_told_apart(pair, memberships):
                best[pair.key] = sure, pair, status, modality
    statements = [claim for claim in claims if isinstance(claim, StatementClaim)]
    for (state, form), (_sure, pair, status, modality) in best.items():
        evidence = tuple(_evidence(document, pairs, pair))
        said_by = _said(statements, pair.state)
        rule = f"{document.language}.scored"
        yield MembershipClaim(
            state, form, Status(status), Modality(modality), evidence, said_by=said_by, rule=rule
        )


def _is_apart(document: Document, pairs: Pairs, pair: Pair, status: str) -> bool:
    """Whether the words say that the state has another standing than `status`, or none, in the format."""
    if _is_outside(document, pair, status) or _is_elsewhere(document, pair):
        return True
    text = document.text[pair.sentence.start : pair.sentence.end]
    if status == Status.MEMBER and _SEEKING.search(text) is not None:
        return True
    before = document.text[pair.sentence.start : pair.state.start]
    if any(way.search(before) for way in _BEFORE_STATE):
        return True
    if pair.where != "here" and _IN_PICTURE.search(text) is not None:
        return True
    return pairs.are_listed(pair) or _is_of_bank(document, pair)


def _is_outside(document: Document, pair: Pair, status: str) -> bool:
    """«страны вне ОПЕК: Россия, …», «не входящие в ОПЕК», «наблюдатель в ОПЕК»: those that it has not."""
    told = document.text[pair.state.end : pair.named.start] if pair.where == "here" else ""
    aside = _OF_ANOTHER.search(told)  # «Китай и Киргизия (входит в ЕАЭС)»
    if aside and not _OF_ALL.search(aside[1]):
        return True
    if status != Status.INVITED and _ASKED.match(document.text[pair.state.end :][:80]):
        return True  # «Узбекистан – наблюдатель, Азербайджан приглашен впервые»
    before = document.text[max(0, pair.named.start - 30) : pair.named.start]
    if status == Status.MEMBER and _OF_OTHERS.search(before):
        return True
    return _OUTSIDE.search(before) is not None


def _is_of_bank(document: Document, pair: Pair) -> bool:
    """ "The New Development Bank, which BRICS founded, has taken in Uruguay": a member of the bank."""
    before = document.text[pair.sentence.start : pair.state.start]
    return pair.key[1] not in _BANKS and _OF_A_BANK.search(before) is not None


def _is_elsewhere(document: Document, pair: Pair) -> bool:
    """Whether the state is named with another, or still on its way: «with Bolivia in the process of becoming
    a member», «Iran had been due to join»."""
    text, state, named = document.text, pair.state, pair.named
    if any(way.match(text, state.end) for way in _BEHIND_STATE):
        return True
    if pair.where != "here":
        return False
    between = any(way.search(text, state.end, named.start) for way in _UP_TO_FORMAT)
    return between or _CLOSED.fullmatch(text, named.end, state.start) is not None


def _are_told_apart(pair: Pair, claims: Sequence[MembershipClaim]) -> bool:
    """Whether each of the two is told of with another: «Turkey, a NATO member, wishes to join BRICS, which
    includes China» puts China into no NATO."""

    def told(mention: Mention, claim: MembershipClaim) -> bool:
        return any(span.start <= mention.start < span.end for span in claim.evidence)

    state, form = pair.key
    elsewhere = [one for one in claims if one.state == state and one.format != form and told(pair.state, one)]
    if elsewhere and (pair.where != "here" or any(one.rule in _LISTS for one in elsewhere)):
        return True  # the sentence has the format that it tells of
    return bool(elsewhere) and any(
        one.format == form and one.state != state and told(pair.named, one) for one in claims
    )


def _evidence(document: Document, pairs: Pairs, pair: Pair) -> Iterator[Span]:
    """The words from the state to the nearest word of a standing, and to the format where it is named there;
    else the format's name by itself."""
    places = [(pair.state.start, pair.state.end), *pairs.standing_words(pair)[:1]]
    if pair.where == "here":
        places.append((pair.named.start, pair.named.end))
    yield document.span(min(start for start, _ in places), max(end for _, end in places))
    if pair.where != "here":
        yield document.span(pair.named.start, pair.named.end)


def _said(statements: Iterable[StatementClaim], state: Mention) -> str | None:
    """Who speaks where the state is named."""
    return next(
        (
            claim.speaker
            for claim in statements
            if any(span.start <= state.start < span.end for span in claim.evidence)
        ),
        None,
    )
