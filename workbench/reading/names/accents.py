"""Letters without the marks on them, as names are written by those who leave the marks out."""

from unicodedata import combining, normalize


def without_accents(name: str) -> str:
    """The name in plain letters: "Antonio Costa" of "António Costa"."""
    if name.isascii():
        return name
    return "".join(sign for sign in normalize("NFD", name.replace("ı", "i")) if not combining(sign))
