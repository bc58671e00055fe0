"""Dossiers with the samples that the tests of the dossier use."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "dossier"))

from dossier_samples import sample_dossier

from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import create


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Dossier]:
    dossier = create(tmp_path / "test.dossier")
    yield dossier
    dossier.close()


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """One article, read, with an open claim of each kind (ids 1 to 3)."""
    dossier = sample_dossier(tmp_path / "test.dossier")
    yield dossier
    dossier.close()
