"""What the middle of the window can show beside articles: a class for each kind, imported when asked for.

A page is a widget that is made with the desk, an argument and a parent. Its window title is its tab's. It may
have a signal `gone`, which closes its tab: what it showed is no more.
"""

from importlib import import_module

from PySide6.QtWidgets import QWidget

from workbench.window.desk import Desk

PAGES: dict[str, tuple[str, str]] = {
    "brief": ("workbench.window.briefs.brief_page", "BriefPage"),
    "entities": ("workbench.window.entities.entities_page", "EntitiesPage"),
    "entity": ("workbench.window.entities.entity_page", "EntityPageView"),
    "claims-over-time": ("workbench.window.pictures.claims_page", "ClaimsPage"),
    "corrections": ("workbench.window.entities.corrections_page", "CorrectionsPage"),
    "compare": ("workbench.window.roster.compare_page", "ComparePage"),
    "rosters": ("workbench.window.roster.rosters_page", "RostersPage"),
    "matrix": ("workbench.window.pictures.matrix_page", "MatrixPage"),
    "timeline": ("workbench.window.pictures.timeline_page", "TimelinePage"),
    "unfinished": ("workbench.window.unfinished_page", "UnfinishedPage"),
    "settings": ("workbench.window.help.settings_page", "SettingsPage"),
    "keys": ("workbench.window.help.keys_page", "KeysPage"),
    "manual": ("workbench.window.help.manual_page", "ManualPage"),
}
"""Where the class of each kind is."""


BOOKS = frozenset({"manual", "settings", "keys"})
"""Kinds that have one tab, whatever the argument: the page that is open turns to it (`turn_to`), and tells
where it is (`argument`)."""


def tab_of(key: str) -> str:
    """The key of the tab in which a page is shown."""
    kind = key.partition(":")[0]
    return kind if kind in BOOKS else key


def has_page(key: str) -> bool:
    """Whether a key, `kind` or `kind:argument`, names a page."""
    return key.partition(":")[0] in PAGES


def make_page(key: str, desk: Desk, parent: QWidget) -> QWidget:
    """The page that a key names."""
    kind, _, argument = key.partition(":")
    module, name = PAGES[kind]
    page: QWidget = getattr(import_module(module), name)(desk, argument, parent)
    return page
