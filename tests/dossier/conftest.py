"""A fresh dossier for each test, on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dossier_samples import sample_dossier

from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import create


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.dossier"


@pytest.fixture
def empty(path: Path) -> Iterator[Dossier]:
    dossier = create(path)
    yield dossier
    dossier.close()


@pytest.fixture
def dossier(path: Path) -> Iterator[Dossier]:
    """One article, read, with an open claim of each kind (ids 1 to 3)."""
    dossier = sample_dossier(path)
    yield dossier
    dossier.close()
