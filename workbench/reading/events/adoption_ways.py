"""How it is told that a paper was or will be adopted: «решили утвердить», «ожидается подписание»."""

from collections.abc import Sequence, Set

from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.paper_lists import CARRIERS, DECISION, PAPERS
from workbench.reading.modality.modality import future
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree

ISSUING = wordset("обнародовать опубликовать выпустить издать огласить распространить")
ADOPTING = ISSUING | wordset(
    "принять подписать утвердить одобрить согласовать заключить парафировать завизировать скрепить поставить "
    "стоять"
)
_SIGNING = wordset("подписать заключить парафировать")
ADOPTION = wordset("принятие подписание подпись утверждение одобрение заключение")
_ENDS = wordset(
    "завершиться завершаться закончиться ознаменоваться увенчаться ознаменовать увенчать завершить"
)
_OCCASIONS = wordset("мероприятие переговоры завершение финал итог")
PLANNING = wordset(
    "планироваться планировать намерен намеренный намереваться собираться готовиться предстоять ожидаться "
    "ожидать наметить намечать запланировать предусмотреть предусматривать предусматриваться предполагаться "
    "рассчитывать"
)
_BILATERAL = wordset("двусторонний трехсторонний")
_TALKS_OF_TWO = wordset("переговоры визит двусторонний")
_OF_GOVERNMENTS = wordset("межправительственный межведомственный коммерческий")
"""«будет заключен ряд межправительственных документов»: of two who meet."""
_AGENDA = wordset("повестка программа")
_LISTED = wordset("включить включать стоять значиться внести")
_TAKING_PLACE = wordset("состояться пройти произойти")
AGREEING = wordset("решить договориться условиться постановить согласиться")
_IMPERSONAL = wordset("планироваться ожидаться предстоять предполагаться")
MEMBER_STATES = frozenset(
    f"{state}-{member}"
    for state in wordset("государство государства государств страна страны стран")
    for member in wordset("член участник участница")
)
"""«государства-члены», of which the tagger lemmatises but the end."""
# Who adopts for a format.
LEADERS = MEMBER_STATES | wordset(
    "глава лидер президент государство страна участник саммит совет сторона член премьер премьер-министр "
    "вице-премьер координатор министр посол представитель делегация секретарь руководитель"
)
# Who need not be named with it.
THEY = MEMBER_STATES | wordset(
    "участник лидер сторона глава президент министр премьер премьер-министр вице-премьер руководитель страна "
    "государство делегация совет саммит"
)
THERE = ("там же", "тогда же", "на ней ", "на нем ", "на нём ")
"""How a sentence goes on about the meeting that was told of last."""
OUTCOME = (
    "по итогам",
    "его итогам",
    "ее итогам",
    "её итогам",
    "по результатам",
    "на нем ",
    "на ней ",
    "в ходе",
)
_FEW = 3
"""States that sign for themselves, where a format's are more."""
PRONOUNS = frozenset({"он", "она", "оно"})


def is_done(tree: Tree, verb: int) -> bool:
    """«приняли», «приняты»."""
    if tree.is_finite(verb) and tree.feat(verb, "Tense") == "Past":
        return True
    if tree.lemma(verb) == "стоять":
        return tree.is_finite(verb)  # «под договором стоят подписи»
    if tree.feat(verb, "VerbForm") == "Conv" and tree.feat(verb, "Tense") == "Past":
        above = tree.parents[verb]  # «утвердив концепцию, участники определили …»
        led = above >= 0 and any(tree.lemma(one) in LEADERS for one in subjects_of(tree, above))
        return led and tree.is_finite(above) and tree.feat(above, "Tense") == "Past"
    return tree.feat(verb, "Variant") == "Short" and tree.feat(verb, "VerbForm") == "Part"


def is_decided_on(tree: Tree, verb: int) -> bool:
    """«приняли решение одобрить концепцию», «решили утвердить»."""
    above = governor(tree, verb)
    if above is None or tree.lemma(above) in PLANNING | {"должный"} or is_yet_to_sign(tree, verb):
        return False
    return is_done(tree, above) and not tree.negated(above)


def is_yet_to_sign(tree: Tree, verb: int) -> bool:
    """«договорились подписать договор на четвертой встрече»: who agrees to sign has not signed."""
    above = _above(tree, verb)
    agreed = above >= 0 and tree.lemma(above) in AGREEING and not tree.negated(above)
    return agreed and tree.feat(verb, "VerbForm") == "Inf" and tree.lemma(verb) in _SIGNING


def governor(tree: Tree, verb: int) -> int | None:
    """The verb of deciding, or of intending, that an infinitive hangs on."""
    above = _above(tree, verb)
    if tree.feat(verb, "VerbForm") != "Inf" or above < 0:
        return None
    if tree.lemma(above) == DECISION:
        return tree.parents[above] if tree.parents[above] >= 0 else None
    return above if tree.lemma(above) in AGREEING | PLANNING | {"должный"} else None


def is_planned(tree: Tree, verb: int) -> bool:
    """«планируется принять», «намерены подписать», «намерены обсудить план и принять заявление»."""
    if is_yet_to_sign(tree, verb):
        return True
    above = _above(tree, verb)
    if tree.feat(verb, "VerbForm") != "Inf" or above < 0 or tree.negated(above):
        return False
    at_meeting = any(tree.lemma(node) in NOUNS for node in tree.clause(verb))
    unreal = any(tree.lemma(kid) == "быть" for kid in tree.kids[above])  # «должны были подписать»
    return tree.lemma(above) in PLANNING or (tree.lemma(above) == "должный" and at_meeting and not unreal)


def _above(tree: Tree, verb: int) -> int:
    """What the infinitive hangs on, beyond those that it stands coordinated with."""
    above = tree.parents[verb]
    while above >= 0 and tree.rel(verb) == "conj" and tree.feat(above, "VerbForm") == "Inf":
        verb, above = above, tree.parents[above]
    return above


def nominatives_of(tree: Tree, verb: int) -> list[int]:
    """The subject of a finite verb, where the parser takes it for an object: before the verb, or the leaders
    behind it, «соглашение подписали премьеры стран»."""
    kids = [kid for kid in tree.kids[verb] if tree.tokens[kid].pos in ("NOUN", "PROPN")]
    kids = [kid for kid in kids if kid < verb or (tree.rel(kid) == "obj" and tree.lemma(kid) in LEADERS)]
    named = [kid for kid in kids if tree.feat(kid, "Case") == "Nom" and tree.lemma(kid) not in CARRIERS]
    return named if tree.is_finite(verb) else []


def is_yet_to_be_signed(tree: Tree, verb: int) -> bool:
    """«текст согласован и будет подписан на саммите»."""
    if tree.lemma(verb) != "согласовать":
        return False
    then = [kid for kid in tree.kids[verb] if tree.rel(kid) == "conj" and tree.lemma(kid) in ADOPTING]
    return any(future(tree, kid) for kid in then)


def is_ended_with(tree: Tree, verb: int) -> bool:
    """«Саммит завершился принятием …», «завершение встречи ознаменовалось подписанием …»."""
    if tree.lemma(verb) not in _ENDS or tree.negated(verb):
        return False
    return any(tree.lemma(node) in NOUNS | _OCCASIONS for node in tree.clause(verb))


def takes_place(tree: Tree, noun: int) -> bool:
    """«состоялось подписание договора», «… церемония подписания договора»."""
    noun = tree.parents[noun] if tree.lemma(tree.parents[noun]) == "церемония" else noun
    verb = tree.parents[noun]
    subject = tree.rel(noun).startswith("nsubj")
    return subject and tree.lemma(verb) in _TAKING_PLACE and is_done(tree, verb) and not tree.negated(verb)


def is_awaited(tree: Tree, noun: int) -> bool:
    """«планируется принятие заявления», «намечено подписание», «главное событие – подписание договора», «в
    повестку включено утверждение плана»."""
    while tree.parents[noun] >= 0 and (
        tree.rel(noun) == "conj" or tree.lemma(tree.parents[noun]) == "церемония"
    ):
        noun = tree.parents[noun]  # «ожидается утверждение плана и подписание протокола»
    verb = tree.parents[noun]
    if tree.preposition(noun) in ("кроме", "помимо"):
        return future(tree, tree.clause_head(noun))  # «помимо подписания договора обсудят …»
    if verb < 0 or tree.rel(noun) == "root":
        before = [node for node in range(noun) if tree.lemma(node) in PLANNING | _AGENDA]
        return tree.word(noun - 1) in ("–", "—", "-") and bool(before)
    if tree.lemma(verb) == "уделить" and future(tree, verb):
        return True  # «особое внимание уделят подписанию договора»
    if not tree.rel(noun).startswith(("nsubj", "obj")) or tree.negated(verb):
        return False
    on_agenda = tree.lemma(verb) in _LISTED and any(tree.lemma(node) in _AGENDA for node in tree.clause(verb))
    return (
        tree.lemma(verb) in PLANNING
        or on_agenda
        or (future(tree, verb) and tree.lemma(verb) in _TAKING_PLACE)
    )


def is_last_genitive(tree: Tree, noun: int, node: int) -> bool:
    """«принятие главами государств заявления»: the parser hangs the paper on who adopts it."""
    cases = [tree.feat(kid, "Case") for kid in tree.kids[noun] if kid < node]
    fits = tree.lemma(node) in PAPERS and tree.feat(node, "Case") == "Gen"
    return node > noun and fits and "Ins" in cases


def is_nobodys(tree: Tree, verb: int, things: Sequence[int] = ()) -> bool:
    """«принята», «тогда приняли», «планируется принять»: nobody is named who does; `things` are done."""
    if tree.feat(verb, "Voice") == "Pass" and tree.feat(verb, "VerbForm") == "Part":
        return True
    if tree.feat(verb, "VerbForm") == "Inf":
        above = tree.parents[verb]
        return tree.lemma(above) in _IMPERSONAL or tree.feat(above, "Variant") == "Short"
    begins = next((node for node in range(verb - 1, -1, -1) if tree.word(node) in (",", ";", ":")), -1)
    named = [node for node in range(begins + 1, verb) if tree.tokens[node].pos in ("NOUN", "PROPN")]
    named = [node for node in named if node not in things]
    acts = any(tree.feat(node, "Case") == "Nom" or not _is_circumstance(tree, node) for node in named)
    return tree.is_finite(verb) and tree.feat(verb, "Number") == "Plur" and not acts


def is_of_meeting(tree: Tree, verb: int) -> bool:
    """Whether papers that are not named will be signed by all who meet, and not at the talks of two."""
    clause = {verb, *tree.clause(verb)}
    if any(tree.lemma(node) in _TALKS_OF_TWO | _OF_GOVERNMENTS for node in clause):
        return False
    return all(tree.tokens[one].pos == "NOUN" for one in subjects_of(tree, verb))


def _is_circumstance(tree: Tree, node: int) -> bool:
    """Whether the noun stands in a phrase with a preposition: «в Астане», «по итогам встречи»."""
    here = node
    while tree.tokens[here].pos in ("NOUN", "PROPN"):
        if tree.preposition(here):
            return True
        here = tree.parents[here]
        if here < 0:
            return False
    return False


def is_of_two(tree: Tree, index: int, arguments: Arguments) -> bool:
    """«соглашение между Россией и Ираном»: of a few states, where a format's has more."""
    return _is_of_few(tree, tree.subtree(index), arguments)


def _is_of_few(tree: Tree, words: Set[int], arguments: Arguments) -> bool:
    """Whether the words name the few states between which something is, and no format that is a party."""
    if any(tree.lemma(node) in _BILATERAL for node in words):
        return True
    between = min((node for node in words if tree.word(node) == "между"), default=None)
    if between is None or any(body.head in words and body.first > between for body in arguments.formats):
        return False
    states = {state.code for state in arguments.states if state.head in words and state.first > between}
    return 0 < len(states) <= _FEW or any(tree.word(node) in ("двумя", "обеими") for node in words)


def is_of_states(tree: Tree, verb: int, paper: int, arguments: Arguments) -> bool:
    """«подписан меморандум между Россией и Ираном»: not the format's."""
    words = set(tree.clause(verb)) | tree.subtree(paper)
    own = words - tree.subtree(paper)
    agents = [state for state in arguments.states if state.case == "Ins" and state.head in own]
    return _is_of_few(tree, words, arguments) or bool(agents)


def is_on_the_side(tree: Tree, verb: int) -> bool:
    """«на полях саммита подписан меморандум»: what is signed there is seldom of all who meet."""
    clause = tree.clause(verb)
    return any(tree.word(node) in ("полях", "кулуарах", "маргиналиях") for node in clause)


def acts_itself(tree: Tree, verb: int, formats: Sequence[Argument]) -> bool:
    """«В мае 2018 года союз заключил соглашение», «страны союза …»: the format's own act, whenever it was."""
    subjects = subjects_of(tree, verb) or nominatives_of(tree, verb)
    for body in formats:
        above = tree.parents[body.head]
        if above in subjects and tree.rel(body.head) == "conj":
            return True  # «Иран и союз»
        if any(one in subjects and tree.lemma(one) in LEADERS for one in tree.ancestors(body.head)):
            return True  # «страны союза», «премьеры семи стран союза»
    return any(body.first <= one <= body.last for body in formats for one in subjects)


def shares_future(tree: Tree, verb: int) -> bool:
    """«будет принята декларация, подписан план»: the «будет» of the participle before."""
    if tree.feat(verb, "Variant") != "Short" or tree.feat(verb, "VerbForm") != "Part":
        return False
    for node in range(verb - 1, -1, -1):
        if tree.feat(node, "VerbForm") == "Part" and tree.feat(node, "Variant") == "Short":
            return future(tree, node)
        if tree.tokens[node].pos == "VERB" or tree.word(node) in (";", ":"):
            return False
    return False
