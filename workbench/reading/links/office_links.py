"""Which office of which state or organisation the words for an office mean: «глава МИД Казахстана»."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Token, is_covered
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.leaders import leading_office
from workbench.reading.names.offices import OWN_BODIES
from workbench.reading.text.word_forms import parses

_OF = (MentionType.STATE, MentionType.FORMAT)
# The words for an office in dictionary forms, what it is an office of left out.
_RUSSIAN = {
    "head": (
        "президент", "король", "королева", "эмир", "султан", "император", "монарх", "глава государство",
        "глава республика", "председатель", "папа римский", "папа", "действующий президент",
        "нынешний президент", "глава страна", "президент страна", "президент республика",
    ),
    "government": (
        "премьер", "премьер-министр", "канцлер", "глава правительство", "глава кабмин",
        "глава кабинет министр", "председатель правительство", "председатель кабинет министр",
        "председатель кабмин", "председатель совет министр", "федеральный канцлер",
        "премьер-министр страна", "премьер страна", "действующий премьер-министр",
    ),
    "foreign": (
        "министр иностранный дело", "глава мид", "министр внешний связь",
        "глава внешнеполитический ведомство",
        "глава дипломатия", "главный дипломат", "госсекретарь", "государственный секретарь",
        "министр внешний сношение", "глава министерство иностранный дело", "глава госдеп",
        "министр иностранный дело страна", "руководитель мид", "глава форин-офис",
    ),
    "secretary": (
        "генеральный секретарь", "генсек", "генсекретарь", "исполнительный секретарь", "генеральный директор",
    ),
    "supreme": ("верховный лидер", "рахбар", "духовный лидер", "высший руководитель", "аятолла"),
    "lead": ("лидер", "глава", "руководитель", "национальный лидер"),
}  # fmt: skip
_ENGLISH = {
    "head": (
        "president", "king", "queen", "emir", "sultan", "emperor", "head of state", "pope", "monarch",
        "current president", "incumbent president",
    ),
    "government": (
        "prime minister", "premier", "chancellor", "head of government", "pm", "federal chancellor",
        "chairman of the cabinet of ministers", "current prime minister",
    ),
    "foreign": (
        "foreign minister", "minister of foreign affairs", "minister for foreign affairs", "top diplomat",
        "foreign secretary", "secretary of state", "external affairs minister", "chief diplomat",
    ),
    "secretary": ("secretary-general", "secretary general", "executive secretary", "general secretary"),
    "supreme": ("supreme leader", "ayatollah"),
    "lead": ("leader", "head", "strongman"),
}  # fmt: skip
_LINKS_EN = OWN_BODIES | {"of", "the", "for", "to", "'s", "’s"}
_BODIES = {
    "organisation:евразийская экономическая комиссия": ("format:eaeu", "secretary"),
    "organisation:еврокомиссия": ("format:eu", "government"),
    "organisation:европейская комиссия": ("format:eu", "government"),
    "organisation:европейский совет": ("format:eu", "head"),
    "organisation:евросовет": ("format:eu", "head"),
}
_HEADS_OF_BODIES = frozenset(["глава", "председатель", "президент", "president", "head", "chairman", "chair"])
_NEVER_BARE = frozenset(["председатель", "папа", "генеральный", "исполнительный"])
_ONLY_OF = {"председатель": "CN", "аятолла": "IR", "папа": "VA"}
ONCE = frozenset([
    "бывший", "экс", "будущий", "избранный", "новоизбранный", "тогдашний", "прежний", "первый", "второй",
    "третий", "следующий", "очередной", "некогда", "former", "ex", "then", "future", "elect", "late",
    "first", "second", "next", "покойный", "вице", "vice", "deputy", "новый", "new",
])  # fmt: skip

_NOT_HE = ONCE | {"не"}
"""Before these an office is not that of whoever holds it: «не главой государства, а послом»."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as leaders.toml has them. `of` is the state or format; None where the words do not say."""

    office: str
    of: str | None


def _inverted(names: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {words: office for office, group in names.items() for words in group}


_OFFICE_OF = {"ru": _inverted(_RUSSIAN), "en": _inverted(_ENGLISH)}


def office_meant(around: Surroundings, role: Mention) -> Office | None:
    """The office that the words for it mean; None where no office of the table is meant.

    An office of the past or the future («бывший президент») is none.
    """
    tokens, first, end = around.tokens(role)
    if not tokens or (first and tokens[first - 1].lemma in _NOT_HE):
        return None
    owners = around.inside(role, *_OF)
    words = [token for token in tokens[first:end] if not is_covered(token, owners)]
    russian = around.document.language == "ru"
    if any(token.feats.get("Number") == "Plur" for token in words[:1]):
        return None
    if russian and words and _are_several(around, role, words[0]):
        return None
    if russian:
        key = " ".join(token.lemma for token in words)
    else:
        key = " ".join(token.text.lower() for token in words if token.text.lower() not in _LINKS_EN)
    bodies = [
        _BODIES[body.entity]
        for body in around.inside(role, MentionType.ORGANISATION)
        if body.entity in _BODIES
    ]
    if bodies and words and words[0].lemma in _HEADS_OF_BODIES:
        return Office(bodies[0][1], bodies[0][0])
    office = _OFFICE_OF["ru" if russian else "en"].get(key)
    if office is None:
        return None
    return _of_owner(office, _owner(around, owners, tokens, first, end), words[0].lemma)


def _are_several(around: Surroundings, role: Mention, word: Token) -> bool:
    """«президенты России, Казахстана и …»: a word that may be a plural, with more states behind."""
    behind = around.text[role.end : role.end + 3]
    gap = 2 if behind.startswith(", ") else 3 if behind == " и " else 0
    more = any(other.type is MentionType.STATE for other in around.starting_at(role.end + gap))
    return bool(gap) and more and any("plur" in parse.tag for parse in parses(word.text.lower()))


def _of_owner(office: str, owner: str | None, word: str) -> Office | None:
    """The office by whom it belongs to; None where such an owner has none."""
    if owner == "several" or (owner is None and word in _NEVER_BARE):
        return None
    if owner is None:
        return Office(office, None)
    if owner.startswith("format:"):
        fits = office != "head" or owner == "format:eu"
        return Office("secretary" if office == "lead" else office, owner) if fits else None
    state = owner.removeprefix("state:")
    if state != _ONLY_OF.get(word, state) and office in ("head", "supreme"):
        return None
    return Office(leading_office(state) if office == "lead" else office, owner)


def _owner(
    around: Surroundings,
    owners: list[Mention],
    tokens: Sequence[Token],
    first: int,
    end: int,
) -> str | None:
    """Of whom the office is: named in its words, right behind them, or by the adjective right before."""
    named = {owner.entity for owner in owners if owner.entity}
    if len(named) == 1:
        return named.pop()
    if named:
        return "several"
    if end < len(tokens):
        behind = [
            other for other in around.starting_at(tokens[end].start) if other.type in _OF and other.entity
        ]
        genitive = tokens[end].feats.get("Case") in (None, "Gen") and around.document.language == "ru"
        if behind and genitive:
            return behind[0].entity
        if around.document.language != "ru" and tokens[end].text == "of":
            place = end + 2 if end + 1 < len(tokens) and tokens[end + 1].text == "the" else end + 1
            if place < len(tokens):
                after = around.starting_at(tokens[place].start)
                return next((other.entity for other in after if other.type in _OF and other.entity), None)
    before = first
    while before and tokens[before - 1].text.lower() in ("'s", "’s", "'", "’", "s"):
        before -= 1
    if before:
        ahead = [
            other
            for other in around.ending_at(tokens[before - 1].end)
            if other.type in _OF and other.entity and tokens[before - 1].feats.get("Case") != "Ins"
        ]
        adjective = tokens[before - 1].pos == "ADJ" or around.document.language != "ru"
        if ahead and adjective:
            return ahead[0].entity
    return None
