"""What a document is called in an English sentence, and where its title ends."""

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.scenes import Scene, code
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
_ADOPTERS = words(
    "leader head president premier minister state government member country nation participant party council"
    " summit meeting session conference organisation organization union bloc group alliance association"
    " commission ministry chair secretary side"
)
"""Of whom a paper is, where it is not told on what: "a declaration of the leaders"."""
_TOPICAL = words(
    "agreement statement protocol memorandum treaty convention document paper declaration recommendation"
)
"""What is told of in the plural with its topic."""
_UNTOLD = words(
    "series number set package cooperation framework draft member dozen founding accession membership"
)
"""What stands before agreements and says nothing of what they are on."""
_TOPICS = words("related relating concerning regarding covering")
_CLOSING = frozenset({'"', "”"})
_OPENING = frozenset({'"', "“"})
_LONGEST = 18
"""Words of a title that stands in quotation marks."""
_QUOTED = 6
"""Words that the rest of a quotation has in a title."""
_CHANGING = words("amend supplement modify extend repeal replace implement")
"""What one paper does to another that its title names."""
_LEADING_ON = words("on of for into to between in up")


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
    if any(token.lemma == "press" or (token.lemma == "draft" and small) for token in inside):
        return False  # "in a press statement", "approved the draft documents"
    if (head.feats.get("Number") == "Plur" or head.text.lower() == "memoranda") and not titled:
        known = _has_topic(scene, group) or _is_of_a_kind(scene, group) or _is_with_others(scene, group)
        return head.lemma in _TOPICAL and known
    of = next((one for one in scene.clauses.hanging_on(group) if one not in group.series), None)
    if (
        of is not None and of.preposition == "of" and head.text[:1].isupper()
    ):  # "the Ocean of Peace Declaration"
        inside += scene.tokens[of.first : of.end]
    if head.lemma in ("appeal", "address") and scene.word(group.end) in ("of", "on", "to"):
        return True  # "an appeal to the peoples of Europe"
    if head.text == "Rules" and head.start != opening:
        return True
    if head.lemma == "law" and scene.word(group.head - 1) == "model":
        return True
    return head.lemma.lower() in PAPERS or titled or any(token.text in _TITLES for token in inside[1:])


def is_known(scene: Scene, group: NounGroup) -> bool:
    """ "The document was signed": one that was told of before."""
    generic = scene.tokens[group.head].text in ("document", "paper", "text")
    return generic and group.end - group.first == 2 and scene.word(group.first) in ("the", "this")


def _has_topic(scene: Scene, group: NounGroup) -> bool:
    """ "Two agreements, on transport and on youth policy", "papers on the fight against terrorism"."""
    behind = group.end + (scene.word(group.end) == ",")
    if scene.word(behind) in _TOPICS and scene.tokens[group.first].pos in ("NUM", "NOUN", "ADJ"):
        return True  # "seven documents related to trade"
    end = group.end
    for near in scene.clauses.hanging_on(group):
        if near.preposition != "of" or near.first != end + 1 or near.is_date:
            return near.preposition == "on" and not near.is_date and near.first - end <= 2
        end = near.end  # "statements of the heads of state on drugs"
    return scene.word(end) == "on"  # "recommendations on improving laws"


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
    """ "the Central Asia – 2040 concept": the group with what a dash parts from it, if that is a paper."""
    behind = scene.group_at(group.end + 1) if scene.word(group.end) in ("-", "–", "—", "--") else None
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


def title_end(scene: Scene, group: NounGroup) -> int:
    """The end of a title: with "on …", "of …" and "for …" behind it."""
    end, capital = group.end, scene.tokens[group.head].text[:1].isupper()
    for hanging in scene.clauses.hanging_on(group):
        near = hanging.first - end <= 1 and hanging.preposition in _LEADING_ON
        if scene.word(end) in ("and", ","):
            break  # "a joint statement and a concept"
        if near and hanging.preposition == "for" and scene.word(hanging.first)[:2] == "20":
            end = hanging.end  # "Strategy for 2022-2026"
            continue
        another = scene.word(hanging.first) in ("a", "an") and is_paper(scene, hanging)
        if hanging.is_date or not near or another:
            break
        inside = scene.tokens[hanging.first : hanging.end]
        named = any(token.text[:1].isupper() for token in inside) or inside[-1].lemma not in _ADOPTERS
        further = end > group.end and all(token.text.islower() for token in inside)
        if further and hanging.preposition in ("of", "in"):
            end = hanging.end  # "on the anniversary of the victory", "of cooperation in green industry"
            continue
        if not (named or hanging.preposition in ("on", "for")) or (
            hanging.preposition in ("in", "to") and end == group.end
        ):
            break
        if hanging.preposition == "in" and not capital:
            break
        end = hanging.end
        if len(hanging.series) > 1 and hanging.preposition in ("on", "for", "of", "between"):
            if others_beside(scene, group):
                break
            end = max(end, hanging.series[-1].end)
    if scene.word(end) in ("until", "through") and scene.word(end + 1)[:2] == "20":
        end += 2  # "Strategy until 2035"
    return past_quotation(scene, group.first, _past_gerund(scene, end))


def _past_gerund(scene: Scene, end: int) -> int:
    """The end of "a protocol on amending the agreement", "a programme to counter terrorism"."""
    verb = next((one for one in scene.clauses.verbs if one.first in (end, end + 1)), None)
    gerund = verb is not None and verb.form == "gerund" and scene.word(end) in ("on", "of", "for")
    amends = verb is not None and verb.first == end and verb.form == "gerund" and verb.lemma in _CHANGING
    if amends and verb is not None and verb.objects:
        return _past_day(scene, title_end(scene, verb.objects[0]))  # "the Protocol amending the Treaty"
    aim = verb is not None and verb.form == "infinitive" and verb.first == end and not verb.passive
    if verb is None or not (gerund or aim):
        return end
    if not verb.objects:
        return verb.end
    near = next(scene.clauses.hanging_on(verb.objects[0]), None)
    beside = near is not None and near.preposition == "of" and near.first <= verb.objects[0].end + 2
    return near.end if near is not None and beside else verb.objects[0].end


def _past_day(scene: Scene, end: int) -> int:
    """The end of "the Treaty of May 29, 2014", a paper that the title names, told by its day."""
    dated = scene.group_at(end + 1) if scene.word(end) == "of" and end + 1 < len(scene.tokens) else None
    return dated.end if dated is not None and dated.is_date else end


def past_quotation(scene: Scene, start: int, end: int) -> int:
    """The end of a title, past the quotation that it breaks off in: "on the "CIS plus" format"."""
    inside = [token.text for token in scene.tokens[start:end]]
    if inside.count('"') % 2 == 0 and inside.count("“") <= inside.count("”"):
        return end
    behind = range(end, min(end + _QUOTED, len(scene.tokens)))
    closing = next((at for at in behind if scene.tokens[at].text in _CLOSING), None)
    aside = closing is not None and scene.tokens[closing - 1].text == ","  # "of "SCO partner," they said"
    return end if closing is None or aside else closing + 1


def quoted_title(scene: Scene, group: NounGroup) -> int | None:
    """The end of a title that stands in quotation marks: "adopted "ASEAN 2045: Our Shared Future"."""
    first = group.first
    opened = first > 0 and scene.tokens[first - 1].text in _OPENING
    if not opened or not scene.tokens[first].text[:1].isupper():
        return None
    behind = range(first + 1, min(first + _LONGEST, len(scene.tokens)))
    closing = next((at for at in behind if scene.tokens[at].text in _CLOSING), None)
    return closing if closing is not None and closing - first > 1 else None


def format_named(scene: Scene, group: NounGroup) -> str | None:
    """The format that a document of its own names: "the CSTO Charter was signed"."""
    named = scene.bodies.between(
        scene.tokens[group.first].start, scene.tokens[title_end(scene, group) - 1].end
    )
    return code(named[0]) if named else None


def others_beside(scene: Scene, group: NounGroup) -> list[NounGroup]:
    """ "the Convention on Transfer of Punishments and the Program of Cooperation": the second paper, read as
    one more of what the first is on."""
    series = [one for hanging in scene.clauses.hanging_on(group) for one in hanging.series[1:]]
    return [one for one in series if scene.word(one.first) in ("the", "a", "an") and is_paper(scene, one)]


def is_of_two_states(scene: Scene, group: NounGroup) -> bool:
    """ "the declaration on allied relations between Azerbaijan and Türkiye" is no format's."""
    for hanging in scene.clauses.hanging_on(group):
        if hanging.preposition == "between" and len(hanging.series) > 1:
            return any(name.type is MentionType.STATE for name in scene.named_in(hanging))
    return False
