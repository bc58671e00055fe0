"""Whose meeting it is by what stands with the noun or by who meets: "the bloc's summit", "CIS leaders"."""

from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.framed_owners import FRAMES
from workbench.reading.english.events.pair_owners import named_between, of_both, of_councils, with_the_five
from workbench.reading.english.events.regional_owners import (
    FEW,
    format_of_region,
    format_of_states,
    leaders_of_the_five,
)
from workbench.reading.english.events.scenes import BODY_WORDS, COUNCIL, Scene, code, council_in
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

LEADERS = words("leader head president state government chief premier prime king member summiteer")
_STATES = words("country nation republic")
_SMALL = words("two three four five 2 3 4 5")
"""Countries by such a number may be any that meet; the five are those of Central Asia."""
MINISTERS = words("minister foreign defence defense sherpa")
# Who must not be those that meet: then it is not the format that does.
LESSER = words(
    "party company court school expert parliament parliamentary parliamentarian business working forum"
    " speaker lawmaker ambassador committee commission entrepreneur journalist"
    " scientist rector prosecutor assistant delegation judge bank youth woman assembly public"
    " investor scholar board subcommittee panel cabinet trilateral bilateral town plenary breakout side"
    " closed-door editorial staff press video-link tripartite"
)
_PORTFOLIOS = words(
    "affair trade energy transport economy finance interior justice culture education health agriculture"
    " defence defense industry tourism environment labour labor sport ecology water emergency commerce"
    " resource"
)
_ADVISERS = ("adviser", "advisor")
_OFFICIALS = frozenset({"coordinator", "sherpa"})
"""Who sits for the states between their ministers' meetings."""
_MAKING_UP = words("make comprise form constitute compose")
"""What states do that are a format: "which make up the union", "comprising it"."""
_COUNCILS = frozenset({"CSC", "CFM", "CHS", "CHG", "CDM", "CMFA", "CSSC", "SEEC"})
"""What official texts call the councils of ministers and of heads for short."""
_SITTINGS = words("conference assembly authority congress")


class NamedOwners:
    """The formats whose meetings one sentence tells of by their names."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.document, self.tokens = scene, scene.document, scene.tokens

    def explicit(self, group: NounGroup, noun: int) -> str | None:
        """The format that the words with the noun name: "the 47th ASEAN summit", "the bloc's summit".
        An empty word where they name somebody else."""
        scene = self.scene
        inside = {token.lemma for token in self.tokens[group.first : noun]}
        lesser = {part for word in inside for part in (word.lower(), word.lower().rpartition("-")[2])}
        named = scene.bodies.between(self.tokens[group.first].start, self.tokens[noun].start)
        small = lesser & LESSER - ({"plenary"} if named else set())  # but "the BRICS plenary session"
        if small and "consultative" not in inside:  # but "a working consultative meeting"
            return ""
        around = self._around(noun)
        if around:
            return self._of_another(group, around) or around
        for name in named:
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
                self._only_subject(before) if len(before) == 1 else self._acting(noun)
            )  # "At its Bucharest summit, NATO promised"
            return acting or scene.bodies.spoken_of(self.tokens[group.first].start, scene.sentence) or ""
        return named_between(scene, noun) or self._behind(group)

    def _of_another(self, group: NounGroup, format_id: str) -> str | None:
        """ "the 18th Consultative Meeting of the GCC leaders": the format named behind "of", if another."""
        of = self.scene.of(group)
        named = self._body(of) if of is not None and of.first >= group.end else None
        return named if named != format_id else None

    def _only_subject(self, named: Sequence[Mention]) -> str | None:
        """ "The countries of the Turkic Council met for its summit": whom the sentence is about."""
        place = self.scene.place(named[0])
        verb = next((one for one in self.scene.clauses.verbs if one.form == "finite"), None)
        group = self.scene.group_at(place)
        opens = verb is not None and place < verb.first and group is not None
        return code(named[0]) if opens and group is not None and group.preposition in ("", "of") else None

    def others(self, group: NounGroup, noun: int, format_id: str) -> list[str]:
        """The formats that meet with this one: "a joint summit of the OIC and the Arab League"."""
        joint = any(token.lemma == "joint" for token in self.tokens[group.first : noun])
        of = self.scene.of(group)
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
        summit = self.tokens[noun].lemma == "summit" or "consultative" in lemmas
        return "leaders" if summit or lemmas & LEADERS else None

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

    def is_of_rulers(self, group: NounGroup) -> bool:
        """Whether it is a council of those who lead the states, or of their ministers."""
        if self._council(self.scene.named_in(group)):
            return True
        of = next(iter(self.scene.clauses.hanging_on(group)), None)
        last = of.series[-1].end if of is not None else group.end
        start, end = self.tokens[group.first].start, self.tokens[last - 1].end
        return COUNCIL.search(self.document.text, start, end) is not None

    def is_named_in_a_format(self, place: int) -> bool:
        """Whether the word is a part of a format's own name."""
        start = self.tokens[place].start
        return any(m.start <= start < m.end for m in self.scene.names if m.type is MentionType.FORMAT)

    def _body(self, group: NounGroup) -> str | None:
        """The format that a group names or means."""
        start, end = self.tokens[group.first].start, self.tokens[group.end - 1].end
        if self.tokens[group.head].text in _COUNCILS and group.end - group.first <= 2:
            return self.scene.bodies.spoken_of(start, self.scene.sentence)  # "the next meeting of the CFM"
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
        sitting = sitting and not self._is_foreign_council(group)
        if head == "council" and group.end - group.first == 2 and self.tokens[group.head].text == "Council":
            return self.scene.bodies.of_council(start)
        if (head in BODY_WORDS or sitting) and definite and head not in ("member", "participant"):
            by_name = self.scene.bodies.called(head, self.scene.sentence)
            return by_name or self.scene.bodies.spoken_of(start, self.scene.sentence)
        return None

    def _is_foreign_council(self, group: NounGroup) -> bool:
        """ "of the FIFA council": a name that is no format's stands with it."""
        small = self.tokens[group.head].text == "council"
        return small and any(one.pos == "PROPN" for one in self.tokens[group.first : group.head])

    def _behind(self, group: NounGroup) -> str | None:
        """The format behind "of": "the summit of the heads of state of the organization"."""
        for hanging in self.scene.clauses.hanging_on(group):
            if hanging.preposition == "of" and (hanging.is_date or self.tokens[hanging.head].text.isdigit()):
                continue  # "the Tianjin summit of 2025", "of October 6–7"
            if hanging.preposition == "for" and self.scene.word(hanging.first - 2) == "set":
                told = {name.type for name in self.scene.named_in(hanging)}
                told &= {MentionType.PLACE, MentionType.DATE}
                return None if told else ""  # "with the main summit set for Cebu in May"
            if self.scene.word(hanging.first - 2) == "and":
                return None  # "ahead of the summit and of the celebrations"
            if hanging.preposition in ("with", "between", "among"):
                common = self.tokens[hanging.head].lemma in ("participation", "leader", "member")
                return None if common else ""
            if self.tokens[hanging.head].lemma in FRAMES and not self._body(hanging):
                return None  # "of the ministers of transport within the framework of the union"
            if hanging.preposition not in ("of", "for", "within"):
                if hanging.preposition in ("in", "on", "at") or hanging.is_date:
                    return None
                continue
            lemmas = {token.lemma.lower() for token in self.tokens[hanging.first : hanging.end]}
            lemmas |= {lemma.removesuffix("s") for lemma in lemmas}  # "of Heads of States and Governments"
            if self.tokens[hanging.head].lemma in (*_STATES, "state") and lemmas & FEW:
                return ""  # "of the presidents of three Turkic states"
            found = self._made_up_by(hanging) or self._body(hanging)
            found = found or (self._body(hanging.series[-1]) if "council" in lemmas else None)
            found = found or leaders_of_the_five(self.scene, hanging) or format_of_states(self.scene, hanging)
            if found:
                return found
            if (lemmas & _SITTINGS and self._is_of_heads(hanging)) or lemmas <= _PORTFOLIOS:
                continue  # "of the Assembly of Heads of State of the African Union", "ministers of trade of"
            if self.tokens[hanging.head].lemma in _STATES and self.scene.word(hanging.end) == "of":
                continue  # "of the foreign ministers of the countries of the Turkic Council"
            if lemmas & LESSER or self._is_foreign_council(hanging):
                return ""
            if self.tokens[hanging.head].lemma.lower() in ("secretary", "secretaries", "councils"):
                continue  # "of Secretaries of Security Councils of the SCO"
            if hanging.possessor or self.tokens[hanging.first].text.lower() in ("its", "their"):
                return self.scene.bodies.spoken_of(self.tokens[hanging.first].start, self.scene.sentence)
            if self._are_all_by_number(hanging):
                return self.scene.bodies.spoken_of(self.tokens[hanging.first].start, self.scene.sentence)
            advising = "security" in lemmas and not lemmas.isdisjoint(_ADVISERS)
            if not (advising or lemmas & (LEADERS | MINISTERS | BODY_WORDS | {"council"})):
                return ""
        return None

    def _made_up_by(self, states: NounGroup) -> str | None:
        """ "the leaders of the countries that make up the union": the format that they are."""
        if self.tokens[states.head].lemma not in (*_STATES, "state"):
            return None
        verbs = (one for one in self.scene.clauses.verbs if one.first <= states.end + 1)
        verb = next((one for one in verbs if one.first >= states.end and one.lemma in _MAKING_UP), None)
        made = verb.objects[0] if verb is not None and verb.objects else None
        return self._body(made) if made is not None and not (verb and verb.passive) else None

    def _is_of_heads(self, group: NounGroup) -> bool:
        """Whether "of Heads of State", or of ministers, follows at once."""
        near = next(iter(self.scene.clauses.hanging_on(group)), None)
        lemmas = (
            {self.tokens[at].lemma.lower().removesuffix("s") for at in range(near.first, near.end)}
            if near
            else set()
        )
        return bool(lemmas & (LEADERS | MINISTERS))

    def _is_somebodys(self, group: NounGroup) -> bool:
        """Whether "its meeting" is that of a subject which is no format, no council and no leaders."""
        for verb in self.scene.clauses.verbs:
            if group not in (*verb.objects, *verb.adjuncts) or not verb.subjects:
                continue
            subject = verb.subjects[0]
            if group in verb.adjuncts:  # "The Board of the commission approved it at its meeting"
                return self.tokens[subject.head].lemma.lower() in LESSER
            if {token.lemma for token in self.tokens[subject.first : subject.end]} & LESSER:
                return True  # "The OTS expert council held its second meeting"
            head = self.tokens[subject.head].lemma
            if head in BODY_WORDS and not self._body(subject) and head not in ("member", "participant"):
                return True  # "a platform of electoral bodies, which held its first meeting"
            if verb.lemma == "host" and self._is_the_bodys(group, subject):
                return False
            known = subject.is_pronoun or self._body(subject) or self.of_subject(subject)
            return not known and self.tokens[subject.head].lemma not in (*BODY_WORDS, "leader", "country")
        return False

    def _is_the_bodys(self, group: NounGroup, host: NounGroup) -> bool:
        """ "Kazakhstan takes the chair of the OTS and will host its 13th summit": what a state hosts is that
        of the body just named, unless it is told by a theme or by who comes to it."""
        state = any(one.type in (MentionType.STATE, MentionType.PLACE) for one in self.scene.named_in(host))
        start, first = self.scene.sentence.start, self.tokens[group.first].start
        themed = any(self.tokens[at].pos in ("NOUN", "PROPN") for at in range(group.first, group.head))
        behind = self.scene.word(group.end)
        return (
            state
            and bool(self.scene.bodies.between(start, first))
            and self.tokens[group.head].lemma == "summit"
            and not themed
            and behind not in ("with", "on", "of", "for")
        )

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
        head = self.tokens[subject.head].lemma.lower()
        if self._body(subject) and head in BODY_WORDS | LEADERS | MINISTERS | {"council"}:
            return self._body(subject)
        if subject.possessor is not None and self._body(subject.possessor):
            return self._body(subject.possessor)
        advising = "security" in lemmas and not lemmas.isdisjoint(_ADVISERS)
        sent = lemmas & _OFFICIALS and self.tokens[subject.head].feats.get("Number") == "Plur"
        if sent and named:
            return code(named[0])
        if {"senior", "official"} <= lemmas or "secretary" in lemmas or advising or sent:
            of = [one for one in self.scene.clauses.hanging_on(subject) if one.preposition == "of"]
            body = next((body for one in of if (body := self._body(one))), None)
            return body or of_councils(self.scene, subject, of)
        if not lemmas & (LEADERS | MINISTERS | {"council"}) or (
            self.tokens[subject.head].feats.get("Number") != "Plur" and "council" not in lemmas
        ):
            return None
        if (regional := format_of_region(self.scene, subject)) is not None:
            return regional
        for hanging in self.scene.clauses.hanging_on(subject):
            if lemmas & LEADERS and (five := leaders_of_the_five(self.scene, hanging)) is not None:
                return five  # "The presidents of Kazakhstan, Kyrgyzstan, …"
            if (pair := of_both(self.scene, hanging.series)) is not None:
                return pair
            if hanging.preposition in ("of", "from") and self._body(hanging):
                return self._body(hanging)
            if lemmas & MINISTERS and self.tokens[hanging.head].lemma in _PORTFOLIOS:
                continue  # "ministers of trade of the EAEU"
            if hanging.preposition == "of" and not self._may_be_all(hanging):
                return None
        theirs = self.tokens[subject.first].text.lower() in ("its", "their")
        opening = subject.first == 0 and subject.end == 1 and lemmas <= {"minister"}
        if opening and len(self.scene.bodies.counts) == 1:
            return self.scene.bodies.main  # "Ministers convene on May 5"
        if "council" in lemmas or (lemmas & MINISTERS and "prime" not in lemmas and not theirs):
            return None
        if lemmas & FEW:
            return None  # "The two presidents"
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
        inside = {part for token in self.tokens[group.first : group.end] for part in token.lemma.split("-")}
        counted = self.tokens[group.head].pos == "NUM" and self.tokens[group.first].text.lower() == "the"
        all_of = bool(inside & (LEADERS | MINISTERS | BODY_WORDS | _STATES)) or counted
        return all_of and not inside & FEW  # "presidents of the four"

    def _are_all_by_number(self, group: NounGroup) -> bool:
        """ "the next summit of the 52 nations": more of them than those who meet among themselves."""
        words_of = [self.tokens[at] for at in range(group.first, group.end)]
        told = len(words_of) == 3 and words_of[0].text.lower() == "the" and words_of[2].lemma in _STATES
        return told and words_of[1].pos == "NUM" and words_of[1].text.lower() not in _SMALL

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
        ministers = {token.lemma for token in self.tokens[noun + 1 : noun + 5]} & MINISTERS
        return code(named[0]) if named and ministers else None
