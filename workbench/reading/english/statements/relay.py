"""Through whom an English article came: "Kazinform reports, citing BelTA" is the chain BelTA, Kazinform.

A medium is known by its name (`resources/gazetteer/media.toml`), by its shape (a domain, "The … Times") or by
the word with it ("news agency", "newspaper").
"""

import re
from dataclasses import dataclass
from functools import cache

from workbench.reading.english.names.bylines import credited
from workbench.reading.english.names.datelines import dateline, is_dated, media_of
from workbench.reading.english.words.closed_class import COORDINATORS, EITHER, SUBORDINATORS
from workbench.reading.names.gazetteer import adjectives, toml
from workbench.reading.statements.relay import Relay

_WORD = r"[A-Z0-9][\w&’'.-]*[\w+]"
_RUN = rf"{_WORD}(?:[ ](?:{_WORD}|of|the|de|\d+)){{0,4}}"
_SHORT = rf"{_WORD}(?:[ ](?:{_WORD}|of|the|de|\d+)){{0,4}}?"
_KIND = (
    r"(?:(?:state|official|national|local|independent|private|semi-official|[A-Z][a-z]+n|[A-Z][a-z]+(?:ese|ish))"
    r"(?:-run|-owned|-controlled|-funded)?,?\s+){0,3}(?:news|information|press)?\s*"
    r"(?:agency|newspaper|daily|weekly|broadcaster|portal|website|outlet|newswire|channel|magazine|broadcaster|"
    r"news\s+site|TV\s+channel|television\s+channel)\s+"
)
_BEHIND = (
    r"(?:\s+(?:state\s+)?(?:[Nn]ews|[Ii]nformation|[Pp]ress)\s+[Aa]gency|\s+[Aa]gency|\s+newspaper|\s+daily|\s+(?:television|TV)\s+channel"
    r"|\s+television|\s+TV|\s+radio|\s+news\s+(?:portal|website|site))"
)
_PAPER = (
    r"(?:The\s+)?(?:[A-Z][\w’'-]*\s+){1,3}(?:Times|Post|Journal|Herald|Tribune|Gazette|Observer|Telegraph|Monitor|Mirror"
    r"|Newsweek|Sabah|Daily|News)"
)
_DOMAIN = (
    r"(?:[A-Z]?[\w-]+)\.(?i:kg|kz|uz|az|ru|am|ge|by|ua|md|tj|tm|com|org|net|info|media|news|az|asia)(?!\w)"
)
_TELLS = (
    r"(?:reports|reported|writes|wrote|says|said|informs|informed|announced|(?:has\s+)?learned|learnt|noted|notes"
    r"|(?:cited|quoted)\s+[^.\n]{3,80}?\s+as\s+saying)"
)
_WHEN = r"(?:\s+(?:earlier|on\s+\w+|\w+day|today|yesterday))?"
_CITES = (
    r",?\s+(?:while\s+)?(?:citing|quoting|via|(?:with\s+)?reference\s+to|with\s+a\s+reference\s+to|referring\s+to"
    r"|as\s+quoted\s+by|as\s+cited\s+by)\s+"
)
_OFFICIAL = r"(?:the\s+)?(?P<official>[^,;:.!?\n«»\"“”()]{3,90})"
_NO_ORIGIN = re.compile(
    r"(?:a|an|its|his|her|their|own|people|sources?|officials?|statements?|data|reports?|documents?|information|unnamed"
    r"|anonymous|two|three|several|local|a\s+senior|diplomats?|experts?|president|prime|minister|informed|media|the"
    r"|head|chief|chairman|chairperson|director|secretary|spokesman|spokesperson|representative)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:service|ministry|office|government|secretariat|embassy|department|agency|administration|commission|committee"
    r"|parliament|akorda|kremlin|website|bank|presidency|council|chancellery|university|institute)\b",
    re.IGNORECASE,
)
_KINDS = re.compile(
    r"(?:['’]s)?\s+(?:correspondent|reporter|staff|news\s+agency|agency|newspaper|television\s+channel|TV\s+channel)$",
    re.IGNORECASE,
)
_LEADING = EITHER | SUBORDINATORS | COORDINATORS
"""Words with which a clause begins, and no medium's name: "As Kabar news agency reports"."""
_WORDS = frozenset(["report", "trend"])
"""Media whose names are words of every text: "Report says it is over" tells of a report."""
_SAID = re.compile(r"\s+(?:says|said|notes|noted|announced)\b")
_BESIDES = re.compile(r"(?:Meanwhile|Separately|Earlier),?\s+(?:the\s+)?(?:[A-Z][a-z]+\s+)?$")
_LEAD_LINES = 4
"""Lines in which the medium of the whole is told, blank ones apart, if not in the last."""
_HEAD_LINES = 30
"""Lines, blank ones too, among which the dateline is: a page may show its menu above."""
_SHORT_NAME = re.compile(r"\s+(?:News|Press|Information)\s+Agency\s+\((\w{2,8})\)")
_OWNER = re.compile(r"^[A-Z][\w-]+['’]s?\s+(?=[A-Z])")
_AGENCIES = re.compile(r"\s*/\s*[Aa]genc(?:ies|y)$")
_TAIL = re.compile(r"\.(?:ru|com|az|kz|kg|uz|am|by)$", re.IGNORECASE)


@cache
def _media() -> dict[str, tuple[str, bool, str]]:
    """The names of media in small letters: as they are written, whether each is an agency, and its chief
    name."""
    names: dict[str, tuple[str, bool, str]] = {}
    for row in toml("media")["medium"]:
        for name in (row["name"]["en"], *row.get("aliases", ())):
            if name.isascii() or "ü" in name:
                names.setdefault(name.lower(), (name, row["kind"] == "agency", row["name"]["en"]))
    return dict(sorted(names.items(), key=lambda item: (-len(item[0]), item[0])))


@dataclass(frozen=True, slots=True)
class _Wordings:
    told: re.Pattern[str]
    citing: re.Pattern[str]
    told_by: re.Pattern[str]
    cited: re.Pattern[str]
    according: re.Pattern[str]
    told_to: re.Pattern[str]
    by_staff: re.Pattern[str]
    source: re.Pattern[str]


@cache
def _wordings() -> _Wordings:
    spelled = {
        name for row in toml("media")["medium"] for name in (row["name"]["en"], *row.get("aliases", ()))
    }
    spelled = {name for name in spelled if name.lower() in _media()}
    spelled |= {name.upper() for name in spelled}
    known = (
        "(?:" + "|".join(re.escape(name) for name in sorted(spelled, key=lambda one: (-len(one), one))) + ")"
    )

    def medium(number: int) -> str:
        return (
            rf"(?:the\s+|The\s+(?={_KIND}))?(?:{_KIND}(?P<named{number}>{_RUN})|(?P<known{number}>{known})(?![\w-])(?:{_BEHIND})?"
            rf"(?:\s\([A-Z]{{2,6}}\))?|(?P<run{number}>{_SHORT})(?:{_BEHIND})|(?P<paper{number}>{_PAPER})|(?P<site{number}>{_DOMAIN}))"
        )

    cited = rf"(?:{medium(2)}(?!\s+(?:official|source|correspondent|minister))|{_OFFICIAL})"
    return _Wordings(
        told=re.compile(
            rf"(?<![\w.]){medium(1)}(?:(?:['’]s)?(?:\s+(?:own|special))?\s+correspondent)?\s+{_TELLS}{_WHEN}"
            rf"(?:{_CITES}{cited}|(?:(?<=learnt)|(?<=learned))\s+from\s+(?P<heard2>{known})(?![\w-]))?"
        ),
        citing=re.compile(
            rf"(?:^|[.!?]\s|,\s(?:as\s)?)(?:(?P<run1>{_SHORT})\s+(?:reports|reported|writes|wrote){_WHEN}{_CITES}"
            rf"|(?P<known1>{known})(?:{_BEHIND})?\s+(?:cites|quotes)\s+){cited}",
            re.MULTILINE,
        ),
        told_by=re.compile(
            rf"(?:(?:reported|cited|quoted|carried|published|said)\s+by|,\s+(?:reports?|reported|writes|wrote|informs?)"
            rf"(?:\s+the(?=\s+[\"“«]))?)\s+[\"“«]?"
            rf"{medium(1)}(?:{_CITES}{cited})?"
        ),
        cited=re.compile(
            rf"(?:^|[\s,])(?:[Cc]iting|[Qq]uoting|[Vv]ia|[Rr]eferring\s+to|[Rr]eference\s+to)\s+{cited}"
        ),
        according=re.compile(rf"(?:[Aa]ccording\s+to|as\s+per)\s+{medium(1)}"),
        told_to=re.compile(
            rf"(?:(?:told|tells|[Ss]peaking\s+to|(?:reported|stated|announced)\s[^.\n]{{0,80}}?\sto)\s+|(?:interview|comment|comments|conversation|talk)\s+(?:with|to|for)\s+){medium(1)}"
        ),
        by_staff=re.compile(
            rf"^\s*By\s+{medium(1)}\s+(?:[Ss]taff|[Cc]orrespondent|[Rr]eporter|[Ee]ditors)", re.MULTILINE
        ),
        source=re.compile(rf"(?:^|[.!?]\s)\s*(?:Source|SOURCE)s?:\s+{medium(1)}", re.MULTILINE),
    )


def relay_of(text: str) -> Relay:
    """The relay that the wording of an English text tells; an empty one where it tells none."""
    filed = _dateline(text)
    teller, origin = _told(text)
    one_each = {_known_as(name): name for name in (*reversed(filed), teller, origin) if name}
    chain = tuple(reversed(one_each.values()))
    if not chain:
        chain = tuple(_clean(name) for name in credited(text))
    if not chain:
        return Relay()
    if len(chain) > 1:
        return Relay(chain[-1], chain[0], chain)
    taken = _is_agency(chain[0]) or chain[0] == origin
    return Relay(None, chain[0], chain) if taken else Relay(chain[0], None, chain)


def _is_agency(name: str) -> bool:
    return _media().get(name.lower(), (name, False, name))[1]


def _known_as(name: str) -> str:
    """The one name of a medium that has several: ITAR-TASS is TASS."""
    return _media().get(name.lower(), (name, False, name))[2]


def _dateline(text: str) -> list[str]:
    """The media that a dateline names: "ASTANA, July 4 (Reuters) -", "/TASS/", "KAZINFORM –"."""
    start = 0
    for _ in range(_HEAD_LINES):
        match = dateline(text, start)
        if match is not None:
            named = [_clean(name) for name in media_of(match)]
            sure = all(match[kind] is None for kind in ("plain", "bare", "alone")) or is_dated(match)
            sure = sure or re.fullmatch(r"[A-Z]{3,6}", match["alone"] or "") is not None
            if kept := [name for name in named if sure or name.lower() in _media()]:
                return kept
        start = text.find("\n", start) + 1
        if not start:
            break
    slashed = re.search(r"/([A-Z][\w.]{1,20}(?:\s[A-Z]\w+)?)/", text[:600])
    return [_clean(slashed[1])] if slashed and slashed[1].lower() in _media() else []


def _told(text: str) -> tuple[str | None, str | None]:
    """Who passes the news on, and on whom they rest: the first wording that names both, else the first.

    A medium that is introduced ("the Omani newspaper Shabiba") is whom they rest on.
    """
    words = _wordings()
    found = sorted(
        (
            match
            for pattern in (words.told, words.told_by, words.citing)
            for match in pattern.finditer(text)
            if _name(match) and not _is_report(match)
        ),
        key=lambda match: match.start(),
    )
    both = next((match for match in found if _cited(match)), None)
    if both:
        return _name(both), _cited(both)
    alone = next((name for match in words.cited.finditer(text) if (name := _cited(match))), None)
    found = [match for match in found if not _is_aside(text, match)]
    if found:
        teller = _name(found[0])
        if found[0].groupdict().get("named1") and not alone:
            return None, teller
        return teller, alone if alone != teller else None
    for pattern in (words.by_staff, words.source):
        match = pattern.search(text)
        if match:
            return _name(match), alone
    if alone:
        return None, alone
    for pattern in (words.told_to, words.according):
        match = pattern.search(text)
        if match and not _is_aside(text, match):
            return None, _name(match)
    return None, None


def _is_report(match: re.Match[str]) -> bool:
    """ "Report says it is over": a report, not the medium of that name."""
    name = match.groupdict().get("known1") or ""
    return name.lower() in _WORDS and _SAID.match(match.string, match.end("known1")) is not None


def _is_aside(text: str, match: re.Match[str]) -> bool:
    """Whether a medium is told of for one paragraph amid others, or for what happened meanwhile."""
    before = [line for line in text[: match.start()].split("\n")[:-1] if line.strip()]
    amid = len(before) >= _LEAD_LINES and bool(text[text.find("\n", match.end()) :].strip())
    amid = amid and "\n" in text[match.end() :]
    late = len(before) >= _LEAD_LINES and text.startswith(" that ", match.end())
    return amid or late or _BESIDES.search(text, 0, match.start()) is not None


def _name(match: re.Match[str], number: int = 1) -> str | None:
    groups = match.groupdict()
    kinds = (f"{kind}{number}" for kind in ("named", "known", "run", "paper", "site", "heard"))
    name = next((groups[kind] for kind in kinds if groups.get(kind)), "")
    words = name.split()
    while words and words[0].lower() in _LEADING:
        words = words[1:]
    told = any(
        word.lower() not in adjectives() and word.lower() != "the" and not word.endswith("-based")
        for word in words
    )
    short = _SHORT_NAME.match(match.string, match.end(f"run{number}")) if groups.get(f"run{number}") else None
    if short is not None:
        return _clean(short[1])  # "the Islamic Republic News Agency (IRNA)"
    return _clean(" ".join(words)) if told else None  # "Omani state news agency" has no name


def _cited(match: re.Match[str]) -> str | None:
    name = _name(match, 2)
    if name:
        return name
    official = match.groupdict().get("official")
    if not official or _NO_ORIGIN.match(official) or not _BODY.search(official):
        return None
    return " ".join(official.split())


def _clean(name: str) -> str:
    """The name as it is usually written, without "news agency" and without the article's own line break."""
    name = _AGENCIES.sub("", _KINDS.sub("", " ".join(name.split()))).strip('«»"“”,. ')
    name = _OWNER.sub("", name)
    bare = (name, _TAIL.sub("", name), name.partition(" ")[2])  # "Interfax.ru", "Russian Kommersant"
    known = next((_media()[one.lower()] for one in bare if one.lower() in _media()), None)
    return known[0] if known else name
