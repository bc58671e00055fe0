"""Which meeting it was, when and where, as the words around its noun tell."""

from datetime import date

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.date_limits import (
    SET_FOR,
    before_speech,
    is_bound,
    is_declared,
    is_quoted,
    opens_segment,
    verb_between,
)
from workbench.reading.patterns import DASHES, SPEECH, wordset
from workbench.reading.syntax.trees import Tree, tokens_of

_PLAIN = ("саммит", "встреча", "заседание", "сессия")
NOUNS = frozenset(before + noun for noun in _PLAIN for before in ("", "онлайн-", "видео", "видео-", "мини-"))
HAPPENS = wordset(
    "состояться пройти проходить заседать открыться открываться завершиться завершаться закончиться начаться "
    "начинаться стартовать провести проводить планироваться стать принять принимать собраться собираться "
    "собрать намечать запланировать наметить ожидаться предстоять соберется идти длиться продлиться "
    "продолжаться"
)
_OPENING = wordset("открыть открывать закрыть закрывать завершить завершать подытожить подытоживать")
COURSE = wordset("итог результат ход рамка завершение окончание время начало")
"""«по итогам заседания», «в ходе встречи»."""
HOSTING = wordset("принять принимать провести проводить организовать устроить устраивать")
REACH = 10
"""Tokens behind the noun within which its number may follow."""
ASIDE = 6
"""Tokens between the noun and what is added to it behind a comma."""
BREAKS = frozenset({",", ";", ":", "(", "—", "–"})
_OTHER_DAY = wordset("накануне перед до после к ко преддверие канун")
_SETTING_TO = wordset("приступить приступать")
_OFFERING = wordset("пригласить позвать предложить призвать пообещать анонсировать")
_SIGNED = wordset("подписать принять утвердить")
"""What is done at a meeting though it be told that it was «после заседания»."""
_PRESS = wordset("пресс-конференция журналист репортер брифинг пресса")
_DATED_THINGS = wordset(
    "план программа приоритет стратегия концепция визит война выборы референдум реформа бюджет договор закон "
    "соглашение декларация заявление документ решение председательство столица выбор переход передача"
)
_LASTING = wordset("председательство план программа приоритет бюджет")
"""«приоритеты председательства в 2026 году»: the year of what lasts, told right behind it."""
_MEETS = NOUNS | wordset("участие воскресение воскресенье")
ARRIVING = wordset("прибыть прилететь вылететь отправиться прибывать приехать")
_DATED = NOUNS | _DATED_THINGS


def date_of(document: Document, tree: Tree, index: int) -> Mention | None:
    """The day of the meeting: what hangs on the noun, else the clause's only date if it can be meant."""
    below, clause = tree.subtree(index), telling(tree, index)
    dates = [
        (mention, tokens)
        for mention in document.mentions_in(tree.sentence.start, tree.sentence.end)
        if mention.type is MentionType.DATE and mention.name and (tokens := tokens_of(tree, mention))
        if not is_bound(tree, tokens[0], mention.name) and not is_declared(tree, tokens)
        if tree.word(tokens[0] - 1) != "в" or tree.lemma(tokens[0] - 2) not in _LASTING
        if not is_quoted(tree, index, tokens[0])
        if tree.preposition(index) != "на" or not is_of_plan(tree, index, tokens[0])
        if _is_beside(tree, index, tokens[0]) or not _is_anothers(tree, index, tokens[0])
    ]
    ahead = [(mention, tokens) for mention, tokens in dates if opens_segment(tree, tokens)]
    told = [(m, t) for m, t in ahead if t[-1] < index and not verb_between(tree, t[-1], index)]
    if told:
        return told[-1][0]  # «12 октября прошел саммит СВМДА, 14 октября – заседание совета СНГ»
    dates = [one for one in dates if one not in ahead or one[1][0] < index]
    own = [
        mention
        for mention, tokens in dates
        if (tokens[0] in below and _is_its_own(tree, index, tokens[0]))
        or is_between(tree, index, tokens[0])
        or _ends_phrase(tree, index, tokens[0])
    ]
    if arrives(tree, index):  # but «прибыл на саммит, который пройдет 5 мая», «на саммит 2023 года»
        return next((mention for mention in own if _is_told_of_it(tree, index, mention)), None)
    if own:
        return own[0]
    if is_another_day(tree, index):
        return None
    shared = [
        (mention, tokens[0])
        for mention, tokens in dates
        if tokens[0] in clause
        and not _past_another(tree, index, tokens[0])
        and not _is_of_next(tree, index, tokens[0])
        and not _past_speech(tree, tokens[0], index)
    ]
    if not shared and (opened := opening(tree, index)) is not None:
        above = set(tree.clause(tree.parents[opened]))  # «объявил в субботу, открывая саммит»
        shared = [(mention, tokens[0]) for mention, tokens in dates if tokens[0] in above]
    if len({mention.name for mention, _ in shared}) > 1:
        following = next((i for i in range(index + 1, len(tree)) if tree.lemma(i) in NOUNS), len(tree))
        near = [(mention, token) for mention, token in shared if index < token < following]
        near = [one for one in near if not _is_of_following(tree, one[1])]
        verb = verb_beside(tree, index)
        behind = index if verb is None else verb
        end = next((i for i in range(behind, len(tree)) if tree.word(i) in BREAKS), len(tree))
        stretch = [(mention, token) for mention, token in near if token < end]
        shared = stretch or near
    last = _when(tree, index)
    last = _before_aside(tree, index) if last is None else last
    if not shared and last is not None:
        shared = [(mention, tokens[-1]) for mention, tokens in dates if tokens[-1] == last]
    signed = _is_signed_after(tree, index)
    if len({mention.name for mention, _ in shared}) > 1 or (not shared and (signed or len(dates) > 1)):
        start = next((i + 1 for i in range(index, -1, -1) if tree.word(i) in BREAKS), 0)
        around = range(start, _break(tree, index))
        held = [(mention, tokens[0]) for mention, tokens in dates if tokens[0] in around]
        shared = held or shared
    if not shared and len(dates) == 1 and _is_alone(document, tree, index):
        return dates[0][0]
    return shared[0][0] if len({mention.name for mention, _ in shared}) == 1 else None


def is_of_plan(tree: Tree, index: int, token: int) -> bool:
    """«на саммите решили создать в 2026 году фонд», «на саммите пригласил их в Москву в мае»: the day of what
    was resolved upon or offered."""
    above = tree.ancestors(index)
    for place in range(token - 1, index, -1):
        if tree.is_finite(place):
            return tree.lemma(place) in _OFFERING and tree.feat(place, "Tense") == "Past"
        if tree.feat(place, "VerbForm") == "Inf" and place not in above:
            return True
    return False


def _is_alone(document: Document, tree: Tree, index: int) -> bool:
    """Whether the sentence has but this meeting, one date and one verb: then the date can be but its own."""
    if any(tree.lemma(node) in NOUNS for node in range(len(tree)) if node != index):
        return False
    verbs = [node for node in range(len(tree)) if tree.is_finite(node)]
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    dated = [mention for mention in named if mention.type is MentionType.DATE and mention.name]
    return len(verbs) <= 1 and len(dated) == 1 and not arrives(tree, index)


def _past_speech(tree: Tree, token: int, index: int) -> bool:
    """«В 2017 году председательство переходит к России, заявил он на заседании»: the year of what he said."""
    commas = (place for place in range(token, index - 1) if tree.word(place) == ",")
    return any(tree.lemma(comma + 1) in SPEECH and tree.is_finite(comma + 1) for comma in commas)


def _past_another(tree: Tree, index: int, token: int) -> bool:
    """Whether the date is told of another meeting: «на заседании сообщил, что саммит пройдет 5 мая»."""
    low, high = sorted((index, token))
    verb = next((node for node in tree.ancestors(token) if tree.is_finite(node)), -1)
    subjects = [kid for kid in (tree.kids[verb] if verb >= 0 else ()) if tree.rel(kid).startswith("nsubj")]
    if any(tree.lemma(kid) in NOUNS and kid != index for kid in subjects):
        return index not in tree.subtree(subjects[0])
    others = [node for node in range(low + 1, high) if tree.lemma(node) in NOUNS]
    if others and index < token and any(tree.word(i) == "," for i in range(index, others[0])):
        return True  # «не поедет на саммит ОДКБ, но будет на саммите ЕАЭС 21 декабря»
    return tree.rel(index) in ("obl", "nmod") and any(tree.rel(node).startswith("nsubj") for node in others)


def _when(tree: Tree, index: int) -> int | None:
    """The last word before the comma of «В прошлом году, когда саммит прошел …»."""
    begins = next((node for node in range(index, 0, -1) if tree.word(node) == ","), None)
    return begins - 1 if begins is not None and tree.word(begins + 1) == "когда" else None


def _before_aside(tree: Tree, index: int) -> int | None:
    """The last word before the comma of «годом раньше, на саммите в Астане, …»."""
    first = index
    while first and tree.tokens[first - 1].pos in ("ADJ", "DET", "NUM", "ADP"):
        first -= 1
    return first - 2 if first > 1 and tree.word(first) == "на" and tree.word(first - 1) == "," else None


def governing(tree: Tree, index: int) -> int:
    """The predicate of the clause in which the noun stands; a parser hangs «на заседании» on the verb behind
    «сообщил, что», or within the quotation after which it stands."""
    head = before_speech(tree, index, tree.clause_head(index))
    if head == index and tree.preposition(index) == "на":  # torn off: «На апрельском СМИД тему обсудят»
        return next((node for node in range(index, len(tree)) if tree.is_finite(node)), head)
    low, high = sorted((index, head))
    between = range(low + 1, high)
    if tree.rel(index).startswith(("obl", "nmod")) and is_quoted(tree, index, head):
        return next((node for node in reversed(between) if tree.is_finite(node)), head)
    if not tree.rel(index).startswith("obl"):
        return head
    if any(tree.word(node) in ("что", "чтобы") and tree.parents[node] == head for node in between):
        return next((node for node in between if tree.is_finite(node)), head)
    return head


def opening(tree: Tree, index: int) -> int | None:
    """The gerund that tells that the meeting was opened by what the sentence tells: «открывая саммит»."""
    parent = tree.parents[index]
    if parent < 0 or tree.feat(parent, "VerbForm") != "Conv" or tree.parents[parent] < 0:
        return None
    return parent if tree.lemma(parent) in _OPENING else None


def arrives(tree: Tree, index: int) -> bool:
    """«прибыл на саммит»: that somebody came says little of the meeting."""
    above = list(tree.ancestors(index))
    coming = any(tree.word(node) in ("съезжаются", "слетаются") for node in above)
    return coming or any(tree.lemma(node) in ARRIVING for node in above)


def _ends_phrase(tree: Tree, index: int, token: int) -> bool:
    """Whether the date stands right behind the noun's own phrase: «48-й саммит АСЕАН в Маниле в мае»."""
    between = range(index + 1, token)
    plain = all(
        (tree.tokens[node].pos in ("NOUN", "PROPN", "ADJ", "ADP") and tree.word(node) not in _OTHER_DAY)
        or _is_named_aside(tree, node)
        or tree.word(node) in ("(", ")")
        for node in between
    )
    another = any(tree.lemma(node) in _DATED for node in between)
    return index < token < index + REACH and plain and not another and not _is_of_following(tree, token)


def _is_of_following(tree: Tree, token: int) -> bool:
    """«25 мая пройдет саммит, на следующий день состоится встреча»: before the verb of the next."""
    following = next((i for i in range(token + 1, len(tree)) if tree.lemma(i) in NOUNS), None)
    behind = tree.word(token - 1) == "," or tree.word(token - 2) == ","
    return following is not None and behind and verb_between(tree, token, following)


def _is_beside(tree: Tree, index: int, token: int) -> bool:
    """«на саммите в Ашхабаде 9 октября приняли решение», wherever the parser hung the day."""
    return is_between(tree, index, token) or _ends_phrase(tree, index, token)


def _is_named_aside(tree: Tree, node: int) -> bool:
    """The commas of «в Сиане, Китай, в мае»."""
    return tree.word(node) == "," and "PROPN" in (
        tree.tokens[node - 1].pos,
        tree.tokens[node + 1].pos if node + 1 < len(tree) else "",
    )


def is_between(tree: Tree, index: int, token: int) -> bool:
    """«прошедшего 15 сентября в Самарканде саммита»: between the participle and the noun."""
    for node in range(token - 1, max(token - REACH, -1), -1):
        if tree.word(node) in BREAKS or tree.is_finite(node):
            return False
        comes = tree.lemma(node) == "предстоящий"  # «предстоящей 7 января в Пекине встрече»
        if comes or (tree.feat(node, "VerbForm") == "Part" and tree.lemma(node) in HAPPENS):
            between = range(token, index)
            return token < index and not any(tree.word(i) in BREAKS or tree.is_finite(i) for i in between)
    return False


def _is_its_own(tree: Tree, index: int, token: int) -> bool:
    """Whether a date below the noun tells of the meeting: near it, in its clause or in «который прошел …»."""
    if token < index - 3:
        return False
    head = tree.clause_head(token)
    return head == tree.clause_head(index) or tree.lemma(head) in HAPPENS


def _is_told_of_it(tree: Tree, index: int, dated: Mention) -> bool:
    """Whether a date below the noun is the meeting's and not that of an arrival: a year, or told by the
    meeting's own verb."""
    head = tree.clause_head(tokens_of(tree, dated)[0])
    own_verb = head != tree.clause_head(index) and tree.lemma(head) in HAPPENS
    return own_verb or (dated.name or "").isdigit()


def _is_anothers(tree: Tree, index: int, token: int) -> bool:
    """Whether the date belongs to a participle that the meeting does not stand under: «получивший в 2021
    году статус Туркменистан участвует в саммите»."""
    above = {index, *tree.ancestors(index)}
    for node in tree.ancestors(token):
        if node not in above and _has_own_time(tree, node):
            return True
        participle = tree.feat(node, "VerbForm") == "Part" and tree.feat(node, "Variant") != "Short"
        aside = index < node and any(tree.word(i) == "," for i in range(index, node))
        shut = node < index < token and any(tree.word(i) == "," for i in range(node, index))
        if participle and not shut and (node not in above or aside):
            return tree.parents[node] != index and node not in _aside(tree, index)
        if node in above:
            return False
    return False


def _has_own_time(tree: Tree, node: int) -> bool:
    """«приоритеты председательства в 2024 году»: a date below the noun is its own."""
    if tree.tokens[node].pos != "NOUN" or tree.preposition(node) == "под":
        return False
    lemma = tree.lemma(node)
    return lemma in _DATED_THINGS or (lemma.endswith(("ние", "тие", "ство")) and lemma not in _MEETS)


def telling(tree: Tree, index: int) -> set[int]:
    """The words that may tell of the meeting: its clause, that of the verb beside it where the parser tore
    the two apart, and all of a sentence without a verb."""
    if _has_lost_its_verb(tree, index):
        return tree.subtree(index)
    verb = verb_beside(tree, index)
    aside = _aside(tree, index)
    if verb is not None:
        end = _break(tree, verb)
        return {index, *tree.clause(verb), *range(verb, end), *aside}
    if aside:
        return {*tree.clause(index), *aside}
    if not any(tree.is_finite(node) for node in range(len(tree))):
        return set(range(len(tree)))
    return set(tree.clause(index))


def _is_of_next(tree: Tree, index: int, token: int) -> bool:
    """«Казань приняла XVI саммит, а Рио-де-Жанейро в 2025 году – XVII»: of who did so next."""
    above = (node for node in tree.ancestors(token) if node > index and tree.rel(node) == "conj")
    return any(tree.feat(node, "Case") == "Nom" and tree.parents[node] < index for node in above)


def _has_lost_its_verb(tree: Tree, index: int) -> bool:
    """«саммит ШОС пройдет в Астане, а саммит БРИКС – в Казани», «в Казани – саммит БРИКС»: what is told of
    the first is not its own."""
    above = tree.parents[index]
    joined = tree.rel(index) in ("conj", "appos") and 0 <= above < index and tree.tokens[above].pos == "VERB"
    between = (place for kid in tree.kids[index] for place in range(*sorted((kid, index)))) if joined else ()
    return any(tree.word(place) in DASHES for place in between)


def is_another_day(tree: Tree, index: int) -> bool:
    """«накануне саммита»: the clause tells of another day, perhaps of another place."""
    counted = tree.feat(index, "Case") == "Nom"  # «первый после выборов саммит прошел»
    near = any(
        tree.lemma(node) in _OTHER_DAY
        and not tree.is_finite(node + 1)  # «накануне завершился саммит»
        and tree.word(node + 1) != "концу"  # «подошло к концу заседание»
        and tree.lemma(node - 1) not in _SETTING_TO
        and not (counted and tree.word(node) == "после")
        for node in _near(tree, index)
    )
    begun = tree.lemma(tree.parents[index]) in _SETTING_TO  # «приступили к заседанию»
    other = near or (tree.preposition(index) in _OTHER_DAY and not begun and not counted)
    return other and not _is_signed_after(tree, index)


def _is_signed_after(tree: Tree, index: int) -> bool:
    """«декларация, которую приняли 1 сентября после заседания», «заявил журналистам 1 сентября после его
    окончания»: that day, and there."""
    ended = tree.lemma(index - 1) in COURSE and tree.word(index - 2) == "после"
    if tree.preposition(index) != "после" and not ended:
        return False
    before = (i for i in range(index - 1, -1, -1) if tree.is_finite(i) or tree.word(i) in BREAKS)
    verb = tree.lemma(next(before, -1))
    return verb in _SIGNED or (verb in SPEECH and is_told_the_press(tree))


def is_told_the_press(tree: Tree) -> bool:
    """«сказал журналистам», «на пресс-конференции»."""
    return bool(tree.of_lemmas(_PRESS))


def _near(tree: Tree, index: int) -> list[int]:
    """The words right before the noun's modifiers."""
    first = index
    while first and tree.tokens[first - 1].pos in ("ADJ", "DET", "NUM"):
        first -= 1
    return list(range(max(0, first - 2), first))


def years_ago(tree: Tree, index: int, published: date | None) -> str | None:
    """The year that «прошлогодний саммит» means."""
    if published is None or all(tree.lemma(kid) != "прошлогодний" for kid in tree.kids[index]):
        return None
    return str(published.year - 1)


def _break(tree: Tree, first: int) -> int:
    """Where the next comma or dash stands, or the sentence ends."""
    return next((i for i in range(first, len(tree)) if tree.word(i) in BREAKS), len(tree))


def _aside(tree: Tree, index: int) -> range:
    """The words of «саммит, который пройдет …», «саммит, намеченный на …»."""
    comma = _break(tree, index)
    if comma + 2 >= len(tree) or comma - index > ASIDE or tree.word(comma) != ",":
        return range(0)
    end = _break(tree, comma + 1)
    relative = tree.lemma(comma + 1) == "который" and any(tree.lemma(i) in HAPPENS for i in range(comma, end))
    participle = tree.feat(comma + 1, "VerbForm") == "Part" and tree.lemma(comma + 1) in HAPPENS | SET_FOR
    return range(comma + 1, end) if relative or participle else range(0)


def verb_beside(tree: Tree, index: int) -> int | None:
    """The verb that says that the meeting happens, in the words up to the next comma behind the noun."""
    aside = 0
    for node in range(index + 1, len(tree)):
        aside += (tree.word(node) == "(") - (tree.word(node - 1) == ")")
        if aside > 0:
            continue  # «заседание совета (ВЕЭС) состоится»
        if tree.word(node) in BREAKS:
            return None
        if tree.is_finite(node):
            return node if tree.lemma(node) in HAPPENS and tree.rel(index) != "obl" else None
    return None
