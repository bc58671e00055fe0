"""Letters without the marks on them, as names are written by those who leave the marks out."""

from unicodedata import combining, normalize


def without_accents(name: str) -> str:
    """The name in plain letters: "Antonio Costa" of "António Costa"."""
    return name if name.isascii() else "".join(sign for sign in normalize("NFD", name) if not combining(sign))
