"""What helps: manual, keys, settings, the tour."""
