"""Every screen of the window by name: how to come to it. For the pictures of README and manual, and for
`tests/looks`, which looks at each in every language, theme and size."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from window_picture import Stage

from workbench.window import docks
from workbench.window.commands import Command
from workbench.window.review.panel import ReviewPanel
from workbench.window.roster.panel import RosterPanel
from workbench.window.workspace.pages import has_page


def command(stage: Stage, command_id: str) -> Command:
    """The command by its id. Raises KeyError if there is none."""
    return {one.id: one for one in stage.window.menus.commands}[command_id]


def run(stage: Stage, command_id: str) -> None:
    """Does what a click in the menu does."""
    command(stage, command_id).run()
    stage.settle()


def bring_forward(stage: Stage, dock: str) -> QWidget:
    """Shows a panel in front of those that share its place."""
    found = stage.window.docks.by_name[dock].widget()
    docks.bring_forward(found)
    stage.settle()
    return found


def page(key: str) -> Callable[[Stage], None]:
    """Opens a page in the middle. Raises LookupError where no page has that key."""

    def come(stage: Stage) -> None:
        if not has_page(key):
            raise LookupError(key)
        stage.window.desk.show_page(key)
        stage.settle()

    return come


def reading(stage: Stage) -> None:
    """The newest article, its claims below."""
    _claims(stage, "article")


def _claims(stage: Stage, scope: str) -> None:
    found = bring_forward(stage, "review")
    assert isinstance(found, ReviewPanel)
    found.filters.choose_scope(scope)
    stage.wait(lambda: found.is_settled, "show the claims")
    stage.settle()


def panel(name: str) -> Callable[[Stage], None]:
    def come(stage: Stage) -> None:
        bring_forward(stage, name)

    return come


def entity_panel(stage: Stage) -> None:
    stage.window.desk.entity_chosen.emit("state:AZ")
    bring_forward(stage, "entity")


def rejecting(stage: Stage) -> None:
    """A claim with the line for the reason open."""
    reading(stage)
    run(stage, "decision.reject")


def editing(stage: Stage) -> None:
    """A claim with its form open."""
    reading(stage)
    run(stage, "decision.edit")


def reviewing(stage: Stage) -> None:
    """The claims of the whole dossier, those of a group chosen."""
    _claims(stage, "dossier")
    run(stage, "claim.choose_group")


def palette(stage: Stage) -> None:
    """Find by name, with something typed."""
    run(stage, "find.everything")
    QTest.keyClicks(_focus(stage), "az")
    stage.spend(0.3)
    stage.settle()


def leave(stage: Stage) -> None:
    """Puts away what lies over the window, and closes forms and sheets: the next screen finds it as usual."""
    for _ in range(3):
        QTest.keyClick(_focus(stage), Qt.Key.Key_Escape)
        stage.spend(0.02)
    workspace = stage.window.workspace
    if workspace.is_split:
        workspace.toggle_split()
    while not workspace.active.reads and workspace.tabs.count():
        workspace.close_tab()
    for widget in stage.application.topLevelWidgets():
        if widget is not stage.window and widget.isVisible() and widget.isWindow():
            widget.close()
    stage.window.activateWindow()
    stage.wait(stage.window.isActiveWindow, "have the keys")
    stage.settle()


def _focus(stage: Stage) -> QWidget:
    """What has the keys."""
    return stage.application.focusWidget() or stage.window


def split(stage: Stage) -> None:
    """Two articles side by side."""
    run(stage, "pane.split")


def focus(stage: Stage) -> None:
    """The article alone."""
    run(stage, "focus.mode")


def finding(stage: Stage) -> None:
    """The bar that finds words in the article."""
    run(stage, "find.article")
    stage.application.clipboard().setText("Азербайджан")
    QTest.keyClick(_focus(stage), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.spend(0.2)


def selecting(stage: Stage) -> None:
    """Words that are selected, with the bar beside them."""
    text = stage.window.viewer.page
    text.setFocus()
    cursor = text.textCursor()
    cursor.setPosition(140)
    cursor.setPosition(180, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    stage.spend(0.1)


def with_words(command_id: str) -> Callable[[Stage], None]:
    """What is done to selected words, in its form beside them."""

    def come(stage: Stage) -> None:
        selecting(stage)
        run(stage, command_id)
        stage.spend(0.3)
        stage.settle()

    return come


def sheet(command_id: str) -> Callable[[Stage], None]:
    """A sheet beside the window, or whatever the command shows."""

    def come(stage: Stage) -> None:
        run(stage, command_id)
        stage.spend(0.1)

    return come


def unfinished(stage: Stage) -> None:
    """What is half typed, in its table."""
    drafts = stage.window.desk.drafts
    drafts.keep("note/1/10/20", {"text": "Kazakhstan — Қазақстан"})
    drafts.keep("cell/roster/ca-consultative/row/3/4", {"text": "2024"})
    page("unfinished")(stage)
    stage.spend(0.6)


def evidence(stage: Stage) -> None:
    """What a row of the roster rests on."""
    roster = bring_forward(stage, "roster")
    assert isinstance(roster, RosterPanel)
    roster.table.setCurrentIndex(roster.table.model().index(0, 0))
    run(stage, "roster.evidence")
    stage.spend(0.2)


def menu(name: str) -> Callable[[Stage], None]:
    """A menu, its first line under the hand."""

    def come(stage: Stage) -> None:
        opened = stage.window.menus.menu(name)
        opened.popup(stage.window.mapToGlobal(stage.window.menuBar().geometry().bottomLeft()))
        QTest.keyClick(opened, Qt.Key.Key_Down)
        stage.spend(0.05)

    return come


SCREENS: dict[str, Callable[[Stage], None]] = {
    "reading": reading,
    "annotations": panel("annotations"),
    "history": panel("history"),
    "entity-panel": entity_panel,
    "entities": page("entities"),
    "entity-state": page("entity:state:AZ"),
    "entity-person": page("entity:person:shavkat mirziev"),
    "rejecting": rejecting,
    "editing": editing,
    "reviewing": reviewing,
    "palette": palette,
    "split": split,
    "finding": finding,
    "focus": focus,
    "selecting": selecting,
    "linking": with_words("mention.link"),
    "unlinking": with_words("mention.nothing"),
    "claiming": with_words("claim.make"),
    "noting": with_words("annotation.note"),
    "evidence": evidence,
    "filtering": sheet("roster.filter"),
    "formats": sheet("format.choose"),
    "format": sheet("format.edit"),
    "menu-view": menu("view"),
    "menu-file": menu("file"),
    "corrections": page("corrections"),
    "timeline": page("timeline"),
    "matrix": page("matrix"),
    "claims-over-time": page("claims-over-time"),
    "compare": page("compare:ca-consultative"),
    "rosters": page("rosters"),
    "brief": page("brief"),
    "unfinished": unfinished,
    "settings": page("settings"),
    "keys": page("keys"),
    "manual": page("manual:reader"),
    "tour": sheet("help.tour"),
    "printing": sheet("out.print"),
    "names": sheet("names.show"),
    "about": sheet("help.about"),
}
