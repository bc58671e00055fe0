"""The head of an entity's page: what it is called, how often it is named, and whether it is another one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workbench.domain.entities import CODED, EntityPage, Found, kind_of
from workbench.domain.gazetteer import format_short
from workbench.domain.vocabulary import MentionType
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.entities.entity_field import EntityField
from workbench.window.entities.entity_months import Months

_INDENT = 5
"""What a field keeps free before its words, so that all begin below each other."""


class NameField(QLineEdit):
    """A name in one language, changed in place: Enter keeps it, Escape puts back what was there."""

    changed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("flat", True)
        self._kept = ""
        self.editingFinished.connect(self._on_left)

    def show_name(self, name: str) -> None:
        """Shows what is kept, unless something else is being typed."""
        if not (self.hasFocus() and self.isModified()):
            self.setText(name)
            self.setCursorPosition(0)
            self.setModified(False)
        self._kept = name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._kept)
            self.setModified(False)
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_left(self) -> None:
        if self.isModified() and self.text().strip() != self._kept:
            self.setModified(False)
            self.changed.emit(self.text().strip())


class EntityHead(QWidget):
    """Says what was changed by signals; the page does it."""

    renamed = Signal(str, str)
    """The language, and the name in it."""
    merge_wanted = Signal(str)
    """Another entity, to be the same as this one."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: EntityPage | None = None
        self._likely: Found | None = None
        self._offered: list[Found] = []
        self._dismissed: set[str] = set()
        self.names = {language: NameField(self) for language in ("ru", "en")}
        self.fixed = {language: QLabel(self) for language in ("ru", "en")}
        self.about, self.told, self.likely = QLabel(self), QLabel(self), QLabel(self)
        self.months = Months(desk, self)
        self.same = EntityField(desk, self)
        self.unite, self.likely_button, self.dismiss = (QPushButton(self) for _ in range(3))
        for label in (*self.fixed.values(), self.about, self.told, self.likely):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in (*self.fixed.values(), self.about):
            label.setIndent(_INDENT)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setProperty("muted", True)
        self.unite.setProperty("accent", True)
        self.dismiss.setProperty("quiet", True)
        self._lay_out()
        for language, field in self.names.items():
            field.changed.connect(lambda name, language=language: self.renamed.emit(language, name))
        self.same.chosen.connect(self._on_chosen)
        self.same.entered.connect(self._on_unite)
        self.unite.clicked.connect(self._on_unite)
        self.likely_button.clicked.connect(self._on_likely)
        self.dismiss.clicked.connect(self._on_dismiss)
        desk.text_size_changed.connect(self._set_fonts)
        self._set_fonts()
        # Nothing is offered before it is known who the page is about.
        self.show_likely([])
        self._on_chosen(None)

    def _lay_out(self) -> None:
        self._names = QVBoxLayout()
        self._names.setSpacing(0)
        for language, field in self.names.items():
            self._names.addWidget(field)
            self._names.addWidget(self.fixed[language])
        self._names.addWidget(self.about)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addStretch(1)
        right.addWidget(self.months)
        right.addWidget(self.same)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(self._names, 3)
        top.addLayout(right, 2)
        likely = QHBoxLayout()
        likely.addWidget(self.likely, 1)
        likely.addWidget(self.likely_button)
        likely.addWidget(self.dismiss)
        unite = QHBoxLayout()
        unite.addWidget(self.told, 1)
        unite.addWidget(self.unite)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (top, likely, unite):
            layout.addLayout(part)

    @Slot()
    def _set_fonts(self) -> None:
        for place, language in enumerate(self._languages()):
            font = QFont(self.font())
            if not place:
                font.setPointSizeF(font.pointSizeF() * 1.5)
                font.setWeight(QFont.Weight.DemiBold)
            self.names[language].setFont(font)
            self.fixed[language].setFont(font)

    def _languages(self) -> tuple[str, str]:
        """The language of the heading first: the window's, unless there is a name in the other one only."""
        first, other = ("ru", "en") if self._desk.language == "ru" else ("en", "ru")
        names = self._page.names if self._page is not None else None
        if names is not None and not getattr(names, first) and getattr(names, other):
            return other, first
        return first, other

    def retranslate(self) -> None:
        self.names["ru"].setAccessibleName(self.tr("Name in Russian"))
        self.names["en"].setAccessibleName(self.tr("Name in English"))
        self.names["ru"].setPlaceholderText(self.tr("Name in Russian"))
        self.names["en"].setPlaceholderText(self.tr("Name in English"))
        self.same.setPlaceholderText(self.tr("Same as…"))
        self.same.setAccessibleName(self.tr("Same as"))
        self.same.setToolTip(self.tr("Another name of the same: find it, and Enter takes the two together"))
        self.unite.setText(self.tr("Take together"))
        self.dismiss.setText(self.tr("Not the same"))
        if self._page is not None:
            self.show_page(self._page)

    def show_page(self, page: EntityPage) -> None:
        """Shows what is known of an entity."""
        self._page = page
        kind, _, key = page.entity.partition(":")
        coded, can_write = kind in CODED, self._desk.can_write
        for language in reversed(self._languages()):
            self._names.insertWidget(0, self.fixed[language])
            self._names.insertWidget(0, self.names[language])
        self._set_fonts()
        for language, field in self.names.items():
            name = self._name(page, language)
            field.show_name(name)
            field.setToolTip(self.tr("Change the name here; Enter keeps it"))
            field.setVisible(can_write and not coded)
            self.fixed[language].setText(name)
            self.fixed[language].setVisible(bool(name) and field.isHidden())
        self.about.setText(" · ".join(self._about(page, kind, key)))
        self.months.show_months(page.months, kind)
        self.same.without = page.entity
        self.same.setVisible(can_write and not coded)
        self._on_chosen(self.same.found)
        self.show_likely(self._offered)

    @staticmethod
    def _name(page: EntityPage, language: str) -> str:
        """What it is called in that language, "" if there is no name; ours for a state or a format."""
        if kind_of(page.entity) in CODED:
            return page.called(language)
        return page.names.ru if language == "ru" else page.names.en

    def _about(self, page: EntityPage, kind: str, key: str) -> list[str]:
        language = self._desk.language
        parts = [word(f"mention.{kind}", language)]
        if kind == "state":
            parts.append(key)
        elif kind == "format":
            parts.append(format_short(key, language))
        if page.times:
            parts.append(self.tr("%n mention(s)", "", page.times))
            parts.append(self.tr("%n article(s)", "", page.articles))
        else:
            parts.append(self.tr("no article names it"))
        return parts

    def show_likely(self, likely: Sequence[Found]) -> None:
        """A calm word on who may be the same, nobody whom the analyst has said is not."""
        found = next((one for one in likely if one.entity not in self._dismissed), None)
        self._offered, self._likely = list(likely), found
        for widget in (self.likely, self.likely_button, self.dismiss):
            widget.setVisible(found is not None)
        if found is not None:
            name = found.called(self._desk.language)
            times = self.tr("%n mention(s)", "", found.times)
            if kind_of(found.entity) == MentionType.PERSON:
                line = self.tr("“{name}” may be the same person ({times}).")
            else:
                line = self.tr("“{name}” may be the same ({times}).")
            self.likely.setText(line.format(name=name, times=times))
            self.likely_button.setText(self.tr("Take together"))
            self.likely_button.setAccessibleName(self.tr("Take together with {name}").format(name=name))

    @Slot(object)
    def _on_chosen(self, found: Found | None) -> None:
        """Says what will be united."""
        self.unite.setVisible(found is not None)
        self.told.setVisible(found is not None)
        if found is None or self._page is None:
            return
        language = self._desk.language
        told = self.tr("{other} ({times}) and {name} will be one. Enter takes them together.").format(
            other=found.called(language),
            times=self.tr("%n mention(s)", "", found.times),
            name=self._page.called(language),
        )
        self.told.setText(told)
        self.told.setProperty("error", False)

    @Slot()
    def _on_unite(self) -> None:
        if self.same.found is not None:
            self.merge_wanted.emit(self.same.found.entity)

    @Slot()
    def _on_likely(self) -> None:
        if self._likely is not None:
            self.merge_wanted.emit(self._likely.entity)

    @Slot()
    def _on_dismiss(self) -> None:
        if self._likely is not None:
            self._dismissed.add(self._likely.entity)
            self.show_likely(self._offered)

    def merged(self) -> None:
        """What was wanted is done."""
        self.same.empty()
        self._on_chosen(None)
