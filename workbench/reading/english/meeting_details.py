"""Which meeting an English sentence tells of, when and where, whether it was held, is planned or wished."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup, VerbGroup
from workbench.reading.english.scenes import Scene
from workbench.reading.english.whereabouts import Somewhere, of_name, outside_names, somewheres
from workbench.reading.linking import state_concerned, state_of_place

NOUNS = words("summit meeting session gathering retreat")
HAPPENS = words(
    "hold take host open begin start conclude close end convene be schedule plan set slate expect due"
    " kick wrap occur organise organize stage complete finish gather meet attend launch"
)
_PLANNING = words("schedule plan slate expect set due intend prepare aim")
_WISHING = words(
    "propose offer invite suggest want wish like hope ready readiness express could would-be discuss"
    " consider call urge seek bid lobby push press ask"
)
_CALLING = words("call urge propose suggest request demand offer want bid lobby push press ask")
_WISHES = words("readiness offer proposal willingness bid desire interest wish request")
_RUMOUR = words("reportedly rumour rumor unconfirmed allegedly")
_CALLED_OFF = words("cancel postpone delay scrap boycott suspend")
_ARRIVING = words("arrive travel fly leave depart head land visit return go come")
_OFFICES = words("chairmanship presidency chair chairship")
_VISITING = words("visit travel pay")
_OTHER_DAY = words("ahead before after following since prior until eve preparation preparations prepare")
_HOSTS = frozenset({"host", "hosts", "hosting", "hosted"})
_GATHERING = words("meet gather convene assemble")
_BARRIERS = words("that which who while when as because although where whereas if since ; :")
_CLOSE = 6
"""Words from a state to the city in it that is named behind."""
_MARKS = frozenset('“”«»"')
_EDGES = frozenset({"sidelines", "margins", "results", "course", "framework"})
_AHEAD = words("next upcoming forthcoming future coming")


class Circumstances:
    """The day and the place that the sentence gives for what stands at `[group.first, noun]`."""

    def __init__(self, scene: Scene, group: NounGroup, noun: int) -> None:
        self.scene, self.group, self.noun = scene, group, noun
        self.verb = self._verb()
        before = {scene.word(place) for place in range(max(0, group.first - 4), group.first)}
        self.arrives = any(verb.lemma in _ARRIVING for verb in self._governing())
        self.only_behind = bool(before & _OTHER_DAY)

    def _verb(self) -> VerbGroup | None:
        """The verb that tells what becomes of the meeting."""
        verbs = self.scene.clauses.verbs
        for verb in verbs:
            if self.group in verb.subjects or self.group in verb.objects:
                return verb
        near = [verb for verb in verbs if verb.first < self.noun]
        return near[-1] if near else next(iter(verbs), None)

    def day(self) -> Mention | None:
        dates = self.scene.dates()
        for name in dates:
            inside = self.group.first <= self.scene.place(name) < self.noun
            end = self.scene.end(name)
            owner = self.group.first - 2 <= end <= self.group.first and self.scene.word(end) in (
                "'",
                "’",
                "'s",
                "’s",
                "s",
            )
            if inside or owner:
                return name  # "the November 6 summit", "last year's summit"
        spans = {(self.scene.place(name), self.scene.end(name)): name for name in dates}
        told = [
            span
            for span, name in spans.items()
            if (span[0] > self.noun or self._is_of_the_visit(name)) and not self._is_of_an_office(span[0])
        ]
        nearest = self._nearest(told)
        found = spans.get(nearest) if nearest else None
        year = self.year()
        return None if found and year and not (found.name or "").startswith(year) else found

    def _is_of_an_office(self, first: int) -> bool:
        """ "under Kyrgyzstan's chairmanship in 2018-2019": the years of the chair, not of the meeting."""
        return any(self.scene.tokens[first - step].lemma in _OFFICES for step in (1, 2) if first >= step)

    def _is_of_the_visit(self, name: Mention) -> bool:
        """Whether a day before the noun may be the meeting's: not that of an arrival, but that of a visit."""
        if not self.arrives:
            return True
        ahead = any(verb.lemma in _VISITING and verb.tense == "future" for verb in self._governing())
        return ahead or "/" in (name.name or "")

    def year(self) -> str | None:
        """The year in the meeting's own words: "the 2026 summit"."""
        for place in range(self.group.first, self.noun):
            text = self.scene.tokens[place].text
            if len(text) == 4 and text.isdigit() and text[:2] in ("19", "20"):
                return text
        return None

    def where(self) -> Somewhere | None:
        """Where it is: "in Tashkent", "the Kazan summit", "passed to Kyrgyzstan, where the next meeting"."""
        for name in outside_names(self.scene):
            if self.group.first <= self.scene.place(name) < self.noun and name.type is MentionType.PLACE:
                made = of_name(self.scene, name)
                if made is not None:
                    return made
        opening = next(
            (
                i
                for i in range(self.group.first - 1, max(self.group.first - 8, 0), -1)
                if self.scene.word(i) == "where"
            ),
            None,
        )
        if opening is not None:
            before = [n for n in self.scene.names if self.scene.end(n) in (opening, opening - 1)]
            return next(
                (
                    made
                    for n in before
                    if n.type in (MentionType.PLACE, MentionType.STATE) and (made := of_name(self.scene, n))
                ),
                None,
            )
        found = somewheres(self.scene, whither=self.arrives)
        nearest = self._nearest([(one.first, one.end) for one in found])
        where = next((one for one in found if (one.first, one.end) == nearest), None)
        return self._named_closer(where, found) if where is not None and where.city is None else where

    def _named_closer(self, where: Somewhere, found: Sequence[Somewhere]) -> Somewhere:
        """ "in Kyrgyzstan, in the town of Cholpon-Ata": the city of a state that is named first."""
        for one in found:
            near = 0 <= one.first - where.end <= _CLOSE and self.scene.word(where.end) == ","
            if near and one.city and one.state in (None, where.state):
                return Somewhere(where.first, one.end, one.city, where.state)
        return where

    def is_here(self) -> bool:
        """Whether "here" tells that it is where the article was filed."""
        return any(
            self.scene.word(place) == "here"
            for place in range(self.noun + 1, min(self.noun + 4, len(self.scene.tokens)))
        )

    def _nearest(self, spans: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
        """The nearest of these tokens behind the noun, else before it, that no other clause parts from it."""
        own = {group.first for verb in self._happening() for group in verb.adjuncts}
        relative = any(self._is_relative(verb) for verb in self._happening())
        after, before = [], []
        for first, end in spans:
            if first > self.noun:
                if self.only_behind and not relative and self._has_comma(self.noun, first):
                    continue  # "on the eve of the summit, on October 12, …"
                if any(
                    one <= first < one + 8 and not self._begins_clause(one, first) for one in own
                ) or not self._is_parted(self.noun, first):
                    after.append((first - self.noun, (first, end)))
            elif not self.only_behind and 0 <= first < self.group.first and not self._belongs_before(first):
                before.append((self.noun - first, (first, end)))
        found = min(after, default=None) or min(before, default=None)
        return found[1] if found else None

    def _begins_clause(self, place: int, last: int) -> bool:
        """Whether a finite verb, and so a clause of its own, stands between two places."""
        return any(verb.form == "finite" and place < verb.first < last for verb in self.scene.clauses.verbs)

    def _belongs_before(self, first: int) -> bool:
        """Whether what stands at `first` before the noun tells of another meeting or another clause."""
        if self._is_parted(first, self.noun):
            return True
        other = [place for place in range(first) if self.scene.tokens[place].lemma in NOUNS]
        verbs = self.scene.clauses.verbs
        if other and self._is_other_day(other[-1], first):
            return False
        return bool(other) and not any(
            other[-1] < verb.first < first for verb in verbs if verb.form == "finite"
        )

    def _is_other_day(self, noun: int, first: int) -> bool:
        """ "On the eve of the summit, on October 12, a council will be held": the day is not the summit's."""
        return self._has_comma(noun, first) and any(
            self.scene.word(place) in _OTHER_DAY for place in range(noun)
        )

    def _has_comma(self, noun: int, first: int) -> bool:
        return any(self.scene.word(place) == "," for place in range(noun + 1, first))

    def _happening(self) -> list[VerbGroup]:
        """The verbs that say that the meeting happens, even past a relative clause."""
        return [
            verb
            for verb in self.scene.clauses.verbs
            if verb.lemma in HAPPENS
            and verb.first > self.noun
            and (self.group in verb.subjects or self._is_relative(verb))
        ]

    def _is_relative(self, verb: VerbGroup) -> bool:
        """ "the summit of the organization, which took place in Istanbul"."""
        between = {self.scene.word(place) for place in range(self.noun + 1, verb.first)}
        return (
            verb.marker in ("which", "that")
            and not between & {"and", "but"}
            and not any(
                other.form == "finite" and self.noun < other.first < verb.first
                for other in self.scene.clauses.verbs
            )
        )

    def _is_parted(self, first: int, last: int) -> bool:
        """Whether another clause begins between two places, asides between dashes left out."""
        aside = self._aside(first, last)
        for verb in self.scene.clauses.verbs:
            if (
                first < verb.first < last
                and verb.first not in aside
                and verb.lemma not in ("neighbour", "neighbor")
            ):
                told = (
                    verb.lemma in HAPPENS
                    or verb is self.verb
                    or verb.form in ("participle", "gerund", "infinitive")
                )
                if not told or (verb.form != "finite" and first == self.noun and verb.lemma not in HAPPENS):
                    return True
        inside = [
            self.scene.word(place)
            for place in range(first + 1, last)
            if place not in aside and not (self.scene.word(place) == "as" and self._is_preposition(place))
        ]
        between = set(inside)
        quoted = sum(word in _MARKS for word in inside) % 2
        if quoted or (first == self.noun and any(pair == (",", "and") for pair in pairwise(inside))):
            return True
        relative = first == self.noun and any(self._is_relative(verb) for verb in self._happening())
        nouns = any(
            self.scene.tokens[place].lemma in NOUNS and self.scene.group_at(place) not in self.group.series
            for place in range(first + 1, last)
            if place not in aside
        )
        return nouns or (bool(between & _BARRIERS) and not relative)

    def _is_preposition(self, place: int) -> bool:
        """ "welcomed as a member at the summit": no conjunction."""
        group = self.scene.group_at(place + 1)
        return group is not None and group.preposition == "as"

    def _aside(self, first: int, last: int) -> range:
        """The tokens between two dashes: "The summit of BRICS - the group of five - ended"."""
        dashes = [place for place in range(first + 1, last) if self.scene.word(place) in ("-", "–", "—")]
        alone = [
            place for place in dashes if self.scene.tokens[place - 1].end < self.scene.tokens[place].start
        ]
        return range(alone[0], alone[-1] + 1) if len(alone) > 1 else range(0)

    def host(self) -> tuple[str | None, str | None]:
        """The city or the state that hosts it: "hosted by Azerbaijan", "Tehran will host"."""
        opening = self._hosting()
        if opening is not None:
            return self._named(opening)
        for verb in self.scene.clauses.verbs:
            if verb.lemma not in ("host", "hold", "organise", "organize", "stage", "convene", "play"):
                continue
            takes = (self.group in verb.objects or self._is_apposed(verb)) and not verb.passive
            takes = takes or (verb.lemma == "play" and self.scene.word(verb.end) == "host")
            by = any(one.preposition == "by" for one in verb.adjuncts)
            gives = (
                (verb.passive or by)
                and verb.first > self.noun - 1
                and not self._is_parted(self.noun, verb.first)
            )
            groups = (
                list(verb.subjects)
                if takes
                else [one for one in verb.adjuncts if one.preposition == "by"]
                if gives
                else []
            )
            if len(groups) > 1 or (groups and self.scene.word(groups[0].end) == "or"):
                return None, None
            for group in groups:
                of = next(iter(self.scene.clauses.hanging_on(group)), None)
                city = self.scene.tokens[group.head].lemma in ("city", "town", "capital", "resort")
                return self._named(of if city and of is not None and of.preposition == "of" else group)
        return None, None

    def _is_apposed(self, verb: VerbGroup) -> bool:
        """ "will host a major event — the SCO Summit": the meeting as what was named before."""
        sign = self.scene.word(self.group.first - 1) in ("—", "–", "-", ",", "--")
        near = bool(verb.objects) and verb.objects[-1].end <= self.group.first
        return (
            sign and near and verb.lemma == "host" and not self._begins_clause(verb.end - 1, self.group.first)
        )

    def _hosting(self) -> NounGroup | None:
        """Who will "assume the chairmanship and host the summit", where "host" was taken for a noun."""
        first = self.group.first
        told = any(self.scene.word(place) in _HOSTS for place in range(max(0, first - 1), first + 1))
        verbs = [v for v in self.scene.clauses.verbs if v.form == "finite" and v.first < first and v.subjects]
        own = any(v.lemma == "host" and self.group in v.objects for v in self.scene.clauses.verbs)
        return verbs[-1].subjects[0] if told and verbs and not own else None

    def _named(self, group: NounGroup) -> tuple[str | None, str | None]:
        for name in self.scene.names:
            if group.first <= self.scene.place(name) < group.end:
                if name.type is MentionType.STATE:
                    return None, state_concerned(name)
                if name.type is MentionType.PLACE and name.entity and state_of_place(name.entity):
                    return name.name or name.text, state_of_place(name.entity)
        return None, None

    def modality(self, dated: str | None, published: date | None) -> Modality | None:
        """How sure it is; None where it is called off, denied or asked."""
        scene, verb = self.scene, self.verb
        if scene.tokens[-1].text == "?" or (verb is not None and verb.marker in ("if", "unless", "whether")):
            return None
        governing = self._governing()
        if any(one.lemma in _CALLED_OFF for one in governing) or any(
            one.negated and self._is_of(one) for one in governing
        ):
            return None
        ahead = any(scene.tokens[place].lemma in _AHEAD for place in range(self.group.first, self.noun))
        text = {token.lemma for token in scene.tokens}
        if text & _RUMOUR and not self._is_only_where():
            return Modality.REPORTED
        wished = any(
            (one.lemma in _WISHING and not (one.passive and one.lemma == "invite"))
            or one.modal in ("could", "may", "might", "should")
            for one in governing
        )
        wished = wished and not self._is_only_where()
        behind = [one for one in scene.clauses.verbs if one.first in (self.noun + 1, self.group.end)]
        when = PartialDate.parse(dated) if dated else None
        if when and published and when.last and when.last < published and not wished:
            return Modality.DECIDED
        calls = verb is not None and verb.lemma in _CALLING and not verb.passive
        governor = verb.governor if verb is not None else None
        if isinstance(governor, NounGroup) and scene.tokens[governor.head].lemma in _WISHES:
            wished = True
        if wished and (verb is None or calls or verb.form == "infinitive" or verb.modal or self._is_wished()):
            return Modality.PROPOSED
        if when and published and when.first and when.first > published:
            return Modality.PLANNED
        if any(
            one.form == "participle" and one.lemma == "hold" and self.group in one.subjects for one in behind
        ):
            return Modality.DECIDED  # "The summit held in Ufa is expected to lead …"
        planned = any(
            one.tense == "future"
            or one.modal == "would"
            or (one.lemma in _PLANNING and (one.lemma != "set" or one.passive))
            for one in governing
        )
        due = verb is not None and verb.predicate in ("due", "likely")
        return Modality.PLANNED if planned or due or ahead or self._is_due(governing) else Modality.DECIDED

    def _is_only_where(self) -> bool:
        """ "At the 2018 summit, Xi called for …": nothing is wished of the meeting itself."""
        return self.group.preposition in ("at", "during") or (
            self.group.preposition in ("in", "of", "on", "following", "after")
            and bool({self.scene.word(self.group.first - step) for step in (2, 3)} & _EDGES)
        )

    def _is_wished(self) -> bool:
        """ "suggested that the next summit be held in Turkistan"."""
        verb = self.verb
        return (verb is not None and verb.form == "infinitive") or self.scene.word(self.noun + 1) == "be"

    def _is_of(self, verb: VerbGroup) -> bool:
        """Whether the verb is the meeting's own: it is held, or somebody holds it."""
        return self.group in verb.subjects or self.group in verb.objects or verb.lemma in _GATHERING

    def _is_due(self, governing: list[VerbGroup]) -> bool:
        """ "is due to be held", "is to be held"."""
        return any(
            verb.predicate == "due"
            or (verb.form == "infinitive" and verb.lemma in HAPPENS and self.group in verb.subjects)
            for verb in governing
        )

    def _governing(self) -> list[VerbGroup]:
        """The verb of the meeting and those that it hangs on."""
        found, verb = [], self.verb
        before = [
            one for one in self.scene.clauses.verbs if one.form == "finite" and one.first < self.group.first
        ]
        if before and self.scene.word(self.group.first - 1) == "that" and before[-1].lemma in _CALLING:
            found.append(before[-1])
        while isinstance(verb, VerbGroup) and verb not in found:
            found.append(verb)
            governor = verb.governor
            verb = governor if isinstance(governor, VerbGroup) else None
        held = [one for one in self._happening() if one not in found]
        return [*found, *held]
