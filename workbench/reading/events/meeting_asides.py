"""What is told of a meeting aside: «на заседании глав СНГ, которое состоится в сентябре в Бишкеке», wherever
the parser hangs it; and what stands beside it but is of something else."""

import re
from collections.abc import Sequence

from workbench.reading.document import Document
from workbench.reading.events.meeting_details import BREAKS, HAPPENS, NOUNS, telling
from workbench.reading.events.paper_lists import CARRIERS, PAPERS
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

_AT = ("на", "в")
_NO_THINGS = (
    NOUNS
    | PAPERS
    | CARRIERS
    | wordset("участие время столица город проведение дворец резиденция отель центр зал комплекс парк место")
)
"""What may stand before the place where all met: «подписали заявление в Бишкеке»."""
_HERE = frozenset({"здесь", "тут"})
_ENDS = BREAKS | frozenset('"»”')
_BRACKETS = frozenset({"(", ")"})
_ANNOUNCING = wordset("анонсировать")
_MATTERS = wordset("организация проведение подготовка вопрос перспектива")
_DISCUSSING = wordset("обсудить обсуждать рассмотреть рассматривать обговорить затронуть")
_SIGNS = wordset("эмблема логотип символика баннер флаг плакат стенд табличка")
_ARCHIVE = re.compile(r"[.,]?\s*(?:\(?архивное фото|фото из архива|архив)", re.IGNORECASE)
_AFAR = ("видео", "онлайн", "дистанцион", "виртуальн")
_CHAIR = "председательство"
_PHRASE = ("NOUN", "PROPN", "ADJ")


def aside_of(tree: Tree, index: int) -> range:
    """The words behind «которое» that tell where and when the meeting at `index` happens, if any do."""
    comma = index + 1
    while comma < len(tree) and (tree.tokens[comma].pos in _PHRASE or tree.word(comma) in _BRACKETS):
        comma += 1
    which = comma + 1
    if which >= len(tree) or tree.word(comma) != "," or tree.lemma(which) != "который":
        return range(0)
    if any(tree.feat(which, name) != tree.feat(index, name) for name in ("Number", "Gender")):
        return range(0)
    end = next((i for i in range(which, len(tree)) if tree.word(i) in _ENDS), len(tree))
    verb = next((i for i in range(which, end) if tree.is_finite(i)), None)
    return range(which, end) if verb is not None and tree.lemma(verb) in HAPPENS else range(0)


def is_speakers_place(tree: Tree, place: int) -> bool:
    """«договоренностей, достигнутых здесь, в Тяньцзине»: where somebody speaks."""
    before = place - 2 if tree.word(place - 1) in ("в", "во") else place - 1
    here = tree.word(before) == "," and tree.word(before - 1) in _HERE
    return here and tree.feat(before - 2, "VerbForm") == "Part"


def is_discussed(tree: Tree, index: int, tokens: Sequence[int]) -> bool:
    """«заседание, на котором обсуждается положение в Казахстане»: where what was spoken of is."""
    asides = [node for node in tree.ancestors(tokens[-1]) if tree.rel(node) == "acl:relcl"]
    if not asides or asides[0] < index or index in tree.subtree(asides[0]):
        return False
    above = [tree.parents[node] for node in tokens if tree.parents[node] not in tokens]
    return tree.lemma(asides[0]) not in HAPPENS and all(tree.tokens[node].pos == "NOUN" for node in above)


def is_announced(tree: Tree, index: int) -> bool:
    """«анонсировал заседание»: it is to come, though the verb stands in the past."""
    above = tree.parents[index]
    return above >= 0 and tree.lemma(above) in _ANNOUNCING and not tree.preposition(index)


def is_talked_over(tree: Tree, index: int) -> bool:
    """«в июне обсудили организацию саммита»: the day is that of the talk, and the meeting is to come."""
    above = tree.parents[index]
    if above < 0 or tree.lemma(above) not in _MATTERS:
        return False
    return any(tree.lemma(node) in _DISCUSSING for node in tree.ancestors(above))


def is_chaired(tree: Tree, index: int) -> bool:
    """«приуроченная к председательству Узбекистана на Консультативных встречах»: the row of them, and none
    that was held."""
    if tree.lemma(index - 1) != "консультативный" or tree.word(index - 2) not in ("на", "в"):
        return False
    place = index - 3
    while place > 0 and tree.tokens[place].pos in ("PROPN", "ADJ", "NOUN") and tree.lemma(place) != _CHAIR:
        place -= 1
    return tree.lemma(place) == _CHAIR


def is_afar(tree: Tree, index: int) -> bool:
    """«состоится в формате видеоконференции», «прошел онлайн»: held nowhere, wherever it is told of."""
    return any(tree.lemma(node).startswith(_AFAR) for node in telling(tree, index))


def is_pictured(document: Document, tree: Tree, index: int) -> bool:
    """«Эмблема саммита БРИКС», «Участники саммита. Архивное фото»: the words below a picture, which tell of
    no meeting of these days."""
    if any(tree.is_finite(node) for node in range(len(tree))):
        return False
    sign = any(tree.lemma(node) in _SIGNS for node in tree.ancestors(index))
    return sign or _ARCHIVE.match(document.text, tree.tokens[-1].start) is not None


def happened_there(tree: Tree, index: int, place: int) -> bool:
    """«форум прошел в Бишкеке, а сегодня главы провели заседание»: what had a verb of its own; «В Ялте
    собрались лидеры: там пройдет саммит»."""
    verb = tree.clause_head(place)
    if max(place, verb) > index or ":" in tree.words[place:index]:
        return False
    subject = any(tree.rel(kid).startswith("nsubj") and kid != index for kid in tree.kids[verb])
    return subject and verb != tree.clause_head(index) and tree.lemma(verb) in HAPPENS


def is_of_thing(tree: Tree, index: int, place: int) -> bool:
    """«на саммите решили вопрос о строительстве в Астане порта», «… одобрили проект дороги в Киргизии»."""
    thing = tree.parents[place]
    if not index < thing < place or tree.tokens[thing].pos != "NOUN" or tree.preposition(index) not in _AT:
        return False
    apart = index not in tree.subtree(thing) and thing not in tree.subtree(index)
    return apart and tree.lemma(thing) not in _NO_THINGS
