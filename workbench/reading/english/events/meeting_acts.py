"""Meetings that are told by what was done at them: "In Gabala on October 7, the OTS leaders signed …"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Modality
from workbench.reading.english.events.meeting_details import Circumstances
from workbench.reading.english.events.meeting_making import Making
from workbench.reading.english.events.whereabouts import Somewhere, somewheres
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meetings import Meeting

ACTS = words(
    "agree decide sign adopt approve endorse issue pledge vow invite admit elect discuss review reaffirm"
    " launch extend resolve"
)
"""What the leaders of a format do together."""
_RULING = words("leader head president premier minister chief")
_PAPERS = words("sign adopt issue endorse approve admit elect")
"""What is done somewhere, not to something that is there."""


class Acts(Making):
    """Finds the meetings of one sentence that are told by what was done there."""

    def acts(self) -> Iterator[Meeting]:
        """A meeting where the leaders or the ministers did, or will do, something in a city on a day."""
        for verb in self.scene.clauses.verbs:
            if verb.lemma not in ACTS or not self._is_done(verb):
                continue
            who = verb.subjects[0]
            many = self.tokens[who.head].feats.get("Number") == "Plur"
            ruling = self.tokens[who.head].lemma.lower() in _RULING
            format_id = self.owners.of_subject(who) if many and ruling else None
            about = Circumstances(self.scene, NounGroup(verb.first, verb.end, verb.head), verb.head)
            about.verb, about.only_behind = verb, False
            where = self._where(verb) if format_id else None
            made = self._made(about, format_id, None, False) if format_id and where else None
            ahead = verb.tense == "future"
            sure = Modality.PLANNED if ahead else Modality.DECIDED
            if made is None or where is None or made.claim.modality is not sure:
                continue
            if made.claim.date is not None or not (ahead or self._before()):
                claim = replace(made.claim, place=where.city, state=where.state, rule="en.meeting.acted")
                told = self.scene.words_of({where.first, where.end - 1, who.first, verb.head})
                end = max(told.end, claim.evidence[0].end if where.first > verb.first else told.end)
                claim = replace(claim, evidence=(self.document.span(told.start, end),))
                yield replace(made, claim=claim, level=self.owners.level(who, who.head))

    def _where(self, verb: VerbGroup) -> Somewhere | None:
        """The city that stands before what was done, or right behind it."""
        cities = [one for one in somewheres(self.scene) if one.city and one.state]
        told = [
            one for one in cities if one.first < verb.first or not self._is_of_its_object(verb, one.first)
        ]
        return told[0] if len({one.city for one in told}) == 1 else None

    def _is_done(self, verb: VerbGroup) -> bool:
        told = verb.tense in ("past", "future") or verb.perfect
        return bool(verb.subjects) and told and verb.form == "finite" and not (verb.passive or verb.negated)

    def _is_of_its_object(self, verb: VerbGroup, place: int) -> bool:
        """ "agreed to open an office in Budapest": the place of what they agreed on; but a paper is signed
        somewhere."""
        inside = range(verb.end, place)
        if any(one.first in inside for one in self.scene.clauses.verbs):
            return True
        between = [one for one in self.scene.clauses.nouns if one.first in inside and not one.is_date]
        paper = len(between) == 1 and verb.lemma in _PAPERS and not between[0].preposition
        return not (paper or all(one.is_pronoun for one in between))
