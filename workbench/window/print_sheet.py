"""The sheet that prints: what, with what, and how it will look. It stays beside the window; nothing waits for
it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from errno import ENOSPC
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QAbstractItemModel, Qt, QTimer, Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain import whole_file
from workbench.domain.date_words import day_words
from workbench.window.desk import Desk
from workbench.window.file_commands import show
from workbench.window.parts.elided_box import ElidedBox
from workbench.window.pictures.picture_file import Picture
from workbench.window.printed import Body, Frame, put, set_up
from workbench.window.settings import Settings


@dataclass(frozen=True, slots=True)
class Matter:
    """Something to print: its name in the list, and its body, with or without marks. What is shown in a
    table `model` may come while the sheet is open."""

    name: str
    body: Callable[[bool], Body]
    has_marks: bool = False
    model: QAbstractItemModel | None = None


class PrintSheet(QDialog):
    """Left the choices, right the pages."""

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        matters: Callable[[], list[Matter]],
        chosen: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._settings = settings
        self._ask_matters = matters
        self._matters = matters()
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.what = ElidedBox(self)
        self.marks = QCheckBox(self)
        self.marks.setChecked(settings.text("print/marks", "yes") == "yes")
        self.told, self.what_title = QLabel(self), QLabel(self)
        self.told.setProperty("muted", True)
        self.told.setWordWrap(True)
        self.what_title.setBuddy(self.what)
        self.preview = QPrintPreviewWidget(self.printer, self)
        self.preview.paintRequested.connect(self.paint)
        self.print_button, self.pdf_button, self.close_button = (QPushButton(self) for _ in range(3))
        for matter in self._matters:
            self.what.addItem(matter.name)
        self.what.setCurrentIndex(chosen)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_choice()

    def _lay_out(self) -> None:
        self.what.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what.setMinimumContentsLength(24)
        choices = QFormLayout()
        choices.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        choices.addRow(self.what_title, self.what)
        choices.addRow(self.marks)
        left = QVBoxLayout()
        left.addLayout(choices)
        left.addWidget(self.told)
        left.addStretch(1)
        for button in (self.print_button, self.pdf_button, self.close_button):
            left.addWidget(button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(14)
        layout.addLayout(left)
        layout.addWidget(self.preview, 1)

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._on_choice)
        self.marks.toggled.connect(self._on_choice)
        self.print_button.clicked.connect(self.ask_printer)
        self.pdf_button.clicked.connect(self.ask_pdf)
        self.close_button.clicked.connect(self.close)
        self._desk.language_changed.connect(self._on_language)
        self._desk.opened.connect(self.close)
        for matter in self._matters:
            if matter.model is not None:
                matter.model.modelReset.connect(self._on_rows)

    @Slot()
    def _on_rows(self) -> None:
        if self.sender() is self.matter.model:
            QTimer.singleShot(0, self, self._on_choice)  # the panel has more to show than the table

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Print"))
        self.what_title.setText(self.tr("What"))
        self.what.setAccessibleName(self.tr("What to print"))
        self.marks.setText(self.tr("With highlights and notes"))
        self.print_button.setText(self.tr("Print…"))
        self.pdf_button.setText(self.tr("Save as PDF…"))
        self.close_button.setText(self.tr("Close"))
        # Tab comes to what is in it.
        for one in (self.preview, *self.preview.findChildren(QGraphicsView)):
            one.setAccessibleName(self.tr("How the pages will look"))
        has_printer = bool(QPrinterInfo.availablePrinterNames())
        for button, is_first in ((self.print_button, has_printer), (self.pdf_button, not has_printer)):
            button.setProperty("accent", is_first)
            button.setDefault(is_first)
            button.setAutoDefault(is_first)
        self.print_button.setEnabled(has_printer)
        self.told.setText("" if has_printer else self.tr("No printer is set up here. A PDF prints anywhere."))

    @property
    def matter(self) -> Matter:
        return self._matters[self.what.currentIndex()]

    @Slot()
    def _on_language(self) -> None:
        self._matters = self._ask_matters()
        for place, matter in enumerate(self._matters[: self.what.count()]):
            self.what.setItemText(place, matter.name)
        self.retranslate()
        self._on_choice()

    @Slot()
    def _on_choice(self) -> None:
        self.marks.setVisible(self.matter.has_marks)
        self._settings.keep_text("print/marks", "yes" if self.marks.isChecked() else "no")
        self._set_up(self.printer)
        self.preview.updatePreview()

    def _set_up(self, printer: QPrinter) -> None:
        """The body as it is now, and paper that fits it."""
        self._body = self.matter.body(self.marks.isChecked())
        printer.setDocName(self.matter.name)
        set_up(printer, landscape=isinstance(self._body, Picture))

    @Slot(QPrinter)
    def paint(self, printer: QPrinter) -> None:
        """Puts what is chosen onto a printer, or what stands for one."""
        dossier = self._desk.dossier
        if dossier is not None:
            put(printer, self._body, self._frame(dossier.path))

    def _frame(self, path: Path) -> Frame:
        return Frame(
            f"{path.stem}  ·  {self.matter.name}",
            day_words(date.today(), self._desk.language),
            lambda page, pages: self.tr("{page} of {pages}").format(page=page, pages=pages),
        )

    @Slot()
    def ask_printer(self) -> None:
        """The system asks which printer and how many; the window goes on meanwhile."""
        dialog = QPrintDialog(self.printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_accepted)
        QDialog.open(dialog)

    @Slot()
    def _on_accepted(self) -> None:
        self.paint(self.printer)  # on the paper that was chosen
        self._desk.said.emit(self.tr("Sent to the printer: {name}").format(name=self.matter.name), False)
        self.close()

    @Slot()
    def ask_pdf(self) -> None:
        folder = self._settings.text("print/folder", str(Path.home()))
        name = "".join(sign if sign.isalnum() or sign in " -" else "_" for sign in self.matter.name)[:60]
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(Path(folder) / f"{name.strip()}.pdf"), "PDF (*.pdf)"
        )
        if chosen:
            path = Path(chosen)
            self._settings.keep_text("print/folder", str(path.parent))
            self.save(path if path.suffix else path.with_suffix(".pdf"))

    def _pdf(self) -> bytes:
        """The pages. Qt prints into a file alone, and does not tell when the disk is full: they are printed
        elsewhere, and looked at. Raises OSError if they are not whole."""
        with TemporaryDirectory() as folder:
            beside = Path(folder) / "pages.pdf"
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(beside))
            self._set_up(printer)
            self.paint(printer)
            pages = beside.read_bytes()
        if not pages.rstrip().endswith(b"%%EOF"):
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        return pages

    def save(self, path: Path) -> None:
        """Writes a PDF."""
        try:
            whole_file.put(path, self._pdf())
        except OSError as error:
            line = self.tr("{name} cannot be written: {reason}")
            self.told.setText(line.format(name=path.name, reason=error.strerror or str(error)))
            return
        self._desk.offered.emit(
            self.tr("Saved: {name}").format(name=path.name), self.tr("Open"), lambda: show(path)
        )
        self.close()
