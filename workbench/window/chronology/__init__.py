"""The chronology: its table, with the timeline above it."""
