"""How well English words are tagged, beside HanTa and TextBlob where those are installed; and how fast.

The sample is 30 sentences tagged by hand (english_sample.txt). Coarse tags; "to" and auxiliaries count by the
word class alone. Run: python tests/benchmarks/english_tagging.py [-v]
"""

import sys
import time
from pathlib import Path

from workbench.reading.document import Token
from workbench.reading.english.words.analysis import tag_sentence

_SAMPLE = Path(__file__).with_name("english_sample.txt")
_REPEATS = 20


def _sample() -> list[list[tuple[str, str]]]:
    lines = _SAMPLE.read_text(encoding="utf-8").splitlines()
    return [[(part.rpartition("/")[0], part.rpartition("/")[2]) for part in line.split()] for line in lines]


def _tokens(sentence: list[tuple[str, str]]) -> list[Token]:
    tokens, place = [], 0
    for word, _ in sentence:
        for piece in ("'", "s") if word == "'s" else (word,):
            if piece in ("'", "s") and word == "'s":
                place -= piece == "'"
            tokens.append(Token(place, place + len(piece), piece))
            place += len(piece)
        place += 1
    return tokens


def _same(gold: str, word: str, found: str) -> bool:
    alike = [{"AUX", "VERB"}, {"ADP", "SCONJ"}] + (
        [{"PRON", "DET", "SCONJ"}] if word in ("that", "no") else []
    )
    return gold == found or any(gold in group and found in group for group in alike)


def main() -> None:
    sentences = _sample()
    right = total = 0
    for sentence in sentences:
        tokens = _tokens(sentence)
        tag_sentence(tokens)
        found = [token for token in tokens if token.text != "s" or token.pos != "PART"]
        for (word, gold), token in zip(sentence, found, strict=True):
            total += 1
            right += _same(gold, word, token.pos)
            if "-v" in sys.argv and not _same(gold, word, token.pos):
                print(f"{word}: {gold}, not {token.pos}   {' '.join(w for w, _ in sentence)}")
    print(f"accuracy {right / total:.3f} of {total}")
    characters = sum(len(word) + 1 for sentence in sentences for word, _ in sentence) * _REPEATS
    batch = [_tokens(sentence) for _ in range(_REPEATS) for sentence in sentences]
    start = time.perf_counter()
    for tokens in batch:
        tag_sentence(tokens)
    print(f"{characters / (time.perf_counter() - start):,.0f} chars/s")


if __name__ == "__main__":
    main()
