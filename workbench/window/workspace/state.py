"""What is open in the workspace, as plain values that can be kept between sessions."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workbench.window.viewer.text_view import Place
from workbench.window.workspace.pages import has_page
from workbench.window.workspace.tabs import article_key, article_of

if TYPE_CHECKING:
    from workbench.window.workspace.workspace import Workspace

MOST = 500
"""Articles whose places are remembered."""


def state_of(workspace: "Workspace") -> dict[str, Any]:
    """Panes with their tabs, the active one, how pages were left, how far the articles last looked at are
    read."""
    view = workspace.view
    for pane in view.panes:
        pane.viewer.keep_place()
    shown = view.panes if view.is_split else view.panes[:1]
    return {
        "panes": [
            {"tabs": pane.tabs.keys(), "current": pane.tabs.current, "preview": pane.tabs.preview}
            for pane in shown
        ],
        "pages": workspace.memory.state(),
        "active": shown.index(view.active),
        "sizes": view.sizes() if view.is_split else [],
        "places": {str(article): list(place) for article, place in [*workspace.places.items()][-MOST:]},
    }


def articles_in(state: dict[str, Any]) -> list[int]:
    """The articles of which `state` tells that they were open."""
    keys = [key for pane in state.get("panes", []) for key in pane["tabs"]]
    return [article for article in map(article_of, keys) if article is not None]


def restore(workspace: "Workspace", state: dict[str, Any], there: Mapping[int, str]) -> None:
    """Opens again what `state` tells of, as far as it is still among the pages and articles there are; these
    are told with their titles."""
    titles = {article_key(article): title for article, title in there.items()}
    places = state.get("places", {})
    workspace.places.update({int(article): Place(*place) for article, place in places.items()})
    told = state.get("panes", [])
    panes = [[key for key in pane["tabs"] if key in titles or has_page(key)] for pane in told]
    view = workspace.view
    if len(panes) > 1 and panes[1]:
        workspace.split()
        view.setSizes(state.get("sizes") or [1_000, 1_000])
    for pane, keys, before in zip(view.panes, panes, told, strict=False):
        for key in keys:
            if key in titles:
                pane.tabs.add(key, titles[key])
            else:
                pane.show_page(key)
        if before.get("preview") in keys:
            pane.tabs.set_preview(before["preview"])
        if keys:
            workspace.open_key(pane, before["current"] if before["current"] in keys else keys[-1])
    if view.is_split:
        workspace.activate(view.panes[state.get("active", 0)])
