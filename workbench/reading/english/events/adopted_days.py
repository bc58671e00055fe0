"""When and where what was adopted or decided was: of the dates and places of its sentence its own."""

from datetime import timedelta

from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.papers import is_paper
from workbench.reading.english.events.scenes import Scene, code, lasts_for_years
from workbench.reading.english.events.whereabouts import Somewhere, somewheres

_DAYS = ("first", "second", "third", "fourth")
_LAST = ("last", "final", "closing")
_CLOSE = 2
"""Words from the verb to a day right behind it."""
_BEHIND = 4
"""Words behind a document and its verb in which a place may follow."""


def own_day(scene: Scene, places: set[int], title: str, format_id: str) -> str | None:
    """The only day of the sentence, else the only one before the next verb of its own subject, else the one
    right behind: "was signed in October 2009 at the summit launched in 1992"."""
    foreign = _behind_another(scene, format_id)
    dates = [
        name
        for name in scene.dates()
        if scene.place(name) >= foreign
        and not (min(places) <= scene.place(name) <= max(places) and name.text in title)
        and not lasts_for_years(name.name or "")
        and not _is_of_a_paper(scene, scene.place(name))
        and scene.word(scene.end(name)) != "that"  # "said on Friday that"
    ]
    later = [name for name in dates if scene.place(name) > min(places)]
    near = [name for name in later if not _is_parted(scene, max(places), scene.place(name))]
    before = [name for name in dates if name not in later]
    close = [name for name in near if scene.place(name) - max(places) <= _CLOSE]
    for chosen in ([*before, *near], near, close):
        if len({name.name for name in chosen}) == 1:
            return chosen[0].name
    return None


def _is_of_a_paper(scene: Scene, place: int) -> bool:
    """ "a protocol to the agreement dated October 18, 2011", "as of October 18": by what a paper is known."""
    if scene.word(place - 1) == "dated" or (scene.word(place - 2), scene.word(place - 1)) == ("as", "of"):
        return True
    if place < 2 or scene.word(place - 1) not in ("of", "from"):
        return False
    before = scene.group_at(place - 2)
    while before is not None and before.preposition == "of" and before.first > 1:
        if is_paper(scene, before):
            return True
        before = scene.group_at(before.first - 2)  # "of the Universal Declaration of Human Rights of"
    return before is not None and is_paper(scene, before)


def _behind_another(scene: Scene, format_id: str) -> int:
    """ "Following the debate at the UN on Monday, CIS ministers agreed …": where what others did ends."""
    if scene.word(0) not in ("following", "after", "since", "before"):
        return 0
    comma = next((at for at, token in enumerate(scene.tokens) if token.text == ","), 0)
    bodies = (MentionType.FORMAT, MentionType.ORGANISATION)
    named = [one for one in scene.names if one.type in bodies and 0 <= scene.place(one) < comma]
    return comma if named and all(code(one) != format_id for one in named) else 0


def of_the_days(scene: Scene, held: str | None) -> str | None:
    """The day of "on the second day" of a meeting that lasts for days."""
    days = PartialDate.parse(held) if held and "/" in held else None
    if days is None or days.first is None or days.last is None:
        return None
    for place, token in enumerate(scene.tokens):
        if token.lemma == "day" and scene.word(place - 2) == "the":
            told = scene.word(place - 1)
            number = _DAYS.index(told) if told in _DAYS else None
            last = days.last if told in _LAST else None
            when = days.first + timedelta(number) if number is not None else last
            return when.isoformat() if when is not None and when <= days.last else None
    return None


def own_place(scene: Scene, places: set[int]) -> Somewhere | None:
    """ "signed in St. Petersburg in December": the place that stands right behind the words."""
    last = max(places)
    near = [one for one in somewheres(scene) if last < one.first <= last + _BEHIND and one.state]
    return near[0] if near and not _is_parted(scene, last, near[0].first) else None


def _is_parted(scene: Scene, last: int, place: int) -> bool:
    verbs = scene.clauses.verbs
    another = any(verb.form == "finite" and last < verb.first < place for verb in verbs)
    return another or any(scene.word(at) == ";" for at in range(last, place))
