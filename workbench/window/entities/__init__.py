"""Entities: their pages and names, what is one and the same, what was corrected."""
