"""Whose state a possessive of an English sentence means: that of the one who speaks, or is spoken to."""

from collections.abc import Iterable

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.syntax.clauses import Clauses
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.names.linking import state_concerned

Name = tuple[int, int, Mention]
Told = tuple[str, Mention]


def state_of_other(clauses: Clauses, names: Iterable[Name], group: NounGroup) -> Told | None:
    """The state of the other person named before "his country": of a counterpart, or of the one speaking."""
    return _counterpart(clauses, names, group) or _teller(clauses, names, group)


def _counterpart(clauses: Clauses, names: Iterable[Name], group: NounGroup) -> Told | None:
    """ "congratulated his Uzbek counterpart on his country's accession": that of the one spoken to."""
    before = [one for one in clauses.nouns if one.end <= group.first]
    if not before or clauses.tokens[before[-1].head].lemma not in ("counterpart", "colleague"):
        return None
    for first, _, name in names:
        inside = before[-1].first <= first < before[-1].head
        if inside and name.type is MentionType.STATE and (code := state_concerned(name)):
            return code, name
    return None


def _teller(clauses: Clauses, names: Iterable[Name], group: NounGroup) -> Told | None:
    """ "Argentine opposition candidate Patricia Bullrich said her country would not join": that of the one
    who speaks last before."""
    told = (one for one in reversed(clauses.verbs) if one.lemma in SAYING and one.first < group.first)
    subject = next((one.subjects[0] for one in told if one.subjects), None)
    if subject is None:
        return None
    start = (subject.possessor or subject).first
    for first, end, name in names:
        inside = start == first and end <= subject.end
        if inside and name.type is MentionType.STATE and (code := state_concerned(name)):
            return code, name
    return None
