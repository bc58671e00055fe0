"""Which word of an English sentence is a meeting, and its number: a noun, a sitting council, "the 48th"; and
which is but the series of them."""

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.meeting_certainty import OTHER_DAY
from workbench.reading.english.events.meeting_gatherings import Gatherings
from workbench.reading.english.events.meeting_numbers import SUFFIXES, ordinal_of
from workbench.reading.english.events.meeting_parting import NOUNS, TIMES, is_their_topic
from workbench.reading.english.events.meeting_words import takes_part
from workbench.reading.english.events.scenes import OWNING
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meetings import Meeting

_HELD = words("host hold take convene schedule plan")
_OF_EVENTS = words("begin start open kick end conclude close take hold last run")
_TAKEN_FOR_NOUNS = frozenset({"kicks", "opens", "starts", "ends", "closes", "begins"})
_ATTENDING = words("attend address miss skip")
_PROCEEDING = words("begin start open end conclude close finish continue resume move proceed kick wrap")
_OWN_WORK = words("work session meeting sitting deliberation")
_TOLD_BY_TURN = words("next previous first last earlier preceding past")
_NEXT = 6
"""How far the number of a meeting may lie from that of the one told of before."""
_MEETING = words("leader minister head president premier")


class MeetingNouns(Gatherings):
    """Finds the words of one sentence that are meetings."""

    def _is_meeting(self, place: int) -> bool:
        token = self.tokens[place]
        if token.lemma in NOUNS and token.pos in ("NOUN", "PROPN"):
            following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
            group = self.scene.group_at(place)
            inside = group is not None and place < group.head and following is not None
            return not (
                inside
                and following is not None
                and following.pos in ("NOUN", "PROPN")
                and following.text.islower()
                and following.text not in _TAKEN_FOR_NOUNS
                and (following.text, self.scene.word(place + 2)) != ("set", "for")
            )
        if token.text == "talks":
            return self._are_of_leaders(place)
        if token.lemma in ("forum", "dialogue", "conference") and (
            ordinal_of(self.scene, max(place - 3, 0), place) or ordinal_of(self.scene, place - 1, place)
        ):
            main = self.scene.bodies.main_name
            if main is not None and token.lemma in main.lower().split():
                return True
        if token.lemma == "edition" and self.told and ordinal_of(self.scene, max(place - 3, 0), place):
            return self._is_held(place) or self._takes_place_at(place)
        if token.lemma.lower() == "ministerial" and token.pos in ("NOUN", "PROPN"):
            group = self.scene.group_at(place)
            return group is not None and group.head == place  # "the C5+1 Ministerial in Astana"
        if token.text == "Council" and ordinal_of(self.scene, max(place - 4, 0), place):
            return self.tokens[min(place + 1, len(self.tokens) - 1)].pos not in ("ADJ", "NOUN", "PROPN")
        council = token.text == "Council" or (token.text == "council" and self.scene.word(place + 1) == "of")
        if council and (self._is_hosted(place) or self._is_attended(place)):
            return True
        if token.lemma == "council" and self._is_held(place):
            return True
        if (token.lemma == "event" and self._is_the_event(place)) or self._is_sitting(place):
            return True
        bare = token.text.isdigit() and self.scene.word(place + 1) in SUFFIXES
        if (bare or token.text == "one" or token.feats.get("NumType") == "Ord") and self._is_numbered(place):
            return True
        if token.text == "Conference":
            return place > 0 and self.tokens[place - 1].text in ("Ministerial", "Summit")
        if token.text == "conference" and self.scene.word(place - 1) == "ministerial":
            wto = self.scene.bodies.main == "wto"  # whose meetings are called so
            return wto and self.scene.word(place + 1) in ("in", "on", "was", "will")
        return (token.lemma == "one" and place > 0 and self.scene.word(place - 1) in _TOLD_BY_TURN) or (
            token.text == "next"
            and place > 0
            and self.scene.word(place - 1) == "the"
            and self.scene.word(place + 1) in ("is", "will", "being")
        )

    def _are_of_leaders(self, place: int) -> bool:
        """ "the Supreme Eurasian Economic Council talks", "the BRICS leaders' talks in Xiamen"."""
        group, whose = self.scene.group_at(place), place - 1
        while whose > 0 and self.scene.word(whose) in OWNING:
            whose -= 1
        told = self.tokens[whose].lemma.lower().removesuffix("s") in ("council", "leader", "minister")
        return told and group is not None and group.head == place and bool(self.owners.explicit(group, place))

    def _is_the_event(self, place: int) -> bool:
        """ "The event began on Monday", "Baku hosts the two-day event": the meeting that the sentence before
        tells of."""
        near = bool(self.told) and self.scene.sentence.index - self.told[-1].sentence <= 2
        group = self.scene.group_at(place) if near else None
        if group is None or self.scene.word(group.first) not in ("the", "this"):
            return False
        if any(verb.lemma == "host" and group in verb.objects for verb in self.scene.clauses.verbs):
            return True
        verbs = (verb for verb in self.scene.clauses.verbs if place == 1 and group in verb.subjects)
        return any(verb.lemma in _OF_EVENTS and (verb.lemma != "hold" or verb.passive) for verb in verbs)

    def _is_sitting(self, place: int) -> bool:
        """ "the ECO Council of Ministers held in Shusha in 2023"."""
        group = self.scene.group_at(place) if self.tokens[place].text == "Council" else None
        if group is None or self.owners.is_named_in_a_format(place):
            return False
        aside = self.scene.word(group.end) == ","
        behind = [self.scene.word(group.end + aside + step) for step in range(4)]
        told = behind[0] == "held" and behind[1] in ("in", "on")
        relative = aside and behind[0] == "which" and ("held" in behind or behind[1:3] == ["took", "place"])
        return (told and (place < group.head or aside)) or relative

    def _is_held(self, place: int) -> bool:
        """ "a council of foreign ministers will be held": the council as a sitting of it."""
        group = self.scene.group_at(place)
        if self.owners.is_named_in_a_format(place):
            return False  # the Gulf Cooperation Council
        return group is not None and any(
            group in verb.subjects and ((verb.lemma == "hold" and verb.passive) or self._takes_place(verb))
            for verb in self.scene.clauses.verbs
        )

    def _is_hosted(self, place: int) -> bool:
        """ "Pakistan hosted the SCO Council of Heads of Government"."""
        group = self.scene.group_at(place)
        return group is not None and any(
            group in verb.objects and verb.lemma == "host" for verb in self.scene.clauses.verbs
        )

    def _is_attended(self, place: int) -> bool:
        """ "attended the Supreme Eurasian Economic Council", "The Council of Foreign Ministers of the SCO has
        begun": a council of those who lead or of ministers as a sitting of it."""
        group = self.scene.group_at(place)
        if group is None or not self.owners.is_of_rulers(group):
            return False
        for verb in self.scene.clauses.verbs:
            if group in verb.objects and verb.lemma in _ATTENDING:
                return True
            if takes_part(self.scene, verb) and group in verb.adjuncts and group.preposition == "in":
                return True
            proceeds = verb.form == "finite" and verb.lemma in _PROCEEDING and not verb.passive
            if proceeds and group in verb.subjects:
                behind = {self.tokens[one.head].lemma for one in verb.objects}
                return behind <= _OWN_WORK and self.scene.word(verb.end) not in ("that", "to")
        return False

    def _takes_place_at(self, place: int) -> bool:
        group = self.scene.group_at(place)
        return any(group in verb.subjects and self._takes_place(verb) for verb in self.scene.clauses.verbs)

    def _takes_place(self, verb: VerbGroup) -> bool:
        return verb.lemma == "take" and self.scene.word(verb.end) == "place"

    def _is_numbered(self, place: int) -> bool:
        """ "will host the 48th", "the seventh one": a number that stands for a meeting told of before."""
        before = self._numbered_before()
        if before is None or before.claim.ordinal is None or place < 1:
            return False
        group = self.scene.group_at(place)
        number = self._number(group, place) if group is not None else None
        alone = group is not None and group.end - 1 == place and self.scene.word(group.first) == "the"
        held = any(verb.lemma in _HELD for verb in self.scene.clauses.verbs)
        held = held or (group is not None and self._is_hosted_in_turn(group))
        further = number is not None and number > before.claim.ordinal
        behind = place + 1 + (self.scene.word(place + 1) in SUFFIXES)
        near = further and ((number or 0) - before.claim.ordinal <= _NEXT or self._is_placed(behind))
        told = any(group in one.subjects and one.lemma in _HELD for one in self.scene.clauses.verbs)
        earlier = number is not None and number < before.claim.ordinal and told
        earlier = earlier and (number == 1 or (group is not None and group.first == 0))
        return alone and held and (near or earlier)

    def _is_placed(self, behind: int) -> bool:
        """ ", the 12th in Gabala": where it was stands right behind its number."""
        named = (name for name in self.scene.names if self.scene.place(name) == behind + 1)
        return self.scene.word(behind) == "in" and any(one.type is MentionType.PLACE for one in named)

    def _is_hosted_in_turn(self, group: NounGroup) -> bool:
        """ "was the host of the first, Malaysia of the second"."""
        told = any(token.lemma == "host" for token in self.tokens[: group.first])
        host = self.scene.group_at(group.first - 2) if told and group.first > 1 else None
        listed = host is not None and self.scene.word(host.first - 1) in (",", "and")
        return listed and self.scene.word(group.first - 1) == "of"

    def _numbered_before(self) -> Meeting | None:
        """The meeting with the highest number of those told of before, of the format that they are of."""
        before = self._before()
        if before is not None and before.claim.ordinal is not None:
            return before
        told = [one for one in (*self.told, *self.made) if one.claim.ordinal is not None]
        told = [one for one in told if one.claim.format == self.scene.bodies.main]
        return max(told, key=lambda one: one.claim.ordinal or 0, default=None)

    def _number(self, group: NounGroup, noun: int) -> int | None:
        """The number with the noun, or that it is itself: "the 48th"."""
        if self.tokens[noun].text.isdigit() and self.scene.word(noun + 1) in SUFFIXES:
            return int(self.tokens[noun].text)
        first, owner = group.first, group.possessor
        if owner is not None and self.tokens[owner.head].lemma in _MEETING:
            first = owner.first  # "the first-ever leaders' meeting"
        number = ordinal_of(self.scene, first, noun + (self.tokens[noun].lemma not in NOUNS))
        return number if number is not None else self._counted_behind(group)

    def _counted_behind(self, group: NounGroup) -> int | None:
        """ "Last month's summit was the twelfth", "The summit was the bloc's 47th"."""
        for place in range(group.end, len(self.tokens) - 2):
            opens = (self.scene.word(place), self.scene.word(place + 1)) == (",", "the")
            kind = next((at for at in range(place + 2, place + 6) if self.scene.word(at) == "of"), None)
            if opens and kind and self.scene.word(kind + 2) == "kind":
                return ordinal_of(self.scene, place + 1, kind)  # "took place in Cairo, the 11th of its kind"
        for verb in self.scene.clauses.verbs:
            told = verb.objects[0] if verb.objects and verb.lemma == "be" and group in verb.subjects else None
            kind = told is not None and "kind" in (self.scene.word(told.end + step) for step in (1, 2))
            if told is not None and (kind or self.scene.word(told.end) in (".", ",", ";", "and", "")):
                last = self.tokens[told.end - 1]
                ranked = last.feats.get("NumType") == "Ord" or last.text.lower() in SUFFIXES
                return ordinal_of(self.scene, told.first, told.end) if ranked else None
        return None

    def _edge_of_another(self, made: list[Meeting]) -> int | None:
        """Where what was made begins, if another meeting may be told before it: "The ministers met on October
        7 ahead of the summit", "will convene on October 7, before the leaders sit down for the summit", "met
        on Monday and agreed on the summit"."""
        verb = next((one for one in self.scene.clauses.verbs if one.marker in TIMES), None)
        clause = self.tokens[verb.subjects[0].first].start if verb and verb.subjects else None
        starts = [one.claim.evidence[0].start for one in made]
        if clause is not None and all(start >= clause for start in starts):
            return clause
        first = next(at for at, token in enumerate(self.tokens) if token.start >= min(starts))
        before = {self.scene.word(place) for place in range(max(0, first - 4), first)}
        return min(starts) if before & OTHER_DAY or is_their_topic(self.scene, first) else None

    def _is_joined(self, group: NounGroup) -> bool:
        """ "joined the Consultative Meeting as a full member", "became a full member of the Meeting": the
        format, not one of its meetings."""
        verb = self.scene.clauses.object_of(group)
        ranks = [one for one in verb.adjuncts if one.preposition == "as"] if verb else []
        as_one = any(self.tokens[one.head].lemma in ("member", "participant", "observer") for one in ranks)
        of = self.tokens[group.first - 2].lemma if group.preposition == "of" else ""
        return as_one or of in ("member", "membership")

    def _is_founded(self, group: NounGroup) -> bool:
        """ "The summit was established in 2022": the series, not one of them."""
        founding = ("establish", "found", "create", "launch", "institute")
        verbs = (verb for verb in self.scene.clauses.verbs if verb.passive and group in verb.subjects)
        return any(verb.lemma in founding for verb in verbs)
