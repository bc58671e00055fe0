"""`python -m workbench` is `workbench`."""

import sys

if __name__ == "__main__":
    # Not above: a worker process imports this module again, and reads without a command line.
    from workbench.cli import main

    sys.exit(main())
