"""What parts a day or a place from the meeting that a sentence tells of: another clause, another meeting."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.dates.publication import lies_ahead
from workbench.reading.english.events.meeting_certainty import OTHER_DAY, Certainty
from workbench.reading.english.events.meeting_words import GATHERING, HAPPENS, HOLDING, SIDES
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.syntax.speech_words import SPEECH
from workbench.reading.english.words.closed_class import words

NOUNS = words(
    "summit meeting session gathering retreat sitting get-together conclave videoconference teleconference"
)
ONLINE = words(
    "video online virtual videoconference video-link videoconferencing teleconference virtually remotely"
)
_BARRIERS = words("that which who while when as because although where whereas if since ; :")
_GATHERING = HAPPENS | words("assemble arrive come travel fly visit")
TIMES = ("before", "after", "until")
"""What opens the clause of another meeting than that of the main one."""
_NEWS = words(
    "news word report announcement plan detail agenda programme program date rumour rumor preparation"
    " invitation decision information"
)
"""What is told of a meeting on another day than its own."""
SET_FOR = words("planned scheduled slated set expected")
_GREATER = words("conference forum assembly congress festival exhibition games expo")
"""What meetings of others are held during."""
_OFFICES = words("chairmanship presidency chair chairship")
_MONTH = len("2025-11")
_LISTED = 3
"""Parts of a list that a comma stands in before its \"and\"."""
_JOINING = frozenset({"and", "but", "while", ";"})
_MARKS = frozenset('“”«»"')


def beside_another(scene: Scene, group: NounGroup) -> bool:
    """Whether something else is told to be held "on the sidelines of" the meeting that the group names."""
    before = {scene.word(group.first - step) for step in (2, 3)}
    return group.preposition == "of" and not SIDES.isdisjoint(before)


def is_their_topic(scene: Scene, first: int) -> bool:
    """ "The ministers met in Beijing yesterday and came to a consensus on the summit": whether what opens
    there is another meeting than theirs."""
    group = scene.group_at(first)
    verbs = [one for one in scene.clauses.verbs if one.form == "finite" and one.end <= first]
    met = bool(verbs) and verbs[0].lemma in GATHERING and verbs[0].subjects == verbs[-1].subjects
    joined = len(verbs) > 1 and scene.word(verbs[-1].first - 1) == "and"
    return met and joined and group is not None and group.preposition in ("on", "about")


class Parting(Certainty):
    """What stands at `[group.first, noun]`, and what of its sentence belongs to it."""

    def _is_but_a_place(self, noun: int, first: int) -> bool:
        """Whether but a place stands between: "before the summit in Vilnius, Lithuania, on July 11"."""
        names = [n for n in self.scene.names if n.type in (MentionType.PLACE, MentionType.STATE)]
        inside = {at for n in names for at in range(self.scene.place(n), self.scene.end(n))}
        left = {self.scene.word(at) for at in range(noun + 1, first) if at not in inside}
        return bool(inside & {*range(noun + 1, first)}) and left <= {",", "in", "at", "on", "the", "of"}

    def _begins_clause(self, place: int, last: int) -> bool:
        """Whether a finite verb, and so a clause of its own, stands between two places."""
        return any(verb.form == "finite" and place < verb.first < last for verb in self.scene.clauses.verbs)

    def _belongs_before(self, first: int) -> bool:
        """Whether what stands at `first` before the noun tells of another meeting or another clause."""
        if is_their_topic(self.scene, self.group.first):
            return True
        if self._is_of_what_it_was_during(first):
            return False
        finite = [verb for verb in self.scene.clauses.verbs if verb.form == "finite"]
        if self.verb is not None and self.verb.marker in TIMES and first < self.verb.first:
            return True  # "will convene on October 7, before the leaders sit down for the summit"
        if first <= 1 and len(finite) == 1 and self._is_only_where():
            return False  # "Last year Ivanov stood in for Russia at the meeting in Goa"
        if self._is_parted(first, self.noun) or self._is_of_what_was_said(first):
            return True
        if self._is_in_relative(first) or self._is_month_of_another_act(first):
            return True
        if self._is_of_the_one_before(first):
            return True
        other = [place for place in range(first) if self.scene.tokens[place].lemma in NOUNS]
        if other and beside_another(self.scene, self.group):
            return True  # "is set for May 5 and will be held on the sidelines of the summit"
        verbs = self.scene.clauses.verbs
        if other and any(self.scene.word(place) in ("but", ";") for place in range(other[-1], first)):
            return False  # "after two gatherings, but on Friday they met for a summit"
        if other and self._is_other_day(other[-1], first):
            return False
        return bool(other) and not any(
            other[-1] < verb.first < first for verb in verbs if verb.form == "finite"
        )

    def _is_of_what_it_was_during(self, first: int) -> bool:
        """ "During the forum, which took place in Baku in May, a meeting was convened": what something else
        was held during has its day and its place."""
        verbs = [one for one in self.scene.clauses.verbs if one.form == "finite"]
        before = next((one for one in reversed(verbs) if one.first < first), None)
        during = next((one for one in self.scene.clauses.nouns if one.preposition in ("during", "at")), None)
        if before is None or during is None or self.verb is None or before.marker != "which":
            return False
        greater = {self.scene.tokens[place].lemma.lower() for place in range(during.first, before.first)}
        opens = not any(one.subjects and one.first < during.first for one in verbs)
        happened = before.lemma in HOLDING | {"take", "open"} and self.scene.word(before.first - 2) == ","
        held = self.verb.lemma in HOLDING | {"take", "call"} and self.verb.form == "finite"
        return opens and happened and held and not greater.isdisjoint(_GREATER)

    def _is_of_the_one_before(self, first: int) -> bool:
        """ "was held in Budapest in May, and the next will be held in Gabala": the day of the first."""
        verbs = [one for one in self.scene.clauses.verbs if one.form == "finite"]
        own = any(self.group in one.subjects and one.first > self.noun for one in verbs)
        told = any(one.lemma in HAPPENS and one.first < first for one in verbs)
        told = told and any(token.lemma in NOUNS for token in self.scene.tokens[:first])
        joint = {self.scene.word(place) for place in range(first, self.group.first)}
        return own and told and not joint.isdisjoint(_JOINING)

    def _is_in_relative(self, first: int) -> bool:
        """ "The SCO, whose tenth member was admitted in 2024, met in Tianjin": the clause set in."""
        before = [one for one in self.scene.clauses.verbs if one.form == "finite" and one.first < first]
        if not before or not any(self.scene.word(place) == "," for place in range(first, self.noun)):
            return False
        opening = {self.scene.word(place) for place in range(max(0, before[-1].first - 8), before[-1].first)}
        return before[-1].marker in ("which", "who") or "whose" in opening

    def _is_month_of_another_act(self, first: int) -> bool:
        """ "signed a trade deal in June and was a guest at the summit in Kazan"."""
        name = next((one for one in self.scene.dates() if self.scene.place(one) == first), None)
        verbs = [one for one in self.scene.clauses.verbs if one.form == "finite"]
        told = any(one.first < first and one.lemma not in _GATHERING for one in verbs)
        further = next((one for one in verbs if first < one.first < self.group.first), None)
        rough = name is not None and len(name.name or "") <= _MONTH
        return told and rough and further is not None and self.scene.word(further.first - 1) in ("and", "but")

    def _is_of_what_was_said(self, first: int) -> bool:
        """ "will pass to Laos on January 1, the president said at a meeting": the day of what was said."""
        verbs = [one for one in self.scene.clauses.verbs if one.form == "finite"]
        between = (one for one in verbs if first < one.first < self.noun and one.subjects)
        said = [one for one in between if one.lemma in SPEECH and not one.passive]
        opening = said[-1].subjects[0].first if said else 0
        told = any(one.first < first for one in verbs)
        return told and opening > first and any(self.scene.word(opening - n) == "," for n in (1, 2))

    def _is_other_day(self, noun: int, first: int) -> bool:
        """ "On the eve of the summit, on October 12, a council will be held": the day is not the summit's."""
        return self._has_comma(noun, first) and any(
            self.scene.word(place) in OTHER_DAY for place in range(noun)
        )

    def _has_comma(self, noun: int, first: int) -> bool:
        return any(self.scene.word(place) == "," for place in range(noun + 1, first))

    def _is_parted(self, first: int, last: int) -> bool:
        """Whether another clause begins between two places, asides between dashes left out."""
        if first == self.noun and self._is_of_its_news(last):
            return True
        aside = self._aside(first, last)
        for verb in self.scene.clauses.verbs:
            if (
                first < verb.first < last
                and verb.first not in aside
                and verb.lemma not in ("neighbour", "neighbor", "correspond")
            ):
                told = (
                    verb.lemma in HAPPENS
                    or verb in (self.verb, *self.held)
                    or verb.form in ("participle", "gerund", "infinitive")
                )
                other = verb.form == "finite" and verb.lemma in GATHERING and verb is not self.verb
                other = other and verb not in self.held
                if (
                    other
                    or not told
                    or (verb.form != "finite" and first == self.noun and verb.lemma not in HAPPENS)
                ):
                    return True
        inside = [
            self.scene.word(place)
            for place in range(first + 1, last)
            if place not in aside and not (self.scene.word(place) == "as" and self._is_preposition(place))
        ]
        between = set(inside)
        quoted = sum(word in _MARKS for word in inside) % 2
        if quoted or (first == self.noun and self._joins_another(first, last, aside)):
            return True
        relative = first == self.noun and any(self._is_relative(verb) for verb in self.held)
        relative = relative or (first == self.noun and self._is_set_behind())
        nouns = any(
            self.scene.tokens[place].lemma in NOUNS
            and self.scene.group_at(place) not in self.group.series
            and not self._is_no_other(place)
            for place in range(first + 1, last)
            if place not in aside
        )
        return nouns or (bool(between & _BARRIERS) and not relative)

    def _joins_another(self, first: int, last: int, aside: range) -> bool:
        """ "attended the summit, and on May 5 …", not "for ministers of Laos, Nepal, and Oman on May 5"."""
        for place in range(first + 2, last):
            joined = (self.scene.word(place - 1), self.scene.word(place)) == (",", "and")
            if joined and place not in aside:
                group = self.scene.group_at(place + 1)
                if group is None or len(group.series) < _LISTED or group.series[0].first <= self.noun:
                    return True
        return False

    def _is_before_another_act(self, day: Mention) -> bool:
        """ "wrote to them in June proposing to raise it at this year's summit": no day of the summit."""
        first, verbs = self.scene.place(day), self.scene.clauses.verbs
        return any(one.form in ("gerund", "infinitive") and first < one.first < self.noun for one in verbs)

    def _is_of_its_news(self, place: int) -> bool:
        """ "News of the summit broke on May 5", "plans for it were announced on Monday", "Talks on preparing
        it were held in Minsk": what a verb before the place says of such news is not said of the meeting."""
        verbs = (one for one in self.scene.clauses.verbs if self.noun < one.first < place and one.subjects)
        return any(
            (self._is_of_the_meeting(verb.subjects[0]) or self._is_prepared_by(verb.subjects[0]))
            and verb not in self.held
            for verb in verbs
        )

    def _is_of_the_meeting(self, news: NounGroup) -> bool:
        told = self.scene.tokens[news.head].lemma in _NEWS
        return told and self.group in self.scene.clauses.hanging_on(news)

    def _is_prepared_by(self, talks: NounGroup) -> bool:
        """ "consultations on preparing the summit and the forum"."""
        theirs = [talks, *self.scene.clauses.hanging_on(talks)]
        verbs = (one for one in self.scene.clauses.verbs if one.form == "gerund" and one.governor in theirs)
        return any(
            self.scene.word(one.first - 1) in ("on", "for", "of", "about")
            and talks.end <= one.first < self.group.first
            for one in verbs
        )

    def _is_no_other(self, place: int) -> bool:
        """ "was held via videoconference on May 5", "wrapped up two days of meetings": no other meeting; and
        what one is held "on the sidelines of" has the same day and place."""
        if self.scene.word(place - 1) == "of" and self.scene.tokens[place - 2].lemma == "day":
            return True
        group, online = self.scene.group_at(place), self.scene.tokens[place].lemma in ONLINE
        if group is not None and group is not self.group and beside_another(self.scene, group):
            return True
        return group is not None and online and group.preposition in ("via", "by", "through", "over")

    def _is_preposition(self, place: int) -> bool:
        """ "welcomed as a member at the summit": no conjunction like that of "comes as leaders gather"."""
        group = self.scene.group_at(place + 1)
        behind = next((one for one in self.scene.clauses.verbs if one.first > place), None)
        opens = behind is not None and behind.form == "finite" and not behind.subjects
        return group is not None and group.preposition == "as" and not opens

    def _aside(self, first: int, last: int) -> range:
        """The tokens between two dashes: "The summit of BRICS - the group of five - ended"."""
        dashes = [place for place in range(first + 1, last) if self.scene.word(place) in ("-", "–", "—")]
        alone = [
            place for place in dashes if self.scene.tokens[place - 1].end < self.scene.tokens[place].start
        ]
        return range(alone[0], alone[-1] + 1) if len(alone) > 1 else range(0)

    def _is_of_an_office(self, first: int) -> bool:
        """ "under Kyrgyzstan's chairmanship in 2018-2019", "Russia's presidency of the council in 2024-2025":
        the years of the chair, not of the meeting."""
        if any(self.scene.tokens[first - step].lemma in _OFFICES for step in (1, 2) if first >= step):
            return True
        group = self.scene.group_at(first)
        while group is not None and (group.preposition in ("in", "of", "for") or group.is_date):
            before = self.scene.group_at(group.first - 1) or self.scene.group_at(group.first - 2)
            group = before if before is not None and before.first < group.first else None
            if group is not None and self.scene.tokens[group.head].lemma in _OFFICES:
                return True
        return False

    def _is_first_set(self, first: int, reach: int = 4) -> bool:
        """ "originally due in September 2024, was held in April", "which had been planned for Yerevan": the
        day, or the place, that it was not held on."""
        before = {self.scene.word(place) for place in range(max(0, first - reach), first)}
        planned = {"had", "been"} <= before and not before.isdisjoint(SET_FOR)
        return planned or bool(before & {"originally", "initially"})

    def _is_of_another(self, name: Mention) -> bool:
        """ "met on Thursday ahead of next month's summit", "before the October summit": another meeting's."""
        place, end = self.scene.place(name), self.scene.end(name)
        group = self.scene.group_at(place)
        owned = self.scene.owned(group) if group is not None else None
        if owned is None or owned is self.group or owned.end <= end:
            return False
        if owned.preposition in ("following", "after", "since"):
            return True  # "skipped the summit following the December 2024 crash"
        return self.scene.tokens[owned.head].lemma in NOUNS and owned.head != self.noun

    def _is_of_a_plan(self, name: Mention) -> bool:
        """ "At the Gabala summit he proposed holding drills in 2026": a day to come, behind what was done."""
        at_it = self.group.preposition in ("at", "during", "after", "following")
        if not at_it or not lies_ahead(name.name, self.scene.document.published):
            return False
        between = range(self.noun + 1, self.scene.place(name))
        done = (verb for verb in self.scene.clauses.verbs if verb.form == "finite" and verb.tense == "past")
        return any(verb.first in between and verb.subjects for verb in done)
