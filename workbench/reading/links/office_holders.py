"""Who holds the offices that an article names: whoever is named beside them, else by the table of leaders."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType
from workbench.reading.links.office_links import ONCE, Office, office_meant
from workbench.reading.links.surroundings import Surroundings
from workbench.reading.names.leaders import Leaders

MOST = 5
"""Candidates that a mention keeps at most."""


class OfficeLinker:
    """Links the offices of one document."""

    def __init__(self, around: Surroundings, table: Leaders) -> None:
        self.around = around
        self.table = table
        self.day = around.document.published
        self.language = "ru" if around.document.language == "ru" else "en"
        self.roles = [mention for mention in around.mentions if mention.type is MentionType.ROLE]
        self.meant = {
            (role.start, role.end): office
            for role in self.roles
            if (office := office_meant(around, role)) is not None
        }
        """The offices that words at `[start, end)` tell."""
        self._by_end = {end: office for (_, end), office in self.meant.items()}
        self._wider: dict[int, int] = {}
        """Where the widest office begins that ends there: «пресс-секретарь президента X» is no president."""
        for role in self.roles:
            self._wider[role.end] = min(self._wider.get(role.end, role.start), role.start)

    def before(self, person: Mention) -> Office | None:
        """The office that stands right before the person's name."""
        return self._by_end.get(person.start - 1)

    def link(self, starts: dict[int, Mention], ends: dict[int, Mention]) -> dict[Mention, Mention]:
        """The offices, linked; «президент» of «президент Республики X» is whoever the whole means."""
        linked: dict[Mention, Mention] = {}
        widest: dict[int, Mention] = {}
        for role in sorted(self.roles, key=lambda role: (role.start, -role.end)):
            whole = widest.get(role.start)
            if whole is None:
                made = widest[role.start] = self._role(role, starts, ends)
            else:
                made = replace(role, entity=whole.entity, name=whole.name, candidates=whole.candidates)
            linked[role] = made
        return linked

    def _role(self, role: Mention, starts: dict[int, Mention], ends: dict[int, Mention]) -> Mention:
        office = self.meant.get((role.start, role.end))
        if office is None:
            if self.language == "ru":
                return self._of_whom_it_announces(role, starts)
            beside = self._beside(role, starts, ends)
            return _with(role, beside.entity, beside.name) if beside else role
        if role.start > self._wider[role.end]:
            return self._holder(role, office, office.of) if office.of else role
        text = self.around.text
        holder = starts.get(role.end + 1) if text[role.end : role.end + 1] == " " else None
        if holder is None and text[role.end : role.end + 2] == ", ":
            follows = starts.get(role.end + 2)
            holder = follows if follows and text[follows.end : follows.end + 1] in ",." else None
        lead = ", the " if self.language == "en" and text[role.start - 6 : role.start] == ", the " else ", "
        if holder is None and text[role.start - len(lead) : role.start] == lead:
            named = ends.get(role.start - len(lead))
            # «президент Казахстана X, президент Киргизии»: X has been given an office already.
            holder = named if named and self.before(named) is None else None
        if office.of is None:
            return role if holder is None else _with(role, holder.entity, holder.name)
        if holder is not None and holder.entity is not None:
            return _with(role, holder.entity, holder.name)
        return self._holder(role, office, office.of)

    def _of_whom_it_announces(self, role: Mention, starts: dict[int, Mention]) -> Mention:
        """An office that the table lacks, of the person named right behind it in the same case: «посол
        Узбекистана X», but not «советник президента X» of the president himself, X in the genitive."""
        holder = starts.get(role.end + 1)
        tokens, first, end = self.around.tokens(role)
        head = next((token for token in tokens[first:end] if token.pos in ("NOUN", "PROPN")), None)
        if holder is None or head is None or role.start > self._wider[role.end] or end >= len(tokens):
            return role
        alike = all(head.feats.get(name) == tokens[end].feats.get(name) for name in ("Case", "Number"))
        return _with(role, holder.entity, holder.name) if alike else role

    def _beside(self, role: Mention, starts: dict[int, Mention], ends: dict[int, Mention]) -> Mention | None:
        """Whom an English office of no table stands beside: "Deputy Minister Anna Berg", "the minister of
        trade, Anna Berg,", "Anna Berg, the head of the fund,"; nobody where it is of several or of another
        time."""
        tokens, first, end = self.around.tokens(role)
        noun = (
            next((place for place in range(first, end) if tokens[place].text in ("of", "for", "to")), end) - 1
        )
        if tokens[noun].text.endswith("s") or (first and tokens[first - 1].lemma in ONCE):
            return None
        text = self.around.text
        if text[role.end : role.end + 1] == " " and role.end + 1 in starts:
            return starts[role.end + 1]
        behind = starts.get(role.end + 2) if text[role.end : role.end + 2] == ", " else None
        if behind and text[behind.end : behind.end + 1] == ",":
            return behind
        ahead = next(
            (role.start - len(sign) for sign in (", the ", ", ") if text[: role.start].endswith(sign)), -1
        )
        named = ends.get(ahead)
        closed = text.startswith((",", ".", ")", " under ", " at "), role.end)
        titled = named and any(one.type is MentionType.ROLE for one in self.around.ending_at(named.start - 1))
        return named if named and closed and not titled else None

    def _holder(self, role: Mention, office: Office, of: str) -> Mention:
        """The office alone: whoever held it on the article's day, or on the day that the sentence tells."""
        now = list(self.table.holders(of, office.office, self.day))
        past = self._past_days(role)
        then = [entity for day in past for entity in self.table.holders(of, office.office, day)]
        found = list(dict.fromkeys([*now, *then]))
        if len(found) == 1 and (not past or self._held_on(found[0], past)):
            return _with(role, found[0], self.table.name(found[0], self.language))
        return replace(role, candidates=tuple(found[:MOST]))

    def _held_on(self, entity: str, days: Iterable[date]) -> bool:
        return any(term.holds(day) for term in self.table.terms(entity) for day in days)

    def _past_days(self, role: Mention) -> list[date]:
        """The past days that the sentence tells."""
        sentence = self.around.sentence(role.start)
        if sentence is None or self.day is None:
            return []
        dates = [
            mention
            for mention in self.around.between(sentence.start, sentence.end)
            if mention.type is MentionType.DATE
        ]
        return [day for one in dates if (day := _last_day(one)) is not None and day < self.day]


def _with(role: Mention, entity: str | None, name: str | None) -> Mention:
    return replace(role, entity=entity, name=name) if entity else role


def _last_day(mention: Mention) -> date | None:
    if not mention.name:
        return None
    try:
        return PartialDate.parse(mention.name).last
    except ValueError:
        return None
