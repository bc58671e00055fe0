"""The line below a list in which chosen mentions or names are said to be another entity's."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.window.desk import Desk
from workbench.window.entities.entity_field import EntityField


class SplitBar(QWidget):
    """Whom the chosen ones mean, empty for somebody new, and the button that splits them off."""

    wanted = Signal(str)
    """The entity that they are of, "" for a new one."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.to = EntityField(desk, self)
        self.button = QPushButton(self)
        self.button.setEnabled(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.to, 1)
        layout.addWidget(self.button)
        self.to.entered.connect(self._split)
        self.button.clicked.connect(self._split)

    def retranslate(self) -> None:
        self.to.setPlaceholderText(self.tr("The chosen ones mean…"))
        self.to.setAccessibleName(self.tr("Whom or what the chosen ones mean"))
        self.to.setToolTip(self.tr("Find it by name, or leave this empty: then they are somebody new"))
        self.button.setText(self.tr("Split off"))

    def allow(self, possible: bool, told: str) -> None:
        """Says why it cannot be done, or what it would do."""
        self.button.setEnabled(possible)
        self.button.setToolTip(told)

    def done(self) -> None:
        """What was wanted is done."""
        self.to.empty()

    @Slot()
    def _split(self) -> None:
        if self.button.isEnabled():
            self.wanted.emit(self.to.found.entity if self.to.found is not None else "")
