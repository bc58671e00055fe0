"""The brief as one HTML file: nothing is loaded from elsewhere, nothing runs, and it prints well."""

from typing import TYPE_CHECKING

from workbench.brief.model import Brief
from workbench.brief.view import Words, is_empty
from workbench.domain.directions import holds_right_to_left, runs_right_to_left
from workbench.domain.resources import resources

if TYPE_CHECKING:
    from markupsafe import Markup


def render(brief: Brief) -> bytes:
    """The document in UTF-8. Every text is escaped; only the timeline, which is ours, goes in as it is."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    def load(name: str) -> str:
        return (resources() / "brief" / name).read_text(encoding="utf-8")

    templates = Environment(
        autoescape=True,
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals |= {"way": _way, "is_turned": runs_right_to_left}
    page = templates.get_template("brief.html.j2")
    return page.render(brief=brief, words=Words(brief.language), is_empty=is_empty).encode()


def _way(text: str) -> "Markup":
    """Which way an element with this text runs, as window and Word have it: by most of its letters. A browser
    left to itself (`dir="auto"`) goes by the first."""
    from markupsafe import Markup

    if not holds_right_to_left(text):
        return Markup()
    return Markup(' dir="rtl"' if runs_right_to_left(text) else ' dir="ltr"')
