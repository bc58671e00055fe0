"""The councils in which the leaders of a format sit: «Высший Евразийский экономический совет»."""

from workbench.reading.document import Document, Sentence
from workbench.reading.events.meeting_details import ARRIVING, COURSE
from workbench.reading.patterns import wordset
from workbench.reading.syntax.named_formats import councils
from workbench.reading.syntax.subjects import antecedent, subjects_of
from workbench.reading.syntax.trees import Tree, tokens_of

_SHORT_NAMES = {
    ("высш", "гос", "совет"): "union-state",
    ("высш", "госсовет"): "union-state",
    ("комитет", "министров"): "council-of-europe",
    ("межправсовет",): "eaeu",
    ("межправительственн", "совет"): "eaeu",
    ("высш", "совет"): "eaeu",
    ("совет", "еэк"): "eaeu",
    ("совет", "евразийск", "экономическ", "комисси"): "eaeu",
    ("коллеги", "еэк"): "eaeu",
    ("коллеги", "евразийск", "экономическ", "комисси"): "eaeu",
}
"""How the words of a council's name begin where the article names its format: «заседание Высшего совета»."""
_BEGINNINGS = tuple({stems[0] for stems in _SHORT_NAMES})
_SHORT_COUNCILS = frozenset({"смид", "сгг", "сгп", "снк"})
_SITTING_IN = wordset("глава министр премьер-министр координатор")
_SITTING = wordset(
    "состояться пройти проходить заседать открыться открываться завершиться завершаться закончиться начаться "
    "начинаться стартовать идти длиться"
)
_CALLING = wordset("провести созвать")
_MEETS = _SITTING | _CALLING
_WORKING = wordset("начать начинать приступить продолжить продолжать закончить завершить завершать")
ATTENDING = wordset("участие участвовать поучаствовать")
_SAT = wordset("заседать собраться собираться пройти состояться")
_SIGNS = frozenset('—–-«"“')


def names_council(document: Document, tree: Tree) -> bool:
    """Whether the sentence names a council, or begins to: in no other can a word be one that `sits`."""
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    return (
        not tree.sentence.lemmas.isdisjoint(_SHORT_COUNCILS | {"совет"})
        or any(mention.entity in councils() for mention in named)
        or any(word.startswith(_BEGINNINGS) for word in tree.words)
    )


def sits(document: Document, tree: Tree, index: int) -> bool:
    """Whether the word is a council that meets: «Совет глав правительств СНГ пройдет в Минске», «на
    Евразийском межправсовете в Минске», «совет, заседавший 11 декабря, …»."""
    verb = tree.parents[index]
    if _is_attended(tree, index):
        return is_of_heads(tree, index) or _council_at(document, tree, index) is not None
    sat = tree.lemma(verb) in _MEETS if verb >= 0 else False
    sat = sat or works(tree, verb)
    part = "obj" if sat and tree.lemma(verb) in _CALLING else "nsubj"
    sat = (sat and tree.rel(index).startswith(part)) or _has_sat(tree, index)
    return sat and (is_of_heads(tree, index) or _council_at(document, tree, index) is not None)


def _is_attended(tree: Tree, index: int) -> bool:
    """«выступил на Совете глав государств», «прибыл на СМИД», «участие в Совете», «в работе Совета», «по
    итогам СМИД», «после СМИД»: the council is where somebody is, or what took its course."""
    above, how = tree.parents[index], tree.preposition(index)
    if how == "на":
        arrives = any(tree.lemma(node) in ARRIVING for node in tree.ancestors(index))
        return tree.feat(index, "Case") == "Loc" or arrives
    if tree.feat(index, "Case") == "Gen":
        before = index - 1 if tree.lemma(index - 1) in COURSE else above  # «в ходе» is but one preposition
        course = before >= 0 and tree.lemma(before) in COURSE | {"работа"}
        return how == "после" or (course and bool(how or tree.preposition(before)))
    return how == "в" and above >= 0 and tree.lemma(above) in ATTENDING


def works(tree: Tree, verb: int) -> bool:
    """«закончил работу в Ташкенте», «приступил к работе», but not «начал работу над договором»."""
    if verb < 0 or tree.lemma(verb) not in _WORKING:
        return False
    work = next((kid for kid in tree.kids[verb] if tree.lemma(kid) == "работа"), None)
    return work is not None and all(
        tree.preposition(kid) not in ("над", "по", "с") for kid in tree.kids[work]
    )


def _has_sat(tree: Tree, index: int) -> bool:
    """«совет, заседавший 11 декабря онлайн», «совет, который проходит в Минске», «межправсовет 1 октября
    заседал в Минске» torn in two."""
    parts = (kid for kid in tree.kids[index] if tree.feat(kid, "VerbForm") == "Part" and kid > index)
    if any(tree.lemma(kid) in _SAT for kid in parts) or _which_sits(tree, index):
        return True
    if tree.parents[index] >= 0 or tree.feat(index, "Case") != "Nom":
        return False
    verb = next((node for node in range(index + 1, len(tree)) if tree.is_finite(node)), index)
    return tree.lemma(verb) in _SITTING and tree.parents[verb] in (-1, index)


def _which_sits(tree: Tree, index: int) -> bool:
    """«Совет глав правительств ШОС, который проходит в Минске»: one, so not the heads."""
    which = next((i for i in tree.of_lemmas({"который"}) if i > index), None)
    verb = tree.parents[which] if which is not None else -1
    if which is None or tree.word(which - 1) != "," or tree.feat(which, "Number") != "Sing":
        return False
    return tree.lemma(verb) in _SITTING and tree.parents[verb] in (index, *tree.subtree(index))


def is_of_heads(tree: Tree, index: int) -> bool:
    """«Совет глав государств», «Совет министров обороны», «Совет национальных координаторов», «СМИД»."""
    if tree.lemma(index) in _SHORT_COUNCILS:
        return True
    who = index + 1 + (tree.lemma(index + 1) == "национальный")
    return tree.lemma(index) == "совет" and tree.lemma(who) in _SITTING_IN


def _council_at(document: Document, tree: Tree, index: int) -> str | None:
    """The format whose council the word names, wherever in the name it stands."""
    start = tree.tokens[index].start
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    codes = (councils().get(m.entity or "") for m in named if m.start <= start < m.end)
    found = next((code for code in codes if code), None)
    begins = range(max(0, index - 2), index + 1)
    short = (_by_short_name(document, tree, first, index) for first in begins)
    return found or next((code for code in short if code), None)


def sitting(document: Document, tree: Tree, index: int) -> str | None:
    """The format whose council meets: «Евразийский межправсовет прошел в Чолпон-Ате»."""
    return _council_at(document, tree, index) or council(document, tree, index - 1)


def council(document: Document, tree: Tree, index: int) -> str | None:
    """The format whose council holds the session: «заседание Высшего Евразийского экономического совета»."""
    after = tree.tokens[index].end if index >= 0 else tree.sentence.start
    for mention in document.mentions_in(after, tree.sentence.end):
        code = councils().get(mention.entity or "")
        tokens = tokens_of(tree, mention) if code else []
        if tokens and runs_on(tree, index, tokens[0]):
            return code
    return _by_short_name(document, tree, index + 1, index + 1)


def _by_short_name(document: Document, tree: Tree, first: int, holds: int) -> str | None:
    """The format whose council is called so from the word at `first` on, a name that holds the word at
    `holds`, where the article names that format."""
    for stems, code in _SHORT_NAMES.items():
        behind = first + len(stems)
        if behind <= holds or not all(map(str.startswith, map(tree.word, range(first, behind)), stems)):
            continue
        if _is_anothers(document, tree, behind, code):
            continue
        if any(_is_of(code, one.entity) for one in document.mentions):
            return code
    return None


def _is_anothers(document: Document, tree: Tree, behind: int, code: str) -> bool:
    """«Высший совет партии», but not «Высший совет ЕАЭС»."""
    if behind >= len(tree) or tree.feat(behind, "Case") != "Gen":
        return False
    start = tree.tokens[behind].start
    named = document.mentions_in(start, tree.sentence.end)
    return all(one.start != start or one.entity != f"format:{code}" for one in named)


def _is_of(code: str, entity: str | None) -> bool:
    """Whether the name is the format's, or that of a council of it."""
    return entity == f"format:{code}" or councils().get(entity or "") == code


def council_named(document: Document, sentence: Sentence) -> str | None:
    """The format whose council the sentence names."""
    named = document.mentions_in(sentence.start, sentence.end)
    return next((code for one in named if (code := councils().get(one.entity or ""))), None)


def is_of_the_council(tree: Tree, index: int) -> bool:
    """«заседание совета», «на заседании совета в узком составе»: of the one that was named before."""
    owners = [
        kid for kid in tree.kids[index] if tree.feat(kid, "Case") == "Gen" and not tree.preposition(kid)
    ]
    bare = [tree.lemma(kid) == "совет" and _is_bare(tree, kid) for kid in owners if kid > index]
    return bare == [True] and tree.of_lemmas({"совет"}) == [owners[-1]]


def _is_bare(tree: Tree, noun: int) -> bool:
    """Whether the noun has none but «этот» beside it: no «делового совета»."""
    return all(tree.preposition(kid) or tree.lemma(kid) == "этот" for kid in tree.kids[noun])


def council_there(document: Document, tree: Tree, index: int) -> str | None:
    """The format whose council did something «на заседании», «по итогам заседания», or «в заседании
    которого» others took part: the noun at `index` says no more than that it sat."""
    owners = [kid for kid in tree.kids[index] if kid > index and tree.feat(kid, "Case") == "Gen"]
    which = next((kid for kid in owners if tree.lemma(kid) == "который"), None)
    if which is not None:
        return _council_at(document, tree, antecedent(tree, which))
    above = tree.parents[index]
    after = above >= 0 and tree.lemma(above) in COURSE and bool(tree.preposition(above))
    if owners or not (after or tree.preposition(index) == "на"):
        return None
    top = above if after else index
    subject = tree.parents[top]
    subjects = [subject] if subject < top and tree.lemma(subject).endswith("совет") else []
    subjects = subjects or subjects_of(tree, tree.clause_head(top))
    return next((code for kid in subjects if (code := _council_at(document, tree, kid))), None)


def runs_on(tree: Tree, index: int, first: int) -> bool:
    """Whether nothing but nouns and adjectives stands between: «заседание Совета глав членов ШОС»."""
    between = range(index + 1, first)
    plain = all(tree.tokens[i].pos in ("NOUN", "PROPN", "ADJ") or tree.word(i) in _SIGNS for i in between)
    return first > index and len(between) <= 8 and plain
