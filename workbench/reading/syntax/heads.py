"""Where the words of a sentence hang, with what parsers of Russian often get wrong set right.

No token hangs below itself afterwards, whatever the parser said.
"""

from itertools import pairwise

from workbench.reading.document import Token
from workbench.reading.patterns import DASHES, SPEECH, STATUS_GIVE_NOUNS
from workbench.reading.syntax.wills import is_below

_INVITING = frozenset({"пригласить", "позвать", "призвать"})
_REQUESTS = frozenset({"заявка", "ходатайство", "запрос"})
_PAPERS = frozenset({"решение", "протокол", "соглашение", "договор", "меморандум"})
_RELATIVES = frozenset({"который", "чей", "где", "что", "кто", "когда", "если", "хотя"})
_INSERTED = SPEECH | {"уверять", "уверить", "выразиться", "узнать"}
_BEING = frozenset({"быть", "стать", "становиться", "остаться", "оставаться", "являться", "считаться"})
_BREAKS = DASHES | frozenset(",;:()")
_CONJUNCTIONS = frozenset({"а", "но", "и", "зато", "однако"})


def mended_heads(tokens: list[Token]) -> list[int]:
    """The place of each token's head, -1 for roots and what was not parsed."""
    heads = _without_cycles([-1 if token.head is None else token.head for token in tokens])
    for mended in (
        *(_within_purpose, _within_relatives, _within_parts, _within_clauses),
        *(_with_matter, _within_asides, _with_asides, _with_invitations, _with_next_verb),
        *(_with_decision, _within_gaps, _within_turned_gaps, _with_own_copula),
    ):
        made = mended(list(heads), tokens)
        heads = heads if made == heads else _without_rings(heads, made)
    return heads


def _within_asides(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with the object of a participle left to it: «Турция, получившая предложение, ответа не дала»,
    where the parser hangs «предложение» on «дала»."""
    made = heads
    for index, token in enumerate(tokens):
        if (
            token.feats.get("VerbForm") != "Part"
            or token.feats.get("Variant") == "Short"
            or token.rel != "acl"
        ):
            continue
        if index < 2 or tokens[index - 1].text != ",":
            continue
        end = next((i for i in range(index, len(tokens)) if tokens[i].pos == "PUNCT"), len(tokens))
        if end < len(tokens) and tokens[end].text != ",":
            continue
        for place in range(index + 1, end):
            if heads[place] > end and tokens[place].rel in ("obj", "obl") and tokens[place].pos == "NOUN":
                made = [*made]
                made[place] = index
    return made


def _with_asides(parents: list[int], tokens: list[Token]) -> list[int]:
    """«Вступление, намеченное на саммит, не состоялось»: the participle hangs on the subject that the parser
    gave to it, and that on the verb."""
    for index, token in enumerate(tokens):
        aside = parents[index] < 0 and (token.rel or "").startswith("acl") and index > 1
        if not aside or tokens[index - 1].text != "," or token.feats.get("VerbForm") != "Part":
            continue
        roots = (i for i in range(index + 1, len(tokens)) if parents[i] < 0)
        verb = next((i for i in roots if tokens[i].feats.get("VerbForm") == "Fin"), None)
        rels = ((i, tokens[i].rel or "") for i in range(index) if parents[i] == index)
        subject = next((i for i, rel in rels if rel.startswith("nsubj")), None)
        if verb is not None and subject is not None:
            parents[subject], parents[index] = verb, subject
    return parents


def _without_cycles(heads: list[int]) -> list[int]:
    """The heads with every cycle cut at its first token, and tokens that head themselves made roots."""
    parents = list(heads)
    state = [0] * len(parents)
    for start in range(len(parents)):
        path, here = [], start
        while here >= 0 and not state[here]:
            state[here] = 1
            path.append(here)
            here = parents[here]
        if here >= 0 and state[here] == 1:
            parents[here] = -1
        for index in path:
            state[index] = 2
    return parents


def _without_rings(heads: list[int], mended: list[int]) -> list[int]:
    """The heads mended, but for what would hang a token below itself: «в декларации, которую приняли после
    заседания», where the parser hangs «декларации» on «заседания»."""
    made = list(heads)
    for index, head in enumerate(mended):
        if head != made[index] and not is_below(made, head, index):
            made[index] = head
    return made


def _within_clauses(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with the words of a first clause taken back from the verb of a second: «Индия подала заявку,
    Иран также претендует …», where the parser leaves each verb a root and hangs all on the later one."""
    verbs = [i for i, head in enumerate(heads) if head < 0 and tokens[i].pos in ("VERB", "AUX")]
    if len(verbs) < 2:
        return heads
    made = list(heads)
    for first, second in pairwise(verbs):
        commas = [i for i in range(first, second) if tokens[i].text in (",", ";")]
        if not commas:
            continue
        start = max((i + 1 for i in range(first) if tokens[i].pos == "PUNCT"), default=0)
        inserted = tokens[first - 1].text == "," and tokens[first].lemma in _INSERTED
        related = any(token.lemma in _RELATIVES for token in tokens[:first])
        if first == verbs[0] and not inserted and not related:
            # «Выход, уверял министр, не обсуждается», but
            start = 0  # «Узбекистан, по словам экспертов, ведет переговоры; в МИД это опровергли»
        joints = [i for i in commas if tokens[i + 1].text in _CONJUNCTIONS]  # «…, а Иран, как вы знаете, …»
        for index in range(joints[-1] if joints else second, second):
            if made[index] == first:
                made[index] = second  # «подал заявку, однако приглашения не получил»
        for index in range(start, next(iter(joints), commas[-1])):
            if made[index] == second:
                made[index] = first
        for index in range(next((i for i in commas if tokens[i].text == ";"), len(made)), len(made)):
            if made[index] == first:
                made[index] = second
    return made


def _with_own_copula(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with each predicate noun given to the verb before it: «Иран, который остается наблюдателем,
    может стать членом», where the parser hangs «наблюдателем» on «может» and «членом» on «остается»."""
    made = list(heads)
    for index, token in enumerate(tokens):
        if (
            token.rel != "xcomp"
            or token.pos != "NOUN"
            or token.feats.get("Case") != "Ins"
            or heads[index] < 0
        ):
            continue
        low, high = sorted((index, heads[index]))
        if not any(one.text == "," for one in tokens[low:high]):
            continue
        start = max((i for i in range(index) if tokens[i].pos == "PUNCT"), default=-1)
        own = next((i for i in range(index, start, -1) if tokens[i].pos in ("VERB", "AUX")), None)
        if own is not None and tokens[own].lemma in _BEING:
            made[index] = own
    return made


def _within_gaps(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with what stands around a dash given to the noun that has no verb of its own: «Саммит ШОС
    пройдет в Астане, а саммит БРИКС – в Казани», where the parser hangs both cities on «пройдет»."""
    made = list(heads)
    for index, token in enumerate(tokens):
        verb = heads[index]
        alone = token.rel == "conj" and token.feats.get("Case") == "Nom" and 0 <= verb < index
        if not alone or tokens[verb].pos != "VERB":
            continue
        dash = next((i for i in range(index, len(tokens)) if _breaks(tokens[i])), len(tokens))
        if dash == len(tokens) or tokens[dash].text not in DASHES:
            continue
        end = next((i for i in range(dash + 1, len(tokens)) if _breaks(tokens[i])), len(tokens))
        for place in range(index + 1, end):
            if made[place] == verb:
                made[place] = index
    return made


def _within_turned_gaps(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads where such a noun stands behind the dash: «В Казани прошел саммит БРИКС, в Москве – саммит
    СНГ», which the parser takes for one summit by two names."""
    made = list(heads)
    for index, token in enumerate(tokens):
        named = heads[index]
        verb = heads[named] if 0 <= named < index else -1
        dash = index - 1
        alike = token.rel == "appos" and verb >= 0 and token.lemma == tokens[named].lemma
        if not alike or tokens[verb].pos != "VERB" or tokens[dash].text not in DASHES:
            continue
        start = next((i + 1 for i in range(dash - 1, named, -1) if _breaks(tokens[i])), named)
        own = [place for place in range(start, dash) if heads[place] == verb]
        if own and tokens[start].pos == "ADP":
            made[index] = verb
            made[own[0]] = index
    return made


def _breaks(token: Token) -> bool:
    return token.text in _BREAKS or token.feats.get("VerbForm") == "Fin"


def _with_next_verb(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with a second subject given to the verb behind it: «Президент принял участие, но, как сказал
    посол, членство не рассматривается», where the parser hangs «членство» on «принял» as well."""
    made = heads
    for index, head in enumerate(heads):
        no_object = tokens[index].rel == "obj" and tokens[index].feats.get("Case") == "Nom"
        if not (tokens[index].rel == "nsubj" or no_object) or not 0 <= head < index:
            continue
        twice = no_object or any(heads[i] == head and tokens[i].rel == "nsubj" for i in range(head))
        if not twice or all(token.text != "," for token in tokens[head:index]):
            continue
        stretch = range(index + 1, len(tokens))
        end = next((i for i in stretch if tokens[i].pos == "PUNCT"), len(tokens))
        verb = next((i for i in range(index + 1, end) if tokens[i].feats.get("VerbForm") == "Fin"), None)
        if verb is None or tokens[verb].pos != "VERB":
            continue
        if not any(
            heads[i] == verb and (tokens[i].rel or "").startswith("nsubj") for i in range(len(tokens))
        ):
            made = [*made]
            made[index] = verb
    return made


def _within_purpose(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with what follows «и» left in the clause of «чтобы» where no comma has ended it: «предложил,
    чтобы Иран вступил и стал наблюдателем»."""
    made = heads
    for mark, token in enumerate(tokens):
        verb = heads[mark] if token.lemma == "чтобы" else -1
        if verb <= mark:
            continue
        end = next((i for i in range(verb, len(tokens)) if tokens[i].text in ",;:—–"), len(tokens))
        for index in range(verb + 1, end):
            if tokens[index].rel == "conj" and 0 <= heads[index] < mark and tokens[index].pos == "VERB":
                made = [*made]
                made[index] = verb
    return made


def _within_relatives(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with the words of a relative clause, which only a comma ends, left in it: «принят, как
    сообщает МИД Бразилии, которая председательствует с января»."""
    made = heads
    for place, token in enumerate(tokens):
        verb = heads[place] if token.lemma == "который" and place and tokens[place - 1].text == "," else -1
        if verb <= place:
            continue
        end = next((i for i in range(verb, len(tokens)) if tokens[i].pos == "PUNCT"), len(tokens))
        torn = [i for i in range(verb + 1, end) if 0 <= heads[i] < place and tokens[i].rel in ("obl", "obj")]
        if torn:
            made = [*made]
        for index in torn:
            made[index] = verb
    return made


def _with_invitations(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with what somebody is invited to left to the inviting: «приняли решение пригласить Иран стать
    членом»."""
    made = heads
    for place, token in enumerate(tokens):
        if token.lemma not in _INVITING or token.feats.get("VerbForm") != "Inf":
            continue
        behind = (i for i in range(place + 1, len(tokens)) if tokens[i].feats.get("VerbForm") == "Inf")
        matter = next(behind, None)
        if matter is not None and heads[matter] == heads[place] >= 0 and tokens[matter].rel != "conj":
            made = [*made]
            made[matter] = place
    return made


def _within_parts(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with the words before a semicolon taken back from behind it, where they have a root there:
    «Испания – гость форума; Индия пригласила …»."""
    made, start = heads, 0
    for mark in (i for i, token in enumerate(tokens) if token.text == ";"):
        roots = [i for i in range(start, mark) if heads[i] < 0]
        torn = [i for i in range(start, mark) if heads[i] > mark] if len(roots) == 1 else []
        if torn:
            made = [*made]
        for index in torn:
            made[index] = roots[0]
        start = mark + 1
    return made


def _with_decision(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with what is decided hung on the decision: «2. Решение Совета о предоставлении …», where the
    parser, put off by the number, leaves it a root; and the status on the giving of it, where it hangs on the
    decision."""
    loose = [i for i, head in enumerate(heads) if head < 0 and i > 1 and tokens[i].rel == "nmod"]
    for index in loose:
        papers = [i for i in range(index) if tokens[i].lemma in _PAPERS]
        if papers and tokens[index - 1].text in ("о", "об"):
            heads[index] = papers[-1]
    for index, token in enumerate(tokens):
        if token.lemma != "статус":
            continue
        head = heads[index]
        ours = tokens[head].lemma in _PAPERS if head >= 0 else token.rel != "root"
        given = [i for i in range(head + 1, index) if tokens[i].lemma in STATUS_GIVE_NOUNS]
        if ours and given:
            heads[index] = given[-1]
    return heads


def _with_matter(heads: list[int], tokens: list[Token]) -> list[int]:
    """The heads with what is applied for taken back from the verb: «Заявка на членство рассмотрена»."""
    made = heads
    for index, token in enumerate(tokens):
        if token.lemma not in _REQUESTS:
            continue
        place = index + 1
        while place < len(tokens) and tokens[place].pos in ("NOUN", "PROPN", "ADJ", "CCONJ"):
            place += 1
        matter = heads[place] if place < len(tokens) and tokens[place].text == "на" else -1
        if matter > place and heads[matter] == heads[index] >= 0:
            made = [*made]
            made[matter] = index
    return made
