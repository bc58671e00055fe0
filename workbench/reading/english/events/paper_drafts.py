"""Papers that those who meet have before them and are yet to adopt: "will consider a draft agreement on
transit", "discussed the draft Joint Statement", "The agenda includes a draft statement on trade"."""

from collections.abc import Iterator, Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.paper_lists import LISTING, PREPARING, SPEECHES
from workbench.reading.english.events.paper_series import before_verb, with_those_beside
from workbench.reading.english.events.paper_titles import title_end
from workbench.reading.english.events.paper_verbs import ADOPTING
from workbench.reading.english.events.papers import PAPERS, is_field, is_of_two_states, is_paper
from workbench.reading.english.events.scenes import Scene, code
from workbench.reading.english.events.treaties import of_organ
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

CONSIDERING = words("consider discuss examine review study debate")
TELLING = CONSIDERING | {"draft", "agenda"}
"""One of these is in every sentence that tells of such papers."""
_NEW = words(
    "agreement treaty convention protocol concept programme program declaration statement memorandum"
    " regulation"
)
"""What is new where it is spoken of for the first time: "will discuss an agreement on transit"."""
_SAID_OF_ANY = words("final joint new outcome common amended revised relevant")
_MAKING = PREPARING | {"develop"}
_SPEECHES = SPEECHES | {"provision"}
_LEADING_ON_NEW = ("on", "of", "for", "between")
_LEADING_ON = (*_LEADING_ON_NEW, "to", "in", "against")
_DEEP = 3
"""How many "of" may stand between a paper and the format whose it is."""


def drafts(adopters: Adopters) -> Iterator[EventClaim]:
    """The papers of the sentence that are yet to be adopted."""
    scene = adopters.scene
    if any(_adopts(adopters, verb) for verb in scene.clauses.verbs):
        return  # "considered the draft and approved it"
    for verb in scene.clauses.verbs:
        modality = adopters.modality(verb)
        told = _before_them(adopters, verb) if modality is not None else []
        format_id = _whose(adopters, verb) if told else None
        ahead = modality is Modality.PLANNED or (verb.lemma not in CONSIDERING and verb.tense == "present")
        for paper in _yet_to_adopt(scene, told, ahead) if format_id is not None else ():
            end, own = title_end(scene, paper), _own(scene, paper) or format_id or ""
            title, places = phrase(scene, paper.first, end), {paper.first, end - 1}
            places |= {verb.head} if verb.passive and ahead else set()
            kind, rule = EventType.DOCUMENT, "en.adopted.draft"
            yield adopters.event(kind, own, Modality.PLANNED, places, title, rule, undated=not ahead)


def _adopts(adopters: Adopters, verb: VerbGroup) -> bool:
    return verb.lemma in ADOPTING and adopters.modality(verb) is Modality.DECIDED


def _before_them(adopters: Adopters, verb: VerbGroup) -> list[NounGroup]:
    """What the verb tells to lie before those who meet."""
    scene = adopters.scene
    if verb.lemma in CONSIDERING or (verb.lemma in _MAKING and verb.passive):
        return before_verb(scene, verb, is_any_paper) if verb.passive else _texts(scene, verb.objects[-1:])
    if verb.lemma == "vote":
        return [one for one in verb.adjuncts if one.preposition == "on"][:1]
    on_it = (_is_agenda(scene, one) for one in verb.adjuncts if one.preposition == "on")
    if verb.lemma == "be" and any(on_it):
        return before_verb(scene, verb, is_any_paper)
    listed = verb.lemma in LISTING and any(_is_agenda(scene, one) for one in verb.subjects)
    return verb.objects[:1] if listed else []


def _is_agenda(scene: Scene, group: NounGroup) -> bool:
    return scene.tokens[group.head].lemma == "agenda"


def _texts(scene: Scene, groups: Sequence[NounGroup]) -> list[NounGroup]:
    """ "discussed the texts of the draft statement", "the draft of the treaty": the paper."""
    texts = ("text", "draft")
    return [(scene.of(one) if scene.tokens[one.head].lemma in texts else None) or one for one in groups]


def _whose(adopters: Adopters, verb: VerbGroup) -> str | None:
    """The format of those who meet, or whose agenda it is."""
    agenda = next((one for one in verb.subjects if _is_agenda(adopters.scene, one)), None)
    if agenda is None and verb.lemma != "be":
        return adopters.code(verb) or of_organ(adopters, verb)
    own = [agenda, *adopters.scene.clauses.hanging_on(agenda)] if agenda is not None else []
    named = [name for group in own for name in adopters.scene.formats_in(group)]
    near = adopters.meeting.format if adopters.meeting is not None and adopters.is_near else None
    return code(named[0]) if named else near


def _own(scene: Scene, paper: NounGroup) -> str | None:
    """ "the Dushanbe Statement of the heads of the states of the fund": the format whose leaders adopt it."""
    near: NounGroup | None = next(scene.clauses.hanging_on(paper), None)
    for _ in range(_DEEP):
        if near is None or near.preposition != "of":
            break
        if named := scene.formats_in(near):
            return code(named[0])
        near = next(scene.clauses.hanging_on(near), None)
    return None


def _yet_to_adopt(scene: Scene, told: Sequence[NounGroup], ahead: bool) -> list[NounGroup]:
    """The papers of a list in which there is a draft, or, where it lies ahead, one that is new."""
    if not told:
        return []
    listed = [*told[:-1], *with_those_beside(scene, told[-1], open_list=True, is_one=is_any_paper)]
    if not any(_is_draft(scene, one) or (ahead and _is_new(scene, one)) for one in listed):
        return []
    return [one for one in listed if is_any_paper(scene, one) and not is_of_two_states(scene, one)]


def is_any_paper(scene: Scene, group: NounGroup) -> bool:
    """Whether the group is a paper, or one that is yet to be adopted."""
    speech = scene.tokens[group.head].lemma in _SPEECHES and _has_topic(scene, group)
    return speech or _is_draft(scene, group) or _is_new(scene, group) or is_paper(scene, group)


def _is_draft(scene: Scene, group: NounGroup) -> bool:
    """ "the draft protocol on customs", "a draft drug strategy": one that is told by name, topic or kind."""
    opening, head = max(0, group.first - 1), scene.tokens[group.head]
    drafted = next((at for at in range(opening, group.head) if scene.tokens[at].lemma == "draft"), None)
    if drafted is None or head.lemma.lower() not in PAPERS | _SPEECHES:
        return False
    kind = any(token.lemma not in _SAID_OF_ANY for token in scene.tokens[drafted + 1 : group.head])
    return kind or head.text[:1].isupper() or _has_topic(scene, group)


def _is_new(scene: Scene, group: NounGroup) -> bool:
    """ "an agreement on transit", "cooperation agreements on trade"."""
    head, opening = scene.tokens[group.head], scene.tokens[group.first]
    bare = head.feats.get("Number") == "Plur" and opening.pos not in ("DET", "NUM", "PRON")
    new = opening.text.lower() in ("a", "an") or bare
    small = head.text.islower() or not group.head  # not "Agreements" where a sentence opens
    return new and small and head.lemma in _NEW and _has_topic(scene, group, _LEADING_ON_NEW)


def _has_topic(scene: Scene, group: NounGroup, leading_on: Sequence[str] = _LEADING_ON) -> bool:
    if scene.word(group.end) in ("on", "for"):
        return True
    behind = next(scene.clauses.hanging_on(group), None)
    if behind is None or behind.first - group.end > 1 or behind.is_date:
        return False
    somebodys = any(one.type is MentionType.PERSON for one in scene.named_in(behind))
    topic = behind.preposition in leading_on or is_field(scene, behind)
    return topic and not somebodys  # "a statement of Donald Trump"
