"""Parts of speech, features and lemmas of English sentences, in the spelling of Universal Dependencies.

What was tried (tests/benchmarks/english_tagging.py prints it again; 30 hand-tagged sentences of this field,
416 tokens; one core, a machine with other work on it):

* HanTa 1.2.1 (its own model of 1.7 MB, LGPL): 95.4 % right, 110,000 chars/s; loses headline verbs ("Pakistan
  eyes BRICS membership") and takes abbreviations for common nouns.
* TextBlob 0.20.1 (Brill's lexicon and rules, wants nltk): 94.7 %, 2,360,000 chars/s; the same faults.
* simplemma 2.0.0: lemmas without parts of speech, so of no use alone.
* lemminflect 0.2.3 (MIT; word lists of 0.6 MB) with the closed classes and the rules of context below: taken.

The rules look at what stands before and after, then see to it that a clause has a verb.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from workbench.domain.gazetteer import formats_file, states_file
from workbench.reading.document import Sentence, Token
from workbench.reading.english.words import closed_class as closed
from workbench.reading.english.words.context import settled
from workbench.reading.english.words.lexicon import forms, is_listed
from workbench.reading.names.gazetteer import adjectives

_WORD = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"[\d.,:/–-]*\d[\d.,:/–-]*(?:[a-z]{1,3})?|[IVX]+")
_COMPOUND = re.compile(
    r"[A-Z]\w+-(?:led|backed|dominated|run|based|brokered|sponsored|funded|style|aligned|initiated|hosted|driven)"
)
"""Adjectives with a name in front: "a Russia-led union"."""
_APOSTROPHES = frozenset("'’ʼ‘")
_RULING = [
    ["of", "state"],
    ["of", "government"],
    ["of", "states"],
    ["of", "governments"],
    ["of", "delegation"],
]
"""What "heads" are always the heads of, not a verb."""
_CAPITALISED_SHARE = 0.7
"""Capitalised words of a line in "Title Case", of all that a sentence would not capitalise."""
_UD = {
    "N": ("NOUN", {"Number": "Sing"}),
    "NS": ("NOUN", {"Number": "Plur"}),
    "P": ("PROPN", {"Number": "Sing"}),
    "V": ("VERB", {"VerbForm": "Inf"}),
    "VP": ("VERB", {"VerbForm": "Fin", "Tense": "Pres", "Mood": "Ind"}),
    "VZ": ("VERB", {"VerbForm": "Fin", "Tense": "Pres", "Number": "Sing", "Person": "3", "Mood": "Ind"}),
    "VD": ("VERB", {"VerbForm": "Fin", "Tense": "Past", "Mood": "Ind"}),
    "VN": ("VERB", {"VerbForm": "Part", "Tense": "Past"}),
    "VG": ("VERB", {"VerbForm": "Ger"}),
    "J": ("ADJ", {"Degree": "Pos"}),
    "O": ("ADJ", {"NumType": "Ord"}),
    "CD": ("NUM", {"NumType": "Card"}),
    "R": ("ADV", {}),
    "IN": ("ADP", {}),
    "S": ("SCONJ", {}),
    "C": ("CCONJ", {}),
    "TO": ("PART", {}),
    "POS": ("PART", {}),
    "NOT": ("PART", {"Polarity": "Neg"}),
    "W": ("PRON", {"PronType": "Rel"}),
    "PP": ("PRON", {"Poss": "Yes"}),
    "D": ("DET", {}),
    "Q": ("PRON", {}),
    "PU": ("PUNCT", {}),
    "X": ("X", {}),
}


@cache
def _proper() -> frozenset[str]:
    """Words that are names when they stand alone at the head of a sentence: "Turkey", "Minsk"."""
    names = []
    for state in states_file().values():
        row = state["en"]
        names += [row["name"], *row["aliases"], state.get("capital", {}).get("en", "")]
    for row in formats_file():
        names += [row["short"]["en"], row["name"]["en"]]
    words = {word.lower() for name in names for word in name.replace("-", " ").split() if word[:1].isupper()}
    return frozenset(word for word in words if len(forms(word)) == 0 or word not in _COMMON_PARTS)


_COMMON_PARTS = closed.words(
    "organization organisation union council state states community conference cooperation economic"
    " security collective treaty republic islands united central eastern western north south new"
    " independent commonwealth association group summit meeting consultative heads forum bank league"
    " partnership parliamentary court international agreement association customs political european"
    " developing shanghai-based democratic kingdom people arab african common general gas exporting"
    " countries investment infrastructure development trade world fund monetary movement nations area"
    " platform format three seas plus dialogue alliance pact"
)


def tag(sentences: Sequence[Sentence]) -> None:
    """Fills `pos`, `feats` and `lemma` of every token."""
    for sentence in sentences:
        tag_sentence(sentence.tokens)


def tag_sentence(tokens: list[Token]) -> None:
    """Fills `pos`, `feats` and `lemma` of the tokens of one sentence."""
    headline = _is_title_case(tokens)
    candidates = [_candidates(tokens, index, headline) for index in range(len(tokens))]
    words = [token.text.lower() for token in tokens]
    tags = settled(words, candidates)
    for token, word, chosen in zip(tokens, words, tags, strict=True):
        _fill(token, word, *chosen)


def _fill(token: Token, word: str, tag: str, lemma: str) -> None:
    kind, _, detail = tag.partition(":")
    if kind in _UD:
        token.pos, token.feats = _UD[kind][0], dict(_UD[kind][1])
        if kind == "VN" and detail:
            token.feats["Voice"] = detail
    elif kind == "M":
        token.pos, token.feats = "AUX", {"VerbForm": "Fin"}
    else:
        token.pos, token.feats = _auxiliary(word, kind)
    if kind in ("D", "Q"):
        known = {**closed.DETERMINERS, **closed.DEMONSTRATIVES, **closed.SUBJECTS, **closed.OBJECTS}
        token.feats.update(known.get(word, {}))
    token.lemma = lemma or word


def _auxiliary(word: str, kind: str) -> tuple[str, dict[str, str]]:
    """A form of "be", "have" or "do"; `kind` is BE, HAVE or DO, with V where it stands for itself."""
    pos = "VERB" if kind.endswith("V") else "AUX"
    if word in closed.BE_OTHER:
        form = closed.BE_OTHER[word]
        return pos, {"VerbForm": form, **({"Tense": "Past"} if form == "Part" else {})}
    if word in ("having", "doing"):
        return pos, {"VerbForm": "Ger"}
    if word == "done":
        return pos, {"VerbForm": "Part", "Tense": "Past"}
    if word == "had" and kind == "HAVEV":
        return pos, {"VerbForm": "Fin", "Tense": "Past", "Mood": "Ind"}
    tense, number = {**closed.BE, **closed.HAVE, **closed.DO}.get(word, ("Pres", ""))
    feats = {"VerbForm": "Fin", "Tense": tense, "Mood": "Ind"}
    return pos, {**feats, "Number": number} if number else feats


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether a line is written "With Most Words Capitalised", so that a capital tells nothing."""
    if tokens and tokens[-1].text in ".!":
        return False
    words = [token.text for token in tokens if token.text.isalpha() and len(token.text) > 3]
    common = [word for word in words[1:] if word.lower() not in _proper()]
    capitals = sum(word[0].isupper() and not word.isupper() for word in common)
    return len(common) >= 2 and capitals >= _CAPITALISED_SHARE * len(common)


def _candidates(tokens: Sequence[Token], index: int, headline: bool) -> tuple[tuple[str, str], ...]:
    """What the token can be, as (tag, lemma)."""
    text = tokens[index].text
    word = text.lower()
    glued = index > 0 and tokens[index].start == tokens[index - 1].end
    if glued and _WORD.search(text) and _is_apostrophe(tokens, index - 1):
        return _shortened(word, tokens[index - 2].text.lower())
    if text in _APOSTROPHES and glued and (_goes_on(tokens, index) or _is_doubled(tokens, index)):
        return (("POS", "'"),)
    if not _WORD.search(text):
        return (("CD", word),) if any(sign.isdigit() for sign in text) else (("PU", word),)
    if glued and text.isdigit() and tokens[index - 1].text.isupper():
        return (("P", word),)  # "G20"
    if glued and word in ("st", "nd", "rd", "th") and tokens[index - 1].text[-1].isdigit():
        return (("O", word),)
    if _NUMBER.fullmatch(text) and text != "I" and len(text) > 1:
        return (("CD", word),)
    if word == "longer" and index and tokens[index - 1].text.lower() == "no":
        return (("NOT", "longer"),)
    if word == "no" and index + 1 < len(tokens) and tokens[index + 1].text.lower() == "longer":
        return (("NOT", "no"),)
    if word == "heads" and [one.text.lower() for one in tokens[index + 1 : index + 3]] in _RULING:
        return (("NS", "head"),)
    if word.endswith("n") and _is_negated(tokens, index):
        word = {"won": "will", "shan": "shall"}.get(word, word[:-1])  # "hasn't"
    if (found := _closed(word)) and not (
        text[0].isupper() and index and not headline and _is_named(tokens, index)
    ):
        return found
    if text[0].isupper() and not (headline and word not in _proper()):
        return _capitalised(text, word, index, tokens)
    return tuple((form.tag, form.lemma) for form in forms(word))


def _is_named(tokens: Sequence[Token], index: int) -> bool:
    """Whether a small word is most likely part of a name when it has a capital: "May", "US", "Shanghai
    Five", "Vice Premier He Lifeng"."""
    word = tokens[index].text.lower()
    if word in ("he", "she"):
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        return following[:1].isupper() and following[1:].islower() and not is_listed(following.lower())
    if word in ("a", "i") and [one.text for one in tokens[index + 1 : index + 2]] == ["."]:
        return tokens[index + 1].start == tokens[index].end and index + 2 < len(tokens)  # "Mr A. Atambayev"
    return word in ("may", "us", "will", "plus") or word in closed.NUMBERS


def _is_apostrophe(tokens: Sequence[Token], index: int) -> bool:
    """Whether a mark stands within a word, and opens no quotation: "bloc's", but not "as 'partners'"."""
    if tokens[index].text not in _APOSTROPHES or index < 1:
        return False
    glued = tokens[index - 1].end == tokens[index].start
    return glued and (tokens[index - 1].text[-1].isalnum() or _is_doubled(tokens, index))


def _is_doubled(tokens: Sequence[Token], index: int) -> bool:
    """Whether the mark is one of two that stand for one, as some sites print them: "Laos''s"."""
    first = index - (tokens[index - 1].text in _APOSTROPHES)
    whole = tokens[first - 1 : first + 3] if first else ()
    if len(whole) < 4 or whole[1].text not in _APOSTROPHES or whole[2].text not in _APOSTROPHES:
        return False
    glued = all(one.end == two.start for one, two in pairwise(whole))
    return glued and whole[0].text[-1].isalnum() and whole[3].text == "s"


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether an apostrophe belongs to the word before it: "states'", "bloc's", "won't"."""
    before = tokens[index - 1].text
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.start == tokens[index].end:
        return following.text.lower() in ("s", "t", "re", "ve", "ll", "d", "m") and before[-1:].isalnum()
    marks = [place for place in range(1, index) if tokens[place].text in _APOSTROPHES]
    opened = bool(marks) and tokens[marks[-1]].start > tokens[marks[-1] - 1].end
    return before.lower().endswith("s") and not opened and following is not None and following.text.isalnum()


def _shortened(word: str, before: str) -> tuple[tuple[str, str], ...]:
    if word == "t":
        return (("NOT", "not"),)
    if word == "s":
        pronouns = closed.SUBJECTS.keys() | {"there", "who", "what", "here"}
        return (("BE", "be"),) if before in pronouns else (("POS", "'s"),)
    lemma = closed.SHORT_AUXILIARIES.get(f"'{word}")
    if lemma is None:
        return (("P", word),)
    return (("M", lemma),) if lemma in closed.MODALS else ((("HAVE" if lemma == "have" else "BE"), lemma),)


def _is_negated(tokens: Sequence[Token], index: int) -> bool:
    return (
        index + 2 < len(tokens) and tokens[index + 1].text in _APOSTROPHES and tokens[index + 2].text == "t"
    )


_ALWAYS_NOUNS = frozenset({"republics", "countries", "members", "observers", "partners", "participants"})
_STANDINGS = frozenset({"Member", "Observer", "Partner", "Participating", "Founding", "Candidate"})
"""What "States" with a capital are when they are no name: "All the SCO Member States"."""


def _capitalised(text: str, word: str, index: int, tokens: Sequence[Token]) -> tuple[tuple[str, str], ...]:
    if _COMPOUND.fullmatch(text):
        return (("J", word),)
    if word in adjectives():
        return (
            (("J", word), ("NS", word.removesuffix("s")))
            if word.endswith("s")
            else (("J", word), ("P", word))
        )
    of_standing = word == "states" and index and tokens[index - 1].text in _STANDINGS
    if of_standing or word in _ALWAYS_NOUNS:
        return tuple((form.tag, form.lemma) for form in forms(word))
    if word in closed.MONTHS_AND_DAYS or word in _proper() or (text.isupper() and len(text) > 1):
        return (("P", word),)
    starts = not any(_WORD.search(token.text) for token in tokens[:index])
    before = tokens[index - 1].text if index else ""
    if (
        not starts
        and before not in (":", "“", '"', "‘", "—", "–", "--", "•", "*")
        and not _is_filed(tokens, index)
    ):
        return (("P", word),)
    known = forms(word)
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    unlisted = len(known) == 1 and known[0].lemma == word and known[0].tag == "N" and following[:1].isupper()
    return (("P", word),) if unlisted else tuple((form.tag, form.lemma) for form in known)


def _is_filed(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word stands behind the dash or the stop that ends a dateline: "(Reuters) - Leaders"."""
    if index < 2 or tokens[index].start == tokens[index - 1].end:
        return False
    dash = tokens[index - 1].text == "-" and tokens[index - 1].start > tokens[index - 2].end
    stop = tokens[index - 1].text == "." and tokens[index - 2].text in ("/", ")")
    return dash or stop


@cache
def _closed(word: str) -> tuple[tuple[str, str], ...]:
    """The readings of a word of a closed class; none for other words."""
    lemma_tags: list[tuple[str, str]] = []
    if word in closed.MODALS:
        lemma_tags.append(("M", "can" if word == "cannot" else word))
    for table, kind, lemma in (
        (closed.BE, "BE", "be"),
        (closed.BE_OTHER, "BE", "be"),
        (closed.HAVE, "HAVE", "have"),
        (closed.DO, "DO", "do"),
    ):
        if word in table:
            lemma_tags.append((kind, lemma))
    if word in ("having", "doing", "done"):
        lemma_tags.append(("HAVE", "have") if word == "having" else ("DO", "do"))
    for words, kind in (
        (closed.NEGATIONS, "NOT"),
        (closed.POSSESSIVES, "PP"),
        (closed.RELATIVES, "W"),
        (closed.OTHER_PRONOUNS, "Q"),
        (closed.SUBJECTS, "Q"),
        (closed.OBJECTS, "Q"),
        (closed.DEMONSTRATIVES, "DEM"),
        (closed.DETERMINERS, "D"),
        (closed.EITHER, "EITHER"),
        (closed.SUBORDINATORS, "S"),
        (closed.COORDINATORS, "C"),
        (closed.ORDINALS, "O"),
        (closed.NUMBERS, "CD"),
        (closed.ADVERBS, "R"),
        (closed.PREPOSITIONS, "IN"),
    ):
        if word in words:
            lemma_tags.append((kind, word))
    if word == "to":
        lemma_tags.append(("TO", "to"))
    return tuple(lemma_tags[:1])
