"""An article taken apart: paragraphs, sentences, tokens, morphology, lemmas and the names the model sees."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from sys import intern

from workbench.domain.additions import NOTHING, Additions
from workbench.domain.article import Article
from workbench.reading.capitals import spell_out
from workbench.reading.document import NAMES, Document, Name, Sentence, Tagged, Token
from workbench.reading.names.added_statuses import read_as_ours
from workbench.reading.patterns import BODIES, STATES
from workbench.reading.text.paragraphs import paragraphs
from workbench.reading.text.plain_text import plain

_AT_ONCE = 500
"""Sentences whose activations are held together: those of a book would take more memory than the models."""
_NO_VERBS = frozenset({"NOUN", "ADJ", "ADV"})
_LONGEST = 200
"""Tokens of a sentence. What is longer is a list or a table, and a parser's work grows with the square."""
_MENU = re.compile(
    r"(?:(?:RUS?|ENG?|KGZ?|KAZ|KZ|QAZ|UZB?|TJ|TM|AZE?|TR|FR|DE|CN|ES|РУС?|КЫРГ|ҚАЗ|ЎЗ|O‘Z)(?:\W+|$))+"
)
"""Names of languages as a page's menu shows them."""
_ASSEMBLY = re.compile(r"(?:Маслахат|Кенеш|М[ае]д?жлис|Хурал|Меджлис|Рада)\w{0,3}$")
"""Parliaments that a tagger takes for somebody's name."""


def analyse(
    article: Article, language: str | None, additions: Additions = NOTHING
) -> tuple[Document, list[Name]]:
    """The document of the article and the names in it. Only Russian has models; English
    is tagged by grammar, others get plain tokens. An added word for a status reads as one of ours."""
    document, names = _analysed(article, language, additions)
    if additions.statuses:
        read_as_ours(document)
    return document, names


def _analysed(article: Article, language: str | None, additions: Additions) -> tuple[Document, list[Name]]:
    if language != "ru":
        document = Document(
            article, language or "", list(_sentences(article.text)), _no_trees, additions=additions
        )
        if language == "en":
            from workbench.reading.english.words.analysis import tag
            from workbench.reading.english.words.compounds import parted
            from workbench.reading.english.words.sentences import joined
            from workbench.reading.english.words.spacy_model import seen_by_model

            document.sentences = parted(joined(document.sentences, article.text))
            spell_out(document)
            tag(document.sentences)
            document.tagged = seen_by_model(document)
            return document, []
        for sentence in document.sentences:
            for token in sentence.tokens:
                token.lemma = token.text.lower()
        return document, []
    document = Document(article, "ru", list(_sentences(article.text)), _parse, additions=additions)
    spell_out(document)
    return document, _tag(document)


_ABBREVIATIONS = "проф корр акад обл гор тов ред стр млн тыс им ул пр пл ст св др см"
_ABBREVIATED = "".join(rf"(?<!\b{word}\.)" for word in _ABBREVIATIONS.split(" "))
_OPENING = (
    "А|Более|В|Во|Для|До|За|И|Из|К|Как|Кроме|Между|На|Напомним|Но|О|Об|Однако|Он|Она|Они|По|Позднее|Позже|После|При|"
    "Ранее|С|Среди|Так|Также|Тем|Тогда|Эта|Эти|Это|Этот"
)
"""Words with which a sentence begins, and no name."""
_GLUED = re.compile(
    rf"[.!?…](?:(?<=[а-яё]{{2}}[.!?…]){_ABBREVIATED}|(?<=[а-яё]{{2}}[»\")\]][.!?…]))"
    r"(?=[«\"“„]?(?!(?:[Рр]у|[Кк]ом|[Оо]рг)(?!\w))(?:[А-ЯЁ][а-яё]|[А-ЯЁ] ))"
)
"""Where two sentences stand without a blank between them, as crawled pages have it: «в мае.Ранее он»."""
_YEAR = "г. "
_BEHIND_A_YEAR = re.compile(rf"(?:(?<=\d{{4}}г\.)|(?<=\d{{4}} г\.))(?=\s(?:{_OPENING})\s)")
"""Where a year hides the end of a sentence: «в 2014 г. Об этом заявил»."""


_FILED = re.compile(
    r"(?:[^—–!?]{0,40}?[\s.,/(])?[/(]?"
    r"(?:ТАСС|КазТАГ|ИНТЕРФАКС|РИА Новости|КАЗИНФОРМ|Казинформ|АЗЕРТАДЖ|АЗЕРТАК|БЕЛТА|БелТА"
    r"|Интерфакс|INTERFAX(?:\.RU)?|ПРАЙМ|РБК|АРМИНФО|АрмИнфо"
    r"|АКИpress|КАБАР|Кабар|УЗА|УзА|ДУНЁ|Дунё|Хабар|ХОВАР|Ховар|Sputnik|Спутник|Trend|Тренд|Report|REPORT|АПА|APA"
    r"|Регнум|REGNUM|Reuters|Рейтер|Синьхуа|СИНЬХУА|АРМЕНПРЕСС|Арменпресс|24\.kg|ТДХ|Укринформ|МОЛДПРЕС|Анадолу|Tazabek"
    r"|(?:АН )?[A-Z][A-Za-z-]+\.[a-z]{2,4})[/)]?\.?"
    r"\s(?:--|[—–-])\s(?=[«„А-ЯЁ])"
)
"""Where the report begins behind its dateline: «Москва. 27 декабря. ИНТЕРФАКС – Узбекистан …». A parser takes
the agency for who acts."""
_LEAD = 8
"""Sentences among which the dateline stands."""


def _sentences(text: str) -> Iterator[Sentence]:
    from razdel import sentenize

    from workbench.reading.text.tokens import tokens

    made = plain(text)
    index = 0
    for start, end in paragraphs(made.text):
        if not made.text[start:end].strip():
            continue
        for piece in sentenize(made.text[start:end]):
            glued = [match.end() for match in _GLUED.finditer(piece.text)]
            if _YEAR in piece.text:
                glued = sorted([*glued, *(match.start() for match in _BEHIND_A_YEAR.finditer(piece.text))])
            filed = _FILED.match(piece.text) if index < _LEAD else None
            cuts = [
                0,
                *([filed.end()] if filed else []),
                *(at for at in glued if not filed or at > filed.end()),
            ]
            cuts.append(len(piece.text))
            for left, right in pairwise(cuts):
                first, words = start + piece.start + left, piece.text[left:right]
                found = [
                    Token(*made.original(first + begin, first + stop), intern(words[begin:stop]))
                    for begin, stop in tokens(words)
                ]
                for sentence in _cut(found, index):
                    yield sentence
                    index += 1


def _cut(tokens: list[Token], index: int) -> Iterator[Sentence]:
    """The tokens as a sentence, or as several if there are too many."""
    for number, first in enumerate(range(0, len(tokens), _LONGEST)):
        part = tokens[first : first + _LONGEST]
        yield Sentence(index + number, part[0].start, part[-1].end, part)


def _tag(document: Document) -> list[Name]:
    """Fills in morphology and lemmas, lets the tagger mark what it sees, and tells the names."""
    from workbench.reading.text.kin_words import without_kin
    from workbench.reading.text.tagger import tagger

    names: list[Name] = []
    for first in range(0, len(document.sentences), _AT_ONCE):
        names += _tag_some(document, document.sentences[first : first + _AT_ONCE])
    document.tagged = list(without_kin(document))
    return _outermost(document) if tagger() is not None else names


def _tag_some(document: Document, sentences: Sequence[Sentence]) -> Iterator[Name]:
    from workbench.reading.text.models import models
    from workbench.reading.text.tagger import tagger
    from workbench.reading.text.word_forms import familiar, finite_verb, is_future, tagged_lemma

    network = tagger()
    words = [[familiar(token.text) for token in sentence.tokens] for sentence in sentences]
    found = models().tag(words, with_names=network is None)
    for sentence, tagged in zip(sentences, found, strict=True):
        for token, tag in zip(sentence.tokens, tagged.tags, strict=True):
            pos, feats = tag.pos, tag.feats
            if pos in _NO_VERBS and (verb := finite_verb(token.text)) is not None:
                pos, feats = "VERB", verb
            if feats.get("Tense") == "Pres" and is_future(token.text):
                feats = {**feats, "Tense": "Fut"}  # «мы перестанем»
            token.pos, token.feats = pos, feats
            token.lemma = tagged_lemma(
                token.text, pos, feats.get("Case", ""), feats.get("Number", ""), feats.get("Gender", "")
            )
        for first, end, kind in tagged.names:
            yield Name(sentence.tokens[first].start, sentence.tokens[end - 1].end, kind)
    if network is not None:
        spans = network.tag(sentences, [tagged.states for tagged in found])
        document.tagged += _within_paragraphs(document.text, sentences, spans)


def _within_paragraphs(text: str, sentences: Sequence[Sentence], spans: Iterable[Tagged]) -> Iterator[Tagged]:
    """The spans without those that run over a line's end into another sentence («саммит СНГ», «БИШКЕК»),
    those of a menu («РУ KG EN») and those of signs alone, such as a smiling face."""
    starts = [sentence.start for sentence in sentences]
    for span in spans:
        own = sentences[max(0, bisect_right(starts, span.start) - 1)]
        words = text[span.start : span.end]
        if (
            (span.end <= own.end or "\n" not in words)
            and (words[0].isalnum() or any(sign.isalnum() for sign in words))
            and not _MENU.fullmatch(words)
            and not _runs_on(own, span, words)
        ):
            yield span


def _runs_on(sentence: Sentence, span: Tagged, words: str) -> bool:
    """Whether a body's name runs on into what is said of it: «Совет глав СНГ возглавит Россия», «о желании
    вступить в совет Узбекистан объявил», «глава председательствующего в ШОС государства»."""
    if span.label != "ORGANIZATION" or any(mark in words for mark in '«"“'):
        return False
    inside = [token for token in sentence.tokens if span.start <= token.start < span.end]
    if len(inside) == 2 and inside[1].text.islower() and inside[1].lemma in STATES:
        return True
    if len(inside) == 2 and inside[0].text.islower() and inside[0].lemma in BODIES:
        return inside[1].feats.get("Case") == "Nom"
    return any(one.feats.get("VerbForm") == "Fin" and one.text.islower() for one in inside[1:])


def _outermost(document: Document) -> list[Name]:
    """What the tagger takes for names: the persons, and of the others those that do not lie in another."""
    names: list[Name] = []
    end = 0
    for span in sorted(document.tagged, key=lambda span: (span.start, -span.end)):
        kind = NAMES.get(span.label)
        if kind == "PER" and _ASSEMBLY.search(document.text[span.start : span.end]):
            kind = "ORG"
        if kind is None or not any(sign.isupper() for sign in document.text[span.start : span.end]):
            continue
        if kind == "PER" or span.start >= end:
            names.append(Name(span.start, span.end, kind))
            end = max(end, span.end)
    return names


def _parse(sentences: Sequence[Sentence]) -> None:
    """Fills in the trees of Russian sentences."""
    from workbench.reading.text.models import models
    from workbench.reading.text.word_forms import familiar

    trees = models().parse([[familiar(token.text) for token in sentence.tokens] for sentence in sentences])
    for sentence, tree in zip(sentences, trees, strict=True):
        for token, (head, relation) in zip(sentence.tokens, tree, strict=True):
            token.head, token.rel = head, relation


def _no_trees(sentences: Sequence[Sentence]) -> None:
    """Leaves the sentences without trees: every token a root."""
    for sentence in sentences:
        for token in sentence.tokens:
            token.head, token.rel = -1, "root"
