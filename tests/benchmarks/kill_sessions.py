"""Editing sessions that are killed at a random moment: `python tests/benchmarks/kill_sessions.py [SESSIONS]`.

Each session is a process of its own that edits one dossier and says of each edit that it is kept. It is
killed (SIGKILL) while it works. Then the dossier must open, pass the check, and hold every edit that was
acknowledged, and the one after it whole or not at all. tests/dossier/test_dossier_kills.py runs a few.
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from workbench.dossier.checking import check
from workbench.dossier.opening import create, open_file

SESSION = """
import itertools, random, sys
from pathlib import Path
from workbench.actions import annotations, chronology, roster
from workbench.actions.dossiers import open_dossier
from workbench.domain.article import Article, Span
from workbench.domain.claims import MembershipClaim, Reading
from workbench.domain.vocabulary import Modality, Status

path, seed = Path(sys.argv[1]), int(sys.argv[2])
dossier = open_dossier(path)
chance = random.Random(seed)
for number in itertools.count():
    name = f"{seed}.{number}"
    what = chance.choice(["import", "membership", "event", "annotation", "undo"])
    if what == "import":
        text = f"Азербайджан — член формата, {name}. " + "Слова и ещё слова. " * 200
        article = Article(text, name)
        claim = MembershipClaim("AZ", "sco", Status.MEMBER, Modality.DECIDED, (Span.of(text, 0, 11),))
        with dossier.action("import", name=name) as writer:
            row = writer.add_article(article, source_name=name)
            writer.keep_reading(row, Reading(article, (), (claim,)), text.lower())
    elif what == "membership":
        roster.add_membership(dossier, "KZ", "sco", "member", note=name)
    elif what == "event":
        chronology.add_event(dossier, "meeting", "sco", title=name)
    elif what == "annotation":
        articles = dossier.articles()
        if articles:
            annotations.annotate(dossier, articles[0].id, 0, 11, note=name)
    elif dossier.next_undo():
        dossier.undo()
    newest = dossier.history(limit=1)
    print(newest[0].id if newest else 0, flush=True)
"""


def session(path: Path, seed: int, seconds: float) -> tuple[int, int]:
    """Lets a session work until some time after its first edit, kills it and looks at what is left. Returns
    the number of edits that were acknowledged, and the id of the newest action that the dossier holds.

    Raises AssertionError where something acknowledged is missing or the dossier is not whole.
    """
    editing = subprocess.Popen(
        [sys.executable, "-c", SESSION, str(path), str(seed)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert editing.stdout is not None
    first = editing.stdout.readline()
    assert first, "the session could not begin"
    time.sleep(seconds)
    editing.kill()
    kept = [
        int(line) for line in (first + editing.stdout.read()).splitlines(keepends=True) if line.endswith("\n")
    ]
    editing.wait()
    editing.stdout.close()
    dossier = open_file(path)
    try:
        actions = {row.id for row in dossier.history()}
    finally:
        dossier.close()
    missing = set(kept) - actions - {0}
    assert not missing, f"acknowledged and gone: {sorted(missing)}"
    assert len(actions) <= max(kept) + 1, "more than one edit that was never acknowledged"
    problems = check(path)
    assert not problems, problems
    return len(kept), max(actions, default=0)


def main() -> None:
    sessions = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    chance = random.Random(20261123)
    edits = unacknowledged = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "killed.dossier"
        for number in range(sessions):
            if number % 20 == 0:  # a new file now and then, so that neither young nor old ones are spared
                path = Path(folder) / f"killed-{number}.dossier"
                create(path).close()
                before = 0
            kept, newest = session(path, number, chance.uniform(0, 0.25))
            edits += kept
            unacknowledged += newest - before > kept
            before = newest
    print(
        f"{sessions} sessions killed after {edits} acknowledged edits: none lost, every dossier whole;"
        f" {unacknowledged} had kept one more edit than they had said"
    )


if __name__ == "__main__":
    main()
