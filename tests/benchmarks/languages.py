"""How often one sentence alone tells its language, on the sentences of tests/reading/languages.txt.

    python tests/benchmarks/languages.py

In an article a sentence that does not tell takes the language of its neighbours, so reading fares better.
"""

from collections import Counter
from pathlib import Path

from workbench.reading.text.language import language_of

SENTENCES = Path(__file__).resolve().parents[1] / "reading" / "languages.txt"


def main() -> None:
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        language, _, sentence = line.partition(": ")
        if line.startswith("#"):
            continue
        told = language_of(sentence)
        asked[language] += 1
        right[language] += told == language
        if told != language:
            print(f"{language} taken for {told}: {sentence}")
    for language in sorted(asked):
        print(f"{language}: {right[language]:3} of {asked[language]:3}")
    print(f"all: {sum(right.values()) / sum(asked.values()):.3f} of {sum(asked.values())}")


if __name__ == "__main__":
    main()
