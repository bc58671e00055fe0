"""Where those come together of whom the sentence before says whither they went: "Xi flew to Rio on Friday.
The BRICS leaders sit down for their summit on Sunday"."""

from datetime import timedelta

from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.meeting_details import Circumstances
from workbench.reading.english.events.meeting_words import SIDES
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.events.whereabouts import outside_names, somewheres
from workbench.reading.english.names.lead import headline_end
from workbench.reading.english.words.closed_class import words

_COMING = words("arrive fly land travel head jet touch")
_ELSEWHERE = words("visit bilateral leave return stopover")
_OTHER = words("next previous last earlier following preceding recent past")
_WEEK = timedelta(days=7)


def come_to(scene: Scene, about: Circumstances, day: str | None) -> tuple[str | None, str | None]:
    """The city and the state that somebody came to just before, if the meeting is near that day and nothing
    else tells where it is."""
    index = scene.sentence.index
    own = any(name.type in (MentionType.PLACE, MentionType.STATE) for name in outside_names(scene))
    told = {scene.tokens[at].lemma for at in range(about.group.first, about.noun)}
    aside = any(scene.word(at) in SIDES for at in range(max(0, about.group.first - 3), about.group.first))
    if not index or own or aside or told & _OTHER or about.is_online() or not _is_near(scene, day):
        return None, None
    sentence = scene.document.sentences[index - 1]
    before = Scene(scene.document, sentence, scene.bodies, scene.lead)
    theirs = about.group.first == 0 and scene.word(0) in ("their", "its")
    if sentence.start < headline_end(scene.document.text) or _tells_otherwise(before, theirs):
        return None, None
    found = {(one.city, one.state) for one in somewheres(before, whither=True) if one.city and one.state}
    return found.pop() if len(found) == 1 else (None, None)


def _tells_otherwise(before: Scene, theirs: bool) -> bool:
    """Whether nobody came, or came for something else; several must have, for a meeting that is "theirs"."""
    came = [verb for verb in before.clauses.verbs if verb.lemma in _COMING and verb.form == "finite"]
    who = [one for verb in came for one in verb.subjects]
    several = len(who) > 1 or any(before.tokens[one.head].feats.get("Number") == "Plur" for one in who)
    return not came or (theirs and not several) or any(token.lemma in _ELSEWHERE for token in before.tokens)


def _is_near(scene: Scene, day: str | None) -> bool:
    published, when = scene.document.published, PartialDate.parse(day) if day else None
    if when is None or published is None:
        return True
    if when.first is None or when.last is None:
        return False
    return when.first - _WEEK <= published <= when.last + _WEEK
