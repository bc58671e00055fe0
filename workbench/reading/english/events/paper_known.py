"""Papers whose adoption a noun tells as known, with whose they are: "initiated the adoption by the UN General
Assembly of a resolution", "since the signing of the agreement between the EAEU and Iran"."""

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.paper_titles import title_end
from workbench.reading.english.events.papers import is_paper
from workbench.reading.english.events.scenes import code, council_in, organ_in
from workbench.reading.english.events.treaties import party
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

_KNOWING = words(
    "welcome note hail recall praise commend initiate celebrate mark follow see witness remember mention"
)
"""What is done about an adoption that took place."""
_SINCE = ("after", "since", "following", "upon")


def known(adopters: Adopters, adoption: NounGroup) -> list[EventClaim]:
    """The papers that "the adoption of …" names, where it is told who adopted them and that they did."""
    scene = adopters.scene
    behind = list(scene.clauses.hanging_on(adoption))
    paper = next((one for one in behind if one.preposition == "of" and is_paper(scene, one)), None)
    by = next((one for one in behind if one.preposition == "by"), None)
    if paper is None or not _is_known(adopters, adoption):
        return []
    format_id = _whose(adopters, by) if by is not None else party(adopters, paper)
    if format_id is None:
        return []
    end = title_end(scene, paper)
    title, places = phrase(scene, paper.first, end), {adoption.first, end - 1}
    rule = "en.adopted.known"
    return [adopters.event(EventType.DOCUMENT, format_id, Modality.DECIDED, places, title, rule)]


def _is_known(adopters: Adopters, adoption: NounGroup) -> bool:
    """Whether what is told of the adoption, or behind it, is past."""
    verbs = [one for one in adopters.scene.clauses.verbs if one.form == "finite"]
    if adoption.preposition in _SINCE:
        ahead = any(one.tense == "future" or one.modal for one in verbs if one.first > adoption.first)
        told = adopters.scene.finite(adoption.first)
        return told is not None and (told.tense == "past" or told.perfect) and not (ahead or told.modal)
    about = (one for one in verbs if adoption in (*one.objects, *one.subjects) and one.lemma in _KNOWING)
    return any(one.tense in ("past", "present") and not (one.modal or one.negated) for one in about)


def _whose(adopters: Adopters, by: NounGroup) -> str | None:
    """The format of those who adopted it."""
    scene = adopters.scene
    of = scene.of(by)
    groups = [by, of] if of is not None and not is_paper(scene, of) else [by]
    names = [name for group in groups for name in scene.named_in(group)]
    council = next((found for name in names if (found := council_in(scene.bodies, name))), None)
    named = [name for group in groups for name in scene.formats_in(group)]
    return council or organ_in(names) or (code(named[0]) if named else None)
