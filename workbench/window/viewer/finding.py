"""Find in article: from what is typed to what is marked on the page."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from workbench.window.commands import Command
from workbench.window.viewer.find_bar import FindBar
from workbench.window.viewer.hits import MOST, Hits, find_all
from workbench.window.viewer.page import Page

LONGEST = 80
"""Signs of a selection that are taken to be found."""


class Finding(QObject):
    """Belongs to a page."""

    elsewhere_wanted = Signal(str)
    """Words that are to be looked for in all articles."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self.bar = FindBar(parent)
        self._begun_at = 0
        self.bar.wanted.connect(self._on_wanted)
        self.bar.stepped.connect(self.step)
        self.bar.left.connect(self.leave)
        self.bar.elsewhere.connect(self._on_elsewhere)

    def commands(self) -> list[Command]:
        return [
            Command(
                "find.article",
                lambda: self.tr("Find in article…"),
                self.begin,
                "ph.magnifying-glass",
                "Ctrl+F",
                "edit",
                self._has_text,
            ),
            Command(
                "find.next",
                lambda: self.tr("Next hit"),
                lambda: self.step(1),
                "",
                "F3",
                "edit",
                self._has_text,
            ),
            Command(
                "find.previous",
                lambda: self.tr("Previous hit"),
                lambda: self.step(-1),
                "",
                "Shift+F3",
                "edit",
                self._has_text,
            ),
        ]

    @Slot()
    def begin(self) -> None:
        """Opens the bar, with the selected words if there are any."""
        place = self._page.selection()
        words = " ".join(self._page.content.text[slice(*place)].split()) if place else ""
        self._begun_at = place[0] if place else self._page.caret_point()
        was_open = self.bar.isVisible()
        self.bar.begin(words if len(words) <= LONGEST else "")
        if not was_open:
            self._search()

    @Slot(int)
    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) hit, round the end. Opens the bar if it is closed."""
        if not self.bar.field.text().strip():
            self.begin()
            return
        if not self.bar.isVisible():
            self.bar.show()
            self._begun_at = self._page.caret_point()
            self._search()
            return
        hits = self._page.layers.hits
        if hits.starts:
            now = hits.current
            if now is None:
                now = (hits.next_from(self._page.textCursor().position()) or 0) - (by > 0)
            self._show((now + by) % len(hits))

    @Slot()
    def leave(self) -> None:
        """Closes the bar; the caret stays at the hit that was shown."""
        self.bar.hide()
        self._page.show_hits(Hits())
        self._page.setFocus()

    def renew(self) -> None:
        """Another text is shown: what is asked for is marked in it, too, and nothing scrolls."""
        if self.bar.isVisible():
            self._page.show_hits(self._found())
            self._tell()

    def _search(self) -> None:
        hits = self._found()
        self._page.show_hits(hits)
        first = hits.next_from(self._page.offsets.to_units(self._begun_at))
        if first is None:
            self._tell()
        else:
            self._show(first)

    def _found(self) -> Hits:
        page = self._page
        found = find_all(page.content.text, self.bar.field.text(), whole=self.bar.whole.isChecked())
        to_units = page.offsets.to_units
        return Hits([to_units(start) for start, _ in found], [to_units(end) for _, end in found])

    def _show(self, number: int) -> None:
        page = self._page
        page.show_hits(replace(page.layers.hits, current=number))
        span = page.layers.hits.span(number)
        points = page.offsets.to_points(span.start), page.offsets.to_points(span.end)
        page.bring_into_view(*points)
        page.put_caret(points[0])
        self._tell()

    def _tell(self) -> None:
        hits = self._page.layers.hits
        self.bar.tell(hits.current, len(hits), MOST)

    @Slot()
    def _on_wanted(self) -> None:
        if self.bar.isVisible():
            self._search()

    @Slot()
    def _on_elsewhere(self) -> None:
        words = self.bar.field.text().strip()
        self.leave()
        self.elsewhere_wanted.emit(words)

    def _has_text(self) -> bool:
        return bool(self._page.content.text)
