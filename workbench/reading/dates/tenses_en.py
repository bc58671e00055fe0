"""Which way the words of an English sentence look: to what was, or to what will be."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from workbench.reading.dates.date_rules_en import MONTHS
from workbench.reading.dates.days import Tense
from workbench.reading.dates.tenses import GROUP, Sign, Signs, parts
from workbench.reading.document import Sentence, Token
from workbench.reading.patterns import wordset

_AHEAD = wordset(
    "will shall scheduled expected planned plans plan due next upcoming forthcoming slated schedule expect "
    "slate intend would could"
)
_WAS_TO = frozenset({"to", "be", "have", "been"})
_CALENDAR = frozenset(["take", "hand", "assume", "pass", "begin", "start", "open", "convene"])
_MEET = frozenset({"meet", "gather", "convene"})
_BEHIND = frozenset(["was", "were", "had", "has", "have", "said", "held", "took", "became", "did", "been"])
_WITHIN_THIS = {"earlier": Tense.PAST, "later": Tense.FUTURE}
_STOPS = frozenset((*",;:()—–", "but", "and"))
_ADOPTED = frozenset(
    {"adopted", "approved", "signed", "endorsed", "agreed", "passed", "unveiled", "launched"}
)
_RULING = wordset("give grant accord award admit accept invite welcome suspend expel upgrade extend")
"""What those who decide on it do by deciding."""
_MOVED = wordset("postponed moved pushed put delayed deferred shifted rescheduled brought")
_TO_A_DAY = re.compile(
    rf"(?:(?:off|back|forward) )?(?:from (?:\S+ ){{1,3}})?(?:to|until|till|for) (?:\d+ )?{MONTHS}"
)
_MONTH = re.compile(MONTHS)
_NUMBER = re.compile(r"\d+|st|nd|rd|th")  # "48th" is two words
_WAS = (["was"], ["were"])
"""What stands before "held" in "The summit planned for Osh was held on May 5"."""
_PAPER = 24
"""Words from "adopted" to the last of the papers that were adopted."""


def english_signs(sentence: Sentence) -> Signs:
    """The signs of an English sentence."""
    tokens = sentence.tokens
    parting = [place for place in range(len(tokens)) if _parts(tokens, place)]
    told = list(_told(tokens, parting))
    return Signs(told, [tokens[place].start for place in parting])


def _told(tokens: Sequence[Token], parting: Sequence[int]) -> Iterator[Sign]:
    ahead = -GROUP
    within: Tense | None = None
    for place, token in enumerate(tokens):
        stretch = bisect_right(parting, place)
        tense = token.feats.get("Tense")
        told = token.feats.get("VerbForm") == "Part"
        before = [one.text for one in tokens[max(0, place - 2) : place]]
        if (sure := _whatever_the_verb(tokens, place)) is not None:
            yield Sign(token.start, stretch, sure)
            continue
        if _is_before_it(tokens, place):
            within = Tense.FUTURE if token.text.lower() in _PREPARING else Tense.OPEN
            yield Sign(token.start, stretch, within)  # "accepted an invitation to the summit on December 11"
            continue
        noun = token.text == "plans" and before[-1:] == ["with"]
        if (
            (token.lemma in _AHEAD and not (noun or _is_a_paper(tokens, place)))
            or tense == "Fut"
            or _is_possible(tokens, place)
            or _is_plan(tokens, place)
        ):
            ahead = place
            planned = _is_plan_of_noun(tokens, place) or _is_coming_meeting(tokens, place)
            within = Tense.FUTURE if planned else within
            yield Sign(token.start, stretch, Tense.FUTURE)
        elif (told and place - ahead < GROUP and before[-1:] not in _WAS) or (
            ahead >= 0 and _is_followed_by(tokens, place)
        ):
            yield Sign(token.start, stretch, Tense.FUTURE)  # "is expected to be opened"
        elif before[-1:] == ["being"]:
            yield Sign(token.start, stretch, Tense.OPEN)  # "is being held"
        elif (
            _is_by_the_calendar(token, _following(tokens, place))
            or _is_hosting(tokens, place)
            or _is_agreed_on(tokens, place)
            or _is_needed(tokens, place)
        ):
            yield Sign(token.start, stretch, Tense.FUTURE)  # "takes over on May 1", "agreed to hold it"
        elif (
            _was_to_be(tokens, place)
            or _meets(tokens, place)
            or _is_moved(tokens, place)
            or (within is None and _is_topic(tokens, place))
            or _is_done_at_once(tokens, place)
        ):
            yield Sign(token.start, stretch, Tense.OPEN)  # "was to be held on July 6": over or ahead
        elif "if" in before:
            continue  # "could take part in it on May 19 if he wished"
        elif told and _is_attribute(tokens, place):
            continue
        elif (
            (tense == "Past" and token.pos in ("VERB", "AUX"))
            or _is_past(token)
            or _is_where_agreed(tokens, place)
        ):
            within = None
            yield Sign(token.start, stretch, Tense.PAST)
        elif within is not None:
            yield Sign(token.start, stretch, within)  # "The summit to be held on July 6 was discussed"


def _is_followed_by(tokens: Sequence[Token], place: int) -> bool:
    """ "will meet on May 5, followed by a summit on May 6"."""
    aside = place > 0 and tokens[place - 1].text == ","
    return aside and tokens[place].text == "followed" and _following(tokens, place) == "by"


def _whatever_the_verb(tokens: Sequence[Token], place: int) -> Tense | None:
    """ "had been scheduled to meet": over or ahead; "since the summit earlier this summer": over."""
    if place > 1 and (tokens[place - 2].text, tokens[place - 1].text) == ("had", "been"):
        return Tense.OPEN
    return _WITHIN_THIS.get(tokens[place].text) if _following(tokens, place) == "this" else None


def _parts(tokens: Sequence[Token], place: int) -> bool:
    """Whether it parts two stretches, as "that" in "on Friday that it would"; the brackets of "(SCO)" do
    not."""
    if tokens[place].text == "that" and place and tokens[place - 1].text.endswith("day"):
        return True
    if _joins_alike(tokens, place):
        return False
    return tokens[place].text in _STOPS and parts(tokens, place)


def _joins_alike(tokens: Sequence[Token], place: int) -> bool:
    """ "will host the 48th and 49th summits in May and in November": what is said is said of both."""
    if tokens[place].text != "and" or place == 0:
        return False
    behind = place + 1 + (_following(tokens, place) == "in")
    around = [tokens[at].text for at in (place - 1, behind) if at < len(tokens)]
    months = all(_MONTH.match(word) for word in around)
    return len(around) == 2 and (months or all(_NUMBER.fullmatch(word) for word in around))


def _is_a_paper(tokens: Sequence[Token], place: int) -> bool:
    """ "approved an action plan on May 5", "a strategy for the next ten years": a plan that was adopted is a
    paper, and the years that it is for are not when that happened."""
    if tokens[place].text.lower() not in ("plan", "next"):
        return False
    behind = tokens[place + 1 : place + 4]
    if tokens[place].text == "next":
        return any(token.text in ("years", "decade") for token in behind)
    before = [token.text.lower() for token in tokens[max(0, place - _PAPER) : place]]
    made = not _ADOPTED.isdisjoint(before) or any(token.text in _ADOPTED for token in behind)
    return tokens[place].pos in ("NOUN", "PROPN") and made


def _is_attribute(tokens: Sequence[Token], place: int) -> bool:
    """ "will come as an honored guest": an English participle that only says what kind of thing it is."""
    around = [tokens[at].pos if 0 <= at < len(tokens) else "" for at in (place - 1, place + 1)]
    return around[0] in ("DET", "ADJ") and around[1] in ("NOUN", "ADJ")


def _following(tokens: Sequence[Token], place: int) -> str:
    return tokens[place + 1].text.lower() if place + 1 < len(tokens) else ""


def _is_needed(tokens: Sequence[Token], place: int) -> bool:
    """ "We need to finish the draft and discuss it on April 10": what is needed, and what else is."""
    token, needs = tokens[place], [at for at in range(place + 1) if _needs(tokens, at)]
    also = token.pos == "VERB" and token.text == token.lemma and place > 0 and tokens[place - 1].text == "and"
    return needs[-1:] == [place] or (bool(needs) and also)


def _needs(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].text == "need" and tokens[place].pos == "VERB" and _following(tokens, place) == "to"


def _meets(tokens: Sequence[Token], place: int) -> bool:
    """ "where the leaders meet on July 6": these days, be it taken for a noun."""
    return place > 0 and tokens[place].text in _MEET and tokens[place - 1].feats.get("Number") == "Plur"


def _was_to_be(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word is of "was to", "were to have been held"."""
    for back in range(place, max(place - 5, -1), -1):
        if tokens[back].text in ("was", "were"):
            return _following(tokens, back) == "to"
        if back < place and tokens[back].text not in _WAS_TO:
            break
    return False


def _is_moved(tokens: Sequence[Token], place: int) -> bool:
    """ "has been postponed from October to December": the new day may lie ahead or not."""
    if tokens[place].text not in _MOVED:
        return False
    behind = " ".join(token.text for token in tokens[place + 1 : place + 8])
    return _TO_A_DAY.match(behind) is not None


def _is_topic(tokens: Sequence[Token], place: int) -> bool:
    """ "reached consensus on the Qingdao summit in June", "spoke of readiness for the summit (August 22)":
    what is told of a meeting does not say when it is; "met for talks at the summit in June" does."""
    if tokens[place].text not in _MEETINGS or _FROM_THEN.intersection(one.lemma for one in tokens[:place]):
        return False
    named = reversed(tokens[max(0, place - _PHRASE) : place])
    return next((one.text.lower() for one in named if one.pos == "ADP"), "") in _TOPIC


def _is_by_the_calendar(token: Token, following: str) -> bool:
    """Whether an English verb stands in the present for what the calendar says is to come."""
    present = token.feats.get("Tense") == "Pres" and token.feats.get("VerbForm") == "Fin"
    handing = token.text in ("hands", "takes") and following == "over"  # "hands" may be read as a noun
    return handing or (present and token.lemma in _CALENDAR and token.text.isascii())


def _is_possible(tokens: Sequence[Token], place: int) -> bool:
    """ "may on April 12 play host to a meeting": what may be is to come, what "may have been" is not."""
    behind = [token.text for token in tokens[place + 1 : place + 3]]
    return tokens[place].text in ("may", "might") and "have" not in behind


def _is_agreed_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word is what was "agreed to" be done: that lies behind the day of the agreement."""
    infinitive = tokens[place].feats.get("VerbForm") == "Inf" and tokens[place].text not in _RULING
    return infinitive and _follows_agreed_to(tokens, place)


def _is_done_at_once(tokens: Sequence[Token], place: int) -> bool:
    """ "agreed to give Cuba observer status on Friday": it may be the day of the decision, which does it."""
    return tokens[place].text in _RULING and _follows_agreed_to(tokens, place)


def _follows_agreed_to(tokens: Sequence[Token], place: int) -> bool:
    before = [token.text for token in tokens[max(0, place - 2) : place]]
    return before[1:] == ["to"] and before[0] in ("agreed", "decided", "resolved")


def _is_where_agreed(tokens: Sequence[Token], place: int) -> bool:
    """ "agreed to extend the accord at a summit on Thursday": when they agreed; not "to meet at a summit"."""
    if tokens[place].text not in _MEETINGS:
        return False
    if all(token.text not in ("at", "during") for token in tokens[max(0, place - 4) : place]):
        return False
    agreed = [index for index in range(2, place) if _is_agreed_on(tokens, index)]
    between = [token.text for token in tokens[agreed[-1] : place]] if agreed else [""]
    return bool(agreed) and between[0] not in _TO_MEET and _COMING.isdisjoint(between)


def _is_hosting(tokens: Sequence[Token], place: int) -> bool:
    """ "Turkey is hosting the summit in November": what is to come."""
    return tokens[place].text == "hosting" and place > 0 and tokens[place - 1].text in ("is", "are")


def _is_plan(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word looks ahead by what stands behind it: "was set for May", "is to be held"."""
    following = _following(tokens, place)
    word = tokens[place].text.lower()
    if following == "to" and word in ("is", "are"):
        return True  # "is to be held", "are to meet"
    if _is_plan_of_noun(tokens, place) or (word in _PREPARING and following in ("to", "for", "up")):
        told = any(token.text in ("said", "stated", "added") for token in tokens[:place])
        return told or place == 0 or tokens[place - 1].text not in ("was", "were")
    ahead = [token.text for token in tokens[place + 1 : place + 14]]
    if word == "invited" and place and tokens[place - 1].text in ("has", "have") and "for" in ahead:
        return "meeting" in ahead or "summit" in ahead  # "has invited them for the next meeting"
    asked = word == "invited" and following == "to" and _following(tokens, place + 1) not in _TO_BE_ONE
    return asked or (word == "set" and following in ("for", "to"))


def _is_coming_meeting(tokens: Sequence[Token], place: int) -> bool:
    """ "The agenda of the upcoming summit in Kazan on December 14 was discussed"."""
    noun = any(token.text.lower() in _MEETINGS for token in tokens[place + 1 : place + 5])
    return noun and tokens[place].text in ("next", "upcoming", "forthcoming")


def _is_before_it(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is told of what comes before a meeting, whose day is then the nearest: "confirmed his
    attendance at", "accepted an invitation to", "invited him to the summit", "the agenda of the summit"."""
    word = tokens[place].text.lower()
    if word not in _BEFORE_IT:
        return False
    before = {token.text.lower() for token in tokens[max(0, place - 4) : place]}
    behind = [token.text.lower() for token in tokens[place + 1 : place + 14]]
    meets = not _MEETINGS.isdisjoint(behind)
    if word == "invited":
        to = next((at for at, one in enumerate(behind) if one == "to"), len(behind))
        return meets and to < GROUP and _TO_BE_ONE.isdisjoint(behind[to + 1 : to + 2])
    told = word in ("preparations", "agenda", "holding", "ahead") and behind[:1] in (["for"], ["of"])
    told = told or (word == "consensus" and behind[:1] == ["on"])
    return meets and (told or not _CONFIRMING.isdisjoint(before))


_MEETINGS = frozenset({"summit", "meeting", "session", "gathering"})
_TO_MEET = wordset(
    "meet gather convene discuss consider hold return review sign take raise debate decide adopt endorse"
)
_COMING = frozenset({"next", "upcoming", "forthcoming", "coming", "future"})
_BEFORE_IT = frozenset(
    [
        "invitation",
        "attendance",
        "participation",
        "preparations",
        "agenda",
        "consensus",
        "programme",
        "program",
        "holding",
        "invited",
        "ahead",
    ]
)
_TOPIC = frozenset({"on", "about", "for", "before"})
_PHRASE = 7
"""Words of a meeting's name between its preposition and its noun."""
_FROM_THEN = wordset("recall return result outcome follow since praise hail arrive come travel gather report")
"""What tells of a meeting that was."""
_CONFIRMING = frozenset({"accepted", "accepts", "confirmed", "confirms", "announced", "received", "extended"})
_PREPARING = frozenset({"preparing", "prepares", "preparations", "gearing", "ready"})
"""What looks ahead with "to" or "for" behind it: "is preparing to host the summit in November"."""
_TO_BE_ONE = frozenset({"become", "join", "be", "enter", "accede"})
"""What one is invited to for good: "were invited to become partners at the summit on May 5"."""


def _is_plan_of_noun(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun's plan begins here: "the summit to be held in Shusha", "the summit due in Shusha"."""
    words = [token.text.lower() for token in tokens[place : place + 2]]
    after_noun = place > 0 and (
        tokens[place - 1].pos in ("NOUN", "PROPN") or tokens[place - 1].text in (")", ",")
    )
    return after_noun and (
        words == ["to", "be"] or (words[0] == "due" and words[1:] in (["in"], ["on"], ["at"]))
    )


def _is_past(token: Token) -> bool:
    """Whether a word without morphology looks back: "was", "opened"."""
    return token.lemma in _BEHIND or (not token.feats and token.text.isascii() and token.text.endswith("ed"))
