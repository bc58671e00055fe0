"""A format's names, colour and description, made or changed in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import UserError
from workbench.domain.format_looks import COLOURS
from workbench.domain.gazetteer import FormatEntry, formats
from workbench.domain.words import is_russian
from workbench.window.desk import Desk

if TYPE_CHECKING:
    from workbench.actions import Dossier

FIELDS = ("ru", "short_ru", "en", "short_en", "description")


class FormatCard(QFrame):
    """Hidden until it is asked for. Enter keeps, Escape drops; what is wrong is said below the fields."""

    kept = Signal(str)
    """The format's id."""
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panel = parent
        self._format: str | None = None
        self.setProperty("card", True)
        self.setProperty("overlay", True)
        self.heading, self.error = QLabel(self), QLabel(self)
        self.error.setProperty("error", True)
        self.error.setWordWrap(True)
        self.fields = {name: QLineEdit(self) for name in FIELDS}
        self.names = {name: QLabel(self) for name in FIELDS}
        self.colour_name = QLabel(self)
        self.swatches = {name: QToolButton(self) for name in COLOURS}
        self.keep_button, self.drop_button = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in self.fields.items():
            self.names[name].setBuddy(field)
            form.addRow(self.names[name], field)
        colours = QHBoxLayout()
        colours.setSpacing(1)
        self._group = QButtonGroup(self)
        for name, button in self.swatches.items():
            button.setCheckable(True)
            self._group.addButton(button)
            button.setStyleSheet(
                f"QToolButton {{ background: {COLOURS[name]}; border-radius: 8px; min-width: 12px;"
                f" max-width: 12px; min-height: 12px; max-height: 12px; margin: 3px;"
                f" border: 1px solid transparent; }}"
                f"QToolButton:checked {{ border: 2px solid palette(text); }}"
                f"QToolButton:focus {{ border: 2px solid palette(highlight); }}"
            )
            colours.addWidget(button)
        colours.addStretch(1)
        form.insertRow(len(FIELDS) - 1, self.colour_name, colours)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.drop_button)
        buttons.addWidget(self.keep_button)
        self.keep_button.setProperty("accent", True)
        self.keep_button.clicked.connect(self.keep)
        self.drop_button.clicked.connect(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self.heading)
        layout.addLayout(form)
        layout.addWidget(self.error)
        layout.addLayout(buttons)

    def begin(self, format_id: str | None, name: str = "") -> None:
        """For a format that is there, or for a new one of this name."""
        self._format = format_id
        entry = formats().get(format_id) if format_id else None
        facts = _facts_of(entry) if entry else {"ru" if is_russian(name) else "en": name}
        for name_of, field in self.fields.items():
            field.setText(facts.get(name_of, ""))
            field.setCursorPosition(0)
        colour = facts.get("colour", "")
        self._group.setExclusive(False)
        for known, button in self.swatches.items():
            button.setChecked(known == colour)
        self._group.setExclusive(True)
        self.error.hide()
        self.retranslate()
        self._lay_over()
        first = next((field for field in self.fields.values() if field.text()), self.fields["ru"])
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def _lay_over(self) -> None:
        """Over the window, below the chooser: a dock may be too low for it."""
        panel = self._panel
        window = panel.window()
        self.setParent(window)
        self.adjustSize()
        where = panel.mapTo(window, QPoint(0, panel.height() + 4))
        wide = max(panel.width(), self.sizeHint().width(), 380)
        left = max(min(where.x(), window.width() - wide - 4), 0)
        top = max(min(where.y(), window.height() - self.sizeHint().height() - 4), 0)
        self.setGeometry(left, top, wide, self.sizeHint().height())
        self.show()
        self.raise_()

    @Slot()
    def retranslate(self) -> None:
        self.heading.setText(f"<b>{self.tr('Format') if self._format else self.tr('New format')}</b>")
        self.setAccessibleName(self.tr("Format"))
        said = (
            self.tr("Russian"),
            self.tr("in short"),
            self.tr("English"),
            self.tr("in short"),
            self.tr("What it is"),
        )
        for (name, label), words in zip(self.names.items(), said, strict=True):
            label.setText(words)
            self.fields[name].setAccessibleName(words)
        self.fields["short_ru"].setAccessibleName(self.tr("Russian, in short"))
        self.fields["short_en"].setAccessibleName(self.tr("English, in short"))
        self.colour_name.setText(self.tr("Colour"))
        called = {
            "blue": self.tr("blue"),
            "green": self.tr("green"),
            "red": self.tr("red"),
            "orange": self.tr("orange"),
            "violet": self.tr("violet"),
            "teal": self.tr("teal"),
            "pink": self.tr("pink"),
            "brown": self.tr("brown"),
            "olive": self.tr("olive"),
            "grey": self.tr("grey"),
        }
        for name, button in self.swatches.items():
            button.setToolTip(called[name])
            button.setAccessibleName(called[name])
        self.keep_button.setText(self.tr("Keep  Enter"))
        self.drop_button.setText(self.tr("Drop  Esc"))

    @Slot()
    def keep(self) -> None:
        """Makes the format, or changes it, with one action."""
        from workbench.actions.formats import create_format, edit_format

        facts = {name: field.text().strip() for name, field in self.fields.items()}
        facts["colour"] = next((name for name, one in self.swatches.items() if one.isChecked()), "")
        edited, changes = self._format, self._changes(facts) if self._format is not None else {}

        def action(dossier: "Dossier") -> str:
            if edited is None:
                return create_format(dossier, **facts)
            edit_format(dossier, edited, **changes)
            return edited

        self._desk.edit(action, self._on_kept, self._on_refused)

    def _on_kept(self, format_id: str) -> None:
        self.hide()
        self.kept.emit(format_id)
        self.left.emit()

    def _on_refused(self, error: UserError) -> None:
        self.error.setText(error.line(self._desk.language))
        self.error.show()

    def _changes(self, facts: dict[str, str]) -> dict[str, str]:
        """What is not as it stands already."""
        entry = formats().get(self._format or "")
        if entry is None:
            return {name: value for name, value in facts.items() if value}
        stands = _facts_of(entry)
        return {name: value for name, value in facts.items() if value != stands[name]}

    @Slot()
    def leave(self) -> None:
        """Nothing is kept."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.drop_button.hasFocus():
                    self.leave()
                else:
                    self.keep()
            case _:
                super().keyPressEvent(event)


def _facts_of(entry: FormatEntry) -> dict[str, str]:
    """What the card shows of a format."""
    return {
        "ru": entry.name["ru"],
        "en": entry.name["en"],
        "short_ru": entry.short["ru"],
        "short_en": entry.short["en"],
        "description": entry.description or "",
        "colour": next((name for name, hex in COLOURS.items() if entry.colour in (name, hex)), ""),
    }
