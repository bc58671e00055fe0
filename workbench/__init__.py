"""Summit Workbench: who belongs to which group of states, since when, and who says so."""

__version__ = "0.1.0"
