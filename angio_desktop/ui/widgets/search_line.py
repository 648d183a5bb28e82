"""A line to search a list with: Enter and the arrow down lead into it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from angio_desktop.ui.look import icons
from angio_desktop.ui.widgets.focus import ENTER, is_plain
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.shortcuts import Shortcut
from angio_desktop.ui.widgets.text_line import TextLine


class SearchLine(TextLine):
    """Searches `table`, whose first row is chosen on the way there unless another is."""

    def __init__(self, name: str, hint: str, table: QAbstractItemView) -> None:
        super().__init__()
        named(self, name, Shortcut.SEARCH.hint)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        icons.give(self, "search")
        self._table = table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the list; every other key is typed."""
        if event.key() in (Qt.Key.Key_Down, *ENTER) and is_plain(event):
            self._go_into_list()
        else:
            super().keyPressEvent(event)

    def _go_into_list(self) -> None:
        model = self._table.model()
        if not model.rowCount():
            return
        if not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(model.index(0, 0))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
