"""Documents that no verb of adopting tells: "the adoption of …", "documents, including …", "ended with …"."""

from collections.abc import Iterator

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.adoption_certainty import TALKS
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.orders import INSTRUCTING
from workbench.reading.english.events.paper_known import known
from workbench.reading.english.events.paper_series import with_those_beside
from workbench.reading.english.events.paper_titles import format_named, title_end
from workbench.reading.english.events.paper_verbs import ADOPTING, in_other_words
from workbench.reading.english.events.papers import COUNTS, ISSUED, PAPERS, is_of_two_states, is_paper
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

ADOPTION = words("adoption signing approval endorsement")
_ENDING = words("end close conclude wrap culminate finish")
_TELLING = words(
    "condemn call say stress reaffirm urge note express welcome hail stipulate declare state reiterate"
    " support affirm emphasize emphasise underscore underline voice pledge vow restate confirm raise oblige"
    " task reject commit elevate upgrade establish provide envisage outline recognise recognize mention"
    " demand denounce deplore commend applaud warn agree deny insist"
)
_CONTAINING = words("set lay contain define reflect determine cover include sum")
_WISHING = words("call propose suggest hope prevent block delay refuse oppose urge discuss consider")
_NOT_DONE = _WISHING | INSTRUCTING
_PLANNING = words("expect plan schedule intend set due prepare aim anticipate slate")
_SIGNING = ADOPTING | {"reach"}
PREPARING = words("prepare submit draft finalise finalize")
SPEECHES = words("address appeal message")
LISTING = words("include comprise contain feature cover list")
_ONE = ("one", "another")
_INCLUDING = ("including", "such as", "like")
_SEVERAL = words(
    "document package agreement decision paper statement text instrument file initiative resolution"
)


def by_noun(adopters: Adopters) -> Iterator[EventClaim]:
    """ "ended with the adoption of the Kazan Declaration", "resulted in the signing of the treaty"."""
    scene, meeting = adopters.scene, adopters.meeting
    for group in scene.clauses.nouns:
        if scene.tokens[group.head].lemma not in ADOPTION or _is_another_day(scene, group):
            continue
        if told := known(adopters, group):
            yield from told
            continue
        if meeting is None:
            yield from _ended_by(adopters, group)
            continue
        of = next(iter(scene.clauses.hanging_on(group)), None)
        modality = _modality(adopters, group)
        if of is None or of.preposition != "of" or modality is None:
            continue
        papers = [one for one in with_those_beside(scene, of) if is_paper(scene, one)]
        papers = papers or _among(adopters, of)
        for paper in papers:
            theirs = adopters.is_near or format_named(scene, paper) == meeting.format
            if theirs and not is_of_two_states(scene, paper):
                yield _made(adopters, paper, modality, {group.first}, "en.adopted.noun")


def _ended_by(adopters: Adopters, adoption: NounGroup) -> Iterator[EventClaim]:
    """ "The CIS summit concluded with the adoption of a plan", where nothing else is told of the summit."""
    scene = adopters.scene
    verb = next((one for one in scene.clauses.verbs if adoption in one.adjuncts), None)
    if verb is None or verb.lemma not in _ENDING | {"result"}:
        return
    modality, format_id = adopters.modality(verb), adopters.code(verb)
    of = next(iter(scene.clauses.hanging_on(adoption)), None)
    if modality is None or format_id is None or of is None or of.preposition != "of":
        return
    for paper in with_those_beside(scene, of):
        if is_paper(scene, paper):
            end = title_end(scene, paper)
            title, places = phrase(scene, paper.first, end), {adoption.first, paper.first, end - 1}
            yield adopters.event(EventType.DOCUMENT, format_id, modality, places, title, "en.adopted.noun")


def _is_another_day(scene: Scene, group: NounGroup) -> bool:
    """ "marked the fifth anniversary of the signing of the treaty": long ago; "the work on the signing": not
    yet."""
    before = scene.group_at(group.first - 2)
    if before is None or not group.preposition:
        return False
    lemma = scene.tokens[before.head].lemma
    return (group.preposition == "of" and lemma == "anniversary") or lemma in TALKS | {"progress"}


def _among(adopters: Adopters, some: NounGroup) -> list[NounGroup]:
    """The papers of "several documents, including a joint statement and a roadmap"."""
    scene, nouns = adopters.scene, adopters.scene.clauses.nouns
    if scene.tokens[some.head].lemma not in _SEVERAL:
        return []
    behind = (g for g in nouns if g.first > some.first)
    opening = next((g for g in behind if _opens_list(scene, g)), None)
    if opening is None:
        return []
    if scene.word(opening.head) in ("them", "which", "these") and opening.preposition == "among":
        opening = next((one for one in nouns if one.first >= opening.end and not one.is_date), opening)
    first = scene.owned(opening)  # "three agreements, including a Leaders' Declaration"
    return [one for one in with_those_beside(scene, first, open_list=True) if is_paper(scene, one)]


def several(scene: Scene, group: NounGroup) -> NounGroup | None:
    """The papers of "several documents", "a number of papers"."""
    if scene.tokens[group.head].lemma in _SEVERAL:
        return group
    of = next(iter(scene.clauses.hanging_on(group)), None)
    counted = scene.tokens[group.head].lemma in COUNTS and of is not None and of.preposition == "of"
    return of if of is not None and counted and scene.tokens[of.head].lemma in _SEVERAL else None


def _opens_list(scene: Scene, group: NounGroup) -> bool:
    """ "documents will be signed, among them the Bishkek Declaration", "three documents: the Declaration"."""
    among = group.preposition == "among" and scene.word(group.head) in ("them", "which", "these")
    ranging = (scene.word(group.first - 2), group.preposition) == ("ranging", "from")
    which = [scene.word(at) for at in range(max(0, group.first - 3), group.first)]
    among = among or (which[:2] == ["among", "which"] and which[2:] in (["are"], ["is"], ["was"], ["were"]))
    opened = ranging or scene.word(group.first - 1) in (":", "–", "—", "namely")
    return group.preposition in _INCLUDING or among or opened


def _modality(adopters: Adopters, group: NounGroup) -> Modality | None:
    """Whether the adoption that the noun tells was or will be; None where it is only wished."""
    scene, meeting = adopters.scene, adopters.meeting
    verb = next((one for one in scene.clauses.verbs if group in (*one.subjects, *one.objects)), None)
    verb = verb or next((one for one in reversed(scene.clauses.verbs) if one.first < group.first), None)
    governing: list[VerbGroup] = []
    while isinstance(verb, VerbGroup) and verb not in governing:
        governing.append(verb)
        verb = verb.governor if isinstance(verb.governor, VerbGroup) else None
    if any(one.lemma in _NOT_DONE or one.negated or one.modal not in ("", "would") for one in governing):
        return None
    told = [one for one in scene.clauses.verbs if one.first < group.first and one.lemma in INSTRUCTING]
    if told and governing and governing[0].form == "infinitive":
        return None  # "instructed the ministries to finalize the approval of the roadmap"
    ahead = any(one.lemma in _PLANNING or one.tense == "future" or one.modal for one in governing)
    if ahead:
        return Modality.PLANNED
    held = meeting.modality if meeting else None
    if held is Modality.DECIDED or adopters.here:
        return held
    tells = governing[0] if governing else None
    present = tells is not None and tells.form == "finite" and tells.tense == "present" and not tells.perfect
    return held if present else None  # "The agenda includes the signing of a plan"


def listed(adopters: Adopters) -> Iterator[EventClaim]:
    """ "signed several documents, including a joint statement and a roadmap"."""
    scene = adopters.scene
    yield from _turned_about(adopters)
    for verb in scene.clauses.verbs:
        other = in_other_words(adopters, verb)
        groups = verb.subjects if verb.passive else other or verb.objects or _signed_of(verb)
        some = [papers for one in groups if (papers := several(scene, one)) is not None]
        modality, prepared = adopters.modality(verb), verb.passive and verb.lemma in PREPARING
        if not (verb.lemma in ADOPTING or other or prepared) or not some or modality is None:
            continue
        modality = Modality.PLANNED if prepared else modality
        format_id = adopters.code(verb)
        for paper in _among(adopters, some[0]) if format_id is not None else ():
            first, end = _title_start(adopters, paper), title_end(scene, paper)
            places, title = {first, end - 1}, phrase(scene, first, end)
            yield adopters.event(
                EventType.DOCUMENT, format_id or "", modality, places, title, "en.adopted.listed"
            )


def _turned_about(adopters: Adopters) -> Iterator[EventClaim]:
    """ "Among the documents signed was an address", "Papers signed at the summit include a plan"."""
    scene, meeting = adopters.scene, adopters.meeting
    near = meeting.format if meeting is not None and adopters.is_near else None
    for verb in scene.clauses.verbs:
        own = verb.governor if isinstance(verb.governor, NounGroup) else None
        some = verb.subjects[0] if verb.subjects else own
        prepared = verb.form == "participle" and verb.lemma in PREPARING
        if verb.form not in ("participle", "infinitive") or not verb.passive:
            continue
        if not (prepared or verb.lemma in _SIGNING):
            continue
        opens = verb.first == int(scene.word(0) == "also")  # "Signed at the summit were a plan and a treaty"
        behind = (one for one in scene.clauses.verbs if one.form == "finite" and one.first >= verb.end)
        tells = next(behind, None)
        first = _first_told(scene, tells, some, opens) if tells is not None else None
        format_id = adopters.code(verb) or (near if not adopters.agents(verb) else None)
        if tells is None or first is None or format_id is None:
            continue
        ahead = prepared or verb.form == "infinitive" or tells.tense == "future" or bool(tells.modal)
        modality = Modality.PLANNED if ahead else Modality.DECIDED
        for paper in with_those_beside(scene, first, open_list=True, is_one=_is_any):
            if _is_any(scene, paper):
                title = phrase(scene, paper.first, title_end(scene, paper))
                places = {paper.first, title_end(scene, paper) - 1}
                rule = "en.adopted.listed"
                yield adopters.event(EventType.DOCUMENT, format_id, modality, places, title, rule)


def _first_told(scene: Scene, tells: VerbGroup, some: NounGroup | None, opens: bool) -> NounGroup | None:
    """The first of the papers that the verb tells of those signed: "are the …", "include the …"."""
    first = tells.objects[0] if tells.objects else None
    if first is None or tells.negated or tells.passive:
        return None
    of_them = some is not None and scene.tokens[some.head].lemma in _SEVERAL | PAPERS
    if tells.lemma == "be":
        one_of = all(scene.word(group.head) in _ONE for group in tells.subjects)
        among = some is not None and of_them and _is_some_of(scene, some)
        return first if one_of and (opens or among) else None
    several = some is not None and of_them and scene.tokens[some.head].feats.get("Number") == "Plur"
    return first if tells.lemma in LISTING and several else None


def _is_any(scene: Scene, group: NounGroup) -> bool:
    return is_paper(scene, group) or scene.tokens[group.head].lemma in SPEECHES


def _is_some_of(scene: Scene, some: NounGroup) -> bool:
    """ "Among the documents signed was", "One of the documents signed is"."""
    chosen = some.preposition == "of" and scene.word(some.first - 2) in _ONE
    return some.preposition == "among" or chosen


def _signed_of(verb: VerbGroup) -> list[NounGroup]:
    """ "Signing of ten documents is planned"."""
    behind = verb.adjuncts[:1] if verb.form == "gerund" else []
    return [one for one in behind if one.preposition == "of" and one.first == verb.end + 1]


def _title_start(adopters: Adopters, paper: NounGroup) -> int:
    """Where a title begins: "the Central Asia – 2040 concept", "a Leaders' Declaration"."""
    scene, first = adopters.scene, paper.first
    if paper.possessor is not None and scene.tokens[paper.head].text[:1].isupper():
        return paper.possessor.first
    dash = scene.word(first - 1) in ("-", "–", "—", "--") and first > 1
    before = scene.group_at(first - 2) if dash else None
    return before.first if before is not None else first


def outcome(adopters: Adopters) -> Iterator[EventClaim]:
    """ "The summit ended with a declaration", "in a joint statement, the ministers condemned terrorism"."""
    scene, meeting = adopters.scene, adopters.meeting
    if meeting is None or not adopters.is_near:
        yield from _said_in_it(adopters)
        return
    if meeting.modality is not Modality.DECIDED:
        yield from _to_end_with(adopters) if meeting.modality is Modality.PLANNED else _said_in_it(adopters)
        return
    for verb in scene.clauses.verbs:
        ends = [_agreed_on(scene, one) for one in _ended_with(scene, verb) if scene.word(one.first) != "no"]
        certain = adopters.modality(verb) if ends else Modality.DECIDED
        if certain is None:
            continue  # "may end with a declaration"
        for group in ends or _telling(adopters, verb):
            inside = {token.lemma for token in scene.tokens[group.first : group.end]}
            named = bool(inside & {"joint", "final", "closing", "summit"})
            theirs = bool(ends) or scene.word(group.first) == "their"
            theirs = theirs and scene.tokens[group.head].lemma != "statement"
            titled = scene.tokens[group.head].text[:1].isupper() or named or theirs  # "in their communique"
            again = group.end - group.first == 2 and scene.word(group.first) == "the"
            if scene.tokens[group.head].lemma in ISSUED and titled and not again:
                for paper in with_those_beside(scene, group):
                    yield _made(adopters, paper, certain, {verb.head}, "en.adopted.outcome")
                return


def _to_end_with(adopters: Adopters) -> Iterator[EventClaim]:
    """ "The summit is expected to end with a declaration", "The meeting will conclude with a statement"."""
    scene = adopters.scene
    for verb in scene.clauses.verbs:
        ends = _ended_with(scene, verb) if adopters.modality(verb) is Modality.PLANNED else []
        for group in ends:
            if scene.tokens[group.head].lemma in ISSUED and is_paper(scene, group):
                for paper in with_those_beside(scene, group):
                    yield _made(adopters, paper, Modality.PLANNED, {verb.head}, "en.adopted.outcome")
                return
    yield from _said_in_it(adopters)


def _ended_with(scene: Scene, verb: VerbGroup) -> list[NounGroup]:
    """ "closed their meeting on Friday afternoon with a communique": what it ended with."""
    if verb.lemma not in _ENDING:
        return []
    ends = [one.first for one in scene.clauses.verbs if one.form == "finite" and one.first > verb.first]
    end = min(ends, default=len(scene.tokens))
    return [one for one in scene.clauses.nouns if one.preposition == "with" and verb.first < one.first < end]


def _agreed_on(scene: Scene, group: NounGroup) -> NounGroup:
    """ "ended with agreement on a communique": the paper."""
    on = next((one for one in scene.clauses.hanging_on(group) if one.preposition == "on"), None)
    agreed = scene.tokens[group.head].lemma in ("agreement", "consensus") and on is not None
    return on if on is not None and agreed else group


def foretold(adopters: Adopters) -> Iterator[EventClaim]:
    """ "The Tianjin Declaration will set out common approaches": a paper by its name, with what it is to
    say."""
    scene = adopters.scene
    for verb in scene.clauses.verbs:
        contains = verb.lemma in _TELLING | _CONTAINING and verb.tense == "future" and not verb.negated
        for group in verb.subjects[:1] if contains and not verb.passive else ():
            head = scene.tokens[group.head]
            if head.lemma not in PAPERS or not head.text[:1].isupper() or not _is_titled(adopters, group):
                continue
            format_id = adopters.meeting.format if adopters.meeting and adopters.is_near else None
            format_id = format_id or scene.bodies.spoken_of(head.start, scene.sentence)
            if format_id is not None:
                end = title_end(scene, group)
                places, title = {group.first, verb.head}, phrase(scene, group.first, end)
                rule = "en.adopted.outcome"
                yield adopters.event(EventType.DOCUMENT, format_id, Modality.PLANNED, places, title, rule)


def _said_in_it(adopters: Adopters) -> Iterator[EventClaim]:
    """ "In a joint statement, the GCC ministers condemned the attack", where no meeting is told of."""
    scene = adopters.scene
    for group in scene.clauses.nouns:
        inside = {token.lemma for token in scene.tokens[group.first : group.end]}
        joint = bool(inside & {"joint", "final", "closing"}) or scene.word(group.first) == "their"
        if group.preposition != "in" or not joint or scene.tokens[group.head].lemma not in ISSUED:
            continue
        verbs = [one for one in scene.clauses.verbs if one.form == "finite" and one.tense == "past"]
        verb = next((one for one in verbs if not one.passive and not one.negated and not one.modal), None)
        theirs = verb is not None and any(_is_plural_or_body(scene, one) for one in verb.subjects)
        format_id = adopters.code(verb) if verb is not None and theirs else None
        if format_id is not None:
            end = title_end(scene, group)
            places, title = {group.first, end - 1}, phrase(scene, group.first, end)
            rule = "en.adopted.outcome"
            yield adopters.event(EventType.DOCUMENT, format_id, Modality.DECIDED, places, title, rule)
            return


def _is_plural_or_body(scene: Scene, group: NounGroup) -> bool:
    """Whether it is "leaders" or "the council", and no president alone."""
    head = scene.tokens[group.head]
    return head.feats.get("Number") == "Plur" or head.lemma in ("council", "summit", "meeting")


def _telling(adopters: Adopters, verb: VerbGroup) -> list[NounGroup]:
    """What tells: "their joint statement condemned", "in a joint statement, the ministers condemned"."""
    scene = adopters.scene
    if verb.lemma not in _TELLING or verb.passive:
        return []
    head = scene.tokens[verb.subjects[0].head].lemma if verb.subjects else ""
    if head in ISSUED or adopters.code(verb) is None:
        return verb.subjects
    return [
        group
        for group in scene.clauses.nouns
        if group.preposition == "in"
        and (
            scene.word(group.first) in ("a", "an", "their", "its")
            or _is_titled(adopters, group)
            or _is_of_a_summit(scene, group)
        )
    ]


def _is_of_a_summit(scene: Scene, group: NounGroup) -> bool:
    """ "In the final statement of the Sochi summit, the leaders stressed"."""
    of = next(iter(scene.clauses.hanging_on(group)), None)
    return of is not None and of.preposition == "of" and scene.tokens[of.head].lemma in NOUNS


def _is_titled(adopters: Adopters, group: NounGroup) -> bool:
    """ "In the Tokyo Declaration, the six countries pledged"."""
    inside = adopters.tokens[group.first + 1 : group.end]
    return len(inside) > 1 and all(token.text[:1].isupper() for token in inside)


def _made(
    adopters: Adopters, paper: NounGroup, modality: Modality, places: set[int], rule: str
) -> EventClaim:
    """The claim of the document, of the format of the meeting that is spoken of."""
    end = title_end(adopters.scene, paper)
    format_id = adopters.meeting.format if adopters.meeting else ""
    title = phrase(adopters.scene, paper.first, end)
    places = {*places, paper.first, end - 1}
    return adopters.event(EventType.DOCUMENT, format_id, modality, places, title, rule)
