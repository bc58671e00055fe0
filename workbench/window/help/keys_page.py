"""The cheat sheet of keys, in which each key can be changed."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from workbench.window import keymap
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.help.key_recorder import KeyRecorder
from workbench.window.palette.matching import Wanted
from workbench.window.theme import theme

COMMAND = Qt.ItemDataRole.UserRole
_NAME, _KEY, _WHOSE = range(3)
_WIDE = 50  # ems
_ROOMY = 22  # lines


class KeysPage(QWidget):
    """`keys`, or `keys:COMMAND` with that command chosen. Grouped as the menus are; Enter or a double click
    records a key."""

    def __init__(self, desk: Desk, argument: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.argument = argument
        self.recorder: KeyRecorder | None = None
        self._recording: QTreeWidgetItem | None = None
        self.heading, self.words, self.none = QLabel(self), QLabel(self), QLabel(self)
        self.heading.setProperty("heading", True)
        for label in (self.words, self.none):
            label.setProperty("muted", True)
            label.setWordWrap(True)
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.without = QPushButton(self)
        self.without.setProperty("chip", True)
        self.without.setCheckable(True)
        self.change, self.reset, self.reset_all = (QPushButton(self) for _ in range(3))
        self.tree = self._make_tree()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.turn_to(argument)

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setColumnCount(3)
        tree.setRootIsDecorated(False)
        tree.setHeaderHidden(True)
        tree.setIndentation(14)
        tree.setItemsExpandable(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.installEventFilter(self)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_KEY, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHOSE, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(self.fontMetrics().height() * 5)
        return tree

    def _lay_out(self) -> None:
        column = QWidget(self)
        column.setMaximumWidth(_WIDE * self.fontMetrics().height())
        search, buttons = QHBoxLayout(), QHBoxLayout()
        search.addWidget(self.filter, 1)
        search.addWidget(self.without)
        for button in (self.change, self.reset):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.reset_all)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(self.words)
        layout.addLayout(search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(buttons)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(column, 30)
        middle.addStretch(1)
        self.setFocusProxy(self.filter)

    def _connect(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self.fill)
        self.filter.textChanged.connect(self._soon.start)
        self.filter.returnPressed.connect(self._on_filter_entered)
        self.without.toggled.connect(self.fill)
        self.tree.itemDoubleClicked.connect(self.record)
        self.tree.itemSelectionChanged.connect(self._show_buttons)
        self.change.clicked.connect(self.record)
        self.reset.clicked.connect(self._on_reset)
        self.reset_all.clicked.connect(self._on_reset_all)
        self._desk.language_changed.connect(self.retranslate)
        self._desk.keys_changed.connect(self.fill)
        self._desk.theme_changed.connect(self.fill)

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.heading.setText(self.tr("Keyboard shortcuts"))
        self.words.setText(
            self.tr(
                "Choose a line and press Enter, or click it twice, to give it another key. "
                "Letters work with the Russian layout, too."
            )
        )
        self.filter.setPlaceholderText(self.tr("Find a command or a key…"))
        self.filter.setAccessibleName(self.tr("Find a command or a key"))
        self.without.setText(self.tr("Those without a key, too"))
        self.tree.setAccessibleName(self.tr("Commands and their keys"))
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Key"), ""])
        self.change.setText(self.tr("Change key"))
        self.reset.setText(self.tr("Reset"))
        self.reset_all.setText(self.tr("Reset all"))
        self.none.setText(self.tr("No command is called that, and none has that key."))
        self.fill()

    # What is shown

    @Slot()
    def fill(self) -> None:
        """Lists the commands anew; the chosen one stays chosen."""
        self._stop()
        chosen = self._chosen()
        self.tree.clear()
        menus = self._desk.menus
        titles = menus.titles() if menus else {}
        groups: dict[str, QTreeWidgetItem] = {}
        for name, command in self._found():
            top = command.menu.split("/")[0]
            if top not in groups:
                groups[top] = self._group(titles.get(top, ""))
            item = self._line(groups[top], name, command)
            if chosen is not None and command.id == chosen.id:
                self.tree.setCurrentItem(item)
        if not self.filter.text():
            self._add_fixed()
        self.tree.expandAll()
        empty = self.tree.topLevelItemCount() == 0
        self.tree.setVisible(not empty)
        self.none.setVisible(empty)
        self._show_buttons()

    def _found(self) -> Iterator[tuple[str, Command]]:
        menus = self._desk.menus
        words = self.filter.text().strip()
        wanted = Wanted(words)
        for name, command in menus.by_name() if menus else ():
            if command.menu == "file/recent":
                continue
            key = command.key()
            if words:
                if wanted.match(name) or words.lower().replace(" ", "") in key.lower():
                    yield name, command
            elif key or command.shortcut or self.without.isChecked():
                yield name, command

    def _group(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [title])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFirstColumnSpanned(True)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(_NAME, font)
        item.setForeground(_NAME, QColor(theme().muted))
        item.setSizeHint(_NAME, self._size())
        return item

    def _line(self, group: QTreeWidgetItem, name: str, command: Command) -> QTreeWidgetItem:
        own = self.tr("yours") if keymap.is_own(command.id) else ""
        item = QTreeWidgetItem(group, [name, command.key(), own])
        item.setData(_NAME, COMMAND, command)
        item.setForeground(_WHOSE, QColor(theme().muted))
        item.setSizeHint(_NAME, self._size())
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(_KEY, font)
        return item

    def _size(self) -> QSize:
        return QSize(10, self.fontMetrics().height() + 14)

    def _add_fixed(self) -> None:
        """Keys that lists and tables have; they cannot be changed."""
        group = self._group(self.tr("In tables and lists"))
        for name, key in (
            (self.tr("Edit the cell"), "F2"),
            (self.tr("Add a row"), "Ins"),
            (self.tr("Remove the row"), "Del"),
            (self.tr("Leave without a change"), "Esc"),
        ):
            item = QTreeWidgetItem(group, [name, keymap.native(key)])
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setForeground(_KEY, QColor(theme().muted))
            item.setSizeHint(_NAME, self._size())

    def _chosen(self) -> Command | None:
        items = self.tree.selectedItems()
        command: Command | None = items[0].data(_NAME, COMMAND) if items else None
        return command

    @Slot()
    def _show_buttons(self) -> None:
        command = self._chosen()
        self.change.setEnabled(command is not None)
        self.reset.setEnabled(command is not None and keymap.is_own(command.id))
        menus = self._desk.menus
        self.reset_all.setEnabled(any(keymap.is_own(one.id) for one in (menus.commands if menus else ())))

    def turn_to(self, argument: str) -> None:
        """Chooses a command."""
        self.argument = argument
        for item in self._items():
            command = item.data(_NAME, COMMAND)
            if command is not None and command.id == argument:
                self.tree.setCurrentItem(item)
                self.tree.scrollToItem(item)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        walk = QTreeWidgetItemIterator(self.tree)
        while (item := walk.value()) is not None:
            yield item
            walk += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where there is little room, it is the list's.
        lines = self.height() / self.fontMetrics().height()
        self.words.setVisible(lines > _ROOMY)
        self.heading.setVisible(lines > _ROOMY / 2)

    # Changing

    @Slot()
    def record(self) -> None:
        """Waits in the chosen line for a key."""
        item, command = self.tree.currentItem(), self._chosen()
        if item is None or command is None:
            return
        self._stop()
        self.recorder = KeyRecorder(self._taken_by, self.tree)
        self._recording = item
        self.recorder.recorded.connect(self._on_recorded)
        self.recorder.left.connect(self._on_left)
        self.tree.setItemWidget(item, _KEY, self.recorder)
        self.recorder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _taken_by(self, key: str) -> Command | str | None:
        """The other command that has a key, or the title of the menu that it opens."""
        chosen, menus = self._chosen(), self._desk.menus
        if menus is None or not key:
            return None
        for name in menus.mnemonics():
            if keymap.same(f"Alt+{name}", key):
                return menus.mnemonics()[name]
        return next(
            (one for one in menus.commands if chosen and one.id != chosen.id and one.has_key(key)), None
        )

    @Slot(str)
    def _on_recorded(self, key: str) -> None:
        command = self._chosen()
        if command is not None:
            taken = self._taken_by(key)
            if isinstance(taken, Command) and keymap.is_own(taken.id):
                keymap.choose(taken.id, "", taken.shortcut)
            keymap.choose(command.id, key, command.shortcut)
            self._desk.keys_changed.emit()
        self._on_left()

    @Slot()
    def _on_left(self) -> None:
        self._stop()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        if self._recording is not None:
            self.tree.removeItemWidget(self._recording, _KEY)
        self._recording = self.recorder = None

    @Slot()
    def _on_reset(self) -> None:
        command = self._chosen()
        if command is not None:
            keymap.reset([command.id])
            self._desk.keys_changed.emit()

    @Slot()
    def _on_reset_all(self) -> None:
        menus = self._desk.menus
        keymap.reset([command.id for command in (menus.commands if menus else ())])
        self._desk.keys_changed.emit()

    # Qt's own

    @Slot()
    def _on_filter_entered(self) -> None:
        self.fill()
        first = next((item for item in self._items() if item.data(_NAME, COMMAND)), None)
        if first is not None:
            self.tree.setCurrentItem(first)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
                self.record()
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._on_recorded("")
                return True
        return super().eventFilter(watched, event)
