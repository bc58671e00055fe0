"""Meetings of formats that an English article tells of. A conference in a city is none."""

from collections.abc import Iterator

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup
from workbench.reading.english.meeting_details import NOUNS, Circumstances, ordinal_of
from workbench.reading.english.scenes import BODY_WORDS, Bodies, Lead, Scene, code, council_of
from workbench.reading.meetings import Meeting

_GATHERING = words("meet gather convene assemble")
_LEADERS = words("leader head president state government chief premier prime king")
_MINISTERS = words("minister foreign defence defense")
# Who must not be those that meet: then it is not the format that does.
_LESSER = words(
    "expert parliament parliamentary parliamentarian business working forum speaker lawmaker deputy"
    " ambassador coordinator committee commission entrepreneur journalist scientist rector prosecutor"
    " assistant delegation sherpa judge bank youth woman assembly public investor scholar board"
    " subcommittee panel cabinet trilateral bilateral town plenary breakout side closed-door editorial"
    " staff press video-link tripartite"
)
_TELLING = words(
    "consultative next previous annual informal extraordinary last regular upcoming latest earlier"
    " jubilee anniversary emergency special first inaugural final forthcoming"
)
_DEFINITE = frozenset({"the", "this", "that"})


def find_english_meetings(document: Document, bodies: Bodies, lead: Lead) -> list[Meeting]:
    """The meetings of formats, each sentence for itself; headlines tell nothing that the text does not."""
    found: list[Meeting] = []
    headline = _headline_end(document.text)
    for sentence in document.sentences:
        lemmas = {token.lemma for token in sentence.tokens}
        if sentence.start < headline or not (
            lemmas & (NOUNS | _GATHERING) or "one" in lemmas or "conference" in lemmas
        ):
            continue
        found += _Finder(Scene(document, sentence, bodies, lead), found).find()
    return found


def _headline_end(text: str) -> int:
    """The end of a first line that is no sentence, with more behind it."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return (
        end
        if end >= 0 and text[end:].strip() and text[start:end].rstrip()[-1:] not in (".", "!", "”", '"')
        else 0
    )


class _Finder:
    """The meetings of one sentence. `told` are those of the sentences before."""

    def __init__(self, scene: Scene, told: list[Meeting]) -> None:
        self.scene, self.told = scene, told
        self.document, self.tokens = scene.document, scene.tokens

    def find(self) -> list[Meeting]:
        made: list[Meeting] = []
        for place, token in enumerate(self.tokens):
            if not self._is_meeting(place):
                continue
            group = self.scene.group_at(place)
            if group is None:
                continue
            if token.feats.get("Number") == "Plur":
                made += self._several(group, place)
            elif (one := self._one(group, place)) is not None:
                made.append(one)
        if not made:
            made += self._gatherings()
        return made

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
            )
        if token.text == "Conference":
            return place > 0 and self.tokens[place - 1].text in ("Ministerial", "Summit")
        return (
            token.lemma == "one"
            and place > 0
            and self.scene.word(place - 1) in ("next", "previous", "first", "last")
        )

    # One meeting

    def _one(self, group: NounGroup, noun: int) -> Meeting | None:
        before = (
            self.told[-1] if self.told and self.told[-1].sentence >= self.scene.sentence.index - 3 else None
        )
        explicit = self._explicit(group, noun)
        goes_on = False
        format_id = explicit
        if explicit is None:
            format_id, goes_on = self._implied(group, noun, before)
        if format_id is None or format_id == "":
            return None
        about = Circumstances(self.scene, group, noun)
        ordinal = ordinal_of(self.scene, group.first, noun)
        if self.tokens[noun].lemma == "one" and before and self.scene.word(noun - 1) == "next":
            ordinal = self._following(format_id)
        return self._made(about, format_id, ordinal, goes_on)

    def _following(self, format_id: str) -> int | None:
        """The number of "the next one", where the text numbers those before."""
        known = [m.claim.ordinal for m in self.told if m.claim.format == format_id and m.claim.ordinal]
        return max(known) + 1 if known else None

    def _made(
        self, about: Circumstances, format_id: str, ordinal: int | None, goes_on: bool
    ) -> Meeting | None:
        scene, lead = self.scene, self.scene.lead
        dated, where = about.day(), about.where()
        city, state = scene.city_and_state(where)
        host_city, host = about.host()
        city, state = city or host_city, state or host
        modality = about.modality(dated.name if dated else None, self.document.published)
        if modality is None:
            return None
        day = dated.name if dated else None
        held = modality is Modality.DECIDED
        if city is None and state is None:
            city, state = scene.venue()
        if held and about.is_here() and city is None:
            city, state = lead.city, lead.state
        if held and city is None and state is not None and state == lead.state:
            city = lead.city
        if held and day is None and city is not None and city == lead.city and not goes_on:
            day = lead.date
        if ordinal is None and day is None and city is None and state is None:
            return None
        places = {about.noun}
        for mention in (dated, where):
            places |= (
                {scene.place(mention), scene.end(mention) - 1}
                if mention and scene.place(mention) >= 0
                else set()
            )
        named = [
            m for m in scene.bodies.between(scene.sentence.start, scene.sentence.end) if code(m) == format_id
        ]
        places |= {
            scene.place(m) for m in named[:1] if scene.place(m) >= 0 and abs(scene.place(m) - about.noun) < 12
        }
        claim = EventClaim(
            EventType.MEETING,
            format_id,
            modality,
            (scene.words_of(places),),
            ordinal=ordinal,
            date=day,
            place=city,
            state=state,
            rule="en.meeting.noun"
            if about.noun != about.group.first or not goes_on
            else "en.meeting.goes-on",
        )
        return Meeting(claim, scene.sentence.index, goes_on)

    # Whose it is

    def _explicit(self, group: NounGroup, noun: int) -> str | None:
        """The format that the words with the noun name: "the 47th ASEAN summit", "the bloc's summit".
        An empty word where they name somebody else."""
        scene = self.scene
        inside = {token.lemma for token in self.tokens[group.first : noun]}
        if inside & _LESSER or {word.rpartition("-")[2] for word in inside} & _LESSER:
            return ""
        around = self._around(noun)
        if around:
            return around
        for name in scene.bodies.between(self.tokens[group.first].start, self.tokens[noun].start):
            return "" if scene.word(scene.end(name)) in ("-", "–", "—") else code(name)
        owner = group.possessor
        while owner is not None:
            held = self._body(owner)
            if held:
                return held
            owner = owner.possessor
        if self.tokens[group.first].text.lower() in ("their", "its"):
            return scene.bodies.spoken_of(self.tokens[group.first].start, scene.sentence) or ""
        return self._behind(group)

    def _around(self, noun: int) -> str | None:
        """The format whose very name holds the noun: "the Consultative Meeting of the Heads of State"."""
        token = self.tokens[noun]
        for name in self.scene.names:
            if name.type is MentionType.FORMAT and name.entity and name.start <= token.start < name.end:
                return code(name)
        return None

    def _body(self, group: NounGroup) -> str | None:
        """The format that a group names or means."""
        start, end = self.tokens[group.first].start, self.tokens[group.end - 1].end
        named = self.scene.bodies.between(start, end)
        if named:
            return code(named[0])
        council = next(
            (found for name in self.document.mentions_in(start, end) if (found := council_of(name))), None
        )
        if council:
            return council
        head = self.tokens[group.head].lemma
        definite = self.tokens[group.first].pos == "DET" or self.tokens[group.first].feats.get("Poss")
        if head in BODY_WORDS and definite and head not in ("member", "participant"):
            return self.scene.bodies.spoken_of(start, self.scene.sentence)
        return None

    def _behind(self, group: NounGroup) -> str | None:
        """The format behind "of": "the summit of the heads of state of the organization"."""
        for hanging in self.scene.clauses.hanging_on(group):
            if hanging.preposition in ("with", "between", "among"):
                return (
                    ""
                    if self.tokens[hanging.head].lemma not in ("participation", "leader", "member")
                    else None
                )
            if hanging.preposition not in ("of", "for", "within"):
                if hanging.preposition in ("in", "on", "at") or hanging.is_date:
                    return None
                continue
            found = self._body(hanging)
            if found:
                return found
            lemmas = {token.lemma for token in self.tokens[hanging.first : hanging.end]}
            if lemmas & _LESSER:
                return ""
            if hanging.possessor or self.tokens[hanging.first].text.lower() in ("its", "their"):
                return self.scene.bodies.spoken_of(self.tokens[hanging.first].start, self.scene.sentence)
            if not lemmas & (_LEADERS | _MINISTERS | BODY_WORDS):
                return ""
        return None

    def _implied(self, group: NounGroup, noun: int, before: Meeting | None) -> tuple[str | None, bool]:
        """Whose meeting it is where no name stands with it, and whether it is the one just spoken of."""
        scene = self.scene
        modifiers = self.tokens[group.first : noun]
        if self._is_foreign(group, noun):
            return None, False
        meant = scene.bodies.spoken_of(self.tokens[noun].start, scene.sentence)
        lemma = self.tokens[noun].lemma
        telling = {token.lemma for token in modifiers} & _TELLING
        numbered = ordinal_of(scene, group.first, noun) is not None
        definite = bool(modifiers) and modifiers[0].text.lower() in _DEFINITE
        if definite and before is not None and not telling and not numbered:
            return before.claim.format, True
        if lemma == "one":
            return (before.claim.format, False) if before else (None, False)
        if lemma in ("summit", "conference"):
            return meant, False
        return (meant, False) if (telling or numbered) and definite else (None, False)

    def _is_foreign(self, group: NounGroup, noun: int) -> bool:
        """Whether a name of something else stands before the noun: "the Trump-Putin summit"."""
        for place in range(group.first, noun):
            token = self.tokens[place]
            if token.pos != "PROPN" or token.text in ("Summit", "Ministerial", "Meeting"):
                continue
            names = [n for n in self.scene.names if n.start <= token.start < n.end]
            if not any(n.type in (MentionType.PLACE, MentionType.ORDINAL, MentionType.DATE) for n in names):
                return True
        if group.possessor is not None:
            return not any(n.type is MentionType.DATE for n in self._names_in(group.possessor))
        return False

    def _names_in(self, group: NounGroup) -> list[Mention]:
        return self.document.mentions_in(self.tokens[group.first].start, self.tokens[group.end - 1].end)

    # Several, and gatherings

    def _several(self, group: NounGroup, noun: int) -> Iterator[Meeting]:
        """ "The previous meetings were held in Moscow in December 2021 and in Tehran in October 2023"."""
        format_id = self._explicit(group, noun)
        if format_id is None:
            format_id = self._implied(group, noun, None)[0]
        held = any(
            verb.lemma in ("hold", "take", "host") and verb.first > noun for verb in self.scene.clauses.verbs
        )
        places = [name for name in self.scene.places() if self.scene.place(name) > noun]
        dates = [name for name in self.scene.dates() if self.scene.place(name) > noun]
        if not format_id or not held or len(places) < 2 or len(places) != len(dates):
            return
        for where, when in zip(places, dates, strict=True):
            city, state = self.scene.city_and_state(where)
            words_of = self.scene.words_of({self.scene.place(where), self.scene.end(when) - 1})
            claim = EventClaim(
                EventType.MEETING,
                format_id,
                Modality.DECIDED,
                (words_of,),
                date=when.name,
                place=city,
                state=state,
                rule="en.meeting.several",
            )
            yield Meeting(claim, self.scene.sentence.index)

    def _gatherings(self) -> Iterator[Meeting]:
        """ "The presidents first met in New York", "Leaders of the bloc are expected to meet in June"."""
        for verb in self.scene.clauses.verbs:
            if (
                verb.lemma not in _GATHERING
                or verb.objects
                or not verb.subjects
                or verb.form not in ("finite", "infinitive")
            ):
                continue
            if any(group.preposition == "with" for group in verb.adjuncts):
                continue
            subject = verb.subjects[0]
            format_id = self._of_subject(subject)
            if not format_id:
                continue
            about = Circumstances(self.scene, NounGroup(verb.first, verb.end, verb.head), verb.head)
            about.verb = verb
            first = any(self.scene.word(place) == "first" for place in range(subject.end, verb.head))
            made = self._made(about, format_id, 1 if first else None, False)
            if made is not None and (made.claim.date or made.claim.place):
                yield made

    def _of_subject(self, subject: NounGroup) -> str | None:
        council = next((found for name in self._names_in(subject) if (found := council_of(name))), None)
        if council:
            return council
        lemmas = {token.lemma for token in self.tokens[subject.first : subject.end]}
        if self._body(subject) and self.tokens[subject.head].lemma in BODY_WORDS | _LEADERS:
            return self._body(subject)
        if (
            not lemmas & _LEADERS
            or lemmas & _LESSER
            or self.tokens[subject.head].feats.get("Number") != "Plur"
        ):
            return None
        for hanging in self.scene.clauses.hanging_on(subject):
            if hanging.preposition == "of":
                return self._body(hanging)
        definite = self.tokens[subject.first].text.lower() == "the"
        return (
            self.scene.bodies.spoken_of(self.tokens[subject.first].start, self.scene.sentence)
            if definite
            else None
        )
