"""Short texts by hands that did not write the rules: how much of what they assert is found, and what else."""

import memberships_gold
import pytest

from workbench.domain.gazetteer import formats, is_state
from workbench.domain.vocabulary import Modality, Status

EVERY = 20
"""Of so many texts one is read: all of them take minutes."""


def of(language: str) -> list[memberships_gold.Case]:
    files = [path for path in memberships_gold.files() if path.stem.startswith(language)]
    return [case for path in files for case in memberships_gold.cases(path)]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_lines_name_states_and_formats_that_are_known(language):
    rows = [row for case in of(language) for row in case.wanted]
    assert len(rows) > 5000
    for row in rows:
        assert is_state(row["state"]) and row["format"] in formats(), row
        assert row["status"] in list(Status) and row["modality"] in list(Modality), row


@pytest.mark.parametrize(("language", "precision", "recall"), [("ru", 0.85, 0.4), ("en", 0.85, 0.4)])
def test_a_part_of_them_is_read_no_worse_than_it_was(language, precision, recall):
    found = memberships_gold.tally(memberships_gold.outcome(case) for case in of(language)[::EVERY])
    assert found.precision >= precision and found.recall >= recall, found.line()
