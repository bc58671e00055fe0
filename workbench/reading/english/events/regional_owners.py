"""Which format the leaders of a region mean: "Southeast Asian foreign ministers", where the article is about
ASEAN; "Central Asian leaders held a summit", where it is about none."""

import re

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

_REGIONAL = {
    "southeast asian": ("asean",),
    "south-east asian": ("asean",),
    "central asian": ("ca-consultative",),
    "turkic": ("ots",),
    "west african": ("ecowas",),
    "east african": ("eac",),
    "southern african": ("sadc",),
    "african": ("african-union",),
    "arab": ("arab-league",),
    "gulf": ("gcc",),
    "islamic": ("oic",),
    "european": ("eu", "european-political-community", "council-of-europe"),
    "eurasian": ("eaeu",),
    "pacific": ("pacific-islands-forum", "apec"),
    "caribbean": ("caricom",),
    "south asian": ("saarc",),
    "allied": ("nato", "csto"),
    "alliance": ("nato", "csto"),
}
"""The formats whose leaders such words mean, where the article is about them."""
_OF_REGIONS = frozenset(one for formats in _REGIONAL.values() for one in formats)
_FROM_THE_FIVE = re.compile(
    r"(?:from|of) (?:the |all )?(?:five )?central asian? (?:nations|countries|states|republics)"
)
_LEADERS_OF_THE_FIVE = re.compile(
    r"(?:the |all )?(?:five )?central asian (?:heads of state|leaders|presidents)(?! and\b| of\b)"
)
_WHOSE = words("country state nation leader president head")
FEW = words("two both 2 neighbouring neighboring three other")
"""What is said of some states, not of all that make a format."""
_SOME = FEW | words("four several some")
_THE_FIVE = "ca-consultative"
_ENTITIES_OF_THE_FIVE = {f"state:{one}" for one in ("KZ", "KG", "TJ", "TM", "UZ")}


def format_of_region(scene: Scene, subject: NounGroup) -> str | None:
    """The format whose leaders the subject means by its region."""
    first = max(subject.first - 2, 0)  # "Southeast Asian" may stand as a group of its own
    told = " ".join(token.text.lower() for token in scene.tokens[first : subject.head])
    named = [one for region, formats in _REGIONAL.items() if region in told for one in formats]
    found = next((one for one in named if one == scene.bodies.main), None)
    behind = " ".join(scene.word(place) for place in range(subject.end, subject.end + 6))
    theirs = behind.startswith("of central asia") or _FROM_THE_FIVE.match(behind) is not None
    if found is None and _is_of_the_region(scene, subject) and scene.bodies.main in _OF_REGIONS:
        return scene.bodies.main
    return _among_themselves(scene) if found is None and (_THE_FIVE in named or theirs) else found


def format_of_states(scene: Scene, group: NounGroup) -> str | None:
    """ "an informal meeting of the leaders of the Turkic countries", where the article is about them."""
    told = {scene.word(place) for place in range(group.first, group.head)}
    theirs = scene.tokens[group.head].lemma in _WHOSE and not told & _SOME
    main = scene.bodies.main
    return main if theirs and any(main in _REGIONAL.get(word, ()) for word in told) else None


def leaders_of_the_five(scene: Scene, group: NounGroup) -> str | None:
    """ "the sixth meeting of Central Asian leaders", with nobody else."""
    told = " ".join(scene.word(place) for place in range(group.first, group.first + 7))
    others = scene.bodies.between(scene.sentence.start, scene.sentence.end)
    alone = not others and not _is_with_others(scene)
    return _THE_FIVE if alone and (_LEADERS_OF_THE_FIVE.match(told) or _are_the_five(scene, group)) else None


def _are_the_five(scene: Scene, group: NounGroup) -> bool:
    """ "of the leaders of Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan"."""
    names = (name for one in group.series for name in scene.named_in(one))
    return {name.entity for name in names if name.type is MentionType.STATE} == _ENTITIES_OF_THE_FIVE


def _is_of_the_region(scene: Scene, subject: NounGroup) -> bool:
    """ "the leaders of the region", "the region's presidents"."""
    of = [scene.word(place) for place in range(subject.end, subject.end + 3)]
    owner = subject.possessor
    return of == ["of", "the", "region"] or (owner is not None and scene.word(owner.head) == "region")


def summit_of_region(scene: Scene, group: NounGroup, noun: int) -> str | None:
    """ "the African summit in Kigali", where the article is about the union; an Arab summit is the league's
    in any, a Central Asian one that of the five in an article about no format."""
    told = scene.word(noun - 1) if noun - 1 >= group.first else ""
    if (scene.word(noun - 2), told) == ("central", "asian"):
        return _among_themselves(scene)
    if told == "arab":
        return _REGIONAL[told][0]
    return next((one for one in _REGIONAL.get(told, ()) if one == scene.bodies.main), None)


def _among_themselves(scene: Scene) -> str | None:
    """ "Central Asian leaders held a summit", with nobody else, in an article that is about no format; a
    consultative meeting is theirs in any."""
    told = {scene.word(place) for place in range(len(scene.tokens))}
    others = scene.bodies.between(scene.sentence.start, scene.sentence.end)
    theirs = "consultative" in told or (bool(told & {"summit", "five"}) and _is_about_none(scene))
    return _THE_FIVE if theirs and not others and not _is_with_others(scene) else None


def _is_about_none(scene: Scene) -> bool:
    """Whether the article names no format, or several in passing: "belongs to none of the groupings"."""
    return scene.bodies.main is None or scene.bodies.are_named_in_passing


def _is_with_others(scene: Scene) -> bool:
    """ "with Donald Trump", not "with a pledge to do more"."""
    partners = [group for group in scene.clauses.nouns if group.preposition == "with"]
    return any(scene.named_in(group) or scene.tokens[group.head].pos == "PROPN" for group in partners)
