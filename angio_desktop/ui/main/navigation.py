"""The way to the parts of the program: those of the day's work, and behind one entry the others."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTabBar

from angio_desktop.ui.look import icons
from angio_desktop.ui.look.theme import GRID, room
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.row_focus import focus_on_rows


class Navigation(QListWidget):
    """One line for each part of the day's work, and a last one for all that is seldom needed.

    `tabs` names the parts behind that last line; it is shown while one of them is. Parts are
    numbered through; `chosen` gives the number of the one that the user asks for.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self._behind = 0  # the part that was shown last of those behind the last line
        named(self, self.tr("Parts of the program"), self.tr("Choose what is shown beside it."))
        self.setProperty("role", "navigation")
        focus_on_rows(self, fills=False)
        self.setFixedWidth(room(GRID * 25))
        self.tabs = named(QTabBar(), self.tr("Manage"), self.tr("Choose what is shown below."))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.hide()
        self.currentRowChanged.connect(self._choose)
        self.tabs.currentChanged.connect(lambda tab: self.chosen.emit(self._first_behind() + tab))

    def _first_behind(self) -> int:
        """Return the number of the first part that has no line of its own."""
        return self.count() - 1

    def add(self, icon: str, name: str) -> None:
        """Add a part of the day's work."""
        self.names.append(name)
        self._add_line(icon, name)

    def add_behind(self, name: str) -> None:
        """Add a part behind the last line; all that have their own line come before."""
        if not self.tabs.count():
            self._add_line("settings", self.tr("Manage"))
        self.names.append(name)
        with QSignalBlocker(self.tabs):
            self.tabs.addTab(name)

    def _add_line(self, icon: str, name: str) -> None:
        with QSignalBlocker(self):
            item = QListWidgetItem(name, self)
        icons.mark(item, icon)
        item.setSizeHint(QSize(0, room(GRID * 4 + 4)))

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row if row < self._first_behind() else row + self._behind)

    def show_chosen(self, number: int) -> None:
        """Show which part is shown."""
        first = self._first_behind()
        is_behind = number >= first
        with QSignalBlocker(self), QSignalBlocker(self.tabs):
            self.setCurrentRow(min(number, first))
            if is_behind:
                self._behind = number - first
                self.tabs.setCurrentIndex(self._behind)
        self.tabs.setVisible(is_behind)
