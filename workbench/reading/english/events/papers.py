"""What a document is called in an English sentence, and where its title ends."""

from dataclasses import replace

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

PAPERS = words(
    "declaration statement communique communiqué concept treaty agreement strategy program programme"
    " plan memorandum roadmap protocol charter convention statute resolution regulation regulations"
    " document vision agenda compact pact package accord map constitution action-plan code deal doctrine"
    " act mou blueprint direction directions guideline guidelines instruction provision"
)
COUNTS = words("number series set raft host range string total draft")
""" "A number of documents"."""
ISSUED = words("declaration statement communique communiqué")
_TITLES = frozenset({"Vision", "Agenda", "Roadmap", "Declaration", "Statement", "Charter", "Treaty"})
_PLANS = words("direction directions guideline guidelines")
_TOPICAL = words(
    "agreement statement protocol memorandum treaty convention document paper declaration recommendation"
    " regulation regulations concept programme program"
)
"""What is told of in the plural with its topic."""
_UNTOLD = words(
    "series number set package cooperation framework draft member dozen founding accession membership"
)
"""What stands before agreements and says nothing of what they are on."""
_SCHEMES = words("concept programme program")
_TOPICS = words("related relating concerning regarding covering")
_WORKS = words("partnership initiative principle framework commitment recommendation priority mechanism")
"""What a paper sets up and is called by."""
_FIELDS = words("field area sphere domain")


def is_paper(scene: Scene, group: NounGroup) -> bool:
    """Whether the group names a document: one, or some that have a title."""
    head, inside = scene.tokens[group.head], scene.tokens[group.first : group.end]
    body = any(name.type is MentionType.FORMAT and head.end <= name.end for name in scene.named_in(group))
    if body and head.lemma.lower() not in PAPERS:
        return False  # "the Collective Security Treaty Organization"
    inside = [token for token in inside if token.pos != "DET"]
    opening = scene.tokens[0].start
    titled = any(
        token.lemma in PAPERS and token.text[:1].isupper() and token.start != opening for token in inside
    )
    first = inside[0] if inside else scene.tokens[group.first]  # "both" is all of a group
    planned = any(token.lemma in _PLANS for token in inside[-1:])
    titled = titled or (
        planned and first.text[:1].isupper() and first.start != opening
    )  # "the Main directions"
    small = scene.tokens[group.head].text.islower()
    bare = all(token.feats.get("Poss") for token in inside[:-1])
    if small and head.lemma == "agenda" and (bare or _is_of_a_meeting(scene, group)):
        return False  # "approved the agenda of the session", "went through its agenda"
    note = head.lemma not in ("communique", "communiqué") and any(one.lemma == "press" for one in inside)
    if note or (is_draft(scene, group) and not _is_told(scene, group)):
        return False  # "in a press statement", "approved the draft documents"
    if head.lemma == "rule" and (scene.word(group.end), scene.word(group.end + 1)) == ("of", "procedure"):
        return True
    if (head.feats.get("Number") == "Plur" or head.text.lower() == "memoranda") and not titled:
        known = _has_topic(scene, group) or _is_of_a_kind(scene, group) or _is_with_others(scene, group)
        return head.lemma in _TOPICAL and known
    of = next((one for one in scene.clauses.hanging_on(group) if one not in group.series), None)
    if (
        of is not None and of.preposition == "of" and head.text[:1].isupper()
    ):  # "the Ocean of Peace Declaration"
        inside += scene.tokens[of.first : of.end]
    if head.lemma in ("appeal", "address") and scene.word(group.end) in ("of", "on", "to", "in"):
        return True  # "an appeal to the peoples of Europe"
    if head.text == "Rules" and head.start != opening:
        return True
    if head.lemma == "law" and scene.word(group.head - 1) == "model":
        return True
    return head.lemma.lower() in PAPERS or titled or any(token.text in _TITLES for token in inside[1:])


def is_draft(scene: Scene, group: NounGroup) -> bool:
    """Whether the group is of a paper that is not adopted yet: "the draft protocol"."""
    small = scene.tokens[group.head].text.islower() or scene.word(group.first + 1) == "draft"
    return small and any(scene.tokens[at].lemma == "draft" for at in range(group.first, group.head))


def is_for_others(scene: Scene, group: NounGroup) -> bool:
    """ "approved the draft declaration of the heads of state": it is they who will adopt it."""
    of = next(scene.clauses.hanging_on(group), None)
    leaders = ("head", "leader", "president")
    whose = of is not None and of.preposition == "of" and scene.tokens[of.head].lemma in leaders
    return is_draft(scene, group) and whose


def _is_told(scene: Scene, group: NounGroup) -> bool:
    """Whether a draft is one that is told by its topic or its name: "the draft protocol on customs"."""
    near = next(scene.clauses.hanging_on(group), None)
    behind = near is not None and near.first - group.end <= 1 and near.preposition in ("on", "of", "for")
    return scene.tokens[group.head].feats.get("Number") != "Plur" and (
        behind or scene.word(group.end) in ("on", "for") or scene.tokens[group.head].text[:1].isupper()
    )


def is_known(scene: Scene, group: NounGroup) -> bool:
    """ "The document was signed", "the first document signed with Iran": one that was told of before."""
    generic = scene.tokens[group.head].text in ("document", "paper", "text")
    bare = group.end - group.first == 2 and scene.word(group.first) in ("the", "this")
    return generic and (bare or scene.word(group.first + 1) == "first")


def _has_topic(scene: Scene, group: NounGroup) -> bool:
    """ "Two agreements, on transport and on youth policy", "papers on the fight against terrorism"."""
    behind = group.end + (scene.word(group.end) == ",")
    if scene.word(behind) in _TOPICS and scene.tokens[group.first].pos in ("NUM", "NOUN", "ADJ"):
        return True  # "seven documents related to trade"
    end, head = group.end, scene.tokens[group.head]
    for near in scene.clauses.hanging_on(group):
        if is_field(scene, near) or (near.preposition == "of" and head.lemma in _SCHEMES):
            return True  # "concepts of development"
        if near.preposition != "of" or near.first != end + 1 or near.is_date:
            return near.preposition == "on" and not near.is_date and near.first - end <= 2
        end = near.end  # "statements of the heads of state on drugs"
    drafting = any(one.first == end + 1 and one.form == "gerund" for one in scene.clauses.verbs)
    if scene.word(end) == "on" or (scene.word(end) == "for" and drafting):
        return True  # "recommendations on improving laws", "for drafting treaties"
    if any(one.first == end and one.form == "gerund" and one.objects for one in scene.clauses.verbs):
        return True  # "documents establishing a fund"
    told = scene.tokens[group.head].lemma not in ("document", "paper")
    verb = next((one for one in scene.clauses.verbs if told and one.first == end and one.passive), None)
    topic = scene.group_at(verb.end + 1) if verb is not None and scene.word(verb.end) == "on" else None
    return topic is not None and not topic.is_date  # "Statements were signed on drugs and on trade"


def is_field(scene: Scene, near: NounGroup) -> bool:
    """ "documents in the fields of trade and transport": what a paper is on."""
    return near.preposition == "in" and scene.tokens[near.head].lemma in _FIELDS


def _is_of_a_kind(scene: Scene, group: NounGroup) -> bool:
    """ "are to sign trade agreements": some of which it is told what they are."""
    kind = scene.tokens[group.head - 1] if group.head > group.first else None
    bound = scene.tokens[group.head].lemma in ("agreement", "treaty", "memorandum")
    return bound and kind is not None and kind.pos == "NOUN" and kind.lemma not in _UNTOLD


def _is_with_others(scene: Scene, group: NounGroup) -> bool:
    """ "Memoranda were signed with the Arab League and UNESCO": told by whom they bind; not those with states
    that join."""
    signed = (one for one in scene.clauses.verbs if one.passive and group in one.subjects)
    beside = [one for verb in signed for one in verb.adjuncts if one.preposition == "with"]
    others = [name.type for one in beside for part in one.series for name in scene.named_in(part)]
    return bool({MentionType.ORGANISATION, MentionType.FORMAT} & set(others))


def _is_of_a_meeting(scene: Scene, group: NounGroup) -> bool:
    """Whether the group is that of a meeting or a council: "the agenda of the council"."""
    of = next((one for one in scene.clauses.hanging_on(group) if one.preposition in ("of", "for")), None)
    heads = {scene.tokens[at].lemma.lower() for at in range(of.first, of.end)} if of is not None else set()
    return bool(heads & {"council", "summit", "meeting", "session"})


def past_dash(scene: Scene, group: NounGroup) -> NounGroup:
    """ "the Central Asia – 2040 concept", "the concept Central Asia – 2040": the group with what a dash parts
    from it, if that is a paper or the year up to which one runs."""
    behind = scene.group_at(group.end + 1) if scene.word(group.end) in ("-", "–", "—", "--") else None
    year = behind is not None and behind.first == group.end + 1 and scene.word(behind.first)[:2] == "20"
    kind = next((at for at in range(group.first, group.head) if scene.tokens[at].lemma in PAPERS), None)
    if behind is not None and year and kind is not None:
        return replace(group, end=behind.end, head=kind)
    if behind is None or behind.first != group.end + 1 or not is_paper(scene, behind):
        return group
    return NounGroup(
        group.first, behind.end, behind.head, group.preposition, group.possessor, order=behind.order
    )


def past_brackets(scene: Scene, group: NounGroup) -> NounGroup:
    """ "the Initiative for ASEAN Integration (IAI) Work Plan V": the group with what follows the letters that
    a part of its title goes by, if that is a paper."""
    named = [one for one in scene.clauses.hanging_on(group) if one.preposition in ("for", "of", "on")][:1]
    end = named[0].end if named else group.end
    inside = scene.word(end) == "(" and scene.word(end + 2) == ")" and scene.tokens[end + 1].text.isupper()
    behind = scene.group_at(end + 3) if inside and end + 3 < len(scene.tokens) else None
    titled = scene.tokens[group.head].text[:1].isupper() and behind is not None
    if behind is None or not titled or behind.first != end + 3 or not is_paper(scene, behind):
        return group
    first, preposition = group.first, group.preposition
    return NounGroup(first, behind.end, behind.head, preposition, group.possessor, order=behind.order)


def is_title(scene: Scene, group: NounGroup) -> bool:
    """Whether the group is a name that names nobody: "the ASEAN Concord IV"."""
    inside = [token for token in scene.tokens[group.first : group.end] if token.pos != "DET"]
    start, end = inside[0].start if inside else 0, scene.tokens[group.end - 1].end
    other = (MentionType.EVENT, MentionType.ORDINAL)  # the "IV" of it may be read as one
    known = any(name.end == end and name.type not in other for name in scene.names if name.start >= start)
    return len(inside) > 1 and all(token.text[:1].isupper() for token in inside) and not known


def is_beside(scene: Scene, group: NounGroup) -> bool:
    """Whether a list of titles may go on with the group: "…, the Rivers Declaration and the Partnership for
    Health" names papers that are called by what they set up."""
    head = scene.tokens[group.head]
    known = any(one.end == head.end and one.type is not MentionType.EVENT for one in scene.named_in(group))
    return head.lemma.lower() in _WORKS and head.text[:1].isupper() and not known


def is_of_two_states(scene: Scene, group: NounGroup) -> bool:
    """ "the declaration on allied relations between Azerbaijan and Türkiye" is no format's."""
    for hanging in scene.clauses.hanging_on(group):
        if hanging.preposition == "between" and len(hanging.series) > 1:
            return scene.names_state(hanging)
    return False
