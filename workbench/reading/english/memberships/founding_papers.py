"""English names of the papers on which a format stands: who accedes to "the EAEU Treaty" or "the agreement
on the establishment of the CIS" comes in, who denounces it goes."""

from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body
from workbench.reading.english.words.closed_class import words

_BASIC = words("charter statute founding foundational establishing")
_TREATIES = words("treaty charter statute constitution")
_FOUNDING = words("establishment creation foundation founding formation")
_OPENINGS = ("establishing", "founding", "creating", "on the establishment", "on the creation")
_BEHIND = 6


def founded_on(arguments: Arguments, group: NounGroup) -> Body | None:
    """The format that the paper founds, if it founds one."""
    clauses, tokens = arguments.clauses, arguments.tokens
    if tokens[group.head].lemma.lower() not in terms.BASES | _TREATIES:
        return None
    near = list(clauses.hanging_on(group))[:2]
    named = arguments.modifier(group, group.head)
    of_all = bool(near) and near[0].preposition in ("on", "of") and arguments.format_of(near[0])
    if tokens[group.head].lemma.lower() in _TREATIES and not (
        near and near[0].preposition == "on" and not of_all
    ):
        body = (named if named is not None and named.end == group.head else None) or of_all or None
        if body is not None:
            return body  # "the EAEU Treaty", "the Treaty on the EAEU"
    if not _is_founding(arguments, group):
        return None
    if named is not None:
        return named
    if len(near) == 2 and tokens[near[0].head].lemma in _FOUNDING and near[1].preposition == "of":
        return arguments.format_of(near[1])
    following = clauses.after(group)
    if isinstance(following, VerbGroup) and following.lemma in words("establish found create form"):
        return next((arguments.format_of(one) for one in following.objects), None)
    return next((body for one in near[:1] if (body := arguments.format_of(one))), None)


def _is_founding(arguments: Arguments, group: NounGroup) -> bool:
    lowered = [token.text.lower() for token in arguments.tokens[group.first : group.end + _BEHIND]]
    inside, near = lowered[: group.end - group.first], " ".join(lowered[group.end - group.first :])
    told = not _BASIC.isdisjoint(inside) or near.startswith(_OPENINGS)
    return told or any(said in near for said in ("on establishing", "that created", "that established"))
