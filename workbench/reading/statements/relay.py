"""Through whom an article came: «передает Day.Az со ссылкой на ТАСС» is the chain ТАСС, Day.Az."""

import re
from dataclasses import dataclass

from workbench.reading.document import Document
from workbench.reading.names.nominative import nominative_words
from workbench.reading.statements.relay_wordings import (
    ENDINGS,
    QUOTATION,
    marked,
    media,
    unmarked,
    usual,
    wordings,
)

_FARTHEST = 600
"""Characters within which a dateline stands."""
_TOLD = ("heard", *(f"{part}{number}" for number in (1, 3, 4, 5, 6) for part in ("after", "name")))
"""The groups of the wordings that hold who tells, or whom somebody told."""
_CORRESPONDENT = re.compile(r"^(?:Корр\.|ИА\s)\s*")
_BLANKS = re.compile(r"[^\S\n]{2,}")
_EMPTY_LINES = re.compile(r"(?:\s?\n){3,}")
_NO_ORIGIN = re.compile(
    r"^(?:слов|заявлени|источник|данны|сообщени|информаци|документ|свои|его|ее|её|министр|президент|премьер|"
    r"глав|посла|замминистр|вице|генсек|генерального|секретар|спикер|представител|депутат|чиновник|эксперт|"
    r"заместител|помощник|советник|руководител|директор|лидер|член[аов]"
    r"|(?:\w+\s){0,2}(?:деклараци|соглашени|договор|протокол|резолюци|коммюнике|меморандум|указ|постановлени|доклад))",
    re.IGNORECASE,
)
"""A person and a paper stand in no chain of media: «со ссылкой на Ташкентскую декларацию»."""


@dataclass(frozen=True, slots=True)
class Relay:
    """The chain from origin to outlet, as far as the article tells it."""

    outlet: str | None = None
    agency: str | None = None
    chain: tuple[str, ...] = ()


def find_relay(document: Document) -> Relay:
    """Who published the article and whom it is taken from; Russian and English wordings are known."""
    # Passages in another language are blanked out: the wordings would try each blank as a beginning.
    text = _EMPTY_LINES.sub("\n\n", _BLANKS.sub(" ", document.text))
    if document.language == "en":
        from workbench.reading.english.statements.relay import relay_of as english  # which itself needs Relay

        return english(text)
    return relay_of(text) if document.language == "ru" else Relay()


def relay_of(text: str) -> Relay:
    """The relay that the wording of `text` tells; an empty one where it tells none."""
    text = marked(text)
    dateline = _dateline(text)
    teller, origin, official = _told(text)
    chain = tuple(dict.fromkeys(name for name in (origin, teller, dateline) if name))
    if not chain:
        return Relay()
    told = chain[1:] if official else chain
    if dateline:
        return Relay(dateline, told[0], chain)
    if len(chain) > 1:
        return Relay(chain[-1], told[0] if len(told) > 1 else None, chain)
    return Relay(None, chain[0], chain) if media().get(chain[0]) else Relay(chain[0], None, chain)


def _dateline(text: str) -> str | None:
    """The medium that a dateline names: «МОСКВА, 5 мая — РИА Новости.», «/ТАСС/»."""
    match = wordings().dateline.search(text[:_FARTHEST])
    if match and match["slashed"]:
        return _clean(match["slashed"], by_name=True)
    if match:
        return _clean(match["dashed"] or match["bracketed"] or match["plain"])
    slashed = wordings().slashed.search(text[:_FARTHEST])
    return _clean(slashed["slashed"], by_name=True) if slashed else None


def _told(text: str) -> tuple[str | None, str | None, bool]:
    """Who passes the news on, on whom they rest, and whether that is an official body, no medium: the first
    wording that names both, else the first."""
    words = wordings()
    patterns = words.tellers + (words.citing_tellers if words.cites.search(text) else ())
    found = [match for pattern in patterns for match in pattern.finditer(text)]
    found = sorted((match for match in found if _teller(match)), key=lambda match: match.start())
    both = next((match for match in found if _cited(match)), None)
    if both:
        return _teller(both), _cited(both), _is_official(both)
    teller = _teller(found[0]) if found else None
    alone = next((match for match in words.citing_alone.finditer(text) if _cited(match)), None)
    if alone:
        return teller, _cited(alone), _is_official(alone)
    heard = _heard(text)
    if not found:
        return None, heard and heard[0], False
    quoting = [match.end() for match in words.quoting.finditer(text) if _teller(match)]
    others = [name for match in found if match.end() not in quoting and (name := _teller(match))]
    if heard and heard[1] < found[0].start():
        return others[0] if others else None, heard[0], False
    origin = next((_teller(match) for match in found if match.end() in quoting), None)
    return (others[0], origin, False) if origin and others else (teller, None, False)


def _heard(text: str) -> tuple[str, int] | None:
    """The medium that somebody spoke to, or that the news is from by a wording without a verb; and where."""
    words = wordings()
    for pattern in (words.told_to, words.according, words.alone):
        match = next((match for match in pattern.finditer(text) if _is_medium(match)), None)
        if match:
            return _teller(match) or "", match.start()
    return None


def _is_medium(match: re.Match[str]) -> bool:
    """Whether the name is one of a medium by more than its Latin letters: «по данным IMF» is none."""
    name, groups = _teller(match) or "", match.groupdict()
    if groups.get("heard"):
        return media().get(name) or not name.isalpha() or name.isupper()  # no «Власть», a common word
    if groups.get("name5"):
        return True
    after = any(groups.get(f"after{number}") for number in (1, 3, 4, 6))
    return after or wordings().known.match(name) is not None


def _is_official(match: re.Match[str]) -> bool:
    """Whether the news rest on what is no medium: «со ссылкой на пресс-службу президента»."""
    groups = match.groupdict()
    return bool(groups.get("official")) and not (groups.get("after2") or groups.get("name2"))


def _teller(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    name = next((groups[key] for key in _TOLD if groups.get(key)), None)
    return _clean(name) if name else None


def _cited(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    name = groups.get("after2") or groups.get("name2")
    if name:
        return _clean(name)
    official = unmarked(groups.get("official") or "")
    if not official or _NO_ORIGIN.match(official):
        return None
    return nominative_words(official.strip(), "Acc")


def _clean(name: str, by_name: bool = False) -> str:
    """The name without quotes, without who wrote («Корр. ТАСС Иван Петров») and without a case ending
    («Казинформа», «Интерфаксом»)."""
    name = _CORRESPONDENT.sub("", unmarked(name)).strip()
    known = wordings().known.search(name) if by_name else None
    if known:
        name = known[0]
    name = " ".join(QUOTATION.sub("", name).split())
    stem = re.sub(rf"{ENDINGS}$", "", name)
    return usual(stem if name not in media() and stem in media() else name)
