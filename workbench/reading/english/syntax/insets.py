"""Lists of states set into an English clause: "six countries — A, B and C — to join", "members, namely A".

They tell which states a noun means, and stand between words that belong together: a clause is read without
them.
"""

from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Token
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import Item, NounGroup, Sign, VerbGroup

_TODAY = frozenset({"now", "currently", "presently", "today"})
_CLOSING = {"—": "—", "–": "–", "-": "-", "--": "--", "(": ")", "[": "]", ":": ";", ",": ","}
_NAMING = frozenset(
    {"namely", "viz", "including", "such as", "like", "notably", "specifically", "especially"}
)
SOME = frozenset({"some", "other", "several", "many", "few"})
"""Words that stand for states: "others have applied, including A"."""
_WHOLE = frozenset({"", "of", "by", "within", "across", "among", "throughout"})
"""How a format stands that a list behind "namely" takes apart."""
_CHAINS = frozenset({"of", "in", "from", "to", "at", "for", "with", "within"})


def without_insets(items: Sequence[Item], tokens: Sequence[Token], names: Sequence[Mention]) -> list[Item]:
    """The items without such lists; each is left with the noun that it names the members of."""
    if any(isinstance(item, Sign) and item.word == "(" for item in items):
        items = _without_short_names(items, tokens, names)
    states = [name for name in names if name.type is MentionType.STATE]
    kept: list[Item] = []
    order = 0 if len(states) > 1 else len(items)
    kept += items[:order]
    while order < len(items):
        found = _inset(items, order, tokens, states)
        group = _whose(kept, found[0], tokens, names) if found else None
        if group is not None and _is_state(group, tokens, states):
            group = None  # "Pakistan, like India, …"
        if group is not None and order == 1 and group.first == 0 and _is_dateline(group, tokens, names):
            group = None  # "WARSAW - Ukraine and Moldova, …"
        plain = found and found[2]
        if (
            found
            and group is not None
            and not group.listed
            and (not plain or _agrees(group, found[0], tokens))
        ):
            group.listed, order = found[0], found[1]
        else:
            kept.append(items[order])
            order += 1
    for place, item in enumerate(kept):
        if not isinstance(item, Sign):
            item.order = place
    return kept


def _whose(
    kept: Sequence[Item], listed: Sequence[NounGroup], tokens: Sequence[Token], names: Sequence[Mention]
) -> NounGroup | None:
    """The noun that the list belongs to: in "40 countries wish to join BRICS (Brazil, Russia, …)" the
    brackets say who is in it, unless the countries are as many."""
    group, nearest = _counted(kept, tokens), kept[-1]
    opening = tokens[listed[0].first - 1].text.lower()
    alone = group is not None and group is nearest and not _is_counted(tokens[group.head])
    named = alone and opening in _NAMING | {"as"}
    if group is not None and named and group.preposition not in _WHOLE:
        return None  # "there are many who trade with the EAEU, namely A and B"
    bracketed = opening in ("(", "[")
    if group is None or not isinstance(nearest, NounGroup) or not bracketed:
        return group
    past_verb = any(isinstance(item, VerbGroup) and group.end <= item.first for item in kept)
    if not past_verb or _agrees(group, listed, tokens):
        return group
    ends = tokens[nearest.end - 1].end
    told = any(name.type is MentionType.FORMAT and name.end == ends for name in names)
    return nearest if told else group


def _is_dateline(group: NounGroup, tokens: Sequence[Token], names: Sequence[Mention]) -> bool:
    """Whether a place in capitals opens the sentence."""
    place = any(name.type is MentionType.PLACE and name.start == tokens[0].start for name in names)
    return place and all(token.text.isupper() for token in tokens[: group.end])


def _without_short_names(
    items: Sequence[Item], tokens: Sequence[Token], names: Sequence[Mention]
) -> list[Item]:
    """The items without "(UAE)" behind the full name."""
    entities: dict[int, set[str]] = {}
    for name in names:
        entities.setdefault(name.start, set()).update([name.entity] if name.entity else [])
    kept: list[Item] = []
    order, named = 0, set[str]()
    while order < len(items):
        item = items[order]
        within = items[order + 1] if order + 2 < len(items) else None
        if isinstance(item, NounGroup):
            named = set().union(*(entities.get(one.start, ()) for one in tokens[item.first : item.end]))
        elif isinstance(item, Sign) and item.word == "(" and isinstance(within, NounGroup):
            closing = items[order + 2]
            short = tokens[within.first]
            unknown = short.text.isupper() and len(short.text) > 1 and short.start not in entities
            same = unknown or bool(entities.get(short.start, set()) & named)
            if same and isinstance(closing, Sign) and closing.word == ")":
                order += 3
                continue
        kept.append(item)
        order += 1
    return kept


def _inset(
    items: Sequence[Item], order: int, tokens: Sequence[Token], states: Sequence[Mention]
) -> tuple[list[NounGroup], int, bool] | None:
    """The listed groups, the place behind them, and whether commas alone part them, if one opens here."""
    sign = items[order]
    if order == 0 or not isinstance(sign, Sign) or isinstance(items[order - 1], Sign):
        return None
    place, closing = order + 1, _CLOSING.get(sign.word)
    following = items[place] if place < len(items) else None
    naming = sign.word in _NAMING
    if not naming and isinstance(following, Sign) and following.word in _NAMING:
        place, naming = place + 1, True
    if not naming and (closing is None or not isinstance(items[order - 1], NounGroup)):
        return None
    following = items[place] if place < len(items) else None
    if sign.word == "(" and isinstance(following, Sign) and following.word in _TODAY:
        place += 1  # "the bloc (now A, B and C)"
    following = items[place] if place < len(items) else None
    place += naming and isinstance(following, Sign) and following.word == "."  # "viz."
    listed, behind = _series(items, place, tokens, states)
    if len(listed) < 2 - naming:
        return None
    plain = closing == "," and not naming
    following = items[behind] if behind < len(items) else None
    if isinstance(following, Sign) and following.word == (closing or ","):
        return listed, behind + _closes(items, behind), plain
    sign = items[behind - 2]
    anded = isinstance(sign, Sign) and sign.kind == "C"
    if naming and isinstance(following, VerbGroup) and following.form == "finite" and not anded:
        # "six countries, including Iran, Egypt said": the last name is of another clause
        return (listed[:-1], items.index(listed[-1]) - 1, plain) if len(listed) > 1 else None
    if closing == ")":
        return (listed, behind, plain) if _is_with_more(items, behind) else None
    ended = following is None or (isinstance(following, Sign) and following.word in ".;,!?")
    return (listed, behind, plain) if naming or ended else None


def _is_with_more(items: Sequence[Item], place: int) -> bool:
    """ "(A, B and C, with two more to come)"."""
    return [one.word for one in items[place : place + 2] if isinstance(one, Sign)] == [",", "with"]


def _closes(items: Sequence[Item], place: int) -> bool:
    """Whether the sign behind a list only ends it: not so in "…, including Iran, and 14 others"."""
    sign = items[place]
    following = items[place + 1] if place + 1 < len(items) else None
    parts = isinstance(sign, Sign) and sign.word in (",", ";")
    return not parts or isinstance(following, VerbGroup)


def _agrees(group: NounGroup, listed: Sequence[NounGroup], tokens: Sequence[Token]) -> bool:
    """Whether the noun says how many are listed: "two observers, Iran and Egypt, and 14 partners"; or that
    they are all: "the observers, Iran and Egypt"."""
    told = [token.text.lower() for token in tokens[group.first : group.end]]
    beside = group.end + 1 == listed[0].first - (tokens[listed[0].first - 1].text == "the")
    if beside and len(told) == 2 and told[0] in ("the", "its"):
        return _is_counted(tokens[group.head]) and tokens[group.head].lemma in terms.STATUS_HEADS
    counts = {str(terms.NUMBERS.get(token.lemma, token.lemma)) for token in tokens[group.first : group.head]}
    return _is_counted(tokens[group.head]) and str(len(listed)) in counts


def _series(
    items: Sequence[Item], place: int, tokens: Sequence[Token], states: Sequence[Mention]
) -> tuple[list[NounGroup], int]:
    """The names of states that stand one behind the other, and the place behind the last."""
    listed: list[NounGroup] = []
    behind = place
    while place < len(items):
        item = items[place]
        if isinstance(item, NounGroup):
            ended = listed and _owns(items, place)
            if ended or not (_is_state(item, tokens, states) or _is_union(item, tokens, listed)):
                break
            listed += [item] if _is_state(item, tokens, states) else []
            behind = place = place + 1
            continue
        joins = isinstance(item, Sign) and (
            item.word in (",", "&") or item.kind == "C" or item.word == "along with"
        )
        if not joins or not listed:
            break
        place += 1
    return listed, behind


def _is_union(item: NounGroup, tokens: Sequence[Token], listed: Sequence[NounGroup]) -> bool:
    """ "Denmark, Norway, Sweden and the European Union", "and Northern Cyprus": a party that is no state."""
    told = [token.text for token in tokens[item.first : item.end]]
    union = told[-2:] in (["European", "Union"], ["the", "EU"])
    return len(listed) > 1 and (union or told[-2:] == ["Northern", "Cyprus"] or told[-1:] == ["TRNC"])


def _owns(items: Sequence[Item], place: int) -> bool:
    """ "members like Egypt and Iran, Niger's neighbours": who owns what follows is not listed."""
    sign = items[place + 1] if place + 1 < len(items) else None
    return isinstance(sign, Sign) and sign.kind == "POS"


def _is_state(group: NounGroup, tokens: Sequence[Token], states: Sequence[Mention]) -> bool:
    return any(name.start <= tokens[group.head].start < name.end for name in states)


def _counted(kept: Sequence[Item], tokens: Sequence[Token]) -> NounGroup | None:
    """The noun whose members a list behind `kept` names: "members" of "members of the bloc"."""
    nearest = kept[-1]
    if not isinstance(nearest, NounGroup) or nearest.is_date:
        return _counted_before(kept, tokens)
    group, order = nearest, len(kept) - 1
    while group.preposition in _CHAINS and order >= 2:
        before = kept[order - 2]
        if not isinstance(before, NounGroup):
            break
        group, order = before, order - 2
        governs = tokens[group.head].lemma in terms.GOVERNMENTS and _is_counted(tokens[nearest.head])
        if _is_counted(tokens[group.head]) and not governs:
            return group  # not "the governments of OPEC countries"
    if _is_counted(tokens[nearest.head]):
        return nearest
    return _counted_before(kept, tokens) or nearest


def _counted_before(kept: Sequence[Item], tokens: Sequence[Token]) -> NounGroup | None:
    """ "Ten member countries will take part, including A and B", "30 countries wish to join BRICS, including
    A": the subject of the verb between, or of the one that it hangs on; of "others wish to become members,
    and some have applied, including A" those that have applied."""
    verbs = 0
    for item in reversed(kept[-8:]):
        verbs += isinstance(item, VerbGroup) and (not verbs or item.form == "finite")
        if not isinstance(item, NounGroup) or not verbs:
            continue
        if _is_counted(tokens[item.head]) or tokens[item.head].lemma in SOME:
            return item if verbs <= 2 else None
    return None


def _is_counted(head: Token) -> bool:
    counted = terms.STATE_NOUNS | terms.STATUS_HEADS.keys()
    return head.lemma in counted and head.feats.get("Number") == "Plur"
