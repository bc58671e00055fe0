"""The look of every control, from the tokens of the theme: one palette and one style sheet.

Controls say what they are by dynamic properties: `accent` (the one button that matters), `chip` (a small
switch), `quiet` (a flat button), `muted` (secondary words), `heading`, `card` (a frame with its own surface).
"""

from string import Template

from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from workbench.domain.resources import resources
from workbench.window.theme import Theme, theme

_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }
QMainWindow, QDialog { background: $window; }
QMainWindow::separator { background: $window; width: 7px; height: 7px; }
QMainWindow::separator:hover { background: $edge; }

QMenuBar { background: $surface; padding: 2px 4px; }
QMenuBar::item { padding: 3px 8px; border: 1px solid transparent; border-radius: 5px;
  background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $selected; color: $text;
  border-color: $accent; }
QMenu { background: $raised; border: 1px solid $border; padding: 5px; }
QMenu::item { padding: 4px 21px 4px 9px; border-radius: 5px; border: 1px solid transparent; }
QMenu::item:selected { background: $selected; color: $text; border-color: $accent; }
QMenu::item:disabled { color: $faint; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }

#toolbar { background: $surface; border-bottom: 1px solid $border; }
QStatusBar { background: $surface; border-top: 1px solid $border; color: $muted; }
QStatusBar::item { border: none; }

QLabel[muted="true"] { color: $muted; }
QLabel[heading="true"] { font-size: ${heading_size}pt; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[error="true"] { color: $error; }
QLabel[warning="true"] { color: $warning; font-weight: 600; }
QFrame[card="true"] { background: $surface; border: 1px solid $border; border-radius: 8px; }

QLineEdit, QPlainTextEdit[field="true"], QTextEdit[field="true"], QComboBox {
  background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px; padding: 5px 8px;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QLineEdit { lineedit-clear-button-icon: url($icons/close-$name.svg); }
QComboBox { padding-right: ${drop}px; combobox-popup: 0; }
QLineEdit:focus, QPlainTextEdit[field="true"]:focus, QTextEdit[field="true"]:focus,
QComboBox:focus { border: ${ring}px solid $accent; padding: ${p5}px ${p8}px; }
QComboBox:focus { padding-right: ${drop_at}px; }
QLineEdit:disabled, QComboBox:disabled { color: $faint; }
QLineEdit[flat="true"] { background: transparent; border: 1px solid transparent; padding: 1px 4px; }
QLineEdit[flat="true"]:hover:!read-only { border: 1px solid $edge; }
QLineEdit[flat="true"]:focus { border: 1px solid $accent; }
QLineEdit[wrong="true"] { border: ${ring}px solid $error; padding: ${p5}px ${p8}px; }
QAbstractItemView QLineEdit { padding: 1px 4px; border-radius: 3px; }
QAbstractItemView QLineEdit:focus { padding: 0px 3px; }
QComboBox::drop-down { border: none; width: ${drop}px; }
QComboBox::down-arrow { image: url($icons/down-$name.svg); width: ${sign}px; height: ${sign}px; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus { background: $raised;
  border: 1px solid $edge; border-radius: 0px; padding: 3px; outline: none; }
QComboBox QAbstractItemView::item { padding: 3px 4px; border: 1px solid transparent; border-radius: 5px; }
QComboBox QAbstractItemView::item:selected { background: $selected; color: $text; border-color: $accent; }

QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px;
  padding: 5px 12px; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { border: ${ring}px solid $accent; padding: ${p5}px ${p12}px; }
QPushButton:disabled { color: $faint; }
QPushButton[accent="true"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 600; }
QPushButton[accent="true"]:hover { background: $accent_hover; }
QPushButton[accent="true"]:focus { border: ${ring}px solid $text; }
QPushButton[accent="true"]:disabled { background: $border; color: $muted; border-color: $border; }
QPushButton[quiet="true"] { background: transparent; border: 1px solid transparent; }
QPushButton[quiet="true"]:hover { background: $selected; }
QPushButton[quiet="true"]:focus { border: ${ring}px solid $accent; }
QPushButton[link="true"] { background: transparent; border: ${ring}px solid transparent; border-radius: 4px;
  color: $accent; padding: 0px 3px; text-decoration: underline; }
QPushButton[link="true"]:focus { border-color: $accent; padding: 0px 3px; }
QPushButton[chip="true"] { border-radius: 11px; padding: 2px 9px; min-height: 16px; }
QPushButton[chip="true"]:checked { background: $selected; border: 1px solid $accent; color: $accent; }
QPushButton[chip="true"]:focus { border: ${ring}px solid $accent; padding: ${p2}px ${p9}px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px; }
QToolButton, QPushButton, QLineEdit, QMenu { icon-size: ${icon}px; }
QToolButton[bare="true"]::menu-indicator { image: none; width: 0; }
QToolButton:hover { background: $selected; }
QToolButton:checked { background: $selected; border: 1px solid $accent; }
QToolButton:focus { border: ${ring}px solid $accent; padding: ${p3}px; }

QCheckBox::indicator, QTreeView::indicator, QTableView::indicator {
  width: ${box}px; height: ${box}px; border: 1px solid $muted;
  border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked {
  background: $accent;
  border-color: $accent; image: url($icons/check-$name.svg); }
QCheckBox { border: ${ring}px solid transparent; border-radius: 5px; padding: 1px 3px; }
QCheckBox:focus { border-color: $accent; }

QAbstractItemView { background: $surface; alternate-background-color: $surface; border: 1px solid $border;
  border-radius: 6px; padding: ${rim}px; selection-background-color: $selected; selection-color: $text;
  outline: none; }
QAbstractItemView:focus { border: ${ring}px solid $accent; padding: 0px; }
QAbstractScrollArea { background: $surface; }
QTextBrowser, QGraphicsView { border: 1px solid $border; border-radius: 6px; padding: ${rim}px; }
QTextBrowser:focus, QGraphicsView:focus { border: ${ring}px solid $accent; padding: 0px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea, #claims { border: none; background: transparent; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
  padding: 6px 8px; font-weight: 600; }
QHeaderView::up-arrow { image: url($icons/up-$name.svg); width: ${arrow}px; height: ${arrow}px; }
QHeaderView::down-arrow { image: url($icons/down-$name.svg); width: ${arrow}px; height: ${arrow}px; }
#history_table::item, #corrections_table::item, #unfinished_table::item { padding: 3px 6px; }
#entity_lines::item { padding: 2px 6px; }
#compare_table::item { padding: 0px 6px; }
#history_table::item, #corrections_table::item, #unfinished_table::item, #entity_lines::item,
#compare_table::item { border-top: 1px solid transparent; border-bottom: 1px solid transparent; }
#history_table::item:selected, #corrections_table::item:selected, #unfinished_table::item:selected,
#entity_lines::item:selected, #compare_table::item:selected { background: $selected; color: $text;
  border-color: $accent; }
#offers::item { padding: 3px 7px; }
QListWidget::item, #offers::item { border: 1px solid transparent; border-radius: 5px; }
QListWidget::item { padding: 1px 4px; }
QListWidget::item:selected, #offers::item:selected { background: $selected; color: $text;
  border-color: $accent; }
QTableView { gridline-color: transparent; }
QTableCornerButton::section { background: $surface; border: none; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; border: ${ring}px solid transparent;
  border-bottom: 2px solid transparent; padding: ${p6}px ${p12}px; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar[active="false"]::tab:selected { color: $muted; border-bottom: 2px solid $edge; }
QTabBar::tear { width: 0; border: none; }
QTabBar::scroller { width: ${drop}px; }
QTabBar QToolButton::left-arrow, QTabBar QToolButton::right-arrow { width: ${arrow}px; height: ${arrow}px; }
QTabBar QToolButton::left-arrow { image: url($icons/left-$name.svg); }
QTabBar QToolButton::right-arrow { image: url($icons/right-$name.svg); }
QTabBar[folded="true"]::tab:selected { color: $muted; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::close-button { image: url($icons/close-$name.svg); border-radius: 4px; margin: 2px; }
QTabBar::close-button:hover { background: $selected; }
QTabBar::tab:focus { border: ${ring}px solid $accent; border-radius: 4px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTabWidget::pane { border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $window; }
QSplitter::handle:hover { background: $edge; }

QDockWidget { color: $text; }
#dock_title { background: $window; }
#dock_title QLabel { font-weight: 500; }
#find_bar { background: $surface; border: none; border-top: 1px solid $border; }
#welcome, #waiting { background: $surface; border: 1px solid $border; }
#find_field { background: $window; border: 1px solid $edge; border-radius: 6px; }
#find_field:hover { background: $hover; }
#find_field:focus { border: 1px solid $accent; }
#palette_card QListView { border: none; background: $raised; }
#palette_card QLineEdit { border: none; border-bottom: 1px solid $edge; border-radius: 0;
  background: transparent; padding: 8px 6px; font-size: ${field_size}pt; }
""")


def mixed(one: str, other: str, share: float) -> str:
    """The colour that lies `share` (0 to 1) of the way from `one` to `other`."""
    first, second = QColor(one), QColor(other)
    parts = (
        round(start + (end - start) * share) for start, end in zip(_parts(first), _parts(second), strict=True)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)


def look(widget: QWidget, **properties: object) -> None:
    """Has a widget look as the sheet has it for these properties."""
    if any(widget.property(name) != value for name, value in properties.items()):
        for name, value in properties.items():
            widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _ring(thick: int) -> dict[str, int]:
    """How thick the frame of what has the keyboard is, and how much that leaves of each padding, so that
    nothing moves when the keyboard comes: `p5` is what is left of 5 pixels beside a frame of 1."""
    left = {f"p{padding}": max(padding - thick + 1, 0) for padding in (2, 3, 5, 6, 8, 9, 12)}
    return {"ring": thick, "rim": thick - 1, **left}


def _signs(point_size: float, thick: int) -> dict[str, int]:
    """How large icons, boxes to tick and arrows are beside letters of `point_size`, and the room that the
    arrow of a list has."""
    sizes = {"icon": 1.6, "box": 1.4, "sign": 1.2, "arrow": 1.0, "drop": 2.2}
    made = {name: round(share * point_size) for name, share in sizes.items()}
    return {**made, "drop_at": made["drop"] - thick + 1}


def _parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def stylesheet(now: Theme, point_size: float) -> str:
    """The style sheet in the colours of `now`, for text of `point_size`."""
    return _SHEET.substitute(
        name="dark" if now.is_dark else "light",
        edge=now.edge,
        **_ring(now.ring),
        **_signs(point_size, now.ring),
        heading_size=round(point_size * 1.5, 1),
        field_size=round(point_size * 1.2, 1),
        window=now.window,
        surface=now.surface,
        raised=now.raised,
        text=now.text,
        muted=now.muted,
        faint=mixed(now.muted, now.surface, 0.35),
        border=now.border,
        accent=now.accent,
        accent_hover=mixed(now.accent, now.text, 0.15),
        on_accent=now.on_accent,
        selected=now.selected,
        hover=mixed(now.surface, now.selected, 0.6),
        error=now.error,
        warning=now.warning,
        icons=str(resources() / "icons").replace("\\", "/"),
    )


def palette(now: Theme) -> QPalette:
    """The same colours for what Qt draws without the style sheet."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, now.window),
        (role.WindowText, now.text),
        (role.Base, now.surface),
        (role.AlternateBase, now.window),
        (role.Text, now.text),
        (role.Button, now.surface),
        (role.ButtonText, now.text),
        (role.ToolTipBase, now.raised),
        (role.ToolTipText, now.text),
        (role.PlaceholderText, now.muted),
        (role.Highlight, now.accent),
        (role.HighlightedText, now.on_accent),
        (role.Link, now.accent),
        (role.LinkVisited, now.accent),
        (role.Mid, now.edge),
        (role.Dark, now.edge),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(mixed(now.muted, now.surface, 0.35)))
    return made


def dress(application: QApplication) -> None:
    """Puts the theme in force onto every window."""
    now = theme()
    application.setPalette(palette(now))
    application.setStyleSheet(stylesheet(now, application.font().pointSizeF()))


def text_font(usual: QFont, per_cent: int) -> QFont:
    """The system's font at `per_cent` of its size, with families behind it that have Cyrillic."""
    font = QFont(usual)
    generic = usual.family().lower() in ("", "sans", "sans serif", "sans-serif", "helvetica", "dejavu sans")
    families = ["Noto Sans", "DejaVu Sans"] if generic else [usual.family(), "Noto Sans", "DejaVu Sans"]
    font.setFamilies(families)
    given = usual.pointSizeF() if usual.pointSizeF() > 0 else QFontInfo(usual).pointSizeF()  # if in pixels
    size = max(given, 10.0) if generic else given
    font.setPointSizeF(size * per_cent / 100)
    return font
