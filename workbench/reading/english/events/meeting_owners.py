"""Whose meeting it is: the format that the words with the noun name, or that they mean."""

from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.english.events.meeting_details import OWNING
from workbench.reading.english.events.meeting_numbers import ordinal_of
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.pair_owners import named_between, of_councils, with_the_five
from workbench.reading.english.events.regional_owners import format_of_region, summit_of_region
from workbench.reading.english.events.scenes import BODY_WORDS, COUNCIL, Scene, code, council_in
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.syntax.speech_words import SPEECH
from workbench.reading.english.words.closed_class import MONTHS_AND_DAYS, words
from workbench.reading.events.meetings import Meeting

_LEADERS = words("leader head president state government chief premier prime king member summiteer")
_STATES = words("country nation republic")
_FEW = words("two both 2 neighbouring neighboring three other")
_MINISTERS = words("minister foreign defence defense")
# Who must not be those that meet: then it is not the format that does.
LESSER = words(
    "party company court school expert parliament parliamentary parliamentarian business working forum"
    " speaker lawmaker deputy ambassador coordinator committee commission entrepreneur journalist"
    " scientist rector prosecutor assistant delegation sherpa judge bank youth woman assembly public"
    " investor scholar board subcommittee panel cabinet trilateral bilateral town plenary breakout side"
    " closed-door editorial staff press video-link tripartite"
)
_TELLING = words(
    "consultative next previous annual informal extraordinary last regular upcoming latest earlier"
    " jubilee anniversary emergency special first inaugural final forthcoming"
)
_SPECIAL = words("extraordinary emergency special informal annual inaugural jubilee")
_OF_A_SUMMIT = (
    _LEADERS
    | _MINISTERS
    | BODY_WORDS
    | words(
        "videoconference teleconference anniversary jubilee outreach video day week month year level member"
        " week-long meeting summit session gathering leadership birthday number end follow-up landmark"
        " milestone key council annual"
    )
)
_PORTFOLIOS = words(
    "affair trade energy transport economy finance interior justice culture education health agriculture"
    " defence defense industry tourism environment labour labor sport ecology water emergency commerce"
)
_SITTINGS = words("conference assembly authority congress")
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_DEFINITE = frozenset({"the", "this", "that"})


class Owners:
    """The formats whose meetings one sentence tells of."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.document, self.tokens = scene, scene.document, scene.tokens

    def explicit(self, group: NounGroup, noun: int) -> str | None:
        """The format that the words with the noun name: "the 47th ASEAN summit", "the bloc's summit".
        An empty word where they name somebody else."""
        scene = self.scene
        inside = {token.lemma for token in self.tokens[group.first : noun]}
        if inside & LESSER or {word.rpartition("-")[2] for word in inside} & LESSER:
            return ""
        around = self._around(noun)
        if around:
            return around
        for name in scene.bodies.between(self.tokens[group.first].start, self.tokens[noun].start):
            return "" if scene.word(scene.end(name)) in ("-", "–", "—") else code(name)
        sitting = self.tokens[noun].lemma == "council"
        council = self._council(self._inside(group.first, noun + sitting))
        if council:
            return council
        owner = group.possessor
        while owner is not None:
            held = self._body(owner)
            if held:
                return held
            owner = owner.possessor
        if self.tokens[group.first].text.lower() in ("their", "its"):
            before = scene.bodies.between(scene.sentence.start, self.tokens[group.first].start)
            holding = (verb for verb in scene.clauses.verbs if group in verb.objects)
            pair = next((one for verb in holding if (one := with_the_five(self.scene, verb.subjects))), None)
            if pair is not None:
                return pair  # "India and five Central Asian countries held their first summit"
            if self._is_somebodys(group):
                return ""
            acting = (
                None if len(before) == 1 else self._acting(noun)
            )  # "At its Bucharest summit, NATO promised"
            return acting or scene.bodies.spoken_of(self.tokens[group.first].start, scene.sentence) or ""
        return named_between(scene, noun) or self._behind(group)

    def others(self, group: NounGroup, noun: int, format_id: str) -> list[str]:
        """The formats that meet with this one: "a joint summit of the OIC and the Arab League"."""
        joint = any(token.lemma == "joint" for token in self.tokens[group.first : noun])
        of = next((one for one in self.scene.clauses.hanging_on(group) if one.preposition == "of"), None)
        if not joint or of is None:
            return []
        behind = [verb.first for verb in self.scene.clauses.verbs if verb.first > of.first]
        reach = self.tokens[min(behind, default=len(self.tokens)) - 1].end
        named = self.scene.bodies.between(self.tokens[of.first].start, reach)
        return [one for one in dict.fromkeys(code(name) for name in named) if one != format_id]

    def level(self, group: NounGroup, noun: int) -> str | None:
        """Who meets: leaders, heads of government or ministers; None where it is not said."""
        hanging = [one for one in self.scene.clauses.hanging_on(group) if one.preposition == "of"]
        groups = [group, *hanging]
        lemmas = {self.tokens[place].lemma for one in groups for place in range(one.first, one.end)}
        lemmas |= {lemma.lower().removesuffix("s") for lemma in lemmas}
        if lemmas & {"minister", "ministerial"} and "prime" not in lemmas:
            return "ministers"
        if "government" in lemmas and "state" not in lemmas:
            return "governments"
        return "leaders" if self.tokens[noun].lemma == "summit" or lemmas & _LEADERS else None

    def _around(self, noun: int) -> str | None:
        """The format whose very name holds the noun: "the Consultative Meeting of the Heads of State"."""
        token = self.tokens[noun]
        for name in self.scene.names:
            if name.type is MentionType.FORMAT and name.entity and name.start <= token.start < name.end:
                return code(name)
        return None

    def _council(self, names: Sequence[Mention]) -> str | None:
        """The format whose leaders sit in a council among the names."""
        return next((found for name in names if (found := council_in(self.scene.bodies, name))), None)

    def is_named_in_a_format(self, place: int) -> bool:
        """Whether the word is a part of a format's own name."""
        start = self.tokens[place].start
        return any(m.start <= start < m.end for m in self.scene.names if m.type is MentionType.FORMAT)

    def _body(self, group: NounGroup) -> str | None:
        """The format that a group names or means."""
        start, end = self.tokens[group.first].start, self.tokens[group.end - 1].end
        named = self.scene.bodies.between(start, end)
        if named:
            return code(named[0])
        council = self._council(self.document.mentions_in(start, end))
        if council:
            return council
        head = self.tokens[group.head].lemma
        if COUNCIL.match(self.document.text[start:end].removeprefix("the ")) and head == "council":
            return self.scene.bodies.spoken_of(start, self.scene.sentence)
        definite = self.tokens[group.first].pos == "DET" or self.tokens[group.first].feats.get("Poss")
        sitting = head == "council" and self.tokens[group.head].text == "council"
        if (head in BODY_WORDS or sitting) and definite and head not in ("member", "participant"):
            return self.scene.bodies.spoken_of(start, self.scene.sentence)
        return None

    def _behind(self, group: NounGroup) -> str | None:
        """The format behind "of": "the summit of the heads of state of the organization"."""
        for hanging in self.scene.clauses.hanging_on(group):
            if self.tokens[hanging.head].text.isdigit():
                continue  # "the Tianjin summit of 2025"
            if hanging.preposition in ("with", "between", "among"):
                common = self.tokens[hanging.head].lemma in ("participation", "leader", "member")
                return None if common else ""
            if hanging.preposition not in ("of", "for", "within"):
                if hanging.preposition in ("in", "on", "at") or hanging.is_date:
                    return None
                continue
            lemmas = {token.lemma.lower() for token in self.tokens[hanging.first : hanging.end]}
            found = self._body(hanging) or (self._body(hanging.series[-1]) if "council" in lemmas else None)
            if found:
                return found
            if lemmas & _SITTINGS and self._is_of_heads(hanging):
                continue  # "of the Assembly of Heads of State and Government of the African Union"
            if lemmas & LESSER:
                return ""
            if self.tokens[hanging.head].lemma.lower() in ("secretary", "secretaries", "councils"):
                continue  # "of Secretaries of Security Councils of the SCO"
            if hanging.possessor or self.tokens[hanging.first].text.lower() in ("its", "their"):
                return self.scene.bodies.spoken_of(self.tokens[hanging.first].start, self.scene.sentence)
            if not lemmas & (_LEADERS | _MINISTERS | BODY_WORDS | {"council"}):
                return ""
        return None

    def _is_of_heads(self, group: NounGroup) -> bool:
        """Whether "of Heads of State", or of ministers, follows at once."""
        near = next(iter(self.scene.clauses.hanging_on(group)), None)
        lemmas = (
            {self.tokens[at].lemma.lower().removesuffix("s") for at in range(near.first, near.end)}
            if near
            else set()
        )
        return bool(lemmas & (_LEADERS | _MINISTERS))

    def implied(self, group: NounGroup, noun: int, before: Meeting | None) -> tuple[str | None, bool]:
        """Whose meeting it is where no name stands with it, and whether it is the one just spoken of."""
        scene = self.scene
        modifiers = self.tokens[group.first : noun]
        regional = summit_of_region(scene, group, noun) if self.tokens[noun].lemma == "summit" else None
        if regional is not None:
            return regional, False
        if self._is_foreign(group, noun) or self._is_of_states(group):
            return None, False
        meant = scene.bodies.spoken_of(self.tokens[noun].start, scene.sentence)
        meant = before.claim.format if meant is None and before is not None else meant
        lemma = self.tokens[noun].lemma
        if lemma == "summit" and (into := self._admitted_there(noun)) is not None:
            return into, False
        if lemma == "event":
            return (before.claim.format, True) if before else (None, False)
        if lemma in ("one", "next") or lemma not in (*NOUNS, "conference", "forum", "dialogue", "council"):
            return (before.claim.format, False) if before else (None, False)
        if self._is_on_something(group, noun):
            return None, False
        telling = {token.lemma for token in modifiers} & _TELLING
        numbered = ordinal_of(scene, group.first, noun) is not None
        definite = bool(modifiers) and modifiers[0].text.lower() in _DEFINITE
        if definite and before is not None and not telling and not numbered:
            ahead = before.claim.modality is not Modality.DECIDED
            return before.claim.format, not (ahead and self._is_where_it_was_said(group))
        placed = any(n.type is MentionType.PLACE for n in self._inside(group.first, noun))
        # "Tuesday's meeting", "the leaders' meeting", "last year's session"
        owned = group.possessor is not None or scene.word(group.first - 1) in OWNING
        if lemma != "summit" and (placed or owned):
            return meant, False
        if definite and not telling and not numbered and lemma in ("meeting", "session", "gathering"):
            acting = self._acting(noun)
            if acting is not None:
                return acting, False
        if modifiers and modifiers[0].text.lower() == "another":
            return self._acting(noun), False  # another than those of the format that is spoken of
        if modifiers and modifiers[0].text.lower() in ("a", "an"):
            special = lemma in ("summit", "council") or bool(telling & _SPECIAL) or self._is_of_heads(group)
            return self._acting(noun) or (meant if special else None), False
        if lemma in ("summit", "conference", "forum", "dialogue", "council"):
            return meant, False
        known = telling or numbered or self._is_where_it_was_said(group)
        known = known or any(token.lemma == "ministerial" for token in modifiers)
        return (meant, False) if known and definite else (None, False)

    def _is_where_it_was_said(self, group: NounGroup) -> bool:
        """ "the next session of the CIS council will be held in May, he said at the session in Astana"."""
        said = any(verb.lemma in SPEECH and group in verb.adjuncts for verb in self.scene.clauses.verbs)
        hanging = next(iter(self.scene.clauses.hanging_on(group)), None)
        placed = hanging is not None and hanging.preposition == "in" and not hanging.is_date
        return said and placed and len(self.scene.bodies.counts) == 1

    def _admitted_there(self, noun: int) -> str | None:
        """ "At the summit in Cairo, Azerbaijan was admitted to the D-8": that of what it was admitted to."""
        verb = next((one for one in self.scene.clauses.verbs if one.first > noun), None)
        if verb is None or verb.lemma not in ("admit", "accept") or not verb.passive:
            return None
        named = self.scene.bodies.between(self.tokens[verb.first].start, self.scene.sentence.end)
        at_head = self.scene.word(0) in ("at", "during") and noun < verb.first
        return code(named[0]) if len(named) == 1 and at_head else None

    def _is_on_something(self, group: NounGroup, noun: int) -> bool:
        """ "a summit on artificial intelligence": told by its theme, and by nothing else."""
        inside = {token.lemma for token in self.tokens[group.first : noun]}
        if inside & _TELLING or ordinal_of(self.scene, group.first, noun) is not None:
            return False
        hanging = next(iter(self.scene.clauses.hanging_on(group)), None)
        return hanging is not None and hanging.preposition in ("on", "about", "for") and not hanging.is_date

    def _is_somebodys(self, group: NounGroup) -> bool:
        """Whether "its meeting" is that of a subject which is no format, no council and no leaders."""
        for verb in self.scene.clauses.verbs:
            if group not in verb.objects or not verb.subjects:
                continue
            subject = verb.subjects[0]
            if {token.lemma for token in self.tokens[subject.first : subject.end]} & LESSER:
                return True  # "The OTS expert council held its second meeting"
            head = self.tokens[subject.head].lemma
            if head in BODY_WORDS and not self._body(subject) and head not in ("member", "participant"):
                return True  # "a platform of electoral bodies, which held its first meeting"
            known = subject.is_pronoun or self._body(subject) or self.of_subject(subject)
            return not known and self.tokens[subject.head].lemma not in (*BODY_WORDS, "leader", "country")
        return False

    def _is_of_states(self, group: NounGroup) -> bool:
        """ "Kazakhstan and Uzbekistan held a summit": of those who met, not of a format."""
        subjects = [
            one for verb in self.scene.clauses.verbs if group in verb.objects for one in verb.subjects
        ]
        states = [n for one in subjects for n in self.scene.named_in(one) if n.type is MentionType.STATE]
        return len(states) > 1

    def _is_foreign(self, group: NounGroup, noun: int) -> bool:
        """Whether a name of something else stands before the noun: "the Trump-Putin summit"."""
        for place in range(group.first, noun):
            token = self.tokens[place]
            telling = token.text.lower() in _TELLING | {"ordinary", "online", "virtual", "hybrid", "joint"}
            if telling:
                continue
            if token.pos == "NOUN" and "-" not in token.text and token.lemma not in _OF_A_SUMMIT:
                return True  # "the climate summit"
            if token.pos != "PROPN" or token.text in ("Summit", "Ministerial", "Meeting", "Council"):
                continue
            if token.text.lower() in MONTHS_AND_DAYS:
                continue
            names = [n for n in self.scene.names if n.start <= token.start < n.end]
            if not any(n.type in (MentionType.PLACE, MentionType.ORDINAL, MentionType.DATE) for n in names):
                return True
        if group.possessor is not None:
            lemmas = {token.lemma for token in self.tokens[group.possessor.first : group.possessor.end]}
            dated = any(n.type is MentionType.DATE for n in self.scene.named_in(group.possessor))
            dated = dated or bool(lemmas & _WEEKDAYS)
            return not dated and not lemmas & (_LEADERS | _MINISTERS)
        return False

    def _inside(self, first: int, end: int) -> list[Mention]:
        """The names among tokens `[first, end)`."""
        if end <= first:
            return []
        return self.document.mentions_in(self.tokens[first].start, self.tokens[end - 1].end)

    def of_subject(self, subject: NounGroup) -> str | None:
        council = self._council(self.scene.named_in(subject))
        if council:
            return council
        lemmas = {token.lemma for token in self.tokens[subject.first : subject.end]}
        start, end = self.tokens[subject.first].start, self.tokens[subject.end - 1].end
        if COUNCIL.match(self.document.text[start:end].removeprefix("The ").removeprefix("the ")):
            return self._body(subject) or self.scene.bodies.spoken_of(start, self.scene.sentence)
        if lemmas & LESSER:
            return None
        if "council" in lemmas and (held := self._body(subject)):
            return held
        named = self.scene.bodies.between(start, end)
        if named and named[-1].start <= self.tokens[subject.head].start < named[-1].end:
            return code(named[-1])
        if named and subject.possessor is None and self._is_made_up_of(subject, named[0]):
            return code(named[0])
        if self._body(subject) and self.tokens[subject.head].lemma in BODY_WORDS | _LEADERS | _MINISTERS | {
            "council"
        }:
            return self._body(subject)
        if subject.possessor is not None and self._body(subject.possessor):
            return self._body(subject.possessor)
        if {"senior", "official"} <= lemmas or "secretary" in lemmas:
            of = [one for one in self.scene.clauses.hanging_on(subject) if one.preposition == "of"]
            body = next((body for one in of if (body := self._body(one))), None)
            return body or of_councils(self.scene, subject, of)
        if not lemmas & (_LEADERS | _MINISTERS | {"council"}) or (
            self.tokens[subject.head].feats.get("Number") != "Plur" and "council" not in lemmas
        ):
            return None
        if (regional := format_of_region(self.scene, subject)) is not None:
            return regional
        for hanging in self.scene.clauses.hanging_on(subject):
            if hanging.preposition in ("of", "from") and self._body(hanging):
                return self._body(hanging)
            if lemmas & _MINISTERS and self.tokens[hanging.head].lemma in _PORTFOLIOS:
                continue  # "ministers of trade of the EAEU"
            if hanging.preposition == "of" and not self._may_be_all(hanging):
                return None
        theirs = self.tokens[subject.first].text.lower() in ("its", "their")
        opening = subject.first == 0 and subject.end == 1 and lemmas <= {"minister"}
        if opening and len(self.scene.bodies.counts) == 1:
            return self.scene.bodies.main  # "Ministers convene on May 5"
        if "council" in lemmas or (lemmas & _MINISTERS and "prime" not in lemmas and not theirs):
            return None
        following = self.scene.clauses.after(subject)
        bare = subject.first == subject.head or lemmas <= words(
            "prime minister head of state government leader president"
        )
        definite = self.tokens[subject.first].text.lower() in ("the", "its", "their") or (
            bare and following is not None
        )
        return (
            self.scene.bodies.spoken_of(self.tokens[subject.first].start, self.scene.sentence)
            if definite
            else None
        )

    def _is_made_up_of(self, subject: NounGroup, name: Mention) -> bool:
        """ "The Group of 20 top world economies": the name, and what those in it are."""
        before = self.scene.place(name) - subject.first
        begins = before == 0 or (before == 1 and self.scene.word(subject.first) == "the")
        return begins and self.tokens[subject.head].lemma in ("economy", "country", "nation", "state")

    def _may_be_all(self, group: NounGroup) -> bool:
        """Whether the leaders of these are those of the whole format: "of the member states", not "of the two
        countries"."""
        inside = {token.lemma for token in self.tokens[group.first : group.end]}
        counted = self.tokens[group.head].pos == "NUM" and self.tokens[group.first].text.lower() == "the"
        all_of = bool(inside & (_LEADERS | _MINISTERS | BODY_WORDS | _STATES)) or counted
        return all_of and not inside & _FEW  # "presidents of the four"

    def _acting(self, noun: int) -> str | None:
        """The format whose leaders or council act where "a meeting" stands, or are invited, or that is named
        before it."""
        for verb in self.scene.clauses.verbs:
            if verb.form == "finite" and (pair := with_the_five(self.scene, verb.subjects)) is not None:
                return pair
            if verb.form == "finite" and verb.subjects and (found := self.of_subject(verb.subjects[0])):
                return found
            invited = verb.objects[:1] if verb.lemma == "invite" and verb.first < noun else []
            if invited and (found := self.of_subject(invited[0])):
                return found
        named = self.scene.bodies.between(self.scene.sentence.start, self.tokens[noun].start)
        ministers = {token.lemma for token in self.tokens[noun + 1 : noun + 5]} & _MINISTERS
        return code(named[0]) if named and ministers else None
