"""For every test, before any is imported."""

import os
import sys

# Kept as an installed program has it: the hundreds of processes that the tests start, pytest-xdist's among
# them, would each compile all of the program and of the tests anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

from workbench.actions.readers import ONE_CORE

# pytest-xdist's processes read side by side as the program's workers do: where numpy takes all cores for each
# of them, they wait for each other's threads and need five times as long. Here, so that a bare pytest has it.
os.environ.update(ONE_CORE)
