"""Groups of states named by where they lie: "all five Central Asian states", "the Baltics"."""

from collections.abc import Iterable, Sequence

from workbench.reading.document import Token
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

_REGIONS: dict[str, tuple[str, ...]] = {
    "central asian": ("KZ", "KG", "TJ", "TM", "UZ"),
    "central asia": ("KZ", "KG", "TJ", "TM", "UZ"),
    "baltic": ("EE", "LV", "LT"),
    "benelux": ("BE", "NL", "LU"),
    "nordic": ("DK", "FI", "IS", "NO", "SE"),
    "south caucasus": ("AM", "AZ", "GE"),
    "south caucasian": ("AM", "AZ", "GE"),
    "visegrad": ("CZ", "HU", "PL", "SK"),
    "maghreb": ("DZ", "LY", "MA", "MR", "TN"),
}
_NAMES = {"baltics": "baltic", "nordics": "nordic"}
_STATES = terms.STATE_NOUNS | words("neighbour neighbor capital member kingdom economy power")
_LIE_IN = {
    "balkan": words("AL BA BG HR GR XK ME MK RO RS SI"),
    "adriatic": words("AL BA HR IT ME SI"),
    "baltic": words("EE LV LT"),
    "nordic": words("DK FI IS NO SE"),
    "caucasus": words("AM AZ GE"),
    "caribbean": words("AG BB BS CU DM DO GD GY HT JM KN LC SR TT VC"),
    "gulf": words("AE BH KW OM QA SA"),
    "arab": words("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE"),
    "asian": words(
        "AF BD BN BT CN ID IN IR JP KG KH KP KR KZ LA LK MM MN MV MY NP PH PK SG TH TJ TL TM UZ VN"
    ),
    "african": words(
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW"
        " MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW"
    ),
    "american": words("AR BO BR CA CL CO CR CU DO EC GT GY HN HT JM MX NI PA PE PY SV UY VE"),
    "pacific": words("FJ KI NR NZ PG SB TO TV VU WS"),
}
"""Where a state lies that is called by it: "the Balkan country"."""
_COUNTS = {**terms.NUMBERS, "3": 3, "4": 4, "5": 5}
_WHOLE = words("the all both")
_BETWEEN = words(
    "of ex-soviet post-soviet former soviet independent landlocked neighbouring neighboring the small tiny"
)


def lying_in(told: Iterable[str]) -> frozenset[str]:
    """The states of which one may be meant by "the Balkan country"; none where no such word is `told`."""
    return next((_LIE_IN[word.lower()] for word in told if word.lower() in _LIE_IN), frozenset())


def _words(tokens: Sequence[Token], first: int, end: int) -> list[str]:
    return [token.text.lower() for token in tokens[first:end]]


def states_of_region(tokens: Sequence[Token], group: NounGroup) -> tuple[str, ...]:
    """The states that the group means, where it means all of a region: none of "two Baltic states"."""
    told = [token.text.lower() for token in tokens[group.first : group.end]]
    if told[-1] in _NAMES and told[0] in _WHOLE:
        return _REGIONS[_NAMES[told[-1]]]
    head = tokens[group.head]
    if head.lemma in _STATES and " ".join(_words(tokens, group.end, group.end + 3)) == "of central asia":
        count = [_COUNTS[word] for word in told[:-1] if word in _COUNTS]
        return _REGIONS["central asia"] if count == [5] else ()  # "the five countries of Central Asia"
    if tokens[group.end - 1].pos == "NUM" and told[0] == "the":
        codes = _REGIONS.get(" ".join(told[1:-1]), ())
        return codes if codes and _COUNTS.get(told[-1]) == len(codes) else ()  # "the Baltic three"
    if head.lemma not in _STATES or head.feats.get("Number") != "Plur":
        return ()
    inside = " ".join(told[: group.head - group.first])
    region = next((name for name in _REGIONS if inside == name or inside.endswith(f" {name}")), None)
    if region is None:
        return ()
    before = inside.removesuffix(region).split()
    counts = [_COUNTS[word] for word in before if word in _COUNTS]
    others = [word for word in before if word not in _COUNTS and word not in _WHOLE | _BETWEEN]
    if others or not (counts or before[:1] == ["all"] or "the" in before):
        return ()
    return _REGIONS[region] if all(count == len(_REGIONS[region]) for count in counts) else ()
