"""The roster: its table, its formats, days compared and formats side by side."""
