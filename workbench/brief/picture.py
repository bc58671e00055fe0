"""An SVG picture as PNG, for documents that cannot hold the former."""

import json

_PAGE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(json(bytes(sys.inputs.svg))), format: "svg", width: 17cm)
"""
_POINTS_PER_INCH = 220


def as_png(svg: str) -> bytes:
    """The picture, 17 cm wide, sharp enough to print. typst draws it: it is there for the PDF anyway."""
    import typst

    made = typst.compile(_PAGE, format="png", ppi=_POINTS_PER_INCH, sys_inputs={"svg": json.dumps(svg)})
    assert isinstance(made, bytes)
    return made
