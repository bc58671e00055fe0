"""The noun groups and verb groups of an English sentence, by the parts of speech of its words.

A noun group is an article or what stands for one, with adjectives and nouns up to its head; "Azerbaijan's
application" is two, the second with the first as its possessor. A verb group is auxiliaries, negation and
adverbs up to the verb that carries the meaning; an infinitive is a group of its own.
"""

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class NounGroup:
    """Tokens `[first, end)` with their `head`; `preposition` is the one that governs it, "" if none.

    `series` is the coordination it belongs to, itself included; `possessor` owns it; `listed` are the states
    that a list set in behind it names.
    """

    first: int
    end: int
    head: int
    preposition: str = ""
    possessor: "NounGroup | None" = None
    series: "list[NounGroup]" = field(default_factory=list)
    listed: "list[NounGroup]" = field(default_factory=list)
    is_date: bool = False
    is_pronoun: bool = False
    order: int = -1


@dataclass(slots=True, eq=False)
class VerbGroup:
    """Tokens `[first, end)`; `head` carries the meaning. `form` is finite, infinitive, participle or gerund.

    `tense` is past, present or future; `modal` the modal verb but for will; `predicate` an adjective behind
    "be"; `marker` the conjunction or relative pronoun that opens its clause; `governor` what an infinitive, a
    participle or a gerund hangs on.
    """

    first: int
    end: int
    head: int
    lemma: str
    form: str
    tense: str = ""
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    negated: bool = False
    modal: str = ""
    predicate: str = ""
    marker: str = ""
    governor: "VerbGroup | NounGroup | None" = None
    subjects: "list[NounGroup]" = field(default_factory=list)
    objects: "list[NounGroup]" = field(default_factory=list)
    adjuncts: "list[NounGroup]" = field(default_factory=list)
    order: int = -1


@dataclass(frozen=True, slots=True)
class Sign:
    """A word outside the groups: a comma, a conjunction, a relative pronoun, a preposition."""

    place: int
    kind: str
    word: str


Item = NounGroup | VerbGroup | Sign
