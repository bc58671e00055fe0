"""Tokens as razdel parts them, by its own rules, but without an object for every sign and every gap; and no
word has a long dash inside."""

from collections.abc import Iterator

from razdel.segmenters.tokenize import ATOM, DASHES, ENDINGS, INT, OTHER, PUNCT, SMILE

_Atom = tuple[int, int, str | None]
"""Start, end and kind of a run of letters of one alphabet, a run of digits, or a sign."""


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each token."""
    atoms: list[_Atom] = [(*match.span(), match.lastgroup) for match in ATOM.finditer(text)]
    if not atoms:
        return
    start, end, _ = atoms[0]
    for index, (first, last, _) in enumerate(atoms):
        if first > end or (index and not _joined(text, atoms, index, start)):
            yield start, end
            start = first
        end = last
    yield start, end


def _joined(text: str, atoms: list[_Atom], index: int, start: int) -> bool:
    """Whether the atom goes with the one right before it, into a token that begins at `start`."""
    first, place, left = atoms[index - 1]
    _, end, right = atoms[index]
    if left == right == PUNCT:  # «?!», «--», «:-)»
        signs = text[first:end]
        smiles = SMILE.match(text[start:end]) is not None
        return smiles or signs in ("--", "**") or (signs[0] in ENDINGS and signs[1] in ENDINGS)
    if PUNCT not in (left, right):  # «ΔP»
        return OTHER in (left, right) and INT not in (left, right)
    if left == PUNCT:
        sign, around = text[first], (_kind(atoms, index - 2), right)
    else:
        sign, around = text[place], (left, _kind(atoms, index + 1))
    if sign == "—" and around != (INT, INT):  # «Казахстан—член ШОС», as some set it; not «1985—1990»
        return False
    if sign in DASHES or sign == "_":  # «кто-то»
        return PUNCT not in around and None not in around
    if sign in ".,/\\":  # «1,5», «1/2»
        return around == (INT, INT)
    return right == PUNCT and text[first:end].lower() == "yahoo!"


def _kind(atoms: list[_Atom], index: int) -> str | None:
    """What stands there, None beyond the text."""
    return atoms[index][2] if 0 <= index < len(atoms) else None
