"""Whether a meeting was held, is planned, proposed, or none at all, as the words around its noun tell."""

import re
from datetime import date, timedelta

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality
from workbench.reading.events.date_limits import SET_FOR, is_quoted
from workbench.reading.events.meeting_asides import is_announced, is_talked_over
from workbench.reading.events.meeting_coming import comes_after, is_promised
from workbench.reading.events.meeting_details import (
    BREAKS,
    COURSE,
    HAPPENS,
    HOSTING,
    arrives,
    governing,
    verb_beside,
)
from workbench.reading.events.meeting_happened import is_called_going_on
from workbench.reading.events.meeting_numbers import number_of
from workbench.reading.modality.doubt import HEARSAY, hedged
from workbench.reading.modality.modality import future
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

_PLANNED = wordset(
    "планироваться намечать намечаться запланировать наметить ожидаться предстоять предстоящий "
    "предусматриваться предполагаться"
)
_PROPOSING = wordset("предложить предлагать пригласить призвать готовый готовность предложение")
_CALLED_OFF = wordset("отменить отмена перенести перенос отложить отложен сорваться")
_CALLED = wordset("назначить созвать")
"""«заседание назначено на сегодня»."""
_MEANING_TO = wordset("планировать намерен намеренный намереваться собираться рассчитывать должный мочь")
_PREPARING = wordset("подготовка готовить готовиться подготовиться")
_INTENDING = wordset(
    "планировать намерен намеренный намереваться собираться готовиться рассчитывать хотеть обещать решить "
    "договориться условиться постановить поручить доверить право честь"
)
_NAMING = wordset("назвать выбрать избрать определить объявить утвердить")
_VENUES = wordset("место площадка")
_HOLDING = wordset("проведение созыв")
_AGREEING = wordset("договориться условиться")
_RESOLVED = wordset("решение предложение договоренность договориться условиться распоряжение постановление")
_INVITING = wordset("пригласить приглашать позвать звать")
_IDEAS = wordset("идея инициатива инициатор")
_ENDS = wordset("завершение окончание итог")
_ENDING = wordset("завершиться закончиться завершить")
_ACTS = wordset("стать принять принимать провести собрать")
_SOON = timedelta(days=62)
_JUST = timedelta(days=3)
_HOLDS = wordset("проводиться устраиваться")
_OFTEN = frozenset({"традиционно", "ежегодно", "обычно", "регулярно", "раз", "поочередно"})


def modality_when(dated: str | None, published: date | None) -> Modality | None:
    """What lies wholly after the day of publication is planned, what lies before it is decided."""
    if not dated or published is None:
        return None
    when = PartialDate.parse(dated)
    if when.first is not None and when.first > published:
        return Modality.PLANNED
    if when.last is not None and when.last < published:
        return Modality.DECIDED
    return None


def modality_of(tree: Tree, index: int, dated: str | None, published: date | None) -> Modality:
    """How the meeting is meant; what lies ahead may be but possible, or told by nobody who has a name."""
    told = _told(tree, index, dated, published)
    if told is not Modality.PLANNED:
        return told
    if _may_be(tree, index):
        return Modality.PROPOSED
    occasion = tree.rel(index).startswith(("obl", "nmod"))  # «ограничится участием в саммите в Казани»
    return Modality.REPORTED if hedged(tree, index) and not occasion else told


def _may_be(tree: Tree, index: int) -> bool:
    """«саммит может пройти в Самарканде», «возможно, саммит состоится в мае»."""
    verb = tree.parents[index]
    if verb < 0 or not tree.rel(index).startswith(("nsubj", "obj")):
        return False
    chain = (verb, tree.parents[verb]) if tree.feat(verb, "VerbForm") == "Inf" else (verb,)
    can = any(node >= 0 and tree.lemma(node) == "мочь" and not tree.negated(node) for node in chain)
    around = {verb, *tree.kids[verb], index - 1}
    return can or any(tree.word(node) == "возможно" for node in around)


def _is_due(tree: Tree, index: int) -> bool:
    """«саммит должен пройти в этом месяце», not «должен был пройти»."""
    due = tree.parents[index]
    if due < 0 or tree.lemma(due) != "должный" or tree.negated(due):
        return False
    kids = tree.kids[due]
    return any(tree.lemma(k) in HAPPENS for k in kids) and all(tree.lemma(k) != "быть" for k in kids)


def _told(tree: Tree, index: int, dated: str | None, published: date | None) -> Modality:
    when = modality_when(dated, published)
    if when is Modality.PLANNED and _is_proposed(tree, index):
        return Modality.PROPOSED
    if when is not None:
        return when
    head = governing(tree, index)
    if is_promised(tree, index):
        return Modality.PLANNED
    if dated and published and str(published) in dated and tree.lemma(head) in _ENDING:
        return Modality.DECIDED  # «саммит завершится сегодня»
    if (
        tree.preposition(index) in ("на", "в")
        and tree.feat(index, "Case") != "Acc"
        and tree.feat(head, "Tense") == "Past"
        and not _will_be(tree, index, head)
        and not arrives(tree, index)
    ):
        return Modality.DECIDED  # «на саммите предложил»
    if _is_over(tree, index) or is_called_going_on(tree, index):
        return Modality.DECIDED
    if _is_proposed(tree, index):
        return Modality.PROPOSED
    ahead = _lies_ahead(tree, index, head) or _may_be(tree, index) or _is_due(tree, index)
    return Modality.PLANNED if ahead else Modality.DECIDED


def _is_over(tree: Tree, index: int) -> bool:
    """«сообщил министр по завершении заседания»: what a verb of the past tells came after it."""
    end = tree.parents[index]
    if end < 0 or end > index or tree.lemma(end) not in _ENDS or tree.preposition(end) not in ("по", "после"):
        return False
    start = next((place for place in range(end, -1, -1) if tree.word(place) in (",", ";")), -1)
    verbs = [place for place in range(start + 1, end) if tree.is_finite(place)]
    return bool(verbs) and tree.feat(verbs[-1], "Tense") == "Past"


def _is_idea(tree: Tree, index: int) -> bool:
    """«идею провести встречу», «инициатива о проведении встречи»: thought of, not held."""
    above = tree.parents[index]
    if above < 0 or not (tree.feat(above, "VerbForm") == "Inf" or tree.lemma(above) in _HOLDING):
        return False
    return tree.parents[above] >= 0 and tree.lemma(tree.parents[above]) in _IDEAS


def _hangs_on(tree: Tree, index: int, words: frozenset[str]) -> bool:
    return any(tree.lemma(node) in words for node in tree.ancestors(index))


def _lies_ahead(tree: Tree, index: int, head: int) -> bool:
    """Whether the words tell that the meeting is to come."""
    above = tree.parents[index]
    part = above >= 0 and tree.feat(above, "VerbForm") == "Part" and tree.feat(above, "Variant") != "Short"
    if part and tree.preposition(index) == "на":
        return False  # «вступление, намеченное на самаркандский саммит»: of something else
    preparing = above >= 0 and tree.lemma(above) in _PREPARING
    preparing = preparing or (tree.preposition(index) == "к" and _hangs_on(tree, index, _PREPARING))
    preparing = preparing or (tree.feat(index, "Case") == "Acc" and _hangs_on(tree, index, _INVITING))
    preparing = preparing or is_announced(tree, index) or is_talked_over(tree, index)
    preparing = preparing or _is_resolved_on(tree, index)
    told = (
        kid for kid in tree.kids[index] if tree.rel(kid) == "acl:relcl" and tree.lemma(kid) in HAPPENS - _ACTS
    )
    verbs = (head, verb_beside(tree, index), next(told, None))
    preparing = preparing or _is_place_named(tree, index, head)
    agenda = above >= 0 and tree.lemma(above) == "повестка" and tree.feat(head, "Variant") == "Short"
    preparing = preparing or agenda  # «в повестку саммита включено утверждение плана»
    preparing = preparing or _is_acted_at(tree, index, head)
    if preparing or _is_intended(tree, index) or any(v is not None and future(tree, v) for v in verbs):
        return True
    if (tree.rel(index) == "obl" or tree.parents[index] < 0) and _will_be(tree, index, head):
        return True
    if comes_after(tree, index, head):
        return True
    if tree.lemma(head) in _CALLED and tree.feat(head, "Variant") == "Short":
        return True
    nodes = {head, *tree.kids[head], *tree.kids[index]}
    next_one = any(tree.lemma(kid) in ("следующий", "предстоящий", "будущий") for kid in tree.kids[index])
    return next_one or any(tree.lemma(node) in _PLANNED for node in nodes)


def _is_place_named(tree: Tree, index: int, head: int) -> bool:
    """«Местом встречи назван Сямэнь», «Бишкек выбран площадкой для саммита»: there it will be."""
    venue = any(
        tree.lemma(node) in _VENUES and tree.feat(node, "Case") == "Ins" for node in tree.ancestors(index)
    )
    return venue and tree.lemma(head) in _NAMING and tree.feat(head, "Variant") == "Short"


def _will_be(tree: Tree, index: int, head: int) -> bool:
    """«в ходе саммита будет принят план», «план готов и будет подписан на саммите», «договорились подписать
    его на четвертой встрече»."""
    above = tree.parents[index]
    to_do = any(tree.feat(node, "VerbForm") == "Inf" for node in range(head + 1, index))
    if to_do and tree.lemma(head) in _AGREEING:
        return True
    joined = above >= 0 and tree.rel(above) == "conj" and tree.feat(above, "Variant") == "Short"
    joined = joined and not is_quoted(tree, index, above)
    return future(tree, above if joined else head)


def _is_acted_at(tree: Tree, index: int, head: int) -> bool:
    """«рассчитывают подписать на саммите договор», «должны принять по итогам саммита декларацию», «намерены
    завершить год встречей лидеров»: what is to be done there lies ahead, and so does the meeting."""
    if tree.lemma(head) not in _MEANING_TO or tree.feat(head, "Tense") == "Past" or tree.negated(head):
        return False
    above = tree.parents[index]
    if above >= 0 and tree.lemma(above) in COURSE and tree.preposition(above):
        index, above = above, tree.parents[above]
    how = tree.preposition(index)
    here = tree.rel(index) == "obl" and (how in ("на", "по", "в") or tree.feat(index, "Case") == "Ins")
    here = here or (tree.rel(index) == "obj" and tree.lemma(above) == "посетить")
    acts = above >= 0 and (above == head or tree.feat(above, "VerbForm") == "Inf")
    was = any(tree.lemma(kid) == "быть" for kid in tree.kids[head])
    return here and acts and not was and any(tree.feat(kid, "VerbForm") == "Inf" for kid in tree.kids[head])


def _is_proposed(tree: Tree, index: int) -> bool:
    """«предложил провести следующий саммит в Сочи», but not «на саммите предложил провести учения»."""
    verb = tree.parents[index]
    if tree.preposition(index) == "на" and tree.feat(index, "Case") == "Loc":
        return False
    if verb >= 0 and tree.lemma(verb) in _PROPOSING:
        return any(
            tree.lemma(kid) in HOSTING and tree.feat(kid, "VerbForm") == "Inf" for kid in tree.kids[verb]
        )
    if verb < 0 or tree.feat(verb, "VerbForm") != "Inf" or tree.lemma(verb) not in HOSTING:
        return False
    return any(tree.lemma(node) in _PROPOSING for node in tree.ancestors(verb))


def _is_resolved_on(tree: Tree, index: int) -> bool:
    """«решение о проведении саммита», «принято предложение о созыве заседания»."""
    holding = tree.parents[index]
    if holding < 0 or tree.lemma(holding) not in _HOLDING or tree.preposition(holding) not in ("о", "об"):
        return False
    above = tree.parents[holding]
    return above >= 0 and tree.lemma(above) in _RESOLVED and tree.feat(index, "Case") == "Gen"


def _is_intended(tree: Tree, index: int) -> bool:
    """«планирует провести встречу», «саммит решено провести в Турции»."""
    verb = tree.parents[index]
    if verb >= 0 and tree.lemma(verb) in _INTENDING:
        held = (kid for kid in tree.kids[verb] if tree.feat(kid, "VerbForm") == "Inf")
        return any(tree.lemma(kid) in HOSTING for kid in held)
    if verb < 0 or tree.feat(verb, "VerbForm") != "Inf" or tree.lemma(verb) not in HOSTING:
        return False
    return any(tree.lemma(node) in _INTENDING for node in tree.ancestors(verb))


def was_but_planned(tree: Tree, index: int, dated: str | None, published: date | None) -> bool:
    """«был запланирован на август 2020 года», «в марте предложил провести», told when that day is over:
    nobody says that it was held."""
    if modality_when(dated, published) is not Modality.DECIDED:
        return False
    return was_set(tree, index) or _is_proposed(tree, index)


def was_set(tree: Tree, index: int) -> bool:
    """Whether the words say but for when it was set: «был запланирован», «планировалось провести»."""
    verb = tree.parents[index]
    held = (kid for kid in (tree.kids[verb] if verb >= 0 else ()) if tree.rel(kid) == "xcomp")
    verb = next(
        (kid for kid in held if tree.feat(kid, "VerbForm") == "Inf"), verb
    )  # «саммит собирались провести»
    hosted = verb >= 0 and tree.feat(verb, "VerbForm") == "Inf" and tree.lemma(verb) in HOSTING | HAPPENS
    head = tree.clause_head(verb if hosted else index)
    head = tree.parents[verb] if hosted and tree.rel(verb) in ("xcomp", "csubj") else head
    if tree.lemma(head) not in SET_FOR | _PLANNED | (_INTENDING if hosted else frozenset()):
        return False
    was = any(tree.lemma(kid) == "быть" and tree.feat(kid, "Tense") == "Past" for kid in tree.kids[head])
    return was or (tree.feat(head, "VerbForm") == "Fin" and tree.feat(head, "Tense") == "Past")


def is_set_for(tree: Tree, index: int, dated: Mention) -> bool:
    """Whether the meeting is set for a day without a year: «встреча назначена на 1 июня», «состоится
    29 сентября», «подготовка саммита 29 сентября»."""
    around = {tree.lemma(node) for node in (*tree.ancestors(index), *tree.kids[index])}
    if was_set(tree, index):
        return False  # «намечалась на 1 июня»: that day may be over
    if around & SET_FOR and not re.search(r"\d{4}|прошл|минувш", dated.text):
        return True
    if modality_of(tree, index, None, None) is not Modality.PLANNED or re.search(r"\d{4}|год", dated.text):
        return False
    return dated.text.lstrip()[:1].isdigit() or is_announced(tree, index)


def next_such_day(day: str, published: date | None) -> str:
    """The day, a year later where it lies before the publication."""
    if modality_when(day, published) is not Modality.DECIDED or _is_just_over(day, published):
        return day
    return shifted(day, 1)


def _is_just_over(day: str, published: date | None) -> bool:
    """Whether the day was but days ago: what is still told as to come on it is not a year away."""
    last = PartialDate.parse(day).last
    return published is not None and last is not None and timedelta(0) <= published - last <= _JUST


def nearest_such_day(day: str, published: date | None) -> str:
    """The day or the one a year later, the nearer of them: «председательствует с сентября», in November, but
    «с 1 января»."""
    later = next_such_day(day, published)
    first, second = PartialDate.parse(day).first, PartialDate.parse(later).first
    if published is None or first is None or second is None:
        return later
    return day if published - first < second - published else later


def lasting_from(day: str, published: date | None) -> str:
    """The next such day where it is near, else the last: «занимает пост с 1 января», in December but not in
    October."""
    later = next_such_day(day, published)
    begun = PartialDate.parse(later).first
    near = published is None or begun is None or begun - published < _SOON
    return later if near else shifted(later, -1)


def shifted(day: str, years: int) -> str:
    if "-02-29" in day:
        return day  # the years next to its own have none
    return re.sub(r"\b\d{4}\b", lambda year: str(int(year[0]) + years), day)


def _is_habit(tree: Tree, head: int) -> bool:
    """«встреча проводится каждый год»: no meeting of its own."""
    if tree.feat(head, "Tense") == "Past" or tree.lemma(head) not in HAPPENS | _HOLDS:
        return False
    clause = tree.clause(head)
    often = (tree.word(node) in _OFTEN and number_of(tree, node - 1) is None for node in clause)
    return any(often) or "каждый" in map(tree.lemma, clause)  # but «во второй раз»


def _is_rumoured(tree: Tree, index: int) -> bool:
    """«сообщения о саммите в Тегеране опровергли»."""
    above = tree.parents[index]
    return above >= 0 and tree.lemma(above) in HEARSAY and tree.preposition(index) in ("о", "об")


def _is_torn_off(tree: Tree, index: int) -> bool:
    """«Саммит планировалось провести в Баку, но …, и Астана принимала гостей», hung on the last verb: what
    stands about that is told of something else."""
    ends = (node for node in range(index + 1, len(tree)) if tree.is_finite(node) or tree.word(node) in BREAKS)
    verb = next(ends, index)
    return tree.lemma(verb) in _PLANNED and verb not in tree.ancestors(index) and tree.parents[index] > verb


_ASKING = frozenset(
    ["что", "где", "когда", "кто", "как", "какой", "какие", "зачем", "почему", "куда", "чего", "чем", "кого"]
)
"""Who asks «что обсудят на саммите» knows of it; who asks «пройдет ли он» does not."""
_FOUNDED = wordset("учредить основать создать")
"""«саммит был учрежден в 2005 году»: the row of them, and none that was held."""


def is_unreal(tree: Tree, index: int) -> bool:
    """Called off, denied, or only thought of."""
    head = tree.clause_head(index)
    words = {tree.word(kid) for kid in tree.kids[head]}
    off = tree.lemma(head) in _CALLED_OFF or any(
        tree.lemma(node) in _CALLED_OFF for node in tree.ancestors(index)
    )
    wished = any(tree.lemma(n) == "хотеть" and tree.feat(n, "Tense") == "Past" for n in tree.ancestors(index))
    owed = tree.lemma(head) == "должный" and any(tree.word(kid).startswith("был") for kid in tree.kids[head])
    if _is_rumoured(tree, index) or _is_torn_off(tree, index):
        return True
    if wished or owed or _is_idea(tree, index) or _is_habit(tree, head):
        return True
    is_subject = tree.rel(index).startswith("nsubj")
    is_it = is_subject and (tree.negated(head) or tree.lemma(head) in _FOUNDED)
    whole = all(not tree.is_finite(node) for node in range(len(tree)))
    whole = whole or (is_subject and all(tree.word(node) not in _ASKING for node in range(len(tree))))
    asked = tree.tokens[-1].text == "?" and whole
    return off or is_it or asked or bool(words & {"бы", "если", "ли"})
