"""The brief before it is written: what it shall hold, and how it will read."""
