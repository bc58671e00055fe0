"""Where the title of a document ends in an English sentence: "a statement by the ministers on the fight
against drugs", "the Programme of Cooperation in Countering Terrorism, Separatism and Extremism for 2026"."""

from workbench.reading.english.events.meeting_words import SIDES
from workbench.reading.english.events.papers import is_beside, is_field, is_paper
from workbench.reading.english.events.scenes import Scene, code
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

_ADOPTERS = words(
    "leader head president premier minister state government member country nation participant party council"
    " summit meeting session conference organisation organization union bloc group alliance association"
    " commission ministry chair secretary side"
)
"""Of whom a paper is, where it is not told on what: "a declaration of the leaders"."""
_CLOSING = frozenset({'"', "”"})
_OPENING = frozenset({'"', "“"})
_LONGEST = 18
"""Words of a title that stands in quotation marks."""
_QUOTED = 6
"""Words that the rest of a quotation has in a title."""
_CHANGING = words("amend supplement modify extend repeal replace implement")
"""What one paper does to another that its title names."""
_ADDRESSED = words("appeal address message letter")
_BINDING = words("agreement deal treaty memorandum accord pact")
_TOPICAL = ("on", "for", "among", "between", "against")
_BESIDE = SIDES | words("behalf eve initiative")
_NO_TOPICS = words("basis result occasion proposal day spot board condition request")
"""What stands behind "was signed on" and tells no topic."""
_LEADING_ON = words("on of for into to between among against within with in up")


def title_end(scene: Scene, group: NounGroup, topic: NounGroup | None = None) -> int:
    """The end of a title: with what prepositions, gerunds and quotation marks tie to it, or to its topic."""
    last, end = _whole(scene, topic) if topic is not None else (group, group.end)
    while (near := _next(scene, last, end)) is not None:
        if not _goes_on(scene, group, near, end):
            break
        if _others_beside(scene, near):
            end = near.end
            break
        last, end = _whole(scene, near)
    if scene.word(end) in ("until", "through") and scene.word(end + 1)[:2] == "20":
        end += 2  # "Strategy until 2035"
    end = past_gerund(scene, _past_naming(scene, group, end))
    return _past_name(scene, past_quotation(scene, group.first, end))


def _past_naming(scene: Scene, group: NounGroup, end: int) -> int:
    """The end of "the Declaration on Building a Region of Peace", where "Building" is written as a name."""
    named, last = scene.tokens[group.head].text[:1].isupper(), scene.tokens[end - 1].text
    built = scene.group_at(end) if end < len(scene.tokens) and last.endswith("ing") else None
    titled = built is not None and built.first == end and scene.tokens[built.head].text[:1].isupper()
    return title_end(scene, built) if built is not None and titled and named and last[0].isupper() else end


def _goes_on(scene: Scene, group: NounGroup, near: NounGroup, end: int) -> bool:
    """Whether the group behind the words up to `end` is of the title."""
    capital = scene.tokens[group.head].text[:1].isupper()
    start = _past_letters(scene, end)
    if scene.word(end) in ("and", ",") or near.first - start > 1:
        return False  # "a joint statement and a concept"
    if near.preposition == "for" and scene.word(near.first)[:2] == "20":
        return True  # "Strategy for 2022-2026"
    if near.is_date or near.preposition not in _LEADING_ON:
        return near.preposition == "by" and _told_further(scene, near)
    if scene.word(near.first) in ("a", "an") and is_paper(scene, near):
        return False
    if is_field(scene, near):
        return True
    inside = scene.tokens[near.first : scene.owned(near).end]
    if (near.preposition == "on" and inside[-1].lemma in _BESIDE) or inside[-1].lemma == "time":
        return False  # "signed an agreement on the sidelines of the summit", "for the first time"
    further = end > group.end and all(token.text.islower() for token in inside)
    if further and near.preposition in ("of", "in"):
        return True  # "on the anniversary of the victory", "of cooperation in green industry"
    named = any(token.text[:1].isupper() for token in inside) or inside[-1].lemma not in _ADOPTERS
    addressed = near.preposition == "to" and scene.tokens[group.head].lemma in _ADDRESSED
    if near.preposition in ("in", "to") and end == group.end and not addressed:
        return False
    if near.preposition == "with":  # "a free trade agreement with Mongolia"
        return scene.tokens[near.head].pos == "PROPN" and scene.tokens[group.head].lemma in _BINDING
    if near.preposition == "within" and all(token.text.islower() for token in inside):
        return False  # "adopted a statement within an hour"
    if not (named or near.preposition in _TOPICAL or _told_further(scene, near)):
        return False
    return near.preposition != "in" or capital


def _told_further(scene: Scene, whose: NounGroup) -> bool:
    """ "a statement by the heads of state on the war": whose it is stands before what it is on."""
    if any(scene.word(one.first) in ("a", "an") for one in whose.series[1:]):
        return False  # "a statement by the heads of state and a declaration on trade"
    for near in scene.clauses.hanging_on(whose):
        if near.preposition != "of":
            return near.preposition in ("on", "regarding", "concerning") and not near.is_date
    return False


def _whole(scene: Scene, near: NounGroup) -> tuple[NounGroup, int]:
    """The last of a series, with what it owns: "on the main directions of the union's activities"."""
    last = scene.owned(near.series[-1] if near.series else near)
    return (last, last.end) if last.end >= near.end else (near, near.end)


def _next(scene: Scene, last: NounGroup, end: int) -> NounGroup | None:
    """The group that may go on with a title, past the letters in brackets by which it goes."""
    behind = _past_letters(scene, end) + 1
    if behind == end + 1 or behind >= len(scene.tokens):
        return next(scene.clauses.hanging_on(last), None)
    return scene.group_at(behind)


def _past_letters(scene: Scene, end: int) -> int:
    """Where "a memorandum of understanding (MoU) on cooperation" goes on behind the brackets."""
    bracketed = scene.word(end) == "(" and scene.word(end + 2) == ")"
    return end + 3 if bracketed else end


def _past_name(scene: Scene, end: int) -> int:
    """The end of "the regional programme “Green Agenda”": past its name in quotation marks."""
    opened = end < len(scene.tokens) - 1 and scene.tokens[end].text in _OPENING
    if not opened or not scene.tokens[end + 1].text[:1].isupper():
        return end
    behind = range(end + 2, min(end + _LONGEST, len(scene.tokens)))
    closing = next((at for at in behind if scene.tokens[at].text in _CLOSING), None)
    return closing + 1 if closing is not None else end


def topic_end(scene: Scene, group: NounGroup, verb: VerbGroup) -> int | None:
    """The end of what a paper is on, where its verb stands between: "A protocol was signed on customs"."""
    if not verb.passive or verb.form != "finite" or scene.word(verb.end) != "on":
        return None
    topic = scene.group_at(verb.end + 1) if verb.end + 1 < len(scene.tokens) else None
    if topic is None:
        end = past_gerund(scene, verb.end)
        return end if end > verb.end else None
    heads = {scene.tokens[one.head].lemma for one in (topic, scene.owned(topic))}
    if topic.is_date or heads & _BESIDE or heads & _NO_TOPICS:
        return None
    return title_end(scene, group, topic)


def past_gerund(scene: Scene, end: int) -> int:
    """The end of "a protocol on amending the agreement", "a programme to counter terrorism"."""
    verb = next((one for one in scene.clauses.verbs if one.first in (end, end + 1)), None)
    if verb is None:
        return end
    gerund = verb.form == "gerund" and scene.word(end) in ("on", "of", "for", "in")
    amends = verb.first == end and verb.form == "gerund" and (verb.lemma in _CHANGING or verb.objects)
    aim = verb.form == "infinitive" and verb.first == end and not verb.passive
    if not (gerund or amends or aim):
        return end
    if not verb.objects and scene.word(verb.end) == "and":
        beside = (one for one in scene.clauses.verbs if one.first == verb.end + 1 and one.form == verb.form)
        verb = next(beside, verb)  # "the procedure for forming and implementing the budget"
    told = title_end(scene, verb.objects[-1]) if verb.objects else verb.end
    return _past_day(scene, told) if amends else told  # "the Protocol amending the Treaty of May 29, 2014"


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
    told = closing is not None and any(
        one.form == "finite" and first < one.first < closing and group in one.subjects
        for one in scene.clauses.verbs
    )  # "“The Vision has been approved at the summit,” he said"
    return closing if closing is not None and closing - first > 1 and not told else None


def format_named(scene: Scene, group: NounGroup) -> str | None:
    """The format that a document of its own names: "the CSTO Charter was signed"."""
    named = scene.bodies.between(
        scene.tokens[group.first].start, scene.tokens[title_end(scene, group) - 1].end
    )
    return code(named[0]) if named else None


def _others_beside(scene: Scene, near: NounGroup) -> bool:
    """ "the Convention on Transfer of Punishments and the Program of Cooperation", "a statement on trade and
    a partnership": a second paper, read as one more of what the first is on."""
    after = near.series[1:]
    articles = [scene.word(one.first) for one in near.series]
    another = not {"a", "an"} & set(articles[:1]) and bool({"a", "an"} & set(articles[1:]))
    titled = scene.tokens[near.series[0].head].text[:1].isupper() if near.series else False
    works = [
        one for one in after if titled and is_beside(scene, one)
    ]  # "on Climate and the Health Partnership"
    return another or any(
        scene.word(one.first) == "the" and (one in works or is_paper(scene, one)) for one in after
    )
