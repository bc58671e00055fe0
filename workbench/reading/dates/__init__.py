"""Dates as articles tell them, in Russian and English, to partial dates."""
