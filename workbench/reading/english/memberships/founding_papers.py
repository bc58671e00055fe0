"""English names of the papers on which a format stands: who accedes to "the EAEU Treaty" or "the agreement
on the establishment of the CIS" comes in, who denounces it goes."""

from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import Body
from workbench.reading.english.words.closed_class import words

_BASIC = words("charter statute founding foundational establishing")
_TREATIES = words("treaty charter statute constitution")
_PAPERS = terms.BASES | _TREATIES
_FOUNDING = words("establishment creation foundation founding formation")
_ESTABLISHING = words("establish found create form")
_OPENINGS = ("establishing", "founding", "creating", "on the establishment", "on the creation")
_ABOUT = words("on of for against about")
_BEHIND = 6


def founded_on(arguments: Arguments, group: NounGroup) -> Body | None:
    """The format that the paper founds, if it founds one."""
    clauses, tokens = arguments.clauses, arguments.tokens
    lemma = tokens[group.head].lemma.lower()
    if lemma not in _PAPERS or is_about_something(arguments, group):
        return None
    near = list(clauses.hanging_on(group))[:2]
    named = arguments.modifier(group, group.head)
    if lemma in _TREATIES and _is_the_one(arguments, group):
        if named is not None and named.end == group.head:
            return named  # "the EAEU Treaty"
        if near and near[0].preposition in _ABOUT and (body := arguments.format_of(near[0])):
            return body  # "the Treaty on the EAEU"
    if not _is_founding(arguments, group):
        return None
    if named is not None:
        return named
    if len(near) == 2 and tokens[near[0].head].lemma in _FOUNDING and near[1].preposition == "of":
        return arguments.format_of(near[1])
    doing = _doing(arguments, group)
    if doing is not None and doing.lemma in _ESTABLISHING:
        return next((arguments.format_of(one) for one in doing.objects), None)
    return arguments.format_of(near[0]) if near else None


def is_about_something(arguments: Arguments, group: NounGroup) -> bool:
    """ "the agreement on free trade", "the ASEAN Treaty of Amity": a paper that founds nothing."""
    clauses, tokens = arguments.clauses, arguments.tokens
    lemma = tokens[group.head].lemma.lower()
    if lemma not in _PAPERS or clauses.word(group.end) not in _ABOUT:
        return False
    near = next(clauses.hanging_on(group), None)
    if near is None:
        doing = _doing(arguments, group)
        return doing is not None and doing.lemma not in _ESTABLISHING
    if near.is_date or tokens[near.head].lemma in _FOUNDING:
        return False
    owns = any(one.possessor is near for one in clauses.nouns)  # "the treaty on the EAEU's court"
    return owns or lemma not in _TREATIES or arguments.format_of(near) is None


def _doing(arguments: Arguments, group: NounGroup) -> VerbGroup | None:
    """ "the treaty establishing the CIS", "on combating terrorism": what the paper does, or is to do."""
    behind = (item for item in arguments.clauses.items[group.order + 1 :] if not isinstance(item, Sign))
    item = next(behind, None)
    return item if isinstance(item, VerbGroup) else None


def _is_the_one(arguments: Arguments, group: NounGroup) -> bool:
    """Whether it can be the paper that a format stands on; not "a CIS treaty", "two CIS treaties"."""
    plural = arguments.tokens[group.head].feats.get("Number") == "Plur"
    return not plural and arguments.clauses.word(group.first) not in ("a", "an", "another")


def _is_founding(arguments: Arguments, group: NounGroup) -> bool:
    lowered = [token.text.lower() for token in arguments.tokens[group.first : group.end + _BEHIND]]
    inside, near = lowered[: group.end - group.first], " ".join(lowered[group.end - group.first :])
    told = not _BASIC.isdisjoint(inside) or near.startswith(_OPENINGS)
    return told or any(said in near for said in ("on establishing", "that created", "that established"))
