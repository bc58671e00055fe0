"""Papers of a format that are in the making: «проект декларации саммита ШОС», «договор о присоединении к ЕАЭС
готовят к маю», «надеется на заключение соглашения с ЕАЭС»."""

from collections.abc import Iterator, Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.adopters import OTHERS
from workbench.reading.events.adoption_ways import ADOPTING, ADOPTION
from workbench.reading.events.clause_dates import only_date
from workbench.reading.events.meeting_modality import modality_when
from workbench.reading.events.paper_drafts import DRAFTED
from workbench.reading.events.paper_lists import MEMBERSHIP
from workbench.reading.events.paper_titles import title_of
from workbench.reading.patterns import CLAUSE_MARKS, wordset
from workbench.reading.syntax.arguments import ArgumentFinder, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import quotes_of

_DRAFT = "проект"
_PAPERS = wordset(
    "договор соглашение меморандум протокол декларация концепция стратегия коммюнике хартия конвенция "
    "документ"
)
_MAKING = wordset("готовить готовиться подготовить подготовка готовый разрабатывать разработка прорабатывать")
_SEALING = ADOPTING | ADOPTION
_UNREAL = wordset(
    "переговоры надежда надеяться рассчитывать планировать планироваться отложить возможность мочь "
    "стремиться намерен намеренный готовность хотеть работа ожидать ожидаться предстоять успеть собираться"
)
_NOT_YET = frozenset({"пока", "еще", "ещё"})
_COMING = _MAKING | _UNREAL | _NOT_YET | {_DRAFT}
_REFUSING = wordset("отклонить отвергнуть отказаться")
_BETWEEN = wordset("пакет текст вопрос церемония процедура процесс")
_LEAVING = wordset("прекращение выход денонсация отзыв ратификация")
_DEPTH = 5


def find_coming(
    document: Document, trees: Trees, finder: ArgumentFinder, told: Sequence[EventClaim]
) -> list[EventClaim]:
    """Those that no claim of `told` is of."""
    quotes = quotes_of(document.text)
    spans = [(one.start, one.end) for event in told for one in event.evidence if _is_paper(event)]
    found = []
    for sentence in document.sentences:
        lemmas = sentence.lemmas
        if lemmas.isdisjoint(_PAPERS) or lemmas.isdisjoint(_COMING):
            continue
        if any(start < sentence.end and sentence.start < end for start, end in spans):
            continue
        tree = trees.of(sentence)
        for paper, code, act in _coming(tree, finder.find(tree)):
            dated = only_date(document, tree, act) or only_date(document, tree, tree.parents[paper])
            day, published = dated.name if dated else None, document.published
            if day and published and day < str(published.year):
                continue  # «был подготовлен в 2013 году»
            found.append(
                EventClaim(
                    EventType.DOCUMENT,
                    code,
                    Modality.PLANNED,
                    (words_of(document, tree, {paper, act}),),
                    date=None if modality_when(day, published) is Modality.DECIDED else day,
                    title=title_of(document, quotes, tree, paper),
                    rule=DRAFTED,
                )
            )
    return found


def _is_paper(event: EventClaim) -> bool:
    return event.type in (EventType.DOCUMENT, EventType.DECISION)


def _coming(tree: Tree, arguments: Arguments) -> Iterator[tuple[int, str, int]]:
    """Each paper in the making, whose it is, and the word that tells so."""
    for paper in tree.of_lemmas(_PAPERS):
        act = _made_by(tree, paper)
        code = _whose(tree, paper, arguments) if act is not None else None
        if act is None or code is None:
            continue
        # not «парламент одобрил проект соглашения»
        if all(tree.lemma(one) not in OTHERS for one in subjects_of(tree, tree.clause_head(act))):
            yield paper, code, act


def _made_by(tree: Tree, paper: int) -> int | None:
    """The word that tells that the paper is still to come."""
    above = list(tree.ancestors(paper))[:_DEPTH]
    if any(tree.lemma(node) in _REFUSING for node in above):
        return None
    if above and tree.lemma(above[0]) == _DRAFT:
        return above[0]
    if tree.lemma(paper) == "документ":
        return None  # «подготовлен документ о выходе»
    sealed = False
    for node in above:
        lemma, words = tree.lemma(node), {tree.word(kid) for kid in tree.kids[node]}
        if lemma in _MAKING or (sealed and lemma in _UNREAL):
            return node
        sealed = sealed or lemma in _SEALING
        can = any(tree.lemma(kid) == "мочь" for kid in tree.kids[node])
        waits = tree.is_passive(node) and tree.negated(node) and not words.isdisjoint(_NOT_YET)
        if sealed and (can or waits):
            return node
        if lemma not in _SEALING | _BETWEEN:
            return None  # «готовится ратифицировать договор»
    return None


def _whose(tree: Tree, paper: int, arguments: Arguments) -> str | None:
    """The format that the paper is of, or that is a party to it."""
    end = next((i for i in range(paper + 1, len(tree)) if tree.word(i) in CLAUSE_MARKS), len(tree))
    phrase = {node for node in tree.subtree(paper) if paper < node < end}
    if any(tree.lemma(node) in _LEAVING for node in phrase):
        return None
    joins = any(tree.lemma(node) in MEMBERSHIP for node in phrase)
    near = [one for one in arguments.formats if one.head in phrase]
    codes = {one.code for one in near if joins or one.preposition not in ("в", "к")}
    beside = tree.parents[paper]  # «заключение с ЕАЭС соглашения»
    if not codes and beside >= 0 and tree.lemma(beside) in _SEALING:
        with_it = (kid for kid in tree.kids[beside] if tree.preposition(kid) in ("с", "со"))
        codes = {one.code for kid in with_it for one in arguments.formats if one.head == kid}
    return next(iter(codes)) if len(codes) == 1 and "un" not in codes else None
