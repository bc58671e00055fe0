"""Who has a meeting, and so where it was: «саммит, который принимал Ташкент», «саммит провела Индия»."""

from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.meeting_details import HOSTING
from workbench.reading.events.meeting_owners import noun_phrase
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.trees import Tree, tokens_of

CAPITAL = "столица"
SHORT_TOWNS = frozenset({"г", "гор"})
TOWNS = SHORT_TOWNS | {"город", CAPITAL, "штат", "провинция", "курорт", "поселок", "эмират", "зона"}
TAKING = wordset("принять принимать")
HOSTS = wordset("хозяин хозяйка организатор")
_PARTS = frozenset({"obj", "nsubj", "nsubj:pass", "conj", "nmod"})
_PASSED = frozenset({"PUNCT", "ADV", "PART", "PRON", "DET"})
"""What may stand between a verb and who takes a meeting: «примет, вероятно, Индия», «примет его Индия»."""
_CHARGING = wordset("поручить доверить выпасть предстоять")
_BECOMING = wordset("стать становиться выступить быть являться")


def host(tree: Tree, index: int, named: Sequence[Mention]) -> Mention | None:
    """Who has the meeting: «саммит примет Бишкек», «саммит провела Индия»."""
    verb = next((node for node in tree.ancestors(index) if tree.lemma(node) in HOSTING), None)
    owner = tree.parents[index]
    if owner >= 0 and tree.lemma(owner) in HOSTS and tree.lemma(tree.clause_head(owner)) in _BECOMING:
        verb = tree.clause_head(owner)  # «Хозяйкой следующего саммита станет Турция»
    elif verb is None or tree.rel(index) not in ("obj", "nsubj"):
        return None
    if tree.feat(verb, "VerbForm") == "Inf" and tree.clause_head(verb) != verb:
        verb = tree.clause_head(verb)  # «Казань готовится принять саммит»
    if tree.rel(verb) == "conj" and not any(tree.rel(kid) == "nsubj" for kid in tree.kids[verb]):
        verb = tree.parents[verb]  # «Китай принимает председательство и проведет следующий саммит»
    relative = any(tree.lemma(kid) == "который" and tree.rel(kid) == "nsubj" for kid in tree.kids[verb])
    hosts = [m for m in named if m.type in (MentionType.PLACE, MentionType.STATE) and tokens_of(tree, m)]
    if any(tree.rel(kid) == "nsubj" and tree.word(kid) in ("он", "она", "оно") for kid in tree.kids[verb]):
        before = [m for m in hosts if tokens_of(tree, m)[-1] < min(verb, index)]
        return before[-1] if before else None  # «эстафету примет Индия, она и проведет саммит»
    for mention in named:
        tokens = tokens_of(tree, mention) if mention.type in (MentionType.PLACE, MentionType.STATE) else []
        if (
            relative
            and tokens
            and tree.word(tokens[-1] + 1) == ","
            and tree.lemma(tokens[-1] + 2) == "который"
        ):
            return mention  # «Киргизии, которая примет следующую сессию»
        head = next((token for token in tokens if tree.parents[token] not in tokens), None)
        if head is not None and tree.lemma(tree.parents[head]) in TOWNS:
            head = tree.parents[head]  # «курортный город Чолпон-Ата примет»
        if head is None or tree.parents[head] != verb or tree.rel(head) not in ("nsubj", "obj"):
            continue
        if tree.tokens[head].pos != "ADJ" and not tree.preposition(head):
            return mention
    return None


def taker(document: Document, tree: Tree, index: int) -> Mention | None:
    """«Саммит 2025 года примет, вероятно, Рио-де-Жанейро»: whoever stands next to the verb, with what may
    stand between passed over."""
    verbs = [node for node in tree.of_lemmas(TAKING) if tree.is_finite(node)]
    own = [node for node in verbs if _is_relative(tree, index, node)]
    verbs = own or verbs  # «на саммит 2023 года, который примет Индия»
    which = bool(verbs) and any(tree.lemma(kid) == "который" for kid in tree.kids[verbs[0]])
    if len(verbs) != 1 or not (own or tree.rel(index) in _PARTS):
        return None
    if tree.negated(verbs[0]) or (tree.preposition(index) and not which):
        return None  # «не приняла председательство на саммите»
    if any(tree.tokens[kid].pos == "NOUN" and _is_object(tree, kid, index) for kid in tree.kids[verbs[0]]):
        return None  # «саммит прошел 5 мая, документ принял Таджикистан»
    if (capital := _capital_that_takes(document, tree, verbs[0])) is not None:
        return capital
    it = tree.word(verbs[0] + 1) in ("его", "ее", "её")
    for step in (1, -1):
        place = verbs[0] + step
        while 0 <= place < len(tree) and tree.tokens[place].pos in _PASSED:
            place += step
        for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
            tokens = tokens_of(tree, mention)
            named = mention.type in (MentionType.PLACE, MentionType.STATE) and place in tokens
            does = it or (named and _is_subject(tree, tokens, mention))
            if named and does and tree.tokens[place].pos != "ADJ":
                return mention
    return None


def _is_object(tree: Tree, kid: int, index: int) -> bool:
    """Whether something else than the meeting is taken or adopted."""
    other = tree.rel(kid) == "obj" or tree.lemma(kid) == "председательство"
    return other and index not in tree.subtree(kid)


def is_hosted_aside(tree: Tree, index: int) -> bool:
    """«на саммит, который примет Индия, приедет Иран»: the aside tells only of the meeting."""
    taking = (node for node in tree.subtree(index) if tree.lemma(node) in TAKING)
    return any(_is_relative(tree, index, node) for node in taking)


def _is_relative(tree: Tree, index: int, verb: int) -> bool:
    """Whether it is the verb of «который примет Индия», said of the noun at `index`."""
    if tree.parents[verb] not in noun_phrase(tree, index):
        return False
    return any(tree.lemma(kid) == "который" and tree.rel(kid) == "obj" for kid in tree.kids[verb])


def _is_subject(tree: Tree, tokens: Sequence[int], mention: Mention) -> bool:
    """Whether the name stands in the nominative, which may look like the accusative: «который принимал
    Ташкент»."""
    same = tree.rel(tokens[-1]).startswith("nsubj") and mention.text == mention.name
    return same or tree.feat(tokens[-1], "Case") in ("Nom", None)


def _capital_that_takes(document: Document, tree: Tree, verb: int) -> Mention | None:
    """«казахстанская столица приняла саммит»: the state by whose name the capital is meant."""
    nouns = [k for k in tree.kids[verb] if tree.lemma(k) == CAPITAL and tree.rel(k).startswith("nsubj")]
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end) if nouns else ():
        tokens = tokens_of(tree, mention)
        beside = tokens and (tokens[-1] + 1 in nouns or tokens[0] - 1 in nouns)
        if beside and mention.type is MentionType.STATE:
            return mention
    return None


def city_subject(document: Document, tree: Tree, verb: int) -> Mention | None:
    """The city or state that does what the verb says."""
    subjects = [kid for kid in tree.kids[verb] if tree.rel(kid).startswith("nsubj")]
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
        named = mention.type in (MentionType.PLACE, MentionType.STATE)
        if named and any(token in subjects for token in tokens_of(tree, mention)):
            return mention
    return _capital_that_takes(document, tree, verb)


def host_meant(document: Document, tree: Tree, index: int, states: Sequence[Argument]) -> str | None:
    """The state of «Осенью республика примет саммит», «страна готовится провести встречу», where the
    sentence before names but one."""
    verb = tree.parents[index]
    if _who_has_it(tree, index):
        head = tree.clause_head(index)
        acting = (one for one in states if tree.parents[one.head] == head)
        return next((one.code for one in acting if tree.rel(one.head).startswith("nsubj")), None)
    holds = verb >= 0 and (tree.lemma(verb) in HOSTING or _at_home(tree, verb))
    if not holds or not tree.rel(index).startswith(("obj", "nsubj")):
        return None
    does = {verb, tree.clause_head(verb)} if tree.feat(verb, "VerbForm") == "Inf" else {verb}
    itself = _at_home(tree, tree.clause_head(verb))
    meant = [one for one in states if (itself or one.how != "name") and tree.parents[one.head] in does]
    if itself:
        return next((one.code for one in meant if tree.rel(one.head).startswith("nsubj")), None)
    if tree.lemma(tree.clause_head(verb)) in _CHARGING:  # «Турции поручено провести саммит»
        charged = (one for one in states if one.case == "Dat" and tree.parents[one.head] in does)
        return next((one.code for one in charged), None)
    code = next((one.code for one in meant if tree.rel(one.head).startswith("nsubj")), None)
    before = document.sentences[max(0, tree.sentence.index - 1)].start
    named = document.mentions_in(before, tree.sentence.end) if code else ()
    states_named = {one.entity for one in named if one.type is MentionType.STATE}
    return code if states_named == {f"state:{code}"} else None


def _who_has_it(tree: Tree, index: int) -> bool:
    """«зовет соседей на саммит, который проведет у себя»: whoever does what the sentence tells."""
    comma = next((node for node in range(index, len(tree)) if tree.word(node) == ","), len(tree))
    which, verb = comma + 1, comma + 2
    if verb + 2 >= len(tree) or tree.lemma(which) != "который" or tree.lemma(verb) not in HOSTING:
        return False
    return [tree.word(verb + 1), tree.word(verb + 2)] == ["у", "себя"]


def _at_home(tree: Tree, head: int) -> bool:
    """«провести у себя саммит предложил Камерун»: whoever does that has it."""
    return any(tree.word(node) == "себя" and tree.word(node - 1) == "у" for node in tree.clause(head))
