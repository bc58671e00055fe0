"""What reading loses by how a text is set: the claims of articles of the gold, plain and in each setting.

    python tests/benchmarks/settings.py [STEP]

Every STEP-th article of the part that may be looked at is read (default: every fourth). `lost` are claims of
the plain text that the other does not give, `new` those that only the other gives; the floor is 0.
"""

import sys
import tomllib
from collections import Counter
from pathlib import Path

from workbench.domain.article import Article
from workbench.reading import read

sys.path.append(str(Path(__file__).resolve().parents[1] / "reading"))
from test_tidy import SETTINGS, TUNING, about


def main(step: int) -> None:
    claims, lost, new = (Counter[str]() for _ in range(3))
    for path in sorted(TUNING.glob("*.toml"))[::step]:
        row = tomllib.loads(path.read_text(encoding="utf-8"))
        plain = Counter(map(about, read(Article(row["text"], "", row["published"])).claims))
        for name, setting in SETTINGS.items():
            found = Counter(map(about, read(Article(setting(row["text"]), "", row["published"])).claims))
            claims[name] += plain.total()
            lost[name] += (plain - found).total()
            new[name] += (found - plain).total()
    for name, total in claims.items():
        print(f"{name:30} of {total:5,} claims {lost[name]:4} lost {new[name]:4} new")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
