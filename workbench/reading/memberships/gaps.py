"""Clauses that leave their predicate out: «Финляндия вступила в 2023 году, Швеция — в 2024-м»."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import CLAUSE_MARKS, DASHES, STATUS_NOUNS, Act, wordset
from workbench.reading.syntax.arguments import Arguments
from workbench.reading.syntax.trees import Tree

_PASSED = wordset("в с со а и еще уже только лишь весной летом осенью зимой")
_ENDS = (",", ";", ".")
_THE_SAME = frozenset({("то", "же"), ("тоже", "самое")})
_TO_STATUS = frozenset({"года", "лет", "год", *DASHES})
_LATER = frozenset({"позже", "позднее", "раньше", "ранее", "спустя", "следом", "вскоре"})
_MONTHS_AND_ORDINALS = wordset(
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь год "
    "второй третий четвертый пятый шестой седьмой восьмой девятый десятый"
)


def gapped(tree: Tree, arguments: Arguments, said: Proposition, end: int) -> Iterator[Proposition]:
    """What the sentence, up to `end`, goes on to say by a dash instead of the predicate of `said`: of other
    states, or at other times."""
    for dash in range(max(said.trigger, *said.words) + 1, min(end, len(tree) - 1)):
        if tree.word(dash) not in DASHES:
            continue
        last = next((i for i in range(dash + 1, len(tree)) if tree.word(i) in _ENDS), len(tree))
        first = next((i for i in range(dash, -1, -1) if tree.word(i) in CLAUSE_MARKS), -1) + 1
        if tree.word(dash + 1) == "статус" and said.act is Act.IS and not said.past:
            yield from _with_another_status(tree, arguments, said, first, dash)
        if _is_dated(tree, dash + 1):
            yield from _of_another(tree, arguments, said, dash, last)
            continue
        yield from _this_one_too(tree, arguments, said, first, dash)
        joint = next((i for i in range(dash, first, -1) if tree.word(i) == "и"), first)
        first = first if _is_dated(tree, first) else joint
        if _is_dated(tree, first) and said.act is Act.IS:
            yield from _in_another(tree, arguments, said, (first, dash))
        if _is_dated(tree, first):
            yield from _at_another_time(tree, arguments, said, range(first, last), dash)


def too(tree: Tree, arguments: Arguments, said: Proposition, end: int) -> Iterator[Proposition]:
    """«в январе присоединилась Армения, а в августе и Киргизия»."""
    for place in range(said.trigger + 1, min(end, len(tree) - 1)):
        if tree.word(place) != "а" or tree.word(place - 1) != "," or not _is_dated(tree, place + 1):
            continue
        state = next((one for one in arguments.states if one.first > place), None)
        if state is None or tree.word(state.first - 1) not in ("и", "также", "еще"):
            continue
        states = arguments.with_all_of_group(state)
        between = range(place + 1, state.first - 1)
        if all(tree.tokens[i].pos not in ("VERB", "PUNCT", "PROPN") for i in between):
            words = (*said.words, place, states[-1].last)
            dated = (place + 1, state.first)
            yield replace(said, states=tuple(states), words=words, dated=dated, rule="ru.gap")


def there_too(tree: Tree, arguments: Arguments, said: Proposition, end: int) -> Iterator[Proposition]:
    """«члены НАТО с 1999 года и ЕС с 2004-го», «вступила в НАТО в 1999 году и в ЕС в 2004-м»."""
    named = max((*said.words, said.trigger))
    for body in arguments.formats:
        joint = body.first - 1 - (tree.word(body.first - 1) in ("в", "во"))
        if body.how != "name" or body.code == said.format or not named < joint < end:
            continue
        between = range(named + 1, joint)
        dated = any(_is_dated(tree, i) for i in between) and _is_dated(tree, body.last + 1)
        listed = {body.first - 1 for body in arguments.formats}
        plain = all(not tree.is_finite(i) and tree.word(i) not in (";", "—", "–") for i in between)
        plain = plain and all(i in listed for i in between if tree.word(i) == ",")
        if (
            tree.word(joint) in ("и", ",")
            and dated
            and plain
            and tree.word(body.last + 1) in ("с", "в", "со")
        ):
            last = tree.next_mark(body.last + 1)
            words = (said.trigger, body.first, body.last)
            yield replace(said, format=body.code, words=words, dated=(body.last + 1, last), rule="ru.gap")


def elsewhere(tree: Tree, arguments: Arguments, said: Proposition, end: int) -> Iterator[Proposition]:
    """«В СНГ он ассоциированный член, а в ОТГ с 2021 года наблюдатель»."""
    if said.act is not Act.IS or said.past or tree.negated(said.trigger):
        return
    for body in arguments.formats:
        if body.code == said.format or not max(*said.words, said.trigger) < body.first < end:
            continue
        noun = body.last + 1
        while noun < end and (
            tree.tokens[noun].pos in ("ADP", "NUM", "ADJ") or tree.word(noun) in _TO_STATUS
        ):
            noun += 1
        status = STATUS_NOUNS.get(tree.lemma(noun)) if noun < len(tree) else None
        opens = tree.word(body.first - 1) in ("в", "во", "при") and tree.word(body.first - 2) in ("а", ",")
        if status is not None and opens and tree.feat(noun, "Case") == "Nom":
            words = (*said.words, body.first, noun)
            yield replace(said, format=body.code, status=status, words=words, dated=(body.last + 1, noun),
                          rule="ru.gap")  # fmt: skip


def did_it(tree: Tree, arguments: Arguments, said: Proposition, end: int) -> Iterator[Proposition]:
    """«Ангола покинула ОПЕК в 2024 году, Катар сделал это еще в 2019-м»."""
    if said.act is Act.IS or tree.negated(said.trigger):
        return
    for verb in range(max(*said.words, said.trigger) + 1, min(end, len(tree) - 1)):
        done = tree.lemma(verb) == "сделать" and tree.feat(verb, "Tense") == "Past" and not tree.negated(verb)
        so = tree.word(verb + 1) == "это" or (tree.word(verb + 1), tree.word(verb + 2)) in _THE_SAME
        if not (done and so):
            continue
        state = next((one for one in arguments.states if one.last == verb - 1 and one.case == "Nom"), None)
        last = tree.next_mark(verb)
        if state is not None and not state.preposition:
            words = (*said.words, verb, state.first)
            states = tuple(arguments.with_all_of_group(state))
            yield replace(said, states=states, words=words, dated=(verb + 1, last), rule="ru.gap")


def _of_another(
    tree: Tree, arguments: Arguments, said: Proposition, dash: int, last: int
) -> Iterator[Proposition]:
    """«…, Швеция — в 2024 году», «…, Швеция — 32-м», «стал членом ШОС в 2023 году, БРИКС – в 2024-м»."""
    body = next((one for one in arguments.formats if one.last == dash - 1 and one.how == "name"), None)
    opened = body is not None and {tree.word(body.first - 1), tree.word(body.first - 2)} & {",", "а"}
    if body is not None and opened and body.code != said.format:
        words = (*said.words, body.first, last - 1)
        yield replace(said, format=body.code, words=words, dated=(dash + 1, last), rule="ru.gap")
        return
    cases = {"Nom", *(one.case for one in said.states)}
    state = next((one for one in arguments.states if one.last == dash - 1), None)
    opens = state is not None and tree.word(arguments.with_all_of_group(state)[0].first - 1) in CLAUSE_MARKS
    if state is not None and state.case not in cases and not (opens and state.case == "Acc"):
        return  # «Иран» looks alike in the nominative
    if state is not None and state.code not in {one.code for one in said.states}:
        states = tuple(arguments.with_all_of_group(state))
        words = (*said.words, state.first, last - 1)
        yield replace(said, states=states, words=words, dated=(dash + 1, last), rule="ru.gap")


def _with_another_status(
    tree: Tree, arguments: Arguments, said: Proposition, first: int, dash: int
) -> Iterator[Proposition]:
    """«Статус наблюдателей имеют Иран и Индия, а Непал и Шри-Ланка с апреля – статус партнеров»."""
    start = first + (tree.word(first) in ("а", "и"))
    state = next((one for one in arguments.states if one.first == start), None)
    status = STATUS_NOUNS.get(tree.lemma(dash + 2).rpartition("-")[2])
    if state is None or status is None or status is said.status:
        return
    states = arguments.with_all_of_group(state)
    dated = (states[-1].last + 1, dash) if states[-1].last + 1 < dash else None
    words = (*said.words[:1], start, dash + 2)
    yield replace(said, states=tuple(states), status=status, words=words, dated=dated, rule="ru.gap")


def _this_one_too(
    tree: Tree, arguments: Arguments, said: Proposition, first: int, dash: int
) -> Iterator[Proposition]:
    """«входят в MIKTA, а Индонезия с января 2025 года – и в БРИКС»."""
    start = first + (tree.word(first) in ("а", "и"))
    state = next((one for one in arguments.states if one.first == start and one.case == "Nom"), None)
    if state is not None and _is_dated(tree, state.last + 1):
        one = replace(said, states=(state,))
        yield from _in_another(tree, arguments, one, (state.last + 1, dash))


def _in_another(
    tree: Tree, arguments: Arguments, said: Proposition, dated: tuple[int, int]
) -> Iterator[Proposition]:
    """«состоит в СНГ и ШОС, а с 2013 года – и во Всемирной торговой организации»."""
    place = dated[1] + 1 + (tree.word(dated[1] + 1) in ("и", "также", "еще"))
    body = next((one for one in arguments.formats if one.first == place + 1), None)
    if tree.word(place) in ("в", "во") and body is not None and body.code != said.format:
        words = (*said.words, dated[0], body.last)
        yield replace(said, format=body.code, words=words, dated=dated, rule="ru.gap")


def _at_another_time(
    tree: Tree, arguments: Arguments, said: Proposition, clause: range, dash: int
) -> Iterator[Proposition]:
    """«…, в 2023 году — Иран», «…, а в 2024-м — полноправным членом»."""
    place = dash + 1
    if tree.word(place + 1) in ("статусе", "качестве", "ранге"):  # «с 2015 года – в статусе наблюдателя»
        place += 2
    while place < clause.stop and tree.tokens[place].pos in ("ADJ", "ADV"):
        place += 1
    state = next((one for one in arguments.states if one.first == place), None)
    dated = (clause.start, dash)
    if state is not None and state.how == "anaphor":
        return  # «…, а в 2022-м – страны, ведущей переговоры»
    if state is not None:
        states = arguments.with_all_of_group(state)
        words = (*said.words, clause.start, states[-1].last)
        yield replace(said, states=tuple(states), words=words, dated=dated, rule="ru.gap")
    elif place < clause.stop and (status := STATUS_NOUNS.get(tree.lemma(place))) is not None:
        words = (*said.words, clause.start, place)
        yield replace(said, status=status, words=words, dated=dated, rule="ru.gap")


def _is_dated(tree: Tree, place: int) -> bool:
    """Whether a date or an ordinal begins at `place`, a preposition passed over."""
    while tree.word(place) in _PASSED:
        place += 1
    told = tree.word(place)
    if told in _LATER or tree.word(place + 1) in _LATER:
        return True  # «годом позже», «спустя год»
    return told[:1].isdigit() or (place < len(tree) and tree.lemma(place) in _MONTHS_AND_ORDINALS)
