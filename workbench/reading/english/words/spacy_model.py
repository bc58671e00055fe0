"""Names that an English model of spaCy's sees, where the analyst has installed one.

It is never needed: gazetteer and grammar come first, and the model adds the names that they do not know.
Dates, offices and states are ours to tell. The package index does not have spaCy's models; the manual says
how to install one.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from math import inf
from typing import Any

from workbench.reading.document import Document, Tagged

MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
"""The models that spaCy publishes for English, the best first."""
_LABELS = {
    "PERSON": "PERSON", "GPE": "LOCATION", "LOC": "LOCATION", "ORG": "ORGANIZATION", "FAC": "FACILITY",
    "EVENT": "EVENT", "LAW": "LAW", "WORK_OF_ART": "WORK_OF_ART", "PRODUCT": "PRODUCT",
    "NORP": "NATIONALITY", "LANGUAGE": "LANGUAGE", "MONEY": "MONEY", "PERCENT": "PERCENT",
    "CARDINAL": "NUMBER", "TIME": "TIME",
}  # fmt: skip
"""The labels of spaCy's models in NEREL's spelling. A GPE that is a state is in our lists."""
_SURE = inf
"""The models give no margin."""


def installed() -> str:
    """The model that is used, with its version: "en_core_web_sm 3.8.0"; "" where there is none."""
    name = next((name for name in MODELS if find_spec("spacy") and find_spec(name)), None)
    return f"{name} {version(name)}" if name else ""


def seen_by_model(document: Document) -> list[Tagged]:
    """The names that the model sees in the document; none without a model."""
    model = _model()
    return list(_seen(document, model)) if model is not None else []


@cache
def _model() -> Any:
    """The model of this process; None where none is installed, or where it does not fit the spaCy that is."""
    told = installed()
    if not told:
        return None
    import spacy

    try:
        return spacy.load(told.split()[0], exclude=["parser", "lemmatizer", "attribute_ruler"])
    except (ImportError, OSError, ValueError):
        return None


def _seen(document: Document, model: Any) -> Iterator[Tagged]:
    # By sentence: a model takes no text of any length, and ours are bounded.
    sentences: Sequence[str] = [document.text[one.start : one.end] for one in document.sentences]
    for sentence, found in zip(document.sentences, model.pipe(sentences), strict=True):
        for name in found.ents:
            label = _LABELS.get(name.label_)
            if label is not None:
                yield Tagged(sentence.start + name.start_char, sentence.start + name.end_char, label, _SURE)
