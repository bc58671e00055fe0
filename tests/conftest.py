"""For every test, before any is imported."""

import os
import sys

from hypothesis import HealthCheck, settings

from workbench.actions.readers import ONE_CORE

# Bytecode is kept, as an installed program has it: the hundreds of processes that the tests start would each
# compile all of the program anew, and those of pytest-xdist all tests.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# pytest-xdist's processes read side by side as the program's workers do: where numpy takes all cores for each
# of them, they wait for each other's threads and need five times as long. Here, so that a bare pytest has it.
os.environ.update(ONE_CORE)
# Nothing is failed by the clock: the first text that hypothesis draws takes it a second (it sorts all of
# Unicode), more on a busy machine, and it would call that too slow.
settings.register_profile("by_result", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("by_result")
