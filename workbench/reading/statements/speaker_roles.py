"""In what office an article names its persons: «министр иностранных дел России Сергей Лавров»."""

import re

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.names.nominative import nominative
from workbench.reading.names.person_keys import key_of

_BRACKET = re.compile(r" \([^()\n]{2,20}\) $")
"""What may stand between an office and a name: «генсек Содружества (СНГ) Сергей Лебедев»."""
VAGUE = (" страны", " республики", " государства", " ведомства")
"""How an office ends that does not say whose it is."""
_TITLES = frozenset({"принц", "принцесса", "шейх", "лорд", "барон", "граф", "эмир", "сэр"})
"""What a person is by birth, where an office stands before it."""
_LONGEST = 24
_JOINED = re.compile(r"(?:,| [-–—]| и) $")


def full_names(persons: list[Mention]) -> dict[str, str]:
    """The longest name of each person."""
    full: dict[str, str] = {}
    for mention in persons:
        name = mention.name or mention.text
        if len(name) > len(full.get(key_of(mention), "")):
            full[key_of(mention)] = name
    return full


def roles(document: Document, persons: list[Mention]) -> dict[str, str]:
    """The office of each person: the role that stands right before the name, or right after it in commas."""
    offices = sorted(
        (mention for mention in document.mentions if mention.type is MentionType.ROLE),
        key=lambda mention: (mention.start, mention.end),
    )
    by_end: dict[int, Mention] = {}
    by_start: dict[int, Mention] = {}
    for office in offices:
        if office.end not in by_end:
            by_end[office.end] = office
        by_start[office.start] = office
    tokens = {
        token.start: (sentence, place)
        for sentence in document.sentences
        for place, token in enumerate(sentence.tokens)
    }
    found: dict[str, str] = {}
    for person in persons:
        text = document.text
        bracket = _BRACKET.search(text, max(0, person.start - _LONGEST), person.start)
        end = bracket.start() if bracket else person.start - 1
        after = by_start.get(person.end + 2) if text[person.end : person.end + 2] == ", " else None
        role = by_end.get(end) or after
        if role is not None and role.text.lower() in _TITLES:  # «глава МИД принц Фейсал»
            role = by_end.get(role.start - 1, role)
        if role is None or role.start not in tokens:
            continue
        start = _start(text, role, by_end) if role.start < person.start else role.start
        sentence, place = tokens.get(start, tokens[role.start])
        phrase = [token for token in sentence.tokens[place:] if token.start < role.end]
        if phrase[0].feats.get("Number") == "Plur":
            continue  # «спросил журналистов Жапаров»
        told = small(nominative(text, phrase))
        known = found.setdefault(key_of(person), told)
        vague = known.endswith(VAGUE) and not told.endswith(VAGUE)
        if told.startswith(f"{known} ") or vague:
            found[key_of(person)] = told  # «президент», then «президент Азербайджана»
    return found


def _start(text: str, role: Mention, by_end: dict[int, Mention]) -> int:
    """Where the offices of somebody who has several begin: «директор института, политолог Талгат Калиев»."""
    while joined := _JOINED.search(text, max(0, role.start - 3), role.start):
        before = by_end.get(joined.start())
        if before is None:
            break
        role = before
    return role.start


def small(role: str) -> str:
    """The role as it reads inside a sentence: «президент», but «МИД»."""
    return role if role[1:2].isupper() else role[:1].lower() + role[1:]


def words_of(role: str) -> list[str]:
    return role.lower().replace("ё", "е").split()
