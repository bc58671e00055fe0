"""Documents that the sentences behind name: "24 papers were signed. Among them are …"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.paper_drafts import is_any_paper
from workbench.reading.english.events.paper_lists import ADOPTION, LISTING, several
from workbench.reading.english.events.paper_quoted import names_day, quoted_topics
from workbench.reading.english.events.paper_series import with_those_beside
from workbench.reading.english.events.paper_titles import title_end
from workbench.reading.english.events.paper_verbs import WORDS, adopted
from workbench.reading.english.events.papers import is_paper
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

_LISTING = LISTING | {"be"}
_THEM = words("document package list paper they these this agreement text outcome one")
_ALL = words("document package paper")
_HANDING = words("pass submit forward send refer present put")
_NEAR = 2
"""Sentences from the one that tells of documents to one that goes on to name them."""


class PaperTalk:
    """What one article said last of documents: whose they are, and whether they are adopted."""

    def __init__(self) -> None:
        self._told: tuple[int, str, Modality] | None = None
        self._first: EventClaim | None = None

    def read(self, adopters: Adopters) -> Iterator[EventClaim]:
        """The documents that the sentence names of those that are spoken of."""
        spoken = self.spoken_of(adopters)
        for verb in adopters.scene.clauses.verbs if spoken is not None else ():
            first = _first_named(adopters.scene, verb)
            if first is None or spoken is None or verb.negated:
                continue
            ahead = verb.tense == "future" or bool(verb.modal)
            modality = Modality.PLANNED if ahead else spoken[1]
            is_one = is_any_paper if modality is Modality.PLANNED else is_paper
            for paper in with_those_beside(adopters.scene, first, open_list=True, is_one=is_one):
                titles = topics = quoted_topics(adopters.scene, paper)
                if not topics and is_one(adopters.scene, paper):
                    titles = [(paper.first, title_end(adopters.scene, paper))]
                undated = names_day(adopters.scene, topics)
                for opening, end in titles:
                    title, places = phrase(adopters.scene, opening, end), {opening, end - 1}
                    kind, rule = EventType.DOCUMENT, "en.adopted.listed"
                    made = adopters.event(kind, spoken[0], modality, places, title, rule, undated=undated)
                    yield self._dated(made)

    def _dated(self, paper: EventClaim) -> EventClaim:
        """With the day of the first that was told, where its own sentence tells none."""
        first = self._first
        alike = first is not None and (first.format, first.modality) == (paper.format, paper.modality)
        if first is None or not alike or paper.date:
            return paper
        return replace(paper, date=first.date, place=first.place, state=first.state)

    def remember(self, adopters: Adopters, papers: list[EventClaim]) -> None:
        """Keeps whose the documents are that the sentence tells of."""
        index = adopters.scene.sentence.index
        if papers:
            self._told = index, papers[-1].format, papers[-1].modality
            self._first = papers[0]
            return
        for verb in adopters.scene.clauses.verbs:
            handed_on = _is_handed_on(adopters.scene, verb)
            modality = adopters.modality(verb) if verb.lemma in WORDS else None
            modality = Modality.PLANNED if handed_on and not verb.negated else modality
            groups = (adopted(adopters, verb) or verb.subjects) if modality is not None else []
            if handed_on and not groups:
                groups = [one for one in adopters.scene.clauses.nouns if one.end <= verb.first]
            some = [group for group in groups if several(adopters.scene, group) is not None]
            format_id = adopters.code(verb) if some else None
            if modality is not None and format_id is not None:
                self._told = index, format_id, modality
                places = {verb.first, some[0].end - 1}
                self._first = adopters.event(EventType.DOCUMENT, format_id, modality, places, "", "")

    def whose_list(self, adopters: Adopters) -> tuple[str, Modality] | None:
        """Whose documents are those that follow line by line: "The package includes:", "Among them are:"."""
        scene = adopters.scene
        lists = any(verb.lemma in _LISTING and not verb.negated for verb in scene.clauses.verbs)
        named = lists and any(_are_they(scene, group) for group in scene.clauses.nouns)
        told = self.spoken_of(adopters) if named else None
        ready = any(scene.word(at) == "ready" for at in range(len(scene.tokens)))
        return (told[0], Modality.PLANNED) if told is not None and ready else told

    def spoken_of(self, adopters: Adopters) -> tuple[str, Modality] | None:
        """Whose documents are spoken of: those just told of, else the meeting's ("Its papers are …")."""
        told, meeting = self._told, adopters.meeting
        if told is not None and adopters.scene.sentence.index - told[0] <= _NEAR:
            return told[1], told[2]
        scene, nouns = adopters.scene, adopters.scene.clauses.nouns
        own = any(_of_all(scene, group) or _came_of_a_meeting(scene, group) for group in nouns)
        return (meeting.format, meeting.modality) if own and meeting and adopters.is_near else None


def _is_handed_on(scene: Scene, verb: VerbGroup) -> bool:
    """ "The documents were submitted for approval to the council"."""
    aims = {scene.tokens[one.head].lemma for one in verb.adjuncts if one.preposition == "for"}
    return verb.passive and verb.lemma in _HANDING and bool(aims & ADOPTION)


def _of_all(scene: Scene, group: NounGroup) -> bool:
    """ "its outcome documents", "the package", "these documents"."""
    definite = group.possessor is not None or scene.word(group.first) in ("its", "their", "the", "these")
    return definite and group.preposition in ("", "among") and scene.tokens[group.head].lemma in _ALL


def _first_named(scene: Scene, verb: VerbGroup) -> NounGroup | None:
    """The first of those that "The list includes …", "Among them is …" names."""
    colon = scene.word(verb.end) == ":" and verb.end + 1 < len(scene.tokens)
    behind = scene.group_at(verb.end + 1) if colon and not verb.objects else None
    first = verb.objects[0] if verb.objects else behind
    if verb.form != "finite" or verb.lemma not in _LISTING or first is None:
        return None
    subject, before = verb.subjects[0] if verb.subjects else None, _before(scene, verb)
    chief = before is not None and before.preposition == "of" and before.end == verb.first
    if subject is None or (chief and before is not None and scene.word(before.head) == "them"):
        subject = before  # "The most important of them was the programme"
    if subject is None or subject.first > verb.first or not _are_they(scene, subject):
        return None
    among = subject.preposition in ("among", "of")
    fits = among or _of_all(scene, subject) if verb.lemma == "be" else not among
    return first if fits else None


def _before(scene: Scene, verb: VerbGroup) -> NounGroup | None:
    """The group before the verb: "among them", and that of "The documents signed include …"."""
    before = [one for one in scene.clauses.nouns if one.end <= verb.first and not one.is_date]
    return before[-1] if before else None


def _are_they(scene: Scene, group: NounGroup) -> bool:
    head, opening = scene.tokens[group.head], scene.word(group.first)
    pronoun = head.text.lower() in ("they", "these", "them", "this")
    definite = group.possessor is not None or opening in ("the", "these", "those", "its", "their", "other")
    return pronoun or (head.lemma in _THEM and definite) or _came_of_a_meeting(scene, group)


def _came_of_a_meeting(scene: Scene, group: NounGroup) -> bool:
    """ "Key outcomes of the summit include": what a meeting ended with."""
    of = next(scene.clauses.hanging_on(group), None)
    meeting = of is not None and of.preposition == "of" and scene.tokens[of.head].lemma in NOUNS
    return meeting and scene.tokens[group.head].lemma in ("outcome", "result")
