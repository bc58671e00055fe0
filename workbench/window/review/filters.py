"""Above the claims: of this article or of the whole dossier, of which kinds, decided or not."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from workbench.domain.review_groups import KINDS
from workbench.window.parts.flow_layout import FlowRow
from workbench.window.review.agenda import STATES

SCOPES = ("article", "dossier")


class ReviewFilters(FlowRow):
    """Chips in a row. Kinds and states of which none is chosen are shown all."""

    scope_chosen = Signal(str)
    filtered = Signal()
    """Other kinds or states are to be shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 4)
        self.scopes = {name: self._chip() for name in SCOPES}
        self.chips = {name: self._chip() for name in (*KINDS, *STATES)}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.scopes["article"].setChecked(True)
        for chip in self.scopes.values():
            self._group.addButton(chip)
            chip.toggled.connect(self._on_scope)
            self.row.addWidget(chip)
        for name, chip in self.chips.items():
            if name in (KINDS[0], STATES[0]):
                self.row.addWidget(self._gap())
            chip.toggled.connect(self.filtered)
            self.row.addWidget(chip)

    def fit(self, has_room: bool) -> None:
        """Without room for it, no chip that is not chosen: the claims need it more."""
        for chip in self.chips.values():
            chip.setVisible(has_room or chip.isChecked())

    def _gap(self) -> QWidget:
        """Between chips that ask for different things."""
        gap = QWidget(self)
        gap.setFixedSize(5, 1)
        return gap

    def _chip(self) -> QPushButton:
        chip = QPushButton(self)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        return chip

    @property
    def scope(self) -> str:
        return next(name for name, chip in self.scopes.items() if chip.isChecked())

    def choose_scope(self, scope: str) -> None:
        self.scopes[scope].setChecked(True)

    @property
    def kinds(self) -> set[str]:
        return {name for name in KINDS if self.chips[name].isChecked()}

    @property
    def states(self) -> set[str]:
        return {name for name in STATES if self.chips[name].isChecked()}

    def choose_kinds(self, kinds: Collection[str]) -> None:
        """Shows these kinds, all if none are said."""
        for name in KINDS:
            self.chips[name].setChecked(name in kinds)

    def show_all(self) -> None:
        """Lifts the chips: what is looked for may be behind them."""
        for chip in self.chips.values():
            with QSignalBlocker(chip):
                chip.setChecked(False)
        self.filtered.emit()

    def retranslate(self, key: str) -> None:
        """Speaks the window's language; `key` switches the scope."""
        self.scopes["article"].setText(self.tr("Article"))
        self.scopes["dossier"].setText(self.tr("Dossier"))
        self._tell(self.scopes["article"], self.tr("Claims of this article"), key)
        self._tell(self.scopes["dossier"], self.tr("Claims of every article, by what they would change"), key)
        self._tell(self.chips["membership"], self.tr("Only who is what of which format"))
        self._tell(self.chips["event"], self.tr("Only events"))
        self._tell(self.chips["statement"], self.tr("Only what somebody said"))
        self._tell(self.chips["open"], self.tr("Only what waits for a decision"))
        self._tell(self.chips["postponed"], self.tr("Only what was put off"))
        self._tell(self.chips["decided"], self.tr("Only what is decided"))

    @staticmethod
    def _tell(chip: QPushButton, hint: str, key: str = "") -> None:
        chip.setToolTip(f"{hint} ({key})" if key else hint)
        chip.setAccessibleName(hint)

    def show_counts(self, counts: Mapping[str, int], *, decided_known: bool) -> None:
        """Writes on each chip how many there are; how many are decided may not have been asked for."""
        words = {
            "membership": self.tr("Roster"),
            "event": self.tr("Events"),
            "statement": self.tr("Statements"),
            "open": self.tr("Open"),
            "postponed": self.tr("Later"),
            "decided": self.tr("Decided"),
        }
        for name, chip in self.chips.items():
            count = counts.get(name, 0) + (counts.get("again", 0) if name == "decided" else 0)
            known = decided_known or name != "decided"
            chip.setText(f"{words[name]} {count}" if known else words[name])

    @Slot(bool)
    def _on_scope(self, chosen: bool) -> None:
        if chosen:
            self.scope_chosen.emit(self.scope)
