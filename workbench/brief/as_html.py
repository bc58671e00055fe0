"""The brief as one HTML file: nothing is loaded from elsewhere, nothing runs, and it prints well."""

from workbench.brief.model import Brief
from workbench.brief.view import Words, is_empty
from workbench.domain.resources import resources


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
    page = templates.get_template("brief.html.j2")
    return page.render(brief=brief, words=Words(brief.language), is_empty=is_empty).encode()
