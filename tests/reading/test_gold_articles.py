"""The seed article and ten of our own: what their gold names is found, and no membership beyond it."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


def _gold() -> ModuleType:
    path = Path(__file__).resolve().parents[1] / "gold.py"
    spec = importlib.util.spec_from_file_location("gold", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["gold"] = module
    spec.loader.exec_module(module)
    return module


GOLD = _gold()


@pytest.mark.parametrize("name", sorted(GOLD.cases()))
def test_everything_in_the_gold_is_found_and_nothing_else(name: str) -> None:
    failed = [line.what for line in GOLD.checked(GOLD.cases()[name]) if not line.holds]
    assert not failed, "\n".join(failed)


def test_there_are_ten_articles_of_our_own() -> None:
    assert len([name for name in GOLD.cases() if name != "seed"]) >= 10
