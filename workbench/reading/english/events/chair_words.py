"""The words for the chair of a format, whose it is, and when: shared by those who take and who hold it."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Token
from workbench.reading.english.events.scenes import BODY_WORDS, Scene, code
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.knowledge import knowledge
from workbench.reading.names.linking import state_concerned, state_of

OFFICE = words(
    "chairmanship presidency chair chairman chairperson co-chairmanship chairship gavel helm baton reins"
    " leadership"
)
_TURNS = words("rotating rotate six-month one-year annual pro-tempore tempore temporary")
_CHAIRS = frozenset({"chair", "chairman", "chairperson", "president", "chairmanship", "presidency"})
_NEAR = 8
"""Words from a verb to the office that it gives."""
_FRIENDS = words("friend partner colleague side representative")


def is_office(token: Token) -> bool:
    """Whether the word is one for the chair: "chairmanship", "Chairmanship-in-Office"; no verb."""
    if token.pos == "VERB":
        return False
    return token.lemma in OFFICE or token.lemma.lower().partition("-in-")[0] in OFFICE


def is_of_a_format(scene: Scene, office: int) -> bool:
    """Whether the words with the office say that it is that of a format: "the rotating presidency"."""
    if scene.tokens[office].lemma in ("chairmanship", "gavel", "chairship"):
        return True
    near = range(max(0, office - 4), min(len(scene.tokens), office + 8))
    if any(scene.tokens[place].lemma in BODY_WORDS | _TURNS for place in near):
        return True
    start, end = scene.tokens[near.start].start, scene.tokens[near.stop - 1].end
    return bool(scene.bodies.between(start, end))


def chair_behind(scene: Scene, verb: VerbGroup) -> int | None:
    """Where the word for the office stands behind "become"."""
    places = range(verb.end, min(verb.end + _NEAR, len(scene.tokens)))
    return next((place for place in places if scene.word(place) in _CHAIRS), None)


def elected_to(scene: Scene, verb: VerbGroup) -> int | None:
    """Where the office stands that somebody is elected to: "elected him as its chair", "was elected chairman
    of the AU"; the president of a state is told in the same words."""
    place = chair_behind(scene, verb)
    if place is None:
        return None
    told = scene.word(place - 1) in ("as", "its", "the", "new") or place == verb.end
    state = verb.passive and scene.word(place) not in ("chair", "chairman", "chairperson")
    return place if told and not state and (not verb.passive or is_of_a_format(scene, place)) else None


def is_body(scene: Scene, group: NounGroup) -> bool:
    """Whether the group names a format, or stands for one."""
    named = scene.formats_in(group)
    head = scene.tokens[group.head]
    return any(m.start <= head.start < m.end for m in named) or (
        head.lemma in BODY_WORDS and scene.word(group.first) == "the"
    )


def is_of_a_body(scene: Scene, group: NounGroup) -> bool:
    """ "The chairmanship of the bloc"."""
    of = next(iter(scene.clauses.hanging_on(group)), None)
    return is_office(scene.tokens[group.head]) and of is not None and is_body(scene, of)


def state_led_by(scene: Scene, group: NounGroup) -> str | None:
    """The state that the group names, or whose president it does: "to our friends from Kazakhstan"."""
    hanging = next(iter(scene.clauses.hanging_on(group)), None)
    if hanging is not None and hanging.preposition == "from" and scene.tokens[group.head].lemma in _FRIENDS:
        group = hanging
    first = group.possessor.first if group.possessor else group.first
    names = scene.document.mentions_in(scene.tokens[first].start, scene.tokens[group.end - 1].end)
    for name in names:
        if name.type is MentionType.STATE and (held := state_concerned(name)):
            return held
        if name.type is MentionType.PLACE and (held := state_of(name)):
            return held
    person = next((name for name in names if name.type is MentionType.PERSON and name.name), None)
    if person is not None and person.name:
        known = knowledge(scene.document.additions).leaders
        terms = known.terms(known.person(person.name) or "")
        if terms and terms[-1].of.startswith("state:"):
            return terms[-1].of.removeprefix("state:")
    return None


def meant_by_it(scene: Scene, group: NounGroup) -> str | None:
    """ "matters for India, as it will assume the presidency": the only state that is named before."""
    if scene.word(group.first) != "it" or group.end - group.first > 1:
        return None
    before = (name for name in scene.names if 0 <= scene.place(name) < group.first)
    found = {state_concerned(name) for name in before if name.type is MentionType.STATE}
    return found.pop() if len(found) == 1 else None


def format_of(scene: Scene, office: int) -> str | None:
    named = scene.bodies.between(scene.sentence.start, scene.sentence.end)
    behind = [m for m in named if scene.place(m) > office]
    inside = [m for m in named if 0 < office - scene.place(m) <= 4]
    near = inside or behind or named
    if near:
        return code(near[-1] if near is named else near[0])
    if scene.document.text.startswith(
        "the Council of the E", scene.tokens[min(office + 2, len(scene.tokens) - 1)].start
    ):
        return "eu"  # "took over the presidency of the Council of the EU"
    return scene.bodies.spoken_of(scene.tokens[office].start, scene.sentence)


def _is_parted(scene: Scene, verb: VerbGroup, name: Mention) -> bool:
    """Whether another verb stands between: "takes over … and is expected to host the next summit in 2025", or
    the date opens the next clause: "Laos chairs it, and in 2025 Malaysia will"."""
    opening = scene.place(name) - (scene.tokens[scene.place(name) - 1].pos == "ADP") - 1
    joined = scene.word(opening) in ("and", "but", "while") and scene.word(opening - 1) in (",", ";")
    ends = scene.end(name)
    if joined and any(ends <= one.first and one.form == "finite" for one in scene.clauses.verbs):
        return True
    return any(
        verb.head < other.first < scene.place(name) and other.form in ("finite", "infinitive")
        for other in scene.clauses.verbs
    )


def date_of(scene: Scene, verb: VerbGroup) -> Mention | None:
    """The only date of the sentence, one from which on it holds among them."""
    dates = [
        name for name in scene.names if name.type is MentionType.DATE and name.name and scene.place(name) >= 0
    ]
    dates = [
        n
        for n in dates
        if scene.word(scene.place(n) - 1) not in ("until", "till", "through", "before", "after", "by")
    ]
    near = [n for n in dates if n.name and not n.name.startswith("../")]
    later = [n for n in near if scene.place(n) > verb.first and not _is_parted(scene, verb, n)]
    near = [n for n in near if scene.place(n) < verb.first]
    chosen = later or near
    if later and any(
        scene.word(i) in ("and", "with")
        for n in later[1:]
        for i in range(scene.place(later[0]), scene.place(n))
    ):
        chosen = later[:1]  # "in 2026 and host the summit next May"
    return chosen[0] if len({n.name for n in chosen}) == 1 else None
