"""Columns for which a window has no room give way, so that a table never scrolls sideways."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from angio_desktop.ui.widgets.kept_columns import KeptColumns


class GivingWay(QObject):
    """Shows of the columns that are wanted as many as there is room for; the others come back.

    First come those that the user asked for, then the others as they stand, from the left.
    """

    def __init__(
        self, table: QTableView, kept: KeptColumns, stays: Collection[int], least: int
    ) -> None:
        """`stays` are always shown; the column that takes the rest needs `least`, in pixels."""
        super().__init__(table)
        self._kept, self._stays, self._least = kept, stays, least
        self._header = table.horizontalHeader()
        self._header.viewport().installEventFilter(self)
        kept.settled.connect(self.fit)
        self.fit()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Follow the width of the table."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """Show what there is room for."""
        taken = sum(self._kept.width(column) for column in self._stays)
        room = self._header.viewport().width() - self._least - taken
        for column in self._by_importance():
            width = self._kept.width(column)
            has_room = self._kept.is_wanted(column) and width <= room
            self._kept.show(column, shown=has_room)
            room -= width if has_room else 0

    def _by_importance(self) -> list[int]:
        kept, header = self._kept, self._header
        columns = (c for c in range(header.count()) if c not in self._stays and kept.is_drawable(c))
        return sorted(columns, key=lambda c: (not kept.is_asked_for(c), header.visualIndex(c)))
